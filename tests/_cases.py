"""The cases of a table: what is read, what is wanted, and how a failure is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from _support import GRAVE, compare_texts, day, first_value, mentions, opposed, value_span
from _tables import Drawn, TableError, draw, known, phrases

from claimcheck import extractor, pipeline
from claimcheck.kinds import KINDS, Kind
from claimcheck.loaders import from_string
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span

NOTHING = "nothing"
GRAVEST_FIRST = ("contradict", "disputed", "updated", "differ", "refine", "agree", "unclear")


class CaseFailure(Exception):
    """A case found something else than the table says; the message is ready to print."""


@dataclass(frozen=True, slots=True)
class Case:
    """`check` gives what is wrong in lines ready to print, or None. `gap` is why it must fail for now."""

    line: int
    check: Callable[[], str | None]
    gap: str | None = None


# Kinds --------------------------------------------------------------------------------------------------------------


def kind_cases(path: Path, table: Any) -> Iterator[Case]:
    """`find`: phrases and the value drawn in them. `relate`: two texts and the relation of their first values."""
    known(table, frozenset({"find", "relate", "published"}), str(path))
    kind = KINDS.get(path.stem.replace("_", "-"))
    for row in table.get("find") or ():
        known(row, frozenset({"means", "said", "gap", "published"}), str(path))
        published = day(row.get("published", table.get("published")))
        for phrase in phrases(row["said"], str(path)):
            drawn = draw(phrase)
            yield Case(phrase.line, _finder(kind, drawn, str(row["means"]), published), row.get("gap"))
    for row in table.get("relate") or ():
        if len(row) not in (3, 4):
            raise TableError(f"{path}: wanted [text, text, relation] or [text, text, relation, why it is a gap]: {row}")
        check = _relater(kind, row[0], row[1], Relation(row[2]), day(table.get("published")))
        yield Case(row[0].line, check, row[3] if len(row) == 4 else None)


def _finder(kind: Kind, drawn: Drawn, means: str, published: date | None) -> Callable[[], str | None]:
    def check() -> str | None:
        found = mentions(kind, drawn.text, published)
        places = [(value_span(m), str(m.value)) for m in found]
        if means == NOTHING:
            right = not places
        elif drawn.spans:
            right = all((Span(*span), means) in places for span in drawn.spans)
        else:
            right = any(value == means for _, value in places)
        return None if right else _figure(drawn, means, places)

    return check


def _figure(drawn: Drawn, means: str, places: Sequence[tuple[Span, str]]) -> str:
    """The text with carets under what was wanted and under what was found."""
    lines = [f"  text   {_row(drawn.text)}"]
    wanted = drawn.spans if means != NOTHING else ()
    lines += [f"  want   {_carets(*span)} {means}" for span in wanted] or [f"  want   {means}"]
    lines += [f"  found  {_carets(span.start, span.end)} {value}" for span, value in places] or [f"  found  {NOTHING}"]
    return "\n".join(lines)


def _row(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ")


def _carets(start: int, end: int) -> str:
    return " " * start + "^" * max(1, end - start)


def _relater(kind: Kind, a: str, b: str, wanted: Relation, published: date | None) -> Callable[[], str | None]:
    def check() -> str | None:
        left, right = (first_value(kind, draw(text).text, published) for text in (a, b))
        lines = [f"  a      {a} = {left}", f"  b      {b} = {right}", f"  want   {wanted}"]
        if left is None or right is None:
            return "\n".join([*lines, f"  found  {NOTHING} to relate"])
        found, back = kind.relate(left, right), kind.relate(right, left)
        if found is not wanted:
            return "\n".join([*lines, f"  found  {found}"])
        if back is not wanted.inverse:
            return "\n".join([*lines, f"  found  {found}, but {back} the other way round"])
        return None

    return check


# Rules and guards ---------------------------------------------------------------------------------------------------


def story_cases(path: Path, table: Any) -> Iterator[Case]:
    """`says`: what each outlet writes. `expect`: the gravest verdict between the drawn words, or `nothing`."""
    if not isinstance(table, list):
        raise TableError(f"{path}: wanted a list of cases")
    for row in table:
        known(row, frozenset({"says", "expect", "rule", "dates", "gap"}), str(path))
        expect = str(row["expect"])
        if expect not in (*GRAVEST_FIRST, NOTHING):
            raise TableError(f"{path}: expect takes {', '.join(GRAVEST_FIRST)} or {NOTHING}, not {expect}")
        dates = {name: date.fromisoformat(str(text)) for name, text in (row.get("dates") or {}).items()}
        drawn = {str(name): draw(text) for name, text in row["says"].items()}
        line = next(iter(row["says"].values())).line
        rule = str(row["rule"]) if "rule" in row else None
        yield Case(line, _teller(drawn, expect, rule, dates), row.get("gap"))


def _teller(drawn: dict[str, Drawn], expect: str, rule: str | None, dates: dict[str, date]) -> Callable[[], str | None]:
    def check() -> str | None:
        report = compare_texts({name: one.text for name, one in drawn.items()}, dates)
        places = [(name, Span(*span)) for name, one in drawn.items() for span in one.spans]
        pairs = [(a, b) for i, a in enumerate(places) for b in places[i + 1 :]]
        found = [f for f in report.findings if not pairs or any(opposed(report, f, a, b) for a, b in pairs)]
        found.sort(key=lambda f: f.verdict.rank)
        if expect == NOTHING:
            right = not any(f.verdict in GRAVE for f in found)
        elif expect == "agree" and not found:
            right = any(
                t.verdict.value == "agree" and len({report.claims[c].source for c in t.claims}) > 1
                for t in report.topics
            )
        else:
            gravest = found[0].verdict.value if found else NOTHING
            right = gravest == expect and (
                rule is None or any(f.verdict == found[0].verdict and f.rule == rule for f in found)
            )
        if right:
            return None
        lines = [f"  {name:<8} {_row(one.text)}" for name, one in drawn.items()]
        lines.append(f"  want     {expect}" + (f" [{rule}]" if rule else ""))
        lines += [f"  found    {f.verdict} [{f.rule}] {f.message}" for f in found] or [f"  found    {NOTHING}"]
        read = [f"{c.source}: {c.kind} {c.value}" for c in report.claims.values()]
        return "\n".join([*lines, f"  read     {'; '.join(read) or NOTHING}"])

    return check


# Pairs of sentences -------------------------------------------------------------------------------------------------


def pair_cases(path: Path, table: Any) -> Iterator[Case]:
    """`a`, `b`, `verdict`, as `claimcheck relate` takes them; `rule` where one must have answered.

    `not` in place of `verdict`: any other will do.
    """
    if not isinstance(table, list):
        raise TableError(f"{path}: wanted a list of cases")
    for row in table:
        known(row, frozenset({"a", "b", "verdict", "not", "rule", "a_date", "b_date", "gap"}), str(path))
        if row.get("verdict", row.get("not")) not in GRAVEST_FIRST:
            raise TableError(f"{path}:{row['a'].line}: verdict takes {', '.join(GRAVEST_FIRST)}")
        yield Case(row["a"].line, _pairer(row), row.get("gap"))


def _pairer(row: dict[str, Any]) -> Callable[[], str | None]:
    def check() -> str | None:
        from claimcheck.relating import relate

        a, b = (draw(row[side]).text for side in "ab")
        answer = relate(a, b, a_date=day(row.get("a_date")), b_date=day(row.get("b_date")))
        right = answer.verdict.value == row["verdict"] if "verdict" in row else answer.verdict.value != row["not"]
        if right and row.get("rule") in (None, *answer.rules):
            return None
        want = row.get("verdict", f"not {row.get('not')}") + (f" [{row['rule']}]" if "rule" in row else "")
        found = f"{answer.verdict} [{', '.join(answer.rules)}] {'; '.join(answer.why)}"
        return f"  a      {a}\n  b      {b}\n  want   {want}\n  found  {found}"

    return check


# Origins ------------------------------------------------------------------------------------------------------------


def origin_cases(path: Path, table: Any) -> Iterator[Case]:
    """`texts` with `pairs` (copy or apart, each pair read alone) and `families` (all texts read together).

    Or `stories`: `says` with the words of one matter drawn, `outlets`, the `origins` of it and who `cites` one report.
    """
    known(table, frozenset({"texts", "pairs", "families", "stories"}), str(path))
    texts = {str(name): str(text) for name, text in (table.get("texts") or {}).items()}
    for a, b, want in table.get("pairs") or ():
        yield Case(a.line, _paired(texts, a, b, want))
    for group in [table["families"]] if "families" in table else ():
        wanted = sorted(sorted(map(str, names)) for names in group)
        yield Case(group[0][0].line if group else 1, _familiar(texts, wanted))
    for row in table.get("stories") or ():
        known(row, frozenset({"says", "outlets", "origins", "cites", "gap"}), str(path))
        yield Case(row["origins"].line, _sourced(row), row.get("gap"))


def _paired(texts: dict[str, str], a: str, b: str, want: str) -> Callable[[], str | None]:
    def check() -> str | None:
        found = "copy" if _families({name: texts[name] for name in (a, b)}) else "apart"
        return None if found == want else f"  {a} and {b}\n  want   {want}\n  found  {found}"

    return check


def _familiar(texts: dict[str, str], wanted: list[list[str]]) -> Callable[[], str | None]:
    def check() -> str | None:
        found = _families(texts)
        return None if found == wanted else f"  want   {wanted}\n  found  {found}"

    return check


def _families(texts: dict[str, str]) -> list[list[str]]:
    readings = [extractor.read(from_string(text, id=name), ("attribution",)) for name, text in texts.items()]
    return sorted(sorted(o.sources) for o in pipeline.origins_of(readings).listed if o.why == "copy")


def _sourced(row: dict[str, Any]) -> Callable[[], str | None]:
    def check() -> str | None:
        drawn = {str(name): draw(text) for name, text in row["says"].items()}
        outlets = {str(name): str(outlet) for name, outlet in (row.get("outlets") or {}).items()}
        readings = [
            extractor.read(replace(from_string(one.text, id=name), outlet=outlets.get(name)))
            for name, one in drawn.items()
        ]
        sourced = pipeline.origins_of(readings)
        places = [(name, Span(*span)) for name, one in drawn.items() for span in one.spans]
        held = [c for r in readings for c in r.claims if any(c.source == n and c.span.overlaps(s) for n, s in places)]
        cites = sorted(sorted(o.sources) for o in sourced.listed if o.why == "cites")
        wanted = sorted(sorted(map(str, group)) for group in row.get("cites") or ())
        found = sourced.count(held)
        if {c.source for c in held} == set(drawn) and found == int(row["origins"]) and cites == wanted:
            return None
        lines = [f"  {name:<8} {_row(one.text)}" for name, one in drawn.items()]
        lines.append(f"  want     {row['origins']} origins, {wanted} cite one report")
        return "\n".join([*lines, f"  found    {found} origins, {cites} cite one report"])

    return check


READERS: dict[str, Callable[[Path, Any], Iterator[Case]]] = {
    "kinds": kind_cases,
    "rules": story_cases,
    "guards": story_cases,
    "relate": pair_cases,
    "origins": origin_cases,
}
