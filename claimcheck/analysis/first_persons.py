"""Who "we" and "I" are in quoted speech: the speaker, or the body that the speaker acts for.

'"We will not close the plant," said Ana Lind, chief executive of Halden': Halden will not (indexicals shift with the
speaker under direct speech: Kaplan 1989, "Demonstratives"). Outside quotation marks they are the outlet's own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from claimcheck.analysis import roles
from claimcheck.analysis.mentions import Nature, entity_at, indexed
from claimcheck.model.analysis import Analysis, Sentence
from claimcheck.model.span import Span

_WE = frozenset(("we", "us", "our", "ours", "ourselves"))
_I = frozenset(("i", "me", "my", "mine", "myself"))

_last: list[tuple[Analysis, dict[str, set[str]]]] = []  # the bodies of each person in the document that is being read


def meant(sentence: Sentence, index: int, analysis: Analysis) -> str | None:
    """The key of the entity that the pronoun at that token stands for, or None."""
    word = sentence.tokens[index].folded
    if word not in _WE and word not in _I or (who := _speaker(sentence, index, analysis)) is None:
        return None
    is_person = indexed(analysis.entities).natures.get(who) is Nature.PERSON
    if word in _I:
        return who if is_person else None
    return _body_of(analysis, who) if is_person else who


def _speaker(sentence: Sentence, index: int, analysis: Analysis) -> str | None:
    """The entity that speaks the word, between quotation marks; the innermost where one quotes another."""
    from claimcheck.analysis import speech  # it is built on slots

    one = speech.spoken_at(analysis, sentence, index)
    return None if one is None else speech.who(analysis, one)[1] or _spoken_for(analysis, one.speaker)


def _spoken_for(analysis: Analysis, speaker: Span | None) -> str | None:
    """The body whose nameless officer speaks: "a Halden spokesman"."""
    from claimcheck.analysis.slots import represented

    if speaker is None:
        return None
    at = bisect_right(analysis.sentences, speaker.start, key=lambda s: s.passage.span.start) - 1
    if at < 0 or not analysis.sentences[at].passage.span.overlaps(speaker):
        return None
    sentence = analysis.sentences[at]
    held = (p for p in sentence.phrases if sentence.tokens[p.head].span.overlaps(speaker))
    return next((key for p in held if (key := represented(sentence, p, analysis)) is not None), None)


def _body_of(analysis: Analysis, person: str) -> str | None:
    """The one body of which the text makes the person an officer, member or spokesman."""
    if not _last or _last[0][0] is not analysis:
        bodies: dict[str, set[str]] = {}
        for who, body in (post for s in analysis.sentences for post in _posts(s, analysis)):
            bodies.setdefault(who, set()).add(body)
        _last[:] = [(analysis, bodies)]
    found = _last[0][1].get(person, set())
    return next(iter(found)) if len(found) == 1 else None


def _posts(sentence: Sentence, analysis: Analysis) -> Iterator[tuple[str, str]]:
    """(person, body) keys of the posts that a sentence names."""
    natures = indexed(analysis.entities).natures
    for said in roles.said(sentence):
        if said.owner is None or said.former:
            continue
        who = entity_at(analysis.entities, sentence, *said.name)
        body = entity_at(analysis.entities, sentence, *said.owner)
        if who is not None and body is not None and natures.get(body) is not Nature.PERSON:
            yield who, body
