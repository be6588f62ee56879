"""Curated topics: the claims under the quotations of claims.yaml, and what aligns with them elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence

from claimcheck.model.analysis import Tag
from claimcheck.model.claim import Claim
from claimcheck.model.curated import Curated, Reading
from claimcheck.model.document import Document
from claimcheck.model.finding import Judgement, Level, Notice, Verdict
from claimcheck.model.span import Span
from claimcheck.text.folding import fold
from claimcheck.text.lemmas import lemma


def seeds(
    rows: Sequence[Curated], claims: Sequence[Claim], documents: Mapping[str, Document] | None = None
) -> Mapping[str, tuple[str, ...]]:
    """The claims under the quotations of each row, by its id.

    A row without a kind takes the kind that most of its quotations were read as. With `documents`, of several claims of
    the kind under one quotation only those that the row's question speaks of: "24 dead and 200 injured" answers two.
    """
    index = _Index(claims) if rows else None
    return {row.id: tuple(c.id for c in _seeds(row, index, documents)) for row in rows if index is not None}


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
    rows: Sequence[Curated], under: Mapping[str, Sequence[str]], judged: Sequence[Judgement]
) -> tuple[Mapping[str, tuple[str, ...]], tuple[Notice, ...]]:
    """The claims of each curated topic, by its id, and a notice for each row without any.

    Claims elsewhere join where the matcher aligned them with a claim under a quotation (`under`, of `seeds`): each the
    row with which it goes best, and none that is quoted for another row, or that can be compared with others alone.
    """
    quoted = {claim for ids in under.values() for claim in ids}
    partners = _partners(judged, quoted)
    best: dict[str, tuple[tuple[bool, float], int]] = {}
    for number, row in enumerate(rows):
        for seed in under[row.id]:
            for claim, fit in partners[seed].items():
                if claim not in best or fit > best[claim][0]:
                    best[claim] = (fit, number)
    found: dict[str, tuple[str, ...]] = {}
    notices = []
    for number, row in enumerate(rows):
        if not under[row.id]:
            notices.append(
                Notice(
                    level=Level.WARNING,
                    code="no-claim-read",
                    message=f"no claim was read from the quotations of {row.id!r}",
                    hint="quote the words that carry the value, or name the kind",
                )
            )
        joined = {p for s in under[row.id] for p in partners[s] if best[p][1] == number}
        found[row.id] = tuple(sorted({*under[row.id], *joined}))
    return found, tuple(notices)


def _partners(judged: Sequence[Judgement], quoted: Collection[str]) -> Mapping[str, Mapping[str, tuple[bool, float]]]:
    """For each quoted claim those that nobody quotes and that were set against it, with how well they go with it.

    What cannot be compared with it belongs to it only where nothing else can be compared with that either.
    """
    found: dict[str, dict[str, tuple[bool, float]]] = defaultdict(dict)
    compared: set[str] = set()
    for j in judged:
        told = j.verdict is not Verdict.UNCLEAR
        sides = (j.left, j.right)
        compared.update(sides if told else ())
        for one, two in (sides, sides[::-1]):
            if one in quoted and two not in quoted:
                found[one][two] = max(found[one].get(two, (False, 0.0)), (told, j.score))
    return defaultdict(
        dict, {s: {c: fit for c, fit in own.items() if fit[0] or c not in compared} for s, own in found.items()}
    )


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


def _seeds(row: Curated, index: _Index, documents: Mapping[str, Document] | None) -> list[Claim]:
    kind = row.kind
    under = _under(row, index)
    if kind is None and (kind := _kind(under)) is None:
        return []
    found: dict[str, Claim] = {}
    for reading in row.readings:
        own = [c for c in index.under(reading.source, reading.span.start, reading.span.end) if _is_quoted(c, reading)]
        found |= {c.id: c for c in _meant(row.question, [c for c in own if c.kind == kind], documents)}
    return list(found.values())


def _meant(question: str, claims: Sequence[Claim], documents: Mapping[str, Document] | None) -> Sequence[Claim]:
    """Of several claims under one quotation those that share most words with the question, where some share more."""
    if len(claims) < 2 or documents is None:
        return claims
    from claimcheck import questions

    asked = _stems(question)
    shared = []
    for claim in claims:
        own = questions.ask([claim], documents) or ""
        slots = (claim.frame.predicate, claim.frame.head, claim.frame.object, claim.frame.subject)
        shared.append(len(asked & _stems(" ".join([own, *(s.text for s in slots if s is not None)]))))
    return [c for c, n in zip(claims, shared, strict=True) if n == max(shared)]


def _stems(text: str) -> set[str]:
    """The words of a text, each also in its base forms."""
    words = re.findall(r"\w+", fold(text).lower())
    return {form for w in words for form in (lemma(w, Tag.VERB), lemma(w, Tag.NOUN))}


def _under(row: Curated, index: _Index) -> list[Claim]:
    found = [c for r in row.readings for c in index.under(r.source, r.span.start, r.span.end) if _is_quoted(c, r)]
    return list({c.id: c for c in found}.values())


def _kind(under: Sequence[Claim]) -> str | None:
    """The kind that most sources were read as; of several the one that its words fit most tightly."""
    kinds: Counter[str] = Counter()
    for kind, _ in {(c.kind, c.source) for c in under}:
        kinds[kind] += 1
    if not kinds:
        return None
    tightest = {k: min(len(c.span) for c in under if c.kind == k) for k in kinds}
    return min(kinds, key=lambda k: (-kinds[k], tightest[k], k))


def _is_quoted(claim: Claim, reading: Reading) -> bool:
    """Whether the quotation has the words of the value: "on Monday" is no part of "the bridge closes on 2 May"."""
    value = claim.parts.get("value")
    return value is None or not claim.span.contains(value) or reading.quotes(value)


def _core(claim: Claim, start: int, end: int) -> bool:
    """Whether the words that carry the claim lie mostly in the quotation, or the other way round."""
    shared = min(claim.span.end, end) - max(claim.span.start, start)
    return shared > 0 and shared * 2 >= min(len(claim.span), end - start)
