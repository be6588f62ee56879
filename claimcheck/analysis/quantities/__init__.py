"""Quantities of a sentence: its numbers with their places among the tokens, and what is counted or measured.

The head of a number is found without a parse: over determiners, adjectives and nouns to the last noun before a verb,
a preposition or a stop (Abney 1991, chunks), by word class where the tagger gave one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.lexicon.calendar import UNITS
from claimcheck.lexicon.number_words import TEENS, TENS
from claimcheck.lexicon.number_words import UNITS as UNIT_WORDS
from claimcheck.lexicon.states import STATES as STATES
from claimcheck.lexicon.units import MONTHS
from claimcheck.model.analysis import Sentence, Tag, Token
from claimcheck.model.span import Span
from claimcheck.numbers import Reading, read_numbers
from claimcheck.text.folding import fold

_PEOPLE = frozenset(
    {"people", "persons", "men", "women", "children", "others", "ones", "police", "staff", "cattle", "youth"}
)
_STOP = frozenset(
    [
        "a", "an", "the", "this", "that", "these", "those", "and", "or", "but", "nor", "of", "in", "on",
        "at", "by", "for", "from", "to", "with", "into", "onto", "over", "under", "after", "before",
        "since", "until", "during", "through", "against", "between", "among", "amid", "about", "around",
        "above", "below", "near", "off", "out", "up", "down", "as", "than", "if", "when", "while", "where",
        "who", "whom", "whose", "which", "what", "because", "although", "though", "so", "not", "no",
        "never", "also", "too", "very", "then", "there", "here", "now", "is", "are", "was", "were", "be",
        "been", "being", "am", "has", "have", "had", "having", "do", "does", "did", "will", "would", "can",
        "could", "may", "might", "must", "shall", "should", "he", "she", "it", "they", "we", "i", "you",
        "him", "her", "them", "us", "me", "his", "its", "their", "our", "your", "my", "'s", "said", "says",
        "say", "told", "tell", "tells", "according", "including", "were", "such", "both", "each", "every",
        "all", "any", "some", "most", "many", "few", "later", "earlier", "ago", "per", "via", "within",
        "without", "despite", "toward", "towards", "across", "along", "beside", "besides", "inside",
        "outside", "upon", "yet", "still", "already", "just", "only", "even", "however", "today",
        "yesterday", "tomorrow", "tonight", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday", "apiece",
    ]
)  # fmt: skip
_VERBAL = frozenset(
    [
        "died", "die", "dies", "killed", "kill", "kills", "injured", "wounded", "hurt", "damaged",
        "destroyed", "arrested", "charged", "signed", "agreed", "voted", "went", "came", "took", "got",
        "made", "left", "remain", "remained", "fled", "survived", "escaped", "attended", "joined", "began",
        "started", "won", "lost", "worked", "lived", "felt", "found", "saw", "became", "fell", "rose",
        "hit", "struck", "collapsed", "reported", "declined", "refused", "applied", "accused", "sentenced",
        "detained", "recovered", "rescued", "evacuated", "displaced", "admitted", "treated", "shot",
        "stabbed", "work", "live", "want", "need", "include", "includes", "make", "take", "know", "think",
        "believe", "wrote", "gave", "held", "called", "asked", "offered", "sat", "stood", "ran", "burned",
        "burnt", "sank", "drowned", "disappeared", "competed", "qualified", "finished", "scored",
    ]
)  # fmt: skip
_FIGURES = frozenset((*UNIT_WORDS, *TEENS, *TENS))
_CORPS = frozenset(("police", "staff", "youth"))
_AFTER_NUMBER = frozenset({"more", "other", "others", "additional", "further", "new", "-"})
_OWNERS = frozenset({"the", "its", "their", "his", "her", "those", "these", "our", "all"})
_INSIDE = frozenset({Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.NUM})
_NEAR = frozenset(("last", "next", "this", "each", "every"))
_LONGEST = 24  # tokens of a noun phrase; a longer run of nouns is no phrase
_NOUNS = frozenset({Tag.NOUN, Tag.PROPN})


_MEMBERS = re.compile(
    r"-(?:member|person|man|woman|nation|country|party|seat|employee|worker|student|passenger|resident|"
    r"guest|player|judge|justice|strong|state|company|team|bed|room|bedroom|car|vehicle|truck|ship|unit|"
    r"gun|count|song|track|page|step|item|volume|episode|chapter|lane|hole|shot|stroke|lap|race|"
    r"stage|set|round|touchdown|wicket|article|clause|question|candidate|horse|dose|patient|farm|school|hotel|"
    r"turbine|reactor|missile|satellite|camera|bullet|term|title|hit|witness|lawyer|delegate|signature|"
    r"store|storey|story|floor|city|point|aircraft|plane|goal|game|match|run|vote|seat|medal|victim|truck|carriage|coach|"
    r"time (?:champion|winner|loser|medall?ist|finalist|all-star|world|olympic|defending|grand|major|league|cup|most|"
    r"nba|nfl|"
    r"mvp|oscar|grammy|emmy|tour|offender|felon|governor|senator|mayor|president|prime|host|nominee|runner-up))\b"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a sentence: what was read, its span in the document, and the tokens it covers (half-open)."""

    reading: Reading
    span: Span
    value: Span
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Head:
    """What is counted: the head token, the range of the noun phrase (half-open), and the state said of it ("dead")."""

    token: int
    first: int
    last: int
    state: str | None = None


def quantities(sentence: Sentence) -> tuple[Quantity, ...]:
    """The numbers of a sentence, left to right."""
    base = sentence.passage.span.start
    found = []
    for reading in read_numbers(fold(sentence.text)):
        span = Span(reading.start + base, reading.end + base)
        first, last = sentence.token_at(reading.first + base), sentence.token_at(reading.end - 1 + base)
        if first is not None and last is not None:
            value = Span(reading.first + base, reading.last + base)
            found.append(Quantity(reading, span, value, first.index, last.index + 1))
    return tuple(found)


def after_text(sentence: Sentence, quantity: Quantity, length: int = 40) -> str:
    """What follows a number, folded, in lower case."""
    return text_after(sentence, quantity.value.end, length)


def before_text(sentence: Sentence, quantity: Quantity, length: int = 40) -> str:
    """What stands before a number and its cues, folded, in lower case."""
    return text_before(sentence, quantity.span.start, length)


def text_before(sentence: Sentence, offset: int, length: int = 60) -> str:
    """What stands before an offset of the document, folded, in lower case."""
    at = offset - sentence.passage.span.start
    return fold(sentence.text[max(0, at - length) : at]).lower()


def text_after(sentence: Sentence, offset: int, length: int = 60) -> str:
    """What follows an offset of the document, folded, in lower case."""
    at = offset - sentence.passage.span.start
    return fold(sentence.text[at : at + length]).lower()


def tokens_over(sentence: Sentence, start: int, end: int) -> tuple[Token, ...]:
    """The tokens from one offset of the document to another, found without a walk over all."""
    first, last = sentence.token_at(start), sentence.token_at(end - 1)
    if first is None or end <= start:
        return ()
    return sentence.tokens[first.index : (last.index + 1 if last is not None else len(sentence.tokens))]


def head_after(sentence: Sentence, at: int) -> Head | None:
    """What a number that ends before token `at` counts, or None where no noun follows."""
    tokens = sentence.tokens
    start = at
    while start < len(tokens) and tokens[start].folded in _AFTER_NUMBER and tokens[start].folded != "others":
        start += 1
    if start < len(tokens) and tokens[start].folded == "of":
        start += 1
        if start < len(tokens) and tokens[start].folded in ("them", "us", "you", "whom", "which"):
            return None
        while start < len(tokens) and tokens[start].folded in _OWNERS:
            start += 1
        while start < len(tokens) and tokens[start].tag in (Tag.NUM,) and not _noun(tokens, start):
            start += 1
    return _run(tokens, _over_date(tokens, start))


def _over_date(tokens: tuple[Token, ...], start: int) -> int:
    """The token after "Sept. 11", where a date stands between a number and its noun."""
    dated = start + 2 < len(tokens) and tokens[start].folded.rstrip(".") in MONTHS and tokens[start].text[:1].isupper()
    return start + 2 if dated and tokens[start + 1].text.isdigit() and _inside(tokens, start + 2) else start


def _run(tokens: tuple[Token, ...], start: int) -> Head | None:
    if _when(tokens, start):
        return None
    end, head = start, None
    while end < min(len(tokens), start + _LONGEST):
        token = tokens[end]
        if end > start and token.folded in ("and", "-", "/") and end + 1 < len(tokens) and _joins(tokens, head, end):
            end += 1  # "five small and medium companies"
            continue
        if _possessive(token) and head is not None and (owned := _owned(tokens, end + 1)) is not None:
            end, head = owned, None
            continue
        if token.folded == "&" and head is not None and tokens[end + 1 : end + 2] and _inside(tokens, end + 1):
            end += 1  # "three of Marlow & Tait's plants"
            continue
        if head is not None and (token.folded in STATES or token.tag is Tag.VERB or _closes(tokens, head, end)):
            break
        if not _inside(tokens, end) or head is not None and token.tag is Tag.NUM and token.folded in _FIGURES:
            break  # "in one case five workers"
        if head is None and token.folded in STATES and not (end + 1 < len(tokens) and _inside(tokens, end + 1)):
            return Head(end, end, end + 1, token.folded)  # "50 reported injured and ..."
        if _noun(tokens, end):
            head = end
        end += 1
    if head is None:
        if start < len(tokens) and tokens[start].folded in STATES:
            return Head(start, start, start + 1, tokens[start].folded)
        return None
    state = next((t.folded for t in tokens[head : head + 2] if t.folded in STATES), None)
    return Head(head, start, head + 1, state)


def _owned(tokens: tuple[Token, ...], at: int) -> int | None:
    """Where what somebody has begins, behind how many there are: "Norvik's [branches]", "Norvik's 30 [branches]"."""
    at += at < len(tokens) and tokens[at].tag is Tag.NUM and tokens[at].text[0].isdigit()
    return at if at < len(tokens) and _inside(tokens, at) else None


def _when(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a time follows: "rose to $64 million [last year]"."""
    return at + 1 < len(tokens) and tokens[at].folded in _NEAR and tokens[at + 1].lemma in UNITS


def _joins(tokens: tuple[Token, ...], head: int | None, at: int) -> bool:
    """Whether a conjunction joins two modifiers of one head ("past and present senators")."""
    after = tokens[at + 1]
    modifier = head is None or (head == at - 1 and after.tag is Tag.ADJ and not tokens[head].folded.endswith("s"))
    return modifier and _inside(tokens, at + 1)


def _closes(tokens: tuple[Token, ...], head: int, at: int) -> bool:
    """Whether a plural noun has ended the phrase: a name, or a word that is no noun, follows."""
    plural = tokens[head].folded in _PEOPLE or (tokens[head].folded.endswith("s") and tokens[head].tag is not Tag.PROPN)
    if not plural:
        return False
    if tokens[head].folded in _CORPS and tokens[at].tag is Tag.NOUN and tokens[at].folded.endswith(("s", "men")):
        return False  # "three police officers"
    if tokens[head].folded in _PEOPLE or tokens[at].text[:1].isupper():
        return True
    return tokens[at].tag not in (Tag.NOUN, Tag.X) or not tokens[at].folded.endswith("s")


def _possessive(token: Token) -> bool:
    return token.folded in ("'s", "'", "\u2019s", "\u2019")


def _inside(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    if token.folded in _STOP or not token.text[:1].isalpha():
        return False
    if token.tag in _INSIDE:
        return True
    if token.tag is Tag.X:
        return token.folded not in _VERBAL
    after = tokens[at + 1].tag if at + 1 < len(tokens) else Tag.PUNCT
    return (
        token.tag in (Tag.VERB, Tag.ADV) and token.folded.endswith(("ed", "ing", "ly", "wn", "en")) and after in _INSIDE
    )


def _noun(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    return token.tag in _NOUNS or token.folded in _PEOPLE or (token.tag is Tag.X and _inside(tokens, at))


def members_of(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a compound counts what a body consists of ("five-member panel")."""
    return bool(_MEMBERS.match(after_text(sentence, quantity)))


def is_compound(token: Token) -> bool:
    """Whether a word is a figure and what is counted in one ("27-member", "ten-count")."""
    figure, hyphen, _ = token.folded.rpartition("-")
    return bool(hyphen) and (figure[:1].isdigit() or figure.split("-", 1)[0] in _FIGURES)


def figure_before(sentence: Sentence, quantity: Quantity, length: int) -> str:
    """What stands right before the figure itself, cues included, in lower case."""
    return text_before(sentence, quantity.value.start, length)


def compound(sentence: Sentence, quantity: Quantity) -> Head:
    """ "a five-member panel": what is counted stands in the compound."""
    base = sentence.passage.span.start
    start = end = quantity.value.end - base + 1
    while end < len(sentence.text) and sentence.text[end].isalpha():
        end += 1
    tokens = tokens_over(sentence, start + base, end + base)
    return Head(tokens[-1].index, tokens[0].index, tokens[-1].index + 1)
