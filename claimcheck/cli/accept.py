"""`claimcheck accept`: a topic that was found becomes one that claims.yaml names."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli._named import named
from claimcheck.cli._options import Debug, Output
from claimcheck.cli._output import Exit, done, emit, tell
from claimcheck.errors import ClaimcheckError, UsageError

if TYPE_CHECKING:
    from claimcheck.model.document import Document
    from claimcheck.model.span import Span

DEFAULT = "claims.yaml"
LONGEST = 48  # code points of an id that is made from a question


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
    """Write the topic of a finding into the claims file, with the words of each source.

    \b
    claimcheck accept f-6f2c91a0b3
    claimcheck accept f-6f2c --id toll --question "How many died?"
    """
    from claimcheck import claimfile, intake, pipeline
    from claimcheck.cli._cache import reader

    path = Path(claims)
    if path.suffix.lower() not in intake.CLAIM_FILES:
        raise UsageError(f"{claims!r} is not a claims file", hint="claimcheck accept FINDING claims.yaml")
    taken = intake.take([claims])
    tell(taken.notices, taken.base)
    if done(taken.notices) is not Exit.OK:
        raise UsageError("the claims file is not in order", where=claims, hint="mend what is said above first")
    report = pipeline.compare(
        taken.documents, taken.curated, taken.notices, everything=True, reader=reader(None), aliases=taken.aliases
    )
    chosen = named(finding, report.findings)
    topic = next(t for t in report.topics if t.id == chosen.topic)
    if topic.given:
        raise UsageError(f"{chosen.id} belongs to the claim {topic.id!r} already", where=claims)
    asked = question or topic.label
    ident = name or _fresh(_slug(topic.kind, asked), {row.id for row in taken.curated})
    documents = {d.id: d for d in report.documents}
    sides = [report.claims[c] for c in chosen.sides]
    before = path.read_bytes().decode("utf-8-sig")
    after = claimfile.append(
        before,
        id=ident,
        question=asked,
        kind=topic.kind,
        readings=[(c.source, _quotation(documents[c.source], c.span, c.passage)) for c in sides],
        name=path.name,
    )
    target = output or claims
    emit(after, target)
    if target == claims and (wrong := claimfile.read(path).problems):
        emit(before, claims)
        raise ClaimcheckError(f"the claim could not be added: {wrong[0].what}", where=claims, hint="give --id ID")
    emit(f"{chosen.id} is now the claim {ident!r} of {target}: {len(sides)} quotations\n" if target != "-" else "")
    return Exit.OK


def _quotation(document: Document, span: Span, passage: Span) -> str:
    """The words on one line; the whole passage where the text has them more than once."""
    words = " ".join(document.exact(span).split())
    once = " ".join(document.text.split()).count(words) == 1
    return words if once else " ".join(document.exact(passage).split())


def _slug(kind: str, question: str) -> str:
    asked_of = question.split("“", 1)[-1]  # a label quotes the words that it asks of
    plain = unicodedata.normalize("NFKD", asked_of).encode("ascii", "ignore").decode("ascii").lower()
    words = [w for w in re.findall(r"[a-z0-9]+", plain) if len(w) > 2]
    slug = kind
    for word in words:
        if len(slug) + 1 + len(word) > LONGEST:
            break
        slug = f"{slug}-{word}"
    return slug


def _fresh(slug: str, taken: set[str]) -> str:
    number, ident = 1, slug
    while ident in taken:
        number += 1
        ident = f"{slug}-{number}"
    return ident
