"""`claimcheck schema`: the JSON Schema of claims.yaml, for editors."""

from __future__ import annotations

from claimcheck.cli._options import Debug, Output
from claimcheck.cli._output import Exit, emit


def schema(output: Output = None, debug: Debug = False) -> int:
    """Print the JSON Schema of claims.yaml.

    With it an editor completes and checks the file.

    \b
    claimcheck schema
    claimcheck schema -o claims.schema.json
    # then, as the first line of claims.yaml:
    # yaml-language-server: $schema=claims.schema.json
    """
    from claimcheck.claimfile import jsonschema

    emit(jsonschema.generate(), output)
    return Exit.OK
