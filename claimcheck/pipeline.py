"""load -> analyse -> extract -> origins -> match -> judge -> report, in the one order that there is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from claimcheck import curation, extractor, judge, matcher, origins
from claimcheck.extractor import Reader, Reading
from claimcheck.model.claim import Claim
from claimcheck.model.curated import Curated
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding, Notice, Report, Topic, Verdict
from claimcheck.origins import Origins
from claimcheck.rules import Story, cross_needs


def compare(
    documents: Sequence[Document],
    curated: Sequence[Curated] = (),
    notices: Iterable[Notice] = (),
    *,
    kinds: Sequence[str] | None = None,
    everything: bool = False,
    reader: Reader | None = None,
) -> Report:
    """What several texts say of one story.

    Args:
        documents: the texts, in the order in which a report shows them.
        curated: topics of claims.yaml, their quotations already found in the texts.
        notices: what loading had to say.
        kinds: ids of the kinds of claim to read; all where None.
        everything: findings of verdict `refine` and `unclear` as well.
        reader: reads one document; `extractor.read` where None. One that remembers saves time.
    """
    by_id = {d.id: d for d in documents}
    readings = [reader(d) if reader is not None else extractor.read(d, kinds) for d in documents]
    analyses = [r.analysis for r in readings]
    sourced = origins_of(readings)
    read = {r.analysis.document.id: matcher.comparable(r.claims) for r in readings}
    claims = {c.id: c for found in read.values() for c in found}
    listed = tuple(claims.values())
    quoted = curation.seeds(curated, listed)
    matching = matcher.match(analyses, listed, cross_needs(), curation.together(quoted, claims))
    story = Story(documents=by_id, claims=read)
    ruled = judge.judge(matching.pairs, story)
    given, more = curation.gather(curated, quoted, [r.pair for r in ruled])
    topics = _topics(curated, given, matching.clusters, claims, ruled, by_id, sourced)
    found = judge.findings(topics, ruled, claims, everything=everything, one_text=sourced.of_one_text)
    return Report(
        documents=tuple(documents),
        origins=sourced.listed,
        claims=claims,
        topics=topics,
        findings=found,
        notices=(*notices, *more),
        counts=_counts(documents, sourced, claims, topics, found),
    )


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
    named = judge.topics([given[row.id] for row in curated], claims, ruled, documents, sourced.count)
    first = tuple(
        replace(topic, id=row.id, label=row.question, given=True, kind=row.kind or topic.kind)
        for topic, row in zip(named, curated, strict=True)
    )
    held = {c for ids in given.values() for c in ids}
    left = [kept for cluster in clusters if (kept := tuple(c for c in cluster if c not in held))]
    clustered = held | {c for cluster in left for c in cluster}
    left += [(c,) for c in claims if c not in clustered]
    found = judge.topics(left, claims, ruled, documents, sourced.count)
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
