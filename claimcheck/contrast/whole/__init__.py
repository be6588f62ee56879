"""What one text denies as a whole, and the other says in whatever build of words."""

from __future__ import annotations

from claimcheck.contrast.whole.affirmed import affirmed
from claimcheck.contrast.whole.claims import claim
from claimcheck.contrast.whole.match import Matcher
from claimcheck.model.analysis import Analysis, Sentence


def told(denial: Sentence, text: Analysis) -> str | None:
    """The words by which a text says what a sentence denies in its main clause; None where it does not."""
    own = affirmed(denial)
    what = None if own is None else claim(own)
    if own is None or what is None:
        return None
    for sentence in text.sentences:
        at = Matcher(what, own, text, sentence).said()
        if at is not None:
            return sentence.tokens[at].text
    return None
