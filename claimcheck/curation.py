"""Curated topics: the claims under the quotations of claims.yaml, and what aligns with them elsewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison
from claimcheck.model.curated import Curated
from claimcheck.model.finding import Level, Notice


def gather(
    rows: Sequence[Curated], claims: Sequence[Claim], pairs: Sequence[Comparison]
) -> tuple[Mapping[str, tuple[str, ...]], tuple[Notice, ...]]:
    """The claims of each curated topic, by its id, and a notice for each row without any.

    A row without a kind takes the kind that most of its quotations were read as; claims elsewhere
    join where the matcher aligned them with a claim under a quotation.
    """
    partners: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        partners[pair.left.id].add(pair.right.id)
        partners[pair.right.id].add(pair.left.id)
    found: dict[str, tuple[str, ...]] = {}
    notices = []
    for row in rows:
        seeds = _seeds(row, claims)
        if not seeds:
            notices.append(
                Notice(
                    level=Level.WARNING,
                    code="no-claim-read",
                    message=f"no claim was read from the quotations of {row.id!r}",
                    hint="quote the words that carry the value, or name the kind",
                )
            )
        joined = {p for s in seeds for p in partners[s.id]}
        found[row.id] = tuple(sorted({s.id for s in seeds} | joined))
    return found, tuple(notices)


def _seeds(row: Curated, claims: Sequence[Claim]) -> list[Claim]:
    under = [c for c in claims for r in row.readings if c.source == r.source and _core(c, r.span.start, r.span.end)]
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


def _core(claim: Claim, start: int, end: int) -> bool:
    """Whether the words that carry the claim lie mostly in the quotation, or the other way round."""
    shared = min(claim.span.end, end) - max(claim.span.start, start)
    return shared > 0 and shared * 2 >= min(len(claim.span), end - start)
