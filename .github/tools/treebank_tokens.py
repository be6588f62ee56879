"""Turn CoNLL-U treebank files into a corpus for train_tagger.py, cut as claimcheck.analysis.tokens cuts.

    python .github/tools/treebank_tokens.py TREEBANK.conllu... > CORPUS.tsv

Where one of our tokens covers several of the treebank's ("30-day", "$84,000"), it gets one class from
the word that governs the group; its output is treebank text and stays out of the repository.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claimcheck.analysis.tokens import spans

_PRENOMINAL = {"amod", "compound", "nmod", "obl", "obl:npmod", "nmod:npmod", "dep"}


@dataclass(frozen=True, slots=True)
class Row:
    """One word of the treebank."""

    number: int
    form: str
    tag: str
    head: int
    relation: str


def sentences(path: Path) -> Iterator[tuple[str, list[Row]]]:
    """The text of each sentence with its words."""
    text, rows = "", []
    for line in path.read_text(encoding="utf-8").split("\n"):
        fields = line.split("\t")
        if line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        elif not line and rows:
            yield text, rows
            rows = []
        elif fields[0].isdigit():
            head = int(fields[6]) if fields[6].isdigit() else 0
            rows.append(Row(int(fields[0]), fields[1], fields[3], head, fields[7]))


def placed(text: str, rows: list[Row]) -> list[tuple[int, int]] | None:
    """Where each word stands in the text, or None where the text does not spell them out."""
    found, at = [], 0
    for row in rows:
        start = text.find(row.form, at)
        if start < 0 or start - at > 3:
            return None
        at = start + len(row.form)
        found.append((start, at))
    return found


def merged(group: list[Row], text: str) -> str:
    """The class of one token that covers several words."""
    numbers = {row.number for row in group}
    classes = {row.tag for row in group}
    if text.lower() == "cannot":
        return "AUX"
    if classes - {"PUNCT", "SYM"} == {"PROPN"}:
        return "PROPN"
    if text[0].isdigit() and text[-1].isdigit() or text[-1] == "%" or text[0] in "$€£":
        return "NUM"
    head = ([row for row in group if row.head not in numbers and row.tag != "PUNCT"] or group)[-1]
    if "-" in text:
        common = head.tag not in ("PROPN", "PRON", "X")
        before_noun = common and head.head > max(numbers) and head.relation in _PRENOMINAL
        if before_noun or head.tag == "VERB" and head.relation in ("amod", "acl"):
            return "ADJ"
        if head.tag in ("ADP", "ADV") and classes & {"NOUN", "PROPN"}:
            return "NOUN"
    return head.tag


def main(paths: list[str]) -> None:
    """Write every sentence that could be placed."""
    for path in paths:
        for text, rows in sentences(Path(path)):
            places = placed(text, rows)
            if places is None:
                continue
            lines = []
            for start, end in spans(text):
                group = [row for row, (a, b) in zip(rows, places, strict=True) if a < end and b > start]
                if group:
                    tag = group[0].tag if len(group) == 1 else merged(group, text[start:end])
                    lines.append(f"{text[start:end]}\t{'X' if tag == '_' else tag}")
            print("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
