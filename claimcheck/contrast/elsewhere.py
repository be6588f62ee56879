"""The same matter in another place: a claim names one that lies apart from every place of a text that says the rest.

What one place of the text fills, the claim fills with another: "held in X" / "held in Y", "X-based", "the Y team".
What goes on in many places, and where nothing tells which thing is meant, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.contrast.coverage import Coverage, coverage, says, tells_another
from claimcheck.contrast.denial import CUES
from claimcheck.contrast.exchanged import times_apart
from claimcheck.contrast.exclusion import places_apart
from claimcheck.contrast.happenings import TIMES
from claimcheck.contrast.terms import preposition
from claimcheck.lexicon import concepts, gazetteer, nouns
from claimcheck.lexicon.gazetteer import Rank
from claimcheck.model.analysis import UNSETTLED, Analysis, Sentence, Tag, Token

COVERED = 0.7  # share of the rest of the claim that the sentence with the other place says
_LONGEST = 3  # words of the name of a place
_LYING = frozenset(
    "lie locate situate base live headquarter reside be come originate hail stand grow headquarters".split()
)
_MANY = frozenset(
    "feel hit strike affect sell spread march protest rally visit tour travel fly go play operate have speak campaign "
    "demonstrate trade expand export import invest serve exist use find grow rain snow shake rock".split()
)
"""What happens, or is, in more places than one."""
_CROWDS = frozenset("thousand hundred dozen people protester crowd resident fan worker student supporter".split())
_AT = frozenset(("in", "at", "near", "of", "within", "inside", "outside", "off", ""))
_SIDES = {"from": "from", "to": "to", "into": "to", "toward": "to", "towards": "to", "for": "to"}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in its sentence: tokens (half-open), the name, its country and rank as far as known."""

    sentence: Sentence
    first: int
    last: int
    name: str
    country: str
    rank: Rank

    @property
    def text(self) -> str:
        return " ".join(t.text for t in self.sentence.tokens[self.first : self.last])


def elsewhere(claim: Sentence, text: Analysis) -> str | None:
    """The two places, or None where the text leaves room for both."""
    own = [s for s in spots(claim) if gazetteer.known(s.text) is not None and _set_in(s)]
    if not own or any(t.folded in CUES for t in claim.tokens) or any(c.modality in UNSETTLED for c in claim.clauses):
        return None
    all_ = [s for x in text.sentences for s in spots(x)]
    for spot in own:
        if (other := _outer(spot, all_)) is not None:
            return f"{spot.text} / {other.text}"
    cover = coverage(claim, text)
    for spot in own:
        beside = {(x.name, x.country) for x in spots(claim) if x.first != spot.first}
        there = [x for x in all_ if (x.name, x.country) not in beside or apart(spot, x)]  # both may name a wider one
        if not there or not all(apart(spot, x) for x in there) or _of_many(claim, spot):
            continue
        but = set(range(spot.first, spot.last)) | {t.index for t in claim.tokens if t.lemma in _EMPTY}
        if any(t.tag is not Tag.VERB for t in cover.bare(but)):
            continue
        for other in there:
            if any(c.modality in UNSETTLED for c in other.sentence.clauses):
                continue
            if not _alone(other) or gazetteer.known(other.text) is None and not _of_home(spot, other):
                continue
            if tells_another(claim, other.sentence) or not _one_verb(spot, other):
                continue
            if _fits(cover, but, spot, other) and not times_apart(claim, other.sentence):
                return f"{spot.text} / {other.text}"
    return None


def _outer(spot: Spot, there: Sequence[Spot]) -> Spot | None:
    """The place in which the text sets what the claim sets in another: "Milan, Spain" beside "Milan, Italy"."""
    lying = _what_lies(spot)
    inner = lying or _inner(spot)
    if not inner or any(not apart(spot, x) for x in there if x.text.lower() != inner):
        return None
    return next((x for x in there if _inner(x) == inner or lying and _what_lies(x) == inner), None)


def _what_lies(spot: Spot) -> str:
    """The last word of the name of what is said to lie in the place; "" for none."""
    clause = spot.sentence.clause_at(spot.first)
    number = None if clause is None else clause.surface
    if clause is None or number is None or clause.lemma.split(" ", 1)[0] not in _SITUATED or _role(spot) != "in":
        return ""
    head = spot.sentence.tokens[spot.sentence.phrases[number].last - 1]
    return head.folded if head.tag is Tag.PROPN else ""


_SITUATED = frozenset(("lie", "locate", "situate"))


def _inner(spot: Spot) -> str:
    """The name before a comma and the place; "" for none."""
    tokens = spot.sentence.tokens
    if spot.first < 2 or tokens[spot.first - 1].text != "," or tokens[spot.first - 2].tag is not Tag.PROPN:
        return ""
    return tokens[spot.first - 2].folded


def _set_in(spot: Spot) -> bool:
    """Whether something is set in the place, or the place in another: not what acts, nor part of a longer name."""
    tokens = spot.sentence.tokens
    if not _alone(spot):
        return False
    role = _role(spot)
    inside = range(spot.first, spot.last)
    inner = any(tokens[i].relation == "appos" for i in inside) or bool(_inner(spot))
    return bool(role) and role not in _ROUND or not role and inner


_ROUND = frozenset(
    ("outside", "near", "off", "between", "with", "against", "by", "about", "over", "like", "than", "for")
)


def _alone(spot: Spot) -> bool:
    """Whether the name stands by itself, and in no list."""
    tokens = spot.sentence.tokens
    after = tokens[spot.last] if spot.last < len(tokens) else None
    before = tokens[spot.first - 1] if spot.first else None
    if any(t is not None and t.tag is Tag.PROPN and t.folded not in TIMES for t in (before, after)):
        return False
    inside = range(spot.first, spot.last)
    joined = [t for t in tokens if t.relation == "conj" and t.tag is not Tag.VERB]
    if any(t.head in inside for t in joined):
        return False
    own = next((t for t in joined if t.index in inside), None)
    if own is None or not _inner(spot):
        return own is None
    row = {t.index for t in joined if t.head == own.head}
    return len(row) == 1 and not any(t.relation == "cc" and t.head in row for t in tokens)  # "Bend, Ohio" is no list


def _of_home(spot: Spot, other: Spot) -> bool:
    """Whether an adjective tells where one is from ("Polish-born"), and the claim tells that."""
    sentence = spot.sentence
    clause = sentence.clause_at(spot.first)
    lying = clause is not None and (clause.lemma.split(" ", 1)[0] in _LYING or clause.lemma == "bear")
    return lying and "-" in other.sentence.tokens[other.first].text


def _role(spot: Spot) -> str:
    tokens = spot.sentence.tokens
    own = next((p for i in range(spot.first, spot.last) if (p := preposition(spot.sentence, tokens[i]))), "")
    return own or preposition(spot.sentence, tokens[_seat(spot)])


def _seat(spot: Spot) -> int:
    """The word by which a place hangs in its sentence: its own, or that of the place inside of it ("in Bend, Ohio")."""
    tokens, inside = spot.sentence.tokens, range(spot.first, spot.last)
    at = next((i for i in inside if tokens[i].head not in inside), spot.first)
    at = spot.first - 2 if _inner(spot) else at
    while tokens[at].relation == "flat" and tokens[at].head >= 0:
        at = tokens[at].head
    return at


def spots(sentence: Sentence) -> Iterator[Spot]:
    """The places that a sentence names, by noun or adjective ("Polish-born")."""
    tokens = sentence.tokens
    at = 0
    while at < len(tokens):
        for size in range(min(_LONGEST, len(tokens) - at), 0, -1):
            words = tokens[at : at + size]
            if not words[0].text[:1].isupper() or words[-1].tag is Tag.PUNCT:
                continue
            if (found := _known(" ".join(t.text for t in words), alone=size == 1)) is not None:
                yield Spot(sentence, at, at + size, *found)
                at += size - 1
                break
        at += 1


def _known(name: str, *, alone: bool) -> tuple[str, str, Rank] | None:
    for form in (name, *(_before_hyphen(name) if alone else ())):
        known = gazetteer.known(form)
        if known is not None:
            return known.name, known.country, known.rank
        place = nouns.place_of(form)
        if place is not None and gazetteer.known(place) is not None:
            return place, place, Rank.COUNTRY
    return None


def _before_hyphen(name: str) -> tuple[str, ...]:
    first, hyphen, _ = name.partition("-")
    return (first,) if hyphen else ()


def apart(a: Spot, b: Spot) -> bool:
    """Whether neither place can lie in the other, or be it."""
    if a.country != b.country:
        return places_apart(a.country, b.country)
    return a.rank is b.rank and a.name != b.name and a.rank is not Rank.COUNTRY


def _of_many(claim: Sentence, spot: Spot) -> bool:
    """Whether what is told goes on in many places, or of many, or the place is one of a list."""
    if any(t.relation == "expl" and t.folded == "there" for t in claim.tokens):
        return True
    if any(t.folded in ("also", "too", "other", "another") for t in claim.tokens):
        return True
    clause = claim.clause_at(spot.first)
    subject = None if clause is None or clause.surface is None else claim.tokens[claim.phrases[clause.surface].head]
    if subject is not None and subject.lemma in _CROWDS:
        return True
    return clause is not None and clause.lemma.split(" ", 1)[0] in _MANY


def _one_verb(spot: Spot, other: Spot) -> bool:
    """Whether the places hang on one verb, where both hang on one ("born in X", "lives in Y")."""
    one, two = (_above(x) for x in (spot, other))
    if one is None or two is None or Tag.VERB not in (one.tag, two.tag):
        return True
    verbs = {one.lemma, two.lemma}
    return one.tag is not two.tag or says(one, two) or verbs <= _LYING or not verbs & (_LYING | {"bear", "die"})


def _above(spot: Spot) -> Token | None:
    inside = range(spot.first, spot.last)
    head = next((t for t in spot.sentence.tokens[spot.first : spot.last] if t.head not in inside), None)
    return None if head is None or head.head < 0 else spot.sentence.tokens[head.head]


def _fits(cover: Coverage, but: set[int], spot: Spot, other: Spot) -> bool:
    """Whether the sentence of the other place says the rest, and has that place where the claim has its own."""
    if cover.near(other.sentence, but) < COVERED or cover.share(but) < COVERED:
        return False
    if not [w for w in cover.words if w.index not in but]:
        return False
    mine, theirs = _slot(spot), _slot(other)
    if _SIDES.get(mine[0], "at") != _SIDES.get(theirs[0], "at"):
        return False
    return any(says(x, y) for x in mine[1] for y in theirs[1])


def _slot(spot: Spot) -> tuple[str, tuple[Token, ...]]:
    """The preposition before a place, and what it is the place of."""
    sentence = spot.sentence
    inside = range(spot.first, spot.last)
    head, role = sentence.tokens[_seat(spot)], _role(spot)
    if head.head < 0:
        told = [t for t in sentence.tokens if t.head == head.index and t.relation.startswith("nsubj")]
        return role, tuple(x for t in told for x in (t, *_around(sentence, t, widely=True)))
    found: list[Token] = []
    above = sentence.tokens[head.head]
    for step in range(_STEPS):
        found += _around(sentence, above, widely=not step)
        if above.head < 0 or not above.relation.startswith(("nmod", "appos", "compound", "flat")):
            break
        above = sentence.tokens[above.head]
    near = sentence.tokens[spot.last : spot.last + 2]  # "Oslo's harbour", "Oslo-based Norvik"
    found += [t for t in near if t.tag in (Tag.PROPN, Tag.NOUN)]
    return role, tuple(t for t in found if t.index not in inside and t.tag in _TELLING and t.lemma not in _EMPTY)


_STEPS = 3  # words that a place is followed upwards by: "X, in Y, Z", "one of the Y landmarks"
_EMPTY = _LYING | frozenset(("one", "home", "headquarters", "place", "office", "unit", "team", "state", "city", "town"))


def _around(sentence: Sentence, head: Token, *, widely: bool) -> list[Token]:
    """A word with what stands beside it, who and what it is told of, and what else hangs on it."""
    found = [head, *_beside(sentence, head)]
    clause = next((c for c in sentence.clauses if c.verb == head.index), None)
    if clause is not None:
        numbers = [n for n in (clause.subject, *clause.objects) if n is not None]
        heads = [sentence.tokens[sentence.phrases[n].head] for n in numbers]
        return [head, *heads, *(t for h in heads for t in _beside(sentence, h))]
    if widely and (concepts.noun_concepts(head.lemma) or head.lemma in _EMPTY):
        found += [t for t in sentence.tokens if t.head == head.index and t.relation == "nmod"]
    return found


_TELLING = (Tag.NOUN, Tag.PROPN, Tag.VERB)


def _beside(sentence: Sentence, head: Token) -> Sequence[Token]:
    linked = ("compound", "flat", "appos", "nmod:desc", "nsubj")
    below = [t for t in sentence.tokens if t.head == head.index and t.relation in linked]
    above = [sentence.tokens[head.head]] if head.relation in linked and head.head >= 0 else []
    return [*below, *above]
