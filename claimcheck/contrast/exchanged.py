"""Who did it and to whom, exchanged, where a verb tells it in one text and a noun or another verb in the other."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.contrast.coverage import says
from claimcheck.contrast.happenings import AUTHOR, TIMES, Happening
from claimcheck.contrast.sameness import alike, same
from claimcheck.contrast.terms import Term
from claimcheck.lexicon import deeds, light
from claimcheck.model.analysis import CONTENT, Modality, Sentence, Tag

_EACH_OTHER = frozenset(
    "meet marry join fight face play date kiss divorce resemble match equal border contact call talk speak visit "
    "criticise criticize attack accuse thank praise help love hate befriend write send support work shell bomb "
    "recognize recognise sign pass clear agree ask tell say want need know see like blame threaten warn sue "
    "defend follow hit collide trade deal have get make give include involve affect use show consider".split()
)
"""What two may do to each other, both at once, and verbs too wide to tell who does what."""
_EITHER_WAY = frozenset(("pass", "clear"))  # a bill passes the house that passes it
_YEAR = 4  # digits of a year
_OPEN, _NOUNS = (Tag.PRON, Tag.DET), (Tag.PROPN, Tag.NOUN)


def exchanged(own: Sequence[Happening], there: Sequence[Happening]) -> str | None:
    """The two ways in which one deed is told, of the claim and of the text; None where they fit each other."""
    for mine in (x for x in own if x.lemma.split(" ", 1)[0] == x.head.lemma and x.lemma not in _EITHER_WAY):
        if mine.denied or not mine.sure or mine.head.tag is not Tag.VERB:
            continue
        for doer in mine.doers:
            for target in (*mine.targets, *mine.with_role("to", "from")):
                if not _told(doer, target, given=mine.lemma in deeds.RECEIVING):
                    continue
                if _mutual(mine) and not _one_matter(mine, (doer, target), there):
                    continue
                met = [x for x in there if _one_deed(mine, x) and not _set_apart(mine.sentence, x.sentence)]
                if any(_fits(doer, target, x) for x in met):
                    continue
                if any(_turned(doer, target, mine, x) for x in met):
                    return f"{doer} {mine.lemma} {target}"
    return None


def _set_apart(claim: Sentence, there: Sentence) -> bool:
    """Whether each deed hangs on a condition, or the claim's is of another time."""
    under = [{t.folded for t in s.tokens} & _CONDITIONS for s in (claim, there)]
    return all(under) or times_apart(claim, there)


_CONDITIONS = frozenset(("if", "unless", "whenever"))


def times_apart(claim: Sentence, there: Sentence) -> bool:
    """Whether the claim names a day, month or year that the sentence does not."""
    words = {t.folded for t in there.tokens}
    return any(
        t.folded not in words for t in claim.tokens if t.folded in TIMES or t.text.isdigit() and len(t.text) == 4
    )


def _mutual(one: Happening) -> bool:
    return one.lemma.split(" ", 1)[0] in _EACH_OTHER


def _one_matter(mine: Happening, parties: tuple[Term, Term], there: Sequence[Happening]) -> bool:
    """Whether a sentence that tells the deed tells all else of the claim, and more than the parties to it."""
    inside = {t.index for p in parties for t in (*p.words, *p.beside)} | {mine.head.index}
    rest = [
        t for t in mine.sentence.tokens if t.tag in CONTENT and t.index not in inside and t.lemma not in light.LIGHT
    ]
    if len(rest) < _LEAST or any(t.folded in ("each", "other", "mutual", "both") for t in mine.sentence.tokens):
        return False
    told = [x.sentence for x in there if _one_deed(mine, x)]
    return any(all(any(says(t, y) for y in s.tokens) for t in rest) for s in told)


_LEAST = 2  # words beside the parties and the deed that make a matter of it


def _told(doer: Term, target: Term, *, given: bool) -> bool:
    """Whether both are parties or things that the text can be searched for; of what is given, any noun."""
    known = [t for t in (doer, target) if t.called]
    return (bool(known) or given) and all(t.head.tag in _NOUNS for t in (doer, target)) and not same(doer, target)


def _one_deed(mine: Happening, there: Happening) -> bool:
    if there.denied or not there.sure and there.modality is not Modality.PLANNED:
        return False
    if mine.lemma == there.lemma or mine.senses & there.senses:
        return True
    return any(b in _IMPLIED.get(a, ()) for a in (mine.lemma, *mine.senses) for b in (there.lemma, *there.senses))


_IMPLIED: dict[str, frozenset[str]] = {
    "kill": frozenset(("shoot", "stab", "murder")),
    "found": frozenset(("own", "create", "establish")),
    "beat": frozenset(("defeat",)),
    "start": frozenset(("found", "create", "establish", "own")),
    **dict.fromkeys("paint write compose direct draw design sculpt film".split(), frozenset((AUTHOR,))),
    "win": frozenset(("capture", "clinch", "secure", "defend", "retain")),
    "invent": frozenset(("develop", "create")),
    "seize": frozenset(("invade", "capture", "conquer")),
    "conquer": frozenset(("invade", "capture")),
}
"""Deeds that another one brings with it: who shot whom tells who did not kill whom."""


def _fits(doer: Term, target: Term, there: Happening) -> bool:
    """Whether the text tells it the same way round of them."""
    does = [t for t in there.doers if _one(t, doer)]
    undergoes = [t for t in (*there.targets, *(t for _, t in there.others)) if _one(t, target)]
    if any(_one(t, doer) for t in there.with_role("to")):
        return False
    if there.head.tag is not Tag.VERB:
        return bool(does and undergoes)
    return bool(does) and (bool(undergoes) or _unknown(there.targets)) or bool(undergoes) and _unknown(there.doers)


def _turned(doer: Term, target: Term, mine: Happening, there: Happening) -> bool:
    """Whether the text has the doer undergo it, or the undergone one do it, and nobody else in the other part."""
    undergone = there.targets if target in mine.targets else there.with_role("to", "from")
    suffers = any(_one(t, doer) for t in undergone)
    acts = any(_one(t, target) for t in there.doers)
    if suffers and acts:
        return True
    if mine.lemma in deeds.RECEIVING and target in mine.targets and any(_one(t, doer) for t in there.with_role("to")):
        return any(alike(t.head, target.head) for t in (*there.targets, *there.doers))
    if suffers and _unknown(there.doers) and target in mine.targets:
        return _named_in(there.sentence, target) and not any(_one(t, target) for t in there.targets)
    if acts and _unknown(there.targets) and there.targets and target in mine.targets:
        return _named_in(there.sentence, doer)
    return False


def _one(there: Term, mine: Term) -> bool:
    """Whether two terms can be one, whatever the text adds to a plain noun of the claim ("assassins")."""
    if same(there, mine):
        return True
    short, long = sorted((there.words, mine.words), key=len)
    initials = "".join(t.text[:1] for t in long if t.tag is Tag.PROPN)
    if len(short) == 1 and len(initials) > 1 and short[0].text == initials.upper():
        return True
    plain = len(mine.words) == 1 and mine.head.tag is Tag.NOUN and there.head.tag is Tag.NOUN
    return plain and there.head.lemma == mine.head.lemma


def _unknown(terms: Sequence[Term]) -> bool:
    return all(t.head.tag in _OPEN for t in terms)


def _named_in(sentence: Sentence, who: Term) -> bool:
    words = {t.folded for t in sentence.tokens}
    return bool(who.names) and who.names <= words
