"""Places without a name, in series of which one event has one: floors, rooms, buildings, limbs, containers.

Nouns of one group may be meant by both of two texts ("a bar", "a restaurant"); those of two groups of one series not.
Also programmes and channels: where something was said. Our own lists of general news English.
"""

from __future__ import annotations

from functools import cache

_SERIES: dict[str, tuple[str, ...]] = {
    "room": (
        "kitchen", "bathroom restroom toilet", "bedroom", "basement cellar", "attic loft", "garage",
        "cafeteria canteen break-room lunch-room breakroom lunchroom", "hallway corridor", "waiting-room",
        "locker-room changing-room dressing-room", "control-room", "mail-room", "engine-room", "storage-room storeroom",
        "conference-room meeting-room", "living-room", "dining-room", "emergency-room", "operating-room",
        "gymnasium gym", "classroom", "auditorium", "courtyard", "backyard", "elevator lift",
        "stairwell staircase stair stairs",
        "boardroom", "lobby foyer", "cockpit", "rooftop roof", "courtroom", "ballroom",
    ),
    "building": (
        "hospital clinic hospice infirmary", "school college university campus",
        "hotel motel bar pub restaurant cafe nightclub club diner",
        "church cathedral chapel", "mosque", "synagogue temple", "bank", "store shop supermarket mall market pharmacy",
        "warehouse factory plant mill", "house home apartment residence condo flat mansion", "prison jail",
        "stadium arena", "airport", "museum gallery", "theater theatre cinema", "beach", "farm", "courthouse",
        "embassy consulate", "barracks", "scene",
    ),
    "ground": (
        "ditch gully ravine culvert", "river canal creek stream", "lake pond reservoir lagoon", "wood woods forest",
        "well", "quarry", "cemetery graveyard", "swamp marsh bog", "cave", "barn shed stable cowshed", "field meadow",
        "playground", "alley alleyway",
    ),
    "vehicle": (
        "car sedan taxi cab minivan suv", "truck lorry", "van", "bus coach minibus", "train tram metro subway",
        "plane jet aircraft airplane airliner", "helicopter", "boat ship vessel ferry yacht trawler",
    ),
    "limb": (
        "leg knee thigh calf shin", "arm elbow wrist forearm hand finger", "head face skull forehead eye jaw",
        "neck throat", "chest", "back spine", "foot ankle heel toe", "shoulder collarbone", "stomach abdomen belly",
        "hip", "buttock",
    ),
    "holder": (
        "laptop computer desktop", "server", "phone cellphone smartphone", "suitcase backpack bag briefcase luggage",
        "freezer refrigerator fridge", "drawer desk", "closet wardrobe", "safe vault", "trunk", "mailbox", "dumpster",
    ),
}  # fmt: skip
_SCENE, _CARING = "scene", frozenset(("hospital", "clinic", "hospice", "infirmary"))
_FLOORS = frozenset("floor story storey".split())
_NUMBERED = frozenset(
    "ground first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth top".split()
)
_SIDES = frozenset(("left", "right"))

CHANNELS: dict[str, str] = {
    "abc": "ABC", "abc news": "ABC", "cbs": "CBS", "cbs news": "CBS", "nbc": "NBC", "nbc news": "NBC", "cnn": "CNN",
    "msnbc": "MSNBC", "fox news": "Fox News", "fox business": "Fox Business", "pbs": "PBS", "npr": "NPR", "bbc": "BBC",
    "cnbc": "CNBC", "c-span": "C-SPAN", "sky news": "Sky News", "itv": "ITV", "al jazeera": "Al Jazeera",
    "univision": "Univision", "telemundo": "Telemundo", "bloomberg television": "Bloomberg", "newsmax": "Newsmax",
    "face the nation": "CBS", "meet the press": "NBC", "this week": "ABC", "state of the union": "CNN",
    "fox news sunday": "Fox News", "good morning america": "ABC", "60 minutes": "CBS", "morning joe": "MSNBC",
    "newsnight": "BBC", "the view": "ABC", "the daily show": "Comedy Central", "fox and friends": "Fox News",
    "fox & friends": "Fox News", "today show": "NBC", "nightline": "ABC", "the late show": "CBS",
    "cbs this morning": "CBS",
    "reuters": "Reuters", "associated press": "the Associated Press", "politico": "Politico",
    "new york times": "The New York Times", "washington post": "The Washington Post",
    "wall street journal": "The Wall Street Journal", "usa today": "USA Today", "guardian": "The Guardian",
    "buzzfeed": "BuzzFeed", "financial times": "Financial Times", "twitter": "Twitter", "facebook": "Facebook",
    "instagram": "Instagram", "youtube": "YouTube",
}  # fmt: skip
"""Channels, papers and programmes, folded, with the name of whoever sends or prints them."""


@cache
def _groups() -> dict[str, tuple[str, int]]:
    return {
        noun: (series, number)
        for series, groups in _SERIES.items()
        for number, group in enumerate(groups)
        for noun in group.split()
    }


def series_of(noun: str) -> str | None:
    """The series of a noun ("kitchen": room), or None."""
    if noun in _FLOORS:
        return "floor"
    known = _groups().get(noun)
    return known[0] if known is not None else None


def apart(a: str, b: str) -> bool | None:
    """Whether two unnamed places of one series are two ("third floor", "second floor"); None where it is not known."""
    one, two = _words(a), _words(b)
    if one[-1] in _FLOORS and two[-1] in _FLOORS:
        left, right = set(one) & _NUMBERED, set(two) & _NUMBERED
        return left != right if left and right else None
    group, other = _groups().get(one[-1]), _groups().get(two[-1])
    if group is None or other is None or group[0] != other[0]:
        return None
    if group != other:
        return True if _SCENE not in (one[-1], two[-1]) or {one[-1], two[-1]} & _CARING else None
    sides = (set(one) & _SIDES, set(two) & _SIDES)
    if all(sides) and sides[0] != sides[1]:
        return True
    return False if one[-1] == two[-1] else None


def is_spot(place: str) -> bool:
    """Whether the words are an unnamed place of a series ("second floor", "break room")."""
    return series_of(_words(place)[-1]) is not None


def _words(spot: str) -> list[str]:
    """The words of a place, with the room as one: "second floor break-room"."""
    words = spot.lower().split()
    if words[-1:] == ["room"] and len(words) > 1:
        words[-2:] = ["-".join(words[-2:])]
    return words


def is_numbered(word: str) -> bool:
    """Whether the word tells one floor from another."""
    return word in _NUMBERED or word in _SIDES
