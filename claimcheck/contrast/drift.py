"""Two short texts that tell one thing, each with other certainty: done here and planned there, a fact and a charge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.analysis.speech.certainties import Sureness, certainties
from claimcheck.analysis.speech.held import Content, held
from claimcheck.analysis.speech.standing import SAID, standing
from claimcheck.contrast.pending import settled
from claimcheck.contrast.told import DOUBTS, MEANT, SUPPOSED, Telling, Told, in_power, telling
from claimcheck.contrast.weighed import weighed
from claimcheck.lexicon import light
from claimcheck.lexicon.number_words import FIGURES
from claimcheck.model.analysis import CONTENT, Analysis, Clause, Modality, Sentence, Tag, Token

_SHARED = 0.8  # of the telling words of the shorter clause: from there on both say the same
_PART = 0.7  # the same, where every word of the one is in the other
_FEWEST = 2  # telling words that both have
_NAMES = (Tag.NOUN, Tag.PROPN)
_MARKED = (Tag.NUM, Tag.PROPN)  # of which one in the place of another makes another thing of it


@dataclass(frozen=True, slots=True)
class Drift:
    """How the one thing that both texts tell stands in each ("alleged", "stated").

    later: what was still to come when the earlier of the two was published has come about in the later. clauses: what
    tells it in each, where a clause does.
    """

    levels: tuple[str, str]
    later: bool = False
    clauses: tuple[Clause, Clause] | None = None


def drift(a: Analysis, b: Analysis, *, opened: bool = False) -> Drift | None:
    """How the one thing that both tell stands in a and in b; None where it stands alike.

    Both are texts of one sentence: of more, another sentence may say who says so. opened: only where one of them leaves
    open whether it is so, or tells it as a plan or under a condition.
    """
    if len(a.sentences) != 1 or len(b.sentences) != 1:
        return None
    one, two = a.sentences[0], b.sentences[0]
    if (found := between(telling(a, one), telling(b, two), opened=opened)) is not None:
        return found
    for x, y, turned in ((one, two, False), (two, one, True)):
        if (done := weighed(x, y)) is not None:
            levels = ("speculated", MEANT if done.modality is Modality.PLANNED else "stated")
            return Drift(levels[::-1] if turned else levels)
        if settled(x, y):
            return Drift(("stated", MEANT) if turned else (MEANT, "stated"))
    if opened:
        return None
    if (level := _doubted_act(a, b)) is not None:
        return Drift((level, "stated"))
    return Drift(("stated", level)) if (level := _doubted_act(b, a)) is not None else None


def between(here: Telling, there: Telling, *, opened: bool = False) -> Drift | None:
    """The same for a sentence of each of two texts, as far as their clauses tell."""
    one, two = here.sentence, there.sentence
    for x in here.told:
        for y in there.told:
            if _stand_apart(x, y, one, two, opened) and _same(one, x, two, y):
                return Drift((x.level or "stated", y.level or "stated"), clauses=(x.clause, y.clause))
    return to_come(here, there)


def to_come(here: Telling, there: Telling) -> Drift | None:
    """How the two stand where one tells as planned, expected or held possible what the other tells as done."""
    if (found := _to_come(here, there)) is not None:
        return found
    turned = _to_come(there, here)
    if turned is None or turned.clauses is None:
        return None
    return Drift(turned.levels[::-1], turned.later, turned.clauses[::-1])


def _stand_apart(one: Told, two: Told, here: Sentence, there: Sentence, opened: bool) -> bool:
    """Whether two clauses stand otherwise, and nobody who says so in the one text is known to say so in the other."""
    if _other_sense(one, two) or _alike(one, two, here, there):
        return False
    levels = {one.level, two.level}
    if one.unsure or two.unsure or one.perhaps != two.perhaps or SUPPOSED in levels:
        return True
    if opened or None not in levels and SAID in levels:
        return not opened
    return not (_named(one.holder, there) or _named(two.holder, here))


def _other_sense(one: Told, two: Told) -> bool:
    """Whether one affirms what the other denies, or has done what the other is still to do."""
    if one.opened or two.opened or (one.level == SUPPOSED) != (two.level == SUPPOSED):
        return False  # "will close unless ..." beside "will not close" tells otherwise, and both may be so
    return one.no != two.no or _coming(one, two) or _coming(two, one)


def _coming(one: Told, two: Told) -> bool:
    """Whether one is still to come and the other is not; what may be so may be so now ("may prevent", "prevents")."""
    if one.clause.modality is Modality.ASSERTED or two.clause.modality is not Modality.ASSERTED:
        return False
    return one.clause.modality is not Modality.POSSIBLE or two.clause.past or two.clause.perfect


def _to_come(here: Telling, there: Telling) -> Drift | None:
    """How the two stand where the first tells as planned, expected or held possible what the second tells as done."""
    one, two = here.sentence, there.sentence
    done = [y for y in there.told if y.done]
    before = here.published is not None and there.published is not None and here.published < there.published
    for x in (*here.told, *here.intended):
        level = x.level if x.level not in (None, SAID) else MEANT if x.planned else None
        for y in done:
            if level is not None and x.no == y.no and _coming(x, y) and _same(one, x, two, y):
                return Drift((level, y.level or "stated"), before, (x.clause, y.clause))
    return None


def able(a: Analysis, b: Analysis) -> bool:
    """Whether one text of one sentence tells as done what the other tells only as in somebody's power."""
    if len(a.sentences) != 1 or len(b.sentences) != 1:
        return False
    return any(
        two.done and _same(x.sentences[0], one, y.sentences[0], two)
        for x, y in ((a, b), (b, a))
        for one in in_power(x.sentences[0])
        for two in telling(y, y.sentences[0]).told
    )


def only_perhaps(a: Analysis, b: Analysis) -> bool:
    """Whether what one text of one sentence tells may be or can be, and what the other tells has been."""
    if len(a.sentences) != 1 or len(b.sentences) != 1:
        return False
    mains = [next((c for c in x.sentences[0].clauses if c.relation == "root"), None) for x in (a, b)]
    return any(
        one is not None
        and two is not None
        and one.modality is Modality.POSSIBLE
        and two.modality is Modality.ASSERTED
        and (two.past or two.perfect)
        for one, two in (mains, mains[::-1])
    )


def done_in_one(a: Analysis, b: Analysis) -> bool:
    """Whether one text of one sentence tells a deed as done which the other only tells as asked for, planned or owed:
    "sold its mill", "was ordered to sell its mill"."""
    if len(a.sentences) != 1 or len(b.sentences) != 1:
        return False
    one, two = a.sentences[0].clauses, b.sentences[0].clauses
    return any(_only_meant(c.lemma, there) for here, there in ((one, two), (two, one)) for c in here if _is_done(c))


def _is_done(clause: Clause) -> bool:
    done = clause.modality is Modality.ASSERTED and (clause.past or clause.perfect)
    return done and clause.relation == "root" and not clause.negated


def _only_meant(lemma: str, clauses: Sequence[Clause]) -> bool:
    """Whether clauses have that verb, and none of them tells it as a fact."""
    there = [c.modality for c in clauses if c.lemma == lemma]
    return bool(there) and Modality.ASSERTED not in there


def _alike(one: Told, two: Told, here: Sentence, there: Sentence) -> bool:
    """Whether both texts give it as a fact, or both with some doubt.

    Not alike is what one says and one leaves open, guesses or holds possible; what one says and another alleges; what
    one means to do and one will do; what holds under a condition in one alone. An allegation of which the text does not
    tell whose it is may be that of whoever says so in the other.
    """
    levels = {one.level, two.level}
    if SUPPOSED in levels:
        return len(levels) == 1
    if MEANT in levels:
        return not (one.flat or two.flat) or None not in levels
    if SAID in levels and (one.unsure or two.unsure or "speculated" in levels):
        return False
    if SAID in levels and levels & {"alleged", "reported"}:
        return None in (one.holder, two.holder) or _named(one.holder, there) or _named(two.holder, here)
    return (one.level is None) == (two.level is None)


def _doubted_act(a: Analysis, b: Analysis) -> str | None:
    """The level that a gives to an act told by a noun of which b tells as a fact ("allegations of fraud", "his fraud").

    The two must be the same in nearly all other words.
    """
    one, two = a.sentences[0], b.sentences[0]
    doubts = {one.tokens[c.anchor].lemma: (s.level, s.cue) for s, c in _of_acts(one)}
    heads = [two.tokens[p.head] for p in two.phrases]
    sure = {t.lemma for t in heads if t.tag is Tag.NOUN} - {two.tokens[c.anchor].lemma for _, c in _of_acts(two)}
    act = next((lemma for lemma in doubts if lemma in sure), None)
    if act is None:
        return None
    if any(standing(b, two, t.index).level is not None for t in two.tokens if t.lemma == act):
        return None
    level, cue = doubts[act]
    left, right = _all_words(one) - {cue}, _all_words(two)
    shared = len(left & right)
    return level if shared > _FEWEST and shared >= _SHARED * max(len(left), len(right)) else None


def _of_acts(sentence: Sentence) -> Iterator[tuple[Sureness, Content]]:
    """The doubts of a sentence that are of an act told by a noun."""
    for sure in certainties(sentence):
        content = held(sentence, sure) if sure.level in DOUBTS else None
        if content is not None and content.nominal:
            yield sure, content


def _named(holder: str | None, other: Sentence) -> bool:
    """Whether the other sentence has whoever says so in it: he who uncovered a plot has said so, too."""
    names = {t.folded for t in other.tokens if t.tag in _NAMES}
    return holder is not None and bool(names & set(holder.lower().split()))


def _same(one: Sentence, a: Told, two: Sentence, b: Told) -> bool:
    """Whether two clauses have one verb and nearly the same words, and no figure or name in the place of another."""
    if a.clause.lemma != b.clause.lemma:
        return False
    left, right = _words(one, a), _words(two, b)
    forms = {t.folded for t in left.values()} & {t.folded for t in right.values()}  # a name may be read as a verb here
    left, right = ({t.folded if t.folded in forms else w: t for w, t in side.items()} for side in (left, right))
    if any(t.tag in _MARKED for w, t in left.items() if w not in right) and any(
        t.tag in _MARKED for w, t in right.items() if w not in left
    ):
        return False
    shared = len(left.keys() & right.keys())
    most, least = max(len(left), len(right)), min(len(left), len(right))
    if shared == least and shared > _FEWEST:
        return shared >= _PART * most  # the one leaves out who did it, or where
    return shared >= _FEWEST and shared >= _SHARED * most


def _all_words(sentence: Sentence) -> frozenset[str]:
    return frozenset(t.lemma for t in sentence.tokens if t.tag in CONTENT and t.lemma not in light.LIGHT)


def _words(sentence: Sentence, of: Told) -> dict[str, Token]:
    """The telling words of a clause, its subject among them wherever it stands; not those for whoever says so."""
    clause, who = of.clause, (of.holder or "").lower().split()
    places = set(range(clause.first, clause.last))
    own = None if of.subject is not None else clause.subject
    for part in map(sentence.bounds_of, (own, *clause.objects)):
        places |= set(range(*part)) if part is not None else set()
    doer = range(*(sentence.bounds_of(own) or (0, 0)))  # who says that he will do it himself is told of, too
    said = [sentence.tokens[i] for i in sorted(places) if i in doer or sentence.tokens[i].folded not in who]
    said += sentence.tokens[slice(*of.subject)] if of.subject is not None else ()
    return {FIGURES.get(t.lemma, t.lemma): t for t in said if t.tag in CONTENT and t.lemma not in light.LIGHT}
