"""A clause of a text that can stand alone as a statement: a reader who has nothing else knows what is claimed.

It has a subject of its own that is no pronoun, a finite verb, and nothing in it points back to another sentence. What
joins it to others, who says it, and further clauses are left out at its ends, never in its middle: it is a quotation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.lexicon import speech
from claimcheck.model.analysis import Clause, Modality, NounPhrase, Sentence, Tag, Token
from claimcheck.model.span import Span

LONGEST, SHORTEST, FEWEST = 150, 12, 4  # code points of a statement; words, where it has no figure

_WEAK = frozenset((Modality.QUESTION, Modality.CONDITIONAL, Modality.ASKED))
_NEEDED = ("complement", "infinitive")  # clauses that a verb cannot do without
_STANDING = frozenset("root conjunct complement adverbial".split())
_JOINTS = frozenset(
    "and but or nor so yet that when while as because after before since until although though where once for however "
    "meanwhile also then still instead moreover furthermore".split()
)
_AFTER = frozenset("when while as because after before since until although though where but and or".split())
_DOUBT = frozenset("if unless whether lest".split())
_POINTING = frozenset(
    "this that these those another other others such same latter former both so thus there here".split()
)
_PRONOUNS = frozenset(
    "i we you he she it they me us him them my our your myself ourselves yourself himself herself themselves mine ours "
    "yours hers theirs ones".split()
)
_QUESTIONS = frozenset("who what which whose whom why how".split())
_BOUND = frozenset("his its their her".split())  # of somebody named before them in the statement
_EMPTY = frozenset("be do have seem get go come make let".split())  # verbs that say nothing without what follows
_FOCUS = frozenset("even just only primarily partly mainly largely simply mostly chiefly especially".split())
_NOMINAL = frozenset((Tag.NOUN, Tag.PROPN, Tag.DET, Tag.ADJ))
_MOMENTS = frozenset("time moment point stage way place".split())  # "at a time when ..."
_DAYTIMES = frozenset("morning afternoon evening night time weekend summer spring autumn fall winter".split())
_SPANS = frozenset("minute hour day week month year decade".split())
_SIGNS = (("“", "”"), ("(", ")"), ("[", "]"))


@dataclass(frozen=True, slots=True)
class Statement:
    """Tokens `first` to `last` (half-open) of a sentence that say something by themselves."""

    sentence: Sentence
    clause: Clause
    first: int
    last: int

    @property
    def span(self) -> Span:
        """Where it stands in the document."""
        return self.sentence.span_of(self.first, self.last)


def statements(sentence: Sentence) -> tuple[Statement, ...]:
    """The clauses of a sentence that stand alone, in the order of their verbs."""
    return tuple(found for c in sentence.clauses if (found := _statement(sentence, c)) is not None)


def _statement(sentence: Sentence, clause: Clause) -> Statement | None:
    tokens = sentence.tokens
    subject = _subject(sentence, clause)
    if subject is None or clause.relation not in _STANDING or clause.modality in _WEAK or _doubted(sentence, clause):
        return None
    first = _first(tokens, clause.first, subject.first)
    if not _opens(tokens, first):
        return None
    for last in _ends(sentence, clause, first):
        found = Statement(sentence, clause, first, last)
        if _sound(found, subject):
            return found
    return None


def _subject(sentence: Sentence, clause: Clause) -> NounPhrase | None:
    """The subject, where it stands before its verb and a reader knows of whom it speaks."""
    if clause.surface is None:
        return None
    phrase, tokens = sentence.phrases[clause.surface], sentence.tokens
    if sentence.owners[phrase.head] != clause.index or phrase.head >= clause.verb:
        return None
    words = tokens[phrase.first : phrase.last]
    if tokens[phrase.head].tag in (Tag.PRON, Tag.DET) or any(
        t.folded in _POINTING | _BOUND | _PRONOUNS | _QUESTIONS for t in words
    ):
        return None
    before = tokens[phrase.first - 1] if phrase.first else None
    if before is not None and (
        before.tag is Tag.ADP
        and before.folded not in _JOINTS
        or before.tag is Tag.VERB
        and not speech.verb(before.lemma)
    ):
        return None  # the object of another verb, taken for a subject
    opening = tokens[clause.first]
    if opening.lemma in _SPANS and tokens[opening.index + 1].folded in ("before", "after"):
        return None  # "minutes before the hearing"
    return phrase


def _first(tokens: Sequence[Token], first: int, subject: int) -> int:
    """Where the words begin: behind what joins the clause to another, and the rest of another that stands before it."""
    while first < subject:
        word = tokens[first]
        joined = word.folded in _FOCUS and tokens[first + 1].folded in _JOINTS
        if not joined and word.folded not in _JOINTS and word.tag not in (Tag.PUNCT, Tag.CCONJ):
            break
        first += 1
    led = first and tokens[first - 1].tag is not Tag.PUNCT and tokens[first].tag in _NOMINAL
    parted = any(t.text == "," for t in tokens[first:subject]) and not any(
        t.tag is Tag.CCONJ for t in tokens[first:subject]
    )
    return subject if led and parted else first


def _opens(tokens: Sequence[Token], first: int) -> bool:
    """Whether a clause may begin there."""
    if first == 0:
        return True
    before = tokens[first - 1]
    if before.folded == "as" and tokens[first].folded in ("long", "soon", "far", "much", "well"):
        return False
    return (
        before.tag in (Tag.PUNCT, Tag.CCONJ, Tag.SCONJ)
        or before.folded in _JOINTS | {"that"}
        or before.tag is Tag.VERB
        and bool(speech.verb(before.lemma))
    )


def _doubted(sentence: Sentence, clause: Clause) -> bool:
    """Whether what stands above the clause denies it, or leaves it open."""
    if clause.governor is None or clause.relation not in _NEEDED:
        return False
    above = sentence.clauses[clause.governor]
    return above.negated or above.modality is not Modality.ASSERTED or not speech.verb(above.lemma.split(" ")[0])


def _ends(sentence: Sentence, clause: Clause, first: int) -> list[int]:
    """Where the words of a clause may end, the longest first: with all that it needs, or before a comma."""
    tokens = sentence.tokens
    last = clause.last
    for further in sorted(sentence.clauses, key=lambda c: c.first):
        needed = further.governor == clause.index and further.relation in _NEEDED
        tells = further.relation in ("relative", "infinitive", "participle", "complement") and further.first <= last
        if further.first > clause.verb and (needed or tells) and last - 1 <= further.first <= last + 1:
            last = max(last, further.last)
    for other in sentence.clauses:  # the subject of another clause, taken along by mistake
        if other.index != clause.index and other.verb >= last and other.surface is not None:
            phrase = sentence.phrases[other.surface]
            if clause.verb < phrase.first < last and other.relation in _STANDING:
                last = min(last, phrase.first)
    last = _one_subject(tokens, clause.verb, _before_speaker(tokens, clause.verb, last))
    commas = [n for n in range(last - 1, clause.verb, -1) if tokens[n].text in (",", ";", "--", "—", "–")]
    return [end for end in (_trimmed(tokens, clause.verb, e) for e in (last, *commas)) if _complete(tokens, first, end)]


def _before_speaker(tokens: Sequence[Token], verb: int, last: int) -> int:
    """The end of the words where "..., the agency said" stands behind them, or was taken along by mistake."""
    for at in range(verb + 2, min(last + 1, len(tokens))):
        if tokens[at].tag is Tag.VERB and speech.verb(tokens[at].lemma):
            comma = next((n for n in range(at, verb, -1) if tokens[n].text in (",", "”", '"')), None)
            if comma is not None and not any(t.tag in (Tag.VERB, Tag.AUX) for t in tokens[comma:at]):
                return comma
    return last


def _one_subject(tokens: Sequence[Token], verb: int, last: int) -> int:
    """The end without ", and the mayor", the beginning of a further clause: no list has two members and a comma."""
    commas = [n for n in range(verb + 1, last) if tokens[n].text == ","]
    if commas and commas[-1] + 2 < last and tokens[commas[-1] + 1].tag is Tag.CCONJ:
        tail = tokens[commas[-1] + 2 : last]
        named = tail[0].tag in (Tag.PROPN, Tag.DET, Tag.PRON) and not any(t.tag is Tag.VERB for t in tail)
        if named and len(commas) == 1:
            return commas[-1]
    return last


def _trimmed(tokens: Sequence[Token], verb: int, last: int) -> int:
    while last > verb + 1 and (
        tokens[last - 1].tag in (Tag.PUNCT, Tag.CCONJ, Tag.SCONJ)
        and tokens[last - 1].text not in ("%", ")", "”", '"', "]")
        or tokens[last - 1].folded in _AFTER
    ):
        last -= 1
    return last


def _complete(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether nothing of the words goes on behind their end: no object, no further member of a list."""
    if last < len(tokens):
        after = tokens[last]
        if after.tag not in (Tag.PUNCT, Tag.CCONJ) and after.folded not in _AFTER | _QUESTIONS:
            return False
        for token in tokens[last:]:
            listed = token.relation == "conj" and first <= token.head < last and token.tag is not Tag.VERB
            if listed and tokens[token.head].tag in (Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.NUM):
                return False
    end, before = tokens[last - 1], tokens[last - 2]
    if end.lemma in _MOMENTS and last < len(tokens) and tokens[last].folded in ("when", "where", "that"):
        return False
    if end.lemma in _SPANS and last < len(tokens) and tokens[last].folded in ("after", "before"):
        return False
    hanging = (
        end.tag is Tag.ADJ
        and before.tag in (Tag.ADP, Tag.DET)
        or any(t.folded == "either" for t in tokens[first:last])
        and not any(t.folded == "or" for t in tokens[first:last])
    )
    return not hanging and end.tag not in (Tag.ADP, Tag.DET, Tag.AUX, Tag.PART)


def _points(token: Token, tokens: Sequence[Token]) -> bool:
    """Whether the token is "this" or "that" for something said before: no "this year", and no relative clause."""
    if token.folded not in ("this", "that", "these", "those"):
        return False
    if token.tag is Tag.DET:
        return token.head < 0 or tokens[token.head].lemma not in _SPANS | _DAYTIMES
    if token.tag is not Tag.PRON:
        return False
    return token.head < 0 or not tokens[token.head].relation.startswith("acl")


def _sound(found: Statement, subject: NounPhrase) -> bool:
    """Whether the words are a sentence of a length that a reader takes in, and point to nothing outside."""
    tokens = found.sentence.tokens[found.first : found.last]
    clause, words = found.clause, [t.folded for t in tokens]
    verb = clause.verb - found.first
    if not 0 <= verb < len(tokens) or not SHORTEST <= len(found.span) <= LONGEST or found.first > subject.first:
        return False
    if len(tokens) < FEWEST and not any(t.tag is Tag.NUM for t in tokens):
        return False
    lemma = clause.lemma.split(" ")[0]
    if verb == len(tokens) - 1 and lemma in _EMPTY:
        return False
    if (
        speech.verb(lemma)
        and not clause.objects
        and not any(
            c.governor == clause.index and c.relation in _NEEDED and found.first <= c.verb < found.last
            for c in found.sentence.clauses
        )
    ):
        return False  # who speaks, without what is said
    between = found.sentence.tokens[subject.last : clause.verb]
    if sum(t.text == "," for t in between) == 1:
        return False  # the comma parts no aside: the verb is another's
    if (
        found.sentence.tokens[clause.verb].tag is Tag.VERB
        and verb + 1 < len(tokens)
        and tokens[verb + 1].folded == "by"
        and not clause.passive
    ):
        return False
    named = subject.first - found.first
    if (
        any(w in _PRONOUNS | _DOUBT for w in words)
        or words[0] in _QUESTIONS
        or any(w in _POINTING for w in words[: verb + 1])
        or any(w in _BOUND for w in words[: named + 1])
        or any(_points(t, found.sentence.tokens) for t in tokens)
    ):
        return False
    text = "".join(t.text for t in tokens)
    return text.count('"') % 2 == 0 and all(text.count(a) == text.count(b) for a, b in _SIGNS)
