"""What two claims tell alike under other words: by a role, by one utterance, by what those counted did."""

from __future__ import annotations

from claimcheck.analysis import occurrences
from claimcheck.analysis.described import share_deed
from claimcheck.kinds import KINDS
from claimcheck.lexicon import attributes, embedding, light, nouns
from claimcheck.model.claim import Claim

_ANYBODY = frozenset("person people man woman human adult".split())
_DAYS = frozenset(("date", "time"))
TOLD_ELSE = frozenset(("count", "money", *_DAYS))  # kinds of which two may tell one thing under two predicates


def role_tells(left: Claim, right: Claim) -> bool:
    """Whether what becomes of the figure is said by a role that both have ("killed 11", "11 dead", "a toll of 11")."""
    role, kind = left.frame.role, KINDS.get(left.kind)
    if role is None or left.kind != right.kind:
        return False
    if role != right.frame.role and frozenset((role, right.frame.role)) not in kind.signs:
        return False
    return kind.role_tells and role not in kind.mute


def names_attribute(claim: Claim) -> bool:
    """Whether the noun of a figure says what is measured, and not of what."""
    role, head = claim.frame.role, claim.frame.head
    if role in attributes.OF_GOODS or not attributes.is_attribute(claim.kind, role):
        return False
    return claim.kind != "measure" or head is None or head.head in attributes.naming(claim.kind, role)


def told_of_either(left: Claim, right: Claim) -> bool:
    """Whether one of two figures is told of a thing without a name, beside the name of what the other is told of."""
    if left.kind != right.kind or not KINDS.get(left.kind).figure:
        return False
    for one, two in ((left, right), (right, left)):
        named, plain = one.frame.subject, two.frame.subject
        if named is None or plain is None or named.entity is None or plain.entity is not None:
            continue
        if named.entity in two.frame.entities and not _ANYBODY & {plain.head} and not _is_somebody(plain.head):
            return True
    return False


def _is_somebody(noun: str) -> bool:
    return bool({"person", "organisation", "group"} & nouns.classes(noun))


def one_saying(left: Claim, right: Claim) -> bool:
    """Whether two days are of acts of speech that may be one utterance ("said", "criticized")."""
    one, two = left.frame.predicate, right.frame.predicate
    if left.kind != right.kind or left.kind not in _DAYS or one is None or two is None or one.head == two.head:
        return False
    return embedding.may_be_one_saying(one.head, two.head)


def of_scene(left: Claim, right: Claim) -> bool:
    """Whether an hour is that of what went on when the event came ("was standing outside at 9 p.m. when ...")."""
    if left.kind != right.kind or left.kind != "time":
        return False
    predicates = (c.frame.predicate for c in (left, right) if c.frame.head is None)
    return any(p is not None and p.text.endswith("ing") and p.text != p.head for p in predicates)


def described_alike(left: Claim, right: Claim) -> bool:
    """Whether those counted are picked out by one deed ("indicted 12 officers who hacked", "12 hacked and fled")."""
    return left.kind == right.kind == "count" and share_deed(left.frame.described, right.frame.described)


def of_one_day(left: Claim, right: Claim) -> bool:
    """Whether two days or hours are of a happening that both texts tell of, whatever verb each hangs on."""
    if left.kind != right.kind or left.kind not in _DAYS or left.frame.role != right.frame.role:
        return False
    return occurrences.is_one(left.frame.described, right.frame.described)


def persons(left: Claim, right: Claim) -> bool:
    """Whether one counts people by a word that says no more than that they are, and the other no things."""
    heads = [c.frame.head.head for c in (left, right) if c.frame.head is not None]
    return any(h in _ANYBODY for h in heads) and not any({"thing", "place", "time"} & nouns.classes(h) for h in heads)


def only_said(left: Claim, right: Claim) -> bool:
    """Whether both figures hang on a verb of saying, which tells nothing of what they are."""
    return all(p is not None and embedding.is_saying(p.head) for p in (left.frame.predicate, right.frame.predicate))


def one_sum(left: Claim, right: Claim) -> bool:
    """Whether two verbs before a sum say the same: "reported revenue of", "posted revenue of"; "sold for", "made"."""
    if left.kind != right.kind or left.kind != "money":
        return False
    one, two = left.frame.predicate, right.frame.predicate
    if one is None or two is None:
        return False
    heads = [c.frame.head.head for c in (left, right) if c.frame.head is not None]
    verbs = {one.head.split(" ")[0], two.head.split(" ")[0]}
    named = len(heads) == 2 and heads[0] == heads[1] and heads[0] in _SUMS and _one_noun(left, right)
    prices = all(c.frame.role in (None, "price") for c in (left, right)) and len(heads) < 2
    return named and verbs <= _POSTING or prices and verbs <= _FETCHING


def _one_noun(left: Claim, right: Claim) -> bool:
    """Whether neither noun is narrowed by a word that the other has not: "online sales", "pre-tax profit"."""
    one, two = (set(c.frame.head.terms) if c.frame.head is not None else set() for c in (left, right))
    return (one ^ two) <= _PLAIN


_PLAIN = frozenset("net total overall consolidated group".split())
_SUMS = frozenset("revenue profit loss income turnover earnings sale debt deficit surplus budget dividend cost".split())
_POSTING = frozenset("report post book record announce have make generate see show deliver register".split())
_FETCHING = frozenset("sell fetch make bring realise realize raise go".split())


def says_only(claim: Claim) -> bool:
    """Whether the head says what became of those who are counted, not who they are."""
    return claim.frame.head is not None and claim.frame.head.head in light.STATES
