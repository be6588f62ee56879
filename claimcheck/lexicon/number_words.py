"""Words that say how many: cardinals, ordinals, scales, vague amounts, fractions, and the cues that bound a number.

Values of vague words are those of newsroom use (WIRE.md): "dozens" is two dozen or more, well short of hundreds.
"""

from __future__ import annotations

UNITS: dict[str, int] = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
TEENS: dict[str, int] = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS: dict[str, int] = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SMALL: dict[str, int] = {**UNITS, **TEENS, **TENS}
FIGURES: dict[str, str] = {word: str(value) for word, value in SMALL.items()}  # "twelve" and "12" are one figure
SCALES: dict[str, float] = {
    "dozen": 12, "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9,
    "trillion": 1e12, "mln": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
# Letters that scale a number only when glued to it: "787bn", "50k". The short ones need a currency sign before.
GLUED_SCALES: dict[str, float] = {"k": 1e3, "mn": 1e6, "mln": 1e6, "bn": 1e9, "tn": 1e12, "trn": 1e12}
MONEY_SCALES: dict[str, float] = {**GLUED_SCALES, "m": 1e6, "mm": 1e6, "b": 1e9, "t": 1e12}

PLURAL_SCALES: dict[str, float] = {
    "dozens": 12, "scores": 20, "hundreds": 1e2, "thousands": 1e3, "lakhs": 1e5, "millions": 1e6, "crores": 1e7,
    "billions": 1e9, "trillions": 1e12,
}  # fmt: skip
# word -> (low, high, what to call it); multiplied by a scale that follows ("several hundred").
# Bodies of a fixed number: "a pair of cubs", "a trio of economists"; what comes in pairs is one thing.
GROUPS: dict[str, int] = {"pair": 2, "duo": 2, "trio": 3, "threesome": 3, "foursome": 4, "quartet": 4, "quintet": 5}
PAIRED = frozenset(
    "shoes boots socks gloves glasses sunglasses trousers jeans pants shorts scissors binoculars eyes hands earrings "
    "tights skis pliers pyjamas handcuffs slippers trainers sneakers headphones".split()
)
# One sign for a fraction: "2\u00bd miles".
VULGAR: dict[str, float] = {
    "\u00bd": 0.5, "\u00bc": 0.25, "\u00be": 0.75, "\u2153": 1 / 3, "\u2154": 2 / 3, "\u215b": 0.125,
}  # fmt: skip
# Letters of a currency that are glued to the figure: "R5 million", "RM30,000".
CURRENCY_LETTERS = frozenset("e r rm rs tk ksh usd eur gbp chf nok sek dkk inr aud cad jpy cny sgd".split())
# Tens of a life or a century: "in her fifties", "a twentysomething".
DECADES: dict[str, int] = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90, "teens": 13,
}  # fmt: skip

FEW: dict[str, tuple[float, float]] = {"several": (3, 12), "few": (2, 9), "handful": (3, 9), "couple": (2, 3)}

ORDINALS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "hundredth": 100,
}  # fmt: skip
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
FRACTIONS: dict[str, int] = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip

# Cue before a number -> what it does to it; longest first when matched. "" passes through.
CUES_BEFORE: dict[str, str] = {
    "at least": "least", "no fewer than": "least", "no less than": "least", "not less than": "least",
    "not fewer than": "least", "a minimum of": "least", "minimum of": "least", "at minimum": "least",
    "more than": "over", "over": "over", "above": "over", "upwards of": "over", "upward of": "over",
    "more than the": "over", "less than the": "under", "fewer than the": "under",
    "in excess of": "over", "north of": "over", "greater than": "over", "exceeding": "over", "well over": "over",
    "much more than": "over", "well above": "over", "far more than": "over", "topping": "over",
    "past": "over", "well past": "over",
    "just over": "just over", "a shade over": "just over",
    "slightly more than": "just over", "a little over": "just over",
    "a bit more than": "just over", "a little more than": "just over", "little more than": "just over",
    "just above": "just over", "slightly over": "just over",
    "up to": "most", "at most": "most", "no more than": "most", "not more than": "most", "a maximum of": "most",
    "maximum of": "most", "maximum": "most", "a maximum": "most", "fewer than": "under", "less than": "under",
    "under": "under", "below": "under", "lower than": "under", "as many as": "as many as", "as much as": "as many as",
    "nearly": "nearly", "almost": "nearly", "close to": "nearly", "just under": "nearly", "not quite": "nearly",
    "just short of": "nearly",
    "just shy of": "nearly", "shy of": "nearly", "a shade under": "nearly", "approaching": "nearly",
    "just below": "nearly", "slightly less than": "nearly",
    "slightly under": "nearly", "a little under": "nearly", "near": "nearly", "virtually": "nearly",
    "about": "about", "around": "about", "approximately": "about", "roughly": "about", "some": "about",
    "an estimated": "about", "estimated": "about", "circa": "about", "approx": "about", "approx.": "about",
    "in the region of": "about", "somewhere around": "about", "something like": "about", "~": "about",
    "on the order of": "about", "an approximate": "about", "a reported": "about", "maybe": "about", "perhaps": "about",
    "exactly": "", "precisely": "", "only": "", "just": "", "a total of": "", "total of": "", "fully": "",
    "a mere": "", "a record": "", "a combined": "", "all": "", "as few as": "", "merely": "",
    "a combined total of": "", "a whopping": "", "a staggering": "",
}  # fmt: skip
# Verbs that "up to" belongs to where it follows them: "the toll [went] up to 40".
GOING = frozenset("gone went moved shot crept pushed edged jumped climbed".split())
CUES_AFTER: dict[str, str] = {
    "or more": "least", "or so": "about", "or thereabouts": "about", "or over": "least", "or under": "most",
    "or fewer": "most", "or less": "most", "+": "least", "plus": "least",
    "- odd": "about", "- plus": "least", "at least": "least", "at most": "most",
    "at the most": "most", "at the least": "least",
    "and counting": "least",
}  # fmt: skip


def numeral(word: str) -> int | None:
    """A number below a thousand in figures or one word; None for anything else."""
    if word.isdecimal():
        return int(word)
    return SMALL.get(word)
