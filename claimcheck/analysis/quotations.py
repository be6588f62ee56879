"""Share prices and their moves: of whose shares a figure is told, and at what moment of trading.

A price or a move is of one firm, one day and one moment (the open, the close, since something happened).
"""

from __future__ import annotations

from claimcheck.model.analysis import Sentence
from claimcheck.model.span import Span
from claimcheck.text.patterns import lazily

QUOTED, FIRM, MOMENT = "share quotation", "shares of ", "quoted "
_MOVED = (
    r"up|down|higher|lower|r[io]se|risen|rising|f[ae]ll(?:en|ing)?|jump\w*|soar\w*|surg\w*|climb\w*|gain\w*|advanc\w*|"
    r"add(?:ed|s)|leapt|rall(?:y|ied)|rocket\w*|slid|slip\w*|slump\w*|tumbl\w*|plung\w*|plummet\w*|dropp?\w*|dipp?\w*|"
    r"declin\w*|los[et]\w*|shed|sank|sunk|edged|crash\w*"
)
_SHARES = r"\b(?:shares?|stock)(?! (?:of|in) (?:the )?(?:market|vote|homes|houses))\b"
_MOVE = lazily(rf"{_SHARES}(?:[^;]*)\b(?:{_MOVED})\b[^;,]{{0,24}}$")
_TRADED = r"(?:clos|open|end|finish|trad|settl|chang)(?:ed|es|ing|e)?"
_PRICE = lazily(
    rf"(?:{_SHARES}[^;]*|\b{_TRADED}\b[^;,]{{0,40}}) (?:at|to|above|below|near|around)(?: (?:about|around|just))? $"
)
_WIPED = lazily(r"\b(?:wip(?:ed|es|ing)|knock\w*|shav\w*|slic\w*) (?:(?:about|some|nearly|more than) )?$")
_OFF = lazily(r"[^,;]{0,12} off [^,;]{0,40}\b(?:shares?|stock)\b")
_LARGEST = 10_000  # the dearest share
_NAME = r"(?:[A-Z0-9][\w&'’.-]*(?: |$)){1,4}"
_OF_WHOM = (
    lazily(r"(?P<firm>(?:[A-Z][\w&.-]*(?:'s|’s)? ){1,4})(?:shares?|stock)\b"),
    lazily(rf"\b(?:[Ss]hares?(?: price)?|[Ss]tock) (?:of|in) (?P<firm>{_NAME})"),
)
_NO_NAME = frozenset("The Its Their His Her A In On At And But Meanwhile Shares Stock".split())
_AFTER = lazily(r"[^,;]{0,60}")
_MOMENTS = (
    (
        "since",
        r"since|(?:so far )?this (?:week|month|year)|(?:over|in|during) the (?:past|last|previous) [a-z -]*"
        r"(?:days?|weeks?|months?|years?)|for the (?:week|month|year)|"
        r"in (?:a|one|two|three|six) (?:days|weeks?|months?|years?)",
    ),
    ("early", r"open(?:ed|s|ing)?|at the open|early|pre-?market|morning|before the (?:bell|market)"),
    ("midday", r"midday|noon|lunchtime|afternoon"),
    ("late", r"after[ -]hours|extended trading|late trading|after the (?:bell|close)"),
    ("at most", r"as (?:much|high|low) as|at one point|briefly|touched|peaked|intraday"),
    ("close", r"clos(?:ed|es|ing|e)|ended|ends|finish(?:ed|es)|settled"),
    ("trading", r"(?:is|are|was|were) (?:trading )?(?:up|down|higher|lower)|trading"),
)
_SORTS = [(moment, lazily(rf"\b(?:{words})\b")) for moment, words in _MOMENTS]


def quotation(sentence: Sentence, span: Span, *, price: float | None) -> tuple[str, ...]:
    """What to note of a figure that is a share price or its move: `QUOTED`, the firm, the moment; nothing of any other.

    Args:
        price: the sum, or None where the figure is by how much a price moved.
    """
    at, end = (n - sentence.passage.span.start for n in (span.start, span.end))
    before = sentence.text[:at]
    before = before[before.rfind(";") + 1 :]
    plain = before.lower().rstrip("$£€¥ \u00a0") + " "
    told = _MOVE.search(plain) if price is None else price < _LARGEST and _PRICE.search(plain)
    wiped = price is None and _WIPED.search(plain) and _OFF.match(sentence.text[end:].lower())
    if not told and not wiped:
        return ()
    behind = _AFTER.match(sentence.text[end:].lower())
    near = plain, behind.group() if behind else ""
    moment = next((m for m, words in _SORTS if words.search(near[1]) or m != "since" and words.search(near[0])), None)
    firm = _firm(before)
    return (QUOTED, *((FIRM + firm,) if firm else ()), *((MOMENT + moment,) if moment else ()))


def _firm(before: str) -> str | None:
    """Whose shares they are by the words before a figure, in lower case."""
    found = [m for words in _OF_WHOM for m in words.finditer(before)]
    if not found:
        return None
    words = max(found, key=lambda m: m.start())["firm"].split()
    named = [w.removesuffix("'s").removesuffix("’s") for w in words if w not in _NO_NAME]
    return " ".join(named).lower() or None
