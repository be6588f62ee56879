"""Runs every kind over every passage, settles overlaps, and builds what a claim is about.

A kind says what it read and on which token it hangs; subject, predicate and object come from the
analysis, so that two kinds that read one sentence agree on what it speaks of.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from claimcheck.analysis import analyse, clefts, corrections, frames, respective, set_off, settings
from claimcheck.analysis.clauses.polarity import supposed
from claimcheck.analysis.done_before import done_before
from claimcheck.analysis.speech.answering import answered
from claimcheck.analysis.speech.standing import standing
from claimcheck.errors import ClaimcheckError, InternalError
from claimcheck.kinds import KINDS, Context, Kind
from claimcheck.lexicon.points import point_in
from claimcheck.model.analysis import Analysis, Clause, Modality, Sentence
from claimcheck.model.claim import Claim, Mention, Qualifiers, Value
from claimcheck.model.document import Document, Role
from claimcheck.model.span import Span

NEAR = 4  # tokens between a participle and what it describes, for both to be one stretch of words
MOST = 300  # code points of the words that carry a claim; readers (and scorers) want a clause


@dataclass(frozen=True, slots=True)
class Reading:
    """What one document says: its analysis, and its claims in the order of the text."""

    analysis: Analysis
    claims: tuple[Claim, ...]


Reader = Callable[[Document], Reading]


def read(document: Document, kinds: Sequence[str] | None = None) -> Reading:
    """Analyse a document and read its claims; `kinds` are ids, all where None.

    Raises:
        UsageError: no kind of that name. InternalError: a kind raised.
    """
    analysis = analyse(document)
    return Reading(analysis, extract(analysis, kinds))


def extract(analysis: Analysis, kinds: Sequence[str] | None = None) -> tuple[Claim, ...]:
    """The claims of one document, in the order of the text.

    Args:
        analysis: what `claimcheck.analysis.analyse` worked out.
        kinds: ids of the kinds to read; all where None.

    Raises:
        UsageError: no kind of that name. InternalError: a kind raised.
    """
    chosen = [KINDS.get(name) for name in (kinds if kinds is not None else KINDS.names())]
    context = Context(analysis=analysis, published=analysis.document.published)
    seen: Counter[str] = Counter()
    claims: list[Claim] = []
    when = settings.settings(analysis)
    for sentence, scene in zip(analysis.sentences, when, strict=True):
        if corrections.takes_back(sentence):
            continue
        for kind, mention in _shared_out(sentence, _settled(_mentions(chosen, sentence, context, analysis))):
            claims.append(_claim(kind, mention, sentence, analysis, scene, seen))
    return _with_times_of_headlines(tuple(answered(claims)), analysis.document)


def claim_of(mention: Mention, sentence: Sentence, analysis: Analysis, kind: str) -> Claim:
    """The claim that a mention makes which no kind looks for, since only another text shows that it tells something."""
    scene = settings.settings(analysis)[analysis.sentences.index(sentence)]
    return _claim(KINDS.get(kind), mention, sentence, analysis, scene, Counter())


def _with_times_of_headlines(claims: Sequence[Claim], document: Document) -> tuple[Claim, ...]:
    """A figure of a headline is of the time that the text below gives for it: "Prices up 8%", "8% in March"."""
    below: dict[tuple[str, str], set[Value]] = {}
    for claim in claims:
        if claim.frame.time is not None and claim.kind in _OF_A_TIME:
            below.setdefault((claim.kind, str(claim.value)), set()).add(claim.frame.time)

    def dated(claim: Claim) -> Claim:
        given = below.get((claim.kind, str(claim.value)), set())
        over = document.passages[claim.passage_index].role is Role.HEADLINE
        if len(given) != 1 or claim.frame.time is not None or not over:
            return claim
        return replace(claim, frame=replace(claim.frame, time=next(iter(given))))

    return tuple(map(dated, claims)) if below else tuple(claims)


_OF_A_TIME = frozenset(("percent", "money", "measure"))


def _mentions(
    kinds: Iterable[Kind], sentence: Sentence, context: Context, analysis: Analysis
) -> list[tuple[Kind, Mention]]:
    found: list[tuple[Kind, Mention]] = []
    for kind in kinds:
        try:
            found.extend((kind, mention) for mention in kind.find(sentence, context))
        except ClaimcheckError:
            raise
        except Exception as error:
            where = str(analysis.document.locate(sentence.passage.span))
            raise InternalError(f"kind {kind.id} failed: {type(error).__name__}: {error}", where=where) from error
    return found


def _settled(found: list[tuple[Kind, Mention]]) -> list[tuple[Kind, Mention]]:
    """In the order of the text; of one kind, a reading that lies inside a longer one of its kind goes."""
    found.sort(key=lambda km: (km[1].span.start, -km[1].span.end, km[0].id))
    kept: list[tuple[Kind, Mention]] = []
    for kind, mention in found:
        inside = any(
            k.id == kind.id
            and m.span.contains(mention.span)
            and (m.value == mention.value or m.span != mention.span)
            and m.anchor == mention.anchor
            and getattr(m.value, "speaker", None) == getattr(mention.value, "speaker", None)  # "A said, according to B"
            and (m.trace == frames.ANSWER) == (mention.trace == frames.ANSWER)
            and (m.trace != frames.ANSWER or m.role == mention.role)  # of another question
            and m.trace[:1] != ("point",) != mention.trace[:1]  # those answer a question of their own
            for k, m in kept
        )
        if not inside:
            kept.append((kind, mention))
    return kept


def _shared_out(sentence: Sentence, found: list[tuple[Kind, Mention]]) -> list[tuple[Kind, Mention]]:
    """With each figure given to the one of those named whose it is ("respectively")."""
    if (at := respective.marked(sentence)) is None:
        return found
    for kind in {k.id: k for k, _ in found if k.figure}.values():
        places = [n for n, (k, _) in enumerate(found) if k.id == kind.id]
        for number, mention in respective.shared_out(sentence, at, [found[n][1] for n in places]).items():
            found[places[number]] = (kind, mention)
    return found


_TIMES = frozenset(("date", "time"))
_STATES = "status"


def _claim(
    kind: Kind, mention: Mention, sentence: Sentence, analysis: Analysis, scene: settings.Scene, seen: Counter[str]
) -> Claim:
    clause = sentence.clause_at(mention.anchor)
    if kind.figure and (of := set_off.bearer(sentence, clause, mention.anchor)) is not None:
        clause, mention = None, replace(mention, subject=mention.subject or of)
    told = clefts.meant(sentence, clause) if kind.id in _TIMES else clause
    document = analysis.document
    words = document.exact(mention.span)
    stem = f"{kind.id}\x1f{words}\x1f{sentence.text}"
    seen[stem] += 1
    digest = hashlib.blake2s(f"{stem}\x1f{seen[stem]}".encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()
    return Claim(
        id=f"{document.id}-{kind.id}-{digest}",
        source=document.id,
        kind=kind.id,
        value=mention.value,
        frame=frames.build(sentence, mention, told, analysis, scene),
        qualifiers=_qualifiers(kind, sentence, mention, clause, analysis),
        span=_carrying(sentence, mention, clause),
        passage=sentence.passage.span,
        passage_index=sentence.passage.index,
        parts=mention.parts,
        trace=mention.trace,
    )


def _qualifiers(
    kind: Kind, sentence: Sentence, mention: Mention, clause: Clause | None, analysis: Analysis
) -> Qualifiers:
    negated = mention.negated if mention.negated is not None else clause.negated if clause is not None else None
    modality = clause.modality if clause is not None else None
    condition = "if" if modality is Modality.CONDITIONAL and not supposed(sentence, clause) else None
    stands = standing(analysis, sentence, mention.anchor)
    return Qualifiers(
        polarity=None if negated is None else "negative" if negated else "positive",
        certainty=stands.level,
        modality=None if modality is None else modality.value,
        condition=condition,
        attributed_to=stands.holder,
        approximate=mention.approximate,
        history=mention.history or _of_before(kind, sentence, mention, clause),
    )


def _of_before(kind: Kind, sentence: Sentence, mention: Mention, clause: Clause | None) -> bool:
    """Whether a state is that of an earlier occasion; how often it came about before is itself an answer."""
    return kind.id == _STATES and point_in(mention.role) is None and done_before(sentence, clause)


def _carrying(sentence: Sentence, mention: Mention, clause: Clause | None) -> Span:
    """The clause around the mention, cut to what a reader can take in."""
    if mention.reach == "span" or clause is None:
        return mention.span
    span = mention.span
    if mention.reach == "clause":
        around = sentence.span_of(clause.first, clause.last)
        if clause.subject is not None and clause.relation in ("participle", "infinitive"):
            phrase = sentence.phrases[clause.subject]
            if phrase.first < clause.first <= phrase.last + NEAR:
                around = around.hull(sentence.span_of(*phrase.bounds))
        span = span.hull(around)
    return _trimmed(sentence, _cut(sentence, span, mention.span))


def _cut(sentence: Sentence, span: Span, core: Span) -> Span:
    """At most MOST code points, at word boundaries, with the core inside."""
    if len(span) <= MOST:
        return span
    if len(core) >= MOST:
        return core
    room = MOST - len(core)
    start = max(span.start, core.start - room // 2)
    end = min(span.end, start + MOST)
    inside = [t.span for t in sentence.tokens if start <= t.span.start and t.span.end <= end]
    return Span(min(inside[0].start, core.start), max(inside[-1].end, core.end)) if inside else core


def _trimmed(sentence: Sentence, span: Span) -> Span:
    """Without punctuation at either end."""
    inside = [t for t in sentence.tokens if span.start <= t.span.start and t.span.end <= span.end]
    while inside and not any(c.isalnum() for c in inside[-1].text) and inside[-1].text not in ("%", ")", "”", '"'):
        inside.pop()
    while inside and inside[0].text in (",", ";", ":", "-", "—", "–", "."):
        inside.pop(0)
    return Span(inside[0].span.start, inside[-1].span.end) if inside else span
