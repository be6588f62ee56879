"""What a reader of a whole report would not believe: two happenings taken for one, a text set against itself."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck import loaders, pipeline
from claimcheck.model.finding import Report, Verdict

DAY = date(2031, 5, 6)


def compared(**texts: str) -> Report:
    return pipeline.compare([loaders.from_string(t, id=n, published=DAY) for n, t in texts.items()])


def held(report: Report, verdict: Verdict) -> list[list[set[str]]]:
    """The sources that hold each position of each finding."""
    return [
        [{report.claims[f.sides[n]].source for n in p.sides} for p in f.positions]
        for f in report.findings
        if f.verdict is verdict
    ]


SHOOTING = (
    "A gunman opened fire in a Halden bakery, killing two bakers, police in Halden said. "
    "The shooting at the Halden bakery began shortly before 9 p.m. {day}. "
    "Rolf Dane, 40, was arrested outside the bakery. He had worked there for ten years. "
    "The bakery makes bread for half of Halden. Neighbours spoke of a quiet man. "
)


@pytest.mark.parametrize(
    "more",
    [
        "In February, a woman opened fire at a school in Kesh, killing three.",
        "Last year, a driver opened fire in a depot in Orsk.",
        "Two years ago, a soldier opened fire at a barracks in Kesh.",
    ],
)
def test_another_happening_of_its_own_time_holds_no_position(more: str) -> None:
    one = SHOOTING.format(day="Sunday") + more
    two = SHOOTING.format(day="on Monday, May 5, 2031")
    report = compared(herald=one, tribune=two)
    told = [
        report.claims[c].text
        for f in report.findings
        if f.rule == "date-conflict" and f.verdict is Verdict.CONTRADICT
        for c in f.sides
    ]
    assert told and not {"February", "2030", "2029"} & set(told)


def test_an_earlier_day_of_the_story_itself_holds_one() -> None:
    one = SHOOTING.format(day="Sunday")
    two = SHOOTING.format(day="on Saturday, May 3, 2031")
    assert [{"herald"}, {"tribune"}] in [
        sorted(p, key=sorted) for p in held(compared(herald=one, tribune=two), Verdict.CONTRADICT)
    ]


TRIAL = "Piet Moss denied stealing the ledgers of the bank. {} The trial in Orsk goes on."


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Clerk Ada Lund testified that Moss stole the ledgers of the bank.", Verdict.DISPUTED),
        ("A text of its own says that Moss stole the ledgers of the bank.", None),
    ],
)
def test_a_text_that_reports_a_quarrel_does_not_contradict_itself(said: str, verdict: Verdict | None) -> None:
    report = compared(herald=TRIAL.format(said))
    assert not held(report, Verdict.CONTRADICT)
    if verdict is not None:
        assert held(report, verdict)


SITES = "Ode Grid, Bremen Water and Pilar Rail have joined the pact of cities."


def test_a_text_that_has_both_names_holds_neither_against_the_other() -> None:
    short, long = SITES.replace("Pilar Rail", "Pilar"), SITES
    report = compared(herald=long, tribune=short)
    assert [[{"herald"}, {"tribune"}]] == held(report, Verdict.DIFFER)
    both = (
        short
        + " Pilar Rail and Norland Gas followed in May, the mayor said. Pilar Rail, Norland Gas and Ode Grid signed."
    )
    report = compared(herald=long, tribune=both)
    assert not [f for f in report.findings if f.rule == "member-lists"]


def test_one_deadline_is_one_finding_whether_it_is_a_day_or_a_length_of_time() -> None:
    order = "The order was signed on June 2. It requires the ministry to draw up a flood plan {}."
    report = compared(
        herald=order.format("by the end of July"),
        tribune=order.format("within 90 days"),
        courier=order.format("by August 31"),
    )
    found = [f for f in report.findings if f.verdict in (Verdict.DIFFER, Verdict.CONTRADICT)]
    assert len(found) == 1
    assert sorted(len(p.sides) for p in found[0].positions) == [1, 2]


def test_a_new_thing_is_not_the_things_of_its_kind() -> None:
    rumour = "Reportedly, Ostia Labs released a new vaccine called Verin in April. The company is based in Orsk."
    report = compared(
        herald=rumour,
        tribune="Unlike its rivals, Ostia Labs has released cheap vaccines that clinics can store for years.",
    )
    assert not held(report, Verdict.DIFFER)
    report = compared(herald=rumour, tribune="Ostia Labs released the vaccine Verin in April.")
    assert held(report, Verdict.DIFFER)
