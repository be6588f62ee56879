"""The notation of treebanks, in which corpora of sentences are kept, put back into plain text."""

from __future__ import annotations

from unicodedata import normalize

_SIGNS = {
    "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "``": '"', "''": '"',
}  # fmt: skip


def plain(text: str) -> str:
    """The text with brackets and quotation marks for their codes ("-LRB- born 1902 -RRB-"), accents on the letters."""
    if not text.isascii():
        text = normalize("NFC", text)
    if "-R" not in text and "``" not in text:
        return text
    for code, sign in _SIGNS.items():
        text = text.replace(code, sign)
    return text
