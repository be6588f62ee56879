"""Who says it, behind what is said: "The boat was certified for 150 passengers, the coast guard said on Sunday."

Such a tail is rare in the treebanks that the parser learned from and in every second sentence of news, and the parser
hangs parts of what is said on it. So the two are parsed apart, each as a sentence, and joined as Universal
Dependencies has them: the tail hangs on what is said as parataxis.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis import tagger
from claimcheck.analysis.headline_verbs import with_verbs
from claimcheck.analysis.syntax import Parse
from claimcheck.lexicon import embedding
from claimcheck.lexicon.inflection import PARTICIPLES
from claimcheck.lexicon.speech import DOCUMENTS
from claimcheck.model.analysis import Tag
from claimcheck.text.folding import fold
from claimcheck.text.lemmas import lemma

SUBJECT = 14  # words of a speaker with title and office
AFTER = 12  # words behind the verb: to whom, when, where
COMMAS = 3  # how many commas from the end are tried
_NAMING = frozenset((Tag.DET, Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.NUM, Tag.PRON, Tag.ADP, Tag.PART, Tag.CCONJ, Tag.SYM))
_NAMED = frozenset((Tag.NOUN, Tag.PROPN, Tag.PRON))
_CLAUSAL = frozenset("that which who whom whose what how why whether if when where because".split())
_OPENING = frozenset("if when as although though while because after before since once unless until".split())
_ENDS = frozenset((".", "!", "?"))


def tail(words: Sequence[str]) -> int | None:
    """The index of the comma before the tail of a sentence, or None where it has none."""
    if len(words) < 5 or not words[-1][-1].isalnum() and words[-1] not in _ENDS:
        return None
    end = len(words) - (words[-1] in _ENDS)  # a headline has no full stop
    commas = [i for i in range(end - 1, 1, -1) if words[i] == ","][:COMMAS]
    verbs = [i for i in range(commas[-1] + 1, end) if _says(words[i])] if commas else []
    if not verbs:
        return None
    lower = [w.lower() for w in words]
    folded = [fold(w) for w in lower]
    tags = with_verbs(folded, tagger.tag(words))
    for comma in commas:
        behind = [v for v in verbs if v > comma + 1]
        said = any(_is_tail(lower, tags, comma, verb, end) for verb in behind)
        turned = comma + 1 in verbs and _is_turned(lower, tags, comma, end)
        if (said or turned) and _is_whole(lower, tags, comma):
            return comma
    return None


def _says(word: str) -> bool:
    low = word.lower()
    return low.endswith(("said", "say", "says", "ed", "told", "tells", "s", "wrote", "found")) and embedding.is_saying(
        lemma(low, Tag.VERB)
    )


def _is_tail(lower: Sequence[str], tags: Sequence[Tag], comma: int, verb: int, end: int) -> bool:
    """Whether a speaker stands between comma and verb, and behind the verb no more than to whom, when and where."""
    speaker, behind = range(comma + 1, verb), range(verb + 1, end)
    if len(speaker) > SUBJECT or len(behind) > AFTER or sum(lower[i] == "," for i in speaker) % 2:
        return False
    come_out = next((i for i in speaker if _comes_out(lower, tags, i)), None)
    if not all(tags[i] in _NAMING or lower[i] == "," or i == come_out for i in speaker) or not any(
        tags[i] in _NAMED for i in speaker
    ):
        return False
    if lower[comma + 1] in ("and", "but", "or", "with") or any(lower[i] in _CLAUSAL for i in (*speaker, *behind)):
        return False
    return not any(tags[i] in (Tag.VERB, Tag.AUX) or lower[i] == "," for i in behind)


def _is_turned(lower: Sequence[str], tags: Sequence[Tag], comma: int, end: int) -> bool:
    """Whether the verb of saying opens the tail, and no more than the speaker stands behind it: ", says witness"."""
    speaker = range(comma + 2, end)
    if not speaker or len(speaker) > SUBJECT or lower[comma + 1] not in _TURNED:
        return False
    named = any(tags[i] in _NAMED for i in speaker)
    return named and all(tags[i] in _NAMING for i in speaker) and not any(lower[i] in _CLAUSAL for i in speaker)


_TURNED = frozenset(("says", "said", "claims", "reports"))


def _comes_out(lower: Sequence[str], tags: Sequence[Tag], at: int) -> bool:
    """Whether a participle tells how a document came about: "a report [released] on Monday", "a memo [seen] by"."""
    past = lower[at] in PARTICIPLES or lower[at].endswith("ed")
    document = lemma(lower[at - 1], Tag.NOUN) in DOCUMENTS and tags[at - 1] is Tag.NOUN
    return past and document and at + 1 < len(tags) and tags[at + 1] in (Tag.ADP, Tag.ADV, Tag.PROPN, Tag.NOUN)


def _is_whole(lower: Sequence[str], tags: Sequence[Tag], comma: int) -> bool:
    """Whether what stands before the comma can be a sentence."""
    opened = lower[0] in _OPENING and "," not in lower[:comma]
    quoted = any(
        fold(w) == '"' or fold(w) == "'" and tag is Tag.PUNCT for w, tag in zip(lower[:comma], tags, strict=False)
    )
    return not opened and not quoted and any(t in (Tag.VERB, Tag.AUX) for t in tags[:comma])


def joined(front: Parse, back: Parse) -> Parse:
    """The parse of a sentence from that of what is said (a full stop for the comma) and of the tail."""
    size = len(front.heads)
    root, verb = front.heads.index(-1), back.heads.index(-1) + size
    heads = [*front.heads, *(root if h < 0 else h + size for h in back.heads)]
    relations = [
        *front.relations,
        *("parataxis" if h < 0 else r for h, r in zip(back.heads, back.relations, strict=True)),
    ]
    heads[size - 1], relations[size - 1] = verb, "punct"
    if verb == size and "nsubj" not in relations[size:] and "obj" in relations[size:]:
        relations[relations.index("obj", size)] = "nsubj"  # ", says witness"
    if back.tags[-1] is Tag.PUNCT:
        heads[-1] = root
    return Parse((*front.tags, *back.tags), tuple(heads), tuple(relations))
