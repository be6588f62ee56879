"""What one text tells as nearly so, and the other as so: "The building almost collapsed" / "The building collapsed"."""

from __future__ import annotations

from claimcheck.contrast.sameness import same_or_open
from claimcheck.contrast.terms import Term, term
from claimcheck.lexicon import short_of
from claimcheck.model.analysis import Analysis, Clause, Modality, Sentence, Tag

_FARTHEST = 5  # tokens of a cue and its auxiliaries before the verb


def nearly(a: Analysis, b: Analysis) -> str | None:
    """`short_of.ONCE` or `short_of.WHOLLY`, the sort of the verb that one text of one sentence tells as nearly so and
    the other as so; None where there is none."""
    if len(a.sentences) != 1 or len(b.sentences) != 1:
        return None
    one, two = a.sentences[0], b.sentences[0]
    found = [
        sort
        for x, y in ((one, two), (two, one))
        for mine in x.clauses
        if (sort := _sort(mine)) is not None and _is_nearly(x, mine) and not mine.negated and not _of_a_figure(x, mine)
        for theirs in y.clauses
        if _verb(theirs) == _verb(mine) and _is_so(y, theirs) and _one_party(x, mine, y, theirs)
    ]
    return min(found, default=None, key=(short_of.ONCE, short_of.WHOLLY).index)


def _sort(clause: Clause) -> str | None:
    return next((s for s in (short_of.ONCE, short_of.WHOLLY) if _verb(clause) in short_of.words(s)), None)


def _verb(clause: Clause) -> str:
    """The verb; without what may be its particle or a preposition behind it ("sank off the coast"), unless both are
    in the table ("burned down")."""
    whole = short_of.words(short_of.ONCE) | short_of.words(short_of.WHOLLY)
    return clause.lemma if clause.lemma in whole else clause.lemma.split(" ", 1)[0]


def _is_nearly(sentence: Sentence, clause: Clause) -> bool:
    """Whether a word that stops short of it stands right before the verb, but for its auxiliaries."""
    before = [t.folded for t in sentence.tokens[max(0, clause.verb - _FARTHEST) : clause.verb]]
    while before and before[-1] in _HELPING:
        before.pop()
    return any(" ".join(before[-n:]) in short_of.words(short_of.NEARLY) for n in range(1, len(before) + 1))


_HELPING = frozenset("was were is are be been being has have had got".split())


def _of_a_figure(sentence: Sentence, clause: Clause) -> bool:
    """Whether it is done to a number of them: "nearly sold 40 flats" may be about as many."""
    inside = (sentence.phrases[n] for n in clause.objects)
    return any(t.tag is Tag.NUM for p in inside for t in sentence.tokens[p.first : p.last])


def _is_so(sentence: Sentence, clause: Clause) -> bool:
    told = clause.modality is Modality.ASSERTED and clause.relation in ("root", "conjunct", "complement")
    return told and not clause.negated and not _is_nearly(sentence, clause)


def _one_party(one: Sentence, mine: Clause, two: Sentence, theirs: Clause) -> bool:
    """Whether nothing tells the parties apart: each that both name can be the same, and at least one is."""
    left, right = _parties(one, mine), _parties(two, theirs)
    return bool(left) and bool(right) and all(any(same_or_open(x, y) for y in right) for x in left[:2])


def _parties(sentence: Sentence, clause: Clause) -> list[Term]:
    numbers = (clause.subject, clause.surface, *clause.objects)
    heads = dict.fromkeys(sentence.phrases[n].head for n in numbers if n is not None)
    return [term(sentence, head) for head in heads]
