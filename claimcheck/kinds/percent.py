"""Shares and rates in a hundred: "21 percent", "17%", "two-thirds of voters", "one in five children", "half of".

Percentage points are a unit of their own. Refused on purpose: "half an hour", "a quarter" of a year or of a match,
"one in" before a place, and the letter grade of a bond. A share in words stands for about 1.5 points to each side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis.quantities import Head, Quantity, after_text, before_text, head_after, quantities
from claimcheck.analysis.quantities.attributes import attribute_of, attribute_of_verb
from claimcheck.analysis.quantities.changes import interim, measured_against, superseded
from claimcheck.analysis.quantities.cohorts import voted
from claimcheck.analysis.quantities.levels import changed, folds, level_of
from claimcheck.analysis.quantities.uses import Use, use_of
from claimcheck.analysis.quotations import quotation
from claimcheck.analysis.terms import CHANCES
from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import nouns
from claimcheck.lexicon.units import TIME_UNITS
from claimcheck.model.analysis import Sentence, Tag, Token
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.numbers import Number, read_number, relate_numbers
from claimcheck.numbers.number import VAGUE, figure
from claimcheck.text.patterns import lazily

_SIGN = lazily(
    r"(?: ?-?(?:%|percentage[ -]points?\b|percent\b|per cent\b|per-cent\b|pct\b)(?P<points>[ -]points?\b)?"
    r"|(?P<basis>[ -](?:basis|base)[ -]points?\b| ?bps?\b)|[ -](?:full|whole percentage)[ -]points?\b|pc\b)"
)
_OPEN = lazily(
    r"(?P<least>-plus\b|\+| plus\b| or (?:more|higher|above|greater)\b)|(?P<most> or (?:less|lower|below|fewer)\b)"
)
# "half a percentage point", "a quarter of a percentage point", "a quarter-point cut"
_OF_A_POINT = lazily(
    r"(?: (?:of )?an? (?:full )?(?:percentage[ -]point|percent|per cent)s?\b"
    r"|-(?:percentage-)?point(?= (?:[a-z]+ ){0,2}(?:rise|cut|increase|hike|reduction|move|jump|drop|gain|swing|fall|"
    r"tightening)))"
)
_BARE_POINT = lazily(
    r"(?:[ -]| (?:of )?an? )points?\b(?! (?:guard|blank|of view))"
)  # "by a quarter point", "half a point"
_OF_RATES = lazily(r"\b(?:rates?|yields?|inflation|unemployment|borrowing costs)\b")
_FRACTION_NOUN = lazily(r" of (?P<what>[a-z]+)")
_DRINK = lazily(r" of (?:whisky|whiskey|vodka|gin|rum|bourbon|scotch|brandy)\b")
_NOT_A_SHARE = lazily(
    r" ?(?:-|past\b|of (?:the )?(?:year|season|match|game|century|decade|day|week|month|hour|[0-9]{4})|"
    r"way\b|time\b|hour|mile|an? |final|quarter|day|brother|sister|"
    r"(?:before|after|when|as|against|ended|lead|and then)\b)"
)
_QUARTERLY = lazily(
    r"(?<!\baccount )(?<!\baccounts )(?<!\baccounted )(?<!\baccounting )(?<!\bbrings )(?<!\bbrought )"
    r"\b(?:in|for|during|this|last|next|each|every|first|second|third|fourth|per|fiscal|previous|same) (?:a )?$"
)


@dataclass(frozen=True, slots=True)
class Percent:
    """A share in percent (`unit` "percent"), or a difference between shares ("points")."""

    number: Number
    unit: str = "percent"

    def __str__(self) -> str:
        if self.number.words:
            return str(self.number)
        said = str(self.number).replace("as many as", "as much as", 1)
        return f"{said}%" if self.unit == "percent" else f"{said} points"

    def to_plain(self) -> dict[str, object]:
        """`{"type": "percent", "unit", "low", "high", "nominal", "bound", "words"?}`, in percent."""
        return {"type": "percent", "unit": self.unit, **self.number.to_plain()}


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The shares of one sentence, left to right."""
    del context
    for quantity in quantities(sentence):
        if use_of(sentence, quantity) is Use.PERCENT:
            worded = quantity.reading.form in ("fraction", "ratio")
            mention = _share(sentence, quantity) if worded else _percent(sentence, quantity)
            if mention is not None:
                yield mention
    yield from _folds(sentence)


def read(plain: Mapping[str, Any]) -> Percent:
    """A share from its plain form.

    Raises:
        ValueError: it is not a share.
    """
    unit = plain.get("unit", "percent")
    if plain.get("type") != "percent" or unit not in ("percent", "points"):
        raise ValueError("not a share in percent")
    return Percent(read_number(plain), str(unit))


def relate(a: Percent, b: Percent) -> Relation:
    """Relation of two shares; points and percent are not compared."""
    return relate_numbers(a.number, b.number) if a.unit == b.unit else Relation.UNKNOWN


def _percent(sentence: Sentence, quantity: Quantity) -> Mention | None:
    m = _SIGN.match(after_text(sentence, quantity))
    if m is None:
        return None
    span = Span(quantity.span.start, max(quantity.span.end, quantity.value.end + m.end()))
    unit = "points" if m["points"] or m["basis"] or "point" in m.group() else "percent"
    number, reading = quantity.reading.continuous, quantity.reading
    more = _OPEN.match(after_text(sentence, quantity)[m.end() :])
    if more and reading.number.exact:
        number = figure(reading.number.nominal, reading.step, "least" if more["least"] else "most")
        span = Span(span.start, span.end + more.end())
    value = Percent(quantity.reading.number.scaled(0.01) if m["basis"] else number, unit)
    last = sentence.token_at(span.end - 1)
    return _mention(sentence, quantity, span, value, last.index + 1 if last else quantity.last)


def _share(sentence: Sentence, quantity: Quantity) -> Mention | None:
    after = after_text(sentence, quantity, 80)
    bare = _BARE_POINT.match(after)  # in a match a point is one of the score
    if m := _OF_A_POINT.match(after) or bare and _OF_RATES.search(sentence.text) and bare:
        said = quantity.reading.number
        points = Number(said.nominal, said.nominal, said.nominal)
        if said.bound != VAGUE:
            points = figure(said.nominal, 0.01, said.bound)
        span = Span(quantity.span.start, quantity.value.end + m.end())
        last = sentence.token_at(span.end - 1)
        return _mention(sentence, quantity, span, Percent(points, "points"), last.index + 1 if last else quantity.last)
    if _DRINK.match(after) or _NOT_A_SHARE.match(after):
        return None
    fraction = quantity.reading.form == "fraction"
    if fraction and _QUARTERLY.search(before_text(sentence, quantity)):
        return None
    number = quantity.reading.number.scaled(100)
    of = _FRACTION_NOUN.match(after)
    owned = re.match(r" (?:the|its|their|his|her|all|those|these)\b", after)
    if fraction and not (of or owned or before_text(sentence, quantity).endswith(" by ")):
        return None
    return _mention(sentence, quantity, quantity.span, Percent(number), quantity.last + (1 if owned else 0))


def _mention(sentence: Sentence, quantity: Quantity, span: Span, value: Percent, following: int) -> Mention:
    head = head_after(sentence, following) or _before_comma(sentence, quantity)
    if head is not None and sentence.tokens[head.token].folded in TIME_UNITS:
        head = None  # "rose 9 percent last month"
    anchor = sentence.token_at(span.end - 1)
    chance = _chance(sentence, quantity, head)
    standing = None if chance else _standing(sentence, quantity, head)
    if voted(sentence, quantity, span.end):
        return Mention(
            span=span,
            value=value,
            anchor=anchor.index if anchor else quantity.first,
            role="turnout",
            nominal=True,
            parts={"value": span},
            approximate=not value.number.exact,
            history=superseded(sentence, quantity),
            trace=("turnout", "interim") if interim(sentence, span) else ("turnout",),
        )
    level, part = (None, None) if chance or standing or head else level_of(sentence, quantity)
    told = (
        None
        if chance or standing
        else attribute_of(sentence, "percent", (quantity.first, following), head.token if head else None)
    )
    if told is not None and part == "change" and told.noun is not None and told.name not in _OF_CHANGE:
        told = None  # by how much a rate rose is no rate
    if told is not None:
        level, part = told.bearer, told.name
    return Mention(
        span=span,
        value=value,
        anchor=head.token if head else anchor.index if anchor else quantity.first,
        head=chance or ((head.first, head.last) if head else told.noun if told else None),
        subject=standing or level,
        role="chance" if chance else _STANDING[_polled(sentence)] if standing else part,
        parts={"value": span},
        approximate=not value.number.exact,
        history=superseded(sentence, quantity),
        nominal=bool(chance or standing or level),
        trace=(
            quantity.reading.form,
            *(("interim",) if interim(sentence, span) else ()),
            *((f"against {unit}",) if (unit := measured_against(sentence, span)) is not None else ()),
            *(quotation(sentence, span, price=None) if not head else ()),
        ),
    )


def _before_comma(sentence: Sentence, quantity: Quantity) -> Head | None:
    """Of whom it is the share, where that opens the sentence: "Of the [nurses] in Velm, 7 percent were ill"."""
    opens = sentence.tokens[0].folded == "of" and quantity.first > 1
    return head_after(sentence, 0) if opens and sentence.tokens[quantity.first - 1].folded == "," else None


_OF_CHANGE = frozenset(("pay rise", "economic growth"))


def _standing(sentence: Sentence, quantity: Quantity, head: Head | None) -> tuple[int, int] | None:
    """Who has the share, as a token range: "[Ode] leads with 31 percent", "[the Greens] are at 12 percent"."""
    before = before_text(sentence, quantity, 12)
    voters = head is None or sentence.tokens[head.token].lemma in _VOTERS
    clause = sentence.clause_at(quantity.first)
    won = head is not None and clause is not None and clause.lemma in _WINNING and not _polled(sentence)
    if not voters or not (won or before.endswith((" at ", " with ", " on "))):
        return None
    if not _POLLED.search(sentence.text.lower()):
        return None
    first = sentence.token_at(quantity.span.start)
    close = sentence.phrase_at(first.index - 2) if first is not None and first.index > 1 else None
    if close is not None and close.first and sentence.tokens[close.first - 1].folded in ("and", "with", "to", "by"):
        close = None  # "Ruiz and Ode at 17 percent each", "tied with Ode at 17 percent"
    numbers = () if clause is None else (clause.surface, *clause.objects)
    for phrase in (close, *(sentence.phrases[n] for n in numbers if n is not None)):
        if phrase is not None and _is_somebody(sentence.tokens[phrase.head]) and (won or phrase.last <= quantity.first):
            return phrase.bounds
    return None


def _is_somebody(token: Token) -> bool:
    return token.tag is Tag.PROPN or token.tag is Tag.NOUN and "person" in nouns.classes(token.lemma)


def _polled(sentence: Sentence) -> bool:
    """Whether the sentence speaks of a poll, not of votes cast."""
    return bool({"poll", "survey"} & {t.lemma for t in sentence.tokens})


_WINNING = frozenset("win get take receive secure garner earn poll capture draw".split())
_STANDING = {True: "standing", False: "vote share"}


def _chance(sentence: Sentence, quantity: Quantity, head: Head | None) -> tuple[int, int] | None:
    """What is how likely: "a 40% chance of [rain]", "put the odds of [a strike] at 40 percent", as a token range."""
    tokens = sentence.tokens
    if head is not None and tokens[head.token].lemma in CHANCES:
        at: int | None = head.token
    elif before_text(sentence, quantity).endswith(" at "):
        clause = sentence.clause_at(quantity.first)
        first = max(0, quantity.first - 14 if clause is None else clause.first)
        at = next((i for i in range(quantity.first, first, -1) if tokens[i].lemma in CHANCES), None)
    else:
        at = None
    if at is None or at + 2 >= len(tokens) or tokens[at + 1].folded not in ("of", "for"):
        return None
    phrase = sentence.phrase_at(at + 2)
    return None if phrase is None else phrase.bounds


_VOTERS = frozenset("voter vote respondent support elector ballot".split())
_POLLED = lazily(r"\b(?:polls?|survey|voters?|votes?|ballots?|respondents?|candidates?|primary|election|support)\b")


def _folds(sentence: Sentence) -> Iterator[Mention]:
    """ "sales doubled", "halved infections": a change by a hundred percent, by a half."""
    for token, low, high in folds(sentence):
        thing = changed(sentence, token.index)
        told = attribute_of_verb(sentence, "percent", token.index)
        if told is not None:
            thing = told.bearer
        yield Mention(
            span=token.span,
            value=Percent(Number(low, high, (low + high) / 2, "about")),
            anchor=token.index,
            subject=thing,
            role=told.name if told else "change" if thing else None,
            nominal=thing is not None,
            parts={"value": token.span},
            approximate=True,
            trace=("fold",),
        )


KIND = Kind(
    id="percent",
    summary="A share or rate in percent, also said as a fraction.",
    example="Unemployment rose to 21 percent.",
    find=find,
    read=read,
    relate=relate,
    needs={"predicate": "unknown", "head": "unknown"},
    figure=True,
    role_tells=True,
)
