""" "Today" that means no day but these times: "today's servers", "Today, coal is rarely burnt", "the firm today is".

Told by the sentence: things in the plural that are of today, a state or habit in the present tense. What happens, is
due or is said today keeps its day.
"""

from __future__ import annotations

from claimcheck.analysis import attachment
from claimcheck.model.analysis import Clause, Modality, Sentence, Tag

_IS = frozenset(("is", "are", "'s", "'re"))
_HABITS = frozenset(
    "often usually typically generally mostly widely commonly mainly normally rarely seldom frequently largely "
    "increasingly routinely regularly than".split()
)
_STATES = frozenset(
    "have own use employ include contain remain live know belong account represent exist cost consist hold need "
    "believe stand rely depend operate run produce face earn work think serve cover".split()
)


def is_general(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the tokens from `first` to `last` (half-open), a "today", name no day."""
    tokens = sentence.tokens
    if last < len(tokens) and tokens[last].folded in ("'s", "'"):
        phrase = sentence.phrase_at(last + 1)
        head = tokens[phrase.head] if phrase is not None else None
        return head is not None and head.tag is Tag.NOUN and head.folded != head.lemma and not attachment.is_event(head)
    clause = sentence.clause_at(first) or next((c for c in sentence.clauses if c.relation == "root"), None)
    if clause is None or clause.progressive or clause.perfect or clause.modality is not Modality.ASSERTED:
        return False
    words = {t.folded for t in tokens[clause.first : clause.last]}
    verb = tokens[clause.verb]
    if clause.passive or verb.tag is not Tag.VERB:
        lasts = not _IS.isdisjoint(words)
    else:
        lasts = not clause.past and verb.lemma in _STATES
    return lasts and (not _HABITS.isdisjoint(words) or _sets_the_scene(sentence, clause, first, last))


def _sets_the_scene(sentence: Sentence, clause: Clause, first: int, last: int) -> bool:
    """Whether it opens its sentence before a comma, or stands between subject and verb: "the firm today employs 9"."""
    tokens = sentence.tokens
    if first == 0:
        return last < len(tokens) and tokens[last].folded == ","
    subject = None if clause.surface is None else sentence.phrases[clause.surface]
    return subject is not None and subject.head < first and last - 1 < clause.verb
