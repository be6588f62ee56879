"""Who says it behind the last dash or colon of a headline: "Ferry struck a reef – mayor", "Mine to close: minister"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.analysis.speech.types import Scene, Speech
from claimcheck.lexicon import roles, titles
from claimcheck.lexicon import speech as lexicon
from claimcheck.model.analysis import Analysis, Tag, Token
from claimcheck.model.span import Span

_TAG = re.compile(r"(\s[-\u2013\u2014]\s|:\s)((?:[\w'\u2019.]+\s){0,3}[\w'\u2019]+)$")
_SIGNS = "-\u2013\u2014:"
_MOST = 3  # words of a tag that are no name
LEAST = 4  # words of a headline without a verb that somebody says all the same
SAID_BY = frozenset("report reports source sources".split())
_TELLING = (Tag.VERB, Tag.AUX)
_NO_OFFICE = frozenset("and or a an the of in on with for to as".split())


def tagged(analysis: Analysis, scenes: Sequence[Scene], found: Sequence[Speech]) -> Speech | None:
    """The words of a headline that ends with whoever says them; None where somebody is named as saying them already."""
    if not scenes or any(one.sentence == 0 for one in found):
        return None
    span = scenes[0].sentence.passage.span
    text = analysis.document.text[span.start : span.end]
    match = _TAG.search(text)
    if match is None or "\n" in text or not _says(match[2], match[1]):
        return None
    begin = span.start + match.start()
    told = [t for t in scenes[0].tokens if t.span.end <= begin]
    if not any(t.tag in _TELLING for t in told) and not _of_report(match, told):
        return None
    at = begin + next(i for i, c in enumerate(match[1]) if c in _SIGNS)
    return Speech(
        sentence=0,
        speaker=Span(span.start + match.start(2), span.start + match.end(2)),
        cue=Span(at, at + 1),
        lemma=":",
        contents=(Span(span.start, begin),),
        direct=any(q.span.start == span.start for q in scenes[0].quotes),
    )


def _of_report(match: re.Match[str], told: Sequence[Token]) -> bool:
    """Whether a headline without a verb is what a report or somebody says: "Mill near sale to rival – report"."""
    words = [t for t in told if t.tag is not Tag.PUNCT]
    by = match[2] in SAID_BY or match[2].removesuffix("s") in lexicon.HEADLINED - lexicon.DOCUMENTS
    return by and len(words) >= LEAST and any(t.tag is Tag.ADP for t in words)


def _says(tag: str, sign: str) -> bool:
    """Whether the words name somebody who can say something, by an office or with a title, or a document alone."""
    words = tag.split()
    last = words[-1].lower()
    single = last.removesuffix("s")
    if {w.lower() for w in words} & _NO_OFFICE:
        return False
    if words[0].lower() in titles.OFFICES and len(words) > 1 and all(w[0].isupper() for w in words):
        return True  # "Minister Ada Ode"
    if len(words) > _MOST:
        return False
    if single in lexicon.DOCUMENTS or last in lexicon.UNNAMED:
        return len(words) == 1 or words[0].isupper()  # "report", "UN report", not "match report"
    return single in lexicon.HEADLINED or sign.strip() != ":" and roles.is_role(single)
