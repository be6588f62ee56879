"""What a word hangs on: the noun a figure counts, the event a time or place belongs to, what "only" restricts.

All of it is read off the dependency tree (Universal Dependencies 2); what the sentence leaves out ("and injuring 249")
is taken from the nearest like phrase before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.lexicon import calendar, concepts, nouns, units
from claimcheck.lexicon.states import STATES
from claimcheck.model.analysis import NounPhrase, Sentence, Tag, Token

_NOUNS = (Tag.NOUN, Tag.PROPN, Tag.PRON)
_RELATIVE = frozenset(("whom", "which", "who", "whose"))
_INNER = ("nummod", "det", "amod", "advmod", "compound", "flat", "nmod:unmarked", "obl:unmarked", "fixed")
_ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "iobj", "conj")
_LISTED = ("obj", "appos", "nmod", "nsubj:pass", "nsubj", "obl:agent", "obl", "xcomp", "conj")
_EXAMPLES = (("such", "as"), (",", "such", "as"), (",", "among", "them"), ("including",), (",", "including"), ("like",))
_JOINTS = frozenset((",", "and", ", and", "or", ", or", "as well as", ", as well as", "&", "along with"))
_VAGUE = frozenset("more other others another less fewer".split())
_PARTS = ("of", "among")
_EVENTIVE = ("tion", "sion", "ment", "ance", "ence", "ing", "al", "ure", "ery")


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
    state = tokens[last] if last < len(tokens) else None
    if state is not None and _stands_for_people(sentence, state):
        return state.index
    figure = tokens[top_of(sentence, first, last)]
    while figure.relation in _INNER and figure.head >= 0:
        above = tokens[figure.head]
        if above.folded in _VAGUE or _other_figure(sentence, last, above.index):
            return _like_before(sentence, figure)
        if above.tag in _NOUNS and not _is_number_noun(above):
            return above.index
        if above.tag in (Tag.ADJ, Tag.VERB):
            break
        figure = above
    whole = _partitive(sentence, figure, last)
    if whole is not None:
        return whole
    if figure.relation.startswith("nsubj") and figure.head >= 0:
        for token in below(sentence, figure.head):
            if token.relation == "obl" and token.index < figure.index and _case(sentence, token) == "of":
                return token.index
    return _like_before(sentence, figure)


def _other_figure(sentence: Sentence, last: int, noun: int) -> bool:
    """Whether another figure stands before the noun ("from 64 four years ago")."""
    return any(t.tag is Tag.NUM and t.head == noun for t in sentence.tokens[last:noun])


def _is_number_noun(token: Token) -> bool:
    return token.lemma in (
        "million",
        "billion",
        "trillion",
        "thousand",
        "hundred",
        "dozen",
        "half",
        "couple",
        "number",
        "percent",
    )


def _stands_for_people(sentence: Sentence, token: Token) -> bool:
    """Whether an adjective or participle right behind a figure names who is counted ("30 injured in blast")."""
    if token.folded not in STATES or token.tag is Tag.NOUN:
        return token.folded in STATES
    following = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
    return following is None or following.tag not in (*_NOUNS, Tag.ADJ)


def _partitive(sentence: Sentence, figure: Token, last: int) -> int | None:
    """The whole that a figure is a part of: "40 of the 120 seats", "two of whom"; not "two of perjury"."""
    after = next(
        (t for t in below(sentence, figure.index) if t.relation == "nmod" and _case(sentence, t) in _PARTS), None
    )
    if after is None and last + 1 < len(sentence.tokens) and sentence.tokens[last].folded in _PARTS:
        phrase = sentence.phrase_at(last + 1)
        after = None if phrase is None else sentence.tokens[phrase.head]
    if after is None:
        return None
    if after.folded in ("them", "these", "those"):
        return _like_before(sentence, figure)
    phrase = sentence.phrase_at(after.index)
    definite = (
        phrase is None or phrase.determiner is not None or after.tag is Tag.PRON or phrase.last - phrase.first > 1
    )
    return _whole(sentence, after, figure) if definite else None


def _case(sentence: Sentence, token: Token) -> str | None:
    return next((t.folded for t in below(sentence, token.index) if t.relation == "case"), None)


def _whole(sentence: Sentence, token: Token, figure: Token) -> int:
    """What "of ..." names; of a relative pronoun the noun before it ("seven officers, two of whom")."""
    if token.folded not in _RELATIVE:
        return token.index
    counted_before = _like_before(sentence, figure)
    before = [p for p in sentence.phrases if p.last <= figure.index]
    return counted_before if counted_before is not None else before[-1].head if before else token.index


def _like_before(sentence: Sentence, figure: Token) -> int | None:
    """The noun that an earlier figure counts ("24 people died and 249 were hurt"): an argument before an adjunct, near
    before far; else the nearest plural."""
    tokens = sentence.tokens
    nouns_before = [
        tokens[t.head] for t in reversed(tokens[: figure.index])
        if t.relation == "nummod" and t.head >= 0 and tokens[t.head].tag is Tag.NOUN and not _is_unit(tokens[t.head])
    ]  # fmt: skip
    for noun in nouns_before:
        if noun.relation in _ARGUMENTS:
            return noun.index
    if nouns_before:
        return nouns_before[0].index
    plural = (t.index for t in reversed(tokens[: figure.index]) if t.tag is Tag.NOUN and t.folded.endswith("s"))
    return next(plural, None)


def _is_unit(noun: Token) -> bool:
    return noun.lemma in calendar.UNITS or noun.lemma in units.UNITS


def event(sentence: Sentence, first: int, last: int) -> int | None:
    """The verb or event noun to which a time, length, amount or place (token range) belongs."""
    tokens = sentence.tokens
    at = tokens[top_of(sentence, first, last)]
    while at.head >= 0:
        above = tokens[at.head]
        if above.tag in (Tag.VERB, Tag.AUX) or is_predicate(sentence, above.index):
            return above.index
        if (
            above.tag in (Tag.NOUN, Tag.PROPN)
            and at.relation.startswith(("nmod", "amod", "compound", "nummod", "acl", "advmod"))
            and is_event(above)
        ):
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


def members(sentence: Sentence, index: int) -> tuple[int, ...]:
    """The head tokens of the list that stands under a predicate or after a class noun, in the order of the text."""
    targets = [t for relation in _LISTED for t in below(sentence, index) if t.relation == relation]
    lists = [joined(sentence, t.index) for t in targets]
    found = next((some for some in lists if len(some) > 1), ())
    first = found[0] if found else _example(sentence, index)
    if first is None and lists:
        first = lists[0][0]
    if first is None:
        return ()
    return tuple(sorted({_head(sentence, i) for i in (*found, *_run(sentence, first))}))


def _head(sentence: Sentence, index: int) -> int:
    """The head of the phrase around the token: of a name, its last word."""
    phrase = sentence.phrase_at(index)
    return index if phrase is None else phrase.head


def _example(sentence: Sentence, index: int) -> int | None:
    """The first of what is named behind a class noun ("animals such as", "bidders, among them")."""
    tokens = sentence.tokens
    words = [t.folded for t in tokens[index + 1 : index + 4]]
    for cue in _EXAMPLES:
        if words[: len(cue)] == list(cue):
            after = next((p for p in sentence.phrases if p.first >= index + 1 + len(cue)), None)
            return None if after is None else after.head
    return None


def _run(sentence: Sentence, first: int) -> tuple[int, ...]:
    """The phrases from that of `first` on that nothing but signs and conjunctions of a list parts."""
    found: list[NounPhrase] = []
    closing = False
    for phrase in sentence.phrases:
        if found:
            between = " ".join(t.folded for t in sentence.tokens[found[-1].last : phrase.first])
            if between not in _JOINTS or closing and between == ",":
                break
            closing = closing or between != ","
            found.append(phrase)
        elif phrase.first <= first < phrase.last:
            found.append(phrase)
    return tuple(p.head for p in found) or (first,)


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
    around = sentence.phrase_at(last - 1)
    if around is not None and around.head >= last:
        return around.head  # "[former banker] Noel Achterberg"
    before = sentence.phrase_at(first - 2) if first > 1 and tokens[first - 1].folded in (",", "(") else None
    if before is not None:
        return before.head
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
