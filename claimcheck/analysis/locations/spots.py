"""Places without a name of their own ("on the third floor", "in the leg"), and where words were said ("on CBS")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.analysis.locations.names import Located
from claimcheck.lexicon import embedding, spots
from claimcheck.model.analysis import Sentence, Tag, Token

_PREPOSITIONS = frozenset("in on at inside".split())
_DETERMINERS = frozenset("the a an his her its their".split())
_SAID_AT = frozenset("on to with".split())
_OF_PHRASES = frozenset(("limb", "building", "vehicle"))  # "in the back of", "at the bank of", "at the school of"
_LONGEST = 4  # words of a channel or programme
_FAR = 12  # tokens between the verb of saying and the channel


def unnamed(sentence: Sentence) -> Iterator[tuple[Located, str]]:
    """(place, its series) of the unnamed places of a sentence, left to right; lists of them are left out."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens[:-2]):
        if token.folded not in _PREPOSITIONS or tokens[at + 1].folded not in _DETERMINERS:
            continue
        end = at + 2
        while end < len(tokens) and end - at < 6 and tokens[end].tag in (Tag.ADJ, Tag.NOUN, Tag.NUM):
            end += 1
        head = tokens[end - 1]
        one = head.folded == head.lemma or spots.series_of(head.folded) is not None
        noun = head.lemma
        if noun == "room" and end > at + 3:
            noun = f"{tokens[end - 2].folded}-room"  # "in the break room"
        series = (spots.series_of(noun) or spots.series_of(head.folded)) if end > at + 2 and one else None
        if series is None or _joined(tokens, end) or end < len(tokens) and tokens[end].folded == "'s":
            continue
        if series in _OF_PHRASES and end < len(tokens) and tokens[end].folded == "of":
            continue
        kept = [t.folded for t in tokens[at + 2 : end - 1] if spots.is_numbered(t.folded)]
        name = " ".join([*kept, noun.replace("-", " ") if spots.series_of(noun) else head.folded])
        yield Located(at=at, first=at + 1, last=end, names=(name,)), series


def bare(sentence: Sentence) -> Iterator[tuple[Located, str]]:
    """(place, its series) of such places without an article: "in hospital", "at home"."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens[:-1]):
        behind = tokens[at + 1].folded
        if token.folded in _PREPOSITIONS and f"{token.folded} {behind}" in _BARE and not _joined(tokens, at + 2):
            yield Located(at=at, first=at + 1, last=at + 2, names=(behind,)), spots.series_of(behind) or "building"


_BARE = frozenset(("in hospital", "at hospital", "at home", "at school", "in church"))


def _joined(tokens: Sequence[Token], at: int) -> bool:
    """Whether another place is joined to it ("in the leg and the arm")."""
    return (
        at < len(tokens)
        and tokens[at].folded in ("and", "or", ",")
        and any(spots.series_of(t.lemma) is not None for t in tokens[at + 1 : at + 5])
    )


def said_at(sentence: Sentence) -> Iterator[tuple[Located, int]]:
    """(channel, token of the verb of saying) of what is said on a channel or programme, or told to one."""
    tokens = sentence.tokens
    at = 0
    while at < len(tokens):
        found = _channel(tokens, at)
        if found is None:
            at += 1
            continue
        name, end = found
        first = at
        while first and tokens[first - 1].tag in (Tag.DET, Tag.PUNCT) and at - first < 2:
            first -= 1
        before = tokens[first - 1] if first else None
        verb = _saying(sentence, at)
        if (
            verb is not None
            and before is not None
            and (before.folded in _SAID_AT or before.lemma == "tell" and before.index == verb)
        ):
            yield Located(at=first - 1, first=at, last=end, names=(name,), sure=True), verb
        at = end


def _channel(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    if not tokens[at].text[:1].isupper():
        return None
    for size in range(_LONGEST, 0, -1):
        words = [t.folded for t in tokens[at : at + size]]
        if len(words) == size and (name := spots.CHANNELS.get(" ".join(words))) is not None:
            return name, at + size
    return None


def _saying(sentence: Sentence, at: int) -> int | None:
    """The nearest verb of saying before the token, not far off."""
    verbs = [c.verb for c in sentence.clauses if c.verb < at and at - c.verb <= _FAR and embedding.is_saying(c.lemma)]
    return max(verbs, default=None)
