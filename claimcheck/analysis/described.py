"""What a sentence says of those whom a figure counts, apart from the clause that the figure hangs on.

"indicted [12 officers accused of hacking mail]" and "[the dozen officers who hacked mail] are abroad" count the same
officers, though one says that they were indicted and the other where they are. A description picks out those counted;
a main verb may be said of some of them ("two of those who were there spoke"), unless all of them are meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.lexicon import embedding
from claimcheck.lexicon.calendar import MONTHS, UNITS, WEEKDAYS
from claimcheck.model.analysis import Clause, Sentence, Tag
from claimcheck.model.claim import Deed

_DESCRIBING = frozenset(("relative", "participle"))
_ALL = frozenset(("the", "all", "both", "those", "these"))
_SAME = frozenset(("they", "them"))
_WORKING = frozenset(("serve", "work", "act"))
_CHARGING = frozenset(("charge", "accuse", "convict", "suspect"))
_FINDING = frozenset("find see discover hear record".split())  # what they found may be a thing, not what they say
_EMPTY = frozenset("be have do get become remain make take go come want include".split())
_TIMES = frozenset((*MONTHS, *WEEKDAYS, *UNITS, "time"))
_SOURCES = frozenset(("according",))


def described(sentence: Sentence, head: tuple[int, int] | None) -> tuple[Deed, ...]:
    """What is said of the things counted, in the order of the sentence.

    Empty for those who are only quoted: how many sources a text has is its own matter.
    """
    number = next((n for n, p in enumerate(sentence.phrases) if head and p.first < head[1] and head[0] < p.last), None)
    if number is None or _is_whole(sentence, number) or _are_sources(sentence, number):
        return ()
    whole = sentence.tokens[sentence.phrases[number].first].folded in _ALL
    found: list[Deed] = []
    for same in (number, *_what_they_are(sentence, number)):
        for clause in sentence.clauses:
            part = _part(sentence, clause, same)
            if part is None or clause.negated or not whole and not _describes(sentence, clause):
                continue
            told = [(clause, part), *(_of_them(sentence, clause) if part == "doer" else ())]
            found += [
                Deed(keys=_keys(c, p), beside=_beside(sentence, c, same))
                for c, p in told
                if c.lemma not in _EMPTY
                and not (p == "doer" and embedding.is_saying(c.lemma) and c.lemma not in _FINDING)
            ]
    return tuple(found)


def deeds(sentence: Sentence, head: tuple[int, int] | None) -> tuple[Deed, ...]:
    """What is said of one person, by whatever clause, and of "he" or "she" in the clauses below it."""
    number = next((n for n, p in enumerate(sentence.phrases) if head and p.first < head[1] and head[0] < p.last), None)
    if number is None:
        return ()
    found: list[Deed] = []
    theirs: set[int] = set()
    for clause in sentence.clauses:
        part = _part(sentence, clause, number) or _goes_on(sentence, clause, theirs)
        if part is None:
            continue
        theirs.add(clause.index)
        if part == "doer" and clause.lemma in _CHARGING and not clause.objects:
            part = "undergoer"  # "a woman charged with theft was freed"
        if not clause.negated and clause.lemma not in _EMPTY and not (part == "doer" and _says(clause)):
            found.append(Deed(keys=_keys(clause, part), beside=_beside(sentence, clause, number)))
    return tuple(found)


def _goes_on(sentence: Sentence, clause: Clause, theirs: set[int]) -> str | None:
    """The part of a pronoun in a clause below one that tells of the person: "was walking when [she] was struck"."""
    if clause.governor not in theirs:
        return None
    for n in (clause.subject, *clause.objects):
        if n is not None and sentence.tokens[sentence.phrases[n].head].folded in ("he", "she", "him", "her"):
            return "doer" if n == clause.subject else "undergoer"
    return None


def _says(clause: Clause) -> bool:
    return embedding.is_saying(clause.lemma) and clause.lemma not in _FINDING


def _describes(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause is a relative one or a participle, or the infinitive below such ("who claim to have seen")."""
    if clause.relation == "infinitive" and clause.governor is not None:
        clause = sentence.clauses[clause.governor]
    return clause.relation in _DESCRIBING


def _what_they_are(sentence: Sentence, number: int) -> Iterator[int]:
    """The phrase that says as what they work: "women who serve as [managers who are accused of fraud]"."""
    for clause in sentence.clauses:
        if clause.subject == number and clause.lemma in _WORKING and clause.relation in _DESCRIBING:
            yield from (n for preposition, n in clause.obliques if preposition == "as")


def share_deed(left: tuple[Deed, ...], right: tuple[Deed, ...]) -> bool:
    """Whether those counted did, or underwent, one thing; what else takes part in it has a word in common, if told."""
    return any(a.keys & b.keys and (a.beside & b.beside or not a.beside or not b.beside) for a in left for b in right)


def _part(sentence: Sentence, clause: Clause, number: int) -> str | None:
    """Whether the phrase does what the clause tells, or undergoes it."""
    if clause.subject == number:
        return "doer"
    if number not in clause.objects:
        return None
    first = sentence.tokens[sentence.phrases[clause.objects[0]].head].folded
    return "undergoer" if not clause.passive or clause.objects[0] == number or first in _SAME else None


def _of_them(sentence: Sentence, clause: Clause) -> Iterator[tuple[Clause, str]]:
    """The clauses right below one of saying in which "they" are those who say it ("who said [they were sacked]")."""
    for below in sentence.clauses:
        if below.governor != clause.index or below.relation != "complement" or below.negated:
            continue
        for n in (below.subject, *below.objects):
            if n is not None and sentence.tokens[sentence.phrases[n].head].folded in _SAME:
                yield below, "doer" if n == below.subject else "undergoer"
                break


def _beside(sentence: Sentence, clause: Clause, number: int) -> frozenset[str]:
    numbers = {clause.subject, *clause.objects, *(n for _, n in clause.obliques)} - {None, number}
    return frozenset(
        t.lemma
        for n in numbers
        if n is not None
        for t in sentence.tokens[sentence.phrases[n].first : sentence.phrases[n].last]
        if t.tag in (Tag.NOUN, Tag.PROPN) and t.lemma not in _TIMES
    )


def _keys(clause: Clause, part: str) -> frozenset[str]:
    return frozenset(f"{part}:{word}" for word in (clause.lemma, *clause.concepts))


def _is_whole(sentence: Sentence, number: int) -> bool:
    """Whether the phrase is what only some are counted of ("one of [the committees that asked]")."""
    before = sentence.tokens[max(0, sentence.phrases[number].first - 2) : sentence.phrases[number].first]
    return len(before) > 1 and before[1].folded == "of" and before[0].tag is Tag.NUM


def _are_sources(sentence: Sentence, number: int) -> bool:
    """Whether the phrase is of those who say so ("two officials said", "according to three people briefed on it")."""
    first = sentence.phrases[number].first
    if any(t.folded in _SOURCES for t in sentence.tokens[max(0, first - 2) : first]):
        return True
    return any(
        c.subject == number and embedding.is_saying(c.lemma) and c.relation not in _DESCRIBING for c in sentence.clauses
    )
