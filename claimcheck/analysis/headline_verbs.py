"""The verb of a headline that the tagger took for a plural or a name: "Judge [blocks] law", "Police [arrest] two".

Headlines leave out articles and auxiliaries (block language: Quirk and others 1985, 11.45), so little but word
knowledge tells "judge blocks" from "city blocks". Only lines without a full stop whose first part has no verb at all
are looked at.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis import tagger
from claimcheck.lexicon import concepts, nouns
from claimcheck.model.analysis import Tag
from claimcheck.text.lemmas import lemma

_STOPS = frozenset((".", "?", "!", '"', "'"))
_BREAKS = frozenset((",", ";", ":", "-"))
_NOMINAL = (Tag.NOUN, Tag.PROPN)
_BEHIND = frozenset((Tag.NOUN, Tag.PROPN, Tag.NUM, Tag.DET, Tag.ADJ, Tag.ADP, Tag.PRON, Tag.PART, Tag.ADV, Tag.VERB))
_OBJECTS = frozenset((Tag.NOUN, Tag.PROPN, Tag.DET, Tag.PRON, Tag.NUM, Tag.ADJ, Tag.SCONJ))
_DOERS = frozenset(("person", "body", "organisation", "court", "company"))
_LIKE_PLURALS = frozenset("as is was has plus minus versus across less this its his".split())
_MANY = frozenset("police people men women children officials crews troops lawmakers mps".split())


def with_verbs(folded: Sequence[str], tags: Sequence[Tag]) -> list[Tag]:
    """The classes of a line, one noun of each part made its verb where the part has none; others unchanged."""
    out = [Tag.VERB if _no_plural(folded, tags, at) else t for at, t in enumerate(tags)]
    if not folded or folded[-1] in _STOPS:
        return out
    first = 0
    for at in range(len(folded) + 1):
        if at == len(folded) or folded[at] in _BREAKS:
            _settle(folded, out, first, at)
            first = at + 1
    return out


def _no_plural(folded: Sequence[str], tags: Sequence[Tag], at: int) -> bool:
    """Whether a form in -s behind a noun is known as a verb alone: "the treaty [forbids] mines"."""
    word = folded[at]
    if tags[at] is not Tag.NOUN or not word.endswith("s") or at == 0 or tags[at - 1] not in _NOMINAL:
        return False
    base = lemma(word, Tag.VERB)
    if base == word or not concepts.verb_concepts(base):
        return False
    object_ = at + 1 < len(tags) and tags[at + 1] in _OBJECTS
    return object_ and not _is_noun(word) and not _is_noun(base)


def _settle(folded: Sequence[str], tags: list[Tag], first: int, last: int) -> None:
    """Give the part of those tokens its verb: one that agrees with a plural before it, else one in -s."""
    part = range(first, last)
    if "to" in folded[first:last] or any(
        t is Tag.AUX or t is Tag.VERB and not w.endswith("ing")
        for w, t in zip(folded[first:last], tags[first:last], strict=True)
    ):
        return
    shared = Tag.VERB in tags[:first]  # "..., [lays] off 300"
    able = [
        at for at in part if tags[at] in _NOMINAL and (tags[at - 1] in _NOMINAL if at > first else shared)
        and concepts.verb_concepts(lemma(folded[at], Tag.VERB))
        and at + 1 < len(tags) and (at + 1 == last or tags[at + 1] in _BEHIND)
    ]  # fmt: skip
    for agrees in (_with_many, _with_one):
        if (verb := next((at for at in able if agrees(folded, at)), None)) is not None:
            tags[verb] = Tag.VERB
            return


def _with_many(folded: Sequence[str], at: int) -> bool:
    """Whether a base form stands behind a plural: "profits [rise]"."""
    before = folded[at - 1]
    many = before in _MANY or before.endswith("s") and not before.endswith("ss") and _is_noun(before)
    return many and folded[at] == lemma(folded[at], Tag.VERB)


def _with_one(folded: Sequence[str], at: int) -> bool:
    """Whether a form in -s is no plural that we know, or has a doer: "judge [blocks] law", not "trade talks"."""
    if not folded[at].endswith("s") or folded[at] == lemma(folded[at], Tag.VERB):
        return False
    if folded[at - 1] in _BREAKS:  # "judge blocks law, [orders] review"
        return at + 1 < len(folded) and folded[at + 1] not in _BREAKS
    doer = at > 0 and nouns.classes(lemma(folded[at - 1], Tag.NOUN)) & _DOERS
    behind = folded[at + 1] if at + 1 < len(folded) else ""
    things = behind[:1].isdigit() or behind.endswith("s") and behind not in _LIKE_PLURALS  # "closes schools"
    return bool(doer) or things or not _is_noun(folded[at])


def _is_noun(word: str) -> bool:
    """Whether the word is known as a noun."""
    noun = lemma(word, Tag.NOUN)
    return "A" in tagger.classes_of(word) or bool(nouns.classes(noun) or concepts.noun_concepts(noun) - {noun})
