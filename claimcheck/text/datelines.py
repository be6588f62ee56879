"""Datelines: where, when and by which agency a report was filed, set before its first sentence.

"OSLO - ", "SAN MARCO, Fla. (AP) -- ", "(Reuters) - ", "Lima, 3 March (dpa) - ". What stands there is no part of the
sentence behind it.
"""

from __future__ import annotations

import re

from claimcheck.lexicon.gazetteer import known
from claimcheck.text.folding import fold

_LONGEST = 80  # code points; none is longer
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_CAPITALS = r"[A-Z][A-Z.']+(?:[ /-](?:[A-Z][A-Z.']*|d[aeiou]l?|of))*"
_WORDS = r"[A-Z][\w.']+(?: [A-Z][\w.']+){0,2}"
_REGION = r"(?:, ?[A-Z][\w.]+(?: [A-Z][\w.]+)?)?"
_DAY = rf"(?:, ?(?:(?:{_MONTHS})[a-z]*\.? \d{{1,2}}|\d{{1,2}} (?:{_MONTHS})[a-z]*\.?)(?:,? \d{{4}})?)"
_AGENCY = r"(?: ?\([A-Za-z][\w ./&]{1,24}\))"
_HEAD = re.compile(
    rf"(?:{_CAPITALS}{_REGION}{_DAY}?{_AGENCY}?|{_WORDS}{_REGION}(?:{_DAY}{_AGENCY}?|{_AGENCY})|\([A-Z][\w ]{{1,20}}\)"
    rf"|(?P<place>{_WORDS}){_REGION}(?P<bare>{_AGENCY} (?!-))?)"
    r"(?P<sign>(?(bare)| ?-{1,2} ?))(?=[\"'(]?[A-Z0-9])"
)


def dateline(text: str, start: int = 0) -> int:
    """Where the sentence begins behind a dateline that opens a text at `start` (code points); `start` where none does.

    A place in capitals, a known place, or any with an agency or a day; then a dash, or behind a known place an agency
    alone ("Lima (CNN) Peru won"); then a capital, figure or quotation mark.
    """
    window = text[start : start + _LONGEST]
    found = _HEAD.match(fold(window))
    if found is None:
        return start
    if found["place"] is not None and known(found["place"]) is None:
        return start
    if found["bare"] is not None:
        return start + found.end()
    sign = window[found.start("sign") : found.end("sign")]
    hyphen = sign.strip() == "-" and not (sign.startswith(" ") and sign.endswith(" "))
    return start if hyphen else start + found.end()


def stands_in_dateline(text: str, sentence: int, at: int) -> bool:
    """Whether a place in a text (code points) is part of the dateline before the sentence that begins at `sentence`."""
    return dateline(text, sentence) > at
