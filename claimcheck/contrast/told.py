"""The clauses of a sentence that tell that something is so, is to come or may be, and how each of them stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from claimcheck.analysis.clauses.conditions import conditions, governed
from claimcheck.analysis.speech.certainties import certainties
from claimcheck.analysis.speech.denials import denies
from claimcheck.analysis.speech.held import held
from claimcheck.analysis.speech.standing import SAID, Standing, standing
from claimcheck.contrast.denial import denied
from claimcheck.lexicon import conditions as awaited
from claimcheck.lexicon import embedding, speech
from claimcheck.model.analysis import Analysis, Clause, Modality, Sentence

DOUBTS = frozenset((SAID, "reported", "alleged", "speculated"))
MEANT = "planned"
EXPECTED = "expected"
SUPPOSED = "conditional"
_IFS = frozenset(("if", "unless"))
_FORECASTING = frozenset("expect forecast project predict anticipate foresee tip likely".split())
PERHAPS = frozenset(("could", "may", "might"))
_FLAT = frozenset(("will", "'ll", "shall"))
_TO_COME = (Modality.PLANNED, Modality.ASKED)
_UNDER_IF = (Modality.ASSERTED, Modality.PLANNED, Modality.CONDITIONAL)
_MAIN = ("root", "conjunct")
_HELD = ("root", "conjunct", "complement", "infinitive")  # what is said may stand in; a relative clause is an aside
_CHARGED = ("participle", "adverbial")  # "accuse him [of poisoning the dog]"
_OWN = frozenset("he she it they".split())
_FINDING = frozenset("find discover detect see observe spot".split())  # what one does to a thing, too
_CONTENTS = ("ccomp", "xcomp", "advcl")


@dataclass(frozen=True, slots=True)
class Told:
    """A clause that tells that something is so, how it stands (None: as a fact), and who says so.

    `opened`: it is left open whether it is so. `perhaps`: it is held possible. `flat`: it is said that it will be so.
    `no`: it is told as not being so. `subject`: the tokens (half-open) for whom it is told of, where that is not the
    subject of the clause ("expect [Holt] to bid").
    """

    clause: Clause
    level: str | None
    holder: str | None
    opened: bool = False
    perhaps: bool = False
    flat: bool = False
    no: bool = False
    subject: tuple[int, int] | None = None

    @property
    def unsure(self) -> bool:
        return self.opened or self.perhaps

    @property
    def planned(self) -> bool:
        return self.clause.modality is Modality.PLANNED

    @property
    def done(self) -> bool:
        """Whether it is told of what has been, not of what is to come or may be."""
        return self.clause.modality is Modality.ASSERTED and (self.clause.past or self.clause.perfect)


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence with its clauses that tell that something is so, and those of what somebody means to do or is due to
    ("plans to close", "is set to sign"). `published`: when the text was."""

    sentence: Sentence
    told: tuple[Told, ...]
    intended: tuple[Told, ...]
    published: date | None


def telling(analysis: Analysis, sentence: Sentence) -> Telling:
    """What a sentence of a text tells."""
    whom = _whom(sentence)
    told = tuple(_of(sentence, one, whom) for one in _told(analysis, sentence, frozenset(whom)))
    intended = tuple(_of(sentence, one, whom) for one in _intended(sentence))
    return Telling(sentence, told, intended, analysis.document.published)


def _intended(sentence: Sentence) -> Iterator[Told]:
    for clause in sentence.clauses:
        above = None if clause.governor is None else sentence.clauses[clause.governor]
        wanted = clause.modality is Modality.PLANNED and clause.relation == "infinitive"
        if wanted and not (above is not None and above.negated):
            yield Told(clause, MEANT, None)


def in_power(sentence: Sentence) -> Iterator[Told]:
    """The clauses that tell what somebody can do, which says nothing of whether he does."""
    for clause in sentence.clauses:
        if clause.modality is Modality.POSSIBLE and not _perhaps(sentence, clause):
            yield _of(sentence, Told(clause, None, None), {})


def _whom(sentence: Sentence) -> dict[int, tuple[int, int] | None]:
    """The verbs of what cues of certainty are about, each with the tokens for whom it is told of."""
    contents = (held(sentence, sure) for sure in certainties(sentence) if sure.level in (*DOUBTS, MEANT))
    return {c.anchor: c.subject for c in contents if c is not None and not c.nominal}


def _of(sentence: Sentence, one: Told, whom: dict[int, tuple[int, int] | None]) -> Told:
    subject = whom.get(one.clause.verb) or _stood_for(sentence, one.clause)
    return replace(one, subject=subject, no=denied(sentence, one.clause))


def _stood_for(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """Whom a pronoun stands for that is the subject of what somebody says: "the firm said [it] would sell the mill"."""
    stood, own = False, sentence.bounds_of(clause.surface)
    while own is not None and sentence.tokens[own[1] - 1].folded in _OWN:
        if clause.governor is None:
            return None
        stood, clause = True, sentence.clauses[clause.governor]
        own = sentence.bounds_of(clause.surface)
    return own if stood else None


def _told(analysis: Analysis, sentence: Sentence, cued: frozenset[int]) -> Iterator[Told]:
    opened, forecast, supposed = dict(_opened(sentence)), frozenset(_forecast(sentence)), _supposed(sentence)
    for clause in sentence.clauses:
        if clause.index in supposed and clause.relation in _MAIN and clause.modality in _UNDER_IF:
            first, last = supposed[clause.index]
            yield Told(replace(clause, first=first, last=last), SUPPOSED, None)
            continue
        if _is_meant(sentence, clause):
            yield Told(clause, MEANT, None)
            continue
        if (level := opened.get(clause.verb)) is not None:
            yield Told(clause, level, None, opened=True)
            continue
        bringing_in = denies(clause.lemma) or embedding.is_saying(clause.lemma) and not _of_a_thing(sentence, clause)
        perhaps = clause.modality is Modality.POSSIBLE and _perhaps(sentence, clause)
        if clause.modality not in _UNDER_IF and not perhaps or bringing_in:
            continue
        if any(q.contains(sentence.tokens[clause.verb].span) for q in sentence.quoted):
            continue
        stands = standing(analysis, sentence, clause.verb)
        if perhaps or clause.verb in forecast:
            yield Told(clause, "speculated" if perhaps else EXPECTED, stands.holder, perhaps=perhaps)
        elif clause.modality is Modality.CONDITIONAL and stands.level == SAID:
            continue  # "said it was possible that taxes would rise": what would be so depends on what stands above
        elif _is_put(clause, stands, clause.verb in cued):
            who = stands.holder or _charging(sentence, clause)
            yield Told(clause, stands.level, who, flat=_has(sentence, clause, _FLAT))


def _is_put(clause: Clause, stands: Standing, cued: bool) -> bool:
    """Whether a clause is put forward: the main one as a fact, or what is said or alleged to be so."""
    if stands.level is None:
        return clause.relation in _MAIN
    return stands.level in DOUBTS and (clause.relation in _HELD or cued and clause.relation in _CHARGED)


def _charging(sentence: Sentence, clause: Clause) -> str | None:
    """Who accuses somebody of what the clause tells, where it is told: "[police] accuse him of poisoning the dog"."""
    above = None if clause.governor is None else sentence.clauses[clause.governor]
    if clause.relation not in _CHARGED or above is None or above.passive or above.subject is None:
        return None
    phrase = sentence.phrases[above.subject]
    return " ".join(t.text for t in sentence.tokens[phrase.first : phrase.last])


def _supposed(sentence: Sentence) -> dict[int, tuple[int, int]]:
    """The clauses that hold under a condition which the sentence names ("if ...", "unless ...", "subject to ..."), and
    from where to where each goes without it.

    Where the verb of the condition was taken for a noun, it has no clause, and stands before a comma in the other.
    """
    found = {}
    for condition in conditions(sentence.tokens):
        if (depends := governed(condition, sentence.clauses)) is not None:
            begin, end = condition.governs
            found[depends.index] = (max(begin, depends.first), min(end, depends.last))
    for clause in sentence.clauses:
        above = None if clause.governor is None else sentence.clauses[clause.governor]
        to_come = above is not None and above.modality is Modality.PLANNED and above.relation in _MAIN
        if above is not None and to_come and clause.relation == "adverbial" and _awaits(sentence, clause):
            ahead = clause.verb < above.verb
            found[above.index] = (clause.last, above.last) if ahead else (above.first, min(above.last, clause.first))
    for sure in certainties(sentence):
        bare = sure.level == SUPPOSED and sure.cue in _IFS
        own = sentence.clause_at(sure.first) if bare else None
        if own is not None and own.governor is not None:
            above = sentence.clauses[own.governor]
            found[above.index] = (above.first, above.last)
        elif own is not None and own.first == sure.first:
            commas = [t.index for t in sentence.tokens[sure.first : own.verb] if t.folded == ","]
            if commas:
                found[own.index] = (commas[-1] + 1, own.last)
    return found


def _awaits(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause is one of those for which what is to come waits: "will leave [once] a truce is signed"."""
    opened = " ".join(t.folded for t in sentence.tokens[max(0, clause.first - 2) : clause.verb])
    return any(f" {cue} " in f" {opened} " for cue in awaited.AWAITING)


def _is_meant(sentence: Sentence, clause: Clause) -> bool:
    """Whether it is what somebody means or hopes to do: "plans to close", not "is to close", "promised to close"."""
    if clause.relation != "infinitive" or clause.governor is None or clause.modality not in _TO_COME:
        return False
    above = sentence.clauses[clause.governor]
    return not above.negated and (above.lemma == "hope" or "aim" in speech.verb(above.lemma))


def _of_a_thing(sentence: Sentence, clause: Clause) -> bool:
    """Whether a verb of saying or finding is told of a thing and brings in no words: "traces of arsenic were found"."""
    found = clause.lemma in _FINDING and bool(clause.objects)
    return (clause.passive or found) and not any(
        t.head == clause.verb and t.relation in _CONTENTS for t in sentence.tokens
    )


def _opened(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """The verbs of which the sentence leaves open whether it is so, with the level that gives."""
    for sure in certainties(sentence):
        content = held(sentence, sure) if sure.open else None
        if content is not None and not content.nominal:
            yield content.anchor, sure.level


def _forecast(sentence: Sentence) -> Iterator[int]:
    """The verbs of what is only expected, which is no plan of whoever does it: "is likely to close", "is tipped to"."""
    for sure in certainties(sentence):
        content = held(sentence, sure) if sure.level == "planned" and sure.cue in _FORECASTING else None
        if content is not None and not content.nominal:
            yield content.anchor


def _perhaps(sentence: Sentence, clause: Clause) -> bool:
    """Whether it is held possible, not only within somebody's power ("can") or allowed."""
    return _has(sentence, clause, PERHAPS)


def _has(sentence: Sentence, clause: Clause, words: frozenset[str]) -> bool:
    """Whether one of the words stands before the verb of a clause."""
    return any(t.folded in words for t in sentence.tokens[clause.first : clause.verb])
