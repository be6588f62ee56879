"""Pairs of texts worth a proof: an inverted index over rare words and pairs of words; it screens and decides nothing.

Each text is set against the few that share most with it, so that cost grows with the texts, not with their pairs.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from claimcheck.origins.units import Unit

CROWD = 40  # of a key that more texts share, each text is set against the next few alone
NEXT = 2
PARTNERS = 10  # the most promising partners of a text
LEAST = 0.08  # the least part of the rarer text's keys, by weight, that a pair must share


def candidates(texts: Sequence[Sequence[Unit]]) -> list[tuple[int, int]]:
    """Pairs of numbers of texts, the most promising first, each once, the lower number first."""
    keys = [_keys(units) for units in texts]
    index: dict[str, list[int]] = defaultdict(list)
    for number, own in enumerate(keys):
        for key in own:
            index[key].append(number)
    size = [0.0] * len(texts)
    votes: list[dict[int, float]] = [defaultdict(float) for _ in texts]
    for key in sorted(index):
        posting = index[key]
        weight = math.log(1 + len(texts) / len(posting)) ** 2 if len(texts) > 2 else 1.0
        reach = len(posting) if len(posting) <= CROWD else NEXT
        for at, number in enumerate(posting):
            size[number] += weight
            for other in posting[at + 1 : at + 1 + reach]:
                votes[number][other] += weight
    shares: list[list[tuple[float, int]]] = [[] for _ in texts]
    for one, found in enumerate(votes):
        for two, vote in found.items():
            share = vote / min(size[one], size[two])
            if share >= LEAST:
                shares[one].append((share, two))
                shares[two].append((share, one))
    best: dict[tuple[int, int], float] = {}
    for one, found_for in enumerate(shares):
        for share, two in sorted(found_for, key=lambda s: (-round(s[0], 9), s[1]))[:PARTNERS]:
            best[min(one, two), max(one, two)] = share
    return sorted(best, key=lambda pair: (-round(best[pair], 9), pair))


def _keys(units: Sequence[Unit]) -> list[str]:
    """Every telling word of a text, and every two that follow each other in a sentence."""
    keys: dict[str, None] = {}
    for unit in units:
        words = list(unit.words)
        keys.update(dict.fromkeys(words))
        keys.update(dict.fromkeys(f"{a} {b}" for a, b in pairwise(words)))
    return list(keys)
