"""What every rule says, under one roof: those that find conflicts, guards that hold them back, checks of `verify`."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.checks import VERIFY_RULES
from claimcheck.guards import GUARDS
from claimcheck.model.finding import Level
from claimcheck.rules import RULES


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One rule. `sort`: rule, guard or check; `level`: of what it reports, None for a guard.

    conflict: what it reports (for a guard: what is a conflict all the same). no_conflict: what it lets pass. Two short
    texts each. A check has `text`, and lines of a claims file: `good`, which it lets pass, and `bad`.
    """

    id: str
    sort: str
    summary: str
    level: Level | None
    conflict: tuple[str, str] | None = None
    no_conflict: tuple[str, str] | None = None
    text: str = ""
    good: str = ""
    bad: str = ""


def names() -> tuple[str, ...]:
    """The ids of all rules, guards and checks."""
    return tuple(sorted((*RULES.names(), *GUARDS.names(), *VERIFY_RULES)))


def entry(name: str) -> Entry | None:
    """The rule of that id, or None."""
    if name in RULES.names():
        rule = RULES.get(name)
        return Entry(
            id=rule.id,
            sort="rule",
            summary=rule.summary,
            level=rule.level,
            conflict=rule.conflict,
            no_conflict=rule.no_conflict,
        )
    if name in GUARDS.names():
        guard = GUARDS.get(name)
        return Entry(
            id=guard.id,
            sort="guard",
            summary=guard.summary,
            level=None,
            conflict=guard.conflict,
            no_conflict=guard.no_conflict,
        )
    if (check := VERIFY_RULES.get(name)) is not None:
        return Entry(
            id=check.id,
            sort="check",
            summary=check.summary,
            level=check.level,
            text=check.text,
            good=check.good,
            bad=check.bad,
        )
    return None
