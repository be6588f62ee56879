"""(c) Each asserted relation is what the judge says of the quotations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.claimfile import CuratedClaim, Expectation, Expected
from claimcheck.judge import Ruled
from claimcheck.model.finding import Verdict
from claimcheck.model.verification import Related
from claimcheck.pipeline import Examined
from claimcheck.verify._desk import Desk


def check(desk: Desk, examined: Examined) -> None:
    """A result for each expectation that the judge does not share; claims with unread sources are left out."""
    pairs: dict[str, list[Ruled]] = defaultdict(list)
    for ruled in examined.ruled:
        pairs[ruled.judgement.left].append(ruled)
    for claim in desk.given.file.claims:
        for expected in claim.expect:
            sources = expected.pair or [r.source for r in claim.readings]
            held = [n for n, r in enumerate(claim.readings) if r.source in sources]
            if all((claim.id, n) in desk.placed for n in held):  # else what is wrong has been said
                _expectation(desk, claim, expected, examined, pairs)


def _expectation(
    desk: Desk,
    claim: CuratedClaim,
    expected: Expectation,
    examined: Examined,
    pairs: Mapping[str, Sequence[Ruled]],
) -> None:
    seeds = set(examined.quoted[claim.id])
    held = seeds if len({examined.claims[c].source for c in seeds}) > 1 else set(examined.given[claim.id])
    whom = " and ".join(expected.pair) if expected.pair else "the sources"
    key = " ".join(expected.pair or ("all",))
    if expected.relation is Expected.SINGLE_ORIGIN:
        sources = expected.pair or tuple(dict.fromkeys(r.source for r in claim.readings))
        origins = _origins(examined, held, sources)
        if origins > 1:
            message = f"{whom} have {origins} origins here, not a single one"
            hint = "'claimcheck sources' shows which texts have one source behind them, and why"
            desk.claim(claim, "relation-differs", message, expected.place, key=key, hint=hint)
        return
    met = [r for c in held for r in pairs[c] if r.judgement.right in held and _between(r, expected.pair)]
    told = [r for r in met if r.judgement.verdict is not Verdict.UNCLEAR]
    if not told:
        why = met[0].judgement.why if met else ("no two claims under the quotations meet",)
        message = f"{whom} cannot be compared, so they do not {_word(expected.relation)}"
        desk.claim(claim, "relation-unknown", message, expected.place, key=key, hint="; ".join(why[:1]), why=why)
        return
    gravest = min(told, key=lambda r: (r.judgement.verdict.rank, -r.judgement.score, r.judgement.left))
    verdict = gravest.judgement.verdict
    if verdict.value != expected.relation.value:
        sides = [examined.claims[c] for c in (gravest.judgement.left, gravest.judgement.right)]
        said = " | ".join(f"{c.source}: {label}" for c, label in zip(sides, _labels(gravest), strict=True))
        related: list[Related] = [desk.place(c.source, c.span, f"{c.source}: {c.text}") for c in sides]
        desk.claim(
            claim,
            "relation-differs",
            f"the file expects {expected.relation}, the judge says {verdict}: {said}",
            expected.place,
            key=key,
            related=related,
            why=(f"rule {gravest.judgement.rule}", *gravest.judgement.why),
            judged=gravest.judgement.rule,
        )


def _labels(ruled: Ruled) -> tuple[str, str]:
    return ruled.labels or (ruled.pair.left.text, ruled.pair.right.text)


def _between(ruled: Ruled, pair: tuple[str, str] | None) -> bool:
    return pair is None or {ruled.pair.left.source, ruled.pair.right.source} == set(pair)


def _origins(examined: Examined, held: Iterable[str], sources: Sequence[str]) -> int:
    claims = [examined.claims[c] for c in held if examined.claims[c].source in sources]
    if {c.source for c in claims} == set(sources):
        return examined.sourced.count(claims)
    return len({examined.sourced.family[s] for s in sources})


def _word(relation: Expected) -> str:
    return {"updated": "update each other", "disputed": "stand as disputed"}.get(relation, str(relation))
