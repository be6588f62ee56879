"""The same happening on another day: a claim dates it otherwise than the one date of a text that says the rest.

Where all else that the claim tells stands in one sentence of the text, the date that stands beside the same happening
there answers the same question. What is done again and again, and what several dates are told of, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.analysis.compared import compared_with
from claimcheck.analysis.occurrences import of_one_time
from claimcheck.analysis.series import CONTESTED, DONE_AGAIN
from claimcheck.analysis.times.compare import relation
from claimcheck.analysis.times.dates import Bound, DateValue, Precision
from claimcheck.analysis.times.reader import expressions
from claimcheck.contrast.coverage import Coverage, coverage, says
from claimcheck.contrast.denial import CUES
from claimcheck.contrast.terms import preposition
from claimcheck.lexicon import concepts, embedding, light, nouns
from claimcheck.lexicon.calendar import REPEATED
from claimcheck.model.analysis import CONTENT, UNSETTLED, Analysis, Sentence, Tag, Token
from claimcheck.model.relation import Relation

COVERED = 0.7  # share of what the claim tells of that happening that the words about the other date say
REACH = 12  # telling words on either side of a date that are about it
LEAST, FEW = 2, 4  # words that a happening is known by, beside its date; without a name or figure it takes more
SHORT = 3  # letters of a name that tells nothing ("de", "van")
_BEARING = frozenset("be have hold take occur happen come fall stage".split())
"""Verbs that only say that something is on a day."""
_BEGINNING = frozenset("begin start open launch found establish form create set".split())
_DOING = frozenset("launch carry conduct mount make undertake win deliver".split())
_OTHERS = frozenset("another other second third again anew".split())
_EMPTY = light.LIGHT | _BEARING
_STEPS = 4


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in its sentence: its tokens (indexes), and the verb or noun of the happening that it is of."""

    sentence: Sentence
    value: DateValue
    tokens: frozenset[int]
    host: Token | None

    @property
    def text(self) -> str:
        return " ".join(self.sentence.tokens[i].text for i in sorted(self.tokens))


def otherwhen(claim: Sentence, own: Analysis, text: Analysis) -> str | None:
    """The two dates, or None where the text leaves room for both."""
    if any(t.folded in CUES for t in claim.tokens) or any(c.modality in UNSETTLED for c in claim.clauses):
        return None
    mine = list(dates(claim, own))
    there = [d for s in text.sentences for d in dates(s, text)]
    alone = _left_over(mine, there)
    if len(alone) != 1 or alone[0].host is None or _again(alone[0], alone[0].host):
        return None
    one, cover = alone[0], coverage(claim, text)
    calendar = frozenset(i for d in mine for i in d.tokens)
    for other in _left_over(there, mine):
        beside = [d for d in there if d.sentence is other.sentence and _disjoint(one, d)]
        if (
            beside != [other]
            or _kin(claim) != _kin(other.sentence)
            or any(c.modality in UNSETTLED for c in other.sentence.clauses)
        ):
            continue
        if any(_told(words, cover, one, other) for words in _units(claim, one, cover, calendar)):
            return f"{one.text} / {other.text}"
    return None


def _kin(sentence: Sentence) -> frozenset[str]:
    """The relatives of somebody with a name: what befell "Ruiz's [brother]" did not befall Ruiz."""
    behind = (two for one, two in pairwise(sentence.tokens) if one.folded in ("'s", "’s"))
    return frozenset(t.lemma for t in behind if "relative" in nouns.classes(t.lemma))


def _left_over(some: Sequence[Dated], others: Sequence[Dated]) -> list[Dated]:
    """The dates that share no day with any of the others, and can be set against one of them."""
    return [
        d
        for d in some
        if any(_disjoint(d, x) for x in others)
        and all(relation(d.value, x.value) in (Relation.DISJOINT, Relation.UNKNOWN) for x in others)
    ]


def _units(claim: Sentence, one: Dated, cover: Coverage, calendar: frozenset[int]) -> Iterator[list[Token]]:
    """What the claim tells of the happening, by the sentence, and by the clause of the date alone."""
    words = [w for w in cover.words if w.index not in calendar and w.lemma not in _BEARING]
    yield words
    assert one.host is not None
    own = claim.clause_at(one.host.index)
    inside = {own.index, *(c.index for c in claim.clauses if c.governor == own.index)} if own is not None else set()
    yield [w for w in words if claim.owners[w.index] in inside]


def dates(sentence: Sentence, text: Analysis) -> Iterator[Dated]:
    """The dates on which a sentence sets what it tells."""
    for found in expressions(sentence, text, text.document.published):
        value = found.value if isinstance(found.value, DateValue) else found.date
        if value is None or value.precision is Precision.VAGUE or value.low is None and value.weekday is None:
            continue
        inside = sentence.tokens_in(found.core)
        if not inside or found.role != "on" or value.bound is not Bound.ON or found.history:
            continue
        if compared_with(sentence, inside[0].index):
            continue
        tokens = frozenset(t.index for t in inside)
        yield Dated(sentence, value, tokens, _host(sentence, tokens))


def _disjoint(one: Dated, other: Dated) -> bool:
    return relation(one.value, other.value) is Relation.DISJOINT


def _host(sentence: Sentence, tokens: frozenset[int]) -> Token | None:
    """The verb, or the noun of a happening, above a date."""
    token = next((sentence.tokens[i] for i in sorted(tokens) if sentence.tokens[i].head not in tokens), None)
    for _ in range(_STEPS):
        if token is None or token.head < 0:
            return None
        token = sentence.tokens[token.head]
        if token.tag is Tag.VERB or token.tag is Tag.NOUN and concepts.noun_concepts(token.lemma):
            return token
        if token.head < 0:
            return token if token.tag is Tag.NOUN else None
    return None


def _again(date: Dated, host: Token) -> bool:
    """Whether it is what one does more than once, or one of a sort that comes back."""
    sentence, clause = date.sentence, date.sentence.clause_at(host.index)
    if host.tag is Tag.VERB and (embedding.is_saying(host.lemma) or host.lemma in REPEATED - _BEARING):
        return True
    if clause is None:
        return False
    contest = date.value.precision is Precision.YEAR and host.lemma in CONTESTED
    if contest and any(sentence.tokens[sentence.phrases[n].head].lemma in DONE_AGAIN for n in clause.objects):
        return True
    numbers = [n for n in (clause.surface, clause.subject) if n is not None]
    return any(
        sentence.tokens[p.head].lemma in DONE_AGAIN and p.determiner in ("a", "an", None)
        for p in (sentence.phrases[n] for n in numbers)
    )


def _told(words: Sequence[Token], cover: Coverage, one: Dated, other: Dated) -> bool:
    """Whether the words about the other date say what the claim tells of its own."""
    about = _about(other)
    said = [w for w in words if any(t.index in about for s, t in cover.said[w.index] if s is other.sentence)]
    far = [w for w in words if _names(w) and any(s is other.sentence for s, _ in cover.said[w.index])]
    said += [w for w in far if w not in said]  # a name opens the sentence that a date closes
    bare = [w for w in words if w not in said]
    if len(said) < LEAST or any(_names(w) for w in bare):
        return False
    if _weight(said) < COVERED * _weight(words) or _of_its_own(bare, cover, other):
        return False
    if not any(_names(w) for w in said) and len(said) <= FEW:
        return False
    ours, theirs = {t.folded for t in words}, {t.folded for t in about.values()}
    return not (ours ^ theirs) & _OTHERS and _one_happening(said, cover, one, other)


def _names(word: Token) -> bool:
    return word.tag in (Tag.PROPN, Tag.NUM) or any(c.isdigit() for c in word.text)


def _weight(words: Sequence[Token]) -> float:
    return sum(2.0 if _names(w) else 1.0 for w in words)


def _of_its_own(bare: Sequence[Token], cover: Coverage, other: Dated) -> bool:
    """Whether the clause of the other date has something else where the claim has what the text does not say.

    "sued over a patent", "sued over unpaid leases"; "won by a few votes", "won by a landslide".
    """
    sentence = other.sentence
    clause = None if other.host is None else sentence.clause_at(other.host.index)
    if clause is None:
        return False
    said = {t.index for pairs in cover.said.values() for s, t in pairs if s is sentence}
    numbers = [("obj", n) for n in clause.objects] + [(p, n) for p, n in clause.obliques]
    heads = [(p, sentence.tokens[sentence.phrases[n].head]) for p, n in numbers]
    own = {p for p, t in heads if t.index not in said and t.index not in other.tokens}
    return any(_place(w, cover) in own for w in bare)


def _place(word: Token, cover: Coverage) -> str:
    """The preposition before a word of the claim, "obj" for an object."""
    return "obj" if word.relation == "obj" else preposition(cover.claim, word) if word.relation == "obl" else "-"


def _one_happening(said: Sequence[Token], cover: Coverage, one: Dated, other: Dated) -> bool:
    """Whether what the claim dates is what the text dates: one verb or noun, or what is done at one time with it."""
    if one.host is None or other.host is None:
        return False
    ours, theirs, sentence = one.host, other.host, other.sentence
    if embedding.is_saying(theirs.lemma):
        return False
    covered = {t.index for w in said for s, t in cover.said[w.index] if s is sentence}
    if _exchanged(cover, one, other) or _of_another(one, other):
        return False
    if says(ours, theirs) or ours.lemma in _BEGINNING and theirs.lemma in _BEGINNING:
        return True
    clause = sentence.clause_at(theirs.index)
    if ours.lemma in _BEARING or ours.lemma in _BEGINNING:
        return theirs.index in covered or theirs.lemma in _BEARING or theirs.lemma in _DOING and clause is not None
    if theirs.lemma in _BEARING and ours in said:
        return True
    if clause is None:
        return False
    at_once = {clause.index, *(c.index for c in of_one_time(sentence, clause))}
    deeds = [ours] if ours.tag is Tag.VERB or one.sentence.clause_at(ours.index) is None else [ours, _verb(one)]
    return any(
        t.tag is Tag.VERB and sentence.owners[t.index] in at_once and any(c.verb == t.index for c in sentence.clauses)
        for w in deeds
        for s, t in cover.said.get(w.index, ())
        if s is sentence
    )


def _exchanged(cover: Coverage, one: Dated, other: Dated) -> bool:
    """Whether the one who does it is in the text the one it is done to."""
    sides = []
    for date in (one, other):
        clause = None if date.host is None else date.sentence.clause_at(date.host.index)
        if clause is None or clause.subject is None or not clause.objects:
            return False
        sides.append([date.sentence.phrases[n].head for n in (clause.subject, clause.objects[0])])
    (doer, thing), (agent, patient) = sides
    told = [{t.index for s, t in cover.said.get(w, ()) if s is other.sentence} for w in (doer, thing)]
    return patient in told[0] and agent in told[1]


def _of_another(one: Dated, other: Dated) -> bool:
    """Whether each tells it of somebody with a name of his own: "X died", "Y, the niece of X, died"."""
    names = []
    for date in (one, other):
        clause = None if date.host is None else date.sentence.clause_at(date.host.index)
        phrase = None if clause is None or clause.surface is None else date.sentence.phrases[clause.surface]
        if phrase is None or date.sentence.tokens[phrase.head].tag is not Tag.PROPN:
            return False
        names.append([t for t in date.sentence.tokens[phrase.first : phrase.last] if t.tag is Tag.PROPN])
    ours, theirs = ([t for t in some if len(t.text) > SHORT] for some in names)
    alone = [w for w in ours if not any(says(w, t) for t in theirs)]
    return bool(alone) and any(not any(says(w, t) for w in ours) for t in theirs)


def _verb(one: Dated) -> Token:
    assert one.host is not None
    clause = one.sentence.clause_at(one.host.index)
    return one.host if clause is None else one.sentence.tokens[clause.verb]


def _about(date: Dated) -> dict[int, Token]:
    """The telling words on either side of a date, by index."""
    sentence, found = date.sentence, {}
    for side in (reversed(sentence.tokens[: min(date.tokens)]), iter(sentence.tokens[max(date.tokens) + 1 :])):
        away = 0
        for token in side:
            if token.tag not in CONTENT or token.lemma in light.LIGHT or token.index in date.tokens:
                continue
            found[token.index] = token
            away += 1
            if away >= REACH:
                break
    return found
