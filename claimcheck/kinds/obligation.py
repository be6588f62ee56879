"""Obligation: what a rule, order or programme requires, leaves free or forbids.

Recognises verbs that lay a duty on somebody ("requires banks to report", "mandates that firms pay",
"allows farmers to opt out", "is banned from"), "must" and "may not", adjectives after a copula ("participation is not
mandatory") and before a noun ("a voluntary recall"). Example: "The law requires banks to report losses."
Refuses on purpose: "must" of inference ("must have been"), needs ("requires surgery"), requests (kind force).
Required, free and forbidden are the deontic triad of von Wright (1951).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import light, nouns, scales
from claimcheck.model.analysis import Clause, Modality, NounPhrase, Sentence, Tag
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


@dataclass(frozen=True, slots=True)
class Obligation:
    """The levels of `scales.Obligation` (0 forbidden to 5 required) left open. `cue` is the word that says so."""

    levels: tuple[int, ...]
    cue: str

    def __str__(self) -> str:
        return f"{_NAMES[scales.Obligation(self.levels[0])]} ({self.cue})"

    def to_plain(self) -> dict[str, object]:
        """JSON: levels and cue."""
        return {"type": "obligation", "levels": list(self.levels), "cue": self.cue}


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """What a sentence says to be required, free or forbidden."""
    for clause in sentence.clauses:
        yield from _verb(sentence, clause)
        yield from _adjective(sentence, clause)
        yield from _modal(sentence, clause)
    for phrase in sentence.phrases:
        yield from _attribute(sentence, phrase)


_ACTS = ("infinitive", "complement")  # the clauses that say what is to be done


def _verb(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "requires banks to report", "are asked to provide": rule, agent, act."""
    entry = scales.obligation(clause.lemma, "verb")
    if entry is None or sentence.tokens[clause.verb].tag is Tag.ADJ:
        return
    under = _ACTS if entry.level is not scales.Obligation.FORBIDDEN else (*_ACTS, "participle")  # "banned from flying"
    act = next((c for c in sentence.clauses if c.governor == clause.index and c.relation in under), None)
    if act is None:
        return
    agent = clause.objects[0] if clause.objects else act.subject
    rule = _rule(sentence, clause)
    named = agent is not None and sentence.phrases[agent].entity is not None
    if (
        named
        or scales.force(clause.lemma, "verb") is not None
        and not clause.passive
        and rule is None
        or _denied(sentence, clause)
    ):
        return  # somebody asks or orders somebody: kind force
    value = _value(entry, clause.negated, _cue(sentence, clause))
    yield Mention(
        span=sentence.span_of(clause.verb, act.verb + 1),
        value=value,
        anchor=act.verb,
        subject=_range(sentence, agent),
        head=_range(sentence, rule),
        role="duty",
        negated=False,
        trace=("duty-verb",),
    )


def _adjective(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "participation is not mandatory", "the process is voluntary"."""
    token = sentence.tokens[clause.verb]
    entry = scales.obligation(token.lemma, "adjective")
    what = clause.subject if clause.subject is not None else clause.objects[0] if clause.objects else None
    if entry is None or what is None or token.lemma not in _STANDING or _denied(sentence, clause):
        return
    first = sentence.phrases[what].first
    rule = _rule(sentence, clause)
    if (gerund := _gerund(sentence, clause, what)) is not None:
        rule = _rule(sentence, gerund)
        yield Mention(
            span=sentence.span_of(gerund.verb, clause.verb + 1),
            value=_value(entry, clause.negated, _cue(sentence, clause)),
            anchor=gerund.verb,
            subject=next(
                ((p.first, p.last) for n in clause.obliques if n[0] == "for" for p in [sentence.phrases[n[1]]]), None
            ),
            head=_range(sentence, rule),
            role="duty",
            negated=False,
            trace=("duty-gerund",),
        )
        return
    yield Mention(
        span=sentence.span_of(min(first, clause.verb), clause.verb + 1),
        value=_value(entry, clause.negated, _cue(sentence, clause)),
        anchor=sentence.phrases[what].head,
        head=_range(sentence, what if rule is None else rule),
        role="duty",
        negated=False,
        nominal=True,
        trace=("duty-adjective",),
    )


def _gerund(sentence: Sentence, clause: Clause, what: int) -> Clause | None:
    """The act in "joining the scheme is voluntary", where the phrase before the copula is what the act is done to."""
    for other in sentence.clauses[: clause.index]:
        opens = other.verb == 0 or sentence.tokens[other.verb - 1].tag is Tag.SCONJ
        if opens and what in other.objects and sentence.tokens[other.verb].folded.endswith("ing"):
            return other
    return None


def _modal(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "firms must report": an act that somebody has to do."""
    if clause.modality is not Modality.OBLIGED or clause.subject is None or clause.perfect:
        return
    before = {t.folded for t in sentence.tokens[max(0, clause.verb - 4) : clause.verb]}
    if not before & {"must", "to"} or clause.lemma == "be" or _denied(sentence, clause):
        return
    entry = scales.obligation("must" if "must" in before else "have to", "modal")
    if entry is None:
        return
    level = scales.Obligation.FORBIDDEN if clause.negated and "must" in before else scales.Obligation.REQUIRED
    yield Mention(
        span=sentence.span_of(clause.verb - 1, clause.verb + 1),
        value=Obligation(levels=(int(level),), cue=entry.cue),
        anchor=clause.verb,
        subject=_range(sentence, clause.subject),
        head=_range(sentence, _rule(sentence, clause)),
        role="duty",
        negated=False,
        trace=("modal",),
    )


def _attribute(sentence: Sentence, phrase: NounPhrase) -> Iterator[Mention]:
    """ "a voluntary recall", "mandatory evacuations": the adjective before the noun."""
    for at in range(phrase.first, phrase.head):
        lemma = sentence.tokens[at].lemma
        entry = scales.obligation(lemma, "adjective")
        if entry is None or lemma not in _STANDING:
            continue
        clause = sentence.clause_at(phrase.head)
        denied = clause is not None and (clause.negated and phrase.first > clause.verb or _denied(sentence, clause))
        binding = entry.level is scales.Obligation.REQUIRED and entry.affirmed
        if denied and not binding or binding and not denied and not _laid_down(sentence, phrase, clause):
            continue
        yield Mention(
            span=sentence.span_of(at, phrase.last),
            value=_value(entry, denied, ("not " if denied else "") + sentence.tokens[at].folded),
            anchor=phrase.head,
            head=_bearer(sentence, phrase, clause),
            role="duty",
            negated=False,
            nominal=True,
            reach="phrase",
            trace=("attribute",),
        )


def _bearer(sentence: Sentence, phrase: NounPhrase, clause: Clause | None) -> tuple[int, int]:
    """What is voluntary or mandatory: the noun, or the subject of an empty noun ("has a voluntary nature")."""
    if sentence.tokens[phrase.head].lemma in light.GENERIC and clause is not None and clause.subject is not None:
        subject = sentence.phrases[clause.subject]
        return subject.first, subject.last
    return phrase.first, phrase.last


# Adjectives that say this of any noun; "necessary", "due" and the like only do so of some.
_STANDING = frozenset(
    "mandatory compulsory obligatory required mandated voluntary optional non-mandatory nonmandatory non-compulsory "
    "non-binding nonbinding non-voluntary involuntary binding forbidden prohibited banned permitted "
    "discretionary elective".split()
)


def _value(entry: scales.ObligationCue, negated: bool, cue: str) -> Obligation:
    """The levels left open; what is expected of somebody may be required of them too."""
    levels = scales.readings(entry.level, entry.affirmed != negated)
    if levels == {scales.Obligation.EXPECTED}:
        levels = levels | {scales.Obligation.REQUIRED}
    return Obligation(levels=tuple(sorted(int(x) for x in levels)), cue=cue)


def _laid_down(sentence: Sentence, phrase: NounPhrase, clause: Clause | None) -> bool:
    """Whether a binding thing is said to be there: it is a subject, or it is ordered, imposed or announced."""
    if clause is None:
        return sentence.passage.role in ("headline", "heading")
    number = sentence.phrases.index(phrase)
    if clause.modality not in (Modality.ASSERTED, Modality.PLANNED):
        return False
    return number == clause.subject or number in clause.objects and (clause.passive or clause.lemma in _LAYING)


_LAYING = frozenset(
    "order impose issue introduce announce declare face enact adopt include contain establish set create".split()
)


def _denied(sentence: Sentence, clause: Clause) -> bool:
    """Whether a governing clause denies or only supposes what this one says ("does not create a duty that ...")."""
    above = _upwards(sentence, clause)[1:]
    if any(c.negated or c.modality in (Modality.CONDITIONAL, Modality.QUESTION) for c in above):
        return True
    return clause.modality is Modality.QUESTION or any(
        t.folded in ("whether", "nothing") for t in sentence.tokens[max(0, clause.first - 1) : clause.verb]
    )


def _rule(sentence: Sentence, clause: Clause) -> int | None:
    """The law, order or programme that lays down the duty: a subject on the way up, or "under the act"."""
    chain = _upwards(sentence, clause)
    for number in (*(c.subject for c in chain), *(n for c in chain for n in c.objects)):
        if number is not None and _is_rule(sentence, number) and sentence.phrases[number].first < clause.verb:
            return number
    for number, phrase in enumerate(sentence.phrases):
        opening = sentence.tokens[phrase.first - 1].folded if phrase.first else ""
        if opening == "under" and phrase.first < clause.verb and _is_rule(sentence, number):
            return number
    return None


def _upwards(sentence: Sentence, clause: Clause) -> list[Clause]:
    """The clause and those that govern it, innermost first."""
    chain = [clause]
    while (above := chain[-1].governor) is not None and above < chain[-1].index:
        chain.append(sentence.clauses[above])
    return chain


def _is_rule(sentence: Sentence, number: int) -> bool:
    """Whether the phrase names a law, order or other rule, not a person or body."""
    return bool(
        {"rule", "law", "document", "legal ruling"}
        & nouns.classes(sentence.tokens[sentence.phrases[number].head].lemma)
    )


def _cue(sentence: Sentence, clause: Clause) -> str:
    return ("not " if clause.negated else "") + sentence.tokens[clause.verb].folded


def _range(sentence: Sentence, number: int | None) -> tuple[int, int] | None:
    return None if number is None else (sentence.phrases[number].first, sentence.phrases[number].last)


def read(plain: Mapping[str, Any]) -> Obligation:
    """The inverse of `to_plain`. Raises ValueError where it is not of that form."""
    if plain.get("type") != "obligation" or not plain.get("levels"):
        raise ValueError("not a value of type obligation")
    return Obligation(levels=tuple(int(x) for x in plain["levels"]), cue=str(plain["cue"]))


def relate(a: Obligation, b: Obligation) -> Relation:
    """As sets of levels; where both leave an act free, asking for it says more than allowing it."""
    return of_sets(a.levels, b.levels)


KIND = Kind(
    id="obligation",
    summary="required, voluntary, allowed, forbidden: what a rule asks of whom",
    example="The law requires banks to report losses.",
    find=find,
    read=read,
    relate=relate,
    needs={"role": "exact", "head": "related"},
    one_answer=True,
    apart=frozenset({"object"}),
    either={"head": "object"},
)
