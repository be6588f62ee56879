"""One speaker's words, given differently by two texts inside quotation marks.

Both claim to give the very words: where one denies what the other affirms, has the opposite word, another figure or two
words exchanged, they cannot both be right; where another word stands they `differ`; what an editor may change or leave
out is no difference.
"""

from __future__ import annotations

from claimcheck.analysis.speech.turns import exchanged, same_sense, turned
from claimcheck.analysis.speech.voices import apart
from claimcheck.kinds.attribution import Attribution
from claimcheck.kinds.quote import Quote, relate
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import DEFAULT, Outcome, Rule, Story
from claimcheck.text import wording
from claimcheck.text.quotes import quotations

_FEWEST = 5  # words in common that make two quotations one utterance
_TELLING = 3  # of them, those that carry something; fewer hardly show that it was said once
_WHOLE = 2  # the same, where one stretch differs and both quotations begin and end alike
_SHORTEST = 3  # words in common of two short quotations, of which ...
_STRETCH = 2  # ... so many words may differ
_SAME = (Relation.EQUAL, Relation.NARROWER, Relation.BROADER)
_WAS, _WILL = frozenset("was were did had".split()), frozenset(("will", "shall"))
_PHRASE = 4  # words of a phrase between marks inside what somebody is said to say
_AROUND = 2  # words of weight or names outside the marks that make two such sentences one
_FEW = 2  # stretches that differ; where there are more, what is the same must outweigh them
_CUT = 8  # words that stand in one wording only, from which on it is another cut of what was said, or another time


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """`contradict` where the sense turns, `differ` on another telling word, else by the relation."""
    left, right = pair.left.value, pair.right.value
    if isinstance(left, Attribution) and isinstance(right, Attribution):
        return _of_a_phrase(pair, left, right, story)
    assert isinstance(left, Quote) and isinstance(right, Quote)
    if apart(left.voice, right.voice):
        return None
    relation = relate(left, right)
    if relation in _SAME:
        return Outcome(verdict=DEFAULT[relation], relation=relation)
    one, two = wording.words(left.words), wording.words(right.words)
    found = wording.compare(one, two)
    if same_sense(one, two) and len(one) >= _SHORTEST and _one_named(left, right) and not _other_occasion(pair):
        return Outcome(verdict=Verdict.DIFFER, relation=Relation.OVERLAP, why=_why(found), labels=_labels(found))
    swapped = exchanged(one, two)
    short = _is_one_short(found, pair, story)
    if not short and (found.shared < _FEWEST or not (found.one_utterance or swapped)):
        return None
    if turned(found, one, two) and (len(found.changed) <= _FEW or _said_once(found)):
        return Outcome(verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=_why(found))
    relation = Relation.OVERLAP if relation is Relation.UNKNOWN else relation
    if found.telling and (short or _said_once(found)):
        return Outcome(verdict=Verdict.DIFFER, relation=relation, why=_why(found), labels=_labels(found))
    if _other_time(found):
        return Outcome(verdict=Verdict.DIFFER, relation=relation, why=_why(found), labels=_labels(found))
    return Outcome(verdict=Verdict.REFINE, relation=relation)


def _of_a_phrase(pair: Comparison, left: Attribution, right: Attribution, story: Story) -> Outcome | None:
    """`differ` where one speaker is said to say one thing in both texts, but for a word of a short phrase between marks
    ("the rescue was 'utter chaos'", "... 'total chaos'"); what is outside the marks is the same, and no text has both.
    """
    if left.voice.entity is None or right.voice.entity is None or pair.left.source == pair.right.source:
        return None
    one, two = _phrase(pair.left, story), _phrase(pair.right, story)
    if one is None or two is None or left.voice.entity.split()[-1] != right.voice.entity.split()[-1]:
        return None
    outside, inside = wording.compare(one[0], two[0]), wording.compare(one[1], two[1])
    same = not (outside.changed or outside.before or outside.behind or outside.lost)
    if not same or sum(map(wording.carries, one[0])) < 1 or len(one[0]) < _AROUND or _other_occasion(pair):
        return None
    if len(inside.changed) != 1 or inside.before or inside.behind or not inside.telling_shared or not inside.telling:
        return None
    if any(max(map(len, change)) > 1 for change in inside.changed) or _prints(pair.right, one[1], story):
        return None
    if _prints(pair.left, two[1], story):
        return None
    return Outcome(verdict=Verdict.DIFFER, relation=Relation.OVERLAP, why=_why(inside), labels=_labels(inside))


def _phrase(claim: Claim, story: Story) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """What somebody is said to say: the words outside the marks, and the one short phrase between them."""
    content = claim.parts.get("content")
    if content is None:
        return None
    text = story.documents[claim.source].exact(content)
    marked = quotations(text)
    if len(marked) != 1:
        return None
    (at,) = marked
    inside = wording.words(text[at.start : at.end])
    outside = wording.words(text[: at.start].removeprefix("that ") + " " + text[at.end :])
    return (outside, inside) if 1 < len(inside) <= _PHRASE else None


def _prints(claim: Claim, phrase: tuple[str, ...], story: Story) -> bool:
    """Whether the text of a claim has the phrase anywhere: who says a thing twice says it in two wordings."""
    said = wording.words(story.documents[claim.source].text)
    return any(said[i : i + len(phrase)] == phrase for i in range(len(said) - len(phrase) + 1))


def _is_one_short(found: wording.Wordings, pair: Comparison, story: Story) -> bool:
    """Whether two short quotations are one utterance: of one speaker who is named, both begin and end alike, one short
    stretch differs, neither text has the other's words as well, and nothing tells of another occasion."""
    left, right = pair.left.value, pair.right.value
    assert isinstance(left, Quote) and isinstance(right, Quote)
    if not _one_named(left, right) or len(found.changed) != 1:
        return False
    if found.before or found.behind or found.lost or not _outweighs(found):
        return False
    if found.shared < _SHORTEST or max(map(len, found.changed[0])) > _STRETCH or _other_occasion(pair):
        return False
    return not (_gives(left, pair.right, story) or _gives(right, pair.left, story))


def _one_named(left: Quote, right: Quote) -> bool:
    """Whether one speaker who is named says both."""
    one, two = left.voice.entity, right.voice.entity
    return one is not None and two is not None and one.split()[-1] == two.split()[-1]


def _outweighs(found: wording.Wordings) -> bool:
    """Whether more is the same than one word of weight, or that one and nothing of weight stands for something else:
    "a great day" and "a sad day" are two days, "court" and "cou" one word that was cut."""
    one, two = found.changed[0]
    cut = "".join(one).startswith("".join(two)) or "".join(two).startswith("".join(one))
    exchanged_ = any(map(wording.carries, one)) and any(map(wording.carries, two)) and not cut
    return found.telling_shared >= (_WHOLE if exchanged_ else 1)


def _other_occasion(pair: Comparison) -> bool:
    """Whether the two sentences tell of two days or places."""
    one, two = pair.left.frame, pair.right.frame
    if one.time is not None and two.time is not None and one.time != two.time:
        return True
    return bool(one.places and two.places) and one.places.isdisjoint(two.places)


def _gives(said: Quote, beside: Claim, story: Story) -> bool:
    """Whether the text of a claim has the words elsewhere: who says a thing twice says it in two wordings."""
    others = (c.value for c in story.claims.get(beside.source, ()) if c.kind == beside.kind and c.id != beside.id)
    return any(isinstance(v, Quote) and relate(said, v) in _SAME for v in others)


def _other_time(found: wording.Wordings) -> bool:
    """Whether one wording speaks of what was and the other of what will be ("I never was" / "I never will be")."""
    changes = [(set(a), set(b)) for pair in found.changed for a, b in (pair, pair[::-1])]
    return any(bool(a & _WAS) and bool(b & _WILL) and not b & _WAS for a, b in changes)


def _said_once(found: wording.Wordings) -> bool:
    """Whether what is the same outweighs what differs, so that no other sentence of the speaker's was meant."""
    if any(max(len(one), len(two)) >= _CUT for one, two in found.changed):
        return False
    apart_ = sum(max(sum(map(wording.carries, one)), sum(map(wording.carries, two))) for one, two in found.changed)
    whole = len(found.changed) == 1 and found.before == found.behind == 0
    return found.telling_shared >= (_WHOLE if whole else _TELLING) and apart_ < found.telling_shared


def _labels(found: wording.Wordings) -> tuple[str, str] | None:
    """The words that each has of its own, where they are few; None where they are many, or one side lacks them."""
    changes = found.telling or found.changed
    sides = [[" ".join(change[side]) for change in changes] for side in (0, 1)]
    if not changes or any(not words for side in sides for words in side) or max(map(len, map(str, sides))) > _SHORT:
        return None
    one, two = ("; ".join(f"\u201c{words}\u201d" for words in side) for side in sides)
    return one, two


_SHORT = 60  # code points of a label


def _why(found: wording.Wordings) -> tuple[str, ...]:
    """The words that differ, in plain words."""
    changes = found.telling or found.changed
    shown = [f"“{' '.join(a) or '(nothing)'}” / “{' '.join(b) or '(nothing)'}”" for a, b in changes]
    return (f"words that differ: {'; '.join(shown)}",) if shown else ("an ellipsis leaves out a negation",)


RULE = Rule(
    id="quote-wording",
    summary="One speaker's words are given differently inside quotation marks.",
    example="“We will not close the school” / “We will close the school”",
    conflict=(
        "“We will not close the school before the summer,” Mayor Ada Ode said.",
        "“We will close the school before the summer,” Mayor Ada Ode told parents.",
    ),
    no_conflict=(
        "“The vote was fair, the count was fair and we lost,” Senator Ada Ode said. “That is all.”",
        "“The vote was fair,” Senator Ada Ode said.",
    ),
    level=Level.WARNING,
    pairs=(("quote", "quote"), ("attribution", "attribution")),
    judge=_judge,
)
