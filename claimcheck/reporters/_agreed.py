"""What is told as agreed: each matter once, with the words of each outlet.

Three rows for one clause ("Who bought it?", "Was it bought?", "Is the deal done?") are one agreement. What stands in
the words of another agreement, or of a finding, is not told again; figures, ages and names say something of their own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from claimcheck import nearby, phrasing
from claimcheck.kinds import KINDS
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.finding import CALM, Report, Topic, Verdict
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.phrasing import FIGURES
from claimcheck.questions.figures import CASUALTIES
from claimcheck.questions.naming import from_subject
from claimcheck.text.folding import fold

_YES_NO = re.compile(r"(?:Did|Do|Does|Was|Were|Is|Are|Has|Have|Had|Will|Must|Can)\b.*\?$")
LONGEST, AROUND = 72, 28  # code points of the words of an outlet, and around a value in a long clause
FEWEST = 2  # claims that can be alike
UTTERED = 5  # words of an utterance that is worth telling as one
FEW = 4  # words of a clause from which it may be told without a question
_AMOUNTS = frozenset("count money percent measure score".split())  # whose words tell them
_TIMES = frozenset("date time duration".split())  # ... where those are a statement, or asked for
_LIGHT = frozenset("age name rank quote".split())
_OFFICES = frozenset(("is", "who"))
_GRAVE = {"money": 1, "score": 1, "person": 1, "percent": 1, "count": 1}
_FIRST = ("quote", "person", "name", "member")  # kinds that say something of their own, after figures


def calm(report: Report, *, alone: bool = False) -> list[Topic]:
    """Topics without a finding: what the file asks first, then what agrees: what weighs most, and most outlets know.

    Args:
        alone: with topics that one outlet alone has.
    """
    spoken = {f.topic for f in report.findings}
    lone = len(report.documents) - 1  # silent outlets of a topic that one outlet alone has
    topics = [
        t
        for t in report.topics
        if t.verdict in CALM
        and t.claims
        and t.id not in spoken
        and (t.given or t.origins > 1 and _is_told(report, t))
        and (alone or len(t.silent) < lone)
    ]
    topics.sort(key=lambda t: (not t.given, CALM.index(t.verdict), _lightness(report, t), -t.origins))
    return _once(report, topics)


def _is_told(report: Report, topic: Topic) -> bool:
    """Whether a reader learns something from the row: what is asked, or whose words; and who knows it for himself."""
    plain = topic.label.endswith("?") and "\u201c" not in topic.label
    if topic.verdict is Verdict.UNCLEAR:
        return bool(topic.reason)
    if topic.verdict is Verdict.REFINE:
        return plain or _quotes(topic.label) and topic.kind in ("quote", *FIGURES)
    claims = _alike(report, topic)
    home = {s: o.id for o in report.origins if o.why != "cites" for s in o.sources}
    if len({home.get(c.source, c.source) for c in claims}) < FEWEST:
        return False  # copies of one text know it from each other
    if topic.kind == "quote":
        return any(len(report.document(c.source).exact(c.span).split()) >= UTTERED for c in claims)
    told = _quotes(topic.label) and (topic.kind in _AMOUNTS or topic.kind in _TIMES and topic.label.endswith("?"))
    return plain or told or _is_statement(topic, claims)


def _quotes(label: str) -> bool:
    """Whether words of a text tell what is meant; not where they only tell of what the unnamed did."""
    return "\u201c" in label and (label.startswith("\u201c") or label.endswith("?"))


def _lightness(report: Report, topic: Topic) -> int:
    """How little hangs on a matter: lives, then sums, deeds and days; last ages, offices and what words stand for."""
    roles = {report.claims[c].frame.role for c in topic.claims}
    if topic.kind in _LIGHT or topic.kind == "person" and roles & _OFFICES:
        return 4
    if topic.kind == "count" and roles & CASUALTIES:
        return 0
    return _GRAVE.get(topic.kind, 2) + (not topic.label.endswith("?"))


def _is_statement(topic: Topic, claims: Sequence[Claim]) -> bool:
    """Whether the label quotes a clause that opens with what it is about: "the mine at Orsk collapsed"."""
    subjects = [fold(c.frame.subject.text).lower() for c in claims if c.frame.subject is not None]
    said = fold(topic.label[1:]).lower()
    quotes = topic.kind in ("status", *_TIMES) and topic.label.startswith("\u201c")
    return quotes and any(said.removeprefix("the ").startswith(s.removeprefix("the ")) for s in subjects)


def answer(report: Report, topic: Topic, most: int = 1) -> str:
    """What is answered, the most frequent first; "yes" or "no" to a question that asks for it."""
    claims = _alike(report, topic)
    if topic.verdict is Verdict.AGREE and topic.kind == "quote":
        speaker, _, said = phrasing.held(claims[0]).partition(": \u201c")
        return f"\u201c{said}" if said and topic.label.endswith("?") else speaker  # who is asked for, or what
    if topic.verdict is Verdict.AGREE and topic.kind in ("status", "certainty") and _YES_NO.match(topic.label):
        held = {bool(getattr(c.value, "holds", True)) for c in claims}
        if len(held) == 1:
            return "yes" if held.pop() else "no"
    if topic.verdict is Verdict.AGREE and "\u201c" in topic.label and _is_said(report, claims, topic.label):
        return ""  # the words say it
    counted = Counter(phrasing.held(c) for c in claims)
    return " / ".join(said for said, _ in counted.most_common(most))


def _is_said(report: Report, claims: Sequence[Claim], label: str) -> bool:
    """Whether the label quotes the figure that is answered, or the statement."""
    if all(c.kind == "status" for c in claims):
        return True
    told = [(report.document(c.source), c.parts.get("value")) for c in claims if c.kind in FIGURES]
    return any(value is not None and " ".join(document.exact(value).split()) in label for document, value in told)


def words(report: Report, topic: Topic) -> list[tuple[str, list[str]]]:
    """The words of each outlet that gives the answer, those of the same words together: (words, source ids)."""
    return [(said, [c.source for c in claims]) for said, claims in quoted(report, topic)]


def quoted(report: Report, topic: Topic) -> list[tuple[str, list[Claim]]]:
    """The same with a claim of each outlet."""
    found: dict[str, tuple[str, list[Claim]]] = {}
    for claim in _one_an_outlet(report, topic):
        said = _said(claim, report.document(claim.source))
        found.setdefault(fold(said).casefold(), (said, []))[1].append(claim)
    return list(found.values())


def _said(claim: Claim, document: Document) -> str:
    """The clause of a claim; of a long one, what stands around the value."""
    clause = " ".join(document.exact(claim.span).split())
    if len(clause) <= LONGEST:
        return clause
    value = claim.parts.get("value")
    if value is None or not claim.span.contains(value):
        told = from_subject(clause, claim)
        cut = told if len(told) <= LONGEST else f"{told[:LONGEST].rsplit(' ', 1)[0]} …"
        return cut if told == clause else f"… {cut}"
    first, last = max(claim.span.start, value.start - AROUND), min(claim.span.end, value.end + AROUND)
    before, after = (" ".join(document.text[a:b].split()) for a, b in ((first, value.start), (value.end, last)))
    before = before if first == claim.span.start else f"… {before.partition(' ')[2]}"
    after = after if last == claim.span.end else f"{after.rpartition(' ')[0]} …"
    figure = " ".join(document.exact(value).split())
    glue = " " if document.text[value.end : value.end + 1].isspace() else ""
    lead = " " if document.text[value.start - 1 : value.start].isspace() else ""
    return f"{before}{lead}{figure}{glue}{after}".strip()


def _alike(report: Report, topic: Topic) -> list[Claim]:
    """The claims of a topic; where it is agreed, those of one value, which most outlets give."""
    claims = [report.claims[c] for c in topic.claims]
    if topic.verdict is not Verdict.AGREE or len(claims) < FEWEST:
        return claims
    groups = [[c for c in claims if c.kind == one.kind and _equal(one, c)] for one in claims]
    return max(groups, key=lambda g: len({c.source for c in g}))


def _equal(one: Claim, two: Claim) -> bool:
    """Whether two claims of one kind have the same value, in the same words or as the kind compares them."""
    if str(one.value) == str(two.value) or one.kind not in KINDS.names():
        return str(one.value) == str(two.value)
    return nearby.relation(one, two) is Relation.EQUAL


def _one_an_outlet(report: Report, topic: Topic) -> list[Claim]:
    """The first claim of each outlet, in the order of the texts."""
    held: dict[str, Claim] = {}
    for claim in sorted(_alike(report, topic), key=lambda c: c.span):
        held.setdefault(claim.source, claim)
    return [held[d.id] for d in report.documents if d.id in held]


def _once(report: Report, topics: Sequence[Topic]) -> list[Topic]:
    """Without topics whose words others tell already; their order stays."""
    ranked = sorted(topics, key=lambda t: (not t.given, CALM.index(t.verdict), _weight(t), -t.origins))
    seen = [_spans(report, f.sides) for f in report.findings]
    kept: set[str] = set()
    for topic in ranked:
        spans = _spans(report, topic.claims)
        if (
            not topic.given
            and _repeats(topic)
            and (_is_scrap(report, topic) or any(_within(spans, other) for other in seen))
        ):
            continue
        if not topic.given and any(_in_question(topic, other, report) for other in ranked if other is not topic):
            continue
        kept.add(topic.id)
        seen.append(spans)
    return [t for t in topics if t.id in kept]


def _in_question(topic: Topic, other: Topic, report: Report) -> bool:
    """Whether a figure without a question stands in the question of a row that as many outlets or more have."""
    if topic.kind not in FIGURES or topic.verdict is not Verdict.AGREE or "\u201c" not in topic.label:
        return False
    figure = phrasing.held(_alike(report, topic)[0])
    return (
        other.verdict is Verdict.AGREE
        and re.search(rf"(?<![\d.,]){re.escape(figure)}(?![\d.,])", other.label) is not None
        and set(other.silent) <= set(topic.silent)
    )


def _weight(topic: Topic) -> tuple[int, bool]:
    return 0 if topic.kind in FIGURES else 1 if topic.kind in _FIRST else 2, not topic.label.endswith("?")


def _repeats(topic: Topic) -> bool:
    """Whether the kind tells what a clause says as a whole, which another row may show."""
    return topic.kind not in FIGURES and topic.kind not in ("quote", "name")


def _is_scrap(report: Report, topic: Topic) -> bool:
    """Whether no question is asked and no words tell what is meant ("that's going on")."""
    if topic.label.endswith("?") or topic.verdict is not Verdict.AGREE:
        return False
    return all(
        len(report.document(c.source).exact(c.span).split()) < FEW for c in map(report.claims.get, topic.claims) if c
    )


def _spans(report: Report, claims: Iterable[str]) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for claim in (report.claims[c] for c in claims):
        found.setdefault(claim.source, []).append(claim.span)
    return found


def _within(spans: dict[str, list[Span]], other: dict[str, list[Span]]) -> bool:
    """Whether all outlets stand in the other row, with words that overlap theirs."""
    return all(any(a.overlaps(b) for a in own for b in other.get(source, ())) for source, own in spans.items())
