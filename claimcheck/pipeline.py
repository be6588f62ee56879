"""load -> analyse -> extract -> origins -> match -> judge -> report, in the one order that there is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from claimcheck import curation, extractor, judge, matcher, origins, phrasing, ranking, versions
from claimcheck.extractor import Reader, Reading
from claimcheck.model.claim import Claim
from claimcheck.model.curated import Alias, Curated
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding, Notice, Report, Topic, Verdict
from claimcheck.origins import Origins
from claimcheck.rules import Story, cross_needs


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What the engine made of texts, before it is put into a report.

    claims: those that can be set against another, by id; read: all that were read.
    quoted: the claims under the quotations of each curated row. given: those and what aligns with them.
    clusters: claims found to be about one thing.
    """

    documents: tuple[Document, ...]
    claims: Mapping[str, Claim]
    read: tuple[Claim, ...]
    sourced: Origins
    quoted: Mapping[str, tuple[str, ...]]
    given: Mapping[str, tuple[str, ...]]
    clusters: tuple[tuple[str, ...], ...]
    ruled: tuple[judge.Ruled, ...]
    notices: tuple[Notice, ...] = ()


def compare(
    documents: Sequence[Document],
    curated: Sequence[Curated] = (),
    notices: Iterable[Notice] = (),
    *,
    kinds: Sequence[str] | None = None,
    everything: bool = False,
    reader: Reader | None = None,
    aliases: Sequence[Alias] = (),
) -> Report:
    """What several texts say of one story.

    Args:
        documents: the texts, in the order in which a report shows them.
        curated: topics of claims.yaml, their quotations already found in the texts.
        notices: what loading had to say.
        kinds: ids of the kinds of claim to read; all where None.
        everything: findings of verdict `refine` and `unclear` as well.
        reader: reads one document; `extractor.read` where None. One that remembers saves time.
        aliases: names of the story that stand for one entity.
    """
    examined = examine(documents, curated, kinds=kinds, reader=reader, aliases=aliases)
    return report_of(examined, curated, notices, everything=everything)


def examine(
    documents: Sequence[Document],
    curated: Sequence[Curated] = (),
    *,
    kinds: Sequence[str] | None = None,
    reader: Reader | None = None,
    aliases: Sequence[Alias] = (),
) -> Examined:
    """Everything but the report; the arguments are those of `compare`."""
    by_id = {d.id: d for d in documents}
    readings = [reader(d) if reader is not None else extractor.read(d, kinds) for d in documents]
    analyses = [r.analysis for r in readings]
    read = {r.analysis.document.id: matcher.comparable(r.claims) for r in readings}
    claims = {c.id: c for found in read.values() for c in found}
    listed = tuple(claims.values())
    under = curation.seeds(curated, listed)
    matching = matcher.match(analyses, listed, cross_needs(), curation.together(under, claims), aliases)
    ruled = judge.judge(matching.pairs, Story(documents=by_id, claims=read))
    sourced = origins_of(readings)
    ruled = versions.altered(readings, sourced.listed, ruled)
    drifted: tuple[judge.Ruled, ...] = ()
    if kinds is None or versions.KIND in kinds:
        drifted = versions.wavering(readings, sourced.listed, ruled)
        drifted += versions.came_about(readings, sourced.listed, matching.pairs, (*ruled, *drifted))
    claims |= versions.claims(drifted)
    # a quotation may hold a claim that nothing elsewhere can be set against: its topic has it all the same
    everything = [c for r in readings for c in r.claims]
    alone = curation.seeds([row for row in curated if not under[row.id]], everything, by_id)
    wanted = {c for ids in alone.values() for c in ids}
    claims |= {c.id: c for c in everything if c.id in wanted}
    quoted = {**curation.seeds(curated, listed, by_id), **alone}
    given, more = curation.gather(curated, quoted, [r.judgement for r in ruled])
    return Examined(
        documents=tuple(documents),
        claims=claims,
        read=tuple(c for r in readings for c in r.claims),
        sourced=sourced,
        quoted=quoted,
        given=given,
        clusters=(*matching.clusters, *versions.clusters(drifted)),
        ruled=(*ruled, *drifted),
        notices=more,
    )


def report_of(
    examined: Examined, curated: Sequence[Curated] = (), notices: Iterable[Notice] = (), *, everything: bool = False
) -> Report:
    """The report on what was examined with these curated rows."""
    by_id = {d.id: d for d in examined.documents}
    claims, ruled, sourced = examined.claims, examined.ruled, examined.sourced
    topics = _topics(curated, examined.given, examined.clusters, claims, ruled, by_id, sourced)
    by_topic = {t.id: t for t in topics}
    found = judge.findings(
        topics,
        ruled,
        claims,
        everything=everything,
        one_text=sourced.of_one_text,
        quoted=examined.quoted,
        published={d.id: d.published for d in examined.documents},
        origins=sourced.count,
    )
    found = ranking.ranked(_counted(f, by_topic, claims, sourced) for f in found)
    return Report(
        documents=examined.documents,
        origins=sourced.listed,
        claims=claims,
        topics=topics,
        findings=found,
        notices=(*notices, *examined.notices),
        counts=_counts(examined.documents, sourced, claims, topics, found),
    )


def _counted(finding: Finding, topics: Mapping[str, Topic], claims: Mapping[str, Claim], sourced: Origins) -> Finding:
    """The finding with its origins, and why they are fewer than its texts.

    All that its texts say on the topic tells what they rest on, not the passages alone that are set side by side.
    """
    outlets = {claims[c].source for c in finding.sides}
    told = dict.fromkeys((*finding.sides, *(c for c in topics[finding.topic].claims if claims[c].source in outlets)))
    counted = sourced.counted(claims[c] for c in told)
    one_text = any(w.startswith((phrasing.DRIFT, phrasing.INSIDE)) for w in finding.why)
    why = counted.why if not one_text else tuple(w for w in counted.why if not w.endswith(phrasing.RENDER))
    if finding.verdict is Verdict.CONTRADICT and counted.origins == 1 and len(outlets) > 1:
        why = (phrasing.versions(sourced.agency_of(outlets)), *why)
    return replace(finding, origins=counted.origins, why=(*finding.why, *why))


def origins_of(readings: Sequence[Reading]) -> Origins:
    """The origins of texts; attributions are read here where the readings were asked for other kinds."""
    attributions = {}
    for reading in readings:
        held = [c for c in reading.claims if c.kind == "attribution"]
        attributions[reading.analysis.document.id] = held or extractor.extract(reading.analysis, ("attribution",))
    return origins.find([r.analysis for r in readings], attributions)


def _topics(
    curated: Sequence[Curated],
    given: Mapping[str, tuple[str, ...]],
    clusters: Sequence[Sequence[str]],
    claims: Mapping[str, Claim],
    ruled: Sequence[judge.Ruled],
    documents: Mapping[str, Document],
    sourced: Origins,
) -> tuple[Topic, ...]:
    """Curated topics first, in the order of the file; then what was found, without what those hold already."""

    def count(of: Iterable[Claim]) -> tuple[int, tuple[str, ...]]:
        counted = sourced.counted(of)
        return counted.origins, counted.why

    named = judge.topics([given[row.id] for row in curated], claims, ruled, documents, count)
    first = tuple(
        replace(topic, id=row.id, label=row.question, given=True, kind=row.kind or topic.kind)
        for topic, row in zip(named, curated, strict=True)
    )
    held = {c for ids in given.values() for c in ids}
    agreed = judge.Agreed(ruled, claims, documents)
    free = (kept for cluster in clusters if (kept := tuple(c for c in cluster if c not in held)))
    left = agreed.parted(judge.matters(free, ruled))
    clustered = held | {c for cluster in left for c in cluster}
    left += [(c,) for c in claims if c not in clustered]
    found = judge.topics(left, claims, ruled, documents, count, agreed)
    found = judge.completed(found, claims, ruled, tuple(documents), count)
    return first + tuple(sorted(found, key=lambda t: (-t.origins, t.kind == "status", -len(t.claims))))


def _counts(
    documents: Sequence[Document],
    sourced: Origins,
    claims: Mapping[str, Claim],
    topics: Sequence[Topic],
    findings: Sequence[Finding],
) -> dict[str, int]:
    counts = {
        "sources": len(documents),
        "origins": len(set(sourced.family.values())),
        "claims": len(claims),
        "topics": len(topics),
        "findings": len(findings),
    }
    for verdict in Verdict:
        counts[verdict.value] = sum(f.verdict is verdict for f in findings)
    return counts
