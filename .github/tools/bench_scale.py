"""How time and memory grow with the length of one text and with the number of texts, beside a named peer.

    python .github/tools/bench_scale.py length FOLDER [--sizes 1 10 50]           # megabytes of ordinary text
    python .github/tools/bench_scale.py stories FOLDER [--sizes 100 300 1000]     # articles of mixed stories
                                                       [--peer /tmp/peer/bin/python]

FOLDER holds plain articles. `length` sets them one behind the other and runs `claimcheck extract` twice, cold and with
what the first run kept. `stories` reads so many of them and compares them in one process: how long the comparing takes
beside the reading, how many candidates a claim is set against, and the peak memory; where there are fewer articles than
asked for, they come again with other names. The peer (contrachecker, see bench_peer.py) gets the same texts in the same
run. Times are processor seconds; "x" is the exponent between one size and the next. It is no test, for clocks differ.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
PEER = """
import sys
from pathlib import Path
from contrachecker import check_contradictions
from contrachecker.models import Chunk
files = sorted(Path(sys.argv[1]).iterdir())
check_contradictions([Chunk(id=f.name, text=f.read_text(encoding="utf-8")) for f in files])
"""
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")
_PEER_SECONDS = 300  # the peer is given up after these


def main() -> None:
    """Run what is asked for and print a line for each size."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("what", choices=("length", "stories", "stories-once"))
    asked.add_argument("folder", type=Path)
    asked.add_argument("--sizes", type=float, nargs="+")
    asked.add_argument("--peer", help="the Python that has contrachecker")
    given = asked.parse_args()
    if given.what == "stories-once":
        print(json.dumps(stories(given.folder)))
        return
    before: dict[str, float] = {}
    for size in given.sizes or ((1, 10, 50) if given.what == "length" else (100, 300, 1000)):
        with tempfile.TemporaryDirectory() as folder:
            made = Path(folder) / "texts"
            made.mkdir()
            (one_text if given.what == "length" else many_texts)(given.folder, made, size)
            found = length(made, Path(folder) / "kept") if given.what == "length" else apart(made)
            if given.peer:
                found["peer s"] = timed([given.peer, "-c", PEER, str(made)], most=_PEER_SECONDS)[0]
        print(
            f"{size:g}: " + ", ".join(f"{k} {v:.2f}" + grown(k, v, size, before) for k, v in found.items()), flush=True
        )
        before = {**found, "size": size}


def grown(name: str, value: float, size: float, before: dict[str, float]) -> str:
    """The exponent since the size before."""
    if not (name.endswith((" s", " MB")) and before.get(name, 0) > 0 and value > 0):
        return ""
    return f" (x {math.log(value / before[name]) / math.log(size / before['size']):.2f})"


def one_text(articles: Path, folder: Path, megabytes: float) -> None:
    """One file of so many megabytes of UTF-8."""
    parts, size = [], 0
    texts = [f.read_text(encoding="utf-8") for f in sorted(articles.iterdir())]
    while size < megabytes * 1e6:
        text = texts[len(parts) % len(texts)]
        parts.append(text)
        size += len(text.encode()) + 2
    (folder / "long.txt").write_text("\n\n".join(parts), encoding="utf-8")


def many_texts(articles: Path, folder: Path, count: float) -> None:
    """So many articles, drawn by a fixed seed; those that come again have their names changed."""
    texts = [f.read_text(encoding="utf-8") for f in sorted(articles.iterdir())]
    random.Random(1).shuffle(texts)
    for number in range(int(count)):
        turn, place = divmod(number, len(texts))
        text = texts[place]
        if turn:
            text = _NAME.sub(lambda m, t=turn: m[0][:2] + "aeiou"[t % 5] + m[0][2:] + "rnlst"[t // 5 % 5], text)
        (folder / f"t{number:05}.txt").write_text(text, encoding="utf-8")


def length(folder: Path, kept: Path) -> dict[str, float]:
    """`claimcheck extract` of a folder, cold and from what was kept."""
    command = [sys.executable, "-m", "claimcheck", "extract", str(folder), "--format", "jsonl"]
    found = {}
    for name in ("cold", "kept"):
        found[f"{name} s"], found[f"{name} MB"] = timed(command, kept=str(kept))
    return found | {"cold/kept": found["cold s"] / found["kept s"]}


def apart(folder: Path) -> dict[str, float]:
    """`stories` in a process of its own, so that its peak memory is its own."""
    command = [sys.executable, __file__, "stories-once", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def stories(folder: Path) -> dict[str, float]:
    """Seconds for reading and for comparing, their ratio, candidates per claim, peak megabytes."""
    import time

    from claimcheck import intake, pipeline
    from claimcheck.extractor import read
    from claimcheck.matcher import pairs

    candidates = pairs.candidates
    spread: Counter[str] = Counter()

    def counted(*given: object) -> object:
        found = candidates(*given)  # type: ignore[arg-type]
        spread.update(claim.id for pair in found for claim in pair)
        return found

    pairs.candidates = counted  # type: ignore[assignment]
    taken = intake.take([str(folder)])
    start = time.process_time()
    readings = {document.id: read(document) for document in taken.documents}
    after = time.process_time()
    middle = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    report = pipeline.compare(taken.documents, reader=lambda document: readings[document.id])
    end = time.process_time()
    order = sorted(spread.values())
    return {
        "claims": len(report.claims),
        "reading s": after - start,
        "comparing s": end - after,
        "comparing/reading": (end - after) / (after - start),
        **{f"candidates p{p}": order[min(len(order) - 1, len(order) * p // 100)] for p in (50, 90, 99, 100)},
        "read MB": middle,
        "peak MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def timed(command: list[str], *, kept: str = "off", most: float | None = None) -> tuple[float, float]:
    """Processor seconds and peak megabytes of a command; not a number where it takes longer than `most` seconds."""
    probe = (
        "import resource, subprocess, sys; "
        "code = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); "
        "used = resource.getrusage(resource.RUSAGE_CHILDREN); "
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss); sys.exit(code)"
    )
    path = {} if "contrachecker" in command[2] else {"PYTHONPATH": str(ROOT), "CLAIMCHECK_CACHE": kept}
    try:
        done = subprocess.run(
            [sys.executable, "-c", probe, *command],
            capture_output=True, text=True, check=True, timeout=most, env={**os.environ, **path},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return math.nan, math.nan
    seconds, peak = done.stdout.split()
    return float(seconds), int(peak) / 1024


if __name__ == "__main__":
    main()
