"""Where a link leads: places in the page, and passages on the pages of outlets.

Text fragments follow the WICG specification (wicg.github.io/scroll-to-text-fragment): whole words in the page's own
characters, percent-encoded, with the words before them where they stand more than once.
"""

from __future__ import annotations

import hashlib
import re

from claimcheck.model.document import Document
from claimcheck.model.span import Span

WHOLE = 10  # words up to which a passage is named whole, not by its two ends
ENDS = 5  # words that name an end
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,80}\Z")
_WORD = re.compile(r"\S+")


def anchor(name: str) -> str:
    """An id that any string gets, the same in every run; a plain name stays what it is."""
    if _PLAIN.match(name):
        return name
    return "x" + hashlib.blake2s(name.encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()


def web(url: str | None) -> str | None:
    """The address if a browser may be sent there: http and https alone."""
    from urllib.parse import urlsplit

    if not url or any(c <= " " or "\x7f" <= c <= "\xa0" or "\ud800" <= c <= "\udfff" for c in url):
        return None
    try:
        parts = urlsplit(url)
        known = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    return url if known else None


def passage(document: Document, span: Span) -> str | None:
    """A link to the words of a span on the outlet's page, or None where no address is known."""
    address = web(document.url)
    if address is None:
        return None
    start, end = _line(document.text, span)
    words = [(start + m.start(), start + m.end()) for m in _WORD.finditer(document.text[start:end])]
    if not words:
        return address
    text = document.text
    if len(words) <= WHOLE:
        named = [text[words[0][0] : words[-1][1]]]
    else:
        named = [text[words[0][0] : words[ENDS - 1][1]], text[words[-ENDS][0] : words[-1][1]]]
    directive = ",".join(_encoded(part) for part in named)
    before = text[text.rfind("\n", 0, start) + 1 : start].split()[-3:]
    if before and text.count(named[0]) > 1:
        directive = f"{_encoded(' '.join(before))}-,{directive}"
    base, _, fragment = address.partition("#")
    return f"{base}#{fragment.partition(':~:')[0]}:~:text={directive}"


def _line(text: str, span: Span) -> tuple[int, int]:
    """The span, cut to its first line and grown to whole words."""
    start, end = span.start, span.end
    if (stop := text.find("\n", start, end)) >= 0:
        end = stop
    while start > 0 and not text[start - 1].isspace() and not text[start].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace() and end > start:
        end += 1
    return start, end


def _encoded(words: str) -> str:
    from urllib.parse import quote

    return quote(" ".join(words.split()), safe="", errors="replace").replace("-", "%2D")
