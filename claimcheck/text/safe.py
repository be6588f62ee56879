"""Text that is not ours, made safe to show: what would steer a terminal becomes visible.

Covered: C0 and C1 controls, DEL, bidirectional and other invisible format characters, line and
paragraph separators, tag characters and lone surrogates (undecodable bytes of file names).
Rich removes none of these but BEL, BS, VT, FF and CR, so everything passes through here first.
"""

from __future__ import annotations

import re

_FORMAT = (
    r"\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb"
    r"\U0001d173-\U0001d17a\U000e0000-\U000e007f"
)
_BLOCK = re.compile(rf"[\x00-\x08\x0b-\x1f{_FORMAT}]")
_LINE = re.compile(rf"[\x00-\x1f{_FORMAT}]")
_JSON = re.compile(rf"[{_FORMAT}]")
_COMMAND = re.compile(r"#(?=#\[)|^([^\S\n]*):(?=:)", re.MULTILINE)  # actions/runner, ActionCommand.cs


def printable(text: str) -> str:
    """The text with unsafe characters spelled out, `\\x1b` or `\\u202e`; newlines and tabs stay."""
    return _BLOCK.sub(_spelled, text)


def one_line(text: str) -> str:
    """The same for messages of one line: newlines and tabs are spelled out too."""
    return _LINE.sub(_spelled, text)


def json_safe(dumped: str) -> str:
    r"""JSON text with unsafe characters as `\uXXXX` escapes: the same data, safe to print."""
    return _JSON.sub(_escaped, dumped)


def inert(text: str) -> str:
    r"""The text without what a runner of GitHub Actions would obey in a log: `##[` anywhere, `::` at a line's start.

    The first character is spelled `\u0023` or `\u003a`: in JSON, where only the former can stand, the same data.
    """
    if "##[" not in text and "::" not in text:
        return text  # the pattern looks at every line
    return _COMMAND.sub(lambda m: r"\u0023" if m[0] == "#" else rf"{m[1]}\u003a", text)


def _spelled(match: re.Match[str]) -> str:
    named = {"\n": r"\n", "\t": r"\t", "\r": r"\r"}.get(match[0])
    if named is not None:
        return named
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x10000:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
