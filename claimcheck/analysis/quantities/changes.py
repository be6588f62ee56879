"""Figures that change: which one is superseded ("up from 11"), which is only the difference ("rose by 13 to 24")."""

from __future__ import annotations

from claimcheck.analysis.quantities import Quantity, after_text, before_text, text_after, text_before
from claimcheck.model.analysis import Sentence
from claimcheck.model.span import Span
from claimcheck.text.patterns import lazily

_UP = (
    r"(?:r[io]se[sn]?|rising|climb\w*|gr[eo]w\w*|growing|increas\w*|jump\w*|"
    r"surg\w*|swell\w*|soar\w*|went up|edged up|up)"
)
_BEFORE_IT = lazily(
    r"\b(?:(?:up|down|increase|rise|drop|fall|decline|jump|gain|revised|lowered|raised|cut|trimmed|improved) from"
    r"|(?:in)?stead of|rather than"
    r"|, (?:against|versus|from)|compared (?:with|to)(?: [^,.;]{1,40} of)?|(?:initial|earlier|previous|preliminary|"
    r"original|"
    r"prior|first|opening) (?:[a-z]+ ){0,2}(?:of|at)"
    r"|(?:initially|originally|previously|formerly|earlier|first|once) (?:(?:put|set|given|estimated|reported|valued|"
    r"quoted|"
    r"announced|projected|forecast|budgeted|stated|thought|was|were|been) )*(?:at|as|of|to be|a)"
    r"|previously|initially|formerly|originally)(?: (?:an?|the|its|some|about|initial|earlier|previous|original|"
    r"record))* $"
)
_FROM = lazily(
    r"(?:[0-9%)]|million|billion|thousand|hundred|percent|cents?|dollars|euros|pounds|dozen)[^,.;:]{0,25} from"
    r"(?: (?:an?|the|its|some|about|initial|earlier|previous|original))* $"
)
_AGO = lazily(
    r"[^,.;()]{0,20}? (?:(?:a|an|one|the) (?:year|month|week|day|decade|quarter|season) (?:earlier|ago|before)"
    r"|(?:the )?(?:previous|last|prior) (?:year|month|week|season|quarter|term))\b"
)
_DOWN = (
    r"(?:fell|fall\w*|dropp?\w*|declin\w*|slid\w*|slipp?\w*|sank|sink\w*|shrank|shrink\w*|shrunk|decreas\w*|dipp?\w*|plung\w*"
    r"|tumbl\w*|los[te]\w*|shed\w*|lower\w*|reduc\w*|cut\w*|trimm\w*|down)"
)
_BY_THEN = lazily(
    r"[^.;,]{0,30}? (?:were|was|had) already (?:been )?(?:dead|died|killed|infected|injured|ill|sick|missing|fallen)"
    r"[^.;,]{0,20} (?:when|by the time|before)\b"
)
_OUT_OF = lazily(rf"\b(?:{_UP}|{_DOWN}|went|moved?|slow\w*) from (?:about |around |nearly |almost |over |some )?$")
_INTO = lazily(
    r"(?:[^.,;:]|[.,](?=[0-9])){0,40}? to (?:about |around |just |only |nearly |almost |over )?[$\u00a3\u20ac]?[0-9]"
)
_BY = lazily(rf"\b(?:(?P<up>{_UP})|{_DOWN}) by (?:(?:an additional|another|a further|as much as) )?$")
_STEP = lazily(rf"\b(?:(?P<up>{_UP})|{_DOWN}) (?:another |a further )?$")
_MADE = (
    r"(?:(?P<up>rais(?:e[sd]?|ing)|boost\w*|lift(?:s|ed|ing)?|hik(?:e[sd]?|ing)|increas\w*|lengthen\w*|widen\w*|expand\w*)"
    r"|cut(?:s|ting)?|reduc\w*|lower\w*|trimm?\w*|slash\w*|shorten\w*|narrow\w*|shrink\w*|shr[au]nk|decreas\w*)"
)
_MADE_BY = lazily(
    rf"\b{_MADE} (?:[a-z'-]+ ){{1,5}}by (?:an additional |another |a further |as much as |some |about )?$"
)
_MORE = lazily(
    r" [a-z]+ (?:longer|higher|taller|deeper|wider|thicker|larger|bigger|heavier|faster|warmer|hotter|more"
    r"|shorter|lower|shallower|narrower|thinner|smaller|lighter|slower|colder|cooler|less)\b"
)
_LOST = lazily(r"\b(?:los(?:t|es?|ing)|gain(?:s|ed|ing)?|shed(?:s|ding)?) (?:some |about |nearly |almost |over )?$")
_TO_NEXT = lazily(r"[^,.;0-9]{0,24} to (?:[a-z ]{0,20})?[$\u00a3\u20ac]?[0-9]")


# What all of it comes to: "in all", "altogether", "has treated 300 since May".
_SUMMED = lazily(
    r"[^.;]{0,50}?\b(?:in all|in total|altogether|all told|combined|overall|(?<!the death )since (?!then|the (?:attack|"
    r"accident|disaster|crash|blast|explosion|quake|earthquake|storm|fire|war|shooting|start of the (?:war|fighting)))|"
    r"of (?:his|her|their|its) career|(?:over|during|throughout|in the course of) the (?:week|weekend|month|year|"
    r"season|past [a-z]+ (?:days|weeks|months|years)))\b"
)
_SUM_BEFORE = lazily(
    r"\b(?:a (?:combined |grand )?total of|altogether|all told,?|in all,?|in total,?|overall,?) (?:[a-z]+ ){0,3}$"
    r"|\bby (?:(?:late|early|midday on|the end of) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|the weekend)"
    r"(?: (?:morning|afternoon|evening|night))?,? (?:[a-z]+ ){0,3}$"
)

_TALLIED = lazily(r"\b(?:count|record|register|logg?|tally|tallie)(?:ed)? (?:[a-z]+ ){0,2}$")
_BY_DAY = lazily(
    r"[^.;]{0,40}?\bby (?:(?:late|early|midday on|the end of) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|now)\b"
)


def summed(sentence: Sentence, span: Span) -> bool:
    """Whether the figure is said to be what something comes to in all, or over a longer time up to now."""
    before, after = text_before(sentence, span.start, 40), text_after(sentence, span.end, 70)
    tallied = _TALLIED.search(before) and _BY_DAY.match(after)  # "had counted 43 aftershocks by Monday"
    return bool(_SUMMED.match(after) or _SUM_BEFORE.search(before) or tallied)


# What a change is measured against: "from a month earlier", "compared with last year", "year on year".
_SINCE = lazily(
    r"[^.;:]{0,60}?\b(?:(?:from|than|versus|over|compared (?:with|to)|on) "
    r"(?:(?P<same>the same )|(?:the |an? )?(?:previous |last |prior |one )?(?P<unit>year|month|quarter|week|day)\b)"
    r"|(?P<on>year|month|quarter|week)[- ]o(?:n|ver)[- ](?:year|month|quarter|week)\b)"
)


def measured_against(sentence: Sentence, span: Span) -> str | None:
    """The unit of the time against which a change is measured ("month"), or None where it is not said."""
    m = _SINCE.match(text_after(sentence, span.end, 90))
    return None if m is None else "year" if m["same"] else m["unit"] or m["on"]


# A figure of an hour, or of a part of the votes: "48 percent at noon", "61 percent with half of the votes counted".
_INTERIM = lazily(
    r"[^.;]{0,40}?\b(?:(?:at|by|as of) (?:around |about )?(?:noon|midday|midnight|"
    r"[0-9]{1,2}(?:[:.][0-9]{2}| ?[ap]\.?m))|"
    r"(?:votes|ballots|precincts|results) (?:had been |were |having been )?(?:counted|tallied|reporting|in)\b)"
)


def interim(sentence: Sentence, span: Span) -> bool:
    """Whether the share is one of an hour, or of a part of the votes, which a later one replaces."""
    return bool(_INTERIM.match(text_after(sentence, span.end, 70)))


def superseded(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a figure is given as what was before: "up from 11", "to 24 from 11", "against 19 a week earlier"."""
    if quantity.reading.history:
        return True
    before = before_text(sentence, quantity, 90)
    if _BEFORE_IT.search(before) or _FROM.search(before):
        return True
    if _BY_THEN.match(after_text(sentence, quantity, 80)):
        return True  # "eleven people were already dead when"
    if _OUT_OF.search(before) and _INTO.match(after_text(sentence, quantity, 60)):
        return True  # "fell from 1.1 million in 2019 to 400,000"
    return before.endswith((" against ", " with ", " from ")) and bool(_AGO.match(after_text(sentence, quantity, 60)))


def difference(sentence: Sentence, quantity: Quantity) -> str | None:
    """ "up" or "down" where a figure is by how much something changed, not what it came to: "rose by 13"."""
    before = before_text(sentence, quantity, 60)
    m = _BY.search(before) or _MADE_BY.search(before)
    if m is None and _TO_NEXT.match(after_text(sentence, quantity, 60)):
        m = _STEP.search(before)
    return None if m is None else "up" if m["up"] else "down"


def differs(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a measure is by how much one thing differs from another, or from itself before.

    "30 km shorter", "lost 2 metres of ice", "rose by 3 metres".
    """
    if difference(sentence, quantity) is not None:
        return True
    after, before = after_text(sentence, quantity, 30), before_text(sentence, quantity, 30)
    return bool(_MORE.match(after) or _LOST.search(before))
