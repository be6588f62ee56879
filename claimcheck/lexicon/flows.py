"""What is done with a sum of money, by the verb: it comes in, goes out, goes back, is kept for later."""

from __future__ import annotations

_VERBS: dict[str, str] = {
    "raise": "raise collect gather crowdfund",
    "borrow": "borrow",
    "repay": "repay pay-back refund reimburse pay-off",
    "spend": "spend invest pour pump plough plow",
    "keep": "set-aside put-aside lay-aside earmark reserve hold-back",
    "pay": "pay fork-out shell-out cough-up hand-over",
    "offer": "offer bid propose",
    "demand": "demand seek sue-for claim ask-for",
    "lose": "lose",
    "steal": "steal embezzle loot",
    "recover": "recover seize retrieve confiscate recoup",
    "save": "save",
    "owe": "owe",
    "earn": "earn",
}
_OF = {verb.replace("-", " "): sort for sort, verbs in _VERBS.items() for verb in verbs.split()}
_MAY_BE_ONE = frozenset(
    frozenset(pair.split())
    for pair in ("spend pay", "earn pay", "raise borrow", "raise earn", "offer pay", "offer spend", "demand offer",
                 "lose pay", "lose spend", "lose steal", "owe pay", "owe borrow", "keep spend")
)  # fmt: skip


def of_verb(lemma: str) -> str | None:
    """What a verb, with its particle, does with a sum; None for nothing that is known."""
    return _OF.get(lemma) or _OF.get(lemma.split(" ", 1)[0]) if lemma else None


def apart(a: str, b: str) -> bool:
    """Whether a sum of the one sort is none of the other: what is borrowed is not what is repaid."""
    return a != b and frozenset((a, b)) not in _MAY_BE_ONE
