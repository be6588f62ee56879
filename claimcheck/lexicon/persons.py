"""What nouns say of a person: man or woman, grown up or a child; our own list of general English."""

from __future__ import annotations

from typing import NamedTuple

ROLE = "persons: "  # opens the role of a claim that tells who those were of whom one thing became


class Sort(NamedTuple):
    """sex: "m", "f" or "" where the noun does not tell; age: "adult", "child" or ""."""

    sex: str
    age: str


_SORTS: dict[Sort, str] = {
    Sort("m", "adult"): (
        "man husband father grandfather businessman policeman fireman fisherman salesman cameraman clergyman "
        "congressman serviceman widower groom monk priest bridegroom workman gunman"
    ),
    Sort("f", "adult"): (
        "woman wife mother grandmother widow nun businesswoman policewoman housewife bride waitress actress "
        "congresswoman spokeswoman"
    ),
    Sort("m", "child"): "boy schoolboy",
    Sort("f", "child"): "girl schoolgirl",
    Sort("m", ""): "son brother nephew uncle grandson boyfriend fiance stepson twin-brother",
    Sort("f", ""): "daughter sister niece aunt granddaughter girlfriend fiancee stepdaughter",
    Sort("", "child"): "child baby toddler infant newborn schoolchild preschooler kid",
    Sort("", "adult"): (
        "adult pensioner teacher nurse doctor driver pilot soldier officer worker employee farmer guard judge "
        "firefighter lawyer miner sailor engineer captain firefighter paramedic parent grandparent"
    ),
    Sort("", ""): (
        "person teenager passenger pedestrian cyclist motorcyclist tourist student pupil neighbor neighbour friend "
        "climber hiker bystander shopper customer protester player spectator resident patient prisoner inmate "
        "hostage migrant swimmer diver skier youth relative cousin sibling"
    ),
}
# Who is told by whose he is, and by nothing else.
TIED = frozenset(
    "chauffeur bodyguard accomplice assistant girlfriend boyfriend fiance fiancee ex-wife ex-husband stepfather "
    "stepmother godfather godson protege henchman associate aide confidant roommate flatmate nanny driver rival friend "
    "neighbour neighbor lover cousin victim killer attacker successor predecessor".split()
)
_WORDS = {word: sort for sort, words in _SORTS.items() for word in words.split()}


def sort_of(noun: str) -> Sort | None:
    """What a noun (lemma) says of a person, or None where it names none that we know."""
    return _WORDS.get(noun)


def may_be_one(a: str, b: str) -> bool:
    """Whether two nouns may name one person: no man is a woman, and no adult a child."""
    one, two = _WORDS.get(a), _WORDS.get(b)
    if one is None or two is None:
        return True
    return all(not x or not y or x == y for x, y in zip(one, two, strict=True))
