"""Base noun phrases: determiner to head, with the complement that says among whom or of what.

A finite pattern over word classes (Abney 1991, "Parsing by chunks"), applied left to right.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis.syntax.arcs import hangs_on
from claimcheck.lexicon import calendar, currencies, nouns
from claimcheck.model.analysis import NounPhrase, Tag, Token

_HEADS = {Tag.NOUN, Tag.PROPN}
_INSIDE = {Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.NUM}
_STARTS = {Tag.DET, Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.NUM, Tag.PRON}
_POSSESSIVES = {"its", "their", "his", "her", "our", "my", "your", "whose"}
_RELATIVES = {"who", "which", "that", "whom", "what", "whoever", "whatever"}
_MONEY = frozenset(currencies.WORDS) | {"pounds"}
_COMPLEMENTS = {"of", "among", "amongst"}


def is_possessive(token: Token) -> bool:
    """Whether the token is the sign of a possessive ("'s")."""
    return token.folded in ("'s", "'") and token.tag is Tag.PART


def noun_phrases(tokens: Sequence[Token]) -> tuple[NounPhrase, ...]:
    """The base noun phrases of a sentence, left to right, none inside another."""
    found: list[NounPhrase] = []
    at = 0
    while at < len(tokens):
        if floats(tokens, at):
            at += 1
            continue
        if tokens[at].tag not in _STARTS and not _participle_opens(tokens, at):
            at += 1
            continue
        if tokens[at].folded == "that" and tokens[at].tag is Tag.DET and _plural_follows(tokens, at):
            at += 1  # "mandates that firms pay": a determiner "that" would stand with a singular
            continue
        if tokens[at].tag is Tag.ADJ and tokens[at].relation == "xcomp" and _bare_time(tokens, at + 1) is not None:
            at += 1  # "pleaded guilty last year"
            continue
        end = _end_of(tokens, at)
        head = _head_of(tokens, at, end)
        if head is None:
            at += 1
            continue
        found.append(_phrase(tokens, at, end, head))
        at = end
    return tuple(_with_complements(tokens, found))


def floats(tokens: Sequence[Token], at: int) -> bool:
    """Whether "all" or "both" stands inside a verb group ("have all agreed")."""
    inside = 0 < at < len(tokens) - 1 and tokens[at].folded in ("all", "both", "each")
    return inside and tokens[at - 1].tag is Tag.AUX and tokens[at + 1].tag in (Tag.VERB, Tag.ADV)


def _participle_opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle after a preposition belongs to the noun behind it ("access to covered models")."""
    if tokens[at].tag is not Tag.VERB or not tokens[at].folded.endswith("ed") or at + 1 >= len(tokens):
        return False
    before = at - 1
    while before >= 0 and tokens[before].folded in ('"', "'"):
        before -= 1
    return before >= 0 and tokens[before].tag is Tag.ADP and tokens[at + 1].tag in (Tag.ADJ, Tag.NOUN)


def _plural_follows(tokens: Sequence[Token], at: int) -> bool:
    end = _end_of(tokens, at)
    head = _head_of(tokens, at, end)
    return (
        head is not None
        and tokens[head].tag is Tag.NOUN
        and tokens[head].folded.endswith("s")
        and tokens[head].lemma != tokens[head].folded
    )


def _end_of(tokens: Sequence[Token], at: int) -> int:
    if tokens[at].tag is Tag.PRON and tokens[at].folded not in _POSSESSIVES:
        return at + 1
    if (own := _bare_time(tokens, at)) is not None:
        return own
    end = at + 1
    if end < len(tokens) and tokens[end].folded == "one" and tokens[end].tag is Tag.PRON:
        return end + 1  # "no one", "the one"
    while end < len(tokens):
        token, before = tokens[end], tokens[end - 1]
        if (when := _when(tokens, end)) is not None and not hangs_on(tokens, end, when):
            break  # "On [Friday] Pellan Foods was sold"
        follows = tokens[end + 1].tag if end + 1 < len(tokens) else Tag.PUNCT
        if token.tag in _INSIDE:
            if token.tag is Tag.NUM and (
                before.tag is Tag.NOUN or before.tag is Tag.PROPN and not token.text[:1].isdigit()
            ):
                break  # "in districts 12 people": a number after a common noun opens a new phrase
            if token.tag is Tag.NUM and before.tag is Tag.PROPN and _of_other_object(tokens, end):
                break  # "fined [Norvik] 40 million euros"
            if before.tag in (Tag.NOUN, Tag.PROPN) and _bare_time(tokens, end) is not None:
                break  # "opened fire [Wednesday morning]"
            if before.tag is Tag.NOUN and _acts_on_it(tokens, end):
                break  # "the car [Roth] drove"
            end += 1
        elif is_possessive(token) and before.tag in _HEADS and follows in _INSIDE | {Tag.ADV, Tag.VERB}:
            end += 1
        elif (
            token.tag in (Tag.ADV, Tag.VERB)
            and before.tag in (Tag.DET, Tag.ADJ, Tag.NUM, Tag.ADV)
            and follows in _INSIDE
        ):
            if token.tag is Tag.VERB and (
                before.relation.startswith("nsubj")
                and before.head == end  # "showed that [four] contained mercury"
                or follows is Tag.PROPN
                or before.tag is not Tag.DET
                and not token.folded.endswith(("ed", "ing"))
            ):
                break  # "a directive ordering Acme ...": a participle before a name governs it
            end += 1  # "the most powerful models", "a proposed window"
        elif token.tag is Tag.DET and before.tag is Tag.DET:
            end += 1  # "all the"
        elif token.tag is Tag.CCONJ and before.tag is Tag.ADJ and follows is Tag.ADJ:
            end += 1  # "classified and unclassified evaluations"
        elif token.tag is Tag.CCONJ and before.tag is follows is Tag.PROPN and _owned_by_two(tokens, end):
            end += 1  # "its Leeds and York plants"
        elif _inner_sign(tokens, end, follows) or _inner_mark(tokens, end, follows):
            end += 1
        else:
            break
    return end


def _acts_on_it(tokens: Sequence[Token], name: int) -> bool:
    """Whether a name behind a noun is the subject of a relative clause without a pronoun, on that noun."""
    token = tokens[name]
    verb = tokens[token.head]
    acts = token.tag is Tag.PROPN and token.relation == "nsubj" and verb.text.islower()
    return acts and verb.relation == "acl:relcl" and verb.head == name - 1


def _owned_by_two(tokens: Sequence[Token], joint: int) -> bool:
    """Whether the names on both sides of a conjunction say which, of the one plural noun behind them."""
    noun = tokens[joint - 1].head
    if tokens[joint - 1].relation != "compound" or noun <= joint or tokens[noun].tag is not Tag.NOUN:
        return False
    return tokens[noun].folded != tokens[noun].lemma and all(t.tag is Tag.PROPN for t in tokens[joint + 1 : noun])


def _of_other_object(tokens: Sequence[Token], figure: int) -> bool:
    """Whether a figure is that of a sum, an object of a verb to which the word before it does not belong."""
    unit = tokens[figure].head
    own = unit > figure and tokens[unit].folded in _MONEY and tokens[unit].relation == "obj"
    return own and not hangs_on(tokens, figure - 1, unit)


def _bare_time(tokens: Sequence[Token], first: int) -> int | None:
    """Where a time ends that begins there and hangs on a verb; None where it is none, or belongs to a phrase."""
    top = first
    while top < len(tokens) and top < first + 3 and not _is_time(tokens[top]):
        if tokens[top].tag not in (Tag.ADJ, Tag.DET, Tag.ADV):
            return None
        top += 1
    while top + 1 < len(tokens) and _is_time(tokens[top]) and tokens[top + 1].folded in calendar.DAYPARTS:
        top += 1
    if top >= len(tokens) or not _is_time(tokens[top]) or tokens[top].relation != "obl:unmarked":
        return None
    return top + 1 if first <= min((t.index for t in tokens[first:top] if t.head == top), default=first) else None


def _when(tokens: Sequence[Token], end: int) -> int | None:
    """The top of the day, month or year that ends there and hangs on a verb ("on June [12]")."""
    at = end - 1
    while at >= 0 and (_is_time(tokens[at]) or tokens[at].folded in calendar.MONTHS or _is_day_or_year(tokens[at])):
        if tokens[at].relation.startswith("obl"):
            return at
        at -= 1
    return None


def _is_day_or_year(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) in (1, 2, 4)


def _is_time(token: Token) -> bool:
    word = token.folded
    return word in calendar.WEEKDAYS or word in calendar.DEICTICS or word in calendar.DAYPARTS or word in calendar.UNITS


def _inner_sign(tokens: Sequence[Token], at: int, follows: Tag) -> bool:
    """Whether the token is an ampersand between names, or a hyphen inside a compound."""
    before = tokens[at - 1].tag
    if tokens[at].folded == "&":
        return before is Tag.PROPN and follows is Tag.PROPN
    return tokens[at].folded == "-" and before in _INSIDE and follows in _INSIDE and _glued(tokens, at)


def _inner_mark(tokens: Sequence[Token], at: int, follows: Tag) -> bool:
    """Whether the token is a quotation mark beside a modifier of the noun behind ("the lone "no" vote")."""
    marked = tokens[at].head
    if tokens[at].folded not in ('"', "'") or follows not in _INSIDE or marked < 0:
        return False
    return tokens[marked].relation in ("compound", "amod") and tokens[marked].head > max(at, marked + 1)


def _glued(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].span.end == tokens[at].span.start and tokens[at + 1].span.start == tokens[at].span.end


def _head_of(tokens: Sequence[Token], first: int, end: int) -> int | None:
    for at in range(end - 1, first - 1, -1):
        mistaken = tokens[at].tag is Tag.ADJ and at == end - 1 and at > first and nouns.classes(tokens[at].lemma)
        if tokens[at].tag in _HEADS or mistaken:
            return at
    for at in range(end - 1, first - 1, -1):
        if tokens[at].tag in (Tag.PRON, Tag.NUM) or (tokens[at].tag is Tag.DET and end - first == 1):
            return at
        if tokens[at].tag is Tag.ADJ and tokens[first].tag is Tag.DET:
            return at  # "the injured", "the only one"
    return None


def _phrase(tokens: Sequence[Token], first: int, end: int, head: int) -> NounPhrase:
    determiner = tokens[first].folded if tokens[first].tag in (Tag.DET, Tag.PRON) and first != head else None
    modifiers = tuple(
        tokens[i].lemma
        for i in range(first, head)
        if tokens[i].tag not in (Tag.DET, Tag.PUNCT, Tag.CCONJ, Tag.PART) and not (i == first and determiner)
    )
    return NounPhrase(
        first=first,
        last=max(head + 1, end if tokens[end - 1].tag is Tag.NUM else head + 1),
        head=head,
        determiner=determiner,
        modifiers=modifiers,
    )


def _with_complements(tokens: Sequence[Token], found: list[NounPhrase]) -> list[NounPhrase]:
    """Attach "of ..." and "among ..." phrases to the phrase just before them."""
    out: list[NounPhrase] = []
    starts = {p.first: p for p in found}
    for phrase in found:
        after = phrase.last
        if after < len(tokens) and tokens[after].folded in _COMPLEMENTS and (inner := starts.get(after + 1)):
            out.append(
                NounPhrase(
                    first=phrase.first,
                    last=phrase.last,
                    head=phrase.head,
                    determiner=phrase.determiner,
                    modifiers=phrase.modifiers,
                    complement=(inner.first, inner.last),
                )
            )
        else:
            out.append(phrase)
    return out
