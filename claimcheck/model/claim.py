"""A claim: one source's typed statement, with what it is about and how it is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from claimcheck.model.span import Span


@runtime_checkable
class Value(Protocol):
    """A set of possibilities, hashable. `str()` is the value as a reader would write it."""

    def to_plain(self) -> dict[str, object]:
        """The value as JSON: an object whose `type` says what the other keys are."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One part of a frame: the words, their content lemmas, and what they name or mean.

    `head` is the lemma of the head word, `terms` the content lemmas of the whole (modifiers and head),
    `concepts` the verb or noun classes of the lexicon, `entity` the key of a named entity, `also` the lemmas of common
    nouns that stand in apposition ("the patient, a [climber]"), `sorts` those of the words before the head that say of
    which sort it is ("[train] drivers", "the [Danish] king"), `whose` what stands behind it with its preposition ("the
    price [of bread]").
    """

    text: str
    head: str
    terms: tuple[str, ...] = ()
    concepts: frozenset[str] = frozenset()
    entity: str | None = None
    also: frozenset[str] = frozenset()
    sorts: frozenset[str] = frozenset()
    whose: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One thing that those whom a figure counts did or underwent.

    keys: "doer:" or "undergoer:" with the verb lemma and its classes. beside: lemmas of whoever else takes part.
    """

    keys: frozenset[str]
    beside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a claim is about. The matcher aligns two claims on every slot but the one compared.

    subject: who or what acts or is described.    predicate: what is said of it (verb class).
    object: whom or what it is done to.           head: the thing counted, listed or measured.
    role: the part that the value plays, in the words of its kind ("deadline", "signed-on").
    terms: content lemmas of the clause and its governing clause, for rarity-weighted overlap.
    context: content lemmas of the passage around it.    entities: keys of the entities in it.
    places: where it is said to be.    time: the time that the passage speaks of.
    background: whether that time lies well before the story.    told: the day on which the text speaks.
    described: what else is said of those counted (see `claimcheck.analysis.described`).
    scope: what bounds a figure: asked for, as a rule, in a day (see `claimcheck.analysis.scopes`).
    beside: which other event it is of, where it is not of that of the story (`claimcheck.analysis.other_events`).
    event: the day of the event that it is of. dated: whether its sentence gives that day. events: those of all events
    of that sort in the text (`claimcheck.analysis.event_days`).
    """

    subject: Slot | None = None
    predicate: Slot | None = None
    object: Slot | None = None
    head: Slot | None = None
    role: str | None = None
    terms: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    entities: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    time: Value | None = None
    background: bool = False
    told: Value | None = None
    described: tuple[Deed, ...] = ()
    scope: frozenset[str] = frozenset()
    beside: str | None = None
    event: str | None = None
    dated: bool = False
    events: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualifiers:
    """How a claim is said; what is not known is None.

    polarity: "positive" or "negative". certainty: "stated", "reported", "alleged", "speculated", "denied".
    modality: a `Modality`. condition: words of the condition. time: ISO 8601 or words of the time frame.
    attributed_to: who says so. history: the value is said to be superseded ("from an initial 90 days").
    """

    polarity: str | None = None
    certainty: str | None = None
    modality: str | None = None
    condition: str | None = None
    time: str | None = None
    attributed_to: str | None = None
    approximate: bool = False
    history: bool = False

    def to_plain(self) -> dict[str, object]:
        """Only what is known."""
        plain: dict[str, object] = {}
        for name in ("polarity", "certainty", "modality", "condition", "time", "attributed_to"):
            if (value := getattr(self, name)) is not None:
                plain[name] = str(value)
        if self.approximate:
            plain["approximate"] = True
        if self.history:
            plain["history"] = True
        return plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """What a kind finds in one sentence, before the extractor makes a claim of it.

    span: the value with its cue words, in document code points.
    anchor: index of the token that the value hangs on (head noun counted, verb dated ...); the
        extractor builds the frame from the clause around it.
    head: first and last token (half-open) of the thing counted, listed or measured, if any.
    subject: the same for the subject, where the kind's pattern knows it better than the clause.
    role: the part that the value plays. parts: inner spans by name. trace: patterns that fired.
    nominal: the anchor is a noun that itself names what is done ("participation is voluntary", "talks go on").
    reach: what `exact` should cover beyond `span`: "clause" (default), "phrase" or "span".
    """

    span: Span
    value: Value
    anchor: int
    head: tuple[int, int] | None = None
    subject: tuple[int, int] | None = None
    role: str | None = None
    parts: Mapping[str, Span] = field(default_factory=dict)
    approximate: bool = False
    history: bool = False
    negated: bool | None = None
    nominal: bool = False
    reach: str = "clause"
    trace: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One source's typed statement.

    id: source id, kind and a hash of kind, words and occurrence: it survives edits elsewhere.
    span: the clause that carries the claim (never the whole passage); passage: the sentence around it.
    """

    id: str
    source: str
    kind: str
    value: Value
    frame: Frame
    qualifiers: Qualifiers
    span: Span
    passage: Span
    passage_index: int
    parts: Mapping[str, Span] = field(default_factory=dict)
    trace: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The value as a reader would write it."""
        return str(self.value)

    @property
    def subject(self) -> tuple[str, ...]:
        """Folded terms of what the claim is about: head, else subject, then predicate."""
        slots = (self.frame.subject, self.frame.head, self.frame.predicate)
        return tuple(dict.fromkeys(t for s in slots if s is not None for t in (s.terms or (s.head,))))
