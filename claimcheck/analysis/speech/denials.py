"""Words by which somebody says that a statement is untrue: "denied that", "rejected claims", "dismissed as false"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.analysis.speech.untrue import called_untrue, is_untrue
from claimcheck.lexicon import scales
from claimcheck.model.analysis import Clause, NounPhrase, Sentence, Tag, Token

# What these take is a statement, whatever follows; the others take offers and people, too.
_ALONE = frozenset("deny refute rebut debunk disprove disavow".split())
_POINTED_AT = _ALONE | {"dispute", "contradict"}  # who does so to "this" calls it untrue
_CALLING = frozenset("call brand label deem declare".split())
_MORE = frozenset(
    "report suggestion notion idea insinuation assertion contention story finding conclusion verdict version "
    "account".split()
)
RUMOUR = "rumour"  # what is done to a statement alone: "dashed talk of", "scotched rumours that"
_POINTING = frozenset("it this that them these those".split())
# Denied of whatever it is that somebody is charged with.
_ALL_OF_IT = frozenset("wrongdoing involvement guilt misconduct responsibility".split())
_WHOSE = frozenset(("of", "in", "by", "from"))
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


def _goes_round(noun: Token) -> bool:
    """Whether the noun names a statement, or "talk" of what may come."""
    return is_statement(noun.lemma) or noun.folded == "talk"


def opening(sentence: Sentence, at: int) -> int:
    """The token behind a statement's noun, past whose it is or where it stood: "the account of a clerk | that"."""
    tokens = sentence.tokens
    if at + 2 < len(tokens) and tokens[at + 1].folded in _WHOSE:
        phrase = sentence.phrase_at(at + 2)
        if phrase is not None and phrase.first == at + 2 and _that_opens(tokens, phrase.last):
            return phrase.last
    return at + 1


def stated_by(sentence: Sentence, that: int) -> int:
    """The token before "that", or the statement's noun where whose it is or where it stood comes between."""
    phrase = sentence.phrase_at(that - 1)
    noun = -1 if phrase is None else phrase.first - 2
    far = noun >= 0 and is_statement(sentence.tokens[noun].lemma) and opening(sentence, noun) == that
    return noun if far else that - 1


def _that_opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether "that" with a subject of its own stands there, and no verb ("the report of a fire that killed two")."""
    return at + 1 < len(tokens) and tokens[at].folded == "that" and tokens[at + 1].tag not in (Tag.VERB, Tag.AUX)


def denied_noun(sentence: Sentence, at: int) -> Clause | None:
    """The clause that denies the statement which the noun names: "rejected the claim", "the claim was dismissed"."""
    if not _goes_round(sentence.tokens[at]):
        return None
    for clause in sentence.clauses:
        if clause.negated or not (denies(clause.lemma) or scales.certainty(clause.lemma, RUMOUR) == "denied"):
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
    if not _goes_round(sentence.tokens[at]):
        return None
    for begin in range(first - 1, max(-1, first - _IDIOM - 1), -1):
        verb = sentence.tokens[begin]
        cue = " ".join((verb.lemma, *(t.folded for t in sentence.tokens[begin + 1 : first])))
        if verb.tag is Tag.VERB and "denied" in (scales.certainty(cue, "verb"), scales.certainty(cue, RUMOUR)):
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
        if told is not None and _may_be_untrue(sentence, told) and is_untrue(sentence, clause):
            if sentence.tokens[told.last].tag in (Tag.AUX, Tag.ADV):
                yield clause.verb
            continue
        taken = [sentence.phrases[n] for n in clause.objects if n != clause.subject]
        if any(called_untrue(sentence, p.head) and _stands_for_it(sentence, p, clause.lemma) for p in taken):
            yield clause.verb  # "called the accusation a lie"
            continue
        if clause.negated or not denies(clause.lemma):
            continue
        if clause.passive and clause.surface is not None:
            taken.append(sentence.phrases[clause.surface])
        alone = denies(clause.lemma, alone=True)
        which = alone and clause.relation == "relative" and sentence.tokens[clause.first].folded == "which"
        if which or any(_stands_for_it(sentence, p, clause.lemma) for p in taken):
            yield clause.verb


def _may_be_untrue(sentence: Sentence, told: NounPhrase) -> bool:
    """Whether a subject is a statement, or points at one ("That is a lie")."""
    head = sentence.tokens[told.head]
    return (
        is_statement(head.lemma)
        or head.folded in ("that", "this")
        and len(told.bounds) == 2
        and told.last - told.first == 1
    )


def _stands_for_it(sentence: Sentence, phrase: NounPhrase, verb: str) -> bool:
    """Whether the phrase names a statement that is told elsewhere: "it", "the allegations", "all charges"."""
    head, behind = sentence.tokens[phrase.head], sentence.tokens[phrase.last : phrase.last + 1]
    if any(t.tag in (Tag.VERB, Tag.AUX) for t in behind):
        return False  # "denies [it] owes rent"
    if head.folded in _POINTING and verb in _POINTED_AT or head.lemma in _ALL_OF_IT and denies(verb, alone=True):
        return True
    return is_statement(head.lemma) and not any(t.folded in _CONTENT for t in behind)
