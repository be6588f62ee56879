"""Origins: which texts have one source behind them, as copies of one text or by citing one report.

A copy family holds its sources for good. Texts that rest on one named report of another outlet are one origin only for
the claims that rest on it, so origins are counted for each topic, by `Origins.count`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.model.analysis import Analysis
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Origin
from claimcheck.origins import evidence
from claimcheck.origins.citations import Cited, cited, own_key
from claimcheck.origins.copies import copies, families
from claimcheck.origins.units import Unit, units

SAME_MATTER = 0.18  # of the telling words of two leads, or ...
SAME_POINT = 0.4  # ... of two sentences, shared where both rest on one report
CITED = 2  # places of a text that are shown


@dataclass(frozen=True, slots=True)
class Origins:
    """The origins of a story.

    listed: copy families and single texts in the order of the texts, each source in one of them, then groups that rest
    on one report (`cites`), whose sources stand in a family of their own too. family: source -> id of its origin.
    """

    listed: tuple[Origin, ...]
    family: Mapping[str, str]
    cited: Mapping[str, Cited]

    def count(self, claims: Iterable[Claim]) -> int:
        """How many origins claims have: copies count once, and so do texts whose claims rest on one report."""
        held: dict[str, set[str]] = defaultdict(set)
        for claim in claims:
            held[self.family[claim.source]] |= self._rests_on(claim)
        groups: list[set[str]] = []
        for name, keys in sorted(held.items()):
            joined = {f"={name}", *keys}
            apart = []
            for group in groups:
                if group & keys:
                    joined |= group
                else:
                    apart.append(group)
            groups = [*apart, joined]
        return len(groups)

    def _rests_on(self, claim: Claim) -> frozenset[str]:
        of = self.cited[claim.source]
        return of.of(claim) | ({of.own} if of.own is not None else frozenset())

    def of_one_text(self, sources: Iterable[str]) -> bool:
        """Whether the sources are two or more, and all of one copy family."""
        named = set(sources)
        return len(named) > 1 and len({self.family[s] for s in named}) == 1


def find(analyses: Sequence[Analysis], attributions: Mapping[str, Sequence[Claim]]) -> Origins:
    """The origins of texts.

    Args:
        analyses: of all texts, in the order shown.
        attributions: source id -> its claims of the kind `attribution`.
    """
    ordered = sorted(analyses, key=lambda a: a.document.id)  # the order of the files decides nothing
    texts = [units(a, attributions.get(a.document.id, ())) for a in ordered]
    proven = copies(texts)
    place = {a.document.id: n for n, a in enumerate(analyses)}
    listed = []
    for group in families(len(ordered), [(c.left, c.right) for c in proven]):
        sources = sorted((ordered[n].document.id for n in group), key=place.__getitem__)
        shown = evidence.of_copies(ordered, texts, proven, group) if len(group) > 1 else ()
        why = "copy" if len(group) > 1 else "single"
        listed.append(Origin(id=f"o-{min(sources)}", sources=tuple(sources), why=why, evidence=shown))
    listed.sort(key=lambda o: place[o.sources[0]])
    family = {source: origin.id for origin in listed for source in origin.sources}
    known = frozenset(key for a in analyses if a.document.outlet and (key := own_key(a.document)))
    rests = {a.document.id: cited(a, known) for a in analyses}
    bags = {a.document.id: t for a, t in zip(ordered, texts, strict=True)}
    return Origins(tuple(listed) + tuple(_citing(analyses, bags, rests, family)), family, rests)


def _citing(
    analyses: Sequence[Analysis], texts: Mapping[str, Sequence[Unit]], rests: Mapping[str, Cited], family: Mapping[str, str]
) -> Iterable[Origin]:
    """Texts of different families that rest on one report: by their leads, or by sentences on the same point."""
    documents = {a.document.id: a for a in analyses}
    keys = sorted({c.outlet for of in rests.values() for c in of.citations})
    for key in keys:
        naming = [s for s in documents if any(c.outlet == key for c in rests[s].citations) or rests[s].own == key]
        together = [
            (i, j)
            for i, one in enumerate(naming)
            for j in range(i + 1, len(naming))
            if family[one] != family[naming[j]] and _one_report(key, one, naming[j], texts, rests)
        ]
        for group in families(len(naming), together):
            sources = tuple(naming[n] for n in group)
            if len(sources) > 1:
                lines = tuple(line for s in sources for line in _citations(documents[s], rests[s], key))
                yield Origin(id="o-cites-" + key.replace(" ", "-"), sources=sources, why="cites", evidence=lines)


def _one_report(
    key: str, one: str, two: str, texts: Mapping[str, Sequence[Unit]], rests: Mapping[str, Cited]
) -> bool:
    left, right = (_resting(key, s, texts[s], rests[s]) for s in (one, two))
    if left[0] and right[0] and _dice(_pooled(left[0]), _pooled(right[0])) >= SAME_MATTER:
        return True
    named = frozenset(key.split())  # what both write only because they cite
    return any(_dice(_beside(a, named), _beside(b, named)) >= SAME_POINT for a in left[1] for b in right[1])


def _resting(key: str, source: str, text: Sequence[Unit], of: Cited) -> tuple[list[Unit], list[Unit]]:
    """The lead, if it rests on the outlet's report (or is the outlet's own), and the sentences that do."""
    if of.own == key:
        return list(text[:5]), list(text)
    numbers = {c.sentence for c in of.citations if c.outlet == key}
    lead = [u for u in text if u.place in of.lead] if key in of.led_by else []
    return lead, [u for u in text if u.place in numbers]


def _beside(unit: Unit, named: frozenset[str]) -> dict[str, float]:
    return {word: weight for word, weight in unit.words.items() if word not in named}


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
        place = analysis.document.locate(analysis.sentences[number].passage.span)
        words = " ".join(c.words for c in of.citations if c.sentence == number)
        found.append(f"{place.path}:{place.line} \u201c{words}\u201d")
    return found[:CITED] or [f"{analysis.document.path}: a text of that outlet"]
