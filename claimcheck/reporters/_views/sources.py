"""Which texts have one source behind them, and how that is known."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model.document import Document
from claimcheck.model.finding import Origin
from claimcheck.reporters import View, _markdown, _outlets, _wire
from claimcheck.text.safe import one_line

HEADS = {"copy": "one text", "cites": "one report cited", "single": "a text of its own"}


def text(documents: Sequence[Document], found: Sequence[Origin], view: View) -> str:
    """A family a paragraph: what it is, its texts, the evidence."""
    from textwrap import fill

    names = {d.id: one_line(d.name if d.name == d.id else f"{d.name} ({d.id})") for d in documents}
    families = [o for o in found if o.why != "cites"]
    rows = [] if view.quiet else [f"{_many(len(documents), 'text')}, {_many(len(families), 'origin')}", ""]
    for origin in found:
        if view.quiet and origin.why == "single":
            continue
        rows.append(f"{HEADS[origin.why]}: " + ", ".join(names[s] for s in origin.sources))
        for line in origin.evidence:
            rows.append(fill(one_line(line), view.width, initial_indent="  ", subsequent_indent="    ",
                             break_on_hyphens=False))  # fmt: skip
        rows.append("")
    return "\n".join(rows).strip("\n") + "\n"


def plain(documents: Sequence[Document], found: Sequence[Origin]) -> dict[str, object]:
    """The wire format: sources with their family, and the families."""
    family = {s: o.id for o in found if o.why != "cites" for s in o.sources}
    return {
        "format": "claimcheck/1",
        "sources": [{"id": d.id, "path": d.path, "outlet": d.outlet, "origin": family[d.id]} for d in documents],
        "origins": [_wire.origin(o) for o in found],
    }


def markdown(documents: Sequence[Document], found: Sequence[Origin]) -> str:
    """A table: kind of family, texts, evidence."""
    names = _outlets.names(documents)
    rows = [
        (HEADS[o.why], _markdown.text(", ".join(names[s] for s in o.sources)), _markdown.text("; ".join(o.evidence)))
        for o in found
    ]
    return _markdown.marked("\n".join(_markdown.table(("Family", "Texts", "How that is known"), rows)))


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
