"""Another number of what somebody has, another kind of thing that something is, another country that it is of."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.contrast.exclusion import clash, places_apart
from claimcheck.contrast.facts import Fact
from claimcheck.contrast.sameness import alike, same, same_or_open
from claimcheck.contrast.sorts import apart, sorts
from claimcheck.contrast.terms import Term, of_phrase
from claimcheck.lexicon import gazetteer, nouns
from claimcheck.model.analysis import Analysis, Tag, Token

_HAVING = frozenset("have include comprise contain consist number".split())


def another_count(own: Fact, text: Analysis) -> str | None:
    """ "X has 16 members" beside "the 19 members of X"; None where nothing tells them apart."""
    whole, part = own.arg("subj"), own.arg("obj")
    if own.lemma not in _HAVING or own.denied or whole is None or part is None or not part.modifiers:
        return None
    for sentence in text.sentences:
        for phrase in sentence.phrases:
            there = of_phrase(sentence, phrase)
            owners = [x for role, x in there.inner if role in ("of", "in")]
            if any(same(whole, x) for x in owners) and clash(part, there) == "number":
                return f"the same, but another number: {part} / {there}"
    return None


def another_kind(own: Fact, there: Sequence[Fact], said: Sequence[Token]) -> str | None:
    """ "X is a county" beside "X is a town": all that the text says it is makes another kind of thing of it.

    A text that has the word itself may well call it so.
    """
    doer = own.arg("subj")
    if doer is None or own.head.tag is not Tag.NOUN or own.head.lemma in {t.lemma for t in said}:
        return None
    what = [f for f in there if f.says_what and not f.denied and f.head.tag is Tag.NOUN]
    told = [f for f in what if (who := f.arg("subj")) is not None and same_or_open(doer, who)]
    kinds = [apart(own.head.lemma, f.head.lemma) for f in told]
    if not kinds or not all(kinds) or any(alike(own.head, w) for f in told for w in f.words):
        return None
    return f"another {kinds[0]}: {own.head.text} / {told[0].head.text}"


def another_country(own: Fact, there: Sequence[Fact], said: Sequence[Token]) -> str | None:
    """ "is an Irish film", "lies in Peru" beside "is a French musical", "lies in Chile"; None for none."""
    doer = own.arg("subj") or own.arg("obj")
    mine = _countries(own)
    if doer is None or own.denied or len(mine) != 1 or mine & {x for t in said if (x := nouns.place_of(t.text))}:
        return None
    for fact in there:
        who = fact.arg("subj") or fact.arg("obj")
        if fact.denied or who is None or not same_or_open(doer, who) or not _one_question(own, fact):
            continue
        theirs = _countries(fact)
        if len(theirs) == 1 and places_apart(next(iter(mine)), next(iter(theirs))):
            return f"another country: {', '.join(mine)} / {', '.join(theirs)}"
    return None


_LYING = frozenset("be lie locate situate base bear live headquarter originate come hail stand reside".split())
_WHERE = frozenset(("in", "from", "at", "near", "of"))


def _one_question(own: Fact, other: Fact) -> bool:
    """Whether both say what something is, or both where it is or comes from."""
    if own.says_what != other.says_what or own.says_what and not sorts(own.head.lemma) & sorts(other.head.lemma):
        return False
    if own.says_what:
        return True
    return _verb(own) == _verb(other) and _verb(own) in _LYING


def _verb(fact: Fact) -> str:
    """The verb without its particle."""
    return fact.lemma.split(" ", 1)[0]


def _countries(fact: Fact) -> frozenset[str]:
    """The countries that a noun is said to be of, or that a verb of lying has behind "in" or "from"."""
    if fact.says_what:
        adjectives = [w for w in fact.words if w.index != fact.head.index and w.tag is Tag.ADJ]
        found = {x for w in adjectives if (x := nouns.place_of(w.text)) is not None}
        if found:
            return frozenset(found)
    elif _verb(fact) not in _LYING:
        return frozenset()
    terms = [t for role, t in fact.args if role in _WHERE and (role != "of" or not fact.says_what)]
    return frozenset(x for t in terms if (x := _country(t)) is not None)


def _country(term: Term) -> str | None:
    """The country of a place that is known; that of what it lies in, where it is not."""
    for name in (term.name, str(term)):
        if name and (known := gazetteer.known(name)) is not None:
            return known.country
        if name and (place := nouns.place_of(name)) is not None:
            return place
    return next((x for role, t in term.inner if role in ("of", "in", "") and (x := _country(t)) is not None), None)
