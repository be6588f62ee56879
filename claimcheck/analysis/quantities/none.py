"""Where a text says that there are none: "no casualties", "nobody was hurt"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.analysis.quantities import Head, tokens_over
from claimcheck.model.analysis import Sentence
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


def nobody(sentence: Sentence) -> Iterator[tuple[Span, Head]]:
    """Where a text says that there are none: the span of the word that says so, and who or what there are none of."""
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
            yield Span(m.start() + base, m.start() + len(word) + base), head
    for m in _NOBODY.finditer(text):
        verb = sentence.token_at(m.start("verb") + base)
        cue = re.match(r"no one|no-one|nobody|none", m.group())
        if verb is not None and cue is not None:
            state = {"died": "die", "perished": "perish"}.get(m["verb"], m["verb"])
            head = Head(verb.index, verb.index, verb.index + 1, state)
            yield Span(m.start() + base, m.start() + cue.end() + base), head
