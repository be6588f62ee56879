"""Conflicts: the question, then each position with the outlets that hold it, in their own words."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from claimcheck import phrasing
from claimcheck.model.claim import Claim
from claimcheck.model.finding import GRAVE, Finding, Position, Topic
from claimcheck.model.finding import SHOWN as CONFLICTS
from claimcheck.phrasing import APART, DRIFT, INSIDE, LATER, ONE, RUNNING, VERSION
from claimcheck.ranking import matters
from claimcheck.reporters import _levels, _spread
from claimcheck.reporters._excerpt import Mark, excerpt
from claimcheck.reporters.terminal.page import GAP, Page, words
from claimcheck.reporters.terminal.wording import COLORS, WORDS, by_source
from claimcheck.text.safe import one_line

SHOWN = 10  # conflicts before "--all"
NAMED = 3  # outlets of a position that are named in a line
WIDE = 150  # columns from which two positions stand side by side
ROOMY = 110  # columns from which a difference is told in one line
QUOTED = 3  # outlets of a position whose words are shown, before "--all"
REASONS = 2  # that say why passages are comparable, before "--all"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_HUES = ("cyan", "yellow", "magenta", "green", "blue")
_ROOM = max(len(WORDS[v][0]) for v in CONFLICTS if v not in GRAVE)  # columns of a verdict told in a line


def findings(page: Page) -> None:
    """In the order of their numbers: conflicts in full, what differs or was updated in a line each."""
    topics = {t.id: t for t in page.report.topics}
    given = {t.id for t in page.report.topics if t.given}
    told, before, full, left = "", "", 0, 0
    numbers: dict[str, int] = {}
    for matter in matters(page.report.findings):
        first = matter[0][1]
        short = first.verdict not in GRAVE and not page.view.everything
        full += not short
        if not short and full > SHOWN and not page.view.everything:
            left += len(matter)
            continue
        if given and first.topic != before and (head := _head(first, given)) != told:
            page.gap()
            page.put(words(head, "bold underline"))
            page.gap()
            told = head
        before = first.topic
        topic = topics.get(first.topic)
        again = numbers.setdefault(first.topic, matter[0][0])
        if len(matter) > 1:
            _matter(page, matter, topic)
        else:
            said = f"{phrasing.asked(first, topic)} (the matter of {again}, other answers)"
            (_short if short else _finding)(page, *matter[0], topic, said=said if again < matter[0][0] else "")
    page.gap()
    if left and not page.view.quiet:
        page.put(words(f"{left} more: --all", "bold"))
        page.gap()


def _head(finding: Finding, given: Collection[str]) -> str:
    """Where a claims file asks, too: who asked for it."""
    if finding.suppressed is not None:
        return "Suppressed"
    if finding.verdict not in GRAVE:
        return "Both can be so"
    return "From the claims file" if finding.topic in given else "Found in the texts"


def _matter(page: Page, matter: Sequence[tuple[int, Finding]], topic: Topic | None) -> None:
    """The findings on one running figure, asked once: each day that is in conflict, and what was told day by day."""
    page.gap()
    lead = f"{matter[0][0]}-{matter[-1][0]}. "
    asked = topic.label if topic is not None else matter[0][1].message
    page.put(words(lead, "bold") + words(one_line(asked), "bold"), hang=len(lead))
    for number, finding in matter:
        if finding.verdict in GRAVE or page.view.everything:
            _finding(page, number, finding, None, said=_day(finding))
        else:
            _short(page, number, finding, None, said=_day(finding))


def _day(finding: Finding) -> str:
    said = phrasing.of_days(finding.why) or "in texts of one day"
    return said[:1].upper() + said[1:]


def _finding(page: Page, number: int, finding: Finding, topic: Topic | None, said: str = "") -> None:
    page.gap()
    lead = f"{number}. "
    page.put(words(lead, "bold") + words(one_line(said or phrasing.asked(finding, topic)), "bold"), hang=len(lead))
    verdict = words(WORDS[finding.verdict][0], COLORS[finding.verdict])
    verdict.append(f", {finding.level}, {finding.confidence} confidence", "default")
    page.put(verdict.append(f"; {_spread.told(page.report, topic, finding)}", "default"), 3)
    claims = [page.report.claims[side] for side in finding.sides]
    if len(finding.positions) == 2 and page.width >= WIDE and not page.view.plain:
        room = (page.width - 3 - GAP) // 2
        halves = [page.part(room), page.part(room)]
        for place, half in enumerate(halves):
            _position(half, place, finding, claims, 0)
        page.beside(halves[0], halves[1], 3)
    else:
        for place in range(len(finding.positions)):
            _position(page, place, finding, claims, 3)
    _why(page, finding)
    page.gap()


def _position(page: Page, place: int, finding: Finding, claims: Sequence[Claim], indent: int) -> None:
    position = finding.positions[place]
    hue = _HUES[place % len(_HUES)]
    others = [claims[i] for p in finding.positions if p is not position for i in p.sides]
    letter = _LETTERS[place] if place < len(_LETTERS) else str(place + 1)
    page.put(words(f"{letter}  {one_line(position.label)}", f"bold {hue}"), indent, hang=3)
    groups = list(by_source(page, [claims[i] for i in position.sides]))
    shown = groups if page.view.everything or len(groups) == QUOTED + 1 else groups[:QUOTED]
    for group in shown:
        _side(page, finding, group, others, hue, indent + 3)
    if len(groups) > len(shown):
        _named(page, groups[len(shown) :], indent + 3)


def _named(page: Page, groups: Sequence[Sequence[Claim]], indent: int) -> None:
    """Outlets that hold a position too, by name and place."""
    line = words("so do ", "dim")
    for number, (claim, *_) in enumerate(groups):
        document = page.report.document(claim.source)
        place = document.locate(claim.span)
        line.append("; " if number else "").append_text(words(page.names[claim.source], "bold")).append("  ")
        line.append_text(page.place(place.path, place.line))
    page.put(line, indent, hang=2)


def _side(
    page: Page, finding: Finding, claims: Sequence[Claim], others: Sequence[Claim], hue: str, indent: int
) -> None:
    """One outlet's words; further passages of it by their lines alone, unless everything is wanted."""
    styles = {Mark.CONTEXT: "", Mark.CARRIES: "bold", Mark.DIFFERS: f"bold underline {hue}"}
    quoted = claims if page.view.everything else claims[:1]
    for claim in quoted:
        document = page.report.document(claim.source)
        place = document.locate(claim.span)
        who = phrasing.voice(finding, claim)
        head = words(page.names[claim.source], "bold") + words(f" ({one_line(who)})  " if who else "  ")
        head.append_text(page.place(place.path, place.line))
        if more := [str(document.locate(c.span).line) for c in claims[len(quoted) :]]:
            head.append(f", also {', '.join(dict.fromkeys(more))}", "dim")
        page.put(head, indent, hang=2)
        text = words("")
        pieces = excerpt(document, claim, [_exact(page, c) for c in others], others)
        for piece in pieces:
            text.append(one_line(piece.text), styles[piece.mark] or None)
        page.put(text, indent + 2, signs=True)
        apart = [one_line(p.text.strip()) for p in pieces if p.mark is Mark.DIFFERS]
        if page.view.plain and apart:
            page.put(words("differs in: " + ", ".join(apart)), indent + 2)


def _why(page: Page, finding: Finding) -> None:
    drift = [line for line in finding.why if line.startswith((DRIFT, INSIDE, RUNNING, LATER, VERSION))]
    passed = finding.why[:1] if finding.suppressed is not None else ()
    counted = [line for line in finding.why if line.startswith((ONE, APART))]
    rest = [line for line in finding.why if line not in (*drift, *counted, *passed)]
    for line in passed:
        page.put(words(one_line(line), "bold"), 3, hang=2)
    if drift:
        page.put(words(one_line("; ".join(drift)), "bold"), 3)
    reasons = rest if page.view.everything else _levels.reasons(rest)[:REASONS]
    why = [f"{finding.id}, rule {finding.rule}", *(f"set side by side: {'; '.join(reasons)}" for _ in reasons[:1])]
    page.put(words(one_line("; ".join(why)), "dim"), 3)
    for line in counted if page.view.everything else (c for c in counted if c.startswith(ONE)):
        page.put(words(one_line(line), "dim"), 3, hang=2)


def _short(page: Page, number: int, finding: Finding, topic: Topic | None, said: str = "") -> None:
    """A line, two on a narrow page: number, verdict, question, what is held."""
    lead = f"{number}. "
    line = words(lead, "bold") + words(WORDS[finding.verdict][0].ljust(_ROOM), COLORS[finding.verdict])
    line.append("  " + one_line(said or phrasing.asked(finding, topic)))
    held = words(" / ".join(_held(page, finding, p) for p in finding.positions), "bold")
    if any(line.startswith((DRIFT, INSIDE)) for line in finding.why):
        held.append_text(words(f"  {DRIFT}"))
    held.append_text(words(f"  {finding.id}", "dim"))
    if finding.suppressed is not None:
        held.append_text(words("  suppressed"))
    if page.width < ROOMY or page.view.plain:
        page.put(line, hang=len(lead))
        page.put(held, len(lead), hang=2)
    else:
        page.split(line, held)


def _held(page: Page, finding: Finding, position: Position) -> str:
    sources = dict.fromkeys(page.report.claims[finding.sides[n]].source for n in position.sides)
    names = [page.names[s] for s in sources]
    if len(names) > NAMED:
        names[NAMED - 1 :] = [f"{len(names) - NAMED + 1} more"]
    label, who = one_line(position.label), phrasing.listed(names)
    return f"{label[:-1]}; {who})" if label.endswith(")") else f"{label} ({who})"


def _exact(page: Page, claim: Claim) -> str:
    return page.report.document(claim.source).exact(claim.span)
