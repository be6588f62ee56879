"""`claimcheck accept`: a topic that was found becomes one that claims.yaml names."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli._named import named
from claimcheck.cli._options import Debug, Output
from claimcheck.cli._output import Exit, done, emit, tell
from claimcheck.errors import ClaimcheckError, UsageError

DEFAULT = "claims.yaml"


def accept(
    finding: Annotated[str, typer.Argument(metavar="FINDING", help="Id of a finding, or its first letters.")],
    claims: Annotated[str, typer.Argument(metavar="[CLAIMS.yaml]", help="The claims file.")] = DEFAULT,
    name: Annotated[
        str | None, typer.Option("--id", metavar="ID", help="Id of the new claim; made from the question otherwise.")
    ] = None,
    question: Annotated[
        str | None, typer.Option("--question", metavar="TEXT", help="The question it answers, in plain words.")
    ] = None,
    output: Output = None,
    debug: Debug = False,
) -> int:
    """Write the topic of a finding into the claims file.

    The words of each source become its quotations.

    \b
    claimcheck accept f-6f2c91a0b3
    claimcheck accept f-6f2c --id toll --question "How many died?"
    """
    from claimcheck import claimfile, drafting, intake
    from claimcheck.cli._compared import compared

    path = Path(claims)
    if path.suffix.lower() not in intake.CLAIM_FILES:
        raise UsageError(f"{claims!r} is not a claims file", hint="claimcheck accept FINDING claims.yaml")
    taken = intake.take([claims])
    tell(taken.notices, taken.base)
    if done(taken.notices) is not Exit.OK:
        raise UsageError("the claims file is not in order", where=claims, hint="mend what is said above first")
    report = compared(taken, everything=True)
    chosen = named(finding, report.findings)
    topic = next(t for t in report.topics if t.id == chosen.topic)
    if topic.given:
        raise UsageError(f"{chosen.id} belongs to the claim {topic.id!r} already", where=claims)
    asked = question or topic.label
    ident = name or drafting.fresh(drafting.slug(topic.kind, asked), (row.id for row in taken.curated))
    documents = {d.id: d for d in report.documents}
    sides = [report.claims[c] for c in chosen.sides]
    before = path.read_bytes().decode("utf-8-sig")
    after = claimfile.append(
        before,
        id=ident,
        question=asked,
        kind=topic.kind,
        readings=[(c.source, drafting.quotation(documents[c.source], c.span, c.passage)[0]) for c in sides],
        name=path.name,
    )
    target = output or claims
    emit(after, target, exact=True)
    if target == claims and (wrong := claimfile.read(path).problems):
        emit(before, claims)
        raise ClaimcheckError(f"the claim could not be added: {wrong[0].what}", where=claims, hint="give --id ID")
    told = f"{chosen.id} is now the claim {ident!r} of {target}: {len(sides)} quotations; next: claimcheck verify"
    named_file = "" if target == DEFAULT else f" {target}"
    emit(f"{told}{named_file}\n" if target != "-" else "")
    return Exit.OK
