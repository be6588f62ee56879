"""Who hosts an event that moves from place to place: "the 2012 Games in London", "Wales will host the 2010 Ryder Cup".

Such an event does not come back to a place for many years, so that its year and its host tell one edition.
"""

from __future__ import annotations

from claimcheck.model.analysis import NounPhrase, Sentence, Tag
from claimcheck.model.claim import Deed

MOVING = frozenset("games olympics olympiad paralympics cup expo bowl eurovision".split())
_NAMES = frozenset("olympic winter summer commonwealth asian world ryder solheim super davis expo eurovision".split())
_HOSTING = frozenset(("host", "venue"))
_WHERE = frozenset(("in", "at", "to"))
REACH = 7  # tokens before a word for the host in which its name stands


def hosted(sentence: Sentence, name: str) -> Deed | None:
    """The edition of a moving event that a sentence names, with the words of its hosts, each marked by `name`."""
    event = next((p for p in sentence.phrases if _is_moving(sentence, p)), None)
    if event is None:
        return None
    hosts: set[str] = set()
    for token in sentence.tokens:
        if token.lemma in _HOSTING:
            hosts |= _names(sentence, max(0, token.index - REACH), token.index)
    for phrase in sentence.phrases:
        if phrase.first and phrase is not event and sentence.tokens[phrase.first - 1].folded in _WHERE:
            hosts |= _names(sentence, phrase.first, phrase.last)
    hosts -= {t.lemma.lower() for t in sentence.tokens[event.first : event.last]}
    key = sentence.tokens[event.head].folded
    return Deed(keys=frozenset((f"host {key}",)), beside=frozenset(name + h for h in hosts)) if hosts else None


def is_moving(deed: Deed) -> bool:
    """Whether the deed is that of hosting."""
    return any(key.startswith("host ") for key in deed.keys)


def _is_moving(sentence: Sentence, phrase: NounPhrase) -> bool:
    words = [t.folded for t in sentence.tokens[phrase.first : phrase.last]]
    return sentence.tokens[phrase.head].folded in MOVING and bool(_NAMES & set(words) or phrase.entity)


def _names(sentence: Sentence, first: int, last: int) -> set[str]:
    return {t.lemma.lower() for t in sentence.tokens[first:last] if t.tag is Tag.PROPN and t.text[:1].isalpha()}
