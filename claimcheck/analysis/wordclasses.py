"""Word classes that a neighbour settles, where the tagger looked at each word too much on its own.

"requires banks to report losses": what follows the infinitive marker is a verb. "to have beaten": "have"
before a participle is an auxiliary. "that sharing is voluntary": a gerund before a finite verb is a noun.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.lexicon import concepts, embedding, scales
from claimcheck.model.analysis import Tag, Token

_MODALS = {"must", "may", "might", "can", "could", "will", "would", "shall", "should"}

# Forms in -ing that say where or when before a noun, and are no deed ("in neighbouring Oro province").
_BESIDE = frozenset("neighbouring neighboring surrounding adjoining outgoing incoming ongoing upcoming".split())


def settle(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens with those classes put right that a neighbour settles; nothing else changes."""
    out = list(tokens)
    for at, token in enumerate(tokens):
        if (found := _settled(tokens, at)) is not None:
            out[at] = replace(token, tag=found)
    return tuple(out)


def _settled(tokens: Sequence[Token], at: int) -> Tag | None:
    """The class that the neighbours call for, where it is another."""
    tag = tokens[at].tag
    if tag is Tag.ADJ and at and tokens[at - 1].folded == "to" and tokens[at - 1].tag is Tag.PART:
        return Tag.VERB
    if tag is Tag.NOUN and at:
        if _wants_verb(tokens, at - 1) and _is_base(tokens[at]) or _governs_infinitive(tokens, at):
            return Tag.VERB
        return Tag.ADJ if _is_predicative(tokens, at) else None
    if tag is Tag.VERB:
        if tokens[at].folded in _BESIDE and at + 1 < len(tokens) and tokens[at + 1].tag in (Tag.NOUN, Tag.PROPN):
            return Tag.ADJ
        if _is_gerund_subject(tokens, at) or _is_owned(tokens, at):
            return Tag.NOUN
        return Tag.AUX if tokens[at].lemma == "have" and _before_participle(tokens, at) else None
    return None


def _wants_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a base form must follow: the infinitive marker, or a modal."""
    token = tokens[at]
    return token.folded == "to" and token.tag is Tag.PART or token.tag is Tag.AUX and token.folded in _MODALS


def _is_owned(tokens: Sequence[Token], at: int) -> bool:
    """Whether a base form has an owner right before it ("Hull's [win] over Derby")."""
    owned = at > 0 and tokens[at - 1].text in _OWNING and tokens[at - 1].relation == "case"
    return owned and tokens[at].folded == tokens[at].lemma and tokens[tokens[at - 1].head].relation == "nmod:poss"


_OWNING = frozenset(("'s", "'", "’s", "’"))


def _is_gerund_subject(tokens: Sequence[Token], at: int) -> bool:
    """Whether an -ing form opens a clause and its finite verb follows at once ("that sharing is voluntary")."""
    if not tokens[at].folded.endswith("ing") or at + 1 >= len(tokens) or tokens[at + 1].tag is not Tag.AUX:
        return False
    return at == 0 or tokens[at - 1].tag is Tag.SCONJ


def _is_predicative(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that is no noun of a class, but an adjective of one, ends a verb group ("pleaded not guilty")."""
    word = tokens[at].folded
    before = at - 2 if tokens[at - 1].folded == "not" and at > 1 else at - 1
    if (
        tokens[before].tag not in (Tag.VERB, Tag.AUX)
        or not concepts.adjective_concepts(word)
        or concepts.noun_concepts(word)
    ):
        return False
    return at + 1 >= len(tokens) or tokens[at + 1].tag not in (Tag.NOUN, Tag.PROPN, Tag.ADJ)


def _governs_infinitive(tokens: Sequence[Token], at: int) -> bool:
    """Whether a third person -s before an infinitive has a subject or a conjunction before it ("and hopes to sign")."""
    token, before = tokens[at], tokens[at - 1]
    if not token.folded.endswith("s") or token.lemma not in embedding.PLANNING or at + 1 >= len(tokens):
        return False
    if not _wants_verb(tokens, at + 1):
        return False
    bare = at > 1 and before.tag is Tag.NOUN and before.lemma == before.folded and tokens[at - 2].tag is Tag.DET
    return bare or before.tag in (Tag.CCONJ, Tag.PROPN, Tag.PRON)


def _is_base(token: Token) -> bool:
    known = concepts.verb_concepts(token.folded) or scales.force(token.folded, "verb") is not None
    return token.lemma == token.folded and bool(known)


def _before_participle(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle follows, with nothing but adverbs (or a floating "all") between."""
    for token in tokens[at + 1 :]:
        if token.tag is Tag.ADV or token.folded in ("not", "n't", "all", "both", "each"):
            continue
        return token.tag is Tag.VERB and token.lemma != token.folded and not token.folded.endswith(("ing", "s"))
    return False
