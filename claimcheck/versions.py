"""Versions of one text: what one copy puts with other certainty than another, in sentences that are the same otherwise.

Whoever prints a text of another hand and writes "may be" for "is" has changed what it tells. The sentences of a copy
family are aligned, so that the words of both can be set side by side where no kind of claim looks at them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck import extractor
from claimcheck.analysis.speech import spoken_in
from claimcheck.analysis.speech.certainties import certainties
from claimcheck.analysis.speech.held import held
from claimcheck.analysis.speech.standing import SAID
from claimcheck.contrast import PERHAPS, Telling, between, telling
from claimcheck.extractor import Reading
from claimcheck.judge import Ruled
from claimcheck.kinds.certainty import Certainty
from claimcheck.model.analysis import Analysis, Clause, Sentence
from claimcheck.model.claim import Claim, Mention
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import SHOWN, Confidence, Judgement, Level, Origin, Verdict
from claimcheck.model.relation import Relation
from claimcheck.origins.chains import chain
from claimcheck.origins.units import units
from claimcheck.questions import answers

RULE = "certainty-drift"
KIND = "certainty"
WHY = "the two sentences are one sentence in two versions of a text"
LIKE = 0.6  # likeness of two aligned sentences from which they are taken for one, more or less changed
_Pair = tuple[Sentence, Sentence, float]


def wavering(readings: Sequence[Reading], families: Iterable[Origin], ruled: Sequence[Ruled]) -> tuple[Ruled, ...]:
    """What copies of one text tell with other certainty, as pairs of claims; not what was found in those passages."""
    by_id = {r.analysis.document.id: r for r in readings}
    known = {_passages(r.pair.left, r.pair.right) for r in ruled if r.judgement.verdict in SHOWN}
    found = []
    for family in families:
        for one, two in combinations(family.sources if family.why == "copy" else (), 2):
            left, right = by_id[one], by_id[two]
            aligned = tuple(_aligned(left, right))
            ours = [telling(left.analysis, s) for s, _, _ in aligned]  # one text after the other: each is read once
            theirs = [telling(right.analysis, s) for _, s, _ in aligned]
            for here, there, (_, _, likeness) in zip(ours, theirs, aligned, strict=True):
                pair = _drifted(left.analysis, here, right.analysis, there, likeness)
                if pair is not None and _passages(pair.pair.left, pair.pair.right) not in known:
                    found.append(pair)
    return tuple(found)


def clusters(found: Iterable[Ruled]) -> tuple[tuple[str, ...], ...]:
    """The claims of the pairs, those that a pair joins together."""
    group: dict[str, set[str]] = {}
    for r in found:
        joined = set().union(*(group.get(c.id, {c.id}) for c in (r.pair.left, r.pair.right)))
        group |= dict.fromkeys(joined, joined)
    return tuple(sorted({tuple(sorted(ids)) for ids in group.values()}))


def claims(found: Iterable[Ruled]) -> Mapping[str, Claim]:
    """The claims of the pairs by id."""
    return {c.id: c for r in found for c in (r.pair.left, r.pair.right)}


def _passages(left: Claim, right: Claim) -> frozenset[tuple[str, int]]:
    return frozenset((c.source, c.passage_index) for c in (left, right))


def _aligned(left: Reading, right: Reading) -> Iterator[_Pair]:
    """The sentences of two copies that are one sentence, but not word for word."""
    ours, theirs = (units(r.analysis, [c for c in r.claims if c.kind == "attribution"]) for r in (left, right))
    joint = chain(ours, theirs)
    for link in (*joint.links, *joint.strays):
        (i, j), (k, m) = link.left, link.right
        if link.likeness >= LIKE and j - i == m - k == 1 and ours[i].wording != theirs[k].wording:
            places = left.analysis.sentences[ours[i].place], right.analysis.sentences[theirs[k].place]
            yield (*places, link.likeness)


def _drifted(a: Analysis, here: Telling, b: Analysis, there: Telling, likeness: float) -> Ruled | None:
    put, one, two = between(here, there), here.sentence, there.sentence
    if put is None or put.clauses is None:
        return None
    flat = [(x, s) for x, s, level in ((a, one, put.levels[0]), (b, two, put.levels[1])) if level == "stated"]
    if SAID in put.levels and any(_told_near(x, s) for x, s in flat):
        return None  # who says so may have been left to the sentence before
    left, right = _claim(a, one, put.clauses[0], put.levels[0]), _claim(b, two, put.clauses[1], put.levels[1])
    judgement = Judgement(
        left=left.id,
        right=right.id,
        relation=Relation.DISJOINT,
        verdict=Verdict.UPDATED if put.later else Verdict.DIFFER,
        rule=RULE,
        score=likeness,
        confidence=Confidence.HIGH,
        why=(" / ".join(put.levels), WHY),
    )
    return Ruled(
        pair=Comparison(left=left, right=right, rungs={}, overlap=likeness, score=likeness, why=(WHY,)),
        judgement=judgement,
        level=Level.WARNING,
        labels=(answers.level(put.levels[0]), answers.level(put.levels[1])),
    )


def _told_near(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether somebody is said to say something in the sentence, in the one before it or in the next one."""
    at = analysis.sentences.index(sentence)
    near = analysis.sentences[max(0, at - 1) : at + 2]
    return any(True for s in near for _ in spoken_in(analysis, s.passage.span))


def _claim(analysis: Analysis, sentence: Sentence, clause: Clause, level: str) -> Claim:
    verb = sentence.tokens[clause.verb].span
    mention = Mention(
        span=verb,
        value=Certainty(level=level, cue=_cue(sentence, clause)),
        anchor=clause.verb,
        role="held",
        parts={"held": verb},
        trace=("versions",),
    )
    return extractor.claim_of(mention, sentence, analysis, KIND)


def _cue(sentence: Sentence, clause: Clause) -> str:
    """The word that says how sure the clause is put; its verb, where nothing does."""
    contents = ((sure.cue, held(sentence, sure)) for sure in certainties(sentence))
    cues = [cue for cue, content in contents if content is not None and content.anchor == clause.verb]
    cues += [t.folded for t in sentence.tokens[clause.first : clause.verb] if t.folded in PERHAPS]
    return cues[0] if cues else sentence.tokens[clause.verb].text
