"""Origins in a report: families, shared reports, drift of one text, and what `claimcheck sources` prints."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import _tables
import pytest
from _support import CASES, ROOT, STORIES, compare_texts, shipped

from claimcheck import extractor, pipeline
from claimcheck.cli._run import run
from claimcheck.loaders import from_string
from claimcheck.model.finding import Origin, Report
from claimcheck.origins.chains import chain
from claimcheck.origins.copies import strength
from claimcheck.origins.units import units
from claimcheck.phrasing import DRIFT
from claimcheck.reporters import REPORTERS, View

FILLED = "\n\n".join((
    "Engineers were still working on the pump house when the second wave came down the valley.",
    "Sandbags had been stacked by pupils of the grammar school until well after midnight.",
    "Cellars in the lower lanes will have to be dried with heaters, which are in short supply.",
    "A brewery lent its tankers, and they carried drinking water to the hospital on the hill.",
    "The museum carried four hundred paintings to the attic, most of them by local artists.",
))  # fmt: skip
ONE = f"At least 12 people were injured in Kestrel Bridge, where the river burst its banks on Monday.\n\n{FILLED}"
TWO = f"At least 31 people were injured in Kestrel Bridge, where the river burst its banks on Monday.\n\n{FILLED}"


def origins(texts: dict[str, str]) -> tuple[Origin, ...]:
    readings = [extractor.read(from_string(text, id=name), ("attribution",)) for name, text in texts.items()]
    return pipeline.origins_of(readings).listed


def texts_of(table: str) -> dict[str, str]:
    read = _tables.read(CASES / "origins" / f"{table}.yaml")
    return {str(name): str(text) for name, text in read["texts"].items()}


def as_json(report: Report) -> Any:
    return json.loads(REPORTERS.get("json").render(report, View()))


def test_every_source_has_one_family_whatever_it_cites() -> None:
    plain = as_json(shipped())
    families = {o["id"]: o["sources"] for o in plain["origins"] if o["why"] != "cites"}
    assert sorted(s for sources in families.values() for s in sources) == sorted(s["id"] for s in plain["sources"])
    assert all(s["id"] in families[s["origin"]] for s in plain["sources"])


def test_the_shipped_story_has_four_families() -> None:
    found = {o.why: o.sources for o in shipped().origins}
    assert len([o for o in shipped().origins if o.why != "cites"]) == 4
    assert sorted(found["copy"]) == ["blockbeats", "gate"]
    assert sorted(found["cites"]) == ["explainer", "feature"]
    assert shipped().counts["origins"] == 4


def test_a_difference_between_copies_is_drift_of_one_text() -> None:
    report = compare_texts({"herald": ONE, "tribune": TWO})
    assert [o.why for o in report.origins] == ["copy"]
    drifted = [f for f in report.findings if f.why[0].startswith(DRIFT)]
    assert drifted and drifted[0].why[0] == "drift of one text: herald and tribune have one source"
    assert {t.origins for t in report.topics} == {1}
    shown = REPORTERS.get("terminal").render(report, View())
    assert "2 texts, 1 origin," in shown and "2 outlets, 1 origin" in shown
    assert "drift of one text: herald and tribune have one source" in shown


def test_a_difference_that_goes_through_a_family_says_so() -> None:
    other = "At least 31 people were injured when the river burst its banks on Monday in Kestrel Bridge, police said."
    report = compare_texts({"courier": other, "herald": ONE, "tribune": TWO})
    mixed = [f for f in report.findings if len({report.claims[s].source for s in f.sides}) == 3]
    assert mixed and "inside one text, too: herald and tribune have one source" in mixed[0].why


@pytest.mark.parametrize("verdict", ["contradict", "differ"])
def test_what_one_family_tells_otherwise_comes_first_of_what_is_as_grave(verdict: str) -> None:
    shared = (
        "Traffic is being sent through the village of Kesh, where residents have long asked for a bypass. Engineers had "
        "warned of the cracks in a report in March. The county did not publish that report. A bus with nine pupils "
        "crossed the bridge an hour before it was shut. The repair will cost 4 million euros and take until October."
    )
    report = compare_texts(
        {
            "herald": f"The bridge over the Orla was shut after engineers found 14 cracks in it.\n\n{shared} Two clerks "
            "reportedly hid the report.",
            "tribune": f"The bridge over the Orla was shut after engineers found 41 cracks in it.\n\n{shared} Two clerks hid "
            "the report.",
            "courier": "Lorries shook the windows of the school on Monday, when the bridge over the Orla was shut. Engineers "
            "found 14 cracks in it. The repair will cost 7 million euros. A guard is said to have fallen asleep.",
            "post": "The mayor wants a ferry. The repair will cost 7 million euros. A guard fell asleep. Two clerks hid the "
            "report.",
        }
    )
    assert [sorted(o.sources) for o in report.origins if o.why == "copy"] == [["herald", "tribune"]]
    graded = [f for f in report.findings if f.verdict.value == verdict]
    inside = "inside one text, too: herald and tribune have one source"
    assert len(graded) > 1 and [inside in f.why for f in graded] == [True] + [False] * (len(graded) - 1)


MINE = {
    "harbour": (
        "The mine at Kosk fell in on Friday and buried nineteen miners, foreman Pavel Reh told The Associated Press.\n\n"
        "The village church burned down in 1911, the county archive says."
    ),
    "plains": (
        "Foreman Pavel Reh told The Associated Press that the mine at Kosk fell in on Friday and buried twelve miners.\n\n"
        "The village church burned down in 1913, according to the county archive."
    ),
}


def test_a_finding_says_which_texts_count_as_one_and_why() -> None:
    report = compare_texts(MINE)
    counted = {f.rule: (f.origins, f.why[-1]) for f in report.findings if f.verdict.value == "contradict"}
    told = "one origin: harbour and plains rest on one report (harbour:1 “told The Associated Press”; "
    assert counted["count-conflict"][0] == 1 and counted["count-conflict"][1].startswith(told)
    assert counted["date-conflict"] == (2, "counted apart: harbour and plains cite one report, but not for this")
    shown = REPORTERS.get("terminal").render(report, View(width=200))
    assert told.split(" (")[0] in shown and "2 outlets, 1 origin" in shown
    plain = as_json(report)
    assert {f["rule"]: f["origins"] for f in plain["findings"]}["count-conflict"] == 1
    assert any(t.get("counted") for t in plain["topics"])


def test_a_contradiction_of_one_origin_says_that_one_side_may_be_a_changed_version() -> None:
    copy = "SENN (AP) - A quake shook the town of Senn on Friday and killed {}, the governor said.\n\n{}\n"
    report = compare_texts({
        "harbour": copy.format("24 people", "Schools will stay closed until Thursday."),
        "plains": copy.format("one person", "Police divers found seven cars in the mud below the bridge."),
    })  # fmt: skip
    told = "both sides rest on one agency's copy (Associated Press): one of them may be a later or a changed version"
    (found,) = (f for f in report.findings if f.verdict.value == "contradict")
    assert found.origins == 1 and told in found.why
    assert told in " ".join(REPORTERS.get("terminal").render(report, View()).split())
    apart = compare_texts(
        {"harbour": MINE["harbour"], "plains": MINE["plains"].replace("The Associated Press", "police")}
    )
    assert not any(w.startswith("both sides rest on") for f in apart.findings for w in f.why)


def test_all_that_outlets_say_on_a_matter_decides_and_not_the_passage_that_is_shown() -> None:
    again = MINE["plains"] + "\n\nThe miners were still below on Saturday. The cave-in at Kosk buried twelve miners."
    report = compare_texts({**MINE, "plains": again})
    assert {f.origins for f in report.findings if f.rule == "count-conflict"} == {1}


@pytest.mark.parametrize("table", sorted(p.stem for p in (CASES / "origins").glob("*.yaml") if p.stem != "cites"))
def test_the_order_of_the_files_changes_no_family(table: str) -> None:
    texts = texts_of(table)
    forward, backward = origins(texts), origins(dict(reversed(texts.items())))
    assert {(o.id, o.why, frozenset(o.sources), o.evidence) for o in forward} == {
        (o.id, o.why, frozenset(o.sources), o.evidence) for o in backward
    }


SLACK = 0.15  # how near to the bound of a proof no pair of the tables may lie, on either side


@pytest.mark.parametrize("table", sorted(p.stem for p in (CASES / "origins").glob("*.yaml") if p.stem != "cites"))
def test_no_pair_lies_near_the_bound_between_copies_and_others(table: str) -> None:
    bags = {}
    for name, text in texts_of(table).items():
        reading = extractor.read(from_string(text, id=name), ("attribution",))
        bags[name] = units(reading.analysis, [c for c in reading.claims if c.kind == "attribution"])
    for one, two, wanted in _tables.read(CASES / "origins" / f"{table}.yaml")["pairs"]:
        found = strength(chain(bags[one], bags[two]), bags[one], bags[two])
        assert found >= 1 + SLACK if wanted == "copy" else found <= 1 - SLACK, (one, two, wanted, found)


def test_texts_on_different_matters_are_no_family() -> None:
    texts = {f"{p.stem}-{name}": text for p in (CASES / "origins").glob("*.yaml") if p.stem != "cites"
             for name, text in texts_of(p.stem).items()}  # fmt: skip
    wanted = {
        frozenset(f"{p.stem}-{name}" for name in group)
        for p in (CASES / "origins").glob("*.yaml")
        for group in _tables.read(p).get("families") or ()
    }
    found = {frozenset(o.sources) for o in origins(texts) if o.why == "copy"}
    assert wanted <= found
    assert all(len({s.split("-")[0] for s in family}) == 1 for family in found)


def test_what_different_texts_have_in_common_makes_no_family() -> None:
    foot = (
        "Readers can send their photographs of the flood to the desk by mail until the end of the week.",
        "The paper has been printed in the old tannery by the river since the spring of 1887.",
        "Those who subscribe before Easter receive the Saturday supplement with recipes at no charge.",
    )
    own = [
        ["Trains to the coast were held at Linden after a goods waggon had left the rails there.",
         "A crane from the depot in Harth is expected to lift it during the night.",
         "Commuters were taken on by bus, and most of them were home by nine.",
         "The points had been renewed last autumn, according to the railway's own records.",
         "An inspector will look at the broken axle in the workshop on Thursday."],
        ["The council of Vell voted to turn the cinema into a library with a reading garden.",
         "Its last film was shown in 2003 to eleven people and a dog.",
         "Architects from Delft want to keep the neon letters above the door.",
         "Building is to start when the bats in the roof have left for the winter.",
         "The bill will be split between the town and a foundation for the deaf."],
        ["Chess player Mira Toll drew her last game and won the open in Sarn by half a point.",
         "She had slept for three hours, because the hotel stood next to a dance hall.",
         "Second was a boy of thirteen, who beat two former champions on the way.",
         "The prize money of four thousand will go into a trip to the olympiad.",
         "Toll works as a tram driver and trains in the breaks at the terminus."],
    ]  # fmt: skip
    texts = {f"text-{n}": "\n\n".join((*sentences, *foot)) for n, sentences in enumerate(own)}
    assert {o.why for o in origins(texts)} == {"single"}


def test_a_slip_that_copies_share_is_shown() -> None:
    slipped = ONE + "\n\nThe works were led by the engineer Marit Hallstrom of the county."
    right = "The works were led by the engineer Marit Hallström of the county, who was praised by many."
    found = origins({
        "herald": slipped, "tribune": slipped.replace("12", "31"),
        "courier": right + " She has since left for Velden.",
        "gazette": "Two ducks were seen on the steps of the town hall. A policeman fed them. " + right,
    })  # fmt: skip
    copy = next(o for o in found if o.why == "copy")
    assert copy.sources == ("herald", "tribune")
    assert "they write “Hallstrom” where others write “Hallström”" in copy.evidence


def test_a_kind_that_is_asked_for_changes_no_origin() -> None:
    documents = [from_string(text, id=name) for name, text in texts_of("crane").items()]
    whole, dates = (pipeline.compare(documents, kinds=kinds).origins for kinds in (None, ("date",)))
    assert whole == dates


# The command --------------------------------------------------------------------------------------------------------


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in {"herald": ONE, "tribune": TWO, "courier": "Nothing of the sort was heard in Velden."}.items():
        (tmp_path / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_sources_prints_families_with_their_evidence(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sources", "."]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "3 texts, 2 origins"
    assert "one text: herald, tribune" in lines and "a text of its own: courier" in lines
    assert any(
        "6 of 6 sentences of herald and 6 of 6 sentences of tribune tell the same in the same order" in line
        for line in lines
    )
    assert any("herald.txt:" in line for line in lines) and any("tribune.txt:" in line for line in lines)


def test_sources_as_json(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sources", "herald.txt", "tribune.txt", "--format", "json"]) == 0
    plain = json.loads(capsys.readouterr().out)
    assert list(plain) == ["format", "sources", "origins"]
    assert [s["origin"] for s in plain["sources"]] == ["o-herald", "o-herald"]
    assert [(o["id"], o["sources"], o["why"]) for o in plain["origins"]] == [
        ("o-herald", ["herald", "tribune"], "copy")
    ]


def test_sources_needs_something_to_read(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sources"]) == 2
    assert "claims.yaml" in capsys.readouterr().err
    assert run(["sources", "herald.txt", "nope.txt"]) == 2
    out, err = capsys.readouterr()
    assert "nope.txt" in err and "1 text, 1 origin" in out


def test_the_manual_shows_what_sources_prints(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert run(["sources"]) == 0
    shown = capsys.readouterr().out.splitlines()
    manual = (ROOT / ".github" / "MANUAL.md").read_text(encoding="utf-8")
    assert all(f"    {line}" in manual for line in shown if line.startswith(("5 texts", "one text", "one report")))


def test_stories_of_reporters_of_their_own_stay_apart() -> None:
    texts = {p.stem: p.read_text(encoding="utf-8") for p in sorted((STORIES / "take-over" / "sources").glob("*.txt"))}
    assert {o.why for o in origins(texts)} == {"single"}


BACKGROUND = "Norwind is a low-cost carrier that serves 112 destinations in 31 countries with a fleet of 96 aircraft."


@pytest.mark.parametrize(
    ("told", "origins"),
    [
        (BACKGROUND, 1),
        ("With a fleet of 96 aircraft, Norwind serves 112 destinations in 31 countries, and it is a low-cost line.", 2),
    ],
)
def test_a_sentence_that_two_texts_print_alike_has_one_origin(told: str, origins: int) -> None:
    report = compare_texts(
        {
            "herald": f"Norwind ordered 40 jets from Arvex in May. {BACKGROUND} Its shares rose by a tenth.",
            "tribune": f"Pilots at Norwind will vote on a strike over rest times next week. {told} The union is confident.",
        }
    )
    assert all(len(o.sources) == 1 for o in report.origins)
    shared = [t for t in report.topics if len({report.claims[c].source for c in t.claims}) == 2]
    assert shared and {t.origins for t in shared if t.verdict.value == "agree"} == {origins}
    assert any("have one sentence" in why for t in shared for why in t.counted) == (origins == 1)
