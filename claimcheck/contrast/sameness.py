"""Whether two words, and two terms, can say the same."""

from __future__ import annotations

from claimcheck.contrast.dates import apart, shared
from claimcheck.contrast.terms import Term
from claimcheck.lexicon import concepts, nouns, titles
from claimcheck.lexicon.number_words import ORDINALS
from claimcheck.model.analysis import Tag, Token

_STEM = 5  # letters by which two words of one root are known ("comedy", "comedian")


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
    if a.another != b.another:
        return False
    one, two = a.names, b.names
    if a.head.tag is Tag.PRON:
        return a.head.folded == b.head.folded
    if a.named and b.named:
        return one <= two or two <= one or _one_place(a, b)
    if a.named or b.named:
        name, noun = (a, b) if a.named else (b, a)
        kin = "relative" in nouns.classes(noun.head.lemma)  # Voss's son is not Voss
        return _one_place(a, b) or _called(name, noun) or not kin and _called(noun, name)
    if not any(alike(x, y) for x in (a.head, *a.beside) for y in (b.head, *b.beside)):
        return False
    return not _told_apart(a, b) and not _of_two(a, b)


def _of_two(a: Term, b: Term) -> bool:
    """Whether each is of somebody or something that the other is not of: "the murder of a judge", "of a baker"."""
    one, two = ([t for role, t in x.inner if role == "of"] for x in (a, b))
    return bool(one) and bool(two) and not any(same_or_open(x, y) for x in one for y in two)


def _called(name: Term, noun: Term) -> bool:
    """Whether a noun has the name beside it, or is the title of the name."""
    return name.head.folded in {t.folded for t in noun.beside} or noun.head.folded in {t.folded for t in name.words}


def _one_place(a: Term, b: Term) -> bool:
    return any(
        (place := nouns.place_of(x.text)) is not None and place == nouns.place_of(y.text)
        for x in a.words
        for y in b.words
    )


def _told_apart(a: Term, b: Term) -> bool:
    """Whether each has a word of its own beside its head ("budget bill", "hunting bill"), or one of two bare nouns."""
    one, two = ([w for w in x.modifiers if w.tag is not Tag.NUM and w.folded not in _WHICH] for x in (a, b))
    ours = [w for w in one if not any(alike(w, y) for y in (*b.words, *b.beside))]
    theirs = [w for w in two if not any(alike(w, y) for y in (*a.words, *a.beside))]
    rows = [{w.folded for w in x.modifiers if w.folded in _IN_A_ROW or w.folded in ORDINALS} for x in (a, b)]
    if all(rows) and not rows[0] & rows[1]:
        return True  # "the first flood", "the second flood"
    figures = [[w.text for w in x.modifiers if w.tag is Tag.NUM] for x in (a, b)]
    if all(figures) and figures[0] != figures[1]:
        return True
    if any(alike(a.head, y) for y in b.beside) or any(alike(b.head, y) for y in a.beside):
        return False
    return bool(ours and theirs) or bool(ours) and b.bare or bool(theirs) and a.bare


_IN_A_ROW = frozenset("old new last next final previous former original".split())
_WHICH = frozenset("first last new old former late own same whole entire more many several few".split())


def same_or_open(a: Term, b: Term) -> bool:
    """Whether two terms can be one; a pronoun may stand for anything, but for the other sex."""
    sexes = {titles.PERSON_PRONOUNS.get(t.head.folded) for t in (a, b)}
    return {"m", "f"} != sexes and (b.open or same(a, b))
