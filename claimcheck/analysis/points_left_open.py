"""Words ahead of an answer to a point that leave it open: "if", "called for", "might", "before anyone"."""

from __future__ import annotations

from claimcheck.text.patterns import lazily

LEFT_OPEN = lazily(  # also where what is planned or a duty is an answer
    r"\b(?:if|whether|unless|in case|before any(?:one|body)?|should|ought to|calls? for|called for|calling for|"
    r"demand\w*|may have|might|could|to see|asked (?:if|why)|hop(?:e|ed|ing)s? (?:to|that|for)|wants?|how many|"
    r"possib\w+|rumou?rs?|feared|fears|predict\w*|threaten\w*|urge[sd]?|proposal|proposed|bid to|vote on|"
    r"consider\w*)\b[^.;,]{0,60}$"
)
OPEN = lazily(
    r"\b(?:if|whether|unless|in case|before any(?:one|body)?|should have|ought to|calls? for|called for|calling for|"
    r"demand\w*|plans? to|may have|might have|could have|would have|to see|asked (?:if|why)|must|"
    r"hop(?:e|ed|ing)s? (?:to|that|for)|will|would|could|might|may|how many|what caused|required to|should|"
    r"to find out|investigat\w+ (?:if|whether)|looking into|possib\w+|rumou?rs?|feared|fears)\b[^.;,]{0,60}$"
)
