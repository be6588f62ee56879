"""Places that a verb of order gives ("Ruiz leads the field", "followed by Becker"), and kin told apart by age."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.analysis.quantities import text_after
from claimcheck.analysis.quantities.rank_words import AGES, EVENT_OF_TIME, THIS_YEAR
from claimcheck.analysis.quantities.ranks import beside
from claimcheck.model.analysis import Clause, Sentence, Tag
from claimcheck.model.span import Span
from claimcheck.text.folding import fold
from claimcheck.text.patterns import lazily

_FIELDS = frozenset("field pack race poll polls survey standings table contender contenders group rivals rest".split())
_PARTS_OF_TIME = frozenset("half third quarter trimester semester week weekend month".split())
LAST = 1000  # the place of the youngest of however many


@dataclass(frozen=True, slots=True)
class Ordered:
    """position in the order of that scale, tied or not; holder: who has it (tokens); span: the words that give it."""

    position: int
    span: Span
    anchor: int
    holder: tuple[int, int] | None
    tied: bool = False
    scale: str = "place"


def ordered(sentence: Sentence) -> Iterator[Ordered]:
    """The places of those who lead a field and of those who follow the leader at once."""
    for clause in sentence.clauses:
        if clause.negated or clause.lemma.split(" ", 1)[0] != "lead" or clause.passive or clause.subject is None:
            continue
        subject = sentence.phrases[clause.subject]
        objects = [sentence.phrases[n] for n in clause.objects]
        led = [p for p in objects if _is_field(sentence, p.first, p.end)]
        if not led or not sentence.tokens[subject.head].text[:1].isupper():
            continue
        yield Ordered(1, sentence.span_of(clause.verb, led[0].last), clause.verb, (subject.first, subject.last))
        yield from _followers(sentence, clause)


def _is_field(sentence: Sentence, first: int, last: int) -> bool:
    return any(t.lemma in _FIELDS or t.folded in _FIELDS for t in sentence.tokens[first:last])


def _followers(sentence: Sentence, clause: Clause) -> Iterator[Ordered]:
    """Who comes right behind the leader: "followed by A", "followed by A and B at 17 percent each" (both second)."""
    tokens = sentence.tokens
    at = next((t.index for t in tokens[clause.verb :] if t.folded == "followed"), None)
    if at is None or at + 2 >= len(tokens) or "by" not in [t.folded for t in tokens[at + 1 : at + 3]]:
        return
    by = at + 1 if tokens[at + 1].folded == "by" else at + 2
    behind = [p for p in sentence.phrases if p.first > by and tokens[p.head].tag is Tag.PROPN]
    if not behind or behind[0].first != by + 1:
        return
    first = behind[0]
    each = any(t.folded == "each" for t in tokens[first.last :])
    joined = first.last < len(tokens) and tokens[first.last].folded == "and"
    tied = each and joined and len(behind) > 1 and behind[1].first == first.last + 1
    span = sentence.span_of(at, first.last)
    yield Ordered(2, span, at, (first.first, first.last), tied)
    if tied:
        yield Ordered(2, sentence.span_of(behind[1].first, behind[1].last), at, (behind[1].first, behind[1].last), tied)


def aged(sentence: Sentence) -> Iterator[Ordered]:
    """Kin told apart by age: "her youngest son", "the elder brother"; the eldest is read with the superlatives.

    The youngest has place LAST, the older of two 1, the younger 2.
    """
    base = sentence.passage.span.start
    for m in AGES.finditer(fold(sentence.text).lower()):
        word, token = m["age"], sentence.token_at(m.start("kin") + base)
        if token is None or word in ("oldest", "eldest"):
            continue
        two = word != "youngest"
        position = LAST if not two else 2 if word == "younger" else 1
        kin = f"{m['kin']} of two" if two else m["kin"]
        span = Span(m.start() + base, m.end() + base)
        yield Ordered(position, span, token.index, beside(sentence, token.index), scale=kin)


_PLACED = lazily(r"\A (?:in|at|near|on) (?:the |its |their )?(?:[a-z]+ )?[a-z]+(?= (?:this|in|of|since|within) )")


def counted_event(sentence: Sentence, at: int) -> tuple[str, int, int] | None:
    """(noun, its length, its token) of what is counted through a time: "third recall of the year"."""
    after = text_after(sentence, at, 60)
    token = opening = sentence.token_at(at + 1)
    if THIS_YEAR.match(after):
        clause = sentence.clause_at(token.index) if token is not None else None
        phrase = None if clause is None or clause.surface is None else sentence.phrases[clause.surface]
        head = None if phrase is None else sentence.tokens[phrase.head]
        return (f"{head.lemma} {_period(after)}", 0, head.index) if head is not None and head.tag is Tag.NOUN else None
    while token is not None and token.tag is Tag.ADJ and token.index + 1 < len(sentence.tokens):
        token = sentence.tokens[token.index + 1]  # "the third [big] fire"
    if token is None or opening is None or token.tag is not Tag.NOUN or token.folded != token.lemma:
        return None
    if token.lemma in _PARTS_OF_TIME:
        return None  # "the second quarter of last year" is a time
    length = 1 + token.span.end - opening.span.start
    rest = _PLACED.sub("", after[length:], count=1)
    told = EVENT_OF_TIME.match(rest)
    return (f"{token.lemma} {_period(rest)}", length, token.index) if told else None


def _period(after: str) -> str:
    """Through what time it is counted: "this year" for "of the year", too."""
    m = EVENT_OF_TIME.match(after) or THIS_YEAR.match(after)
    words = m.group().split() if m is not None else []
    if "last" in words:
        return f"last {words[-1]}"
    return f"this {words[-1]}" if words[:1] in (["of"], ["this"]) else " ".join(words)
