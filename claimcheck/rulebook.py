"""What every rule says, under one roof: those that find conflicts, guards that hold them back, checks of `verify`."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.guards import GUARDS
from claimcheck.model.finding import Level
from claimcheck.rules import RULES


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One rule. `sort`: rule, guard or check; `level`: of what it reports, None for a guard.

    conflict: what it reports (for a guard: what is a conflict all the same). no_conflict: what it lets pass. Two short
    texts each; for a check, a line of the claims file and the source.
    """

    id: str
    sort: str
    summary: str
    level: Level | None
    conflict: tuple[str, str] | None = None
    no_conflict: tuple[str, str] | None = None


def names() -> tuple[str, ...]:
    """The ids of all rules and guards; imports none of them."""
    return tuple(sorted((*RULES.names(), *GUARDS.names())))


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
    return None
