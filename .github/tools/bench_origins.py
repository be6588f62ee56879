"""How the cost of origins grows with the number of articles, beside that of reading them.

    python .github/tools/bench_origins.py [100 300 1000]

The articles are made of sentences of the tests' own texts: stories of ten outlets; for each story the longer words
change places with others of the same ending, and names and figures are exchanged. In each, one article is copied whole
under a new lead, one in half; others share a sentence in the same words. Prints processor seconds, the exponent between
one number and the next, and how many of the planted copies came back. It is a program and no test, for clocks differ.
"""

from __future__ import annotations

import math
import random
import re
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

OUTLETS = 10
SENTENCES = 18
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")
_WORD = re.compile(r"\b[a-z]{5,}\b")
_FIGURE = re.compile(r"\d+")


def main() -> int:
    """Run the numbers of articles that are asked for."""
    counts = [int(a) for a in sys.argv[1:]] or [100, 300, 1000]
    pool = sentences()
    before: tuple[int, float, float] | None = None
    for count in counts:
        reading, origins, found, planted, false = timed(articles(pool, count))
        line = f"{count:>6} articles: reading {reading:6.1f} s, origins {origins:5.2f} s"
        line += f"; copies found {found} of {planted}, false {false}"
        if before is not None:
            step = math.log(count / before[0])
            line += f"; exponent reading {math.log(reading / before[1]) / step:.2f}, "
            line += f"origins {math.log(origins / before[2]) / step:.2f}"
        print(line, flush=True)
        before = count, reading, origins
    return 0


def sentences() -> list[str]:
    """The sentences of the texts in tests/cases/origins."""
    import _tables

    from claimcheck.loaders import from_string

    pool: dict[str, None] = {}
    for path in sorted((ROOT / "tests" / "cases" / "origins").glob("*.yaml")):
        for text in (_tables.read(path).get("texts") or {}).values():
            document = from_string(str(text))
            pool.update(dict.fromkeys(document.exact(p.span) for p in document.passages))
    return sorted(s for s in pool if len(s.split()) > 6)


def articles(pool: list[str], count: int) -> dict[str, tuple[str, str]]:
    """Articles by id, each with its text and the id of what it copies, or nothing."""
    made: dict[str, tuple[str, str]] = {}
    for story in range((count + OUTLETS - 1) // OUTLETS):
        chance = random.Random(story)
        told = as_in(story, chance.sample(pool, min(len(pool), 9 * SENTENCES)))
        own = [told[n * SENTENCES : (n + 1) * SENTENCES] for n in range(OUTLETS - 1)]
        for text in own[1:4]:
            text[chance.randrange(len(text))] = own[0][chance.randrange(len(own[0]))]
        half = [s for n, s in enumerate(own[0]) if n % 2] + own[8][: SENTENCES // 2]
        texts = [*own[:8], [*own[8][-2:], *own[0]], half]
        for number, text in enumerate(texts):
            source = f"s{story:04}-{number}"
            made[source] = ("\n\n".join(text), f"s{story:04}-0" if number >= OUTLETS - 2 else "")
    return dict(list(made.items())[:count])


def as_in(story: int, sentences: list[str]) -> list[str]:
    """Sentences in the words of a story."""
    chance = random.Random(f"{story}")
    turn = chance.randrange(1, 20)
    endings: dict[str, set[str]] = {}
    for word in {w for s in sentences for w in _WORD.findall(s)}:
        endings.setdefault(word[-2:], set()).add(word)
    other: dict[str, str] = {}
    for words in map(sorted, endings.values()):
        other |= zip(words, chance.sample(words, len(words)), strict=True)
    found = []
    for sentence in sentences:
        changed = _WORD.sub(lambda m: other[m[0]], sentence)
        changed = _NAME.sub(lambda m: m[0][:2] + "aeioulnrst"[story % 10] + m[0][2:] + "aeo"[story // 10 % 3], changed)
        found.append(_FIGURE.sub(lambda m: str(int(m[0]) + turn), changed))
    return found


def timed(made: dict[str, tuple[str, str]]) -> tuple[float, float, int, int, int]:
    """Seconds for reading and for origins; planted copies found, planted, and pairs that were not planted."""
    from claimcheck import extractor, pipeline
    from claimcheck.loaders import from_string

    start = time.process_time()
    readings = [extractor.read(from_string(text, id=source), ("attribution",)) for source, (text, _) in made.items()]
    read = time.process_time()
    found = pipeline.origins_of(readings)
    end = time.process_time()
    planted = [(source, of) for source, (_, of) in made.items() if of in made]
    back = sum(found.family[source] == found.family[of] for source, of in planted)
    families = [o.sources for o in found.listed if o.why == "copy"]
    false = sum(1 for sources in families for s in sources[1:] if not made[s][1] and not made[sources[0]][1])
    return read - start, end - read, back, len(planted), false


if __name__ == "__main__":
    sys.exit(main())
