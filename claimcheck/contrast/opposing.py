"""One word of a claim is the opposite of the word that a text has in its place, where the text says all else of it.

"The price is falling" beside "a rise in prices", "X admits the charge" beside "a charge X denies".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.analysis.antecedents import antecedent
from claimcheck.analysis.done_before import done_before
from claimcheck.analysis.other_events import tells_of_earlier_bid
from claimcheck.analysis.rulings import undone
from claimcheck.contrast.coverage import coverage, says, tells_another
from claimcheck.contrast.denial import cued, denied, withholds
from claimcheck.contrast.details import details
from claimcheck.contrast.exchanged import times_apart
from claimcheck.contrast.exclusion import opposed
from claimcheck.lexicon import concepts
from claimcheck.lexicon.opposites import antonyms, opposites
from claimcheck.model.analysis import UNSETTLED, Analysis, Modality, Sentence, Tag, Token

COVERED, HERE = 0.75, 0.6  # share of the rest that the text says, and that the sentence with the opposite says
_SOMEWHAT = 0.5  # the same, where the word tells apart two phrases that are the same otherwise
_LEAST = 2  # telling words beside the one that is turned
_WORDS = (Tag.VERB, Tag.NOUN, Tag.ADJ, Tag.ADV)


def opposing(claim: Sentence, text: Analysis) -> str | None:
    """The two words, or None where the text does not say the rest, or leaves room for both."""
    cover = coverage(claim, text)
    if any(c.modality in UNSETTLED for c in claim.clauses):
        return None
    another_bid = tells_of_earlier_bid(claim)
    for word in claim.tokens:
        if word.tag not in _WORDS or cover.said.get(word.index) or word.lemma in _WIDE or _bound(claim, word):
            continue
        for sentence in text.sentences:
            but = {word.index, *details(cover, sentence)}
            share = cover.share(but)
            if sum(w.index not in but for w in cover.words) < _LEAST or share < _SOMEWHAT:
                continue
            if any(_needed(w) for w in cover.bare(but)) or tells_another(claim, sentence):
                continue
            if tells_of_earlier_bid(sentence) != another_bid:
                continue  # one alone tells of an earlier or rival bid
            if cover.near(sentence, but) < min(share, HERE) or times_apart(claim, sentence):
                continue
            for other in _opposites(word, sentence):
                if _both_said(word, other, claim, text) or _denies(claim, word) or _denies(sentence, other):
                    continue
                if share < COVERED and not _one_phrase(claim, word, sentence, other):
                    continue
                if done_before(claim, claim.clause_at(word.index)) != done_before(
                    sentence, sentence.clause_at(other.index)
                ):
                    continue
                if _wished(claim, word, sentence, other) or _of_a_sort(claim, word, sentence, other):
                    continue
                if _in_place(claim, word, sentence, other, text):
                    return f"{word.text} / {other.text}"
    return None


def _of_a_sort(claim: Sentence, word: Token, sentence: Sentence, other: Token) -> bool:
    """Whether one alone tells of a sort of the same thing: "[youth] unemployment rose", "unemployment fell"."""
    if word.relation == "amod" and word.folded.endswith("er") and _bare_subject(claim, claim.tokens[word.head]):
        return True  # "younger voters", "older voters"
    one, two = (_subject(s, t) for s, t in ((claim, word), (sentence, other)))
    if one is None or two is None or one.lemma != two.lemma or Tag.PROPN in (one.tag, two.tag):
        return False
    return _sort(claim, one) != _sort(sentence, two)


def _bare_subject(sentence: Sentence, noun: Token) -> bool:
    """Whether a subject is some of its class: no article or owner says which."""
    own = (t.relation for t in sentence.tokens if t.head == noun.index)
    return noun.relation.startswith("nsubj") and not {"det", "nmod:poss"}.intersection(own)


def _subject(sentence: Sentence, verb: Token) -> Token | None:
    return next((t for t in sentence.tokens if t.head == verb.index and t.relation.startswith("nsubj")), None)


def _sort(sentence: Sentence, noun: Token) -> frozenset[str]:
    """The common nouns that stand before a noun and narrow it."""
    before = (t for t in sentence.tokens[: noun.index] if t.head == noun.index and t.relation in ("compound", "amod"))
    return frozenset(t.lemma for t in before if t.tag is not Tag.PROPN)


def _needed(word: Token) -> bool:
    """Whether a word must be said by the text: all that names, counts or tells things apart."""
    return word.tag is not Tag.VERB


def _opposites(word: Token, sentence: Sentence) -> Iterator[Token]:
    """The words of a sentence that are opposites of one of the claim."""
    for other in sentence.tokens:
        if (
            other.tag in _WORDS
            and other.lemma not in _WIDE
            and not _bound(sentence, other)
            and are_opposite(word, other)
        ):
            yield other


_WIDE = frozenset(
    "come go get put make do have be take life live living land last way time mean part state hold keep".split()
)
"""Words of too many senses to be held against another."""


def _bound(sentence: Sentence, word: Token) -> bool:
    """Whether it is "at least" or "at most", or a verb with a particle, which makes another verb of it."""
    before = sentence.tokens[word.index - 1].folded if word.index else ""
    after = sentence.tokens[word.index + 1].folded if word.index + 1 < len(sentence.tokens) else ""
    particle = any(t.head == word.index and t.relation == "compound:prt" for t in sentence.tokens)
    out = before == "of" and word.index > 1 and sentence.tokens[word.index - 2].folded == "out"  # "out of work"
    return before == "at" or out or particle or word.tag is Tag.VERB and after in ("away", "out", "off")


def are_opposite(a: Token, b: Token) -> bool:
    """Whether two words are of opposite sense, whatever their class."""
    if opposites(a.lemma, b.lemma) or opposites(a.folded, b.folded) or opposed(a, b):
        return True
    one, two = _senses(a), _senses(b)
    turned = [(x, y) for x in one for y in two if concepts.opposite(x, y)]
    return bool(turned) and concepts.opposed(one, two) and not any(concepts.reversible(x, y) for x, y in turned)


def _senses(token: Token) -> frozenset[str]:
    if token.tag is Tag.VERB:
        return concepts.verb_concepts(token.lemma)
    if token.tag is Tag.NOUN:
        return concepts.noun_concepts(token.lemma)
    return frozenset(c for c, positive in concepts.adjective_concepts(token.lemma) if positive)


def _both_said(word: Token, other: Token, claim: Sentence, text: Analysis) -> bool:
    """Whether one of the texts has a word for either side."""
    if any(says(other, t) for t in claim.tokens if t.index != word.index and t.tag in _WORDS):
        return True
    return any(says(word, t) for s in text.sentences for t in s.tokens if t.tag in _WORDS)


def _denies(sentence: Sentence, word: Token) -> bool:
    clause, phrase = sentence.clause_at(word.index), sentence.phrase_at(word.index)
    if clause is None:
        return False
    if phrase is not None and phrase.head == word.index and undone(sentence, phrase, clause):
        return True  # "lifted the ban"
    above = None if clause.governor is None else sentence.clauses[clause.governor]
    if clause.modality in UNSETTLED or denied(sentence, clause) or cued(sentence, clause):
        return True
    return (
        above is not None
        and clause.relation in ("infinitive", "participle", "complement")
        and (withholds(above.lemma) or denied(sentence, above))
    )


def _wished(claim: Sentence, word: Token, sentence: Sentence, other: Token) -> bool:
    """Whether the text only tells that it is asked for or planned, and the claim tells more than that."""
    mine, theirs = claim.clause_at(word.index), sentence.clause_at(other.index)
    if mine is None or theirs is None or mine.modality is theirs.modality or word.folded in _BOUNDS:
        return False
    return theirs.modality is Modality.ASKED or theirs.modality is Modality.PLANNED and mine.past


def _one_phrase(claim: Sentence, word: Token, sentence: Sentence, other: Token) -> bool:
    """Whether they stand before one noun and with one more word beside it ("rising oil prices")."""
    if word.relation != "amod" or other.relation != "amod":
        return False
    one, two = claim.tokens[word.head], sentence.tokens[other.head]
    linked = ("amod", "compound", "nmod", "nmod:poss")
    mine = [t for t in claim.tokens if t.head == one.index and t.relation in linked and t.index != word.index]
    theirs = [t for t in sentence.tokens if t.head == two.index and t.relation in linked and t.index != other.index]
    return says(one, two) and bool(mine) and all(any(says(x, y) for y in theirs) for x in mine)


def _in_place(claim: Sentence, word: Token, sentence: Sentence, other: Token, text: Analysis) -> bool:
    """Whether the two are told of one thing: of what one is said, so is the other, and nobody else does it."""
    mine, theirs = _told_of(claim, word), _told_of(sentence, other, text)
    if not mine.what or mine.party and not antonyms(word.lemma, other.lemma):
        return False  # a doctor and a patient may each do it; a man is no woman
    if theirs.open and not theirs.what:  # a pronoun for what the sentence names
        return all(any(says(x, y) for y in sentence.tokens) for x in mine.what)
    if not any(says(x, y) for x in mine.what for y in theirs.what):
        return False
    if mine.who and theirs.who and not any(says(x, y) for x in mine.who for y in theirs.who):
        return False
    if _CONVERSE & {word.lemma, other.lemma} and "miss" not in (word.lemma, other.lemma):
        doers = theirs.who if other.tag is Tag.VERB else theirs.what
        return any(says(x, y) for x in mine.who for y in doers)
    return True


_CONVERSE = frozenset(
    "buy purchase acquire sell lend borrow import export win lose give take send receive get teach learn hire rent let "
    "attack defend push pull accuse prosecute".split()
)
"""Deeds of which the opposite is done by another party of the same event: who buys, and who sells."""


@dataclass(frozen=True, slots=True)
class _Told:
    """`what` a word is said of: what it is done to, else who does it. `who`: who does it to that.

    open: whether a pronoun stands there. party: whether it is said of nothing, but does it or undergoes it itself.
    """

    what: tuple[Token, ...]
    who: tuple[Token, ...] = ()
    open: bool = False
    party: bool = False


def _told_of(sentence: Sentence, word: Token, text: Analysis | None = None) -> _Told:
    if word.folded in _BOUNDS:
        behind = sentence.tokens[word.index + 1 : word.index + 1 + _NEAR]
        return _Told(tuple(t for t in behind if t.tag is Tag.NUM)[:1])
    clause = next((c for c in sentence.clauses if c.verb == word.index), None)
    if clause is not None and word.relation != "amod":
        objects = [sentence.tokens[sentence.phrases[n].head] for n in clause.objects]
        objects = [
            t
            for t in objects
            if t.index != word.index and not any(x.lemma in _SAID for x in _names(sentence, [t], None))
        ]
        subject = [] if clause.subject is None else [sentence.tokens[sentence.phrases[clause.subject].head]]
        if not objects:
            return _Told(_names(sentence, subject, text), open=any(t.tag is Tag.PRON for t in subject))
        return _Told(_names(sentence, objects, text), _names(sentence, subject, text))
    below = [t for t in sentence.tokens if t.head == word.index]
    if word.relation in ("amod", "advmod") or word.tag is Tag.ADV:
        return _Told(() if word.head < 0 else _names(sentence, [sentence.tokens[word.head]], text))
    args = [t for t in below if t.relation.startswith(("nmod", "compound", "nsubj", "obl")) and t.tag in _NAMING]
    args = [t for t in args if not _is_against(sentence, t)]
    args += [t for t in sentence.tokens if t.head in {x.index for x in args} and t.relation == "compound"]
    if not args and word.relation in _PARTIES and word.head >= 0:
        return _Told((sentence.tokens[word.head],), party=True)  # "a man was charged"
    return _Told(_names(sentence, args, text))


def _is_against(sentence: Sentence, noun: Token) -> bool:
    """Whether the noun is the other side: "a victory over [them]", "a defeat against [them]"."""
    return any(t.head == noun.index and t.folded in ("over", "against") for t in sentence.tokens)


_PARTIES = frozenset(("nsubj", "nsubj:pass", "obj"))
"""How a noun hangs on the verb that tells what becomes of it."""
_BOUNDS = frozenset("more less fewer over under above below".split())
_NEAR = 3  # tokens in which a figure stands behind a bound
_SAID = frozenset("link linkage claim charge allegation accusation report suggestion rumour rumor it this that".split())
"""Nouns for what was said before: to deny a claim is to deny what it says."""
_NAMING = (Tag.NOUN, Tag.PROPN, Tag.PRON)
_TELLING = (Tag.NOUN, Tag.PROPN, Tag.NUM)


def _names(sentence: Sentence, heads: Sequence[Token], text: Analysis | None) -> tuple[Token, ...]:
    """Heads with the words of their names and what stands in apposition to them; what a pronoun stands for."""
    found: list[Token] = []
    for head in heads:
        if head.tag is Tag.PRON and text is not None and (meant := antecedent(text, sentence, head.index)) is not None:
            found += meant.sentence.tokens[meant.phrase.first : meant.phrase.last]
    inside = {t.index for t in heads}
    linked = ("appos", "nmod:desc", "flat", "compound", "nummod")
    inside |= {t.index for t in sentence.tokens if t.head in inside and t.relation in linked}
    inside |= {sentence.tokens[i].head for i in inside if sentence.tokens[i].relation in linked}
    return (*found, *(sentence.tokens[i] for i in sorted(inside) if i >= 0 and sentence.tokens[i].tag in _TELLING))
