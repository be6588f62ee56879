"""Sentences that bring in other happenings of the sort that a story tells of ("France has seen a string of raids"),
and those that come back to the story."""

from __future__ import annotations

from claimcheck.analysis.times.clock import TimeValue
from claimcheck.analysis.times.reader import expressions
from claimcheck.model.analysis import Analysis, Clause, Sentence, Tag
from claimcheck.text.folding import fold
from claimcheck.text.patterns import lazily

HOLDS = 2  # sentences over which others that were brought in hold, where each is a paragraph of its own
_HAPPENINGS = (
    "accidents attacks bids blasts blazes bombings break-ins cases clashes collapses collisions crashes deaths "
    "disasters disputes earthquakes epidemics eruptions escapes explosions failures fires floods heists hurricanes "
    "incidents injuries killings landslides lawsuits layoffs losses mergers mishaps murders outbreaks problems "
    "protests quakes raids recalls resignations robberies scandals scares shootings sinkings spills stabbings storms "
    "strikes takeovers thefts tragedies transfers tremors troubles walkouts"
).replace(" ", "|")
_AMOUNT = r"(?:strings?|series|spates?|waves?|rash|number|succession|history|run|list)"
_ABOUT = r"(?:just|only|less than|more than|about|some|nearly|almost|barely|over)"
_OTHERS = lazily(
    rf"\b(?:similar (?:{_HAPPENINGS}|trouble|fates?|charges|moves|steps)\b"
    r"|(?:have|has|had) (?:seen|suffered|known|witnessed|experienced|had|been (?:hit|plagued|rocked|shaken) by) "
    rf"(?:an?|several|many|other|numerous|dozens of|scores of|its share of) (?:[a-z-]+ ){{0,2}}?"
    rf"(?:{_AMOUNT} of (?:[a-z-]+ ){{0,3}}?)?(?:{_HAPPENINGS})\b"
    rf"|(?:have|has) a (?:long |bad |poor )?(?:history|record) of (?:[a-z-]+ ){{0,2}}?(?:{_HAPPENINGS})\b"
    rf"|(?:latest|newest|most recent) (?:in|of) (?:an?|the|several|many) (?:[a-z-]+ ){{0,2}}?"
    rf"(?:{_AMOUNT}|{_HAPPENINGS})\b"
    rf"|^(?:it|this|that|the [a-z-]+) (?:comes|came|follows|followed|happened|happens) (?:{_ABOUT} )?"
    r"(?:an?|[a-z]+|[0-9]+)(?: and a half)? (?:days?|weeks?|months?|years?) after"
    rf"|(?:have|has) become (?:more )?(?:common|frequent)\b|(?:{_HAPPENINGS}) are (?:not )?(?:common|rare|frequent)\b)"
)


def brings_in_others(sentence: Sentence) -> bool:
    """Whether the sentence tells of other happenings beside that of the story, as those of its paragraph then do."""
    return _OTHERS.search(fold(sentence.text).lower()) is not None


def still_others(analysis: Analysis, held: int, number: int) -> bool:
    """Whether a sentence still tells of the others that one before it brought in (both: sentence numbers).

    To the end of the paragraph; where each sentence is one, over the next ones that do not come back to the story.
    """
    opening, sentence = analysis.sentences[held], analysis.sentences[number]
    if sentence.passage.block == opening.passage.block:
        return True
    alone = analysis.sentences[held + 1].passage.block != opening.passage.block
    return alone and number - held <= HOLDS and not comes_back(analysis, held, number)


def comes_back(analysis: Analysis, held: int, number: int) -> bool:
    """Whether a sentence leaves the past that one before it set: by its tense, or by coming back to the story.

    In the same paragraph a past tense stays there; in the next one only what was not spoken of before does.
    """
    sentence = analysis.sentences[number]
    if _points_back(sentence, analysis.sentences[held]):
        return False
    if any(isinstance(e.value, TimeValue) and e.value.day for e in expressions(sentence, analysis, None)):
        return True  # "on Saturday evening"
    main = next((c for c in sentence.clauses if c.governor is None), None)
    if main is None or not main.past:
        return not (main is not None and main.passive and not main.perfect and _was(sentence, main))
    if sentence.passage.block == analysis.sentences[held].passage.block:
        return False
    surface = sentence.phrases[main.surface] if main.surface is not None else None
    if surface is None:
        return True
    noun = sentence.tokens[surface.head].lemma
    for earlier in analysis.sentences[:held]:
        for phrase in earlier.phrases:
            same = surface.entity is not None and phrase.entity == surface.entity
            if same or surface.determiner == "the" and earlier.tokens[phrase.head].lemma == noun:
                return True
    return False


def _points_back(sentence: Sentence, before: Sentence) -> bool:
    """Whether a sentence opens on what the one that set the past brought in: "In 2009 an inquiry"; "[That inquiry]"."""
    if len(sentence.tokens) < 2 or sentence.tokens[0].folded != "that" or sentence.tokens[1].tag is not Tag.NOUN:
        return False
    return any(t.tag is Tag.NOUN and t.lemma == sentence.tokens[1].lemma for t in before.tokens)


def _was(sentence: Sentence, clause: Clause) -> bool:
    """Whether a passive stands in the past."""
    return any(t.folded in ("was", "were") for t in sentence.tokens[clause.first : clause.verb])
