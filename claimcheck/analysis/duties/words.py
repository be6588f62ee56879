"""Duties in single words: modals, nouns, and adjectives before their noun.

"May" and "can" permit only under a rule, with "only", "now" or "again", or where people of a class do what one chooses
to do, since they mostly tell of chance and power (Palmer 2001).
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.analysis.duties.duty import STANDING, Duty, Range
from claimcheck.analysis.duties.wishes import opposed
from claimcheck.analysis.facts import FORECAST
from claimcheck.analysis.rulings import bearer, denied, laid_down, rule_of, supposed, undone
from claimcheck.lexicon import concepts, nouns, scales
from claimcheck.lexicon.calendar import NAMES, SHORT_NAMES, UNITS
from claimcheck.lexicon.scales import Obligation
from claimcheck.model.analysis import Clause, Modality, NounPhrase, Sentence, Tag

_NOUNS = frozenset("obligation duty requirement right option permission freedom ban prohibition".split())
_FREEING = frozenset(("may", "can"))
_PERMITS = frozenset(("only", "now", "again", "henceforth"))


def modal(sentence: Sentence, clause: Clause) -> Iterator[Duty]:
    """ "firms must report", "heirs may reclaim", "passengers need not clear": a modal and the act under it."""
    found = _modal_cue(sentence, clause)
    who = clause.surface
    if found is None or who is None or clause.lemma in ("be", "have") or denied(sentence, _topmost(sentence, clause)):
        return
    entry, cue = found
    rule = rule_of(sentence, clause)
    token = sentence.tokens[sentence.phrases[who].head]
    if token.folded in ("it", "this", "that", "there", "what", "we", "i", "you"):
        return
    freed = _permits(sentence, clause) or _plural(sentence, who) and bool(clause.concepts - FORECAST)
    if entry.cue.split()[0] in _FREEING and rule is None and not freed:
        return
    if entry.level in (Obligation.EXPECTED, Obligation.DISCOURAGED) and rule is None and not _plural(sentence, who):
        return  # "dawn should break at six"; "the minister should go" is an opinion
    if entry.level is Obligation.EXPECTED and rule is None and sentence.tokens[clause.verb].tag is Tag.ADJ:
        return  # "fans should be happy"
    yield Duty(
        level=entry.level,
        affirmed=entry.affirmed,
        cue=cue,
        act=clause.verb,
        span=(clause.verb - 1, clause.verb + 1),
        bound=None if clause.passive else sentence.bounds_of(who),
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
    has = next((n for n, w in enumerate(words) if w in ("have", "has")), len(words))
    if "to" in words[has:] and "yet" not in words:  # "is said to have agreed" is no duty
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


def noun(sentence: Sentence, phrase: NounPhrase) -> Iterator[Duty]:
    """ "under no obligation to name", "the right to see", "a requirement that", "a ban on night flights"."""
    token = sentence.tokens[phrase.head]
    clause = sentence.clause_at(phrase.head)
    if token.lemma not in _NOUNS or token.tag is not Tag.NOUN or clause is None or denied(sentence, clause):
        return
    entry = scales.obligation(token.lemma, "noun")
    if entry is None or clause.modality is not Modality.ASSERTED and clause.subject != sentence.phrases.index(phrase):
        return
    none = phrase.determiner == "no" or clause.negated and phrase.first > clause.verb
    following = sentence.tokens[phrase.last].folded if phrase.last < len(sentence.tokens) else ""
    if entry.level is Obligation.FORBIDDEN and (thing := _banned(sentence, phrase, following)) is not None:
        yield from _ban_on(sentence, phrase, clause, thing, none)
        return
    act = next((c for c in sentence.clauses if c.verb >= phrase.last and c.index != clause.index), None)
    inner = _past_complement(sentence, phrase)
    following = sentence.tokens[inner].folded if inner < len(sentence.tokens) else ""
    if act is None or following not in ("to", "that") or act.verb - inner > _FAR:
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
    against = opposed(sentence, phrase)
    yield Duty(
        level=entry.level,
        affirmed=entry.affirmed != (none or against is not None),
        cue=("no " if none else "against a " if against is not None else "") + token.lemma,
        act=act.verb,
        span=(phrase.first, act.verb + 1),
        bound=sentence.bounds_of(who),
        rule=None if against is not None else rule_of(sentence, clause),
        wisher=against,
        trace="duty-noun",
    )


def _past_complement(sentence: Sentence, phrase: NounPhrase) -> int:
    """The token behind the noun and what places it ("a requirement [in the health law] that")."""
    tokens = sentence.tokens
    if phrase.last >= len(tokens) or tokens[phrase.last].folded not in ("in", "under", "of", "by", "for"):
        return phrase.last
    last = phrase.last + 1
    end = min(phrase.last + _PLACING, len(tokens))
    while last < end and (tokens[last].tag in _NOMINAL or tokens[last].folded in ("'s", "'")):
        last += 1
    return last


_PLACING = 9  # tokens between "requirement" and its "that"
_NOMINAL = (Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.DET, Tag.NUM, Tag.ADP)


_FAR = 6  # tokens between the noun and the act under it


def _banned(sentence: Sentence, phrase: NounPhrase, following: str) -> Range | None:
    """What a ban is on, as tokens: "a ban on [night flights]", "an [export] ban on Monday"."""
    if following == "on":
        thing = next((p for p in sentence.phrases if p.first == phrase.last + 1), None)
        if thing is not None and sentence.tokens[thing.head].folded not in NAMES | SHORT_NAMES:
            return thing.bounds
    beside = [t.index for t in sentence.tokens[phrase.first : phrase.head] if t.relation == "compound"]
    common = [i for i in beside if sentence.tokens[i].tag is Tag.NOUN and sentence.tokens[i].lemma not in UNITS]
    return (common[0], phrase.head) if common else None


def _ban_on(sentence: Sentence, phrase: NounPhrase, clause: Clause, thing: Range, none: bool) -> Iterator[Duty]:
    over = undone(sentence, phrase, clause)
    if over and (none or clause.modality is not Modality.ASSERTED):
        return  # "has not lifted the ban" tells nothing of who laid it down
    if not over and not laid_down(sentence, phrase, clause):
        return
    yield Duty(
        level=Obligation.FORBIDDEN,
        affirmed=not none and not over,
        cue=("no " if none else "end of the " if over else "") + sentence.tokens[phrase.head].lemma,
        act=thing[1] - 1,
        span=(phrase.first, max(phrase.last, thing[1])),
        thing=thing,
        nominal=True,
        trace="ban-on",
    )


def attribute(sentence: Sentence, phrase: NounPhrase) -> Iterator[Duty]:
    """ "a voluntary recall", "mandatory evacuations": the adjective before the noun."""
    for at in range(phrase.first, phrase.head):
        lemma = sentence.tokens[at].lemma
        entry = scales.obligation(lemma, "adjective")
        if entry is None or lemma not in STANDING or sentence.tokens[phrase.head].lemma in _NOT_CHOSEN:
            continue
        clause = sentence.clause_at(phrase.head)
        if clause is not None and supposed(sentence, clause):
            continue
        none = clause is not None and (clause.negated and phrase.first > clause.verb or denied(sentence, clause))
        none = none or undone(sentence, phrase, clause)
        binding = entry.level is Obligation.REQUIRED and entry.affirmed
        if none and not binding or binding and not none and not laid_down(sentence, phrase, clause):
            continue
        act = _act_of(sentence, phrase, at)
        yield Duty(
            level=entry.level,
            affirmed=entry.affirmed != none,
            cue=("not " if none else "") + sentence.tokens[at].folded,
            act=act,
            span=(at, phrase.last),
            bound=_doer(sentence, phrase, clause) if act == phrase.head else None,
            thing=bearer(sentence, phrase, clause),
            nominal=True,
            attribute=True,
            trace="attribute",
        )
        if clause is not None and (whose := _giver(sentence, phrase, clause)) is not None:
            yield Duty(
                level=entry.level,
                affirmed=entry.affirmed,
                cue=sentence.tokens[at].folded,
                act=clause.verb,
                span=(clause.verb, phrase.last),
                bound=whose,
                trace="manner",
            )


def _doer(sentence: Sentence, phrase: NounPhrase, clause: Clause | None) -> Range | None:
    """Who does what the noun names: the subject of the light verb over it ("gave a voluntary interview")."""
    if clause is None or clause.passive or clause.subject is None or clause.negated:
        return None
    number = sentence.phrases.index(phrase)
    over = number in clause.objects or any(number == n for _, n in clause.obliques)
    light = concepts.light_verb(clause.lemma.split(" ", 1)[0], sentence.tokens[phrase.head].lemma)
    return sentence.bounds_of(clause.subject) if over and light else None


def _giver(sentence: Sentence, phrase: NounPhrase, clause: Clause) -> Range | None:
    """Who gives or makes, where the noun names no act of its own ("gave a voluntary blood sample")."""
    handed = clause.lemma in _HANDING and bool(clause.objects) and sentence.phrases[clause.objects[-1]] == phrase
    if not handed or clause.passive or clause.negated or concepts.noun_concepts(sentence.tokens[phrase.head].lemma):
        return None
    return sentence.bounds_of(clause.subject)


def _act_of(sentence: Sentence, phrase: NounPhrase, at: int) -> int:
    """The noun of the act: of an order or rule, the one before it ("a mandatory evacuation order")."""
    before = phrase.head - 1
    paper = sentence.tokens[phrase.head].lemma in _PAPERS
    return before if paper and before > at and concepts.noun_concepts(sentence.tokens[before].lemma) else phrase.head


_HANDING = frozenset("give provide make pay submit offer supply".split())
_PAPERS = frozenset("order rule notice policy programme program scheme measure requirement".split())
_NOT_CHOSEN = frozenset("control movement muscle dose manslaughter service worker sector organization group".split())
