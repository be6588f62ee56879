"""What a cue of certainty is about: the clause or the noun that is alleged, reported, denied or confirmed."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.analysis.speech.ascribed import state_of
from claimcheck.analysis.speech.types import Sureness
from claimcheck.lexicon import concepts
from claimcheck.model.analysis import Clause, NounPhrase, Sentence, Tag, Token
from claimcheck.text.lemmas import lemma as base_form

_REACH = 8  # tokens between a cue and the clause that it brings in
_EITHER = frozenset(("whether", "if"))
_OPENING = frozenset(("of", "that", "to", "over", "with")) | _EITHER
_CONTENT = frozenset(("participle", "complement", "infinitive", "relative"))
_NAMES = (Tag.NOUN, Tag.PROPN)


@dataclass(frozen=True, slots=True)
class Content:
    """The token that says what is held to be so (a verb, or an event noun where `nominal`), and of whom.

    `subject` is a token range (half-open), None where the clause of the token tells.
    """

    anchor: int
    nominal: bool = False
    subject: tuple[int, int] | None = None


def held(sentence: Sentence, sure: Sureness) -> Content | None:
    """What the cue is about, or None where the sentence does not tell."""
    cue = sentence.tokens[sure.first]
    if cue.tag in (Tag.ADV, Tag.AUX):
        own = next((c for c in sentence.clauses if c.verb == sure.last), None) or sentence.clause_at(sure.first)
        if own is not None and (noun := _gerund(sentence, sure.last, own)) is not None:
            return Content(noun, True, sentence.bounds_of(own.surface))
        return None if own is None else Content(own.verb, subject=_doer(sentence, own))
    if (charged := _charged(sentence, sure)) is not None:
        return charged
    if (clause := _clause(sentence, sure)) is not None:
        return Content(clause.verb, subject=_blamed(sentence, sure, clause))
    if (state := state_of(sentence, sure.first)) is not None:
        own = sentence.clause_at(sure.first)
        surface = None if own is None else sentence.bounds_of(own.surface)
        return Content(state, True, surface)
    at = sure.last
    if sure.open:
        return _left_open(sentence, sure)
    if at < len(sentence.tokens) and sentence.tokens[at].folded in _OPENING:
        return _event(sentence, at + 1, sure.first)
    if cue.tag in (Tag.ADJ, Tag.VERB) and (phrase := sentence.phrase_at(sure.first)) is not None:
        return _noun(sentence, phrase, None) if phrase.head > sure.first else None
    return _event(sentence, at, sure.first)


def _left_open(sentence: Sentence, sure: Sureness) -> Content | None:
    """The act of a noun that is not excluded or confirmed ("did not rule out arson", "arson cannot be excluded")."""
    own = sentence.clause_at(sure.first)
    if own is not None and own.verb == sure.first and own.passive:
        return None if own.surface is None else _noun(sentence, sentence.phrases[own.surface], None)
    at = sure.last
    at += at < len(sentence.tokens) and sentence.tokens[at].folded == "of"
    phrase = next((p for p in sentence.phrases if p.first == at), None)
    return None if phrase is None else _noun(sentence, phrase, None)


def _charged(sentence: Sentence, sure: Sureness) -> Content | None:
    """The act that somebody is accused of right behind his name: "two sailors suspected of [smuggling] parrots"."""
    at = sure.last + 1
    if at >= len(sentence.tokens) or sentence.tokens[at - 1].folded != "of":
        return None
    act, before = sentence.tokens[at], sentence.phrase_at(sure.first - 1)
    gerund = act.tag is Tag.NOUN and act.folded.endswith("ing") and bool(concepts.noun_concepts(act.folded))
    if not gerund or before is None or before.last != sure.first:
        return None
    return Content(act.index, True, before.bounds)


def _gerund(sentence: Sentence, at: int, own: Clause) -> int | None:
    """The noun of an act right behind an adverb, inside another clause ("charged for allegedly hacking computers")."""
    if at >= len(sentence.tokens) or at == own.verb or own.verb > at:
        return None
    token = sentence.tokens[at]
    event = token.tag is Tag.NOUN or token.folded.endswith("ing")
    return at if event and concepts.noun_concepts(token.folded) else None


def _clause(sentence: Sentence, sure: Sureness) -> Clause | None:
    """The clause that the cue brings in: the first one behind it that it governs, or that opens right behind it."""
    own = sentence.clause_at(sure.first)
    accused = next((p.last for p in sentence.phrases if p.first == sure.last), sure.last)  # "accused protesters of ..."
    for clause in sentence.clauses:
        if clause is own or clause.verb < sure.last or clause.first - sure.last > _REACH:
            continue
        that = sentence.tokens[clause.first].folded
        told = clause.relation in ("adverbial", "root") and (that == "that" or sure.open and that in _EITHER)
        told |= clause.relation == "adverbial" and _of_having(sentence, clause)
        if not told and clause.relation not in _CONTENT or clause.negated:
            continue
        opens = sentence.tokens[clause.first].folded in _OPENING and clause.first in (sure.last, accused)
        governed = own is not None and own.verb == sure.first and clause.governor == own.index
        if opens or governed and clause.relation != "relative":
            return clause
    return None


def _of_having(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells of what somebody is held to have done: "suspected of having [poisoned] a guard"."""
    return [t.folded for t in sentence.tokens[clause.first : clause.first + 2]] == ["of", "having"]


def _blamed(sentence: Sentence, sure: Sureness, clause: Clause) -> tuple[int, int] | None:
    """Of whom the clause tells, where it does not say so: "Ode was held on suspicion of killing a guard"."""
    accused = next((p for p in sentence.phrases if p.first == sure.last and p.last == clause.first), None)
    if accused is not None:
        return accused.bounds  # "accused the speaker of losing the box"
    if clause.passive or clause.subject is not None and not _covers(sentence.phrases[clause.subject], sure.first):
        return None
    around = sentence.clause_at(sure.first)
    surface = around.surface if around is not None and around is not clause else None
    if surface is None or _covers(sentence.phrases[surface], sure.first):
        return None
    return sentence.phrases[surface].bounds


def _covers(phrase: NounPhrase, at: int) -> bool:
    return phrase.first <= at < phrase.last


def _doer(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """Who is blamed for what follows "for": whom the act is done to ("jailed two men for allegedly spying")."""
    outer = sentence.clauses[clause.governor] if clause.governor is not None else None
    blamed = clause.relation == "participle" and sentence.tokens[clause.first].folded == "for"
    if outer is None or not blamed or not outer.objects:
        return None
    return sentence.phrases[outer.objects[0]].bounds


def _event(sentence: Sentence, at: int, cue: int) -> Content | None:
    """The event noun of the phrase that begins at the token ("of drunken driving"), of whom the cue's clause tells."""
    phrase = next((p for p in sentence.phrases if p.first == at), None)
    return None if phrase is None else _noun(sentence, phrase, sentence.clause_at(cue))


def gerund_concepts(token: Token) -> frozenset[str]:
    """What a noun in -ing says by its verb: "drunken [driving]"."""
    gerund = token.tag is Tag.NOUN and token.folded.endswith("ing")
    return concepts.verb_concepts(base_form(token.folded, Tag.VERB)) if gerund else frozenset()


def _noun(sentence: Sentence, phrase: NounPhrase, clause: Clause | None) -> Content | None:
    token = sentence.tokens[phrase.head]
    if token.tag not in _NAMES or not (concepts.noun_concepts(token.lemma) or gerund_concepts(token)):
        return None
    surface = clause.surface if clause is not None else None
    who = sentence.phrases[surface] if surface is not None else None
    return Content(phrase.head, True, None if who is None else who.bounds)
