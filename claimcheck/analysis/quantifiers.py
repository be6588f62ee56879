"""Quantity words over a class: which part of it has the property of the clause ("most of the patients recovered").

Only where the quantified phrase is what the clause is about: its subject, or what a passive is said of. Shares are the
usual reading of generalised quantifiers (Barwise and Cooper 1981): "most" is more than half and not all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.analysis.ascription import names_members
from claimcheck.analysis.exceptions import excepted, leaves_out
from claimcheck.analysis.quantifier_words import (
    ALL,
    ALONE,
    BEFORE,
    BUT,
    DETERMINERS,
    FLOATING,
    INSIDE,
    NONE,
    ONLY,
    OPENING,
    SHOWN,
    TIMES,
    WITH_OF,
    Cue,
    Share,
)
from claimcheck.lexicon.number_words import numeral
from claimcheck.model.analysis import Clause, Sentence, Tag, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantified:
    """A quantity word over a class with a property.

    first, last: tokens of the cue (half-open). head: tokens of the class, if it is named. anchor: the verb of the
    property, negated whether that is denied. share: the part of the class; count: how many, where that is what is
    said. but: tokens of the only one left out.
    """

    first: int
    last: int
    cue: str
    anchor: int
    negated: bool
    head: tuple[int, int] | None = None
    share: Share | None = None
    count: float | None = None
    but: tuple[int, int] | None = None


def quantified(sentence: Sentence) -> Iterator[Quantified]:
    """The quantity words of a sentence that say what part of a class has the property of their clause."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        follows = OPENING.get(token.folded)
        if follows is None or follows and (at + 1 == len(tokens) or tokens[at + 1].folded not in follows):
            continue
        found = (
            _all_but(sentence, at)
            or _others(sentence, at)
            or _all_of_so_many(sentence, at)
            or _share(sentence, at)
            or _floating(sentence, at)
        )
        if found is not None:
            yield found


def _match(tokens: Sequence[Token], at: int, table: Mapping[Cue, Share]) -> tuple[Cue, Share] | None:
    for size in (4, 3, 2, 1):
        words = tuple(t.folded for t in tokens[at : at + size])
        if len(words) == size and words in table:
            return words, table[words]
    return None


def _share(sentence: Sentence, at: int) -> Quantified | None:
    tokens = sentence.tokens
    if _inner(tokens, at):
        return None
    if (alone := _match(tokens, at, ALONE)) is not None:
        end = at + len(alone[0])
        if alone[1] == NONE and leaves_out(sentence, at, end):
            return _none_but(sentence, at, end, None)
        return _of_clause(sentence, at, at + len(alone[0]), None, alone)
    found = _match(tokens, at, WITH_OF)
    if found is not None:
        end = at + len(found[0])
        if [t.folded for t in tokens[end : end + 1]] == ["of"]:
            start = end + 1
            if [t.folded for t in tokens[start : start + 1]] in (["them"], ["us"], ["you"]):
                return _of_clause(sentence, at, start + 1, None, found)
            if start < len(tokens) and tokens[start].folded in DETERMINERS | {"all"} or found[0][-1] == "majority":
                start += 1 if tokens[min(start, len(tokens) - 1)].folded in DETERMINERS else 0
                head = _class(tokens, start)
                return _of_clause(sentence, at, head[1], head, found) if head is not None else None
    if (found := _match(tokens, at, BEFORE)) is None:
        return None
    start = at + len(found[0])
    if start < len(tokens) and tokens[start].folded in DETERMINERS and found[0][-1] in ("all", "both", "half"):
        start += 1  # "all the schools"
    head = _class(tokens, start, each=found[0][0] in ("every", "each"))
    if head is None or found[0] == ("few",) and at and tokens[at - 1].folded in DETERMINERS | {"a"}:
        return None
    return _of_clause(sentence, at, head[1], head, found)


def _inner(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word is the end of another quantity word, or of an idiom ("above all", "the most")."""
    if not at:
        return False
    before = tokens[at - 1].folded
    return before in ("nearly", "almost", "virtually", "not", "hardly", "at", "above", "after", "the", "vast") or (
        tokens[at - 1].tag is Tag.DET and before not in ("that",)
    )


def _class(tokens: Sequence[Token], start: int, *, each: bool = False) -> tuple[int, int] | None:
    """The tokens of the class noun with its modifiers, where it names members that can be counted.

    each: the quantity word takes a singular, so that any noun but a stretch of time names members.
    """
    end = start
    while end < len(tokens) and end - start < _LONGEST and tokens[end].tag in INSIDE:
        end += 1
    while end > start and tokens[end - 1].tag not in (Tag.NOUN, Tag.PROPN):
        end -= 1
    if end == start or not (names_members(tokens[end - 1]) or each and tokens[end - 1].lemma not in TIMES):
        return None
    return start, end


def _of_clause(
    sentence: Sentence, first: int, end: int, head: tuple[int, int] | None, found: tuple[Cue, Share]
) -> Quantified | None:
    clause = _clause(sentence, first, end)
    if clause is None:
        return None
    words, share = found
    negated = clause.negated and share[1] > 0.1 and words[0] != "not"
    cue = SHOWN.get(words, " ".join(words))
    last = first + len(words)
    return Quantified(
        first=first,
        last=last,
        cue=cue,
        anchor=clause.verb,
        negated=negated,
        head=head,
        share=None if cue == ONLY else share,
    )


def _clause(sentence: Sentence, first: int, end: int) -> Clause | None:
    """The clause that is about the phrase at those tokens: its subject, or what its passive is said of."""
    found: Clause | None = None
    for clause in sentence.clauses:
        about = clause.subject if clause.subject is not None else next(iter(clause.objects), None)
        if about is None or clause.verb < end or clause.subject is None and not clause.passive:
            continue
        phrase = sentence.phrases[about]
        if phrase.first < end and first < phrase.last:
            if clause.relation not in WITHIN:
                return clause
            found = found or clause
    if found is not None:
        return found
    for clause in sentence.clauses:  # "signed by every member"
        if clause.passive and clause.subject is not None and clause.verb < first:
            phrase = sentence.phrases[clause.subject]
            if phrase.first < end and first < phrase.last and sentence.tokens[first - 1].folded == "by":
                return clause
    if first == 0:
        return next((c for c in sentence.clauses if c.verb >= end and c.verb - end <= _NEAR), None)
    return None


WITHIN = frozenset(("participle", "relative", "infinitive"))
"""Clauses inside a phrase: "the miners [trapped at the plant] were rescued"."""
_LONGEST = 8  # words of a class with its modifiers
_NEAR = 6  # tokens between a phrase that opens the sentence and its verb, where no subject was read


def _all_of_so_many(sentence: Sentence, at: int) -> Quantified | None:
    """ "all 14 of the miners"."""
    tokens = sentence.tokens
    words = [t.folded for t in tokens[at : at + 4]]
    if words[:1] != ["all"] or len(words) < 4 or words[2] != "of" or _inner(tokens, at) or numeral(words[1]) is None:
        return None
    start = at + 3 + (words[3] in DETERMINERS)
    head = _class(tokens, start)
    return None if head is None else _of_clause(sentence, at, head[1], head, (("all",), ALL))


def _floating(sentence: Sentence, at: int) -> Quantified | None:
    """ "The jurors have all been sworn in"."""
    token = sentence.tokens[at]
    if token.folded not in FLOATING or not at:
        return None
    before = sentence.tokens[at - 1]
    if before.tag is not Tag.AUX and not (before.tag in (Tag.NOUN, Tag.PROPN) and names_members(before)):
        return None
    for clause in sentence.clauses:
        about = clause.subject if clause.subject is not None else next(iter(clause.objects), None)
        if about is None or clause.verb <= at:
            continue
        phrase = sentence.phrases[about]
        between = sentence.tokens[phrase.last : at]
        if phrase.last <= at and all(t.tag is Tag.AUX for t in between) and names_members(sentence.tokens[phrase.head]):
            head = (phrase.first + (phrase.determiner is not None), phrase.last)
            return Quantified(
                first=at, last=at + 1, cue=token.folded, anchor=clause.verb, negated=clause.negated, head=head,
                share=ALL,
            )  # fmt: skip
    return None


def _others(sentence: Sentence, at: int) -> Quantified | None:
    """ "the other five members", "the rest of the passengers"."""
    tokens = sentence.tokens
    words = [t.folded for t in tokens[at : at + 4]]
    if words[:1] != ["the"]:
        return None
    if words[1:2] in (["other"], ["remaining"]) and len(words) > 3 and (number := numeral(words[2])) is not None:
        head = _class(tokens, at + 3)
        clause = _clause(sentence, at, head[1]) if head is not None else None
        cue = f"the {words[1]} {words[2]}"
        last, count = at + 3, float(number)
    elif words[1:4] == ["rest", "of", "the"]:
        head = _class(tokens, at + 4)
        clause = _clause(sentence, at, head[1]) if head is not None else None
        cue, last, count = "the rest", at + 2, None
    else:
        return None
    if clause is None:
        return None
    return Quantified(first=at, last=last, cue=cue, anchor=clause.verb, negated=clause.negated, head=head, count=count)


def _all_but(sentence: Sentence, at: int) -> Quantified | None:
    """ "all but one club", "all members but Peru", "every club except Hull"."""
    tokens = sentence.tokens
    words = [t.folded for t in tokens[at : at + 4]]
    if words[:2] == ["all", "but"] and len(words) > 3 and (number := numeral(words[2])) is not None:
        left = _class(tokens, at + 3) or (at + 3, at + 4)
        clause = _clause(sentence, at, left[1])
        if clause is None:
            return None
        return Quantified(
            first=at, last=at + 3, cue=f"all but {words[2]}", anchor=clause.verb, negated=not clause.negated, head=left,
            count=float(number),
        )  # fmt: skip
    if words[:1] not in (["all"], ["every"], ["no"]) or _inner(tokens, at):
        return None
    head = _class(tokens, at + 1)
    if head is None:
        return None
    if words[0] == "no":
        return _none_but(sentence, at, head[1], head)
    link = next((w for w in BUT if tuple(t.folded for t in tokens[head[1] : head[1] + len(w)]) == w), None)
    if link is None:
        return None
    start = head[1] + len(link)
    phrase = sentence.phrase_at(start)
    clause = _clause(sentence, at, head[1])
    if phrase is None or clause is None or tokens[phrase.head].tag is not Tag.PROPN or clause.verb < phrase.last:
        return None
    if phrase.last < len(tokens) and tokens[phrase.last].folded in ("and", ",", "or"):
        return None  # a list says who
    return Quantified(
        first=at, last=phrase.last, cue=f"all but {_words(sentence, phrase.first, phrase.last)}", anchor=clause.verb,
        negated=not clause.negated, head=head, count=1.0, but=phrase.bounds,
    )  # fmt: skip


def _none_but(sentence: Sentence, first: int, last: int, head: tuple[int, int] | None) -> Quantified | None:
    """ "no country in the bloc but Peru", "nobody except the pilot": that one alone."""
    left = excepted(sentence, first, last)
    clause = None if left is None else _clause(sentence, min(first, left.first), max(last, left.last))
    if left is None or clause is None:
        return None
    return Quantified(
        first=min(first, left.first), last=max(last, left.last), cue=ONLY, anchor=clause.verb, negated=False, head=head,
        count=1.0, but=left.bounds,
    )  # fmt: skip


def _words(sentence: Sentence, first: int, last: int) -> str:
    return " ".join(t.text for t in sentence.tokens[first:last])
