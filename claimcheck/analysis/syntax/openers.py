"""Clauses behind "after", "as", "when": parsed apart where the sentence is long, else behind a plain conjunction.

"Pupils were moved [after a fire destroyed the school]": the parser takes "after a fire" for a phrase and "destroyed"
for a participle or for the main verb. A past form that has an object of its own, that cannot be a participle, or that
nobody does to anything, is the verb of a clause; there a word that always opens one stands in while it is parsed.
In a long sentence such a clause at the end is parsed by itself, and hangs on the nearest verb before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.analysis import tagger
from claimcheck.analysis.syntax import Parse
from claimcheck.analysis.syntax.marked_words import parse_marked
from claimcheck.lexicon import calendar
from claimcheck.lexicon.frames_of_verbs import NEVER_DONE_TO, PAST_ONLY, RUSHING, WANTING_DEEDS
from claimcheck.model.analysis import Tag
from claimcheck.text.lemmas import lemma

_STAND_IN = "because"
_OPENERS = frozenset("after before since until as".split())
_NO_OPENER = frozenset("such well same soon long much many far as shortly immediately".split())
_NOMINAL = (Tag.NOUN, Tag.PROPN, Tag.PRON)
_INNER = (Tag.DET, Tag.ADJ, Tag.NUM, Tag.PART, Tag.ADV, *_NOMINAL)
_NAMING = frozenset("named called aged dubbed titled entitled worth given made offered awarded paid owed left".split())
_JOINTS = frozenset("and or but to that by not who which so than".split())
_JOINING = frozenset("of in and between near from".split())
_WHO = frozenset("he she they we i it".split())
_TIMES = frozenset((*calendar.MONTHS, *calendar.WEEKDAYS)) | frozenset(
    "last next this earlier early late yesterday today tonight tomorrow years months weeks days".split()
)
_LONGEST, _LONGEST_HELD = 9, 14  # words of the subject; before an auxiliary
_LONG = 18  # words of a sentence of which a last clause is parsed by itself
_LEAST = 5  # words on either side
_CLAUSAL = _OPENERS | frozenset(("when", "because"))
_INSIDE = frozenset('who whom whose which that what where how why whether if unless " “ ” : ; -'.split())


def last_clause(words: Sequence[str]) -> int | None:
    """The index of the word that opens the last clause of a long sentence; None where it has none of its own."""
    if len(words) < _LONG:
        return None
    lower = [w.lower() for w in words]
    found = [i for i in range(_LEAST, len(words) - _LEAST) if lower[i] in _CLAUSAL and lower[i - 1] not in _NO_OPENER]
    if not found or "," in lower[found[-1] :] or _INSIDE & set(lower):
        return None
    tags = tagger.tag(words)
    at = found[-1]
    whole = any(t in (Tag.VERB, Tag.AUX) for t in tags[:at])
    if not whole or not _is_clause(lower, tags, at + 1, auxiliary=True) or _goes_on(lower, tags, at + 1):
        return None
    return at


def _goes_on(lower: Sequence[str], tags: Sequence[Tag], first: int) -> bool:
    """Whether a second finite verb follows that nothing joins: "when the ferry sank off Brack [rose] to 31"."""
    verbs = [i for i in range(first, len(lower)) if tags[i] in (Tag.VERB, Tag.AUX)]
    for one, two in pairwise(verbs):
        between = set(lower[one + 1 : two])
        finite = tags[two] is Tag.AUX or lower[two].endswith("ed") or lower[two] in PAST_ONLY
        if finite and two > one + 1 and not between & _JOINTS:
            return True
    return False


def with_last_clause(front: Parse, back: Parse) -> Parse:
    """The parse of a sentence from that of what stands before the opening word (and a full stop) and of the clause."""
    size = len(front.heads) - 1
    root = front.heads.index(-1)
    verb = size - 1
    while verb != root and (front.tags[verb] not in (Tag.VERB, Tag.AUX) or front.relations[verb][:3] in ("aux", "cop")):
        verb = front.heads[verb]
    top = back.heads.index(-1) + size + 1
    heads = [*front.heads[:size], top, *(verb if h < 0 else h + size + 1 for h in back.heads)]
    inner = ("advcl" if h < 0 else r for h, r in zip(back.heads, back.relations, strict=True))
    if back.tags[-1] is Tag.PUNCT:
        heads[-1] = root
    return Parse((*front.tags[:size], Tag.SCONJ, *back.tags), tuple(heads), (*front.relations[:size], "mark", *inner))


def parse_opened(sentences: Sequence[Sequence[str]]) -> list[Parse]:
    """The parse of each sentence as `parse_marked` gives it, with a plain conjunction for words that open a clause."""
    spots = [_spots(words) for words in sentences]
    parsed = parse_marked([_without(words, some) for words, some in zip(sentences, spots, strict=True)])
    return [_with(tree, some) if some else tree for tree, some in zip(parsed, spots, strict=True)]


def _spots(words: Sequence[str]) -> list[int]:
    """Where such words open a clause."""
    lower = [w.lower() for w in words]
    if not _OPENERS & set(lower):
        return []
    tags = tagger.tag(words)
    return [
        at
        for at, word in enumerate(lower)
        if word in _OPENERS and not (at and lower[at - 1] in _NO_OPENER) and _is_clause(lower, tags, at + 1)
    ]


def _is_clause(lower: Sequence[str], tags: Sequence[Tag], first: int, *, auxiliary: bool = False) -> bool:
    """Whether a subject and a finite verb (or, where asked, an auxiliary) stand from there on."""
    at = first
    while at < min(len(lower), first + (_LONGEST_HELD if auxiliary else _LONGEST)) and (
        tags[at] in _INNER or lower[at] in _JOINING
    ):
        at += 1
    if at >= len(lower) or not any(t in _NOMINAL for t in tags[first:at]):
        return False
    if tags[at] is Tag.AUX:
        return auxiliary
    verb, base = lower[at], lemma(lower[at], Tag.VERB)
    if tags[at] is not Tag.VERB or verb == base or verb.endswith("ing") or lower[first] in _TIMES:
        return False
    behind = at + 1
    while behind < len(lower) and tags[behind] is Tag.ADV:
        behind += 1
    after = lower[behind] if behind < len(lower) else "."
    if verb in PAST_ONLY or base in NEVER_DONE_TO or lower[first] in _WHO and at == first + 1:
        return True
    if after == "to":
        return base in WANTING_DEEDS
    if after in ("through", "into", "across"):
        return base in RUSHING
    if verb == "left" and Tag.NUM in tags[behind : behind + 1 + (tags[behind] is Tag.DET)]:
        return True  # "after a fault left a million homes dark"
    return verb not in _NAMING and _is_object(lower, tags, behind)


def _is_object(lower: Sequence[str], tags: Sequence[Tag], at: int) -> bool:
    """Whether a noun phrase that is no time begins there."""
    end = at
    while end < len(lower) and tags[end] in (Tag.DET, Tag.ADJ, Tag.NUM):
        end += 1
    if end >= len(lower) or tags[end] not in _NOMINAL:
        return False
    if _TIMES & set(lower[at : end + 1]) or lemma(lower[end], Tag.NOUN) in calendar.UNITS:
        return False
    return not lower[at][:1].isdigit() or tags[end] is Tag.NOUN


def _without(words: Sequence[str], spots: Sequence[int]) -> Sequence[str]:
    out = list(words)
    for at in spots:
        out[at] = _STAND_IN if at else _STAND_IN.capitalize()
    return out


def _with(tree: Parse, spots: Sequence[int]) -> Parse:
    tags, relations = list(tree.tags), list(tree.relations)
    for at in spots:
        tags[at] = Tag.SCONJ
        if tree.heads[at] >= 0 and relations[tree.heads[at]] == "ccomp":
            relations[tree.heads[at]] = "advcl"  # such a clause says when, never what
    return Parse(tuple(tags), tree.heads, tuple(relations))
