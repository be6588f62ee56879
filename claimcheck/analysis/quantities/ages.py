"""Numbers that say how old somebody is: "43-year-old", "aged 43", "Ann Field, 43,", "over-65s", "in her 50s"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.analysis.quantities import Quantity, after_text, before_text, figure_before
from claimcheck.lexicon import nouns, posts, units
from claimcheck.model.analysis import Sentence, Tag, Token
from claimcheck.model.span import Span
from claimcheck.numbers import Number
from claimcheck.numbers.number import figure
from claimcheck.text.folding import fold
from claimcheck.text.patterns import lazily

_OLD = lazily(r"[- ](?P<unit>year|month|week|day)s?(?:[- ]olds?\b| of age\b)")
_LIVED = lazily(r"\b(?:lived|lives?) (?:for )?(?:(?:only|just|barely|not quite|about|some) )?$")
_TO_THE_END = lazily(r"[- ](?P<unit>month|week|day)s?(?=[.,;:!?)\"']|$| (?:and|but|after (?:the |his |her )?birth)\b)")
_CUE = lazily(r"\b(?:(?:aged?|ages) (?:of |between |from )?|as (?:young|old) as |(?P<turn>turn(?:ed|ing|s)) )$")
_AGE_LIMIT = lazily(r"\b(?P<side>over|above|past|beyond|under|below|before) (?:the )?ages? of $")
_ANYBODY_OF_AGE = lazily(
    r"\b(?:anyone|anybody|everyone|everybody|no one|nobody|people|persons?|children|kids|those|youths|customers|"
    r"drivers|players|workers|girls|boys|women|men)(?: who are| who is)? "
    r"(?P<side>below |above |(?P<cmp>younger|older) than )?$"
)
_NOTHING_COUNTED = lazily(
    r"(?: (?:from|who|to|out|in|and|or|off|at|away|may|can|must|will|would|could|should|are|were|is|was|with|without|"
    r"for|not|cannot)\b|[.,;:\"]|\s*$)"
)
_AGES_BETWEEN = lazily(r"\bbetween (?:the )?ages (?:of )?$")
_SECOND = lazily(r"\bages (?:of )?[0-9a-z-]{1,12} (?:and|to|or) $")
_LIMIT = lazily(
    r" (?:and|or) (?:(?P<sure>older|(?P<sure_under>younger))|(?:over|up|above|(?P<under>under|below)))\b(?![- ][0-9])"
)
_DECADE_OF_LIFE = lazily(r"\bin (?:his|her|their|its|my) (?P<part>early|late|mid)?[ -]?$")
_SIDE = lazily(r"\b(?P<side>over|under)[- ]$")
_SOMETHING = lazily(r"[- ]?somethings?\b")
_BIRTHDAY = lazily(r" birthday\b")
_TEAM = lazily(r"\b(?:w[io]n|beat|lost|side|squad|match|team|goal|coach|cup|league|final|title|drew|tournament)s?\b")
_IS = lazily(
    r"\b(?P<who>[a-z'-]+) (?:is|was|would have been|has (?:just )?turned)(?: (?:now|only|just|still|already|then))? $"
)
_DONE = lazily(
    r"[.,;:!?)\"']|$| (?:when|and (?!(?:[0-9]|a half))|at the time|at (?:his|her|their)|but|with no|while|last|this|"
    r"next|in the|on)\b"
)
_BOY_OF = lazily(r"\b(?:an?|the) (?:[a-z]+ )?(?:boy|girl|man|woman|child|youth|toddler|pensioner|teenager) of $")
_AT = lazily(r"(?:^|[\"'(,;:.-] ?|\b(?:and|but) )at $")
_WHO_AT = lazily(r"\bwho,? at $")
_WAS = lazily(r",? (?:is|was|has|had|became|won|lost|still)\b")
_FOUND = frozenset("alive dead missing unhurt unconscious asleep".split())
_HE = lazily(r", (?:(?:he|she)\b|the [a-z]+|[a-z]+ [a-z]+ (?:is|was|has|became))")
_DIED = lazily(r"\b(?:died|dead|dies|dying|retired|retiring|retires|married|widowed|debuted|orphaned) at $")
_AGE_IS = lazily(
    r"(?:'s?|\b(?:his|her|their|the)) age (?:(?:is|was|has been|had been) (?:(?:given|listed|put|reported|stated|"
    r"estimated|recorded|confirmed) (?:as|at) )?|as |at )$"
)
_DIED_AT = lazily(r"[.,;:!?)\"']|$| (?:of|from|in|after|on|when|following|with|last)\b")
_APPOSED = lazily(r"(?:, |,? \()(?:(?:now|then|only|just|still|both|each) )?$")
_APPOSED_BY = lazily(
    r"\)|,(?! [0-9])|\.?$|\.? ?[\"']?$| (?:and|of(?! (?:whom|whose|them|which))|from|was|is|who|were)\b|;"
)
_WHERE = frozenset("in at near outside inside around across".split())
_YEARS = {"year": 1.0, "month": 1 / 12, "week": 7 / 365.25, "day": 1 / 365.25}
_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), None: (0, 9)}
_OLDEST = 120
_ADULT = 13  # "At 9, he left" tells the time


@dataclass(frozen=True, slots=True)
class Lived:
    """An age in years, the words that give it, the figure in them (document offsets), and how it was said."""

    number: Number
    span: Span
    value: Span
    form: str


def age_at(sentence: Sentence, quantity: Quantity) -> Lived | None:
    """The age that a number gives, or None where it gives none."""
    r = quantity.reading
    after, before = after_text(sentence, quantity, 60), before_text(sentence, quantity, 60)
    if r.form == "decade":
        return _decade(sentence, quantity, before, after)
    if r.attached or r.form not in ("digits", "words", "vague", "ordinal"):
        return None
    if r.form == "ordinal":
        m = _BIRTHDAY.match(after)
        return _lived(quantity, quantity.reading.number, "birthday", after=m.end()) if m else None
    if (m := _SOMETHING.match(after)) and r.number.nominal % 10 == 0:
        number = _years(r.number.nominal, r.number.nominal + 9)
        return _lived(quantity, number, "something", after=m.end(), shown=m.end())
    lived = _TO_THE_END.match(after) if _LIVED.search(before) else None
    if m := _OLD.match(after) or lived:
        number = r.number if m["unit"] == "year" else r.number.scaled(_YEARS[m["unit"]])
        return _lived(quantity, number, "years-old", after=m.end())
    return _cued(sentence, quantity, before, after) or _said(sentence, quantity, before, after)


def is_person(token: Token) -> bool:
    """Whether a common noun names a person: by the noun classes, as the holder of a post, or by its ending."""
    known = "person" in nouns.classes(token.lemma) or posts.post(token.lemma) is not None
    return known or token.lemma.endswith(("ist", "woman", "person"))


def _cued(sentence: Sentence, quantity: Quantity, before: str, after: str) -> Lived | None:
    """ "aged 43", "over the age of 65", "65 and older"."""
    number = quantity.reading.number
    limit = _LIMIT.match(after)
    if m := _AGE_LIMIT.search(before):
        side = "under" if m["side"] in ("under", "below", "before") else "over"
        return _lived(quantity, figure(number.nominal, 1, side), "aged", before=len(m.group()))
    if 5 < number.nominal < _OLDEST and (m := _ANYBODY_OF_AGE.search(before)) and _NOTHING_COUNTED.match(after):
        if m["side"] and number.exact:
            side = "under" if m["side"] == "below " or m["cmp"] == "younger" else "over"
            return _lived(quantity, figure(number.nominal, 1, side), "aged")
        if not m["side"] and number.bound in ("less", "more", "under", "over"):
            return _lived(quantity, number, "aged")
    if m := _AGES_BETWEEN.search(before) or _SECOND.search(before):
        return _lived(quantity, number, "between", before=len(m.group()))
    cue = _CUE.search(before)
    if limit and number.exact and (cue or limit["sure"] or _counted_person(sentence, quantity)):
        bound = "most" if limit["sure_under"] or limit["under"] else "least"
        value = figure(number.nominal, 1, bound)
        return _lived(
            quantity, value, "aged", before=len(cue.group()) if cue else 0, after=limit.end(), shown=limit.end()
        )
    if cue is None or (cue["turn"] and not _DONE.match(after)) or after.startswith((" percent", "%", " %")):
        return None
    return _lived(quantity, number, "aged", before=len(cue.group()))


def _said(sentence: Sentence, quantity: Quantity, before: str, after: str) -> Lived | None:
    """ "she was 43", "at 43, he", "dead at 43", "Ann Field, 43,"."""
    r = quantity.reading
    number = r.number
    if number.bound not in ("exact", "range") or not 0 < number.nominal <= _OLDEST or r.sign or r.pair and number.exact:
        return None
    if (m := _IS.search(before)) and _DONE.match(after) and _is_somebody(sentence, quantity, m):
        return _lived(quantity, number, "predicate")
    if _AGE_IS.search(before) and _DONE.match(after):
        return _lived(quantity, number, "age")
    if _DIED.search(before) and _DIED_AT.match(after):
        return _lived(quantity, number, "at")
    if (
        _AT.search(before)
        and number.nominal >= _ADULT
        and r.form == "digits"
        and (_HE.match(after) or _name_follows(sentence, quantity))
    ):
        return _lived(quantity, number, "at")
    if _WHO_AT.search(before) and number.nominal >= _ADULT and _WAS.match(after):
        return _lived(quantity, number, "at")
    following = sentence.tokens[quantity.last : quantity.last + 1]
    counted = (t for t in following if t.tag in (Tag.NOUN, Tag.PROPN, Tag.ADJ) and t.folded not in _FOUND)
    if _BOY_OF.search(before) and next(counted, None) is None:
        return _lived(quantity, number, "apposition")
    if r.form == "words" or not _APPOSED.search(before) or not _APPOSED_BY.match(after):
        return None
    return _lived(quantity, number, "apposition") if _person_before(sentence, quantity) else None


def _name_follows(sentence: Sentence, quantity: Quantity) -> bool:
    """ "At 58, [Ruiz] is": a name behind the comma, with a verb right behind it."""
    near = sentence.tokens[quantity.last : quantity.last + 3]
    return (
        len(near) == 3 and near[0].text == "," and near[1].tag is Tag.PROPN and near[2].folded in ("is", "was", "has")
    )


def _decade(sentence: Sentence, quantity: Quantity, before: str, after: str) -> Lived | None:
    """ "in her mid-50s", "in his late twenties", "a thirtysomething", "over-65s"."""
    base, low = sentence.passage.span.start, quantity.reading.number.nominal
    text = fold(sentence.text[quantity.value.start - base : quantity.value.end - base]).lower()
    if "something" in text:
        return _lived(quantity, _years(low, low + 9), "something")
    direct = figure_before(sentence, quantity, 30)
    if (m := _DECADE_OF_LIFE.search(direct)) and not after.startswith("-"):
        first, last = _PARTS[m["part"]] if text != "teens" else (0, 6)
        value = Span(quantity.value.start, quantity.value.end)
        return Lived(_years(low + first, low + last), Span(value.start - len(m.group()), value.end), value, "decade")
    side = _SIDE.search(direct)
    if side is None or not text.endswith("s") or low > _OLDEST or _TEAM.search(after + " " + before):
        return None
    span = Span(quantity.value.start - len(side.group()), quantity.value.end)
    return Lived(figure(low, 1, side["side"]), span, span, "limit")


def _lived(quantity: Quantity, number: Number, form: str, before: int = 0, after: int = 0, shown: int = 0) -> Lived:
    """before, after: code points of the words around that belong to it; shown: of those after it, in the value."""
    value = Span(quantity.span.start, max(quantity.span.end, quantity.value.end + shown))
    span = Span(quantity.span.start - before, max(quantity.span.end, quantity.value.end + after))
    return Lived(number, span, value, form)


def _years(low: float, high: float) -> Number:
    return Number(low, high, (low + high) / 2, "range")


def _is_somebody(sentence: Sentence, quantity: Quantity, m: re.Match[str]) -> bool:
    """Whether the subject of "was 43" is a person: a pronoun, a noun for one, or a name of two words."""
    if m["who"] in ("he", "she", "who"):
        return quantity.reading.form == "digits" or quantity.reading.number.nominal > 1
    base = sentence.passage.span.start
    start = quantity.span.start - len(m.group()) + m.start("who") - m.start()
    token = sentence.token_at(max(start, base))
    if token is None or quantity.reading.form != "digits":
        return False
    if _subject_is_person(sentence, quantity):
        return True
    earlier = sentence.tokens[token.index - 1] if token.index else None
    if token.text[:1].isupper():
        return (
            earlier is not None and earlier.text[:1].isupper() and token.tag is Tag.PROPN and earlier.tag is Tag.PROPN
        )
    return is_person(token)


def _subject_is_person(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a noun for one person is the subject, whatever stands behind it: "[The man] who fell was 43"."""
    clause = sentence.clause_at(quantity.first)
    if clause is None or clause.surface is None or clause.lemma != "be":
        return False
    head = sentence.tokens[sentence.phrases[clause.surface].head]
    return head.tag is Tag.NOUN and head.folded == head.lemma and is_person(head)


def _counted_person(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a plural noun for persons stands right before: "children 12 and under"."""
    token = sentence.tokens[quantity.first - 1] if quantity.first else None
    return token is not None and token.text != token.lemma and is_person(token)


def _person_before(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a person stands before ", 43,": a capitalised word that is no date or place, or a noun for a person."""
    at = quantity.first - 1
    while at >= 0 and sentence.tokens[at].folded in (",", "(", "now", "then", "only", "just", "still", "both", "each"):
        at -= 1
    if at < 0:
        return False
    token = sentence.tokens[at]
    plain = token.folded.rstrip(".")
    if plain in units.MONTHS or plain in units.WEEKDAYS or plain in units.DESIGNATORS or plain in units.STREETS:
        return False
    if at and sentence.tokens[at - 1].folded in _WHERE:
        return False
    person = token.text[:1].isupper() or plain in ("jr", "sr") or is_person(token)
    return person and not any(t.text.isdigit() for t in sentence.tokens[max(0, at - 1) : at])
