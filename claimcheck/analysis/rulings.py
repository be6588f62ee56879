"""Rules that speak in a sentence: laws, orders and codes, and whether what they say is laid down or only supposed."""

from __future__ import annotations

from claimcheck.lexicon import embedding, light, nouns
from claimcheck.model.analysis import Clause, Modality, NounPhrase, Sentence, Tag

Range = tuple[int, int]

# Further nouns that lay down what is to be done; most of their classes do not.
_CODES = frozenset(
    "rule code charter bylaw guideline guidance protocol handbook clause licence license permit lease scheme programme "
    "program term condition pact treaty accord ordinance statute constitution contract policy framework".split()
)
_SEEKING = frozenset(
    "proposal plan bid push campaign call attempt effort motion move drive petition request demand threat hope wish "
    "idea suggestion appeal pressure initiative ambition intention desire aim".split()
)
_LAYING = frozenset(
    "order impose issue introduce announce declare face enact adopt include contain establish set create bring lift "
    "uphold approve pass".split()
)


def rule_of(sentence: Sentence, clause: Clause) -> Range | None:
    """The law, order or programme that lays down the duty: a subject on the way up, or "under the act"."""
    chain = upwards(sentence, clause)
    for number in (*(c.subject for c in chain), *(n for c in chain for n in c.objects)):
        if number is not None and is_rule(sentence, number) and sentence.phrases[number].first < clause.verb:
            return sentence.phrases[number].bounds
    for number, phrase in enumerate(sentence.phrases):
        opening = sentence.tokens[phrase.first - 1].folded if phrase.first else ""
        if opening == "under" and is_rule(sentence, number) and _holds_for(sentence, phrase, chain):
            return phrase.bounds
    for other in sentence.clauses:
        told = other.subject is not None and embedding.is_saying(other.lemma) and is_rule(sentence, other.subject)
        if told and other.subject is not None:
            return sentence.phrases[other.subject].bounds
    return None


def _holds_for(sentence: Sentence, under: NounPhrase, chain: list[Clause]) -> bool:
    """Whether "under the act" belongs to the clause or one above it, not to another beside it."""
    clause = sentence.clause_at(under.head)
    return clause is None or clause in chain or clause.governor is not None and clause.relation != "adverbial"


def is_rule(sentence: Sentence, number: int) -> bool:
    """Whether the phrase names a law, order, code or programme, not a person or body."""
    phrase = sentence.phrases[number]
    head = sentence.tokens[phrase.head]
    if head.tag is Tag.NUM and phrase.head > phrase.first:  # "Rule 14"
        head = sentence.tokens[phrase.head - 1]
    return head.lemma in _CODES or bool({"rule", "law", "document", "legal ruling"} & nouns.classes(head.lemma))


def upwards(sentence: Sentence, clause: Clause) -> list[Clause]:
    """The clause and those that govern it, innermost first."""
    chain = [clause]
    while (above := chain[-1].governor) is not None and above < chain[-1].index:
        chain.append(sentence.clauses[above])
    return chain


def denied(sentence: Sentence, clause: Clause) -> bool:
    """Whether a governing clause denies or only supposes what this one says ("does not create a duty that ...")."""
    chain = upwards(sentence, clause)
    if any(c.negated for c in chain[1:]) or supposed(sentence, clause):
        return True
    return any(
        t.folded in ("whether", "nothing", "if") for t in sentence.tokens[max(0, clause.first - 1) : clause.verb]
    )


def supposed(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause or one above it stands under a condition, in a question, or behind a noun of proposing.

    "Would" alone supposes nothing: a bill "would require" firms to report.
    """
    bare = not any(t.folded in ("if", "unless", "were", "whether", "provided") for t in sentence.tokens)
    return any(
        c.modality is Modality.QUESTION
        or c.modality is Modality.CONDITIONAL
        and not bare
        or _hinges(sentence, c)
        or _proposed(sentence, c)
        for c in upwards(sentence, clause)
    )


def _proposed(sentence: Sentence, clause: Clause) -> bool:
    """Whether a noun before the infinitive says that it is only sought: "a push [to legalise cannabis]"."""
    before = sentence.phrase_at(clause.first - 1) if clause.relation == "infinitive" and clause.first else None
    return before is not None and sentence.tokens[before.head].lemma in _SEEKING


def _hinges(sentence: Sentence, clause: Clause) -> bool:
    """Whether what will be is told of a choice not made yet: "by signing, the firm will have to accept"."""
    ahead = any(t.folded in ("will", "would") for t in sentence.tokens[clause.first : clause.verb])
    return ahead and any(
        c.relation == "participle"
        and c.governor == clause.index
        and sentence.tokens[c.first].folded in ("by", "without")
        and c.first < clause.verb
        for c in sentence.clauses
    )


def laid_down(sentence: Sentence, phrase: NounPhrase, clause: Clause | None) -> bool:
    """Whether a binding thing is said to be there: it is a subject, or it is ordered, imposed or announced."""
    if clause is None:
        return sentence.passage.role in ("headline", "heading")
    number = sentence.phrases.index(phrase)
    if clause.modality not in (Modality.ASSERTED, Modality.PLANNED):
        return False
    laying = clause.passive or clause.lemma.split(" ", 1)[0] in _LAYING
    particle = clause.lemma.partition(" ")[2]
    done_to = number in clause.objects or bool(particle) and (particle, number) in clause.obliques
    return number == clause.subject or done_to and laying


_UNDOING = frozenset(
    "lift end scrap remove drop repeal abolish revoke rescind reverse overturn quash annul cancel withdraw axe undo "
    "void abandon waive discontinue terminate".split()
)
_RUNNING_OUT = frozenset("expire lapse end cease".split())


def undone(sentence: Sentence, phrase: NounPhrase, clause: Clause | None) -> bool:
    """Whether a rule is said to be there no longer: "[lifted] the ban", "the ban [expired]"."""
    if clause is None:
        return False
    number, verb = sentence.phrases.index(phrase), clause.lemma.split(" ", 1)[0]
    struck = clause.lemma in ("strike down", "throw out", "do away")
    ends = number == clause.subject and not clause.objects and verb in _RUNNING_OUT
    return number in clause.objects and (verb in _UNDOING or struck) or ends


def bearer(sentence: Sentence, phrase: NounPhrase, clause: Clause | None) -> Range:
    """What is voluntary or mandatory: the noun, or the subject of an empty noun ("has a voluntary nature")."""
    if sentence.tokens[phrase.head].lemma in light.GENERIC and clause is not None and clause.subject is not None:
        subject = sentence.phrases[clause.subject]
        return subject.first, subject.last
    return phrase.bounds


def gerund_above(sentence: Sentence, clause: Clause, what: int | None) -> Clause | None:
    """The act in "joining the scheme is voluntary", where the phrase before the copula is what the act is done to."""
    for other in sentence.clauses:
        if other.verb >= clause.verb or not sentence.tokens[other.verb].folded.endswith("ing"):
            continue
        opens = other.verb == 0 or sentence.tokens[other.verb - 1].tag is Tag.SCONJ
        if opens and (what is not None and what in other.objects or other.governor == clause.index):
            return other
    return None
