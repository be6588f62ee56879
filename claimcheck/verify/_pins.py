"""(e) Pinned sources have not changed; what became stale is named. Sources that are not here are named, too."""

from __future__ import annotations

from claimcheck.claimfile import SourceEntry
from claimcheck.model.finding import Level, Notice
from claimcheck.model.verification import Related, Result
from claimcheck.verify._desk import Desk, fingerprint


def check(desk: Desk) -> None:
    """A result for each source that is not the file that was pinned, or was not re-read."""
    for entry in desk.given.file.sources:
        document = desk.documents.get(entry.id)
        held = desk.lock.sources.get(entry.id) if desk.lock is not None else None
        digest = document.sha256 if document is not None else held if entry.id in desk.missing else None
        if entry.sha256 is not None and digest is not None and digest != entry.sha256:
            what = f"{entry.path} has changed since it was pinned" if document else "the lock is of another version"
            hint = f"now {digest}; look at the claims again, then 'claimcheck verify --reanchor' renews it"
            _result(desk, entry, "source-changed", what, "sha256", hint)
        elif document is not None and held is not None and held != document.sha256:
            message = f"{entry.path} is not the version that the lock was written for"
            hint = "'claimcheck verify --lock' writes it anew"
            desk.notices.append(
                Notice(level=Level.NOTE, code="lock-stale", message=message, location=entry.path, hint=hint)
            )
        if entry.id in desk.missing:
            what = f"{entry.path} was not re-read: it is not here, and the lock stands in for it"
            _result(desk, entry, "source-unread", what, "path", "values and relations that rest on it are not checked")


def _result(desk: Desk, entry: SourceEntry, rule: str, message: str, key: str, hint: str) -> None:
    assert desk.given.source is not None
    span = desk.where(entry.places, key)
    stale = [
        Related(message=f"{claim.id!r} quotes it", location=desk.given.location(reading.places["quote"]))
        for claim in desk.given.file.claims
        for reading in claim.readings
        if reading.source == entry.id
    ]
    named = sorted({c.id for c in desk.given.file.claims for r in c.readings if r.source == entry.id})
    if rule == "source-changed" and named:
        message += f"; stale: {', '.join(named)}"
    desk.of_none.append(
        Result(
            id=fingerprint(rule, entry.id),
            rule=rule,
            level=desk.level(rule),
            message=message,
            location=desk.given.location(span),
            exact=desk.given.source.text[span.start : span.end],
            hint=hint,
            related=tuple(stale) if rule == "source-changed" else (),
        )
    )
