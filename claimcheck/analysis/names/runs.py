"""Runs of capitalised words that may be names, with the words that hold them together ("Bank of England").

A capital tells nothing at the start of a sentence, in a headline in title case or in a line of capitals:
there a run counts only where the rest of the text, or the tagger, says that it is a name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.analysis.names.evidence import LINKS, Evidence, bare, is_capital, normal, opens
from claimcheck.analysis.names.extent import end_of
from claimcheck.lexicon import nouns, roles, titles
from claimcheck.lexicon.abbreviations import STARTERS
from claimcheck.lexicon.nicknames import is_given_name
from claimcheck.model.analysis import Sentence, Tag, Token
from claimcheck.model.span import Span
from claimcheck.text.folding import fold

_OF_WHOM = (3, 4)  # words of a full name and of what its bearer is
_ROMAN = re.compile(r"[IVXLC]+\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A candidate name: token range of its sentence (half-open), normal form of its words, span without a possessive.

    `initial`: it begins where any word has a capital. `titled`: the office or honorific before it, folded, or "".
    `article`: "the" stands before it.
    """

    sentence: int
    first: int
    last: int
    words: tuple[str, ...]
    span: Span
    text: str
    initial: bool = False
    titled: str = ""
    article: bool = False


def runs(sentences: Sequence[Sentence]) -> list[Run]:
    """The candidate names of a text, in order, titles cut off and joined words kept only with support."""
    evidence = Evidence(sentences)
    quiet = [n for n, loud in enumerate(evidence.loud) if not loud]
    found: list[Run] = []
    for number in quiet:
        found.extend(_in_sentence(sentences[number], number, evidence))
    known = {r.words for r in found}
    for number, loud in enumerate(evidence.loud):
        if loud:
            found.extend(known_in(sentences[number], number, known, inner=True))
    return sorted(found, key=lambda r: (r.sentence, r.first))


def _in_sentence(sentence: Sentence, number: int, evidence: Evidence) -> list[Run]:
    tokens = sentence.tokens
    found: list[Run] = []
    at = 0
    while at < len(tokens):
        if not is_capital(tokens[at]):
            at += 1
            continue
        end = end_of(tokens, at, evidence)
        first = _skip(tokens, at, end, evidence)
        if first < end:
            found.extend(_cut_titles(sentence, number, first, end, evidence))
        at = max(end, at + 1)
    return found


def _skip(tokens: Sequence[Token], first: int, end: int, evidence: Evidence) -> int:
    """Where the name begins, once the words are gone whose capital tells nothing."""
    while first < end:
        token = tokens[first]
        text = bare(token)
        if (
            text in STARTERS
            or text in ("A", "An", "The")
            or not is_capital(token)
            or opens(tokens, first)
            and not _proven(tokens, first, end, evidence)
        ):
            first += 1
        else:
            return first
    return end


def _proven(tokens: Sequence[Token], first: int, end: int, evidence: Evidence) -> bool:
    """Whether the first word of a sentence is shown to belong to a name."""
    token = tokens[first]
    text, word = bare(token), normal(bare(token))
    if end - first > 1 and (word, normal(bare(tokens[first + 1]))) in evidence.narrowing:
        return False  # "Northern Tories", beside "the northern Tories"
    if any(c.isupper() for c in text[1:]) or evidence.upper[word]:
        return True
    if word in evidence.lower:
        heads = titles.PUBLIC_BODIES | titles.BODIES
        return end - first > 2 and word in heads or end - first > 1 and normal(bare(tokens[first + 1])) in heads
    if word in titles.OFFICES or word in titles.HONORIFICS or word in titles.GIVEN_MALE or word in titles.GIVEN_FEMALE:
        return True
    if token.tag not in (Tag.X, Tag.PROPN) and end - first == 1:
        return False
    if end - first > 1 and "person" in nouns.classes(word):
        return not _names_somebody(tokens, first + 1, end, evidence)  # "Mountaineer Greta Voss", "Climber Voss"
    if nouns.place_of(text) is not None or token.tag is Tag.PROPN:
        return True
    if end - first > 1:
        rest = normal(bare(tokens[first + 1]))
        return not (evidence.upper[rest] > 1 and not text.istitle())
    return False


def _names_somebody(tokens: Sequence[Token], first: int, end: int, evidence: Evidence) -> bool:
    """Whether what follows a word for persons is a full name, or a name that the text has elsewhere too."""
    words = [normal(bare(t)) for t in tokens[first:end]]
    if any(w in titles.BODIES | titles.PUBLIC_BODIES | titles.LEGAL_FORMS | titles.PLACE_HEADS for w in words):
        return False
    return len(words) > 1 or evidence.upper[words[0]] > 1


def _cut_titles(sentence: Sentence, number: int, first: int, end: int, evidence: Evidence) -> Iterable[Run]:
    """The run without the title before a person's name; what heads a body is given as a name of its own."""
    tokens = sentence.tokens
    if _country_first(tokens, first, end, evidence):
        yield from _made(sentence, number, first, first + 1, "")
        first += 1
    first += _says_of_whom(tokens, first, end, evidence)
    while (
        end - first > 1
        and normal(bare(tokens[end - 1])) in titles.HEADS_A_BODY | titles.OFFICES - titles.DOUBTFUL_TITLES
        and normal(bare(tokens[end - 2])) not in titles.GIVEN_MALE | titles.GIVEN_FEMALE
    ):
        end -= 1  # "Acme CEO", "Vice President"
    at = _last_title(tokens, first, end)
    if at is None:
        yield from _made(sentence, number, first, end, "")
        return
    start = at
    while start > first and normal(bare(tokens[start - 1])) in titles.OFFICE_MODIFIERS | titles.OFFICES | {"and"}:
        start -= 1
    titled = " ".join(normal(bare(t)) for t in tokens[start : at + 1] if t.text != ".")
    body = tokens[start : at + 1] and any(normal(bare(t)) in titles.HEADS_A_BODY for t in tokens[start : at + 1])
    if start > first and body:
        yield from _made(sentence, number, first, start, "")
    name = at + 1
    while name < end and tokens[name].text == ".":
        name += 1
    yield from _made(sentence, number, name, end, titled)


def _country_first(tokens: Sequence[Token], first: int, end: int, evidence: Evidence) -> bool:
    """Whether the run is a country and another modifier of a common noun ("U.S. AI developers"), not one name."""
    if (
        end - first < 2
        or end >= len(tokens)
        or tokens[end].tag not in (Tag.NOUN, Tag.ADJ)
        or not tokens[end].text.islower()
    ):
        return False
    rest = [bare(t) for t in tokens[first + 1 : end]]
    if nouns.place_of(bare(tokens[first])) is None or normal(rest[-1]) in titles.PUBLIC_BODIES | titles.BODIES:
        return False
    return len(rest) == 1 and (evidence.apart[normal(rest[0])] > 0 or rest[0].isupper())


def _says_of_whom(tokens: Sequence[Token], first: int, end: int, evidence: Evidence) -> bool:
    """Whether the run is a party or nation and who is of it: "[Republican] Ana Ruiz", "[Kenyan] David Okoth"."""
    word = normal(bare(tokens[first]))
    party = word in roles.AFFILIATIONS
    if end - first not in _OF_WHOM or not (party or bare(tokens[first]) in _demonyms()) or tokens[first].text == "U.S.":
        return False
    rest = [normal(bare(t)) for t in tokens[first + 1 : end]]
    if any(w in titles.PUBLIC_BODIES | titles.BODIES | titles.LEGAL_FORMS | titles.PLACE_HEADS for w in rest):
        return False
    if rest[0] in titles.GIVEN_MALE or rest[0] in titles.GIVEN_FEMALE or is_given_name(rest[0]):
        return nouns.place_of(bare(tokens[first + 1])) is None
    return party and len(rest) == len(("Ana", "Ruiz")) and evidence.apart[rest[-1]] > 0 and not evidence.apart[rest[0]]


def _last_title(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """The index of the last title that a person's name follows inside the run."""
    heads = titles.PUBLIC_BODIES | titles.BODIES | titles.LEGAL_FORMS | titles.PLACE_HEADS
    if normal(bare(tokens[end - 1])) in heads:
        return None
    for at in range(end - 2, first - 1, -1):
        word = normal(bare(tokens[at]))
        if word not in titles.OFFICES and word not in titles.HONORIFICS:
            continue
        rest = [t for t in tokens[at + 1 : end] if t.text != "."]
        if not rest or any(t.folded in ("of", "for", "and") for t in rest[:1]) or not bare(rest[0])[0].isalpha():
            continue
        if word in titles.DOUBTFUL_TITLES and len(rest) < 2 and tokens[at + 1].text != ".":
            continue
        return at
    return None


def _made(sentence: Sentence, number: int, first: int, end: int, titled: str) -> Iterable[Run]:
    tokens = sentence.tokens
    while end > first and (tokens[end - 1].folded in LINKS or tokens[end - 1].text == "."):
        end -= 1
    words = tuple(w for t in tokens[first:end] if (w := normal(bare(t))) not in ("", "."))
    if words and words[0] == "the":
        words = words[1:]
    if not words or (len(words) == 1 and _says_nothing(tokens[first], words[0])):
        return
    before = fold(tokens[first - 1].text).lower() if first else ""
    if not titled and before in titles.OFFICES - titles.DOUBTFUL_TITLES and first and tokens[first - 1].text.islower():
        titled = before  # "spokesman John Roe"
    last = tokens[end - 1]
    tail = len(last.text) - len(bare(last))
    span = Span(tokens[first].span.start, last.span.end - tail)
    base = sentence.passage.span.start
    yield Run(
        sentence=number,
        first=first,
        last=end,
        words=words,
        span=span,
        text=sentence.text[span.start - base : span.end - base],
        initial=opens(tokens, first),
        titled=titled,
        article=before == "the",
    )


@lru_cache(maxsize=1)
def _demonyms() -> dict[str, str]:
    return nouns.demonyms()


def _says_nothing(token: Token, word: str) -> bool:
    """A single capitalised word that is no name: an office alone, a demonym, a numeral, a single letter."""
    text = bare(token)
    if len(text) == 1 or _ROMAN.match(text) or text in STARTERS:
        return True
    if (
        word in titles.OFFICES
        or word in titles.HONORIFICS
        or word in titles.OFFICE_MODIFIERS
        or word in titles.GOVERNMENT_NOUNS
    ):
        return True
    if word in titles.PUBLIC_BODIES | titles.BODIES and word not in titles.ALONE:
        return True
    return text in _demonyms() and text not in ("U.S.", "US")


def known_in(sentence: Sentence, number: int, known: Collection[tuple[str, ...]], *, inner: bool = False) -> list[Run]:
    """Where known names stand in a sentence, longest first, none overlapping; `inner` adds words like "xAb"."""
    tokens = sentence.tokens
    longest = max((len(k) for k in known), default=0)
    words = [normal(bare(t)) for t in tokens]
    starts = {k[0] for k in known}
    found: list[Run] = []
    at = 0
    shouted = all(not c.islower() for c in sentence.text)
    while at < len(tokens):
        size = next(
            (
                n
                for n in range(min(longest, len(tokens) - at), 0, -1)
                if words[at] in starts and tuple(words[at : at + n]) in known and tokens[at].text[0].isalnum()
            ),
            0,
        )
        if inner and not size and not shouted and _inner_capitals(bare(tokens[at])):
            size = 1
        if size and any(is_capital(t) for t in tokens[at : at + size]):
            found.extend(_made(sentence, number, at, at + size, ""))
        at += max(size, 1)
    return found


def _inner_capitals(text: str) -> bool:
    return len(text) > 2 and any(c.isupper() for c in text[1:]) and "-" not in text
