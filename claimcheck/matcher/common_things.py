"""Whether the sentences of two answers tell of one thing: a telling common noun stands in both.

"Refused permission for a mosque" and "gave the go-ahead for a car park" answer one question, each of its own thing.
"""

from __future__ import annotations

from claimcheck.analysis.mentions import Nature, indexed
from claimcheck.lexicon import calendar, nouns
from claimcheck.matcher.apart import Told
from claimcheck.matcher.naming import names_in
from claimcheck.model.analysis import Tag

# What stands in any such sentence: who decides or says so, of what sort the matter is, and when.
_ANYTHING = frozenset(
    "council councillor committee planner planning official minister ministry government city town mayor company firm "
    "group plan proposal scheme project application permission consent approval decision appeal site meeting vote law "
    "rule decree year people person man woman police officer study researcher scientist team member worker staff "
    "director spokesman court judge inspector developer resident owner agency authority board chief head report price "
    "cost risk chance sale market percent part end way place number figure limit ceiling charge fee state country "
    "level test sample laboratory expert organiser organizer talk deal offer result case rise cut half third quarter "
    "club thing work job euro dollar pound cent area region county village district line house".split()
)


def share_things(one: Told, two: Told, least: int) -> bool:
    """Whether at least so many common nouns of the one, or others for the same, or persons stand in the other, too."""
    if not least:
        return True
    if _persons(one) & _persons(two):
        return True
    ours, theirs = _things(one), _things(two)
    return sum(any(x == y or nouns.same(x, y) for y in theirs) for x in ours) >= least


def _things(told: Told) -> frozenset[str]:
    return frozenset(
        t.lemma
        for t in told.sentence.tokens
        if t.tag is Tag.NOUN
        and t.lemma not in _ANYTHING
        and t.lemma not in calendar.UNITS
        and not _is_of_people(t.lemma)
    )


def _is_of_people(noun: str) -> bool:
    return not nouns.classes(noun).isdisjoint(("person", "group"))


def _persons(told: Told) -> frozenset[str]:
    """The surnames of the persons in the sentence, but for who says so."""
    said = (told.claim.qualifiers.attributed_to or "").lower()
    natures = indexed(told.text.entities).natures
    keys = {key for *_, key in names_in(told.sentence, told.text) if natures.get(key) is Nature.PERSON}
    return frozenset(key.split()[-1] for key in keys if key.split()[-1] not in said)
