"""Named entities of one document: capitalised runs, joined to the other names that the text has for them.

A run is a name by evidence (`names.runs`), two runs are one entity by `identity` or because the text says so ("Long
Form (LF)"). No model, no list of known names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from claimcheck.analysis import acronyms, descriptions, identity, natures, offices, reference, year_olds
from claimcheck.analysis.mentions import Entities
from claimcheck.analysis.mentions import entity_at as entity_at
from claimcheck.analysis.names import given, households
from claimcheck.analysis.names.content import Words, words_of
from claimcheck.analysis.names.levels import HEADS, Level
from claimcheck.analysis.names.runs import Run, known_in, runs
from claimcheck.lexicon import nouns, roles, titles
from claimcheck.model.analysis import Analysis, Entity, Sentence
from claimcheck.model.document import Document


def find_entities(document: Document, sentences: Sequence[Sentence]) -> dict[str, Entity]:
    """The named entities of a document by key: the folded fullest form of the name, in the order of the text."""
    found, same = _with_definitions(_without_descriptions(runs(sentences), sentences), sentences)
    found = _with_governments(found, sentences)
    forms: dict[Words, list[Run]] = defaultdict(list)
    for run in found:
        forms[words_of(run.text) or run.words].append(run)
    names = list(forms)
    places = frozenset(n for n, own in forms.items() if any(_like_a_place(sentences[r.sentence], r) for r in own))
    same += given.alone(forms, sentences)
    same += households.heads(forms, sentences)
    told = [(names.index(a), names.index(b)) for a, b in same if a in forms and b in forms]
    groups = identity.join([frozenset({n}) for n in names], told, places)
    entities = [_entity([names[n] for n in group], forms) for group in groups]
    entities.sort(key=lambda e: e.mentions[0])
    keys = {e.key for e in entities}
    named = Entities({e.key: _with_part(e, keys) for e in entities})
    named.natures.update(natures.by_context(sentences, named))
    named.roles = descriptions.roles(sentences, named)
    named.offices = offices.offices(sentences, named)
    return named


def resolve(analysis: Analysis, sentence: Sentence, first: int, last: int) -> str | None:
    """The key of the entity that a generic phrase, description or pronoun (token range, half-open) stands for."""
    return (
        offices.holder(analysis, sentence, first, last)
        or reference.resolve(analysis, sentence, first, last)
        or descriptions.described(analysis, sentence, first, last)
        or year_olds.meant(analysis, sentence, first, last)
    )


def _with_definitions(found: list[Run], sentences: Sequence[Sentence]) -> tuple[list[Run], list[tuple[Words, Words]]]:
    """The runs with each defined long form as one run wherever it stands, and the pairs (short, long) of the text."""
    pairs: list[tuple[Words, Words]] = []
    longs: set[Words] = set()
    for sentence in sentences:
        base = sentence.passage.span.start
        for definition in acronyms.definitions(sentence.text):
            long = sentence.text[definition.long.start : definition.long.end]
            if long[:1].isupper() and len(long.split()) > 1:
                first = sentence.token_at(definition.long.start + base)
                index = first.index if first is not None else 0
                if index and nouns.place_of(sentence.tokens[index - 1].text) is not None:
                    long = sentence.text[sentence.tokens[index - 1].span.start - base : definition.long.end]
                short = words_of(sentence.text[definition.short.start : definition.short.end])
                pairs.append((short, words_of(long)))
                longs.add(pairs[-1][1])
    if not longs:
        return found, []
    extra = [run for number, sentence in enumerate(sentences) for run in known_in(sentence, number, longs)]
    kept = [
        r for r in found if not any(r.sentence == e.sentence and r.first < e.last and e.first < r.last for e in extra)
    ]
    return sorted(kept + extra, key=lambda r: (r.sentence, r.first)), pairs


def _without_descriptions(found: list[Run], sentences: Sequence[Sentence]) -> list[Run]:
    """The runs but for those that say before a comma what somebody is: "[Heavyweight Champion], Ivo Lind, won"."""
    starts = {(r.sentence, r.first): r for r in found}

    def describes(run: Run) -> bool:
        tokens = sentences[run.sentence].tokens
        if run.last + 1 >= len(tokens) or tokens[run.last].folded != ",":
            return False
        name = starts.get((run.sentence, run.last + 1))
        plain = not HEADS & set(run.words) and not any(nouns.place_of(w.title()) for w in run.words)
        return name is not None and len(name.words) > 1 and plain and roles.is_role(run.words[-1]) and not run.titled

    return [run for run in found if not describes(run)]


def _like_a_place(sentence: Sentence, run: Run) -> bool:
    """Whether the words around say that the name is a place ("in X", "X province")."""
    before = sentence.tokens[run.first - 1].folded if run.first else ""
    after = sentence.tokens[run.last].folded if run.last < len(sentence.tokens) else ""
    return before in ("in", "near", "off", "outside", "across") or after in titles.PLACE_HEADS | {
        "region",
        "village",
        "town",
        "coast",
    }


def _entity(group: Sequence[Words], forms: Mapping[Words, list[Run]]) -> Entity:
    mentions = sorted({run.span for name in group for run in forms[name]})
    fullest = min(group, key=lambda w: (-len(w), -sum(map(len, w)), w))
    surface = {
        run.text: None
        for name in sorted(group, key=lambda w: (-len(w), w))
        for run in sorted(forms[name], key=lambda r: r.span)
    }
    titled = {f"{run.titled} {' '.join(run.words)}": None for name in group for run in forms[name] if run.titled}
    return Entity(key=" ".join(fullest), names=(*surface, *sorted(titled)), mentions=tuple(mentions))


def _with_part(entity: Entity, keys: set[str]) -> Entity:
    """The entity as part of another, where its name extends the other's at the right end ("Acme Rockets", "Acme")."""
    words = tuple(entity.key.split())
    for size in range(len(words) - 1, 0, -1):
        whole = " ".join(words[:size])
        if whole in keys and identity.same_name(whole, entity.key) is Level.PART and not _titled(entity):
            return Entity(key=entity.key, names=entity.names, mentions=entity.mentions, part_of=whole)
    return entity


def _titled(entity: Entity) -> bool:
    """Whether an office or honorific stands before one of its names."""
    return any(name.split(" ", 1)[0] in titles.OFFICES | titles.HONORIFICS for name in entity.names)


def _with_governments(found: list[Run], sentences: Sequence[Sentence]) -> list[Run]:
    """The runs with "the Roe administration", "the Dutch government" as names of their own."""
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
            out.append(
                Run(
                    sentence=number,
                    first=first,
                    last=token.index + 1,
                    words=words,
                    span=span,
                    text=sentence.text[span.start - base : span.end - base],
                )
            )
    return sorted([r for r in found if (r.sentence, r.first) not in covered] + out, key=lambda r: (r.sentence, r.first))
