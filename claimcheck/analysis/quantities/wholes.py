"""Figures of all there are: what a part is taken of ("two of [their three wars]"), and what is known ("the 12 songs").

What a sentence says of some of a group it does not say of all of them; the size of the group hangs on no verb.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.analysis.quantities import Quantity, crews, text_after, text_before
from claimcheck.analysis.quantities.populations import POPULATION
from claimcheck.lexicon.fates import TOLLS
from claimcheck.lexicon.number_words import FIGURES
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention
from claimcheck.text.patterns import lazily

WHOLE = "whole"
"""Trace of a figure of which the sentence speaks of a part."""
DEFINITE = "definite"
"""Trace of a figure with an article or an owner before it: all of those that are known."""
SOME = "some"
"""Trace of a figure taken of all that are known, whose number is not given beside it: "six of the crew"."""
OF_A_TOLL = "of a toll"
"""Role of a figure of some of those who died, were hurt or are missing: "three of the dead were children"."""
REMAINING = "remaining"
"""Role of a figure of what is left or still to come: "have three games left"."""

LESS = "less "
"""Opens a trace of a count in which are so many who did it: "five dead, including the gunman"."""

MORE = "more "
"""Opens a trace of a count to which its sentence adds so many others: "25 beds, and [fifteen more] are to follow"."""

_MORE = lazily(r"[^.;:]{0,80}?\band (?P<more>[a-z-]+|[0-9][0-9,]*) (?:more|others) (?:are|is|were|will|would|have)\b")
_LESS = lazily(
    r"[^.;:]{0,80}?,? (?:including|counting|among them|with|one of them) (?:the |its |their |a |an )?"
    r"(?P<many>two |three |four )?"
    r"(?:suspected |alleged |lone |presumed |suicide )?(?:gunm[ae]n|gunwoman|shooters?|attackers?|assailants?|bombers?|"
    r"killers?|suspects?|perpetrators?|hijackers?|himself|herself|knifem[ae]n)\b"
)
_THEN_HIMSELF = lazily(
    r"[^.;:]{0,90}?(?:,| and| before)(?: then| later| also)*(?: (?:killed|killing|shot|shooting|blew|blowing|hanged|"
    r"hanging|turned the gun on|turning the gun on))? (?:himself|herself)\b"
    r"|[^.;:]{0,90}?(?:,| and| before)(?: then| later)?(?: took| taking| committed| committing) "
    r"(?:suicide|(?:his|her) own life)"
)
_AT_A_STAGE = lazily(
    r"(?: (?!after\b|when\b|as\b|and\b|before\b)[a-z-]+){0,4}? (?:died|dead|death|succumbed)(?: [a-z]+){0,3}? "
    r"(?:later|on the spot|at the scene|on the way|en route|in (?:the |a )?hospitals?|at (?:the |a )?hospitals?|"
    r"overnight|of (?:his|her|their) (?:injuries|wounds))"
)
_ALONE = lazily(r"[^.;,:]{0,60} (?:in|at|on|from) [^.;,:]{3,40} alone\b")
_GROUP = lazily(
    r"\b(?:largest|biggest|hardest|worst|heaviest)(?:[- ](?:hit|affected))? (?:single |national )*(?:groups?|"
    r"contingent|nationality|delegation|village|town|district|province|city|area|region|neighbou?rhood|street|ward|county|"
    r"community|family|unit|school|class|company|regiment) [^.;]{1,40}?,? with (?:at least |some |about |up to )?$"
)
_HAVE = lazily(r"\b(?:have|has|had|having|with|'ve) (?:just |only |still |about |some )*$")
_LEFT = lazily(
    r" (?:[a-z-]+ ){1,3}?(?:left|remaining|to go|to play|to spare)"
    r"(?= (?:to|in|of|before|until|on|and|but)\b|[.,;:]|\s*$)"
)
_KNOWN = r"(?:the|its|their|his|her|those|these|our|my|[a-z]+'s|[a-z]+s')(?: (?:remaining|other|total))?"
_PART_OF = lazily(
    r"\b(?:most|some|many|several|half|part|few|none|any|each|one|either|neither|both|majority|third|quarter|"
    r"thirds|quarters|dozens|hundreds|number|rest|first|last|only) (?:(?:out )?of|among) "
    rf"{_KNOWN} $"
)
_DEFINITE = lazily(rf"\b{_KNOWN} $")
_EACH = lazily(rf"\bevery (?:single )?one of {_KNOWN} $")
_FATES = r"(?:dead|deceased|injured|wounded|hurt|killed|missing|fatalit(?:y|ies)|casualties|deaths|injuries)\b"
_SOME_BY_FATE = lazily(rf" (?:out )?(?:of|among) (?:{_KNOWN}|all)(?: (?:people|persons))?(?: who were)? {_FATES}")
_OF_HIS = lazily(
    r" of (?:his|her|their) (?:own |former |fellow |young )*(?:colleague|co-?worker|workmate|classmate|neighbo|"
    r"relative|comrade|fellow|passenger|pupil|patient|student|teammate)"
)
_SOME_OF = lazily(rf" (?:out )?of {_KNOWN} |(?: [a-z]+){{1,3}} (?:was|were|is|are) among {_KNOWN} ")


def as_whole(sentence: Sentence, quantity: Quantity, mention: Mention, last: Mention | None) -> Mention:
    """The mention of a count, marked where it is of all there are.

    Args:
        last: the count before it, which may be given as a part of it ("[two] of their three wars").
    """
    if more := _MORE.match(text_after(sentence, quantity.span.end, 120)):
        mention = replace(mention, trace=(*mention.trace, f"{MORE}{FIGURES.get(more['more'], more['more'])}"))
    if crew := crews.beside(sentence, quantity):
        mention = replace(mention, trace=(*mention.trace, *crew))
    if mention.role == "dead":
        mention = replace(mention, trace=(*mention.trace, *_with_the_doer(sentence, quantity)))
    parted = last is not None and last.span.contains(mention.span) and getattr(last.value, "of", None) is not None
    before = text_before(sentence, quantity.span.start, 40)
    kin = mention.role in TOLLS and _OF_HIS.match(text_after(sentence, quantity.span.end, 50)) is not None
    if not kin and is_of_some(sentence, quantity.span.end) and getattr(mention.value, "of", None) is None:
        if _SOME_BY_FATE.match(text_after(sentence, quantity.span.end, 50)):
            return replace(mention, role=OF_A_TOLL, trace=(*mention.trace, SOME))
        return replace(mention, trace=(*mention.trace, SOME))
    after = text_after(sentence, quantity.span.end, 90)
    of_some = _ALONE.match(after) or mention.role == "dead" and _AT_A_STAGE.match(after)
    of_some = of_some or mention.role in TOLLS and _GROUP.search(text_before(sentence, quantity.span.start, 110))
    if mention.role in TOLLS and of_some:
        return replace(mention, role=OF_A_TOLL, trace=(*mention.trace, SOME))
    if mention.role is None and _HAVE.search(before) and _LEFT.match(text_after(sentence, quantity.span.end, 60)):
        return replace(mention, role=REMAINING)
    if _EACH.search(before):
        return replace(mention, trace=(*mention.trace, DEFINITE))
    if parted or _PART_OF.search(before) and not before.endswith(" other "):
        if mention.role == POPULATION:
            return replace(mention, anchor=quantity.first)
        if (verb := _told_of_all(sentence, mention)) is not None:
            return replace(mention, anchor=verb, nominal=False, subject=None)
        return replace(
            mention, anchor=quantity.first, nominal=True, role=None, subject=None, trace=(*mention.trace, WHOLE)
        )
    return replace(mention, trace=(*mention.trace, DEFINITE)) if _DEFINITE.search(before) else mention


def _with_the_doer(sentence: Sentence, quantity: Quantity) -> tuple[str, ...]:
    """The trace of those dead beside whom, or among whom, are those who did it."""
    after = text_after(sentence, quantity.span.end, 120)
    if (among := _LESS.match(after)) is not None:
        return (f"{LESS}{FIGURES.get((among['many'] or 'one').strip(), 1)}",)
    return (f"{MORE}1",) if _THEN_HIMSELF.match(after) else ()


def is_of_some(sentence: Sentence, end: int) -> bool:
    """Whether a figure that ends there (code points) is taken of all that are known.

    "Six of the crew", "half a tonne of the litter", "seven lorries were among the vehicles".
    """
    return bool(_SOME_OF.match(text_after(sentence, end, 50)))


def _told_of_all(sentence: Sentence, mention: Mention) -> int | None:
    """The participle right behind the noun, that tells of all of them: "one of 99 suspects [seized] on Tuesday"."""
    if mention.head is None:
        return None
    noun = mention.head[1] - 1
    told = (c.verb for c in sentence.clauses if c.verb == noun + 1 and c.relation == "participle")
    return next((v for v in told if sentence.tokens[v].head == noun), None)
