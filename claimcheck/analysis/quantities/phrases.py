"""Phrases that say what becomes of those counted: "taken into custody", "told to leave their homes"."""

from __future__ import annotations

from claimcheck.text.patterns import lazily

# What becomes of them by a phrase: "[were] taken into custody", "took twelve men into custody".
_BROUGHT = (
    r"(?: (?:were|was|are|is|have been|had been|has been|being|to be))?(?: (?:also|later|all|safely))?"
    r"(?: (?:taken|brought|placed|put|led|moved|pulled|carried|plucked|winched|airlifted|lifted|hauled|ferried|got))?"
)
PHRASES = (
    (lazily(r"(?: (?:who|have|had|been|were|was|being))* (?:burn(?:ed|t)|boiled) (?P<said>alive)\b"), "dead"),
    (lazily(r"(?: (?:who|have|had))* (?:met|meet) their (?:own )?(?P<said>deaths?|ends?)\b"), "dead"),
    (lazily(rf"{_BROUGHT} (?:in|into) (?:police )?(?P<said>custody|detention)\b"), "arrested"),
    (lazily(rf"{_BROUGHT} (?:out )?(?:alive|to (?P<said>safety)|ashore)\b"), "rescued"),
    (
        lazily(
            r"(?: (?:people|residents|villagers))?(?: (?:were|was|are|have been|had been|been))(?: [a-z]+)? "
            r"(?:moved|taken|relocated|brought|sent) (?:in)?to (?:[a-z]+ )?(?P<said>shelters?|camps?|ground|areas?)\b"
        ),
        "evacuated",
    ),
    (
        lazily(
            r"(?: (?:people|residents|villagers))?(?: (?:were|was|are|have been|had been|been|being))(?: [a-z]+)? "
            r"(?:told|ordered|asked|forced|advised|urged|made|instructed) to (?:leave|evacuate|flee|vacate)\b"
            r"(?: their)? ?(?P<said>homes|houses|villages|area)\b"
        ),
        "evacuated",
    ),
    (
        lazily(
            r"(?:,[^,.;]{3,50},)?(?: (?:were|was|are|is|have been|had been|has been|being))(?: [a-z]+)? "
            r"(?:told|ordered|asked|forced|advised|urged|instructed) to "
            r"(?P<said>go|get out|move out|clear out)"
            r"(?= (?:at once|immediately|because|as|after|before|when|while)\b|[.,;]|$)"
        ),
        "evacuated",
    ),
    (
        lazily(
            r"(?: (?:who|were|was|are|is|remain(?:ed)?|have been|had been|has been|came|come|still))+ under "
            r"(?:[a-z]+ )?(?P<said>evacuation) (?:orders?|notices?)\b"
        ),
        "evacuated",
    ),
    (lazily(rf"{_BROUGHT} (?:(?:out|away) )?from their (?P<said>homes|houses|villages)\b"), "evacuated"),
    (
        lazily(
            r"(?: (?:who|have|has|had|were|are|was|been|being|also|since|already))* "
            r"(?:fall(?:en)?|fell|taken|becom(?:e|ing)|"
            r"became|got|made|feel(?:ing)?) (?:seriously |violently |badly )?(?P<said>ill|sick|unwell)\b"
        ),
        "infected",
    ),
    (
        lazily(
            r"(?: (?:who|have|has|had|also|since))* (?:contract(?:ed|ing)?|caught|catch(?:ing)?) (?:the |a )?"
            r"(?P<said>virus|disease|illness|infection|bug)\b"
        ),
        "infected",
    ),
    (
        lazily(
            r"(?: (?:have|has|had|were|are|was))? (?:flee|fled|leave|left|abandon(?:ed)?|"
            r"forced (?:from|out of)|driven from) (?:to (?:leave|flee) )?their (?P<said>homes|houses|villages)\b"
        ),
        "displaced",
    ),
)
