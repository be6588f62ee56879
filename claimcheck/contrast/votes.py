"""How one and the same body voted on one thing: for it in one text, against it in the other.

A share of those who vote tells the outcome, where nothing says that more than half was asked for or that
some abstained.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.lexicon import calendar, concepts, nouns, votes
from claimcheck.lexicon.opposites import antonyms
from claimcheck.model.analysis import CONTENT, Analysis, Clause, Modality, Sentence, Tag, Token
from claimcheck.numbers import read_numbers

_HALF = 50.0
_NAMING = (Tag.NOUN, Tag.PROPN, Tag.ADJ)
_PERCENT = frozenset(("%", "percent", "pc"))
_MOST = frozenset(("most", "majority"))
_FEWER = frozenset(("minority",))
_SHARING = _PERCENT | _MOST | _FEWER | frozenset("per cent half third quarter fifth tenth two-third".split())
_SOME = frozenset("some several many few both one two three dozen hundred dozens hundreds".split())
_NEAR = 5  # tokens behind "vote" in which it is told how
_MARGIN = 2.0  # points by which "about 54 percent" may be off
_ROUGH = frozenset("more less fewer overwhelming clear large great vast slim narrow".split())
_BODIES = frozenset(("through", "in", "by"))


@dataclass(frozen=True, slots=True)
class Vote:
    """Who voted on what, and how: lemmas of the body and of the matter, the deed that was voted on, and the sign.

    share: the text gives the part of those who voted so; counted: it is said with a verb or share of voting.
    """

    who: frozenset[str]
    head: str
    matter: frozenset[str]
    thing: str
    deed: str
    carried: bool
    share: bool
    voted: bool
    text: str


def outcome(a: Analysis, b: Analysis) -> str | None:
    """The two outcomes of one vote that exclude each other, or None for none."""
    return next((f"{x.text} / {y.text}" for x, y in _opposed(a, b) if _one_body(x, y)), None)


def voted_otherwise(a: Analysis, b: Analysis) -> bool:
    """Whether one text tells of votes for something alone and the other of votes against something alone."""
    one, two = (frozenset(_signs(x)) for x in (a, b))
    return bool(one) and bool(two) and not one & two


def two_votes(a: Analysis, b: Analysis) -> bool:
    """Whether each text tells of another of several votes: "in the first referendum", "in the second referendum"."""
    told = [
        {(w, head) for s in x.sentences for p in s.phrases for w in p.modifiers if w in votes.words("stage")
         and (head := s.tokens[p.head].lemma) in votes.words("held")}
        for x in (a, b)
    ]  # fmt: skip
    return any(x[1] == y[1] and x[0] != y[0] for x in told[0] for y in told[1])


def _signs(text: Analysis) -> Iterator[bool]:
    for sentence in text.sentences:
        for clause in sentence.clauses:
            sign = votes.sign(clause.lemma)
            if sign is None and clause.lemma.startswith("vote"):
                sign = _how(sentence, clause)
            if sign is None and (vote := _of_matter(sentence, clause)) is not None:
                sign = vote.carried
            if sign is not None:
                yield sign != clause.negated


def _opposed(a: Analysis, b: Analysis) -> Iterator[tuple[Vote, Vote]]:
    for one in a.sentences:
        for two in b.sentences:
            if _of_two_times(one, two):
                continue
            for x in _votes(one):
                for y in _votes(two):
                    turned = _one_matter(x, y) if x.voted or y.voted else None
                    if turned is not None and (x.carried != y.carried) != turned:
                        yield x, y


def _one_matter(x: Vote, y: Vote) -> bool | None:
    """Whether the deeds voted on are opposites ("to leave", "to stay"); None where they are two matters."""
    if not nouns.same(x.thing, y.thing) or x.matter - y.matter and y.matter - x.matter:
        return None
    if x.deed == y.deed:
        return False
    deeds = concepts.verb_concepts(x.deed), concepts.verb_concepts(y.deed)
    return True if x.deed and y.deed and (antonyms(x.deed, y.deed) or concepts.opposed(*deeds)) else None


def _one_body(x: Vote, y: Vote) -> bool:
    """Whether those who voted are the same: one body, or all who may vote where a share names nobody."""
    for one, two in ((x, y), (y, x)):
        if one.share and not one.who and (two.head in votes.words("all") or "person" in nouns.classes(two.head)):
            return True
    if x.head in votes.words("all") and y.head in votes.words("all"):
        return x.who - {x.head} == y.who - {y.head}
    return bool(x.who) and x.who == y.who


def _of_two_times(one: Sentence, two: Sentence) -> bool:
    """Whether the sentences tell of two votes: another stage, another day, another year."""
    if _stages(one) != _stages(two):
        return True
    days = [{t.folded for t in s.tokens} & (calendar.WEEKDAYS.keys() | calendar.MONTHS.keys()) for s in (one, two)]
    years = [{t.folded for t in s.tokens if len(t.folded) == 4 and t.folded.isdecimal()} for s in (one, two)]
    return all(days) and days[0] != days[1] or years[0] != years[1]


def _stages(sentence: Sentence) -> set[str]:
    return {t.folded for t in sentence.tokens} & votes.words("stage")


def _votes(sentence: Sentence) -> Iterator[Vote]:
    for clause in sentence.clauses:
        if clause.modality is not Modality.ASSERTED or clause.governor is not None and clause.relation != "complement":
            continue
        if (vote := _of_voters(sentence, clause) or _of_matter(sentence, clause)) is not None:
            yield vote


def _of_voters(sentence: Sentence, clause: Clause) -> Vote | None:
    """ "The senate voted down the bill", "52 percent voted to leave the pact", "the motion was carried by it"."""
    tokens = sentence.tokens
    below = next((c for c in sentence.clauses if c.governor == clause.index), None)
    lemma, deed, holder = clause.lemma, "", clause
    sign = votes.sign(lemma)
    if lemma.split()[0] == "vote" and sign is None:
        sign = _how(sentence, clause)
        if sign is None and below is not None and below.relation == "infinitive":
            sign, holder, deed = _infinitive(below)
    elif lemma in ("decide", "choose", "opt") and below is not None and below.relation == "infinitive":
        sign, holder, deed = _infinitive(below)
    if sign is None or clause.negated and lemma.startswith("vote"):
        return None
    if below is not None and below.relation == "participle" and (not clause.objects or clause.passive):
        holder, deed = below, below.lemma
    if clause.subject is None and clause.passive:
        return None
    bounds = sentence.bounds_of(clause.subject) if clause.passive else (clause.first, clause.verb)
    matter = _matter(sentence, holder, clause)
    if bounds is None or matter is None:
        return None
    body = _body(sentence, bounds)
    if body is None:
        return None
    who, head, over = body
    if over is not None:
        if any(t.lemma in votes.words("hedge") for t in tokens):
            return None
        sign = sign if over else not sign
    words = " ".join(t.text for t in tokens[clause.first : clause.last] if t.tag is not Tag.PUNCT)
    thing, own = matter
    voted = lemma.startswith("vote") or over is not None or any(t.lemma == "vote" for t in tokens)
    return Vote(who, head, own, thing, deed, sign != clause.negated, over is not None, voted, words)


def _infinitive(below: Clause) -> tuple[bool, Clause, str]:
    """(sign, the clause of the matter, the deed) of what was voted to be done: to accept the offer, to leave."""
    sign = votes.sign(below.lemma)
    return (True, below, below.lemma) if sign is None else (sign, below, "")


def _how(sentence: Sentence, clause: Clause) -> bool | None:
    """For or against, by what stands behind "vote"."""
    for token in sentence.tokens[clause.verb + 1 : clause.verb + _NEAR]:
        word = token.folded
        if word in ("for", "yes", "favour", "favor"):
            return True
        if word in ("against", "no", "down"):
            return False
        if word == "to":
            return None
    return None


def _matter(sentence: Sentence, holder: Clause, main: Clause) -> tuple[str, frozenset[str]] | None:
    """(noun, content lemmas) of what was voted on; no matter in itself is a person who stands for election."""
    numbers = [n for n in holder.objects if sentence.phrases[n].head != holder.verb]
    behind = [n for p, n in holder.obliques if p in ("against", "for", "in", "on", "by", "to")]
    for number in (*numbers, *behind):
        phrase = sentence.phrases[number]
        words = list(sentence.tokens[phrase.first : phrase.end])
        if words and words[0].folded in ("favour", "favor"):
            begin = next((t.index for t in words if t.folded == "of"), None)
            inner = None if begin is None else sentence.phrase_at(begin + 1)
            if inner is None:
                continue
            phrase, words = inner, list(sentence.tokens[inner.first : inner.end])
        head = sentence.tokens[phrase.head]
        if head.tag is Tag.PROPN or head.tag is not Tag.NOUN or head.lemma in ("referendum", "vote", "favour", "no"):
            continue
        if holder is main and number == main.subject:
            continue
        return head.lemma, _content(words) - {head.lemma}
    return None


def _body(sentence: Sentence, bounds: tuple[int, int]) -> tuple[frozenset[str], str, bool | None] | None:
    """(lemmas of who voted, their noun, whether more than half did so); None for some of a body, and for one person."""
    words = [t for t in sentence.tokens[slice(*bounds)] if t.tag is not Tag.PUNCT]
    share = _share(words)
    plain = [t for t in words if not _tells_share(t)]
    if share is None and any(t.tag is Tag.NUM or t.folded in _SOME for t in plain):
        return None
    own = [t for t in plain if t.tag in _NAMING and t.lemma not in _ROUGH]
    if not own:
        return None if share is None else (frozenset(), "", share)
    return frozenset(map(_lemma, own)), _lemma(own[-1]), share


def _lemma(token: Token) -> str:
    """The lemma; of a noun that opens a sentence and is taken for a name, that of the noun."""
    one = token.folded.removesuffix("s")
    return one if token.tag is Tag.PROPN and token.index == 0 and nouns.classes(one) else token.lemma


def _tells_share(token: Token) -> bool:
    return token.tag is Tag.NUM or token.lemma in _SHARING or token.folded in _SHARING


def _share(words: list[Token]) -> bool | None:
    """Whether more than half, or less, of those who voted are meant; None for no share and for about the half."""
    lemmas = [t.lemma for t in words]
    if set(lemmas) & _MOST:
        return True
    if set(lemmas) & _FEWER:
        return False
    for reading in read_numbers(" ".join(t.folded for t in words)):
        number = reading.number
        low, high = number.low, number.high
        if number.bound == "about":
            low, high = number.nominal - _MARGIN, number.nominal + _MARGIN
        if not set(lemmas) & _PERCENT and "cent" not in lemmas:
            if number.nominal >= 1 or number.nominal <= 0:
                continue
            low, high = low * 2 * _HALF, high * 2 * _HALF
        if low > _HALF or low == _HALF and number.bound in ("over", "just over"):
            return True
        if high < _HALF or high == _HALF and number.bound in ("under", "nearly"):
            return False
    return None


def _of_matter(sentence: Sentence, clause: Clause) -> Vote | None:
    """ "The bill passed the lower house", "the reform failed in the senate", "the nominee won confirmation there"."""
    carried = clause.lemma in votes.words("carried")
    if not carried and clause.lemma not in votes.words("failed") or clause.subject is None or clause.passive:
        return None
    thing = sentence.phrases[clause.subject]
    objects = [sentence.phrases[n] for n in clause.objects]
    won = clause.lemma != "win" or any(sentence.tokens[p.head].lemma in votes.words("won") for p in objects)
    behind = [sentence.phrases[n] for p, n in clause.obliques if p in _BODIES]
    bodies = behind or [p for p in objects if sentence.tokens[p.head].lemma not in votes.words("won")]
    if not won or not bodies or sentence.tokens[thing.head].tag is not Tag.NOUN:
        return None
    words = sentence.tokens[bodies[0].first : bodies[0].end]
    who = frozenset(t.lemma for t in words if t.tag in CONTENT)
    head = sentence.tokens[thing.head].lemma
    own = _content(list(sentence.tokens[thing.first : thing.end])) - {head}
    text = " ".join(t.text for t in sentence.tokens[clause.first : clause.last] if t.tag is not Tag.PUNCT)
    outcome_ = carried != clause.negated
    voted = sentence.tokens[bodies[0].head].lemma in votes.words("body")
    return Vote(who, sentence.tokens[bodies[0].head].lemma, own, head, "", outcome_, False, voted, text)


def _content(words: list[Token]) -> frozenset[str]:
    return frozenset(t.lemma for t in words if t.tag in CONTENT)
