"""Which passages rest on a report that another sentence cites: words told on, more of its speaker, "the paper said".

A text that an agency is credited for rests on the agency from first to last.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.lexicon import press
from claimcheck.lexicon.speech import OCCASIONS
from claimcheck.model.analysis import Analysis, Sentence
from claimcheck.model.claim import Claim
from claimcheck.text.folding import fold

NEAR = 3  # sentences behind a citation in which the same speaker, or "the newspaper", still is of it
HEAD = 6  # lines of a text in which its agency is named

_PAPERS = frozenset("newspaper paper daily tabloid broadcaster magazine outlet publication".split())
_SERVICES = frozenset(("news agency", "news service", "wire service", "news site", "news website"))
_HEARERS = frozenset("reporters journalists court judge jury parliament senate congress lawmakers crowd".split())
_TELLING = frozenset("say report add write note quote cite reveal".split())
TAIL = 3  # lines at the end of a text in which it may be named as well
_BROKEN = re.compile(  # "The news was broken by", "was first to report it"
    r"^(?:(?:The|This|That) (?:news|story|report|development|information|move|plan|decision|deal)|"
    r"News of (?:\w+ ){1,5}?|It|This|That|Details(?: \w+){0,4}) (?:was|were|had been|has been) (?:also |originally )?"
    r"(?:first )?(?:broken|reported|revealed|published|carried) (?:\w+ )?(?:by|in)\b|"
    r"^(?:\w+[ -]){1,6}(?:broke the (?:news|story)|"
    r"(?:was|were) (?:the )?first to report (?:it|this|that|the news|the story)|"
    r"first reported (?:it|this|that|the (?:news|story|move|plan|decision|deal)))\b"
)
_CREDIT = re.compile(r"^[^()\n]{0,60}\(([A-Z][\w .&'-]{1,30})\)\s*[-\u2013\u2014:]", re.MULTILINE)
_PLACED = re.compile(r"^[^|\n]{2,60}\|\s*([A-Z][\w .&'-]{1,30}?)\s*\|", re.MULTILINE)
_BYLINE = re.compile(r"^(?:[Bb]y|BY)\b(?:[^.\n]{2,60}?[,|/-])?\s*(?:[Tt]he\s+)?([A-Z][\w -]{1,30})\s*$", re.MULTILINE)
_SIGNED = re.compile(r"^\W*(?:(?:[Ss]ource|SOURCE)\W+)?(?:[Tt]he\s+)?([A-Z][\w -]{1,30}?)\W*$", re.MULTILINE)


def credited(analysis: Analysis) -> str | None:
    """The agency whose text this is: "LINZ (AP) -" or "By Ann Field, Associated Press" at its head, "Source: AFP" at
    its end; else None."""
    text = analysis.document.text.strip()
    head, tail = fold("\n".join(text.split("\n", HEAD)[:HEAD])), fold("\n".join(text.rsplit("\n", TAIL)[-TAIL:]))
    for pattern, part in ((_CREDIT, head), (_PLACED, head), (_BYLINE, head), (_SIGNED, tail)):
        for found in pattern.finditer(part):
            words = found[1].lower().split()
            key = press.outlet(words)
            if key is not None and press.is_agency(key) and (key.split()[-1] == words[-1] or len(words) == 1):
                return key
    return None


def told_on(
    analysis: Analysis, cited: Mapping[int, Sequence[str]], attributions: Sequence[Claim]
) -> Iterator[tuple[int, str]]:
    """Numbers of sentences that rest on what another one cites, with the outlet.

    Args:
        cited: number of a sentence -> the outlets that it cites. attributions: claims of the kind `attribution`.
    """
    starts = [s.passage.span.start for s in analysis.sentences]
    speakers: dict[int, set[str]] = {}
    for claim in sorted(attributions, key=lambda c: c.span):
        at = max(0, bisect_right(starts, claim.passage.start) - 1)
        cue = max(0, bisect_right(starts, claim.parts["cue"].start) - 1) if "cue" in claim.parts else at
        voice = getattr(claim.value, "voice", None)
        who = {name for name in (getattr(voice, "entity", None), getattr(voice, "name", None)) if name}
        if cue in cited:
            speakers.setdefault(cue, set()).update(who)
            if at != cue:
                yield from ((at, key) for key in cited[cue])
            continue
        before = next((n for n in range(cue, max(-1, cue - NEAR - 1), -1) if n in cited), None)
        elsewhere = getattr(claim.value, "cue", None) == "tell" or _occasion(analysis.sentences[cue])
        if before is not None and at == cue and not elsewhere and who & speakers.get(before, set()):
            yield from ((at, key) for key in cited[before])
    for number, sentence in enumerate(analysis.sentences):
        before = next((n for n in range(number - 1, max(-1, number - NEAR - 1), -1) if n in cited), None)
        if number not in cited and before is not None and len(set(cited[before])) == 1 and _paper_tells(sentence):
            yield number, cited[before][0]


def before_it(analysis: Analysis, cited: Mapping[int, Sequence[str]]) -> Iterator[tuple[int, str]]:
    """Sentences whose news the next one gives to an outlet: "She has asked to leave. The news was broken by the Star."

    Only where that one outlet is named, and nothing else is told there.
    """
    for number, keys in cited.items():
        if number and len(set(keys)) == 1 and _BROKEN.search(fold(analysis.sentences[number].text)):
            yield number - 1, keys[0]


def _occasion(sentence: Sentence) -> bool:
    """Whether the sentence names where it was said: a news conference, a court, a letter; not to who is cited."""
    return any(t.lemma in OCCASIONS or t.folded in _HEARERS for t in sentence.tokens)


def _paper_tells(sentence: Sentence) -> bool:
    """Whether "the newspaper" is who says what the sentence tells: "the paper added", "according to the network"."""
    tokens = sentence.tokens
    for token in tokens[1:]:
        before = tokens[token.index - 1]
        two = before.folded == "news" or before.folded == "wire"
        named = token.folded in _PAPERS or two and f"{before.folded} {token.folded}" in _SERVICES
        start = token.index - 1 - two
        if not named or start < 0 or tokens[start].folded != "the":
            continue
        behind = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
        ahead = [t.folded for t in tokens[max(0, start - 2) : start]]
        if behind is not None and behind.lemma in _TELLING or ahead == ["according", "to"]:
            return True
    return False
