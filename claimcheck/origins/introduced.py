"""Outlets that nobody knows by name, as a text introduces them: "the daily Nova", "Kavpress news agency", the newspaper
of the sentence before ("the Morgen reported ...; the paper said"), "KARS (Norpress) -".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.analysis.names.levels import is_person
from claimcheck.lexicon import gazetteer, press
from claimcheck.lexicon.speech import speaks
from claimcheck.model.analysis import Analysis, Sentence, Tag, Token
from claimcheck.text.folding import fold

_PRINTED = frozenset("newspaper daily weekly tabloid magazine".split())
_TAKEN_UP = _PRINTED | {"paper", "broadcaster"}  # what a name of the sentence before is called next: "the paper"
_REPORTING = frozenset("report reveal write publish uncover".split())
_BEHIND = 3  # tokens from a name to its verb of reporting
_DESCRIBED = 3  # tokens from "the" to the word for what it is: "the respected local daily"
_LONGEST = 4  # words of a name
_DATELINE = re.compile(r"[A-Z][A-Z .,'-]{2,40}(?:, [A-Z][a-z]+ \d{1,2})? \(([A-Z][\w&'-]{2,20})\)\s*[-\u2013\u2014]")


def introduced(analysis: Analysis) -> Iterator[str]:
    """The keys of the outlets that the text introduces as such."""
    if (line := _DATELINE.match(fold(analysis.document.text.lstrip()))) is not None:
        yield line[1].lower()
    before: list[str] = []
    for sentence in analysis.sentences:
        found = [*_by_sort(sentence), *(before if _takes_up(sentence) else ())]
        yield from (n for n in found if _is_new(n))
        before = list(_reporting(sentence))


def _is_new(name: str) -> bool:
    """Whether the name is none of a place or a person, nor that of an outlet that is known by another key."""
    words = tuple(name.split())
    return gazetteer.known(name) is None and not is_person(words) and press.outlet(words) is None


def _by_sort(sentence: Sentence) -> Iterator[str]:
    """Names beside the word for what they are: "the daily [Nova]", "[Kavpress] news agency"."""
    tokens = sentence.tokens
    for token in tokens:
        service = press.is_service([t.folded for t in tokens[max(0, token.index - 1) : token.index + 1]])
        if token.folded not in _PRINTED and not service or token.text[:1].isupper():
            continue
        first = token.index - service
        known = any(t.folded == "the" for t in tokens[max(0, first - _DESCRIBED) : first])
        behind, before = _run(tokens, token.index + 1, 1), _run(tokens, first - 1, -1)
        after = token.index + 1 + len((behind or "").split())
        if behind and known and (after >= len(tokens) or tokens[after].tag is not Tag.NOUN):
            yield behind
        elif before:
            yield before


def _takes_up(sentence: Sentence) -> bool:
    """Whether the sentence tells what "the paper" or "the tabloid" does: who that is, the one before has told."""
    words, tags = [t.folded for t in sentence.tokens[:2]], [t.tag for t in sentence.tokens[2:3]]
    return words[:1] == ["the"] and not _TAKEN_UP.isdisjoint(words[1:]) and tags[:1] in ([Tag.VERB], [Tag.AUX])


def _reporting(sentence: Sentence) -> Iterator[str]:
    """The one name behind an article that reports something: "the [Morgen Kurier] reported on Saturday"."""
    tokens = sentence.tokens
    for token in tokens:
        name = _run(tokens, token.index + 1, 1) if token.folded == "the" else None
        if name is None:
            continue
        behind = tokens[token.index + 1 + len(name.split()) :][:_BEHIND]
        if any(t.tag is Tag.VERB and t.lemma in _REPORTING for t in behind) and not any(map(speaks, name.split())):
            yield name  # no ministry or court


def _run(tokens: Sequence[Token], at: int, step: int) -> str | None:
    """The name in capitals that begins at the token, or ends there where the step goes back."""
    found: list[str] = []
    while 0 <= at < len(tokens) and tokens[at].tag is Tag.PROPN and tokens[at].text[:1].isupper():
        found.append(tokens[at].folded)
        at += step
    whole = 0 < len(found) <= _LONGEST and not (step > 0 and at < len(tokens) and tokens[at].folded in ("'s", "'"))
    return " ".join(found[::step]) if whole else None
