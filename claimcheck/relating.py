"""Two short texts, judged by the same engine as whole stories (`claimcheck relate`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from claimcheck import extractor, judge, loaders, matcher
from claimcheck.analysis.speech import stance
from claimcheck.contrast import (
    blame,
    by_then,
    contrast,
    done_in_one,
    drift,
    nearly,
    only_perhaps,
    two_occasions,
    two_votes,
    unsettled,
    voted_otherwise,
)
from claimcheck.guards import GUARDS
from claimcheck.kinds import KINDS
from claimcheck.lexicon import short_of
from claimcheck.model.analysis import Analysis
from claimcheck.model.claim import Claim
from claimcheck.model.finding import CALM, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import Story, cross_needs
from claimcheck.text import treebank
from claimcheck.text.scripts import UNSPACED

COVERED = 0.7  # the share of a text's telling words from which the other text is taken to say it in full
MEETING = 0.1  # what it adds to the words shared that claims meet in them
KEPT = 20_000  # analyses of single texts that are kept: the same sentence is asked about many times


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What two texts say of each other; `aligned` 0.0 to 1.0 says how surely they speak of the same thing."""

    verdict: Verdict
    relation: Relation
    aligned: float
    rules: tuple[str, ...] = ()
    why: tuple[str, ...] = ()


def relate(
    a: str, b: str, *, a_date: date | None = None, b_date: date | None = None, kinds: Sequence[str] | None = None
) -> Answer:
    """The gravest verdict of the claims of two texts that meet; `unclear` where none do.

    Args:
        a, b: the texts; neither is filtered as boilerplate. a_date, b_date: days of publication.
        kinds: ids of the kinds of claim to read; all where None.
    """
    chosen = tuple(kinds) if kinds is not None else None
    left, right = _read("a", a, a_date, chosen), _read("b", b, b_date, chosen)
    analyses, claims = [left[0], right[0]], [*left[1], *right[1]]
    matching = matcher.match(analyses, claims, cross_needs())
    story = Story(documents={x.document.id: x.document for x in analyses}, claims={"a": left[1], "b": right[1]})
    between = [p for p in matching.pairs if p.left.source != p.right.source]
    ruled = judge.judge(between, story)
    likeness = matcher.likeness(analyses[0], analyses[1])
    best = min(ruled, key=_gravest, default=None)
    verdict = Verdict.UNCLEAR if best is None else best.judgement.verdict
    if verdict in CALM and _unread(a, b) and (best is None or best.judgement.rule != "quote-wording"):
        return _unclear(
            likeness, "the texts differ in words of a script without blanks, which nothing here takes apart"
        )
    gravely = verdict in CALM or best is not None and best.judgement.rule == "participant-conflict"
    if gravely and (blamed := _blamed(analyses, likeness)) is not None:
        return blamed
    if verdict in (*CALM, Verdict.CONTRADICT) and two_occasions(analyses[0], analyses[1]):
        return _unclear(likeness, "one speaker says how he stands at two times")
    of_state = best is not None and verdict is Verdict.CONTRADICT and best.judgement.rule == "status-conflict"
    if of_state and by_then(analyses[0], analyses[1]):
        return _unclear(likeness, "one tells what had come about by another day")
    if of_state and two_votes(analyses[0], analyses[1]):
        return _unclear(likeness, "each tells of a vote of its own")
    if verdict in CALM and (short := _fell_short(analyses, likeness)) is not None:
        return short
    weak = verdict in (Verdict.AGREE, Verdict.REFINE, Verdict.UNCLEAR) and not _of_sense(ruled)
    drifted = verdict is Verdict.DIFFER and best is not None and best.judgement.rule == "certainty-drift"
    told = _by_headline(analyses[0], analyses[1], likeness) if weak or drifted else None
    denied = told is not None and told.verdict is not Verdict.AGREE
    found = contrast(analyses[0], analyses[1]) if verdict in CALM and not denied else None
    if found is not None and not _held_apart(found.rule, ruled):
        return Answer(
            verdict=Verdict.CONTRADICT,
            relation=Relation.DISJOINT,
            aligned=round(likeness, 4),
            rules=(found.rule,),
            why=(found.why,),
        )
    if told is not None and (weak or told.verdict is Verdict.CONTRADICT):
        return told
    if verdict in CALM and (put := drift(analyses[0], analyses[1], opened=not weak)) is not None:
        return Answer(
            verdict=Verdict.UPDATED if put.later else Verdict.DIFFER,
            relation=Relation.DISJOINT,
            aligned=round(likeness, 4),
            rules=("certainty-drift",),
            why=(" / ".join(put.levels),),
        )
    if verdict in (Verdict.AGREE, Verdict.REFINE) and any(_two_ties(r) for r in ruled):
        return _unclear(likeness, "one may be kin of another in two ways")
    if verdict in (Verdict.AGREE, Verdict.REFINE) and (why := unsettled(analyses[0], analyses[1])) is not None:
        return _unclear(likeness, why)
    if best is None or verdict is Verdict.UNCLEAR and not _of_sense(ruled):
        one, two = matcher.coverage(analyses[0], analyses[1])
        turned = _turned_by_a_word(analyses[0], analyses[1]) or only_perhaps(analyses[0], analyses[1])
        turned |= _denies(left[1]) != _denies(right[1]) or done_in_one(analyses[0], analyses[1])
        turned |= any(r.judgement.rule in ("other-person", "kin-conflict") for r in ruled) or _figures_apart(
            left[1], right[1]
        )
        turned |= voted_otherwise(*analyses)
        if max(one, two) >= COVERED and not turned:
            return _covered(one, two, likeness)
    if best is None:
        return _unclear(likeness, "no two claims of the texts meet")
    rules = tuple(dict.fromkeys(r.judgement.rule for r in ruled if r.judgement.verdict is best.judgement.verdict))
    aligned = likeness
    if best.judgement.verdict is not Verdict.UNCLEAR:
        aligned += MEETING * best.judgement.score * (1 - likeness)
    return Answer(
        verdict=best.judgement.verdict,
        relation=best.judgement.relation,
        aligned=round(aligned, 4),
        rules=rules,
        why=best.judgement.why,
    )


def _unclear(likeness: float, why: str) -> Answer:
    return Answer(verdict=Verdict.UNCLEAR, relation=Relation.UNKNOWN, aligned=round(likeness, 4), why=(why,))


def _blamed(analyses: Sequence[Analysis], likeness: float) -> Answer | None:
    """Two sides of whom each says that the other did it, or of whom the one blames a third and is blamed himself."""
    if (found := blame(*analyses)) is None:
        return None
    if not found.one_thing:
        return _unclear(likeness, "another one does another thing, by the word of somebody")
    return Answer(
        verdict=Verdict.DISPUTED if found.mutual else Verdict.DIFFER,
        relation=Relation.DISJOINT,
        aligned=round(likeness, 4),
        rules=("parties-swapped",),
        why=(f"who did it, by the word of somebody: {' / '.join(found.doers)}",),
    )


def _fell_short(analyses: Sequence[Analysis], likeness: float) -> Answer | None:
    """What is nearly so in the one and so in the other: both cannot be where nothing lies between."""
    if (sort := nearly(*analyses)) is None:
        return None
    once = sort == short_of.ONCE
    return Answer(
        verdict=Verdict.CONTRADICT if once else Verdict.UNCLEAR,
        relation=Relation.DISJOINT if once else Relation.UNKNOWN,
        aligned=round(likeness, 4),
        rules=("denied-in-one",) if once else (),
        why=("one says that it nearly came about, the other that it has",),
    )


def _unread(a: str, b: str) -> bool:
    """Whether two texts differ in what they say in a script without blanks: a "not" there is one sign among others."""
    return UNSPACED.findall(a) != UNSPACED.findall(b)


def _denies(claims: Sequence[Claim]) -> bool:
    """Whether a text has in it what somebody says is not so."""
    return any(c.qualifiers.certainty == "denied" for c in claims)


def _figures_apart(left: Sequence[Claim], right: Sequence[Claim]) -> bool:
    """Whether both texts give a figure of one kind, and none of the one is among those of the other."""
    for name in {c.kind for c in left} & {c.kind for c in right}:
        kind = KINDS.get(name)
        values = [(x.value, y.value) for x in left for y in right if x.kind == y.kind == name]
        if kind.figure and all(kind.relate(x, y) is Relation.DISJOINT for x, y in values):
            return True
    return False


def _gravest(ruled: judge.Ruled) -> tuple[object, ...]:
    found = ruled.judgement
    return (found.verdict.rank, -found.score, found.left, found.right)


def _of_sense(ruled: Sequence[judge.Ruled]) -> bool:
    """Whether a claim of one text is a plan, a condition or history beside what the other asserts."""
    return any(r.judgement.rule in GUARDS.names() and GUARDS.get(r.judgement.rule).of_sense for r in ruled)


def _held_apart(rule: str, ruled: Sequence[judge.Ruled]) -> bool:
    """Whether two figures were found to be of two places, times or things: then no other word need differ.

    Nor do an acquittal of one crime and a conviction of another exclude each other, nor the days of one night.
    """
    apart = _DIFFERENCES.get(rule, frozenset())
    return any(r.judgement.rule in apart or apart and _of_one_night(r) for r in ruled)


def _two_ties(ruled: judge.Ruled) -> bool:
    return ruled.judgement.rule == "kin-conflict" and ruled.judgement.verdict is Verdict.UNCLEAR


def _of_one_night(ruled: judge.Ruled) -> bool:
    found = ruled.judgement
    return found.rule == "date-conflict" and found.verdict is Verdict.UNCLEAR and found.relation is Relation.OVERLAP


_DIFFERENCES = {
    "one-slot-apart": frozenset(
        (
            "other-names",
            "other-place",
            "other-scope",
            "other-bearer",
            "other-group",
            "other-sort",
            "other-time",
            "other-person",
        )
    ),
    "opposite-said": frozenset(("other-standing",)),
    "denied-in-one": frozenset(("other-standing",)),
}


def _by_headline(a: Analysis, b: Analysis, likeness: float) -> Answer | None:
    """What a headline makes of the story of the other text: affirmed, passed on or called untrue; None for no headline.

    Stances of Ferreira and Vlachos (2016). A headline says too little for claims to meet in it, but not how it puts it.
    """
    lines = [(x, y) for x, y in ((a, b), (b, a)) if stance.is_headline(x)]
    if len(lines) == 2 and stance.is_set(a) != stance.is_set(b):
        lines = [pair for pair in lines if stance.is_set(pair[0])]
    if not lines or not stance.on_story(a, b):
        return None
    ways = {stance.stance(line, other) for line, other in lines}
    if stance.denies(a, b) and stance.denies(b, a):
        ways = ways - {stance.Stance.DENIES} or {stance.Stance.AFFIRMS}  # both call it untrue
    verdict, relation, why = _STANCES[min(ways, key=list(_STANCES).index)]
    return Answer(
        verdict=verdict, relation=relation, aligned=round(likeness, 4), rules=("headline-stance",), why=(why,)
    )


_STANCES = {
    stance.Stance.DENIES: (Verdict.CONTRADICT, Relation.DISJOINT, "one alone calls it untrue"),
    stance.Stance.REPORTS: (Verdict.DIFFER, Relation.OVERLAP, "one alone says that it is only reported"),
    stance.Stance.AFFIRMS: (Verdict.AGREE, Relation.OVERLAP, "both put it forward as it is"),
}


_DENIALS = frozenset("nobody none nothing never not no n't nor neither no-one cannot".split())
_SHORT = 30  # tokens up to which a denial is taken to be of what the text tells


_SOLE = frozenset("only sole lone".split())


def _turned_by_a_word(a: Analysis, b: Analysis) -> bool:
    """Whether a short text alone denies, or one speaks of the only one where the other speaks of "one of" them."""
    held = [[t.folded for s in x.sentences for t in s.tokens] for x in (a, b)]
    denies = [bool(_DENIALS & set(tokens)) for tokens in held]
    if denies[0] != denies[1] and len(held[denies.index(True)]) <= _SHORT:
        return True
    one_of = [("one", "of") in pairwise(tokens) for tokens in held]
    return any(_SOLE & set(held[i]) and one_of[1 - i] for i in (0, 1))


def _covered(one: float, two: float, likeness: float) -> Answer:
    """Nothing tells the texts apart, and the shorter one is said in full by the other."""
    share = round(100 * max(one, two))
    if min(one, two) >= COVERED:
        verdict, relation, who = Verdict.AGREE, Relation.EQUAL, "each text"
    else:
        verdict, relation = Verdict.REFINE, Relation.NARROWER if two > one else Relation.BROADER
        who = "the second text" if two > one else "the first text"
    why = f"{share}% of what {who} says stands in the other, and nothing found tells the two apart"
    return Answer(verdict=verdict, relation=relation, aligned=round(likeness, 4), rules=("said-in-full",), why=(why,))


@lru_cache(maxsize=KEPT)
def _read(
    name: str, text: str, published: date | None, kinds: tuple[str, ...] | None
) -> tuple[Analysis, tuple[Claim, ...]]:
    reading = extractor.read(loaders.from_string(treebank.plain(text), id=name, published=published), kinds)
    return reading.analysis, reading.claims
