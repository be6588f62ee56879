"""Two who lay one deed at each other's door: "The union said the police attacked the march" / "The police said the
union attacked the march".

Neither text says that it was so, and each has another one do it, by the word of the very party whom the other blames.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.contrast.sameness import alike
from claimcheck.contrast.terms import Term, term
from claimcheck.contrast.told import Telling, Told, telling
from claimcheck.model.analysis import Analysis, Sentence, Tag, Token

_NOUNS = (Tag.NOUN, Tag.PROPN)


@dataclass(frozen=True, slots=True)
class Blame:
    """Whom each of two texts has do it; mutual: whether each one is blamed by the other; one_thing: whether what was
    done is the same, as far as both tell."""

    doers: tuple[str, str]
    mutual: bool
    one_thing: bool = True


def blame(a: Analysis, b: Analysis) -> Blame | None:
    """Whom two texts of one sentence have do one deed, where the speaker of the one is who did it in the other."""
    if len(a.sentences) != 1 or len(b.sentences) != 1:
        return None
    here, there = telling(a, a.sentences[0]), telling(b, b.sentences[0])
    found = [f for x in here.told for y in there.told if (f := _between(here, x, there, y)) is not None]
    if (charged := _charges(here.sentence, there.sentence)) is not None:
        found.append(charged)
    return max(found, key=lambda f: (f.one_thing, f.mutual), default=None)


def _charges(one: Sentence, two: Sentence) -> Blame | None:
    """Two who accuse each other of one thing: "Kerrin accused Osland of breaking the truce", and the other way round.

    Both may well have done so: that the parties are exchanged is no contradiction here.
    """
    for x in _accusing(one):
        for y in _accusing(two):
            (mine, whom, of), (theirs, other, said) = x, y
            if alike(mine.head, other.head) and alike(theirs.head, whom.head) and not alike(mine.head, theirs.head):
                return Blame((str(whom), str(other)), mutual=True, one_thing=of == said)
    return None


def _accusing(sentence: Sentence) -> Iterator[tuple[Term, Term, str | None]]:
    """Who accuses whom, and of what: the verb or noun behind "of" or "for"."""
    for clause in sentence.clauses:
        if clause.lemma.split(" ", 1)[0] not in _ACCUSING or clause.negated or clause.subject is None:
            continue
        below = next((c.lemma for c in sentence.clauses if c.governor == clause.index), None)
        nouns = (sentence.tokens[sentence.phrases[n].head].lemma for r, n in clause.obliques if r in ("of", "for"))
        for number in clause.objects:
            who, whom = (sentence.phrases[n].head for n in (clause.subject, number))
            if all(sentence.tokens[i].tag in _NOUNS for i in (who, whom)):
                yield term(sentence, who), term(sentence, whom), below or next(nouns, None)


_ACCUSING = frozenset(("accuse", "blame"))


def _between(here: Telling, x: Told, there: Telling, y: Told) -> Blame | None:
    if x.holder is None or y.holder is None or x.clause.lemma != y.clause.lemma or x.no != y.no:
        return None
    one, two = _doer(here.sentence, x), _doer(there.sentence, y)
    if one is None or two is None or alike(one.head, two.head):
        return None
    ways = _speaks(x.holder, two), _speaks(y.holder, one)
    return Blame((str(one), str(two)), all(ways), _one_object(here, x, there, y)) if any(ways) else None


def _doer(sentence: Sentence, told: Told) -> Term | None:
    """Who does it, where a noun or name says so."""
    if told.clause.subject is None:
        return None
    who = term(sentence, sentence.phrases[told.clause.subject].head)
    return who if who.head.tag in _NOUNS else None


def _speaks(holder: str, who: Term) -> bool:
    """Whether the words for a speaker name that party, and not somebody of it ("the army's critics")."""
    words = [w.strip(".,").lower() for w in holder.split()]
    return bool(words) and words[-1] in (who.head.folded, who.head.lemma)


def _one_object(here: Telling, x: Told, there: Telling, y: Told) -> bool:
    """Whether it is done to one thing, as far as both tell; where neither names a thing, all else must be the same."""
    one = [here.sentence.tokens[here.sentence.phrases[n].head] for n in (*x.clause.objects, *_oblique(x))]
    two = [there.sentence.tokens[there.sentence.phrases[n].head] for n in (*y.clause.objects, *_oblique(y))]
    return bool(one) == bool(two) and (not one or any(_can_be_one(p, q) for p in one for q in two))


def _can_be_one(one: Token, two: Token) -> bool:
    return one.tag is two.tag is Tag.PRON or alike(one, two)  # each says "him" of himself


def _oblique(told: Told) -> tuple[int, ...]:
    return tuple(n for _, n in told.clause.obliques)
