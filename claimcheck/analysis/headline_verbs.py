"""The verb of a headline that the tagger took for a plural or a name: "Judge [blocks] law", "Police [arrest] two".

Headlines leave out articles and auxiliaries (block language: Quirk and others 1985, 11.45), so little but word
knowledge tells "judge blocks" from "city blocks". Only lines without a full stop whose first part has no verb at all
are looked at.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis.clause_verbs import settle_clauses
from claimcheck.analysis.telling_verbs import is_noun, settle_telling, several
from claimcheck.lexicon import concepts, nouns
from claimcheck.model.analysis import Tag
from claimcheck.text.lemmas import lemma

_STOPS = frozenset((".", "?", "!", '"', "'"))
_BREAKS = frozenset((",", ";", ":", "-"))
_NOMINAL = (Tag.NOUN, Tag.PROPN)
_BEHIND = frozenset((Tag.NOUN, Tag.PROPN, Tag.NUM, Tag.DET, Tag.ADJ, Tag.ADP, Tag.PRON, Tag.PART, Tag.ADV, Tag.VERB))
_OBJECTS = frozenset((Tag.NOUN, Tag.PROPN, Tag.DET, Tag.PRON, Tag.NUM, Tag.ADJ, Tag.SCONJ))
_DOERS = frozenset(("person", "body", "organisation", "court", "company"))
_LIKE_PLURALS = frozenset("as is was has plus minus versus across less this its his".split())
_NOUNS_TOO = frozenset("executive militant minor professional senior republican liberal accused weekly".split())
_OWNERS = frozenset("his her its their my our your".split())
_SUM = 7  # tokens from the verb to the figure: whoever pays stands between them
_PAYING = (*_NOMINAL, Tag.DET, Tag.ADJ, Tag.ADV, Tag.PRON, Tag.PART)
_ABOUT = frozenset("about around over under between up to at least most more less than".split())


def with_verbs(folded: Sequence[str], tags: Sequence[Tag]) -> list[Tag]:
    """The classes of a line, one noun of each part made its verb where the part has none; others unchanged."""
    out = [_settled(folded, tags, at) for at in range(len(tags))]
    settle_telling(folded, out)
    settle_clauses(folded, out)
    if not folded or folded[-1] in _STOPS:
        return out
    first = 0
    for at in range(len(folded) + 1):
        if at == len(folded) or folded[at] in _BREAKS:
            _settle(folded, out, first, at)
            first = at + 1
    return out


def _settled(folded: Sequence[str], tags: Sequence[Tag], at: int) -> Tag:
    if _is_somebody(folded, tags, at) or _opens_clause(folded, tags, at):
        return Tag.NOUN
    if _no_plural(folded, tags, at) or _costs(folded, tags, at):
        return Tag.VERB
    return Tag.NOUN if _only_plural(folded, tags, at) else tags[at]


def _is_somebody(folded: Sequence[str], tags: Sequence[Tag], at: int) -> bool:
    """Whether an adjective that is a noun, too, stands where no noun follows: "its chief [executive], who"."""
    if folded[at] not in _NOUNS_TOO or tags[at] not in (Tag.ADJ, Tag.VERB) or at == 0:
        return False
    before, behind = tags[at - 1], tags[at + 1] if at + 1 < len(tags) else Tag.PUNCT
    if folded[at - 1] == "chief" and behind is Tag.PROPN:
        return True
    opened = before in (Tag.DET, Tag.ADJ, Tag.PART) or folded[at - 1] in _OWNERS
    return opened and behind not in (*_NOMINAL, Tag.ADJ, Tag.CCONJ, Tag.NUM)


def _opens_clause(folded: Sequence[str], tags: Sequence[Tag], at: int) -> bool:
    """Whether a form in -s opens a clause before a preposition: no verb stands there ("while [fares] on the line")."""
    word = folded[at]
    if tags[at] is not Tag.VERB or not word.endswith("s") or not is_noun(word) or at + 2 >= len(tags):
        return False
    opened = at == 0 or folded[at - 1] in _CLAUSE_OPENERS
    return opened and tags[at + 1] is Tag.ADP


_CLAUSE_OPENERS = frozenset("while whereas although though because unless when".split())


def _only_plural(folded: Sequence[str], tags: Sequence[Tag], at: int) -> bool:
    """Whether a form in -s that was taken for a verb is known as persons or things alone: "Paris [thieves] steal"."""
    word = folded[at]
    if tags[at] is not Tag.VERB or not word.endswith("s") or at and tags[at - 1] not in _NOMINAL:
        return False
    return not concepts.verb_concepts(lemma(word, Tag.VERB)) and bool(nouns.classes(lemma(word, Tag.NOUN)))


def _no_plural(folded: Sequence[str], tags: Sequence[Tag], at: int) -> bool:
    """Whether a form in -s behind a noun is known as a verb alone: "the treaty [forbids] mines"."""
    word = folded[at]
    if tags[at] is not Tag.NOUN or not word.endswith("s") or at == 0 or tags[at - 1] not in _NOMINAL:
        return False
    base = lemma(word, Tag.VERB)
    if base == word or not concepts.verb_concepts(base):
        return False
    object_ = at + 1 < len(tags) and tags[at + 1] in _OBJECTS
    return object_ and not is_noun(word) and not is_noun(base)


def _costs(folded: Sequence[str], tags: Sequence[Tag], at: int) -> bool:
    """Whether "cost" stands behind what costs, and before a figure: "the bridge [cost] the city $40 million"."""
    if folded[at] not in ("cost", "costs") or tags[at] is not Tag.NOUN or at == 0 or tags[at - 1] not in _NOMINAL:
        return False
    ahead = range(at + 1, min(at + _SUM, len(tags)))
    figure = next((i for i in ahead if tags[i] is Tag.NUM), None)
    return figure is not None and all(tags[i] in _PAYING or folded[i] in _ABOUT for i in range(at + 1, figure))


def _settle(folded: Sequence[str], tags: list[Tag], first: int, last: int) -> None:
    """Give the part of those tokens its verb: one that agrees with a plural before it, else one in -s."""
    part = range(first, last)
    opened = first + _describes(folded, tags, first)
    if "to" in folded[first:last] or any(
        t is Tag.AUX or t is Tag.VERB and not w.endswith("ing")
        for w, t in zip(folded[opened:last], tags[opened:last], strict=True)
    ):
        return
    aged = first > 1 and tags[first - 2] is Tag.NUM and folded[first - 3 : first - 2] == [","]  # "Driver, 54, [sues]"
    shared = Tag.VERB in tags[:first] or aged  # "..., [lays] off 300"
    able = [
        at for at in part if tags[at] in _NOMINAL and (_ends_subject(folded, tags, at - 1) if at > first else shared)
        and concepts.verb_concepts(lemma(folded[at], Tag.VERB))
        and at + 1 < len(tags) and (at + 1 == last or tags[at + 1] in _BEHIND)
    ]  # fmt: skip
    for agrees in (_with_many, _with_one):
        if (verb := next((at for at in able if agrees(folded, at)), None)) is not None:
            tags[verb] = Tag.VERB
            return


def _describes(folded: Sequence[str], tags: Sequence[Tag], first: int) -> bool:
    """Whether a participle before a plural opens the line: "[Suspected] pirates seize ship"."""
    noun = folded[first + 1 : first + 2]
    return bool(noun) and folded[first].endswith("ed") and tags[first + 1] is Tag.NOUN and several(noun[0])


def _ends_subject(folded: Sequence[str], tags: Sequence[Tag], at: int) -> bool:
    """Whether a noun, or a number that belongs to one ("mother of 12"), stands there."""
    return tags[at] in _NOMINAL or tags[at] is Tag.NUM and at > 1 and folded[at - 1] == "of"


def _with_many(folded: Sequence[str], at: int) -> bool:
    """Whether a base form stands behind a plural: "profits [rise]"."""
    before = folded[at - 1]
    return several(before) and folded[at] == lemma(folded[at], Tag.VERB)


def _with_one(folded: Sequence[str], at: int) -> bool:
    """Whether a form in -s is no plural that we know, or has a doer: "judge [blocks] law", not "trade talks"."""
    if not folded[at].endswith("s") or folded[at] == lemma(folded[at], Tag.VERB):
        return False
    if folded[at - 1] in _BREAKS:  # "judge blocks law, [orders] review"
        return at + 1 < len(folded) and folded[at + 1] not in _BREAKS
    doer = at > 0 and nouns.classes(lemma(folded[at - 1], Tag.NOUN)) & _DOERS
    behind = folded[at + 1] if at + 1 < len(folded) else ""
    things = behind[:1].isdigit() or behind.endswith("s") and behind not in _LIKE_PLURALS  # "closes schools"
    return bool(doer) or things or not is_noun(folded[at])
