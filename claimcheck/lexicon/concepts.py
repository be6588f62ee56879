"""Predicate classes: which words report one happening or state, and which classes exclude each other.

A *concept* names a class of predicates that can describe the same event in a news report without
contradiction. The words stand in `_concepts_<domain>.tsv`, one row for each concept and part:

    agree <TAB> verb <TAB> agree, sign, join

Parts: `verb`, `noun` (nominalisations, event nouns), `actor` (who does it), `adjective` (after a copula),
`light` (light verbs + nouns), and the relations `opposite`, `reverse` (opposites of which one may
follow the other in one story: open, close), `implies`, `related`, `converse`.
A minus sign before an actor or an adjective says that it denies the concept ("-holdout").
A concept may have rows in several files; they add up. The grouping is our own, from general news English.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck.lexicon.spelling import spellings
from claimcheck.lexicon.tables import family

Signed = frozenset[tuple[str, bool]]
"""Concepts with True where the word affirms them, False where it denies them."""

_RELATIONS = ("opposite", "reverse", "implies", "related", "converse")
_NONE: frozenset[str] = frozenset()
_UNSIGNED: Signed = frozenset()

GENERIC_LIGHT_VERBS = frozenset(("make", "conduct", "carry out", "perform", "undertake", "stage", "mount"))
"""Verbs that add little to an event noun: "carry out an attack" is to attack."""

_NEGATING = ("non-", "non", "un", "in", "im", "ir", "il", "dis")
"""Prefixes that deny an adjective, the longer first."""

PASSIVE_LIGHT_VERBS = frozenset(("face", "receive", "suffer", "undergo", "get", "incur", "sustain", "win", "obtain"))
"""Light verbs whose subject is the one it is done to: "faces charges", "won approval"."""

IMPLICIT_NEGATIVES = frozenset(
    (
        "abstain", "avoid", "balk", "cease", "decline", "deny", "fail", "fall short", "fall short of", "forget",
        "have yet", "have yet to", "hold off", "hold off on", "lack", "miss", "miss out on", "neglect", "omit",
        "refrain", "refrain from", "refuse", "remain to be", "resist", "shy away", "shy away from", "stop short",
        "stop short of", "balk at", "opt not", "opt out", "opt out of", "be unable", "be unwilling", "be reluctant",
        "rule out", "steer clear of", "keep from", "stay away", "stay away from", "stay out", "stay out of",
        "forgo", "forego", "be yet", "be yet to", "be far from", "be free of", "come up short", "desist", "elude",
        "escape", "evade", "skip", "duck", "shirk", "abstain from", "stay clear of", "turn down",
    )
)  # fmt: skip


class _Tables(NamedTuple):
    """Words to concepts, part by part, and the relations between concepts."""

    words: dict[str, dict[str, frozenset[str]]]
    signed: dict[str, dict[str, Signed]]
    light: dict[tuple[str, str], frozenset[str]]
    pairs: dict[str, frozenset[tuple[str, str]]]
    concepts: frozenset[str]


@cache
def _tables() -> _Tables:
    words: dict[str, dict[str, set[str]]] = {"verb": {}, "noun": {}}
    signed: dict[str, dict[str, set[tuple[str, bool]]]] = {"actor": {}, "adjective": {}}
    light: dict[tuple[str, str], set[str]] = {}
    pairs: dict[str, set[tuple[str, str]]] = {part: set() for part in _RELATIONS}
    known: set[str] = set()
    for concept, part, listed in family("_concepts_"):
        known.add(concept)
        if part == "light":
            for verb, noun in _light_pairs(concept, listed):
                light.setdefault((verb, noun), set()).add(concept)
            continue
        for word in listed.split(", "):
            if part in pairs:
                pairs[part].add((concept, word))
            elif part in signed:
                for form in spellings(word.removeprefix("-")):
                    signed[part].setdefault(form, set()).add((concept, not word.startswith("-")))
            else:
                for form in spellings(word):
                    words[part].setdefault(form, set()).add(concept)
    return _Tables(
        words={part: {w: frozenset(c) for w, c in table.items()} for part, table in words.items()},
        signed={part: {w: frozenset(c) for w, c in table.items()} for part, table in signed.items()},
        light={k: frozenset(v) for k, v in light.items()},
        pairs={part: frozenset(table) for part, table in pairs.items()},
        concepts=frozenset(known),
    )


def _light_pairs(concept: str, listed: str) -> Iterator[tuple[str, str]]:
    """Every (verb, noun) of "reach / make up + deal / jail term, ..."."""
    for phrase in listed.split(", "):
        verbs, _, nouns = phrase.partition(" + ")
        for verb in verbs.split(" / "):
            for noun in nouns.split(" / "):
                for form in spellings(verb):
                    for other in spellings(noun):
                        yield form, other


def concepts() -> frozenset[str]:
    """The names of all concepts."""
    return _tables().concepts


def verb_concepts(lemma: str) -> frozenset[str]:
    """The concepts that a verb may report; the lemma may hold a particle ("shut down"). Empty where unknown."""
    return _tables().words["verb"].get(lemma, _NONE)


def noun_concepts(lemma: str) -> frozenset[str]:
    """The concepts that a nominalisation or event noun may report ("signing" -> agree, sign)."""
    return _tables().words["noun"].get(lemma, _NONE)


def actor_concepts(lemma: str) -> Signed:
    """What a noun says of the one it names: "survivor" -> (survive, True), (die, False)."""
    return _tables().signed["actor"].get(lemma, _UNSIGNED)


def adjective_concepts(lemma: str) -> Signed:
    """What an adjective or prepositional predicate says after a copula: "alive" -> (die, False).

    A word that no table lists is read by its negating prefix: "unlicensed" denies what "licensed" says.
    """
    table = _tables().signed["adjective"]
    if (listed := table.get(lemma)) is not None:
        return listed
    stem = without_negation(lemma) or ""
    return frozenset((concept, not positive) for concept, positive in table.get(stem, _UNSIGNED))


def without_negation(lemma: str) -> str | None:
    """The word without its negating prefix ("unlicensed" -> "licensed"), or None where it begins with none."""
    return next((lemma.removeprefix(p) for p in _NEGATING if lemma.startswith(p)), None)


def light_verb(verb: str, noun: str) -> frozenset[str]:
    """The concepts of a light verb with its object: ("reach", "agreement") -> agree. Empty where it is no such pair."""
    tables = _tables()
    if listed := tables.light.get((verb, noun)):
        return listed
    return noun_concepts(noun) if verb in GENERIC_LIGHT_VERBS else _NONE


def light_verb_is_passive(verb: str) -> bool:
    """Whether the subject of the light verb is the one it is done to ("faces charges")."""
    return verb in PASSIVE_LIGHT_VERBS


def implicit_negation(lemma: str) -> bool:
    """Whether a verb says that its complement did not happen ("fail to", "stop short of")."""
    return lemma in IMPLICIT_NEGATIVES


@cache
def _symmetric(part: str) -> frozenset[tuple[str, str]]:
    listed = _tables().pairs[part]
    return listed | {(b, a) for a, b in listed}


def opposite(a: str, b: str) -> bool:
    """Whether two concepts cannot both hold of the same participants, in the same roles, at one time."""
    return (a, b) in opposites()


def reversible(a: str, b: str) -> bool:
    """Whether two opposites may follow each other in one story (arrest, release): they clash only at one time."""
    return (a, b) in _symmetric("reverse")


@lru_cache(maxsize=50_000)
def opposed(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two words, by their concepts, exclude each other: some pair is opposite and no pair is related.

    Use this rather than `opposite` for words: an ambiguous word that may also report the same matter opposes nothing.
    """
    return any(opposite(x, y) for x in a for y in b) and not any(related(x, y) for x in a for y in b)


@cache
def opposites() -> frozenset[tuple[str, str]]:
    """All pairs of opposite concepts, reversible ones included, in both orders."""
    return _symmetric("opposite") | _symmetric("reverse")


@cache
def opposites_of(concept: str) -> frozenset[str]:
    """All opposites of a concept, reversible ones included."""
    return frozenset(b for a, b in opposites() if a == concept)


def converse(a: str, b: str) -> bool:
    """Whether two concepts report one event with the roles exchanged (buy / sell, kill / die)."""
    return (a, b) in _symmetric("converse")


@cache
def implied(concept: str) -> frozenset[str]:
    """Every concept that follows from this one, roles unchanged, itself excluded (sentence -> convict, charge)."""
    found: set[str] = set()
    frontier = [concept]
    while frontier:
        here = frontier.pop()
        for a, b in _tables().pairs["implies"]:
            if a == here and b not in found:
                found.add(b)
                frontier.append(b)
    return frozenset(found - {concept})


def implies(a: str, b: str) -> bool:
    """Whether what the first concept reports cannot be without the second."""
    return b in implied(a)


@cache
def _beside() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for part in (_symmetric("related"), opposites(), _symmetric("converse")):
        for a, b in part:
            found.setdefault(a, set()).add(b)
    return found


def beside(concept: str) -> frozenset[str]:
    """Every concept that is listed as related, opposite or converse to this one."""
    return frozenset(_beside().get(concept, ()))


def related(a: str, b: str) -> bool:
    """Whether two concepts often report one matter: the same, one implying the other, converses, or listed so."""
    return a == b or converse(a, b) or implies(a, b) or implies(b, a) or (a, b) in _symmetric("related")
