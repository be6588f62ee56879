"""Member lists: who is said to have a property, named one by one.

Recognises two or more names joined by commas and "and", with the predicate that they stand under.
Example: "Norway, Iceland and Chile have ratified the treaty." The list is open: it says that these are
members, not that there are no others, unless it says so ("only A and B", "all three: A, B and C").
Refuses on purpose: two names that are one name ("Johnson and Johnson"), lists of common nouns, a place
with its country ("Paris, France").
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kinds import Context, Kind
from claimcheck.model import members
from claimcheck.model.analysis import Clause, NounPhrase, Sentence, Tag
from claimcheck.model.claim import Mention
from claimcheck.model.members import MANY, Members
from claimcheck.model.span import Span

_JOINTS = {",", "and", ", and", "as well as", "&", ";"}
_OPENERS = {"like", "including", "include", "as", "among", ":"}


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The lists of names of a sentence."""
    for listed in _runs(sentence):
        run = _without_adjunct(sentence, listed)
        first, last = run[0].first, run[-1].last
        if _one_name(sentence.span_of(first, last), context):
            continue
        clause = _clause(sentence, run)
        if clause is None:
            continue
        names = tuple(dict.fromkeys(p.entity or _plain(sentence, p) for p in run))
        if len(names) < 2:
            continue
        opener = sentence.tokens[first - 1].folded if first else ""
        head = _class(sentence, first) if opener in _OPENERS else None
        subject = clause.subject is not None and sentence.phrases[clause.subject] in run or head is not None
        yield Mention(
            span=sentence.span_of(first, last),
            anchor=clause.verb,
            head=head,
            role=_role(sentence, clause, run, subject),
            value=Members(low=len(names), high=MANY, names=tuple(sorted(names)), cue=_words(sentence, first, last)),
            parts={"value": sentence.span_of(first, last)},
            negated=clause.negated,
            trace=("list",),
        )


def _one_name(span: Span, context: Context) -> bool:
    """Whether one entity's name covers the last joint ("Standards and Technology"): no list."""
    return any(
        m.overlaps(span) and m.start <= span.start and span.end <= m.end
        for e in context.analysis.entities.values()
        for m in e.mentions
    )


def _runs(sentence: Sentence) -> list[list[NounPhrase]]:
    """Maximal runs of named phrases that only commas and conjunctions part."""
    runs: list[list[NounPhrase]] = []
    for phrase in sentence.phrases:
        named = sentence.tokens[phrase.head].tag is Tag.PROPN and (
            phrase.determiner is None or phrase.determiner == "the"
        )
        if not named:
            continue
        if runs and _joined(sentence, runs[-1][-1].last, phrase.first):
            runs[-1].append(phrase)
        else:
            runs.append([phrase])
    return [r for r in runs if len(r) > 1 and _coordinated(sentence, r)]


def _joined(sentence: Sentence, end: int, start: int) -> bool:
    between = " ".join(t.folded for t in sentence.tokens[end:start])
    return between in _JOINTS


def _coordinated(sentence: Sentence, run: list[NounPhrase]) -> bool:
    """A list ends in a conjunction: "A, B and C"; two names that only a comma parts are no list."""
    return any(t.tag is Tag.CCONJ or t.folded in ("and", "&") for t in sentence.tokens[run[0].last : run[-1].first])


def _clause(sentence: Sentence, run: list[NounPhrase]) -> Clause | None:
    if (own := _governing(sentence, run[-1].last)) is not None:
        return own
    numbers = {sentence.phrases.index(p) for p in run}
    for clause in sentence.clauses:
        if clause.subject in numbers or numbers & set(clause.objects) or numbers & {n for _, n in clause.obliques}:
            return clause
    following = [c for c in sentence.clauses if c.verb >= run[-1].last]
    if following and following[0].relation in ("root", "conjunct"):
        return following[0]
    return sentence.clause_at(run[0].first)


def _governing(sentence: Sentence, last: int) -> Clause | None:
    """The finite clause whose verb follows the list at once: the list is its subject ("A, B and C have all agreed")."""
    at = last
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


def _role(sentence: Sentence, clause: Clause, run: list[NounPhrase], subject: bool) -> str:
    acts = subject or clause.verb >= run[-1].last
    return ("not " if clause.negated else "") + ("who" if acts else "whom")


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
