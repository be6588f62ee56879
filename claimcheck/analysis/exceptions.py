"""Who is left out of a denial of all: "nobody but [Roe] came", "apart from [Roe], no one else came".

Exceptive constructions (von Fintel 1993): such a sentence says that the one left out is the only one.
"""

from __future__ import annotations

from claimcheck.analysis.quantifier_words import BUT
from claimcheck.model.analysis import NounPhrase, Sentence, Tag, Token

_LINKS = (*BUT, ("besides",), ("aside", "from"), ("save",), ("save", "for"))
_FAR = 6  # tokens from the denial to the link: "no country in the bloc but Peru"


def leaves_out(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the denial at those tokens (half-open) is of all but some: one, or those of a list."""
    tokens = sentence.tokens
    behind = any(_past_link(tokens, at) is not None for at in range(last, min(last + 2, len(tokens))))
    ahead = first > 0 and _past_link(tokens, 0) is not None and tokens[first - 1].folded == ","
    return behind or ahead or _joined(sentence, first, last) is not None


def excepted(sentence: Sentence, first: int, last: int) -> NounPhrase | None:
    """The one who is left out of the denial at those tokens (half-open), or None where nobody or a list is."""
    return _behind(sentence, last) or _in_front(sentence, first) or _joined(sentence, first, last)


def _behind(sentence: Sentence, last: int) -> NounPhrase | None:
    for at in range(last, min(last + _FAR, len(sentence.tokens))):
        if (start := _past_link(sentence.tokens, at)) is not None:
            return _one(sentence, start)
        if sentence.tokens[at].tag in (Tag.VERB, Tag.PUNCT):
            return None
    return None


def _in_front(sentence: Sentence, first: int) -> NounPhrase | None:
    """ "Apart from Roe, no one else came"."""
    start = _past_link(sentence.tokens, 0)
    found = None if start is None or not first else _one(sentence, start)
    return (
        found if found is not None and sentence.tokens[found.last].folded == "," and found.last + 1 == first else None
    )


def _joined(sentence: Sentence, first: int, last: int) -> NounPhrase | None:
    """ "Roe and no one else came"."""
    tokens = sentence.tokens
    if first < 2 or tokens[first - 1].folded != "and" or last >= len(tokens) or tokens[last].folded != "else":
        return None
    found = sentence.phrase_at(first - 2)
    return found if found is not None and found.last == first - 1 and _single(tokens, found) else None


def _past_link(tokens: tuple[Token, ...], at: int) -> int | None:
    fits = [w for w in _LINKS if tuple(t.folded for t in tokens[at : at + len(w)]) == w]
    return at + max(map(len, fits)) if fits else None


def _one(sentence: Sentence, start: int) -> NounPhrase | None:
    phrase = sentence.phrase_at(start) if start < len(sentence.tokens) else None
    if phrase is None or not _single(sentence.tokens, phrase) or phrase.last >= len(sentence.tokens):
        return None
    return None if sentence.tokens[phrase.last].folded in ("and", "or", "&") else phrase


def _single(tokens: tuple[Token, ...], phrase: NounPhrase) -> bool:
    """Whether the phrase names one, or one known thing: "Roe", "the pilot"."""
    head = tokens[phrase.head]
    return head.tag is Tag.PROPN or phrase.determiner in ("the", "its", "his", "her") and head.folded == head.lemma
