"""Who is meant by "the prime minister", "the police chief": whoever the text has introduced as the holder.

An office is held under all its words ("vice president" is not "president") and under each of its names ("CEO"); where
the text tells of two holders, or of whose it is and that differs, nobody is meant.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.analysis import roles
from claimcheck.analysis.mentions import Entities, entity_at, indexed
from claimcheck.analysis.roles.relations import office
from claimcheck.lexicon import roles as words
from claimcheck.model.analysis import Analysis, Sentence

_ARTICLES = frozenset(("the", "this", "that"))
_PAST = frozenset(("was", "were", "been", "had"))
_OF = frozenset(("of", "for", "at", "in"))
_FORMER = "former "


def offices(sentences: Sequence[Sentence], entities: Entities) -> Mapping[str, Mapping[str, str]]:
    """The offices that a text gives to its persons: for each the keys of its holders, with the words for whose."""
    found: dict[str, dict[str, str]] = {}
    for sentence in sentences:
        for said in roles.said(sentence):
            key = entity_at(entities, sentence, *said.name)
            if key is None or _is_past(sentence, said.role[0]):
                continue
            name = _plain(said.noun)
            held = found.setdefault(_FORMER + name if said.former else name, {})
            held[key] = f"{held.get(key, '')} {said.whose.lower()}".strip()
    return found


def _is_past(sentence: Sentence, role: int) -> bool:
    """Whether somebody only was it: "Roth, who was chief executive until May"."""
    before = [t.folded for t in sentence.tokens[max(0, role - 2) : role] if t.folded not in ("a", "an", "the")]
    return before[-1:] != [] and before[-1] in _PAST


def _plain(told: str) -> str:
    return office(told.replace("-", " "))


def holder(analysis: Analysis, sentence: Sentence, first: int, last: int) -> str | None:
    """The key of whoever holds the office that "the" and its words (token range, half-open) name, or None.

    An office that only one word tells is asked of `descriptions`, unless one person alone is introduced by it.
    """
    if last - first < 2 or sentence.tokens[first].folded not in _ARTICLES:
        return None
    told = [t.folded for t in sentence.tokens[first + 1 : last]]
    former = told[0] in words.FORMER
    name = (_FORMER if former else "") + _plain(" ".join(told[former:]))
    entities = indexed(analysis.entities)
    held, owner = entities.offices.get(name, {}), _owner(sentence, last)
    if not held and len(told) > 1 and not former:
        held, owner = entities.offices.get(_plain(" ".join(told[1:])), {}), told[0]  # "the museum director"
    start = sentence.tokens[first].span.start
    found = [
        key
        for key, whose in held.items()
        if entities[key].mentions[0].start < start and (owner is None or owner in whose.split())
    ]
    return found[0] if len(found) == 1 and entity_at(entities, sentence, first, last) is None else None


def _owner(sentence: Sentence, last: int) -> str | None:
    """The name of whose office it is said to be, behind it: "the chief executive of [Norvik]"."""
    if last >= len(sentence.tokens) or sentence.tokens[last].folded not in _OF:
        return None
    behind = [t for t in sentence.tokens[last + 1 : last + 3] if t.folded not in ("the", "a")]
    return behind[0].folded if behind and behind[0].text[:1].isupper() else None
