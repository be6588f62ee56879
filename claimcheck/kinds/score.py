"""Results of matches and votes: "won 24-17", "6-4, 6-3", "a 2-2 draw", "by a vote of 5-4", "voted 52 to 48".

Refused on purpose: ranges ("20-30 people"), dates, years, telephone numbers, and any pair in a sentence that speaks of
neither sport nor votes. Two texts may name either side first: 2-3 and 3-2 are the same result.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis.quantities import Quantity, quantities
from claimcheck.analysis.quantity_uses import Use, is_vote, use_of
from claimcheck.kinds import Context, Kind
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.text.folding import fold

_JOINED = re.compile(r",? (?:and )?")
_TO = re.compile(
    r"\b(?:vot(?:e|ed|es|ing)(?: [a-z]+){0,2}|by|beat(?: [a-z]+)?|won|ruled|lost|margin of|"
    r"score of) (?P<a>[0-9]{1,3}) to (?P<b>[0-9]{1,3})(?![0-9]| ?%|[,.][0-9])\b"
    r"|\b(?P<c>[0-9]{1,3})-to-(?P<d>[0-9]{1,3}) (?:[a-z]+ )?(?:vote|margin|majority|decision|ruling|win|"
    r"victory|loss|defeat|lead|score|draw)\b"
)
_VERB = re.compile(
    r"(?:w[io]n\w*|beat\w*|defeat\w*|los[et]\w*|dr[ae]w\w*|tie[ds]?|vot\w*|rul\w*|pass\w*|thrash\w*|edg\w*|"
    r"rout\w*|lead\w*|led)$"
)


@dataclass(frozen=True, slots=True)
class Score:
    """A result: pairs in order (games, sets), and whether it is that of a vote."""

    pairs: tuple[tuple[int, int], ...]
    vote: bool = False

    def __str__(self) -> str:
        return ", ".join(f"{a}-{b}" for a, b in self.pairs)

    def to_plain(self) -> dict[str, object]:
        """`{"type": "score", "pairs": [[int, int], ...], "vote"?}`."""
        plain: dict[str, object] = {"type": "score", "pairs": [list(p) for p in self.pairs]}
        return {**plain, "vote": True} if self.vote else plain


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The results of one sentence, left to right; sets that follow each other are one result."""
    del context
    base = sentence.passage.span.start
    vote = is_vote(sentence)
    run: list[Quantity] = []
    for quantity in quantities(sentence):
        if quantity.reading.pair is None or use_of(sentence, quantity) is not Use.SCORE:
            continue
        if run and not _JOINED.fullmatch(sentence.text[run[-1].value.end - base : quantity.value.start - base]):
            yield _mention(sentence, run, vote)
            run = []
        run.append(quantity)
    if run:
        yield _mention(sentence, run, vote)
    for m in _TO.finditer(fold(sentence.text).lower()):
        one, two = ("a", "b") if m["a"] else ("c", "d")
        span = Span(m.start(one) + base, m.end(two) + base)
        token = sentence.token_at(span.start)
        if token is not None and (vote or not m.group().startswith("by")):  # "by 5 to 3" is said of much else
            yield Mention(
                span=span,
                value=Score(((int(m[one]), int(m[two])),), vote),
                anchor=_anchor(sentence, token.index),
                parts={"value": span},
                trace=("to",),
            )


def read(plain: Mapping[str, Any]) -> Score:
    """A result from its plain form.

    Raises:
        ValueError: it is not a result.
    """
    pairs = plain.get("pairs")
    if plain.get("type") != "score" or not isinstance(pairs, list) or not pairs:
        raise ValueError("not a score")
    if not all(isinstance(p, list) and len(p) == 2 and all(isinstance(v, int) for v in p) for p in pairs):
        raise ValueError("a score is a list of pairs of whole numbers")
    return Score(tuple((p[0], p[1]) for p in pairs), bool(plain.get("vote", False)))


def relate(a: Score, b: Score) -> Relation:
    """Equal from either side's view, else disjoint; unknown for another number of sets, or votes against sport."""
    if a.vote != b.vote or len(a.pairs) != len(b.pairs):
        return Relation.UNKNOWN
    turned = tuple((y, x) for x, y in b.pairs)
    return Relation.EQUAL if a.pairs in (b.pairs, turned) else Relation.DISJOINT


def _mention(sentence: Sentence, run: list[Quantity], vote: bool) -> Mention:
    span = run[0].value.hull(run[-1].value)
    pairs = tuple((int(q.reading.pair[0]), int(q.reading.pair[1])) for q in run if q.reading.pair)
    return Mention(
        span=span,
        value=Score(pairs, vote),
        anchor=_anchor(sentence, run[0].first),
        parts={"value": span},
        trace=("pair",),
    )


def _anchor(sentence: Sentence, at: int) -> int:
    """The nearest verb of winning, losing or voting, else the score itself."""
    for distance in range(1, 9):
        for index in (at - distance, at + distance):
            if 0 <= index < len(sentence.tokens) and _VERB.fullmatch(sentence.tokens[index].folded):
                return index
    return at


KIND = Kind(
    id="score",
    summary="The result of a match or a vote.",
    example="The home side won 3-2.",
    find=find,
    read=read,
    relate=relate,
    needs={"subject": "unknown"},
)
