"""What a topic, a position and a finding are called, in words for a reader."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from claimcheck import questions
from claimcheck.lexicon.calendar import MONTH_NAMES
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding, Notice, Position, Topic, Verdict
from claimcheck.questions import answers, wording
from claimcheck.questions.quoting import FIGURES as FIGURES
from claimcheck.questions.quoting import NUMBER, WANTED, filled
from claimcheck.questions.quoting import OPEN as OPEN
from claimcheck.questions.quoting import quoted as quoted
from claimcheck.text.folding import fold

DRIFT = "drift of one text"  # opens a reason of a finding: all its sides lie in one family of copies ...
INSIDE = "inside one text, too"  # ... or some that differ do
ONE = "one origin"  # opens a reason: texts that count as one origin for what a finding or topic says ...
APART = "counted apart"  # ... and texts that rest on one report, but not for that
VERSION = "both sides rest on "  # ... and opens a reason: they are versions of one copy, not two reports
RENDER = "render one text"
RUNNING = "a running figure"  # opens the reason of an update: what was told on which day
LATER = "one may be the later figure"  # ... and of a contradiction of which nothing tells whether it is one
OF_DAY = "both texts are of "
SPELLING = "surname-spelling"  # the rule whose findings are about the name and not about what is said of it
WORDING = "quote-wording"  # the rule whose findings are about the words, not about who says them
KNOWN = "baseline-known"  # code of the notice that counts findings of the baseline
_PART_OF_NAME = re.compile(r"[a-z] [A-Z]\w* \Z")  # "under Directive 17"
_OPENINGS = {
    Verdict.CONTRADICT: "The texts contradict each other",
    Verdict.DISPUTED: "The matter is disputed",
    Verdict.UPDATED: "A later figure or state",
    Verdict.DIFFER: "A reader is told different things",
    Verdict.REFINE: "One says more",
    Verdict.UNCLEAR: "Not comparable",
    Verdict.AGREE: "The texts agree",
}


def label(
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    apart: Collection[str] = (),
    point: str | None = None,
    *,
    agreed: bool = False,
) -> str:
    """A question that a reader understands; where none is sure to be good English, what the kind asks of the words that
    carry the fullest claim.

    Args:
        apart: ids of the claims that the question is about, where not of all.
        point: the question of the story that they answer, if any.
        agreed: they give one answer, so that the words of one tell what all say.
    """
    if not claims:
        return ""
    asked = [c for c in claims if c.id in apart] or claims
    counted = Counter(c.kind for c in asked).most_common()
    most = [kind for kind, n in counted if n == counted[0][1]]  # one may make a question where another does not
    said = [fold(documents[c.source].exact(c.passage)) for c in asked] if agreed else []

    def fits(question: str) -> bool:
        figures = [m[0] for m in NUMBER.finditer(question) if not _PART_OF_NAME.search(question[: m.start()])]
        return all(figure in words for figure in figures for words in said)

    for kind in most:
        of_kind = (c for c in asked if c.kind == kind)
        ranked = sorted(of_kind, key=lambda c: (-filled(c), abs(len(c.span) - WANTED), c.id))
        if (question := questions.ask(ranked, documents, point, fits=fits)) is not None:
            return question
    return quoted(asked, documents, agreed=agreed)


def held(claim: Claim) -> str:
    """What a claim holds, as a reader would write it."""
    return answers.answer(claim)


def voice(finding: Finding, claim: Claim) -> str:
    """Whom the text lets say so, where the matter is disputed: there the speakers are against each other."""
    who = claim.qualifiers.attributed_to or ""
    named = fold(who).lower().split(" ")[0] not in wording.VAGUE
    return who if finding.verdict is Verdict.DISPUTED and who and named else ""


def message(verdict: Verdict, rule: str, positions: Sequence[Position], question: str) -> str:
    """One sentence: the verdict and the positions."""
    said = " | ".join(dict.fromkeys(p.label for p in positions))
    return f"{_OPENINGS[verdict]}: {question} {said}"


def asked(finding: Finding, topic: Topic | None) -> str:
    """The question over a finding."""
    return heading(topic.label, finding) if topic is not None else finding.message


_WHOSE = "Who says so: "  # what is asked of an attribution that makes no question
_OF_RULES = {"certainty-drift": "How sure is it: {said}?"}  # what a rule asks of words that are no question


def of_rule(label: str, rule: str | None, held: Sequence[str] = ()) -> str:
    """The label of a topic; words that are quoted for want of a question are asked for what the rule compares.

    Args:
        held: what its two sides hold, if the rule says so.
    """
    if rule == SPELLING and len(held) > 1:
        return _spelled(held)
    if rule == WORDING and label.startswith(_WHOSE):
        return f"In what words was it said: {label.removeprefix(_WHOSE)}"  # whose they are is not in doubt
    return _OF_RULES[rule].format(said=label) if rule in _OF_RULES and label[:1] == "\u201c" else label


def _spelled(names: Iterable[str]) -> str:
    """Two spellings are asked of the name, the fuller one first, not of what is said of whoever bears it."""
    return f"Is the name {' or '.join(sorted(names, key=lambda n: (-len(n), n)))}?"


def heading(question: str, finding: Finding) -> str:
    """The question of a finding: that of its topic; of a running matter, at what time; of a name, how it is spelled."""
    if finding.rule == SPELLING and len(finding.positions) > 1:
        return _spelled(p.label for p in finding.positions)
    day = of_days(finding.why) if question.endswith("?") else ""
    return f"{question[:-1]}, {day}?" if day else question


def of_days(why: Iterable[str]) -> str:
    """Of which days a finding on a running figure speaks: "day by day", "in the texts of June 2, 2026"."""
    for line in why:
        if line.startswith(RUNNING):
            return "day by day"
        if line.startswith(LATER) and (day := line.partition(OF_DAY)[2]):
            return f"in the texts of {day}"
    return ""


def said_day(iso: str) -> str:
    """2026-06-02 as June 2, 2026; a year or a month alone as far as known."""
    year, month, day, *_ = [*iso.split("-"), "", ""]
    name = MONTH_NAMES[int(month) - 1] if month else ""
    known = (f"{name} {int(day)}," if day else name, year if year.isdigit() else "")
    return " ".join(part for part in known if part).removesuffix(",")


def said_days(low: str, high: str) -> str:
    """From a day to a day, in ISO 8601: June 2, 2026; July 29 to 31, 2026; June 30 to July 2, 2026."""
    first, last = said_day(low), said_day(high)
    if first == last:
        return first
    lead = first.rpartition(",")[0] if low[:4] == high[:4] else first
    return f"{lead} to {last.partition(' ')[2] if low[:7] == high[:7] else last}"


def nothing(notices: Iterable[Notice]) -> str:
    """What is said where there is no finding; with a baseline, that nothing is new."""
    return "No new conflict found" if any(n.code == KNOWN for n in notices) else "No conflict found"


def listed(names: Sequence[str]) -> str:
    """Names in a row: "a, b and c"."""
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part) if names else ""


def versions(agency: str | None) -> str:
    """In plain words what it means that outlets contradict each other and have one origin."""
    copy = f"one agency's copy ({agency})" if agency else "one text or report"
    return f"{VERSION}{copy}: one of them may be a later or a changed version"


def drift(held: Sequence[AbstractSet[str]], one_text: Callable[[Iterable[str]], object]) -> tuple[str, ...]:
    """Why a difference is one between renderings of one text: all of it, or a part.

    Args:
        held: the sources of each position. one_text: whether sources render one text.
    """
    everybody = sorted({source for sources in held for source in sources})
    if one_text(everybody):
        return (f"{DRIFT}: {' and '.join(everybody)} have one source",)
    apart = {
        (min(a, b), max(a, b))
        for at, one in enumerate(held)
        for two in held[at + 1 :]
        for a in one - two
        for b in two - one
        if one_text((a, b))
    }
    return tuple(f"{INSIDE}: {a} and {b} have one source" for a, b in sorted(apart))
