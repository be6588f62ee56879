"""Turn CoNLL-U treebank files into a corpus for train_parser.py, cut as claimcheck.analysis.tokens cuts.

    python .github/tools/treebank_tokens.py TREEBANK.conllu... > CORPUS.tsv

One token a line: word, class (UPOS), head (1-based; 0 is the root) and relation. Where one of our tokens covers
several of the treebank's ("30-day", "$84,000"), it gets one class and hangs where the word that governs the group
hangs; the output is treebank text and stays out of the repository.
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
            groups = []
            for start, end in spans(text):
                group = [row for row, (a, b) in zip(rows, places, strict=True) if a < end and b > start]
                if group:
                    groups.append((text[start:end], group))
            owner = {row.number: at for at, (_, group) in reversed(list(enumerate(groups, 1))) for row in group}
            owner[0] = 0
            if any(row.head not in owner for _, group in groups for row in group):
                continue
            lines = []
            for at, (word, group) in enumerate(groups, 1):
                tag = group[0].tag if len(group) == 1 else merged(group, word)
                top = next((row for row in group if owner[row.head] != at), group[-1])
                lines.append(f"{word}\t{'X' if tag == '_' else tag}\t{owner[top.head]}\t{relation(top.relation)}")
            if is_tree([int(line.split("\t")[2]) for line in lines]):
                print("\n".join(lines) + "\n")


def relation(name: str) -> str:
    """The relation with those subtypes that the clause analysis asks for."""
    if name in ("obl:tmod", "obl:npmod"):
        return "obl:unmarked"
    if name in ("nmod:tmod", "nmod:npmod"):
        return "nmod:unmarked"
    return name if name in _SUBTYPES else name.split(":")[0]


_SUBTYPES = {"nsubj:pass", "csubj:pass", "aux:pass", "acl:relcl", "advcl:relcl", "obl:agent", "obl:unmarked",
             "nmod:unmarked", "nmod:poss", "nmod:desc", "compound:prt", "nsubj:outer"}  # fmt: skip


def is_tree(heads: list[int]) -> bool:
    """Whether every token reaches the root, and one token alone hangs on it."""
    for token in range(1, len(heads) + 1):
        at, seen = token, set()
        while at and at not in seen:
            seen.add(at)
            at = heads[at - 1]
        if at:
            return False
    return heads.count(0) == 1


if __name__ == "__main__":
    main(sys.argv[1:])
