"""Arcs between a verb of saying and what is said: behind it, before it, and around a day."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis.syntax import arcs
from claimcheck.lexicon import calendar, embedding
from claimcheck.model.analysis import Tag, Token

Arc = tuple[int, str]
_NOW = frozenset("is are has does will isn't aren't hasn't won't".split())
_WHEN = frozenset((*calendar.WEEKDAYS, "today", "yesterday", "morning", "afternoon", "evening", "night"))


def reported(tokens: Sequence[Token], at: int) -> Arc | None:
    """What follows "said on Friday that" is its content, not a verb joined to it."""
    token = tokens[at]
    if not embedding.is_saying(tokens[token.head].lemma):
        return None
    kids = [t for t in tokens[token.head + 1 : at] if t.head == at]
    opened = any(t.folded == "that" and t.relation == "mark" for t in kids)
    return (token.head, "ccomp") if opened and not any(t.relation == "cc" for t in kids) else None


def now_joined(tokens: Sequence[Token], at: int) -> Arc | None:
    """What is so now goes on with what was said ("He said that Ruiz was there but [is] not the one who fired")."""
    token = tokens[at]
    if not 0 <= token.head < at or not embedding.is_saying(tokens[token.head].lemma):
        return None
    said = tokens[token.head]
    kids = [t for t in tokens if t.head == at]
    finite = next((t for t in kids if t.relation in ("cop", "aux", "aux:pass")), token)
    if said.folded not in (said.lemma + "d", "said") and not said.folded.endswith("ed"):
        return None
    if finite.folded not in _NOW or any(t.relation.startswith(("nsubj", "csubj", "expl")) for t in kids):
        return None
    content = next((t for t in tokens[said.index : at] if t.head == said.index and t.relation == "ccomp"), None)
    return (content.index, "conj") if content is not None else None


def speech_tag(tokens: Sequence[Token], at: int) -> Arc | None:
    """A verb of saying with its own subject behind a comma is a speech tag ("Sales fell, the mill said")."""
    token = tokens[at]
    if token.head < 0 or token.head > at:
        return None
    if token.tag is not Tag.VERB or not embedding.is_saying(token.lemma):
        return None
    kids = [t for t in tokens if t.head == at]
    if any(t.relation in ("mark", "cc", "ccomp") and t.index < at for t in kids):
        return None
    first = min((t.index for t in kids if t.relation == "nsubj"), default=None)
    opened = first is not None and first < at and any(t.folded in (",", '"') for t in tokens[first - 3 : first])
    return (token.head, "parataxis") if opened and not _says_more(kids, at) else None


def before_tag(tokens: Sequence[Token], at: int) -> Arc | None:
    """What stands before a speech tag belongs to what is said ("It sank, killing two, the mill said")."""
    token = tokens[at]
    if token.head <= at:
        return None
    verb = tokens[token.head]
    if verb.tag is not Tag.VERB or not embedding.is_saying(verb.lemma):
        return None
    content = next((t for t in tokens[:at] if t.head == verb.index and t.relation in ("ccomp", "parataxis")), None)
    return (content.index, token.relation) if content is not None else None


def _says_more(kids: Sequence[Token], at: int) -> bool:
    """Whether content follows the verb of saying."""
    return any(t.index > at and t.relation in ("ccomp", "obj", "xcomp") and not t.folded.endswith("ing") for t in kids)


def dated_report(tokens: Sequence[Token], at: int) -> Arc | None:
    """What follows "warned on Friday that" or "told her on Friday night that" hangs on no word before."""
    token = tokens[at]
    if token.head < 0:
        return None
    that = next((t for t in tokens[:at] if t.head == at and t.folded == "that" and t.relation in ("mark", "obj")), None)
    if that is None or that.index < 1 or not arcs.has_subject(tokens, at, arcs.RELATIVES):
        return None
    if tokens[that.index - 1].folded not in _WHEN:
        return None
    above = next(
        (t for t in reversed(tokens[: that.index]) if t.tag is Tag.VERB and embedding.is_saying(t.lemma)), None
    )
    if above is None or above.index == token.head and token.relation == "ccomp":
        return None
    told = tokens[above.index + 1 : that.index]
    if any(t.tag is Tag.VERB and t.relation in ("acl", "advcl", "xcomp") or t.folded in arcs.OPENERS for t in told):
        return None
    return above.index, "ccomp"
