"""Those whom a study or a vote counts in all: who took part in a trial, what share of the voters voted.

"The trial involved 2,400 volunteers", "a study of 1,850 nurses", "researchers followed some 900 men": one study has
one number of participants, whatever the verb. "Turnout was 61 percent" and "54 percent of those eligible voted" are
one rate.
"""

from __future__ import annotations

import re

from claimcheck.analysis.quantities import Quantity, before_text, text_after
from claimcheck.lexicon import nouns
from claimcheck.model.analysis import Clause, Sentence
from claimcheck.text.patterns import lazily

ANYBODY = frozenset("participant volunteer patient subject respondent people person adult individual".split())
_STUDIES = frozenset("study trial survey poll experiment research review analysis".split())
_STUDYING = frozenset("researcher scientist team doctor author epidemiologist psychologist".split()) | _STUDIES
_TAKING_IN = frozenset(
    "involve include enrol enroll recruit follow track monitor survey examine analyse analyze observe test cover "
    "question interview look studied study poll screen give randomise randomize assess".split()
)
_TAKEN_IN = frozenset("enrol enroll recruit randomise randomize follow track monitor survey".split())
_JOINING = frozenset("take part participate volunteer sign enrol enroll join".split())
_OF = lazily(
    r"\b(?P<what>study|trial|survey|poll|experiment|analysis|review|sample)\b(?: [a-z]+){0,2}? "
    r"(?:of|with|among|involving|based on|covering)(?: (?:about|some|around|nearly|almost|more than|over|at least|just|"
    r"only|roughly|approximately))? $"
)
_IN_COURT = lazily(
    r",? (?:(?:who (?:is|are|was|were) )?(?:accused|charged|suspected|indicted|alleged)|over the|"
    r"for (?:murder|fraud))\b"
)
_PARTS = lazily(r"\b(?:group|arm|half|placebo|third|of (?:them|whom|these|those))\b")
_VOTING = lazily(
    r" (?:of )?(?:the |those |all )?(?:[a-z]+ ){0,3}?(?:voters |electorate |adults |people |citizens |members )?"
    r"(?:who were )?(?:eligible )?(?:to vote )?(?:had |have )?(?:cast (?:a |their )?(?:ballots?|votes?)|turned out|"
    r"went to the polls|took part in the (?:vote|election|referendum|ballot))\b"
)


def enrolled(sentence: Sentence, noun: str | None, before: str, after: str, clause: Clause | None) -> bool:
    """Whether those counted are the people whom a study takes in.

    Args:
        noun: lemma of what is counted. before, after: the text around the figure and its noun, in lower case.
    """
    if noun is None or "person" not in nouns.classes(noun) or noun in _STUDYING or _PARTS.search(after[:30]):
        return False
    if (m := _OF.search(before)) is not None:
        return m["what"] != "trial" or not _IN_COURT.match(after)
    if clause is None or _PARTS.search(before[-40:]):
        return False
    verb = clause.lemma.split(" ", 1)[0]
    doer = None if clause.subject is None else sentence.tokens[sentence.phrases[clause.subject].head].lemma
    if not clause.passive and doer in _STUDYING and verb in _TAKING_IN:
        return True
    if verb == "base" and clause.surface is not None:
        return sentence.tokens[sentence.phrases[clause.surface].head].lemma in _STUDIES  # "was based on 900 men"
    words = {sentence.tokens[sentence.phrases[n].head].lemma for _, n in clause.obliques}
    words |= {sentence.tokens[sentence.phrases[n].head].lemma for n in clause.objects}
    joined = verb in _JOINING and not clause.passive or verb in _TAKEN_IN and clause.passive
    return joined and bool(words & _STUDIES)


def voted(sentence: Sentence, quantity: Quantity, end: int) -> bool:
    """Whether a share that ends there (offset in the document) says how many voted at all, not for whom."""
    after = text_after(sentence, end, 120)
    if (found := _VOTING.match(after)) is not None:
        return re.match(r" (?:for|against|in favou?r)\b", after[found.end() :]) is None
    clause = sentence.clause_at(quantity.first)
    number = None if clause is None else clause.surface
    head = "" if number is None else sentence.tokens[sentence.phrases[number].head].lemma
    before = before_text(sentence, quantity, 24)
    change = before.endswith((" by ", " up ", " down "))
    return not change and (head == "turnout" or before.endswith(("turnout of ", "turnout at ", "turnout was ")))
