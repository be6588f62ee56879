"""What keeps a clause from answering a question of the story: it is open, over, of a part, or of somebody's deed."""

from __future__ import annotations

from claimcheck.analysis import themes
from claimcheck.model.analysis import Clause, Modality, NounPhrase, Sentence, Tag

_OPENS = frozenset("if whether unless until".split())
_ENDS = frozenset("before until till when".split())


def refuses(sentence: Sentence, clause: Clause) -> bool:
    """Whether somebody did not want to tell it: "would not say which farms", where nothing is supposed."""
    if clause.modality is not Modality.CONDITIONAL or not clause.negated or clause.lemma not in _TELLING:
        return False
    words = {t.folded for t in sentence.tokens}
    return "would" in words and not words & _OPENS


_TELLING = frozenset(
    "say give disclose reveal name identify release confirm provide publish specify discuss divulge list".split()
)


def of_agent(sentence: Sentence, place: int, verb: int) -> bool:
    """Whether what stands there, behind a passive, is whoever did it: "rejected by the court"."""
    return place == verb + 1 or any(t.folded == "by" for t in sentence.tokens[place : place + 1])


def of_some_counts(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells of some counts or charges alone: "acquitted of two of the charges"."""
    behind = sentence.tokens[clause.verb + 1 : clause.verb + 1 + _COUNTED]
    at = next((n for n, t in enumerate(behind) if t.lemma in ("count", "charge")), None)
    return at is not None and any(t.tag is Tag.NUM or t.folded in themes.PARTS for t in behind[:at])


_COUNTED = 9  # words behind a verb in which it is said of how many counts


def partial(sentence: Sentence, doer: NounPhrase) -> bool:
    words = sentence.tokens[doer.first : doer.last]
    if words and words[0].folded in ("all", "both"):
        return False
    known = bool(words) and words[0].folded in ("the", "these", "those")  # "the two countries"
    if sentence.tokens[doer.head].lemma in ("house", "chamber"):
        return False  # "the lower house"
    return any(t.folded in themes.PARTS or t.tag is Tag.NUM and not known for t in words)


def is_open(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause stands under a condition or tells of what nobody did."""
    if clause.modality in (Modality.CONDITIONAL, Modality.QUESTION):
        return True
    return any(t.folded in _OPENS for t in sentence.tokens[clause.first : clause.verb])


def ended(sentence: Sentence, clause: Clause) -> bool:
    """Whether it is told what ended it: "were looking for him before they found him"."""
    below = (c for c in sentence.clauses if c.governor == clause.index and c.relation == "adverbial")
    return any(t.folded in _ENDS for c in below for t in sentence.tokens[c.first : c.verb])


def leaves_so(sentence: Sentence, clause: Clause) -> bool:
    """Whether somebody is left in a state, not by somebody: "left 5 missing", "left two million without power"."""
    if clause.lemma != "leave" or not clause.objects:
        return False
    phrase = sentence.phrases[clause.objects[0]]
    if phrase.first < clause.verb:
        return False
    if any(t.tag is Tag.NUM for t in sentence.tokens[phrase.first : phrase.last]):
        return True
    behind = sentence.tokens[phrase.last : phrase.last + 1]
    return any(t.tag is Tag.ADJ or t.folded == "without" for t in behind)


def acts(sentence: Sentence, clause: Clause, phrase: NounPhrase, place: int) -> bool:
    """Whether the phrase is no object, but who does something in what is said: "charged that [the minister] lied"."""
    if place < phrase.first and sentence.tokens[place].tag is Tag.SCONJ:
        return True
    noun = sentence.tokens[phrase.head]
    if sentence.tokens[place - 1].folded == "which":
        return False  # "would not say which farms were sold"
    own = noun.relation.startswith("nsubj") and noun.head != clause.verb
    return own and sentence.tokens[noun.head].head == clause.verb


def has_content(sentence: Sentence, clause: Clause) -> bool:
    """Whether the verb has a clause of its own behind it: "failed to sign" is no failure of the signer."""
    return any(c.governor == clause.index and c.relation in ("infinitive", "complement") for c in sentence.clauses)
