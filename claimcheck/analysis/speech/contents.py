"""What is said: the words behind a cue, before a tag, or around it."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis.speech import matrix
from claimcheck.analysis.speech.behind import adjunct, takes
from claimcheck.analysis.speech.behind import after as behind
from claimcheck.analysis.speech.extent import leads_in, opens, resumes, segment, words
from claimcheck.analysis.speech.generic import anybody
from claimcheck.analysis.speech.hearing import hearing
from claimcheck.analysis.speech.naming import may_speak
from claimcheck.analysis.speech.nominal import of_noun, of_phrase
from claimcheck.analysis.speech.reading import quoting
from claimcheck.analysis.speech.speakers import addressed
from claimcheck.analysis.speech.types import Scene, Told
from claimcheck.lexicon import speech
from claimcheck.model.analysis import Tag
from claimcheck.model.span import Span
from claimcheck.text.quotes import Quotation

_JOINS = frozenset("and but while though although as adding or yet whereas".split())
_TAGS = frozenset(("say", "clause", "tell", "ask", "think", "show"))
_RELATIVES = frozenset(("who", "whom", "which", "what"))
_ASKED = frozenset("if whether what why how when where who about".split())
_MANNER = frozenset(("manner",))
_OF_THINGS = frozenset(("judge", "say", "urge"))
_LEADS = frozenset("asked told pressed questioned quizzed reminded".split())  # what leads up to an answer
_SIGNS = frozenset((",", "-"))
_ANSWERING = frozenset(("respond", "respond to", "reply", "reply to", "answer", "react to", "comment", "comment on"))
_HANGING = frozenset(("participle", "adverbial"))
_OPENING = 2  # tokens before a tag that opens its sentence ("But as Ode said, ...")
_WHILE = frozenset(("while", "by", "in", "after", "before", "besides", "despite", "when", "without"))
_SPEAKING = speech.DOCUMENTS | frozenset(
    "tweet ad advert sign post blog column speech petition essay song banner".split()
)
_CHARGE = frozenset(("of", "for", "with", "as"))  # opens what one is accused of or praised for
_ASIDE = 60  # tokens behind a cue in which the text may take the word again


def contents(scene: Scene, told: Sequence[Told], number: int, floor: int) -> tuple[list[Span], int]:
    """The spans that a cue brings in, and the token index that it reaches to.

    Args:
        told: all cues of the sentence with their speakers. number: the one that is asked for.
        floor: the token behind what earlier tags took.
    """
    one = told[number]
    end = _end(scene, told, number)
    if one.cue.part == "verb" and (_idle(scene, one) or _unanswered(scene, one) or anybody(scene, one)):
        return [], one.last
    if one.cue.part == "noun":
        return of_noun(scene, one, end), one.last
    if one.cue.part in ("phrase", "aside"):
        return of_phrase(scene, one, floor, end)
    quoted = _quote_before(scene, one.first)
    after = _without_agent(scene, one, behind(scene, one, end))
    if quoted is not None and after is not None and _of_aside(told, number, scene.first_in(quoted)):
        quoted = None  # "Velde, who called it 'a siege,' said he was relieved"
    if quoted is not None and one.speaker is not None and (one.cue.frames & (_TAGS | {"judge", "urge", "manner"})):
        start = segment(scene, one, floor)
        if one.cue.frames == _MANNER and quoted.span.start > scene.tokens[start].span.start:
            return [], one.last
        found = [_direct_or_whole(scene, quoted, start, one.first)]
        if after is not None and scene.quote_of(after[0]) is not None:
            found.append(words(scene, *after))
            return found, after[1]
        if (rest := _other_half(scene, one, quoted)) is not None:
            found.append(rest)
        return found, one.last
    if after is not None:
        if _is_tag(scene, one, floor) and scene.word(one.last) == ",":
            return [_before(scene, one, floor), words(scene, *after)], after[1]
        return [words(scene, *after)], after[1]
    if _is_tag(scene, one, floor) and one.cue.frames & _TAGS:
        found = [_before(scene, one, floor)]
        leading, comma = leads_in(scene, one, floor), _past_hearer(scene, one)
        while leading and scene.word(comma) != "," and (step := adjunct(scene, comma)) is not None:
            comma = step  # "Ortiz, the club said in a statement, had left"
        goes_on = resumes(scene, comma + 1, end) or leading and opens(scene, comma + 1, end)
        if scene.word(comma) == "," and goes_on:
            found.append(words(scene, comma + 1, end))
            return found, end
        return found, one.last
    surface = _surface(scene, one)
    if surface is None:
        return [], one.last
    at = one.speaker[1] if one.speaker is not None and one.speaker[0] == one.last + 1 else one.last
    charge = scene.word(at) in _CHARGE and at + 1 < end
    return [scene.sentence.span_of(*surface), *([words(scene, at, end)] if charge else [])], one.last


def _without_agent(scene: Scene, one: Told, after: tuple[int, int] | None) -> tuple[int, int] | None:
    """What is said, without whoever says it in a passive: "were promised [a raise] by the ministry"."""
    by = one.speaker[0] - 1 if one.speaker is not None else -1
    return (after[0], by) if after is not None and after[0] < by < after[1] and scene.word(by) == "by" else after


def _of_aside(told: Sequence[Told], number: int, first: int) -> bool:
    """Whether the words from that token on belong to a relative clause about the speaker."""
    return any(t.relative and t.last <= first for t in told[max(0, number - 2) : number])


def _surface(scene: Scene, one: Told) -> tuple[int, int] | None:
    """What a passive with its agent speaks of: "[The ban] was criticised by doctors"."""
    clause = scene.clauses.get(one.cue.verb)
    if clause is None or not clause.passive or not clause.objects:
        return None
    phrase = scene.sentence.phrases[clause.objects[0]]
    agent = one.speaker is not None and one.cue.verb < one.speaker[0] and bool(one.cue.frames & _OF_THINGS)
    charged = one.speaker is None and one.cue.lemma in speech.CHARGING
    if phrase.first >= one.cue.verb or not (agent or charged):
        return None
    if one.cue.lemma == "question" and may_speak(scene, phrase):
        return None  # a man is questioned by police, a plan by doctors
    return phrase.first, phrase.end


def _unanswered(scene: Scene, one: Told) -> bool:
    """Whether somebody did not say a word: "did not respond to requests"."""
    clause = scene.clauses.get(one.cue.verb)
    return clause is not None and clause.negated and one.cue.lemma in _ANSWERING


def _idle(scene: Scene, one: Told) -> bool:
    """Whether the verb is a purpose or an activity, not an act of speech: "to defend the town", "by calling him"."""
    at = one.cue.first
    if at == 0 and one.speaker is None and scene.word(at).endswith("ed"):
        return one.cue.lemma != "ask" or scene.word(one.cue.last) not in _ASKED  # "Pressed by doctors, ..."
    if one.cue.frames & {"say", "tell", "ask"} or scene.is_quote(one.cue.last):
        return False
    if scene.word(at - 1) == "to":
        return scene.word(at - 2) not in ("first", "going", "continued", "continues", "seemed", "appeared")
    before = at - 1
    while scene.tag(before) is Tag.ADV:
        before -= 1
    if not scene.word(at).endswith("ing") or scene.word(at - 1) in (",", '"') or "judge" not in one.cue.frames:
        return False
    if at == 0 and (clause := scene.clauses.get(one.cue.verb)) is not None and clause.relation in _HANGING:
        return False  # "Citing two traders, the agency said ..."
    if scene.word(before) in _WHILE or scene.tokens[before].lemma in _SPEAKING:
        return False  # "while attacking the plan"; "a letter attacking the plan"
    if one.cue.lemma in speech.STANCES and scene.tag(before) in (Tag.NOUN, Tag.PROPN):
        return False  # "a group backing the merger"
    return scene.tag(before) is not Tag.AUX


def _end(scene: Scene, told: Sequence[Told], number: int) -> int:
    """Where what a cue brings in must end: the sentence, its own quotation, or the next tag beside it."""
    one = told[number]
    end = len(scene.tokens)
    inside = scene.quote_of(one.cue.first)
    if inside is not None:
        end = min(end, scene.after(inside))
    if one.cue.part == "verb" and (turn := _turn(scene, one, end)) is not None:
        end = turn
    if scene.word(one.cue.verb) in speech.CITING and scene.word(one.first - 1) == ",":
        end = next(
            (i for i in range(one.last + 1, end - 1) if scene.word(i) == "," and _after_aside(scene, i + 1)), end
        )
    if scene.word(one.first) in _RELATIVES or scene.word(one.first - 1) in _RELATIVES or _set_off(scene, one):
        end = _main_verb(scene, one.last, end)
    if one.cue.lemma == "put" and (resumed := _taken_back(scene, one, end)) is not None:
        end = resumed
    fronted = _fronted(scene, one)
    if one.cue.part == "verb" and not fronted and (taken_up := matrix.taken_up(scene, one, end)) is not None:
        end = taken_up
    if one.cue.part == "verb" and one.speaker is None and (main := matrix.opened(scene, one, end)) is not None:
        end = main
    for later in told[number + 1 :]:
        if later.first >= end or later.cue.first - one.cue.last > 200:
            break
        at = later.first
        if fronted and scene.word(at - 1) == "," and not any(scene.word(i) == "," for i in range(one.last, at - 1)):
            continue  # "According to the Post, critics say ...": the Post has that from them
        if inside is None and (joined := matrix.joined(scene, one, later)) is not None:
            return joined
        if later.relative or scene.quote_of(at) is not None and inside is None or matrix.brought_in(scene, one, later):
            continue
        if scene.word(at - 1) in _JOINS and scene.word(at - 1) != "as":
            at -= 1
        if at > one.last and (scene.word(at - 1) in (",", ";", "-") or later.cue.lemma == "according to"):
            return at
    return end


def _taken_back(scene: Scene, one: Told, end: int) -> int | None:
    """Where the text goes on behind a quotation: 'as he put it, it was "a job," | and the town has no other'."""
    for quote in scene.quotes:
        at = scene.after(quote)
        if scene.first_in(quote) >= one.last and scene.word(at) in ("and", "but") and opens(scene, at + 1, end):
            return at
    return None


def _set_off(scene: Scene, one: Told) -> bool:
    """Whether a participle behind a comma says what somebody is told: "The crew, told that it would rain, stayed"."""
    return scene.word(one.first - 1) == "," and addressed(scene, one.cue)


def _fronted(scene: Scene, one: Told) -> bool:
    """Whether the tag opens its sentence: "According to Ode, ...", "As Ode said on Friday, ..."."""
    if one.cue.part == "verb":
        as_tag = scene.word(one.first - 1) == "as" and not scene.word(one.cue.verb).endswith("ing")
        return as_tag and one.first <= _OPENING and not takes(scene, one, one.last)
    return one.cue.part in ("phrase", "aside") and one.first < _OPENING


def _after_aside(scene: Scene, at: int) -> bool:
    """Whether what is reported begins there: "citing two traders, | that the cargo was lost"."""
    return scene.word(at) == "that" or scene.tag(at) in (Tag.VERB, Tag.AUX)


def _main_verb(scene: Scene, first: int, end: int) -> int:
    """Where the main clause goes on behind a relative one: "The poet, whom he called a thief|, won"."""
    start = scene.tokens[first].span.start if first < len(scene.tokens) else 0
    split = any(q.span.end <= start for q in scene.quotes)  # '"The dam is safe," he told the Post, which asked, "and'
    for at in range(first, min(end - 1, first + _ASIDE)):
        if scene.word(at) != ",":
            continue
        if split and scene.is_quote(at + 1):
            return at
        if scene.tag(at + 1) in (Tag.VERB, Tag.AUX) and not scene.word(at + 1).endswith("ing"):
            return at
    return end


def _turn(scene: Scene, one: Told, end: int) -> int | None:
    """The comma before "but" and a subject of its own, with which the text takes the word again."""
    for at in range(one.last + 3, min(end - 3, one.last + _ASIDE)):
        if scene.word(at) == "," and scene.word(at + 1) == "but" and (phrase := scene.starts.get(at + 2)) is not None:
            last = phrase.end
            if scene.tag(last) in (Tag.AUX, Tag.VERB) and scene.tag(phrase.head) is not Tag.PRON:
                return at
    return None


def _quote_before(scene: Scene, at: int) -> Quotation | None:
    """The quotation that closes just before the token, perhaps with a comma between."""
    before = at - 1
    if scene.word(before) in (",", "-"):
        before -= 1
    quote = scene.quote_of(before) if scene.is_quote(before) else None
    if quote is None or scene.word(scene.first_in(quote) - 1) in speech.TITLES:
        return None  # 'Under the heading "Our Roads", the party lists ...'
    return quote if quote.span.end == scene.tokens[before].span.end else None


def _other_half(scene: Scene, one: Told, quoted: Quotation) -> Span | None:
    """The rest of a quotation, behind a relative clause in its tag: 'he told the Post, which asked, "and'."""
    behind = next((q for q in scene.quotes if q.span.start > scene.tokens[one.cue.verb].span.end), None)
    if behind is None or scene.word(scene.after(quoted) - 2) != ",":
        return None
    comma = scene.first_in(behind) - 1
    aside = any(scene.word(i) in _RELATIVES and scene.word(i - 1) == "," for i in range(one.last, comma))
    return behind.span if aside and scene.word(comma) == "," else None


def _direct_or_whole(scene: Scene, quote: Quotation, start: int, end: int) -> Span:
    """The quotation, or with the words before it the whole of what the tag follows."""
    opens = scene.tokens[start].span.start if start < len(scene.tokens) else 0
    if quote.span.start <= opens or start >= end:
        return quote.span
    return Span(opens, quote.span.end)


def _is_tag(scene: Scene, one: Told, floor: int) -> bool:
    """Whether the cue is set off behind other words: "..., X said"."""
    if one.relative and not one.interposed:
        return False
    before = scene.word(one.first - 1)
    at = one.first - 1
    if before in ("as", "so"):
        at -= 1
        before = scene.word(at)
    start = segment(scene, one, floor)
    if _goes_along(scene, one) or scene.word(start) in _LEADS and scene.word(start + 1) not in _SIGNS:
        return False  # "blamed the crew, saying ..."; "Asked about it, she said no"
    return before in (",", "-") and at > start and (one.speaker is not None or hearing(scene, one.cue) is not None)


def _goes_along(scene: Scene, one: Told) -> bool:
    """Whether a participle goes with another verb, which is none that gives its words: "was quoted as saying"."""
    return scene.word(one.cue.verb).endswith("ing") and quoting(scene.sentence, one.cue.verb) is None


def _before(scene: Scene, one: Told, floor: int) -> Span:
    """What stands before a tag; of one set off inside a subordinate clause ("when, she said, it rained") nothing."""
    last = one.first - (one.cue.lemma == "put" and scene.word(one.first - 1) == "as")  # "..., as she put it"
    return words(scene, min(segment(scene, one, floor), last - 1), last)


def _past_hearer(scene: Scene, one: Told) -> int:
    """The token behind whom a tag is told to, if named right behind its verb: "The cook, Ode told [us], ran"."""
    hearer = scene.starts.get(one.last) if "tell" in one.cue.frames else None
    return one.last if hearer is None else hearer.end
