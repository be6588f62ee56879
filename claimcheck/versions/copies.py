"""Copies of one text: what one puts with other certainty than another, in sentences that are the same otherwise.

Whoever prints a text of another hand and writes "may be" for "is" has changed what it tells. The sentences of a copy
family are aligned, so that the words of both can be set side by side where no kind of claim looks at them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from claimcheck.analysis.speech import spoken_in
from claimcheck.analysis.speech.standing import SAID
from claimcheck.contrast import Telling, between, telling
from claimcheck.extractor import Reading
from claimcheck.judge import Ruled
from claimcheck.model.analysis import Analysis, Sentence
from claimcheck.model.finding import SHOWN, Origin
from claimcheck.origins.chains import chain
from claimcheck.origins.units import Unit, units
from claimcheck.versions.pairs import passages, put_apart

WHY = "the two sentences are one sentence in two versions of a text"
LIKE = 0.6  # likeness of two aligned sentences from which they are taken for one, more or less changed
_Pair = tuple[Sentence, Sentence, float]


def wavering(readings: Sequence[Reading], families: Iterable[Origin], ruled: Sequence[Ruled]) -> tuple[Ruled, ...]:
    """What copies of one text tell with other certainty, as pairs of claims; not what was found in those passages."""
    by_id = {r.analysis.document.id: r for r in readings}
    known = {passages(r.pair.left, r.pair.right) for r in ruled if r.judgement.verdict in SHOWN}
    found = []
    for family in families:
        for one, two in combinations(family.sources if family.why == "copy" else (), 2):
            left, right = by_id[one], by_id[two]
            matched = tuple(aligned(left, right))
            ours = [telling(left.analysis, s) for s, _, _ in matched]  # one text after the other: each is read once
            theirs = [telling(right.analysis, s) for _, s, _ in matched]
            for here, there, (_, _, likeness) in zip(ours, theirs, matched, strict=True):
                pair = _drifted(left.analysis, here, right.analysis, there, likeness)
                if pair is not None and passages(pair.pair.left, pair.pair.right) not in known:
                    found.append(pair)
    return tuple(found)


def aligned(left: Reading, right: Reading, least: float = LIKE) -> Iterator[_Pair]:
    """The sentences of two copies that are one sentence, but not word for word, with their likeness."""
    ours, theirs = (units(r.analysis, [c for c in r.claims if c.kind == "attribution"]) for r in (left, right))
    joint = chain(ours, theirs)
    for link in (*joint.links, *joint.strays):
        one, two, likeness = _nearest(ours[slice(*link.left)], theirs[slice(*link.right)], link.likeness)
        if likeness >= least and one.wording != two.wording:
            places = left.analysis.sentences[one.place], right.analysis.sentences[two.place]
            yield (*places, likeness)


def _nearest(ours: Sequence[Unit], theirs: Sequence[Unit], likeness: float) -> tuple[Unit, Unit, float]:
    """The two sentences of a link; where two stand for one, a headline beside it, say, the one that is worded alike."""
    if len(ours) == len(theirs) == 1:
        return ours[0], theirs[0], likeness
    alike = [(SequenceMatcher(None, a.wording, b.wording, autojunk=False).ratio(), a, b) for a in ours for b in theirs]
    best = max(alike, key=lambda found: found[0])
    return best[1], best[2], best[0]


def _drifted(a: Analysis, here: Telling, b: Analysis, there: Telling, likeness: float) -> Ruled | None:
    put = between(here, there)
    if put is None or put.clauses is None:
        return None
    flat = [(x, t) for x, t, level in ((a, here, put.levels[0]), (b, there, put.levels[1])) if level == "stated"]
    if SAID in put.levels and any(_told_near(x, t.sentence) for x, t in flat):
        return None  # who says so may have been left to the sentence before
    return put_apart((a, here.sentence), (b, there.sentence), put, likeness, WHY)


def _told_near(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether somebody is said to say something in the sentence, in the one before it or in the next one."""
    at = analysis.sentences.index(sentence)
    near = analysis.sentences[max(0, at - 1) : at + 2]
    return any(True for s in near for _ in spoken_in(analysis, s.passage.span))
