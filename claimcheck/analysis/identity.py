"""Whether two names stand for one person, body, place or thing, in one text and across texts.

Names are compared as their writers vary them: surname for full name, legal form left out, words in another order,
letters for words ("AI" for "artificial intelligence"), a country added, a letter more or less. Nothing is joined across
different given names, and a surname that two persons bear is joined to neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache

from claimcheck.analysis.name_runs import normal
from claimcheck.lexicon import nouns, titles
from claimcheck.model.analysis import Analysis, Entity
from claimcheck.text.folding import fold

Words = tuple[str, ...]

_FUNCTION = frozenset("of for the and on in at to a an de la du des der & , . - with".split())
# Words that say that a name is no person's.
HEADS = (
    titles.PUBLIC_BODIES | titles.BODIES | titles.LEGAL_FORMS | titles.PLACE_HEADS | titles.GOVERNMENT_NOUNS | titles.TRADES
)
_NO_WHOLE = HEADS - titles.BODIES - titles.PUBLIC_BODIES  # "the Roe government" is no part of Roe
_SIMILAR = {"exact": 0, "alias": 1, "variant": 2}


class Level(StrEnum):
    """How two names relate: `ALIAS` another name for one thing, `VARIANT` another spelling, `PART` one is part of the other."""

    EXACT = "exact"
    ALIAS = "alias"
    VARIANT = "variant"
    PART = "part"
    RELATED = "related"
    OTHER = "other"


def words_of(name: str) -> Words:
    """The normal words of a name, without a leading article, titles or a possessive ("U.S. Steel" -> ("us", "steel"))."""
    plain = fold(name)
    if (place := nouns.place_of(plain)) is not None:
        plain = place
    parts = [normal(w[:-2] if w.endswith("'s") else w) for w in plain.replace(",", " ").split()]
    words = tuple(w for w in parts if w)
    words = words[1:] if words[:1] == ("the",) and len(words) > 1 else words
    at = 0
    while at < len(words) - 1 and words[at] in (titles.HONORIFICS | titles.OFFICES) - titles.DOUBTFUL_TITLES:
        at += 1
    return words[at:]


def same_name(a: Entity | str, b: Entity | str) -> Level:
    """The level of two names (or of two entities, the best of their names). Symmetric."""
    left, right = _names(a), _names(b)
    order = list(Level)
    return min((_level(x, y) for x in left for y in right), key=order.index, default=Level.OTHER)


def content(words: Words) -> frozenset[str]:
    """The bag of content words: no function words, no legal form, plural ending off, countries by their name."""
    return frozenset(_countries(tuple(_singular(w) for w in words if w not in _FUNCTION and w not in titles.LEGAL_FORMS)))


def expanded(words: Words, other: Words) -> Words:
    """The words with abbreviations spelled out where the other name spells them ("ai" -> "artificial", "intelligence")."""
    return tuple(w for word in words for w in (_spelled(word, other) or (word,)))


def is_person(words: Words) -> bool:
    """Whether the words look like a person's name: a given name first and no head of a body."""
    given = words[:1] and (words[0] in titles.GIVEN_MALE or words[0] in titles.GIVEN_FEMALE)
    return bool(given) and 2 <= len(words) <= 5 and not HEADS & set(words)


def is_body(words: Words) -> bool:
    """Whether a word in the name says that it is an organisation."""
    return bool((titles.PUBLIC_BODIES | titles.BODIES | titles.LEGAL_FORMS) & set(words))


def link(analyses: Iterable[Analysis]) -> Mapping[tuple[str, str], str]:
    """Entities of several documents joined: (source id, key) -> shared key. The order of the documents is irrelevant."""
    nodes = sorted({(a.document.id, e.key): e for a in analyses for e in a.entities.values()}.items())
    groups = join([frozenset(_names(entity)) for _, entity in nodes])
    shared: dict[tuple[str, str], str] = {}
    for group in groups:
        keys = sorted({nodes[n][0][1] for n in group}, key=lambda k: (-len(k.split()), -len(k), k))
        shared.update({nodes[n][0]: keys[0] for n in group})
    return shared


def join(nodes: Sequence[frozenset[Words]], given: Iterable[tuple[int, int]] = (), whole: frozenset[Words] = frozenset()) -> list[list[int]]:
    """Groups of nodes (each a set of names) that are one thing.

    `given` are pairs known from the text, `whole` names that are no short form of a longer one unless of a person (places).

    Surest pairs first; two groups that hold conflicting persons stay apart, and so does a short name that fits
    two groups that do not fit each other.
    """
    home = list(range(len(nodes)))

    def root(n: int) -> int:
        while home[n] != n:
            n = home[n]
        return n

    members: dict[int, list[int]] = {n: [n] for n in home}

    def merge(one: int, two: int) -> None:
        one, two = sorted((root(one), root(two)))
        if one == two or not all(_compatible(x, y) for m in members[one] for n in members[two] for x in nodes[m] for y in nodes[n]):
            return
        home[two] = one
        members[one] += members.pop(two)

    for one, two in given:
        merge(one, two)
    edges = sorted(_edges(nodes, whole))
    for sure, one, two in edges:
        if sure[0] < 3:
            merge(one, two)
    loose: dict[int, set[int]] = defaultdict(set)
    for sure, one, two in edges:
        if sure[0] == 3:
            loose[one if sure[1] == 0 else two].add(two if sure[1] == 0 else one)
    for short, longs in sorted(loose.items()):
        if len({root(n) for n in longs}) == 1:
            merge(short, min(longs))
    return [sorted(group) for _, group in sorted(members.items())]


def _edges(nodes: Sequence[frozenset[Words]], whole: frozenset[Words]) -> Iterable[tuple[tuple[int, int], int, int]]:
    """((rank, which side is the short name), node, node); rank 3 is a short name that could fit others too."""
    blocks: dict[str, set[int]] = defaultdict(set)
    for number, names in enumerate(nodes):
        for name in names:
            for key in _blocks(name):
                blocks[key].add(number)
    seen: set[tuple[int, int]] = set()
    for _, numbers in sorted(blocks.items()):
        ordered = sorted(numbers)
        for at, one in enumerate(ordered):
            seen.update((one, two) for two in ordered[at + 1 :])
    for one, two in sorted(seen):
        best: tuple[int, int] | None = None
        for x in nodes[one]:
            for y in nodes[two]:
                level = _level(x, y)
                if level in _SIMILAR and not (level is Level.ALIAS and _is_whole(x, y, whole)):
                    loose = level is Level.ALIAS and 1 in (len(x), len(y))
                    rank = (3, 0 if len(x) <= len(y) else 1) if loose else (_SIMILAR[level], 0)
                    best = rank if best is None else min(best, rank)
        if best is not None:
            yield best, one, two


def _is_whole(x: Words, y: Words, whole: frozenset[Words]) -> bool:
    short, long = sorted((x, y), key=len)
    return short in whole and len(short) < len(long) and not is_person(long)


def _blocks(name: Words) -> set[str]:
    """Keys under which names that could be one meet: content words, initials, beginnings of long words."""
    own = [w for w in name if w not in _FUNCTION]
    keys = set(own) if len(own) < 3 else set(own) - titles.PUBLIC_BODIES | {" ".join(sorted(set(own) & titles.PUBLIC_BODIES))}
    keys |= {"".join(w[0] for w in own), "".join(w[0] for w in name)} if len(own) > 1 else set()
    if own and len(own[-1]) >= 6:
        keys.add("~" + own[-1][:3])
    return keys - {""}


def _names(entity: Entity | str) -> list[Words]:
    names = (entity,) if isinstance(entity, str) else (entity.key, *entity.names)
    return sorted({words for n in names if (words := words_of(n))})


@lru_cache(maxsize=16384)
def _level(x: Words, y: Words) -> Level:
    if x == y:
        return Level.EXACT
    if _plain(x) == _plain(y):
        return Level.ALIAS
    if _numbers(x) != _numbers(y) and len(x) > 1 and len(y) > 1:
        return Level.OTHER
    short, long = sorted((_plain(x), _plain(y)), key=lambda w: (len(w), w))
    if is_acronym_of("".join(short), long) if len(short) == 1 else False:
        return Level.ALIAS
    if _same_content(x, y):
        return Level.ALIAS
    if long[: len(short)] == short and set(long[len(short) :]) <= titles.TRADES | titles.LEGAL_FORMS and not is_place(short):
        return Level.ALIAS
    if (level := _persons(short, long)) is not None:
        return level
    if len(short) == len(long) and _spelt_alike(short, long):
        return Level.VARIANT
    if _governments(x, y):
        return Level.RELATED
    if short == long[: len(short)] and not is_place(short) and not is_person(long) and not {short[-1], long[-1]} & _NO_WHOLE:
        return Level.PART
    return Level.OTHER


def is_acronym_of(short: str, long: Words) -> bool:
    """Whether the letters are the initials of the words, in order, with or without the function words; two at least."""
    own = [w for w in long if w not in _FUNCTION]
    if len(own) < 2 or not 2 <= len(short) <= 8 or (len(short) == 2 and not is_body(long)):
        return False
    return short in ("".join(w[0] for w in own), "".join(w[0] for w in long))


def _plain(words: Words) -> Words:
    """Without a legal form at the end."""
    end = len(words)
    while end > 1 and words[end - 1] in titles.LEGAL_FORMS:
        end -= 1
    return words[:end]


def _numbers(words: Words) -> frozenset[str]:
    return frozenset(w for w in words if any(c.isdigit() for c in w))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


_COUNTRY = "country:"


@lru_cache(maxsize=1)
def _country_words() -> dict[str, str]:
    return {normal(w): p.name for p in reversed(nouns.places()) for w in (*p.adjectives, *p.aliases, p.name) if " " not in w}


def _countries(words: Words) -> Words:
    """Country words, adjectives too, as one mark ("us", "american", "united states")."""
    table = _country_words()
    found: list[str] = []
    at = 0
    while at < len(words):
        if words[at : at + 2] in (("united", "state"), ("united", "states")):
            found.append(_COUNTRY + "United States")
            at += 2
        elif words[at : at + 2] == ("united", "kingdom"):
            found.append(_COUNTRY + "United Kingdom")
            at += 2
        else:
            country = table.get(words[at])
            found.append(_COUNTRY + country if country else words[at])
            at += 1
    return tuple(found)


def _same_content(x: Words, y: Words) -> bool:
    """Same content words in any order; a country may be added to a name of two words or more besides."""
    left, right = content(expanded(x, y)), content(expanded(y, x))
    if left == right:
        return len(left) > 1 and (is_body(x) or is_body(y))
    own, other = (frozenset(w for w in side if not w.startswith(_COUNTRY)) for side in (left, right))
    return own == other and len(own) > 1 and (left < right or right < left) and (is_body(x) or is_body(y))


def _spelled(word: str, other: Words) -> Words | None:
    """The run of words in the other name that the word abbreviates by its initials."""
    if not 2 <= len(word) <= 5 or word in other:
        return None
    for at in range(len(other) - len(word) + 1):
        run = other[at : at + len(word)]
        if "".join(w[0] for w in run) == word and not _FUNCTION & set(run):
            return run
    return None


def _persons(short: Words, long: Words) -> Level | None:
    """A surname and a full name, or two full names with one surname; None where they are not to be read so."""
    if short[-1] != long[-1] or HEADS & set(long) or (_FUNCTION - {"a"}) & set(long) or len(long) > 5 or is_place(long):
        return None
    if long[0] in titles.REGIONS and long[1:] == short:
        return Level.PART
    if len(short) == 1:
        doubtful = is_place(short) or len(short[0]) < 3 or not short[0].isalpha()
        return Level.ALIAS if not doubtful or is_person(long) else Level.OTHER
    if len(short) == len(long) == 2 and short[0][0] == long[0][0] and 1 in (len(short[0]), len(long[0])):
        return Level.ALIAS  # "J Roe"
    return Level.ALIAS if short[0] == long[0] else Level.OTHER


def _compatible(x: Words, y: Words) -> bool:
    """Whether the two may stand in one group: not two full names with one surname and different given names."""
    if len(x) < 2 or len(y) < 2 or x[-1] != y[-1] or not (is_person(x) or is_person(y)):
        return True
    return x[0] == y[0] or x[0][0] == y[0][0] and 1 in (len(x[0]), len(y[0]))


def is_place(words: Words) -> bool:
    """Whether the words are the name of a country or region."""
    return " ".join(words) in _place_names()


@lru_cache(maxsize=1)
def _place_names() -> frozenset[str]:
    return frozenset(normal(n) for p in nouns.places() for n in (p.name, *p.aliases))


def _spelt_alike(x: Words, y: Words) -> bool:
    """One or two long words a letter or two apart, the rest equal; places and numbers never."""
    if is_place(x) and is_place(y):
        return False
    apart = [(a, b) for a, b in zip(x, y, strict=True) if a != b]
    if len(apart) != 1 or any(HEADS & {a, b} for a, b in apart):
        return False
    a, b = apart[0]
    if not (a.isalpha() and b.isalpha()) or a[0] != b[0] or min(len(a), len(b)) < 6:
        return False
    if a in titles.GIVEN_MALE | titles.GIVEN_FEMALE and b in titles.GIVEN_MALE | titles.GIVEN_FEMALE:
        return False
    return distance(a, b, 2) <= (2 if min(len(a), len(b)) >= 9 else 1)


def distance(a: str, b: str, most: int) -> int:
    """Edit distance (Levenshtein 1966), or `most` + 1 where it is more than that."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    row = list(range(len(b) + 1))
    for i, char in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, other in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (char != other))
        if min(row) > most:
            return most + 1
    return row[-1]


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
    found = [w for w in _countries(words[:-1]) if w.startswith(_COUNTRY)]
    return found[0].removeprefix(_COUNTRY) if found else ""


def words_apart(a: str, b: str) -> tuple[frozenset[str], frozenset[str]]:
    """The content words that only the first name has, and those that only the second has.

    Word order, function words, legal forms, spelling and number do not count, nor does a country that one of them adds.
    """
    one, two = _raw_words(a), _raw_words(b)
    left, right = content(expanded(one, two)), content(expanded(two, one))
    only_left = frozenset(w for w in left if not any(_alike(w, v) for v in right))
    only_right = frozenset(w for w in right if not any(_alike(w, v) for v in left))
    if not (only_left and only_right):
        only_left, only_right = (frozenset(w for w in side if not w.startswith(_COUNTRY)) for side in (only_left, only_right))
    return only_left, only_right


def _raw_words(name: str) -> Words:
    return tuple(w for part in fold(name).replace("-", " ").replace("/", " ").replace(",", " ").split() if (w := normal(part.removesuffix("'s"))))


def _alike(a: str, b: str) -> bool:
    """One word in two spellings or forms ("organisation", "organization"; "standard", "standards")."""
    if a == b:
        return True
    if _COUNTRY in a or _COUNTRY in b or min(len(a), len(b)) < 5:
        return False
    shared = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return distance(a, b, 1) <= 1 or (shared >= 6 and abs(len(a) - len(b)) <= 3)
