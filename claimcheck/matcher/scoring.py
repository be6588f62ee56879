"""Two claims set side by side on every slot but the value, and how surely they speak of one thing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from claimcheck.analysis import occurrences
from claimcheck.kinds import KINDS
from claimcheck.matcher import alike, beside
from claimcheck.matcher.generic import of_sort_and_one
from claimcheck.matcher.ladder import Ladder, of_an_owner, of_kin
from claimcheck.matcher.levels import Levels
from claimcheck.matcher.matter import Matters
from claimcheck.matcher.weights import Weights
from claimcheck.model.analysis import Modality
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import JOINING, NUMBER_OF, Comparison, Rung

SLOTS = ("subject", "predicate", "object", "head")
TELLING_FIRST = ("predicate", "head", "subject", "object")  # most pairs fail on the first
WEIGHTS = {"subject": 1.0, "predicate": 1.2, "object": 0.8, "head": 1.2, "overlap": 2.0}
PRIOR = 0.6  # what stands against a pair before anything speaks for it
GROUNDS = 2  # reasons that it takes to set two claims against each other
TELLING = 0.3  # overlap of the words around from which it is a reason
ROLE_TELLING = 0.2  # the same where both say what becomes of the figure, by one role
BEYOND = 0.8  # what the words of the sentence beyond the clause count for
ALIKE = 0.6  # of the words of two passages from which two figures left over need nothing else that joins them
LEFT_OVER = 0.5  # the least score of two figures that alone are left over in passages on one matter
ALONE = 0.62  # the least score of two numbers of a thing of which each text gives one
ONE_POINT = 0.72  # the least score of two answers to one question of a story
TOLD = 0.6  # the least score of a pair that a claims file puts together
CONTRAST = 0.45  # how much two passages share, from which opposites in them are taken to be told of one thing
NEXT = 0.35  # a sentence and the next one of a text speak of one matter
_FEW = frozenset(("money", "percent", "duration"))  # kinds of which one sentence seldom gives two
_UNDER_ANY_VERB = frozenset(("money", "percent", "measure", "score"))  # "the rate hit 4%", "the bank charges 6%"
_WORDS = {
    Rung.EXACT: "the same",
    Rung.ALIAS: "another name for the same",
    Rung.RELATED: "related",
    Rung.UNLIKE: "not known to be the same",
    Rung.OTHER: "another",
}


class Scorer:
    """Compares claims of one story; what is worked out for a claim is kept."""

    def __init__(self, weights: Weights, ladder: Ladder, matters: Matters) -> None:
        self._weights = weights
        self._ladder = ladder
        self._levels = Levels(ladder)
        self._matters = matters
        self._around: dict[str, frozenset[str]] = {}

    def compare(self, left: Claim, right: Claim, wanted: Mapping[str, str], least: float) -> Comparison | None:
        """The two set side by side, or None where a wanted slot, the score or the grounds fall short.

        Args:
            wanted: the least level of each slot. least: the least score.
        """
        kind, apart = KINDS.get(left.kind), _apart(left.kind, right.kind)
        rungs = {"role": _role(left, right)}
        if "role" in wanted and not rungs["role"].reaches(wanted["role"]):
            return None
        near: float | None = None
        alone = short = False
        for slot in TELLING_FIRST:
            rungs[slot] = Rung.UNKNOWN if slot in apart else self._levels.of(slot, left, right)
            if slot in wanted and not rungs[slot].reaches(wanted[slot]):
                short, other = True, rungs[slot] is Rung.OTHER
                if other and slot != "predicate":
                    return None
                if near is None:
                    near = self._near(left, right)
                    if other and near < beside.CLOSE and left.kind not in _UNDER_ANY_VERB:
                        return None  # most pairs end here
                    alone = self._one_matter(left, right)
                if other and alone and self._under_any_verb(left, right):
                    rungs[slot], other = Rung.UNLIKE, False
                if near < beside.CLOSE and (not alone or other):
                    return None
        if near is None:
            near, alone = self._near(left, right), self._one_matter(left, right)
        if near and not beside.fits(left, right, rungs, near, alone):
            near = 0.0
        if short and not near and (not alone or rungs["predicate"] is Rung.OTHER and "predicate" in wanted):
            return None
        one_matter = alone or near > 0
        overlap = self._overlap(left, right)
        score = _score(rungs, overlap, apart)
        agreeing = [rungs[s] in JOINING for s in SLOTS].count(True)
        open_ = tuple(kind.parties) or SLOTS
        barred = [s for s in open_ if rungs[s] is Rung.OTHER and not (near and beside.may_differ(s, left, right))]
        if kind.excludes is not None:
            barred += [s for s in open_ if rungs[s] is Rung.UNLIKE and _strange(s, left, right)]
        if short and barred:
            return None
        if one_matter and not barred and (agreeing or self._left_over(left, right, rungs, near, alone=alone)):
            score = max(score, LEFT_OVER, self._matters.of(left, right))
            return self._pair(left, right, rungs, overlap, score, one_matter=True, near=near)
        said = left.kind == "count" or alike.names_attribute(left)
        telling = ROLE_TELLING if said and alike.role_tells(left, right) else TELLING
        grounds = agreeing + (overlap >= telling) + alike.of_one_day(left, right)
        if score < least or grounds < min(GROUNDS, len(SLOTS) - len(apart & set(SLOTS))):
            return None
        return self._pair(left, right, rungs, overlap, score, one_matter=one_matter, near=near)

    def _near(self, left: Claim, right: Claim) -> float:
        """How much the words next to two figures share that stand in passages on much the same; of no other claims."""
        if left.source == right.source or left.kind != right.kind or left.kind not in beside.TOLD_APART:
            return 0.0
        if any(getattr(getattr(c.value, "number", None), "bound", "") == "vague" for c in (left, right)):
            return 0.0
        return self._matters.near(left, right) if self._matters.of(left, right) >= beside.ALIKE else 0.0

    def _under_any_verb(self, left: Claim, right: Claim) -> bool:
        """Whether verbs of two classes may tell of one and the same figure, nobody else being named."""
        return left.kind in _UNDER_ANY_VERB and not self._matters.name_others(left, right)

    def _left_over(self, left: Claim, right: Claim, rungs: Mapping[str, Rung], near: float, *, alone: bool) -> bool:
        """Whether two figures of which no slot agrees are those left over, and neither passage names somebody else."""
        much = left.kind in _FEW and rungs["role"] is not Rung.OTHER and self._matters.of(left, right) >= ALIKE
        only = alone and KINDS.get(left.kind).figure and left.kind not in beside.DAYS
        return bool(near or much or only) and not self._matters.name_others(left, right)

    def _one_matter(self, left: Claim, right: Claim) -> bool:
        """Whether the passages tell of one matter, and in it of the same parties or of two figures left over alone."""
        if left.source == right.source or left.kind != right.kind:
            return False
        kind = KINDS.get(left.kind)
        if kind.excludes is not None:
            one, two = (c.qualifiers.modality == Modality.POSSIBLE for c in (left, right))
            return one == two and self._matters.of(left, right) >= CONTRAST and kind.excludes(left.value, right.value)
        if not (kind.figure or kind.parties):
            return False
        if not self._matters.of_one(left, right, alike=alike.of_one_day(left, right)):
            return False
        if kind.parties:
            return all(self._levels.of(slot, left, right).reaches(Rung.ALIAS) for slot in sorted(kind.parties))
        return self._matters.left_over(left, right)

    def told(self, left: Claim, right: Claim) -> Comparison:
        """The two set side by side because somebody says that they answer one question."""
        apart = _apart(left.kind, right.kind)
        rungs = {s: Rung.UNKNOWN if s in apart else self._levels.of(s, left, right) for s in SLOTS}
        rungs["role"] = _role(left, right)
        overlap = self._overlap(left, right)
        pair = self._pair(left, right, rungs, overlap, max(TOLD, _score(rungs, overlap, apart)))
        return replace(pair, told=True, why=("claims.yaml puts them under one question", *pair.why))

    def of_one_story(self, left: Claim, right: Claim, why: str) -> Comparison:
        """The two set side by side because a story has one of what they give, as `why` says."""
        apart = _apart(left.kind, right.kind)
        rungs = {s: Rung.UNKNOWN if s in apart else self._levels.of(s, left, right) for s in SLOTS}
        rungs["role"] = _role(left, right)
        overlap = self._overlap(left, right)
        pair = self._pair(left, right, rungs, overlap, max(LEFT_OVER, _score(rungs, overlap, apart)))
        return replace(pair, why=(why, *pair.why))

    def of_one_thing(self, left: Claim, right: Claim, thing: str) -> Comparison:
        """The two set side by side because each text gives one number of a thing."""
        pair = self.of_one_story(left, right, f"each gives one number of a thing ({thing})")
        return replace(pair, point=f"{NUMBER_OF}{thing}", score=max(pair.score, ALONE))

    def of_one_event(self, left: Claim, right: Claim, event: str) -> Comparison:
        """The two set side by side because both say what fills a part of one event."""
        pair = self.of_one_story(left, right, f"both tell of one event ({event})")
        return replace(pair, point=event, score=max(pair.score, ONE_POINT))

    def of_persons(self, left: Claim, right: Claim, fate: str) -> Comparison:
        """The two set side by side because each lists to the last one those of whom one thing became."""
        pair = self.of_one_story(left, right, f"each lists as many persons by sort ({fate})")
        return replace(pair, point=f"persons {fate}", score=max(pair.score, ALONE))

    def of_one_point(self, left: Claim, right: Claim, point: str) -> Comparison | None:
        """The two set side by side because they answer one question to which the story has one answer.

        None where names tell them apart: the dam of one town and that of another, the port that was left.
        """
        pair = self.of_one_story(left, right, f"both answer one question of the story ({point})")
        if left.kind in beside.DAYS and occurrences.of_two(left.frame.described, right.frame.described):
            return None
        for slot in SLOTS:
            a, b = getattr(left.frame, slot), getattr(right.frame, slot)
            if slot == "predicate" or a is None or b is None:
                continue
            kin = left.kind in beside.DAYS and of_kin(a, b)
            if pair.rung(slot) is Rung.OTHER and (kin or of_an_owner(a, b) or of_sort_and_one(a, b)):
                return None
            if None not in (a.entity, b.entity) and pair.rung(slot).reaches(Rung.ALIAS):
                continue
            named = slot == "object" and a.entity is not None and b.entity is not None
            done_alike = named and pair.rung("predicate") is Rung.EXACT and pair.rung(slot) is Rung.OTHER
            if done_alike or self._ladder.of_two_names(a, left.source, b, right.source):
                return None
        return replace(pair, point=point, score=max(pair.score, ONE_POINT))

    def _pair(
        self,
        left: Claim,
        right: Claim,
        rungs: dict[str, Rung],
        overlap: float,
        score: float,
        *,
        one_matter: bool = False,
        near: float = 0.0,
    ) -> Comparison:
        rungs["place"], rungs["names"] = self._ladder.place(left, right), self._ladder.names(left, right)
        why = _why(left, right, rungs, overlap)
        looked = left.kind == right.kind and KINDS.get(left.kind).figure and left.source != right.source
        matter = self._matters.of(left, right) if looked else 0.0
        return Comparison(
            left=left,
            right=right,
            rungs=rungs,
            overlap=overlap,
            score=round(score, 4),
            one_matter=one_matter,
            matter=matter,
            near=round(near, 4),
            why=why,
        )

    def _overlap(self, left: Claim, right: Claim) -> float:
        """The words around the two, weighted by rarity: of the clauses, or at a discount of the whole sentences."""
        return max(
            self._weights.overlap(self._terms(left), self._terms(right)),
            BEYOND * self._weights.overlap(left.frame.context, right.frame.context),
            NEXT if left.source == right.source and abs(left.passage_index - right.passage_index) <= 1 else 0.0,
        )

    def _terms(self, claim: Claim) -> frozenset[str]:
        """The words around a claim, with the keys of the entities in its slots."""
        known = self._around.get(claim.id)
        if known is None:
            frame = claim.frame
            slots = (frame.subject, frame.object, frame.head)
            keys = {key for s in slots if s is not None and (key := self._ladder.key(claim.source, s)) is not None}
            known = self._around[claim.id] = frame.terms | keys
        return known


def _strange(slot: str, left: Claim, right: Claim) -> bool:
    """Whether nothing joins the two: no word, and no opposition of verbs, which a status is known by."""
    one, two = getattr(left.frame, slot), getattr(right.frame, slot)
    if slot == "predicate" and left.kind == "status" or one is None or two is None:
        return False
    return not set(one.terms) & set(two.terms)


@cache
def _apart(left: str, right: str) -> frozenset[str]:
    return KINDS.get(left).apart | KINDS.get(right).apart


def _role(left: Claim, right: Claim) -> Rung:
    one, two = left.frame.role, right.frame.role
    if one is None or two is None:
        return Rung.UNKNOWN
    if one == two:
        return Rung.EXACT
    kind = KINDS.get(left.kind)
    if frozenset((one, two)) in kind.signs:
        return Rung.EXACT
    if frozenset((one, two)) in kind.akin:
        return Rung.ALIAS
    told = {one, two} - kind.mute
    return Rung.UNKNOWN if kind.plain in (one, two) and told else Rung.OTHER


def _score(rungs: Mapping[str, Rung], overlap: float, apart: frozenset[str]) -> float:
    """What speaks for the pair, by what could have spoken for it: 0.0 to 1.0."""
    gained = sum(WEIGHTS[s] * rungs[s].weight for s in SLOTS)
    room = sum(WEIGHTS[s] for s in SLOTS if rungs[s] is not Rung.UNKNOWN)
    if "overlap" not in apart:
        gained += WEIGHTS["overlap"] * overlap
        room += WEIGHTS["overlap"] * 0.5 + PRIOR
    return max(0.0, min(1.0, gained / room)) if room else 0.0


def _why(left: Claim, right: Claim, rungs: Mapping[str, Rung], overlap: float) -> tuple[str, ...]:
    """The levels in plain words, for the slots that both claims fill."""
    lines = []
    for slot in SLOTS:
        a, b = getattr(left.frame, slot), getattr(right.frame, slot)
        if slot == "predicate" and left.trace[:1] == right.trace[:1] == ("answer",) and left.frame.role:
            lines.append(f"both answer one question of the story ({left.frame.role})")
        elif a is not None and b is not None and rungs[slot] is not Rung.UNKNOWN:
            lines.append(f"{slot}: {_WORDS[rungs[slot]]} ({_short(a.text)} / {_short(b.text)})")
    lines.append(f"words around: {round(100 * overlap)}% shared, weighted by rarity")
    return tuple(lines)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 48 else flat[:47] + "…"
