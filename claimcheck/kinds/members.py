"""Member lists: who is said to have a property, named one by one.

Recognises two or more names joined by commas and "and" (also "as well as", "neither ... nor", "and two others"), or as
bullets under a sentence, with the predicate that they stand under; unnamed persons of whom one thing became.
Example: "Norway, Iceland and Chile have ratified the treaty." The list is open: it says that these are
members, not that there are no others, unless it says so ("only A and B", "all three: A, B and C").
Refuses on purpose: two names that are one name ("Johnson and Johnson"), lists of common nouns, a place
with its country ("Paris, France").
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.analysis.enumerations import bullets, enumerations
from claimcheck.analysis.enumerations_apart import Listed
from claimcheck.analysis.persons_listed import listed_persons
from claimcheck.analysis.things import listed_things
from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import nouns
from claimcheck.lexicon.number_words import numeral
from claimcheck.lexicon.persons import ROLE
from claimcheck.model import members
from claimcheck.model.analysis import Clause, NounPhrase, Sentence, Tag
from claimcheck.model.claim import Mention
from claimcheck.model.members import MANY, Members

_SHARED_BY = frozenset(("event", "agreement"))  # what has parties, that stand behind "between"
_OPENERS = {"like", "including", "include", "as", "among", ":"}


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The lists of names of a sentence, and the bullets under it."""
    for listed in enumerations(sentence, context.analysis):
        yield from _mention(sentence, listed)
    yield from _things(sentence)
    yield from _persons(sentence)
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
    if opener == "as" and sentence.tokens[max(0, first - 2)].folded != "such":
        opener = ""  # "were identified as A, B and C" gives no examples
    counted = _counted(sentence, first, len(names))
    head = _class(sentence, first) if opener in _OPENERS and counted is None else counted
    example = opener in _EXAMPLES or listed.more > 0 or _among(sentence, first)
    subject = clause.subject is not None and sentence.phrases[clause.subject] in run or opener in _OPENERS
    subject = subject or counted is not None and _is_subject(sentence, clause, counted)
    whole = _identified(sentence, clause, run) if counted is None and opener not in _OPENERS else None
    negated = clause.negated != listed.left_out or listed.denied
    number = len(names) + listed.more
    acts = subject or clause.verb >= run[-1].last or listed.left_out
    yield Mention(
        span=sentence.span_of(first, last),
        anchor=clause.verb,
        head=whole or head,
        role=("not " if negated else "") + _part(sentence, run, "are" if whole else "who" if acts else "whom"),
        value=Members(
            low=number,
            high=number if listed.closed or whole else MANY,
            names=tuple(sorted(names)),
            closed=listed.closed or whole is not None,
            cue=_words(sentence, first, last),
        ),
        parts={"value": sentence.span_of(first, last)},
        negated=negated,
        trace=("examples",) if example else ("counted",) if counted is not None or listed.one_by_one else ("list",),
    )


def _part(sentence: Sentence, run: list[NounPhrase], otherwise: str) -> str:
    """ "between" of the ends of what runs between them ("traffic between A, B and C"), no parties to an event."""
    first = run[0].first
    if not first or sentence.tokens[first - 1].folded != "between":
        return otherwise
    above = sentence.tokens[run[0].head].head
    held = nouns.classes(sentence.tokens[above].lemma) if above >= 0 else frozenset()
    return otherwise if held & _SHARED_BY else "between"


def _things(sentence: Sentence) -> Iterator[Mention]:
    """ "three priorities: jobs, housing and the railways": things, as many as are counted."""
    for found in listed_things(sentence):
        yield Mention(
            span=sentence.span_of(found.first, found.last),
            anchor=found.head[1] - 1,
            head=found.head,
            role="parts",
            value=Members(
                low=len(found.items),
                high=len(found.items),
                names=tuple(sorted(found.items)),
                closed=True,
                cue=_words(sentence, found.first, found.last),
            ),
            parts={"value": sentence.span_of(found.first, found.last)},
            negated=False,
            nominal=True,
            trace=("things",),
        )


def _persons(sentence: Sentence) -> Iterator[Mention]:
    """ "his wife and another woman were missing": unnamed persons of whom one thing became, each by sort."""
    for found in listed_persons(sentence):
        yield Mention(
            span=sentence.span_of(min(found.first, found.at), max(found.last, found.at + 1)),
            anchor=found.at,
            role=ROLE + found.fate,
            value=Members(
                low=len(found.sorts),
                high=len(found.sorts),
                names=found.sorts,
                closed=True,
                cue=_words(sentence, found.first, found.last),
            ),
            parts={"value": sentence.span_of(found.first, found.last)},
            negated=False,
            reach="span",
            trace=("point", "persons"),
        )


def _identified(sentence: Sentence, clause: Clause, run: list[NounPhrase]) -> tuple[int, int] | None:
    """The class that the names make up: "[the finalists] are A and B", "A and B are [the finalists]"."""
    if clause.lemma != "be" or clause.negated or clause.subject is None:
        return None
    mine = {sentence.phrases.index(p) for p in run}
    before = sentence.tokens[run[0].first - 1].tag if run[0].first else Tag.PUNCT
    if not mine & {clause.subject, *clause.objects} or before is Tag.ADP:
        return None
    numbers = [n for n in (clause.subject, *clause.objects) if n not in mine]
    if len(numbers) != 1:
        return None
    phrase = sentence.phrases[numbers[0]]
    head = sentence.tokens[phrase.head]
    opens = sentence.tokens[phrase.first].folded
    definite = opens in ("the", "its", "their", "his", "her") or numbers[0] == clause.subject
    plural = head.tag is Tag.NOUN and head.folded != head.lemma
    return phrase.bounds if definite and plural else None


_EXAMPLES = frozenset(("like", "including", "include", "as", "among"))


def _among(sentence: Sentence, first: int) -> bool:
    """Whether the list is of some among others: "among them A and B", "among those who voted no were A and B"."""
    return any(t.folded in ("among", "including") for t in sentence.tokens[max(0, first - _NEAR) : first])


_NEAR = 7


def _counted(sentence: Sentence, first: int, number: int) -> tuple[int, int] | None:
    """The class before a comma or colon that is counted as many as are named: "[two officers], A and B"."""
    if first < 2 or sentence.tokens[first - 1].folded not in (",", ":", "-", "--"):
        return None
    phrase = next((p for p in sentence.phrases if p.last == first - 1), None)
    if phrase is None:
        return None
    told = next((t for t in sentence.tokens[phrase.first : phrase.head] if t.tag is Tag.NUM), None)
    so_many = None if told is None else numeral(told.folded)
    return (told.index + 1, phrase.last) if told is not None and so_many == number else None


def _is_subject(sentence: Sentence, clause: Clause, counted: tuple[int, int]) -> bool:
    surface = clause.surface
    return surface is not None and sentence.phrases[surface].last == counted[1]


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
    return phrase.bounds if phrase is not None else None


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
    needs={"predicate": "unknown", "role": "exact", "object": "unknown"},
)
