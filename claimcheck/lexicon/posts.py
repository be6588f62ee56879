"""Posts that one holds at a time: the captain of a ship, the manager of a hotel, the suspect of a story.

Table: `_posts.tsv`.
"""

from __future__ import annotations

from functools import cache, lru_cache
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


def is_a_body(noun: str) -> bool:
    """Whether a noun is one for what has a post, so that before the post it says whose it is: "the zoo director"."""
    return any(noun in sort for post in posts().values() for sort in post.of)


_AT_THE_TOP = frozenset(("head", "boss", "chief"))  # of whatever it is: "the head of the academy" is its headteacher


def of_one_post(one: str, two: str) -> bool:
    """Whether two phrases name one post: "headteacher Ana Roe", "the head of the academy"."""
    return bool(_named_in(one) & _named_in(two))


@lru_cache(maxsize=10_000)
def _named_in(phrase: str) -> frozenset[str]:
    words = frozenset(phrase.lower().replace(",", " ").split())
    text = f" {phrase.lower()} "
    found = {post.name for noun, post in posts().items() if noun.split()[0] in words and f" {noun} " in text}
    if words & _AT_THE_TOP:
        found |= {p.name for p in posts().values() if any(sort & words for sort in p.of)}
    return frozenset(found)
