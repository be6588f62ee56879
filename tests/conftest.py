"""Collects the tables of cases under `tests/cases`: every phrase is a pytest item.

`pytest 'tests/cases/kinds/duration.yaml::7'` runs the phrase of line 7 alone. The folder says how a
table is read: `kinds` (find, relate), `rules` and `guards` (says, expect), `relate` (a, b, verdict);
tables of other folders belong to a test module of their own.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import _cases
import _tables
import pytest
from hypothesis import settings

from claimcheck.errors import ClaimcheckError

HERE = Path(__file__).parent
settings.register_profile("claimcheck", deadline=None)  # how fast a machine is, is no law
settings.load_profile("claimcheck")
_CACHE = TemporaryDirectory(prefix="claimcheck-tests-")
os.environ["CLAIMCHECK_CACHE"] = _CACHE.name  # the user's own cache is none of the tests' business


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Tables by folder, `tests/cases/<folder>/<name>.yaml`."""
    reader = _cases.READERS.get(file_path.parent.name)
    if file_path.suffix != ".yaml" or file_path.parent.parent != HERE / "cases" or reader is None:
        return None
    return Table.from_parent(parent, path=file_path, reader=reader)


class Table(pytest.File):
    """One table: its cases, named by their line."""

    def __init__(self, *, reader: Callable[[Path, Any], Iterator[_cases.Case]], **rest: Any) -> None:
        super().__init__(**rest)
        self.reader = reader

    def collect(self) -> Iterator[pytest.Item]:
        seen: Counter[int] = Counter()
        try:
            for case in self.reader(self.path, _tables.read(self.path)):
                seen[case.line] += 1
                name = str(case.line) if seen[case.line] == 1 else f"{case.line}.{seen[case.line]}"
                yield Row.from_parent(self, name=name, case=case)
        except (_tables.TableError, ClaimcheckError) as error:
            raise self.CollectError(str(error)) from error


class Row(pytest.Item):
    """One phrase of a table. Under `gap` it must fail: it turns red the day it starts to work."""

    def __init__(self, *, case: _cases.Case, **rest: Any) -> None:
        super().__init__(**rest)
        self.case = case
        if case.gap is not None:
            self.add_marker(pytest.mark.xfail(reason=case.gap, strict=True, raises=_cases.CaseFailure))

    def runtest(self) -> None:
        if (wrong := self.case.check()) is not None:
            raise _cases.CaseFailure(wrong)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        where, rerun = f"{self.nodeid.split('::')[0]}:{self.case.line}", f"  rerun  pytest '{self.nodeid}'"
        if isinstance(excinfo.value, _cases.CaseFailure):
            return f"{where}\n{excinfo.value}\n{rerun}"
        return f"{where}\n{super().repr_failure(excinfo, 'short')}\n{rerun}"

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, self.case.line - 1, self.name
