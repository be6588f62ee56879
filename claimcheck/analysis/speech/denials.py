"""Words by which somebody says that a statement is untrue: "denied that", "rejected claims", "dismissed as false"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.analysis.speech.untrue import is_untrue
from claimcheck.lexicon import scales
from claimcheck.model.analysis import Clause, NounPhrase, Sentence, Tag

# What these take is a statement, whatever follows; the others take offers and people, too.
_ALONE = frozenset("deny refute rebut debunk disprove disavow".split())
_POINTED_AT = _ALONE | {"dispute", "contradict"}  # who does so to "this" calls it untrue
_CALLING = frozenset("call brand label deem declare".split())
_MORE = frozenset(
    "report suggestion notion idea insinuation assertion contention story finding conclusion verdict version".split()
)
_POINTING = frozenset("it this that them these those".split())
# Denied of whatever it is that somebody is charged with.
_ALL_OF_IT = frozenset("wrongdoing involvement guilt misconduct responsibility".split())
_CONTENT = frozenset("that of about over to from".split())
_NOT = frozenset(("not", "n't", "never", "nor", "neither"))
_IDIOM = 4  # words of a verb of denial
_REACH = 8  # tokens between the verb and the noun of what it denies ("dismissed as baseless the claim")


def denies(lemma: str, *, alone: bool = False) -> bool:
    """Whether the verb calls untrue what it takes ("call false"); `alone`: whatever that is, not statements only."""
    head, _, rest = lemma.partition(" ")
    if alone or head in _ALONE:
        return head in _ALONE
    untrue = head in _CALLING and scales.certainty(rest, "adjective") == "denied"  # "called the claims false"
    return untrue or scales.certainty(lemma, "verb") == "denied"


def is_statement(noun: str) -> bool:
    """Whether the noun names something said or held to be so: a claim, an allegation, a rumour."""
    return noun in _MORE or scales.certainty(noun, "noun") in ("alleged", "reported", "speculated")


def denied_noun(sentence: Sentence, at: int) -> Clause | None:
    """The clause that denies the statement which the noun names: "rejected the claim", "the claim was dismissed"."""
    if not is_statement(sentence.tokens[at].lemma):
        return None
    for clause in sentence.clauses:
        if clause.negated or not denies(clause.lemma):
            continue
        taken = [sentence.phrases[n] for n in clause.objects]
        if clause.surface is not None and clause.passive:
            taken.append(sentence.phrases[clause.surface])
        if any(p.first <= at < p.last for p in taken) or _behind(sentence, clause, at):
            return clause
    return None


def denied_before(sentence: Sentence, at: int) -> str | None:
    """The verb of denial right before the statement that the noun names, however it was parsed: "rejected
    suggestions that", "poured cold water on claims that"."""
    phrase = sentence.phrase_at(at)
    first = at if phrase is None else phrase.first
    if not is_statement(sentence.tokens[at].lemma):
        return None
    for begin in range(first - 1, max(-1, first - _IDIOM - 1), -1):
        verb = sentence.tokens[begin]
        cue = " ".join((verb.lemma, *(t.folded for t in sentence.tokens[begin + 1 : first])))
        if verb.tag is Tag.VERB and scales.certainty(cue, "verb") == "denied":
            return None if withheld(sentence, begin) else cue
    return None


def withheld(sentence: Sentence, at: int) -> bool:
    """Whether the verb is denied in its own group ("did not deny", "neither confirm nor deny"): it leaves it open."""
    while at > 0 and sentence.tokens[at - 1].tag in (Tag.AUX, Tag.ADV, Tag.PART):
        at -= 1
        if sentence.tokens[at].folded in _NOT:
            return True
    return at > 0 and sentence.tokens[at - 1].folded in _NOT


def _behind(sentence: Sentence, clause: Clause, at: int) -> bool:
    """Whether the noun stands behind its verb with no other verb between: "dismissed as baseless the claim"."""
    between = sentence.tokens[clause.verb + 1 : at]
    phrase = sentence.phrase_at(at)
    before = sentence.tokens[(at if phrase is None else phrase.first) - 1]
    if not 0 < at - clause.verb <= _REACH or before.tag is Tag.ADP and before.index > clause.verb:
        return False  # "dismissed a pilot after reports that"
    return not any(t.tag in (Tag.VERB, Tag.AUX, Tag.PUNCT, Tag.SCONJ) for t in between)


def answering(sentence: Sentence) -> Iterator[int]:
    """Verbs by which one denies what was told before, in no words of his own: "denies it", "a charge he denies"."""
    for clause in sentence.clauses:
        told = None if clause.surface is None else sentence.phrases[clause.surface]
        if told is not None and is_statement(sentence.tokens[told.head].lemma) and is_untrue(sentence, clause):
            if sentence.tokens[told.last].tag in (Tag.AUX, Tag.ADV):
                yield clause.verb
            continue
        if clause.negated or not denies(clause.lemma):
            continue
        taken = [sentence.phrases[n] for n in clause.objects if n != clause.subject]
        if clause.passive and clause.surface is not None:
            taken.append(sentence.phrases[clause.surface])
        alone = denies(clause.lemma, alone=True)
        which = alone and clause.relation == "relative" and sentence.tokens[clause.first].folded == "which"
        if which or any(_stands_for_it(sentence, p, clause.lemma) for p in taken):
            yield clause.verb


def _stands_for_it(sentence: Sentence, phrase: NounPhrase, verb: str) -> bool:
    """Whether the phrase names a statement that is told elsewhere: "it", "the allegations", "all charges"."""
    head, behind = sentence.tokens[phrase.head], sentence.tokens[phrase.last : phrase.last + 1]
    if any(t.tag in (Tag.VERB, Tag.AUX) for t in behind):
        return False  # "denies [it] owes rent"
    if head.folded in _POINTING and verb in _POINTED_AT or head.lemma in _ALL_OF_IT and denies(verb, alone=True):
        return True
    return is_statement(head.lemma) and not any(t.folded in _CONTENT for t in behind)
