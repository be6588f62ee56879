"""What the quiet places of a text tell of its words: which are names, which only stand where any word has a capital."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from claimcheck.lexicon import calendar, titles
from claimcheck.model.analysis import Sentence, Token
from claimcheck.model.document import Role
from claimcheck.text.folding import fold

_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\Z")
VERSION = re.compile(r"\d{1,5}(?:\.\d{1,2})?\Z")
YEAR = re.compile(r"(?:1[89]|20)\d\d\Z")
LINKS = frozenset("of for on in and & the de del della da do dos di du la le van von der den bin ibn al el y".split())
PARTICLES = frozenset("de del della da dos di du la le van von der den bin ibn al el y".split())
_OPENERS = frozenset("\" ' ( [ : - * | •".split())
_CLOCK = frozenset("AM PM A.M. P.M. ET EST EDT CT CST CDT PT PST PDT MT MST MDT GMT UTC BST CET CEST IST JST".split())


def bare(token: Token) -> str:
    """The token's text with plain quotes, without a possessive ending."""
    return _bare(token.text)


@lru_cache(maxsize=8192)
def _bare(text: str) -> str:
    plain = fold(text)
    return plain[:-2] if plain.endswith("'s") and len(plain) > 2 else plain.rstrip("'") or plain


@lru_cache(maxsize=8192)
def normal(word: str) -> str:
    """One word of a name, ready to be compared: folded, lower case, abbreviations without stops ("A.I." -> "ai")."""
    plain = fold(word)
    if _DOTTED.match(plain):
        plain = plain.replace(".", "")
    return plain.lower().strip(".'")


def is_capital(token: Token) -> bool:
    """Whether the token looks like part of a name: a capital first or inside ("eBay"), not a month, day or number."""
    return _is_capital(token.text)


@lru_cache(maxsize=8192)
def _is_capital(word: str) -> bool:
    text = _bare(word)
    if text.islower() or not any(c.isupper() for c in text) or text == "I" or text in _CLOCK:
        return False
    if any(c in "/@:$%\u20ac\u00a3" for c in text) or normal(text) in calendar.NAMES:
        return False
    if text.endswith(".") and normal(text) in calendar.SHORT_NAMES:
        return False
    first, _, last = text.rpartition("-")
    if first and last.islower() and not first.split("-")[0].islower():
        return last in PARTICLES or normal(text) in titles.OFFICES  # "Ohio-based" is no name
    return text[0].isalpha() or sum(c.isalpha() for c in text) > 1 and text[0].isdigit() and not text[-1].islower()


def is_loud(sentence: Sentence) -> bool:
    """Whether capitals tell nothing here: a title-case headline or a line of capitals."""
    words = [t.text for t in sentence.tokens if t.text[:1].isalpha() and len(t.text) > 3]
    if len(words) < 3:
        return sentence.passage.role is Role.HEADLINE
    upper = sum(w.isupper() for w in words)
    if upper * 3 >= len(words) * 2:
        return True
    ended = sentence.text.rstrip(" \"')\u201d\u2019").endswith((".", "!", "?"))
    listed = sentence.passage.role in (Role.TABLE, Role.LIST)
    return not ended and not listed and sum(w[0].isupper() for w in words) * 10 >= len(words) * 7


class Evidence:
    """What the quiet places tell of a text's words: which stand in lower case, which have a capital mid-sentence."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.lower: set[str] = set()
        self.narrowing: set[tuple[str, str]] = set()  # a word in lower case, and the name that it stands before
        self.upper: Counter[str] = Counter()
        self.numbered: Counter[tuple[str, str]] = Counter()
        self.plain: set[str] = set()
        self.apart: Counter[str] = Counter()
        self.loud = tuple(is_loud(s) for s in sentences)
        for sentence, loud in zip(sentences, self.loud, strict=True):
            if not loud:
                self._read(sentence.tokens)

    def _read(self, tokens: Sequence[Token]) -> None:
        for at, token in enumerate(tokens):
            text = bare(token)
            if text.islower():
                self.lower.add(text)
            elif is_capital(token):
                word = normal(text)
                if at and (before := bare(tokens[at - 1])).islower():
                    self.narrowing.add((before, word))
                if not opens(tokens, at):
                    self.upper[word] += 1
                    if tokens[at - 1].folded not in LINKS and not is_capital(tokens[at - 1]):
                        self.apart[word] += 1
                follows = tokens[at + 1].text if at + 1 < len(tokens) else ""
                if VERSION.match(follows) and not YEAR.match(follows):
                    self.numbered[word, follows] += 1
                else:
                    self.plain.add(word)


def opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether any word would have a capital there: first in the sentence, in a quotation or after a colon."""
    while at > 0 and tokens[at - 1].text in _OPENERS:
        if tokens[at - 1].text == "-" and tokens[at - 1].span.end == tokens[at].span.start:
            return False
        at -= 1
        if fold(tokens[at].text) in ('"', ":"):
            return True
    return at == 0
