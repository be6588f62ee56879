"""Whether a text puts forward as a fact what one of its words says: not denied, doubted, wished for or supposed."""

from __future__ import annotations

from claimcheck.analysis.veridicality import denied_above, set_aside, supposed_above
from claimcheck.contrast.denial import CUES
from claimcheck.lexicon import concepts, embedding
from claimcheck.model.analysis import Clause, Modality, Sentence, Tag, Token

_HEDGED = frozenset(
    "allegedly reportedly apparently supposedly purportedly possibly perhaps maybe probably likely unlikely alleged "
    "rumored rumoured purported supposed suspected unconfirmed possible apparent so-called would-be potential almost "
    "nearly hardly barely falsely wrongly mistakenly hypothetical fictional pretend if unless whether".split()
)
_DOUBTING = frozenset(
    "claim allege accuse suspect believe think fear suppose presume assume imagine hope wish doubt dispute deny "
    "contest question reject speculate suggest hint wonder ask demand call urge seek want propose threaten attempt try "
    "warn predict forecast consider regard oppose prevent avoid stop ban block cancel postpone discuss expect invite "
    "offer plan pledge promise vow aim intend mull insist argue contend pretend need require order prohibit".split()
)


def put_forward(sentence: Sentence, index: int, modality: Modality, own: frozenset[str]) -> bool:
    """Whether the word is told as a fact, or in the same way as the claim tells it.

    own: lemmas of the claim, which may be doubtful in the words of the text.
    """
    token = sentence.tokens[index]
    clause = sentence.clause_at(index)
    near = [t for t in sentence.tokens if t.head == index or t.index == token.head]
    if any(t.folded in _HEDGED and t.lemma not in own for t in near):
        return False
    if clause is None:
        return True
    if clause.verb != index and _is_given(token) and not any(t.relation == "cop" for t in near):
        return True
    if any(t.folded in CUES for t in _own_words(sentence, clause)):
        return False
    if clause.verb == index or token.tag is Tag.VERB:
        return _told(sentence, clause, modality, own)
    if _happens(token.tag, token.relation):
        return _taken(sentence, clause, modality, own)
    return True


def _is_given(token: Token) -> bool:
    """Whether it names somebody or something and no event: whatever is told of it, it is taken to be so called.

    Presuppositions project out of denials, questions and plans (Karttunen 1973): "did not ask the mayor, NAME".
    """
    return token.tag in (Tag.NOUN, Tag.PROPN) and not concepts.noun_concepts(token.lemma)


def _happens(tag: Tag, relation: str) -> bool:
    return tag is Tag.NOUN and relation in ("nsubj", "nsubj:pass", "obj", "obl", "nmod", "root", "conj")


def _taken(sentence: Sentence, clause: Clause, modality: Modality, own: frozenset[str]) -> bool:
    """Whether a clause takes what a noun in it names as given."""
    head = clause.lemma.split(" ", 1)[0]
    if head in _DOUBTING and clause.lemma not in own or concepts.implicit_negation(clause.lemma):
        return False
    return _told(sentence, clause, modality, own)


def _told(sentence: Sentence, clause: Clause, modality: Modality, own: frozenset[str]) -> bool:
    if clause.negated or clause.modality not in (modality, Modality.ASSERTED):
        return False
    if any(_weakens(sentence, t, clause) and t.lemma not in own for t in _own_words(sentence, clause)):
        return False
    if denied_above(sentence, clause) or supposed_above(sentence, clause) or set_aside(sentence, clause):
        return False
    while clause.governor is not None and clause.relation in ("complement", "infinitive", "participle"):
        above = sentence.clauses[clause.governor]
        head = above.lemma.split(" ", 1)[0]
        if clause.relation != "participle" and head in _DOUBTING and head not in own:
            return False
        if above.negated or clause.relation == "complement" and above.modality not in (modality, Modality.ASSERTED):
            return False
        if clause.relation == "infinitive" and embedding.effect(above.lemma).negates:
            return False
        clause = above
    return True


def _weakens(sentence: Sentence, token: Token, clause: Clause) -> bool:
    """Whether it is a word of doubt, and not of a figure alone ("almost 40 houses")."""
    if token.folded not in _HEDGED:
        return False
    head = sentence.tokens[token.head] if token.head >= 0 else token
    return head.tag is not Tag.NUM or head.index == clause.verb


def _own_words(sentence: Sentence, clause: Clause) -> list[Token]:
    return [t for t in sentence.tokens[clause.first : clause.last] if sentence.owners[t.index] == clause.index]
