"""Where a text says that there are none: "no casualties", "nobody was hurt", "no lives were lost", "all survived"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.analysis.quantities import Head, tokens_over
from claimcheck.lexicon import nouns
from claimcheck.model.analysis import Sentence, Tag
from claimcheck.model.span import Span
from claimcheck.text.folding import fold
from claimcheck.text.patterns import lazily

_NOUNS_OF_HARM = (
    r"(?:(?:civilian|military|other|human|serious|major|further) )*(?P<what>deaths|casualties|injuries|fatalities|"
    r"victims|"
    r"survivors|arrests|layoffs|passengers|cases|infections|losses|injury|casualty)"
)
_NONE = lazily(
    r"\b(?:no|without(?: any)?) (?:(?:reported|reports of|immediate|immediate reports of|confirmed|word of|sign of) )*"
    rf"{_NOUNS_OF_HARM}\b"
)
_NOBODY = lazily(
    r"\b(?:no one|nobody|no-one|none)(?P<of> of (?:the|those|its|his|her|their) (?P<what>[a-z-]+(?: [a-z-]+)?))?"
    r"(?: (?:aboard|inside|else|(?:in|on|at) [a-z ]{1,25}))? (?:(?:was|were|is|has been|had been|have been|"
    r"is known to have|was reported|were reported) (?:reported |believed |known to have been )?(?!died|perished)|"
    r"(?:(?:has|have|had|is known to have) )?(?=died|perished))"
    r"(?P<verb>killed|injured|hurt|wounded|harmed|arrested|charged|infected|died|perished)\b"
)
_NO_LIFE = lazily(
    r"\b(?P<cue>no|not a single|without(?: any| the)?)"
    r" (?:(?P<what>loss) of (?:human )?life|"
    r"(?:human )?(?:lives|life) (?:was|were|had been|have been|has been) (?P<lost>lost))\b|"
    r"\b(?:cost|costing|costs|claimed|claiming|claims|took|taking) (?P<none>no) (?:human )?(?P<lives>lives)\b"
)
_SPARED = lazily(
    r"\b(?P<cue>all|everyone|everybody|both)\b(?P<who>(?! but\b)"
    r"(?:,? (?!but\b|except\b|hop\w+|could\b|might\b|if\b|still\b|who\b|that\b|safe\b)[a-z0-9'-]+){0,14}?),? "
    r"(?P<verb>survived|alive|safe and (?:sound|well)|in good health)\b"
)
_ANYBODY = frozenset("everyone everybody".split())


_LOST = frozenset(("death", "fatality"))


class Nobody(NamedTuple):
    """`cue`: the word that says that there are none. head: of whom or what. anchor: the token that says what of them.

    state: the word for what befell none of them, if any; head is None where it befell nobody at all.
    """

    cue: Span
    anchor: int
    head: Head | None = None
    state: str | None = None


def nobody(sentence: Sentence) -> Iterator[Nobody]:
    """Where a text says that there are none."""
    base = sentence.passage.span.start
    text = fold(sentence.text).lower()
    for m in _NONE.finditer(text):
        tokens = tokens_over(sentence, m.start("what") + base, m.end("what") + base)
        word = m.group().split(" ", 1)[0]
        limited = re.search(r"\b(?:serious|major|further|other|military|civilian) ", m.group())
        start = limited.start() + m.start() if limited else m.start("what")
        first = sentence.token_at(start + base)
        if tokens and first is not None:
            head = Head(tokens[-1].index, first.index, tokens[-1].index + 1)
            state = lemma if (lemma := sentence.tokens[head.token].lemma) in _LOST else None
            yield Nobody(Span(m.start() + base, m.start() + len(word) + base), head.token, head, state)
    for m in _NOBODY.finditer(text):
        verb = sentence.token_at(m.start("verb") + base)
        cue = re.match(r"no one|no-one|nobody|none", m.group())
        if verb is not None and cue is not None:
            state = {"died": "die", "perished": "perish"}.get(m["verb"], m["verb"])
            yield Nobody(Span(m.start() + base, m.start() + cue.end() + base), verb.index, state=state)
    if "li" in text:
        yield from _alive(sentence, text)


def _alive(sentence: Sentence, text: str) -> Iterator[Nobody]:
    """Where a text says that no life was lost, or that all of a group of people lived: none of them died."""
    base = sentence.passage.span.start
    for m in _NO_LIFE.finditer(text):
        group = "cue" if m["cue"] else "none"
        said = next(g for g in ("what", "lost", "lives") if m[g])
        token = sentence.token_at(m.start(said) + base)
        if token is not None:
            yield Nobody(Span(m.start(group) + base, m.end(group) + base), token.index, state="die")
    for m in _SPARED.finditer(text):
        cue, verb = Span(m.start("cue") + base, m.end("cue") + base), sentence.token_at(m.start("verb") + base)
        people = None if m["cue"] in _ANYBODY else _group(sentence, cue.end)
        if verb is not None and (m["cue"] in _ANYBODY or people is not None):
            yield Nobody(cue, verb.index, people, "die")


def _group(sentence: Sentence, at: int) -> Head | None:
    """The people behind "all": "all [44 passengers]"; None where they are no people."""
    first = sentence.token_at(at + 1)
    phrase = sentence.phrase_at(first.index) if first is not None else None
    if phrase is None or sentence.tokens[phrase.head].tag is not Tag.NOUN:
        return None
    noun = sentence.tokens[phrase.head]
    return Head(noun.index, noun.index, noun.index + 1) if "person" in nouns.classes(noun.lemma) else None


def besides(sentence: Sentence, told: Nobody) -> bool:
    """Whether it says that there are none besides: "no other arrests", "nobody else was hurt"."""
    first = sentence.token_at(told.cue.start)
    behind = () if first is None else sentence.tokens[first.index : first.index + 2]
    inside = () if told.head is None else sentence.tokens[told.head.first : told.head.last]
    return any(t.folded in _BESIDES for t in (*behind, *inside))


_BESIDES = frozenset(("other", "further", "more", "else"))
