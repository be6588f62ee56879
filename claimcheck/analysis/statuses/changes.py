"""Statuses that a sentence tells by what became of something: left, kept, carried on, brought about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.analysis import facts, outcomes, statuses, themes
from claimcheck.lexicon import concepts, nouns, titles
from claimcheck.model.analysis import Clause, Modality, Sentence, Tag
from claimcheck.model.claim import Mention

_POSTS = frozenset("office post job charge race power running contention command seat role club team".split())
_LEAVING = frozenset(("resign", "leave", "dismiss", "drop out"))
_CONTINUING = frozenset(("stay on", "stay", "go ahead", "continue", "keep", "remain in office", "retain"))


def left_in(sentence: Sentence, clause: Clause, word: str, denied: bool) -> Iterator[Mention]:
    """ "was found [alive]", "left the driver [dead]": the state of whoever was found or left in it."""
    number = clause.objects[0] if clause.objects else clause.subject
    if number is None:
        return
    phrase = sentence.phrases[number]
    for mention in statuses.state(sentence, clause, word, denied):
        assert isinstance(mention.value, statuses.Status)
        yield replace(mention, subject=phrase.bounds, nominal=True, value=replace(mention.value, lone=True))


def carried_on(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "will stay on", "is to go ahead with the strike": who is set to go on has not left, called off or given up."""
    if clause.modality is not Modality.PLANNED or clause.subject is None or not facts.willed(sentence, clause):
        return
    over = {c for own in clause.concepts & _CONTINUING for c in concepts.opposites_of(own)}
    if not over:
        return
    deed = statuses.predicate(sentence, clause, frozenset(over), not clause.negated, min(over))
    theme = next((n for p, n in clause.obliques if p in ("with", "in", "as")), next(iter(clause.objects), None))
    yield replace(deed, role=None if theme is None else "acts", trace=("awaited",))


def kept(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "remains chief executive", "is still in the race": who holds a post or a place has not left it."""
    if clause.lemma not in ("be", "remain") and sentence.tokens[clause.verb].tag is not Tag.NOUN or clause.negated:
        return
    if clause.subject is None or not (clause.lemma == "remain" or themes.still(sentence, clause)):
        return
    phrase = next((sentence.phrases[n] for n in (*clause.objects, *(n for _, n in clause.obliques))), None)
    if phrase is None or phrase.head < clause.verb or phrase.determiner in ("a", "an"):
        return  # who "remains a director" may have left another post
    head = sentence.tokens[phrase.head].lemma
    office = head in titles.OFFICES or bool({"executive", "politician", "coach", "official"} & nouns.classes(head))
    if office or head in _POSTS and sentence.tokens[phrase.first - 1].tag is Tag.ADP:
        mention = statuses.predicate(sentence, clause, _LEAVING, True, "leave")
        assert isinstance(mention.value, statuses.Status)
        yield replace(mention, anchor=phrase.head, nominal=True, subject=statuses.doer_of(sentence, clause), role=None)


def brought_about(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "forced the closure of the airport", "averted bankruptcy": what befell something, told by an event noun."""
    for found in outcomes.outcomes(sentence, clause):
        noun = sentence.tokens[found.noun]
        status = statuses.status_of(concepts.noun_concepts(noun.lemma), not found.holds, noun.lemma)
        doer = () if found.own else themes.agent(sentence, clause)
        yield Mention(
            span=sentence.span_of(min(clause.verb, found.noun), max(clause.verb, found.noun) + 1),
            anchor=found.noun,
            nominal=True,
            subject=found.befell,
            negated=not found.holds,
            role=None if found.own else "undergone",
            value=replace(status, undergone=not found.own, by=bool(doer), agent=doer, lone=found.own),
            trace=("outcome",),
        )
