"""Which topics of a report are worth a claim of a first draft, in which words, and with whose quotations.

A conflict is always drafted: nobody may overlook it. Of what agrees, or what one text alone tells, only what stands in
the texts as a statement of its own (`statements`) is drafted, once: of two topics on one clause the one that says more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck import phrasing
from claimcheck.claimfile import DraftClaim, DraftReading, plain
from claimcheck.drafting.material import Material
from claimcheck.drafting.statements import LONGEST, Statement
from claimcheck.drafting.wording import (
    fresh,
    is_figure,
    quotation,
    sentence_of,
    short_quotation,
    shown_value,
    slug,
    spoken,
)
from claimcheck.lexicon import speech
from claimcheck.model.analysis import Modality, Tag
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Topic, Verdict

_LIKE = (Verdict.AGREE, Verdict.REFINE)
_KINDS = (  # the kinds that say more come first
    "count money percent measure rank score age duration date time members exclusivity force obligation name cause "
    "person place status quote"
).split()
TELLING = 3  # lemmas from which two statements may be told to be one
_NEVER = frozenset(("attribution", "certainty"))  # that somebody says it, and how surely, is no claim about the story
_SUBJECTS = frozenset("the a an this that these those it he she they we i its his her their".split())
_FIGURES = frozenset("count money percent measure age duration date time score".split())


@dataclass(slots=True)
class Chooser:
    """Chooses from what is `held`. everything: every topic, whatever its words. left: topics that were left out."""

    held: Material
    everything: bool = False
    taken: list[str] = field(default_factory=list)
    left: int = 0
    _words: dict[str, set[str]] = field(default_factory=dict)

    def drafted(self) -> Iterator[DraftClaim]:
        """A claim for each conflict, then for each topic that is worth one."""
        found: dict[str, list[Finding]] = {}
        for finding in self.held.report.findings:
            found.setdefault(finding.topic, []).append(finding)
        order = {topic: place for place, topic in enumerate(found)}
        topics = sorted(self.held.report.topics, key=lambda t: order.get(t.id, len(order)))
        for topic in topics:
            if topic.id in found:
                yield from self.conflicts(topic, found[topic.id])
        calm = [t for t in topics if t.id not in found]
        like = self.held.like()
        rows = sorted(calm, key=lambda t: (-len({self.held.claim(c).source for c in t.claims}), self._rank(t)))
        torn = self.held.torn()
        for topic in rows:
            claim = self._of_all(topic) if self.everything else self._of_calm(topic, like, torn)
            if claim is None:
                self.left += 1
            else:
                self.taken.append(claim.id)
                yield claim

    def conflicts(self, topic: Topic, findings: Sequence[Finding]) -> Iterator[DraftClaim]:
        """The claims of a topic that conflicts: one a kind; a quotation has no other beside it."""
        by_kind: dict[tuple[str, str], list[Finding]] = {}
        for finding in findings:
            kind = self._kind(finding.sides)
            by_kind.setdefault((kind, finding.id if kind == "quote" else ""), []).append(finding)
        for (kind, _), own in by_kind.items():
            sides = [c for f in own for p in f.positions for c in self._one_a_source([f.sides[n] for n in p.sides])]
            remarks = tuple(f"{f.verdict}: {' | '.join(p.label for p in f.positions)} ({f.rule})" for f in own)
            readings = self._readings(sides)
            if readings:
                asked = self._asked(topic, kind, sides)
                self.held.use(sides)
                claim = self._draft(kind, asked, readings, open=True, remarks=remarks)
                self.taken.append(claim.id)
                yield claim

    # Parts ----------------------------------------------------------------------------------------------------------

    def _of_all(self, topic: Topic) -> DraftClaim | None:
        kind = self._kind(topic.claims)
        readings = self._readings(self._one_a_source([c for c in topic.claims if self.held.claim(c).kind == kind]))
        together = topic.verdict in _LIKE and len(readings) > 1
        expect = str(topic.verdict) if together else None
        return self._draft(kind, topic.label, readings, expect=expect) if readings else None

    def _of_calm(
        self, topic: Topic, like: Mapping[str, Mapping[str, Verdict]], torn: frozenset[str]
    ) -> DraftClaim | None:
        kind = self._kind(topic.claims)
        if kind in _NEVER:
            return None
        own = [self.held.claim(c) for c in topic.claims if self.held.claim(c).kind == kind and c not in torn]
        best: tuple[tuple[object, ...], Claim, Statement | None, str] | None = None
        for claim in own:
            stated = self.held.statement(claim)
            said = self._said(claim, stated)
            others = {c.source for c in own if c.source != claim.source and c.id in like.get(claim.id, ())
                      and self._alike(claim, c)}  # fmt: skip
            if said is not None and self._worth(claim, stated, bool(others)):
                key = (-len(others), stated is None, abs(len(said) - 80), claim.id)
                if best is None or key < best[0]:
                    best = (key, claim, stated, said)
        if best is None:
            return None
        _, anchor, stated, said = best
        beside = self._beside(anchor, own, like)
        told = [self.held.told(c, self.held.statement(c)) for c in (anchor, *map(self.held.claim, beside))]
        if told[0] or 2 * sum(told) >= len(told):
            return None
        if self._twin(anchor, said):
            return None
        readings = self._readings([anchor.id, *beside], stated=True)
        if not readings or readings[0].source != anchor.source:
            return None
        self.held.use((anchor.id, *beside))
        verdicts = {like[anchor.id][c] for c in beside}
        expect = str(min(verdicts, key=lambda v: v.rank)) if verdicts and len(readings) > 1 else None
        return self._draft(kind, said, readings, expect=expect)

    def _twin(self, anchor: Claim, said: str) -> bool:
        """Whether a claim in nearly the same words is drafted; those of this one are remembered."""
        if said.casefold() in self._words:
            return True
        own = self.held.telling(anchor) if anchor.kind not in ("quote", "person", "name") else set()
        near = (len(own & other) for other in self._words.values() if other)
        if len(own) >= TELLING and any(5 * shared >= 4 * len(own) for shared in near):
            return True
        self._words[said.casefold()] = own
        return False

    def _beside(self, anchor: Claim, own: Sequence[Claim], like: Mapping[str, Mapping[str, Verdict]]) -> list[str]:
        """One claim of each other source that agrees with the anchor itself, the one that stands alone best first."""
        found: dict[str, Claim] = {}
        for claim in sorted(own, key=lambda c: (self.held.statement(c) is None, c.span, c.id)):
            if claim.source != anchor.source and claim.id in like.get(anchor.id, {}) and self._alike(anchor, claim):
                found.setdefault(claim.source, claim)
        return [claim.id for _, claim in sorted(found.items())]

    def _alike(self, anchor: Claim, other: Claim) -> bool:
        """Whether a reader sees that two claims tell the same: by a figure, or by half of the words that tell."""
        if anchor.kind in _FIGURES and self._figure(anchor) or anchor.kind in ("quote", "name", "person", "members"):
            return len(self.held.report.document(other.source).exact(other.span).split()) > 2
        one, two = self.held.telling(anchor), self.held.telling(other)
        figures = [{w for w in words if any(c.isdecimal() for c in w)} for words in (one, two)]
        if figures[0] and figures[1] and not figures[0] & figures[1]:
            return False
        return 2 * len(one & two) >= min(len(one), len(two)) and len(one & two) > 1

    def _figure(self, claim: Claim) -> bool:
        """Whether a value is more than "several" or "now"."""
        return is_figure(claim, self.held.report.document(claim.source))

    def _worth(self, claim: Claim, stated: Statement | None, several: bool) -> bool:
        """Whether a fact-checker would look it up: what several tell, a figure, or an event of somebody named."""
        if claim.kind in ("name", "person", "quote"):
            return True
        if stated is None or claim.qualifiers.certainty == "denied":
            return False
        if not several and speech.verb(stated.clause.lemma.split(" ")[0]):
            return False
        inside = stated.sentence.tokens[stated.first : stated.last]
        counted = any(t.tag is Tag.NUM and t.folded != "one" for t in inside)
        named = counted or any(t.tag is Tag.PROPN for t in inside)
        verb = stated.sentence.tokens[stated.clause.verb]
        happened = (stated.clause.past or stated.clause.perfect) and (verb.tag is Tag.VERB or counted)
        if not several and stated.clause.modality is Modality.POSSIBLE and claim.kind != "obligation":
            return False
        quoted = any(q.contains(stated.span) for q in stated.sentence.quoted)
        if claim.kind in _FIGURES and self._figure(claim):
            return not quoted or named
        return several or named and happened and not quoted

    def _said(self, claim: Claim, stated: Statement | None) -> str | None:
        """The claim as one sentence."""
        document = self.held.report.document(claim.source)
        if claim.kind == "quote":
            return spoken(claim) if self._whole(claim) else None
        if claim.kind in ("name", "person"):
            label = phrasing.label([claim], {document.id: document})
            role = str(claim.value.to_plain().get("role") or "")
            telling = claim.kind == "name" or bool(role) and len(claim.text.partition(": ")[2].split()) > 1
            return label if telling and "“" not in label else None
        if stated is None:
            return None
        words = " ".join(document.exact(stated.span).split())
        return sentence_of(words)

    def _asked(self, topic: Topic, kind: str, sides: Sequence[str]) -> str:
        """The question of a conflict; where there is none in plain words, the statement of one side."""
        if kind != "quote" and "“" not in topic.label:
            return topic.label
        said = (
            s
            for c in sides
            if (s := self._said(self.held.claim(c), self.held.statement(self.held.claim(c)))) is not None
        )
        quoted = topic.label.partition("“")[2].partition("”")[0]
        begun = quoted[:1].isupper() or quoted.split(" ")[0] in _SUBJECTS
        whole = kind in ("status", "certainty") and "…" not in quoted and begun
        if (found := next(said, None)) is not None:
            return found
        if whole:
            return sentence_of(quoted)
        loose = (s for c in sides if (s := self._loose(self.held.claim(c))) is not None)
        return next(loose, topic.label) if kind in _FIGURES and "…" in quoted else topic.label

    def _loose(self, claim: Claim) -> str | None:
        """The words of a claim with who does it before them, where they begin with what is done."""
        document = self.held.report.document(claim.source)
        words = " ".join(document.exact(claim.span).split())
        sentence, subject = self.held.sentence(claim), claim.frame.subject
        first = sentence.token_at(claim.span.start) if sentence is not None else None
        if first is None or first.tag in (Tag.SCONJ, Tag.ADP, Tag.PART) or len(words) > LONGEST:
            return None
        if first.tag is Tag.CCONJ:
            words, first = words.partition(" ")[2], sentence.tokens[first.index + 1] if sentence is not None else first
        if first.tag in (Tag.VERB, Tag.AUX):
            if subject is None or not subject.text[:1].isupper() or subject.entity is None:
                return None
            words = f"{subject.text} {words}"
        return sentence_of(words) if first.tag is not Tag.PRON else None

    def _whole(self, claim: Claim) -> bool:
        """Whether what is quoted holds a verb of its own."""
        sentence = self.held.sentence(claim)
        return sentence is not None and any(
            c.relation in ("root", "complement", "conjunct") and claim.span.contains(sentence.tokens[c.verb].span)
            for c in sentence.clauses
        )

    def _readings(self, claims: Iterable[str], *, stated: bool = False) -> tuple[DraftReading, ...]:
        found = []
        for claim in (self.held.claim(c) for c in dict.fromkeys(claims)):
            document = self.held.report.document(claim.source)
            place = self.held.statement(claim) if stated and claim.kind not in ("quote", "person", "name") else None
            if stated:
                words, line = short_quotation(document, place.span if place is not None else claim.span)
            else:
                words, line = quotation(document, claim.span, claim.passage)
            if plain(words) == words:
                found.append(
                    DraftReading(source=claim.source, quote=words, value=shown_value(claim, document), line=line)
                )
        return tuple(dict.fromkeys(found))

    def _draft(
        self,
        kind: str,
        said: str,
        readings: tuple[DraftReading, ...],
        *,
        expect: str | None = None,
        open: bool = False,  # noqa: A002
        remarks: tuple[str, ...] = (),
    ) -> DraftClaim:
        asked = plain(" ".join(said.split())) or kind
        return DraftClaim(
            id=fresh(slug(kind, said), self.taken),
            question=asked,
            kind=kind,
            readings=readings,
            expect=expect,
            open=open,
            remarks=remarks,
        )

    def _rank(self, topic: Topic) -> int:
        kind = self._kind(topic.claims) if topic.claims else topic.kind
        return _KINDS.index(kind) if kind in _KINDS else len(_KINDS)

    def _kind(self, claims: Iterable[str]) -> str:
        """The kind that most sources speak of."""
        sources: dict[str, set[str]] = {}
        for claim in map(self.held.claim, claims):
            sources.setdefault(claim.kind, set()).add(claim.source)
        return min(sources, key=lambda k: (-len(sources[k]), k))

    def _one_a_source(self, claims: Iterable[str]) -> list[str]:
        first: dict[str, str] = {}
        for claim in claims:
            first.setdefault(self.held.claim(claim).source, claim)
        return list(first.values())
