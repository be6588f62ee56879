"""A first claims file from texts alone (`claimcheck init`): topics, quotations, values, and conflicts that are open.

What is drafted is verified before anybody sees it. A value, a relation or a quotation of which `verify` would not be
convinced is left out, so that the file holds on the day it is written, and fails only for what changes later.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from claimcheck import intake, pipeline, verify
from claimcheck.claimfile import DraftClaim, DraftReading, DraftSource, draft, plain
from claimcheck.errors import ClaimcheckError, ClaimFileError, UsageError
from claimcheck.extractor import Reader, Reading
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding, Level, Notice, Report, Topic, Verdict
from claimcheck.model.verification import Checked, Outcome, Verification

TRIAL = (".claimcheck-", ".yaml")  # the name of the file that is tried, around the number of the process
ROUNDS = 8
LONGEST_ID = 48  # code points of an id that is made from a question
LONGEST_VALUE = 60  # code points of a value that is worth repeating
UNDISCLOSED = "undisclosed-conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """The text of the file, how much it holds, and what reading the texts had to say."""

    text: str
    sources: int
    claims: int
    open: int
    notices: tuple[Notice, ...] = ()
    files: tuple[Path, ...] = ()


def from_texts(paths: Sequence[str], target: Path, reader: Reader, *, shared: bool = False) -> Drafted:
    """A claims file for that place, drafted from files and folders of texts.

    Args:
        shared: topics that one text alone has are left out.

    Raises:
        UsageError: a claims file among the paths, a text outside the folder of the target.
        ClaimcheckError: nothing could be read, or a text that no claims file can name.
    """
    if any(Path(p).suffix.lower() in intake.CLAIM_FILES and not Path(p).is_dir() for p in paths):
        raise UsageError("init drafts from texts", hint="name texts or folders; a claims file is there already")
    taken = intake.take(paths)
    if not taken.documents or any(n.level is Level.ERROR for n in taken.notices):
        return Drafted(text="", sources=0, claims=0, open=0, notices=taken.notices)
    sources = _sources(taken, target)
    trial = target.with_name(f"{os.getpid()}".join(TRIAL))
    try:
        claims = _held(sources, trial, _remembering(reader), shared)
    finally:
        trial.unlink(missing_ok=True)
    return Drafted(
        text=draft(sources, claims),
        sources=len(sources),
        claims=len(claims),
        open=sum(c.open for c in claims),
        notices=taken.notices,
        files=taken.files,
    )


def slug(kind: str, question: str) -> str:
    """An id made from a question."""
    asked_of = question.split("“", 1)[-1]  # a label quotes the words that it asks of
    made = kind
    for word in (w for w in _ascii(asked_of) if len(w) > 2):
        if len(made) + 1 + len(word) > LONGEST_ID:
            break
        made = f"{made}-{word}"
    return made


def fresh(name: str, taken: Iterable[str]) -> str:
    """The name, or the name with the first number that is free."""
    held, number, ident = set(taken), 1, name
    while ident in held:
        number += 1
        ident = f"{name}-{number}"
    return ident


def quotation(document: Document, claim: Claim) -> tuple[str, int | None]:
    """The words on one line; the passage, then its line, too, where the text has them more than once."""
    text = " ".join(document.text.split())
    for span in (claim.span, claim.passage):
        words = " ".join(document.exact(span).split())
        if text.count(words) == 1:
            return words, None
    return words, document.locate(claim.passage).line


# Sources ------------------------------------------------------------------------------------------------------------


def _sources(taken: intake.Intake, target: Path) -> tuple[DraftSource, ...]:
    folder = Path(os.path.realpath(target.parent))
    found: list[DraftSource] = []
    for document in taken.documents:
        path = os.path.relpath(os.path.realpath(document.path), folder).replace(os.sep, "/")
        if path.startswith("../") or Path(path).is_absolute():
            hint = "put the claims file above the texts: -o FOLDER/claims.yaml"
            raise UsageError("the text lies outside the folder of the claims file", where=document.path, hint=hint)
        name = fresh("-".join(_ascii(document.id))[:LONGEST_ID] or "text", (s.id for s in found))
        day = document.published.isoformat() if document.published else None
        found.append(DraftSource(id=name, path=path, published=day))
    return tuple(found)


def _ascii(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return re.findall(r"[a-z0-9]+", plain)


def _remembering(reader: Reader) -> Reader:
    """The reader, which reads each text once."""
    held: dict[tuple[str, str], Reading] = {}

    def read(document: Document) -> Reading:
        key = (document.id, document.sha256)
        if key not in held:
            held[key] = reader(document)
        return held[key]

    return read


# Claims -------------------------------------------------------------------------------------------------------------


def _held(sources: Sequence[DraftSource], trial: Path, reader: Reader, shared: bool) -> tuple[DraftClaim, ...]:
    """Claims that `verify` accepts: drafted, tried, mended, until nothing fails."""
    claims = tuple(c for c in _of_topics(_tried(sources, (), trial, reader)) if c.section < 2 or not shared)
    for _ in range(ROUNDS):
        verification = _verified(sources, claims, trial, reader)
        outcomes = {c.id: c for c in verification.checked}
        mended = tuple(kept for c in claims if (kept := _mended(c, outcomes[c.id])) is not None)
        if any(r.rule == UNDISCLOSED for r in verification.results):
            mended += tuple(_of_conflicts(_tried(sources, mended, trial, reader), mended))
        if mended == claims:
            return claims
        claims = mended
    failing = {c.id for c in _verified(sources, claims, trial, reader).checked if c.outcome is Outcome.FAILS}
    return tuple(c for c in claims if c.id not in failing)


def _tried(sources: Sequence[DraftSource], claims: Sequence[DraftClaim], trial: Path, reader: Reader) -> Report:
    """The comparison that the draft leads to."""
    _write(sources, claims, trial)
    try:
        taken = intake.take([str(trial)])
    except ClaimFileError as error:
        raise ClaimcheckError(f"no claims file can be drafted: {error.what}", hint="rename the text") from error
    return pipeline.compare(taken.documents, taken.curated, taken.notices, reader=reader)


def _verified(
    sources: Sequence[DraftSource], claims: Sequence[DraftClaim], trial: Path, reader: Reader
) -> Verification:
    _write(sources, claims, trial)
    verification = verify.verify(trial, reader=lambda: reader).verification
    for notice in verification.notices:
        if notice.level is Level.ERROR:
            hint = notice.hint or "rename the text"
            raise ClaimcheckError(f"no claims file can be drafted: {notice.message}", hint=hint)
    return verification


def _write(sources: Sequence[DraftSource], claims: Sequence[DraftClaim], trial: Path) -> None:
    trial.write_text(draft(sources, claims), encoding="utf-8", newline="\n")


def _of_topics(report: Report) -> Iterator[DraftClaim]:
    """A claim for each topic: one a kind, where it conflicts in several.

    Words that hold characters that no claims file may hold are left out, and a claim of which nothing is left.
    """
    found: dict[str, list[Finding]] = {}
    for finding in report.findings:
        found.setdefault(finding.topic, []).append(finding)
    order = {topic: place for place, topic in enumerate(found)}
    taken: list[str] = []
    for topic in sorted(report.topics, key=lambda t: order.get(t.id, len(order))):
        for claim in _of_topic(topic, found.get(topic.id, []), report, taken):
            taken.append(claim.id)
            yield claim


def _of_conflicts(report: Report, before: Sequence[DraftClaim]) -> Iterator[DraftClaim]:
    """A claim for each conflict that only shows once the others are given, and has none yet."""
    taken, held = [c.id for c in before], {(c.kind, c.readings) for c in before}
    topics = {t.id: t for t in report.topics}
    for finding in report.findings:
        if not topics[finding.topic].given:
            for claim in _of_topic(topics[finding.topic], [finding], report, taken):
                bare = tuple(replace(r, value=None) for r in claim.readings)
                if not {(claim.kind, claim.readings), (claim.kind, bare)} & held:
                    taken.append(claim.id)
                    yield claim


def _of_topic(topic: Topic, findings: Sequence[Finding], report: Report, taken: Sequence[str]) -> Iterator[DraftClaim]:
    by_kind: dict[str, list[Finding]] = {}
    for finding in findings:
        by_kind.setdefault(_kind(finding.sides, report), []).append(finding)
    claims = []
    for kind, own in by_kind.items():
        sides = [c for f in own for p in f.positions for c in _one_a_source([f.sides[n] for n in p.sides], report)]
        remarks = [f"{f.verdict}: {' | '.join(p.label for p in f.positions)} ({f.rule})" for f in own]
        claims.append(_claim(topic, kind, sides, report, taken, remarks))
    if not findings:
        kind = _kind(topic.claims, report)
        sides = _one_a_source([c for c in topic.claims if report.claims[c].kind == kind], report)
        claims.append(_claim(topic, kind, sides, report, taken))
    yield from (c for c in claims if c.readings)


def _claim(
    topic: Topic, kind: str, sides: Sequence[str], report: Report, taken: Sequence[str], remarks: Sequence[str] = ()
) -> DraftClaim:
    readings = [_reading(report.claims[c], report.document(report.claims[c].source)) for c in dict.fromkeys(sides)]
    readings = [r for r in readings if plain(r.quote) == r.quote]
    together = topic.verdict in (Verdict.AGREE, Verdict.REFINE) and not remarks and len(readings) > 1
    return DraftClaim(
        id=fresh(slug(kind, topic.label), taken),
        question=plain(" ".join(topic.label.split())) or kind,
        kind=kind,
        readings=tuple(dict.fromkeys(readings)),
        expect=str(topic.verdict) if together else None,
        open=bool(remarks),
        remarks=tuple(remarks),
    )


def _kind(claims: Iterable[str], report: Report) -> str:
    """The kind that most sources speak of."""
    sources: dict[str, set[str]] = {}
    for claim in claims:
        sources.setdefault(report.claims[claim].kind, set()).add(report.claims[claim].source)
    return min(sources, key=lambda k: (-len(sources[k]), k))


def _one_a_source(claims: Iterable[str], report: Report) -> list[str]:
    first: dict[str, str] = {}
    for claim in claims:
        first.setdefault(report.claims[claim].source, claim)
    return list(first.values())


def _reading(claim: Claim, document: Document) -> DraftReading:
    words, line = quotation(document, claim)
    value = " ".join(claim.text.split())
    short = value if 0 < len(value) <= LONGEST_VALUE and plain(value) == value else None
    return DraftReading(source=claim.source, quote=words, value=short, line=line)


def _mended(claim: DraftClaim, checked: Checked) -> DraftClaim | None:
    """The claim without what does not hold; None where nothing is left of it."""
    if any(r.rule == UNDISCLOSED for r in checked.results):
        claim = replace(claim, open=True, expect=None)
    wrong = {r.rule.partition("-")[0] for r in checked.results if r.level is Level.ERROR}
    if "relation" in wrong:
        claim = replace(claim, expect=None)
    if "value" in wrong:
        claim = replace(claim, readings=tuple(replace(r, value=None) for r in claim.readings))
    return None if wrong - {"relation", "value"} else claim
