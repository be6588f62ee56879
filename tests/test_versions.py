"""What one copy of a text puts with other certainty than another is told, whatever kinds look at the sentence."""

from __future__ import annotations

import pytest

from claimcheck import loaders, phrasing, pipeline
from claimcheck.model.finding import Finding, Report, Verdict

RULE = "certainty-drift"
FRAME = (
    "The town of Norvik on the west coast has voted to pull down its old herring works, a long brick shed by the quay.",
    "{}",
    "The works opened in the spring of 1911 and gave bread to four hundred families in three small villages.",
    "{}",
    "A museum of boats is to take the place of the shed, with a slipway and a school for wooden keels behind it.",
    "Rain kept most of the crowd under the roof of the fish market while the ballots were counted by hand.",
)
BLOW, COST = "The vote is a blow to Mayor Tilda Orn.", "The repair cost 13 million crowns and took two summers."
OTHER = (
    "Snow fell on the pass above Lund for a third day. Two ploughs were stuck, and the school bus turned back at noon.\n\n"
    "The ski club has put off its race until March."
)


def story(blow: str = BLOW, cost: str = COST) -> str:
    return "\n\n".join(FRAME).format(blow, cost)


def compared(*texts: str) -> Report:
    return pipeline.compare([loaders.from_string(t, id=n) for n, t in zip("abc", texts, strict=False)])


def drifted(report: Report) -> list[Finding]:
    return [f for f in report.findings if f.rule == RULE]


@pytest.mark.parametrize(
    ("blow", "cost", "levels"),
    [
        ("The vote may be a blow to Mayor Tilda Orn.", COST, {"stated as fact", "speculated"}),
        (
            BLOW,
            "Opponents claim the repair cost 13 million crowns and took two summers.",
            {"stated as fact", "alleged"},
        ),
        (BLOW, "The repair allegedly cost 13 million crowns and took two summers.", {"stated as fact", "alleged"}),
        ("Unless it is annulled, the vote is a blow to Mayor Tilda Orn.", COST, {"stated as fact", "conditional"}),
    ],
)
def test_a_changed_certainty_is_drift_of_one_text(blow: str, cost: str, levels: set[str]) -> None:
    for texts in ((story(), story(blow, cost), OTHER), (story(blow, cost), story())):
        (found,) = drifted(compared(*texts))
        assert found.verdict is Verdict.DIFFER
        assert {p.label for p in found.positions} == levels
        assert any(w.startswith(phrasing.DRIFT) for w in found.why)
        assert found.origins == 1


@pytest.mark.parametrize(
    ("blow", "cost"),
    [
        (BLOW, COST),
        ("The vote is a heavy blow to Mayor Tilda Orn.", "The repair has cost 13 million crowns and took two summers."),
        ("The vote was a blow to Mayor Tilda Orn.", "The repair cost 13 million crowns and lasted two summers."),
    ],
)
def test_other_words_of_one_certainty_are_none(blow: str, cost: str) -> None:
    assert not drifted(compared(story(), story(blow, cost)))


def test_both_may_be_unsure() -> None:
    one, two = (story(f"The vote {may} be a blow to Mayor Tilda Orn.") for may in ("may", "could"))
    assert not drifted(compared(one, two))


def test_texts_of_their_own_are_not_aligned() -> None:
    report = compared(f"{BLOW} {OTHER}", "The vote may be a blow to Mayor Tilda Orn. The herring works is to go.")
    assert len(report.origins) == 2
    assert not drifted(report)


def test_three_versions_make_one_finding() -> None:
    maybe = story("The vote may be a blow to Mayor Tilda Orn.")
    (found,) = drifted(compared(story(), maybe, story()))
    assert sorted(len(p.sides) for p in found.positions) == [1, 2]


def test_other_kinds_alone_show_none() -> None:
    texts = [story(), story("The vote may be a blow to Mayor Tilda Orn.")]
    documents = [loaders.from_string(t, id=n) for n, t in zip("ab", texts, strict=True)]
    assert not drifted(pipeline.compare(documents, kinds=["date"]))
