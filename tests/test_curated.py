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
