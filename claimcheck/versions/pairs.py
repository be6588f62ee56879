"""Two sentences that put one thing with other certainty, as a pair of claims that is judged, and their topics."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimcheck import extractor
from claimcheck.analysis.speech.certainties import certainties
from claimcheck.analysis.speech.held import held
from claimcheck.contrast import PERHAPS, Drift
from claimcheck.judge import Ruled
from claimcheck.kinds.certainty import Certainty
from claimcheck.model.analysis import Analysis, Clause, Sentence
from claimcheck.model.claim import Claim, Mention
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Confidence, Judgement, Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.questions import answers

RULE = "certainty-drift"
KIND = "certainty"


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


def passages(left: Claim, right: Claim) -> frozenset[tuple[str, int]]:
    """In which passages of which texts two claims stand."""
    return frozenset((c.source, c.passage_index) for c in (left, right))


def put_apart(
    left: tuple[Analysis, Sentence], right: tuple[Analysis, Sentence], put: Drift, score: float, why: str
) -> Ruled:
    """The pair of claims that two sentences make, each with its text, which stand apart as `put` says."""
    assert put.clauses is not None
    one, two = (
        _claim(*place, clause, level)
        for place, clause, level in zip((left, right), put.clauses, put.levels, strict=True)
    )
    judgement = Judgement(
        left=one.id,
        right=two.id,
        relation=Relation.DISJOINT,
        verdict=Verdict.UPDATED if put.later else Verdict.DIFFER,
        rule=RULE,
        score=score,
        confidence=Confidence.HIGH,
        why=(" / ".join(put.levels), why),
    )
    return Ruled(
        pair=Comparison(left=one, right=two, rungs={}, overlap=score, score=score, why=(why,)),
        judgement=judgement,
        level=Level.WARNING,
        labels=(answers.level(put.levels[0]), answers.level(put.levels[1])),
    )


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
