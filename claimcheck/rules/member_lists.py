"""Two lists of who has a property: the longer says more; a name that is part of another's is another scope.

A list is open, so that a name which only one of them has is no conflict, unless a list is closed, or both are told as
whole lists of one length on one matter.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.analysis import identity, themes
from claimcheck.analysis.list_names import one_name
from claimcheck.lexicon import concepts, nouns
from claimcheck.lexicon.number_words import numeral
from claimcheck.model import members
from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.members import Members
from claimcheck.model.relation import Relation
from claimcheck.rules import DEFAULT, Outcome, Rule, Story

_FEW = 2  # of lists longer than this, with one name exchanged, a reader wants to know
_CLOSE = 0.5  # where the words around are as alike as this
_LOOSE = 0.35  # the same for lists that are told to be whole
_AROUND = 0.2  # words around from which two lists that share all names but one are one list
_JOINED = 2  # slots that join two lists, where hardly any other words stand around them
_SURE = 0.7  # words around from which two names are a whole list


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """Names are first brought together across the texts; what is left over is compared as sets."""
    left, right = pair.left.value, pair.right.value
    if not isinstance(left, Members) or not isinstance(right, Members):
        return None
    if "persons" in pair.left.trace + pair.right.trace:
        return None
    if pair.left.trace == pair.right.trace == ("things",):
        return _things(pair, left, right)
    if pair.left.frame.role == pair.right.frame.role == "are":
        if not _one_class(pair):
            return None
    elif not pair.told and not pair.rung("predicate").reaches(Rung.RELATED) and not _from_where(pair):
        return _of_one_list(pair, left, right)
    parts = [(a, b) for a in left.names for b in right.names if a != b and (_part(a, b) or one_name(a, b))]
    scope = [(a, b) for a, b in parts if _part(a, b) and a not in right.names and b not in left.names]
    scope = [p for p in scope if not _both_names(p, pair, story)]
    to = {b: a for a, b in parts if b not in left.names}
    folded = Members(
        low=right.low,
        high=right.high,
        share=right.share,
        names=tuple(sorted({to.get(n, n) for n in right.names})),
        closed=right.closed,
    )
    relation = members.relate(left, folded)
    labels = (str(left), str(right))
    if scope and relation in (Relation.EQUAL, Relation.NARROWER, Relation.BROADER, Relation.OVERLAP):
        why = tuple(f"{min(p, key=len)} / {max(p, key=len)}: one is part of the other" for p in scope)
        return Outcome(verdict=Verdict.DIFFER, relation=Relation.OVERLAP, why=why, labels=labels)
    if relation is Relation.OVERLAP and (one := _of_one_list(pair, left, right)) is not None:
        return one
    counted = pair.left.trace == pair.right.trace == ("counted",)
    if relation is Relation.OVERLAP and _exchanged(left, folded) and pair.overlap >= (_LOOSE if counted else _CLOSE):
        why = (f"{len(left.names)} are listed in both, and one of them is another",)
        if _whole(pair, len(left.names)):
            return Outcome(verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=why, labels=labels)
        if len(left.names) > _FEW:
            return Outcome(verdict=Verdict.DIFFER, relation=relation, why=why, labels=labels)
    return Outcome(verdict=DEFAULT[relation], relation=relation, labels=labels)


def _of_one_list(pair: Comparison, left: Members, right: Members) -> Outcome | None:
    """Three names or more in either list and one of each is another: one list told twice, whatever the verbs."""
    if any(c.trace not in (("list",), ("counted",)) for c in (pair.left, pair.right)):
        return None
    if pair.left.frame.role in _DENIED or pair.right.frame.role in _DENIED or pair.left.source == pair.right.source:
        return None
    met = {b: a for a in left.names for b in right.names if a == b or one_name(a, b)}
    folded = replace(right, names=tuple(sorted(met.get(n, n) for n in right.names)))
    if len(left.names) <= _FEW or not _exchanged(left, folded):
        return None
    joined = sum(pair.rung(s).reaches(Rung.RELATED) for s in ("subject", "predicate", "object", "head"))
    if pair.overlap < _AROUND and joined < _JOINED:
        return None
    if pair.apart("subject") or Rung.OTHER in (pair.rung("object"), pair.rung("head"), pair.rung("place")):
        return None
    if pair.rung("head") is Rung.UNLIKE and None not in (pair.left.frame.head, pair.right.frame.head):
        return None
    if _turned(pair) or any(_each_own(pair, slot) for slot in ("object", "head", "subject")):
        return None
    times = [c.frame.time for c in (pair.left, pair.right)]
    if all(t is not None for t in times) and str(times[0]) != str(times[1]):
        return None
    why = (f"{len(left.names)} are listed in both, and one of them is another",)
    labels = (str(left), str(right))
    sure = pair.overlap >= _LOOSE
    return Outcome(verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=why, labels=labels, sure=sure)


def _turned(pair: Comparison) -> bool:
    """Whether one verb is the other's opposite, or says that it was not done ("skipped")."""
    one, two = pair.left.frame.predicate, pair.right.frame.predicate
    if one is None or two is None:
        return False
    denied = concepts.implicit_negation(one.head) != concepts.implicit_negation(two.head)
    return denied or concepts.opposed(one.concepts, two.concepts)


def _each_own(pair: Comparison, slot: str) -> bool:
    """Whether each of two nouns has a word of its own ("the fisheries accord", "the migration pact")."""
    one, two = getattr(pair.left.frame, slot), getattr(pair.right.frame, slot)
    if one is None or two is None or one.entity is not None and two.entity is not None:
        return False
    if not nouns.same(one.head, two.head):
        return False
    return bool(themes.own_words(one.terms, two.terms)) and bool(themes.own_words(two.terms, one.terms))


_DENIED = frozenset(("not who", "not whom", "not are"))


def _one_class(pair: Comparison) -> bool:
    """Whether both say who makes up one class, and no modifier tells the two apart."""
    one, two = pair.left.frame.head, pair.right.frame.head
    if one is None or two is None or not pair.rung("head").reaches(Rung.ALIAS):
        return False
    left, right = ({t for t in h.terms if not t.isdigit() and numeral(t) is None} for h in (one, two))
    return left <= right or right <= left


def _from_where(pair: Comparison) -> bool:
    """Whether of one subject it is said where it is from, with a verb that says next to nothing."""
    bare = any(c.frame.predicate is not None and c.frame.predicate.head == "be" for c in (pair.left, pair.right))
    return bare and pair.rung("subject").reaches(Rung.ALIAS) and pair.overlap >= _SURE


def _part(a: str, b: str) -> bool:
    return str(identity.same_name(a, b)) == "part"


def _both_names(names: tuple[str, str], pair: Comparison, story: Story) -> bool:
    """Whether the text with the shorter of two names has the longer one as well, and so takes one for the other."""
    short, long = sorted(names, key=len)
    for claim in (pair.left, pair.right):
        held = claim.value.names if isinstance(claim.value, Members) else ()
        if short in held and long not in held:
            lists = (c.value for c in story.claims.get(claim.source, ()) if isinstance(c.value, Members))
            return any(long in other.names for other in lists)
    return False


def _exchanged(left: Members, right: Members) -> bool:
    """Whether as many are listed in both and one name is another, of which no word is shared."""
    one, two = set(left.names) - set(right.names), set(right.names) - set(left.names)
    words = [{w for name in names for w in name.split() if not nouns.classes(w)} for names in (one, two)]
    return len(left.names) == len(right.names) and len(one) == 1 and not words[0] & words[1]


def _whole(pair: Comparison, number: int) -> bool:
    """Whether both lists are told as whole, and of one act at one time and place."""
    sides = (pair.left, pair.right)
    if any(c.trace not in (("list",), ("counted",)) for c in sides) or pair.rung("place") is Rung.OTHER:
        return False
    if any(pair.apart(s) for s in ("subject", "object", "head")) or not (
        pair.rung("predicate").reaches(Rung.ALIAS) or _from_where(pair)
    ):
        return False
    times = [c.frame.time for c in sides]
    if all(t is not None for t in times) and str(times[0]) != str(times[1]):
        return False
    return number > _FEW or pair.overlap >= _SURE or all(c.trace == ("counted",) for c in sides)


def _things(pair: Comparison, left: Members, right: Members) -> Outcome | None:
    """Lists of things, as many as are counted: an item that shares no word with any of the other list is another."""
    if len(left.names) != len(right.names) or not (pair.rung("head").reaches(Rung.RELATED) or pair.overlap >= _CLOSE):
        return None
    lone = [x for x in left.names if not any(_alike(x, y) for y in right.names)]
    other = [y for y in right.names if not any(_alike(x, y) for x in left.names)]
    if not lone and not other:
        return Outcome(verdict=Verdict.AGREE, relation=Relation.EQUAL)
    if not lone or not other or 2 * len(lone) >= len(left.names) or 2 * len(other) >= len(right.names):
        return None
    reworded = len(set(left.names) & set(right.names)) < len(left.names) - len(lone)
    if reworded and any(" " not in item for item in (*lone, *other)):
        return None  # a text that words the rest otherwise may word this one otherwise, too
    why = (f"{len(left.names)} are counted and listed in both, and one of them is another",)
    return Outcome(
        verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=why, labels=(str(left), str(right)), sure=False
    )


def _alike(one: str, two: str) -> bool:
    """Whether two items share a word, or words of one meaning."""
    for a in one.split():
        for b in two.split():
            if a == b or nouns.same(a, b) or nouns.related(a, b) or _meaning(a) & _meaning(b):
                return True
    return False


def _meaning(word: str) -> frozenset[str]:
    return concepts.noun_concepts(word) | concepts.verb_concepts(word)


RULE = Rule(
    id="member-lists",
    summary="Two lists of who has a property.",
    example="Norway and Chile have signed / Norway, Chile and Peru have signed",
    conflict=("Only Hull and Derby have paid the stadium levy.", "Only Hull and Leeds have paid the stadium levy."),
    no_conflict=("Doctors in Oslo and Bergen went on strike.", "Teachers in Oslo and Tromso went on strike."),
    level=Level.ERROR,
    pairs=(("members", "members"),),
    judge=_judge,
)
