"""Two wordings of one utterance: what is the same in them, what an editor may change, and what is another word.

Marks, dashes, spaces, case and contractions are folded; "[the minister]" and "establish[es]" may stand for other words,
"..." for any that were left out, and a quotation may begin later or end sooner than another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.text.folding import fold

_WORD = re.compile(
    r"\[[^\]\n]{0,60}\]|\u2026|\.(?: ?\.){2,3}|[\w$%\u00a3\u20ac&]+(?:['.,:/\u2011-][\w]+)*(?:\[[\w']{1,12}\])?"
)
_CLITICS = (("n't", "not"), ("'m", "am"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'s", "is"))
_IRREGULAR = {"won't": ("will", "not"), "can't": ("can", "not"), "cannot": ("can", "not"), "ain't": ("is", "not")}
_NEGATIONS = frozenset("not no never none nobody nothing neither nor without hardly".split())
LIGHT = frozenset(  # words that carry nothing of their own
    "a an the that this these those and but or so of to in on at for by with as is are was were be been am do does did "
    "have has had will would well you know it its also just really very".split()
)
LEFT_OUT, EDITED = "\u2026", "[]"  # tokens that stand for words left out, and for an editor's own
_LONGEST = 160  # words of a quotation that are set against another
_EDIT = 6  # words that an editor's bracket may stand for


@dataclass(frozen=True, slots=True)
class Wordings:
    """Two wordings set side by side. `shared`: words in common. `changed`: (left, right) words that differ.

    `lost` says that an ellipsis of one swallows a negation of the other. `before` and `behind` are the words that the
    left (positive) or the right (negative) has beyond the other at either end.
    """

    shared: int
    shorter: int
    changed: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    lost: bool
    before: int
    behind: int

    @property
    def one_utterance(self) -> bool:
        """Whether so much is the same that both must give one utterance."""
        return self.shared >= 4 and self.shared >= 0.7 * self.shorter

    @property
    def reversed(self) -> bool:
        """Whether one denies what the other affirms."""
        return self.lost or any(_negations(a) != _negations(b) for a, b in self.changed)

    @property
    def telling(self) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
        """The changes in words that carry something."""
        return tuple(c for c in self.changed if {*c[0], *c[1]} - LIGHT and _stems(c[0]) != _stems(c[1]))


def words(text: str) -> tuple[str, ...]:
    """The words of a quotation, folded; an ellipsis is one, and so is an editor's bracket."""
    return tuple(w for token in _WORD.findall(fold(text).replace("\u00ad", "").lower()) for w in _expanded(token))[
        :_LONGEST
    ]


def _expanded(token: str) -> Iterator[str]:
    if token[0] == "[":
        if token.strip("[] ") in ("", "...", ". . .", "\u2026"):
            yield LEFT_OUT
        elif token != "[sic]":
            yield EDITED
    elif token[0] in ".\u2026":
        yield LEFT_OUT
    elif token in _IRREGULAR:
        yield from _IRREGULAR[token]
    elif "[" in token:
        yield token[: token.index("[")] + "*"
    else:
        for clitic, full in _CLITICS:
            if token.endswith(clitic) and len(token) > len(clitic):
                yield token.removesuffix(clitic)
                yield full
                return
        yield token.replace("-", " ") if token.replace("-", "").isalpha() and "-" in token else token


def compare(left: Sequence[str], right: Sequence[str]) -> Wordings:
    """Set two wordings side by side (of `words`)."""
    from difflib import SequenceMatcher

    a, b = _plain(left), _plain(right)
    blocks = SequenceMatcher(None, [_key(w) for w in a], [_key(w) for w in b], autojunk=False).get_opcodes()
    shared = sum(j - i for tag, i, j, _, _ in blocks if tag == "equal")
    changed: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    lost, before, behind = False, 0, 0
    for number, (tag, i, j, k, m) in enumerate(blocks):
        one, two = tuple(a[i:j]), tuple(b[k:m])
        if tag == "equal":
            continue
        if not one or not two:
            beyond = len(one) - len(two)
            if number == 0:
                before = beyond
                continue
            if number == len(blocks) - 1:
                behind = beyond
                continue
        if LEFT_OUT in (*one, *two):
            lost = lost or _negations(one) != _negations(two)
        elif not _edited(one, two):
            changed.append((one, two))
    return Wordings(shared, min(len(a), len(b)), tuple(changed), lost, before, behind)


def _plain(listed: Sequence[str]) -> list[str]:
    """Without an ellipsis at either end: there it says only that the quotation is a part."""
    first, last = 0, len(listed)
    while first < last and listed[first] == LEFT_OUT:
        first += 1
    while last > first and listed[last - 1] == LEFT_OUT:
        last -= 1
    return list(listed[first:last])


def _key(word: str) -> str:
    return word.rstrip("*")


def _edited(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether an editor's bracket or a completed ending explains the change."""
    for bracketed, other in ((one, two), (two, one)):
        if EDITED in bracketed and len(other) <= _EDIT:
            return _negations(one) == _negations(two)
        if len(bracketed) == len(other) == 1 and bracketed[0].endswith("*"):
            return other[0].startswith(_key(bracketed[0]))
    return False


def _negations(listed: Sequence[str]) -> bool:
    return sum(w in _NEGATIONS for w in listed) % 2 == 1


def _stems(listed: Sequence[str]) -> list[str]:
    """The words without a plural or verbal -s: "pews" and "pew" change nothing that is told."""
    return [w.removesuffix("s") for w in listed if w not in LIGHT]
