"""Which of several texts are of one story, and which are joined by a third."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimcheck.matcher.ladder import Ladder
from claimcheck.matcher.one_event import names_of, of_one_story, shared
from claimcheck.model.analysis import Analysis


class Stories:
    """Which texts, by their ids, are of one story; each pair is looked at once."""

    def __init__(self, analyses: Sequence[Analysis], ladder: Ladder) -> None:
        self._texts = {a.document.id: a for a in analyses}
        self._ladder = ladder
        self.of_one = cache(self._of_one)
        self.linked = cache(self._linked)

    def _of_one(self, one: str, two: str) -> bool:
        """Whether two texts are of one story."""
        return of_one_story(self._texts[one], self._texts[two], self._ladder)

    def _linked(self, one: str, two: str) -> bool:
        """Whether two texts that share a name are each of one story with a third."""
        names = (names_of(self._texts[x], self._ladder) for x in (one, two))
        if not shared(*names):
            return False
        others = [x for x in self._texts if x not in (one, two)]
        return any(self.of_one(*sorted((one, x))) and self.of_one(*sorted((two, x))) for x in others)
