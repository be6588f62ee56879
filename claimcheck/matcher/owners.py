"""Whose an answer is: the seats of which party, the fee for which player, the fate of which person.

The name right behind it owns it ("79 for the Alliance"), else the one that is its subject, else the one that stands
nearest before it in its sentence, else the only one there.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.analysis import reference
from claimcheck.analysis.mentions import Nature, indexed
from claimcheck.lexicon import nouns, roles, titles
from claimcheck.matcher.ladder import Ladder
from claimcheck.matcher.naming import FAR, LETTERS, SAYS, names_in
from claimcheck.model.analysis import Analysis, Sentence
from claimcheck.model.claim import Claim
from claimcheck.text.folding import fold

_BEHIND = re.compile(r"^[a-z ]{0,20}?(?:for|by|of) (?:the |its )?$")
PLACED = re.compile(r"\b(?:in|at|near|from|to|against|told|outside|with) (?:the )?$")
_LOCAL = re.compile(r"\b(?:in|near|from|outside) $")
_OFFICIAL = re.compile(
    r"\b(?:judge|justice|magistrate|prosecutor|attorney|lawyer|solicitor|counsel|sheriff|chief|lt\.?|sgt\.?|capt\.?|"
    r"sergeant|lieutenant|inspector|detective|officer|deputy|spokes(?:man|woman)|commissioner|minister),? $"
)
_COURT = re.compile(r"\b(?:judge|court|jury|magistrates?|prosecut\w+|police|officers?|tribunal|it)\b")
_BENCH = re.compile(r"\b(?:judge|court|jury|jurors|magistrates?|tribunal)$")
_LAWMEN = re.compile(r"\b(?:guards?|police\w*|officers?|deput(?:y|ies)|troopers?|soldiers?|detectives?|agents?)\b")
_OWNED = re.compile(
    r"(?:'s?|^his|^her|^their) (?:[a-z]+ )?(?:ex-)?(?:co-?defendant|co-?worker|classmate|room-?mate|"
    r"brother|sister|father|mother|wife|husband|son|daughter|cousin|"
    r"driver|friend|manager|partner|colleague|boss|neighbou?r|girlfriend|boyfriend|passenger|coach|deputy|"
    r"assistant|accomplice|lawyer|team-?mate|predecessor|successor)s?\b"
)
_BROUGHT_IN = re.compile(r"(?:an?|another|two|three|several|some|the other) ")
_ANYBODY = frozenset("man woman person gunman boy girl youth teenager people robber raider".split())
_DOERS = frozenset(("person", "vehicle", "truck"))
GOING_ON = re.compile(
    r"(?:it|its|he|his|she|her|they|their|there|"
    r"the (?:stock|shares|company|firm|group|bank|deal|sale|take-?over|ruling|law|[0-9]+-year-old))\b"
)
_ROLE = "#"  # before a role among the words of an owner
_WITHIN = re.compile(r"[a-z,] $")  # before a word whose capital does not come from where it stands
_OPENING = 2  # sentences of a text that may bring in somebody without his name, and behind them that name him
_BACK = 3  # sentences


def owner(claim: Claim, sentence: Sentence, text: Analysis, ladder: Ladder) -> frozenset[str]:
    """The words of the name of whose answer it is, and the one role that he alone has; empty where nobody is told of.

    A role stands behind a mark of its own ("#captain").
    """
    doer = _doer(claim, sentence, text)
    key = _nearest(claim, sentence, text, doer)
    return _role_of(doer) if key is None else _words(key, text, ladder) | _roles_of(key, text)


def one_owner(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two owners are one: by their names, or by a role where one has no name ("the captain")."""
    names = [frozenset(w for w in words if not w.startswith(_ROLE)) for words in (ours, theirs)]
    if all(names):
        return names[0] <= names[1] or names[1] <= names[0]
    return bool(ours & theirs)


def _words(key: str, text: Analysis, ladder: Ladder) -> frozenset[str]:
    shared = ladder.shared.get((text.document.id, key), key)
    return frozenset(w for w in (*key.split(), *shared.split()) if len(w) >= LETTERS)


def _roles_of(key: str, text: Analysis) -> frozenset[str]:
    told = indexed(text.entities).roles
    return frozenset(f"{_ROLE}{noun}" for noun, keys in told.items() if keys == {key} and roles.is_role(noun))


def _role_of(doer: _Doer | None) -> frozenset[str]:
    """The role by which the one of whom it is told is spoken of: "the captain was not hurt"."""
    told = doer is not None and doer.text.lower().startswith("the ") and roles.is_role(doer.head)
    return frozenset((f"{_ROLE}{doer.head}",)) if doer is not None and told else frozenset()


def person(claim: Claim, sentence: Sentence, text: Analysis, ladder: Ladder) -> frozenset[str]:
    """The words of the name of the one of whom it is told, who is no judge, lawyer or officer; empty if not known.

    That is the subject; where the court acts, or a thing does, the object or the name nearest before it.
    """
    doer, whom = _doer(claim, sentence, text), claim.frame.object
    key = None
    if doer is not None and not _is_court(doer.text) and (doer.key is None or not _is_titled(doer.key, text)):
        key = doer.key
        known = nouns.classes(doer.head)
        if key is None and "person" in known:
            if not doer.text.lower().startswith("the ") or "suspect" in known or doer.head in _ANYBODY:
                return frozenset()
            key = _last_named(claim, sentence, text)  # "the singer"
    if key is None and whom is not None and whom.entity is not None:
        key = whom.entity
    if key is None and (owned := _by_pronoun(claim, sentence, text)) is not None:
        key = owned
    is_doer = doer is not None and key == doer.key
    if key is None or not (_is_private(key, text, speaking=is_doer) or is_doer and _is_surname(key, text)):
        key = _last_named(claim, sentence, text)
    return frozenset() if key is None else _words(key, text, ladder)


def _by_pronoun(claim: Claim, sentence: Sentence, text: Analysis) -> str | None:
    """For whom a pronoun in the words of the answer stands: "it is [her] second arrest"."""
    found = (t for t in sentence.tokens_in(claim.span) if t.folded in titles.PERSON_PRONOUNS)
    token = next(found, None)
    return None if token is None else reference.resolve(text, sentence, token.index, token.index + 1)


def _is_surname(key: str, text: Analysis) -> bool:
    """Whether it may be that of a person of whom the text gives no other name: "Moyle put Town in front"."""
    nature, whole = indexed(text.entities).natures[key], text.document.text
    if nature is not Nature.UNKNOWN or not key.isalpha() or _is_titled(key, text):
        return False
    return any(_WITHIN.search(whole[max(0, m.start - 2) : m.start]) for m in text.entities[key].mentions)


def of_somebody_else(claim: Claim, sentence: Sentence, text: Analysis) -> bool:
    """Whether it tells what somebody beside the one of the story did: "a guard drew", "his brother worked there".

    The opening of a text brings in the one of the story so: "a farmer shot dead".
    """
    doer = _doer(claim, sentence, text)
    if doer is None or doer.key is not None or _BENCH.search(doer.text.lower()) is not None:
        return False  # what a judge does is done to the one of the story
    words = fold(doer.text).lower()
    if _LAWMEN.search(words) or _OWNED.search(words):
        return True
    known = nouns.classes(doer.head)
    anybody = doer.head in _ANYBODY or "suspect" in known
    if words.startswith(("another ", "the other ")):
        return True
    return bool(_BROUGHT_IN.match(words)) and not anybody and bool(known & _DOERS) and sentence.passage.index > 1


def _last_named(claim: Claim, sentence: Sentence, text: Analysis) -> str | None:
    """The person named last before a claim, in its sentence or in those before it."""
    value = claim.parts.get("words", claim.parts.get("value", claim.span))
    told = [(end, key) for _, end, key in names_in(sentence, text)]
    told += [(m.end, e.key) for e in text.entities.values() for m in e.mentions]
    before = (key for end, key in sorted(told, reverse=True) if end <= value.start)
    return next((k for k in before if _is_private(k, text)), None)


class _Doer(NamedTuple):
    text: str
    head: str
    key: str | None


def _doer(claim: Claim, sentence: Sentence, text: Analysis) -> _Doer | None:
    """The subject of the claim, or of its clause where that is the figure itself; in the passive, who underwent it."""
    subject, value = claim.frame.subject, claim.parts.get("value", claim.span)
    words = claim.parts.get("words", value)
    tokens = (sentence.token_at(value.start), *sentence.tokens_in(words))
    clauses = [c for t in tokens if t is not None and (c := sentence.clause_at(t.index)) is not None]
    by_agent = claim.kind != "status" and any(c.passive and c.objects for c in clauses[:1])
    if subject is not None and not by_agent and subject.text not in text.document.text[value.start : value.end]:
        return _Doer(subject.text, subject.head, subject.entity)
    told_of = (c.objects[0] if c.passive and c.objects else c.subject for c in clauses)
    phrase = next((sentence.phrases[p] for p in told_of if p is not None), None)
    if phrase is None:
        return None
    told = sentence.span_of(*phrase.bounds)
    key = phrase.entity or reference.resolve(text, sentence, *phrase.bounds)
    return _Doer(text.document.text[told.start : told.end], sentence.tokens[phrase.head].lemma, key)


def _is_court(doer: str) -> bool:
    return _COURT.search(fold(doer).lower()) is not None


def _is_private(key: str, text: Analysis, *, speaking: bool = False) -> bool:
    """Whether it is the name of a person who is not only there in an office; `speaking`: he may be who says it."""
    held = _is_titled(key, text) if speaking else _is_official(key, text)
    return indexed(text.entities).natures[key] is Nature.PERSON and not held


def _is_official(key: str, text: Analysis) -> bool:
    """Whether one speaks for the court, the police or somebody else, by the word at any mention of his name."""
    whole = text.document.text
    says = any(SAYS.match(fold(whole[m.end : m.end + FAR]).lower()) for m in text.entities[key].mentions)
    return says or _is_titled(key, text)


def _is_titled(key: str, text: Analysis) -> bool:
    """Whether an office of the law or of the state stands before a mention of the name."""
    whole = text.document.text
    return any(
        _OFFICIAL.search(fold(whole[max(0, m.start - FAR) : m.start]).lower()) for m in text.entities[key].mentions
    )


def _nearest(claim: Claim, sentence: Sentence, text: Analysis, doer: _Doer | None) -> str | None:
    value, whole = claim.parts.get("words", claim.parts.get("value", claim.span)), text.document.text
    told = names_in(sentence, text)
    for start, _, key in sorted(told):
        if start >= value.end and _BEHIND.match(fold(whole[value.end : start]).lower()):
            return key
    if doer is not None and doer.key is not None:
        return doer.key
    if doer is not None and (brought_in := _brought_in(doer, sentence, text)) is not None:
        return brought_in
    first, natures = sentence.passage.span.start, indexed(text.entities).natures
    before = [
        (end, key)
        for start, end, key in told
        if end <= value.start
        and (natures.get(key) is not Nature.PLACE or whole[end : end + 1] in "'’")
        and not PLACED.search(fold(whole[first:start]).lower())
    ]
    if before:
        return max(before)[1]
    only = {key for start, _, key in told if not _is_place(start, key, text)}
    if told:
        return min(only) if len(only) == 1 else None
    return _spoken_of(sentence, text)


def _brought_in(doer: _Doer, sentence: Sentence, text: Analysis) -> str | None:
    """Who is brought in by the opening of a text without his name, and named next: "a singer was jailed"."""
    if doer.head in _ANYBODY or not roles.is_role(doer.head):
        return None
    at = text.sentences.index(sentence)
    if at >= _OPENING or any(_is_private(k, text) for _, _, k in names_in(sentence, text)):
        return None
    for behind in text.sentences[at + 1 : at + 1 + _OPENING]:
        private = [k for _, _, k in sorted(names_in(behind, text)) if _is_private(k, text)]
        if private:
            return private[0]
    return None


def _spoken_of(sentence: Sentence, text: Analysis) -> str | None:
    """Who is the subject of the sentences before one that goes on about him, or about it: "Its shares fell"."""
    if GOING_ON.match(fold(sentence.text).lower()) is None:
        return None
    at = text.sentences.index(sentence)
    for before in reversed(text.sentences[max(0, at - _BACK) : at]):
        phrases = [before.phrases[c.subject] for c in before.clauses if c.subject is not None and c.relation == "root"]
        if phrases and phrases[0].entity is not None:
            return phrases[0].entity
    return None


def _is_place(start: int, key: str, text: Analysis) -> bool:
    nature = indexed(text.entities).natures.get(key)
    ahead = fold(text.document.text[max(0, start - FAR) : start]).lower()
    return nature is Nature.PLACE or _LOCAL.search(ahead) is not None
