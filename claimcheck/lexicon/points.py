"""Points of a story: questions to which one event has one answer, in whatever words it is told.

How many a boat may carry, how deep a quake was. `_points.tsv` says how each is told, in rows explained there;
`_points_*.tsv` add to it by domain. The rows are our own, from general news English; none names a single event.
"""

from __future__ import annotations

from functools import cache, lru_cache

from claimcheck.lexicon.point_tables import Fact as Fact
from claimcheck.lexicon.point_tables import Figure as Figure
from claimcheck.lexicon.point_tables import Named as Named
from claimcheck.lexicon.point_tables import table

ROLE = "point: "  # how the role of a claim that answers a point begins
YES, NO = "yes", "no"
CAPTURED = "$1"  # the answer is the figure that the pattern captures: "his [seventh] goal of the season"


@lru_cache(maxsize=256)
def facts(scenes: frozenset[str] | None = None) -> tuple[Fact, ...]:
    """The ways to answer points without a figure, of those scenes; all where None."""
    return tuple(f for f in table().facts if scenes is None or not scenes.isdisjoint(f.scenes))


def named() -> tuple[Named, ...]:
    """All ways to answer points by a name."""
    return table().named


def figures(kind: str) -> tuple[Figure, ...]:
    """All ways to give figures of points of a kind of claim."""
    return table().figures.get(kind, ())


def moments(kind: str) -> tuple[Figure, ...]:
    """What clauses tell whose time or day, a kind of claim, is that of a point."""
    return table().moments.get(kind, ())


def unless(point: str) -> str:
    """What must not stand near a figure of the point; "" for nothing."""
    return table().unless.get(point, "")


@cache
def scenes_of(point: str) -> tuple[str, ...]:
    """The scenes that a point belongs to; `any` where it may stand in any story."""
    rows = table()
    figures = (f for some in (*rows.figures.values(), *rows.moments.values()) for f in some)
    told = [f.scenes for f in rows.facts if f.point == point]
    told += [n.scenes for n in rows.named if n.point == point]
    told += [f.scenes for f in figures if f.point == point]
    return tuple(dict.fromkeys(scene for scenes in told for scene in scenes))


def scene(name: str) -> str:
    """The pattern of the words of a scene, of folded text in lower case."""
    return table().scenes.get(name, "")


def wide_scenes() -> frozenset[str]:
    """The scenes whose words stand in stories of any sort ("court", "opens"): they tell no two apart."""
    return frozenset(table().marks["wide"])


def scenes() -> tuple[str, ...]:
    """The names of all scenes."""
    return tuple(table().scenes)


def question(point: str) -> str | None:
    """What a point asks, as a report puts it."""
    return table().asked.get(point)


def names() -> frozenset[str]:
    """All points."""
    rows = table()
    figures = (f.point for some in (*rows.figures.values(), *rows.moments.values()) for f in some)
    return frozenset((*(f.point for f in rows.facts), *(n.point for n in rows.named), *figures))


def point_in(role: str | None) -> str | None:
    """The point that the role of a claim names, if any."""
    return role.removeprefix(ROLE) if role is not None and role.startswith(ROLE) else None


def is_free(point: str) -> bool:
    """Whether what may be, must be or is planned answers it, as it does how many a boat may carry or a price agreed."""
    return point in table().marks["free"]


def word_for(point: str, answer: str) -> str:
    """The class of a status that answers a point: of the point, or of the one of its answers."""
    return f"{ROLE}{point}" if answer in (YES, NO) else f"{ROLE}{point}: {answer}"


def is_word(concept: str) -> bool:
    """Whether a class of a status answers a point."""
    return concept.startswith(ROLE)


def has_answer(concept: str) -> bool:
    """Whether a class names an answer, not only a point of yes and no."""
    return is_word(concept) and concept.count(": ") > 1


def rivals(a: str, b: str) -> bool:
    """Whether two classes are different answers to one point, which may not both be so."""
    both = _answers(a, b)
    return both is not None and both not in table().fits and both not in table().shades


def shades(a: str, b: str) -> bool:
    """Whether two classes are answers of which one goes a step further than the other: "destroyed", "nearly"."""
    return _answers(a, b) in table().shades


def _answers(a: str, b: str) -> tuple[str, frozenset[str]] | None:
    """The point of two classes, and their answers to it; None where they are not two answers to one."""
    if a == b or not is_word(a) or not is_word(b):
        return None
    point, one = f"{a.removeprefix(ROLE)}: ".split(": ")[:2]
    other, two = f"{b.removeprefix(ROLE)}: ".split(": ")[:2]
    return (point, frozenset((one, two))) if point == other else None


def share_word(a: str, b: str) -> bool:
    """Whether the answers of two classes begin a word alike, as names of one thing do ("Spain", "Spanish league")."""
    one, two = ({w[:4] for w in x.split(": ", 2)[-1].split() if len(w) > 2} for x in (a, b))
    return bool(one & two) and any(a.split(": ")[1] == n.point for n in named())


def stands(point: str) -> bool:
    """Whether it is there all along, whatever time it is told of."""
    return point in table().marks["stands"]


def runs(point: str) -> bool:
    """Whether the answer may change with the day."""
    return point in table().marks["runs"]


def is_owned(point: str) -> bool:
    """Whether a story has one answer for each that has a name: the seats of a party, the fee for a player."""
    return point in table().marks["owned"]


def is_of_one(point: str) -> bool:
    """Whether it is of one person or thing, so that answers next to two names of a sort are of two."""
    return point in table().marks["single"]


def is_of_house(point: str) -> bool:
    """Whether it is of one house, so that answers for houses of two names or sorts are of two."""
    return point in table().marks["house"]


def is_contested(point: str) -> bool:
    """Whether it is of one match, so that answers beside two contests are of two: the league and the cup."""
    return point in table().marks["contested"]


def is_personal(point: str) -> bool:
    """Whether a story has one answer for each person, so that those of two who are named are not set side by side."""
    return point in table().marks["personal"]


def is_done(point: str) -> bool:
    """Whether it asks for what the one of the story did or had, so that what others did is no answer."""
    return point in table().marks["done"]


def asks_who(point: str) -> bool:
    """Whether the answer is who did it, so that two sorts of doers are two answers and tell no two deeds apart."""
    return point in table().marks["who"]


def befell(point: str) -> bool:
    """Whether it asks for what befell somebody, so that of two who are told by trade or number each has an answer."""
    return point in table().marks["befell"]


def is_shown(point: str) -> bool:
    """Whether its wordings show the answer more than they say it, so that denied they tell nothing: who is not charged
    need not be dead."""
    return point in table().marks["shown"]


def is_recalled(point: str) -> bool:
    """Whether later reports tell it as past: with what weapon somebody had shot, what he had pleaded."""
    return point in table().marks["recalled"]


def is_between(point: str) -> bool:
    """Whether a story may tell of several such answers, each of parties of its own: the prices of two deals."""
    return point in table().marks["between"]


def is_ours(point: str) -> bool:
    """Whether it is asked of the one matter of a story, so that an answer beside a name of another matter is none."""
    return point in table().marks["ours"]


def is_moving(point: str) -> bool:
    """Whether it is of what moves, so that the places named beside two answers tell nothing apart: a getaway car."""
    return point in table().marks["moving"]


def is_beside(point: str) -> bool:
    """Whether it asks for what there was beside the matter of a story, as other bids beside the one agreed."""
    return point in table().marks["beside"]


def is_borne(point: str) -> bool:
    """Whether a story may ask it of several sorts of people, each with an answer: what a shop pays, what a guest."""
    return point in table().marks["borne"]


def is_loose(point: str) -> bool:
    """Whether its wordings say that something happened, and not what: they answer it near the beginning of a text."""
    return point in table().marks["loose"]


def repeats(point: str) -> bool:
    """Whether what it asks for comes in series, so that what happened "again" is not what a story is about."""
    return point in table().marks["series"]


def is_main(point: str) -> bool:
    """Whether it asks when that happened of which a story tells, not when something came of it or went before it."""
    return point in table().marks["main"]


def is_limit(point: str) -> bool:
    """Whether the figure is the most that is allowed, however it is bounded: 250 and "up to 250" say the same."""
    return point in table().marks["limit"]


def is_term(point: str) -> bool:
    """Whether it asks what a rule, an offer or a promise demands: conditions and duties answer it."""
    return point in table().marks["terms"]


def is_way(point: str) -> bool:
    """Whether it asks which way something went: answers exclude each other where both texts name both places."""
    return point in table().marks["route"]


def things_shared(point: str) -> int:
    """How many telling common nouns the sentences of two answers must share: what is built or sold, and of what."""
    marks = table().marks
    return 2 if point in marks["things"] else int(point in marks["thing"])


def is_bearing(point: str) -> bool:
    """Whether it asks on which side of a place something was, so that the place must be the same."""
    return point in table().marks["bearing"]


def ends_or_begins(point: str) -> str | None:
    """Which limit of a time a point asks for: "opening", "closing", or neither."""
    return next((mark for mark in ("opening", "closing") if point in table().marks[mark]), None)


def is_once(point: str) -> bool:
    """Whether a text that gives several answers tells of several things, so that none of them is set against others."""
    return point in table().marks["once"]


def is_final(concept: str) -> bool:
    """Whether the answer that a class names is one that nothing undoes."""
    return concept.split(": ")[-1] in table().marks["final"]
