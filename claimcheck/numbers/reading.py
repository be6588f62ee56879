"""Numbers in running text, with their cues: ranges, bounds, approximations, changes from one figure to another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from claimcheck.lexicon import number_words as words
from claimcheck.numbers.items import CURRENCY_SIGNS, Core, Item, dated_before, glued, items_of, word
from claimcheck.numbers.number import EXACT, VAGUE, Number, figure, span_of
from claimcheck.numbers.scan import core_at

_CUES = {tuple(cue.replace(".", "").split()): bound for cue, bound in words.CUES_BEFORE.items()}
_CUES_AFTER = {tuple(cue.split()): bound for cue, bound in words.CUES_AFTER.items()}
_LONGEST_CUE = max(map(len, _CUES))
_CURRENCY_LETTERS = frozenset(
    {"us", "a", "au", "c", "ca", "hk", "nz", "s", "nt", "r", "rs", "usd", "eur", "gbp", "inr", "aud", "cad"}
)
_PERCENT = ("%", "percent")
_GIVING = frozenset("hand hands handed handing turn turns turned turning".split())
_HEDGES = frozenset(["about", "around", "nearly", "almost", "some", "over", "at", "least", "more", "than", "roughly"])
_OTHER = frozenset({"another", "other", "additional", "further", "extra"})
_CHANGES = frozenset(
    [
        "rise", "rises", "rose", "risen", "rising", "increase", "increases", "increased", "increasing", "grow",
        "grows", "grew", "grown", "growing", "jump", "jumps", "jumped", "jumping", "climb", "climbs", "climbed",
        "climbing", "soar", "soars", "soared", "surge", "surges", "surged", "fall", "falls", "fell", "fallen",
        "falling", "drop", "drops", "dropped", "dropping", "decline", "declines", "declined", "declining", "cut",
        "cuts", "cutting", "lower", "lowers", "lowered", "lowering", "raise", "raises", "raised", "raising", "revise",
        "revises", "revised", "revising", "shorten", "shortens", "shortened", "shortening", "reduce", "reduces",
        "reduced", "reducing", "went", "up", "down", "slip", "slipped", "dip", "dipped", "shrink", "shrank", "shrunk",
        "shrinking", "expand", "expanded", "expanding", "double", "doubled", "move", "moved", "change", "changed",
        "changing", "swell", "swelled", "edged", "plunge", "plunged", "tumble", "tumbled", "extend", "extended",
        "extending", "upgrade", "upgraded", "downgrade", "downgraded", "trimmed", "slashed", "adjusted", "corrected",
        "amended", "updated", "crept", "creeps", "soars", "going", "goes",
    ]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """One number in a text, offsets in code points of that text.

    start, end: with cues. first, last: the figure alone. form: digits, words, vague, ordinal, fraction, ratio, decade.
    step: place of the last significant digit. other: said of more or others. history: what it was before a change.
    attached: glued to a name or sign. hyphen: joined to the next word ("five-member"). sign: a currency sign stands
    before it. pair: the two ends of a hyphened pair "3-2", which may be a score. scaled: a scale word or letter was
    read. cue: the words that bound it.
    """

    start: int
    end: int
    first: int
    last: int
    number: Number
    form: str
    step: float = 1.0
    other: bool = False
    history: bool = False
    attached: bool = False
    hyphen: bool = False
    sign: str = ""
    pair: tuple[float, float] | None = None
    scaled: bool = False
    cue: str = ""

    @property
    def continuous(self) -> Number:
        """The number as one of something measured, not counted."""
        return self.number.continuous(self.step)


@lru_cache(maxsize=1024)
def read_numbers(text: str) -> tuple[Reading, ...]:
    """All numbers of a folded text (see `claimcheck.text.folding`), left to right, none inside another."""
    return tuple(_readings(items_of(text)))


def _readings(items: list[Item]) -> Iterator[Reading]:
    at = floor = 0  # floor: no cue is looked for before it
    while at < len(items):
        core = core_at(items, at)
        if core is None:
            at += 1
            continue
        before = _before(items, at, floor)
        joined = _second(items, core, before)
        last = joined[1].last if joined else core.last
        if joined and joined[0] == "from" and not core.attached:
            yield replace(_reading(items, at, core, before), history=True)
            yield _reading(items, joined[2], joined[1], _before(items, joined[2], core.last + 1))
        else:
            read = _reading(items, at, core, before, joined[1] if joined else None)
            yield read
            if joined and read.sign and items[joined[2]].start >= read.end:
                last = core.last  # "$90 million or $15 million a year": two sums
        at = floor = max(last, at + 1)


@dataclass(slots=True)
class _Before:
    """What stands before a number: its cues and the first item of them."""

    first: int
    bound: str = EXACT
    other: bool = False
    opener: str = ""  # "between", "from"
    sign: str = ""
    negative: bool = False
    cue: str = ""


def _before(items: list[Item], at: int, floor: int) -> _Before:
    found = _Before(first=at)
    i = at
    if i > floor and items[i].glued and items[i - 1].text in CURRENCY_SIGNS:
        i -= 1
        found.sign = items[i].text
        if items[i].glued and i > floor and items[i - 1].text in _CURRENCY_LETTERS:
            i -= 1
            found.sign = items[i].text + found.sign
        found.first = i
    elif i > floor and items[i - 1].text in CURRENCY_SIGNS:
        i -= 1
        found.sign, found.first = items[i].text, i
        if items[i].glued and i > floor and items[i - 1].text in _CURRENCY_LETTERS:
            i -= 1
            found.sign, found.first = items[i].text + found.sign, i
    if (
        i > floor and items[i].glued and items[i - 1].text == "-" and not (i - 1 > floor and items[i - 1].glued)
    ) or word(items, i - 1) == "minus":
        i -= 1
        found.negative, found.first = True, i
    while i > floor:
        if items[i - 1].text in _OTHER:
            found.other, i = True, i - 1
            found.first = i
            continue
        lengths = range(min(_LONGEST_CUE, i - floor), 0, -1)
        length = next((n for n in lengths if tuple(items[k].text for k in range(i - n, i)) in _CUES), 0)
        if not length or (items[i - length].glued and items[i - length].text != "~"):
            break
        key = tuple(items[k].text for k in range(i - length, i))
        ahead = word(items, i - length - 1)
        if key == ("over",) and ahead in _GIVING or key[-1] == "past" and ahead not in _CHANGES or _rose(key, ahead):
            break  # "handing over 40 rifles": no more than 40; "the past 40 years"; "went up to 40"
        bound = _CUES[key]
        if bound and (found.bound in (EXACT, "about") or (bound in ("over", "least") and found.bound == "about")):
            found.bound, found.cue = bound, " ".join(key)
        if key == ("all",):
            break
        i -= length
        found.first = i
    if i > floor and items[i - 1].text in ("between", "from"):
        found.opener = items[i - 1].text
        found.first -= found.opener == "between"
    return found


def _rose(key: tuple[str, ...], ahead: str) -> bool:
    return key == ("up", "to") and ahead in words.GOING


def _second(items: list[Item], core: Core, before: _Before) -> tuple[str, Core, int] | None:
    """The other end of a range: its joint, the core and where that begins."""
    i = core.last
    joint = word(items, i)
    if core.form in ("ordinal", "fraction", "ratio", "decade"):
        return None
    if joint == "to" and word(items, before.first - 1) == "by" and _changes(items, before.first):
        return None  # "rose by 13 to 27"
    if joint in _PERCENT and (
        word(items, i + 1) in ("to", "-") or (word(items, i + 1) == "and" and before.opener == "between")
    ):
        second = core_at(items, i + 2) if i + 2 < len(items) else None  # "10% to 15%"
        if (
            second is not None
            and second.form in ("digits", "words")
            and word(items, second.last) in _PERCENT
            and not (before.opener == "from" and _changes(items, before.first))
        ):
            return word(items, i + 1), second, i + 2
    if joint == "-" and glued(items, i) and word(items, i + 1) in ("to", "and", "or") and not glued(items, i + 1):
        i, joint = i + 1, word(items, i + 1)  # "18- to 25-year-olds"
    if (
        (joint == "-" and glued(items, i) and glued(items, i + 1))
        or joint in ("to", "or")
        or (joint == "and" and before.opener == "between")
    ):
        k = i + 1
        if word(items, k) in CURRENCY_SIGNS:
            k += 1
        while before.opener == "from" and word(items, k) in _HEDGES:
            k += 1
        if k >= len(items):
            return None
        second = core_at(items, k)
        if second is None or second.form in ("ordinal", "fraction", "ratio", "decade", "vague"):
            return None
        if before.opener == "from" and joint == "to" and _changes(items, before.first):
            return "from", second, k
        if joint == "to" and dated_before(items, before.first, i - 1, k):
            return None  # "from 1.1 million in 2019 to 400,000"
        return joint, second, k
    if before.opener == "from" and core.form != "vague":
        # "from 5 dead to 11": a few words between the two figures
        for at in range(i, min(i + 5, len(items))):
            if items[at].text == "to" and _changes(items, before.first):
                k = at + 1
                while word(items, k) in _HEDGES:
                    k += 1
                second = core_at(items, k) if k < len(items) else None
                return ("from", second, k) if second and second.form in ("digits", "words") else None
            if not items[at].text[0].isalpha() and items[at].text != "%":
                return None
    return None


def _changes(items: list[Item], first: int) -> bool:
    """Whether a verb of change stands before "from N to M"."""
    return any(items[k].text in _CHANGES for k in range(max(0, first - 7), first))


def _reading(items: list[Item], at: int, core: Core, before: _Before, second: Core | None = None) -> Reading:
    last = core.last
    number, bound, pair = None, before.bound, None
    if second is not None:
        joint = word(items, core.last + (word(items, core.last) in _PERCENT))
        first_value, scale = core.nominal, 1.0
        if second.scaled and not core.scaled and core.nominal < 1000:
            scale = next((s for s in (1e12, 1e9, 1e6, 1e3) if second.nominal >= s), 1.0)
            first_value = core.nominal * scale if core.nominal * scale < second.nominal else core.nominal
        if joint == "-":
            pair = (core.nominal, second.nominal)
        if first_value < second.nominal and (
            joint != "or" or second.nominal - first_value <= 2 or before.bound != EXACT
        ):
            number = span_of(_end(first_value), _end(second.nominal))
        if number is not None or pair is not None:
            last = second.last
    end = last
    after = "" if number else _after(items, last)
    if after:
        bound = _CUES_AFTER[tuple(after.split())] if bound in (EXACT, "about") else bound
        end = last + len(after.split())
    if number is None:
        sign = -1.0 if before.negative else 1.0
        vague = VAGUE if core.form == "vague" and bound == EXACT else bound
        if core.form == "words" and core.low is not None and bound == EXACT:
            vague = "about"
            number = Number(core.low, core.high or core.low, core.nominal, VAGUE, core.words)
        elif core.form in ("fraction", "ratio") and bound == EXACT:
            number = Number(core.low or 0.0, core.high or 0.0, core.nominal, VAGUE, core.words)
        else:
            number = figure(sign * core.nominal, core.step, vague, words=core.words, low=core.low, high=core.high)
    other = before.other
    while word(items, end) in ("more", "other", "others", "additional", "further") and not other:
        other = True
        if word(items, end) == "others":
            break  # the head noun itself
        end += 1
    return Reading(
        start=items[before.first].start,
        end=items[end - 1].end,
        first=items[at].start,
        last=items[last - 1].end,
        number=number,
        form=core.form,
        step=core.step,
        other=other,
        attached=core.attached or bool(second and second.attached),
        hyphen=end == last
        and word(items, last) == "-"
        and glued(items, last)
        and glued(items, last + 1)
        and word(items, last + 1)[:1].isalpha(),
        sign=before.sign,
        pair=pair,
        scaled=core.scaled,
        cue=before.cue or after,
    )


def _end(value: float) -> Number:
    """A plain figure, as an end of a range."""
    return Number(value, value, value)


def _after(items: list[Item], last: int) -> str:
    """The cue that follows a number ("or more", "+", "-odd"), "" where there is none."""
    for length in (3, 2, 1):
        key = tuple(items[k].text for k in range(last, min(last + length, len(items))))
        if len(key) < length or key not in _CUES_AFTER:
            continue
        closing = key in (("at", "least"), ("at", "most"))
        if (closing and word(items, last + 2)[:1].isalnum()) or (key[0] in ("+", "-") and not items[last].glued):
            continue
        return " ".join(key)
    return ""
