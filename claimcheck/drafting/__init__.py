"""A first claims file from texts alone (`claimcheck init`): topics, quotations, values, and conflicts that are open.

What is drafted is verified before anybody sees it. A value, a relation or a quotation of which `verify` would not be
convinced is left out, so that the file holds on the day it is written, and fails only for what changes later.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from claimcheck import intake, pipeline, verify
from claimcheck.claimfile import DraftClaim, DraftSource, draft
from claimcheck.drafting.choosing import Chooser
from claimcheck.drafting.material import Material
from claimcheck.drafting.wording import LONGEST_ID, ascii_words
from claimcheck.drafting.wording import fresh as fresh
from claimcheck.drafting.wording import quotation as quotation
from claimcheck.drafting.wording import slug as slug
from claimcheck.errors import ClaimcheckError, ClaimFileError, UsageError
from claimcheck.extractor import Reader, Reading
from claimcheck.model.document import Document
from claimcheck.model.finding import Level, Notice
from claimcheck.model.verification import Checked, Outcome, Verification

TRIAL = (".claimcheck-", ".yaml")  # the name of the file that is tried, around the number of the process
ROUNDS = 8
UNDISCLOSED = "undisclosed-conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """The text of the file, how much it holds, how many topics it leaves out, and what reading the texts had to say."""

    text: str
    sources: int
    claims: int
    open: int
    left: int = 0
    notices: tuple[Notice, ...] = ()
    files: tuple[Path, ...] = ()


def from_texts(
    paths: Sequence[str], target: Path, reader: Reader, *, shared: bool = False, everything: bool = False
) -> Drafted:
    """A claims file for that place, drafted from files and folders of texts.

    Args:
        shared: topics that one text alone has are left out.
        everything: every topic is drafted, whatever its words.

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
        claims, left = _held(sources, trial, _remembering(reader), shared=shared, everything=everything)
    finally:
        trial.unlink(missing_ok=True)
    return Drafted(
        text=draft(sources, claims, left=left),
        sources=len(sources),
        claims=len(claims),
        open=sum(c.open for c in claims),
        left=left,
        notices=taken.notices,
        files=taken.files,
    )


# Sources ------------------------------------------------------------------------------------------------------------


def _sources(taken: intake.Intake, target: Path) -> tuple[DraftSource, ...]:
    folder = Path(os.path.realpath(target.parent))
    found: list[DraftSource] = []
    for document in taken.documents:
        path = os.path.relpath(os.path.realpath(document.path), folder).replace(os.sep, "/")
        if path.startswith("../") or Path(path).is_absolute():
            hint = "put the claims file above the texts: -o FOLDER/claims.yaml"
            raise UsageError("the text lies outside the folder of the claims file", where=document.path, hint=hint)
        name = fresh("-".join(ascii_words(document.id))[:LONGEST_ID] or "text", (s.id for s in found))
        day = document.published.isoformat() if document.published else None
        found.append(DraftSource(id=name, path=path, published=day))
    return tuple(found)


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


def _held(
    sources: Sequence[DraftSource], trial: Path, reader: Reader, *, shared: bool, everything: bool
) -> tuple[tuple[DraftClaim, ...], int]:
    """Claims that `verify` accepts, drafted, tried, mended, until nothing fails; and how many topics were left out."""
    chooser = _tried(sources, (), trial, reader)
    chooser.everything = everything
    claims = tuple(c for c in chooser.drafted() if c.section < 2 or not shared)
    for _ in range(ROUNDS):
        verification = _verified(sources, claims, trial, reader)
        outcomes = {c.id: c for c in verification.checked}
        mended = tuple(kept for c in claims if (kept := _mended(c, outcomes[c.id])) is not None)
        if any(r.rule == UNDISCLOSED for r in verification.results):
            mended += tuple(_of_conflicts(_tried(sources, mended, trial, reader), mended))
        if mended == claims:
            return claims, chooser.left
        claims = mended
    failing = {c.id for c in _verified(sources, claims, trial, reader).checked if c.outcome is Outcome.FAILS}
    return tuple(c for c in claims if c.id not in failing), chooser.left


def _of_conflicts(chooser: Chooser, before: Sequence[DraftClaim]) -> Iterator[DraftClaim]:
    """A claim for each conflict that only shows once the others are given, and has none yet."""
    held = {(c.kind, c.readings) for c in before}
    chooser.taken.extend(c.id for c in before)
    topics = {t.id: t for t in chooser.held.report.topics}
    for finding in chooser.held.report.findings:
        if not topics[finding.topic].given:
            for claim in chooser.conflicts(topics[finding.topic], [finding]):
                bare = tuple(replace(r, value=None) for r in claim.readings)
                if not {(claim.kind, claim.readings), (claim.kind, bare)} & held:
                    yield claim


def _tried(sources: Sequence[DraftSource], claims: Sequence[DraftClaim], trial: Path, reader: Reader) -> Chooser:
    """The comparison that the draft leads to, to choose from."""
    _write(sources, claims, trial)
    try:
        taken = intake.take([str(trial)])
    except ClaimFileError as error:
        raise ClaimcheckError(f"no claims file can be drafted: {error.what}", hint="rename the text") from error
    examined = pipeline.examine(taken.documents, taken.curated, reader=reader)
    report = pipeline.report_of(examined, taken.curated, taken.notices)
    analyses = {d.id: reader(d).analysis for d in taken.documents}
    return Chooser(Material(report=report, analyses=analyses, ruled=examined.ruled))


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
