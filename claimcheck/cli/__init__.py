"""The command line: the only place that prints, writes files and exits. One file a command."""

from __future__ import annotations


def main() -> None:
    """The entry point `claimcheck`. Exits with a code of `Exit` (.github/MANUAL.md, "Exit codes")."""
    import gc
    import sys

    gc.set_threshold(1_000_000)  # a short run that builds frozen values: collecting them often only costs time
    try:
        from claimcheck.cli._run import run

        status = run(sys.argv[1:])
    except KeyboardInterrupt:  # while modules were loading
        status = 130
    gc.freeze()  # Python would look through all that was built once more as it ends, though it goes with the process
    sys.exit(status)
