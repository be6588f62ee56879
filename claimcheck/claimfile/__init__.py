"""claims.yaml: which texts tell one story, and what in them is worth comparing.

`read` gives what the file says, `verify` finds its quotations in the texts. Adding a key to the format
is one row in a table of `_schema.py`. `draft` writes a first one.
"""

from __future__ import annotations

from claimcheck.claimfile._append import append
from claimcheck.claimfile._draft import DraftClaim, DraftReading, DraftSource, draft, plain
from claimcheck.claimfile._read import read
from claimcheck.claimfile._types import (
    ClaimFile,
    CuratedClaim,
    Expectation,
    Expected,
    Given,
    Reading,
    SourceEntry,
    Status,
    Suppression,
)
from claimcheck.claimfile._verify import verify

__all__ = [
    "ClaimFile",
    "CuratedClaim",
    "DraftClaim",
    "DraftReading",
    "DraftSource",
    "Expectation",
    "Expected",
    "Given",
    "Reading",
    "SourceEntry",
    "Status",
    "Suppression",
    "append",
    "draft",
    "plain",
    "read",
    "verify",
]
