"""Who affirms and denies in one breath draws a distinction: "not a sign of weakness, it is a sign of strength".

A text that puts the two into two mouths reports a quarrel, and does not gainsay itself.
"""

from __future__ import annotations

from claimcheck.analysis.speech.holders import one_holder
from claimcheck.guards import Guard
from claimcheck.model.comparison import Comparison

NEXT = 1  # passages apart


def check(pair: Comparison) -> str | None:
    """Fires where one text says both, in one passage or the next."""
    if pair.left.source != pair.right.source:
        return None
    voices = [c.qualifiers.attributed_to for c in (pair.left, pair.right)]
    denied = "denied" in (pair.left.qualifiers.certainty, pair.right.qualifiers.certainty)  # a quarrel is told
    two = None not in voices and not one_holder(pair.left, pair.right) and not _of_one_name(*voices)
    if two and not denied:
        return "one text tells what two say, each for himself"
    beside = abs(pair.left.passage_index - pair.right.passage_index) <= NEXT
    if beside and voices[0] == voices[1]:
        return "one text says both in one breath, so that it tells them apart"
    return None


def _of_one_name(one: str | None, two: str | None) -> bool:
    """Whether two voices share a word, or one of them is no name ("Officer Lund", "Lund"; "he")."""
    words = [{w for w in (v or "").split() if w[:1].isupper()} for v in (one, two)]
    return not all(words) or bool(words[0] & words[1])


GUARD = Guard(
    id="one-breath",
    summary="one text says both, side by side",
    example="The files are secret in name. They are not secret in fact.",
    conflict=("The Kesh files are secret.", "The Kesh files are not secret."),
    no_conflict=("The Kesh files are secret. The Kesh files are not secret.", "The Kesh files are old."),
    check=check,
    kinds=frozenset({"status"}),
)
