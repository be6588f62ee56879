"""Nouns for one end of a relation, told as the deed they stand for: "a subsidiary of X" is what X owns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.contrast.facts import Fact
from claimcheck.contrast.terms import Term
from claimcheck.lexicon import concepts

_ONES: dict[str, tuple[str, bool]] = {
    "subsidiary": ("own", False), "unit": ("own", False), "owner": ("own", True), "parent": ("own", True),
    "affiliate": ("own", False), "division": ("own", False),
    "predecessor": ("succeed", False), "successor": ("succeed", True),
    "author": ("write", True), "writer": ("write", True), "founder": ("found", True), "co-founder": ("found", True),
    "creator": ("create", True), "inventor": ("invent", True), "discoverer": ("discover", True),
    "director": ("direct", True), "composer": ("compose", True), "designer": ("design", True),
    "killer": ("kill", True), "murderer": ("murder", True), "winner": ("win", True), "buyer": ("buy", True),
    "employee": ("employ", False), "employer": ("employ", True), "victim": ("kill", False),
    "host": ("host", True), "leader": ("lead", True), "head": ("lead", True),
}  # fmt: skip
"""Noun: the verb, and whether who is called so does it."""


def turned(fact: Fact) -> Iterator[Fact]:
    """The deed behind "X is the owner of Y"; nothing for other facts."""
    known = _ONES.get(fact.head.lemma) if fact.says_what else None
    who, whose = fact.arg("subj"), fact.arg("of")
    if known is None or who is None or whose is None:
        return
    verb, does_it = known
    ends: tuple[tuple[str, Term], ...] = (("subj", who), ("obj", whose)) if does_it else (("subj", whose), ("obj", who))
    rest = tuple((role, t) for role, t in fact.args if role not in ("subj", "of"))
    known_as = concepts.verb_concepts(verb)
    yield replace(fact, lemma=verb, concepts=known_as, args=(*ends, *rest), says_what=False, words=(fact.head,))
