"""Words that say of a statement that it is untrue: "the claim that ... is false", "it is not the case that ...", "there
is no truth to reports that ...", "called the report that ... inaccurate".

After the predicates of negative factuality of De Facto (Saurí and Pustejovsky 2012); the words stand in
`_certainties.tsv`. Whoever says so denies it; where nobody is named, the text itself does.
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.lexicon import embedding, scales
from claimcheck.model.analysis import Clause, Sentence, Tag

_CALLING = frozenset("call brand label deem declare".split())
_DESCRIBING = _CALLING | frozenset("describe denounce dismiss decry characterise characterize condemn".split())
_NOT = frozenset(("not", "n't", "never"))
_COPULAS = frozenset(("be", "prove", "remain"))
_MERIT_IN = frozenset("to in behind for".split())
_SKIPPED = (Tag.ADV, Tag.DET)
_LONGEST = 4  # words of a predicate
_MODIFIED = 3  # adverbs and articles before it
_TAG = 8  # tokens from the comma to the verb of whoever says it


class Untrue(NamedTuple):
    """The word that calls a statement untrue, its token, and whether somebody does whom the sentence names."""

    word: str
    at: int
    said: bool


def called_untrue(sentence: Sentence, noun: int) -> Untrue | None:
    """What the sentence says of the statement that the noun names, if that is that it is untrue."""
    phrase = sentence.phrase_at(noun)
    first = phrase.first if phrase is not None else noun
    for at in range(first, noun):
        if scales.certainty(sentence.tokens[at].folded, "adjective") == "denied":
            return Untrue(sentence.tokens[at].folded, at, False)  # "false claims that"
    if (merit := without_merit(sentence, first)) is not None:
        return merit
    return _copular(sentence, noun) or _called(sentence, first, noun)


def without_merit(sentence: Sentence, first: int) -> Untrue | None:
    """ "There is no truth to" before what begins at the token."""
    if first < 3 or sentence.tokens[first - 1].folded not in _MERIT_IN or sentence.tokens[first - 3].folded != "no":
        return None
    word = sentence.tokens[first - 2].folded
    if scales.certainty(word, "merit") != "denied":
        return None
    return Untrue(word, first - 2, in_a_mouth(sentence, first - 2))


def untrue_that(sentence: Sentence, at: int) -> Untrue | None:
    """ "It is false that", "it is not the case that": the predicate that ends in the token, a clause behind it;
    likewise what somebody says there is no evidence of."""
    tokens = sentence.tokens
    if at + 1 >= len(tokens) or tokens[at + 1].folded != "that":
        return None
    if tokens[at - 1].folded == "no" and scales.certainty(tokens[at].folded, "proof") == "denied":
        unproven = in_a_mouth(sentence, at) and not any(c.negated and c.last <= at for c in sentence.clauses)
        return Untrue(tokens[at].folded, at, True) if unproven else None
    for be in range(at - 1, max(0, at - _LONGEST - _MODIFIED), -1):
        if tokens[be].lemma == "be" and tokens[be - 1].folded in ("it", "not", "n't", "simply"):
            found = _predicate(sentence, be + 1)
            return Untrue(found[0], at, in_a_mouth(sentence, at)) if found is not None and found[1] == at else None
    return None


def is_untrue(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause with "be" says that its subject is untrue, in somebody's mouth."""
    at = clause.verb
    be = next((t.index for t in reversed(sentence.tokens[clause.first : at + 1]) if t.lemma in _COPULAS), None)
    return be is not None and _predicate(sentence, be + 1) is not None and in_a_mouth(sentence, at)


def in_a_mouth(sentence: Sentence, at: int) -> bool:
    """Whether somebody whom the sentence names says what stands at the token."""
    clause = sentence.clause_at(at)
    while clause is not None and clause.governor is not None:
        clause = sentence.clauses[clause.governor]
        if embedding.is_saying(clause.lemma) and clause.verb < at:
            return True
    if [t.folded for t in sentence.tokens[:2]] == ["according", "to"]:
        return True
    tokens = sentence.tokens
    for comma in (t.index for t in tokens[at + 1 :] if t.folded == ","):
        if [t.folded for t in tokens[comma + 1 : comma + 3]] == ["according", "to"]:
            return True
        if any(comma < c.verb <= comma + _TAG and embedding.is_saying(c.lemma) for c in sentence.clauses):
            return True
    return False


def _copular(sentence: Sentence, noun: int) -> Untrue | None:
    """ "The claim that ... is false", "reports that ... were not true": no other subject stands before the verb."""
    for token in sentence.tokens[noun + 1 :]:
        if token.lemma not in _COPULAS or (found := _predicate(sentence, token.index + 1)) is None:
            continue
        clause = sentence.clause_at(found[1])
        surface = None if clause is None or clause.surface is None else sentence.phrases[clause.surface]
        if surface is None or not noun < surface.first < token.index:
            return Untrue(found[0], found[1], in_a_mouth(sentence, found[1]))
    return None


def _called(sentence: Sentence, first: int, noun: int) -> Untrue | None:
    """ "Called the report that ... inaccurate", "described as nonsense the rumour that", "rumours ... were branded
    lies"."""
    for clause in sentence.clauses:
        name = clause.lemma.split(" ", 1)[0]
        if clause.negated or name not in _DESCRIBING:
            continue
        surface = sentence.phrases[clause.surface] if clause.passive and clause.surface is not None else None
        taken = surface is not None and surface.first <= noun < surface.last
        if not taken and clause.verb + 1 != first and not _as_between(sentence, clause.verb, first):
            continue
        for at in range(clause.verb + 1, len(sentence.tokens)):
            before = sentence.tokens[at - 1]
            opens = before.folded == "as" or name in _CALLING and before.lemma not in _COPULAS
            found = _predicate(sentence, at) if opens and not first <= at <= noun else None
            if found is not None and (before.folded == "as" or _ends(sentence, found[1] + 1) or at == clause.verb + 1):
                return Untrue(name, clause.verb, True)
    return None


def _as_between(sentence: Sentence, verb: int, first: int) -> bool:
    """Whether only what it is called stands between a verb and the token: "described as nonsense | the rumour"."""
    between = sentence.tokens[verb + 1 : first]
    return bool(between) and between[0].folded == "as" and not any(t.tag in (Tag.VERB, Tag.AUX) for t in between)


def _ends(sentence: Sentence, at: int) -> bool:
    return at >= len(sentence.tokens) or sentence.tokens[at].tag in (Tag.PUNCT, Tag.CCONJ, Tag.ADP)


def _predicate(sentence: Sentence, at: int) -> tuple[str, int] | None:
    """The predicate of untruth that begins at the token, adverbs and articles before it, and its last token."""
    tokens = sentence.tokens
    negated = False
    for _ in range(_MODIFIED):
        if at < len(tokens) and tokens[at].folded in _NOT:
            negated = not negated
        elif at >= len(tokens) or tokens[at].tag not in _SKIPPED or _listed(sentence, at) is not None:
            break
        at += 1
    found = _listed(sentence, at)
    if found is None:
        return None
    cue, last, level = found
    return (cue, last) if level == ("stated" if negated else "denied") else None


def _listed(sentence: Sentence, at: int) -> tuple[str, int, str] | None:
    """The longest predicate of the table that begins at the token, its last token, its level."""
    words = [t.folded for t in sentence.tokens[at : at + _LONGEST]]
    for length in range(len(words), 0, -1):
        cue = " ".join(words[:length])
        if (level := scales.certainty(cue, "predicate")) is not None:
            return cue, at + length - 1, level
    return None
