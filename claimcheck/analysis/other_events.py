"""Where a text tells of another event of the sort than that which it is about, and of which.

"The last big quake here was that of 1877. It killed 2,300 people": what such a sentence tells, and what those that go
on about it tell, belongs to the earlier event. So with aftershocks, another shooting, a second blast, and with the bid
that was turned down before the one of the story: it has a price, an answer and a day of its own. A bare "No one was
hurt" in the body of a text tells of what stands before it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.analysis.event_days import Days
from claimcheck.analysis.newcomers import is_elsewhere, is_some_way_off, other_matter, tells_of_a_newcomer
from claimcheck.analysis.recollections import EVENTS, goes_on_with_the_case, recalled
from claimcheck.model.analysis import Analysis, Sentence
from claimcheck.model.document import Role
from claimcheck.text.folding import fold
from claimcheck.text.patterns import lazily

LEAD = 4  # sentences with which a text begins, behind which a bare "No one was hurt" tells of what is before it
EARLIER, ANOTHER, AFTERSHOCK, STRONGEST, THERE = "earlier", "another", "aftershock", "strongest aftershock", "there"
NEWCOMER, MATTER = "elsewhere", "another matter"
OPEN = frozenset((AFTERSHOCK, MATTER))
"""Events of which there are many: two sentences that tell of one do not tell of the same one."""
EARLIER_BID = "an earlier or rival bid"
_YEAR = r"(?P<year{n}>1[0-9]{{3}}|20[0-9]{{2}})"
_WORD = r"(?:[a-z0-9.'-]+ )"
_BIG = r"(?:big|great|major|large|serious|strong|deadly|severe|comparable|such|similar|bad|powerful|fatal|devastating)"
_MOST = (
    r"(?:worst|deadliest|strongest|biggest|largest|greatest|bloodiest|costliest|longest|highest|most "
    r"(?:powerful|destructive|serious|severe|violent))"
)
_START = r"(?:^|[;,] (?:and|but|while) )(?:(?:but|and|however|also|separately),? )?(?:[^,.;]{1,40}, )?"
_EARLIER = lazily(
    rf"{_START}(?P<it>the last {_BIG} {_WORD}{{0,2}}?(?:{EVENTS})\b"
    rf"|the last (?:{EVENTS}), in\b"
    rf"|(?:the|an) (?:previous|earlier|prior|preceding) {_WORD}{{0,2}}?(?:{EVENTS})\b"
    rf"|last (?:year|month|season|summer|winter|autumn|spring|fall)'s {_WORD}{{0,2}}?(?:{EVENTS})\b"
    r"|the last time\b)"
)
_OF_A_YEAR = lazily(
    rf"{_START}(?:(?:in|during|after) )?(?P<it>(?:the|that) {_YEAR.format(n=1)} {_WORD}{{0,2}}?(?:{EVENTS})\b"
    rf"|the {_WORD}{{0,2}}?(?:{EVENTS}) (?:of|in) (?:[a-z]+ )?(?:[0-9]{{1,2}}, )?{_YEAR.format(n=2)}\b"
    rf"|(?:the|[a-z]+'s) {_MOST} {_WORD}{{0,2}}?(?:{EVENTS})\b(?:(?!since|after|than)[^.;]){{0,50}}?"
    rf"\b{_YEAR.format(n=3)}\b"
    rf"|the last {_WORD}{{0,3}}?(?:{EVENTS}),? (?:was |came |(?:was )?held )?(?:[a-z]+ ){{0,2}}?in (?:[a-z]+ )?"
    rf"{_YEAR.format(n=4)}\b)"
)
_ANOTHER = lazily(
    rf"{_START}(?:in )?(?P<it>(?:another|a (?:second|third|separate|later|smaller|further)|an unrelated) "
    rf"{_WORD}{{0,4}}?(?:{EVENTS})\b)"
)
_AFTERSHOCK = lazily(
    rf"\b(?P<it>(?:an?|the|one|another) {_WORD}{{0,5}}?aftershocks?\b"
    r"|an? (?:magnitude[ -][0-9.]+|[0-9.]+[ -]magnitude) (?:tremor|temblor)\b"
    r"|aftershocks?,? (?:the|one) (?:strongest|largest|biggest|of))"
)
_ONE_AFTERSHOCK = lazily(r"\baftershock\b")
_THE_AFTERSHOCK = lazily(
    r"\b(?:the|that) (?:(?!strongest|largest|biggest|latest|second|next|last|other)[a-z0-9.-]+ ){0,3}?aftershock\b"
)
_BID = r"(?:bids?|offers?|approach(?:es)?|proposals?|overtures?)"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|"
    r"winter|(?:19|20)[0-9][0-9])"
)
_EARLIER_BID = lazily(
    r"\b(?:(?:earlier|previous|prior|first|initial|opening|original|preliminary|informal|rejected|rival|competing|"
    r"unsuccessful|failed|abortive) (?:(?!bid|offer|the |an? |its |his |their )[a-z0-9-]+ ){0,2}?"
    rf"{_BID}\b(?! (?:price )?(?:period|for sale))"
    rf"|{_MONTH}(?:'s)? (?:[a-z-]+ )?{_BID}\b"
    rf"|{_BID} (?:[a-z]+ )?(?:last|in|of) (?:late |early |mid-|last )?(?:{_MONTH}|month|year)\b"
    r"|(?:first|initially|originally|previously) (?:offered|bid|proposed|put in)\b"
    r"|had (?:first|already|initially|previously|originally|earlier) (?:offered|bid|proposed|tabled)\b"
    r"|had (?:offered|bid|proposed|tabled) (?!to\b)[^.;,]{0,40}? (?:in|last) (?:late |early )?"
    rf"(?:{_MONTH}|month|year)\b)"
)
_OPENS = 6  # code points of a sentence before its subject's own words
_MOST_OF_THEM = lazily(r"\b(?:strongest|largest|biggest|most powerful)\b")
_AFTER_IT = lazily(r"\bafter the main (?:shock|quake|earthquake|tremor)\b")
_GOES_ON = lazily(
    rf"^(?:its?|that|this|they|their) (?!(?:is|are|has|have|will|means)\b)|^(?:that|this) (?:{EVENTS})\b"
    rf"|^(?:[a-z]+|[0-9]+) of (?:them|those|its|their)\b|^[a-z]+ there \b"
)
_OF_SOMEBODY = lazily(r"^(?:he|she|his|her) (?!(?:also )?(?:said|says|told|added|called|denied|noted|wrote)\b)")
_NONE = lazily(
    r"^(?:no one|no-one|nobody|none) (?:was|were|had been|has been) (?:[a-z]+ )?(?:hurt|injured|killed|harmed)"
    r"(?: or (?:hurt|injured|killed))?\.?$|^(?:there were )?no (?:injuries|casualties|deaths)(?: were reported)?\.?$"
)
_THEN = lazily(r"\b(?:back then|then|(?:that|this) (?:time|year|day|night))\.?$")
_TODAY = lazily(
    r"\b(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|yesterday|tonight|this (?:morning|week))\b"
)
_IN_A_PLACE = re.compile(r"^(?:In|At|Near|On|Outside) (?:the [a-z]+ of )?[A-Z]")


class Beside(NamedTuple):
    """Another event of which a sentence tells: from which token on, which one, up to which token."""

    first: int
    event: str
    last: int | None = None

    def holds(self, token: int) -> bool:
        """Whether what hangs on a token is told of the other event."""
        return self.first <= token and (self.last is None or token < self.last)


def other_events(analysis: Analysis, days: Days) -> tuple[Beside | None, ...]:
    """Of each sentence, the other event of which it tells, or None.

    Args:
        days: the events of the text that are known by their days.
    """
    found: list[Beside | None] = []
    told = 0  # sentences of the body so far
    of_aftershock = _is_of_an_aftershock(analysis)
    for number, sentence in enumerate(analysis.sentences):
        bid = _earlier_bid(sentence)
        if bid is not None or sentence.passage.role in (Role.HEADLINE, Role.HEADING):
            found.append(bid)
            told += bid is not None and sentence.passage.role not in (Role.HEADLINE, Role.HEADING)
            continue
        if told and is_some_way_off(analysis, sentence):
            found.append(Beside(0, NEWCOMER))
            told += 1
            continue
        if (day := days.others.get(number)) is not None:
            found.append(Beside(day.first, day.day, day.last))
            told += 1
            continue
        before = found[-1] if found else None
        if before is not None and before.last is not None:
            before = None  # a clause on another bid: what follows is of this one again
        brought = _brought_in(analysis, sentence, told)
        own = number in days.here
        if brought is not None and brought.event == AFTERSHOCK and of_aftershock and (own or _is_the_one(sentence)):
            brought = None
        found.append(brought or (_gone_on(analysis, sentence, number, before) if told and not own else None))
        told += bool(sentence.clauses)  # a dateline tells nothing
    return tuple(found)


def _is_of_an_aftershock(analysis: Analysis) -> bool:
    """Whether a text is itself about one aftershock, by its headline or first sentence."""
    return any(_ONE_AFTERSHOCK.search(fold(s.text).lower()) is not None for s in analysis.sentences[:2])


def _is_the_one(sentence: Sentence) -> bool:
    """Whether a sentence goes on about one aftershock that is known: "the aftershock"."""
    return _THE_AFTERSHOCK.search(fold(sentence.text).lower()) is not None


def _brought_in(analysis: Analysis, sentence: Sentence, told: int) -> Beside | None:
    """The other event that the sentence itself brings in; the first one of a text tells what it is about.

    Args:
        told: how many sentences of the body stand before it.
    """
    text = fold(sentence.text).lower()
    if (m := _OF_A_YEAR.search(text)) is not None and _is_long_past(analysis, m):
        return Beside(_token(sentence, m.start("it")), EARLIER)
    if told == 0:
        return None
    if (m := _EARLIER.search(text)) is not None:
        return Beside(_token(sentence, m.start("it")), EARLIER)
    if (m := _AFTERSHOCK.search(text)) is not None:
        return Beside(_token(sentence, m.start("it")), STRONGEST if _MOST_OF_THEM.search(text) else AFTERSHOCK)
    if _AFTER_IT.search(text) is not None:
        return Beside(0, AFTERSHOCK)
    m = _ANOTHER.search(text)
    if m is not None:
        return Beside(_token(sentence, m.start("it")), ANOTHER)
    if (at := other_matter(sentence)) is not None:
        return Beside(_token(sentence, at), MATTER)
    if (at := recalled(text)) is not None and is_elsewhere(analysis, sentence, at):
        return Beside(_token(sentence, at), NEWCOMER)
    return Beside(0, NEWCOMER) if tells_of_a_newcomer(analysis, sentence, told) else None


def tells_of_earlier_bid(sentence: Sentence) -> bool:
    """Whether a sentence tells of a bid that was made before or beside the one of its story."""
    return _EARLIER_BID.search(fold(sentence.text).lower()) is not None


def _earlier_bid(sentence: Sentence) -> Beside | None:
    """The clause that tells of a bid before or beside the one that a story is about."""
    m = _EARLIER_BID.search(fold(sentence.text).lower())
    if m is None:
        return None
    at = _token(sentence, m.start())
    clause = sentence.clause_at(at)
    if clause is None or m.start() < _OPENS:
        return Beside(0, EARLIER_BID)  # "An earlier bid was worth ...": what goes on is of it
    return Beside(clause.first, EARLIER_BID, clause.last)


def _is_long_past(analysis: Analysis, found: re.Match[str]) -> bool:
    """Whether the year found is not that of the text, which must be known."""
    published = analysis.document.published
    years = {int(y) for name, y in found.groupdict().items() if name.startswith("year") and y is not None}
    return published is not None and not years & {published.year}


def _gone_on(analysis: Analysis, sentence: Sentence, number: int, before: Beside | None) -> Beside | None:
    """The other event of the sentence before, where this one goes on about it."""
    text = fold(sentence.text).lower()
    if _NONE.search(text) is not None:
        if before is not None:
            return Beside(0, before.event)
        return Beside(0, THERE) if number >= LEAD or _IN_A_PLACE.match(analysis.sentences[number - 1].text) else None
    if before is None or _TODAY.search(text) is not None:
        return None
    if before.event in (NEWCOMER, EARLIER, ANOTHER) and goes_on_with_the_case(text):
        return Beside(0, before.event)
    if before.event in (NEWCOMER, MATTER) and _OF_SOMEBODY.match(text) is not None:
        return Beside(0, before.event)
    return Beside(0, before.event) if _GOES_ON.search(text) or _THEN.search(text) else None


def _token(sentence: Sentence, at: int) -> int:
    """The number of the token at that place of the text of the sentence."""
    found = sentence.token_at(sentence.passage.span.start + at)
    return found.index if found is not None else 0
