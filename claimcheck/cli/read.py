"""`claimcheck read`: what the loader kept and what it dropped."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import _complete
from claimcheck.cli._options import Debug, Output, Quiet, placed
from claimcheck.cli._output import Exit, done, emit, tell
from claimcheck.model.document import Document
from claimcheck.model.finding import Level

_SHOWN = 90  # code points of a line that the text format shows


def read(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Texts, folders or a claims file.")],
    format: Annotated[  # noqa: A002
        str,
        typer.Option(
            "--format", metavar="FORMAT", help="text or json.", autocompletion=_complete.among(("text", "json"))
        ),
    ] = "text",
    output: Output = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Show each line of a text, kept or dropped, and why.

    \b
    claimcheck read article.html
    claimcheck read texts/ --format json
    """
    format, output = placed(format, output, ("text", "json"))  # noqa: A001

    from claimcheck import intake
    from claimcheck.reporters import _wire

    taken = intake.take(paths)
    tell(taken.notices, taken.base, least=Level.ERROR if quiet else Level.NOTE)
    if not taken.documents:
        return Exit.FAILED
    if format == "text":
        text = "\n".join(map(_as_text, taken.documents))
    else:
        pages = [_wire.page(document) for document in taken.documents]
        single = len(paths) == 1 and Path(paths[0]).is_file() and len(pages) == 1
        text = _wire.dumps(pages[0] if single else pages)
    emit(text, output, sources=taken.files)
    return done(taken.notices)


def _as_text(document: Document) -> str:
    """A line of the source a line: its number, kept (+) or dropped (-), its role, its words, and why."""
    from claimcheck.text.safe import one_line

    rows = []
    kept = total = 0
    for block in document.blocks:
        number = document.locate(block.span).line
        for shift, line in enumerate(document.exact(block.span).split("\n")):
            if not line.strip():
                continue
            total += 1
            kept += block.kept
            words = line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "\u2026"
            why = f"  [{one_line(block.why)}]" if block.why else ""
            rows.append(f"{number + shift:>5} {'+' if block.kept else '-'} {block.role:<11} {one_line(words)}{why}\n")
    return f"{one_line(document.path)}: {kept} of {total} lines kept\n" + "".join(rows)
