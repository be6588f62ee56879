"""What a sum of money is for, and who pays or gets it, after the frames of commerce and fining (Fillmore 1976).

What it is (a fine, funding, a cost) is read in `attributes`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.analysis.quantities.attributes import Attribute, attribute_of
from claimcheck.lexicon.attributes import is_single
from claimcheck.model.analysis import Clause, Sentence, Tag
from claimcheck.text.patterns import lazily

_ALLOTTING = frozenset(
    "seek demand request want ask propose allocate earmark approve provide include offer pledge promise commit "
    "allot budget secure need appropriate".split()
)
_BIDDING = frozenset(("offer", "bid"))  # a sum offered for somebody with a name is a price
_GOES_WITH = {
    "fine": ("on", "against"),
    "funding": ("in", "into"),
    "latest funding": ("in", "into"),
    "donation": ("to",),
    "settlement": ("to",),
}
_LATEST = frozenset("recently latest newest last another fresh new further".split())
_NEAR = 6  # tokens around a sum in which it is said to be the latest
_DONE_TO = frozenset("fine penalize penalise back".split())


def attribute_at(sentence: Sentence, figure: tuple[int, int], noun: int | None) -> Attribute | None:
    """What the sum of those tokens is, and whose; what was raised last is a part of what was raised.

    Args:
        noun: the token of the noun that the sum goes with, if there is one.
    """
    told = attribute_of(sentence, "money", figure, noun)
    at = figure[0]
    if told is None or told.name != "funding":
        return told
    verb = sentence.tokens[told.anchor]
    if verb.lemma == "raise" and _level_follows(sentence, at):
        return None
    latest = _LATEST & {t.folded for t in sentence.tokens[max(0, at - _NEAR) : at + _NEAR]}
    return replace(told, name="latest funding") if latest else told


def purpose(sentence: Sentence, at: int, following: int) -> tuple[int, int] | None:
    """What a sum is asked or set aside for, as a token range: "sought $5 million for [a levee]".

    Args:
        at, following: the first token of the sum, and the one behind it.
    """
    own = next(
        (c for c in sentence.clauses if c.relation == "relative" and c.first in (following, following + 1)), None
    )
    clause = own or sentence.clause_at(at)  # "the $5 million that they sought for a levee"
    lemma = "" if clause is None else clause.lemma.split(" ", 1)[0]
    if following < len(sentence.tokens) and sentence.tokens[following].folded == "for":
        given = at > 0 and sentence.tokens[at - 1].folded in ("for", "with", "of", "includes", "including")
        phrase = sentence.phrase_at(following + 1) if given or lemma in _ALLOTTING else None
        bid = phrase is not None and lemma in _BIDDING and sentence.tokens[phrase.head].tag is Tag.PROPN
        return None if phrase is None or bid else phrase.bounds
    if clause is None or lemma not in _ALLOTTING:
        return None
    return next(_behind(sentence, clause, at, ("for",)), None)


def is_named(sentence: Sentence, figure: tuple[int, int], noun: tuple[int, int] | None) -> bool:
    """Whether a noun says what the sum is, of which a story has one: "a reward of $5m for the capture"."""
    told = attribute_of(sentence, "money", figure, noun[1] - 1 if noun else None)
    return told is not None and told.noun is not None and is_single("money", told.name)


def is_asked(sentence: Sentence, at: int, following: int) -> bool:
    """Whether a sum is only asked for ("the $5 million he wants for", "in exchange for $7 million for")."""
    if [t.folded for t in sentence.tokens[max(0, at - 3) : at] if t.tag is not Tag.DET][-2:] in _IN_RETURN:
        return True
    own = next((c for c in sentence.clauses if c.relation == "relative" and c.first == following), None)
    clause = own or sentence.clause_at(at)
    return clause is not None and clause.lemma.split(" ", 1)[0] in _ASKING and not is_had(sentence, at)


def is_had(sentence: Sentence, at: int) -> bool:
    """Whether the sum is that of what somebody has or had: "wants [her grant of] $5 million back"."""
    return at > 2 and sentence.tokens[at - 1].folded == "of" and sentence.tokens[at - 3].folded in _THEIRS


def is_expected(sentence: Sentence, at: int) -> bool:
    """Whether a sum is what somebody expects ("was expected to fetch $3 million", "an estimate of $3 million")."""
    if any(t.lemma in ("estimate", "forecast", "expectation") for t in sentence.tokens[max(0, at - 2) : at]):
        return True
    clause = sentence.clause_at(at)
    while clause is not None and not _expects(sentence, clause) and clause.governor is not None:
        clause = sentence.clauses[clause.governor]
    return clause is not None and _expects(sentence, clause) and clause.verb < at


def _expects(sentence: Sentence, clause: Clause) -> bool:
    """Whether the verb of a clause says that somebody expects something."""
    behind = [t.folded for t in sentence.tokens[clause.verb + 1 : clause.verb + 2]]
    return clause.lemma in _EXPECTING or behind == [_BUILDING_ON.get(clause.lemma.split(" ")[0])]


def is_forfeit(sentence: Sentence, at: int) -> bool:
    """Whether a sum is owed only if something comes about: "must pay $9 million if it walks away", a break-up fee."""
    clause = sentence.clause_at(at)
    owed = clause is not None and clause.lemma.split(" ", 1)[0] in _OWING
    return _FEE.search(sentence.text.lower()) is not None or owed and _IF.search(sentence.text.lower()) is not None


def is_in_all(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the sum between two code points of a text is what several ones come to: "a total of $3,000"."""
    base = sentence.passage.span.start
    told = sentence.text[max(0, start - base - 24) : end - base + _BEHIND].lower()
    return _IN_ALL.search(told) is not None


FORFEIT, IN_ALL, HAD = "forfeit", "in all", "had"
_IN_ALL = lazily(r"\b(?:total\w*|in all|altogether|combined|add(?:s|ed)? up|between them)\b")
_BEHIND = 14  # code points behind a sum in which "between them" begins and ends
_OWING = frozenset("pay owe forfeit compensate".split())
_IF = lazily(r"\b(?:if|unless|in case|in the event|should (?:the|it|they|he|she)|were to)\b")
_FEE = lazily(r"\b(?:break(?:-| )?up|termination|break|cancell?ation|reverse) fee\b")


IN_CASH, IN_BOTH = "in cash", "in cash and shares"
_CASH = lazily(r" (?:all )?in cash\b(?!,? (?:and|plus|or|with)\b)")
_BOTH = lazily(r" in (?:cash|shares|stock)(?: [a-z]+)?,? (?:and|plus) (?:[a-z]+ ){0,2}?(?:cash|shares|stock)\b")


def forms(after: str) -> tuple[str, ...]:
    """In what a sum is paid, by the words behind it: `IN_CASH` alone, `IN_BOTH`; nothing where it is not said."""
    return (IN_CASH,) if _CASH.match(after) else (IN_BOTH,) if _BOTH.match(after) else ()


def counts_debt(sentence: Sentence) -> bool:
    """Whether the price of a firm is told with its debt, or that debt is told apart from it."""
    return _DEBT.search(sentence.text.lower()) is not None


_DEBT = lazily(r"\b(?:includ\w+|with|plus|excluding|without|net of)(?: (?:the|its|of|assumed|net|existing))* debts?\b")
_EXPECTING = frozenset("expect forecast predict project tip estimate anticipate guess".split())
_BUILDING_ON = {"count": "on", "bank": "on", "reckon": "with", "bargain": "for", "hope": "for", "budget": "for"}
"""Verbs that with their particle say what somebody expects: "had been counting on 2.6 million tonnes"."""
_THEIRS = frozenset(("his", "her", "its", "their", "'s", "’s"))
_IN_RETURN = (["exchange", "for"], ["return", "for"])
_ASKING = frozenset("seek want ask demand request need propose require".split())


def _level_follows(sentence: Sentence, at: int) -> bool:
    """ "raised the fare to $3", "raised prices by $2": a price that is raised is no money that is."""
    return any(t.folded in ("to", "from", "by", "at") for t in sentence.tokens[max(0, at - 2) : at])


def party(sentence: Sentence, at: int, role: str) -> tuple[int, int] | None:
    """Who is fined, funded or given to, as a token range: one party whoever the sentence makes its subject."""
    clause = sentence.clause_at(at)
    if clause is None or role not in _GOES_WITH:
        return None
    lemma = clause.lemma.split(" ", 1)[0]
    if lemma in _DONE_TO:
        found = next((n for n in clause.objects if not _covers(sentence, n, at)), None)
        return sentence.bounds_of(found)
    if lemma == "award" and role == "settlement" and (given := _recipient(sentence, clause, lemma, at)) is not None:
        return given
    if lemma in ("impose", "levy", "slap", "hand", "issue", "invest", "award", "donate", "pour", "pump"):
        return next(_behind(sentence, clause, at, _GOES_WITH[role]), None)
    if role == "settlement":
        return _recipient(sentence, clause, lemma, at)
    acts = lemma in ("raise", "pay", "face", "receive", "get", "secure", "close", "attract") and not clause.passive
    return sentence.phrases[clause.subject].bounds if acts and clause.subject is not None else None


def _recipient(sentence: Sentence, clause: Clause, lemma: str, at: int) -> tuple[int, int] | None:
    """To whom damages go: "awarded [the driver] $6 million", "[the driver] won damages", "was awarded"."""
    if (
        lemma in ("win", "receive", "get", "collect", "obtain", "secure")
        or lemma in ("award", "grant")
        and clause.passive
    ):
        return sentence.bounds_of(clause.surface)
    if lemma not in ("award", "grant"):
        return None
    found = next((n for n in clause.objects if not _covers(sentence, n, at)), None)
    return sentence.bounds_of(found)


def _behind(sentence: Sentence, clause: Clause, at: int, words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    for word, number in clause.obliques:
        if word in words and sentence.phrases[number].first > at:
            yield sentence.phrases[number].bounds


def _covers(sentence: Sentence, number: int, at: int) -> bool:
    phrase = sentence.phrases[number]
    return phrase.first <= at < phrase.last
