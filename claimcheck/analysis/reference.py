"""Which named entity is meant by "the company", "the agency", "she": the nearest that fits, or none where not sure.

For chains of mentions: what it finds is another name of an entity, so that it asks for more than `antecedents`, which
finds the noun phrase that a pronoun stands for, whether that is a name or not.
After the salience order of centering (Grosz, Joshi and Weinstein 1995): subjects before other phrases, near before far.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from claimcheck.analysis import deputies, said_to_be
from claimcheck.analysis.mentions import Entities, Nature, gender, indexed, last_of_other_gender
from claimcheck.lexicon import nouns, titles
from claimcheck.model.analysis import Analysis, NounPhrase, Sentence, Tag
from claimcheck.model.span import Span

_BACK = {"noun": 5, "person": 2, "thing": 1}  # how many sentences back each is looked for
_ARTICLES = frozenset(("the", "this", "that"))
_OWNERS = frozenset(("parent", "owner", "maker", "operator", "developer"))
_WIDE = frozenset("agency regulator body office institution organization organisation authority watchdog".split())
Fits = Callable[[str], bool]


def resolve(analysis: Analysis, sentence: Sentence, first: int, last: int) -> str | None:
    """The key of the entity that a generic phrase or pronoun (token range, half-open) stands for, or None.

    Reads "the" with a noun for a company, public body, office or government, and singular pronouns. Other modifiers
    ("the other company"), plurals and phrases with several candidates of one rank are left alone.
    """
    while last > first and sentence.tokens[last - 1].folded in ("'s", "'"):
        last -= 1
    if first >= last:
        return None
    entities = indexed(analysis.entities)
    head = sentence.tokens[last - 1]
    if last - first == 1 and head.folded in titles.PERSON_PRONOUNS:
        owner = deputies.principal(sentence, first)
        if owner is not None and (meant := _owner(analysis, sentence, owner, head.folded)) is not None:
            return meant
        from claimcheck.analysis import speech  # it is built on slots

        speaker = speech.speaker_at(analysis, sentence, first).entity
        wanted = titles.PERSON_PRONOUNS[head.folded]
        fits = _persons(
            entities,
            wanted,
            {speaker, spoke_before(analysis, sentence), *_of_the_other_sex(analysis, sentence, first, wanted)},
        )
        found = _nearest(analysis, sentence, first, fits, _BACK["person"])
        return found or _going_on(analysis, sentence, first, wanted, fits)
    if last - first == 1 and head.folded in titles.THING_PRONOUNS:
        if said_to_be.of_no_body(sentence, first):
            return None  # "Shell said it was an illegal protest"
        return _subject_before(analysis, sentence, first, lambda k: entities.natures[k] is not Nature.PERSON)
    if sentence.tokens[first].folded not in _ARTICLES or last - first < 2 or head.text[:1].isupper():
        return None
    modifiers = sentence.tokens[first + 1 : last - 1]
    named = {key for _, key in entities.within(sentence.span_of(first, last))}
    if any(t.tag not in (Tag.NOUN, Tag.PROPN, Tag.PART) for t in modifiers) or (named and head.lemma not in _OWNERS):
        return None
    found = _noun(analysis, entities, sentence, first, head.lemma, named, plain=not modifiers)
    if found is None and head.lemma in titles.COMPANY_NOUNS and not modifiers:
        return _said_before(analysis, entities, sentence, head.lemma)
    return found


def spoke_before(analysis: Analysis, sentence: Sentence) -> str | None:
    """Who speaks in the sentence before, where an office without a name goes on: "He must go, [the mayor] said"."""
    from claimcheck.analysis import speech

    names = [speech.voice_of(analysis, s) for s, _ in speech.spoken_in(analysis, sentence.passage.span)]
    words = (names[0].name or "").lower().split() if len(names) == 1 and names[0].entity is None else []
    earlier = _sentence(analysis, sentence.passage.index - 1)
    if earlier is None or words[:1] != ["the"] or words[-1] not in titles.OFFICES:
        return None
    return _only(
        {
            v.entity
            for s, _ in speech.spoken_in(analysis, earlier.passage.span)
            if (v := speech.voice_of(analysis, s)).entity
        }
    )


def _owner(analysis: Analysis, sentence: Sentence, owner: int, pronoun: str) -> str | None:
    """The key of the person whom the word before a deputy names, if the pronoun agrees with him."""
    if sentence.tokens[owner].folded in titles.PERSON_PRONOUNS:
        return resolve(analysis, sentence, owner, owner + 1)
    entities = indexed(analysis.entities)
    fits = _persons(entities, titles.PERSON_PRONOUNS[pronoun], ())
    return next((key for _, key in entities.within(sentence.tokens[owner].span) if fits(key)), None)


def _noun(
    analysis: Analysis, entities: Entities, sentence: Sentence, first: int, noun: str, named: set[str], *, plain: bool
) -> str | None:
    """The entity of a definite noun: the only one that bears it, else the nearest of the sort it stands for."""
    if noun in titles.GOVERNMENT_NOUNS and plain:
        return _only(k for k in entities if entities.natures[k] is Nature.GOVERNMENT and k.endswith(noun))
    if noun in titles.OFFICES and noun not in titles.DOUBTFUL_TITLES and plain:
        return _only(k for k, e in entities.items() if any(noun in n.split()[:-1] for n in e.names if n[:1].islower()))
    if noun in titles.AGENCY_NOUNS and plain:
        bearer = _nearest(analysis, sentence, first, lambda k: noun in k.split(), _BACK["noun"])
        if bearer is not None or noun not in _WIDE:
            return bearer
        return _nearest(analysis, sentence, first, lambda k: entities.natures[k] is Nature.PUBLIC, _BACK["noun"])
    if noun in titles.COMPANY_NOUNS:
        firms = (Nature.BODY, Nature.UNKNOWN)
        return _nearest(
            analysis,
            sentence,
            first,
            lambda k: entities.natures[k] in firms and k not in named and not _numbered(k),
            _BACK["noun"],
        )
    return None


def _said_before(analysis: Analysis, entities: Entities, sentence: Sentence, noun: str) -> str | None:
    """What the same words ("the company") stood for when they were last said, if no other body was named since."""
    for at in range(sentence.passage.index - 1, -1, -1):
        earlier = _sentence(analysis, at)
        if earlier is None:
            continue
        for phrase in reversed(earlier.phrases):
            words = earlier.tokens[phrase.first : phrase.last]
            if len(words) == 2 and words[0].folded == "the" and words[1].lemma == noun:
                return resolve(analysis, earlier, phrase.first, phrase.last)
        if any(entities.natures[k] is Nature.BODY for _, k in entities.within(earlier.passage.span)):
            return None
    return None


def _going_on(analysis: Analysis, sentence: Sentence, first: int, wanted: str, fits: Fits) -> str | None:
    """Of whom the sentence before goes on telling by the same pronoun: "[He] left by a side door. He drove off."

    None where somebody else who fits is named there, or in between.
    """
    earlier = _sentence(analysis, sentence.passage.index - 1)
    subjects = [c.surface for c in earlier.clauses if c.relation == "root"] if earlier is not None else []
    if earlier is None or not subjects or subjects[0] is None:
        return None
    bounds = earlier.phrases[subjects[0]].bounds
    if titles.PERSON_PRONOUNS.get(earlier.tokens[bounds[0]].folded) != wanted or bounds[1] - bounds[0] > 1:
        return None
    between = Span(earlier.passage.span.start, sentence.tokens[first].span.start)
    if any(fits(k) for _, k in indexed(analysis.entities).within(between)):
        return None
    return resolve(analysis, earlier, *bounds)


def _only(keys: Iterable[str]) -> str | None:
    found = list(keys)
    return found[0] if len(found) == 1 else None


def _numbered(key: str) -> bool:
    return any(c.isdigit() for c in key)


def _of_the_other_sex(analysis: Analysis, sentence: Sentence, first: int, wanted: str) -> set[str | None]:
    """The keys of those for whom the last pronoun of the other gender before a word stands: "[she] said he"."""
    found = last_of_other_gender(sentence, first, wanted)
    return set() if found is None else {resolve(analysis, sentence, found, found + 1)}


def _persons(entities: Entities, wanted: str, others: Collection[str | None]) -> Fits:
    """Persons of that gender, or of whom none is known, but for the others.

    Who speaks the word in quotation marks is one of those: he is "I", not "he".
    """
    return lambda key: (
        entities.natures[key] is Nature.PERSON and key not in others and gender(entities[key]) in (wanted, None)
    )


def _nearest(analysis: Analysis, sentence: Sentence, first: int, fits: Fits, back: int) -> str | None:
    """The fitting entity of the nearest sentence that has one: its subject, or the only one; None where two compete."""
    entities = indexed(analysis.entities)
    number = sentence.passage.index
    for at in range(number, max(-1, number - back - 1), -1):
        earlier = sentence if at == number else _sentence(analysis, at)
        if earlier is None:
            continue
        whole = earlier.passage.span
        until = sentence.tokens[first].span.start if at == number else whole.end
        mentions = [(s, k) for s, k in entities.within(Span(whole.start, until)) if fits(k)]
        if at == number:
            mentions = [(s, k) for s, k in mentions if not _is_other_party(earlier, s)]
        subjects = [k for k in _subjects(earlier) if any(k == other for _, other in mentions)]
        if subjects and at < number - 1 and len({k for _, k in mentions}) > 1:
            return None  # far back, a subject does not decide between two
        if subjects:
            return subjects[0] if len(set(subjects)) == 1 or at != number else None
        keys = {
            k
            for s, k in mentions
            if (not _attributive(earlier, s) or at != number and _owns_a_thing(earlier, s, entities.natures[k]))
            and _certain(entities, k, near=at == number)
        }
        if keys:
            return keys.pop() if len(keys) == 1 else None
    return None


def _is_other_party(sentence: Sentence, span: Span) -> bool:
    """Whether it is named as who somebody deals with: "in a filing with the SEC, the company", "asked by Le Soir"."""
    name = sentence.token_at(span.start)
    if name is None or name.head < 0:
        return False
    case = next((t for t in sentence.tokens if t.head == name.index and t.relation == "case"), None)
    if case is None or case.index > name.index:
        return False
    return case.folded in _DEALING or case.folded == "by" and sentence.tokens[name.head].tag is Tag.VERB


_DEALING = frozenset(("with", "to", "against"))


def _sentence(analysis: Analysis, number: int) -> Sentence | None:
    """The sentence of that passage number."""
    if 0 <= number < len(analysis.sentences) and analysis.sentences[number].passage.index == number:
        return analysis.sentences[number]
    return next((s for s in analysis.sentences if s.passage.index == number), None)


def _subjects(sentence: Sentence) -> list[str]:
    """Keys of the entities that are subjects of clauses (of passives: what it is done to), in order."""
    found = []
    for clause in sentence.clauses:
        index = clause.surface
        if index is None or (key := sentence.phrases[index].entity) is None:
            continue
        if not _joined(sentence, sentence.phrases[index]):
            found.append(key)
    return found


def _joined(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether the phrase is one of several joined by a conjunction."""
    around = (phrase.first - 1, phrase.last)
    return any(0 <= at < len(sentence.tokens) and sentence.tokens[at].folded in ("and", "or", "&") for at in around)


def _attributive(sentence: Sentence, span: Span) -> bool:
    """Whether the name only modifies a noun ("Acme chips", "Acme's chips"); not before an office ("Acme spokesman")."""
    token = sentence.token_at(span.end)
    if token is None or token.lemma in titles.OFFICES:
        return False
    return token.tag is Tag.NOUN or token.folded == "'s"


def _owns_a_thing(sentence: Sentence, span: Span, nature: Nature) -> bool:
    """Whether the name is that of a person who has or does what follows: "Holt's resignation", not "Holt's lawyer"."""
    mark = sentence.token_at(span.end)
    if nature is not Nature.PERSON or mark is None or mark.folded not in ("'s", "'"):
        return False
    phrase = sentence.phrase_at(mark.index)
    owned = sentence.tokens[phrase.head] if phrase is not None else None
    return owned is not None and owned.index > mark.index and not {"person", "group"} & nouns.classes(owned.lemma)


def _certain(entities: Entities, key: str, *, near: bool) -> bool:
    """Whether the name tells its sort, or the text speaks of it often (or near) and not as a part of another."""
    entity = entities[key]
    often = near or len(entity.mentions) > 2
    return entities.natures[key] is not Nature.UNKNOWN or (often and entity.part_of is None)


def _subject_before(analysis: Analysis, sentence: Sentence, first: int, fits: Fits) -> str | None:
    """The subject of the clause around or before the word, else the first subject of the sentence before."""
    start = sentence.tokens[first].index
    for clause in reversed(sentence.clauses):
        index = clause.surface
        if index is None or sentence.phrases[index].first >= start:
            continue
        phrase = sentence.phrases[index]
        if _joined(sentence, phrase):
            return None
        key = phrase.entity or resolve(analysis, sentence, *phrase.bounds)
        return key if key is not None and fits(key) else None
    earlier = _sentence(analysis, sentence.passage.index - 1)
    if earlier is None or not earlier.clauses:
        return None
    index = earlier.clauses[0].surface
    if index is None:
        return None
    phrase = earlier.phrases[index]
    key = phrase.entity or resolve(analysis, earlier, *phrase.bounds)
    return key if key is not None and fits(key) else None
