"""Which reports of other outlets a text rests on: "according to a Gazette report cited by Reuters", "told the Herald".

A sentence that cites an outlet rests on it. So does the lead: news is stated first and sourced next, so that what
stands before the first citation, if that comes in the opening paragraphs, is the cited report's as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.lexicon import press
from claimcheck.model.analysis import Analysis, Modality, Sentence, Tag, Token
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.origins.cues import ARTICLES, cue
from claimcheck.origins.resting import before_it, credited, told_on
from claimcheck.origins.titles import full_names
from claimcheck.text.folding import fold

OPENING = 3  # paragraphs in which the news itself is sourced ...
FIRST = 4  # ... and the sentences of them
CREDITED = 2  # sentences in which an agency is credited: "LINZ (AP) - ..."
LONGEST = 12  # words of a name

_CREDIT = re.compile(r"\(([A-Z][\w .&'-]{1,40})\)")


@dataclass(frozen=True, slots=True)
class Citation:
    """A sentence (its number) that rests on a report of an outlet: the key of the name, and the words that say so.

    `place`: where that stands, as path:line.
    """

    sentence: int
    outlet: str
    words: str
    place: str


@dataclass(frozen=True, slots=True)
class Cited:
    """What one text rests on.

    own: the key of its own outlet. citations: in the order of the text. lead: the numbers of the sentences from the
    first to the paragraph of the first citation, where that comes in the opening, and `led_by` the outlets named there.
    passages: index of a passage -> the outlets on whose reports it rests. credited: the agency whose text it is.
    broken: numbers of sentences whose news the next one gives to an outlet, with it.
    """

    own: str | None
    citations: tuple[Citation, ...]
    lead: range
    led_by: frozenset[str]
    passages: Mapping[int, frozenset[str]]
    lead_passages: frozenset[int]
    credited: str | None = None
    broken: frozenset[tuple[int, str]] = frozenset()

    @property
    def itself(self) -> frozenset[str]:
        """The outlets whose text it is: its own, and the agency that it is credited to."""
        return frozenset(key for key in (self.own, self.credited) if key is not None)

    def of(self, claim: Claim) -> frozenset[str]:
        """The outlets on whose reports a claim of this text rests; in the lead, what a speaker says is his own."""
        named = self.passages.get(claim.passage_index)
        if named is not None:
            return named
        if self.credited is not None:
            return frozenset((self.credited,))
        # what somebody asks is a deed that the outlet tells, what he says is his own
        own = claim.qualifiers.attributed_to is None or claim.qualifiers.modality is Modality.ASKED
        led = claim.passage_index in self.lead_passages and own
        return self.led_by if led else frozenset()


def cited(analysis: Analysis, known: frozenset[str] = frozenset(), attributions: Sequence[Claim] = ()) -> Cited:
    """The outlets that a text cites, its own apart.

    Args:
        attributions: claims of the kind `attribution` of this text, by which words are told on.
        known: keys of the outlets of all texts, or that one introduces, which count as outlets whatever they look like.
    """
    own = own_key(analysis.document)
    named = [list(_outlets(s, known)) for s in analysis.sentences]
    full = full_names({key for found in named for _, _, key in found})
    found = tuple(
        c
        for number, (sentence, outlets) in enumerate(zip(analysis.sentences, named, strict=True))
        for c in _cited_in(analysis.document, number, sentence, outlets, full, known)
        if not _same(c.outlet, own)
    )
    lead, led_by = _lead(analysis, found)
    passages: dict[int, set[str]] = {}
    by_sentence: dict[int, list[str]] = {}
    for citation in found:
        by_sentence.setdefault(citation.sentence, []).append(citation.outlet)
    named_in = [(n, key) for n, keys in by_sentence.items() for key in keys]
    broken = tuple(before_it(analysis, by_sentence))
    for number, key in (*named_in, *told_on(analysis, by_sentence, attributions), *broken):
        passages.setdefault(analysis.sentences[number].passage.index, set()).add(key)
    agency = credited(analysis)
    return Cited(
        own=own,
        citations=found,
        lead=lead,
        led_by=led_by,
        passages={index: frozenset(keys) for index, keys in passages.items()},
        lead_passages=frozenset(analysis.sentences[n].passage.index for n in lead),
        credited=None if agency is None or _same(agency, own) else agency,
        broken=frozenset(broken),
    )


def own_key(document: Document) -> str | None:
    """The key of the outlet of a document: by the name that it was given, else by an id that names one."""
    words = _words((document.outlet or document.id.replace("-", " ")).split())
    listed = press.outlet(words, article=True)
    return listed or (" ".join(words) or None if document.outlet else None)


def _same(key: str, own: str | None) -> bool:
    """Whether the outlet is the text's own ("told NBC" in a text of NBC Harbour)."""
    return own is not None and (key == own or own.startswith(key + " ") or own.endswith(" " + key))


def _lead(analysis: Analysis, found: Sequence[Citation]) -> tuple[range, frozenset[str]]:
    blocks = list(dict.fromkeys(s.passage.block for s in analysis.sentences if len(s.tokens) > 1))
    titled = int(bool(analysis.sentences) and len(blocks) > 1 and not _stopped(analysis.sentences[0]))
    for citation in found:
        block = analysis.sentences[citation.sentence].passage.block
        if block in blocks[: OPENING + titled] and citation.sentence < FIRST + titled:
            last = max(n for n, s in enumerate(analysis.sentences) if s.passage.block == block)
            here = frozenset(c.outlet for c in found if c.sentence == citation.sentence)
            return range(min(last + 1, FIRST + titled)), here
        break
    return range(0), frozenset()


def _stopped(sentence: Sentence) -> bool:
    return sentence.text.rstrip("\"'\u201d\u2019 )").endswith((".", "!", "?", ":"))


def _cited_in(
    document: Document,
    number: int,
    sentence: Sentence,
    outlets: Sequence[tuple[int, int, str]],
    full: Mapping[str, str],
    known: frozenset[str],
) -> Iterator[Citation]:
    line = document.locate(sentence.passage.span).line if outlets or number < CREDITED else 0
    place = f"{document.path}:{line}"
    for first, last, key in outlets:
        if (words := cue(sentence, first, last)) is not None:
            yield Citation(number, full.get(key, key), " ".join(words.split()), place)
    if number < CREDITED and (credit := _CREDIT.search(sentence.text)) is not None:
        name = " ".join(_words(credit[1].split()))
        agency = name if name in known else press.outlet(name.split())
        if agency is not None:
            yield Citation(number, full.get(agency, agency), credit[0], place)


def _outlets(sentence: Sentence, known: frozenset[str]) -> Iterator[tuple[int, int, str]]:
    """Token ranges (half-open) that name an outlet, with its key."""
    tokens = sentence.tokens
    at = 0
    while at < len(tokens):
        if not tokens[at].text[:1].isupper():
            at += 1
            continue
        end = at
        while end < len(tokens) and (tokens[end].text[:1].isupper() or _inner(tokens, end)):
            end += 1
        end = min(end, at + LONGEST)
        opening = tokens[at].folded in ARTICLES or tokens[at].tag is Tag.VERB  # "The Nova", "Citing Nova"
        start = at + (opening and end > at + 1)
        article = start > at and tokens[at].tag is not Tag.VERB or at > 0 and tokens[at - 1].folded in ARTICLES
        for stop in range(end, start, -1):  # "Gazette Reporter Ann Field": the name may end before the run does
            words = [t.folded for t in tokens[start:stop]]
            name = " ".join(words)
            if (found := name if name in known else press.outlet(words, article=article)) is not None:
                yield start, stop, found
                break
        at = end


def _inner(tokens: Sequence[Token], at: int) -> bool:
    """Whether a small word stands inside a name ("Times of India", "Globe and Mail")."""
    return tokens[at].folded in ("of", "and", "&") and at + 1 < len(tokens) and tokens[at + 1].text[:1].isupper()


def _words(parts: Sequence[str]) -> list[str]:
    plain = [fold(p).lower().strip(".,'\"()").removesuffix("'s") for p in parts]
    return [w for w in plain if w and w not in ARTICLES]
