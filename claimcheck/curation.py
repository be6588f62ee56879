"""Curated topics: the claims under the quotations of claims.yaml, and what aligns with them elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison
from claimcheck.model.curated import Curated, Reading
from claimcheck.model.finding import Level, Notice
from claimcheck.model.span import Span


def seeds(rows: Sequence[Curated], claims: Sequence[Claim]) -> Mapping[str, tuple[str, ...]]:
    """The claims under the quotations of each row, by its id.

    A row without a kind takes the kind that most of its quotations were read as.
    """
    index = _Index(claims) if rows else None
    return {row.id: tuple(c.id for c in _seeds(row, index)) for row in rows if index is not None}


def together(under: Mapping[str, Sequence[str]], claims: Mapping[str, Claim]) -> list[tuple[str, str]]:
    """Pairs of claims that a row says to answer one question: of sources whose quotations were read as one claim.

    Args:
        under: the claims under the quotations, of `seeds`. claims: by id.
    """
    found = []
    for ids in under.values():
        by_source: dict[str, list[str]] = defaultdict(list)
        for claim in ids:
            by_source[claims[claim].source].append(claim)
        single = [own[0] for _, own in sorted(by_source.items()) if len(own) == 1]
        found += [(one, two) for at, one in enumerate(single) for two in single[at + 1 :]]
    return found


def gather(
    rows: Sequence[Curated], under: Mapping[str, Sequence[str]], pairs: Sequence[Comparison]
) -> tuple[Mapping[str, tuple[str, ...]], tuple[Notice, ...]]:
    """The claims of each curated topic, by its id, and a notice for each row without any.

    Claims elsewhere join where the matcher aligned them with a claim under a quotation (`under`, of `seeds`).
    """
    partners: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        partners[pair.left.id].add(pair.right.id)
        partners[pair.right.id].add(pair.left.id)
    found: dict[str, tuple[str, ...]] = {}
    notices = []
    for row in rows:
        if not under[row.id]:
            notices.append(
                Notice(
                    level=Level.WARNING,
                    code="no-claim-read",
                    message=f"no claim was read from the quotations of {row.id!r}",
                    hint="quote the words that carry the value, or name the kind",
                )
            )
        joined = {p for s in under[row.id] for p in partners[s]}
        found[row.id] = tuple(sorted({*under[row.id], *joined}))
    return found, tuple(notices)


class _Index:
    """Claims by source and by where they begin, so that a quotation meets those around it alone."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims: dict[str, list[tuple[int, int, Claim]]] = defaultdict(list)
        for number, claim in enumerate(claims):
            self._claims[claim.source].append((claim.span.start, number, claim))
        for listed in self._claims.values():
            listed.sort(key=lambda row: row[:2])
        self._longest = max((len(c.span) for c in claims), default=0)

    def under(self, source: str, start: int, end: int) -> list[Claim]:
        """The claims whose words lie mostly in a stretch of a source, or the other way round, in their order."""
        return [claim for claim in self.near(source, start, end) if _core(claim, start, end)]

    def near(self, source: str, start: int, end: int) -> list[Claim]:
        """The claims whose words may touch a stretch of a source, in their order."""
        listed = self._claims.get(source, [])
        first = bisect_left(listed, start - self._longest, key=lambda row: row[0])
        last = bisect_left(listed, end, key=lambda row: row[0])
        return [claim for _, _, claim in sorted(listed[first:last], key=lambda row: row[1])]


def said_in(claims: Sequence[Claim]) -> Callable[[Reading], Sequence[Claim]]:
    """What tells the claims under a quotation, and those whose value it holds, whatever else their words are."""
    index = _Index(claims)

    def said(reading: Reading) -> list[Claim]:
        start, end = reading.span.start, reading.span.end
        near = index.near(reading.source, start, end)
        return [c for c in near if _is_quoted(c, reading) and (_core(c, start, end) or _valued(c, reading.span))]

    return said


def _valued(claim: Claim, quoted: Span) -> bool:
    value = claim.parts.get("value")
    return value is not None and quoted.contains(value)


def _seeds(row: Curated, index: _Index) -> list[Claim]:
    found = [c for r in row.readings for c in index.under(r.source, r.span.start, r.span.end) if _is_quoted(c, r)]
    under = list({c.id: c for c in found}.values())
    if row.kind is not None:
        return [c for c in under if c.kind == row.kind]
    kinds: Counter[str] = Counter()
    for kind, _ in {(c.kind, c.source) for c in under}:
        kinds[kind] += 1
    if not kinds:
        return []
    tightest = {k: min(len(c.span) for c in under if c.kind == k) for k in kinds}
    best = min(kinds, key=lambda k: (-kinds[k], tightest[k], k))
    return [c for c in under if c.kind == best]


def _is_quoted(claim: Claim, reading: Reading) -> bool:
    """Whether the quotation has the words of the value: "on Monday" is no part of "the bridge closes on 2 May"."""
    value = claim.parts.get("value")
    return value is None or not claim.span.contains(value) or reading.quotes(value)


def _core(claim: Claim, start: int, end: int) -> bool:
    """Whether the words that carry the claim lie mostly in the quotation, or the other way round."""
    shared = min(claim.span.end, end) - max(claim.span.start, start)
    return shared > 0 and shared * 2 >= min(len(claim.span), end - start)
