"""What one speaker said of himself at two times: who supports a treaty in 2019 may oppose it in 2024.

Only of what stands as he speaks ("I support the treaty"); what has been done stays done, whenever he tells it.
"""

from __future__ import annotations

from claimcheck.contrast.dates import When, apart
from claimcheck.contrast.facts import facts_of
from claimcheck.contrast.sameness import same
from claimcheck.contrast.terms import Term
from claimcheck.lexicon import embedding
from claimcheck.lexicon.calendar import WEEKDAYS
from claimcheck.model.analysis import Analysis, Modality, Sentence

_ONESELF = frozenset("i we he she they".split())


def two_occasions(a: Analysis, b: Analysis) -> bool:
    """Whether two texts of one sentence have one speaker say how he stands, each in another month or year."""
    if len(a.sentences) != 1 or len(b.sentences) != 1:
        return False
    here, there = _said(a.sentences[0]), _said(b.sentences[0])
    if here is None or there is None:
        return False
    return apart(here[1], there[1]) and same(here[0], there[0])


def by_then(a: Analysis, b: Analysis) -> bool:
    """Whether one text tells what had come about by some day of the week, and the other what was so on another day:
    "had reopened by Wednesday", "was still closed on Tuesday"."""
    return any(
        day is not None and (days := _days(other)) and day not in days for day, other in ((_by(a), b), (_by(b), a))
    )


def _days(text: Analysis) -> frozenset[int]:
    return frozenset(WEEKDAYS[t.folded] for s in text.sentences for t in s.tokens if t.folded in WEEKDAYS)


def _by(text: Analysis) -> int | None:
    """The day of the week by which it had come about."""
    for sentence in text.sentences:
        for token in sentence.tokens[1:]:
            if token.folded in WEEKDAYS and sentence.tokens[token.index - 1].folded == "by":
                return WEEKDAYS[token.folded]
    return None


def _said(sentence: Sentence) -> tuple[Term, When] | None:
    """Who says how he stands, and when he says it."""
    stands = any(
        not c.past
        and not c.perfect
        and c.modality is Modality.ASSERTED
        and c.subject is not None
        and sentence.tokens[sentence.phrases[c.subject].head].folded in _ONESELF
        for c in sentence.clauses
        if not embedding.is_saying(c.lemma)
    )
    if not stands:
        return None
    for fact in facts_of(sentence):
        who = fact.arg("subj")
        dated = next((t.when for role, t in fact.args if role != "subj" and t.when is not None), None)
        if embedding.is_saying(fact.lemma) and who is not None and who.named and dated is not None:
            return who, dated
    return None
