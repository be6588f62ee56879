"""Copies of one text: a figure, or its bound, that one gives otherwise than another in a sentence that is the same.

"At least nine" and "at least 12" may both be so, and two outlets that say so do not contradict each other. In two
copies of one text they are a change that somebody made, and the first thing that an editor wants to see. No change is
what only says it less exactly: "about 1,400" for "1,412", "dozens" for "37", "June" for "June 2"; nor
is a figure that only one of them gives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from claimcheck.analysis.times.dates import Bound, DateValue
from claimcheck.analysis.times.durations import DurationValue, Limit
from claimcheck.extractor import Reading
from claimcheck.judge import Ruled
from claimcheck.judge.topics import GUARD
from claimcheck.kinds import KINDS
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Confidence, Level, Origin, Verdict
from claimcheck.model.relation import Relation
from claimcheck.numbers import Number
from claimcheck.numbers.number import RANGE, VAGUE
from claimcheck.origins.chains import ALIKE
from claimcheck.versions.copies import LIKE, WHY, aligned

ROUNDED = 0.05  # how far, of the greater one, a figure lies from what it is rounded to
_PLAIN, _FROM, _UP_TO = "plain", "from", "up to"
# What a cue makes of the same figure: "about 500" and "just over 500" are 500 to a reader, "at least 500" is not.
_BOUNDS = {
    "exact": _PLAIN, "about": _PLAIN, "nearly": _PLAIN, "just over": _PLAIN, "least": _FROM, "over": _FROM,
    "most": _UP_TO, "under": _UP_TO, "as many as": _UP_TO,
}  # fmt: skip
_LAST = frozenset((Bound.BY, Bound.BEFORE, Bound.UNTIL))
_ROUND = frozenset(("about", "nearly", "over", "just over", "under", "as many as"))  # cues before a rounded figure
_LIMITS = {
    Limit.EXACT: "exact", Limit.ABOUT: "about", Limit.NEARLY: "nearly", Limit.AT_LEAST: "least",
    Limit.MORE_THAN: "over", Limit.UP_TO: "most", Limit.LESS_THAN: "under",
}  # fmt: skip
_CLOSE = frozenset((Verdict.REFINE, Verdict.UNCLEAR))  # what is not shown unless asked for
_Match = tuple[Sentence, Sentence, Mapping[int, int], bool]  # ... and whether they are worded alike


def altered(readings: Sequence[Reading], families: Iterable[Origin], ruled: Sequence[Ruled]) -> tuple[Ruled, ...]:
    """The judged pairs; those that set another figure of one sentence in two copies apart are told as drift."""
    copies = {s: f.id for f in families if f.why == "copy" for s in f.sources}
    wanted: dict[frozenset[str], list[Ruled]] = defaultdict(list)
    for r in ruled:
        left, right = r.pair.left, r.pair.right
        inside = left.source != right.source and copies.get(left.source, left.source) == copies.get(right.source)
        if inside and r.judgement.verdict in _CLOSE and left.kind == right.kind and _changed(left, right):
            wanted[frozenset((left.source, right.source))].append(r)
    by_id = {r.analysis.document.id: r for r in readings}
    found: dict[tuple[str, str], Ruled] = {}
    for sources, pairs in wanted.items():
        one, two = (by_id[s] for s in sorted(sources))
        sentences = _side_by_side(one, two)
        for r in pairs:
            claims = sorted((r.pair.left, r.pair.right), key=lambda c: c.source)
            match = sentences.get((claims[0].passage_index, claims[1].passage_index))
            stopped = r.judgement.why[:1] != () and r.judgement.why[0].startswith(GUARD)
            if match is None or stopped and not match[3]:
                continue
            if _in_one_place(match, claims[0], claims[1], _rivals(match, one, two, claims[0])):
                found[r.judgement.left, r.judgement.right] = _told(r)
    return tuple(found.get((r.judgement.left, r.judgement.right), r) for r in ruled)


def _told(r: Ruled) -> Ruled:
    """The pair as drift, under the rule for such figures."""
    judgement = replace(
        r.judgement,
        verdict=Verdict.DIFFER,
        rule=f"{r.pair.left.kind}-conflict",
        confidence=Confidence.HIGH,
        why=(WHY, *(w for w in r.judgement.why if not w.startswith(GUARD))),
    )
    return replace(r, judgement=judgement, level=Level.WARNING, doubt=None)


def _side_by_side(one: Reading, two: Reading) -> Mapping[tuple[int, int], _Match]:
    """By the passages of both: the sentences that are one, with the tokens of the first to those of the second."""
    found: dict[tuple[int, int], _Match] = {}
    for here, there, likeness in aligned(one, two, ALIKE):
        words, others = ([t.folded for t in s.tokens] for s in (here, there))
        blocks = SequenceMatcher(None, words, others, autojunk=False).get_matching_blocks()
        same = {b.a + n: b.b + n for b in blocks for n in range(b.size)}
        found[here.passage.index, there.passage.index] = (here, there, same, likeness >= LIKE)
    return found


def _rivals(match: _Match, one: Reading, two: Reading, claim: Claim) -> int:
    """How many figures of the kind stand in the richer one of the two sentences."""
    numbers = [
        sum(c.kind == claim.kind and c.passage_index == s.passage.index for c in r.claims)
        for r, s in ((one, match[0]), (two, match[1]))
    ]
    return max(numbers)


def _in_one_place(match: _Match, left: Claim, right: Claim, rivals: int) -> bool:
    """Whether the figures stand in one place: the words around are the same; where there are others, on both sides."""
    here, there, same, alike = match
    (first, last), (start, stop) = _around(here, left), _around(there, right)
    before = first < 0 and start < 0 or same.get(first) == start and first >= 0
    after = same.get(last) == stop and last < len(here.tokens)
    if rivals > 1:
        return before and after
    return before or after or not alike  # a rendering in other words has other words beside its one figure, too


def _around(sentence: Sentence, claim: Claim) -> tuple[int, int]:
    """The numbers of the tokens before and behind the value of a claim."""
    span = claim.parts.get("value", claim.span)
    inside = [t.index for t in sentence.tokens if t.span.overlaps(span)]
    return (min(inside) - 1, max(inside) + 1) if inside else (-2, -2)


def _changed(left: Claim, right: Claim) -> bool:
    """Whether a reader is told another figure, or that it is a least or a most where it was none."""
    one, two = left.value, right.value
    relation = KINDS.get(left.kind).relate(one, two)
    if relation in (Relation.EQUAL, Relation.UNKNOWN) or getattr(one, "unit", None) != getattr(two, "unit", None):
        return False  # "60 days" and "two months"
    if isinstance(one, DateValue) and isinstance(two, DateValue):
        return _other_day(one, two)
    a, b = _number(left), _number(right)
    return a is not None and b is not None and _other_number(a, b, relation)


def _other_number(one: Number, two: Number, relation: Relation) -> bool:
    if VAGUE in (one.bound, two.bound):
        return one.bound == two.bound and one.words != two.words  # "dozens" and "scores"; not "dozens" and "37"
    if RANGE in (one.bound, two.bound):
        return one.bound == two.bound  # "20 to 30" and "20 to 40"; not "20 to 30" and "25"
    if one.nominal == two.nominal:
        return _BOUNDS[one.bound] != _BOUNDS[two.bound]
    if relation is not Relation.DISJOINT and one.exact and two.exact:
        return False  # "4.2 million" and "4.23 million"
    return not (_rounds(one, two) or _rounds(two, one))


def _other_day(one: DateValue, two: DateValue) -> bool:
    """Whether it is another day, or here a deadline and there the day itself; not a day of the month given there."""
    if one.low is None or two.low is None or one.high is None or two.high is None:
        return False
    if (one.low, one.high) == (two.low, two.high):
        return (one.bound in _LAST) != (two.bound in _LAST)
    return one.precision is two.precision and (one.high < two.low or two.high < one.low)


def _rounds(one: Number, two: Number) -> bool:
    """Whether the first says less exactly what the second says: "more than 1,400" and "1,412"."""
    near = abs(one.nominal - two.nominal) <= ROUNDED * max(abs(one.nominal), abs(two.nominal))
    return near and one.bound in _ROUND and one.bound != two.bound and _digits(one.nominal) < _digits(two.nominal)


def _digits(figure: float) -> int:
    """The significant digits of a figure."""
    return len(f"{abs(figure):.10g}".replace(".", "").partition("e")[0].strip("0"))


def _number(claim: Claim) -> Number | None:
    value = claim.value
    if isinstance(value, DurationValue):
        bound = _LIMITS.get(value.limit)
        if bound is None or value.vague or value.low != value.high:
            return None
        return Number(low=value.low, high=value.high, nominal=value.low, bound=bound)
    number = getattr(value, "number", None)
    return number if isinstance(number, Number) else None
