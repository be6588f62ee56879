"""What a figure is the measure of, and of whom, however the sentence is built: "earned $3m", "a profit of $3m".

The attribute is told by the noun of the figure, by the subject of a verb that says what something comes to, by the
object of one that puts it there, or by a verb of its own; whoever has it stands beside that noun or verb. After the
measurable attributes of FrameNet (Ruppenhofer et al. 2016); words from `claimcheck.lexicon.attributes`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.analysis.participants import participants
from claimcheck.lexicon import attributes as words
from claimcheck.lexicon import concepts, nouns
from claimcheck.model.analysis import Clause, NounPhrase, Sentence, Tag
from claimcheck.text.lemmas import lemma

Range = tuple[int, int]
_COMING_TO = frozenset(
    "be stand reach hit total come amount exceed top remain rise fall climb drop jump increase decrease surge grow "
    "narrow widen shrink swell run average".split()
)
_PUTTING = frozenset(
    "put set estimate report calculate fix cap assess keep leave cut raise lift lower clock measure".split()
)
_GIVING = frozenset(
    "report post book make have record announce see get receive suffer incur declare pay run face show register "
    "generate deliver log notch clock reap".split()
)
_HAVER = ("of", "at", "for", "by", "from", "to", "in")  # what stands behind the noun for whoever has it
_PARTIES = frozenset(("place", "organisation", "country"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """name: of the attribute. anchor: the token that tells it. bearer: who or what has it, noun: the noun that names it
    with the words that narrow it, both as token ranges."""

    name: str
    anchor: int
    bearer: Range | None = None
    noun: Range | None = None


def attribute_of(sentence: Sentence, kind: str, figure: Range, noun: int | None = None) -> Attribute | None:
    """What the figure is the measure of; None where nothing known tells it.

    Args:
        kind: the kind of claim. figure: its tokens. noun: the noun that goes with it, where one is known.
    """
    lemmas = frozenset(t.lemma for t in sentence.tokens)
    for at in _nouns(sentence, figure, noun):
        phrase = sentence.phrase_at(at)
        before = [] if phrase is None else [t.lemma for t in sentence.tokens[phrase.first : at]]
        token = sentence.tokens[at]
        forms = dict.fromkeys((token.folded, token.lemma, lemma(token.folded, Tag.NOUN)))  # a title names no thing
        if (name := next((n for f in forms if (n := words.of_noun(kind, f, before, lemmas))), None)) is not None:
            return Attribute(
                name=name, anchor=at, bearer=_bearer(sentence, at, figure), noun=_narrowed(sentence, at, figure)
            )
    clause = sentence.clause_at(figure[0])
    return None if clause is None else _by_verb(sentence, kind, clause, figure)


def _narrowed(sentence: Sentence, noun: int, figure: Range) -> Range:
    """The noun with what stands before it in its phrase, without determiner, owner or figure."""
    first, phrase = noun, sentence.phrase_at(noun)
    while phrase is not None and first > max(phrase.first, figure[1] if figure[0] < noun else 0):
        before = sentence.tokens[first - 1]
        if before.tag not in (Tag.ADJ, Tag.NOUN) or before.folded in ("'s", "’s"):
            break
        first -= 1
    return first, noun + 1


def attribute_of_verb(sentence: Sentence, kind: str, verb: int) -> Attribute | None:
    """What a verb is the measure of that tells its figure by itself: "[the vaccine] halved infections"."""
    clause = sentence.clause_at(verb)
    if clause is None or clause.verb != verb or clause.negated:
        return None
    told = _told(sentence, kind, clause, clause.lemma, [""])
    return None if told is None else Attribute(name=told.name, anchor=verb, bearer=sentence.bounds_of(clause.surface))


def _told(sentence: Sentence, kind: str, clause: Clause, verb: str, wordings: Sequence[str]) -> words.Told | None:
    """What the verb tells in the first of the wordings behind it that tells anything; a doer needs an active verb."""
    lemmas = frozenset(t.lemma for t in sentence.tokens)
    told = next((t for w in wordings if (t := words.of_verb(kind, verb, w, lemmas)) is not None), None)
    return None if told is None or told.bearer == words.DOER and clause.passive else told


def _nouns(sentence: Sentence, figure: Range, noun: int | None) -> Iterator[int]:
    """The nouns that may name what the figure is of, the nearest first."""
    tokens, (first, last) = sentence.tokens, figure
    if noun is not None:
        yield noun
    if first >= 2 and tokens[first - 1].folded == "of" and tokens[first - 2].tag is Tag.NOUN:
        yield first - 2
    if last + 1 < len(tokens) and tokens[last].folded == "in" and tokens[last + 1].tag in (Tag.NOUN, Tag.ADJ):
        phrase = sentence.phrase_at(last + 1)
        if phrase is not None:
            yield phrase.head
    clause = sentence.clause_at(first)
    if clause is None or clause.negated:
        return
    if first == 1 and tokens[0].folded == "at" and clause.surface is not None:  # "At 210 metres, [the tower] is"
        yield sentence.phrases[clause.surface].head
    verb, surface = clause.lemma.split(" ", 1)[0], clause.surface
    comes_to = verb in _COMING_TO | _PUTTING or sentence.tokens[clause.verb].lemma in _COMING_TO
    if comes_to and surface is not None and sentence.phrases[surface].last <= first:
        yield sentence.phrases[surface].head
    if verb in _PUTTING:
        for number in clause.objects:
            if sentence.phrases[number].last <= first:
                yield sentence.phrases[number].head


def _bearer(sentence: Sentence, noun: int, figure: Range) -> Range | None:
    """Who has what the noun names: beside it, or as the subject of a verb that gives it."""
    beside = participants(sentence, noun)
    for found in (beside.doer, beside.undergoer):
        if found is not None and not _meets(found, figure):
            return found
    behind = _behind(sentence, noun, figure)
    if behind is not None:
        return behind
    clause = sentence.clause_at(noun)
    if clause is None or clause.subject is None or clause.lemma.split(" ", 1)[0] not in _GIVING:
        return None
    phrase = sentence.phrases[clause.subject]
    return None if phrase.first <= noun < phrase.last or _meets(phrase.bounds, figure) else phrase.bounds


def _behind(sentence: Sentence, noun: int, figure: Range) -> Range | None:
    """The phrase that a preposition hangs on the noun."""
    for token in sentence.tokens[noun + 1 :]:
        if token.head != noun or not token.relation.startswith(("nmod", "obl")):
            continue
        case = next((t.folded for t in sentence.tokens if t.head == token.index and t.relation == "case"), "")
        phrase = sentence.phrase_at(token.index)
        if case in _HAVER and phrase is not None and not _meets(phrase.bounds, figure) and _is_party(sentence, phrase):
            return phrase.bounds
    return None


def _is_party(sentence: Sentence, phrase: NounPhrase) -> bool:
    noun = sentence.tokens[phrase.head]
    return phrase.entity is not None or noun.tag is Tag.PROPN or bool(_PARTIES & nouns.classes(noun.lemma))


def _by_verb(sentence: Sentence, kind: str, clause: Clause, figure: Range) -> Attribute | None:
    """What a verb of its own tells: "[the firm] earned $3m", "[the mill] went for $3m", "valued [the firm] at $3m"."""
    if clause.negated:
        return None
    verb, *particles = clause.lemma.split(" ")
    before = _preposition(sentence, clause, figure)
    if before is None:
        return None
    said = particles if before == words.ITSELF else [p for p in particles if p != before]
    hanging = [p for p, _ in clause.obliques if p != before] if not said else []
    wordings = [
        " ".join((*said, *between, *([before] if before else ()))) for between in ((), *((p,) for p in hanging))
    ]
    told = _told(sentence, kind, clause, verb, wordings)
    if told is None:
        return None
    return Attribute(name=told.name, anchor=clause.verb, bearer=_of_verb(sentence, clause, told.bearer, figure))


def _preposition(sentence: Sentence, clause: Clause, figure: Range) -> str | None:
    """The preposition by which the figure hangs on the verb, "" for its object; None where it does not."""
    if clause.subject is not None and _meets(sentence.phrases[clause.subject].bounds, figure):
        return words.ITSELF
    for number in clause.objects:
        if _meets(sentence.phrases[number].bounds, figure):
            return ""
    for preposition, number in clause.obliques:
        if _meets(sentence.phrases[number].bounds, figure):
            return preposition
    at = figure[0] - 1
    while at > clause.verb and sentence.tokens[at].tag not in (Tag.ADP, Tag.VERB):
        at -= 1
    if at <= clause.verb:
        return ""
    hangs = sentence.tokens[at].tag is Tag.ADP and at >= figure[0] - 3
    return sentence.tokens[at].folded if hangs else None


def _of_verb(sentence: Sentence, clause: Clause, side: str, figure: Range) -> Range | None:
    if side in (words.NOBODY, words.FIGURE):
        return None
    if side == words.OBJECT:
        found = next((n for n in clause.objects if not _meets(sentence.phrases[n].bounds, figure)), None)
        return _before(sentence, figure) if found is None else sentence.bounds_of(found)
    number = clause.surface
    if number is None or _meets(sentence.phrases[number].bounds, figure):
        return None
    phrase = sentence.phrases[number]
    beside = participants(sentence, phrase.head).undergoer  # "the sale of [the mill] brought $3m"
    sold = beside is not None and concepts.noun_concepts(sentence.tokens[phrase.head].lemma)
    return beside if sold else phrase.bounds


def _before(sentence: Sentence, figure: Range) -> Range | None:
    """Whoever stands in one phrase with the figure: "awarded [the widow] $3m"."""
    phrase = sentence.phrase_at(figure[0])
    inside = phrase is not None and phrase.first < figure[0]
    named = inside and sentence.tokens[figure[0] - 1].tag in (Tag.NOUN, Tag.PROPN)
    return (phrase.first, figure[0]) if phrase is not None and named else None


def _meets(one: Range, two: Range) -> bool:
    return one[0] < two[1] and two[0] < one[1]
