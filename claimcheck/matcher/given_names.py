"""One post, one surname, two given names: "his agent, Kwame Osei" in one text, "agent Daniel Osei" in the other.

Where each text tells of one holder of the post, knows nobody else of that surname, and the other's given name stands
nowhere in it, the two are one person to whom one of them gives a wrong name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.analysis.names.content import distance
from claimcheck.analysis.names.spelling import sound_alike
from claimcheck.analysis.roles.relations import office
from claimcheck.kinds.person import Person
from claimcheck.lexicon import nouns, roles, titles
from claimcheck.lexicon.nicknames import one_given_name
from claimcheck.matcher.ladder import Ladder
from claimcheck.matcher.posts import Holder, of_one_body, of_one_time
from claimcheck.model.analysis import Analysis
from claimcheck.model.claim import Claim

_STEM, _EDITS = 3, 2  # first letters that two forms of a given name share, and letters that two spellings differ in
_SHORT = 4  # letters of a name of which two spellings differ in one: Eric and Erik, not Gary and Carl
_NO_VOWELS = str.maketrans("", "", "aeiouy")  # Omar and Umer are one name

Holders = Mapping[str, Mapping[str, Holder]]


def pairs(
    claims: Sequence[Claim],
    texts: Mapping[str, Analysis],
    held: Holders,
    ladder: Ladder,
    of_one_story: Callable[[str, str], bool],
) -> Iterator[tuple[Claim, Claim, str]]:
    """What tells of the two that they hold the post, with the post; the earlier claim first.

    Args:
        claims: in a fixed order. texts: by id. held: who holds each post, text by text.
        of_one_story: whether two texts, by their ids, tell one story.
    """
    by_surname: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        value = claim.value
        if isinstance(value, Person) and not value.former and len(value.name.split()) > 1:
            by_surname[_surname(value), office(value.role)].append(claim)
    for (surname, post), some in sorted(by_surname.items()):
        for left, right in combinations(some, 2):
            if (
                left.source == right.source
                or not of_one_time(left, right)
                or not _two_given(_given(left), _given(right))
            ):
                continue
            if any(_knows(texts[a.source], surname, a, b) for a, b in ((left, right), (right, left))):
                continue
            if of_one_story(left.source, right.source) and _of_one_post(left, right, post, held, texts, ladder):
                yield left, right, post


def _surname(value: Person) -> str:
    return value.name.split()[-1].lower()


def _given(claim: Claim) -> str:
    assert isinstance(claim.value, Person)
    return claim.value.name.split()[0].lower()


def _two_given(a: str, b: str) -> bool:
    """Whether two given names are two and no forms or spellings of one; an initial or a title is none."""
    if one_given_name(a, b) or any(len(w.strip(".")) < 2 or _is_no_name(w) for w in (a, b)):
        return False
    if a[:_STEM] == b[:_STEM] or a in b or b in a:
        return False
    if sound_alike(a, b) or a.translate(_NO_VOWELS) == b.translate(_NO_VOWELS):
        return False
    edits = 1 if max(len(a), len(b)) <= _SHORT else _EDITS
    return distance(a, b, edits) > edits


def _is_no_name(word: str) -> bool:
    return word.strip(".") in titles.HONORIFICS | titles.OFFICES or "person" in nouns.classes(word)


def _knows(text: Analysis, surname: str, own: Claim, other: Claim) -> bool:
    """Whether a text has the given name of the other, or somebody else of that surname."""
    told = _given(other)
    if any(t.folded == told for s in text.sentences for t in s.tokens):
        return True
    given = _given(own)
    return any(k.split()[-1] == surname and k.split()[0] not in (given, surname) for k in text.entities)


def _of_one_post(
    left: Claim, right: Claim, post: str, held: Holders, texts: Mapping[str, Analysis], ladder: Ladder
) -> bool:
    """Whether each text tells of one holder of the post, and not of the posts of two bodies."""
    found = [next((h for h in held.get(c.source, {}).values() if c in h.titles), None) for c in (left, right)]
    assert isinstance(left.value, Person) and isinstance(right.value, Person)
    if found[0] is not None and found[1] is not None:
        whose = [{m.key for m in h.mentions if m.key is not None} for h in found if h is not None]
        return of_one_body(found[0], found[1], ladder) if all(whose) else _known_there(left, right, texts)
    return roles.is_single_seat(post) and _known_there(left, right, texts)


def _known_there(left: Claim, right: Claim, texts: Mapping[str, Analysis]) -> bool:
    """Whether the other text has a word of whose post each is said to be, where that is said by a name."""
    for claim, other in ((left, right), (right, left)):
        assert isinstance(claim.value, Person)
        if nouns.place_of(claim.value.whose) is not None:
            continue  # "a U.S. judge": the other text may well name no country
        names = {w.lower() for w in claim.value.whose.split() if w[:1].isupper()}
        if names and not any(names & set(key.split()) for key in texts[other.source].entities):
            return False
    return True
