"""`claimcheck explain`: what a rule says, how a finding came about, what is told of one topic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import _complete
from claimcheck.cli._named import named
from claimcheck.cli._options import Debug, Output
from claimcheck.cli._output import Exit, done, emit, tell
from claimcheck.errors import UsageError

DEFAULT = "claims.yaml"
_OF_COMPARE, _OF_VERIFY = re.compile(r"[ft]-\w{2,}\Z"), re.compile(r"v-\w{2,}\Z")  # a mistyped one, too


def explain(
    name: Annotated[
        str,
        typer.Argument(
            metavar="RULE | KIND | FINDING | TOPIC",
            help="A name, or the id of a finding or topic.",
            autocompletion=_complete.explained,
        ),
    ],
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[CLAIMS.yaml | PATH...]", help="What was compared, for a finding.", show_default=False),
    ] = None,
    output: Output = None,
    debug: Debug = False,
) -> int:
    """Show what a rule says, or how a finding came about.

    Of a topic: each answer, and why two are not compared, if so.

    \b
    claimcheck explain date-conflict
    claimcheck explain f-6f2c91a0b3 texts/
    """
    if _OF_COMPARE.match(name):
        return _finding(name, paths or [DEFAULT], output)
    if _OF_VERIFY.match(name):
        return _result(name, paths or [DEFAULT], output)

    from claimcheck import rulebook
    from claimcheck.cli import _trail
    from claimcheck.kinds import KINDS

    entry = rulebook.entry(name)
    if entry is None and name not in KINDS.names():
        from claimcheck.text.nearest import nearest

        own = _claims_of(paths or [DEFAULT])
        if name in own:
            return _finding(name, paths or [DEFAULT], output)
        near = nearest(name, (*rulebook.names(), *KINDS.names(), *own))
        hint = f"did you mean {near!r}?" if near is not None else "compare and verify show rules and ids of findings"
        raise UsageError(f"no rule, kind, finding or topic is called {name!r}", hint=hint)
    emit(_trail.of_rule(entry) if entry is not None else _trail.of_kind(KINDS.get(name)), output)
    return Exit.OK


def _claims_of(paths: Sequence[str]) -> tuple[str, ...]:
    """The ids of the topics that a claims file gives; none where there is no file that can be read."""
    from claimcheck import claimfile, intake

    path = Path(paths[0])
    if len(paths) > 1 or path.suffix.lower() not in intake.CLAIM_FILES or not path.is_file():
        return ()
    return tuple(claim.id for claim in claimfile.read(path).file.claims)


def _finding(name: str, paths: Sequence[str], output: str | None) -> int:
    from claimcheck import folders, intake, pipeline, rulebook
    from claimcheck.cli import _trail
    from claimcheck.cli._cache import reader
    from claimcheck.cli._screen import again
    from claimcheck.guards import GUARDS

    taken = intake.take(paths)
    tell(taken.notices, taken.base)
    examined = pipeline.examine(
        taken.documents, taken.curated, reader=reader(None, taken.documents), aliases=taken.aliases
    )
    report = pipeline.report_of(examined, taken.curated, taken.notices, everything=True)
    if not name.startswith("f-") or any(t.id == name for t in report.topics):
        topic = named(name, report.topics, "topic")
        emit(_trail.of_topic(topic, report, examined.ruled, taken.base), output, sources=taken.files)
        return done(taken.notices)
    finding = named(name, report.findings)
    entry = rulebook.entry(finding.rule)
    summary, guards = entry.summary if entry is not None else "", len(GUARDS.names())
    texts = "" if taken.curated or Path(DEFAULT).is_file() else again(folders.briefly(paths))
    trail = _trail.of_finding(finding, report, examined.ruled, summary, guards, taken.base, texts)
    emit(trail, output, sources=taken.files)
    return done(taken.notices)


def _result(name: str, paths: Sequence[str], output: str | None) -> int:
    from claimcheck import rulebook, verify
    from claimcheck.cli import _trail
    from claimcheck.cli._cache import reader

    if len(paths) > 1:
        raise UsageError(
            f"{name!r} is of verify, which takes one claims file", hint="claimcheck explain ID claims.yaml"
        )
    found = verify.verify(Path(paths[0]), reader=lambda: reader(None))
    verification = found.verification
    tell(verification.notices, verification.base)
    result = named(name, verification.everything)
    entry = rulebook.entry(result.rule)
    summary = entry.summary if entry is not None else ""
    emit(_trail.of_result(result, verification.base, summary), output, sources=found.files)
    return done(verification.notices)
