"""A speaker under a surname that the text introduces nowhere, one letter from that of somebody whom it does.

Newspapers give a name in full once and the surname from then on. Who speaks as "Lund" in a text that has introduced a
"Petra Lind", and nobody of the name of Lund, is most likely she: one of the two is misspelt.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.analysis.names.content import distance
from claimcheck.analysis.names.levels import is_body
from claimcheck.lexicon import gazetteer, titles
from claimcheck.model.analysis import Analysis, Entity
from claimcheck.model.claim import Claim

_LONG = 4  # letters from which one letter may differ though the surname stands in its right spelling, too
_KINDS = frozenset(("attribution", "person", "quote"))
_GIVEN = titles.GIVEN_MALE | titles.GIVEN_FEMALE

Names = tuple[str, str]
"""A surname as it is spelt alone, and the full name of whom it may stand for."""


def pairs(analyses: Sequence[Analysis], claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim, Names]]:
    """What tells who somebody is and what is put into the mouth of the other spelling, the earlier claim first.

    Args:
        claims: in a fixed order.
    """
    own: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind in _KINDS:
            own[claim.source].append(claim)
    everywhere = [e for a in analyses for e in a.entities.values()]
    for analysis in analyses:
        spoken = [c for c in own[analysis.document.id] if c.kind != "person"]
        for key, entity in analysis.entities.items():
            said = [c for c in spoken if any(m == c.parts.get("speaker") for m in entity.mentions)]
            full = _meant(entity, analysis) if said and _speaks_only(entity, said) else None
            if full is None or _bears(key, everywhere):
                continue
            for who in own[analysis.document.id]:
                subject = who.frame.subject
                if who.kind == "person" and subject is not None and subject.entity == full.key:
                    yield from ((*sorted((who, c), key=lambda x: x.span.start), (key, full.key)) for c in said)  # type: ignore[misc]


def _speaks_only(entity: Entity, said: Sequence[Claim]) -> bool:
    """Whether the name is one plain word that stands in the text for somebody who speaks, and for nothing else."""
    if len(entity.names) != 1 or not entity.key.isalpha() or entity.names[0].isupper():
        return False
    if entity.key in _GIVEN or gazetteer.known(entity.key) is not None:
        return False
    return all(any(m == c.parts.get("speaker") for c in said) for m in entity.mentions)


def _meant(entity: Entity, analysis: Analysis) -> Entity | None:
    """The one person introduced before whose surname is one letter from the name."""
    near = [e for e in analysis.entities.values() if _one_letter(entity, e)]
    return near[0] if len(near) == 1 and near[0].mentions[0] < entity.mentions[0] else None


def _one_letter(entity: Entity, full: Entity) -> bool:
    words = full.key.split()
    if len(words) < 2 or is_body(tuple(words)) or distance(words[-1], entity.key, 1) != 1:
        return False
    alone = any(" " not in name.strip() for name in full.names)
    return not alone or min(len(words[-1]), len(entity.key)) >= _LONG


def _bears(word: str, entities: Sequence[Entity]) -> bool:
    """Whether anything in the story has a longer name with the word."""
    return any(word in e.key.split() and e.key != word for e in entities)
