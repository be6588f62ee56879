"""A clause behind a conjunction whose subject an aside parts from its verb is parsed by itself.

"Sales fell, and the chairman, Otto Reck, has quit", "halted after one of the jurors, a teacher, fainted": the network
joins such a subject to a noun before it, and gives the verb the subject of the first clause.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis import tagger
from claimcheck.analysis.syntax import Parse
from claimcheck.analysis.syntax.interruptions import interruption
from claimcheck.analysis.syntax.stand_ins import has_finite_verb
from claimcheck.model.analysis import Tag

_JOINING = frozenset(("and", "but"))
_OPENING = frozenset("after because when while although though since before until".split())
_PREPOSITIONS = frozenset("after since before until".split())
_LEAST = 2  # words before the seam
_MARKS = frozenset(("—", "–", '"', "“", "”", "(", ";", ":"))
_RELATIVE = frozenset(("who", "whom", "whose", "which", "that", "what", "where", "whether", "if"))


def seam(words: Sequence[str]) -> int | None:
    """The index of the conjunction, or None where no such clause stands behind one."""
    lower = [w.lower() for w in words]
    found = [i for i in range(_LEAST, len(words) - 6) if lower[i] in _JOINING | _OPENING]
    if not found or lower.count(",") < 2 or _MARKS & set(lower):
        return None
    tags = tagger.tag(words)
    for at in found:
        joins = lower[at] in _JOINING
        if joins and lower[at - 1] != "," or _RELATIVE & set(lower[:at]) or not has_finite_verb(lower[:at], tags, 1):
            continue
        marks = interruption(words[at + 1 :])
        if marks is None:
            continue
        first, last = marks[0] + at + 1, marks[1] + at + 1
        if tags[first + 1] is Tag.ADP and lower[at] in _PREPOSITIONS:
            continue  # "after the war, in May, studied law"
        if _OPENING & set(lower[at + 1 : first]):
            continue  # "adjourned until May after one of them, a student, fainted"
        if words[first] == "," and _has_subject(tags, at + 1, first) and tags[last + 1] in (Tag.VERB, Tag.AUX):
            return at
    return None


def _has_subject(tags: Sequence[Tag], start: int, end: int) -> bool:
    """Whether a noun phrase opens there, not a day or a place behind its preposition."""
    return tags[start] is not Tag.ADP and any(t in (Tag.NOUN, Tag.PROPN, Tag.PRON) for t in tags[start:end])


def before(words: Sequence[str], at: int) -> list[str]:
    """What stands before the conjunction as a sentence of its own, with a stop in the place of the comma."""
    return [*words[: at - (words[at - 1] == ",")], "."]


def joined(front: Parse, back: Parse, at: int, *, joins: bool) -> Parse:
    """The parse of a sentence from those of what stands before the conjunction and of what stands behind it.

    joins: it joins the clause to the first one; else it opens one of time or reason.
    """
    root = front.heads.index(-1)
    top = back.heads.index(-1) + at + 1
    tag, mark, own = (Tag.CCONJ, "cc", "conj") if joins else (Tag.SCONJ, "mark", "advcl")
    heads = [*front.heads[:at], top, *(root if h < 0 else h + at + 1 for h in back.heads)]
    relations = [
        *front.relations[:at],
        mark,
        *(own if h < 0 else r for h, r in zip(back.heads, back.relations, strict=True)),
    ]
    if back.tags[-1] is Tag.PUNCT:
        heads[-1] = root
    return Parse((*front.tags[:at], tag, *back.tags), tuple(heads), tuple(relations))
