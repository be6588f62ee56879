"""Two short texts that tell one thing: the one as a fact, the other as alleged, guessed or somebody's word."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.analysis.speech.denials import denies
from claimcheck.analysis.speech.standing import SAID, standing
from claimcheck.lexicon import embedding, light
from claimcheck.model.analysis import Analysis, Clause, Modality, Sentence, Tag

DOUBTS = frozenset((SAID, "reported", "alleged", "speculated"))
_SHARED = 0.8  # of the telling words of the shorter clause: from there on both say the same
_FEWEST = 2  # telling words that both have
_CONTENT = frozenset((Tag.NOUN, Tag.PROPN, Tag.VERB, Tag.ADJ, Tag.NUM))


def drift(a: Analysis, b: Analysis) -> tuple[str, str] | None:
    """How the one thing that both tell stands in a and in b ("alleged", "stated"); None where it stands alike.

    Both are texts of one sentence: of more, another sentence may say who says so.
    """
    if len(a.sentences) != 1 or len(b.sentences) != 1:
        return None
    for one in _told(a):
        for two in _told(b):
            if (one[1] is None) != (two[1] is None) and _same(a.sentences[0], one[0], b.sentences[0], two[0]):
                return one[1] or "stated", two[1] or "stated"
    return None


def _told(analysis: Analysis) -> Iterator[tuple[Clause, str | None]]:
    """The clauses that tell that something is so, with how they stand (None: as a fact)."""
    sentence = analysis.sentences[0]
    for clause in sentence.clauses:
        bringing_in = embedding.is_saying(clause.lemma) or denies(clause.lemma)
        if clause.modality is not Modality.ASSERTED or clause.negated or bringing_in:
            continue
        if any(q.contains(sentence.tokens[clause.verb].span) for q in sentence.quoted):
            continue
        level = standing(analysis, sentence, clause.verb).level
        if level is None and clause.relation in ("root", "conjunct") or level in DOUBTS:
            yield clause, level


def _same(one: Sentence, a: Clause, two: Sentence, b: Clause) -> bool:
    """Whether two clauses have one verb and nearly the same words."""
    if a.lemma != b.lemma:
        return False
    left, right = _words(one, a), _words(two, b)
    shared = left & right
    return len(shared) >= _FEWEST and len(shared) >= _SHARED * max(len(left), len(right))


def _words(sentence: Sentence, clause: Clause) -> frozenset[str]:
    """The telling words of a clause, its subject among them wherever it stands."""
    places = set(range(clause.first, clause.last))
    for number in (clause.subject, *clause.objects):
        if number is not None:
            places |= set(range(sentence.phrases[number].first, sentence.phrases[number].last))
    told = (sentence.tokens[i] for i in places)
    return frozenset(t.lemma for t in told if t.tag in _CONTENT and t.lemma not in light.LIGHT)
