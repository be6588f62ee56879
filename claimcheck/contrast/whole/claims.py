"""What a sentence claims in its main clause: who or what, and what is said of it, with what hangs on each word."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.contrast.terms import preposition
from claimcheck.contrast.whole.words import children, name, telling
from claimcheck.model.analysis import Sentence, Tag, Token

_PLACING = frozenset("locate situate base headquarter place hold".split())
_ATTITUDES = frozenset(("say", "think", "know"))
_NAMING = frozenset(("call", "name", "know", "title", "dub"))


@dataclass(frozen=True, slots=True)
class Node:
    """A telling word of the claim with those that hang on it, each with how."""

    token: Token
    inner: tuple[tuple[str, Node], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Claim:
    """What a claim says: `shape` is "deed", "is", "at", "has" or "there"; `parts` are what hangs on a verb, by role."""

    shape: str
    subject: Node | None
    predicate: Node | None
    parts: tuple[tuple[str, Node], ...]
    case: str = ""


def claim(sentence: Sentence, verb: int) -> Claim | None:
    """What the clause of a verb, or of what a copula says, claims; None where it cannot be read."""
    root = sentence.tokens[verb]
    if root.relation in ("cop", "aux", "aux:pass") and root.head >= 0:
        root = sentence.tokens[root.head]
    if root.lemma in _ATTITUDES and not any(t.relation == "ccomp" for t in children(sentence, root.index)):
        return None  # "thinks nothing of it"
    live = {t.index for t in telling(sentence)}
    parts = []
    subject: Node | None = None
    for kid in children(sentence, root.index):
        base = kid.relation.partition(":")[0]
        if base in ("cop", "aux", "punct", "mark", "cc", "case", "det", "expl", "discourse"):
            continue
        if base in ("parataxis", "conj") and kid.index > root.index:
            continue
        role = _role(sentence, kid)
        for node in _nodes(sentence, kid.index, live):
            if base in ("nsubj", "csubj") and subject is None and _is_copular(sentence, root):
                subject = node
                continue
            joined = [(r, n) for r, n in node.inner if r == "&"]
            parts.append((role, Node(node.token, tuple(x for x in node.inner if x[0] != "&"))))
            parts += [(role, n) for _, n in joined]
    copular = _is_copular(sentence, root)
    there = any(t.relation == "expl" for t in children(sentence, root.index))
    case = preposition(sentence, root)
    if copular and not there:
        inner = tuple(parts)
        if case and root.tag in (Tag.NOUN, Tag.PROPN):
            return Claim("at", subject, Node(root, inner), (), case)
        return Claim("is", subject, Node(root, inner), ())
    if there or root.lemma in ("exist", "occur", "happen"):
        return Claim("there", None, None, tuple(parts))
    if root.lemma == "have" and root.tag in (Tag.VERB, Tag.AUX):
        return _split("has", parts)
    if root.lemma == "be":
        return _split("at", parts)
    if root.lemma in _PLACING and any(r not in ("agent", "patient") for r, _ in parts):
        return _split("at", parts)
    if root.lemma in _NAMING and len(parts) == 2:
        return _split("is", parts)
    return Claim("deed", None, Node(root), tuple(parts))


def words(told: Claim) -> list[Node]:
    """Every word of a claim."""
    found: list[Node] = []
    todo = [n for n in (told.subject, told.predicate, *(n for _, n in told.parts)) if n is not None]
    while todo:
        node = todo.pop()
        found.append(node)
        todo += [n for _, n in node.inner]
    return found


def _split(shape: str, parts: list[tuple[str, Node]]) -> Claim | None:
    first = next((n for r, n in parts if r in ("agent", "patient")), None)
    rest = [(r, n) for r, n in parts if n is not first]
    if first is None or not rest:
        return None
    (case, then), *more = rest
    return Claim(shape, first, then, tuple(more), case if case not in ("agent", "patient") else "")


def _is_copular(sentence: Sentence, root: Token) -> bool:
    return any(t.relation == "cop" for t in children(sentence, root.index))


def _role(sentence: Sentence, kid: Token) -> str:
    if kid.relation in ("nsubj:pass", "obj", "csubj:pass"):
        return "patient"
    if kid.relation in ("nsubj", "obl:agent", "csubj"):
        return "agent"
    if kid.relation.partition(":")[0] in ("obl", "nmod"):
        return preposition(sentence, kid)
    return "?"


def _nodes(sentence: Sentence, index: int, live: set[int]) -> list[Node]:
    """The telling words at or next below a word, as nodes."""
    below = [
        (
            _role(sentence, kid)
            if sentence.tokens[index].tag is Tag.VERB and kid.relation != "conj"
            else _inside(sentence, kid),
            node,
        )
        for kid in children(sentence, index)
        for node in _nodes(sentence, kid.index, live)
    ]
    if index not in live:
        return [n for _, n in below]
    own = {t.index for t in name(sentence, index)}
    kept = tuple((r, n) for r, n in below if n.token.index not in own or n.inner)
    return [
        Node(
            sentence.tokens[index],
            tuple((r, n) for r, n in kept if n.token.index not in own)
            + tuple(x for _, n in kept if n.token.index in own for x in n.inner),
        )
    ]


def _inside(sentence: Sentence, kid: Token) -> str:
    if kid.relation == "conj":
        return "&"
    return preposition(sentence, kid) if kid.relation.startswith("nmod") else "?"
