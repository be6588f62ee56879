"""The dependency tree of a sentence with its predicates and phrases, as the clause analysis asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.analysis.clauses.predicates import Group, base, children, form_of, predicates
from claimcheck.analysis.clauses.words import RELATIVES
from claimcheck.model.analysis import NounPhrase, Tag, Token

_DEPENDENT = ("acl", "advcl", "xcomp", "ccomp", "csubj", "obl", "nmod", "obj", "nsubj", "amod")
_SUBORDINATE = {"ccomp": "complement", "csubj": "complement", "acl:relcl": "relative", "advcl:relcl": "relative"}


@dataclass(frozen=True, slots=True)
class Tree:
    """Tokens, the phrases that cover them, and the predicate that governs each; lists run over token indexes."""

    tokens: Sequence[Token]
    phrases: Sequence[NounPhrase]
    below: Sequence[Sequence[int]]
    groups: Sequence[Group]
    phrase_of: Sequence[int | None]  # the phrase that covers the token
    owner: Sequence[int | None]  # the group whose clause the token stands in

    def kids(self, group: Group) -> Iterator[Token]:
        """What hangs on the predicate, in the order of the text."""
        return (
            self.tokens[c] for c in sorted(c for b in group.bearers for c in self.below[b] if c not in group.bearers)
        )

    def relation(self, number: int) -> str:
        """Root, conjunct, relative, complement, adverbial, infinitive or participle: how it hangs on the one above."""
        group = self.groups[number]
        first = self.first_conjunct(group)
        if first is not None:
            above = self.relation(first)
            return "conjunct" if above == "root" else above
        top = self.tokens[group.bearers[0]]
        kind, form = base(top), form_of(self.tokens[group.verb])
        if (
            kind in ("root", "parataxis")
            or top.head < 0
            or self.owner[top.head] is None
            and kind not in ("acl", "advcl")
        ):
            return "root"
        if group.infinitive:
            return "infinitive"
        if top.relation in ("acl:relcl", "advcl:relcl"):
            return "relative"
        bare = not group.auxiliaries and not group.copula
        if bare and form in ("ing", "past") and kind in _DEPENDENT:
            finite = form == "past" and (self.has_subject(group) or kind == "ccomp")
            if not finite:
                return "participle"
        if kind == "xcomp":
            return "infinitive" if form == "base" else "participle"
        if kind == "advcl":
            return "adverbial"
        return _SUBORDINATE.get(top.relation, "complement" if kind in ("acl", "ccomp", "csubj") else "root")

    def governor(self, number: int) -> int | None:
        """The clause above, or None for one that stands by itself."""
        group = self.groups[number]
        if self.relation(number) in ("root", "conjunct"):
            return None
        first = self.first_conjunct(group)
        if first is not None:
            return self.governor(first)
        head = self.tokens[group.bearers[0]].head
        return self.owner[head] if head >= 0 else None

    def first_conjunct(self, group: Group) -> int | None:
        """The clause that this one is joined to ("signed the bill and [left]")."""
        top = self.tokens[group.bearers[0]]
        if base(top) != "conj" or top.head < 0:
            return None
        return next((n for n, g in enumerate(self.groups) if top.head in (g.top, g.verb, *g.bearers)), None)

    def has_subject(self, group: Group) -> bool:
        """Whether the predicate has a subject of its own."""
        return any(base(t) in ("nsubj", "csubj") for t in self.kids(group))

    def opener(self, group: Group) -> str | None:
        """The conjunction, relative or question word that opens the clause."""
        for token in self.kids(group):
            if token.index > group.verb:
                return None
            if token.index < group.verb and self.tokens[token.index + 1].folded in ("whether", "if"):
                continue  # "doubts [about] whether she fell", "even if"
            if (
                token.relation == "mark"
                and token.folded != "to"
                or token.folded in RELATIVES
                and token.tag is not Tag.DET
            ):
                return token.folded
            if token.relation == "advmod" and token.folded in ("when", "where", "while", "why", "how"):
                return token.folded
        return None

    def case(self, token: Token) -> str | None:
        """The preposition before a noun; of a fixed one ("because of"), its first word."""
        return next((self.tokens[c].folded for c in self.below[token.index] if self.tokens[c].relation == "case"), None)


def tree_of(tokens: Sequence[Token], phrases: Sequence[NounPhrase]) -> Tree:
    """The tree of a parsed sentence."""
    below = children(tokens)
    groups = predicates(tokens, below)
    phrase_of: list[int | None] = [None] * len(tokens)
    for number, phrase in enumerate(phrases):
        phrase_of[phrase.first : phrase.last] = [number] * (phrase.last - phrase.first)
    tops: dict[int, int] = {}
    for number, group in enumerate(groups):
        tops |= dict.fromkeys(group.bearers, number)
    owner: list[int | None] = []
    for token in tokens:
        at: int = token.index
        while at >= 0 and at not in tops:
            at = tokens[at].head
        owner.append(tops.get(at))
    return Tree(tokens, phrases, below, groups, phrase_of, owner)
