"""How the page grows: seconds to write it, bytes, and the first frame in headless Chromium.

    python .github/tools/bench_page.py [100 1000 10000]

The reports are made by hand (`tests/reporters/_reports.py`): so many findings over eight outlets, each between two
sentences of everyday length. The first frame is the first contentful paint of the file opened anew, the best of three,
with a cold page cache for none. Goals on two cores: 1,000 findings 0.5 s, 10,000 findings 1.5 s. It is a program and
no test, for clocks differ.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "reporters")]

RUNS = 3
PAINT = """new Promise(done => {
  const ready = () => performance.getEntriesByName('first-contentful-paint')[0];
  const loaded = () => performance.getEntriesByType('navigation')[0].loadEventEnd;
  const look = () => ready() ? done([ready().startTime, loaded()]) : setTimeout(look, 20);
  look();
})"""


def main() -> int:
    """Write and open a page for each number of findings."""
    import _chromium
    import _reports

    from claimcheck.reporters import REPORTERS, View

    reporter = REPORTERS.get("html")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        for count in [int(a) for a in sys.argv[1:]] or [100, 1000, 10000]:
            report = _reports.large(count)
            words = sum(len(d.text) for d in report.documents)
            start = time.process_time()
            path.write_text(reporter.render(report, View()), encoding="utf-8")
            line = f"{count:>6} findings: written in {time.process_time() - start:5.2f} s, "
            size = path.stat().st_size
            line += f"{size / 1e6:6.2f} MB ({size / count:,.0f} bytes a finding, {words / count:.0f} of text)"
            if _chromium.PROGRAM:
                paint, load = opened(path)
                line += f"; first frame {paint / 1000:.2f} s, loaded {load / 1000:.2f} s"
            print(line, flush=True)
    return 0


def opened(path: Path) -> tuple[float, float]:
    """Milliseconds to the first frame and to the end of loading, the best of some runs."""
    import _chromium

    found = []
    for _ in range(RUNS):
        with _chromium.browser() as browser:
            tab = _chromium.Tab(browser)
            tab.open(path)
            found.append(tab.ask(PAINT))
    return min(f[0] for f in found), min(f[1] for f in found)


if __name__ == "__main__":
    sys.exit(main())
