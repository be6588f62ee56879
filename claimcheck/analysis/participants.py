"""Who takes part in what a noun names: "[his] resignation", "the resignation of [the minister]".

After the nominal frames of NomBank (Meyers et al. 2004): possessor, "of" phrase, "by" phrase, and the subject of the
verb that the noun completes.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.lexicon import concepts
from claimcheck.lexicon.calendar import NAMES
from claimcheck.model.analysis import Clause, Sentence, Tag, Token

Range = tuple[int, int]
_OF_SUBJECT = frozenset(
    "resign die retire collapse arrive return rise fall depart withdraw be_absent crash erupt disappear escape grow "
    "decrease increase leave exit begin end".replace("_", " ").split()
)
_OCCURRING = frozenset("happen enact".split())
_WHERE = frozenset("in at near on outside inside".split())
_AROUND = frozenset("after before since following until".split())
_HAVING = frozenset("have strike hit occur happen register measure reach".split())


@dataclass(frozen=True, slots=True)
class Participants:
    """Token ranges (half-open) of who did it and to whom, where the text tells."""

    doer: Range | None = None
    undergoer: Range | None = None


def participants(sentence: Sentence, noun: int) -> Participants:
    """Those that stand beside the noun itself: its possessor, its "of" and "by" phrases."""
    owner = whole = agent = None
    for token in sentence.tokens:
        if token.head != noun:
            continue
        if token.relation == "nmod:poss" and token.folded not in NAMES:  # no doer: "[Tuesday]'s match"
            owner = _range(sentence, token)
        elif token.relation.startswith(("nmod", "obl")):
            case = next((t.folded for t in sentence.tokens if t.head == token.index and t.relation == "case"), "")
            whole = _range(sentence, token) if case == "of" and whole is None else whole
            agent = _range(sentence, token) if case == "by" else agent
    if owner is not None or agent is not None:
        return Participants(doer=agent or owner, undergoer=whole if agent is None else whole or owner)
    named = concepts.noun_concepts(sentence.tokens[noun].lemma)
    return Participants(doer=whole) if named & _OF_SUBJECT else Participants(undergoer=whole)


def of_attribute(sentence: Sentence, noun: int, clause: Clause | None) -> Range | None:
    """What has the attribute that a noun names: "[the tremor] had a depth of", "the depth of [the tremor]"."""
    beside = participants(sentence, noun)
    if beside.doer is not None:
        return beside.doer
    if beside.undergoer is not None and not _is_amount(sentence, beside.undergoer):
        return beside.undergoer
    if clause is None or (surface := clause.surface) is None:
        return None
    held = any(sentence.phrases[n].head == noun for n in clause.objects)
    light = concepts.light_verb(clause.lemma, sentence.tokens[noun].lemma)
    phrase = sentence.phrases[surface]
    if phrase.first <= noun < phrase.last:
        return None
    return phrase.bounds if clause.lemma in _HAVING or held and light else None


def of_light_verb(sentence: Sentence, noun: int, clause: Clause | None) -> Range | None:
    """The subject of the light verb that an event noun completes ("[the club] made an offer of 5m")."""
    if clause is None or clause.subject is None or not any(sentence.phrases[n].head == noun for n in clause.objects):
        return None
    if not concepts.light_verb(clause.lemma, sentence.tokens[noun].lemma) or _undergoes(clause):
        return None
    phrase = sentence.phrases[clause.subject]
    return phrase.bounds


def undergoer_of_light_verb(sentence: Sentence, noun: int, clause: Clause | None) -> Range | None:
    """To whom it is done: "[the minister] received a sentence", "a judge gave [the minister] a sentence"."""
    held = [n for n in (clause.objects if clause is not None else ()) if sentence.phrases[n].head == noun]
    if clause is None or not held or not concepts.light_verb(clause.lemma, sentence.tokens[noun].lemma):
        return None
    if _undergoes(clause) or clause.passive:
        number = clause.surface
    else:
        number = next((n for n in clause.objects if sentence.phrases[n].last <= sentence.phrases[held[0]].first), None)
    return None if number is None or number in held else (sentence.phrases[number].first, sentence.phrases[number].last)


def _undergoes(clause: Clause) -> bool:
    return concepts.light_verb_is_passive(clause.lemma) or clause.lemma == "serve"


def event(sentence: Sentence, first: int, last: int, clause: Clause | None) -> int | None:
    """The noun whose event a time (token range) dates rather than that of its clause, or None.

    "After [his resignation on Friday], ...", "[The Friday shooting] left ...", "The [resignation] took effect Friday".
    """
    tokens = sentence.tokens
    outer = [t for t in tokens[first:last] if not first <= t.head < last]
    top = next((t for t in outer if t.tag is not Tag.DET), outer[0] if outer else tokens[first])
    above = _event_above(sentence, top)
    if above is not None and is_state(sentence, above.index):
        return None
    if above is not None and _is_event(above) and top.relation.startswith(("nmod", "compound", "amod", "obl")):
        opened = any(t.head == above.index and t.folded in _AROUND and t.relation == "case" for t in tokens)
        if opened or above.relation.startswith("nsubj") or above.head < 0:
            return above.index
    if clause is None or clause.passive or clause.subject is None or sentence.owners[top.index] != clause.index:
        return None
    noun = tokens[sentence.phrases[clause.subject].head]
    occurs = clause.concepts & _OCCURRING or clause.lemma in ("be", "come")
    return noun.index if occurs and _is_event(noun) and noun.index < clause.verb else None


def is_state(sentence: Sentence, noun: int) -> bool:
    """Whether a noun behind a preposition is what its clause says of the subject: "was under [contract] until May"."""
    kids = [t for t in sentence.tokens if t.head == noun and t.index < noun]
    held = any(t.relation == "case" for t in kids) and any(t.relation == "cop" for t in kids)
    return held and any(t.relation.startswith("nsubj") for t in kids)


def _event_above(sentence: Sentence, time: Token) -> Token | None:
    """What the time hangs on; the event where that only says where it was ("a shooting at a party in Lyon Friday")."""
    tokens = sentence.tokens
    above = tokens[time.head] if time.head >= 0 else None
    while above is not None and above.relation == "nmod" and above.tag in (Tag.NOUN, Tag.PROPN):
        case = next((t.folded for t in tokens if t.head == above.index and t.relation == "case"), "")
        if case not in _WHERE or any(t.folded == "," for t in tokens[above.index : time.index]):
            break
        above = tokens[above.head]
    return above


def _is_event(token: Token) -> bool:
    return token.tag is Tag.NOUN and bool(concepts.noun_concepts(token.lemma))


def _is_amount(sentence: Sentence, bounds: Range) -> bool:
    return any(t.tag is Tag.NUM for t in sentence.tokens[slice(*bounds)])


def _range(sentence: Sentence, token: Token) -> Range:
    """The phrase of a noun, or of a possessor inside another phrase the tokens that hang on it."""
    phrase = sentence.phrase_at(token.index)
    if phrase is not None and phrase.head == token.index:
        return phrase.bounds
    inside = [token.index]
    at = token.index - 1
    while at >= 0 and sentence.tokens[at].head in inside and sentence.tokens[at].tag is not Tag.ADP:
        inside.append(at)
        at -= 1
    last = token.index + 1
    while (
        last < len(sentence.tokens)
        and sentence.tokens[last].relation == "flat"
        and sentence.tokens[last].head in inside
    ):
        inside.append(last)
        last += 1
    return min(inside), last
