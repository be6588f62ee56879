"""Which words a pronoun stands for: the most salient noun phrase before it that agrees with it, named or not.

For what fills a slot: "the ferry" for "it" says what sank, though no name is told. Which entity of the text a pronoun
or "the company" names is asked of `reference`, which knows names alone and would rather give none.
Salience by sentence, grammatical role and parallel role, agreement in number, sort and gender, and binding: an object
pronoun is never the subject of its own clause (after Lappin and Leass 1994, "An algorithm for pronominal anaphora
resolution"). Where two phrases are nearly as salient, nobody is meant for sure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.analysis import deputies, reference, said_of, said_to_be
from claimcheck.analysis.mentions import Nature, gender, indexed, last_of_other_gender
from claimcheck.lexicon import calendar, nouns, selects, titles
from claimcheck.lexicon.speech import is_mute
from claimcheck.lexicon.speech import speaks as may_speak
from claimcheck.model.analysis import Analysis, NounPhrase, Sentence, Tag, Token
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from claimcheck.analysis.speech.voices import Voice

_BACK = 2  # sentences
_FADE = 0.5  # what salience a sentence further back keeps
_MARGIN = 1.05  # by what factor the best must beat the next
_LATER_MARGIN = 1.4  # the same, over what a sentence nearer to the pronoun names
_ROLES = {"subject": 80.0, "object": 50.0, "oblique": 40.0, "inner": 20.0}
_PARALLEL = 35.0
_PLURAL = frozenset(("they", "them", "their", "theirs", "themselves"))
_POSSESSIVE = frozenset(("his", "her", "hers", "its", "their", "theirs"))
_PEOPLE = frozenset(("people", "folk"))  # plural without an ending
_PLACING = frozenset(("in", "at", "into", "near", "from", "outside"))
_COLLECTIVE = frozenset("police couple family crew staff team group pair public jury".split())


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The phrase that is meant, and the sentence that it stands in."""

    sentence: Sentence
    phrase: NounPhrase


def antecedent(
    analysis: Analysis, sentence: Sentence, index: int, quoted: Sequence[Span] = (), *, speaks: bool = False
) -> Antecedent | None:
    """What the pronoun at that token stands for, or None where it is no pronoun or nothing is sure.

    Args:
        quoted: words that whom it stands for speaks; sentences inside them name him by no name and are passed over.
        speaks: the pronoun is that of a speaker, who is no bridge and no drug.
    """
    pronoun = sentence.tokens[index].folded
    if pronoun not in titles.THING_PRONOUNS and pronoun not in _PLURAL and pronoun not in titles.PERSON_PRONOUNS:
        return None
    owner = deputies.principal(sentence, index)
    if owner is not None:
        meant = sentence.phrase_at(owner)
        if sentence.tokens[owner].folded in titles.PERSON_PRONOUNS:
            return antecedent(analysis, sentence, owner, quoted, speaks=speaks)
        if meant is not None and _agrees(analysis, sentence, meant, pronoun):
            return Antecedent(sentence, meant)
    ranked = sorted(_ranked(analysis, sentence, index, pronoun, quoted), key=lambda r: -r[0])
    if (other := _of_the_other_sex(analysis, sentence, index, pronoun)) is not None:
        ranked = [r for r in ranked if not _same(r[1], other)]
    if speaks:
        able = [r for r in ranked if r[1].phrase.entity is not None or may_speak(_head(r[1]).lemma)]
        ranked = able or [r for r in ranked if not is_mute(_head(r[1]).lemma)]
    wanted = said_of.classes(sentence, index)
    ranked = [r for r in ranked if wanted and selects.fits(_head(r[1]).lemma, wanted)] or ranked
    if not ranked:
        return None
    best = ranked[0][1]
    near = [
        other
        for weight, other in ranked[1:]
        if ranked[0][0] < _MARGIN * weight or _is_later(best, other) and ranked[0][0] < _LATER_MARGIN * weight
    ]
    if not all(_same(best, other) for other in near):
        return None
    return next((one for one in (best, *near) if one.phrase.entity is not None), best)


def _of_the_other_sex(analysis: Analysis, sentence: Sentence, index: int, pronoun: str) -> Antecedent | None:
    """What the last pronoun of the other sex before a personal pronoun stands for: "[she] said he"."""
    wanted = titles.PERSON_PRONOUNS.get(pronoun)
    found = None if wanted is None else last_of_other_gender(sentence, index, wanted)
    return None if found is None else antecedent(analysis, sentence, found)


def _is_later(first: Antecedent, second: Antecedent) -> bool:
    """Whether the second stands in a later sentence than the first."""
    return second.sentence.passage.index > first.sentence.passage.index


def _head(found: Antecedent) -> Token:
    return found.sentence.tokens[found.phrase.head]


def _same(a: Antecedent, b: Antecedent) -> bool:
    """Whether both name one, or one is set beside the other between commas: "the nurse, Lea Sommer,"."""
    if a.phrase.entity is not None and a.phrase.entity == b.phrase.entity:
        return True
    first, second = sorted((a.phrase, b.phrase), key=lambda p: p.first)
    end = first.end
    tokens = a.sentence.tokens
    closed = second.last < len(tokens) and tokens[second.last].folded == ","
    named = (a.phrase.entity is None) != (b.phrase.entity is None)
    return a.sentence is b.sentence and named and closed and tokens[end].folded == "," and second.first == end + 1


def _ranked(
    analysis: Analysis, sentence: Sentence, index: int, pronoun: str, quoted: Sequence[Span]
) -> Iterator[tuple[float, Antecedent]]:
    own, speaker = _role(sentence, index), _speaker(analysis, sentence, index)
    going_on = reference.spoke_before(analysis, sentence) if pronoun in titles.PERSON_PRONOUNS else None
    for earlier, fade in _sentences(analysis, sentence, quoted):
        here = earlier is sentence
        for number, phrase in enumerate(earlier.phrases):
            if here and not _before(sentence, phrase, index):
                continue
            if here and _bound(sentence, number, index, pronoun) or not _agrees(analysis, earlier, phrase, pronoun):
                continue
            if not said_to_be.fits(sentence, index, earlier, phrase, _nature(analysis, phrase)):
                continue
            if _names(earlier, phrase, speaker) or phrase.entity is not None and phrase.entity == going_on:
                continue
            role = _role(earlier, phrase.head)
            yield fade * (_ROLES[role] + _PARALLEL * (role == own)), Antecedent(earlier, phrase)


def _nature(analysis: Analysis, phrase: NounPhrase) -> Nature | None:
    return indexed(analysis.entities).natures.get(phrase.entity) if phrase.entity is not None else None


def _speaker(analysis: Analysis, sentence: Sentence, index: int) -> Voice:
    """Who speaks the pronoun between quotation marks, where he is "I" (Kaplan 1989)."""
    from claimcheck.analysis import speech  # it is built on what this module finds

    return speech.speaker_at(analysis, sentence, index)


def _names(sentence: Sentence, phrase: NounPhrase, voice: Voice) -> bool:
    """Whether the phrase names that speaker."""
    if voice.name is None or voice.entity is not None:
        return voice.name is not None and phrase.entity == voice.entity
    return [t.folded for t in sentence.tokens[phrase.first : phrase.last]] == voice.name.lower().split()


def _sentences(analysis: Analysis, sentence: Sentence, quoted: Sequence[Span]) -> Iterator[tuple[Sentence, float]]:
    """The sentence itself and those before it that are not quoted, with what salience is left."""
    number = next((n for n, s in enumerate(analysis.sentences) if s is sentence), None)
    yield sentence, 1.0
    if number is None:
        number = next((n for n, s in enumerate(analysis.sentences) if s.passage == sentence.passage), 0)
    number = first_of(analysis, number, quoted)
    for back in range(1, min(_BACK, number) + 1):
        yield analysis.sentences[number - back], _FADE**back


def first_of(analysis: Analysis, number: int, quoted: Sequence[Span]) -> int:
    """The number of a sentence, or of the first of those right before it that lie inside one of the quotations."""
    at = len(quoted) - 1
    while number > 0 and at >= 0:
        before = analysis.sentences[number - 1].passage.span
        while at >= 0 and quoted[at].start > before.start:
            at -= 1
        if at < 0 or quoted[at].end < before.end:
            break
        number -= 1
    return number


def _before(sentence: Sentence, phrase: NounPhrase, index: int) -> bool:
    """Whether the phrase stands before the pronoun, or is the main subject behind its opening clause."""
    if phrase.last <= index:
        return True
    clause, main = sentence.clause_at(index), sentence.clause_at(phrase.head)
    if clause is not None and clause is main and sentence.tokens[index].folded in _POSSESSIVE:
        surface = clause.surface
        fronted = sentence.tokens[0].tag in (Tag.ADP, Tag.SCONJ) and index < clause.verb
        return fronted and surface is not None and sentence.phrases[surface] is phrase  # "After his fall, Roe"
    if clause is None or main is None or clause.relation != "adverbial" or clause.governor != main.index:
        return False
    subject = main.surface
    return clause.last <= main.verb and subject is not None and sentence.phrases[subject] is phrase


def _bound(sentence: Sentence, number: int, index: int, pronoun: str) -> bool:
    """Whether the phrase is an argument of the very clause of which the pronoun is another; or holds the pronoun."""
    phrase = sentence.phrases[number]
    if phrase.first <= index < phrase.last:
        return True
    if (
        pronoun in _POSSESSIVE
        and sentence.tokens[index].relation.startswith(("nmod", "det"))
        or pronoun.endswith("self")
    ):
        return False
    clause = sentence.clause_at(index)
    if clause is None:
        return False
    return number == clause.subject or number in clause.objects or sentence.owners[phrase.head] == clause.index


def _role(sentence: Sentence, index: int) -> str:
    """Subject (of a passive too), object, oblique, or inside another phrase."""
    token = sentence.tokens[index]
    while token.relation in ("flat", "compound", "goeswith", "nmod:desc", "appos") and token.head >= 0:
        token = sentence.tokens[token.head]
    relation = token.relation
    if relation.startswith("nsubj"):
        return "subject"
    if relation in ("obj", "iobj", "xcomp", "root", "ccomp"):
        return "object"
    return "oblique" if relation.startswith("obl") else "inner"


def _agrees(analysis: Analysis, sentence: Sentence, phrase: NounPhrase, pronoun: str) -> bool:
    head = sentence.tokens[phrase.head]
    if head.tag not in (Tag.NOUN, Tag.PROPN) or _is_time(head):
        return False
    named = indexed(analysis.entities)
    sort = named.natures.get(phrase.entity) if phrase.entity is not None else None
    kinds = nouns.classes(head.lemma) if head.tag is Tag.NOUN else frozenset()
    plural = _is_plural(sentence, phrase, head)
    if pronoun in _PLURAL:
        return plural or head.lemma in _COLLECTIVE
    if plural:
        return False
    gendered = head.lemma in titles.MALE_NOUNS or head.lemma in titles.FEMALE_NOUNS
    person = sort is Nature.PERSON or "person" in kinds or gendered
    if pronoun in titles.THING_PRONOUNS:
        return not person and (sort is not None or head.tag is Tag.NOUN)
    wanted = titles.PERSON_PRONOUNS[pronoun]
    entity = named.get(phrase.entity) if phrase.entity is not None else None
    own = gender(entity) if entity is not None else _gender(sentence, phrase)
    return own in (wanted, None) and (person or sort is Nature.UNKNOWN and not _is_where(sentence, phrase))


def _is_where(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a name stands as that of a place: "was examined in [Cologne]"."""
    return phrase.first > 0 and sentence.tokens[phrase.first - 1].folded in _PLACING


def _gender(sentence: Sentence, phrase: NounPhrase) -> str | None:
    words = {t.lemma for t in sentence.tokens[phrase.first : phrase.last]}
    male, female = bool(words & titles.MALE_NOUNS), bool(words & titles.FEMALE_NOUNS)
    return None if male == female else "m" if male else "f"


def _is_plural(sentence: Sentence, phrase: NounPhrase, head: Token) -> bool:
    after = sentence.tokens[phrase.last].folded if phrase.last < len(sentence.tokens) else ""
    joined = after == "and" and any(t.head == head.index and t.relation == "conj" for t in sentence.tokens)
    return (
        joined
        or head.folded in _PEOPLE
        or head.tag is Tag.NOUN
        and head.folded != head.lemma
        and head.folded.endswith(("s", "en"))
    )


def _is_time(head: Token) -> bool:
    return head.folded in calendar.WEEKDAYS or head.folded in calendar.MONTHS or "time" in nouns.classes(head.lemma)
