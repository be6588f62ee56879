"""What is told of the whole and not of the part: "two of the five hikers [who went missing] were found alive"."""

from __future__ import annotations

from claimcheck.analysis.quantities import Head, Quantity
from claimcheck.model.analysis import Sentence

_DESCRIBING = ("acl", "acl:relcl")


def told_of_whole(sentence: Sentence, quantity: Quantity, head: Head | None) -> range:
    """The tokens of the clause that describes those of whom the figure counts a part; empty where there is none."""
    none = range(0)
    if head is None or not quantity.first <= sentence.tokens[head.token].head < quantity.last:
        return none
    noun = sentence.tokens[head.token]
    if noun.relation != "nmod":
        return none
    behind = sentence.tokens[head.token + 1 :]
    opening = [t.index for t in behind if t.head == head.token and t.relation in _DESCRIBING]
    opening += [t.index for t in behind[:1] if t.folded == head.state and t.index not in opening]
    verb = sentence.tokens[noun.head].head
    if not opening or verb in opening or 0 <= verb < head.token:
        return none  # "killed two of the five men [who ...]": nothing is told behind it
    below = set(opening)
    for token in sentence.tokens[head.token + 1 :]:
        if token.head in below:
            below.add(token.index)
    return range(head.token + 1, max(below) + 1)
