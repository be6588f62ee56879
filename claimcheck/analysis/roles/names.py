"""Names around a role: where one begins or ends, who stands before "whose", and for which state a lawmaker sits."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis import affiliations
from claimcheck.analysis.names.evidence import bare, is_capital, normal
from claimcheck.analysis.names.levels import HEADS
from claimcheck.lexicon import gazetteer, nouns, roles, titles
from claimcheck.lexicon.abbreviations import STARTERS
from claimcheck.model.analysis import Tag, Token

MODIFIERS = (Tag.NOUN, Tag.ADJ, Tag.PROPN)


_DOING = frozenset("host captain coach guard pilot guide partner model star judge cook father mother".split())


def is_done(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun for a person is a verb behind "to": "Ruiz to Host Awards"."""
    return at > 0 and tokens[at - 1].folded == "to" and normal(bare(tokens[at])) in _DOING


def state_of(tokens: Sequence[Token], at: int, tags: Sequence[tuple[int, int, str, str]]) -> str:
    """For which state a lawmaker sits, by the words behind the name: "(R-Ohio)", "of Ohio", ", Republican of Ohio"."""
    for first, _, _, state in tags:
        if at < first <= at + 1:
            return state
    if at + 1 < len(tokens) and tokens[at].folded == "of":
        found = affiliations.state_at(tokens, at + 1)
        return found[0] if found is not None else ""
    told = affiliations.spelled_out(tokens, at + 1) if at < len(tokens) and tokens[at].folded == "," else None
    return told[2] if told is not None else ""


def person_before(tokens: Sequence[Token], at: int) -> str:
    """The person before ", whose": "Representative Roger Wills, Republican of Texas, whose aide"."""
    end = at - 1 if at and tokens[at - 1].folded == "," else at
    party = (n for n in range(max(0, end - 6), end) if tokens[n].folded == ",")
    for comma in party:
        told = affiliations.spelled_out(tokens, comma + 1)
        end = comma if told is not None and told[0] == end else end
    name = name_before(tokens, end)
    return " ".join(t.text for t in tokens[slice(*name)]) if name is not None else ""


_PARTICLES = frozenset("de van von der al bin da dos".split())  # inside names of persons


def name_end(tokens: Sequence[Token], first: int) -> int | None:
    """Where the person's name that begins at `first` ends, or None where it is none."""
    end = first
    while end < len(tokens) and end - first < 6:
        token = tokens[end]
        initial = token.text == "." and end > first and len(tokens[end - 1].text) == 1
        particle = token.folded in _PARTICLES and end > first
        if not (is_capital(token) or initial or particle) or token.text in STARTERS:
            break
        end += 1
        if is_possessive(token):
            return None
    words = [normal(bare(t)) for t in tokens[first:end]]
    if not words or any(w in HEADS or w in titles.OFFICES | titles.PLACE_HEADS for w in words):
        return None
    if words[0] in roles.AFFILIATIONS or words[-1] in ("branch", "order", "democrats", "republicans"):
        return None
    if len(words) == 1 and nouns.place_of(bare(tokens[first])) is not None or gazetteer.known(" ".join(words)):
        return None
    return end if any(len(w) > 1 for w in words) else None


def is_possessive(token: Token) -> bool:
    """Whether the word ends in a possessive "'s"."""
    return token.folded.endswith(("'s", "’s"))


_VERBS_TOO = frozenset("host chair coach captain judge skipper pilot referee star".split())


def is_to(tokens: Sequence[Token], at: int) -> bool:
    """Whether a title may be what somebody is to do ("Ruiz to Host Tarn Awards")."""
    return at > 0 and tokens[at - 1].folded == "to" and normal(bare(tokens[at])) in _VERBS_TOO


def name_before(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    first = end
    while first > 0 and end - first < 5:
        token = tokens[first - 1]
        particle = token.folded in _PARTICLES and first < end
        if not (is_capital(token) and token.text not in STARTERS or token.text == "." or particle):
            break
        first -= 1
    while first < end and (
        tokens[first].text == "." or normal(bare(tokens[first])) in titles.HONORIFICS | titles.OFFICES
    ):
        first += 1
    return (first, end) if first < end and name_end(tokens, first) == end else None


def run_before(tokens: Sequence[Token], end: int) -> int | None:
    """Where the capitalised body or country right before a role begins ("Lumen Foods CEO"); None for what is none."""
    first = end
    while first > 0 and is_capital(tokens[first - 1]) and not tokens[first - 1].text.endswith("'s") and end - first < 4:
        first -= 1
    if first == end or first == 0 and end - first == 1 and tokens[0].text in STARTERS:
        return None
    return first if tokens[first].text not in STARTERS else first + 1 if end - first > 1 else None


def office_of(tokens: Sequence[Token], at: int) -> bool:
    """Whether "of State" goes on with an office, right before a name."""
    return at + 2 < len(tokens) and tokens[at].folded == "of" and tokens[at + 1].folded in roles.OF_OFFICE


def of_holder(tokens: Sequence[Token], begin: int, at: int) -> bool:
    """Whether the token goes on with the noun phrase of whoever the office is of."""
    token = tokens[at]
    capital = at + 1 < len(tokens) and tokens[at + 1].text[:1].isupper()
    if token.text == ".":
        return capital and len(tokens[at - 1].text) < 4 and tokens[at - 1].text[:1].isupper()
    if token.folded == "of":
        return capital and at > begin
    return token.tag in (*MODIFIERS, Tag.X) or token.text[:1].isupper() and token.tag is not Tag.PUNCT


def of_role(token: Token, word: str, noun: Token) -> bool:
    """Whether the word before a role noun is of the role ("finance minister", "volunteer firefighter")."""
    if word in roles.PORTFOLIOS or word in roles.BEFORE:
        return token.tag in MODIFIERS
    named = token.text.islower() and noun.text.islower() or roles.is_role(word)  # not "In a statement President Ruiz"
    return named and token.tag in (Tag.NOUN, Tag.PROPN) and token.text[:1].isalpha()


def closed(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words that end before the token are set off there."""
    if at + 1 < len(tokens) and tokens[at].folded == "and":  # "a governor of Kansas and surgeon"
        return roles.is_role(normal(bare(tokens[at + 1]))) and tokens[at + 1].text.islower()
    return at >= len(tokens) or tokens[at].folded in (",", ".", ";", "(", ")", "-", "who", '"', "'")


def set_off(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words that end before the token are set off there, or by where somebody is "from"."""
    if closed(tokens, at):
        return True
    if tokens[at].folded != "from" or at + 1 >= len(tokens) or not is_capital(tokens[at + 1]):
        return False
    end = at + 1
    while end < len(tokens) and is_capital(tokens[end]):
        end += 1
    return closed(tokens, end)  # "Ruiz, a doctor from Leeds, said"


def is_second(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word ends an office of two, though it looks like an adjective: "attorney general", "fire chief".

    A chief whose name follows is one of whatever stands before.
    """
    before = normal(bare(tokens[at - 1])) if at else ""
    named = tokens[at].folded == "chief" and at + 1 < len(tokens) and tokens[at + 1].tag is Tag.PROPN and bool(before)
    return named or tokens[at].folded in ("general", "chief") and (before in roles.PORTFOLIOS or roles.is_role(before))
