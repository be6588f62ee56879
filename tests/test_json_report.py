"""The JSON report against the wire format, with a report made by hand."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

import jsonschema
import pytest

from claimcheck import __version__
from claimcheck.loaders import from_string
from claimcheck.model.claim import Claim, Frame, Qualifiers, Slot
from claimcheck.model.document import Block, Document, Role
from claimcheck.model.finding import (
    Confidence,
    Finding,
    Level,
    Notice,
    Origin,
    Position,
    Report,
    Topic,
    Verdict,
)
from claimcheck.model.span import Span
from claimcheck.reporters import REPORTERS, View
from claimcheck.text.safe import json_safe, one_line, printable

VERDICTS = [str(v) for v in Verdict]
LEVELS = ["error", "warning", "note"]
TEXT, WHOLE, SPAN = {"type": "string"}, {"type": "integer", "minimum": 0}, {"$ref": "#/$defs/span"}


def obj(required: dict[str, object], optional: dict[str, object] | None = None) -> dict[str, object]:
    """An object with exactly these keys."""
    properties = required | (optional or {})
    return {"type": "object", "required": list(required), "properties": properties, "additionalProperties": False}


def many(items: object, least: int = 0) -> dict[str, object]:
    return {"type": "array", "items": items, "minItems": least}


def maybe(kind: dict[str, object]) -> dict[str, object]:
    return {"anyOf": [kind, {"type": "null"}]}


VALUE = {"type": "object", "required": ["type"], "properties": {"type": TEXT}}
PLACE = {"start": WHOLE, "end": WHOLE}
LINE = {"type": "integer", "minimum": 1}
WHERE = {"line": LINE, "column": LINE, "end_line": LINE, "end_column": LINE}
QUALIFIERS = dict.fromkeys(("polarity", "certainty", "modality", "condition", "time", "attributed_to"), TEXT)
QUALIFIERS |= {"approximate": {"const": True}, "history": {"const": True}}
SCHEMA = {
    "$defs": {"span": obj(PLACE), "location": obj({"path": TEXT, **WHERE})},
    **obj({
        "format": {"const": "claimcheck/1"},
        "tool": obj({"name": {"const": "claimcheck"}, "version": TEXT, "ruleset": WHOLE}),
        "sources": many(obj({
            "id": TEXT, "path": TEXT, "outlet": maybe(TEXT), "title": maybe(TEXT),
            "published": maybe({"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}), "url": maybe(TEXT),
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}, "words": WHOLE, "origin": TEXT, "dropped": many(LINE),
        })),
        "origins": many(obj({"id": TEXT, "sources": many(TEXT, 1), "why": {"enum": ["copy", "cites", "single"]}, "evidence": many(TEXT)})),
        "claims": many(obj({
            "id": TEXT, "source": TEXT, "kind": TEXT, "subject": many(TEXT), "value": VALUE, "text": TEXT, "qualifiers": obj({}, QUALIFIERS),
            "span": SPAN, "exact": TEXT, "location": {"$ref": "#/$defs/location"}, "passage": SPAN,
        })),
        "topics": many(obj({
            "id": TEXT, "kind": TEXT, "label": TEXT, "from": {"enum": ["claims-file", "found"]}, "claims": many(TEXT),
            "verdict": {"enum": VERDICTS}, "origins": WHOLE, "silent": many(TEXT),
        }, {"counted": many(TEXT)})),
        "findings": many(obj({
            "id": TEXT, "rule": TEXT, "verdict": {"enum": VERDICTS}, "level": {"enum": LEVELS},
            "confidence": {"enum": ["high", "medium", "low"]}, "message": TEXT, "topic": TEXT,
            "sides": many(obj({
                "source": TEXT, "claim": TEXT, "span": SPAN, "exact": TEXT, "location": {"$ref": "#/$defs/location"}, "passage": SPAN}), 2),
            "positions": many(obj({"label": TEXT, "value": VALUE, "sides": many(WHOLE, 1)}), 2),
            "why": many(TEXT),
        }, {"origins": WHOLE})),
        "notices": many(obj(
            {"level": {"enum": LEVELS}, "code": TEXT, "message": TEXT},
            {"location": {"anyOf": [{"$ref": "#/$defs/location"}, obj({"path": TEXT})]}, "hint": TEXT},
        )),
        "counts": {"type": "object", "additionalProperties": WHOLE},
    }),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Day:
    """A stand-in for a value of some kind."""

    day: int

    def __str__(self) -> str:
        return f"{self.day} May"

    def to_plain(self) -> dict[str, object]:
        return {"type": "date", "timex": f"XXXX-05-{self.day:02}"}


HOSTILE = "It closes on 2 May.\x9b2J\u202e\u200b\U000e0041 “Sure” 🌉\n"


def document(ident: str, text: str) -> Document:
    return replace(from_string(text, id=ident), path=f"{ident}.txt")


def claim_of(doc: Document, words: str, value: Day) -> Claim:
    start = doc.text.index(words)
    slot = Slot(text="bridge", head="bridge", terms=("bridge",))
    return Claim(
        id=f"{doc.id}-date-1",
        source=doc.id,
        kind="date",
        value=value,
        frame=Frame(subject=slot),
        qualifiers=Qualifiers(certainty="stated", approximate=True),
        span=Span(start, start + len(words)),
        passage=doc.passages[0].span,
        passage_index=0,
    )


@pytest.fixture
def report() -> Report:
    a, b = document("a", HOSTILE), document("b", "Menu\n\nIt closes on 9 May.\n")
    menu = Block(role=Role.BOILERPLATE, span=Span(0, 4), kept=False, why="no sentence")
    body = Block(role=Role.BODY, span=Span(6, 25), kept=True, why="sentence")
    b = replace(b, blocks=(menu, body))
    claims = [claim_of(b, "closes on 9 May", Day(9)), claim_of(a, "closes on 2 May", Day(2))]
    ids = tuple(c.id for c in claims)
    positions = tuple(Position(label=str(c.value), value=c.value, sides=(n,)) for n, c in enumerate(claims))
    finding = Finding(
        id="f-1",
        rule="date-conflict",
        verdict=Verdict.CONTRADICT,
        level=Level.ERROR,
        confidence=Confidence.HIGH,
        message="Two days",
        topic="t-1",
        sides=ids,
        positions=positions,
        why=("same event",),
    )
    topic = Topic(
        id="t-1", kind="date", label="When?", claims=ids, verdict=Verdict.CONTRADICT, origins=2, silent=(), given=True
    )
    notices = (
        Notice(level=Level.ERROR, code="source-missing", message="no such file", location="c.txt", hint="check"),
        Notice(level=Level.ERROR, code="claim-file", message="unknown key", location="claims.yaml:3:9"),
        Notice(level=Level.NOTE, code="all-kept", message="short", location=a.locate(Span(0, 2))),
    )
    return Report(
        documents=(a, b),
        origins=tuple(Origin(id=f"o-{d.id}", sources=(d.id,), why="single") for d in (a, b)),
        claims={c.id: c for c in claims},
        topics=(topic,),
        findings=(finding,),
        notices=notices,
        counts={"sources": 2, "findings": 1},
    )


def rendered(report: Report) -> str:
    return REPORTERS.get("json").render(report, View())


def test_it_is_valid_and_says_what_the_report_says(report: Report) -> None:
    plain = json.loads(rendered(report))
    jsonschema.validate(plain, SCHEMA)
    assert list(plain) == "format tool sources origins claims topics findings notices counts".split()
    assert plain["tool"]["version"] == __version__
    assert [s["dropped"] for s in plain["sources"]] == [[], [1]]
    assert [s["words"] for s in plain["sources"]] == [7, 5]
    assert [s["origin"] for s in plain["sources"]] == ["o-a", "o-b"]
    assert [c["source"] for c in plain["claims"]] == ["a", "b"]
    assert plain["claims"][0]["qualifiers"] == {"certainty": "stated", "approximate": True}
    assert plain["topics"][0]["from"] == "claims-file"
    assert [s["source"] for s in plain["findings"][0]["sides"]] == ["b", "a"]
    assert plain["notices"][1]["location"]["line"] == 3 and plain["notices"][0]["location"] == {"path": "c.txt"}


def test_spans_hold_their_words(report: Report) -> None:
    plain = json.loads(rendered(report))
    texts = {d.id: d.text for d in report.documents}
    for row in [*plain["claims"], *plain["findings"][0]["sides"]]:
        assert texts[row["source"]][row["span"]["start"] : row["span"]["end"]] == row["exact"]


def test_the_view_changes_nothing(report: Report) -> None:
    shown = View(everything=True, color=True, width=40, quiet=True)
    assert REPORTERS.get("json").render(report, shown) == rendered(report)


def test_an_empty_report_is_valid() -> None:
    empty = Report(documents=(), origins=(), claims={}, topics=(), findings=())
    jsonschema.validate(json.loads(rendered(empty)), SCHEMA)


UNSAFE = "\x1b\x07\x7f\x85\x9b\u00ad\u061c\u200b\u200f\u2028\u202e\u2066\ufeff\ufff9\U000e0041\udc80\r\x00"


@pytest.mark.parametrize("char", UNSAFE)
def test_nothing_that_steers_a_terminal_passes(char: str) -> None:
    assert printable(char) == one_line(char) != char and printable(char).isascii()
    dumped = json_safe(json.dumps(f"a{char}b", ensure_ascii=False))
    assert dumped.isascii() and json.loads(dumped) == f"a{char}b"


@pytest.mark.parametrize(
    "text", ["plain", "“Ünï” – café", "日本語", "العربية", "e\u0301", "🌉", "a b", "one\ttwo\nthree"]
)
def test_what_is_harmless_stays(text: str) -> None:
    assert printable(text) == text == json_safe(text)
    assert one_line(text) == text.replace("\n", r"\n").replace("\t", r"\t")
