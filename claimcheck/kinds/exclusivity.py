"""Exclusivity and quantity words: how many of a class have a property.

Recognises "X is the only C that P", "the one C yet to P", "X, the sole C to P", "one of the few Cs that P",
"one of the most A Cs", "only X has P", "every / nearly every / most / no C has P", and the entailment of
"If X does P, every C will have" (X is the only C that has not). Example: "Peru is the only member yet to ratify."
Refuses on purpose: "only" as an adverb of degree or time ("only yesterday", "not only"), "one" as a number
("one of them died" says how many died: kind count), "the first" (a rank).
Numbers of a class after Barwise and Cooper (1981), generalised quantifiers.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.analysis.ascription import Property, member_names, member_of, names_members, property_of
from claimcheck.kinds import Context, Kind
from claimcheck.model import members
from claimcheck.model.analysis import Modality, NounPhrase, Sentence, Tag
from claimcheck.model.claim import Mention
from claimcheck.model.members import MANY, Members

_SOLE = {"only", "sole", "lone", "single"}
_OF_SEVERAL = {
    "few",
    "several",
    "many",
    "handful",
    "dozen",
    "dozens",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
}
_SHARES: dict[tuple[str, ...], tuple[float, float]] = {
    ("nearly", "every"): (0.75, 0.99),
    ("almost", "every"): (0.75, 0.99),
    ("nearly", "all"): (0.75, 0.99),
    ("almost", "all"): (0.75, 0.99),
    ("not", "all"): (0.0, 0.99),
    ("not", "every"): (0.0, 0.99),
    ("every",): (1.0, 1.0),
    ("all",): (1.0, 1.0),
    ("each",): (1.0, 1.0),
    ("most",): (0.5, 0.99),
    ("no",): (0.0, 0.0),
    ("none",): (0.0, 0.0),
}
_ABOUT = {"about", "some", "around", "roughly"}
_CLASS = {Tag.NOUN, Tag.PROPN}


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The exclusivity and quantity words of a sentence that say something of a class of things."""
    for number, phrase in enumerate(sentence.phrases):
        yield from _sole(sentence, number, phrase)
        yield from _one_of(sentence, number, phrase)
        yield from _share(sentence, number, phrase)
    yield from _only_named(sentence)
    yield from _completion(sentence)


def _sole(sentence: Sentence, number: int, phrase: NounPhrase) -> Iterator[Mention]:
    """ "the only C that P", "the one C that P", with whoever is said to be it."""
    words = [t.folded for t in sentence.tokens[phrase.first : phrase.last]]
    at = next((i for i, w in enumerate(words) if w in _SOLE), None)
    if at is None and words[:2] == ["the", "one"] and len(words) > 2:
        at = 1
    if at is None and words[:2] == ["no", "other"]:
        return
    if at is None or phrase.determiner not in ("the", "its", "their", "our", "his", "her"):
        return
    if len(words) > at + 1 and phrase.first + at >= phrase.head:
        return
    prop = property_of(sentence, number, phrase)
    if prop is None:
        return
    member = member_of(sentence, number, phrase)
    yield _mention(
        sentence,
        phrase,
        phrase.first + at + 1,
        prop,
        member,
        Members(low=1, high=1, closed=True, cue="the only one", names=member_names(sentence, member)),
        first=phrase.first,
        trace="sole",
    )


def _one_of(sentence: Sentence, number: int, phrase: NounPhrase) -> Iterator[Mention]:
    """ "one of the few Cs that P", "one of the most visible Cs": two or more, one of them named."""
    tokens = sentence.tokens
    of = phrase.first - 1
    while of > 0 and tokens[of].tag is Tag.ADV or tokens[of].folded in _ABOUT:
        of -= 1
    if of < 1 or tokens[of].folded != "of" or tokens[of - 1].folded != "one":
        return
    words = [t.folded for t in tokens[phrase.first : phrase.head]]
    graded = "most" in words or any(
        t.tag is Tag.ADJ and t.folded.endswith("est") for t in tokens[phrase.first : phrase.head]
    )
    figure = next(
        (
            t.folded
            for t in tokens[phrase.first : phrase.head]
            if t.tag is Tag.NUM and t.folded[0].isdigit() and t.folded != "1"
        ),
        None,
    )
    if not (graded or figure or _OF_SEVERAL & set(words)):
        return
    outer = next((n for n, p in enumerate(sentence.phrases) if p.first <= of - 1 < p.last), number)
    prop = property_of(sentence, number, phrase)
    if prop is None:
        return
    member = member_of(sentence, outer, sentence.phrases[outer])
    start = phrase.first + next((i + 1 for i, w in enumerate(words) if w in _OF_SEVERAL), 2 if "most" in words else 1)
    few = next((w for w in words if w in _OF_SEVERAL or w == figure), None)
    cue = f"one of the {few}" if few else "one of several"
    yield _mention(
        sentence,
        phrase,
        start,
        prop,
        member,
        Members(low=2, high=MANY, cue=cue, names=member_names(sentence, member)),
        first=of - 1,
        trace="one-of",
    )


def _share(sentence: Sentence, number: int, phrase: NounPhrase) -> Iterator[Mention]:
    """ "every C has P", "most Cs have P", "no C has P": a part of the class."""
    tokens = sentence.tokens
    before = tokens[phrase.first - 1].folded if phrase.first else ""
    here = tokens[phrase.first].folded
    share, start = _SHARES.get((before, here)), phrase.first - 1
    if share is None:
        share, start = _SHARES.get((here,)), phrase.first
    if share is None or phrase.head == phrase.first or before == "at" or tokens[phrase.head].tag not in _CLASS:
        return
    if not names_members(tokens[phrase.head]):
        return
    if here in ("all", "most", "no") and phrase.first and tokens[phrase.first - 1].tag is Tag.DET:
        return
    clause = next(
        (c for c in sentence.clauses if c.subject == number or c.passive and c.objects[:1] == (number,)), None
    )
    if clause is None:
        return
    prop = Property(anchor=clause.verb, negated=clause.negated and share != (0.0, 0.0), last=clause.verb + 1)
    cue = " ".join(t.text for t in tokens[start : phrase.first + 1]).lower()
    yield _mention(
        sentence,
        phrase,
        phrase.first + 1,
        prop,
        None,
        Members(low=0, high=MANY, share=share, cue=cue),
        first=start,
        trace="share",
    )


def _only_named(sentence: Sentence) -> Iterator[Mention]:
    """ "Only X has P": the adverb before a name that is a subject."""
    for clause in sentence.clauses:
        if clause.subject is None:
            continue
        phrase = sentence.phrases[clause.subject]
        if phrase.last < len(sentence.tokens) and sentence.tokens[phrase.last].folded in (",", "and", "or", "&"):
            continue  # "Only Hull and Derby have paid": two, and a list says who
        head = sentence.tokens[phrase.head]
        before = [t.folded for t in sentence.tokens[max(0, phrase.first - 2) : phrase.first]]
        if before[-1:] == ["only"] and before[:-1] != ["not"] and head.tag is Tag.PROPN:
            member = (phrase.first, phrase.last)
            yield Mention(
                span=sentence.span_of(phrase.first - 1, phrase.last),
                anchor=clause.verb,
                subject=member,
                role=_role(clause.negated),
                value=Members(low=1, high=1, closed=True, cue="only", names=member_names(sentence, member)),
                negated=clause.negated,
                trace=("only-named",),
            )


def _completion(sentence: Sentence) -> Iterator[Mention]:
    """ "If X signs, every C would be part": X is the only C that has not."""
    for outer in sentence.clauses:
        if outer.subject is None or outer.negated:
            continue
        every = sentence.phrases[outer.subject]
        if (
            sentence.tokens[every.first].folded not in ("every", "all", "each")
            or every.first
            and sentence.tokens[every.first - 1].folded in ("nearly", "almost", "not")
        ):
            continue
        for inner in sentence.clauses:
            if (
                inner.index == outer.index
                or inner.modality is not Modality.CONDITIONAL
                or inner.subject is None
                or inner.negated
            ):
                continue
            opened = next(
                (
                    t.index
                    for t in sentence.tokens[max(0, inner.first - 2) : inner.verb]
                    if t.folded in ("if", "once", "when")
                ),
                None,
            )
            if opened is None:
                continue
            who = sentence.phrases[inner.subject]
            if who.last > every.first and who.first < every.last or sentence.tokens[who.head].tag is not Tag.PROPN:
                continue
            member = (who.first, who.last)
            first, last = min(opened, outer.first), max(inner.verb + 1, outer.last)
            yield Mention(
                span=sentence.span_of(first, last),
                anchor=inner.verb,
                subject=member,
                head=(every.first + 1, every.last),
                role="not",
                value=Members(
                    low=1, high=1, closed=True, cue="the only one left (entailed)", names=member_names(sentence, member)
                ),
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
    if phrase.complement is not None and prop.anchor == phrase.head:
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
        reach="span",
        trace=(trace,),
    )


KIND = Kind(
    id="exclusivity",
    summary="only, sole, the one, one of the few, every, most, none: how many of a class have a property",
    example="Peru is the only member yet to ratify the treaty.",
    find=find,
    read=members.read,
    relate=members.relate,
    needs={"predicate": "related", "role": "exact", "subject": "unknown", "head": "unknown"},
    one_answer=True,
)
