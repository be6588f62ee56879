"""Where what is said, thought or feared begins: "Police said on Monday that [the driver, 54, had died]"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis import tagger
from claimcheck.analysis.syntax.contents import CONTENT, TAKES_WORDS, TELLING
from claimcheck.analysis.syntax.stand_ins import has_finite_verb
from claimcheck.lexicon import embedding, scales
from claimcheck.model.analysis import Tag
from claimcheck.text.lemmas import lemma

LEAST = 4  # words of the clause
_REACH = 7  # words between the verb of saying and "that"
_KNOWING = frozenset("believe think know hear learn find show emerge hope fear feel expect suspect assume see".split())
_BARE = frozenset("say think believe insist".split())  # verbs behind which "that" is mostly left out
_SELDOM_BARE = frozenset("announce confirm report claim allege reveal disclose".split())  # before a short subject
_NOMINAL = (Tag.DET, Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.ADJ, Tag.NUM)
_SUBJECTS = (Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.ADV, Tag.AUX)
_RELATIVE = frozenset(("who", "whom", "whose", "which", "that"))
_OPENING = frozenset("if when while although though because as since unless until once whereas after before".split())
_STOPS = frozenset('" “ ” ; : ( ) ?'.split())
_BREAKS = frozenset(("but", "and", "while", "though", "although", "or", "so", "yet"))


def told_clause(words: Sequence[str]) -> tuple[int, int] | None:
    """The word before a clause of content that runs to the end of the sentence, and the word that tells it; or None."""
    lower = [w.lower() for w in words]
    if len(words) < LEAST + 2 or lower[0] in _OPENING or not any(_may_tell(w) for w in lower):
        return None
    tags = tagger.tag(words)
    for at in range(1, len(words) - LEAST):
        teller = _teller(lower, tags, at)
        if teller is not None and not _within_relative(lower, tags, at):
            last = at + (lower[at + 1] == ",")
            rest = range(last + 1, len(words))
            broken = _STOPS & set(lower[last + 1 :]) or any(lower[i - 1] == "," and lower[i] in _BREAKS for i in rest)
            return None if broken or not has_finite_verb(lower, tags, last + 2) else (last, teller)
    return None


def _may_tell(word: str) -> bool:
    return word in ("that", "said", "say", "says", "as") or lemma(word, Tag.VERB) in _BARE | _SELDOM_BARE


def _teller(lower: Sequence[str], tags: Sequence[Tag], at: int) -> int | None:
    """The verb or noun of telling where a clause of content begins behind that word."""
    if lower[at] == "that":
        first = at + 1 + (lower[at + 1] == ",")  # "that, on Friday, the mill had closed"
        clausal = tags[first] is Tag.ADP or first == at + 1 and tags[first] in _NOMINAL
        told = any(t in (Tag.VERB, Tag.AUX) for t in tags[:at])  # not "claims that the dam failed are untrue"
        return _before_that(lower, tags, at) if clausal and told else None
    if tags[at + 1] not in _NOMINAL:
        return None
    if lower[at] == "as":
        return at - 1 if lemma(lower[at - 1], Tag.VERB) == "come" and at > 1 else None
    verb = lemma(lower[at], Tag.VERB)
    bare = verb in _BARE or verb in _SELDOM_BARE and _is_clause(tags, at + 1)
    bare = bare and tags[at] is Tag.VERB and not lower[at].endswith("ing")
    return at if bare and tags[at - 1] in _SUBJECTS and lower[at + 1] != "that" else None


def _is_clause(tags: Sequence[Tag], first: int) -> bool:
    """Whether no more than a noun with what describes it stands there before an auxiliary."""
    end = first
    while end < min(first + _REACH, len(tags)) and tags[end] in (*_NOMINAL, Tag.PART):
        end += 1
    return first < end < len(tags) and tags[end] is Tag.AUX


def _before_that(lower: Sequence[str], tags: Sequence[Tag], that: int) -> int | None:
    """The verb or noun of saying before "that", with nothing but to whom and when between them."""
    noun = lemma(lower[that - 1], Tag.NOUN)
    if noun in CONTENT:
        return that - 1
    if scales.certainty(noun, "noun") is not None:
        deed = next((i for i in range(that + 1, len(lower)) if tags[i] is Tag.VERB), None)
        means = deed is not None and lemma(lower[deed], Tag.VERB) not in TAKES_WORDS
        return that - 1 if means else None  # "the report that it published"
    for at in range(that - 1, max(-1, that - _REACH), -1):
        if lower[at] == ",":
            return None
        if tags[at] in (Tag.VERB, Tag.AUX):
            verb = lemma(lower[at], Tag.VERB)
            told = at < that - 1 and not any(tags[i] in (Tag.ADP, Tag.ADV) for i in range(at + 1, that))
            tells = verb in TELLING if told and not _when(lower, at, that) else _tells(verb)
            return at if tells else None
    return None


def _when(lower: Sequence[str], verb: int, that: int) -> bool:
    return that - verb == 2 and lower[verb + 1].endswith("day")


def _tells(verb: str) -> bool:
    return embedding.is_saying(verb) or verb in _KNOWING or verb in TELLING


def _within_relative(lower: Sequence[str], tags: Sequence[Tag], at: int) -> bool:
    """Whether the verb of saying is that of a relative clause, with the main verb still to come."""
    for i in range(at - 1, 0, -1):
        if lower[i] == ",":
            return False
        if lower[i] in _RELATIVE:
            return not any(t in (Tag.VERB, Tag.AUX) for t in tags[:i])
    return False
