"""Repairs that give a verb the subject that stands apart from it: before an apposition, an aside, or inside "said"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.analysis.syntax import arcs
from claimcheck.lexicon import embedding
from claimcheck.model.analysis import Tag, Token
from claimcheck.text.lemmas import lemma

_LOOSE = ("vocative", "discourse", "dep", "advmod", "dislocated", "parataxis", "obl:unmarked", "nmod:unmarked", "list")
_NOMINAL_KIDS = ("cop", "det", "amod", "nummod", "nmod:poss", "case", "aux", "compound")
_ONLY_PAST = frozenset(
    "struck shook broke took gave swept swore drove flew grew knew threw tore woke withdrew sank ran rang began became "
    "overtook underwent hid froze chose fled forgot forbade stole wrote rode shrank spoke sprang stuck swam went came "
    "held kept lost met paid sent sold told taught sought caught bought brought fought led fell".split()
)
_NOUNS = (Tag.NOUN, Tag.PROPN)
_OPENING = frozenset(("who", "which", "whose"))


def with_named_subjects(tokens: list[Token]) -> list[Token]:
    """A name before a noun between commas is the subject, the noun describes it ("Tessaly, [a dairy firm], bought")."""
    out = tokens
    for noun in tokens:
        if noun.relation not in ("nsubj", "nsubj:pass") or noun.tag is not Tag.NOUN or noun.head < noun.index:
            continue
        first, last = _extent(tokens, noun)
        if not first or tokens[first - 1].folded != "," or tokens[last].folded != ",":
            continue
        name = _name_top(tokens, first - 2)
        if name is None or name.head != noun.head or name.relation not in _LOOSE or _has_case(tokens, name):
            continue
        out = list(out)
        out[name.index] = replace(name, relation=noun.relation)
        out[noun.index] = replace(noun, head=name.index, relation="appos")
    return out


def with_fragment_subjects(tokens: list[Token]) -> list[Token]:
    """A name that was taken for the whole sentence is the subject of the verb behind what is said of it.

    "Ana Ruiz, the mayor's lawyer, [answered] on Friday."
    """
    name = next((t for t in tokens if t.head < 0), None)
    if name is None or name.tag not in _NOUNS or any(t.head == name.index and t.relation == "cop" for t in tokens):
        return tokens
    verb = next((t for t in tokens[name.index :] if t.head == name.index and t.relation == "parataxis"), None)
    if verb is None or verb.tag is not Tag.VERB or not _is_finite(tokens, verb) or verb.folded.endswith("ing"):
        return tokens
    start = verb.index - 1
    while start > name.index and tokens[start].tag in (Tag.ADV, Tag.AUX):
        start -= 1
    commas = [t.index for t in tokens[name.index + 1 : start + 1] if t.folded == ","]
    if len(commas) < 2 or commas[-1] != start or any(t.folded in (";", ":") for t in tokens[name.index : start]):
        return tokens
    if any(t.head == verb.index and t.relation.startswith(("nsubj", "expl")) for t in tokens):
        return tokens
    out = list(tokens)
    out[verb.index] = replace(verb, head=-1, relation="root")
    out[name.index] = replace(name, head=verb.index, relation="nsubj")
    for token in tokens[verb.index + 1 :]:
        if token.head == name.index:
            out[token.index] = replace(token, head=verb.index)
    return out


def with_time_clauses(tokens: list[Token]) -> list[Token]:
    """A clause of time is no phrase: "until the board of directors [approves] it"."""
    out = tokens
    for verb in tokens:
        if verb.tag is not Tag.VERB or verb.relation != "conj" or not verb.folded.endswith("s") or verb.head < 0:
            continue
        if verb.lemma == verb.folded or any(t.head == verb.index and t.relation in ("cc", "nsubj") for t in tokens):
            continue
        opener = next(
            (t for t in reversed(tokens[: verb.index]) if t.folded in _OF_TIME and t.relation == "case"), None
        )
        noun = tokens[opener.head] if opener is not None else None
        if opener is None or noun is None or noun.head != verb.head or noun.index > verb.index:
            continue
        if any(t.folded in (",", "and", "or", "but") for t in tokens[noun.index : verb.index]):
            continue
        out = list(out)
        out[noun.index] = replace(noun, head=verb.index, relation="nsubj")
        out[opener.index] = replace(opener, head=verb.index, relation="mark")
        out[verb.index] = replace(verb, relation="advcl")
    return out


_OF_TIME = frozenset(("until", "till", "after", "before", "since"))


def with_distant_subjects(tokens: list[Token]) -> list[Token]:
    """A name or noun that opens a clause, with nothing but asides before its verb, is the verb's subject.

    "Akin, though, told the host".
    """
    out = tokens
    for token in tokens:
        if token.tag not in _NOUNS or token.relation not in _LOOSE or token.head <= token.index:
            continue
        verb = tokens[token.head]
        if verb.tag is not Tag.VERB or not _is_finite(tokens, verb) or _has_case(tokens, token):
            continue
        before = tokens[token.index - 1].tag if token.index else Tag.PUNCT
        if any(t.head == verb.index and t.relation.startswith("nsubj") for t in tokens) or before is Tag.ADP:
            continue
        inside = {t.index for t in tokens[token.index : verb.index] if arcs.hangs_on(tokens, t.index, token.index)}
        between = [t for t in tokens[token.index : verb.index] if t.index not in inside]
        if all(t.tag in (Tag.PUNCT, Tag.ADV, Tag.AUX, Tag.SCONJ) for t in between) and _is_capital(tokens, token):
            out = list(out)
            out[token.index] = replace(token, relation="nsubj")
    return out


def with_content_subjects(tokens: list[Token]) -> list[Token]:
    """What stands between a verb of saying and the finite verb of what is said is its subject.

    "Lawyers said [the head of the agency, Nils Brack,] had overruled the panel".
    """
    out = tokens
    for verb in tokens:
        said = tokens[verb.head] if 0 <= verb.head < verb.index else None
        if said is None or verb.relation not in ("ccomp", "xcomp", "parataxis", "conj") or verb.tag is not Tag.VERB:
            continue
        if not embedding.is_saying(said.lemma) or not _is_finite(tokens, verb):
            continue
        kids = [t for t in tokens if t.head == verb.index and said.index < t.index < verb.index]
        if any(t.relation.startswith(arcs.OPENING_WORDS) for t in kids):
            continue
        objects = [t for t in tokens[said.index : verb.index] if t.head == said.index and t.relation in ("obj", "iobj")]
        if not objects or objects[-1].tag not in _NOUNS or objects[-1].folded in arcs.RELATIVES:
            continue
        passive = any(t.relation == "aux:pass" for t in kids)
        out = list(out)
        out[objects[-1].index] = replace(objects[-1], head=verb.index, relation="nsubj:pass" if passive else "nsubj")
        out[verb.index] = replace(verb, relation="ccomp")
    return out


def with_past_verbs(tokens: list[Token]) -> list[Token]:
    """A past form with a subject and nothing that a noun has is a verb, whatever its class ("A quake struck")."""
    out = tokens
    for token in tokens:
        if token.tag not in (Tag.NOUN, Tag.ADJ) or token.folded.endswith(("s", "ing")) or not token.index:
            continue
        base, before = lemma(token.folded, Tag.VERB), tokens[token.index - 1]
        if base == token.folded or before.tag not in (*_NOUNS, Tag.PRON, Tag.ADV):
            continue
        kids = [t for t in tokens if t.head == token.index]
        subject = next((t for t in kids if t.relation.startswith("nsubj") and t.index < token.index), None)
        noun = before.head == token.index and before.relation == "compound" and token.folded in _ONLY_PAST
        if subject is None and noun and token.relation not in ("obj", "obl", "nmod", "conj", "compound"):
            out = list(out)
            out[before.index] = replace(before, relation="nsubj")
            for kid in kids:
                if kid.relation in arcs.MODIFIERS and kid.index < before.index:
                    out[kid.index] = replace(kid, head=before.index)
        elif subject is None or any(t.relation in _NOMINAL_KIDS for t in kids):
            continue
        out = list(out)
        out[token.index] = replace(token, tag=Tag.VERB, lemma=base)
    return out


def with_verbs_past_relatives(tokens: list[Token]) -> list[Token]:
    """A finite verb right behind the comma that closes a relative clause is said of what the clause describes.

    "The sprinter, whose coach was banned for life, [ran] the race in ten seconds."
    """
    out = tokens
    for verb in tokens:
        if verb.tag is not Tag.VERB or verb.head < 0 or not _is_finite(tokens, verb):
            continue
        kids = [t for t in tokens if t.head == verb.index and t.index < verb.index]
        start = min([t.index for t in kids if t.relation.startswith(("aux", "advmod"))] + [verb.index])
        if start < 4 or tokens[start - 1].folded != ",":
            continue
        if any(t.relation.startswith(arcs.OPENING_WORDS) for t in kids):
            continue
        opener = next(
            (t for t in reversed(tokens[: start - 1]) if t.folded in _OPENING and tokens[t.index - 1].folded == ","),
            None,
        )
        if opener is None or opener.index < 2 or any(t.folded == "," for t in tokens[opener.index : start - 1]):
            continue
        noun = _subject_top(tokens, opener.index - 2)
        inner = next((t for t in tokens[opener.index : start] if t.tag is Tag.VERB and t.index != verb.index), None)
        if noun is None or inner is None or noun.head == verb.index or verb.relation == "root":
            continue
        above = noun.head
        if above >= 0 and above <= verb.index and above != inner.index:
            continue  # it is the subject of an earlier verb
        out = list(out)
        taken = tokens[above] if above >= 0 and above != inner.index else None
        place = taken if taken is not None else inner if above == inner.index else noun
        out[verb.index] = replace(verb, head=place.head, relation=place.relation)
        out[noun.index] = replace(noun, head=verb.index, relation="nsubj")
        out[inner.index] = replace(inner, head=noun.index, relation="acl:relcl")
        if taken is not None:
            out[taken.index] = replace(taken, head=verb.index, relation="conj")
    return out


def _subject_top(tokens: Sequence[Token], at: int) -> Token | None:
    """The subject, or the top of the sentence, in whose phrase the token ends."""
    token = tokens[at]
    while token.relation not in ("nsubj", "nsubj:pass", "root") and token.head >= 0 and token.tag in _NOUNS:
        if token.head > at:
            return None
        token = tokens[token.head]
    return token if token.tag in _NOUNS and token.index <= at else None


def _extent(tokens: Sequence[Token], top: Token) -> tuple[int, int]:
    """The first token of what hangs on a noun, and the token behind the last one before its verb."""
    inside = [
        t.index
        for t in tokens
        if t.index < top.head and t.tag is not Tag.PUNCT and arcs.hangs_on(tokens, t.index, top.index)
    ]
    return min(inside), max(inside) + 1


def _name_top(tokens: Sequence[Token], at: int) -> Token | None:
    """The top of the name that ends there."""
    if at < 0 or tokens[at].tag is not Tag.PROPN:
        return None
    token = tokens[at]
    while token.relation in ("flat", "compound", "appos") and token.head >= 0 and tokens[token.head].tag is Tag.PROPN:
        token = tokens[token.head]
    return token


def _has_case(tokens: Sequence[Token], token: Token) -> bool:
    return any(t.head == token.index and t.relation in ("case", "mark") for t in tokens)


def _is_capital(tokens: Sequence[Token], token: Token) -> bool:
    """Whether the phrase is a name or has its article: no bare adverbial noun."""
    return token.tag is Tag.PROPN or any(t.head == token.index and t.relation == "det" for t in tokens)


def _is_finite(tokens: Sequence[Token], verb: Token) -> bool:
    kids = [t for t in tokens if t.head == verb.index and t.index < verb.index]
    if any(t.folded == "to" for t in kids):
        return False
    return any(t.relation.startswith("aux") for t in kids) or (
        verb.lemma != verb.folded and not verb.folded.endswith("ing")
    )
