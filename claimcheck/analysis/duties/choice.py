"""Acts done freely or under compulsion, and what is left to somebody's choice.

"Handed it over of her own accord", "testified under subpoena", "left it to clinics whether to test", "has no choice
but to pay". Voluntariness as the absence of compulsion after von Wright (1951).
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.analysis.duties.duty import Duty, Range
from claimcheck.analysis.rulings import denied, rule_of
from claimcheck.lexicon import scales
from claimcheck.lexicon.scales import Obligation
from claimcheck.model.analysis import Clause, Modality, NounPhrase, Sentence, Tag

_OWN = frozenset("his her its their my our your".split())
_FREELY = (
    ("of", "*", "own", "accord"), ("of", "*", "own", "volition"), ("of", "*", "own", "free", "will"),
    ("of", "*", "free", "will"), ("on", "*", "own", "initiative"), ("on", "a", "voluntary", "basis"), ("by", "choice"),
    ("at", "*", "discretion"), ("at", "*", "own", "discretion"), ("if", "they", "wish"), ("if", "they", "choose"),
    ("if", "they", "want"), ("as", "they", "see", "fit"),
)  # fmt: skip
_BOUND = (
    ("under", "subpoena"), ("under", "court", "order"), ("under", "a", "court", "order"), ("by", "court", "order"),
    ("under", "compulsion"), ("under", "duress"), ("under", "orders"), ("on", "orders"), ("against", "*", "will"),
    ("under", "legal", "compulsion"), ("under", "threat", "of", "arrest"),
)  # fmt: skip
_ADVERBS = frozenset(("voluntarily", "willingly", "compulsorily", "mandatorily"))
_OPENING = frozenset((*(w[0] for w in (*_FREELY, *_BOUND)), *_ADVERBS))
_FAR = 20  # tokens between whoever is left to choose and the act
_NEAR = 4  # tokens between "no choice" and what must be done
_CHOOSING = frozenset("decide choose determine say judge pick".split())
_CHOICES = frozenset("choice option alternative".split())
_MODES = (Modality.ASSERTED, Modality.PLANNED, Modality.ASKED, Modality.POSSIBLE)


def manner(sentence: Sentence, clause: Clause) -> Iterator[Duty]:
    """ "handed it over voluntarily", "testified under subpoena": an act done without or under a duty."""
    if clause.modality not in _MODES or clause.negated or scales.force(clause.lemma, "verb") is not None:
        return
    for at in range(
        max(clause.first, clause.verb - 2), min(max(clause.last, clause.verb + _NEAR), len(sentence.tokens))
    ):
        token = sentence.tokens[at]
        if token.folded not in _OPENING or not _belongs(sentence, clause, at):
            continue
        found = _cue(sentence, at)
        who = clause.surface
        if found is None or who is None:
            continue
        entry, end = found
        first, last = sorted((clause.verb, end - 1))
        yield Duty(
            level=entry,
            affirmed=True,
            cue=" ".join(t.folded for t in sentence.tokens[at:end]),
            act=clause.verb,
            span=(min(first, at), max(last, clause.verb) + 1),
            bound=sentence.bounds_of(who),
            trace="manner",
        )


def _belongs(sentence: Sentence, clause: Clause, at: int) -> bool:
    """Whether the words of manner are the clause's own, or a clause under it ("may leave if they wish")."""
    own = sentence.clause_at(at)
    return own is None or own.index == clause.index or own.governor == clause.index


def _cue(sentence: Sentence, at: int) -> tuple[Obligation, int] | None:
    """The level and the end of the words of manner that start at a token."""
    token = sentence.tokens[at]
    if token.folded in _ADVERBS:
        entry = scales.obligation(token.folded, "adverb")
        return None if entry is None else (entry.level, at + 1)
    words = [t.folded for t in sentence.tokens[at : at + 5]]
    for level, cues in ((Obligation.FREE, _FREELY), (Obligation.REQUIRED, _BOUND)):
        for cue in cues:
            if len(words) >= len(cue) and all(
                w == c or c == "*" and w in _OWN for w, c in zip(words, cue, strict=False)
            ):
                return level, at + len(cue)
    return None


def left_to(sentence: Sentence, clause: Clause) -> Iterator[Duty]:
    """ "left it to clinics whether to test", "it is up to members to decide whether flags are lowered"."""
    if clause.lemma.split(" ", 1)[0] not in ("leave", "be") or clause.negated or denied(sentence, clause):
        return
    tokens = sentence.tokens
    up = next((n for n in range(clause.verb + 1, min(clause.verb + 5, len(tokens))) if tokens[n].folded == "to"), None)
    if up is None or tokens[clause.verb].lemma == "be" and tokens[up - 1].folded != "up":
        return
    middle = [t.folded for t in tokens[clause.verb + 1 : up]]
    whom = next((p for p in sentence.phrases if p.first == up + 1), None)
    if whom is None or not set(middle) <= {"it", "up", "the", "decision", "choice", "solely", "entirely", "largely"}:
        return
    act = _chosen(sentence, whom)
    if act is None:
        thing = clause.surface if clause.passive else None
        if thing is not None and tokens[clause.verb].lemma == "leave" and not middle:
            yield from _thing_left(sentence, clause, thing, whom)
        return
    own = act.surface
    apart = own is not None and sentence.phrases[own].first > whom.last
    yield Duty(
        level=Obligation.FREE,
        affirmed=True,
        cue="left to choose",
        act=act.verb,
        span=(clause.verb, act.verb + 1),
        bound=sentence.bounds_of(own) if apart else (whom.first, whom.last),
        rule=rule_of(sentence, clause),
        trace="left-to",
    )


def _chosen(sentence: Sentence, whom: NounPhrase) -> Clause | None:
    """What is to be chosen: the first clause behind whoever chooses that is no verb of choosing."""
    if not {t.folded for t in sentence.tokens[whom.last : whom.last + _PLACED]} & _OPENERS:
        return None
    later = (c for c in sentence.clauses if whom.last <= c.verb <= whom.last + _FAR and c.lemma not in _CHOOSING)
    return next(later, None)


_PLACED = 6  # tokens in which "whether" follows whoever chooses ("to schools [in Marl county] whether")
_OPENERS = frozenset("to whether if how when".split())


def _thing_left(sentence: Sentence, clause: Clause, thing: int, whom: NounPhrase) -> Iterator[Duty]:
    """ "Quarantine is left to the sailors"."""
    phrase = sentence.phrases[thing]
    if sentence.tokens[whom.head].tag is Tag.NUM:
        return
    yield Duty(
        level=Obligation.FREE,
        affirmed=True,
        cue="left to choose",
        act=phrase.head,
        span=(min(phrase.first, clause.verb), whom.last),
        thing=phrase.bounds,
        nominal=True,
        trace="left-to",
    )


def no_choice(sentence: Sentence, clause: Clause) -> Iterator[Duty]:
    """ "have no choice but to pay", "had no option other than to leave"."""
    if clause.lemma not in ("have", "leave", "give") or not clause.objects or denied(sentence, clause):
        return
    phrase = sentence.phrases[clause.objects[-1]]
    if sentence.tokens[phrase.head].lemma not in _CHOICES or phrase.determiner not in ("no", "little"):
        return
    after = sentence.tokens[phrase.last].folded if phrase.last < len(sentence.tokens) else ""
    act = next((c for c in sentence.clauses if 0 < c.verb - phrase.last <= _NEAR and c.relation == "infinitive"), None)
    who: Range | None = sentence.bounds_of(clause.subject if clause.lemma == "have" else clause.objects[0])
    if (
        after not in ("but", "other", "except")
        or act is None
        or who is None
        or clause.modality is not Modality.ASSERTED
    ):
        return
    yield Duty(
        level=Obligation.REQUIRED,
        affirmed=True,
        cue=f"no {sentence.tokens[phrase.head].lemma} but to",
        act=act.verb,
        span=(phrase.first, act.verb + 1),
        bound=who,
        rule=rule_of(sentence, clause),
        trace="no-choice",
    )
