"""Annotations of GitHub Actions: one workflow command a result, which the web page shows at its line.

GitHub shows ten of a level and step: the gravest come first, and the tenth says how many are not shown. Text is escaped
as actions/toolkit does it (core, command.ts): nothing from a source can begin a command of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from claimcheck.model.finding import Level, Notice, Report
from claimcheck.model.span import Location
from claimcheck.model.verification import Result, Verification
from claimcheck.reporters import Reporter, View, _wire
from claimcheck.reporters._results import gravest_first, of_report, of_verification
from claimcheck.text.quotes import in_marks
from claimcheck.text.safe import one_line

SHOWN = 10  # annotations of a level that GitHub shows of a step
_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def render(report: Report, view: View) -> str:
    """The findings of a comparison, then what could not be read."""
    return _lines(gravest_first(of_report(report)), report.notices, view)


def verified(verification: Verification, view: View) -> str:
    """What is wrong with a claims file and its sources, then what could not be read."""
    return _lines(of_verification(verification), verification.notices, view)


def _lines(results: Iterable[Result], notices: Iterable[Notice], view: View) -> str:
    rows = [(r.level, _result(r, view.base)) for r in results]
    if not view.quiet:
        rows += [(n.level, _notice(n, view.base)) for n in notices]
    counted, seen = Counter(level for level, _ in rows), Counter[Level]()
    lines = []
    for level, row in rows:
        seen[level] += 1
        if seen[level] == SHOWN and counted[level] > SHOWN:
            left = counted[level] - SHOWN + 1
            said = (
                f"{left} more of this level are not shown on this page: they stand in the log and in the other formats"
            )
            lines.append(_command(level, {"title": "claimcheck"}, [said]))
        lines.append(row)
    return "".join(f"{line}\n" for line in lines)


def _result(result: Result, base: str) -> str:
    lines = [result.message]
    lines += [
        f"{base}{r.location}: {r.message}" + (f": {in_marks(r.exact)}" if r.exact else "") for r in result.related
    ]
    lines += [*result.why, *([result.hint] if result.hint else [])]
    where = _where(result.location, base)
    return _command(result.level, {**where, "title": f"claimcheck: {result.rule}"}, lines)


def _where(place: Location, base: str) -> dict[str, object]:
    where: dict[str, object] = {"file": base + place.path, "line": place.line, "endLine": place.end_line}
    if place.line == place.end_line:  # columns of a range over several lines are refused
        where |= {"col": place.column, "endColumn": place.end_column}
    return where


def _notice(notice: Notice, base: str) -> str:
    properties: dict[str, object] = {}
    if isinstance(notice.location, Location):
        properties = _where(notice.location, base)
    elif notice.location is not None:
        place = _wire.place(notice.location)
        properties = {"file": f"{base}{place['path']}"}
        if "line" in place:
            properties |= {"line": place["line"], "col": place["column"]}
    properties["title"] = f"claimcheck: {notice.code}"
    hint = f" ({notice.hint})" if notice.hint else ""
    return _command(notice.level, properties, [notice.message + hint])


def _command(level: Level, properties: dict[str, object], lines: Iterable[str]) -> str:
    named = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    text = "\n".join(one_line(" ".join(line.split())) for line in lines)
    return f"::{_COMMANDS[level]} {named}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(one_line(text)).replace(":", "%3A").replace(",", "%2C")


REPORTER = Reporter(
    id="github", summary="annotations of GitHub Actions", render=render, verified=verified, commands=True
)
