"""Parts of an event that one alone fills: who won, who went before, where it landed, what it was called off for.

Recognises the events of `claimcheck.lexicon.parts` told by verbs, nouns and nouns for those who have a part in them.
Example: "The Corday Prize went to Ana Ruiz." tells of the award that its winner was Ana Ruiz.
Two fillers of one part exclude each other where they cannot be one; one filler of two parts excludes itself.
Refuses on purpose: several fillers ("A and B"), what is denied or only possible, parts without a name, a group or a
cause that is known. Frames after Fillmore (1976).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis.parties import excluding
from claimcheck.analysis.parties.fillers import Filler, ordinals
from claimcheck.analysis.parties.happenings import STAGES, Happening, happenings
from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import parts
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation


@dataclass(frozen=True, slots=True)
class Filled:
    """What fills a part: the words, what sort of filler they are, their head, names in them, causes, ordinals."""

    text: str
    sort: str
    head: str
    names: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an event with its filler; beside: the other parts that are told; around: other names there."""

    event: str
    part: str
    filled: Filled
    beside: tuple[tuple[str, Filled], ...] = ()
    around: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.filled.text}: {self.part} ({self.event})"

    def to_plain(self) -> dict[str, object]:
        """`{"type": "part", "event", "part", "filled": {...}, "beside": [[part, {...}], ...], "around", "stages"}`."""
        return {
            "type": "part",
            "event": self.event,
            "part": self.part,
            "filled": _plain(self.filled),
            "beside": [[part, _plain(filled)] for part, filled in self.beside],
            "around": list(self.around),
            "stages": list(self.stages),
        }


def _plain(filled: Filled) -> dict[str, object]:
    return {
        "text": filled.text,
        "sort": filled.sort,
        "head": filled.head,
        "names": list(filled.names),
        "terms": list(filled.terms),
        "ordinals": list(filled.ordinals),
    }


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The compared parts of the events of a sentence (role: event and part)."""
    for told in happenings(sentence, context.analysis):
        event = parts.event(told.event)
        for part, filler in told.fillers.items():
            if not event.parts[part].compared:
                continue
            others = {p: f for p, f in told.fillers.items() if p != part}
            keys = [f for p, f in others.items() if event.parts[p].key]
            yield Mention(
                span=sentence.span_of(min(filler.at[0], told.anchors[part]), max(filler.at[1], told.anchors[part] + 1)),
                value=_value(sentence, told, part),
                anchor=told.anchors[part],
                head=keys[0].at if keys else None,
                subject=keys[0].at if keys else None,
                role=f"{told.event}: {SIDE if event.mutual else part}",
                nominal=True,
                parts={"value": sentence.span_of(*filler.at)},
                trace=("point", "part"),
            )


SIDE = "side"


def _value(sentence: Sentence, told: Happening, part: str) -> Part:
    event = parts.event(told.event)

    def name(one: str) -> str:
        return SIDE if event.mutual and event.parts[one].compared else one

    stages = tuple(sorted(STAGES & {t.folded for t in sentence.tokens}))
    beside = tuple(sorted((name(p), _filled(sentence, f)) for p, f in told.fillers.items() if p != part))
    return Part(
        told.event, name(part), _filled(sentence, told.fillers[part]), beside, tuple(sorted(told.around)), stages
    )


def _filled(sentence: Sentence, filler: Filler) -> Filled:
    marks = tuple(sorted(ordinals(sentence, filler.at))) if filler.sort == "noun" else ()
    return Filled(filler.text, filler.sort, filler.head, tuple(sorted(filler.names)), filler.terms, marks)


def read(plain: Mapping[str, Any]) -> Part:
    """A part from its plain form. Raises ValueError where it is not of that form."""
    if plain.get("type") != "part" or not isinstance(plain.get("filled"), Mapping):
        raise ValueError("a part needs `event`, `part` and `filled`")
    beside = tuple((str(part), _read(filled)) for part, filled in plain.get("beside", ()))
    around = tuple(str(name) for name in plain.get("around", ()))
    stages = tuple(str(name) for name in plain.get("stages", ()))
    return Part(str(plain.get("event", "")), str(plain.get("part", "")), _read(plain["filled"]), beside, around, stages)


def _read(plain: Mapping[str, Any]) -> Filled:
    if not all(isinstance(plain.get(key), str) for key in ("text", "sort", "head")):
        raise ValueError("what fills a part needs `text`, `sort` and `head`: text")
    lists = (tuple(str(x) for x in plain.get(key, ())) for key in ("names", "terms", "ordinals"))
    return Filled(plain["text"], plain["sort"], plain["head"], *lists)


def relate(a: Part, b: Part) -> Relation:
    """Of one part: EQUAL one filler, DISJOINT two that cannot be one. Of two parts: DISJOINT where one fills both."""
    if a.event != b.event:
        return Relation.UNKNOWN
    if a.part == b.part:
        return excluding.relate(a.filled, b.filled)
    return Relation.DISJOINT if excluding.relate(a.filled, b.filled) is Relation.EQUAL else Relation.UNKNOWN


KIND = Kind(
    id="part",
    summary="what fills a part of an event that has one filler",
    example="The Corday Prize went to Ana Ruiz.",
    find=find,
    read=read,
    relate=relate,
    needs={"role": "exact"},
    given_as="status",
)
