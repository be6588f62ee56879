"""Currencies around a number, and what a price is for one of: "£2m", "RM30 million", "65p a litre", "$15 per share"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.analysis.quantities import Quantity, after_text, before_text
from claimcheck.lexicon import currencies
from claimcheck.model.analysis import Sentence
from claimcheck.text.patterns import lazily

_WORDS_AFTER = lazily(r"(?: of)?[ -]?(?P<words>[a-z.]+(?: [a-z]+){0,2})")
_GLUED_CENTS = lazily(r"(?:p|\u00a2)(?![a-z0-9])")
_CODE_BEFORE = lazily(rf"(?<![A-Za-z])(?P<code>{'|'.join(sorted(currencies.CODES, key=len, reverse=True))})\.? ?$")
_PER = lazily(r"(?:(?: |-)(?:an?|per|for each|for every|for one|for an?|every)(?: |-)| ?/ ?)(?P<unit>[a-z]+)\b")
_PER_NAMED = lazily(
    r" (?:for |per )(?:each |every |one )?(?:(?!ordinary |prefer|common |deferred )[a-z0-9&'.-]+ ){1,3}share(?!s)\b"
)  # "for each Orlin share"
_IN_CASH = lazily(r" in cash(?= (?:for|per|an?|each|every)\b)")
_SINCE = lazily(r" (?:earlier|ago|before|later|after|on|to (?:go|come))\b")  # "a year earlier" is a time
_TIMES = frozenset(("hour", "day", "week", "month", "year", "night", "minute"))
_EACH = lazily(r" (?P<unit>each|apiece|annually|yearly|monthly|weekly|daily|hourly)\b(?! (?:year|month|of|other))")
# Who gets a sum, or of what it is the price, told at a distance: "that he pledged [to each family]".
_TO_EACH = lazily(
    r"[^.;,0-9$]{0,60}? (?:to|for) (?:each|every) (?P<unit>family|household|home)\b|"
    r" (?:for |per |an? )(?:each |every )?[a-z-]+ (?P<share>share)\b"
)
_EACH_GETS = lazily(
    r"\b(?:each|every) (?P<unit>family|household|home)\b[^.;,0-9$]{0,60} (?:get|gets|receive|receives|paid|given)"
    r"(?: (?:about|up to|some))? $|\b(?:each|every) (?:[a-z-]+ )?(?P<share>share)(?: is worth)?(?: at)? (?:us)?$"
)
_ADVERBS = {
    "each": "each", "apiece": "each", "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week",
    "daily": "day", "hourly": "hour",
}  # fmt: skip
# A payment that comes again and again, by the words before or behind the sum: "an annual fee of", "a year's rent".
_PERIODIC = lazily(
    r"\b(?:(?P<unit>annual|yearly|monthly|weekly|daily|hourly)(?: [a-z]+)?|(?:an?|one) (?P<span>year|month|week|day)'s)"
    r" (?:tuition(?: fees?)?|fees?|rents?|wages?|salar(?:y|ies)|pay|subscriptions?|allowances?|stipends?|dues|"
    r"membership|pensions?|licen[cs]e fees?)\b"
)
_STRETCH = 40  # code points around a sum in which those words stand
_CROWNS = 50
_SHARE_PRICE = 10_000
_BID = lazily(r"\b(?:offer|bid)(?: (?:is|was|stands at|stood at|of|now))+ (?:[A-Za-z]{1,4} )?$")
_SHARES = lazily(r"\b(?:shares?|shareholders?|stockholders?)\b[^.;]{0,40}$")
_LINES = frozenset({240, 360, 480, 576, 720, 1080, 1440, 2160})  # "1080p" counts lines of a picture
_OWN = lazily(r"\b(?:my|his|her|your|their|our)(?: own)? $")  # "his two cents": an opinion


@dataclass(frozen=True, slots=True)
class Currency:
    """The currency of a sum (ISO 4217), where the sum ends in the document, what the figure is to be multiplied by
    (cents), and what the sum is for one of."""

    code: str
    end: int
    factor: float = 1.0
    per: str | None = None


def currency_of(sentence: Sentence, quantity: Quantity) -> Currency | None:
    """The currency that a number is given in, or None where it is no sum of money."""
    found = _currency(sentence, quantity)
    if found is None:
        return None
    after = after_text(sentence, quantity, 100)[found.end - quantity.value.end :]
    if _is_bid(sentence, quantity, after):
        return replace(found, per="share")
    if m := _EACH.match(after):
        end = found.end + m.end() if m["unit"] in ("each", "apiece") else found.end
        per = "share" if _SHARES.search(before_text(sentence, quantity)) else _ADVERBS[m["unit"]]
        return Currency(found.code, end, found.factor, per if m["unit"] in ("each", "apiece") else _ADVERBS[m["unit"]])
    if m := _PER_NAMED.match(after):
        return Currency(found.code, found.end + m.end(), found.factor, "share")
    if m := _IN_CASH.match(after):  # the words "in cash" stay behind the sum: they say in what form it is paid
        one = _PER.match(after, m.end())
        shared = one is not None and one["unit"] == "share" or _PER_NAMED.match(after, m.end())
        return replace(found, per="share") if shared else found
    m = _PER.match(after)
    unit = currencies.PER.get(m["unit"]) if m else None
    if m is None or unit is None or (unit in _TIMES and _SINCE.match(after[m.end() :])):
        period = _period(before_text(sentence, quantity, _STRETCH), after[:_STRETCH])
        return replace(found, per=found.per or period or _for_each(before_text(sentence, quantity, 110), after))
    return Currency(found.code, found.end + m.end(), found.factor, unit)


def _is_bid(sentence: Sentence, quantity: Quantity, after: str) -> bool:
    """Whether a small sum is what is bid for a share: "the final offer is 241 crowns in cash"."""
    small = not quantity.reading.scaled and quantity.reading.number.nominal < _SHARE_PRICE
    return small and after.startswith(" in cash") and _BID.search(before_text(sentence, quantity)) is not None


def _for_each(before: str, after: str) -> str | None:
    """What a sum is for one of, where other words stand between the two."""
    m = _TO_EACH.match(after) or _EACH_GETS.search(before)
    return currencies.PER[m["unit"] or m["share"]] if m is not None else None


def _period(before: str, after: str) -> str | None:
    """The time that a payment is for which comes again and again, by the words next to the sum."""
    found = [*_PERIODIC.finditer(before), *_PERIODIC.finditer(after)]
    units = {m["span"] or _ADVERBS.get(m["unit"], "year") for m in found}
    return units.pop() if len(units) == 1 else None


def _currency(sentence: Sentence, quantity: Quantity) -> Currency | None:
    reading, end = quantity.reading, quantity.span.end
    scaled = reading.scaled or reading.form == "vague"
    after = after_text(sentence, quantity, 60)[end - quantity.value.end :]
    m = _WORDS_AFTER.match(after)
    words = m["words"].rstrip(".").split() if m else []
    lead = m.start("words") if m else 0
    for n in range(len(words), 0, -1):
        phrase = " ".join(words[:n])
        code = currencies.NATIONAL.get(phrase) or (currencies.WORDS.get(phrase) if n == 1 else None)
        if phrase == "crowns" and not scaled and reading.number.nominal < _CROWNS:
            continue  # of kings, of teeth, of champions
        if code and not (reading.sign and n == 1 and len(phrase) > 3) and (phrase != "rand" or scaled):
            return Currency(code, end + lead + len(phrase))
    if reading.sign:
        return Currency(currencies.SIGNS.get(reading.sign) or currencies.SIGNS[reading.sign[-1]], end)
    if cents := _cents(sentence, quantity, after, words, lead):
        return cents
    if scaled and words and words[0] in ("pounds", "pound", "won"):
        return Currency("KRW" if words[0] == "won" else "GBP", end + lead + len(words[0]))
    at = quantity.span.start - sentence.passage.span.start
    before = _CODE_BEFORE.search(sentence.text[max(0, at - 12) : at])
    return Currency(currencies.CODES[before["code"]], end) if before and _coded(quantity, before["code"]) else None


def _coded(quantity: Quantity, code: str) -> bool:
    """Whether a code of one or two letters is one: before a figure in thousands or more.

    "e" for the euro sign, as feeds without that sign have it, only where the figure has a scale: "e80 million".
    """
    if code in ("e", "E"):
        return quantity.reading.scaled
    return len(code) > 1 or quantity.reading.scaled or quantity.reading.number.nominal >= 1000


def _cents(sentence: Sentence, quantity: Quantity, after: str, words: list[str], lead: int) -> Currency | None:
    end = quantity.span.end
    if m := _GLUED_CENTS.match(after):
        small = quantity.reading.form == "digits" and quantity.reading.number.nominal not in _LINES
        return Currency(currencies.CENTS[m.group()], end + 1, 0.01) if small else None
    if not words or words[0] not in currencies.CENTS or len(words[0]) < 4:
        return None
    if quantity.reading.number.nominal == 2 and _OWN.search(before_text(sentence, quantity, 12)):
        return None
    return Currency(currencies.CENTS[words[0]], end + lead + len(words[0]), 0.01)
