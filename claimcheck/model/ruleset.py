"""The number that a claims file pins, so that a better engine never fails it unasked."""

from __future__ import annotations

from collections.abc import Mapping

RULESET = 1  # goes up when the same texts may get other verdicts
SINCE: Mapping[str, int] = {}  # rules of the judge that came later than ruleset 1, and the ruleset that brought each
