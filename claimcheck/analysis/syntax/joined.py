"""Repairs that give a verb its subject where "and", or a phrase that opens the sentence, stands before it."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.model.analysis import Tag, Token

_NOMINAL = (Tag.NOUN, Tag.PROPN)
_WHERE = frozenset("in at on near outside inside across around throughout after during along".split())


def with_joined_subjects(tokens: list[Token]) -> list[Token]:
    """Between "and" and an auxiliary stands the subject ("40 were hurt and [900 houses and shops] were damaged")."""
    out = tokens
    for verb in tokens:
        if verb.relation != "conj" or verb.tag not in (Tag.VERB, Tag.ADJ) or not 0 <= verb.head < verb.index:
            continue
        kids = [t for t in tokens[: verb.index] if t.head == verb.index]
        first = next((t for t in kids if t.relation == "cc"), None)
        aux = next((t for t in kids if t.relation in ("aux", "aux:pass", "cop")), None)
        if first is None or aux is None or any(t.relation.startswith(("nsubj", "csubj", "mark")) for t in kids):
            continue
        if first.index > aux.index:
            continue
        between = range(first.index + 1, aux.index)
        tops = [t for t in tokens[first.index + 1 : aux.index] if t.head not in between and t.tag in _NOMINAL]
        loose = [t for t in tokens[first.index + 1 : aux.index] if t.head not in between and t.tag is Tag.VERB]
        if len(tops) != 1 or loose or tops[0].relation in ("obl", "nmod"):
            continue
        out = list(out)
        passive = aux.relation == "aux:pass"
        out[tops[0].index] = replace(tops[0], head=verb.index, relation="nsubj:pass" if passive else "nsubj")
    return out


def with_paired_subjects(tokens: list[Token]) -> list[Token]:
    """Two nouns behind "and" are one subject ("the match was halted and [11 fans and a steward] were arrested")."""
    out = tokens
    for verb in tokens:
        if verb.relation != "conj" or verb.tag not in (Tag.VERB, Tag.ADJ):
            continue
        second = next((t for t in tokens[: verb.index] if t.head == verb.index and t.relation[:5] == "nsubj"), None)
        join = next((t for t in tokens if second and t.head == second.index and t.relation == "cc"), None)
        if second is None or join is None or join.index > second.index or second.index < verb.head:
            continue
        first = tokens[join.index - 1]
        if first.relation != "conj" or first.head != verb.head or first.tag not in _NOMINAL or first.index < verb.head:
            continue
        out = list(out)
        out[first.index] = replace(first, head=verb.index, relation=second.relation)
        out[second.index] = replace(second, head=first.index, relation="conj")
        for token in tokens[verb.head : first.index]:
            if token.head == first.index and token.relation == "cc":
                out[token.index] = replace(token, head=verb.index)
    return out


def with_opened_subjects(tokens: list[Token]) -> list[Token]:
    """A phrase of place that opens the sentence is no subject ("In the nearby valley, [ten people] were killed")."""
    place = next((t for t in tokens if t.relation.startswith("nsubj")), None)
    if place is None or tokens[0].folded not in _WHERE or tokens[0].tag is not Tag.ADP or place.head < place.index:
        return tokens
    after = tokens[place.index + 1].folded
    second = (t for t in tokens[place.index + 2 : place.head] if _is_second(t, place))
    noun = next(second, None)
    opening = all(t.tag is not Tag.VERB and t.folded != "," for t in tokens[1 : place.index])
    if after != "," or noun is None or not opening or noun.tag not in _NOMINAL:
        return tokens
    if any(t.folded == "," for t in tokens[noun.index : place.head]):
        return tokens  # "In Arle, a port, ..." is another matter
    out = list(tokens)
    out[noun.index] = replace(noun, head=place.head, relation=place.relation)
    out[place.index] = replace(place, head=place.head, relation="obl")
    out[0] = replace(tokens[0], head=place.index, relation="case")
    return out


def with_sums_wanted(tokens: list[Token]) -> list[Token]:
    """A subject and its verb right behind a sum say which sum it is ("offered it for the $5 million [he wants]")."""
    out = tokens
    for verb in tokens:
        if verb.tag is not Tag.VERB or verb.relation not in ("ccomp", "conj", "parataxis", "advcl", "dep"):
            continue
        kids = [t for t in tokens if t.head == verb.index]
        who = next((t for t in kids if t.relation.startswith("nsubj") and t.index < verb.index), None)
        if who is None or any(t.relation in ("obj", "mark", "cc") for t in kids):
            continue
        start = min([who.index] + [t.index for t in tokens[: who.index] if t.head == who.index])
        if start < 2:
            continue
        sum_ = tokens[start - 1]
        while sum_.head in range(max(0, start - 4), start) and sum_.relation in _OF_SUMS:
            sum_ = tokens[sum_.head]
        if sum_.tag is not Tag.NUM or tokens[sum_.index - 1].tag is not Tag.DET or sum_.head == verb.index:
            continue
        out = list(out)
        out[verb.index] = replace(verb, head=sum_.index, relation="acl:relcl")
    return out


_OF_SUMS = frozenset(("nmod:unmarked", "nummod", "flat", "compound", "nmod"))


def _is_second(token: Token, place: Token) -> bool:
    """Whether it was taken for a second subject, or to describe the first."""
    return (
        token.head == place.index
        and token.relation == "appos"
        or (token.head == place.head and token.relation.startswith("nsubj"))
    )


def with_subjects_after(tokens: list[Token]) -> list[Token]:
    """ "after" before a noun and its finite verb opens a clause ("after the court [ordered] a recount")."""
    out = tokens
    for token in tokens:
        verb = tokens[token.head] if token.head > token.index else None
        if verb is None or not token.relation.startswith("obl") or verb.tag is not Tag.VERB:
            continue
        opener = next((t for t in tokens if t.head == token.index and t.folded in _JOINING), None)
        between = tokens[token.index + 1 : verb.index]
        if opener is None or any(t.tag not in (Tag.AUX, Tag.ADV) for t in between) or verb.folded.endswith("ing"):
            continue
        after = tokens[verb.index + 1].folded if verb.index + 1 < len(tokens) else ""
        if after == "by" or any(t.head == verb.index and t.relation.startswith("nsubj") for t in tokens):
            continue
        out = list(out)
        passive = any(t.relation == "aux:pass" for t in between)
        out[token.index] = replace(token, relation="nsubj:pass" if passive else "nsubj")
        out[opener.index] = replace(opener, head=verb.index, relation="mark")
        if verb.relation.startswith("acl"):
            out[verb.index] = replace(verb, relation="advcl")
    return out


_JOINING = frozenset(("after", "before", "since", "until"))
