"""Conditions that a sentence sets without "if": "provided that", "subject to approval", "should the bridge fail".

Read off the words, for the parser takes most of them for participles, prepositions and questions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claimcheck.lexicon import conditions as words
from claimcheck.lexicon import embedding
from claimcheck.model.analysis import Clause, Modality, Tag, Token

_TO_COME = (Modality.PLANNED, Modality.POSSIBLE)
_OPEN = (*_TO_COME, Modality.CONDITIONAL)
_NOUNS = (Tag.NOUN, Tag.PROPN)
_BE = frozenset(("be", "become", "remain", "keep", "make", "stay"))
_OPENING_A_CLAUSE = (Tag.DET, Tag.PRON, *_NOUNS)  # its verb may look like a noun: ", provided the test [succeeds]"
_UNREAL = frozenset(("would", "could", "might", "'d"))
_SIGNS = frozenset("\"'“”‘’«»")
_FARTHEST = 25  # tokens of a condition that opens a sentence


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition: its cue and the tokens of all of it (half-open), and those among which what depends on it stands."""

    cue: tuple[int, int]
    whole: tuple[int, int]
    governs: tuple[int, int]
    inverted: bool = False


def conditions(tokens: Sequence[Token]) -> Iterator[Condition]:
    """The conditions of a sentence that no "if" brings in."""
    opened = next((t.index for t in tokens if t.folded not in _SIGNS), 0)
    if (inverted := _inverted(tokens, opened)) is not None:
        yield inverted
    for token in tokens:
        for cue, sort in words.cues().get(token.folded, ()):
            last = token.index + len(cue)
            if tuple(t.folded for t in tokens[token.index : last]) == cue and _sets(tokens, token.index, last, sort):
                found = _around(tokens, token.index, last, opened)
                if found is not None:
                    yield found
                break


def _around(tokens: Sequence[Token], first: int, last: int, opened: int) -> Condition | None:
    """The condition with what depends on it: behind its comma where it opens the sentence, before it elsewhere."""
    if first > opened:
        end = next((t.index for t in tokens[last:] if t.folded in (",", ";")), len(tokens))
        return Condition((first, last), (first, end), (0, first))
    comma = next((t.index for t in tokens[last : last + _FARTHEST] if t.folded == "," and _told(tokens, t.index)), None)
    return None if comma is None else Condition((first, last), (first, comma), (comma + 1, len(tokens)))


def _told(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a subject and its verb follow the comma, and no further name of a list."""
    end = next((t.index for t in tokens[comma + 1 :] if t.folded == ","), len(tokens))
    return any(t.tag in (Tag.VERB, Tag.AUX) for t in tokens[comma + 1 : end])


def _sets(tokens: Sequence[Token], first: int, last: int, sort: str) -> bool:
    """Whether the cue sets a condition: "is subject to", "the mayor provided", "pending trial" do not."""
    if last >= len(tokens):
        return False
    before = [t for t in tokens[max(0, first - 3) : first] if t.tag not in (Tag.ADV, Tag.PART) and t.folded != ","]
    if sort == words.CLAUSE:
        own_subject = any(t.head == first and t.relation.startswith("nsubj") and t.index < first for t in tokens)
        has_verb = any(t.tag in (Tag.VERB, Tag.AUX) for t in tokens[last : last + _FARTHEST])
        passive = bool(before) and before[-1].lemma in (*_BE, "have")
        by = tokens[first].folded == "provided" and tokens[last].folded in ("by", "for", "with", "to", "in", "no")
        behind_comma = first > 0 and tokens[first - 1].folded == "," and tokens[last].tag in _OPENING_A_CLAUSE
        return (has_verb or behind_comma) and not own_subject and not passive and not by
    if before and before[-1].lemma in _BE:
        return False  # "the sale is subject to approval" tells of the sale itself
    return sort == words.THING or _needs(tokens, last)


def _needs(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun behind is one of what something depends on: "[final approval] by regulators"."""
    for token in tokens[at : at + 6]:
        ends = token.index + 1 == len(tokens) or tokens[token.index + 1].tag not in _NOUNS
        if ends and words.is_needed(token.lemma):
            return True
        if token.folded in (",", "by", "from", "for", "in") or token.tag is Tag.VERB:
            return False
    return False


def _inverted(tokens: Sequence[Token], at: int) -> Condition | None:
    """A condition by the order of words alone: "should the bridge fail, ...", "had the valve held, ... would have"."""
    if len(tokens) < at + 4 or tokens[at].folded not in ("should", "were", "had") or "?" in (t.text for t in tokens):
        return None
    if tokens[at + 1].tag not in (Tag.DET, Tag.PRON, Tag.NOUN, Tag.PROPN, Tag.NUM, Tag.ADJ):
        return None
    opening = tokens[at].folded
    for comma in (t.index for t in tokens[at + 2 : at + _FARTHEST] if t.folded == ","):
        end = next((t.index for t in tokens[comma + 1 :] if t.folded == ","), len(tokens))
        after = tokens[comma + 1 : end]
        unreal = any(t.folded in _UNREAL for t in after)
        if unreal or opening == "should" and any(_is_told(t) for t in after):
            return Condition((at, at + 1), (at, comma), (comma + 1, len(tokens)), inverted=True)
    return None


def _is_told(token: Token) -> bool:
    """Whether the word tells what comes of it, and not who asks."""
    return token.tag in (Tag.VERB, Tag.AUX) and not embedding.is_saying(token.lemma)


def governed(condition: Condition, found: Sequence[Clause]) -> Clause | None:
    """The clause that depends on the condition: the next one to come behind it, the nearest one before it."""
    begin, end = condition.governs
    inside = [c for c in found if begin <= c.verb < end and c.modality in _OPEN]
    if not begin:
        inside = [c for c in inside if c.relation != "infinitive"] or inside
        return inside[-1] if inside else None
    return inside[0] if inside else None


def under_conditions(tokens: Sequence[Token], found: list[Clause]) -> list[Clause]:
    """The clauses with what stands under such a condition, and what it says itself, put as conditional."""
    for condition in conditions(tokens):
        depends = governed(condition, found)
        if depends is None:
            continue
        first, last = condition.whole
        found = [
            replace(c, modality=Modality.CONDITIONAL)
            if c.index == depends.index or first <= c.verb < last and c.modality in (Modality.ASSERTED, *_TO_COME)
            else c
            for c in found
        ]
    return found
