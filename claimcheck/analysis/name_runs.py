"""Runs of capitalised words that may be names, with the words that hold them together ("Bank of England").

A capital tells nothing at the start of a sentence, in a headline in title case or in a line of capitals:
there a run counts only where the rest of the text, or the tagger, says that it is a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from claimcheck.lexicon import calendar, nouns, titles
from claimcheck.lexicon.abbreviations import STARTERS
from claimcheck.model.analysis import Sentence, Tag, Token
from claimcheck.model.document import Role
from claimcheck.model.span import Span
from claimcheck.text.folding import fold

_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\Z")
_ROMAN = re.compile(r"[IVXLC]+\Z")
_VERSION = re.compile(r"\d{1,5}(?:\.\d{1,2})?\Z")
_YEAR = re.compile(r"(?:1[89]|20)\d\d\Z")
_LINKS = frozenset("of for on in and & the de del della da do dos di du la le van von der den bin ibn al el y".split())
_PARTICLES = frozenset("de del della da dos di du la le van von der den bin ibn al el y".split())
_OPENERS = frozenset('" \' ( [ : - * | •'.split())
_MAX_WORDS = 14
_CALENDAR = frozenset(w.lower() for w in (*calendar.MONTH_NAMES, *calendar.WEEKDAY_NAMES))
_SHORT_CALENDAR = frozenset(calendar.MONTHS) | frozenset(calendar.WEEKDAYS)
_CLOCK = frozenset("AM PM A.M. P.M. ET EST EDT CT CST CDT PT PST PDT MT MST MDT GMT UTC BST CET CEST IST JST".split())


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


def bare(token: Token) -> str:
    """The token's text with plain quotes, without a possessive ending."""
    text = fold(token.text)
    return text[:-2] if text.endswith("'s") and len(text) > 2 else text.rstrip("'") or text


def normal(word: str) -> str:
    """One word of a name, ready to be compared: folded, lower case, abbreviations without stops ("A.I." -> "ai")."""
    plain = fold(word)
    if _DOTTED.match(plain):
        plain = plain.replace(".", "")
    return plain.lower().strip(".'")


def is_capital(token: Token) -> bool:
    """Whether the token looks like part of a name: a capital first or inside ("xAI"), not a month, day or number."""
    text = bare(token)
    if not any(c.isupper() for c in text) or text == "I" or text in _CLOCK or any(c in "/@$%\u20ac\u00a3" for c in text):
        return False
    if normal(text) in _CALENDAR or (text.endswith(".") and normal(text) in _SHORT_CALENDAR):
        return False
    if "-" in text and text.rsplit("-", 1)[1].islower() and not text.split("-")[0].islower():
        return text.rsplit("-", 1)[1] in _PARTICLES or normal(text) in titles.OFFICES  # "Ohio-based" is no name
    return text[0].isalpha() or sum(c.isalpha() for c in text) > 1 and text[0].isdigit() and not text[-1].islower()


def is_loud(sentence: Sentence) -> bool:
    """Whether capitals tell nothing here: a title-case headline or a line of capitals."""
    words = [t.text for t in sentence.tokens if t.text[:1].isalpha() and len(t.text) > 3]
    if len(words) < 3:
        return sentence.passage.role is Role.HEADLINE
    upper = sum(w.isupper() for w in words)
    if upper * 3 >= len(words) * 2:
        return True
    ended = sentence.text.rstrip(" \"')\u201d\u2019").endswith((".", "!", "?"))
    listed = sentence.passage.role in (Role.TABLE, Role.LIST)
    return not ended and not listed and sum(w[0].isupper() for w in words) * 10 >= len(words) * 7


class Evidence:
    """What the quiet places of a text tell of its words: which stand in lower case, which with a capital mid-sentence."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.lower: set[str] = set()
        self.upper: Counter[str] = Counter()
        self.numbered: Counter[tuple[str, str]] = Counter()
        self.plain: set[str] = set()
        self.apart: Counter[str] = Counter()
        self.loud = tuple(is_loud(s) for s in sentences)
        for sentence, loud in zip(sentences, self.loud, strict=True):
            if not loud:
                self._read(sentence.tokens)

    def _read(self, tokens: Sequence[Token]) -> None:
        for at, token in enumerate(tokens):
            text = bare(token)
            if text.islower():
                self.lower.add(text)
            elif is_capital(token):
                word = normal(text)
                if not opens(tokens, at):
                    self.upper[word] += 1
                    if tokens[at - 1].folded not in _LINKS and not is_capital(tokens[at - 1]):
                        self.apart[word] += 1
                follows = tokens[at + 1].text if at + 1 < len(tokens) else ""
                if _VERSION.match(follows) and not _YEAR.match(follows):
                    self.numbered[word, follows] += 1
                else:
                    self.plain.add(word)


def opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether any word would have a capital there: first in the sentence, in a quotation or after a colon."""
    while at > 0 and tokens[at - 1].text in _OPENERS:
        if tokens[at - 1].text == "-" and tokens[at - 1].span.end == tokens[at].span.start:
            return False
        at -= 1
        if fold(tokens[at].text) in ('"', ":"):
            return True
    return at == 0


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
        end = _end(tokens, at, evidence)
        first = _skip(tokens, at, end, evidence)
        if first < end:
            found.extend(_cut_titles(sentence, number, first, end, evidence))
        at = max(end, at + 1)
    return found


def _end(tokens: Sequence[Token], at: int, evidence: Evidence) -> int:
    """Where the run that begins at `at` ends."""
    end = at + 1
    while end < len(tokens) and end - at < _MAX_WORDS:
        before, token = tokens[end - 1], tokens[end]
        if _possessive(before) or before.text in (",", ";"):
            break
        if is_capital(token) and not _breaks(tokens, end):
            end += 1
        elif _is_initial_stop(tokens, end) or _is_version(tokens, end, evidence):
            end += 1
        elif (past := _linked(tokens, at, end, evidence)) is not None:
            end = past
        else:
            break
    return end


def _possessive(token: Token) -> bool:
    text = fold(token.text)
    return len(text) > 2 and text.endswith("'s") or text == "'s"


def _breaks(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capitalised word begins something new: a function word, or a line of its own."""
    text = bare(tokens[at])
    return text in STARTERS and text not in ("Police", "First", "New", "Second", "Prosecutors", "Late") or \
        tokens[at].span.start - tokens[at - 1].span.end > 1


def _is_initial_stop(tokens: Sequence[Token], at: int) -> bool:
    """The stop of an initial or of a short title: "George W. Bush", "Dr. Roe"."""
    before = tokens[at - 1]
    return tokens[at].text == "." and before.span.end == tokens[at].span.start and at + 1 < len(tokens) \
        and (len(before.text) == 1 or before.text.lower() in titles.OFFICES | titles.HONORIFICS or before.text.lower() in ("inc", "corp", "jr")) \
        and (is_capital(tokens[at + 1]))


def _is_version(tokens: Sequence[Token], at: int, evidence: Evidence) -> bool:
    """A number that belongs to the name: always with it, or with it twice ("Boeing 737")."""
    text, word = tokens[at].text, normal(bare(tokens[at - 1]))
    if not _VERSION.match(text) or _YEAR.match(text) or (at + 1 < len(tokens) and tokens[at + 1].text in ("-", "%", "percent")):
        return False
    if at + 1 < len(tokens) and is_capital(tokens[at + 1]) and tokens[at + 1].span.start - tokens[at].span.end == 1:
        return False  # a score: "Lions 2 Tigers 1"
    return evidence.numbered[word, text] > 1 or word not in evidence.plain


def _linked(tokens: Sequence[Token], first: int, at: int, evidence: Evidence) -> int | None:
    """The end of "of (the) X", "and X", "de X" after `at`, where it belongs to the name; None where it does not."""
    link = tokens[at].folded
    if link not in _LINKS or tokens[at].text[0].isupper():
        return None
    after = at + 1
    if after < len(tokens) and tokens[after].folded == "the" and link in ("of", "for", "on", "and", "in"):
        after += 1
    if after >= len(tokens) or not is_capital(tokens[after]):
        return None
    if link in _PARTICLES or link == "&":
        return after + 1
    body = normal(bare(tokens[at - 1])) in titles.PUBLIC_BODIES | titles.BODIES
    inside = any(tokens[i].folded in ("of", "for", "on") for i in range(first, at))
    if link in ("of", "for", "on"):
        return after + 1 if body and link != "on" or body and inside else None
    if link == "in":
        return None
    return after + 1 if _and_joins(tokens, first, at, after, inside, evidence) else None


def _and_joins(tokens: Sequence[Token], first: int, at: int, after: int, inside: bool, evidence: Evidence) -> bool:
    """Whether "A and B" is inside one name: under a body's "of" ("Institute of X and Y"), or before a body's head."""
    end = after + 1
    while end < len(tokens) and is_capital(tokens[end]) and not _possessive(tokens[end - 1]):
        end += 1
    heads = titles.PUBLIC_BODIES | titles.BODIES | titles.LEGAL_FORMS
    last = normal(bare(tokens[end - 1]))
    if tokens[after - 1].folded == "the" or evidence.apart[normal(bare(tokens[after]))]:
        return False
    if inside:
        return end - after < 3 and normal(bare(tokens[after])) not in heads and not any(c.isupper() for c in bare(tokens[after])[1:])
    article = first > 0 and tokens[first - 1].folded in ("the", "'s", "its", "their")
    topic = bare(tokens[at - 1]).istitle()
    return article and topic and last in heads and last not in titles.LEGAL_FORMS | {normal(bare(tokens[at - 1]))}


def _skip(tokens: Sequence[Token], first: int, end: int, evidence: Evidence) -> int:
    """Where the name begins, once the words are gone whose capital tells nothing."""
    while first < end:
        token = tokens[first]
        text = bare(token)
        if text in STARTERS or text in ("A", "An", "The") or not is_capital(token):
            first += 1
        elif opens(tokens, first) and not _proven(tokens, first, end, evidence):
            first += 1
        else:
            return first
    return end


def _proven(tokens: Sequence[Token], first: int, end: int, evidence: Evidence) -> bool:
    """Whether the first word of a sentence is shown to belong to a name."""
    token = tokens[first]
    text, word = bare(token), normal(bare(token))
    if any(c.isupper() for c in text[1:]) or evidence.upper[word]:
        return True
    if word in evidence.lower:
        heads = titles.PUBLIC_BODIES | titles.BODIES
        return end - first > 2 and word in heads or end - first > 1 and normal(bare(tokens[first + 1])) in heads
    if word in titles.OFFICES or word in titles.HONORIFICS or word in titles.GIVEN_MALE or word in titles.GIVEN_FEMALE:
        return True
    if token.tag not in (Tag.X, Tag.PROPN) and end - first == 1:
        return False
    if nouns.place_of(text) is not None or token.tag is Tag.PROPN:
        return True
    if end - first > 1:
        rest = normal(bare(tokens[first + 1]))
        return not (evidence.upper[rest] > 1 and not text.istitle())
    return False


def _cut_titles(sentence: Sentence, number: int, first: int, end: int, evidence: Evidence) -> Iterable[Run]:
    """The run without the title before a person's name; what heads a body is given as a name of its own."""
    tokens = sentence.tokens
    if _country_first(tokens, first, end, evidence):
        yield from _made(sentence, number, first, first + 1, "")
        first += 1
    while end - first > 1 and normal(bare(tokens[end - 1])) in titles.HEADS_A_BODY | titles.OFFICES - titles.DOUBTFUL_TITLES \
            and normal(bare(tokens[end - 2])) not in titles.GIVEN_MALE | titles.GIVEN_FEMALE:
        end -= 1  # "Acme CEO", "Vice President"
    at = _last_title(tokens, first, end)
    if at is None:
        yield from _made(sentence, number, first, end, "")
        return
    start = at
    while start > first and normal(bare(tokens[start - 1])) in titles.OFFICE_MODIFIERS | titles.OFFICES | {"and"}:
        start -= 1
    titled = " ".join(normal(bare(t)) for t in tokens[start : at + 1] if t.text != ".")
    body = tokens[start:at + 1] and any(normal(bare(t)) in titles.HEADS_A_BODY for t in tokens[start : at + 1])
    if start > first and body:
        yield from _made(sentence, number, first, start, "")
    name = at + 1
    while name < end and tokens[name].text == ".":
        name += 1
    yield from _made(sentence, number, name, end, titled)


def _country_first(tokens: Sequence[Token], first: int, end: int, evidence: Evidence) -> bool:
    """Whether the run is a country and another modifier of a common noun ("U.S. AI developers"), not one name."""
    if end - first < 2 or end >= len(tokens) or tokens[end].tag not in (Tag.NOUN, Tag.ADJ) or not tokens[end].text.islower():
        return False
    rest = [bare(t) for t in tokens[first + 1 : end]]
    if nouns.place_of(bare(tokens[first])) is None or normal(rest[-1]) in titles.PUBLIC_BODIES | titles.BODIES:
        return False
    return len(rest) == 1 and (evidence.apart[normal(rest[0])] > 0 or rest[0].isupper())


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
    while end > first and (tokens[end - 1].folded in _LINKS or tokens[end - 1].text == "."):
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
        sentence=number, first=first, last=end, words=words, span=span, text=sentence.text[span.start - base : span.end - base],
        initial=opens(tokens, first), titled=titled, article=before == "the",
    )


def _says_nothing(token: Token, word: str) -> bool:
    """A single capitalised word that is no name: an office alone, a demonym, a numeral, a single letter."""
    text = bare(token)
    if len(text) == 1 or _ROMAN.match(text) or text in STARTERS:
        return True
    if word in titles.OFFICES or word in titles.HONORIFICS or word in titles.OFFICE_MODIFIERS or word in titles.GOVERNMENT_NOUNS:
        return True
    if word in titles.PUBLIC_BODIES | titles.BODIES and word not in titles.ALONE:
        return True
    return text in nouns.demonyms() and text not in ("U.S.", "US")


def known_in(sentence: Sentence, number: int, known: Collection[tuple[str, ...]], *, inner: bool = False) -> list[Run]:
    """Where the known names stand in a sentence, longest first, not overlapping; `inner` adds words with inner capitals."""
    tokens = sentence.tokens
    longest = max((len(k) for k in known), default=0)
    words = [normal(bare(t)) for t in tokens]
    found: list[Run] = []
    at = 0
    shouted = all(not c.islower() for c in sentence.text)
    while at < len(tokens):
        size = next((n for n in range(min(longest, len(tokens) - at), 0, -1)
                     if tuple(words[at : at + n]) in known and tokens[at].text[0].isalnum()), 0)
        if inner and not size and not shouted and _inner_capitals(bare(tokens[at])):
            size = 1
        if size and any(is_capital(t) for t in tokens[at : at + size]):
            found.extend(_made(sentence, number, at, at + size, ""))
        at += max(size, 1)
    return found


def _inner_capitals(text: str) -> bool:
    return len(text) > 2 and any(c.isupper() for c in text[1:]) and not ("-" in text)
