"""Texts of their own: what one outlet tells as planned, expected or under a condition, and another as done or sure.

Only sentences in which claims have met are looked at, so that the cost grows with what the texts share. A text that
tells further on that it came about, or whose next sentence names the condition, holds what the other holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import chain

from claimcheck.analysis.speech.certainties import certainties
from claimcheck.contrast import SUPPOSED, Drift, Telling, between, telling, to_come
from claimcheck.extractor import Reading
from claimcheck.guards import GUARDS
from claimcheck.judge import MEDIUM, Ruled
from claimcheck.model.analysis import Analysis, Modality, Sentence
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import SHOWN, Origin
from claimcheck.versions.pairs import passages, put_apart

WHY = "the two sentences tell one thing"
AFTER = timedelta(days=2)  # a plan printed longer than this after the deed is one for another time
_PLANS = frozenset(("plan", "expected"))
_DEEDS = frozenset(("acts", None))
_MANY = 30  # claims of one verb and subject: from there on it is what the story is full of
_OPEN = (Modality.PLANNED, Modality.POSSIBLE, Modality.CONDITIONAL)
_SURE = (Modality.ASSERTED, Modality.PLANNED)
_WORDINGS = frozenset(("attribution", "quote", "name", "certainty"))


def came_about(
    readings: Sequence[Reading], families: Iterable[Origin], pairs: Iterable[Comparison], ruled: Sequence[Ruled]
) -> tuple[Ruled, ...]:
    """What is to come in one text and done in another of another origin; not what was found in those passages."""
    analyses = {r.analysis.document.id: r.analysis for r in readings}
    family = {s: number for number, f in enumerate(families) if f.why == "copy" for s in f.sources}
    known = {passages(r.pair.left, r.pair.right) for r in ruled if r.judgement.verdict in SHOWN}
    found: list[Ruled] = []
    read: dict[tuple[str, int], Telling] = {}  # of the passages that are looked at: one meets many

    def told(claim: Claim) -> Telling:
        place = claim.source, claim.passage_index
        if place not in read:
            analysis = analyses[claim.source]
            read[place] = telling(analysis, _sentence(analysis, claim.passage_index))
        return read[place]

    candidates = list(_candidates(chain(pairs, _of_one_deed(readings)), family, known))
    sides = (c for pair in candidates for c in (pair.left, pair.right))
    for claim in sorted(sides, key=lambda c: (c.source, c.passage_index)):
        told(claim)  # one text after the other: who says what in it is then worked out once
    for pair in candidates:
        left, right = (analyses[c.source] for c in (pair.left, pair.right))
        here, there = told(pair.left), told(pair.right)
        put = _put(here, there)
        if put is None or put.clauses is None or _settled(put, (left, here), (right, there)):
            continue
        found.append(put_apart((left, here.sentence), (right, there.sentence), put, pair.score, WHY))
    return tuple(found)


def _of_one_deed(readings: Sequence[Reading]) -> Iterator[Comparison]:
    """What one text tells as planned beside what another tells as done by the same verb of the same subject: the two
    answer no one question, so that no claims of theirs are matched."""
    done: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    planned = []
    for claim in (c for r in readings for c in r.claims if c.kind == "status"):
        if claim.frame.subject is None or claim.frame.predicate is None:
            continue
        if claim.frame.role in _PLANS:
            planned.append(claim)
        elif claim.frame.role in _DEEDS and claim.qualifiers.modality is Modality.ASSERTED:
            for key in _keys(claim):
                done[key].append(claim)
    for claim in planned:
        met = {c.id: c for key in _keys(claim) for c in done.get(key, ()) if len(done[key]) <= _MANY}
        for other in met.values():
            yield Comparison(left=claim, right=other, rungs={}, overlap=0.0, score=MEDIUM, one_matter=True)


def _keys(claim: Claim) -> Iterator[tuple[str, str]]:
    subject, predicate = claim.frame.subject, claim.frame.predicate
    if subject is not None and predicate is not None:
        yield from ((predicate.head, term) for term in sorted(subject.terms))


def _candidates(
    pairs: Iterable[Comparison], family: Mapping[str, int], known: set[frozenset[tuple[str, int]]]
) -> Iterator[Comparison]:
    """The pair of claims for each two passages of which one leaves open what the other does not, best first."""
    seen = set(known)
    for pair in pairs:
        one, two = pair.left, pair.right
        of_one_text = one.source == two.source or one.source in family and family[one.source] == family.get(two.source)
        if of_one_text or pair.score < MEDIUM or one.kind in _WORDINGS or passages(one, two) in seen:
            continue
        put = (one.qualifiers.modality, two.qualifiers.modality)
        apart = put[0] != put[1] and any(a in _OPEN and b in _SURE for a, b in (put, put[::-1]))
        if apart and one.frame.background == two.frame.background and not _parted(pair):
            seen.add(passages(one, two))
            yield pair


def _parted(pair: Comparison) -> bool:
    """Whether a guard tells the two apart, for another reason than that one of them is to come."""
    kinds = {pair.left.kind, pair.right.kind}
    guards = (g for g in GUARDS if not g.of_sense and (not g.kinds or kinds & g.kinds))
    return any(g.check(pair) is not None for g in guards)


def _put(here: Telling, there: Telling) -> Drift | None:
    """How the one thing stands in each: a condition in one alone, to come here and done there, possible and sure."""
    put = between(here, there)
    if put is None or put.clauses is None:
        return None
    possible = {c.modality for c in put.clauses} == {Modality.POSSIBLE, Modality.PLANNED}
    return put if SUPPOSED in put.levels or possible else to_come(here, there)


def _settled(put: Drift, left: tuple[Analysis, Telling], right: tuple[Analysis, Telling]) -> bool:
    """Whether the text that leaves it open tells elsewhere that it is so, or the other one names the condition, too."""
    assert put.clauses is not None
    if SUPPOSED in put.levels:
        analysis, told = right if put.levels[0] == SUPPOSED else left
        return any(sure.level == SUPPOSED for s in _near(analysis, told.sentence) for sure in certainties(s))
    first = put.clauses[0].modality is not Modality.ASSERTED
    (analysis, coming), (_, done) = (left, right) if first else (right, left)
    if _years(done.sentence) - _years(coming.sentence):
        return True  # "signed him in 2019": the year of an earlier deed is told, that of news is not
    if coming.published and done.published and coming.published - done.published > AFTER:
        return True
    verb = put.clauses[0].lemma
    again = (s for s in analysis.sentences if s is not coming.sentence and any(c.lemma == verb for c in s.clauses))
    return any(to_come(coming, telling(analysis, s)) is not None for s in again)


def _years(sentence: Sentence) -> set[str]:
    return {t.text for t in sentence.tokens if len(t.text) == 4 and t.text.isdigit()}


def _near(analysis: Analysis, sentence: Sentence) -> Sequence[Sentence]:
    at = analysis.sentences.index(sentence)
    return analysis.sentences[max(0, at - 1) : at + 2]


def _sentence(analysis: Analysis, passage: int) -> Sentence:
    return next(s for s in analysis.sentences if s.passage.index == passage)
