"""How a file shows that claimcheck wrote it: a report beside the texts is none of them.

A format for programs names the tool that wrote it near its beginning, where its standard has a place for that; Markdown
has a comment of its own (`MARK`) on a line; what is written for people begins with a head that no article begins with.
That somebody writes about claimcheck, or quotes from a report, makes no report of an article.
"""

from __future__ import annotations

import codecs
import re

MARK = "<!-- written by claimcheck -->"

_HEAD = 4_000  # code points in which a format says what wrote it
_LEVEL, _VERDICT = "(?:error|warning|note)", "(?:CONTRADICTION|DISPUTED|UPDATED|DIFFERENT)"
_WRITTEN = tuple(
    re.compile(pattern)
    for pattern in (
        r'\s*<!doctype html>[^\0]{0,2000}? name="generator" content="claimcheck ',
        r'\s*\{\s*"format":\s*"claimcheck/\d',
        r'\s*\{\s*"\$schema":[^\0]{0,1000}?"driver":\s*\{\s*"name":\s*"claimcheck"',
        r'\s*(?:<\?xml[^>\n]{0,200}\?>\s*)?<testsuites name="claimcheck"',
        r"\s*::(?:error|warning|notice) file=[^\n]{0,1000}?title=claimcheck(?:%3A|:)",
        # for people: compare, the same without a summary, timeline, topics, sources, verify
        r"[^\0]{1,300}?\s+in\s+\d+\s+texts?,\s+(?:up\s+to\s+)?\d+\s+origins?,\s+\d+\s+claims?,\s+\d+\s+topics?\n",
        rf"1\. [^\n]+\n(?: {{3,}}[^\n]+\n){{0,9}}? {{3,}}{_VERDICT}, {_LEVEL}, (?:high|medium|low)\s+confidence[;\n]",
        rf"{_VERDICT}  [^\n]+\n(?:  [^\n]+\n){{0,9}}?  [^\n]*\bf-[0-9a-f]{{10}}\n",
        r"\d+\s+dated\s+events?\s+in\s+\d+\s+texts?(?:,\s+\d+\s+dated\s+in\s+ways\s+that\s+do\s+not\s+agree)?\n\n",
        r"\d+\s+topics?\s+over\s+\d+\s+outlets?\n(?:\d+\s+more\s+that\s+one\s+outlet\s+alone\s+has:\s+--all\n)?\n",
        r"\d+ texts?, \d+ origins?\n\n(?:one text|one report cited|a text of its own): ",
        r"(?:one text|one report cited): [^\n]+\n  [^\n]+\n",
        rf"[^\n]+:\d+:\d+: {_LEVEL}: [^\n]+ \[[a-z-]+\] [a-z]-[0-9a-f]{{8}}\n",
        r"[^\n]+\.ya?ml: \d+ claims?(?:: \d+ (?:holds?|fails?|is open|are open|w)[^\n]*)?\n\d+ sources? read; ",
    )
)
_COLOURS = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;[^\x1b]*\x1b\\")
_COMMENT = re.compile(rf"(?:^|\n){re.escape(MARK)}\r?(?:\n|\Z)")


def by_claimcheck(raw: bytes) -> bool:
    """Whether the bytes of a file are a report that claimcheck wrote, in any of its formats."""
    wide = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    mark = MARK.encode("utf-16-le" if raw.startswith(codecs.BOM_UTF16_LE) else "utf-16-be") if wide else MARK.encode()
    encoding = "utf-16" if wide else "utf-8-sig"
    if mark in raw and _COMMENT.search(raw.decode(encoding, "replace")) is not None:
        return True
    head = raw[: 8 * _HEAD].decode(encoding, "replace").replace("\r\n", "\n")
    plain = _COLOURS.sub("", head[: 2 * _HEAD])[:_HEAD].lstrip("\n")
    return any(pattern.match(plain) is not None for pattern in _WRITTEN)
