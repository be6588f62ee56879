"""A baseline: findings that are known already, so that a run reports only what is new.

One JSON file, an entry a line: the fingerprint, which survives edits elsewhere, and for people the rule and a sentence.
An entry that is no longer found is an error, so that a baseline never hides more than somebody has looked at.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from claimcheck.errors import ClaimcheckError
from claimcheck.model.finding import Level, Notice, Report, Verdict
from claimcheck.model.verification import Checked, Outcome, Verification
from claimcheck.phrasing import KNOWN
from claimcheck.text.safe import json_safe

FORMAT = "claimcheck-baseline/1"
MAX_BYTES = 20_000_000
_ID = re.compile(r'"id": "([^"\\]*)"')
_MEND = "look at what is new, then write it anew with 'claimcheck baseline create'"


class BaselineError(ClaimcheckError):
    """A baseline is missing, or not one."""

    code = "baseline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One known finding; `line` is its place in the file."""

    id: str
    rule: str
    message: str
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """What is known; `path` as the user wrote it, with forward slashes."""

    path: str
    entries: tuple[Entry, ...]

    @property
    def ids(self) -> frozenset[str]:
        """The fingerprints."""
        return frozenset(entry.id for entry in self.entries)


def of_report(report: Report) -> tuple[Entry, ...]:
    """An entry for each finding, in the order of their fingerprints."""
    found = (Entry(id=f.id, rule=f.rule, message=f.message) for f in report.findings)
    return tuple(sorted(found, key=lambda e: e.id))


def of_verification(verification: Verification) -> tuple[Entry, ...]:
    """An entry for each warning and error, in the order of their fingerprints."""
    grave = {r.id: r for r in verification.everything if r.level is not Level.NOTE}
    return tuple(Entry(id=r.id, rule=r.rule, message=r.message) for _, r in sorted(grave.items()))


def dump(entries: Iterable[Entry]) -> str:
    """The file, one entry a line, so that versions of it can be compared."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    rows = ["    " + encode({"id": e.id, "rule": e.rule, "message": e.message}) for e in entries]
    body = "\n" + ",\n".join(rows) + "\n  " if rows else ""
    return json_safe(f'{{\n  "format": {encode(FORMAT)},\n  "entries": [{body}]\n}}\n')


def read(path: Path) -> Baseline:
    """The baseline of that file.

    Raises:
        BaselineError: it is not there, cannot be read, or is no baseline.
    """
    shown = path.as_posix()
    hint = f"claimcheck baseline create {shown}"
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise BaselineError("no such baseline", where=shown, hint=f"make one: {hint}") from None
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise BaselineError(f"the baseline cannot be read: {reason}", where=shown, hint=hint) from error
    if len(data) > MAX_BYTES:
        raise BaselineError(f"the baseline is larger than {MAX_BYTES} bytes", where=shown, hint=hint)
    try:
        text = data.decode("utf-8")
        plain = json.loads(text)
    except json.JSONDecodeError as error:
        where = f"{shown}:{error.lineno}:{error.colno}"
        raise BaselineError(
            f"not a baseline: {error.msg.lower()}", where=where, hint=f"write it anew: {hint}"
        ) from None
    except (UnicodeDecodeError, RecursionError, ValueError):
        raise BaselineError("not a baseline: not JSON in UTF-8", where=shown, hint=f"write it anew: {hint}") from None
    return Baseline(path=shown, entries=tuple(_entries(plain, text, shown, hint)))


def new_findings(report: Report, baseline: Baseline, *, base: str = "", whole: bool = True) -> Report:
    """The report without the findings that are known.

    Args:
        base: what stands before the paths of the report's notices. whole: all was read that the baseline knows of;
            where it was not, nothing is said of entries that are not found.
    """
    kept = tuple(f for f in report.findings if f.id not in baseline.ids)
    verdicts = Counter(f.verdict.value for f in kept)
    counts = {name: verdicts[name] if name in set(Verdict) else count for name, count in report.counts.items()}
    counts |= {"findings": len(kept), "known": len(report.findings) - len(kept)}
    notices = _notices(baseline, [f.id for f in report.findings], base, whole)
    return replace(report, findings=kept, notices=(*report.notices, *notices), counts=counts)


def new_results(verification: Verification, baseline: Baseline, *, base: str = "", whole: bool = True) -> Verification:
    """The verification without the results that are known; a claim that fails for nothing else is open.

    Args: as of `new_findings`.
    """
    checked = tuple(_without(c, baseline.ids) for c in verification.checked)
    loose = tuple(r for r in verification.results if r.id not in baseline.ids)
    notices = _notices(baseline, [r.id for r in verification.everything], base, whole)
    return replace(verification, checked=checked, results=loose, notices=(*verification.notices, *notices))


def _without(checked: Checked, known: frozenset[str]) -> Checked:
    left = tuple(r for r in checked.results if r.id not in known)
    excused = checked.outcome is Outcome.FAILS and not any(r.level is Level.ERROR for r in left)
    return replace(checked, results=left, outcome=Outcome.OPEN if excused else checked.outcome)


def _notices(baseline: Baseline, found: Sequence[str], base: str, whole: bool) -> tuple[Notice, ...]:
    """How many are not shown, and an error for each entry that is stale."""
    known = sum(ident in baseline.ids for ident in found)
    path = os.path.relpath(baseline.path, base or ".").replace(os.sep, "/")
    notices = []
    if known:
        message = (
            f"{known} known {'finding is' if known == 1 else 'findings are'} not shown: they stand in the baseline"
        )
        notices.append(Notice(level=Level.NOTE, code=KNOWN, message=message, location=path))
    for entry in baseline.entries if whole else ():
        if entry.id not in found:
            message = f"{entry.id} ({entry.rule}) is in the baseline and is no longer found"
            where = f"{path}:{entry.line}:1"
            notices.append(
                Notice(level=Level.ERROR, code="baseline-stale", message=message, location=where, hint=_MEND)
            )
    return tuple(notices)


def _entries(plain: object, text: str, shown: str, hint: str) -> Iterator[Entry]:
    if not isinstance(plain, dict) or plain.get("format") != FORMAT or not isinstance(plain.get("entries"), list):
        raise BaselineError(f"not a baseline of the format {FORMAT}", where=shown, hint=f"write it anew: {hint}")
    lines = {m[1]: text.count("\n", 0, m.start()) + 1 for m in _ID.finditer(text)}
    for number, row in enumerate(plain["entries"], start=1):
        values = {k: v for k, v in row.items() if isinstance(v, str)} if isinstance(row, dict) else {}
        if not values.keys() >= {"id", "rule", "message"}:
            what = f"entry {number} of the baseline has no id, rule and message"
            raise BaselineError(what, where=shown, hint=f"write it anew: {hint}")
        line = lines.get(values["id"], 1)
        yield Entry(id=values["id"], rule=values["rule"], message=values["message"], line=line)
