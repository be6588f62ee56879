"""Numbers in text: what a figure, number word, range or bound stands for, with spans."""

from __future__ import annotations

from claimcheck.numbers.number import Number, read_number, relate_numbers
from claimcheck.numbers.reading import Reading, read_numbers

__all__ = ["Number", "Reading", "read_number", "read_numbers", "relate_numbers"]
