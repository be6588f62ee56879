"""Certainty: how sure a statement is put: stated, reported, alleged, speculated, denied (by
somebody), refuted (by the text itself), conditional, planned.

Recognises "should be viewed as media reports" (what it is to be taken for), and the cues of a statement itself:
"reportedly", "the alleged fraud", "is accused of", "denied that", "rumours that", "plans to", "if".
Example: "The figure should be treated as speculation."
Refuses on purpose: reports and claims as things ("published a report"), cues that are denied ("was not accused").
Only what a text says that something is to be taken for is set against other texts. Levels after De Facto (Saurí and
Pustejovsky 2012).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from claimcheck.analysis.speech.answering import ANSWERING
from claimcheck.analysis.speech.ascribed import predicate_noun, state_of
from claimcheck.analysis.speech.certainties import certainties
from claimcheck.analysis.speech.denials import answering, denied_noun
from claimcheck.analysis.speech.held import Content, held
from claimcheck.analysis.speech.untrue import called_untrue
from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import scales
from claimcheck.model.analysis import Clause, Sentence, Tag
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation

LEFT_OPEN = "left-open"  # marks what a cue leaves open ("unclear whether"), though it stands in a question
_SET_AGAINST = frozenset(("stated", "reported", "alleged", "speculated", "denied", "refuted"))
_VOUCHING = frozenset("testify attest affirm declare announce".split())  # somebody's word, and no more
_TAKEN_FOR = frozenset("view consider regard treat see deem describe label dismiss call take brand".split())
_POINTING = frozenset(("this", "that", "it", "these", "which"))


@dataclass(frozen=True, slots=True)
class Certainty:
    """The level ("stated", "reported", "alleged", "speculated", ...) and the word that gives it."""

    level: str
    cue: str

    def __str__(self) -> str:
        return f"{self.level} ({self.cue})"

    def to_plain(self) -> dict[str, object]:
        """JSON: level and cue."""
        return {"type": "certainty", "level": self.level, "cue": self.cue}


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """What the sentence says that something is to be taken for, and the cues of its own statements."""
    taken = set()
    for mention in _taken_for(sentence):
        taken.add(mention.parts["value"])
        yield mention
    answers = frozenset(answering(sentence))
    for sure in certainties(sentence):
        span = sentence.span_of(sure.first, sure.last)
        if any(span.overlaps(t) for t in taken):
            continue
        answer = sure.level == "denied" and sure.first in answers
        content = held(sentence, sure) if sure.level in _SET_AGAINST and sure.cue not in _VOUCHING else None
        mention = Mention(
            span=span,
            value=Certainty(level=sure.level, cue=sure.cue),
            anchor=sure.first,
            parts={"value": span},
            trace=(sure.cue, *((LEFT_OPEN,) if sure.open else ()), *((ANSWERING,) if answer else ())),
        )
        yield mention if content is None else _of_content(sentence, mention, content)


def _of_content(sentence: Sentence, mention: Mention, content: Content) -> Mention:
    """The same, hanging on what is said to be so: by that it is found and compared."""
    noun = None if content.nominal else predicate_noun(sentence, content.anchor)
    if noun is None and state_of(sentence, mention.anchor) == content.anchor:
        noun = content.anchor
    clause = sentence.clause_at(content.anchor)
    who = sentence.bounds_of(clause.surface) if noun is not None and clause is not None else None
    return replace(
        mention,
        anchor=content.anchor if noun is None else noun,
        nominal=content.nominal or noun is not None,
        subject=content.subject or who,
        role="held",
        parts={**mention.parts, "held": sentence.tokens[content.anchor].span},
    )


def _taken_for(sentence: Sentence) -> Iterator[Mention]:
    """What the sentence says that something is to be taken for."""
    for clause in sentence.clauses:
        for number in _complements(sentence, clause):
            phrase = sentence.phrases[number]
            token = sentence.tokens[phrase.head]
            level = scales.certainty(token.lemma, "noun") if token.tag is Tag.NOUN else None
            if level is None or clause.negated or _called_untrue(sentence, phrase.head):
                continue  # "dismissed reports that" takes nothing for a report
            span = sentence.span_of(*phrase.bounds)
            yield Mention(
                span=sentence.span_of(min(clause.verb, phrase.first), max(clause.verb + 1, phrase.last)),
                value=Certainty(level=level, cue=token.lemma),
                anchor=clause.verb,
                role="taken-for",
                parts={"value": span},
                trace=("taken-for",),
            )


def _called_untrue(sentence: Sentence, noun: int) -> bool:
    return denied_noun(sentence, noun) is not None or called_untrue(sentence, noun) is not None


def _complements(sentence: Sentence, clause: Clause) -> list[int]:
    """The phrases that say what the subject is taken for."""
    if clause.lemma.split(" ", 1)[0] in _TAKEN_FOR:
        later = [n for n in clause.objects if sentence.phrases[n].first > clause.verb]
        return later + [n for preposition, n in clause.obliques if preposition == "as"]
    pointing = clause.subject is not None and sentence.tokens[sentence.phrases[clause.subject].head].folded in _POINTING
    return [n for n in clause.objects if n != clause.subject] if clause.lemma == "be" and pointing else []


def read(plain: Mapping[str, Any]) -> Certainty:
    """The inverse of `to_plain`. Raises ValueError where it is not of that form."""
    if plain.get("type") != "certainty":
        raise ValueError("not a value of type certainty")
    return Certainty(level=str(plain["level"]), cue=str(plain["cue"]))


def relate(a: Certainty, b: Certainty) -> Relation:
    """Equal on one level, disjoint on two: a report is no guess."""
    return Relation.EQUAL if a.level == b.level else Relation.DISJOINT


KIND = Kind(
    id="certainty",
    summary="how sure a statement is put: stated, reported, alleged, speculated, denied, conditional, planned",
    example="The figure should be treated as speculation.",
    find=find,
    read=read,
    relate=relate,
    needs={"role": "exact"},
    one_answer=True,
)
