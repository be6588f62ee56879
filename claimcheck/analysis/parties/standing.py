"""Where the parts of an event stand beside the word that tells of it: subject, object, preposition, copula."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.analysis.causation import causes
from claimcheck.analysis.causation_parts import Cause
from claimcheck.analysis.parties.doers import otherwise_done
from claimcheck.analysis.parties.fillers import Filler, filler, minutes
from claimcheck.lexicon import parts
from claimcheck.model.analysis import Analysis, Clause, NounPhrase, Sentence, Tag

BOTH = "both "
OWNER = "poss"
_LIGHT = frozenset(
    "make win claim score secure celebrate complete take perform suffer be become come give hold have lose gain enjoy "
    "force face end finish result announce agree seal reach strike form join enter do happen occur see deal be_in sign "
    "conclude bring pass get begin start launch blame put attribute cause lead".split()
)
_NAMING = frozenset("name declare crown appoint elect call make choose pick select identify announce vote".split())
_TOGETHER = frozenset(("together", "along"))
_COPULAS = frozenset(("be", "become", "remain"))
_FIXED = frozenset("because due owing thanks out ahead together along instead".split())


class Trigger(NamedTuple):
    """The word that tells of an event: token, form ("verb", "noun", "agent"), lemma, last token of its words."""

    at: int
    form: str
    lemma: str
    last: int


def fillers_at(sentence: Sentence, analysis: Analysis, trigger: Trigger, way: parts.Way) -> dict[str, Filler] | None:
    """What fills the parts of a way of telling; None where one that it needs is missing or of another sort."""
    event = parts.event(way.event)
    filled: dict[str, Filler] = {}
    taken: list[NounPhrase] = []
    for slot in way.slots:
        part = event.parts.get(slot.part)
        if part is None:
            continue
        if slot.places[0].startswith(BOTH):
            two = _two(sentence, analysis, trigger, slot, part)
            if two is None:
                return None
            filled |= dict(zip([p for p in event.parts if event.parts[p].compared], two, strict=False))
            continue
        one, stands = None, False
        for place in slot.places:
            for phrase in _standing(sentence, analysis, trigger, place, part):
                if isinstance(phrase, Filler):
                    one = phrase
                    break
                if any(p is phrase or p.bounds == phrase.bounds for p in taken):
                    continue
                stands = True
                together = phrase.last < len(sentence.tokens) and sentence.tokens[phrase.last].folded in _TOGETHER
                one = filler(sentence, analysis, phrase, part, alone=not (event.mutual and together))
                if one is not None:
                    taken.append(phrase)
                    break
            if one is not None or stands and place == OWNER:
                break  # "in [his team's] win": the subject of the sentence did not win
        if one is not None:
            filled[slot.part] = one
        elif not slot.free and (stands or slot.places != ("subj",)):
            return None
    return filled if any(event.parts[p].compared for p in filled) else None


def _two(
    sentence: Sentence, analysis: Analysis, trigger: Trigger, slot: parts.Slot, part: parts.Part
) -> tuple[Filler, Filler] | None:
    """The two that are joined by "and" in a place, where there are no more of them."""
    for place in slot.places:
        for phrase in _standing(sentence, analysis, trigger, place.removeprefix(BOTH), part):
            if isinstance(phrase, Filler) or phrase.last + 1 >= len(sentence.tokens):
                continue
            beside = next((p for p in sentence.phrases if p.first == phrase.last + 1), None)
            before = [t.folded for t in sentence.tokens[max(0, phrase.first - 1) : phrase.first]]
            if beside is None or sentence.tokens[phrase.last].folded != "and" or before in ([","], ["and"]):
                continue
            one, two = (filler(sentence, analysis, p, part, alone=False) for p in (phrase, beside))
            if one is not None and two is not None:
                return one, two
    return None


def _standing(
    sentence: Sentence, analysis: Analysis, trigger: Trigger, place: str, part: parts.Part
) -> Iterator[NounPhrase | Filler]:
    """The phrases that stand in a place, the likeliest first."""
    clause = sentence.clause_at(trigger.at)
    if place == "minute":
        found = list(minutes(sentence))
        if len(found) == 1:
            yield found[0]
    elif place == "cause":
        for cause in causes(sentence):
            if not cause.negated and not cause.partly and not cause.clausal and _is_effect(sentence, cause, trigger):
                yield from (p for p in sentence.phrases if p.first <= cause.head < p.last)
    elif place == "subj":
        yield from _subjects(sentence, trigger, clause)
    elif place == "obj" and clause is not None:
        yield from (sentence.phrases[n] for n in reversed(clause.objects))
    elif place == "iobj" and clause is not None:
        if len(clause.objects) > 1:
            yield sentence.phrases[clause.objects[0]]
    elif place == OWNER:
        yield from _possessors(sentence, trigger)
    elif place == "mod":
        yield from _modifiers(sentence, trigger)
    elif place == "pre":
        yield from (
            NounPhrase(first=t.index, last=t.index + 1, head=t.index)
            for t in sentence.tokens[trigger.at - 1 : trigger.at]
            if t.tag in (Tag.NOUN, Tag.ADJ)
        )
    elif place == "self":
        yield from _bearers(sentence, trigger, clause)
    elif place == "it":
        yield from (p for p in sentence.phrases if p.first <= trigger.at < p.last)
    elif place == "where":
        yield from _where(sentence, trigger, clause)
    else:
        yield from _behind(sentence, trigger, place, clause)


def _is_effect(sentence: Sentence, cause: Cause, trigger: Trigger) -> bool:
    anchor, effect = cause.anchor, cause.effect
    if anchor == trigger.at or effect is not None and effect[0] <= trigger.at < effect[1]:
        return True
    return sentence.owners[anchor] == sentence.owners[trigger.at]


def _subjects(sentence: Sentence, trigger: Trigger, clause: Clause | None) -> Iterator[NounPhrase]:
    if clause is None:
        return
    if trigger.form == "verb":
        if clause.subject is not None:
            yield sentence.phrases[clause.subject]
        return
    number = clause.surface
    naming = clause.lemma.split(" ", 1)[0] in _NAMING and len(clause.objects) + len(clause.obliques) > 1
    if trigger.form == "agent" and number is not None and not clause.passive and naming:
        yield sentence.phrases[number]  # "[the Liberals] chose the Greens as their partner"
        return
    if number is None or clause.verb != trigger.at and clause.lemma.split(" ", 1)[0] not in _LIGHT:
        return
    phrase = sentence.phrases[number]
    if phrase.last <= trigger.at:
        yield phrase


def _possessors(sentence: Sentence, trigger: Trigger) -> Iterator[NounPhrase]:
    own = sentence.phrase_at(trigger.last)
    for token in sentence.tokens:
        beside = own is not None and own.first <= token.index < trigger.last
        beside = beside and sentence.tokens[token.head].relation != "nmod:poss"  # "[his] team's win" is the team's
        if token.relation == "nmod:poss" and (token.head == trigger.last or beside):
            yield _run(sentence, token.index)


def _run(sentence: Sentence, at: int) -> NounPhrase:
    """The words of a name or noun that end at a token inside a phrase, as a phrase of their own."""
    first, last = at, at + 1
    tokens = sentence.tokens
    while (
        first > 0
        and tokens[first - 1].tag in (Tag.PROPN, Tag.ADJ, Tag.NOUN, Tag.DET)
        and tokens[first - 1].text != "'s"
    ):
        first -= 1
    while last < len(tokens) and tokens[last].relation == "flat" and tokens[last].head in range(first, last):
        last += 1
    return NounPhrase(first=first, last=last, head=last - 1 if tokens[last - 1].tag is Tag.PROPN else at)


def _modifiers(sentence: Sentence, trigger: Trigger) -> Iterator[NounPhrase]:
    phrase = sentence.phrase_at(trigger.at)
    if phrase is None:
        return
    at = trigger.at - 1
    while at >= phrase.first and sentence.tokens[at].tag not in (Tag.PROPN,):
        if sentence.tokens[at].tag in (Tag.PART, Tag.DET):
            return
        at -= 1
    first = at
    while first - 1 >= phrase.first and sentence.tokens[first - 1].tag is Tag.PROPN:
        first -= 1
    if at >= phrase.first:
        head = at
        yield NounPhrase(first=first, last=trigger.at, head=head)


def _bearers(sentence: Sentence, trigger: Trigger, clause: Clause | None) -> Iterator[NounPhrase]:
    """Whom a noun is said of: title before the name, apposition on either side, copula, "named winner"."""
    own = sentence.phrase_at(trigger.at)
    if own is None:
        return
    if own.head > trigger.at and sentence.tokens[own.head].tag is Tag.PROPN:
        first = next(t.index for t in sentence.tokens[trigger.at + 1 :] if t.tag is Tag.PROPN)
        if all(t.tag is Tag.PROPN for t in sentence.tokens[first : own.head + 1]):
            yield NounPhrase(first=first, last=own.last, head=own.head)
        return
    token, tokens = sentence.tokens[trigger.at], sentence.tokens
    number = sentence.phrases.index(own)
    if token.relation == "appos" and tokens[token.head].tag is Tag.PROPN:
        yield from (p for p in sentence.phrases if p.first <= token.head < p.last)
    yield from (
        p for t in tokens if t.head == own.head and t.relation == "appos" and (p := sentence.phrase_at(t.index))
    )
    yield from _after_comma(sentence, own)
    for other in sentence.clauses:
        if other.negated:
            continue
        if other.lemma in _COPULAS and other.subject is not None and other.objects:
            if other.objects[0] == number:
                yield sentence.phrases[other.subject]
            elif other.subject == number:
                yield sentence.phrases[other.objects[0]]
        elif other.lemma.split(" ", 1)[0] in _NAMING and number in other.objects:
            told = [n for n in other.objects if n != number] or [n for p, n in other.obliques if p == "as"]
            if told:
                yield sentence.phrases[told[0]]
            elif other.subject is not None and not other.passive and sentence.phrases[other.subject].last == other.verb:
                yield sentence.phrases[other.subject]  # a headline: "Ruiz named head of"
        elif other.lemma.split(" ", 1)[0] in _NAMING and any(n == number and p == "as" for p, n in other.obliques):
            yield from (sentence.phrases[n] for n in other.objects[:1])


def _after_comma(sentence: Sentence, own: NounPhrase) -> Iterator[NounPhrase]:
    """A name between commas behind the phrase and what completes it: "the author of the novel, Ana Ruiz,"."""
    last = own.last
    for _ in range(3):
        if last < len(sentence.tokens) and sentence.tokens[last].folded in ("of", "in", "to", "for", "into"):
            after = next((p for p in sentence.phrases if p.first in (last + 1, last + 2)), None)
            last = after.last if after is not None else last
    while last < len(sentence.tokens) and sentence.tokens[last].folded in ('"', "”"):
        last += 1
    if last + 1 < len(sentence.tokens) and sentence.tokens[last].folded == ",":
        after = next((p for p in sentence.phrases if p.first == last + 1), None)
        closed = after is not None and (
            after.last == len(sentence.tokens) or sentence.tokens[after.last].folded in ",."
        )
        if after is not None and closed and sentence.tokens[after.head].tag is Tag.PROPN:
            yield after


def _where(sentence: Sentence, trigger: Trigger, clause: Clause | None) -> Iterator[NounPhrase]:
    """The place before "where", or across "was where"."""
    for token in sentence.tokens[: trigger.at]:
        if (
            token.folded != "where"
            or clause is None
            or sentence.owners[token.index] not in (clause.index, clause.governor)
        ):
            continue
        at = token.index - 1
        while at >= 0 and (sentence.tokens[at].tag is Tag.PUNCT or sentence.tokens[at].lemma == "be"):
            at -= 1
        near = sentence.phrase_at(at) if at >= 0 else None
        if near is not None:
            yield near


def _behind(sentence: Sentence, trigger: Trigger, place: str, clause: Clause | None) -> Iterator[NounPhrase]:
    """The phrases behind a preposition, those after the word first, in its clause alone."""
    words = place.split()
    tokens = sentence.tokens
    found = []
    for phrase in sentence.phrases:
        first = phrase.first
        while first > 0 and (tokens[first - 1].folded in ('"', "“") or tokens[first - 1].tag is Tag.ADV):
            first -= 1
        before = [t.folded for t in tokens[max(0, first - len(words)) : first]]
        if before != words or _inside(phrase, trigger.at):
            continue
        at = first - len(words)
        if len(words) == 1 and at > 0 and tokens[at - 1].folded in _FIXED and words[0] in ("of", "to", "with"):
            continue
        owner = sentence.clause_at(phrase.head)
        below = owner is not None and clause is not None and owner.governor == clause.index
        within = below and owner is not None and owner.relation == "participle" and phrase.first > trigger.last
        if clause is not None and owner is not None and owner.index != clause.index and not within:
            continue
        if words == ["by"] and trigger.form != "verb" and otherwise_done(sentence, trigger.at, clause, phrase):
            continue
        found.append(phrase)
    yield from (p for p in found if p.first > trigger.last)
    if trigger.form == "verb":
        yield from (p for p in found if p.first < trigger.at)


def _inside(phrase: NounPhrase, at: int) -> bool:
    return phrase.first <= at < phrase.last
