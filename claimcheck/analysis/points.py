"""How a sentence answers the points of a story: questions to which one event has one answer.

"Sent no distress signal" and "a mayday was picked up" answer one question. Wordings: `claimcheck.lexicon.points`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from claimcheck.analysis.points_left_open import LEFT_OPEN, OPEN
from claimcheck.lexicon import embedding, points
from claimcheck.lexicon.number_words import ORDINALS, SMALL
from claimcheck.model.analysis import Analysis, Entity, Sentence, Tag
from claimcheck.model.span import Span
from claimcheck.text.folding import fold
from claimcheck.text.patterns import lazily

OPENING = 5  # sentences from which it shows what a text is about
OFTEN = 3  # words of a scene in the sentences after those from which it is one of the text
BRIEF = 9  # sentences of a text that is all beginning
LONGEST = 24  # sentences of a text that is looked at for that
_BEFORE, _BEHIND = 110, 80  # code points around a figure in which it is said what it is of
_STEP = 5  # code points between a name and the words that it answers to ("the ")
_TITLE = 30  # the same, where all between are words in small letters ("by [finance director] Susan Pryce")
_SMALL = lazily(r"[a-z ]+\Z")
_NEAR = 35  # code points around it in which it is said that it is of something else
_DENIAL = (
    r"(?:no(?! one\b)|not|never|without|(?:nobody|no one|no-one)(?! (?:else|but|except|save|other|apart)\b)|"
    r"neither|nor|none|lack(?:ed|s|ing)?|absence of|cannot|little|(?<!a )few|fail(?:ed|s|ing)? to|failure to|unable to|"
    r"refus\w+ to|den(?:y|ied|ies|ying)|too few|hardly any|short of|rule(?:d)? out(?! of)|[a-z]+n't|"
    r"out of(?! (?:an?|the|his|her|its|their)\b)|missing|yet to|unknown|unclear|non-?|mystery|stranger)"
)
_INSIDE = lazily(rf"\b{_DENIAL}\b")
_AHEAD = lazily(
    rf"\b{_DENIAL}\b(?: (?:[a-z]+ )?(?:evidence|signs?|indications?|proof|suggestion|reason to believe|question)"
    r"(?: that| of)?)?(?: (?!but\b|and\b|that\b|which\b|when\b)[a-z'-]+){0,5} ?$"
)
_CLOSE = lazily(
    r"\b(?:no(?! one else\b)|not|never|without|nor|neither|nobody(?! else\b)|cannot|denie[sd]|ruled out|[a-z]+n't|"
    r"none(?: of (?:the |his |her |its |their |those )?(?:[a-z0-9]+ )?[a-z]+)?)\b"
    r"(?: (?:[a-z]+ )?(?:evidence|signs?|indications?|proof|suggestion|reason to believe)(?: that| of)?)?"
    r"(?: (?!but\b|and\b|that\b|which\b|when\b)[a-z'-]+){0,2} ?$"
)
_PART = lazily(r"\b(?:some|one|two|three|several|many|half|part) of (?:the|its|their) (?:[a-z]+ ){0,2}$")
_ENDING = lazily(r"(?<=[0-9])(?:st|nd|rd|th)$")
_NOT_IT = lazily(r"\b(?:negative|ruled out(?! of)|not the (?:source|cause))\b")
_NOT = lazily(r"\b(?:not(?! only)|negative|ruled out(?! of)|never)\b")
_NOT_EXCLUDED = lazily(  # what is not excluded is neither so nor not so
    r"\b(?:not|cannot|never|nobody|no one|(?:refus|declin)\w+ to|yet to|unable to|impossible to|[a-z]+n't)"
    r"(?: (?:yet|be|been|being|has|have|can|could|entirely|completely|fully|formally|immediately)){0,3}"
    r" (?:rul(?:e|es|ed|ing) out|exclud\w+|discount\w*)\b"
)
_OWNING = frozenset("his her its their my our your a the".split())
_UNDER = frozenset(("infinitive", "participle", "adverbial", "relative"))
_NEXT_CLAUSE = lazily(r"[,;] (?:and|but|while|whereas|before|until|then)\b")
_LASTING = lazily(r"\b(?:stays?|remains?|continues?|keeps?)\b")
_PARTLY = lazily(
    r"\b(?:partly|partially|in part|combination of|contribut\w+|(?:among|one of) the (?:causes|factors|reasons))\b"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to a point: `first`, `last` are token indexes (half-open) of the words that give it.

    `holds`: it is affirmed; `lasting`: it is said to stay so, which tells that it is so now.
    """

    point: str
    answer: str
    first: int
    last: int
    holds: bool = True
    lasting: bool = False


def answers(sentence: Sentence, scenes: frozenset[str] | None = None) -> Iterator[Answer]:
    """The answers that a sentence gives without a figure; one that affirms two answers to a point gives none.

    Args:
        scenes: those of the text, if it is long enough to have any; points of others are not looked for.
    """
    text, base = fold(sentence.text).lower(), sentence.passage.span.start
    found: dict[str, list[Answer]] = {}
    for fact in points.facts(scenes):
        if not _heard(fact.cues, text):
            continue
        m = _compiled(fact.pattern).search(text)
        open_ = LEFT_OPEN if points.is_free(fact.point) else OPEN
        if (
            m is None
            or _PARTLY.search(m.group())
            or _is_of_something_else(fact.point, text, m.start(), m.end())
            or any(p.search(text[max(0, m.start() - 90) : m.start()]) for p in (open_, _PART))
        ):
            continue
        yes_or_no = fact.answer in (points.YES, points.NO)
        if not yes_or_no and _NOT_EXCLUDED.search(text[max(0, m.start() - 70) : m.end() + 40]):
            continue
        ahead = text[max(0, m.start() - 70) : m.start()]
        denied = (_AHEAD if yes_or_no else _CLOSE).search(ahead) is not None
        told = _figure(m.group(1)) if fact.answer == points.CAPTURED else fact.answer
        causal = fact.point.startswith(("cause ", "how it ", "source "))
        if told == points.YES:
            told = points.NO if denied or _INSIDE.search(m.group()) else points.YES
        elif told == points.NO:
            told = points.YES if denied else points.NO
        holds = told != points.NO and (yes_or_no or not (denied or (_NOT if causal else _NOT_IT).search(m.group())))
        tokens = sentence.tokens_in(Span(base + m.start(), base + m.end()))
        if tokens:
            lasting = _LASTING.search(m.group()) is not None
            given = Answer(fact.point, told, tokens[0].index, tokens[-1].index + 1, holds, lasting)
            found.setdefault(fact.point, []).append(given)
    for several in found.values():
        told_once = {a.answer: a for a in reversed(several)}
        held = {a.answer for a in several if a.holds}
        if len(held) <= 1 and not held & {a.answer for a in several if not a.holds}:
            yield from told_once.values()


def _figure(text: str) -> str:
    """One spelling of a figure: "seventh" and "7th" are 7; of a score, the greater one stands first."""
    figures = text.split("-") if text[:1].isdigit() else [text]
    if len(figures) > 1:
        return "-".join(sorted(figures, key=int, reverse=True))
    plain = _ENDING.sub("", text)
    return str(SMALL.get(plain) or ORDINALS.get(plain) or plain)


def _heard(cues: tuple[str, ...], text: str) -> bool:
    return any(map(text.__contains__, cues))  # asked so often that a generator would double its cost


def names(sentence: Sentence, analysis: Analysis, scenes: frozenset[str] | None = None) -> Iterator[tuple[Answer, str]]:
    """The answers that a sentence gives by a name, with the key of who or what it names."""
    text, base = fold(sentence.text).lower(), sentence.passage.span.start
    for row in points.named():
        if scenes is not None and scenes.isdisjoint(row.scenes) or not _heard(row.cues, text):
            continue
        m = _compiled(row.pattern).search(text)
        if m is None or any(p.search(text[max(0, m.start() - 90) : m.start()]) for p in (LEFT_OPEN, _CLOSE)):
            continue
        entity = _named_at(analysis, base + (m.start() if row.before else m.end()), row.before)
        tokens = sentence.tokens_in(Span(base + m.start(), base + m.end()))
        if entity is not None and tokens:
            yield Answer(row.point, entity.names[0], tokens[0].index, tokens[-1].index + 1), entity.key


def _named_at(analysis: Analysis, offset: int, before: bool) -> Entity | None:
    """Who or what is named right before, or right behind, a place in the text."""
    for entity in analysis.entities.values():
        for span in entity.mentions:
            gap = offset - span.end if before else span.start - offset
            between = "" if before else analysis.document.text[offset : span.start]
            most = _TITLE if _SMALL.match(between) else _STEP
            if 0 <= gap <= most and analysis.document.text[span.start].isupper():
                return entity
    return None


def points_of(
    sentence: Sentence, kind: str, start: int, end: int, scenes: frozenset[str] | None = None, wanted: str | None = None
) -> tuple[str, ...]:
    """The points that a figure of that kind is the answer to, by the words around it.

    Args:
        kind: id of the kind, of a measure with its dimension ("measure/speed").
        start, end: where the figure stands, in document code points.
        scenes: those of the story, if known; points of others are not looked for.
        wanted: the one point that is asked for, if not all are.
    """
    base = sentence.passage.span.start
    text = fold(sentence.text).lower()
    before, after = text[max(0, start - base - _BEFORE) : start - base], text[end - base : end - base + _BEHIND]
    found = dict[str, None]()
    for figure in points.figures(kind):
        if wanted is not None and figure.point != wanted:
            continue
        if figure.point in found or scenes is not None and scenes.isdisjoint(figure.scenes):
            continue
        if figure.before and not _compiled(rf"\b{figure.before}$").search(before):
            continue
        if figure.after and not _compiled(figure.after).match(after):
            continue
        if not _is_of_something_else(figure.point, text, start - base, end - base):
            found[figure.point] = None
    return tuple(found)


def _is_of_something_else(point: str, text: str, start: int, end: int) -> bool:
    """Whether the words around an answer, or its sentence, say that it is no answer to the point."""
    but = points.unless(point)
    around = f"{text[max(0, start - _NEAR) : start]}#{text[end : end + _NEAR]}\n{text[start:end]}\n{text}"
    return bool(but) and _compiled(but).search(around) is not None


def moments_of(
    sentence: Sentence, kind: str, clause: Span, value: Span, scenes: frozenset[str] | None = None
) -> tuple[str, ...]:
    """The points whose time or day a figure of a clause is, by the happening that stands nearest to it."""
    near = _moments_near(sentence, kind, clause, value, scenes)
    gap = near[0][0] if near else _BEHIND
    return tuple(dict.fromkeys(point for other, _, point in near if other == gap < _BEHIND))


def gap_to(sentence: Sentence, kind: str, clause: Span, value: Span, point: str) -> int:
    """How far the figure of a clause stands from the happening whose time or day it gives."""
    return next(
        (gap for gap, _, found in _moments_near(sentence, kind, clause, value, None) if found == point), _BEHIND
    )


def _moments_near(
    sentence: Sentence, kind: str, clause: Span, value: Span, scenes: frozenset[str] | None
) -> list[tuple[int, int, str]]:
    """The happenings of a clause, nearest first: how far off, how long (less is longer), the point."""
    if _is_of_words(sentence, value):
        return []
    base = sentence.passage.span.start
    text = fold(sentence.text).lower()
    first, last = max(0, min(clause.start, value.start - _NEAR) - base), clause.end - base
    start, end = value.start - base, value.end - base
    near: list[tuple[int, int, str]] = []
    for moment in points.moments(kind):
        if points.is_loose(moment.point) or scenes is not None and not scenes.intersection(moment.scenes):
            continue
        but = points.unless(moment.point)
        if but and _compiled(but).search(f"{text[max(0, start - _NEAR) : start]}#{text[end : end + _NEAR]}"):
            continue
        for m in _compiled(moment.before).finditer(text, first, last):
            between = text[m.end() : start] if m.end() <= start else text[end : m.start()]
            if _NEXT_CLAUSE.search(between) or _resumed(sentence, base + m.end(), value.start):
                continue
            if _is_side(sentence, base + m.start()):
                continue
            gap = start - m.end() if m.end() <= start else m.start() - end if m.start() >= end else 0
            near.append((gap, m.start() - m.end(), moment.point))
    return sorted(near)


def _resumed(sentence: Sentence, cue: int, value: int) -> bool:
    """Whether another clause of an earlier subject comes between the two: "when the ferry sank [rose] on Thursday"."""
    return any(
        c.subject is not None
        and c.relation not in _UNDER
        and cue <= sentence.tokens[c.verb].span.start < value
        and sentence.tokens[sentence.phrases[c.subject].head].span.end < cue
        for c in sentence.clauses
    )


def _is_of_words(sentence: Sentence, value: Span) -> bool:
    """Whether it is the day of what was said of a thing: "a raid described by papers on Friday as a record"."""
    token = sentence.token_at(value.start)
    own = None if token is None else sentence.clause_at(token.index)
    return own is not None and own.relation == "participle" and embedding.is_saying(own.lemma)


def _is_side(sentence: Sentence, at: int) -> bool:
    """Whether the word is the side of a body or thing, not a verb: "his [left] knee"."""
    token = sentence.token_at(at)
    if token is None or token.folded != "left" or not 0 < token.index < len(sentence.tokens) - 1:
        return False
    before, behind = sentence.tokens[token.index - 1], sentence.tokens[token.index + 1]
    return behind.tag is Tag.NOUN and (before.folded in _OWNING or before.tag is Tag.ADJ)


def scenes_of(analysis: Analysis) -> frozenset[str]:
    """The scenes that the beginning of a text is set in, or that it comes back to."""
    end = BRIEF if len(analysis.sentences) <= BRIEF else OPENING
    opening = " ".join(fold(s.text).lower() for s in analysis.sentences[:end])
    rest = analysis.sentences[end:] if len(analysis.sentences) <= LONGEST else ()
    return _scenes_in(opening, " ".join(fold(s.text).lower() for s in rest))


@lru_cache(maxsize=64)
def _scenes_in(opening: str, rest: str) -> frozenset[str]:
    def tells(words: re.Pattern[str]) -> bool:
        return words.search(opening) is not None or len(list(islice(words.finditer(rest), OFTEN))) == OFTEN

    return frozenset(name for name in points.scenes() if tells(_compiled(points.scene(name))))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
