"""What outlets are called, and which of them are silent on a topic; the same in every report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimcheck.model.document import Document
from claimcheck.model.finding import Report, Topic
from claimcheck.nearby.passages import Passages


def names(documents: Sequence[Document]) -> dict[str, str]:
    """What each source is called: its outlet, with its id where two texts are of one outlet."""
    called = Counter(d.name for d in documents)
    return {d.id: d.name if called[d.name] == 1 else f"{d.name} ({d.id})" for d in documents}


class Silence:
    """Who tells nothing of a topic. Whoever speaks of it in words that were not set beside the others is not silent."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._known: Passages | None = None

    def of(self, topic: Topic) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The sources that speak of it without being set beside the others, and those that are silent."""
        if not topic.silent or not topic.claims:
            return (), topic.silent
        if self._known is None:
            self._known = Passages(self._report.claims.values(), (d.id for d in self._report.documents))
        claims = [self._report.claims[c] for c in topic.claims]
        beside = self._known.near(claims, topic.label, set(topic.silent))
        return tuple(s for s in topic.silent if s in beside), tuple(s for s in topic.silent if s not in beside)
