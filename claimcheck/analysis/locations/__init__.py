"""Places in a sentence: behind a preposition, at a distance from another, under what strikes them, as a home."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.analysis.locations.names import NO_PLACE, Located, place
from claimcheck.analysis.locations.words import (
    AREAS,
    COMPASS,
    FAR,
    INSIDE,
    LANDMARKS,
    LEAVING,
    NEAR,
    OFFSHORE,
    STRIKING,
    VENUES,
)
from claimcheck.lexicon import number_words, titles
from claimcheck.lexicon.units import UNITS
from claimcheck.model.analysis import Sentence, Tag, Token

_ABOUT = frozenset("about some around roughly nearly almost approximately just only more than over".split())
_NO_PERSON = NO_PLACE | VENUES | LANDMARKS | AREAS | titles.HONORIFICS | titles.OFFICE_MODIFIERS
_REALMS = frozenset("duke earl bank republic kingdom states emirate commonwealth union democratic sultanate".split())


def located(sentence: Sentence) -> Iterator[Located]:
    """The places of a sentence, left to right, none inside another."""
    tokens = sentence.tokens
    at = before = 0
    while at < len(tokens):
        found = _offset(tokens, at) or _behind(tokens, at) or _struck(tokens, at) or _home(tokens, at)
        if found is not None and not _listed(tokens, found.last):
            if not (found.near and before and 0 <= found.first - before <= 2):  # "Wexley, north of Lindon"
                yield found
            at = before = found.last
        else:
            at += 1


def _listed(tokens: Sequence[Token], last: int) -> bool:
    """Whether the place is the first of several ("in Hull, Leeds and Derby")."""
    after = tokens[last : last + 3]
    if len(after) > 1 and after[0].folded == "," and after[1].text[:1].isupper():
        rest = tokens[last + 1 : last + 6]
        return any(t.folded == "and" for t in rest) and not any(t.tag in (Tag.VERB, Tag.AUX) for t in rest)
    return len(after) > 1 and after[0].folded in ("and", "or") and after[1].text[:1].isupper()


def _offset(tokens: Sequence[Token], at: int) -> Located | None:
    """ "20 km north of X", "(34 miles) west of X", "12 miles off X"."""
    figure = _figure(tokens[at].folded)
    if figure is None or at + 3 >= len(tokens) or (unit := UNITS.get(tokens[at + 1].folded)) is None:
        return None
    if unit[0] != "length":
        return None
    km, end = figure * unit[1] * 0.001, at + 2
    if tokens[end].folded == "(":
        close = next((n for n in range(end + 1, min(end + 6, len(tokens))) if tokens[n].folded == ")"), None)
        end = close + 1 if close is not None else end
    end += 1 if end < len(tokens) and tokens[end].folded in ("to", "due") else 0
    end += 1 if end < len(tokens) and tokens[end].folded == "the" else 0
    found = _from(tokens, end)
    if found is None:
        return None
    first = at
    while first > 0 and tokens[first - 1].folded in _ABOUT:
        first -= 1
    return replace(found, at=max(0, first - 1), first=first, km=km)


def _from(tokens: Sequence[Token], at: int) -> Located | None:
    """ "north of X", "off X", "from X", right behind a distance."""
    if at + 1 >= len(tokens):
        return None
    word = tokens[at].folded.replace("-", "")
    if (bearing := COMPASS.get(word)) is not None and tokens[at + 1].folded in ("of", "from"):
        found = place(tokens, at + 1, at + 2)
        return replace(found, bearing=bearing, near=f"{_HYPHENS.get(word, word)} of", sure=True) if found else None
    if word in FAR:
        found = place(tokens, at, at + 1)
        return replace(found, near=f"{word}", sure=True) if found else None
    return None


_HYPHENS = {"northeast": "north-east", "northwest": "north-west", "southeast": "south-east", "southwest": "south-west"}


def _behind(tokens: Sequence[Token], at: int) -> Located | None:
    """A place behind a preposition, or "north of X" without a distance."""
    word = tokens[at].folded
    if word in COMPASS and at and at + 1 < len(tokens) and tokens[at + 1].folded == "of":
        found = _from(tokens, at)
        return replace(found, at=max(0, at - 1), first=at) if found else None
    if word in INSIDE or word == "from" and any(t.lemma in LEAVING for t in tokens[max(0, at - 2) : at]):
        return place(tokens, at, at + 1)
    if word in NEAR:
        found = place(tokens, at, at + 1)
        return replace(found, near=NEAR[word], first=at) if found else None
    if word in OFFSHORE:
        found = place(tokens, at, at + 1)
        return replace(found, near=word, first=at, sure=True) if found else None
    return None


def _struck(tokens: Sequence[Token], at: int) -> Located | None:
    """What a quake or storm strikes: "shook the town of X"."""
    if tokens[at].lemma not in STRIKING or tokens[at].tag is not Tag.VERB:
        return None
    found = place(tokens, at, at + 1)
    return found if found is not None and found.sure else None


def _home(tokens: Sequence[Token], at: int) -> Located | None:
    """ "Ada Munn of X", "Ada Munn, 34, of X"."""
    if tokens[at].folded not in ("of", "from") or at < 2:
        return None
    end = at
    if tokens[end - 1].folded == "," and end > 3 and tokens[end - 2].text.isdigit() and tokens[end - 3].folded == ",":
        end -= 3
    elif tokens[at].folded == "from":
        return None
    first = end
    while first > 0 and end - first < 5 and (tokens[first - 1].text[:1].isupper() or tokens[first - 1].text == "."):
        first -= 1
    words = [t.folded for t in tokens[first:end]]
    if (
        not 2 <= len(words) <= 4
        or any(w in _NO_PERSON | _REALMS for w in words)
        or first
        and tokens[first - 1].folded == "the"
    ):
        return None
    found = place(tokens, at, at + 1)
    return replace(found, person=(first, end)) if found is not None else None


def _figure(word: str) -> float | None:
    plain = word.replace(",", "")
    if plain.replace(".", "", 1).isdecimal():
        return float(plain)
    return next(
        (float(t[plain]) for t in (number_words.UNITS, number_words.TEENS, number_words.TENS) if plain in t), None
    )
