"""The clause of a claim taken apart on its own words, and put together again as a question.

Voice, tense and wording stay those of the text: "the bill was rejected" gives "Was the bill rejected?", "the senate
approved the bill" gives "Did the senate approve the bill?". Nothing is asked where the words leave a doubt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.model.analysis import Tag
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.document import Document
from claimcheck.questions import wording
from claimcheck.questions.complete import is_complete
from claimcheck.questions.spoken import HANGING, Words, after, is_headline, words_of
from claimcheck.questions.tenses import ADVERBS, BE, MODALS, Tense, auxiliaries_of, number_of, tense_of
from claimcheck.text.folding import fold
from claimcheck.text.lemmas import lemma


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause in parts. `verb` is the base form, `form` the word in the text, `rest` what follows it.

    copular: `form` stands after a form of "be" (passive, progressive, predicate word). modal: the modal verb.
    """

    subject: str
    plural: bool
    verb: str
    form: str
    tense: Tense
    copular: bool
    rest: str
    modal: str = ""

    def ask(self, front: str = "", *, perfect: bool = True, tail: str | None = None) -> str:
        """The question: `front` opens it ("When"); without `perfect`, the present perfect is asked in the past."""
        tense = self.tense
        if tense is Tense.PERFECT and not perfect:
            tense = Tense.PAST
        be = self.copular
        match tense:
            case Tense.PAST:
                aux, verb = (self._pick("was", "were"), self.form) if be else ("did", self.verb)
            case Tense.PRESENT:
                aux, verb = (self._pick("is", "are"), self.form) if be else (self._pick("does", "do"), self.verb)
            case Tense.PERFECT:
                aux, verb = self._pick("has", "have"), f"been {self.form}" if be else self.form
            case Tense.FUTURE | Tense.INFINITIVE:
                aux, verb = "will", f"be {self.form}" if be else self.verb
            case Tense.MODAL:
                aux, verb = self.modal, f"be {self.form}" if be else self.verb
        words = (front, aux, self.subject, verb, self.rest if tail is None else tail)
        return wording.sentence(" ".join(w for w in words if w))

    def _pick(self, one: str, more: str) -> str:
        return more if self.plural else one


def read(claim: Claim, document: Document) -> Clause | None:
    """The clause of a claim, or None where subject, verb or what follows is not sure."""
    predicate = claim.frame.predicate
    if predicate is None:
        return None
    words = words_of(claim, document)
    if is_headline(words):
        return None
    form, base = fold(predicate.text).lower(), predicate.head.split(" ")[0]
    if (own := lemma(form, Tag.VERB)) != base and (base == form or not _is_form(form, base)):
        base = own  # what the verb amounts to is no verb to ask with: "survived" is "alive"
    undergone = claim.frame.role == "undergone"
    agent = claim.frame.head if undergone else claim.frame.subject
    patient = claim.frame.subject if undergone else claim.frame.object
    for at in range(len(words.tokens)):
        if words.word(at) == form and (found := _at(claim, document, words, at, base, agent, patient)) is not None:
            return found
    return None


def _is_form(form: str, base: str) -> bool:
    """Whether a word is a form of a verb."""
    known = (base, wording.third(base), wording.past(base), wording.participle(base))
    return base == "be" or form in known or form.endswith("ing") and form[:3] == base[:3]


def _at(
    claim: Claim, document: Document, words: Words, at: int, base: str, agent: Slot | None, patient: Slot | None
) -> Clause | None:
    form = words.word(at)
    first, auxiliaries = auxiliaries_of(words, at)
    copular = any(a in BE for a in auxiliaries) or not auxiliaries and _reduced(words, at, base, patient)
    tense = tense_of((form,) if base == "be" else auxiliaries, form, base)
    if tense is None or not auxiliaries and form.endswith("ing"):
        return None
    if "to" in auxiliaries and not _will(claim):
        return None
    if base == "be":
        if form not in BE or auxiliaries:
            return None
        auxiliaries, form, copular = (form,), "", True
    if tense is Tense.PRESENT and form == wording.third(base) and _DATED.match(document.exact(claim.passage)):
        tense = Tense.PAST  # a dated list tells the past in the present
    passive = copular and not form.endswith("ing") and wording.is_participle(form, base) and patient is not None
    surface = patient if passive else agent
    if surface is None or agent is not None and passive and surface.text == "":
        return None
    subject = wording.noun_phrase(claim, surface, document)
    place = words.find(surface.text)
    if subject is None or place is not None and place[0] > words.tokens[at][0]:
        return None
    if (
        _broken(words, place, first)
        or "to" in auxiliaries
        and place
        and words.shown[: place[0]].endswith((" and ", " or "))
    ):
        return None
    rest = after(words, words.tokens[at][1], _particle(claim))
    rest = _with_name(claim, document, words, patient, rest)
    if rest is None or not auxiliaries and not copular and not _follows(words, place, at, tense, surface):
        return None
    if not passive and not copular and patient is not None and not _is_value(words, patient):
        there = words.find(patient.text)
        if there is not None and there[0] < words.tokens[at][0] and patient.text != surface.text:
            thing = wording.noun_phrase(claim, patient, document)
            rest = f"{thing} {rest}".strip() if thing is not None else None
        elif there is not None and patient.text not in words.shown[words.tokens[at][1] :]:
            rest = None
    wants = base in _NEEDY or patient is not None and not _is_value(words, patient) and not _led(words, patient)
    if rest is None or not is_complete(claim.kind, base, form, rest, passive=passive, copular=copular):
        return None
    if not rest and not copular and wants or _AGAIN.search(f" {rest} "):
        return None
    if (
        rest in _OPEN
        or _PRONOUNS & set(fold(rest).lower().split())
        or rest.split(" ")[0].lower() in wording.VAGUE - _OPEN
    ):
        return None
    if not rest and not form:
        return None
    plural = number_of(auxiliaries, form, base)
    if plural is not None and plural != wording.is_plural(subject, surface.head) and surface.head not in _EITHER:
        return None  # the verb belongs to a longer list of subjects, or to another subject
    if tense is Tense.PRESENT and not auxiliaries and plural is None and not wording.is_plural(subject, surface.head):
        return None  # a base form after one thing is no verb
    return Clause(
        subject=wording.definite(subject) if copular and not auxiliaries else subject,
        plural=wording.is_plural(subject, surface.head) if plural is None else plural,
        verb=base,
        form=form,
        tense=tense,
        copular=copular,
        rest=rest,
        modal=next((a for a in auxiliaries if a in MODALS), ""),
    )


_AGAIN = re.compile(
    r" (?:has|have|had) (?:been|not|\w+ed) | (?:was|were|is|are) \w+ed "
)  # another verb of the sentence
_DATED = re.compile(r"[^:\n]{0,30}\d[^:\n]{0,12}: ")
_NEEDY = frozenset(
    "be become make take have get put keep seem include lead represent call give bring hold set show equate cause find "
    "mean let allow further want need cite use reach receive provide serve work act base rely depend consist "
    "agree try plan want aim seek intend refuse decide say tell add state note believe think expect".split()
)
_EITHER = frozenset(
    "government police team staff crew family company committee board jury public none majority".split()
)
_OPEN = frozenset("his her its their more less so such another as and or but".split())

_PRONOUNS = frozenset("i you he she it we they me him us them himself herself itself themselves".split())


def _reduced(words: Words, at: int, base: str, patient: Slot | None) -> bool:
    """Whether a bare participle stands behind what it is said of: "an order signed by the mayor"."""
    if patient is None or not wording.is_participle(words.word(at), base):
        return False
    place = words.find(patient.text)
    if place is None or place[1] > words.tokens[at][0] or words.word(at - 1) in ("which", "that", "who"):
        return False
    return not words.shown[place[1] : words.tokens[at][0]].strip() and words.word(at + 1) in ("by", "in", "on", "at")


def _will(claim: Claim) -> bool:
    return str(claim.qualifiers.modality) == "planned"


def _broken(words: Words, place: tuple[int, int] | None, first: int) -> bool:
    """Whether something parts subject and verb that belongs to another clause."""
    if place is None:
        return False
    before = words.shown[: place[0]].split()
    between = words.shown[place[1] : words.tokens[first][0]]
    if before and before[-1].lower().endswith("ing") or between[:1] in "'’":
        return True  # "wearing masks is", "Holt's resignation came"
    return any(w in between.lower().split() for w in ("and", "but", "while", "said", "says", "as"))


def _with_name(claim: Claim, document: Document, words: Words, patient: Slot | None, rest: str | None) -> str | None:
    """What follows the verb, with a name for the one pronoun whose bearer is known: "fired at him" at Officer Ruiz."""
    if rest is None or patient is None or patient.entity is None or words.find(patient.text) is not None:
        return rest
    told = [w for w in rest.split() if fold(w).lower() in _PRONOUNS]
    name = wording.noun_phrase(claim, patient, document)
    if len(told) != 1 or fold(told[0]).lower() not in wording.OBJECTS or name is None:
        return rest
    return re.sub(rf"\b{re.escape(told[0])}\b", lambda m: name, rest, count=1)


def _follows(words: Words, place: tuple[int, int] | None, at: int, tense: Tense, agent: Slot) -> bool:
    """Whether a verb without auxiliary stands right behind its subject, or may without one ("and injured 200").

    A pronoun whose bearer is known stands for its subject.
    """
    if place is None and agent.entity is not None and _said_by_pronoun(words, at):
        return True
    if place is None:
        return tense is Tense.PAST and (at == 0 or words.word(at - 1) in ("and", "that", "who", "which", "but"))
    between = re.sub(r"^,[^,]*,", "", words.shown[place[1] : words.tokens[at][0]]).lower().split()
    before = words.shown[: place[0]].split()
    gerund = bool(before) and before[-1].lower().endswith("ing")
    fits = all(w in ADVERBS or w.endswith("ly") or w in ("who", "which", "that") for w in between)
    return fits and not gerund


def _said_by_pronoun(words: Words, at: int) -> bool:
    before = at - 1
    while words.word(before) in ADVERBS:
        before -= 1
    return words.word(before) in wording.SUBJECTS


def _particle(claim: Claim) -> str:
    predicate = claim.frame.predicate
    return predicate.head.partition(" ")[2] if predicate is not None else ""


def _led(words: Words, slot: Slot) -> bool:
    """Whether a preposition stands before the phrase: the verb can do without it."""
    place = words.find(slot.text)
    before = words.shown[: place[0]].split() if place is not None else []
    return bool(before) and fold(before[-1]).lower() in HANGING


def _is_value(words: Words, slot: Slot) -> bool:
    place = words.find(slot.text)
    return place is not None and words.value is not None and place[0] < words.value[1] and words.value[0] < place[1]
