"""Who is bound to do what, and by which rule: "the law requires banks to report", "fans were allowed to bring drums".

A duty stands in a verb, a modal, a noun, an adjective or an adverb (the cue tables of `lexicon.scales`); the act
stands in what it governs. Deontic modality after von Wright (1951).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.analysis.directives import is_agent
from claimcheck.analysis.duties import choice
from claimcheck.analysis.duties import words as duty_words
from claimcheck.analysis.duties.duty import LEGAL, STANDING, Duty, Range
from claimcheck.analysis.duties.wishes import wished
from claimcheck.analysis.rulings import denied, gerund_above, rule_of
from claimcheck.lexicon import concepts, nouns, scales
from claimcheck.lexicon.scales import Obligation
from claimcheck.model.analysis import Clause, Modality, NounPhrase, Sentence, Tag

_CONTENT = ("infinitive", "complement")  # the clauses that say what is to be done
_ON_THINGS = frozenset(
    "ban prohibit forbid outlaw mandate require legalize legalise allow permit".split()
)  # "bans the sale of"
_BINDING = frozenset("make require compel force oblige obligate coerce".split())
_NEEDS_RULE = frozenset("expect suppose encourage ask urge invite call advise recommend enable clear free".split())
_WITH_ACT = frozenset("free entitled welcome obliged obligated required forbidden exempt eligible bound".split())


def duties(sentence: Sentence) -> Iterator[Duty]:
    """The duties, freedoms and bans of a sentence, clause by clause, then those of single phrases."""
    for clause in sentence.clauses:
        yield from _verb(sentence, clause)
        yield from _standing(sentence, clause)
        yield from _made(sentence, clause)
        yield from _free_to(sentence, clause)
        yield from duty_words.modal(sentence, clause)
        yield from choice.manner(sentence, clause)
        yield from choice.left_to(sentence, clause)
        yield from choice.no_choice(sentence, clause)
    for phrase in sentence.phrases:
        yield from duty_words.attribute(sentence, phrase)
        yield from duty_words.noun(sentence, phrase)


def _verb(sentence: Sentence, clause: Clause) -> Iterator[Duty]:
    """ "requires banks to report", "are asked to provide", "is barred from leaving", "bans the sale of turtles"."""
    made = clause.lemma == "make" and clause.passive  # "were made to wait"
    instead = _but_not(sentence, clause)
    entry = instead[0] if instead is not None else scales.obligation("compel" if made else clause.lemma, "verb")
    if entry is None or sentence.tokens[clause.verb].tag is Tag.ADJ or denied(sentence, clause):
        return
    wisher = wished(sentence, clause) if clause.modality is Modality.OBLIGED else None
    if clause.modality in (Modality.POSSIBLE, Modality.OBLIGED) and wisher is None:
        return  # "could be required to"
    rule = rule_of(sentence, clause)
    if clause.lemma in _NEEDS_RULE and instead is None and (rule is None or clause.negated):
        return
    act = _act_under(sentence, clause, _CONTENT)
    if act is None:
        act = _act_under(sentence, clause, ("participle",))
        act = None if act is None or not _takes_gerund(sentence, entry.level, clause, act) else act
    cue = ("not " if clause.negated else "") + sentence.tokens[clause.verb].folded
    affirmed = entry.affirmed != clause.negated
    level = entry.level
    what = clause.objects[0] if clause.objects else None
    if instead is not None:
        _, cue, after = instead
        affirmed = not entry.affirmed
        what = next((n for n, p in enumerate(sentence.phrases) if p.last > after), None)
    if act is None:
        on = cue.removeprefix("not ") if instead is not None else clause.lemma
        if what is not None and on in _ON_THINGS:
            yield from _thing(
                sentence,
                clause,
                what,
                Duty(level=level, affirmed=affirmed, cue=cue, act=0, span=(0, 0), rule=rule, trace=""),
            )
        return
    # who bans driving binds others; who rules out leaving binds himself
    gerund = act.relation == "participle" and not clause.objects and clause.lemma in _ON_THINGS
    agent = None if gerund else clause.objects[0] if clause.objects else act.subject
    if not clause.passive and rule is None and instead is None:
        force = scales.force(clause.lemma, "verb") is not None
        if force or agent is not None and sentence.phrases[agent].entity is not None:
            return  # somebody asks or orders somebody: kind force
        if clause.subject is not None and not _lays_down(sentence, sentence.phrases[clause.subject]):
            return  # "the valve allows steam to escape"
    named = agent is not None and sentence.phrases[agent].entity is not None
    told = scales.force(clause.lemma, "verb") is not None and clause.lemma not in _BINDING
    if clause.passive and named and rule is None and told:
        return  # "the firm was asked to stop": kind force
    yield Duty(
        level=level,
        affirmed=affirmed,
        cue=cue,
        act=act.verb,
        span=(clause.verb, act.verb + 1) if act.verb >= clause.verb else (act.verb, clause.verb + 1),
        bound=sentence.bounds_of(agent),
        rule=rule if wisher is None else None,
        wisher=wisher,
        gerund=gerund,
        trace="duty-verb",
    )


def _takes_gerund(sentence: Sentence, level: Obligation, clause: Clause, act: Clause) -> bool:
    """Whether the -ing form is what is banned or allowed: "banned [driving]", "[smoking in bars] is allowed"."""
    if not sentence.tokens[act.verb].folded.endswith("ing"):
        return False
    if level is Obligation.FORBIDDEN or clause.lemma in _ON_THINGS and not clause.passive and not clause.objects:
        return True
    return clause.lemma in _ON_THINGS and clause.passive and act.verb < clause.verb and not clause.objects


def _act_under(sentence: Sentence, clause: Clause, relations: tuple[str, ...]) -> Clause | None:
    """The clause of what is to be done: under the verb, or behind a relative clause on whoever is bound."""
    direct = next((c for c in sentence.clauses if c.governor == clause.index and c.relation in relations), None)
    if direct is not None or not clause.objects:
        return direct
    between = {c.index for c in sentence.clauses if c.governor == clause.index and c.relation == "relative"}
    return next((c for c in sentence.clauses if c.governor in between and c.relation == "infinitive"), None)


def _but_not(sentence: Sentence, clause: Clause) -> tuple[scales.ObligationCue, str, int] | None:
    """The stronger verb that is denied beside a weaker one: "would encourage but not require firms to report"."""
    words = sentence.tokens[clause.verb + 1 : clause.verb + 4]
    if [t.folded for t in words[:2]] not in (["but", "not"], ["but", "never"]) or len(words) < 3:
        return None
    entry = scales.obligation(words[2].lemma, "verb") or scales.obligation(words[2].folded, "verb")
    return None if entry is None else (entry, f"not {words[2].folded}", words[2].index)


def _lays_down(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a subject can lay down what others may or must do: a rule, a body, a person, an unknown name."""
    token = sentence.tokens[phrase.head]
    kinds = nouns.classes(token.lemma)
    return token.tag is Tag.PROPN or not kinds & _MATTER and bool(kinds & _RULING)


_RULING = frozenset(
    ("person", "organisation", "document", "measure", "agreement", "law", "rule", "order", "legal ruling")
)
_MATTER = frozenset(("product", "vehicle", "disaster", "animal", "weapon", "body part"))


def _thing(sentence: Sentence, clause: Clause, what: int, found: Duty) -> Iterator[Duty]:
    """ "bans the sale of turtles", "requires disclosure of gifts", "leaf blowers are banned": a thing, not an act."""
    if clause.modality in (Modality.POSSIBLE, Modality.ASKED):
        return
    phrase = sentence.phrases[what]
    head = sentence.tokens[phrase.head]
    person = bool({"person"} & nouns.classes(head.lemma)) or head.tag is Tag.PROPN
    if (
        clause.lemma in ("allow", "permit", "discourage")
        and not found.cue.startswith("not ")
        and not clause.passive
        and not concepts.noun_concepts(head.lemma)
    ):
        return  # "allowed three goals"
    unruled = clause.lemma in ("mandate", "require") and found.rule is None
    if person or unruled and (not clause.passive or clause.relation == "participle"):
        return  # "the wound requires two stitches"; a person is banned from something
    first, last = sorted((clause.verb, phrase.head))
    yield replace(
        found,
        act=phrase.head,
        span=(first, last + 1),
        rule=None,
        thing=phrase.bounds,
        by=_ruler(sentence, clause),
        nominal=True,
        trace="duty-thing",
    )


def _ruler(sentence: Sentence, clause: Clause) -> Range | None:
    """The person or body that bans or requires by its own word."""
    if clause.passive or clause.subject is None:
        return None
    phrase = sentence.phrases[clause.subject]
    named = phrase.entity is not None or sentence.tokens[phrase.head].tag is Tag.PRON
    return sentence.bounds_of(clause.subject) if named or is_agent(sentence, phrase) else None


def _made(sentence: Sentence, clause: Clause) -> Iterator[Duty]:
    """ "The act makes helmets mandatory", "left the fee optional": what somebody lays down of a thing."""
    verb, _, word = clause.lemma.partition(" ")
    entry = scales.obligation(word, "adjective") if verb in ("make", "leave", "keep", "declare") else None
    if entry is None or word not in STANDING or not clause.objects or denied(sentence, clause):
        return
    phrase = sentence.phrases[clause.objects[0]]
    if clause.modality in (Modality.POSSIBLE, Modality.OBLIGED, Modality.ASKED):
        return
    yield Duty(
        level=entry.level,
        affirmed=entry.affirmed != clause.negated,
        cue=("not " if clause.negated else "") + word,
        act=phrase.head,
        span=(min(phrase.first, clause.verb), max(phrase.last, clause.verb + 1)),
        thing=phrase.bounds,
        nominal=True,
        trace="duty-made",
    )


def _standing(sentence: Sentence, clause: Clause) -> Iterator[Duty]:
    """ "participation is not mandatory", "joining the scheme is voluntary"."""
    token = sentence.tokens[clause.verb]
    entry = scales.obligation(token.lemma, "adjective")
    what = clause.subject if clause.subject is not None else clause.objects[0] if clause.objects else None
    if entry is None or token.lemma not in STANDING | LEGAL or denied(sentence, clause):
        return
    cue = ("not " if clause.negated else "") + token.folded
    affirmed = entry.affirmed != clause.negated
    behind = next((c for c in sentence.clauses if c.governor == clause.index and c.relation == "infinitive"), None)
    act = behind or gerund_above(sentence, clause, what)
    if act is not None:
        whom = next((n for p, n in clause.obliques if p == "for"), None if behind is None else behind.subject)
        yield Duty(
            level=entry.level,
            affirmed=affirmed,
            cue=cue,
            act=act.verb,
            span=(min(act.verb, clause.verb), max(act.verb, clause.verb) + 1),
            bound=sentence.bounds_of(whom),
            rule=rule_of(sentence, clause if behind is not None else act),
            gerund=whom is None,
            trace="duty-gerund" if behind is None else "duty-infinitive",
        )
        return
    if what is None:
        return
    phrase = sentence.phrases[what]
    yield Duty(
        level=entry.level,
        affirmed=affirmed,
        cue=cue,
        act=phrase.head,
        span=(min(phrase.first, clause.verb), clause.verb + 1),
        rule=rule_of(sentence, clause),
        thing=phrase.bounds,
        nominal=True,
        trace="duty-adjective",
    )


def _free_to(sentence: Sentence, clause: Clause) -> Iterator[Duty]:
    """ "are free to publish", "are entitled to claim", "are exempt from paying": an adjective with its act."""
    token = sentence.tokens[clause.verb]
    word = token.lemma if token.tag is Tag.ADJ else token.folded
    who = clause.subject if clause.subject is not None else clause.objects[0] if clause.objects else None
    verb, _, made = clause.lemma.partition(" ")
    if verb in ("leave", "set") and made in _WITH_ACT and clause.objects:
        word, who = made, clause.objects[0]  # "leaves members free to"
    entry = scales.obligation(word, "adjective")
    if entry is None or who is None or word not in _WITH_ACT or denied(sentence, clause):
        return
    if scales.obligation(clause.lemma, "verb") is not None and token.tag is not Tag.ADJ and not made:
        return  # read as a verb: "are obliged to"
    relation = "participle" if word == "exempt" else "infinitive"
    act = next((c for c in sentence.clauses if c.governor == clause.index and c.relation == relation), None)
    if act is None or clause.modality is not Modality.ASSERTED:
        return
    yield Duty(
        level=Obligation.FREE if word == "exempt" else entry.level,
        affirmed=True if word == "exempt" else entry.affirmed != clause.negated,
        cue=("not " if clause.negated else "") + word,
        act=act.verb,
        span=(clause.verb, act.verb + 1),
        bound=sentence.bounds_of(who),
        rule=rule_of(sentence, clause),
        trace="free-to",
    )
