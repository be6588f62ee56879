"""What joins two words of a text: what one is, where it is, what it has, who does it and to whom."""

from __future__ import annotations

from claimcheck.contrast.terms import preposition
from claimcheck.contrast.whole.roles import IN, case_fits
from claimcheck.contrast.whole.view import View
from claimcheck.contrast.whole.words import children, name
from claimcheck.lexicon import nouns
from claimcheck.model.analysis import Sentence, Tag

_WITHIN = ("amod", "compound", "nummod", "nmod", "acl", "advmod", "det")
_SUCH = frozenset(("like", "include", "including", "such", "among", "as"))
_MAKING = frozenset(
    "be become remain elect name appoint make call serve work act choose install inaugurate crown swear nominate "
    "select designate declare proclaim dub title know stay rename recognize recognise identify describe play".split()
)
_HAVING = frozenset(
    "have include contain comprise feature total number boast hold possess own carry bear wear get receive keep "
    "count consist offer provide".split()
)
_FAR = 4  # arcs
_PARTS = frozenset(
    "part coast corner side centre center heart end edge shore bank border north south east west middle outskirts "
    "suburb area region mountain hill valley island northwest northeast southwest southeast capital".split()
)
_GOING_ON = frozenset(
    "open begin start meet gather close end continue convene stage host schedule organize organise hold take kick "
    "finish resume launch celebrate play occur happen".split()
)
_LYING = frozenset(
    "be lie locate situate base stand sit headquarter live reside stay stretch run house exist place find "
    "dwell settle nestle".split()
)


def in_phrase(view: View, number: int | None, at: int) -> bool:
    """Whether a word is the head of a phrase or of what it is called or joined with."""
    if number is None:
        return False
    held = view.called(view.there.phrases[number].head)
    token = view.there.tokens[at]
    return at in held or token.relation == "conj" and token.head in held


def within(view: View, head: int, other: int) -> bool:
    """Whether one word says more about the other inside one noun phrase."""
    tokens = view.there.tokens
    ours, theirs = view.called(head), view.called(other)
    if head == other or other in ours:
        return True
    for mine in ours:
        for his in theirs:
            one, two = tokens[mine], tokens[his]
            if two.head == mine and (
                two.relation.partition(":")[0] in _WITHIN or two.relation in ("obl", "obj", "xcomp", "obl:agent")
            ):
                return True
            if one.head == his and one.relation in (
                "amod",
                "compound",
                "nummod",
                "flat",
                "nsubj",
                "nsubj:pass",
                "appos",
            ):
                return True
    return False


def is_one(view: View, who: int, what: int) -> bool:
    """Whether a noun or adjective is said of something: by a copula, beside it, as its title, "such as"."""
    sentence = view.there
    tokens, ours = sentence.tokens, view.called(who)
    noun = tokens[what]
    own_name = name(sentence, what)
    if what in ours and not (noun.tag is Tag.PROPN and what in {t.index for t in name(sentence, who)}):
        return True
    if noun.relation in ("compound", "amod", "nmod:desc", "flat") and noun.head in ours:
        return True
    for mine in ours:
        token = tokens[mine]
        base = tokens[token.head] if token.relation == "conj" and token.head >= 0 else token
        for one in (token, base):
            if one.head == what and one.relation.partition(":")[0] == "nsubj":
                return True
            if one.head == what and one.relation == "compound" and noun.tag in (Tag.NOUN, Tag.PROPN):
                return True
            if (
                one.head == what
                and one.relation == "nmod"
                and (
                    preposition(sentence, one) in _SUCH
                    or any(t.folded in ("including", "like", "such") for t in children(sentence, one.index))
                )
            ):
                return True
        if noun.relation in ("acl:relcl", "acl") and noun.head == mine:
            return True
    if (
        noun.relation == "conj"
        and noun.head >= 0
        and not own_name
        and any(t.relation == "cop" for t in children(sentence, noun.head))
    ):
        return is_one(view, who, noun.head)
    for clause in sentence.clauses:
        if clause.lemma.split(" ", 1)[0] not in _MAKING:
            continue
        holders = [n for n in (clause.subject, *clause.objects) if n is not None and in_phrase(view, n, who)]
        if not holders:
            continue
        if any(in_phrase(view, n, what) for n in clause.objects if n not in holders):
            return True
        if noun.head == clause.verb and noun.relation in ("xcomp", "obj", "obl", "ccomp"):
            return True
        if any(p in ("as", "") and in_phrase(view, n, what) for p, n in clause.obliques):
            return True
    return False


def lies(view: View, who: int, where: int, case: str) -> bool:
    """Whether something is said to be at a place: behind a preposition, beside it, or by a verb of being there."""
    sentence = view.there
    tokens = sentence.tokens
    theirs = {where, *(t.index for t in name(sentence, where))}
    for mine in view.called(who):
        for his in theirs:
            one, two = tokens[mine], tokens[his]
            if two.head == mine and two.relation.startswith("nmod"):
                return case_fits(case, preposition(sentence, two))
            if two.head == mine and two.relation in ("appos", "compound", "amod"):
                return case in IN
            if (
                two.tag is Tag.PROPN
                and one.tag is Tag.PROPN
                and two.head == mine
                and two.relation in ("obl", "nmod:unmarked")
            ):
                return True
            if two.head >= 0 and tokens[two.head].head == mine and tokens[two.head].lemma in _LYING | {"headquarters"}:
                return True
    if case in IN and _set_beside(view, who, where):
        return True
    if _based(sentence, who, where) or case in IN and _by_way_of_places(view, who, where):
        return True
    for clause in sentence.clauses:
        if not any(in_phrase(view, n, who) for n in (clause.subject, *clause.objects)):
            continue
        lying = clause.lemma.split(" ", 1)[0] in _LYING | _GOING_ON or tokens[clause.verb].tag in (
            Tag.NOUN,
            Tag.PROPN,
            Tag.ADJ,
        )
        if lying and any(in_phrase(view, n, where) and case_fits(case, p) for p, n in clause.obliques):
            return True
        if lying and where in (clause.verb, *(t.index for t in name(sentence, clause.verb))):
            return case_fits(case, preposition(sentence, tokens[clause.verb]))
        verb = tokens[clause.verb]
        if verb.tag in (Tag.NOUN, Tag.PROPN) and any(
            t.head == verb.index
            and t.index in theirs
            and t.relation == "nmod"
            and case_fits(case, preposition(sentence, t))
            for t in tokens
        ):
            return True
    return False


def _set_beside(view: View, who: int, where: int) -> bool:
    """Whether the place stands right behind: "NAME, in the western hills of NAME", wherever the tree hangs it."""
    sentence = view.there
    first = max(t.index for t in (*name(sentence, who), sentence.tokens[who]))
    last = min(t.index for t in (*name(sentence, where), sentence.tokens[where]))
    between = sentence.tokens[first + 1 : last]
    if not between or len(between) > _FAR + 2 or not any(t.folded in _BEING_AT for t in between):
        return False
    return all(
        t.folded in _BEING_AT or t.folded == "," or t.tag in (Tag.DET, Tag.ADJ) or t.lemma in _PARTS for t in between
    )


_BEING_AT = frozenset(("in", "at", "on", "of", "off"))


def _by_way_of_places(view: View, who: int, where: int) -> bool:
    """Whether only nouns for places stand between the two in the tree: "a town on the west coast of Canada"."""
    arcs, strange = view.between(who, where)
    return arcs <= _FAR and all(t.lemma in _PARTS or "place" in nouns.classes(t.lemma) for t in strange)


def _based(sentence: Sentence, who: int, where: int) -> bool:
    low = sentence.tokens[where].folded
    return any(
        t.folded.startswith(low + "-based") or low.endswith("-based") for t in children(sentence, who)
    ) or low.endswith("-based")


_TOWARDS = frozenset("at against toward towards to from before".split())  # who has a gun pointed at him has none


def has(view: View, who: int, what: int) -> bool:
    """Whether something has something: by an owner, "of", "with", or a verb of having."""
    sentence = view.there
    tokens = sentence.tokens
    for mine in view.called(who):
        for his in view.called(what):
            one, two = tokens[mine], tokens[his]
            hung = one.relation.startswith("nmod") and preposition(sentence, one) not in _TOWARDS
            if one.head == his and (hung or one.relation in ("compound", "amod")):
                return True
            if two.head == mine and two.relation.startswith(("nmod", "acl", "compound")):
                return True
    for clause in sentence.clauses:
        if clause.lemma.split(" ", 1)[0] not in _HAVING and clause.lemma != "be":
            continue
        if in_phrase(view, clause.surface, who) and any(
            in_phrase(view, n, what) for n in (*clause.objects, *(n for _, n in clause.obliques))
        ):
            return True
    return False
