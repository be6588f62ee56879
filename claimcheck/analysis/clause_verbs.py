"""The verb of a time or if clause that the tagger took for a plural: "will leave when the deal [closes]."

A clause with such an opener has a verb; where no other word of it is one, the form in -s behind its noun is it
(finite subordinate clauses: Quirk and others 1985, 14.4).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis.telling_verbs import is_noun, several
from claimcheck.lexicon import concepts
from claimcheck.model.analysis import Tag
from claimcheck.text.lemmas import lemma

_OPENERS = frozenset("when once if unless because although though whenever while whereas".split())
_PREPOSITIONS = frozenset("after before until till since as".split())  # which a plural may follow, too
_ENDING = frozenset("end begin start close open expire die resume retire arrive return finish".split())
_INSIDE = (Tag.DET, Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.NUM, Tag.PART)
_DETERMINERS = frozenset("the a an his her its their this that each every another my our your one no".split())
_BREAKS = frozenset((",", ".", ";", ":", "!", "?", "-", '"', ")"))
_SUBJECT = 7  # tokens of a subject


def settle_clauses(folded: Sequence[str], tags: list[Tag]) -> None:
    """The verb of each clause that such an opener opens and that has none, in place."""
    for at, word in enumerate(folded):
        opens = word in _OPENERS
        if (opens or word in _PREPOSITIONS) and (verb := _verb(folded, tags, at, sure=opens)) is not None:
            tags[verb] = Tag.VERB


def _verb(folded: Sequence[str], tags: Sequence[Tag], opener: int, *, sure: bool) -> int | None:
    """Where the verb behind an opener stands; None where the clause has one, or no form that can be it."""
    first = opener + 1
    if first >= len(folded) or folded[first] not in _DETERMINERS and tags[first] is not Tag.PROPN:
        return None
    end = next((i for i in range(first, len(folded)) if folded[i] in _BREAKS), len(folded))
    if any(t in (Tag.VERB, Tag.AUX) for t in tags[first:end]):
        return None
    for at in range(first + 1, min(end, first + _SUBJECT)):
        if tags[at] not in _INSIDE:
            return None
        if _may_be_it(folded, tags, at, sure=sure):
            return at
    return None


def _may_be_it(folded: Sequence[str], tags: Sequence[Tag], at: int, *, sure: bool) -> bool:
    word, base = folded[at], lemma(folded[at], Tag.VERB)
    if tags[at] is not Tag.NOUN or not word.endswith("s") or base == word or not concepts.verb_concepts(base):
        return False
    if tags[at - 1] not in (Tag.NOUN, Tag.PROPN) or several(folded[at - 1]):
        return False
    behind = tags[at + 1] if at + 1 < len(tags) else Tag.PUNCT
    if behind in (Tag.NOUN, Tag.PROPN, Tag.PART):
        return False
    return base in _ENDING or sure and (not is_noun(word) or behind in (Tag.DET, Tag.PRON))
