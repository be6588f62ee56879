"""Whether two keys of listed names are of one thing: a list often hangs a title or a body on the name."""

from __future__ import annotations

from claimcheck.analysis import identity

_SAME = frozenset(("exact", "alias", "variant"))
_TAILS = frozenset(("jr", "sr", "ii", "iii"))


def one_name(a: str, b: str) -> bool:
    """Whether two keys name one thing, or two words or more of the one are all of the other but its initials."""
    if a == b or str(identity.same_name(a, b)) in _SAME:
        return True
    short, long = sorted((_words(a), _words(b)), key=lambda words: (len(words), sorted(words)))
    return len(short) > 1 and short <= long


def _words(key: str) -> frozenset[str]:
    return frozenset(w.strip(".,") for w in key.split() if len(w.strip(".,")) > 1 and w.strip(".,") not in _TAILS)
