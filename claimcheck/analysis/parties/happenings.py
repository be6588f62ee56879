"""The events that a sentence tells of, with what fills their parts, in whatever way it tells of them.

A verb, a noun of the event or a noun for who has a part in it opens a way of telling (`claimcheck.lexicon.parts`);
where the parts stand is read from the clauses, the phrases with their prepositions, possessors and copulas.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from claimcheck.analysis import facts
from claimcheck.analysis.parties.excluding import relate
from claimcheck.analysis.parties.fillers import Filler, proper
from claimcheck.analysis.parties.standing import Trigger, fillers_at
from claimcheck.lexicon import parts
from claimcheck.model.analysis import Analysis, Clause, Modality, Sentence, Tag
from claimcheck.model.relation import Relation

_TOLD = (Modality.ASSERTED, Modality.PLANNED)
_MAKING = frozenset(
    "choose elect appoint name pick hire force cause compel lead prompt oblige make allow help enable let".split()
)
_DENYING = frozenset("deny reject dismiss dispute".split())
_BEFORE = 3
_OF_SEVERAL = frozenset(  # what is told beside others, or of an earlier or later time
    "also too among others include includes included including twice again later once previously earlier formerly "
    "another brace hat-trick ago".split()
)
STAGES = frozenset(
    "semifinal semi-final semifinals semi-finals quarterfinal quarter-final quarterfinals quarter-finals primary "
    "runoff run-off leg round heat qualifier friendly replay appeal retrial rematch".split()
)
"""Of a contest or trial that has several, each with fillers of its own."""
_NOT_IT = frozenset(  # before a noun: who is not it now, or not for certain, or not alone
    "former ex once late deputy vice assistant acting interim co future past would-be likely possible alleged "
    "potential regional european asian african american suspected "
    "auxiliary shadow elect outgoing incoming designate retired associate guest goalkeeping batting bowling fitness "
    "defensive offensive pitching youth forwards voice dialogue creative artistic "
    "honorary fellow another other previous then no without additional further new".split()
)


@dataclass(slots=True)
class Happening:
    """One event of a sentence. fillers: by part. anchors: the word that opened each. around: names beside them."""

    event: str
    fillers: dict[str, Filler] = field(default_factory=dict)
    anchors: dict[str, int] = field(default_factory=dict)
    spoilt: set[str] = field(default_factory=set)
    around: frozenset[str] = frozenset()


def happenings(sentence: Sentence, analysis: Analysis) -> Iterator[Happening]:
    """The events of a sentence, one of a class; a part that it fills in two ways is left out."""
    words = {t.folded for t in sentence.tokens}
    if words & _OF_SEVERAL:
        return
    found: dict[str, Happening] = {}
    for trigger in _triggers(sentence):
        for way in parts.ways(trigger.lemma, verb=trigger.form == "verb"):
            if (after := _said(sentence, trigger, way)) is None:
                continue
            filled = fillers_at(sentence, analysis, Trigger(trigger.at, way.form, trigger.lemma, after), way)
            if filled is not None:
                _add(found.setdefault(way.event, Happening(way.event)), filled, trigger.at)
    for told in found.values():
        if _is_twice(told):
            continue
        taken = {i for f in told.fillers.values() if f.sort == "name" for i in range(*f.at)}
        free = [(t.index, t.index + 1) for t in sentence.tokens if t.index not in taken]
        told.around = frozenset(name for bounds in free for name in proper(sentence, *bounds))
        if any(parts.event(told.event).parts[p].compared for p in told.fillers if p in parts.event(told.event).parts):
            yield told


def _is_twice(told: Happening) -> bool:
    """Whether one name is read in two parts, so that one of them is misread."""
    named = [f.text for f in told.fillers.values() if f.sort == "name"]
    return len(named) != len(set(named))


def _triggers(sentence: Sentence) -> Iterator[Trigger]:
    """The verbs and nouns of a sentence that tell of something, not what is denied, supposed or asked."""
    verbs = {c.verb for c in sentence.clauses}
    for clause in sentence.clauses:
        if not _is_told(sentence, clause):
            continue
        token = sentence.tokens[clause.verb]
        if token.tag in (Tag.VERB, Tag.AUX) or token.lemma != "be" and clause.lemma != "be":
            lemma = clause.lemma.split(" ", 1)[0]
            if parts.ways(lemma, verb=True):
                yield Trigger(clause.verb, "verb", lemma, clause.verb)
        elif clause.lemma == "be" and parts.ways("be", verb=True):
            yield Trigger(clause.verb, "verb", "be", clause.verb)
    for token in sentence.tokens:
        noun = token.tag is Tag.NOUN or token.tag is Tag.ADJ and token.index in verbs
        if not noun or not parts.ways(token.lemma, verb=False):
            continue
        before = {t.folded for t in sentence.tokens[max(0, token.index - _BEFORE) : token.index]}
        own_phrase = sentence.phrase_at(token.index)
        below = own_phrase is not None and own_phrase.head != token.index
        if (
            before & _NOT_IT
            or below
            and own_phrase is not None
            and sentence.tokens[own_phrase.head].tag is not Tag.PROPN
        ):
            continue
        own = sentence.clause_at(token.index)
        if own is None or _is_told(sentence, own):
            yield Trigger(token.index, "noun", token.lemma, token.index)


def _is_told(sentence: Sentence, clause: Clause) -> bool:
    above = None if clause.governor is None else sentence.clauses[clause.governor]
    if clause.negated and clause.lemma.split(" ", 1)[0] not in ("play", "go", "take", "start", "perform", "sail"):
        return False
    if facts.disowned(sentence, clause) or above is not None and above.lemma in _DENYING:
        return False
    made = above is not None and clause.modality is Modality.ASKED and above.lemma in _MAKING and not above.negated
    return clause.modality in _TOLD or made


def _said(sentence: Sentence, trigger: Trigger, way: parts.Way) -> int | None:
    """The last token of the words of a way, where they stand there; None where they do not."""
    words, tokens = way.words, sentence.tokens
    if len(words) == 1:
        return trigger.at
    if trigger.form == "noun":
        first = trigger.at - len(words) + 1
        same = first >= 0 and all(w in (tokens[first + n].lemma, tokens[first + n].folded) for n, w in enumerate(words))
        return trigger.at if same else None
    rest = [w for w in words[1:] if w not in ("a", "an", "the")]
    for start in range(trigger.at + 1, min(len(tokens), trigger.at + 12)):
        at, left = start, list(rest)
        while (
            at < len(tokens)
            and left
            and (tokens[at].tag is Tag.DET or left[0] in (tokens[at].lemma, tokens[at].folded))
        ):
            if left[0] in (tokens[at].lemma, tokens[at].folded):
                left.pop(0)
            at += 1
        if not left:
            return at - 1
    return None


def _add(told: Happening, filled: Mapping[str, Filler], anchor: int) -> None:
    for part, one in filled.items():
        known = told.fillers.get(part)
        if part in told.spoilt:
            continue
        if known is not None and known.at != one.at and relate(known, one) is not Relation.EQUAL:
            if known.sort == one.sort and known.names and one.names:
                if parts.event(told.event).parts[part].compared or not known.names & one.names:
                    told.spoilt.add(part)
                    del told.fillers[part]
            elif known.names or not one.names:
                continue
            else:
                told.fillers[part] = one
            continue
        if known is None:
            told.fillers[part] = one
            told.anchors[part] = anchor
