"""What a clause puts forward as a fact: its own happening, one denied, one left undone, one that has yet to come.

Event factuality by the words in and above a clause, after FactBank (Saurí and Pustejovsky 2009) and the implicative
verbs of Karttunen (1971).
"""

from __future__ import annotations

from claimcheck.analysis.clauses.polarity import is_beside
from claimcheck.analysis.directives import is_agent
from claimcheck.analysis.perceptions import perceived
from claimcheck.analysis.spelling_of_titles import is_common
from claimcheck.lexicon import calendar, concepts, embedding, nouns, scales
from claimcheck.model.analysis import Clause, Modality, NounPhrase, Sentence, Tag

EMPTY = frozenset(
    "be have do get make take give go come put let keep become remain seem appear use need mean include involve".split()
)
# Classes of saying, thinking and wishing: what is said or wished is no state of affairs.
ATTITUDES = frozenset(
    "say intend hope want know believe expect think plan fear doubt claim argue describe mean respond ignore "
    "need".split()
)
_DIRECTIVES = frozenset(
    "ask urge order demand require suggest offer invite tax say accuse warn talk apply develop produce earn direct "
    "contact name want call lead allow seek subpoena try plan prescribe propose".split()
)
_LEAVING_BE = frozenset(("by", "at", "since", "with"))  # what these add is not what a negation is about
_SUPPOSING = frozenset("expect believe think suppose presume assume fear hope wish want".split())
_AVOWING = frozenset(("deny", "admit"))
_OWNED_UP = frozenset("deny admit confirm acknowledge concede disclose reveal dispute".split())
_OF_ONE = frozenset(("the", "this", "that", "these", "those", "its", "his", "her", "their"))
PERSONAL = frozenset(("he", "she", "it", "they", "him", "her", "them"))
_ASPECTS = frozenset("continue begin start stop pause finish end conclude close proceed".split())


# Deeds that many do to one thing side by side: that one party did it says nothing on what another left undone.
BY_MANY = frozenset(
    "use employ support oppose praise criticize visit see contact name help supply give share receive talk know try "
    "accuse thank like hate trust doubt want ask observe review study treat access follow".split()
)
_WILLS = frozenset(("will", "shall", "'ll", "wo"))
_WILLED = frozenset(("sit out", "be absent", "play"))  # "will miss the final"
# What comes about, or is done to something: "the strike will end", "the bank will end the scheme".
_DONE_TO = frozenset(("end", "start", "continue", "increase", "decrease", "spread"))
# What nobody settles by saying that it will be so.
FORECAST = frozenset(
    (
        "rise", "fall", "hold steady", "win", "lose", "succeed", "fail", "die", "survive", "qualify", "exceed",
        "undershoot", "increase", "decrease", "improve", "deteriorate", "hit", "happen", "be eliminated", "erupt",
        "spread", "end", "start", "continue", "go bankrupt", "see", "need", "want",
    )
)  # fmt: skip


def told_aside(sentence: Sentence, clause: Clause) -> bool:
    """Whether it is told in passing of somebody who is named: "Lind, acquitted of fraud, left the court"."""
    if clause.relation != "participle" or not clause.passive or not clause.objects:
        return False
    phrase = sentence.phrases[clause.objects[0]]
    behind = sentence.tokens[phrase.last].text if phrase.last < len(sentence.tokens) else ""
    return phrase.entity is not None and behind == "," and phrase.last < clause.verb <= phrase.last + _ASIDE


_ASIDE = 3  # tokens


def went_on_for(sentence: Sentence, clause: Clause) -> bool:
    """Whether it went on for so long ("lasted 12 days"), which says nothing of whether it goes on."""
    if not clause.past or clause.perfect or "continue" not in clause.concepts:
        return False
    numbers = (*clause.objects, *(n for _, n in clause.obliques))
    return any(sentence.tokens[sentence.phrases[n].head].lemma in calendar.UNITS for n in numbers)


def planned(sentence: Sentence, clause: Clause) -> bool:
    """Whether a person or body is set to do it: "will attend", "agreed to sell". Forecasts are no plans."""
    if clause.modality is not Modality.PLANNED or clause.subject is None:
        return False
    foreseen = clause.concepts & FORECAST - (_DONE_TO if clause.objects else frozenset())
    if foreseen and not clause.concepts & _WILLED:
        return False
    if not clause.concepts - ATTITUDES or embedding.is_saying(clause.lemma) or awaited(sentence, clause):
        return False
    above = None if clause.governor is None else sentence.clauses[clause.governor]
    if clause.relation == "infinitive" and above is not None:
        committed = above.lemma.split(" ", 1)[0] in embedding.COMMITTING
        return committed and above.modality is Modality.ASSERTED and not above.negated
    doer = sentence.phrases[clause.subject]
    able = doer.entity is not None or _is_person(sentence, clause) or _is_name(sentence, doer)
    return able and willed(sentence, clause)


def _is_name(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether the phrase is a name by itself, even where it opens the sentence."""
    token = sentence.tokens[phrase.head]
    return token.tag is Tag.PROPN and not is_common(token.folded)


def willed(sentence: Sentence, clause: Clause) -> bool:
    """Whether the verb stands behind "will", in a clause of its own; "said that it would" tells of a will, too."""
    words = set(group_words(sentence, clause))
    said = clause.relation == "complement" and clause.governor is not None and "would" in words
    if said and clause.modality is Modality.PLANNED and sentence.clauses[clause.governor or 0].past:
        return True
    return clause.relation != "adverbial" and bool(_WILLS & words)


def group_words(sentence: Sentence, clause: Clause) -> list[str]:
    """The auxiliaries, negations and adverbs that stand before the verb, in order."""
    at = clause.verb
    while at > 0 and (
        sentence.tokens[at - 1].tag in (Tag.AUX, Tag.PART, Tag.ADV)
        or sentence.tokens[at - 1].folded in ("has", "have", "had", "to", "yet", "need")
    ):
        at -= 1
    return [t.folded for t in sentence.tokens[at : clause.verb]]


def awaited(sentence: Sentence, clause: Clause) -> bool:
    """Whether it has yet to happen: "has yet to sign", "is still to be approved"."""
    words = group_words(sentence, clause)
    return "to" in words and "yet" in words[: words.index("to")]


def unable(sentence: Sentence, clause: Clause) -> bool:
    """Whether somebody could not do it, and so did not: "could not find the wreck"; "could not have" is a surmise.

    Of what is ruled out, "cannot" says as much: who cannot rule it out has not.
    """
    words = set(group_words(sentence, clause))
    able = {"could"} if clause.lemma not in _RULING_OUT else {"could", "can", "ca", "cannot"}
    return clause.negated and not clause.perfect and bool(able & words) and clause.relation != "adverbial"


_RULING_OUT = frozenset(("rule out", "exclude", "discount"))


def bound(sentence: Sentence, clause: Clause) -> bool:
    """Whether a finite clause tells what somebody has to, needs to or is to do: no fact."""
    words = group_words(sentence, clause)
    return clause.relation != "infinitive" and ("to" in words or "need" in words) and not awaited(sentence, clause)


def to_nobody(sentence: Sentence, clause: Clause) -> bool:
    """Whether it was done to nobody: "arrested no one", "found nothing"."""
    if clause.passive or not clause.objects or of_noun(sentence, clause):
        return False
    phrase = sentence.phrases[clause.objects[0]]
    return phrase.determiner == "no" or sentence.tokens[phrase.first].folded in ("nobody", "nothing", "none", "no-one")


def own_agent(clause: Clause) -> bool:
    """Whether a participle names who did it: "the act, vetoed by the governor"."""
    return clause.relation == "participle" and clause.passive and clause.subject is not None


def of_noun(sentence: Sentence, clause: Clause) -> bool:
    """Whether a that-clause with a subject of its own says what a noun means: "proof that he was there"."""
    if clause.relation != "relative" or clause.subject is None:
        return False
    return sentence.tokens[clause.first].folded == "that" and sentence.phrases[clause.subject].first > clause.first


def light_noun(sentence: Sentence, clause: Clause) -> int | None:
    """The noun that tells what a light verb does not: "made a [profit]", "reached an [agreement]"."""
    if clause.passive or not clause.objects:
        return None
    said = embedding.is_saying(clause.lemma)  # "reported a loss"
    if clause.lemma not in EMPTY and not said and not concepts.light_verb_is_passive(clause.lemma):
        return None
    head = sentence.phrases[clause.objects[0]].head
    light = concepts.light_verb(clause.lemma, sentence.tokens[head].lemma)
    own = light & concepts.noun_concepts(sentence.tokens[head].lemma) & clause.concepts
    return head if own and not light & concepts.verb_concepts(clause.lemma) else None


def near(sentence: Sentence, clause: Clause) -> bool:
    """Whether no comma parts the verb from what it was done to."""
    first = sentence.phrases[clause.objects[0]].first
    return all(t.folded != "," for t in sentence.tokens[clause.verb : max(clause.verb, first)])


def of_one(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase names one thing that is known: "the bill", "its flagship", a name."""
    first = sentence.tokens[phrase.first]
    if first.tag is Tag.PRON and first.folded in PERSONAL and phrase.last - phrase.first == 1:
        return True
    owned = any(sentence.tokens[at].folded == "'s" for at in range(phrase.first, phrase.head))
    return phrase.entity is not None or owned or first.folded in _OF_ONE and phrase.last - phrase.first > 1


def content_settled(sentence: Sentence, clause: Clause) -> bool:
    """Whether the verb above settles what its content says: "declined to sign", "denied firing", "beat him to win"."""
    if clause.governor is None or clause.lemma in EMPTY or clause.modality is not Modality.ASSERTED:
        return False
    above = sentence.clauses[clause.governor]
    content = clause.relation == "infinitive" or clause.relation == "participle" and embedding.takes_gerund(above.lemma)
    settled = embedding.settles(above.lemma) or above.lemma in _AVOWING and clause.relation == "participle"
    return content and (settled or came_of_it(sentence, clause)) and above.modality is Modality.ASSERTED


def came_of_it(sentence: Sentence, clause: Clause) -> bool:
    """Whether an infinitive tells what came of what the verb above tells: "beat him to win the cup"."""
    if clause.relation != "infinitive" or clause.governor is None:
        return False
    return embedding.comes_of(clause.lemma, sentence.clauses[clause.governor].lemma)


def disowned(sentence: Sentence, clause: Clause) -> bool:
    """Whether the verb above denies the act: "denied shooting at the officers"."""
    above = None if clause.governor is None else sentence.clauses[clause.governor]
    if above is None or clause.relation != "participle" or is_beside(sentence.tokens, clause):
        return False
    return above.lemma == "deny" and not above.negated and not clause.passive


def _apart(sentence: Sentence, clause: Clause) -> bool:
    """Whether it is no content of the verb above: what came of it, or went with it."""
    return came_of_it(sentence, clause) or is_beside(sentence.tokens, clause)


def tells(sentence: Sentence, clause: Clause) -> bool:
    """Whether the verb reports a happening of its own: no light verb, speech act, attitude or refusal."""
    if {"nearly", "almost"} & set(group_words(sentence, clause)):
        return False  # "nearly sank"
    head = clause.lemma.split(" ", 1)[0]
    under = [c for c in sentence.clauses if c.governor == clause.index and not _apart(sentence, c)]
    if clause.lemma in _OWNED_UP:  # "denied the forgery"; "denied that he forged it" is speech
        return bool(clause.objects) and not any(c.relation in ("complement", "infinitive", "participle") for c in under)
    if clause.lemma in _SUPPOSING or clause.lemma == "decide" and under:
        return False
    if clause.lemma in _ASPECTS and not clause.objects and not clause.passive and _is_person(sentence, clause):
        return False  # "he continued" says nothing of what went on
    if clause.lemma in ("happen", "occur") and not _is_noun(sentence, clause.subject):
        return False  # "nothing happened to her"
    if clause.lemma == "go on" and (clause.objects or clause.obliques):
        return False  # "went on a tour" does not say that anything went on
    if embedding.settles(clause.lemma) and any(content_settled(sentence, c) for c in under):
        return False  # "stopped short of signing", "managed to sign": what is told is the signing
    if not perceived(clause, under) and (
        embedding.is_saying(clause.lemma)
        and not (" " in clause.lemma and clause.concepts - ATTITUDES)  # "said sorry" is an apology
        and light_noun(sentence, clause) is None
        or scales.force(clause.lemma, "verb") is not None
        and clause.concepts <= _DIRECTIVES
        or clause.concepts
        and clause.concepts <= ATTITUDES
    ):
        return False
    content = any(c.relation in ("infinitive", "participle") for c in under)
    if content and scales.obligation(clause.lemma, "verb") is not None:
        return False  # "allows the plant to burn wood": kind obligation
    if any(c.relation == "infinitive" for c in under):
        return not embedding.effect(clause.lemma).negates and bool(clause.concepts) and head not in EMPTY
    return bool(clause.concepts) or head not in EMPTY and sentence.tokens[clause.verb].tag is Tag.VERB


def elsewhere_denied(sentence: Sentence, clause: Clause) -> bool:
    """Whether the negation may be of an adjunct: "was not issued under the act" does not deny the issuing."""
    if not clause.negated or not clause.passive or not clause.objects:
        return False
    none = sentence.phrases[clause.objects[0]].determiner in ("no", "neither")  # "no officer was charged over it"
    return not none and any(p not in _LEAVING_BE for p, _ in clause.obliques)


def own_speaker(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """Whoever says "it is working on the plan" of itself: the singular subject of the verb of saying above."""
    if clause.relation != "complement" or clause.governor is None or clause.subject is None:
        return None
    above = sentence.clauses[clause.governor]
    if above.subject is None or not embedding.is_saying(above.lemma):
        return None
    speaker = sentence.phrases[above.subject]
    pronoun, head = sentence.tokens[sentence.phrases[clause.subject].head], sentence.tokens[speaker.head]
    body = head.tag is Tag.PROPN or bool({"company", "organisation", "body", "group"} & nouns.classes(head.lemma))
    if pronoun.folded != "it" or not body or head.lemma != head.folded or speaker.last > pronoun.index:
        return None
    return speaker.first, speaker.last


def undergoer(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """Of whom a participle without an agent tells, where it is a state ("the herd is unvaccinated")."""
    token = sentence.tokens[clause.verb]
    if clause.subject is not None or not clause.objects or not concepts.adjective_concepts(token.folded):
        return None
    phrase = sentence.phrases[clause.objects[0]]
    return phrase.bounds


def _is_noun(sentence: Sentence, number: int | None) -> bool:
    return number is not None and sentence.tokens[sentence.phrases[number].head].tag in (Tag.NOUN, Tag.PROPN)


def _is_person(sentence: Sentence, clause: Clause) -> bool:
    """Whether the subject is a pronoun of a person or a person's name or role."""
    if clause.subject is None:
        return False
    phrase = sentence.phrases[clause.subject]
    return sentence.tokens[phrase.head].folded in ("he", "she", "i", "we") or is_agent(sentence, phrase)
