"""What happened on the day that a time expression gives, beside what it hangs on.

"killed four and wounded nine on Tuesday", "hit the coast on Sunday, injuring five", "was shot on Friday when a gunman
fired", "suffered a famine in 1974": one day, several happenings, any of which another text may date. Temporal
containment inside one clause chain, after the TempEval relations (Verhagen et al. 2007).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from claimcheck.analysis import hosts
from claimcheck.analysis.attachment import below
from claimcheck.analysis.slots import phrase_slot, terms
from claimcheck.lexicon import concepts, embedding, nouns
from claimcheck.lexicon.calendar import MONTHS, REPEATED, TEMPORAL, WEEKDAYS
from claimcheck.lexicon.number_words import TEENS, TENS
from claimcheck.model.analysis import Analysis, Clause, Sentence, Tag, Token
from claimcheck.model.claim import Deed

_EMPTY = frozenset("be have do get become remain make take go come want include say".split())
_HARMING = frozenset("kill die injure wound destroy damage hit strike flood devastate displace".split())
_CONTESTED = frozenset("win lose vote elect beat defeat draw play contest declare claim score".split())
_CONTESTS = frozenset(("election", "contest", "match", "game"))
_LIVING = frozenset("suffer experience see undergo have endure witness".split())  # "suffered a famine"
_AMID = frozenset(("in", "by", "during", "at", "from", "of"))
_LATER = frozenset("later then before after afterwards subsequently earlier since until previously next".split())
_CRIMES = frozenset(("shooting", "crime", "war", "protest"))
_WIDE = frozenset("event disaster state crime contest attack thing".split())
_NUMBERS: Mapping[str, int] = {**TEENS, **TENS}  # "fourteen" and "14" are one figure
_WHEN = frozenset(("when", "as"))
_ANYBODY = frozenset(
    "person people man woman official police authority report other group one two three four five six seven eight nine "
    "ten dozen hundred thousand million country city town state area year day time place".split()
)
NAME = "="  # what names are marked with
MOST = 6  # clauses of a sentence that are looked at


def dated(
    sentence: Sentence, clause: Clause | None, noun: int | None, analysis: Analysis, said: Iterable[Token]
) -> tuple[Deed, ...]:
    """The happenings of one time expression: keys are verbs or nouns with their classes, beside are who takes part.

    Args:
        clause: that of the verb which the time hangs on. noun: the event noun that it dates instead, if any.
        said: the words of the time, which tell nothing of who takes part.
    """
    said = tuple(said)
    found: list[Deed] = []
    if len(said) == 1 and said[0].tag is Tag.NUM and (edition := hosts.hosted(sentence, NAME)) is not None:
        found.append(edition)
    if noun is not None:
        found.append(_of_noun(sentence, noun))
        clause = _done_by(sentence, noun)
    for one in () if clause is None or clause.negated else (clause, *of_one_time(sentence, clause)):
        own = _of_clause(sentence, one, analysis)
        if not _is_said(one):
            found.append(own)
        if not _is_said(one) or one.lemma in _CONTESTED:
            found += (_of_noun(sentence, n, own.beside) for n in _within(sentence, one))
    return _told(found, said)


def _told(found: list[Deed], said: Iterable[Token]) -> tuple[Deed, ...]:
    words = {w for t in said for w in (t.lemma, t.folded, t.lemma.rstrip("."))}
    bare = (Deed(keys=d.keys, beside=frozenset(w for w in d.beside if w not in words)) for d in found)
    return tuple(d for d in bare if d.beside)


def shared(left: tuple[Deed, ...], right: tuple[Deed, ...]) -> frozenset[str]:
    """The words for those who take part in a happening that both are of; empty where they share none."""
    best: frozenset[str] = frozenset()
    for a in left:
        for b in right:
            if a.keys & b.keys and not any(_apart(a, b, told) for told in (_is_name, _is_figure)):
                common = a.beside & b.beside | _bare(a.beside) & _bare(b.beside) - _bare(a.beside & b.beside)
                best = max(best, common, key=lambda s: (len(s), sorted(s)))
    return best


def of_two(left: tuple[Deed, ...], right: tuple[Deed, ...]) -> bool:
    """Whether one happening is told of with two figures: a quake of 5.6 and one of 6.1."""
    return any(a.keys & b.keys and _apart(a, b, _is_exact) for a in left for b in right)


def parties(deeds: tuple[Deed, ...]) -> frozenset[str]:
    """The words for all who take part in some happenings."""
    return frozenset(w for d in deeds for w in _bare(d.beside))


def is_one(left: tuple[Deed, ...], right: tuple[Deed, ...]) -> bool:
    """Whether a happening that both are of is told with two words in common for who takes part, or a name or figure."""
    words = {w for w in shared(left, right) if not nouns.classes(w) & nouns.BEFALLING}  # two quakes are quakes both
    return len(words) > 1 or any(_is_name(w) or _is_figure(w) for w in words)


def _bare(words: frozenset[str]) -> frozenset[str]:
    return frozenset(w.removeprefix(NAME) for w in words)


def _apart(a: Deed, b: Deed, told: Callable[[str], bool]) -> bool:
    """Whether both have words of that sort, and none in common: two victims, two magnitudes."""
    one, two = ({w for w in d.beside if told(w)} for d in (a, b))
    return bool(one) and bool(two) and not one & two


def _is_name(word: str) -> bool:
    return word.startswith(NAME)


def _is_figure(word: str) -> bool:
    return any(c.isdigit() for c in word)


def _is_exact(word: str) -> bool:
    """Whether a word is a figure with a decimal point, by which an event is known, as no toll is."""
    return word[:1].isdigit() and "." in word


def _is_said(clause: Clause) -> bool:
    first = clause.lemma.split(" ", 1)[0]
    if embedding.is_saying(clause.lemma) or embedding.is_spoken(clause.lemma) or embedding.is_appeal(clause.lemma):
        return True
    return first in REPEATED or first in _EMPTY and not clause.concepts


def of_one_time(sentence: Sentence, clause: Clause) -> Iterator[Clause]:
    """The clauses that share the time of this one: joined to it, below it as means or outcome, or with "when"."""
    for other in sentence.clauses[max(0, clause.index - MOST) : clause.index + MOST]:
        if other.index == clause.index or other.negated or other.modality is not clause.modality:
            continue
        first, last = (clause, other) if clause.verb < other.verb else (other, clause)
        if _set_apart(sentence, other) or _later(sentence, last):
            continue
        if sentence.tokens[last.first].folded == "which" and last.first <= first.last + 1 and _harms(last):
            yield other
        joined = last.relation == "conjunct" and first.surface is not None and _doers(first) & _doers(last)
        if joined or last.governor == first.index and _at_once(sentence, last):
            yield other


def _harms(clause: Clause) -> bool:
    return bool(clause.concepts & _HARMING or clause.lemma in _HARMING)


def _doers(clause: Clause) -> frozenset[int]:
    return frozenset(n for n in (clause.subject, clause.surface) if n is not None)


def _at_once(sentence: Sentence, inner: Clause) -> bool:
    """Whether a clause is of the time of the one above it: ", killing ten", "by stopping him", "to keep the title"."""
    verb = sentence.tokens[inner.verb]
    if inner.relation in ("participle", "infinitive"):
        return verb.relation == "advcl" and (inner.relation == "infinitive" or verb.folded.endswith("ing"))
    return inner.relation == "adverbial" and sentence.tokens[inner.first].folded in _WHEN


def _later(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause is said to come at another time ("and then", "after leaving")."""
    words = sentence.tokens[clause.first : clause.verb]
    return any(t.folded in _LATER or t.folded in TEMPORAL for t in words)


def _set_apart(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause has a day or year of its own."""
    return any(
        t.folded.rstrip(".") in MONTHS or t.folded in WEEKDAYS or len(t.text) == 4 and t.text.isdigit()
        for t in sentence.tokens[clause.first : clause.last]
    )


def _of_clause(sentence: Sentence, clause: Clause, analysis: Analysis) -> Deed:
    sides = {clause.subject, *clause.objects} - {None}
    numbers = sides or {n for _, n in clause.obliques}
    words: set[str] = set()
    for number in numbers:
        if number is not None:
            slot = phrase_slot(sentence, sentence.phrases[number], analysis)
            named = frozenset((slot.entity or "").split())
            phrase = sentence.phrases[number]
            tokens = sentence.tokens[phrase.first : max(phrase.last, phrase.complement[1] if phrase.complement else 0)]
            named |= {t.lemma.lower() for t in tokens if t.tag is Tag.PROPN}
            words |= {*(t for t in slot.terms if t.lower() not in named), *(NAME + w for w in named)}
    died = {"die"} if "kill" in clause.concepts or sentence.tokens[clause.verb - 1].folded == "fatally" else set()
    return Deed(keys=frozenset((clause.lemma, *clause.concepts, *died)), beside=_telling(words))


def _telling(words: Iterable[str]) -> frozenset[str]:
    plain = ((str(_NUMBERS.get(w, w.split("-", 1)[0] if w[:1].isdigit() else w)), w.removeprefix(NAME)) for w in words)
    return frozenset(w for w, p in plain if p not in _ANYBODY and p not in MONTHS and p not in WEEKDAYS and _says(p))


def _says(word: str) -> bool:
    """Whether a word tells one from others: no sign, and no year, which is what is compared."""
    return any(c.isalnum() for c in word) and not (len(word) == 4 and word.isdigit())


def _of_noun(sentence: Sentence, noun: int, befallen: frozenset[str] = frozenset()) -> Deed:
    """The deed that a noun names, of those in its phrase and of those whom the verb above says that it befell."""
    token = sentence.tokens[noun]
    inside = [t for t in sentence.tokens if _under(sentence, t, noun) and t.index != noun]
    sorts = nouns.classes(token.lemma) - _WIDE
    kept = [t for t in inside if t.tag in (Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.NUM)]
    return Deed(
        keys=frozenset((token.lemma, *concepts.noun_concepts(token.lemma), *(f"a {c}" for c in sorts))),
        beside=_telling(NAME + t.lemma.lower() if t.tag is Tag.PROPN else w for t in kept for w in terms((t,)))
        | befallen - {token.lemma},
    )


def _under(sentence: Sentence, token: Token, top: int) -> bool:
    """Whether a word hangs below another, at most three steps down and in no clause of its own."""
    for _ in range(3):
        if token.head == top:
            return not token.relation.startswith(("acl", "conj", "appos"))
        if token.head < 0 or token.relation.startswith(("acl", "conj", "appos")):
            return False
        token = sentence.tokens[token.head]
    return False


def _within(sentence: Sentence, clause: Clause) -> Iterator[int]:
    """The event nouns of a clause whose event is what befell those it tells of ("killed in the [blast]")."""
    verb = clause.lemma.split(" ", 1)[0]
    harm, lived = _harms(clause), verb in _LIVING
    if verb in _CONTESTED:
        objects = [sentence.phrases[n].head for n in clause.objects]
        heads = {*objects, *(sentence.phrases[n].head for p, n in clause.obliques if p in _AMID)}
        heads |= {t.index for i in objects for t in below(sentence, i) if t.relation == "nmod"}
        yield from (i for i in sorted(heads) if nouns.classes(sentence.tokens[i].lemma) & _CONTESTS)
    numbers = list(clause.objects) if lived else []
    if harm:
        numbers += [n for p, n in clause.obliques if p in _AMID]
        numbers += [] if clause.subject is None else [clause.subject]
    for number in numbers:
        head = sentence.tokens[sentence.phrases[number].head]
        for token in (head, *(t for t in below(sentence, head.index) if t.relation == "conj")):
            if token.tag is Tag.NOUN and nouns.classes(token.lemma) & (nouns.BEFALLING | _CRIMES):
                yield token.index


def _done_by(sentence: Sentence, noun: int) -> Clause | None:
    """The clause of what an event that is its subject did on its day ("the blast on Monday [killed] nine")."""
    for one in sentence.clauses:
        if one.subject is not None and sentence.phrases[one.subject].head == noun and not one.negated and _harms(one):
            return one
    return None
