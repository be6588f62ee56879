"""What sort of thing a noun names, where nothing is of two sorts: a person, an animal, a vehicle, a work, a place."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.lexicon import nouns, roles, siblings

_SORTS = {
    "person": "person", "animal": "animal", "vehicle": "vehicle", "place": "place", "organisation": "body",
    "disease": "disease", "weapon": "weapon", "film": "work", "song": "work", "album": "work",
    "television series": "work", "artwork": "work", "publication": "work", "language": "language", "food": "food",
    "celestial body": "celestial body",
}  # fmt: skip
_TOGETHER = frozenset(
    (frozenset(("place", "body")), frozenset(("place", "celestial body")), frozenset(("animal", "food")),
     frozenset(("work", "body")), frozenset(("weapon", "vehicle")))
)  # fmt: skip


@lru_cache(maxsize=20_000)
def sorts(lemma: str) -> frozenset[str]:
    """The sorts of a noun; none where it is not known."""
    found = {_SORTS[c] for c in nouns.classes(lemma) if c in _SORTS}
    if roles.is_role(lemma) and lemma not in ("series", "city", "place"):
        found.add("person")
    return frozenset(found)


def apart(a: str, b: str) -> str | None:
    """As what two noun lemmas name two things, one of which is not the other; None where they may be one."""
    if nouns.related(a, b):
        return None
    for series in ("medium", "ground"):
        if siblings.siblings(a, b) == series:
            return "kind of thing"
    one, two = sorts(a), sorts(b)
    if not one or not two or one & two:
        return None
    return None if any(frozenset((x, y)) in _TOGETHER for x in one for y in two) else "kind of thing"
