"""Documents worked on ahead by several processes; whatever goes wrong there is the caller's to do again."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from claimcheck.model.document import Document

WORKERS = 4  # at most so many


class Ahead:
    """Work on documents by several processes, of which the caller is one: what nobody else was given is its own.

    `warm_up` is called before they part, where they share what it has loaded.
    """

    def __init__(
        self, documents: Sequence[Document], work: Callable[[Document], bytes], warm_up: Callable[[], object]
    ) -> None:
        self._pending: dict[str, Any] = {}
        with suppress(OSError, ImportError, NotImplementedError):  # a machine without semaphores, or out of processes
            from concurrent.futures import ProcessPoolExecutor
            from multiprocessing import get_start_method

            if (workers := min(WORKERS, _cores(), len(documents)) - 1) > 0:
                if get_start_method() == "fork":
                    warm_up()  # what that loads is there in every process
                self._pool = ProcessPoolExecutor(workers, initializer=_deaf)
                self._pending = {d.id: self._pool.submit(work, d) for d in _given_away(documents, workers + 1)}
        self._own = [d for d in documents if d.id not in self._pending]

    def meanwhile(self, document: Document) -> Document | None:
        """One of the caller's own to work on while another still works on that document, once; None where none is."""
        self._own = [d for d in self._own if d.id != document.id]
        pending = self._pending.get(document.id)
        return None if pending is None or pending.done() or not self._own else self._own.pop(0)

    def take(self, document: Document) -> bytes | None:
        """What the work made of a document, once; None where it is the caller's own or not to be had."""
        if (pending := self._pending.pop(document.id, None)) is None:
            return None
        try:
            found: bytes | None = pending.result()
        except Exception:  # noqa: BLE001
            found = None  # reading it here says what is wrong
        except BaseException:
            self._pool.shutdown(wait=False, cancel_futures=True)
            raise
        if not self._pending:
            self._pool.shutdown()  # one that ends by itself may do so while Python exits, which fails there
        return found


def _given_away(documents: Sequence[Document], shares: int) -> list[Document]:
    """All but the caller's share, the longest first; each goes to who has least yet (Graham 1969, LPT).

    The caller's is the largest share: what others have done it has to load as well.
    """
    of: list[list[Document]] = [[] for _ in range(shares)]
    for document in sorted(documents, key=lambda d: -len(d.text)):
        min(of, key=_size).append(document)
    own = {d.id for d in max(of, key=_size)}
    return [d for d in sorted(documents, key=lambda d: -len(d.text)) if d.id not in own]


def _size(documents: Sequence[Document]) -> int:
    return sum(len(d.text) for d in documents)


def _deaf() -> None:
    """An interrupt is for the process that the user sees."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
