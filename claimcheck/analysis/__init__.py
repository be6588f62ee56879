"""What is worked out once per document: words, phrases, clauses, entities, who is meant."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.analysis import casing, entities
from claimcheck.analysis.clauses import clauses
from claimcheck.analysis.phrases import noun_phrases
from claimcheck.analysis.tokens import tokenize
from claimcheck.analysis.wordclasses import settle
from claimcheck.model.analysis import Analysis, Entity, NounPhrase, Sentence
from claimcheck.model.document import Document


def analyse(document: Document) -> Analysis:
    """The analysis of one document: one `Sentence` for each of its passages, in order, and its entities."""
    sentences = []
    for passage in document.passages:
        text = document.exact(passage.span)
        tokens = settle(casing.names(tokenize(text, passage.span.start)))
        phrases = noun_phrases(tokens)
        sentences.append(
            Sentence(passage=passage, text=text, tokens=tokens, phrases=phrases, clauses=clauses(tokens, phrases))
        )
    found = entities.find_entities(document, sentences)
    named = tuple(
        replace(s, phrases=tuple(replace(p, entity=_entity(found, s, p)) for p in s.phrases)) for s in sentences
    )
    return Analysis(document=document, sentences=named, entities=found)


def _entity(found: dict[str, Entity], sentence: Sentence, phrase: NounPhrase) -> str | None:
    """The entity that a phrase names by its head; "the Acme board" is not Acme."""
    return entities.entity_at(found, sentence, phrase.first, phrase.head + 1)
