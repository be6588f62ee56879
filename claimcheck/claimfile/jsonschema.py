"""The JSON Schema of claims.yaml, made from the tables that the loader reads by: the two cannot part.

What a schema cannot say (ids that are unique, sources that exist, links that leave the folder, days that no month has)
the loader alone knows.
"""

from __future__ import annotations

import json

from claimcheck.claimfile import _schema
from claimcheck.claimfile._scalars import VERSION, JsonSchema

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def generate() -> str:
    """The schema as JSON text, ending in a line feed."""
    head: JsonSchema = {
        "$schema": DRAFT,
        "title": f"claims.yaml of claimcheck, version {VERSION}",
        "description": "Which texts tell one story, and what is held of them.",
    }
    return json.dumps(head | _schema.FILE.schema(), ensure_ascii=False, indent=2) + "\n"
