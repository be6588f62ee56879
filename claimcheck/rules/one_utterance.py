"""One utterance put into the mouths of two people, or of all of a group and of a part of it."""

from __future__ import annotations

import re
from itertools import product

from claimcheck.analysis.speech.voices import surely_apart
from claimcheck.kinds.quote import Quote
from claimcheck.lexicon.number_words import TEENS, TENS, UNITS
from claimcheck.lexicon.speech import FORMULAS, PASSED_ON, SAYINGS
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story
from claimcheck.text import wording
from claimcheck.text.folding import fold
from claimcheck.text.sentences import sentences

_FEWEST = 6  # words in common that hardly two people say
_LONG = 8  # words of a sentence that hardly two people say, whatever they say next to it
_MANY = 12  # words in common from which an editor may have changed some of the others
_SAME, _MOST = 0.9, 0.75  # of the shorter wording: what must be in common
_ONLY = 6  # code points of "only" and a blank
_NUMBER = "|".join((*(w for w in (*UNITS, *TEENS, *TENS)), r"\d+"))
_WHOLE = re.compile(r"(?:all|every|each)\b")
_PART = re.compile(rf"(?:(?:only|just) (?:{_NUMBER})\b|(?:{_NUMBER}|half|a minority) of\b)")
_WRITTEN = frozenset("letter petition statement memo note email declaration appeal wrote signed signatories".split())
_COUNTING = {w.removesuffix("s") for w in (*UNITS, *TEENS, *TENS, "every", "each", "only", "just", "half", "minority")}
_OWN = 2  # words in common that carry something and stand in no set phrase of condolence, thanks or caution


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """`contradict` where the words are the same and the speakers are named, or all of a group and some of it."""
    left, right = pair.left.value, pair.right.value
    assert isinstance(left, Quote) and isinstance(right, Quote)
    if pair.left.source == pair.right.source:
        return None  # one text lets one of them quote the other
    shared = _all_or_part(pair, story)
    around = _around(pair.left, story), _around(pair.right, story)
    if not shared and not surely_apart(left.voice, right.voice, around):
        return None
    if not _of_one_wording(left.words, right.words) and not _share_a_sentence(left.words, right.words):
        return None
    if not shared and _passed_on(pair, story) or _also_given(pair, story):
        return None
    labels = (str(left.voice.name), str(right.voice.name))
    why = ("all of them are said to say it, and a part of them",) if shared else ("the words are the same",)
    return Outcome(verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=why, labels=labels)


def _of_one_wording(left: str, right: str) -> bool:
    """Whether the words are the same but for an editor's hand, and somebody's own."""
    found = wording.compare(wording.words(left), wording.words(right))
    least = _MOST if found.shared >= _MANY else _SAME
    if found.shared < _FEWEST or found.shared < least * found.shorter:
        return False
    return not (found.shared < _MANY and found.telling or _is_formula(left) or _is_formula(right))


def _share_a_sentence(left: str, right: str) -> bool:
    """Whether a long sentence of the one is one of the other, too: each outlet goes on in its own way."""
    ours, theirs = ([text[s.start : s.end] for s in sentences(text)] for text in (left, right))
    long = [(a, b) for a, b in product(ours, theirs) if min(len(a.split()), len(b.split())) >= _LONG]
    return len(ours) + len(theirs) > 2 and any(_of_one_wording(a, b) for a, b in long)


def _all_or_part(pair: Comparison, story: Story) -> bool:
    """Whether the one names all of a group as who wrote it, the other a counted part: "every nurse", "four of the".

    Of what is only spoken nothing follows: what all say one of them says, too.
    """
    around = [{w.strip(".,:;") for w in _around(c, story).lower().split()} for c in (pair.left, pair.right)]
    if not all(_WRITTEN & words for words in around):
        return False
    told = [(_speaking(c, story), _speaking(d, story)) for c, d in ((pair.left, pair.right), (pair.right, pair.left))]
    return any(_WHOLE.match(all_) and _PART.match(some) and _group(all_) & _group(some) for all_, some in told)


def _speaking(claim: Claim, story: Story) -> str:
    """The words for whoever speaks, with "only" before them."""
    if (at := claim.parts.get("speaker")) is None:
        return ""
    document = story.documents[claim.source]
    before = document.text[max(0, at.start - _ONLY) : at.start].split()
    return fold(" ".join([*(w for w in before[-1:] if w in ("only", "just")), document.exact(at)])).lower()


def _group(told: str) -> set[str]:
    """The words that may say what they are."""
    return {w.removesuffix("s") for w in re.findall(r"[a-z]{4,}", told)} - _COUNTING


def _is_formula(spoken: str) -> bool:
    """Whether hardly a word of it is the speaker's own: two may well say it."""
    own = {w for w in wording.words(spoken) if wording.carries(w) and not {w, w.removesuffix("s")} & FORMULAS}
    return len(own) < _OWN


def _passed_on(pair: Comparison, story: Story) -> bool:
    """Whether one text says that the words are another's: a proverb, a slogan, a letter read out, the other's own."""
    for claim, other in ((pair.left, pair.right), (pair.right, pair.left)):
        assert isinstance(claim.value, Quote) and isinstance(other.value, Quote)
        deputy = bool(claim.value.voice.behalf or other.value.voice.behalf)
        words = fold(_around(claim, story)).lower().split()
        plain = {w.strip(".,:;!?'\"()") for w in words}
        named = str(other.value.voice.entity).split()[-1] in plain
        if plain & SAYINGS or plain & PASSED_ON and (deputy or named):
            return True
    return False


def _also_given(pair: Comparison, story: Story) -> bool:
    """Whether one of the texts gives the words to both: it knows that one of them repeats the other."""
    for claim, other in ((pair.left, pair.right), (pair.right, pair.left)):
        assert isinstance(claim.value, Quote) and isinstance(other.value, Quote)
        for beside in story.claims.get(claim.source, ()):
            if beside.kind != "quote" or not isinstance(beside.value, Quote) or beside.id == claim.id:
                continue
            if beside.value.voice.entity == other.value.voice.entity and _same_words(beside.value, other.value):
                return True
    return False


def _same_words(a: Quote, b: Quote) -> bool:
    found = wording.compare(wording.words(a.words), wording.words(b.words))
    return found.shared >= _FEWEST and found.shared >= _SAME * found.shorter


def _around(claim: Claim, story: Story) -> str:
    """What the sentence and the one before it say beside the quotation."""
    document = story.documents[claim.source]
    assert isinstance(claim.value, Quote)
    near = [p.span for p in document.passages if claim.passage_index - 1 <= p.index <= claim.passage_index]
    return " ".join(document.exact(span) for span in near).replace(claim.value.words, " ")


RULE = Rule(
    id="one-utterance",
    summary="One utterance is put into the mouths of two people.",
    example="“It was luck,” Ode said. / “It was luck,” Park said.",
    conflict=(
        "“We counted the ballots twice and then once more,” Karim Lindgren told the court.",
        "Ingrid Vale told the court: “We counted the ballots twice and then once more.”",
    ),
    no_conflict=("“No comment,” said Ada Ode.", "“No comment,” said Tom Park."),
    level=Level.ERROR,
    pairs=(("quote", "quote"),),
    judge=_judge,
)
