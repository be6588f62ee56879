"""What became of those counted, by the verb that they stand beside and what hangs on it: "put 12 people in [hospital]".

The places of a clause are read, not its order, so that passives, relative clauses and participles tell the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.lexicon import fates
from claimcheck.model.analysis import Clause, Sentence

_PHRASE = 2  # words behind a verb, from which they are a phrase on it and no particle
_HANGING = ("obj", "obl", "xcomp", "advmod", "compound:prt", "ccomp", "advcl")


def fate_of(sentence: Sentence, counted: frozenset[int]) -> tuple[str, int] | None:
    """The state of those counted, and the verb that tells it.

    Args:
        counted: the tokens that stand for them: the figure, the noun.
    """
    for clause in sentence.clauses:
        side = _side(sentence, clause, counted)
        if side is None or clause.negated and side != fates.OBJECT:
            continue
        words = frozenset(_words(sentence, clause, counted))
        verb, *within = clause.lemma.split(" ")
        if len(within) < _PHRASE:  # "carry out" is no "carry"; "take to hospital" is "take"
            verb = clause.lemma
        state = fates.state_of(fates.NONE if clause.negated else side, verb, words.union(within))
        if state is not None:
            return state, clause.verb
    return None


def _side(sentence: Sentence, clause: Clause, counted: frozenset[int]) -> str | None:
    """Where in the clause those counted stand."""
    for side, numbers in ((fates.SUBJECT, (clause.subject,)), (fates.OBJECT, clause.objects)):
        for number in numbers:
            phrase = None if number is None else sentence.phrases[number]
            if phrase is not None and not counted.isdisjoint(range(*phrase.bounds)):
                return side
    return None


def _words(sentence: Sentence, clause: Clause, counted: frozenset[int]) -> Iterator[str]:
    """The lemmas of what hangs on the verb, those counted apart."""
    for token in sentence.tokens:
        if token.head == clause.verb and token.relation.startswith(_HANGING) and token.index not in counted:
            yield token.lemma
    for number in (*clause.objects, *(n for _, n in clause.obliques)):
        phrase = sentence.phrases[number]
        if counted.isdisjoint(range(*phrase.bounds)):
            yield sentence.tokens[phrase.head].lemma
