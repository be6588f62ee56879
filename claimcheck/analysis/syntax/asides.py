"""Arcs across commas, quotation marks and capitals that the network draws wrongly.

What stands behind a quotation belongs to the verb that gives it ('"...," they wrote in a letter [on June 3]'), not to a
verb inside; and a phrase between commas may part a subordinate clause's subject from its verb ("after the ministry, in
a rare step, released").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.analysis.syntax.arcs import hangs_on
from claimcheck.lexicon import embedding
from claimcheck.lexicon.calendar import WEEKDAYS
from claimcheck.model.analysis import Tag, Token

_OPENERS = frozenset("after before since until while as when although though because".split())
_LOOSE = ("obl", "nmod", "advmod")
_REACH = 4  # words behind the closing mark within which the verb that gives the quotation stands
_ASIDE = 9  # words
_QUOTES = ('"', "\u201c", "\u201d")


def with_quotations(tokens: list[Token]) -> list[Token]:
    """What stands behind the verb that gives a quotation hangs on it, not on a verb of the quotation."""
    out = list(tokens)
    marks = [t.index for t in out if t.text in _QUOTES]
    for first, last in zip(marks[::2], marks[1::2], strict=False):
        verb = _giving(out, last)
        if verb is None:
            continue
        stop = marks[marks.index(last) + 1] if marks.index(last) + 1 < len(marks) else len(out)
        for at in range(verb + 1, stop):
            token = out[at]
            if token.relation.startswith(_LOOSE) and first < token.head < last:
                out[at] = replace(token, head=verb, relation="obl" if token.tag is not Tag.ADV else "advmod")
    return out if out != tokens else tokens


def _giving(tokens: Sequence[Token], last: int) -> int | None:
    """The verb of saying right behind a quotation, outside of it."""
    behind = tokens[last + 1 : last + 1 + _REACH]
    if not behind or tokens[last - 1].folded not in (",", "?", "!", "-") and behind[0].folded != ",":
        return None
    return next((t.index for t in behind if t.tag is Tag.VERB and embedding.is_saying(t.lemma)), None)


def with_parted_subjects(tokens: list[Token]) -> list[Token]:
    """A noun behind "after", an aside and a finite verb are a clause, not two phrases of the main one."""
    out = list(tokens)
    for noun in tokens:
        if noun.relation != "obl" or noun.tag not in (Tag.NOUN, Tag.PROPN) or noun.head < 0:
            continue
        mark = next((t for t in out if t.head == noun.index and t.relation == "case" and t.folded in _OPENERS), None)
        verb = None if mark is None else _behind_aside(out, noun)
        if mark is None or verb is None:
            continue
        out[verb.index] = replace(verb, relation="advcl")
        out[mark.index] = replace(mark, head=verb.index, relation="mark")
        for at in range(noun.index + 1, verb.index):
            if out[at].head == noun.head and out[at].relation != "punct":
                out[at] = replace(out[at], head=verb.index)
        if verb.head != noun.head:
            out[verb.index] = replace(out[verb.index], head=noun.head)
        out[noun.index] = replace(noun, head=verb.index, relation="nsubj")
    return out if out != tokens else tokens


def _behind_aside(tokens: Sequence[Token], noun: Token) -> Token | None:
    """The finite verb behind a noun, or behind the commas that follow it, joined by no word to the verb above."""
    at = noun.index + 1
    while at < len(tokens) and tokens[at].folded != "," and hangs_on(tokens, at, noun.index):
        at += 1
    if at + 1 >= len(tokens):
        return None
    close = at - 1
    if tokens[at].folded == ",":
        opens = tokens[at + 1].tag is Tag.ADP or tokens[at + 1].relation == "appos"
        behind = range(at + 1, min(len(tokens) - 1, at + _ASIDE))
        close = next((i for i in behind if tokens[i].folded == ","), -1) if opens else -1
    verb = tokens[close + 1]
    past = verb.folded != verb.lemma or verb.folded in embedding.UNCHANGED_PAST
    if close < 0 or verb.tag is not Tag.VERB or not past or verb.folded.endswith("ing"):
        return None
    acts = any(t.head == verb.index and t.relation == "obj" for t in tokens[verb.index :])
    loose = verb.relation in ("conj", "advcl", "parataxis") and verb.head == noun.head and (acts or close >= at)
    inner = verb.relation in ("acl", "advcl") and noun.index <= verb.head <= close and acts
    own = any(t.head == verb.index and t.relation.startswith(("nsubj", "cc", "mark")) for t in tokens[: verb.index])
    return verb if (loose or inner) and not own else None


def with_names_for_verbs(tokens: list[Token]) -> list[Token]:
    """A word amid a name that was taken for the verb of the sentence is none ("The House Select Committee sent")."""
    root = next((t for t in tokens if t.head < 0), None)
    if root is None or not 0 < root.index < len(tokens) - 2 or not root.text[0].isupper():
        return tokens
    if root.tag is not Tag.PROPN and (root.tag is not Tag.VERB or root.lemma != root.folded):
        return tokens
    before, behind = tokens[root.index - 1], tokens[root.index + 1]
    run = before.relation == "nsubj" and behind.relation == "obj"
    if not run or behind.tag is not Tag.PROPN or {before.head, behind.head} != {root.index}:
        return tokens
    if before.tag is not Tag.PROPN and not (before.tag is Tag.NOUN and before.text[0].isupper()):
        return tokens
    verb = next((t for t in tokens[behind.index :] if t.head == root.index and t.tag is Tag.VERB), None)
    if verb is None or verb.lemma == verb.folded or verb.folded.endswith("ing"):
        return tokens
    if not verb.text[0].islower():
        return tokens
    if any(t.head == verb.index and t.relation.startswith(("nsubj", "mark", "cc")) for t in tokens):
        return tokens
    out = list(tokens)
    for token in tokens:
        if token.head == root.index:
            out[token.index] = replace(token, head=verb.index)
        elif token.head == before.index:
            out[token.index] = replace(token, head=behind.index)
    out[verb.index] = replace(verb, head=-1, relation="root")
    out[behind.index] = replace(behind, head=verb.index, relation="nsubj")
    for part in (before, root):
        out[part.index] = replace(part, tag=Tag.PROPN, head=behind.index, relation="compound")
    return out


def with_opening_days(tokens: list[Token]) -> list[Token]:
    """A day that opens a clause is no part of the name of who acts on it ("On Friday [lawmakers] approved")."""
    out = list(tokens)
    for day in tokens[1:]:
        if day.folded not in WEEKDAYS or day.relation != "compound" or day.head != day.index + 1:
            continue
        noun, before = tokens[day.head], tokens[day.index - 1]
        opens = before.folded == "on" and (before.index == 0 or tokens[before.index - 1].tag is Tag.PUNCT)
        verb = tokens[noun.head] if noun.head > noun.index else None
        if not opens or verb is None or verb.tag is not Tag.VERB or noun.tag not in (Tag.NOUN, Tag.PROPN):
            continue
        if noun.relation not in ("nsubj", "nsubj:pass", "obl", "obl:unmarked"):
            continue
        passive = any(t.head == verb.index and t.relation == "aux:pass" for t in tokens)
        if not any(t.head == verb.index and t.relation.startswith("nsubj") and t.index != noun.index for t in tokens):
            out[noun.index] = replace(noun, relation="nsubj:pass" if passive else "nsubj")
            out[day.index] = replace(day, head=verb.index, relation="obl")
            out[before.index] = replace(before, head=day.index, relation="case")
    return out if out != tokens else tokens
