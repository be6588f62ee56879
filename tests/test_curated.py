"""Curated topics: one quotation is enough, all readings are judged, and a row that nothing was read from says so."""

from __future__ import annotations

from claimcheck import pipeline
from claimcheck.loaders import from_string
from claimcheck.model.curated import Alias, Curated, Reading
from claimcheck.model.finding import Report, Verdict
from claimcheck.model.span import Span

TEXTS = {
    "herald": "Peru is the only member yet to ratify the fisheries treaty. The treaty was drawn up in 2019.",
    "tribune": "Peru is one of the few members that have not ratified the fisheries treaty.",
    "courier": "Ministers met in Lima. The window for comments on the treaty lasts 30 days.",
    "gazette": "Comments are open for up to 30 days.",
}


def judged(*rows: Curated) -> Report:
    return pipeline.compare([from_string(text, id=name) for name, text in TEXTS.items()], rows)


def row(quotes: dict[str, str], kind: str | None = None) -> Curated:
    readings = tuple(
        Reading(source=s, span=Span(TEXTS[s].index(q), TEXTS[s].index(q) + len(q))) for s, q in quotes.items()
    )
    return Curated(id="asked", question="Who is left?", readings=readings, kind=kind)


def test_one_quotation_brings_the_other_outlets_passage() -> None:
    report = judged(row({"herald": "Peru is the only member yet to ratify"}, "exclusivity"))
    topic = report.topics[0]
    assert (topic.id, topic.label, topic.given) == ("asked", "Who is left?", True)
    assert {report.claims[c].source for c in topic.claims} == {"herald", "tribune"}
    assert topic.verdict is Verdict.CONTRADICT
    assert report.findings[0].topic == "asked"
    assert topic.silent == ("courier", "gazette")


def test_all_readings_of_a_row_are_judged_whatever_their_words() -> None:
    found = judged(row({"courier": "lasts 30 days", "gazette": "for up to 30 days"}, "duration")).topics[0]
    assert len(found.claims) == 2
    assert found.verdict is Verdict.REFINE


def test_a_row_without_a_claim_is_said() -> None:
    report = judged(row({"courier": "Ministers met in Lima"}, "money"))
    assert [n.code for n in report.notices] == ["no-claim-read"]
    assert report.topics[0].claims == ()
    assert report.topics[0].verdict is Verdict.UNCLEAR


def test_what_a_row_holds_is_not_found_again() -> None:
    report = judged(row({"herald": "Peru is the only member yet to ratify"}, "exclusivity"))
    held = set(report.topics[0].claims)
    assert not any(held & set(t.claims) for t in report.topics[1:])


DEAL = {
    "herald": "Norvane Holding employs 3,400 people.",
    "tribune": "Kestrel Group employs 5,200 people.",
}


def found(*aliases: Alias) -> list[Verdict]:
    documents = [from_string(text, id=name) for name, text in DEAL.items()]
    return [f.verdict for f in pipeline.compare(documents, aliases=aliases).findings]


def test_names_that_somebody_says_to_be_one_are_one() -> None:
    assert found() == []
    assert found(Alias(names=("Norvane Holding", "Kestrel Group"))) == [Verdict.CONTRADICT]
    assert found(Alias(names=("Norvane Holding", "Ostrava Mills"))) == []


def test_a_part_is_not_set_against_its_whole() -> None:
    assert found(Alias(names=("Norvane Holding",), part_of="Kestrel Group")) == []


QUAKE = {
    "herald": "Five dead, dozens injured in quake\n\nThe quake hit Olm on Monday. Five people died and 40 people were injured, police said.",
    "tribune": "Olm quake\n\nEleven people died in the Olm quake on Monday, police said. It injured 90 people, a doctor said.",
    "courier": "Olm quake\n\nThe quake in Olm on Monday killed nine people and injured 60 people, the mayor said.",
}


def asked(questions: dict[str, dict[str, str]]) -> Report:
    rows = []
    for number, (question, quotes) in enumerate(questions.items()):
        spans = {s: QUAKE[s].index(q) for s, q in quotes.items()}
        readings = tuple(Reading(source=s, span=Span(spans[s], spans[s] + len(q))) for s, q in quotes.items())
        rows.append(Curated(id=f"q{number}", question=question, readings=readings, kind="count"))
    return pipeline.compare([from_string(text, id=name) for name, text in QUAKE.items()], rows)


def test_a_conflict_stands_under_the_question_that_it_answers() -> None:
    """Both questions quote a sentence that answers both; each heads only what is about it."""
    both = "Five people died and 40 people were injured"
    for order in (1, -1):
        questions = dict(
            [("How many people were injured?", {"herald": both}), ("How many people died?", {"herald": both})][::order]
        )
        report = asked(questions)
        labels = {t.id: t.label for t in report.topics}
        about = {
            labels[f.topic]: {report.document(report.claims[c].source).exact(report.claims[c].parts["value"]).lower() for c in f.sides}
            for f in report.findings if f.rule == "count-conflict"
        }  # fmt: skip
        died = about.get("How many people died?", set())
        hurt = about.get("How many people were injured?", set())
        assert {"five", "eleven"} <= died and not {"40", "90", "60"} & died, about
        assert {"40", "90"} <= hurt and not {"five", "eleven", "nine"} & hurt, about


def test_what_is_only_near_a_quotation_brings_no_other_conflict_under_its_question() -> None:
    report = asked({"How many were injured?": {"herald": "40 people were injured"}})
    held = [report.claims[c].text for c in report.topics[0].claims]
    assert not {"5", "11", "9"} & set(held)
    heads = {t.id: t for t in report.topics}
    deaths = [f for f in report.findings if {"5", "11"} <= {report.claims[c].text for c in f.sides}]
    assert deaths and not any(heads[f.topic].given for f in deaths)
