"""Whether a word of stance in a short text is about what another text tells, too."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from claimcheck.analysis.speech import stance_words as words
from claimcheck.lexicon import concepts, gazetteer, nouns, speech
from claimcheck.model.analysis import CONTENT, Analysis, Sentence, Tag, Token
from claimcheck.text.lemmas import lemma

_NAMES = frozenset((Tag.NOUN, Tag.PROPN))
_REACH = 8  # tokens behind a negation that it may be about
_NEAR = 4  # telling words behind a modal that it may be about
_RUN = 3  # tokens of a noun phrase behind "fake"
_ASIDES = frozenset((",", ":", ";", "-", "."))
_LABEL = 5  # tokens of a speaker before or behind the colon of a headline


def forms(token: Token) -> frozenset[str]:
    """What a word may mean, whatever its class: its base forms and the classes of the lexicon."""
    verb, noun = lemma(token.folded, Tag.VERB), lemma(token.folded, Tag.NOUN)
    classes = concepts.verb_concepts(verb) | concepts.noun_concepts(noun)
    states = frozenset(concept for concept, _ in concepts.adjective_concepts(token.folded))
    return frozenset((token.lemma, verb, noun)) | classes | states


@dataclass(frozen=True, slots=True)
class Told:
    """What a text tells: the meanings of its telling words, and those that it denies itself."""

    words: frozenset[str]
    denied: frozenset[str]


def terms(analysis: Analysis) -> Told:
    """What a text tells, as far as single words say."""
    told: set[str] = set()
    denied: set[str] = set()
    for sentence in analysis.sentences:
        for token in sentence.tokens:
            if token.tag in CONTENT and token.lemma not in words.EMPTY:
                told |= forms(token)
            if token.folded in words.DENIALS and (found := _negated(sentence, token.index)):
                denied |= forms(found[0])
    return Told(frozenset(told), frozenset(denied))


@dataclass(frozen=True, slots=True)
class Scope:
    """What the other text tells; `loose`: of a line set as a headline, any word behind a negation is enough."""

    told: Told
    loose: bool = False

    def of_story(self, sentence: Sentence, at: int) -> bool:
        """Whether a word for "untrue" is said of the story: no hoax denied, no fake passport."""
        before = [t.folded for t in sentence.tokens[max(0, at - 3) : at]]
        if words.NEGATIONS & set(before) and sentence.tokens[at].folded != "nope":
            return False
        if "as" not in before and any(lemma(t.folded, Tag.VERB) in words.REJECTING for t in sentence.tokens[:at]):
            return False
        run = []
        for token in sentence.tokens[at + 1 : at + 1 + _RUN]:
            if token.tag not in _NAMES:
                break
            run.append(token)
        known = any(lemma(t.folded, Tag.NOUN) in words.STORIES or self._shared(t) for t in run)
        return not run or known or sentence.tokens[at].tag is Tag.NOUN and sentence.tokens[at].folded == "hoax"

    def denied(self, sentence: Sentence, at: int) -> bool:
        """Whether a verb of denial denies the story, and not that it is a hoax."""
        if words.NEGATIONS & {t.folded for t in sentence.tokens[max(0, at - 2) : at]}:
            return False
        if sentence.tokens[at].folded in words.NOUNS_TOO and sentence.tokens[at].tag is not Tag.VERB:
            return False
        behind = sentence.tokens[at + 1].folded if at + 1 < len(sentence.tokens) else ""
        if behind == "as":
            return True  # "dismissed as a hoax"
        rejecting = lemma(sentence.tokens[at].folded, Tag.VERB) in words.REJECTING
        taken = list(takewhile(lambda t: t.folded not in words.OCCASIONING, sentence.tokens[at + 1 :]))
        return not rejecting or not any(t.folded in words.UNTRUE for t in taken)

    def negates(self, sentence: Sentence, at: int) -> bool:
        """Whether a negation is about what the other text tells: its predicate, or whether it is true."""
        tokens = sentence.tokens
        word, behind = tokens[at].folded, tokens[at + 1].folded if at + 1 < len(tokens) else ""
        opens = at == 0 or tokens[at - 1].folded in ("?", ":")
        if word == "nope" or word == "no" and opens and behind in words.SIGNS:
            return True
        if behind == "to" and at and tokens[at - 1].folded == "out":
            return any(self._shared(t) for t in _negated(sentence, at))  # "turns out not to have landed"
        if behind in ("to", "only", "just") or word == "not" and at and tokens[at - 1].folded in (",", "-", "or"):
            return False
        if at and tokens[at - 1].folded in words.UNSURE or at == 1 and tokens[0].folded == "do":
            return False
        found = _negated(sentence, at)
        if not found or words.WONDERING & {t.folded for t in tokens[at : at + _REACH]}:
            return False  # "has no idea how it got there": that it did is taken for granted
        meant = forms(found[0])
        if meant & words.TRUTH or word == "no" and meant & words.NOTHING:
            return True
        if meant & self.told.denied or not self.loose and (self.told.denied or found[0].tag is Tag.NUM):
            return False  # both deny something, or the figure is what is denied
        if self.loose or found[0].lemma in words.EMPTY or meant & {"say", "tell"}:
            return any(self._shared(t) for t in found)
        return self._shared(found[0])

    def dispels(self, sentence: Sentence, at: int) -> bool:
        """Whether what follows the verb is a rumour or claim ("kills rumor of a merger")."""
        behind = sentence.tokens[at + 1 : at + 1 + _NEAR]
        return any(lemma(t.folded, Tag.NOUN) in words.CHALLENGED for t in behind)

    def withheld(self, sentence: Sentence, at: int) -> bool:
        """Whether somebody will not say so ("refuses to confirm or deny")."""
        before = sentence.tokens[max(0, at - _NEAR) : at]
        return any(lemma(t.folded, Tag.VERB) in words.WITHHOLDING for t in before)

    def hearsay(self, sentence: Sentence, at: int) -> bool:
        """Whether nobody who is in charge vouches for it ("analyst confirms", "source confirms")."""
        before = sentence.tokens[max(0, at - _RUN) : at]
        return any(lemma(t.folded, Tag.NOUN) in words.UNOFFICIAL for t in before)

    def near(self, sentence: Sentence, at: int) -> bool:
        """Whether a hedge stands among words of the story, and not in an aside about something else."""
        first, last = at, at
        while first > 0 and sentence.tokens[first - 1].folded not in _ASIDES:
            first -= 1
        while last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].folded not in _ASIDES:
            last += 1
        own = [t for t in sentence.tokens[first : last + 1] if t.index != at and t.tag in CONTENT]
        return len(own) < _RUN or any(self._shared(t) for t in own)

    def of_person(self, sentence: Sentence, at: int) -> bool:
        """Whether a hedge stands before a word for a person ("the alleged attacker"): it hedges no event."""
        behind = sentence.tokens[at + 1 : at + 1 + _RUN]
        return any("person" in nouns.classes(lemma(t.folded, Tag.NOUN)) for t in behind if t.tag in _NAMES)

    def possible(self, sentence: Sentence, at: int) -> bool:
        """Whether what the other text tells is said to be possible ("may buy"), and not a thing beside it."""
        return any(self._shared(t) for t in _negated(sentence, at)[:_NEAR])

    def own(self, sentence: Sentence, at: int) -> bool:
        """Whether a party of the story says it of itself ("Kordel says it will close")."""
        if lemma(sentence.tokens[at].folded, Tag.VERB) not in words.SAYING or not at:
            return False
        before = sentence.tokens[at - 1]
        return before.tag in _NAMES and self._shared(before)

    def _shared(self, token: Token) -> bool:
        return token.lemma not in words.EMPTY and bool(forms(token) & self.told.words)


def _negated(sentence: Sentence, at: int) -> list[Token]:
    """The telling words behind a negation, in order, up to the next sign."""
    found = []
    for token in sentence.tokens[at + 1 : at + 1 + _REACH]:
        if token.tag is Tag.PUNCT:
            break
        if token.tag in CONTENT and token.lemma != "be":
            found.append(token)
    return found


def labelled(analysis: Analysis, beside: Analysis) -> bool:
    """Whether a colon at either end sets off who says so, and not what it is about ("WSJ: ...", "...: analyst")."""
    known = {t.lemma for s in beside.sentences for t in s.tokens}
    for sentence in analysis.sentences[:1]:
        tokens = sentence.tokens
        if not any(t.tag in (Tag.VERB, Tag.AUX) for t in tokens):
            continue
        for at in (t.index for t in tokens if t.folded == ":"):
            for label in (tokens[:at], tokens[at + 1 :]):
                named = [t for t in label if t.tag is not Tag.PUNCT]
                if not 0 < len(named) <= _LABEL or any(t.tag in (Tag.VERB, Tag.AUX) for t in named):
                    continue
                like = all(t.text[0].isupper() or t.tag in (Tag.NOUN, Tag.ADP, Tag.DET) for t in named)
                place = gazetteer.known(" ".join(t.folded for t in named)) is not None
                other = not known & {t.lemma for t in named} and named[0].folded not in speech.NO_SPEAKER
                if like and not place and other:
                    return True
    return False
