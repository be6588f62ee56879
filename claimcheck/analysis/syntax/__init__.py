"""Word classes and dependency trees of sentences; numpy and the model are loaded with the first sentence parsed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from claimcheck.analysis import tagger
from claimcheck.analysis.headline_verbs import with_verbs
from claimcheck.analysis.syntax.features import form
from claimcheck.analysis.telling_verbs import settle_telling
from claimcheck.model.analysis import Tag
from claimcheck.text.folding import fold

if TYPE_CHECKING:
    from claimcheck.analysis.syntax.network import Network

LONGEST = 160  # words: a longer sentence (a list, a table, no prose) is parsed in pieces, as arcs grow with the square
VOTE = 2.0  # of 0, 0.5, 1, 1.5, 2, 3 and 5 the best on EWT test and held-out news
_UNNAMED = (Tag.ADV, Tag.ADJ, Tag.INTJ, Tag.X)
_BREAKS = (";", ":", ",", ".")


@dataclass(frozen=True, slots=True)
class Parse:
    """Of each word its class, the index of its head (-1: root), and the relation to it (Universal Dependencies 2)."""

    tags: tuple[Tag, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


def parse(sentences: Sequence[Sequence[str]]) -> list[Parse]:
    """The parse of each sentence, in order; a sentence is its words as written, and may be empty."""
    pieces = [_pieces(words) for words in sentences]
    parsed = iter(_parsed(list(chain.from_iterable(pieces))))
    return [_joined([next(parsed) for _ in some]) for some in pieces]


def _pieces(words: Sequence[str]) -> list[Sequence[str]]:
    """The sentence itself, or pieces of at most LONGEST words, cut behind a sign in the second half."""
    found = []
    while len(words) > LONGEST:
        signs = [i for i in range(LONGEST // 2, LONGEST) if words[i] in _BREAKS]
        cut = signs[-1] + 1 if signs else LONGEST
        found.append(words[:cut])
        words = words[cut:]
    return [*found, words] if words else found


def _joined(parses: Sequence[Parse]) -> Parse:
    """Pieces of one sentence: the roots of the later ones hang on the first as parataxis."""
    tags: list[Tag] = []
    heads: list[int] = []
    relations: list[str] = []
    for piece in parses:
        first, root = len(heads), heads.index(-1) if heads else -1
        tags += piece.tags
        heads += [root if h < 0 else first + h for h in piece.heads]
        relations += ["parataxis" if h < 0 and first else r for h, r in zip(piece.heads, piece.relations, strict=True)]
    return Parse(tuple(tags), tuple(heads), tuple(relations))


def _parsed(sentences: Sequence[Sequence[str]]) -> list[Parse]:
    from claimcheck.analysis.syntax.decode import tree
    from claimcheck.analysis.syntax.network import network

    if not sentences:
        return []
    net = network()
    tagged = [(words, _tagged(words)) for words in sentences]
    found = []
    for (words, first), scores in zip(tagged, net.scores(tagged), strict=True):
        heads = tree(scores.arcs.tolist())
        relations = net.relation_scores(scores, heads).argmax(axis=1).tolist()
        found.append(
            Parse(
                _classes(words, first, scores.tags, net),
                tuple(h - 1 for h in heads),
                tuple("root" if h == 0 else net.relations[r] for h, r in zip(heads, relations, strict=True)),
            )
        )
    return found


def _tagged(words: Sequence[str]) -> list[Tag]:
    folded = [fold(w).lower() for w in words]
    return with_verbs(folded, tagger.tag(words))


def _classes(words: Sequence[str], first: Sequence[Tag], scores: Any, net: Network) -> tuple[Tag, ...]:
    """The classes by the network's scores, with the perceptron's choice VOTE better: together they err less.

    A capitalised first word that the network does not know is a name rather than an adverb or adjective.
    """
    for row, choice in enumerate(first):
        if (column := net.columns.get(choice)) is not None:
            scores[row, column] += VOTE
    known = tuple(net.columns)
    tags = [known[n] for n in scores.argmax(axis=1).tolist()]
    if words[0][:1].isupper() and tags[0] in _UNNAMED and form(words[0]) not in net.vocabulary:
        tags[0] = Tag.PROPN
    settle_telling([fold(w).lower() for w in words], tags)
    return tuple(tags)
