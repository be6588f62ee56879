"""What somebody says should be required, free or forbidden: "said miners should be required to wear trackers".

A wish about a duty says nothing on whether it is one; two wishes of one speaker are compared. Bouletic modality apart
from the deontic one after Kratzer (1981).
"""

from __future__ import annotations

from claimcheck.analysis.duties.duty import Range
from claimcheck.lexicon import embedding
from claimcheck.model.analysis import Clause, NounPhrase, Sentence, Tag

_AGAINST = frozenset("oppose criticize criticise criticism opposition critic denounce attack condemn object".split())
_WISHING = frozenset(("should", "ought"))
_FAR = 4  # tokens between a word of opposition and the duty that it is against


def wished(sentence: Sentence, clause: Clause) -> Range | None:
    """Whoever says that it should be so, where "should" stands in the verb group; None where nobody is named."""
    group = sentence.tokens[max(0, clause.verb - 4) : clause.verb]
    if not any(t.folded in _WISHING for t in group):
        return None
    return speaker(sentence, clause)


def speaker(sentence: Sentence, clause: Clause) -> Range | None:
    """The subject of the verb of saying over a clause, or beside it where the words come first."""
    above = clause
    while above.governor is not None and above.governor != above.index:
        above = sentence.clauses[above.governor]
        if embedding.is_saying(above.lemma) and above.subject is not None:
            return sentence.bounds_of(above.subject)
    for other in sentence.clauses:
        beside = other.index != clause.index and other.relation in ("root", "conjunct") and other.subject is not None
        if beside and (embedding.is_saying(other.lemma) or other.lemma in ("write", "tweet", "post")):
            return sentence.bounds_of(other.subject)
    return None


def opposed(sentence: Sentence, phrase: NounPhrase) -> Range | None:
    """Whoever is said to be against the duty that a noun names ("defended his criticism of a requirement that ...")."""
    for token in sentence.tokens[max(0, phrase.first - _FAR) : phrase.first]:
        if token.lemma not in _AGAINST:
            continue
        clause = sentence.clause_at(token.index)
        if clause is None or token.tag is not Tag.VERB and not _own(sentence, token.index):
            return None
        return sentence.bounds_of(clause.subject)
    return None


def _own(sentence: Sentence, at: int) -> bool:
    """Whether the noun of opposition is that of the subject ("his criticism")."""
    return at > 0 and sentence.tokens[at - 1].folded in ("his", "her", "their", "its")
