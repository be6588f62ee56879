"""Bare times ("Tuesday", "last week", "last May", "yesterday morning") are parsed as adverbs.

Such a time between a verb and its complements, or between a noun and the next verb, is what the parser errs on most:
"told the host on his show [Tuesday afternoon] that ...", "a poll released [yesterday] shows ...". It does the work of
an adverb and belongs to a verb, so an adverb stands in its place while the sentence is parsed. Where that is hung on a
verb behind it, the nearest verb above the word before it takes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claimcheck.analysis import tagger
from claimcheck.analysis.syntax import (
    Parse,
    headings,
    interruptions,
    lone_figures,
    seams,
    second_objects,
    stand_ins,
    tails,
)
from claimcheck.analysis.syntax.fronts import front
from claimcheck.analysis.syntax.interruptions import interruption
from claimcheck.analysis.syntax.openers import last_clause, parse_opened, with_last_clause
from claimcheck.analysis.syntax.opening_times import opening_time
from claimcheck.analysis.syntax.told_clauses import told_clause
from claimcheck.lexicon import calendar, embedding
from claimcheck.model.analysis import Tag
from claimcheck.text.lemmas import lemma

_DAYS = frozenset(d for d in calendar.WEEKDAYS if d.endswith("day"))
_PARTS = frozenset("morning afternoon evening night".split())
_DEICTICS = frozenset("yesterday today tomorrow tonight".split())
_FINE = frozenset("early late earlier later".split())
_POINTING = frozenset("last next this".split())
_SPANS = frozenset("week month year weekend spring summer autumn fall winter".split()) | _PARTS | _DAYS
_HOLDING = frozenset("is was were are be been 's \u2019s all and or & - \" '".split())
_ARTICLES = frozenset(("the", "a", "an"))
_RATES = frozenset("hour day night week month year".split())
_OPENERS = frozenset(("that", "when", "because", "while", "if", "where"))
_INNER = {Tag.ADJ: "amod", Tag.ADV: "advmod", Tag.DET: "det"}
_ADVERB = "recently"
DEEPEST = 5  # pieces within pieces of a sentence
_Plan = Callable[[Iterator[Parse]], Parse]
_FREE = (Tag.VERB, Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.ADV, Tag.PUNCT)  # what may stand before a bare time
_MODIFIED = (Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.NUM, Tag.SYM)  # what it may modify


def parse_apart(sentences: Sequence[Sequence[str]]) -> list[Parse]:
    """The parse of each sentence, as `syntax.parse` gives it, bare times read as adverbs, clauses and tails apart."""
    pieces: list[Sequence[str]] = []
    plain = [lone_figures.without(words) for words in sentences]
    plans = [_plan(words, pieces) for words, _ in plain]
    parsed = iter(_with_times(pieces))
    trees = [plan(parsed) for plan in plans]
    return [lone_figures.restored(t, some) if some else t for t, (_, some) in zip(trees, plain, strict=True)]


def _plan(words: Sequence[str], pieces: list[Sequence[str]], depth: int = 0) -> _Plan:
    """Adds the pieces of a sentence, and gives what joins their parses, taken in that order."""
    if depth == DEEPEST:
        pieces.append(words)
        return next
    if (colon := headings.heading(words)) is not None:
        pieces.append([*words[:colon], "."])
        told = _plan(words[colon + 1 :], pieces, depth + 1)
        return lambda parsed: headings.joined(next(parsed), told(parsed))
    opened = front(words)
    if (last := opened if opened is not None else opening_time(words)) is not None:
        pieces.append(stand_ins.before_clause(words, last))
        main = _plan(stand_ins.clause(words, last), pieces, depth + 1)
        return lambda parsed: stand_ins.joined_above(next(parsed), main(parsed))
    if (marks := interruption(words)) is not None:
        pieces.append(interruptions.within(words, marks[1]))
        core = _plan(interruptions.without(words, *marks), pieces, depth + 1)
        return lambda parsed: interruptions.joined(next(parsed), core(parsed), *marks)
    if (comma := tails.tail(words)) is not None:
        said = _plan([*words[:comma], _end(words)], pieces, depth + 1)
        pieces.append(words[comma + 1 :])
        return lambda parsed: tails.joined(said(parsed), next(parsed))
    if (found := told_clause(words)) is not None:
        last, teller = found
        pieces.append(stand_ins.before_clause(words, last))
        told = _plan(stand_ins.clause(words, last), pieces, depth + 1)
        return lambda parsed: stand_ins.joined_below(next(parsed), told(parsed), teller)
    if (cut := seams.seam(words)) is not None:
        joins = words[cut].lower() in ("and", "but")
        before = _plan(seams.before(words, cut), pieces, depth + 1)
        behind = _plan(words[cut + 1 :], pieces, depth + 1)
        return lambda parsed: seams.joined(before(parsed), behind(parsed), cut, joins=joins)
    if (paid := second_objects.second_object(words)) is not None:
        core = _plan(second_objects.without(words, *paid), pieces, depth + 1)
        return lambda parsed: second_objects.joined(core(parsed), words, *paid)
    if (at := last_clause(words)) is not None:
        pieces += [[*words[:at], "."], words[at + 1 :]]
        return lambda parsed: with_last_clause(next(parsed), next(parsed))
    pieces.append(words)
    return next


def _end(words: Sequence[str]) -> str:
    """What closes the first part: a full stop, unless the whole has none, as headlines do."""
    return "." if words[-1][-1:] in ".!?" else ","


def _with_times(sentences: Sequence[Sequence[str]]) -> list[Parse]:
    apart = [_bare_times(words) for words in sentences]
    parsed = parse_opened([_without(words, times) for words, times in zip(sentences, apart, strict=True)])
    return [
        _with(words, tree, times) if times else tree
        for words, tree, times in zip(sentences, parsed, apart, strict=True)
    ]


def _without(words: Sequence[str], times: Sequence[tuple[int, int]]) -> Sequence[str]:
    """The words with one adverb in the place of each time."""
    out: list[str] = []
    at = 0
    for first, last in times:
        out += [*words[at:first], _ADVERB if first else _ADVERB.capitalize()]
        at = last
    return [*out, *words[at:]] if times else words


def _bare_times(words: Sequence[str]) -> list[tuple[int, int]]:
    """The bare times of a sentence (token ranges, half-open)."""
    lower = [w.lower() for w in words]
    found: list[tuple[int, int]] = []
    tags: Sequence[Tag] = ()
    at = 0
    while at < len(words):
        if lower[at] in ("a", "an", "per") and at and lower[at + 1 : at + 2] and lower[at + 1] in _RATES:
            tags = tags or tagger.tag(words)
            if _rate_at(lower, tags, at):
                found.append((at, at + 2))
                at += 2
                continue
        end = _time_at(words, lower, at)
        if end > at:
            tags = tags or tagger.tag(words)
            if _is_bare(lower, words, tags, at, end):
                found.append((at, end))
        at = max(end, at + 1)
    return found


def _opens(lower: Sequence[str], at: int) -> bool:
    return at == 0 or lower[at - 1] in _OPENERS


def _time_at(words: Sequence[str], lower: Sequence[str], first: int) -> int:
    """Where the time that begins at a word ends; the word itself where none does."""
    at = first
    at += lower[at] in _FINE
    pointed = at < len(lower) and lower[at] in _POINTING
    at += pointed
    word = lower[at] if at < len(lower) else ""
    if word in _DEICTICS and not pointed or word in _DAYS:
        day = word != "today" and at + 1 < len(lower) and lower[at + 1] in _PARTS
        return at + 1 + day
    span = word in _SPANS or word in calendar.MONTHS and words[at][:1].isupper()
    return at + 1 if pointed and span else first


def _rate_at(lower: Sequence[str], tags: Sequence[Tag], first: int) -> bool:
    """Whether how often opens there, behind so many, before a verb: "who worked six nights [a week] made"."""
    if lower[first] not in ("a", "an", "per") or first < 2 or first + 2 >= len(lower):
        return False
    if lower[first + 1] not in _RATES or tags[first - 1] not in (Tag.NOUN, Tag.PROPN):
        return False
    return tags[first + 2] in (Tag.VERB, Tag.AUX) and any(t is Tag.NUM for t in tags[max(0, first - 6) : first])


def _is_bare(lower: Sequence[str], words: Sequence[str], tags: Sequence[Tag], first: int, last: int) -> bool:
    """Whether nothing before the time holds it, and it modifies nothing behind it."""
    before = lower[first - 1] if first else ""
    behind = lower[last] if last < len(words) else "."
    if not first:
        return behind == "," or behind in _ARTICLES and not words[min(last + 1, len(words) - 1)][:1].isdigit()
    if (
        not _opens(lower, first)
        and tags[first - 1] not in _FREE
        or before in _HOLDING
        or before in calendar.TITLE_BEFORE
    ):
        return False
    if behind in ("'s", "'", "\u2019s", "\u2019", "-") or behind in calendar.MONTHS or _is_listed(lower, last):
        return False
    deictic = lower[last - 1] in _DEICTICS
    return deictic or last >= len(words) or tags[last] not in _MODIFIED or embedding.is_saying(lemma(before, Tag.VERB))


def _is_listed(lower: Sequence[str], last: int) -> bool:
    """Whether more of the time follows: "Monday, June 5", "Monday and Tuesday"."""
    if last + 1 >= len(lower) or lower[last] not in (",", "and", "or", "through", "to"):
        return False
    more = lower[last + 1]
    return more in calendar.MONTHS or more in _DAYS or more[:1].isdigit()


def _with(words: Sequence[str], tree: Parse, times: Sequence[tuple[int, int]]) -> Parse:
    """The tree with the words of each time in the place of its adverb: the last of them hangs where it hung."""
    inner = {i for first, last in times for i in range(first, last - 1)}
    place = [i for i in range(len(words)) if i not in inner]
    tags: list[Tag] = [Tag.NOUN] * len(words)
    heads, relations = list(range(len(words))), ["compound"] * len(words)
    for n, i in enumerate(place):
        tags[i], relations[i] = tree.tags[n], tree.relations[n]
        heads[i] = place[tree.heads[n]] if tree.heads[n] >= 0 else -1
    for first, last in times:
        for i in range(first, last):
            tags[i] = _class(words[i].lower())
            if i < last - 1:
                heads[i], relations[i] = last - 1, _INNER.get(tags[i], "compound")
        if (
            heads[last - 1] > last - 1
            and first
            and words[first - 1].lower() not in _OPENERS
            and words[first - 1] != ","
        ):
            heads[last - 1] = _verb_above(tags, heads, relations, first - 1)
        if heads[last - 1] >= 0:
            relations[last - 1] = "obl:unmarked"
    return Parse(tuple(tags), tuple(heads), tuple(relations))


def _verb_above(tags: Sequence[Tag], heads: Sequence[int], relations: Sequence[str], at: int) -> int:
    """The word itself or the nearest verb above it, else the top of what it stands in."""
    while tags[at] not in (Tag.VERB, Tag.AUX) or relations[at].startswith(("aux", "cop")):
        if heads[at] < 0:
            break
        at = heads[at]
    return at


def _class(word: str) -> Tag:
    pointed = Tag.DET if word == "this" else Tag.ADJ if word in _POINTING else Tag.ADV if word in _FINE else Tag.NOUN
    return Tag.PROPN if word in _DAYS or word in calendar.MONTHS else pointed
