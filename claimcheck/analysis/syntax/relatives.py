"""Which noun a relative clause describes: "who" somebody, "which" the noun right before the comma."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.lexicon import calendar, nouns
from claimcheck.model.analysis import Tag, Token

Arc = tuple[int, str]


def who_is_somebody(tokens: Sequence[Token], at: int) -> Arc | None:
    """ "who" describes no time or thing: "three women who were students at the time who [said]" are the women."""
    token = tokens[at]
    if token.head < 0 or tokens[token.head].tag not in (Tag.NOUN, Tag.PROPN):
        return None
    noun = tokens[token.head]
    if nouns.classes(noun.lemma) != {"time"} and noun.folded not in calendar.SHORT_NAMES:
        return _before_place(tokens, at, noun)
    if not any(t.head == at and t.folded in ("who", "whom") and t.index < at for t in tokens[noun.index : at]):
        return None
    somebody = (
        t
        for t in reversed(tokens[: noun.index])
        if t.tag is Tag.NOUN
        and t.relation not in ("acl:relcl", "compound")
        and {"person", "group"} & nouns.classes(t.lemma)
    )
    found = next(somebody, None)
    return (found.index, "acl:relcl") if found is not None else None


def _before_place(tokens: Sequence[Token], at: int, noun: Token) -> Arc | None:
    """ "who" describes no place: "[growers] in the valley, who lost their vines", "a [clerk] from Borsk who had"."""
    if not any(t.head == at and t.folded in ("who", "whom") and t.index < at for t in tokens[noun.index : at]):
        return None
    case = next((t.folded for t in tokens[: noun.index] if t.head == noun.index and t.relation == "case"), None)
    if case not in _WHERE or noun.tag is Tag.NOUN and _SOMEBODY & nouns.classes(noun.lemma):
        return None
    above = tokens[noun.head] if noun.head >= 0 else None
    if above is None or above.index > noun.index or not noun.relation.startswith("nmod"):
        return None
    known = nouns.classes(above.lemma)
    return (above.index, "acl:relcl") if not known or _SOMEBODY & known or above.folded in _MANY else None


def behind_age(tokens: Sequence[Token], at: int) -> Arc | None:
    """ "who" right behind an age describes whose age it is: "in memory of [Ana Ruiz], 7, who died"."""
    token = tokens[at]
    if token.head < 0 or token.tag not in (Tag.VERB, Tag.ADJ, Tag.NOUN):
        return None
    pronoun = next((t for t in tokens[:at] if t.head == at and t.folded in ("who", "whom", "whose")), None)
    if pronoun is None or pronoun.index < _AGED or not token.head < pronoun.index:
        return None
    name, first, age, second = tokens[pronoun.index - _AGED : pronoun.index]
    if (first.folded, second.folded) != (",", ",") or not age.text.isdigit() or not 0 < int(age.text) <= _OLDEST:
        return None
    while name.relation in ("flat", "compound", "goeswith") and 0 <= name.head < pronoun.index:
        name = tokens[name.head]
    named = tokens[pronoun.index - _AGED].tag is Tag.PROPN and name.index != token.head
    return (name.index, "acl:relcl") if named and name.tag in (Tag.PROPN, Tag.NOUN) else None


_AGED = 4  # tokens: "Ruiz, 7,"
_OLDEST = 122
_WHERE = frozenset("in at on near from outside inside around aboard".split())
_SOMEBODY = frozenset(("person", "group"))
_MANY = frozenset("people men women children families staff crew crews police".split())


def nearest_noun(tokens: Sequence[Token], at: int) -> Arc | None:
    """ "which" behind a comma describes the common noun right before it ("bonds of the line, which filed ...")."""
    token = tokens[at]
    if token.head < 0:
        return None
    pronoun = next((t for t in tokens[token.head : at] if t.head == at and t.folded == "which"), None)
    if pronoun is None or tokens[pronoun.index - 1].folded != ",":
        return None
    noun = tokens[pronoun.index - 2]
    fits = noun.tag is Tag.NOUN and not {"person", "time"} & nouns.classes(noun.lemma) and noun.relation != "compound"
    return (noun.index, "acl:relcl") if fits and noun.index != token.head else None
