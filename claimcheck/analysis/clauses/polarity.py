"""Whether a clause is denied, planned, possible or supposed: by its own words and by what governs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.analysis.clauses.conditions import conditions
from claimcheck.analysis.clauses.predicates import Group
from claimcheck.analysis.clauses.words import CONDITIONS
from claimcheck.lexicon import embedding
from claimcheck.model.analysis import Clause, Modality, NounPhrase, Sentence, Token

_MODALS = {
    "may": Modality.POSSIBLE, "might": Modality.POSSIBLE, "could": Modality.POSSIBLE, "can": Modality.POSSIBLE,
    "will": Modality.PLANNED, "shall": Modality.PLANNED, "'ll": Modality.PLANNED, "wo": Modality.PLANNED,
    "ca": Modality.POSSIBLE, "cannot": Modality.POSSIBLE,
    "must": Modality.OBLIGED, "should": Modality.OBLIGED, "would": Modality.CONDITIONAL, "'d": Modality.CONDITIONAL,
}  # fmt: skip


def modality_of(tokens: Sequence[Token], group: Group, opener: str | None) -> Modality:
    if opener in CONDITIONS:
        return Modality.CONDITIONAL
    if tokens[-1].text == "?" or (len(tokens) > 1 and tokens[-2].text == "?"):
        return Modality.QUESTION
    for word in group.auxiliaries:
        if word in _MODALS:
            return _MODALS[word]
    if "to" in group.auxiliaries and tokens[group.verb].lemma != "blame":  # what is to blame did it
        return (
            Modality.OBLIGED
            if "have" in group.auxiliaries and not group.negated
            else Modality.ASSERTED
            if group.negated
            else Modality.PLANNED
        )
    return Modality.ASSERTED


def has_negative_subject(tokens: Sequence[Token], phrases: Sequence[NounPhrase], subject: int | None) -> bool:
    if subject is None:
        return False
    phrase = phrases[subject]
    return tokens[phrase.first].folded in ("no", "none", "nobody", "neither", "nothing")


def embedded(clause: Clause, governor: Clause | None, noun: bool = False) -> Clause:
    """Polarity and modality that the governing verb lends to an infinitive, participle or complement.

    noun: the infinitive hangs on a noun: what becomes of "a proposal to end the ban" says nothing of the ban.
    """
    if governor is None or clause.relation not in ("infinitive", "complement", "participle"):
        return clause
    if clause.relation == "infinitive" and (clause.perfect or _says_which(governor, clause)):
        return clause  # "is the only one to have signed", "was the first to sign": it did
    if clause.relation == "participle" and not embedding.takes_gerund(governor.lemma):
        return clause
    infinitive = clause.relation == "infinitive"
    if infinitive and not noun and embedding.comes_of(clause.lemma, governor.lemma) and not governor.negated:
        return replace(clause, modality=governor.modality)  # "beat him to win the cup"
    effect = embedding.PLAIN if noun else embedding.effect(governor.lemma, infinitive=infinitive)
    if clause.relation == "complement" and governor.lemma.split(" ", 1)[0] in _TELLING:
        effect = embedding.Effect()  # "told her that it had sunk"; "told her to leave" asks
    negated, modality = clause.negated, clause.modality
    if effect.negates and governor.negated:  # "never stopped working", "did not fail to sign": it did
        return clause if embedding.leaves_undone(governor.lemma) else replace(clause, modality=Modality.POSSIBLE)
    if effect.negates or effect.carries and governor.negated:
        negated = not negated
    if clause.modality is Modality.ASSERTED:
        modality = (
            effect.modality
            if clause.relation != "complement" or effect.modality is not Modality.ASSERTED
            else governor.modality
        )
        if effect.carries and governor.modality is not Modality.ASSERTED:
            modality = governor.modality
        if infinitive and effect.plain and not clause.negated:
            modality = Modality.PLANNED
        if infinitive and clause.negated and effect.plain:
            modality = Modality.ASSERTED
    return replace(clause, negated=negated, modality=modality)


def is_beside(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether a participle tells what went with it, behind a comma, or went before it, behind a word of time.

    "Turned the drug down, [citing its risks]"; "escaped [after pulling a gun]".
    """
    if clause.relation != "participle" or clause.first == 0:
        return False
    opened = {t.folded for t in tokens[clause.first - 1 : clause.first + 1]}
    return tokens[clause.first - 1].folded == "," or not opened.isdisjoint(_WHEN)


_WHEN = frozenset("after before while since when upon by".split())


_TELLING = frozenset(("tell", "warn", "remind", "advise"))


def _says_which(governor: Clause, clause: Clause) -> bool:
    """Whether the infinitive hangs on the noun that a copula ascribes."""
    return (
        governor.lemma in ("be", "become", "remain")
        and clause.subject is not None
        and clause.subject != governor.subject
    )


def share_condition(tokens: Sequence[Token], found: list[Clause]) -> list[Clause]:
    """A clause whose condition stands beside it ("If ..., every one would be in") is conditional too."""
    conditions = [
        c
        for c in found
        if c.modality is Modality.CONDITIONAL
        and tokens[c.first].folded in CONDITIONS
        or (c.first > 0 and tokens[c.first - 1].folded in ("if", "unless"))
    ]
    if not conditions:
        return found
    under = {c.governor for c in conditions if c.relation == "adverbial"}  # "said that it will go unless ..."
    return [
        replace(c, modality=Modality.CONDITIONAL)
        if c.modality in (Modality.PLANNED, Modality.POSSIBLE) and (c.governor is None or c.index in under)
        else c
        for c in found
    ]


def imagined(tokens: Sequence[Token], found: list[Clause]) -> list[Clause]:
    """What a sentence asks to suppose is under that condition: "Say someone borrows $500,000 at 2.5%"."""
    at = next((t.index for t in tokens if t.folded in _FANCIES), -1)
    if at < 0 or at + 2 >= len(tokens) or any(t.folded not in _LEAD_IN for t in tokens[:at]):
        return found
    follows = tokens[at + 1]
    if follows.folded not in _SOMEBODY and (tokens[at].folded == "say" or follows.folded != "that"):
        return found
    return [c if c.first <= at and c.verb == at else replace(c, modality=Modality.CONDITIONAL) for c in found]


_FANCIES = frozenset(("say", "suppose", "imagine", "assume", "picture"))
_LEAD_IN = frozenset("for example instance now so let's let us but and , \" ' - as an".split())
_SOMEBODY = frozenset("a an someone somebody you we your two one there".split())


_UNDER_WAY = frozenset((("on", "track"), ("on", "course"), ("in", "line")))
_UNTIL = frozenset(("until", "till", "when", "once", "before", "after"))
_SUPPOSING = frozenset(("presuming", "assuming", "supposing", "granting"))
_TO_COME = (Modality.PLANNED, Modality.POSSIBLE, Modality.OBLIGED, Modality.CONDITIONAL)


def still_to_come(tokens: Sequence[Token], found: list[Clause]) -> list[Clause]:
    """The present of a clause of time beside a future is a condition ("will be out when the board approves it in May").

    What somebody presumes is a condition ("Presuming the meeting takes place, ...").
    """
    return [_to_come(tokens, c, found) for c in found]


def _to_come(tokens: Sequence[Token], clause: Clause, found: Sequence[Clause]) -> Clause:
    if clause.modality is not Modality.ASSERTED:
        return clause
    if any(t.folded in _SUPPOSING for t in tokens[max(0, clause.first - 1) : clause.first + 1]):
        return replace(clause, modality=Modality.CONDITIONAL)
    if [t.folded for t in tokens[clause.first : clause.first + 2]] == ["due", "to"]:
        return replace(clause, modality=Modality.PLANNED)  # "the ship, due to sail on Monday, was held"
    before = tuple(t.folded for t in tokens[max(0, clause.first - 2) : clause.first])
    if clause.relation == "infinitive" and before in _UNDER_WAY and not found[clause.governor or 0].negated:
        return replace(clause, modality=Modality.PLANNED)  # "is on track to close in June"
    if clause.relation != "adverbial" or clause.governor is None or clause.past:
        return clause
    if tokens[clause.first].folded == "once" and not found[clause.governor].past:
        return replace(clause, modality=Modality.CONDITIONAL)  # "takes effect once 25 states have ratified it"
    opened = tokens[clause.first].folded in _UNTIL
    to_come = opened and not clause.perfect and found[clause.governor].modality in _TO_COME
    return replace(clause, modality=Modality.CONDITIONAL) if to_come else clause


def reported_future(tokens: Sequence[Token], found: list[Clause]) -> list[Clause]:
    """What somebody said "would" be is a plan or forecast told in the past, where the sentence sets no condition."""
    if any(t.folded in CONDITIONS for t in tokens):
        return found
    return [replace(c, modality=Modality.PLANNED) if _is_backshifted(tokens, c, found) else c for c in found]


_INVERTED = frozenset(("should", "were", "had"))


def supposed(sentence: Sentence, clause: Clause | None) -> bool:
    """Whether a clause is put forward with "would" alone ("the bill would ban 20 chemicals"), under no condition."""
    if clause is None or clause.modality is not Modality.CONDITIONAL or not sentence.tokens:
        return False
    words = [t.folded for t in sentence.tokens]
    own = [w for w, owner in zip(words, sentence.owners, strict=True) if owner == clause.index]
    if "would" not in own and "'d" not in own:
        return False
    conditioned = CONDITIONS & set(words) or words[0] in _INVERTED
    return not conditioned and next(conditions(sentence.tokens), None) is None


def _is_backshifted(tokens: Sequence[Token], clause: Clause, found: Sequence[Clause]) -> bool:
    if clause.modality is not Modality.CONDITIONAL or clause.relation != "complement" or clause.governor is None:
        return False
    above = found[clause.governor]
    return above.past and (embedding.is_saying(above.lemma) or above.lemma == "deny") and tokens[-1].folded != "?"
