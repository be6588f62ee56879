"""Places in a sentence: the names behind a preposition of place, innermost first, with what the text puts them in.

A name is taken for a place by its own words ("Ash County"), by what stands around it ("the town of X", "X, Ohio",
"20 km north of X"), by the gazetteer, or as `plain` where nothing tells. Persons, bodies and months are none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claimcheck.analysis.location_words import (
    AREAS,
    COMPASS,
    FAR,
    GENERIC,
    INSIDE,
    LANDMARKS,
    LEAVING,
    NEAR,
    OFFSHORE,
    STRIKING,
    VENUES,
)
from claimcheck.lexicon import calendar, gazetteer, nouns, titles
from claimcheck.lexicon.units import UNITS
from claimcheck.model.analysis import Sentence, Tag, Token

_ABOUT = frozenset("about some around roughly nearly almost approximately just only more than over".split())
_LINKS = frozenset("of de la le du del da do el al sur upon".split())
_NO_PLACE = (
    (titles.PUBLIC_BODIES | titles.BODIES | titles.LEGAL_FORMS | titles.GOVERNMENT_NOUNS | titles.OFFICES)
    - VENUES
    - AREAS
)
_NO_PERSON = (
    _NO_PLACE | VENUES | LANDMARKS | AREAS | titles.HONORIFICS | titles.OFFICE_MODIFIERS | {"duke", "earl", "bank"}
)
_CALENDAR = frozenset(w.lower() for w in (*calendar.MONTH_NAMES, *calendar.WEEKDAY_NAMES)) | frozenset(calendar.MONTHS)
_KM = {"length": 0.001}


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A place read at the tokens first to last (half-open), `at` being the preposition's.

    names: innermost first. near: it is only close by. km, bearing: how far from it, in which of eight directions
    (degrees from north). sure: more than the preposition says that it is a place. person: whose home it is.
    """

    at: int
    first: int
    last: int
    names: tuple[str, ...]
    near: str = ""
    km: float | None = None
    bearing: int | None = None
    sure: bool = False
    person: tuple[int, int] | None = None


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
    after = [t for t in tokens[last : last + 3]]
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
    km, end = figure * unit[1] * _KM["length"], at + 2
    if tokens[end].folded == "(":
        close = next((n for n in range(end + 1, min(end + 6, len(tokens))) if tokens[n].folded == ")"), None)
        end = close + 1 if close is not None else end
    end += 1 if end < len(tokens) and tokens[end].folded in ("to", "due") else 0
    end += 1 if end < len(tokens) and tokens[end].folded == "the" else 0
    place = _from(tokens, end)
    if place is None:
        return None
    first = at
    while first > 0 and tokens[first - 1].folded in _ABOUT:
        first -= 1
    return replace(place, at=max(0, first - 1), first=first, km=km)


def _from(tokens: Sequence[Token], at: int) -> Located | None:
    """ "north of X", "off X", "from X", right behind a distance."""
    if at + 1 >= len(tokens):
        return None
    word = tokens[at].folded.replace("-", "")
    if (bearing := COMPASS.get(word)) is not None and tokens[at + 1].folded in ("of", "from"):
        place = _place(tokens, at + 1, at + 2)
        return replace(place, bearing=bearing, near=f"{_HYPHENS.get(word, word)} of", sure=True) if place else None
    if word in FAR:
        place = _place(tokens, at, at + 1)
        return replace(place, near=f"{word}", sure=True) if place else None
    return None


_HYPHENS = {"northeast": "north-east", "northwest": "north-west", "southeast": "south-east", "southwest": "south-west"}


def _behind(tokens: Sequence[Token], at: int) -> Located | None:
    """A place behind a preposition, or "north of X" without a distance."""
    word = tokens[at].folded
    if word in COMPASS and at and at + 1 < len(tokens) and tokens[at + 1].folded == "of":
        found = _from(tokens, at)
        return replace(found, at=max(0, at - 1), first=at) if found else None
    if word in INSIDE or word == "from" and any(t.lemma in LEAVING for t in tokens[max(0, at - 2) : at]):
        return _place(tokens, at, at + 1)
    if word in NEAR:
        place = _place(tokens, at, at + 1)
        return replace(place, near=NEAR[word], first=at, sure=True) if place else None
    if word in OFFSHORE:
        place = _place(tokens, at, at + 1)
        return replace(place, near=word, first=at, sure=True) if place else None
    return None


def _struck(tokens: Sequence[Token], at: int) -> Located | None:
    """What a quake or storm strikes: "shook the town of X"."""
    if tokens[at].lemma not in STRIKING or tokens[at].tag is not Tag.VERB:
        return None
    place = _place(tokens, at, at + 1)
    return place if place is not None and place.sure else None


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
    while first > 0 and (tokens[first - 1].text[:1].isupper() or tokens[first - 1].text == "."):
        first -= 1
    words = [t.folded for t in tokens[first:end]]
    if not 2 <= len(words) <= 4 or any(w in _NO_PERSON for w in words) or first and tokens[first - 1].folded == "the":
        return None
    place = _place(tokens, at, at + 1)
    return replace(place, person=(first, end)) if place is not None else None


def _place(tokens: Sequence[Token], at: int, start: int) -> Located | None:
    """The place whose words begin at `start`."""
    begin, region, sure = start, "", False
    while begin + 1 < len(tokens) and tokens[begin].folded in ("the", "a", "an") and not _named_the(tokens, begin):
        begin += 1
    if begin < len(tokens) and tokens[begin].text.islower() and tokens[begin].folded in titles.REGIONS:
        region, begin = tokens[begin].folded + " ", begin + 1
    if begin + 2 < len(tokens) and tokens[begin].folded in GENERIC and tokens[begin].text.islower():
        link = begin + 1
        if tokens[link].folded == "of":  # "the town of X"
            begin, sure = link + 1, tokens[begin].folded in AREAS
            begin += 1 if begin < len(tokens) and tokens[begin].folded == "the" else 0
    read = _name(tokens, begin)
    if read is None:
        return None
    name, end, marked = read
    names, known = [region + name], gazetteer.known(name)
    sure = sure or marked or known is not None
    while (tail := _container(tokens, end, sure=sure, venue=_head(name) in VENUES | LANDMARKS)) is not None:
        outer, end = tail
        names.append(outer)
        sure = True
    first = next(n for n in range(start, end) if tokens[n].text[:1].isupper())
    first -= 1 if region else 0
    if _is_modifier(tokens, end):
        return None
    return Located(at=at, first=first, last=end, names=tuple(names), sure=sure or bool(region and known))


def _named_the(tokens: Sequence[Token], at: int) -> bool:
    """Whether the article is of the name ("The Hague")."""
    return tokens[at].text == "The" and gazetteer.known(f"The {tokens[at + 1].text}") is not None


def _is_modifier(tokens: Sequence[Token], end: int) -> bool:
    """Whether the name only stands before what is meant ("in Lorne's harbour", "in Vantor shares")."""
    if end >= len(tokens):
        return False
    after = tokens[end]
    return (
        after.folded in ("'s", "'")
        or after.tag is Tag.NOUN
        and after.text.islower()
        and tokens[end - 1].text[-1] != "."
    )


def _name(tokens: Sequence[Token], at: int) -> tuple[str, int, bool] | None:
    """(name, end, whether its own words or the noun behind it say that it is a place) of capitals from `at` on."""
    if at >= len(tokens) or not _capital(tokens[at]):
        if at + 1 < len(tokens) and tokens[at].text[:1].isdigit() and tokens[at + 1].folded in ("street", "avenue"):
            return f"{tokens[at].text} {tokens[at + 1].text}", at + 2, True
        return None
    end = at + 1
    while end < len(tokens) and end - at < 7:
        token = tokens[end]
        if token.text.endswith(("'s", "’s")):
            return None
        if _capital(token) and tokens[end - 1].folded not in (",",):
            end += 1
        elif token.folded in _LINKS and end + 1 < len(tokens) and _capital(tokens[end + 1]):
            end += 2
        elif (
            token.text == "." and len(tokens[end - 1].text) <= 3 and end + 1 < len(tokens) and _capital(tokens[end + 1])
        ):
            end += 1
        else:
            break
    words = [t.folded for t in tokens[at:end]]
    if words[0] in _CALENDAR or any(w in _NO_PLACE for w in words) and words[-1] not in VENUES | LANDMARKS | AREAS:
        return None
    name = _text(tokens, at, end)
    if end < len(tokens) and tokens[end].text == "." and gazetteer.known(name + ".") is not None:
        name, end = name + ".", end + 1
    if tokens[at].text in nouns.demonyms() and gazetteer.known(name) is None:
        return None
    if end - at == 1 and tokens[at].text.isupper() and gazetteer.known(tokens[at].text) is None and len(words[0]) > 1:
        return None  # a body by its letters
    if end < len(tokens) and tokens[end].text.islower() and tokens[end].folded in AREAS | LANDMARKS:
        return f"{name} {tokens[end].text}", end + 1, True
    return name, end, words[-1] in AREAS | LANDMARKS | VENUES or words[0] in ("lake", "mount", "cape", "fort", "port")


def _container(tokens: Sequence[Token], at: int, *, sure: bool, venue: bool) -> tuple[str, int] | None:
    """The larger place behind a comma, "in" or (behind a district) "of", and where it ends."""
    if at + 1 >= len(tokens):
        return None
    link = tokens[at].folded
    start = at + 1
    while link in ("in", "of") and start < len(tokens) and tokens[start].folded in ("the", "city", "town", "province"):
        start += (
            2 if tokens[start].folded != "the" and start + 1 < len(tokens) and tokens[start + 1].folded == "of" else 1
        )
    if link == "in" or link == "of" and sure and tokens[at - 1].folded in AREAS:
        read = _name(tokens, start)
        told = read is not None and (read[2] or gazetteer.known(read[0]) is not None or sure)
        return (read[0], read[1]) if read is not None and told else None
    if link != "," or not _capital(tokens[start]) or tokens[start - 1].span.end == tokens[start].span.start:
        return None
    read = _name(tokens, start)
    if read is None:
        return None
    name, end, marked = read
    if (known := gazetteer.known(name)) is not None:
        name = known.name
    country = known is not None or nouns.place_of(name) is not None and name not in nouns.demonyms()
    closed = end >= len(tokens) or tokens[end].folded in (",", ".", ";", ")") or tokens[end].tag is Tag.ADP
    if country or marked or venue and closed and gazetteer.known(name) is None and end - start < 3:
        return name, end
    return None


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.folded not in ("i",) and token.tag is not Tag.PRON


def _head(name: str) -> str:
    return name.rsplit(" ", 1)[-1].lower()


def _text(tokens: Sequence[Token], first: int, last: int) -> str:
    out = tokens[first].text
    for before, token in zip(tokens[first:], tokens[first + 1 : last], strict=False):
        out += (" " if token.span.start > before.span.end else "") + token.text
    return out


def _figure(word: str) -> float | None:
    plain = word.replace(",", "")
    if plain.replace(".", "", 1).isdigit():
        return float(plain)
    from claimcheck.lexicon.number_words import TEENS, TENS, UNITS as ONES

    return next((float(t[plain]) for t in (ONES, TEENS, TENS) if plain in t), None)
