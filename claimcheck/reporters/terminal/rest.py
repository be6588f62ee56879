"""What stands around the conflicts: the outcome in one line, the texts, what agrees, notices, what to do next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from claimcheck import phrasing
from claimcheck.model.finding import CALM, Notice, Topic, Verdict
from claimcheck.model.finding import SHOWN as CONFLICTS
from claimcheck.reporters import _agreed, _spread
from claimcheck.reporters._outlets import Silence
from claimcheck.reporters._words import TOPICS
from claimcheck.reporters.terminal.page import GAP, Page, words
from claimcheck.reporters.terminal.wording import COLORS, WORDS, many
from claimcheck.text.quotes import in_marks
from claimcheck.text.safe import one_line

SHOWN = 10  # rows of what agrees, before "--all"
STACKED = 96  # columns below which a row of the table becomes two lines


def summary(page: Page) -> None:
    """The outcome first, then what was read and which texts have one source."""
    report = page.report
    verdicts = Counter(f.verdict for f in report.findings if f.suppressed is None)
    passed = sum(f.suppressed is not None for f in report.findings)
    found = [many(verdicts[v], *WORDS[v][1:]) for v in CONFLICTS if verdicts[v]]
    counts = [(report.documents, "text"), (report.claims, "claim"), (report.topics, "topic")]
    read = [many(len(these), one, f"{one}s") for these, one in counts]
    read.insert(1, _spread.read(report))
    line = words(", ".join(found) if found else phrasing.nothing(report.notices), "bold red" if found else "bold green")
    line.append(f", {passed} suppressed" if passed else "", "default")
    line.append(f" in {', '.join(read)}", "default")
    page.put(line)
    page.put(words("; ".join(_called(page, d.id) for d in report.documents), "dim"), 2, hang=2)
    for origin in report.origins:
        if origin.why in ("copy", "cites"):
            kind = "one text" if origin.why == "copy" else "one report cited, one origin where they rest on it"
            page.put(words(f"{kind}: {', '.join(page.names[s] for s in origin.sources)}", "dim"), 2, hang=2)
    page.gap()


def agreements(page: Page) -> None:
    """What agrees, in short, and who is silent."""
    topics = _agreed.calm(page.report, alone=page.view.everything)
    if not topics:
        return
    counted = Counter(t.verdict for t in topics)
    page.put(words(", ".join(many(counted[v], *TOPICS[v]) for v in CALM if counted[v]), "bold"))
    silence = Silence(page.report)
    shown = topics if page.view.everything else topics[:SHOWN]
    for topic in shown:
        _row(page, topic, max(len(WORDS[t.verdict][0]) for t in topics), silence)
    if len(topics) > len(shown):
        page.put(words(f"{len(topics) - len(shown)} more: --all", "bold"))
    page.gap()


def _row(page: Page, topic: Topic, room: int, silence: Silence) -> None:
    verdict = words(WORDS[topic.verdict][0].lower(), COLORS[topic.verdict])
    _, quiet = silence.of(topic) if len(topic.silent) == 1 or page.view.everything else ((), ())
    silent = f"; silent: {', '.join(page.names[s] for s in quiet)}" if quiet else ""
    who = words(_spread.told(page.report, topic) + silent, "dim")
    answers = _agreed.answer(page.report, topic, 1 if topic.verdict is Verdict.AGREE else 3)
    label, value = words(one_line(topic.label)), words(one_line(answers))
    if page.width < STACKED or page.view.plain:
        page.put(verdict + words("  ") + label, hang=2)
        page.put(value + words("; " if answers else "") + who, 2, hang=2)
        _quoted(page, topic, 2)
        return
    left = min(page.width, 160) - room - 3 * GAP
    page.cells([(verdict, room), (label, left * 5 // 11), (value, left * 3 // 11), (who, left * 3 // 11)])
    _quoted(page, topic, room + GAP)


def _quoted(page: Page, topic: Topic, indent: int) -> None:
    """The words of each outlet that agree, on as few lines as they need; else why they are not compared."""
    if topic.verdict is Verdict.UNCLEAR:
        if topic.reason:
            page.put(words(one_line(f"not compared: {topic.reason}  {topic.id}"), "dim"), indent, hang=2)
        return
    told = [
        f"{', '.join(page.names[s] for s in who)} {in_marks(said)}" for said, who in _agreed.words(page.report, topic)
    ]
    page.put(words("; ".join(told), "dim"), indent, hang=2)


def notices(page: Page, found: Iterable[Notice]) -> None:
    """What the tool says of itself."""
    for notice in found:
        where = f"{page.view.base}{notice.location}: " if notice.location is not None else ""
        hint = f" ({notice.hint})" if notice.hint else ""
        page.put(words(one_line(f"{notice.level}: {where}{notice.message}{hint}"), "yellow"), hang=2)


def onward(page: Page) -> None:
    """What to do next, in the last line; of several findings, on the first."""
    if page.report.findings:
        page.command("Next: ", f"claimcheck explain {page.report.findings[0].id} {page.view.asked}".rstrip())
    elif len(page.report.documents) > 1:
        page.command("Next: ", f"claimcheck topics {page.view.asked}".rstrip())
    else:
        page.put(words("Next: ", "dim") + words("compare it with a second text", "dim"))


def _called(page: Page, source: str) -> str:
    document = page.report.document(source)
    day = f" ({document.published.isoformat()})" if document.published else ""
    return f"{page.names[source]}{day}"
