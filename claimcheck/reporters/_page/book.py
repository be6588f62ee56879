"""What all parts of the page look up: texts by source, findings by rank, words for verdicts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck import phrasing
from claimcheck.kinds import KINDS
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding, Report, Topic
from claimcheck.reporters import _agreed, _outlets
from claimcheck.reporters._page import links
from claimcheck.reporters._words import WORDS as WORDS
from claimcheck.reporters._words import many as many

FIRST = 10  # findings that are shown at once; the others are one click away
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A source as the page names it. family: its origin, by number; copies: the others of that origin.

    cites: those that rest on the same report for some of what they say.
    """

    document: Document
    anchor: str
    name: str
    family: int
    copies: tuple[str, ...]
    cites: tuple[str, ...] = ()

    @property
    def day(self) -> str:
        """When it was published, or nothing."""
        return phrasing.said_day(self.document.published.isoformat()) if self.document.published else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A report with what is looked up in it often. `findings` are numbered from 1, as in every report."""

    report: Report
    texts: dict[str, Text]
    findings: tuple[Finding, ...]
    topics: dict[str, Topic]
    firsts: dict[str, int]  # the number of the first finding of each topic

    def sides(self, finding: Finding, position: int) -> list[Claim]:
        """The claims of a position, in the order of the texts."""
        order = {source: n for n, source in enumerate(self.texts)}
        claims = [self.report.claims[finding.sides[i]] for i in finding.positions[position].sides]
        return sorted(claims, key=lambda c: (order[c.source], c.span))

    @property
    def shared(self) -> list[Topic]:
        """Topics of two outlets or more on which no finding speaks."""
        return _agreed.calm(self.report)

    def names(self, sources: Iterable[str]) -> list[str]:
        """What sources are called, each once, in the order of the texts."""
        held = set(sources)
        return [text.name for source, text in self.texts.items() if source in held]

    def days(self, sources: Iterable[str]) -> str:
        """When sources were published, from the first day to the last; nothing where no day is known."""
        held = sorted(d for s in sources if (d := self.texts[s].document.published) is not None)
        return phrasing.said_days(held[0].isoformat(), held[-1].isoformat()) if held else ""

    def question(self, topic: Topic) -> str:
        """What the topic asks; a figure that one outlet gives is left open in a question made of its words."""
        if topic.given or topic.kind not in KINDS.names() or not KINDS.get(topic.kind).figure:
            return topic.label
        for claim in (self.report.claims[c] for c in topic.claims):
            value = claim.parts.get("value")
            words = " ".join(self.texts[claim.source].document.exact(value).split()) if value is not None else ""
            if words and words in topic.label:
                return topic.label.replace(words, "…", 1)
        return topic.label

    def before(self, number: int, finding: Finding) -> int | None:
        """The number of the first finding of the same topic, where that is an earlier one."""
        first = self.firsts.get(finding.topic, number)
        return first if first < number else None

    def place(self, claim: Claim) -> tuple[str, str]:
        """Where a claim stands: as `path:line`, and as a link within the page."""
        text, line = self.texts[claim.source], self.line(claim)
        return f"{text.document.path}:{line}", f"#{text.anchor}L{line}"

    def line(self, claim: Claim) -> int:
        """The number of the line that a claim begins on."""
        return self.texts[claim.source].document.locate(claim.span).line


def open_book(report: Report) -> Book:
    """The report, its texts named."""
    family = _families(report)
    called = _outlets.names(report.documents)
    beside = {s: o.sources for o in reversed(report.origins) if o.why == "cites" for s in o.sources}
    texts = {}
    for number, d in enumerate(report.documents, start=1):
        copies = tuple(called[o.id] for o in report.documents if o.id != d.id and family[o.id] == family[d.id])
        cites = tuple(called[s] for s in called if s != d.id and d.id in beside and s in beside[d.id])
        texts[d.id] = Text(
            document=d,
            anchor=f"s{number}",
            name=called[d.id],
            family=family[d.id],
            copies=copies,
            cites=tuple(c for c in cites if c not in copies),
        )
    firsts = {f.topic: n for n, f in reversed(list(enumerate(report.findings, start=1)))}
    topics = {t.id: t for t in report.topics}
    return Book(report=report, texts=texts, findings=report.findings, topics=topics, firsts=firsts)


def by_family(texts: Iterable[Text]) -> list[Text]:
    """The texts with those of one origin side by side."""
    return sorted(texts, key=lambda t: t.family)


def finding_anchor(finding: Finding) -> str:
    """The id of a finding in the page."""
    return links.anchor(finding.id)


def letter(position: int) -> str:
    """A, B ... Z, then numbers."""
    return LETTERS[position] if position < len(LETTERS) else str(position + 1)


def joined(names: Iterable[str]) -> str:
    """a, b and c"""
    *most, last = list(names) or [""]
    return f"{', '.join(most)} and {last}" if most else last


def _families(report: Report) -> dict[str, int]:
    """The number of the origin of each source: families of copies; who cites one report has a text of its own."""
    family: dict[str, int] = {}
    place = {s: o.id for o in report.origins if o.why != "cites" for s in o.sources}
    numbers: dict[str, int] = {}
    for d in report.documents:
        family[d.id] = numbers.setdefault(place.get(d.id, f"\x1f{d.id}"), len(numbers))
    return family
