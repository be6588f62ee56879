"""What a sum of money is: the role it plays (a fine, funding, a cost), and who pays or gets it, whatever words say so.

Roles are read off the noun that the sum goes with ("a $12 million penalty", "a fine of $12 million", "$12 million in
fines") or the verb ("fined the bank $12 million"), after the roles of the commerce and fining frames (Fillmore 1976).
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model.analysis import Clause, Sentence, Tag, Token

_NOUNS = {
    **dict.fromkeys(("fine", "penalty"), "fine"),
    **dict.fromkeys(
        ("settlement", "damages", "compensation", "payout", "restitution", "reparations", "redress"), "settlement"
    ),
    **dict.fromkeys(
        ("funding", "financing", "fundraising", "investment", "round", "backing", "seed", "venture capital"), "funding"
    ),
    **dict.fromkeys(("aid", "assistance", "relief"), "aid"),
    **dict.fromkeys(("damage",), "damage"),
    **dict.fromkeys(("bail", "bond"), "bail"),
    **dict.fromkeys(("ransom",), "ransom"),
    **dict.fromkeys(("reward", "bounty"), "reward"),
    **dict.fromkeys(("donation", "gift", "contribution"), "donation"),
    **dict.fromkeys(("bribe", "kickback"), "bribe"),
    **dict.fromkeys(("cost", "bill", "price tag", "expense"), "cost"),
    **dict.fromkeys(("valuation",), "valuation"),
    **dict.fromkeys(("salary", "pay", "wage"), "pay"),
    **dict.fromkeys(("budget",), "budget"),
    **dict.fromkeys(("loot", "haul", "heist"), "loot"),
}
_VERBS = {
    **dict.fromkeys(("fine", "penalize", "penalise"), "fine"),
    **dict.fromkeys(("raise", "invest", "bankroll", "finance"), "funding"),
    **dict.fromkeys(("donate",), "donation"),
    **dict.fromkeys(("compensate",), "settlement"),
    **dict.fromkeys(("steal", "rob", "embezzle"), "loot"),
    **dict.fromkeys(("value",), "valuation"),
}
_ALLOTTING = frozenset(
    "seek demand request want ask propose allocate earmark approve provide include offer pledge promise commit "
    "allot budget secure need appropriate".split()
)
_LEVEL = frozenset("be rise fall reach total stand put estimate hit climb come exceed top set amount run go".split())
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


def of_noun(token: Token) -> str | None:
    """The role of a sum that goes with the noun: "penalty" -> "fine"; None where it tells none."""
    return _NOUNS.get(token.folded, _NOUNS.get(token.lemma))


def role_at(sentence: Sentence, at: int, noun: int | None) -> str | None:
    """The role of the sum at a token; what was raised last is a part of what was raised.

    Args:
        noun: the token of the noun that the sum goes with, if there is one.
    """
    role = _role_at(sentence, at, noun)
    if role == "funding" and _LATEST & {t.folded for t in sentence.tokens[max(0, at - _NEAR) : at + _NEAR]}:
        return "latest funding"
    return role


def _role_at(sentence: Sentence, at: int, noun: int | None) -> str | None:
    tokens, clause = sentence.tokens, sentence.clause_at(at)
    if noun is not None:
        return of_noun(tokens[noun])
    if clause is None:
        return None
    lemma = clause.lemma.split(" ", 1)[0]
    if lemma in _VERBS and not (lemma == "raise" and _level_follows(sentence, at)):
        return _VERBS[lemma]
    if lemma == "back" and at and tokens[at - 1].folded == "with":
        return "funding"
    surface = clause.surface
    if surface is not None and lemma in _LEVEL:
        head = sentence.phrases[surface].head
        return of_noun(tokens[head]) if head < at else None
    return None


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
        return None if phrase is None else phrase.bounds
    if clause is None or lemma not in _ALLOTTING:
        return None
    return next(_behind(sentence, clause, at, ("for",)), None)


def is_asked(sentence: Sentence, at: int, following: int) -> bool:
    """Whether a sum is only asked for ("the $5 million he wants for", "in exchange for $7 million for")."""
    if [t.folded for t in sentence.tokens[max(0, at - 3) : at] if t.tag is not Tag.DET][-2:] in _IN_RETURN:
        return True
    own = next((c for c in sentence.clauses if c.relation == "relative" and c.first == following), None)
    clause = own or sentence.clause_at(at)
    return clause is not None and clause.lemma.split(" ", 1)[0] in _ASKING


_IN_RETURN = (["exchange", "for"], ["return", "for"])
_ASKING = frozenset("seek want ask demand request need propose require offer".split())


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
