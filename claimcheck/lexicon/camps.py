"""Camps in which those stand who do something and are named by what they are, so that one cannot be the other.

A word that may stand in several camps ("officials", "lawyers", "experts") is in none of them.
"""

from __future__ import annotations

from itertools import combinations

_CAMPS = {
    "force": "police officer detective sheriff constable inspector prosecutor coastguard guard army military navy "
    "troop soldier firefighter",
    "state": "government ministry minister cabinet treasury regulator mayor governor senator lawmaker council "
    "parliament president court judge",
    "labour": "union unionist striker docker miner driver nurse teacher",
    "business": "company firm manufacturer maker retailer operator airline shipowner owner shareholder executive "
    "chairman boss landlord lender insurer developer",
    "rebel": "rebel insurgent guerrilla separatist militant",
    "opposition": "opposition protester demonstrator",
    "aid": "charity ngo humanitarian aid volunteer campaigner activist environmentalist",
    "witness": "witness bystander resident villager neighbour neighbor passenger survivor pedestrian",
    "accused": "defendant suspect defence defense",
    "medicine": "doctor physician medic paramedic surgeon hospital clinic pathologist",
    "science": "scientist researcher geologist seismologist epidemiologist astronomer biologist meteorologist",
}
# Camps of which one may well stand in both: a campaigner who saw it, an owner in power, a guard in court.
_OPEN = {
    frozenset(pair)
    for pair in (
        ("force", "state"), ("labour", "witness"), ("aid", "witness"), ("opposition", "witness"), ("aid", "opposition"),
        ("aid", "labour"), ("science", "witness"), ("science", "aid"), ("state", "opposition"), ("state", "business"),
        ("labour", "opposition"), ("business", "witness"), ("accused", "business"), ("accused", "witness"),
        ("state", "science"), ("business", "science"), ("accused", "opposition"), ("accused", "labour"),
        ("medicine", "witness"), ("medicine", "aid"), ("medicine", "science"), ("medicine", "labour"),
        ("medicine", "state"), ("medicine", "business"), ("medicine", "opposition"), ("medicine", "accused"),
        ("rebel", "witness"), ("rebel", "accused"), ("rebel", "opposition"), ("state", "accused"), ("force", "accused"),
    )
}  # fmt: skip
_OF = {word: camp for camp, words in _CAMPS.items() for word in words.split()}
APART = frozenset(frozenset(pair) for pair in combinations(_CAMPS, 2)) - _OPEN


def camp(words: list[str]) -> str | None:
    """The camp of somebody by the words for him (lower case): by the last of them that has one."""
    singular = (_OF.get(w) or _OF.get(w.removesuffix("s")) for w in reversed(words))
    return next((c for c in singular if c is not None), None)
