"""States that stand for the people in them: "24 dead", "five injured"."""

from __future__ import annotations

STATES = frozenset(
    [
        "dead", "injured", "wounded", "hurt", "missing", "homeless", "stranded", "trapped", "hospitalized",
        "hospitalised", "displaced", "unaccounted", "infected", "unemployed", "jobless", "sick", "ill",
        "arrested", "detained", "killed", "aboard", "rescued", "saved", "evacuated",
    ]
)  # fmt: skip
