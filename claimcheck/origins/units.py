"""What a sentence gives as evidence of copying: its telling words, and how much of it is the outlet's own voice.

Words between quotation marks belong to whoever spoke them and are left out; words that a text puts into somebody's
mouth without marks count half: two outlets that were told the same thing are no copies of each other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.lexicon import concepts, light, nouns
from claimcheck.lexicon.number_words import FIGURES
from claimcheck.model.analysis import Analysis, Sentence, Tag, Token
from claimcheck.model.claim import Claim
from claimcheck.model.document import Role
from claimcheck.model.span import Span
from claimcheck.text.quotes import spoken

TOLD = 0.5  # what a word of indirect speech counts for
FEWEST = 3  # sentences with fewer telling words than these are passed over
LONGEST = 300  # sentences of a text beyond which nothing is looked at
_TELLING = {Tag.PROPN: 1.5, Tag.NUM: 1.2, Tag.NOUN: 1.0, Tag.VERB: 0.8, Tag.ADJ: 0.7, Tag.ADV: 0.4}


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence as evidence: its telling words with their weights, and the part of them in the outlet's own voice.

    `facts` are those of its words that are names and figures. `wording` are the folded words without quotations,
    `letters` with them, `place` the number of the sentence in its analysis.
    """

    place: int
    words: Mapping[str, float]
    own: float
    wording: tuple[str, ...]
    facts: frozenset[str] = frozenset()
    letters: tuple[str, ...] = ()


def units(analysis: Analysis, attributions: Iterable[Claim]) -> tuple[Unit, ...]:
    """The sentences of a document that can be evidence, in order.

    Args:
        attributions: claims of the kind `attribution` of this document.
    """
    quoted = [q.span for q in spoken(analysis.document.text)]
    told = _merged([c.parts["content"] for c in attributions if "content" in c.parts])
    found: dict[tuple[str, ...], Unit] = {}  # what a text says over and over counts once
    for place, sentence in enumerate(analysis.sentences[:LONGEST]):
        unit = _unit(place, sentence, quoted, told)
        if unit is not None:
            found.setdefault(unit.wording, unit)
    return tuple(found.values())


def _unit(place: int, sentence: Sentence, quoted: Sequence[Span], told: Sequence[Span]) -> Unit | None:
    if sentence.passage.role is Role.QUOTE:
        return None
    words: dict[str, float] = {}
    facts: set[str] = set()
    wording = []
    own = total = spoken_words = 0.0
    for token in sentence.tokens:
        inside = _inside(quoted, token.span)
        if not inside:
            wording.append(token.folded)
        keys = terms(token)
        if not keys:
            continue
        weight = _TELLING[token.tag]
        total += weight
        if inside:
            spoken_words += weight
            continue
        for key in keys:
            words[key] = max(words.get(key, 0.0), weight)
        if token.tag in (Tag.PROPN, Tag.NUM) or token.text[0].isdigit():
            facts.update(keys)
        own += weight * (TOLD if _inside(told, token.span) else 1.0)
    if len(words) < FEWEST or 2 * spoken_words > total:
        return None
    left = own / (total - spoken_words)
    return Unit(
        place=place,
        words=words,
        own=left,
        wording=tuple(wording),
        facts=frozenset(facts),
        letters=tuple(t.folded for t in sentence.tokens),
    )


def terms(token: Token) -> tuple[str, ...]:
    """What a word says, whatever its form; what its parts do, where a hyphen joins them ("nine-metre")."""
    if token.tag not in _TELLING or token.lemma in light.LIGHT or not any(c.isalnum() for c in token.text):
        return ()
    if "-" in token.text.strip("-"):
        parts = [p for p in token.folded.split("-") if p and p not in light.LIGHT]
        return tuple(
            dict.fromkeys(_figure(p) if p in FIGURES or p[0].isdigit() else _classed(p, Tag.NOUN) for p in parts)
        )
    if token.tag is Tag.NUM or token.text[0].isdigit():
        return (_figure(token.folded),)
    return (_classed(token.lemma, token.tag),)


def _figure(word: str) -> str:
    plain = word.replace(",", "").rstrip("%")
    return FIGURES.get(plain, plain)


@lru_cache(maxsize=20_000)
def _classed(lemma: str, tag: Tag) -> str:
    """The class of a verb or event noun, the first of the synonyms of another noun, else the lemma."""
    if tag not in (Tag.VERB, Tag.NOUN):
        return lemma
    known = concepts.verb_concepts if tag is Tag.VERB else concepts.noun_concepts
    if classes := known(lemma):
        return "+" + min(classes)
    alike = nouns.synonyms(lemma) if tag is Tag.NOUN else ()
    return "=" + min(alike) if alike else lemma


def _inside(spans: Sequence[Span], span: Span) -> bool:
    at = bisect_right(spans, span.start, key=lambda s: s.start) - 1
    return at >= 0 and span.start < spans[at].end


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap joined."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = joined[-1].hull(span)
        else:
            joined.append(span)
    return joined
