"""First names alone: "“Jermayne fired the shot,” he said", where the text has one Jermayne, named in full elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.analysis.names.content import Words
from claimcheck.analysis.names.levels import HEADS, is_person, is_place
from claimcheck.analysis.names.runs import Run
from claimcheck.lexicon import gazetteer, titles
from claimcheck.lexicon.nicknames import is_given_name
from claimcheck.model.analysis import Sentence
from claimcheck.text.folding import fold

_LEAST = 3  # letters of a first name
_FULL = (2, 3)  # words of a full name


def alone(forms: Mapping[Words, Sequence[Run]], sentences: Sequence[Sentence]) -> Iterator[tuple[Words, Words]]:
    """The first names that stand alone, each with the one full name of the text that it opens.

    Args:
        forms: the runs of a text by the words of the name.
    """
    for short, own in forms.items():
        if len(short) != 1 or len(short[0]) < _LEAST or not short[0].isalpha() or _is_elsewhere(short):
            continue
        longs = [name for name in forms if len(name) > 1 and short[0] in name]
        if len(longs) != 1 or longs[0][0] != short[0] or len(longs[0]) not in _FULL or HEADS & set(longs[0]):
            continue
        long = longs[0]
        sure = is_person(long) or (long[-1],) in forms or any(run.titled for run in forms[long])
        if sure and (_is_given(short[0]) or any(_is_quoted(sentences[r.sentence], r) for r in own)):
            yield short, long


def _is_elsewhere(name: Words) -> bool:
    """Whether it is the name of a place."""
    return is_place(name) or gazetteer.known(name[0]) is not None


def _is_given(word: str) -> bool:
    return word in titles.GIVEN_MALE or word in titles.GIVEN_FEMALE or is_given_name(word)


def _is_quoted(sentence: Sentence, run: Run) -> bool:
    """Whether it stands between quotation marks."""
    before = fold(sentence.text[: run.span.start - sentence.passage.span.start])
    return before.count('"') % 2 == 1
