"""What a length of time is that of, by the words of `_attributes.tsv`: "a siege of nine days", "was shut for a day"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.analysis.quantities.attributes import attribute_of
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention

_PLAIN = (None, "length", "absence")
_RUNNING = frozenset(
    "last hold continue run drag go endure end collapse finish stretch wear be call stop break lift conclude".split()
)
_ENDING = frozenset(("come to an end", "come to end", "be over"))


def attributed(sentence: Sentence, mention: Mention) -> Mention:
    """The mention with what it is the length of as its role; as it is where its words tell it already."""
    inside = sentence.tokens_in(mention.parts.get("value", mention.span))
    if mention.role not in _PLAIN or not inside:
        return mention
    figure = (inside[0].index, inside[-1].index + 1)
    noun = mention.head[1] - 1 if mention.head is not None else _what_runs(sentence, figure)
    told = attribute_of(sentence, "duration", figure, noun)
    if told is None:
        return mention
    return replace(mention, role=told.name)


def _what_runs(sentence: Sentence, figure: tuple[int, int]) -> int | None:
    """What goes on for so long, or ends after it: "[the search] was called off after", "after 23 days [the strike] came
    to an end"."""
    clause = sentence.clause_at(figure[0])
    if clause is None or clause.surface is None:
        return None
    if clause.lemma.split(" ", 1)[0] not in _RUNNING and clause.lemma not in _ENDING:
        return None
    phrase = sentence.phrases[clause.surface]
    opening = figure[0] > 0 and sentence.tokens[figure[0] - 1].folded == "after" and figure[1] <= phrase.first
    return phrase.head if phrase.last <= figure[0] or opening else None
