"""Runs of names joined by commas and conjunctions, in a sentence or as the bullets under it.

"A, B and C", "A as well as B", "neither A nor B", "A, B and two others". A conjunction inside one name ("Bosnia and
Herzegovina", "Johnson and Johnson"), weekdays and months make no list.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from claimcheck.analysis import enumerations_apart
from claimcheck.analysis.enumerations_apart import Listed
from claimcheck.analysis.mentions import indexed
from claimcheck.lexicon import calendar, nouns
from claimcheck.lexicon.number_words import SMALL
from claimcheck.model.analysis import Analysis, NounPhrase, Sentence, Tag
from claimcheck.model.document import Role

_JOINTS = frozenset((
    ",", "and", ", and", "as well as", ", as well as", "&", ";", "; and", "nor", "and also", ", along with",
    "along with", "together with", ", together with",
))  # fmt: skip
_COORDINATES = frozenset(("and", "&", "as well as", "nor", "and also", "along with", "together with"))
_CLOSING = frozenset(("only", "just", "solely"))
_EXCEPT = frozenset(("except", "but", "excluding"))


def enumerations(sentence: Sentence, analysis: Analysis) -> Iterator[Listed]:
    """The lists of names of a sentence, left to right."""
    yield from enumerations_apart.apart(sentence)
    taken = list(enumerations_apart.apart(sentence))
    for run in _runs(sentence):
        if any(t.first <= run[0].first < t.last or t.first < run[-1].last <= t.last for t in taken):
            continue
        first, last = _opens(sentence, run[0]), run[-1].last
        end, more = _tail(sentence, last)
        if len(run) + more < 2 or not (more or _coordinated(sentence, run)):
            continue
        if _one_name(sentence, first, last, analysis):
            continue
        before = [t.folded for t in sentence.tokens[max(0, first - 2) : first]]
        left_out = _excepted(sentence, first)
        yield Listed(
            phrases=tuple(run),
            first=first,
            last=end,
            more=more,
            closed=bool(before) and before[-1] in _CLOSING and before[:-1] != ["not"] or left_out,
            denied=before[-1:] == ["neither"],
            left_out=left_out,
        )


def _excepted(sentence: Sentence, first: int) -> bool:
    """Whether the names are left out of all: "every club except A and B", "all but A and B"."""
    before = [t.folded for t in sentence.tokens[max(0, first - 6) : first]]
    while before[-1:] == ["for"]:
        before.pop()
    return bool(before) and before[-1] in _EXCEPT and bool({"every", "all"} & set(before))


def _runs(sentence: Sentence) -> list[list[NounPhrase]]:
    """Maximal runs of named phrases that only commas and conjunctions part."""
    runs: list[list[NounPhrase]] = []
    for phrase in sentence.phrases:
        head = sentence.tokens[phrase.head]
        named = (
            head.tag is Tag.PROPN
            and phrase.determiner in (None, "the", "both", "neither")
            and head.folded not in calendar.NAMES
        )
        if not named:
            continue
        if runs and (
            _joined(sentence, runs[-1][-1].last, phrase.first)
            or _titled(sentence, phrase)
            and _joined(sentence, runs[-1][-1].last, phrase.first - 1)
        ):
            runs[-1].append(phrase)
        else:
            runs.append([phrase])
    return runs


def _titled(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a word of the title stands before the phrase, read as something else ("bureau [official John Roe]")."""
    own, before = sentence.tokens[phrase.first], sentence.tokens[phrase.first - 1] if phrase.first else None
    title = own.text.islower() and own.tag in (Tag.NOUN, Tag.ADJ) and own.lemma in _OFFICES
    return title and before is not None and before.text.islower() and before.tag not in (Tag.ADP, Tag.DET, Tag.AUX)


_OFFICES = frozenset("official chief director executive officer leader secretary minister president agent boss".split())


def _joined(sentence: Sentence, end: int, start: int) -> bool:
    return _between(sentence, end, start) in _JOINTS


def _between(sentence: Sentence, end: int, start: int) -> str:
    return " ".join(t.folded for t in sentence.tokens[end:start])


def _coordinated(sentence: Sentence, run: Sequence[NounPhrase]) -> bool:
    """A list ends in a conjunction: "A, B and C"; two names that only a comma parts are no list."""
    return any(_between(sentence, a.last, b.first).strip(", ;") in _COORDINATES for a, b in pairwise(run))


def _opens(sentence: Sentence, phrase: NounPhrase) -> int:
    """The first token of the names: not a preposition or cue that the phrase was given ("past Mars", "both Oman")."""
    first = phrase.first
    tokens = sentence.tokens
    while first < phrase.head and (
        tokens[first].text.islower() and tokens[first].folded != "the" or tokens[first].folded in ("both", "neither")
    ):
        first += 1
    return first


def _tail(sentence: Sentence, last: int) -> tuple[int, int]:
    """(end, how many) of "and two others", "and three other firms", "and others" behind the last name."""
    tokens = sentence.tokens
    at = last
    while at < len(tokens) and tokens[at].folded in (",", "and"):
        at += 1
    if at == last or at >= len(tokens) or "and" not in [t.folded for t in tokens[last:at]]:
        return last, 0
    if tokens[at].folded == "others":
        return at + 1, 1
    number = SMALL.get(tokens[at].folded)
    if number is None and tokens[at].text.isdecimal():
        number = int(tokens[at].text)
    after = tokens[at + 1].folded if at + 1 < len(tokens) else ""
    if number is None or after not in ("others", "other", "more"):
        return last, 0
    phrase = sentence.phrase_at(at + 1)
    return (phrase.last if phrase is not None and after == "other" else at + 2), int(number)


def _one_name(sentence: Sentence, first: int, last: int, analysis: Analysis) -> bool:
    """Whether one entity's name covers the last joint ("Standards and Technology"), or a country's does: no list."""
    words = " ".join(t.text for t in sentence.tokens[first:last])
    if nouns.place_of(words) is not None:
        return True
    span = sentence.span_of(first, last)
    return any(m.contains(span) for m, _ in indexed(analysis.entities).around(span.start))


def bullets(sentence: Sentence, analysis: Analysis) -> tuple[tuple[str, ...], str]:
    """(names, their words) of the bullets that stand right under a sentence that ends in a colon; empty without."""
    if sentence.text.rstrip()[-1:] != ":" or sentence.passage.role is Role.LIST:
        return (), ""
    at = bisect_left(analysis.sentences, sentence.passage.span, key=lambda s: s.passage.span) + 1
    names: list[str] = []
    words: list[str] = []
    for item in islice(analysis.sentences, at, None):
        key = _only_name(item, analysis) if item.passage.role is Role.LIST else None
        if key is None:
            break
        names.append(key)
        words.append(item.text.strip(" -*\u2022\n"))
    return (tuple(names), ", ".join(words)) if len(names) > 1 else ((), "")


def _only_name(item: Sentence, analysis: Analysis) -> str | None:
    """The key of the entity that the bullet names and nothing else; None for any other bullet."""
    if not item.tokens or len(item.tokens) > 6:
        return None
    whole = item.span_of(0, len(item.tokens))
    named = indexed(analysis.entities).within(whole)
    return next((key for m, key in named if whole.contains(m) and len(whole) - len(m) <= 2), None)
