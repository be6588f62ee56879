"""What a noun phrase with "the only", "one of the" says: the property of its class, and who is said to be it."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.lexicon import concepts, light, nouns
from claimcheck.model.analysis import Clause, NounPhrase, Sentence, Tag, Token

_PLACING = frozenset("in on at with without outside inside within under".split())
_NEAR = 5  # tokens between a class and its "where": "the only country in the world where"
_COUNTED = frozenset("person group organisation body company country place building vehicle product animal".split())


@dataclass(frozen=True, slots=True)
class Property:
    """What the members of the class have in common: the token it hangs on, and whether it is denied.

    act: the class is one of acts ("the lone vote"), which say something only of whoever is named as doing it.
    """

    anchor: int
    negated: bool
    last: int
    act: bool = False


def property_of(sentence: Sentence, number: int, phrase: NounPhrase) -> Property | None:
    """The relative clause, infinitive or actor noun that says what the class has in common."""
    inner = phrase.complement
    signed = concepts.actor_concepts(sentence.tokens[phrase.head].lemma)
    for clause in sentence.clauses:
        if signed and clause.relation == "participle" and clause.verb > phrase.last:
            continue  # "the sole survivor of the ferry sinking" survived
        subject = clause.subject if not clause.passive else (clause.objects[0] if clause.objects else None)
        verb = sentence.tokens[clause.verb]
        attached = (
            subject == number
            or verb.head == phrase.head
            and verb.relation.startswith("acl")  # "Roe, the only [one] to survive": of the one, told of Roe
            or inner is not None
            and subject is not None
            and sentence.phrases[subject].first == inner[0]
            or subject is not None
            and clause.relation == "relative"
            and _within(sentence, phrase, sentence.phrases[subject])
        )
        if attached and clause.relation in ("relative", "infinitive", "participle") and clause.verb > phrase.head:
            return Property(anchor=clause.verb, negated=clause.negated, last=clause.last)
    for clause in sentence.clauses:
        opening = {t.folded for t in sentence.tokens[max(0, clause.first - 1) : clause.first + 1]}
        if (
            clause.relation in ("adverbial", "relative")
            and "where" in opening
            and 0 <= clause.first - phrase.last <= _NEAR
        ):
            return Property(anchor=clause.verb, negated=clause.negated, last=clause.last)
    beside = next((c for c in sentence.clauses if c.verb == phrase.last and c.surface == number), None)
    if beside is not None and phrase.first and sentence.tokens[phrase.first - 1].lemma == "be":
        return Property(anchor=beside.verb, negated=beside.negated, last=beside.last)  # "was the only passenger hurt"
    if signed:
        return Property(anchor=phrase.head, negated=not any(positive for _, positive in signed), last=phrase.last)
    if _placed(sentence, phrase):
        return Property(anchor=phrase.head, negated=False, last=phrase.last)
    if concepts.noun_concepts(sentence.tokens[phrase.head].lemma):
        return Property(anchor=phrase.head, negated=False, last=phrase.last, act=True)
    return None


def _placed(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a member of the class is one by where it belongs: "the only woman in the cabinet"."""
    last = phrase.last
    opener = sentence.tokens[last].folded if last < len(sentence.tokens) else ""
    person = bool({"person", "woman", "man"} & (nouns.classes(sentence.tokens[phrase.head].lemma) | {""}))
    if opener in ("in", "on", "at") and person:
        return True
    counted = bool(_COUNTED & nouns.classes(sentence.tokens[phrase.head].lemma))
    return opener in _PLACING and counted and _is_said_to_be(sentence, phrase)


def _is_said_to_be(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether "is", "remains" stands before the phrase, or before the "one of" that opens it."""
    before = [t.lemma for t in sentence.tokens[max(0, phrase.first - 3) : phrase.first]]
    at = -3 if before[1:] == ["one", "of"] else -1
    return len(before) >= -at and before[at] in light.LINKING


def _within(sentence: Sentence, phrase: NounPhrase, near: NounPhrase) -> bool:
    """Whether the noun before a relative clause only places the phrase ("the only dam in [the valley] that ...")."""
    between = sentence.tokens[phrase.last : near.first]
    return (
        0 < len(between) <= _NEAR
        and between[0].tag is Tag.ADP
        and all(t.tag in (Tag.ADP, Tag.DET, Tag.NOUN, Tag.PROPN, Tag.ADJ) for t in between)
    )


def member_of(sentence: Sentence, number: int, phrase: NounPhrase) -> tuple[int, int] | None:
    """Who is said to be it: subject of the copula, the noun in apposition, the object of "with" or "make"."""
    tokens = sentence.tokens
    for clause in sentence.clauses:
        source = next((n for p, n in clause.obliques if p == "from"), None)
        if clause.lemma == "come" and clause.subject == number and source is not None:
            return sentence.phrases[source].bounds  # "one of several votes came from"
        if clause.lemma == "cast" and number in clause.objects and clause.subject is not None:
            return sentence.phrases[clause.subject].bounds
    for clause in sentence.clauses:
        if (
            number in clause.objects
            and clause.subject is not None
            and clause.subject != number
            and _ascribes(sentence, clause)
        ):
            return sentence.phrases[clause.subject].bounds
        if clause.lemma in ("make", "leave", "call", "describe", "consider", "name") and number in clause.objects:
            earlier = [n for n in clause.objects if n < number]
            if earlier:
                return sentence.phrases[earlier[-1]].bounds
    at = phrase.first - 1
    while at >= 0 and (tokens[at].folded in (",", "(", "-", "as", "being", "is", "was") or tokens[at].tag is Tag.ADV):
        at -= 1
    before = sentence.phrase_at(at) if at >= 0 else None
    if before is not None and before.last == at + 1:
        head = tokens[before.head].tag
        if head is Tag.PROPN or head is Tag.NOUN and tokens[before.first - 1].folded == "with":
            return before.bounds
    for clause in sentence.clauses:
        if (
            clause.first <= phrase.first < clause.last
            and clause.subject is not None
            and sentence.phrases[clause.subject].last <= phrase.first
        ):
            subject = sentence.phrases[clause.subject]
            if any(
                t.folded in ("being", "as", "become", "becomes", "became", "remains", "described")
                for t in tokens[subject.last : phrase.first]
            ):
                return subject.bounds
    return None


def _ascribes(sentence: Sentence, clause: Clause) -> bool:
    return clause.lemma in light.LINKING or sentence.tokens[clause.verb].lemma in light.LINKING


def names_members(token: Token) -> bool:
    """Whether the noun names members that can be counted ("no country"), not a mass or an idiom ("no doubt")."""
    plural = token.folded.endswith("s") and token.lemma != token.folded
    return plural or bool(_COUNTED & nouns.classes(token.lemma))


def member_names(sentence: Sentence, member: tuple[int, int] | None) -> tuple[str, ...]:
    if member is None:
        return ()
    phrase = sentence.phrase_at(member[0])
    return (phrase.entity,) if phrase is not None and phrase.entity is not None else ()


def is_somebody(sentence: Sentence, member: tuple[int, int] | None) -> bool:
    """Whether whoever is said to have done the act is named."""
    return member is not None and any(t.tag is Tag.PROPN for t in sentence.tokens[slice(*member)])
