"""What `claimcheck explain` prints: the text of a rule, or how a finding came about, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from claimcheck.text.quotes import in_marks
from claimcheck.text.safe import one_line

if TYPE_CHECKING:
    from claimcheck.judge import Ruled
    from claimcheck.kinds import Kind
    from claimcheck.model.claim import Claim, Slot
    from claimcheck.model.document import Document
    from claimcheck.model.finding import Finding, Report, Topic
    from claimcheck.model.verification import Result
    from claimcheck.rulebook import Entry

PAIRS = 6  # pairs of passages that are told in full
_SORTS = {"rule": "rule of compare and verify", "guard": "guard: holds two claims apart", "check": "rule of verify"}


def of_rule(entry: Entry) -> str:
    """What a rule says, with what it reports and what it lets pass."""
    level = f", {entry.level}" if entry.level is not None else ""
    lines = [f"{entry.id}  ({_SORTS[entry.sort]}{level})", f"  {entry.summary}"]
    lines += [f"  {line}" for line in _wrapped(entry.text)]
    pairs = (("A conflict:", entry.conflict), ("No conflict:", entry.no_conflict))
    for called, pair in pairs:
        if pair is not None:
            lines += ["", f"  {called}", *(f"    {text}" for text in pair)]
    for called, example in (("Good:", entry.good), ("Bad:", entry.bad)):
        if example:
            lines += ["", f"  {called}", *(f"    {line}" for line in example.splitlines())]
    return "\n".join(lines) + "\n"


def of_kind(kind: Kind) -> str:
    """What a kind of claim reads."""
    return f"{kind.id}  (kind of claim)\n  {kind.summary}\n\n  For example:\n    {kind.example}\n"


def of_result(result: Result, base: str, summary: str) -> str:
    """What `verify` says in one place."""
    lines = [f"{result.id}  {result.level}", one_line(result.message), f"rule {result.rule}: {summary}"]
    lines += ["", f"  {base}{result.location}", *([f"    {in_marks(result.exact)}"] if result.exact else [])]
    for other in result.related:
        lines += [
            f"  {base}{other.location}: {other.message}",
            *([f"    {in_marks(other.exact)}"] if other.exact else []),
        ]
    lines += [f"  {line}" for line in (*result.why, *([result.hint] if result.hint else []))]
    return "\n".join(map(one_line, lines)) + "\n"


def of_finding(
    finding: Finding, report: Report, ruled: Sequence[Ruled], summary: str, guards: int, base: str, texts: str = ""
) -> str:
    """The trail of a finding: passages, what was read in them, how they were aligned and judged.

    Args:
        ruled: all judged pairs. summary: of its rule. guards: how many there are.
        texts: what was compared, where no claims file stands here yet.
    """
    topic = next((t for t in report.topics if t.id == finding.topic), None)
    lines = [f"{finding.id}  {finding.verdict}, {finding.level}, {finding.confidence} confidence", finding.message]
    lines += [f"topic {finding.topic}: {topic.label}" if topic else "", f"rule {finding.rule}: {summary}"]
    for place, position in enumerate(finding.positions):
        lines += ["", f"{_letter(place)}  {position.label}"]
        for claim in (report.claims[finding.sides[n]] for n in position.sides):
            lines += [f"  {line}" for line in _claim(claim, report.document(claim.source), base)]
    lines += ["", *_pairs(finding, report, ruled, guards), *_apart(topic), *_onward(finding, topic, texts)]
    return "\n".join(one_line(line) for line in lines) + "\n"


def of_topic(topic: Topic, report: Report, ruled: Sequence[Ruled], base: str) -> str:
    """What is answered to one question, what came of each pair of answers, and why they are not compared if so."""
    lines = [f"{topic.id}  {topic.verdict}, {topic.kind}", topic.label, *_apart(topic)]
    for claim in map(report.claims.__getitem__, topic.claims):
        lines += ["", *(f"  {line}" for line in _claim(claim, report.document(claim.source), base))]
    own = [r for r in ruled if {r.judgement.left, r.judgement.right} <= set(topic.claims)]
    own.sort(key=lambda r: (-r.judgement.score, r.judgement.left, r.judgement.right))
    for r in own[:PAIRS]:
        left, right = (report.claims[c] for c in (r.judgement.left, r.judgement.right))
        lines += ["", f"{_at(left, report)}  against  {_at(right, report)}"]
        lines += [f"  aligned   {r.judgement.score:.2f} (0 to 1)", *(f"            {why}" for why in r.judgement.why)]
        lines += [f"  verdict   {r.judgement.verdict}, relation {r.judgement.relation}"]
    if len(own) > PAIRS:
        lines += [f"and {len(own) - PAIRS} pairs more"]
    return "\n".join(one_line(line) for line in lines) + "\n"


def _apart(topic: Topic | None) -> list[str]:
    """Why two answers to the question are not set against each other, where that is so."""
    return [f"not compared: {topic.reason}"] if topic is not None and topic.reason else []


def _onward(finding: Finding, topic: Topic | None, texts: str) -> list[str]:
    """How to let it pass with a reason."""
    if topic is not None and topic.given:
        return [
            "",
            f"Next: in the claim '{topic.id}' of the claims file, 'discloses: ...' or 'suppress: ...' lets it pass",
        ]
    told = f"Next: claimcheck init {texts}" if texts else f"Next: claimcheck accept {finding.id} claims.yaml"
    return ["", f"{told}   (there, 'discloses: ...' or 'suppress: ...' lets it pass)"]


def _claim(claim: Claim, document: Document, base: str) -> Iterator[str]:
    yield f"{document.name}  {base}{document.locate(claim.span)}"
    passage, words = _flat(document.exact(claim.passage)), _flat(document.exact(claim.span))
    yield f"  passage   {in_marks(passage)}"
    if words != passage:
        yield f"  words     {in_marks(words)}"
    by = f", by the pattern {', '.join(claim.trace)}" if claim.trace else ""
    yield f"  read as   {claim.kind}: {claim.text}{by}"
    frame = claim.frame
    slots = (("subject", frame.subject), ("predicate", frame.predicate), ("object", frame.object), ("head", frame.head))
    told = [f"{name} {_slot(slot)}" for name, slot in slots if slot is not None]
    told += [f"role {frame.role}"] if frame.role else []
    told += [f"time {frame.time}"] if frame.time is not None else []
    if told:
        yield f"  about     {'; '.join(told)}"
    if said := "; ".join(f"{name} {value}" for name, value in claim.qualifiers.to_plain().items()):
        yield f"  said      {said}"


def _pairs(finding: Finding, report: Report, ruled: Sequence[Ruled], guards: int) -> Iterator[str]:
    """The judged pairs between its positions, the surest first."""
    sides = set(finding.sides)
    own = [
        r
        for r in ruled
        if {r.judgement.left, r.judgement.right} <= sides
        and r.judgement.verdict is finding.verdict
        and r.judgement.rule == finding.rule
    ]
    own.sort(key=lambda r: (-r.judgement.score, r.judgement.left, r.judgement.right))
    for r in own[:PAIRS]:
        left, right = (report.claims[c] for c in (r.judgement.left, r.judgement.right))
        yield f"{_at(left, report)}  against  {_at(right, report)}"
        yield f"  aligned   {r.judgement.score:.2f} (0 to 1)" + ("; told so by the claims file" if r.pair.told else "")
        for reason in r.judgement.why:
            yield f"            {reason}"
        yield f"  relation  {left.text} / {right.text}: {r.judgement.relation}"
        held = [w for w in r.judgement.why if w.startswith("guard ")]
        yield f"  guards    {held[0].removeprefix('guard ') if held else f'none of {guards} held them apart'}"
        yield f"  verdict   {r.judgement.verdict}, rule {r.judgement.rule}, {r.judgement.confidence} confidence"
    if len(own) > PAIRS:
        yield f"and {len(own) - PAIRS} pairs more"


def _at(claim: Claim, report: Report) -> str:
    document = report.document(claim.source)
    return f"{document.name}:{document.locate(claim.span).line} {in_marks(_flat(document.exact(claim.span)))}"


def _slot(slot: Slot) -> str:
    means = f" ({', '.join(sorted(slot.concepts)[:3])})" if slot.concepts else ""
    return f"{in_marks(slot.text)}{means}"


def _letter(place: int) -> str:
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place] if place < 26 else str(place + 1)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _wrapped(text: str) -> Iterable[str]:
    import textwrap

    return textwrap.wrap(text, 98)
