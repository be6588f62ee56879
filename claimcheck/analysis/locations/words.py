"""Words that tell a place: prepositions, compass points, nouns for settlements, landscapes and venues (our lists)."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


INSIDE = _words("in at inside across throughout on")
NEAR = {"near": "near", "outside": "outside", "around": "near", "beside": "near", "close": "near"}
OFFSHORE = _words("off")
FAR = _words("off from outside")
LEAVING = _words("lift launch depart sail blast take")
STRIKING = _words(
    "strike hit shake rock jolt batter flood devastate reach pound lash raid attack bomb shell ravage level"
)
# Degrees from north.
COMPASS: dict[str, int] = {
    "north": 0, "northeast": 45, "east": 90, "southeast": 135, "south": 180, "southwest": 225, "west": 270,
    "northwest": 315,
}  # fmt: skip
# Nouns of settlements and parts of a land: behind a name, or before it with "of".
AREAS = _words(
    "city town village hamlet suburb district province state county region municipality regency prefecture "
    "neighborhood neighbourhood borough ward quarter township parish governorate canton oblast commune "
    "territory settlement community"
)
# Nouns of landscapes, waters and ways.
LANDMARKS = _words(
    "island islands river lake mountain mountains mount valley bay sea ocean gulf strait street road avenue square "
    "bridge beach forest desert peninsula harbor harbour canyon hills coast port park cape canal glacier volcano pass "
    "plateau delta reef highway motorway lane boulevard creek falls dam"
)
# Nouns of buildings and grounds: what is "at" them happens there.
VENUES = _words(
    "airport stadium arena hospital church cathedral mosque temple synagogue school university college hotel museum "
    "station court courthouse prison jail hall palace theatre theater market mall plaza tower base park ground "
    "grounds garden gardens library clinic centre center circuit racecourse speedway observatory plant refinery mine"
)
GENERIC = AREAS | _words(
    "coast outskirts harbour harbor port bay gulf mouth centre center capital "
    "north south east west edge middle shore tip"
)
CORNERS = _words("block intersection corner junction crossroads crossing")
# Nouns of ways at the end of their names, with what they are written as.
ROADS = {
    "street": "street", "st": "street", "avenue": "avenue", "ave": "avenue", "road": "road", "rd": "road",
    "boulevard": "boulevard", "blvd": "boulevard", "lane": "lane", "drive": "drive", "highway": "highway",
    "parkway": "parkway", "freeway": "freeway", "expressway": "expressway",
}  # fmt: skip
NUMBERED_ROADS = _words("interstate highway route")
