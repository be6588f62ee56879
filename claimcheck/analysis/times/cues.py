"""What the words around a time expression say of it: bound and role, history, the noun it measures."""

from __future__ import annotations

import re

from claimcheck.analysis.times.dates import Bound
from claimcheck.lexicon.calendar import CHANGES, DATE_CUES, FORMER
from claimcheck.model.analysis import Sentence, Tag

_WINDOW = 80
# At the head of a line: "a report published on Monday" is news, not the date of the text.
_PUBLISHED = re.compile(
    r"^\W*(?:first |last |article |story |page )?(?:published|updated|posted|modified)(?: on| at)?:? ?$", re.IGNORECASE
)
_BYLINE = re.compile(r"^[A-Z][\w.,/ ]{0,40}[,(] ?$")
_AGENCY = re.compile(r"^(?:, \d{4})? ?(?:\([A-Z][\w/ ]{0,20}\) ?)?- ?")
_DEADLINES = frozenset((Bound.BY, Bound.BEFORE))
_ROLES = {
    Bound.BY: "deadline",
    Bound.BEFORE: "deadline",
    Bound.UNTIL: "deadline",
    Bound.SINCE: "start",
    Bound.FROM: "start",
    Bound.EARLIEST: "start",
    Bound.AFTER: "start",
}
_WORD = re.compile(r"[^\W\d_]+")


def bound_before(text: str) -> tuple[Bound, int]:
    """The bound that the words just before a date set, and how many code points of the text they take."""
    if text[-1:] != " ":
        return Bound.ON, 0
    left = text.lower().rstrip()
    left = left.removesuffix(" the").removesuffix(" at least")  # "until at least the end of June"
    for words, bound in DATE_CUES:
        if left.endswith(words) and not left[: -len(words)][-1:].isalnum():
            return Bound(bound), len(text) - len(left) + len(words)
    return Bound.ON, 0


_RECORD = re.compile(
    r"\b(?:\w{2,}est|best|worst|most|least|fewest|first|record|\w+-most)\b(?: [\w%'-]+){0,4},? since (?:the )?$",
    re.IGNORECASE,
)


def is_record(before: str) -> bool:
    """Whether a date behind "since" is that of the last time that something was as much: "the lowest rate since"."""
    return _RECORD.search(before) is not None


_LIFE = re.compile(r"\([^()]*\d{3,4}\s?(?:--?|[\u2013\u2014])\s?$")


def ends_a_life(text: str, start: int) -> bool:
    """Whether a date closes a stretch in brackets ("(born ...; 4 May 1902 - 8 June 1971)"): of no verb there."""
    return _LIFE.search(text, max(0, start - _WINDOW), start) is not None


def role_of(bound: Bound) -> str:
    """The role of a date with that bound."""
    return _ROLES.get(bound, "on")


def is_publication(text: str, start: int, end: int) -> bool:
    """Whether the date is that of the text itself: after "Published", or in a dateline."""
    before = text[max(0, start - _WINDOW) : start]
    if start <= _WINDOW and _PUBLISHED.match(before):
        return True
    return start <= 45 and _BYLINE.match(before) is not None and _AGENCY.match(text[end : end + _WINDOW]) is not None


def is_history(text: str, start: int) -> bool:
    """Whether the value is said to be superseded: "shortened from 90 days", "an initial 90 days", "originally"."""
    before = text[max(0, start - _WINDOW) : start].lower()
    clause = re.split(r"[.;:]", before)[-1]
    found = _WORD.findall(clause)
    near = found[-5:]
    if near and near[-1] in FORMER:
        return True
    if any(w in ("originally", "initially", "previously", "formerly") for w in near[-5:]):
        return True
    if near[-2:] in (["instead", "of"], ["rather", "than"]):
        return True
    return bool(near) and near[-1] != "to" and "from" in near[-3:] and any(w in CHANGES for w in found[-12:])


def measured(sentence: Sentence, first: int, last: int, attributive: bool) -> tuple[int, tuple[int, int] | None]:
    """Anchor and head of a length whose tokens are `first` to `last` (half-open).

    "a 30-day [review window]" and "a [window] of 30 days" name what is measured; otherwise the
    length hangs on its own first token.
    """
    tokens = sentence.tokens
    if attributive and last < len(tokens):
        phrase = sentence.phrase_at(last)
        if phrase is not None and phrase.head >= last:
            return phrase.head, (last, phrase.head + 1)
        end = last
        while end < len(tokens) and end < last + 3 and tokens[end].tag in (Tag.NOUN, Tag.ADJ, Tag.PROPN):
            end += 1
        if end > last:
            return end - 1, (last, end)
    if first >= 2 and tokens[first - 1].folded == "of" and tokens[first - 2].tag in (Tag.NOUN, Tag.PROPN):
        phrase = sentence.phrase_at(first - 2)
        begin = first - 2 if phrase is None else max(phrase.first, 0)
        if phrase is not None and tokens[begin].tag is Tag.DET:
            begin += 1
        return first - 2, (begin, first - 1)
    return first, None


def counted_from(sentence: Sentence, last: int) -> tuple[int, int] | None:
    """What an offset is counted from: "two weeks before [the general election]", "a month after [his death]"."""
    tokens = sentence.tokens
    if last + 1 >= len(tokens) or tokens[last].folded not in ("before", "after"):
        return None
    phrase = sentence.phrase_at(last + 1)
    if phrase is None or any(
        c.first == last + 1 or c.subject is not None and sentence.phrases[c.subject] == phrase for c in sentence.clauses
    ):
        return None
    return phrase.bounds


def in_clause(sentence: Sentence, anchor: int) -> int:
    """The anchor, or the verb of the clause that a time set apart belongs to: "On Friday, the union [struck]"."""
    if not sentence.clauses or sentence.clause_at(anchor) is not None:
        return anchor
    roots = [c for c in sentence.clauses if c.relation == "root"] or list(sentence.clauses)
    following = [c for c in roots if c.first > anchor]
    return min(following, key=lambda c: c.first).verb if following else max(roots, key=lambda c: c.last).verb
