"""What a draft is made from: the claims of a report with the statements that hold them, and which agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck.drafting.statements import Statement, statements
from claimcheck.judge import Ruled
from claimcheck.model.analysis import Analysis, Sentence, Tag
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Report, Verdict
from claimcheck.model.span import Span

_LIKE = (Verdict.AGREE, Verdict.REFINE)


@dataclass(slots=True)
class Material:
    """A report with the analyses of its texts (by source) and the judged pairs; remembers which words are quoted."""

    report: Report
    analyses: Mapping[str, Analysis]
    ruled: Sequence[Ruled]
    _stated: dict[tuple[str, int], tuple[Statement, ...]] = field(default_factory=dict)
    _used: dict[str, list[Span]] = field(default_factory=dict)

    def claim(self, ident: str) -> Claim:
        return self.report.claims[ident]

    def sentence(self, claim: Claim) -> Sentence | None:
        sentences = self.analyses[claim.source].sentences if claim.source in self.analyses else ()
        return next((s for s in sentences if s.passage.index == claim.passage_index), None)

    def statement(self, claim: Claim) -> Statement | None:
        """The shortest statement that holds the words of a claim, or those of its value."""
        key = (claim.source, claim.passage_index)
        if key not in self._stated:
            own = self.sentence(claim)
            self._stated[key] = statements(own) if own is not None else ()
        document = self.report.document(claim.source)
        core = claim.parts.get("value")
        found = []
        for one in self._stated[key]:
            verb = one.sentence.tokens[one.clause.verb]
            if core is not None and claim.kind not in ("status", "place"):
                fits = one.span.contains(core) and one.clause.first <= _at(one, core) < one.last
            else:
                predicate = claim.frame.predicate
                said = predicate.text.lower() if predicate is not None else ""
                fits = claim.span.contains(verb.span) and verb.text.lower() in said
                fits = fits and said in document.exact(one.span).lower() and (core is None or one.span.contains(core))
            if fits:
                found.append(one)
        return min(found, key=lambda s: (len(s.span), s.first), default=None)

    def telling(self, claim: Claim) -> set[str]:
        """The lemmas of what stands in the words of a claim beside grammar."""
        place = self.statement(claim)
        span = place.span if place is not None else claim.span
        sentence = self.sentence(claim)
        held = sentence.tokens_in(span) if sentence is not None else ()
        return {t.lemma for t in held if t.tag in (Tag.NOUN, Tag.PROPN, Tag.VERB, Tag.NUM, Tag.ADJ)}

    def use(self, claims: Iterable[str]) -> None:
        """Remember which words are quoted."""
        for claim in map(self.claim, claims):
            place = self.statement(claim)
            self._used.setdefault(claim.source, []).append(place.span if place is not None else claim.span)

    def told(self, claim: Claim, stated: Statement | None) -> bool:
        """Whether most of the words stand in a claim that was drafted before."""
        span = stated.span if stated is not None else claim.span
        return any(2 * min(span.end, u.end) - 2 * max(span.start, u.start) > min(len(span), len(u))
                   for u in self._used.get(claim.source, ()))  # fmt: skip

    def torn(self) -> frozenset[str]:
        """The claims that are one side of a conflict: of them the conflict is drafted, and nothing beside it."""
        pairs = [r.judgement for r in self.ruled if r.judgement.verdict.rank < Verdict.REFINE.rank]
        return frozenset(c for j in pairs for c in (j.left, j.right))

    def like(self) -> dict[str, dict[str, Verdict]]:
        """For each claim those that agree with it, or say more or less."""
        found: dict[str, dict[str, Verdict]] = {}
        for r in self.ruled:
            if r.judgement.verdict in _LIKE:
                found.setdefault(r.judgement.left, {})[r.judgement.right] = r.judgement.verdict
                found.setdefault(r.judgement.right, {})[r.judgement.left] = r.judgement.verdict
        return found


def _at(stated: Statement, span: Span) -> int:
    """The index of the token where a span begins."""
    token = stated.sentence.token_at(span.start)
    return -1 if token is None else token.index
