"""Events told by a noun under a verb that says whether they came about: "forced the closure of the airport".

"The firm completed its purchase of the mill" says that the mill was bought, "averted bankruptcy" that nobody went
bankrupt. Two-way implicatives with event nouns (Karttunen 1971; Quirk et al. 1985, 17.51 on nominalisation).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claimcheck.lexicon import calendar, concepts
from claimcheck.lexicon.tables import rows
from claimcheck.model.analysis import Clause, Modality, Sentence, Tag

Range = tuple[int, int]
_NOT_YET = frozenset(
    "planned proposed possible potential alleged attempted threatened imminent looming likely mooted".split()
)
_OF = ("of", "between", "on", "against", "in", "to", "by", "for")  # what the event is of, the likeliest first
_LOOSE = frozenset(("in", "for", "by", "to", "on"))  # only directly behind the noun


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """An event noun (index), what it befell (token range), whether it came about, whether its subject is the doer.

    own: nothing stands behind the noun, and it is the subject of the clause that it befell.
    """

    noun: int
    befell: Range
    holds: bool
    own: bool


@cache
def _signs(whose: str) -> dict[str, bool]:
    table = {}
    for sign, owner, listed in rows("_outcomes.tsv"):
        if owner == whose:
            table.update(dict.fromkeys(listed.split(", "), sign == "+"))
    return table


def outcomes(sentence: Sentence, clause: Clause) -> Iterator[Outcome]:
    """What the clause says of events that nouns in it name; none where nothing known governs a noun of an event."""
    if clause.modality is not Modality.ASSERTED:
        return
    for lemma, head in _governed(sentence, clause):
        noun = sentence.tokens[head]
        if noun.tag is not Tag.NOUN or not concepts.noun_concepts(noun.lemma):
            continue
        phrase = sentence.phrase_at(head)
        if phrase is None or phrase.determiner in ("any", "another", "each", "every", "some"):
            continue
        denied = clause.negated != (phrase.determiner == "no")
        if any(t.folded in _NOT_YET for t in sentence.tokens[phrase.first : head]):
            continue
        behind = _befell(sentence, head)
        if behind is not None and (holds := _signs("of").get(lemma)) is not None:
            yield Outcome(noun=head, befell=behind, holds=holds != denied, own=False)
        elif behind is None and clause.surface is not None and (holds := _signs("self").get(lemma)) is not None:
            who = sentence.phrases[clause.surface]
            if not clause.passive:
                yield Outcome(noun=head, befell=(who.first, who.last), holds=holds != denied, own=True)


def _befell(sentence: Sentence, noun: int) -> Range | None:
    """Whom or what the event of the noun befell: what it is of, else its owner, else what stands loosely behind it."""
    behind = complement(sentence, noun)
    owned = owner(sentence, noun)
    return owned if owned is not None and behind is not None and not _is_of(sentence, behind) else behind or owned


def _is_of(sentence: Sentence, behind: Range) -> bool:
    return behind[0] > 0 and sentence.tokens[behind[0] - 1].folded not in _LOOSE


def _governed(sentence: Sentence, clause: Clause) -> Iterator[tuple[str, int]]:
    """(verb with its preposition, index of the noun under it)."""
    if clause.objects and not (clause.passive and clause.subject is not None and clause.objects[0] == clause.subject):
        yield clause.lemma, sentence.phrases[clause.objects[0]].head
    for token in sentence.tokens[clause.verb + 1 :]:
        if token.head == clause.verb and token.relation.startswith("obl"):
            case = next((t.folded for t in sentence.tokens if t.head == token.index and t.relation == "case"), "")
            yield f"{clause.lemma} {case}", token.index


_TIMES = frozenset((*calendar.UNITS, *calendar.MONTHS, *calendar.WEEKDAYS))


def complement(sentence: Sentence, noun: int) -> Range | None:
    """What an event noun is of: "the closure of [the airport]", "an increase in [home prices]"."""
    found: dict[str, Range] = {}
    for phrase in sentence.phrases:
        if phrase.first <= noun or not any(t.head == noun for t in sentence.tokens[phrase.first : phrase.last]):
            continue  # a name of several words hangs on the noun by its first one
        if sentence.tokens[phrase.head].lemma in _TIMES:
            continue  # "a profit for the third quarter"
        case = sentence.tokens[phrase.first - 1].folded
        adjacent = phrase.first == noun + 2
        if case in _OF and (adjacent or case not in _LOOSE) and sentence.tokens[phrase.head].tag is not Tag.NUM:
            found.setdefault(case, phrase.bounds)
    return next((found[case] for case in _OF if case in found), None)


def owner(sentence: Sentence, noun: int) -> Range | None:
    """Whose the event is, where what was done to it is told before: "[the airport]'s closure"."""
    phrase = sentence.phrase_at(noun)
    if phrase is None:
        return None
    for at in range(phrase.first + 1, phrase.head):
        if sentence.tokens[at].folded in ("'s", "'"):
            return phrase.first, at
    return None
