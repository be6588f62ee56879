"""Who is bound to do what, and by which rule: "the law requires banks to report", "fans were not allowed to bring drums".

A duty stands in a verb, a modal, a noun, an adjective or an adverb (the cue tables of `lexicon.scales`); the act stands
in what it governs. Deontic modality after von Wright (1951); "may" and "can" permit only under a rule or with "only",
"now" or "again", since they mostly tell of chance and power (Palmer 2001).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.analysis.rulings import bearer, denied, gerund_above, laid_down, rule_of, supposed
from claimcheck.lexicon import concepts, nouns, scales
from claimcheck.lexicon.scales import Obligation
from claimcheck.model.analysis import Clause, Modality, NounPhrase, Sentence, Tag

Range = tuple[int, int]
"""First and last token, half-open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """A level of obligation with its cue words, and what it hangs on (token indexes and ranges).

    act: the verb or noun of what is to be done. bound: who is to do it. rule: the law or order that says so.
    thing: what is itself mandatory, voluntary or banned. nominal: the act is a noun. span: the words that say it.
    """

    level: Obligation
    affirmed: bool
    cue: str
    act: int
    span: Range
    trace: str
    bound: Range | None = None
    rule: Range | None = None
    thing: Range | None = None
    nominal: bool = False
    attribute: bool = False


# Adjectives that say this of any noun; "necessary", "due" and the like only do so of some.
_STANDING = frozenset(
    "mandatory compulsory obligatory required mandated voluntary optional non-mandatory nonmandatory non-compulsory "
    "non-binding nonbinding non-voluntary involuntary binding forbidden prohibited banned permitted "
    "discretionary elective".split()
)
_CONTENT = ("infinitive", "complement")  # the clauses that say what is to be done
_ON_THINGS = frozenset("ban prohibit forbid outlaw mandate require legalize legalise allow permit".split())  # "bans the sale of"
_BINDING = frozenset("require compel force oblige obligate coerce".split())
_NEEDS_RULE = frozenset("expect suppose encourage ask urge invite call advise recommend enable clear free".split())
_WITH_ACT = frozenset("free entitled welcome obliged obligated required forbidden exempt eligible bound".split())
_NOUNS = frozenset("obligation duty requirement right option permission freedom ban prohibition".split())
_FREEING = frozenset(("may", "can"))
_PERMITS = frozenset(("only", "now", "again", "henceforth"))
_VOLUNTARILY = frozenset(("voluntarily", "compulsorily", "mandatorily"))


def duties(sentence: Sentence) -> Iterator[Duty]:
    """The duties, freedoms and bans of a sentence, clause by clause, then those of single phrases."""
    for clause in sentence.clauses:
        yield from _verb(sentence, clause)
        yield from _standing(sentence, clause)
        yield from _free_to(sentence, clause)
        yield from _modal(sentence, clause)
        yield from _willingly(sentence, clause)
    for phrase in sentence.phrases:
        yield from _attribute(sentence, phrase)
        yield from _noun(sentence, phrase)


def _verb(sentence: Sentence, clause: Clause) -> Iterator[Duty]:
    """ "requires banks to report", "are asked to provide", "is barred from leaving", "bans the sale of turtles"."""
    entry = scales.obligation(clause.lemma, "verb")
    if entry is None or sentence.tokens[clause.verb].tag is Tag.ADJ or denied(sentence, clause):
        return
    rule = rule_of(sentence, clause)
    if clause.lemma in _NEEDS_RULE and (rule is None or clause.negated):
        return
    gerunds = ("participle",) if entry.level is Obligation.FORBIDDEN else ()
    act = next(
        (c for c in sentence.clauses if c.governor == clause.index and c.relation in (*_CONTENT, *gerunds)), None
    )
    cue = ("not " if clause.negated else "") + sentence.tokens[clause.verb].folded
    affirmed = entry.affirmed != clause.negated
    if act is None:
        yield from _thing(sentence, clause, entry.level, affirmed, cue, rule)
        return
    agent = clause.objects[0] if clause.objects else act.subject
    if not clause.passive and rule is None:
        force = scales.force(clause.lemma, "verb") is not None
        if force or agent is not None and sentence.phrases[agent].entity is not None:
            return  # somebody asks or orders somebody: kind force
        if clause.subject is not None and not _lays_down(sentence, sentence.phrases[clause.subject]):
            return  # "the valve allows steam to escape"
    elif not clause.passive and agent is not None and sentence.phrases[agent].entity is not None:
        return
    named = agent is not None and sentence.phrases[agent].entity is not None
    if clause.passive and named and rule is None and clause.lemma not in _BINDING:
        if scales.force(clause.lemma, "verb") is not None:
            return  # "the firm was asked to stop": kind force
    yield Duty(
        level=entry.level,
        affirmed=affirmed,
        cue=cue,
        act=act.verb,
        span=(clause.verb, act.verb + 1) if act.verb >= clause.verb else (act.verb, clause.verb + 1),
        bound=_range(sentence, agent),
        rule=rule,
        trace="duty-verb",
    )


def _lays_down(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a subject can lay down what others may or must do: a rule, a body, a person, an unknown name."""
    token = sentence.tokens[phrase.head]
    kinds = nouns.classes(token.lemma)
    return token.tag is Tag.PROPN or not kinds & _MATTER and bool(kinds & _RULING)


_RULING = frozenset(
    ("person", "organisation", "document", "measure", "agreement", "law", "rule", "order", "legal ruling")
)
_MATTER = frozenset(("product", "vehicle", "disaster", "animal", "weapon", "body part"))


def _thing(
    sentence: Sentence, clause: Clause, level: Obligation, affirmed: bool, cue: str, rule: Range | None
) -> Iterator[Duty]:
    """ "bans the sale of turtles", "requires disclosure of gifts", "leaf blowers are banned": a thing, not an act."""
    if clause.lemma not in _ON_THINGS or not clause.objects or clause.modality is not Modality.ASSERTED:
        return
    phrase = sentence.phrases[clause.objects[0]]
    head = sentence.tokens[phrase.head]
    person = bool({"person"} & nouns.classes(head.lemma)) or head.tag is Tag.PROPN
    if clause.lemma in ("allow", "permit") and not clause.passive and not concepts.noun_concepts(head.lemma):
        return  # "allowed three goals"
    unruled = clause.lemma in ("mandate", "require") and rule is None
    if person or unruled and (not clause.passive or clause.relation == "participle"):
        return  # "the wound requires two stitches"; a person is banned from something
    first, last = sorted((clause.verb, phrase.head))
    yield Duty(
        level=level,
        affirmed=affirmed,
        cue=cue,
        act=phrase.head,
        span=(first, last + 1),
        thing=(phrase.first, phrase.last),
        nominal=True,
        trace="duty-thing",
    )


def _standing(sentence: Sentence, clause: Clause) -> Iterator[Duty]:
    """ "participation is not mandatory", "joining the scheme is voluntary"."""
    token = sentence.tokens[clause.verb]
    entry = scales.obligation(token.lemma, "adjective")
    what = clause.subject if clause.subject is not None else clause.objects[0] if clause.objects else None
    if entry is None or what is None or token.lemma not in _STANDING or denied(sentence, clause):
        return
    if any(c.governor == clause.index and c.relation == "infinitive" for c in sentence.clauses):
        return
    cue = ("not " if clause.negated else "") + token.folded
    affirmed = entry.affirmed != clause.negated
    if (gerund := gerund_above(sentence, clause, what)) is not None:
        whom = next((n for p, n in clause.obliques if p == "for"), None)
        yield Duty(
            level=entry.level,
            affirmed=affirmed,
            cue=cue,
            act=gerund.verb,
            span=(gerund.verb, clause.verb + 1),
            bound=_range(sentence, whom),
            rule=rule_of(sentence, gerund),
            trace="duty-gerund",
        )
        return
    phrase = sentence.phrases[what]
    yield Duty(
        level=entry.level,
        affirmed=affirmed,
        cue=cue,
        act=phrase.head,
        span=(min(phrase.first, clause.verb), clause.verb + 1),
        rule=rule_of(sentence, clause),
        thing=(phrase.first, phrase.last),
        nominal=True,
        trace="duty-adjective",
    )


def _free_to(sentence: Sentence, clause: Clause) -> Iterator[Duty]:
    """ "are free to publish", "are entitled to claim", "are exempt from paying": an adjective with its act."""
    token = sentence.tokens[clause.verb]
    word = token.lemma if token.tag is Tag.ADJ else token.folded
    entry = scales.obligation(word, "adjective")
    who = clause.subject if clause.subject is not None else clause.objects[0] if clause.objects else None
    if entry is None or who is None or word not in _WITH_ACT or denied(sentence, clause):
        return
    if scales.obligation(clause.lemma, "verb") is not None and token.tag is not Tag.ADJ:
        return  # read as a verb: "are obliged to"
    relation = "participle" if word == "exempt" else "infinitive"
    act = next((c for c in sentence.clauses if c.governor == clause.index and c.relation == relation), None)
    if act is None or clause.modality is not Modality.ASSERTED:
        return
    yield Duty(
        level=Obligation.FREE if word == "exempt" else entry.level,
        affirmed=True if word == "exempt" else entry.affirmed != clause.negated,
        cue=("not " if clause.negated else "") + token.folded,
        act=act.verb,
        span=(clause.verb, act.verb + 1),
        bound=_range(sentence, who),
        rule=rule_of(sentence, clause),
        trace="free-to",
    )


def _modal(sentence: Sentence, clause: Clause) -> Iterator[Duty]:
    """ "firms must report", "heirs may reclaim", "passengers need not clear": a modal and the act under it."""
    found = _modal_cue(sentence, clause)
    who = clause.objects[0] if clause.passive and clause.objects else clause.subject
    if (
        found is None
        or who is None
        or clause.perfect
        or clause.lemma == "be"
        or denied(sentence, _topmost(sentence, clause))
    ):
        return
    entry, cue = found
    rule = rule_of(sentence, clause)
    token = sentence.tokens[sentence.phrases[who].head]
    if token.folded in ("it", "this", "that", "there", "what", "we", "i", "you"):
        return
    if entry.cue.split()[0] in _FREEING and rule is None and not _permits(sentence, clause):
        return
    if entry.level in (Obligation.EXPECTED, Obligation.DISCOURAGED) and rule is None and not _plural(sentence, who):
        return  # "dawn should break at six"; "the minister should go" is an opinion
    yield Duty(
        level=entry.level,
        affirmed=entry.affirmed,
        cue=cue,
        act=clause.verb,
        span=(clause.verb - 1, clause.verb + 1),
        bound=None if clause.passive else _range(sentence, who),
        rule=rule,
        trace="modal",
    )


def _topmost(sentence: Sentence, clause: Clause) -> Clause:
    """The clause itself, or the "have" or "need" of which it is the infinitive."""
    above = None if clause.governor is None else sentence.clauses[clause.governor]
    return above if above is not None and above.lemma in ("have", "need") else clause


def _plural(sentence: Sentence, number: int) -> bool:
    """Whether the phrase names people or bodies as a class: "pregnant women", "referees"."""
    token = sentence.tokens[sentence.phrases[number].head]
    people = bool({"person", "organisation"} & nouns.classes(token.lemma)) or token.folded.endswith("ers")
    return token.tag is Tag.NOUN and token.lemma != token.folded and people


_PLAIN_MODALS = frozenset(("must", "should", "may", "can", "ought"))


def _modal_cue(sentence: Sentence, clause: Clause) -> tuple[scales.ObligationCue, str] | None:
    """The modal of a verb group with its entry, and its words as a reader would write them."""
    at = clause.verb
    while at > 0 and (sentence.tokens[at - 1].tag in (Tag.AUX, Tag.PART, Tag.ADV) or _part_of(sentence, at - 1)):
        at -= 1
    words = [
        "not" if t.folded == "n't" else "can" if t.folded == "ca" else t.folded
        for t in sentence.tokens[at : clause.verb]
    ]
    words = [w for part in words for w in (("can", "not") if part == "cannot" else (part,))]
    negated = "not" in words or "longer" in words or "never" in words
    if {"have", "has"} & set(words) and "to" in words and "yet" not in words:
        entry = scales.obligation("not have to" if negated else "have to", "modal")
        return None if entry is None else (entry, "not have to" if negated else "have to")
    if "need" in words and "not" in words and "to" not in words[: words.index("need")]:
        entry = scales.obligation("need not", "modal")
        return None if entry is None else (entry, "need not")
    modal = next((w for w in words if w in _PLAIN_MODALS), None)
    if modal is None or "have" in words:
        return None
    cue = f"{modal} not" if negated else modal
    entry = scales.obligation(cue, "modal")
    return None if entry is None else (entry, cue)


def _part_of(sentence: Sentence, at: int) -> bool:
    """Whether the word may stand in a verb group though it is tagged otherwise: "have to", "need not"."""
    return sentence.tokens[at].folded in ("have", "has", "need", "to", "not", "no", "longer", "cannot", "only")


def _permits(sentence: Sentence, clause: Clause) -> bool:
    """Whether the words beside "may" or "can" make a permission of it: "may only fish", "may now return"."""
    start = max(0, clause.verb - 3)
    near = [t.folded for t in sentence.tokens[start : clause.verb + 1]]
    spoken = any(t.folded in _FREEING for t in sentence.tokens[start : clause.verb])
    return spoken and bool(_PERMITS & set(near)) and bool(clause.concepts)


def _willingly(sentence: Sentence, clause: Clause) -> Iterator[Duty]:
    """ "handed it over voluntarily": an act done without or under a duty."""
    if clause.modality not in (Modality.ASSERTED, Modality.PLANNED, Modality.ASKED) or clause.negated:
        return
    for at in range(max(clause.first, clause.verb - 2), clause.last):
        token = sentence.tokens[at]
        if token.folded not in _VOLUNTARILY or sentence.clause_at(at) not in (clause, None):
            continue
        entry = scales.obligation(token.folded, "adverb")
        if entry is None or clause.subject is None:
            continue
        first, last = sorted((clause.verb, at))
        yield Duty(
            level=entry.level,
            affirmed=entry.affirmed,
            cue=token.folded,
            act=clause.verb,
            span=(first, last + 1),
            bound=_range(sentence, clause.subject),
            trace="willingly",
        )


def _noun(sentence: Sentence, phrase: NounPhrase) -> Iterator[Duty]:
    """ "under no obligation to name", "the right to see", "a requirement that", "a ban on night flights"."""
    token = sentence.tokens[phrase.head]
    clause = sentence.clause_at(phrase.head)
    if token.lemma not in _NOUNS or token.tag is not Tag.NOUN or clause is None or denied(sentence, clause):
        return
    entry = scales.obligation(token.lemma, "noun")
    if entry is None or clause.modality is not Modality.ASSERTED:
        return
    none = phrase.determiner == "no" or clause.negated and phrase.first > clause.verb
    following = sentence.tokens[phrase.last].folded if phrase.last < len(sentence.tokens) else ""
    if following == "on" and entry.level is Obligation.FORBIDDEN:
        yield from _ban_on(sentence, phrase, clause, none)
        return
    act = next((c for c in sentence.clauses if c.verb >= phrase.last and c.index != clause.index), None)
    if act is None or following not in ("to", "that") or act.verb - phrase.last > _FAR:
        return
    who = (
        act.subject
        if following == "that"
        else clause.objects[0]
        if clause.passive and clause.objects
        else clause.subject
    )
    if who is None or sentence.phrases[who] == phrase:
        return
    yield Duty(
        level=entry.level,
        affirmed=entry.affirmed != none,
        cue=("no " if none else "") + token.lemma,
        act=act.verb,
        span=(phrase.first, act.verb + 1),
        bound=_range(sentence, who),
        rule=rule_of(sentence, clause),
        trace="duty-noun",
    )


_FAR = 6  # tokens between the noun and the act under it


def _ban_on(sentence: Sentence, phrase: NounPhrase, clause: Clause, none: bool) -> Iterator[Duty]:
    thing = next((p for p in sentence.phrases if p.first == phrase.last + 1), None)
    if thing is None or not laid_down(sentence, phrase, clause):
        return
    yield Duty(
        level=Obligation.FORBIDDEN,
        affirmed=not none,
        cue=("no " if none else "") + sentence.tokens[phrase.head].lemma,
        act=thing.head,
        span=(phrase.first, thing.last),
        thing=(thing.first, thing.last),
        nominal=True,
        trace="ban-on",
    )


def _attribute(sentence: Sentence, phrase: NounPhrase) -> Iterator[Duty]:
    """ "a voluntary recall", "mandatory evacuations": the adjective before the noun."""
    for at in range(phrase.first, phrase.head):
        lemma = sentence.tokens[at].lemma
        entry = scales.obligation(lemma, "adjective")
        if entry is None or lemma not in _STANDING or sentence.tokens[phrase.head].lemma in _NOT_CHOSEN:
            continue
        clause = sentence.clause_at(phrase.head)
        if clause is not None and supposed(sentence, clause):
            continue
        none = clause is not None and (clause.negated and phrase.first > clause.verb or denied(sentence, clause))
        binding = entry.level is Obligation.REQUIRED and entry.affirmed
        if none and not binding or binding and not none and not laid_down(sentence, phrase, clause):
            continue
        yield Duty(
            level=entry.level,
            affirmed=entry.affirmed != none,
            cue=("not " if none else "") + sentence.tokens[at].folded,
            act=phrase.head,
            span=(at, phrase.last),
            thing=bearer(sentence, phrase, clause),
            nominal=True,
            attribute=True,
            trace="attribute",
        )


_NOT_CHOSEN = frozenset("control movement muscle dose manslaughter service worker sector organization group".split())


def _range(sentence: Sentence, number: int | None) -> Range | None:
    return None if number is None else (sentence.phrases[number].first, sentence.phrases[number].last)
