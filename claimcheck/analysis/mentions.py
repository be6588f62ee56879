"""Where the entities of a text are mentioned, and what sort of thing each one is by its names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from enum import StrEnum

from claimcheck.analysis.names.content import Words, words_of
from claimcheck.analysis.names.levels import HEADS, is_person, is_place
from claimcheck.lexicon import titles
from claimcheck.model.analysis import Entity, Sentence
from claimcheck.model.span import Span

_LAST = 4  # mentions that can begin before an offset and reach over it: names inside names


class Nature(StrEnum):
    """What sort of thing a name stands for, as far as the words of its names tell."""

    PERSON = "person"
    GOVERNMENT = "government"
    PUBLIC = "public"
    BODY = "body"
    PLACE = "place"
    UNKNOWN = "unknown"


class Entities(dict[str, Entity]):
    """Entities by key, with an index of where they are mentioned and their natures, built once."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        super().__init__(entities)
        placed = sorted((span, key) for key, entity in self.items() for span in entity.mentions)
        self.spans = [span for span, _ in placed]
        self.starts = [span.start for span in self.spans]
        self.keys_at = [key for _, key in placed]
        self.natures = {key: nature(entity) for key, entity in self.items()}
        self.roles: Mapping[str, frozenset[str]] = {}  # of nouns that describe persons: whom
        self.offices: Mapping[str, Mapping[str, str]] = {}  # of offices: who holds them, and whose office it is

    def within(self, span: Span) -> list[tuple[Span, str]]:
        """Mentions that begin inside the span, in order, with the keys of their entities."""
        low, high = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return list(zip(self.spans[low:high], self.keys_at[low:high], strict=True))

    def around(self, offset: int) -> list[tuple[Span, str]]:
        """The last mentions that begin at that offset or before it, with the keys of their entities."""
        high = bisect_left(self.starts, offset + 1)
        return list(
            zip(self.spans[max(0, high - _LAST) : high], self.keys_at[max(0, high - _LAST) : high], strict=True)
        )


def indexed(entities: Mapping[str, Entity]) -> Entities:
    """The entities with their index; made on the spot for a plain mapping."""
    return entities if isinstance(entities, Entities) else Entities(entities)


def entity_at(entities: Mapping[str, Entity], sentence: Sentence, first: int, last: int) -> str | None:
    """The key of the entity that the tokens first to last (half-open) name: a mention reaches their last word."""
    end = last
    while end > first and sentence.tokens[end - 1].folded in ("'s", "'"):
        end -= 1
    if end <= first:
        return None
    stop = sentence.tokens[end - 1].span.end
    for span, key in indexed(entities).within(sentence.span_of(first, end)):
        if span.end >= stop or (stop - span.end <= 2 and end - first == 1):
            return key
    return None


def nature(entity: Entity) -> Nature:
    """The sort of thing by the words of the names: a title or given name, a head noun, a place name."""
    names = [words_of(name) for name in (entity.key, *entity.names)]
    if any(n[0].islower() and n.split(" ", 1)[0] in titles.OFFICES | titles.HONORIFICS for n in entity.names):
        return Nature.PERSON
    if any(is_person(n) for n in names) or _has_surname(entity, names):
        return Nature.PERSON
    if entity.key in titles.SEATS or entity.key.rsplit(" ", 1)[-1] in titles.GOVERNMENT_NOUNS:
        return Nature.GOVERNMENT
    words = {w for n in names for w in n}
    if words & titles.PUBLIC_BODIES:
        return Nature.PUBLIC
    if words & (titles.BODIES | titles.LEGAL_FORMS | titles.TRADES):
        return Nature.BODY
    if any(is_place(n) for n in names) or words & titles.PLACE_HEADS or names[0][0] in titles.REGIONS:
        return Nature.PLACE
    return Nature.UNKNOWN


def _has_surname(entity: Entity, names: Sequence[Words]) -> bool:
    """Whether the text goes on with the last word of a name of two or three ("Ingvild Roe", then "Roe")."""
    full = tuple(entity.key.split())
    return len(full) in (2, 3) and entity.part_of is None and (full[-1],) in names and not HEADS & set(full)


def gender(entity: Entity) -> str | None:
    """ "m" or "f" where a title or given name tells, else None."""
    words = {w for name in entity.names for w in name.lower().split()}
    male = bool(words & titles.MALE_WORDS) or any(
        words_of(n)[:1] and words_of(n)[0] in titles.GIVEN_MALE for n in entity.names
    )
    female = bool(words & titles.FEMALE_WORDS) or any(
        words_of(n)[:1] and words_of(n)[0] in titles.GIVEN_FEMALE for n in entity.names
    )
    return None if male == female else "m" if male else "f"


def last_of_other_gender(sentence: Sentence, before: int, wanted: str) -> int | None:
    """The token of the last personal pronoun of the other gender before a token: "[she] said he"; None for none."""
    pronouns = titles.PERSON_PRONOUNS
    found = (t.index for t in reversed(sentence.tokens[:before]) if pronouns.get(t.folded, wanted) != wanted)
    return next(found, None)
