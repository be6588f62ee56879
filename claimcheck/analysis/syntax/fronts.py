"""What stands before the main clause: "In a statement posted on its website, [the company rejected the offer]."

The network takes a noun behind such a comma for an apposition ("website, the company") and leaves the verb without a
subject; so the two are parsed apart (`stand_ins`).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis import tagger
from claimcheck.analysis.syntax.stand_ins import has_finite_verb
from claimcheck.lexicon import calendar, embedding, gazetteer
from claimcheck.lexicon.frames_of_verbs import PAST_ONLY
from claimcheck.model.analysis import Tag
from claimcheck.text.lemmas import lemma

LONGEST = 30  # words before the comma
LEAST = 3  # words of the main clause
_PREPOSITIONS = frozenset(
    "in on at during despite with without under after before since amid amidst following according because unlike like "
    "among for from by until throughout within over between inside outside near across through instead as along upon "
    "beyond behind against around above below beside besides beneath toward towards given including thanks due owing "
    "contrary apart aside rather pending barring concerning regarding of per via notwithstanding".split()
)
_CONJUNCTIONS = frozenset("when while although though because if once unless whereas until whenever even".split())
_EITHER = frozenset("as after before since until".split())  # before a noun, or before a clause
_TIMELY = frozenset(
    "last next this that one a an two three four five six seven eight nine ten several many some few just only about "
    "nearly almost more less early late earlier later shortly soon moments minutes hours days weeks months years "
    "decades immediately barely roughly around half long not".split()
)
_SPANS = frozenset(
    "moment moments minute minutes hour hours day days week weeks month months year years decade decades century "
    "centuries weekend morning afternoon evening night season spring summer autumn fall winter later earlier "
    "after before midnight noon dawn dusk".split()
) | frozenset(calendar.WEEKDAYS)
_DISTANCE = frozenset("after before later earlier ago since into from until".split())
_POINTING = frozenset("last next this that one early late earlier later".split())
_STOPS = frozenset('" “ ” ‘ ( ) [ ] : ; - – — ? !'.split())
_RELATIVE = frozenset("who whom whose which that where when what how why after before since until as while if".split())
_RELATING = frozenset(("who", "whom", "whose", "which"))
_WHO = frozenset("he she they it we i you".split())
_NAMING = frozenset("named called dubbed titled entitled given".split())
_OBJECTS = (Tag.DET, Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.NUM)
_NOMINAL = (Tag.DET, Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.ADJ, Tag.NUM)
_NAMES = (Tag.PROPN, Tag.NUM)


def front(words: Sequence[str]) -> int | None:
    """The index of the comma before the main clause, or None where nothing that can be told apart stands before it."""
    if len(words) < LEAST + 2 or "," not in words[1 : LONGEST + 1]:
        return None
    lower = [w.lower() for w in words]
    if not _may_open(lower):
        return None
    tags = tagger.tag(words)
    commas = [i for i in range(1, len(words)) if words[i] == ","]
    at = 0
    while at + 1 < len(commas) and _goes_on(lower, tags, commas[at], commas[at + 1]):
        at += 1
    comma = commas[at]
    if comma > LONGEST or _STOPS & set(lower[:comma]) or len(words) - comma - 1 < LEAST:
        return None
    return comma if _is_front(lower, tags, comma) and _is_clause(lower, tags, comma + 1) else None


def _may_open(lower: Sequence[str]) -> bool:
    """Whether the first word may open such a phrase; the tagger is asked only then."""
    first = lower[0]
    if first in _PREPOSITIONS or first in _CONJUNCTIONS or first == "to":
        return True
    return first in _TIMELY or first.endswith(("ing", "ed")) or first in ("born", "seen", "known", "told", "held")


def _goes_on(lower: Sequence[str], tags: Sequence[Tag], comma: int, following: int) -> bool:
    """Whether what stands between two commas still belongs to the phrase: "in Dayton, Ohio,", "on May 3, 2011,"."""
    inner = range(comma + 1, following)
    words = tuple(lower[i] for i in inner)
    if not words:
        return False
    if all(w.isdigit() for w in words) or words[0] in calendar.MONTHS and len(words) < 4:
        return True
    if all(tags[i] in _NAMES for i in inner) and tags[comma - 1] is Tag.PROPN:
        return lower[comma - 1] not in calendar.WEEKDAYS and _is_land(" ".join(words))
    joined = "and" in words or "or" in words
    listed = not any(tags[i] in (Tag.VERB, Tag.AUX, Tag.DET, Tag.ADP, Tag.PRON) for i in inner)
    named = tags[comma - 1] is Tag.PROPN and lower[comma - 1] not in calendar.WEEKDAYS
    proper = any(tags[i] is Tag.PROPN for i in inner)
    return joined and listed and (named if proper else tags[comma - 1] is Tag.NOUN)


def _is_land(name: str) -> bool:
    """Whether it is a province or country, as stands behind its towns."""
    known = gazetteer.known(name)
    return name in gazetteer.SHARED or known is not None and known.rank is not gazetteer.Rank.CITY


def _is_front(lower: Sequence[str], tags: Sequence[Tag], comma: int) -> bool:
    """Whether the words before the comma are a phrase or clause of circumstance, and no clause that stands alone."""
    first = lower[0]
    verbs = [i for i in range(comma) if tags[i] in (Tag.VERB, Tag.AUX)]
    if first in _CONJUNCTIONS or first in _EITHER:
        return not (verbs and verbs[-1] == comma - 1 and embedding.is_saying(lemma(lower[comma - 1], Tag.VERB)))
    if first == "to":
        return 1 in verbs
    if first in _PREPOSITIONS:
        counts = first == "at" and lower[1] in ("least", "most")
        return not counts and not _stands_alone(lower, tags, verbs, comma)
    if first in _TIMELY:
        return _is_time(lower[:comma]) and not _stands_alone(lower, tags, verbs, comma)
    return tags[0] is Tag.VERB and comma > 1 and not _stands_alone(lower, tags, verbs[1:], comma)


def _is_time(lower: Sequence[str]) -> bool:
    """Whether the words say when, not how long or how many: "two days after the vote", not "two days of talks"."""
    words = set(lower)
    return bool(_SPANS & words) and (bool(_DISTANCE & words) or lower[0] in _POINTING and "of" not in words)


def _stands_alone(lower: Sequence[str], tags: Sequence[Tag], verbs: Sequence[int], comma: int) -> bool:
    """Whether a finite verb stands in the phrase that no inner clause holds: "in Oslo the minister said,"."""
    for verb in verbs:
        word = lower[verb]
        if _RELATIVE & set(lower[1:verb]):
            return False
        says = embedding.is_saying(lemma(word, Tag.VERB)) and verb == comma - 1
        done = tags[verb + 1] in _OBJECTS or verb == comma - 1 and lower[0] != "with"
        acts = lower[verb - 1] in _WHO or _is_past(word) and done and word not in _NAMING
        if tags[verb] is Tag.AUX and word not in ("being", "been", "having") or word in PAST_ONLY or says or acts:
            return True
    return False


def _is_past(word: str) -> bool:
    return not word.endswith("ing") and lemma(word, Tag.VERB) != word


def _is_clause(lower: Sequence[str], tags: Sequence[Tag], first: int) -> bool:
    """Whether a clause with a subject and a finite verb begins there, or another such phrase."""
    if tags[first] is Tag.CCONJ or lower[first] in _RELATING:
        return False
    finite = has_finite_verb(lower, tags, first + 1)
    return finite and (tags[first] in (*_NOMINAL, Tag.ADV) or lower[first] in _PREPOSITIONS | _CONJUNCTIONS)
