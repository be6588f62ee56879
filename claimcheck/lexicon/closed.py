"""Closed-class words and the word class each one always has (Universal Dependencies, English).

Only words with one reading are in `CLOSED`; the ones that change class with their place ("that",
"to", "as", "no") are left to the tagger. All in lower case, apostrophes straight.
"""

from __future__ import annotations

from claimcheck.model.analysis import Tag

_TABLE = {
    Tag.DET: "the a an every each",
    Tag.PRON: (
        "i you he she it we they me him us them my your his its our their mine yours hers ours theirs myself yourself "
        "himself herself itself ourselves yourselves themselves oneself who whom whose someone somebody something "
        "anyone "
        "anybody anything everyone everybody everything nobody nothing none"
    ),
    Tag.AUX: (
        "is are was were am been 'm 're 'll could should would may might must shall cannot wo ca ai"
    ),
    Tag.ADP: (
        "of from with into onto at among amongst amid against toward towards throughout during upon via without beside "
        "beneath underneath despite per amidst unto"
    ),
    Tag.CCONJ: "and or nor",
    Tag.SCONJ: "if unless although whereas whether lest",
    Tag.PART: "n't not",
    Tag.ADV: (
        "also never always often very too again ever perhaps maybe already soon sometimes instead therefore however "
        "moreover "
        "furthermore nevertheless nonetheless otherwise meanwhile afterwards seldom thus somewhat here "
        "hence thereby currently recently especially"
    ),
    Tag.NUM: (
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen "
        "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion"
    ),
}  # fmt: skip

CLOSED: dict[str, Tag] = {word: tag for tag, words in _TABLE.items() for word in words.split()}

# What ends an owner: "the captain['s] wife".
GENITIVES = frozenset(("'s", "’s", "'", "’"))

# Past tenses that are no participles, nouns or adjectives besides: verbs wherever they stand in small letters.
PRETERITES = frozenset(
    "arose ate befell blew drank drew fled forbade foresaw forgave forgot froze mistook outdid overcame overran "
    "oversaw overthrew overtook retook rewrote sang sank shrank sprang stole strode strove swam swore threw tore "
    "underwent undertook undid withdrew wore".split()
)

# In capitals these are more often names or symbols than the closed-class word.
NAMES_IN_CAPITALS = frozenset({"us", "it", "who", "may", "will", "a", "i", "or", "am", "me", "ai", "ca"})
