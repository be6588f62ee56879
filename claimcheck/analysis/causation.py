"""Which words of a sentence give a cause, and of what: causal verbs, prepositions, clauses with "because".

Constructions after Khoo, Kornfilt, Oddy and Myaeng (1998), "Automatic extraction of cause-effect information from
newspaper text": causal links ("because of"), causative verbs ("trigger") and resultative ones ("stem from"). "After"
and "amid" only say when.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.analysis.causation_parts import PRONOUNS, Cause, cause_of, is_doer, is_part
from claimcheck.lexicon import causes as lexicon
from claimcheck.lexicon.speech import TIMES
from claimcheck.model.analysis import Clause, Modality, NounPhrase, Sentence, Tag

# Verbs that bring about their object (or what stands behind their preposition).
_BRINGING = frozenset(
    "cause|trigger|spark|provoke|set off|touch off|bring about|precipitate|unleash|lead to|result in|"
    "give rise to".split("|")
)
_BEHIND = {"lead": "to", "lead to": "to", "result": "in", "result in": "in", "give rise to": "to"}
_DIE = "die"
# Verbs whose subject (of a passive: what undergoes it) is what is brought about, with the preposition of its cause.
_COMING = {
    "stem": "from",
    "result": "from",
    "arise": "from",
    "blame": "on",
    "attribute": "to",
    "pin": "on",
    _DIE: "of",
    "succumb": "to",
}
_TAKEN_OVER = frozenset(("blame", "attribute", "pin"))  # somebody puts the effect down to the cause
# Prepositions of several words; the last token stands just before the cause.
_LINKS = tuple(
    tuple(link.split())
    for link in (
        "because of|due to|owing to|thanks to|on account of|as a result of|as a consequence of|down to|in response to|"
        "by reason of"
    ).split("|")
)
_WHEN = frozenset("on at in late early last this".split())
_WAYS = frozenset("road street path way track trail lane door stair corridor tunnel bridge gate route steps".split())


def causes(sentence: Sentence) -> Iterator[Cause]:
    """The causes that a sentence gives, in no fixed order; people and pronouns as doers are none."""
    seen: set[tuple[int, int]] = set()
    by_words = (*_by_verbs(sentence), *_by_links(sentence), *_by_clauses(sentence), *_by_nouns(sentence))
    for found in (*by_words, *_by_deeds(sentence)):
        if found.cause not in seen and found.anchor != found.head:
            seen.add(found.cause)
            yield found


def _by_verbs(sentence: Sentence) -> Iterator[Cause]:
    for clause in sentence.clauses:
        stem = clause.lemma.split(" ", 1)[0]
        pair = _brought(sentence, clause) or _come(sentence, clause, stem)
        if pair is None:
            continue
        cause, effect = pair
        if is_doer(sentence, cause) or sentence.tokens[cause.head].lemma in _WAYS or _opens(sentence, cause):
            continue
        anchor, bounds = _effect(sentence, clause, effect)
        if anchor is None:
            continue
        yield cause_of(sentence, cause, anchor, bounds, (clause.verb, clause.verb + 1), clause.negated)


def _opens(sentence: Sentence, cause: NounPhrase) -> bool:
    """Whether the phrase only opens what is said: "the fact is, smoking leads to cancer"."""
    behind = sentence.tokens[cause.last] if cause.last < len(sentence.tokens) else None
    return sentence.tokens[cause.head].lemma in _SHELLS and behind is not None and behind.lemma in ("be", "remain")


_SHELLS = frozenset("fact truth point thing reality question problem answer bottom trouble upshot".split())


def _by_deeds(sentence: Sentence) -> Iterator[Cause]:
    """ "lightning started the fire", "a parasite killed the bees": what harms or sets off, where it is such."""
    for clause in sentence.clauses:
        if clause.subject is None or not clause.objects or clause.negated or clause.modality is not Modality.ASSERTED:
            continue
        starts = clause.lemma in _STARTING
        if not starts and clause.lemma not in _HARMING:
            continue
        cause, effect = sentence.phrases[clause.subject], sentence.phrases[clause.objects[0]]
        words = {sentence.tokens[cause.head].lemma, *cause.modifiers}
        if cause.head == effect.head or not any(lexicon.sort_of(w) for w in words):
            continue
        anchor = effect.head if starts else clause.verb
        bounds = (effect.first, effect.last) if starts else None
        yield cause_of(sentence, cause, anchor, bounds, (clause.verb, clause.verb + 1), False)


_STARTING = frozenset("start spark ignite cause trigger set off touch off kindle light".split()) | {
    "set off",
    "touch off",
}
_HARMING = frozenset(
    "kill destroy damage wreck sink derail ground flood cripple paralyse paralyze delay halt".split()
) | {
    "wipe out",
    "bring down",
    "knock out",
    "shut down",
    "take down",
    "hold up",
}


def _brought(sentence: Sentence, clause: Clause) -> tuple[NounPhrase, NounPhrase | None] | None:
    """Cause and effect of a verb that brings about its object; no effect where a relative takes up what was told."""
    if clause.lemma not in _BRINGING and clause.lemma not in _BEHIND or clause.subject is None:
        return None
    by = clause.verb + 1 < len(sentence.tokens) and sentence.tokens[clause.verb + 1].folded == "by"
    if by and clause.objects[:1] in ((), (clause.subject,)):
        return sentence.phrases[clause.subject], None
    if clause.passive:
        numbers = clause.objects[:1]
    elif (preposition := _BEHIND.get(clause.lemma)) is not None:
        numbers = tuple(n for p, n in clause.obliques if p == preposition)[:1]
    else:
        behind = (
            *clause.objects,
            *(n for p, n in clause.obliques if clause.lemma.endswith(f" {p}")),
        )  # "set off the alarm"
        numbers = tuple(n for n in behind if sentence.phrases[n].first > clause.verb)[:1]
    return (sentence.phrases[clause.subject], sentence.phrases[numbers[0]]) if numbers else None


def _come(sentence: Sentence, clause: Clause, stem: str) -> tuple[NounPhrase, NounPhrase | None] | None:
    """Cause and effect of a verb that says where something comes from."""
    preposition = _COMING.get(stem)
    if preposition is None:
        return None
    wanted = (preposition, "from") if stem == _DIE else (preposition,)
    found = next((n for p, n in clause.obliques if p in wanted), None)
    if found is None and stem == _DIE:
        found = next((n for n, p in enumerate(sentence.phrases) if _of_death(sentence, clause, p)), None)
    if found is None:
        return None
    if stem in (_DIE, "succumb"):
        return sentence.phrases[found], None
    effect = clause.objects[0] if stem in _TAKEN_OVER and clause.objects else clause.surface
    return (sentence.phrases[found], sentence.phrases[effect]) if effect is not None else None


def _of_death(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> bool:
    between = sentence.tokens[clause.verb + 1 : phrase.first]
    if not between or between[-1].folded not in ("of", "from"):
        return False
    return all(t.folded in _WHEN or t.folded in TIMES or t.tag is Tag.NUM for t in between[:-1])  # "died Friday of"


def _effect(sentence: Sentence, clause: Clause, effect: NounPhrase | None) -> tuple[int | None, tuple[int, int] | None]:
    """The anchor of what is brought about, and its phrase; the clause before a loose participle or relative."""
    loose = clause.relation in ("participle", "relative") and clause.governor is not None
    if effect is None and clause.lemma not in _BRINGING:
        return clause.verb, None
    if effect is None:
        told = [c for c in sentence.clauses if c.verb < clause.verb and "say" not in c.concepts]
        return (told[-1].verb, None) if told else (None, None)
    timed = sentence.tokens[effect.head].folded in TIMES  # "on Saturday, which was caused by"
    behind = clause.first and sentence.tokens[clause.first - 1].folded == "," and effect.last != clause.first - 1
    if loose and (timed or behind):
        assert clause.governor is not None
        outer = sentence.clauses[clause.governor]
        return (outer.verb, None) if outer.verb < clause.verb else (None, None)
    if loose and clause.passive and effect.last not in (clause.first, clause.first - 1, clause.first + 1):
        return None, None
    if sentence.tokens[effect.head].tag in PRONOUNS or is_doer(sentence, effect):
        return None, None
    return effect.head, (effect.first, effect.last)


def _by_links(sentence: Sentence) -> Iterator[Cause]:
    tokens = sentence.tokens
    for link in _LINKS:
        size = len(link)
        for at in range(len(tokens) - size):
            if tokens[at].folded != link[0] or tuple(t.folded for t in tokens[at : at + size]) != link:
                continue
            phrase = next((p for p in sentence.phrases if p.first == at + size), None)
            if phrase is None and (doing := _doing(sentence, at, at + size)) is not None:
                yield doing
                continue
            if phrase is None or tokens[phrase.head].tag in PRONOUNS or is_doer(sentence, phrase):
                continue
            clause = _modified(sentence, at, phrase)
            if clause is None or clause.verb >= phrase.first and clause.verb < phrase.last:
                continue
            negated = at > 0 and tokens[at - 1].folded == "not"
            if clause.lemma in ("be", "due") and (surface := clause.surface) is not None:
                effect = sentence.phrases[surface]
                if not is_doer(sentence, effect) and tokens[effect.head].tag not in PRONOUNS:
                    denied = negated or clause.negated
                    yield cause_of(sentence, phrase, effect.head, (effect.first, effect.last), (at, at + size), denied)
                continue
            yield cause_of(sentence, phrase, clause.verb, None, (at, at + size), negated)


def _doing(sentence: Sentence, at: int, first: int) -> Cause | None:
    """A cause in one word that looks like a verb: "because of speeding"."""
    token = sentence.tokens[first]
    own = sentence.clause_at(first)
    if token.tag is not Tag.VERB or not token.folded.endswith("ing") or own is None or own.governor is None:
        return None
    anchor = sentence.clauses[own.governor].verb
    return Cause(cause=(first, first + 1), head=first, effect=None, anchor=anchor, cue=(at, first))


def _modified(sentence: Sentence, at: int, phrase: NounPhrase) -> Clause | None:
    """The clause that the link belongs to: the one it stands in, or the main one behind an opening link."""
    clause = sentence.clause_at(at) or sentence.clause_at(phrase.head)
    if clause is not None and clause.lemma == "be" and clause.modality == "planned":
        clause = next((c for c in sentence.clauses if c.lemma == "due"), clause)
    return clause


def _by_clauses(sentence: Sentence) -> Iterator[Cause]:
    tokens = sentence.tokens
    for clause in sentence.clauses:
        if (
            clause.relation not in ("adverbial", "complement")
            or clause.governor is None
            or tokens[clause.first].folded != "because"
        ):
            continue
        outer = sentence.clauses[clause.governor]
        bounds = (clause.first + 1, clause.last)
        if bounds[0] >= bounds[1] or bounds[0] <= outer.verb < bounds[1]:
            continue
        yield Cause(
            cause=bounds,
            head=clause.verb,
            effect=None,
            anchor=outer.verb,
            cue=(clause.first, clause.first + 1),
            partly=is_part(sentence, clause.first),
            clausal=True,
        )


def _by_nouns(sentence: Sentence) -> Iterator[Cause]:
    """ "The cause of the fire was a short circuit"."""
    for clause in sentence.clauses:
        if clause.lemma != "be" or clause.subject is None or not clause.objects:
            continue
        subject, said = sentence.phrases[clause.subject], sentence.phrases[clause.objects[-1]]
        if sentence.tokens[subject.head].lemma != "cause" or said.first < clause.first or subject.complement is None:
            continue
        effect = next((p for p in sentence.phrases if p.first == subject.complement[0] + _gap(sentence, subject)), None)
        if effect is None or is_doer(sentence, said) or sentence.tokens[said.head].tag in PRONOUNS:
            continue
        bounds = (effect.first, effect.last)
        yield cause_of(sentence, said, effect.head, bounds, (subject.head, subject.head + 1), clause.negated)


def _gap(sentence: Sentence, phrase: NounPhrase) -> int:
    """Tokens of the preposition that opens the complement."""
    assert phrase.complement is not None
    return int(sentence.tokens[phrase.complement[0]].tag is Tag.ADP)
