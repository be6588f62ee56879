"""Standings: on which side of a yes-or-no question a passage sets somebody or something, in whatever words.

"Walked free" and "the jury found Lind not guilty" give one answer to one question. The words of a predicate may stand
apart ("took two brothers into custody"); it is told of its subject, object or its object's owner ("their bail").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimcheck.analysis import aboutness, facts, predications, standing_clauses, standing_slots, statuses, themes
from claimcheck.analysis.frames import ANSWER
from claimcheck.lexicon import calendar, light, standings
from claimcheck.model.analysis import Clause, Modality, Sentence, Tag
from claimcheck.model.claim import Claim, Mention
from claimcheck.model.comparison import Comparison

ACROSS = 12  # tokens that an object may have with its apposition: "found Piet Moss, a former officer, guilty"
INSIDE = 3  # tokens between two words of one predicate: "a seven-year prison term"
_DENYING = frozenset(("not", "no", "never", "without", "n't", "neither", "nor"))
_SETTLING = _DENYING | {"whether"}
_MORE = frozenset("further additional more other extra another".split())
_SHAM = frozenset("toy fake replica imitation mock pretend dummy".split())
_PASSED_BY = _DENYING | _MORE | _SHAM  # "no further charges", "a toy gun" are no charges and no gun
_LOOSE = frozenset((Tag.DET, Tag.ADJ, Tag.ADV, Tag.NOUN, Tag.NUM, Tag.PROPN, Tag.PART, Tag.PRON))
_DAYS = frozenset((*calendar.WEEKDAYS, "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
_TIMES = frozenset((*_DAYS, *calendar.MONTHS, *calendar.UNITS, "time"))
_SIGNS = frozenset((standings.HOLDER, standings.OTHER))
_BESIDE = frozenset("from after before in at on until till since during by as through amid under within".split())
_PARTICLES = frozenset("on in off out up down over through by away".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """An answer: the question, the side (negation of the clause not counted), first and last token (half-open).

    holder: the tokens of whom or what it is told. other: those of the other party. done: it is done to the holder.
    settled: the words of the predicate hold the negation of the clause ("pleaded not guilty"), or leave it open ("has
    not decided whether to charge him"). plain: its denial is no answer.
    """

    question: str
    yes: bool
    first: int
    last: int
    holder: tuple[int, int] | None
    other: tuple[int, int] | None = None
    done: bool = False
    settled: bool = False
    plain: bool = False


_VERDICT = "found guilty"


def is_answer(claim: Claim) -> bool:
    """Whether a status answers one of the questions."""
    return claim.trace == ANSWER


def is_answered(pair: Comparison) -> bool:
    """Whether both claims are answers, so that a guard of their own looks at them."""
    return is_answer(pair.left) and is_answer(pair.right)


def mentions(sentence: Sentence, clause: Clause, *, fact: bool) -> Iterator[Mention]:
    """The answers that a clause gives.

    Args:
        fact: whether it is put forward as having happened or not.
    """
    if aboutness.occasions(sentence, clause):
        return  # "has never overturned a verdict in a murder case" answers nothing of the verdict
    refused = standing_clauses.refuses(sentence, clause)
    denied = (clause.negated or facts.awaited(sentence, clause)) != statuses.disowned(sentence, clause)
    seen: set[tuple[str, bool]] = set()
    for found in _answers(sentence, clause):
        known = standings.question(found.question)
        willed = facts.willed(sentence, clause) or facts.planned(sentence, clause)
        planned = known.planned and clause.modality is Modality.PLANNED and willed
        possible = known.possible and clause.modality is Modality.POSSIBLE and not clause.negated
        if not (fact or planned or possible or refused):
            continue
        if not refused and standing_clauses.is_open(sentence, clause):
            continue
        if found.other is not None and standing_clauses.leaves_so(sentence, clause):
            continue
        if (
            found.done
            and clause.subject is not None
            and standing_clauses.partial(sentence, sentence.phrases[clause.subject])
        ):
            continue  # what some of a body did, is not what it did
        turned = (denied if fact else clause.negated) and not found.settled
        if not found.yes and found.question == _VERDICT and standing_clauses.of_some_counts(sentence, clause):
            continue  # he may be guilty of the others
        if turned and found.plain or found.done and not standing_slots.by_its_doers(sentence, clause, found.question):
            continue
        holds = found.yes != turned
        if (found.question, holds) not in seen:
            seen.add((found.question, holds))
            yield mention_of(sentence, clause, found, holds)


def of_nouns(sentence: Sentence) -> Iterator[Mention]:
    """ "after his acquittal", "the passage of the bill": what an event noun answers for its owner."""
    for found in predications.possessed(sentence):
        noun = sentence.tokens[found.noun]
        clause = sentence.clause_at(found.noun)
        for question, yes in standings.of_noun(noun.lemma):
            if clause is None or not standing_slots.fits(sentence, question, found.owner):
                continue
            first, last = min(found.owner[0], found.noun), max(found.owner[1], found.noun + 1)
            told = Standing(question=question, yes=yes, first=first, last=last, holder=found.owner, done=True)
            mention = mention_of(sentence, clause, told, yes)
            yield replace(mention, anchor=found.noun, span=sentence.span_of(first, last))


def of_adjectives(sentence: Sentence) -> Iterator[Mention]:
    """ "an unarmed man was shot": what a word before a noun answers for what the noun names."""
    for phrase in sentence.phrases:
        clause = sentence.clause_at(phrase.head)
        if (
            clause is None
            or clause.negated
            or clause.modality is not Modality.ASSERTED
            or standing_clauses.is_open(sentence, clause)
        ):
            continue
        for token in sentence.tokens[phrase.first : phrase.head]:
            for question, yes in standings.of_adjective(token.folded):
                if not standing_slots.fits(sentence, question, phrase.bounds):
                    continue
                told = Standing(question=question, yes=yes, first=token.index, last=phrase.last, holder=phrase.bounds)
                mention = mention_of(sentence, clause, told, yes)
                yield replace(mention, anchor=phrase.head, span=sentence.span_of(token.index, phrase.last))


def mention_of(sentence: Sentence, clause: Clause, found: Standing, holds: bool) -> Mention:
    """The mention of an answer that a clause gives; holds: on which side, with every negation counted."""
    holder = None if found.holder is None else sentence.phrase_at(found.holder[1] - 1)
    known, inner = standings.question(found.question), _inner(sentence, found)
    inner |= standing_slots.post(sentence, clause.verb) if known.post else frozenset()
    if known.post and found.other is not None:
        inner |= standing_slots.left(sentence, found.other)
    elif known.post and found.done and clause.passive and clause.subject is not None:
        inner |= standing_slots.left(sentence, sentence.phrases[clause.subject].bounds)
    inner |= standing_slots.content(sentence, found.last) if known.content else frozenset()
    value = replace(
        statuses.status_of(frozenset((found.question,)), not holds, found.question),
        undergone=found.done,
        agent=themes.agent(sentence, clause) if found.done or found.holder is None else (),
        about=statuses.words_of(sentence, aboutness.about(sentence, clause)),
        which=frozenset() if holder is None else standing_slots.which(sentence, holder),
        respects=themes.respects(sentence, clause) | inner,
        stage=themes.stage(sentence, clause),
        lone=True,
        still=themes.still(sentence, clause),
    )
    return Mention(
        span=sentence.span_of(found.first, found.last),
        anchor=clause.verb,
        subject=found.holder,
        head=found.other,
        negated=not holds,
        role=found.question,
        parts={"value": sentence.span_of(clause.verb, clause.verb + 1)},  # the words around it are those of the rest
        value=value,
        trace=ANSWER,
    )


def _inner(sentence: Sentence, found: Standing) -> frozenset[str]:
    """What stands behind the nouns of the predicate itself: "for governor" of "ruled out a run for governor"."""
    inside = [t for t in sentence.tokens[found.first : found.last] if t.tag is Tag.NOUN]
    parts = frozenset(w for t in inside for w in aboutness.behind(sentence, t.index, found.last))
    return frozenset(w for w in parts if w.partition(" ")[0] in ("for", "of", "over", "against", "at", "with"))


def _answers(sentence: Sentence, clause: Clause) -> Iterator[Standing]:
    """The answers of a clause, those of more words first."""
    verbs = [at for at in _verbs(sentence, clause) if standings.of_verb(sentence.tokens[at].lemma)]
    said = {form for t in sentence.tokens for form in (t.lemma, t.folded)} if verbs else frozenset[str]()
    for at in verbs:
        for pattern in standings.possible(sentence.tokens[at].lemma, said):
            found = _match(sentence, clause, at, pattern)
            if found is not None and standing_slots.fits(sentence, found.question, found.holder):
                yield found


def _verbs(sentence: Sentence, clause: Clause) -> Iterator[int]:
    """The verb of the clause, and the "be" before an adjective, a noun or a participle ("was lost")."""
    yield clause.verb
    for token in sentence.tokens[max(0, clause.verb - 8) : clause.verb]:
        linked = token.lemma in light.LINKING and token.index == sentence.tokens[clause.verb].head
        if token.head == clause.verb and token.relation in ("cop", "aux:pass") or linked:
            yield token.index


def _match(sentence: Sentence, clause: Clause, at: int, pattern: standings.Pattern) -> Standing | None:
    place, room, holder, other = at + 1, INSIDE, None, None
    done = owner = False
    going_on = clause.progressive or sentence.tokens[at].lemma == "be"
    past = clause.past and sentence.tokens[at].folded not in ("is", "are")  # "is wanted"
    if pattern.now and (
        standing_clauses.ended(sentence, clause) or not themes.still(sentence, clause) and (past or not going_on)
    ):
        return None
    if not pattern.words and (clause.objects or standing_clauses.has_content(sentence, clause)):
        return None
    for number, words in enumerate(pattern.words, 1):
        behind = number < len(pattern.words)
        sign = next(iter(words))
        if sign.startswith(standings.NOT_NEXT):
            if place < len(sentence.tokens) and f"{standings.NOT_NEXT}{sentence.tokens[place].folded}" in words:
                return None
        elif sign == standings.HOLDER and place == at + 1 and clause.passive:
            done, holder, room = True, standing_slots.surface(sentence, clause), INSIDE
        elif sign == standings.OTHER and clause.passive and standing_clauses.of_agent(sentence, place, at):
            return None  # "rejected by the court"
        elif sign in (standings.HOLDER, standings.OTHER):
            phrase = standing_slots.phrase_from(sentence, place)
            if phrase is None or standing_clauses.acts(sentence, clause, phrase, place):
                return None
            if sign == standings.HOLDER and place == at + 1 < phrase.first and sentence.tokens[place].tag is Tag.ADP:
                return None  # "fired at the guards" did not fire them
            if sign == standings.OTHER and place == at + 1 and sentence.tokens[place].folded in _BESIDE:
                return None  # "joined from Barclays", "will leave after the takeover"
            if sign == standings.HOLDER:
                done, holder = True, themes.theme(sentence, phrase)
            else:
                if sentence.tokens[phrase.head].lemma in _TIMES:
                    return None
                other = phrase.bounds
            place, room = (phrase.first + 1, ACROSS) if behind else (phrase.last, ACROSS)
        elif sign.startswith(standings.OBJECT):
            done = owner = True
            thing = standing_slots.thing_named(sentence, clause, {w[1:] for w in words}, at)
            if thing is None:
                return None
            holder = standing_slots.owner(sentence, clause, thing)
            place, room = max(place, thing.last), INSIDE
        else:
            hit = _next(sentence, place, room, words)
            if hit is None:
                return None
            place, room = hit + 1, INSIDE
            holder, other = (
                None if r is None else (r[0], min(r[1], hit) if r[0] < hit else r[1]) for r in (holder, other)
            )
    last = sentence.tokens[place - 1] if place <= len(sentence.tokens) else None
    ends = bool(pattern.words) and not pattern.words[-1] & _SIGNS and last is not None and last.folded in _PARTICLES
    if ends and any(p.first == place for p in sentence.phrases):
        return None  # "went on a rampage" did not go on
    if ends and place < len(sentence.tokens) and sentence.tokens[place].folded == "of":
        return None  # "is out of control" is not out
    near = sentence.tokens[max(0, at - 3) : at]
    if not done and not owner and any(t.folded in ("others", "some", "many") for t in near):
        return None  # "some support the deal and others oppose it", whatever subject is read
    if not done and not owner:
        holder = standing_slots.person_of(sentence, clause, statuses.doer_of(sentence, clause))
    if standings.question(pattern.question).of_all:
        bare = all(words <= _PARTICLES for words in pattern.words)  # "collapsed", "broke down": talks do, nurses, too
        head = None if holder is None else sentence.phrase_at(holder[1] - 1)
        noun = None if head is None else sentence.tokens[head.head].lemma
        if bare and (noun is None or not standings.fits(pattern.question, noun)):
            return None
        holder, other, done = None, None, False
    if holder is not None and not done and clause.passive and pattern.words == ():
        return None
    return Standing(
        question=pattern.question,
        yes=pattern.yes,
        first=at,
        last=place,
        holder=holder,
        other=other,
        done=done,
        settled=any(words & _SETTLING for words in pattern.words),
        plain=pattern.plain,
    )


def _next(sentence: Sentence, place: int, room: int, words: frozenset[str]) -> int | None:
    """The next token that is one of the words, past modifiers; none behind a negation or another verb."""
    for token in sentence.tokens[place : place + room + 1]:
        if token.lemma in words or token.folded in words:
            return token.index
        if token.lemma in _DAYS or token.folded == "on" and _is_day(sentence, token.index + 1):
            continue  # "agreed on Sunday to extend"
        if token.folded in _PASSED_BY or token.tag in (Tag.VERB, Tag.AUX, Tag.SCONJ):
            return None
        if room == INSIDE and token.tag not in _LOOSE:
            return None
    return None


def _is_day(sentence: Sentence, at: int) -> bool:
    return at < len(sentence.tokens) and sentence.tokens[at].lemma in _DAYS
