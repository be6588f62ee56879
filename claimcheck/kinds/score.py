"""Results of matches and votes: "won 24-17", "6-4, 6-3", "a 2-2 draw", "by a vote of 5-4", "voted 52 to 48".

Refused on purpose: ranges ("20-30 people"), dates, years, telephone numbers, and any pair in a sentence that speaks of
neither sport nor votes. Two texts may name either side first: 2-3 and 3-2 are the same result.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis.mentions import indexed
from claimcheck.analysis.quantities import Quantity, quantities, text_after, text_before
from claimcheck.analysis.quantities.records import RECORD, Record, records
from claimcheck.analysis.quantities.scores import is_vote, part_of_result
from claimcheck.analysis.quantities.uses import Use, use_of
from claimcheck.kinds import Context, Kind
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.text.folding import fold
from claimcheck.text.patterns import lazily

_JOINED = lazily(r"(?: ?\([0-9]{1,2}(?:-[0-9]{1,2})?\))?,? (?:and )?")
_TIE_BREAK = lazily(r" ?\([0-9]{1,2}(?:-[0-9]{1,2})?\)")
_NUMBERS = {
    word: n
    for n, word in enumerate(
        "nil one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {"zero": 0, "none": 0}
_N = rf"(?:(?<![0-9],)[0-9]{{1,3}}(?:,[0-9]{{3}})*(?!,?[0-9])|{'|'.join(_NUMBERS)})"
_SIDES = r"goals?|votes?|points?|runs?|sets?|games?|frames?|legs?|lawmakers|senators|members|judges|justices"
_ENDS = r"(?=[.,;:!?)\"]|$| (?:to|in|on|that|against|for|over|with|at|along|after|last|vote|decision|this|when|the)\b)"
_SAID = (
    lazily(rf"\b(?P<a>{_N}) (?:{_SIDES}) to (?P<b>{_N})\b"),
    lazily(rf"\b(?P<a>{_N})[- ](?P<b>nil|all)\b{_ENDS}"),
    lazily(r"\b(?P<b>goalless|scoreless) (?:draw|tie|stalemate|deadlock)\b"),
    lazily(
        rf"\b(?P<a>{_N})-to-(?P<b>{_N}) (?:[a-z]+ )?(?:vote|margin|majority|decision|ruling|win|victory|loss|defeat|"
        rf"lead|score|draw)\b"
    ),
    lazily(
        rf"\b(?P<a>{_N}) (?:votes? |[a-z]+ )?(?:for|in favou?r|ayes|yeas)(?: of it)?(?:,|;)? (?:and |to |with )?"
        rf"(?P<b>{_N}) (?:votes? |[a-z]+ )?(?:against|opposed|noes|nays)\b"
    ),
    lazily(
        r"\b(?P<cue>vot(?:e|ed|es|ing)|by|beat\w*|defeat\w*|edged|stunned|routed|downed|topped|won|ruled|lost|ratified|approved|"
        r"passed|adopted|endorsed|cleared|enacted|confirmed|rejected|backed|split|carried|upheld|decided|(?:margin|"
        r"score) of)(?P<gap>(?:,? [a-z'-]+){0,8}?),? "
        rf"(?P<a>{_N}) to (?P<b>{_N}){_ENDS}"
    ),
)
_VERB = lazily(
    r"(?:w[io]n\w*|beat\w*|defeat\w*|los[et]\w*|dr[ae]w\w*|tie[ds]?|vot\w*|rul\w*|pass\w*|thrash\w*|edg\w*|"
    r"rout\w*|lead\w*|led)$"
)


@dataclass(frozen=True, slots=True)
class Score:
    """A result: pairs in order (games, sets), whether it is that of a vote, and what it is of where it is not the final
    one of a match ("half-time", "lead", "aggregate", "penalties", "series", "record")."""

    pairs: tuple[tuple[int, int], ...]
    vote: bool = False
    part: str = ""

    def __str__(self) -> str:
        return ", ".join(f"{a}-{b}" for a, b in self.pairs)

    def to_plain(self) -> dict[str, object]:
        """`{"type": "score", "pairs": [[int, int], ...], "vote"?, "part"?}`."""
        plain: dict[str, object] = {"type": "score", "pairs": [list(p) for p in self.pairs]}
        if self.vote:
            plain["vote"] = True
        return {**plain, "part": self.part} if self.part else plain


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The results of one sentence, left to right; sets that follow each other are one result."""
    base = sentence.passage.span.start
    vote = is_vote(sentence)
    run: list[Quantity] = []
    known = list(records(sentence, indexed(context.analysis.entities)))
    yield from map(_record, known)
    for quantity in quantities(sentence):
        if any(r.span.overlaps(quantity.value) for r in known):
            continue
        if quantity.reading.pair is None or use_of(sentence, quantity) is not Use.SCORE:
            continue
        gap = sentence.text[run[-1].value.end - base : quantity.value.start - base] if run else ""
        if gap in ("(", " ("):
            continue  # the points of a tie-break
        if run and not _JOINED.fullmatch(gap):
            yield _mention(sentence, run, vote)
            run = []
        run.append(quantity)
    if run:
        yield _mention(sentence, run, vote)
    yield from _in_words(sentence, vote)


def _in_words(sentence: Sentence, vote: bool) -> Iterator[Mention]:
    """ "by four goals to one", "two-nil", "a goalless draw", "61 in favour and 39 against", "beat them 101 to 96"."""
    base = sentence.passage.span.start
    text = fold(sentence.text).lower()
    end = 0
    for m in sorted((m for pattern in _SAID for m in pattern.finditer(text)), key=lambda m: m.start("b")):
        start = m.start("a") if "a" in m.re.groupindex else m.start()
        if start < end or ("cue" in m.re.groupindex and not _is_result(m, vote)):
            continue
        one = _number(m["a"]) if "a" in m.re.groupindex else 0
        two = one if m["b"] == "all" else _number(m["b"])
        end = m.end() if "a" not in m.re.groupindex or m.end("b") < m.end() else m.end("b")
        token = sentence.token_at(start + base)
        if token is None:
            continue
        span = Span(start + base, (m.end("b") if "cue" in m.re.groupindex or "-to-" in m.group() else end) + base)
        yield Mention(
            span=span,
            value=Score(
                ((one, two),),
                vote or "against" in m.group(),
                part_of_result(text[max(0, start - 40) : start], text[m.end() : m.end() + 60]),
            ),
            anchor=_anchor(sentence, token.index),
            role="vote" if vote or "against" in m.group() else None,
            parts={"value": span},
            trace=("words",),
        )


def _is_result(m: re.Match[str], vote: bool) -> bool:
    """Whether "N to N" behind a verb is a result: "by 5 to 3" is said of much else, and so is a rising pair far off."""
    if m["cue"] == "by" and not vote:
        return False
    return _number(m["a"]) >= _number(m["b"]) or len(m["gap"].split()) < 2


def _number(text: str) -> int:
    figures = text.replace(",", "")
    return int(figures) if figures.isdigit() else _NUMBERS.get(text, 0)


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
    return Score(tuple((p[0], p[1]) for p in pairs), bool(plain.get("vote", False)), str(plain.get("part", "")))


def relate(a: Score, b: Score) -> Relation:
    """Equal from either side's view, else disjoint; unknown for another number of sets, votes and sport, or parts."""
    if a.vote != b.vote or a.part != b.part or len(a.pairs) != len(b.pairs):
        return Relation.UNKNOWN
    if a.part == RECORD:
        if a.pairs == b.pairs:
            return Relation.EQUAL
        same_number = sum(a.pairs[0]) == sum(b.pairs[0])  # else one may be that before a match, the other behind it
        return Relation.DISJOINT if same_number else Relation.UNKNOWN
    turned = tuple((y, x) for x, y in b.pairs)
    if a.pairs in (b.pairs, turned):
        return Relation.EQUAL
    return Relation.UNKNOWN if a.part == "lead" else Relation.DISJOINT  # a match has many leads


def _record(record: Record) -> Mention:
    return Mention(
        span=record.span,
        value=Score(((record.won, record.lost),), part=RECORD),
        anchor=record.bearer[1] - 1,
        subject=record.bearer,
        role=RECORD,
        parts={"value": record.span},
        trace=("record",),
    )


def _mention(sentence: Sentence, run: list[Quantity], vote: bool) -> Mention:
    start, end = run[0].value.start, run[-1].value.end
    if len(run) > 1 and (m := _TIE_BREAK.match(text_after(sentence, end, 12))):
        end += m.end()
    span = Span(start, end)
    pairs = tuple((int(q.reading.pair[0]), int(q.reading.pair[1])) for q in run if q.reading.pair)
    part = part_of_result(text_before(sentence, start), text_after(sentence, end))
    return Mention(
        span=span,
        value=Score(pairs, vote, part),
        anchor=_anchor(sentence, run[0].first),
        role="vote" if vote else RECORD if part == RECORD else None,
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
    either={"subject": "object", "object": "subject"},
    role_tells=True,
    figure=True,
)
