"""What stands above a clause, or opens it, on whether it happened: denied, left open, advised, told of on the side.

Veridicality of embedding contexts, after Karttunen (1971) and de Marneffe, Manning and Potts (2012).
"""

from __future__ import annotations

from itertools import pairwise

from claimcheck.analysis import facts
from claimcheck.analysis.facts import EMPTY, PERSONAL
from claimcheck.analysis.speech.denials import denied_before, denied_noun, stated_by
from claimcheck.analysis.speech.untrue import called_untrue, untrue_that
from claimcheck.lexicon import embedding
from claimcheck.lexicon.calendar import WEEKDAYS
from claimcheck.model.analysis import Clause, Modality, Sentence, Tag

_CHANCES = frozenset(  # "a chance that we win"
    "chance possibility risk prospect likelihood probability hope fear threat danger idea suggestion speculation rumor "
    "rumour notion theory scenario odds bet dream".split()
)
_SUPPOSING = frozenset("presume assume suppose imagine hope fear wish pretend".split())
_ERRING = frozenset("misspeak misstate misrepresent lie exaggerate embellish fib".split())
_WRONGLY = frozenset("falsely wrongly mistakenly erroneously incorrectly untruthfully".split())
_LATER = frozenset(("after", "since", "upon", "following", "by", "despite"))
# What somebody answers for, he did, whether or not he has answered for it yet: "should step aside for beating a boy".
_ANSWERING = frozenset("apologize apologise resign step stand quit atone".split())
_ANSWERED_FOR = frozenset(
    "jail imprison fine dismiss fire sack oust suspend sentence ban punish expel discipline reprimand censure "
    "criticize criticise condemn praise honor honour execute hang disqualify".split()
)
_ADVISING = frozenset("suggest recommend propose advise ask urge request demand insist require order mandate".split())
_DAYS = frozenset((*WEEKDAYS, "today", "yesterday", "morning", "afternoon", "evening", "night"))
_KNOWING = frozenset("know realize realise notice regret remember forget reveal disclose acknowledge admit".split())


def supposed_above(sentence: Sentence, clause: Clause) -> bool:
    """Whether what governs a that-clause leaves it open: "did not say that ...", "if there was proof that ..."."""
    while clause.governor is not None:
        on = sentence.tokens[clause.verb].head
        if on >= 0 and sentence.tokens[on].lemma in _CHANCES and sentence.tokens[on].tag is Tag.NOUN:
            return not denied_above(sentence, clause)
        above = sentence.clauses[clause.governor]
        content = clause.relation == "complement" or facts.of_noun(sentence, clause)
        if not content:
            return False
        if above.lemma in _SUPPOSING:
            return True
        knows = above.lemma.split(" ", 1)[0] in _KNOWING
        if (
            _misstated(sentence, above)
            or above.modality in (Modality.CONDITIONAL, Modality.QUESTION, Modality.POSSIBLE)
            or above.negated
            and not knows
        ):
            return True
        clause = above
    return False


def _misstated(sentence: Sentence, above: Clause) -> bool:
    """Whether the words say that who said it erred: "falsely said that", "admitted misspeaking when he said that"."""
    if not embedding.is_saying(above.lemma):
        return False
    wrong = any(t.folded in _WRONGLY for t in sentence.tokens[above.first : above.verb + 3])
    return wrong or any(c.lemma.split(" ", 1)[0] in _ERRING for c in sentence.clauses)


def tells_on(sentence: Sentence, clause: Clause) -> bool:
    """Whether somebody only goes on speaking: '"..., we must unify," he [went on]'."""
    if clause.lemma not in ("go on", "continue") or clause.objects or clause.subject is None:
        return False
    before = sentence.tokens[max(0, sentence.phrases[clause.subject].first - 2) : clause.verb]
    return any(t.folded == '"' and t.index > 2 for t in before)  # a closing mark


def advises(sentence: Sentence, clause: Clause) -> bool:
    """Whether a that-clause tells what somebody should do: "suggested that the mayor step down"."""
    if clause.relation != "complement" or clause.governor is None or clause.subject is None or clause.passive:
        return False
    token = sentence.tokens[clause.verb]
    bare = token.tag is Tag.VERB and token.folded == token.lemma and not clause.past
    subject = sentence.tokens[sentence.phrases[clause.subject].head]
    singular = subject.folded == subject.lemma and subject.tag in (Tag.NOUN, Tag.PROPN) or subject.folded in PERSONAL
    helped = any(t.head == clause.verb and t.relation.startswith("aux") for t in sentence.tokens)
    above = sentence.clauses[clause.governor]
    return bare and singular and not helped and above.lemma.split(" ", 1)[0] in _ADVISING


def denied_above(sentence: Sentence, clause: Clause) -> bool:
    """Whether somebody denies what a that-clause says: "denied that he fired", "rejected claims that he fired"."""
    above = None if clause.governor is None else sentence.clauses[clause.governor]
    told = clause.relation == "complement" or _behind_a_day(sentence, clause)
    if told and above is not None and above.lemma in ("deny", "dispute", "refute"):
        return not above.negated
    if _right_behind(sentence, clause):
        return True
    if _untrue_before(sentence, clause):
        return True
    noun = _meant_by(sentence, clause)
    if noun is not None and (denied_before(sentence, noun) or _untrue(sentence, noun, clause)):
        return True
    denial = None if noun is None else denied_noun(sentence, noun)
    return denial is not None and denial is not clause  # "a charge he denies" denies the charge


def _untrue_before(sentence: Sentence, clause: Clause) -> bool:
    """Whether "it is untrue that" opens the clause."""
    opener = next((i for i in (clause.first, clause.first - 1) if i > 0 and sentence.tokens[i].folded == "that"), None)
    return opener is not None and untrue_that(sentence, opener - 1) is not None


def _untrue(sentence: Sentence, noun: int, clause: Clause) -> bool:
    """Whether somebody says that the statement which the noun names is untrue; "false claims that" only calls it so.

    A clause that says so itself ("the report is false") is none that is called untrue.
    """
    found = called_untrue(sentence, noun)
    return found is not None and found.said and not clause.first <= found.at < clause.last


def _right_behind(sentence: Sentence, clause: Clause) -> bool:
    """Whether "denied (on Monday) that" stands right before the subject, whatever the clause was hung on."""
    if clause.subject is None:
        return False
    at = sentence.phrases[clause.subject].first - 1
    if at < 1 or sentence.tokens[at].folded != "that":
        return False
    at -= 1
    while at > 0 and sentence.tokens[at].folded in _DAYS | _BEFORE_DAYS:
        at -= 1
    verb = sentence.tokens[at]
    return verb.lemma in ("deny", "dispute", "refute") and verb.folded.endswith("ed")


_BEFORE_DAYS = frozenset(("on", "last", "late", "early", "again"))


def _meant_by(sentence: Sentence, clause: Clause) -> int | None:
    """The noun just before a clause that says what it means ("accusations that its jets had", "claims it had")."""
    opens = sentence.tokens[clause.first].folded == "that"
    subject = sentence.phrases[clause.subject].first if clause.subject is not None else clause.first
    before = (clause.first if opens or clause.subject is None else min(subject, clause.first)) - 1
    if before > 0 and sentence.tokens[before].folded in ("that", "of"):
        before = stated_by(sentence, before) if sentence.tokens[before].folded == "that" else before - 1
    if before <= 0 or sentence.tokens[before].tag is not Tag.NOUN or clause.governor is None:
        return None
    return before


def _behind_a_day(sentence: Sentence, clause: Clause) -> bool:
    """Whether a that-clause stands behind a day that it says nothing of: "denied on Monday that he had"."""
    opener = next((i for i in (clause.first, clause.first - 1) if i > 0 and sentence.tokens[i].folded == "that"), None)
    return opener is not None and sentence.tokens[opener - 1].folded in _DAYS


def side_act(sentence: Sentence, clause: Clause) -> bool:
    """Whether a participle tells of a further act of the subject as done ("after signing") or not ("without")."""
    if (
        clause.relation != "participle"
        or clause.governor is None
        or not sentence.tokens[clause.verb].folded.endswith("ing")
    ):
        return False
    above = sentence.clauses[clause.governor]
    opener = sentence.tokens[clause.first].folded
    if clause.lemma in EMPTY or clause.subject is None:
        return False
    if opener == "for" and not clause.negated:
        head = above.lemma.split(" ", 1)[0]
        return head in _ANSWERED_FOR and above.passive or head in _ANSWERING and not above.passive
    if above.modality is not Modality.ASSERTED:
        return False
    if clause.negated:
        return opener == "without" and not above.negated
    return opener in _LATER and not above.negated


def set_aside(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause names what was not chosen: "rather than go ahead", "instead of signing"."""
    before = [t.folded for t in sentence.tokens[max(0, clause.verb - 3) : clause.verb]]
    return any(pair in (("rather", "than"), ("instead", "of")) for pair in pairwise(before))
