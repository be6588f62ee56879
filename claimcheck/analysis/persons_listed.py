"""Who died, was hurt or is missing, by sort: "a man and two of his children", "his wife and another woman".

Persons without a name, listed to the last one, each with how many they are; and what became of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.lexicon import persons
from claimcheck.lexicon.number_words import numeral
from claimcheck.model.analysis import NounPhrase, Sentence, Tag, Token

MOST = 12  # persons of a list that are told one by one
_FATES: dict[str, str] = {
    "dead": "kill die drown perish murder dead",
    "injured": "injure hurt wound injured wounded",
    "missing": "missing disappear vanish",
    "arrested": "arrest detain",
    "rescued": "rescue",
    "charged": "charge indict",
    "trapped": "trap",
    "kidnapped": "kidnap abduct",
    "convicted": "convict acquit",
}  # fmt: skip
_FATE = {word: fate for fate, words in _FATES.items() for word in words.split()}
_OF_DEATH = {"death": "dead", "murder": "dead", "killing": "dead", "arrest": "arrested", "abduction": "kidnapped"}
_ACTIVE = frozenset(
    "kill drown injure hurt wound arrest detain rescue charge indict trap kidnap abduct convict murder".split()
)
_LEAVING = frozenset(("leave", "left"))
_BETWEEN = (Tag.AUX, Tag.ADV)
_LINKS = frozenset("be remain both all have get still also".split())
_PARTS = frozenset("among including include least up".split())
_REACH = 6  # tokens between the list and the word for what became of them
_LESS = frozenset("feared presumed believed thought almost nearly not never no neither nor if could may might".split())


@dataclass(frozen=True, slots=True)
class Persons:
    """first, last: tokens of the list, half-open. sorts: the noun of each person, sorted. fate and its token."""

    first: int
    last: int
    sorts: tuple[str, ...]
    fate: str
    at: int


def listed_persons(sentence: Sentence) -> Iterator[Persons]:
    """The whole lists of unnamed persons of a sentence of whom one thing became, two persons or more."""
    for listed in _runs(sentence):
        summed = len(_counted(sentence, listed[0])) == sum(len(_counted(sentence, p)) for p in listed[1:]) > 1
        run = listed[1:] if summed else listed  # "two spectators, a man and a boy,"
        sorts = [noun for phrase in run for noun in _counted(sentence, phrase)]
        first, last = run[0].first, run[-1].last
        whole = all(_counted(sentence, p) for p in run) and 2 <= len(sorts) <= MOST
        if not whole or _is_part(sentence, first, last):
            continue
        if (found := _behind(sentence.tokens, last) or _before(sentence.tokens, first, last)) is not None:
            yield Persons(first, last, tuple(sorted(sorts)), *found)


def _runs(sentence: Sentence) -> list[list[NounPhrase]]:
    """Phrases of persons that only commas, ages and conjunctions part."""
    runs: list[list[NounPhrase]] = []
    for phrase in sentence.phrases:
        if persons.sort_of(sentence.tokens[phrase.head].lemma) is None or phrase.entity is not None:
            continue
        if runs and _joined(sentence.tokens[runs[-1][-1].last : phrase.first]):
            runs[-1].append(phrase)
        else:
            runs.append([phrase])
    return runs


def _joined(between: Sequence[Token]) -> bool:
    words = [t.folded for t in between]
    return bool(words) and all(w in (",", "and") or w.isdecimal() for w in words) and ("and" in words or "," in words)


def _counted(sentence: Sentence, phrase: NounPhrase) -> tuple[str, ...]:
    """The noun as many times as persons are counted; () where the phrase does not tell how many."""
    head = sentence.tokens[phrase.head]
    told = [n for t in sentence.tokens[phrase.first : phrase.head] if (n := numeral(t.folded)) is not None]
    plural = head.folded != head.lemma
    if plural:
        return (head.lemma,) * told[0] if len(told) == 1 and told[0] <= MOST else ()
    return (head.lemma,)


def _is_part(sentence: Sentence, first: int, last: int) -> bool:
    """Whether others belong to the list: names, "and two others", "among them", "including"."""
    tokens = sentence.tokens
    before = {t.folded for t in tokens[max(0, first - 3) : first]}
    if before & _PARTS or first and tokens[first - 1].folded in ("or", "nor", "than"):
        return True
    if first > 1 and tokens[first - 1].folded in ("and", ",") and tokens[first - 2].tag is Tag.PROPN:
        return True
    behind = [t.folded for t in tokens[last : last + 2]]
    return behind[:1] in (["and"], ["or"], ["of"], ["as"]) or behind == [",", "and"] or behind == [",", "including"]


def _behind(tokens: Sequence[Token], last: int) -> tuple[str, int] | None:
    """The word behind the list: "... were killed", "... died", "... are still missing"."""
    linked = False
    start = last
    while start < len(tokens) and (
        tokens[start].folded.isdecimal() or tokens[start].folded == "," and start < last + 3
    ):
        start += 1  # "his wife, 39, died"
    for token in tokens[start : start + _REACH]:
        fate = _FATE.get(token.lemma) or _FATE.get(token.folded)
        if token.folded in _LESS:
            return None
        if fate is not None and token.tag in (Tag.VERB, Tag.ADJ, Tag.AUX):
            alone = linked or token.lemma in ("die", "drown", "perish", "disappear", "vanish")
            return (fate, token.index) if alone else None
        if token.tag not in _BETWEEN and token.lemma not in _LINKS:
            return None
        linked = linked or token.lemma in ("be", "remain", "get")
    return None


def _before(tokens: Sequence[Token], first: int, last: int) -> tuple[str, int] | None:
    """The word before the list: "killing ...", "the deaths of ...", "left ... missing"."""
    if not first:
        return None
    verb = tokens[first - 1]
    if any(t.folded in _LESS for t in tokens[max(0, first - 4) : first]):
        return None
    if verb.tag is Tag.VERB and verb.lemma in _ACTIVE:
        return _FATE[verb.lemma], verb.index
    if verb.lemma in _LEAVING:
        return next(((f, t.index) for t in tokens[last : last + 1] if (f := _FATE.get(t.folded)) is not None), None)
    if verb.folded == "of" and first > 1 and (fate := _OF_DEATH.get(tokens[first - 2].lemma)) is not None:
        return fate, first - 2
    return None
