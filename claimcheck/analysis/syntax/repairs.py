"""Arcs that word knowledge puts right where the network looked at too little.

Each repair is one function: it gives the new head and relation of a token, or None where nothing is wrong.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from claimcheck.lexicon import calendar, embedding
from claimcheck.model.analysis import Tag, Token

Arc = tuple[int, str]
RELATIVES = frozenset(("who", "whom", "which", "that"))
_NOMINAL = (Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.ADJ)


def repaired(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens with those arcs put right; no repair makes a cycle."""
    out = list(tokens)
    for at in range(len(out)):
        for repair in _REPAIRS:
            arc = repair(out, at)
            if arc is not None and not _above(out, arc[0], at):
                out[at] = replace(out[at], head=arc[0], relation=arc[1])
    return tuple(_with_main_verb(out))


def _above(tokens: Sequence[Token], at: int, ancestor: int) -> bool:
    """Whether `ancestor` stands above `at`, or is it."""
    while at >= 0 and at != ancestor:
        at = tokens[at].head
    return at == ancestor


def _marked(tokens: Sequence[Token], at: int) -> bool:
    """Whether an infinitive marker stands right before the verb, but for adverbs."""
    before = at - 1
    while before >= 0 and tokens[before].tag is Tag.ADV:
        before -= 1
    return before >= 0 and tokens[before].folded == "to" and tokens[at].tag in (Tag.VERB, Tag.AUX)


def _infinitive(tokens: Sequence[Token], at: int) -> Arc | None:
    """An infinitive is no prepositional phrase ("ordered the lab to close")."""
    token = tokens[at]
    if token.relation not in ("nmod", "obl") or not _marked(tokens, at) or token.lemma != token.folded:
        return None
    return token.head, "acl" if tokens[token.head].tag in _NOMINAL else "xcomp"


def _reported(tokens: Sequence[Token], at: int) -> Arc | None:
    """What follows "said on Friday that" is its content, not a verb joined to it."""
    token = tokens[at]
    if token.relation != "conj" or not embedding.is_saying(tokens[token.head].lemma):
        return None
    kids = [t for t in tokens[token.head + 1 : at] if t.head == at]
    opened = any(t.folded == "that" and t.relation == "mark" for t in kids)
    return (token.head, "ccomp") if opened and not any(t.relation == "cc" for t in kids) else None


def _dated_report(tokens: Sequence[Token], at: int) -> Arc | None:
    """What follows "warned on Friday that" is no relative clause of the day."""
    token = tokens[at]
    if token.relation != "acl:relcl" or token.head < 0 or tokens[token.head].folded not in calendar.WEEKDAYS:
        return None
    above = tokens[token.head].head
    if above < 0 or not embedding.is_saying(tokens[above].lemma):
        return None
    return (above, "ccomp") if _has_subject(tokens, at, RELATIVES) else None


def _apposed(tokens: Sequence[Token], at: int) -> Arc | None:
    """A verb has one subject: a second one between commas describes the first ("Kordel, the maker of ..., warned")."""
    token = tokens[at]
    if token.relation not in ("nsubj", "nsubj:pass") or token.folded in RELATIVES:
        return None
    first = next((t for t in tokens[:at] if t.head == token.head and t.relation in ("nsubj", "nsubj:pass")), None)
    if first is None or first.folded in RELATIVES or token.head < at:
        return None
    return (first.index, "appos") if any(t.folded == "," for t in tokens[first.index + 1 : at]) else None


def _relative_object(tokens: Sequence[Token], at: int) -> Arc | None:
    """A relative pronoun before another subject is the object ("the player whom the club signed")."""
    token = tokens[at]
    if token.relation not in ("nsubj", "mark") or token.folded not in ("who", "whom", "which", "that") or token.head < 0:
        return None
    if not tokens[token.head].relation.startswith("acl:relcl") or token.head < at:
        return None
    rival = any(t.head == token.head and t.relation == "nsubj" and at < t.index < token.head for t in tokens)
    taken = any(t.head == token.head and t.relation == "obj" for t in tokens)
    return (token.head, "obj") if rival and not taken else None


def _bare_subject(tokens: Sequence[Token], at: int) -> Arc | None:
    """A name right before a finite verb that has no subject is its subject."""
    token = tokens[at]
    if token.tag is not Tag.PROPN or token.relation not in ("advmod", "discourse", "vocative") or token.head != at + 1:
        return None
    verb = tokens[token.head]
    return (verb.index, "nsubj") if verb.tag is Tag.VERB and not _has_subject(tokens, verb.index) else None


def _has_subject(tokens: Sequence[Token], at: int, but: Collection[str] = ()) -> bool:
    return any(t.head == at and t.relation.startswith("nsubj") and t.folded not in but for t in tokens)


def _with_main_verb(tokens: list[Token]) -> list[Token]:
    """A sentence whose root is a noun with a relative clause, and in which a finite verb is left over inside that clause.

    "The juror who accused a bailiff withdrew the complaint.": the verb is the root, and the noun its subject.
    """
    root = next((t for t in tokens if t.head < 0), None)
    if root is None or root.tag not in _NOMINAL or tokens[-1].text not in (".", "!", '"', "”"):
        return tokens
    kids = [t for t in tokens if t.head == root.index]
    relative = next((t for t in kids if t.relation == "acl:relcl"), None)
    if relative is None or any(t.relation in ("cop", "nsubj", "conj") for t in kids):
        return tokens
    verb = next((t for t in tokens[relative.index + 1 :] if _is_left_over(tokens, t)), None)
    if verb is None or not _above(tokens, verb.index, root.index):
        return tokens
    out = list(tokens)
    out[verb.index] = replace(verb, head=-1, relation="root")
    out[root.index] = replace(root, head=verb.index, relation="nsubj")
    return out


def _is_left_over(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a finite verb has no subject, conjunction or marker of its own."""
    if verb.tag is not Tag.VERB or verb.relation not in ("xcomp", "acl", "advcl", "conj", "parataxis", "ccomp", "dep"):
        return False
    if verb.folded.endswith("ing") or verb.folded == verb.lemma:
        return False
    before = tokens[verb.index - 1]
    if before.tag in (Tag.CCONJ, Tag.SCONJ, Tag.AUX, Tag.PART) or before.folded in RELATIVES:
        return False
    kids = [t for t in tokens if t.head == verb.index]
    after = tokens[verb.index + 1].folded if verb.index + 1 < len(tokens) else ""
    own = ("nsubj", "nsubj:pass", "mark", "aux", "aux:pass", "cc")
    return after != "by" and not any(t.relation in own and t.index < verb.index for t in kids)


def _past_relative(tokens: Sequence[Token], at: int) -> Arc | None:
    """An infinitive looks past a relative clause for the verb that asks for it.

    "requires clubs that sell alcohol to register": requires, not sell.
    """
    token = tokens[at]
    if token.head < 0 or not _marked(tokens, at):
        return None
    verb = tokens[token.head]
    if not verb.relation.startswith("acl") or verb.head < 0 or not embedding.effect(verb.lemma).plain:
        return None
    noun = tokens[verb.head]
    if noun.head < 0 or noun.relation not in ("obj", "nsubj", "nsubj:pass"):
        return None
    above = tokens[noun.head]
    return (above.index, "xcomp") if noun.relation == "obj" and embedding.controls_object(above.lemma) else None


_REPAIRS = (_infinitive, _reported, _dated_report, _past_relative, _apposed, _relative_object, _bare_subject)
