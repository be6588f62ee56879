"""Which claims speak of the same thing: candidates, levels, scores, clusters.

Two claims are compared when all slots but the value they state reach the level that their kind asks
for. Cost grows with the claims that share something, never with all pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from claimcheck.analysis.quantity_wholes import WHOLE
from claimcheck.kinds import KINDS
from claimcheck.matcher import aged, alone, casualties, earlier, lists, misspelt, points, singles, tolls
from claimcheck.matcher.candidates import candidates, same_words
from claimcheck.matcher.clusters import clusters
from claimcheck.matcher.ladder import Ladder
from claimcheck.matcher.likeness import coverage as coverage
from claimcheck.matcher.likeness import likeness as likeness
from claimcheck.matcher.matter import Matters
from claimcheck.matcher.one_event import of_one_story
from claimcheck.matcher.places import sentences_of
from claimcheck.matcher.scoring import Scorer
from claimcheck.matcher.weights import Weights
from claimcheck.model.analysis import Analysis
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import SPELLING, Comparison, Rung
from claimcheck.model.curated import Alias
from claimcheck.model.relation import Relation

ACCEPT = 0.5  # below this score two claims are not said to be about the same thing
CLOSURE = 0.3  # inside a cluster a weaker pair is judged too, so that one conflict is one finding
LARGEST = 40  # clusters above this size are not completed


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """The pairs that may be compared, best first, and the clusters that they form (claim ids)."""

    pairs: tuple[Comparison, ...]
    clusters: tuple[tuple[str, ...], ...]


def comparable(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims that can be set against another at all: an acronym without a long form cannot."""
    return tuple(c for c in claims if c.frame.role is not None or KINDS.get(c.kind).needs.get("role") != "exact")


def match(
    analyses: Sequence[Analysis],
    claims: Sequence[Claim],
    cross: Mapping[tuple[str, str], Mapping[str, str]] | None = None,
    together: Iterable[tuple[str, str]] = (),
    aliases: Sequence[Alias] = (),
) -> Matching:
    """The pairs of claims that may be about the same thing, and the clusters that they form.

    Args:
        analyses: of all documents. claims: of all documents, in any order.
        cross: pairs of different kinds that rules compare (sorted ids), with the levels that they need.
        together: claim ids that somebody says to answer one question; they are compared whatever their words.
        aliases: names that somebody says to stand for one entity.
    """
    ordered = sorted(claims, key=lambda c: (c.source, c.span.start, c.span.end, c.id))
    weights, ladder = Weights(analyses, ordered), Ladder(analyses, ordered, aliases)
    matters = Matters(analyses, ordered, weights)
    scorer = Scorer(weights, ladder, matters)
    needs = {(k.id, k.id): k.needs for k in KINDS} | dict(cross or {})
    pairs: dict[tuple[str, str], Comparison] = {}

    def take(left: Claim, right: Claim, least: float) -> None:
        wanted = needs.get((min(left.kind, right.kind), max(left.kind, right.kind)))
        if wanted is not None and (pair := scorer.compare(left, right, wanted, least)) is not None:
            pairs[left.id, right.id] = pair

    def join(left: Claim, right: Claim, why: str) -> None:
        if (left.id, right.id) not in pairs:
            pairs[left.id, right.id] = scorer.of_one_story(left, right, why)

    free = [c for c in ordered if c.trace[:1] != ("point",)]  # those meet as answers to one question alone
    for left, right in candidates(free, weights, ladder, needs):
        take(left, right, ACCEPT)
    for left, right in tolls.pairs(analyses, ordered, ladder):
        join(left, right, f"both give the toll of the story ({left.frame.role})")
    one_story = tolls.of_one_story(analyses, ladder)
    for left, right in singles.pairs(ordered, ladder, one_story):
        join(left, right, f"a story has one: {left.frame.role}")
    for left, right, sort in earlier.pairs(ordered, ladder):
        recalled = scorer.of_one_story(left, right, f"each text recalls one {sort} there")
        pairs[left.id, right.id] = replace(recalled, one_event=True)
    by_id = {a.document.id: a for a in analyses}

    def alike(one: str, two: str) -> bool:
        return one_story(one, two) or of_one_story(by_id[one], by_id[two], ladder)

    for left, right, deed in aged.pairs(ordered, alike):
        join(left, right, f"each tells of one person of whom so: {deed}")
    for left, right, fate in casualties.pairs(ordered, ladder, alike):
        pairs[left.id, right.id] = scorer.of_persons(left, right, fate)
    for left, right in lists.pairs(ordered, ladder):
        join(left, right, "both list the same but for one")
    for left, right, (short, full) in misspelt.pairs(analyses, ordered):
        spelt = scorer.of_one_story(left, right, f"“{short}” is introduced nowhere, “{full}” is")
        pairs[left.id, right.id] = replace(spelt, point=SPELLING)
    sentences = sentences_of(analyses)
    apart = points.told_apart_by_points(analyses, ordered, sentences)
    pairs = {ids: pair for ids, pair in pairs.items() if not apart(pair.left, pair.right)}
    for left, right, point in points.pairs(analyses, ordered, ladder, matters, sentences):
        if (pair := scorer.of_one_point(left, right, point)) is not None:
            pairs[left.id, right.id] = pair
    for left, right, thing in alone.pairs(analyses, ordered, ladder, sentences):
        if (left.id, right.id) not in pairs:
            pairs[left.id, right.id] = scorer.of_one_thing(left, right, thing)
    found = clusters(_ranked(pairs.values()))
    place = {c.id: n for n, c in enumerate(ordered)}
    for cluster in found:
        inside = [ordered[n] for n in sorted(place[c] for c in cluster)] if len(cluster) <= LARGEST else []
        for at, one in enumerate(inside):
            for two in inside[at + 1 :]:
                answers = ("point",) in (one.trace[:1], two.trace[:1])
                if (one.id, two.id) not in pairs and not answers and not same_words(one, two):
                    take(one, two, CLOSURE)
    for ids in together:
        one, two = (ordered[n] for n in sorted(place[i] for i in ids))
        if (one.id, two.id) not in pairs:
            pairs[one.id, two.id] = scorer.told(one, two)
    return Matching(pairs=_ranked(_with_both_given(pairs.values())), clusters=found)


def _with_both_given(pairs: Iterable[Comparison]) -> list[Comparison]:
    """Mark the pairs of two texts of which one gives the value of the other, too, of the same thing."""
    listed = list(pairs)
    said: set[tuple[str, str]] = set()  # (claim, a source that has an equal value for it)
    for pair in listed:
        left, right = pair.left, pair.right
        if (
            left.kind == right.kind
            and left.source != right.source
            and pair.rung("place") in (Rung.EXACT, Rung.UNKNOWN)
            and left.frame.background == right.frame.background
            and (WHOLE in left.trace) == (WHOLE in right.trace)
            and KINDS.get(left.kind).relate(left.value, right.value) is Relation.EQUAL
        ):
            said |= {(left.id, right.source), (right.id, left.source)}
    return [
        replace(p, both_given=True) if (p.left.id, p.right.source) in said or (p.right.id, p.left.source) in said else p
        for p in listed
    ]


def _ranked(pairs: Iterable[Comparison]) -> tuple[Comparison, ...]:
    return tuple(sorted(pairs, key=lambda p: (-p.score, p.left.id, p.right.id)))
