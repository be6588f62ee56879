"""Who is whose kin, as a sentence says it: beside a name, of a subject, of two at a time, or that there is none.

"his brother-in-law, Tarek Osman", "Lena Marsh, the governor's sister,", "the suspect is the boy's uncle", "Ana and Eva
Kolar are sisters", "Nora Ames is not related to the senator".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.analysis.antecedents import antecedent
from claimcheck.lexicon import kin, nouns, titles
from claimcheck.model.analysis import UNSETTLED, Analysis, Clause, NounPhrase, Sentence, Tag, Token

_ENDS = frozenset((",", ".", ";", ")", ":", "-", "--", "—"))
_ARTICLES = frozenset(("a", "an", "the"))
_JOINING = frozenset(("and", "or", "&"))
_POSSESSIVE = frozenset(("his", "her"))
_GENITIVE = frozenset(("'s", "'"))


@dataclass(frozen=True, slots=True)
class Someone:
    """A person as a text tells of him: by a name, by a noun with what stands before it, or by "his" alone."""

    name: str = ""
    noun: str = ""
    words: tuple[str, ...] = ()
    pronoun: str = ""

    def __str__(self) -> str:
        return self.name or " ".join((*self.words, self.noun)) or self.pronoun


@dataclass(frozen=True, slots=True)
class Kinship:
    """who is to whose what `tie` says; at, term: tokens (half-open) of who and of the kin term; word: as it is told.

    either: one of the two is so to the other, and it is not said which ("are mother and daughter").
    """

    who: Someone
    tie: kin.Tie
    whose: Someone
    word: str
    at: tuple[int, int]
    term: tuple[int, int]
    either: bool = False


def kinships(sentence: Sentence, analysis: Analysis) -> Iterator[Kinship]:
    """The ties of kin that a sentence asserts, left to right; none that it denies or supposes."""
    for token in sentence.tokens:
        clause = sentence.clause_at(token.index)
        if clause is not None and clause.modality in UNSETTLED:
            continue
        denied = clause is not None and clause.negated and _says(sentence, clause, token)
        denied |= token.index > 0 and sentence.tokens[token.index - 1].folded == "no"
        if token.folded == "unrelated" or denied and token.folded in _RELATED:
            yield from _none(sentence, analysis, token, clause)
        elif not denied and token.tag in (Tag.NOUN, Tag.PROPN):
            yield from _told(sentence, analysis, token, clause)


_RELATED = frozenset(("related", "relation", "relative"))


def _says(sentence: Sentence, clause: Clause, token: Token) -> bool:
    """Whether the clause says of its subject that it is what the token tells."""
    if clause.verb == token.index:
        return True
    heads = {sentence.phrases[n].head for n in clause.objects}
    return clause.lemma == "be" and token.index in heads


def _told(sentence: Sentence, analysis: Analysis, token: Token, clause: Clause | None) -> Iterator[Kinship]:
    if kin.is_term(token.folded):
        first, before = _before(sentence.tokens, token.index)
        tie = kin.term(token.folded, before)
        if tie is None:
            return
        if _joined(sentence.tokens, first, token.index + 1):
            yield from _of_two(sentence, token, tie, clause)
            return
        owner = _owner(sentence, analysis, first, token.index)
        if owner is None:
            return
        whose, begin, end = owner
        if begin > 0 and sentence.tokens[begin - 1].folded in ("then", "then-"):
            return
        for who, at in _who(sentence, begin, end, token, clause):
            if who == whose and (end > token.index + 1 or not _opens(sentence, analysis)):
                continue
            other = Someone(pronoun=sentence.tokens[begin].folded) if who == whose else whose
            yield Kinship(who, tie, other, " ".join((*before, token.folded)), at, (token.index, token.index + 1))
    elif token.tag is Tag.NOUN and token.folded != token.lemma and (tie := kin.term(token.lemma)) is not None:
        yield from _mutual(sentence, token, tie, clause)


def _before(tokens: Sequence[Token], at: int) -> tuple[int, tuple[str, ...]]:
    """(first token of the term, the words before its noun)."""
    first = at
    while first > 0 and tokens[first - 1].tag in (Tag.ADJ, Tag.NOUN, Tag.ADV) and tokens[first - 1].text.islower():
        if tokens[first - 1].folded in ("then", "now"):
            break
        first -= 1
    return first, tuple(t.folded for t in tokens[first:at] if t.tag is not Tag.PUNCT)


def _joined(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the term is one of two that may be two persons: "his sister and his wife, Ines Roca"."""
    before = first
    while before > 0 and tokens[before - 1].folded in _ARTICLES | _POSSESSIVE:
        before -= 1
    after = tokens[last].folded if last < len(tokens) else ""
    return after in _JOINING or before > 0 and tokens[before - 1].folded in _JOINING


def _owner(sentence: Sentence, analysis: Analysis, first: int, at: int) -> tuple[Someone, int, int] | None:
    """(whose it is, first token of the whole, token behind it): "her", "the boy's" before, "of the pilot" behind."""
    tokens = sentence.tokens
    if first > 0 and tokens[first - 1].folded in _POSSESSIVE:
        whose = _stands_for(sentence, analysis, first - 1)
        return None if whose is None else (whose, first - 1, at + 1)
    if first > 1 and tokens[first - 1].folded in _GENITIVE:
        phrase = sentence.phrase_at(first - 2)
        begin = _begin(sentence, phrase, first - 1)
        whose = _someone(sentence, begin, first - 1)
        return None if whose is None else (whose, begin, at + 1)
    if at + 2 < len(tokens) and tokens[at + 1].folded in ("of", "to"):
        behind = sentence.phrase_at(at + 2)
        if behind is None or behind.first != at + 2:
            return None
        last = behind.last
        after = tokens[last].folded if last < len(tokens) else ""
        if after in _JOINING or after in _GENITIVE or any(t.folded in _GENITIVE for t in tokens[at + 2 : last]):
            return None
        whose = _someone(sentence, behind.first, last)
        begin = first - 1 if first > 0 and tokens[first - 1].folded in _ARTICLES else first
        return None if whose is None else (whose, begin, last)
    return None


def _begin(sentence: Sentence, phrase: NounPhrase | None, end: int) -> int:
    """The first token of an owner that ends before that token."""
    begin = end - 1
    while begin > 0 and sentence.tokens[begin].tag is Tag.PROPN and sentence.tokens[begin - 1].tag is Tag.PROPN:
        begin -= 1
    return min(begin, phrase.first) if phrase is not None else begin


def _stands_for(sentence: Sentence, analysis: Analysis, at: int) -> Someone | None:
    """Whom "his" stands for; the pronoun itself where nobody was told of before it, None where nothing is sure."""
    found = antecedent(analysis, sentence, at)
    if found is not None:
        return _someone(found.sentence, found.phrase.first, found.phrase.last)
    return Someone(pronoun=sentence.tokens[at].folded) if _opens(sentence, analysis) else None


def _opens(sentence: Sentence, analysis: Analysis) -> bool:
    """Whether no sentence before tells of anybody, so that "his" may be anybody's."""
    for earlier in analysis.sentences:
        if earlier.passage == sentence.passage:
            return True
        if any(p.entity is not None or _someone(earlier, p.first, p.last) is not None for p in earlier.phrases):
            return False
    return False


def _someone(sentence: Sentence, first: int, last: int) -> Someone | None:
    """The one person that a stretch of tokens tells of; None for several, for a thing and for a body."""
    words = [t for t in sentence.tokens[first:last] if t.folded not in _ARTICLES | _GENITIVE and t.tag is not Tag.PUNCT]
    if not words or any(t.folded in _JOINING or t.tag in (Tag.NUM, Tag.PRON) for t in words):
        return None
    phrase = sentence.phrase_at(first)
    head = words[-1]
    named = head.tag is Tag.NOUN and head.text[:1].isupper() and len(words) > 1 and words[-2].tag is Tag.PROPN
    if head.tag is Tag.PROPN or named:
        start = len(words) - 1
        while start > 0 and words[start - 1].tag is Tag.PROPN:
            start -= 1
        if phrase is not None and phrase.entity is not None and nouns.place_of(phrase.entity) is not None:
            return None
        return Someone(name=" ".join(t.text for t in words[start:]))
    person = "person" in nouns.classes(head.lemma) or head.lemma in titles.MALE_NOUNS | titles.FEMALE_NOUNS
    if not person or head.folded != head.lemma or kin.is_term(head.lemma):
        return None
    if first > 0 and sentence.tokens[first].folded in ("a", "an"):
        return None  # one of many
    return Someone(noun=head.lemma, words=tuple(sorted(t.lemma for t in words[:-1])))


def _who(
    sentence: Sentence, begin: int, end: int, term: Token, clause: Clause | None
) -> Iterator[tuple[Someone, tuple[int, int]]]:
    """Of whom the kin term is said: a name behind it, what stands before its comma, the subject of its copula."""
    tokens = sentence.tokens
    if (name := _name_at(sentence, end)) is not None:
        yield name
        return
    if end + 1 < len(tokens) and tokens[end].folded in (",", "(") and (name := _name_at(sentence, end + 1)) is not None:
        after = tokens[name[1][1]].folded if name[1][1] < len(tokens) else "."
        if after in _ENDS and tokens[end].folded == "," and not _lists(tokens, name[1][1]):
            yield name
            return
    if begin > 1 and tokens[begin - 1].folded == "," and (end >= len(tokens) or tokens[end].folded in _ENDS):
        phrase = sentence.phrase_at(begin - 2)
        if phrase is not None and phrase.last == begin - 1 and tokens[phrase.head].tag is Tag.PROPN:
            who = _someone(sentence, phrase.first, phrase.last)
            if who is not None:
                yield who, phrase.bounds
            return
    if clause is not None and _says(sentence, clause, term):
        bounds = sentence.bounds_of(clause.subject)
        who = None if bounds is None or bounds[1] > begin else _someone(sentence, *bounds)
        if bounds is not None and who is not None:
            yield who, bounds


def _lists(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands there goes on with another name: a list, of which the term may tell the first alone."""
    return at + 1 < len(tokens) and tokens[at].folded == "," and tokens[at + 1].tag is Tag.PROPN


def _name_at(sentence: Sentence, at: int) -> tuple[Someone, tuple[int, int]] | None:
    """The name of a person that begins at a token."""
    tokens = sentence.tokens
    end = at
    while end < len(tokens) and (_names(tokens, at, end) or tokens[end].text == "." and end > at + 1):
        end += 1
    while end > at and tokens[end - 1].text == ".":
        end -= 1
    if end == at or end < len(tokens) and tokens[end].folded in _JOINING | _GENITIVE:
        return None
    who = _someone(sentence, at, end)
    return None if who is None or not who.name else (who, (at, end))


def _names(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a token is one of a name, or a capital behind one of them that the tagger takes for a noun."""
    token = tokens[at]
    return token.tag is Tag.PROPN or at > first and token.tag is Tag.NOUN and token.text[:1].isupper()


def _mutual(sentence: Sentence, token: Token, tie: kin.Tie, clause: Clause | None) -> Iterator[Kinship]:
    """Two that are siblings, cousins or a couple: "Ana and Eva Kolar are sisters", "the Kolar brothers" is none."""
    if tie.up or clause is None or not _says(sentence, clause, token):
        return
    if (two := _two(sentence, clause)) is not None:
        one, other = two
        yield Kinship(one[0], tie, other[0], token.folded, one[1], (token.index, token.index + 1))


def _of_two(sentence: Sentence, token: Token, tie: kin.Tie, clause: Clause | None) -> Iterator[Kinship]:
    """What two are to each other: "Ana and Eva Kolar are mother and daughter"."""
    tokens, at = sentence.tokens, token.index
    if at + 2 >= len(tokens) or tokens[at + 1].folded != "and" or clause is None or clause.lemma != "be":
        return
    other = kin.term(tokens[at + 2].folded)
    bare = tokens[at - 1].folded in ("are", "were") and (at + 3 == len(tokens) or tokens[at + 3].folded in _ENDS)
    if other is None or other.place != tie.converse.place or not bare or (two := _two(sentence, clause)) is None:
        return
    word = " ".join(t.folded for t in tokens[at : at + 3])
    yield Kinship(two[0][0], tie, two[1][0], word, two[0][1], (at, at + 3), either=True)


def _two(sentence: Sentence, clause: Clause) -> tuple[tuple[Someone, tuple[int, int]], ...] | None:
    """The two persons that a subject joins; "Ana and Eva Kolar" share the last name."""
    bounds = sentence.bounds_of(clause.subject)
    if bounds is None:
        return None
    tokens = sentence.tokens
    end = max(clause.verb, bounds[1])
    joint = next((i for i in range(bounds[0], end) if tokens[i].folded == "and"), None)
    if joint is None or any(tokens[i].folded in _JOINING for i in range(joint + 1, end)):
        return None
    start = joint
    while start > 0 and tokens[start - 1].tag is Tag.PROPN:
        start -= 1
    behind = _name_at(sentence, joint + 1)
    if start == joint or behind is None:
        return None
    first = [t.text for t in tokens[start:joint]]
    last = behind[0].name.split()
    if len(first) == 1 and len(last) > 1:
        first = [*first, last[-1]]
    return (Someone(name=" ".join(first)), (start, joint)), behind


def _none(sentence: Sentence, analysis: Analysis, token: Token, clause: Clause | None) -> Iterator[Kinship]:
    """That somebody is no kin of another: "is not related to", "is no relation of"."""
    at = token.index
    bounds = sentence.bounds_of(clause.subject) if clause is not None else None
    owner = _owner(sentence, analysis, at, at)
    if bounds is None or owner is None or bounds[1] > at:
        return
    if (who := _someone(sentence, *bounds)) is not None and who != owner[0]:
        yield Kinship(who, kin.NONE, owner[0], f"not {token.folded}", bounds, (at, at + 1))
