"""Shares as the level of something ("raised [its key rate] to 4 percent"), and changes told by one verb ("doubled").

What stands at 4 percent is one thing, whichever verb brings it there, and whether it is the subject or the object.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.analysis.participants import participants
from claimcheck.analysis.quantities import Quantity, after_text, before_text
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
    "grow accelerate tick come sit run average expand contract shrink surge soar plunge tumble plummet leap spike "
    "swell dip sink slump shoot".split()
)
_LEVEL = frozenset("be reach hit total top exceed average".split())
_CHANGING = frozenset(
    "rise fall climb drop slow ease jump edge slip decline increase grow expand contract shrink surge soar plunge "
    "tumble plummet leap spike swell dip sink slump shoot".split()
)
# The change that a verb tells, in percent, with the room that newsrooms leave it.
_FOLDS = {
    "double": (80.0, 130.0),
    **dict.fromkeys(("triple", "treble"), (170.0, 240.0)),
    "quadruple": (260.0, 350.0),
    "halve": (42.0, 58.0),
}
_TRADED = frozenset("end close finish open trade settle".split())
_NOT_SO = frozenset("down up back over as".split())


def level_of(sentence: Sentence, quantity: Quantity) -> tuple[tuple[int, int] | None, str | None]:
    """What has come to the share or changed by it, as a token range, and which: "level" or "change"; None without."""
    if (named := _by_noun(sentence, quantity)) is not None:
        return named
    clause = sentence.clause_at(quantity.first) or next(
        (c for c in sentence.clauses if c.first <= quantity.first < c.last), None
    )  # "was [12 percent] higher"
    if clause is None or clause.negated:
        return None, None
    lemma, before = clause.lemma.split(" ", 1)[0], before_text(sentence, quantity, 12)
    at, by = before.endswith(_AT), before.endswith(" by ")
    shift = before.endswith((" up ", " down ", " higher ", " lower ")) or after_text(sentence, quantity).startswith(
        (" percent higher", " percent lower", "% higher", "% lower", " per cent higher", " per cent lower")
    )
    if shift and lemma in ("be", "compare", "high", "low"):
        return _unless_a_gauge(sentence, changed(sentence, clause.verb)), "change"
    if shift and lemma in _TRADED and clause.subject is not None:
        return sentence.phrases[clause.subject].bounds, "change"  # "ended the day down 0.8 percent"
    if lemma in _BRINGING and (at or by) or lemma in _STANDING and (at or by or lemma in _LEVEL or lemma in _CHANGING):
        thing = changed(sentence, clause.verb)
        if thing is None or thing[1] > quantity.first:
            return None, None
        level = (at or lemma in _LEVEL) and not _is_change(sentence, thing)
        return thing, "level" if level else "change"
    return None, None


def _by_noun(sentence: Sentence, quantity: Quantity) -> tuple[tuple[int, int], str] | None:
    """What a noun right before the figure says: "a literacy [rate] of 96%", "revenue of 5m, an [increase] of 38%"."""
    first = sentence.token_at(quantity.span.start)
    at = first.index - 2 if first is not None else -1
    if at < 0 or sentence.tokens[at + 1].folded != "of":
        return None
    noun = sentence.tokens[at]
    phrase = sentence.phrase_at(at)
    if phrase is None or phrase.head != at:
        return None
    if noun.lemma in _RATES:
        here = phrase.bounds
        return here, "change" if _is_change(sentence, here) else "level"
    if noun.lemma not in _CHANGES:
        return None
    beside = participants(sentence, at)
    clause = sentence.clause_at(at)
    apposed = phrase.first > 0 and sentence.tokens[phrase.first - 1].text in (",", "-", "(")
    if beside.doer is not None:
        return beside.doer, "change"
    if not apposed or clause is None or clause.surface is None:
        return None
    thing = sentence.phrases[clause.surface]
    plain = sentence.tokens[thing.head].tag is Tag.NOUN and thing.last <= phrase.first
    return ((thing.first, thing.last), "change") if plain else None


_RATES = frozenset("rate level ratio margin yield tariff".split())
_CHANGES = frozenset("increase rise gain jump growth decrease decline fall drop surge reduction".split())


def _is_change(sentence: Sentence, thing: tuple[int, int]) -> bool:
    """Whether the thing is itself a change: inflation of 4 percent is what prices rose by."""
    words = [t.lemma for t in sentence.tokens[thing[0] : thing[1]]]
    behind = [t.lemma for t in sentence.tokens[thing[1] : thing[1] + 2]]
    return (
        behind == ["of", "inflation"] or words[-1] == "inflation" or bool(_PRICES & set(words)) and words[-1] in _GAUGES
    )


_PRICES = frozenset(("inflation", "price"))
_GAUGES = frozenset(("rate", "figure", "reading", "index", "gauge"))


def _unless_a_gauge(sentence: Sentence, thing: tuple[int, int] | None) -> tuple[int, int] | None:
    """None for an index or a gauge that does not say what is measured by it, unless it is one of a kind."""
    if thing is None or sentence.tokens[thing[1] - 1].lemma not in ("index", "gauge", "figure", "reading"):
        return thing
    return None if {t.folded for t in sentence.tokens[thing[0] : thing[1] - 1]} <= _PLAIN else thing


_PLAIN = frozenset("the its a headline main overall".split())


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
    return None if person else phrase.bounds


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
