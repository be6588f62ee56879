"""What a claim answers to its question, as a reader would put it: "survived", "not signed", "$420,000".

The value itself stays what it is (`Claim.text`); this is how positions and tables call it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from claimcheck.lexicon import points
from claimcheck.model.claim import Claim
from claimcheck.questions import wording
from claimcheck.text.folding import fold

_AWAITING = frozenset(("", *"at of for from with into to upon".split()))  # nothing without what follows: "fired at"
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
_SUM = re.compile(r"(?P<sum>\d[\d.,]*(?: (?:thousand|million|billion|trillion))?) (?P<code>[A-Z]{3})\b")
_CUED = re.compile(r"(?P<level>[^()]+) \((?P<cue>.+)\)\Z")
_DOUBTING = frozenset("deny dispute reject dismiss refute rebut contest question confirm announce report doubt".split())
_LEVELS = {"free": "free to choose", "stated": "stated as fact", "reported": "only reported"}
_FIRST = re.compile(r"1st (?=(?:\w+ )?(?:most|least|\w+est)\b)")


def answer(claim: Claim) -> str:
    """The claim's value in words that answer a question."""
    maker = _MADE.get(claim.kind)
    return maker(claim, claim.value.to_plain()) if maker is not None else str(claim.value)


def level(word: str) -> str:
    """How sure or how binding, where the bare word says too little."""
    return _LEVELS.get(word, word)


def _status(claim: Claim, plain: Mapping[str, Any]) -> str:
    """The verb in the form that the text gives it; "not" where the text denies it, not where another word does."""
    lemma, holds = str(plain["lemma"]), bool(plain["holds"])
    if claim.trace[:1] in (("point",), ("answer",)):  # it answers by the sense of several words, not by its verb
        answered = any(points.has_answer(c) for c in plain["concepts"])
        state = answered or lemma.split(" ")[0].endswith("ed") or claim.trace[:1] == ("answer",)
        return lemma if holds else f"not {lemma}" if state else f"no {lemma}"
    slot = claim.frame.predicate
    form = fold(" ".join(slot.text.split())).lower() if slot is not None else ""
    verb, _, particle = form.partition(" ")
    form = verb if particle in _AWAITING else form
    first, _, rest = lemma.partition(" ")
    if not form or " " in form:
        return str(claim.value)
    if slot is not None and first not in (form, slot.head.split(" ")[0]):
        return form if not holds else lemma
    if not holds and form[:1] != first[:1] and form not in (wording.past(first), wording.participle(first)):
        return form  # "closed" is what the text says, not "not open"
    said = form if rest in _AWAITING or form.endswith(f" {rest}") else f"{form} {rest}"
    return said if holds else f"not {said}"


def _force(claim: Claim, plain: Mapping[str, Any]) -> str:
    verb = str(plain["lemma"])
    said = wording.participle(verb) if verb.isalpha() else verb
    return said if plain.get("given", True) else f"not {said}"


def _cued(claim: Claim, plain: Mapping[str, Any]) -> str:
    """A level, and the word of the text that tells it."""
    if (match := _CUED.match(str(claim.value))) is None:
        return str(claim.value)
    known, cue = match["level"], match["cue"]
    return level(known) if cue == known or claim.kind == "certainty" else f"{level(known)} (“{cue}”)"


def _name(claim: Claim, plain: Mapping[str, Any]) -> str:
    return str(plain.get("long") or plain.get("short") or claim.value)


def _person(claim: Claim, plain: Mapping[str, Any]) -> str:
    """Of a deed, who did it or underwent it."""
    if claim.frame.role == "is" and str(claim.value).startswith(f"{plain['name']}: "):
        return str(claim.value).removeprefix(f"{plain['name']}: ")
    deed, _, side = str(plain.get("part") or "").partition(": ")
    if not side or not deed.isalpha():
        return str(claim.value)
    told = {"active": wording.past(deed), "passive": f"was {wording.participle(deed)}", "by": "", "whom": ""}.get(side)
    return str(claim.value) if told is None else f"{plain['name']} {told}".strip()


def _said(claim: Claim, plain: Mapping[str, Any]) -> str:
    """Who says it how: "Norline denied it", "the union said so"."""
    speaker, cue = str(plain.get("speaker") or ""), str(plain.get("cue") or "")
    if not speaker or not cue.isalpha():
        return str(claim.value)
    if fold(speaker).lower().split(" ")[0] in wording.VAGUE:
        speaker = "somebody"  # "they" names nobody
    return f"{speaker} {wording.past(cue)} {'it' if cue in _DOUBTING else 'so'}"


def _money(claim: Claim, plain: Mapping[str, Any]) -> str:
    return _SUM.sub(lambda m: f"{_SIGNS[m['code']]}{m['sum']}" if m["code"] in _SIGNS else m[0], str(claim.value))


def _none(said: str) -> str:
    return "none" if said == "no" else said


_MADE: Mapping[str, Callable[[Claim, Mapping[str, Any]], str]] = {
    "status": _status,
    "force": _force,
    "obligation": _cued,
    "certainty": _cued,
    "name": _name,
    "person": _person,
    "attribution": _said,
    "money": _money,
    "part": lambda claim, plain: str(plain["filled"]["text"]),
    "age": lambda claim, plain: str(claim.value).removeprefix("aged "),
    "rank": lambda claim, plain: _FIRST.sub("", str(claim.value)),
    "count": lambda claim, plain: _none(str(claim.value)),
    "exclusivity": lambda claim, plain: _none(str(claim.value)),
}
