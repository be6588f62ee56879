"""What fills a slot of a frame: words, content lemmas, classes, and the entity that a phrase names or stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from claimcheck.analysis import entities, first_persons, of_age, said_to_be
from claimcheck.analysis.antecedents import antecedent
from claimcheck.analysis.mentions import Nature, indexed
from claimcheck.analysis.quantities import is_compound
from claimcheck.lexicon import concepts, light, nouns, roles, siblings, titles
from claimcheck.model.analysis import CONTENT, Analysis, Clause, NounPhrase, Sentence, Tag, Token
from claimcheck.model.claim import Slot


def event_slot(noun: Token) -> Slot:
    """What an event noun says."""
    own = concepts.noun_concepts(noun.lemma)
    return Slot(text=noun.text, head=noun.lemma, terms=(noun.lemma,), concepts=own)


def party_slot(sentence: Sentence, bounds: tuple[int, int] | None, analysis: Analysis) -> Slot | None:
    """The slot of a participant; of a possessor, who is meant and not what is owned."""
    if bounds is None:
        return None
    phrase = next((p for p in sentence.phrases if p.bounds == bounds), None)
    if phrase is not None:
        return phrase_slot(sentence, phrase, analysis)
    first, last = bounds
    token = sentence.tokens[last - 1]
    entity = entities.entity_at(analysis.entities, sentence, first, last) or entities.resolve(
        analysis, sentence, first, last
    )
    if entity is None and token.tag is Tag.PRON and (meant := antecedent(analysis, sentence, token.index)) is not None:
        return phrase_slot(meant.sentence, meant.phrase, analysis)
    return Slot(
        text=analysis.document.exact(sentence.span_of(first, last)),
        head=token.lemma,
        terms=tuple(dict.fromkeys(terms(sentence.tokens[first:last]))),
        concepts=concepts.noun_concepts(token.lemma),
        entity=entity,
    )


def terms(tokens: Iterable[Token]) -> list[str]:
    """Content lemmas, without light words; a place and its adjective are one term."""
    return [term for t in tokens if t.tag in CONTENT and (term := _term(t.lemma))]


@lru_cache(maxsize=64)  # sentences: each claim of one asks for them
def placed_terms(sentence: Sentence) -> tuple[tuple[int, str], ...]:
    """The terms of a sentence, each with the index of its token."""
    return tuple((t.index, term) for t in sentence.tokens if t.tag in CONTENT and (term := _term(t.lemma)))


@lru_cache(maxsize=20_000)
def _term(lemma: str) -> str | None:
    """What a lemma counts as, or None where it carries nothing."""
    if lemma in light.LIGHT or not any(c.isalnum() for c in lemma):
        return None
    return nouns.place_of(lemma) or plain(lemma)


def plain(lemma: str) -> str:
    """A noun without "ex-": the ex-mayor is the former mayor, and a mayor."""
    return lemma[3:] if lemma.startswith("ex-") and len(lemma) > 5 else lemma


def phrase_slot(sentence: Sentence, phrase: NounPhrase, analysis: Analysis) -> Slot:
    """The slot that a noun phrase fills; a pronoun is looked up in the entity chains."""
    first, last = phrase.first, phrase.last
    token = sentence.tokens[phrase.head]
    meant = antecedent(analysis, sentence, phrase.head) if token.tag is Tag.PRON else None
    if meant is not None and (meant.phrase.entity is not None or token.folded not in titles.PERSON_PRONOUNS):
        return phrase_slot(meant.sentence, meant.phrase, analysis)
    if meant is None and (event := said_to_be.itself(sentence, phrase.head)) is not None and event is not phrase:
        return phrase_slot(sentence, event, analysis)
    beside = next((p.entity for p in apposed(sentence, phrase) if p.entity is not None), None)
    entity = phrase.entity or beside or entities.resolve(analysis, sentence, first, last)
    if entity is None and meant is not None:
        return phrase_slot(meant.sentence, meant.phrase, analysis)
    entity = entity or represented(sentence, phrase, analysis)
    if entity is None and token.tag is Tag.PRON:
        entity = first_persons.meant(sentence, phrase.head, analysis)
    own = terms(sentence.tokens[first:last])
    if phrase.complement is not None:
        own += terms(sentence.tokens[slice(*phrase.complement)])
        token = _within(sentence, token, phrase.complement)
    return Slot(
        text=analysis.document.exact(sentence.span_of(first, phrase.complement[1] if phrase.complement else last)),
        head=_measured(plain(token.lemma), own),
        terms=tuple(dict.fromkeys(own)),
        concepts=concepts.noun_concepts(token.lemma)
        | {c for c, _ in concepts.actor_concepts(token.lemma)}
        | cast(sentence, phrase),
        entity=entity,
        also=_also(sentence, phrase) if entity is None else frozenset(),
        sorts=_sorts(sentence, phrase),
        whose=_whose(sentence, phrase),
    )


def _sorts(sentence: Sentence, phrase: NounPhrase) -> frozenset[str]:
    """The words that class a common noun, or what it is of: "[train] drivers", "sales of [diesel] cars"."""
    if sentence.tokens[phrase.head].tag is not Tag.NOUN:
        return frozenset()
    of = {t.head for t in sentence.tokens[phrase.last :] if t.relation == "case" and t.folded in _BEHIND}
    heads = {phrase.head, *(i for i in of if sentence.tokens[i].head == phrase.head)}
    near = sentence.tokens[phrase.first : max(heads)]
    return frozenset(t.lemma for t in near if t.head in heads and t.index not in heads and _classes(t))


def _classes(token: Token) -> bool:
    if token.tag is Tag.NOUN:
        return token.relation == "compound"
    word = token.folded
    return token.tag is Tag.ADJ and (siblings.classes(word) or nouns.place_of(word) is not None)


_SHARES = frozenset("half third quarter quarters fifth tenth majority number dozen hundred thousand million".split())
_BEHIND = frozenset("of for with on over against among".split())


def _whose(sentence: Sentence, phrase: NounPhrase) -> frozenset[str]:
    """What stands behind a common noun, with its preposition: "the price [of bread]", "the ban [on whaling]"."""
    if sentence.tokens[phrase.head].tag is not Tag.NOUN:
        return frozenset()
    cases = {t.head: t.folded for t in sentence.tokens if t.relation in ("case", "mark") and t.folded in _BEHIND}
    for figure in (t for t in sentence.tokens if t.tag is Tag.NUM):
        cases.pop(figure.head, None)  # "a depth of 10 km" does not say of what
    behind = (t for t in sentence.tokens[phrase.last :] if t.head == phrase.head and t.index in cases)
    return frozenset(f"{cases[t.index]} {word}" for t in behind if (word := _telling(t)) is not None)


def _telling(token: Token) -> str | None:
    """The word for what something is of, or about; None for a share of it."""
    if token.tag not in (Tag.NOUN, Tag.PROPN) and not token.folded.endswith("ing"):
        return None
    word = token.folded if token.folded.endswith("ing") else token.lemma
    return None if word.rpartition("-")[2] in _SHARES else word


def _measured(head: str, own: Iterable[str]) -> str:
    """What an index or a rate measures: "the consumer price index", "the rate of inflation", "the jobless rate"."""
    if head not in _GAUGES:
        return head
    words = set(own)
    return "inflation" if _PRICES & words else "unemployment" if _JOBLESS & words else head


_GAUGES = frozenset(("index", "gauge", "rate", "figure", "reading"))
_PRICES = frozenset(("price", "inflation"))
_JOBLESS = frozenset(("jobless", "unemployment", "joblessness"))


def _also(sentence: Sentence, phrase: NounPhrase) -> frozenset[str]:
    """The common nouns in apposition to a common noun ("the patient, a [climber],"), or for somebody of that age."""
    head = sentence.tokens[phrase.head]
    if head.tag is not Tag.NOUN:
        return of_age.others(head.folded)
    behind = sentence.tokens[phrase.last :]
    found = {t.lemma for t in behind if t.relation == "appos" and t.head == head.index and t.tag is Tag.NOUN}
    if head.relation == "appos" and sentence.tokens[head.head].tag is Tag.NOUN:
        found.add(sentence.tokens[head.head].lemma)
    return frozenset(found) | of_age.others(head.folded)


def cast(sentence: Sentence, phrase: NounPhrase) -> frozenset[str]:
    """What a vote of one sort says of who casts it: "the lone no vote", "one of two votes against" are opposition."""
    if sentence.tokens[phrase.head].lemma not in _VOTES:
        return frozenset()
    behind = [t.folded for t in sentence.tokens[phrase.last : phrase.last + 1]]
    return frozenset(c for word, c in _SORTS_OF_VOTE.items() if word in phrase.modifiers or word in behind)


_VOTES = frozenset(("vote", "ballot", "voice"))
_SORTS_OF_VOTE = {
    **dict.fromkeys(("no", "against", "nay", "dissenting", "negative", "opposing"), "oppose"),
    "yes": "support", "aye": "support", "yea": "support", "affirmative": "support",
}  # fmt: skip


def _within(sentence: Sentence, head: Token, complement: tuple[int, int]) -> Token:
    """What a quantity of things is of: a group of lawmakers is lawmakers, a batch of letters is letters."""
    inner = next((p for p in sentence.phrases if complement[0] <= p.head < complement[1]), None)
    found = None if inner is None else sentence.tokens[inner.head]
    return found if found is not None and head.lemma in _QUANTITIES and found.tag is Tag.NOUN else head


_QUANTITIES = frozenset("group batch series number pair couple handful set trove host dozen string crowd lot".split())


def apposed(sentence: Sentence, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """The names that stand in apposition to a noun: "the chief of the agency, Nils Brack,"."""
    head = sentence.tokens[phrase.head]
    raised = head.tag is Tag.PROPN and phrase.entity is None and roles.is_role(head.folded)  # "Champion, Ivo Lind,"
    told = raised or head.tag is Tag.NOUN and head.folded == head.lemma
    if not told or phrase.determiner in ("no", "any", "every", "each"):
        return
    tied = [t.index for t in sentence.tokens if t.relation == "appos" and t.head == head.index and t.tag is Tag.PROPN]
    if head.relation == "appos":
        tied.append(head.head)
    if not tied and phrase.complement is not None and _holds_office(head):
        inner = range(*phrase.complement)  # "the head of the agency, Nils Brack,"
        tied = [t.index for t in sentence.tokens if t.relation == "appos" and t.head in inner and t.tag is Tag.PROPN]
    yield from (p for i in tied if (p := sentence.phrase_at(i)) is not None)


def _holds_office(noun: Token) -> bool:
    return noun.lemma in titles.OFFICES or "person" in nouns.classes(noun.lemma)


def represented(sentence: Sentence, phrase: NounPhrase, analysis: Analysis) -> str | None:
    """The body for which people or a part of it act: "its policy team", "Vantor's lawyers", "the Vantor board"."""
    at = next((i for i in range(phrase.head, phrase.first, -1) if sentence.tokens[i].lemma in titles.ACTING), None)
    for last in range(at or phrase.first, phrase.first, -1):
        key = entities.entity_at(analysis.entities, sentence, phrase.first, last) or entities.resolve(
            analysis, sentence, phrase.first, last
        )
        if key is not None:
            return None if indexed(analysis.entities).natures.get(key) is Nature.PERSON else key
    return None


def predicate_slot(sentence: Sentence, clause: Clause | None) -> Slot | None:
    """The slot of the verb (or of what a copula ascribes)."""
    if clause is None:
        return None
    return Slot(
        text=sentence.tokens[clause.verb].text, head=clause.lemma, terms=(clause.lemma,), concepts=clause.concepts
    )


def range_slot(sentence: Sentence, bounds: tuple[int, int] | None, analysis: Analysis) -> Slot | None:
    """The slot of a token range (half-open), by the phrase in it that holds its head; None for none."""
    if bounds is None or bounds[0] >= bounds[1]:
        return None
    first, last = bounds
    if last == first + 1 and is_compound(sentence.tokens[first]):
        return _compound_slot(sentence, sentence.tokens[first], analysis)
    inside = [p for p in sentence.phrases if p.first < last and first < p.last]
    if inside:
        phrase = next((p for p in inside if first <= p.head < last), None)
        if (
            phrase is None
        ):  # a part of a phrase: the owner in "his resignation", "Holt's resignation", "Holt Chemicals'"
            named = entities.entity_at(analysis.entities, sentence, first, last)
            phrase = NounPhrase(first=first, last=last, head=_last_word(sentence, first, last), entity=named)
        slot = phrase_slot(sentence, phrase, analysis)
        own = tuple(dict.fromkeys((*terms(sentence.tokens[first:last]), *_of_whom(sentence, phrase, bounds))))
        return Slot(
            text=analysis.document.exact(sentence.span_of(first, last)),
            head=slot.head,
            terms=own or slot.terms,
            concepts=slot.concepts,
            entity=slot.entity,
            also=slot.also,
            sorts=slot.sorts,
            whose=slot.whose,
        )
    token = sentence.tokens[last - 1]
    return Slot(
        text=analysis.document.exact(sentence.span_of(first, last)),
        head=token.lemma,
        terms=tuple(dict.fromkeys(terms(sentence.tokens[first:last]))),
        concepts=concepts.noun_concepts(token.lemma),
    )


def _compound_slot(sentence: Sentence, token: Token, analysis: Analysis) -> Slot:
    """What a compound counts, without the figure: "a 27-[member] [panel]"."""
    noun = token.lemma.rpartition("-")[2]
    phrase = sentence.phrase_at(token.index)
    beside = sentence.tokens[token.index + 1 : phrase.last] if phrase is not None else ()
    return Slot(
        text=analysis.document.exact(token.span),
        head=noun,
        terms=tuple(dict.fromkeys((noun, *terms(beside)))),
        concepts=concepts.noun_concepts(noun),
    )


def _of_whom(sentence: Sentence, phrase: NounPhrase, bounds: tuple[int, int]) -> tuple[str, ...]:
    """The names in the complement of a phrase ("the port [of Rotterdam]"); all of it where one acts for a body."""
    if phrase.complement is None or bounds[1] != phrase.last or bounds[0] < phrase.first:
        return ()
    behind = sentence.tokens[slice(*phrase.complement)]
    acting = sentence.tokens[phrase.head].lemma in titles.ACTING
    return tuple(terms([t for t in behind if acting or t.tag is Tag.PROPN]))


def _last_word(sentence: Sentence, first: int, last: int) -> int:
    """The last token of a range that is no possessive mark."""
    return next((i for i in range(last - 1, first, -1) if sentence.tokens[i].tag is not Tag.PART), first)
