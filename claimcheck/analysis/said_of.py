"""Of which nouns the verb beside a pronoun is said: "[it] was put out" is said of a fire."""

from __future__ import annotations

from claimcheck.lexicon import selects
from claimcheck.model.analysis import Sentence, Tag

_PARTS = {"nsubj": "does", "nsubj:pass": "undergoes", "obj": "undergoes"}


def classes(sentence: Sentence, index: int) -> frozenset[str]:
    """The classes of nouns of which alone the verb beside the pronoun there is said; none where of any."""
    pronoun = sentence.tokens[index]
    part = _PARTS.get(pronoun.relation)
    if part is None or pronoun.head < 0 or sentence.tokens[pronoun.head].tag is not Tag.VERB:
        return frozenset()
    verb = sentence.tokens[pronoun.head].lemma
    particle = next((t for t in sentence.tokens if t.head == pronoun.head and t.relation == "compound:prt"), None)
    return selects.classes(f"{verb} {particle.folded}" if particle else verb, part)
