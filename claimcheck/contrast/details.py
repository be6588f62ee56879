"""Words of a claim that a text may lack and still say all of it: a detail of what both name, and who passes it on."""

from __future__ import annotations

from claimcheck.contrast.coverage import Coverage, says
from claimcheck.lexicon import embedding
from claimcheck.model.analysis import Sentence, Tag, Token

_BELOW = frozenset(("amod", "compound", "nummod", "appos", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "flat"))
"""How a detail hangs on what it is a detail of."""
_TELLING = (Tag.NOUN, Tag.PROPN, Tag.NUM, Tag.ADJ)
_DEEPEST = 4  # words from a detail up to what the text names, too


def details(cover: Coverage, there: Sentence) -> frozenset[int]:
    """The words of the claim that the text lacks and that only say more of what this sentence of it names."""
    return frozenset(w.index for w in cover.bare() if _passes_on(cover.claim, w) or _says_more(cover, w, there))


def _says_more(cover: Coverage, word: Token, there: Sentence) -> bool:
    """Whether it hangs on a word that the sentence has, without a word of its own there: "the bus", "the red bus"."""
    at = word
    for _ in range(_DEEPEST):
        if at.relation not in _BELOW or at.head < 0:
            return False
        at = cover.claim.tokens[at.head]
        named = [t for s, t in cover.said.get(at.index, ()) if s is there]
        if named:
            return not any(_has_own(cover.claim, there, t) for t in named)
    return False


def _has_own(claim: Sentence, there: Sentence, named: Token) -> bool:
    """Whether a word of the text has a word of its own beside it: the red bus is not the green one."""
    below = (t for t in there.tokens if t.head == named.index and t.relation in _BELOW and t.tag in _TELLING)
    return any(not any(says(x, t) for x in claim.tokens) for t in below)


def _passes_on(claim: Sentence, word: Token) -> bool:
    """Whether it names who says what the claim tells ("police in Lund said")."""
    clause = claim.clause_at(word.index)
    if clause is None or clause.verb == word.index or not embedding.is_saying(clause.lemma):
        return False
    said = claim.tokens[clause.verb]
    return said.relation == "parataxis" or any(t.relation == "ccomp" and t.head == said.index for t in claim.tokens)
