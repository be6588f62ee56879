"""How two roles of one person relate: the same, one said more closely, or none that one person has at a time."""

from __future__ import annotations

from claimcheck.analysis import place_relations
from claimcheck.analysis.names.content import FUNCTION, words_of
from claimcheck.analysis.names.levels import HEADS, Level, same_name
from claimcheck.lexicon import gazetteer, roles, trades
from claimcheck.model.relation import Relation

Role = tuple[str, str]  # the office, whose it is
_SAME = (Level.EXACT, Level.ALIAS, Level.VARIANT)


def same_person(a: str, b: str) -> bool:
    """Whether two names can be one person's."""
    return same_name(a, b) in _SAME


def of_roles(a: Role, b: Role) -> Relation:
    """Relation of two roles of one person, both present or both former."""
    if (party := _of_parties(a, b)) is not None:
        return party
    (left, rank_a, head_a), (right, rank_b, head_b) = _parts(a[0]), _parts(b[0])
    if not roles.same_role(a[0], b[0]) and not roles.same_role(head_a, head_b):
        return _of_two((a[0], head_a, a[1]), (b[0], head_b, b[1]))
    holders = _whose(a[1], b[1])
    if rank_a != rank_b:
        if (rank_a ^ rank_b) & roles.FOR_NOW or left != right or holders in (Relation.DISJOINT, Relation.UNKNOWN):
            return Relation.UNKNOWN
        return Relation.DISJOINT
    if left and right and not left & right:
        apart = head_a in roles.PORTFOLIO_HEADS and holders is not Relation.DISJOINT
        return Relation.DISJOINT if apart else Relation.UNKNOWN
    if holders is Relation.DISJOINT:
        if {head_a, head_b} & roles.STATE_SEATS and not (_is_state(a[1]) and _is_state(b[1])):
            return Relation.UNKNOWN  # "House Committee Rep. Ruiz"
        seat = head_a in roles.SEATS or roles.SAME.get(a[0]) in roles.SEATS
        return holders if seat or head_a in roles.ONE_HOUSE and _of_one_sort(a[1], b[1]) else Relation.UNKNOWN
    more = {Relation.NARROWER: 1, Relation.BROADER: -1}
    told = {more.get(holders, 0), (left > right) - (left < right)} - {0}
    if holders is Relation.UNKNOWN or len(told) > 1:
        return Relation.UNKNOWN
    return Relation.NARROWER if told == {1} else Relation.BROADER if told == {-1} else Relation.EQUAL


def of_two_states(a: Role, b: Role) -> bool:
    """Whether both say of which state or country somebody is, or was, the head or envoy: nobody is that of two."""
    head_a, head_b = (r[0].rsplit(" ", 1)[-1].lower() for r in (a, b))
    if not roles.same_role(head_a, head_b) or head_a not in _OF_STATES:
        return False
    return _is_state(a[1]) and _is_state(b[1]) and _whose(a[1], b[1]) is Relation.DISJOINT


_OF_STATES = frozenset(("governor", "senator", "congressman", "representative"))


def _of_two(a: tuple[str, str, str], b: tuple[str, str, str]) -> Relation:
    """Relation of two roles with two nouns, each given by all its words, its noun and whose it is."""
    if _whose(a[2], b[2]) is Relation.DISJOINT or roles.RANKS & (set(a[0].split()) | set(b[0].split())):
        return Relation.UNKNOWN
    one, two = ((office(r[0]), office(r[1])) for r in (a, b))
    apart = any(trades.excluded(x, y) or trades.two_trades(x, y) for x in one for y in two)
    return Relation.DISJOINT if apart else Relation.UNKNOWN


def _of_parties(a: Role, b: Role) -> Relation | None:
    """Relation where one at least is a party ("Republican of Ohio"): two parties or two states are of two persons."""
    one, two = (r[0].lower() in roles.PARTIES for r in (a, b))
    if not one and not two:
        return None
    seats = all(p or r[0].rsplit(" ", 1)[-1].lower() in roles.STATE_SEATS for p, r in ((one, a), (two, b)))
    if seats and _is_state(a[1]) and _is_state(b[1]) and _whose(a[1], b[1]) is Relation.DISJOINT:
        return Relation.DISJOINT
    if not (one and two):
        return Relation.UNKNOWN
    if a[0] != b[0]:
        return Relation.DISJOINT
    return _whose(a[1], b[1])


def _is_state(name: str) -> bool:
    known = gazetteer.known(name)
    return name.lower() in gazetteer.SHARED or known is not None and known.rank is gazetteer.Rank.PROVINCE


def _of_one_sort(a: str, b: str) -> bool:
    """Whether two bodies bear the same noun for what they are, or none ("Yale", "Harvard")."""
    one, two = ({w.lower() for w in x.split()} & HEADS for x in (a, b))
    return one == two


def office(role: str) -> str:
    """The office under one name, whatever its writer calls it ("chief executive officer", "CEO")."""
    plain = roles.SAME.get(role.lower(), role.lower())
    return " ".join(roles.SAME.get(w, w) for w in plain.split())


def _parts(role: str) -> tuple[frozenset[str], frozenset[str], str]:
    """(what the office is for, its rank words, its noun)."""
    words = roles.SAME.get(role.lower(), role.lower()).split()
    head = roles.SAME.get(words[-1], words[-1])
    before = frozenset(roles.SAME.get(w, w) for w in words[:-1]) - {"and"}
    return before - roles.RANKS, before & roles.RANKS, head


def _whose(a: str, b: str) -> Relation:
    """Relation of two holders ("Vantor", "the family"); NARROWER where only the first is told."""
    if not a or not b:
        return Relation.EQUAL if a == b else Relation.NARROWER if a else Relation.BROADER
    places = gazetteer.known(a), gazetteer.known(b)
    if all(places):
        return place_relations.inside((a,), (b,))
    a, b = (x if place is None else place.name for x, place in zip((a, b), places, strict=True))
    if a.lower() == b.lower() or same_name(a, b) in _SAME:
        return Relation.EQUAL
    one, two = (frozenset(words_of(x)) - FUNCTION for x in (a, b))
    named = all(any(c.isupper() for c in x) for x in (a, b))
    return Relation.DISJOINT if named and not one & two else Relation.UNKNOWN
