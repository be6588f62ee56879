"""Plain text: an article as it was copied from a page, one paragraph or sentence a line."""

from __future__ import annotations

from claimcheck.loaders import Content, Loader, _datelines
from claimcheck.loaders._boilerplate import BYLINE, DATE, HEADLINE, SENTENCE, classify
from claimcheck.loaders._decode import decode
from claimcheck.loaders._structure import Label, form, lines_of, merge
from claimcheck.model.document import Role
from claimcheck.model.finding import Level, Notice
from claimcheck.text.datelines import dateline

_PROSE = (Role.BODY, Role.LIST, Role.TABLE, Role.QUOTE, Role.CAPTION)


def load(raw: bytes, shown: str) -> Content:
    """Decode and tell the article from the furniture around it. Raises SourceError."""
    text = decode(raw, shown)
    lines = lines_of(text)
    labels = classify(lines)
    notices: tuple[Notice, ...] = ()
    if not any(label.kept and label.role in _PROSE for label in labels):
        labels = [Label(form(line.text), True, "kept: nothing else would be left") for line in lines]
        message = "nothing looks like running text, so every line was kept"
        notices = (Notice(level=Level.NOTE, code="kept-everything", message=message, location=shown),)
    title = next((line.text for line, label in zip(lines, labels, strict=True) if label is HEADLINE), None)
    told = [n.text for n, label in zip(lines, labels, strict=True) if label in (DATE, BYLINE)]
    first = next((n.text for n, label in zip(lines, labels, strict=True) if label is SENTENCE), "")
    days = _datelines.days([*told, first[: dateline(first)]])
    return Content(text=text, blocks=merge(lines, labels), title=title, days=days, notices=notices)


LOADER = Loader(id="text", suffixes=(".md", ".text", ".txt"), media_type="text/plain", load=load)
