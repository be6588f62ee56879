"""The words that say how sure a statement is put: hedging adverbs, "alleged" before a noun, "is accused of", "if".

Levels after De Facto (Saurí and Pustejovsky 2012), cues from `claimcheck.lexicon.scales`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from claimcheck.analysis.clauses.conditions import conditions
from claimcheck.analysis.speech.ascribed import is_norm, state_of
from claimcheck.analysis.speech.denials import answering, denied_before, denied_noun, denies, is_statement, opening
from claimcheck.analysis.speech.hearsay import hearsay
from claimcheck.analysis.speech.leaving_open import left_open
from claimcheck.analysis.speech.types import Sureness as Sureness
from claimcheck.analysis.speech.untrue import Untrue, called_untrue, untrue_that, without_merit
from claimcheck.lexicon import concepts, scales
from claimcheck.model.analysis import Clause, Sentence, Tag
from claimcheck.text.lemmas import lemma as base_form

_LEVELS = {"expected": "planned"}  # what is forecast or due is put as a plan
_HEDGING = frozenset(("reported", "alleged", "speculated"))
_OPENING = frozenset(("that", "of", "about", "over", "to", "from"))
_BE = frozenset(("be", "get"))
# Verbs of the table that bring in words without saying how sure they are.
_PLAIN = frozenset(
    "say state tell note add report show find write explain hear learn cite quote charge describe gather".split()
)
_LOOSE = frozenset("soon prospective possible potential probable sure certain definite official".split())
_PERHAPS = frozenset(("may", "might", "could"))
_NOMINAL = frozenset((Tag.NOUN, Tag.PROPN))
_ASCRIBING = frozenset(("to", "of", "that", "as", "by", "with"))
_NARRATING = frozenset(("tell", "describe", "learn", "quote"))
_FILED = frozenset(("missing", "stolen", "lost"))  # what is reported so has been told to the police
_ASKING = frozenset("ask wonder know see tell inquire enquire check".split())
_CHARGED = frozenset(("accused", "suspected"))
_HELD = frozenset("said thought believed alleged reported rumoured rumored feared understood claimed".split())
_AUXILIARY = frozenset(("be", "have"))
_THINKING = frozenset("think believe imagine suppose wonder guess understand hope plan know".split())


@lru_cache(maxsize=512)  # sentences: who tells of a text asks several times of each
def certainties(sentence: Sentence) -> tuple[Sureness, ...]:
    """The cues of a sentence in order; a denied one ("was not accused") is none."""
    return tuple(_certainties(sentence))


def _certainties(sentence: Sentence) -> Iterator[Sureness]:
    clauses = {c.verb: c for c in reversed(sentence.clauses)}
    answers = frozenset(answering(sentence))
    supposing = {c.cue[0]: c.cue[1] for c in conditions(sentence.tokens)}
    inside = {i for p in sentence.phrases for i in range(p.first, p.head)}
    for token in sentence.tokens:
        at = token.index
        found = left_open(sentence, at) or hearsay(sentence, at)
        if found is not None:
            pass
        elif at in supposing:
            found = Sureness("conditional", token.folded, at, supposing[at])
        elif at in answers:
            found = Sureness("denied", token.lemma, at, at + 1)
        elif (untrue := untrue_that(sentence, at) or _told_in_no_truth(sentence, at)) is not None:
            found = Sureness("denied" if untrue.said else "refuted", untrue.word, at, at + 1)
        elif token.tag is Tag.ADV:
            found = _of(scales.certainty(token.folded, "adverb"), token.folded, at, _HEDGING)
        elif token.tag in (Tag.ADJ, Tag.VERB) and (at in inside or _attributive(sentence, at)):
            found = (
                None if is_norm(sentence, at) else _of(scales.certainty(token.folded, "adjective"), token.folded, at)
            )
        elif token.tag in (Tag.VERB, Tag.ADJ) and (_passive(sentence, at) or _reduced(sentence, at, clauses.get(at))):
            found = _ascribed(sentence, at) or _active(sentence, at, clauses.get(at))
        elif token.tag is Tag.NOUN or at == 0 and token.tag in (Tag.VERB, Tag.PROPN) and token.folded.endswith("s"):
            found = _noun(sentence, at) or _verb_behind_noun(sentence, at)
        elif token.tag is Tag.VERB:
            found = _verb(sentence, at, clauses.get(at))
        elif token.folded in ("if", "unless"):
            found = _condition(sentence, at)
        elif token.folded in _PERHAPS and token.tag is not Tag.PROPN:  # "seized in May have been freed"
            found = _modal(sentence, at)
        if found is not None and found.cue not in _LOOSE:
            yield found


def _modal(sentence: Sentence, at: int) -> Sureness | None:
    """ "may have left", "might be alive": what is held possible, not what is allowed or able."""
    behind = next((t for t in sentence.tokens[at + 1 :] if t.tag not in (Tag.ADV, Tag.PART)), None)
    word = sentence.tokens[at].folded
    following = [] if behind is None else sentence.tokens[behind.index : behind.index + 2]
    if [t.folded for t in following] == ["have", "to"]:
        return None  # "might have to leave": what may become needful has not been done
    past = behind is not None and behind.folded == "have"
    open_ = word == "might" and behind is not None and behind.tag in (Tag.VERB, Tag.AUX)
    return Sureness("speculated", word, at, at + 1) if past or open_ else None


def _of(level: str | None, cue: str, at: int, wanted: frozenset[str] | None = None) -> Sureness | None:
    if level is None or wanted is not None and level not in wanted:
        return None
    return Sureness(_LEVELS.get(level, level), cue, at, at + 1)


def _attributive(sentence: Sentence, at: int) -> bool:
    """Whether the word stands between a determiner and a noun ("her alleged accomplice")."""
    tokens = sentence.tokens
    between = 0 < at < len(tokens) - 1 and tokens[at + 1].tag in (Tag.NOUN, Tag.PROPN)
    return between and (tokens[at - 1].tag is Tag.DET or tokens[at - 1].folded in ("his", "her", "its", "their"))


def _verb_behind_noun(sentence: Sentence, at: int) -> Sureness | None:
    """A verb that looks like a plural: "the suit alleges that", "the tribe claims it"."""
    tokens = sentence.tokens
    if not 0 < at < len(tokens) - 1 or tokens[at - 1].tag not in _NOMINAL:
        return None
    plural = tokens[at].folded.endswith("s")
    if tokens[at + 1].folded == "that" and not plural and scales.certainty(tokens[at].folded, "noun") is None:
        return _of(
            scales.certainty(tokens[at].folded, "verb"), tokens[at].folded, at, _HEDGING
        )  # "police suspect that"
    if not plural or tokens[at + 1].folded not in ("that", "it", "he", "she", "they", "there"):
        return None
    return _of(scales.certainty(tokens[at].folded.removesuffix("s"), "verb"), tokens[at].folded.removesuffix("s"), at)


def _ascribed(sentence: Sentence, at: int) -> Sureness | None:
    """A passive or adjective that says what is held of its subject: "is accused of", "was said to", "is due to"."""
    word, lemma = sentence.tokens[at].folded, sentence.tokens[at].lemma
    follows = sentence.tokens[at + 1].folded if at + 1 < len(sentence.tokens) else ""
    ascribing = follows in _ASCRIBING or state_of(sentence, at) is not None and follows not in _FILED
    if _own_negation(sentence, at) or not ascribing or lemma in _NARRATING:
        return None
    if word == "due" and not _to_do(sentence, at + 1):
        return None  # "the delay is due to rain"
    return _of(scales.certainty(f"be {word}", "verb"), lemma, at)


def _to_do(sentence: Sentence, at: int) -> bool:
    """Whether an infinitive stands there. A bare noun that tells a deed as a verb alone is one, too ("due to land in
    crater nine"), but behind a past happening, which has a cause ("the crash was due to smoke").
    """
    tokens = sentence.tokens
    behind = next((t for t in tokens[at + 1 :] if t.tag is not Tag.ADV), None)
    if behind is None or tokens[at].folded != "to" or behind.tag in (Tag.VERB, Tag.AUX):
        return behind is not None and tokens[at].folded == "to"
    deed = concepts.verb_concepts(behind.folded) and not concepts.noun_concepts(behind.folded)
    if behind.tag is not Tag.NOUN or behind.index != at + 1 or not deed:
        return False
    own = sentence.clause_at(at)
    of = sentence.bounds_of(own.surface) if own is not None and own.past else None
    return of is None or not concepts.noun_concepts(tokens[of[1] - 1].lemma)


def _active(sentence: Sentence, at: int, clause: Clause | None) -> Sureness | None:
    """A verb that was taken for a participle though an object follows: "clerks at the yard [accused] foremen of"."""
    if sentence.tokens[at].folded not in _CHARGED or _passive(sentence, at):
        return None
    phrase = next((p for p in sentence.phrases if p.first == at + 1), None)
    behind = sentence.tokens[phrase.last].folded if phrase and phrase.last < len(sentence.tokens) else ""
    return _verb(sentence, at, clause) if behind == "of" else None


def _verb(sentence: Sentence, at: int, clause: Clause | None) -> Sureness | None:
    lemma = sentence.tokens[at].lemma
    if clause is not None and clause.negated and _own_negation(sentence, at):
        return None
    if at + 1 < len(sentence.tokens):
        phrasal = f"{lemma} {sentence.tokens[at + 1].folded}"
        if (level := scales.certainty(phrasal, "verb")) is not None:
            return Sureness(_LEVELS.get(level, level), phrasal, at, at + 2)
    level = scales.certainty(lemma, "verb")
    if level is None or lemma in _PLAIN and not _charges(sentence, at) or not _brings_in(sentence, at):
        return None
    if denies(lemma) and not denies(lemma, alone=True) and not _of_statement(sentence, at):
        return None  # "rejected the offer"
    return _of(level, lemma, at)


def _charges(sentence: Sentence, at: int) -> bool:
    """Whether somebody is charged with words, not with a price: "prosecutors charge that"."""
    behind = sentence.tokens[at + 1].folded if at + 1 < len(sentence.tokens) else ""
    return sentence.tokens[at].lemma == "charge" and behind == "that"


def _of_statement(sentence: Sentence, at: int) -> bool:
    """Whether a statement is rejected: a clause, or a noun for one; of "rejected claims that" the noun tells itself."""
    if sentence.tokens[at + 1].folded in ("that", "it"):
        return True
    phrase = sentence.phrase_at(at + 1)
    if phrase is None or phrase.last >= len(sentence.tokens):
        return False
    noun, follows = sentence.tokens[phrase.head].lemma, sentence.tokens[phrase.last].folded
    tells = follows == "that" or follows == "of" and scales.certainty(noun, "noun") is not None
    return is_statement(noun) and not tells


def _own_negation(sentence: Sentence, at: int) -> bool:
    """Whether a "not" or "never" stands in the verb's own group."""
    begin = at
    while begin > 0 and sentence.tokens[begin - 1].tag in (Tag.AUX, Tag.ADV, Tag.PART):
        begin -= 1
    return any(t.folded in ("not", "n't", "never", "no") for t in sentence.tokens[begin:at])


def _passive(sentence: Sentence, at: int) -> bool:
    """Whether a form of "be" stands before the word, adverbs between."""
    before = at - 1
    while before >= 0 and sentence.tokens[before].tag in (Tag.ADV, Tag.PART):
        before -= 1
    return before >= 0 and sentence.tokens[before].lemma in _BE and not sentence.tokens[at].folded.endswith("ing")


def _reduced(sentence: Sentence, at: int, clause: Clause | None) -> bool:
    """Whether a passive stands without its "be" behind its noun: "two clerks accused of theft"."""
    behind = [t.folded for t in sentence.tokens[at + 1 : at + 3]]
    word = sentence.tokens[at].folded
    charged = word in _CHARGED and behind[:1] == ["of"] or word == "charged" and behind[:1] == ["with"]
    if charged or word in _HELD and behind[:1] == ["to"] and behind[-1] in _AUXILIARY:
        return True  # however it was parsed, for no active verb goes on like this
    if clause is None or clause.relation != "participle" or not at:
        return False
    return word.endswith("ed") and sentence.tokens[at - 1].tag not in (Tag.AUX, Tag.PART)


def _brings_in(sentence: Sentence, at: int) -> bool:
    """Whether a statement, an object or an infinitive follows the verb; thoughts need "that" or "to"."""
    if at + 1 >= len(sentence.tokens):
        return False
    after = sentence.tokens[at + 1]
    if sentence.tokens[at].lemma in _THINKING:
        return after.folded in ("that", "to") or _own_subject(sentence, at)
    return after.folded in ("that", "to", "it") or after.tag in (
        Tag.DET, Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.ADJ, Tag.NUM, Tag.VERB, Tag.AUX,
    )  # fmt: skip


def _noun(sentence: Sentence, at: int) -> Sureness | None:
    """A noun that brings in what is alleged or guessed: "rumours that", "on suspicion of"."""
    lemma = base_form(sentence.tokens[at].folded, Tag.NOUN)  # at the start it may be taken for a name
    if lemma == "charge" and at and sentence.tokens[at - 1].folded in ("in", "take", "takes", "took", "taking"):
        return None  # "in charge of the inquiry"
    level = scales.certainty(lemma, "noun")
    opens = opening(sentence, at)
    follows = sentence.tokens[opens].folded if opens < len(sentence.tokens) else ""
    own = follows in _OPENING or _own_subject(sentence, at)
    untrue = called_untrue(sentence, at) if own else None
    denial = denied_noun(sentence, at) if own and untrue is None else None
    before = denied_before(sentence, at) if own and untrue is None and denial is None else None
    unlisted = level is None and not (
        is_statement(lemma) and (untrue or denial or before)
    )  # "suggestions that" say nothing
    mere = lemma in ("source", "word", "account", "possibility") and not (untrue or denial or before)
    if level == "stated" or unlisted or not own or mere:
        return None
    plural = sentence.tokens[at].folded != lemma
    if level == "reported" and follows in _OPENING and follows != "that" and not (plural and follows == "of"):
        return None
    if follows == "that" and at + 2 < len(sentence.tokens) and sentence.tokens[at + 2].tag in (Tag.VERB, Tag.AUX):
        return None  # "the report that cleared him"
    if untrue is not None:
        return Sureness("denied" if untrue.said else "refuted", untrue.word, at, opens)
    if before is not None:
        return Sureness("denied", before, at, opens)
    if denial is not None:
        return Sureness("denied", denial.lemma.split(" ", 1)[0], at, opens)
    return _of(level, lemma, at)


def _own_subject(sentence: Sentence, at: int) -> bool:
    """Whether a clause with a subject of its own says what the noun means, no "that" between ("claims it had")."""
    clauses = (
        c
        for c in sentence.clauses
        if c.first == at + 1 and c.relation in ("relative", "complement") and not _takes(sentence, c, at)
    )
    return any(c.subject is not None and sentence.phrases[c.subject].first == at + 1 for c in clauses)


def _takes(sentence: Sentence, clause: Clause, at: int) -> bool:
    """Whether the clause says what somebody does with the noun, not what the noun says: "a charge he denies"."""
    return any(sentence.phrases[n].head == at for n in clause.objects)


def _told_in_no_truth(sentence: Sentence, at: int) -> Untrue | None:
    """ "No truth to [reports] that": the noun looks like a verb behind "to"."""
    if sentence.tokens[at].tag is not Tag.VERB or not is_statement(base_form(sentence.tokens[at].folded, Tag.NOUN)):
        return None
    opened = at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].folded == "that"
    return without_merit(sentence, at) if opened else None


def _condition(sentence: Sentence, at: int) -> Sureness | None:
    """A condition; no indirect question ("asked if"), comparison ("as if") or concession ("even if")."""
    before = sentence.tokens[at - 1] if at else None
    if before is not None and (before.lemma in _ASKING or before.folded in ("as", "even", "what", "see", "whether")):
        return None
    if not any(t.tag in (Tag.VERB, Tag.AUX) for t in sentence.tokens[at + 1 : at + 12]):
        return None
    return Sureness("conditional", sentence.tokens[at].folded, at, at + 1)
