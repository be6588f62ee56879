"""Which texts are one text: copies, parts of copies, new versions and re-translations.

Proof is the chain (`claimcheck.origins.chains`), in one of two forms, after the degrees of METER (Clough et al. 2002):
whole sentences in the same words, or the same told in the same order. Independent reports of one event give the same
figures and names, often in one order too; but between them each tells what the other has not, and in words of its own.
So do sentences that follow each other without a gap in both, each telling what the other's does, whatever of its own
a text puts around them: nobody who reports for himself keeps that up beyond three (177 pairs of BASIL).
Words that were spoken to everybody, and sentences that otherwise different texts have in common, prove nothing.

The bounds stand half-way between the nearest pairs on either side of some hundred made for it (`tests/cases/origins`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.origins.candidates import candidates
from claimcheck.origins.chains import ALIKE, Chain, Link, chain
from claimcheck.origins.groups import Groups
from claimcheck.origins.units import TOLD, Unit

VERBATIM = (
    2.5  # sentences in the same words that prove a copy, half so much where all of them tell what others said ...
)
VERBATIM_SHARE = 0.23  # ... if they are so much of the shorter text
WHOLE = 0.8  # a text of any length that is so much of another, to the letter, and not only what somebody said
LINKS = 5  # aligned sentences, none of them with other figures, that prove a rendering in other words ...
OWN_LINKS = 2.5  # ... so many of them in the outlet's own voice ...
OWN = 0.75  # ... that is, no more than a quarter of it attributed ...
RENDERED = 0.22  # ... if they share so much of the shorter text, less what each tells in the other's place ...
ORDER = 0.7  # ... in the same order ...
PLAIN = 6.6  # ... and so much of it in plain words, by rarity: figures and names are anybody's
RUN = 5  # sentences in a row of both, none with other figures, that prove a part in other words ...
RUN_PLAIN = PLAIN / 2  # ... if they share so much in plain words, and OWN_LINKS of them are in the outlet's own voice
NEARLY = 0.8  # of a text, in another: the one is nearly whole in the other
SHARED = 0.3  # of what two texts share, shared with the family as well
FOOT = 0.5  # last sentences in common, and nothing before them, are a page's foot up to this part of the texts ...
LONG_FOOT = 0.85  # ... up to this one, if what stands above speaks of nothing that the foot or the other text does ...
SPOKEN_OF = 0.1  # ... that is, less than this part of its words
ELSE = 0.25  # texts that share less than this are different; what they have in common is anybody's


@dataclass(frozen=True, slots=True)
class Copy:
    """Two texts (numbers, the lower first) that are one, and the chain that proves it."""

    left: int
    right: int
    chain: Chain


def proven(texts: Sequence[Sequence[Unit]]) -> tuple[Copy, ...]:
    """The proven pairs among the texts, the most promising first."""
    found: list[Copy] = []
    anybodys: set[tuple[str, ...]] = set()
    for one, two in candidates(texts):
        joint = chain(texts[one], texts[two])
        if proves(joint, texts[one], texts[two]):
            found.append(Copy(one, two, joint))
        elif max(joint.covered) < ELSE or _foot(joint, texts[one], texts[two]):
            same = [k for k in _links(joint) if k.verbatim]
            anybodys.update(u.wording for k in same for u in texts[one][slice(*k.left)])
            anybodys.update(u.wording for k in same for u in texts[two][slice(*k.right)])
    if not anybodys:
        return tuple(found)
    return tuple(c for copy in found if (c := _without(copy, texts, anybodys)) is not None)


def proves(found: Chain, left: Sequence[Unit], right: Sequence[Unit]) -> bool:
    """Whether the chain shows that two texts are one."""
    return strength(found, left, right) >= 1.0


def strength(found: Chain, left: Sequence[Unit], right: Sequence[Unit]) -> float:
    """How far the chain is from the bounds of a proof: 1.0 at the bound; the weakest part of the strongest proof."""
    shorter = min(found.left, found.right)
    if not shorter or _foot(found, left, right):
        return 0.0
    verbatim = [k for k in _links(found) if k.verbatim]
    same = sum(k.mass for k in verbatim) / shorter
    written = any(_voice(k, left, right) >= OWN and not _quotes(left, k.left) for k in verbatim)
    shown = min(len(verbatim) * (1.0 if written else TOLD) / VERBATIM, same / VERBATIM_SHARE)
    letters = all(_words(left, k.left) == _words(right, k.right) for k in verbatim)
    if letters and (written or len(verbatim) > VERBATIM):
        shown = max(shown, same / WHOLE)
    mass = sum(k.mass * k.likeness for k in found.links)
    plain = sum(k.plain for k in found.links)
    own = sum(_voice(k, left, right) >= OWN for k in found.links)
    telling = sum(k.verbatim or not _clash(k, left, right) for k in found.links)
    rendered = (telling / LINKS, own / OWN_LINKS, plain / PLAIN, (mass - found.rival) / shorter / RENDERED)
    row = _run(found.links, left, right)
    spoken = sum(_voice(k, left, right) >= OWN for k in row)
    part = min(len(row) / RUN, spoken / OWN_LINKS, sum(k.plain for k in row) / RUN_PLAIN)
    return max(shown, min(*rendered, found.order / ORDER), part)


def _run(links: Iterable[Link], left: Sequence[Unit], right: Sequence[Unit]) -> list[Link]:
    """The longest row of links between which neither text has a sentence."""
    longest: list[Link] = []
    row: list[Link] = []
    for link in links:
        if link.likeness <= ALIKE or _clash(link, left, right):
            row = []
            continue
        follows = row and row[-1].left[1] == link.left[0] and row[-1].right[1] == link.right[0]
        row = [*row, link] if follows else [link]
        longest = max(longest, row, key=len)
    return longest


def families(count: int, found: Iterable[Copy]) -> tuple[list[list[int]], list[Copy]]:
    """The numbers 0 to count - 1 in groups of one text each, and the pairs that join them, the surest first.

    A text put together from two others makes them no family: a pair joins two groups only where it rests on what joins
    them already, or where one text is in the other nearly whole.
    """
    groups = Groups(count)
    joining: list[Copy] = []
    used: dict[int, set[int]] = defaultdict(set)  # text -> its units that it shares with its family
    for copy in sorted(found, key=lambda c: (-sum(k.mass * k.likeness for k in c.chain.links), c.left, c.right)):
        left = {n for k in copy.chain.links for n in range(*k.left)}
        right = {n for k in copy.chain.links for n in range(*k.right)}
        whole = max(copy.chain.covered) >= NEARLY
        if groups.root(copy.left) == groups.root(copy.right):
            fits = True
        else:
            fits = whole or all(
                not used[text] or len(units & used[text]) >= SHARED * len(units)
                for text, units in ((copy.left, left), (copy.right, right))
            )
            if fits:
                groups.join(copy.left, copy.right)
                joining.append(copy)
        if fits:
            used[copy.left] |= left
            used[copy.right] |= right
    return groups.listed(), joining


def _foot(found: Chain, left: Sequence[Unit], right: Sequence[Unit]) -> bool:
    """Whether two texts share their last sentences and nothing else, and those are the page's: the lesser part of
    both, or on nothing that the rest is about."""
    links = [k for k in found.links if k.likeness > ALIKE]
    shared = sum(k.mass for k in links) / min(found.left, found.right)
    if not links or shared >= LONG_FOOT or not all(k.verbatim for k in links):
        return False
    ends = [(len(left) - k.left[0], len(right) - k.right[0]) for k in reversed(links)]
    if ends != [(n, n) for n in range(1, len(ends) + 1)]:
        return False
    above = [set().union(*(u.words for u in side[: -len(ends)])) for side in (left, right)]
    foot = set().union(*(u.words for u in left[-len(ends) :]))
    alone = all(len(a & (foot | b)) < SPOKEN_OF * len(a) for a, b in (above, above[::-1]))
    return alone or shared < FOOT


def _clash(link: Link, left: Sequence[Unit], right: Sequence[Unit]) -> bool:
    """Whether each side has a figure that the other lacks: who renders a text keeps its figures."""
    ours, theirs = (
        {f for u in side[slice(*part)] for f in u.facts if f[0].isdigit()}
        for side, part in ((left, link.left), (right, link.right))
    )
    return bool(ours - theirs) and bool(theirs - ours)


def _words(units: Sequence[Unit], part: tuple[int, int]) -> list[str]:
    """The folded words of a part, with what is quoted in it: one with another quotation is another text."""
    return [word for unit in units[slice(*part)] for word in unit.letters]


def _quotes(units: Sequence[Unit], part: tuple[int, int]) -> bool:
    """Whether a part has words between quotation marks."""
    return any(unit.letters != unit.wording for unit in units[slice(*part)])


def _links(found: Chain) -> tuple[Link, ...]:
    return (*found.links, *found.strays)


def _voice(link: Link, left: Sequence[Unit], right: Sequence[Unit]) -> float:
    """The part in the outlet's own voice, of the sentence that has least."""
    return min(u.own for side, part in ((left, link.left), (right, link.right)) for u in side[slice(*part)])


def _without(copy: Copy, texts: Sequence[Sequence[Unit]], anybodys: set[tuple[str, ...]]) -> Copy | None:
    """The copy, if it stands without the sentences that different texts have in common."""
    left, right = texts[copy.left], texts[copy.right]
    kept = [tuple(u for u in side if u.wording not in anybodys) for side in (left, right)]
    if len(kept[0]) == len(left) and len(kept[1]) == len(right):
        return copy
    return copy if proves(chain(*kept), *kept) else None
