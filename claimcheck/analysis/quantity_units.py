"""Units of measure and currencies after a number."""

from __future__ import annotations

import re

from claimcheck.lexicon import units

_METRES = re.compile(
    r"m[- ](?:deep|high|tall|wide|long|thick|away|off|from|above|below|under|race|sprint|final|freestyle|hurdles|relay|"
    r"butterfly|north|south|east|west|inland|x|by|apart|up|down|underground|title|gold)\b"
)


def unit_after(after: str) -> tuple[str, tuple[str, float, float], int] | None:
    """The unit of measure at the start of a text in lower case: its name, entry and length, or None."""
    text = after.lstrip(" -")
    lead = len(after) - len(text)
    if text.startswith("\u00b0"):
        text, lead = text[1:].lstrip(), lead + 1 + len(text[1:]) - len(text[1:].lstrip())
        entry = units.UNITS.get(text[:1]) if text[:1] in "cf" else None
        return ("\u00b0" + text[:1].upper(), entry, lead + 1) if entry else ("\u00b0", units.COMPOUNDS["degrees"], lead)
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


def currency_after(after: str, scaled: bool) -> bool:
    """Whether a currency follows; pounds are money only after a scale word, else weight."""
    words = re.match(r"[a-z.]+(?: [a-z]+)?(?: [a-z]+)?", after.removeprefix(" of").lstrip(" -"))
    if words is None:
        return False
    parts = words.group().rstrip(".").split() or [""]
    if parts[0] in units.CURRENCY_WORDS:
        return parts[0] != "rand" or scaled
    if any(" ".join(parts[:n]) in units.NATIONAL_CURRENCIES for n in (2, 3)):
        return True
    return (
        (parts[0] in ("pounds", "pound") and scaled)
        or parts[0] in ("cents", "cent", "pence")
        or (parts[0] == "won" and scaled)
    )
