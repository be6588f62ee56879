"""What one text tells as still being talked of, and the other as agreed: "in talks to direct" / "hired to direct"."""

from __future__ import annotations

from claimcheck.contrast.sameness import alike, same_or_open
from claimcheck.contrast.terms import term
from claimcheck.lexicon import light, short_of
from claimcheck.model.analysis import CONTENT, Clause, Modality, Sentence, Tag, Token

_HALF = 0.5  # of the words behind what is pending that the other text must have
_TALKS = frozenset("talk negotiation discussion deal agreement contract settlement accord pact".split())


def settled(one: Sentence, two: Sentence) -> bool:
    """Whether the second sentence tells as done what the same party is only about to agree in the first."""
    found = _pending(one)
    if found is None or _pending(two) is not None:
        return False
    clause, first = found
    if clause.subject is None:
        return False
    who = term(one, one.phrases[clause.subject].head)
    wanted = _telling(one, first)
    own = {t.lemma for t in wanted if t.tag is Tag.VERB}
    for told in two.clauses:
        agreed = own | short_of.words(short_of.ENGAGED if told.passive else short_of.SETTLED)
        if not _is_done(told) or told.surface is None or told.lemma.split(" ", 1)[0] not in agreed:
            continue
        if same_or_open(who, term(two, two.phrases[told.surface].head)) and _covered(wanted, _telling(two, told.verb)):
            return True
    return False


def _pending(sentence: Sentence) -> tuple[Clause, int] | None:
    """The clause of what is still talked of, and the first token behind the words for that."""
    for clause in sentence.clauses:
        if clause.negated or clause.past or clause.perfect or clause.modality is not Modality.ASSERTED:
            continue
        for last in range(clause.verb + 1, min(clause.verb + _FAR, len(sentence.tokens))):
            for words in (2, 3, 1):
                said = " ".join(t.folded for t in sentence.tokens[max(0, last - words) : last])
                if said in short_of.words(short_of.PENDING):
                    return clause, last
    return None


_FAR = 6  # tokens


def _is_done(clause: Clause) -> bool:
    done = clause.modality is Modality.ASSERTED and (clause.past or clause.perfect)
    return done and not clause.negated and clause.relation in ("root", "complement", "conjunct")


def _telling(sentence: Sentence, first: int) -> list[Token]:
    return [t for t in sentence.tokens[first:] if t.tag in CONTENT and t.lemma not in light.LIGHT]


def _covered(wanted: list[Token], told: list[Token]) -> bool:
    """Whether enough of what is pending is told, and no name or figure stands in the place of another."""
    listed = [t for t in wanted if t.tag is not Tag.VERB and t.lemma not in _TALKS]
    missing = [t for t in listed if not any(alike(t, o) for o in told)]
    if any(t.tag in (Tag.PROPN, Tag.NUM) for t in missing):
        return False
    return not missing or len(missing) < _HALF * len(listed)
