"""What is said of somebody without a verb of its own: appositions, possessed event nouns, prepositional predicates.

"Lind, a registered nurse, ..." says that Lind is registered; "his refusal to meet" that he refused; "the claim was
without merit" what "groundless" says. Nominal predication after Quirk et al. 1985 (17.65, 17.51, 10.11).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.analysis import facts, outcomes
from claimcheck.analysis.clauses.predicates import base
from claimcheck.lexicon import concepts, embedding
from claimcheck.model.analysis import Clause, Modality, NounPhrase, Sentence, Tag, Token

Range = tuple[int, int]
"""First and last token, half-open."""

# Modifiers that take back what the noun says.
_PRIVATIVE = frozenset(
    "former ex-member alleged suspected would-be potential possible presumed purported so-called self-described "
    "self-styled self-proclaimed aspiring prospective fake mock future supposed likely one-time onetime erstwhile "
    "retired late longtime".split()
)
# Event nouns that say what their owner did, and those that say what was done to the owner.
_DONE_BY = frozenset(
    "refusal decision resignation departure withdrawal exit retirement acceptance agreement endorsement rejection "
    "failure admission denial apology vow promise pledge confession arrival return escape surrender suicide "
    "abstention absence attendance opposition support defection marriage divorce recovery survival".split()
)
_DONE_TO = frozenset(
    "arrest acquittal conviction dismissal firing sacking ouster death killing murder assassination release "
    "imprisonment detention expulsion deportation extradition election appointment nomination suspension removal "
    "impeachment kidnapping abduction rescue rape execution indictment reinstatement closure cancellation demolition "
    "collapse sinking destruction evacuation approval passage adoption repeal ratification merger acquisition "
    "postponement delay launch sale".split()
)
_UPON = frozenset("refusal acceptance endorsement rejection admission denial support opposition withdrawal".split())
_FACTUAL = frozenset(("after", "since", "following", "despite", "amid", "over"))  # before a noun: it happened
_OPEN = frozenset(
    "loom expect remain seem need depend hinge await likely possible unlikely imminent urge demand seek call push "
    "press propose want require block prevent avoid avert oppose threaten plan consider fear hope predict delay "
    "postpone".split()
)
_UNWISE = frozenset(
    "mistake error blunder wrong unwise foolish folly irresponsible reckless premature dangerous inappropriate "
    "unacceptable wrongheaded misguided disaster catastrophe unfair".split()
)
_ONE_OF_MORE = frozenset("only sole first last".split())  # not the only one who did it did it
_WISE = frozenset("right wise smart sensible prudent appropriate essential vital imperative important duty".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """Somebody described by an apposition or a predicate noun: who (token range), and the index of the noun."""

    who: Range
    noun: int


def described(sentence: Sentence) -> Iterator[Described]:
    """The indefinite appositions of names: "Mr. Lind, [a registered nurse], ..."."""
    for token in sentence.tokens:
        if token.relation != "appos" or token.tag not in (Tag.NOUN, Tag.PROPN) or token.head > token.index:
            continue
        who = sentence.phrase_at(token.head)
        if who is None or sentence.tokens[who.head].tag is not Tag.PROPN or not _indefinite(sentence, token.index):
            continue
        yield Described(who=(who.first, who.last), noun=token.index)


def _indefinite(sentence: Sentence, noun: int) -> bool:
    return any(t.head == noun and t.relation == "det" and t.folded in ("a", "an") for t in sentence.tokens[:noun])


def modifiers(sentence: Sentence, noun: int) -> tuple[int, ...]:
    """The adjectives and participles before a noun; none where one of them takes back what the noun says."""
    found = tuple(t.index for t in sentence.tokens[:noun] if t.head == noun and base(t) == "amod")
    return () if any(sentence.tokens[i].folded in _PRIVATIVE for i in found) else found


def is_plain(sentence: Sentence, noun: int) -> bool:
    """Whether no modifier takes back what the noun says ("a former member")."""
    return not any(t.folded in _PRIVATIVE for t in sentence.tokens[max(0, noun - 4) : noun] if t.head == noun)


@dataclass(frozen=True, slots=True, kw_only=True)
class Possessed:
    """An event noun with whose it is ("his refusal", "the acquittal of Lind"): index of the noun, and the owner.

    act: the clause of its infinitive, or None. done_to: the owner is whom it was done to.
    doer: who did it to the owner, where that is told.
    """

    noun: int
    owner: Range
    act: int | None = None
    done_to: bool = False
    doer: Range | None = None


def possessed(sentence: Sentence) -> Iterator[Possessed]:
    """The event nouns with an owner that the sentence takes as having happened."""
    for number, phrase in enumerate(sentence.phrases):
        token = sentence.tokens[phrase.head]
        done_to = token.lemma in _DONE_TO
        if token.tag is not Tag.NOUN or not (done_to or token.lemma in _DONE_BY) or token.folded != token.lemma:
            continue
        owner = _owner(sentence, phrase, done_to)
        if not _presupposed(sentence, number, phrase):
            continue
        if not done_to and (thing := outcomes.complement(sentence, phrase.head)) is not None and token.lemma in _UPON:
            yield Possessed(noun=phrase.head, owner=thing, act=None, done_to=True, doer=owner)
        if owner is None:
            continue
        act = next(
            (c.index for c in sentence.clauses if c.relation == "infinitive" and _hangs_on(sentence, c, phrase.head)),
            None,
        )
        yield Possessed(noun=phrase.head, owner=owner, act=act, done_to=done_to)


def _hangs_on(sentence: Sentence, clause: Clause, noun: int) -> bool:
    return sentence.tokens[clause.verb].head == noun


def _owner(sentence: Sentence, phrase: NounPhrase, done_to: bool) -> Range | None:
    for at in range(phrase.first, phrase.head):
        if sentence.tokens[at].folded in ("'s", "'") and at > phrase.first:
            return phrase.first, at
    if sentence.tokens[phrase.first].folded in ("his", "her", "their", "its") and phrase.first < phrase.head:
        return phrase.first, phrase.first + 1
    behind = phrase.last < len(sentence.tokens) and sentence.tokens[phrase.last].folded == "of"
    return phrase.complement if done_to and behind and phrase.determiner == "the" else None


def _presupposed(sentence: Sentence, number: int, phrase: NounPhrase) -> bool:
    before = sentence.tokens[phrase.first - 1].folded if phrase.first else ""
    clause = sentence.clause_at(phrase.head)
    if clause is None or clause.modality is not Modality.ASSERTED or clause.negated:
        return False
    if clause.lemma.split(" ", 1)[0] in _OPEN or effect_is_open(clause):
        return False
    if before in _FACTUAL:
        return True
    return number == clause.surface and not clause.passive and (clause.past or clause.perfect or clause.lemma != "be")


def effect_is_open(clause: Clause) -> bool:
    """Whether the verb says of what it governs that it is asked for, planned or kept from happening."""
    effect = embedding.effect(clause.lemma)
    return effect.negates or effect.modality is not Modality.ASSERTED


def lasts(sentence: Sentence, clause: Clause) -> bool:
    """Whether a present passive without an agent tells of a state too: "the bridge is closed"."""
    if not clause.passive or not clause.objects or clause.subject is not None or clause.perfect or clause.progressive:
        return False
    helpers = {t.folded for t in sentence.tokens[: clause.verb] if t.head == clause.verb}
    word = sentence.tokens[clause.verb].folded
    told = {concept for concept, _ in concepts.adjective_concepts(word)}
    return bool(helpers & {"is", "are", "'s", "remains", "remain"}) and bool(told - clause.concepts)


_EVIDENCE = frozenset("evidence sign proof indication trace suggestion hint basis substance truth".split())


def unproven(sentence: Sentence, clause: Clause) -> bool:
    """Whether a that-clause hangs on evidence that there is none of: "found no evidence that he drove"."""
    if not facts.of_noun(sentence, clause):
        return False
    noun = sentence.tokens[sentence.tokens[clause.verb].head]
    phrase = sentence.phrase_at(noun.index)
    return noun.lemma in _EVIDENCE and phrase is not None and phrase.determiner == "no"


def resulting(sentence: Sentence, clause: Clause) -> str | None:
    """The state in which somebody was found, left or declared to be: "found [dead]", "was pronounced [safe]"."""
    if clause.lemma.split(" ", 1)[0] not in _RESULTING:
        return None
    noun = sentence.phrases[clause.objects[0]].head if clause.objects else None
    says_what = clause.lemma in ("remain", "stay") or noun is not None and noun < clause.verb
    for token in sentence.tokens[clause.verb + 1 :]:
        near = token.head == clause.verb and token.relation in ("xcomp", "acl", "advcl", "advmod", "obj")
        inside = token.head == noun and (says_what or token.index > token.head)  # not "left the [key] rate"
        word = token.tag in (Tag.ADJ, Tag.ADV, Tag.NOUN) or token.tag is Tag.VERB and token.relation == "xcomp"
        if word and (near or inside) and concepts.adjective_concepts(token.folded):
            return token.folded
    return None


_RESULTING = frozenset(
    "find discover pronounce declare rule pull bring leave recover remain stay keep deem hold".split()
)


def compounded(sentence: Sentence, clause: Clause) -> str | None:
    """ "well founded", "at large": a predicate with the word before it that makes a known state of it."""
    if not clause.passive and clause.verb:
        case = sentence.tokens[clause.verb - 1]
        joint = f"{case.folded} {sentence.tokens[clause.verb].folded}"
        return joint if case.tag is Tag.ADP and concepts.adjective_concepts(joint) else None
    if not clause.passive or not clause.verb:
        return None
    joint = f"{sentence.tokens[clause.verb - 1].folded} {sentence.tokens[clause.verb].folded}"
    return joint if concepts.adjective_concepts(joint) else None


def prepositional(sentence: Sentence, clause: Clause) -> tuple[int, str] | None:
    """(index of the noun, "without merit") of a copula whose predicate is a known prepositional phrase."""
    if clause.lemma not in ("be", "remain", "become", "seem"):
        return None
    for number in clause.objects:
        phrase = sentence.phrases[number]
        if phrase.first <= clause.verb or not phrase.first:
            continue
        before = sentence.tokens[phrase.first - 1]
        first = phrase.first + (phrase.determiner in ("a", "an"))
        words = " ".join(t.folded for t in sentence.tokens[first : phrase.head])
        words = f"{before.folded} {words} {sentence.tokens[phrase.head].lemma}".replace("  ", " ")
        short = f"{before.folded} {sentence.tokens[phrase.head].lemma}"
        for joint in (words, short):
            if before.tag is Tag.ADP and concepts.adjective_concepts(joint):
                return phrase.head, joint
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Advised:
    """An act that somebody calls wise or unwise: index of its clause, for or against it, and who says so."""

    clause: int
    against: bool
    speaker: Range


def _judged(sentence: Sentence, clause: Clause) -> Token | None:
    """The word that calls the infinitive wise or unwise: what it hangs on, or what stands right before it."""
    before = clause.first - 1
    while before > 0 and sentence.tokens[before].tag is Tag.PUNCT:
        before -= 1  # called it a "mistake" to sell
    for at in (sentence.tokens[clause.verb].head, before):
        if 0 <= at < clause.verb and sentence.tokens[at].lemma in _UNWISE | _WISE:
            return sentence.tokens[at]
    return None


def advised(sentence: Sentence, clause: Clause) -> Advised | None:
    """ "called it a mistake to sell", "said it would be right not to sell": what somebody advises."""
    if clause.relation != "infinitive" or clause.governor is None:
        return None
    token = sentence.tokens[clause.verb]
    noun = _judged(sentence, clause)
    if noun is None:
        return None
    above = sentence.clauses[clause.governor]
    if above.lemma in ("call", "consider", "deem", "think", "find"):
        speaker, denied = above.subject, above.negated
    elif above.governor is not None and embedding.is_saying(sentence.clauses[above.governor].lemma):
        speaker, denied = sentence.clauses[above.governor].subject, above.negated
    else:
        return None
    left_undone = any(t.folded in ("not", "n't") and t.head == token.index for t in sentence.tokens)
    if speaker is None:
        return None
    phrase = sentence.phrases[speaker]
    against = (noun.lemma in _UNWISE) != denied
    return Advised(clause=clause.index, against=against != left_undone, speaker=phrase.bounds)


def of_another(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause above says that somebody else did it: "is not the one who fired", no "only one"."""
    above = None if clause.governor is None else sentence.clauses[clause.governor]
    if above is None or clause.relation != "relative" or above.lemma != "be" or not above.negated or not above.objects:
        return False
    who = sentence.phrases[above.objects[0]]
    if any(t.folded in _ONE_OF_MORE for t in sentence.tokens[who.first : who.last]):
        return False
    return who.determiner == "the" and who.last <= clause.verb and sentence.tokens[who.head].tag is Tag.NOUN
