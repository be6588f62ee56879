"""What a text says that its persons and things are, and what is meant by "the governor", "the ferry".

A definite noun stands for the one person of the text whom a title, a noun before the name, an apposition or an age
describes so, or for the one vehicle or storm whose name or description tells that it is one; where it fits two, for
nobody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.analysis.mentions import Entities, Nature, entity_at, indexed
from claimcheck.lexicon import nouns, titles
from claimcheck.model.analysis import Analysis, Sentence, Tag, Token

_FULL = {
    "gov": "governor", "sen": "senator", "rep": "representative", "gen": "general", "col": "colonel", "sgt": "sergeant",
    "lt": "lieutenant", "capt": "captain", "maj": "major", "prof": "professor", "cmdr": "commander", "dr": "doctor",
}  # fmt: skip
# Nouns under which the holder of an office is spoken of, too.
_ALSO = {
    "senator": ("lawmaker", "legislator"),
    "representative": ("congressman", "congresswoman", "lawmaker", "legislator"),
    "congressman": ("representative", "lawmaker", "legislator"),
    "congresswoman": ("representative", "lawmaker", "legislator"),
    "mp": ("lawmaker", "legislator"),
    "dr": ("doctor",),
}
# What stands before the name of a ship, or begins or ends the name of another thing, and the noun for it.
_PARTS = {
    "mv": "ship", "ms": "ship", "ss": "ship", "hms": "ship", "uss": "ship", "rms": "ship", "mt": "ship", "fv": "ship",
    "flight": "plane", "boeing": "plane", "airbus": "plane", "cessna": "plane", "hurricane": "hurricane",
    "typhoon": "typhoon", "cyclone": "cyclone", "storm": "storm", "bridge": "bridge", "tunnel": "tunnel", "dam": "dam",
    "telescope": "telescope", "spacecraft": "spacecraft", "stadium": "stadium", "arena": "arena", "airport": "airport",
    "prison": "prison", "jail": "prison", "museum": "museum", "hotel": "hotel", "tower": "tower", "mine": "mine",
}  # fmt: skip
_SORTS = frozenset(_PARTS.values())
_THINGS = frozenset(("vehicle", "ship", "aircraft", "building"))
_ARTICLES = frozenset(("the", "this", "that"))
_TEENS = range(13, 20)
_UNSURE = (Nature.PERSON, Nature.UNKNOWN)


def roles(sentences: Sequence[Sentence], entities: Entities) -> dict[str, frozenset[str]]:
    """For each noun that describes persons of a text, the keys of those whom it describes."""
    found: dict[str, set[str]] = {}
    for key, entity in entities.items():
        for sort in _sorts(entity.names):
            _add(found, sort, key)
        if entities.natures[key] not in _UNSURE:
            continue
        for name in entity.names:
            if name[:1].islower() and " " in name:
                _add(found, name.split(" ", 1)[0], key)
    for sentence in sentences:
        for span, key in entities.within(sentence.passage.span):
            if entities.natures[key] in _UNSURE:
                for word in _said_of(sentence, [t.index for t in sentence.tokens_in(span)]):
                    _add(found, word, key)
    return {word: frozenset(keys) for word, keys in found.items()}


def _sorts(names: Sequence[str]) -> set[str]:
    """The nouns for the sort of thing that the words of its names tell: a ship, a bridge."""
    ends = {
        w.lower().rstrip(".") for name in names if len(name.split()) > 1 for w in (name.split()[0], name.split()[-1])
    }
    return {_PARTS[w] for w in ends if w in _PARTS}


def _add(found: dict[str, set[str]], word: str, key: str) -> None:
    full = _FULL.get(word, word)
    for noun in (full, *_ALSO.get(full, ())):
        found.setdefault(noun, set()).add(key)


def _said_of(sentence: Sentence, name: Sequence[int]) -> list[str]:
    """The nouns before a name, in apposition to it, and its age between commas."""
    if not name:
        return []
    tokens = sentence.tokens
    words = []
    before = name[0] - 1
    if before >= 0 and (_describes(tokens[before]) and tokens[before].head in name or _is_title(tokens[before])):
        words.append(tokens[before].lemma)
    for token in tokens[max(0, name[0] - 12) : name[-1] + 12]:
        apposed = token.relation == "appos" and (token.head in name or token.index in name)
        if apposed:
            noun = token if token.head in name else tokens[token.head]
            words += [noun.lemma] if _describes(noun) and not _of_next(tokens, noun, name) else []
    after = name[-1] + 1
    if after + 2 < len(tokens) and tokens[after].folded == "," and tokens[after + 1].folded.isdecimal():
        age = tokens[after + 1].folded
        if tokens[after + 2].folded in (",", ".") and len(age) < 3:
            words.append(f"{age}-year-old")
            words += ["teenager", "teen"] if int(age) in _TEENS else []
    return words


def _of_next(tokens: Sequence[Token], noun: Token, name: Sequence[int]) -> bool:
    """Whether the noun says what the name behind it is: "according to Radio Tarn, the [captain], Jo Lind, said"."""
    return noun.index > name[-1] and any(t.relation == "appos" and t.head == noun.index for t in tokens[noun.index :])


def _is_title(token: Token) -> bool:
    """Whether a capital makes an office part of the name behind it: "[Mayor] Jo Lind"."""
    return token.text[:1].isupper() and token.lemma in titles.OFFICES - titles.DOUBTFUL_TITLES


def _describes(token: Token) -> bool:
    if token.tag is not Tag.NOUN:
        return False
    return token.lemma in titles.OFFICES or bool(nouns.classes(token.lemma) & (_THINGS | {"person"}))


def described(analysis: Analysis, sentence: Sentence, first: int, last: int) -> str | None:
    """The key of the person whom "the" with a describing noun (token range, half-open) stands for, or None."""
    if last - first != 2 or sentence.tokens[first].folded not in _ARTICLES:
        return None
    head = sentence.tokens[last - 1]
    if head.text[:1].isupper():
        return None
    entities = indexed(analysis.entities)
    known: Mapping[str, frozenset[str]] = entities.roles
    word = head.folded if head.folded.endswith("-year-old") else head.lemma
    start = head.span.start
    keys = known.get(word) or {k for w, own in known.items() if _names_one(word, w) for k in own}
    before = [k for k in keys if entities[k].mentions[0].start < start]
    return before[0] if len(before) == 1 and entity_at(entities, sentence, first, last) is None else None


def _names_one(noun: str, other: str) -> bool:
    """Whether two nouns name one sort of person or thing: skipper and captain, boat and ship."""
    if nouns.same(noun, other):
        return True
    return other in _SORTS | _THINGS and nouns.related(noun, other) and "person" not in nouns.classes(noun)
