"""The words of a passage that make the difference: as few as tell it.

A figure or a time is marked as a whole, as a reader would draw it: "at least five", "7:37 a.m. local time"; so is
the name of somebody whom the other side does not name. Of what one side denies, the verb or "not". Of anything else, of
the words that the nearest passage of the other side lacks, those that the claim's value names; where there are none,
those inside the value's own words; where nothing says which words those are, all of them. A word that the other passage
has elsewhere is left out. Words are compared by difflib (Ratcliff and Obershelp 1988), folded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from claimcheck.kinds import KINDS
from claimcheck.model.claim import Claim
from claimcheck.text.folding import fold

STEM = 5  # letters that two forms of one word share
_WORD = re.compile(r"[^\W_]+(?:['’.,:-][^\W_]+)*")
_BOUND = re.compile(  # words that belong to the figure behind them
    r"\b(?:at (?:least|most)|no (?:more|fewer|less) than|(?:more|fewer|less) than|up to|as many as|about|around|some|"
    r"nearly|almost|over|under|roughly|approximately|an estimated|only|just) (?:the )?$"
)
_GLUE = re.compile(r"\s+(?:of\s+)?(?:the\s+)?")
_ARTICLES = frozenset(("a", "an", "the"))
_AGREEING = {"have": "has", "are": "is", "were": "was"}  # follow from the number of the subject


def is_denied(claim: Claim, others: Iterable[Claim]) -> bool:
    """Whether what the claim says holds is denied by another, or the other way round."""
    return any({_holds(claim), _holds(other)} == {True, False} for other in others)


def marks(exact: str, against: Sequence[str], claim: Claim, *, denied: bool = False) -> list[tuple[int, int]]:
    """Where the telling words stand (code points of `exact`, half-open).

    Args:
        denied: the sides differ in whether it holds, not in what.
    """
    if (whole := _figure(exact, claim) or _name(exact, against, claim)) is not None:
        return [whole]
    lacking = differing(exact, against)  # none where most words differ, which tells nothing
    words = [
        (low + m.start(), low + m.end(), _bare(m[0]))
        for low, high in lacking or [(0, len(exact))]
        for m in _WORD.finditer(exact[low:high])
    ]
    nearest = {_bare(m[0]) for m in _WORD.finditer(_nearest(exact, against))}
    words = [word for word in words if word[2] not in nearest]
    stems = tuple(_bare(m[0])[:STEM] for m in _WORD.finditer(claim.text) if len(m[0]) > 2 or m[0].isdigit())
    inner = [span.shift(-claim.span.start) for name, span in claim.parts.items() if name in ("value", "long")]
    named = [word for word in words if stems and word[2].startswith(stems)]
    inside = [word for word in words if any(s.start <= word[0] and word[1] <= s.end for s in inner)]
    if denied and not inner and not named:
        return _verb(exact, claim)
    return list(_joined(exact, (word[:2] for word in named or inside or (words if lacking and not inner else []))))


def _verb(exact: str, claim: Claim) -> list[tuple[int, int]]:
    """Where the words stand that tell what holds or not."""
    verb = claim.frame.predicate
    match = re.search(rf"\b{re.escape(verb.text)}\b", exact) if verb is not None else None
    return [match.span()] if match is not None else []


def _holds(claim: Claim) -> object:
    return getattr(claim.value, "holds", None)


def _figure(exact: str, claim: Claim) -> tuple[int, int] | None:
    """Where the expression of a figure or a time stands; None for claims of other kinds."""
    value = claim.parts.get("value")
    if value is None or claim.kind not in KINDS.names() or not KINDS.get(claim.kind).figure:
        return None
    start, end = value.start - claim.span.start, value.end - claim.span.start
    if not 0 <= start < end <= len(exact) or end - start == len(exact):
        return None
    bound = _BOUND.search(fold(exact[:start]).lower())
    return (bound.start() if bound is not None else start), end


def _name(exact: str, against: Sequence[str], claim: Claim) -> tuple[int, int] | None:
    """Where the name stands that the claim gives, if nobody of that surname is in the other passages."""
    part = claim.parts.get("name")
    if part is None or not claim.span.contains(part):
        return None
    start, end = part.start - claim.span.start, part.end - claim.span.start
    words = [_bare(m[0]) for m in _WORD.finditer(exact[start:end])]
    others = {_bare(m[0]) for other in against for m in _WORD.finditer(other)}
    return (start, end) if words and words[-1] not in others else None


def _nearest(exact: str, against: Sequence[str]) -> str:
    """The passage that shares most words with this one."""
    own = {_bare(m[0]) for m in _WORD.finditer(exact)}
    return max(against, key=lambda other: len(own & {_bare(m[0]) for m in _WORD.finditer(other)}), default="")


def differing(text: str, against: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where the words stand that the nearest of the other texts lacks (code points of `text`, half-open).

    Marking most of a text marks nothing.
    """
    words = list(_WORD.finditer(text))
    keys = [_key(m[0]) for m in words]
    others = [[_key(m[0]) for m in _WORD.finditer(other)] for other in against]
    if not others:
        return ()
    matchers = [SequenceMatcher(None, keys, other, autojunk=False) for other in others]
    blocks = max(matchers, key=lambda m: m.ratio()).get_matching_blocks()
    shared = {i for start, _, size in blocks for i in range(start, start + size)}
    own = [i for i, key in enumerate(keys) if i not in shared and key not in _ARTICLES]
    if 2 * len(own) > len(keys):
        own = []
    return tuple(_joined(text, (words[i].span() for i in own)))


def _joined(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Neighbours that white space parts become one, with "of" and "the" between them: "one of the few"."""
    held: tuple[int, int] | None = None
    for start, end in spans:
        if held is not None and _GLUE.fullmatch(text, held[1], start):
            held = (held[0], end)
            continue
        if held is not None:
            yield held
        held = (start, end)
    if held is not None:
        yield held


def _key(word: str) -> str:
    """A word without case, curly signs, possessive and plural mark, so that only other words count as other."""
    low = fold(word).lower().removesuffix("'s")
    low = _AGREEING.get(low, low)
    return low[:-1] if len(low) > 3 and low.endswith("s") and not low.endswith("ss") else low


def _bare(word: str) -> str:
    return fold(word).lower().removesuffix("'s")
