"""JUnit XML, for CI servers that count tests: one test case a topic, or a claim of the claims file.

A contradiction is a failure; what is not comparable or not settled is skipped; what could not be read is an error;
other findings stand in the output of a case that passes. Elements and attributes are those that JUnit of Apache Ant,
Jenkins and GitLab have in common. Characters that XML 1.0 forbids are spelled out (`\\x1b`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from claimcheck.model.finding import Level, Notice, Report, Verdict
from claimcheck.model.verification import Checked, Outcome, Result, Verification
from claimcheck.reporters import Reporter, View
from claimcheck.reporters._results import of_report
from claimcheck.text.quotes import in_marks
from claimcheck.text.safe import one_line, printable

_FORBIDDEN = re.compile("[\ufffe\uffff]")  # by XML 1.0, beside what `printable` spells out


@dataclass(frozen=True, slots=True)
class _Case:
    """One test case: its answer is "failure", "error", "skipped" or "" for one that passes; `text` its body."""

    name: str
    answer: str
    message: str = ""
    sort: str = ""
    text: str = ""


def render(report: Report, view: View) -> str:
    """A test case for each topic that the claims file names or that several texts have, and for each notice."""
    results: dict[str, list[Result]] = defaultdict(list)
    verdicts = {f.id: f.verdict for f in report.findings}
    for result in of_report(report):
        results[result.claim or ""].append(result)
    cases = []
    for topic in report.topics:
        held = {report.claims[c].source for c in topic.claims}
        if topic.given or len(held) > 1 or topic.id in results:
            own = results[topic.id]
            grave = [r for r in own if verdicts[r.id] is Verdict.CONTRADICT and r.suppressed is None]
            passed = topic.verdict is Verdict.UNCLEAR and not own or any(r.suppressed is not None for r in own)
            answer = "failure" if grave else "skipped" if passed else ""
            cases.append(_case(f"{topic.id}: {topic.label}", answer, [*grave, *own], view, str(topic.verdict)))
    return _suites([("topics", cases), ("notices", [_notice(n, view) for n in report.notices])])


def verified(verification: Verification, view: View) -> str:
    """A test case for each claim of the file, then for what belongs to no claim, and for each notice."""
    claims = [_checked(c, view) for c in verification.checked]
    rest = [
        _case(f"{r.rule}: {r.id}", "failure" if r.level is Level.ERROR else "", [r], view) for r in verification.results
    ]
    notices = [_notice(n, view) for n in verification.notices]
    return _suites([(verification.file, claims), ("sources and conflicts", rest), ("notices", notices)])


_ANSWERS = {Outcome.HOLDS: "", Outcome.FAILS: "failure", Outcome.OPEN: "skipped", Outcome.UNCHECKED: "skipped"}


def _checked(checked: Checked, view: View) -> _Case:
    return _case(
        f"{checked.id}: {checked.question}", _ANSWERS[checked.outcome], checked.results, view, str(checked.outcome)
    )


def _case(name: str, answer: str, results: Sequence[Result], view: View, message: str = "") -> _Case:
    listed = tuple(dict.fromkeys(results))
    first = listed[0] if listed else None
    return _Case(
        name=name,
        answer=answer,
        message=first.message if first is not None else message,
        sort=first.rule if first is not None else "",
        text="\n\n".join(_told(r, view.base) for r in listed),
    )


def _told(result: Result, base: str) -> str:
    lines = [f"{result.level} {result.rule} ({result.id}): {result.message}"]
    lines.append(f"  {base}{result.location}" + (f": {in_marks(result.exact)}" if result.exact else ""))
    lines += [
        f"  {base}{r.location}: {r.message}" + (f": {in_marks(r.exact)}" if r.exact else "") for r in result.related
    ]
    lines += [f"  {why}" for why in (*result.why, *([result.hint] if result.hint else []))]
    return "\n".join(" ".join(line.splitlines()) for line in lines)


def _notice(notice: Notice, view: View) -> _Case:
    where = f"{view.base}{notice.location}: " if notice.location is not None else ""
    hint = f" ({notice.hint})" if notice.hint else ""
    said = f"{where}{notice.message}{hint}"
    return _Case(f"{notice.code}: {said}", "error" if notice.level is Level.ERROR else "", said, notice.code, said)


def _suites(suites: Iterable[tuple[str, Sequence[_Case]]]) -> str:
    kept = [(name, cases) for name, cases in suites if cases]
    rows = ['<?xml version="1.0" encoding="UTF-8"?>']
    whole = _counts([c for _, cases in kept for c in cases], skipped=False)  # Jenkins' schema has none there
    rows.append(f"<testsuites name={_attribute('claimcheck')}{whole}>")
    for name, cases in kept:
        rows.append(f"  <testsuite name={_attribute(f'claimcheck: {name}')}{_counts(cases)}>")
        rows += [row for own, case in zip(_unique(cases), cases, strict=True) for row in _element(own, case)]
        rows.append("  </testsuite>")
    return "\n".join([*rows, "</testsuites>"]) + "\n"


def _counts(cases: Sequence[_Case], *, skipped: bool = True) -> str:
    counted = {"failures": "failure", "errors": "error"} | ({"skipped": "skipped"} if skipped else {})
    told = "".join(f' {key}="{sum(c.answer == answer for c in cases)}"' for key, answer in counted.items())
    return f' tests="{len(cases)}"{told} time="0"'


def _unique(cases: Sequence[_Case]) -> Iterator[str]:
    """Names as a reader will see them, a number added where one stands twice."""
    seen: set[str] = set()
    for case in cases:
        name, number = one_line(" ".join(case.name.split())), 1
        while (own := name if number == 1 else f"{name} ({number})") in seen:
            number += 1
        seen.add(own)
        yield own


def _element(name: str, case: _Case) -> Iterator[str]:
    body = f"{_text(case.text)}" if case.text else ""
    head = f'    <testcase name={_attribute(name)} classname="claimcheck" time="0"'
    if not case.answer and not body:
        yield f"{head}/>"
        return
    yield f"{head}>"
    if case.answer:
        sort = f" type={_attribute(case.sort)}" if case.sort else ""
        yield f"      <{case.answer} message={_attribute(case.message)}{sort}>{body}</{case.answer}>"
    else:
        yield f"      <system-out>{body}</system-out>"
    yield "    </testcase>"


def _attribute(text: str) -> str:
    return quoteattr(_spelled(one_line(" ".join(text.split()))))


def _text(text: str) -> str:
    return escape(_spelled(printable(text)))


def _spelled(text: str) -> str:
    return _FORBIDDEN.sub(lambda m: f"\\u{ord(m[0]):04x}", text)


REPORTER = Reporter(id="junit", summary="JUnit XML, one test case a topic or claim", render=render, verified=verified)
