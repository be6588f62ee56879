"""Exclusivity and quantity words: how many of a class have a property.

Recognises "X is the only C that P", "the one C yet to P", "one of the few Cs that P", "one of the most A Cs", "only X
has P", "a lone C", "every / most / no C has P", "nine of 14 Cs", "voted 5-4", and the entailment of "If X does P,
every C will have" (X is the only C that has not). Example: "Peru is the only member yet to ratify."
Refuses on purpose: "only" as an adverb of degree or time ("only yesterday", "not only"), "one" as a number
("one of them died" says how many died: kind count), "the first" (a rank).
Numbers of a class after Barwise and Cooper (1981), generalised quantifiers.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.analysis.ascription import Property, is_somebody, member_names, member_of, property_of
from claimcheck.analysis.company import SEVERAL, in_company
from claimcheck.analysis.completion import completions
from claimcheck.analysis.firsts import standings
from claimcheck.analysis.quantifier_words import ONLY
from claimcheck.analysis.quantifiers import quantified
from claimcheck.analysis.shares import lone, shares
from claimcheck.kinds import Context, Kind
from claimcheck.model import members
from claimcheck.model.analysis import NounPhrase, Sentence, Tag
from claimcheck.model.claim import Mention
from claimcheck.model.members import MANY, Members
from claimcheck.model.relation import Relation

_SOLE = frozenset("only sole lone single".split())
_OF_SEVERAL = frozenset("few several many handful dozen dozens two three four five six seven eight nine ten".split())
_ABOUT = set("about some around roughly".split())


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The exclusivity and quantity words of a sentence that say something of a class of things."""
    for number, phrase in enumerate(sentence.phrases):
        yield from _sole(sentence, number, phrase)
        yield from _one_of(sentence, number, phrase)
        yield from _lone(sentence, number)
    yield from _shares(sentence)
    yield from _in_figures(sentence)
    yield from _in_company(sentence)
    yield from _completion(sentence)
    yield from _standing(sentence)


def _sole(sentence: Sentence, number: int, phrase: NounPhrase) -> Iterator[Mention]:
    """ "the only C that P", "the one C that P", with whoever is said to be it."""
    words = [t.folded for t in sentence.tokens[phrase.first : phrase.last]]
    at = next((i for i, w in enumerate(words) if w in _SOLE or words[i : i + 2] == ["last", "remaining"]), None)
    before = [t.folded for t in sentence.tokens[max(0, phrase.first - 2) : phrase.first]]
    if at is None and len(before) == 2 and before[0] in ("'s", "'") and before[1] in _SOLE:
        at = -1  # "the ferry's only survivor"
    if at is None and words[:2] == ["the", "one"] and len(words) > 2:
        at = 1
    if at is None or at >= 0 and phrase.determiner not in ("the", "its", "their", "our", "his", "her"):
        return
    if len(words) > at + 1 and phrase.first + at >= phrase.head:
        return
    prop = property_of(sentence, number, phrase)
    if prop is None:
        return
    member = member_of(sentence, number, phrase)
    if prop.act and not is_somebody(sentence, member):
        return
    yield _mention(
        sentence,
        phrase,
        phrase.first + at + 1,
        prop,
        member,
        Members(low=1, high=1, closed=True, cue=ONLY, names=member_names(sentence, member)),
        first=phrase.first + min(at, 0),
        trace="act" if prop.act else "sole",
    )


def _one_of(sentence: Sentence, number: int, phrase: NounPhrase) -> Iterator[Mention]:
    """ "one of the few Cs that P", "one of the most visible Cs": two or more, one of them named."""
    tokens = sentence.tokens
    of = phrase.first - 1
    while of >= 0 and (tokens[of].tag is Tag.ADV or tokens[of].folded in _ABOUT):
        of -= 1
    one = of >= 1 and tokens[of].folded == "of" and tokens[of - 1].folded == "one"
    among = of >= 0 and tokens[of].folded == "among" and (of == 0 or tokens[of - 1].lemma == "be")
    if not one and not among:
        return
    last = phrase.head + (tokens[phrase.head].folded in _OF_SEVERAL)
    words = [t.folded for t in tokens[phrase.first : last]]
    inner = tokens[phrase.first : phrase.head]
    graded = "most" in words or any(t.tag is Tag.ADJ and t.folded.endswith("est") for t in inner)
    figure = next((t.folded for t in inner if t.tag is Tag.NUM and t.folded[0].isdigit() and t.folded != "1"), None)
    if not (graded or figure or _OF_SEVERAL & set(words)):
        return
    outer = next((n for n, p in enumerate(sentence.phrases) if p.first <= max(0, of - 1) < p.last), number)
    prop = property_of(sentence, number, phrase)
    if prop is None:
        return
    member = member_of(sentence, outer, sentence.phrases[outer])
    if prop.act and not is_somebody(sentence, member):
        return
    start = phrase.first + next((i + 1 for i, w in enumerate(words) if w in _OF_SEVERAL), 2 if "most" in words else 1)
    cue = "one of " + next((f"the {w}" for w in words if w in _OF_SEVERAL or w == figure), "several")
    yield _mention(
        sentence,
        phrase,
        start,
        prop,
        member,
        Members(low=2, high=MANY, cue=cue, names=member_names(sentence, member)),
        first=max(0, of - 1),
        trace="act" if prop.act else "one-of",
    )


def _shares(sentence: Sentence) -> Iterator[Mention]:
    """ "every C has P", "none of the Cs has P", "all but one C", "the other five Cs": a part of the class."""
    for found in quantified(sentence):
        count = found.count or 1
        names = member_names(sentence, found.but)
        if found.share is not None:
            value = Members(low=0, high=MANY, share=found.share, cue=found.cue)
        elif found.cue == ONLY or found.cue.startswith("all but"):
            value = Members(low=count, high=count, closed=True, cue=found.cue, names=names)
        else:
            value = Members(low=count, high=found.count or MANY, cue=found.cue)
        yield Mention(
            span=sentence.span_of(min(found.first, found.anchor), max(found.last, found.anchor + 1)),
            value=value,
            anchor=found.anchor,
            head=found.head,
            subject=found.but,
            role=_role(found.negated),
            negated=found.negated,
            parts={"value": sentence.span_of(found.first, found.last)},
            reach="span",
            trace=("share",),
        )


def _in_figures(sentence: Sentence) -> Iterator[Mention]:
    """ "nine of the 14 miners", "voted unanimously", "needs two-thirds of the senate to override"."""
    for found in shares(sentence):
        yield Mention(
            span=sentence.span_of(min(found.first, found.anchor), max(found.last, found.anchor + 1)),
            value=Members(low=0, high=MANY, share=found.share, cue=found.cue),
            anchor=found.anchor,
            head=found.head,
            role=found.role if found.role != "has" else _role(found.negated),
            negated=found.negated,
            parts={"value": sentence.span_of(found.first, found.last)},
            reach="span",
            trace=("in-figures",),
        )


def _lone(sentence: Sentence, number: int) -> Iterator[Mention]:
    """ "a lone gunman opened fire": one and no more did what the clause says."""
    found = lone(sentence, number)
    if found is not None:
        yield Mention(
            span=sentence.span_of(found.first, found.anchor + 1),
            value=Members(low=1, high=1, closed=True, cue=found.cue),
            anchor=found.anchor,
            head=found.head,
            role=_role(found.negated),
            negated=found.negated,
            parts={"value": sentence.span_of(found.first + 1, found.last)},
            reach="span",
            trace=("lone",),
        )


def _standing(sentence: Sentence) -> Iterator[Mention]:
    """ "the first C since 2004", "a record high"."""
    for found in standings(sentence):
        names = (found.since,) if found.since else ()
        yield Mention(
            span=sentence.span_of(found.first, found.last),
            value=Members(low=1, high=1, closed=True, cue=found.cue, names=names),
            anchor=found.anchor,
            head=(found.anchor, found.anchor + 1),
            role="first" if found.since else "record",
            negated=False,
            nominal=True,
            reach="phrase",
            trace=("standing",),
        )


def _in_company(sentence: Sentence) -> Iterator[Mention]:
    """ "Only X has P", "X, alone, has P"; "X and three others have P": X is one of several."""
    for found in in_company(sentence):
        names = member_names(sentence, found.member)
        several = Members(low=2, high=MANY, cue=found.cue, names=names)
        yield Mention(
            span=sentence.span_of(found.first, found.last),
            anchor=found.clause.verb,
            subject=found.member,
            role=_role(found.clause.negated),
            value=several if found.cue == SEVERAL else Members(low=1, high=1, closed=True, cue=found.cue, names=names),
            negated=found.clause.negated,
            trace=("only-named",),
        )


def _completion(sentence: Sentence) -> Iterator[Mention]:
    """ "If X signs, every C would be part": X is the only C that has not."""
    for found in completions(sentence):
        names = member_names(sentence, found.member)
        yield Mention(
            span=sentence.span_of(found.first, found.last),
            anchor=found.anchor,
            subject=found.member,
            head=found.head,
            role="not",
            value=Members(low=1, high=1, closed=True, cue="the only one left (entailed)", names=names),
            negated=True,
            reach="span",
            trace=("completion",),
        )


def _role(negated: bool) -> str:
    return "not" if negated else "has"


def _mention(
    sentence: Sentence,
    phrase: NounPhrase,
    start: int,
    prop: Property,
    member: tuple[int, int] | None,
    value: Members,
    *,
    first: int,
    trace: str,
) -> Mention:
    """The class without its cue words is the head; an "among ..." complement names it better."""
    head = (min(start, phrase.head), phrase.last)
    placed = phrase.complement is not None and sentence.tokens[phrase.complement[0] - 1].folded != "of"
    if phrase.complement is not None and prop.anchor == phrase.head and placed:
        head = phrase.complement
    last = max(prop.anchor + 1, phrase.last, phrase.complement[1] if phrase.complement else 0)
    begin = min(first, member[0]) if member is not None and member[0] > first - 12 else first
    return Mention(
        span=sentence.span_of(begin, last),
        value=value,
        anchor=prop.anchor,
        head=head,
        subject=member,
        role=_role(prop.negated),
        negated=prop.negated,
        nominal=prop.anchor == phrase.head,
        parts={"quantity": sentence.span_of(max(0, first), max(start, first + 1))},
        reach="span",
        trace=(trace,),
    )


def relate(a: Members, b: Members) -> Relation:
    """Members of one class by number, share and names; two "first since ..." by what they count from."""
    if members.in_figures(a) and members.in_figures(b):
        return Relation.EQUAL if a.share == b.share else Relation.UNKNOWN  # two figures: kind count sees to them
    stands = tuple(c.cue.startswith(("the first", "a record")) for c in (a, b))
    if not any(stands):
        return members.relate(a, b)
    if a.cue == b.cue:
        return Relation.EQUAL
    dated = all(c.cue.startswith("the first since ") for c in (a, b))
    return Relation.DISJOINT if dated else Relation.UNKNOWN


KIND = Kind(
    id="exclusivity",
    summary="only, sole, the one, one of the few, every, most, none: how many of a class have a property",
    example="Peru is the only member yet to ratify the treaty.",
    find=find,
    read=members.read,
    relate=relate,
    needs={"predicate": "unknown", "role": "exact", "subject": "unknown", "head": "unknown"},
    one_answer=True,
)
