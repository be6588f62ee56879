"""Some of those counted before: "5,000 men, 1,200 of whom would train", "187 aboard, [31] of them children".

Only where the whole has a figure of its own, so that nobody takes the part for it.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.analysis import attachment
from claimcheck.analysis.quantities import Head, Quantity, after_text, before_text, head_after
from claimcheck.model.analysis import Sentence, Tag
from claimcheck.numbers import read_numbers
from claimcheck.text.folding import fold
from claimcheck.text.patterns import lazily

_BEHIND = lazily(r" of (?:whom|which)\b")
_OF_THEM = lazily(r"(?:,| -|\() $")
_THEM = lazily(r" of them (?=[a-z]+)")
_BEFORE = lazily(r"\bof (?:whom|which) $")
_FAR = 8  # tokens to the verb
_LOOSE = frozenset(
    "in at on from by with under over still now also all seriously critically badly fatally dead".split()
)


@dataclass(frozen=True, slots=True)
class Partitive:
    """What a part is of: the noun counted, how many there are, and the token that says what the part does or is."""

    head: Head
    whole: float
    anchor: int

    def role(self, sentence: Sentence) -> str:
        """What the part is or does: other parts of the same whole are other matters."""
        clause = next((c for c in sentence.clauses if c.verb == self.anchor), None)
        objects = () if clause is None else (sentence.tokens[sentence.phrases[n].head].lemma for n in clause.objects)
        return " ".join(("of them", sentence.tokens[self.anchor].lemma, *objects))


def partitive(sentence: Sentence, quantity: Quantity) -> Partitive | None:
    """The whole of a figure that counts some of those counted before; None where it does not."""
    after = after_text(sentence, quantity, 40)
    relative = _BEHIND.match(after) or _BEFORE.search(before_text(sentence, quantity, 20))
    listed = _THEM.match(after) if _OF_THEM.search(before_text(sentence, quantity, 4)) else None
    if not relative and not listed:
        return None
    counted = _counted_before(sentence, quantity)
    whole = None if counted is None else _figure_of(sentence, counted)
    if counted is None or whole is None or whole <= quantity.reading.number.nominal:
        return None
    if listed:
        noun = _what_they_are(sentence, quantity)
        return None if noun is None else Partitive(noun, whole, noun.token)
    verb = next((c.verb for c in sentence.clauses if quantity.last <= c.verb < quantity.last + _FAR), None)
    phrase = sentence.phrase_at(counted)
    first = counted if phrase is None else max(phrase.first, counted - 2)
    return None if verb is None else Partitive(Head(counted, first, counted + 1), whole, verb)


def _counted_before(sentence: Sentence, quantity: Quantity) -> int | None:
    """The noun that the part is of, else the nearest that has a figure."""
    counted = attachment.counted(sentence, quantity.first, quantity.last)
    if counted is not None and counted < quantity.first and sentence.tokens[counted].tag is Tag.NOUN:
        return counted
    figures = (t for t in reversed(sentence.tokens[: quantity.first]) if t.relation == "nummod" and t.head >= 0)
    return next((t.head for t in figures if t.head < quantity.first), None)


def verb_by_tree(sentence: Sentence, quantity: Quantity) -> int | None:
    """The verb right behind a figure that is its subject: "[four] reached the island", "90 still awaiting"."""
    tokens = sentence.tokens
    top = tokens[attachment.top_of(sentence, quantity.first, quantity.last)]
    if not top.relation.startswith("nsubj") or not quantity.last <= top.head < quantity.last + 3:
        return None
    first = sentence.token_at(quantity.span.start)
    before = tokens[first.index - 1].folded if first is not None and first.index else ","
    plain = before in _OPENED and tokens[top.head].tag is Tag.VERB
    return top.head if plain and all(t.tag is Tag.ADV for t in tokens[quantity.last : top.head]) else None


_OPENED = frozenset((",", ";", "and", "but", "that", "further", "while", "another", "which", "whom"))


def _what_they_are(sentence: Sentence, quantity: Quantity) -> Head | None:
    """The plural noun behind "of them" that nothing but a stop follows: "31 of them children,"."""
    start = quantity.last + 2
    if start >= len(sentence.tokens) or sentence.tokens[start].folded in _LOOSE:
        return None
    head = head_after(sentence, start)
    if head is None or head.first != start or head.state is not None:
        return None
    behind = sentence.tokens[head.last].text if head.last < len(sentence.tokens) else "."
    plural = sentence.tokens[head.token].text != sentence.tokens[head.token].lemma
    return head if plural and behind in (",", ".", ")", ";", "-") else None


def _figure_of(sentence: Sentence, noun: int) -> float | None:
    """How many of the noun there are said to be, right before it."""
    figure = next((t for t in sentence.tokens[:noun] if t.head == noun and t.relation == "nummod"), None)
    if figure is None:
        return None
    base = sentence.passage.span.start
    text = fold(sentence.text[figure.span.start - base : sentence.tokens[noun].span.end - base])
    return next((r.number.nominal for r in read_numbers(text)), None)


def understood(sentence: Sentence, quantity: Quantity) -> Head | None:
    """What a lone figure counts by what was counted before it: "killing 24 people and injuring 249"."""
    if quantity.first and sentence.tokens[quantity.first - 1].folded == "that":
        return None  # "inspectors said that seven broke the rules"
    index = attachment.counted(sentence, quantity.first, quantity.last)
    phrase = None if index is None else sentence.phrase_at(index)
    if index is None or phrase is None or sentence.tokens[index].tag is not Tag.NOUN or index >= quantity.first:
        return None
    return Head(index, index, index + 1)
