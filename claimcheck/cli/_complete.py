"""What a shell may complete: values of options. Called for Tab alone, so whatever is heavy is imported inside."""

from __future__ import annotations

from collections.abc import Callable, Sequence


def among(values: Sequence[str]) -> Callable[[str], list[str]]:
    """A completion of fixed values."""

    def complete(incomplete: str) -> list[str]:
        return [value for value in values if value.startswith(incomplete)]

    return complete


def kinds(incomplete: str) -> list[str]:
    """Kinds of claim; after a comma the next one."""
    from claimcheck.kinds import KINDS

    before, comma, last = incomplete.rpartition(",")
    held = before.split(",")
    return [f"{before}{comma}{name}" for name in KINDS.names() if name.startswith(last) and name not in held]


def formats(incomplete: str) -> list[str]:
    """Formats of a report."""
    from claimcheck.reporters import REPORTERS

    return [name for name in REPORTERS.names() if name.startswith(incomplete)]


def verified(incomplete: str) -> list[str]:
    """Formats in which `verify` reports."""
    from claimcheck.reporters import REPORTERS

    known = ["text", *(r.id for r in REPORTERS if r.verified is not None and r.id != "terminal")]
    return [name for name in known if name.startswith(incomplete)]


def explained(incomplete: str) -> list[str]:
    """What `explain` tells of: rules, guards, checks, kinds."""
    from claimcheck import rulebook
    from claimcheck.kinds import KINDS

    return [name for name in (*rulebook.names(), *KINDS.names()) if name.startswith(incomplete)]


colors = among(("auto", "always", "never"))
levels = among(("note", "warning", "error"))
views = among(("text", "json", "markdown"))
rows = among(("text", "jsonl"))
reports = among(("compare", "verify"))
