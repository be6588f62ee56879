"""A claims file written for somebody who has none yet: commented, every claim marked as not reviewed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.claimfile._append import scalar
from claimcheck.claimfile._yaml import FORBIDDEN
from claimcheck.model.ruleset import RULESET
from claimcheck.text.safe import one_line

NOTE = "not reviewed"
_HEAD = """\
# Drafted by 'claimcheck init' from {sources} {of_text}: {claims} {of_claim}, {open} open, {unseen} not reviewed.
# 'claimcheck verify' checks that all of it still stands; with --strict, open claims fail.
#
# To review a claim: put it in your own words, check the quotations, delete what does not matter to you,
# and delete the line 'note: {note}'. To settle a conflict, replace 'status: open' by 'discloses: ...' with the words in
# which your piece tells of it, by 'status: settled' and a note that says how, or by
# 'suppress: [{{rule: ..., reason: ..., expires: 2027-01-31}}]' to let it pass for a while.
# 'claimcheck explain RULE' tells what a rule asks.
"""
LEFT = "# {left} topics that no text states in a sentence of its own are left out; 'claimcheck init --all' has them.\n"
_SECTIONS = (
    "Where the texts conflict. Each stays open until somebody settles or discloses it.",
    "What several texts tell, with the values that claimcheck reads in them.",
    "What one text alone tells.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSource:
    """A text; `published` in ISO 8601, where the text says it."""

    id: str
    path: str
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftReading:
    """The words of one source on one line; `line` where they stand more than once."""

    source: str
    quote: str
    value: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftClaim:
    """A claim: a question, which ends in its mark, or a statement; `remarks` become comments above it."""

    id: str
    question: str
    kind: str
    readings: tuple[DraftReading, ...]
    expect: str | None = None
    open: bool = False
    remarks: tuple[str, ...] = ()

    @property
    def section(self) -> int:
        """The part of the file that it belongs to: a row of `_SECTIONS`."""
        return 0 if self.open else 1 if len({r.source for r in self.readings}) > 1 else 2


def draft(sources: Sequence[DraftSource], claims: Sequence[DraftClaim], *, left: int = 0) -> str:
    """The text of the file: conflicts first, then what the texts have in common, then what one has alone.

    `left`: topics that are not in it.
    """
    head = _HEAD.format(
        sources=len(sources),
        of_text="text" if len(sources) == 1 else "texts",
        claims=len(claims),
        of_claim="claim" if len(claims) == 1 else "claims",
        open=sum(c.open for c in claims),
        unseen=len(claims),
        note=NOTE,
    )
    head += LEFT.format(left=left) if left else ""
    lines = ["version: 1", f"ruleset: {RULESET}", "", "sources:"]
    for source in sources:
        lines += [f"  - id: {scalar(source.id)}", f"    path: {scalar(source.path)}"]
        lines.append("    # outlet: who published it, as readers know it")
        lines.append(
            f"    published: {source.published} # as the text says"
            if source.published
            else "    # published: 2026-06-24, the day against which 'yesterday' is read"
        )
    if claims:
        lines += ["", "claims:"]
    for number, told in enumerate(_SECTIONS):
        if own := [c for c in claims if c.section == number]:
            lines += [f"  # {told}", *(line for claim in own for line in _claim(claim))]
    return head + "\n".join(lines).rstrip() + "\n"


def _claim(claim: DraftClaim) -> Iterator[str]:
    for remark in claim.remarks:
        yield f"  # {_comment(remark)}"
    yield f"  - id: {scalar(claim.id)}"
    yield f"    {'question' if claim.question.endswith('?') else 'statement'}: {scalar(claim.question)}"
    yield f"    kind: {claim.kind}"
    if claim.open:
        yield "    status: open"
    if claim.expect is not None:
        yield f"    expect: {claim.expect}"
    yield f"    note: {NOTE}"
    yield "    readings:"
    for reading in claim.readings:
        yield f"      - source: {scalar(reading.source)}"
        yield f"        quote: {scalar(reading.quote)}"
        if reading.value is not None:
            yield f"        value: {scalar(reading.value)}"
        if reading.line is not None:
            yield f"        line: {reading.line}"
    yield ""


def _comment(words: str) -> str:
    """Words on one line, without what YAML refuses even in a comment."""
    return plain(one_line(" ".join(words.split())))


def plain(words: str) -> str:
    """The words, with U+FFFD for what no claims file may hold, not even escaped."""
    return FORBIDDEN.sub("\ufffd", words)
