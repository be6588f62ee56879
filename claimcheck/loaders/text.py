"""Plain text: an article as it was copied from a page, one paragraph or sentence a line."""

from __future__ import annotations

from claimcheck.loaders import Content, Loader
from claimcheck.loaders._boilerplate import DATE, HEADLINE, classify, day_of
from claimcheck.loaders._decode import decode
from claimcheck.loaders._structure import Label, form, lines_of, merge
from claimcheck.model.document import Role
from claimcheck.model.finding import Level, Notice

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
    dates = (day_of(line.text) for line, label in zip(lines, labels, strict=True) if label is DATE)
    dateline = next((day for day in dates if day is not None), None)
    return Content(text=text, blocks=merge(lines, labels), title=title, dateline=dateline, notices=notices)


LOADER = Loader(id="text", suffixes=(".md", ".text", ".txt"), media_type="text/plain", load=load)
