"""A clause parsed by itself, and what stands before it with a plain clause in its place.

The longer a sentence, the more the network errs, and most at the seams: behind "said", behind the comma of an opening
phrase. A pronoun is never taken for an apposition and a bare verb takes nothing to itself, so "he left" stands where
the clause stood while the rest is parsed, and the clause then hangs where that verb hung.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis.syntax import Parse
from claimcheck.model.analysis import Tag

CLAUSE = ("he", "left", ".")
_OPENING = (Tag.SCONJ, Tag.PRON, Tag.DET)
_NOMINAL = (Tag.NOUN, Tag.PROPN, Tag.NUM)
_LOOSE = {"nsubj": "obl:unmarked", "root": "advcl", "ccomp": "advcl", "csubj": "advcl", "dislocated": "obl:unmarked"}


def before_clause(words: Sequence[str], last: int) -> list[str]:
    """What stands up to that word, with the plain clause behind it."""
    return [*words[: last + 1], *CLAUSE]


def clause(words: Sequence[str], last: int) -> list[str]:
    """What stands behind that word, as a sentence of its own."""
    return list(words[last + 1 :])


def joined_below(outer: Parse, inner: Parse, teller: int) -> Parse:
    """The clause as what is told: it hangs on the verb or noun at that index."""
    size = len(outer.heads) - len(CLAUSE)
    root = inner.heads.index(-1) + size
    heads = [root if h >= size else h for h in outer.heads[:size]]
    tags, relations = list(outer.tags[:size]), list(outer.relations[:size])
    for at in range(teller + 1, size):  # "that", and the comma behind it
        if tags[at] in _OPENING and outer.heads[at] >= size:
            heads[at], tags[at], relations[at] = root, Tag.SCONJ, "mark"
    if -1 not in heads:  # the plain clause was taken for the main one
        heads[teller], relations[teller] = -1, "root"
    own = [h + size if h >= 0 else teller for h in inner.heads]
    told = list(inner.relations)
    told[root - size] = "acl:relcl" if outer.tags[teller] in (Tag.NOUN, Tag.PROPN) else "ccomp"
    return Parse((*tags, *inner.tags), (*heads, *own), (*relations, *told))


def joined_above(opening: Parse, main: Parse) -> Parse:
    """The clause as the main one, on whose verb the opening phrase hangs."""
    size = len(opening.heads) - len(CLAUSE)
    root = main.heads.index(-1) + size
    heads, relations = [], []
    for tag, head, relation in zip(opening.tags[:size], opening.heads[:size], opening.relations[:size], strict=True):
        loose = not 0 <= head < size
        heads.append(root if loose else head)
        bare = relation == "root" and tag in _NOMINAL  # "Last year he left"
        free = "obl:unmarked" if bare else _LOOSE.get(relation.partition(":")[0], relation)
        relations.append(free if loose else relation)
    return Parse(
        (*opening.tags[:size], *main.tags),
        (*heads, *(h + size if h >= 0 else -1 for h in main.heads)),
        (*relations, *main.relations),
    )


def has_finite_verb(lower: Sequence[str], tags: Sequence[Tag], first: int) -> bool:
    """Whether, from that word on, a verb stands that is neither an -ing form nor an infinitive behind "to"."""
    return any(
        tags[i] is Tag.AUX or tags[i] is Tag.VERB and not lower[i].endswith("ing") and lower[i - 1] != "to"
        for i in range(first, len(lower))
    )
