"""The measure of a thing is not that of a part of it, nor that of another thing that stands in its place."""

from __future__ import annotations

from claimcheck.analysis.quantities.roles import DIMENSIONS
from claimcheck.guards import Guard
from claimcheck.lexicon import attributes, nouns
from claimcheck.model.claim import Frame, Slot
from claimcheck.model.comparison import Comparison, Rung


def check(pair: Comparison) -> str | None:
    """Fires where two measures are of a part and its whole, of two stuffs, or of two sorts of thing."""
    left, right, kind = pair.left.frame, pair.right.frame, pair.left.kind
    if kind != pair.right.kind:
        return None
    if kind in _MEASURED and pair.point is None and _of_one_alone(pair):
        return "one alone says what it is the measure of"
    if kind == "money" and left.role in attributes.OF_GOODS and pair.point is None and _of_nothing_named(pair):
        return f"it is not known that they are the {left.role} of one thing"
    if left.role == right.role == "stake":
        if (
            pair.point is None
            and _by_two(left.subject, right.subject)
            and not pair.rung("subject").reaches(Rung.RELATED)
        ):
            return "each is what somebody else holds"
        if any("vote" in a.terms and not a.terms & _CAPITAL and b.terms & _CAPITAL for a, b in _both(left, right)):
            return "one is of the votes, the other of the capital"
    single = left.role == right.role and attributes.is_single(kind, left.role)
    if kind == "measure":
        for part, whole in ((_bearer(left), _bearer(right)), (_bearer(right), _bearer(left))):
            if part is not None and whole is not None and _is_part(part, whole):
                return f"one is of a part of the other ({part.text} / {whole.text})"
        told = all(
            f.subject is not None and f.subject.entity is None and f.predicate is not None for f in (left, right)
        )
        if told and pair.rung("subject") is Rung.OTHER:
            return "each is the measure of another sort of thing"
    slot = pair.rung("object" if kind == "money" else "head")
    if single and (slot is Rung.OTHER or kind == "measure" and slot is Rung.UNLIKE):
        return "each is told of another thing"
    if (
        kind == "percent"
        and left.role == right.role
        and left.role in _OWNING
        and (owned := [_owned(left), _owned(right)])
        and all(owned)
    ):
        one, two = owned
        if not one & right.entities and not two & left.entities:
            return f"one is of {', '.join(sorted(one))}, the other of {', '.join(sorted(two))}"
    return None


def _of_one_alone(pair: Comparison) -> bool:
    """Whether one alone says what it is the measure of, and nothing that is told of both joins them."""
    sides = (pair.left, pair.right)
    named = [attributes.is_attribute(c.kind, c.frame.role) or _is_distance(c.frame) for c in sides]
    return named[0] != named[1] and not any(pair.rung(s).reaches(Rung.ALIAS) for s in ("predicate", "role"))


def _of_nothing_named(pair: Comparison) -> bool:
    """Whether the nouns say that something costs so much, and neither what it is nor much else joins the two."""
    heads = [c.frame.head for c in (pair.left, pair.right)]
    joined = any(pair.rung(s).reaches(Rung.ALIAS) for s in ("subject", "object"))
    return not joined and pair.overlap < TOLD and all(h is None or h.head in _PRICES for h in heads)


TOLD = 0.3  # words around from which two costs of what is not named may be of one thing
_PRICES = frozenset("price cost bill tag expense fee charge sum value".split())


def _by_two(one: Slot | None, two: Slot | None) -> bool:
    """Whether two are told by words of which they share none."""
    return one is not None and two is not None and not set(one.terms) & set(two.terms)


def _both(left: Frame, right: Frame) -> tuple[tuple[Frame, Frame], tuple[Frame, Frame]]:
    return (left, right), (right, left)


def _is_distance(frame: Frame) -> bool:
    """Whether it is how far from something that is named: "60 metres from the ridge", not "from bank to bank"."""
    return frame.role == "from" and frame.head is not None


_MEASURED = frozenset(("measure", "duration"))
_CAPITAL = frozenset(("capital", "equity"))
_OWNING = frozenset(("stake", "market share"))


def _bearer(frame: Frame) -> Slot | None:
    """What has the measure: not the word that names the measure."""
    naming = _SIZES | set((frame.role or "").split(" "))
    return next((s for s in (frame.subject, frame.head) if s is not None and s.head not in naming), None)


_SIZES = DIMENSIONS | frozenset("speed size level force amount approach temperature".split())


def _is_part(part: Slot, whole: Slot) -> bool:
    """Whether the one is a part under a noun of its own ("the clapper of the bell", "the mast on the tower")."""
    if whole.entity is not None or part.head == whole.head or nouns.related(part.head, whole.head):
        return False
    return whole.head in part.terms and any(f" {p} " in part.text for p in ("of", "on", "in"))


def _owned(frame: Frame) -> frozenset[str]:
    """The names of what a share is of, beside whoever has it."""
    return frozenset(s.entity for s in (frame.object, frame.head) if s is not None and s.entity is not None)


GUARD = Guard(
    id="other-bearer",
    summary="one is the measure of a part of the other, or of another sort of thing",
    example="the bell weighs 310 kg / the clapper of the bell weighs 20 kg",
    conflict=("The bell of Arden weighs 310 kilograms.", "The bell of Arden weighs 420 kilograms."),
    no_conflict=("The bell of Arden weighs 310 kilograms.", "The clapper of the bell of Arden weighs 20 kilograms."),
    check=check,
    kinds=frozenset(("measure", "money", "percent", "duration")),
)
