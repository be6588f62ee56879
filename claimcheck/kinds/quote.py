"""Quotation: the words that a text puts into somebody's mouth, between quotation marks.

Recognises '"The dam is safe," the engineer said', 'called it "a disaster for the coast"', quotations around a tag and
over sentences. Example: "The dam will hold," Ada Roth said.
Refuses on purpose: marks that nobody is said to speak (titles, irony), and fewer than three words.
Wordings are compared by `claimcheck.text.wording`: what an editor may change is no difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis.speech import quoted_in, voice_of
from claimcheck.analysis.speech.voices import Voice, apart
from claimcheck.kinds import Context, Kind
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.text import wording
from claimcheck.text.folding import shown

_FEWEST = 3  # words of a quotation that says something


@dataclass(frozen=True, slots=True)
class Quote:
    """The words between the marks, and whose they are: as the text has it, and the entity where it is named."""

    words: str
    voice: Voice

    def __str__(self) -> str:
        return f"{self.voice.name or 'somebody'}: “{self.words}”"

    def to_plain(self) -> dict[str, object]:
        """JSON: words, speaker (null where nobody is named), and what is known of the speaker."""
        return {"type": "quote", "words": self.words, **self.voice.to_plain()}


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The quotations of the sentence that somebody speaks; one around a tag is one."""
    text = context.analysis.document.text
    for speech, pieces in quoted_in(context.analysis, sentence.passage.span):
        token = sentence.token_at(pieces[0].start)
        spoken = " ".join(shown(text[p.start : p.end]) for p in pieces).removesuffix(",")
        if token is None or wording.length(wording.words(spoken)) < _FEWEST:
            continue
        end = pieces[-1].end
        span = Span(pieces[0].start, end - 1 if text[end - 1] == "," else end)
        parts = {"content": span, "cue": speech.cue, "value": _beside(span, speech.cue, sentence.passage.span)}
        yield Mention(
            span=span,
            value=Quote(words=spoken, voice=voice_of(context.analysis, speech)),
            anchor=token.index,
            role="words",
            parts=parts if speech.speaker is None else {"speaker": speech.speaker, **parts},
            reach="span",
            trace=(speech.lemma,),
        )


def _beside(span: Span, cue: Span, passage: Span) -> Span:
    """What is left out of the frame, for two quotations are found by their words: the longer stretch beside them."""
    if span.contains(cue):
        return cue
    before, behind = Span(passage.start, span.start), Span(span.end, passage.end)
    return max((before, behind, cue), key=len)


def read(plain: Mapping[str, Any]) -> Quote:
    """The inverse of `to_plain`. Raises ValueError where it is not of that form."""
    if plain.get("type") != "quote":
        raise ValueError("not a value of type quote")
    return Quote(words=str(plain["words"]), voice=Voice.read(plain))


def relate(a: Quote, b: Quote) -> Relation:
    """Relation of two quotations of one speaker.

    Equal up to what an editor may change; narrower where one holds the other; overlap where a word differs; disjoint
    where one denies what the other affirms. Unknown for two speakers, or where too little is the same.
    """
    if apart(a.voice, b.voice):
        return Relation.UNKNOWN
    found = wording.compare(wording.words(a.words), wording.words(b.words))
    if found.shared == found.shorter and not found.changed and not found.lost:
        return _by_length(found.before, found.behind)
    if not found.one_utterance:
        return Relation.UNKNOWN
    if found.reversed:
        return Relation.DISJOINT
    return Relation.OVERLAP if found.changed else _by_length(found.before, found.behind)


def _by_length(before: int, behind: int) -> Relation:
    if before >= 0 and behind >= 0:
        return Relation.EQUAL if before == behind == 0 else Relation.NARROWER
    return Relation.BROADER if before <= 0 and behind <= 0 else Relation.OVERLAP


KIND = Kind(
    id="quote",
    summary="the words that a text puts into somebody's mouth",
    example="“The dam will hold,” Ada Roth said.",
    find=find,
    read=read,
    relate=relate,
    needs={"role": "exact"},
    apart=frozenset(("subject", "predicate", "object", "head")),
)
