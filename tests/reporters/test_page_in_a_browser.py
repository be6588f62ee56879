"""The page in a real headless Chromium: nothing acts, nothing is loaded, everything can be read and reached."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import _chromium
import _reports
import pytest
from test_page import known_shapes, rendered

from claimcheck.model.finding import Report
from claimcheck.model.span import Span
from claimcheck.reporters._page import links

pytestmark = pytest.mark.skipif(_chromium.PROGRAM is None, reason="no Chromium here (apt-get install chromium)")

SHAPES = """[...new Set([...document.querySelectorAll('*')].flatMap(e =>
  [e.localName + ' ', ...[...e.attributes].map(a => e.localName + ' ' + a.name)]))]"""
# Written by the browser or by our own script.
ADDED = {"html ", "head ", "body ", "tbody ", "p class", "button data-act"}
ADDED |= {"details open", "article hidden", "form hidden", "fieldset hidden"}
WORST_CONTRAST = """(() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgb = c => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1); return canvas.getImageData(0, 0, 1, 1).data; };
  const light = c => [...rgb(c)].slice(0, 3).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (rgb(c)[3] === 255) return c; } return '#fff'; };
  let worst = [99, ''];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let n; n = walk.nextNode();) {
    const e = n.parentElement;
    if (!n.data.trim() || e.closest('script, style, select, .vh') || !e.checkVisibility()) continue;
    const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05);
    if (ratio < worst[0]) worst = [ratio, e.outerHTML.slice(0, 120)];
  }
  return worst;
})()"""
SMALL_TARGETS = """[...document.querySelectorAll('button, select, input:not([type=radio]):not([type=checkbox]), summary, td > a, nav a')]
  .filter(e => e.checkVisibility()).map(e => [e.getBoundingClientRect(), e.outerHTML.slice(0, 100)])
  .filter(([r]) => r.height < 24 || r.width < 24).map(([r, html]) => `${r.width} x ${r.height} ${html}`)"""
# In one step: buttons come when a finding is first seen, whenever that is.
WORDS = """document.querySelectorAll('.acts, .tools, .theme, #status, dialog').forEach(e => e.remove());
document.querySelector('main').innerText"""


@pytest.fixture(scope="module")
def browser() -> Iterator[_chromium.Browser]:
    with _chromium.browser() as held:
        yield held


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("page"), _reports.story())


def written(folder: Path, report: Report) -> Path:
    path = folder / "report.html"
    path.write_text(rendered(report), encoding="utf-8")
    return path


@pytest.mark.parametrize("first", range(0, len(_reports.PAYLOADS), 20))
def test_nothing_of_others_acts(browser: _chromium.Browser, tmp_path: Path, first: int) -> None:
    """20 payloads in every field of one page: no script, no dialog, no request, no foreign node, nothing to block."""
    path = written(tmp_path, _reports.hostile(*_reports.PAYLOADS[first : first + 20]))
    tab = _chromium.Tab(browser)
    tab.open(path)
    tab.ask(_chromium.OPEN_ALL)
    tab.ask(
        "document.querySelectorAll('article.f, summary, td a').forEach(e => { e.focus(); e.dispatchEvent(new Event('mouseover')) })"
    )
    known = {f"{tag} {name}" for tag, name in known_shapes()} | ADDED
    assert set(tab.ask(SHAPES)) <= known
    assert tab.ask("document.scripts.length") == 2
    assert tab.ask("document.querySelectorAll('article.f').length") == 20
    assert tab.ask("JSON.parse(document.getElementById('claimcheck-report').textContent).findings.length") == 20
    assert tab.told("Page.javascriptDialogOpening") == []
    assert tab.requests() == []
    assert tab.told("Log.entryAdded") == []
    assert tab.told("Runtime.exceptionThrown") == []
    assert tab.ask("location.protocol") == "file:"
    tab.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out(browser: _chromium.Browser, story: Path, scheme: str) -> None:
    tab = _chromium.Tab(browser)
    tab.media(prefers_color_scheme=scheme)
    tab.open(story)
    tab.ask(_chromium.OPEN_ALL)
    ratio, where = tab.ask(WORST_CONTRAST)
    assert ratio >= 7, where
    tab.close()


def test_the_switch_between_light_and_dark(browser: _chromium.Browser, story: Path) -> None:
    tab = _chromium.Tab(browser)
    tab.open(story)
    ground = "getComputedStyle(document.body).backgroundColor"
    before = tab.ask(ground)
    tab.ask("document.querySelector('[name=theme][value=dark]').click()")
    assert tab.ask(ground) != before
    tab.close()


@pytest.mark.parametrize("width", [320, 700, 900, 1200])
@pytest.mark.parametrize(
    "made",
    [
        "story()",
        "large(30, 14)",
        "named(_reports.large(30, 14), 'a_file_name_' * 12)",
        "hostile(*_reports.PAYLOADS[:3], 'x' * 400, 'https://x.example/' + 'long' * 90)",
    ],
)
def test_no_sideways_scroll(browser: _chromium.Browser, tmp_path: Path, width: int, made: str) -> None:
    path = written(tmp_path, eval(f"_reports.{made}"))  # noqa: S307
    tab = _chromium.Tab(browser, width=width)
    tab.open(path)
    tab.ask(_chromium.OPEN_ALL)
    assert tab.ask("document.documentElement.scrollWidth") <= width
    tab.close()


def test_what_is_pressed_is_large_enough(browser: _chromium.Browser, story: Path) -> None:
    for width in (320, 1200):
        tab = _chromium.Tab(browser, width=width)
        tab.open(story)
        tab.ask(_chromium.OPEN_ALL)
        assert tab.ask(SMALL_TARGETS) == []
        tab.close()


def test_side_by_side_from_900_pixels(browser: _chromium.Browser, story: Path) -> None:
    tab = _chromium.Tab(browser, width=900)
    tops = "[...document.querySelectorAll('#f-closing .answer')].map(e => e.getBoundingClientRect().top)"
    tab.open(story)
    assert len(set(tab.ask(tops))) == 1
    tab.size(899, 900)
    assert len(set(tab.ask(tops))) == 2
    tab.close()


def test_scripts_off_shows_the_same_words(browser: _chromium.Browser, story: Path) -> None:
    told = []
    for scripts in (True, False):
        tab = _chromium.Tab(browser, scripts=scripts)
        tab.open(story)
        tab.ask(_chromium.OPEN_ALL)
        told.append(tab.ask(WORDS))
        tab.close()
    assert told[0] == told[1]
    assert "The old bridge closes on 2 May 2031" in told[1]


def test_a_link_opens_what_it_leads_into(browser: _chromium.Browser, story: Path) -> None:
    for scripts in (True, False):
        tab = _chromium.Tab(browser, scripts=scripts)
        tab.open(story, "#s1L2")
        assert tab.ask("document.getElementById('s1').open")
        assert tab.ask("Math.abs(document.getElementById('s1L2').getBoundingClientRect().top) < 900")
        tab.close()


def test_keys(browser: _chromium.Browser, story: Path) -> None:
    tab = _chromium.Tab(browser)
    tab.open(story)
    at = "document.activeElement.id"
    tab.press("j")
    assert tab.ask(at) == "f-closing"
    tab.press("j")
    assert tab.ask(at) == "f-differ"
    assert tab.ask("document.querySelector('#f-differ details.line').open")
    tab.press("k")
    assert tab.ask(at) == "f-closing"
    tab.press("o")
    assert tab.until("location.hash", "#s1L2") == "#s1L2"
    tab.press("f")
    assert tab.ask(at) == "q"
    tab.press("j")
    assert tab.ask("document.getElementById('q').value") == "j"
    tab.ask("document.activeElement.blur()")
    tab.press("?")
    assert tab.ask("document.getElementById('help').open")
    tab.ask("document.getElementById('keys-on').click(); document.getElementById('help-close').click()")
    tab.press("?")
    assert not tab.ask("document.getElementById('help').open")
    tab.close()


def test_filter_and_search(browser: _chromium.Browser, story: Path) -> None:
    tab = _chromium.Tab(browser)
    tab.open(story)
    shown = "[...document.querySelectorAll('article.f:not([hidden])')].map(f => f.id).join(' ')"
    tab.ask("q.value = 'is it sure'; q.dispatchEvent(new Event('input', {bubbles: true}))")
    assert tab.until(shown, "f-differ") == "f-differ"
    assert tab.ask("document.getElementById('status').textContent") == "1 of 2 findings shown"
    assert tab.ask("location.hash") == "#?q=is+it+sure"
    tab.ask("document.querySelector('[type=reset]').click()")
    assert tab.until(shown, "f-closing f-differ") == "f-closing f-differ"
    tab.close()
    tab = _chromium.Tab(browser)
    tab.open(story, "#?verdict=differ")
    assert tab.ask(shown) == "f-differ"
    tab.close()


def test_copy_as_citation(browser: _chromium.Browser, story: Path) -> None:
    tab = _chromium.Tab(browser)
    tab.open(story)
    tab.ask("window.copied = ''; navigator.clipboard.writeText = async t => { window.copied = t }")
    tab.ask("document.getElementById('f-closing').scrollIntoView()")
    assert tab.until("document.querySelectorAll('#f-closing [data-act]').length", 3) == 3
    tab.ask("document.querySelector('#f-closing [data-act=text]').click()")
    tab.until("window.copied.length > 0", True)
    told = str(tab.ask("window.copied"))
    assert told.startswith(
        "When does the bridge close?\n\n2 May 2031\n  “The old bridge closes on 2 May 2031.” (The Herald, 2031-04-09, sources/herald.txt:2, sha256 "
    )
    assert "https://herald.example/bridge?a=1&b=2#:~:text=The%20old%20bridge%20closes%20on%202%20May%202031" in told
    assert told.endswith("claimcheck finding f-closing")
    assert tab.until("document.getElementById('status').textContent", "Citation copied") == "Citation copied"
    tab.close()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The well-known, old & “grey” bridge closes on 2 May.", "well-known, old & “grey” bridge"),
        ("The bridge, which carries the road to the harbour and the mill, closes on 2 May, the city’s engineer said.",
         "bridge, which carries the road to the harbour and the mill, closes on 2 May, the city’s engineer said"),
        ("Nobody knows when. Perhaps it closes on 2 May.", "it closes on 2 May"),
        ("Mercredi, l’été — naïve café №5 (100 % sûr) – 5–6 €.", "l’été — naïve café №5 (100 % sûr) – 5–6 €"),
    ],
)  # fmt: skip
def test_a_text_fragment_finds_its_passage(browser: _chromium.Browser, tmp_path: Path, text: str, words: str) -> None:
    """Chromium scrolls to the words that the link names, on a page where others stand before."""
    source = _reports.document("a", f"An opening. {text}", url="https://x.example/")
    at = source.text.index(words)
    link = links.passage(source, Span(at, at + len(words)))
    assert link
    path = tmp_path / "article.html"
    before = "<p>Somewhere else, it closes on 3 May.</p>" + "<p>Filler.</p>" * 200
    path.write_text(
        f"<!doctype html><meta charset=utf-8>{before}<p id=it>{html.escape(source.text)}</p>{before}", encoding="utf-8"
    )
    tab = _chromium.Tab(browser)
    tab.open(path, "#" + link.partition("#")[2])
    seen = "(r => r.top >= 0 && r.bottom <= innerHeight)(document.getElementById('it').getBoundingClientRect())"
    assert tab.until(seen, True)
    tab.close()


def test_print(browser: _chromium.Browser, story: Path, tmp_path: Path) -> None:
    tab = _chromium.Tab(browser)
    tab.open(story)
    pdf = tab.pdf()
    tab.close()
    assert pdf.startswith(b"%PDF")
    if shutil.which("pdftotext") is None:
        pytest.skip("no pdftotext here (apt-get install poppler-utils)")
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf)
    told = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], capture_output=True, encoding="utf-8", check=True
    ).stdout
    flat = re.sub(r"\s+", " ", told)
    for words in ("When does the bridge close?", "[may]", "1 / ", "https://herald.example/bridge"):
        assert words in flat, words
    assert "Search the findings" not in flat


def test_nothing_is_kept(browser: _chromium.Browser, story: Path) -> None:
    tab = _chromium.Tab(browser)
    tab.open(story)
    assert tab.ask("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]
    tab.close()
