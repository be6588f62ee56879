"""Which names stand for one person, body, place or thing, in one text and across texts.

Levels of two names come from `claimcheck.analysis.names.levels`; here they are joined into groups. Nothing is joined
across different given names, and a surname that two persons bear is joined to neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from claimcheck.analysis.names.content import FUNCTION, Words, words_of
from claimcheck.analysis.names.levels import Level, compatible, is_person, level_of, names_of, surname_and_name
from claimcheck.analysis.names.levels import same_name as same_name
from claimcheck.analysis.names.spelling import ACCENTS, one_letter_more, sounds, spelt_alike
from claimcheck.lexicon import titles
from claimcheck.model.analysis import Analysis

_BEGINNING = "~"  # opens a key that is the beginning of a last word
_SIMILAR = {"exact": 0, "alias": 1, "variant": 2}


def link(analyses: Iterable[Analysis], told: Iterable[Sequence[str]] = ()) -> Mapping[tuple[str, str], str]:
    """Entities of several documents joined: (source id, key) -> shared key, whatever the order of the documents.

    `told` are groups of names that somebody says to stand for one entity.
    """
    nodes = sorted({(a.document.id, e.key): e for a in analyses for e in a.entities.values()}.items())
    turns = _alike([frozenset(names_of(entity)) for _, entity in nodes])
    names = [own for own, _ in turns]
    groups = join(names, _told(names, told), turns=[numbers for _, numbers in turns], apart=_relatives(nodes, turns))
    shared: dict[tuple[str, str], str] = {}
    for group in groups:
        held = [nodes[n][0] for number in group for n in turns[number][1]]
        keys = sorted({key for _, key in held}, key=lambda k: (-len(k.split()), -len(k), k))
        shared.update(dict.fromkeys(held, keys[0]))
    return shared


def _relatives(
    nodes: Sequence[tuple[tuple[str, str], object]], turns: Sequence[tuple[frozenset[Words], list[int]]]
) -> frozenset[frozenset[int]]:
    """Pairs of places in `turns` that one document names in full with one last word: two of a family."""
    bearing: dict[tuple[str, str], set[tuple[str, int]]] = defaultdict(set)
    for place, (_, numbers) in enumerate(turns):
        for number in numbers:
            (document, key), _ = nodes[number]
            words = key.split()
            if len(words) > 1:
                bearing[document, words[-1]].add((words[0], place))
    pairs = (pair for family in bearing.values() for pair in combinations(sorted(family), 2))
    return frozenset(frozenset((a, b)) for (one, a), (two, b) in pairs if one[0] != two[0])


def _alike(nodes: Sequence[frozenset[Words]]) -> list[tuple[frozenset[Words], list[int]]]:
    """The sets of names, each once, with the nodes that bear them: "United States" stands in most texts.

    Sets that hold two persons join nobody, not even their like, and stay apart.
    """
    listed: list[tuple[frozenset[Words], list[int]]] = []
    known: dict[frozenset[Words], list[int]] = {}
    for number, names in enumerate(nodes):
        if names in known:
            known[names].append(number)
            continue
        listed.append((names, [number]))
        if names and all(compatible(x, y) for x in names for y in names):
            known[names] = listed[-1][1]
    return listed


def parts(shared: Mapping[tuple[str, str], str], told: Iterable[tuple[str, str]]) -> frozenset[frozenset[str]]:
    """Pairs of shared keys of which one is part of the other, from names that somebody gave as (part, whole)."""
    keys: dict[Words, set[str]] = defaultdict(set)
    for (_, own), key in sorted(shared.items()):
        keys[words_of(own)].add(key)
        keys[words_of(key)].add(key)
    return frozenset(
        frozenset((a, b)) for part, whole in told for a in keys[words_of(part)] for b in keys[words_of(whole)] if a != b
    )


def _told(nodes: Sequence[frozenset[Words]], told: Iterable[Sequence[str]]) -> list[tuple[int, int]]:
    """Pairs of nodes that bear names of one group."""
    bearing: dict[Words, list[int]] = defaultdict(list)
    groups = [[words_of(name) for name in group] for group in told]
    if groups:
        for number, names in enumerate(nodes):
            for name in names:
                bearing[name].append(number)
    held = [sorted({n for name in group for n in bearing[name]}) for group in groups]
    return [(own[0], other) for own in held for other in own[1:]]


def join(
    nodes: Sequence[frozenset[Words]],
    given: Iterable[tuple[int, int]] = (),
    whole: frozenset[Words] = frozenset(),
    turns: Sequence[Sequence[int]] | None = None,
    apart: frozenset[frozenset[int]] = frozenset(),
) -> list[list[int]]:
    """Groups of nodes (each a set of names) that are one thing.

    `given` are pairs known from the text, `whole` names (of places) that are no short form of a longer one,
    unless of a person. `turns`: for each node the places at which its turn comes as a short name; its own where None.
    `apart`: pairs of nodes known to be two.

    Surest pairs first; two groups that hold conflicting persons stay apart, and so does a short name that fits
    two groups that do not fit each other.
    """
    home = list(range(len(nodes)))

    def root(n: int) -> int:
        while home[n] != n:
            n = home[n]
        return n

    members: dict[int, list[int]] = {n: [n] for n in home}

    def merge(one: int, two: int) -> None:
        one, two = sorted((root(one), root(two)))
        both = [(m, n) for m in members[one] for n in members.get(two, ())]
        if one == two or not all(compatible(x, y) for m, n in both for x in nodes[m] for y in nodes[n]):
            return
        if apart and any(frozenset(pair) in apart for pair in both):
            return
        home[two] = one
        members[one] += members.pop(two)

    for one, two in given:
        merge(one, two)
    edges = sorted(_edges(nodes, whole))
    for sure, one, two in edges:
        if sure[0] < 3:
            merge(one, two)
    loose: dict[int, set[int]] = defaultdict(set)
    for sure, one, two in edges:
        if sure[0] == 3:
            loose[one if sure[1] == 0 else two].add(two if sure[1] == 0 else one)
    waiting = sorted((turn, short) for short in loose for turn in (turns[short] if turns is not None else (short,)))
    for _, short in waiting:
        longs = loose[short]
        if len({root(n) for n in longs}) == 1:
            merge(short, min(longs))
    return [sorted(group) for _, group in sorted(members.items())]


def _edges(nodes: Sequence[frozenset[Words]], whole: frozenset[Words]) -> Iterable[tuple[tuple[int, int], int, int]]:
    """((rank, which side is the short name), node, node); rank 3 is a short name that could fit others too."""
    blocks: dict[str, set[int]] = defaultdict(set)
    lettered: dict[str, set[int]] = defaultdict(set)
    for number, names in enumerate(nodes):
        for name in names:
            for key in _blocks(name):
                blocks[key].add(number)
            for key in _initials(name):
                lettered[key].add(number)
    seen = {
        (min(short, long), max(short, long))
        for key, longs in lettered.items()
        for short in blocks.get(key, ())
        for long in longs
        if short != long
    }
    for key, numbers in blocks.items():
        pairs = combinations(sorted(numbers), 2)
        seen.update(pairs if key[0] != _BEGINNING else (p for p in pairs if _sound_alike(nodes[p[0]], nodes[p[1]])))
    for one, two in sorted(seen):
        best: tuple[int, int] | None = None
        for x in nodes[one]:
            for y in nodes[two]:
                if "".join(x) == "".join(y):
                    best = (0, 0)  # "SeaMark" and "Sea Mark"
                    continue
                level = level_of(x, y)
                if level in _SIMILAR and not (level is Level.ALIAS and _is_whole(x, y, whole)):
                    loose = level is Level.ALIAS and (1 in (len(x), len(y)) or surname_and_name(x, y))
                    rank = (3, 0 if len(x) <= len(y) else 1) if loose else (_SIMILAR[level], 0)
                    best = rank if best is None else min(best, rank)
        if best is not None:
            yield best, one, two


def _sound_alike(one: frozenset[Words], two: frozenset[Words]) -> bool:
    """Whether the last words of two names may be one in two spellings: a beginning is shared by very many."""
    return any(
        len(x) == len(y) and (spelt_alike(x[-1], y[-1]) or one_letter_more(*sorted((x[-1], y[-1]), key=len)))
        for x in one
        for y in two
    )


def _is_whole(x: Words, y: Words, whole: frozenset[Words]) -> bool:
    short, long = sorted((x, y), key=len)
    return short in whole and len(short) < len(long) and long[-len(short) :] == short and not is_person(long)


def _blocks(name: Words) -> set[str]:
    """Keys under which names that could be one meet: content words, beginnings of long words, all letters."""
    own = [w for w in name if w not in FUNCTION]
    keys = (
        set(own)
        if len(own) < 3
        else set(own) - titles.PUBLIC_BODIES | {" ".join(sorted(set(own) & titles.PUBLIC_BODIES))}
    )
    if own:
        keys |= {"".join(own), "".join(own).translate(ACCENTS)}
    if own and len(own[-1]) >= 5:
        keys |= {_BEGINNING + own[-1][:3], _BEGINNING + sounds(own[-1])[:3]}
    return keys - {""}


def _initials(name: Words) -> set[str]:
    """The letters by which a name of several words may be called; it meets those alone, not all who share them."""
    own = [w for w in name if w not in FUNCTION]
    return {"".join(w[0] for w in own), "".join(w[0] for w in name)} if len(own) > 1 else set()
