"""What is said of a subject between it and its verb: "Ruiz, [the bank's largest shareholder,] resigned on Sunday".

Behind such words the network takes a past form for a participle, and the whole for a name with a description. So the
sentence is parsed without them, and they are parsed between the subject and a bare verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis import tagger
from claimcheck.analysis.syntax import Parse
from claimcheck.analysis.telling_verbs import settle_telling
from claimcheck.lexicon import embedding
from claimcheck.model.analysis import Tag
from claimcheck.text.lemmas import lemma

_VERB = ("has", "left", ".")
_SUBJECT = 14  # words
_LONGEST = 30  # words between the marks
_PAIRS = {",": ",", "—": "—", "–": "–", "(": ")"}
_NOMINAL = (Tag.DET, Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.ADJ, Tag.NUM, Tag.ADP, Tag.PART)
_NAMED = (Tag.NOUN, Tag.PROPN, Tag.PRON)
_SOME = frozenset("about around nearly almost roughly some over more only".split())  # before a number
_LISTING = frozenset(("among", "including"))  # whom they name, their members, is read off the whole
_STOPS = frozenset("; : ?".split())
_RELATIVE = frozenset(("who", "whom", "whose", "which", "where", "when", "that"))


def interruption(words: Sequence[str]) -> tuple[int, int] | None:
    """The indexes of the marks around it, or None where none parts the subject of the sentence from its verb."""
    first = next((i for i in range(1, min(_SUBJECT, len(words))) if words[i] in _PAIRS), None)
    if first is None:
        return None
    closing = _PAIRS[words[first]]
    ends = [i for i in range(first + 2, min(first + _LONGEST, len(words) - 2)) if words[i] == closing]
    if not ends:
        return None
    lower = [w.lower() for w in words]
    tags = list(tagger.tag(words))
    settle_telling(lower, tags)  # "The phone, its maker claims, lasts a week": who says so is no description
    some = lower[0] in _SOME
    if not all(t in _NOMINAL for t in tags[some:first]) or tags[0] is Tag.ADP and not some:
        return None
    if not any(t in _NAMED for t in tags[:first]):
        return None
    last = next((i for i in ends if _is_verb(lower, tags, i + 1, active=True)), None)
    last = next((i for i in ends if _is_verb(lower, tags, i + 1)), None) if last is None else last
    return (first, last) if last is not None and _describes(lower, tags, first, last) else None


def _is_verb(lower: Sequence[str], tags: Sequence[Tag], at: int, *, active: bool = False) -> bool:
    """Whether a finite verb stands there, or behind an adverb; active: one that is no participle ("opposed by")."""
    while at < len(lower) - 2 and tags[at] is Tag.ADV:
        at += 1
    if tags[at] is Tag.AUX:
        return True
    return tags[at] is Tag.VERB and not lower[at].endswith("ing") and not (active and lower[at + 1] == "by")


def _describes(lower: Sequence[str], tags: Sequence[Tag], first: int, last: int) -> bool:
    """Whether the words between describe the subject: no second subject, and not who says it."""
    inner = range(first + 1, last)
    if _STOPS & set(lower[first:last]) or tags[first + 1] is Tag.CCONJ:
        return False
    named = any(tags[i] is Tag.PROPN for i in inner)
    listed = any(lower[i] == "," for i in inner) and any(tags[i] is Tag.CCONJ for i in inner)
    if named and (lower[first + 1] in _LISTING or listed and not any(tags[i] is Tag.VERB for i in inner)):
        return False
    if any(lower[i] == "," and tags[i + 1] is Tag.CCONJ for i in inner):
        return False
    if _RELATIVE & set(lower[first + 1 : last]):
        return True
    return not any(
        tags[i] is Tag.AUX or tags[i] is Tag.VERB and embedding.is_saying(lemma(lower[i], Tag.VERB)) for i in inner
    )


def within(words: Sequence[str], last: int) -> list[str]:
    """The subject and what interrupts it before a bare verb, to be parsed."""
    return [*words[: last + 1], *_VERB]


def without(words: Sequence[str], first: int, last: int) -> list[str]:
    """The sentence without the interruption, to be parsed."""
    return [*words[:first], *words[last + 1 :]]


def joined(inner: Parse, core: Parse, first: int, last: int) -> Parse:
    """The parse of the whole from that of the interruption and that of the sentence without it."""
    width = last - first + 1
    top = next(i for i in range(first) if not 0 <= core.heads[i] < first)
    heads = [h + width if h >= first else h for h in core.heads]
    own, relations = [], []
    for at in range(first, last + 1):
        head, relation = inner.heads[at], inner.relations[at]
        if relation == "list":
            relation = "appos"
        if not 0 <= head <= last:
            head = top
            if relation != "punct":
                relation = "acl" if inner.tags[at] is Tag.VERB else "appos"
        own.append(head)
        relations.append(relation)
    return Parse(
        (*core.tags[:first], *inner.tags[first : last + 1], *core.tags[first:]),
        (*heads[:first], *own, *heads[first:]),
        (*core.relations[:first], *relations, *core.relations[first:]),
    )
