"""What made victims of those counted: "killed in [the collapse]", "[a blast] left nine dead", "a [flood] toll".

People do not stand for what they did: of attacks and crimes, which one text reports with who did it and another
without, no cause is read.
"""

from __future__ import annotations

from claimcheck.analysis.quantities.states import STATES
from claimcheck.lexicon import concepts, nouns
from claimcheck.model.analysis import Clause, NounPhrase, Sentence, Tag

_OF = frozenset(("from", "of", "in", "by", "after", "during"))
_MADE = frozenset("leave cause bring push take raise claim lift drive put".split())
_BACK = frozenset("disaster catastrophe incident accident tragedy event calamity".split())  # said before by its name
_BY_PEOPLE = frozenset(("attack", "crime", "war", "protest", "meeting", "legal case", "investigation", "rescue"))


def cause_of(sentence: Sentence, token: int, clause: Clause | None) -> tuple[int, int] | None:
    """The event, as a token range, that the word for what became of them (a token) names as its cause.

    Args:
        clause: the clause that the word stands in.
    """
    phrase = sentence.phrase_at(token)
    at = phrase.last if phrase is not None else token + 1
    found = _named(sentence, at)
    if found is not None and sentence.tokens[found[1] - 1].lemma not in _BACK:
        return found
    if clause is None:
        return found
    lemma = clause.lemma.split(" ", 1)[0]
    if clause.subject is not None and (lemma in _MADE or lemma in STATES):
        subject = sentence.phrases[clause.subject]
        return (subject.first, subject.last) if subject.last <= token and is_cause(sentence, subject) else found
    for word, number in clause.obliques:
        phrase = sentence.phrases[number]
        if word in _OF and phrase.first > token and is_cause(sentence, phrase):
            return phrase.bounds
    return found


def _named(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The event after a preposition right behind the word: "the death toll [from the storm]"."""
    if at + 1 >= len(sentence.tokens) or sentence.tokens[at].folded not in _OF:
        return None
    phrase = sentence.phrase_at(at + 1)
    return phrase.bounds if phrase is not None and is_cause(sentence, phrase) else None


def is_cause(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase names something that happens and that nobody need have done."""
    head = sentence.tokens[phrase.head]
    if head.tag not in (Tag.NOUN, Tag.PROPN) and not head.folded.endswith("ing"):
        return False
    classes = nouns.classes(head.lemma) | nouns.classes(head.folded)
    return not classes & _BY_PEOPLE and ("event" in classes or bool(concepts.noun_concepts(head.lemma)))
