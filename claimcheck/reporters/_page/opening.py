"""The first lines: one sentence with the verdict, what was counted, what was not read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from claimcheck import phrasing
from claimcheck.model.finding import SHOWN, Verdict
from claimcheck.reporters._page.book import WORDS, Book, joined, many
from claimcheck.reporters._words import TOPICS

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """So many of one verdict, and where the page has them."""

    number: int
    state: str
    words: str
    href: str | None = None


def sentence(book: Book) -> str:
    """The verdict, in one sentence; what is counted are findings, as everywhere."""
    counted = Counter(f.verdict for f in book.findings if f.suppressed is None)
    texts = len(book.texts)
    subject = f"{small(texts)} texts" if texts > 1 else "one text"
    told = [f"{small(counted[v])} {_noun(counted[v], WORDS[v][1:])}" for v in SHOWN if counted[v]]
    if not told:
        return f"{phrasing.nothing(book.report.notices)} in {subject}"
    if counted[Verdict.CONTRADICT]:
        return _capital(f"{joined(told)} in {subject}")
    return f"No contradiction in {subject}, but {joined(told)}"


def standfirst(book: Book) -> str:
    """What was read, and where it comes from."""
    families = len({t.family for t in book.texts.values()})
    copies: dict[int, list[str]] = {}
    for text in book.texts.values():
        copies.setdefault(text.family, []).append(text.name)
    days = book.days(book.texts)
    known = "" if all(t.day for t in book.texts.values()) else " as far as they say"
    published = f", published {days}{known}," if days else ""
    origins = f"The {many(len(book.texts), 'text')}{published} come from {many(families, 'independent origin')}"
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
    found = [Count(number=findings[v], state=v.value, words=_noun(findings[v], WORDS[v][1:])) for v in Verdict]
    rest = [
        Count(number=topics[v], state=v.value, words=_noun(topics[v], TOPICS[v]), href=_PLACES.get(v)) for v in TOPICS
    ]
    let = Count(number=passed, state=Verdict.REFINE.value, words="suppressed")
    return tuple(c for c in (*found, let, *rest) if c.number)


_PLACES = {Verdict.AGREE: "#agreed", Verdict.UNCLEAR: "#apart", Verdict.REFINE: "#matrix"}


def _noun(count: int, words: tuple[str, ...]) -> str:
    return words[0] if count == 1 else words[1]


def small(count: int) -> str:
    """A number in words, as far as newspapers spell it out."""
    return _SMALL[count] if count < len(_SMALL) else f"{count:,}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
