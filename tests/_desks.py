"""Claims files with their sources, and edits to them: errors that must be found, and changes that must not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from _support import ROOT

from claimcheck import extractor
from claimcheck.extractor import Reading
from claimcheck.model.document import Document
from claimcheck.model.verification import Result
from claimcheck.verify import Verified, verify

DESKS = Path(__file__).parent / "desks"
TODAY = date(2026, 11, 21)
QUOTE = re.compile(r"^(?P<indent> +)quote: (?P<words>.+)$", re.MULTILINE)
SOURCE = re.compile(r"^ +- source: (?P<id>\S+)$", re.MULTILINE)
VALUE = re.compile(r"^ +value: (?P<words>.*\d.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Desk:
    """A claims file and the texts beside it, by path."""

    name: str
    claims: str
    texts: dict[str, str] = field(hash=False)

    def line(self, offset: int) -> int:
        """The line (1-based) of an offset in the claims file."""
        return self.claims.count("\n", 0, offset) + 1


@dataclass(frozen=True)
class Edit:
    """One edit: the files as they are then, and where the error must be shown (path, line, rule)."""

    name: str
    claims: str
    texts: dict[str, str] = field(hash=False)
    path: str = "claims.yaml"
    line: int = 0
    rules: tuple[str, ...] = ()
    strict: bool = False


@cache
def desks() -> tuple[Desk, ...]:
    """The shipped story, and the stories under `tests/desks`."""
    folders = [ROOT, *sorted(p for p in DESKS.iterdir() if p.is_dir())]
    found = []
    for folder in folders:
        claims = (folder / "claims.yaml").read_text(encoding="utf-8")
        paths = re.findall(r"path: ([\w./-]+)", claims)
        texts = {p: (folder / p).read_bytes().decode("utf-8") for p in paths}
        found.append(Desk("shipped" if folder == ROOT else folder.name, claims, texts))
    return tuple(found)


def lay_out(folder: Path, claims: str, texts: dict[str, str]) -> Path:
    """The files in a folder; gives the path of the claims file."""
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode("utf-8"))
    path = folder / "claims.yaml"
    path.write_bytes(claims.encode("utf-8"))
    return path


@cache
def _read(document: Document) -> Reading:
    return extractor.read(document)


def run(path: Path, *, strict: bool = False, quotes_only: bool = False, today: date = TODAY) -> Verified:
    """Verify with a reader that remembers texts within the tests."""
    return verify(path, strict=strict, quotes_only=quotes_only, today=lambda: today, reader=lambda: _read)


def shown(results: tuple[Result, ...]) -> list[str]:
    """Results in short, for messages of failing tests."""
    return [f"{r.location} {r.level} {r.rule}: {r.message} ({r.hint})" for r in results]


# Errors -------------------------------------------------------------------------------------------------------------


def errors() -> Iterator[Edit]:
    """Every kind of error, at every place of every desk where it can be planted."""
    for desk in desks():
        for made in (_digits, _words, _values, _changed, _swapped, _undisclosed, _expected, _expired, _pins):
            yield from made(desk)


def _plain(words: str) -> str:
    return words[1:-1] if words[0] in "'\"" and words[-1] == words[0] else words


def _digits(desk: Desk) -> Iterator[Edit]:
    """A wrong digit in a quotation."""
    for match in QUOTE.finditer(desk.claims):
        if (digit := re.search(r"\d", match["words"])) is not None:
            at = match.start("words") + digit.start()
            wrong = str((int(desk.claims[at]) + 1) % 10)
            claims = desk.claims[:at] + wrong + desk.claims[at + 1 :]
            yield Edit(f"{desk.name}: digit", claims, desk.texts, line=desk.line(at), rules=("quote-not-found",))


def _words(desk: Desk) -> Iterator[Edit]:
    """One word of a quotation exchanged, dropped or added."""
    for number, match in enumerate(QUOTE.finditer(desk.claims)):
        words = list(re.finditer(r"(?<= )[a-z]{3,}(?= )", match["words"]))
        if not words:
            continue
        word = words[number % len(words)]
        new = ("other", "", "never " + word[0])[number % 3]
        start, end = match.start("words") + word.start(), match.start("words") + word.end()
        claims = desk.claims[:start] + new + desk.claims[end + (not new) :]
        yield Edit(f"{desk.name}: word {number}", claims, desk.texts, line=desk.line(start), rules=("quote-not-found",))


def _values(desk: Desk) -> Iterator[Edit]:
    """A wrong digit in a stated value."""
    for match in VALUE.finditer(desk.claims):
        digit = re.search(r"\d(?=\D*$)", match["words"])
        assert digit is not None
        at = match.start("words") + digit.start()
        wrong = str((int(desk.claims[at]) + 1) % 10)
        claims = desk.claims[:at] + wrong + desk.claims[at + 1 :]
        yield Edit(f"{desk.name}: value", claims, desk.texts, line=desk.line(at), rules=("value-differs",))


def _changed(desk: Desk) -> Iterator[Edit]:
    """A word or a digit of a source changed under a quotation."""
    for number, match in enumerate(QUOTE.finditer(desk.claims)):
        source = [m["id"] for m in SOURCE.finditer(desk.claims, 0, match.start())][-1]
        path = _path(desk, source)
        text, words = desk.texts[path], _plain(match["words"])
        at = text.find(words)
        if number % 2 or at < 0 or text.count(words) != 1:
            continue
        if any(words in other for name, other in desk.texts.items() if name != path):
            continue  # the other text is then what the quotation is of: nobody could tell
        middle = text.index(" ", at + len(words) // 3) + 1
        changed = text[:middle] + "newly " + text[middle:]
        texts = desk.texts | {path: changed}
        line = desk.line(match.start("words"))
        if middle < at + len(words):
            yield Edit(f"{desk.name}: source {number}", desk.claims, texts, line=line, rules=("quote-not-found",))


def _path(desk: Desk, source: str) -> str:
    found = re.search(rf"id: {re.escape(source)}\b[^-]*?path: ([\w./-]+)", desk.claims)
    assert found is not None, source
    return found[1]


def _swapped(desk: Desk) -> Iterator[Edit]:
    """A reading that names another source than the one that has the words."""
    head = desk.claims.index("\nclaims:")
    ids = re.findall(r"id: ([\w-]+)", desk.claims[:head])
    for match in SOURCE.finditer(desk.claims):
        quote = QUOTE.search(desk.claims, match.end())
        assert quote is not None
        words = _plain(quote["words"]).replace("’", "'")
        for other in ids:
            text = desk.texts[_path(desk, other)].replace("’", "'").replace("“", '"').replace("”", '"')
            if other != match["id"] and words.replace("“", '"').replace("”", '"') not in " ".join(text.split()):
                claims = desk.claims[: match.start("id")] + other + desk.claims[match.end("id") :]
                yield Edit(
                    f"{desk.name}: swapped",
                    claims,
                    desk.texts,
                    line=desk.line(match.start("id")),
                    rules=("quote-elsewhere",),
                )
                break


def _blocks(desk: Desk) -> Iterator[tuple[int, int]]:
    """Where each claim begins and ends in the file."""
    head = desk.claims.index("\nclaims:")
    starts = [m.start() for m in re.finditer(r"^  - id: ", desk.claims, re.MULTILINE) if m.start() > head]
    yield from zip(starts, [*starts[1:], len(desk.claims)], strict=True)


def _undisclosed(desk: Desk) -> Iterator[Edit]:
    """A contradiction of which the file says nothing any more."""
    for start, end in _blocks(desk):
        block = desk.claims[start:end]
        if "contradict" not in block:
            continue
        bare = re.sub(
            r"^    (?:expect|discloses):.*\n(?:      \S.* vs .*\n|      all: .*\n)*", "", block, flags=re.MULTILINE
        )
        claims = desk.claims[:start] + bare + desk.claims[end:]
        yield Edit(
            f"{desk.name}: undisclosed", claims, desk.texts, line=desk.line(start), rules=("undisclosed-conflict",)
        )


def _expected(desk: Desk) -> Iterator[Edit]:
    """A relation that the judge does not see."""
    for match in re.finditer(
        r"^ +(?:expect|\S+ vs \S+|all): (?P<word>agree|contradict|differ|refine)$", desk.claims, re.MULTILINE
    ):
        wrong = "agree" if match["word"] != "agree" else "contradict"
        claims = desk.claims[: match.start("word")] + wrong + desk.claims[match.end("word") :]
        yield Edit(
            f"{desk.name}: expected",
            claims,
            desk.texts,
            line=desk.line(match.start("word")),
            rules=("relation-differs",),
        )


def _expired(desk: Desk) -> Iterator[Edit]:
    """A suppression that has run out."""
    for start, _ in _blocks(desk):
        at = desk.claims.index("\n", start) + 1
        entry = "    suppress:\n      - rule: value-differs\n        reason: on its way\n        expires: 2026-11-20\n"
        claims = desk.claims[:at] + entry + desk.claims[at:]
        yield Edit(f"{desk.name}: expired", claims, desk.texts, line=desk.line(at) + 3, rules=("suppression-expired",))


def _pins(desk: Desk) -> Iterator[Edit]:
    """A pinned source that has changed."""
    import hashlib

    for path, text in desk.texts.items():
        if (match := re.search(rf"^    path: {re.escape(path)}.*\n", desk.claims, re.MULTILINE)) is None:
            continue
        pin = hashlib.sha256(text.encode()).hexdigest()
        claims = f"{desk.claims[: match.end()]}    sha256: {pin}\n{desk.claims[match.end() :]}"
        texts = desk.texts | {path: text + "\n"}
        yield Edit(f"{desk.name}: pin", claims, texts, line=desk.line(match.end()), rules=("source-changed",))


# Harmless -----------------------------------------------------------------------------------------------------------


def harmless() -> Iterator[Edit]:
    """Changes that mean nothing, each at every place where it can be made."""
    for desk in desks():
        for made in (_wrapped, _marks, _order, _above, _typesetting, _rewrapped, _whole):
            yield from made(desk)


def _exchange(desk: Desk, match: re.Match[str], row: str) -> str:
    return desk.claims[: match.start()] + row + desk.claims[match.end() :]


def _wrapped(desk: Desk) -> Iterator[Edit]:
    """A quotation written over several lines, in the ways that YAML has."""
    for number, match in enumerate(QUOTE.finditer(desk.claims)):
        words = _plain(match["words"]).split(" ")
        if len(words) < 5:
            continue
        inner = "\n" + match["indent"] + "  "
        lines = [" ".join(words[:2]), " ".join(words[2:4]), " ".join(words[4:])]
        style = (">-", "|-", None)[number % 3]
        row = f"{match['indent']}quote: {style}{inner}{inner.join(lines)}" if style else None
        if row is None:
            row = f"{match['indent']}quote: '{inner.join(lines).replace(chr(39), chr(39) * 2)}'"
        yield Edit(f"{desk.name}: wrapped {number}", _exchange(desk, match, row), desk.texts)


def _marks(desk: Desk) -> Iterator[Edit]:
    """Quotation marks and dashes of another kind, in a quotation."""
    curly = str.maketrans({"“": '"', "”": '"', "’": "'", "–": "-"})
    for number, match in enumerate(QUOTE.finditer(desk.claims)):
        words = _plain(match["words"])
        new = (
            words.translate(curly)
            if number % 2
            else words.replace("'", "’").replace("-", "\u2011").replace(" ", "\u00a0", 1)
        )
        if new != words:
            row = f"{match['indent']}quote: '{new.replace(chr(39), chr(39) * 2)}'"
            yield Edit(f"{desk.name}: marks {number}", _exchange(desk, match, row), desk.texts)


def _order(desk: Desk) -> Iterator[Edit]:
    """Claims in another order."""
    blocks = [desk.claims[a:b].strip("\n") for a, b in _blocks(desk)]
    head = desk.claims[: next(_blocks(desk))[0]]
    for turn in range(1, len(blocks)):
        turned = blocks[turn:] + blocks[:turn]
        yield Edit(f"{desk.name}: order {turn}", head + "\n".join(turned) + "\n", desk.texts)


def _above(desk: Desk) -> Iterator[Edit]:
    """Lines above: comments and blank lines in the claims file, blank lines in a source."""
    for count in range(1, 4):
        yield Edit(f"{desk.name}: comment {count}", "# checked by two\n\n" * count + desk.claims, desk.texts)
        for path, text in desk.texts.items():
            yield Edit(f"{desk.name}: above {path} {count}", desk.claims, desk.texts | {path: "\n" * count + text})


def _typesetting(desk: Desk) -> Iterator[Edit]:
    """A source with other marks, spaces, line ends, accents, and a byte order mark."""
    import unicodedata

    ways = {
        "straight": lambda t: t.replace("“", '"').replace("”", '"').replace("’", "'"),
        "spaces": lambda t: re.sub(r"(?<=[a-z]) (?=[a-z])", "\u00a0", t, count=40),
        "crlf": lambda t: t.replace("\r\n", "\n").replace("\n", "\r\n"),
        "apart": lambda t: unicodedata.normalize("NFD", t),
        "soft": lambda t: t.replace("ation", "a\u00adtion"),
        "mark": lambda t: "\ufeff" + t,
        "after": lambda t: t + "\n\n",
    }
    for name, way in ways.items():
        for path, text in desk.texts.items():
            if (new := way(text)) != text:
                yield Edit(f"{desk.name}: {name} {path}", desk.claims, desk.texts | {path: new})


def _rewrapped(desk: Desk) -> Iterator[Edit]:
    """A source with its paragraphs broken after each sentence."""
    if desk.name == "shipped":
        return  # its lines are paragraphs, tables and menus: broken, they would be something else
    for path, text in desk.texts.items():
        broken = re.sub(r"(?<=[a-z][.”]) (?=[A-Z“])", "\n", text)
        yield Edit(f"{desk.name}: rewrapped {path}", desk.claims, desk.texts | {path: broken})


def _whole(desk: Desk) -> Iterator[Edit]:
    """The claims file with other line ends, a byte order mark, trailing spaces."""
    yield Edit(f"{desk.name}: claims crlf", desk.claims.replace("\n", "\r\n"), desk.texts)
    yield Edit(f"{desk.name}: claims mark", "\ufeff" + desk.claims, desk.texts)
    yield Edit(f"{desk.name}: claims spaces", re.sub(r"(?<=[a-z])$", "  ", desk.claims, flags=re.MULTILINE), desk.texts)
