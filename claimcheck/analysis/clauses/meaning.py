"""What a predicate reports: lemma with particle and verb classes; a light verb takes them from its noun."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis.clauses.predicates import Group
from claimcheck.analysis.clauses.tree import Tree
from claimcheck.lexicon import calendar, concepts, tellings
from claimcheck.model.analysis import Tag, Token

_INTO = {"in", "into", "on", "to", "for", "under", "at"}  # "go on trial", "be in talks", "file for bankruptcy"
_LIGHT = frozenset("take open give have make catch set hold lose break cast pay gain come go do get put win".split())
_EMPTY = _LIGHT | {"be", "bring", "turn"}
_PARTICLES = frozenset("over down up off away out back in on apart aside through".split())
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
    if (idiom := idiom_of(tree, group, objects)) is not None:
        joint = f"{lemma} {tokens[phrases[idiom].head].lemma}"
        return joint, concepts.verb_concepts(joint)
    if (phrase := _fixed(tree, group)) is not None:
        own = frozenset() if lemma in _EMPTY else concepts.verb_concepts(lemma)  # "signed into law" is signed
        return phrase, concepts.verb_concepts(phrase) | own
    said = next((t.folded for t in tree.kids(group) if t.relation == "xcomp" and _is_joint(t, group)), None)
    if said is not None and (both := concepts.verb_concepts(f"{lemma} {said}")):
        return f"{lemma} {said}", both  # "found the former mayor guilty"
    after = _particle(tree, group)
    if after is not None and after.folded == "on" and lemma in ("go", "come") and _bare_noun(tree, after.index + 1):
        return lemma, concepts.verb_concepts(lemma)  # "went on sale", "came on stream": nothing goes on
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
    if after is not None and (_is_own(tree, after) or lemma != "be" and tellings.known(f"{lemma} {after.folded}")):
        return f"{lemma} {after.folded}", frozenset(found)
    return lemma, frozenset(found)


def _bare_noun(tree: Tree, at: int) -> bool:
    """Whether a noun without an article stands there."""
    return at < len(tree.tokens) and tree.tokens[at].tag is Tag.NOUN and not tree.tokens[at].folded.endswith("s")


def _is_joint(token: Token, group: Group) -> bool:
    """Whether what completes the verb may be one with it: "found [guilty]", "was let [go]"."""
    return token.tag is Tag.ADJ or token.tag is Tag.VERB and token.index == group.verb + 1


def _fixed(tree: Tree, group: Group) -> str | None:
    """The verb with the words right behind it, where the tables know them as one: "go to the polls"."""
    tokens = tree.tokens
    lemma, behind = tokens[group.verb].lemma, tokens[group.verb + 1 : group.verb + 1 + _LONGEST]
    if not behind or behind[0].tag not in (Tag.ADP, Tag.ADV, Tag.PART):
        return None  # "make a profit" is a light verb with its noun
    for size in range(len(behind), 1, -1):
        joint = " ".join((lemma, *(t.folded for t in behind[:size])))
        if " not " not in joint and concepts.verb_concepts(joint):  # a denial is the clause's
            return joint
    return None


_LONGEST = 4  # words behind a verb that make one with it


def idiom_of(tree: Tree, group: Group, objects: tuple[int, ...]) -> int | None:
    """The bare object that makes one word with its verb ("took [place]", "opened [fire] on"), a phrase index."""
    if tree.tokens[group.verb].lemma not in _LIGHT:
        return None
    for number in objects:
        phrase = tree.phrases[number]
        if (
            phrase.last - phrase.first == 1
            and phrase.first == group.verb + 1
            and tree.tokens[phrase.head].tag is Tag.NOUN
        ):
            noun = tree.tokens[phrase.head]
            return number if concepts.verb_concepts(f"{tree.tokens[group.verb].lemma} {noun.lemma}") else None
    return None


def _is_own(tree: Tree, particle: Token) -> bool:
    """Whether an adverb belongs to its verb: no noun follows that it could be the preposition of."""
    behind = tree.tokens[particle.index + 1].tag if particle.index + 1 < len(tree.tokens) else Tag.PUNCT
    free = behind in (Tag.ADP, Tag.PUNCT, Tag.SCONJ, Tag.CCONJ)
    return particle.folded in _PARTICLES and (particle.relation == "compound:prt" or particle.tag is Tag.ADV and free)


def _particle(tree: Tree, group: Group) -> Token | None:
    """The particle of the verb ("shut the plant [down]"), else an adverb or preposition right behind it."""
    particle = next((t for t in tree.kids(group) if t.relation == "compound:prt"), None)
    after = tree.tokens[group.verb + 1] if group.verb + 1 < len(tree.tokens) else None
    passive = after is not None and after.folded == "by" and any(t.relation == "aux:pass" for t in tree.kids(group))
    lasting = after is not None and after.folded == "for" and _is_time(tree.tokens[after.index + 1 :][:_FAR])
    lasting |= after is not None and after.folded == "on" and _is_day(tree.tokens[after.index + 1 :][:1])
    if particle is None and after is not None and not (passive or lasting) and (after.tag in _BEHIND or _how(after)):
        return after  # "was passed by parliament" is no passing by
    return particle


def _how(token: Token) -> bool:
    """Whether a comparative says how it is done: "was drawing [closer]"."""
    return token.tag is Tag.ADJ and token.relation == "advmod" and token.folded.endswith("er")


_FAR = 5  # tokens behind "for" that may lie before a unit of time
_BEHIND = (Tag.ADP, Tag.ADV, Tag.PART)


def _is_day(tokens: Sequence[Token]) -> bool:
    """Whether a weekday or a month stands there: who was let "go on [Thursday]" does not go on."""
    return any(t.folded in calendar.WEEKDAYS or t.folded in calendar.MONTHS and t.text[:1].isupper() for t in tokens)


def _is_time(tokens: Sequence[Token]) -> bool:
    """Whether a length of time stands there: "spoke for [about 90 minutes]" is no speaking for somebody."""
    noun = next((t for t in tokens if t.tag is Tag.NOUN), None)
    return noun is not None and noun.lemma in calendar.UNITS and any(t.tag is Tag.NUM for t in tokens)
