"""What every step of verifying is given, and how a result is made: its level, its place, its fingerprint."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck.checks import VERIFY_RULES
from claimcheck.claimfile import CuratedClaim, Given
from claimcheck.claimfile._quotes import Shelf
from claimcheck.claimfile.lock import Lock
from claimcheck.model.curated import Reading as Placed
from claimcheck.model.document import Document
from claimcheck.model.finding import Level, Notice
from claimcheck.model.ruleset import RULESET, SINCE
from claimcheck.model.span import Span
from claimcheck.model.verification import Related, Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One run: what is read, what is asked for, and what has been found so far.

    missing: ids of sources that are not here and stand in the lock. placed: where the readings of a claim stand,
    by (claim id, number of the reading). of_claim, of_none: the results; notices: what the tool says of itself.
    """

    given: Given
    documents: Mapping[str, Document]
    shelf: Shelf
    lock: Lock | None
    missing: frozenset[str]
    strict: bool
    placed: dict[tuple[str, int], Placed] = field(default_factory=dict)
    of_claim: dict[str, list[Result]] = field(default_factory=lambda: defaultdict(list))
    of_none: list[Result] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def claim(
        self,
        claim: CuratedClaim,
        rule: str,
        message: str,
        span: Span,
        *,
        key: str = "",
        hint: str | None = None,
        related: Sequence[Related] = (),
        why: Sequence[str] = (),
        judged: str | None = None,
    ) -> None:
        """A result of a claim, at a place of the claims file; `key` tells it from others of its rule in the claim."""
        assert self.given.source is not None
        self.of_claim[claim.id].append(
            Result(
                id=fingerprint(rule, claim.id, key),
                rule=rule,
                level=self.level(rule, judged),
                message=message,
                location=self.given.location(span),
                exact=self.given.source.text[span.start : span.end],
                hint=hint,
                claim=claim.id,
                related=tuple(related),
                why=tuple(why),
            )
        )

    def level(self, rule: str, judged: str | None = None) -> Level:
        """How grave a rule is in this run; one that came after the ruleset of the file is a note.

        `judged` is the rule of the judge behind it, if there is one.
        """
        row = VERIFY_RULES[rule]
        pinned = self.given.file.ruleset or RULESET
        if max(row.since, SINCE.get(judged or "", 1)) > pinned:
            return Level.NOTE
        if self.strict and (row.level is Level.WARNING or rule == "open-claim"):
            return Level.ERROR
        return row.level

    def place(self, source: str, span: Span, message: str) -> Related:
        """Words of a source that a result speaks of."""
        document = self.documents[source]
        return Related(message=message, location=document.locate(span), exact=document.exact(span))

    def where(self, places: Mapping[str, Span], *keys: str) -> Span:
        """The place of the first of the keys that the entry has."""
        return next((places[key] for key in keys if key in places), Span(0, 0))


def fingerprint(*parts: str) -> str:
    """An id of words in their order, that lines and columns do not touch."""
    return "v-" + hashlib.blake2s("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
