"""What happens in a sentence, with who does it and to whom, whether a verb or a noun says so.

"X defeated Y", "Y lost to X", "X's defeat of Y", "a victory over Y", "Y was beaten by X", "X, the owner of Y".
Nominalisations after Grimshaw (1990): "of" behind the noun is what it is done to where an owner or "by" gives the doer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimcheck.analysis.antecedents import antecedent
from claimcheck.contrast.denial import cued, denied
from claimcheck.contrast.facts import facts_of
from claimcheck.contrast.terms import Term, preposition, term
from claimcheck.lexicon import concepts, deeds, nouns, titles
from claimcheck.model.analysis import Analysis, Clause, Modality, Sentence, Tag, Token


@dataclass(frozen=True, slots=True)
class Happening:
    """`head` the word for it, `senses` its classes; who does it and to whom, where told; what else belongs to it.

    sure: whether it is told as a fact. denied: whether it is denied, or stands beside a word of denial.
    """

    sentence: Sentence
    head: Token
    lemma: str
    senses: frozenset[str]
    doers: tuple[Term, ...] = ()
    targets: tuple[Term, ...] = ()
    others: tuple[tuple[str, Term], ...] = ()
    sure: bool = True
    denied: bool = False
    modality: Modality = Modality.ASSERTED

    def with_role(self, *roles: str) -> tuple[Term, ...]:
        return tuple(t for r, t in self.others if r in roles)


def happenings(analysis: Analysis) -> tuple[Happening, ...]:
    """All that happens in a text, in order; the converses of "sell to" and "lose to" beside them."""
    return tuple(
        said for sentence in analysis.sentences for one in _of(analysis, sentence) for said in (one, *_converse(one))
    )


def _of(analysis: Analysis, sentence: Sentence) -> Iterator[Happening]:
    for clause in sentence.clauses:
        yield _verb(analysis, sentence, clause)
    for token in sentence.tokens:
        if token.tag is Tag.NOUN and concepts.noun_concepts(token.lemma):
            yield _noun(analysis, sentence, token)
        if token.tag in (Tag.NOUN, Tag.PROPN) and (does := _ROLES.get(token.folded)) is not None:
            yield from _role(sentence, token, does)
    yield from _works(sentence)


def _meant(analysis: Analysis, sentence: Sentence, index: int) -> Term:
    """The term of a word, or of what a pronoun stands for."""
    own = term(sentence, index, 1)
    if own.head.folded in _RELATIVE and own.head.head >= 0:
        verb = sentence.tokens[own.head.head]
        return term(sentence, verb.head, 1) if verb.relation.startswith("acl") and verb.head >= 0 else own
    if own.head.tag is not Tag.PRON:
        return own
    found = antecedent(analysis, sentence, index)
    return own if found is None else term(found.sentence, found.phrase.head, 1)


_RELATIVE = frozenset(("who", "which", "that", "whom"))


def _verb(analysis: Analysis, sentence: Sentence, clause: Clause) -> Happening:
    def at(phrase: int) -> Term:
        return _meant(analysis, sentence, sentence.phrases[phrase].head)

    doer = clause.subject if clause.subject is not None else _shared_subject(sentence, clause)
    doers = () if doer is None else tuple(x for t in (at(doer),) for x in _behind(analysis, sentence, t))
    objects = tuple(at(n) for n in clause.objects)
    if clause.passive and clause.relation == "participle" and len(objects) > 1 and not doers and _takes_one(clause):
        doers, objects = objects[:1], objects[1:]  # "hired killers shot the judge", where the tree has a participle
    return Happening(
        sentence=sentence,
        head=sentence.tokens[clause.verb],
        lemma=clause.lemma,
        senses=clause.concepts,
        doers=doers,
        targets=objects,
        others=tuple((role, at(n)) for role, n in clause.obliques if not (role == "by" and clause.passive)),
        sure=clause.modality in (Modality.ASSERTED, Modality.OBLIGED),
        denied=denied(sentence, clause) or cued(sentence, clause),
        modality=clause.modality,
    )


def _takes_one(clause: Clause) -> bool:
    return any(deed.swap for deed in deeds.of_verb(clause.lemma)) and clause.lemma != "pay"


def _behind(analysis: Analysis, sentence: Sentence, who: Term) -> tuple[Term, ...]:
    """Who decides, where a decision or a plan is said to do it ("the decision by X to invite Y")."""
    at = who.head.index
    if who.head.lemma not in _INTENTS or at >= len(sentence.tokens) or sentence.tokens[at] is not who.head:
        return (who,)
    return _noun(analysis, sentence, who.head).doers or (who,)


_INTENTS = frozenset(
    ("decision", "plan", "attempt", "bid", "move", "offer", "effort", "pledge", "promise", "agreement")
)


def _shared_subject(sentence: Sentence, clause: Clause) -> int | None:
    """The subject of the clause that it is joined to; a name set off before the first verb, where the tree has none."""
    if clause.passive or clause.relation != "conjunct":
        return None
    first = next((c for c in sentence.clauses if c.index != clause.index and c.verb < clause.verb), None)
    if first is None or first.subject is not None:
        return None if first is None else first.subject
    opening = sentence.phrases[0] if sentence.phrases and sentence.phrases[0].first == 0 else None
    return 0 if opening is not None and sentence.tokens[opening.head].tag is Tag.PROPN else None


_OVER = frozenset("over against on".split())
_TO_WHOM = {
    "victory": _OVER, "win": _OVER, "triumph": _OVER, "attack": _OVER, "assault": _OVER, "ambush": _OVER,
    "raid": _OVER, "strike": _OVER, "lawsuit": _OVER, "suit": _OVER, "war": _OVER, "invitation": frozenset(("to",)),
}  # fmt: skip
"""Nouns whose undergoer stands behind another preposition than "of"."""
_WON = frozenset(("victory", "win", "triumph"))
_OF_ITSELF = frozenset("rise fall drop decline increase growth death arrival departure victory win".split())
"""Nouns behind which "of" gives whose it is, or nothing that it is done to."""


def _noun(analysis: Analysis, sentence: Sentence, noun: Token) -> Happening:
    below = [t for t in sentence.tokens if t.head == noun.index]
    args = [(_prep(sentence, t), t) for t in below if t.relation.startswith("nmod") and t.relation != "nmod:desc"]
    owners = [t for t in below if t.relation == "nmod:poss"]
    behind = [(p, t) for p, t in args if t not in owners]
    of = [t for p, t in behind if p == "of"]
    by = [t for p, t in behind if p == "by"]
    beside = [t for t in below if t.relation == "amod" and nouns.place_of(t.text) is not None]
    names = [t for t in below if t.relation == "compound" and t.tag is Tag.PROPN]
    upon = [t for p, t in behind if p in _TO_WHOM.get(noun.lemma, ())]
    own = noun.lemma in _OF_ITSELF
    doers = (*by, *owners, *beside, *names, *(of if own else ())) if of or by or upon or own else (*beside,)
    if not doers and (of or upon):
        doers = tuple(_controller(sentence, noun))
    senses = concepts.noun_concepts(noun.lemma) | (concepts.verb_concepts("defeat") if noun.lemma in _WON else set())
    clause = sentence.clause_at(noun.index)
    rest = [(p, t) for p, t in behind if t not in (*of, *by, *upon)]
    rest += [("", t) for t in below if t.relation in ("compound", "amod") and t not in beside]
    return Happening(
        sentence=sentence,
        head=noun,
        lemma=noun.lemma,
        senses=frozenset(senses),
        doers=tuple(_meant(analysis, sentence, t.index) for t in doers if not _is_time(t)),
        targets=tuple(_meant(analysis, sentence, t.index) for t in (*upon, *(() if own else of))),
        others=tuple((p, term(sentence, t.index, 1)) for p, t in rest),
        sure=clause is None or clause.modality in (Modality.ASSERTED, Modality.OBLIGED),
        denied=clause is not None and (clause.negated or cued(sentence, clause)),
        modality=Modality.ASSERTED if clause is None else clause.modality,
    )


def _is_time(token: Token) -> bool:
    return token.folded in TIMES


TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow january february march april "
    "may june july august september october november december week month year season night".split()
)
"""Words for times, which own a deed and do none ("Monday's defeat")."""


def _controller(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """Whoever completes, announces, opens with or celebrates the deed that a noun names, in its clause."""
    clause = sentence.clause_at(noun.index)
    if clause is None or clause.subject is None:
        return
    who = sentence.tokens[sentence.phrases[clause.subject].head]
    if who.index != noun.index and (clause.lemma.split(" ", 1)[0] in _DOING or not clause.objects):
        yield who


_DOING = frozenset(
    "complete close finish announce make open seal secure claim record celebrate conclude agree finalize finalise "
    "clinch score earn enjoy launch mount lead plan pursue approve begin start continue post notch grab".split()
)

_ROLES = {
    "owner": "own", "founder": "found", "co-founder": "found", "coach": "coach", "creator": "create",
    "inventor": "invent", "author": "write", "discoverer": "discover", "director": "direct", "composer": "compose",
    "designer": "design", "killer": "kill", "murderer": "murder", "buyer": "buy", "employer": "employ",
    "manager": "manage", "captain": "captain", "builder": "build", "publisher": "publish",
}  # fmt: skip
"""Nouns for who does what; further than `turned`, they may stand beside a name ("Coach NAME of X")."""


def _role(sentence: Sentence, noun: Token, verb: str) -> Iterator[Happening]:
    """ "Head coach NAME of X", "founder and owner of X, NAME", "X coach NAME"."""
    tokens = sentence.tokens
    name = _run(sentence, noun.index + 1)
    whose: tuple[Token, ...] = ()
    if len(name) > 1:
        after = name[-1].index + 1
        whose = _whose(sentence, after) or _before(sentence, noun.index)
    elif noun.index + 1 < len(tokens) and tokens[noun.index + 1].folded == "of":
        whose = _whose(sentence, noun.index + 1)
        at = next((t.index for t in tokens[noun.index :] if t.folded == ","), len(tokens))
        name = _run(sentence, at + 1) if whose and whose[-1].index < at else ()
    if len(name) > 1 and whose:
        who, what = (Term(head=run[-1], words=run) for run in (name, whose))
        yield Happening(sentence, noun, verb, concepts.verb_concepts(verb), (who,), (what,))


def _run(sentence: Sentence, first: int) -> tuple[Token, ...]:
    """The name that begins there."""
    last = first
    while last < len(sentence.tokens) and sentence.tokens[last].tag is Tag.PROPN:
        last += 1
    return sentence.tokens[first:last]


def _whose(sentence: Sentence, of: int) -> tuple[Token, ...]:
    """The name in a phrase that "of" begins there; none where no "of" stands there."""
    tokens = sentence.tokens
    if of >= len(tokens) or tokens[of].folded != "of":
        return ()
    at = of + 1
    while at < len(tokens) and at <= of + _NEAR and tokens[at].tag in (Tag.DET, Tag.ADJ, Tag.NOUN):
        at += 1
    return _run(sentence, at)


def _before(sentence: Sentence, noun: int) -> tuple[Token, ...]:
    """The name before "coach", "athletic director and coach"."""
    tokens = sentence.tokens
    last = noun
    while last and (tokens[last - 1].tag in (Tag.ADJ, Tag.NOUN, Tag.CCONJ) or tokens[last - 1].folded in _OFFICES):
        last -= 1
    first = last
    while first and tokens[first - 1].tag is Tag.PROPN:
        first -= 1
    return tokens[first:last]


_NEAR = 3  # words between "of" and a name
_OFFICES = titles.OFFICES | titles.OFFICE_MODIFIERS


def _works(sentence: Sentence) -> Iterator[Happening]:
    """What one is called the maker of elsewhere: "X, the owner of Y", "X is the creator of Y"."""
    for fact in facts_of(sentence):
        does = _ROLES.get(fact.head.lemma) if fact.says_what and not fact.denied else None
        who, whose = fact.arg("subj"), fact.arg("of")
        if does is not None and who is not None and whose is not None:
            yield Happening(sentence, fact.head, does, concepts.verb_concepts(does), (who,), (whose,))
    for token in sentence.tokens:
        if token.tag is Tag.PROPN and _prep(sentence, token) == "by" and token.head >= 0:
            work = sentence.tokens[token.head]
            if work.tag is Tag.PROPN and token.relation == "nmod":
                ends = (term(sentence, token.index, 0),), (term(sentence, work.index, 0),)
                yield Happening(sentence, work, AUTHOR, frozenset((AUTHOR,)), *ends)


AUTHOR = "author"
"""The deed behind "WORK by NAME", whatever it was made by."""


def _prep(sentence: Sentence, token: Token) -> str:
    """The preposition before a word, or before the first word of a name of which it is the last."""
    if found := preposition(sentence, token):
        return found
    parts = (t for t in sentence.tokens if t.head == token.index and t.relation in ("compound", "flat"))
    return next((x for t in parts if (x := preposition(sentence, t))), "")


_BUYING = frozenset("buy acquire purchase acquisition purchase takeover".split())


def _converse(one: Happening) -> Iterator[Happening]:
    """ "X sold Y to Z": Z bought Y; "X lost to Z": Z defeated X."""
    verb = one.lemma.split(" ", 1)[0]
    to = one.with_role("to")
    if verb in deeds.RECEIVING and to and one.targets:
        does = deeds.RECEIVING[verb]
        yield replace(one, lemma=does, senses=concepts.verb_concepts(does), doers=to, others=())
    if verb in _BUYING and one.targets:
        yield replace(one, lemma="sell", senses=frozenset(("sell",)), doers=one.with_role("from"), others=())
    if verb in deeds.LOSING and to and one.head.tag is Tag.VERB:
        yield replace(
            one, lemma="defeat", senses=concepts.verb_concepts("defeat"), doers=to, targets=one.doers, others=()
        )
    if one.lemma in ("loss", "defeat") and one.head.tag is Tag.NOUN and (won := one.with_role("to", "against")):
        yield replace(one, lemma="defeat", senses=concepts.verb_concepts("defeat"), doers=won, targets=one.doers)
