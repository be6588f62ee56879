"""Cause: what something is said to have been brought about by.

Recognises "because of fog", "due to a strike", "was caused (triggered, sparked) by a fallen tree", "a leak led to the
blast", "was blamed on rust", "died of pneumonia", "the cause of the fire was a short circuit", "because the roof
leaked". Example: "The outage was caused by a faulty valve."
Refuses on purpose: what merely comes after ("after a storm"), people as doers, motives and purposes ("as revenge").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis.causation import causes
from claimcheck.analysis.causation_parts import Cause as Found
from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import causes as lexicon
from claimcheck.lexicon import light, nouns
from claimcheck.model.analysis import Sentence, Tag
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation

_TELLING = (Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.VERB)
_MAKING = frozenset(
    "huge massive big large small severe heavy major minor serious bad strong high low new old own".split()
)


@dataclass(frozen=True, slots=True)
class Cause:
    """What brings it about: the words, and the lemmas that tell what it is, the most telling first.

    `denied`: it is said not to be the cause. `partly`: it is said to be one of several.
    """

    words: str
    terms: tuple[str, ...]
    denied: bool = False
    partly: bool = False

    def __str__(self) -> str:
        return f"not {self.words}" if self.denied else self.words

    def to_plain(self) -> dict[str, object]:
        """JSON: the words and terms; `denied` and `partly` where they hold."""
        plain: dict[str, object] = {"type": "cause", "words": self.words, "terms": list(self.terms)}
        return plain | ({"denied": True} if self.denied else {}) | ({"partly": True} if self.partly else {})


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The causes that the sentence gives, each hanging on what it brings about."""
    for found in causes(sentence):
        span = sentence.span_of(*found.cause)
        terms = _terms(sentence, found)
        if not terms:
            continue
        yield Mention(
            span=span.hull(sentence.span_of(*found.cue)),
            value=Cause(
                words=" ".join(context.analysis.document.exact(span).split()),
                terms=terms,
                denied=found.negated,
                partly=found.partly,
            ),
            anchor=found.anchor,
            head=found.effect,
            nominal=found.effect is not None,
            role="because",
            parts={"value": span},
            trace=(" ".join(t.folded for t in sentence.tokens[slice(*found.cue)]),),
        )


def _terms(sentence: Sentence, found: Found) -> tuple[str, ...]:
    """The lemmas that say what the cause is: the head, or what stands beside one that says that something broke."""
    first, last = found.cause
    inside = [t for t in sentence.tokens[first:last] if t.tag in _TELLING and t.lemma not in light.LIGHT | _MAKING]
    if found.clausal:
        return tuple(dict.fromkeys(t.lemma for t in inside))
    head = sentence.tokens[found.head]
    if head.tag is Tag.VERB:
        return (head.folded,)  # "speeding", "lightning"
    phrase = sentence.phrase_at(found.head)
    end = phrase.last if phrase is not None else last
    own = [t.lemma for t in inside if t.index < end and t.index != found.head and t.tag is not Tag.VERB]
    if head.lemma not in lexicon.GENERIC or any(lexicon.sort_of(f"{w} {head.lemma}") for w in own):
        of = [t.lemma for t in inside if end < t.index and sentence.tokens[end].folded == "of"]
        return tuple(dict.fromkeys((head.lemma, *own, *of)))
    behind = next((p for p in sentence.phrases if p.first > end - 1 and p.last <= last), None)
    nearest = [t for t in inside if t.index > end]
    if not own and behind is not None:  # "complications from a heart attack"
        nearest.sort(key=lambda t: t.index != behind.head)
    around = own or [t.lemma for t in nearest]
    return tuple(t for t in dict.fromkeys(around) if t not in lexicon.GENERIC) or (head.lemma,)


def read(plain: Mapping[str, Any]) -> Cause:
    """The inverse of `to_plain`. Raises ValueError where it is not of that form."""
    if plain.get("type") != "cause":
        raise ValueError("not a value of type cause")
    return Cause(
        words=str(plain["words"]),
        terms=tuple(str(t) for t in plain["terms"]),
        denied=bool(plain.get("denied", False)),
        partly=bool(plain.get("partly", False)),
    )


def relate(a: Cause, b: Cause) -> Relation:
    """Relation of two causes of one thing.

    Equal where they name one thing; narrower where one says more of it. Disjoint where they exclude each other by what
    they are, or one is denied. Unknown where both may play a part.
    """
    if a.denied and b.denied:
        return Relation.EQUAL if _same(a, b) else Relation.UNKNOWN
    if a.denied or b.denied:
        return Relation.DISJOINT if _same(a, b) else Relation.UNKNOWN
    if a.partly or b.partly:
        return Relation.EQUAL if a == b else Relation.UNKNOWN
    if _same(a, b):
        left, right = ({min(nouns.synonyms(t)) for t in c.terms} for c in (a, b))
        if left == right:
            return Relation.EQUAL
        return Relation.NARROWER if left > right else Relation.BROADER if left < right else Relation.OVERLAP
    if set(a.terms) <= lexicon.GENERIC or set(b.terms) <= lexicon.GENERIC:
        return Relation.OVERLAP
    pairs = [(x, y) for x in _cores(a) for y in _cores(b)]
    if any(lexicon.exclude(x, y) for x, y in pairs):
        return Relation.DISJOINT
    return Relation.OVERLAP if any(lexicon.joined(x, y) for x, y in pairs) else Relation.UNKNOWN


def _same(a: Cause, b: Cause) -> bool:
    """Whether a word of one names what a word of the other names."""
    return any(
        x == y or nouns.same(x, y) or nouns.broader(x, y) or nouns.broader(y, x) for x in a.terms for y in b.terms
    )


def _cores(cause: Cause) -> tuple[str, ...]:
    """The words by whose sort a cause is judged: the first one that has a sort, and two words that are one name."""
    joined = (f"{word} {cause.terms[0]}" for word in cause.terms[1:])
    if (name := next((n for n in joined if lexicon.sort_of(n) is not None), None)) is not None:
        return (name,)
    return tuple(t for t in cause.terms if lexicon.sort_of(t) is not None)[:1]


KIND = Kind(
    id="cause",
    summary="what something is said to have been brought about by",
    example="The outage was caused by a faulty valve.",
    find=find,
    read=read,
    relate=relate,
    needs={"role": "exact", "predicate": "unknown", "head": "unknown"},
    figure=True,
)
