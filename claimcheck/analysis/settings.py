"""When and where: the time that a sentence speaks of, and the places of a clause.

A sentence that is set in a past well before the story ("In April last year a quake ...") is background, and
holds over the sentences after it until one has a time of its own or comes back to the story (temporal anchoring by
discourse, after Webber 1988, "Tense as discourse anaphor"). One that brings in others of its sort ("France has seen a
string of raids") holds to the end of its paragraph. A clause beside the main one ("founded in 1921") has its
own time and lends it to nothing above it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from claimcheck.analysis.compared import compared_with
from claimcheck.analysis.event_days import NO_DAYS, Days, event_days
from claimcheck.analysis.other_events import Beside, other_events
from claimcheck.analysis.recalled import brings_in_others, comes_back, still_others
from claimcheck.analysis.times.clock import TimeValue
from claimcheck.analysis.times.compare import day_gap
from claimcheck.analysis.times.dates import Bound, DateValue, Precision, Year
from claimcheck.analysis.times.days import parse_day
from claimcheck.analysis.times.expression import Expression
from claimcheck.analysis.times.reader import expressions
from claimcheck.lexicon import embedding, nouns, speech
from claimcheck.model.analysis import Analysis, Clause, Sentence, Tag
from claimcheck.model.document import Role
from claimcheck.text.folding import fold

PAST = 45  # days before the story from which on a dated event is background
HOLDS = 2  # sentences over which a past that was set holds
_FAR = re.compile(r"\blast year\b|\b(?:years?|decades?|century|centuries) ago\b|\bmonths ago\b")
_GERUNDIAL = frozenset(("for", "of", "with", "by", "from"))
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
_PRESENT = frozenset(("is", "are", "has", "have", "does", "do", "will"))


@dataclass(frozen=True, slots=True)
class Setting:
    """The time that a clause speaks of, whether it lies before the story, and on which day the text speaks."""

    time: DateValue | None = None
    background: bool = False
    told: DateValue | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """The setting of a sentence, those of its clauses that have a time of their own, by index, another event of which
    it tells, the events of the text that are known by their days, and the number of the sentence."""

    main: Setting
    own: Mapping[int, Setting]
    beside: Beside | None = None
    days: Days = NO_DAYS
    number: int = -1

    def of(self, sentence: Sentence, clause: Clause | None) -> Setting:
        """That of the clause or of the nearest one above it: "Castell, [founded in 1921], is being sold"."""
        while clause is not None:
            if clause.index in self.own:
                return self.own[clause.index]
            noun = sentence.tokens[sentence.tokens[clause.verb].head].lemma
            if clause.relation == "relative" and speech.noun(noun):
                break  # "was fired on Friday, despite a recommendation [that he be suspended]"
            clause = sentence.clauses[clause.governor] if clause.governor is not None else None
        return self.main


def settings(analysis: Analysis) -> tuple[Scene, ...]:
    """The settings of every sentence of a document, in order."""
    story = _story_day(analysis)
    nowhere = Setting(told=story)
    found: list[Scene] = []
    days = event_days(analysis)
    before, held, others, beside = nowhere, 0, None, other_events(analysis, days)
    for number, sentence in enumerate(analysis.sentences):
        times = _times(sentence, analysis)
        own = {c: Setting(time, far or _is_past(time, story), story) for c, (time, far) in times.items()}
        lending = next((c for c in _leading(sentence) if c in own and not _far_aside(sentence, c, own[c])), None)
        others = number if brings_in_others(sentence) else others
        recalled = others is not None and still_others(analysis, others, number)
        if lending is not None:
            before, held = own[lending], number
        elif not before.background or number - held > HOLDS or comes_back(analysis, held, number):
            before = nowhere
        if recalled:
            before = replace(before, background=True)
            own = {c: replace(setting, background=True) for c, setting in own.items()}
        else:
            others = None
        found.append(scene := Scene(before, own, beside[number], days, number))
        for clause in sentence.clauses:
            if clause.index not in own and scene.of(sentence, clause).background and _turns_to_now(sentence, clause):
                own[clause.index] = nowhere
        if lending is not None and lending >= 0 and sentence.clauses[lending].governor is not None:
            before = nowhere  # what somebody says of the past sets no time for what comes next
        if sentence.passage.role in (Role.HEADLINE, Role.HEADING):
            before = nowhere  # what stands over a text sets no time for it
    return tuple(found)


def _times(sentence: Sentence, analysis: Analysis) -> dict[int, tuple[DateValue, bool]]:
    """The time of each clause that has one, by its index (-1: in no clause), and whether it is said to be long past."""
    found: dict[int, list[tuple[DateValue, bool]]] = {}
    for e in expressions(sentence, analysis, analysis.document.published):
        value = e.value.dated if isinstance(e.value, TimeValue) else e.value  # "on Monday evening"
        far = bool(_FAR.search(fold(analysis.document.exact(e.core)).lower()))
        if not isinstance(value, DateValue) or not far and value.precision is Precision.VAGUE:
            continue
        if not (far or value.low or value.weekday is not None):
            continue
        inside = sentence.tokens_in(e.core)
        if not inside or compared_with(sentence, inside[0].index):
            continue
        last = inside[-1].index
        below = next((c.index for c in sentence.clauses if _on_date(sentence, c, last)), None)
        if below is not None:  # "since [2011], when 74 people drowned"
            found.setdefault(below, []).append((replace(value, bound=Bound.ON), far))
        if value.bound is Bound.UNTIL and _to_which_counted(sentence, e):
            value = replace(value, bound=Bound.ON)
        elif e.role != "on" or value.bound is not Bound.ON or _of_a_thing(sentence, e):
            continue
        owner = sentence.owners[last]
        if owner is not None and _ends_a_period(sentence, sentence.clauses[owner]):
            owner = sentence.clauses[owner].governor
        if owner is not None and _of_another_act(sentence, sentence.clauses[owner], last):
            continue
        found.setdefault(-1 if owner is None else owner, []).append((value, far))
    for clause in sentence.clauses:
        if (year := _event_of(sentence, clause)) is not None:
            found.setdefault(clause.index, []).insert(0, (year, True))
    return {c: next((d for d in dates if d[0].year is Year.STATED), dates[0]) for c, dates in found.items()}


def _to_which_counted(sentence: Sentence, expression: Expression) -> bool:
    """Whether a figure is that of a time up to there: "rose 4% through June", "the 12 months until April"."""
    inside = sentence.tokens_in(expression.core)
    cue = inside[0].index - 1
    while cue > 0 and sentence.tokens[cue].tag is Tag.DET:
        cue -= 1
    before = sentence.tokens[max(0, cue - 3) : max(0, cue)]
    if before and before[-1].lemma in _PERIODS:
        return True
    owner = sentence.owners[inside[-1].index]
    past = owner is not None and sentence.clauses[owner].past
    return past and sentence.tokens[cue].folded in _THROUGH and any(t.folded.endswith(_PERCENT) for t in before)


def _ends_a_period(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause says no more than when a year or a quarter ends: "5% in the year [ending June]"."""
    return clause.lemma == "end" and clause.first > 0 and sentence.tokens[clause.first - 1].lemma in _PERIODS


_PERIODS = frozenset(("year", "month", "quarter", "half", "week", "season", "semester", "period"))
_THROUGH = frozenset(("through", "thru"))
_PERCENT = ("%", "percent", "points")


def _event_of(sentence: Sentence, clause: Clause) -> DateValue | None:
    """The year by which a clause tells of one event among others: "a [2003] earthquake killed 2,000", "the quake of
    [1947], which took 211 lives"."""
    if clause.relation == "relative" and (told := _antecedent_year(sentence, clause)) is not None:
        return told
    phrase = sentence.phrases[clause.surface] if clause.surface is not None else None
    if phrase is None or phrase.determiner not in ("a", "an"):
        return None
    year = next((m for m in phrase.modifiers if _YEAR.fullmatch(m)), None)
    if year is None or not nouns.classes(sentence.tokens[phrase.head].lemma) & nouns.BEFALLING:
        return None
    return _of_year(year)


def _antecedent_year(sentence: Sentence, clause: Clause) -> DateValue | None:
    """The year of the event that a relative clause describes."""
    noun = sentence.tokens[clause.verb].head
    if noun < 0 or noun + 2 >= clause.verb or not nouns.classes(sentence.tokens[noun].lemma) & nouns.BEFALLING:
        return None
    of, year = sentence.tokens[noun + 1], sentence.tokens[noun + 2]
    return _of_year(year.text) if of.folded == "of" and _YEAR.fullmatch(year.text) else None


def _of_year(year: str) -> DateValue:
    return DateValue(low=parse_day(f"{year}-01-01"), high=parse_day(f"{year}-12-31"), precision=Precision.YEAR)


def _of_another_act(sentence: Sentence, clause: Clause, at: int) -> bool:
    """Whether the time hangs on a verb inside the clause, or on what describes somebody: "charged with [stealing] mail
    in 2016", "Ann Berg, [the winner in 2009], came third"."""
    between = sentence.tokens[clause.verb + 1 : at]
    if any(t.folded in _GERUNDIAL and _gerund(sentence, t.index + 1) for t in between):
        return True
    steps = 0
    while at >= 0 and at != clause.verb and steps < len(sentence.tokens):
        if sentence.tokens[at].tag is Tag.VERB:
            return sentence.owners[at] == clause.index
        if sentence.tokens[at].relation == "appos" and at < clause.verb:
            return True
        at = sentence.tokens[at].head
        steps += 1
    return False


def _gerund(sentence: Sentence, at: int) -> bool:
    """Whether a word in -ing stands there, adverbs before it left out."""
    while at < len(sentence.tokens) and sentence.tokens[at].tag is Tag.ADV:
        at += 1
    return (
        at < len(sentence.tokens) and len(sentence.tokens[at].folded) > 5 and sentence.tokens[at].folded.endswith("ing")
    )


def _on_date(sentence: Sentence, clause: Clause, last: int) -> bool:
    """Whether the clause says what happened at the date that ends with that token: "[2011], when the dam broke"."""
    if clause.relation not in ("relative", "adverbial"):
        return False
    after = [t.folded for t in sentence.tokens[last + 1 : last + 3]]
    return "when" in after and clause.first in (last + 1, last + 2, last + 3)


def _turns_to_now(sentence: Sentence, clause: Clause) -> bool:
    """Whether a main clause beside one of the past stands in the present: "founded in 1921, it [employs] 40"."""
    if clause.relation not in ("root", "conjunct"):
        return False
    verb = sentence.tokens[clause.verb]
    shown = verb.tag is Tag.VERB and verb.folded.endswith("s") and verb.lemma != verb.folded
    present = shown and not clause.past or verb.folded in _PRESENT
    return present or any(t.folded in _PRESENT for t in sentence.tokens[clause.first : clause.verb])


def _leading(sentence: Sentence) -> list[int]:
    """Clauses whose time is that of the sentence: its main ones, what they say, what happened when they did."""
    main = [c for c in sentence.clauses if c.governor is None]
    if any(c.past and not c.perfect for c in main):
        main = [c for c in main if not _had_been(sentence, c)]  # what had been done before has a time of its own
    below = [c for c in sentence.clauses if c.governor is not None and _lends(sentence, c)]
    return [c.index for c in main] + [c.index for c in below] + [-1]


def _far_aside(sentence: Sentence, clause: int, setting: Setting) -> bool:
    """Whether a past is only that of an aside or speech tag behind ("paid $5,000, the Gazette [reported] in May"), or
    of what is joined to what is told of now ("It [is] advice, and a survey in 2012 found")."""
    if not setting.background or clause < 0:
        return False
    joined = any(c.relation == "conjunct" and c.past and c.index > clause for c in sentence.clauses)
    if joined and _turns_to_now(sentence, sentence.clauses[clause]):
        return True
    verb = sentence.tokens[sentence.clauses[clause].verb]
    root = next((t.index for t in sentence.tokens if t.head < 0), verb.index)
    return verb.relation == "parataxis" and sentence.clauses[clause].first > root


def _had_been(sentence: Sentence, clause: Clause) -> bool:
    return clause.perfect and any(t.folded == "had" for t in sentence.tokens[clause.first : clause.verb])


def _lends(sentence: Sentence, clause: Clause) -> bool:
    opener = sentence.tokens[clause.first].folded
    if clause.relation == "participle" and (opener in _GERUNDIAL or embedding.is_saying(clause.lemma)):
        return False  # "accused of hacking in 2016"; "blasted it on Monday, saying that"
    if clause.relation == "adverbial":
        return opener in ("when", "as", "while")
    beside = sentence.tokens[clause.verb].relation in ("advcl", "xcomp")
    return clause.relation in ("complement", "infinitive") or clause.relation == "participle" and beside


def _of_a_thing(sentence: Sentence, expression: Expression) -> bool:
    """Whether the time only tells which thing did it or is meant: "hit by the 2004 flood", "the flood of 2004"."""
    inside = sentence.tokens_in(expression.core)
    if not inside:
        return False
    phrase = sentence.phrase_at(inside[-1].index)
    first = inside[0].index if phrase is None else min(phrase.first, inside[0].index)
    before = sentence.tokens[first - 1].folded if first else ""
    named = phrase is not None and phrase.head > inside[-1].index
    if before != "of" and not (before == "by" and named):
        return False
    main = next((c for c in sentence.clauses if c.governor is None), None)
    about = sentence.phrases[main.surface] if main is not None and main.surface is not None else None
    return about is None or not about.first <= first < about.end


def _story_day(analysis: Analysis) -> DateValue | None:
    """The day of publication, else the latest full date that the text gives."""
    published = analysis.document.published
    if published is not None:
        day = parse_day(published.isoformat())
        return DateValue(low=day, high=day, precision=Precision.DAY)
    told = (e.value for s in analysis.sentences for e in expressions(s, analysis, None))
    days = [v for v in told if isinstance(v, DateValue) and v.precision is Precision.DAY]
    full = [v for v in days if v.low is not None and v.low.year is not None]
    return max(full, key=lambda v: str(v.low), default=None)


def _is_past(time: DateValue, story: DateValue | None) -> bool:
    if story is None or time.low is None or time.low.year is None:
        return False
    gap = day_gap(time, story)
    return gap is not None and gap[0] > PAST
