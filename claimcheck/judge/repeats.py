"""One conflict told once: findings that repeat a more important one, in the same passages or of the same outlets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from claimcheck import phrasing
from claimcheck.kinds import KINDS
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Position, Verdict
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span

_DEADLINES = frozenset(("date-conflict", "deadline-arithmetic", "duration-conflict"))
_DOUBT = "certainty-drift"  # the rule that sets a doubt beside a fact
_WORDING = "quote-wording"  # the rule that sets whole utterances side by side


def distinct(found: Sequence[Finding], claims: Mapping[str, Claim]) -> list[Finding]:
    """Without a finding whose passages a more important one of the same verdict opposes already.

    By the same rule, unless the two are of figures or answers with a role of their own, or in the same words: "90 of
    the 640" may be read as a count and as a share. A word within an utterance that is given differently says no more
    than the utterance. Where the same outlets hold the same values in other passages, those are further sides.
    """
    spoken = [f for f in found if f.rule == _WORDING]
    kept: list[Finding] = []
    for finding in found:
        places = {_passage(c, claims) for c in finding.sides}
        if any(_within(finding, f, claims) for f in spoken) or any(
            f.verdict is finding.verdict
            and places <= {_passage(c, claims) for c in f.sides}
            and (
                f.rule == finding.rule
                and not _of_other_roles(f, finding, claims)
                or _same_words(finding, f, claims)
                or _same_doubt(finding, f, claims)
                or finding.verdict is Verdict.DISPUTED  # a claim and its denial, however it is told
            )
            for f in kept
        ):
            continue
        for at, earlier in enumerate(kept):
            more = _with_sides(earlier, finding, claims) or _of_one_deadline(earlier, finding, claims)
            if more is not None:
                kept[at] = more
                break
        else:
            kept.append(finding)
    return kept


def _within(one: Finding, spoken: Finding, claims: Mapping[str, Claim]) -> bool:
    """Whether the differing words of a finding stand in the utterances that another one sets against each other."""
    if one is spoken or one.rule == _WORDING or one.verdict is not spoken.verdict:
        return False
    held = [[claims[spoken.sides[n]] for n in p.sides] for p in spoken.positions]
    used: list[int] = []
    for position in one.positions:
        words = [claims[one.sides[n]] for n in position.sides]
        at = next((n for n, side in enumerate(held) if all(_inside(w, side) for w in words)), None)
        if at is None or at in used:
            return False
        used.append(at)
    return True


def _inside(claim: Claim, spoken: Sequence[Claim]) -> bool:
    return any(s.source == claim.source and s.span.contains(_words(claim)) for s in spoken)


def _with_sides(one: Finding, other: Finding, claims: Mapping[str, Claim]) -> Finding | None:
    """The finding with the passages of another that says the same of the same outlets; None where it does not."""
    if other.rule != one.rule or other.verdict is not one.verdict or not _of_one_role(one, other, claims):
        return None
    added: dict[int, list[str]] = {}
    for position in other.positions:
        at = next((n for n, p in enumerate(one.positions) if _holds(one, p, other, position, claims)), None)
        if at is None or at in added:
            return None
        added[at] = [other.sides[n] for n in position.sides]
    sides: list[str] = []
    positions = []
    seen = {_passage(c, claims) for c in one.sides}
    for at, position in enumerate(one.positions):
        own = [one.sides[n] for n in position.sides]
        own += [c for c in added.get(at, ()) if _passage(c, claims) not in seen]
        label = position.label
        if _may_be_later(one, other):
            told = list(dict.fromkeys((*label.split("; "), *(phrasing.held(claims[c]) for c in own))))
            label = "; ".join(one for one in told if not any(one.endswith(f" {o}") for o in told))
        positions.append(replace(position, label=label, sides=tuple(range(len(sides), len(sides) + len(own)))))
        sides += own
    return replace(one, sides=tuple(sides), positions=tuple(positions))


def _of_one_deadline(one: Finding, other: Finding, claims: Mapping[str, Claim]) -> Finding | None:
    """A finding with the other answer of another one to which its own side is opposed, too.

    "By the end of July" against "within 60 days" here and against "by early August" there is one matter: what does
    not exclude each other stands in one position, whether it is told as a day or as a length of time.
    """
    if one.topic != other.topic or one.verdict is not other.verdict or not {one.rule, other.rule} <= _DEADLINES:
        return None
    if len(one.positions) != 2 or len(other.positions) != 2:
        return None
    for at, held in enumerate(one.positions):
        for there, shown in enumerate(other.positions):
            if {one.sides[n] for n in held.sides} != {other.sides[n] for n in shown.sides}:
                continue
            ours, theirs = one.positions[1 - at], other.positions[1 - there]
            told = [one.sides[n] for n in ours.sides]
            added = [other.sides[n] for n in theirs.sides if other.sides[n] not in told]
            if any(_excludes(claims[a], claims[b]) for a in told for b in added):
                return None
            sides = (*one.sides, *added)
            label = "; ".join(dict.fromkeys((ours.label, theirs.label)))
            more = replace(ours, label=label, sides=(*ours.sides, *range(len(one.sides), len(sides))))
            positions = tuple(more if p is ours else p for p in one.positions)
            why = tuple(dict.fromkeys((*one.why, *(w for w in other.why if w.startswith("the deadlines are")))))
            return replace(one, sides=sides, positions=positions, why=why)
    return None


def _excludes(one: Claim, two: Claim) -> bool:
    return one.kind == two.kind and KINDS.get(one.kind).relate(one.value, two.value) is Relation.DISJOINT


def _holds(one: Finding, held: Position, other: Finding, position: Position, claims: Mapping[str, Claim]) -> bool:
    """Whether all who hold a position of the other finding hold that of the one, with an equal value."""
    mine, theirs = [claims[one.sides[n]] for n in held.sides], [claims[other.sides[n]] for n in position.sides]
    relate = KINDS.get(mine[0].kind).relate
    fits = {Relation.EQUAL, Relation.NARROWER, Relation.BROADER} if _may_be_later(one, other) else {Relation.EQUAL}
    return {c.source for c in theirs} <= {c.source for c in mine} and all(
        any(relate(c.value, m.value) in fits for m in mine) for c in theirs
    )


def _may_be_later(one: Finding, two: Finding) -> bool:
    """Whether both are of one running matter at one time: "5" and "at least 5" of the same outlets are told once."""
    told = [next((w for w in f.why if w.startswith(phrasing.LATER)), None) for f in (one, two)]
    return one.topic == two.topic and told[0] is not None and told[0] == told[1]


def _of_one_role(one: Finding, two: Finding, claims: Mapping[str, Claim]) -> bool:
    """Whether all claims of both are of one kind and play one part that they say."""
    parts = {(claims[c].kind, claims[c].frame.role) for f in (one, two) for c in f.sides}
    return len(parts) == 1 and next(iter(parts))[1] is not None


def _of_other_roles(one: Finding, two: Finding, claims: Mapping[str, Claim]) -> bool:
    """Whether the claims of both play parts that they say, and none that the two share."""
    left, right = ({claims[c].frame.role for c in f.sides} - {None} for f in (one, two))
    return bool(left and right) and not left & right


def _same_words(one: Finding, two: Finding, claims: Mapping[str, Claim]) -> bool:
    """Whether each value of the first is told by words that tell a value of the second."""
    held = [(claims[c].source, _words(claims[c])) for c in two.sides]
    return all(any(s == claims[c].source and w.overlaps(_words(claims[c])) for s, w in held) for c in one.sides)


def _same_doubt(one: Finding, two: Finding, claims: Mapping[str, Claim]) -> bool:
    """Whether both say that the same clauses are put as surely: a charge and what is charged may each be a claim."""
    if not one.rule == two.rule == _DOUBT or {p.label for p in one.positions} != {p.label for p in two.positions}:
        return False
    held = [(claims[c].source, claims[c].span) for c in two.sides]
    return all(any(s == claims[c].source and w.overlaps(claims[c].span) for s, w in held) for c in one.sides)


def _words(claim: Claim) -> Span:
    return claim.parts.get("value", claim.span)


def _passage(claim: str, claims: Mapping[str, Claim]) -> tuple[str, int]:
    return claims[claim].source, claims[claim].passage_index
