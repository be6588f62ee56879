"""Words and signs of a passage, with exact spans and word classes."""

from __future__ import annotations

import re

from claimcheck.model.analysis import Tag, Token
from claimcheck.model.span import Span

_TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|\$?\d[\d,]*(?:\.\d+)?%?|\w+(?:[’'\-]\w+)*|[^\w\s]")


def tokenize(text: str, offset: int = 0) -> tuple[Token, ...]:
    """The tokens of a text that begins at `offset` (code points) of its document."""
    return tuple(
        Token(index=i, span=Span(m.start() + offset, m.end() + offset), text=m.group(), folded=m.group().lower(), lemma=m.group().lower(), tag=Tag.X)
        for i, m in enumerate(_TOKEN.finditer(text))
    )
