"""Origins: which texts have one source behind them, as copies of one text or by citing one report.

A copy family holds its sources for good. Texts that rest on one named report of another outlet are one origin only for
the claims that rest on it, so origins are counted for each topic, by `Origins.count`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.lexicon import press
from claimcheck.model.analysis import Analysis
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Origin
from claimcheck.origins import copies, evidence
from claimcheck.origins.citations import Cited, cited, own_key
from claimcheck.origins.counting import Counted, counted
from claimcheck.origins.frames import framed
from claimcheck.origins.introduced import introduced
from claimcheck.origins.reports import shared_reports
from claimcheck.origins.titles import in_full
from claimcheck.origins.units import units
from claimcheck.origins.wording import Worded, worded


@dataclass(frozen=True, slots=True)
class Origins:
    """The origins of a story.

    listed: copy families and single texts in the order of the texts, each source in one of them, then groups that rest
    on one report (`cites`), whose sources stand in a family of their own too. family: source -> id of its origin.
    alike: the sentences that several texts have word for word.
    """

    listed: tuple[Origin, ...]
    family: Mapping[str, str]
    cited: Mapping[str, Cited]
    alike: Mapping[tuple[str, int], Worded]

    def count(self, claims: Iterable[Claim]) -> int:
        """How many origins claims have: copies count once, and so do texts whose claims rest on one report."""
        return self.counted(claims).origins

    def counted(self, claims: Iterable[Claim]) -> Counted:
        """The same with the reasons: which texts count as one."""
        reports = [o.sources for o in self.listed if o.why == "cites"]
        return counted(claims, self.family, self.cited, reports, self.alike)

    def agency_of(self, sources: Iterable[str]) -> str | None:
        """The news agency that all the texts name as theirs or cite, if it is one."""
        named = [self.cited[s].itself | {c.outlet for c in self.cited[s].citations} for s in sorted(sources)]
        agencies = sorted(filter(press.is_agency, frozenset.intersection(*named)))
        return press.written(agencies[0]) if len(agencies) == 1 else None

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
    groups, joining = copies.families(len(texts), copies.proven(texts))
    words = evidence.Vocabulary(ordered)
    place = {a.document.id: n for n, a in enumerate(analyses)}
    listed = []
    for group in groups:
        sources = sorted((ordered[n].document.id for n in group), key=place.__getitem__)
        shown = evidence.of_copies(ordered, texts, joining, group, words) if len(group) > 1 else ()
        why = "copy" if len(group) > 1 else "single"
        listed.append(Origin(id=f"o-{min(sources)}", sources=tuple(sources), why=why, evidence=shown))
    listed.sort(key=lambda o: place[o.sources[0]])
    family = {source: origin.id for origin in listed for source in origin.sources}
    known = frozenset(key for a in analyses if a.document.outlet and (key := own_key(a.document)))
    known |= {*framed(analyses), *(key for a in analyses for key in introduced(a))}
    rests = in_full({a.document.id: cited(a, known, attributions.get(a.document.id, ())) for a in analyses})
    bags = {a.document.id: t for a, t in zip(ordered, texts, strict=True)}
    reports = shared_reports(analyses, bags, rests, family)
    return Origins((*listed, *reports), family, rests, worded(ordered, texts))
