"""What a topic asks, as an English question that a reader understands; made from frames and the words of the texts.

Tense, voice and wording stay those of a text; auxiliaries, word order and number follow the rules of English
interrogatives (Huddleston and Pullum 2002, chapter 10). Where the words leave a doubt, there is no question.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from claimcheck.lexicon import points
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.questions import figures, groups, matters
from claimcheck.text.folding import fold

LONGEST, SHORTEST = 100, 12  # code points of a question
FEWEST = 2  # blanks in a question: "Who succeeds?" asks nothing
TRIED = 8  # claims of a topic that are asked for one
_ASKED = {**figures.ASKED, **groups.ASKED, **matters.ASKED}


def ask(claims: Sequence[Claim], documents: Mapping[str, Document], point: str | None = None) -> str | None:
    """The question that claims of one kind answer: what most of them ask, then the shortest; None where none is sure.

    A headline leaves out words that a question needs, and is asked last; where no words do, the point that the claims
    answer.

    Args:
        claims: of one kind, the best first. point: to which the claims were set side by side, if any.
    """
    plain = [c for c in claims if not _in_headline(c, documents)]
    asked = _asked(claims, plain, documents) or _asked(claims, [c for c in claims if c not in plain], documents)
    if asked is not None:
        return asked
    point = point or next((p for c in claims if (p := points.point_in(c.frame.role)) is not None), None)
    return points.question(point) if point is not None else None


def _in_headline(claim: Claim, documents: Mapping[str, Document]) -> bool:
    """Whether the passage is a line that no full stop ends."""
    words = documents[claim.source].exact(claim.passage).rstrip("\"'”’)] \n")
    return not words.endswith((".", "!", "?", ":", ";", ",", "…"))


def _asked(everyone: Sequence[Claim], claims: Sequence[Claim], documents: Mapping[str, Document]) -> str | None:
    if claims and claims[0].kind == "quote":
        return groups.quote(everyone)
    values = fold(" ".join(str(c.value) for c in everyone)).lower() if claims and claims[0].kind == "force" else ""
    found: Counter[str] = Counter()
    for claim in claims[:TRIED]:
        document = documents[claim.source]
        maker = _ASKED.get(claim.kind)
        asked = groups.force(values, claim, document) if values else maker(claim, document) if maker else None
        if asked is not None and SHORTEST <= len(asked) <= LONGEST and asked.count(" ") >= FEWEST:
            found[asked] += 1
    return min(found, key=lambda q: (-found[q], len(q), q), default=None)
