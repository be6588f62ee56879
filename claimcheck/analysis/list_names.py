"""Whether two keys of listed names are of one thing: a list often hangs a title or a body on the name."""

from __future__ import annotations

from claimcheck.analysis import identity
from claimcheck.model.claim import Claim

_SAME = frozenset(("exact", "alias", "variant"))
_TAILS = frozenset(("jr", "sr", "ii", "iii"))


def one_name(a: str, b: str) -> bool:
    """Whether two keys name one thing, or two words or more of the one are all of the other but its initials."""
    if a == b or str(identity.same_name(a, b)) in _SAME:
        return True
    short, long = sorted((_words(a), _words(b)), key=lambda words: (len(words), sorted(words)))
    return len(short) > 1 and short <= long


def told_apart(a: Claim, b: Claim) -> bool:
    """Whether the passages name things, and none of those that the other names: another valley has other wells."""
    left, right = ({w for key in c.frame.entities for w in key.split()} for c in (a, b))
    return bool(left) and bool(right) and not left & right


def _words(key: str) -> frozenset[str]:
    return frozenset(w.strip(".,") for w in key.split() if len(w.strip(".,")) > 1 and w.strip(".,") not in _TAILS)
