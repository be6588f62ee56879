"""A claim written into a claims file as text, so that comments and order of the rest stay as they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

from claimcheck.errors import ClaimFileError

_TOP = re.compile(r"^(?:[A-Za-z_][\w-]*|'[^']*'|\"[^\"]*\") *:", re.MULTILINE)
_CLAIMS = re.compile(r"^claims *:(?P<inline>[^#\n]*)", re.MULTILINE)
_ITEM = re.compile(r"^( *)- ", re.MULTILINE)


def append(text: str, *, id: str, question: str, kind: str, readings: Sequence[tuple[str, str]], name: str) -> str:  # noqa: A002
    """The file with one claim more at the end of `claims`, which is added where it is absent.

    Args:
        text: the claims file. id, question, kind: of the claim. readings: (source id, quotation).
        name: of the file, for messages.

    Raises:
        ClaimFileError: `claims` is written in one line and not empty: nothing can be added without rewriting it.
    """
    line_end = "\r\n" if "\r\n" in text else "\n"
    head = _CLAIMS.search(text)
    if head is None:
        body = text if text.endswith("\n") or not text else text + line_end
        return body + line_end + _joined(["claims:", *_lines("  ", id, question, kind, readings)], line_end)
    inline = head["inline"].strip()
    if inline not in ("", "[]"):
        line = text.count("\n", 0, head.start()) + 1
        hint = "write one claim a line below 'claims:', each beginning with '- '"
        raise ClaimFileError("claims are written in one line", where=f"{name}:{line}:1", hint=hint)
    if inline:
        text = text[: head.start("inline")] + text[head.end("inline") :]
    begin = head.start("inline")
    after = _TOP.search(text, begin)
    end = after.start() if after else len(text)
    section, rest = text[begin:end].rstrip(), text[end:]
    item = _ITEM.search(section)
    entry = _joined(_lines(item[1] if item else "  ", id, question, kind, readings), line_end)
    gap = line_end * (2 if item else 1)
    return text[:begin] + section + gap + entry + (line_end + rest if rest else "")


def _lines(indent: str, id: str, question: str, kind: str, readings: Sequence[tuple[str, str]]) -> list[str]:  # noqa: A002
    inner = indent + "  "
    lines = [f"{indent}- id: {scalar(id)}", f"{inner}question: {scalar(question)}", f"{inner}kind: {scalar(kind)}"]
    lines.append(f"{inner}readings:")
    for source, quote in readings:
        lines += [f"{inner}  - source: {scalar(source)}", f"{inner}    quote: {scalar(quote)}"]
    return lines


def _joined(lines: Sequence[str], line_end: str) -> str:
    return line_end.join(lines) + line_end


def scalar(value: str) -> str:
    """The value as one line of YAML, quoted where it must be."""
    dumped: str = yaml.safe_dump(value, allow_unicode=True, width=10**9, default_flow_style=True)
    return dumped.removesuffix("\n").removesuffix("\n...")
