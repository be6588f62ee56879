"""`claimcheck sources`: which texts have one source behind them, and how that is known."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli._options import Debug, Output, Quiet, one_of
from claimcheck.cli._output import Exit, done, emit, tell
from claimcheck.errors import UsageError
from claimcheck.model.document import Document
from claimcheck.model.finding import Level, Origin

DEFAULT = "claims.yaml"
EXAMPLES = (
    "Examples: 'claimcheck sources' shows the families of ./claims.yaml; "
    "'claimcheck sources texts/ --format json' writes those of a folder for other programs."
)


def sources(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CLAIMS.yaml | PATH...]", help="A claims file, or texts and folders.", show_default=False
        ),
    ] = None,
    format: Annotated[str, typer.Option("--format", metavar="FORMAT", help="text or json.")] = "text",  # noqa: A002
    output: Output = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Show which texts are copies of one, or rest on one report, and why.

    Without a path: claims.yaml in the current folder.
    """
    one_of("--format", format, ("text", "json"))
    if not paths and not Path(DEFAULT).exists():
        hint = "name a claims file, texts or a folder of texts"
        raise UsageError(f"nothing to read: there is no {DEFAULT} here", hint=hint)

    from claimcheck import intake

    taken = intake.take(paths or [DEFAULT])
    tell(taken.notices, taken.base, least=Level.ERROR if quiet else Level.NOTE)
    if not taken.documents:
        return Exit.FAILED

    from claimcheck import pipeline
    from claimcheck.cli._cache import reader

    reading = reader(None, taken.documents)
    found = pipeline.origins_of([reading(d) for d in taken.documents]).listed
    shown = _as_json(taken.documents, found) if format == "json" else _as_text(taken.documents, found)
    emit(shown, output, sources=taken.files)
    return done(taken.notices)


def _as_text(documents: Sequence[Document], found: Sequence[Origin]) -> str:
    """A family a paragraph: what it is, its texts, the evidence."""
    from claimcheck.text.safe import one_line

    names = {d.id: d.name if d.name == d.id else f"{d.name} ({d.id})" for d in documents}
    families = [o for o in found if o.why != "cites"]
    rows = [f"{_many(len(documents), 'text')}, {_many(len(families), 'origin')}"]
    heads = {"copy": "one text", "cites": "one report cited", "single": "a text of its own"}
    for origin in found:
        rows.append(f"\n{heads[origin.why]}: " + ", ".join(names[s] for s in origin.sources))
        rows += [f"  {line}" for line in origin.evidence]
    return "".join("\n" * row.startswith("\n") + one_line(row.lstrip("\n")) + "\n" for row in rows)


def _as_json(documents: Sequence[Document], found: Sequence[Origin]) -> str:
    from claimcheck.reporters import _wire

    family = {s: o.id for o in found if o.why != "cites" for s in o.sources}
    return _wire.dumps(
        {
            "format": "claimcheck/1",
            "sources": [{"id": d.id, "path": d.path, "outlet": d.outlet, "origin": family[d.id]} for d in documents],
            "origins": [_wire.origin(o) for o in found],
        }
    )


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
