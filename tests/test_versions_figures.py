"""Another figure, or another bound, in two copies of one text is drift of that text, and shown without being asked."""

from __future__ import annotations

import pytest
from test_versions import BLOW, FRAME, OTHER, compared, story

from claimcheck import phrasing
from claimcheck.model.finding import Finding, Report, Verdict
from claimcheck.reporters import REPORTERS, View


def moved(report: Report, kind: str = "") -> list[Finding]:
    rules = {
        f"{k}-conflict" for k in ((kind,) if kind else ("count", "money", "percent", "measure", "duration", "date"))
    }
    return [f for f in report.findings if f.rule in rules and f.verdict is Verdict.DIFFER]


def told(cost: str) -> str:
    return story(BLOW, cost)


CHANGED = [
    ("A fall of beams there hurt at least nine men.", "A fall of beams there hurt at least 12 men.", "count"),
    ("A fall of beams there hurt more than 10 men.", "A fall of beams there hurt 17 men.", "count"),
    ("A fall of beams there hurt 12 men.", "A fall of beams there hurt at least 12 men.", "count"),
    ("A fall of beams there hurt up to 40 men.", "A fall of beams there hurt 40 men.", "count"),
    ("The repair cost at least 13 million euros.", "The repair cost at least 16 million euros.", "money"),
    ("The repair cost more than 13 million euros.", "The repair cost 13 million euros.", "money"),
    ("At least 30 percent of the roof is gone.", "At least 40 percent of the roof is gone.", "percent"),
    ("The repair took at least two years.", "The repair took at least three years.", "duration"),
    ("Between 20 and 30 men slept there.", "Between 20 and 40 men slept there.", "count"),
    ("More than a dozen men slept there.", "More than 20 men slept there.", "count"),
    ("Dozens of men slept there.", "Scores of men slept there.", "count"),
    ("The vote will be held by June 12.", "The vote will be held on June 12.", "date"),
    # the figure beside it stands in both
    ("A fall of 40 beams hurt at least nine men.", "A fall of 40 beams hurt at least 12 men.", "count"),
]
SAME = [
    ("A fall of beams there hurt 12 men.", "A fall of beams there hurt twelve men."),
    ("A fall of beams there hurt about 1,400 men.", "A fall of beams there hurt some 1,400 men."),
    ("A fall of beams there hurt about 1,400 men.", "A fall of beams there hurt 1,400 men."),
    ("A fall of beams there hurt more than 1,400 men.", "A fall of beams there hurt 1,412 men."),
    ("A fall of beams there hurt nearly 500 men.", "A fall of beams there hurt 487 men."),
    ("A fall of beams there hurt dozens of men.", "A fall of beams there hurt 37 men."),
    ("A fall of beams there hurt at least nine men.", "A fall of beams there hurt at least nine miners."),
    ("The repair cost 13 million euros.", "The repair cost 13.2 million euros."),
    ("Between 20 and 30 men slept there.", "Some 25 men slept there."),
    ("Several men slept there.", "Four men slept there."),
    ("The repair began in June.", "The repair began on June 12."),
    ("The repair took 60 days.", "The repair took about two months."),
    ("The repair took two years.", "The repair took two years and cost at least 13 million euros."),
]


@pytest.mark.parametrize(("one", "two", "kind"), CHANGED)
def test_a_changed_figure_is_drift_of_one_text(one: str, two: str, kind: str) -> None:
    for texts in ((told(one), told(two), OTHER), (told(two), told(one))):
        report = compared(*texts)
        (found,) = moved(report)
        assert found.rule == f"{kind}-conflict" and found.origins == 1
        assert any(w.startswith(phrasing.DRIFT) for w in found.why)
        shown = REPORTERS.get("terminal").render(report, View())
        assert "DIFFERENCE" in shown and phrasing.DRIFT in shown and "agreement" not in shown.split(found.id)[0]


@pytest.mark.parametrize(("one", "two"), SAME)
def test_another_way_of_writing_it_or_more_detail_is_none(one: str, two: str) -> None:
    assert not moved(compared(told(one), told(two), OTHER))


def test_a_headline_joined_to_the_sentence_hides_no_change() -> None:
    lead = FRAME[0].removesuffix(".")
    one, two = (
        "\n\n".join((f"{head}\n\n{lead}, and at least {many} men were hurt.", *FRAME[2:3], *FRAME[4:]))
        for head, many in (("Norvik pulls down its old herring works by the quay", "nine"), ("Snow and timber", "12"))
    )
    report = compared(one, two)
    assert len(moved(report, "count")) == 1


def test_outlets_of_their_own_with_other_bounds_still_say_more_or_less() -> None:
    report = compared(
        "A dam burst above the town of Corran on Tuesday. At least nine people were killed, the fire service said.",
        "The flood in Corran killed at least 12 people on Tuesday, said a doctor who had counted them in a barn.",
    )
    assert len(report.origins) == 2
    assert not moved(report)


def test_what_one_copy_shares_with_others_is_no_agreement() -> None:
    own = "Carpenters stood in the rain. At least nine men were hurt by a fall of beams, the fire service said."
    one, two = (told(f"A fall of beams there hurt at least {n} men.") for n in ("nine", "12"))
    report = compared(one, two, own)
    assert moved(report)
    with_c = [t for t in report.topics if any(report.claims[c].source == "c" for c in t.claims) and len(t.claims) > 1]
    assert [t.verdict for t in with_c if t.kind == "count"] == [Verdict.DIFFER]
