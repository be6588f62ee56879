"""What `verify` says, for people at a terminal: what fails first, each line with the place that it speaks of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from claimcheck.model.finding import Level, Notice
from claimcheck.model.verification import Outcome, Result, Verification
from claimcheck.reporters import View
from claimcheck.text.quotes import in_marks
from claimcheck.text.safe import one_line

_LEVELS = list(Level)
_COLORS = {Level.ERROR: "31;1", Level.WARNING: "33;1", Level.NOTE: "36"}
_WORDS = {
    Outcome.HOLDS: ("holds", "hold"),
    Outcome.FAILS: ("fails", "fail"),
    Outcome.OPEN: ("is open", "are open"),
    Outcome.UNCHECKED: ("was not checked whole", "were not checked whole"),
}
_REASONS = 3  # of a result that are shown
ID = 10  # characters of an id that are enough for `explain`


def verified(verification: Verification, view: View) -> str:
    """The report as lines; nothing is cut short, and colours only mark what the words say."""
    lines: list[str] = []
    for level in _LEVELS:
        for result in verification.everything:
            if result.level is level and (level is not Level.NOTE or not view.quiet):
                lines += _result(result, verification, view)
    if not view.quiet:
        lines += _notices(verification, view)
        lines += _summary(verification, view)
    return "\n".join(lines) + "\n" if lines else ""


def _result(result: Result, verification: Verification, view: View) -> Iterator[str]:
    base = verification.base
    where = one_line(f"{base}{result.location}")
    of = f"{result.claim}: " if result.claim else ""
    yield f"{where}: {_painted(result.level, view)}: {one_line(of + result.message)} [{result.rule}] {result.id[:ID]}"
    if result.hint:
        yield f"    {one_line(result.hint)}"
    if not view.quiet:
        for related in result.related:
            words = f": {in_marks(' '.join(related.exact.split()))}" if related.exact else ""
            yield f"    {one_line(f'{base}{related.location}')}: {one_line(related.message + words)}"
        for reason in result.why[:_REASONS]:
            yield f"    why: {one_line(reason)}"


def _notices(verification: Verification, view: View) -> Iterator[str]:
    """What is worth knowing; errors stand on stderr."""
    notices: Iterable[Notice] = (n for n in verification.notices if n.level is not Level.ERROR)
    for notice in notices:
        where = f"{verification.base}{notice.location}: " if notice.location is not None else ""
        hint = f" ({notice.hint})" if notice.hint else ""
        yield f"{one_line(where)}{_painted(notice.level, view)}: {one_line(notice.message + hint)}"


def _summary(verification: Verification, view: View) -> Iterator[str]:
    counted = Counter(row.outcome for row in verification.checked)
    told = [f"{counted[o]} {_WORDS[o][counted[o] != 1]}" for o in Outcome if counted[o]]
    results = Counter(r.level for r in verification.everything)
    found = [_many(results[level], str(level)) for level in _LEVELS if results[level]]
    head = f"{one_line(verification.file)}: {_many(len(verification.checked), 'claim')}"
    yield f"{head}: {', '.join(told)}" if told else head
    read = f"{_many(len(verification.documents), 'source')} read"
    if faults := sum(n.level is Level.ERROR for n in verification.notices):
        found.append(f"not everything was checked: {_many(faults, 'error')} (see standard error)")
    yield f"{read}; {', '.join(found) if found else 'nothing to say against it'}"
    if verification.unread:
        yield f"not re-read, held against the lock: {one_line(', '.join(verification.unread))}"
    if verification.unreviewed:
        yield f"not reviewed by anybody: {_many(verification.unreviewed, 'claim')}"
    if verification.today is not None:
        yield f"suppressions held against {verification.today.isoformat()}"


def _painted(level: Level, view: View) -> str:
    return f"\x1b[{_COLORS[level]}m{level}\x1b[0m" if view.color else str(level)


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
