"""A clause parsed by itself, and what stands before it with a plain clause in its place.

The longer a sentence, the more the network errs, and most at the seams: behind "said", behind the comma of an opening
phrase. A pronoun is never taken for an apposition and a bare verb takes nothing to itself, so "he left" stands where
the clause stood while the rest is parsed, and the clause then hangs where that verb hung.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis.syntax import Parse

CLAUSE = ("he", "left", ".")
_VERB = 1  # its place there
_LOOSE = {"nsubj": "obl:unmarked", "root": "advcl", "ccomp": "advcl", "csubj": "advcl", "dislocated": "obl:unmarked"}


def before_clause(words: Sequence[str], last: int) -> list[str]:
    """What stands up to that word, with the plain clause behind it."""
    return [*words[: last + 1], *CLAUSE]


def clause(words: Sequence[str], last: int) -> list[str]:
    """What stands behind that word, as a sentence of its own."""
    return [words[last + 1][:1].upper() + words[last + 1][1:], *words[last + 2 :]]


def joined_below(outer: Parse, inner: Parse) -> Parse:
    """The clause in the place of the plain one: it says what is said, or when."""
    size = len(outer.heads) - len(CLAUSE)
    verb = size + _VERB
    root = inner.heads.index(-1) + size
    heads = [root if h >= size else h for h in outer.heads[:size]]
    above = outer.heads[verb]
    if above >= size:
        above = heads.index(-1) if -1 in heads else -1
    own = [h + size if h >= 0 else above for h in inner.heads]
    told = ["ccomp" if r == "root" else r for r in inner.relations] if above >= 0 else list(inner.relations)
    if above >= 0 and outer.relations[verb] not in ("root", "conj"):
        told[root - size] = outer.relations[verb]
    return Parse((*outer.tags[:size], *inner.tags), (*heads, *own), (*outer.relations[:size], *told))


def joined_above(opening: Parse, main: Parse) -> Parse:
    """The clause as the main one, on whose verb the opening phrase hangs."""
    size = len(opening.heads) - len(CLAUSE)
    root = main.heads.index(-1) + size
    heads, relations = [], []
    for head, relation in zip(opening.heads[:size], opening.relations[:size], strict=True):
        loose = not 0 <= head < size
        heads.append(root if loose else head)
        relations.append(_LOOSE.get(relation.partition(":")[0], relation) if loose else relation)
    return Parse(
        (*opening.tags[:size], *main.tags),
        (*heads, *(h + size if h >= 0 else -1 for h in main.heads)),
        (*relations, *main.relations),
    )
