"""The terminal report: snapshots at fixed widths without colour, and texts that try to steer the terminal."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, replace
from datetime import date

import pytest
from syrupy.assertion import SnapshotAssertion

from claimcheck.loaders import from_string
from claimcheck.model.claim import Claim, Frame, Qualifiers, Slot
from claimcheck.model.document import Document
from claimcheck.model.finding import Confidence, Finding, Level, Notice, Origin, Position, Report, Topic, Verdict
from claimcheck.model.span import Span
from claimcheck.reporters import REPORTERS, View
from claimcheck.reporters._excerpt import Mark, excerpt
from claimcheck.reporters._telling import differing, marks

TEXTS = {
    "harbour-post": (
        "The ferry Corvina sank off Port Ansel on Tuesday. Captain Lena Orrick is the only member of the crew who has not "
        "given evidence, and the inquiry opens in May.\nThe port authority ordered the owner to raise the wreck by the end of "
        "the month, although nobody has said yet who is going to pay for it.\nNo other sailor is missing from the list: "
        "Orrick is the sole witness not heard."
    ),
    "island-times": (
        "“The ferry Corvina went down on Tuesday,” an official said. Captain Lena Orrick is one of the few members of the crew "
        "who have not given evidence.\nThe port authority asked the owner to raise the wreck."
    ),
    "wire": "Divers found the ferry Corvina on Wednesday. The owner was asked to raise the wreck, an agency reported.",
}
OUTLETS = {"harbour-post": "The Harbour Post", "island-times": "Island Times"}


@dataclass(frozen=True, slots=True)
class Held:
    """A value as a reader would write it."""

    words: str

    def __str__(self) -> str:
        return self.words

    def to_plain(self) -> dict[str, object]:
        return {"type": "held", "words": self.words}


def claim_at(document: Document, number: int, words: str, value: str) -> Claim:
    at = document.text.index(words)
    span = Span(at, at + len(words))
    passage = next(p for p in document.passages if p.span.contains(span))
    return Claim(
        id=f"{document.id}-{number}", source=document.id, kind="held", value=Held(value), frame=Frame(), qualifiers=Qualifiers(),
        span=span, passage=passage.span, passage_index=passage.index,
    )  # fmt: skip


def documents() -> tuple[Document, ...]:
    made = [from_string(text, id=name) for name, text in TEXTS.items()]
    return tuple(
        replace(
            d,
            outlet=OUTLETS.get(d.id),
            path=f"sources/{d.id}.txt",
            published=date(2031, 4, 9) if d.id == "wire" else None,
        )
        for d in made
    )


def report() -> Report:
    """An invented story: two conflicts (one from the claims file), an agreement, a refinement, a notice."""
    post, times, wire = documents()
    claims = [
        claim_at(
            post, 1, "Captain Lena Orrick is the only member of the crew who has not given evidence", "the only one"
        ),
        claim_at(post, 2, "Orrick is the sole witness not heard", "the only one"),
        claim_at(
            times,
            1,
            "Captain Lena Orrick is one of the few members of the crew who have not given evidence",
            "one of the few",
        ),
        claim_at(post, 3, "The port authority ordered the owner to raise the wreck by the end of the month", "order"),
        claim_at(times, 2, "The port authority asked the owner to raise the wreck", "ask"),
        claim_at(wire, 1, "The owner was asked to raise the wreck", "ask"),
        claim_at(post, 4, "The ferry Corvina sank off Port Ansel on Tuesday", "Tuesday"),
        claim_at(times, 3, "The ferry Corvina went down on Tuesday", "Tuesday"),
        claim_at(post, 5, "the inquiry opens in May", "May"),
    ]
    by_id = {c.id: c for c in claims}
    topics = (
        Topic(id="wreck", kind="force", label="Was the owner asked or ordered to raise the wreck?", origins=3,
              claims=("harbour-post-3", "island-times-2", "wire-1"), verdict=Verdict.CONTRADICT, given=True),
        Topic(id="t-2", kind="exclusivity", label="How many: crew, given evidence?", origins=2, silent=("wire",),
              claims=("harbour-post-1", "harbour-post-2", "island-times-1"), verdict=Verdict.CONTRADICT),
        Topic(id="t-3", kind="date", label="When: ferry Corvina, sank?", origins=2, silent=("wire",),
              claims=("harbour-post-4", "island-times-3"), verdict=Verdict.AGREE),
        Topic(id="t-4", kind="date", label="When: inquiry, opens?", origins=1, silent=("island-times", "wire"),
              claims=("harbour-post-5",), verdict=Verdict.AGREE),
    )  # fmt: skip
    findings = (
        Finding(id="f-2", rule="force-of-request", verdict=Verdict.CONTRADICT, level=Level.WARNING, confidence=Confidence.MEDIUM,
                message="m", topic="wreck", sides=("harbour-post-3", "island-times-2", "wire-1"),
                positions=(Position(label="order", value=Held("order"), sides=(0,)),
                           Position(label="ask", value=Held("ask"), sides=(1, 2))),
                why=("object: the same (the owner / the owner)",)),
        Finding(id="f-1", rule="exclusivity-conflict", verdict=Verdict.CONTRADICT, level=Level.ERROR, confidence=Confidence.HIGH,
                message="m", topic="t-2", sides=("harbour-post-1", "harbour-post-2", "island-times-1"),
                positions=(Position(label="the only one", value=Held("the only one"), sides=(0, 1)),
                           Position(label="one of the few", value=Held("one of the few"), sides=(2,))),
                why=("subject: the same (Orrick / Orrick)", "words around: 71% shared, weighted by rarity")),
    )  # fmt: skip
    return Report(
        documents=(post, times, wire),
        origins=tuple(Origin(id=f"o-{d}", sources=(d,), why="single") for d in TEXTS),
        claims=by_id,
        topics=topics,
        findings=findings,
        notices=(
            Notice(
                level=Level.WARNING,
                code="no-date",
                message="the text gives no date",
                location="sources/wire.txt",
                hint="add published",
            ),
        ),
    )


def shown(view: View, given: Report | None = None) -> str:
    return REPORTERS.get("terminal").render(given or report(), view)


VIEWS = {
    "60-columns": View(width=60), "80-columns": View(width=80), "120-columns": View(width=120), "200-columns": View(width=200),
    "everything": View(width=100, everything=True), "quiet": View(width=100, quiet=True),
    "screen-reader": View(width=100, plain=True), "ascii": View(width=80, ascii=True),
}  # fmt: skip


@pytest.mark.parametrize("name", VIEWS)
def test_the_report_without_colour(name: str, snapshot: SnapshotAssertion) -> None:
    assert shown(VIEWS[name]) == snapshot


def test_a_story_without_conflict(snapshot: SnapshotAssertion) -> None:
    calm = replace(report(), findings=(), topics=report().topics[2:], notices=())
    assert shown(View(width=100), calm) == snapshot


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 160, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    for view in (View(width=width), View(width=width, ascii=True), View(width=width, plain=True)):
        assert max(map(len, shown(view).splitlines())) <= width


def test_what_differs_or_was_updated_is_a_line_each() -> None:
    base = report()
    given, found = base.findings
    soft = replace(found, id="f-9", verdict=Verdict.DIFFER, level=Level.WARNING)
    lines = shown(View(width=120), replace(base, findings=(given, soft))).splitlines()
    (line,) = [x for x in lines if "f-9" in x]
    assert (
        line.startswith("2. DIFFERENCE  How many: crew, given evidence?") and "the only one (The Harbour Post)" in line
    )
    assert "f-9" in shown(View(width=60), replace(base, findings=(soft,)))


def test_the_outcome_stands_first_and_what_to_do_next_last() -> None:
    lines = shown(View(width=80)).splitlines()
    assert lines[0].startswith("2 contradictions in 3 texts")
    assert lines[-1] == "Next: claimcheck explain f-2"
    assert "Next" not in shown(View(quiet=True))


def test_a_screen_reader_gets_words_for_signs() -> None:
    plain = shown(View(width=200, plain=True))
    assert not re.search(r"[~^]{2}|[\u2500-\u259f]", plain)
    assert "differs in: ordered" in plain


LINK = re.compile(r"\x1b\]8;;[^\x1b]*\x1b\\|\x1b\[[\d;]*m")


def test_places_are_links_on_a_terminal_only() -> None:
    view = View(links="file:///work/a%20b/", base="story/", color=True)
    linked = shown(view)
    assert "\x1b]8;;file:///work/a%20b/story/sources/harbour-post.txt#2\x1b\\" in linked
    assert linked.count("\x1b]8;;\x1b\\") * 2 == linked.count("\x1b]8;") and "id=" not in linked
    assert linked == shown(view), "nothing in it is drawn at random"
    assert "\x1b" not in shown(View(base="story/")) and "story/sources/wire.txt:1" in shown(View(base="story/"))
    assert "\x1b" not in LINK.sub("", shown(replace(view, color=False)))


@pytest.mark.parametrize("name", ["a\x1b]8;;http://e.example\x07b", "a;b\\c", "a\nb", "ü\udcff", "\ud800x", "a b%2e#?"])
def test_a_hostile_path_ends_no_link(name: str) -> None:
    base = report()
    first = replace(base.documents[0], path=f"sources/{name}.txt")
    out = shown(View(links="file:///w/", width=200), replace(base, documents=(first, *base.documents[1:])))
    for target in re.findall(r"\x1b\]8;;([^\x1b]*)\x1b\\", out):
        assert re.fullmatch(r"(file:///w/[A-Za-z0-9/._%~-]*#\d+)?", target), target
    assert "\x1b" not in LINK.sub("", out) and not re.search(
        r"[\x00-\x09\x0b-\x1a\x1c-\x1f\x7f-\x9f\ud800-\udfff]", out
    )


def test_an_old_code_page_can_show_it() -> None:
    assert shown(View(ascii=True)).isascii()


def test_colour_changes_no_word() -> None:
    plain = re.sub(r"\x1b\[[\d;]*m", "", shown(View(width=100, color=True)))
    signs = re.compile(r"\s*[~^][~^ ]*\n")
    assert plain.replace(" ", "") == signs.sub("\n", shown(View(width=100))).replace(" ", "")


def test_colour_is_there_when_asked_for_and_only_then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" in shown(View(color=True))
    assert "\x1b" not in shown(View(color=False))


def test_ten_conflicts_stand_before_the_rest_is_named() -> None:
    many = replace(report(), findings=tuple(replace(report().findings[0], id=f"f-{i}") for i in range(13)))
    assert "3 more: --all" in shown(View(), many)
    assert "13. Was the owner" not in shown(View(), many)
    assert "13. Was the owner" in shown(View(everything=True), many)


HOSTILE = "\x1b[2J\x1b]8;;http://e.example\x07x \x9b31m \u202egnp.exe\u2069 [red]no[/b] [/] :smile: \u200bz"


def test_a_text_cannot_steer_the_terminal() -> None:
    base = report()
    first = replace(base.documents[0], outlet=f"Post {HOSTILE}", path=f"sources/{HOSTILE}.txt",
                    text=base.documents[0].text.replace("the crew who has", f"{HOSTILE[:8]}who has"))  # fmt: skip
    claim = replace(base.claims["harbour-post-3"], value=Held(HOSTILE))
    hostile = replace(
        base,
        documents=(first, *base.documents[1:]),
        claims={**base.claims, claim.id: claim},
        topics=tuple(replace(t, label=f"{t.label} {HOSTILE}") for t in base.topics),
        findings=tuple(
            replace(f, why=(HOSTILE,), positions=tuple(replace(p, label=HOSTILE) for p in f.positions))
            for f in base.findings
        ),
        notices=(Notice(level=Level.ERROR, code="x", message=HOSTILE, location=HOSTILE, hint=HOSTILE),),
    )
    out = shown(View(width=200, everything=True), hostile)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202e\u2069]", out)
    assert r"\x1b[2J" in out and "[red]no[/b] [/] :smile:" in out and r"\u202e" in out
    colored = re.sub(r"\x1b\[[\d;]*m", "", shown(View(width=200, everything=True, color=True), hostile))
    assert "\x1b" not in colored


def test_loading_the_report_does_not_load_rich() -> None:
    import subprocess

    code = "import sys, claimcheck.reporters.terminal; sys.exit('rich' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


# Excerpts -----------------------------------------------------------------------------------------------------------


def words(text: str, *against: str) -> list[str]:
    return [text[a:b] for a, b in differing(text, against)]


def test_only_the_words_are_marked_that_the_other_lacks() -> None:
    assert words("asked the owners to leave", "ordered the owner to leave") == ["asked"]
    assert words("ordered all of the people to leave by noon today", "asked all of the people to leave") == [
        "ordered",
        "by noon today",
    ]
    assert words("It’s the Mayor's plan", "it's the mayors’ plan") == []


def test_of_several_others_the_nearest_is_taken() -> None:
    assert words("the only ship", "quite another matter", "one of the few ships") == ["only"]


def test_marking_most_of_it_marks_nothing_but_what_the_value_names() -> None:
    assert words("sank off Ansel", "was raised") == []
    text = "an edict ordering the firm to hand over its books"
    document = from_string(text, id="d")
    found = marks(text, ["the firm was asked for papers"], claim_at(document, 1, text, "order"))
    assert [text[a:b] for a, b in found] == ["ordering"]
    assert words("sank off Ansel") == []


@pytest.mark.parametrize(("against", "marked"), [("Lund said so.", "Petra Lind"), ("Olga Lind said so.", "Petra")])
def test_a_name_is_marked_as_a_whole_where_the_other_side_has_another_surname(against: str, marked: str) -> None:
    text = "Petra Lind, the mayor"
    value = {"name": Span(0, 10), "value": Span(16, 21)}
    claim = replace(claim_at(from_string(text, id="d"), 1, text, "Petra Lind: mayor"), parts=value)
    assert text[slice(*marks(text, [against], claim)[0])] == marked


def test_the_words_of_the_value_are_marked_where_nearly_all_differs() -> None:
    text = "Fire at paper mill kills four"
    claim = replace(claim_at(from_string(text, id="d"), 1, text, "4"), parts={"value": Span(25, 29)})
    assert [text[a:b] for a, b in marks(text, ["Six dead in Osk"], claim)] == ["four"]


@pytest.mark.parametrize(("text", "other", "value", "marked"), [
    ("the mill's brakes had failed an hour before", "that the brakes had failed", "failed", ["failed"]),
    ("that the brakes had failed", "the mill's brakes had failed an hour before", "not failed", ["failed"]),
    ("the brakes had failed", "the brakes had not failed", "failed", ["failed"]),
    ("the brakes had not failed", "the brakes had failed", "not failed", ["not"]),
])  # fmt: skip
def test_of_what_is_denied_the_verb_is_marked(text: str, other: str, value: str, marked: list[str]) -> None:
    verb = Frame(predicate=Slot(text="failed", head="fail"))
    claim = replace(claim_at(from_string(text, id="d"), 1, text, value), frame=verb)
    assert [text[a:b] for a, b in marks(text, [other], claim, denied=True)] == marked


def test_an_excerpt_keeps_the_carrying_words_and_some_of_the_rest() -> None:
    document = from_string(f"{'before ' * 30}Orrick has not signed {'after ' * 30}.".strip(), id="d")
    pieces = excerpt(document, claim_at(document, 1, "Orrick has not signed", "no"), ["Orrick has signed"])
    joined = "".join(p.text for p in pieces)
    assert joined.startswith("“…before") and joined.endswith("after…”") and len(joined) < 160
    assert [p.text for p in pieces if p.mark is Mark.DIFFERS] == ["not"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("“Orrick has not signed,” she said.", "“‘Orrick has not signed,’ she said.”"),
        ("“Orrick has not signed.”", "“Orrick has not signed.”"),
        ("Orrick has not signed.", "“Orrick has not signed.”"),
    ],
)
def test_an_excerpt_stands_between_one_pair_of_marks(text: str, shown: str) -> None:
    document = from_string(text, id="d")
    pieces = excerpt(document, claim_at(document, 1, "Orrick has not signed", "no"), ["Orrick has signed"])
    assert "".join(p.text for p in pieces) == shown
    assert [p.text for p in pieces if p.mark is Mark.DIFFERS] == ["not"]


LONG = "sources/north-coast/2031/the-harbour-post-of-the-fourth-of-march.txt"


@pytest.mark.parametrize("width", [40, 60, 100])
def test_the_number_of_a_line_stays_with_its_file(width: int) -> None:
    base = report()
    moved = replace(base, documents=tuple(replace(d, path=LONG) for d in base.documents))
    lines = [line.strip() for line in shown(View(width=width), moved).splitlines()]
    assert max(map(len, lines)) <= width
    ends = [line for line in lines if re.search(r"march\.txt:\d+", line)]
    assert len(ends) == 5 and not any(re.match(r":?\d+(,|$)", line) for line in lines)


def test_what_is_to_be_copied_stands_on_one_line() -> None:
    asked = " ".join(f"texts/outlet-{n}.txt" for n in range(9))
    assert shown(View(width=60, asked=asked)).splitlines()[-1] == f"Next: claimcheck explain f-2 {asked}"


def test_outlets_are_named_as_far_as_a_line_goes() -> None:
    post, times, wire = documents()
    more = tuple(replace(wire, id=f"wire-{n}", outlet=f"Wire {n}") for n in range(3))
    given = report()
    claims = given.claims | {
        f"w-{n}": replace(given.claims["wire-1"], id=f"w-{n}", source=f"wire-{n}") for n in range(3)
    }
    soft = replace(
        given.findings[0], verdict=Verdict.DIFFER, sides=("harbour-post-3", "island-times-2", "w-0", "w-1", "w-2"),
        positions=(given.findings[0].positions[0], replace(given.findings[0].positions[1], sides=(1, 2, 3, 4))),
    )  # fmt: skip
    seen = shown(View(width=200), replace(given, documents=(post, times, wire, *more), claims=claims, findings=(soft,)))
    assert "order (The Harbour Post) / ask (Island Times, Wire 0 and 2 more)" in seen
