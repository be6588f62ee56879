"""The sum that somebody is paid, fined or given is parsed apart from whom it is paid to: "fined Norvik [40m euros]".

Behind a name the network takes the figure for a part of the name, and the two objects for one. So the sentence is
parsed without the sum, which then is an object of the verb (ditransitives: Quirk and others 1985, 16.55).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis import tagger
from claimcheck.analysis.syntax import Parse
from claimcheck.lexicon import currencies
from claimcheck.lexicon.number_words import MONEY_SCALES, SCALES, SMALL
from claimcheck.model.analysis import Tag

_VERBS = frozenset(
    "fine fines fined fining pay pays paid paying give gives gave giving given lend lends lent lending loan "
    "loans loaned award awards awarded awarding hand hands handed handing "
    "charge charges charged charging owe owes owed owing "
    "offer offers offered offering grant grants granted granting promise promises promised promising cost costs "
    "earn earns earned earning bill bills billed billing leave leaves left leaving send sends sent sending "
    "save saves saved saving refund refunds refunded refunding deny denies denied".split()
)
_MISREAD = {"lent": "paid", "cost": "paid"}  # forms that look like another word, with what stands in for them
_UNDERGONE = frozenset("be is are was were been being".split())
_LONGEST = 9  # words between the verb and the sum
_SUM = 5  # words of a sum behind its first figure
_BESIDE = frozenset("about around nearly almost roughly some over approximately another only just up to".split())
_PHRASES = (
    ("more", "than"),
    ("less", "than"),
    ("at", "least"),
    ("at", "most"),
    ("as", "much", "as"),
    ("a", "total", "of"),
    ("a", "record"),
    ("an", "estimated"),
    ("an", "average"),
    ("an", "additional"),
)
_UNITS = frozenset(currencies.WORDS) | {"pound", "pounds", "pence", "cents"}
_SIGNS = frozenset("$€£¥₹₩₽₺₦₪฿₫₱₴")
_PARTY = (Tag.DET, Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.PART, Tag.NUM, Tag.CCONJ, Tag.ADP, Tag.PRON)
_ENDING = (Tag.NOUN, Tag.PROPN, Tag.ADJ)


def second_object(words: Sequence[str]) -> tuple[int, int, int] | None:
    """The index of the verb, and the words of the sum behind its first object (half-open); None where none stands so.

    A sum in another currency in brackets belongs to it.
    """
    lower = [w.lower() for w in words]
    if _VERBS.isdisjoint(lower):
        return None
    tags: Sequence[Tag] = ()
    for verb in (i for i, w in enumerate(lower) if w in _VERBS):
        figure = next((i for i in range(verb + 2, min(verb + _LONGEST, len(words))) if _figure(lower, i)), None)
        if figure is None or verb and lower[verb - 1] in _UNDERGONE:
            continue
        first = _with_cues(lower, figure)
        tags = tags or tagger.tag(words)
        between = tags[verb + 1 : first]
        if not between or between[0] in (Tag.ADP, Tag.CCONJ) or between[-1] not in _ENDING:
            continue
        acts = tags[verb] is Tag.VERB or lower[verb] in _MISREAD and verb and tags[verb - 1] in _ENDING
        if acts and all(t in _PARTY for t in between) and lower[verb + 1] not in _BESIDE:
            return verb, first, _with_brackets(words, _end(lower, figure))
    return None


def _figure(lower: Sequence[str], at: int) -> bool:
    """Whether a sum of money begins with that figure."""
    return _end(lower, at) > at


def _end(lower: Sequence[str], at: int) -> int:
    """Where the sum that begins at a figure ends; the figure itself where it is none."""
    word = lower[at]
    signed = any(c in _SIGNS for c in word) and any(c.isdigit() for c in word)
    if not signed and not word[0].isdigit() and word not in SMALL:
        return at
    end = at + 1
    while end < min(at + _SUM, len(lower)) and (lower[end] in SCALES or lower[end] in MONEY_SCALES):
        end += 1
    if signed:
        return end
    named = lower[end : end + 1]
    if named and named[0] not in _UNITS:
        end += f"{named[0]} {lower[end + 1]}" in currencies.NATIONAL if end + 1 < len(lower) else 0
    return end + 1 if lower[end : end + 1] and lower[end] in _UNITS else at


def _with_cues(lower: Sequence[str], at: int) -> int:
    """Where the words before a figure begin that only say how exact it is: "[at least] $5"."""
    while at > 0:
        phrase = next((p for p in _PHRASES if tuple(lower[max(0, at - len(p)) : at]) == p), None)
        if phrase is None and lower[at - 1] not in _BESIDE:
            break
        at -= 1 if phrase is None else len(phrase)
    return at


def _with_brackets(words: Sequence[str], end: int) -> int:
    """The end, behind a sum in brackets if one follows."""
    if words[end : end + 1] != ["("]:
        return end
    close = next((i for i in range(end + 1, min(end + _SUM + 1, len(words))) if words[i] == ")"), None)
    lower = [w.lower() for w in words[: close or 0]]
    inside = close is not None and _figure(lower, _with_first(lower, end + 1))
    return close + 1 if close is not None and inside else end


def _with_first(lower: Sequence[str], at: int) -> int:
    return next((i for i in range(at, len(lower)) if lower[i] not in _BESIDE), at)


def without(words: Sequence[str], verb: int, first: int, last: int) -> list[str]:
    """The sentence without the sum, to be parsed."""
    return [*words[:verb], _MISREAD.get(words[verb], words[verb]), *words[verb + 1 : first], *words[last:]]


def joined(core: Parse, words: Sequence[str], verb: int, first: int, last: int) -> Parse:
    """The parse of the whole: the sum is an object of the verb."""
    lower, width = [w.lower() for w in words], last - first
    figure = next(i for i in range(first, last) if _figure(lower, i))
    end = _end(lower, figure)
    unit = end - 1 if lower[end - 1] in _UNITS else figure
    tags: list[Tag] = [Tag.PUNCT] * width
    heads, relations = [unit] * width, ["punct"] * width
    for at in range(first, last):
        here, number = at - first, lower[at][0].isdigit() or lower[at] in SMALL or lower[at] in SCALES
        signed = any(c in _SIGNS for c in lower[at])
        if at == unit:
            tags[here], relations[here] = (Tag.NUM if signed else Tag.NOUN), "obj"
        elif number or signed or lower[at] in MONEY_SCALES:
            inner = "nummod" if unit > at else "nmod:unmarked" if at < end else "dep"
            tags[here], relations[here] = Tag.NUM, inner
        elif words[at].isalpha():
            tags[here], relations[here] = (Tag.ADJ, "amod") if figure < at < end else (Tag.ADV, "advmod")
    heads = [h + width if h >= first else h for h in core.heads[:first]] + heads
    heads[unit] = verb
    heads += [h + width if h >= first else h for h in core.heads[first:]]
    return Parse(
        (*core.tags[:first], *tags, *core.tags[first:]),
        tuple(heads),
        (*core.relations[:first], *relations, *core.relations[first:]),
    )
