"""How far a run of capitalised words reaches: over the words that hold a name together ("Bank of England")."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis.names.evidence import LINKS, PARTICLES, VERSION, YEAR, Evidence, bare, is_capital, normal
from claimcheck.lexicon import currencies, titles
from claimcheck.lexicon.abbreviations import STARTERS
from claimcheck.lexicon.number_words import SCALES
from claimcheck.model.analysis import Token
from claimcheck.text.folding import fold

_MAX_WORDS = 14
_COUNTED = frozenset((*SCALES, *currencies.WORDS, "pounds"))


def end_of(tokens: Sequence[Token], at: int, evidence: Evidence) -> int:
    """Where the run that begins at `at` ends."""
    end = at + 1
    while end < len(tokens) and end - at < _MAX_WORDS:
        before, token = tokens[end - 1], tokens[end]
        if _possessive(before) or before.text in (",", ";"):
            break
        if (
            is_capital(token)
            and not _breaks(tokens, end)
            or _is_initial_stop(tokens, end)
            or _is_version(tokens, end, evidence)
        ):
            end += 1
        elif (past := _linked(tokens, at, end, evidence)) is not None:
            end = past
        else:
            break
    return end


def _possessive(token: Token) -> bool:
    text = fold(token.text)
    return len(text) > 2 and text.endswith("'s") or text == "'s"


def _breaks(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capitalised word begins something new: a function word, or a line of its own."""
    text = bare(tokens[at])
    return (
        text in STARTERS
        and text not in ("Police", "First", "New", "Second", "Prosecutors", "Late")
        or tokens[at].span.start - tokens[at - 1].span.end > 1
    )


def _is_initial_stop(tokens: Sequence[Token], at: int) -> bool:
    """The stop of an initial or of a short title: "George W. Bush", "Dr. Roe"."""
    before = tokens[at - 1]
    return (
        tokens[at].text == "."
        and before.span.end == tokens[at].span.start
        and at + 1 < len(tokens)
        and (
            len(before.text) == 1
            or before.text.lower() in titles.OFFICES | titles.HONORIFICS
            or before.text.lower() in ("inc", "corp", "jr")
        )
        and (is_capital(tokens[at + 1]))
    )


def _is_version(tokens: Sequence[Token], at: int, evidence: Evidence) -> bool:
    """A number that belongs to the name: always with it, or with it twice ("Boeing 737")."""
    text, word = tokens[at].text, normal(bare(tokens[at - 1]))
    if (
        not VERSION.match(text)
        or YEAR.match(text)
        or (at + 1 < len(tokens) and tokens[at + 1].text in ("-", "%", "percent"))
        or (at + 1 < len(tokens) and tokens[at + 1].folded in _COUNTED)
    ):
        return False  # "fined Norvik 40 million euros"
    if at + 1 < len(tokens) and is_capital(tokens[at + 1]) and tokens[at + 1].span.start - tokens[at].span.end == 1:
        return False  # a score: "Lions 2 Tigers 1"
    return evidence.numbered[word, text] > 1 or word not in evidence.plain


def _linked(tokens: Sequence[Token], first: int, at: int, evidence: Evidence) -> int | None:
    """The end of "of (the) X", "and X", "de X" after `at`, where it belongs to the name; None where it does not."""
    link = tokens[at].folded
    if link not in LINKS or tokens[at].text[0].isupper():
        return None
    after = at + 1
    if after < len(tokens) and tokens[after].folded == "the" and link in ("of", "for", "on", "and", "in"):
        after += 1
    if after >= len(tokens) or not is_capital(tokens[after]):
        return None
    if link in PARTICLES or link == "&":
        return after + 1
    body = normal(bare(tokens[at - 1])) in titles.PUBLIC_BODIES | titles.BODIES
    inside = any(tokens[i].folded in ("of", "for", "on") for i in range(first, at))
    if link in ("of", "for", "on"):
        return after + 1 if body and link != "on" or body and inside else None
    if link == "in":
        return None
    return after + 1 if _and_joins(tokens, first, at, after, inside, evidence) else None


def _and_joins(tokens: Sequence[Token], first: int, at: int, after: int, inside: bool, evidence: Evidence) -> bool:
    """Whether "A and B" is inside one name: under a body's "of" ("Institute of X and Y"), or before a body's head."""
    end = after + 1
    while end < len(tokens) and is_capital(tokens[end]) and not _possessive(tokens[end - 1]):
        end += 1
    heads = titles.PUBLIC_BODIES | titles.BODIES | titles.LEGAL_FORMS
    last = normal(bare(tokens[end - 1]))
    if tokens[after - 1].folded == "the" or evidence.apart[normal(bare(tokens[after]))]:
        return False
    if inside:
        return (
            end - after < 3
            and normal(bare(tokens[after])) not in heads
            and not any(c.isupper() for c in bare(tokens[after])[1:])
        )
    article = first > 0 and tokens[first - 1].folded in ("the", "'s", "its", "their")
    topic = bare(tokens[at - 1]).istitle()
    return article and topic and last in heads and last not in titles.LEGAL_FORMS | {normal(bare(tokens[at - 1]))}
