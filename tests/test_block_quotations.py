"""Block quotations of Markdown: whose they are, and that their words are read as a quotation."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck import extractor, loaders

ABOVE = (
    "The commissioner made clear in a letter to the council where she stands:\n\n> The valley was warned three times.\n"
)
BELOW = "> The valley was warned three times.\n> Nobody listened.\n>\n> — Jan Vesk, farmer\n"
UNDER = "> The valley was warned three times.\n\n— Ana Ruiz, flood commissioner\n"
NOBODY = "A town without a tower is no town at all, they sing in it.\n\n> The valley was warned three times.\n"
LIST = "The commissioner of the valley wrote three letters.\n\n> The valley was warned three times.\n\n— two of them in May\n"
SIGNED = "> The valley was warned three times.\n\nAna Ruiz, flood commissioner of Senn\n"
TAGGED = "> The valley was warned three times.\n\nAna Ruiz, flood commissioner, said this in a letter.\n"
WROTE = "> The valley was warned three times.\n\nSo wrote Ana Ruiz, flood commissioner of Senn.\n"
WORDS = "> The valley was warned three times.\n\nThese were the words of Ana Ruiz.\n"
HEADING = "> The valley was warned three times.\n\nLondon, a town in fear\n"
OTHER = "> The valley was warned three times.\n\nAna Ruiz said this week that the dam was dry.\n"


SPOKEN = {
    ABOVE: "The commissioner",
    BELOW: "Jan Vesk",
    **dict.fromkeys((UNDER, SIGNED, TAGGED, WROTE, WORDS), "Ana Ruiz"),
}
UNSPOKEN = dict.fromkeys((NOBODY, LIST, HEADING, OTHER))


@pytest.mark.parametrize(("text", "speaker"), [*SPOKEN.items(), *UNSPOKEN.items()])
def test_the_speaker_of_a_block_stands_above_or_below(tmp_path: Path, text: str, speaker: str | None) -> None:
    rest = "The bell was found in the mud on Sunday, and the school has been closed since the spring.\n\n"
    path = tmp_path / "letter.md"
    path.write_text("# Flood commission\n\n" + rest + text + "\n" + rest, encoding="utf-8")
    document = loaders.load(path, id="letter", shown="letter.md").document
    claims = extractor.read(document, ("attribution", "quote")).claims
    said = [c for c in claims if "warned three times" in document.exact(c.span) and c.kind == "quote"]
    assert [str(c.value) for c in said] == ([f"{speaker}: “The valley was warned three times.”"] if speaker else [])
    direct = [c for c in claims if c.kind == "attribution" and c.value.to_plain().get("form") == "direct"]
    assert bool(direct) is (speaker is not None)
