"""Who is meant by "the 34-year-old", "the 29-year-old Slovak", "the 51-year-old lawyer": the person told of before.

It stands for the one person whom the text gives that age, else for the only person named in the sentence before it, or
in the one before that where nobody is told of in between. Nobody is meant where a sentence brings in somebody else
whom the words may stand for ("a man was held"), where the text gives that person another age, or where he himself is
the other party of the clause ("nursed him").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.analysis.mentions import Nature, gender, indexed
from claimcheck.lexicon import nouns, persons, roles, speech, titles
from claimcheck.model.analysis import Analysis, Entity, NounPhrase, Sentence, Tag, Token
from claimcheck.model.span import Span

_BACK = 2  # sentences
_YEAR_OLD = re.compile(r"(\d{1,3})-year-old")
_BEHIND = re.compile(r",? \(?(?:aged )?(\d{1,3})(?=[,.)]| and )")
_BEFORE = re.compile(
    r"\b(\d{1,3})[- ]year[- ]old (?:(?!(?:in|into|at|to|from|with|by|of|on|near|for|over|after|who|was|is|and) )"
    r"[\w'-]+ ){0,3}\Z"
)
_AROUND = 60  # code points before a name in which its age may stand
_NEW = frozenset("a an another one two three four five six some several".split())
_ONES_OWN = frozenset("his her their its my our".split())
_FOLK = titles.MALE_NOUNS | titles.FEMALE_NOUNS | persons.TIED | frozenset(("mate", "teammate", "stranger"))
_DEALING = frozenset("by with against over to of from behind past before".split())
_PERSONS = (Nature.PERSON, Nature.UNKNOWN)


def meant(analysis: Analysis, sentence: Sentence, first: int, last: int) -> str | None:
    """The key of the person for whom "the N-year-old", with or without a noun (tokens, half-open), stands, or None."""
    tokens = sentence.tokens
    if (
        last - first < 2
        or tokens[first].folded != "the"
        or (age := _YEAR_OLD.fullmatch(tokens[first + 1].folded)) is None
    ):
        return None
    noun = tokens[last - 1] if last - first > 2 else None
    if noun is not None and not _tells_a_person(noun) or _is_party_himself(sentence, first):
        return None
    entities, years = indexed(analysis.entities), int(age[1])
    so_old = [k for k, e in entities.items() if entities.natures[k] in _PERSONS and years in _ages(analysis, e)]
    key = so_old[0] if len(so_old) == 1 else None if so_old else _told_before(analysis, sentence, first)
    if key is None:
        return None
    entity = entities[key]
    sexes = {gender(entity), _sex(noun)} - {None}
    if len(sexes) > 1 or _other_ages(analysis, entity, years):
        return None
    return key


def _tells_a_person(noun: Token) -> bool:
    if noun.tag is Tag.PROPN or noun.text[:1].isupper():
        return noun.text in nouns.demonyms()
    return noun.tag is Tag.NOUN and _is_person(noun)


def _is_person(noun: Token) -> bool:
    return noun.lemma in _FOLK or roles.is_role(noun.lemma) or "person" in nouns.classes(noun.lemma)


def _sex(noun: Token | None) -> str | None:
    if noun is None:
        return None
    return "m" if noun.lemma in titles.MALE_NOUNS else "f" if noun.lemma in titles.FEMALE_NOUNS else None


def _is_party_himself(sentence: Sentence, first: int) -> bool:
    """Whether a pronoun is another party of the clause: "the 51-year-old nursed [him]"."""
    clause = sentence.clause_at(first)
    if clause is None:
        return False
    parties = (*clause.objects, *(i for _, i in clause.obliques))
    heads = (sentence.tokens[sentence.phrases[i].head] for i in parties)
    return any(h.folded in titles.PERSON_PRONOUNS and not h.folded.endswith("self") for h in heads)


def _told_before(analysis: Analysis, sentence: Sentence, first: int) -> str | None:
    """The one person of the nearest sentence before it that tells of anybody."""
    if any(True for _ in _strangers(sentence, first)) or _named(analysis, sentence, first):
        return None
    number = sentence.passage.index
    before = [s for s in analysis.sentences if number - _BACK <= s.passage.index < number]
    for earlier in reversed(before):
        named = _named(analysis, earlier, len(earlier.tokens))
        if any(True for _ in _strangers(earlier, len(earlier.tokens))) or len(named) > 1:
            return None
        if named:
            return named.pop()
    return None


def _named(analysis: Analysis, sentence: Sentence, end: int) -> set[str]:
    """The keys of the persons named before a token, but for those who only say what the sentence tells."""
    entities, whole = indexed(analysis.entities), sentence.passage.span
    until = sentence.tokens[end].span.start if end < len(sentence.tokens) else whole.end
    found = set()
    for span, key in entities.within(Span(whole.start, until)):
        at = sentence.token_at(span.end - 1)
        unsure = entities.natures[key] is Nature.UNKNOWN
        if entities.natures[key] not in _PERSONS or at is None or unsure and not _acts(sentence, at, key):
            continue
        if not (_only_says(sentence, at) and len({k for _, k in entities.within(whole)}) > 1):
            found.add(key)
    return found


def _acts(sentence: Sentence, name: Token, key: str) -> bool:
    """Whether a name of which the text does not tell that it is a person's stands as a party of the sentence."""
    phrase = sentence.phrase_at(name.index)
    if phrase is not None and _is_called(sentence, phrase, key):
        return True
    if phrase is None or phrase.entity != key:
        return False
    head = sentence.tokens[phrase.head]
    while head.relation in ("flat", "compound", "conj") and head.head >= 0:
        head = sentence.tokens[head.head]
    before = sentence.tokens[phrase.first - 1].folded if phrase.first else ""
    return head.relation.startswith(("nsubj", "obj")) or " " in key and before in _DEALING


def _is_called(sentence: Sentence, phrase: NounPhrase, key: str) -> bool:
    """Whether a noun for a person stands before the name in its phrase: "pop [star] Nadia Verlaine"."""
    words = sentence.tokens[phrase.first : phrase.head + 1]
    before = words[: max(0, len(words) - len(key.split()))]
    told = " ".join(t.folded for t in words[len(before) :]) == key
    return bool(before) and told and _is_person(before[-1])


def _only_says(sentence: Sentence, name: Token) -> bool:
    """Whether the name is the subject of a verb of saying: "Inspector [Roe] said"."""
    clause = sentence.clause_at(name.index)
    if clause is None or clause.subject is None or clause.lemma not in speech.PLAIN | speech.TELLING:
        return False
    phrase = sentence.phrases[clause.subject]
    return phrase.first <= name.index < phrase.last


def _strangers(sentence: Sentence, end: int) -> Iterator[NounPhrase]:
    """Persons told of without a name before a token, whom a later noun may stand for, too."""
    for phrase in sentence.phrases:
        head = sentence.tokens[phrase.head]
        if phrase.last > end or phrase.entity is not None or head.tag is not Tag.NOUN or not _is_person(head):
            continue
        if head.relation in ("appos", "flat", "compound") or _is_predicate(sentence, phrase):
            continue
        if any(p.entity is not None for p in _beside(sentence, phrase)):
            continue  # "the singer, Nadia Roe,"
        if _is_he(sentence, phrase):
            continue
        one = head.folded == head.lemma or phrase.determiner in _NEW or _is_counted(sentence, phrase)
        party = head.relation.startswith(("nsubj", "obj", "iobj", "root", "conj", "obl:agent"))
        says = party and _only_says(sentence, head) and phrase.determiner not in _NEW
        if one and not says and (party or phrase.determiner in _NEW):
            yield phrase


def _is_he(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether it is another word for whom the sentence names before: "when [the Irish winger] fell"."""
    clause = sentence.clause_at(phrase.head)
    if phrase.determiner != "the" or not phrase.modifiers or clause is None or clause.relation == "root":
        return False
    names = (p for p in sentence.phrases if p.entity is not None and p.last <= phrase.first)
    return clause.surface is not None and sentence.phrases[clause.surface] is phrase and any(True for _ in names)


def _is_counted(sentence: Sentence, phrase: NounPhrase) -> bool:
    return any(t.tag is Tag.NUM or t.folded in _NEW for t in sentence.tokens[phrase.first : phrase.head])


def _is_predicate(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether it says what somebody is: "Roe is [a singer]", "born as [a twin]"."""
    hanging = [t for t in sentence.tokens if t.head == phrase.head]
    return any(t.relation == "cop" or t.relation == "case" and t.folded == "as" for t in hanging)


def _beside(sentence: Sentence, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """The phrases set beside it between commas, or that it opens as a title: "the singer, Nadia Roe"."""
    at = phrase.last
    if at + 1 < len(sentence.tokens) and sentence.tokens[at].folded in (",", "("):
        at += 1
    if at < len(sentence.tokens) and (behind := sentence.phrase_at(at)) is not None and behind.first == at:
        yield behind
    if phrase.first > 1 and sentence.tokens[phrase.first - 1].folded == ",":
        before = sentence.phrase_at(phrase.first - 2)
        if before is not None:
            yield before


def _other_ages(analysis: Analysis, entity: Entity, age: int) -> bool:
    """Whether the text gives the person another age next to the name."""
    return bool(_ages(analysis, entity) - {age})


def _ages(analysis: Analysis, entity: Entity) -> set[int]:
    """The ages that stand next to the name of a person."""
    text = analysis.document.text
    told = set()
    for span in entity.mentions:
        behind = _BEHIND.match(text, span.end)
        before = _BEFORE.search(text[max(0, span.start - _AROUND) : span.start])
        told |= {int(m[1]) for m in (behind, before) if m is not None}
    return told
