"""Text that is not ours inside Markdown: it looks as it does in the source and does nothing.

CommonMark and GitHub's dialect read marks, HTML, links and images; GitHub also turns bare addresses, `@name`, `#12` and
`:word:` in plain text into something else, which no backslash prevents: an empty comment parts those, and is not shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from claimcheck.text.safe import one_line
from claimcheck.text.written import MARK

_APART = "<!-- -->"
_MARKS = re.compile(r"[\\`*_\[\]|~$^]")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_BARE = re.compile(
    r"(?P<scheme>:)(?=//)"  # https://
    r"|(?P<www>[Ww]{3})(?=\\?\.)"
    r"|(?P<at>@)(?=\w)"
    r"|(?P<number>#)(?=\d)"
    r"|(?P<emoji>:)(?=[\w+-]+:)"
)


def text(words: str) -> str:
    """Words of a source, a label or a path on one line, within a paragraph, a list item or a cell of a table."""
    flat = one_line(" ".join(words.split()))
    marked = _MARKS.sub(r"\\\g<0>", flat)
    safe = "".join(_HTML.get(c, c) for c in marked)
    return _BARE.sub(lambda m: m[0] + _APART, safe)


def bold(words: str) -> str:
    """The same in bold: the way to begin a line, since there it is no mark of a list or a heading."""
    return f"**{text(words) or '(blank)'}**"


def marked(document: str) -> str:
    """The whole of a document, closed by the comment that says who wrote it; no reader of it sees that."""
    return f"{document}\n\n{MARK}\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a table; what the cells hold has been made safe already."""
    lines = [head, ["---"] * len(head), *rows]
    return [f"| {' | '.join(line)} |" for line in lines]
