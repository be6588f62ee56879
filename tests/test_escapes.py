"""Texts, names and values that try to steer a terminal: 150 payloads in 20 fields, in every format for people.

What goes out holds line feeds and, where colours and links were asked for, our own codes; nothing else that a terminal acts on.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from test_terminal import report

from claimcheck.model.curated import Curated
from claimcheck.model.document import Document
from claimcheck.model.finding import Level, Notice, Origin, Report
from claimcheck.reporters import REPORTERS, View
from claimcheck.reporters._views import sources, timeline, topics

_ORDERS = [  # what terminals act on: ECMA-48, xterm's control sequences, the addresses and clipboard of OSC
    "[2J", "[31m", "[0;1;5m", "[6n", "[c", "[?1049h", "[?25l", "[10A", "[1G", "[K", "[3J", "[?2004h", "[21t", "[8;1;1t", "[!p",
    "c", "7", "8", "(0", "#8", "[4h", "[20h", "[?1000h", "[?1006h", "[>c", "[5i", "[4i", "[?9001h", "[22;0t", "N", "O", "^x\x1b\\",
    "_x\x1b\\", "Xx\x1b\\", "]0;title\x07", "]2;title\x1b\\", "]8;;http://e.example\x07x", "]8;;javascript:1\x1b\\x", "]52;c;ZWNobw==\x07",
    "]52;c;?\x07", "]10;?\x07", "]11;?\x1b\\", "]4;1;?\x07", "]1337;File=:AA\x07", "]9;msg\x07", "]777;notify;a;b\x07", "]633;A\x07",
    "]7;file://h/x\x07", "P$q m\x1b\\", "P+q544e\x1b\\", "P1;2|x\x1b\\",
]  # fmt: skip
PAYLOADS = [
    *(f"\x1b{order}" for order in _ORDERS),
    *(f"\x9b{order[1:]}" for order in _ORDERS if order.startswith("[")),
    *(chr(code) for code in range(0x20)), *(chr(code) for code in range(0x7F, 0xA0)),
    "\x9d0;t\x9c", "\x90q\x9c", "\r\noverwritten", "a\rb", "a\bb", "\u202egnp.exe", "\u2066x\u2069", "\u200b", "\u200d", "\u2028", "\u2029",
    "\ufeff", "\u00ad", "\u061c", "\u180e", "\u2060", "\ud800", "\udfff\udc80", "\U000e0041", "\U000e007f", "\ufff9x\ufffb", "\x85",
]  # fmt: skip


def _document(change: Callable[[Document, str], Document]) -> Callable[[Report, str], Report]:
    return lambda base, p: replace(base, documents=(change(base.documents[0], p), *base.documents[1:]))


def _finding(**change: Callable[[str], object]) -> Callable[[Report, str], Report]:
    def changed(base: Report, p: str) -> Report:
        return replace(
            base,
            findings=tuple(replace(f, **{k: v(p) for k, v in change.items()}) for f in base.findings),  # type: ignore[arg-type]
        )

    return changed


def _topic(**change: Callable[[str], object]) -> Callable[[Report, str], Report]:
    def changed(base: Report, p: str) -> Report:
        return replace(base, topics=tuple(replace(t, **{k: v(p) for k, v in change.items()}) for t in base.topics))  # type: ignore[arg-type]

    return changed


def _text(document: Document, p: str) -> Document:
    return _put(document, "member of the crew who has not", p)


def _put(document: Document, words: str, p: str) -> Document:
    """The payload in the place of some words, as many code points, so that spans stay true."""
    at, size = document.text.index(words), len(words)
    return replace(document, text=document.text[:at] + p[:size].ljust(size, "x") + document.text[at + size :])


def _value(base: Report, p: str) -> Report:
    held = type(next(iter(base.claims.values())).value)
    return replace(base, claims={k: replace(c, value=held(f"v{p}")) for k, c in base.claims.items()})  # type: ignore[call-arg]


def _notice(**change: str) -> Callable[[Report, str], Report]:
    def changed(base: Report, p: str) -> Report:
        fields = {"level": Level.ERROR, "code": "x", "message": "m"} | {
            k: v.replace("{}", p) for k, v in change.items()
        }
        return replace(base, notices=(Notice(**fields),))  # type: ignore[arg-type]

    return changed


FIELDS: dict[str, Callable[[Report, str], Report]] = {
    "text of a source": _document(_text),
    "text after a passage": _document(lambda d, p: _put(d, "although nobody has said yet", p)),
    "outlet": _document(lambda d, p: replace(d, outlet=f"Post {p}")),
    "no outlet but an id": _document(lambda d, p: replace(d, outlet=p)),
    "file name": _document(lambda d, p: replace(d, path=f"sources/{p}.txt")),
    "folder": _document(lambda d, p: replace(d, path=f"{p}/a.txt")),
    "title": _document(lambda d, p: replace(d, title=p)),
    "address": _document(lambda d, p: replace(d, url=f"https://e.example/{p}")),
    "value": _value,
    "label of a topic": _topic(label=lambda p: f"When {p}?"),
    "id of a topic's kind": _topic(kind=lambda p: p),
    "position": lambda base, p: replace(
        base,
        findings=tuple(replace(f, positions=tuple(replace(x, label=p) for x in f.positions)) for f in base.findings),
    ),
    "reason": _finding(why=lambda p: (p, f"drift of one text: {p}")),
    "rule": _finding(rule=lambda p: p),
    "id of a finding": _finding(id=lambda p: p),
    "message": _finding(message=lambda p: p, topic=lambda p: "none"),
    "message of a notice": _notice(message="{}"),
    "place of a notice": _notice(location="{}:1:2"),
    "hint of a notice": _notice(hint="{}"),
    "evidence of an origin": lambda base, p: replace(
        base, origins=(Origin(id="o", sources=("harbour-post", "wire"), why="copy", evidence=(p,)), *base.origins[1:])
    ),
    "base folder": lambda base, p: base,  # put into the view below
}


def test_there_are_as_many_as_are_told() -> None:
    assert len(set(PAYLOADS)) >= 150 and len(FIELDS) >= 20


TOGETHER = 12  # payloads of one run: none may let anything raw through, whatever stands around it
OURS = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;;[!-~]*\x1b\\")
RAW = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def shown(given: Report, view: View) -> list[str]:
    reporters = [REPORTERS.get(name) for name in REPORTERS.names() if name in ("terminal", "markdown", "github")]
    return [
        *(reporter.render(given, view) for reporter in reporters),
        topics.text(given, view), topics.markdown(given, view), timeline.text(given, view), timeline.markdown(given, view),
        sources.text(given.documents, given.origins, view), sources.markdown(given.documents, given.origins),
    ]  # fmt: skip


@pytest.mark.parametrize("field", FIELDS)
def test_no_field_steers_a_terminal(field: str) -> None:
    base = report()
    dressed = View(width=200, everything=True, color=True, links="file:///w/")
    step = 1 if field.startswith("text") else TOGETHER  # a text is as long as its spans say
    for start in range(0, len(PAYLOADS), step):
        payload = "x".join(PAYLOADS[start : start + step])
        given = FIELDS[field](base, payload)
        at = f"{payload}/" if field == "base folder" else ""
        for view in (View(width=60, base=at), replace(dressed, base=at)):
            out = REPORTERS.get("terminal").render(given, view)
            assert not RAW.search(OURS.sub("", out)), (payload, out)
    together = FIELDS[field](base, "".join(PAYLOADS))
    for out in shown(together, dressed):
        assert not RAW.search(OURS.sub("", out)), field


def test_a_claims_file_is_no_way_in() -> None:
    row = Curated(id="x", question="".join(PAYLOADS), readings=())
    given = replace(report(), topics=tuple(replace(t, label=row.question, given=True) for t in report().topics))
    for out in shown(given, View(width=80)):
        assert not RAW.search(out)
