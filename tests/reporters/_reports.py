"""Reports made by hand: an invented story, one with every field filled by somebody hostile, and one of any size."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from datetime import date

from claimcheck.analysis.times.dates import DateValue, Precision, Year
from claimcheck.analysis.times.days import parse_day
from claimcheck.loaders import from_string
from claimcheck.model.claim import Claim, Frame, Qualifiers, Value
from claimcheck.model.document import Block, Document, Role
from claimcheck.model.finding import (
    Confidence,
    Finding,
    Level,
    Notice,
    Origin,
    Position,
    Report,
    Topic,
    Verdict,
)
from claimcheck.model.span import Span


@dataclass(frozen=True, slots=True)
class Held:
    """A value as a reader would write it."""

    words: str

    def __str__(self) -> str:
        return self.words

    def to_plain(self) -> dict[str, object]:
        return {"type": "held", "words": self.words}


def day(iso: str, year: Year = Year.STATED) -> DateValue:
    """A day: "2031-05-02", or "XXXX-05-02" without a year."""
    return DateValue(low=parse_day(iso), high=parse_day(iso), precision=Precision.DAY, year=year)


def document(ident: str, text: str, **more: object) -> Document:
    """A text as the loader gives it."""
    return replace(from_string(text, id=ident), path=f"sources/{ident}.txt", **more)  # type: ignore[arg-type]


def claim(
    source: Document,
    words: str,
    value: Value,
    *,
    kind: str = "date",
    ident: str = "",
    qualifiers: Qualifiers | None = None,
) -> Claim:
    """The first place of these words as a claim."""
    start = source.text.index(words)
    span = Span(start, start + len(words))
    passage = next(p for p in source.passages if p.span.overlaps(span))
    return Claim(
        id=ident or f"{source.id}-{kind}-{start}", source=source.id, kind=kind, value=value, frame=Frame(),
        qualifiers=qualifiers or Qualifiers(), span=span, passage=passage.span, passage_index=passage.index,
        parts={"value": span},
    )  # fmt: skip


def finding(
    ident: str,
    topic: str,
    *positions: tuple[str, tuple[Claim, ...]],
    verdict: Verdict = Verdict.CONTRADICT,
    rule: str = "date-conflict",
    confidence: Confidence = Confidence.HIGH,
    why: tuple[str, ...] = ("subject: the same (bridge / bridge)", "words around: 54% shared, weighted by rarity"),
    message: str = "The texts contradict each other",
) -> Finding:
    """A finding with these positions."""
    held, at = [], 0
    for label, claims in positions:
        held.append(Position(label=label, value=claims[0].value, sides=tuple(range(at, at + len(claims)))))
        at += len(claims)
    level = Level.ERROR if verdict is Verdict.CONTRADICT else Level.WARNING
    return Finding(
        id=ident, rule=rule, verdict=verdict, level=level, confidence=confidence, message=message, topic=topic,
        sides=tuple(c.id for _, claims in positions for c in claims), positions=tuple(held), why=why,
    )  # fmt: skip


def story() -> Report:
    """A bridge: two outlets (one with a copy) that contradict each other, a difference, an agreement."""
    herald = document(
        "herald",
        "Bridge to close\nThe old bridge closes on 2 May 2031. It “will stay shut” for a year, the city said.\n"
        "Engineers found cracks. Traffic is led over the dam.\nNobody was hurt when a beam fell on 7 April.",
        outlet="The Herald", published=date(2031, 4, 9), url="https://herald.example/bridge?a=1&b=2",
    )  # fmt: skip
    post = document(
        "post",
        "Trucks must turn back.\nThe old bridge closes on 9 May, the paper has learned. It may stay shut for a year.\n"
        "A beam fell on 7 April.",
        outlet="Post",
    )
    copy = document("copy", post.text, outlet="Post Online")
    a1 = claim(herald, "The old bridge closes on 2 May 2031", day("2031-05-02"))
    b1 = claim(post, "The old bridge closes on 9 May", day("XXXX-05-09", Year.UNKNOWN))
    c1 = claim(copy, "The old bridge closes on 9 May", day("XXXX-05-09", Year.UNKNOWN))
    a2 = claim(herald, "It “will stay shut” for a year", Held("stated"), kind="certainty")
    b2 = claim(post, "It may stay shut for a year", Held("possible"), kind="certainty")
    a3 = claim(herald, "a beam fell on 7 April", day("2031-04-07", Year.INFERRED))
    b3 = claim(post, "A beam fell on 7 April", day("XXXX-04-07", Year.UNKNOWN))
    claims = {c.id: c for c in (a1, b1, c1, a2, b2, a3, b3)}
    topics = (
        Topic(id="closing", kind="date", label="When does the bridge close?", claims=(a1.id, b1.id, c1.id),
              verdict=Verdict.CONTRADICT, origins=2, given=True),
        Topic(id="t-shut", kind="certainty", label="Is it sure: “stay shut for a year”?", claims=(a2.id, b2.id),
              verdict=Verdict.DIFFER, origins=2, silent=("copy",)),
        Topic(id="t-beam", kind="date", label="When: “a beam fell on 7 April”?", claims=(a3.id, b3.id),
              verdict=Verdict.AGREE, origins=2, silent=("copy",)),
    )  # fmt: skip
    found = (
        finding("f-closing", "closing", ("2 May 2031", (a1,)), ("9 May", (b1, c1))),
        finding(
            "f-differ", "t-shut", ("possible", (b2,)), ("stated", (a2,)), verdict=Verdict.DIFFER, rule="certainty-drift"
        ),
    )
    return Report(
        documents=(herald, post, copy), claims=claims, topics=topics, findings=found,
        origins=(
            Origin(id="o-herald", sources=("herald",), why="single"),
            Origin(id="o-post", sources=("post", "copy"), why="copy", evidence=("3 of 3 sentences are the same",)),
        ),
        notices=(Notice(level=Level.ERROR, code="unreadable", message="cannot be read", location="lost.txt", hint="check it"),),
        counts={"sources": 3},
    )  # fmt: skip


_OPENERS = ("", '">', "'>", "</script>", "</style></title>", "--></textarea>", "]]></bdi></details>", "\x00\u202e`x ")
_ACTS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<form action=https://evil.example/><button>x</button></form>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<meta http-equiv=refresh content=\"0;url=https://evil.example/\">",
    "<base href=https://evil.example/>",
    "<object data=https://evil.example/x></object>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    " onmouseover=alert(1) autofocus onfocus=alert(1) style=background:url(https://evil.example) x=",
    "javascript:alert(1)//https://evil.example",
    "{{ 7*7 }}{% raw %}{{ cycler.__init__.__globals__ }}",
    "<template shadowrootmode=open><script>alert(1)</script></template>",
    "&lt;script&gt;alert(1)&lt;/script&gt;&#x3c;img src=x onerror=alert(1)&#62;",
    "<!--<script>alert(1)//\\u003c/script>",
    "data:text/html,<script>alert(1)</script>",
    "<video src=x onerror=alert(1)><source onerror=alert(1)></video>\u2028\u2066",
)  # fmt: skip
PAYLOADS = tuple(opener + act for opener, act in itertools.product(_OPENERS, _ACTS))
HOSTILE_FIELDS = (
    "source id", "path", "outlet", "title", "url", "sha256", "headline", "body", "dropped line", "reason of a drop",
    "claim id", "claim words", "claim text", "claim kind", "speaker", "topic id", "topic label", "topic kind",
    "finding id", "rule", "message", "position label", "why", "drift", "notice code", "notice message", "notice place",
    "notice hint", "origin id", "origin evidence", "count",
)  # fmt: skip


def hostile(*payloads: str) -> Report:
    """A report with each payload in every field of `HOSTILE_FIELDS`."""
    documents: list[Document] = []
    claims: dict[str, Claim] = {}
    topics, found, origins, notices = [], [], [], []
    for number, p in enumerate(payloads):
        sides = []
        for half in "ab":
            d = from_string(
                f"{p} headline of the day\n\nThe {p} closes on {half} May.\n\n{p}\n", id=f"{half}{number}{p}"
            )
            last = Block(role=Role.BOILERPLATE, span=d.blocks[-1].span, kept=False, why=p)
            d = replace(
                d, path=f"{p}/{half}{number}.txt", outlet=p + half, title=p, sha256=p, blocks=(*d.blocks[:-1], last),
                url=p if half == "a" else f"https://x.example/{p}".replace(" ", "").replace("\x00", ""),
            )  # fmt: skip
            words = f"The {p} closes on {half} May"
            held = day("2031-05-01") if half == "a" else Held(p)
            said = Qualifiers(attributed_to=p, condition=p)
            c = claim(d, words, held, kind="date" if half == "a" else p, ident=f"{half}{number}{p}c", qualifiers=said)
            documents.append(d)
            claims[c.id] = c
            sides.append(c)
        topics.append(
            Topic(
                id=f"t{number}{p}",
                kind=p,
                label=p,
                claims=tuple(c.id for c in sides),
                verdict=Verdict.CONTRADICT,
                origins=2,
            )
        )
        found.append(
            finding(
                f"f{number}{p}", f"t{number}{p}", (p, (sides[0],)), (p + "b", (sides[1],)), rule=p, message=p,
                why=(f"drift of one text: {p} and {p} have one source", f"subject: the same ({p} / {p})", p),
                verdict=Verdict.DIFFER if number % 2 else Verdict.CONTRADICT,
            )
        )  # fmt: skip
        origins.append(Origin(id=f"o{number}{p}", sources=tuple(c.source for c in sides), why="copy", evidence=(p,)))
        notices.append(Notice(level=Level.ERROR, code=p, message=p, location=p, hint=p))
    return Report(
        documents=tuple(documents), origins=tuple(origins), claims=claims, topics=tuple(topics), findings=tuple(found),
        notices=tuple(notices), counts=dict.fromkeys(payloads, 1),
    )  # fmt: skip


def large(count: int, outlets: int = 8) -> Report:
    """A report of so many findings, each between two of the outlets, in sentences of everyday length."""
    lead = "The council of the harbour town says that the work on quay number"
    texts: list[list[str]] = [[] for _ in range(outlets)]
    pairs = []
    for n in range(count):
        one, two = n % outlets, (n + 1 + n // outlets % (outlets - 1)) % outlets
        pairs.append((one, two))
        texts[one].append(f"{lead} {n} ends on {1 + n % 28} May, which is later than planned.")
        texts[two].append(f"{lead} {n} ends on {1 + (n + 7) % 28} June, according to two people who know the plans.")
    documents = []
    for number, sentences in enumerate(texts):
        text = "\n".join(" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4))
        documents.append(document(f"outlet-{number}", text, outlet=f"Outlet {number}", published=date(2031, 4, 1)))
    starts = {d.id: _sentences(d) for d in documents}
    claims, topics, found = {}, [], []
    for n, (one, two) in enumerate(pairs):
        sides = []
        for source, number, month in ((one, 1 + n % 28, 5), (two, 1 + (n + 7) % 28, 6)):
            d = documents[source]
            index, span = next((i, s) for i, s in starts[d.id][n] if d.exact(s).startswith(f"{lead} {n} "))
            value = day(f"2031-{month:02}-{number:02}")
            sides.append(
                Claim(id=f"{d.id}-{n}", source=d.id, kind="date", value=value, frame=Frame(), qualifiers=Qualifiers(),
                      span=Span(span.start, span.end - 1), passage=span, passage_index=index)
            )  # fmt: skip
        claims |= {c.id: c for c in sides}
        ids = tuple(c.id for c in sides)
        label = f"When does the work on quay {n} end?"
        topics.append(Topic(id=f"t-{n}", kind="date", label=label, claims=ids, verdict=Verdict.CONTRADICT, origins=2))
        verdict = Verdict.CONTRADICT if n % 3 else Verdict.DIFFER
        found.append(
            finding(f"f-{n:06}", f"t-{n}", *((c.text, (c,)) for c in sides), verdict=verdict)
        )  # fmt: skip
    return Report(documents=tuple(documents), origins=(), claims=claims, topics=tuple(topics), findings=tuple(found))


def named(report: Report, name: str) -> Report:
    """The report with a file name for each text, half of them without an outlet, and a notice that names a file."""
    documents = tuple(
        replace(d, path=f"{n}{name}.txt", outlet=None if n % 2 else f"{n}{name}")
        for n, d in enumerate(report.documents)
    )
    notice = Notice(level=Level.WARNING, code="unread", message=f"{name} is not read", location=f"{name}.pdf")
    return replace(report, documents=documents, notices=(*report.notices, notice))


def _sentences(document: Document) -> dict[int, list[tuple[int, Span]]]:
    """Sentences of a text by the number that they name."""
    found: dict[int, list[tuple[int, Span]]] = {}
    for passage in document.passages:
        words = document.exact(passage.span).split()
        number = next((int(w) for w in words if w.isdigit()), -1)
        found.setdefault(number, []).append((passage.index, passage.span))
    return found
