"""The part that a count plays where verb and noun vary from text to text: those aboard, those who came, points scored.

"The rally drew a crowd of 800", "3,000 people attended the rally"; "340 were on board the ferry", "the ferry carried
340"; "left 500,000 homes without power"; "found guilty on four counts".
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.analysis import points
from claimcheck.analysis.quantities import Head, Quantity, text_after, text_before
from claimcheck.analysis.quantities.bearers import is_taken
from claimcheck.analysis.quantities.cohorts import ANYBODY, enrolled
from claimcheck.analysis.quantities.populations import POPULATION, populated
from claimcheck.analysis.quantities.states import PARENTS
from claimcheck.lexicon import nouns
from claimcheck.model.analysis import Clause, Sentence, Tag
from claimcheck.text.patterns import lazily

_FOR_THEM = lazily(r" for(?: (?:about|some|up to))? $")  # "life jackets for 260 people on board"
_ABOARD = lazily(r" (?:[a-z]+ ){0,3}?(?:aboard|on ?board)\b(?: (?P<what>the|an?|its|it)\b)?")
_OF_CREW = lazily(r"\bcrew of $")
_CARRYING = frozenset("carry transport ferry".split())
_RATE = lazily(r" (?:a|per|each|every) (?:year|month|week|day|hour)\b| (?:annually|yearly|daily)\b")
_COMING = frozenset("attend gather march rally demonstrate protest assemble".split())
_DRAWING = frozenset("draw attract".split())
_CROWDS = frozenset("crowd attendance turnout audience".split())
_POWER = r"(?:power|electricity)"
_DARK = lazily(
    rf"\b(?:without {_POWER}|los(?:t|e|es|ing) {_POWER}|in the dark|(?:knock|cut|took|taking|wip)\w*(?: out)? {_POWER}"
    rf"|{_POWER} (?:outage|cut|failure)s? |{_POWER} (?:was|is|went|remained) (?:still )?(?:out|off|down|cut)\b)"
)
_COUNTS = frozenset("count charge offense offence felony misdemeanor".split())
_FOUND = (
    ("convicted", lazily(r"\b(?:convicted|found guilty|guilty verdicts?|convictions?)\b")),
    ("pleaded", lazily(r"\bple(?:aded|ad|d|ading) (?:not )?guilty\b")),
    ("acquitted", lazily(r"\b(?:acquitted|cleared|found (?:him|her|them)? ?not guilty)\b")),
    ("charged", lazily(r"\b(?:charged|indicted|accused|faces|faced|facing)\b")),
)
_FOUND_HIM = lazily(r"\bfound (?:[a-z]+ ){1,3}guilty\b")
_HOLDING = frozenset("page copy box barrel bottle bag crate sheet volume hour minute carton can sack roll".split())
_SCORED = frozenset("score finish add have record post net tally collect contribute get".split())
_POINTS = frozenset("point goal run rebound assist touchdown".split())
_BALLOTS = frozenset("vote ballot point seat run length shot stroke".split())
_DECIDING = frozenset("win lose lead trail beat defeat fail pass carry fall ahead behind edge be squeak".split())
_BY = lazily(r"\bby(?: (?:just|only|about|some|nearly|a mere|more than|fewer than|at least))? $")
_TO_SO_MANY = lazily(r" to [0-9a-z-]+")  # "by 54 votes to 31" gives both sides
_LEAD = lazily(r"\b(?:lead|margin|majority|advantage)(?: (?:of|is|was|stood at|grew to|shrank to))(?: [a-z]+)? $")
_WINDOW = lazily(  # how far back it looks: "five points from their [last six] games"
    r"\b(?:from|of|in|over|during|across|within) (?:the|its|their|his|her|our|my) (?:last|past|previous|next) $"
)
_STRETCH = lazily(r"\b(?:half|quarter|period|inning|season|career|averag\w+|per game|straight|final|last|first)\b")


@dataclass(frozen=True, slots=True)
class Part:
    """The role of a count, and whom or what it is a count for, as a token range.

    anybody: the noun says no more of those counted than the role does ("volunteers" of a trial).
    """

    role: str
    subject: tuple[int, int] | None = None
    anybody: bool = False


def part_of(sentence: Sentence, quantity: Quantity, head: Head | None) -> Part | None:
    """The part that a count plays by the words around it; None where the verb alone tells it."""
    clause = sentence.clause_at(quantity.first)
    lemma = "" if clause is None else clause.lemma.split(" ", 1)[0]
    noun = None if head is None else sentence.tokens[head.token].lemma
    living = head is None or "person" in nouns.classes(head and sentence.tokens[head.token].lemma or "")
    after = text_after(sentence, quantity.value.end if head is None else sentence.tokens[head.last - 1].span.end, 80)
    if noun is not None and (populous := populated(sentence, quantity, head, clause))[0]:
        return Part(POPULATION, populous[1], anybody=True)
    if noun in PARENTS and head is not None and head.token < quantity.first:
        return Part("children", named_parent(sentence, quantity) or (head.first, head.last), anybody=True)
    before = text_before(sentence, quantity.span.start, 40)
    if _WINDOW.search(before):
        return Part("window")
    if noun in _COUNTS:
        return _charged(sentence, quantity, clause)
    if points.points_of(sentence, "count", quantity.span.start, quantity.value.end, wanted="capacity"):
        return Part("capacity")
    if living and (
        lemma in _CARRYING and _RATE.match(after) or _ABOARD.match(after) and is_taken(sentence, quantity.first)
    ):
        return None  # how many it carries in a year, or are pulled aboard
    if living and (m := _ABOARD.match(after)) and not _FOR_THEM.search(text_before(sentence, quantity.span.start, 12)):
        end = quantity.value.end if head is None else sentence.tokens[head.last - 1].span.end
        return Part("aboard", _phrase_at(sentence, end + m.end()) if m["what"] else None)
    if noun == "crew" and _OF_CREW.search(text_before(sentence, quantity.span.start, 12)):
        return Part("crew" if "passenger" in sentence.text.lower() else "aboard", anybody=True)
    if enrolled(sentence, noun, text_before(sentence, quantity.span.start, 60), after, clause):
        return Part("enrolled", anybody=noun in ANYBODY)
    if living and lemma in _CARRYING and clause is not None and clause.subject is not None:
        return Part("aboard", sentence.phrases[clause.subject].bounds)
    if noun in _CROWDS or living and lemma in _COMING and _came(sentence, clause, quantity):
        return Part("attended", _event(sentence, clause, lemma))
    if living and lemma in _DRAWING and clause is not None and clause.subject is not None:
        return Part("attended", _event(sentence, clause, lemma))
    if noun in _POINTS and lemma in _SCORED and not _STRETCH.search(sentence.text.lower()):
        return Part(f"{noun} scored")
    if (whole := _contents(sentence, quantity, head)) is not None:
        return Part("contents", whole)
    if noun in _BALLOTS and lemma in _DECIDING and _BY.search(before):
        return Part("tally" if _TO_SO_MANY.match(after) else "margin")
    if noun in _BALLOTS and _LEAD.search(before):
        return Part("margin")
    near = text_before(sentence, quantity.span.start, 50) + after[:50]
    return Part("without power") if _DARK.search(near) and "restor" not in near else None


def named_parent(sentence: Sentence, quantity: Quantity) -> tuple[int, int] | None:
    """The name behind the figure of one told by the number of children: "mother of 13 [Ana Ruiz]"."""
    tokens, first, last = sentence.tokens, quantity.first, quantity.last
    if first < 2 or tokens[first - 1].folded != "of" or tokens[first - 2].lemma not in PARENTS or last >= len(tokens):
        return None
    end = last
    while end < len(tokens) and tokens[end].tag is Tag.PROPN:
        end += 1
    return (last, end) if end > last else None


def _contents(sentence: Sentence, quantity: Quantity, head: Head | None) -> tuple[int, int] | None:
    """What a known number of pages or boxes is of, whatever is said of them: "the 100 pages of [letters]"."""
    first = sentence.token_at(quantity.span.start)
    if head is None or sentence.tokens[head.token].lemma not in _HOLDING or first is None or not first.index:
        return None
    if sentence.tokens[first.index - 1].folded not in ("the", "those", "these"):
        return None
    at = head.last
    phrase = sentence.phrase_at(at + 1) if at + 1 < len(sentence.tokens) else None
    of = phrase is not None and sentence.tokens[at].folded == "of"
    return phrase.bounds if phrase is not None and of else None


def _came(sentence: Sentence, clause: Clause | None, quantity: Quantity) -> bool:
    """Whether those counted are those who came; who attends a school goes there every day."""
    came = None if clause is None or clause.subject is None else sentence.phrases[clause.subject]
    if clause is None or came is None or not came.first <= quantity.first < came.last:
        return False
    return not any("school" in nouns.classes(sentence.tokens[sentence.phrases[n].head].lemma) for n in clause.objects)


def _event(sentence: Sentence, clause: Clause | None, lemma: str) -> tuple[int, int] | None:
    """What people came to: the object of "attend", the subject of "draw"."""
    if clause is None:
        return None
    number = next(iter(clause.objects), None) if lemma == "attend" else clause.subject if lemma in _DRAWING else None
    return sentence.bounds_of(number)


def _charged(sentence: Sentence, quantity: Quantity, clause: Clause | None) -> Part | None:
    """What became of so many charges, and whose they are."""
    before = text_before(sentence, quantity.span.start, 70)
    role = "convicted" if _FOUND_HIM.search(before) else next((r for r, p in _FOUND if p.search(before)), None)
    if role is None or clause is None:
        return None
    number = next(iter(clause.objects), None) if _FOUND_HIM.search(before) else clause.surface
    return Part(role, sentence.bounds_of(number))


def _phrase_at(sentence: Sentence, offset: int) -> tuple[int, int] | None:
    token = sentence.token_at(offset - 1)
    phrase = sentence.phrase_at(token.index) if token is not None else None
    named = phrase is not None and sentence.tokens[phrase.head].tag in (Tag.NOUN, Tag.PROPN)
    return phrase.bounds if phrase is not None and named else None
