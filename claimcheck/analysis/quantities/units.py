"""Units of measure after a number."""

from __future__ import annotations

import re

from claimcheck.lexicon import units
from claimcheck.text.patterns import lazily

_METRES = lazily(
    r"m[- ](?:deep|high|tall|wide|long|thick|away|off|from|above|below|under|race|sprint|final|freestyle|hurdles|relay|"
    r"butterfly|north|south|east|west|inland|x|by|apart|up|down|underground|title|gold)\b"
)


_RATE = lazily(
    r"(?: an? | per |-per-|-a-| every | ?/ ?)(?P<unit>cubic met(?:er|re)|[a-z]+)s?\b"
    r"(?! (?:earlier|ago|before|later|after|on|in|away|from|of)\b)"
)
_DEGREES_HELD = lazily(
    r"\b(?:hold|holds|held|earn\w*|has|have|had|honorary|award\w*|conferred|university|doctoral) (?:[a-z]+ )?$"
)
_ANGLE = lazily(r"\b(?:turn|turned|turning|rotate[ds]?|spun|swung|swivel\w*) (?:by |through )?$")
_KNOTS_TIED = lazily(r"\b(?:tie[sd]?|tying|untie\w*|loosen\w*|with) (?:[a-z]+ )?$")


def rate_after(after: str) -> tuple[str, int] | None:
    """What a measured amount is given for one of ("[9 barrels] a day"): its name and the length of the words."""
    m = _RATE.match(after)
    unit = units.RATES.get(m["unit"]) if m else None
    return (unit, m.end()) if m and unit else None


def measures(unit: str, before: str, rest: str) -> bool:
    """Whether a unit is meant as one: not degrees of a university, not knots in a rope."""
    if unit.startswith("degree") and (_DEGREES_HELD.search(before) or _ANGLE.search(before) or rest.startswith(" in ")):
        return False
    return not (unit.startswith("knot") and (_KNOTS_TIED.search(before) or rest.startswith(" in ")))


_PART = lazily(r"[ -](?:of )?(?:an? |-a-)?(?P<unit>[a-z]+)")


def part_of_unit(after: str) -> tuple[str, tuple[str, float, float], int] | None:
    """The unit that a fraction is a part of ("half [a mile]", "a quarter [of a pint]"), as `unit_after` gives it."""
    m = _PART.match(after)
    if m is None or ("a" not in after[: m.start("unit")] and after[:1] != "-") or m["unit"] in units.SHORT_UNITS:
        return None
    entry = units.UNITS.get(m["unit"])
    return (m["unit"], entry, m.end()) if entry else None


def unit_after(after: str) -> tuple[str, tuple[str, float, float], int] | None:
    """The unit of measure at the start of a text in lower case: its name, entry and length, or None."""
    text = after.lstrip(" -")
    lead = len(after) - len(text)
    if text.startswith("\u00b0"):
        text, lead = text[1:].lstrip(), lead + 1 + len(text[1:]) - len(text[1:].lstrip())
        entry = units.UNITS.get(text[:1]) if text[:1] in "cf" else None
        return ("\u00b0" + text[:1].upper(), entry, lead + 1) if entry else ("\u00b0", units.COMPOUNDS["degrees"], lead)
    if power := re.match(r"(?:km|m)[23\u00b2\u00b3]", text):
        return power.group(), units.UNITS[power.group()], lead + power.end()
    words = re.match(r"[a-z]+(?:/[a-z]+|\.)?(?:[ -](?:[a-z]+))?(?:[ -](?:[a-z]+))?", text)
    if words is None:
        return None
    parts = re.split(r"[ -]", words.group())
    for n in (3, 2, 1):
        phrase = " ".join(parts[:n]).rstrip(".")
        if n <= len(parts) and phrase in units.COMPOUNDS:
            return phrase, units.COMPOUNDS[phrase], lead + len(phrase)
    name = parts[0] if parts[0] in units.UNITS else parts[0].rstrip(".")
    entry = units.UNITS.get(name)
    if entry is None or (
        name in units.SHORT_UNITS and after[:1] == " " and name not in ("m", "ha", "mg", "mb", "gb", "mw")
    ):
        return None
    if name == "m" and not _METRES.match(text):
        return None  # "debts of 640m"
    return name, entry, lead + len(name)
