"""How much of a claim a text says: for each telling word of the claim, the words of the text that say it."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from claimcheck.contrast.sameness import alike
from claimcheck.lexicon import light, nouns, titles
from claimcheck.model.analysis import Analysis, Sentence, Tag, Token

_WEIGHTS = {Tag.PROPN: 2.0, Tag.NUM: 2.0, Tag.NOUN: 1.0, Tag.VERB: 1.0, Tag.ADJ: 1.0}
_EMPTY = light.LIGHT | {"be", "locate", "base", "situate", "involve", "accord", "report", "occur", "take"}
_FIGURE = re.compile(r"\d[\d,.]*")
_TITLES = titles.HONORIFICS | titles.OFFICES


@dataclass(frozen=True, slots=True)
class Coverage:
    """`words`: the telling words of the claim. `said`: for each its index, the words of the text that say it."""

    claim: Sentence
    words: tuple[Token, ...]
    said: dict[int, tuple[tuple[Sentence, Token], ...]]

    def bare(self, but: Collection[int] = ()) -> list[Token]:
        """The words that the text does not say, some left out."""
        return [w for w in self.words if not self.said[w.index] and w.index not in but]

    def share(self, but: Collection[int] = ()) -> float:
        """How much of the words the text says, 0.0 to 1.0, some left out; 0.0 where none are left."""
        rest = [w for w in self.words if w.index not in but]
        total = sum(_WEIGHTS[w.tag] for w in rest)
        return sum(_WEIGHTS[w.tag] for w in rest if self.said[w.index]) / total if total else 0.0

    def near(self, sentence: Sentence, but: Collection[int] = ()) -> float:
        """The share that one sentence of the text says."""
        rest = [w for w in self.words if w.index not in but]
        total = sum(_WEIGHTS[w.tag] for w in rest)
        here = [w for w in rest if any(s is sentence for s, _ in self.said[w.index])]
        return sum(_WEIGHTS[w.tag] for w in here) / total if total else 0.0


def coverage(claim: Sentence, text: Analysis) -> Coverage:
    """What the text says of the claim, word by word."""
    words = tuple(t for t in claim.tokens if _tells(t))
    there = [(s, t) for s in text.sentences for t in s.tokens if t.tag in _WEIGHTS or t.tag is Tag.ADV]
    return Coverage(claim, words, {w.index: tuple((s, t) for s, t in there if says(w, t)) for w in words})


def _tells(token: Token) -> bool:
    if token.tag is Tag.PROPN and token.folded.rstrip(".") in _TITLES:
        return False
    return token.tag in _WEIGHTS and token.lemma not in _EMPTY and token.folded not in _EMPTY


def says(word: Token, there: Token) -> bool:
    """Whether a word of the text says a word of the claim: alike, of one place, initials or a short form of it."""
    if alike(word, there):
        return True
    if Tag.NUM in (word.tag, there.tag):
        figures = _FIGURE.search(word.text), _FIGURE.search(there.text)
        return figures[0] is not None and figures[1] is not None and figures[0][0] == figures[1][0]
    one, two = word.folded.rstrip("."), there.folded.rstrip(".")
    if len(one) > 3 and len(two) > 3 and (one == two.removesuffix("s") or two == one.removesuffix("s")):
        return True
    place = nouns.place_of(word.text)
    return place is not None and place == nouns.place_of(there.text)


_OTHERS = frozenset(
    "another other others second third new also too well likewise besides first last previous only both each "
    "either".split()
)


def tells_another(claim: Sentence, there: Sentence) -> bool:
    """Whether one of two sentences picks out another one of a sort, or a part, by a word that the other lacks."""
    one, two = ({t.folded for t in s.tokens} & _OTHERS for s in (claim, there))
    parts = [any(_is_part(s, t) for t in s.tokens) for s in (claim, there)]
    return bool(one - two) or len(there.tokens) <= 2 * len(claim.tokens) and bool(two - one) or parts[0] != parts[1]


def _is_part(sentence: Sentence, token: Token) -> bool:
    """Whether it is the number of "two of the wounded"."""
    after = sentence.tokens[token.index + 1 : token.index + 2]
    return token.tag is Tag.NUM and bool(after) and after[0].folded == "of"
