"""Markdown for people: the summary of a CI job, a ticket, a mail. The verdict first, then a table, then the words.

Tables are those of GitHub's dialect, which GitLab, Jira's importer and most editors share. What comes from a source
passes through `_markdown.text`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from claimcheck import phrasing
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Level, Notice, Report, Topic, Verdict
from claimcheck.model.verification import Checked, Outcome, Result, Verification
from claimcheck.ranking import matters
from claimcheck.reporters import Reporter, View, _agreed, _levels, _outlets, _paths, _spread
from claimcheck.reporters._excerpt import Mark, excerpt
from claimcheck.reporters._markdown import bold, marked, table, text
from claimcheck.reporters._words import WORDS
from claimcheck.text.quotes import in_marks

SHOWN = 25  # findings, and rows of a table, before `--all`
AGREED = 10  # topics on which outlets agree, before `--all`
QUOTED = 3  # passages of one position

_OUTCOMES = {
    Outcome.FAILS: "fails",
    Outcome.OPEN: "open",
    Outcome.UNCHECKED: "not checked",
    Outcome.HOLDS: "holds",
}


def render(report: Report, view: View) -> str:
    """The findings of a comparison, each with the words of every position."""
    report = report if view.base else _paths.sent(report)
    counted = Counter(f.verdict for f in report.findings if f.suppressed is None)
    passed = sum(f.suppressed is not None for f in report.findings)
    found = ", ".join(_many(counted[v], *WORDS[v][1:]) for v in Verdict if counted[v])
    lines = [f"## {found or phrasing.nothing(report.notices)}{f', {passed} suppressed' if passed else ''}", ""]
    if not view.quiet:
        lines += [_read(report), ""]
    shown = report.findings if view.everything else report.findings[:SHOWN]
    topics = {t.id: t for t in report.topics}
    if shown:
        rows = [_row(m, report, topics.get(m[0][1].topic)) for m in matters(shown)]
        lines += table(("", "Verdict", "Question", "Held"), rows)
        lines += ["", *_left(len(report.findings) - len(shown))]
    for matter in matters(shown):
        lines += _matter(matter, report, topics.get(matter[0][1].topic), view)
    lines += [*_agreements(report, view), *_incomparable(report)] if not view.quiet else []
    return _joined([*lines, *_notices(report.notices, view)])


def verified(verification: Verification, view: View) -> str:
    """What is wrong with a claims file first; claims that hold are counted."""
    counted = Counter(c.outcome for c in verification.checked)
    faults = [r for r in verification.results if r.level is not Level.NOTE]
    total = _many(len(verification.checked), "claim", "claims")
    lines = [f"## {_outcome(counted, faults)}", ""]
    if not view.quiet:
        told = [f"{text(verification.file)}: {total}", f"ruleset {verification.ruleset}"]
        told += [f"{_OUTCOMES[o]}: {counted[o]}" for o in Outcome if counted[o]]
        told += [f"not reviewed: {verification.unreviewed}"] if verification.unreviewed else []
        told += [f"expiry held against {verification.today.isoformat()}"] if verification.today else []
        told += [f"not re-read: {', '.join(map(text, verification.unread))}"] if verification.unread else []
        lines += [f"{'; '.join(told)}.", ""]
    rows = [row for c in verification.checked for row in _checked(c, view)]
    rows += [("", str(r.level), *_told(r, view)) for r in verification.results]
    shown = rows if view.everything else rows[:SHOWN]
    if shown:
        lines += table(("Claim", "Outcome", "What", "Where"), shown)
        lines += ["", *_left(len(rows) - len(shown))]
    return _joined([*lines, *_notices(verification.notices, view)])


# Parts --------------------------------------------------------------------------------------------------------------


def _read(report: Report) -> str:
    called = {s: text(name) for s, name in _outlets.names(report.documents).items()}
    names = ", ".join(called.values())
    origins = f"{_spread.read(report)}, " if report.origins else ""
    topics = sum(len({report.claims[c].source for c in t.claims}) > 1 for t in report.topics)
    told = f"{origins}{_many(topics, 'topic', 'topics')} of more than one"
    kinds = {"copy": "One text", "cites": "One report cited, one origin where they rest on it"}
    families = [
        f" {kinds[o.why]}: {', '.join(called[s] for s in o.sources)}." for o in report.origins if o.why in kinds
    ]
    return f"Read: {_many(len(report.documents), 'text', 'texts')} ({names}), {told}.{''.join(families)}"


def _row(matter: Sequence[tuple[int, Finding]], report: Report, topic: Topic | None) -> tuple[str, ...]:
    """The row of a finding; of a running figure, all that is told of it, or its days one below the other."""
    first = matter[0][1]
    sources = {report.claims[c].source for _, f in matter for c in f.sides}
    whole = [f for _, f in matter if sources == {report.claims[c].source for c in f.sides}]
    held, called = [], _outlets.names(report.documents)
    for finding in whole[-1:] if len(matter) > 1 and whole else [f for _, f in matter]:
        for position in finding.positions:
            names = dict.fromkeys(called[report.claims[finding.sides[n]].source] for n in position.sides)
            held.append(f"{bold(position.label)}: {', '.join(map(text, names))}")
    verdicts = ", ".join(dict.fromkeys(WORDS[f.verdict][1] for _, f in matter))
    told = "suppressed" if first.suppressed is not None else str(first.level)
    question = phrasing.asked(first, topic) if len(matter) == 1 else _asked(matter, topic)
    return _numbers(matter), f"{verdicts} ({told})", text(question), "<br>".join(held)


def _numbers(matter: Sequence[tuple[int, Finding]]) -> str:
    return str(matter[0][0]) if len(matter) == 1 else f"{matter[0][0]}-{matter[-1][0]}"


def _asked(matter: Sequence[tuple[int, Finding]], topic: Topic | None) -> str:
    return topic.label if topic is not None else matter[0][1].message


def _matter(matter: Sequence[tuple[int, Finding]], report: Report, topic: Topic | None, view: View) -> Iterator[str]:
    """A finding; or the question of a running figure, then each finding on it."""
    if len(matter) == 1:
        number, finding = matter[0]
        yield from _details(f"### {number}. {text(phrasing.asked(finding, topic))}", finding, report, view, topic)
        return
    yield f"### {_numbers(matter)}. {text(_asked(matter, topic))}"
    yield ""
    for number, finding in matter:
        said = phrasing.of_days(finding.why) or "in texts of one day"
        yield from _details(f"#### {number}. {text(said[:1].upper() + said[1:])}", finding, report, view, topic)


def _agreements(report: Report, view: View) -> Iterator[str]:
    """What outlets agree on, and how many of them know it for themselves; what most know comes first."""
    agreed = [t for t in _agreed.calm(report) if t.verdict is Verdict.AGREE]
    shown = agreed if view.everything else agreed[:AGREED]
    if not shown:
        return
    yield "### Where they agree"
    yield ""
    yield from table(("Question", "Held", "In their words", "By"), [_agreement(t, report) for t in shown])
    yield ""
    yield from _left(len(agreed) - len(shown))


def _incomparable(report: Report) -> Iterator[str]:
    """What several outlets answer, and why the answers are not set against each other."""
    apart = [t for t in _agreed.calm(report) if t.verdict is Verdict.UNCLEAR]
    if apart:
        yield "### Not comparable"
        yield ""
        rows = [
            (text(t.label), text(_agreed.answer(report, t, 3)), text(t.reason), _spread.told(report, t)) for t in apart
        ]
        yield from table(("Question", "Held", "Why not compared", "By"), rows)
        yield ""


def _agreement(topic: Topic, report: Report) -> tuple[str, ...]:
    names = {s: text(name) for s, name in _outlets.names(report.documents).items()}
    said = [
        f"{', '.join(names[s] for s in who)}: {text(in_marks(words))}" for words, who in _agreed.words(report, topic)
    ]
    return text(topic.label), text(_agreed.answer(report, topic)), "<br>".join(said), _spread.told(report, topic)


def _details(head: str, finding: Finding, report: Report, view: View, topic: Topic | None) -> Iterator[str]:
    yield head
    yield ""
    verdict = f"{WORDS[finding.verdict][1]}, {finding.level}, {finding.confidence} confidence"
    yield f"{verdict}; {_spread.told(report, topic, finding)}; rule {text(finding.rule)}, {text(finding.id)}"
    yield ""
    claims = [report.claims[side] for side in finding.sides]
    words = [report.document(c.source).exact(c.span) for c in claims]
    for position in finding.positions:
        yield f"- {bold(position.label)}"
        others = [n for p in finding.positions if p is not position for n in p.sides]
        sides = _outlets_first(position.sides, claims)
        shown = sides if view.everything else sides[:QUOTED]
        for claim in (claims[n] for n in shown):
            document = report.document(claim.source)
            place = document.locate(claim.span)
            pieces = excerpt(document, claim, [words[n] for n in others], [claims[n] for n in others])
            said = "".join(_marked(piece.text, piece.mark) for piece in pieces)
            who = f" ({text(voice)})" if (voice := phrasing.voice(finding, claim)) else ""
            yield f"  - {bold(document.name)}{who} ({text(f'{view.base}{place.path}:{place.line}')}) {said}"
        if left := len(position.sides) - len(shown):
            yield f"  - and {_many(left, 'passage', 'passages')} more"
    yield ""
    if why := _levels.reasons(finding.why):
        yield f"Why: {text('; '.join(why))}"
        yield ""


def _outlets_first(sides: Sequence[int], claims: Sequence[Claim]) -> list[int]:
    """One passage of each outlet, then their further ones."""
    first = {claims[n].source: n for n in reversed(sides)}.values()
    return [n for n in sides if n in first] + [n for n in sides if n not in first]


def _marked(words: str, mark: Mark) -> str:
    """Words that differ are bold; marks hold where no white space stands inside them."""
    if mark is not Mark.DIFFERS or not words.strip():
        return _spaced(words, text(words))
    return _spaced(words, f"<b>{text(words)}</b>")


def _spaced(words: str, safe: str) -> str:
    """The safe form with the white space at both ends that made it be lost."""
    if not words.strip():
        return " " if words else ""
    return f"{' ' if words[:1].isspace() else ''}{safe}{' ' if words[-1:].isspace() else ''}"


def _outcome(counted: Counter[Outcome], faults: Sequence[Result]) -> str:
    failing, total = counted[Outcome.FAILS], counted.total()
    errors = sum(r.level is Level.ERROR for r in faults)
    more = _many(len(faults), "other fault or warning", "other faults or warnings")
    if failing:
        verb = "fails" if failing == 1 else "fail"
        return f"{failing} of {_many(total, 'claim', 'claims')} {verb}" + (f", {more}" if faults else "")
    if errors:
        return f"No claim fails, {more}"
    verb = "holds" if counted[Outcome.HOLDS] == 1 else "hold"
    return f"{counted[Outcome.HOLDS]} of {_many(total, 'claim', 'claims')} {verb}" + (f", {more}" if faults else "")


def _checked(checked: Checked, view: View) -> Iterator[tuple[str, ...]]:
    """A row for each result of a claim; one for a claim that does not hold and has none."""
    name = f"{bold(checked.id)}: {text(checked.question)}"
    for result in checked.results:
        yield (name, _OUTCOMES[checked.outcome], *_told(result, view))
    if not checked.results and checked.outcome is not Outcome.HOLDS:
        place = f"{view.base}{checked.location.path}:{checked.location.line}"
        yield name, _OUTCOMES[checked.outcome], "", text(place)


def _told(result: Result, view: View) -> tuple[str, str]:
    said = [text(result.message)]
    said += [text(in_marks(result.exact))] if result.exact else []
    said += [f"{text(r.message)}: {text(in_marks(r.exact))}" if r.exact else text(r.message) for r in result.related]
    said += [text(line) for line in (*result.why, *([result.hint] if result.hint else []))]
    places = dict.fromkeys(
        f"{view.base}{p.path}:{p.line}" for p in (result.location, *(r.location for r in result.related))
    )
    return "<br>".join([*said, f"({text(result.rule)})"]), "<br>".join(map(text, places))


def _notices(notices: Iterable[Notice], view: View) -> Iterator[str]:
    listed = [n for n in notices if not view.quiet or n.level is Level.ERROR]
    if listed:
        yield "### Notices"
        yield ""
    for notice in listed:
        where = f" ({text(f'{view.base}{notice.location}')})" if notice.location is not None else ""
        hint = f" ({text(notice.hint)})" if notice.hint else ""
        yield f"- {notice.level}{where}: {text(notice.message)}{hint}"
    if listed:
        yield ""


def _left(count: int) -> list[str]:
    return [f"{count} more: `--all`", ""] if count > 0 else []


def _many(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def _joined(lines: Iterable[str]) -> str:
    return marked("\n".join(lines).strip("\n"))


REPORTER = Reporter(id="markdown", summary="for a job summary or a ticket", render=render, verified=verified)
