"""A judged pair, as the stages of the judge hand it on."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Judgement, Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """A judged pair with what each side holds. doubt: why it is no agreement though the values are equal, if so."""

    pair: Comparison
    judgement: Judgement
    level: Level
    labels: tuple[str, str] | None = None
    doubt: str | None = None


def digest(*parts: str) -> str:
    """A short fingerprint of words in their order."""
    return hashlib.blake2s("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()
