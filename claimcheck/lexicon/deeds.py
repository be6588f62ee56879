"""Deeds of which one event has one doer or one undergoer (`_deeds.tsv`), and nouns that one party alone answers to.

"Killed by", "succeeded", "won the race"; "the winner", "the lone dissenter". Our own list, from general news English:
what many do side by side or again and again (meet, sign, support, criticise, found) is left out on purpose.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claimcheck.lexicon import nouns
from claimcheck.lexicon.tables import rows


class Deed(NamedTuple):
    """A class of deeds. by, whom, swap, mutual: what two reports are compared on. person: only persons do it.

    things: lemmas and @classes of nouns, of which one has one doer; none where it is not for things.
    """

    name: str
    by: bool
    whom: bool
    swap: bool
    mutual: bool
    person: bool
    things: frozenset[str] = frozenset()


@cache
def _table() -> dict[str, tuple[Deed, ...]]:
    table: dict[str, tuple[Deed, ...]] = {}
    for name, verbs, compared, who, *things in rows("_deeds.tsv"):
        asked = frozenset(compared.split(", "))
        to = frozenset(t for cell in things for t in cell.split(", "))
        deed = Deed(name, "by" in asked, "whom" in asked, "swap" in asked, "mutual" in asked, who == "person", to)
        for verb in verbs.split(", "):
            table[verb] = (*table.get(verb, ()), deed)
    return table


def of_verb(lemma: str) -> tuple[Deed, ...]:
    """The classes of a verb with its particle ("gun down"), or with what follows ("write to"); none for others."""
    if lemma in _table():
        return _table()[lemma]
    verb, _, after = lemma.partition(" ")
    return _table().get(verb, ()) if after in _PREPOSITIONS else ()


def is_done_to(deed: Deed, lemma: str) -> bool:
    """Whether one thing of that noun has one doer of the deed ("built the probe")."""
    return lemma in deed.things or any(f"@{c}" in deed.things for c in nouns.classes(lemma))


ANY = "do "
"""Opens the name of a deed of no class of its own."""

_PREPOSITIONS = frozenset("to for at in on with from".split())
RECEIVING = {"sell": "buy", "award": "win", "hand": "win"}
"""Whoever stands behind their "to" does the other deed."""

LOSING = frozenset(("lose", "fall", "succumb", "concede"))
"""With "to" behind them: whoever is named there won."""

# One of its kind where "the" stands before it: in one event nobody else answers to it.
UNIQUE = frozenset(
    "winner loser champion gunman gunwoman shooter killer murderer assassin bomber hijacker attacker assailant "
    "perpetrator driver pilot dissenter holdout runner-up whistleblower buyer bidder bride groom referee successor "
    "predecessor nominee mastermind ringleader navigator skipper arsonist kidnapper captor scorer goalscorer "
    "survivor stowaway heir heiress valedictorian culprit foreman forewoman".split()
)
# Make any noun of a person or vote one of its kind.
ONLY = frozenset("only sole lone single solitary".split())
ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last final".split())
# What a contest is won in; to win anything else ("support", "games") tells of no single winner.
PRIZES = frozenset(
    "race election primary caucus contest final championship title tournament trophy cup medal gold marathon stage "
    "award prize runoff referendum nomination lottery jackpot presidency seat match game bout fight derby regatta "
    "contract bid auction pennant series event pageant vote by-election governorship leadership".split()
)
# What one player scores alone.
GOALS = frozenset("goal winner equaliser equalizer opener penalty touchdown try basket hat-trick".split())

# Many do these to one thing, side by side or again and again: two reports of them may name two doers.
_OF_MANY = frozenset(
    "say tell call describe ask urge press demand want seek need hope expect plan try believe think know see hear "
    "watch feel like love hate fear support back endorse oppose criticise criticize condemn praise denounce attack "
    "defend reject dismiss deny accept welcome approve vote sign join attend visit meet greet thank talk speak discuss "
    "debate negotiate cite quote mention note report cover confirm dispute question challenge contest claim warn "
    "accuse blame suspect investigate follow support use have get receive keep hold carry bring take face suffer "
    "include involve concern affect help cause lead make do go come become remain stay leave enter reach cross pass "
    "show give offer share send pay cost owe spend lose play watch read study examine review consider weigh recall "
    "remember forget ignore avoid miss raise lower cut increase reduce expand extend grow change affect hit strike "
    "represent echo join leave share tweet retweet post repeat stress emphasize emphasise point touch push pursue run "
    "target treat test check search trail lead top beat near contact address vow pledge promise agree refuse decline "
    "tour inspect repair fix clean mend paint serve eat drink wear "
    "interview monitor oversee operate cheer boo mock mourn commend commemorate mark celebrate honor honour express "
    "convey voice acknowledge admit concede recognise recognize understand mean signal indicate suggest imply".split()
)


def of_one(lemma: str) -> bool:
    """Whether a verb that is in no class of deeds is no act of many, either ("hand over", "present", "torpedo")."""
    return lemma.split(" ", 1)[0] not in _OF_MANY and lemma not in _table()
