"""The toll of a story: how many died, were hurt or are missing in what its texts are about.

Such figures answer one question in whatever words they are told, unless one is of a group, a place or a time of its
own. Two texts are of one story where they share a good part of the names that they use.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from claimcheck.analysis.times.dates import DateValue, Precision
from claimcheck.analysis.told import least
from claimcheck.lexicon import light, nouns
from claimcheck.lexicon.fates import TOLLS
from claimcheck.matcher.ladder import STORY, Ladder
from claimcheck.model.analysis import Analysis
from claimcheck.model.claim import Claim

NAMES = 3  # names that two texts of one story share at least
SHARE = 0.25  # of the names of the text that has fewer
MOST = 12  # tolls of one text that are set against those of the others; more is a list of victims or a history
ANYBODY = frozenset(
    "people person human toll death fatality victim casualty body injury life dead injured wounded missing".split()
)
_TELLING = (
    frozenset("confirm confirmed report official total overall number die kill injure wound miss".split()) | ANYBODY
)
_STORY = frozenset("province country island city town state area region".split()) | nouns.ANYWHERE


def pairs(analyses: Sequence[Analysis], claims: Sequence[Claim], ladder: Ladder) -> Iterator[tuple[Claim, Claim]]:
    """Tolls of two texts of one story with one role, the earlier claim first.

    Args:
        claims: in a fixed order.
    """
    by_text: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if of_all(claim, ladder):
            by_text[claim.source].append(claim)
    told = {source: _highest(own) for source, own in by_text.items() if len(own) <= MOST}
    names = _names(analyses, ladder, told)
    for one, two in combinations(told, 2):
        shared = len(names[one] & names[two])
        if shared >= NAMES and shared >= SHARE * min(len(names[one]), len(names[two])):
            yield from ((a, b) for a in told[one] for b in told[two] if a.frame.role == b.frame.role)


def _highest(own: Sequence[Claim]) -> list[Claim]:
    """The tolls of one text without those that are less than another one there: of a place, a group, an hour."""
    most: dict[str | None, float] = defaultdict(float)
    for claim in own:
        most[claim.frame.role] = max(most[claim.frame.role], least(claim))
    return [c for c in own if least(c) >= most[c.frame.role]]


def of_one_story(analyses: Sequence[Analysis], ladder: Ladder) -> Callable[[str, str], bool]:
    """Whether two texts, by their ids, share a good part of their names."""
    names = _names(analyses, ladder, {a.document.id: () for a in analyses})

    @cache
    def shared(one: str, two: str) -> bool:
        common = len(names[one] & names[two])
        return common >= NAMES and common >= SHARE * min(len(names[one]), len(names[two]))

    return shared


def _names(
    analyses: Sequence[Analysis], ladder: Ladder, told: Mapping[str, Sequence[Claim]]
) -> dict[str, frozenset[str]]:
    """The shared keys of the entities of each text that gives a toll."""
    return {
        a.document.id: frozenset(ladder.shared.get((a.document.id, key), key) for key in a.entities)
        for a in analyses
        if a.document.id in told
    }


def of_all(claim: Claim, ladder: Ladder) -> bool:
    """Whether the figure is of anybody at all, anywhere in the story, in its own time."""
    frame, value = claim.frame, claim.value
    if claim.kind != "count" or frame.role not in TOLLS or frame.background:
        return False
    if getattr(value, "other", False) or getattr(value, "of", None) is not None:
        return False
    if isinstance(frame.time, DateValue) and frame.time.precision is Precision.YEAR:
        return False
    places = {ladder.shared.get((claim.source, p), p) for p in frame.places} - ladder.everywhere
    if ladder.texts >= STORY and any(set(p.split()) - _STORY for p in places):
        return False
    head = frame.head
    return head is None or (head.head in ANYBODY or head.head in light.STATES) and set(head.terms) <= _TELLING
