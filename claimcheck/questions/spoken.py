"""The words of a claim: where they stand, which of them belong to its value, and what follows a place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.lexicon import abbreviations
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.questions import wording
from claimcheck.text.folding import fold

LONGEST = 52  # code points after the verb
_WORD = re.compile(r"[^\W_]+(?:['’.,:/&-][^\W_]+)*|[^\w\s]|_")
_DAYS = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_MONTHS = (
    "(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan\\.|feb\\.|aug\\.|sept?\\.|oct\\.|nov\\.|dec\\.)"
)
_WHEN = re.compile(  # a time at the end of a clause: it tells nothing of what is asked
    r" (?:(?:late|early) )?(?:on|in|by|since|until|from|at|for|within) (?:(?:the|early|late|mid|about|around) )?"
    rf"(?:\d|{_DAYS}|{_MONTHS}(?= |$)|(?:morning|afternoon|evening|night|midnight|noon|weekend)\b)"
    rf"| (?:this|last|next) (?:week|month|year|spring|summer|autumn|fall|winter|{_DAYS})\b"
    rf"| (?:yesterday|today|tomorrow|tonight|{_DAYS})\b"
)
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])+")
_STOPS = frozenset(
    "and but while which who whom whose after before when because as although though if since amid saying where "
    "until unless whether so than then despite following according citing including or except during that".split()
)
HANGING = frozenset(
    "of in on at by for to from with within into over under per the a an until since between upon than as not yet "
    "already also now still soon".split()
)
_LEADING = HANGING | frozenset(  # before a value that is left out
    "about around nearly almost late early last next this up least most more some estimated total only just both "
    "exactly roughly approximately again".split()
)
_SHOWN_LIMIT = 400  # code points of a clause that are looked at


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a claim on one line, with the places of its value; `shown` is what may be quoted."""

    shown: str
    tokens: tuple[tuple[int, int], ...]
    value: tuple[int, int] | None
    own: int  # where the words of the claim end; the rest of its passage follows

    def word(self, index: int) -> str:
        """A word in lower case with folded quotes; empty outside."""
        if not 0 <= index < len(self.tokens):
            return ""
        first, last = self.tokens[index]
        return fold(self.shown[first:last]).lower()

    def find(self, words: str, start: int = 0) -> tuple[int, int] | None:
        """Where a phrase stands, as code points."""
        flat = " ".join(words.split())
        at = self.shown.find(flat, start) if flat else -1
        return (at, at + len(flat)) if at >= 0 else None


def words_of(claim: Claim, document: Document) -> Words:
    """The carrying words and the rest of their passage, white space made one blank each (as many code points)."""
    end = max(claim.span.end, claim.passage.end)
    raw = document.text[claim.span.start : min(end, claim.span.start + _SHOWN_LIMIT)]
    shown = re.sub(r"\s", " ", raw)
    part = claim.parts.get("value")
    inside = part is not None and claim.span.contains(part)
    value = (part.start - claim.span.start, part.end - claim.span.start) if inside and part is not None else None
    return Words(shown, tuple(m.span() for m in _WORD.finditer(shown)), value, len(claim.span))


def is_headline(words: Words) -> bool:
    """Whether most longer words have a capital: titles leave out what a sentence needs."""
    long = [w for a, b in words.tokens if len(w := words.shown[a:b]) > 3]
    return len(long) > 3 and sum(w[0].isupper() for w in long) > 0.8 * len(long)


def by_pronoun(claim: Claim, document: Document) -> bool:
    """Whether the words of the claim name its subject by a pronoun alone: whom that means is known from elsewhere."""
    subject = claim.frame.subject
    if subject is None:
        return False
    said = fold(document.exact(claim.span)).lower()
    return fold(subject.text).lower() not in said and any(w in wording.SUBJECTS for w in said.split())


_OPENS_CLAUSE = frozenset("that whether how why what".split())
_SPELLS = frozenset(
    "moments minutes hours days weeks months years moment minute hour day week month year shortly just only a an few "
    "several some two three four five six ten less more than soon long".split()
)
_NOUN_LEADS = 2  # words: "made clear that" wants its clause, "signed the order that" does not


def after(words: Words, start: int, particle: str = "", most: int = LONGEST) -> str | None:
    """The words from a place to the end of the clause, without the value, what leads up to it and times at the end.

    None where that is long or breaks off.

    Args:
        particle: belongs to the verb ("go on") and stays. most: code points that it may have.
    """
    rest = _after(words, start, particle, len(words.shown))
    if rest is not None and len(rest) > most:
        rest = _after(words, start, particle, words.own)
    return rest if rest is not None and len(rest) <= most else None


def _names_go_on(words: Words, at: int) -> bool:
    """Whether a joint stands between two names: "access to Orion 5 and Lyra 5"."""
    before, behind = (words.shown[slice(*words.tokens[n])] for n in (at - 1, min(at + 1, len(words.tokens) - 1)))
    return at > 0 and (before[:1].isupper() or before.isdigit()) and behind[:1].isupper()


_JOINTS = frozenset(("and", "or"))


def _after(words: Words, start: int, particle: str, limit: int) -> str | None:
    kept: list[str] = []
    last = start
    for at, (first, end) in enumerate(words.tokens):
        if first < start or first >= limit:
            continue
        word = words.word(at)
        if words.value is not None and first < words.value[1] and end > words.value[0]:
            _strip(kept, _LEADING, particle)
            break
        if word in _OPENS_CLAUSE and len(kept) < _NOUN_LEADS:
            return None  # the verb needs what is said there
        if word in ("after", "before") and kept and fold(kept[-1]).lower() in _SPELLS:
            while kept and (fold(kept[-1]).lower() in _SPELLS or kept[-1].isdigit()):
                kept.pop()
        if word == "." and kept and _is_short(kept[-1]) and end < len(words.shown.rstrip()):
            return None  # a name goes on behind it: "Ohio Rep. Tim Ryan"
        if word == "." and kept and _INITIALS.fullmatch(kept[-1]) and words.shown[end:].lstrip()[:1].isalnum():
            kept[-1] += "."  # "the U.S. government"
            last = end
            continue
        if word in _JOINTS and _names_go_on(words, at):
            return None  # of two names one would be cut off
        if word in _STOPS or not word[:1].isalnum() and word not in ("$", "£", "€", "%", "&", "#"):
            break
        if kept and first == last:
            kept[-1] += words.shown[first:end]
        else:
            kept.append(words.shown[first:end])
        last = end
    rest = " " + " ".join(kept)
    timed = _WHEN.search(fold(rest).lower())
    kept = (rest[: timed.start()] if timed else rest).split()
    _strip(kept, HANGING, particle)
    rest = " ".join(kept)
    if " between " in f" {rest} " and " and " not in rest:
        return None
    return rest


def _is_short(word: str) -> bool:
    """Whether a stop behind the word is that of an abbreviation."""
    low = fold(word).lower()
    return len(low) == 1 or low in abbreviations.BEFORE_NAME


def _strip(kept: list[str], hanging: frozenset[str], particle: str) -> None:
    while kept and fold(kept[-1]).lower() in hanging and kept != [particle]:
        kept.pop()
