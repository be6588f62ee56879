"""The words of a drafted claim: its id, its quotations on one line, its values."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from claimcheck.claimfile import plain
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.span import Span
from claimcheck.verify import says

SHOUTED = 5  # letters of a word in capitals that is no acronym
LONGEST_ID = 48  # code points of an id that is made from a question
LONGEST_VALUE = 60  # code points of a value that is worth repeating
NEAR = 40  # code points behind a figure in which what it counts is looked for
LONGEST_SPEECH, FEWEST_WORDS = 200, 5  # code points and words of what somebody said

_WORDLESS = frozenset(
    "status certainty attribution quote obligation".split()
)  # kinds whose value is a verb, or the words again
_NAMELESS_SPEECH = frozenset("he she it they his her its their him them that and but or so which who".split())
_SIGN = re.compile(r"[,;:()\"\u201c\u201d]\s|[()\"\u201c\u201d;:]")
_FIGURED = frozenset("count exclusivity rank duration date time".split())
_VAGUE = frozenset(
    "now recently today tonight currently then once previously soon later earlier tomorrow daily".split()
)
_NAMELESS = frozenset("he she it they we i you who this that".split())


def slug(kind: str, question: str) -> str:
    """An id made from a question."""
    asked_of = question.split("“", 1)[-1]  # a label quotes the words that it asks of
    made = kind
    for word in (w for w in ascii_words(asked_of) if len(w) > 2):
        if len(made) + 1 + len(word) > LONGEST_ID:
            break
        made = f"{made}-{word}"
    return made


def fresh(name: str, taken: Iterable[str]) -> str:
    """The name, or the name with the first number that is free."""
    held, number, ident = set(taken), 1, name
    while ident in held:
        number += 1
        ident = f"{name}-{number}"
    return ident


def ascii_words(text: str) -> list[str]:
    """The words of a text in small letters of the Latin alphabet, without accents."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return re.findall(r"[a-z0-9]+", bare)


def quotation(document: Document, words: Span, passage: Span) -> tuple[str, int | None]:
    """The words on one line; the passage, then its line, too, where the text has them more than once."""
    text = " ".join(document.text.split())
    for span in (words, passage):
        quoted = " ".join(document.exact(span).split())
        if text.count(quoted) == 1:
            return quoted, None
    return quoted, document.locate(passage).line


def short_quotation(document: Document, words: Span) -> tuple[str, int | None]:
    """The words on one line, and their line where the text has them more than once."""
    quoted = " ".join(document.exact(words).split())
    return quoted, None if " ".join(document.text.split()).count(quoted) == 1 else document.locate(words).line


def shown_value(claim: Claim, document: Document) -> str | None:
    """The value as a reader would write it: a count with what it counts; None where the words say it themselves."""
    value = " ".join(claim.text.split())
    if claim.kind in _WORDLESS or not 0 < len(value) <= LONGEST_VALUE or plain(value) != value:
        return None
    if claim.kind in _FIGURED and not is_figure(claim, document):
        return None
    counted = _counted(claim, document)
    return counted if counted is not None and says(claim, counted, document) else value


def is_figure(claim: Claim, document: Document) -> bool:
    """Whether a value is one to look up: no "several", "now", "daily", and none of "the two models" met before."""
    value = claim.parts.get("value")
    words = document.exact(value).lower().split() if value is not None else []
    text = claim.text.lower().split()
    if claim.kind in ("date", "time"):
        return bool(words) and not _VAGUE & {*words, *text}
    if not any(c.isdecimal() for c in claim.text) or claim.kind == "count" and text == ["1"]:
        return False
    if claim.kind == "duration" and text[0] == "1":
        return False
    before = document.text[: value.start].split()[-1:] if value is not None and claim.kind == "count" else []
    return not before or before[0].lower() not in ("the", "these", "those", "both")


def _counted(claim: Claim, document: Document) -> str | None:
    """A count with the words behind it, up to what is counted: "more than 300 houses"."""
    value, head = claim.parts.get("value"), claim.frame.head
    if claim.kind != "count" or value is None or head is None:
        return None
    words = document.text[value.start : value.end + NEAR].split("\n")[0]
    at = words.find(head.text.split()[-1], len(value))
    found = " ".join(words[: at + len(head.text.split()[-1])].split()) if at > 0 else ""
    fits = found and any(c.isdecimal() for c in found) and not _SIGN.search(found)
    return found if fits and len(found) <= LONGEST_VALUE and plain(found) == found else None


def spoken(claim: Claim) -> str | None:
    """Who said what, in one sentence; None where nobody is named, or too much or too little is quoted."""
    held = claim.value.to_plain()
    speaker, words = str(held.get("speaker") or ""), " ".join(str(held.get("words") or "").split())
    named = speaker[:1].isupper() and speaker.split()[0].lower() not in _NAMELESS
    whole = words[:1].isupper() and words.split()[0].lower() not in _NAMELESS_SPEECH
    if not named or not whole or not len(words.split()) >= FEWEST_WORDS or len(words) > LONGEST_SPEECH:
        return None
    return f"{speaker} said: “{words.rstrip(' .,;')}”."


def sentence_of(words: str) -> str:
    """Words as a sentence, with a capital and a full stop; a first line in capitals is none."""
    head = words.split(" ")[:2]
    if len(head) > 1 and all(w.isalpha() and w.isupper() for w in head) and max(map(len, head)) > SHOUTED:
        words = " ".join([*(w.lower() for w in head), *words.split(" ")[2:]])
    return f"{words[:1].upper()}{words[1:].rstrip(',;: ')}{'' if words.endswith(('.', '?', '!')) else '.'}"
