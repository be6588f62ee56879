"""What one text denies as a whole, and the other says in whatever build of words."""

from __future__ import annotations

from claimcheck.contrast.denial import CUES
from claimcheck.contrast.whole.affirmed import affirmed
from claimcheck.contrast.whole.claims import claim
from claimcheck.contrast.whole.match import Matcher
from claimcheck.model.analysis import Analysis, Sentence

_SHORT = 20  # tokens up to which a denial is taken to be of what the sentence tells

_OF_MATTERS = frozenset(("comment", "elaborate"))  # who does not comment on it may have said this or that of it


def told(denial: Sentence, text: Analysis) -> str | None:
    """The words by which a text says what a sentence denies in its main clause; None where it does not."""
    if (found := affirmed(denial)) is None:
        return None
    own, verb = found
    if (what := claim(own, verb)) is None:
        return None
    for sentence in text.sentences:
        if len(sentence.tokens) <= _SHORT and any(t.folded in CUES for t in sentence.tokens):
            continue
        at = Matcher(what, own, verb, text, sentence).said()
        if at is not None and (own.tokens[verb].lemma not in _OF_MATTERS or sentence.tokens[at].lemma in _OF_MATTERS):
            return sentence.tokens[at].text
    return None
