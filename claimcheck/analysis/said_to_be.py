"""What "it" can stand for where its clause says what it is: "The agency said [it] was the strongest earthquake".

A body, a place or a person is no event and no sum, and an event is no body; what the noun behind the copula names is of
the sort of what "it" stands for (predicate nominals as a constraint: Soon and others 2001).
"""

from __future__ import annotations

from claimcheck.analysis.mentions import Nature
from claimcheck.lexicon import concepts, embedding, nouns
from claimcheck.lexicon.number_words import ORDINALS
from claimcheck.model.analysis import NounPhrase, Sentence, Tag, Token

_BODIES = frozenset("organisation company group person place party agency school home building".split())
_NAMED_BODIES = (Nature.BODY, Nature.PUBLIC, Nature.GOVERNMENT, Nature.PLACE, Nature.PERSON)
_POINTING = frozenset(("it", "this", "that"))


def said(sentence: Sentence, index: int) -> Token | None:
    """The noun that the clause says the pronoun there to be; None where it says nothing such."""
    token = sentence.tokens[index]
    if token.folded not in _POINTING or token.relation != "nsubj" or token.head < index:
        return None
    noun = sentence.tokens[token.head]
    if noun.tag is not Tag.NOUN or not any(t.head == noun.index and t.relation == "cop" for t in sentence.tokens):
        return None
    return None if any(t.head == noun.index and t.relation == "case" for t in sentence.tokens) else noun


def happening(noun: Token) -> bool:
    """Whether a noun names what happens and nothing else."""
    known = nouns.classes(noun.lemma)
    return not known & _BODIES and ("event" in known or not known and bool(concepts.noun_concepts(noun.lemma)))


def of_no_body(sentence: Sentence, index: int) -> bool:
    """Whether the pronoun is said to be what no body, place or person is: an event, a sum, a strain."""
    noun = said(sentence, index)
    return noun is not None and (happening(noun) or bool(known := nouns.classes(noun.lemma)) and not known & _BODIES)


def fits(sentence: Sentence, index: int, other: Sentence, phrase: NounPhrase, nature: Nature | None) -> bool:
    """Whether a phrase of that sentence (a name of that nature) can be what the pronoun is said to be."""
    noun = said(sentence, index)
    if noun is None:
        return True
    head, known = other.tokens[phrase.head], nouns.classes(noun.lemma)
    own = nouns.classes(head.lemma) if head.tag is Tag.NOUN else frozenset()
    if not of_no_body(sentence, index):
        return not (known & _BODIES and "event" in own and not own & _BODIES and "event" not in known)
    if nature in _NAMED_BODIES or own & _BODIES and not own & known or _says_it(sentence, index, other, phrase):
        return False
    named = head.tag is Tag.PROPN and not any("event" in nouns.classes(t.lemma) for t in _words(other, phrase))
    if named and (happening(noun) or "money" in known):
        return False
    return not happening(noun) or not own or "event" in own


def _words(sentence: Sentence, phrase: NounPhrase) -> tuple[Token, ...]:
    return sentence.tokens[phrase.first : phrase.last]


def _says_it(sentence: Sentence, index: int, other: Sentence, phrase: NounPhrase) -> bool:
    """Whether the phrase is who says that "it" is so."""
    clause = sentence.clause_at(index)
    above = None if clause is None or clause.governor is None else sentence.clauses[clause.governor]
    if above is None or other is not sentence or above.subject is None or not embedding.is_saying(above.lemma):
        return False
    return sentence.phrases[above.subject] is phrase


def itself(sentence: Sentence, index: int) -> NounPhrase | None:
    """The phrase of the one event that the pronoun is said to be, among others: "It was [the worst flood] since"."""
    noun = said(sentence, index)
    phrase = None if noun is None or not happening(noun) else sentence.phrase_at(noun.index)
    if phrase is None or phrase.determiner != "the":
        return None
    return None if any(t.folded.split("-")[0] in ORDINALS for t in _words(sentence, phrase)) else phrase  # one of many
