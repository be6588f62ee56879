"""Shares as the level of something ("raised [its key rate] to 4 percent"), and changes told by one verb ("doubled").

What stands at 4 percent is one thing, whichever verb brings it there, and whether it is the subject or the object.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.analysis.quantities import Quantity, before_text
from claimcheck.lexicon import nouns
from claimcheck.model.analysis import Sentence, Tag, Token
from claimcheck.text import lemmas

_AT = (" to ", " at ", " of ")
_BRINGING = frozenset(
    "raise cut lift lower increase reduce push put keep leave hold set drive bring take hike trim maintain "
    "slash".split()
)
_STANDING = frozenset(
    "be stand rise fall climb reach hit remain stay total top exceed drop slow ease jump edge slip decline increase "
    "grow accelerate tick come sit run average".split()
)
_LEVEL = frozenset("be reach hit total top exceed average".split())
_CHANGING = frozenset("rise fall climb drop slow ease jump edge slip decline increase grow".split())
# The change that a verb tells, in percent, with the room that newsrooms leave it.
_FOLDS = {
    "double": (80.0, 130.0),
    **dict.fromkeys(("triple", "treble"), (170.0, 240.0)),
    "quadruple": (260.0, 350.0),
    "halve": (42.0, 58.0),
}
_NOT_SO = frozenset("down up back over as".split())


def level_of(sentence: Sentence, quantity: Quantity) -> tuple[tuple[int, int] | None, str | None]:
    """What has come to the share or changed by it, as a token range, and which: "level" or "change"; None without."""
    clause = sentence.clause_at(quantity.first)
    if clause is None or clause.negated:
        return None, None
    lemma, before = clause.lemma.split(" ", 1)[0], before_text(sentence, quantity, 12)
    at, by = before.endswith(_AT), before.endswith(" by ")
    if lemma in _BRINGING and (at or by) or lemma in _STANDING and (at or by or lemma in _LEVEL or lemma in _CHANGING):
        thing = changed(sentence, clause.verb)
        if thing is None or thing[1] > quantity.first:
            return None, None
        return thing, "level" if at or lemma in _LEVEL else "change"
    return None, None


def changed(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """What rises, falls or is brought to a level by a verb: its object where it has one, else its subject."""
    clause = sentence.clause_at(verb)
    if clause is None or clause.verb != verb:
        return None
    objects = [n for n in clause.objects if n != clause.surface and not _is_figure(sentence, n)]
    number = objects[0] if objects else clause.surface
    if number is None:
        return None
    phrase = sentence.phrases[number]
    head = sentence.tokens[phrase.head]
    person = "person" in nouns.classes(head.lemma) or head.tag is not Tag.NOUN
    return None if person else (phrase.first, phrase.last)


def _is_figure(sentence: Sentence, number: int) -> bool:
    phrase = sentence.phrases[number]
    return any(t.tag is Tag.NUM or t.folded[:1].isdigit() for t in sentence.tokens[phrase.first : phrase.last])


def folds(sentence: Sentence) -> Iterator[tuple[Token, float, float]]:
    """The verbs that tell a change by themselves, with the least and the most percent that it is."""
    for token in sentence.tokens:
        if token.tag is not Tag.VERB or (room := _FOLDS.get(lemmas.lemma(token.folded, Tag.VERB))) is None:
            continue
        following = sentence.tokens[token.index + 1].folded if token.index + 1 < len(sentence.tokens) else ""
        before = [t.folded for t in sentence.tokens[max(0, token.index - 2) : token.index]]
        if following in _NOT_SO:
            continue
        low, high = room
        if before[-2:] == ["more", "than"]:
            low, high = (low + high) / 2, 2 * high
        elif before[-1:] in (["nearly"], ["almost"]):
            low /= 1.3
        yield token, low, high
