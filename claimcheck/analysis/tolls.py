"""Figures whose noun stands before them: tolls ("the death toll rose to 24"), tallies ("the number of infected is
80"), bodies ("a jury of 11"), levels ("infections reached 27") and parts ("of the hostages, six were freed")."""

from __future__ import annotations

import re

from claimcheck.analysis.quantities import STATES, Head, Quantity, after_text, before_text, tokens_over
from claimcheck.model.analysis import Sentence, Tag
from claimcheck.text.patterns import lazily

_TOLL = lazily(
    r"\b(?:(?P<toll>(?:(?:death|injury|casualty|confirmed|official|provisional|overall) )*(?:tolls?|tally|"
    r"tallies|headcount|(?:(?:maximum|passenger|seating|total|legal|official) )*capacity|crowd|"
    r"population|attendance|membership|enrollment|enrolment|(?:death|body|casualty) count))"
    r"|(?P<of>numbers?|total|figure|count|tally) of (?:the )?(?P<what>[a-z-]+(?: [a-z-]+){0,2}?))"
    r"(?: [^,.;:()0-9\"]{1,60}?)??"
    r"(?:, [^,.;:()0-9\"]{1,40},(?: (?:has|had|have|rose|risen|climbed|grew|grown|went up))*)?"
    r"(?:,? (?:to|at|of|is|was|are|were|now|hit|hits|reach|reached|reaches|reaching|topped|passed|exceeded|"
    r"exceeds|surpassed|stood|stands|being|by)|:| -)+ $"
)
_BROUGHT = lazily(r"\b(?:bring|brought|rais|tak|took|lift|push|put|driv|drove|swell)\w* (?:the total )?(?:to|at) $")
_NUMBER_OF = lazily(
    r"(?: (?:now|so far|today))? the (?:(?P<toll>(?:(?:confirmed|official|provisional|overall) )*(?:death )?toll)|"
    r"(?:(?:total|overall|confirmed|official) )*(?:number|total|tally|count) of (?:the )?"
    r"(?P<what>(?:confirmed |known )?[a-z-]+)"
    rf"(?:(?: [a-z]+){{0,6}}? (?P<said>{'|'.join(sorted(STATES))}|died|perished)\b)?)"
)
_STEP = lazily(r" by [0-9a-z ,]{1,24} to $")
_BODY = lazily(
    r"\b(?P<body>jury|panel|crew|crowd|audience|staff|population|family|families|group|team|fleet|household|mother|"
    r"father|mom|mum|dad|grandmother|grandfather|gang|convoy|squad|cast|choir|party|herd|flock|class|congregation|"
    r"brood|litter|parent|delegation|majority|workforce|garrison|band|cabinet|payroll|headcount|staffing) of "
    r"(?:(?:about|some|around|nearly|almost|roughly|over|more than|just over) )?$"
)
_POPULATION = lazily(r"(?:, |\()(?P<body>population) $")
_LEVEL = lazily(
    r" (?:(?:have |has |had |now |already |since )*(?:reach\w*|hits?|tops?|topp\w+|exceed\w*|surpass\w*|"
    r"total(?:s|led|ed|ing)?|number(?:s|ed|ing)?)"
    r"|(?:r[io]se[sn]?|climb\w*|grow\w*|grew|fell|fall\w*|dropp\w*|jump\w*|doubl\w*|trebl\w*|st[oa]{1,2}n?ds?|st[oa]od)"
    r"(?: (?:sharply|steadily|again|further|back))? (?:to|at)) $"
)
_OF_THEM = lazily(r"\bof (?:the |its |their |his |her |those |these |all )?(?P<what>[a-z][a-z '-]{1,40}), $")
_COUNTABLE = lazily(
    r"(?!.*(?:ss|us|is|ness|sales|shares|prices|costs|rates|profits|wages|earnings|revenues|stocks)$).+s"
)


def toll_before(sentence: Sentence, quantity: Quantity) -> Head | None:
    """The toll, tally or number of something that a figure is given for."""
    full = before_text(sentence, quantity, 120)
    before = full
    if quantity.reading.history or (before.endswith(("from ", "to ")) and " from " in before[-60:]):
        before = re.sub(r" from (?:(?:[^,.;]|[.,](?=[0-9])){0,45} to )?$", " to ", before)
    if quantity.reading.cue.endswith("past"):
        before = f"{before}to "  # "climbed past 40"
    m = _TOLL.search(_STEP.sub(" to ", before))  # "rose by 13 to 27"
    if m is None:
        return _toll_behind(sentence, quantity) if _BROUGHT.search(before) else None
    group = "toll" if m["toll"] else "what"
    start = quantity.span.start - len(full) + m.start(group)
    tokens = tokens_over(sentence, start, start + len(m[group]))
    if not tokens:
        return None
    words = [t.folded for t in tokens]
    if group == "toll":
        dead = not {"death", "body"}.isdisjoint(words) or words[-1] == "toll"
        return Head(tokens[-1].index, tokens[0].index, tokens[-1].index + 1, "dead" if dead else None)
    phrase = None if words[-1] in STATES else sentence.phrase_at(tokens[-1].index)  # "the dead stood at 63"
    if phrase is not None and phrase.first <= tokens[0].index and phrase.head >= tokens[-1].index:
        tokens = sentence.tokens[tokens[0].index : phrase.head + 1]  # "the number of measles [cases]"
        words = [t.folded for t in tokens]
    head = next((t for t in reversed(tokens) if t.folded not in STATES), tokens[0])
    state = next((w for w in words if w in STATES), None)
    return Head(head.index, tokens[0].index, tokens[-1].index + 1, state)


def _toll_behind(sentence: Sentence, quantity: Quantity) -> Head | None:
    """The toll or number of something that stands behind its figure: "brings to 11 the [toll]"."""
    m = _NUMBER_OF.match(after_text(sentence, quantity, 120))
    group = "toll" if m is not None and m["toll"] else "what"
    if m is None or not (tokens := tokens_over(sentence, *(quantity.value.end + at for at in m.span(group)))):
        return None
    state = "dead" if group == "toll" else next((t.folded for t in tokens if t.folded in STATES), m["said"])
    return Head(tokens[-1].index, tokens[0].index, tokens[-1].index + 1, state)


_STANDING = lazily(
    r"(?:\b(?:is|was|are|were|be|been|reach\w*|hit|total\w*|topp\w+|exceed\w*)(?: (?:now|still|then))?|\bto|\bat) $"
)
_COME_TO = frozenset(
    "be reach hit total top exceed stand rise fall climb drop slump slip shrink grow swell dwindle sink double treble "
    "triple halve increase decrease decline jump soar plunge dip go cut reduce expand".split()
)
_SIZES = frozenset(
    "membership circulation readership viewership ridership enrolment enrollment attendance migration immigration "
    "emigration population workforce headcount payroll sale army navy force police fleet herd staff garrison".split()
)


def noun_before(sentence: Sentence, quantity: Quantity) -> Head | None:
    """What a number without a noun behind it counts: "a jury of 11", "confirmed infections reached 27"."""
    before = before_text(sentence, quantity, 120)
    return _body(sentence, quantity, before) or _level(sentence, quantity, before) or _size(sentence, quantity, before)


def _size(sentence: Sentence, quantity: Quantity, before: str) -> Head | None:
    """ "membership of the union is now 11,500", "the army would shrink to 78,000": what has come to so many."""
    if (
        not _STANDING.search(before)
        or quantity.reading.number.nominal < 2
        or _NOT_HERE.match(_behind(sentence, quantity))
    ):
        return None
    clause = sentence.clause_at(quantity.first)
    apart = before.endswith(", at ")
    if clause is None or clause.surface is None:
        return None
    others = (sentence.phrases[n] for n in clause.objects if n != clause.surface)
    if any(not p.first <= quantity.first < p.last for p in others):
        return None
    if not apart and clause.lemma.split(" ", 1)[0] not in _COME_TO:
        return None
    phrase = sentence.phrases[clause.surface]
    head = sentence.tokens[phrase.head]
    if head.lemma not in _SIZES or phrase.last > quantity.first or apart and quantity.first - phrase.last > 3:
        return None
    if clause.lemma == "be" and before.endswith((" to ", " at ")) and not apart:
        return None
    return Head(phrase.head, phrase.first, phrase.head + 1)


def _behind(sentence: Sentence, quantity: Quantity) -> str:
    return after_text(sentence, quantity, 20)


_NOT_HERE = lazily(r" ?(?:%|per ?cent|points?\b|to [0-9]|[a-z]+ (?:street|road|avenue)\b|(?:and|or) [0-9]|-)")


def part_of_named(sentence: Sentence, quantity: Quantity) -> Head | None:
    """Those of whom a figure is a part, where they are named before it: "of the hostages, six were freed"."""
    before = before_text(sentence, quantity, 60)
    m = _OF_THEM.search(before)
    if m is None:
        return None
    start = quantity.span.start - len(before) + m.start("what")
    tokens = tokens_over(sentence, start, start + len(m["what"]))
    if not tokens or tokens[-1].tag not in (Tag.NOUN, Tag.PROPN, Tag.X):
        return None
    return Head(tokens[-1].index, tokens[0].index, tokens[-1].index + 1)


def _body(sentence: Sentence, quantity: Quantity, before: str) -> Head | None:
    """ "a jury of 11": the body that has so many members."""
    m = _BODY.search(before) or _POPULATION.search(before)
    token = sentence.token_at(quantity.span.start - len(before) + m.start("body")) if m else None
    return Head(token.index, token.index, token.index + 1) if token else None


def _level(sentence: Sentence, quantity: Quantity, before: str) -> Head | None:
    """ "confirmed infections reached 27": the plural subject that has come to so many."""
    m = _LEVEL.search(before)
    if m is None:
        return None
    last = sentence.token_at(quantity.span.start - len(before) + m.start() - 1)
    phrase = sentence.phrase_at(last.index) if last else None
    clause = sentence.clause_at(quantity.first)
    if phrase is not None and clause is not None and clause.surface is not None:
        surface = sentence.phrases[clause.surface]
        if surface.last <= phrase.first and clause.verb >= phrase.last:
            phrase = surface  # "[measles cases] in Brantley County hit 340"
    if phrase is None or not _COUNTABLE.fullmatch(sentence.tokens[phrase.head].folded):
        return None
    return Head(phrase.head, phrase.first, phrase.head + 1)
