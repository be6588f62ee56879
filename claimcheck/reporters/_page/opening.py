"""The first lines: one sentence with the verdict, what was counted, what was not read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from claimcheck import phrasing
from claimcheck.model.finding import Verdict
from claimcheck.reporters._page.book import WORDS, Book, joined, many

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_TOLD = (Verdict.DISPUTED, Verdict.UPDATED, Verdict.DIFFER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """So many of one verdict."""

    number: int
    state: str
    words: str


def sentence(book: Book) -> str:
    """The verdict, in one sentence."""
    heard = [f for f in book.findings if f.suppressed is None]
    held = {v: {f.topic for f in heard if f.verdict is v} for v in Verdict}
    grave = held[Verdict.CONTRADICT]
    other = set().union(*(held[v] for v in _TOLD)) - grave
    texts = len(book.texts)
    subject = f"{_small(texts)} texts" if texts > 1 else "One text"
    if grave:
        verb = "contradict each other" if texts > 1 else "contradicts itself"
        more = f", and a reader is told different things on {_small(len(other))} more" if other else ""
        return _capital(f"{subject} {verb} on {_questions(len(grave))}{more}")
    if other:
        return _capital(
            f"No contradiction in {subject.lower()}, but readers are told different things on {_questions(len(other))}"
        )
    return f"{phrasing.nothing(book.report.notices)} in {subject.lower()}"


def standfirst(book: Book) -> str:
    """What was read, and where it comes from."""
    families = len({t.family for t in book.texts.values()})
    copies: dict[int, list[str]] = {}
    for text in book.texts.values():
        copies.setdefault(text.family, []).append(text.name)
    origins = f"The {many(len(book.texts), 'text')} come from {many(families, 'independent origin')}"
    one = "; ".join(f"{joined(names)} are one text" for names in copies.values() if len(names) > 1)
    cited = [o for o in book.report.origins if o.why == "cites"]
    rest = [f"{joined(book.names(o.sources))} rest on one report and count once where they do" for o in cited]
    parts = [p for p in (one, *rest) if p]
    return f"{origins}: {'; '.join(parts)}." if parts else f"{origins}."


def counts(book: Book) -> tuple[Count, ...]:
    """Findings by verdict, then topics without one."""
    findings = Counter(f.verdict for f in book.findings if f.suppressed is None)
    passed = sum(f.suppressed is not None for f in book.findings)
    topics = Counter(t.verdict for t in book.shared)
    nouns = {
        Verdict.REFINE: ("question on which one says more", "questions on which one says more"),
        Verdict.AGREE: ("question on which they agree", "questions on which they agree"),
        Verdict.UNCLEAR: ("question not comparable", "questions not comparable"),
    }
    found = [Count(number=findings[v], state=v.value, words=_noun(findings[v], WORDS[v][1:])) for v in Verdict]
    rest = [Count(number=topics[v], state=v.value, words=_noun(topics[v], nouns[v])) for v in nouns]
    let = Count(number=passed, state=Verdict.REFINE.value, words="suppressed")
    return tuple(c for c in (*found, let, *rest) if c.number)


def _noun(count: int, words: tuple[str, ...]) -> str:
    return words[0] if count == 1 else words[1]


def _questions(count: int) -> str:
    return f"{_small(count)} question{'s' * (count != 1)}"


def _small(count: int) -> str:
    return _SMALL[count] if count < len(_SMALL) else f"{count:,}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
