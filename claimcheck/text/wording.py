"""Two wordings of one utterance: what is the same in them, what an editor may change, and what is another word.

Marks, dashes, spaces, case, contractions and house style ("Gen.", "O.K.", "work force", "colour") are folded; "[the
minister]", "(the minister)" and "establish[es]" may stand for other words, "..." for any that were left out, and a
quotation may begin later or end sooner than another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.lexicon.house_style import SPOKEN, american
from claimcheck.lexicon.number_words import FIGURES
from claimcheck.text.folding import fold
from claimcheck.text.scripts import UNSPACED

_WORD = re.compile(
    r"\[[^\]\n]{0,60}\]|\([^()\n]{0,60}\)|\u2026|\.(?: ?\.){2,3}"
    r"|[\w$%\u00a3\u20ac&]+(?:['.,:/\u2011-][\w]+)*(?:\[[\w']{1,12}\])?"
)
_CLITICS = (("n't", "not"), ("'m", "am"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'s", "is"))
_IRREGULAR = {"won't": ("will", "not"), "can't": ("can", "not"), "cannot": ("can", "not"), "ain't": ("is", "not")}
# House style: signs and figures for words. "One" may be a pronoun and stays.
_STYLE = {"1": "one", **SPOKEN, **{w: n for w, n in FIGURES.items() if w != "one"}}
_INITIALS = re.compile(r"[a-z](?:\.[a-z])+")
_NEGATIONS = frozenset("not no never none nobody nothing neither nor without hardly".split())
LIGHT = frozenset(  # words that carry nothing of their own
    "a an the that this these those and but or so of to in on at for by with as is are was were be been am do does did "
    "have has had will would well you know it its also just really very oh ah um uh er yeah".split()
)
_EMPTY = frozenset(  # words that show hardly anything where two wordings share them
    "i we he she they me us him her them my our your his their who what which there here if when then about not no "
    "go going get got make want say said think more much one".split()
)
_MILD = LIGHT - {"very"}  # words that change nothing where one wording has them alone
LEFT_OUT, EDITED = "\u2026", "[]"  # tokens that stand for words left out, and for an editor's own
_LONGEST = 160  # words of a quotation that are set against another
_EDIT = 6  # words that an editor's bracket may stand for


@dataclass(frozen=True, slots=True)
class Wordings:
    """Two wordings set side by side. `shared`: words in common, `telling_shared` those of them that carry something.
    `changed`: (left, right) words that differ.

    `lost` says that an ellipsis of one swallows a negation of the other. `before` and `behind` are the words that the
    left (positive) or the right (negative) has beyond the other at either end.
    """

    shared: int
    telling_shared: int
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
        return tuple(c for c in self.changed if {*c[0], *c[1]} - _MILD and _stems(c[0]) != _stems(c[1]))


def carries(word: str) -> bool:
    """Whether a word carries something of its own: no light word, no pronoun or empty verb, no sign of an editor."""
    return word not in LIGHT and word not in _EMPTY and word not in (LEFT_OUT, EDITED)


def length(said: Sequence[str]) -> float:
    """How many words that is; two characters of a script without blanks are about one."""
    return sum(0.5 if len(w) == 1 and UNSPACED.match(w) else 1.0 for w in said)


def words(text: str) -> tuple[str, ...]:
    """The words of a quotation, folded; an ellipsis is one, and so is an editor's bracket.

    Where a script puts no blanks between words, each character is one.
    """
    plain = fold(text.replace("\u2014", " ")).replace("\u00ad", "").lower().replace("per cent", "percent")
    plain = UNSPACED.sub(r" \g<0> ", plain)
    return tuple(w for token in _WORD.findall(plain) for w in _expanded(token))[:_LONGEST]


def _expanded(token: str) -> Iterator[str]:
    if token[0] == "[":
        if token.strip("[] ") in ("", "...", ". . .", "\u2026"):
            yield LEFT_OUT
        elif token != "[sic]":
            yield EDITED
    elif token[0] == "(":
        yield EDITED
    elif token[0] in ".\u2026":
        yield LEFT_OUT
    elif token in _STYLE:
        yield from _STYLE[token].split()
    elif _INITIALS.fullmatch(token):
        yield token.replace(".", "")
    elif token.endswith("%"):
        yield from (token.removesuffix("%"), "percent")
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
        parts = token.split("-") if token.replace("-", "").isalpha() else [token]
        yield from (_STYLE.get(part, part) for part in parts if part)


def compare(left: Sequence[str], right: Sequence[str]) -> Wordings:
    """Set two wordings side by side (of `words`)."""
    from difflib import SequenceMatcher

    a, b = _plain(left), _plain(right)
    found = SequenceMatcher(None, [_key(w) for w in a], [_key(w) for w in b], autojunk=False).get_opcodes()
    blocks = _without_chance(found, a)
    shared = sum(j - i for tag, i, j, _, _ in blocks if tag == "equal")
    changed: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    held = sum(carries(w) for tag, i, j, _, _ in blocks if tag == "equal" for w in a[i:j])
    lost, before, behind = False, 0, 0
    for number, (tag, i, j, k, m) in enumerate(blocks):
        one, two = tuple(a[i:j]), tuple(b[k:m])
        if tag == "equal":
            continue
        if tag == "replace" and len(blocks) > 1 and (turn := _turn(one, two, number, len(blocks) - 1)) is not None:
            changed.append(turn)  # "[Nobody] lied" / "I signed it. [Somebody] lied"
            beyond = len(one) - len(two)
            before, behind = (beyond, behind) if number == 0 else (before, beyond)
            continue
        if not one or not two or tag == "beyond":
            beyond = len(one) - len(two)
            if number == 0:
                before = beyond
                continue
            if number == len(blocks) - 1:
                behind = beyond
                continue
        if "".join(one) == "".join(two):
            shared += min(len(one), len(two))  # "work force"
        elif LEFT_OUT in (*one, *two):
            lost = lost or _negations(one) != _negations(two)
        elif not _edited(one, two):
            changed.append((one, two))
    return Wordings(shared, held, min(len(a), len(b)), tuple(changed), lost, before, behind)


def _turn(
    one: tuple[str, ...], two: tuple[str, ...], number: int, last: int
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The first or last word of a wording beside that of one that goes on there, where one of the two is a denial."""
    if min(len(one), len(two)) != 1 or len(one) == len(two) or number not in (0, last):
        return None
    near = (one[-1:], two[-1:]) if number == 0 else (one[:1], two[:1])
    return near if _negations(near[0]) != _negations(near[1]) else None


_Block = tuple[str, int, int, int, int]
_ONE_SIDED = ("delete", "insert")


def _without_chance(blocks: Sequence[_Block], a: Sequence[str]) -> list[_Block]:
    """The blocks without a light word near either end that meets another one by chance: what is beyond is beyond."""
    kept = list(blocks)
    if len(kept) > 3 and _by_chance(kept[0], kept[1], kept[2], a):
        kept[:3] = [("beyond", kept[0][1], kept[2][2], kept[0][3], kept[2][4])]
    if len(kept) > 3 and _by_chance(kept[-1], kept[-2], kept[-3], a):
        kept[-3:] = [("beyond", kept[-3][1], kept[-1][2], kept[-3][3], kept[-1][4])]
    return kept


def _by_chance(beyond: _Block, equal: _Block, gap: _Block, a: Sequence[str]) -> bool:
    one_side = beyond[0] in _ONE_SIDED and gap[0] == beyond[0] and equal[0] == "equal"
    return one_side and not any(carries(w) for w in a[equal[1] : equal[2]])


def _plain(listed: Sequence[str]) -> list[str]:
    """Without an ellipsis at either end: there it says only that the quotation is a part."""
    first, last = 0, len(listed)
    while first < last and listed[first] == LEFT_OUT:
        first += 1
    while last > first and listed[last - 1] == LEFT_OUT:
        last -= 1
    return list(listed[first:last])


def _key(word: str) -> str:
    """By what two words are one: without an editor's ending, in one spelling."""
    return american(word.rstrip("*"))


def _edited(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether an editor's bracket or a completed ending explains the change."""
    for bracketed, other in ((one, two), (two, one)):
        if EDITED in bracketed and len(other) <= _EDIT:
            beside = any(carries(w) for w in bracketed) and not other  # "[deeply (and gravely)] wrong" / "wrong"
            return not beside and _negations(one) == _negations(two)
        if len(bracketed) == len(other) == 1 and bracketed[0].endswith("*"):
            return other[0].startswith(bracketed[0].rstrip("*"))
    return False


def _negations(listed: Sequence[str]) -> bool:
    return sum(w in _NEGATIONS for w in listed) % 2 == 1


def _stems(listed: Sequence[str]) -> list[str]:
    """The words without a plural or verbal -s: "pews" and "pew" change nothing that is told."""
    return [w[:-3] + "y" if w.endswith("ies") else w.removesuffix("s") for w in listed if w not in _MILD]
