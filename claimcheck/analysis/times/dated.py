"""What a time expression dates: the verb of its clause, or the event that a noun names.

"After his resignation on Friday he left" dates the resignation, "the 1998 ruling held" the ruling; what "took place",
"came" or "was held" on a day is what the verb's subject names (support verbs: Gross 1981; event nouns: Vendler 1967).
A day at the end of a clause dates its verb rather than a noun before it ("condemned the attack on Monday").
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.analysis import attachment, participants
from claimcheck.analysis.times import between
from claimcheck.lexicon import concepts, embedding, nouns
from claimcheck.lexicon.calendar import (
    HELD,
    MONTHS,
    OCCASIONS,
    PUT_OUT,
    SUPPORT_ALWAYS,
    SUPPORT_EVENTS,
    SUPPORT_OBJECTS,
    TELLINGS,
    TEMPORAL,
    UNDERGONE,
    WEEKDAYS,
)
from claimcheck.model.analysis import Clause, Sentence, Tag, Token
from claimcheck.text import lemmas

Tokens = tuple[int, int]
"""First and last token of a range, half-open."""

_NOUNS = (Tag.NOUN, Tag.PROPN)
_MODIFIES = ("nmod", "amod", "compound", "nummod", "acl", "advmod", "flat", "appos", "det")


@dataclass(frozen=True, slots=True)
class Dated:
    """Index of the verb or event noun; of an event noun also who does it, and its own words.

    `told`: the words give the day of a writing or recording, the verb says what is told in it.
    """

    anchor: int
    nominal: bool = False
    subject: Tokens | None = None
    head: Tokens | None = None
    told: bool = False


def dated(sentence: Sentence, first: int, last: int, *, point: bool, fine: bool) -> Dated | None:
    """What the time expression of these tokens (half-open) dates; None where the sentence does not tell.

    `point`: it says when, not how long: what "came after a year" was not a year long. `fine`: it is no bare year.
    """
    if point and (noun := _beside(sentence, first, last)) is not None:
        return of_noun(sentence, noun)
    if point and (noun := _described(sentence, first, last)) is not None:
        return of_noun(sentence, noun, last)
    if point and (noun := between.before_relative(sentence, first, last)) is not None:
        return of_noun(sentence, noun)
    if not fine and (noun := between.amid(sentence, first)) is not None:
        return of_noun(sentence, noun)
    at = _event(sentence, first, last)
    if at is None:
        return None
    token = sentence.tokens[at]
    clause = next((c for c in sentence.clauses if c.verb == at), None)
    if clause is None and participants.is_state(sentence, at) and (state := sentence.clause_at(at)) is not None:
        return Dated(state.verb)
    if point and clause is not None and (told := _carried(sentence, clause)) is not None:
        return Dated(told.verb, told=True)
    if clause is None and token.tag in _NOUNS and not _has_subject(sentence, at):
        verb = _verb_instead(sentence, at, first, fine)
        if verb is None:
            return of_noun(sentence, at, last)
        clause = verb
    clause = clause or sentence.clause_at(at)
    if (
        point
        and fine
        and clause is not None
        and (above := between.above_what_goes_on(sentence, clause, first, last)) is not None
    ):
        return Dated(above.verb)
    if point and clause is not None and (told := between.before_source(sentence, clause, first, last)) is not None:
        return Dated(told.verb)
    if point and (noun := _supported(sentence, at, clause)) is not None:
        return of_noun(sentence, noun)
    return Dated(at if clause is None or clause.verb == at else clause.verb)


def broken_by(sentence: Sentence, verb: int) -> int | None:
    """The verb of what happened while something went on: "was feeding the wolves at noon when a branch [fell]"."""
    clause = next((c for c in sentence.clauses if c.verb == verb), None)
    for other in sentence.clauses if clause is not None and clause.progressive else ():
        if clause is not None and other.governor == clause.index and other.verb > verb and not other.negated:
            marks = {t.folded for t in attachment.below(sentence, other.verb) if t.index < other.verb}
            opened = sentence.tokens[other.first].folded == "when" or "when" in marks
            return other.verb if opened and not other.progressive else None
    return None


def _beside(sentence: Sentence, first: int, last: int) -> int | None:
    """The event noun that ends a subject right before the time, with the verb right behind it.

    "[The collapse] last Tuesday killed two": a time between the two belongs to the noun.
    """
    clause = next((c for c in sentence.clauses if c.verb in (last, last + 1)), None)
    if (
        not first
        or clause is None
        or clause.surface is None
        or any(t.tag is Tag.PUNCT for t in sentence.tokens[first:last])
    ):
        return None
    phrase = sentence.phrases[clause.surface]
    head = sentence.tokens[phrase.head]
    return phrase.head if phrase.last == first and head.tag is Tag.NOUN and _happens(head) else None


def _event(sentence: Sentence, first: int, last: int) -> int | None:
    """The first verb, predicate or event noun above the tokens in the tree."""
    tokens = sentence.tokens
    at = tokens[attachment.top_of(sentence, first, last)]
    while at.head >= 0:
        above = tokens[at.head]
        if above.folded in _AGED:
            at = above
            continue
        if above.tag in (Tag.VERB, Tag.AUX) or attachment.is_predicate(sentence, above.index):
            return above.index
        happens = _happens(above) or above.lemma in OCCASIONS
        if above.tag in _NOUNS and at.relation.startswith(_MODIFIES) and happens:
            return above.index
        if _has_subject(sentence, above.index):
            return above.index  # a verb that was taken for another word
        at = above
    return None if first <= at.index < last else at.index


def _happens(noun: Token) -> bool:
    """Whether it names what happens, and no body that acts: "[the race] on Tuesday", not "the league on Tuesday"."""
    return attachment.is_event(noun) and "organisation" not in nouns.classes(noun.lemma)


def _described(sentence: Sentence, first: int, last: int) -> int | None:
    """The noun that a time tells of, where what the sentence says of it need not be of that time.

    "His 2016 [election] rival", "a 2008 [sedan]", "Oda Lund, [mayor] from 2000 to 2006, said".
    """
    tokens = sentence.tokens
    at = tokens[attachment.top_of(sentence, first, last)]
    above = tokens[at.head] if at.head >= 0 else at
    if first <= at.index < last <= above.index and above.tag in _NOUNS and at.relation in _BEFORE:
        held = first > 0 and tokens[first - 1].tag in (Tag.DET, Tag.PRON, Tag.PART)
        year = at.tag is Tag.NUM and above.tag is Tag.NOUN
        if not (held or year) or attachment.is_event(above) or above.lemma in OCCASIONS:
            return None
        if not year and any(t.folded in _DURING for t in tokens[max(0, first - 2) : first]):
            return None  # "in a Friday news dump it released": an occasion, whatever it is called
        inner = [t.index for t in tokens[last : above.index] if t.head == above.index and attachment.is_event(t)]
        return inner[0] if inner else above.index
    for _ in range(2):
        if at.relation == "appos" and at.tag is Tag.NOUN and not first <= at.index < last:
            return at.index
        if at.head < 0 or not at.relation.startswith("nmod"):
            break
        at = tokens[at.head]
    return None


_AGED = frozenset(("aged", "age"))
_DURING = frozenset(("in", "at", "during"))
_BEFORE = frozenset("compound nummod amod nmod nmod:unmarked nmod:desc".split())


def _has_subject(sentence: Sentence, index: int) -> bool:
    return any(t.relation.startswith("nsubj") for t in attachment.below(sentence, index))


def _verb_instead(sentence: Sentence, noun: int, first: int, fine: bool) -> Clause | None:
    """The clause that a time belongs to, though it hangs on an event noun.

    "In an October exchange she urged": what is said on an occasion is done on its day. "Sent a request to the mayor on
    Tuesday": a day behind an object or an adverbial is the verb's, but "died after the attack on Tuesday" is not.
    """
    clause = sentence.clause_at(noun)
    if clause is None or clause.verb == noun:
        return None
    token = sentence.tokens[noun]
    case = next((t.folded for t in attachment.below(sentence, noun) if t.relation == "case"), None)
    if token.lemma in OCCASIONS and case in ("in", "at", "during", "on"):
        return _telling(sentence, clause) if token.lemma in TELLINGS else clause
    apart = any(t.folded == "," for t in sentence.tokens[noun:first])
    if case in TEMPORAL and apart and noun < first < clause.verb:
        return clause  # "after the crash, on Friday, they grounded the fleet"
    late = fine and clause.verb < noun < first and case not in TEMPORAL
    return clause if late and sentence.tokens[clause.verb].lemma != "be" else None


def _carried(sentence: Sentence, clause: Clause) -> Clause | None:
    """The clause of what is told in a writing or recording whose day its participle gives.

    "In a letter [sent] on Sunday the union asked for talks": it was on Sunday that it asked.
    """
    if clause.relation != "participle" or clause.lemma.split(" ", 1)[0] not in PUT_OUT or not clause.verb:
        return None
    noun = sentence.tokens[clause.verb - 1]
    phrase = sentence.phrase_at(noun.index)
    if noun.lemma not in TELLINGS or phrase is None or not phrase.first:
        return None
    above = sentence.clause_at(noun.index)
    if above is clause:
        above = None if clause.governor is None else sentence.clauses[clause.governor]
    if above is None or sentence.tokens[phrase.first - 1].folded not in ("in", "at", "during", "on", "through", "via"):
        return None
    told = _telling(sentence, above)
    return None if told.passive and not embedding.is_spoken(told.lemma) else told


def _telling(sentence: Sentence, clause: Clause) -> Clause:
    """The clause of the verb of speech above, if there is one: what is told on an occasion need not happen on it."""
    at = clause
    while at.governor is not None:
        at = sentence.clauses[at.governor]
        if embedding.is_spoken(at.lemma):
            return at
    return clause


def _supported(sentence: Sentence, verb: int, clause: Clause | None) -> int | None:
    """The event noun or pronoun of which the verb says no more than that it was."""
    noun = _subject_head(sentence, verb, clause)
    if noun is None or clause is not None and clause.negated:
        return None
    if any(t.folded == "no" for t in attachment.below(sentence, noun)):
        return None  # "there is no vote on Friday"
    token, lemma = sentence.tokens[noun], lemmas.lemma(sentence.tokens[verb].folded, Tag.VERB)
    after = sentence.tokens[verb + 1 : verb + 3]
    always = lemma in SUPPORT_ALWAYS or any((lemma, t.folded) in SUPPORT_OBJECTS for t in after)
    if always and token.tag in (Tag.PRON, Tag.NOUN, Tag.PROPN):
        return noun
    passive = any(t.relation == "aux:pass" for t in attachment.below(sentence, verb))
    held = {lemma} if clause is None or clause.verb != verb else {lemma, clause.lemma}
    light = lemma in SUPPORT_EVENTS or passive and bool(held & HELD)
    named = token.tag is Tag.PROPN and "event" in nouns.classes(token.folded)
    return noun if light and (named or token.tag is Tag.NOUN and attachment.is_event(token)) else None


def _subject_head(sentence: Sentence, verb: int, clause: Clause | None) -> int | None:
    """The head of what the verb says something of."""
    there = any(t.relation == "expl" for t in attachment.below(sentence, verb))  # "there was an [attack]"
    if clause is not None and clause.verb == verb and not there:
        return None if clause.surface is None else sentence.phrases[clause.surface].head
    return next((t.index for t in attachment.below(sentence, verb) if t.relation.startswith("nsubj")), None)


def of_noun(sentence: Sentence, index: int, last: int = 0) -> Dated:
    """An event noun with those that it names as taking part; of a time before it in its phrase, `last` is the end."""
    phrase = sentence.phrase_at(index)
    owner = agent = theme = None
    for token in attachment.below(sentence, index):
        if token.relation == "nmod:poss":
            owner = _tokens(sentence, token.index)
        elif token.relation.startswith(("nmod", "obl")) and _has_case(sentence, token, "by") and _is_somebody(token):
            agent = _tokens(sentence, token.index)
        elif token.relation == "nmod" and _has_case(sentence, token, "of"):
            theme = _tokens(sentence, token.index)
    first = index if phrase is None else _start(sentence, phrase.first, index)
    itself = (last if first < last <= index else first, index + 1)
    undergone = theme is None and bool(concepts.noun_concepts(sentence.tokens[index].lemma) & UNDERGONE)
    return Dated(index, nominal=True, subject=agent or (None if undergone else owner), head=itself)


def _is_somebody(token: Token) -> bool:
    named = token.tag in (*_NOUNS, Tag.PRON) and not token.folded[0].isdigit()
    return named and token.folded not in MONTHS and token.folded not in WEEKDAYS


def _has_case(sentence: Sentence, token: Token, word: str) -> bool:
    return any(t.relation == "case" and t.folded == word for t in attachment.below(sentence, token.index))


def _tokens(sentence: Sentence, index: int) -> Tokens:
    """The tokens of a participant: its phrase, or the words before a possessive mark."""
    phrase = sentence.phrase_at(index)
    if phrase is None or phrase.head == index:
        return (index, index + 1) if phrase is None else phrase.bounds
    return (phrase.first, index + 1)


def _start(sentence: Sentence, first: int, index: int) -> int:
    """The first token of a phrase without its determiner or owner."""
    marks = [t.index for t in sentence.tokens[first:index] if t.tag in (Tag.DET, Tag.PRON, Tag.PART)]
    return marks[-1] + 1 if marks else first
