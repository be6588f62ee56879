"""A sentence of a text, as a claim sees it: which of its words the claim has, and how near they stand to each other."""

from __future__ import annotations

from claimcheck.contrast.whole.claims import Node
from claimcheck.contrast.whole.words import TELLING, name, one_name, one_word
from claimcheck.model.analysis import Sentence, Tag, Token

APART = 99  # arcs: no way leads there
_REACH = 12  # tokens between two words that still stand beside each other
_OPENING = frozenset("who which that such as like including or called named known one of".split())
_TURNING = frozenset(  # who is a former mayor is none
    "former formerly ex old acting deputy vice assistant would-be alleged suspected supposed so-called then-".split()
)


class View:
    """`said`: the words of the sentence that say what a word of the claim says, with the rest of their names."""

    def __init__(self, own: Sentence, there: Sentence, nodes: list[Node]) -> None:
        self._own, self.there = own, there
        self._known: dict[int, list[int]] = {}
        self._called: dict[int, frozenset[int]] = {}
        self.said = {i for n in nodes for u in self.of(n) for i in (u, *(t.index for t in name(there, u)))}

    def of(self, node: Node) -> list[int]:
        """The words that can say what a word of the claim says."""
        own = node.token
        if (known := self._known.get(own.index)) is not None:
            return known
        mine = name(self._own, own.index)
        found = []
        for t in self.there.tokens:
            if mine and t.tag is Tag.PROPN:
                if one_name(mine, name(self.there, t.index)):
                    found.append(t.index)
            elif one_word(own, t):
                found.append(t.index)
        self._known[own.index] = found
        return found

    def called(self, at: int) -> frozenset[int]:
        """A word with the other words of its name, and what stands in apposition to it, once removed."""
        if (known := self._called.get(at)) is not None:
            return known
        there = self.there
        found = {at, *(t.index for t in name(there, at))}
        for _ in range(2):
            for token in there.tokens:
                if token.relation in _SAME or token.relation.startswith(("appos:", "flat:")):
                    if token.head in found and token.index not in found:
                        found |= {token.index, *(t.index for t in name(there, token.index))}
                    elif token.index in found and token.head not in found:
                        found |= {token.head, *(t.index for t in name(there, token.head))}
        self._called[at] = frozenset(found)
        return self._called[at]

    def close(self, a: int, b: int) -> bool:
        """Whether between two words nothing stands but what the claim says, too, and words of no content."""
        tokens = self.there.tokens
        first, last = min(a, b), max(a, b)
        if last - first > _REACH or self._owns_another(last):
            return False
        own = {t.index for x in (a, b) for t in name(self.there, x)}
        return all(self._passes(i, a, b) or i in own for i in range(first + 1, last)) and not any(
            t.folded == "'s" and t.index == first + 1 for t in tokens[first + 1 : last]
        )

    def turned(self, at: int) -> bool:
        """Whether a noun has a word beside it that takes it back: "the former mayor"."""
        return any(t.head == at and t.folded in _TURNING and t.index not in self.said for t in self.there.tokens)

    def _owns_another(self, at: int) -> bool:
        """Whether a word is the owner of something that the claim does not have: "of [France]'s wine trade"."""
        tokens = self.there.tokens
        owned = tokens[at].relation == "nmod:poss" and at + 1 < len(tokens) and tokens[at + 1].folded in ("'s", "'")
        return owned and tokens[at].head not in self.said

    def _passes(self, at: int, a: int, b: int) -> bool:
        t = self.there.tokens[at]
        if at in self.said or t.lemma == "be" or t.folded in _OPENING:
            return True
        if t.tag in (Tag.DET, Tag.PUNCT, Tag.ADV, Tag.NUM, Tag.ADJ):
            return t.folded not in (";", ":", ".") and t.lemma not in _TURNING
        if t.head == max(a, b) and t.relation in ("compound", "flat"):
            return True
        if t.tag is Tag.ADP:
            return t.head in self.said and t.head not in (a, b)
        return t.folded == "'s" and at - 1 in self.said

    def between(self, a: int, b: int) -> tuple[int, list[Token]]:
        """The arcs between two words of the tree, and the telling words on the way that the claim does not have."""
        tokens = self.there.tokens
        up: dict[int, int] = {}
        at = a
        while at >= 0 and at not in up:
            up[at] = len(up)
            at = tokens[at].head
        way, at = [b], b
        while at >= 0 and at not in up and len(way) < len(tokens):
            at = tokens[at].head
            way.append(at)
        if at not in up:
            return APART, []
        inside = {*way[1:], *(i for i, n in up.items() if n <= up[at])} - {a, b}
        return up[at] + len(way) - 1, [tokens[i] for i in inside if i not in self.said and tokens[i].tag in TELLING]

    def near(self, a: int, b: int, most: int, odd: int = 0) -> bool:
        """Whether two words are so few arcs apart, with so few words between that the claim does not have."""
        arcs, strange = self.between(a, b)
        return arcs <= most and len(strange) <= odd


_SAME = frozenset(("appos", "flat", "nmod:desc"))
