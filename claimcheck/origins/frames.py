"""Outlets told by how a story speaks of them: a name that people talk to here, and that reports, or is cited, there.

Nobody knows every title by heart. Yet what was "told Kavring" here, and "Kavring reported" there, tells of an outlet.
One such phrase alone proves nothing (one tells things to Parliament, and banks report losses), nor do two where a text
of the story speaks of that name in any other way: then it is a company, a person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.analysis.names.levels import is_body, is_person
from claimcheck.lexicon import gazetteer, holders, press, titles
from claimcheck.lexicon.calendar import MONTHS, WEEKDAYS
from claimcheck.lexicon.speech import speaks
from claimcheck.model.analysis import Analysis, Tag, Token
from claimcheck.model.document import Role
from claimcheck.origins.cues import past_description

TOLD, REPORTED, ACCORDING, CITED, PIECE, BROKE = "told", "reported", "according", "cited", "piece", "broke"
SAID = "said"  # proves nothing and speaks against nothing
_OF_PRESS = frozenset((TOLD, CITED, PIECE, BROKE))  # one at least must be of these: any body reports and is accorded to
_LONGEST = 4  # words of a name
_ARTICLES = frozenset(("the", "a", "an"))
_DAYS = frozenset((*WEEKDAYS, *MONTHS))
_BEHIND_VERB = frozenset((Tag.PUNCT, Tag.SCONJ, Tag.ADP, Tag.ADV))  # "reported on Monday", "reported that"; no "a loss"


def framed(analyses: Iterable[Analysis]) -> Iterator[str]:
    """The keys of names that the texts of a story treat as outlets, and as nothing else."""
    uses: dict[str, set[str | None]] = defaultdict(set)
    common: set[str] = set()  # words that some text writes small
    for analysis in analyses:
        for sentence in analysis.sentences:
            common |= {t.folded for t in sentence.tokens if t.text[:1].islower()}
            if sentence.passage.role is not Role.HEADLINE:
                for first, last in _names(sentence.tokens):
                    name = " ".join(t.folded for t in sentence.tokens[first:last])
                    uses[name].add(_frame(sentence.tokens, first, last))
    for name, frames in uses.items():
        proved = frames - {SAID}
        if None in frames or len(proved) < 2 or not proved & _OF_PRESS:
            continue
        if not _is_other(name.split(), common) and not any(n.endswith(" " + name) for n in uses):
            yield name


def _names(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The ranges of names in capitals, without an article."""
    at = 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and tokens[end].tag is Tag.PROPN and tokens[end].text[:1].isupper():
            end += 1
        if 0 < end - at <= _LONGEST and tokens[at].folded not in _DAYS:
            yield at, end
        at = max(end, at + 1)


def _is_other(words: Sequence[str], common: set[str]) -> bool:
    """Whether the name is none that has to be learned: of a place, a person, a body, an outlet that is known anyway."""
    return (
        press.outlet(words) is not None
        or gazetteer.known(" ".join(words)) is not None
        or is_person(tuple(words))
        or is_body(tuple(words))
        or words[0] in titles.HONORIFICS | titles.OFFICES
        or holders.organisation(words) is not None
        or any(map(speaks, words))
        or len(words) == 1 and words[0] in common
    )  # fmt: skip


def _frame(tokens: Sequence[Token], first: int, last: int) -> str | None:
    """By what the name is spoken of as an outlet; None where it is spoken of otherwise."""
    before = first - 1
    while before >= 0 and (tokens[before].folded in _ARTICLES or press.is_sort(tokens[before].folded)):
        before -= 1
    while before >= 0 and tokens[before].tag is Tag.ADJ:
        before -= 1
    ahead = tokens[before] if before >= 0 else None
    prior = tokens[before - 1] if before > 0 else None
    behind = tokens[past_description(tokens, last) :]
    if behind and behind[0].folded in ("'s", "'"):
        return PIECE if any(t.lemma in press.PIECES | press.STAFF for t in behind[1:4]) else None
    if behind and (told := _does(behind)) is not None:
        return told
    if behind and behind[0].lemma in press.PIECES and behind[0].tag is Tag.NOUN:
        return PIECE
    if ahead is None or behind and behind[0].tag in (Tag.NOUN, Tag.ADJ, Tag.NUM):
        return None
    if ahead.lemma == "tell":
        return TOLD
    if ahead.lemma in ("cite", "quote") or ahead.folded in ("citing", "quoting"):
        return CITED
    if ahead.lemma == "report" and prior is not None and prior.tag is Tag.PUNCT:
        return REPORTED  # ", reported Kavring"
    if prior is None:
        return None
    if ahead.folded == "to" and (prior.folded == "according" or prior.lemma in ("speak", "talk")):
        return ACCORDING if prior.folded == "according" else TOLD
    if ahead.folded in ("in", "by", "with", "from") and prior.lemma in press.PIECES:
        return PIECE
    return BROKE if ahead.folded in ("by", "in") and prior.lemma in press.BROUGHT_OUT else None


def _does(behind: Sequence[Token]) -> str | None:
    """What the name does as an outlet does; None where it is something else, or nothing."""
    if [t.folded for t in behind[:1]] == [","] and behind[1:2] and behind[1].folded in ("citing", "quoting"):
        return SAID
    at = 0
    while at < len(behind) and (behind[at].tag in (Tag.AUX, Tag.ADV) or behind[at].folded in ("first", "the", "to")):
        at += 1
    if at >= len(behind) or behind[at].tag is not Tag.VERB:
        return None
    verb, object_of = behind[at], behind[at + 1 : at + 3]
    if verb.lemma == "break":
        return BROKE if any(t.lemma in ("news", "story") for t in behind[at + 1 : at + 4]) else None
    if verb.lemma == "report":
        if any(t.folded == "first" for t in behind[:at]):
            return BROKE
        plain = not object_of or object_of[0].tag in _BEHIND_VERB or object_of[0].folded in _DAYS
        return REPORTED if plain else None
    return SAID if verb.lemma in press.TELLING and at < 2 else None
