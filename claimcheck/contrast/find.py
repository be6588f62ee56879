"""Sets the facts of two short texts side by side and finds the one place in which they exclude each other."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.contrast.another import another_count, another_country, another_kind
from claimcheck.contrast.beside import alike_told, compare
from claimcheck.contrast.denial import narrowed
from claimcheck.contrast.doers import another_doer
from claimcheck.contrast.elsewhere import elsewhere
from claimcheck.contrast.exchanged import exchanged
from claimcheck.contrast.facts import Fact, facts, facts_of
from claimcheck.contrast.happenings import happenings
from claimcheck.contrast.loosely import told_of_it
from claimcheck.contrast.makeup import of_one_sort
from claimcheck.contrast.namesakes import namesakes
from claimcheck.contrast.opposing import opposing
from claimcheck.contrast.otherfigure import otherfigure
from claimcheck.contrast.otherwhen import otherwhen
from claimcheck.contrast.replaced import replaced
from claimcheck.contrast.turned import turned
from claimcheck.contrast.votes import outcome
from claimcheck.contrast.whole import told
from claimcheck.contrast.whole.grounds import put_forward
from claimcheck.contrast.whole.speakers import speaks_another
from claimcheck.model.analysis import Analysis, Modality, Sentence

LONGEST = 40  # tokens of a sentence that is read as one claim
MOST = 300  # tokens of two texts that are set side by side: the work grows with the square


@dataclass(frozen=True, slots=True)
class Contrast:
    """What tells two texts apart that say the same otherwise: the rule, and why in plain words."""

    rule: str
    why: str


def contrast(a: Analysis, b: Analysis) -> Contrast | None:
    """The first thing found in which one of two short texts excludes the other; None for none, and for long texts."""
    if sum(len(s.tokens) for x in (a, b) for s in x.sentences) > MOST:
        return None
    for one in a.sentences:
        for two in b.sentences:
            if (put := replaced(one, two)) is not None:
                return Contrast("one-word-apart", f"the same words, but another {put[2]}: {put[0]} / {put[1]}")
    for claim, text in sorted(((a, b), (b, a)), key=lambda pair: len(pair[0].document.text)):
        if len(claim.sentences) != 1 or len(claim.sentences[0].tokens) > LONGEST:
            continue
        if (found := _against(claim, text)) is not None:
            return found
        if speaks_another(claim.sentences[0], claim, text):
            continue
        if (word := told(claim.sentences[0], text)) is not None:
            return Contrast("denied-in-one", f"one text denies what the other says: {word}")
    if (went := outcome(a, b)) is not None:
        return Contrast("status-conflict", f"one vote went two ways: {went}")
    if (sorts := of_one_sort(a, b)) is not None:
        return Contrast("one-slot-apart", f"all of one sort here, of several there: {sorts}")
    if (doers := another_doer(a, b)) is not None:
        return Contrast("participant-conflict", f"one deed, but another doer: {doers}")
    return _denied(a, b) or _happens(a, b)


def _denied(a: Analysis, b: Analysis) -> Contrast | None:
    """What a clause anywhere in one text denies, and a clause of the other tells, in whatever sentences they stand."""
    for claim, text in ((a, b), (b, a)):
        said = tuple(tuple(t for s in x.sentences for t in s.tokens) for x in (claim, text))
        told_there = [f for s in text.sentences for f in facts_of(s) if not f.denied and f.named and _asserted(s, f)]
        for sentence in claim.sentences:
            if narrowed(sentence):
                continue
            for own in facts_of(sentence):
                if not own.denied or not own.named:
                    continue
                for other in told_there:
                    if (found := compare(own, other, (said[0], said[1]))) is not None:
                        return Contrast(*found)
    return None


def _happens(a: Analysis, b: Analysis) -> Contrast | None:
    """What a claim of one sentence tells otherwise than the text, whatever words both use for what happened."""
    for claim, text in sorted(((a, b), (b, a)), key=lambda pair: len(pair[0].document.text)):
        if len(claim.sentences) != 1 or len(claim.sentences[0].tokens) > LONGEST:
            continue
        own, there = happenings(claim), happenings(text)
        if (turned := exchanged(own, there)) is not None:
            return Contrast("parties-swapped", f"who and whom are exchanged: {turned}")
        if (names := namesakes(claim.sentences[0], text)) is not None:
            return Contrast("one-slot-apart", f"the same, but another given name: {names}")
        shorter = len(claim.document.text) <= len(text.document.text)
        if shorter and (places := elsewhere(claim.sentences[0], text)) is not None:
            return Contrast("one-slot-apart", f"the same, but another place: {places}")
        if (days := otherwhen(claim.sentences[0], claim, text)) is not None:
            return Contrast("one-slot-apart", f"the same, but another date: {days}")
        if (told := otherfigure(claim.sentences[0], claim, text)) is not None:
            return Contrast("one-slot-apart", f"the same, but another figure: {told}")
        if (words := opposing(claim.sentences[0], text)) is not None:
            return Contrast("opposite-said", f"the same but for one word, and its opposite: {words}")
    return None


def _asserted(sentence: Sentence, fact: Fact) -> bool:
    return fact.sure and put_forward(sentence, fact.head.index, Modality.ASSERTED, frozenset())


def _all(text: Analysis) -> list[Fact]:
    """The facts of a text, and the deeds behind its nouns."""
    return [told for fact in facts(text) for told in (fact, *turned(fact))]


def _against(claim: Analysis, text: Analysis) -> Contrast | None:
    """What a claim of one sentence says against a text."""
    narrow = any(narrowed(s) for s in text.sentences)
    there = [f for f in _all(text) if (f.sure or f.denied) and not (narrow and f.denied)]
    said = tuple(tuple(t for s in x.sentences for t in s.tokens) for x in (claim, text))
    for own in _all(claim):
        if not own.main or not own.sure or own.denied and narrowed(claim.sentences[0]):
            continue
        for other in there:
            if (found := compare(own, other, (said[0], said[1]))) is not None:
                if found[0] == "opposite-said" and any(
                    f is not other and alike_told(own, f, (said[0], said[1])) for f in there
                ):
                    break  # "was abducted and has been freed", "has been freed"
                return Contrast(*found)
        if (why := another_count(own, text)) is not None:
            return Contrast("one-slot-apart", why)
        if own.denied and (told := told_of_it(own, claim.sentences[0], text)) is not None:
            return Contrast("denied-in-one", f"denied in one text alone: {told}")
        if own.says_what and not own.denied and (why := another_kind(own, there, said[1])) is not None:
            return Contrast("another-kind", why)
        if (why := another_country(own, there, said[1])) is not None:
            return Contrast("one-slot-apart", why)
    return None
