"""What is said: the words behind a cue, before a tag, or around it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.analysis.speech.speakers import group_start
from claimcheck.analysis.speech.types import Cue, Scene, Told
from claimcheck.lexicon import speech
from claimcheck.model.analysis import Tag
from claimcheck.model.span import Span
from claimcheck.text.quotes import Quotation

_SIGNS = frozenset((",", "-", ":", ";"))
_ENDS = frozenset((".", "!", "?", ";", ""))
_JOINS = frozenset("and but while though although as adding or yet whereas".split())
_TAGS = frozenset(("say", "clause", "tell", "ask", "think"))
_NAMING = frozenset((Tag.DET, Tag.PROPN, Tag.NOUN))
_CLAUSAL = frozenset(("say", "clause", "tell", "think", "show"))
_MANNER = frozenset(("manner",))
_OBJECTS = frozenset(("judge", "urge", "say", "show"))
_PLACING = frozenset(
    "of about in on at during after before via through from to with over by when while for last this".split()
)
_ASIDE = 60  # tokens behind a cue in which the text may take the word again
_LEADING = 6  # signs and joining words that may open what stands before a tag
_WHOLE = 6  # tokens of a quotation that may be a statement of its own
_SKIPPED = 24  # tokens between a cue and what it brings in


def contents(scene: Scene, told: Sequence[Told], number: int, floor: int) -> tuple[list[Span], int]:
    """The spans that a cue brings in, and the token index that it reaches to.

    Args:
        told: all cues of the sentence with their speakers. number: the one that is asked for.
        floor: the token behind what earlier tags took.
    """
    one = told[number]
    end = _end(scene, told, number)
    if one.cue.part == "verb" and _idle(scene, one):
        return [], one.last
    if one.cue.part == "noun":
        return _of_noun(scene, one, end), one.last
    if one.cue.part == "phrase":
        return _of_phrase(scene, one, floor, end)
    quoted = _quote_before(scene, one.first)
    after = _after(scene, one, end)
    if quoted is not None and one.speaker is not None and (one.cue.frames & (_TAGS | {"judge", "urge", "manner"})):
        start = _segment(scene, one, floor)
        if one.cue.frames == _MANNER and quoted.span.start > scene.tokens[start].span.start:
            return [], one.last
        found = [_direct_or_whole(scene, quoted, start, one.first)]
        if after is not None and scene.quote_of(after[0]) is not None:
            found.append(_span(scene, *after))
            return found, after[1]
        return found, one.last
    if after is not None:
        if _is_tag(scene, one, floor) and scene.word(one.last) == ",":
            return [_before(scene, one, floor), _span(scene, *after)], after[1]
        return [_span(scene, *after)], after[1]
    if _is_tag(scene, one, floor) and one.cue.frames & _TAGS:
        found = [_before(scene, one, floor)]
        if scene.word(one.last) == "," and _resumes(scene, one.last + 1, end):
            found.append(_span(scene, one.last + 1, end))
            return found, end
        return found, one.last
    surface = _surface(scene, one)
    return ([scene.sentence.span_of(*surface)] if surface is not None else []), one.last


def _surface(scene: Scene, one: Told) -> tuple[int, int] | None:
    """What a passive with its agent speaks of: "[The ban] was criticised by doctors"."""
    clause = scene.clauses.get(one.cue.verb)
    if clause is None or not clause.passive or one.speaker is None or not clause.objects:
        return None
    phrase = scene.sentence.phrases[clause.objects[0]]
    behind = phrase.first < one.cue.verb < one.speaker[0] and bool(one.cue.frames & {"judge", "say", "clause", "urge"})
    return (phrase.first, phrase.complement[1] if phrase.complement else phrase.last) if behind else None


def _idle(scene: Scene, one: Told) -> bool:
    """Whether the verb is a purpose or an activity, not an act of speech: "to defend the town", "by calling him"."""
    at, told_ = one.cue.first, one.cue.frames & {"say", "tell", "ask"}
    if told_ or scene.is_quote(one.cue.last):
        return False
    if scene.word(at - 1) == "to":
        return scene.word(at - 2) not in ("going", "continued", "continues", "seemed", "appeared")
    return (
        scene.word(at).endswith("ing")
        and scene.word(at - 1) != ","
        and scene.tag(at - 1) is not Tag.AUX
        and "judge" in one.cue.frames
    )


def _span(scene: Scene, first: int, last: int) -> Span:
    """The span of a token range without signs at its ends; a quotation at either end is taken whole."""
    while first < last - 1 and scene.word(first) in _SIGNS:
        first += 1
    while last - 1 > first and scene.word(last - 1) in _SIGNS | _ENDS:
        last -= 1
    span = scene.sentence.span_of(first, max(last, first + 1))
    opening = scene.quote_of(first)
    if opening is not None and scene.is_quote(first) and opening.span.end >= span.end:
        return opening.span
    return span


def _end(scene: Scene, told: Sequence[Told], number: int) -> int:
    """Where what a cue brings in must end: the sentence, its own quotation, or the next tag beside it."""
    one = told[number]
    end = len(scene.tokens)
    inside = scene.quote_of(one.cue.first)
    if inside is not None:
        end = min(end, scene.after(inside))
    if one.cue.part == "verb" and (turn := _turn(scene, one, end)) is not None:
        end = turn
    for later in told[number + 1 :]:
        if later.first >= end or later.cue.first - one.cue.last > 200:
            break
        at = later.first
        if later.relative or scene.quote_of(at) is not None and inside is None:
            continue
        if scene.word(at - 1) in _JOINS and scene.word(at - 1) != "as":
            at -= 1
        if at > one.last and (scene.word(at - 1) in (",", ";", "-") or later.cue.lemma == "according to"):
            return at
    return end


def _turn(scene: Scene, one: Told, end: int) -> int | None:
    """The comma before "but" and a subject of its own, with which the text takes the word again."""
    for at in range(one.last + 3, min(end - 3, one.last + _ASIDE)):
        if scene.word(at) == "," and scene.word(at + 1) == "but" and (phrase := scene.starts.get(at + 2)) is not None:
            last = phrase.complement[1] if phrase.complement else phrase.last
            if scene.tag(last) in (Tag.AUX, Tag.VERB) and scene.tag(phrase.head) is not Tag.PRON:
                return at
    return None


def _after(scene: Scene, one: Told, end: int) -> tuple[int, int] | None:
    """The token range behind the cue that holds what is said, or None."""
    at = one.last
    if "tell" in one.cue.frames and (listener := scene.starts.get(at)) is not None:
        at = listener.complement[1] if listener.complement else listener.last
    if one.interposed:
        return (at, end) if at < end else None
    if scene.word(one.first - 1) == "as" and not scene.word(one.cue.verb).endswith("ing"):  # "As Roth said in Linz, the dam ..."
        while scene.word(at) != "," and (step := _adjunct(scene, at)) is not None:
            at = step
        return (at + 1, end) if scene.word(at) == "," and at + 1 < end else None
    found = _brought_in(scene, one, at, end)
    while found is None and (step := _adjunct(scene, at)) is not None and step < min(end, one.last + _SKIPPED):
        at = step
        if scene.tag(at - 1) is Tag.ADV or scene.is_quote(at) or scene.word(at) in (":", ",", "that", "whether"):
            found = _brought_in(scene, one, at, end)
        elif scene.word(at - 1) != "," and one.cue.frames & _CLAUSAL and _bare_clause(scene, at, end):
            found = at, end
    return found or _far_that(scene, one, end)


def _brought_in(scene: Scene, one: Told, at: int, end: int) -> tuple[int, int] | None:
    """What begins at the token, if it is what a cue of these frames brings in."""
    word = scene.word(at)
    if at >= end:
        return None
    if scene.is_quote(at):
        return _with_quote(scene, at, end)
    if word in (":", ",") and at + 1 < end and scene.is_quote(at + 1):
        return _with_quote(scene, at + 1, end)
    if word == ":":
        return (at + 1, end) if at + 1 < end else None
    if one.cue.frames == _MANNER:
        return None
    if word in speech.OPENERS:
        return (at, end) if at + 1 < end and (_clausal(scene, at + 1, end) or word != "that") else None
    if one.cue.frames & _CLAUSAL and _bare_clause(scene, at, end):
        return at, end
    return _object(scene, one.cue, at, end)


def _far_that(scene: Scene, one: Told, end: int) -> tuple[int, int] | None:
    """A that-clause behind places and times ("said Monday in Linz, Austria, that ..."), no verb between."""
    for at in range(one.last, min(end - 1, one.last + _SKIPPED)):
        if scene.word(at) == "that" and one.cue.frames & {"say", "clause", "tell"} and _clausal(scene, at + 1, end):
            return at, end
        if scene.tag(at) in (Tag.VERB, Tag.AUX, Tag.PRON) or scene.is_quote(at):
            return None
    return None


def _with_quote(scene: Scene, at: int, end: int) -> tuple[int, int]:
    """The quotation that begins at the token, with the rest of its clause where it runs on."""
    quote = scene.quote_of(at)
    if quote is None:
        return at, end
    behind = scene.after(quote)
    if behind >= end or scene.tag(behind) is Tag.PUNCT or scene.word(behind - 2) in _ENDS | {","}:
        return at, min(behind, len(scene.tokens))
    whole = behind - at > _WHOLE and _clausal(scene, at + 1, behind - 1)
    runs_on = not whole or scene.tag(behind) in (Tag.AUX, Tag.VERB)
    return (at, end) if runs_on else (at, min(behind, len(scene.tokens)))


def _clausal(scene: Scene, at: int, end: int) -> bool:
    """Whether a finite verb follows within reach."""
    return any(scene.tag(i) in (Tag.VERB, Tag.AUX) for i in range(at, min(end, at + _SKIPPED)))


def _bare_clause(scene: Scene, at: int, end: int) -> bool:
    """Whether a subject with its verb begins at the token ("said the dam would hold", "said closing it would cost")."""
    phrase, last = scene.starts.get(at), at
    if phrase is not None:
        if scene.word(phrase.head) in speech.TIMES:
            return False
        last = phrase.complement[1] if phrase.complement else phrase.last
    elif scene.word(at) == "there" or scene.tag(at) is Tag.VERB and scene.word(at).endswith("ing"):
        last = at + 1
    elif not (scene.is_quote(at) and scene.quote_of(at) is None):
        return False
    for i in range(last, min(end, last + _SKIPPED)):
        tag, behind = scene.tag(i), scene.tag(i + 1)
        if tag is Tag.AUX:
            return True
        if tag is Tag.VERB and not scene.word(i).endswith("ing") and scene.word(i - 1) != "to":
            return True
        if tag is Tag.CCONJ and behind in (Tag.VERB, Tag.AUX, Tag.ADV):
            return False  # "the letter and burned it": the verb is the speaker's
        if phrase is not None and scene.word(i) in (",", "to", ";", ":") and behind not in _NAMING:
            return scene.word(i) == "," and behind is Tag.PRON and _clausal(scene, i + 1, end)
    return False


def _object(scene: Scene, cue: Cue, at: int, end: int) -> tuple[int, int] | None:
    """The object, infinitive or prepositional phrase that the frame takes."""
    word = scene.word(at)
    if word == "to" and scene.tag(at + 1) in (Tag.VERB, Tag.AUX):
        return (at, end) if cue.frames & {"urge", "think", "clause", "ask", "tell", "say"} else None
    if "ask" in cue.frames and word in ("about", "for"):
        return at, end
    phrase = scene.starts.get(at)
    if phrase is None or scene.word(phrase.head) in speech.TIMES or not cue.frames & _OBJECTS:
        return None
    if cue.frames == {"say"} and cue.lemma == "say" and scene.tag(phrase.head) is Tag.PROPN:
        return None
    return at, end


def _adjunct(scene: Scene, at: int) -> int | None:
    """The token behind an adverb, a time, a prepositional phrase or an aside; None where there is none."""
    if scene.tag(at) is Tag.ADV or scene.word(at) in speech.TIMES:
        return at + 1
    if scene.word(at) == "," and scene.tag(at + 1) is Tag.ADV and scene.word(at + 2) == ",":
        return at + (2 if scene.is_quote(at + 3) else 3)
    phrase = scene.starts.get(at)
    if phrase is not None and scene.word(phrase.head) in speech.TIMES:
        return phrase.last
    if scene.word(at) in _PLACING and (inner := scene.starts.get(at + 1)) is not None:
        return inner.complement[1] if inner.complement else inner.last
    if scene.word(at) in _PLACING and scene.word(at + 1) in speech.TIMES:
        return at + 2
    return None


def _quote_before(scene: Scene, at: int) -> Quotation | None:
    """The quotation that closes just before the token, perhaps with a comma between."""
    before = at - 1
    if scene.word(before) in (",", "-"):
        before -= 1
    quote = scene.quote_of(before) if scene.is_quote(before) else None
    return quote if quote is not None and quote.span.end == scene.tokens[before].span.end else None


def _direct_or_whole(scene: Scene, quote: Quotation, start: int, end: int) -> Span:
    """The quotation, or with the words before it the whole of what the tag follows."""
    opens = scene.tokens[start].span.start if start < len(scene.tokens) else 0
    if quote.span.start <= opens or start >= end:
        return quote.span
    return Span(opens, quote.span.end)


def _segment(scene: Scene, one: Told, floor: int) -> int:
    """The first token of what stands before a tag, without signs and joining words."""
    at = floor
    while at < min(one.first, floor + _LEADING) and (
        scene.word(at) in _SIGNS | _ENDS or scene.word(at) in ("and", "but")
    ):
        at += 1
    return min(at, one.first)


def _is_tag(scene: Scene, one: Told, floor: int) -> bool:
    """Whether the cue is set off behind other words: "..., X said"."""
    before = scene.word(one.first - 1)
    at = one.first - 1
    if before in ("as", "so"):
        at -= 1
        before = scene.word(at)
    return before in (",", "-") and at > _segment(scene, one, floor) and one.speaker is not None


def _before(scene: Scene, one: Told, floor: int) -> Span:
    return _span(scene, min(_segment(scene, one, floor), one.first - 1), one.first)


def _resumes(scene: Scene, at: int, end: int) -> bool:
    """Whether the sentence goes on behind a tag set off by commas: "The dam, X said, would hold"."""
    tags = (Tag.AUX, Tag.VERB, Tag.ADP, Tag.SCONJ, Tag.CCONJ, Tag.ADV)
    return at < end and scene.tag(at) in tags and not scene.word(at).endswith("ing") and _clausal(scene, at, end)


def _of_phrase(scene: Scene, one: Told, floor: int, end: int) -> tuple[list[Span], int]:
    """What "according to X" goes with: the words before it, or behind its comma where it opens the sentence."""
    if one.speaker is None:
        return [], one.last
    start = _segment(scene, one, floor)
    if start < one.first:
        return [_span(scene, start, one.first)], one.last
    comma = next((i for i in range(one.last, min(end, one.last + 40)) if scene.word(i) == ","), None)
    return ([_span(scene, comma + 1, end)], end) if comma is not None and comma + 1 < end else ([], one.last)


def _resumed(scene: Scene, one: Told, at: int, end: int) -> int:
    """Where the clause goes on whose subject the noun is: "The claim that he paid | is false"."""
    phrase = scene.around.get(one.cue.first)
    for clause in scene.main_around(at):
        surface = clause.objects[0] if clause.passive and clause.objects else clause.subject
        if surface is not None and scene.sentence.phrases[surface] is phrase and at < clause.verb < end:
            return group_start(scene, clause.verb)
    verbs = [i for i in range(at, min(end, at + 40)) if scene.tag(i) in (Tag.AUX, Tag.VERB)]
    for last, verb in pairwise(verbs):
        free = scene.tag(verb - 1) in (Tag.NOUN, Tag.PROPN, Tag.VERB, Tag.ADV) and verb - last > 0
        if free and scene.tag(verb) is Tag.AUX and scene.tag(last) is Tag.VERB and not _own_subject(scene, last, verb):
            return verb
    return end


def _own_subject(scene: Scene, last: int, verb: int) -> bool:
    """Whether something between two verbs opens a clause for the second: a conjunction, sign or relative."""
    return any(
        scene.tag(i) in (Tag.CCONJ, Tag.SCONJ, Tag.PUNCT, Tag.PRON) or scene.word(i) in ("that", "which", "who")
        for i in range(last + 1, verb)
    )


def _of_noun(scene: Scene, one: Told, end: int) -> list[Span]:
    """What "X's claim that ..." holds; "of" and "about" only where somebody's words they are."""
    at = one.last
    if scene.word(at) in ("by", "from") and (agent := scene.starts.get(at + 1)) is not None:
        at = agent.complement[1] if agent.complement else agent.last
    word = scene.word(at)
    if word == "that" and scene.tag(at + 1) not in (Tag.VERB, Tag.AUX) and _clausal(scene, at + 1, end):
        return [_span(scene, at, _resumed(scene, one, at, end))]
    if (
        one.speaker is not None
        and word in ("of", "about", "on", "to", "for", "regarding")
        and one.speaker[0] < one.cue.first
    ):
        inner = scene.starts.get(at + 1)
        if inner is not None:
            return [_span(scene, at, inner.complement[1] if inner.complement else inner.last)]
    return []
