"""The words of a name, ready to be compared: order, function words, legal forms, countries, abbreviations folded."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.analysis.names.evidence import normal
from claimcheck.lexicon import nouns, titles
from claimcheck.text.folding import fold

Words = tuple[str, ...]
FUNCTION = frozenset("of for the and on in at to a an de la du des der & , . - with".split())
COUNTRY = "country:"


@lru_cache(maxsize=20_000)
def words_of(name: str) -> Words:
    """The normal words of a name, without article, titles and possessive ("U.S. Steel" -> ("us", "steel"))."""
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


def content(words: Words) -> frozenset[str]:
    """The bag of content words: no function words, no legal form, plural ending off, countries by their name."""
    return frozenset(countries(tuple(_singular(w) for w in words if w not in FUNCTION and w not in titles.LEGAL_FORMS)))


def expanded(words: Words, other: Words) -> Words:
    """The words with abbreviations spelled out where the other name does ("ai" -> "artificial", "intelligence")."""
    return tuple(w for word in words for w in (_spelled(word, other) or (word,)))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=1)
def _country_words() -> dict[str, str]:
    return {
        normal(w): p.name for p in reversed(nouns.places()) for w in (*p.adjectives, *p.aliases, p.name) if " " not in w
    }


def countries(words: Words) -> Words:
    """Country words, adjectives too, as one mark ("us", "american", "united states")."""
    table = _country_words()
    found: list[str] = []
    at = 0
    while at < len(words):
        if words[at : at + 2] in (("united", "state"), ("united", "states")):
            found.append(COUNTRY + "United States")
            at += 2
        elif words[at : at + 2] == ("united", "kingdom"):
            found.append(COUNTRY + "United Kingdom")
            at += 2
        else:
            country = table.get(words[at])
            found.append(COUNTRY + country if country else words[at])
            at += 1
    return tuple(found)


def _spelled(word: str, other: Words) -> Words | None:
    """The run of words in the other name that the word abbreviates by its initials."""
    if not 2 <= len(word) <= 5 or word in other:
        return None
    for at in range(len(other) - len(word) + 1):
        run = other[at : at + len(word)]
        if "".join(w[0] for w in run) == word and not FUNCTION & set(run):
            return run
    return None


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


def words_apart(a: str, b: str) -> tuple[frozenset[str], frozenset[str]]:
    """The content words that only the first name has, and those that only the second has.

    Word order, function words, legal forms, spelling and number do not count, nor does a country that one of them adds.
    """
    one, two = _raw_words(a), _raw_words(b)
    left, right = content(expanded(one, two)), content(expanded(two, one))
    only_left = frozenset(w for w in left if not any(_alike(w, v) for v in right))
    only_right = frozenset(w for w in right if not any(_alike(w, v) for v in left))
    if not (only_left and only_right):
        only_left, only_right = (
            frozenset(w for w in side if not w.startswith(COUNTRY)) for side in (only_left, only_right)
        )
    return only_left, only_right


def _raw_words(name: str) -> Words:
    return tuple(
        w
        for part in fold(name).replace("-", " ").replace("/", " ").replace(",", " ").split()
        if (w := normal(part.removesuffix("'s")))
    )


def _alike(a: str, b: str) -> bool:
    """One word in two spellings or forms ("organisation", "organization"; "standard", "standards")."""
    if a == b:
        return True
    if COUNTRY in a or COUNTRY in b or min(len(a), len(b)) < 5:
        return False
    shared = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return distance(a, b, 1) <= 1 or (shared >= 6 and abs(len(a) - len(b)) <= 3)
