"""Nouns for what somebody is: which of them are roles, which tell of one seat, and what may stand before them.

Our own grouping on top of the noun classes of `_nouns.tsv`.
"""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon import nouns, titles


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Classes of persons that tell nothing of an office or trade.
_NO_ROLE = frozenset((
    "person", "inhabitant", "young person", "old person", "relative", "suspect", "prisoner", "insurgent", "juror",
    "traveler", "displaced person", "customer", "patient", "voter", "spectator", "road user", "participant",
    "nonparticipant", "protester",
))  # fmt: skip
_MORE = _words(
    "nurse doctor surgeon physician plumber teacher farmer firefighter partner aide lecturer carpenter "
    "electrician banker trader accountant baker butcher fisherman chef architect trustee curator librarian mechanic "
    "pharmacist dentist psychologist paramedic veterinarian skipper broker realtor staffer owner secretary "
    "bodyguard translator pastor student guide diver landlord usher caretaker porter influencer instructor gardener "
    "agent barber cashier coroner pathologist janitor shepherd organiser organizer foreman forewoman inspector "
    "superintendent constable"
)
_NOT = _words("suspect defendant private head leader star expert specialist source insider hand colleague member")
HEADS = _words("head leader chief")  # a role with whose it is: "head of the agency"
# One holds it of one body at a time.
SEATS = _words(
    "governor mayor president premier chancellor minister ceo captain coach ambassador senator partner aide staffer "
    "king queen archbishop consul head leader congressman congresswoman bodyguard goalkeeper striker midfielder "
    "representative"
)
# Two of one noun with different words before it are two offices ("finance minister", "interior minister").
PORTFOLIO_HEADS = _words("minister secretary undersecretary spokesman")
RANKS = _words("deputy vice assistant associate acting interim")
FOR_NOW = _words("acting interim senior")  # left out as often as not
# Work for one house, as a rule.
ONE_HOUSE = _words(
    "professor lecturer student analyst economist editor reporter correspondent columnist spokesman pastor principal "
    "surgeon goalkeeper curator"
)
FORMER = _words("former ex ex- retired late onetime once then-")
PORTFOLIOS = _words(
    "finance foreign interior defence defense health education labor labour justice trade economy energy environment "
    "agriculture transport transportation treasury home commerce state culture sports tourism housing police district "
    "fire chief executive prime press security national deputy vice attorney managing co first retail market banking "
    "industry aviation technology media consumer commodities weather science flight mission project programme program "
    "plant factory works legal marketing operations information investment scientific commercial research sales"
)
BEFORE = _words(
    "volunteer senior junior head chief general political economic criminal civil financial operating medical"
)
# Say what party or faith somebody is of, not whose office it is.
AFFILIATIONS = _words(
    "republican democratic democrat conservative labour liberal socialist communist green tory nationalist islamist "
    "christian catholic protestant anglican baptist methodist lutheran orthodox muslim sunni shia shiite jewish hindu "
    "gop buddhist sikh mormon evangelical presbyterian independent libertarian centrist likud"
)
# One is of one of them at a time.
PARTIES = {
    "republican": "Republican", "republicans": "Republican", "gop": "Republican", "democrat": "Democrat",
    "democratic": "Democrat", "democrats": "Democrat", "independent": "independent", "libertarian": "Libertarian",
    "dem": "Democrat", "dems": "Democrat", "labour": "Labour", "tory": "Conservative", "likud": "Likud",
}  # fmt: skip
# Sit for one state or district.
STATE_SEATS = _words(
    "senator representative congressman governor lawmaker legislator delegate assemblyman assemblywoman councilman mp"
)
OF_OFFICE = _words("state defense defence health labor commerce finance education staff justice treasury")
SAME = {
    "chief executive": "ceo", "chief executive officer": "ceo",
    "chief financial officer": "cfo", "chief operating officer": "coo", "attorney": "lawyer", "chairwoman": "chairman",
    "chairperson": "chairman", "spokeswoman": "spokesman", "spokesperson": "spokesman", "defense": "defence",
    "congresswoman": "congressman", "staffer": "aide", "labor": "labour", "sen": "senator", "rep": "representative",
    "gov": "governor",
    "gen": "general", "attorney-general": "attorney general", "headmaster": "head teacher",
}  # fmt: skip
SHORT = {
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "col": "colonel",
    "lt": "lieutenant",
    "capt": "captain", "sgt": "sergeant", "maj": "major", "adm": "admiral", "cmdr": "commander", "det": "detective",
    "ceo": "CEO", "cfo": "CFO", "coo": "COO", "cto": "CTO", "mp": "MP",
}  # fmt: skip


# A body or country has one at a time, by its noun ("mayor") or by all its words ("attorney general").
_SINGLE = _words(
    "governor mayor president premier chancellor ceo king queen archbishop captain sheriff chairman cfo coo cto "
    "quarterback goalkeeper rector emperor pope emir sultan"
)
_SINGLE_PHRASES = frozenset((
    "prime minister", "foreign minister", "finance minister", "interior minister", "defence minister",
    "health minister", "justice minister", "attorney general", "police chief", "fire chief", "head coach",
    "district attorney", "executive director", "general manager", "chief of staff", "secretary of state",
    "secretary general", "house speaker", "treasury secretary", "first lady", "chief justice", "general secretary",
))  # fmt: skip


@cache
def is_single_seat(office: str) -> bool:
    """Whether a body or country has one such office at a time; ranks below it ("deputy mayor") are no such office."""
    plain = SAME.get(office.lower(), office.lower())
    words = [SAME.get(w, w) for w in plain.split()]
    return " ".join(words) in _SINGLE_PHRASES or len(words) == 1 and words[0] in _SINGLE


@cache
def is_role(noun: str) -> bool:
    """Whether the noun (folded, singular) says what office or trade somebody has."""
    if noun in titles.OFFICES - _NOT or noun in _MORE:
        return True
    own = nouns.narrow_classes(noun)
    return bool(own - _NO_ROLE) and "person" in nouns.classes(noun) and noun not in _NOT and not own & _NO_ROLE


@cache
def same_role(a: str, b: str) -> bool:
    """Whether two role nouns name one office ("chief executive" / "CEO", "lawyer" / "attorney")."""
    one, two = (SAME.get(w.lower(), w.lower()) for w in (a, b))
    return one == two or nouns.same(one, two)
