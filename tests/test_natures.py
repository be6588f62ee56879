"""The sort of thing that a name stands for, told by the words around it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from claimcheck.analysis import analyse
from claimcheck.analysis.mentions import indexed
from claimcheck.loaders import from_string

_ROWS = yaml.safe_load((Path(__file__).parent / "cases" / "natures.yaml").read_text(encoding="utf-8"))


def _cases() -> Iterator[tuple[str, str]]:
    for sort, said in _ROWS.items():
        yield from ((text, sort) for text in said)


@pytest.mark.parametrize(("said", "sort"), list(_cases()))
def test_the_words_around_tell_the_sort(said: str, sort: str) -> None:
    start = said.index("[")
    text = said.replace("[", "").replace("]", "")
    entities = indexed(analyse(from_string(text)).entities)
    found = [entities.natures[key].value for key, e in entities.items() if any(m.start == start for m in e.mentions)]
    assert found == [sort], (text, {k: n.value for k, n in entities.natures.items()})
