"""That one speaker does not name somebody says nothing of whether he is known."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.lexicon import nouns
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison

_NAMING = frozenset(("named", "identify", "said which"))
_SILENT = frozenset("decline refuse withhold".split())


def check(pair: Comparison) -> str | None:
    """Fires where one person, or a body that does not want to, does not name whom the other text names."""
    for quiet, open_ in ((pair.left, pair.right), (pair.right, pair.left)):
        denied = [not getattr(c.value, "holds", True) for c in (quiet, open_)]
        if denied == [True, False] and all(_names(c) for c in (quiet, open_)) and _is_silent(quiet):
            return "one of them only does not say who it is"
    return None


def _names(claim: Claim) -> bool:
    """Whether it tells that somebody is made known, and not that some post is filled ("named a police chief")."""
    fillers = (claim.frame.subject, claim.frame.object)
    post = any(f is not None and f.text.lower().startswith(("a ", "an ")) for f in fillers)
    return not post and bool(_NAMING.intersection(getattr(claim.value, "concepts", ())))


def _is_silent(claim: Claim) -> bool:
    """Whether a person is the doer, or one alone among those who know keeps it to himself."""
    subject = claim.frame.subject
    if subject is None or _SILENT & claim.frame.context:
        return True
    agent: tuple[str, ...] = getattr(claim.value, "agent", ())
    if claim.frame.role == "acts":
        return subject.entity is None and subject.head in _PRONOUNS or "person" in nouns.classes(subject.head)
    if agent:
        return "person" in nouns.classes(agent[0])
    about: frozenset[str] = getattr(claim.value, "about", frozenset())
    return subject.head in about or getattr(claim.value, "by", False)  # a doer without a noun: "he did not name him"


_PRONOUNS = frozenset("he she i we they".split())

GUARD = Guard(
    id="silent-speaker",
    summary="one speaker does not name whom the other text names",
    example="he did not name the suspect / the suspect was identified as Roe",
    conflict=(
        "Police have not identified the suspect in the Lorne raid.",
        "Police have identified the suspect in the Lorne raid.",
    ),
    no_conflict=(
        "He did not name the suspect in the Lorne raid.",
        "The suspect in the Lorne raid has been identified as Tom Roe.",
    ),
    check=check,
    kinds=frozenset({"status"}),
)
