"""Another number of what somebody has, another kind of thing that something is."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.contrast.exclusion import clash
from claimcheck.contrast.facts import Fact
from claimcheck.contrast.sameness import alike, same, same_or_open
from claimcheck.contrast.sorts import apart
from claimcheck.contrast.terms import of_phrase
from claimcheck.model.analysis import Analysis, Tag

_HAVING = frozenset("have include comprise contain consist number".split())


def another_count(own: Fact, text: Analysis) -> str | None:
    """ "X has 16 members" beside "the 19 members of X"; None where nothing tells them apart."""
    whole, part = own.arg("subj"), own.arg("obj")
    if own.lemma not in _HAVING or own.denied or whole is None or part is None or not part.modifiers:
        return None
    for sentence in text.sentences:
        for phrase in sentence.phrases:
            there = of_phrase(sentence, phrase)
            owners = [x for role, x in there.inner if role in ("of", "in")]
            if any(same(whole, x) for x in owners) and clash(part, there) == "number":
                return f"the same, but another number: {part} / {there}"
    return None


def another_kind(own: Fact, there: Sequence[Fact]) -> str | None:
    """ "X is a county" beside "X is a town": all that the text says it is makes another kind of thing of it."""
    doer = own.arg("subj")
    if doer is None or own.head.tag is not Tag.NOUN:
        return None
    nouns = [f for f in there if f.says_what and not f.denied and f.head.tag is Tag.NOUN]
    told = [f for f in nouns if (who := f.arg("subj")) is not None and same_or_open(doer, who)]
    kinds = [apart(own.head.lemma, f.head.lemma) for f in told]
    if not kinds or not all(kinds) or any(alike(own.head, w) for f in told for w in f.words):
        return None
    return f"another {kinds[0]}: {own.head.text} / {told[0].head.text}"
