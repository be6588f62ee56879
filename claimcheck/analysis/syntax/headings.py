"""What a headline opens with before a colon, without a verb: "[Riot over a death:] boy shot by police had no gun".

The network takes the heading for the subject of what follows, so the two are parsed apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis import tagger
from claimcheck.analysis.headline_verbs import with_verbs
from claimcheck.analysis.syntax import Parse
from claimcheck.model.analysis import Tag
from claimcheck.text.folding import fold

_LONGEST = 10  # words of a heading
_LEAST = (2, 5)  # words of a heading, and of what is told behind it
_ENDS = frozenset('.?!"')
_VERBS = (Tag.VERB, Tag.AUX)


def heading(words: Sequence[str]) -> int | None:
    """The index of the colon behind the heading of a headline, or None where it has none."""
    folded = [fold(w).lower() for w in words]
    if ":" not in folded[_LEAST[0] : _LONGEST] or folded[-1] in _ENDS or '"' in folded:
        return None
    colon = folded.index(":")
    if colon < _LEAST[0] or len(words) - colon <= _LEAST[1] or ":" in folded[colon + 1 :]:
        return None
    tags = with_verbs(folded, tagger.tag(words))
    if any(t in _VERBS for t in tags[:colon]) or tags[colon - 1] is Tag.PROPN:
        return None  # "Smith: the dam is safe" gives whose words they are
    return colon if any(t in _VERBS for t in tags[colon + 1 :]) else None


def joined(front: Parse, back: Parse) -> Parse:
    """The parse of the whole from that of the heading (a full stop for the colon) and of what is told behind it."""
    size = len(front.heads)
    root = back.heads.index(-1) + size
    heads = [root if h < 0 else h for h in front.heads] + [h + size if h >= 0 else -1 for h in back.heads]
    relations = ["parataxis" if r == "root" else r for r in front.relations]
    heads[size - 1], relations[size - 1] = root, "punct"
    return Parse((*front.tags, *back.tags), tuple(heads), (*relations, *back.relations))
