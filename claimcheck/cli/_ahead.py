"""Documents worked on ahead by several processes; whatever goes wrong there is the caller's to do again."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from claimcheck.model.document import Document

WORKERS = 4  # at most so many


class Ahead:
    """Work on documents by several processes; the caller, who is one of those who work, is left the first ones."""

    def __init__(self, documents: Sequence[Document], work: Callable[[Document], bytes]) -> None:
        self._pending: dict[str, Any] = {}
        with suppress(OSError, ImportError, NotImplementedError):  # a machine without semaphores, or out of processes
            from concurrent.futures import ProcessPoolExecutor

            if (workers := min(WORKERS, _cores(), len(documents)) - 1) > 0:
                self._pool = ProcessPoolExecutor(workers, initializer=_deaf)
                self._pending = {d.id: self._pool.submit(work, d) for d in _behind(documents, workers + 1)}

    def take(self, document: Document) -> bytes | None:
        """What the work made of a document, once; None where it is the caller's own or not to be had."""
        if (pending := self._pending.pop(document.id, None)) is None:
            return None
        try:
            found: bytes = pending.result()
        except Exception:  # noqa: BLE001
            return None  # reading it here says what is wrong
        except BaseException:
            self._pool.shutdown(wait=False, cancel_futures=True)
            raise
        return found


def _behind(documents: Sequence[Document], shares: int) -> list[Document]:
    """The documents behind the first share of the text, one of so many."""
    whole, before, behind = sum(len(d.text) for d in documents), 0, []
    for document in documents:
        if before + len(document.text) / 2 > whole / shares:
            behind.append(document)
        before += len(document.text)
    return behind


def _deaf() -> None:
    """An interrupt is for the process that the user sees."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
