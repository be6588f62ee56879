"""Whether the words around a date speak of what is to come or of what was done, read off the words alone.

Dates are read before the tree is known to be right, and in texts that have none (headlines, tables).
"""

from __future__ import annotations

from claimcheck.analysis.times.match import Match
from claimcheck.lexicon.calendar import FUTURE
from claimcheck.model.analysis import Tag
from claimcheck.text.lemmas import lemma as base_form


def is_future(match: Match) -> bool:
    """Whether the words of the clause before (or just after) the match speak of what is to come."""
    if match.before() == "by" and match.before(2) not in HAD:
        return not _is_done(match)
    if match.before() == "as" and match.before(2) in ("early", "soon"):  # "may walk out as early as Monday"
        return any(match.before(back) in _AHEAD for back in range(4, 12))
    if _is_day_of_saying(match):
        return False
    behind = [i.low for i in match.items[match.last : match.last + 4]]
    behind = behind[: next((at for at, word in enumerate(behind) if word in _JOINTS), len(behind))]
    if not FUTURE.isdisjoint(behind):
        return True
    for back in range(1, 13):  # of two verbs the nearer one tells
        word, before = match.before(back), match.before(back + 1)
        if word in FUTURE or word == "to" and before in ("is", "are", "was", "were"):
            return True
        passive = before in ("be", "been", "being", "get", "is", "are", "not")
        if not passive and (word in _PAST or word.endswith("ed") and len(word) > 4):
            return False
    return False


def _is_day_of_saying(match: Match) -> bool:
    """Whether the date stands bare behind a past verb of saying, before what is said: "said Monday it would"."""
    back = 2 if match.before() in ("early", "late") else 1
    follows = match.items[match.last].low if match.last < len(match.items) else ""
    opens = follows in _OPENING
    said = match.before(back) in _SAID or match.before(back + 1) in _TOLD
    return opens and said


_SAID = frozenset("said announced confirmed reported told warned ruled decided agreed revealed acknowledged".split())
_TOLD = frozenset(("told", "assured", "warned", "informed"))
_OPENING = frozenset(
    "it he she they that the a an its his her their there this these those we i no some all more about".split()
)


def is_past(match: Match) -> bool:
    """Whether a verb just behind a date that opens its clause is past: "In July it [acquired] a rival"."""
    if match.before() not in ("in", "") or match.before(2) not in ("", ".", ";", "and", "but"):
        return False
    behind = (i.low for i in match.items[match.last : match.last + 6])
    return any(w in _PAST or not w.endswith(("s", "ing")) and base_form(w, Tag.VERB) != w for w in behind)


_JOINTS = frozenset(("and", "but", ",", ";", "while", "as", "after", "before", "-", "when"))


def _is_done(match: Match) -> bool:
    """Whether what is said of a time behind "by" is past: "had reopened by Tuesday", not "must be paid by Tuesday"."""
    verb = match.before(2)
    before = [match.before(back) for back in range(3, 9)]
    if "had" in before and not (_WANTED | _NOT) & set(before):
        return _AHEAD.isdisjoint(before)  # "had burned 900 acres by Monday"
    if verb in _WANTED or not (verb.endswith(("ed", "en", "wn")) or verb in _DONE):
        return False
    return _AHEAD.isdisjoint(before)


_AHEAD = FUTURE | frozenset("to must should can could may might be get it them all unless if expect need".split())
_WANTED = frozenset(
    "expected needed required wanted scheduled planned requested ordered promised demanded asked urged told invited "
    "pledged vowed proposed targeted anticipated slated".split()
)
_NOT = frozenset(("not", "never", "no"))
HAD = frozenset(("was", "were", "had"))
"""Verbs before "by" that make it that of a passive or a state, and no time limit: "was by Friday"."""
_DONE = frozenset("put out gone made built left sold held lost found won met paid sent control".split())
_PAST = frozenset("was were had did said told began met won came went took made held left found broke sank".split())
