"""The toll of a story: how many died, were hurt or are missing in what its texts are about.

Such figures answer one question in whatever words they are told, unless one is of a group, a place or a time of its
own. Two texts are of one story where they share a good part of the names that they use. Of the tolls of one text its
own is the highest of those near its beginning, or of all where none stands there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from claimcheck.analysis.times.compare import day_gap, relation
from claimcheck.analysis.times.dates import DateValue, Precision
from claimcheck.analysis.told import least
from claimcheck.lexicon import gazetteer, groups, light, nouns
from claimcheck.lexicon.fates import TOLLS
from claimcheck.matcher.apart import Told
from claimcheck.matcher.ladder import STEM, STORY, Ladder
from claimcheck.matcher.places import Sentences, sentence_of
from claimcheck.model.analysis import Analysis, Sentence
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Rung
from claimcheck.model.document import Role
from claimcheck.model.relation import Relation

NAMES = 3  # names that two texts of one story share at least
SHARE = 0.25  # of the names of the text that has fewer
MOST = 12  # tolls of one text that are set against those of the others; more is a list of victims or a history
LEAD = 4  # passages with which a text begins, in which it gives the toll of what it is about
FARTHEST = 10.0  # times the smaller of two tolls of one event that the greater one may be
AFTER = 10  # days behind an event in which texts on it come out
ANYBODY = frozenset(
    "people person human toll death fatality victim casualty body injury life dead injured wounded missing name "
    "soul".split()
)
_TELLING = (
    frozenset("confirm confirmed report official total overall number die kill injure hurt wound miss".split())
    | ANYBODY
)
_STORY = frozenset("province country island city town state area region".split()) | nouns.ANYWHERE


def pairs(analyses: Sequence[Analysis], claims: Sequence[Claim], ladder: Ladder) -> Iterator[tuple[Claim, Claim]]:
    """Tolls of two texts of one story with one role, the earlier claim first.

    Args:
        claims: in a fixed order.
    """
    by_text: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if of_all(claim) and not claim.frame.background and not _placed(claim, ladder):
            by_text[claim.source].append(claim)
    told = {source: _highest(own) for source, own in by_text.items() if len(own) <= MOST}
    names = _names(analyses, ladder, told)
    for one, two in combinations(told, 2):
        shared = len(names[one] & names[two])
        if shared >= NAMES and shared >= SHARE * min(len(names[one]), len(names[two])):
            yield from ((a, b) for a in told[one] for b in told[two] if a.frame.role == b.frame.role)


def _highest(own: Sequence[Claim]) -> list[Claim]:
    """The tolls of one text without those that are less than another one there: of a place, a group, an hour."""
    most: dict[str | None, float] = defaultdict(float)
    for claim in own:
        most[claim.frame.role] = max(most[claim.frame.role], least(claim))
    return [c for c in own if least(c) >= most[c.frame.role]]


def of_one_story(analyses: Sequence[Analysis], ladder: Ladder) -> Callable[[str, str], bool]:
    """Whether two texts, by their ids, share a good part of their names."""
    names = _names(analyses, ladder, {a.document.id: () for a in analyses})

    @cache
    def shared(one: str, two: str) -> bool:
        common = len(names[one] & names[two])
        return common >= NAMES and common >= SHARE * min(len(names[one]), len(names[two]))

    return shared


def _names(
    analyses: Sequence[Analysis], ladder: Ladder, told: Mapping[str, Sequence[Claim]]
) -> dict[str, frozenset[str]]:
    """The shared keys of the entities of each text that gives a toll."""
    return {
        a.document.id: frozenset(ladder.shared.get((a.document.id, key), key) for key in a.entities)
        for a in analyses
        if a.document.id in told
    }


def of_all(claim: Claim) -> bool:
    """Whether the figure is of anybody at all, in its own time."""
    frame, value = claim.frame, claim.value
    if claim.kind != "count" or frame.role not in TOLLS or frame.beside is not None:
        return False
    if getattr(value, "other", False) or getattr(value, "of", None) is not None:
        return False
    if isinstance(frame.time, DateValue) and frame.time.precision is Precision.YEAR:
        return False
    head = frame.head
    return head is None or (head.head in ANYBODY or head.head in light.STATES) and set(head.terms) <= _TELLING


def _placed(claim: Claim, ladder: Ladder) -> bool:
    """Whether it is of a place that is not that of a story of several texts."""
    places = {ladder.shared.get((claim.source, p), p) for p in claim.frame.places} - ladder.everywhere
    return ladder.texts >= STORY and any(set(p.split()) - _STORY for p in places)


def own(told: Sequence[Told]) -> list[Told]:
    """Those of the figures of one text and role that are its own: the highest of those near its beginning."""
    first = [t for t in told if t.claim.passage_index < LEAD and not t.claim.frame.background] or told
    most = max((least(t.claim) for t in first), default=0.0)
    return [t for t in told if least(t.claim) == most]


def of_other_events(claims: Iterable[Claim], sentences: Sentences) -> frozenset[tuple[str | None, float]]:
    """The tolls, by role, that some text gives for another event than that of the story."""
    tolls = ((c, sentence_of(c, sentences)) for c in claims if c.kind == "count" and c.frame.role in TOLLS)
    return frozenset((c.frame.role, least(c)) for c, s in tolls if s is not None and _of_another_event(c, s))


def _of_another_event(claim: Claim, sentence: Sentence) -> bool:
    """Whether a toll is told of long ago, beside a year that is not that of its text, or beside what was "then"."""
    told, time = claim.frame.told, claim.frame.time
    if claim.frame.background:
        return not isinstance(time, DateValue) or time.precision not in _NEARLY
    if _THEN.search(sentence.text):
        return True
    if isinstance(told, DateValue) and told.low is not None:
        years = {int(y) for y in _YEAR.findall(sentence.text)}
        return bool(years) and told.low.year not in years
    return _OF_YEAR.search(sentence.text) is not None


def may_meet(left: Told, right: Told, ladder: Ladder) -> bool:
    """Whether two tolls of one role may be of one event as a whole: of one group, one place, one time and size."""
    less, more = sorted((left, right), key=lambda t: least(t.claim))
    none = _is_none(less.claim)
    if not none and least(more.claim) > FARTHEST * max(least(less.claim), 1.0):
        return False
    if not _of_one_time(left.claim, right.claim):
        return False
    if not none and not _of_one_group(left.claim, right.claim):
        return False
    if _of_a_part(less, more, ladder):
        return False
    if left.claim.frame.role in _BY_SOMEBODY and _by_two(left.claim, right.claim, ladder):
        return False
    if ladder.place(left.claim, right.claim) is Rung.OTHER:
        return not _elsewhere(less, more, ladder) and not _elsewhere(more, less, ladder)
    return ladder.texts < STORY or not _elsewhere(less, more, ladder)


def _is_none(claim: Claim) -> bool:
    """Whether it says that there was nobody at all, so that there was none of any group: "there were no arrests"."""
    number, head = getattr(claim.value, "number", None), claim.frame.head
    return number is not None and number.exact and number.nominal == 0 and (head is None or head.head in _ANY)


_ANY = ANYBODY | {"arrest", "detention", "loss"}
_MEN = frozenset(("man", "resident", "occupant", "inmate"))
_BY_SOMEBODY = frozenset(("arrested", "rescued", "abducted"))
_NEARLY = (Precision.DAY, Precision.MONTH)
_LEAVING = re.compile(
    r"\b(?:leav(?:e|es|ing)|left|bring(?:s|ing)?|brought|tak(?:es|ing)|took)(?: (?:at least|some|about))? $"
)
_THEN = re.compile(r"\b(?:back then|(?:died|killed|dead|hurt|injured|lost) then|this time|that time)\b")
_OF_YEAR = re.compile(r"\b(?:of|in|since) (?:1[0-9]{3}|20[0-9]{2})\b")
_YEAR = re.compile(r"\b(?:1[0-9]{3}|20[0-9]{2})\b")


def _of_one_time(left: Claim, right: Claim) -> bool:
    """Whether the times of two tolls do not tell them apart; later, there may be more."""
    if not all(_of_its_day(x, y) for x, y in ((left, right), (right, left)) if x.frame.background):
        return False
    if any(_year_alone(c) for c in (left, right)):
        return False
    one, two = left.frame.time, right.frame.time
    if not isinstance(one, DateValue) or not isinstance(two, DateValue):
        return True
    return relation(one, two) is not Relation.DISJOINT or _is_later(left, right) or _is_later(right, left)


def _of_its_day(past: Claim, other: Claim) -> bool:
    """Whether what is told as past is of the day or month of what the other tells, or shortly before its text."""
    day, time, written = past.frame.time, other.frame.time, other.frame.told
    if not isinstance(day, DateValue) or day.precision not in _NEARLY:
        return False
    if isinstance(time, DateValue) and time.precision in _NEARLY:
        return relation(day, time) is not Relation.DISJOINT
    gap = day_gap(day, written) if isinstance(written, DateValue) and not other.frame.background else None
    return gap is not None and gap[0] <= AFTER and gap[1] >= 0


def _year_alone(claim: Claim) -> bool:
    """Whether it is set in a year that is not the one in which its text was written."""
    time, told = claim.frame.time, claim.frame.told
    if not isinstance(time, DateValue) or time.precision is not Precision.YEAR:
        return False
    written = told.low if isinstance(told, DateValue) else None
    return written is None or time.low is None or time.low.year != written.year


def _is_later(early: Claim, late: Claim) -> bool:
    """Whether the one is told of a later day, in a text of a later day, and is more."""
    days = ((early.frame.time, late.frame.time), (early.frame.told, late.frame.told))
    gaps = [day_gap(a, b) if isinstance(a, DateValue) and isinstance(b, DateValue) else None for a, b in days]
    return least(late) > least(early) and all(gap is not None and gap[0] > 0 for gap in gaps)


def _of_one_group(left: Claim, right: Claim) -> bool:
    """Whether both count anybody, or one group; a group that is everybody there may stand beside anybody."""
    one, two = left.frame.head, right.frame.head
    open_ = [_is_open(c) for c in (left, right)]
    if all(open_) or one is not None and two is not None and nouns.same(one.head, two.head):
        return True
    if any(least(c) == 0 for c in (left, right)) and any(h is not None and h.head in _MEN for h in (one, two)):
        return True  # "all 30 men were saved": nobody died
    groups_ = [c for c, anybody in zip((left, right), open_, strict=True) if not anybody]
    return all(c.frame.head and groups.is_everybody(c.frame.head.head, c.frame.role, c.frame.context) for c in groups_)


def _is_open(claim: Claim) -> bool:
    head = claim.frame.head
    return head is None or head.head in ANYBODY or head.head in light.STATES


def _by_two(left: Claim, right: Claim, ladder: Ladder) -> bool:
    one, two = left.frame.subject, right.frame.subject
    return ladder.rung("subject", one, left.source, two, right.source) is Rung.OTHER


def _elsewhere(told: Told, other: Told, ladder: Ladder) -> bool:
    """Whether a figure is of a place that the beginning of the other text does not name, nor most of the texts."""
    start = told.claim.parts.get("value", told.claim.span).start - told.sentence.passage.span.start
    if _LEAVING.search(told.sentence.text[:start].lower()):
        return False  # the place is that of what left so many dead, if of anything
    words = _lead_words(other)
    named = ladder.named.get(told.claim.source, frozenset())
    for place in told.claim.frame.places:
        if ladder.shared.get((told.claim.source, place), place) in ladder.everywhere or set(place.split()) <= _STORY:
            continue
        names = {w for w in place.split() if w in named}
        if names and not any(_begins_alike(n, w) for n in names for w in words) and not _is_around(place, told, ladder):
            return True
        if not names and not any(w in words or nouns.synonyms(w) & words for w in place.split()[-1:]):
            return True
    return False


def _of_a_part(less: Told, more: Told, ladder: Ladder) -> bool:
    """Whether the smaller toll alone is of a town, which its text does not begin with, or the other of a province."""
    places, wider = less.claim.frame.places, more.claim.frame.places
    named = ladder.named.get(less.claim.source, frozenset())
    towns = [p for p in places if set(p.split()) & named]
    if not towns or set(towns) & wider:
        return False
    if wider:
        return all(set(p.split()) & _STORY and not set(p.split()) & named for p in wider)
    body = (s for s in less.text.sentences if s.passage.role not in (Role.HEADLINE, Role.HEADING))
    first = next((s for s in body if s.clauses), None)  # behind a dateline
    if first is None or first.passage.index == less.sentence.passage.index:
        return False
    words = {t.folded for t in first.tokens}
    return not any(set(p.split()) & words for p in towns)


def _lead_words(told: Told) -> frozenset[str]:
    """The words of the beginning of a text, and of the sentence of its toll."""
    lead = (*(s for s in told.text.sentences if s.passage.index < LEAD), told.sentence)
    return frozenset(w for s in lead for t in s.tokens for w in (t.folded, t.lemma))


def _begins_alike(name: str, word: str) -> bool:
    """Whether two words are of one name, in full or cut short ("Phila.", "Iran", "Iranian")."""
    short, long = sorted((name.rstrip("."), word.rstrip(".")), key=len)
    return short == long or len(short) >= STEM and long.startswith(short)


def _is_around(place: str, told: Told, ladder: Ladder) -> bool:
    """Whether it is a country or region, and the beginning of the text names the story's own place in it, too."""
    known = [gazetteer.known(w) for w in (place, *place.split(), *(nouns.place_of(w) or w for w in place.split()))]
    wide = any(k is not None and k.rank is not gazetteer.Rank.CITY for k in known)
    words = _lead_words(told)
    return wide and any(set(p.split()) <= words for p in ladder.everywhere if gazetteer.known(p) is None)
