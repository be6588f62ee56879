"""The page around its content: templates, style, script, their hashes, and the one way in for texts of others."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.text.safe import json_safe, printable

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

PACKAGE = "claimcheck.reporters"
FOLDER = "_page"
_HARMLESS = re.compile("([\u00ad\u200b-\u200d\u2060]+)")  # soft hyphens and joiners: a browser knows what to do
_COMMENT = re.compile(r"/\*.*?\*/|^\s*//[^\n]*$", re.DOTALL | re.MULTILINE)
_INDENT = re.compile(r"\n\s*")


def page(values: Mapping[str, object], data: object) -> str:
    """The whole file.

    Args:
        values: what the templates show; every string is escaped.
        data: the report in its plain form, for other programs.
    """
    style, script = _asset("page.css"), _asset("page.js")
    return (
        _environment()
        .get_template("page.html")
        .render(values, style=style, script=script, policy=_policy(style, script), island=_island(data))
    )


@cache
def _environment() -> Environment:
    """The templates, compiled once."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader(PACKAGE, FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=visible,
        auto_reload=False,
    )
    del environment.filters["safe"]  # a template cannot let a text of others through
    return environment


def visible(value: object) -> object:
    """What would steer the reader's eye unseen (controls, bidirectional overrides) spelled out; markup is let alone."""
    if not isinstance(value, str) or hasattr(value, "__html__"):
        return value
    if value.isascii() and value.isprintable():
        return value
    return "".join(part if n % 2 else printable(part) for n, part in enumerate(_HARMLESS.split(value)))


def _asset(name: str) -> Markup:
    """A file of ours, without comments and indents."""
    from importlib.resources import files

    from markupsafe import Markup

    text = files(PACKAGE).joinpath(FOLDER, name).read_text(encoding="utf-8")
    return Markup(_INDENT.sub("\n", _COMMENT.sub("", text)).strip())


def _policy(style: str, script: str) -> str:
    """Nothing may be loaded; one style and one script may act."""
    return "; ".join((
        "default-src 'none'",
        f"style-src '{_hash(style)}'",
        f"script-src '{_hash(script)}'",
        "base-uri 'none'",
        "form-action 'none'",
    ))  # fmt: skip


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _island(data: object) -> Markup:
    """JSON that cannot end the element that it stands in."""
    from markupsafe import Markup

    dumped = json_safe(json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":")))
    escaped = dumped.replace("&", r"\u0026").replace("<", r"\u003c").replace(">", r"\u003e")
    return Markup(escaped)
