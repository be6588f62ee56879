"""Sums of money: "$334 million", "£2m", "250,000 dollars", "$281 million in cash", "a $1.5bn deal".

Plain "$" is read as US dollars. Refused on purpose: pounds of weight (no scale word, no sign), and sums in two
currencies, which are never compared. Rounding to the digits shown, as figures are quoted in news text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis.quantities import Quantity, after_text, before_text, head_after, quantities
from claimcheck.analysis.quantity_uses import Use, use_of
from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import units
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.numbers import Number, read_number, relate_numbers

_WORDS_AFTER = re.compile(r"(?: of)?[ -]?(?P<words>[a-z.]+(?: [a-z]+){0,2})")
_CODE_BEFORE = re.compile(r"\b(?P<code>usd|eur|gbp|inr|aud|cad|jpy|cny|chf|rs|rmb)\.? ?$")
_FORM = re.compile(
    r"(?: of the (?:[a-z]+ )?(?:price|sum|total|consideration)(?: (?:of|for) [^,.;]{1,30}?)?)?"
    r"(?: (?:will be|is|was|to be|being)(?: paid)?)? in (?P<form>cash|stock|shares|"
    r"debt|bonds|aid|damages|fines|loans|funding|revenue|sales|profit|losses|"
    r"grants|assets|taxes|savings|bail|ransom|compensation)\b"
)
_BUYING = frozenset("acquire buy purchase snap scoop sell get obtain".split())
_PAYING = frozenset("pay spend shell".split())
_DEAL = frozenset("deal acquisition purchase takeover buyout sale transaction merger".split())
_OWNER = re.compile(
    r"(?P<noun>[a-z]+) (?:of|worth|totall?ing)(?: (?:about|up to|more than|at least|nearly|over|around))? $"
)


@dataclass(frozen=True, slots=True)
class Money:
    """A sum: the number, and the currency by ISO 4217."""

    number: Number
    currency: str

    def __str__(self) -> str:
        return f"{self.number} {self.currency}"

    def to_plain(self) -> dict[str, object]:
        """`{"type": "money", "currency", "low", "high", "nominal", "bound", "words"?}`."""
        return {"type": "money", "currency": self.currency, **self.number.to_plain()}


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The sums of one sentence, left to right."""
    del context
    for quantity in quantities(sentence):
        if use_of(sentence, quantity) is not Use.MONEY:
            continue
        currency, end, factor = _currency(sentence, quantity)
        if currency is None:
            continue
        number = quantity.reading.continuous
        value = Money(number.scaled(factor) if factor != 1 else number, currency)
        span = Span(quantity.span.start, end)
        last = sentence.token_at(end - 1)
        following = last.index + 1 if last else quantity.last
        head = head_after(sentence, following) if after_text(sentence, quantity)[:1] in (" ", "-") or last else None
        first, anchor, role = None, quantity.first, None
        form = _FORM.match(after_text(sentence, quantity, 60)[max(0, end - quantity.value.end) :])
        if form:
            token = sentence.token_at(end + form.start("form"))
            first, anchor, role = (token.index, token.index + 1) if token else None, quantity.first, form["form"]
        elif head is not None and not _of_follows(sentence, following):
            first, anchor = (head.first, head.last), head.token
        elif owner := _OWNER.search(before_text(sentence, quantity)):
            token = sentence.token_at(quantity.span.start - (len(owner.group()) - owner.start("noun") + owner.start()))
            first, anchor = ((token.index, token.index + 1), token.index) if token else (None, anchor)
        bought = _bought(sentence, quantity.first, first[1] if form and first else following, None if form else first)
        first, role = (bought, role or "price") if bought is not None else (first, role)
        if bought is None and role is None and (bought := _costing(sentence, quantity.first)) is not None:
            first, role = bought, "cost"
        yield Mention(
            span=span,
            value=value,
            anchor=anchor if bought is None else quantity.first,
            head=first,
            subject=_buyer(sentence, quantity.first) if bought is not None and role != "cost" else None,
            nominal=bought is not None,
            role=role,
            parts={"value": span},
            approximate=not number.exact,
            history=quantity.reading.history,
            trace=("sum",),
        )


def read(plain: Mapping[str, Any]) -> Money:
    """A sum from its plain form.

    Raises:
        ValueError: it is not a sum of money.
    """
    currency = plain.get("currency")
    if plain.get("type") != "money" or not isinstance(currency, str):
        raise ValueError("not a sum of money")
    return Money(read_number(plain), currency)


def relate(a: Money, b: Money) -> Relation:
    """Relation of two sums; unknown across currencies, since no rate is known."""
    return relate_numbers(a.number, b.number) if a.currency == b.currency else Relation.UNKNOWN


def _bought(sentence: Sentence, at: int, following: int, head: tuple[int, int] | None) -> tuple[int, int] | None:
    """What a sum is the price of (the goods of the commerce frame, Fillmore 1976), as a token range.

    "bought [the mill] for $3m", "paid $3m for [the mill]", "the $3m purchase of [the mill]".
    """
    tokens, clause = sentence.tokens, sentence.clause_at(at)
    lemma = clause.lemma.split(" ", 1)[0] if clause is not None else ""
    if head is not None and tokens[head[1] - 1].lemma in _DEAL:
        return _after(sentence, head[1], ("of", "for", "to"))
    if _of_follows(sentence, following):
        near = range(following, min(following + 5, len(tokens)))
        price = next((i for i in near if tokens[i].folded == "price"), None)
        return None if price is None else _after(sentence, price + 1, ("of", "for"))
    if lemma in _PAYING:
        return _after(sentence, following, ("for",))
    before = max((i for i in range(max(0, at - 4), at) if tokens[i].folded == "for"), default=None)
    if clause is not None and lemma in _BUYING and before is not None:
        goods = [sentence.phrases[n] for n in clause.objects if sentence.phrases[n].last <= before]
        return (goods[0].first, goods[0].last) if goods else None
    return None


def _costing(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """What costs the sum: "[repairs] will cost $4m", "put the cost of [repairs] at $4m", as a token range."""
    tokens, clause = sentence.tokens, sentence.clause_at(at)
    if clause is None:
        return None
    if clause.lemma == "cost" and clause.subject is not None:
        phrase = sentence.phrases[clause.subject]
        return (phrase.first, phrase.last)
    near = range(max(clause.first, at - 12), at)
    cost = next((i for i in near if tokens[i].lemma == "cost" and tokens[i + 1].folded == "of"), None)
    said = any(t.folded in ("at", "to", "was", "is", "be", "of") for t in tokens[max(0, at - 3) : at])
    return _after(sentence, cost + 1, ("of",)) if cost is not None and said else None


def _after(sentence: Sentence, at: int, words: tuple[str, ...]) -> tuple[int, int] | None:
    """The noun phrase after one of the words, which stand at the token or close behind it."""
    tokens = sentence.tokens
    if at + 1 >= len(tokens) or tokens[at].folded not in words:
        return None
    phrase = sentence.phrase_at(at + 1)
    return (phrase.first, phrase.last) if phrase is not None else None


def _buyer(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Who pays: the subject of the clause, where it is not what is sold."""
    clause = sentence.clause_at(at)
    if clause is None or clause.subject is None or clause.lemma.startswith("sell"):
        return None
    phrase = sentence.phrases[clause.subject]
    return (phrase.first, phrase.last)


def _of_follows(sentence: Sentence, at: int) -> bool:
    return at < len(sentence.tokens) and sentence.tokens[at].folded == "of"


def _currency(sentence: Sentence, quantity: Quantity) -> tuple[str | None, int, float]:
    """The currency, where the sum ends in the document, and what to multiply by (cents)."""
    sign = quantity.reading.sign
    end = quantity.span.end
    after = after_text(sentence, quantity)[end - quantity.value.end :]
    m = _WORDS_AFTER.match(after)
    words = m["words"].rstrip(".").split() if m else []
    lead = m.start("words") if m else 0
    for n in range(len(words), 0, -1):
        phrase = " ".join(words[:n])
        code = units.NATIONAL_CURRENCIES.get(phrase) or (units.CURRENCY_WORDS.get(phrase) if n == 1 else None)
        if code and not (sign and n == 1 and len(phrase) > 3):
            return code, end + lead + len(phrase), 1.0
    if sign:
        return units.CURRENCY_SIGNS.get(sign, units.CURRENCY_SIGNS.get(sign[-1])), end, 1.0
    if words and words[0] in units.CENTS:
        return units.CENTS[words[0]], end + lead + len(words[0]), 0.01
    if words and words[0] in ("pounds", "pound"):
        return "GBP", end + lead + len(words[0]), 1.0
    if words and words[0] == "won":
        return "KRW", end + lead + 3, 1.0
    before = _CODE_BEFORE.search(before_text(sentence, quantity))
    return (units.CURRENCY_WORDS.get(before["code"]) if before else None), end, 1.0


KIND = Kind(
    id="money",
    summary="A sum of money with its currency.",
    example="The company agreed to pay $334 million.",
    find=find,
    read=read,
    relate=relate,
    needs={"predicate": "unknown", "head": "unknown"},
)
