"""Who says it, where the network joined the speaker to what stands before: '..., but Ms. Orr, a Liberal, [said]'."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.lexicon import embedding
from claimcheck.model.analysis import Tag, Token

_JOINING = frozenset(("but", "and", "while", "yet"))
_ASIDE = 8  # tokens that may stand between the name and the verb: an apposition, a party, an age


def joined(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """The arc of a name behind a conjunction that is the subject of a verb of saying which has none."""
    token = tokens[at]
    if token.tag is not Tag.PROPN or at == 0:
        return None
    if tokens[at - 1].folded not in _JOINING:
        return None
    for verb in tokens[at + 1 : at + _ASIDE + 4]:
        if verb.tag is Tag.VERB:
            finite = verb.lemma != verb.folded and not verb.folded.endswith("ing")
            own = any(t.head == verb.index and t.relation.startswith("nsubj") for t in tokens)
            return (verb.index, "nsubj") if finite and embedding.is_saying(verb.lemma) and not own else None
        if verb.tag in (Tag.CCONJ, Tag.SCONJ, Tag.AUX, Tag.PRON):
            return None
    return None
