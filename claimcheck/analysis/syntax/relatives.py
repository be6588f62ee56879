"""Which noun a relative clause describes: "who" somebody, "which" the noun right before the comma."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.lexicon import nouns
from claimcheck.model.analysis import Tag, Token

Arc = tuple[int, str]


def who_is_somebody(tokens: Sequence[Token], at: int) -> Arc | None:
    """ "who" describes no time or thing: "three women who were students at the time who [said]" are the women."""
    token = tokens[at]
    if token.head < 0 or tokens[token.head].tag is not Tag.NOUN:
        return None
    noun = tokens[token.head]
    if nouns.classes(noun.lemma) != {"time"}:
        return None
    if not any(t.head == at and t.folded in ("who", "whom") and t.index < at for t in tokens[noun.index : at]):
        return None
    somebody = (
        t
        for t in reversed(tokens[: noun.index])
        if t.tag is Tag.NOUN
        and t.relation not in ("acl:relcl", "compound")
        and {"person", "group"} & nouns.classes(t.lemma)
    )
    found = next(somebody, None)
    return (found.index, "acl:relcl") if found is not None else None


def nearest_noun(tokens: Sequence[Token], at: int) -> Arc | None:
    """ "which" behind a comma describes the common noun right before it ("bonds of the line, which filed ...")."""
    token = tokens[at]
    if token.head < 0:
        return None
    pronoun = next((t for t in tokens[token.head : at] if t.head == at and t.folded == "which"), None)
    if pronoun is None or tokens[pronoun.index - 1].folded != ",":
        return None
    noun = tokens[pronoun.index - 2]
    fits = noun.tag is Tag.NOUN and not {"person", "time"} & nouns.classes(noun.lemma) and noun.relation != "compound"
    return (noun.index, "acl:relcl") if fits and noun.index != token.head else None
