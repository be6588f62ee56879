"""How two names relate: as one, as another name or spelling, as part and whole, or not at all.

Names vary as their writers vary them: surname for full name, legal form left out, words in another order, letters for
words, a country added, a letter more or less.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from claimcheck.analysis.names.content import COUNTRY, FUNCTION, Words, content, countries, expanded, words_of
from claimcheck.analysis.names.evidence import normal
from claimcheck.analysis.names.spelling import one_letter_more, sound_alike, spelt_alike
from claimcheck.lexicon import nouns, roles, titles
from claimcheck.lexicon.nicknames import is_given_name, one_given_name
from claimcheck.model.analysis import Entity

# Words that say that a name is no person's.
HEADS = (
    titles.PUBLIC_BODIES
    | titles.BODIES
    | titles.LEGAL_FORMS
    | titles.PLACE_HEADS
    | titles.GOVERNMENT_NOUNS
    | titles.TRADES
)
_NO_WHOLE = HEADS - titles.BODIES - titles.PUBLIC_BODIES  # "the Roe government" is no part of Roe


class Level(StrEnum):
    """How two names relate: `ALIAS` another name of one thing, `VARIANT` another spelling, `PART` part of the other."""

    EXACT = "exact"
    ALIAS = "alias"
    VARIANT = "variant"
    PART = "part"
    RELATED = "related"
    OTHER = "other"


def same_name(a: Entity | str, b: Entity | str) -> Level:
    """The level of two names (or of two entities, the best of their names). Symmetric."""
    left, right = names_of(a), names_of(b)
    order = list(Level)
    return min((level_of(x, y) for x in left for y in right), key=order.index, default=Level.OTHER)


def is_person(words: Words) -> bool:
    """Whether the words look like a person's name: a given name first and no head of a body."""
    first = words[0] if words else ""
    return _is_given(first) and 2 <= len(words) <= 5 and not HEADS & set(words)


def is_body(words: Words) -> bool:
    """Whether a word in the name says that it is an organisation."""
    return bool((titles.PUBLIC_BODIES | titles.BODIES | titles.LEGAL_FORMS) & set(words))


def names_of(entity: Entity | str) -> list[Words]:
    names = (entity,) if isinstance(entity, str) else (entity.key, *entity.names)
    return sorted({words for n in names if (words := words_of(n))})


@lru_cache(maxsize=16384)
def level_of(x: Words, y: Words) -> Level:
    if x == y:
        return Level.EXACT
    if _of_two_generations(x, y):
        return Level.OTHER
    if _plain(x) == _plain(y):
        return Level.ALIAS
    if _numbers(x) != _numbers(y) and len(x) > 1 and len(y) > 1:
        return Level.OTHER
    short, long = sorted((_plain(x), _plain(y)), key=lambda w: (len(w), w))
    if is_acronym_of("".join(short), long) if len(short) == 1 else False:
        return Level.ALIAS
    if _same_content(x, y):
        return Level.ALIAS
    if (
        long[: len(short)] == short
        and set(long[len(short) :]) <= titles.TRADES | titles.LEGAL_FORMS
        and not is_place(short)
    ):
        return Level.ALIAS
    if _one_house(x, y):
        return Level.ALIAS
    if long[1:] == short and len(short) > 1 and roles.is_role(long[0]) and not is_body(long):
        return Level.ALIAS  # "Nurse Tilda Voss", where a sentence begins with the trade
    if surname_and_name(short, long):
        return Level.ALIAS
    short, long = sorted((_untitled(short), _untitled(long)), key=len)
    if (level := _persons(short, long)) is not None:
        return level
    if len(short) == len(long) and (_spelt_alike(short, long) or _silent(short, long)):
        return Level.VARIANT
    if _governments(x, y):
        return Level.RELATED
    if (
        short == long[: len(short)]
        and not is_place(short)
        and not is_person(long)
        and not {short[-1], long[-1]} & _NO_WHOLE
    ):
        return Level.PART
    return Level.OTHER


def is_acronym_of(short: str, long: Words) -> bool:
    """Whether the letters are the initials of the words, in order, with or without the function words; two at least."""
    own = [w for w in long if w not in FUNCTION]
    if len(own) < 2 or not 2 <= len(short) <= 8 or (len(short) == 2 and not is_body(long)):
        return False
    return short in ("".join(w[0] for w in own), "".join(w[0] for w in long))


def _plain(words: Words) -> Words:
    """Without a legal form or "Jr." at the end."""
    end = len(words)
    while end > 1 and words[end - 1] in titles.LEGAL_FORMS | titles.GENERATIONS:
        end -= 1
    return words[:end]


_HOUSES = frozenset("clinic center centre hospital treatment medical rehab rehabilitation facility infirmary".split())


def _one_house(x: Words, y: Words) -> bool:
    """One place of care under another word for such: "Anna Holm Clinic", "Anna Holm Treatment Center"."""
    left, right = (tuple(w for w in words if w not in _HOUSES) for words in (x, y))
    return left == right and len(left) > 1 and len(left) < len(x) and len(left) < len(y)


def _numbers(words: Words) -> frozenset[str]:
    return frozenset(w for w in words if any(c.isdigit() for c in w))


def _same_content(x: Words, y: Words) -> bool:
    """Same content words in any order; a country may be added to a name of two words or more besides."""
    left, right = content(expanded(x, y)), content(expanded(y, x))
    if left == right:
        return len(left) > 1 and (is_body(x) or is_body(y))
    own, other = (frozenset(w for w in side if not w.startswith(COUNTRY)) for side in (left, right))
    return own == other and len(own) > 1 and (left < right or right < left) and (is_body(x) or is_body(y))


# Words that begin a surname of several ("Lo Presti", "van der Berg").
_PARTICLES = frozenset(
    "van von de du di da dos das del della dal dalla lo la le el al bin ben ibn ter ten den der zu abu st af av".split()
)


def surname_and_name(x: Words, y: Words) -> bool:
    """Whether the one is the surname, of several words, of the other: "Lo Presti", "Garcia Marquez" (Gabriel)."""
    short, long = (x, y) if len(x) < len(y) else (y, x)
    size = len(short)
    if not 1 < size < len(long) <= 6 or long[-size:] != short or HEADS & set(long):
        return False
    if is_place(short) or is_place(long) or long[0] in titles.REGIONS or long[0] in FUNCTION:
        return False
    behind_a_given_name = size == len(long) - 1 and _is_given(long[0]) and not _is_given(short[0])
    return short[0] in _PARTICLES and long[-size - 1] not in _PARTICLES or behind_a_given_name


def _is_given(word: str) -> bool:
    return word in titles.GIVEN_MALE or word in titles.GIVEN_FEMALE or is_given_name(word)


def _untitled(words: Words) -> Words:
    """A surname without the title of the clergy, which may also begin another name: "Father Roe"."""
    return words[1:] if len(words) == 2 and words[0] in _ORDAINED else words


_ORDAINED = frozenset("father fr rev reverend".split())
_VOWELS = frozenset("aeiouy")  # "NBC Philadelphia" is nobody's name and surname


def _persons(short: Words, long: Words) -> Level | None:
    """A surname and a full name, or two full names with one surname; None where they are not to be read so."""
    if short[-1] != long[-1] or HEADS & set(long) or (FUNCTION - {"a"}) & set(long) or len(long) > 5 or is_place(long):
        return None
    if long[0] in titles.REGIONS and long[1:] == short:
        return Level.PART
    if len(short) == 1:
        letters = len(long[0]) > 1 and not _VOWELS & set(long[0])
        doubtful = is_place(short) or len(short[0]) < 3 or not short[0].isalpha() or letters
        return Level.ALIAS if not doubtful or is_person(long) else Level.OTHER
    if len(short) == len(long) == 2 and short[0][0] == long[0][0] and 1 in (len(short[0]), len(long[0])):
        return Level.ALIAS  # "J Roe"
    if len(short) == len(long) and _spelt_alike(short, long):
        return Level.VARIANT
    return Level.ALIAS if any(one_given_name(one, two) for one, two in _given_names(short, long)) else Level.OTHER


def _given_names(x: Words, y: Words) -> list[tuple[str, str]]:
    """The given names of two persons to be compared: those written out where both have one behind an initial."""
    one, two = _given(x), _given(y)
    if one != x and two != y:
        return [(one[0], two[0])]
    return [(x[0], y[0]), (one[0], two[0])]


def _given(words: Words) -> Words:
    """A name without the initials before a given name that is written out: "W. Mark Felt", "J. Edgar Hoover"."""
    first = 0
    while first < len(words) - 2 and len(words[first]) == 1 and len(words[first + 1]) > 1:
        first += 1
    return words[first:]


def compatible(x: Words, y: Words) -> bool:
    """Whether the two may stand in one group: not father and son, nor one surname under different given names."""
    if _of_two_generations(x, y):
        return False
    x, y = _plain(x), _plain(y)
    if surname_and_name(x, y):
        return True
    if len(x) < 2 or len(y) < 2 or x[-1] != y[-1] or not (is_person(x) or is_person(y)):
        return True
    return any(_one_given(one, two) for one, two in _given_names(x, y))


def _of_two_generations(x: Words, y: Words) -> bool:
    """Whether they are a father and his son of one name: "Roe Sr.", "Roe Jr."."""
    return {x[-1], y[-1]} <= titles.GENERATIONS and x[-1] != y[-1]


def _one_given(one: str, two: str) -> bool:
    return one_given_name(one, two) or one[0] == two[0] and 1 in (len(one), len(two)) or spelt_alike(one, two)


def is_place(words: Words) -> bool:
    """Whether the words are the name of a country or region."""
    return " ".join(words) in _place_names()


@lru_cache(maxsize=1)
def _place_names() -> frozenset[str]:
    return frozenset(normal(n) for p in nouns.places() for n in (p.name, *p.aliases))


def _spelt_alike(x: Words, y: Words) -> bool:
    """One or two words in another spelling, the rest equal; places and numbers never."""
    if is_place(x) and is_place(y):
        return False
    apart = [(a, b) for a, b in zip(x, y, strict=True) if a != b]
    if not 1 <= len(apart) <= 2 or any(HEADS & {a, b} for a, b in apart):
        return False
    given = titles.GIVEN_MALE | titles.GIVEN_FEMALE
    return all((sound_alike if a in given and b in given else spelt_alike)(a, b) for a, b in apart)


def _silent(x: Words, y: Words) -> bool:
    """One person with and without a letter: "Duncan Clark", "Duncan Clarke"; a plural is another thing."""
    short, long = sorted((x[-1], y[-1]), key=len)
    if len(x) < 2 or x[:-1] != y[:-1] or is_place(x) or is_place(y) or not all(w.isalpha() for w in (*x, *y)):
        return False
    person = is_person(x) or not (HEADS | titles.REGIONS) & {*x, *y} and len(x[0]) >= _GIVEN
    return person and len(short) >= _SURNAME and one_letter_more(short, long)


_GIVEN, _SURNAME = 3, 4  # letters of a given name, and of a surname, at the least


def _governments(x: Words, y: Words) -> bool:
    """Whether both name those who govern, and not of two countries ("Roe administration", "U.S. government")."""
    left, right = _governs(x), _governs(y)
    return left is not None and right is not None and (not left or not right or left == right)


def _governs(words: Words) -> str | None:
    """The country governed, "" where the name does not tell; None where it is no government."""
    seat = titles.SEATS.get(" ".join(words))
    if seat is not None:
        return seat
    if words[-1] not in titles.GOVERNMENT_NOUNS or len(words) > 4 or HEADS & set(words[:-1]):
        return None
    found = [w for w in countries(words[:-1]) if w.startswith(COUNTRY)]
    return found[0].removeprefix(COUNTRY) if found else ""
