"""The objects of the wire format that several outputs share (spans, locations, claims, sides, notices)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from claimcheck.kinds import given_as
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.finding import Notice, Origin
from claimcheck.model.span import Location, Span
from claimcheck.text.safe import json_safe

_PLACE = re.compile(r"(?P<path>.+?)(?::(?P<line>\d+)(?::(?P<column>\d+))?)?\Z", re.DOTALL)

_dump = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
_quoted = json.encoder.encode_basestring


def span(value: Span) -> dict[str, object]:
    """Code points, half-open."""
    return {"start": value.start, "end": value.end}


def location(value: Location) -> dict[str, object]:
    """1-based lines and columns, end exclusive."""
    return {
        "path": value.path,
        "line": value.line,
        "column": value.column,
        "end_line": value.end_line,
        "end_column": value.end_column,
    }


def place(where: str) -> dict[str, object]:
    """`path`, `path:line` or `path:line:column` as an object; what is not known is absent."""
    match = _PLACE.match(where)
    plain: dict[str, object] = {"path": match["path"] if match else where}
    if match and match["line"]:
        line, column = int(match["line"]), int(match["column"] or 1)
        plain |= {"line": line, "column": column, "end_line": line, "end_column": column}
    return plain


def claim(value: Claim, document: Document) -> dict[str, object]:
    """A claim with the words that carry it and where they stand."""
    return {
        "id": value.id,
        "source": value.source,
        "kind": given_as(value.kind),
        "subject": list(value.subject),
        "value": value.value.to_plain(),
        "text": value.text,
        "qualifiers": value.qualifiers.to_plain(),
        "span": span(value.span),
        "exact": document.exact(value.span),
        "location": location(document.locate(value.span)),
        "passage": span(value.passage),
    }


def side(value: Claim, document: Document) -> dict[str, object]:
    """One side of a finding."""
    return {
        "source": value.source,
        "claim": value.id,
        "span": span(value.span),
        "exact": document.exact(value.span),
        "location": location(document.locate(value.span)),
        "passage": span(value.passage),
    }


def notice(value: Notice) -> dict[str, object]:
    """What the tool says of itself; place and hint where there are any."""
    plain: dict[str, object] = {"level": str(value.level), "code": value.code, "message": value.message}
    if value.location is not None:
        where = value.location
        plain["location"] = place(where) if isinstance(where, str) else location(where)
    if value.hint is not None:
        plain["hint"] = value.hint
    return plain


def origin(value: Origin) -> dict[str, object]:
    """Texts with one source behind them, and how that is known."""
    return {"id": value.id, "sources": list(value.sources), "why": value.why, "evidence": list(value.evidence)}


def page(document: Document) -> dict[str, object]:
    """What the loader kept and dropped (`claimcheck read`)."""
    return {
        "source": document.id,
        "path": document.path,
        "text": document.text,
        "blocks": [{"role": str(b.role), "span": span(b.span), "kept": b.kept, "why": b.why} for b in document.blocks],
    }


def dumps(plain: object) -> str:
    """Indented JSON that ends with a line feed; keys stay in the order given."""
    return json_safe(_indented(plain, "\n")) + "\n"


def _indented(plain: object, line: str) -> str:
    """What `json.dumps` writes with `indent=2`, which it does in Python, value by value, in thrice the time.

    `line` is a line feed with the blanks that the closing bracket stands behind.
    """
    if isinstance(plain, str):
        return _quoted(plain)
    inner = line + "  "
    if isinstance(plain, dict) and plain:
        rows = [f"{_quoted(key)}: {_indented(value, inner)}" for key, value in plain.items()]
        return "{" + inner + f",{inner}".join(rows) + line + "}"
    if isinstance(plain, (list, tuple)) and plain:
        return "[" + inner + f",{inner}".join([_indented(value, inner) for value in plain]) + line + "]"
    return _dump(plain)


def lines(rows: Iterable[object]) -> str:
    """JSONL: one object a line."""
    return "".join(json_safe(_dump(row)) + "\n" for row in rows)
