"""How a short text as a whole puts what it tells: as a fact, as somebody's report, as untrue, as a question.

A headline affirms a story, only passes it on ("reportedly", "report:", "X says", "?"), or calls it untrue ("hoax",
"denies", "no, ...") (stances of Ferreira and Vlachos 2016, "Emergent"; the cues are those of our own tables).
"""

from __future__ import annotations

from enum import StrEnum

from claimcheck.lexicon import speech
from claimcheck.model.analysis import Analysis, Sentence, Tag, Token
from claimcheck.text.lemmas import lemma


class Stance(StrEnum):
    """How a text puts what it tells."""

    AFFIRMS = "affirms"
    REPORTS = "reports"
    DENIES = "denies"


# Words that call a story untrue, and verbs by which somebody does.
_UNTRUE = frozenset(
    "hoax fake false bogus untrue myth satire satirical spoof prank photoshopped doctored fabricated fabrication "
    "misleading misinformation disinformation wrong mistaken inaccurate erroneous baseless unfounded fiction fictional "
    "fooled duped retraction nonsense rubbish lie nope unlikely hoaxer mockumentary".split()
)
_DENYING = frozenset(
    "deny refute rebut dispute rebuff dismiss disavow debunk discredit disprove doubt retract fabricate squash".split()
)
_PHRASES = ("shoot down", "shot down", "rule out", "put to rest", "made it up", "made it all up", "pour cold water")
_NOTHING = frozenset("evidence sign truth proof".split())  # of which there is none
# Words that only pass it on.
_PASSING = frozenset(
    "report claim allege rumour rumor suggest hint speculate believe think suspect fear say insist assert predict "
    "forecast".split()
)
_NOUNS = frozenset(
    "report rumour rumor claim allegation speculation source hearsay theory accusation suspicion analyst".split()
)
_HEDGES = frozenset(
    "reportedly allegedly apparently supposedly purportedly possibly perhaps maybe probably likely alleged reported "
    "rumored rumoured purported supposed suspected unconfirmed unverified possible apparent so-called may might "
    "could according".split()
)
_LINE = 24  # tokens of a headline
_LABEL = 5  # tokens of a speaker before or behind the colon of a headline


def cues(analysis: Analysis) -> dict[str, Stance]:
    """The words of a text that say how it puts what it tells, folded."""
    found: dict[str, Stance] = {}
    for sentence in analysis.sentences:
        for token in sentence.tokens:
            if (way := _way(sentence, token)) is not None:
                found.setdefault(token.folded, way)
    return found


def stance(analysis: Analysis, beside: Analysis) -> Stance:
    """How a text puts what another one tells, too: by the words of stance that it alone has."""
    shared = cues(beside)
    ways = {way for cue, way in cues(analysis).items() if cue not in shared}
    if Stance.DENIES in ways:
        return Stance.DENIES
    return Stance.REPORTS if Stance.REPORTS in ways or _labelled(analysis, beside) else Stance.AFFIRMS


def is_headline(analysis: Analysis) -> bool:
    """Whether the text is one short line without a full stop, as headlines are set."""
    tokens = analysis.sentences[0].tokens if len(analysis.sentences) == 1 else ()
    return 0 < len(tokens) <= _LINE and tokens[-1].folded not in (".", '"')


def _way(sentence: Sentence, token: Token) -> Stance | None:
    """The stance that a word gives, whatever its class: in headlines all words are capitalised."""
    word, verb = token.folded, lemma(token.folded, Tag.VERB)
    behind = [t.folded for t in sentence.tokens[token.index + 1 : token.index + 4]]
    if word in _UNTRUE or verb in _DENYING or _phrase(verb, word, behind):
        return Stance.DENIES
    if word in ("not", "n't", "never") and behind[:1] not in (["to"], ["only"], ["just"]):
        return Stance.DENIES
    if word == "no" and (token.index == 0 or behind[:1] and behind[0] in _NOTHING):
        return Stance.DENIES
    noun = lemma(word, Tag.NOUN)
    if word == "?" or word in _HEDGES or noun in _NOUNS or verb in _PASSING and word != "suspect":
        return Stance.REPORTS
    return None


def _phrase(verb: str, word: str, behind: list[str]) -> bool:
    """Whether the word opens a phrase that calls a story untrue."""
    return any(" ".join((first, *behind)).startswith(phrase) for first in (verb, word) for phrase in _PHRASES)


def _labelled(analysis: Analysis, beside: Analysis) -> bool:
    """Whether a colon at either end sets off who says so, and not what it is about ("WSJ: ...", "...: analyst")."""
    known = {t.lemma for s in beside.sentences for t in s.tokens}
    for sentence in analysis.sentences[:1]:
        tokens = sentence.tokens
        for at in (t.index for t in tokens if t.folded == ":"):
            for label in (tokens[:at], tokens[at + 1 :]):
                words = [t for t in label if t.tag is not Tag.PUNCT]
                if not 0 < len(words) <= _LABEL or any(t.tag in (Tag.VERB, Tag.AUX) for t in words):
                    continue
                named = all(t.text[0].isupper() or t.tag in (Tag.NOUN, Tag.ADP, Tag.DET) for t in words)
                if named and not known & {t.lemma for t in words} and words[0].folded not in speech.NO_SPEAKER:
                    return True
    return False
