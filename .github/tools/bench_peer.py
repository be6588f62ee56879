"""Wall time and peak memory of `claimcheck compare` beside a named peer, in the same run.

    python3 -m venv /tmp/peer && /tmp/peer/bin/pip install contrachecker==0.1.0
    .venv/bin/python .github/tools/bench_peer.py --peer /tmp/peer/bin/python [--runs 9]

Both read the five texts of sources/. The runs alternate, so that a busy machine slows both. Prints the medians
in seconds, the peak resident memory in megabytes, and the ratios; it judges nothing.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PEER = """
import glob, sys
from contrachecker import check_contradictions
from contrachecker.models import Chunk
texts = [Chunk(id=f, text=open(f, encoding="utf-8").read()) for f in sorted(glob.glob(sys.argv[1] + "/*.txt"))]
print(check_contradictions(texts).summary())
"""


def timed(command: list[str]) -> tuple[float, float]:
    """Seconds and peak megabytes of one run of a command; output is thrown away."""
    probe = (
        "import resource, subprocess, sys; "
        "code = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(code)"
    )
    began = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", probe, *command], capture_output=True, text=True, check=True, cwd=ROOT)
    return time.perf_counter() - began, int(done.stdout) / (1024 * (1024 if sys.platform == "darwin" else 1))


def main() -> None:
    """Run both, alternating, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peer", required=True, help="the Python that has contrachecker")
    parser.add_argument("--runs", type=int, default=9)
    args = parser.parse_args()
    cli = str(Path(sys.executable).with_name("claimcheck"))
    commands = {
        "bare python": [sys.executable, "-c", "pass"],
        "claimcheck --version": [cli, "--version"],
        "claimcheck compare": [cli, "compare", "--format", "json"],
        "contrachecker": [args.peer, "-c", PEER, "sources"],
    }
    runs: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for _ in range(args.runs):
        for name, command in commands.items():
            runs[name].append(timed(command))

    medians = {name: (statistics.median(t for t, _ in r), max(m for _, m in r)) for name, r in runs.items()}
    print(f"{'':24}{'median s':>10}{'peak MB':>10}")
    for name, (seconds, megabytes) in medians.items():
        print(f"{name:24}{seconds:>10.3f}{megabytes:>10.1f}")
    print(f"compare / contrachecker: {medians['claimcheck compare'][0] / medians['contrachecker'][0]:.2f}")


if __name__ == "__main__":
    main()
