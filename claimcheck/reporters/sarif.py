"""SARIF 2.1.0 (OASIS, 2020), for code scanning and other tools that show results at their place.

A finding of `compare` is one result: where its first side stands, with the other sides as related locations that the
message links to. Paths are relative and percent-encoded, columns count code points. What the tool says of itself
becomes notifications of the run. In messages, braces are doubled and nothing from a source makes a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from claimcheck import __version__, rulebook
from claimcheck.model.document import Document
from claimcheck.model.finding import Level, Notice, Report
from claimcheck.model.span import Location
from claimcheck.model.verification import Result, Verification
from claimcheck.reporters import Reporter, View, _wire
from claimcheck.reporters._results import gravest_first, of_report, of_verification
from claimcheck.text.safe import one_line

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST = 5000  # results that GitHub shows of a run; the gravest are kept
ROOT = "%SRCROOT%"
FINGERPRINT = "claimcheck/v1"
_LINK = re.compile(r"\](?=\()")
_SURROGATE = re.compile("[\ud800-\udfff]")


def render(report: Report, view: View) -> str:
    """The findings of a comparison."""
    properties = {f.id: {"verdict": str(f.verdict), "confidence": str(f.confidence)} for f in report.findings}
    return _log(of_report(report), report.documents, report.notices, view, properties)


def verified(verification: Verification, view: View) -> str:
    """What is wrong with a claims file and its sources."""
    return _log(of_verification(verification), verification.documents, verification.notices, view, {})


def _log(
    results: Sequence[Result],
    documents: Sequence[Document],
    notices: Sequence[Notice],
    view: View,
    properties: dict[str, dict[str, str]],
) -> str:
    kept = gravest_first(results)[:MOST]
    if left := len(results) - len(kept):
        text = f"{left} results are left out: a run shows {MOST} at most"
        notices = (*notices, Notice(level=Level.WARNING, code="results-left-out", message=text))
    rules = list(dict.fromkeys(r.rule for r in kept))
    driver: dict[str, object] = {"name": "claimcheck", "semanticVersion": __version__}
    run = {
        "tool": {"driver": driver | {"rules": [_rule(rule, kept) for rule in rules]}},
        "originalUriBaseIds": {ROOT: {"description": {"text": "the folder in which claimcheck ran"}}},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "artifacts": [_artifact(d, view.base) for d in documents],
        "invocations": [
            {
                "executionSuccessful": not any(n.level is Level.ERROR for n in notices),
                "toolExecutionNotifications": [_notification(n, view.base) for n in notices],
            }
        ],
        "results": [_result(r, rules.index(r.rule), view.base, properties.get(r.id, {})) for r in kept],
    }
    return _wire.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(name: str, results: Iterable[Result]) -> dict[str, object]:
    known = rulebook.entry(name)
    if known is None:
        level = next(r.level for r in results if r.rule == name)
        return {"id": name, "defaultConfiguration": {"level": str(level)}}
    level = known.level or Level.NOTE
    pairs = (("conflict", known.conflict), ("no conflict", known.no_conflict))
    told = [f"{called}: {one} / {other}" for called, pair in pairs if pair for one, other in (pair,)]
    told += [f"{called}:\n{lines}" for called, lines in (("good", known.good), ("bad", known.bad)) if lines]
    text = "\n".join([known.summary, *filter(None, [known.text]), *told, f"claimcheck explain {name}"])
    return {
        "id": name,
        "shortDescription": {"text": _message(known.summary)},
        "help": {"text": _message(text)},
        "defaultConfiguration": {"level": str(level)},
    }


def _artifact(document: Document, base: str) -> dict[str, object]:
    plain: dict[str, object] = {"location": _uri(base + document.path), "roles": ["analysisTarget"]}
    if re.fullmatch("[0-9a-f]{64}", document.sha256):
        plain["hashes"] = {"sha-256": document.sha256}
    return plain


def _result(result: Result, rule: int, base: str, properties: dict[str, str]) -> dict[str, object]:
    links = [f"[{_inside_link(r.message)}]({n})" for n, r in enumerate(result.related, start=1)]
    said = _message(result.message) + (f"\n{'; '.join(links)}" if links else "")
    more = [*result.why, *([result.hint] if result.hint else [])]
    plain: dict[str, object] = {
        "ruleId": result.rule,
        "ruleIndex": rule,
        "level": str(result.level),
        "message": {"text": "\n".join([said, *map(_message, more)])},
        "locations": [{"physicalLocation": _place(result.location, base, result.exact)}],
        "partialFingerprints": {FINGERPRINT: result.id},
    }
    if result.related:
        plain["relatedLocations"] = [
            {
                "id": n,
                "physicalLocation": _place(r.location, base, r.exact),
                "message": {"text": _message(r.message)},
            }
            for n, r in enumerate(result.related, start=1)
        ]
    if result.suppressed is not None:
        justified = {"kind": "external", "status": "accepted", "justification": _plain(one_line(result.suppressed))}
        plain["suppressions"] = [justified]
    held = properties | ({"claim": _plain(result.claim)} if result.claim else {})
    return plain | ({"properties": held} if held else {})


def _notification(notice: Notice, base: str) -> dict[str, object]:
    hint = f" ({notice.hint})" if notice.hint else ""
    plain: dict[str, object] = {
        "descriptor": {"id": notice.code},
        "level": str(notice.level),
        "message": {"text": _message(notice.message + hint)},
    }
    if isinstance(notice.location, Location):
        plain["locations"] = [{"physicalLocation": _place(notice.location, base)}]
    elif notice.location is not None:
        where = _wire.place(notice.location)
        place: dict[str, object] = {"artifactLocation": _uri(base + str(where["path"]))}
        if "line" in where:
            place["region"] = {"startLine": where["line"], "startColumn": where["column"]}
        plain["locations"] = [{"physicalLocation": place}]
    return plain


def _place(location: Location, base: str, exact: str = "") -> dict[str, object]:
    region: dict[str, object] = {
        "startLine": location.line,
        "startColumn": location.column,
        "endLine": location.end_line,
        "endColumn": location.end_column,
    }
    if exact:
        region["snippet"] = {"text": _plain(exact)}
    return {"artifactLocation": _uri(base + location.path), "region": region}


def _uri(path: str) -> dict[str, object]:
    """A relative reference (RFC 3986): everything but letters, digits, `-._~` and slashes is percent-encoded."""
    return {"uri": quote(_plain(path), safe="/"), "uriBaseId": ROOT}


def _message(text: str) -> str:
    """Text that a viewer shows as it is: no placeholder, no link, nothing that steers a terminal; lines stay."""
    spelled = "\n".join(one_line(line) for line in text.split("\n"))
    return _LINK.sub("] ", spelled.replace("{", "{{").replace("}", "}}"))


def _inside_link(text: str) -> str:
    return re.sub(r"([\\\[\]])", r"\\\1", one_line(text).replace("{", "{{").replace("}", "}}"))


def _plain(text: str) -> str:
    """Text that UTF-8 can hold."""
    return _SURROGATE.sub("\ufffd", text)


REPORTER = Reporter(id="sarif", summary="SARIF 2.1.0, for code scanning", render=render, verified=verified)
