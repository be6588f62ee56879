"""Of what a predicate is told: the words behind it that say which deal, which charge, whose offer."""

from __future__ import annotations

from claimcheck.lexicon import calendar, nouns
from claimcheck.model.analysis import Clause, Sentence, Tag, Token
from claimcheck.model.claim import Claim

_TIMES = (
    calendar.MONTHS.keys()
    | calendar.WEEKDAYS.keys()
    | frozenset(
        "day week month year hour minute today yesterday tomorrow morning afternoon evening night weekend time".split()
    )
)
# "Never in its history" leaves nothing out; nor does "never in years".
_WHOLE = _TIMES | frozenset("decade century generation life lifetime history career existence memory fact".split())
_BESIDE = frozenset(("conj", "parataxis", "nsubj", "advcl", "cc", "punct"))
_GIVING = frozenset("give offer grant award deny send hand sell pay show tell teach promise refuse allow lend".split())


def past_dateline(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """The subject behind a dateline that stands in its place: "GENEVA - [The envoys] signed ..."."""
    if clause.subject is None or sentence.phrases[clause.subject].first:
        return None
    last = sentence.phrases[clause.subject].last
    sign = next(
        (i for i in range(last, min(last + 5, clause.verb)) if sentence.tokens[i].text in "-\u2013\u2014"), None
    )
    if sign is None or not sentence.tokens[0].text.isupper() or len(sentence.tokens[0].text) < 3:
        return None
    behind = next((p for p in sentence.phrases if sign < p.first < clause.verb), None)
    return None if behind is None else (behind.first, behind.last)


def about(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """The tokens behind the verb that say of what it is told; no times, no agent of a passive."""
    verb = sentence.tokens[clause.verb]
    top = verb.head if verb.tag is Tag.AUX and verb.relation == "cop" else clause.verb
    agent = {i for p, n in clause.obliques if p == "by" and clause.passive for i in _range(sentence, n)}
    found = {i for n in clause.objects if n != clause.surface for i in _range(sentence, n)}
    for token in sentence.tokens[clause.verb + 1 :]:
        if _under(sentence, token.index, top, {clause.verb, top}):
            found.add(token.index)
    if top != clause.verb:
        found.add(top)
    return tuple(
        i
        for i in sorted(found - agent)
        if i != clause.verb and sentence.tokens[i].lemma not in _TIMES and not sentence.tokens[i].text.isdigit()
    )


def occasions(sentence: Sentence, clause: Clause) -> frozenset[str]:
    """On which occasions alone it has never been so: "has never raised its rate [in a summer]"."""
    before = sentence.tokens[clause.first : clause.verb]
    if not clause.negated or not any(t.folded in ("never", "ever") for t in before):
        return frozenset()
    found = set()
    for token in sentence.tokens[clause.verb + 1 : clause.last]:
        case = next((t for t in sentence.tokens[: token.index] if t.head == token.index and t.relation == "case"), None)
        modified = any(t.head == token.index and t.relation in ("compound", "amod") for t in sentence.tokens)
        whole = token.lemma in _WHOLE and not modified
        if case is not None and token.tag in (Tag.NOUN, Tag.PROPN) and case.folded in _NARROWING and not whole:
            found.add(token.lemma)
    return frozenset(found)


_NARROWING = frozenset("in on at under during with without before after against for".split())


def _range(sentence: Sentence, number: int) -> range:
    phrase = sentence.phrases[number]
    return range(*phrase.bounds)


def _under(sentence: Sentence, at: int, top: int, stops: set[int]) -> bool:
    """Whether a token hangs on the predicate, not on one joined to it or beside it."""
    for _ in range(len(sentence.tokens)):
        token = sentence.tokens[at]
        if token.head < 0:
            return False
        if token.head in stops:
            return token.relation.partition(":")[0] not in _BESIDE or _gerund(sentence, token)
        at = token.head
    return False


def which(sentence: Sentence, number: int | None) -> frozenset[str]:
    """What stands behind a noun and says which one is meant: "at mill" of "the strike at the mill"."""
    if number is None:
        return frozenset()
    phrase = sentence.phrases[number]
    return behind(sentence, phrase.head, phrase.last) | _beside(sentence, phrase.last)


def _beside(sentence: Sentence, last: int) -> frozenset[str]:
    """ "the law [on dress]", which the tree may hang on the verb."""
    if last + 1 >= len(sentence.tokens) or sentence.tokens[last].folded != "on":
        return frozenset()
    phrase = next((p for p in sentence.phrases if p.first == last + 1), None)
    token = None if phrase is None else sentence.tokens[phrase.head]
    plain = token is not None and token.tag is Tag.NOUN and token.lemma not in _TIMES
    return frozenset((f"on {token.lemma}",)) if token is not None and plain else frozenset()


def behind(sentence: Sentence, noun: int, last: int) -> frozenset[str]:
    """The preposition and head of every complement of a noun that stands from a token on."""
    found = set()
    for token in sentence.tokens[last:]:
        if token.head != noun or token.relation.partition(":")[0] != "nmod":
            continue
        case = next((t.folded for t in sentence.tokens if t.head == token.index and t.relation == "case"), "")
        if case == "of" and token.text[0].isupper() and sentence.tokens[noun].text[0].isupper():
            continue  # one name: "the Office of Fair Trading"
        found.add(f"{case} {token.lemma}")
    return frozenset(found)


def told_apart(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two such sets have a preposition in common and nothing else ("at mill", "at foundry")."""
    cases = {w.partition(" ")[0] for w in one} & {w.partition(" ")[0] for w in two}
    return bool(cases) and not one & two


def told_of(claim: Claim) -> frozenset[str]:
    """The content lemmas behind the predicate of a status; of other kinds none."""
    words: frozenset[str] = getattr(claim.value, "about", frozenset())
    return words


def shared(left: frozenset[str], right: frozenset[str]) -> int:
    """How many words of the smaller set the other has, under the same or another name."""
    few, many = sorted((left, right), key=lambda s: (len(s), sorted(s)))
    return sum(w in many or any(nouns.same(w, other) for other in many) for w in few)


def of_noun(sentence: Sentence, noun: int) -> tuple[int, ...]:
    """The tokens that say which one a predicate noun means: its modifiers and complements."""
    found = [t.index for t in sentence.tokens if t.index != noun and _under(sentence, t.index, noun, {noun})]
    return tuple(i for i in found if sentence.tokens[i].relation not in ("cop", "det", "aux"))


def _gerund(sentence: Sentence, token: Token) -> bool:
    """Whether a participle hangs on "in", "of", "for" or "from": "joined them in calling for talks"."""
    return (
        token.relation.startswith("advcl")
        and token.folded.endswith("ing")
        and any(t.head == token.index and t.folded in ("in", "of", "for", "from") for t in sentence.tokens)
    )


def given(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """The tokens of the second object: "offered the club [a new ground]"."""
    numbers = clause.objects[1:2] if clause.lemma.split(" ", 1)[0] in _GIVING else ()
    return tuple(i for n in numbers for i in _range(sentence, n))
