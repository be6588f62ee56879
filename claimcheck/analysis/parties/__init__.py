"""Who did it, or underwent it, in one event: the named party of a deed that has one, and the party it is told of.

"Becker was shot by Ruiz" tells of Becker that Ruiz shot him; "Ruiz won the primary" of the primary that Ruiz won it;
"the lone dissenter was Ruiz" of the dissenter that it was Ruiz. Only named parties, alone in their part: "A and B" did
it together. Participants as in frame semantics (Fillmore 1976); deeds and nouns from `claimcheck.lexicon.deeds`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.analysis import facts, veridicality
from claimcheck.analysis.parties.names import Named, named
from claimcheck.analysis.roles import unique
from claimcheck.lexicon import deeds, embedding, nouns
from claimcheck.lexicon.deeds import Deed
from claimcheck.model.analysis import Analysis, Clause, Modality, NounPhrase, Sentence, Tag

_TOLD = (Modality.ASSERTED, Modality.PLANNED)
_KNOWN = frozenset("the this his her its their".split())
_CHOOSING = frozenset(
    "name select choose pick appoint hire nominate elect recruit tap find seek propose consider sign bring get send "
    "want ask order tell urge persuade force help let".split()
)  # whose object does what the infinitive behind it says
_HELPING = frozenset(("help", "assist", "contribute"))
# Deeds that are done to things, so that the noun of what they are done to may be any.
_TO_THINGS = frozenset("veto override release win score direct compose paint invent chair moderate coach buy".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A named party in its part.

    name: who. at: tokens of the name (half-open). part: "killed by", "killed", "married to". of: tokens of the other
    party, or of the noun that the named one answers to. anchor: token of the verb or noun. sides: whether the value is
    which of the two did it, not who.
    """

    name: str
    at: tuple[int, int]
    part: str
    of: tuple[int, int]
    anchor: int
    sides: bool = False


def parties(sentence: Sentence, analysis: Analysis) -> Iterator[Party]:
    """The named parties of the deeds of a sentence, and those whom a noun names that only one can answer to."""
    for clause in sentence.clauses:
        if clause.negated or clause.modality not in _TOLD or facts.disowned(sentence, clause):
            continue
        if _helped(sentence, clause):
            continue
        for deed, doer, target in _deeds(sentence, clause):
            yield from _told(sentence, analysis, clause, deed, doer, target)
    for found in unique.answered(sentence, analysis):
        yield Party(name=found.name, at=found.at, part=found.part, of=found.role, anchor=found.anchor)


def _deeds(sentence: Sentence, clause: Clause) -> Iterator[tuple[Deed, NounPhrase | None, NounPhrase]]:
    """(deed, who does it, to whom) of a clause; "lost to B" is B's deed."""
    to = next((n for preposition, n in clause.obliques if preposition == "to"), None)
    subject = _subject(sentence, clause)
    if clause.lemma in deeds.LOSING and to is not None and subject is not None and not clause.passive:
        for deed in deeds.of_verb("defeat"):
            yield deed, sentence.phrases[to], subject
        return
    if clause.lemma.split(" ", 1)[0] in deeds.RECEIVING and to is not None and clause.objects:
        for deed in deeds.of_verb(deeds.RECEIVING[clause.lemma.split(" ", 1)[0]]):
            yield deed, sentence.phrases[to], sentence.phrases[clause.objects[0]]
        return
    if clause.lemma == "replace" and any(preposition == "with" for preposition, _ in clause.obliques):
        return  # whoever replaces one with another takes neither place
    for deed in deeds.of_verb(clause.lemma):
        if deed.mutual and to is not None and (clause.surface is not None):
            yield deed, sentence.phrases[clause.surface], sentence.phrases[to]
        elif clause.objects:
            yield deed, subject, sentence.phrases[clause.objects[0]]
    plain = clause.modality is Modality.ASSERTED and clause.relation not in ("infinitive", "participle")
    spoken = embedding.is_spoken(clause.lemma) or veridicality.denied_above(sentence, clause)
    if plain and not spoken and clause.objects and subject is not None and deeds.of_one(clause.lemma):
        for name in sorted(clause.concepts)[:_SENSES] or [clause.lemma]:
            yield (
                Deed(f"{deeds.ANY}{name}", True, False, False, False, False),
                subject,
                sentence.phrases[clause.objects[0]],
            )


def _helped(sentence: Sentence, clause: Clause) -> bool:
    """Whether who does it only helps to: "helped to invent the valve"."""
    above = None if clause.governor is None else sentence.clauses[clause.governor]
    return above is not None and clause.relation == "infinitive" and above.lemma in _HELPING and not above.objects


def _subject(sentence: Sentence, clause: Clause) -> NounPhrase | None:
    """The doer; behind "said the mayor of X, NAME, had ..." it is NAME, whoever the tree takes it for."""
    if clause.subject is None:
        return None
    phrase = sentence.phrases[clause.subject]
    above = None if clause.governor is None else sentence.clauses[clause.governor]
    if above is not None and clause.relation == "infinitive" and above.lemma.split(" ")[0] in _CHOOSING:
        chosen = [sentence.phrases[n] for n in above.objects if above.verb < sentence.phrases[n].first < clause.verb]
        return chosen[-1] if chosen else phrase  # "named [Ruiz] to replace Becker"
    reported = above is not None and above.verb < clause.verb and embedding.is_saying(above.lemma)
    if above is None or not reported or clause.passive or phrase.last > above.verb:
        return phrase
    at = clause.verb - 1
    while at > above.verb and sentence.tokens[at].tag in (Tag.PUNCT, Tag.AUX, Tag.ADV, Tag.PART):
        at -= 1
    near = sentence.phrase_at(at) if at > above.verb else None
    return near if near is not None and sentence.tokens[near.head].tag is Tag.PROPN else None


def _told(
    sentence: Sentence, analysis: Analysis, clause: Clause, deed: Deed, doer: NounPhrase | None, target: NounPhrase
) -> Iterator[Party]:
    one = None if doer is None else named(sentence, analysis, doer)
    two = named(sentence, analysis, target)
    if one is not None and two is not None and one.text == two.text:
        return
    if deed.person and any(n is not None and n.sort not in ("person", "") for n in (one, two if deed.mutual else None)):
        return

    def party(who: Named, part: str, other: Named | None, phrase: NounPhrase, *, sides: bool = False) -> Party:
        of = other.at if other is not None else (phrase.first, phrase.end)
        return Party(name=who.text, at=who.at, part=part, of=of, anchor=clause.verb, sides=sides)

    if deed.by and one is not None and _comparable(sentence, deed, target, two):
        yield party(one, f"{deed.name}: by", two, target)
    if one is None or two is None or doer is None or not _sorts_fit(one, two):
        return
    if deed.whom:
        yield party(two, f"{deed.name}: whom", one, doer)
    if deed.mutual:
        yield party(one, deed.name, two, target)
        yield party(two, deed.name, one, doer)
    if deed.swap:
        yield party(one, f"{deed.name}: active", two, target, sides=True)
        yield party(two, f"{deed.name}: passive", one, doer, sides=True)


def _sorts_fit(one: Named, two: Named) -> bool:
    return one.sort == two.sort or "" in (one.sort, two.sort)


_SENSES = 3  # classes of one verb by which a deed of no class of its own is known
_TO_PERSONS = frozenset(("sentence", "pardon", "rescue", "dismiss"))  # nobody does it to anything else


def _comparable(sentence: Sentence, deed: Deed, target: NounPhrase, name: Named | None) -> bool:
    """Whether what it was done to is one known thing, of the sort that the deed is done to once."""
    head = sentence.tokens[target.head]
    words = {t.folded for t in sentence.tokens[target.first : target.last]}
    if deed.name == "win":
        return bool(words & deeds.PRIZES) and (head.tag is Tag.PROPN or bool(words & _KNOWN) or "'s" in words)
    if deed.things:
        single = head.tag is Tag.NOUN and head.folded == head.lemma and bool(words & _KNOWN or "'s" in words)
        return single and deeds.is_done_to(deed, head.lemma)
    if name is not None:
        return deed.name not in ("release", "score")
    if deed.name.startswith(deeds.ANY):
        single = head.tag is Tag.NOUN and head.folded == head.lemma
        return single and bool(words & _KNOWN or "'s" in words)
    known = bool(words & _KNOWN or "'s" in words) and head.tag is Tag.NOUN and head.folded == head.lemma
    if deed.name == "score":
        return known and head.lemma in deeds.GOALS
    kinds = nouns.classes(head.lemma)
    return known and (deed.name in _TO_THINGS or "person" in kinds or deed.name in _TO_PERSONS and not kinds)
