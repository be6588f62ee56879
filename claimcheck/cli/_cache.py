"""Readings kept between runs: a text that has not changed is analysed and read once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import count
from pathlib import Path

from claimcheck.cli import _kept
from claimcheck.cli._ahead import Ahead
from claimcheck.extractor import Reader, Reading, read
from claimcheck.loaders import from_string
from claimcheck.model.document import Document

FIRST = "Officials said on Monday that 12 people had died."  # reading it loads the models and tables
MUCH = 20_000  # code points yet unread from which several processes are worth their start


def reader(kinds: Sequence[str] | None, documents: Sequence[Document] = ()) -> Reader:
    """The reader of this run: with the user's cache, or the bare one where CLAIMCHECK_CACHE is off.

    Args:
        documents: what it will be asked for, in this order; a good deal of text is read ahead by several processes.
    """
    written = count()
    early: dict[str, Reading] = {}

    def place(document: Document) -> Path | None:
        return _kept.place("reading", kinds, document)

    unread = [d for d in documents if (path := place(d)) is None or not path.exists()]
    much = sum(len(d.text) for d in unread) >= MUCH
    ahead = (
        Ahead(unread, partial(_read, kinds=kinds), partial(read, from_string(FIRST, id="first"), kinds))
        if much
        else None
    )

    def remembering(document: Document) -> Reading:
        while ahead is not None and (other := ahead.meanwhile(document)) is not None:
            early[other.id] = fresh(other)
        return early.pop(document.id, None) or fresh(document)

    def fresh(document: Document) -> Reading:
        path = place(document)
        found = None if path is None else _kept.load(path, Reading)
        if found is None:
            data = None if ahead is None else ahead.take(document)
            found = None if data is None else _kept.loaded(data, Reading)
            if found is None:
                found = read(document, kinds)
            if path is not None:
                _kept.keep(path, data or _kept.dumped(found), next(written))
        return found

    return remembering


def _read(document: Document, kinds: Sequence[str] | None) -> bytes:
    return _kept.dumped(read(document, kinds))
