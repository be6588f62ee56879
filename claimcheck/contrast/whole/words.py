"""The telling words of a sentence, and which words of another one can say the same."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.contrast.denial import CUES
from claimcheck.contrast.exclusion import figure
from claimcheck.contrast.sameness import alike, happenings
from claimcheck.lexicon import nouns, shown
from claimcheck.model.analysis import Sentence, Tag, Token
from claimcheck.model.relation import Relation
from claimcheck.numbers import relate_numbers

TELLING = (Tag.NOUN, Tag.PROPN, Tag.VERB, Tag.ADJ, Tag.NUM, Tag.ADV)
_EMPTY = frozenset(
    "have be do make take get yet ever any also now currently already still just then there here as well so too very "
    "mr. mr mrs. mrs ms. ms dr. dr sir lord about approximately around some roughly nearly".split()
)
_NAMING = ("flat", "compound", "nmod:desc", "appos")


def telling(sentence: Sentence) -> list[Token]:
    """The words that say something by themselves."""
    return [
        t
        for t in sentence.tokens
        if t.tag in TELLING
        and t.lemma not in _EMPTY
        and t.folded not in CUES
        and t.relation not in ("expl", "aux", "cop")
    ]


def children(sentence: Sentence, index: int) -> list[Token]:
    return [t for t in sentence.tokens if t.head == index]


def name(sentence: Sentence, index: int) -> tuple[Token, ...]:
    """The words of the name that a word is a part of, in order; () for none."""
    tokens = sentence.tokens
    if tokens[index].tag is not Tag.PROPN:
        return ()
    first, last = index, index + 1
    while first and tokens[first - 1].tag is Tag.PROPN:
        first -= 1
    while last < len(tokens) and tokens[last].tag is Tag.PROPN:
        last += 1
    return tokens[first:last]


def one_word(own: Token, there: Token) -> bool:
    """Whether a word of a text says what a word of a claim says, or more."""
    if there.tag not in TELLING:
        return False
    if alike(own, there) or _one_place(own, there) or _one_figure(own, there):
        return True
    if own.tag is Tag.PROPN and there.tag is Tag.PROPN:
        return False
    mine, theirs = own.lemma.lower(), there.lemma.lower()
    if shown.shown(mine, theirs) or shown.shown(mine, there.folded):
        return True
    return nouns.broader(mine, theirs) or shown.follows(happenings(own), happenings(there))


def _one_figure(own: Token, there: Token) -> bool:
    """Whether two words give one number: "ten", "10"."""
    if Tag.NUM not in (own.tag, there.tag) or own.tag is Tag.PROPN or there.tag is Tag.PROPN:
        return False
    one, two = figure([own]), figure([there])
    return one is not None and two is not None and one[1] == two[1] and relate_numbers(one[0], two[0]) is Relation.EQUAL


def _one_place(own: Token, there: Token) -> bool:
    if own.folded.replace(".", "") == there.folded.replace(".", ""):
        return True
    mine, theirs = nouns.place_of(own.text), nouns.place_of(there.text)
    return mine is not None and mine == theirs


def one_name(own: Iterable[Token], there: Iterable[Token]) -> bool:
    """Whether two names can be of one: all words of the shorter one are in the longer, or its first letters."""
    whole, other = ([_plain(t) for t in x] for x in (own, there))
    if _letters(whole, other) or _letters(other, whole):
        return True
    mine, theirs = set(whole) - _TITLES, set(other) - _TITLES
    if not mine or not theirs:
        return bool(set(whole) & set(other))
    short, long = sorted((mine, theirs), key=len)
    return all(x in long or any(_spelt(x, y) for y in long) for x in short) or _initials(mine, theirs)


def _plain(token: Token) -> str:
    return token.folded.replace(".", "")


def _letters(short: list[str], long: list[str]) -> bool:
    """Whether one word is the first letters of the others ("EU")."""
    if len(short) != 1 or not 2 <= len(short[0]) == len(long):
        return False
    return short[0] == "".join(x[:1] for x in long)


def _spelt(one: str, two: str) -> bool:
    """Whether two long words differ in one letter: a name as two papers spell it."""
    if min(len(one), len(two)) < _LONG or one[0] != two[0] or abs(len(one) - len(two)) > 1:
        return False
    at = next((i for i, (x, y) in enumerate(zip(one, two, strict=False)) if x != y), min(len(one), len(two)))
    return one[at + 1 :] == two[at + 1 :] or one[at:] == two[at + 1 :] or one[at + 1 :] == two[at:]


_LONG = 5


def _initials(mine: set[str], theirs: set[str]) -> bool:
    one, two = mine - theirs, theirs - mine
    return bool(mine & theirs) and all(len(x) == 1 or any(len(y) == 1 and x[0] == y for y in two) for x in one)


_TITLES = frozenset(
    "president prime minister chancellor secretary senator general governor king queen prince pope inc corp co ltd mr "
    "mrs ms dr sir lord premier chief justice judge captain colonel field marshal reverend rev city".split()
)
