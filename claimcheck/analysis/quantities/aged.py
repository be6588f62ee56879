"""Whose age a figure is: "a 60-year-old, terminally ill [woman]", "[Field] died on Tuesday aged 71"."""

from __future__ import annotations

import re

from claimcheck.analysis.participants import participants
from claimcheck.analysis.quantities import Quantity, head_after
from claimcheck.analysis.quantities.ages import Lived, is_person
from claimcheck.lexicon import concepts
from claimcheck.lexicon.calendar import MONTHS, UNITS, WEEKDAYS
from claimcheck.model.analysis import Clause, NounPhrase, Sentence, Tag, Token

Range = tuple[int, int]
AFTER_IT = frozenset(("years-old", "something"))
DEED = "at deed"
"""Role of an age that somebody had when doing something: "won the cup at the age of 19"."""
ONCE = "once"
"""The same, where the deed lies far back: "as a teenager, he wrote"."""

_SAID = frozenset(("predicate", "years-old", "between", "decade"))
_BETWEEN = frozenset(
    "aged age ages between of , ( in his her their early late mid - is was about who turned turning".split()
)
_PERSON_TAGS = frozenset({Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.X})
_NAME_PARTICLES = frozenset({"de", "van", "von", "al", "bin", "der", "la"})
_NAME_STOPS = frozenset({",", "(", "."})
_DAYS = frozenset(
    (*MONTHS, *WEEKDAYS, *UNITS, "yesterday", "today", "tonight", "tomorrow", "morning", "night", "death")
)
_NOW = frozenset(("die", "be", "live", "age", "remain", "turn", "dead", "pass", "survive"))
_LAST = frozenset(("kill", "murder", "shoot", "drown"))  # ends a life, so that the age is the last one
_WHERE = frozenset("in at near on outside".split())
_THEN = re.compile(r"\bthen ?- ?\Z|\bthen \Z", re.IGNORECASE)
_NEAR = 6  # tokens from a figure to the noun that it describes


def person_of(sentence: Sentence, quantity: Quantity, lived: Lived) -> Range | None:
    """The token range (half-open) of whoever is so old, or None where the sentence does not say."""
    found = _person(sentence, quantity, lived)
    phrase = sentence.phrase_at(found[1] - 1) if found is not None else None
    clause = sentence.clause_at(quantity.first)
    if phrase is None or clause is None or clause.negated or _is_name(sentence, phrase):
        return found
    return said_to_be(sentence, clause, phrase) or found  # "[the climber] was a 36-year-old man"


def _is_name(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether it names somebody: "the suspect is 41-year-old [Ann Field]" tells her age."""
    return sentence.tokens[phrase.head].tag is Tag.PROPN


def _person(sentence: Sentence, quantity: Quantity, lived: Lived) -> Range | None:
    """Who stands beside the age."""
    if lived.form in AFTER_IT:
        return _old(sentence, quantity, lived)
    if (owner := _owner(sentence, quantity)) is not None:
        return owner
    if lived.form == "at":
        found = _after_comma(sentence, quantity) or _clause_subject(sentence, quantity)
        return None if found is None or _is_act(sentence, found) else found
    if lived.form in ("predicate", "birthday"):
        return _clause_subject(sentence, quantity)
    if lived.form == "aged":
        if any(t.folded == "at" for t in sentence.tokens[max(0, quantity.first - 4) : quantity.first]):
            return _after_comma(sentence, quantity) or _clause_subject(sentence, quantity)
        return _before(sentence, quantity) or _after_comma(sentence, quantity) or _clause_subject(sentence, quantity)
    return _before(sentence, quantity)


def role_of_age(sentence: Sentence, quantity: Quantity, lived: Lived, person: Range | None) -> str | None:
    """`DEED` where it is the age at which the subject of the clause did something; None where somebody is so old."""
    clause = sentence.clause_at(quantity.first)
    base = sentence.passage.span.start
    if _THEN.search(sentence.text[: lived.value.start - base]):
        return DEED  # "the then-15-year-old Roe"
    if lived.form in _SAID and _was_then(sentence, quantity):
        return DEED
    if lived.form not in ("aged", "at") or person is None or clause is None:
        return None
    if clause.lemma.split(" ")[0] in _NOW:
        return None
    beside = all(t.folded in _BETWEEN for t in sentence.tokens[person[1] : quantity.first])
    apposed = person[1] <= quantity.first and beside  # "[the driver], aged 47, was held"
    return DEED if _clause_subject(sentence, quantity) == person and not apposed else None


def deed_of(sentence: Sentence, last: int) -> int | None:
    """The verb (token index) of what somebody did or underwent at the age before `last`: "was 17 [when] he came".

    None where nothing is told but that he was so old, or how his life ended.
    """
    behind = sentence.tokens[last : last + 3]
    when = next((t.index for t in behind if t.folded == "when"), None)
    told = None if when is None else next((c for c in sentence.clauses if c.verb > when), None)
    own = sentence.clause_at(last - 1)
    if own is not None and own.governor is not None and sentence.tokens[own.first].folded == "when":
        told = sentence.clauses[own.governor]  # "was sent abroad [when] he was 17"
    return None if told is None or told.lemma in _NOW or told.lemma in _LAST else told.verb


def said_to_be(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> Range | None:
    """Who is said to be what a phrase says: "[the climber] was a 36-year-old man"; None where it is no predicate."""
    if clause.lemma != "be" or clause.subject is None or clause.verb >= phrase.first:
        return None
    if (
        all(sentence.phrases[n] is not phrase for n in clause.objects)
        or sentence.tokens[phrase.first - 1].tag is Tag.ADP
    ):
        return None
    return sentence.phrases[clause.subject].bounds


def _was_then(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether somebody was so old when doing or undergoing something: "was 17 [when] he came to Rome"."""
    before = [t.folded for t in sentence.tokens[max(0, quantity.first - 3) : quantity.first]]
    return not {"was", "were"}.isdisjoint(before) and deed_of(sentence, quantity.last) is not None


def _old(sentence: Sentence, quantity: Quantity, lived: Lived) -> Range | None:
    base = sentence.passage.span.start
    plural = sentence.text[lived.span.start - base : lived.span.end - base].lower().endswith(("olds", "somethings"))
    last = sentence.token_at(lived.span.end - 1)
    if last is not None and not plural:
        head = head_after(sentence, last.index + 1)
        told = head is not None and is_person(sentence.tokens[head.last - 1])
        if not told and (apposed := _apposed(sentence, quantity)) is not None:
            return apposed
        if head is not None and not _is_verb(sentence, quantity, head.last - 1):
            return _trimmed(sentence, head.first, head.last)
        if (noun := _described(sentence, last)) is not None:
            return noun
    if (found := _before(sentence, quantity)) is not None:
        return found
    opened = sentence.tokens[quantity.first - 1].folded if quantity.first else ""
    if opened == "the" and not plural:
        return quantity.first - 1, quantity.last  # "the 34-year-old": whoever was told of before
    if opened in ("a", "an", "the", "another"):
        clause = sentence.clause_at(quantity.first)
        if clause is None or clause.lemma not in ("be", "become", "remain"):
            return None  # "killing a 4-year-old": a person of whom no more is said
    return _clause_subject(sentence, quantity)


def _is_verb(sentence: Sentence, quantity: Quantity, noun: int) -> bool:
    """Whether what stands behind "the 41-year-old" tells what he does, though it may be a plural: "faces", "plans"."""
    token = sentence.tokens[noun]
    opened = quantity.first > 0 and sentence.tokens[quantity.first - 1].folded == "the"
    return opened and token.index == quantity.last and token.folded != token.lemma and not is_person(token)


def _apposed(sentence: Sentence, quantity: Quantity) -> Range | None:
    """The noun for an office or the like before the comma: "[the hotel's manager], a 44-year-old Austrian,"."""
    at = quantity.first - 2
    if at < 1 or sentence.tokens[at].folded != "," or sentence.tokens[at + 1].folded not in ("a", "an"):
        return None
    phrase = next((p for p in sentence.phrases if p.end == at), None)
    if phrase is None or sentence.tokens[phrase.head].tag is not Tag.NOUN:
        return None
    head = sentence.tokens[phrase.head]
    definite = phrase.determiner not in (None, "a", "an", "another", "one", "no")
    return phrase.bounds if definite and head.folded == head.lemma and is_person(head) else None


def _described(sentence: Sentence, last: Token) -> Range | None:
    """The noun for a person on which the age hangs behind a comma: "a 60-year-old, terminally ill [woman]"."""
    head = sentence.tokens[last.head] if last.head > last.index else None
    if head is None or head.index > last.index + _NEAR or last.relation != "amod":
        return None
    if head.tag not in (Tag.NOUN, Tag.PROPN) or head.tag is Tag.NOUN and not is_person(head):
        return None
    phrase = sentence.phrase_at(head.index)
    return (head.index, head.index + 1) if phrase is None else (max(phrase.first, last.index + 1), phrase.last)


def _owner(sentence: Sentence, quantity: Quantity) -> Range | None:
    """Whose "age" or death it is: "put [the dead man]'s age at 33", "the death, at age 95, of [Ann Field]"."""
    for token in reversed(sentence.tokens[max(0, quantity.first - _NEAR) : quantity.first]):
        if token.folded not in ("age", "death"):
            continue
        beside = participants(sentence, token.index)
        whose = beside.doer or beside.undergoer
        if whose is not None and not whose[0] <= quantity.first < whose[1]:
            return whose
        if token.folded == "death":
            return _late(sentence, quantity)
    return None


def _late(sentence: Sentence, quantity: Quantity) -> Range | None:
    """Of whom the death is told behind the age: "the death, at age 95, of [Ann Field]"."""
    near = sentence.tokens[quantity.last : quantity.last + 3]
    of = next((t for t in near if t.folded == "of"), None)
    phrase = sentence.phrase_at(of.index + 1) if of is not None and of.index + 1 < len(sentence.tokens) else None
    return phrase.bounds if phrase is not None else None


def _clause_subject(sentence: Sentence, quantity: Quantity) -> Range | None:
    clause = sentence.clause_at(quantity.first)
    phrase = _subject(sentence, clause) if clause is not None else None
    if phrase is None and clause is not None and clause.governor is not None and clause.lemma == "age":
        phrase = _subject(sentence, sentence.clauses[clause.governor])  # "died last June [aged 96]"
    return phrase.bounds if phrase is not None and not _inside(phrase, quantity) else None


def _is_act(sentence: Sentence, found: Range) -> bool:
    """Whether the noun is what somebody does or makes, and nobody ("At 43, output was the lowest in years")."""
    phrase = sentence.phrase_at(found[1] - 1)
    head = sentence.tokens[phrase.head if phrase is not None else found[1] - 1]
    return head.tag is Tag.NOUN and not is_person(head) and bool(concepts.noun_concepts(head.lemma))


def _inside(phrase: NounPhrase, quantity: Quantity) -> bool:
    return phrase.first <= quantity.first < phrase.last


def _subject(sentence: Sentence, clause: Clause) -> NounPhrase | None:
    at = clause.subject if clause.subject is not None else clause.objects[0] if clause.objects else None
    phrase = sentence.phrases[at] if at is not None else None
    return None if phrase is None or _is_time(sentence.tokens[phrase.head]) else phrase


def _after_comma(sentence: Sentence, quantity: Quantity) -> Range | None:
    """ "At 67, [the bishop] is": who stands behind the comma, where nobody stands before."""
    tokens = sentence.tokens
    if any(t.tag in _PERSON_TAGS and t.folded not in _BETWEEN for t in tokens[: quantity.first]):
        return None
    if quantity.last + 1 >= len(tokens) or tokens[quantity.last].text != ",":
        return None
    phrase = sentence.phrase_at(quantity.last + 1)
    return phrase.bounds if phrase is not None else None


def _trimmed(sentence: Sentence, first: int, end: int) -> Range:
    """A name ends where capitals end ("43-year-old Ann Field struck ..."), but for "43-year-old Leeds [man]"."""
    last = first
    while last < end and sentence.tokens[last].text[:1].isupper():
        last += 1
    described = last < end and sentence.tokens[last].tag is Tag.NOUN
    return (first, end if last == first or described else last)


def _before(sentence: Sentence, quantity: Quantity) -> Range | None:
    """The name or noun right before an age: "Ann Field, 43", "the driver, aged 47"; no day."""
    at = quantity.first - 1
    tokens = sentence.tokens
    while at >= 0 and tokens[at].folded in _BETWEEN:
        at -= 1
    if at < 0 or not tokens[at].text[:1].isalpha() or tokens[at].tag not in _PERSON_TAGS or _is_time(tokens[at]):
        return None
    last = at + 1
    while at > 0 and tokens[at].text[:1].isupper() and _continues_name(tokens[at - 1]):
        at -= 1
    if at and tokens[at].tag is Tag.PROPN and tokens[at - 1].folded in _WHERE:
        return None  # "died in Vienna aged 35"
    return (at, last)


def _is_time(token: Token) -> bool:
    return token.lemma in _DAYS or token.folded in _DAYS


def _continues_name(token: Token) -> bool:
    return (token.text[:1].isupper() and token.text not in _NAME_STOPS) or token.folded in _NAME_PARTICLES
