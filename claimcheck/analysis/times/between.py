"""A day that stands between two things it may be of: a noun and its relative clause, an event and the verb above it,
what is told and who reports it.
"""

from __future__ import annotations

from claimcheck.analysis import attachment
from claimcheck.lexicon import embedding, nouns
from claimcheck.lexicon.calendar import GOING_ON, OCCASIONS, PUT_OUT, TEMPORAL
from claimcheck.model.analysis import Clause, Sentence, Tag

_RELATIVE = frozenset(("that", "which"))
_GIVING = frozenset("make hold have deliver open start win lose call schedule set plan".split())


def before_relative(sentence: Sentence, first: int, last: int) -> int | None:
    """The noun between which and its relative clause a day stands: "denied the [report] Thursday that said ...".

    Not of what is given or put out on that day.
    """
    tokens = sentence.tokens
    if not first or last >= len(tokens) or tokens[last].folded not in _RELATIVE:
        return None
    noun = tokens[first - 1]
    clause = sentence.clause_at(noun.index)
    if noun.tag is not Tag.NOUN or noun.lemma not in OCCASIONS or clause is None:
        return None
    verb = clause.lemma.split(" ", 1)[0]
    return None if verb in PUT_OUT or verb in _GIVING or noun.index < clause.verb else noun.index


def amid(sentence: Sentence, first: int) -> int | None:
    """The event right before a bare year by which the sentence sets its time: "rose during the border war in 1991"."""
    tokens = sentence.tokens
    if first < 3 or tokens[first - 1].folded != "in":
        return None
    phrase = next((p for p in sentence.phrases if p.last == first - 1), None)
    if phrase is None or not phrase.first or tokens[phrase.first - 1].folded not in TEMPORAL:
        return None
    head = tokens[phrase.head]
    return head.index if attachment.is_event(head) or "event" in nouns.classes(head.folded) else None


def before_source(sentence: Sentence, source: Clause, first: int, last: int) -> Clause | None:
    """The clause that a day ends, where the one that it was hung on only says who reports it.

    "The poet died at home, Monday, the paper [reported]": the day is that of the death.
    """
    if not embedding.is_saying(source.lemma) or source.verb < last or source.subject is None:
        return None
    if last >= len(sentence.tokens) or sentence.tokens[last].folded != ",":
        return None
    if sentence.phrases[source.subject].first < last or any(
        c.governor == source.index and c.relation == "complement" and c.verb > source.verb for c in sentence.clauses
    ):
        return None
    before = [c for c in sentence.clauses if c.verb < first]
    joined = any(t.folded in ("and", "but", ";") for t in sentence.tokens[max(0, first - 3) : first])
    return None if not before or joined or before[-1].relation == "adverbial" else before[-1]


def above_what_goes_on(sentence: Sentence, ongoing: Clause, first: int, last: int) -> Clause | None:
    """The past deed that a day ends or stands right before, where it was hung on what its parties were doing.

    "[Foiled] an attack on ships crossing the strait on Friday", "a frigate patrolling the gulf on Friday [foiled] it".
    """
    tokens = sentence.tokens
    verb = tokens[ongoing.verb]
    if ongoing.relation != "participle" or ongoing.governor is None or verb.lemma not in GOING_ON:
        return None
    above = sentence.clauses[ongoing.governor]
    ends, opens = above.verb < ongoing.verb < first, ongoing.verb < first < last <= above.verb <= last + 1
    if not verb.folded.endswith("ing") or not above.past or not (ends or opens):
        return None
    apart = any(t.folded in (",", ";") for t in tokens[ongoing.verb : first])
    if apart or tokens[verb.index - 1].tag not in (Tag.NOUN, Tag.PROPN) or embedding.is_saying(above.lemma):
        return None
    return above
