"""Obligation: what a rule, order or programme requires, leaves free or forbids.

Recognises verbs that lay a duty on somebody ("requires banks to report", "bans the sale of turtles", "is barred from
leaving"), modals ("must", "need not", "may" under a rule), nouns ("under no obligation to", "a ban on"), adjectives
("participation is not mandatory", "a voluntary recall", "free to leave") and adverbs ("handed it over voluntarily").
Example: "The law requires banks to report losses."
Refuses on purpose: "must" of inference ("must have been"), needs ("requires surgery"), "may" of chance, forecasts
("is expected to rain") and requests (kind force). Required, free and forbidden: the deontic triad of von Wright (1951).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from claimcheck.analysis import duties
from claimcheck.analysis.duties.acts import settled
from claimcheck.analysis.duties.duty import Duty
from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import concepts, light, nouns, scales
from claimcheck.model.analysis import Sentence, Tag
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation, of_sets

_NAMES = {
    scales.Obligation.FORBIDDEN: "forbidden",
    scales.Obligation.DISCOURAGED: "discouraged",
    scales.Obligation.FREE: "free",
    scales.Obligation.ENCOURAGED: "asked for",
    scales.Obligation.EXPECTED: "expected",
    scales.Obligation.REQUIRED: "required",
}
# What a statement leaves open beyond its own level: what one should do, one may have to do.
_OPEN = {
    scales.Obligation.EXPECTED: scales.Obligation.REQUIRED,
    scales.Obligation.DISCOURAGED: scales.Obligation.FORBIDDEN,
}


@dataclass(frozen=True, slots=True)
class Obligation:
    """The levels of `scales.Obligation` (0 forbidden to 5 required) left open. `cue` is the word that says so.

    `act`: the class of act that somebody is bound to, where the claim is on the one bound rather than on the rule.
    `to`: the noun of what the act is done to, or of the thing that is mandatory or banned with its modifiers.
    """

    levels: tuple[int, ...]
    cue: str
    act: str = ""
    to: str = ""

    def __str__(self) -> str:
        if scales.Obligation.FREE in self.levels and scales.Obligation.FORBIDDEN not in self.levels:
            return f"free ({self.cue})"
        own = [x for x in self.levels if _OPEN.get(scales.Obligation(x)) in self.levels] or self.levels
        return f"{_NAMES[scales.Obligation(own[0])]} ({self.cue})"

    def to_plain(self) -> dict[str, object]:
        """JSON: levels and cue; act and what it is done to, where they are known."""
        plain: dict[str, object] = {"type": "obligation", "levels": list(self.levels), "cue": self.cue}
        return plain | {key: word for key, word in (("act", self.act), ("to", self.to)) if word}


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """What a sentence says to be required, free or forbidden: of the rule or thing, and of those bound by it."""
    for duty in (settled(sentence, found) for found in duties.duties(sentence)):
        value = Obligation(levels=_levels(duty), cue=duty.cue, to=_to(sentence, duty))
        mention = Mention(
            span=sentence.span_of(*duty.span),
            value=value,
            anchor=duty.act,
            subject=duty.bound or duty.by,
            head=duty.rule or duty.thing,
            role="duty",
            negated=False,
            nominal=duty.nominal,
            reach="phrase" if duty.attribute else "clause",
            trace=(duty.trace,),
        )
        if duty.rule is not None or duty.thing is not None:
            yield mention
        act = _act(sentence, duty)
        if duty.bound is not None or (duty.nominal or duty.gerund) and act:
            yield replace(
                mention,
                value=replace(value, act=act),
                subject=duty.wisher or duty.rule or duty.by,
                head=duty.bound or _done_to(sentence, duty),
                role="act wished" if duty.wisher is not None else "act",
                trace=(duty.trace, "act"),
            )


def _done_to(sentence: Sentence, duty: Duty) -> tuple[int, int] | None:
    """What an act that stands in a noun or gerund is done to: "the search [of the barn] was voluntary"."""
    if duty.gerund:
        clause = sentence.clause_at(duty.act)
        inside = [] if clause is None else [*clause.objects, *(n for _, n in clause.obliques)]
        return sentence.bounds_of(inside[0]) if inside else None
    phrase = sentence.phrase_at(duty.act)
    if phrase is None or phrase.complement is not None:
        return None if phrase is None else phrase.complement
    linked = phrase.last < len(sentence.tokens) and sentence.tokens[phrase.last].folded in ("for", "in", "on")
    after = sentence.phrase_at(phrase.last + 1) if linked else None
    return None if after is None else (after.first, after.last)


def _act(sentence: Sentence, duty: Duty) -> str:
    """The class of the act, so that "report" and "disclose" are one duty; a verb without one has its lemma."""
    token = sentence.tokens[duty.act]
    if duty.nominal or token.tag is Tag.NOUN:
        return min(concepts.noun_concepts(token.lemma), default="")
    clause = sentence.clause_at(duty.act)
    found = clause.concepts if clause is not None and clause.verb == duty.act else concepts.verb_concepts(token.lemma)
    return min(found, default=token.lemma)


_PARTITIVE = frozenset("name identity detail list number copy use kind type amount record version set".split())
# Verbs with two objects: which of them stands first says nothing of what is given.
_GIVING = frozenset("provide give hand pay grant offer show send sell submit supply award lend tell teach".split())


def _to(sentence: Sentence, duty: Duty) -> str:
    """The head noun of what the act is done to; of a thing, its modifiers and its noun."""
    if duty.thing is not None:
        phrase = sentence.phrase_at(duty.thing[1] - 1)
        own = [m for m in phrase.modifiers if scales.obligation(m, "adjective") is None] if phrase is not None else []
        placed = _done_to(sentence, duty)
        if placed is not None:  # "the evacuation of Kesh": of one place, not of another
            own += [t.lemma for t in sentence.tokens[slice(*placed)] if t.tag is Tag.PROPN]
        if phrase is None or not own:
            return ""
        at = duty.act if phrase.first <= duty.act < phrase.last else phrase.head
        return " ".join([*(m for m in own if m != sentence.tokens[at].lemma), sentence.tokens[at].lemma])
    clause = sentence.clause_at(duty.act)
    if duty.nominal or clause is None or clause.verb != duty.act or clause.passive or not clause.objects:
        return ""
    phrase = sentence.phrases[clause.objects[0]]
    inner = None if phrase.complement is None else sentence.phrase_at(phrase.complement[1] - 1)
    token = sentence.tokens[phrase.head]
    if token.lemma in _PARTITIVE and inner is not None:
        token = sentence.tokens[inner.head]  # "the names of donors"
    if phrase.head < clause.verb:
        return ""  # "a requirement that vets report": the relative pronoun, or whom a passive binds
    named = token.tag is not Tag.NOUN or clause.lemma.split(" ", 1)[0] in _GIVING
    return "" if named or token.lemma in light.GENERIC else token.lemma


def _levels(duty: Duty) -> tuple[int, ...]:
    """The levels left open; what is expected of somebody may be required of them too."""
    levels = scales.readings(duty.level, duty.affirmed)
    if duty.affirmed and (further := _OPEN.get(duty.level)) is not None:
        levels = levels | {further}
    return tuple(sorted(int(x) for x in levels))


def read(plain: Mapping[str, Any]) -> Obligation:
    """The inverse of `to_plain`. Raises ValueError where it is not of that form."""
    if plain.get("type") != "obligation" or not plain.get("levels"):
        raise ValueError("not a value of type obligation")
    return Obligation(
        levels=tuple(int(x) for x in plain["levels"]),
        cue=str(plain["cue"]),
        act=str(plain.get("act", "")),
        to=str(plain.get("to", "")),
    )


def relate(a: Obligation, b: Obligation) -> Relation:
    """As sets of levels; where both leave an act free, asking for it says more than allowing it.

    What may be done to one thing says nothing on what must be done to another.
    """
    if _apart(a.to.split(), b.to.split()):
        return Relation.UNKNOWN
    return of_sets(a.levels, b.levels)


def _apart(a: list[str], b: list[str]) -> bool:
    """Whether two things differ: in their noun, or each by a modifier of its own ("car recall", "egg recall")."""
    if not a or not b:
        return False
    if not (nouns.same(a[-1], b[-1]) or nouns.related(a[-1], b[-1])):
        return True
    left, right = ({part for word in w[:-1] for part in word.split("-")} for w in (a, b))
    return bool(left) and bool(right) and not left & right


KIND = Kind(
    id="obligation",
    summary="required, voluntary, allowed, forbidden: what a rule asks of whom",
    example="The law requires banks to report losses.",
    find=find,
    read=read,
    relate=relate,
    needs={"role": "exact", "head": "unknown", "predicate": "unknown", "subject": "unknown"},
    one_answer=True,
    excludes=lambda a, b: relate(a, b) is Relation.DISJOINT,
    apart=frozenset({"object"}),
    either={"head": "object"},
)
