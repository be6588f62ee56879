"""Attribution: whose words or thoughts a passage gives, by which cue, and what they are.

Recognises "X said that ...", '"...," said X', "according to X", "X's claim that ...", "X was quoted as saying ...",
"Minister: ..." and quotations that go on over sentences and lines.
Example: "The dam is safe," the engineer said.
Refuses on purpose: verbs of speech without words that they bring in ("she said little", "the reported sum").
Parts after PARC (Pareti 2016): source, cue, content. Of what stands among another's words ("the Post reported that Ruiz
said") the chain says through whom it comes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from claimcheck.analysis.speech import Speech, chain, is_block, quoted_of, spoken_in, voice_of
from claimcheck.analysis.speech.naming import form, naming
from claimcheck.analysis.speech.unsaid import is_unsaid
from claimcheck.analysis.speech.voices import NOBODY, Voice
from claimcheck.kinds import Context, Kind
from claimcheck.lexicon.speech import verb
from claimcheck.model.analysis import Modality, Sentence, Tag
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.text.folding import shown

_MARKS = frozenset("\"'\u201c\u201d\u2018\u201a\u00ab\u00bb\u2039\u201e\u300c\u300e`")


_ONCE = frozenset("announce unveil reveal disclose declare".split())  # what is done once for one thing
_REPORTING = frozenset("report reveal disclose publish post break".split())
_BLAMING = frozenset(("accuse", "suspect"))  # what follows "of" is said
_SAYING = frozenset(("say", "clause", "tell"))
_NEAR = 3  # tokens beside a verb of reporting among which "first" belongs to it


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who as the text has it (None where nobody is named), the base form of the cue, whether in quotation marks.

    `voice` is who that is: of a pronoun whom it stands for, and what is known of him. `source`: "named", "role" or
    "anonymous". `form`: "direct", "indirect" or "mixed". `chain`: through whom the words come, from the text inwards,
    where that is more than one hop.
    """

    speaker: str | None
    cue: str
    direct: bool
    voice: Voice = NOBODY
    source: str | None = field(default=None, compare=False)
    form: str | None = field(default=None, compare=False)
    chain: tuple[str, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        return f"{self.speaker or 'somebody'}: {self.cue}" + (" (direct)" if self.direct else "")

    def to_plain(self) -> dict[str, object]:
        """JSON: speaker (null where nobody is named), cue, direct; source, form, chain and voice where known."""
        plain: dict[str, object] = {
            "type": "attribution",
            "speaker": self.speaker,
            "cue": self.cue,
            "direct": self.direct,
        }
        for name, known in (("source", self.source), ("form", self.form), ("chain", list(self.chain))):
            if known:
                plain[name] = known
        return plain if self.voice == NOBODY else {**plain, "voice": self.voice.to_plain()}


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """What is said in the sentence, a mention for each stretch of words.

    One that can be set against others has a role: what is announced or first reported, which hangs on its cue, and what
    is said in other words than the speaker's own, which hangs on the verb of what is said.
    """
    text = context.analysis.document.text
    for speech, piece in spoken_in(context.analysis, sentence.passage.span):
        token = sentence.token_at(piece.start)
        if token is None:
            continue
        unsaid = is_unsaid(context.analysis, speech)
        role, cue = _role(sentence, speech), sentence.token_at(speech.cue.start)
        anchor = cue.index if role is not None and cue is not None else token.index
        if role is None and not unsaid and (said := _said(sentence, speech, piece)) is not None:
            role, anchor = "said", said
        parts = _parts(speech, piece)
        spoken_by, voice = context.analysis.sentences[speech.sentence], voice_of(context.analysis, speech)
        block = is_block(context.analysis, speech, sentence.passage.span)
        block |= speech.direct and not quoted_of(context.analysis, piece)  # "> The dam held.", set off without marks
        given = naming(spoken_by, speech.speaker, voice)
        yield Mention(
            span=_around(speech, piece, sentence.passage.span),
            value=Attribution(
                speaker=_named(text, speech.speaker),
                cue=speech.lemma,
                direct=speech.direct or text[piece.start] in _MARKS,
                voice=voice,
                source=None if given is None else given.value,
                form=form(piece, len(piece) if block else quoted_of(context.analysis, piece)).value,
                chain=chain(context.analysis, speech),
            ),
            anchor=anchor,
            role=role,
            negated=True if unsaid else None,
            parts=parts if role is None or speech.speaker is None else {**parts, "value": speech.speaker},
            reach="span",
            trace=(speech.lemma,),
        )


def _said(sentence: Sentence, speech: Speech, piece: Span) -> int | None:
    """The main verb of what a named speaker is said to have said, where it is given in other words than his own."""
    if speech.speaker is None or speech.direct or any(q.overlaps(piece) for q in sentence.quoted):
        return None
    if not (verb(speech.lemma) or _SAYING) & _SAYING and speech.lemma not in _BLAMING:
        return None
    inside = [c for c in sentence.clauses if piece.contains(sentence.tokens[c.verb].span)]
    own = {c.index for c in inside}
    opens = sentence.tokens_in(piece)[0].folded == "that"  # "said at a meeting that ..." looks like a relative clause
    return next((c.verb for c in inside if c.governor not in own and (opens or c.relation != "relative")), None)


def _role(sentence: Sentence, speech: Speech) -> str | None:
    """ "announced" or "first-reported" of an act of speech that one speaker does once."""
    if speech.speaker is None or not sentence.passage.span.contains(speech.cue):
        return None
    at = sentence.tokens_in(speech.cue)[0].index
    if speech.lemma in _REPORTING and any(
        t.folded == "first" and (t.tag is Tag.ADV or sentence.tokens[t.index + 1].folded == "to")
        for t in sentence.tokens[max(0, at - _NEAR) : min(at + _NEAR, len(sentence.tokens) - 1)]
    ):
        return "first-reported"
    clause = sentence.clause_at(at)
    plain = clause is not None and not clause.negated and clause.modality is Modality.ASSERTED
    return "announced" if plain and speech.lemma in _ONCE else None


def _parts(speech: Speech, piece: Span) -> dict[str, Span]:
    parts = {"cue": speech.cue, "content": piece}
    return parts if speech.speaker is None else {"speaker": speech.speaker, **parts}


def _around(speech: Speech, piece: Span, passage: Span) -> Span:
    """The content with the cue and the speaker where they stand in the same passage."""
    span = piece
    for part in (speech.cue, speech.speaker):
        if part is not None and passage.contains(part):
            span = span.hull(part)
    return span


def _named(text: str, speaker: Span | None) -> str | None:
    return None if speaker is None else shown(text[speaker.start : speaker.end])


def read(plain: Mapping[str, Any]) -> Attribution:
    """The inverse of `to_plain`. Raises ValueError where it is not of that form."""
    if plain.get("type") != "attribution":
        raise ValueError("not a value of type attribution")
    speaker, voice = plain.get("speaker"), plain.get("voice")
    return Attribution(
        speaker=None if speaker is None else str(speaker),
        cue=str(plain["cue"]),
        direct=bool(plain["direct"]),
        voice=NOBODY if voice is None else Voice.read(voice),
        source=plain.get("source"),
        form=plain.get("form"),
        chain=tuple(str(hop) for hop in plain.get("chain", ())),
    )


def relate(a: Attribution, b: Attribution) -> Relation:
    """Equal for one speaker, unknown otherwise: two people may say one thing, and one has several names."""
    if a == b or a.voice.entity is not None and a.voice.entity == b.voice.entity:
        return Relation.EQUAL
    same = a.speaker is not None and b.speaker is not None and a.speaker.casefold() == b.speaker.casefold()
    return Relation.EQUAL if same else Relation.UNKNOWN


KIND = Kind(
    id="attribution",
    summary="whose words or thoughts a passage gives, and by which cue",
    example="“The dam is safe,” the engineer said.",
    find=find,
    read=read,
    relate=relate,
    needs={"role": "exact", "predicate": "unknown"},
)
