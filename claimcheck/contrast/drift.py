"""Two short texts that tell one thing: the one as a fact, the other as alleged, guessed or somebody's word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.analysis.speech.certainties import Sureness, certainties
from claimcheck.analysis.speech.denials import denies
from claimcheck.analysis.speech.held import Content, held
from claimcheck.analysis.speech.standing import SAID, standing
from claimcheck.lexicon import embedding, light, speech
from claimcheck.lexicon.number_words import FIGURES
from claimcheck.model.analysis import CONTENT, Analysis, Clause, Modality, Sentence, Tag

DOUBTS = frozenset((SAID, "reported", "alleged", "speculated"))
_SHARED = 0.8  # of the telling words of the shorter clause: from there on both say the same
_PART = 0.7  # the same, where every word of the one is in the other
_FEWEST = 2  # telling words that both have
_FORECASTING = frozenset("expect forecast project predict anticipate foresee tip likely".split())
_PERHAPS = frozenset(("could", "may", "might"))
_FLAT = frozenset(("will", "'ll", "shall"))
_TO_COME = (Modality.PLANNED, Modality.ASKED)
_MEANT = "planned"
_MAIN = ("root", "conjunct")
_HELD = ("root", "conjunct", "complement", "infinitive")  # what is said may stand in; a relative clause is an aside
_NAMES = (Tag.NOUN, Tag.PROPN)


def drift(a: Analysis, b: Analysis, *, opened: bool = False) -> tuple[str, str] | None:
    """How the one thing that both tell stands in a and in b ("alleged", "stated"); None where it stands alike.

    Both are texts of one sentence: of more, another sentence may say who says so. opened: only where one of them leaves
    open whether it is so.
    """
    if len(a.sentences) != 1 or len(b.sentences) != 1:
        return None
    for one in _told(a):
        for two in _told(b):
            unsettled = one.opened or two.opened or one.perhaps != two.perhaps
            known = not unsettled and (opened or _named(one.holder, b) or _named(two.holder, a))
            if known or _alike(one, two) or _other_sense(one, two):
                continue
            if _same(a.sentences[0], one, b.sentences[0], two):
                return one.level or "stated", two.level or "stated"
    if opened:
        return None
    if (level := _doubted_act(a, b)) is not None:
        return level, "stated"
    return ("stated", level) if (level := _doubted_act(b, a)) is not None else None


def _other_sense(one: _Told, two: _Told) -> bool:
    """Whether one affirms what the other denies, or has done what the other is still to do."""
    if one.opened or two.opened:
        return False
    return one.clause.negated != two.clause.negated or _coming(one, two) or _coming(two, one)


def _coming(one: _Told, two: _Told) -> bool:
    """Whether one is still to come and the other is not; what may be so may be so now ("may prevent", "prevents")."""
    if one.clause.modality is Modality.ASSERTED or two.clause.modality is not Modality.ASSERTED:
        return False
    return one.clause.modality is not Modality.POSSIBLE or two.clause.past or two.clause.perfect


def to_come(a: Analysis, b: Analysis, *, perhaps: bool = False) -> bool:
    """Whether one text of one sentence tells as done what the other, for all that is known, tells as still to come.

    Where the other was published before it, it was to come then, and has come. perhaps: only what it holds possible.
    """
    if len(a.sentences) != 1 or len(b.sentences) != 1:
        return False
    return any(
        _coming(one, two)
        and (one.clause.modality is Modality.POSSIBLE if perhaps else not _published_before(x, y))
        and (two.clause.past or two.clause.perfect)
        and _same(x.sentences[0], one, y.sentences[0], two)
        for x, y in ((a, b), (b, a))
        for one in (*_told(x), *_in_power(x.sentences[0]), *_intended(x.sentences[0]))
        for two in _told(y)
    )


def only_perhaps(a: Analysis, b: Analysis) -> bool:
    """Whether what one text of one sentence tells may be or can be, and what the other tells has been."""
    if len(a.sentences) != 1 or len(b.sentences) != 1:
        return False
    mains = [next((c for c in x.sentences[0].clauses if c.relation == "root"), None) for x in (a, b)]
    return any(
        one is not None
        and two is not None
        and one.modality is Modality.POSSIBLE
        and two.modality is Modality.ASSERTED
        and (two.past or two.perfect)
        for one, two in (mains, mains[::-1])
    )


def _in_power(sentence: Sentence) -> Iterator[_Told]:
    """The clauses that tell what somebody can do, which says nothing of whether he does."""
    for clause in sentence.clauses:
        if clause.modality is Modality.POSSIBLE and not _perhaps(sentence, clause):
            yield _Told(clause, None, None)


def _intended(sentence: Sentence) -> Iterator[_Told]:
    """The clauses that tell what somebody means to do or is due to: "plans to close", "is set to sign"."""
    for clause in sentence.clauses:
        if clause.modality is Modality.PLANNED and clause.relation == "infinitive":
            yield _Told(clause, None, None)


def _published_before(a: Analysis, b: Analysis) -> bool:
    one, two = a.document.published, b.document.published
    return one is not None and two is not None and one < two


def _alike(one: _Told, two: _Told) -> bool:
    """Whether both texts give it as a fact, or both with some doubt.

    Not alike is what one says and one leaves open or holds possible, and what one means to do and one will do.
    """
    if _MEANT in (one.level, two.level):
        return not (one.flat or two.flat) or None not in (one.level, two.level)
    said = one.unsure and two.level == SAID or two.unsure and one.level == SAID
    return (one.level is None) == (two.level is None) and not said


def _doubted_act(a: Analysis, b: Analysis) -> str | None:
    """The level that a gives to an act told by a noun of which b tells as a fact ("allegations of fraud", "his fraud").

    The two must be the same in nearly all other words.
    """
    one, two = a.sentences[0], b.sentences[0]
    doubts = {one.tokens[c.anchor].lemma: (s.level, s.cue) for s, c in _of_acts(one)}
    heads = [two.tokens[p.head] for p in two.phrases]
    sure = {t.lemma for t in heads if t.tag is Tag.NOUN} - {two.tokens[c.anchor].lemma for _, c in _of_acts(two)}
    act = next((lemma for lemma in doubts if lemma in sure), None)
    if act is None:
        return None
    if any(standing(b, two, t.index).level is not None for t in two.tokens if t.lemma == act):
        return None
    level, cue = doubts[act]
    left, right = _all_words(one) - {cue}, _all_words(two)
    shared = len(left & right)
    return level if shared > _FEWEST and shared >= _SHARED * max(len(left), len(right)) else None


def _of_acts(sentence: Sentence) -> Iterator[tuple[Sureness, Content]]:
    """The doubts of a sentence that are of an act told by a noun."""
    for sure in certainties(sentence):
        content = held(sentence, sure) if sure.level in DOUBTS else None
        if content is not None and content.nominal:
            yield sure, content


def _named(holder: str | None, other: Analysis) -> bool:
    """Whether the other text has whoever says so in it: he who uncovered a plot has said so, too."""
    told = {t.folded for t in other.sentences[0].tokens if t.tag in _NAMES}
    return holder is not None and bool(told & set(holder.lower().split()))


@dataclass(frozen=True, slots=True)
class _Told:
    """A clause that tells that something is so, how it stands (None: as a fact), and who says so.

    `opened`: it is left open whether it is so. `perhaps`: it is held possible. `flat`: it is said that it will be so.
    """

    clause: Clause
    level: str | None
    holder: str | None
    opened: bool = False
    perhaps: bool = False
    flat: bool = False

    @property
    def unsure(self) -> bool:
        return self.opened or self.perhaps


def _told(analysis: Analysis) -> Iterator[_Told]:
    """The clauses that tell that something is so."""
    sentence = analysis.sentences[0]
    opened, forecast = dict(_opened(sentence)), frozenset(_forecast(sentence))
    for clause in sentence.clauses:
        if _is_meant(sentence, clause):
            yield _Told(clause, _MEANT, None)
            continue
        if (level := opened.get(clause.verb)) is not None:
            yield _Told(clause, level, None, opened=True)
            continue
        bringing_in = denies(clause.lemma) or embedding.is_saying(clause.lemma) and not _of_a_thing(sentence, clause)
        perhaps = clause.modality is Modality.POSSIBLE and _perhaps(sentence, clause)
        if clause.modality not in (Modality.ASSERTED, Modality.PLANNED) and not perhaps or bringing_in:
            continue
        if any(q.contains(sentence.tokens[clause.verb].span) for q in sentence.quoted):
            continue
        stands = standing(analysis, sentence, clause.verb)
        if perhaps or clause.verb in forecast:
            yield _Told(clause, "speculated" if perhaps else "expected", stands.holder, perhaps=perhaps)
            continue
        main = clause.relation in (_MAIN if stands.level is None else _HELD)
        if main and (stands.level is None or stands.level in DOUBTS):
            yield _Told(clause, stands.level, stands.holder, flat=_has(sentence, clause, _FLAT))


def _is_meant(sentence: Sentence, clause: Clause) -> bool:
    """Whether it is what somebody means or hopes to do: "plans to close", not "is to close", "promised to close"."""
    if clause.relation != "infinitive" or clause.governor is None or clause.modality not in _TO_COME:
        return False
    above = sentence.clauses[clause.governor]
    return not above.negated and (above.lemma == "hope" or "aim" in speech.verb(above.lemma))


def _of_a_thing(sentence: Sentence, clause: Clause) -> bool:
    """Whether a verb of saying or finding is told of a thing and brings in no words: "traces of arsenic were found"."""
    return clause.passive and not any(t.head == clause.verb and t.relation in _CONTENTS for t in sentence.tokens)


_CONTENTS = ("ccomp", "xcomp", "advcl")


def _opened(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """The verbs of which the sentence leaves open whether it is so, with the level that gives."""
    for sure in certainties(sentence):
        content = held(sentence, sure) if sure.open else None
        if content is not None and not content.nominal:
            yield content.anchor, sure.level


def _forecast(sentence: Sentence) -> Iterator[int]:
    """The verbs of what is only expected, which is no plan of whoever does it: "is likely to close", "is tipped to"."""
    for sure in certainties(sentence):
        content = held(sentence, sure) if sure.level == "planned" and sure.cue in _FORECASTING else None
        if content is not None and not content.nominal:
            yield content.anchor


def _perhaps(sentence: Sentence, clause: Clause) -> bool:
    """Whether it is held possible, not only within somebody's power ("can") or allowed."""
    return _has(sentence, clause, _PERHAPS)


def _has(sentence: Sentence, clause: Clause, words: frozenset[str]) -> bool:
    """Whether one of the words stands before the verb of a clause."""
    return any(t.folded in words for t in sentence.tokens[clause.first : clause.verb])


def _same(one: Sentence, a: _Told, two: Sentence, b: _Told) -> bool:
    """Whether two clauses have one verb and nearly the same words."""
    if a.clause.lemma != b.clause.lemma:
        return False
    left, right = _words(one, a), _words(two, b)
    shared = len(left & right)
    most, least = max(len(left), len(right)), min(len(left), len(right))
    if shared == least and shared > _FEWEST:
        return shared >= _PART * most  # the one leaves out who did it, or where
    return shared >= _FEWEST and shared >= _SHARED * most


def _all_words(sentence: Sentence) -> frozenset[str]:
    return frozenset(t.lemma for t in sentence.tokens if t.tag in CONTENT and t.lemma not in light.LIGHT)


def _words(sentence: Sentence, of: _Told) -> frozenset[str]:
    """The telling words of a clause, its subject among them wherever it stands; not those for whoever says so."""
    clause, who = of.clause, (of.holder or "").lower().split()
    places = set(range(clause.first, clause.last))
    for number in (clause.subject, *clause.objects):
        if number is not None:
            places |= set(range(sentence.phrases[number].first, sentence.phrases[number].last))
    told = [sentence.tokens[i] for i in places if sentence.tokens[i].folded not in who]
    return frozenset(FIGURES.get(t.lemma, t.lemma) for t in told if t.tag in CONTENT and t.lemma not in light.LIGHT)
