"""What one text only weighs, told by a noun, and the other tells by a verb: "is weighing a sale" / "will sell"."""

from __future__ import annotations

from claimcheck.analysis.speech.leaving_open import WEIGHING
from claimcheck.contrast.sameness import same_or_open
from claimcheck.contrast.terms import term
from claimcheck.lexicon import concepts
from claimcheck.model.analysis import Clause, Modality, Sentence, Tag, Token

_GIVEN = frozenset("the this that these those any no".split())  # "weighed the offer": one that is there already
_TOLD = (Modality.ASSERTED, Modality.PLANNED)
_PUTTING = frozenset("make lodge file submit launch table put bring announce place".split())


def weighed(one: Sentence, two: Sentence) -> Clause | None:
    """The clause of the second sentence that tells as done or to come what the first one tells as weighed by the same
    party; None where there is none, or the second weighs it as well."""
    if any(t.lemma in WEIGHING and t.tag is Tag.VERB for t in two.tokens):
        return None
    for clause in one.clauses:
        deed = _deed(one, clause)
        if deed is None or clause.subject is None:
            continue
        who = term(one, one.phrases[clause.subject].head)
        for told in two.clauses:
            if told.negated or told.modality not in _TOLD or told.subject is None or not _is_done(two, told, deed):
                continue
            if same_or_open(who, term(two, two.phrases[told.subject].head)):
                return told
    return None


def _deed(sentence: Sentence, clause: Clause) -> Token | None:
    """The noun for what somebody weighs doing: "is considering [an appeal] against the ruling"."""
    if clause.lemma not in WEIGHING or clause.negated or clause.passive or not clause.objects:
        return None
    phrase = sentence.phrases[clause.objects[0]]
    head = sentence.tokens[phrase.head]
    return head if head.tag is Tag.NOUN and sentence.tokens[phrase.first].folded not in _GIVEN else None


def _is_done(sentence: Sentence, clause: Clause, deed: Token) -> bool:
    """Whether a clause tells the deed of the noun, by its verb or by a light verb and the noun itself."""
    if clause.lemma.split(" ", 1)[0] == deed.lemma or concepts.noun_concepts(deed.lemma) & clause.concepts:
        return True
    heads = (sentence.tokens[sentence.phrases[n].head].lemma for n in clause.objects)
    return clause.lemma in _PUTTING and deed.lemma in heads
