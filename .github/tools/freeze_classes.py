#!/usr/bin/env python3
"""Write the words of each class of the lexicon, as the parser is trained on them.

Usage: PYTHONPATH=. python .github/tools/freeze_classes.py claimcheck/analysis/model/english.known
Run it before train_parser.py, never alone: the weights belong to these words.
"""

import sys
from pathlib import Path

from claimcheck.lexicon.spelling import spellings
from claimcheck.lexicon.tables import names, rows


def words(part: str) -> str:
    """The single words of one part of the tables, sorted."""
    listed = (
        w.removeprefix("-")
        for n in names("_concepts_")
        for _, p, cell in rows(n)
        if p == part
        for w in cell.split(", ")
    )
    return " ".join(sorted({form for word in listed if " " not in word for form in spellings(word)}))


Path(sys.argv[1]).write_text("".join(f"{words(part)}\n" for part in ("verb", "noun", "adjective")), encoding="utf-8")
