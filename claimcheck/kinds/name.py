"""Names and acronyms: which long form a text gives for a short one.

Recognises "Long Form (LF)", "LF (Long Form)", "Long Form, or LF,", "LF, the Long Form," and, without a long form,
short forms by their looks. Example: "the Office for Rail Safety (ORS)". Two expansions of one acronym are the same name
whatever the order of their words; they name different things where each has a word that the other lacks.
Refuses on purpose: years, ages, stock tickers and party labels in parentheses, Roman numerals, times of day, shouting.
After Schwartz and Hearst (2003); see `claimcheck.analysis.acronyms`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis import acronyms
from claimcheck.analysis.acronyms.letters import spells
from claimcheck.analysis.names.content import words_apart
from claimcheck.kinds import Context, Kind
from claimcheck.model.analysis import Sentence, Tag
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.text.folding import fold, shown

_LINKS = {"of", "for", "on", "in", "at", "to", "against"}


@dataclass(frozen=True, slots=True)
class Name:
    """A short form, and the long form that the text gives for it (None where it gives none)."""

    short: str
    long: str | None = None

    def __str__(self) -> str:
        return self.short if self.long is None else f"{self.short} ({self.long})"

    def to_plain(self) -> dict[str, object]:
        """`{"type": "name", "short": ..., "long": ... or None}`."""
        return {"type": "name", "short": self.short, "long": self.long}

    @property
    def spelled(self) -> bool:
        """Whether the letters of the short form are those of the long form, in order."""
        return self.long is not None and spells(self.short, self.long)


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The definitions of a sentence (role "expansion"), and the short forms that have none there (no role)."""
    base = sentence.passage.span.start
    defined = acronyms.definitions(sentence.text, base)
    for definition in defined:
        short, long = (shown(sentence.text[s.start - base : s.end - base]) for s in (definition.short, definition.long))
        inside = sentence.tokens_in(definition.long)
        if not inside:
            continue
        yield Mention(
            span=definition.short.hull(definition.long),
            value=Name(short, long),
            anchor=_head(sentence, inside[0].index, inside[-1].index + 1),
            head=_short_tokens(sentence, definition.short),
            role="expansion",
            parts={"short": definition.short, "long": definition.long},
            reach="span",
            trace=(definition.pattern,),
        )
    for span in acronyms.lone(sentence.text, base):
        token = sentence.token_at(span.start)
        if token is not None and not any(span.overlaps(d.short) or span.overlaps(d.long) for d in defined):
            yield Mention(
                span=span,
                value=Name(fold(sentence.text[span.start - base : span.end - base]).removesuffix("'s")),
                anchor=token.index,
                parts={"short": span},
                reach="span",
                trace=("short",),
            )


def _short_tokens(sentence: Sentence, span: Span) -> tuple[int, int] | None:
    """The tokens of the short form: what a name is about is the short form, its value the long one."""
    inside = sentence.tokens_in(span)
    return (inside[0].index, inside[-1].index + 1) if inside else None


def _head(sentence: Sentence, first: int, last: int) -> int:
    """The head of the long form: the last word before its first preposition."""
    for token in sentence.tokens[first + 1 : last]:
        if token.folded in _LINKS:
            return token.index - 1
    return next((t.index for t in reversed(sentence.tokens[first:last]) if t.tag is not Tag.PUNCT), last - 1)


def read(plain: Mapping[str, Any]) -> Name:
    """A name from its plain form. Raises ValueError where the short form is missing or no text."""
    short, long = plain.get("short"), plain.get("long")
    if not isinstance(short, str) or not short or not (long is None or isinstance(long, str)):
        raise ValueError("a name needs `short`: text, and may have `long`: text")
    return Name(short, long)


def relate(a: Name, b: Name) -> Relation:
    """Of two expansions of one short form: EQUAL with the same content words, DISJOINT where each has one of its own.

    The name with more words says more. Another short form, or no long form, tells nothing.
    """
    if a == b:
        return Relation.EQUAL
    if a.long is None or b.long is None or _short(a.short) != _short(b.short):
        return Relation.UNKNOWN
    left, right = words_apart(a.long, b.long)
    if left and right:
        return Relation.DISJOINT
    if left or right:
        return Relation.NARROWER if left else Relation.BROADER
    return Relation.EQUAL


def _short(text: str) -> str:
    plain = text[:-1] if len(text) > 2 and text.endswith("s") and text[-2].isupper() else text
    return "".join(c for c in plain if c.isalnum()).lower()


KIND = Kind(
    id="name",
    summary="acronyms and the long forms given for them",
    example="the Office for Rail Safety (ORS)",
    find=find,
    read=read,
    relate=relate,
    needs={"role": "exact", "head": "alias"},
    apart=frozenset(("subject", "predicate", "object", "overlap")),
    one_answer=True,
)
