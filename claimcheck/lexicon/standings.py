"""Yes-or-no questions to which a story has one answer, and the predicates that answer them (`_standings*.tsv`).

Was the accused found guilty, was the bill passed, is the ban in force, did the probe land? Outlets answer in words
that share nothing ("walked free", "was jailed for nine years"), often in several words apart. Our own list, by domain.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from claimcheck.lexicon import nouns
from claimcheck.lexicon.spelling import spellings
from claimcheck.lexicon.tables import family

HOLDER, OTHER, OBJECT, NOT_NEXT = "*", "^", "@", "!"
_ANY = "*"


class Pattern(NamedTuple):
    """One way to answer: the question, the side, and the words behind the verb (alternatives, or a sign of a slot).

    now: only of what is said to go on. plain: its denial is no answer ("has no knife" leaves open whether he is armed).
    """

    question: str
    yes: bool
    words: tuple[frozenset[str], ...]
    now: bool = False
    plain: bool = False


class Question(NamedTuple):
    """Of what alone it is told (lemmas and @classes; `*`: any name), and whether plans and permissions answer it.

    of_all: it is asked of what goes on, whoever takes part. settled: a plan or permission is the answer itself.
    named: its words say other things of other things, so that a pronoun for anything ("it works") answers nothing.
    doers: who alone does it to somebody (lemmas and @classes); whoever it may be where there are none. post: it is told
    of one of the posts or bodies that somebody may belong to. content: what is told of it says which are meant ("a list
    of the farms that were sold").
    """

    things: frozenset[str]
    planned: bool
    possible: bool
    of_all: bool
    settled: bool
    named: bool
    doers: frozenset[str]
    post: bool
    content: bool


class _Tables(NamedTuple):
    verbs: dict[str, tuple[Pattern, ...]]
    nouns: dict[str, tuple[tuple[str, bool], ...]]
    adjectives: dict[str, tuple[tuple[str, bool], ...]]
    questions: dict[str, Question]


@cache
def _tables() -> _Tables:
    verbs: dict[str, list[Pattern]] = {}
    words_of: dict[str, dict[str, list[tuple[str, bool]]]] = {"noun": {}, "adj": {}}
    things: dict[str, frozenset[str]] = {}
    doers: dict[str, frozenset[str]] = {}
    counts: dict[str, frozenset[str]] = {}
    for question, part, cell in family("_standings"):
        listed = cell.split(", ")
        if part == "things":
            things[question] = frozenset(form for word in listed for form in spellings(word))
        elif part == "counts":
            counts[question] = frozenset(listed)
        elif part == "doers":
            doers[question] = frozenset(form for word in listed for form in spellings(word))
        elif (form := part.partition(" ")[0]) in words_of:
            for word in listed:
                words_of[form].setdefault(word, []).append((question, part == f"{form} yes"))
        else:
            for words in listed:
                first, *rest = words.split(" ")
                behind = tuple(_alternatives(r) for r in rest)
                for verb in {form for word in first.split("/") for form in spellings(word)}:
                    verbs.setdefault(verb, []).append(
                        Pattern(
                            question, part.startswith("yes"), behind, part.endswith(" now"), part.endswith(" plain")
                        )
                    )
    names = {p.question for listed in verbs.values() for p in listed} | things.keys()
    none: frozenset[str] = frozenset()
    return _Tables(
        verbs={
            verb: tuple(sorted(dict.fromkeys(listed), key=lambda p: (-len(p.words), p.question, p.yes)))
            for verb, listed in verbs.items()
        },
        nouns={noun: tuple(listed) for noun, listed in words_of["noun"].items()},
        adjectives={word: tuple(listed) for word, listed in words_of["adj"].items()},
        questions={
            name: Question(
                things.get(name, frozenset((_ANY,))),
                "planned" in counts.get(name, none),
                "possible" in counts.get(name, none),
                "of all" in counts.get(name, none),
                "settled" in counts.get(name, none),
                "named" in counts.get(name, none),
                doers.get(name, none),
                "post" in counts.get(name, none),
                "content" in counts.get(name, none),
            )
            for name in names
        },
    )


def _alternatives(cell: str) -> frozenset[str]:
    """The forms of "bail/parole"; the sign of "@bail/parole" stands before each."""
    sign = cell[0] if cell[0] in (OBJECT, NOT_NEXT) else ""
    return frozenset(sign + form for word in cell.removeprefix(sign).split("/") for form in spellings(word))


def of_verb(lemma: str) -> tuple[Pattern, ...]:
    """The answers that begin with this verb, longer ones first: "walked free on bail" before "walked free"."""
    return _tables().verbs.get(lemma, ())


def possible(lemma: str, said: AbstractSet[str]) -> Iterator[Pattern]:
    """The answers of `of_verb` that a sentence of these forms has the words for: of each set, one."""
    patterns, opened = _looked_for(lemma)
    near = {number for word in opened.keys() & said for number in opened[word]}
    for number in sorted(near.union(opened[_ANY])):
        pattern, needed = patterns[number]
        if not any(map(said.isdisjoint, needed)):
            yield pattern


@cache
def _looked_for(
    lemma: str,
) -> tuple[tuple[tuple[Pattern, tuple[frozenset[str], ...]], ...], dict[str, list[int]]]:
    """The patterns of a verb with the words that each needs, and their numbers by the first such words; `*`: none."""
    patterns = tuple((pattern, _needed(pattern)) for pattern in of_verb(lemma))
    opened: dict[str, list[int]] = {_ANY: []}
    for number, (_, needed) in enumerate(patterns):
        for word in needed[0] if needed else (_ANY,):
            opened.setdefault(word, []).append(number)
    return patterns, opened


def _needed(pattern: Pattern) -> tuple[frozenset[str], ...]:
    return tuple(w for w in pattern.words if not any(x[:1] in (HOLDER, OTHER, OBJECT, NOT_NEXT) for x in w))


def of_noun(lemma: str) -> tuple[tuple[str, bool], ...]:
    """The questions that an event noun answers for its owner, with the side: "acquittal"."""
    return _tables().nouns.get(lemma, ())


def of_adjective(word: str) -> tuple[tuple[str, bool], ...]:
    """The questions that a word before a noun answers for what the noun names, with the side: "an unarmed [man]"."""
    return _tables().adjectives.get(word, ())


def question(name: str) -> Question:
    """What is known of a question. Raises KeyError for a name that is none."""
    return _tables().questions[name]


@cache
def fits(name: str, lemma: str) -> bool:
    """Whether the question of that name can be asked of what a common noun names."""
    things = question(name).things
    if things == frozenset((_ANY,)) or lemma in things:
        return True
    return any(f"@{own}" in things for own in nouns.classes(lemma))


def among(name: str, classes: frozenset[str]) -> bool:
    """Whether the question of that name can be asked of a noun of one of the classes."""
    return any(t[1:] in classes or not classes.isdisjoint(nouns.classes(t)) for t in question(name).things)


def does(name: str, lemma: str) -> bool:
    """Whether what a common noun names can do it to somebody."""
    doers = question(name).doers
    return not doers or lemma in doers or any(f"@{own}" in doers for own in nouns.classes(lemma))


def is_personal(name: str) -> bool:
    """Whether the question of that name is one of persons alone, whichever body they stand for."""
    things = question(name).things
    return "@person" in things and things.isdisjoint(("@company", "@organisation", "@party"))


def names(name: str) -> bool:
    """Whether the question of that name can be asked of whatever has a name."""
    return _ANY in question(name).things
