"""How long somebody was away or something stood still: till she returned, till the bridge reopened, till play resumed.

"Was outside for nine minutes before coming back", "came back 12 minutes later" and "12 minutes after she left, she
returned" give one length, and so do "closed for two days" and "reopened after two days".
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.analysis.times.durations import DurationValue, Unit
from claimcheck.model.analysis import Clause, Sentence, Tag
from claimcheck.model.claim import Mention

ROLE = "absence"
_RESUMED = frozenset("resume reopen re-open restart restore reinstate".split())  # what stood still
_BACK = frozenset("return re-enter reenter reappear".split())  # who was away
_MOVES = frozenset("come go get walk drive".split())  # ... with "back"
_STILL = frozenset("close halt interrupt ground pause shut".split())
_OTHERWISE = frozenset("verdict fire call serve service ball punt kick favour favor profit".split())  # is returned
_SHORT = (Unit.MINUTE, Unit.HOUR)
_REACH = 4  # tokens behind "before" among which the verb stands


def absence(sentence: Sentence, mention: Mention) -> Mention | None:
    """The mention as the length of an absence, with who was away or what stood still as subject; None for others."""
    if not isinstance(mention.value, DurationValue):
        return None
    inside = sentence.tokens_in(mention.parts.get("value", mention.span))
    if not inside:
        return None
    first, last = inside[0].index, inside[-1].index + 1
    clause = sentence.clause_at(mention.anchor)
    if mention.role in ("offset", "after"):
        clause = _main(sentence, first, last) if mention.role == "after" else clause
        if clause is None or not _comes_back(sentence, clause, mention.value):
            return None
    elif mention.role in (None, "length") and clause is not None:
        behind = sentence.tokens[last : last + 1]
        if behind and behind[0].folded == "before":
            back = next((c for c in sentence.clauses if last < c.verb <= last + _REACH), None)
            if back is None or not _comes_back(sentence, back, mention.value):
                return None
            own = back.subject is not None and sentence.phrases[back.subject].first >= last
            clause = back if own and not _is_pronoun(sentence, back) else clause
        elif first and sentence.tokens[first - 1].folded == "after" and _comes_back(sentence, clause, mention.value):
            pass
        elif not (_for(sentence, first) and clause.lemma.split(" ")[0] in _STILL and not clause.negated):
            return None
    else:
        return None
    who = _whom(sentence, clause)
    if who is None:
        return None
    return replace(mention, role=ROLE, head=None, anchor=clause.verb, nominal=False, subject=who)


def _main(sentence: Sentence, first: int, last: int) -> Clause | None:
    """The clause that "ten minutes after ..." stands with: the one before it, or behind its own clause."""
    before = [c for c in sentence.clauses if c.verb < first]
    if before:
        return before[-1]
    return next((c for c in sentence.clauses if c.relation == "root" and c.verb > last), None)


def _comes_back(sentence: Sentence, clause: Clause, value: DurationValue) -> bool:
    """Whether the clause tells that the absence ended."""
    verb = clause.lemma.split(" ")[0]
    if clause.negated:
        return False
    if verb in _RESUMED:
        return True
    nouns = {sentence.tokens[sentence.phrases[n].head].lemma for n in clause.objects}
    if verb in _BACK:
        return value.unit in _SHORT and not nouns & _OTHERWISE
    behind = sentence.tokens[clause.verb + 1 : clause.verb + 2]
    return verb in _MOVES and bool(behind) and behind[0].folded == "back" and value.unit in _SHORT


def _is_pronoun(sentence: Sentence, clause: Clause) -> bool:
    return clause.subject is not None and sentence.tokens[sentence.phrases[clause.subject].head].tag is Tag.PRON


def _for(sentence: Sentence, first: int) -> bool:
    return any(t.folded == "for" for t in sentence.tokens[max(0, first - 3) : first])


def _whom(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """Who was away, or what stood still: the object of "reopened", else the subject."""
    verb = clause.lemma.split(" ")[0]
    transitive = verb in _RESUMED or verb in _STILL
    numbers = [*(clause.objects if transitive else ()), clause.surface, clause.subject]
    number = next((n for n in numbers if n is not None), None)
    if number is None:
        return None
    phrase = sentence.phrases[number]
    return phrase.bounds
