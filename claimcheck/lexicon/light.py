"""Words that carry little of what a passage is about, though their class is an open one."""

LIGHT = frozenset(
    "be have do make get go take come say tell give put let keep seem appear become remain use add include call mean "
    "happen thing way lot kind sort part number one other same such own new first last more most many much "
    "several few some any also just only still yet very already according mr. mrs. ms. dr.".split()
)

LINKING = frozenset(("be", "become", "remain", "stay"))
"""Verbs that only say what somebody is, or goes on to be."""

# Nouns that stand for whatever the passage is about.
GENERIC = frozenset(
    "detail term matter issue situation subject question point fact case aspect step process work progress "
    "participation compliance cooperation involvement enrolment enrollment membership adherence nature basis".split()
)

# Nouns that say what became of those who are counted, not who they are: "24 dead", "14 deaths", "a crowd of 400".
STATES = frozenset(
    "dead death hurt shot stabbed fatality casualty toll tally count life other injured wounded injury missing killed "
    "crowd attendance turnout audience".split()
)
