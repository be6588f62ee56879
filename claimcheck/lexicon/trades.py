"""Offices and trades that nobody has at a time, in series; nouns of one group of a series may be one person's.

Our own lists of general news English. Callings that people have beside another (author, activist, businessman) are
left out on purpose.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

# Groups of one series exclude each other, of one person and one body.
_SERIES: dict[str, tuple[str, ...]] = {
    "officer of a company": (
        "ceo, chief executive", "cfo, chief financial officer, finance director, finance chief",
        "coo, chief operating officer, operations director", "cto, chief technology officer",
        "general counsel, chief legal officer", "treasurer", "chief marketing officer, marketing director",
        "chief scientist, chief scientific officer", "spokesman, spokeswoman, spokesperson",
    ),
    "court": (
        "judge, magistrate, justice", "prosecutor", "juror", "bailiff", "court reporter",
        "public defender, defence lawyer, defense lawyer",
    ),
    "rank": (
        "private", "corporal", "sergeant", "lieutenant", "captain", "major", "colonel", "general", "admiral",
        "brigadier",
    ),
    "police": (
        "constable, police constable", "sergeant, police sergeant", "inspector, police inspector", "chief inspector",
        "superintendent, police superintendent", "chief superintendent", "chief constable", "commissioner",
    ),
    "house": ("senator", "representative, congressman, congresswoman", "governor", "mayor", "councilman, councilwoman"),
    "church": ("deacon", "priest, vicar, pastor, curate", "bishop", "archbishop", "cardinal", "pope"),
    "school": (
        "principal, headmaster, headmistress, headteacher, head teacher",
        "deputy head, deputy principal, vice principal", "janitor, caretaker", "pupil, student",
    ),
    "works": (
        "foreman, forewoman", "plant manager, factory manager, works manager", "machine operator, press operator",
    ),
    "crew": (
        "captain, skipper, master", "first officer, first mate, co-pilot, copilot", "second officer, second mate",
        "chief engineer", "steward, stewardess, flight attendant", "deckhand",
    ),
    "space flight": (
        "mission manager, project manager", "flight director", "principal investigator, lead scientist",
        "flight engineer",
    ),
    "field": (
        "goalkeeper, goalie", "striker, forward", "midfielder", "defender, fullback", "quarterback", "linebacker",
        "pitcher", "catcher", "shortstop", "outfielder", "referee, umpire", "coach, manager",
    ),
}  # fmt: skip
# Trades: two of them are hardly one person's in two texts that tell the same.
_TRADES = (
    "surgeon doctor physician cardiologist neurosurgeon pediatrician psychiatrist oncologist anesthesiologist",
    "nurse midwife", "paramedic medic", "dentist", "pharmacist", "veterinarian vet",
    "teacher schoolteacher educator tutor", "professor lecturer", "student pupil undergraduate freshman sophomore",
    "plumber", "electrician", "carpenter joiner", "mechanic", "welder", "bricklayer mason builder contractor roofer",
    "farmer rancher dairyman", "fisherman angler", "baker", "butcher", "chef cook", "waiter waitress bartender",
    "hairdresser barber", "tailor seamstress", "janitor cleaner", "nanny babysitter", "cashier shopkeeper grocer clerk",
    "accountant bookkeeper auditor", "architect", "librarian", "firefighter", "policeman policewoman",
    "bus driver truck driver taxi driver trucker driver", "pilot aviator", "flight attendant steward stewardess",
    "sailor seaman", "miner", "engineer", "actor actress", "singer musician pianist violinist drummer guitarist",
    "painter sculptor", "photographer", "journalist reporter correspondent", "economist", "physicist", "chemist",
    "biologist", "geologist", "astronomer", "historian", "psychologist", "lawyer attorney solicitor barrister",
    "priest pastor preacher reverend vicar", "rabbi", "imam", "banker", "postman mailman",
    "security guard", "receptionist", "translator interpreter", "gardener landscaper", "jeweler jeweller",
    "surveyor", "locksmith", "butler", "undertaker",
)  # fmt: skip

# Trades that one person may well have beside another, or be called by in turn: a chair at a university and what is
# taught, crafts and arts next to each other, what students work as. The first goes with each of those behind it.
_BESIDE = (
    "professor teacher doctor economist physicist chemist biologist geologist astronomer historian psychologist lawyer "
    "engineer architect accountant dentist vet painter actor singer journalist nurse translator priest rabbi imam",
    "teacher singer painter priest",
    "doctor psychologist dentist geologist physicist chemist biologist economist historian priest",
    "engineer physicist chemist geologist surveyor architect bricklayer plumber electrician carpenter mechanic welder",
    "engineer sailor miner pilot", "physicist astronomer chemist", "chemist biologist pharmacist geologist",
    "surveyor geologist architect", "bricklayer architect plumber electrician carpenter welder", "mechanic welder",
    "journalist photographer translator historian", "singer actor painter photographer", "actor painter photographer",
    "paramedic nurse firefighter", "fisherman sailor", "gardener farmer janitor", "butcher farmer chef",
    "chef baker waiter", "lawyer accountant banker economist", "banker economist", "receptionist waiter cashier",
    "cashier waiter",
    "student waiter cashier cleaner nanny receptionist actor singer painter photographer journalist nurse translator "
    "firefighter sailor teacher engineer doctor lawyer baker",
)  # fmt: skip


@cache
def _groups() -> dict[str, frozenset[tuple[str, int]]]:
    """The series in which an office stands, and its place there: a captain is one of an army, or of a ship."""
    table: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for series, groups in _SERIES.items():
        for number, group in enumerate(groups):
            for noun in group.split(", "):
                table[noun].add((series, number))
    return {noun: frozenset(places) for noun, places in table.items()}


@cache
def _trades() -> dict[str, int]:
    pairs = ("bus driver", "truck driver", "taxi driver", "flight attendant", "security guard")
    table: dict[str, int] = {}
    for number, group in enumerate(_TRADES):
        single = group
        for pair in (p for p in pairs if p in group):
            table[pair] = number
            single = single.replace(pair, "")
        table.update(dict.fromkeys(single.split(), number))
    return table


def excluded(a: str, b: str) -> bool:
    """Whether nobody holds both offices of one body at a time ("ceo", "cfo")."""
    ours, theirs = _groups().get(a, frozenset()), _groups().get(b, frozenset())
    return not ours & theirs and bool({series for series, _ in ours} & {series for series, _ in theirs})


@cache
def _beside() -> frozenset[frozenset[int]]:
    """Pairs of groups of trades that go together."""
    table = _trades()
    rows = (words.split() for words in _BESIDE)
    return frozenset(frozenset((table[first], table[word])) for first, *others in rows for word in others)


def two_trades(a: str, b: str) -> bool:
    """Whether the two are trades of two groups ("nurse", "plumber") that hardly anybody has beside each other."""
    one, two = _trades().get(a), _trades().get(b)
    return one is not None and two is not None and one != two and frozenset((one, two)) not in _beside()
