"""Verbs of telling that the tagger took for nouns: "experts [doubt] that", "..., its owner [claims]."

A noun in their form that stands behind somebody who may speak, at the end of a tag or before "that", is no noun.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis import tagger
from claimcheck.lexicon import concepts, nouns, roles, speech
from claimcheck.model.analysis import Tag
from claimcheck.text.lemmas import lemma

_NOMINAL = (Tag.NOUN, Tag.PROPN)
_SUBJECTS = frozenset((Tag.DET, Tag.PRON, Tag.PROPN, Tag.NOUN, Tag.NUM, Tag.ADJ))
_TELLING = frozenset(("say", "clause", "think"))
_SHOWING = frozenset(("show",))
_ENDS = frozenset((".", "!", "?"))
_TAG = 8  # tokens of a tag behind its comma
_MANY = frozenset("police people men women children officials crews troops lawmakers mps".split())
_OPENING = frozenset("the a an his her its their my our your one another".split())
_ADJECTIVE = "E"  # the code of that class in the tagger's lists
_PLACING = frozenset(("in", "of", "at", "by", "from", "for"))
_INSIDE = (Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.PART, Tag.NUM)


def settle_telling(folded: Sequence[str], tags: list[Tag]) -> None:
    """What several do before "that" or at the end of a tag is telling: "experts [doubt] that", "..., reports [say]"."""
    for at in range(1, len(folded)):
        if tags[at] is Tag.VERB and folded[at].endswith("s") and folded[at - 2 : at] == ["according", "to"]:
            tags[at] = Tag.NOUN  # "according to figures"
        if tags[at] is Tag.NOUN and (teller := _teller(folded, tags, at)) is not None:
            tags[at] = Tag.VERB
            tags[teller] = Tag.NOUN if tags[teller] is Tag.ADJ else tags[teller]
        if tags[at] is Tag.INTJ and folded[at] == "say" and _says_who(folded, tags, at):
            tags[at] = Tag.VERB
        if _TELLING.isdisjoint(speech.verb(folded[at])) or folded[at] != lemma(folded[at], Tag.VERB):
            continue
        if (
            tags[at] is Tag.NOUN
            and tags[at - 1] is Tag.NOUN
            and several(folded[at - 1])
            and _that_opens(folded, tags, at)
        ):
            tags[at] = Tag.VERB
        elif at + 1 == len(folded) or folded[at + 1] in _ENDS:
            _settle_tag(folded, tags, at)


def _says_who(folded: Sequence[str], tags: Sequence[Tag], at: int) -> bool:
    """Whether "say" opens a tag and is no exclamation: "The tunnel is unsafe, [say] engineers", not "for, say,"."""
    named = at + 1 < len(folded) and tags[at + 1] in _SUBJECTS
    return folded[at - 1] in (",", '"') and named and _has_verb(tags[:at]) and not _has_verb(tags[at + 1 :])


def _settle_tag(folded: Sequence[str], tags: list[Tag], at: int) -> None:
    """The classes of a tag behind a comma that ends in the token: ", reports in Italy claim."."""
    comma = next((i for i in range(at - 1, max(0, at - _TAG), -1) if folded[i] == ","), None)
    if comma is None or tags[at] not in (Tag.NOUN, Tag.VERB):
        return
    head = comma + 1
    while head < at and tags[head] in (Tag.DET, Tag.ADJ):
        head += 1
    between = tags[head + 1 : at]
    placed = not between or between[0] is Tag.ADP and all(t in (*_NOMINAL, Tag.DET, Tag.ADJ) for t in between[1:])
    if placed and len(between) != 1 and tags[head] in (Tag.NOUN, Tag.VERB) and several(folded[head]):
        tags[head], tags[at] = Tag.NOUN, Tag.VERB


def several(word: str) -> bool:
    """Whether the word names several: a plural in -s that is known as a noun, "police"."""
    return word in _MANY or word.endswith("s") and not word.endswith("ss") and is_noun(word)


def _that_opens(folded: Sequence[str], tags: Sequence[Tag], at: int) -> bool:
    """Whether "that" with a subject of its own follows."""
    return folded[at + 1 : at + 2] == ["that"] and at + 2 < len(tags) and tags[at + 2] in _SUBJECTS


def _teller(folded: Sequence[str], tags: Sequence[Tag], at: int) -> int | None:
    """The one speaker who does what a form in -s tells: ", its [owner] claims.", "The [ruling] states that it was".

    None where that is a noun.
    """
    base = lemma(folded[at], Tag.VERB)
    frames = speech.verb(base)
    if base == folded[at] or not folded[at].endswith("s") or (_TELLING | _SHOWING).isdisjoint(frames):
        return None
    if (found := _subject(folded, tags, at)) is None:
        return None
    first, head = found
    if several(folded[head]) or not _speaks(folded, tags, head):
        return None
    if _TELLING.isdisjoint(frames) and lemma(folded[head], Tag.NOUN) not in speech.DOCUMENTS:
        return None
    begins = first == 0 or folded[first - 1] in (",", "and", "but", "that", '"')
    if begins and _that_opens(folded, tags, at):
        return head if not _has_verb(tags[:first]) or folded[first - 1] != "," else None
    whole = first == 0  # a tag that is parsed apart from what it follows
    return head if (whole or folded[first - 1] == ",") and _ends_tag(folded, tags, at) else None


def _subject(folded: Sequence[str], tags: Sequence[Tag], at: int) -> tuple[int, int] | None:
    """Where the noun phrase before the token begins, and its head, if an article, an owner or a number opens it."""
    head = at - 1
    for first in range(at - 1, max(-1, at - 1 - _TAG), -1):
        if folded[first] in _OPENING and folded[first - 1] not in _PLACING:
            return first, head
        if tags[first] is Tag.PROPN and (first == 0 or folded[first - 1] == ","):
            return first, head
        came_out = tags[first] is Tag.VERB and folded[first - 1] in speech.DOCUMENTS
        if came_out or folded[first] in _PLACING and head == at - 1:
            head = first - 1  # "a court [in] Turin rules", "a memo [seen] by the bishop shows"
        elif tags[first] not in _INSIDE and folded[first] not in _OPENING:
            return None
    return None


def _speaks(folded: Sequence[str], tags: Sequence[Tag], at: int) -> bool:
    """Whether somebody who may speak, or a document, is named there."""
    noun = lemma(folded[at], Tag.NOUN)
    taken = tags[at] is Tag.ADJ and _ADJECTIVE not in tagger.classes_of(folded[at])  # a noun that the tagger lacks
    return tags[at] is Tag.PROPN or (tags[at] is Tag.NOUN or taken) and (speech.speaks(noun) or roles.is_role(noun))


def _has_verb(tags: Sequence[Tag]) -> bool:
    return any(t in (Tag.VERB, Tag.AUX) for t in tags)


def _ends_tag(folded: Sequence[str], tags: Sequence[Tag], at: int) -> bool:
    """Whether a tag ends there, with no more behind than where and when it was said."""
    behind = range(at + 1, len(folded))
    if not behind or folded[at + 1] in _ENDS:
        return True
    if folded[at + 1] == "," and at + 2 < len(folded):  # "The phone, its maker [claims], lasts a week"
        return tags[at + 2] in (Tag.VERB, Tag.AUX) and not _has_verb(tags[:at])
    told = any(t in (Tag.VERB, Tag.AUX) for t in tags[:at])
    return (
        told and tags[at + 1] is Tag.ADP and not any(tags[i] in (Tag.VERB, Tag.AUX) or folded[i] == "," for i in behind)
    )


def is_noun(word: str) -> bool:
    """Whether the word is known as a noun."""
    noun = lemma(word, Tag.NOUN)
    return "A" in tagger.classes_of(word) or bool(nouns.classes(noun) or concepts.noun_concepts(noun) - {noun})
