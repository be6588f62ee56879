"""Two facts side by side: one denied, the parties exchanged, opposites, or one place filled with something else."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.contrast.denial import withholds
from claimcheck.contrast.exclusion import opposed
from claimcheck.contrast.facts import Fact
from claimcheck.contrast.happenings import TIMES
from claimcheck.contrast.meeting import Said, meet
from claimcheck.contrast.others import of_others
from claimcheck.contrast.sameness import alike, same, same_or_open
from claimcheck.lexicon import embedding, nouns
from claimcheck.model.analysis import Tag, Token

SHORT = 30  # tokens of a text in which "again" is said of what is compared
Found = tuple[str, str]
"""The rule, and why."""


def compare(own: Fact, other: Fact, said: Said) -> Found | None:
    """What tells two facts apart that are told of one predicate, or of two that are opposites."""
    if own.denied != other.denied:
        return _denied(own, other, said) if _one_predicate(own, other) else None
    if own.denied:
        return None
    if _one_predicate(own, other):
        if _swapped(own, other):
            return "parties-swapped", f"who and whom are exchanged: {_short(own)} / {_short(other)}"
        if _turned_round(own, other):
            return "opposite-said", f"from there / to there: {_short(own)} / {_short(other)}"
        return _one_apart(own, other, said)
    return _opposites(own, other, said)


def alike_told(own: Fact, other: Fact, said: Said) -> bool:
    """Whether both say that one thing was done to, or by, one and the same."""
    if own.denied != other.denied or own.lemma != other.lemma and not own.concepts & other.concepts:
        return False
    met = meet(own, other, said)
    return not met.apart and bool({"subj", "obj"} & set(met.same))


def _denied(own: Fact, other: Fact, said: Said) -> Found | None:
    no, yes = (own, other) if own.denied else (other, own)
    if embedding.is_saying(own.lemma) or embedding.is_saying(other.lemma) or yes.cued or own.earlier != other.earlier:
        return None
    if opposed(own.head, other.head):
        return None  # "not accurate", "inaccurate"
    if any(not any(alike(x, y) for y in yes.words) for x in no.words[1:]) or not _no_narrower(no, yes):
        return None
    if _other_deed(own, other, said) or _ranked_elsewhere(no, yes) or _of_another_sort(no, yes):
        return None
    if any(t.open_number for _, t in (*own.args, *other.args)):
        return None
    met = meet(own, other, said)
    whole = "subj" in met.same or "obj" in met.same and own.arg("subj") is None
    if not whole or met.apart or met.missing or no is other and not _covers(yes, no, said):
        return None
    return "denied-in-one", f"denied in one text alone: {_short(own)} / {_short(other)}"


def _other_deed(own: Fact, other: Fact, said: Said) -> bool:
    """Whether what the verb leads on to is done to two things: "ruled out selling the barn", "selling the mill"."""
    ours, theirs = (
        [t for t in tokens if t.relation == "obj" and t.head in deeds]
        for tokens, deeds in ((tokens, _deeds(fact, tokens)) for fact, tokens in zip((own, other), said, strict=True))
    )
    return bool(ours) and bool(theirs) and not any(alike(x, y) for x in ours for y in theirs)


def _deeds(fact: Fact, tokens: Sequence[Token]) -> frozenset[int]:
    """The verbs that a predicate leads on to, as indexes of tokens."""
    return frozenset(t.index for t in tokens if t.head == fact.head.index and t.relation in ("xcomp", "advcl", "ccomp"))


def _of_another_sort(denied: Fact, told: Fact) -> bool:
    """Whether what is denied and what is told are of two things: "no record of violence", "a record for theft"."""
    for role, term in denied.args:
        there = [t for r, t in told.args if r == role and t.head.lemma == term.head.lemma]
        mine, theirs = ([x for case, x in t.inner if case in _SORTING] for t in (term, there[0] if there else term))
        if role != "subj" and there and mine and theirs and not any(same_or_open(x, y) for x in mine for y in theirs):
            return True
    return False


_SORTING = frozenset("of for about on against".split())


def _ranked_elsewhere(denied: Fact, told: Fact) -> bool:
    """Whether the text ranks among fewer than the denial: not the tallest in Spain, the tallest in western Spain."""
    if not any(w.folded.endswith("est") or w.folded in _RANKING for w in denied.words):
        return False
    for role, term in told.args:
        mine = [w for r, t in denied.args if r == role for w in t.words]
        if role != "subj" and mine and any(not any(alike(w, x) for x in mine) for w in term.modifiers):
            return True
    return any(w.folded in _RANKING and not any(alike(w, x) for x in denied.words) for w in told.words)


_RANKING = frozenset("most least first last only second third fourth fifth best worst".split())


def _covers(told: Fact, denied: Fact, said: Said) -> bool:
    """Whether all that is denied is said of no more than what is told: who, what, where and when."""
    met = meet(denied, told, (said[1], said[0]))
    return not met.apart and not [role for role in met.missing if role not in ("subj", "")]


def _one_apart(own: Fact, other: Fact, said: Said) -> Found | None:
    if own.cued or other.cued or not _one_outcome(own, other) or of_others(own, other, said):
        return None
    met = meet(own, other, said)
    if len(met.apart) != 1 or met.missing or not met.same or _of_two(own, other):
        return None
    apart = met.apart[0]
    anew = any(len(side) <= SHORT and _AGAIN & {t.folded for t in side} for side in said)
    if anew and apart.what in ("date", "weekday", "month"):
        return None  # done on both days
    if apart.what != "name" and any(embedding.is_spoken(f.lemma) for f in (own, other)):
        return None  # one speaks on many days
    if apart.what == "place" and _SENSED & {own.lemma, other.lemma}:
        return None  # a quake is felt in many places
    surface = "subj" if own.arg("subj") is not None else "obj"
    if apart.role == surface and not (apart.what == "name" and "obj" in met.same):
        return None
    return "one-slot-apart", f"the same, but another {apart.what}: {apart.words}"


_AGAIN = frozenset(("again", "anew"))
_SENSED = frozenset("feel hear see smell notice".split())


def _of_two(own: Fact, other: Fact) -> bool:
    """Whether one noun is told of two things: "train drivers", "bus drivers"; "the trial of Rehn", "of Holt".

    An owner and what is his are two, too: "the company", "the company's supplier".
    """
    for role, mine in own.args:
        theirs = other.arg(role)
        if theirs is not None and any(
            w.relation == "nmod:poss" and w.lemma == a.head.lemma
            for a, b in ((mine, theirs), (theirs, mine))
            for w in b.modifiers
        ):
            return True
        if theirs is None or mine.head.lemma != theirs.head.lemma or mine.head.tag is not Tag.NOUN:
            continue
        sorts = [{w.lemma for w in t.modifiers if w.tag is Tag.NOUN} for t in (mine, theirs)]
        if all(sorts) and not sorts[0] & {w.lemma for w in theirs.words} | sorts[1] & {w.lemma for w in mine.words}:
            return True
        whose = [{n for case, i in t.inner if case in _BELONGING for n in i.names} for t in (mine, theirs)]
        if all(whose) and not whose[0] & whose[1]:
            return True
    return False


_BELONGING = frozenset(("of", "against", "in", "at", ""))


def _of_two_sorts(own: Fact, other: Fact) -> bool:
    """Whether one alone is of a sort of it: "[youth] unemployment rose", "unemployment fell"."""
    one, two = own.arg("subj"), other.arg("subj")
    if one is None or two is None or one.head.lemma != two.head.lemma or one.capital or two.capital:
        return False
    return any(
        w.tag in (Tag.NOUN, Tag.ADJ) and not any(alike(w, x) for x in b.words)
        for a, b in ((one, two), (two, one))
        for w in a.modifiers
    )


def _opposites(own: Fact, other: Fact, said: Said) -> Found | None:
    if own.says_what != other.says_what or embedding.is_saying(own.lemma) or embedding.is_saying(other.lemma):
        return None
    if own.cued or other.cued or own.earlier != other.earlier or any(_leads_on(f) for f in (own, other)):
        return None
    things = frozenset(t.head.lemma for _, t in (*own.args, *other.args))
    if not opposed(own.head, other.head, things) or _of_two_sorts(own, other) or _of_two(own, other):
        return None
    met = meet(own, other, said)
    missing = [role for role in met.missing if not (role == "obj" and _lost_object(own, other, said))]
    if met.apart or missing or not {"subj", "obj"} & set(met.same):
        return None
    return "opposite-said", f"opposites: {own.lemma} / {other.lemma}"


def _lost_object(own: Fact, other: Fact, said: Said) -> bool:
    """Whether the other fact has no object of its own, and its text names that of the claim."""
    term = own.arg("obj")
    return term is not None and other.arg("obj") is None and any(alike(term.head, t) for t in said[1])


def _leads_on(fact: Fact) -> bool:
    """Whether the verb only leads up to what is done ("refused to sign")."""
    return not fact.says_what and (len(fact.words) > 1 or withholds(fact.lemma) and fact.arg("obj") is None)


def _one_outcome(own: Fact, other: Fact) -> bool:
    """Whether neither predicate ends in a word that the other has not: "left 14 trapped", "left two missing"."""
    one, two = own.words[1:], other.words[1:]
    return own.says_what or not one or not two or all(any(alike(x, y) for y in two) for x in one)


def _one_predicate(own: Fact, other: Fact) -> bool:
    if own.says_what != other.says_what:
        return False
    if own.lemma == "be" or other.lemma == "be":
        return own.lemma == other.lemma and bool({r for r, _ in own.args} & {r for r, _ in other.args} - {"subj"})
    return own.lemma == other.lemma or _one_happening(own, other)


def _one_happening(own: Fact, other: Fact) -> bool:
    if own.says_what:
        return own.head.tag is other.head.tag and (
            nouns.same(own.head.lemma, other.head.lemma) or nouns.broader(own.head.lemma, other.head.lemma)
        )
    if own.concepts & other.concepts:
        return True
    return " " not in own.lemma + other.lemma and alike(own.head, other.head)


def _no_narrower(denied: Fact, told: Fact) -> bool:
    """Whether what is denied is said of no more special a thing than what is told: "no red bus" leaves other buses."""
    for role, term in denied.args:
        there = [w for r, t in told.args if r == role for w in t.words]
        own = [w for w in term.modifiers if w.tag in (Tag.ADJ, Tag.NOUN, Tag.VERB) and not term.named]
        if there and any(not any(alike(w, x) for x in there) for w in own):
            return False
    return True


def _turned_round(own: Fact, other: Fact) -> bool:
    """Whether one leaves a place and the other is bound for it ("left Oslo", "left for Oslo")."""
    doer, agent = own.arg("subj"), other.arg("subj")
    if doer is None or agent is None or not same_or_open(doer, agent) or {own.lemma, other.lemma} - _LEAVING:
        return False
    for one, two in ((own, other), (other, own)):
        away, bound = one.arg("obj") or one.arg("from"), two.arg("for") or two.arg("to")
        if away is not None and bound is not None and one.arg("for") is None and away.called and same(away, bound):
            return two.arg("obj") is None
    return False


_LEAVING = frozenset(("leave", "depart", "sail", "fly", "set off", "set sail", "take off"))


def _swapped(own: Fact, other: Fact) -> bool:
    """Whether the doer and the one it is done to have changed places, both with a name."""
    doer, agent = own.arg("subj"), other.arg("subj")
    if doer is None or agent is None or own.lemma in _MUTUAL or other.lemma in _MUTUAL or _other_time(own, other):
        return False
    for role in ("obj", "of", "to"):
        mine, theirs = own.arg(role), other.arg(role)
        if mine is None or theirs is None or not (mine.called and doer.called):
            continue
        if same(doer, theirs) and same(mine, agent) and not same(doer, agent) and not same(doer, mine):
            return True
    return False


def _other_time(own: Fact, other: Fact) -> bool:
    """Whether both tell when it was, and no time of the one is a time of the other: a return match."""
    mine, theirs = ([t for _, t in f.args if t.when is not None or t.head.folded in TIMES] for f in (own, other))
    return bool(mine and theirs) and not any(same(x, y) for x in mine for y in theirs)


_MUTUAL = frozenset(
    "meet marry join fight face play date kiss divorce resemble match equal border contact call talk speak visit "
    "criticise criticize attack accuse thank praise help love hate be friend ally neighbor neighbour partner rival "
    "sibling brother sister cousin colleague write send support work shell bomb".split()
)
"""What two may do to each other, or be to each other, both at once."""


def _short(fact: Fact) -> str:
    return f"{fact.arg('subj') or '...'} {'not ' if fact.denied else ''}{fact.lemma}"
