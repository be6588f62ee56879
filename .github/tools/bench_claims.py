"""What claims files cost, and what their guards stop: the figures, one line each.

    python .github/tools/bench_claims.py scale FOLDER [5000]  # so many claims on the articles of a folder
    python .github/tools/bench_claims.py bombs                # hostile files: seconds and megabytes until refused
    python .github/tools/bench_claims.py planted              # errors shown on their line, harmless edits that pass
    python .github/tools/bench_claims.py kills [1000]         # runs killed while they write: files torn, drafts left

`scale` writes claims on the sentences of the articles, one after the other, until there are enough: loading, the
quotations, and everything are timed beside reading the articles once. `bombs` and `planted` take the corpora of the
tests. Times are processor seconds. It is no test, for clocks differ.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

FORMATS = ("sarif", "junit", "github", "markdown", "json")


def main() -> int:
    """Run what is asked for."""
    if len(sys.argv) < 2 or sys.argv[1] not in ("scale", "bombs", "bomb", "planted", "kills"):
        print(__doc__, file=sys.stderr)
        return 2
    what, *rest = sys.argv[1:]
    if what == "scale":
        scale(Path(rest[0]), int(rest[1]) if len(rest) > 1 else 5000)
    elif what == "kills":
        kills(int(rest[0]) if rest else 1000)
    elif what == "bomb":
        bomb(Path(rest[0]))
    else:
        {"bombs": bombs, "planted": planted}[what]()
    return 0


def scale(articles: Path, count: int) -> None:
    """A file of so many claims on articles."""
    from claimcheck import claimfile, extractor, intake
    from claimcheck.verify import verify

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = _written(articles, folder, count)
        loading = min(_timed(lambda: claimfile.read(path)) for _ in range(3))
        documents = intake.open_claims(path).documents
        kept = {}
        reading = _timed(lambda: kept.update({d.id: extractor.read(d) for d in documents}))
        quotations = _timed(lambda: verify(path, quotes_only=True))
        given = _timed(lambda: verify(path, reader=lambda: lambda d: kept[d.id]))
        checked = verify(path, quotes_only=True).verification
        failing = sum(r.level == "error" for r in checked.everything)
        size = path.stat().st_size
    print(f"{count} claims over {len(documents)} texts, {size / 1e3:.0f} kB, {failing} failing")
    print(f"loading the claims file      {loading:7.2f} s")
    print(f"reading the texts once       {reading:7.2f} s")
    print(f"quotations and pins          {quotations:7.2f} s  ({quotations / reading:.2f} of reading, with loading)")
    print(f"everything, texts read       {given:7.2f} s")
    print(f"everything                   {given + reading:7.2f} s  ({(given + reading) / reading:.2f} times reading)")
    print(f"peak memory                  {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:7.0f} MB")


def _written(articles: Path, folder: Path, count: int) -> Path:
    """A claims file beside copies of the articles."""
    from claimcheck.claimfile import DraftClaim, DraftReading, DraftSource, draft, plain
    from claimcheck.intake import take

    sources, claims, quotes = [], [], []
    for document in take([str(articles)]).documents:
        name = f"s{len(sources)}"
        (folder / f"{name}.txt").write_bytes(Path(document.path).read_bytes())
        sources.append(DraftSource(id=name, path=f"{name}.txt"))
        flat = " ".join(document.text.split())
        for passage in document.passages:
            words = " ".join(document.exact(passage.span).split())
            if len(words.split()) > 3 and flat.count(words) == 1 and plain(words) == words:
                quotes.append(DraftReading(source=name, quote=words))
        if len(quotes) >= count:
            break
    for number in range(count):  # where there are fewer sentences, they are quoted again
        reading = quotes[number % len(quotes)]
        claims.append(DraftClaim(id=f"c{number}", question=reading.quote[:60], kind="status", readings=(reading,)))
    path = folder / "claims.yaml"
    path.write_text(draft(sources, claims).replace("    kind: status\n", ""), encoding="utf-8")
    return path


def _timed(work: object) -> float:
    start = time.process_time()
    work()  # type: ignore[operator]
    return time.process_time() - start


def bombs() -> None:
    """Each hostile file in a process of its own."""
    from test_claimfile_hostile import BOMBS

    print(f"{'seconds':>8} {'MB more':>8}  refused with")
    worst = (0.0, 0.0)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "c.yaml"
        path.write_text("version: 1\nsources: [{id: a, path: a.txt}]\n", encoding="utf-8")
        _, plain, _ = _child(path)
        for name, text in BOMBS.items():
            path.write_bytes(text.encode())
            seconds, peak, said = _child(path)
            worst = max(worst[0], seconds), max(worst[1], peak - plain)
            print(f"{seconds:8.3f} {peak - plain:8.1f}  {name}: {said[:90]}", flush=True)
    print(f"{len(BOMBS)} files; the worst: {worst[0]:.3f} s, {worst[1]:.1f} MB")


def _child(path: Path) -> tuple[float, float, str]:
    done = subprocess.run(
        [sys.executable, __file__, "bomb", str(path)], check=False, capture_output=True, encoding="utf-8", timeout=60
    )
    seconds, peak, said = (
        done.stdout.split(" ", 2) if done.returncode == 0 else ("nan", "nan", f"DIED: {done.returncode}")
    )
    return float(seconds), float(peak), said.strip()


def bomb(path: Path) -> None:
    """One file: processor seconds, peak megabytes, the first error."""
    import yaml  # noqa: F401, loaded before the clock runs

    from claimcheck import claimfile
    from claimcheck.errors import ClaimFileError

    start = time.process_time()
    try:
        problems = claimfile.read(path).problems
        said = str(problems[0]) if problems else "NOT REFUSED"
    except ClaimFileError as error:
        said = str(error)
    print(time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, said)


def planted() -> None:
    """Every edit of `tests/_desks.py`, whole and strict."""
    import _desks

    from claimcheck.model.finding import Level

    found: Counter[str] = Counter()
    made: Counter[str] = Counter()
    silent: Counter[bool] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for number, edit in enumerate(_desks.errors()):
            path = _desks.lay_out(Path(folder) / f"e{number}", edit.claims, edit.texts)
            results = _desks.run(path, strict=True).verification.everything
            kind = edit.name.split(": ")[1].split()[0]
            made[kind] += 1
            found[kind] += any(
                r.rule in edit.rules
                and r.level is Level.ERROR
                and (r.location.path, r.location.line) == (edit.path, edit.line)
                for r in results
            )
        for kind, count in made.items():
            print(f"{kind:12} {found[kind]:4} of {count:4} found on their line")
        print(f"{'all':12} {found.total():4} of {made.total():4}")
        for number, edit in enumerate(e for e in _desks.harmless() if ": soft" not in e.name):
            path = _desks.lay_out(Path(folder) / f"h{number}", edit.claims, edit.texts)
            silent[not _desks.run(path, strict=True).verification.everything] += 1
    print(f"harmless edits that say something: {silent[False]} of {silent.total()}")


def kills(count: int) -> None:
    """Runs of `verify --lock` in all formats, killed at a random moment of writing; each a fork of a loaded process."""
    from claimcheck.cli._run import run

    draw, torn, swapped = random.Random(22), 0, 0
    with tempfile.TemporaryDirectory() as name:
        os.chdir(name)
        _written(ROOT / "sources", Path(name), 400)
        outputs = [f"out.{f}" for f in FORMATS]
        call = ["verify", "--quotes-only", "--lock", "-q", *(word for o in outputs for word in ("-o", f"{o[4:]}={o}"))]
        took = max(_forked(lambda: run(call)) for _ in range(3))
        whole = {o: Path(o).read_bytes() for o in (*outputs, "claims.lock")}
        for turn in range(count):
            before = {o: Path(o).stat().st_ino for o in whole}
            _forked(lambda: run(call), draw.uniform(0, took))
            torn += sum(Path(o).read_bytes() != held for o, held in whole.items())
            swapped += any(Path(o).stat().st_ino != before[o] for o in whole)
            if turn % 100 == 99:
                print(f"{turn + 1} kills: {torn} files torn", flush=True)
        left = sum(p.name.endswith(".tmp") for p in Path(name).iterdir())
        _forked(lambda: run(call))
        after = sum(p.name.endswith(".tmp") for p in Path(name).iterdir())
    print(f"{count} kills in {took * 1e3:.0f} ms of writing {len(whole)} files: {torn} torn; {swapped} swapped some")
    print(f"drafts left over: {left} before the next run, {after} after it")
    _kills_of_kept(count)


def _kills_of_kept(count: int) -> None:
    """`baseline create`, killed while it keeps readings and writes: torn files, and other bytes in the run after it."""
    from claimcheck.cli._run import run

    draw, torn, other = random.Random(23), 0, 0
    with tempfile.TemporaryDirectory() as name:
        os.chdir(name)
        os.environ["CLAIMCHECK_CACHE"] = str(Path(name, "kept"))
        for outlet, day in (("herald", 2), ("tribune", 9)):
            Path(f"{outlet}.txt").write_text(f"The Ash Bridge in Lorne will close on {day} May.\n", encoding="utf-8")
        call = ["baseline", "create", "known.json", "herald.txt", "tribune.txt"]
        took = max(_forked(lambda: run(call)) for _ in range(3))
        whole = Path("known.json").read_bytes()
        for _ in range(count):
            shutil.rmtree("kept", ignore_errors=True)
            _forked(lambda: run(call), draw.uniform(0, took))
            torn += Path("known.json").read_bytes() != whole
            _forked(lambda: run(call))
            other += Path("known.json").read_bytes() != whole
    print(f"{count} kills of `baseline create` with a cold cache: {torn} torn; {other} runs after it with other bytes")


def _forked(work: object, seconds: float | None = None) -> float:
    """Wall seconds from the first writing to the end of the work in a child, which is killed so long after that."""
    from claimcheck.cli import _kept, _output

    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(1, 2)
        replace = _output._replace
        _output._replace = lambda files: (os.write(writer, b"x"), replace(files))[1]  # type: ignore[assignment]
        keep = _kept.keep
        _kept.keep = lambda *given: (os.write(writer, b"x"), keep(*given))[1]  # type: ignore[assignment]
        work()  # type: ignore[operator]
        os._exit(0)
    os.close(writer)
    os.read(reader, 1)
    start = time.perf_counter()
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(reader)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
