"""The same told with another figure: a claim numbers some sort of thing otherwise than a text that says the rest.

"Route 94" beside "Route 159", "a mother of 12" beside "a mother of seven", "an eight-year offer", "on bus No. 26": most
such figures count nothing that a kind of claim is made for, but one sort of thing has one of them in one place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.analysis.times.dates import DateValue
from claimcheck.analysis.times.reader import expressions
from claimcheck.contrast.coverage import Coverage, coverage, says
from claimcheck.contrast.denial import CUES
from claimcheck.lexicon import light, nouns, units
from claimcheck.model.analysis import CONTENT, UNSETTLED, Analysis, Sentence, Tag, Token
from claimcheck.model.relation import Relation
from claimcheck.numbers import Reading, read_numbers, relate_numbers
from claimcheck.text.folding import fold

COVERED = 0.65  # share of the words beside the figure of the claim that stand about the other
WHOLE = 0.4  # the same of all telling words of the claim
REACH, NEXT = 4, 2  # telling words on either side of a figure that are beside it, and next to it
WIDE = 10  # those on either side of a figure of the text among which the words of the claim are sought
LEAST = 2  # telling words that are found again
_FORMS = frozenset(("digits", "words"))
_SHORT = {"ft": "foot", "feet": "foot", "kms": "km", "pct": "percent", "%": "percent", "metre": "meter", "no": "number"}
_APART = frozenset(
    "first second third fourth half quarter each every per average another other others more less fewer additional "
    "extra further remaining total initially originally previously earlier later than from up least most only almost "
    "nearly combined together overall far since".split()
)
"""Words beside one figure alone that make it one of something else: a part, a rate, what was before."""
_MEASURES = frozenset((*units.UNITS, *units.TIME_UNITS, *_SHORT.values(), "percent", "year", "a.m.", "p.m."))
"""What the kinds of claim read themselves, with what it is of."""
_WAS = frozenset(("was", "were", "had"))
_BEARING = light.LIGHT | frozenset("be have hold take go come give get make put".split())


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in its sentence: its tokens (half-open), the words that tell what sort of thing it is a number of.

    after: the noun, unit or rest of the compound behind it; before: the noun before it where none stands behind.
    """

    sentence: Sentence
    reading: Reading
    first: int
    last: int
    after: str
    before: str

    @property
    def loose(self) -> bool:
        """Whether it is a number by which one thing is known, or one inside a name for it, and counts nothing."""
        return bool(self.before) or self.reading.hyphen or self.reading.pair is not None or self.edition

    @property
    def edition(self) -> bool:
        """Whether it numbers one of a series ("the 15th Nordic Games")."""
        return self.reading.form == "ordinal"

    @property
    def text(self) -> str:
        return " ".join(t.text for t in self.sentence.tokens[self.first : self.last])


def otherfigure(claim: Sentence, own: Analysis, text: Analysis) -> str | None:
    """The two figures, or None where the text leaves room for both."""
    if any(t.folded in CUES for t in claim.tokens) or any(c.modality in UNSETTLED for c in claim.clauses):
        return None
    mine = list(figures(claim, own))
    there = [f for s in text.sentences for f in figures(s, text)]
    left = [f for f in mine if not any(_may_be_one(f, g) for g in there)]
    right = [g for g in there if not any(_may_be_one(f, g) for f in mine)]
    for one, other in ((f, g) for f in left for g in right if f.after == g.after):
        first, second = _restated(one, mine), _restated(other, there)
        if first is not None and second is not None and _may_be_one(first, second):
            return _said(one, other)
    left = [f for f in left if (x := _restated(f, mine)) is None or x in left]
    right = [g for g in right if (x := _restated(g, there)) is None or x in right]
    cover = coverage(claim, text) if left and right else None
    for one in left if cover is not None else ():
        sort = [g for g in right if _of_one_sort(one, g)]
        if len(sort) != 1 or sum(_of_one_sort(f, one) for f in mine) != 1 or cover is None:
            continue
        other = sort[0]
        if any(c.modality in UNSETTLED for c in other.sentence.clauses) or _set_apart(one, other):
            continue
        if _told(one, other, cover) and _one_deed(one, other):
            return _said(one, other)
    return None


def _said(one: Figure, other: Figure) -> str:
    return " / ".join(f.text if f.after in f.text else f"{f.text} {f.after or f.before}" for f in (one, other))


def _restated(figure: Figure, all_: Sequence[Figure]) -> Figure | None:
    """The figure that this one in brackets puts in another unit ("30 miles (48 km)")."""
    tokens = figure.sentence.tokens
    if not figure.first or tokens[figure.first - 1].text != "(":
        return None
    before = (f for f in all_ if f.sentence is figure.sentence and figure.first - 4 <= f.last < figure.first)
    return next(before, None)


def figures(sentence: Sentence, text: Analysis) -> Iterator[Figure]:
    """The plain figures of a sentence that are no dates."""
    start = sentence.tokens[0].span.start if sentence.tokens else 0
    end = sentence.tokens[-1].span.end if sentence.tokens else 0
    dated = [
        e.core
        for e in expressions(sentence, text, text.document.published)
        if isinstance(e.value, DateValue) or e.date is not None
    ]
    for read in read_numbers(fold(text.document.text[start:end])):
        inside = [t for t in sentence.tokens if t.span.start < start + read.last and start + read.first < t.span.end]
        edition = read.form == "ordinal" and bool(inside) and _numbers_an_edition(sentence, inside[0].index)
        if read.form not in _FORMS and not edition or read.other or read.history:
            continue
        if read.form == "words" and read.number.nominal == 1:
            continue
        if not inside or any(d.start < t.span.end and t.span.start < d.end for d in dated for t in inside):
            continue
        first, last = inside[0].index, inside[-1].index + 1
        after = _after(sentence, inside[-1], start + read.last)
        yield Figure(sentence, read, first, last, after, "" if after else _before(sentence, first))


def _numbers_an_edition(sentence: Sentence, first: int) -> bool:
    """Whether an ordinal is one of a series known by a name: "the 15th Nordic Games", "its fourth annual fair"."""
    phrase = sentence.phrase_at(first)
    if phrase is None or phrase.first >= first or sentence.tokens[first - 1].tag not in (Tag.DET, Tag.PRON, Tag.PART):
        return False
    behind = sentence.tokens[first + 1 : phrase.last]
    return len(behind) > 1 and any(
        t.text[:1].isupper() and t.tag is not Tag.ADJ or t.folded == "annual" for t in behind
    )


def _after(sentence: Sentence, token: Token, end: int) -> str:
    """The rest of the compound, or the noun or unit behind a figure."""
    if token.span.end > end:
        rest = token.folded[len(token.folded) - (token.span.end - end) :].strip("-.")
        return _SHORT.get(rest, rest.rstrip("s"))
    found = ""
    for t in sentence.tokens[token.index + 1 : token.index + 5]:
        if t.folded == "-":
            continue
        if t.text == "%" or t.folded.rstrip(".") in _SHORT or t.folded in ("a.m.", "p.m."):
            return _SHORT.get(t.folded.rstrip("."), t.folded)
        if t.tag in (Tag.NOUN, Tag.PROPN):
            found = t.lemma.lower()
        elif t.tag not in (Tag.ADJ, Tag.NUM):
            break
    return _SHORT.get(found, found)


def _before(sentence: Sentence, first: int) -> str:
    for t in reversed(sentence.tokens[max(0, first - 3) : first]):
        if t.tag in (Tag.NOUN, Tag.PROPN) or t.folded in ("aged", "age"):
            return "age" if t.folded == "aged" else _SHORT.get(t.folded.rstrip("."), t.lemma.lower())
        if t.tag is Tag.PUNCT or t.tag is Tag.VERB:
            break
    return ""


def _may_be_one(a: Figure, b: Figure) -> bool:
    """Whether two figures leave room for one number, whatever they are of."""
    one, two = a.reading, b.reading
    if one.pair is not None and two.pair is not None:
        return set(one.pair) == set(two.pair)
    if one.scaled or two.scaled:
        return relate_numbers(one.continuous, two.continuous) is not Relation.DISJOINT
    return relate_numbers(one.number, two.number) is not Relation.DISJOINT


def _of_one_sort(a: Figure, b: Figure) -> bool:
    if any(f.after in _MEASURES and not f.reading.hyphen for f in (a, b)):
        return False
    if (
        a.edition != b.edition
        or bool(a.reading.sign) != bool(b.reading.sign)
        or (a.reading.pair is None) != (b.reading.pair is None)
    ):
        return False
    if a.after and b.after:
        return a.after == b.after or nouns.same(a.after, b.after)
    if a.reading.sign:
        return False  # sums are told apart by what they are paid for, not by a noun behind them
    if a.after or b.after:
        return False
    return a.reading.pair is not None or bool(a.before) and (a.before == b.before or nouns.same(a.before, b.before))


def _set_apart(a: Figure, b: Figure) -> bool:
    one, two = (
        {t.folded for t in (*f.sentence.tokens[max(0, f.first - 3) : f.first], *f.sentence.tokens[f.last : f.last + 3])}
        & _APART
        for f in (a, b)
    )
    return one != two or _has_part(a) != _has_part(b)


def _has_part(figure: Figure) -> bool:
    """Whether so many of them are told of beside the whole ("nine of the 14")."""
    before = [t for t in figure.sentence.tokens[max(0, figure.first - 4) : figure.first] if t.folded != "the"]
    return len(before) > 1 and before[-1].folded == "of" and before[-2].tag is Tag.NUM and before[-2].folded != "one"


def _told(one: Figure, other: Figure, cover: Coverage) -> bool:
    """Whether the words about the other figure say those beside the one of the claim, and those next to it are said."""
    near, wide, there = _about(one, REACH), _about(other, WIDE), other.sentence
    words = [w for w in cover.words if w.index in near]
    said = [w for w in words if any(s is there and t.index in wide for s, t in cover.said[w.index])]
    bare = [w for w in words if w not in said]
    if len(said) < LEAST or bare and (not one.loose or _weight(said) < COVERED * _weight(words)):
        return False
    if any(w.tag in (Tag.PROPN, Tag.NUM) for w in bare):
        return False
    inside = range(one.first, one.last)
    rest = [w for w in cover.words if w.index not in inside]
    told = [w for w in rest if any(s is there for s, _ in cover.said[w.index])]
    if _weight(told) < WHOLE * _weight(rest) or len(told) <= LEAST and not any(w.tag is Tag.PROPN for w in told):
        return False
    back = {t.index for w in cover.words for s, t in cover.said[w.index] if s is there}
    next_to = {i for i in _about(other, NEXT) if there.tokens[i].lemma.lower() not in (other.after, other.before)}
    return bool(next_to & back) and not (bare and next_to - back)


def _weight(words: Sequence[Token]) -> float:
    return sum(2.0 if w.tag in (Tag.PROPN, Tag.NUM) else 1.0 for w in words)


def _about(figure: Figure, reach: int) -> frozenset[int]:
    tokens, found = figure.sentence.tokens, set()
    for side in (reversed(tokens[: figure.first]), iter(tokens[figure.last :])):
        away = 0
        for token in side:
            if token.tag not in CONTENT or token.lemma in light.LIGHT:
                continue
            found.add(token.index)
            away += 1
            if away >= reach:
                break
    return frozenset(found)


def _one_deed(one: Figure, other: Figure) -> bool:
    """Whether one verb tells of the two figures, at one time; a number that is part of a name needs none."""
    ours, theirs = _verb(one), _verb(other)
    if ours is None or theirs is None or says(ours, theirs):
        return ours is None or theirs is None or _past(one) == _past(other)
    if ours.lemma in _BEARING and theirs.lemma in _BEARING:
        return True
    return one.loose and not _elsewhere(ours, other) and not _elsewhere(theirs, one)


def _elsewhere(verb: Token, figure: Figure) -> bool:
    """Whether the sentence of a figure has the verb of the other one, for something else."""
    return any(says(verb, t) for t in figure.sentence.tokens if t.tag is Tag.VERB)


def _past(figure: Figure) -> bool:
    clause, tokens = figure.sentence.clause_at(figure.first), figure.sentence.tokens
    if clause is None or clause.perfect:
        return False
    return clause.past and not clause.passive or any(t.folded in _WAS for t in tokens[clause.first : clause.verb])


def _verb(figure: Figure) -> Token | None:
    clause = figure.sentence.clause_at(figure.first)
    return None if clause is None else figure.sentence.tokens[clause.verb]
