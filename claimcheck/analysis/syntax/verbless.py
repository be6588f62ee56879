"""A whole sentence has a verb: where the network read none, the word that can be one is it.

"The language [points] to a firm.", "A Texas inmate [escaped] from a van.", "Shares in the company [rose].", "A quake of
5.9 [hit] Iran." Headlines and captions, which may do without, end without a full stop.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.analysis.syntax import arcs
from claimcheck.lexicon import calendar, concepts, nouns, roles, speech
from claimcheck.lexicon.frames_of_verbs import NEVER_DONE_TO, PAST_ONLY
from claimcheck.model.analysis import Tag, Token
from claimcheck.text.lemmas import lemma

_NAMING = (Tag.NOUN, Tag.PROPN)
_ENDS = frozenset('. ! " ”'.split())
_LEAST = 4  # tokens of a sentence
_GOING = NEVER_DONE_TO | frozenset("escape circulate".split())
_ONE = frozenset("this that a an each every".split())
_OPENING = (Tag.ADP, Tag.DET, Tag.PROPN, Tag.PRON, Tag.NUM, Tag.ADV, Tag.PART)
_OBJECTS = frozenset(("appos", "nmod:desc", "flat", "nmod:unmarked"))
_CLAUSAL = {"nmod": "obl", "acl": "advcl", "nmod:unmarked": "obl:unmarked", "amod": "advmod"}


def with_missing_verbs(tokens: list[Token]) -> list[Token]:
    """The tokens, with a verb for root where a sentence of nouns has a word that must be its verb."""
    root = next((t for t in tokens if t.head < 0), None)
    if root is None or root.tag not in _NAMING or tokens[-1].text[-1:] not in _ENDS or len(tokens) < _LEAST:
        return tokens
    kids = [t for t in tokens if t.head == root.index]
    if (did := _done_to(tokens, root)) is not None:
        return _with_object(tokens, root, *did)
    if (held := _held_back(tokens, root, kids)) is not None:
        return _headed(tokens, root, root, *held)
    left = _beside(tokens, root) if _is_past(root) else None  # "The dam burst at dawn": it has a subject already
    if any(t.relation.startswith(("cop", "nsubj", "conj", "parataxis", "aux")) and t is not left for t in kids):
        return tokens
    found = next(_verbs(tokens, root, kids), None)
    return tokens if found is None else _headed(tokens, root, *found)


def with_leaping_subjects(tokens: list[Token]) -> list[Token]:
    """A name or noun right before a verb that was hung on what stands behind it is its subject ("[The Fed] kept")."""
    out = tokens
    for verb in tokens:
        noun = tokens[verb.index - 1] if verb.index else None
        if noun is None or noun.tag not in _NAMING or noun.head < verb.index or verb.tag is not Tag.VERB:
            continue
        leaping = noun.relation in _BESIDE and not arcs.has_subject(tokens, verb.index)
        beside = noun.relation == "compound" or noun.relation == "amod" and noun.tag is Tag.PROPN
        of_it = noun.head == verb.index and beside
        of_it = of_it and not any(arcs.has_case(tokens, t.index) for t in (noun, verb))  # "reports in [Italy] claim"
        if not leaping or verb.relation in _BESIDE or not of_it and tokens[noun.head].head != verb.index:
            continue
        out = list(out)
        out[noun.index] = replace(noun, head=verb.index, relation="nsubj")
        for kid in tokens[: noun.index]:
            if kid.head == noun.head and kid.relation in arcs.MODIFIERS:
                out[kid.index] = replace(kid, head=noun.index)
    return out


_BESIDE = ("amod", "compound", "nmod", "acl", "nmod:desc")


def _verbs(tokens: Sequence[Token], root: Token, kids: Sequence[Token]) -> Iterator[tuple[Token, Token, Token]]:
    """The verb that was missed, its subject, and the word before it that what stood before the verb hangs on."""
    for kid in kids:
        past = kid.tag is Tag.VERB and kid.folded != kid.lemma and not kid.folded.endswith("ing")
        if kid.relation == "acl" and past and kid.index > root.index and _is_going(tokens, kid):
            yield kid, root, root
    before = _beside(tokens, root)
    hung = before is not None and before.tag in _NAMED and before.head == root.index
    if before is not None and hung and (_intends(tokens, root, before) or _may_act(tokens, root, before)):
        yield root, before, before
    for token in tokens[root.index + 2 : -1]:
        if token.tag is Tag.NOUN and token.relation == "nmod" and _is_past(token):
            left = tokens[token.index - 1]
            own = arcs.hangs_on(tokens, left.index, token.index)
            if own and (arcs.has_case(tokens, left.index) or left.tag is Tag.NUM):
                yield token, root, left


def _beside(tokens: Sequence[Token], root: Token) -> Token | None:
    """The token before the root, or the noun that commas part from it: "The quake, which ..., struck"."""
    before = tokens[root.index - 1] if root.index else None
    if before is None or before.folded != ",":
        return before
    kids = (t for t in reversed(tokens[: root.index]) if t.head == root.index and t.tag is not Tag.PUNCT)
    noun = next(kids, None)
    if noun is None or noun.tag is not Tag.NOUN or tokens[noun.index + 1].folded != ",":
        return before
    between = (t for t in tokens[noun.index + 1 : root.index] if t.tag is not Tag.PUNCT)
    return noun if all(arcs.hangs_on(tokens, t.index, noun.index) for t in between) else before


def _intends(tokens: Sequence[Token], root: Token, noun: Token) -> bool:
    """Whether a plan that opens a sentence right behind a bare name is what the name does: "[Velmont] plans to close".

    The network knows some names and takes others for a word beside the noun. Behind an article it may be the noun.
    """
    base = lemma(root.folded, Tag.VERB)
    aims = "aim" in speech.verb(base) or base == "hope"
    if not aims or base == root.folded or noun.folded.endswith(("'s", "\u2019s")):
        return False
    to, deed = tokens[root.index + 1], tokens[root.index + 2]
    if to.folded != "to" or deed.tag not in (Tag.VERB, Tag.AUX) or deed.folded != deed.lemma:
        return False
    if any(t.tag is Tag.VERB and t.folded in PAST_ONLY | _PAST | _ENDED for t in tokens[deed.index + 1 :]):
        return False  # "Budget plans to close the gap [failed]."
    return all(t.text[:1].isupper() and t.tag in _NAMED for t in tokens[: root.index])


_NAMED = (*_NAMING, Tag.VERB)  # a name of unknown build may look like a participle ("Boeing")
_ENDED = frozenset("failed collapsed stalled stayed continued faltered ended".split())


def _done_to(tokens: Sequence[Token], root: Token) -> tuple[Token, Token] | None:
    """The past form between a doer and a person by trade and name, and the doer: "A [shark] [killed] surfer Roe"."""
    if root.index < 2 or root.index + 1 >= len(tokens) or not _is_person(root.lemma):
        return None
    verb, name = tokens[root.index - 1], tokens[root.index + 1]
    past = verb.folded.endswith("ed") or _is_past(verb)
    if verb.tag is not Tag.VERB or verb.head != root.index or not past or name.tag is not Tag.PROPN:
        return None
    doers = [t for t in tokens[: verb.index] if t.head == root.index and t.relation in _DOING]
    if len(doers) != 1 or doers[0].tag not in _NAMING or not all(t.tag in _PLAIN for t in tokens[: doers[0].index]):
        return None
    beside = tokens[verb.index - 1]
    return (verb, doers[0]) if beside is doers[0] or beside.text in _CLOSING else None


def _is_person(noun: str) -> bool:
    return roles.is_role(noun) or "person" in nouns.classes(noun)


_DOING = frozenset(("nsubj", "compound"))
_CLOSING = frozenset(", — – )".split())
_PLAIN = (Tag.DET, Tag.ADJ, Tag.NUM, Tag.NOUN, Tag.PROPN)


def _with_object(tokens: Sequence[Token], root: Token, verb: Token, doer: Token) -> list[Token]:
    """The tree with that verb for root, the noun behind it its object and the doer its subject."""
    out = list(tokens)
    out[verb.index] = replace(verb, head=-1, relation="root")
    out[root.index] = replace(root, head=verb.index, relation="obj")
    out[doer.index] = replace(doer, head=verb.index, relation="nsubj")
    for token in tokens:
        if token.head != root.index or token in (verb, doer) or token.relation in _OBJECTS:
            continue
        if token.index < verb.index:
            out[token.index] = replace(token, head=doer.index)
        else:
            out[token.index] = replace(token, head=verb.index, relation=_CLAUSAL.get(token.relation, token.relation))
    return out


def _held_back(tokens: Sequence[Token], root: Token, kids: Sequence[Token]) -> tuple[Token, Token] | None:
    """The subject, and the noun right before a verb taken for a noun of many: "[The lease] of the [base] ends in"."""
    subject = next((t for t in kids if t.relation == "nsubj" and t.index < root.index), None)
    before = tokens[root.index - 1] if root.index else None
    if subject is None or before is None or before.relation != "compound" or before.head != root.index:
        return None
    tied = any(t.relation == "case" and subject.index < t.index < before.index for t in kids)
    present = root.folded.endswith("s") and lemma(root.folded, Tag.VERB) != root.folded and before.folded[-1] != "s"
    copula = any(t.relation.startswith(("cop", "aux")) for t in kids)
    return (subject, before) if tied and present and not copula else None


def _is_going(tokens: Sequence[Token], verb: Token) -> bool:
    kids = [t for t in tokens if t.head == verb.index]
    return verb.lemma in _GOING and not any(t.relation.startswith(("nsubj", "aux")) for t in kids)


def _may_act(tokens: Sequence[Token], root: Token, noun: Token) -> bool:
    """Whether a noun behind a noun can be its verb: "This requirement [stems] from", "The member [shot] Ortiz"."""
    if noun.tag is not Tag.NOUN:
        return False
    base = lemma(root.folded, Tag.VERB)
    after = tokens[root.index + 1]
    before = next((t.folded for t in tokens if t.relation == "det" and t.head in (root.index, noun.index)), "")
    if _is_past(root) and _says_when(tokens, after):
        return True
    if base == root.folded or after.tag not in _OPENING or after.folded == "of":
        return False
    present = root.folded.endswith("s") and not noun.folded.endswith("s")
    if present and before in _ONE:
        return True  # no noun of many behind "this"
    known = bool(concepts.verb_concepts(base)) and before == "the"
    return known and (present or _is_past(root) and after.tag in (Tag.PROPN, Tag.DET, Tag.PRON, Tag.NUM))


def _says_when(tokens: Sequence[Token], case: Token) -> bool:
    """Whether a preposition opens a time or rate: "An aftershock hit [at] 6:10 p.m.", "fell [at] 90 km an hour"."""
    inside = [t for t in tokens[case.index + 1 : case.index + _TIME] if t.tag not in (Tag.DET, Tag.ADV)]
    if case.tag not in (Tag.ADP, Tag.ADV) or not inside:
        return False
    first = inside[0]
    told = first.folded in calendar.WEEKDAYS or first.folded in calendar.MONTHS or first.folded in _TIMES
    return told or first.tag is Tag.NUM and case.folded in _TIMING


_TIME = 4  # tokens from a preposition on
_TIMES = frozenset("dawn noon midday midnight dusk sunrise sunset daybreak night rush".split())
_TIMING = frozenset("at around about before after by".split())


def _is_past(token: Token) -> bool:
    return token.folded in PAST_ONLY or token.folded in _PAST


_PAST = frozenset(
    "hit struck shot won left found held met lost cut spread rose fell killed said told made burst split shut".split()
)


def _headed(tokens: Sequence[Token], root: Token, verb: Token, subject: Token, left: Token) -> list[Token]:
    """The tree with that verb for root, what stands behind it its own, what stands before it its subject's."""
    out = list(tokens)
    out[verb.index] = replace(verb, tag=Tag.VERB, lemma=lemma(verb.folded, Tag.VERB), head=-1, relation="root")
    named = replace(subject, tag=Tag.PROPN, lemma=subject.folded) if subject.tag is Tag.VERB else subject
    out[subject.index] = replace(named, head=verb.index, relation="nsubj")
    if left is not subject:
        out[left.index] = replace(left, head=subject.index, relation="nmod")
    for token in tokens:
        if token in (verb, subject, left) or token.head not in (root.index, verb.index):
            continue
        if token.relation == "punct":
            out[token.index] = replace(token, head=verb.index)
        elif token.index < verb.index and token.head == verb.index and token.relation in (*arcs.MODIFIERS, "case"):
            out[token.index] = replace(token, head=left.index)
        elif token.index > verb.index:
            object_ = token.relation in _OBJECTS and verb.tag is not Tag.VERB
            relation = "obj" if object_ else _CLAUSAL.get(token.relation, token.relation)
            out[token.index] = replace(token, head=verb.index, relation=relation)
    return out
