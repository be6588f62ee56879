"""`claimcheck verify`: whether a claims file still holds of its sources; what CI calls."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import _complete
from claimcheck.cli._options import Baseline, Debug, Outputs, Quiet, day_of
from claimcheck.cli._output import Exit, done, emit, say, tell
from claimcheck.cli._outputs import chosen, deliver
from claimcheck.errors import UsageError
from claimcheck.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.extractor import Reader
    from claimcheck.model.verification import Verification

DEFAULT = "claims.yaml"
EXAMPLES = (
    "Examples: 'claimcheck verify' checks ./claims.yaml; 'claimcheck verify --strict -o sarif=out.sarif' is for CI; "
    "'claimcheck verify --lock' keeps hashes and contexts in claims.lock. "
    "To let one result of a claim pass, write in the place of 'status: open': "
    "suppress: [{rule: RULE, reason: WHY, expires: 2027-01-31}]."
)


def verify(
    claims: Annotated[str, typer.Argument(metavar="[CLAIMS.yaml]", help="The claims file.")] = DEFAULT,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings and open claims fail, too.")] = False,
    quotes_only: Annotated[
        bool, typer.Option("--quotes-only", help="Quotations and pinned sources only: no values, relations, conflicts.")
    ] = False,
    lock: Annotated[bool, typer.Option("--lock", help="Write claims.lock, if every quotation is in place.")] = False,
    reanchor: Annotated[
        bool, typer.Option("--reanchor", help="Write lines, pins and claims.lock anew after a source was edited.")
    ] = False,
    today: Annotated[
        str | None, typer.Option("--today", metavar="DATE", help="The day that suppressions are held against.")
    ] = None,
    format: Annotated[  # noqa: A002
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="text, json, sarif, junit, github, markdown.",
            autocompletion=_complete.verified,
        ),
    ] = "text",
    output: Outputs = None,
    baseline: Baseline = None,
    color: Annotated[
        str, typer.Option("--color", metavar="WHEN", help="auto, always or never.", autocompletion=_complete.colors)
    ] = "auto",
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Check a claims file against its sources.

    Quotations, values, relations, conflicts that nobody disclosed, pinned sources.

    \b
    claimcheck verify
    claimcheck verify claims.yaml --strict -o sarif=out.sarif
    """
    from datetime import date

    from claimcheck import verify as verifying
    from claimcheck.baseline import new_results
    from claimcheck.baseline import read as read_baseline
    from claimcheck.claimfile import lock as locks

    known = read_baseline(Path(baseline)) if baseline is not None else None
    targets = chosen(format, output, color=color, serves="verified")
    day = day_of("--today", today)
    path = _claims(claims)
    moves = _reanchored(path) if reanchor else ()

    def reader() -> Reader:
        from claimcheck.cli._cache import reader

        return reader(None)

    verified = verifying.verify(
        path,
        strict=strict,
        quotes_only=quotes_only,
        today=(lambda: day) if day is not None else date.today,
        reader=reader,
        relock=lock or reanchor,
    )
    verification = verified.verification
    if known is not None:
        whole = not quotes_only and done(verification.notices) is Exit.OK
        verification = new_results(verification, known, base=verification.base, whole=whole)
    tell(verification.notices, verification.base)
    if verification.today is not None and format not in ("text", "terminal") and not quiet:
        say("note", f"suppressions held against {verification.today.isoformat()}")
    spared = [*verified.files, locks.path_of(path), *([Path(baseline)] if baseline is not None else [])]
    deliver(
        targets,
        lambda reporter, view: reporter.verified(verification, view) if reporter.verified is not None else "",
        quiet=quiet,
        base=verification.base,
        sources=spared,
    )
    status = max(done(verification.notices), _verdict(verification))
    if lock or reanchor and locks.path_of(path).exists():
        status = max(status, _lock(locks.path_of(path), verified.lock))
    return max(status, *moves) if moves else status


def _claims(name: str) -> Path:
    from claimcheck import intake

    path = Path(name)
    if path.is_dir():
        path = path / DEFAULT
    if path.suffix.lower() not in intake.CLAIM_FILES:
        raise UsageError(f"{name!r} is not a claims file", hint="name a file that ends in .yaml")
    return path


def _reanchored(path: Path) -> tuple[Exit, ...]:
    """Write the claims file anew where something moves, and show each move."""
    from claimcheck import intake
    from claimcheck.verify.reanchor import reanchor

    found = reanchor(path)
    folder = intake.shown(path.parent)
    if found.text is not None:
        emit(found.text, str(path))
    tell(found.moves, "" if folder == "." else folder + "/", least=Level.NOTE)
    return (Exit.FOUND,) if any(n.level is not Level.NOTE for n in found.moves) else ()


def _lock(path: Path, text: Callable[[], str] | None) -> Exit:
    from claimcheck import intake

    if text is None:
        say("error", f"{intake.shown(path)}: not written, since not every quotation was found")
        return Exit.FOUND
    if path.is_symlink():  # whoever sent it chose where it leads
        raise UsageError(
            "the lock is a link, and is not written through it", where=intake.shown(path), hint="delete it"
        )
    emit(text(), str(path))
    say("note", f"{intake.shown(path)}: written")
    return Exit.OK


def _verdict(verification: Verification) -> Exit:
    """FOUND where something stands against the file."""
    return Exit.FOUND if any(r.level is Level.ERROR for r in verification.everything) else Exit.OK
