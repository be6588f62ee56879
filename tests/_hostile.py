"""Reports and verifications made by hand in which a stranger's text stands in every field that can hold one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cache

import yaml
from _support import CASES

from claimcheck.loaders import from_string
from claimcheck.model.claim import Claim, Frame, Qualifiers
from claimcheck.model.document import Document
from claimcheck.model.finding import Confidence, Finding, Level, Notice, Origin, Position, Report, Topic, Verdict
from claimcheck.model.span import Location, Span
from claimcheck.model.verification import Checked, Outcome, Related, Result, Verification


@cache
def payloads() -> tuple[str, ...]:
    """The texts of `tests/cases/hostile/payloads.yaml`."""
    path = CASES / "hostile" / "payloads.yaml"
    table = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    rows = [row for rows in table.values() for row in rows]
    return tuple(row if isinstance(row, str) else row["text"] * row["times"] for row in rows)


@dataclass(frozen=True, slots=True)
class Words:
    """A value that is shown as these words."""

    words: str

    def __str__(self) -> str:
        return self.words

    def to_plain(self) -> dict[str, object]:
        return {"type": "words", "words": self.words}


def document(ident: str, text: str) -> Document:
    """A text with the payload as its words, its path, outlet and title."""
    body = f"Some words first.\nThe mayor said {text} on Monday.\nAnd a last line.\n"
    made = from_string(body, id=ident)
    return replace(made, path=f"{ident}/{text}.txt", outlet=text, title=text, sha256=ident * 64)


def report(text: str) -> Report:
    """A comparison with two findings, one of them of three positions, and notices of every form of place."""
    documents = tuple(document(ident, text) for ident in "abc")
    claims = tuple(_claim(d, text) for d in documents)
    positions = tuple(Position(label=f"{text} {n}", value=c.value, sides=(n,)) for n, c in enumerate(claims))
    first = Finding(
        id="f-1",
        rule="date-conflict",
        verdict=Verdict.CONTRADICT,
        level=Level.ERROR,
        confidence=Confidence.HIGH,
        message=f"They contradict each other: {text}",
        topic="t-1",
        sides=tuple(c.id for c in claims),
        positions=positions,
        why=(f"subject: the same ({text})", text),
    )
    second = replace(
        first,
        id="f-2",
        verdict=Verdict.DIFFER,
        level=Level.WARNING,
        topic="t-2",
        sides=first.sides[:2],
        positions=positions[:2],
    )
    topics = tuple(
        Topic(id=i, kind="date", label=f"When: {text}?", claims=first.sides, verdict=v, origins=3)
        for i, v in (("t-1", Verdict.CONTRADICT), ("t-2", Verdict.DIFFER), ("t-3", Verdict.UNCLEAR))
    )
    return Report(
        documents=documents,
        origins=tuple(Origin(id=f"o-{d.id}", sources=(d.id,), why="single", evidence=(text,)) for d in documents),
        claims={c.id: c for c in claims},
        topics=topics,
        findings=(first, second),
        notices=notices(text),
    )


def notices(text: str) -> tuple[Notice, ...]:
    """An error and two warnings."""
    place = Location(path=f"{text}.txt", line=2, column=3, end_line=2, end_column=5)
    return (
        Notice(level=Level.ERROR, code="source-missing", message=f"no such file: {text}", location=f"{text}.txt:7:2"),
        Notice(level=Level.WARNING, code="all-kept", message=text or "empty", location=place, hint=text),
        Notice(level=Level.NOTE, code="plain", message=f"said {text}"),
    )


def verification(text: str) -> Verification:
    """A claims file with a claim of every outcome, and faults that belong to no claim."""
    documents = tuple(document(ident, text) for ident in "ab")
    related = Related(
        message=f"{text}: said elsewhere",
        location=documents[1].locate(spot(documents[1], text)),
        exact=documents[1].exact(spot(documents[1], text)),
    )
    wrong = Result(
        id="r-1",
        rule="quote-not-found",
        level=Level.ERROR,
        message=f"not there: {text}",
        location=Location(path="claims.yaml", line=12, column=5, end_line=12, end_column=9),
        hint=f"nearest: {text}",
        claim=f"c {text}",
        related=(related,),
        why=(text,),
    )
    loose = replace(
        wrong,
        id="r-2",
        rule="undisclosed-conflict",
        level=Level.WARNING,
        claim=None,
        location=documents[0].locate(spot(documents[0], text)),
        exact=documents[0].exact(spot(documents[0], text)),
    )
    outcomes = (Outcome.FAILS, Outcome.HOLDS, Outcome.OPEN, Outcome.UNCHECKED)
    checked = tuple(
        Checked(
            id=f"c{n}",
            question=f"What of {text}?",
            location=Location(path="claims.yaml", line=10 + n, column=3, end_line=10 + n, end_column=6),
            outcome=outcome,
            results=(wrong,) if outcome is Outcome.FAILS else (),
        )
        for n, outcome in enumerate(outcomes)
    )
    return Verification(
        file="claims.yaml",
        ruleset=1,
        checked=checked,
        results=(loose,),
        documents=documents,
        today=date(2026, 6, 24),
        unread=(text,),
        notices=notices(text),
    )


def spot(made: Document, text: str) -> Span:
    """The words "said ..." of a document."""
    words = "said " + text.replace("\r\n", "\n").replace("\r", "\n")
    start = made.text.index(words)
    return Span(start, start + len(words))


def _claim(made: Document, text: str) -> Claim:
    return Claim(
        id=f"{made.id}-date-1",
        source=made.id,
        kind="date",
        value=Words(text),
        frame=Frame(),
        qualifiers=Qualifiers(),
        span=spot(made, text),
        passage=Span(made.text.index("The mayor"), made.text.index(" on Monday") + len(" on Monday.")),
        passage_index=1,
    )
