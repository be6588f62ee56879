"""Particles taken for prepositions: "will [take over] Alstom" is done to Alstom, as "took Alstom over" is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.lexicon import calendar, concepts
from claimcheck.model.analysis import Tag, Token

_PARTICLES = frozenset("over up down out off back".split())
# Verbs behind which these words say whither or how long: "walked out the door", "ran over the hill".
_MOVING = frozenset(
    "go run walk come climb drive fly jump move step sail rise fall look head travel march ride race roll slide swim "
    "creep hike spread stay last hold meet talk argue fight clash happen occur be".split()
)
_NAMING = (Tag.NOUN, Tag.PROPN, Tag.PRON)


def with_particles(tokens: list[Token]) -> list[Token]:
    """The tokens with a particle right behind its verb, and what it would be the preposition of as the object."""
    out = tokens
    for particle in tokens[1:-1]:
        verb = tokens[particle.index - 1]
        if particle.folded not in _PARTICLES or verb.tag is not Tag.VERB or verb.lemma in _MOVING:
            continue
        noun = _object(tokens, particle, verb)
        if noun is None or not concepts.verb_concepts(f"{verb.lemma} {particle.folded}"):
            continue
        if any(t.head == verb.index and t.relation in ("obj", "aux:pass") for t in tokens):
            continue
        out = list(out)
        out[particle.index] = replace(particle, head=verb.index, relation="compound:prt")
        out[noun.index] = replace(noun, relation="obj")
    return out


def _object(tokens: Sequence[Token], particle: Token, verb: Token) -> Token | None:
    """What the verb with its particle is done to: a thing or somebody, no stretch of time."""
    if particle.relation == "case":
        noun: Token | None = tokens[particle.head]
    else:
        behind = (t for t in tokens[particle.index + 1 :] if t.head == verb.index)
        noun = next(behind, None) if particle.relation == "compound:prt" and particle.head == verb.index else None
    if noun is None or noun.head != verb.index or noun.relation != "obl" or noun.tag not in _NAMING:
        return None
    cases = [t.folded for t in tokens if t.head == noun.index and t.relation == "case"]
    return noun if noun.lemma not in calendar.UNITS and set(cases) <= {particle.folded} else None
