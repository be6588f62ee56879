"""What befalls its bearer once has one day, one hour, one place and one cause, in whatever words two texts tell it.

Nobody dies twice and no ship sinks twice (`_once.tsv`): of one who is the same by name nothing more need be known.
An arrest or a launch comes once in a story: two tellings are of one if they lie close together. A text that gives two
answers of its own tells of two bearers or of two happenings, and is left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from claimcheck.analysis.mentions import indexed
from claimcheck.analysis.times.compare import day_gap
from claimcheck.analysis.times.dates import DateValue
from claimcheck.kinds import KINDS
from claimcheck.lexicon import nouns, once
from claimcheck.matcher.ladder import Ladder
from claimcheck.matcher.one_event import is_of_another_event
from claimcheck.matcher.places import Sentences, sentence_of
from claimcheck.model.analysis import Analysis, Modality, Sentence, Tag
from claimcheck.model.claim import Claim, Frame, Slot
from claimcheck.model.relation import Relation
from claimcheck.text.folding import fold

_KINDS = ("date", "time", "place", "cause")
_ROLES = frozenset(("on", "because", "where", "scene"))
_DOUBTED = frozenset(("speculated", "denied"))
_A_THING = "a "  # opens the key of a bearer without a name
_ELDER, _YOUNGER = re.compile(r"\b(?:senior|sr)\b"), re.compile(r"\b(?:junior|jr)\b")
_KIN = re.compile(r"\b(?:elder|younger|father|mother|son|daughter|namesake)\b")
_ONCE_MORE = re.compile(r"\b(?:once more|(?:second|third|fourth|another|next) (?:time|attack|arrest|stay|spell))\b")
_NUMBER = {"date": "day", "time": "hour", "place": "place", "cause": "cause"}


class _Telling(NamedTuple):
    """A claim on when, where or why something befell a bearer, and the deed."""

    claim: Claim
    sentence: Sentence
    deed: once.Deed


def pairs(
    analyses: Sequence[Analysis],
    claims: Sequence[Claim],
    ladder: Ladder,
    alike: Callable[[str, str], bool],
    sentences: Sentences,
) -> Iterator[tuple[Claim, Claim, str, bool]]:
    """Two claims on what befell one bearer once, the earlier first, what they tell of, and whether it has a name.

    Args:
        claims: in a fixed order. alike: whether two texts, by their ids, tell one story. sentences: of each passage.
    """
    bearers = _Bearers(analyses, claims, ladder)
    told: dict[tuple[str, str, str], dict[str, list[_Telling]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        sentence = sentence_of(claim, sentences) if _is_plain(claim) else None
        for deed in () if sentence is None else _deeds(claim):
            key = bearers.key(claim, getattr(claim.frame, deed.slot))
            if sentence is not None and key is not None:
                told[deed.name, key, _series(claim)][claim.source].append(_Telling(claim, sentence, deed))
    for (name, key, series), by_text in sorted(told.items(), key=lambda item: item[0]):
        single = {source: own for source, own in by_text.items() if not _differ(own)}
        for one, two in combinations(sorted(single), 2):
            if (key.startswith(_A_THING) or " " not in key) and not alike(one, two):
                continue
            for left in single[one]:
                for right in single[two]:
                    if _is_one(left, right, key):
                        why = f"one {name} has one {_NUMBER[series.split(':')[0]]}"
                        yield left.claim, right.claim, why, not key.startswith(_A_THING)


class _Bearers:
    """Whom or what a slot stands for, across texts."""

    def __init__(self, analyses: Sequence[Analysis], claims: Sequence[Claim], ladder: Ladder) -> None:
        self._ladder = ladder
        self._named = {
            a.document.id: frozenset(ladder.shared.get((a.document.id, k), k) for k in a.entities) for a in analyses
        }
        self._described = _described(analyses, claims, ladder)

    def key(self, claim: Claim, slot: Slot | None) -> str | None:
        """The key of the bearer: of a name, of the one whom a noun describes, or of a thing by its noun."""
        if slot is None or " and " in slot.text:
            return None
        if slot.entity is not None:
            return self._ladder.key(claim.source, slot)
        if slot.text.lower().startswith("the "):
            own = self._described.get(slot.head, frozenset()) & self._named[claim.source]
            if len(own) == 1:
                return next(iter(own))
        person = {"person", "relative", "group", "organisation"} & nouns.classes(slot.head)
        return None if person or claim.frame.background or slot.head in _VAGUE else f"{_A_THING}{slot.head}"


_VAGUE = frozenset("it he she they who which that this one those what people dead victim other body some".split())


def _described(analyses: Sequence[Analysis], claims: Sequence[Claim], ladder: Ladder) -> Mapping[str, frozenset[str]]:
    """The keys of those whom a noun describes ("the liner Berengar", "the Vela probe", "the singer"), noun by noun."""
    found: dict[str, set[str]] = defaultdict(set)
    for analysis in analyses:
        names, source = indexed(analysis.entities), analysis.document.id
        for sentence in analysis.sentences:
            for one, two in pairwise(sentence.tokens):
                if {one.tag, two.tag} != {Tag.NOUN, Tag.PROPN}:
                    continue
                noun, name = (one, two) if one.tag is Tag.NOUN else (two, one)
                for _, key in names.within(name.span):
                    found[noun.lemma].add(ladder.shared.get((source, key), key))
    for claim in claims:
        slot = claim.frame.subject
        if slot is not None and slot.entity is not None and slot.head not in slot.entity.split():
            found[slot.head].add(ladder.shared.get((claim.source, slot.entity), slot.entity))
    return {noun: frozenset(keys) for noun, keys in found.items()}


def _is_plain(claim: Claim) -> bool:
    """Whether it says when, where or why something was, as a fact."""
    role, said = claim.frame.role or "", claim.qualifiers
    if claim.kind not in _KINDS or role not in _ROLES and not role.startswith("spot: "):
        return False
    if said.history or said.polarity == "negative" or said.certainty in _DOUBTED:
        return False
    return said.modality in (None, Modality.ASSERTED.value)


def _deeds(claim: Claim) -> tuple[once.Deed, ...]:
    """What comes once, of which the claim gives the day, hour, place or cause."""
    predicate, frame = claim.frame.predicate, claim.frame
    if predicate is None:
        return ()
    beside = frame.terms | frozenset(() if frame.object is None else (*frame.object.terms, frame.object.head))
    around = frame.context | beside
    return tuple(
        deed
        for deed in once.of_verb(predicate.head, predicate.concepts)
        if (not deed.around or deed.around & around) and (not deed.beside or deed.beside & beside)
    )


def _series(claim: Claim) -> str:
    """What claims are told apart by: an unnamed place is none of the map."""
    spot = claim.kind == "place" and (claim.frame.role or "").startswith("spot: ")
    return f"place:{claim.frame.role}" if spot else claim.kind


def _differ(own: Sequence[_Telling]) -> bool:
    """Whether a text gives two answers of its own."""
    relate = KINDS.get(own[0].claim.kind).relate
    return any(relate(a.claim.value, b.claim.value) is Relation.DISJOINT for a, b in combinations(own, 2))


def _is_one(left: _Telling, right: _Telling, key: str) -> bool:
    """Whether nothing tells the two happenings apart."""
    told = [fold(t.sentence.text).lower() for t in (left, right)]
    if _of_two_generations(*told):
        return False
    days = [d for d in (left.deed.days, right.deed.days) if d is not None]
    if not days and not key.startswith(_A_THING):
        return True
    if any(_ONCE_MORE.search(t) for t in told) or any(is_of_another_event(t.sentence) for t in (left, right)):
        return False
    frames = [t.claim.frame for t in (left, right)]
    if left.deed.slot == right.deed.slot == "subject" and _at_two_places(*frames):
        return False  # a film opens in each country on a day of its own
    return frames[0].background == frames[1].background and _close(left.claim, right.claim, min(days, default=31))


def _at_two_places(one: Frame, two: Frame) -> bool:
    """Whether each names another place or thing behind the verb."""
    left, right = one.object, two.object
    if left is None or right is None or left.entity is None or right.entity is None:
        return False
    return not set(left.entity.split()) & set(right.entity.split())


def _of_two_generations(one: str, two: str) -> bool:
    """Whether the two passages may speak of an elder and of a younger one of a name."""
    if any(_ELDER.search(x) and _YOUNGER.search(y) for x, y in ((one, two), (two, one))):
        return True
    return bool(_KIN.search(one)) != bool(_KIN.search(two))


def _close(left: Claim, right: Claim, days: int) -> bool:
    """Whether the times of the two, as far as they are known, lie within so many days."""
    one, two = (c.value if isinstance(c.value, DateValue) else c.frame.time for c in (left, right))
    gap = day_gap(one, two) if isinstance(one, DateValue) and isinstance(two, DateValue) else None
    return gap is None or min(abs(gap[0]), abs(gap[1])) <= days
