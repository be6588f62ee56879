"""What a report tells as agreement: equal values of one matter, once, in the words of each outlet; and a running
figure as one matter with its history."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck import loaders, phrasing, pipeline
from claimcheck.model.finding import Report, Topic, Verdict
from claimcheck.reporters import REPORTERS, View, _agreed


def compared(*texts: str, days: tuple[str, ...] = ()) -> Report:
    named = zip("abcdef", texts, strict=False)
    published = [date.fromisoformat(d) for d in days] or [None] * len(texts)
    return pipeline.compare(
        [loaders.from_string(t, id=n, published=d) for (n, t), d in zip(named, published, strict=True)]
    )


def agreed(report: Report) -> list[Topic]:
    return [t for t in _agreed.calm(report) if t.verdict is Verdict.AGREE]


def values(report: Report) -> list[set[str]]:
    return [{str(report.claims[c].value) for c in t.claims} for t in agreed(report)]


NOT_ALONE = ("status", "count", "measure", "cause", "certainty", "obligation")
FIRE = "The fire in the Odell warehouse injured nine people. Damage is put at $4 million, the owner said."


def test_equal_figures_of_one_matter_agree() -> None:
    report = compared(FIRE, "Nine people were injured in the fire in the Odell warehouse.")
    assert {"9"} in values(report)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        # one verb, two quakes: neither their strength nor the blow is agreed
        (
            "A 5.8-magnitude quake struck Tarn province on Monday.",
            "In 1987 a 7.3-magnitude quake struck Tarn province, too.",
        ),
        # a number that both texts have, of two things
        ("Around 30 people were treated for smoke.", "About 30 engines were sent to the warehouse."),
        # somebody is one of many
        ("Mira Kolb, one of 40 suspects arrested in Orsk, has fled.", "One of the suspects arrested in Orsk has fled."),
        # who goes somewhere does not agree with who goes through something
        ("Marlow drove her van through a fence.", "Marlow went to her office."),
        # a habit and one act; what is asked and what is said
        ("Lund called the police numerous times about the smell.", "After the fire Lund called the police."),
        ("Voters doubt whether Lund was born in Orsk.", "The register shows that Lund was born in Orsk."),
        # what somebody would do, and what was done
        ("By lifting the ban, Lund would anger the coast.", "In May the ministry waived the ban for Kesh."),
        # things of that name, and the things of the story
        ("The port has signed voluntary pledges on noise.", "Voluntary pledges are a soft landing for airlines."),
        # pieces of what two people say
        ('"The people of Orsk deserve the truth," Lund said.', '"The people of Orsk deserve a bridge," Ode said.'),
        ('"I think it is immoral," Lund said.', '"I think it is immoral to ask," Ode said.'),
        # figures within the clause differ
        ("The flood of 1953 killed 1,800 people in the delta.", "The flood of 1953 killed 2,500 people in the delta."),
    ],
)
def test_what_is_no_agreement(one: str, two: str) -> None:
    assert not [t for t in agreed(compared(one, two)) if t.kind in NOT_ALONE]


def test_values_that_differ_never_stand_in_one_agreement() -> None:
    report = compared(
        "Vantor pays $334 million for Quill, including $281 million in cash.",
        "Vantor buys Quill for $334 million, of which $281 million in cash.",
        "Vantor will pay $334 million for Quill.",
    )
    assert values(report)
    for held in values(report):
        assert len(held) == 1


def test_one_clause_is_one_agreement() -> None:
    report = compared(
        "Vantor has bought Quill, the maker of pens.",
        "Vantor has bought Quill, a small maker of pens.",
        "Vantor bought Quill.",
    )
    assert len([t for t in agreed(report) if "Quill" in t.label]) == 1


def test_one_clause_is_one_topic_of_its_kind() -> None:
    report = compared("Rowan beat Castell 3-2 in the final.", "In the final Rowan beat Castell 3-2.")
    told = [
        frozenset((c.kind, c.source, c.span) for c in map(report.claims.__getitem__, t.claims))
        for t in report.topics
        if t.verdict is Verdict.AGREE and t.origins > 1
    ]
    assert len(told) == len(set(told))


def test_who_is_chosen_to_replace_somebody_is_not_who_chooses() -> None:
    report = compared(
        "Mayor Ana Ruiz is close to naming a new director to replace Tom Becker.",
        "Mayor Ana Ruiz is selecting an interim director to replace Tom Becker.",
    )
    assert not [t for t in agreed(report) if t.kind == "person" and "Becker" in t.label]


def test_one_act_of_two_years_is_no_agreement() -> None:
    quarrel = "On {} Ana Ruiz, a welder, quarrelled with the foreman. She was suspended on the spot."
    days = ("2031-05-06", "2033-05-01", "2033-05-01")
    first = "Ana Ruiz was suspended from her job at the plant on Monday."
    report = compared(first, quarrel.format("5 May 2031"), quarrel.format("9 June 2024"), days=days)
    told = [{report.claims[c].source for c in t.claims} for t in agreed(report) if t.kind == "status"]
    assert {"a", "b"} in told and not any("c" in sources for sources in told)


def test_what_several_rows_tell_alike_is_one() -> None:
    report = compared(
        "A strong earthquake struck Tarn province on Tuesday, a minister said.",
        "The earthquake struck Tarn province and felled trees.",
        "A powerful 6.1 magnitude earthquake hit northwestern Tarn province.",
        "A powerful 6.1 magnitude earthquake hit Tarn province. Rescuers set out.",
    )
    told = [t for t in report.topics if t.kind == "status" and t.verdict is Verdict.AGREE and t.origins > 1]
    assert [{report.claims[c].source for c in t.claims} for t in told] == [set("abcd")]


def test_lives_and_sums_come_before_deeds_and_ages() -> None:
    report = compared(
        "Two sailors died on the ferry Astra. Ana Ruiz, 43, the owner, paid $9 million for the Astra. She sold a mill.",
        "The Astra belongs to Ana Ruiz, 43; she had paid $9 million for it. On the ferry Astra two sailors died. "
        "Ana Ruiz sold a mill, neighbours recall.",
    )
    kinds = [t.kind for t in agreed(report)]
    assert kinds[0] == "count" and "age" in kinds, kinds
    assert kinds.index("age") > max(n for n, k in enumerate(kinds) if k in ("count", "money", "status")), kinds


def test_what_cannot_be_compared_is_told_with_its_reason_or_not_at_all() -> None:
    for texts in (SINKING, ("In 1998 a storm killed 40 people.", "At least nine people were killed in the storm.")):
        told = [t for t in _agreed.calm(compared(*texts)) if t.verdict is Verdict.UNCLEAR]
        assert all(t.reason for t in told)


CLOSING = "Borden will close nine plants this year.", "Borden will close nine plants, the board said."


@pytest.mark.parametrize(("told", "joins"), [
    ("The union met. Of course Borden will close nine plants, it said.", True),
    ("The union fears something. If demand falls, Borden could close nine plants, too.", False),
])  # fmt: skip
def test_what_a_guard_holds_apart_joins_no_agreement(told: str, joins: bool) -> None:
    report = compared(*CLOSING, told)
    topic = next(t for t in agreed(report) if t.kind == "count")
    assert ("c" in {report.claims[c].source for c in topic.claims}) is joins


def test_each_outlet_is_quoted_in_its_own_words() -> None:
    report = compared(FIRE, "Nine people were injured in the fire in the Odell warehouse.")
    topic = next(t for t in agreed(report) if t.kind == "count")
    told = {who[0]: words for words, who in _agreed.words(report, topic)}
    assert "nine people" in told["a"] and "Nine people" in told["b"]
    for name in ("terminal", "markdown", "html"):
        page = REPORTERS.get(name).render(report, View(width=120))
        assert "Nine people were injured in the fire" in " ".join(page.split())


# A figure that runs -----------------------------------------------------------------------------------------------

SINKING = (
    "Four people died when the ferry Halden sank off Port Ansel on Monday, officials said.",
    "Seven people died when the ferry Halden sank off Port Ansel on Monday, officials said.",
    "Twelve people have died after the ferry Halden sank off Port Ansel on Monday, officials said.",
)
DAYS = ("2031-05-06", "2031-05-06", "2031-05-07")


def test_a_running_figure_is_one_topic_with_its_history() -> None:
    report = compared(*SINKING, days=DAYS)
    found = [f for f in report.findings if f.rule == "count-conflict"]
    assert len({f.topic for f in found}) == 1
    assert sorted(f.verdict for f in found) == [Verdict.CONTRADICT, Verdict.UPDATED]
    (history,) = [f for f in found if f.verdict is Verdict.UPDATED]
    assert [p.label for p in history.positions] == ["4 (May 6, 2031)", "7 (May 6, 2031)", "12 (May 7, 2031)"]
    assert history.why[0] == "a running figure: 4 / 7 on May 6, 2031, then 12 on May 7, 2031"


def test_what_conflicts_at_one_time_says_so() -> None:
    report = compared(*SINKING, days=DAYS)
    (clash,) = [f for f in report.findings if f.verdict is Verdict.CONTRADICT and f.rule == "count-conflict"]
    assert [p.label for p in clash.positions] == ["4", "7"]
    topic = next(t for t in report.topics if t.id == clash.topic)
    assert phrasing.asked(clash, topic).endswith(", in the texts of May 6, 2031?")
    assert "in the texts of May 6, 2031?" in clash.message
    assert any(line.startswith(phrasing.LATER) for line in clash.why)


def test_a_lower_figure_of_a_later_day_is_no_update() -> None:
    report = compared(SINKING[2], SINKING[0], days=("2031-05-06", "2031-05-07"))
    assert [f.verdict for f in report.findings if f.rule == "count-conflict"] == [Verdict.CONTRADICT]
