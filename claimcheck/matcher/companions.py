"""Figures that stand beside one and the same thing in two texts: a figure that both give, or the same rare words.

Two outlets that tell of savings of 150 million a year, each with a date by which they are to be reached, give that
date of one thing. So do two texts that each give one length of time beside "emergency" and "decree", in whatever
sentences. A text that gives several figures of a kind beside such a thing tells several things apart, and is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from claimcheck.analysis.times.durations import DurationValue, in_seconds
from claimcheck.kinds import KINDS
from claimcheck.matcher.apart import told_apart
from claimcheck.matcher.ladder import Ladder
from claimcheck.matcher.matter import Matters
from claimcheck.matcher.naming import of_two
from claimcheck.matcher.nearness import NAME
from claimcheck.matcher.one_event import comparable, is_of_another_event, of_claim
from claimcheck.matcher.places import Sentences
from claimcheck.model.analysis import UNSETTLED, Analysis
from claimcheck.model.claim import Claim
from claimcheck.model.relation import Relation

FIGURES = frozenset(("money", "percent", "measure", "duration"))
TELLING = 20  # from which on a bare number is rarely the same by chance
FARTHEST = 6.0  # times the smaller figure that the greater one may be
NEAREST = 0.25  # how much the words beside two figures share at the least
WORDS = 2  # that stand beside no other figure of the kind in either text
_CROWD = 8  # claims of a text beside one word, from which on it tells nothing
_NO_ROLE = (None, "length", "level")

Unit = tuple[str, str]


def pairs(
    analyses: Sequence[Analysis],
    claims: Sequence[Claim],
    ladder: Ladder,
    matters: Matters,
    sentences: Sentences,
    of_one_story: Callable[[str, str], bool],
) -> Iterator[tuple[Claim, Claim, str, bool]]:
    """Figures of two texts of one story beside one thing, the earlier first, what that is, and whether it is a figure.

    Args:
        claims: in a fixed order. sentences: of each passage, by text and passage index.
    """
    texts = {a.document.id: a for a in analyses}
    figures = [c for c in claims if (c.kind in FIGURES or _is_deadline(c)) and _is_plain(c)]

    def meet(left: Claim, right: Claim) -> bool:
        if not of_one_story(left.source, right.source) or not _of_one_role(left, right):
            return False
        ours, theirs = (of_claim(c, sentences, texts) for c in (left, right))
        if ours is None or theirs is None or any(is_of_another_event(t.sentence) for t in (ours, theirs)):
            return False
        return comparable("", left, right, ladder) and not told_apart(ours, theirs) and not of_two(ours, theirs, ladder)

    for left, right, shared in _by_figure(figures, matters):
        if meet(left, right):
            yield left, right, f"each stands beside {shared}", True
    for left, right, words in _by_words(figures, matters):
        if not matters.name_others(left, right) and matters.near(left, right) >= NEAREST and meet(left, right):
            beside = " and ".join(sorted(w.removeprefix(NAME) for w in words))
            yield left, right, f"each text gives one figure beside {beside}", False


def _by_figure(figures: Sequence[Claim], matters: Matters) -> Iterator[tuple[Claim, Claim, str]]:
    """Figures each of which alone of its unit stands in one sentence with a figure that both texts give."""
    told: dict[tuple[str, str, float], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    around: dict[tuple[str, int], dict[Unit, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in figures:
        around[claim.source, claim.passage_index][_unit(claim)].append(claim)
        if (size := _telling(claim)) is not None:
            told[claim.kind, _unit(claim)[1].partition("/")[0], size][claim.source].append(claim)
    for by_text in told.values():
        for one, two in combinations(sorted(by_text), 2):
            for a, b in ((a, b) for a in by_text[one] for b in by_text[two]):
                if not matters.beside(a) & matters.beside(b):
                    continue
                here, there = around[a.source, a.passage_index], around[b.source, b.passage_index]
                for unit in sorted(here.keys() & there.keys()):
                    if unit[0] != a.kind and len(here[unit]) == len(there[unit]) == 1:
                        yield here[unit][0], there[unit][0], str(a.value)


def _by_words(figures: Sequence[Claim], matters: Matters) -> Iterator[tuple[Claim, Claim, set[str]]]:
    """Figures beside words by which no other figure of the unit stands in either text, and those words."""
    beside: dict[tuple[Unit, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in figures:
        if claim.kind in FIGURES:
            for word in matters.beside(claim):
                beside[_unit(claim), word][claim.source].append(claim)
    found: dict[tuple[int, int], set[str]] = defaultdict(set)
    place = {c.id: n for n, c in enumerate(figures)}
    for (_, word), by_text in beside.items():
        once = {source: own for source, own in by_text.items() if len(own) < _CROWD and _of_one_value(own)}
        for one, two in combinations(sorted(once), 2):
            for a, b in ((a, b) for a in once[one] for b in once[two]):
                if _of_one_size(a, b):
                    found[place[a.id], place[b.id]].add(word)
    for (one_at, two_at), words in sorted(found.items()):
        if len(words) >= WORDS and any(not w.startswith(NAME) for w in words):
            yield figures[one_at], figures[two_at], words


def _is_plain(claim: Claim) -> bool:
    """Whether the figure is put forward of the story's own time, as it stands."""
    if claim.frame.background or claim.qualifiers.history or claim.qualifiers.polarity == "negative":
        return False
    number = getattr(claim.value, "number", None)
    return claim.qualifiers.modality not in UNSETTLED and getattr(number, "bound", "") != "vague"


def _is_deadline(claim: Claim) -> bool:
    return claim.kind == "date" and claim.frame.role == "deadline"


def _unit(claim: Claim) -> Unit:
    value = claim.value
    unit = getattr(value, "currency", None) or getattr(value, "dimension", None) or ""
    per = getattr(value, "per", None)
    return claim.kind, f"{unit}/{per}" if per else unit


def _size(claim: Claim) -> float | None:
    """The figure in a unit that all of its kind share; None of dates."""
    if isinstance(claim.value, DurationValue):
        return in_seconds(claim.value)[1]
    return getattr(getattr(claim.value, "number", None), "nominal", None)


def _telling(claim: Claim) -> float | None:
    """The figure, where two texts seldom give it by chance."""
    size = _size(claim)
    return size if size is not None and claim.kind != "percent" and size >= TELLING else None


def _of_one_value(own: Sequence[Claim]) -> bool:
    relate = KINDS.get(own[0].kind).relate
    return all(relate(own[0].value, c.value) is not Relation.DISJOINT for c in own[1:])


def _of_one_size(left: Claim, right: Claim) -> bool:
    one, two = _size(left), _size(right)
    if one is None or two is None:
        return True
    low, high = sorted((abs(one), abs(two)))
    return high <= FARTHEST * low


def _of_one_role(left: Claim, right: Claim) -> bool:
    """Whether nothing tells of two roles: they are the same, or one says none."""
    one, two = left.frame.role, right.frame.role
    return one == two or one in _NO_ROLE and two in _NO_ROLE
