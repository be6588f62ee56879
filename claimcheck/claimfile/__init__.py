"""claims.yaml: which texts tell one story, and what in them is worth comparing.

`read` gives what the file says, `verify` finds its quotations in the texts. Adding a key to the format
is one row in a table of `_schema.py`. The rules of `claimcheck verify` stand in `rules.py`.
"""

from __future__ import annotations

from claimcheck.claimfile._append import append
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
    "Expectation",
    "Expected",
    "Given",
    "Reading",
    "SourceEntry",
    "Status",
    "Suppression",
    "append",
    "read",
    "verify",
]
