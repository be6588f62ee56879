"""Several who speak as one: "police and prosecutors said", "according to the mayor, her deputy and two lawyers".

A list counts only where it is closed by "and", and where nothing else can be said of its last member.
"""

from __future__ import annotations

from claimcheck.analysis.speech.naming import may_speak
from claimcheck.analysis.speech.types import Scene
from claimcheck.model.analysis import NounPhrase, Tag

_AND = frozenset(("and", "or", "nor", "&"))
_PAIRING = frozenset(("both", "either", "neither"))


def begin(scene: Scene, first: int) -> int:
    """Where those begin who speak together with whom begins at the token: "[police and] prosecutors said"."""
    joined = False
    while (phrase := _joined_before(scene, first, listed=joined)) is not None:
        if _governed(scene, phrase):
            outer = _ending_at(scene, phrase.first - 1)  # "officials from the ministry | and the army"
            opens = outer is not None and not _governed(scene, outer) and _opens(scene, outer.first)
            pair = scene.word(phrase.first - 1) in _PAIRING  # "with both the mayor and her deputy expected to"
            return outer.first if outer is not None and opens else phrase.first if pair else first
        first, joined = phrase.first, True
    return first - (joined and scene.word(first - 1) in _PAIRING)


def end(scene: Scene, last: int) -> int:
    """Where those end who speak together with whom ends at the token: "according to police [and prosecutors]"."""
    at, closed = last, False
    while not closed:
        closed = scene.word(at) in _AND or scene.word(at) == "," and scene.word(at + 1) in _AND
        if not closed and scene.word(at) != ",":
            return last
        phrase = scene.starts.get(at + 1 + (closed and scene.word(at) == ","))
        if phrase is None or not may_speak(scene, phrase):
            return last
        at = phrase.end
    return at if scene.tag(at) in (Tag.PUNCT, None) else last


def _joined_before(scene: Scene, first: int, *, listed: bool) -> NounPhrase | None:
    """The phrase before an "and" at the token; before a comma, too, where that opens a list."""
    sign = scene.word(first - 1)
    if sign in _AND:
        return _ending_at(scene, first - 1)
    phrase = _ending_at(scene, first - 1) if listed and sign == "," else None
    if phrase is None or not may_speak(scene, phrase) or _governed(scene, phrase):
        return None
    return phrase if _opens(scene, phrase.first) else None


def _opens(scene: Scene, first: int) -> bool:
    """Whether the token is the first one of its sentence, or of what stands behind a quotation or a sign."""
    return not first or scene.is_quote(first - 1) or scene.word(first - 1) in (",", ";", ":")


def _ending_at(scene: Scene, at: int) -> NounPhrase | None:
    return scene.owners.get(at) or scene.ends.get(at)


def _governed(scene: Scene, phrase: NounPhrase) -> bool:
    before = phrase.first - 1 - (scene.word(phrase.first - 1) in _PAIRING)
    return scene.tag(before) is Tag.ADP
