"""Shares told in figures or votes: "six of the 20 clubs", "voted unanimously", "a 5-4 vote", "needs two-thirds of".

A share in figures is a point, a divided vote leaves all but everybody, and what a vote needs is its least share.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.analysis.ascription import names_members
from claimcheck.analysis.quantifiers import WITHIN
from claimcheck.lexicon.number_words import numeral
from claimcheck.model.analysis import Clause, Sentence, Tag, Token

Share = tuple[float, float]
_LINKS = frozenset("the its their his her our all these those".split())
_LONGEST = 6  # tokens between "of" and the whole
_DECIDING = frozenset(
    "vote decide agree approve reject back rule find convict acquit elect choose pass adopt uphold overturn".split()
)
_DIVIDED = frozenset(("split", "divided"))
_NEEDING = frozenset("take need require".split())
_ACTS = frozenset(("infinitive", "participle"))  # "needs a majority to amend", "amending it requires a majority"
_ENOUGH = frozenset(("enough", "sufficient"))
_MAJORITIES: dict[tuple[str, ...], Share] = {
    ("two-thirds",): (0.66, 0.67), ("three-fifths",): (0.6, 0.6), ("three-quarters",): (0.75, 0.75),
    ("three-fourths",): (0.75, 0.75), ("simple", "majority"): (0.5, 0.51), ("bare", "majority"): (0.5, 0.51),
    ("half",): (0.5, 0.51), ("unanimous", "vote"): (1.0, 1.0), ("unanimous", "consent"): (1.0, 1.0),
    ("four-fifths",): (0.8, 0.8), ("supermajority",): (0.55, 0.99),
}  # fmt: skip
_FAR = 10  # tokens between "needs" and the share


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """first, last: tokens of the words (half-open). anchor: the verb of the property. head: tokens of the class.

    share: the part of the class that has it; role: "has", "voted" or "needed". negated: the property is denied.
    """

    first: int
    last: int
    cue: str
    anchor: int
    share: Share
    head: tuple[int, int] | None = None
    role: str = "has"
    negated: bool = False


def shares(sentence: Sentence) -> Iterator[Shared]:
    """The shares of a sentence that are told in figures or votes, left to right."""
    for token in sentence.tokens:
        if token.folded == "of" and (found := _so_many_of(sentence, token.index)) is not None:
            yield found
        elif token.folded in ("unanimously", "unanimous", *_DIVIDED) and (voted := _voted(sentence, token.index)):
            yield voted
        elif token.text[:1].isdecimal() and (tally := _tally(sentence, token.index)) is not None:
            yield tally
    yield from _needed(sentence)


def _so_many_of(sentence: Sentence, of: int) -> Shared | None:
    """ "nine of the 14 miners", "six of the league's 20 clubs"."""
    tokens = sentence.tokens
    part = numeral(tokens[of - 1].folded) if of else None
    if part is None or of > 1 and tokens[of - 2].folded in ("all", "both"):
        return None
    end = of + 1
    while end < len(tokens) and end - of <= _LONGEST and numeral(tokens[end].folded) is None and _links(tokens[end]):
        end += 1
    whole = numeral(tokens[end].folded) if end < len(tokens) else None
    if whole is None or whole <= part or whole < 2:
        return None
    last = end + 1
    while last < len(tokens) and last - end <= _LONGEST and tokens[last].tag in (Tag.NOUN, Tag.PROPN, Tag.ADJ):
        last += 1
    while last > end + 1 and tokens[last - 1].tag is Tag.ADJ:
        last -= 1
    clause = _about(sentence, of - 1, last) if last > end + 1 else None
    if clause is None:
        return None
    before = [t.folded for t in tokens[max(0, of - 3) : of - 1]]
    point = part / whole
    least = before[-2:] == ["at", "least"] or before[-2:] == ["more", "than"]
    return Shared(
        first=of - 1,
        last=last,
        cue=f"{tokens[of - 1].folded} of {tokens[end].folded}",
        anchor=clause.verb,
        share=(point, 1.0) if least else (point, point),
        head=(end + 1, last),
        negated=clause.negated,
    )


def _links(token: Token) -> bool:
    return token.folded in _LINKS or token.folded in ("'s", "'") or token.tag in (Tag.PROPN, Tag.NOUN, Tag.ADJ)


def _about(sentence: Sentence, first: int, end: int) -> Clause | None:
    """The clause of which the phrase is the subject, or what its passive is said of, or its by-phrase."""
    found: Clause | None = None
    for clause in sentence.clauses:
        surface = clause.surface
        for number_, before in ((surface, True), (clause.subject if clause.passive else None, False)):
            if number_ is None or (clause.verb < end) == before:
                continue
            phrase = sentence.phrases[number_]
            whole = phrase.end
            if phrase.first < end and first < max(whole, phrase.last):
                if clause.relation not in WITHIN:
                    return clause
                found = found or clause
    return found


def _voted(sentence: Sentence, at: int) -> Shared | None:
    """ "voted unanimously to close", "was unanimous in", "a divided court upheld"."""
    token = sentence.tokens[at]
    clause = sentence.clause_at(at)
    if clause is None or clause.negated:
        return None
    if token.folded in _DIVIDED and (clause.surface is None or not _inside(sentence, clause.surface, at)):
        return None
    who = clause.surface
    deed = _deed(sentence, clause)
    if who is None or deed is None:
        return None
    phrase = sentence.phrases[who]
    return Shared(
        first=at,
        last=at + 1,
        cue=token.folded,
        anchor=deed,
        share=(1.0, 1.0) if token.folded.startswith("unanim") else (0.0, 0.99),
        head=(phrase.head, phrase.head + 1),
        role="voted",
    )


def _tally(sentence: Sentence, at: int) -> Shared | None:
    """ "voted 5-4 to close", "by a 7-2 vote"."""
    yes, dash, no = sentence.tokens[at].folded.partition("-")
    if not dash:
        after = [t.folded for t in sentence.tokens[at + 1 : at + 3]]
        if len(after) < 2 or after[0] not in ("-", "to") or not after[1].isdecimal():
            return None
        no = after[1]
    clause = sentence.clause_at(at)
    if clause is None or not yes.isdecimal() or not no.isdecimal() or int(yes) + int(no) == 0:
        return None
    near = {t.lemma for t in sentence.tokens[max(0, at - 3) : at + 5]}
    deed = _deed(sentence, clause)
    if "vote" not in near or deed is None or clause.surface is None:
        return None
    phrase = sentence.phrases[clause.surface]
    share = int(yes) / (int(yes) + int(no))
    return Shared(
        first=at,
        last=at + (1 if dash else 3),
        cue=f"{yes}-{no}",
        anchor=deed,
        share=(share, share),
        head=(phrase.head, phrase.head + 1),
        role="voted",
    )


def _deed(sentence: Sentence, clause: Clause) -> int | None:
    """The verb of what is decided: the infinitive under a vote, else the verb of deciding itself."""
    under = next((c for c in sentence.clauses if c.governor == clause.index and c.relation == "infinitive"), None)
    if under is not None:
        return under.verb
    return clause.verb if clause.lemma.split(" ", 1)[0] in _DECIDING and clause.lemma != "vote" else None


def _inside(sentence: Sentence, phrase: int, at: int) -> bool:
    return sentence.phrases[phrase].first <= at < sentence.phrases[phrase].last


def _needed(sentence: Sentence) -> Iterator[Shared]:
    """ "it takes two-thirds of the senate to override", "a simple majority is enough to amend"."""
    for clause in sentence.clauses:
        if clause.lemma not in _NEEDING and clause.lemma not in _ENOUGH or clause.negated:
            continue
        act = next((c for c in sentence.clauses if c.governor == clause.index and c.relation in _ACTS), None)
        behind = clause.lemma in _NEEDING and not clause.passive
        start = clause.verb + 1 if behind else clause.first
        stop = min(start + _FAR, len(sentence.tokens)) if behind else clause.verb
        found = _majority(sentence.tokens, start, stop)
        if act is None or found is None:
            continue
        if act.lemma in ("muster", "get", "win", "secure", "gather", "have", "obtain") and act.verb < found[0]:
            act = next((c for c in sentence.clauses if c.governor == act.index and c.relation == "infinitive"), act)
        at, cue, share = found
        yield Shared(first=at, last=at + len(cue), cue=" ".join(cue), anchor=act.verb, share=share, role="needed")


def _majority(tokens: Sequence[Token], start: int, stop: int) -> tuple[int, tuple[str, ...], Share] | None:
    for at in range(start, stop):
        for cue, share in _MAJORITIES.items():
            if tuple(t.folded for t in tokens[at : at + len(cue)]) == cue:
                return at, cue, share
    return None


def lone(sentence: Sentence, phrase_number: int) -> Shared | None:
    """ "a lone gunman opened fire", "a single attacker stormed": nobody else did; None for any other phrase."""
    phrase = sentence.phrases[phrase_number]
    words = [t.folded for t in sentence.tokens[phrase.first : phrase.head]]
    at = next((i for i, w in enumerate(words) if w in _LONE), None)
    clause = next((c for c in sentence.clauses if c.surface == phrase_number and c.verb >= phrase.last), None)
    if at is None or words[0] not in ("a", "one", "lone", "just") or clause is None or clause.negated:
        return None
    head = sentence.tokens[phrase.head]
    somebody = head.tag is Tag.NOUN and (words[at] == "lone" or names_members(head) or head.lemma.endswith(_DOERS))
    if sentence.tokens[clause.verb].lemma in ("be", "become") or not somebody:
        return None
    return Shared(
        first=phrase.first,
        last=phrase.last,
        cue=words[at],
        anchor=clause.verb,
        share=(0.0, 1.0),
        head=(phrase.first + at + 1, phrase.last),
    )


_DOERS = ("man", "woman", "er", "or", "ist", "ant")
_LONE = frozenset(("lone", "single", "solitary", "sole"))
