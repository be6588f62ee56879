"""Repairs of what is a verb: an infinitive that was taken for a noun, a participle that only compares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.lexicon import concepts, embedding
from claimcheck.model.analysis import Tag, Token
from claimcheck.text.lemmas import lemma

_NEAR = 8  # tokens between "takes" and "to"
_TAKING = frozenset(("take", "need", "require"))
_ASKING = frozenset(
    "majority vote right power ability authority permission chance decision plan attempt effort bid refusal failure "
    "promise pledge vow threat willingness duty obligation".split()
)
_COMPARING = frozenset(("with", "to"))


def with_bare_infinitives(tokens: list[Token]) -> list[Token]:
    """A word that may be a verb, alone behind "to" where a deed is asked for, is one ("a majority to override")."""
    out = tokens
    for verb in tokens:
        to = tokens[verb.index - 1] if verb.index > 1 else None
        if to is None or to.folded != "to" or verb.tag is not Tag.NOUN or verb.folded != verb.lemma:
            continue
        after = tokens[verb.index + 1] if verb.index + 1 < len(tokens) else None
        alone = after is None or after.tag in (Tag.PUNCT, Tag.CCONJ)
        taking = any(t.lemma in _TAKING for t in tokens[max(0, to.index - _NEAR) : to.index])
        if not alone or not (taking or tokens[to.index - 1].lemma in _ASKING) or not concepts.verb_concepts(verb.lemma):
            continue
        out = list(out)
        out[verb.index] = replace(verb, tag=Tag.VERB, head=to.index - 1, relation="acl")
        out[to.index] = replace(to, tag=Tag.PART, head=verb.index, relation="mark")
    return out


def with_verbs_for_nouns(tokens: list[Token]) -> list[Token]:
    """A form in -s that has a subject or an object is a verb: "The law [bans] smoking", "The act [bars] firms"."""
    out = tokens
    for verb in tokens:
        if verb.tag is not Tag.NOUN or verb.relation not in ("root", "ccomp", "conj") or not verb.folded.endswith("s"):
            continue
        kids = [t for t in tokens if t.head == verb.index]
        noun = tokens[verb.index - 1] if verb.index else None
        base = lemma(verb.folded, Tag.VERB)
        if noun is None or noun.tag not in (Tag.NOUN, Tag.PROPN) or noun.folded.endswith("s"):
            continue
        if base == verb.folded or not concepts.verb_concepts(base):
            continue
        if not any(t.relation == "obj" or t is noun and t.relation == "nsubj" for t in kids):
            continue
        if any(t.relation in ("cop", "det", "amod", "nmod:poss", "case") for t in kids):
            continue
        out = list(out)
        out[verb.index] = replace(verb, tag=Tag.VERB, lemma=base)
        out[noun.index] = replace(noun, head=verb.index, relation="nsubj")
        for kid in tokens[: noun.index]:
            if kid.head > verb.index and kid.relation in ("det", "amod", "compound", "nmod:poss"):
                out[kid.index] = replace(kid, head=noun.index)
        for kid in kids:
            if kid.index > verb.index and kid.relation == "acl" and kid.folded.endswith("ing"):
                out[kid.index] = replace(kid, relation="xcomp")
    return out


def with_verbs_of_contents(tokens: list[Token]) -> list[Token]:
    """Behind "that" stands a verb: the last of the nouns there, where nothing else is one.

    "said that a fish [rots] from the head", "demanded that the rector [resign]".
    """
    out = tokens
    for verb in tokens:
        if verb.tag is not Tag.NOUN or verb.relation != "ccomp" or not 0 <= verb.head < verb.index - 2:
            continue
        kids = [t for t in tokens if t.head == verb.index]
        that = next((t for t in kids if t.folded == "that" and t.relation == "mark"), None)
        noun = tokens[verb.index - 1]
        if that is None or noun.tag not in (Tag.NOUN, Tag.PROPN) or noun.head != verb.index:
            continue
        if any(t.tag in (Tag.VERB, Tag.AUX) for t in tokens[that.index :]) or {"case", "conj"} & {
            t.relation for t in kids
        }:
            continue  # "that price increases, tax rises and layoffs loom"
        base = lemma(verb.folded, Tag.VERB)
        wished = bool(concepts.verb_concepts(tokens[verb.head].lemma) & _WISHING and concepts.verb_concepts(base))
        if wished if base == verb.folded else verb.folded.endswith("s") and not noun.folded.endswith("s"):
            out = list(out)
            out[verb.index] = replace(verb, tag=Tag.VERB, lemma=base)
            out[noun.index] = replace(noun, relation="nsubj")
            for kid in kids:
                if that.index < kid.index < noun.index:
                    out[kid.index] = replace(kid, head=noun.index)
                elif kid.relation == "nmod":
                    out[kid.index] = replace(kid, relation="obl")
    return out


_WISHING = frozenset("demand require ask urge suggest".split())


def with_comparisons(tokens: list[Token]) -> list[Token]:
    """ "compared with" behind a verb is no verb of the sentence ("prices [rose] last month compared with a year ago").

    What stands before it belongs to the verb in front.
    """
    out = tokens
    for token in tokens:
        if not compares(tokens, token) or tokens[token.index - 1].tag is Tag.AUX:
            continue
        kids = [t for t in tokens[: token.index] if t.head == token.index and t.tag is not Tag.ADV]
        verb = tokens[token.head] if 0 <= token.head < token.index else None
        if verb is None:
            continue
        out = list(out)
        for kid in kids:
            out[kid.index] = replace(kid, head=verb.index, relation=_ACTIVE.get(kid.relation, kid.relation))
        for kid in tokens[token.index + 1 :]:
            if kid.head == token.index and kid.relation in ("advcl", "conj", "cc", "punct", "parataxis"):
                out[kid.index] = replace(kid, head=verb.index)
        out[token.index] = replace(token, relation="advcl")
    return out


def with_adverbed_gerunds(tokens: list[Token]) -> list[Token]:
    """Behind a preposition and an adverb stands a deed, no quality ("charged for allegedly [hacking] mail")."""
    out = tokens
    for gerund in tokens:
        if gerund.relation != "amod" or not gerund.folded.endswith("ing") or gerund.index < 2:
            continue
        case, adverb = tokens[gerund.index - 2], tokens[gerund.index - 1]
        noun = tokens[gerund.head]
        if case.folded not in _DOING or adverb.tag is not Tag.ADV or not adverb.folded.endswith("ly"):
            continue
        if noun.index < gerund.index or noun.head < 0 or case.head != noun.index:
            continue
        out = list(out)
        base = lemma(gerund.folded, Tag.VERB)
        out[gerund.index] = replace(gerund, tag=Tag.VERB, lemma=base, head=noun.head, relation="advcl")
        out[noun.index] = replace(noun, head=gerund.index, relation="obj")
        out[case.index] = replace(case, head=gerund.index, relation="mark")
    return out


_DOING = frozenset(("for", "of", "with", "by", "from", "in", "after"))


def with_reports_past_clauses(tokens: list[Token]) -> list[Token]:
    """What "that" opens behind a clause of time is what the verb of saying before it says.

    "Holm said after the report came out that he [would] go."
    """
    out = tokens
    for verb in tokens:
        above = tokens[verb.head] if verb.relation == "ccomp" and 0 <= verb.head < verb.index else None
        if above is None or above.relation != "advcl" or above.head < 0 or embedding.is_saying(above.lemma):
            continue
        said = tokens[above.head]
        of_time = any(t.head == above.index and t.folded in _OF_TIME for t in tokens[said.index : above.index])
        that = any(t.head == verb.index and t.folded == "that" and t.relation == "mark" for t in tokens)
        if said.index < above.index and of_time and that and embedding.is_saying(said.lemma):
            out = list(out)
            out[verb.index] = replace(verb, head=said.index)
    return out


_OF_TIME = frozenset("after before when as while once since until".split())


def with_plural_subjects(tokens: list[Token]) -> list[Token]:
    """A form in -s before a past verb is no auxiliary, but the subject ("Kordel [shares] sank")."""
    out = tokens
    for noun in tokens:
        if (
            noun.relation != "aux"
            or noun.tag is not Tag.VERB
            or not noun.folded.endswith("s")
            or noun.head < noun.index
        ):
            continue
        out = list(out)
        for token in tokens[: noun.index]:
            if token.head == noun.index or token.head == noun.head and token.relation.startswith("nsubj"):
                out[token.index] = replace(token, head=noun.index, relation="compound")
        out[noun.index] = replace(noun, tag=Tag.NOUN, lemma=lemma(noun.folded, Tag.NOUN), relation="nsubj")
    return out


def compares(tokens: Sequence[Token], token: Token) -> bool:
    """Whether the token is "compared" before "with" or "to"."""
    after = tokens[token.index + 1].folded if token.index + 1 < len(tokens) else ""
    return token.folded == "compared" and after in _COMPARING and token.index > 0


_ACTIVE = {"nsubj:pass": "nsubj", "aux:pass": "cop"}
