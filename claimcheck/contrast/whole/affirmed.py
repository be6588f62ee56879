"""A sentence without the denial in its main clause, read anew: what it says is not so."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimcheck.analysis import analyse
from claimcheck.contrast.denial import CUES, narrowed
from claimcheck.lexicon import embedding, scales
from claimcheck.model.analysis import Clause, Sentence, Tag, Token
from claimcheck.model.document import Document, Passage, Role
from claimcheck.model.span import Span

KEPT = 2_000  # sentences read anew that are kept
_NOT = frozenset(("not", "n't", "never"))
# What a denial before it is a denial of, and not of what the clause tells.
_NARROW = frozenset(
    "only just merely simply all every each everyone everything always solely exclusively entirely exactly necessarily "
    "because until yet fully wholly completely both primarily mainly mostly so much enough long far too even to "
    "unlike surprisingly without uncommon unusual".split()
)
_IDLE = frozenset("longer more less fewer matter doubt sooner wonder secret surprise way problem question".split())
_OPEN = frozenset(("if", "unless", "whether", "but", "except"))
_PERSONS = frozenset(("nobody", "none", "no-one"))
_UNDONE = {"failed": "did", "fails": "does", "fail": "do", "refused": "did", "declined": "did", "neglected": "did"}
_WHOLE = {"ca": "can", "wo": "will", "sha": "shall", "cannot": "can"}


def affirmed(sentence: Sentence) -> tuple[Sentence, int] | None:
    """What a sentence denies, read as told, and its verb; None where its main clause denies nothing, or a part."""
    cues = [t.index for t in sentence.tokens if t.folded in CUES]
    if (
        len(cues) > 1
        or narrowed(sentence)
        or sentence.tokens[-1].text == "?"
        or any(t.folded in _OPEN for t in sentence.tokens)
    ):
        return None
    words = _rewritten(sentence.tokens, cues)
    if words is None:
        return None
    text, at = _joined(sentence.tokens, words)
    read = _read(text[:1].upper() + text[1:])
    clause = _clause(read, at)
    return (read, clause.verb) if clause is not None and _is_main(read, clause) else None


def _rewritten(tokens: Sequence[Token], cues: Sequence[int]) -> dict[int, str] | None:
    """Token -> what stands for it in the sentence without its denial ("" for nothing)."""
    if not cues:
        return _done(tokens) if tokens else None
    at = cues[0]
    word = tokens[at].folded
    behind = tokens[at + 1].folded if at + 1 < len(tokens) else "."
    if behind in _NARROW or scales.certainty(behind, "predicate") == "denied":
        return None  # "the claim was not wrong"
    if word in _NOT:
        before = tokens[at - 1] if at else None
        if before is None or before.tag not in (Tag.AUX, Tag.VERB, Tag.ADV, Tag.PART) and word != "never":
            return None
        return {at: "", at - 1: _WHOLE.get(before.folded, before.text)}
    if word == "cannot":
        return {at: "can"}
    if word == "no":
        if behind in ("one", *_IDLE):
            return {at: "Some", at + 1: "one"} if behind == "one" else None
        return {at: ""}
    if word in _PERSONS:
        of = behind == "of"
        return {at: "", at + 1: ""} if of else {at: "Somebody"}
    return {at: "something"} if word == "nothing" else None


def _done(tokens: Sequence[Token]) -> dict[int, str] | None:
    """ "failed to sign" as "did sign", where that is the verb of the sentence."""
    for token in tokens:
        verb = token.head < 0 or token.relation == "root"
        if verb and token.folded in _UNDONE and tokens[token.index + 1].folded == "to":
            return {token.index: _UNDONE[token.folded], token.index + 1: ""}
    return None


def _clause(sentence: Sentence, offset: int) -> Clause | None:
    """The clause of the word before the denial, or in its place."""
    before = [t for t in sentence.tokens if t.span.start < max(1, offset)]
    return sentence.clause_at(before[-1].index) if before else None


def _is_main(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause is the first main clause, or what somebody says in it."""
    while clause.governor is not None:
        above = sentence.clauses[clause.governor]
        if clause.relation != "complement" or not embedding.is_saying(above.lemma):
            return False
        clause = above
    return sentence.tokens[clause.verb].relation != "conj"


def _joined(tokens: Sequence[Token], put: dict[int, str]) -> tuple[str, int]:
    """The sentence with other words for some, and where the first of them stands."""
    text, at, last = "", 0, tokens[0].span.start
    for token in tokens:
        word = put.get(token.index, token.text)
        gap = token.span.start > last
        last = token.span.end
        if token.index in put and not at:
            at = len(text) + bool(word)
        if word:
            text += " " + word if text and gap else word
    return text, at


@lru_cache(maxsize=KEPT)
def _read(text: str) -> Sentence:
    passage = Passage(index=0, block=0, role=Role.BODY, span=Span(0, len(text)))
    document = Document(id="denied", path="denied", text=text, sha256="", blocks=(), passages=(passage,))
    return analyse(document).sentences[0]
