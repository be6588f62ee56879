"""Numbers joined into groups (union-find, Galler and Fischer 1964)."""

from __future__ import annotations

from collections import defaultdict


class Groups:
    """The numbers 0 to count - 1, each alone at first."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def root(self, of: int) -> int:
        """The number that stands for the group."""
        while self._parent[of] != of:
            self._parent[of] = self._parent[self._parent[of]]
            of = self._parent[of]
        return of

    def join(self, one: int, two: int) -> None:
        """Make one group of two; the lower root stays."""
        keep, gone = sorted((self.root(one), self.root(two)))
        self._parent[gone] = keep

    def listed(self) -> list[list[int]]:
        """The groups by their lowest number, members in order."""
        found: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self._parent)):
            found[self.root(number)].append(number)
        return [found[key] for key in sorted(found)]
