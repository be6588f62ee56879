"""Words that leave open whether something is so: "did not rule out that", "unclear whether", "has yet to confirm".

What is not excluded is held possible; what nobody has confirmed is no more than reported.
"""

from __future__ import annotations

from claimcheck.analysis.speech.types import Sureness
from claimcheck.model.analysis import Sentence, Tag

_NOT = frozenset(("not", "n't", "never", "cannot", "no", "nobody", "none", "neither"))
_EXCLUDING = frozenset(("rule out", "exclude"))
_CONFIRMING = frozenset("confirm verify corroborate substantiate".split())
_SAYING = frozenset("know say tell determine establish decide disclose see specify".split())
_SHUNNING = frozenset(
    "refuse decline unable impossible unwilling hesitate yet possible fail able early soon premature".split()
)
_NEEDING_NOT = frozenset(("possible", "able"))  # "not able to"; the others say it by themselves
_SURE = frozenset("clear known certain sure confirmed established decided settled".split())
_UNSURE = frozenset("unclear unknown uncertain unsure undecided unresolved unconfirmed unproven disputed".split())
_DOUBTS = frozenset("question doubt uncertainty mystery word indication confirmation".split())
_SURETY = frozenset(("certainty", "confirmation", "guarantee"))
_POSSIBLE = frozenset(("possibility", "likelihood", "scenario"))
_INQUIRING = frozenset("investigate examine probe study assess review debate".split())
# Verbs of those who have not made up their minds: what they do with a deed, or with whether to do it.
WEIGHING = frozenset("consider mull contemplate weigh ponder discuss explore".split())
_TALKS = frozenset(("talk", "negotiation", "discussion"))
_SCEPTICAL = frozenset("sceptical skeptical doubtful dubious unconvinced".split())
_NO_ONE = ["no", "one"]
_EITHER = frozenset(("whether", "if"))
_GROUP = (Tag.AUX, Tag.ADV, Tag.PART)
_AFTER = 4  # tokens between the word and its "whether" ("unclear on Monday whether")


def left_open(sentence: Sentence, at: int) -> Sureness | None:
    """The cue that ends in the token of that index, if it leaves something open; its range runs up to what is open."""
    token = sentence.tokens[at]
    lemma = token.lemma
    if lemma in ("rule", "exclude"):
        return _excluded(sentence, at)
    if lemma in _CONFIRMING:
        told = _opener(sentence, at + 1, 1) if token.tag is Tag.VERB and _withheld(sentence, at) else None
        return None if told is None else Sureness("reported", lemma, at, told, open=True)
    if token.folded in _POSSIBLE or lemma in _POSSIBLE:
        opener = sentence.tokens[at + 1].folded if at + 1 < len(sentence.tokens) else ""
        kept = opener == "that" and not _taken_away(sentence, at)
        return Sureness("speculated", lemma, at, at + 1, open=True) if kept else None
    if lemma in WEIGHING and token.tag is Tag.VERB and not _withheld(sentence, at) and _deed(sentence, at + 1):
        return Sureness("speculated", lemma, at, at + 1, open=True)
    if lemma in _SURETY and at and sentence.tokens[at - 1].folded == "no" and _opener(sentence, at + 1, 1) is not None:
        return Sureness("speculated", lemma, at, at + 1, open=True)  # "no certainty that"
    if (told := _doubted(sentence, at) or _talked_over(sentence, at)) is not None:
        return Sureness("speculated", lemma, at, told, open=True)
    unsure = (
        lemma in _INQUIRING | WEIGHING
        and token.tag is Tag.VERB
        or token.folded in _UNSURE
        or lemma in _DOUBTS
        or token.folded in _SURE
        and _withheld(sentence, at)
        or token.folded == "seen"
        and sentence.tokens[max(0, at - 2)].folded == "to"
        or lemma in _SAYING
        and _withheld(sentence, at)
    )
    behind = _whether(sentence, at + 1) if unsure else None
    return None if behind is None else Sureness("speculated", lemma, at, behind, open=True)


def _excluded(sentence: Sentence, at: int) -> Sureness | None:
    """ "did not rule out that", "cannot be excluded", "refused to rule out a sale"."""
    tokens = sentence.tokens
    particle = at + 1 < len(tokens) and tokens[at + 1].folded == "out"
    cue = f"{tokens[at].lemma} out" if particle else tokens[at].lemma
    if cue not in _EXCLUDING or not _withheld(sentence, at):
        return None
    behind = at + 1 + particle
    return Sureness("speculated", cue, at, _opener(sentence, behind, _AFTER) or behind, open=True)


def _withheld(sentence: Sentence, at: int) -> bool:
    """Whether the verb or adjective is denied in its own group, or somebody refuses or has yet to do it."""
    tokens = sentence.tokens
    begin = at
    while begin > 0 and (tokens[begin - 1].tag in _GROUP or tokens[begin - 1].folded in _NOT):
        begin -= 1
        if tokens[begin].folded in _NOT:
            return True
    if begin < at and tokens[at - 1].folded == "to" or begin < at and tokens[begin].folded == "to":
        before = next((t for t in reversed(tokens[:at]) if t.folded != "to" and t.tag is not Tag.PART), None)
        if before is not None and before.lemma in _SHUNNING:
            return before.lemma not in _NEEDING_NOT or _withheld(sentence, before.index)
    return False


def _opener(sentence: Sentence, at: int, reach: int) -> int | None:
    """The "that" or "whether" that opens what is left open, a noun for it between ("the possibility that")."""
    for token in sentence.tokens[at : at + reach]:
        if token.folded in _EITHER or token.folded == "that":
            return token.index
        if token.tag in (Tag.VERB, Tag.AUX, Tag.PUNCT):
            return None
    return None


def _whether(sentence: Sentence, at: int) -> int | None:
    """The "whether" or "if" of what is in doubt, near behind its word."""
    for token in sentence.tokens[at : at + _AFTER]:
        if token.folded in _EITHER:
            return token.index
        if token.tag in (Tag.VERB, Tag.AUX, Tag.PUNCT, Tag.SCONJ):
            return None
    return None


def _deed(sentence: Sentence, at: int) -> bool:
    """Whether a deed in -ing follows ("is considering [selling] its mill")."""
    behind = sentence.tokens[at] if at < len(sentence.tokens) else None
    return behind is not None and behind.tag is Tag.VERB and behind.folded.endswith("ing")


def _doubted(sentence: Sentence, at: int) -> int | None:
    """The "that" behind a word of doubt: "residents [doubt that] the well is safe", not "nobody doubts that"."""
    tokens = sentence.tokens
    verb = tokens[at].lemma == "doubt" and tokens[at].tag is Tag.VERB
    if not (verb or tokens[at].folded in _SCEPTICAL) or _withheld(sentence, at):
        return None
    before = next((t for t in reversed(tokens[:at]) if t.tag not in _GROUP), None)
    nobody = before is not None and (
        before.folded in _NOT or [t.folded for t in tokens[max(0, at - 2) : at]] == _NO_ONE
    )
    return _opener(sentence, at + 1, 1) if not nobody else None


def _talked_over(sentence: Sentence, at: int) -> int | None:
    """The "to" of a deed that is talked over: "in advanced [talks to] sell its mill"."""
    tokens, phrase = sentence.tokens, sentence.phrase_at(at)
    if tokens[at].lemma not in _TALKS or phrase is None or phrase.head != at or at + 2 >= len(tokens):
        return None
    held = phrase.first > 0 and tokens[phrase.first - 1].folded == "in"
    return at + 1 if held and tokens[at + 1].folded == "to" and tokens[at + 2].tag is Tag.VERB else None


def _taken_away(sentence: Sentence, at: int) -> bool:
    """Whether the possibility is excluded or denied ("ruled out the possibility that", "no possibility that")."""
    for token in sentence.tokens[max(0, at - _AFTER) : at]:
        if token.folded in ("no", "any") or token.lemma in ("rule", "exclude", "dismiss", "reject", "discount", "deny"):
            return True
    return False
