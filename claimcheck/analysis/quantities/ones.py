"""One, in other words: "a lone gunman", "the sole survivor"; and one person more: "wounding a third"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.analysis.quantities import Head, Quantity, after_text, head_after
from claimcheck.analysis.quantities.states import verb_of
from claimcheck.lexicon import nouns
from claimcheck.model.analysis import Sentence, Tag
from claimcheck.model.span import Span

_PERSON = re.compile(
    r"(?:victim|suspect|person|man|woman|boy|girl|child|soldier|student|gunman|civilian|resident|teen|"
    r"patient|defendant|protester|tourist|journalist|"
    r"[a-z-]+(?:men|ers|er|or|ee|ian|man|woman)|passenger|pilot|guard|bystander|pedestrian|firefighter|hostage|migrant)"
)
_LONE = frozenset(("lone", "sole", "single", "solitary"))
_UNMARRIED = frozenset("mother father parent mom mum dad woman man person day currency market file malt season".split())
_ATTACKERS = frozenset("gunman shooter attacker assailant bomber hijacker robber knifeman sniper burglar".split())


@dataclass(frozen=True, slots=True)
class One:
    """value: the words that say one. span: with what is counted. anchor: token it hangs on. head: what is counted."""

    value: Span
    span: Span
    anchor: int
    head: Head | None


def one_more(sentence: Sentence, quantity: Quantity) -> One | None:
    """ "wounding a third", "a third employee was hurt", "a third was also shot": one person more."""
    fraction = quantity.reading.form == "fraction"
    words = quantity.reading.number.words
    at = quantity.span.start if fraction else quantity.span.start - 2
    if fraction and not words.startswith("a ") or words in ("a half", "a quarter"):
        return None
    base = sentence.passage.span.start
    if after_text(sentence, quantity).startswith(" of ") or sentence.text[at - base : at - base + 2].lower() != "a ":
        return None
    head = head_after(sentence, quantity.last)
    if head is not None and not _PERSON.fullmatch(sentence.tokens[head.token].folded):
        return None
    anchor = head.token if head is not None else verb_of(sentence, quantity)
    if anchor is None:
        return None
    span = Span(at, sentence.tokens[head.last - 1].span.end if head else quantity.span.end)
    return One(Span(at, quantity.value.end), span, anchor, head)


def alone(sentence: Sentence) -> Iterator[One]:
    """ "a lone gunman", "the sole survivor", "an attacker opened fire"; not "a single mother"."""
    for token in sentence.tokens:
        before = sentence.tokens[token.index - 1].folded if token.index else ""
        if token.folded in _LONE and before in ("a", "the", "one") and (head := head_after(sentence, token.index + 1)):
            first = token.index
            if token.folded == "single" and sentence.tokens[head.token].lemma in _UNMARRIED:
                continue
        elif token.lemma in _ATTACKERS and token.relation == "nsubj" and before in ("a", "an"):
            first, head = token.index - 1, Head(token.index, token.index, token.index + 1)
        else:
            continue
        noun = sentence.tokens[head.token]
        if noun.tag is not Tag.NOUN or noun.folded.endswith("s") or "person" not in nouns.classes(noun.lemma):
            continue
        value = sentence.tokens[first].span
        yield One(value, value.hull(sentence.tokens[head.last - 1].span), head.token, head)
