"""The notation of treebanks, in which corpora of sentences are kept, put back into plain text."""

from __future__ import annotations

import re
from unicodedata import normalize

_SIGNS = {
    "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "``": '"', "''": '"',
}  # fmt: skip


_SPACED = re.compile(
    r"[0-9] - [a-z]+ - |\b(?:co|ex|anti|mid|pre|post|self|vice) - [a-z]|\b[0-9]\. [0-9] magnitude|"
    r"[a-z] - [0-9]\. [0-9]|\b[0-9]{1,2}: [0-9]{2}\b|[0-9], 000|\$ ?[0-9]+\. [0-9]| [ap]\. m\."
)
"""What shows that the signs inside of words stand apart from them."""
_PUT = (
    (re.compile(r"(?<=[0-9]), (?=[0-9]{3}(?![0-9]))"), ","),
    (re.compile(r"(?<=[0-9]): (?=[0-9]{2}(?![0-9]))"), ":"),
    (re.compile(r"(?<=[ $][0-9])\. (?=[0-9])|(?<=[ $][0-9]{2})\. (?=[0-9])"), "."),
    (re.compile(r"(?<=[ap])\. (?=m\.)"), "."),
    (re.compile(r"(?<=[0-9a-zA-Z]) - (?=[0-9a-z])"), "-"),
)


_LOOSE = re.compile(r"\w [,;:] |\w ['’]s\b|\w\) ?, |[^.] \.$")
"""What shows that signs stand apart from the word before them ("the mayor , 52 , said .")."""
_CLOSED = (
    (re.compile(r"(?<=[0-9]) , (?=[0-9]{3}(?![0-9]))"), ","),
    (re.compile(r"(?<=[0-9]) : (?=[0-9]{2}(?![0-9]))"), ":"),
    (re.compile(r"(?<= [0-9]) \. (?=[0-9])"), "."),
    (re.compile(r"(?<=\b[A-Za-z]) ?\. (?=[A-Za-z] \.)"), "."),
    (re.compile(r"(?<=\S) (?=[,;:.?!%](?: |$))|(?<=[$£€]) (?=[0-9])|(?<=\w) (?=(?:['’](?:s|re|ve|ll|d)|n't)\b)"), ""),
)


def plain(text: str) -> str:
    """The text with brackets and quotation marks for their codes ("-LRB- born 1902 -RRB-"), accents on the letters.

    Where signs inside of words and figures stand apart ("36 - year - old", "2, 000"), or behind words, they are joined.
    """
    if not text.isascii():
        text = normalize("NFC", text)
    for shown, put in ((_LOOSE, _CLOSED), (_SPACED, _PUT)):
        if shown.search(text):
            for apart, sign in put:
                text = apart.sub(sign, text)
    if "-R" not in text and "``" not in text:
        return text
    for code, sign in _SIGNS.items():
        text = text.replace(code, sign)
    return text
