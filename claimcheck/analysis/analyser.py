"""The analysis of one document, layer by layer."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.analysis import casing, entities, tokens
from claimcheck.analysis.clauses import clauses
from claimcheck.analysis.phrases import noun_phrases
from claimcheck.analysis.spelling_of_titles import spelt
from claimcheck.analysis.surnames import stood_in
from claimcheck.analysis.syntax.adjuncts import parse_apart
from claimcheck.analysis.syntax.repairs import repaired
from claimcheck.analysis.wordclasses import settle
from claimcheck.model.analysis import Analysis, Entity, NounPhrase, Sentence
from claimcheck.model.document import Document


def analyse(document: Document) -> Analysis:
    """The analysis of one document: one `Sentence` for each of its passages, in order, and its entities."""
    texts = [document.exact(passage.span) for passage in document.passages]
    places = [tokens.spans(text) for text in texts]
    lines = [[text[a:b] for a, b in spots] for text, spots in zip(texts, places, strict=True)]
    lowered = spelt(lines)
    parsed = parse_apart(stood_in(lowered))
    sentences = []
    for passage, text, spots, tree, line in zip(document.passages, texts, places, parsed, lowered, strict=True):
        words = repaired(settle(casing.names(tokens.tokens(text, spots, tree, passage.span.start), line)))
        phrases = noun_phrases(words)
        found_clauses, owners = clauses(words, phrases)
        sentences.append(
            Sentence(passage=passage, text=text, tokens=words, phrases=phrases, clauses=found_clauses, owners=owners)
        )
    found = entities.find_entities(document, sentences)
    named = tuple(replace(s, phrases=tuple(_named(found, s, p) for p in s.phrases)) for s in sentences)
    return Analysis(document=document, sentences=named, entities=found)


def _named(found: dict[str, Entity], sentence: Sentence, phrase: NounPhrase) -> NounPhrase:
    """The phrase with the entity that its head names; "the Acme board" is not Acme."""
    key = entities.entity_at(found, sentence, phrase.first, phrase.head + 1)
    return phrase if key is None else replace(phrase, entity=key)
