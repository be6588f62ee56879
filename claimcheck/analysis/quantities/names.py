"""Numbers that name a thing rather than count it: dates, years, addresses, versions, designators, the pronoun "one"."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.analysis.quantities import STATES, Quantity, figure_before, head_after, members_of
from claimcheck.lexicon import units
from claimcheck.model.analysis import Sentence, Tag
from claimcheck.text.patterns import lazily

_WORD_AFTER = lazily(r"[ -]?([a-z]+(?:[./'][a-z]+)*)")
_ADDRESS = lazily(
    r"(?: block\b|(?: (?!(?:at|in|on|near|off|along|from|of|and|with|to|by|for)\b)[a-z'.]+){1,3}"
    r" (?:street|avenue|ave|boulevard|blvd|road|rd|"
    r"lane|drive|parkway|way|st|terrace|place)\b)"
)
_HOTLINE = lazily(
    r" (?:calls?|callers?|dispatch\w*|operators?|supervisors?|emergency|tapes?|recordings?|systems?|hotline|"
    r"centers?|centres?)\b|[,.]? ?$|,? and\b"
)
_PEOPLE_AFTER = lazily(
    r" (?:people|persons|men|women|children|houses|homes|jobs|workers|employees|troops|soldiers|students|"
    r"passengers|buildings|cases|"
    r"deaths|dead|injured|others|residents|votes|seats|patients|refugees|protesters|civilians|copies|cars|"
    r"units|shares|stores|schools|companies)\b"
)
_YEAR_BEFORE = lazily(
    r"\b(?:in|since|until|till|by|from|of|early|late|mid|mid-|during|before|after|through|year|circa|spring|"
    r"summer|autumn|fall|winter|the|election|fiscal|and|for|a|than) ?$"
)
_ONE_BEFORE = lazily(
    r"\b(?:no|any|every|each|this|that|which|some|another|the|number|only|day|square|neither|either|loved|"
    r"young|little|first|last|new|big|good|bad|old|next) $"
)
_ONE_AFTER = lazily(
    r"(?: (?:of the (?:few|most|very few|world's|country's|largest|biggest|best|first|last|only|main|top|"
    r"many|key|major|greatest|oldest|worst|[a-z]+est)\b|"
    r"of (?:america|europe|asia|africa|its|his|her|their|my|our|those|these|them|us|several|many|a|an)\b|"
    r"of (?:[a-z.]{1,20} ){0,3}[a-z.]{1,20}'s |"
    r"another|by one|can|could|should|would|might|may|must|will|has to|is|was|that|who|which|thing|day|"
    r"morning|night|point|"
    r"way|reason|name|or (?:the|both)|hand|side|side's|more thing)\b|-off|-on-one|-sided|-stop|-way|-time|"
    r"-third|-half|'s| and only|-to-one|-party)"
)
_EMERGENCY = frozenset({911, 999, 112, 110, 119})  # telephone numbers that are called, not counted
_LONG_WORDS = lazily(r"(?<!\w)[^\W\d_][\w'\u2019-]{3,}")
_COMPOUND = lazily(r"-(?!(?:odd|plus)\b)[a-z]")


def is_date(sentence: Sentence, quantity: Quantity, before: str, after: str) -> bool:
    """Day of a month, or a year."""
    r, value = quantity.reading, quantity.reading.number.nominal
    if r.form != "digits" or r.scaled:
        return r.form == "words" and 1900 <= value <= 2100 and bool(_YEAR_BEFORE.search(before))
    word = _WORD_AFTER.match(after)
    following = word.group(1).rstrip(".") if word else ""
    preceding = re.search(r"([a-z]+)\.? $", before)
    if value <= 31 and (
        (preceding and preceding.group(1) in units.MONTHS and not _PEOPLE_AFTER.match(after))
        or (
            following in units.MONTHS
            and (following not in ("may", "march") or not before.endswith((" only ", " all ")))
        )
    ):
        return True
    text = sentence.text[
        quantity.value.start - sentence.passage.span.start : quantity.value.end - sentence.passage.span.start
    ]
    year = len(text) == 4 and text.isdigit() and 1400 <= value <= 2100
    years = (bool(r.pair) and all(1400 <= v <= 2100 for v in r.pair or ())) or bool(
        re.fullmatch(r"(?:1[4-9]|20)[0-9]{2}\W+(?:to|and|or)?\W*(?:(?:1[4-9]|20)?[0-9]{2})", text)
    )
    if years:
        return True
    return year and r.number.exact and (bool(_YEAR_BEFORE.search(before)) or not _PEOPLE_AFTER.match(after))


def names(sentence: Sentence, quantity: Quantity, before: str, after: str) -> bool:
    """Whether the number names, lists or joins rather than counts.

    Args:
        sentence, quantity: the number in its place.
        before, after: the text around it, folded and in lower case.
    """
    r = quantity.reading
    if (r.pair and r.number.exact) or r.number.low < 0 or _is_pronoun(sentence, quantity, after):
        return True
    listed = before.endswith(("#", "(", "[", ".")) and re.match(r"[)\]]", after)
    if listed or (not before.strip() and re.match(r"[.)](?: |$)", after)):
        return True
    if r.hyphen and not members_of(sentence, quantity) and (r.form == "digits" or _COMPOUND.match(after)):
        return True
    if r.form == "digits" and (after[:1].isalpha() or _ADDRESS.match(after) or before.endswith("#")):
        return True
    if r.form == "digits" and r.number.nominal in _EMERGENCY and _HOTLINE.match(after):
        return True
    plain = r.form in ("digits", "words") and r.number.exact and not r.cue and not r.scaled
    return plain and _after_name(sentence, quantity, after)


def _is_pronoun(sentence: Sentence, quantity: Quantity, after: str) -> bool:
    """Whether "one" stands for somebody, or opens "one of the few"."""
    base = sentence.passage.span.start
    if sentence.text[quantity.value.start - base : quantity.value.end - base].lower() != "one":
        return False
    if _ONE_AFTER.match(after):
        return True
    earlier = not after.startswith(" of ") and _ONE_BEFORE.search(figure_before(sentence, quantity, 10))
    return bool(earlier) and not members_of(sentence, quantity)


def _after_name(sentence: Sentence, quantity: Quantity, after: str) -> bool:
    """Whether the number closes a name: "Apollo 11", "level 3", "Group of Seven"."""
    at = quantity.first - 1
    if at < 0:
        return False
    token = sentence.tokens[at]
    plain = token.folded.rstrip(".")
    head = head_after(sentence, quantity.last)
    noun = sentence.tokens[head.token].folded if head else ""
    named = token.tag is Tag.PROPN and at > 0 and quantity.reading.form == "digits" and not _title_case(sentence.text)
    if named and quantity.reading.number.nominal < 10 and plain not in units.WEEKDAYS:
        return True  # style books spell out counts below ten, so "Apollo 8 astronauts" are no eight
    if noun in STATES or (noun.endswith("s") and noun[:1].islower() and plain not in units.DESIGNATORS):
        return False
    if plain in units.DESIGNATORS and token.span.end + 1 >= quantity.value.start:
        return head is None or not _PEOPLE_AFTER.match(after)
    if plain in units.WEEKDAYS or plain in units.MONTHS or not token.text[:1].isupper() or head is not None:
        return False
    return token.tag in (Tag.PROPN, Tag.X, Tag.NOUN) and at > 0 and not _title_case(sentence.text)


@lru_cache(maxsize=64)
def _title_case(text: str) -> bool:
    """Whether most words are capitalised, as in a headline."""
    words = _LONG_WORDS.findall(text)
    return len(words) > 2 and sum(w[:1].isupper() for w in words) * 3 >= 2 * len(words)


def ends_name(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the figure ends a name ("a Boeing 747 landed")."""
    return quantity.first > 0 and sentence.tokens[quantity.first - 1].tag is Tag.PROPN
