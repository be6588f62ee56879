"""Named entities of one document: capitalised runs, joined to the other names that the text has for them.

A run is a name by evidence (`claimcheck.analysis.name_runs`), two runs are one entity by `claimcheck.analysis.identity`
or because the text says so ("Long Form (LF)"). No model, no list of known names.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from claimcheck.analysis import identity
from claimcheck.analysis.name_runs import Run, runs
from claimcheck.analysis.reference import resolve as resolve
from claimcheck.lexicon import nouns, titles
from claimcheck.model.analysis import Entity, Sentence
from claimcheck.model.document import Document
from claimcheck.model.span import Span


class Entities(dict[str, Entity]):
    """Entities by key, with an index of where they are mentioned (built once, for `entity_at`)."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        super().__init__(entities)
        placed = sorted((span, key) for key, entity in self.items() for span in entity.mentions)
        self.spans = [span for span, _ in placed]
        self.keys_at = [key for _, key in placed]


def find_entities(document: Document, sentences: Sequence[Sentence]) -> dict[str, Entity]:
    """The named entities of a document by key: the folded fullest form of the name, in the order of the text."""
    found = _with_governments(runs(sentences), sentences)
    forms: dict[identity.Words, list[Run]] = defaultdict(list)
    for run in found:
        forms[identity.words_of(run.text) or run.words].append(run)
    names = list(forms)
    groups = identity.join([frozenset({n}) for n in names])
    entities = [_entity([names[n] for n in group], forms) for group in groups]
    entities.sort(key=lambda e: e.mentions[0])
    keys = {e.key for e in entities}
    return Entities({e.key: _with_part(e, keys) for e in entities})


def entity_at(entities: Mapping[str, Entity], sentence: Sentence, first: int, last: int) -> str | None:
    """The key of the entity that the tokens first to last (half-open) name: the mention that reaches their last word."""
    if first >= last:
        return None
    index = entities if isinstance(entities, Entities) else Entities(entities)
    whole = sentence.span_of(first, last)
    end = last
    while end > first and sentence.tokens[end - 1].folded in ("'s", "'"):
        end -= 1
    if end == first:
        return None
    stop = sentence.tokens[end - 1].span.end
    at = bisect_left(index.spans, Span(whole.start, 0))
    while at < len(index.spans) and index.spans[at].start < whole.end:
        span = index.spans[at]
        if span.end >= stop or (stop - span.end <= 2 and whole.contains(span)):
            return index.keys_at[at]
        at += 1
    return None


def _entity(group: Sequence[identity.Words], forms: Mapping[identity.Words, list[Run]]) -> Entity:
    mentions = sorted({run.span for name in group for run in forms[name]})
    fullest = min(group, key=lambda w: (-len(w), -sum(map(len, w)), w))
    surface = {run.text: None for name in sorted(group, key=lambda w: (-len(w), w)) for run in sorted(forms[name], key=lambda r: r.span)}
    titled = {f"{run.titled} {' '.join(run.words)}": None for name in group for run in forms[name] if run.titled}
    return Entity(key=" ".join(fullest), names=(*surface, *sorted(titled)), mentions=tuple(mentions))


def _with_part(entity: Entity, keys: set[str]) -> Entity:
    """The entity as part of another, where its name extends the other's at the right end ("Acme Rockets", "Acme")."""
    words = tuple(entity.key.split())
    for size in range(len(words) - 1, 0, -1):
        whole = " ".join(words[:size])
        if whole in keys and identity.same_name(whole, entity.key) is identity.Level.PART and not _titled(entity):
            return Entity(key=entity.key, names=entity.names, mentions=entity.mentions, part_of=whole)
    return entity


def _titled(entity: Entity) -> bool:
    """Whether an office or honorific stands before one of its names."""
    return any(name.split(" ", 1)[0] in titles.OFFICES | titles.HONORIFICS for name in entity.names)


def _with_governments(found: list[Run], sentences: Sequence[Sentence]) -> list[Run]:
    """ "the Roe administration", "the Dutch government": a name with the lower-case noun behind it is one of its own."""
    out: list[Run] = []
    covered: set[tuple[int, int]] = set()
    at_end = {(r.sentence, r.last): r for r in found}
    for number, sentence in enumerate(sentences):
        for token in sentence.tokens[1:]:
            if token.folded not in titles.GOVERNMENT_NOUNS or token.text[:1].isupper():
                continue
            run = at_end.get((number, token.index))
            before = sentence.tokens[token.index - 1]
            if run is None and before.text not in nouns.demonyms():
                continue
            first = run.first if run is not None else before.index
            span = sentence.span_of(first, token.index + 1)
            base = sentence.passage.span.start
            words = (*(run.words if run is not None else (nouns.demonyms()[before.text].lower(),)), token.folded)
            if run is not None:
                covered.add((number, run.first))
                if (place := nouns.place_of(run.text)) is not None:
                    words = (place.lower(), token.folded)
            out.append(Run(sentence=number, first=first, last=token.index + 1, words=words, span=span,
                           text=sentence.text[span.start - base : span.end - base]))
    return sorted([r for r in found if (r.sentence, r.first) not in covered] + out, key=lambda r: (r.sentence, r.first))
