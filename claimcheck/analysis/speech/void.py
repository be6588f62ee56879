"""What is built like a saying and is none: "is cited as proof", "was called “Hope”", "says nothing about it", "ranked
according to size"."""

from __future__ import annotations

from claimcheck.analysis.speech.types import Scene, Told
from claimcheck.lexicon import speech
from claimcheck.model.analysis import Tag

_NOTHING = frozenset("nothing little anything".split())
_ON = frozenset("about of on regarding concerning more else".split())
_NAMED = frozenset(("call", "name", "dub"))


def is_void(scene: Scene, one: Told) -> bool:
    """Whether the cue brings in nobody's words."""
    if one.cue.lemma == "according to":
        return _by_measure(scene, one)
    if one.cue.part != "verb":
        return False
    return _on_nothing(scene, one) or one.speaker is None and (_cited_as(scene, one) or _gives_name(scene, one))


def _by_measure(scene: Scene, one: Told) -> bool:
    """Whether it says by what something goes: "according to their number", not "according to his numbers"."""
    if one.speaker is None:
        return False
    phrase = scene.starts.get(one.speaker[0])
    return phrase is not None and scene.word(phrase.head) in speech.MEASURES_OUT


def _on_nothing(scene: Scene, one: Told) -> bool:
    """Whether nothing is said: "said nothing about the loan", not "said nothing had been stolen"."""
    at = one.last
    if "say" not in one.cue.frames and one.cue.lemma != "say" or scene.word(at) not in _NOTHING:
        return False
    behind = scene.word(at + 1)
    if behind not in (*_ON, ".", ",", ";", ""):
        return False
    rest = range(at + 1, len(scene.tokens))
    until = next((i for i in rest if scene.tag(i) in (Tag.PUNCT, Tag.CCONJ, Tag.SCONJ)), len(scene.tokens))
    if "that" in map(scene.word, rest):
        return False  # "said little of the loan, and that the bank was safe"
    return not any(scene.tag(i) in (Tag.AUX, Tag.VERB) for i in range(at + 1, until))


def _cited_as(scene: Scene, one: Told) -> bool:
    """Whether something serves as something: "is cited as proof", not "was cited as saying"."""
    return one.cue.lemma == "cite" and scene.word(one.last) == "as" and not scene.word(one.last + 1).endswith("ing")


def _gives_name(scene: Scene, one: Told) -> bool:
    """Whether something bears a name: "was called “Hope”"; "was called “a disgrace”" by somebody."""
    clause = scene.clauses.get(one.cue.verb)
    if one.cue.lemma not in _NAMED or clause is None or not clause.passive or not scene.is_quote(one.last):
        return False
    quote = scene.quote_of(one.last)
    inside = (
        [] if quote is None else [t for t in scene.tokens if quote.span.contains(t.span) and t.tag is not Tag.PUNCT]
    )
    return bool(inside) and all(t.text[:1].isupper() or t.folded in ("of", "the", "and") for t in inside)
