"""What is told by its grade: "a magnitude 5.4 [tremor]", "the category 4 [storm]", "a grade 3 listed [house]".

The network takes the word for the grade for what the sentence is about, and leaves the thing itself beside it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from claimcheck.model.analysis import Tag, Token

_GRADES = frozenset("magnitude category type grade class level stage size tier".split())
_PLACED = frozenset(("in", "at", "by"))
_FAR = 4  # words between the figure and what has that grade


def with_graded_things(tokens: list[Token]) -> list[Token]:
    """The tokens with what has a grade in the place that its grade was given; nothing else is changed."""
    for grade, figure in pairwise(tokens):
        bare = grade.index > 0 and tokens[grade.index - 1].folded in _PLACED  # "in class 12 pupils cheated"
        if grade.lemma in _GRADES and grade.tag is Tag.NOUN and figure.tag is Tag.NUM and not bare:
            thing = _thing(tokens, figure.index + 1)
            if thing is not None:
                return _put_right(tokens, grade, figure, thing)
    return tokens


def _thing(tokens: list[Token], at: int) -> Token | None:
    """The last noun of the words right behind the figure."""
    found = None
    for token in tokens[at : at + _FAR]:
        if token.tag is Tag.NOUN:
            found = token
        elif found is not None or token.tag is not Tag.ADJ:
            break
    return found


def _put_right(tokens: list[Token], grade: Token, figure: Token, thing: Token) -> list[Token]:
    inside = range(grade.index, thing.index + 1)
    above = grade
    while above.head in inside and above.head != above.index:
        above = tokens[above.head]
    if above.index == thing.index and grade.relation == "compound":
        return tokens
    outer = thing if thing.head not in inside else above
    if above.head not in inside and above.index != thing.index:
        outer = above
    out = list(tokens)
    out[thing.index] = replace(thing, head=outer.head, relation=outer.relation)
    for token in tokens:
        if token.index in inside and token.index != thing.index and (token.head not in inside or token is grade):
            relation = "compound" if token.tag in (Tag.NOUN, Tag.PROPN) else "amod"
            out[token.index] = replace(token, head=thing.index, relation=relation)
        elif token.index not in inside and token.head in inside:
            out[token.index] = replace(token, head=thing.index)
    out[figure.index] = replace(figure, head=grade.index, relation="nummod")
    return out
