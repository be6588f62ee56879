"""`claimcheck extract`: the claims of texts, one a line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import typer

from claimcheck.cli import _complete
from claimcheck.cli._options import Debug, Kinds, Output, Quiet, day_of, kinds_of, placed
from claimcheck.cli._output import Exit, done, emit, tell
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.finding import Level


def extract(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Texts, folders or a claims file.")],
    kind: Kinds = None,
    published: Annotated[
        str | None, typer.Option("--published", metavar="DATE", help="Relative dates resolve against it.")
    ] = None,
    format: Annotated[  # noqa: A002
        str, typer.Option("--format", metavar="FORMAT", help="text or jsonl.", autocompletion=_complete.rows)
    ] = "text",
    output: Output = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Show the claims that are read from texts.

    \b
    claimcheck extract herald.txt --kind date,count
    claimcheck extract texts/ --published 2026-06-24 --format jsonl
    """
    format, output = placed(format, output, ("text", "jsonl"))  # noqa: A001
    kinds, day = kinds_of(kind), day_of("--published", published)

    from claimcheck import intake
    from claimcheck.cli._cache import reader

    taken = intake.take(paths, published=day)
    tell(taken.notices, taken.base, least=Level.ERROR if quiet else Level.NOTE)
    if not taken.documents:
        return Exit.FAILED
    reading = reader(kinds, taken.documents)
    found = [(claim, d) for d in taken.documents for claim in reading(d).claims]
    emit(_as_jsonl(found) if format == "jsonl" else _as_text(found), output, sources=taken.files)
    return done(taken.notices)


def _as_jsonl(found: Iterable[tuple[Claim, Document]]) -> str:
    from claimcheck.reporters import _wire

    return _wire.lines(
        _wire.claim(claim, document) | {"parts": {name: _wire.span(part) for name, part in claim.parts.items()}}
        for claim, document in found
    )


def _as_text(found: Iterable[tuple[Claim, Document]]) -> str:
    from claimcheck.text.safe import one_line

    return "".join(
        one_line(f"{document.locate(claim.span)}: {claim.kind}: {claim.text}: {document.exact(claim.span)}") + "\n"
        for claim, document in found
    )
