"""Times against which something is measured: they say nothing of when it was."""

from __future__ import annotations

from claimcheck.model.analysis import Sentence, Tag


def compared_with(sentence: Sentence, first: int) -> bool:
    """Whether the time is what something is measured against ("higher than [a year ago]", "up from [2019]")."""
    words = [t.folded for t in sentence.tokens[max(0, first - _BACK) : first]]
    if words and _of_figure_compared(sentence, first):
        return True
    while words and words[-1] in _SAME_TIME:
        words.pop()
    return words[-1:] in (["than"], ["versus"], ["vs"], ["vs."]) or words[-2:] in (
        ["compared", "with"], ["compared", "to"], ["up", "from"], ["down", "from"],
        ["percent", "from"], ["%", "from"], ["points", "from"],
    )  # fmt: skip


def _of_figure_compared(sentence: Sentence, first: int) -> bool:
    """Whether the time is that of a figure with which another is compared ("up from 66 percent [four years ago]")."""
    at = first - 1
    while at > max(0, first - _BACK) and (sentence.tokens[at].tag in _FIGURE or sentence.tokens[at].folded in _UNITS):
        at -= 1
    if at == first - 1 or not any(t.tag is Tag.NUM for t in sentence.tokens[at + 1 : first]):
        return False
    words = [t.folded for t in sentence.tokens[max(0, at - 1) : at + 1]]
    return words[-1:] == ["than"] or words in (
        ["up", "from"], ["down", "from"], ["compared", "with"], ["compared", "to"], ["unchanged", "from"],
    )  # fmt: skip


_FIGURE = (Tag.NUM, Tag.SYM)
_UNITS = frozenset("percent per cent % million billion thousand seats votes points people dollars euros pounds".split())
_BACK = 8  # tokens before a time in which it is said what it is for
_SAME_TIME = frozenset("a an the same time period month quarter week day year of in on at level figure figures".split())
