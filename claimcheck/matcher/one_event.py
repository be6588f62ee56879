"""Whether two answers to a question are of one event: of one story, one scene and one time, and of the same thing."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.analysis.back_again import came_back
from claimcheck.analysis.points import OPENING, scenes_of
from claimcheck.analysis.quantities.wholes import WHOLE
from claimcheck.analysis.times.compare import day_gap, relation
from claimcheck.analysis.times.dates import DateValue, Precision
from claimcheck.lexicon import nouns, points, siblings
from claimcheck.lexicon.calendar import MONTHS
from claimcheck.lexicon.fates import TOLLS
from claimcheck.matcher.all_aboard import may_count_all
from claimcheck.matcher.apart import WHEN, Told
from claimcheck.matcher.ladder import Ladder
from claimcheck.matcher.likeness import likeness
from claimcheck.matcher.matter import SHORT, Matters
from claimcheck.matcher.places import Sentences, sentence_of
from claimcheck.model.analysis import Analysis, Modality, Sentence
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.comparison import Rung
from claimcheck.model.relation import Relation
from claimcheck.text.folding import fold

NAMES, SHARE = 3, 0.25  # names that two texts of one story share at least, and of those of the text that has fewer
FEW, MOST = 2, 0.5  # the same, where they are at least half of them
ALIKE = 0.12  # how much two short texts of one story share at least
WEEK = 7  # days
PAST = 45  # days before a text from which on what it dates is not what it reports
LIKE = 0.2  # how much two texts of one story share at least of their words, where they share a name
_OTHER_EVENT = re.compile(
    r"\b(?:aftershocks?|(?:previous|earlier|another) (?:accident|crash|collision|(?:earth)?quake|fire|blast|"
    r"explosion|incident|attack|storm|flood|outbreak|collapse|sinking|shooting|boat|ship|plane|train|bus|vessel|"
    r"eruption|disaster|case)|earlier (?:this|in)|"
    r"a second (?!(?:yellow|booking|bookable|caution|offen[cs]e|term|time|half|opinion|home|chance|job|goal)\b)|"
    r"last year|similar|separately,|"
    r"^in (?:[a-z'-]+ ){1,3}?(?:last (?:week|month|year|spring|summer|autumn|fall|winter)|"
    rf"(?:in|this|last) (?:{'|'.join(MONTHS)})),? (?:an?|two|three|four|five|six|several) (?!few\b|number\b)|"
    r"^(?:[a-z]+|[0-9]+) (?:months|years|decades) ago,? (?:an?|another|two|three|four|five|six|several|[a-z]{4,}s)|"
    r"remembers? (?:the [a-z]+ of )?(?:1[0-9]{3}|20[0-9]{2})|"
    r"separate (?:accident|attack|blast|case|crash|deal|explosion|fire|incident|lawsuit|raid|shooting|strike|trial)|"
    r"^in (?:1[0-9]{3}|20[0-9]{2}),? (?:an?|the|when|more|nearly|about)|sister (?:ship|vessel)|neighbou?ring|"
    r"(?:since|than|unlike|like|as|surpass\w+|rivall?\w+|recall\w+|echo\w+) (?:the|that of the) "
    r"(?:[a-z'-]+ ){1,4}?(?:accident|crash|collision|quake|earthquake|fire|blaze|blast|explosion|attack|storm|flood|"
    r"hurricane|typhoon|cyclone|outbreak|collapse|sinking|shooting|eruption|disaster|epidemic)(?:, which| of| in)|"
    r"(?:days|weeks|months) after an? (?:[0-9]+-[0-9]+ )?(?:defeat|win|draw|loss|victory)|"
    r"an?(?: [a-z]+)? (?:1[0-9]{3}|20[0-9]{2}) (?:accident|crash|(?:earth)?quake|fire|attack|shooting|outbreak|flood|"
    r"storm|disaster|collapse|sinking))\b"
)
_GOING_ON = re.compile(r"(?:it|its|he|his|she|her|they|their|that|this|these|those)\b")
_OWN_YEAR = re.compile(r"\b(?:1[0-9]{3}|20[0-9]{2})\b")
_GREENWICH = re.compile(r"[0-9] ?(?:gmt|utc),? (?:on )?$")
_PART_OF = re.compile(r"(?:a |another )?(?:parts?|sections?|half|corner|piece) of\b")
_NEWCOMER = re.compile(  # a sentence that opens on a time of its own, and brings in somebody new
    rf"^(?:(?:and|but|also|back|earlier|just),? )?(?:in (?:early |mid-?|late )?(?:{'|'.join(MONTHS)})|"
    rf"last (?:month|year|week|summer|winter|spring|autumn|fall|{'|'.join(MONTHS)})|"
    r"[a-z]+ (?:weeks|months|years|decades) (?:ago|earlier))"
    r"(?: (?:of )?(?:last year|[0-9]{4}))?,? (?:an?|another|two|three|four|five|six) (?!few\b|number\b)"
)
_OPEN = frozenset(m.value for m in Modality if m is not Modality.ASSERTED)
_ALL_OF_IT = frozenset(("laid off",))  # told of all, whatever is said of a part: "650 jobs, 400 of them in Lund"


def of_claim(claim: Claim, sentences: Sentences, texts: Mapping[str, Analysis]) -> Told | None:
    """The claim with its sentence and text; None where its sentence is not known."""
    sentence = sentence_of(claim, sentences)
    return None if sentence is None else Told(claim, sentence, texts[claim.source])


def of_the_day(claim: Claim, point: str, sentence: Sentence) -> bool:
    """Whether the claim is put forward, of all of the event of the story and not of another one."""
    frame, value = claim.frame, claim.value
    others = frame.head is not None and frame.head.head == "other" and frame.role not in TOLLS
    if (
        WHOLE in claim.trace
        and frame.role not in _ALL_OF_IT
        or claim.qualifiers.history
        or others
        or getattr(value, "other", False)
        or getattr(value, "of", None) is not None
        or frame.beside is not None
        and not points.is_beside(point)
    ):
        return False
    dated = frame.role in TOLLS and isinstance(frame.time, DateValue) and frame.time.low is not None
    past = frame.background and not points.stands(point) and not points.is_recalled(point) and not dated
    if past and claim.kind not in WHEN:
        return False
    if claim.kind == "date" and _of_another_zone(claim, sentence):
        return False
    perhaps = claim.qualifiers.modality == Modality.POSSIBLE and not points.is_term(point)
    if claim.kind in WHEN and (perhaps or _of_more(claim, point)):
        return False  # what may be on one day may be on another, unless it is what somebody is allowed from then on
    lasting = claim.trace[-1:] == ("lasting",) and claim.qualifiers.modality == Modality.PLANNED
    if claim.qualifiers.modality in _OPEN and not points.is_free(point) and not lasting:
        return False
    if points.stands(point):
        return points.is_recalled(point) or not (frame.background and _goes_on(sentence))
    return not is_of_another_event(sentence)


def _of_another_zone(claim: Claim, sentence: Sentence) -> bool:
    """Whether a day is that of Greenwich, beside which the day of the place may be another: "2237 GMT Monday"."""
    start = claim.parts.get("value", claim.span).start - sentence.passage.span.start
    return _GREENWICH.search(fold(sentence.text).lower()[:start]) is not None


def _goes_on(sentence: Sentence) -> bool:
    """Whether a sentence goes on telling of what the one before it brought in: "It was built for 120 people"."""
    text = fold(sentence.text).lower()
    return _GOING_ON.match(text) is not None and _OWN_YEAR.search(text) is None


def _of_more(claim: Claim, point: str) -> bool:
    """Whether it tells when something happened once more, or to a part: "the earth shook again", "part of it fell"."""
    subject = claim.frame.subject
    again = claim.frame.role == "again" and points.repeats(point)
    return again or subject is not None and _PART_OF.match(subject.text.lower()) is not None


def is_of_another_event(sentence: Sentence) -> bool:
    """Whether a sentence speaks of an event beside that of the story ("the previous crash", "a 2009 fire").

    Behind the opening of a text, so does one that brings in somebody new at a time of its own ("In March, a driver").
    """
    text = fold(sentence.text).lower()
    late = sentence.passage.index >= OPENING
    return _OTHER_EVENT.search(text) is not None or late and _NEWCOMER.match(text) is not None


def comparable(point: str, left: Claim, right: Claim, ladder: Ladder) -> bool:
    """Whether two answers of one kind may exclude each other: of one time and place, and of the same people."""
    one, two, kind = left.frame, right.frame, left.kind
    if kind in WHEN:
        lasting = points.stands(point) and points.is_owned(point)
        past = any(c.frame.background and c.qualifiers.modality != Modality.PLANNED for c in (left, right))
        if past and not lasting and not _near(left.value, right.value):
            return False  # what is still to come lies in no background
        if kind == "time" and (_long_before(left, right) or _long_before(right, left)):
            return False
    elif not _of_one_time(point, left, right):
        return False
    if kind == "status" and (came_back(one, two) or came_back(two, one)):
        return False
    if points.runs(point) and None not in (one.told, two.told) and one.told != two.told and not _undone(left, right):
        return False
    if (
        not points.is_moving(point)
        and one.places & one.entities
        and two.places & two.entities
        and ladder.place(left, right) is Rung.OTHER
        and not one.entities & two.entities
    ):
        return False
    if kind == "measure" and point.startswith("distance"):
        heads = ladder.rung("head", one.head, left.source, two.head, right.source)
        return heads.reaches(Rung.ALIAS) or _share_a_word(one.head, two.head)
    if of_two_happenings(left, right) or _two_works(point, left, right):
        return False
    if point == "aboard":
        return may_count_all(left, right) and may_count_all(right, left)
    return True


def of_one_scene(a: Analysis, b: Analysis, point: str) -> bool:
    """Whether both texts, or one of two short ones, are of a scene to which the point belongs."""
    wanted = points.scenes_of(point)
    if not wanted or "any" in wanted:
        return True
    in_one, in_two = (any(s in scenes_of(x) for s in wanted) for x in (a, b))
    return in_one and in_two or (in_one or in_two) and max(len(a.sentences), len(b.sentences)) <= SHORT


def of_one_story(a: Analysis, b: Analysis, ladder: Ladder) -> bool:
    """Whether two texts share a good part of the names that they use, or a name and a good part of their words."""
    ours, theirs = names_of(a, ladder), names_of(b, ladder)
    common, fewer = shared(ours, theirs), min(len(ours), len(theirs))
    if common >= NAMES and common >= SHARE * fewer or common >= FEW and common >= MOST * fewer:
        return True
    return common > 0 and likeness(a, b) >= LIKE


def of_the_same_names(a: Analysis, b: Analysis, ladder: Ladder) -> bool:
    """Whether two short texts name somebody, and one of them nobody whom the other does not name."""
    if max(len(a.sentences), len(b.sentences)) > SHORT:
        return False
    ours, theirs = names_of(a, ladder), names_of(b, ladder)
    return 0 < min(len(ours), len(theirs)) == shared(ours, theirs)


def of_one_passage(point: str, left: Told, right: Told, ladder: Ladder, matters: Matters) -> bool:
    """Whether two short texts tell of one matter: they are alike, or of one scene, and do not both name somebody."""
    texts = left.text, right.text
    if max(len(x.sentences) for x in texts) > SHORT:
        return False
    if matters.of(left.claim, right.claim) >= ALIKE:
        return True
    names, scenes = [names_of(x, ladder) for x in texts], [scenes_of(x) - points.wide_scenes() for x in texts]
    if all(scenes) and not scenes[0] & scenes[1] & set(points.scenes_of(point)):
        return False
    return not all(names) or shared(names[0], names[1]) > 0


def names_of(text: Analysis, ladder: Ladder) -> frozenset[str]:
    """The shared keys of the names of a text."""
    return frozenset(ladder.shared.get((text.document.id, key), key) for key in text.entities)


def shared(ours: frozenset[str], theirs: frozenset[str]) -> int:
    """How many names the two have in common, in full or as a part of a longer one."""
    return sum(any(x == y or set(x.split()) < set(y.split()) for y in theirs) for x in ours)


def _of_one_time(point: str, left: Claim, right: Claim) -> bool:
    """Whether the times in which two answers are set do not tell them apart."""
    one, two = left.frame.time, right.frame.time
    years = [
        isinstance(t, DateValue) and t.precision is Precision.YEAR and not _is_this_year(t, c.frame.told)
        for t, c in ((one, left), (two, right))
    ]
    if not isinstance(one, DateValue) or not isinstance(two, DateValue):
        return points.stands(point) or not any(years)
    if relation(one, two) is not Relation.DISJOINT:
        return True
    return (left.kind == "status" or points.stands(point)) and not any(years) and not points.runs(point)


def _is_this_year(year: DateValue, told: object) -> bool:
    """Whether a year is the one in which the text was written: "will open 40 shops this year"."""
    written = told.low if isinstance(told, DateValue) else None
    return year.low is not None and written is not None and year.low.year == written.year


def _undone(left: Claim, right: Claim) -> bool:
    """Whether the earlier text gives an answer that nothing undoes: who is dead stays so."""
    gap = day_gap(left.frame.told, right.frame.told)  # type: ignore[arg-type]
    earlier = left if gap is not None and gap[0] > 0 else right
    return any(points.is_final(c) for c in getattr(earlier.value, "concepts", ()))


def _share_a_word(one: Slot | None, two: Slot | None) -> bool:
    """Whether a landmark of one is in that of the other ("the port of Arle", "Arle")."""
    return one is not None and two is not None and bool(set(one.terms) & set(two.terms))


def _long_before(claim: Claim, other: Claim) -> bool:
    """Whether the hour is of a day long before both texts: "in December [the thieves struck at noon]"."""
    day = claim.frame.time
    return isinstance(day, DateValue) and all(_is_past(day, c.frame.told) for c in (claim, other))


def _is_past(day: DateValue, told: object) -> bool:
    if not isinstance(told, DateValue):
        return False
    gap = day_gap(day, told)
    if gap is None:
        return day.precision is Precision.MONTH and relation(day, told) is Relation.DISJOINT
    return day.precision in (Precision.DAY, Precision.MONTH) and min(abs(gap[0]), abs(gap[1])) > PAST


def of_two_happenings(left: Claim, right: Claim) -> bool:
    """Whether each speaks of a happening that is no other word for that of the other ("the fire", "the crash")."""
    one, two = left.frame.subject, right.frame.subject
    if one is None or two is None or not all(nouns.classes(s.head) & nouns.BEFALLING for s in (one, two)):
        return False
    return not nouns.same(one.head, two.head) and not nouns.related(one.head, two.head)


def _two_works(point: str, left: Claim, right: Claim) -> bool:
    """Whether each dates a thing that no word of the other text names, and no name joins them (an album, a single)."""
    wide = points.wide_scenes().intersection(points.scenes_of(point))
    if left.kind in WHEN and _of_two_goods(left, right):
        return True
    if left.kind not in WHEN or not wide or left.frame.entities & right.frame.entities:
        return False
    one, two = (next((s for s in (c.frame.object, c.frame.subject) if s is not None), None) for c in (left, right))
    if one is None or two is None or nouns.same(one.head, two.head) or nouns.related(one.head, two.head):
        return False
    return one.head not in right.frame.context and two.head not in left.frame.context


def _of_two_goods(left: Claim, right: Claim) -> bool:
    """Whether each is of a sort of goods that the other does not name: the tablet and the phone of one maker."""
    ours, theirs = ({s.head for s in (c.frame.subject, c.frame.object) if s is not None} for c in (left, right))
    apart = [(x, y) for x in ours for y in theirs if siblings.siblings(x, y) in _GOODS]
    return any(x not in right.frame.context and y not in left.frame.context for x, y in apart)


_GOODS = frozenset(("device", "medium"))


def _near(one: object, two: object) -> bool:
    """Whether two days long past lie so close together that they may be told of one event."""
    gap = day_gap(one, two) if isinstance(one, DateValue) and isinstance(two, DateValue) else None
    return gap is not None and max(abs(gap[0]), abs(gap[1])) <= WEEK
