"""Obligation: what a rule, order or programme requires, leaves free or forbids.

Recognises verbs that lay a duty on somebody ("requires banks to report", "mandates that firms pay",
"allows farmers to opt out", "is banned from"), "must" and "may not", adjectives after a copula ("participation is not
mandatory") and before a noun ("a voluntary recall"). Example: "The law requires banks to report losses."
Refuses on purpose: "must" of inference ("must have been"), needs ("requires surgery"), requests by a person (kind force).
The three bands (required, free, forbidden) are the deontic triad of von Wright (1951).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import scales
from claimcheck.model.analysis import Clause, Modality, NounPhrase, Sentence, Tag
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation

BANDS = ("forbidden", "free", "expected", "required")


@dataclass(frozen=True, slots=True)
class Obligation:
    """The band that an act falls into: forbidden, free, expected, required. `cue` is the word that says so."""

    band: str
    cue: str

    def __str__(self) -> str:
        return f"{self.band} ({self.cue})"

    def to_plain(self) -> dict[str, object]:
        """JSON: band and cue."""
        return {"type": "obligation", "band": self.band, "cue": self.cue}


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """What a sentence says to be required, free or forbidden."""
    for clause in sentence.clauses:
        yield from _verb(sentence, clause)
        yield from _adjective(sentence, clause)
        yield from _modal(sentence, clause)
    for phrase in sentence.phrases:
        yield from _attribute(sentence, phrase)


def _verb(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """"requires banks to report", "are asked to provide": rule, agent, act."""
    band = scales.duty_of_verb(clause.lemma)
    if band is None or sentence.tokens[clause.verb].tag is Tag.ADJ:
        return
    act = next((c for c in sentence.clauses if c.governor == clause.index and c.relation in ("infinitive", "complement")), None)
    if act is None:
        return
    agent = clause.objects[0] if clause.objects else act.subject
    rule = clause.subject is not None and not clause.passive
    asked = scales.request_force(clause.lemma) is not None
    if asked and not clause.passive and not (rule and scales.is_rule(_head(sentence, clause.subject))):
        return  # somebody asks or orders somebody: kind force
    band = _negated(band) if clause.negated else band
    if band is None:
        return
    yield Mention(
        span=sentence.span_of(clause.verb, act.verb + 1), value=Obligation(band=band, cue=_cue(sentence, clause)), anchor=act.verb,
        subject=_range(sentence, agent), head=_range(sentence, act.objects[0]) if act.objects else None, role="duty", negated=False,
        reach="clause", trace=("duty-verb",),
    )


def _adjective(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """"participation is not mandatory", "the process is voluntary"."""
    token = sentence.tokens[clause.verb]
    band = scales.duty_of_adjective(token.lemma)
    if band is None or clause.subject is None and not clause.objects:
        return
    band = _negated(band) if clause.negated else band
    if band is None:
        return
    what = clause.subject if clause.subject is not None else clause.objects[0]
    yield Mention(
        span=sentence.span_of(sentence.phrases[what].first, clause.verb + 1) if sentence.phrases[what].first < clause.verb
        else sentence.span_of(clause.verb, clause.verb + 1),
        value=Obligation(band=band, cue=_cue(sentence, clause)), anchor=clause.verb, subject=None, head=_range(sentence, what), role="duty",
        negated=False, trace=("duty-adjective",),
    )


def _modal(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """"firms must report": an act that somebody has to do."""
    if clause.modality is not Modality.OBLIGED or clause.subject is None or clause.perfect:
        return
    before = {t.folded for t in sentence.tokens[max(0, clause.verb - 4) : clause.verb]}
    if not before & {"must", "to"} or clause.lemma == "be":
        return
    band = "forbidden" if clause.negated and "must" in before else "required"
    yield Mention(
        span=sentence.span_of(clause.verb - 1, clause.verb + 1), value=Obligation(band=band, cue="must"), anchor=clause.verb,
        subject=_range(sentence, clause.subject), head=_range(sentence, clause.objects[0]) if clause.objects else None, role="duty", negated=False,
        trace=("modal",),
    )


def _attribute(sentence: Sentence, phrase: NounPhrase) -> Iterator[Mention]:
    """"a voluntary recall", "mandatory evacuations": the adjective before the noun."""
    for at in range(phrase.first, phrase.head):
        band = scales.duty_of_adjective(sentence.tokens[at].lemma)
        if band is None:
            continue
        clause = sentence.clause_at(phrase.head)
        denied = clause is not None and clause.negated and phrase.first > clause.verb
        if denied and (band := _negated(band)) is None:
            continue
        yield Mention(
            span=sentence.span_of(at, phrase.last), value=Obligation(band=band, cue=("not " if denied else "") + sentence.tokens[at].folded),
            anchor=phrase.head, head=(phrase.first, phrase.last), role="duty", negated=False, reach="phrase", trace=("attribute",),
        )


def _negated(band: str) -> str | None:
    return {"required": "free", "forbidden": "free", "expected": None, "free": None}[band]


def _cue(sentence: Sentence, clause: Clause) -> str:
    return ("not " if clause.negated else "") + sentence.tokens[clause.verb].folded


def _head(sentence: Sentence, number: int | None) -> str:
    return "" if number is None else sentence.tokens[sentence.phrases[number].head].lemma


def _range(sentence: Sentence, number: int | None) -> tuple[int, int] | None:
    return None if number is None else (sentence.phrases[number].first, sentence.phrases[number].last)


def read(plain: Mapping[str, Any]) -> Obligation:
    """The inverse of `to_plain`. Raises ValueError where it is not of that form."""
    if plain.get("type") != "obligation" or plain.get("band") not in BANDS:
        raise ValueError("not a value of type obligation")
    return Obligation(band=str(plain["band"]), cue=str(plain["cue"]))


def relate(a: Obligation, b: Obligation) -> Relation:
    """Equal within a band, disjoint between required, free and forbidden; "expected" excludes only "forbidden"."""
    if a.band == b.band:
        return Relation.EQUAL
    if "expected" in (a.band, b.band):
        return Relation.DISJOINT if "forbidden" in (a.band, b.band) else Relation.UNKNOWN
    return Relation.DISJOINT


KIND = Kind(
    id="obligation",
    summary="required, voluntary, allowed, forbidden: what a rule asks of whom",
    example="The law requires banks to report losses.",
    find=find,
    read=read,
    relate=relate,
    needs={"role": "exact"},
)
