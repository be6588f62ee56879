"""What is shown for a family: how much of the texts is one chain, the clearest passages, and what only they write."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.model.analysis import Analysis, Tag
from claimcheck.origins.copies import Copy
from claimcheck.origins.units import Unit
from claimcheck.text.quotes import in_marks

PAIRS = 3  # pairs of a family that are shown with passages
PASSAGES = 2  # passages of each
SHOWN = 120  # code points of a passage
LISTED = 5  # names or figures
SHORTEST = 5  # letters of a name of which a slip is told from another name


class Vocabulary:
    """Names and figures of each text, and in how many texts each stands; looked through once for all families."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        self.names = [_names(a) for a in analyses]
        self.figures = [_figures(a) for a in analyses]
        self.naming = Counter(n for names in self.names for n in names)
        self.giving = Counter(f for figures in self.figures for f in figures)
        self.initials: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self.naming):
            self.initials[name[0]].append(name)


def of_copies(
    analyses: Sequence[Analysis],
    texts: Sequence[Sequence[Unit]],
    joining: Sequence[Copy],
    family: Sequence[int],
    words: Vocabulary,
) -> tuple[str, ...]:
    """The evidence for a family (numbers of texts): its pairs, the surest first, then what only its texts write.

    Args:
        joining: the pairs that join families, the surest first.
    """
    lines: list[str] = []
    inside = frozenset(family)
    for number, copy in enumerate(c for c in joining if c.left in inside):
        lines.append(_measure(copy, analyses, texts))
        if number < PAIRS:
            lines.extend(_passages(copy, analyses, texts))
    return (*lines, *_slips(family, words), *_only_theirs(family, words))


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
    return f"{place.path}:{place.line} {in_marks(cut)}"


def _slips(family: Sequence[int], words: Vocabulary) -> Iterator[str]:
    """Names that the family spells in a way of its own, one letter off what others write."""
    from rapidfuzz.distance import OSA

    ours = Counter(name for number in family for name in words.names[number])
    for name, count in sorted(ours.items()):
        if count < 2 or words.naming[name] > count:
            continue
        for other in words.initials[name[0]]:
            slip = OSA.distance(other, name, score_cutoff=1) == 1 and not _inflected(other, name)
            if slip and words.naming[other] > 1 and other not in ours:
                yield f"they write \u201c{name}\u201d where others write \u201c{other}\u201d"
                break


def _inflected(one: str, two: str) -> bool:
    return one.startswith(two) or two.startswith(one)


def _only_theirs(family: Sequence[int], words: Vocabulary) -> Iterator[str]:
    """Figures of three digits or more that two of the family give and nobody else."""
    if len(words.figures) - len(family) < 2:
        return
    ours = Counter(figure for number in family for figure in words.figures[number])
    only = sorted(figure for figure, count in ours.items() if count > 1 and words.giving[figure] == count)
    if only:
        yield "figures that nobody else gives: " + "; ".join(only[:LISTED])


def _names(analysis: Analysis) -> set[str]:
    return {
        t.text
        for s in analysis.sentences
        for t in s.tokens
        if t.tag is Tag.PROPN and t.index and len(t.text) >= SHORTEST and t.text.isalpha() and t.text[0].isupper()
    }


def _figures(analysis: Analysis) -> set[str]:
    return {
        t.text
        for s in analysis.sentences
        for t in s.tokens
        if t.text[0].isdigit() and sum(c.isdigit() for c in t.text) >= 3 and not _year(t.text)
    }


def _year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and text[:2] in ("19", "20")
