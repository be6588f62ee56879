"""Whether two words or phrases in one place exclude each other, and as what."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis.parties import relations
from claimcheck.contrast.dates import apart
from claimcheck.contrast.sameness import alike, same
from claimcheck.contrast.terms import Term
from claimcheck.lexicon import concepts, gazetteer, nouns, oppositions, siblings, units
from claimcheck.lexicon.opposites import antonyms
from claimcheck.model.analysis import Tag, Token
from claimcheck.model.relation import Relation
from claimcheck.numbers import Number, read_numbers, relate_numbers

_UNITED = frozenset(("United Kingdom", "England", "Scotland", "Wales", "Northern Ireland", "European Union", "Europe"))
_CALENDAR = frozenset(("month", "weekday", "season", "daytime", "day half", "place", "opposite"))
"""Series in which one place of a fact has one; others may be two things of one sort ("triggered landslides")."""
_UNITS = frozenset(
    ("other", *units.UNITS, *units.TIME_UNITS, "percent", "%", "point", "dollar", "euro", "pound", "yen")
)
_NONE = frozenset(("zero", "no"))
_CONTINENTS = frozenset(("Europe", "Asia", "Africa", "America", "North America", "South America", "Middle East"))


def exclusive(a: Sequence[Token], b: Sequence[Token]) -> str | None:
    """What two stretches of words are two of ("color", "number", "opposite"), or None where they may be one."""
    one, two = _bare(a), _bare(b)
    if not one or not two:
        return None
    if (figures := numbers_apart(one, two)) is not None:
        return "number" if figures else None
    left, right = (" ".join(t.folded for t in words) for words in (one, two))
    first, second = (" ".join((*(t.folded for t in words[:-1]), words[-1].lemma)) for words in (one, two))
    for x, y in ((left, right), (first, second)):
        if (series := siblings.siblings(x, y)) is not None:
            return series
        if antonyms(x, y) or _parts_opposed(x, y):
            return "opposite"
    if (places := _places_apart(one, two)) is not None:
        return "place" if places else None
    if len(one) == len(two) == 1 and opposed(one[0], two[0]):
        return "opposite"
    return None


def _parts_opposed(a: str, b: str) -> bool:
    """Whether two compounds differ in a part of opposite sense ("best-selling", "worst-selling")."""
    one, two = a.split("-"), b.split("-")
    if len(one) != len(two) or len(one) < 2:
        return False
    apart = [(x, y) for x, y in zip(one, two, strict=True) if x != y]
    return len(apart) == 1 and antonyms(*apart[0])


def opposed(a: Token, b: Token, things: frozenset[str] = frozenset()) -> bool:
    """Whether two words are opposites: antonyms, or of opposite classes of predicates."""
    if antonyms(a.lemma, b.lemma) or antonyms(a.folded, b.folded):
        return True
    if a.tag is Tag.VERB and b.tag is Tag.VERB:
        known = concepts.verb_concepts(a.lemma), concepts.verb_concepts(b.lemma)
        return concepts.opposed(*known) or oppositions.opposed(a.lemma, b.lemma, things)
    if a.tag is Tag.ADJ and b.tag is Tag.ADJ:
        one, two = concepts.adjective_concepts(a.lemma), concepts.adjective_concepts(b.lemma)
        return any((c, not positive) in two for c, positive in one)
    return False


def _bare(words: Sequence[Token]) -> list[Token]:
    """Without articles and punctuation."""
    return [t for t in words if t.tag is not Tag.PUNCT and t.folded not in ("a", "an", "the", "'s")]


def figure(words: Sequence[Token]) -> tuple[Number, str] | None:
    """The one plain number of some words, and whether it counts, ranks or dates; None for none or several."""
    read = read_numbers(" ".join(t.folded for t in words))
    if len(read) != 1:
        return None
    sort = "ordinal" if read[0].form == "ordinal" else "figure"
    return read[0].number, sort


def numbers_apart(a: Sequence[Token], b: Sequence[Token]) -> bool | None:
    """Whether two numbers are two; None where one of them is no number alone."""
    if not all(t.tag is Tag.NUM or figure([t]) is not None for t in (*a, *b)):
        return None
    one, two = figure(a), figure(b)
    if one is None or two is None or one[1] != two[1]:
        return False
    return relate_numbers(one[0], two[0]) is Relation.DISJOINT


def _places_apart(a: Sequence[Token], b: Sequence[Token]) -> bool | None:
    left, right = (" ".join(t.text for t in words) for words in (a, b))
    one, two = nouns.place_of(left), nouns.place_of(right)
    if one is not None and two is not None:
        return places_apart(one, two)
    known = gazetteer.known(left), gazetteer.known(right)
    if known[0] is None or known[1] is None:
        return None
    if {one, two} & _CONTINENTS:
        return False
    if known[0].rank is known[1].rank:
        return known[0].name != known[1].name
    return known[0].country != known[1].country


def places_apart(one: str, two: str) -> bool:
    """Whether two countries are two, none of them a part of the other."""
    return one != two and not {one, two} <= _UNITED and not {one, two} & _CONTINENTS


def clash(a: Term, b: Term) -> str | None:
    """What tells two terms apart that fill one place: their figure, a modifier, their heads or their names."""
    if a.when is not None and b.when is not None:
        return "date" if apart(a.when, b.when) else None
    if a.open_number or b.open_number:
        return None
    if any(alike(x, y) for x in (a.head, *a.beside) for y in (b.head, *b.beside)) and not a.named:
        return _modified(a, b)
    if Tag.NUM in (a.head.tag, b.head.tag):
        return None
    found = exclusive([a.head], [b.head]) or exclusive(a.words, b.words)
    return found if found in _CALENDAR else None


def _modified(a: Term, b: Term) -> str | None:
    """Two heads that say the same, with a modifier each that exclude each other."""
    counted = nouns.same(a.head.lemma, b.head.lemma) and _is_counted(a) and _is_counted(b)
    if a.inner and b.inner and not any(same(x, y) for _, x in a.inner for _, y in b.inner):
        return None
    for x in a.modifiers:
        if any(alike(x, y) for y in b.words) or x.folded in _NONE or x.tag is Tag.NUM and not counted:
            continue
        for y in b.modifiers:
            if any(alike(z, y) for z in a.words):
                continue
            if (found := exclusive([x], [y])) is not None and not (found == "number" and _rest_apart(a, b, x, y)):
                return found
    return None


def _is_counted(term: Term) -> bool:
    """Whether a plain number counts things: amounts of money, shares and measures have kinds of their own."""
    sums = any(w.tag is Tag.NUM and not w.text[0].isalnum() for w in term.words)  # "a deal worth [$90] million"
    return not term.hedged and not sums and term.head.tag is Tag.NOUN and term.head.lemma not in _UNITS


def _rest_apart(a: Term, b: Term, x: Token, y: Token) -> bool:
    """Whether one of two counted or ranked things has a word beside its number that the other has not."""
    if x.tag is not Tag.NUM or y.tag is not Tag.NUM:
        return True
    return any(
        not any(alike(v, w) for w in b.words) for v in a.modifiers if v.index != x.index and v.tag is not Tag.NUM
    )


def other_name(a: Term, b: Term) -> bool:
    """Whether two terms are names of two parties, as far as their words tell."""
    if not a.name or not b.name or same(a, b):
        return False
    return relations.of_names(a.name, b.name) is Relation.DISJOINT
