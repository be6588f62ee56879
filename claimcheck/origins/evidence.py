"""What is shown for a family: how much of the texts is one chain, the clearest passages, and what only they write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from claimcheck.model.analysis import Analysis, Tag
from claimcheck.origins.copies import Copy
from claimcheck.origins.units import Unit

PAIRS = 3  # pairs of a family that are shown with passages
PASSAGES = 2  # passages of each
SHOWN = 120  # code points of a passage
LISTED = 5  # names or figures
SHORTEST = 5  # letters of a name of which a slip is told from another name


def of_copies(
    analyses: Sequence[Analysis], texts: Sequence[Sequence[Unit]], proven: Sequence[Copy], family: Sequence[int]
) -> tuple[str, ...]:
    """The evidence for a family (numbers of texts): its pairs, the surest first, then what only its texts write."""
    inside = frozenset(family)
    lines: list[str] = []
    for number, copy in enumerate(c for c in _spanning(proven) if c.left in inside):
        lines.append(_measure(copy, analyses, texts))
        if number < PAIRS:
            lines.extend(_passages(copy, analyses, texts))
    return (*lines, *_slips(analyses, inside), *_figures(analyses, inside))


def _spanning(proven: Sequence[Copy]) -> Iterator[Copy]:
    """The pairs that join their texts first, by what they share."""
    home: dict[int, int] = {}
    for copy in sorted(proven, key=lambda c: (-sum(k.mass * k.likeness for k in c.chain.links), c.left, c.right)):
        one, two = home.setdefault(copy.left, copy.left), home.setdefault(copy.right, copy.right)
        if one != two:
            yield copy
            home.update({text: one for text, root in home.items() if root == two})


def _measure(copy: Copy, analyses: Sequence[Analysis], texts: Sequence[Sequence[Unit]]) -> str:
    links, strays = copy.chain.links, copy.chain.strays
    aligned = (
        sum(k.left[1] - k.left[0] for k in links),
        sum(k.right[1] - k.right[0] for k in links),
    )
    one, two = (
        f"{count} of {len(texts[n])} sentences of {analyses[n].document.id}"
        for count, n in zip(aligned, (copy.left, copy.right), strict=True)
    )
    same = sum(k.verbatim for k in (*links, *strays))
    return f"{one} and {two} tell the same in the same order; in the same words: {same}, out of order: {len(strays)}"


def _passages(copy: Copy, analyses: Sequence[Analysis], texts: Sequence[Sequence[Unit]]) -> Iterator[str]:
    """The clearest passages in the order of the text: one in the same words and one in others, where there are both."""
    ranked = sorted(copy.chain.links, key=lambda k: (-k.mass * k.likeness, k.left))
    first = [next((k for k in ranked if k.verbatim is same), None) for same in (True, False)]
    best = list(dict.fromkeys(k for k in (*first, *ranked) if k is not None))[:PASSAGES]
    for link in sorted(best, key=lambda k: k.left):
        one = _quoted(analyses[copy.left], texts[copy.left], link.left)
        two = _quoted(analyses[copy.right], texts[copy.right], link.right)
        yield f"{one} / {two}"


def _quoted(analysis: Analysis, units: Sequence[Unit], part: tuple[int, int]) -> str:
    sentences = [analysis.sentences[u.place] for u in units[slice(*part)]]
    place = analysis.document.locate(sentences[0].passage.span)
    words = " ".join(" ".join(s.text for s in sentences).split())
    cut = words if len(words) <= SHOWN else words[:SHOWN].rsplit(" ", 1)[0] + " \u2026"
    return f"{place.path}:{place.line} \u201c{cut}\u201d"


def _slips(analyses: Sequence[Analysis], inside: frozenset[int]) -> Iterator[str]:
    """Names that the family spells in a way of its own, one letter off what others write."""
    from rapidfuzz.distance import OSA

    ours, others = _held(analyses, inside, _names)
    for word, count in sorted(ours.items()):
        if count < 2 or word in others:
            continue
        near = [
            o
            for o in sorted(others)
            if others[o] > 1 and o not in ours and o[0] == word[0] and OSA.distance(o, word, score_cutoff=1) == 1
            and not (o.startswith(word) or word.startswith(o))
        ]  # fmt: skip
        if near:
            yield f"they write \u201c{word}\u201d where others write \u201c{near[0]}\u201d"


def _figures(analyses: Sequence[Analysis], inside: frozenset[int]) -> Iterator[str]:
    """Figures of three digits or more that two of the family give and nobody else."""
    if len(analyses) - len(inside) < 2:
        return
    ours, others = _held(analyses, inside, _numbers)
    only = sorted(word for word, count in ours.items() if count > 1 and word not in others)[:LISTED]
    if only:
        yield "figures that nobody else gives: " + "; ".join(only)


def _held(
    analyses: Sequence[Analysis], inside: frozenset[int], of: Callable[[Analysis], set[str]]
) -> tuple[Mapping[str, int], Mapping[str, int]]:
    ours: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for number, analysis in enumerate(analyses):
        (ours if number in inside else others).update(of(analysis))
    return ours, others


def _names(analysis: Analysis) -> set[str]:
    return {
        t.text
        for s in analysis.sentences
        for t in s.tokens
        if t.tag is Tag.PROPN and t.index and len(t.text) >= SHORTEST and t.text.isalpha() and t.text[0].isupper()
    }


def _numbers(analysis: Analysis) -> set[str]:
    return {
        t.text
        for s in analysis.sentences
        for t in s.tokens
        if t.text[0].isdigit() and sum(c.isdigit() for c in t.text) >= 3 and not _year(t.text)
    }


def _year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and text[:2] in ("19", "20")
