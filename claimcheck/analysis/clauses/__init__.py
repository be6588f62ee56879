"""Clauses: each predicate with its subject, objects, polarity, modality and what governs it.

Read off the dependency tree; scope of negation and modality by verb group and by the class of the governing verb
(Saurí and Pustejovsky 2012, factuality by embedding predicates).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.analysis.clauses import arguments
from claimcheck.analysis.clauses.conditions import under_conditions
from claimcheck.analysis.clauses.meaning import idiom_of, meaning_of
from claimcheck.analysis.clauses.polarity import (
    embedded,
    has_negative_subject,
    imagined,
    is_beside,
    modality_of,
    reported_future,
    share_condition,
    still_to_come,
)
from claimcheck.analysis.clauses.predicates import Group, base, form_of
from claimcheck.analysis.clauses.tree import Tree, tree_of
from claimcheck.lexicon.embedding import controls_object
from claimcheck.model.analysis import Clause, Modality, NounPhrase, Tag, Token

_WHICH = frozenset("first second third last only next youngest oldest".split())  # "First woman to lead the bank"


def clauses(
    tokens: Sequence[Token], phrases: Sequence[NounPhrase]
) -> tuple[tuple[Clause, ...], tuple[int | None, ...]]:
    """The clauses of a sentence in the order of their verbs, and for each token the clause that it stands in."""
    tree = tree_of(tokens, phrases)
    found: dict[int, Clause] = {}
    for number in _from_above(tree):
        found[number] = _clause(tree, number, found)
    whole = still_to_come(tokens, reported_future(tokens, [found[n] for n in range(len(tree.groups))]))
    supposed = under_conditions(tokens, share_condition(tokens, imagined(tokens, whole)))
    return tuple(supposed), tuple(tree.owner)


def _from_above(tree: Tree) -> list[int]:
    """The groups in an order in which governors and first conjuncts come before what hangs on them."""
    depth = {}
    for number, group in enumerate(tree.groups):
        at, steps = group.bearers[0], 0
        while tree.tokens[at].head >= 0:
            at, steps = tree.tokens[at].head, steps + 1
        depth[number] = steps
    return sorted(depth, key=lambda n: (depth[n], n))


def _clause(tree: Tree, number: int, above: dict[int, Clause]) -> Clause:
    group, tokens = tree.groups[number], tree.tokens
    relation, over = tree.relation(number), tree.governor(number)
    governor = above.get(over) if over is not None else None
    first = tree.first_conjunct(group)
    joined = above.get(first) if first is not None else None
    passive = arguments.is_passive(tree, group, relation)
    subject = arguments.own_subject(tree, group, relation)
    if subject is None and not tree.has_subject(group):
        if joined is not None:
            subject = _surface(joined)
        else:
            subject = arguments.understood_subject(tree, group, relation, governor)
    objects = arguments.objects_of(tree, group, relation)
    obliques = arguments.obliques_of(tree, number)
    if passive:
        loose = relation == "participle"  # of which nothing is told without a doer
        agent = next((i for p, i in obliques if p == "by" and (loose or not arguments.is_means(tree, i))), None)
        objects = tuple(dict.fromkeys(((subject,) if subject is not None else ()) + objects))
        subject = agent
    lemma, concepts = meaning_of(tree, group, objects, obliques)
    idiom = None if passive else idiom_of(tree, group, objects)
    objects = tuple(o for o in objects if o != idiom and not _in_verb(tree, o, lemma))
    form = form_of(tokens[group.verb])
    auxiliaries = group.auxiliaries
    surface = objects[0] if passive and objects else subject
    own = _own(tree, number)
    clause = Clause(
        index=number,
        first=min(own[0], group.first),
        last=max(own[-1] + 1, group.last),
        verb=group.verb,
        lemma=lemma,
        concepts=concepts,
        subject=subject,
        objects=objects,
        obliques=obliques,
        negated=group.negated or has_negative_subject(tokens, tree.phrases, surface),
        passive=passive,
        past=form == "past" and "have" not in auxiliaries and not group.infinitive or "did" in auxiliaries,
        progressive=form == "ing" and "be" in auxiliaries or form == "ing" and group.copula,
        perfect="have" in auxiliaries,
        modality=_modality(tree, group, joined, form),
        governor=over,
        relation=relation,
    )
    if is_beside(tokens, clause) or relation == "participle" and _says_of_noun(tree, group):
        return clause
    noun = None if governor is not None and controls_object(governor.lemma) else _noun_above(tree, group)
    if noun is not None and relation == "infinitive" and _says_which(tree, noun):
        return replace(clause, modality=Modality.ASSERTED)
    return embedded(clause, governor, noun is not None)


def _noun_above(tree: Tree, group: Group) -> Token | None:
    """The noun that an infinitive hangs on: "a proposal [to end the ban]"."""
    top = tree.tokens[group.top]
    noun = tree.tokens[top.head] if group.infinitive and top.head >= 0 and base(top) == "acl" else None
    return noun if noun is not None and noun.tag is Tag.NOUN else None


def _says_of_noun(tree: Tree, group: Group) -> bool:
    """Whether a participle describes a noun: "rejected it after talks [lasting] hours" does not deny that they did."""
    top = tree.tokens[group.top]
    described = base(top) == "acl" and top.head >= 0 and tree.tokens[top.head].tag is Tag.NOUN and top.head < top.index
    return described and not any(t.relation in ("mark", "case") for t in tree.kids(group))


def _says_which(tree: Tree, noun: Token) -> bool:
    """Whether what stands behind the noun says who is meant, and so what they did: "the first woman to win"."""
    phrase = next((p for p in tree.phrases if p.first <= noun.index < p.last), None)
    return phrase is not None and any(t.folded in _WHICH for t in tree.tokens[phrase.first : noun.index])


def _in_verb(tree: Tree, number: int, lemma: str) -> bool:
    """Whether a phrase is the last part of a verb of several words ("make a [profit]")."""
    return " " in lemma and tree.tokens[tree.phrases[number].head].lemma == lemma.rsplit(" ", 1)[1]


def _surface(clause: Clause) -> int | None:
    """The subject as the sentence has it: what undergoes a passive."""
    return next(iter(clause.objects), None) if clause.passive else clause.subject


def _modality(tree: Tree, group: Group, joined: Clause | None, form: str) -> Modality:
    """By the group's own words; a bare verb stands under the modal before it ("would encourage but not require")."""
    own = modality_of(tree.tokens, group, tree.opener(group))
    bare = own is Modality.ASSERTED and form == "base" and not group.auxiliaries and not tree.has_subject(group)
    if own is Modality.ASSERTED and _is_headline_plan(tree, group):
        return Modality.PLANNED
    return joined.modality if joined is not None and bare and not group.infinitive else own


def _is_headline_plan(tree: Tree, group: Group) -> bool:
    """Whether an infinitive stands behind the first noun of a line, as its verb: "Bank [to cut] 300 jobs"."""
    noun = tree.tokens[tree.tokens[group.top].head] if group.infinitive and tree.tokens[group.top].head >= 0 else None
    if noun is None or noun.relation != "root" or noun.tag not in (Tag.NOUN, Tag.PROPN) or group.verb <= noun.index:
        return False
    which = any(t.folded in _WHICH or t.tag is Tag.NUM for t in tree.tokens[: noun.index])
    return not which and tree.tokens[-1].folded not in (".", "?", "!") and "have" not in group.auxiliaries


def _own(tree: Tree, number: int) -> list[int]:
    """The tokens of the clause, signs at its edges left out."""
    own = [i for i, n in enumerate(tree.owner) if n == number]
    words = [i for i in own if tree.tokens[i].tag is not Tag.PUNCT]
    return words or own
