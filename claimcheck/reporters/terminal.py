"""The report for people at a terminal: conflicts first, each outlet's words side by side.

Readable without colour: positions have letters, and under the quoted words a row of signs says what
colour would (`~` the words that carry the claim, `^` those of them that the other position lacks).
Nothing here is read from the environment; texts, labels and names of files pass through
`claimcheck.text.safe`, and Rich is given plain `Text` only, never markup.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Notice, Report, Topic, Verdict
from claimcheck.phrasing import DRIFT, INSIDE
from claimcheck.reporters import Reporter, View
from claimcheck.reporters._excerpt import Mark, excerpt
from claimcheck.reporters._verified_text import verified
from claimcheck.text.safe import one_line

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

SHOWN = 10  # conflicts, and rows of what agrees, before "--all"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_HUES = ("cyan", "yellow", "magenta", "green", "blue")

_WORDS: dict[Verdict, tuple[str, str, str]] = {  # as a heading, counted once, counted more often
    Verdict.CONTRADICT: ("CONTRADICTION", "contradiction", "contradictions"),
    Verdict.DISPUTED: ("DISPUTED", "disputed matter", "disputed matters"),
    Verdict.UPDATED: ("UPDATED", "update", "updates"),
    Verdict.DIFFER: ("DIFFERENT", "difference", "differences"),
    Verdict.REFINE: ("ONE SAYS MORE", "topic where one says more", "topics where one says more"),
    Verdict.AGREE: ("AGREE", "topic where they agree", "topics where they agree"),
    Verdict.UNCLEAR: ("NOT COMPARABLE", "topic not comparable", "topics not comparable"),
}
_CONFLICTS = (Verdict.CONTRADICT, Verdict.DISPUTED, Verdict.UPDATED, Verdict.DIFFER)
_COLORS = {
    Verdict.CONTRADICT: "bold red",
    Verdict.DISPUTED: "bold magenta",
    Verdict.UPDATED: "bold yellow",
    Verdict.DIFFER: "bold yellow",
    Verdict.REFINE: "green",
    Verdict.AGREE: "green",
    Verdict.UNCLEAR: "dim",
}


@dataclass(frozen=True, slots=True)
class _Page:
    """What every section is given."""

    console: Console
    report: Report
    view: View
    names: dict[str, str]  # what each source is called

    def put(self, text: Text, indent: int = 0, *, signs: bool = False) -> None:
        """Lines of text, wrapped; with signs under the marked words where there is no colour."""
        for line in text.wrap(self.console, max(20, self.view.width - indent)):
            self._row(indent, line)
            if signs and not self.view.color and (row := _signs(line)):
                self._row(indent, row)

    def blank(self) -> None:
        """An empty line."""
        self.console.print()

    def _row(self, indent: int, line: Text) -> None:
        from rich.text import Text

        self.console.print(Text(" " * indent) + line, no_wrap=True, overflow="ignore", crop=False)


def render(report: Report, view: View) -> str:
    """The whole report as lines of at most `view.width` columns (words longer than that are folded)."""
    from io import StringIO

    from rich.console import Console

    out = StringIO()
    console = Console(
        file=out,
        width=view.width,
        height=100,
        color_system="standard" if view.color else None,
        force_terminal=view.color,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},
    )
    page = _Page(console, report, view, {d.id: one_line(d.name) for d in report.documents})
    if not view.quiet:
        _summary(page)
    _findings(page)
    if not view.quiet:
        _rest(page)
        _notices(page, report.notices)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()).strip("\n") + "\n"


# Sections -----------------------------------------------------------------------------------------------------------


def _summary(page: _Page) -> None:
    report = page.report
    verdicts = Counter(f.verdict for f in report.findings)
    found = [_many(verdicts[v], *_WORDS[v][1:]) for v in _CONFLICTS if verdicts[v]]
    families = [o for o in report.origins if o.why != "cites"]
    read = (("text", report.documents), ("origin", families), ("claim", report.claims), ("topic", report.topics))
    line = _text(", ".join(_many(len(these), one, f"{one}s") for one, these in read) + ": ", "bold")
    line.append(", ".join(found) if found else "no conflict found", "bold red" if found else "bold green")
    page.put(line)
    page.put(_text("; ".join(_called(page, d.id) for d in report.documents), "dim"), 2)
    for origin in report.origins:
        if origin.why == "copy":
            page.put(_text(f"one text: {', '.join(page.names[s] for s in origin.sources)}", "dim"), 2)
        if origin.why == "cites":
            page.put(_text(f"one report cited: {', '.join(page.names[s] for s in origin.sources)}", "dim"), 2)
    page.blank()


def _findings(page: _Page) -> None:
    report = page.report
    topics = {t.id: t for t in report.topics}
    given = {t.id for t in report.topics if t.given}
    ordered = sorted(report.findings, key=lambda f: f.topic not in given)  # stable: importance within each
    shown = ordered if page.view.everything else ordered[:SHOWN]
    for number, finding in enumerate(shown, start=1):
        if given and number == 1 and finding.topic in given:
            page.put(_text("From the claims file", "bold underline"))
            page.blank()
        if given and finding.topic not in given and (number == 1 or shown[number - 2].topic in given):
            page.put(_text("Found in the texts", "bold underline"))
            page.blank()
        _finding(page, number, finding, topics.get(finding.topic))
        page.blank()
    if len(ordered) > len(shown) and not page.view.quiet:
        page.put(_text(f"{len(ordered) - len(shown)} more: --all", "bold"))
        page.blank()


def _finding(page: _Page, number: int, finding: Finding, topic: Topic | None) -> None:
    head = _text(f"{number}. ", "bold")
    head.append(one_line(topic.label if topic else finding.message), "bold")
    page.put(head)
    verdict = _text(_WORDS[finding.verdict][0], _COLORS[finding.verdict])
    verdict.append(f", {finding.level}, {finding.confidence} confidence", "default")
    page.put(verdict.append(f"; {_origins(page, topic)}" if topic else "", "default"), 3)
    claims = [page.report.claims[side] for side in finding.sides]
    for place, position in enumerate(finding.positions):
        hue = _HUES[place % len(_HUES)]
        others = [_exact(page, claims[i]) for p in finding.positions if p is not position for i in p.sides]
        letter = _LETTERS[place] if place < len(_LETTERS) else str(place + 1)
        page.put(_text(f"{letter}  {one_line(position.label)}", f"bold {hue}"), 3)
        for group in _by_source(page, [claims[i] for i in position.sides]):
            _side(page, group, others, hue)
    drift = [line for line in finding.why if line.startswith((DRIFT, INSIDE))]
    rest = [line for line in finding.why if line not in drift]
    if drift:
        page.put(_text(one_line("; ".join(drift)), "bold"), 3)
    why = [f"{finding.id}, rule {finding.rule}", *(f"comparable: {'; '.join(rest)}" for _ in rest[:1])]
    page.put(_text(one_line("; ".join(why)), "dim"), 3)


def _side(page: _Page, claims: Sequence[Claim], others: Sequence[str], hue: str) -> None:
    """One outlet's words; further passages of it by their lines alone, unless everything is wanted."""
    from rich.text import Text

    styles = {Mark.CONTEXT: "", Mark.CARRIES: "bold", Mark.DIFFERS: f"bold underline {hue}"}
    quoted = claims if page.view.everything else claims[:1]
    for claim in quoted:
        document = page.report.document(claim.source)
        place = document.locate(claim.span)
        head = _text(page.names[claim.source], "bold")
        head.append(f"  {one_line(place.path)}:{place.line}", "dim")
        if more := [str(document.locate(c.span).line) for c in claims[len(quoted) :]]:
            head.append(f", also {', '.join(dict.fromkeys(more))}", "dim")
        page.put(head, 6)
        words = Text("“")
        for piece in excerpt(document, claim, others):
            words.append(one_line(piece.text), styles[piece.mark] or None)
        page.put(words.append("”"), 8, signs=True)


def _rest(page: _Page) -> None:
    """What agrees, in short, and who is silent."""
    from rich.table import Table

    verdicts = (Verdict.AGREE, Verdict.REFINE, Verdict.UNCLEAR)
    topics = [t for t in page.report.topics if t.verdict in verdicts and (t.given or t.origins > 1)]
    topics.sort(key=lambda t: (not t.given, verdicts.index(t.verdict), -t.origins))  # stable: as the matcher has them
    if not topics:
        return
    counted = Counter(t.verdict for t in topics)
    page.put(_text(", ".join(_many(counted[v], *_WORDS[v][1:]) for v in verdicts if counted[v]), "bold"))
    grid = Table.grid(padding=(0, 2))
    grid.add_column(width=max(len(_WORDS[t.verdict][0]) for t in topics))
    for share in (5, 3, 3):
        grid.add_column(ratio=share, overflow="fold")
    shown = topics if page.view.everything else topics[:SHOWN]
    for topic in shown:
        silent = ", ".join(page.names[s] for s in topic.silent)
        grid.add_row(
            _text(_WORDS[topic.verdict][0].lower(), _COLORS[topic.verdict]),
            _text(one_line(topic.label)),
            _text(one_line(_values(page, topic))),
            _text(_origins(page, topic) + (f"; silent: {silent}" if silent else ""), "dim"),
        )
    grid.expand = True
    page.console.print(grid)
    if len(topics) > len(shown):
        page.put(_text(f"{len(topics) - len(shown)} more: --all", "bold"))
    page.blank()


def _notices(page: _Page, notices: Iterable[Notice]) -> None:
    for notice in notices:
        where = f"{notice.location}: " if notice.location is not None else ""
        hint = f" ({notice.hint})" if notice.hint else ""
        page.put(_text(one_line(f"{notice.level}: {where}{notice.message}{hint}"), "yellow"))


# Words --------------------------------------------------------------------------------------------------------------


def _values(page: _Page, topic: Topic) -> str:
    """The values of a topic, most often said first."""
    said = Counter(page.report.claims[c].text for c in topic.claims)
    most = 1 if topic.verdict is Verdict.AGREE else 3
    return " / ".join(value for value, _ in said.most_common(most))


def _origins(page: _Page, topic: Topic) -> str:
    """How many have the topic, and how many know it for themselves: "5 outlets, 3 origins"."""
    outlets = len({page.report.claims[c].source for c in topic.claims})
    return f"{_many(outlets, 'outlet', 'outlets')}, {_many(topic.origins, 'origin', 'origins')}"


def _by_source(page: _Page, claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """The claims outlet by outlet, in the order of the texts."""
    for document in page.report.documents:
        if own := [c for c in claims if c.source == document.id]:
            yield sorted(own, key=lambda c: c.span)


def _exact(page: _Page, claim: Claim) -> str:
    return page.report.document(claim.source).exact(claim.span)


def _called(page: _Page, source: str) -> str:
    document = page.report.document(source)
    day = f" ({document.published.isoformat()})" if document.published else ""
    return f"{page.names[source]}{day}"


def _many(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def _text(words: str, style: str = "") -> Text:
    from rich.text import Text

    return Text(end="").append(words, style or None)


def _signs(line: Text) -> Text | None:
    """A row of signs under the marked words of a line, or None."""
    from rich.cells import cell_len

    row = ""
    for span in sorted(line.spans):
        sign = "^" if "underline" in str(span.style) else "~"
        row = row.ljust(cell_len(line.plain[: span.start])) + sign * cell_len(line.plain[span.start : span.end])
    return _text(row) if row else None


REPORTER = Reporter(
    id="terminal",
    summary="for people: conflicts side by side, then what agrees",
    render=render,
    verified=verified,
)
