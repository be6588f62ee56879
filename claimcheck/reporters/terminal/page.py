"""A page of text lines for a terminal: wrapping, columns side by side, links, and signs where there is no colour.

What comes from a source passes through `claimcheck.text.safe` before it becomes `Text`; Rich gets no markup. A page
collects lines; only `printed` makes terminal codes of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.model.finding import Report
from claimcheck.reporters import View, _outlets
from claimcheck.text.safe import one_line

if TYPE_CHECKING:
    from rich.text import Text

READABLE = 116  # columns that a line of prose has at most
NARROWEST = 20
GAP = 3  # columns between two columns of text
_PLACE = re.compile(r"\S+:\d+")  # a path with its line
_LINK_ID = re.compile(r"(\x1b\]8;)id=[^;\x1b]*(?=;)")  # Rich draws one at random


@dataclass(frozen=True, slots=True)
class Page:
    """What every section is given. `width` is the columns that it may fill, `names` what each source is called."""

    report: Report
    view: View
    names: dict[str, str]
    width: int
    lines: list[Text] = field(default_factory=list)

    @classmethod
    def of(cls, report: Report, view: View, width: int) -> Page:
        """An empty page on a report."""
        return cls(report, view, {s: one_line(n) for s, n in _outlets.names(report.documents).items()}, width)

    def part(self, width: int) -> Page:
        """An empty page beside this one."""
        return Page(self.report, self.view, self.names, width)

    def put(self, text: Text, indent: int = 0, *, hang: int = 0, signs: bool = False) -> None:
        """Lines of text, wrapped; all but the first stand `hang` columns further in.

        `signs`: marks under the marked words where there is no colour, for eyes and not for a screen reader.
        """
        room = max(NARROWEST, min(self.width, READABLE) - indent - hang)
        console, parts = _console(self.view), text.divide(_folds(text.plain, room))
        for number, line in enumerate(row for part in parts for row in part.wrap(console, room, tab_size=4)):
            before = indent + (hang if number else 0)
            self._row(before, line)
            if signs and not self.view.color and not self.view.plain and (row := _signs(line)):
                self._row(before, row)

    def split(self, left: Text, right: Text) -> None:
        """Two texts on one line, each cut where it would take the other's room."""
        room = self.width - GAP
        first = max(room // 2, room - right.cell_len)
        left.truncate(min(left.cell_len, first), overflow="ellipsis")
        right.truncate(max(NARROWEST, room - left.cell_len), overflow="ellipsis")
        self._row(0, left + words(" " * GAP) + right)

    def gap(self) -> None:
        """An empty line, where none stands yet."""
        if self.lines and self.lines[-1].plain:
            self._row(0, words(""))

    def command(self, lead: str, command: str) -> None:
        """A line to be copied, which nothing wraps."""
        self._row(0, words(lead, "dim") + words(command))

    def beside(self, left: Page, right: Page, indent: int = 0) -> None:
        """Two pages side by side."""
        rows = max(len(left.lines), len(right.lines))
        for number in range(rows):
            line = left.lines[number].copy() if number < len(left.lines) else words("")
            if number < len(right.lines) and right.lines[number].plain.strip():
                line.pad_right(max(0, left.width + GAP - line.cell_len))
                line.append_text(right.lines[number])
            self._row(indent, line)

    def cells(self, row: Sequence[tuple[Text, int]]) -> None:
        """The cells of a table row, each with the columns that it has."""
        wrapped = [(text.wrap(_console(self.view), width), width) for text, width in row]
        for number in range(max(len(lines) for lines, _ in wrapped)):
            line = words("")
            for lines, width in wrapped:
                cell = lines[number] if number < len(lines) else words("")
                cell.rstrip()
                line.append_text(cell)
                line.append(" " * max(0, width - cell.cell_len + GAP))
            self._row(0, line)

    def place(self, path: str, line: int) -> Text:
        """`file:line`, a link where the view has them."""
        shown = words(f"{self.view.base}{path}:{line}", "dim")
        if self.view.links and (target := _target(self.view, path, line)) is not None:
            shown.stylize(f"link {target}")
        return shown

    def printed(self) -> str:
        """The lines as a terminal wants them."""
        console = _console(self.view)
        with console.capture() as captured:
            for line in self.lines:
                line.rstrip()
                console.print(line, no_wrap=True, overflow="ignore", crop=False)
        text = "\n".join(line.rstrip() for line in captured.get().splitlines()).strip("\n") + "\n"
        return _LINK_ID.sub(r"\1", text)

    def _row(self, indent: int, line: Text) -> None:
        row = words(" " * indent)
        row.append_text(line)
        self.lines.append(row)


def words(shown: str, style: str = "") -> Text:
    """A piece of text in one style, on one line; whatever steers a terminal is spelled out."""
    from rich.text import Text

    return Text(end="").append(one_line(shown), style or None)


def _folds(plain: str, room: int) -> list[int]:
    """Where a place too long for a line is cut: behind a slash, so that the number stays with the name of the file."""
    found: list[int] = []
    for place in _PLACE.finditer(plain):
        cuts, last = [], place.end()
        while last - place.start() > room:
            slash = plain.find("/", last - room - 1, last - 1) + 1
            last = slash or last - room
            cuts.append(last)
        found += reversed(cuts)
    return found


def _console(view: View):  # type: ignore[no-untyped-def]
    from io import StringIO

    from rich.console import Console

    return Console(
        file=StringIO(),
        width=max(view.width, NARROWEST),
        height=100,
        color_system="standard" if view.color else None,
        force_terminal=view.color or bool(view.links),
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},
    )


def _target(view: View, path: str, line: int) -> str | None:
    """The address of a line; every byte that means something to a terminal is spelled out in it."""
    from urllib.parse import quote

    try:
        return f"{view.links}{quote((view.base + path).encode('utf-8', 'surrogateescape'))}#{line}"
    except UnicodeEncodeError:
        return None


def _signs(line: Text) -> Text | None:
    """A row of signs under the marked words of a line, or None."""
    from rich.cells import cell_len

    row = ""
    for span in sorted(line.spans):
        sign = "^" if "underline" in str(span.style) else "~"
        row = row.ljust(cell_len(line.plain[: span.start])) + sign * cell_len(line.plain[span.start : span.end])
    return words(row) if row else None
