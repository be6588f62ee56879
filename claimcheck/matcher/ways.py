"""Whether two answers that rest on a place speak of the same one: ways from one place to another, sides of a town."""

from __future__ import annotations

import re

from claimcheck.matcher.apart import Told
from claimcheck.text.folding import fold
from claimcheck.text.patterns import lazily

_TWO = lazily(
    r"\b(?:head-?on|collided|collision|collide|oncoming|(?:two|both) (?:trains|ships|vessels|buses|coaches|planes|"
    r"boats|ferries|trams))\b"
)
_OF = re.compile(r"\W*of (?:the (?:[a-z]+ ){0,2}?(?P<sort>town|city|village|capital|port|island)\b|(?P<name>[^,.;(]+))")


def of_one_way(a: Told, b: Told) -> bool:
    """Whether each of two sentences names the place of the other: "from Arle to Bonn", "left Bonn for Arle"."""
    if any(_TWO.search(fold(t.text.document.text).lower()) for t in (a, b)):
        return False  # of two that met each went its own way
    return _goal(a) in _words(b) and _goal(b) in _words(a) and _is_known(a, b) and _is_known(b, a)


def of_one_landmark(a: Told, b: Told) -> bool:
    """Whether two sides are sides of one place: it has one name, or one text has only "the town" for what it names."""
    marks = [_landmark(t) for t in (a, b)]
    if all(marks):
        return bool(set(marks[0].split()[:1]) & set(marks[1].split()[:1]))
    known = marks[0] or marks[1]
    other = b if marks[0] else a
    return bool(known) and any(known.split()[0] in key.split() for key in other.text.entities)


def _is_known(own: Told, other: Told) -> bool:
    """Whether the other text names what is on its way, too, where it has a name: "the tug Bruno" is another ship."""
    subject = own.claim.frame.subject
    names = [] if subject is None else [w for w in subject.text.split() if w[:1].isupper() and w.lower() != "the"]
    said = other.text.document.text.lower()
    return all(name.lower() in said for name in names)


def _goal(told: Told) -> str:
    """The last word of the place that an answer names."""
    concept = next(iter(getattr(told.claim.value, "concepts", ())), "")
    return concept.split(": ")[-1].split(" ")[-1]


def _words(told: Told) -> frozenset[str]:
    return frozenset(t.folded.lower() for t in told.sentence.tokens)


def _landmark(told: Told) -> str:
    """The place behind "of"; "" where it has no name there."""
    text = fold(told.sentence.text)
    m = _OF.match(text, told.claim.parts["words"].end - told.sentence.passage.span.start)
    return "" if m is None or m["name"] is None else m["name"].strip().lower()
