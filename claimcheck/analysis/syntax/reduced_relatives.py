"""Participles that describe a subject and that the network takes for its verb: "A poll [released on Monday] shows"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.analysis.syntax import arcs
from claimcheck.analysis.syntax.verbs import compares
from claimcheck.model.analysis import Tag, Token


def with_reduced_relatives(tokens: list[Token]) -> list[Token]:
    """A past form before a finite verb without a subject describes the subject: "A poll [released on Monday] shows"."""
    out = tokens
    for verb in tokens:
        under = 0 <= verb.head < verb.index
        first = tokens[verb.head] if under else _fronted(tokens, verb)
        if (
            first is None
            or first.tag is not Tag.VERB
            or verb.tag not in (Tag.VERB, Tag.AUX)
            or not _follows(tokens, verb)
            or compares(tokens, verb)
        ):
            continue
        joined = verb.relation in ("ccomp", "xcomp", "conj", "parataxis", "advcl", "dep") or not under
        if not joined or not _may_be_participle(first) or _is_tag(tokens, first, verb):
            continue
        kids = [t for t in tokens if t.head == first.index]
        subject = next((t for t in kids if t.relation.startswith("nsubj")), None)
        if subject is None or subject.index > first.index or subject.tag is Tag.PRON:
            continue
        if any(t.relation in ("obj", "ccomp", "aux", "aux:pass", "cop", "mark") and t is not verb for t in kids):
            continue
        out = list(out)
        if under:
            out[verb.index] = replace(verb, head=first.head, relation=first.relation)
        out[subject.index] = replace(subject, head=verb.index, relation="nsubj")
        out[first.index] = replace(first, head=subject.index, relation="acl")
        for kid in kids:
            if kid.index > verb.index:
                out[kid.index] = replace(kid, head=verb.index)
    return out


def with_described_subjects(tokens: list[Token]) -> list[Token]:
    """A participle between a noun and the auxiliary of a verb without a subject describes that noun: "The painting
    [stolen from Delft] is still missing"."""
    for participle in tokens[1:]:
        noun, main = tokens[participle.index - 1], tokens[participle.head]
        if participle.tag is not Tag.VERB or participle.relation != "advcl" or participle.head < participle.index:
            continue
        if noun.head != participle.index or not noun.relation.startswith("nsubj") or noun.tag not in _NAMING:
            continue
        if not _may_be_participle(participle) or arcs.has_subject(tokens, main.index):
            continue
        helping = next((t for t in tokens if t.head == main.index and t.relation in _HELPING), None)
        between = () if helping is None else tokens[participle.index : helping.index]
        own = (t.relation for t in tokens if t.head == participle.index and t is not noun)
        if not between or any(t.folded in (",", "and") for t in between) or {"obj", "aux", "mark"}.intersection(own):
            continue
        out = list(tokens)
        out[noun.index] = replace(noun, head=main.index, relation="nsubj")
        out[participle.index] = replace(participle, head=noun.index, relation="acl")
        return out
    return tokens


_HELPING = ("aux", "aux:pass", "cop")


def _is_tag(tokens: Sequence[Token], first: Token, verb: Token) -> bool:
    """Whether words of a speaker stand between a comma and the verb: "He died in Lima, the Post [reports]"."""
    before = tokens[verb.index - 1]
    comma = any(t.folded == "," for t in tokens[first.index : verb.index])
    return verb.relation == "parataxis" and comma and before.head == verb.index and before.tag in _NAMING


_NAMING = (Tag.NOUN, Tag.PROPN)


def _fronted(tokens: Sequence[Token], verb: Token) -> Token | None:
    """What was taken for the content of the verb, though no sign parts the two: "Officials [briefed on it] said"."""
    before = [t for t in tokens[: verb.index] if t.head == verb.index and t.relation == "ccomp"]
    if len(before) != 1 or any(t.folded in (",", '"') for t in tokens[before[0].index : verb.index]):
        return None
    content = any(t.head == verb.index and t.relation in ("ccomp", "xcomp") for t in tokens[verb.index :])
    return before[0] if content else None


_ONE_FORM = frozenset("hurt hit cut put set shut split".split())


def _may_be_participle(verb: Token) -> bool:
    return verb.folded in _ONE_FORM or verb.lemma != verb.folded and not verb.folded.endswith(("ing", "s"))


def _of_several(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a bare form may be the present of what several do: "The people hurt in it [remain] in hospital"."""
    if tokens[verb.head].folded not in _ONE_FORM:
        return False
    subjects = (t for t in tokens[: verb.index] if t.head == verb.head and t.relation.startswith("nsubj"))
    return any(t.lemma != t.folded or t.tag is Tag.NUM or t.folded == "people" for t in subjects)


def _follows(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a finite verb stands there without subject, conjunction or sign before it."""
    before, bare = tokens[verb.index - 1], verb.folded == verb.lemma and not _of_several(tokens, verb)
    if (
        bare
        or verb.folded.endswith("ing")
        or before.tag not in (Tag.NOUN, Tag.PROPN, Tag.ADV, Tag.NUM)
        or before.folded in arcs.QUESTIONING
    ):
        return False
    return not any(t.head == verb.index and t.index < verb.index and t.relation in arcs.OWN_WORDS for t in tokens)
