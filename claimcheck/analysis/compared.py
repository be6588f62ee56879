"""Times against which something is measured: they say nothing of when it was."""

from __future__ import annotations

from claimcheck.model.analysis import Sentence


def compared_with(sentence: Sentence, first: int) -> bool:
    """Whether the time is what something is measured against ("higher than [a year ago]", "up from [2019]")."""
    words = [t.folded for t in sentence.tokens[max(0, first - _BACK) : first]]
    while words and words[-1] in _SAME_TIME:
        words.pop()
    return words[-1:] in (["than"], ["versus"], ["vs"], ["vs."]) or words[-2:] in (
        ["compared", "with"], ["compared", "to"], ["up", "from"], ["down", "from"],
        ["percent", "from"], ["%", "from"], ["points", "from"],
    )  # fmt: skip


_BACK = 8  # tokens before a time in which it is said what it is for
_SAME_TIME = frozenset("a an the same time period month quarter week day year of in on at level figure figures".split())
