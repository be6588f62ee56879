"""The published JSON Schema of claims.yaml: made from the tables of the loader, shipped as a file.

`generate` makes it, `published` reads the file that ships; a test holds the two together. What a schema cannot say
(ids that are unique, sources that exist, links that leave the folder, days that no month has) the loader alone knows.
"""

from __future__ import annotations

import json
from pathlib import Path

from claimcheck.claimfile._scalars import VERSION, JsonSchema

FILE = Path(__file__).with_name("claims.schema.json")
DRAFT = "https://json-schema.org/draft/2020-12/schema"


def generate() -> str:
    """The schema as the tables have it, ending in a line feed."""
    from claimcheck.claimfile import _schema

    head: JsonSchema = {
        "$schema": DRAFT,
        "title": f"claims.yaml of claimcheck, version {VERSION}",
        "description": "Which texts tell one story, and what is held of them.",
    }
    return json.dumps(head | _schema.FILE.schema(), ensure_ascii=False, indent=2) + "\n"


def published() -> str:
    """The schema that ships."""
    return FILE.read_text(encoding="utf-8")
