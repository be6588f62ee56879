"""Words by which somebody says that a statement is untrue: "denied that", "rejected claims", "dismissed as false"."""

from __future__ import annotations

from claimcheck.lexicon import scales
from claimcheck.model.analysis import Clause, Sentence, Tag

# What these take is a statement, whatever follows; the others take offers and people, too.
_ALONE = frozenset("deny refute rebut debunk disprove disavow".split())
_MORE = frozenset(
    "report suggestion notion idea insinuation assertion contention story finding conclusion verdict version".split()
)
_REACH = 8  # tokens between the verb and the noun of what it denies ("dismissed as baseless the claim")


def denies(lemma: str, *, alone: bool = False) -> bool:
    """Whether the verb calls untrue what it takes; `alone`: of whatever it takes, not of statements only."""
    head = lemma.split(" ", 1)[0]
    return head in _ALONE or not alone and scales.certainty(lemma, "verb") == "denied"


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


def _behind(sentence: Sentence, clause: Clause, at: int) -> bool:
    """Whether the noun stands behind its verb with no other verb between: "dismissed as baseless the claim"."""
    between = sentence.tokens[clause.verb + 1 : at]
    if not 0 < at - clause.verb <= _REACH:
        return False
    return not any(t.tag in (Tag.VERB, Tag.AUX, Tag.PUNCT, Tag.SCONJ) for t in between)
