"""What somebody or something is held to be, with no clause of its own: "feared [dead]", "said to be a [fake]"."""

from __future__ import annotations

from claimcheck.lexicon import concepts
from claimcheck.model.analysis import Sentence, Tag

_COPULAS = frozenset(("be", "become", "remain"))


def state_of(sentence: Sentence, cue: int) -> int | None:
    """The state that stands right behind a passive cue, "to be" left out: "are feared [dead]", "reported [killed]"."""
    if cue + 1 >= len(sentence.tokens):
        return None
    token = sentence.tokens[cue + 1]
    known = token.tag is Tag.ADJ and bool(concepts.adjective_concepts(token.folded))
    done = token.tag is Tag.VERB and token.folded != token.lemma and not token.folded.endswith("s")
    return token.index if token.head == cue and token.relation == "xcomp" and (known or done) else None


def predicate_noun(sentence: Sentence, verb: int) -> int | None:
    """The noun that a copula says of its subject: "to be a [fake]", "to be in [hospital]"; None for another verb."""
    clause = next((c for c in sentence.clauses if c.verb == verb and c.lemma in _COPULAS), None)
    if clause is None:
        return None
    behind = (sentence.phrases[n] for n in (*clause.objects, *(n for _, n in clause.obliques)))
    return next((p.head for p in behind if p.first > verb and sentence.tokens[p.head].tag is Tag.NOUN), None)


def is_norm(sentence: Sentence, at: int) -> bool:
    """Whether the word says what is asked for, not what is to come: "the expected standard"."""
    behind = sentence.tokens[at + 1].lemma if at + 1 < len(sentence.tokens) else ""
    return sentence.tokens[at].folded == "expected" and behind in _NORMS


_NORMS = frozenset("standard level grade score mark range value norm".split())
