"""Words and signs of a passage, with exact spans, word classes and base forms.

Splits as Universal Dependencies does ("has|n't", "Acme|'s"), except that hyphenated compounds,
ranges, sums of money and percentages stay whole: they carry one value or one property each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from claimcheck.analysis.syntax import Parse
from claimcheck.model.analysis import Token
from claimcheck.model.span import Span
from claimcheck.text.folding import UNSEEN, fold
from claimcheck.text.lemmas import lemma

# Letters, digits, and combining marks (which \w leaves out): "é" may be two code points.
_W = r"[\w\u0300-\u036f]"
_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Sen|Sens|Rep|Reps|Gov|Lt|Col|Maj|Capt|Cmdr|Sgt|Cpl|Adm|Rev|Hon|Messrs|Pres|Supt|Det|Insp|"
    "St|Ste|Mt|Ft|Ave|Blvd|Rd|Jr|Sr|Inc|Corp|Co|Ltd|Bros|Dept|Univ|Assn|Intl|vs|v|etc|cf|al|approx|est|ca|Fig|fig|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tues|Tue|Wed|Thurs|Thu|Fri|"
    "Calif|Fla|Mass|Conn|Pa|Va|Tenn|Mich|Minn|Wis|Ind|Ill|Ariz|Colo|Okla|Tex|Wash|Nev|Ala|Ga|Md|Del"
)
_CURRENCY = r"(?:[A-Z]{1,3})?[$€£¥₹₽₩₪]"
_NUMBER = r"\d+(?:,\d{3}(?!\d)|[.:/]\d+)*"
_TOKENS = "|".join(
    (
        r"[a-z]+(?![\w\u0300-\u036f.'’&‐‑\-])",  # most words, without a look at the rest
        r"[A-Za-z](?:\.[A-Za-z])+(?![A-Za-z])\.?(?:-\w+)*",  # U.S., p.m., A.I., U.S.-led
        r"Ph\.D\.|[A-HJ-Z]\.(?=\s+[A-Z])",  # Ben F. Kass
        rf"(?:{_ABBREVIATIONS})\.(?!\w)|Nos?\.(?=\s?\d)",
        rf"(?:{_CURRENCY}\s?)?{_NUMBER}(?:%|[^\W\d_]+)?"  # $334M, 21%, 5:21, 1st
        rf"(?:[‐‑–-](?:{_CURRENCY})?(?:{_NUMBER}(?:%|[^\W\d_]+)?|(?<!–)[^\W\d_]+(?!{_W})))*",  # 8-12, 30-day
        r"(?<![\w'’])['’]\d0s(?!\w)",  # the '90s
        rf"(?<=[\w.])['’](?:s|re|ve|ll|d|m)(?!{_W})",  # U.S.|'s, 2024|'s
        rf"[@#]?{_W}+(?:(?:[‐‑'’&-]|\.-){_W}+)*(?:(?<=[a-z]-\d)\.\d+(?!{_W}))?",  # magnitude-5.9
        r"\.{2,}|-{2,}|[!?]{2,}|``|''",
        rf"[^\w\s{UNSEEN}]",
    )
)
_WEB = (
    r"(?:https?://|www\.)[^\s<>\"”]*[^\s<>\"”.,;:!?)\]'’]|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|"
    r"[A-Za-z][\w-]{0,62}\.(?:com|org|net|gov|edu|io|int|ai|co\.uk)(?![\w-])(?:/[^\s<>\"”]*[^\s<>\"”.,;:!?)\]'’])?"
)
_PLAIN = re.compile(_TOKENS)
_WEB_HINT = re.compile(r"@|://|www\.|\w\.(?:com|org|net|gov|edu|io|int|ai|co\.uk)\b")
_CLITIC = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m))$", re.IGNORECASE)


@cache
def _with_web() -> re.Pattern[str]:
    return re.compile(f"{_WEB}|{_TOKENS}")


def spans(text: str) -> list[tuple[int, int]]:
    """Where the tokens of a text stand, half-open, code points from its start."""
    found: list[tuple[int, int]] = []
    for match in (_with_web() if _WEB_HINT.search(text) else _PLAIN).finditer(text):
        start, end = match.span()
        word = match.group()
        if end - start > 2 and ("'" in word or "’" in word):
            clitic = _CLITIC.search(word)
            if clitic and clitic.start():
                found.append((start, start + clitic.start()))
                start += clitic.start()
        found.append((start, end))
    return found


def tokens(text: str, places: Sequence[tuple[int, int]], parsed: Parse, offset: int) -> tuple[Token, ...]:
    """The tokens of a parsed sentence: words and signs at `places`, with class, base form, head and relation."""
    even = fold(text)
    folded = [even[start:end].lower() for start, end in places]
    return tuple(
        Token(index=i, span=Span(start + offset, end + offset), text=text[start:end], folded=folded[i],
              lemma=lemma(folded[i], parsed.tags[i]), tag=parsed.tags[i],
              head=parsed.heads[i], relation=parsed.relations[i])
        for i, (start, end) in enumerate(places)
    )  # fmt: skip
