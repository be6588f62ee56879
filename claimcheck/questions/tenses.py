"""The verb group of a clause: its auxiliaries, the tense and the number that they tell."""

from __future__ import annotations

from enum import StrEnum

from claimcheck.questions import wording
from claimcheck.questions.spoken import Words

BE = frozenset("is are was were be been being am".split())
MODALS = frozenset("would could may might must should can ought".split())
HAVE = frozenset("has have had having".split())
DO = frozenset("does do did".split())
ADVERBS = frozenset(
    "not never yet already also now still currently ever always just only finally once again later then even soon all "
    "both each since so far first largely formally n't".split()
)


class Tense(StrEnum):
    """What the auxiliaries of a clause say."""

    PAST = "past"
    PRESENT = "present"
    PERFECT = "perfect"
    FUTURE = "future"
    MODAL = "modal"
    INFINITIVE = "infinitive"


def auxiliaries_of(words: Words, at: int) -> tuple[int, tuple[str, ...]]:
    """The first word of the verb group that ends at a token, and its auxiliaries from left to right."""
    found: list[str] = []
    first = at
    here = at - 1
    while here >= 0:
        word = words.word(here)
        whole = word.removesuffix("n't") if word.endswith("n't") else word
        whole = {"ca": "can", "wo": "will"}.get(whole, whole)
        if whole in BE | MODALS | HAVE | DO or whole in ("will", "shall", "to"):
            found.insert(0, "will" if whole == "shall" else whole)
            first = here
        elif whole not in ADVERBS and not (whole.endswith("ly") and len(whole) > 4):
            break
        here -= 1
    return first, tuple(found)


def tense_of(auxiliaries: tuple[str, ...], form: str, base: str) -> Tense | None:
    """What the group says of time; None where it says nothing sure."""
    finite = next((a for a in auxiliaries if a not in ("be", "been", "being", "having")), None)
    match finite:
        case "will":
            return Tense.FUTURE
        case "has" | "have":
            return Tense.PERFECT
        case "had" | "was" | "were" | "did":
            return Tense.PAST
        case "is" | "are" | "am" | "does" | "do":
            return Tense.PRESENT
        case "to":
            return Tense.INFINITIVE
        case None:
            if auxiliaries:
                return None
            return Tense.PRESENT if form in (base, wording.third(base)) and wording.past(base) != form else Tense.PAST
        case _:
            return Tense.MODAL


def number_of(auxiliaries: tuple[str, ...], form: str, base: str) -> bool | None:
    """Number as the verb tells it; None where it does not."""
    if {"is", "was", "has", "does"} & set(auxiliaries):
        return False
    if {"are", "were", "have", "do"} & set(auxiliaries) and "to" not in auxiliaries and not MODALS & set(auxiliaries):
        return True
    if not auxiliaries and form == wording.third(base):
        return False
    return None
