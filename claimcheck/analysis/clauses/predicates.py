"""Predicates of a dependency tree: verb, auxiliaries, copula, negation, as one group a clause.

Relations are those of Universal Dependencies 2 (de Marneffe et al. 2021).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.analysis.clauses.words import FOCUS, NEGATIONS
from claimcheck.lexicon import embedding
from claimcheck.model.analysis import Tag, Token

Children = Sequence[Sequence[int]]

_INSIDE_PHRASE = frozenset("amod compound case mark fixed flat aux cop det goeswith discourse cc punct nummod".split())
_OWN_CLAUSE = frozenset("root conj ccomp advcl parataxis acl".split())
_MARKS = ("mark", "aux", "case")
LINKING = frozenset("become remain stay seem appear".split())  # "remains open": the adjective is the predicate


@dataclass(frozen=True, slots=True)
class Group:
    """A predicate: `top` is its token in the tree, `verb` the token that says what happens.

    `first` and `last` bound auxiliaries, negation, verb and predicative adjective; `auxiliaries` holds lemmas of be,
    have, do, get, and other auxiliaries as written, with "to" for "has to", "is to".
    """

    top: int
    verb: int
    first: int
    last: int
    auxiliaries: tuple[str, ...]
    negated: bool
    infinitive: bool
    copula: bool = False
    bearers: tuple[int, ...] = ()  # tokens whose children are arguments: the top, and "has" of "has to sign"


def children(tokens: Sequence[Token]) -> list[list[int]]:
    """For each token the tokens that hang on it, in the order of the text."""
    found: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head >= 0:
            found[token.head].append(token.index)
    return found


def base(token: Token) -> str:
    """The relation without its subtype."""
    return token.relation.partition(":")[0]


def predicates(tokens: Sequence[Token], below: Children) -> list[Group]:
    """The predicates of a sentence, in the order of their verbs."""
    raised = {t.index: above for t in tokens if (above := _semi_modal(tokens, below, t)) is not None}
    absorbed = set(raised.values()) | {t.index for t in tokens if _belongs_to_linking(tokens, t)}
    found = [
        _group(tokens, below, t.index, raised.get(t.index))
        for t in tokens
        if t.index not in absorbed and _is_predicate(tokens, below, t)
    ]
    return sorted(found, key=lambda g: (g.verb, g.top))


def _is_predicate(tokens: Sequence[Token], below: Children, token: Token) -> bool:
    if any(tokens[c].relation == "cop" for c in below[token.index]):
        return True
    relation = base(token)
    if token.tag is Tag.VERB:
        return relation not in _INSIDE_PHRASE
    if token.tag is Tag.AUX:
        return relation not in ("aux", "cop", "compound", "flat", "punct")
    subject = any(base(tokens[c]) == "nsubj" for c in below[token.index])
    return token.tag is Tag.ADJ and relation in _OWN_CLAUSE and subject  # headlines: "Talks likely to resume"


def _semi_modal(tokens: Sequence[Token], below: Children, token: Token) -> int | None:
    """The "have" or "be" above an infinitive: "has (yet) to sign", "is to open"."""
    if token.relation not in ("xcomp", "ccomp", "advcl") or token.head < 0:
        return None
    above = tokens[token.head]
    if above.lemma not in ("have", "be") or above.index > token.index or _marker(tokens, below, token.index) is None:
        return None
    objects = any(tokens[c].relation in ("obj", "cop") for c in below[above.index])
    return None if objects or above.relation in ("aux", "cop") else above.index


def _belongs_to_linking(tokens: Sequence[Token], token: Token) -> bool:
    """Whether the verb or adjective is what "remains", "seems" or "becomes" says."""
    if token.relation != "xcomp" or token.head < 0 or token.tag not in (Tag.ADJ, Tag.VERB):
        return False
    above = tokens[token.head]
    return above.lemma in LINKING and not any(t.folded == "to" for t in tokens[above.index : token.index])


def _marker(tokens: Sequence[Token], below: Children, top: int) -> int | None:
    """The infinitive marker."""
    if tokens[top].tag not in (Tag.VERB, Tag.AUX) and not any(tokens[c].relation == "cop" for c in below[top]):
        return None
    return next((c for c in below[top] if c < top and tokens[c].folded == "to" and tokens[c].relation in _MARKS), None)


def _group(tokens: Sequence[Token], below: Children, top: int, above: int | None) -> Group:
    bearers = (top,) if above is None else (above, top)
    linked = _linked(tokens, below, top)
    kids = [c for b in (*bearers, *((linked,) if linked is not None else ())) for c in below[b]]
    copula = next((c for c in kids if tokens[c].relation == "cop"), None)
    marker = _marker(tokens, below, top)
    if copula is not None and marker is not None and copula < marker and tokens[top].tag is Tag.VERB:
        above, copula = copula, None  # "Wales are to play"
    helpers = sorted(c for c in kids if base(tokens[c]) == "aux" and tokens[c].folded != "to")
    auxiliaries = [_named(tokens[c]) for c in helpers]
    verb = linked if linked is not None else top
    if above is not None:
        auxiliaries += [tokens[above].lemma, "to"]
    if copula is not None and tokens[top].tag not in (Tag.ADJ, Tag.VERB):
        verb = copula
    adjective = None
    if copula is None and linked is None:
        adjective = next((c for c in kids if c > top and _completes(tokens, below, c)), None)
    deniers = _deniers(tokens, below, kids if adjective is None else [*kids, *below[adjective]])
    late = any(tokens[c].folded == "yet" for c in kids) and (marker is not None or above is not None)
    core = [
        verb,
        *helpers,
        *deniers,
        *([copula] if copula is not None else []),
        *([above] if above is not None else []),
    ]
    core = [c for c in core if c <= verb] + ([marker] if marker is not None else [])
    return Group(
        top=top,
        verb=verb,
        first=min(core),
        last=(adjective if adjective is not None and adjective - verb <= 3 else verb) + 1,
        auxiliaries=tuple(auxiliaries),
        negated=bool(deniers) or late,
        infinitive=marker is not None and above is None,
        copula=copula is not None or linked is not None or tokens[top].tag is Tag.AUX or tokens[top].lemma in LINKING,
        bearers=bearers,
    )


def _completes(tokens: Sequence[Token], below: Children, at: int) -> bool:
    """Whether an adjective belongs to the verb before it: "pleaded guilty", "tested negative", "went missing"."""
    if tokens[at].tag is not Tag.ADJ or tokens[at].relation not in ("xcomp", "obj"):
        return False
    return not any(tokens[c].relation in ("det", "amod", "case") for c in below[at])


def _linked(tokens: Sequence[Token], below: Children, top: int) -> int | None:
    """The adjective or participle that a linking verb says of its subject."""
    if tokens[top].lemma not in LINKING:
        return None
    return next((c for c in below[top] if _belongs_to_linking(tokens, tokens[c])), None)


def _named(token: Token) -> str:
    return token.lemma if token.lemma in ("be", "have", "do", "get") else token.folded


def _deniers(tokens: Sequence[Token], below: Children, kids: Sequence[int]) -> list[int]:
    """The words that deny the predicate; "not only" and "not just" deny nothing."""
    found = []
    for c in kids:
        token = tokens[c]
        if base(token) not in ("advmod", "mark", "cc", "aux", "discourse", "dep", "fixed"):
            continue
        after = tokens[c + 1].folded if c + 1 < len(tokens) else ""
        if token.folded in NEGATIONS and after not in FOCUS:
            found.append(c)
        elif token.folded == "longer" and c and tokens[c - 1].folded == "no":
            found.append(c - 1)
    return found


def form_of(token: Token) -> str:
    """Verb form by its ending: base, s, ing or past (past tense and past participle)."""
    word = token.folded
    if word.endswith("ing") and token.lemma != word:
        return "ing"
    if token.lemma == word and not word.endswith("ed"):
        return "past" if word in embedding.UNCHANGED_PAST else "base"
    if word.endswith("s") and token.lemma != word:
        return "s"
    return "past"
