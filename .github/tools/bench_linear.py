"""Is reading linear? Takes the processor time of `claimcheck extract` on hostile texts of one size and of twice that.

    python .github/tools/bench_linear.py [--size 20000] [--most 2.5] [--stages] [NAME ...]

Each text is one pattern over and over: in one line, in lines of 400 code points, as one list item. A text fails where
doubling it takes more than `--most` times as long (best of three, start-up left out, 20 ms allowed for the clock); what
fails is timed once more, for a busy machine only ever adds to a time, and the best of all runs counts.
`--stages` says where the time goes. Exit status 1 where one fails. It is a program and no test, for clocks differ.
"""

from __future__ import annotations

import argparse
import sys
import time
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

PATTERNS = {
    "opening brackets": "(",
    "nested brackets": "((((a))))",
    "square brackets": "[x] ",
    "straight quotes": '"a" ',
    "glued quotes": '"',
    "opening quotes": "“a ",
    "closing quotes": "a” ",
    "single quotes": "'a' ",
    "apostrophes": "a's ",
    "doubled apostrophes": "''a'' ",
    "commas": ", ",
    "glued commas": ",",
    "names and commas": "Ode, Park, ",
    "digits": "7",
    "digits and commas": "1,000,",
    "digits and dots": "1.2.",
    "figures": "12 ",
    "hyphens": "-",
    "hyphenated words": "well-known-",
    "capitals": "A",
    "capital words": "Ode ",
    "initials": "J. ",
    "acronyms": "(ABC) ",
    "of the": "of the ",
    "and": "and ",
    "that": "that ",
    "not": "not ",
    "spaces": " ",
    "tabs": "\t",
    "number words": "hundred thousand ",
    "number words and and": "one hundred and ",
    "dots": ".",
    "spaced dots": ". ",
    "ellipses": "a... ",
    "verbs of speech": "said ",
    "tags": "he said, ",
    "quoted tags": '"a b c," he said, ',
    "nouns of speech": "claim that ",
    "conditions": "if it is, ",
    "dates": "June 2, ",
    "months": "May ",
    "times": "5:21 p.m. ",
    "money": "$5 million, ",
    "percent": "5% ",
    "list items": "1. a 2. b ",
    "colons": "Ode: ",
    "addresses": "a@b.c/",
    "combining marks": "e\u0301",
    "adjectives": "big old red ",
    "short sentences": "Ode said no. ",
}
PATTERNS |= {  # more of what the readers of times and figures look for; the pattern is its own name
    f"{unit.strip()!r}": unit
    for unit in (
        "1 |a |two and |the end of |June |-2|1,|by the |hundred |two hundred and |30 days |30 days, |"
        "two hours and |8-|January and |June 8, |June 8 and |8, 9 and |Monday |Mon, |at 5 |5:21 |"
        "5:21 p.m. Tuesday |night |night of |early |the morning of June |last |the past |1990s |1999-|"
        "1999 to |from 1999 to |(1999-|480 BC |Q3 of |every |half past |quarter of an hour |Christmas |"
        "earlier |year-|weeks-|'s |1.1.|1/1/|12:|a.d. |over the past two |from 90 days |((((|"
        "spring and summer and |published |initially |"
        "3-2 |(3-2) |won 3-2, |No. 2 |R5 million |6ft 2in |10 km (6 miles) |magnitude 5.4 |category 3 storm |"
        "Ann Field, 43, |between the ages of 5 and 6 |over-65s |No one in the hall |no reported |"
        "of the people, |rose to 5 |up from 5 to |half a |25 basis points |voted a b c d |61 in favour and |"
        "24, including a |12 of 14 of |$5 a |death toll |a mile and a half |Apollo 11 |a lone |killed a |"
        "fined $5 to "
    ).split("|")
}
STAGES = ("load", "analyse", "extract")


def main() -> int:
    """Run the texts that are asked for; 1 where one is not linear."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("names", nargs="*", metavar="NAME")
    asked.add_argument("--size", type=int, default=20_000, help="code points of the smaller text")
    asked.add_argument("--most", type=float, default=2.5, help="how much longer the doubled text may take")
    asked.add_argument("--stages", action="store_true", help="show the time of each stage")
    given = asked.parse_args()
    timed(PATTERNS["short sentences"] * 50)  # loads what is loaded on demand
    failed = 0
    for name, pattern in PATTERNS.items():
        if given.names and name not in given.names:
            continue
        for form, lay_out in LAYOUTS.items():
            texts = [lay_out(repeat(pattern, n)) for n in (given.size, 2 * given.size)]
            small, large = map(best, texts)
            if sum(large) > given.most * (sum(small) + 0.02):
                small, large = (min(known, best(t), key=sum) for known, t in zip((small, large), texts, strict=True))
            ratio = sum(large) / (sum(small) + 0.02)
            wrong = ratio > given.most
            failed += wrong
            shown = "".join(f"  {s} {a:.2f}->{b:.2f}" for s, a, b in zip(STAGES, small, large, strict=True))
            print(f"{'FAIL' if wrong else 'ok  '} {ratio:5.1f}x {sum(large):7.2f} s  {name}, {form}"
                  + (shown if given.stages or wrong else ""), flush=True)  # fmt: skip
    print(f"{failed} not linear")
    return 1 if failed else 0


def repeat(pattern: str, size: int) -> str:
    """The pattern over and over, up to a size in code points."""
    return (pattern * (size // len(pattern) + 1))[:size]


def in_lines(text: str) -> str:
    """The text in lines of 400 code points, each a paragraph."""
    return "\n\n".join(text[at : at + 400] for at in range(0, len(text), 400))


def best(text: str) -> tuple[float, ...]:
    """The shortest of three runs (of one, where a run takes longer than five seconds), in seconds by stage."""
    runs = []
    for _ in range(3):
        runs.append(timed(text))
        if sum(runs[-1]) > 5:
            break
    return min(runs, key=sum)


def timed(text: str) -> tuple[float, ...]:
    """Seconds for loading, analysing and extracting a text."""
    from claimcheck import extractor
    from claimcheck.analysis import analyse
    from claimcheck.loaders import from_string

    marks = [time.process_time()]
    document = from_string(text)
    marks.append(time.process_time())
    analysis = analyse(document)
    marks.append(time.process_time())
    extractor.extract(analysis)
    marks.append(time.process_time())
    return tuple(b - a for a, b in pairwise(marks))


LAYOUTS = {"one line": str, "lines": in_lines, "list item": "- {}".format}

if __name__ == "__main__":
    sys.exit(main())
