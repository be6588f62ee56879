"""claims.lock: what the sources were when the quotations were last found in them.

JSON, one quotation a line: the hash of each source, and for each quotation its words with at most CONTEXT code points
of the same paragraph on both sides (W3C Web Annotation, TextQuoteSelector). It stands in for a source that a
repository may not hold, and tells when the words around a quotation have changed.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from claimcheck.claimfile._canon import canon
from claimcheck.errors import ClaimFileError
from claimcheck.model.document import Document
from claimcheck.model.span import Span
from claimcheck.text.safe import json_safe

FORMAT = "claimcheck-lock/1"
MAX_BYTES = 20_000_000
CONTEXT = 32

_SHA256 = re.compile(r"[0-9a-f]{64}\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Locked:
    """A quotation as it was found: its words in the source, what stood before and after, and its line."""

    claim: str
    source: str
    quote: str
    exact: str
    prefix: str
    suffix: str
    line: int

    def around(self, other: Locked) -> bool:
        """Whether the other has the same words around it, after the foldings of quotations."""
        return same(self.prefix, other.prefix) and same(self.suffix, other.suffix)


@dataclass(frozen=True, slots=True)
class Lock:
    """Hashes by source id, and quotations by claim, source and words."""

    sources: dict[str, str] = field(default_factory=dict)
    quotes: dict[tuple[str, str, str], Locked] = field(default_factory=dict)

    def get(self, claim: str, source: str, quote: str) -> Locked | None:
        """The quotation of that claim as it was found."""
        return self.quotes.get((claim, source, plain(quote)))


def plain(words: str) -> str:
    """The words after the foldings of quotations."""
    return canon(words.strip()).text.strip()


def same(one: str, two: str) -> bool:
    """Whether two stretches of a text are one after the foldings of quotations."""
    return one == two or plain(one) == plain(two)


def path_of(claims: Path) -> Path:
    """Where the lock of a claims file lies: beside it."""
    return claims.with_suffix(".lock")


def locked(claim: str, source: str, quote: str, document: Document, span: Span) -> Locked:
    """A quotation that was found, with the words of its paragraph around it."""
    at = bisect_right(document.blocks, span.start, key=lambda b: b.span.start) - 1
    block = document.blocks[at].span if at >= 0 and document.blocks[at].span.contains(span) else span
    before = document.text[max(block.start, span.start - CONTEXT) : span.start]
    after = document.text[span.end : min(block.end, span.end + CONTEXT)]
    line = document.locate(span).line
    exact = document.exact(span)
    return Locked(claim=claim, source=source, quote=quote, exact=exact, prefix=before, suffix=after, line=line)


def read(path: Path) -> Lock | None:
    """The lock, or None where there is none.

    Raises:
        ClaimFileError: it is no lock of this format.
    """
    if not path.exists():
        return None
    hint = "'claimcheck verify --lock' writes it anew"
    try:
        if not path.is_file():
            raise ValueError("not a regular file")
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
        if len(raw) > MAX_BYTES:
            raise ValueError(f"larger than {MAX_BYTES // 10**6} MB")
        held = json.loads(raw.decode("utf-8"))
        if held.get("format") != FORMAT:
            raise ValueError(f"not of the format {FORMAT}")
        return Lock(
            {row["id"]: _digest(row["sha256"]) for row in held["sources"]},
            {(q.claim, q.source, plain(q.quote)): q for q in map(_quote, held["quotes"])},
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        why = str(error) if type(error) is ValueError else "damaged"
        raise ClaimFileError(f"the lock file cannot be read: {why}", where=path.name, hint=hint, code="lock") from None


def write(sources: Iterable[tuple[str, str]], quotes: Iterable[Locked]) -> str:
    """The text of a lock: (id, sha256) of each source, and the quotations in the order of the claims file."""

    def row(plain: dict[str, Any]) -> str:
        return json_safe(json.dumps(plain, ensure_ascii=False))

    hashes = [row({"id": ident, "sha256": digest}) for ident, digest in sources]
    found = [row({name: getattr(q, name) for name in Locked.__slots__}) for q in quotes]
    lines = ["{", f'"format": "{FORMAT}",', '"sources": [', ",\n".join(hashes), "],", '"quotes": [', ",\n".join(found)]
    return "\n".join([*filter(None, lines), "]", "}"]) + "\n"


def _digest(value: object) -> str:
    if not isinstance(value, str) or not _SHA256.match(value):
        raise ValueError("a hash is not a SHA-256")
    return value


def _quote(row: dict[str, Any]) -> Locked:
    values = {name: row[name] for name in Locked.__slots__}
    if not all(isinstance(v, int if name == "line" else str) for name, v in values.items()):
        raise ValueError("a quotation is not text")
    return Locked(**values)
