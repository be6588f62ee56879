"""By which words a sentence cites an outlet that it names, or that it only names it."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.lexicon import press
from claimcheck.lexicon.calendar import MONTHS, WEEKDAYS
from claimcheck.model.analysis import Sentence, Tag, Token

_DESCRIBED = 9  # tokens of a description between commas
_LONGEST = 12  # words behind a name in which its head may stand
_REPORTING = frozenset(
    "report say write reveal cite quote publish disclose note clarify add learn break claim carry find state "
    "tell".split()
)
_PIECES = press.PIECES
_CARRIED = _PIECES | frozenset("statement news item piece dispatch letter remark comment picture photograph".split())
_BEFORE = frozenset(("tell", "quote", "cite"))
_CITING = frozenset(("citing", "quoting"))
_BY = frozenset("report cite publish quote obtain see reveal carry air break review interview conduct name".split())
_TIMES = frozenset(
    (*WEEKDAYS, *MONTHS, *"today yesterday morning afternoon evening night week month year time".split())
)
# Verbs and nouns by which something is said to an outlet, on it, or to its question.
_WHERE = {
    "on": frozenset("ask appear speak say appearance interview air broadcast".split()),
    "to": frozenset("say remark comment talk".split()),
    "by": frozenset(("ask", "say")),  # "was quoted as saying by"
}
_WIRES = frozenset("news wire press agency service newspaper".split())
_FIRST_TO = frozenset(("the", "to"))  # "the Nova was the first to report"
ARTICLES = frozenset(("the", "a", "an", "'s"))
_AHEAD = frozenset((",", '"', "\u201d", "''"))


def cue(sentence: Sentence, first: int, last: int) -> str | None:
    """The words by which the outlet at that range is cited, or None where it is only named."""
    tokens = sentence.tokens
    before = first - 1
    while before >= 0 and _leads_to(tokens[before]):
        before -= 1
    after = past_description(tokens, last)
    while after < len(tokens) and after < past_description(tokens, last) + 4 and _between(tokens[after]):
        after += 1
    behind = tokens[after] if after < len(tokens) else None
    if (
        behind is not None
        and behind.lemma == "carry"
        and not any(t.lemma in _CARRIED for t in tokens[after + 1 : after + 5])
    ):
        return None  # a ship, a plane
    if behind is not None and (behind.lemma in _REPORTING or behind.lemma in _PIECES):
        return _text(sentence, before + 1, after + 1)
    if [t.folded for t in tokens[after : after + 2]] in ([",", "citing"], [",", "quoting"]):
        return _text(sentence, before + 1, after + 2)
    if behind is not None and behind.folded == "'s" and (piece := _piece(tokens, after + 1)) is not None:
        return _text(sentence, before + 1, piece + 1)
    if behind is not None and behind.lemma == "break" and _news(tokens, after + 1):
        return _text(sentence, before + 1, after + 1)
    if before < 0:
        return None
    word = tokens[before]
    if _belongs_to_other(tokens, last):
        return None
    inverted = before > 0 and word.lemma in _REPORTING and tokens[before - 1].folded in _AHEAD  # ", reports Reuters"
    if word.lemma in _BEFORE or word.folded in _CITING or inverted:
        return _text(sentence, before, last)
    if word.folded == "to" and before and tokens[before - 1].folded == "according":
        return _text(sentence, before - 1, last)
    if word.folded in ("by", "in", "with", "from", "to", "on") and before:
        prior = tokens[before - 1]
        if prior.lemma in _WHERE.get(word.folded, ()):
            return _text(sentence, before - 1, last)
        if word.folded == "by" and prior.lemma in _BY or prior.lemma in _PIECES:
            return _text(sentence, before - 1, last)
        if word.folded == "to" and prior.lemma in ("speak", "talk", "statement", "confirm"):
            return _text(sentence, before - 1, last)
    return None


def past_description(tokens: Sequence[Token], at: int) -> int:
    """The token behind what tells between commas that the name is an outlet's: "the Nova, a [local] daily, | said"."""
    if at >= len(tokens) or tokens[at].folded != ",":
        return at
    for token in tokens[at + 1 : at + _DESCRIBED]:
        if token.folded == ",":
            inside = tokens[at + 1 : token.index]
            return token.index + 1 if any(t.folded in press.STAFF for t in inside) else at
        if token.tag is Tag.VERB:
            break
    return at


def _news(tokens: Sequence[Token], at: int) -> bool:
    """Whether what was broken is the news, not a leg."""
    return any(t.lemma in ("news", "story") for t in tokens[at : at + 3])


def _leads_to(token: Token) -> bool:
    """Whether the word belongs to the outlet's name behind it: "told [the] Nova", "told [the German magazine] Nova"."""
    return token.folded in ARTICLES or token.tag.value in ("DET", "ADJ") or press.is_sort(token.folded)


def _between(token: Token) -> bool:
    """Whether the word may stand between an outlet's name and its verb: "AP [also] said", "AP [news agency] said"."""
    return token.tag.value in ("AUX", "ADV", "ADJ") or token.folded in _WIRES | _FIRST_TO


def _belongs_to_other(tokens: Sequence[Token], at: int) -> bool:
    """Whether the name only says whose body is meant ("told the Associated Press editors' [union]"), not its press."""
    head = None
    for token in tokens[at : at + _LONGEST]:
        if token.tag is Tag.NOUN or token.tag is Tag.ADJ:
            head = token if token.tag is Tag.NOUN else head
        elif token.folded not in ("'", "'s"):
            break
    return head is not None and head.lemma not in press.STAFF | _PIECES | _TIMES


def _piece(tokens: Sequence[Token], at: int) -> int | None:
    """The index of a word for something published, among the next three."""
    return next((t.index for t in tokens[at : at + 3] if t.lemma in _PIECES), None)


def _text(sentence: Sentence, first: int, last: int) -> str:
    span = sentence.span_of(max(0, first), last)
    base = sentence.passage.span.start
    return sentence.text[span.start - base : span.end - base]
