"""A real headless Chromium, spoken to over a pipe (DevTools protocol), with the standard library alone.

It is Debian's package (`apt-get install chromium`); where there is none, tests that need it are skipped. Nothing is
loaded from a network: pages are files, and every request is counted.
"""

from __future__ import annotations

import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
WAIT = 60.0  # seconds for one answer
# By a sheet of its own, so that the page's elements stay as they were.
OPEN_ALL = """document.querySelectorAll('details').forEach(d => d.open = true);
document.adoptedStyleSheets = [new CSSStyleSheet()];
document.adoptedStyleSheets[0].replaceSync('.f, .l { content-visibility: visible !important }')"""
_FLAGS = (
    "--headless=new", "--remote-debugging-pipe", "--disable-gpu", "--no-first-run", "--disable-extensions",
    "--disable-background-networking", "--disable-component-update", "--hide-scrollbars", "--mute-audio",
    "--font-render-hinting=none",
)  # fmt: skip


class Browser:
    """One Chromium. `call` asks, `events` holds what it told unasked."""

    def __init__(self, folder: str) -> None:
        assert PROGRAM
        mine, its = _pipe(), _pipe()  # what it reads, what it writes
        flags = [*_FLAGS, f"--user-data-dir={folder}", *(["--no-sandbox"] if os.geteuid() == 0 else [])]

        def its_own() -> None:
            os.dup2(mine[0], 3)
            os.dup2(its[1], 4)

        self.process = subprocess.Popen(
            [PROGRAM, *flags, "about:blank"],
            pass_fds=(3, 4), preexec_fn=its_own,  # noqa: PLW1509 (no threads here)
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(mine[0])
        os.close(its[1])
        self.out, self.into = mine[1], its[0]
        self.buffer = b""
        self.number = 0
        self.events: list[dict[str, Any]] = []

    def call(self, method: str, session: str | None = None, /, **params: Any) -> dict[str, Any]:
        """The answer to one command."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": params} | ({"sessionId": session} if session else {})
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.out, data) :]
        while True:
            got = self.read(WAIT)
            if got is None:
                raise TimeoutError(method)
            if got.get("id") == self.number:
                if "error" in got:
                    raise RuntimeError(f"{method}: {got['error']}")
                return dict(got["result"])
            self.take(got)

    def read(self, wait: float) -> dict[str, Any] | None:
        """The next message, or None where none comes in time."""
        end = time.monotonic() + wait
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.into], [], [], max(0.0, end - time.monotonic()))
            if not ready:
                return None
            more = os.read(self.into, 1 << 20)
            if not more:
                raise RuntimeError("the browser went away")
            self.buffer += more
        line, _, self.buffer = self.buffer.partition(b"\0")
        return dict(json.loads(line))

    def take(self, message: dict[str, Any]) -> None:
        """Keep an event; a dialog is closed at once."""
        self.events.append(message)
        if message.get("method") == "Page.javascriptDialogOpening":
            text = json.dumps({
                "id": 0, "method": "Page.handleJavaScriptDialog", "params": {"accept": False},
                "sessionId": message.get("sessionId"),
            })  # fmt: skip
            os.write(self.out, text.encode() + b"\0")

    def drain(self, wait: float) -> None:
        """Take what is told within that time."""
        end = time.monotonic() + wait
        while (got := self.read(max(0.0, end - time.monotonic()))) is not None:
            self.take(got)

    def close(self) -> None:
        """End the browser."""
        try:
            self.call("Browser.close")
        except (OSError, RuntimeError, TimeoutError):
            self.process.kill()
        self.process.wait(20)
        os.close(self.out)
        os.close(self.into)


def _pipe() -> tuple[int, int]:
    """A pipe whose ends lie beyond 3 and 4, which the browser takes for its own."""
    ends = os.pipe()
    high = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends)
    for end in ends:
        os.close(end)
    return high[0], high[1]


class Tab:
    """A page of its own. scripts: whether the page's scripts may run."""

    def __init__(self, browser: Browser, *, width: int = 1200, height: int = 900, scripts: bool = True) -> None:
        self.browser = browser
        self.target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = browser.call("Target.attachToTarget", targetId=self.target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        self.size(width, height)
        if not scripts:
            self.call("Emulation.setScriptExecutionDisabled", value=True)

    def call(self, method: str, /, **params: Any) -> dict[str, Any]:
        """A command to this page."""
        return self.browser.call(method, self.session, **params)

    def size(self, width: int, height: int) -> None:
        """Set the viewport in CSS pixels."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def media(self, **features: str) -> None:
        """Set media features (`prefers_color_scheme="dark"`, `forced_colors="active"`)."""
        held = [{"name": key.replace("_", "-"), "value": value} for key, value in features.items()]
        self.call("Emulation.setEmulatedMedia", features=held)

    def open(self, path: Path, fragment: str = "") -> None:
        """Load a file and wait until it is there."""
        before = len(self.browser.events)
        self.call("Page.navigate", url=path.resolve().as_uri() + fragment)
        end = time.monotonic() + WAIT
        while not any(
            e.get("method") == "Page.loadEventFired" and e.get("sessionId") == self.session
            for e in self.browser.events[before:]
        ):
            if time.monotonic() > end:
                raise TimeoutError(path)
            if (got := self.browser.read(1.0)) is not None:
                self.browser.take(got)

    def ask(self, expression: str) -> Any:
        """What an expression gives in the page."""
        got = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in got:
            raise RuntimeError(str(got["exceptionDetails"]))
        return got["result"].get("value")

    def until(self, expression: str, expected: Any) -> Any:
        """The value of an expression once it is the one expected, or the last one after ten seconds."""
        end = time.monotonic() + 10
        while (got := self.ask(expression)) != expected and time.monotonic() < end:
            time.sleep(0.05)
        return got

    def press(self, key: str) -> None:
        """One key, down and up."""
        for kind in ("keyDown", "keyUp"):
            self.call(
                "Input.dispatchKeyEvent", type=kind, key=key, text=key if kind == "keyDown" and len(key) == 1 else ""
            )

    def told(self, method: str) -> list[dict[str, Any]]:
        """The events of that name on this page."""
        self.browser.drain(0.05)
        return [
            e["params"] for e in self.browser.events if e.get("method") == method and e.get("sessionId") == self.session
        ]

    def requests(self) -> list[str]:
        """Addresses that were asked for, beside the files opened."""
        seen = [str(e["request"]["url"]) for e in self.told("Network.requestWillBeSent") if e.get("type") != "Document"]
        return [url for url in seen if not url.startswith(("data:", "about:"))]

    def picture(self, path: Path, *, whole: bool = False) -> None:
        """A screenshot."""
        path.write_bytes(
            base64.b64decode(self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)["data"])
        )

    def pdf(self) -> bytes:
        """The page as it prints."""
        return base64.b64decode(self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"])

    def close(self) -> None:
        """Close the page."""
        self.browser.call("Target.closeTarget", targetId=self.target)


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser that ends with the block."""
    with tempfile.TemporaryDirectory(prefix="claimcheck-chromium-", ignore_cleanup_errors=True) as folder:
        held = Browser(folder)
        try:
            yield held
        finally:
            held.close()
