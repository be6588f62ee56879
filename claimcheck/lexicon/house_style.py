"""What newspapers write each in their own way, though the same was said: titles cut short, "OK", British endings."""

from __future__ import annotations

# One word as spoken, for what a paper may write instead; lower case, without stops.
SPOKEN = {
    "&": "and",
    "%": "percent",
    "okay": "ok",
    "o.k": "ok",
    "alright": "all right",
    "'cause": "because",
    "'em": "them",
    "til": "until",
    "till": "until",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "mum": "mom",
    "gen": "general",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "dr": "doctor",
    "prof": "professor",
    "lt": "lieutenant",
    "capt": "captain",
    "sgt": "sergeant",
    "col": "colonel",
    "pres": "president",
    "dept": "department",
    "st": "saint",
    "vs": "versus",
}
# Endings of British words and what American ones have, the longer before those that they end in.
ENDINGS = (
    ("isations", "izations"),
    ("isation", "ization"),
    ("ised", "ized"),
    ("ising", "izing"),
    ("ises", "izes"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("ysed", "yzed"),
    ("ours", "ors"),
    ("oured", "ored"),
    ("our", "or"),
    ("elled", "eled"),
    ("elling", "eling"),
    ("tre", "ter"),
    ("ogue", "og"),
)
_SHORTEST = 3  # letters that stand before an ending


def american(word: str) -> str:
    """The word with an American ending; a word that has none of them stays."""
    for british, ending in ENDINGS:
        if word.endswith(british) and len(word) >= len(british) + _SHORTEST:
            return word.removesuffix(british) + ending
    return word
