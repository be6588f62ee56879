"""Two amounts of two things of which one clause tells: "had revenue of £381m and pretax profit of £41m".

The network joins the second thing to the first figure. It is joined to the first thing, and each has its own figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.model.analysis import Tag, Token

_WIDEST = 6  # tokens of an amount, and of what the second is called
_CALLED = (Tag.NOUN, Tag.ADJ, Tag.DET, Tag.VERB, Tag.PROPN)


def with_joined_amounts(tokens: list[Token]) -> list[Token]:
    """The tokens with both things joined, where "and" stands between two of them with an amount each."""
    out = tokens
    for joint in tokens[4:-3]:
        if joint.folded != "and":
            continue
        first, second = _before(tokens, joint.index), _behind(tokens, joint.index)
        if first is None or second is None or tokens[second].head == first and tokens[second].relation == "conj":
            continue
        out = list(out)
        out[second] = replace(out[second], head=first, relation="conj")
        out[joint.index] = replace(joint, head=second, relation="cc")
        for token in tokens[joint.index + 1 : second]:
            if not joint.index < token.head <= second:
                own = "det" if token.tag is Tag.DET else "compound" if token.tag in (Tag.NOUN, Tag.PROPN) else "amod"
                out[token.index] = replace(token, head=second, relation=own)
        for thing, end in ((first, joint.index), (second, len(tokens))):
            top = _amount(tokens, thing + 2, end)
            out[top] = replace(out[top], head=thing, relation="nmod")
            out[thing + 1] = replace(out[thing + 1], head=top, relation="case")
            for token in tokens[thing + 2 : top]:
                if not thing < token.head <= top:
                    out[token.index] = replace(token, head=top, relation="nummod")
            if tokens[first].head >= joint.index:
                return tokens
    return out


def _before(tokens: Sequence[Token], joint: int) -> int | None:
    """The thing whose amount ends right before the word."""
    for at in range(joint - 2, max(0, joint - _WIDEST) - 1, -1):
        if tokens[at].folded == "of":
            noun = tokens[at - 1] if at else None
            named = noun is not None and noun.tag is Tag.NOUN
            return at - 1 if named and _ends(tokens, at + 1) == joint else None
    return None


def _behind(tokens: Sequence[Token], joint: int) -> int | None:
    """The thing with an amount right behind the word."""
    for at in range(joint + 1, min(joint + _WIDEST, len(tokens) - 2)):
        if tokens[at].tag not in _CALLED:
            return None
        if tokens[at + 1].folded == "of":
            return at if tokens[at].tag is Tag.NOUN and _ends(tokens, at + 2) > at + 2 else None
    return None


def _ends(tokens: Sequence[Token], first: int) -> int:
    """Where an amount that begins there ends; there itself where none does."""
    end = first
    while end < len(tokens) and tokens[end].tag is Tag.NUM:
        end += 1
    if end == first:
        return first
    signed = not tokens[first].text[0].isdigit()
    while not signed and end < len(tokens) and end < first + _WIDEST and tokens[end].tag in (Tag.NOUN, Tag.ADJ):
        end += 1
        if tokens[end - 1].tag is Tag.NOUN:
            break
    return end


def _amount(tokens: Sequence[Token], first: int, end: int) -> int:
    """The top of an amount: its unit, or else its first figure."""
    last = min(_ends(tokens, first), end) - 1
    return last if tokens[last].tag is Tag.NOUN else first
