"""Where: the places that hold for a reading, from the phrases that say so."""

from __future__ import annotations

from claimcheck.lexicon import nouns
from claimcheck.lexicon.calendar import DAYPARTS, MONTHS, UNITS, WEEKDAYS
from claimcheck.model.analysis import Clause, NounPhrase, Sentence, Tag

_WHERE = frozenset("in at near off outside inside around across from along throughout".split())
_ABOUT = frozenset(("around", "near"))
_DATES = frozenset((*MONTHS, *WEEKDAYS, *UNITS, *DAYPARTS, "a.m.", "p.m.", "am", "pm", "gmt", "utc"))
_PLACES = frozenset(("place", "building", "region", "country", "city"))


def places(sentence: Sentence, clause: Clause | None, after: int) -> frozenset[str]:
    """Entity keys and words of the places that hold for a reading that ends before token `after`.

    The first one behind it in its clause; else the one that opens the sentence; else all of the sentence but whence
    somebody or something came and where whoever is described in an apposition has a seat.
    """
    last = clause.last if clause is not None else len(sentence.tokens)
    part = _part_follows(sentence, after)
    phrases = [p for p in sentence.phrases if part is None or p.first < part]
    behind = [p for p in phrases if after <= p.first < last]
    opening = [p for p in phrases if p.first == 1]
    for some in (behind, opening):
        if named := [x for p in some if (x := _place(sentence, p)) is not None]:
            return frozenset(named[:1])
    return frozenset(x for p in phrases if not _is_beside(sentence, p) and (x := _place(sentence, p)) is not None)


def _is_beside(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether it is no place of what is told: "the trip from [the town]", "Orbin, the oldest firm in [Velm], paid"."""
    return phrase.first > 0 and sentence.tokens[phrase.first - 1].folded == "from" or _of_somebody(sentence, phrase)


def _of_somebody(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether it stands in words that describe a person or body: "Norvik, the largest bank in [Borsk], must pay"."""
    at = sentence.tokens[phrase.head]
    while at.head >= 0 and at.tag is not Tag.VERB:
        if at.relation == "appos" and at.tag is Tag.NOUN and _BODIES & nouns.classes(at.lemma):
            return True
        at = sentence.tokens[at.head]
    return False


_BODIES = frozenset(("person", "organisation", "company", "group"))


def places_of_part(sentence: Sentence, after: int) -> frozenset[str]:
    """The places of some of those counted, told of behind token `after`: "5,600 people, a third of them in [Wales]"."""
    part = _part_follows(sentence, after)
    found = (p for p in sentence.phrases if part is not None and p.first >= part)
    return frozenset(x for p in found if (x := _place(sentence, p)) is not None)


def _part_follows(sentence: Sentence, after: int) -> int | None:
    """The token from which on some of those counted are told of: "a third [of them] in Wales", "[mostly] in Wales"."""
    tokens = sentence.tokens
    for i in range(after, len(tokens) - 1):
        if i > after and tokens[i].folded == "of" and tokens[i + 1].folded in _THEM:
            return i
        if tokens[i].folded == "including" and tokens[i + 1].tag is Tag.NUM:
            return i
        if tokens[i].folded in _MOSTLY and tokens[i + 1].folded in _WHERE:
            return i
    return None


_MOSTLY = frozenset("mostly mainly largely chiefly primarily".split())
_THEM = frozenset(("them", "whom", "which"))


def _place(sentence: Sentence, phrase: NounPhrase) -> str | None:
    """The entity key or words of a phrase that says where."""
    if (named := _named_before(sentence, phrase)) is not None:
        return named
    if not phrase.first or sentence.tokens[phrase.first - 1].folded not in _WHERE:
        return None
    head, opening = sentence.tokens[phrase.head], sentence.tokens[phrase.first - 1].folded
    if opening in _ABOUT and sentence.tokens[phrase.first].tag is Tag.NUM:
        return None  # "around 40 houses"
    if _is_origin(sentence, phrase):
        return None
    if head.folded in _DATES or head.folded[:1].isdigit():
        return None
    if head.tag is not Tag.PROPN and phrase.entity is None and not nouns.classes(head.lemma) & _PLACES:
        return None
    if phrase.entity is None and (named := _named_behind(sentence, phrase)) is not None:
        return named
    behind = sentence.tokens[phrase.last].folded if phrase.last < len(sentence.tokens) else ""
    if phrase.entity is None and head.lemma in _ABSTRACT and behind in ("for", "of"):
        return None  # "a dominant position in the market for drugs"
    return phrase.entity or " ".join(
        t.lemma for t in sentence.tokens[phrase.first : phrase.last] if t.tag is not Tag.DET
    )


def _named_before(sentence: Sentence, phrase: NounPhrase) -> str | None:
    """The name of a place before what befell it: "the [Oruna] landslide"."""
    if phrase.entity is not None or not nouns.classes(sentence.tokens[phrase.head].lemma) & _BY_PLACE:
        return None
    before = sentence.tokens[phrase.first : phrase.head]
    named = (t.folded for t in before if t.tag is Tag.PROPN and t.folded.isalpha() and t.folded not in _DATES)
    return " ".join(named) or None


_BY_PLACE = frozenset(("disaster", "earthquake"))  # what is known by where it struck


def _named_behind(sentence: Sentence, phrase: NounPhrase) -> str | None:
    """The name of a place behind its sort: "in the village [of Oruna]", "the port [of Arle]"."""
    if phrase.complement is None or phrase.last - phrase.first > _SORT:
        return None
    inside = range(*phrase.complement)
    return next((p.entity for p in sentence.phrases if p.head in inside and p.entity is not None), None)


_ABSTRACT = frozenset("market field area realm sphere world".split())
_SORT = 2  # words of "the village", in which a place is only said to be of a sort


def _is_origin(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether some of those counted are told by where they belong: "six ministers, two from [Hezbollah]"."""
    before = sentence.tokens[max(0, phrase.first - 2) : phrase.first]
    return len(before) == 2 and before[1].folded == "from" and before[0].tag is Tag.NUM
