"""What a number is used for: counting, money, share, measure, age, rank, score, time, or naming a thing.

One place decides, so that no number is claimed by two kinds. What it refuses on purpose: dates, clock times, numbers
that name a thing ("Boeing 747", "Article 5"), addresses, telephone numbers, and the pronoun "one".
"""

from __future__ import annotations

import re
from enum import StrEnum

from claimcheck.analysis.quantities import STATES, Quantity, after_text, before_text, head_after
from claimcheck.lexicon import units
from claimcheck.model.analysis import Sentence, Tag

_PERCENT = re.compile(r" ?-?(?:%|percent\b|per cent\b|per-cent\b|pct\b|percentage[ -]points?\b|points? percent)")
_AGE_AFTER = re.compile(r"[- ](?:year|month|week|day)s?[- ]olds?\b")
_AGE_BEFORE = re.compile(r"\b(?:aged?|ages|turned|turning)(?: of| between| from)? $")
DECADE_OF_LIFE = re.compile(r"\bin (?:his|her|their|its) (?:(?P<part>early|late|mid)[ -])?$")
_APPOSED = re.compile(r"(?:, |,? \()$")
_WORD_AFTER = re.compile(r"[ -]?([a-z]+(?:[./'][a-z]+)*)")
_CURRENCY_CODE = re.compile(r"\b(?:usd|eur|gbp|inr|aud|cad|jpy|cny|chf|rs\.?|rmb) ?$")
_MAGNITUDE_AFTER = re.compile(r"[- ]magnitude\b|[- ]on the richter\b")
_MAGNITUDE_BEFORE = re.compile(r"\bmagnitude(?:[- ]| of | was | at | as | to | from )$")
_VOTES = re.compile(r"\b(?:vot(?:e|ed|es|ing)|ruling|ruled|decision|decided|majority|margin|passed|approved|split)\b")
_SPORT = re.compile(
    r"\b(?:w[io]n|wins|winning|beat|beats|beating|beaten|defeat\w*|lost|loss|lose[sd]?|draw|drew|drawn|tie|tied|score\w*|goals?|"
    r"set|sets|match|game|games|final|win|victory|victories|lead|led|leading|trail\w*|ahead|down|up|series|record|"
    r"rout\w*|edged|thrash\w*|down(?:ed|ing)|playoff|half-?time|innings|cup|league|aggregate|shootout|penalties|overtime|team|championship)\b"
)
_CLOCK = re.compile(r" ?(?:a\.?m\b|p\.?m\b|o'clock|hrs\b|gmt\b|utc\b|noon|midnight)|[.:][0-9]{2} ?(?:a\.?m|p\.?m)\b")
_ADDRESS = re.compile(r"(?: block\b|(?: [a-z'.]+){1,3} (?:street|avenue|ave|boulevard|blvd|road|rd|lane|drive|parkway|way|st|terrace|place)\b)")
_HOTLINE = re.compile(r" (?:calls?|callers?|dispatch\w*|operators?|supervisors?|emergency|tapes?|recordings?|systems?|hotline|centers?|centres?)\b|[,.]? ?$|,? and\b")
_PEOPLE_AFTER = re.compile(
    r" (?:people|persons|men|women|children|houses|homes|jobs|workers|employees|troops|soldiers|students|passengers|buildings|cases|"
    r"deaths|dead|injured|others|residents|votes|seats|patients|refugees|protesters|civilians|copies|cars|units|shares|stores|schools|companies)\b"
)
_YEAR_BEFORE = re.compile(r"\b(?:in|since|until|till|by|from|of|early|late|mid|mid-|during|before|after|through|year|circa|spring|summer|autumn|fall|winter|the|election|fiscal|and|for|a|than) ?$")
_ONE_BEFORE = re.compile(r"\b(?:no|any|every|each|this|that|which|some|another|the|number|only|day|square|neither|either|loved|young|little|first|last|new|big|good|bad|old|next) $")
_ONE_AFTER = re.compile(
    r"(?: (?:of the (?:few|most|very few|world's|country's|largest|biggest|best|first|last|only|main|top|many|key|major|greatest|oldest|worst|[a-z]+est)\b|"
    r"of (?:america|europe|asia|africa|its|his|her|their|my|our|those|these|them|us|several|many|a|an)\b|of (?:[a-z.]{1,20} ){0,3}[a-z.]{1,20}'s |"
    r"another|by one|can|could|should|would|might|may|must|will|has to|is|was|that|who|which|thing|day|morning|night|point|"
    r"way|reason|name|or (?:the|both)|hand|side|side's|more thing)\b|-off|-on-one|-sided|-stop|-way|-time|-third|-half|'s| and only|-to-one|-party)"
)
_MEMBERS = re.compile(r"-(?:member|person|man|woman|nation|country|party|seat|employee|worker|student|passenger|resident|guest|player|judge|justice|strong|state|company|team|bed|room|bedroom|car|vehicle|truck|ship|unit|store|city|point|aircraft|plane)\b")
_COMPOUND = re.compile(r"-(?!(?:odd|plus)\b)[a-z]")


class Use(StrEnum):
    """What a number is used for."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    DURATION = "duration"
    AGE = "age"
    RANK = "rank"
    SCORE = "score"
    NAME = "name"


def use_of(sentence: Sentence, quantity: Quantity) -> Use:
    """The use of one number in its sentence."""
    after, before = after_text(sentence, quantity, 60), before_text(sentence, quantity, 60)
    r = quantity.reading
    glued_before = _figure_before(sentence, quantity, 12)
    if _MAGNITUDE_AFTER.match(after) or (_MAGNITUDE_BEFORE.search(glued_before) and r.form in ("digits", "words")):
        return Use.MEASURE
    if r.form == "decade":
        return Use.AGE if DECADE_OF_LIFE.search(_figure_before(sentence, quantity, 20)) else Use.NAME
    if r.attached:
        return Use.NAME
    if r.sign or _currency(after, r.scaled) or _CURRENCY_CODE.search(before):
        return Use.MONEY
    if _PERCENT.match(after):
        return Use.PERCENT
    if _is_age(sentence, quantity, before, after):
        return Use.AGE
    if r.pair and is_score(sentence, quantity):
        return Use.SCORE
    if r.form == "ordinal":
        return Use.RANK
    if _CLOCK.match(after) or _is_date(sentence, quantity, before, after):
        return Use.NAME
    word = _WORD_AFTER.match(after)
    unit = word.group(1).rstrip(".") if word else ""
    if unit in units.TIME_UNITS or re.match(r"(?: of)?(?: the)?(?: [a-z]+)? (?:days|weeks|months|years|hours|minutes|decades)\b", after):
        return Use.DURATION
    if unit_after(after) is not None:
        return Use.MEASURE
    if r.form in ("fraction", "ratio"):
        return Use.PERCENT
    return Use.NAME if _names(sentence, quantity, before, after) else Use.COUNT


def unit_after(after: str) -> tuple[str, tuple[str, float, float], int] | None:
    """The unit of measure at the start of a text in lower case: its name, entry and length, or None."""
    text = after.lstrip(" -")
    lead = len(after) - len(text)
    if text.startswith("\u00b0"):
        text, lead = text[1:].lstrip(), lead + 1 + len(text[1:]) - len(text[1:].lstrip())
        entry = units.UNITS.get(text[:1]) if text[:1] in "cf" else None
        return ("\u00b0" + text[:1].upper(), entry, lead + 1) if entry else ("\u00b0", units.COMPOUNDS["degrees"], lead)
    words = re.match(r"[a-z]+(?:/[a-z]+|\.)?(?:[ -](?:[a-z]+))?(?:[ -](?:[a-z]+))?", text)
    if words is None:
        return None
    parts = re.split(r"[ -]", words.group())
    for n in (3, 2, 1):
        phrase = " ".join(parts[:n])
        if n <= len(parts) and phrase in units.COMPOUNDS:
            return phrase, units.COMPOUNDS[phrase], lead + len(phrase)
    name = parts[0] if parts[0] in units.UNITS else parts[0].rstrip(".")
    entry = units.UNITS.get(name)
    if entry is None or (name in units.SHORT_UNITS and after[:1] == " " and name not in ("m", "ha", "mg", "mb", "gb", "mw")):
        return None
    return name, entry, lead + len(name)


def is_score(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a hyphened pair of small numbers is a result: of a match, or of a vote."""
    pair = quantity.reading.pair
    if pair is None or max(pair) > 700 or any(not v.is_integer() for v in pair):
        return False
    text = sentence.text.lower()
    return bool(_SPORT.search(text) or _VOTES.search(text)) and (pair[0] >= pair[1] or head_after(sentence, quantity.last) is None)


def is_vote(sentence: Sentence) -> bool:
    """Whether a result in the sentence is one of a vote."""
    text = sentence.text.lower()
    return bool(_VOTES.search(text)) and not re.search(r"\b(?:beat|goals?|match|scored|game)\b", text)


def members_of(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a compound counts what a body consists of ("five-member panel")."""
    return bool(_MEMBERS.match(after_text(sentence, quantity)))


def _figure_before(sentence: Sentence, quantity: Quantity, length: int) -> str:
    at = quantity.value.start - sentence.passage.span.start
    return sentence.text[max(0, at - length) : at].lower().replace("\u2011", "-").replace("\u2013", "-")


def _currency(after: str, scaled: bool) -> bool:
    """Whether a currency follows; pounds are money only after a scale word, else weight."""
    text = after.lstrip(" -")
    words = re.match(r"[a-z.]+(?: [a-z]+)?(?: [a-z]+)?", text)
    if words is None:
        return False
    parts = words.group().split()
    if parts[0] in units.CURRENCY_WORDS:
        return parts[0] != "rand" or scaled
    if any(" ".join(parts[:n]) in units.NATIONAL_CURRENCIES for n in (2, 3)):
        return True
    return parts[0] in ("pounds", "pound") and scaled or parts[0] in ("cents", "cent", "pence") or parts[0] == "won" and scaled


def _is_age(sentence: Sentence, quantity: Quantity, before: str, after: str) -> bool:
    number = quantity.reading.number
    if quantity.reading.form not in ("digits", "words", "vague"):
        return False
    if _AGE_AFTER.match(after) or (_AGE_BEFORE.search(before) and not re.match(r" ?(?:percent|%)", after)):
        return True
    if number.bound not in ("exact", "range") or not 0 < number.nominal <= 120 or not _APPOSED.search(before) or quantity.reading.form == "words":
        return False
    if not re.match(r"\)|,(?! [0-9])|\.?$|\.? ?[\"']?$| (?:and|of|from|was|is|who|were)\b|;", after):
        return False
    return _person_before(sentence, quantity)


def _person_before(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a person's name stands before ", 43,": a capitalised word that is no month, weekday or designator."""
    at = quantity.first - 1
    while at >= 0 and sentence.tokens[at].text in (",", "("):
        at -= 1
    if at < 0:
        return False
    token = sentence.tokens[at]
    plain = token.folded.rstrip(".")
    if plain in units.MONTHS or plain in units.WEEKDAYS or plain in units.DESIGNATORS or plain in units.STREETS:
        return False
    person = token.text[:1].isupper() or plain in ("jr", "sr", "man", "woman", "boy", "girl", "suspect", "victim", "driver", "son", "daughter", "wife", "husband", "brother", "sister", "mother", "father")
    return person and not any(t.text.isdigit() for t in sentence.tokens[max(0, at - 1) : at])


def _is_date(sentence: Sentence, quantity: Quantity, before: str, after: str) -> bool:
    """Day of a month, or a year."""
    r, value = quantity.reading, quantity.reading.number.nominal
    if r.form != "digits" or r.scaled:
        return r.form == "words" and 1900 <= value <= 2100 and bool(_YEAR_BEFORE.search(before))
    word = _WORD_AFTER.match(after)
    following = word.group(1).rstrip(".") if word else ""
    preceding = re.search(r"([a-z]+)\.? $", before)
    if value <= 31 and (preceding and preceding.group(1) in units.MONTHS and not _PEOPLE_AFTER.match(after)
                        or following in units.MONTHS and (following not in ("may", "march") or not before.endswith((" only ", " all ")))):  # fmt: skip
        return True
    text = sentence.text[quantity.value.start - sentence.passage.span.start : quantity.value.end - sentence.passage.span.start]
    year = len(text) == 4 and text.isdigit() and 1400 <= value <= 2100
    years = bool(r.pair) and all(1400 <= v <= 2100 for v in r.pair or ()) or bool(re.fullmatch(r"(?:1[4-9]|20)[0-9]{2}\W+(?:to|and|or)?\W*(?:(?:1[4-9]|20)?[0-9]{2})", text))
    if years:
        return True
    return year and r.number.exact and (bool(_YEAR_BEFORE.search(before)) or not _PEOPLE_AFTER.match(after))


def _names(sentence: Sentence, quantity: Quantity, before: str, after: str) -> bool:
    """Whether the number names, lists or joins rather than counts."""
    r = quantity.reading
    if r.pair and r.number.exact:
        return True
    if r.form == "words" and r.number.nominal == 1 and quantity.value.end - quantity.value.start == 3:
        if _ONE_AFTER.match(after) or (not after.startswith(" of ") and _ONE_BEFORE.search(_figure_before(sentence, quantity, 10)) and not members_of(sentence, quantity)):
            return True
    if before.endswith(("#", "(", "[", ".")) and re.match(r"[)\]]", after) or not before.strip() and re.match(r"[.)](?: |$)", after):
        return True
    if r.form == "digits" and (after[:1].isalpha() or _ADDRESS.match(after) or before.endswith("#") or (quantity.reading.hyphen and not members_of(sentence, quantity))):
        return True
    if r.hyphen and _COMPOUND.match(after) and not members_of(sentence, quantity):
        return True
    if r.number.low < 0 or (r.number.nominal in (911, 999, 112, 110, 119) and r.form == "digits" and _HOTLINE.match(after)):
        return True
    return r.form in ("digits", "words") and r.number.exact and not r.cue and not r.scaled and _after_name(sentence, quantity, after)


def _after_name(sentence: Sentence, quantity: Quantity, after: str) -> bool:
    """Whether the number closes a name: "Apollo 11", "level 3", "Group of Seven"."""
    at = quantity.first - 1
    if at < 0:
        return False
    token = sentence.tokens[at]
    plain = token.folded.rstrip(".")
    head = head_after(sentence, quantity.last)
    noun = sentence.tokens[head.token].folded if head else ""
    named = token.tag is Tag.PROPN and at > 0 and quantity.reading.form == "digits" and not _title_case(sentence)
    if named and quantity.reading.number.nominal < 10 and plain not in units.WEEKDAYS:
        return True  # style books spell out counts below ten, so "Apollo 8 astronauts" are no eight
    if noun in STATES or noun.endswith("s") and noun[:1].islower() and plain not in units.DESIGNATORS:
        return False
    if plain in units.DESIGNATORS and token.span.end + 1 >= quantity.value.start:
        return head is None or not _PEOPLE_AFTER.match(after)
    if plain in units.WEEKDAYS or plain in units.MONTHS or not token.text[:1].isupper() or head is not None:
        return False
    return token.tag in (Tag.PROPN, Tag.X, Tag.NOUN) and at > 0 and not _title_case(sentence)


def _title_case(sentence: Sentence) -> bool:
    """Whether most words are capitalised, as in a headline."""
    words = [t.text for t in sentence.tokens if t.text[:1].isalpha() and len(t.text) > 3]
    return len(words) > 2 and sum(w[:1].isupper() for w in words) * 3 >= 2 * len(words)
