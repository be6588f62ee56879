"""Clauses: each predicate with its subject, objects, polarity, modality and what governs it.

Rules over word classes and chunks (Abney 1991); scope of negation and modality by verb group and by
the class of the governing verb (Saurí and Pustejovsky 2012, factuality by embedding predicates).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimcheck.lexicon import calendar, concepts, embedding
from claimcheck.model.analysis import Clause, Modality, NounPhrase, Tag, Token

_NEGATIONS = {"not", "n't", "never", "no", "neither", "nor", "hardly", "nobody", "nothing", "none", "without"}
_BE = {"be", "become", "remain", "stay", "seem", "appear"}
_RELATIVES = {"who", "which", "that", "whom", "whose"}
_MODALS = {
    "may": Modality.POSSIBLE, "might": Modality.POSSIBLE, "could": Modality.POSSIBLE, "can": Modality.POSSIBLE,
    "will": Modality.PLANNED, "shall": Modality.PLANNED, "'ll": Modality.PLANNED, "wo": Modality.PLANNED, "ca": Modality.POSSIBLE,
    "must": Modality.OBLIGED, "should": Modality.OBLIGED, "would": Modality.CONDITIONAL, "'d": Modality.CONDITIONAL,
}  # fmt: skip
_CONDITIONS = {"if", "unless", "whether", "provided"}
_INTO = {"in", "into", "on", "to", "for", "under", "at"}  # "go on trial", "be in talks", "file for bankruptcy"
_QUOTES = {'"', "'"}
_NOMINAL = (Tag.NOUN, Tag.PROPN)
_PREPOSITIONS = {"to", "with", "on", "for", "in", "about"}  # these leave the verb its own sense beside the joint one


@dataclass(slots=True)
class Group:
    """A verb group: auxiliaries, negation and the main verb (or the complement of a copula)."""

    first: int
    last: int
    verb: int
    auxiliaries: tuple[str, ...]
    negated: bool
    infinitive: bool
    copula: bool = False


def clauses(tokens: Sequence[Token], phrases: Sequence[NounPhrase]) -> tuple[Clause, ...]:
    """The clauses of a sentence, in the order of their verbs."""
    groups = _groups(tokens, phrases)
    found: list[Clause] = []
    for number, group in enumerate(groups):
        found.append(_clause(tokens, phrases, groups, number, found))
    return tuple(_share(tokens, found))


def _groups(tokens: Sequence[Token], phrases: Sequence[NounPhrase]) -> list[Group]:
    inside = {i for p in phrases for i in range(p.first, p.last)}
    found: list[Group] = []
    at = 0
    while at < len(tokens):
        if tokens[at].tag not in (Tag.AUX, Tag.VERB) or at in inside:
            at += 1
            continue
        group = _group(tokens, phrases, inside, at)
        found.append(group)
        at = group.last
    return found


def _group(tokens: Sequence[Token], phrases: Sequence[NounPhrase], inside: set[int], at: int) -> Group:
    first = at
    while first > 0 and (tokens[first - 1].tag is Tag.ADV or tokens[first - 1].folded in ("to", "not", "yet", "n't")) \
            and first - 1 not in inside:
        first -= 1
    infinitive = any(tokens[i].folded == "to" for i in range(first, at))
    auxiliaries: list[str] = []
    end, verb = at, at
    while end < len(tokens) and end not in inside:
        token = tokens[end]
        if token.tag is Tag.AUX:
            auxiliaries.append(token.lemma if token.lemma in ("be", "have", "do", "get") else token.folded)
            verb = end
        elif token.tag is Tag.VERB:
            verb = end
            end += 1
            break
        elif token.tag is Tag.ADV or token.folded in ("not", "n't"):
            pass
        elif token.folded in _QUOTES and end > first and end + 1 < len(tokens) and tokens[end + 1].tag in (Tag.VERB, Tag.ADV):
            pass  # 'is "working through" it'
        elif token.folded == "to" and auxiliaries and auxiliaries[-1] in ("have", "be") and end + 1 < len(tokens) \
                and tokens[end + 1].tag in (Tag.VERB, Tag.AUX):
            auxiliaries.append("to")  # "has to sign", "is to open", "has yet to sign"
        else:
            break
        end += 1
    words = [tokens[i].folded for i in range(first, end)]
    negated = any(w in _NEGATIONS for w in words) or ("yet" in words and "to" in words)
    copula = tokens[verb].tag is Tag.AUX or tokens[verb].lemma in _BE
    last = max(end, verb + 1)
    if tokens[verb].tag is Tag.AUX and auxiliaries and auxiliaries[-1] != "to":
        auxiliaries = auxiliaries[:-1]
    if copula:
        while last < len(tokens) and (tokens[last].tag is Tag.ADV or tokens[last].folded == "not") and last not in inside:
            negated = negated or tokens[last].folded in _NEGATIONS
            last += 1
        if last < len(tokens) and tokens[last].tag in (Tag.ADJ, Tag.VERB) and last not in inside:
            verb, last = last, last + 1
    return Group(first=first, last=last, verb=verb, auxiliaries=tuple(auxiliaries), negated=negated,
                 infinitive=infinitive, copula=copula)


def _clause(tokens: Sequence[Token], phrases: Sequence[NounPhrase], groups: Sequence[Group], number: int,
            before: Sequence[Clause]) -> Clause:
    group = groups[number]
    floor = groups[number - 1].last if number else 0
    ceiling = groups[number + 1].first if number + 1 < len(groups) else len(tokens)
    opener, opened = _opener(tokens, phrases, floor, group.first)
    relation = _relation(tokens, phrases, groups, number, opener, floor)
    governor = _governor(before, relation, opened)
    subject, start = _subject(tokens, phrases, group, relation, floor, opened, before, governor)
    end = _end(tokens, phrases, groups, number, ceiling)
    objects, obliques = _arguments(tokens, phrases, group, end)
    form = _form(tokens[group.verb])
    bare = relation == "participle" and form == "past" and not group.auxiliaries
    passive = form == "past" and (bool({"be", "get"} & set(group.auxiliaries)) or bare or
                                  (group.copula and tokens[group.verb].tag is Tag.VERB))
    if passive:
        agent = next((i for p, i in obliques if p == "by"), None)
        objects = ((subject,) if subject is not None else ()) + objects
        subject = agent
    lemma, found = _meaning(tokens, phrases, group, objects, obliques)
    negated = group.negated or _negative_subject(tokens, phrases, subject)
    clause = Clause(
        index=number, first=min(start, group.first), last=end, verb=group.verb, lemma=lemma, concepts=found, subject=subject,
        objects=objects, obliques=obliques, negated=negated, passive=passive,
        past=form == "past" and "have" not in group.auxiliaries and not group.infinitive or "did" in group.auxiliaries,
        progressive=form == "ing" and "be" in group.auxiliaries or form == "ing" and group.copula,
        perfect="have" in group.auxiliaries,
        modality=_modality(tokens, group, opener), governor=governor, relation=relation,
    )
    return _embedded(clause, before)


def _opener(tokens: Sequence[Token], phrases: Sequence[NounPhrase], floor: int, first: int) -> tuple[str | None, int]:
    """The last word between the previous verb and this one that can open a clause, and its index."""
    for at in range(first - 1, floor - 1, -1):
        token = tokens[at]
        if token.tag is Tag.SCONJ or token.folded in _CONDITIONS or token.folded in _RELATIVES and not _determines(token, phrases) \
                or token.folded in ("when", "where", "while", "because", "although", "though", "as", "since", "after", "before") \
                and token.tag is not Tag.ADP:
            return token.folded, at
        if token.folded in (";", ":"):
            return None, at
    return None, floor


def _determines(token: Token, phrases: Sequence[NounPhrase]) -> bool:
    """Whether the word is the determiner of a phrase ("that order")."""
    return any(p.first == token.index and p.last - p.first > 1 for p in phrases)


def _relation(tokens: Sequence[Token], phrases: Sequence[NounPhrase], groups: Sequence[Group], number: int, opener: str | None,
              floor: int) -> str:
    group = groups[number]
    before_verb = groups[number - 1].verb if number else 0
    before = tokens[group.first - 1] if group.first else None
    if group.infinitive:
        return "infinitive"
    form = _form(tokens[group.verb])
    if not group.auxiliaries and not group.copula and number and form == "ing":
        return "participle"
    after = tokens[group.last].folded if group.last < len(tokens) else ""
    if not group.auxiliaries and not group.copula and form == "past" and after == "by" and before is not None and before.tag in _NOMINAL:
        return "participle"
    if number and opener is None and embedding.is_saying(tokens[before_verb].lemma) and not any(
            t.folded in (",", "and", "but", ";", ":", '"') for t in tokens[floor : group.first]):
        return "complement"  # "the order says the process is voluntary"
    if opener in _RELATIVES:
        noun = before is not None and (before.folded in _RELATIVES or opener != "that")
        return "relative" if noun or _follows_noun(tokens, floor, group.first, opener) else "complement"
    if opener in _CONDITIONS or opener is not None:
        return "adverbial"
    if number and not group.auxiliaries and not group.copula and form == "past" and before is not None \
            and (before.tag in (Tag.NOUN, Tag.PROPN, Tag.PUNCT) or before.folded == ",") \
            and not any(p.first >= floor and p.last <= group.first and _free(tokens, p, floor) and _finite(tokens, floor, p)
                        for p in phrases):
        return "participle"
    return "root" if not number else "conjunct"


def _follows_noun(tokens: Sequence[Token], floor: int, first: int, opener: str | None) -> bool:
    at = next((i for i in range(first - 1, floor - 1, -1) if tokens[i].folded == opener), None)
    return at is not None and at > 0 and tokens[at - 1].tag in (Tag.NOUN, Tag.PROPN, Tag.PRON) and at == first - 1


def _finite(tokens: Sequence[Token], floor: int, phrase: NounPhrase) -> bool:
    """Whether a conjunction, comma or the start stands before the phrase: it may be a fresh subject."""
    return phrase.first == 0 or tokens[phrase.first - 1].folded in (",", "and", "but", "or", ";", ":", '"', "-")


def _governor(before: Sequence[Clause], relation: str, opened: int) -> int | None:
    if relation in ("root", "conjunct") or not before:
        return None
    return before[-1].index


def _free(tokens: Sequence[Token], phrase: NounPhrase, floor: int) -> bool:
    """Whether no preposition stands before the phrase (it can be a subject or object)."""
    return phrase.first <= floor or tokens[phrase.first - 1].tag is not Tag.ADP


def _subject(tokens: Sequence[Token], phrases: Sequence[NounPhrase], group: Group, relation: str, floor: int, opened: int,
             before: Sequence[Clause], governor: int | None) -> tuple[int | None, int]:
    numbered = list(enumerate(phrases))
    left = [(i, p) for i, p in numbered if p.last <= group.first]
    if relation == "relative":
        head = [(i, p) for i, p in left if p.last <= opened and not _is_time(tokens, p)
                and not (p.last - p.first == 1 and tokens[p.first].folded in _RELATIVES)]
        if opened and tokens[opened - 1].folded == "," and before and before[-1].relation == "participle" and before[-1].objects:
            return before[-1].objects[0], opened  # "an order signed by X, which ...": the order, not X
        own = [(i, p) for i, p in left if p.first > opened and _free(tokens, p, floor)]
        if own:
            return own[0][0], opened
        return (_of_head(tokens, phrases, head), opened) if head else (None, opened)
    if relation == "infinitive" and governor is not None:
        clause = before[governor]
        near = left[-1] if left and left[-1][1].last == group.first else None
        if near and near[1].first >= clause.verb and _free(tokens, near[1], floor) and near[0] in clause.objects:
            return near[0], group.first
        if embedding.controls_object(clause.lemma) and clause.objects:
            return clause.objects[0], group.first
        if near and any(tokens[k].folded in ("yet", "not") for k in range(group.first, group.verb)):
            return _of_head(tokens, phrases, left), group.first
        return clause.subject if not clause.passive else (clause.objects[0] if clause.objects else None), group.first
    if relation == "infinitive":
        return (_of_head(tokens, phrases, left), group.first) if left else (None, group.first)
    if relation == "participle":
        near = left[-1] if left and left[-1][1].last == group.first else None
        if near and near[1].first >= floor:
            return _of_head(tokens, phrases, left), group.first
        clause = before[-1] if before else None
        if clause is None:
            return None, group.first
        return clause.subject if clause.subject is not None else (clause.objects[0] if clause.objects else None), group.first
    edge = max(floor, opened)
    own = [(i, p) for i, p in left if p.first >= edge and _free(tokens, p, edge) and not _is_time(tokens, p)
           and not (p.last - p.first == 1 and tokens[p.first].folded in _RELATIVES)]
    if relation == "conjunct" and before:
        fresh = [(i, p) for i, p in own if not _belongs(tokens, p, floor)]
        if fresh and fresh[-1][1].last == group.first and tokens[fresh[-1][1].first - 1].tag is Tag.CCONJ and not _listed(tokens, fresh):
            return fresh[-1][0], fresh[-1][1].first
        if fresh:
            return fresh[0][0], fresh[0][1].first
        if own and tokens[own[-1][1].last - 1].index == group.first - 1:
            return own[-1][0], own[-1][1].first
        return before[-1].subject if not before[-1].passive else before[-1].objects[0] if before[-1].objects else None, group.first
    if own:
        pick = own[0] if relation == "adverbial" or len(own) == 1 else own[-1] if _apposed(tokens, own) else own[0]
        return pick[0], pick[1].first
    return None, edge


def _listed(tokens: Sequence[Token], own: Sequence[tuple[int, NounPhrase]]) -> bool:
    """Whether the last phrase ends a list ("A, B and C have"), whose first member then stands for all."""
    if len(own) < 2:
        return False
    between = tokens[own[-2][1].last : own[-1][1].first]
    return all(t.folded in (",", "and", "or", "&") for t in between)


def _belongs(tokens: Sequence[Token], phrase: NounPhrase, floor: int) -> bool:
    """Whether the phrase is an argument of the verb before it rather than a fresh subject."""
    return phrase.first == floor or all(t.folded not in (",", "and", "but", "or", ";", ":", '"') for t in tokens[floor : phrase.first])


def _apposed(tokens: Sequence[Token], own: Sequence[tuple[int, NounPhrase]]) -> bool:
    """Whether the first phrase is set off as an adjunct ("Last month, regulators ...")."""
    return _is_time(tokens, own[0][1])


_TIMES = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow",
          "week", "month", "year", "morning", "night", "afternoon", "evening", "tonight"}  # fmt: skip


def _is_time(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    head = tokens[phrase.head]
    return head.lemma in _TIMES or head.folded in calendar.MONTHS or head.tag is Tag.NUM and phrase.last - phrase.first == 1


def _of_head(tokens: Sequence[Token], phrases: Sequence[NounPhrase], left: Sequence[tuple[int, NounPhrase]]) -> int:
    """The phrase that a modifier after "X of Y" belongs to: Y, unless a copular "one of" counts it."""
    return left[-1][0]


def _end(tokens: Sequence[Token], phrases: Sequence[NounPhrase], groups: Sequence[Group], number: int, ceiling: int) -> int:
    """Up to the words that open the next clause, or its subject."""
    group = groups[number]
    for at in range(group.last, ceiling):
        token = tokens[at]
        if token.tag is Tag.SCONJ or token.folded in _RELATIVES and token.tag is Tag.PRON or token.folded in (";", ":"):
            return at
        if token.tag is Tag.CCONJ and number + 1 < len(groups) and not _inside_list(tokens, at, ceiling, groups[number + 1]):
            return at
        if token.folded == "," and number + 1 < len(groups) and at + 1 == groups[number + 1].first:
            return at
    return ceiling


def _inside_list(tokens: Sequence[Token], at: int, ceiling: int, following: Group) -> bool:
    """Whether a conjunction joins two noun phrases and not two clauses."""
    if following.infinitive or following.first - at > 6:
        return True
    return any(tokens[i].folded in (",", ";") or tokens[i].tag is Tag.SCONJ for i in range(at + 1, following.first)) \
        or (following.first != at + 1 and _form(tokens[following.verb]) == "ing")


def _arguments(tokens: Sequence[Token], phrases: Sequence[NounPhrase], group: Group, end: int) -> tuple[tuple[int, ...], tuple[tuple[str, int], ...]]:
    objects: list[int] = []
    obliques: list[tuple[str, int]] = []
    for number, phrase in enumerate(phrases):
        if not group.last <= phrase.first < end:
            continue
        before = tokens[phrase.first - 1]
        if before.tag is Tag.ADP:
            if before.folded != "of":
                obliques.append((before.folded, number))
        else:
            objects.append(number)
    return tuple(objects), tuple(obliques)


def _form(token: Token) -> str:
    """Verb form by its ending: base, s, ing or past (past tense and past participle)."""
    word = token.folded
    if word.endswith("ing") and token.lemma != word:
        return "ing"
    if token.lemma == word and not word.endswith("ed"):
        return "past" if word in embedding.UNCHANGED_PAST else "base"
    if word.endswith("s") and token.lemma != word:
        return "s"
    return "past"


def _modality(tokens: Sequence[Token], group: Group, opener: str | None) -> Modality:
    if opener in _CONDITIONS:
        return Modality.CONDITIONAL
    if tokens[-1].text == "?" or (len(tokens) > 1 and tokens[-2].text == "?"):
        return Modality.QUESTION
    for word in group.auxiliaries:
        if word in _MODALS:
            return _MODALS[word]
    if "to" in group.auxiliaries:
        return Modality.OBLIGED if "have" in group.auxiliaries and not group.negated else \
            Modality.ASSERTED if group.negated else Modality.PLANNED
    return Modality.ASSERTED


def _meaning(tokens: Sequence[Token], phrases: Sequence[NounPhrase], group: Group, objects: tuple[int, ...],
             obliques: tuple[tuple[str, int], ...]) -> tuple[str, frozenset[str]]:
    """Lemma (with particle) and verb classes; a light verb takes them from its noun."""
    token = tokens[group.verb]
    lemma = token.lemma
    found: set[str] = set()
    after = tokens[group.verb + 1] if group.verb + 1 < len(tokens) else None
    if after is not None and after.tag in (Tag.ADP, Tag.ADV, Tag.PART) and (both := concepts.verb_concepts(f"{lemma} {after.folded}")):
        return f"{lemma} {after.folded}", both | (concepts.verb_concepts(lemma) if after.folded in _PREPOSITIONS else frozenset())
    nouns = [tokens[phrases[i].head].lemma for i in objects]
    nouns += [tokens[phrases[i].head].lemma for p, i in obliques if p in _INTO]
    for noun in nouns:
        found |= concepts.light_verb(lemma, noun)
    if group.copula:
        found |= {c for c, positive in concepts.adjective_concepts(lemma) if positive}
        for preposition, i in obliques:
            if preposition == "in":
                found |= concepts.noun_concepts(tokens[phrases[i].head].lemma)
    if not found:
        found |= concepts.verb_concepts(lemma)
    return lemma, frozenset(found)


def _negative_subject(tokens: Sequence[Token], phrases: Sequence[NounPhrase], subject: int | None) -> bool:
    if subject is None:
        return False
    phrase = phrases[subject]
    return tokens[phrase.first].folded in ("no", "none", "nobody", "neither", "nothing")


def _embedded(clause: Clause, before: Sequence[Clause]) -> Clause:
    """Polarity and modality that the governing verb lends to an infinitive, participle or complement."""
    if clause.governor is None or clause.relation not in ("infinitive", "complement", "participle"):
        return clause
    governor = before[clause.governor]
    if clause.relation == "participle" and not embedding.takes_gerund(governor.lemma):
        return clause
    effect = embedding.effect(governor.lemma)
    negated = clause.negated
    if effect.negates:
        negated = not negated
    elif effect.carries and governor.negated:
        negated = not negated
    modality = clause.modality
    if clause.modality is Modality.ASSERTED:
        modality = effect.modality if clause.relation != "complement" or effect.modality is not Modality.ASSERTED else governor.modality
        if effect.carries and governor.modality is not Modality.ASSERTED:
            modality = governor.modality
        if clause.relation == "infinitive" and effect.plain and not clause.negated:
            modality = Modality.PLANNED
        if clause.relation == "infinitive" and clause.negated and effect.plain:
            modality = Modality.ASSERTED
    return replace(clause, negated=negated, modality=modality)


def _share(tokens: Sequence[Token], found: list[Clause]) -> list[Clause]:
    """A clause whose condition stands beside it ("If ..., every one would be in") is conditional too."""
    conditional = any(c.modality is Modality.CONDITIONAL and tokens[c.first].folded in _CONDITIONS or
                      (c.first > 0 and tokens[c.first - 1].folded in ("if", "unless")) for c in found)
    if not conditional:
        return found
    return [replace(c, modality=Modality.CONDITIONAL) if c.modality in (Modality.PLANNED, Modality.POSSIBLE) and c.governor is None else c
            for c in found]
