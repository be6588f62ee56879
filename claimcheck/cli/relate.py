"""`claimcheck relate`: two sentences, judged as if two outlets had said them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimcheck.cli import _complete
from claimcheck.cli._options import Debug, Kinds, Output, Quiet, day_of, kinds_of, one_of
from claimcheck.cli._output import Exit, emit, say
from claimcheck.errors import ClaimcheckError, SourceError, UsageError

if TYPE_CHECKING:
    from claimcheck.relating import Answer

SHOWN = 20  # code points of a text that a message repeats


def relate(
    a: Annotated[str | None, typer.Argument(metavar="A", help="The one text.", show_default=False)] = None,
    b: Annotated[str | None, typer.Argument(metavar="B", help="The other text.", show_default=False)] = None,
    pairs: Annotated[
        str | None,
        typer.Option("--pairs", metavar="FILE.jsonl", help='Lines {"id", "a", "b"}; "-" reads standard input.'),
    ] = None,
    a_date: Annotated[str | None, typer.Option("--a-date", metavar="DATE", help="When A was published.")] = None,
    b_date: Annotated[str | None, typer.Option("--b-date", metavar="DATE", help="When B was published.")] = None,
    kind: Kinds = None,
    format: Annotated[  # noqa: A002
        str | None,
        typer.Option(
            "--format", metavar="FORMAT", help="text or jsonl (with --pairs: jsonl).", autocompletion=_complete.rows
        ),
    ] = None,
    output: Output = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Judge two sentences, or many pairs of them.

    \b
    claimcheck relate "Nine people died." "Twelve people died."
    claimcheck relate --pairs pairs.jsonl -o answers.jsonl
    """
    form = one_of("--format", format or ("jsonl" if pairs is not None else "text"), ("text", "jsonl"))
    kinds = kinds_of(kind)
    if pairs is not None:
        if a is not None or a_date is not None or b_date is not None:
            raise UsageError("--pairs stands alone", hint="give dates in the file, as a_date and b_date")
        rows = list(_rows(pairs))
    elif a is None or b is None:
        raise UsageError("relate needs two texts", hint="claimcheck relate 'A' 'B', or --pairs FILE.jsonl")
    else:
        for called, text in (("A", a), ("B", b)):
            if not _has_words(text):
                raise UsageError(
                    f"{called} holds no words: {_shown(text)}", hint="claimcheck relate 'A' 'B', each a sentence"
                )
        dates = {"a_date": day_of("--a-date", a_date), "b_date": day_of("--b-date", b_date)}
        rows = [{"id": "1", "a": a, "b": b, **dates}]

    from claimcheck import relating
    from claimcheck.reporters import _wire

    status = Exit.OK
    parts = []
    for row in rows:
        if isinstance(row, ClaimcheckError):
            say("error", str(row))
            status = Exit.FAILED
            continue
        ident = row.pop("id")
        answer = relating.relate(**row, kinds=kinds)
        named = ident if pairs is not None else None
        parts.append(_in_words(named, answer) if form == "text" else _wire.lines([_plain(ident, answer)]))
    emit("".join(parts), output, sources=[Path(pairs)] if pairs not in (None, "-") else [])
    return status


def _has_words(text: str) -> bool:
    """Whether there is a letter or a digit in it: a blank or a row of marks says nothing that could be judged."""
    return any(c.isalnum() for c in text)


def _shown(text: str) -> str:
    return repr(text if len(text) <= SHOWN else text[:SHOWN] + "...")


def _plain(ident: object, answer: Answer) -> dict[str, object]:
    return {
        "id": ident,
        "verdict": str(answer.verdict),
        "relation": str(answer.relation),
        "aligned": answer.aligned,
        "rules": list(answer.rules),
        "why": list(answer.why),
    }


def _in_words(ident: object, answer: Answer) -> str:
    from claimcheck.text.safe import one_line

    head = f"{answer.verdict}: A to B {answer.relation}, aligned {answer.aligned:.2f}"
    rules = [f"  rule {', '.join(answer.rules)}"] if answer.rules else []
    named = f"{ident}: " if ident is not None else ""
    return "".join(one_line(line) + "\n" for line in [named + head, *rules, *(f"  {why}" for why in answer.why)])


def _rows(name: str) -> Iterator[dict[str, Any] | ClaimcheckError]:
    """The pairs of a file in its order; a line that is wrong gives an error."""
    shown = "standard input" if name == "-" else name
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except (OSError, ValueError, AttributeError) as error:
        reason = (getattr(error, "strerror", None) or str(error) or "closed").lower()
        raise SourceError(f"cannot be read: {reason}", where=shown, hint="check the path") from error
    lines = raw.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    if not raw.strip():
        raise SourceError("there are no pairs", where=shown, hint='each line is {"id": ..., "a": ..., "b": ...}')
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _row(line, f"{shown}:{number}")


def _row(line: bytes, where: str) -> dict[str, Any] | ClaimcheckError:
    hint = 'each line is {"id": ..., "a": ..., "b": ...}'
    try:
        row = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return SourceError("not a line of JSON in UTF-8", where=where, hint=hint)
    if not isinstance(row, dict) or not isinstance(row.get("a"), str) or not isinstance(row.get("b"), str):
        return SourceError("'a' and 'b' must be texts", where=where, hint=hint)
    for key in ("a", "b"):
        if not _has_words(row[key]):
            return SourceError(f"{key!r} holds no words: {_shown(row[key])}", where=where, hint="give a sentence")
    if not isinstance(row.get("id"), str | int):
        return SourceError("'id' must be a text or a number", where=where, hint=hint)
    try:
        dates = {key: day_of(key, row[key]) for key in ("a_date", "b_date") if row.get(key) is not None}
    except (UsageError, TypeError):
        return SourceError("a date is wrong", where=where, hint="write it as 2026-06-24")
    return {"id": row["id"], "a": row["a"], "b": row["b"], **dates}
