"""How many origins claims have, and why that is fewer than their texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claimcheck import phrasing
from claimcheck.model.claim import Claim
from claimcheck.origins.citations import Cited
from claimcheck.origins.wording import Worded
from claimcheck.text.quotes import in_marks


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of origins; `why`: the texts that count as one, and those that rest on one report elsewhere only."""

    origins: int
    why: tuple[str, ...]


def counted(
    claims: Iterable[Claim],
    family: Mapping[str, str],
    cited: Mapping[str, Cited],
    reports: Sequence[Sequence[str]],
    alike: Mapping[tuple[str, int], Worded],
) -> Counted:
    """The origins of claims: copies count once, and so do texts whose claims rest on one report or one sentence.

    Args:
        family: source -> its family of copies. cited: what each source rests on.
        reports: the groups of sources that rest on one report somewhere in their texts.
        alike: by source and passage, the sentences that several texts have word for word.
    """
    held: dict[str, set[str]] = defaultdict(set)
    inside: dict[str, set[str]] = defaultdict(set)
    rests: dict[tuple[str, str], Claim] = {}  # family and outlet -> the first claim that rests on its report
    printed: dict[tuple[str, str], str] = {}  # family and sentence -> where it stands
    for claim in sorted(claims, key=lambda c: (c.source, c.span, c.id)):
        home = family[claim.source]
        inside[home].add(claim.source)
        for key in cited[claim.source].of(claim):
            held[home].add(key)
            rests.setdefault((home, key), claim)
        if (same := alike.get((claim.source, claim.passage_index))) is not None:
            held[home].add(same.key)
            printed.setdefault((home, same.key), same.place)
    asked = {key for keys in held.values() for key in keys}
    for home, sources in inside.items():
        # the report itself may be one of the texts
        held[home] |= {own for s in sources if (own := cited[s].own) is not None and own in asked}
    groups: list[tuple[set[str], set[str]]] = []
    for home in sorted(inside):
        met = [g for g in groups if g[1] & held[home]]
        homes = {home}.union(*(g[0] for g in met))
        keys = held[home].union(*(g[1] for g in met))
        groups = [*(g for g in groups if g not in met), (homes, keys)]
    lines = [f"{phrasing.ONE}: {phrasing.listed(sorted(s))} {phrasing.RENDER}" for s in inside.values() if len(s) > 1]
    for homes, keys in groups:
        if len(homes) > 1:
            named = sorted(s for home in homes for s in inside[home])
            places = [printed[h, k] for h in sorted(homes) for k in sorted(keys) if (h, k) in printed]
            if len(places) == len(homes):
                lines.append(f"{phrasing.ONE}: {phrasing.listed(named)} have one sentence ({'; '.join(places)})")
                continue
            said = [_said(home, keys, rests, cited, inside) for home in sorted(homes)]
            lines.append(f"{phrasing.ONE}: {phrasing.listed(named)} rest on one report ({'; '.join(said)})")
    return Counted(len(groups), (*lines, *_apart(groups, inside, reports)))


def _said(
    home: str,
    keys: Iterable[str],
    rests: Mapping[tuple[str, str], Claim],
    cited: Mapping[str, Cited],
    inside: Mapping[str, set[str]],
) -> str:
    """Where a family says on whose report its claims rest, or that it is the outlet itself."""
    for key in sorted(keys):
        claim = rests.get((home, key))
        if claim is None:
            continue
        of = cited[claim.source]
        near = [c for c in of.citations if c.outlet == key]
        if near:
            best = min(near, key=lambda c: (abs(c.sentence - claim.passage_index), c.sentence))
            return f"{best.place} {in_marks(best.words)}"
        return f"{claim.source}: a text of {key}"
    return f"{phrasing.listed(sorted(inside[home]))}: the outlet itself"


def _apart(
    groups: Iterable[tuple[set[str], set[str]]], inside: Mapping[str, set[str]], reports: Iterable[Sequence[str]]
) -> list[str]:
    """Sources that rest on one report somewhere in their texts, and do not in what these claims say."""
    number = {s: n for n, (homes, _) in enumerate(groups) for home in homes for s in inside[home]}
    lines = []
    for sources in reports:
        known = [s for s in sources if s in number]
        if len({number[s] for s in known}) > 1:
            lines.append(f"{phrasing.APART}: {phrasing.listed(known)} cite one report, but not for this")
    return lines
