"""From scores of arcs to a tree: the best head of each word; a cycle is broken where that costs least.

The first step is that of Chu and Liu (1965) and Edmonds (1967); cycles are not contracted, so that a better tree may
be there.
"""

from __future__ import annotations

from collections.abc import Sequence

Scores = Sequence[Sequence[float]]  # [dependent][head]; both counted from 0, where 0 as a head is the root


def tree(scores: Scores) -> list[int]:
    """The head of each word (1-based; 0 is the root) in a good tree in which one word alone hangs on the root.

    `scores[i][j]` says how well word i+1 hangs on word j. Equal scores go to the head that comes first.
    """
    n = len(scores)
    best = [_best(row, at) for at, row in enumerate(scores, 1)]
    if best.count(0) == 1 and _cycle(best) is None:
        return best
    # one root: the word that loses least by hanging there, then a tree with all other roots forbidden
    own = [scores[i][0] - max((scores[i][j] for j in range(1, n + 1) if j != i + 1), default=0.0) for i in range(n)]
    root = max(range(n), key=own.__getitem__)
    table = [
        [float("-inf") if j == 0 and i != root or j == i + 1 else scores[i][j] for j in range(n + 1)] for i in range(n)
    ]
    table[root] = [scores[root][0], *([float("-inf")] * n)]
    return _without_cycles(table)


def _best(row: Sequence[float], itself: int) -> int:
    """The place of the best score but that of a word on itself; the first of equal ones."""
    others = [*row[:itself], *row[itself + 1 :]]
    first = others.index(max(others))
    return first + (first >= itself)


def _cycle(heads: Sequence[int]) -> list[int] | None:
    """The words (1-based) of one cycle, or None."""
    state = [0] * (len(heads) + 1)
    state[0] = 2
    for first in range(1, len(heads) + 1):
        path, at = [], first
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = heads[at - 1]
        if state[at] == 1:
            return path[path.index(at) :]
        for word in path:
            state[word] = 2
    return None


def _without_cycles(table: list[list[float]]) -> list[int]:
    n = len(table)
    heads = [max(range(n + 1), key=row.__getitem__) for row in table]
    while (cycle := _cycle(heads)) is not None:
        heads = _broken(table, heads, cycle)
    return heads


def _broken(table: list[list[float]], heads: list[int], cycle: list[int]) -> list[int]:
    """The heads with one arc of the cycle given to the best head outside: the cheapest change."""
    inside = _below(heads, cycle)
    change = [
        (table[word - 1][j] - table[word - 1][heads[word - 1]], -word, -j)
        for word in cycle
        for j in range(len(table) + 1)
        if j not in inside
    ]
    _, word, head = max(change)
    out = list(heads)
    out[-word - 1] = -head
    return out


def _below(heads: Sequence[int], cycle: Sequence[int]) -> set[int]:
    """The cycle with all that hangs on it."""
    inside = set(cycle)
    grown = True
    while grown:
        grown = False
        for word, head in enumerate(heads, 1):
            if head in inside and word not in inside:
                inside.add(word)
                grown = True
    return inside
