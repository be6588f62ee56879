"""Who does it and to whom: subject, objects and prepositional phrases of a predicate, from its tree.

Understood subjects follow the governing verb (control; "asked X to pay": X pays), relative pronouns stand for the
noun before them, a joined predicate shares the subject before it.
"""

from __future__ import annotations

import re

from claimcheck.analysis.clauses.predicates import LINKING, Group, base, form_of
from claimcheck.analysis.clauses.tree import Tree
from claimcheck.analysis.clauses.words import RELATIVES
from claimcheck.lexicon import calendar, embedding
from claimcheck.lexicon.frames_of_verbs import OBJECT_NEEDED
from claimcheck.model.analysis import Clause, NounPhrase, Tag, Token

_MEANS = frozenset(
    "letter phone telephone mail e-mail email post fax text courier radio helicopter air sea road rail ambulance hand "
    "ferry boat ship train bus truck lorry plane car bike bicycle taxi tram truckload word chance mistake accident law "
    "force default design contrast".split()
)
"""Nouns that without an article say by what means or how: "was told by telephone"."""


_TALLIES = frozenset("vote ballot point majority margin percent".split())
_SHARES = frozenset("half third quarter fifth sixth seventh eighth ninth tenth percent cent".split())
_TURNS = frozenset("end beginning start middle close".split())


def is_means(tree: Tree, number: int) -> bool:
    """Whether the phrase behind "by" names no doer, but how something was done, by how much or by when."""
    phrase = tree.phrases[number]
    head = tree.tokens[phrase.head]
    if phrase.last - phrase.first == 1 and head.folded in _MEANS:
        return True
    return _is_extent(tree, phrase, head) or _is_deadline(tree, phrase, head)


def _is_extent(tree: Tree, phrase: NounPhrase, head: Token) -> bool:
    """Whether it says by how much: "cut by a tenth", "thrown out by seven votes to five", "by a margin of two"."""
    number = None if phrase.complement is None else tree.phrase_of[phrase.complement[0]]
    inner = None if number is None else tree.tokens[tree.phrases[number].head]
    if inner is not None and inner.tag is not Tag.NUM:
        return head.lemma == "margin"
    numbered = any(t.tag is Tag.NUM for t in tree.tokens[phrase.first : phrase.last])
    if head.lemma in _TALLIES:
        return numbered or inner is not None or head.lemma == "margin"
    if head.lemma in calendar.UNITS:
        return True
    return head.folded in _SHARES


_TIMES = (calendar.SEASONS, calendar.DAYPARTS, calendar.CLOCK_POINTS)
_HALVES = frozenset(("am", "pm", "a.m.", "p.m.", "a.m", "p.m", "gmt", "bst", "o'clock"))
_YEAR_OR_HOUR = re.compile(r"(?:1[5-9]|20)\d\d|\d\d?[:.h]\d\d")


def _is_deadline(tree: Tree, phrase: NounPhrase, head: Token) -> bool:
    """Whether it says by when: "dismissed by the autumn", "finished by the end of March"."""
    named = head.folded in calendar.WEEKDAYS or head.folded in calendar.MONTHS
    if named or head.text.islower() and any(head.folded in times for times in _TIMES):
        return phrase.last - phrase.first <= 2  # "by the evening", not "by Red Dawn"
    words = tree.tokens[phrase.first : phrase.last + 1]
    if any(t.folded in _HALVES for t in words) or _YEAR_OR_HOUR.fullmatch(head.text):
        return True  # "put out by 6:40 a.m."
    return head.folded in _TURNS and phrase.complement is not None


def own_subject(tree: Tree, group: Group, relation: str) -> int | None:
    """The phrase that the predicate itself has as its subject; a relative pronoun gives its antecedent."""
    existential = any(base(t) == "expl" and t.folded == "there" for t in tree.kids(group))
    for token in tree.kids(group):
        if base(token) != "nsubj":
            continue
        if existential:
            return None
        if token.folded in RELATIVES and relation == "relative":
            return antecedent(tree, group)
        return tree.phrase_of[token.index]
    return _absolute(tree, group)


def _absolute(tree: Tree, group: Group) -> int | None:
    """The subject of an absolute construction: "with [Peru] being one of the few"."""
    if tree.tokens[group.verb].folded not in ("being", "having") and form_of(tree.tokens[group.verb]) != "ing":
        return None
    for token in tree.kids(group):
        number = tree.phrase_of[token.index]
        if number is None or token.index >= group.first or token.relation not in ("nmod", "obl", "dep"):
            continue
        if _before(tree, tree.tokens[tree.phrases[number].first]) == "with":
            return number
    return None


def antecedent(tree: Tree, group: Group) -> int | None:
    """The phrase that a relative clause, participle or infinitive describes."""
    first = tree.first_conjunct(group)
    if first is not None:
        return antecedent(tree, tree.groups[first])
    top = tree.tokens[group.bearers[0]]
    if base(top) not in ("acl", "advcl") or top.head < 0:
        return None
    number = tree.phrase_of[_named(tree, top.head)]
    return number if number is None else _class_of(tree, number, group)


def _named(tree: Tree, at: int) -> int:
    """The name that a noun describes in apposition ("Roe, the Texas [lawyer] who sued": Roe), else the noun itself."""
    token = tree.tokens[at]
    if token.relation != "appos" or token.head < 0 or tree.tokens[token.head].tag is not Tag.PROPN:
        return at
    return token.head


def _class_of(tree: Tree, number: int, group: Group) -> int:
    """Of "one of [the clubs] to have won": what the infinitive or clause right behind it describes."""
    inner = tree.phrases[number].complement
    if inner is None or tree.tokens[tree.phrases[number].head].folded not in ("one", "two", "some", "none", "any"):
        return number
    behind = inner[1] <= group.first <= inner[1] + 2
    found = tree.phrase_of[inner[0]] if behind else None
    return number if found is None else found


def understood_subject(tree: Tree, group: Group, relation: str, governor: Clause | None) -> int | None:
    """The subject that a predicate without one of its own is said of."""
    noun = antecedent(tree, group)
    top = tree.tokens[group.bearers[0]]
    if noun is not None and (base(top) == "acl" or relation == "infinitive" and tree.tokens[top.head].tag is Tag.NOUN):
        if relation != "relative":
            return noun
        return noun if not tree.has_subject(group) else None
    if governor is None:
        return None
    if relation == "infinitive" and embedding.comes_of(tree.tokens[group.verb].lemma, governor.lemma):
        return governor.surface
    if relation in ("infinitive", "participle", "complement") and embedding.controls_object(governor.lemma):
        addressed = governor.objects or _addressed(governor)
        if addressed:
            return addressed[0]
    surface = governor.surface
    told = next((n for n in governor.objects if n != surface and tree.phrases[n].last <= group.first), None)
    controlled = relation == "infinitive" and base(top) == "xcomp" and not governor.passive
    if told is not None and controlled and not embedding.is_planning(governor.lemma):
        return told
    return surface


def _addressed(clause: Clause) -> tuple[int, ...]:
    """Whom a verb with a particle addresses: "called on ministers to resign"."""
    particle = clause.lemma.partition(" ")[2]
    return tuple(n for preposition, n in clause.obliques if preposition == particle)


def is_passive(tree: Tree, group: Group, relation: str) -> bool:
    """Whether the surface subject undergoes it: by its auxiliary, as a bare participle, or joined to such a one."""
    token = tree.tokens[group.verb]
    if token.tag is not Tag.VERB or form_of(token) != "past":
        return False
    kids = list(tree.kids(group))
    if any(t.relation == "aux:pass" for t in kids) or {"be", "get"} & set(group.auxiliaries):
        return True
    if group.copula:
        return token.lemma not in LINKING  # "she remained in second place" is no passive
    if group.auxiliaries:
        return False
    takes_object = any(t.relation in ("obj", "ccomp", "xcomp") for t in kids)
    headline = tree.tokens[-1].text not in (".", '"', "”")  # "Two killed in blast": in prose a passive has its "be"
    if any(t.relation == "nsubj:pass" for t in kids):
        return not takes_object and (headline or relation != "root")
    if headline and relation == "root" and not takes_object and token.lemma in OBJECT_NEEDED and _goes_on(tree, group):
        return True  # "Man charged with murder"
    first = tree.first_conjunct(group)
    if first is not None and not tree.has_subject(group):
        above = tree.groups[first]
        return not takes_object and is_passive(tree, above, tree.relation(first))
    return relation == "participle" and base(tree.tokens[group.bearers[0]]) != "xcomp"


def _goes_on(tree: Tree, group: Group) -> bool:
    """Whether a preposition, or nothing, stands right behind the verb; "at" tells whom somebody makes for."""
    after = group.verb + 1
    if after >= len(tree.tokens):
        return True
    return tree.tokens[after].tag in (Tag.ADP, Tag.PUNCT) and tree.tokens[after].folded != "at"


def objects_of(tree: Tree, group: Group, relation: str) -> tuple[int, ...]:
    """The phrases that the predicate takes without a preposition, joined ones too, in the order of the text."""
    found: list[int] = []
    for token in tree.kids(group):
        existential = base(token) == "nsubj" and token.index > group.verb and tree.tokens[group.verb].lemma == "be"
        nominal = token.relation == "xcomp" and token.tag in (Tag.NOUN, Tag.PROPN, Tag.NUM) and not _before(tree, token)
        if token.relation in ("obj", "iobj") or existential or nominal:
            if token.folded in RELATIVES and relation == "relative":
                found += _some(antecedent(tree, group))
            else:
                found += _joined(tree, token)
    if group.copula and group.top != group.verb:
        found += _joined(tree, tree.tokens[group.top])
    if relation == "relative" and not found and tree.has_subject(group) and _gap(tree, group):
        found += _some(antecedent(tree, group))
    if not found and (shared := _shared(tree, group)) is not None:
        found += objects_of(tree, shared, relation)
    return tuple(n for n in dict.fromkeys(found) if not _is_day(tree, n))


def _is_day(tree: Tree, number: int) -> bool:
    """Whether a phrase is a bare day, no object: "left it [Thursday]"."""
    phrase = tree.phrases[number]
    head = tree.tokens[phrase.head]
    named = head.folded in calendar.WEEKDAYS or head.folded in calendar.DEICTICS
    return (
        named
        and phrase.first == phrase.head
        and tree.tokens[phrase.head].relation not in ("nsubj", "nsubj:pass", "root")
    )


def _shared(tree: Tree, group: Group) -> Group | None:
    """The verb joined right behind this one, whose object is that of both ("guarded and searched [the market]")."""
    after = group.verb + 1
    if (
        after >= len(tree.tokens)
        or tree.tokens[after].tag is not Tag.CCONJ
        or tree.tokens[group.verb].tag is not Tag.VERB
    ):
        return None
    joined = (g for g in tree.groups if g.verb > after and tree.tokens[g.top].head == group.top and g.top != group.top)
    found = next((g for g in joined if tree.tokens[g.top].relation == "conj"), None)
    between = tree.tokens[after + 1 : found.verb] if found is not None else ()
    return found if all(t.tag in (Tag.ADV, Tag.VERB) for t in between) else None


def _gap(tree: Tree, group: Group) -> bool:
    """Whether no pronoun opens the relative clause, and its own subject stands first ("the law [they] passed")."""
    kids = list(tree.kids(group))
    used = any(t.folded in RELATIVES and base(t) in ("nsubj", "obj", "obl", "mark") for t in kids)
    owned = any(t.folded == "whose" and tree.tokens[t.head] in kids for t in tree.tokens)  # "Lind, whose car crashed"
    return not used and not owned and not group.copula and not any(t.relation in ("ccomp", "xcomp") for t in kids)


def _some(number: int | None) -> list[int]:
    return [] if number is None else [number]


def _joined(tree: Tree, token: Token) -> list[int]:
    """The phrase of a noun with those of the nouns joined to it."""
    found = _some(tree.phrase_of[token.index])
    for c in tree.below[token.index]:
        if tree.tokens[c].relation == "conj" and tree.owner[c] == tree.owner[token.index]:
            found += _joined(tree, tree.tokens[c])
    return found


def obliques_of(tree: Tree, number: int) -> tuple[tuple[str, int], ...]:
    """(preposition, phrase) of the clause, behind the verb, in the order of the text; "of" belongs to its noun."""
    group = tree.groups[number]
    found = []
    for index, phrase in enumerate(tree.phrases):
        if phrase.first < group.last or tree.owner[phrase.head] != number:
            continue
        preposition = tree.case(tree.tokens[phrase.head]) or _before(tree, tree.tokens[phrase.first])
        if preposition is not None and preposition != "of":
            found.append((preposition, index))
    return tuple(found)


def _before(tree: Tree, first: Token) -> str | None:
    """The preposition that stands right before the token."""
    before = tree.tokens[first.index - 1] if first.index else None
    return before.folded if before is not None and (before.tag is Tag.ADP or before.folded == "to") else None
