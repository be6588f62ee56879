"""Copies of one text: what one puts with other certainty than another, in sentences that are the same otherwise.

Whoever prints a text of another hand and writes "may be" for "is" has changed what it tells. The sentences of a copy
family are aligned, so that the words of both can be set side by side where no kind of claim looks at them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from claimcheck.analysis.speech import spoken_in
from claimcheck.analysis.speech.standing import SAID
from claimcheck.contrast import Telling, between, telling
from claimcheck.extractor import Reading
from claimcheck.judge import Ruled
from claimcheck.model.analysis import Analysis, Sentence
from claimcheck.model.finding import SHOWN, Origin
from claimcheck.origins.chains import chain
from claimcheck.origins.units import units
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
            aligned = tuple(_aligned(left, right))
            ours = [telling(left.analysis, s) for s, _, _ in aligned]  # one text after the other: each is read once
            theirs = [telling(right.analysis, s) for _, s, _ in aligned]
            for here, there, (_, _, likeness) in zip(ours, theirs, aligned, strict=True):
                pair = _drifted(left.analysis, here, right.analysis, there, likeness)
                if pair is not None and passages(pair.pair.left, pair.pair.right) not in known:
                    found.append(pair)
    return tuple(found)


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
