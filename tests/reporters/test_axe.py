"""WCAG 2.2 A and AA by axe-core (npm, MPL 2.0), where it is there: no violation, in any scheme, at any width, of any size.

`.ci/run` puts it into the virtual environment; elsewhere `CLAIMCHECK_AXE` names `axe.min.js`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import _chromium
import _reports
import pytest
from test_page import rendered

_PLACES = (
    os.environ.get("CLAIMCHECK_AXE", ""),
    str(Path(sys.prefix) / "axe/node_modules/axe-core/axe.min.js"),
    "/usr/lib/node_modules/axe-core/axe.min.js",
)
AXE = next((Path(p) for p in _PLACES if p and Path(p).is_file()), None)
RULES = (
    "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations']}"
)
RUN = f"""axe.run(document, {RULES}).then(found => ({{
  violations: found.violations.map(v => `${{v.id}}: ${{v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')}}`),
  passes: found.passes.length,
}}))"""
SCHEMES = {
    "light": {"prefers_color_scheme": "light"},
    "dark": {"prefers_color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}
REPORTS = {
    "story": _reports.story,
    "nine-outlets": lambda: _reports.large(30, 9),
    "six-outlets": lambda: _reports.large(12, 6),
    "hostile": lambda: _reports.hostile(*_reports.PAYLOADS[:6]),
}

pytestmark = [
    pytest.mark.skipif(_chromium.PROGRAM is None, reason="no Chromium here (apt-get install chromium)"),
    pytest.mark.skipif(AXE is None, reason="no axe-core here (npm install axe-core; CLAIMCHECK_AXE=.../axe.min.js)"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[_chromium.Browser]:
    with _chromium.browser() as held:
        yield held


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark"), (1280, "forced")])
@pytest.mark.parametrize("made", REPORTS)
def test_nobody_is_kept_out(browser: _chromium.Browser, tmp_path: Path, made: str, width: int, scheme: str) -> None:
    assert AXE is not None
    path = tmp_path / "report.html"
    path.write_text(rendered(REPORTS[made]()), encoding="utf-8")
    tab = _chromium.Tab(browser, width=width)
    tab.media(**SCHEMES[scheme])
    tab.open(path)
    tab.ask(_chromium.OPEN_ALL)
    tab.ask(f"{AXE.read_text(encoding='utf-8')};0")
    found = tab.ask(RUN)
    tab.close()
    assert found["violations"] == []
    assert found["passes"] > 30
