"""Questions for figures: how many, how much, how deep, how old; who won."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from claimcheck.model.analysis import Tag
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.document import Document
from claimcheck.questions import wording
from claimcheck.questions.clause import read
from claimcheck.questions.spoken import Words, after, is_headline, words_of
from claimcheck.questions.tenses import Tense
from claimcheck.questions.wording import sentence
from claimcheck.text.folding import fold
from claimcheck.text.lemmas import lemma

# what became of those counted (the roles of the kind), as a verb phrase
FATES = {
    "dead": "died",
    "feared dead": "are feared dead",
    "injured": "were injured",
    "seriously injured": "were seriously injured",
    "critically injured": "were critically injured",
    "missing": "are missing",
    "arrested": "were arrested",
    "rescued": "were rescued",
    "displaced": "were displaced",
    "trapped": "were trapped",
    "stranded": "were stranded",
    "infected": "were infected",
    "evacuated": "were evacuated",
    "homeless": "were made homeless",
    "charged": "were charged",
    "kidnapped": "were kidnapped",
    "convicted": "were convicted",
}
CASUALTIES = frozenset(FATES)
ANYBODY = frozenset("people person other victim death toll fatality casualty life body injury dead case more".split())
STEM = 5  # letters by which a noun is that of a deed: "evacuation", "evacuated"
_ABOUT = frozenset(
    "at least about around some up to as many more fewer less than nearly almost over roughly approximately just only "
    "an estimated another additional a total of the its all his her their exactly no".split()
)
_HOW = {
    "depth": "deep",
    "magnitude": "strong",
    "height": "high",
    "altitude": "high",
    "elevation": "high",
    "length": "long",
    "width": "wide",
    "thick": "thick",
    "weight": "heavy",
    "speed": "fast",
}


def count(claim: Claim, document: Document) -> str | None:
    """ "How many people died?", "How many plants will Borden close?" """
    head = claim.frame.head
    role = claim.frame.role or ""
    if (fate := FATES.get(role)) is not None:
        deed = head is None or head.head[:STEM] == role[:STEM]  # "41 arrests" are of people
        thing = None if head is None or deed or head.head in ANYBODY else _counted(claim, document)
        return sentence(f"how many {thing or 'people'} {fate}{then(claim)}")
    parent = claim.frame.subject if role == "children" else None
    if parent is not None and parent.entity is not None:
        return sentence(f"how many children does {wording.noun_phrase(claim, parent, document)} have")
    thing = _counted(claim, document)
    words = words_of(claim, document)
    if head is None or thing is None or words.value is None or is_headline(words):
        return None
    place = words.find(head.text, words.value[1])
    between = "" if place is None else words.shown[words.value[1] : place[0]].split()
    if place is None or len(between) > 2 or not all(w.isalpha() for w in between) or set(between) & {"of", "the"}:
        return None
    named = " ".join([*(w.lower() for w in between), thing])
    clause = read(claim, document)
    predicate = claim.frame.predicate
    if predicate is None:
        return None
    at = next((n for n in range(len(words.tokens)) if words.word(n) == fold(predicate.text).lower()), None)
    if at is None:
        return None
    verb = words.tokens[at]
    if verb[0] > place[1]:
        said = after(words, place[1])
        near = said is not None and fold(said).lower().split(" ")[:4]
        own = near and fold(predicate.text).lower() in near and near[0] not in _NOT_VERBS
        return sentence(f"how many {named} {said}") if own else None
    led = words.shown[verb[1] : words.value[0]].lower().split()
    if clause is not None and clause.tense is not Tense.MODAL and led and led[-1] in _WITHIN:
        return clause.ask(f"{led[-1]} how many {named}")  # "killed 90 people in five towns"
    able = clause is not None and clause.modal == "can"  # "can carry 480 passengers"
    if clause is None or clause.copular or not set(led) <= _ABOUT or clause.tense is Tense.MODAL and not able:
        return None
    particle = predicate.head.partition(" ")[2]  # "picked up six seats"
    return clause.ask(f"how many {named}", tail=particle if led[:1] == [particle] else "")


def then(claim: Claim) -> str:
    """The year of what lies well before the story, so that its figures are not taken for those of today."""
    year = re.search(r"\b\d{4}\b", str(claim.frame.time)) if claim.frame.background else None
    return f" in {year[0]}" if year else ""


_WITHIN = frozenset("in at across over from among".split())
_NOT_VERBS = frozenset("of in at from with to for on by that who which".split())


def _counted(claim: Claim, document: Document) -> str | None:
    """The things counted, if they are told by a noun in the plural."""
    thing = wording.noun_phrase(claim, claim.frame.head, document)
    head = claim.frame.head
    if thing is None or head is None or not wording.is_plural(thing, head.head):
        return None
    return thing.removeprefix("the ").removeprefix("all ")


def money(claim: Claim, document: Document) -> str | None:
    """ "How much will Borden pay for Acme?", "How much was Borden fined?" """
    frame = claim.frame
    who = wording.noun_phrase(claim, frame.subject, document)
    what = wording.noun_phrase(claim, frame.head, document)
    planned = str(claim.qualifiers.modality) == "planned"
    match frame.role:
        case "price" if who is not None and what is not None and who != what:
            return sentence(f"how much {'will' if planned else 'did'} {who} pay for {what}")
        case "price" if what is not None:
            return sentence(f"what is the price of {wording.definite(what)}")
        case "cost" if what is not None:
            thing = wording.definite(what)
            return sentence(f"how much will {thing} cost" if planned else f"what is the cost of {thing}")
        case "fine" if who is not None and frame.subject is not None:
            return sentence(f"how much {_was(who, frame.subject.head)} {who} fined")
        case "funding" if who is not None:
            return sentence(f"how much funding has {who} received")
        case "damage":
            return "How great is the damage?"
        case _ if what is not None and frame.head is not None and frame.head.head in _SUMS:
            bare = what.removeprefix("an ").removeprefix("a ")
            verb = "were" if wording.is_plural(bare, frame.head.head) else "was"
            return sentence(f"how much {verb} {wording.definite(bare)}")
        case None if who is not None and frame.predicate is not None and frame.predicate.head == "worth":
            plural = frame.subject is not None and wording.is_plural(who, frame.subject.head)
            return sentence(f"how much {'are' if plural else 'is'} {who} worth")
    return _object("how much", claim, document)


_SUMS = frozenset("offer bid loss profit revenue turnover debt budget salary wage bonus fee ransom deficit surplus "
                  "investment settlement compensation grant loan donation reward bail bribe payout "
                  "pension rent fare toll levy subsidy stipend allowance refund rebate endowment".split())  # fmt: skip


def percent(claim: Claim, document: Document) -> str | None:
    """ "To what percentage did unemployment rise?", "What share of voters backed the plan?" """
    words = words_of(claim, document)
    if words.value is None or is_headline(words):
        return None
    head = claim.frame.head
    if head is not None:
        thing, place = wording.noun_phrase(claim, head, document), words.find(head.text, words.value[1])
        if place is None and claim.frame.subject is None:  # "unemployment rose to": the share is one of what moved
            return _moved(claim, head, document, words)
        if thing is None or place is None or words.shown[words.value[1] : place[0]].strip() not in ("of", "of the"):
            return None
        said = after(words, place[1])
        verb = claim.frame.predicate
        own = said and verb is not None and fold(verb.text).lower() in fold(said).lower().split(" ")[:3]
        return sentence(f"what share of {wording.lowered(thing, named=False, opens=False)} {said}") if own else None
    return _moved(claim, claim.frame.subject, document, words) or _object("what percentage", claim, document)


def _object(front: str, claim: Claim, document: Document) -> str | None:
    """What somebody did a sum or share of: "What percentage did Borden offer?" """
    words, predicate = words_of(claim, document), claim.frame.predicate
    if words.value is None or predicate is None or is_headline(words):
        return None
    form = fold(predicate.text).lower()
    verb = next((t for n, t in enumerate(words.tokens) if words.word(n) == form), None)
    behind = fold(words.shown[words.value[1] :]).lower().split()
    if verb is None or verb[1] > words.value[0] or behind and behind[0].strip(",;:") not in _ENDS:
        return None
    clause = read(replace(claim, frame=replace(claim.frame, object=None)), document)  # the figure is the object
    led = words.shown[verb[1] : words.value[0]].lower().split()
    if clause is None or clause.copular or clause.tense is Tense.MODAL or not set(led) <= _ABOUT:
        return None
    return clause.ask(front, tail="")


_ENDS = frozenset('. after before when while but and because as since ” " ) from to for in on at by'.split()) | {""}


def _moved(claim: Claim, slot: Slot | None, document: Document, words: Words) -> str | None:
    """How far, or to where, something rose or fell."""
    who, place = wording.noun_phrase(claim, slot, document), None if slot is None else words.find(slot.text)
    if who is None or place is None or words.value is None or words.value[0] < place[1]:
        return None
    between = fold(words.shown[place[1] : words.value[0]]).lower().split()
    verb = lemma(between[0], Tag.VERB) if between else ""
    if verb not in _MOVES or between[0] != wording.past(verb) or not set(between[1:]) <= _ABOUT | {"by", "sharply"}:
        return None
    return sentence(f"{'to what percentage' if 'to' in between else 'by how much'} did {who} {verb}")


_MOVES = frozenset("rise fall drop grow increase decrease climb jump slip surge plunge shrink soar sink decline gain "
                   "tumble slump edge advance slide rocket widen narrow ease".split())  # fmt: skip


def measure(claim: Claim, document: Document) -> str | None:
    """ "How deep was the earthquake?" """
    how, frame = _HOW.get(claim.frame.role or ""), claim.frame
    for slot in (frame.subject, frame.head):
        if how is None or slot is None or slot.head == frame.role:
            continue
        thing = wording.noun_phrase(claim, slot, document)
        if thing is None or any(c.isdigit() for c in thing):
            thing = slot.head if slot.concepts and slot.head.isalpha() else None
        if thing is not None:
            was = _was(thing, slot.head, bool(slot.concepts))
            return sentence(f"how {how} {was} {wording.definite(thing)}{then(claim)}")
    return None


def age(claim: Claim, document: Document) -> str | None:
    """ "How old is Anna Holt?" """
    slot = claim.frame.head or claim.frame.subject
    who = wording.noun_phrase(claim, slot, document)
    if who is None or slot is None:
        return None
    if " " not in who or not any(c.isupper() for c in who):
        who = wording.name_of(slot, document) or who
    if " " not in who and not who[:1].isupper():
        return None  # "a 22-year-old resident": which, nobody can tell
    verb = "are" if wording.is_plural(who, slot.head) else "is"
    return sentence(f"how old {verb} {wording.definite(who)}")


def rank(claim: Claim, document: Document) -> str | None:
    """ "Where does Borden rank?", of places and of what is the largest, not of "the second surgery"."""
    scale = str(claim.value.to_plain().get("scale") or "")
    if scale not in _PLACES and not scale.split(" ")[-1].endswith("est") and not scale.startswith(("most", "least")):
        return None
    frame = claim.frame
    doing = frame.predicate is not None and frame.predicate.head.split(" ")[0] not in _RANKING
    made = scale not in _PLACES and doing and frame.head is not None and frame.head is not frame.subject
    slot = frame.head if made else frame.subject  # "Borden built [the largest mill]"
    who = wording.noun_phrase(claim, slot, document)
    if who is None or slot is None or slot.entity is None and not made:
        return None
    who = wording.definite(who) if made else who
    return sentence(f"where {'do' if wording.is_plural(who, slot.head) else 'does'} {who} rank")


_RANKING = frozenset("be become remain rank finish come stand sit place".split())
_PLACES = frozenset("place rank position spot".split())


def score(claim: Claim, document: Document) -> str | None:
    """ "What was the result of the vote?" """
    del document
    return "What was the result of the vote?" if claim.frame.role in ("vote", "voted") else "What was the score?"


def _was(words: str, head: str, past: bool = True) -> str:
    plural = wording.is_plural(words, head)
    return ("were" if plural else "was") if past else "are" if plural else "is"


ASKED: Mapping[str, Callable[[Claim, Document], str | None]] = {
    "count": count,
    "money": money,
    "percent": percent,
    "measure": measure,
    "age": age,
    "rank": rank,
    "score": score,
}
