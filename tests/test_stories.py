"""Golden stories: what a careful reader says of the texts, pair by pair, and that names and years decide nothing.

`expected.yaml` was written by hand from the texts, before any run: it is never regenerated. A pair that is
not reached yet carries `gap: why` and must fail.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import _tables
import pytest
from _support import GRAVE, ROOT, STORIES, compare_files, describe, opposed, spot

from claimcheck.model.finding import Finding, Report, Verdict
from claimcheck.model.span import Span

ANY = "nothing graver than refine"
WANTED: dict[str, tuple[Verdict, ...]] = {
    "contradict": (Verdict.CONTRADICT,),
    "differ": (Verdict.CONTRADICT, Verdict.DISPUTED, Verdict.UPDATED, Verdict.DIFFER),
    "updated": (Verdict.UPDATED,),
    "refine": (Verdict.REFINE, Verdict.DIFFER),
}
SECTIONS = (*WANTED, "agree", "must_not")


@dataclass(frozen=True)
class Pair:
    """Two quotations of a story and what is to be said of them."""

    story: str
    section: str
    topic: str
    a: tuple[str, str]
    b: tuple[str, str]
    kind: str | None = None  # only what is found between claims of this kind counts


def pairs(*sections: str, found: bool = True) -> list[Any]:
    """One parameter a pair: each quotation of `these` against each of `those`.

    A gap says why a pair is not found; where nothing is to be found (`found=False`), only rows that say so have one.
    """
    out = []
    for path in sorted(STORIES.glob("*/expected.yaml")):
        table = _tables.known(_tables.read(path), frozenset({"sources", *SECTIONS}), str(path))
        seen: Counter[str] = Counter()
        for section in sections:
            for row in table.get(section) or ():
                _tables.known(row, frozenset({"topic", "these", "those", "kind", "gap"}), str(path))
                for a in quotes(row["these"]):
                    for b in quotes(row["those"]):
                        name = f"{path.parent.name}-{section}-{row['topic']}-{a[0]}-{b[0]}".replace(" ", "_")
                        seen[name] += 1
                        name += f"-{seen[name]}" if seen[name] > 1 else ""
                        why = gap_of(row, a[0], b[0]) if found or section == "must_not" else None
                        marks = [pytest.mark.xfail(reason=why, strict=True)] if why else []
                        out.append(
                            pytest.param(
                                Pair(path.parent.name, section, row["topic"], a, b, row.get("kind")),
                                id=name,
                                marks=marks,
                            )
                        )
    return out


def gap_of(row: Mapping[str, Any], a: str, b: str) -> str | None:
    """`gap` is a reason for the whole row, or reasons by "source source"."""
    gap = row.get("gap")
    return gap.get(f"{a} {b}") if isinstance(gap, dict) else gap


def quotes(side: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(source, q) for source, said in side.items() for q in ([said] if isinstance(said, str) else said)]


def sources(story: str) -> list[Path]:
    expected = _tables.read(STORIES / story / "expected.yaml")
    folder = ROOT / expected["sources"] if "sources" in expected else STORIES / story / "sources"
    return sorted(folder.glob("*.txt"))


@cache
def report_on(story: str) -> Report:
    return compare_files(sources(story))


def places(pair: Pair) -> tuple[tuple[str, Span], tuple[str, Span]]:
    report = report_on(pair.story)
    for source, quote in (pair.a, pair.b):
        assert report.document(source).text.count(quote) == 1, f"{source}: {quote!r} must stand there once"
    (left, a), (right, b) = pair.a, pair.b
    return (left, spot(report.document(left), a)), (right, spot(report.document(right), b))


def shown(pair: Pair, want: str) -> str:
    report = report_on(pair.story)
    touching = [
        f for f in report.findings if any(touches(report, side, place) for side in f.sides for place in places(pair))
    ]
    read = [
        f"    {c.id}: {c.kind} {c.value}"
        for c in report.claims.values()
        if any(touches(report, c.id, p) for p in places(pair))
    ]
    lines = [f"\n{pair.a[0]}: {pair.a[1]}", f"{pair.b[0]}: {pair.b[1]}", f"want: {want}", "read there:", *read]
    return "\n".join([*lines, "findings there:", describe(report, touching)])


def touches(report: Report, claim: str, place: tuple[str, Span]) -> bool:
    one = report.claims[claim]
    return one.source == place[0] and one.span.overlaps(place[1])


def against(pair: Pair) -> list[Finding]:
    """The findings that set the two quotations against each other."""
    report, (a, b) = report_on(pair.story), places(pair)
    found = [f for f in report.findings if opposed(report, f, a, b)]
    return [f for f in found if pair.kind in (None, *(report.claims[side].kind for side in f.sides))]


@pytest.mark.parametrize("pair", pairs(*WANTED))
def test_it_is_found(pair: Pair) -> None:
    verdicts = {f.verdict for f in against(pair)}
    assert verdicts & set(WANTED[pair.section]), shown(pair, pair.section)


@pytest.mark.parametrize("pair", pairs("agree"))
def test_it_is_one_topic_without_conflict(pair: Pair) -> None:
    report, (a, b) = report_on(pair.story), places(pair)
    assert not any(f.verdict in GRAVE for f in against(pair)), shown(pair, ANY)
    shared = [t for t in report.topics if all(any(touches(report, c, place) for c in t.claims) for place in (a, b))]
    assert shared, shown(pair, "one topic that holds both")


@pytest.mark.parametrize("pair", pairs("must_not", "refine", found=False))
def test_it_is_never_called_a_contradiction(pair: Pair) -> None:
    assert not any(f.verdict in GRAVE for f in against(pair)), shown(pair, ANY)


# Nothing in the package may know the story --------------------------------------------------------------------------

# Long forms first. Acronyms and their long forms stay true to each other: letters change on both sides.
OTHER_NAMES = {
    "Center for American Innovation and Security in AI": "Bureau for American Inquiry and Security in AI",
    "Center for AI Standards and Innovation": "Bureau for AI Safeguards and Inquiry",
    "AI Standards and Innovation Center": "AI Safeguards and Inquiry Bureau",
    "Artificial Intelligence Standards and Innovation Center": "Artificial Intelligence Safeguards and Inquiry Bureau",
    "CAISI": "BAISI",
    "National Institute of Standards and Technology": "National Institute of Quality and Technology",
    "NIST": "NIQT",
    "NSA": "NQA",
    "CISA": "CIRA",
    "AI Safety Institute": "AI Hazard Institute",
    "National Cyber Director": "National Digital Director",
    "Commerce Department": "Energy Department",
    "Department of Commerce": "Department of Energy",
    "New York Times": "Port Vane Times",
    "AI Weekly": "AI Monthly",
    "Google DeepMind": "Quillon BrightFell",
    "Google": "Quillon",
    "OpenAI": "NovaAI",
    "xAI": "zAI",
    "Anthropic": "Calderic",
    "Microsoft": "Granthorne",
    "Facebook": "Pagewell",
    "Meta": "Orbis",
    "Amazon": "Rivermont",
    "LinkedIn": "GuildHall",
    "Reuters": "Mercator",
    "Axios": "Lumen",
    "AP": "NP",
    "ABAB": "ODOD",
    "BlockBeats": "ChainDrums",
    "Fable": "Saga",
    "Mythos": "Ethos",
    "Muse Spark": "Lyra Flint",
    "Llama": "Otter",
    "Donald Trump": "Edmund Harlan",
    "Trump": "Harlan",
    "Biden": "Corwin",
    "Francis Brennan": "Gordon Lachlan",
    "Brennan": "Lachlan",
    "Ben Kass": "Tom Wirth",
    "Devin Lynch": "Colin Marsh",
}
_NAMES = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(OTHER_NAMES, key=len, reverse=True))) + r")\b")
_YEARS = re.compile(r"\b20\d\d\b")


def renamed(text: str) -> str:
    text = _NAMES.sub(lambda m: OTHER_NAMES[m[0]], text)
    return _YEARS.sub(lambda m: str(int(m[0]) + 1), text)


def verdicts(report: Report) -> set[tuple[str, str, frozenset[tuple[str, int]]]]:
    out = set()
    for finding in report.findings:
        claims = [report.claims[side] for side in finding.sides]
        lines = frozenset((c.source, report.document(c.source).locate(c.passage).line) for c in claims)
        out.add((finding.rule, finding.verdict.value, lines))
    return out


def test_other_names_and_another_year_change_no_verdict(tmp_path: Path) -> None:
    for path in sources("voluntary-review"):
        text = path.read_text(encoding="utf-8")
        (tmp_path / path.name).write_text(renamed(text), encoding="utf-8", newline="\n")
        assert renamed(text) != text
    both = (sources("voluntary-review"), sorted(tmp_path.glob("*.txt")))
    before, after = (verdicts(compare_files(paths, everything=False)) for paths in both)
    lost, new = sorted(map(str, before - after)), sorted(map(str, after - before))
    assert not lost and not new, "\n".join(["only with the names:", *lost, "only without them:", *new])


def test_the_other_names_are_not_in_the_texts() -> None:
    texts = " ".join(p.read_text(encoding="utf-8") for p in sources("voluntary-review"))
    body = {word for name in OTHER_NAMES.values() for word in name.split() if word[0].isupper()}
    old = {word for name in OTHER_NAMES for word in name.split()}
    assert not sorted(w for w in body - old if re.search(rf"\b{w}\b", texts))
