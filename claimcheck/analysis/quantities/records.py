"""Records of fighters and teams: "Kalin (40-2, 30 KOs)", "Trask, 25-7-1, 18 KO's,", "improved the Falcons to 11-4".

A record counts wins and losses, and draws behind them, so it is no result of one match, and is the bearer's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.analysis.mentions import Entities
from claimcheck.model.analysis import Sentence
from claimcheck.model.span import Span
from claimcheck.text.folding import fold
from claimcheck.text.patterns import lazily

_N = r"(?P<won>[0-9]{1,3})-(?P<lost>[0-9]{1,3})(?P<drawn>-[0-9]{1,2})?"
_OUT = r"[0-9]{1,3} (?:kos?|ko's|k\.o\.s?|tkos?|knock-?outs?)\b"
_COMMAS = _N.replace("<", "<c")
_BEHIND = lazily(
    rf"(?:,? \({_N}(?P<out>,? (?:with )?{_OUT})?(?:[,;](?! ?[0-9]+-[0-9]+[,)])[^()]{{0,40}})?\)|, {_COMMAS}, {_OUT})"
)
_BROUGHT = lazily(
    r"\b(?:improv\w+|mov\w+|f[ae]ll\w*|dropp?\w*|slipp?\w*|dips?|dipped|lift\w*|rais\w+) "
    rf"(?P<whom>(?:[\w'-]+ ){{0,4}})to (?:(?:a|an) )?{_N}"
    r"(?= ?(?:[.,;)]|$|this|on the|overall|for the|with|after|in|and|record))"
)
_KNOCKOUTS = lazily(r"^ ?(?:kos?|ko's|k\.o\.s?|tkos?|knock-?outs?)\b")
_RECORD = lazily(r"[0-9]{1,3}-[0-9]{1,3}(?:-[0-9]{1,2})?,? (?:with )?$")
RECORD = "record"
_GAMES = 8  # fewer in brackets behind a name, without knock-outs or draws, may be a result


@dataclass(frozen=True, slots=True)
class Record:
    """A record: where it stands, wins and losses, and the token range (half-open) of whose it is, if told there."""

    span: Span
    won: int
    lost: int
    bearer: tuple[int, int]


def records(sentence: Sentence, entities: Entities) -> Iterator[Record]:
    """The records behind the names of a sentence, and those to which a result brings a team."""
    base = sentence.passage.span.start
    text = fold(sentence.text).lower()
    for span, _ in entities.within(sentence.passage.span):
        m = _BEHIND.match(text, span.end - base)
        if m is None:
            continue
        prefix = "" if m["won"] is not None else "c"
        won, lost = int(m[f"{prefix}won"]), int(m[f"{prefix}lost"])
        if not (prefix or m["out"] or m["drawn"]) and won + lost < _GAMES:
            continue
        tokens = sentence.tokens_in(span)
        if tokens:
            place = Span(base + m.start(f"{prefix}won"), base + m.end(f"{prefix}lost"))
            yield Record(place, won, lost, (tokens[0].index, tokens[-1].index + 1))
    for m in _BROUGHT.finditer(text):
        whose = _brought(sentence, entities, m, base)
        if whose is not None:
            yield Record(Span(base + m.start("won"), base + m.end("lost")), int(m["won"]), int(m["lost"]), whose)


def _brought(sentence: Sentence, entities: Entities, m: re.Match[str], base: int) -> tuple[int, int] | None:
    """Whom a result brought there: whoever stands behind the verb, else the name before it."""
    within = entities.within(sentence.passage.span)
    if m["whom"].strip():
        near = [span for span, _ in within if m.start("whom") <= span.start - base < m.end("whom")]
    else:
        near = [span for span, _ in within if span.end - base <= m.start()]
    tokens = sentence.tokens_in(near[-1]) if near else ()
    return (tokens[0].index, tokens[-1].index + 1) if tokens else None


def is_of_record(before: str, after: str) -> bool:
    """Whether a number is that of the knock-outs behind a record: "40-2, [30] KOs".

    Args:
        before, after: the text around it, folded and in lower case.
    """
    return _KNOCKOUTS.search(after) is not None and _RECORD.search(before) is not None
