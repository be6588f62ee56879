"""The quantity words and the share of a class that each says (Barwise and Cooper 1981)."""

from __future__ import annotations

from claimcheck.model.analysis import Tag

Share = tuple[float, float]
Cue = tuple[str, ...]
ALL, NONE, MOST, NEARLY = (1.0, 1.0), (0.0, 0.0), (0.5, 0.99), (0.75, 0.99)
NO_OTHER = ("no", "other")
ONLY = "the only one"
TIMES = frozenset("day week month year time hour minute moment night morning effort reason chance".split())
# Before a class noun, or with "of" before it.
BEFORE: dict[Cue, Share] = {
    ("every",): ALL, ("every", "single"): ALL, ("all",): ALL, ("each",): ALL, ("both",): ALL,
    ("nearly", "every"): NEARLY, ("almost", "every"): NEARLY, ("nearly", "all"): NEARLY, ("almost", "all"): NEARLY,
    ("virtually", "all"): NEARLY, ("virtually", "every"): NEARLY, ("not", "all"): (0.0, 0.99), ("most",): MOST,
    ("not", "every"): (0.0, 0.99), ("no",): NONE, ("neither",): NONE, ("few",): (0.0, 0.4),
    ("not", "one"): NONE, ("not", "a", "single"): NONE, NO_OTHER: NONE, ("half",): (0.45, 0.55),
    ("hardly", "any"): (0.0, 0.1),
}  # fmt: skip
WITH_OF: dict[Cue, Share] = {
    ("none",): NONE, ("a", "majority"): (0.5, 1.0), ("the", "majority"): (0.5, 1.0), ("a", "minority"): (0.0, 0.49),
    ("the", "vast", "majority"): (0.7, 0.99), ("almost", "none"): (0.0, 0.1), ("each",): ALL,
    ("all",): ALL, ("both",): ALL, ("most",): MOST, ("neither",): NONE, ("half",): (0.45, 0.55),
    ("nearly", "all"): NEARLY, ("almost", "all"): NEARLY, ("virtually", "all"): NEARLY, ("not", "all"): (0.0, 0.99),
    ("few",): (0.0, 0.4), ("not", "one"): NONE, ("not", "a", "single", "one"): NONE,
    ("fewer", "than", "half"): (0.0, 0.49), ("less", "than", "half"): (0.0, 0.49), ("under", "half"): (0.0, 0.49),
    ("more", "than", "half"): (0.51, 1.0), ("over", "half"): (0.51, 1.0),
}  # fmt: skip
ALONE: dict[Cue, Share] = {
    ("everyone",): ALL, ("everybody",): ALL, ("no", "one"): NONE, ("nobody",): NONE, ("no-one",): NONE,
    ("nearly", "everyone"): NEARLY, ("almost", "everyone"): NEARLY, ("not", "everyone"): (0.0, 0.99),
}  # fmt: skip
SHOWN: dict[Cue, str] = {NO_OTHER: ONLY, ("every", "single"): "every"}
OTHERS = ("other", "remaining", "rest")
# First words of the cues, with the second ones of those that every text is full of.
OPENING: dict[str, frozenset[str]] = {words[0]: frozenset() for t in (BEFORE, WITH_OF, ALONE) for words in t} | {
    "the": frozenset((*OTHERS, "majority", "vast")), "a": frozenset(("majority", "minority")),
}  # fmt: skip
FLOATING = frozenset(("all", "both", "each"))
DETERMINERS = frozenset("the these those its their his her our".split())
BUT = (("but",), ("except",), ("except", "for"), ("other", "than"), ("apart", "from"))
INSIDE = (Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.NUM)
