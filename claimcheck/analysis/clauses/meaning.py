"""What a predicate reports: lemma with particle and verb classes; a light verb takes them from its noun."""

from __future__ import annotations

from claimcheck.analysis.clauses.predicates import Group
from claimcheck.analysis.clauses.tree import Tree
from claimcheck.lexicon import concepts
from claimcheck.model.analysis import Tag, Token

_INTO = {"in", "into", "on", "to", "for", "under", "at"}  # "go on trial", "be in talks", "file for bankruptcy"
_PREPOSITIONS = {"to", "with", "on", "for", "in", "about"}  # these leave the verb its own sense beside the joint one


def meaning_of(
    tree: Tree,
    group: Group,
    objects: tuple[int, ...],
    obliques: tuple[tuple[str, int], ...],
) -> tuple[str, frozenset[str]]:
    """Lemma (with particle) and verb classes; a light verb takes them from its noun."""
    tokens, phrases = tree.tokens, tree.phrases
    token = tokens[group.verb]
    lemma = token.lemma
    found: set[str] = set()
    after = _particle(tree, group)
    if after is not None and (both := concepts.verb_concepts(f"{lemma} {after.folded}")):
        return f"{lemma} {after.folded}", both | (
            concepts.verb_concepts(lemma) if after.folded in _PREPOSITIONS else frozenset()
        )
    if not group.copula and group.last - 1 > group.verb and tokens[group.last - 1].tag is Tag.ADJ:
        joint = f"{lemma} {tokens[group.last - 1].folded}"
        if group.negated and (denied := concepts.verb_concepts(f"{lemma} not {tokens[group.last - 1].folded}")):
            return joint, denied | concepts.verb_concepts(joint)
        return joint, concepts.verb_concepts(joint) or concepts.verb_concepts(lemma)
    nouns = [tokens[phrases[i].head].lemma for i in objects]
    nouns += [tokens[phrases[i].head].lemma for p, i in obliques if p in _INTO]
    for noun in nouns:
        found |= concepts.light_verb(lemma, noun)
    if group.copula:
        found |= {c for c, _ in concepts.adjective_concepts(lemma)}
        for preposition, i in obliques:
            if preposition == "in":
                found |= concepts.noun_concepts(tokens[phrases[i].head].lemma)
    if not found:
        found |= concepts.verb_concepts(lemma)
    return lemma, frozenset(found)


def _particle(tree: Tree, group: Group) -> Token | None:
    """The particle of the verb ("shut the plant [down]"), else an adverb or preposition right behind it."""
    particle = next((t for t in tree.kids(group) if t.relation == "compound:prt"), None)
    after = tree.tokens[group.verb + 1] if group.verb + 1 < len(tree.tokens) else None
    if particle is None and after is not None and after.tag in (Tag.ADP, Tag.ADV, Tag.PART):
        return after
    return particle
