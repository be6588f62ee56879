"""Texts that rest on one report of another outlet: by their leads, or by sentences on the same point.

That two texts cite one outlet is not enough: it may have reported two things. What they share must be of the matter:
the words by which they cite ("said in an interview with the Herald on Sunday") are the same for any report of it. An
outlet's own text is of the family only beside one that cites the outlet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck.lexicon.calendar import MONTHS, WEEKDAYS
from claimcheck.model.analysis import Analysis
from claimcheck.model.finding import Origin
from claimcheck.origins.chains import rarity
from claimcheck.origins.citations import Cited
from claimcheck.origins.groups import Groups
from claimcheck.origins.units import Unit, terms
from claimcheck.text.quotes import in_marks

SAME_MATTER = 0.24  # of the telling words of two leads, or ...
SAME_POINT = 0.38  # ... of two sentences, shared where both rest on one report
FEWEST = 3  # words of the matter, for two sentences share two by chance
QUOTED = 5  # words between quotation marks that both have
_FORMULA = frozenset(
    "interview report statement document letter memo copy email e-mail article story source official spokesman "
    "spokeswoman person people time".split()
)
CITED = 2  # places of a text that are shown


def shared_reports(
    analyses: Sequence[Analysis],
    texts: Mapping[str, Sequence[Unit]],
    rests: Mapping[str, Cited],
    family: Mapping[str, str],
) -> Iterator[Origin]:
    """Groups of texts of different families that rest on one report, in the order of the outlets' names.

    Args:
        analyses: in the order shown. texts, rests, family: by source id.
    """
    documents = {a.document.id: a for a in analyses}
    keys = sorted({key for of in rests.values() for key in (*(c.outlet for c in of.citations), of.credited) if key})
    for key in keys:
        naming = [s for s in documents if any(c.outlet == key for c in rests[s].citations) or key in rests[s].itself]
        groups = Groups(len(naming))
        for i, one in enumerate(naming):
            for j in range(i + 1, len(naming)):
                if family[one] != family[naming[j]] and _one_report(
                    key, documents[one], documents[naming[j]], texts, rests
                ):
                    groups.join(i, j)
        for group in groups.listed():
            sources = tuple(naming[n] for n in group)
            if len(sources) > 1:
                lines = tuple(line for s in sources for line in _citations(documents[s], rests[s], key))
                yield Origin(id="o-cites-" + key.replace(" ", "-"), sources=sources, why="cites", evidence=lines)


def _one_report(
    key: str, one: Analysis, two: Analysis, texts: Mapping[str, Sequence[Unit]], rests: Mapping[str, Cited]
) -> bool:
    if all(key == rests[a.document.id].own for a in (one, two)):
        return False  # two texts of the outlet, of which neither rests on the other
    sides = [_resting(key, texts[a.document.id], rests[a.document.id]) for a in (one, two)]
    formula = frozenset().union(*(_formula(key, a, rests[a.document.id]) for a in (one, two)))
    leads, points = ([_told(part, formula) for part in parts] for parts in zip(*sides, strict=True))
    if all(leads) and _shares(_pooled(leads[0]), _pooled(leads[1]), SAME_MATTER):
        return True
    rare = rarity(texts[one.document.id], texts[two.document.id])
    weighed = [[{w: x * rare[w] for w, x in bag.items()} for bag in side] for side in points]
    if any(_shares(a, b, SAME_POINT) for a in weighed[0] for b in weighed[1]):
        return True
    quoted = [[_quoted(u) for u in side[1]] for side in sides]
    return any(len(a & b) >= max(QUOTED, min(len(a), len(b)) / 2) for a in quoted[0] for b in quoted[1])


def _resting(key: str, text: Sequence[Unit], of: Cited) -> tuple[list[Unit], list[Unit]]:
    """The lead, if it rests on the outlet's report (or is the outlet's own), and the sentences that do."""
    if key in of.itself:
        return list(text[:5]), list(text)
    numbers = {c.sentence for c in of.citations if c.outlet == key} | {n for n, name in of.broken if name == key}
    lead = [u for u in text if u.place in of.lead] if key in of.led_by else []
    return lead, [u for u in text if u.place in numbers]


def _formula(key: str, analysis: Analysis, of: Cited) -> frozenset[str]:
    """The terms that tell of the citing alone: its words, the outlet, what it had and when."""
    words = {w for c in of.citations if c.outlet == key for w in c.words.lower().split()}
    words |= {*key.split(), *WEEKDAYS, *MONTHS, *_FORMULA}
    return frozenset(
        term
        for sentence in analysis.sentences
        for token in sentence.tokens
        if token.folded in words or token.lemma in words
        for term in terms(token)
    )


def _told(units: Iterable[Unit], formula: frozenset[str]) -> list[Mapping[str, float]]:
    """The words of units that tell of the matter."""
    return [{w: x for w, x in u.words.items() if w not in formula} for u in units]


def _quoted(unit: Unit) -> frozenset[str]:
    """The words of a sentence that stand between quotation marks."""
    return frozenset(w for w in Counter(unit.letters) - Counter(unit.wording) if w[0].isalnum())


def _pooled(of: Iterable[Mapping[str, float]]) -> dict[str, float]:
    pooled: dict[str, float] = {}
    for bag in of:
        pooled.update(bag)
    return pooled


def _shares(left: Mapping[str, float], right: Mapping[str, float], least: float) -> bool:
    """Whether two bags share as much (Dice), and more than what any two share."""
    shared = [min(x, right[w]) for w, x in left.items() if w in right]
    return len(shared) >= FEWEST and 2 * sum(shared) >= least * (sum(left.values()) + sum(right.values()))


def _citations(analysis: Analysis, of: Cited, key: str) -> list[str]:
    """Where a text cites the outlet, with the others of the sentence; or that it is the outlet itself."""
    found = []
    for number in dict.fromkeys(c.sentence for c in of.citations if c.outlet == key):
        here = [c for c in of.citations if c.sentence == number]
        found.append(f"{here[0].place} {in_marks(' '.join(c.words for c in here))}")
    return found[:CITED] or [f"{analysis.document.path}: a text of that outlet"]
