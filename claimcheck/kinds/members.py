"""Member lists: who is said to have a property, named one by one.

Recognises two or more names joined by commas and "and" (also "as well as", "neither ... nor", "and two others"), or as
bullets under a sentence, with the predicate that they stand under.
Example: "Norway, Iceland and Chile have ratified the treaty." The list is open: it says that these are
members, not that there are no others, unless it says so ("only A and B", "all three: A, B and C").
Refuses on purpose: two names that are one name ("Johnson and Johnson"), lists of common nouns, a place
with its country ("Paris, France").
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.analysis.enumerations import Listed, bullets, enumerations
from claimcheck.kinds import Context, Kind
from claimcheck.model import members
from claimcheck.model.analysis import Clause, NounPhrase, Sentence, Tag
from claimcheck.model.claim import Mention
from claimcheck.model.members import MANY, Members

_OPENERS = {"like", "including", "include", "as", "among", ":"}


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The lists of names of a sentence, and the bullets under it."""
    for listed in enumerations(sentence, context.analysis):
        yield from _mention(sentence, listed)
    names, words = bullets(sentence, context.analysis)
    clause = next((c for c in sentence.clauses if c.relation == "root"), None)
    if names and clause is not None:
        last = len(sentence.tokens)
        yield Mention(
            span=sentence.span_of(clause.first, last),
            anchor=clause.verb,
            role=("not " if clause.negated else "") + "who",
            value=Members(low=len(names), high=MANY, names=tuple(sorted(set(names))), cue=words),
            negated=clause.negated,
            reach="span",
            trace=("bullets",),
        )


def _mention(sentence: Sentence, listed: Listed) -> Iterator[Mention]:
    run = _without_adjunct(sentence, list(listed.phrases))
    first, last = (listed.first if len(run) == len(listed.phrases) else run[0].first), listed.last
    clause = _clause(sentence, run)
    names = tuple(dict.fromkeys(p.entity or _plain(sentence, p) for p in run))
    if clause is None or len(names) + listed.more < 2:
        return
    opener = sentence.tokens[first - 1].folded if first else ""
    head = _class(sentence, first) if opener in _OPENERS else None
    subject = clause.subject is not None and sentence.phrases[clause.subject] in run or head is not None
    negated = clause.negated != listed.left_out or listed.denied
    number = len(names) + listed.more
    acts = subject or clause.verb >= run[-1].last or listed.left_out
    yield Mention(
        span=sentence.span_of(first, last),
        anchor=clause.verb,
        head=head,
        role=("not " if negated else "") + ("who" if acts else "whom"),
        value=Members(
            low=number,
            high=number if listed.closed else MANY,
            names=tuple(sorted(names)),
            closed=listed.closed,
            cue=_words(sentence, first, last),
        ),
        parts={"value": sentence.span_of(first, last)},
        negated=negated,
        trace=("list",),
    )


def _clause(sentence: Sentence, run: list[NounPhrase]) -> Clause | None:
    before = sentence.tokens[max(0, run[0].first - 1)].tag if run[0].first else Tag.PUNCT
    apart = before not in (Tag.ADP, Tag.PART, Tag.VERB)  # "the tour, to play in A and B, has sold out"
    if (own := _governing(sentence, run[-1].last, comma=apart)) is not None:
        return own
    numbers = {sentence.phrases.index(p) for p in run}
    for clause in sentence.clauses:
        if clause.subject in numbers or numbers & set(clause.objects) or numbers & {n for _, n in clause.obliques}:
            return clause
    following = [c for c in sentence.clauses if c.verb >= run[-1].last]
    if apart and following and following[0].relation in ("root", "conjunct"):
        return following[0]
    earlier = [c for c in sentence.clauses if c.verb < run[0].first]
    return sentence.clause_at(run[0].first) or max(earlier, key=lambda c: c.verb, default=None)


def _governing(sentence: Sentence, last: int, *, comma: bool = False) -> Clause | None:
    """The finite clause whose verb follows the list at once: the list is its subject ("A, B and C have all agreed").

    comma: one may stand between ("A and B, as well as C, have agreed").
    """
    at = last + (comma and last < len(sentence.tokens) and sentence.tokens[last].folded == ",")
    while at < len(sentence.tokens) and (sentence.tokens[at].tag in _LIGHT or sentence.tokens[at].folded in _ALL):
        at += 1
    for clause in sentence.clauses:
        if clause.verb == at and clause.relation not in ("infinitive", "participle", "relative"):
            return clause
    return None


_LIGHT = (Tag.AUX, Tag.ADV)
_ALL = ("all", "both", "each")


def _without_adjunct(sentence: Sentence, run: list[NounPhrase]) -> list[NounPhrase]:
    """The list without a name before its comma that ends an opening phrase ("According to X, A, B and C have ...")."""
    first = run[0]
    opens = (
        first.first > 0 and sentence.tokens[0].folded == "according" and sentence.tokens[first.first - 1].tag is Tag.ADP
    )
    comma = sentence.tokens[first.last].folded == "," if first.last < len(sentence.tokens) else False
    long = len(run) > 2 and opens and comma
    return run[1:] if long and _governing(sentence, run[-1].last) is not None else run


def _class(sentence: Sentence, first: int) -> tuple[int, int] | None:
    """The class that the list exemplifies: "companies [like] A and B"."""
    at = first - 2
    while at >= 0 and sentence.tokens[at].folded in (",", "such"):
        at -= 1
    phrase = sentence.phrase_at(at) if at >= 0 else None
    return (phrase.first, phrase.last) if phrase is not None else None


def _plain(sentence: Sentence, phrase: NounPhrase) -> str:
    return " ".join(t.folded for t in sentence.tokens[phrase.first : phrase.last] if t.tag is not Tag.DET)


def _words(sentence: Sentence, first: int, last: int) -> str:
    start = sentence.passage.span.start
    span = sentence.span_of(first, last)
    return sentence.text[span.start - start : span.end - start]


KIND = Kind(
    id="members",
    summary="lists of names with the predicate they stand under",
    example="Norway, Iceland and Chile have ratified the treaty.",
    find=find,
    read=members.read,
    relate=members.relate,
    needs={"predicate": "related", "role": "exact", "object": "unknown"},
)
