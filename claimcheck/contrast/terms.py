"""What a fact is told of: a noun phrase with its names, its figure and its modifiers."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.contrast.dates import When, when
from claimcheck.model.analysis import NounPhrase, Sentence, Tag, Token

_MOOT = (Tag.DET, Tag.PUNCT, Tag.ADP, Tag.PART, Tag.CCONJ, Tag.PRON)
_HEDGES = frozenset("about around nearly almost some over least most more less than up roughly under only".split())
_QUANTIFIERS = frozenset("every each all some any most few many several only other".split())
_ANOTHER = frozenset(("another", "other", "different", "similar", "second", "separate", "further"))
_PRONOUNS = frozenset(("it", "he", "she", "they"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One argument of a fact.

    head: its head word; words: the telling words of it, the head among them. beside: heads of what stands in
    apposition to it or gives its title. inner: what hangs on it by a preposition, with that preposition.
    when: the date that it gives. hedged: whether its figure is a bound, or about right.
    bare: whether no article or owner says which one is meant. open_number: whether it speaks of some, any or all.
    opens: whether it is a pronoun before which its sentence names nothing.
    another: whether it is told from one of its sort that was named before.
    capital: whether its head has a capital letter that is not the sentence's.
    """

    head: Token
    words: tuple[Token, ...]
    beside: tuple[Token, ...] = ()
    inner: tuple[tuple[str, Term], ...] = field(default=())
    when: When | None = None
    hedged: bool = False
    bare: bool = False
    open_number: bool = False
    opens: bool = False
    another: bool = False
    capital: bool = False

    @property
    def named(self) -> bool:
        """Whether it is a name, or a noun with a name behind it ("the shuttle Atlantis")."""
        last = self.words[-1]
        return self.head.tag is Tag.PROPN or last.tag is Tag.PROPN and last.index > self.head.index

    @property
    def called(self) -> bool:
        """Whether it is a name, or written like one."""
        return self.named or self.capital

    @property
    def open(self) -> bool:
        """Whether it is a pronoun that stands for something that its sentence does not name."""
        return self.opens and self.head.folded in _PRONOUNS

    @property
    def names(self) -> frozenset[str]:
        """The words of names in it and beside it."""
        return frozenset(t.folded for t in (*self.words, *self.beside) if t.tag is Tag.PROPN)

    @property
    def modifiers(self) -> tuple[Token, ...]:
        """Its words but the head."""
        return tuple(t for t in self.words if t.index != self.head.index)

    @property
    def name(self) -> str:
        """Its name, or the one in apposition to it; "" for none."""
        own = self.words if self.head.tag is Tag.PROPN else self.beside
        return " ".join(t.text for t in own if t.tag is Tag.PROPN)

    def __str__(self) -> str:
        return " ".join(t.text for t in self.words)


def term(sentence: Sentence, index: int, depth: int = 2) -> Term:
    """The term whose head is the token of that index."""
    phrase = sentence.phrase_at(index)
    head = sentence.tokens[index]
    first, last = phrase.bounds if phrase is not None and phrase.head == index else (index, index + 1)
    words = [t for t in sentence.tokens[first:last] if t.tag not in _MOOT or t.index == index]
    inside = {t.index for t in words}
    more = [
        t
        for t in sentence.tokens
        if t.head in inside and t.index not in inside and t.relation in ("amod", "nummod", "flat", "compound")
    ]
    beside = tuple(t for t in sentence.tokens if t.head == index and t.relation in ("appos", "nmod:desc"))
    beside += tuple(
        other for t in beside for other in sentence.tokens if other.head == t.index and other.relation == "flat"
    )
    if head.relation in ("appos", "nmod:desc") and head.head >= 0:
        above = sentence.tokens[head.head]
        beside += (above, *(t for t in sentence.tokens if t.head == above.index and t.relation == "flat"))
    own_subject = [t for t in sentence.tokens if t.head == index and t.relation.startswith("nsubj")]
    if any(t.head == index and t.relation == "cop" for t in sentence.tokens):  # "is a spirit which ..."
        beside += tuple(t for t in sentence.tokens if t in own_subject or t.head in {x.index for x in own_subject})
    own = tuple(sorted((*words, *more), key=lambda t: t.index))
    return Term(
        head=head,
        words=own,
        beside=beside,
        inner=_inner(sentence, index, depth),
        when=when(_date_words(sentence, {index, *(t.index for t in own)})),
        hedged=_hedged(sentence, own),
        bare=_bare(sentence, own),
        open_number=_quantified(sentence, own),
        opens=_opens(sentence, index),
        capital=index > 0 and head.text[:1].isupper() and in_running_text(sentence),
        another=any(t.head == index and t.folded in _ANOTHER for t in sentence.tokens),
    )


def in_running_text(sentence: Sentence) -> bool:
    """Whether other words than function words are in small letters, as in no headline."""
    return any(t.text[:1].islower() for t in sentence.tokens if t.tag in (Tag.NOUN, Tag.VERB, Tag.ADJ))


def _opens(sentence: Sentence, index: int) -> bool:
    """Whether nothing stands before it that a pronoun could mean."""
    return sentence.tokens[index].tag is Tag.PRON and all(p.head >= index for p in sentence.phrases)


def _hedged(sentence: Sentence, words: tuple[Token, ...]) -> bool:
    """Whether a figure in the words is a bound, or about right."""
    first = next((t.index for t in words if t.tag is Tag.NUM), None)
    return first is not None and any(t.folded in _HEDGES for t in sentence.tokens[max(0, first - 3) : first])


def _bare(sentence: Sentence, words: tuple[Token, ...]) -> bool:
    """Whether a common noun stands without article, owner or number ("unemployment rose")."""
    inside = {t.index for t in words}
    return not any(t.head in inside and t.relation in ("det", "nmod:poss", "nummod") for t in sentence.tokens)


def _quantified(sentence: Sentence, words: tuple[Token, ...]) -> bool:
    """Whether it is said of any or every one, so that another word makes other things of them."""
    inside = {t.index for t in words}
    return any(t.head in inside and t.folded in _QUANTIFIERS for t in sentence.tokens)


def _date_words(sentence: Sentence, inside: set[int]) -> list[Token]:
    """Some words with what follows them without a preposition ("May 14, 2012")."""
    for _ in range(2):
        inside |= {t.index for t in sentence.tokens if t.head in inside and t.relation == "nmod:unmarked"}
    return [t for t in sentence.tokens if t.index in inside]


def _inner(sentence: Sentence, index: int, depth: int) -> tuple[tuple[str, Term], ...]:
    if not depth:
        return ()
    found = []
    for token in sentence.tokens:
        if token.head == index and token.relation.partition(":")[0] == "nmod" and token.relation != "nmod:desc":
            found.append((preposition(sentence, token), term(sentence, token.index, depth - 1)))
    return tuple(found)


def preposition(sentence: Sentence, token: Token) -> str:
    """The preposition that stands before a word; "of" for an owner, "" for none."""
    if token.relation == "nmod:poss":
        return "of"
    return next((t.lemma for t in sentence.tokens if t.head == token.index and t.relation == "case"), "")


def of_phrase(sentence: Sentence, phrase: NounPhrase) -> Term:
    """The term of a noun phrase."""
    return term(sentence, phrase.head)
