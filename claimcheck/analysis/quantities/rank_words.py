"""The words around a number or a superlative by which it is a place in an order."""

from __future__ import annotations

from claimcheck.text.patterns import lazily

SUPERLATIVE = lazily(r"[- ](?P<scale>(?:most|least)[- ][a-z]+|[a-z]+est(?:-[a-z]+(?:ing|ed))?|best|worst)\b(?!-)")
PLACE = lazily(r"[- ](?:place[ds]?|prize|spot|position|seed(?:ed)?|overall|ranked|rated)\b")
IN_A_ROW = lazily(r"[- ](?:[a-z]+ )?(?:[a-z]+) (?:in a row|running|on the trot)\b")
ORDERED = lazily(
    r"[- ](?P<scale>(?:straight|consecutive|successive)|time|term|title|floor|stor(?:e?y|ies)|round|season|"
    r"victory|win|loss|defeat|goal|"
    r"surgery|operation|priority|medal|gold|attempt|child|marriage|trial|debate|test|launch|edition|anniversary|dose|case|death|victim|"
    r"arrest|visit|report|appeal|album|novel|book|film|strike|meeting|hearing|vote|"
    r"son|daughter|grandchild|wife|husband|president|prime minister|person|reading|wave)\b"
)
FIRST_OF = lazily(
    r"\b(?:the|'s|its|their|his|her) (?:single )?(?P<scale>(?:larg|bigg|rich|wealthi|deadli|tall|old|eld|long|high|"
    r"small|fast|poor|busi|strong|heavi|low|cheap|costli|bloodi|hott|cold|wett|dri|deep|wid)est"
    r"(?:-[a-z]+(?:ing|ed))?|most (?:populous|"
    r"valuable|powerful|popular|expensive|visited|common|productive|decorated|polluted|dangerous))\b"
    r"(?![- ](?:ever|such|since))"
)
SOME_OF = lazily(r"\b(?:one|some|two|three|four|five|among|many|several|few|none|any|each|second|third|fourth|fifth)\b")
FINISH = lazily(
    r"\b(?:finish(?:ed|es|ing)?|c[ao]m(?:e|es|ing)|plac(?:ed|es|ing)|rank(?:ed|s|ing)?(?: at)?|stands?|"
    r"stood|sits?|sat|tied(?: for)?|qualif\w+|seeded|lie|lies|lay|ran|joint|tie for|in|remain\w*|drop\w* to|rose to|"
    r"mov\w+ (?:up |down )?to|fell to|slipp\w+ to|climb\w* to|slid to|sank to|jump\w* to|clocked in) (?:(?:a|the|"
    r"joint|world) )?$"
)
BEING = lazily(r"\b(?:is|are|was|were|be|been) (?:(?:the|joint|currently|now|only) )?$")
AMONG = lazily(
    r" (?:out of|of (?:the )?[0-9a-z]+ (?:entrants|runners|teams|finishers|candidates|bidders|countries|nations)|"
    r"(?:just |far )?behind|ahead of|"
    r"in (?:the |its |their )?(?:[a-z]+ )?(?:table|standings|rankings?|league|poll|polls|group|pool|world|"
    r"championship|race|list)\b)"
)
BEHIND = lazily(r",? (?:just |far |well )?(?:behind|ahead of)\b")
TIED = lazily(r"\b(?:tied(?: for)?|joint|tie for|equal) (?:(?:a|the) )?$")
NUMBER_ONE = lazily(r"\b(?P<world>world )?(?:no\.?|number|nr\.?|ranked|seeded|rank|#) ?$")
RANKED = lazily(
    r"(?: (?:[a-z]+ )?(?:seed|ranking|player|spot|in the (?:world|country|rankings|charts|polls)|team|pick|song|hit|"
    r"draft|"
    r"seller|ranked|cause|priority|company|school|job|post|position|official|executive|leader|person|democrat|republican|"
    r"producer|maker|supplier|exporter|export|killer|carrier|retailer|lender|economy|automaker|brand|concern|issue|diplomat|"
    r"commander|role|overall|party)\b|-ranked|-seeded)"
)
CHARTED = lazily(r"\b(?:at|reach\w*|hit|hits|to|rank\w*|is|was) (?:no\.?|number|nr\.?|#) ?$")
CHARTS = lazily(r"\b(?:charts?|rankings?|standings|billboard|bestseller|best-seller|poll|leaderboard)\b")
PUT = lazily(
    r"\b(?:puts?|putting|shows?|showed|placed?|places|has|had|have|ranks?|ranked|sees|saw|leaves|left|finds|found|lists?|"
    r"listed) (?:[A-Za-z.'-]+ ){1,6}$"
)
AFTER_PUT = lazily(r"(?:[.,;]|$| (?:with|behind|in|at|among|on)\b)")
AGES = lazily(
    r"\b(?P<age>oldest|eldest|youngest|older|elder|younger) (?P<kin>son|daughter|child|brother|sister|sibling)\b"
)
THIS_YEAR = lazily(
    r" (?:this|last|that) (?:year|season|month|week|decade|century)\b| (?:in|within|over) (?:a|the (?:last|past)|"
    r"(?:[a-z]+|\d+)) ?(?:[a-z]+ )?(?:years?|months?|weeks?|days|decades?|seasons?)\b"
)
EVENT_OF_TIME = lazily(
    r" (?:of|this|in|over|within) (?:the|a|this|as many|[a-z]+|\d+) ?(?:[a-z]+ )?(?:year|month|week|decade|season)s?\b|"
    r" (?:this|last) (?:year|season|month|week|summer|winter|spring|autumn|fall)\b"
)
END = lazily(
    r" ?(?:[.,;:!?)]|$|in\b|at\b|with\b|behind\b|on\b|after\b|and\b|among\b|overall\b|out of\b|of\b|"
    r"worldwide\b|nationally\b|for\b|ahead\b)"
)
FROM_THE_END = lazily(r"[- ](?:from (?:bottom|last|the bottom)|(?:to )?last|to-last|only to)\b|-to-last\b")
RUNNER_UP = lazily(r"\brunners?-up\b")
