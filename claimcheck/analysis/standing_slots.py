"""Of whom or what an answer to a question of the story is told: the phrases that fill its places."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.analysis import aboutness, said_of, slots, themes
from claimcheck.lexicon import calendar, concepts, nouns, standings, titles
from claimcheck.model.analysis import Analysis, Clause, NounPhrase, Sentence, Tag
from claimcheck.model.claim import Slot

_OWNED = frozenset(("of", "to", "against", "for"))
_NOBODY = frozenset(
    "nobody nothing none no other others some many few several most all both each one those anyone everyone".split()
)  # and whoever is some of others


def phrase_from(sentence: Sentence, place: int) -> NounPhrase | None:
    """The phrase that begins right there, past a preposition at most one; or that the "which" before there opens."""
    if place and sentence.tokens[place - 1].folded == "which":
        bare = place < len(sentence.tokens) and sentence.tokens[place].folded.endswith("s")  # "in which states"
        alone = NounPhrase(first=place, last=place + 1, head=place) if bare else None
        return sentence.phrase_at(place) or alone
    return next((p for p in sentence.phrases if place <= p.first <= place + 1), None)


def thing_named(sentence: Sentence, clause: Clause, heads: set[str], at: int) -> NounPhrase | None:
    """The object, or surface subject of a passive, that goes by one of the names."""
    for number in clause.objects:
        phrase = sentence.phrases[number]
        if sentence.tokens[phrase.head].lemma in heads and (phrase.first > at or clause.passive):
            return phrase
    return None


def owner(sentence: Sentence, clause: Clause, thing: NounPhrase, *, inside: bool = False) -> tuple[int, int] | None:
    """Whose it is: "the brothers' bail", "bail to the brothers", "his bail"; inside: by its own phrase alone."""
    tokens = sentence.tokens
    if tokens[thing.first].folded in ("his", "her", "their", "its") and thing.first < thing.head:
        return thing.first, thing.first + 1
    for i in range(thing.first + 1, thing.head):
        if tokens[i].folded in ("'s", "'"):
            return thing.first, i
    for place in (thing.last,) if inside else (thing.last, clause.verb + 1):
        if place < len(tokens) and tokens[place].folded in _OWNED:
            phrase = phrase_from(sentence, place + 1)
            if phrase is not None:
                return phrase.bounds
    numbers = [] if inside else [n for n in clause.objects if sentence.phrases[n] is not thing]
    return sentence.bounds_of(numbers[0]) if numbers else None


def surface(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """What a passive is said of: of "the bid for a second runway" the runway."""
    return None if clause.surface is None else themes.theme(sentence, sentence.phrases[clause.surface])


def fits(sentence: Sentence, question: str, holder: tuple[int, int] | None) -> bool:
    """Whether the question can be asked of that one: by its noun, or because it has a name or is a pronoun for one."""
    if holder is None:
        return standings.names(question) or standings.question(question).of_all
    phrase = sentence.phrase_at(holder[1] - 1)
    whole = phrase is not None and phrase.head < holder[1]
    token = sentence.tokens[phrase.head if phrase is not None and whole else holder[1] - 1]
    if token.folded in _NOBODY or phrase is not None and phrase.determiner in ("no", "any", "another"):
        return False
    if token.folded in titles.PERSON_PRONOUNS and token.folded not in ("they", "them", "their"):
        return standings.names(question) or standings.fits(question, "person")
    if token.tag is Tag.PRON:
        return not standings.question(question).named or standings.among(
            question, said_of.classes(sentence, token.index)
        )
    if token.folded.endswith("-year-old"):
        return standings.fits(question, "person")
    named = token.text[:1].isupper() and not nouns.classes(token.lemma) and token.lemma == token.folded
    if token.tag is Tag.PROPN or named or phrase is not None and phrase.entity is not None:
        return standings.names(question) or standings.fits(question, token.lemma)
    called = phrase is not None and any(p.entity is not None for p in slots.apposed(sentence, phrase))
    if called and standings.names(question):
        return True  # "the dean, Ana Ruiz, resigned"
    before = sentence.tokens[token.index - 1].lemma if token.index else ""
    behind = " ".join(t.lemma for t in sentence.tokens[token.index + 1 : token.index + 3])
    names = (
        token.lemma,
        f"{before} {token.lemma}",
        f"{token.lemma} {behind}",
    )  # "evacuation order", "state of emergency"
    return any(standings.fits(question, name) for name in names)


def by_its_doers(sentence: Sentence, clause: Clause, question: str) -> bool:
    """Whether whoever does it, where that is told, is one of those who alone do: police that look for somebody."""
    if clause.subject is None:
        return True
    doer = sentence.tokens[sentence.phrases[clause.subject].head]
    return doer.folded in ("they", "who", "we") or standings.does(question, doer.lemma)


_POSTED = frozenset("as from at off".split())
_ANY_POST = frozenset("office post job position role place duty".split())


def post(sentence: Sentence, verb: int) -> frozenset[str]:
    """Which post or body a clause names behind its verb: "resigned [as captain]", "was dropped [from the team]"."""
    found: set[str] = set()
    case = ""
    for token in sentence.tokens[verb + 1 :]:
        if token.tag is Tag.PUNCT or token.tag in (Tag.VERB, Tag.AUX):
            break
        if token.tag is Tag.ADP or token.folded in _POSTED:
            case = case if token.folded == "of" else token.folded
        elif token.tag in (Tag.NOUN, Tag.PROPN) and case in _POSTED and token.lemma not in _ANY_POST:
            found.add(f"post {token.lemma}")
    return frozenset(found)


def left(sentence: Sentence, bounds: tuple[int, int]) -> frozenset[str]:
    """Whom or what somebody left, or who dismissed him, by its noun."""
    phrase = sentence.phrase_at(bounds[1] - 1)
    noun = None if phrase is None else sentence.tokens[phrase.head].lemma
    return frozenset() if noun is None or noun in _ANY_POST else frozenset((f"left {noun}",))


def content(sentence: Sentence, first: int) -> frozenset[str]:
    """What is told behind a place of those that are meant, by its verbs: "which farms [were sold]"."""
    behind = [t for t in sentence.tokens[first : first + _BEHIND] if t.tag in (Tag.VERB, Tag.ADJ)]
    told = {c for t in behind for c in (t.lemma, *concepts.verb_concepts(t.lemma))}
    return frozenset(f"that {c}" for c in told or ("-",))


_BEHIND = 8  # tokens


# What is told of these, is told of whose they are.
_OF_SOMEBODY = frozenset(
    "condition health nomination candidacy appeal bid conviction sentence appointment application life recovery "
    "confirmation extradition".split()
)


def person_of(sentence: Sentence, clause: Clause, holder: tuple[int, int] | None) -> tuple[int, int] | None:
    """Whose condition or nomination it is that improves or fails; the holder itself where it is nobody's."""
    phrase = None if holder is None else sentence.phrase_at(holder[1] - 1)
    if phrase is None or sentence.tokens[phrase.head].lemma not in _OF_SOMEBODY:
        return holder
    return owner(sentence, clause, phrase, inside=True) or holder


def which(sentence: Sentence, holder: NounPhrase) -> frozenset[str]:
    """What stands behind a noun and says which one is meant, whatever the tree hangs it on: "the law [on dress]"."""
    found = aboutness.which(sentence, sentence.phrases.index(holder))
    tokens = sentence.tokens
    behind = phrase_from(sentence, holder.last + 1) if holder.last < len(tokens) else None
    case = tokens[holder.last].folded if holder.last < len(tokens) else ""
    if behind is None or case not in _WHICH or tokens[behind.head].lemma in calendar.WEEKDAYS:
        return found
    return found | {f"{case} {tokens[behind.head].lemma}"}


_WHICH = frozenset("on for of against over into about".split())


def of_a_person(
    sentence: Sentence, question: str | None, bounds: tuple[int, int] | None, slot: Slot | None, analysis: Analysis
) -> Slot | None:
    """The slot of whom an answer is told: of a question on persons it is the director, not his firm."""
    phrase = None if bounds is None else sentence.phrase_at(bounds[1] - 1)
    if slot is None or phrase is None or question is None or not standings.is_personal(question):
        return slot
    acts_for = slot.entity is not None and slots.represented(sentence, phrase, analysis) == slot.entity
    return replace(slot, entity=None) if acts_for and phrase.entity is None else slot
