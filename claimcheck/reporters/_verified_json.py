"""What `verify` says, as an object of the wire format; locations are relative to the folder of the claims file."""

from __future__ import annotations

from collections import Counter

from claimcheck import __version__
from claimcheck.model.finding import Level
from claimcheck.model.ruleset import RULESET
from claimcheck.model.verification import Checked, Outcome, Related, Result, Verification
from claimcheck.reporters import View, _wire


def verified(verification: Verification, view: View) -> str:
    """The whole verification; the view changes nothing here."""
    del view
    counts: dict[str, int] = {"claims": len(verification.checked)}
    outcomes = Counter(row.outcome for row in verification.checked)
    counts |= {str(outcome): outcomes[outcome] for outcome in Outcome}
    counts["not-reviewed"] = verification.unreviewed
    levels = Counter(result.level for result in verification.everything)
    counts |= {f"{level}s": levels[level] for level in Level}
    return _wire.dumps(
        {
            "format": "claimcheck/1",
            "tool": {"name": "claimcheck", "version": __version__, "ruleset": RULESET},
            "file": verification.file,
            "ruleset": verification.ruleset,
            "today": verification.today.isoformat() if verification.today is not None else None,
            "sources": [
                {"id": d.id, "path": d.path, "outlet": d.outlet, "sha256": d.sha256} for d in verification.documents
            ],
            "unread": list(verification.unread),
            "claims": [_checked(row) for row in verification.checked],
            "results": [_result(row) for row in verification.results],
            "notices": [_wire.notice(row) for row in verification.notices],
            "counts": counts,
        }
    )


def _checked(row: Checked) -> dict[str, object]:
    return {
        "id": row.id,
        "question": row.question,
        "outcome": str(row.outcome),
        "location": _wire.location(row.location),
        "results": [_result(result) for result in row.results],
    }


def _result(result: Result) -> dict[str, object]:
    plain: dict[str, object] = {
        "id": result.id,
        "rule": result.rule,
        "level": str(result.level),
        "message": result.message,
        "location": _wire.location(result.location),
        "exact": result.exact,
    }
    if result.claim is not None:
        plain["claim"] = result.claim
    if result.hint is not None:
        plain["hint"] = result.hint
    plain["related"] = [_related(row) for row in result.related]
    plain["why"] = list(result.why)
    return plain


def _related(row: Related) -> dict[str, object]:
    return {"message": row.message, "location": _wire.location(row.location), "exact": row.exact}
