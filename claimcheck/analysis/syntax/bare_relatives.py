"""Relative clauses without a pronoun, which the network takes for something else: "the art [the museum bought]"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.model.analysis import Tag, Token

_NAMED = ("compound", "flat")
_SUBJECTS = ("nsubj", "nsubj:pass")
_BESIDE = (Tag.ADV, Tag.ADP, Tag.DET, Tag.NOUN, Tag.PROPN, Tag.NUM)


def with_bare_relatives(tokens: Sequence[Token]) -> list[Token]:
    """The verb of such a clause hangs on the noun before it, and whoever stands between is its subject."""
    out = list(tokens)
    for verb in tokens:
        if verb.tag is not Tag.VERB or verb.folded.endswith("ing") or not verb.text.islower():
            continue
        if verb.relation == "acl":
            _behind_its_subject(out, verb)
        elif verb.relation in _SUBJECTS:
            _taken_for_a_noun(out, verb)
        elif verb.relation in ("root", "ccomp"):
            _taken_for_the_main_verb(out, verb)
    return out


def _behind_its_subject(out: list[Token], verb: Token) -> None:
    """ "The house Berg [bought] burned"; "the painting the museum [bought]", where that seems set beside it."""
    doer = next((t for t in out[: verb.index] if t.head == verb.index and t.relation in _SUBJECTS), None)
    if doer is not None:
        if verb.head == _before(out, doer.index):
            out[verb.index] = replace(verb, relation="acl:relcl")
            out[doer.index] = replace(doer, relation="nsubj")
        return
    doer = out[verb.head]
    noun = out[doer.head] if doer.head >= 0 else None
    if noun is None or doer.relation != "appos" or noun.tag is not Tag.NOUN or noun.index != _before(out, doer.index):
        return
    between = out[doer.index + 1 : verb.index]
    if doer.index < verb.index and all(t.tag is Tag.ADV for t in between) and _goes_on(noun, verb):
        out[verb.index] = replace(verb, head=noun.index, relation="acl:relcl")
        out[doer.index] = replace(doer, head=verb.index, relation="nsubj")


def _taken_for_a_noun(out: list[Token], verb: Token) -> None:
    """ "The car Piet Roth [drove] was stolen": not the car-Roth-drove."""
    doer = next((t for t in out[: verb.index] if _is_name_of(t, verb)), None)
    noun = None if doer is None else _noun_before(out, doer.index)
    if doer is None or noun is None or noun.head != verb.index or noun.relation not in _NAMED:
        return
    out[noun.index] = replace(noun, head=verb.head, relation=verb.relation)
    out[verb.index] = replace(verb, head=noun.index, relation="acl:relcl")
    out[doer.index] = replace(doer, relation="nsubj")


def _taken_for_the_main_verb(out: list[Token], verb: Token) -> None:
    """ "The film Marsh [made] won a prize": not the one who made it win."""
    doer = next((t for t in out[: verb.index] if t.head == verb.index and t.relation == "nsubj" and _is_name(t)), None)
    main = next((t for t in out[verb.index + 1 :] if t.head == verb.index and t.relation == "xcomp"), None)
    noun = None if doer is None else _noun_before(out, doer.index)
    if doer is None or main is None or noun is None or not _finite(out, (noun, verb, main)):
        return
    beside = noun.head == verb.index and noun.relation in _SUBJECTS
    inside = noun.head == doer.index and noun.relation in _NAMED
    if not beside and not (inside and _has_article(out, noun, doer)):
        return
    out[noun.index] = replace(noun, head=main.index, relation="nsubj")
    out[main.index] = replace(main, head=verb.head, relation=verb.relation)
    out[verb.index] = replace(verb, head=noun.index, relation="acl:relcl")
    for token in out:
        behind = token.head == verb.index and token.index > main.index
        if behind:
            out[token.index] = replace(token, head=main.index)


def _has_article(out: list[Token], noun: Token, doer: Token) -> bool:
    """Whether the article before the noun hangs on the noun or on the name behind it; it is then the noun's."""
    article = next((t for t in out[: noun.index] if t.head in (noun.index, doer.index) and t.tag is Tag.DET), None)
    if article is None:
        return False
    out[article.index] = replace(article, head=noun.index)
    return True


def _finite(tokens: Sequence[Token], subject_and_verbs: tuple[Token, Token, Token]) -> bool:
    """Whether the second verb is told of the noun, with no more than adverbs or a phrase of time or place between."""
    noun, verb, main = subject_and_verbs
    between = tokens[verb.index + 1 : main.index]
    if main.tag is not Tag.VERB or any(t.tag not in _BESIDE or t.relation in ("obj", "iobj") for t in between):
        return False
    opened = not between or between[0].tag in (Tag.ADV, Tag.ADP) and between[0].folded != "to"
    plural = noun.folded != noun.lemma  # "all the trams Norvik makes [run] on gas"
    return opened and (plural or main.folded != main.lemma)


def _is_name(token: Token) -> bool:
    return token.tag is Tag.PROPN


def _is_name_of(token: Token, verb: Token) -> bool:
    return token.head == verb.index and token.relation in _NAMED and _is_name(token)


def _noun_before(tokens: Sequence[Token], at: int) -> Token | None:
    """The common noun right before the phrase of a noun."""
    before = _before(tokens, at)
    return tokens[before] if before is not None and tokens[before].tag is Tag.NOUN else None


def _before(tokens: Sequence[Token], at: int) -> int | None:
    """The token right before the phrase of a noun: past its determiner, figure, adjectives and the names before it."""
    first, inside = at, (Tag.DET, Tag.ADJ, Tag.PROPN, Tag.NUM)
    while first > 0 and tokens[first - 1].tag in inside and tokens[first - 1].head in (at, first):
        first -= 1
    return first - 1 if first else None


def _goes_on(noun: Token, verb: Token) -> bool:
    """Whether the noun is the subject of a verb or predicate behind the clause, or its object before it."""
    return noun.relation in _SUBJECTS and noun.head > verb.index or 0 <= noun.head < noun.index
