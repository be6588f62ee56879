"""Arcs that word knowledge puts right where the network looked at too little.

Each repair is one function: it gives the new head and relation of a token, or None where nothing is wrong. It is
asked of tokens alone that hang by the relations that stand before it in the table: most hang by others.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from claimcheck.analysis.syntax import (
    agreement,
    arcs,
    contents,
    gerunds,
    headlines,
    participles,
    relatives,
    reports,
    said_days,
    sentences,
    speakers,
)
from claimcheck.lexicon import calendar, embedding, light
from claimcheck.model.analysis import Tag, Token

Arc = tuple[int, str]
_VERBAL = (Tag.VERB, Tag.AUX, Tag.ADJ, Tag.NOUN)
_ASIDE = 8  # words
_BETWEEN = frozenset(("not", "yet", "to", "ever", "never"))
_NOMINAL = (Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.ADJ)


def repaired(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens with those arcs put right; no repair makes a cycle."""
    out = list(sentences.repaired(tokens))
    for at in range(len(out)):
        for relations, repair in _REPAIRS:
            if relations is not None and out[at].relation not in relations:
                continue
            arc = repair(out, at)
            if arc is not None and not arcs.hangs_on(out, arc[0], at):
                out[at] = replace(out[at], head=arc[0], relation=arc[1])
    return tuple(out)


def _marked(tokens: Sequence[Token], at: int) -> bool:
    """Whether an infinitive marker stands right before the verb, but for adverbs."""
    before = at - 1
    while before >= 0 and tokens[before].tag is Tag.ADV:
        before -= 1
    return before >= 0 and tokens[before].folded == "to" and tokens[at].tag in (Tag.VERB, Tag.AUX)


def _of_whole_name(tokens: Sequence[Token], at: int) -> Arc | None:
    """What hangs on a later part of a name hangs on the name ("was Sen. Ana Ruiz")."""
    token = tokens[at]
    if token.head < 0:
        return None
    above = tokens[token.head]
    return (above.head, token.relation) if above.relation == "flat" and above.head >= 0 else None


def _of_whole_noun(tokens: Sequence[Token], at: int) -> Arc | None:
    """A copula before the modifier of a noun is that of the noun ("Peru is [the one] large state that signed")."""
    token = tokens[at]
    if token.relation != "cop" or token.head < at or tokens[token.head].relation not in ("amod", "nummod", "det"):
        return None
    noun = tokens[token.head].head
    return (noun, "cop") if noun > token.head and tokens[noun].tag in (Tag.NOUN, Tag.PROPN) else None


def _infinitive(tokens: Sequence[Token], at: int) -> Arc | None:
    """An infinitive is no prepositional phrase ("ordered the lab to close")."""
    token = tokens[at]
    if not _marked(tokens, at) or token.lemma != token.folded:
        return None
    return token.head, "acl" if tokens[token.head].tag in _NOMINAL else "xcomp"


def _still_to_do(tokens: Sequence[Token], at: int) -> Token | None:
    """The noun right before "yet to sign", "not yet to have signed"."""
    before = at - 1
    while before >= 0 and (tokens[before].folded in _BETWEEN or tokens[before].lemma == "have"):
        before -= 1
    words = {t.folded for t in tokens[before + 1 : at]}
    return tokens[before] if before >= 0 and {"yet", "to"} <= words and tokens[before].tag is Tag.NOUN else None


def _which_one(tokens: Sequence[Token], at: int) -> Arc | None:
    """An infinitive behind what somebody is or remains says which one ("remains the only state not to have joined")."""
    token = tokens[at]
    if token.head < 0:
        return None
    if (late := _still_to_do(tokens, at)) is not None:
        return late.index, "acl"
    if tokens[token.head].lemma not in light.LINKING:
        return None
    noun = next((t for t in reversed(tokens[token.head : at]) if t.head == token.head and t.tag in _NOMINAL), None)
    if noun is None or any(t.folded not in _BETWEEN and t.tag is not Tag.AUX for t in tokens[noun.index + 1 : at]):
        return None
    return (noun.index, "acl") if any(t.folded == "to" for t in tokens[noun.index : at]) else None


def _relative(tokens: Sequence[Token], at: int) -> Arc | None:
    """A clause whose subject is a relative pronoun right behind a noun describes that noun."""
    token = tokens[at]
    if token.tag not in _VERBAL:
        return None
    kids = [t for t in tokens if t.head == at]
    pronoun = next((t for t in kids if t.relation.startswith("nsubj") and t.folded in arcs.RELATIVES), None)
    if pronoun is None or pronoun.index == 0 or pronoun.tag is Tag.DET:
        return None
    if any(t.relation == "cc" or t.relation == "mark" for t in kids):
        return None
    comma = tokens[pronoun.index - 1].folded == ","
    noun = _before_aside(tokens, pronoun.index - 1 - comma)
    if noun is None or noun.tag not in (Tag.NOUN, Tag.PROPN) or pronoun.folded == "that" and comma:
        return None
    while noun.relation in ("flat", "compound", "goeswith", "fixed") and noun.head >= 0:
        noun = tokens[noun.head]
    return noun.index, "acl:relcl"


def _before_aside(tokens: Sequence[Token], at: int) -> Token | None:
    """The token there, or that before a parenthesis or age that ends there ("Roe (R-Ohio), who", "Roe, 52, who")."""
    if at >= 0 and tokens[at].folded == ")":
        at = next((i for i in range(at, max(-1, at - _ASIDE), -1) if tokens[i].folded == "("), 0) - 1
    elif at > 1 and tokens[at].tag is Tag.NUM and tokens[at - 1].folded == ",":
        at -= 2
    return tokens[at] if at >= 0 else None


def _finite_conjunct(tokens: Sequence[Token], at: int) -> Arc | None:
    """A finite verb is joined to a finite verb ("which bans X before doing Y and [requires] Z": to "bans")."""
    token = tokens[at]
    if token.tag is not Tag.VERB or not arcs.is_present(token) or token.head < 0:
        return None
    above = tokens[token.head]
    if not above.folded.endswith("ing"):
        return None
    while above.head >= 0 and not arcs.is_present(above):
        above = tokens[above.head]
    return (above.index, "conj") if arcs.is_present(above) else None


def _subordinate(tokens: Sequence[Token], at: int) -> Arc | None:
    """A clause that a subordinating word opens is not joined to the one before it ("..., while six have agreed")."""
    token = tokens[at]
    if token.head < 0:
        return None
    kids = [t for t in tokens if t.head == at and t.index < at]
    opened = any(t.relation in ("mark", "case") and t.folded in arcs.OPENERS for t in kids)
    inner = any(
        t.folded in arcs.OPENERS and t.tag is Tag.SCONJ and t.index < at
        for k in kids
        for t in tokens
        if t.head == k.index
    )
    return (token.head, "advcl") if (opened or inner) and not any(t.relation == "cc" for t in kids) else None


def _copular(tokens: Sequence[Token], at: int) -> Arc | None:
    """What has a subject and a copula of its own is a clause, not an object ("..., and Peru is the one that left")."""
    token = tokens[at]
    if token.head < 0:
        return None
    kids = [t for t in tokens if t.head == at and t.index < at]
    if not any(t.relation == "cop" for t in kids) or not any(t.relation == "nsubj" for t in kids):
        return None
    return token.head, "conj" if any(t.relation == "cc" for t in kids) else "ccomp"


def _apposed(tokens: Sequence[Token], at: int) -> Arc | None:
    """A verb has one subject: a second one between commas describes the first ("Kordel, the maker of ..., warned")."""
    token = tokens[at]
    if token.folded in arcs.RELATIVES:
        return None
    first = next((t for t in tokens[:at] if t.head == token.head and t.relation in ("nsubj", "nsubj:pass")), None)
    if first is None or first.folded in arcs.RELATIVES or token.head < at:
        return None
    return (first.index, "appos") if any(t.folded == "," for t in tokens[first.index + 1 : at]) else None


def _relative_object(tokens: Sequence[Token], at: int) -> Arc | None:
    """A relative pronoun before another subject is the object ("the player whom the club signed")."""
    token = tokens[at]
    if token.folded not in arcs.RELATIVES or token.head < 0:
        return None
    if not tokens[token.head].relation.startswith("acl:relcl") or token.head < at:
        return None
    if token.folded == "that" and contents.tells_content(tokens, token.head):
        return None
    rival = any(t.head == token.head and t.relation == "nsubj" and at < t.index < token.head for t in tokens)
    taken = any(t.head == token.head and t.relation == "obj" for t in tokens)
    return (token.head, "obj") if rival and not taken else None


def _bare_subject(tokens: Sequence[Token], at: int) -> Arc | None:
    """A name right before a finite verb, or a noun right before a copula, that has no subject is its subject."""
    token = tokens[at]
    if token.head < at:
        return None
    above = tokens[token.head]
    if arcs.has_subject(tokens, above.index) or any(t.head == at and t.relation in ("case", "mark") for t in tokens):
        return None
    verb = token.tag is Tag.PROPN and above.tag is Tag.VERB and above.index == at + 1
    copula = tokens[at + 1].relation == "cop" and tokens[at + 1].head == above.index
    return (above.index, "nsubj") if verb or copula and token.tag in (Tag.NOUN, Tag.PROPN) else None


def _past_relative(tokens: Sequence[Token], at: int) -> Arc | None:
    """An infinitive looks past a relative clause for the verb that asks for it.

    "requires clubs that sell alcohol to register": requires, not sell.
    """
    token = tokens[at]
    if token.head < 0 or token.relation.startswith(("aux", "cop")) or not _marked(tokens, at):
        return None
    verb, apart = tokens[token.head], any(t.folded == "," for t in tokens[max(0, at - 2) : at])
    if not verb.relation.startswith("acl") or verb.head < 0 or not (apart or embedding.effect(verb.lemma).plain):
        return None
    noun = tokens[verb.head]
    if noun.head < 0 or noun.relation not in ("obj", "nsubj", "nsubj:pass"):
        return None
    above = tokens[noun.head]
    return (above.index, "xcomp") if noun.relation == "obj" and embedding.controls_object(above.lemma) else None


def _past_time(tokens: Sequence[Token], at: int) -> Arc | None:
    """An infinitive looks past a length or time of day for its verb: "agreed in the early hours to [cut] the quota"."""
    token = tokens[at]
    if token.head < 0 or not _marked(tokens, at):
        return None
    noun = tokens[token.head]
    if noun.lemma not in calendar.UNITS or not noun.relation.startswith(("obl", "obj")) or noun.index > at:
        return None
    told = any(t.head == noun.index and (t.tag is Tag.NUM or t.folded in ("early", "late")) for t in tokens)
    verb = tokens[noun.head] if noun.head >= 0 else None
    return (verb.index, "xcomp") if told and verb is not None and verb.tag is Tag.VERB else None


Repair = Callable[[Sequence[Token], int], Arc | None]
_REPAIRS: tuple[tuple[frozenset[str] | None, Repair], ...] = tuple(
    (frozenset(relations.split()) if relations else None, repair)
    for relations, repair in (
        ("nsubj nsubj:pass ccomp obl:unmarked obl obj appos xcomp advmod compound", said_days.day_of_saying),
        ("cop nsubj aux", _of_whole_name),
        ("cop", _of_whole_noun),
        ("nmod obl", _infinitive),
        ("conj advcl parataxis", reports.reported),
        ("conj ccomp advcl parataxis acl xcomp", _relative),
        ("acl:relcl", relatives.who_is_somebody),
        ("acl:relcl", relatives.behind_age),
        ("conj", _finite_conjunct),
        ("acl:relcl", relatives.nearest_noun),
        ("conj parataxis", _subordinate),
        ("obj obl nmod appos xcomp nsubj", _copular),
        ("ccomp conj advcl", reports.speech_tag),
        ("advcl obl conj advmod", reports.before_tag),
        ("advcl xcomp", _which_one),
        ("acl:relcl ccomp advcl conj acl", reports.dated_report),
        ("conj", reports.now_joined),
        ("acl nmod advcl", _past_time),
        ("", _past_relative),  # whatever it hangs by
        ("nsubj nsubj:pass", _apposed),
        ("nsubj mark", _relative_object),
        ("advmod discourse vocative advcl", _bare_subject),
        ("obj", contents.opening_that),
        ("acl:relcl", contents.told),
        ("parataxis", headlines.unjoined),
        ("acl:relcl", agreement.agreeing),
        ("amod", gerunds.act),
        ("obj", gerunds.undergoer),
        ("advcl", participles.described),
        ("conj appos nmod obl obj", speakers.joined),
    )
)
