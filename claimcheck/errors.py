"""What can go wrong, said in one line: what, where, why, how to mend it.

Nothing here prints or exits: `claimcheck.cli` does, and ends with status 2.
"""

from __future__ import annotations


class ClaimcheckError(Exception):
    """An error that the user can mend.

    Args:
        what: what went wrong, in plain words, without a full stop.
        where: `path`, `path:line` or `path:line:column` (1-based, code points), if known.
        hint: how to mend it.
        code: a stable id in kebab case, for notices in machine-readable output.
    """

    code = "error"

    def __init__(
        self, what: str, *, where: str | None = None, hint: str | None = None, code: str | None = None
    ) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.hint = hint
        if code is not None:
            self.code = code

    def __str__(self) -> str:
        where = f"{self.where}: " if self.where else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{where}{self.what}{hint}"


class SourceError(ClaimcheckError):
    """A text could not be read, or not be read whole."""

    code = "source"


class ClaimFileError(ClaimcheckError):
    """claims.yaml is not what its schema says, or a quotation is not in its source."""

    code = "claim-file"


class UsageError(ClaimcheckError):
    """The command was called with something that it cannot take."""

    code = "usage"


class InternalError(ClaimcheckError):
    """A drop-in (kind, rule, guard, loader, reporter) raised: the run is not to be trusted."""

    code = "internal"
