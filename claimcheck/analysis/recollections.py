"""Earlier events of the sort of that which a text is about, which it recalls by place and time inside a sentence.

"Police are looking at links to a raid in Bath in June, when three men stole watches" and "The biggest robbery in
Britain took place in London in August": what stands from there on is told of the other event.
"""

from __future__ import annotations

from claimcheck.lexicon.calendar import MONTHS
from claimcheck.text.patterns import lazily

EVENTS = (
    "(?:earth)?quakes?|tremors?|temblors?|fires?|wildfires?|blazes?|blasts?|explosions?|floods?|flooding|storms?|"
    "hurricanes?|typhoons?|cyclones?|torna(?:do|does)|eruptions?|avalanches?|landslides?|mudslides?|droughts?|"
    "outbreaks?|epidemics?|crash(?:es)?|accidents?|collisions?|derailments?|sinkings?|collapses?|disasters?|"
    "shootings?|attacks?|bombings?|raids?|robber(?:y|ies)|murders?|killings?|strikes?|walkouts?|"
    "marches|protests?|rall(?:y|ies)|elections?|votes?|referendums?|polls|finals?|match(?:es)?|games?|derb(?:y|ies)|"
    "races?|tournaments?|fights?|bouts?|recalls?|mergers?|takeovers?|bids?|offers?|auctions?|trials?|"
    "stud(?:y|ies)|surveys?|missions?|launch(?:es)?|flights?|lawsuits?|spills?|leaks?|outages?|blackouts?|famines?|"
    "summits?|census(?:es)?|festivals?|concerts?|recounts?|inquir(?:y|ies)|inquests?|scandals?|audits?|"
    "probes?|expeditions?|landings?|evacuations?|run-?offs?"
)
"""Nouns for events, as alternatives of a pattern."""
_PLACE = r"(?:in|at|on|off|near|outside) (?!(?:early|mid|late|[0-9]))(?:the )?[a-z][a-z.' -]{2,30}?"
_MONTH = "|".join(MONTHS)
_WHEN = (
    rf"(?:(?:in|on|last) (?:early |mid-?|late |[0-9]{{1,2}} )?(?:{_MONTH})(?: [0-9]{{1,2}})?\b"
    r"|last (?:week|month|year|spring|summer|autumn|fall|winter)\b|(?:earlier )?this (?:year|month|summer|spring)\b"
    r"|(?:in|of) (?:19|20)[0-9]{2}\b|(?:[a-z]+|[0-9]+) (?:days|weeks|months|years) (?:ago|earlier|before)\b)"
)
_WORDS = r"(?:(?!the |its |his |her |their )[a-z0-9'-]+ ){0,3}?"
_MOST = r"(?:biggest|largest|worst|deadliest|greatest|costliest|longest|bloodiest)"


_TIMES = (*MONTHS, "last ", " this ", " ago", " earlier", " before", " 19", " 20")
_RECALLED = lazily(
    rf"\b(?:an? {_WORDS}(?:{EVENTS}) {_PLACE},? {_WHEN}"
    rf"|(?:the|[a-z]+'s) {_MOST} {_WORDS}(?:{EVENTS})\b[^.;,]{{0,30}}? (?:took place|happened|occurred|came|was)\b"
    rf"[^.;]{{0,40}}? {_WHEN})"
)


def recalled(text: str) -> int | None:
    """Where a sentence (folded, in lower case) brings in an event of a place and a time of its own; None for none."""
    if not any(time in text for time in _TIMES):
        return None
    m = _RECALLED.search(text)
    return None if m is None else m.start()


_CASE = lazily(
    r"^(?:[a-z]+|[0-9]+)(?: (?:of them|[a-z-]+)){0,2}? (?:have|has|was|were|are|is)(?: [a-z]+)?(?: been)? "
    r"(?:charged|arrested|jailed|convicted|sentenced|caught|questioned|fined|acquitted|tried|cleared|held|detained)\b"
    r"[^.;]{0,60}\.?$"
)
_OWN = lazily(r"^(?:the|it|he|she|they|his|her|their|its|police|officers)\b")


def goes_on_with_the_case(text: str) -> bool:
    """Whether a sentence (folded, in lower case) tells what befell those of the event before: "Ten men were tried"."""
    return _CASE.match(text) is not None and _OWN.match(text) is None
