"""Texts that rest on one report of another outlet: by their leads, or by sentences on the same point.

That two texts cite one outlet is not enough: it may have reported two things.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck.model.analysis import Analysis
from claimcheck.model.finding import Origin
from claimcheck.origins.chains import rarity
from claimcheck.origins.citations import Cited
from claimcheck.origins.groups import Groups
from claimcheck.origins.units import Unit
from claimcheck.text.quotes import in_marks

SAME_MATTER = 0.18  # of the telling words of two leads, or ...
SAME_POINT = 0.38  # ... of two sentences, shared where both rest on one report
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
                if family[one] != family[naming[j]] and _one_report(key, one, naming[j], texts, rests):
                    groups.join(i, j)
        for group in groups.listed():
            sources = tuple(naming[n] for n in group)
            if len(sources) > 1:
                lines = tuple(line for s in sources for line in _citations(documents[s], rests[s], key))
                yield Origin(id="o-cites-" + key.replace(" ", "-"), sources=sources, why="cites", evidence=lines)


def _one_report(key: str, one: str, two: str, texts: Mapping[str, Sequence[Unit]], rests: Mapping[str, Cited]) -> bool:
    left, right = (_resting(key, s, texts[s], rests[s]) for s in (one, two))
    if left[0] and right[0] and _dice(_pooled(left[0]), _pooled(right[0])) >= SAME_MATTER:
        return True
    rare = rarity(texts[one], texts[two])
    rare |= dict.fromkeys(key.split(), 0.0)  # both name the outlet because they cite it
    points = [[{w: x * rare[w] for w, x in u.words.items()} for u in side[1]] for side in (left, right)]
    return any(_dice(a, b) >= SAME_POINT for a in points[0] for b in points[1])


def _resting(key: str, source: str, text: Sequence[Unit], of: Cited) -> tuple[list[Unit], list[Unit]]:
    """The lead, if it rests on the outlet's report (or is the outlet's own), and the sentences that do."""
    if key in of.itself:
        return list(text[:5]), list(text)
    numbers = {c.sentence for c in of.citations if c.outlet == key}
    lead = [u for u in text if u.place in of.lead] if key in of.led_by else []
    return lead, [u for u in text if u.place in numbers]


def _pooled(of: Iterable[Unit]) -> dict[str, float]:
    pooled: dict[str, float] = {}
    for unit in of:
        pooled.update(unit.words)
    return pooled


def _dice(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    whole = sum(left.values()) + sum(right.values())
    return 2 * sum(min(x, right[w]) for w, x in left.items() if w in right) / whole if whole else 0.0


def _citations(analysis: Analysis, of: Cited, key: str) -> list[str]:
    """Where a text cites the outlet, with the others of the sentence; or that it is the outlet itself."""
    found = []
    for number in dict.fromkeys(c.sentence for c in of.citations if c.outlet == key):
        here = [c for c in of.citations if c.sentence == number]
        found.append(f"{here[0].place} {in_marks(' '.join(c.words for c in here))}")
    return found[:CITED] or [f"{analysis.document.path}: a text of that outlet"]
