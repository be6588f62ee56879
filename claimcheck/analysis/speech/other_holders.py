"""Whether two speakers who are not both named as persons are two holders: told by what they are, whose they are, or
for whom they speak ("Israel" / "Hamas", "a spokesman for the mayor" / "a spokesman for the police").

Weaker than `voices.apart`: it tells a reader that another one says so, and never that two texts contradict each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from claimcheck.analysis.mentions import Nature
from claimcheck.analysis.speech.voices import DEPUTIES, Voice
from claimcheck.lexicon import gazetteer, holders, nouns, press, titles

_ARTICLES = frozenset(("the", "a", "an", "one", "some", "two", "three", "four", "several", "many"))
_FOR = frozenset(("for", "of", "to"))
_OWNERS = frozenset(("its", "his", "her", "their"))
_SENT = frozenset(("ambassador", "envoy"))  # "Iran's envoy to Oman": to whom he speaks, not for whom
_PLEADING = frozenset(("lawyer", "attorney"))
_STATE = "nation"


@dataclass(frozen=True, slots=True)
class _Holder:
    """Whose word it is: the words for him (lower case), the state that he is or belongs to, and his sorts.

    `known`: whether the words are a name that is known to be of a state or an organisation.
    """

    words: tuple[str, ...]
    state: str | None
    sorts: tuple[str, ...]
    known: bool


def other_holder(a: Voice, b: Voice) -> bool:
    """Whether neither can be the other, part of him or deputy for him, as far as their words tell."""
    one, two = _holder(a), _holder(b)
    if one is None or two is None:
        return False
    if one.state is not None and two.state is not None and one.state != two.state:
        return True
    if one.known and two.known:
        of_one_state = one.state is not None and one.state == two.state and _STATE in (*one.sorts, *two.sorts)
        return one.words != two.words and not of_one_state
    if set(one.words) & set(two.words):
        return False
    return bool(one.sorts and two.sorts) and not any(
        holders.one_holder(x, y) for x, y in (*product(one.sorts[:1], two.sorts), *product(one.sorts, two.sorts[:1]))
    )


def _holder(voice: Voice) -> _Holder | None:
    """Whose word it is; None of a person, who may speak for anybody, and where nobody is told."""
    if voice.behalf:
        words = tuple(_principal(voice.behalf.split()))
        pleading = any(w.removesuffix("s") in _PLEADING for w in voice.behalf.split())
    else:
        words, pleading = tuple(_words(voice.name or "")), False
    if not words or voice.nature == Nature.PERSON and not voice.behalf:
        return None
    outlet = press.outlet([w for w in words if w not in _ARTICLES], article=words[0] == "the") is not None
    bare = tuple(w for w in words if w not in _ARTICLES)
    if not bare or outlet:
        return None
    if (known := holders.organisation(bare)) is not None:
        return _Holder(tuple(known.name.split()), known.state, (known.sort,), known=True)
    if (state := _state(" ".join(bare))) is not None:
        return _Holder(tuple(state.lower().split()), state, (_STATE,), known=True)
    sorts = holders.sorts(bare)
    if not sorts and voice.nature == Nature.BODY and bare[-1] in titles.TRADES | titles.LEGAL_FORMS:
        sorts = ["business"]
    whose = next(filter(None, (_state(w) for w in bare)), None) if sorts else None
    return _Holder(bare, whose, tuple(sorts or (["counsel"] if pleading else [])), known=False)


def _words(name: str) -> list[str]:
    """The words of a name in lower case, a possessive as a word of its own left out."""
    listed = (w.strip(".,\"“”'’") for w in name.lower().replace("’s", "'s").replace("'s", " ").split())
    return [w for w in listed if w]


def _principal(words: Sequence[str]) -> Iterator[str]:
    """The words for whom a deputy speaks: "a spokesman for [the mayor]", "[the army] spokesman", "[Iran] 's envoy"."""
    at = next((i for i, w in enumerate(words) if w in DEPUTIES or w.removesuffix("s") in DEPUTIES), len(words))
    told = words[:at]
    if words[at + 1 : at + 2] and words[at + 1] in _FOR and words[at].removesuffix("s") not in _SENT:
        told = words[at + 2 :]
    if not _OWNERS & set(told):
        yield from (w for w in told if w not in ("'s", "'"))


def _state(name: str) -> str | None:
    """The state that a name stands for, itself, its capital or a seat of its government; or that an adjective tells."""
    if (seat := titles.SEATS.get(name)) is not None:
        return seat
    place = gazetteer.known(name)
    return nouns.place_of(name) if place is None else place.country
