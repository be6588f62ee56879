"""Bytes to text: a byte order mark, else UTF-8, and nothing guessed."""

from __future__ import annotations

import codecs

from claimcheck.errors import SourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(raw: bytes, shown: str) -> str:
    """The text, with newlines as a single line feed and no byte order mark.

    Raises:
        SourceError: the bytes are not text, or not in the encoding that they claim.
    """
    encoding = next((name for mark, name in _MARKS if raw.startswith(mark)), "utf-8")
    if encoding != "utf-16" and (at := raw.find(b"\0")) >= 0:
        hint = "save the article as plain text in UTF-8"
        raise SourceError(f"is not text: NUL byte at offset {at}", where=shown, hint=hint, code="source-binary")
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        what = f"byte 0x{raw[error.start]:02x} at offset {error.start} is not {encoding.upper().removesuffix('-SIG')}"
        where = f"{shown}:{line}:{column}" if encoding != "utf-16" else shown
        raise SourceError(what, where=where, hint="convert the file to UTF-8", code="source-encoding") from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise SourceError("the file is empty", where=shown, hint="save the article's text in it", code="source-empty")
    return text
