"""Verbs that tell here of what was come upon, and there of what is thought: "was found", "found that".

The two senses after the perception frames of FrameNet (Baker, Fillmore and Lowe 1998).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model.analysis import Clause

_PERCEIVING = frozenset("find see feel hear notice detect spot discover observe".split())


def perceived(clause: Clause, under: Sequence[Clause]) -> bool:
    """Whether something was found, seen or felt: a happening, where no clause `under` the verb says what of it."""
    return not under and clause.passive and bool(clause.objects) and clause.lemma in _PERCEIVING
