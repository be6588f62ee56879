"""Who tells whom to do what: "asked the firm to stop", "an order for ships to return", "called for her release".

A directive stands in a verb or in a noun of asking; what is to be done stands in an infinitive, in a that-clause
with a bare verb or "should" (the mandative subjunctive, Quirk et al. 1985, 16.32), or in a noun ("ordered the
removal of the dam"). Directive acts after Searle (1976).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.analysis.directive_words import (
    ACT_VERBS,
    ADVISING,
    AFTER,
    AGENTS_ALONE,
    ISSUED,
    ISSUING,
    NOT_SPOKEN,
    REPORTING,
    SUMMONING,
    TO_WHOM,
    WRITS,
    is_act,
)
from claimcheck.lexicon import calendar, nouns, scales
from claimcheck.model.analysis import Clause, Modality, NounPhrase, Sentence, Tag

Range = tuple[int, int]
"""First and last token, half-open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Directive:
    """One act of telling somebody to do something, put forward as a fact.

    lemma: the word used. level: its force. at: index of that word. denied: it is said not to have been given.
    act: index of the verb or noun that says what is to be done. undo: it is to be left undone.
    told, issuer: who is told, and who tells. addressed: who is told stands after a preposition ("called on").
    clause: index of the clause of the act; None where a noun names it. paper: the noun of a writ that says it all.
    writ: the act, to appear or to hand over, lies in the word.
    """

    lemma: str
    level: scales.Force
    at: int
    act: int
    denied: bool = False
    undo: bool = False
    told: Range | None = None
    issuer: Range | None = None
    addressed: bool = False
    clause: int | None = None
    paper: int | None = None
    writ: bool = False


def directives(sentence: Sentence) -> Iterator[Directive]:
    """The requests and orders of a sentence that say what is to be done, in the order of their words."""
    for clause in sentence.clauses:
        if clause.modality is not Modality.ASSERTED or sentence.tokens[clause.verb].tag not in (Tag.VERB, Tag.AUX):
            continue
        if (found := _verb(sentence, clause) or _noun(sentence, clause)) is not None:
            yield found


def _verb(sentence: Sentence, clause: Clause) -> Directive | None:
    lemma, level = _word(clause)
    if level is None or clause.lemma in NOT_SPOKEN or _is_standing(sentence, clause):
        return None
    if clause.lemma in AGENTS_ALONE and not _speaks(sentence, clause):
        return None
    content = _content(sentence, clause, lemma)
    issuer = sentence.bounds_of(clause.subject)
    if content is not None:
        told = _told(sentence, clause, content)
        if told is None or clause.lemma == "warn" and not _left_undone(sentence, content):
            return None
        return Directive(
            lemma=lemma if content.relation == "complement" or _named(sentence, lemma, clause) else clause.lemma,
            level=level,
            at=clause.verb,
            act=content.verb,
            denied=clause.negated,
            undo=_left_undone(sentence, content),
            told=sentence.phrases[told].bounds,
            issuer=issuer,
            addressed=content.relation == "infinitive" and told not in clause.objects,
            clause=content.index,
        )
    if lemma in SUMMONING and clause.objects and is_agent(sentence, sentence.phrases[clause.objects[0]]):
        return Directive(
            lemma=lemma,
            level=level,
            at=clause.verb,
            act=clause.verb,
            denied=clause.negated,
            told=sentence.phrases[clause.objects[0]].bounds,
            issuer=issuer,
            writ=True,
        )
    if lemma not in ACT_VERBS or (noun := _act_noun(sentence, clause, lemma)) is None:
        return None
    return Directive(
        lemma=lemma,
        level=level,
        at=clause.verb,
        act=noun.head,
        denied=clause.negated,
        told=_bearer(sentence, noun),
        issuer=issuer,
        addressed=" " in lemma,
    )


def _is_standing(sentence: Sentence, clause: Clause) -> bool:
    """Whether a law, pact or policy speaks: what it asks is a standing duty, no request."""
    if clause.subject is None:
        return False
    head = sentence.tokens[sentence.phrases[clause.subject].head].lemma
    return bool({"law", "agreement", "policy"} & nouns.classes(head)) and "order" not in nouns.classes(head)


def _word(clause: Clause) -> tuple[str, scales.Force | None]:
    """The verb with the preposition that makes it a directive ("call for"), and its force; a mere proposal has none."""
    joint = [f"{clause.lemma} {p}" for p, _ in clause.obliques if p in (*AFTER, "to", "with")]
    for lemma in (*joint, clause.lemma):
        level = scales.force(lemma, "verb")
        if level is not None and (level is not scales.Force.SUGGEST or lemma in ADVISING):
            return lemma, level
    return clause.lemma, None


def _named(sentence: Sentence, lemma: str, clause: Clause) -> bool:
    """Whether the preposition of "call on" stands right after the verb."""
    rest = lemma.removeprefix(clause.lemma).strip()
    after = sentence.tokens[clause.verb + 1].folded if clause.verb + 1 < len(sentence.tokens) else ""
    return not rest or rest == after


def _speaks(sentence: Sentence, clause: Clause) -> bool:
    """Whether the subject is a person or body, which can tell somebody to act."""
    return clause.subject is not None and is_agent(sentence, sentence.phrases[clause.subject])


def is_agent(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase names a person or a body of persons."""
    token = sentence.tokens[phrase.head]
    named = token.tag is Tag.PROPN and (phrase.first > 0 or phrase.last > 1)  # any word may open a sentence
    return named or bool({"person", "organisation"} & nouns.classes(token.lemma))


def _content(sentence: Sentence, clause: Clause, lemma: str) -> Clause | None:
    """The infinitive or mandative that-clause under the directive."""
    for other in sentence.clauses:
        if other.governor != clause.index or other.verb <= clause.verb:
            continue
        if other.relation == "infinitive" and lemma.split(" ", 1)[0] not in ("insist",):
            return other
        if other.relation == "complement" and lemma not in REPORTING and _mandative(sentence, other):
            return other
    return None


def _mandative(sentence: Sentence, content: Clause) -> bool:
    """Whether a that-clause tells what is to be done: its first verb form is bare, or "should"."""
    start = content.verb
    while start > content.first and sentence.tokens[start - 1].tag in (Tag.AUX, Tag.ADV, Tag.PART):
        start -= 1
    verbs = [t for t in sentence.tokens[start : content.verb + 1] if t.tag in (Tag.AUX, Tag.VERB, Tag.ADJ)]
    opening = {t.folded for t in sentence.tokens[max(0, content.first - 1) : content.verb]}
    if not verbs or opening & {"whether", "if", "why", "how", "what"}:
        return False
    if (first := verbs[0]).folded in ("be", "should"):
        return True
    if first.tag is not Tag.VERB or first.folded != first.lemma or content.subject is None:
        return False
    subject = sentence.tokens[sentence.phrases[content.subject].head]
    return subject.folded == subject.lemma or subject.tag is Tag.PROPN or "that" in opening


def _told(sentence: Sentence, clause: Clause, content: Clause) -> int | None:
    """The phrase of whoever is to act."""
    if clause.passive or content.relation == "infinitive":
        if clause.objects:
            return clause.objects[0]
        before = [n for p, n in clause.obliques if p in TO_WHOM and sentence.phrases[n].first < content.verb]
        return before[0] if before else None
    return next(iter(content.objects), None) if content.passive else content.subject


def _left_undone(sentence: Sentence, content: Clause) -> bool:
    """Whether "not" stands before the act."""
    return any(t.folded in ("not", "n't", "never") for t in sentence.tokens[max(0, content.verb - 3) : content.verb])


def _act_noun(sentence: Sentence, clause: Clause, lemma: str) -> NounPhrase | None:
    """The act in the object or after the preposition: "ordered the removal of", "called for the release of"."""
    particle = lemma.partition(" ")[2]
    if clause.passive:
        return None
    numbers = [n for p, n in clause.obliques if p == particle] if particle else list(clause.objects)
    for number in numbers[:1]:
        phrase = sentence.phrases[number]
        noun = sentence.tokens[phrase.head]
        if noun.tag is Tag.NOUN and is_act(noun.lemma):
            return phrase
    return None


def _bearer(sentence: Sentence, noun: NounPhrase) -> Range:
    """Whom or what the act concerns: the "of" phrase, or whoever stands before "'s"; else the noun itself."""
    if noun.complement is not None:
        return noun.complement
    for at in range(noun.first, noun.head):
        if sentence.tokens[at].folded in ("'s", "'") and at > noun.first:
            return noun.first, at
    return noun.first, noun.last


def _noun(sentence: Sentence, clause: Clause) -> Directive | None:
    """ "issued an order for trawlers to return", "made a request that the heirs come forward"."""
    if clause.lemma not in ISSUING:
        return None
    named = (*clause.objects, *(n for p, n in clause.obliques if p == "with" and clause.lemma == "serve"))
    paper = next((n for n in named if sentence.tokens[sentence.phrases[n].head].lemma in ISSUED), None)
    if paper is None:
        return None
    phrase = sentence.phrases[paper]
    word = sentence.tokens[phrase.head]
    level = scales.force(word.lemma, "noun")
    content = next(
        (
            c
            for c in sentence.clauses
            if c.verb > phrase.head
            and _under(sentence, c.verb, (phrase.head, clause.verb))
            and (c.relation == "infinitive" or c.relation in ("complement", "relative") and _mandative(sentence, c))
        ),
        None,
    )
    if level is not None and content is None and word.lemma in WRITS and not clause.negated:
        told = next((n for p, n in clause.obliques if p in ("to", "on", "for")), None)
        told = _right_after(sentence, phrase) if told is None else told
        told = clause.objects[0] if told is None and clause.lemma == "serve" and clause.objects[0] != paper else told
        if told is None:
            return None
        issuer = sentence.bounds_of(clause.subject)
        return Directive(
            lemma=word.lemma,
            level=level,
            at=clause.verb,
            act=word.index,
            told=sentence.phrases[told].bounds,
            issuer=issuer,
            addressed=True,
            paper=word.index,
            writ=True,
        )
    if level is None or content is None or clause.negated:
        return None
    between = [
        number
        for number, other in enumerate(sentence.phrases)
        if phrase.last < other.first < content.verb
        and sentence.tokens[other.first - 1].folded in (*TO_WHOM, "that")
        and sentence.tokens[other.head].folded not in calendar.NAMES
    ]
    if not between and content.subject is not None and sentence.phrases[content.subject].first > phrase.last:
        between = [content.subject]
    if not between:
        return None
    return Directive(
        lemma=word.lemma,
        level=level,
        at=word.index,
        act=content.verb,
        undo=_left_undone(sentence, content),
        told=sentence.phrases[between[0]].bounds,
        issuer=sentence.bounds_of(clause.subject),
        clause=content.index,
    )


def _right_after(sentence: Sentence, phrase: NounPhrase) -> int | None:
    """The phrase behind a noun and its "to" or "on"."""
    linked = phrase.last < len(sentence.tokens) and sentence.tokens[phrase.last].folded in ("to", "on")
    return next((n for n, p in enumerate(sentence.phrases) if linked and p.first == phrase.last + 1), None)


def _under(sentence: Sentence, at: int, above: tuple[int, ...]) -> bool:
    """Whether a verb hangs on one of those words, or on whoever is told and hangs on it."""
    head = sentence.tokens[at].head
    return head in above or head >= 0 and sentence.tokens[head].head in above
