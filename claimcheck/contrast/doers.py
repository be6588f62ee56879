"""Another doer of one particular deed: who found the wreck, ordered the report, on which network an interview aired.

Two doers exclude each other only where each is told by a name or as a body of its own and neither can be part of the
other or act for it, and the thing done is told by a name or number that both texts give.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.analysis.names.content import words_of
from claimcheck.analysis.names.levels import HEADS, is_person
from claimcheck.analysis.parties.relations import of_names
from claimcheck.lexicon import calendar, nouns, sole_deeds
from claimcheck.model.analysis import CONTENT, Analysis, Clause, Modality, NounPhrase, Sentence, Tag, Token
from claimcheck.model.relation import Relation

_AIRED = "aired"
_JOINING = frozenset(("and", "or", "&", "with", "alongside"))
_FROM = frozenset(("from", "of", "at"))
_ABOUT = frozenset(("of", "on", "into", "about"))
_INDEFINITE = frozenset(("a", "an", "another", "some", "any", "no", "one"))


@dataclass(frozen=True, slots=True)
class Done:
    """A deed with its doer: lemmas of the doer, of the thing and of the rest; `named`: the doer's name or ""."""

    deed: str
    doer: frozenset[str]
    named: str
    thing: str
    particulars: frozenset[str]
    own: frozenset[str]
    rest: frozenset[str]
    joint: bool
    general: bool
    head: str
    text: str


def another_doer(a: Analysis, b: Analysis) -> str | None:
    """The two doers of one deed who exclude each other, or None for none."""
    pairs = ((x.text, y.text) for x, y in _apart(a, b) if _excluding(x, y))
    return next((f"{x} / {y}" for x, y in pairs), None)


def of_two_doers(a: Analysis, b: Analysis) -> bool:
    """Whether two texts of a sentence each give one deed to two who need not be one, so that they do not agree."""
    if len(a.sentences) != 1 or len(b.sentences) != 1:
        return False
    return any(
        not x.joint and not y.joint and not nouns.related(x.head, y.head) and not _one_body(x, y)
        for x, y in _apart(a, b, loosely=True)
    )


def _one_body(x: Done, y: Done) -> bool:
    """Whether one is a person or group without a name who may be, or be of, whoever the other is."""
    kinds = [nouns.classes(z.head) for z in (x, y)]
    persons = [not z.named and "person" in k and "organisation" not in k for z, k in zip((x, y), kinds, strict=True)]
    return bool(kinds[0] & kinds[1]) or any(persons)


def _apart(a: Analysis, b: Analysis, *, loosely: bool = False) -> Iterator[tuple[Done, Done]]:
    for one in a.sentences:
        for two in b.sentences:
            for x in _done(one):
                for y in _done(two):
                    if x.deed != y.deed or not nouns.same(x.thing, y.thing) or x.doer & y.doer:
                        continue
                    if loosely or _one_thing(x, y):
                        yield x, y


def _one_thing(x: Done, y: Done) -> bool:
    """Whether what is done has a particular that both give, and no word tells it, or the occasion, apart."""
    if not x.particulars & y.particulars or x.own - y.own and y.own - x.own:
        return False
    return not (x.rest - y.rest - y.doer and y.rest - x.rest - x.doer) and _times(x.rest) == _times(y.rest)


def _times(words: frozenset[str]) -> frozenset[str]:
    return frozenset(w for w in words if w in calendar.WEEKDAYS or w in calendar.MONTHS or w.isdecimal())


def _excluding(x: Done, y: Done) -> bool:
    """Whether both doers are told by names or as bodies, of one sort, and are two."""
    if not x.named or not y.named or x.joint or y.joint:
        return False
    persons = [is_person(words_of(z.named)) for z in (x, y)]
    if persons[0] != persons[1] or any(nouns.place_of(z.named) is not None for z in (x, y)):
        return False
    if x.deed != _AIRED and any(z.general for z in (x, y)):
        return False
    return of_names(x.named, y.named) is Relation.DISJOINT


def _done(sentence: Sentence) -> Iterator[Done]:
    for clause in sentence.clauses:
        if clause.negated or clause.modality is not Modality.ASSERTED:
            continue
        if clause.lemma.split()[0] in sole_deeds.words("subject"):
            yield from _aired(sentence, clause)
        deed = sole_deeds.deed(clause.lemma)
        if deed is not None and clause.subject is not None and clause.objects:
            told = _told(sentence, clause, deed, sentence.phrases[clause.subject], sentence.phrases[clause.objects[0]])
            if told is not None:
                yield told


def _aired(sentence: Sentence, clause: Clause) -> Iterator[Done]:
    surface = clause.surface if clause.passive else clause.subject
    for preposition, number in clause.obliques:
        channel = sentence.phrases[number]
        head = sentence.tokens[channel.head]
        dated = head.folded in calendar.WEEKDAYS or head.folded in calendar.MONTHS or head.tag is Tag.NUM
        if preposition != "on" or dated or head.tag is not Tag.PROPN or surface is None:
            continue
        told = _told(sentence, clause, _AIRED, channel, sentence.phrases[surface])
        if told is not None:
            yield told


def _told(sentence: Sentence, clause: Clause, deed: str, doer: NounPhrase, thing: NounPhrase) -> Done | None:
    tokens = sentence.tokens
    who = [t for t in tokens[doer.first : _end(sentence, doer, _FROM)] if t.tag in CONTENT]
    what = list(tokens[thing.first : _end(sentence, thing, _ABOUT)])
    if not who or not what or doer.first == thing.first:
        return None
    inside = {t.index for t in (*who, *what)} | {clause.verb}
    rest = frozenset(t.lemma for t in tokens if t.tag in CONTENT and t.index not in inside)
    head = tokens[thing.head]
    own = frozenset(t.lemma for t in what if t.tag in CONTENT and t.index != head.index)
    particulars = frozenset(t.folded for t in what if t.tag in (Tag.PROPN, Tag.NUM))
    if tokens[thing.first].folded in _INDEFINITE and not any(t.tag is Tag.NUM for t in what):
        particulars = frozenset()
    if deed == _AIRED:
        particulars |= {head.lemma} if tokens[thing.first].folded == "the" and _times(rest) else frozenset()
    after = tokens[doer.end].folded if doer.end < len(tokens) else ""
    joint = after in _JOINING or any(t.folded in _JOINING for t in tokens[doer.first : doer.end])
    joint |= any(p in ("with", "alongside") for p, _ in clause.obliques)
    lemmas = frozenset(t.lemma for t in who)
    general = tokens[doer.head].lemma in sole_deeds.words("general") and not any(t.tag is Tag.PROPN for t in who)
    text = " ".join(t.text for t in tokens[doer.first : doer.end])
    return Done(
        deed,
        lemmas,
        _name(sentence, doer, who),
        head.lemma,
        particulars,
        own,
        rest,
        joint,
        general,
        tokens[doer.head].lemma,
        text,
    )


def _end(sentence: Sentence, phrase: NounPhrase, links: frozenset[str]) -> int:
    """The token behind a phrase and what stands right behind it with one of the prepositions; no day does."""
    end = phrase.end
    while end + 1 < len(sentence.tokens) and sentence.tokens[end].folded in links:
        behind = sentence.phrase_at(end + 1)
        if behind is None or behind.first != end + 1 or sentence.tokens[behind.head].folded in calendar.WEEKDAYS:
            break
        end = behind.end
    return end


def _name(sentence: Sentence, doer: NounPhrase, who: list[Token]) -> str:
    """The name of a doer, or what a body is called with "the" ("the central bank"); "" for others."""
    tokens = sentence.tokens
    named = [t.text for t in who if t.tag is Tag.PROPN and not (t.index == 0 and nouns.classes(t.folded))]
    if named:
        return " ".join(named)
    head = tokens[doer.head]
    body = tokens[doer.first].folded == "the" and (head.lemma in HEADS or "company" in nouns.classes(head.lemma))
    return " ".join(t.text for t in who) if body and len(who) > 1 else ""
