"""Sums of money: "$334 million", "£2m", "250,000 dollars", "$281 million in cash", "a $1.5bn deal".

Plain "$" is read as US dollars. Refused on purpose: pounds of weight (no scale word, no sign), and sums in two
currencies, which are never compared. Rounding to the digits shown, as figures are quoted in news text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis.quantities import (
    after_text,
    before_text,
    costs,
    flow,
    head_after,
    quantities,
    sums,
    text_after,
)
from claimcheck.analysis.quantities.changes import difference, summed, superseded
from claimcheck.analysis.quantities.money import currency_of
from claimcheck.analysis.quantities.uses import Use, use_of
from claimcheck.analysis.quotations import quotation
from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import attributes, currencies
from claimcheck.model.analysis import Clause, Sentence, Tag
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.numbers import Number, read_number, relate_numbers

_FORM = re.compile(
    r"(?: of the (?:[a-z]+ )?(?:price|sum|total|consideration)(?: (?:of|for) [^,.;]{1,30}?)?)?"
    r"(?: (?:will be|is|was|to be|being)(?: paid)?)? in (?:[a-z-]+ ){0,2}?(?P<form>cash|"
    r"stock|shares|debt|bonds|aid|damages|fines|loans|funding|revenue|sales|profit|losses|funds|damage|donations|"
    r"grants|assets|taxes|savings|bail|ransom|compensation|assistance|relief|penalties|financing|bribes)\b"
    r"(?! (?:and|or) (?:stock|shares|debt|bonds|loans|cash)\b)"
)
_BUYING = frozenset("acquire buy purchase snap scoop sell get obtain sign".split())
_PAYING = frozenset("pay spend shell".split())
_DEAL = frozenset("deal acquisition purchase takeover buyout sale transaction merger".split())
_FORMS = frozenset("cash stock shares debt bonds loans".split())
_AKIN = (
    ("price", "cost"), ("price", "valuation"), ("price", "offer"), ("damage", "cost"), ("damage", "loss"),
    ("aid", "funding"), ("aid", "loan"), ("funding", "loan"), ("cost", "spending"), ("funding", "spending"),
    ("cost", "budget"), ("spending", "budget"), ("fine", "settlement"), ("loot", "loss"),
    ("box office", "revenue"), ("box office", "profit"), ("insured loss", "loss"), ("prize", "profit"),
)  # fmt: skip
_PENAL = frozenset(("fine", "settlement"))  # "to pay a fine of $5 for it" buys nothing
_DEBT = re.compile(r" (?:of|in) (?:[a-z0-9'-]+ ){0,4}(?:debts?|borrowings|liabilities)\b")
_THE_REST = re.compile(  # is paid otherwise: "for $2m in cash and $3m in shares"
    r" in [a-z -]{4,20}?,? (?:and|plus|with|or|as well as)\b[^.;]{0,20}(?:[0-9]|\bshares?|\bstock|\bthe rest)"
)
_BESIDE_CASH = re.compile(  # what else is paid for a share
    r"\b(?:plus|and|as well as|along with)\b[^.;]{0,40}\b(?:shares?|stock|warrants?|dividend)\b|"
    r"\b(?:rest|balance|remainder|dividend|of an? [A-Za-z ]{0,20}share|or [^.;]{0,30}(?:shares|stock))\b"
)
_OWNER = re.compile(
    r"(?P<noun>[a-z]+) (?:of|worth|totall?ing)(?: (?:about|up to|more than|at least|nearly|over|around))? $"
)


@dataclass(frozen=True, slots=True)
class Money:
    """A sum: the number, the currency by ISO 4217, and what it is the price of one of ("gallon", "hour", "each")."""

    number: Number
    currency: str
    per: str | None = None

    def __str__(self) -> str:
        said = str(self.number).replace("as many as", "as much as", 1)
        return f"{said} {self.currency}" + (f" per {self.per}" if self.per else "")

    def to_plain(self) -> dict[str, object]:
        """`{"type": "money", "currency", "per"?, "low", "high", "nominal", "bound", "words"?}`."""
        plain: dict[str, object] = {"type": "money", "currency": self.currency, **self.number.to_plain()}
        return {**plain, "per": self.per} if self.per else plain


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The sums of one sentence, left to right."""
    del context
    for quantity in quantities(sentence):
        if use_of(sentence, quantity) is not Use.MONEY:
            continue
        currency = currency_of(sentence, quantity)
        if currency is None:
            continue
        end, number = currency.end, quantity.reading.continuous
        value = Money(number.scaled(currency.factor) if currency.factor != 1 else number, currency.code, currency.per)
        span = Span(quantity.span.start, end)
        last = sentence.token_at(end - 1)
        following = last.index + 1 if last else quantity.last
        head = head_after(sentence, following) if after_text(sentence, quantity)[:1] in (" ", "-") or last else None
        first, anchor, role = None, quantity.first, None
        form = _FORM.match(after_text(sentence, quantity, 60)[max(0, end - quantity.value.end) :])
        if form and form["form"] in _FORMS and (" and " in form.group() or " or " in form.group()):
            form = None  # "in cash and shares": all of it
        if form:
            token = sentence.token_at(end + form.start("form"))
            first, anchor = (token.index, token.index + 1) if token else None, quantity.first
            role = token and _named(sentence, token.index) or form["form"]
        elif head is not None and not _of_follows(sentence, following):
            first, anchor = (head.first, head.last), head.token
        elif owner := _OWNER.search(before_text(sentence, quantity)):
            token = sentence.token_at(quantity.span.start - (len(owner.group()) - owner.start("noun") + owner.start()))
            first, anchor = (_with_modifiers(sentence, token.index), token.index) if token else (None, anchor)
        elif following < len(sentence.tokens) and _named(sentence, following) == "fine":
            first, anchor = (following, following + 1), following  # taken for the adjective: "a $4m fine on the firm"
        penal = first is not None and _named(sentence, first[1] - 1) in _PENAL and not form
        role = role or (_named(sentence, first[1] - 1) if penal and first else None)
        bought = (
            None
            if penal
            else _bought(sentence, quantity.first, first[1] if form and first else following, None if form else first)
        )
        paid = bought is not None or _is_handed_over(sentence, quantity.first)
        behind = text_after(sentence, span.end, 60)
        if paid and role in _FORMS and not _THE_REST.match(behind):
            role = "price"  # what a thing is bought for "in cash" is its price
        if role == "cash" and value.per == "share" and not _BESIDE_CASH.search(sentence.text):
            role = None  # all that is paid for a share
        first, role = (bought, role or "price") if bought is not None else (first, role)
        if (
            bought is None
            and role is None
            and not penal
            and (bought := costs.costing(sentence, quantity.first, following)) is not None
        ):
            first, role = bought, "cost"
        if bought is None and not penal and not form and difference(sentence, quantity) is not None:
            role = "change"
        wanted = sums.purpose(sentence, quantity.first, following) if role is None and not bought else None
        if wanted is not None and not sums.is_named(sentence, (quantity.first, following), first):
            first, bought, role = wanted, wanted, "purpose"
        asked = role == "purpose" and sums.is_asked(sentence, quantity.first, following)
        party = sums.party(sentence, quantity.first, role) if role else None
        if role is None and _DEBT.match(after_text(sentence, quantity, 60)[max(0, end - quantity.value.end) :]):
            role = "debt"
        if role is None:
            told = sums.attribute_at(sentence, (quantity.first, following), first[1] - 1 if first else None)
            if told is not None:
                role, party = told.name, sums.party(sentence, quantity.first, told.name)
            if told is not None and party is None:
                anchor, party = told.anchor, told.bearer
                first = first or told.noun
                first, party = (party, None) if role in attributes.OF_GOODS and party is not None else (first, party)
        yield Mention(
            span=span,
            value=value,
            anchor=anchor if bought is None else quantity.first,
            head=first,
            subject=_buyer(sentence, quantity.first)
            if bought is not None and (role not in ("cost", "purpose") or costs.is_spent(sentence, quantity.first))
            else party,
            nominal=bought is not None or party is not None,
            role=role,
            parts={"value": span},
            approximate=not number.exact,
            history=superseded(sentence, quantity),
            trace=(
                "sum",
                *(("summed",) if summed(sentence, span) else ()),
                *(("asked",) if asked else ()),
                *sums.forms(behind),
                *(("with debt",) if sums.counts_debt(sentence) else ()),
                *flow.of_sum(sentence, quantity.first),
                *(("expected",) if sums.is_expected(sentence, quantity.first) else ()),
                *((sums.IN_ALL,) if sums.is_in_all(sentence, span.start, span.end) else ()),
                *((sums.HAD,) if sums.is_had(sentence, quantity.first) else ()),
                *((sums.FORFEIT,) if sums.is_forfeit(sentence, quantity.first) else ()),
                *(() if value.per else quotation(sentence, span, price=number.low)),
            ),
        )


def read(plain: Mapping[str, Any]) -> Money:
    """A sum from its plain form.

    Raises:
        ValueError: it is not a sum of money.
    """
    currency, per = plain.get("currency"), plain.get("per")
    if plain.get("type") != "money" or not isinstance(currency, str) or not isinstance(per, str | None):
        raise ValueError("not a sum of money")
    return Money(read_number(plain), currency, per)


def relate(a: Money, b: Money) -> Relation:
    """Relation of two sums; unknown across currencies, since no rate is known, and for prices of different units.

    Where one alone is said to be the price of one, the two may agree, but they do not exclude each other.
    """
    if not currencies.may_be_one(a.currency, b.currency) or (a.per and b.per and a.per != b.per):
        return Relation.UNKNOWN
    found = relate_numbers(a.number, b.number)
    return Relation.UNKNOWN if found is Relation.DISJOINT and a.per != b.per else found


def _named(sentence: Sentence, noun: int) -> str | None:
    """What a sum is by the noun that it goes with."""
    token = sentence.tokens[noun]
    return attributes.of_noun("money", token.folded, ()) or attributes.of_noun("money", token.lemma, ())


def _is_handed_over(sentence: Sentence, at: int) -> bool:
    """Whether the sum is what somebody parts with, for whatever it is: "is handing over $3m in cash"."""
    clause = sentence.clause_at(at)
    return clause is not None and clause.lemma.startswith("hand")


def _with_modifiers(sentence: Sentence, noun: int) -> tuple[int, int]:
    """A noun with the words that narrow it: "reported [online sales] of $3m"."""
    first, phrase = noun, sentence.phrase_at(noun)
    while phrase is not None and first > phrase.first and sentence.tokens[first - 1].tag in (Tag.ADJ, Tag.NOUN):
        first -= 1
    return first, noun + 1


def _bought(sentence: Sentence, at: int, following: int, head: tuple[int, int] | None) -> tuple[int, int] | None:
    """What a sum is the price of (the goods of the commerce frame, Fillmore 1976), as a token range.

    "bought [the mill] for $3m", "paid $3m for [the mill]", "the $3m purchase of [the mill]".
    """
    tokens, clause = sentence.tokens, sentence.clause_at(at)
    lemma = clause.lemma.split(" ", 1)[0] if clause is not None else ""
    if head is not None and tokens[head[1] - 1].lemma in _DEAL:
        goods = costs.after(sentence, head[1], ("of", "for", "to"))
        if goods is not None and goods[0] <= at < goods[1]:
            return None  # "sales of $6 billion"
        return goods or _sold(sentence, clause, head[0])
    if _of_follows(sentence, following):
        near = range(following, min(following + 5, len(tokens)))
        price = next((i for i in near if tokens[i].folded == "price"), None)
        return None if price is None else costs.after(sentence, price + 1, ("of", "for"))
    if lemma in _PAYING:
        return costs.after(sentence, following, ("for",))
    before = max((i for i in range(max(0, at - 4), at) if tokens[i].folded == "for"), default=None)
    if clause is not None and lemma in _BUYING and before is not None:
        sold = [sentence.phrases[n] for n in clause.objects if sentence.phrases[n].last <= before]
        return (sold[0].first, sold[0].last) if sold else None
    return None


def _sold(sentence: Sentence, clause: Clause | None, deal: int) -> tuple[int, int] | None:
    """What changes hands in a deal: "[the mill] was sold in a deal worth $3m", "bought [the mill] in a $3m deal"."""
    if clause is None or clause.lemma.split(" ", 1)[0] not in _BUYING:
        return None
    goods = (sentence.phrases[n] for n in clause.objects)
    found = next((p for p in goods if not p.first <= deal < p.last), None)
    return None if found is None else (found.first, found.last)


def _buyer(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Who pays: the subject of the clause, where it is not what is sold."""
    clause = sentence.clause_at(at)
    if clause is None or clause.subject is None or clause.lemma.startswith("sell"):
        return None
    phrase = sentence.phrases[clause.subject]
    return phrase.bounds


def _of_follows(sentence: Sentence, at: int) -> bool:
    return at < len(sentence.tokens) and sentence.tokens[at].folded == "of"


KIND = Kind(
    id="money",
    summary="A sum of money with its currency.",
    example="The company agreed to pay $334 million.",
    find=find,
    read=read,
    relate=relate,
    needs={"predicate": "unknown", "head": "unknown"},
    figure=True,
    role_tells=True,
    akin=frozenset(frozenset(pair) for pair in _AKIN),
    signs=frozenset((frozenset(("profit", "loss")),)),
)
