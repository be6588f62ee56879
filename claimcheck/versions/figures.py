"""Copies of one text: a figure, or its bound, that one gives otherwise than another in a sentence that is the same.

"At least nine" and "at least 12" may both be so, and two outlets that say so do not contradict each other. In two
copies of one text they are a change that somebody made, and the first thing that an editor wants to see. No change is
what only says it less exactly: "about 1,400" for "1,412", "dozens" for "37", "June" for "June 2".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from claimcheck.analysis.times.durations import DurationValue, Limit
from claimcheck.extractor import Reading
from claimcheck.judge import Ruled
from claimcheck.kinds import KINDS
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Confidence, Level, Origin, Verdict
from claimcheck.model.relation import Relation
from claimcheck.numbers import Number
from claimcheck.versions.copies import WHY, aligned

ROUNDED = 0.05  # how far, of the greater one, a figure lies from what it is rounded to
_PLAIN, _FROM, _UP_TO = "plain", "from", "up to"
# What a cue makes of the same figure: "about 500" and "just over 500" are 500 to a reader, "at least 500" is not.
_BOUNDS = {
    "exact": _PLAIN, "about": _PLAIN, "nearly": _PLAIN, "just over": _PLAIN, "least": _FROM, "over": _FROM,
    "most": _UP_TO, "under": _UP_TO, "as many as": _UP_TO,
}  # fmt: skip
_ROUND = frozenset(("about", "nearly", "over", "just over", "under", "as many as"))  # cues before a rounded figure
_LIMITS = {
    Limit.EXACT: "exact", Limit.ABOUT: "about", Limit.NEARLY: "nearly", Limit.AT_LEAST: "least",
    Limit.MORE_THAN: "over", Limit.UP_TO: "most", Limit.LESS_THAN: "under",
}  # fmt: skip
_CLOSE = frozenset((Verdict.REFINE, Verdict.UNCLEAR))  # what is not shown unless asked for
_Match = tuple[Sentence, Sentence, Mapping[int, int]]


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
            if match is not None and _in_one_place(match, claims[0], claims[1], _rivals(match, one, two, claims[0])):
                found[r.judgement.left, r.judgement.right] = _told(r)
    return tuple(found.get((r.judgement.left, r.judgement.right), r) for r in ruled)


def _told(r: Ruled) -> Ruled:
    """The pair as drift, under the rule for such figures."""
    judgement = replace(
        r.judgement,
        verdict=Verdict.DIFFER,
        rule=f"{r.pair.left.kind}-conflict",
        confidence=Confidence.HIGH,
        why=(WHY, *(w for w in r.judgement.why if not w.startswith("guard "))),
    )
    return replace(r, judgement=judgement, level=Level.WARNING, doubt=None)


def _side_by_side(one: Reading, two: Reading) -> Mapping[tuple[int, int], _Match]:
    """By the passages of both: the sentences that are one, with the tokens of the first to those of the second."""
    found: dict[tuple[int, int], _Match] = {}
    for here, there, _ in aligned(one, two):
        words, others = ([t.folded for t in s.tokens] for s in (here, there))
        blocks = SequenceMatcher(None, words, others, autojunk=False).get_matching_blocks()
        same = {b.a + n: b.b + n for b in blocks for n in range(b.size)}
        found[here.passage.index, there.passage.index] = (here, there, same)
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
    here, there, same = match
    (first, last), (start, stop) = _around(here, left), _around(there, right)
    before = first < 0 and start < 0 or same.get(first) == start and first >= 0
    after = same.get(last) == stop and last < len(here.tokens)
    return before and after if rivals > 1 else before or after


def _around(sentence: Sentence, claim: Claim) -> tuple[int, int]:
    """The numbers of the tokens before and behind the value of a claim."""
    span = claim.parts.get("value", claim.span)
    inside = [t.index for t in sentence.tokens if t.span.overlaps(span)]
    return (min(inside) - 1, max(inside) + 1) if inside else (-2, -2)


def _changed(left: Claim, right: Claim) -> bool:
    """Whether a reader is told another figure, or that it is a least or a most where it was none."""
    one, two = _number(left), _number(right)
    relation = KINDS.get(left.kind).relate(left.value, right.value)
    if getattr(left.value, "unit", None) != getattr(right.value, "unit", None):
        return False  # "60 days" and "two months"
    if one is None or two is None or relation in (Relation.EQUAL, Relation.UNKNOWN):
        return False
    if one.bound not in _BOUNDS or two.bound not in _BOUNDS or one.words or two.words:
        return bool(one.words and two.words) and one.words != two.words  # "dozens" and "hundreds"; not "dozens" and 37
    if one.nominal == two.nominal:
        return _BOUNDS[one.bound] != _BOUNDS[two.bound]
    if relation is not Relation.DISJOINT and one.exact and two.exact:
        return False  # "4.2 million" and "4.23 million"
    return not (_rounds(one, two) or _rounds(two, one))


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
