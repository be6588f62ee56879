"""Posts that one holds at a time: the captain of a ship, the manager of a hotel, the suspect of a story.

Table: `_posts.tsv`.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claimcheck.lexicon.tables import rows


class Post(NamedTuple):
    """A post: its name, the nouns for it, of what it is (sorts of nouns), whether a story has one in any case.

    sole: those of the sorts, by number, of which a story tells of one: the ship that sank, not a team.
    """

    name: str
    nouns: frozenset[str]
    of: tuple[frozenset[str], ...]
    one_a_story: bool
    sole: frozenset[int] = frozenset()

    def of_one_sort(self, a: str, b: str) -> bool:
        """Whether two common nouns stand for one sort of thing of which it is a post ("ferry", "ship")."""
        return a == b or any({a, b} <= sort for sort in self.of)


# Words before a post that make it another post, or one of several.
OTHERS = frozenset(
    "former ex ex- new old deputy vice assistant associate acting interim second first third other another next "
    "previous then night duty late retired co both two three four five several some many one fellow rival would-be "
    "junior senior regional local possible alleged potential sales".split()
)


SOLE = "+"  # before a sort of which a story tells of one


@cache
def posts() -> dict[str, Post]:
    """The posts by each noun for them."""
    found = {}
    for name, listed, of, one in rows("_posts.tsv"):
        nouns = frozenset(listed.split(", "))
        listed_sorts = [sort for sort in of.split("; ") if sort != "-"]
        sole = frozenset(n for n, sort in enumerate(listed_sorts) if sort.startswith(SOLE))
        sorts = tuple(frozenset(sort.removeprefix(SOLE).split(", ")) for sort in listed_sorts)
        found.update(dict.fromkeys(nouns, Post(name, nouns, sorts, one == "event", sole)))
    return found


def post(noun: str) -> Post | None:
    """The post for which a noun (lower case, singular) stands, or None."""
    return posts().get(noun)
