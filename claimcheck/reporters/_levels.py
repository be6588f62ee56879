"""What the passages of a finding share, from the lines of its trail, in words for a reader."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LEVEL = re.compile(
    r"(?P<slot>\w+): (?P<level>the same|another name for the same|related) \((?P<one>[^()]+) / (?P<two>[^()]+)\)\Z"
)
_PRONOUNS = frozenset("he she it they we i you who which that this".split())  # tell a reader nothing
_NAMING = re.compile(r"(?!(?:the|an)\b)\b\w{2}", re.IGNORECASE)  # "a ." names nothing
_AROUND = "words around"  # opens a line that is of use to who mends the matcher alone
_SLOTS = {"head": "thing", "predicate": "act"}  # the others are called what they are


def is_level(line: str) -> bool:
    """Whether a line says how far a slot is shared."""
    return _LEVEL.match(line) is not None


def reasons(why: Iterable[str]) -> list[str]:
    """Why passages are comparable: what is told in words, then what they share."""
    lines = [line for line in why if not line.startswith(_AROUND)]
    return [r for r in (*(line for line in lines if not is_level(line)), shared(lines)) if r]


def shared(levels: Iterable[str]) -> str:
    """In short: "the same subject (the union); a related act (asked / pressed)"."""
    said: dict[str, str] = {}  # by the words: one name may fill two slots
    for match in filter(None, map(_LEVEL.match, levels)):
        one, two = match["one"], match["two"]
        if {one.lower(), two.lower()} & _PRONOUNS or not (_NAMING.search(one) and _NAMING.search(two)):
            continue
        slot = _SLOTS.get(match["slot"], match["slot"])
        lead = {"the same": f"the same {slot}", "related": f"a related {slot}"}
        words = one if one.casefold() == two.casefold() else f"{one} / {two}"
        said.setdefault(words, f"{lead.get(match['level'], f'the same {slot} in other words')} ({words})")
    return "; ".join(said.values())
