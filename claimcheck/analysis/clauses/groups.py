"""Verb groups: auxiliaries, negation and the main verb, or a copula with its complement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.analysis.clauses.words import NEGATIONS
from claimcheck.analysis.phrases import floats
from claimcheck.lexicon import embedding
from claimcheck.model.analysis import NounPhrase, Tag, Token

_BE = {"be", "become", "remain", "stay", "seem", "appear"}
_QUOTES = {'"', "'"}


@dataclass(slots=True)
class Group:
    """A verb group: auxiliaries, negation and the main verb (or the complement of a copula)."""

    first: int
    last: int
    verb: int
    auxiliaries: tuple[str, ...]
    negated: bool
    infinitive: bool
    copula: bool = False


def verb_groups(tokens: Sequence[Token], phrases: Sequence[NounPhrase]) -> list[Group]:
    inside = {i for p in phrases for i in range(p.first, p.last)}
    found: list[Group] = []
    at = 0
    while at < len(tokens):
        if tokens[at].tag not in (Tag.AUX, Tag.VERB) or at in inside:
            at += 1
            continue
        group = _group(tokens, phrases, inside, at)
        found.append(group)
        at = group.last
    return found


def _group(tokens: Sequence[Token], phrases: Sequence[NounPhrase], inside: set[int], at: int) -> Group:
    first = at
    while (
        first > 0
        and (tokens[first - 1].tag is Tag.ADV or tokens[first - 1].folded in ("to", "not", "yet", "n't"))
        and first - 1 not in inside
    ):
        first -= 1
    infinitive = any(tokens[i].folded == "to" for i in range(first, at))
    auxiliaries: list[str] = []
    end, verb = at, at
    while end < len(tokens) and end not in inside:
        token = tokens[end]
        if token.tag is Tag.AUX:
            auxiliaries.append(token.lemma if token.lemma in ("be", "have", "do", "get") else token.folded)
            verb = end
        elif token.tag is Tag.VERB:
            verb = end
            end += 1
            break
        elif token.tag is Tag.ADV or floats(tokens, end) or token.folded in ("not", "n't"):
            pass
        elif (
            token.folded in _QUOTES
            and end > first
            and end + 1 < len(tokens)
            and tokens[end + 1].tag in (Tag.VERB, Tag.ADV)
        ):
            pass  # 'is "working through" it'
        elif (
            token.folded == "to"
            and auxiliaries
            and auxiliaries[-1] in ("have", "be")
            and end + 1 < len(tokens)
            and tokens[end + 1].tag in (Tag.VERB, Tag.AUX)
        ):
            auxiliaries.append("to")  # "has to sign", "is to open", "has yet to sign"
        else:
            break
        end += 1
    words = [tokens[i].folded for i in range(first, end)]
    negated = any(w in NEGATIONS for w in words) or ("yet" in words and "to" in words)
    copula = tokens[verb].tag is Tag.AUX or tokens[verb].lemma in _BE
    last = max(end, verb + 1)
    if tokens[verb].tag is Tag.AUX and auxiliaries and auxiliaries[-1] != "to":
        auxiliaries = auxiliaries[:-1]
    if copula:
        while (
            last < len(tokens) and (tokens[last].tag is Tag.ADV or tokens[last].folded == "not") and last not in inside
        ):
            negated = negated or tokens[last].folded in NEGATIONS
            last += 1
        if last < len(tokens) and tokens[last].tag in (Tag.ADJ, Tag.VERB) and last not in inside:
            verb, last = last, last + 1
    elif tokens[verb].tag is Tag.VERB and (after := _predicative(tokens, inside, last)) is not None:
        negated = negated or any(tokens[i].folded in NEGATIONS for i in range(last, after))
        last = after + 1
    return Group(
        first=first,
        last=last,
        verb=verb,
        auxiliaries=tuple(auxiliaries),
        negated=negated,
        infinitive=infinitive,
        copula=copula,
    )


def _predicative(tokens: Sequence[Token], inside: set[int], at: int) -> int | None:
    """The adjective that belongs to a full verb: "pleaded (not) guilty", "went missing"."""
    while at < len(tokens) and tokens[at].folded in ("not", "never"):
        at += 1
    return at if at < len(tokens) and tokens[at].tag is Tag.ADJ and at not in inside else None


def form_of(token: Token) -> str:
    """Verb form by its ending: base, s, ing or past (past tense and past participle)."""
    word = token.folded
    if word.endswith("ing") and token.lemma != word:
        return "ing"
    if token.lemma == word and not word.endswith("ed"):
        return "past" if word in embedding.UNCHANGED_PAST else "base"
    if word.endswith("s") and token.lemma != word:
        return "s"
    return "past"
