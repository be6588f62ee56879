"""How hard it is for somebody to do something: "struggled to hire nurses", "nurses are easy to find", "easily hired".

One question of a story, whatever the words (`lexicon/_ease.tsv`): the deed is the respect in which it is answered.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimcheck.analysis import standing_clauses, standings, statuses
from claimcheck.lexicon import concepts, ease
from claimcheck.model.analysis import Clause, Modality, NounPhrase, Sentence, Tag, Token
from claimcheck.model.claim import Mention
from claimcheck.text.lemmas import lemma

QUESTION = "easy to do"
_TOLD = (Modality.ASSERTED, Modality.POSSIBLE)
_NOT = frozenset("not n't no never little without".split())
_REACH = 6  # tokens from the deed to what it is done to
_CLOSE = 3  # tokens from a word of ease to the deed
_STAGED = frozenset("first once initially until".split())
_NAMING = (Tag.NOUN, Tag.PROPN)
_FINDING = frozenset("find make have prove be remain become".split())


@dataclass(frozen=True, slots=True)
class _Found:
    """Whether it is easy; the tokens of the word for it and of the deed; whose it is, and what it is done to."""

    easy: bool
    word: int
    deed: int
    who: NounPhrase | None
    thing: NounPhrase | None


def mentions(sentence: Sentence) -> Iterator[Mention]:
    """What a sentence says of how hard it is to do something."""
    for token in sentence.tokens:
        clause = sentence.clause_at(token.index) or next(iter(sentence.clauses), None)
        if clause is None or clause.modality not in _TOLD or standing_clauses.is_open(sentence, clause):
            continue
        if _STAGED & {t.folded for t in sentence.tokens[clause.first :]}:
            continue  # "hard to reach at first", "easy once the wind dropped"
        found = next((f for read in _READERS if (f := read(sentence, clause, token)) is not None), None)
        if found is not None:
            yield _mention(sentence, clause, found)


def _mention(sentence: Sentence, clause: Clause, found: _Found) -> Mention:
    first, last = min(found.word, found.deed), max(found.word, found.deed) + 1
    told = standings.Standing(
        question=QUESTION,
        yes=found.easy,
        first=first,
        last=last,
        holder=None if found.who is None else found.who.bounds,
        other=None if found.thing is None else found.thing.bounds,
    )
    mention = standings.mention_of(sentence, clause, told, found.easy)
    assert isinstance(mention.value, statuses.Status)
    verb = lemma(sentence.tokens[found.deed].folded, Tag.VERB)
    where = {f"in {t.lemma}" for t in sentence.tokens[last:] if t.tag in _NAMING and _case(sentence, t) == "in"}
    deeds = {f"to {c}" for c in concepts.verb_concepts(verb)} | {f"to {verb}"}
    return replace(
        mention, anchor=found.deed, value=replace(mention.value, agent=(), respects=frozenset(deeds | where))
    )


def _case(sentence: Sentence, noun: Token) -> str:
    return next((t.folded for t in sentence.tokens[: noun.index] if t.head == noun.index and t.relation == "case"), "")


def tells(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says no more than how hard the deed of its infinitive is: "found it hard to cut costs"."""
    found, _, word = clause.lemma.partition(" ")
    return (
        found == "find"
        and ease.side("adjective", word) is not None
        and _infinitive(sentence, clause.verb, _REACH) is not None
    )


def _turned(sentence: Sentence, at: int, clause: Clause) -> bool:
    """Whether "no", "little" or the negation of the clause turns the word round."""
    near = sentence.tokens[max(0, at - _CLOSE) : at]
    return any(t.folded in _NOT for t in near) or clause.negated


def _whose(sentence: Sentence, clause: Clause) -> NounPhrase | None:
    phrase = None if clause.surface is None else sentence.phrases[clause.surface]
    return None if phrase is None or sentence.tokens[phrase.head].folded in ("it", "there") else phrase


def _infinitive(sentence: Sentence, at: int, reach: int) -> int | None:
    """The verb behind the first "to" that follows within reach."""
    for token in sentence.tokens[at + 1 : at + 1 + reach]:
        if token.folded == "to" and token.index + 1 < len(sentence.tokens):
            return token.index + 1
        if token.tag is Tag.PUNCT:
            return None
    return None


def _gerund(sentence: Sentence, at: int) -> int | None:
    near = (t for t in sentence.tokens[at + 1 : at + 1 + _CLOSE] if t.folded.endswith("ing"))
    return next((t.index for t in near), None)


def _done_to(sentence: Sentence, deed: int) -> NounPhrase | None:
    """The phrase behind the deed, before any sign and any other verb."""
    for token in sentence.tokens[deed + 1 : deed + 1 + _REACH]:
        if token.tag in (Tag.PUNCT, Tag.VERB, Tag.ADP):
            return None
        phrase = sentence.phrase_at(token.index)
        if phrase is not None and phrase.first > deed:
            return phrase
    return None


def _adjective(sentence: Sentence, clause: Clause, token: Token) -> _Found | None:
    """ "found it hard to hire nurses", "it is easy for them to win", "is hard to reach", "finding it is difficult"."""
    easy = ease.side("adjective", token.lemma)
    if easy is None or not token.index or token.lemma != token.folded:
        return None
    easy = easy != _turned(sentence, token.index, clause)
    before = sentence.tokens[token.index - 1]
    after = sentence.tokens[token.index + 1].folded if token.index + 1 < len(sentence.tokens) else ""
    if after == "time" and (deed := _gerund(sentence, token.index + 1)) is not None:
        return _Found(easy, token.index, deed, _whose(sentence, clause), _done_to(sentence, deed))
    if after not in ("to", "for"):
        return None if after[:1].isalpha() else _subject_deed(sentence, token.index, easy)
    deed = _infinitive(sentence, token.index, _REACH)
    if deed is None:
        return None
    it = before.folded == "it" or any(t.folded == "it" for t in sentence.tokens[clause.first : token.index])
    who = _whose(sentence, clause)
    if after == "for":
        who = next((p for p in sentence.phrases if p.first == token.index + 2), None)
    if it:
        return _Found(easy, token.index, deed, who, _done_to(sentence, deed))
    if not any(t.lemma in _FINDING for t in sentence.tokens[clause.first : token.index]):
        return None
    return _Found(easy, token.index, deed, None, who if after == "to" else _whose(sentence, clause))


def _subject_deed(sentence: Sentence, at: int, easy: bool) -> _Found | None:
    """ "Finding parts for the trams is difficult": the deed opens the sentence, as the subject of "be"."""
    deed = sentence.tokens[0]
    middle = sentence.tokens[1:at]
    if not deed.folded.endswith("ing") or deed.tag is not Tag.VERB or not any(t.lemma == "be" for t in middle):
        return None
    if any(t.tag is Tag.PUNCT for t in middle):
        return None
    return _Found(easy, at, 0, None, _done_to(sentence, 0))


def _noun(sentence: Sentence, clause: Clause, token: Token) -> _Found | None:
    """ "has no trouble hiring nurses", "had difficulty in breathing", "getting permits was a challenge"."""
    easy = ease.side("trouble", token.lemma)
    if easy is not None and any(t.lemma == "have" for t in sentence.tokens[clause.first : token.index]):
        deed = _gerund(sentence, token.index)
        if deed is not None and all(t.folded == "in" for t in sentence.tokens[token.index + 1 : deed]):
            easy = easy != _turned(sentence, token.index, clause)
            return _Found(easy, token.index, deed, _whose(sentence, clause), _done_to(sentence, deed))
    easy = ease.side("deed", token.lemma)
    if easy is None or token.tag is not Tag.NOUN:
        return None
    return _subject_deed(sentence, token.index, easy != _turned(sentence, token.index, clause))


def _verb(sentence: Sentence, clause: Clause, token: Token) -> _Found | None:
    """ "struggled to find", also where the verb was taken for a noun."""
    after = sentence.tokens[token.index + 1 : token.index + 2]
    easy = ease.side("verb", token.lemma)
    if easy is None or not after or after[0].folded != "to":
        return None
    deed = _infinitive(sentence, token.index, 1)
    if deed is None:
        return None
    who = _whose(sentence, clause)
    if who is not None and who.first <= token.index < who.last:
        who = replace(who, last=token.index, head=token.index - 1) if token.index > who.first else None
    easy = easy != (clause.negated and clause.verb == token.index)
    return _Found(easy, token.index, deed, who, _done_to(sentence, deed))


def _adverb(sentence: Sentence, clause: Clause, token: Token) -> _Found | None:
    """ "can easily find", "won easily", "found them with ease", "without difficulty"; "can barely see"."""
    easy = ease.side("adverb", token.folded)
    before = sentence.tokens[token.index - 1].folded if token.index else ""
    if easy is None and before in ("with", "without"):
        known = ease.side("with", token.lemma)
        if known is None and before == "without":
            known = ease.side("trouble", token.lemma)
        easy = None if known is None else known != (before == "without")
    if easy is None or clause.negated or sentence.tokens[clause.verb].tag is not Tag.VERB:
        return None
    able = any(t.folded in ("can", "could") for t in sentence.tokens[clause.first : clause.verb])
    if token.folded in _BARELY and not able:
        return None  # "barely moved"
    if abs(token.index - clause.verb) > _REACH:
        return None
    if clause.passive:
        return _Found(easy, token.index, clause.verb, None, _whose(sentence, clause))
    return _Found(easy, token.index, clause.verb, _whose(sentence, clause), _done_to(sentence, clause.verb))


_BARELY = frozenset("barely hardly scarcely".split())
_READERS = (_adjective, _noun, _verb, _adverb)
