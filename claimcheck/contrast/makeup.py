"""All of a group are of one sort in one text and of several in the other: made of, run on, fitted with, given.

"All of its trams run on diesel" is read as a complete list, "its trams run on diesel or hydrogen" as a longer one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.lexicon import calendar, makeup
from claimcheck.model.analysis import CONTENT, Analysis, Clause, Modality, Sentence, Tag, Token

_PLAIN = frozenset(
    "both either the a an its their his her this that these those of which who all every each any".split()
)
_PAST = frozenset(("was", "were", "had"))
_WITHIN = frozenset(("from", "of", "by", "including"))
_LONGEST = 24  # tokens of what a group is made of


@dataclass(frozen=True, slots=True)
class Makeup:
    """What the members of a group are made of: whose lemmas, the classes of the verb, what is listed.

    whole: it is said of each member. sole: of nothing else. among: what is listed are kinds of one thing, `thing`.
    either: told with "or". single: of one thing of each sort ("a letter or a call"), beside which there may be others.
    """

    group: frozenset[str]
    classes: frozenset[str]
    items: tuple[frozenset[str], ...]
    thing: str
    whole: bool
    sole: bool
    either: bool
    single: bool
    past: bool
    times: frozenset[str]
    text: str


def of_one_sort(a: Analysis, b: Analysis) -> str | None:
    """What all of a group are made of in one text, and the several things in the other; None for none."""
    for claim, text in ((a, b), (b, a)):
        for own in _made(claim):
            if not (own.whole or own.sole) or len(own.items) != 1:
                continue
            for other in _made(text):
                if _one_group(own, other) and _longer(own, other):
                    return f"{own.text} / {other.text}"
    return None


def _one_group(own: Makeup, other: Makeup) -> bool:
    """Whether both tell of one group, at one time, with verbs of one class."""
    apart = own.group ^ other.group
    if not own.sole and own.classes & other.classes == {"serve"}:
        return False  # what all shops sell is not all that they sell
    return (
        apart <= makeup.words("of")
        and bool(own.group & other.group)
        and (bool(own.classes & other.classes) and own.past == other.past and own.times == other.times)
    )


def _longer(own: Makeup, other: Makeup) -> bool:
    """Whether the other list has what the one gives for all, and something of its sort beside it."""
    if len(other.items) < 2:
        return False
    (item,) = own.items
    if other.thing:
        if other.thing not in item or item == {other.thing}:
            return False
        item -= {other.thing}
    elif not (other.either and not other.single or own.sole):
        return False
    return item in other.items and any(x and not x & item for x in other.items)


def _made(text: Analysis) -> Iterator[Makeup]:
    for sentence in text.sentences:
        for clause in sentence.clauses:
            first = _opens(sentence, clause)
            if first is not None and not clause.negated and (found := _of_clause(sentence, clause, first)) is not None:
                yield found


def _opens(sentence: Sentence, clause: Clause) -> int | None:
    """Where the subject of a clause begins: of a main one, or of its verb behind "the phones the firm makes [use]"."""
    if clause.governor is None:
        if clause.modality is not Modality.ASSERTED:
            return None
        return 0 if clause.first == clause.verb else clause.first  # "the laptops the agency buys [run] on"
    above = sentence.clauses[clause.governor]
    bare = clause.relation == "infinitive" and above.governor is None and above.lemma in makeup.words("of")
    return above.first if bare and above.verb + 1 == clause.verb and not above.negated else None


def _of_clause(sentence: Sentence, clause: Clause, first: int) -> Makeup | None:
    tokens = sentence.tokens
    behind = list(tokens[clause.verb + 1 : clause.verb + 1 + _LONGEST])
    sole = False
    while behind and behind[0].folded in makeup.words("sole"):
        sole, behind = True, behind[1:]
    verb = tokens[clause.verb].lemma
    if behind and behind[0].tag is Tag.ADP:
        verb, behind = f"{verb} {behind[0].folded}", behind[1:]
    while behind and behind[0].folded in makeup.words("sole"):
        sole, behind = True, behind[1:]
    classes = makeup.classes(verb)
    before = [t for t in tokens[first : clause.verb] if t.tag is not Tag.PUNCT]
    some = makeup.words("some")
    if not classes or any(t.folded in some or t.tag is Tag.NUM for t in before):
        return None
    whole = any(t.folded in makeup.words("whole") for t in before)
    own = (t for t in before if t.folded not in _PLAIN and t.tag not in (Tag.AUX, Tag.PART, Tag.ADV))
    group = frozenset(t.lemma for t in own if t.tag in CONTENT)
    listed = _listed(behind)
    if not group or listed is None:
        return None
    items, thing, either = listed
    times = frozenset(t.lemma for t in tokens if _sets_time(t))
    single = any(t.folded in ("a", "an") for t in behind)
    auxiliaries = {t.folded for t in before if t.tag is Tag.AUX}
    past = bool(auxiliaries & _PAST) if auxiliaries else clause.past
    words = " ".join(t.text for t in tokens[first:] if t.tag is not Tag.PUNCT)
    return Makeup(group, classes, items, thing, whole, sole, either, single, past, times, words)


def _sets_time(token: Token) -> bool:
    dated = token.lemma in calendar.WEEKDAYS or token.folded in calendar.MONTHS
    year = len(token.folded) == 4 and token.folded.isdecimal()
    return dated or year or token.lemma in makeup.words("time") - {"currently", "now"}


def _listed(words: Sequence[Token]) -> tuple[tuple[frozenset[str], ...], str, bool] | None:
    """(lemmas of each thing listed, the thing of which they are kinds or "", whether "or" joins them)."""
    inside = next((n for n, t in enumerate(words) if t.folded == "including"), None)
    if inside is not None:
        words = words[inside + 1 :]
    parts: list[list[Token]] = [[]]
    either, thing = False, ""
    at = 0
    while at < len(words):
        token = words[at]
        well = [t.folded for t in words[at : at + 3]] == ["as", "well", "as"]
        if well or token.folded in ("or", "and", ",", "&"):
            either |= token.folded == "or"
            parts.append([])
            at += 3 if well else 1
            continue
        if token.folded in _WITHIN and len(parts) == 1 and parts[0]:
            thing, parts = parts[0][-1].lemma, [[]]
        elif token.tag in (Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.NUM):
            parts[-1].append(token)
        elif token.folded not in _PLAIN and token.tag is not Tag.DET:
            break
        at += 1
    items = [[t for t in part if t.folded not in _PLAIN] for part in parts]
    if not all(items):
        items = [x for x in items if x]
    if not items:
        return None
    if len(items) > 1 and not thing and len(items[-1]) > 1 and all(len(x) < len(items[-1]) for x in items[:-1]):
        head = items[-1][-1]
        if any(head.lemma in {t.lemma for t in x} for x in items[:-1]):
            return None
        thing, items[-1] = head.lemma, items[-1][:-1]
    sets = tuple(frozenset(t.lemma for t in x) - ({thing} if len(items) > 1 else set()) for x in items)
    if len(items) == 1 and thing:
        sets = (sets[0] | {thing},)
    return sets, thing if len(items) > 1 else "", either
