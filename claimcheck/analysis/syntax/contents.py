"""What a noun means or somebody is told, apart from a relative clause: "the report [that the club had moved]".

Nouns of saying and thinking take such clauses (Biber and others 1999, section 8.12); a relative one tells of the noun
itself, which its verb then takes: "the report [that the club published]".
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.lexicon import scales
from claimcheck.model.analysis import Token

CONTENT = frozenset(
    "news sense feeling belief fear hope worry concern idea notion impression view opinion doubt suggestion sign "
    "evidence indication hint proposal argument conclusion finding assurance conviction confidence promise pledge "
    "warning threat complaint assumption hypothesis misconception likelihood chance risk".split()
)
TAKES_WORDS = frozenset(  # what one does to words and thoughts
    "say make write publish print issue give send file sign read hear see get receive find gather collect present "
    "provide produce show offer share hold have voice express raise spread repeat deny dispute dismiss reject "
    "accept confirm support draft commission cite quote mention leak release post air carry need want run face "
    "pose bring take call describe consider".split()
)
TELLING = frozenset("tell inform assure warn remind notify advise convince persuade brief reassure".split())
_TOLD = frozenset("story tale joke truth lie version anecdote secret parable falsehood fable".split())


def tells_content(tokens: Sequence[Token], at: int) -> bool:
    """Whether the clause of the verb at that index says what the noun above it means."""
    verb = tokens[at]
    if is_told(tokens, at):
        return True
    if verb.head < 0 or verb.lemma in TAKES_WORDS:
        return False
    noun = tokens[verb.head].lemma
    return noun in CONTENT or scales.certainty(noun, "noun") is not None


def is_told(tokens: Sequence[Token], at: int) -> bool:
    """Whether the clause of the verb at that index is what somebody is told: "told the court [that he fell]"."""
    verb = tokens[at]
    if not verb.relation.startswith("acl:relcl") or verb.head < 1:
        return False
    whom = tokens[verb.head]
    above = tokens[whom.head]
    if whom.relation not in ("obj", "iobj") or above.lemma not in TELLING or whom.lemma in _TOLD:
        return False
    that = whom.index + 1
    return (
        that < at
        and tokens[that].folded == "that"
        and any(t.head == at and t.relation.startswith("nsubj") for t in tokens[that + 1 : at])
    )


def told(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """What somebody is told hangs on the verb of telling, not on him."""
    return (tokens[tokens[at].head].head, "ccomp") if is_told(tokens, at) else None


def opening_that(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """ "that" before what a noun means is nothing that its verb takes ("the report that the club had moved")."""
    token = tokens[at]
    if token.folded != "that" or token.head < at:
        return None
    own = any(t.head == token.head and t.relation.startswith("nsubj") for t in tokens)
    return (token.head, "mark") if own and tells_content(tokens, token.head) else None
