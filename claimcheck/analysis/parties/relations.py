"""Whether two names of who had one part in an event can be one party's: the same, another spelling, or two."""

from __future__ import annotations

from claimcheck.analysis.names.content import Words, distance, words_of
from claimcheck.analysis.names.levels import HEADS, Level, level_of, same_name
from claimcheck.analysis.names.spelling import consonants
from claimcheck.lexicon import nouns, titles
from claimcheck.lexicon.nicknames import one_given_name
from claimcheck.model.relation import Relation

_SAME = (Level.EXACT, Level.ALIAS, Level.VARIANT)
_SHORT = 4  # letters up to which one edit makes another spelling; from there on two
_STEM = 2  # first letters that two spellings of one given name share


def of_names(a: str, b: str) -> Relation:
    """EQUAL for one party, in any spelling; DISJOINT for two; UNKNOWN where one may stand for the other."""
    level = same_name(a, b)
    if level in _SAME or near(a, b):
        return Relation.EQUAL
    if level is not Level.OTHER or _sort(a) != _sort(b) and "" not in (_sort(a), _sort(b)):
        return Relation.UNKNOWN
    one, two = words_of(a), words_of(b)
    if _stands_for(a, two) or _stands_for(b, one):
        return Relation.EQUAL
    if one and two and (_is_short(a) != _is_short(b) or one[-1] == two[-1] and one[0][:2] == two[0][:2]):
        return Relation.UNKNOWN  # who acts for "the FBI" has a name; "Ben Roe" may be "Benjamin Roe"
    shared = set(one) & set(two) - titles.LEGAL_FORMS
    if shared and (set(one) <= set(two) or set(two) <= set(one) or HEADS & (set(one) | set(two))):
        return Relation.UNKNOWN  # "the Lagoa fund" may be part of "the Lagoa bank"
    if any(nouns.place_of(x) is not None for x in (a, b)) and not all(nouns.place_of(x) is not None for x in (a, b)):
        return Relation.UNKNOWN  # a country stands for its army, its team, its leader
    return Relation.DISJOINT


def of_sides(a: tuple[str, str], b: tuple[str, str]) -> Relation:
    """Relation of two (name, side): one party did it in both, or did it in one and underwent it in the other."""
    if same_name(a[0], b[0]) not in _SAME or a[1].split(":")[0] != b[1].split(":")[0]:
        return Relation.UNKNOWN
    return Relation.EQUAL if a[1] == b[1] else Relation.DISJOINT


def spelt_apart(a: str, b: str) -> bool:
    """Whether the two are one name that is spelt in two ways."""
    return same_name(a, b) is Level.VARIANT or same_name(a, b) is Level.OTHER and near(a, b)


def two_given(a: str, b: str) -> bool:
    """Whether two full names share all but the given name, and the two given names do not sound alike.

    "Brian Roe" and "Bryant Roe" are two names, "Steven Roe" and "Stephen Roe" one in two spellings: consonants decide.
    """
    one, two = words_of(a), words_of(b)
    if len(one) < 2 or len(two) < 2 or one[-1] != two[-1] or one[0] == two[0]:
        return False
    x, y = one[0], two[0]
    known = titles.GIVEN_MALE | titles.GIVEN_FEMALE
    if not {x, y} & known or one_given_name(x, y) or x.startswith(y) or y.startswith(x):
        return False
    return consonants(x) != consonants(y)


def near(a: str, b: str) -> bool:
    """Whether two full names in one part differ by a few letters of one word ("Brian Roe", "Bryant Roe")."""
    one, two = words_of(a), words_of(b)
    if len(one) != len(two) or len(one) < 2 or HEADS & (set(one) | set(two)) or level_of(one, two) is Level.EXACT:
        return False
    apart = [(x, y) for x, y in zip(one, two, strict=True) if x != y]
    return len(apart) == 1 and _near_words(*apart[0])


def _near_words(x: str, y: str) -> bool:
    most = 1 if min(len(x), len(y)) <= _SHORT else 2
    return x[:1] == y[:1] and distance(x, y, most) <= most or x[:_STEM] == y[:_STEM] and distance(x, y, 3) <= 3


def _stands_for(short: str, words: Words) -> bool:
    """Whether the last word of a name is the initials of the other one ("the maker AMD", "Advanced Micro Devices")."""
    last = short.split()[-1] if short.split() else ""
    return len(last) > 1 and last.isupper() and last.lower() == "".join(w[0] for w in words)


def _is_short(name: str) -> bool:
    """Whether a name is an acronym."""
    return len(name.split()) == 1 and name.isupper()


def _sort(name: str) -> str:
    """ "body" or "person" where the words of the name tell."""
    words: Words = words_of(name)
    if HEADS & set(words):
        return "body"
    return "person" if words and words[0] in titles.GIVEN_MALE | titles.GIVEN_FEMALE and len(words) > 1 else ""
