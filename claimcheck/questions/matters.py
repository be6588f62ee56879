"""Questions for what happens: when, where, how long, why, who, whether."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from claimcheck.lexicon import attributes, parts
from claimcheck.lexicon.frames_of_verbs import NOT_ALONE
from claimcheck.lexicon.number_words import PLURAL_SCALES, SCALES, TEENS, TENS, UNITS
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.questions import wording
from claimcheck.questions.clause import Clause, read
from claimcheck.questions.figures import then
from claimcheck.questions.spoken import Words, after, is_headline, words_of
from claimcheck.questions.tenses import Tense
from claimcheck.questions.wording import sentence
from claimcheck.text.folding import fold

_POSSIBLE = frozenset("would could may might should can ought".split())


def date(claim: Claim, document: Document) -> str | None:
    """ "When did the senate approve the bill?", "By when must the framework be ready?" """
    if claim.frame.role == "deadline":
        return _deadline("by when", claim, document)
    return _at("when", claim, document) if claim.frame.role == "on" else None


def time(claim: Claim, document: Document) -> str | None:
    """ "At what time did the trains collide?" """
    return _at("at what time", claim, document) if claim.frame.role == "on" else None


def duration(claim: Claim, document: Document) -> str | None:
    """ "How long did the trial last?", "Within what time must the agency present the framework?" """
    if claim.frame.role == "deadline":
        return _deadline("within what time", claim, document)
    if claim.frame.role not in ("length", None) and not attributes.is_attribute("duration", claim.frame.role):
        return None
    predicate, event = claim.frame.predicate, claim.frame.head
    if predicate is not None and event is not None and predicate.text == event.text:
        thing = wording.noun_phrase(claim, event, document)
        if thing is None or not event.concepts:
            return None
        if str(claim.qualifiers.modality) == "planned":
            return sentence(f"how long will {wording.definite(thing)} last")
        return sentence(f"how long did {wording.definite(thing)} last")
    if predicate is None:
        thing, head = wording.noun_phrase(claim, claim.frame.head, document), claim.frame.head
        if thing is None or head is None or any(c.isdigit() for c in thing):
            return None
        return sentence(f"how long {'are' if wording.is_plural(thing, head.head) else 'is'} {wording.definite(thing)}")
    clause = _sure(claim, document)
    if clause is None or clause.copular and not clause.form.endswith("ed"):
        return None
    return clause.ask("how long" if clause.verb in _LASTING or not clause.rest else "for how long")


_LASTING = frozenset("last run go continue live".split())


def place(claim: Claim, document: Document) -> str | None:
    """ "Where did two trains collide?" """
    if claim.frame.role not in ("where", "scene", "lies", "sited"):
        return None
    return _at("where", claim, document)


def cause(claim: Claim, document: Document) -> str | None:
    """ "What caused the fire?", "Why did the crash happen?" """
    head = claim.frame.head
    if head is not None and head.concepts and (thing := wording.noun_phrase(claim, head, document)) is not None:
        return sentence(f"what caused {wording.definite(thing)}")
    clause = _sure(claim, document)
    words = words_of(claim, document)
    because = clause is not None and re.search(r"\b(?:because|due to|owing to)\b", fold(words.shown).lower())
    return clause.ask("why", perfect=False) if because and clause is not None else None


def status(claim: Claim, document: Document) -> str | None:
    """ "Did the senate approve the bill?", "Has the bill been rejected?" """
    if claim.frame.role == "asked" or str(claim.qualifiers.modality) in (
        "conditional",
        "asked",
        "question",
        "possible",
    ):
        return None
    clause = read(claim, document)
    if claim.trace[:1] == ("point",) and (clause is None or not _tells(claim, clause)):
        return None  # "arrested" tells that the driver is alive: that is asked, not whether he was arrested
    if clause is None:
        return _undergone(claim, document)
    if clause.tense is Tense.MODAL or clause.subject.split(" ")[0].lower() in _COUNTED:
        return None
    if clause.copular and clause.rest.startswith("to "):
        return None
    return clause.ask()


def _tells(claim: Claim, clause: Clause) -> bool:
    """Whether the words of the clause are those of the answer: "failed its inspection", "was an accident"."""
    answer = str(claim.value.to_plain()["lemma"]).split()
    return any(w in answer for w in (clause.form, clause.verb, *fold(clause.rest).lower().split()) if len(w) > 2)


def _undergone(claim: Claim, document: Document, front: str = "") -> str | None:
    """ "They convicted Hale" asks "Was Hale convicted?": who did it is told by a pronoun alone."""
    frame, words = claim.frame, words_of(claim, document)
    agent, patient = (frame.head, frame.subject) if frame.role == "undergone" else (frame.subject, frame.object)
    thing = wording.noun_phrase(claim, patient, document)
    if frame.predicate is None or patient is None or thing is None or claim.qualifiers.polarity == "negative":
        return None
    form, base = fold(frame.predicate.text).lower(), frame.predicate.head
    at = next((n for n in range(len(words.tokens)) if words.word(n) == form), None)
    led = words.word(at - 1) if at else ""
    if at is None or led not in _THEY or agent is not None and fold(agent.text).lower() not in _THEY:
        return None
    if words.find(patient.text) != _behind(words, at, patient.text):
        return None
    if form != wording.past(base) or wording.participle(base) in NOT_ALONE:
        return None
    if not thing[:1].isupper() and not thing.startswith("the "):
        return None
    be = "were" if wording.is_plural(thing, patient.head) else "was"
    return sentence(f"{front} {be} {thing} {wording.participle(base)}".strip())


def _behind(words: Words, at: int, named: str) -> tuple[int, int]:
    """Where the name would stand right behind a word."""
    start = words.tokens[at][1] + 1
    return start, start + len(" ".join(named.split()))


_THEY = frozenset("they he she it we who".split())


_COUNTED = frozenset((*UNITS, *TEENS, *TENS, *PLURAL_SCALES, *SCALES, "some", "many", "several", "few", "no"))


def certainty(claim: Claim, document: Document) -> str | None:
    """ "Is it certain that Holt took bribes?" """
    held = claim.parts.get("held")
    clause = read(claim, document)
    if held is None or clause is None or clause.tense in (Tense.INFINITIVE, Tense.MODAL):
        return None
    if claim.frame.predicate is None or clause.form not in fold(document.exact(held)).lower().split():
        return None
    return sentence(f"is it certain that {_stated(clause)}")


def _stated(clause: Clause) -> str:
    """The clause as a statement, without what stood between its verbs."""
    more = clause.plural
    verbs = {
        Tense.PAST: f"{'were' if more else 'was'} {clause.form}" if clause.copular else wording.past(clause.verb),
        Tense.PRESENT: f"{'are' if more else 'is'} {clause.form}" if clause.copular
        else clause.verb if more else wording.third(clause.verb),
        Tense.PERFECT: f"{'have' if more else 'has'} {'been ' * clause.copular}{clause.form}",
        Tense.FUTURE: f"will {'be ' + clause.form if clause.copular else clause.verb}",
    }  # fmt: skip
    return f"{clause.subject} {verbs[clause.tense]} {clause.rest}".strip()


def person(claim: Claim, document: Document) -> str | None:
    """ "Who bought Acme?", "Who shot whom: Ruiz or Becker?", "Who is the CEO of Borden?", "Who is Anna Holt?" """
    role, frame = claim.frame.role or "", claim.frame
    head = wording.noun_phrase(claim, frame.head, document)
    kind, _, part = role.partition(": ")
    if head is None or not kind or is_headline(words_of(claim, document)):
        return None
    if role == "is":
        return sentence(f"who is {head}")
    if kind == "seat":
        return sentence(f"who is the {part.upper() if len(part) <= _SHORT else part} of {head}")
    planned = str(claim.qualifiers.modality) in ("planned", "possible")
    if kind == "side":
        subject = wording.noun_phrase(claim, frame.subject, document)
        pair = sorted((head, subject)) if subject is not None and subject != head else None
        verb = f"is to {part}" if planned else wording.past(part)
        return sentence(f"who {verb} whom: {' or '.join(pair)}") if pair is not None and part.isalpha() else None
    if role == "who" and (subject := wording.noun_phrase(claim, frame.subject, document)) is not None:
        return sentence(f"who is {wording.definite(subject)}") if subject.split(" ")[0].lower() == "the" else None
    if part == "by" and kind.isalpha():
        return sentence(f"who {f'is to {kind}' if planned else wording.past(kind)} {head}")
    return None


_SHORT = 3  # letters of an office that is an abbreviation


def _at(front: str, claim: Claim, document: Document) -> str | None:
    """When or where the clause holds; of a noun for what happens, when it happened."""
    frame = claim.frame
    if frame.head is not None and frame.predicate is not None and frame.predicate.text == frame.head.text:
        thing = wording.noun_phrase(claim, frame.head, document)
        if thing is None or not frame.head.concepts or str(claim.qualifiers.modality) == "planned":
            return None
        owner = wording.noun_phrase(claim, frame.subject, document)
        named = f"{owner}'s {thing}" if owner is not None and owner != thing else wording.definite(thing)
        verb = "were" if wording.is_plural(thing, frame.head.head) else "was"
        return sentence(f"{front} {verb} {named}")
    if (sized := _sized(claim)) is not None:
        return sentence(f"{front} was the {sized}{then(claim).replace(' in ', ' of ')}")
    if read(claim, document) is None:
        return _undergone(claim, document, front)
    clause = _sure(claim, document)
    return None if clause is None else clause.ask(front, perfect=False)


def _sized(claim: Claim) -> str | None:
    """The noun for what happened, where only figures stand before it, which are no part of a question: "quake"."""
    head, predicate = claim.frame.head, claim.frame.predicate
    if head is None or predicate is None or not head.concepts or str(claim.qualifiers.modality) == "planned":
        return None
    size, _, event = head.text.rpartition(" ")
    sized = size != "" and all(any(c.isdigit() for c in word) for word in size.split())
    return event if sized and event == predicate.text and not wording.is_plural(event, head.head) else None


def _sure(claim: Claim, document: Document) -> Clause | None:
    clause = read(claim, document)
    if clause is None or clause.tense is Tense.MODAL and clause.modal in _POSSIBLE:
        return None
    return clause


def _deadline(front: str, claim: Claim, document: Document) -> str | None:
    """What is owed is asked with "must", what is planned with "will"."""
    clause = read(claim, document)
    if clause is not None and clause.tense in (Tense.FUTURE, Tense.INFINITIVE):
        return clause.ask(front)
    modality = str(claim.qualifiers.modality)
    if clause is None and modality in ("asked", "obliged", "planned"):
        return _owed(front, claim, document)
    if clause is not None and clause.tense is Tense.MODAL and clause.modal in ("must", "should", "may"):
        return clause.ask(front)
    return None


def _owed(front: str, claim: Claim, document: Document) -> str | None:
    """An infinitive: "banks are required to report losses by ...", "a process to be established by ..."."""
    predicate, frame = claim.frame.predicate, claim.frame
    words = words_of(claim, document)
    if predicate is None:
        return None
    form = fold(predicate.text).lower()
    found = re.search(rf"\bto (be )?{re.escape(form)}\b", fold(words.shown).lower())
    who = wording.noun_phrase(claim, frame.object if found and found[1] else frame.subject, document)
    if found is None or who is None:
        return None
    rest = after(words, found.end())
    verb = "will" if str(claim.qualifiers.modality) == "planned" else "must"
    if rest is None or rest.split(" ")[0].lower() in wording.VAGUE:
        return None
    return sentence(" ".join(f"{front} {verb} {wording.definite(who)} {found[1] or ''}{form} {rest}".split()))


def part(claim: Claim, document: Document) -> str | None:
    """ "Who won the Corday Prize?", "Where did the flight land?" """
    plain = claim.value.to_plain()
    question = parts.question(str(plain["event"]), str(plain["part"]))
    if question is None or "{}" not in question:
        return question
    thing = wording.noun_phrase(claim, claim.frame.head, document)
    return None if thing is None else sentence(question.removesuffix("?").format(wording.definite(thing)))


ASKED: Mapping[str, Callable[[Claim, Document], str | None]] = {
    "date": date,
    "time": time,
    "duration": duration,
    "place": place,
    "cause": cause,
    "status": status,
    "certainty": certainty,
    "person": person,
    "part": part,
}
