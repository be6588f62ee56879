"""What a fact is told of: a noun phrase with its names, its figure and its modifiers."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.contrast.dates import When, apart, shared, when
from claimcheck.lexicon import concepts, nouns
from claimcheck.model.analysis import NounPhrase, Sentence, Tag, Token

_MOOT = (Tag.DET, Tag.PUNCT, Tag.ADP, Tag.PART, Tag.CCONJ, Tag.PRON)
_STEM = 5  # letters by which two words of one root are known ("comedy", "comedian")
_HEDGES = frozenset("about around nearly almost some over least most more less than up roughly under only".split())
_QUANTIFIERS = frozenset("every each all some any most few many several".split())
_PRONOUNS = frozenset("it he she they him her them this that these those who which its his their".split())


@dataclass(frozen=True, slots=True)
class Term:
    """One argument of a fact.

    head: its head word; words: the telling words of it, the head among them. beside: heads of what stands in
    apposition to it or gives its title. inner: what hangs on it by a preposition, with that preposition.
    when: the date that it gives. hedged: whether its figure is a bound, or about right.
    bare: whether no article or owner says which one is meant. open_number: whether it speaks of some, any or all.
    """

    head: Token
    words: tuple[Token, ...]
    beside: tuple[Token, ...] = ()
    inner: tuple[tuple[str, Term], ...] = field(default=())
    when: When | None = None
    hedged: bool = False
    bare: bool = False
    open_number: bool = False

    @property
    def named(self) -> bool:
        """Whether it is a name."""
        return self.head.tag is Tag.PROPN

    @property
    def open(self) -> bool:
        """Whether it is a pronoun, that may stand for anything."""
        return self.head.tag is Tag.PRON and self.head.folded in _PRONOUNS

    @property
    def names(self) -> frozenset[str]:
        """The words of names in it and beside it."""
        return frozenset(t.folded for t in (*self.words, *self.beside) if t.tag is Tag.PROPN)

    @property
    def modifiers(self) -> tuple[Token, ...]:
        """Its words but the head."""
        return tuple(t for t in self.words if t.index != self.head.index)

    def __str__(self) -> str:
        return " ".join(t.text for t in self.words)


def term(sentence: Sentence, index: int, depth: int = 2) -> Term:
    """The term whose head is the token of that index."""
    phrase = sentence.phrase_at(index)
    head = sentence.tokens[index]
    first, last = (phrase.first, phrase.last) if phrase is not None and phrase.head == index else (index, index + 1)
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
    own = tuple(sorted((*words, *more), key=lambda t: t.index))
    return Term(
        head, own, beside, _inner(sentence, index, depth), when(_date_words(sentence, index)), _hedged(sentence, own)
    )


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


def _date_words(sentence: Sentence, index: int) -> list[Token]:
    """A word with what follows it without a preposition ("May 14, 2012")."""
    inside = {index}
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


def alike(a: Token, b: Token) -> bool:
    """Whether two words can say the same: one lemma, one root, one happening, one thing, one country."""
    if a.lemma == b.lemma or a.folded == b.folded:
        return True
    if Tag.NUM in (a.tag, b.tag):
        return False
    if (place := nouns.place_of(a.text)) is not None and place == nouns.place_of(b.text):
        return True
    if Tag.PROPN in (a.tag, b.tag):
        return False
    if happenings(a) & happenings(b):
        return True
    if a.tag is Tag.NOUN and b.tag is Tag.NOUN and (nouns.same(a.lemma, b.lemma) or nouns.broader(a.lemma, b.lemma)):
        return True
    short, long = sorted((a.lemma, b.lemma), key=len)
    return len(short) >= _STEM and short[:_STEM] == long[:_STEM] or _one_who(short, long)


def _one_who(short: str, long: str) -> bool:
    """Whether the longer word names who does or has the shorter one ("drum", "drummer")."""
    return len(short) > 3 and any(long in (short + e, short + short[-1] + e) for e in ("er", "or", "ist", "ian", "ing"))


def happenings(token: Token) -> frozenset[str]:
    """The classes of what a verb or noun reports."""
    if token.tag is Tag.VERB:
        return concepts.verb_concepts(token.lemma)
    if token.tag is Tag.NOUN:
        actors = frozenset(c for c, positive in concepts.actor_concepts(token.lemma) if positive)
        return concepts.noun_concepts(token.lemma) | actors
    return frozenset()


def same(a: Term, b: Term) -> bool:
    """Whether two terms can be one: a name that the other has, or heads that say the same and no word that tells."""
    if a.when is not None and b.when is not None:
        return shared(a.when, b.when) and not apart(a.when, b.when)
    one, two = a.names, b.names
    if one and two and (a.named or b.named):
        return one <= two or two <= one or _one_place(a, b)
    if a.named or b.named:
        return _one_place(a, b) or a.head.folded in {t.folded for t in (*b.words, *b.beside)}
    if not any(alike(x, y) for x in (a.head, *a.beside) for y in (b.head, *b.beside)):
        return False
    return not _told_apart(a, b)


def _one_place(a: Term, b: Term) -> bool:
    return any(
        (place := nouns.place_of(x.text)) is not None and place == nouns.place_of(y.text)
        for x in a.words
        for y in b.words
    )


def _told_apart(a: Term, b: Term) -> bool:
    """Whether each has a word of its own beside its head ("budget bill", "hunting bill"), or one of two bare nouns."""
    one, two = ([w for w in x.modifiers if w.tag is not Tag.NUM and w.folded not in _WHICH] for x in (a, b))
    ours = [w for w in one if not any(alike(w, y) for y in b.words)]
    theirs = [w for w in two if not any(alike(w, y) for y in a.words)]
    figures = [[w.text for w in x.modifiers if w.tag is Tag.NUM] for x in (a, b)]
    if all(figures) and figures[0] != figures[1]:
        return True
    return bool(ours and theirs) or bool(ours) and b.bare or bool(theirs) and a.bare


_WHICH = frozenset("first last new old former late own same whole entire more many several few".split())


def same_or_open(a: Term, b: Term) -> bool:
    """Whether two terms can be one; a pronoun may stand for anything."""
    return b.open or same(a, b)
