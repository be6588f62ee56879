"""One event, two places: in two countries, or two places of one larger place.

Unnamed places (floors, rooms, limbs) and channels are told apart in their own series.
What goes on in many places at once ("protests in X") is left alone, and so are two events of one sort: the words
around must be alike, too. One place under two spellings tells a reader something else: `differ`.
"""

from __future__ import annotations

from claimcheck.analysis import occasions, place_relations, streets, themes
from claimcheck.kinds.place import Place
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import DEFAULT, Outcome, Rule, Story

_ALIKE = 0.4  # overlap of the words around from which two definite events of one sort are one
_CLOSE = 0.35  # the same, where it happened to one definite thing
_SOMEWHAT = 0.25  # the same, where they share a named party
_WORDS, _MOST = 5, 0.6  # terms of two sentences, and share of the shorter one, from which they report the same words
_DEFINITE = frozenset(("the", "this", "its", "their", "his", "her", "he", "she", "it"))
_NEARLY = 0.6  # the same, where no time is told, one text speaks of it as new, and it is still to come
_PERSONS = ("he", "she")
_FEW = 4  # the same, for what stands in a place
_UNSURE = frozenset(("possible", "conditional", "question"))
_WANTED = frozenset(("planned", "asked"))
_MUCH = 0.5  # the same, where the deed alone is shared


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """The comparison of the places; a conflict only of one event with one place, or of one person's home."""
    left, right = pair.left.value, pair.right.value
    if not isinstance(left, Place) or not isinstance(right, Place):
        return None
    relation = relate(left, right)
    verdict = DEFAULT[relation]
    if relation is Relation.DISJOINT and not (_one_event(pair) or _on_streets(pair, story)):
        why = ("two things may happen in two places",)
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.UNKNOWN, why=why)
    labels = (str(left), str(right))
    if relation is Relation.EQUAL and place_relations.spelt_apart(left.names, right.names):
        return Outcome(verdict=Verdict.DIFFER, relation=relation, why=("one name, spelt in two ways",), labels=labels)
    return Outcome(verdict=verdict, relation=relation, labels=labels)


def _on_streets(pair: Comparison, story: Story) -> bool:
    frames = pair.left.frame, pair.right.frame
    sure = not {pair.left.qualifiers.modality, pair.right.qualifiers.modality} & _UNSURE
    there = {f.role for f in frames} <= {"where", "scene"} and pair.rung("predicate").reaches("alias")
    apart = occasions.times_apart(*frames) or occasions.counted_apart(*frames)
    places = [c.value.names[0] for c in (pair.left, pair.right) if isinstance(c.value, Place)]
    return sure and there and not apart and streets.one_happening(pair, places, story.documents)


def _one_event(pair: Comparison) -> bool:
    role = pair.left.frame.role
    told = {pair.left.qualifiers.modality, pair.right.qualifiers.modality}
    if told & _UNSURE or len(told) > 1 and told & _WANTED and (role or "").startswith("spot: "):
        return False
    if role in ("home", "born", "raised"):
        return pair.rung("subject").reaches("alias")
    if role == "lies":
        return pair.rung("head").reaches("related")
    frames = pair.left.frame, pair.right.frame
    if occasions.times_apart(*frames) or occasions.counted_apart(*frames):
        return False
    if pair.one_event:
        return True
    if role == "medium":
        return pair.rung("subject").reaches("alias") and _same_words(pair, _WORDS)
    if role == "sited":
        return pair.rung("head").reaches("alias") and _same_words(pair, _FEW)
    if role == "to":
        return _one_way(pair)
    spot = role is not None and role.startswith("spot: ")
    if role not in ("where", "scene") and not spot or not pair.rung("predicate").reaches("alias"):
        return False
    if role == "scene":  # what goes on in more places than one, unless one named party is told of in the same words
        return pair.rung("subject").reaches("alias") and _entity(pair.left, "subject") and pair.overlap >= _MUCH
    if _definite(pair.left) and _definite(pair.right) and pair.rung("head").reaches("related"):
        return pair.overlap >= _ALIKE
    named = any(
        pair.rung(slot).reaches("alias") and all(_entity(c, slot) for c in (pair.left, pair.right))
        for slot in ("subject", "object")
    )
    apart = Rung.OTHER in (pair.rung("subject"), pair.rung("object"), pair.rung("head"))
    if spot and any(pair.rung(s).reaches("alias") and _known(pair, s) for s in ("subject", "object")):
        return pair.overlap >= _ALIKE
    if not apart and _both_pronouns(pair) and pair.overlap >= (_ALIKE if spot else _MUCH):
        return True
    if named and pair.overlap >= (_ALIKE if spot else _SOMEWHAT):
        return True
    if role == "where" and _one_theme(pair):
        return pair.overlap >= _CLOSE
    if apart or pair.overlap < _MUCH:
        return False
    return role == "where" and _at_one_time(pair) or bool(_entities(pair.left) & _entities(pair.right))


def _at_one_time(pair: Comparison) -> bool:
    """Whether two events of one sort, of which one is spoken of as known, are set in one time."""
    times = [c.frame.time for c in (pair.left, pair.right)]
    planned = {pair.left.qualifiers.modality, pair.right.qualifiers.modality} == {"planned"}
    if str(times[0]) != str(times[1]) or times[0] is None and not (planned and pair.overlap >= _NEARLY):
        return False
    objects = None not in (pair.left.frame.object, pair.right.frame.object)
    slot = "object" if objects else "subject"
    return pair.rung(slot).reaches("alias") and _known(pair, slot, both=False)


def _one_way(pair: Comparison) -> bool:
    """Whether one and the same goes, or is taken, there and in much the same words."""
    slots = ("subject", "object")
    if any(pair.apart(s) for s in slots) or pair.overlap < _ALIKE:
        return False
    known = any(pair.rung(s).reaches("alias") and _known(pair, s) for s in slots) or _both_pronouns(pair)
    alike = pair.rung("predicate").reaches("related")
    return known and (alike or pair.overlap >= _MUCH and pair.rung("predicate") is not Rung.OTHER)


def _both_pronouns(pair: Comparison) -> bool:
    """Whether both tell it of one person whom neither names."""
    for slot in ("subject", "object"):
        heads = [f.head for c in (pair.left, pair.right) if (f := getattr(c.frame, slot)) is not None]
        if len(heads) == len(_PERSONS) and len(set(heads)) == 1 and heads[0] in _PERSONS:
            return True
    return False


def _one_theme(pair: Comparison) -> bool:
    """Whether it happened to one definite thing: to the object, or where there is none to the subject."""
    objects = [c.frame.object for c in (pair.left, pair.right)]
    slot = "object" if None not in objects else "subject" if objects == [None, None] else ""
    return bool(slot) and pair.rung(slot).reaches("alias") and _known(pair, slot) and not _each_its_own(pair, slot)


def _each_its_own(pair: Comparison, slot: str) -> bool:
    """Whether each filler has a word that the other lacks: "its new bank in Ohio", "its new mill"."""
    one, two = (getattr(c.frame, slot) for c in (pair.left, pair.right))
    return bool(themes.own_words(one.terms, two.terms)) and bool(themes.own_words(two.terms, one.terms))


def _known(pair: Comparison, slot: str, *, both: bool = True) -> bool:
    """Whether the fillers of both sides (or of one at least) are definite or names."""
    fillers = (getattr(c.frame, slot) for c in (pair.left, pair.right))
    return (all if both else any)(
        f is not None and (f.entity is not None or f.text.split(" ", 1)[0].lower() in _DEFINITE) for f in fillers
    )


def _entities(claim: Claim) -> frozenset[str]:
    """The names of the sentence without those of places."""
    names = claim.value.names if isinstance(claim.value, Place) else ()
    return frozenset(e for e in claim.frame.entities - claim.frame.places if not any(e in n.lower() for n in names))


def _same_words(pair: Comparison, least: int) -> bool:
    """Whether the two sentences report the same: one speaks on many channels, but says a thing on one."""
    left, right = pair.left.frame.context, pair.right.frame.context
    shared = len(left & right)
    return shared >= least and shared >= _MOST * min(len(left), len(right))


def _definite(claim: Claim) -> bool:
    """Whether the event itself is spoken of as known ("the talks")."""
    head = claim.frame.head
    return head is not None and head.text.split(" ", 1)[0].lower() in _DEFINITE


def _entity(claim: Claim, slot: str) -> bool:
    filler = claim.frame.subject if slot == "subject" else claim.frame.object
    return filler is not None and filler.entity is not None


def relate(left: Place, right: Place) -> Relation:
    """The relation of two places, by their kind."""
    from claimcheck.kinds import KINDS

    relation: Relation = KINDS.get("place").relate(left, right)
    return relation


RULE = Rule(
    id="place-conflict",
    summary="One event is set in two places.",
    example="The ferry Alda sank in Aden / The ferry Alda sank in Muscat",
    conflict=(
        "The ferry Alda sank in Aden with 40 people on board.",
        "The ferry Alda sank in Muscat with 40 people on board.",
    ),
    no_conflict=(
        "Thousands of nurses marched in Lisbon on Sunday.",
        "Thousands of nurses marched in Madrid on Sunday.",
    ),
    level=Level.WARNING,
    pairs=(("place", "place"),),
    judge=_judge,
)
