"""What a claim denies and a text tells of the same subject, in another build of words."""

from __future__ import annotations

from claimcheck.analysis.speech import senses
from claimcheck.analysis.veridicality import denied_above
from claimcheck.contrast.denial import CUES, cued, denied, withholds
from claimcheck.contrast.facts import Fact
from claimcheck.contrast.sameness import alike, same
from claimcheck.contrast.terms import Term, term
from claimcheck.lexicon import concepts, embedding
from claimcheck.model.analysis import CONTENT, Analysis, Clause, Modality, Sentence, Tag, Token

_MISSING = CUES | {"nearly", "almost", "yet"}
_WANTING = frozenset(("ask", "want", "try to", "search", "apply", "demand", "hope", "await", "plan"))
_EMPTY = frozenset(("have", "be", "do", "make", "take", "get", "yet", "ever", "any", "unable", "able"))


def told_of_it(own: Fact, sentence: Sentence, text: Analysis) -> str | None:
    """The words that the claim denies of its subject, where the text has them all in what it says of that; or None."""
    doer = own.arg("subj") or own.arg("obj")
    if doer is None or embedding.is_saying(own.lemma) or _denies(text) or _picks_out(sentence):
        return None
    if not doer.named and any(t.tag is not Tag.NUM and not _said(t, text) for t in doer.modifiers):
        return None
    words = _denied_words(own, sentence, doer)
    if not words:
        return None
    for other in text.sentences:
        main = [c for c in other.clauses if c.governor is None and _of(doer, other, c) and not _wants(own, c)]
        told = [t for c in main for t in _tokens(other, c)] if own.says_what else _beyond(other, main)
        said = (t for t in told if not senses.apart(sentence, words[0].index, other, t.index))
        if any(_as_said(own, words[0], t) for t in said) and _each_said(words, text):
            return " ".join(w.text for w in words)
    return None


def _wants(own: Fact, clause: Clause) -> bool:
    """Whether a clause tells what somebody asks for, where the claim denies that he got it."""
    return not _WANTING.isdisjoint(clause.concepts) and _WANTING.isdisjoint(concepts.verb_concepts(own.lemma))


def _beyond(sentence: Sentence, main: list[Clause]) -> list[Token]:
    """The telling words of a sentence that is told of the subject, all but that subject."""
    inside = {n for c in main if c.surface is not None for n in range(*sentence.phrases[c.surface].bounds)}
    return [t for t in sentence.tokens if t.tag in CONTENT and t.index not in inside] if main else []


def _as_said(own: Fact, word: Token, there: Token) -> bool:
    return alike(word, there) and (not own.says_what or word.tag is there.tag and word.lemma == there.lemma)


def _picks_out(sentence: Sentence) -> bool:
    """Whether the claim speaks of things that another text would have named before ("either message")."""
    return any(t.folded in ("either", "both", "these", "those", "this", "that") for t in sentence.tokens)


def _denies(text: Analysis) -> bool:
    """Whether the text denies anything, so that it may be this."""
    if any(t.folded in _MISSING or withholds(t.lemma) for s in text.sentences for t in s.tokens):
        return True
    return any(denied_above(s, c) for s in text.sentences for c in s.clauses)  # "denied that he took bribes"


def _denied_words(own: Fact, sentence: Sentence, doer: Term) -> list[Token]:
    """What tells something in the sentence, who it is told of and the words of denial apart."""
    inside = {t.index for t in (*doer.words, *doer.beside)} | {t.index for _, x in doer.inner for t in x.words}
    return [
        t
        for t in sentence.tokens
        if t.tag in CONTENT
        and t.index not in inside
        and t.lemma not in _EMPTY
        and t.folded not in CUES
        and not withholds(t.lemma)
    ]


def _of(doer: Term, sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells something as a fact of what the claim is about."""
    if clause.modality is not Modality.ASSERTED or denied(sentence, clause) or cued(sentence, clause):
        return False
    if clause.surface is None:
        return False
    who = term(sentence, sentence.phrases[clause.surface].head, 0)
    return who.open or same(doer, who)


def _tokens(sentence: Sentence, clause: Clause) -> list[Token]:
    """The telling words of a clause, its subject's left out."""
    who = sentence.phrases[clause.surface] if clause.surface is not None else None
    return [
        t
        for t in sentence.tokens[clause.first : clause.last]
        if t.tag in CONTENT
        and not (who is not None and (who.first <= t.index < who.last or _below(sentence, t, who.head)))
    ]


def _below(sentence: Sentence, token: Token, head: int) -> bool:
    """Whether a word only says more about another one, a name beside it or not: "the surgeon's daughter"."""
    steps = 0
    while token.head >= 0 and token.index != head and steps < len(sentence.tokens):
        if token.relation.startswith("nmod") and token.head != head and sentence.tokens[token.head].relation == "appos":
            return True
        token, steps = sentence.tokens[token.head], steps + 1
    return False


def _each_said(words: list[Token], text: Analysis) -> bool:
    """Whether the text has each word, one of its own for each: a treaty alone tells of no signing."""
    given = [t for s in text.sentences for t in s.tokens if t.tag in CONTENT]
    taken = {t.lemma for t in given} & {w.lemma for w in words}
    free = [t for t in given if t.lemma not in taken]
    return all(w.lemma in taken or any(alike(w, t) for t in free) for w in words)


def _said(word: Token, text: Analysis) -> bool:
    return any(t.tag in CONTENT and alike(word, t) for s in text.sentences for t in s.tokens)
