"""Kinds of claim: one file each, a vertical slice that finds, reads back and relates its values.

To add one, drop in `kinds/<name>.py` with a table of cases `tests/cases/kinds/<name>.yaml`:

    '''<what it recognises, one example, what it refuses on purpose, where the rule comes from>'''
    @dataclass(frozen=True, slots=True)
    class Height:                                       # the value: hashable, str() for readers
        low: float
        high: float
        def __str__(self) -> str: ...
        def to_plain(self) -> dict[str, object]: return {"type": "height", ...}

    def find(sentence: Sentence, context: Context) -> Iterator[Mention]: ...
    def read(plain: Mapping[str, object]) -> Height: ...      # read(v.to_plain()) == v
    def relate(a: Height, b: Height) -> Relation: ...         # relate(b, a) == relate(a, b).inverse

    KIND = Kind(id="height", summary="...", example="...", find=find, read=read, relate=relate, needs={...})
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from claimcheck.model.analysis import Analysis, Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.registry import Registry


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a kind may know beyond the sentence: its document's analysis and publication date."""

    analysis: Analysis
    published: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of claim.

    find: the mentions in one sentence. read: a value from its plain form; raises ValueError.
    relate: pure comparison of two values. needs: for each frame slot that must be shared before
    two claims are compared, the least level of the matcher's ladder ("exact", "alias", "related",
    "unknown"). apart: slots that are the value itself, or tell nothing of what is spoken of; they are not compared.
    either: for a slot, the slot of the other claim that may stand for it ("the recall" / "requires a recall").
    one_answer: the claims of one topic answer one question, so that values that exclude each other conflict.
    parties: slots that tell which matter it is: where they are the same in passages on one matter, others may differ.
    figure: the value is a figure or a time, of which a passage gives one for one thing.
    excludes: whether two values exclude each other where the passages around them are on one matter; where a kind has
    it, passages on one matter are enough to set such values side by side.
    role_tells: a role that two claims share says what their predicates say ("killed 11", "11 dead", "a toll of 11").
    mute: roles that say nothing of what is meant, so that sharing one does not join two claims.
    given_as: the kind of the output contract under which reports give its claims, where it has none of its own.
    akin: pairs of roles of which the values, not the roles, say whether they exclude each other ("on", "since").
    plain: the one of them that may stand for any role that does say it ("lasted two days", "two days in prison").
    signs: pairs of roles that answer one question with opposite signs, whatever the values (a profit, a loss).
    """

    id: str
    summary: str
    example: str
    find: Callable[[Sentence, Context], Iterable[Mention]]
    read: Callable[[Mapping[str, Any]], Any]
    relate: Callable[[Any, Any], Relation]
    needs: Mapping[str, str] = field(default_factory=dict)
    apart: frozenset[str] = frozenset()
    either: Mapping[str, str] = field(default_factory=dict)
    one_answer: bool = False
    parties: frozenset[str] = frozenset()
    figure: bool = False
    excludes: Callable[[Any, Any], bool] | None = None
    role_tells: bool = False
    mute: frozenset[str] = frozenset()
    plain: str | None = None
    given_as: str | None = None
    akin: frozenset[frozenset[str]] = frozenset()
    signs: frozenset[frozenset[str]] = frozenset()


KINDS: Registry[Kind] = Registry("claimcheck.kinds", "KIND", Kind)


def given_as(kind: str) -> str:
    """The kind under which reports give claims of a kind: an id of the output contract; an unknown one as it is."""
    return (KINDS.get(kind).given_as if kind in KINDS.names() else None) or kind
