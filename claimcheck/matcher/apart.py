"""Whether the sentences of two answers to a question name two of one kind: two dams, two rounds, two taxes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from claimcheck.lexicon import nouns, siblings
from claimcheck.lexicon.calendar import SHORT_NAMES
from claimcheck.model.analysis import Analysis, Sentence, Tag, Token
from claimcheck.model.claim import Claim
from claimcheck.text.folding import fold

WHEN = ("time", "date")
"""Kinds that say when, of whatever thing."""
_WHOSE = frozenset("with for on over against".split())
_NAMED_BEHIND = frozenset(
    "ship boat ferry vessel tanker freighter trawler yacht tug liner barge submarine steamer hurricane typhoon "
    "cyclone storm schooner".split()
)
"""Nouns that have the name of one thing behind them."""
_WAYS = frozenset("road highway motorway street bridge tunnel pass".split())
"""Of which a place has several, told apart by any noun before them."""
_GRADED = frozenset(("category", "grade", "magnitude"))
_ORDINALS = frozenset("first second third fourth fifth other another".split())

_STAGE = re.compile(  # of a story that has several, each with answers of its own
    r"\b(?:first round|second round|run-?offs?|primary|primaries|semi-?finals?|quarter-?finals?|first leg|second leg|"
    r"exit polls?|early voting)\b"
)
_SO_FAR = ("count", "percent")
"""Kinds of which figures are told as of an hour ("40 percent had voted by noon")."""
_HOUR = re.compile(r"\b(?:by|at) (?:noon|midday)\b")


class Told(NamedTuple):
    """A claim that answers a point, with its sentence and text."""

    claim: Claim
    sentence: Sentence
    text: Analysis


def told_apart(a: Told, b: Told) -> bool:
    """Whether two sentences name two of one kind ("the Kesh dam", "the Orsk dam"; "the first blast", "the second").

    An ordinal that is itself an answer tells nothing apart.
    """
    stages = [_stages(t.sentence.text) for t in (a, b)]
    if any(stages):
        stages = [own or _only_stage(t) for own, t in zip(stages, (a, b), strict=True)]
    if a.claim.kind in _SO_FAR:
        for told, text in zip(stages, (a, b), strict=True):
            told.update(_HOUR.findall(fold(text.sentence.text).lower()))
    if stages[0] != stages[1]:
        return True
    if _of_two_sorts(_kinds_of_things(a.sentence), _kinds_of_things(b.sentence), known=a.claim.kind not in WHEN):
        return True
    ours, theirs = _named_things(a.sentence, a.claim), _named_things(b.sentence, b.claim)
    return any(not ours[x] & theirs[y] for x in ours for y in theirs if nouns.same(x, y))


def _stages(text: str) -> set[str]:
    """The stages that a text names, one spelling each."""
    return {m.replace("-", "").removesuffix("s") for m in _STAGE.findall(fold(text).lower())}


def _only_stage(told: Told) -> set[str]:
    """The stage of the one event that a text is about: the only one that it names."""
    found = set[str]().union(*(_stages(s.text) for s in told.text.sentences))
    return found if len(found) == 1 else set()


def _common_nouns(sentence: Sentence) -> Iterator[tuple[Token, Sequence[Token], Sequence[Token]]]:
    """The common nouns that head a phrase, each with the words before it and those of its complement."""
    for phrase in sentence.phrases:
        head = sentence.tokens[phrase.head]
        if head.tag is Tag.NOUN:
            behind = () if phrase.complement is None else sentence.tokens[slice(*phrase.complement)]
            yield head, sentence.tokens[phrase.first : phrase.head], behind


def _kinds_of_things(sentence: Sentence) -> Mapping[str, frozenset[str]]:
    """The common nouns of a sentence with the nouns beside them: "[measles] outbreak", "contract with the [league]"."""
    found: dict[str, frozenset[str]] = {}
    marked = {t.head for t in sentence.tokens if t.relation == "case" and t.folded in _WHOSE}
    for head, before, behind in _common_nouns(sentence):
        whose = [sentence.tokens[i] for i in sorted(marked) if sentence.tokens[i].head == head.index]
        beside = frozenset(t.lemma for t in (*before, *behind, *whose) if t.tag is Tag.NOUN)
        if beside:
            found[head.lemma] = found.get(head.lemma, frozenset()) | beside
    return found


def _of_two_sorts(ours: Mapping[str, frozenset[str]], theirs: Mapping[str, frozenset[str]], *, known: bool) -> bool:
    """Whether one noun of both is of two sorts that exclude each other: a measles outbreak, a cholera outbreak.

    Args:
        known: they must be known to exclude each other. Days are of many things: a sugar tax, a tobacco tax.
    """
    for head in ours.keys() & theirs.keys():
        pairs = [(x, y) for x in ours[head] for y in theirs[head]]
        joins = nouns.related if known else nouns.same
        if any(x == y or joins(x, y) for x, y in pairs):
            continue
        if not known or head in _WAYS or any(siblings.siblings(x, y) is not None for x, y in pairs):
            return True
    return False


def _named_things(sentence: Sentence, claim: Claim) -> Mapping[str, frozenset[str]]:
    """The common nouns of a sentence that a name or an ordinal tells apart, with those words."""
    found: dict[str, frozenset[str]] = {}
    for head, before, behind in _common_nouns(sentence):
        answer = claim.parts.get("value", claim.span) if claim.kind in WHEN else claim.span
        if claim.kind in (*WHEN, "rank") and head.span.overlaps(answer):
            continue  # "the fourth quarter"
        telling = {t.folded for t in before if t.tag is Tag.PROPN and t.folded[0].isalpha() or t.folded in _ORDINALS}
        telling |= {t.folded for t in behind if t.tag is Tag.PROPN}  # "the dam of Kesh"
        telling -= SHORT_NAMES
        if telling & _GRADED:
            continue  # "a Category Three cyclone" says how strong it is, not which
        if telling:
            found[head.lemma] = found.get(head.lemma, frozenset()) | telling
    for token in (t for t in sentence.tokens if t.folded in _NAMED_BEHIND):
        behind_it = takewhile(lambda t: t.tag is Tag.PROPN, sentence.tokens[token.index + 1 :])
        if named := frozenset(t.folded for t in behind_it) - SHORT_NAMES:
            found[token.folded] = found.get(token.folded, frozenset()) | named
    return found
