"""Laws of what matters are called: whom a pronoun means is told, verbs exist, nothing is cut off; and how names are put
where a text has a pronoun."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from _support import compare_texts, shipped

from claimcheck import intake, phrasing, pipeline
from claimcheck.model.finding import Report
from claimcheck.questions import is_sound, wording
from claimcheck.reporters import _agreed

HERE = Path(__file__).parent
STORIES = sorted(p for p in (*HERE.glob("stories/*/sources"), *HERE.glob("desks/*/texts")) if p.is_dir())
OWN = {
    "voyage": {
        "herald": "The ferry Astra left Kesh on Monday. It carried 480 passengers, the operator said, and they were "
        "told to wait. Captain Ana Ruiz said she had ordered them to leave. She read the order aloud twice.",
        "post": "The Astra left Kesh on Tuesday with 350 passengers. Officials say they read the order first. "
        "Ruiz denied that she had ordered anybody to leave. In 2011 a 5.2-metre wave hit it off Port Ansel.",
    },
    "clinic": {
        "herald": "Dr Lena Falk, 41, said her team had treated around 60 patients. They were tested twice. In May it "
        "recalled a vaccine that it had sold since 2029. Borden paid $3 million for the trial.",
        "post": "The team of Lena Falk, 43, treated 90 patients, she said. Borden has denied that it recalled a "
        "vaccine. Last year he paid $5 million for the trial, a .",
    },
}


@pytest.mark.parametrize("label", [
    "How many people died in 2004?", "Was Hale suspended from her job?", "Is it certain that the dam will hold?",
    "“[Intel] purchased the assets of Norvane”", "When: “an 8.1-metre wave struck the pier”?", "“Hale”, “the officers”",
    "What does ORS stand for?", "Were residents ordered to leave their homes?", "“We treated 60 patients”",
    "“InfiniBand assets”: when?", "How much: “The club paid … for Ruiz”?", "Did the judge read the verdict?",
])  # fmt: skip
def test_sound_labels(label: str) -> None:
    assert is_sound(label)


@pytest.mark.parametrize("label", [
    "Did Hale fire at him?", "When: “it purchased the assets of Norvane”?", "Who says so: “they left early”?",
    "Who said that they readed it?", "Has the team builded a dam?", "Did she return with a .?", "What is the price of the?",
    "When: “In … an 8.1-metre wave struck the pier”?", "How many: “affecting … workers”?", "“the mayor and”",
    "Where: “about whether Ruiz was born in Kesh”?", "Is it so: “and closed the mine”?", "Did I see the fire?",
    "Who: “his wife and a boy were missing”?", "“adopted “a plan for the working woman”", "How much: “… was paid to Ruiz”?",
])  # fmt: skip
def test_broken_labels(label: str) -> None:
    assert not is_sound(label)


def test_a_speaker_may_say_whom_he_likes() -> None:
    assert is_sound("Who said: “They told me to leave”?", spoken=True) and not is_sound("Is it so: “They told her”?")


@cache
def reports() -> dict[str, Report]:
    found = {p.parent.name: pipeline.compare(intake.take([str(p)]).documents) for p in STORIES}
    return {**found, "shipped": shipped(), **{name: compare_texts(texts) for name, texts in OWN.items()}}


def labels() -> Iterator[tuple[str, str]]:
    """Every label that a report shows, and its kind."""
    for report in reports().values():
        topics = {t.id: t for t in report.topics}
        for finding in report.findings:
            yield phrasing.asked(finding, topics[finding.topic]), topics[finding.topic].kind
        for topic in _agreed.calm(report):
            yield topic.label, topic.kind


def test_two_spellings_of_a_name_are_asked_of_the_name() -> None:
    said = "Orbisat will build the plant in Kent. It will open in May, said Marco Fabri, a vice president at Orbisat. "
    report = compare_texts({"herald": said + "Orbisat is paying cash, Fabre said.", "post": "Kent is in England."})
    (finding,) = [f for f in report.findings if f.rule == phrasing.SPELLING]
    topic = next(t for t in report.topics if t.id == finding.topic)
    assert phrasing.asked(finding, topic) == topic.label == "Is the name Marco Fabri or Fabre?"
    assert "Is the name Marco Fabri or Fabre?" in finding.message


@pytest.mark.parametrize(("said", "kind", "label"), [
    ("She drove her car through a barrier.", "status", "What is told: “drove her car through a barrier”"),
    ("But it is unclear now.", "date", "A day: “unclear”"),
    ("He ordered them to let her back into the mill.", "force", "A request: “let her back into the mill”"),
    ("He has three children.", "count", "A number: “children”"),
    ("Roth drove a lorry through the gate.", "status", "Did Roth drive a lorry through the gate?"),
])  # fmt: skip
def test_what_nobody_is_named_for_is_told_by_the_deed(said: str, kind: str, label: str) -> None:
    report = compare_texts({"herald": said, "post": "Kent is in England."})
    assert label in {t.label for t in report.topics if t.kind == kind}


def test_every_label_of_the_shipped_stories_is_sound() -> None:
    found = list(labels())
    assert len(found) > 40
    assert [label for label, kind in found if not is_sound(label, spoken=kind == "quote")] == []


def test_even_topics_that_no_report_shows_have_sound_labels() -> None:
    topics = [t for report in reports().values() for t in report.topics if not t.given]
    assert [t.label for t in topics if t.label and not is_sound(t.label, spoken=t.kind == "quote")] == []


@pytest.mark.parametrize(("one", "two", "asked"), [
    (
        "Norvane has bought three firms. In 2030 it acquired Quill Systems.",
        "Norvane acquired Quill Systems in 2029.",
        "When did Norvane acquire Quill Systems?",
    ),
    (
        "Officer Dan Roth spoke. Hale fired at him in May 2031.",
        "Hale fired at Officer Dan Roth in June 2031.",
        "When did Hale fire at Officer Dan Roth?",
    ),
])  # fmt: skip
def test_a_pronoun_is_asked_of_by_the_name(one: str, two: str, asked: str) -> None:
    report = compare_texts({"herald": one, "post": two})
    assert asked in {t.label for t in report.topics}


@pytest.mark.parametrize(("base", "past"), [("read", "read"), ("broadcast", "broadcast"), ("build", "built")])
def test_verbs_that_keep_their_form(base: str, past: str) -> None:
    assert wording.past(base) == past
