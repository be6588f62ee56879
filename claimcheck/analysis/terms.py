"""What a length of time is the length of, where a story has one of it: a sentence, a ban, deliberations, a follow-up.

"Jailed for nine years", "handed Moss a seven-year prison term" and "a term of seven years for Moss" answer one
question, as do a sentence sought, the most that a charge carries, and what somebody has served so far: each a role of
its own, with whoever is to serve it as the subject.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.analysis.absences import absence
from claimcheck.analysis.outcomes import owner
from claimcheck.analysis.times.durations import DurationValue, Limit, Unit
from claimcheck.model.analysis import Clause, Sentence, Tag
from claimcheck.model.claim import Mention

Tokens = tuple[int, int]

_TERMS = frozenset("sentence term imprisonment jail prison jailing incarceration".split())
_PENAL = frozenset("prison jail custodial sentence imprisonment penitentiary".split())
_JAILING = frozenset("sentence jail imprison".split())
_GETTING = frozenset("get receive give hand face serve draw earn".split())
_COURT = frozenset(
    "judge court prison jail bar guilty convict conviction plead sentence jury magistrate prosecutor prosecution "
    "defendant sentencing".split()
)
_LEFT = frozenset("sentenced sentencing plea pleaded pleading pled".split())
"""Words of what came after the charge: the most is now that of what was admitted."""
NOT_IMPOSED = frozenset(("sentence sought", "sentence faced", "sentence left", "suspended sentence", "in prison"))
"""Roles of a length that is not the one that a court imposed."""
_OFFICE = frozenset("president mayor minister governor chairman parliament election voter elect senator".split())
_SOUGHT = frozenset("seek ask request demand recommend call urge want press push propose".split())
_MOST = frozenset("face carry risk punishable maximum could may might can up".split())
_PROSECUTION = frozenset("prosecutor prosecution crown".split())
_SERVED = frozenset("serve spend".split())
_BANS = frozenset("ban suspend disqualify bar exclude".split())
_BAN_NOUNS = frozenset("ban suspension disqualification exclusion".split())
_OFFENCES = frozenset(
    "doping stimulant steroid drug epo diuretic bet betting gambling bite biting spit spitting headbutt stamp elbow "
    "tackle foul racism gesture match-fixing cheat cheating blood hormone".split()
)
_OF_OFFENCE = 4  # tokens behind "for" in which the offence is named
_JURY = frozenset("jury juror panel".split())
_DECIDING = frozenset("deliberate reach decide take convict acquit find return agree".split())
_FOLLOWING = frozenset("follow track monitor observe study".split())
_STUDY = frozenset("study researcher scientist trial team research author doctor survey".split())
_PEOPLE = (Tag.PROPN, Tag.PRON, Tag.NOUN)


def _is_over(sentence: Sentence, mention: Mention) -> bool:
    """Whether it is the time that had gone by: "[after more than three years] the man was sentenced"."""
    inside = sentence.tokens_in(mention.span)
    return bool(inside) and inside[0].index > 0 and sentence.tokens[inside[0].index - 1].folded == "after"


def told(sentence: Sentence, mention: Mention) -> Mention:
    """The mention with the role and the subject of what it is the length of; as it is where that is none of these."""
    if (event := _chanced(sentence, mention)) is not None:
        return replace(mention, role="horizon", head=event, anchor=event[1] - 1, nominal=True, subject=None)
    if (away := absence(sentence, mention)) is not None:
        return away
    if mention.role in ("offset", "frequency", "gap", "deadline", "before", "after") or _is_over(sentence, mention):
        return mention
    clause = sentence.clause_at(mention.anchor)
    head = sentence.tokens[mention.head[1] - 1].lemma if mention.head is not None else None
    if head is not None and _serves(mention, head):
        who, thing = _who_serves(sentence, mention, clause), sentence.phrase_at(mention.anchor)
        first, last = mention.head or (0, 0)
        if thing is not None and thing.complement is not None and thing.complement[0] >= last:
            last = thing.complement[1]  # "a veteran [of the harbour police]"
        return replace(mention, role="tenure", subject=who, head=(first, last))
    if head is None and _served(sentence, clause):
        return replace(mention, role="in prison")
    if clause is not None and head is None and (term := _term_before(sentence, clause)) is not None:
        return replace(mention, role="sentence", head=None, nominal=False, subject=owner(sentence, term))
    if _is_term(sentence, mention, clause, head):
        role = _of_sentence(sentence, mention, clause)
        value = mention.value
        if role in ("sentence faced", "sentence left") and isinstance(value, DurationValue):
            value = replace(value, limit=Limit.EXACT)  # the most is what is told
        who = _convict(sentence, mention, clause)
        return replace(mention, value=value, role=role, head=None, nominal=False, subject=who)
    if clause is None:
        return mention
    banned = clause.lemma.split(" ")[0] in _BANS and _for(sentence, mention) or _punished(sentence, mention, clause)
    if head in _BAN_NOUNS or head is None and banned:
        role = "ban served" if clause.lemma in _SERVED and clause.perfect else "ban"  # "had already served"
        return replace(mention, role=role, head=None, nominal=False, subject=_convict(sentence, mention, clause))
    doer = None if clause.subject is None else sentence.tokens[sentence.phrases[clause.subject].head].lemma
    verb = clause.lemma.split(" ")[0]
    taken = verb == "take" and any(sentence.tokens[sentence.phrases[n].head].lemma in _JURY for n in clause.objects)
    if head == "deliberation" or head is None and (taken or doer in _JURY and verb in _DECIDING):
        return replace(mention, role="deliberation", head=None, subject=None)
    if head is None and doer in _STUDY and verb in _FOLLOWING:
        return replace(mention, role="follow-up")
    return mention


def _punished(sentence: Sentence, mention: Mention, clause: Clause) -> bool:
    """Whether it is what somebody got for an offence against the rules of a sport: "got six months for doping"."""
    if clause.lemma.split(" ")[0] not in _GETTING or not _OFFENCES & {t.lemma for t in sentence.tokens}:
        return False
    inside = sentence.tokens_in(mention.parts.get("value", mention.span))
    if not inside or _in_which(sentence, mention):
        return False
    behind = sentence.tokens[inside[-1].index + 1 : clause.last]
    least = sentence.tokens[clause.verb + 1 : inside[0].index]
    return all(t.tag is not Tag.NOUN for t in least) and any(
        t.folded == "for" and _OFFENCES & {n.lemma for n in behind if t.index < n.index <= t.index + _OF_OFFENCE}
        for t in behind
    )


def _serves(mention: Mention, noun: str) -> bool:
    """Whether it is for how long somebody has been what the noun says ("a 21-year veteran of the force")."""
    value = mention.value
    years = isinstance(value, DurationValue) and value.unit in (Unit.YEAR, Unit.DECADE)
    return years and noun in _SERVING


def _who_serves(sentence: Sentence, mention: Mention, clause: Clause | None) -> Tokens | None:
    """Whom the noun describes: "[Roe], a 21-year veteran", "[Roe] is a 21-year veteran"."""
    assert mention.head is not None
    noun = sentence.tokens[mention.head[1] - 1]
    if noun.relation == "appos" and noun.head >= 0 and (phrase := sentence.phrase_at(noun.head)) is not None:
        return phrase.bounds
    if clause is None or clause.lemma != "be" or clause.subject is None:
        return None
    phrase = sentence.phrases[clause.subject]
    return None if phrase.last > mention.head[0] else phrase.bounds


_SERVING = frozenset("veteran employee member incumbent resident officer stalwart fixture staffer".split())


def _chanced(sentence: Sentence, mention: Mention) -> Tokens | None:
    """What is how likely within that time: "the odds of [a strike] in the next two weeks"."""
    inside = sentence.tokens_in(mention.parts.get("value", mention.span))
    at = inside[0].index - 1 if inside else -1
    while at > 0 and sentence.tokens[at].folded in _WITHIN:
        at -= 1
    phrase = sentence.phrase_at(at) if at > 1 else None
    if phrase is None or phrase.first < 2 or sentence.tokens[phrase.first - 1].folded not in ("of", "for"):
        return None
    likely = sentence.tokens[phrase.first - 2].lemma in CHANCES
    return phrase.bounds if likely and at == phrase.last - 1 else None


_WITHIN = frozenset("in within over during the next coming following".split())
CHANCES = frozenset("chance probability likelihood odds risk possibility".split())


def _is_term(sentence: Sentence, mention: Mention, clause: Clause | None, head: str | None) -> bool:
    if head is not None:
        noun = mention.head[1] - 1 if mention.head is not None else 0
        beside = {t.lemma for t in sentence.tokens[max(0, noun - 2) : noun + 3]}
        said = {t.lemma for t in sentence.tokens}
        penal = bool(beside & _PENAL) or bool(said & _COURT) and not said & _OFFICE
        return head in _TERMS and (head != "term" or penal)
    if clause is None:
        return False
    if mention.role == "in prison" or _behind_bars(sentence, mention):
        verbs = {c.lemma.split(" ")[0] for c in (clause, *_above(sentence, clause))}
        may = str(clause.modality) in ("possible", "conditional", "planned", "obliged")
        return may or bool(verbs & (_JAILING | _GETTING | _SOUGHT | _MOST) - _SERVED)
    verb = clause.lemma.split(" ")[0]
    if verb in _JAILING or verb == "serve" and str(clause.modality) in ("planned", "obliged") and _serves_it(clause):
        return True
    if _in_which(sentence, mention):
        return False
    direct = mention.anchor in (clause.verb, *(sentence.phrases[n].head for n in clause.objects))
    doer = None if clause.subject is None else sentence.tokens[sentence.phrases[clause.subject].head].lemma
    if doer in _PROSECUTION and verb in _SOUGHT:
        return direct  # "prosecutors had sought nine years"
    return verb in _GETTING and direct and bool(_COURT & {t.lemma for t in sentence.tokens})


def _in_which(sentence: Sentence, mention: Mention) -> bool:
    """Whether it is the time in which something was got: "earned $11 million [in the four years]"."""
    inside = sentence.tokens_in(mention.parts.get("value", mention.span))
    at = inside[0].index - 1 if inside else -1
    while at > 0 and sentence.tokens[at].folded in ("the", "those", "these", "last", "past", "first"):
        at -= 1
    return at >= 0 and sentence.tokens[at].folded in _DURING


_DURING = frozenset("in over during within after throughout".split())


def _term_before(sentence: Sentence, clause: Clause) -> int | None:
    """The sentence that is said to be so long: "Hale's [sentence] was nine years"; a term may be one of office."""
    if clause.lemma != "be" or clause.subject is None or str(clause.modality) != "asserted":
        return None
    head = sentence.phrases[clause.subject].head
    return head if sentence.tokens[head].lemma in ("sentence", "imprisonment") else None


def _serves_it(clause: Clause) -> bool:
    """Whether nothing is said of where or as what: "will serve six years", not "on the board", "as mayor"."""
    return not clause.obliques and len(clause.objects) <= 1


def _served(sentence: Sentence, clause: Clause | None) -> bool:
    """Whether it is the time that somebody has been held: "served five months in a federal prison"."""
    if clause is None or clause.lemma.split(" ")[0] not in _SERVED or str(clause.modality) != "asserted":
        return False
    where = (
        sentence.tokens[sentence.phrases[n].head].lemma for preposition, n in clause.obliques if preposition == "in"
    )
    return any(noun in _PENAL for noun in where)


def _behind_bars(sentence: Sentence, mention: Mention) -> bool:
    inside = sentence.tokens_in(mention.span)
    behind = sentence.tokens[inside[-1].index + 1 : inside[-1].index + 3] if inside else ()
    return [t.folded for t in behind] in (["in", "prison"], ["in", "jail"], ["behind", "bars"])


def _of_sentence(sentence: Sentence, mention: Mention, clause: Clause | None) -> str:
    """Whether it was imposed, sought, is the most that there is, suspended, or served so far."""
    around = {t.lemma for t in sentence.tokens[max(0, mention.anchor - 8) : mention.anchor + 5]}
    if "suspended" in around or "suspend" in around:
        return "suspended sentence"
    chain = [] if clause is None else [clause, *_above(sentence, clause)]
    verbs = {c.lemma.split(" ")[0] for c in chain}
    if verbs & _SOUGHT:
        return "sentence sought"
    open_ = clause is not None and str(clause.modality) in ("possible", "conditional")
    if open_ or verbs & {"face", "carry", "risk"} or "maximum" in around:
        return "sentence left" if _LEFT & {t.folded for t in sentence.tokens} else "sentence faced"
    return "sentence"


def _above(sentence: Sentence, clause: Clause) -> list[Clause]:
    found = []
    while clause.governor is not None:
        clause = sentence.clauses[clause.governor]
        found.append(clause)
    return found


def _for(sentence: Sentence, mention: Mention) -> bool:
    token = sentence.token_at(mention.span.start)
    at = token.index if token is not None else 0
    return any(t.folded == "for" for t in sentence.tokens[max(0, at - 2) : at + 1])


def _convict(sentence: Sentence, mention: Mention, clause: Clause | None) -> Tokens | None:
    """Who is to serve it: "a term for [Moss]", "jailed [Moss]", "[Moss] was given nine years"."""
    last = mention.head[1] if mention.head is not None else mention.anchor + 1
    for token in sentence.tokens[last : last + 2]:
        phrase = sentence.phrase_at(token.index + 1) if token.folded == "for" else None
        if phrase is not None and sentence.tokens[phrase.head].tag is Tag.PROPN:
            return phrase.bounds
    if clause is None:
        return None
    value = mention.parts.get("value", mention.span)
    sought = clause.lemma.split(" ")[0] in _SOUGHT
    numbers = clause.objects if clause.subject is None or sought else (*clause.objects, clause.subject)
    for party in (sentence.phrases[n] for n in numbers):
        inside = sentence.span_of(*party.bounds).overlaps(value)
        if (
            not inside
            and sentence.tokens[party.head].tag in _PEOPLE
            and sentence.tokens[party.head].lemma not in _TERMS
        ):
            return party.bounds
    return None
