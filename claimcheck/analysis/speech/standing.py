"""How a statement stands in its text: a fact, in somebody's mouth, alleged, held possible or denied, and by whom.

One reading of certainty for all kinds: the cues of the sentence (`certainties`, `held`) and the speeches around the
words. Levels after De Facto (Saurí and Pustejovsky 2012).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.analysis.speech import Speech, spoken_in, who
from claimcheck.analysis.speech.certainties import certainties
from claimcheck.analysis.speech.denials import denies, is_statement, withheld
from claimcheck.analysis.speech.held import Content, held
from claimcheck.analysis.speech.unsaid import is_open, is_unsaid
from claimcheck.lexicon import scales
from claimcheck.lexicon.speech import verb
from claimcheck.model.analysis import Analysis, Clause, Sentence, Tag
from claimcheck.model.span import Span

SAID = "said"
# The farther to the front, the more it tells of how the statement stands.
_MENTIONING = frozenset(("judge", "urge"))  # frames of cues that mention or wish something
_WILLING = frozenset(("will", "aim"))
_ORDER = ("refuted", "denied", "speculated", "alleged", "reported", SAID)
_PASSING_DOWN = frozenset(("complement", "infinitive", "conjunct"))


@dataclass(frozen=True, slots=True)
class Standing:
    """The level ("refuted", "denied", "speculated", "alleged", "reported", "said"; None where the text itself says so
    as a fact), and who is said to hold it, as the text has it."""

    level: str | None
    holder: str | None


_last: list[tuple[Analysis, dict[int, tuple[tuple[str, Content], ...]]]] = []  # of the document that is being read


def standing(analysis: Analysis, sentence: Sentence, index: int) -> Standing:
    """How what the token says stands, and in whose mouth: whoever denies it, else the nearest who is named."""
    at = sentence.tokens[index].span
    around = [(len(p), s) for s, p in spoken_in(analysis, sentence.passage.span) if p.overlaps(at) and not _willed(s)]
    speeches = [s for _, s in sorted(around, key=lambda p: p[0]) if not is_sure(s.lemma, s.speaker is not None)]
    levels = {level for level, content in _cues(analysis, sentence) if _governs(sentence, content, index)}
    denying = [s for s in speeches if _level(analysis, sentence, s) == "denied"]
    unsaid = [s for s in speeches if is_unsaid(analysis, s)]
    speeches = [s for s in speeches if s not in unsaid]
    levels |= {level for s in speeches if (level := _level(analysis, sentence, s)) is not None}
    levels |= {"speculated" for s in unsaid if is_open(analysis, s)}
    level = next((name for name in _ORDER if name in levels), None)
    names = (who(analysis, s)[0] for s in (denying or speeches))
    return Standing(level, next((n for n in names if n is not None), None))


def is_sure(cue: str, named: bool) -> bool:
    """Whether a cue only tells how sure the text itself is: "there is no doubt that", without anybody who doubts."""
    return cue in _OWN_DOUBT and not named


_OWN_DOUBT = frozenset(("doubt", "question"))


def _willed(speech: Speech) -> bool:
    """Whether somebody means to do it: that says nothing of how sure the text is ("plans to close")."""
    frames = verb(speech.lemma)
    return bool(frames) and frames <= _WILLING


def _level(analysis: Analysis, sentence: Sentence, speech: Speech) -> str | None:
    """The level that a verb or noun of speech gives to what it brings in."""
    if denies(speech.lemma):
        cue = sentence.token_at(speech.cue.start)
        if cue is not None and withheld(sentence, cue.index):
            return "speculated"  # "did not deny that" leaves it open
        return "denied" if _of_statement(analysis, sentence, speech) else None
    frames = verb(speech.lemma)
    if frames and frames <= _MENTIONING:
        return None  # "supports the bill" does not say that there is one
    level = scales.certainty(speech.lemma, "verb") or scales.certainty(speech.lemma, "noun")
    if level in (None, "stated", "reported") and speech.speaker is not None:
        return "reported" if _is_hearsay(sentence, speech.speaker) else SAID
    return level if level in _ORDER and level != "denied" else SAID


def _of_statement(analysis: Analysis, sentence: Sentence, speech: Speech) -> bool:
    """Whether what is denied is a statement ("rejected claims that"), and no offer; "denied" alone says so."""
    if denies(speech.lemma, alone=True):
        return True
    return any(is_statement(t.lemma) for content in speech.contents for t in sentence.tokens_in(content)[:_NOUN])


def _is_hearsay(sentence: Sentence, speaker: Span) -> bool:
    """Whether reports or media that nobody names say so ("according to media reports", "local media reported")."""
    if not sentence.passage.span.contains(speaker):
        return False
    tokens = sentence.tokens_in(speaker)
    named = any(t.tag is Tag.PROPN for t in tokens)
    return bool(tokens) and not named and tokens[-1].lemma in _HEARSAY and tokens[0].folded not in ("the", "its", "a")


_HEARSAY = frozenset("report media press medium rumor rumour outlet newspaper".split())
_NOUN = 6  # tokens of what is rejected among which the noun must be


def _cues(analysis: Analysis, sentence: Sentence) -> tuple[tuple[str, Content], ...]:
    if not _last or _last[0][0] is not analysis:
        _last[:] = [(analysis, {})]
    known = _last[0][1]
    start = sentence.passage.span.start
    if start not in known:
        known[start] = tuple(_held(sentence))
    return known[start]


def _held(sentence: Sentence) -> Iterator[tuple[str, Content]]:
    for sure in certainties(sentence):
        if sure.level in _ORDER and (content := held(sentence, sure)) is not None:
            yield sure.level, content


def _governs(sentence: Sentence, content: Content, index: int) -> bool:
    """Whether the token belongs to what the cue is about: its clause and what that brings in, or its noun phrase."""
    if content.nominal:
        return sentence.phrase_at(content.anchor) is sentence.phrase_at(index) is not None
    clause: Clause | None = sentence.clause_at(index)
    while clause is not None:
        if clause.verb == content.anchor:
            return True
        inside = clause.relation in _PASSING_DOWN and clause.governor is not None
        clause = sentence.clauses[clause.governor] if inside and clause.governor is not None else None
    return False
