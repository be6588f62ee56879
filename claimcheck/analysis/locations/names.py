"""The name of a place from its first word on, with the larger places that the text puts it in.

A name is taken for a place by its own words ("Ash County"), by what stands around it ("the town of X", "X, Ohio") or by
the gazetteer; where nothing tells, it is not `sure`. Bodies, languages and months are none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.analysis.locations.words import AREAS, CORNERS, GENERIC, LANDMARKS, NUMBERED_ROADS, ROADS, VENUES
from claimcheck.lexicon import calendar, gazetteer, nouns, titles
from claimcheck.model.analysis import Tag, Token

_LINKS = frozenset("of de la le du del da do el al sur upon".split())
NO_PLACE = (
    (titles.PUBLIC_BODIES | titles.BODIES | titles.LEGAL_FORMS | titles.GOVERNMENT_NOUNS | titles.OFFICES)
    - VENUES
    - AREAS
)
_CALENDAR = frozenset(w.lower() for w in (*calendar.MONTH_NAMES, *calendar.WEEKDAY_NAMES)) | frozenset(calendar.MONTHS)


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


def place(tokens: Sequence[Token], at: int, start: int) -> Located | None:
    """The place whose words begin at `start`, behind the preposition at `at`; None where none does."""
    begin, region, sure = start, "", False
    while begin + 1 < len(tokens) and tokens[begin].folded in ("the", "a", "an") and not _named_the(tokens, begin):
        begin += 1
    if begin < len(tokens) and tokens[begin].text.islower() and tokens[begin].folded in titles.REGIONS:
        region, begin = tokens[begin].folded + " ", begin + 1
    if begin + 3 < len(tokens) and tokens[begin].text.isdigit() and tokens[begin + 1].folded == "block":
        begin += 1  # "the 1200 block of Harbor Drive"
    if begin + 2 < len(tokens) and tokens[begin].folded in GENERIC | CORNERS and tokens[begin].text.islower():
        link = begin + 1
        if tokens[link].folded == "of":  # "the town of X"
            begin, sure = link + 1, tokens[begin].folded in AREAS
            begin += 1 if begin < len(tokens) and tokens[begin].folded == "the" else 0
    read = _name(tokens, begin)
    if read is None:
        return None
    name, end, marked = read
    first = begin - (1 if region else 0)
    names, known = [region + name], gazetteer.known(name)
    sure = sure or marked or known is not None
    while (tail := _container(tokens, end, sure=sure, venue=_head(name) in VENUES | LANDMARKS)) is not None:
        outer, end = tail
        names.append(outer)
        sure = True
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
            name, end = f"{tokens[at].text} {tokens[at + 1].text}", at + 2
            crossing = _crossing(tokens, end)
            return (name, end, True) if crossing is None else (f"{name} and {crossing[0]}", crossing[1], True)
        return None
    end = at + 1
    while end < len(tokens) and end - at < 7:
        token = tokens[end]
        if token.folded == "'s" and tokens[at].folded in ("st", "st.") and _venue_at(tokens, end):
            end += 2  # "St. Luke's Hospital"
            continue
        if token.text.endswith(("'s", "’s")):
            return None
        if _capital(token) and tokens[end - 1].folded not in (",",):
            end += 1
        elif token.folded in _LINKS and _capital_at(tokens, end + 1):
            end += 2
        elif (
            token.text == "." and len(tokens[end - 1].text) <= 3 and end + 1 < len(tokens) and _capital(tokens[end + 1])
        ):
            end += 1
        else:
            break
    words = [t.folded for t in tokens[at:end]]
    if words[0] in _CALENDAR or any(w in NO_PLACE for w in words) and words[-1] not in VENUES | LANDMARKS | AREAS:
        return None
    name = _text(tokens, at, end)
    if end < len(tokens) and tokens[end].text == "." and gazetteer.known(name + ".") is not None:
        name, end = name + ".", end + 1
    if tokens[at].text in nouns.demonyms() and gazetteer.known(name) is None:
        return None
    if end - at == 1 and tokens[at].text.isupper() and gazetteer.known(tokens[at].text) is None and len(words[0]) > 1:
        return None  # a body by its letters
    if len(words) == 1 and words[0] in NUMBERED_ROADS and end < len(tokens) and tokens[end].text[:1].isdigit():
        return f"{name} {tokens[end].text}", end + 1, True
    if words[-1] in ROADS and (crossing := _crossing(tokens, end)) is not None:
        return f"{name} and {crossing[0]}", crossing[1], True
    if end < len(tokens) and tokens[end].text.islower() and tokens[end].folded in AREAS | LANDMARKS:
        return f"{name} {tokens[end].text}", end + 1, True
    return name, end, words[-1] in AREAS | LANDMARKS | VENUES or words[0] in ("lake", "mount", "cape", "fort", "port")


def _crossing(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """(name, end) of the second street of a crossing ("[and | near | at] 125th Street") that begins at `at`."""
    if at + 2 >= len(tokens) or tokens[at].folded not in ("and", "near", "at", "by"):
        return None
    end = at + 1
    while end < len(tokens) and end - at < 5 and (_capital(tokens[end]) or tokens[end].text[:1].isdigit()):
        end += 1
        if tokens[end - 1].folded in ROADS and end - at > 2:
            return _text(tokens, at + 1, end), end
    return None


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


def _capital_at(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and _capital(tokens[at])


def _venue_at(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun of buildings in capitals stands right behind the token."""
    return _capital_at(tokens, at + 1) and tokens[at + 1].folded in VENUES


def _head(name: str) -> str:
    return name.rsplit(" ", 1)[-1].lower()


def _text(tokens: Sequence[Token], first: int, last: int) -> str:
    out = tokens[first].text
    for before, token in zip(tokens[first:], tokens[first + 1 : last], strict=False):
        out += (" " if token.span.start > before.span.end else "") + token.text
    return out
