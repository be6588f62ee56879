"""Who "I" and "we" are in what two texts quote: what one speaker says that he will not do, another may do."""

from __future__ import annotations

from claimcheck.analysis import first_persons, speech
from claimcheck.analysis.names.levels import Level, same_name
from claimcheck.model.analysis import Analysis, Sentence

_APART = (Level.OTHER, Level.RELATED)
_ONESELF = frozenset("i we me us my our".split())


def speaks_another(denial: Sentence, own: Analysis, text: Analysis) -> bool:
    """Whether somebody speaks of himself in the denial, and in the text another one does."""
    ours = _of_themselves(own, (denial,))
    theirs = _of_themselves(text, text.sentences)
    return bool(ours) and bool(theirs) and all(same_name(x, y) in _APART for x in ours for y in theirs)


def _of_themselves(text: Analysis, sentences: tuple[Sentence, ...]) -> frozenset[str]:
    """The names of whoever says "I" or "we" between quotation marks, and of the bodies that they act for."""
    found: set[str | None] = set()
    for sentence in sentences:
        for token in sentence.tokens:
            if token.folded in _ONESELF:
                voice = speech.speaker_at(text, sentence, token.index)
                found |= {first_persons.meant(sentence, token.index, text), voice.entity or voice.name}
    return frozenset(key for key in found if key is not None)
