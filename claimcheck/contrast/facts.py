"""What a text says, as predicates with their arguments: "X bought Y in May", "X is a unit of Y", "X, a lawyer"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimcheck.analysis.done_before import done_before
from claimcheck.analysis.facts import group_words
from claimcheck.analysis.veridicality import denied_above
from claimcheck.contrast.dates import when
from claimcheck.contrast.denial import cued, denied, withholds
from claimcheck.contrast.terms import Term, preposition, term
from claimcheck.lexicon import concepts
from claimcheck.lexicon.calendar import MONTHS
from claimcheck.model.analysis import Analysis, Clause, Modality, Sentence, Tag, Token


@dataclass(frozen=True, slots=True)
class Fact:
    """A predicate: `head` the word, `lemma` of it with its particle, and who and what it is said of, by role.

    role: "subj" (who does it or of whom a noun is said), "obj", else the preposition. main: whether the text puts it
    forward in its main clause. sure: whether it is put forward as such, not as a plan, a wish or a condition.
    says_what: whether it is a noun said of the subject ("is a lawyer"). words: those of the predicate. cued: whether a
    word of denial stands in its clause. earlier: whether it is told as having been before ("had gone"). past: tense.
    """

    head: Token
    lemma: str
    concepts: frozenset[str]
    args: tuple[tuple[str, Term], ...]
    denied: bool
    sure: bool
    main: bool
    says_what: bool = False
    words: tuple[Token, ...] = ()
    cued: bool = False
    earlier: bool = False
    past: bool = False

    def arg(self, role: str) -> Term | None:
        return next((t for r, t in self.args if r == role), None)

    @property
    def named(self) -> bool:
        """Whether a noun says what it is told of, and nobody is "I" or "you", who is another one with each speaker."""
        heads = [t.head for _, t in self.args]
        return any(t.tag is not Tag.PRON for t in heads) and not any(t.folded in _SPEAKING for t in heads)


_SPEAKING = frozenset("i me we us you".split())


def facts(analysis: Analysis) -> tuple[Fact, ...]:
    """The facts of a text, in order."""
    return tuple(f for sentence in analysis.sentences for f in facts_of(sentence))


def facts_of(sentence: Sentence) -> Iterator[Fact]:
    """The facts of a sentence."""
    for clause in sentence.clauses:
        yield from _of_clause(sentence, clause)
    yield from lives(sentence)
    for token in sentence.tokens:
        if token.relation in _BESIDE and token.head >= 0:
            above = sentence.tokens[token.head]
            name, noun = (above, token) if token.tag is not Tag.PROPN else (token, above)
            if noun.tag is Tag.NOUN and (name.tag is Tag.PROPN or token.relation == "appos"):
                yield _noun(sentence, noun, term(sentence, name.index, 0), denied=False, sure=True, main=False)


def lives(sentence: Sentence) -> Iterator[Fact]:
    """Birth and death of "NAME (8 April 1904 - 2 May 1971)", as works of reference and obituaries have them."""
    tokens = sentence.tokens
    for opened in (t for t in tokens if t.text == "(" and t.index):
        closed = next((t.index for t in tokens[opened.index :] if t.text == ")"), None)
        named = sentence.phrase_at(opened.index - (2 if tokens[opened.index - 1].folded == "," else 1))
        if closed is None or named is None or tokens[named.head].tag is not Tag.PROPN:
            continue
        inside = tokens[opened.index + 1 : closed]
        dash = next((t.index for t in inside if t.folded in _DASHES), None)
        if dash is None:
            continue
        for verb, part in (("bear", tokens[opened.index + 1 : dash]), ("die", tokens[dash + 1 : closed])):
            dated = when([t for t in part if t.folded not in _DASHES])
            if dated is None or dated.year is None:
                continue
            said = tuple(t for t in part if t.tag is Tag.NUM or t.folded.rstrip(".") in MONTHS)
            year = next(t for t in part if t.folded == str(dated.year))
            who = term(sentence, _bearer(sentence, named.head), 0)
            args = (
                ("obj" if verb == "bear" else "subj", who),
                ("", replace(term(sentence, year.index, 0), words=said, when=dated)),
            )
            yield Fact(opened, verb, concepts.verb_concepts(verb), args, False, True, False)


def _bearer(sentence: Sentence, index: int) -> int:
    """The name that a title before the brackets belongs to ("Ada Holt, 2nd Countess of Rhee, (1850 - 1911)")."""
    token = sentence.tokens[index]
    while token.relation in _OF_NAME and 0 <= token.head < token.index:
        token = sentence.tokens[token.head]
    return token.index if token.tag is Tag.PROPN else index


_OF_NAME = ("nmod", "list", "appos", "flat")
_DASHES = frozenset(("-", "--", "\u2013", "\u2014", "\u2212"))


def _of_clause(sentence: Sentence, clause: Clause) -> Iterator[Fact]:
    verb = sentence.tokens[clause.verb]
    sure = clause.modality in (Modality.ASSERTED, Modality.OBLIGED) and not _unsettled(sentence, clause)
    sure = sure and not {"nearly", "almost"} & set(group_words(sentence, clause))  # "nearly sank"
    above = None if clause.governor is None else sentence.clauses[clause.governor]
    no = denied(sentence, clause) != denied_above(sentence, clause)
    main = clause.relation in ("root", "conjunct") or clause.governor is None
    subject = None if clause.subject is None else term(sentence, sentence.phrases[clause.subject].head)
    noun = _complement(sentence, clause, verb)
    if noun is not None and subject is not None:
        for said in (noun, *(t for t in sentence.tokens if t.head == noun.index and t.relation == "conj")):
            if said.tag in (Tag.NOUN, Tag.PROPN):
                yield _noun(sentence, said, subject, denied=no, sure=sure, main=main, cued=cued(sentence, clause))
        return
    args: list[tuple[str, Term]] = [] if subject is None else [("subj", subject)]
    args += [("obj", term(sentence, sentence.phrases[n].head)) for n in clause.objects]
    args += [("obj", t) for n in clause.objects for t in _joined(sentence, sentence.phrases[n].head)]
    seen = {t.head.index for _, t in args} | {w.index for _, t in args for w in t.words}
    for role, number in clause.obliques:
        head = sentence.phrases[number].head
        if head not in seen and not (role == "by" and clause.passive and subject is not None):
            args.append((role, term(sentence, head)))
            args += [(role, t) for t in _joined(sentence, head)]
            seen |= {t.index for t in sentence.tokens[sentence.phrases[number].first : sentence.phrases[number].last]}
    for token in sentence.tokens:  # dates and figures that are no phrases
        of_verb = token.head == verb.index and token.relation.startswith(("obl", "nmod"))
        if of_verb and token.index not in seen and not (token.relation == "obl:agent" and subject is not None):
            args.append((preposition(sentence, token), term(sentence, token.index)))
    if (left := _left_undone(sentence, clause, args)) is not None:
        yield Fact(*left, no, sure, main, words=(left[0],), cued=cued(sentence, clause))
    own = tuple(t for t in sentence.tokens if t.head == verb.index and t.relation in ("xcomp", "compound:prt"))
    yield Fact(
        verb,
        clause.lemma,
        clause.concepts,
        tuple(args),
        no,
        sure,
        main,
        words=(verb, *own),
        cued=cued(sentence, clause),
        earlier=any(c is not None and c.perfect and c.past for c in (clause, above)) or done_before(sentence, clause),
        past=clause.past and not clause.passive or clause.passive and _was(sentence, clause),
    )


def _was(sentence: Sentence, clause: Clause) -> bool:
    return not any(t.folded in ("is", "are") for t in sentence.tokens[clause.first : clause.verb])


def _joined(sentence: Sentence, head: int) -> list[Term]:
    """The other members of a list ("for X, Y and Z")."""
    return [term(sentence, t.index) for t in sentence.tokens if t.head == head and t.relation == "conj"]


_Predicate = tuple[Token, str, frozenset[str], tuple[tuple[str, Term], ...]]


def _left_undone(sentence: Sentence, clause: Clause, args: list[tuple[str, Term]]) -> _Predicate | None:
    """The deed of "refused to model for X", where the tree takes it for a noun behind "to"."""
    if not withholds(clause.lemma):
        return None
    deed = next((t.head for role, t in args if role == "to" and len(t.words) == 1 and t.bare), None)
    if deed is None or not concepts.verb_concepts(deed.lemma) and deed.tag is not Tag.VERB:
        return None
    rest = tuple((role, t) for role, t in args if t.head.index != deed.index)
    return deed, deed.lemma, concepts.verb_concepts(deed.lemma), rest


def _unsettled(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause only says that something is there, or is one of manner and time, or stands below a denial."""
    if any(t.relation == "expl" and t.folded == "there" and t.head == clause.verb for t in sentence.tokens):
        return True
    if clause.relation not in ("participle", "infinitive", "complement") or clause.governor is None:
        return False
    before = sentence.tokens[clause.first - 1].folded if clause.first else ""
    if {before, sentence.tokens[clause.first].folded} & _SIDE and clause.relation == "participle":
        return True
    return not clause.negated and cued(sentence, sentence.clauses[clause.governor])


_SIDE = frozenset("after before without upon by for in on instead despite".split())


def _complement(sentence: Sentence, clause: Clause, verb: Token) -> Token | None:
    """The noun that a copula says of its subject."""
    copula = any(t.relation == "cop" and t.head == verb.index for t in sentence.tokens)
    if copula and verb.tag in (Tag.NOUN, Tag.PROPN):
        return verb
    if clause.lemma in ("be", "become", "remain") and clause.objects:
        head = sentence.tokens[sentence.phrases[clause.objects[0]].head]
        if any(t.relation == "cop" and t.head == head.index for t in sentence.tokens) or head.relation == "xcomp":
            return head
    return None


_BESIDE = ("appos", "nmod:desc")


def _noun(
    sentence: Sentence, noun: Token, subject: Term, *, denied: bool, sure: bool, main: bool, cued: bool = False
) -> Fact:
    said = term(sentence, noun.index)
    case = "" if noun.relation in _BESIDE or subject.head.relation in _BESIDE else preposition(sentence, noun)
    args = (("subj", subject), *((role, t) for role, t in said.inner if t.head.index != subject.head.index))
    if case:
        return Fact(noun, "be", frozenset(), (("subj", subject), (case, said)), denied, sure, main, words=(), cued=cued)
    return Fact(noun, noun.lemma, frozenset(), args, denied, sure, main, says_what=True, words=said.words, cued=cued)
