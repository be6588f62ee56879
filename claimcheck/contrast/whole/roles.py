"""Who does what a verb says, to whom, where and when; and which places of two verbs are one."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.contrast.terms import preposition
from claimcheck.model.analysis import Clause, Sentence, Tag

IN = frozenset(("in", "at", "on", "of", "within", "inside", "across", "throughout", "from", "", "into", "around", "to"))
_TIME = frozenset(("in", "on", "during", "at", "since", "by", "", "of", "from", "within"))
_ALIKE = (
    IN,
    _TIME,
    frozenset(("by", "with", "through", "using", "via", "from")),
    frozenset(("for", "of", "over", "on", "about", "to", "against")),
    frozenset(("because", "due", "from", "after", "following", "by", "of", "over", "to")),
    frozenset(("after", "following", "when", "since")),
)
_OF_NOUN = {"over": "patient", "against": "patient", "by": "agent"}  # "victory over", "arrest by"
PRONOUNS = frozenset("he she it they who which that his her its their him them".split())


def roles(sentence: Sentence, verb: int) -> Iterator[tuple[str, int]]:
    """Who does what a verb says, to whom, and where: (role, index of the head word); the role of a noun's own is ""."""
    tokens = sentence.tokens
    clause = clause_of(sentence, verb)
    token = tokens[verb]
    if clause is not None and (token.tag is Tag.VERB or clause.passive):
        if clause.subject is not None:
            yield "agent", sentence.phrases[clause.subject].head
        for number in clause.objects:
            yield "patient", sentence.phrases[number].head
        for case, number in clause.obliques:
            yield case, sentence.phrases[number].head
    for t in tokens:
        if t.head != verb:
            continue
        base = t.relation.partition(":")[0]
        if token.tag is Tag.VERB:
            if base in ("obl", "nmod"):
                yield ("agent" if t.relation == "obl:agent" else preposition(sentence, t)), t.index
            elif base == "obj":
                yield "patient", t.index
            elif base in ("advmod", "xcomp", "ccomp", "advcl", "amod", "compound"):
                yield "?", t.index
        else:
            yield _OF_NOUN.get(preposition(sentence, t), "?") if base == "nmod" else "?", t.index
    if token.relation in ("acl", "amod") and token.head >= 0:
        yield (
            ("patient" if token.folded.endswith(("ed", "en")) or not token.folded.endswith("ing") else "agent"),
            token.head,
        )
    elif token.tag is not Tag.VERB and token.head >= 0:
        yield "?", token.head
    if token.relation in ("xcomp", "advcl", "conj") and token.head >= 0 and token.tag is Tag.VERB:
        above = clause_of(sentence, token.head)
        if above is not None:
            for case, number in above.obliques:
                yield case, sentence.phrases[number].head


def fits(role: str, case: str) -> bool:
    """Whether a place in the claim can be the place in the text."""
    if "?" in (role, case):
        return True
    if {role, case} & {"agent", "patient"}:
        return role == case
    return case_fits(role, case)


def case_fits(case: str, there: str) -> bool:
    """Whether two prepositions can bring in one place, time, doer or cause."""
    if case == there or not case:
        return True
    return any(case in group and there in group for group in _ALIKE)


def clause_of(sentence: Sentence, verb: int) -> Clause | None:
    return next((c for c in sentence.clauses if c.verb == verb), None)
