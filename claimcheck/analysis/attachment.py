"""What a word hangs on: the noun a figure counts, the event a time or place belongs to, what "only" restricts.

All of it is read off the dependency tree (Universal Dependencies 2); what the sentence leaves out ("and injuring 249")
is taken from the nearest like phrase before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.lexicon import concepts, nouns
from claimcheck.model.analysis import Sentence, Tag, Token

_NOUNS = (Tag.NOUN, Tag.PROPN, Tag.PRON)
_RELATIVE = frozenset(("whom", "which", "who", "whose"))
_PARTS = ("of", "among")
_HARM = frozenset("kill injure arrest rescue detain displace infect".split())
_EVENTIVE = ("tion", "sion", "ment", "ance", "ence", "ing", "al", "ure", "ery")
_FOCUSED = frozenset(("obj", "obl", "nsubj", "nsubj:pass", "advmod", "xcomp", "nmod", "ccomp", "advcl", "obl:unmarked", "obl:agent"))


def top_of(sentence: Sentence, first: int, last: int) -> int:
    """The token of a range (half-open) that hangs on a token outside of it."""
    outside = (t.index for t in sentence.tokens[first:last] if not first <= t.head < last)
    return next(outside, first)


def below(sentence: Sentence, index: int) -> Iterator[Token]:
    """The tokens that hang on one, in the order of the text."""
    return (t for t in sentence.tokens if t.head == index)


def counted(sentence: Sentence, first: int, last: int) -> int | None:
    """The noun that a figure (token range) counts; an adjective or participle in its place ("five dead")."""
    tokens = sentence.tokens
    figure = tokens[top_of(sentence, first, last)]
    while figure.relation in ("nummod", "det", "amod", "advmod", "compound", "flat", "nmod:unmarked", "fixed") and figure.head >= 0:
        above = tokens[figure.head]
        if above.tag in _NOUNS and not _is_number_noun(above):
            return above.index
        if above.tag is Tag.ADJ or above.tag is Tag.VERB and figure.relation != "advmod":
            return above.index
        figure = above
    whole = _partitive(sentence, figure, last)
    if whole is not None:
        return whole
    above = tokens[figure.head] if figure.head >= 0 else None
    if above is not None and figure.relation in ("nsubj", "nsubj:pass"):
        if above.index == figure.index + 1 and _stands_for_people(sentence, above):
            return above.index
        for token in below(sentence, above.index):
            if token.relation == "obl" and token.index < figure.index and _case(sentence, token) == "of":
                return token.index
    after = tokens[figure.index + 1] if figure.index + 1 < len(tokens) else None
    if after is not None and after.head == figure.index and after.tag in (Tag.ADJ, Tag.VERB) and after.relation in ("amod", "acl"):
        return after.index
    return _like_before(sentence, figure)


def _is_number_noun(token: Token) -> bool:
    return token.lemma in ("million", "billion", "trillion", "thousand", "hundred", "dozen", "half", "couple", "number", "percent")


def _stands_for_people(sentence: Sentence, token: Token) -> bool:
    """Whether an adjective or participle right behind a figure names who is counted ("five dead", "30 injured")."""
    if any(t.relation.startswith(("aux", "cop", "obj")) for t in below(sentence, token.index)):
        return False
    return token.tag is Tag.ADJ or token.tag is Tag.VERB and bool(_HARM & concepts.verb_concepts(token.lemma))


def _partitive(sentence: Sentence, figure: Token, last: int) -> int | None:
    """The whole that a figure is a part of: "40 of the 120 seats", "two of whom"; not "two of perjury"."""
    after = next((t for t in below(sentence, figure.index) if t.relation == "nmod" and _case(sentence, t) in _PARTS), None)
    if after is None and last + 1 < len(sentence.tokens) and sentence.tokens[last].folded in _PARTS:
        phrase = sentence.phrase_at(last + 1)
        after = None if phrase is None else sentence.tokens[phrase.head]
    if after is None:
        return None
    if after.folded in ("them", "these", "those"):
        return _like_before(sentence, figure)
    phrase = sentence.phrase_at(after.index)
    definite = phrase is None or phrase.determiner is not None or after.tag is Tag.PRON or phrase.last - phrase.first > 1
    return _whole(sentence, after) if definite else None


def _case(sentence: Sentence, token: Token) -> str | None:
    return next((t.folded for t in below(sentence, token.index) if t.relation == "case"), None)


def _whole(sentence: Sentence, token: Token) -> int:
    """What "of ..." names; of a relative pronoun the noun before it."""
    if token.folded not in _RELATIVE:
        return token.index
    clause = sentence.clause_at(token.index)
    top = sentence.tokens[clause.verb] if clause is not None else token
    while top.head >= 0 and not top.relation.startswith("acl"):
        top = sentence.tokens[top.head]
    return top.head if top.head >= 0 else token.index


def _like_before(sentence: Sentence, figure: Token) -> int | None:
    """The noun that the last figure before it counts ("24 people died and 249 were hurt")."""
    for token in reversed(sentence.tokens[: figure.index]):
        if token.relation == "nummod" and token.head >= 0 and sentence.tokens[token.head].tag is Tag.NOUN:
            return token.head
    return next((t.index for t in reversed(sentence.tokens[: figure.index]) if t.tag is Tag.NOUN and t.folded.endswith("s")), None)


def event(sentence: Sentence, first: int, last: int) -> int | None:
    """The verb or event noun to which a time, length, amount or place (token range) belongs."""
    tokens = sentence.tokens
    at = tokens[top_of(sentence, first, last)]
    while at.head >= 0:
        above = tokens[at.head]
        if above.tag in (Tag.VERB, Tag.AUX) or is_predicate(sentence, above.index):
            return above.index
        if above.tag in (Tag.NOUN, Tag.PROPN) and at.relation.startswith(("nmod", "amod", "compound", "nummod", "acl", "advmod")) and is_event(above):
            return above.index
        at = above
    return at.index if at.index not in range(first, last) else None


def is_predicate(sentence: Sentence, index: int) -> bool:
    """Whether a clause has its predicate there."""
    return any(c.verb == index for c in sentence.clauses)


def is_event(token: Token) -> bool:
    """Whether a noun names something that happens: by its class or, for common nouns, its ending."""
    if "event" in nouns.classes(token.lemma) or concepts.noun_concepts(token.lemma):
        return True
    return token.tag is Tag.NOUN and token.lemma.endswith(_EVENTIVE) and len(token.lemma) > 6


def restricted(sentence: Sentence, index: int) -> int:
    """The word that a focus or negative particle at `index` ("only", "just", "not") restricts (Rooth 1992)."""
    tokens = sentence.tokens
    token = tokens[index]
    if token.head < 0:
        return index
    above = tokens[token.head]
    if above.tag not in (Tag.VERB, Tag.AUX) and not is_predicate(sentence, above.index):
        return above.index
    if token.folded not in ("only", "just", "solely", "even") or index > above.index and index + 1 >= len(tokens):
        return above.index
    # "covers only engines": the next phrase that hangs on the verb
    for other in sentence.tokens[index + 1 :]:
        if other.head == above.index and other.relation in _FOCUSED:
            return other.index
    return above.index


def members(sentence: Sentence, index: int) -> tuple[int, ...]:
    """The head tokens of the list that stands under a predicate or after a class noun, in the order of the text."""
    tokens = sentence.tokens
    for relation in ("obj", "appos", "nmod", "nsubj:pass", "nsubj", "obl:agent", "obl", "xcomp", "conj"):
        for token in below(sentence, index):
            if token.relation == relation and (found := joined(sentence, token.index)) and len(found) > 1:
                return found
    return tuple(t.index for t in below(sentence, index) if t.relation == "appos") or ((tokens[index].index,))


def joined(sentence: Sentence, index: int) -> tuple[int, ...]:
    """The noun with those joined to it ("as well as" counts), in the order of the text."""
    found = [index]
    for token in below(sentence, index):
        if token.relation in ("conj", "appos") and token.tag in (*_NOUNS, Tag.NUM) and not _set_apart(sentence, token):
            found += joined(sentence, token.index)
    return tuple(sorted(found))


def _set_apart(sentence: Sentence, token: Token) -> bool:
    """Whether a joined noun is denied membership ("but no mercury", "but not the aide")."""
    return any(t.folded in ("but", "no", "not") for t in below(sentence, token.index))


def described(sentence: Sentence, first: int, last: int) -> int | None:
    """The noun that an apposition, title or modifier (token range) describes."""
    tokens = sentence.tokens
    at = tokens[top_of(sentence, first, last)]
    if at.relation in ("nsubj", "obj", "root", "obl", "conj", "nmod:poss", "nsubj:pass", "ccomp", "nmod"):
        for token in below(sentence, at.index):
            if token.relation in ("appos", "flat", "nmod:desc") and not first <= token.index < last:
                return token.index
    return at.head if at.head >= 0 else None


def theme(sentence: Sentence, index: int) -> int | None:
    """What undergoes the event that a noun names ("the acquisition of [Sunfield]", "Sunfield's [sale]")."""
    owner = None
    for token in below(sentence, index):
        if token.relation == "nmod" and _case(sentence, token) == "of":
            return token.index
        if token.relation in ("nmod:poss", "compound"):
            owner = token.index
    return owner
