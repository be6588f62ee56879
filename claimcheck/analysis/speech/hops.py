"""Through whose mouth words come: "the Post reported that Ruiz said", "a report cited by the agency"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimcheck.analysis.speech import reading
from claimcheck.analysis.speech.appositions import KNOWING
from claimcheck.analysis.speech.types import Speech
from claimcheck.lexicon import press, roles
from claimcheck.lexicon.speech import SAYINGS, UNNAMED, speaks
from claimcheck.model.analysis import NounPhrase, Sentence, Tag
from claimcheck.model.span import Span

_MOST = 64  # stretches of words that may stand inside each other
# What an agent has done with a document that speaks: "a memo obtained by the Gazette".
_HANDED_ON = frozenset(
    "cite quote see view obtain review publish release carry report reveal post leak examine air broadcast share "
    "circulate commission issue describe relay".split()
)
NAMING = frozenset(("cite", "quote"))  # verbs that name a source
_ARTICLES = ("the", "a", "an")
_HEARING = frozenset(("tell", "inform", "confirm", "speak", "assure"))
_OPENING = frozenset(("to", "with", "by"))


def outer(speeches: Sequence[Speech]) -> dict[Speech, Speech]:
    """For each speech that is told by another speaker: the nearest one among whose words its cue stands."""
    contents = sorted((c.start, c.end, number) for number, s in enumerate(speeches) for c in s.contents)
    starts = [start for start, _, _ in contents]
    found: dict[Speech, Speech] = {}
    around: list[tuple[int, int, int]] = []
    at = 0
    for number in sorted(range(len(speeches)), key=lambda n: speeches[n].cue):
        cue = speeches[number].cue
        until = bisect_left(starts, cue.start + 1, lo=at)
        around = [c for c in [*around[-_MOST:], *contents[at:until][-_MOST:]] if c[1] >= cue.end]
        at = until
        holding = [(end - start, n) for start, end, n in around if n != number]
        if holding:
            found[speeches[number]] = speeches[min(holding)[1]]
    return found


def above(one: Speech, within: dict[Speech, Speech]) -> list[Speech]:
    """The speeches through which the words of one come, the outermost first, without itself."""
    listed = {one: None}
    at = one
    while (holder := within.get(at)) is not None and holder not in listed and len(listed) < _MOST:
        listed[holder], at = None, holder
    return [*listed][:0:-1]


def handed_on_by(sentence: Sentence, speaker: Span) -> Span | None:
    """Who passed on a document that speaks: "a report [cited] by Reuters", "a memo that was seen by the Gazette"."""
    at = _behind(sentence, speaker)
    tokens = sentence.tokens
    while at < len(tokens) and (tokens[at].folded in ("that", "which", ",") or tokens[at].tag.value in ("AUX", "ADV")):
        at += 1
    if at + 2 < len(tokens) and tokens[at].lemma in _HANDED_ON and tokens[at + 1].folded == "by":
        return _phrase(sentence, at + 2)
    return None


def read_by(sentence: Sentence, speech: Speech) -> Span | None:
    """Who reads out what another one wrote: "reading from the widow's letter, the judge said"."""
    cue = sentence.token_at(speech.cue.start)
    if cue is None or speech.speaker is None or reading.writer(sentence, cue.index) is None:
        return None
    clause = sentence.clause_at(cue.index)
    number = None if clause is None else clause.subject
    return None if number is None else sentence.span_of(*sentence.phrases[number].bounds)


def quoted_by(sentence: Sentence, speech: Speech) -> Span | None:
    """Who gives another one's words: "the station quoted him as saying", "was quoted as saying by the station"."""
    cue = sentence.token_at(speech.cue.start)
    verb = None if cue is None else reading.quoting(sentence, cue.index)
    clause = None if verb is None else sentence.clause_at(verb)
    if cue is None or clause is None:
        return None
    behind = cue.index + 1
    if behind < len(sentence.tokens) and sentence.tokens[behind].folded == "by":
        return _phrase(sentence, behind + 1)
    number = clause.subject
    found = None if number is None else sentence.span_of(*sentence.phrases[number].bounds)
    return found if found is not None and found != speech.speaker else None


def heard_by(sentence: Sentence, speech: Speech) -> Span | None:
    """The outlet that words were said to: "told Reuters that", "said in an interview with the Gazette"."""
    at = _behind(sentence, speech.cue)
    tokens = sentence.tokens
    if speech.lemma.split(" ", 1)[0] not in _HEARING:
        opened = next((i for i in range(at, min(at + 6, len(tokens))) if tokens[i].folded in _OPENING), None)
        if opened is None or not any(tokens[i].lemma in _OCCASIONS for i in range(at, opened)):
            return None
        at = opened
    if at < len(tokens) and tokens[at].folded in _OPENING:
        at += 1
    found = sentence.phrase_at(at) if at < len(tokens) else None
    if found is None or not at <= found.first <= at + 1:
        return None
    words = [t.folded for t in tokens[found.first : found.last] if t.tag.value not in ("PUNCT", "PART")]
    article = bool(words) and words[0] in _ARTICLES
    named = tokens[found.head].text[:1].isupper()
    is_outlet = named and press.outlet(words[1:] if article else words, article=article) is not None
    return sentence.span_of(found.first, found.last) if is_outlet or _told_by_sort(sentence, found) else None


def _told_by_sort(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase says that it is of an outlet: "state radio", "the daily Nova", not "the radio operator"."""
    tokens = sentence.tokens[phrase.first : phrase.last]
    at = press.sort_at([t.folded for t in tokens])
    return (
        at is not None and tokens[0].folded not in ("this", "our") and all(t.tag is Tag.PROPN for t in tokens[at + 1 :])
    )


def cited(sentence: Sentence, speech: Speech) -> Span | None:
    """What the speaker rests on: "the agency said, [citing] the ministry"; "Reuters, quoting two officials, said".

    Not a saying: a proverb that somebody quotes knows of nothing.
    """
    if speech.lemma in NAMING:
        return None
    at = sentence.tokens_in(speech.cue)[0].index if sentence.passage.span.contains(speech.cue) else -1
    for token in sentence.tokens[max(0, _first_of(sentence, speech, at)) : at + _NEAR] if at >= 0 else ():
        if token.folded in ("citing", "quoting") and not holds(speech, token.span):
            source = _phrase(sentence, token.index + 1)
            return source if source is not None and _knows(sentence, source) else None
    return None


def _first_of(sentence: Sentence, speech: Speech, at: int) -> int:
    """Where to look for whom a speaker cites: from right behind him, where an aside tells it, else near the cue."""
    behind = _behind(sentence, speech.speaker) if speech.speaker is not None else at
    aside = [t.folded for t in sentence.tokens[behind : behind + 2]]
    own = at - _NEAR <= behind < at and aside in ([",", "citing"], [",", "quoting"])
    return behind if own else at - _NEAR // 4


def cited_on(sentence: Sentence, source: Span) -> Iterator[Span]:
    """Whom a source has it from in its turn, and so on: "citing Reuters, which in turn quoted [a memo]"."""
    for _ in range(_FARTHEST):
        at = _behind(sentence, source)
        words = [t.folded for t in sentence.tokens[at : at + _LINK]]
        link = words[:1] == [","]
        if not words[link:] or words[link] not in _LINKING:
            return
        verb = next((at + i for i in range(link + 1, len(words)) if words[i] not in _IN_TURN), None)
        if verb is None or verb >= len(sentence.tokens) or sentence.tokens[verb].lemma not in NAMING:
            return
        found = _phrase(sentence, verb + 1)
        if found is None or not _knows(sentence, found):
            return
        yield found
        source = found


def links(sentence: Sentence, speech: Speech) -> list[Span]:
    """All whom the words rest on behind their speaker, the nearest first."""
    first = cited(sentence, speech)
    if first is not None:
        return [first, *cited_on(sentence, first)]
    inside = speech.speaker is not None and sentence.passage.span.contains(speech.speaker)
    return [*cited_on(sentence, speech.speaker)] if inside and speech.speaker is not None else []


def _knows(sentence: Sentence, source: Span) -> bool:
    """Whether a phrase is of somebody, or of a text, and of no reason or saying: "two bankers", not "high costs"."""
    tokens = sentence.tokens_in(source)
    phrase = sentence.phrase_at(tokens[0].index)
    if phrase is None or SAYINGS & {t.lemma for t in tokens}:
        return False
    head = sentence.tokens[phrase.head]
    if tokens[0].folded in _SOME and len(tokens) > 1:
        return True
    return head.tag is Tag.PROPN or head.folded in UNNAMED or speaks(head.lemma) or roles.is_role(head.lemma)


def holds(speech: Speech, span: Span) -> bool:
    """Whether the span stands among what is said."""
    return any(c.contains(span) for c in speech.contents)


_FARTHEST = 4  # sources one behind the other
_LINK = 6  # tokens from a source to the verb by which it names its own
_LINKING = frozenset(("which", "itself", "themselves", "that"))
_IN_TURN = frozenset("in turn itself had has was is have were themselves also".split())
_NEAR = 40  # tokens between a verb of speech and the source that the speaker cites
_SOME = frozenset(("one", "those", "some", "several"))  # "one of the divers", "those close to him"
_OCCASIONS = frozenset("interview statement email e-mail message comment remark call column".split())


def _behind(sentence: Sentence, span: Span) -> int:
    """The token behind a span."""
    tokens = sentence.tokens_in(span)
    return tokens[-1].index + 1 if tokens else len(sentence.tokens)


def _phrase(sentence: Sentence, at: int) -> Span | None:
    found: NounPhrase | None = sentence.phrase_at(at)
    inside = found is not None and at - 1 <= found.first <= at  # "citing residents", read as a noun with its adjective
    if found is None or not inside:
        return None
    end = found.end
    if end + 1 < len(sentence.tokens) and sentence.tokens[end].folded in KNOWING:
        knows_of = sentence.phrase_at(end + 2)  # "people [familiar with the matter]"
        end = end if knows_of is None or sentence.tokens[end + 1].tag is not Tag.ADP else knows_of.end
    return sentence.span_of(at, end)
