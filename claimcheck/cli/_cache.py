"""Parses kept between runs, by content: the same text under the same model is parsed once.

One small file a text in the user's cache folder (`platformdirs`; another with CLAIMCHECK_CACHE=FOLDER, none with
CLAIMCHECK_CACHE=off). The cache changes how long a run takes and nothing else: a file that is missing, damaged or not
to be written is as if it had never been there.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from claimcheck.analysis import syntax
from claimcheck.analysis.syntax import Parse, Parser
from claimcheck.model.analysis import Tag

KEPT = 2000  # files; the oldest go first


def parser() -> Parser:
    """The parser of this run: with the user's cache, or the bare one where CLAIMCHECK_CACHE is off."""
    chosen = os.environ.get("CLAIMCHECK_CACHE", "")
    if chosen == "off":
        return syntax.parse
    if chosen:
        return cached(Path(chosen))
    from platformdirs import user_cache_path

    return cached(user_cache_path("claimcheck", appauthor=False))


def cached(folder: Path) -> Parser:
    """A parser that looks in the folder first, and keeps there what it had to work out."""

    def parse(sentences: Sequence[Sequence[str]]) -> list[Parse]:
        words = json.dumps(sentences, ensure_ascii=True).encode()
        path = folder / (blake2b(syntax.fingerprint().encode() + words, digest_size=20).hexdigest() + ".parse")
        found = _read(path, sentences)
        if found is None:
            found = syntax.parse(sentences)
            _write(path, found)
        return found

    return parse


def _read(path: Path, sentences: Sequence[Sequence[str]]) -> list[Parse] | None:
    """The parses of the file, if it holds one of the right length for each sentence."""
    with suppress(OSError, ValueError, TypeError, KeyError, zlib.error):
        rows = json.loads(zlib.decompress(path.read_bytes()))
        found = [
            Parse(tuple(Tag(t) for t in tags.split()), tuple(map(int, heads)), tuple(relations.split()))
            for tags, heads, relations in rows
        ]
        sizes = [{len(p.tags), len(p.heads), len(p.relations)} for p in found]
        if sizes == [{len(words)} for words in sentences] and all(
            -1 <= h < len(p.heads) for p in found for h in p.heads
        ):
            return found
    return None


def _write(path: Path, parses: Sequence[Parse]) -> None:
    rows = [(" ".join(p.tags), p.heads, " ".join(p.relations)) for p in parses]
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}")
        part.write_bytes(zlib.compress(json.dumps(rows).encode(), 1))
        part.replace(path)
        _prune(path.parent)


def _prune(folder: Path) -> None:
    files = list(folder.glob("*.parse"))
    if len(files) > KEPT:
        oldest = sorted(files, key=lambda f: (f.stat().st_mtime_ns, f.name))
        for file in oldest[: len(files) - KEPT]:
            file.unlink(missing_ok=True)
