"""Verbs of charging and guessing that were taken for nouns: "Police [suspect] Falk set the barn on fire".

A noun has no name right behind it that does something of its own, unless it is a title of whoever bears the name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.lexicon import scales, speech
from claimcheck.model.analysis import Tag, Token
from claimcheck.text.lemmas import lemma

_MANY = frozenset(("police",))  # a noun that takes the verb of many without an -s of its own
_OWN = frozenset(("det", "amod", "compound", "nmod:poss", "case", "nummod"))


def with_charging_verbs(tokens: list[Token]) -> list[Token]:
    """The tokens, each such verb with its subject before it and the clause behind it as what it brings in."""
    for cue in tokens[1:-2]:
        noun, name = tokens[cue.index - 1], tokens[cue.index + 1]
        base = lemma(cue.folded, Tag.VERB)
        if cue.tag is not Tag.NOUN or scales.certainty(base, "verb") not in scales.DOUBTED:
            continue
        verb = _verb_of(tokens, cue, name)
        if verb is None or not _agrees(noun, cue, base):
            continue
        out = list(tokens)
        out[cue.index] = replace(cue, tag=Tag.VERB, lemma=base, head=verb.head, relation=verb.relation)
        out[noun.index] = replace(noun, head=cue.index, relation="nsubj")
        out[verb.index] = replace(verb, head=cue.index, relation="ccomp")
        if name.head == cue.index:
            out[name.index] = replace(name, head=verb.index, relation="nsubj")
        for kid in tokens[: noun.index]:
            if kid.head == cue.index and kid.relation in _OWN:
                out[kid.index] = replace(kid, head=noun.index)
            elif kid.head == verb.index:
                out[kid.index] = replace(kid, head=cue.index)
        return out
    return tokens


def _verb_of(tokens: Sequence[Token], cue: Token, name: Token) -> Token | None:
    """The main verb of the sentence, where the name behind the cue may be its subject and the cue was taken for it."""
    if name.tag is not Tag.PROPN:
        return None
    verb = next((tokens[t.head] for t in (cue, name) if t.relation.startswith("nsubj") and t.head > name.index), None)
    finite = verb is not None and verb.tag is Tag.VERB and verb.relation == "root"
    near = finite and verb is not None and not any(t.tag is Tag.PUNCT for t in tokens[name.index : verb.index])
    return verb if near else None


def _agrees(noun: Token, cue: Token, base: str) -> bool:
    """Whether the noun before it may be the subject of the cue: somebody or a document, in its number."""
    many = noun.folded in _MANY or noun.tag is Tag.NOUN and noun.folded != noun.lemma
    return speech.speaks(noun.lemma) and noun.tag in (Tag.NOUN, Tag.PROPN) and many == (cue.folded == base)
