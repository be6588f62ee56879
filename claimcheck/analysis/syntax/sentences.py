"""Repairs of a tree that move several arcs at once: who is the subject, object, auxiliary and main verb of what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from claimcheck.analysis.syntax import arcs, asides, gerunds, joined_subjects, subjects
from claimcheck.analysis.syntax.accounting import with_accounts
from claimcheck.analysis.syntax.bare_relatives import with_bare_relatives
from claimcheck.analysis.syntax.bounded_numbers import with_bounded_numbers
from claimcheck.analysis.syntax.charging import with_charging_verbs
from claimcheck.analysis.syntax.graded import with_graded_things
from claimcheck.analysis.syntax.her_states import with_her_states
from claimcheck.analysis.syntax.joined import (
    with_joined_subjects,
    with_opened_subjects,
    with_paired_subjects,
    with_subjects_after,
    with_sums_wanted,
)
from claimcheck.analysis.syntax.joined_amounts import with_joined_amounts
from claimcheck.analysis.syntax.limits import with_limits, with_rounded_sums
from claimcheck.analysis.syntax.measured import with_measured_times
from claimcheck.analysis.syntax.nouns_behind import with_clauses_behind, with_nouns_behind
from claimcheck.analysis.syntax.participles import (
    with_interrupted_names,
    with_near_times,
    with_nouns_before_commas,
    with_passives,
    with_those_it_befell,
)
from claimcheck.analysis.syntax.particles import with_particles
from claimcheck.analysis.syntax.peoples import with_joined_peoples
from claimcheck.analysis.syntax.reduced_relatives import with_described_subjects, with_reduced_relatives
from claimcheck.analysis.syntax.stacked import with_aged_parties, with_stacked_descriptions
from claimcheck.analysis.syntax.titled_names import with_titled_names
from claimcheck.analysis.syntax.verbless import with_leaping_subjects, with_missing_verbs
from claimcheck.analysis.syntax.verbs import (
    with_adverbed_gerunds,
    with_bare_infinitives,
    with_comparisons,
    with_plural_subjects,
    with_reports_past_clauses,
    with_verbs_for_nouns,
    with_verbs_of_contents,
)
from claimcheck.lexicon import roles
from claimcheck.model.analysis import Tag, Token

_NOMINAL = (Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.ADJ)
_BETWEEN = frozenset("all both each not never also already since now".split())


def repaired(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens with those arcs put right; a repair that would make a cycle is left out."""
    out = list(tokens)
    for repair in _REPAIRS:
        changed = repair(out)
        if changed is not out and _is_tree(changed):
            out = changed
    return tuple(out)


def _is_tree(tokens: Sequence[Token]) -> bool:
    """Whether one token is the root and every other reaches it."""
    safe = [t.head < 0 for t in tokens]
    if sum(safe) != 1:
        return False
    for token in tokens:
        path, at = [], token.index
        while not safe[at]:
            path.append(at)
            at = tokens[at].head
            if at in path:
                return False
        for passed in path:
            safe[passed] = True
    return True


def _with_auxiliaries(tokens: list[Token]) -> list[Token]:
    """An auxiliary before a participle is no verb of its own ("they have all agreed")."""
    out = tokens
    for token in tokens:
        if token.tag is not Tag.AUX or token.relation in ("aux", "aux:pass", "cop"):
            continue
        at = token.index + 1
        while at < len(tokens) and (tokens[at].tag is Tag.ADV or tokens[at].folded in _BETWEEN):
            at += 1
        verb = tokens[at] if at < len(tokens) else None
        if verb is None or verb.tag is not Tag.VERB or verb.lemma == verb.folded or token.lemma not in ("be", "have"):
            continue
        if verb.head != token.index and (at > token.index + 1 or not _is_participle(verb)):
            continue
        out = [replace(t, head=verb.index) if t.head == token.index else t for t in out]
        out[verb.index] = replace(verb, head=token.head, relation=token.relation)
        passive = token.lemma == "be" and _is_participle(verb)
        out[token.index] = replace(token, head=verb.index, relation="aux:pass" if passive else "aux")
    return out


def _is_participle(verb: Token) -> bool:
    return not verb.folded.endswith(("ing", "s"))


def _with_near_objects(tokens: list[Token]) -> list[Token]:
    """An object stands behind its verb: one before it belongs to the verb in front ("reached [a deal] ... submit")."""
    out = tokens
    for token in tokens:
        if token.relation != "obj" or token.head <= token.index or token.folded in arcs.QUESTIONING:
            continue
        first = min((t.index for t in tokens[: token.index] if t.head == token.index), default=token.index)
        verb = tokens[first - 1] if first else None
        if (
            verb is None
            or verb.tag is not Tag.VERB
            or any(t.head == verb.index and t.relation == "obj" for t in tokens)
        ):
            continue
        out = list(out)
        out[token.index] = replace(token, head=verb.index)
    return out


def _with_own_subjects(tokens: list[Token]) -> list[Token]:
    """A second subject, behind its verb, is that of the next verb ("has not signed, while Hull and Derby have")."""
    out = tokens
    for token in tokens:
        if token.relation != "nsubj" or not 0 <= token.head < token.index:
            continue
        if not any(t.relation.startswith("nsubj") and t.head == token.head for t in tokens[: token.head]):
            continue
        verb = next((t for t in tokens[token.index :] if t.tag is Tag.VERB and not _marked(tokens, t)), None)
        if verb is None or any(t.folded in arcs.QUESTIONING for t in tokens[token.index : verb.index]):
            continue
        out = list(out)
        out[token.index] = replace(token, head=verb.index)
        for other in tokens[token.index + 1 : verb.index]:
            if other.relation == "nsubj" and other.head == verb.index:
                out[other.index] = replace(other, head=token.index, relation="conj")
        for opener in tokens[: token.index]:
            if opener.head == token.index and opener.folded in arcs.TIMELESS:
                out[opener.index] = replace(opener, head=verb.index, relation="mark")
                out[verb.index] = replace(verb, head=token.head, relation="advcl")
    return out


def _marked(tokens: Sequence[Token], verb: Token) -> bool:
    return verb.index > 0 and tokens[verb.index - 1].folded == "to"


def _with_main_verb(tokens: list[Token]) -> list[Token]:
    """A sentence whose root is a noun with a relative clause, and in which a finite verb is left over in that clause.

    "The juror who accused a bailiff withdrew the complaint.": the verb is the root, and the noun its subject.
    """
    root = next((t for t in tokens if t.head < 0), None)
    if root is None or root.tag not in _NOMINAL or tokens[-1].text not in (".", "!", '"', "”"):
        return tokens
    kids = [t for t in tokens if t.head == root.index]
    relative = next((t for t in kids if t.relation == "acl:relcl"), None)
    if relative is None or any(t.relation in ("cop", "nsubj", "conj") for t in kids):
        return tokens
    verb = next((t for t in tokens[relative.index + 1 :] if _is_left_over(tokens, t)), None)
    if verb is None:
        return tokens
    out = list(tokens)
    out[verb.index] = replace(verb, head=-1, relation="root")
    out[root.index] = replace(root, head=verb.index, relation="nsubj")
    return out


def _with_inner_verb(tokens: list[Token]) -> list[Token]:
    """A sentence without a verb above it, whose root noun has a verb among its modifiers, has that verb as its root.

    "The bank [cut] interest rates by 1%.": what stands before the verb is its subject, the noun its object.
    """
    root = next((t for t in tokens if t.head < 0), None)
    if root is None or root.tag is not Tag.NOUN or tokens[-1].text not in (".", "!"):
        return tokens
    kids = [t for t in tokens if t.head == root.index]
    verb = next((t for t in kids if t.tag is Tag.VERB and t.relation == "amod" and t.index < root.index), None)
    if verb is None or verb.folded.endswith("ing") or any(t.relation in ("cop", "nsubj", "conj") for t in kids):
        return tokens
    before = [t for t in kids if t.index < verb.index and t.relation == "compound" and _may_name(t)]
    if not before or before[-1].index != verb.index - 1:
        return tokens
    if not (_determined(tokens, root, before[-1]) or before[-1].tag is Tag.PROPN):
        return tokens
    subject = before[-1]
    out = list(tokens)
    out[verb.index] = replace(verb, head=-1, relation="root")
    out[root.index] = replace(root, head=verb.index, relation="obj")
    out[subject.index] = replace(subject, tag=_noun(subject), head=verb.index, relation="nsubj")
    for kid in kids:
        if kid.index < subject.index and kid.relation in arcs.MODIFIERS:
            out[kid.index] = replace(kid, head=subject.index)
        elif kid.relation == "nmod" and (kid.index < subject.index or arcs.has_case(tokens, kid.index, "by")):
            out[kid.index] = replace(kid, head=verb.index, relation="obl")
        elif kid.relation == "punct":
            out[kid.index] = replace(kid, head=verb.index)
    return out


def _may_name(token: Token) -> bool:
    return token.tag in (Tag.NOUN, Tag.PROPN) or roles.is_role(token.lemma)


def _noun(token: Token) -> Tag:
    return token.tag if token.tag is Tag.PROPN else Tag.NOUN


def _determined(tokens: Sequence[Token], *nouns: Token) -> bool:
    return any(t.relation == "det" and t.head in {n.index for n in nouns} for t in tokens)


def _with_second_copula(tokens: list[Token]) -> list[Token]:
    """A predicate has one copula: a second one with a subject before it opens a clause on what is joined behind it.

    "The job is to sell, and Hull is the club that buys": "is" and "Hull" belong to "club".
    """
    out = list(tokens)
    for second in tokens:
        if second.relation != "cop":
            continue
        if not any(t.relation == "cop" and t.head == second.head for t in tokens[: second.index]):
            continue
        joined = (
            t for t in tokens[second.index + 1 :] if t.head == second.head and t.relation in ("conj", "parataxis")
        )
        noun = next(joined, None)
        if noun is None:
            continue
        for token in tokens[max(0, second.index - 6) : second.index + 1]:
            if token.head == second.head and (token.relation in ("nsubj", "cc") or token is second):
                out[token.index] = replace(token, head=noun.index)
    return out


def _is_left_over(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a finite verb has no subject, conjunction or marker of its own."""
    if verb.tag is not Tag.VERB or verb.relation not in ("xcomp", "acl", "advcl", "conj", "parataxis", "ccomp", "dep"):
        return False
    if verb.folded.endswith("ing") or verb.folded == verb.lemma:
        return False
    before = tokens[verb.index - 1]
    if before.tag in (Tag.CCONJ, Tag.SCONJ, Tag.AUX, Tag.PART) or before.folded in arcs.QUESTIONING:
        return False
    kids = [t for t in tokens if t.head == verb.index]
    after = tokens[verb.index + 1].folded if verb.index + 1 < len(tokens) else ""
    return after != "by" and not any(t.relation in arcs.OWN_WORDS and t.index < verb.index for t in kids)


_REPAIRS: tuple[Callable[[list[Token]], list[Token]], ...] = (
    with_nouns_behind, with_clauses_behind, with_her_states, with_titled_names, with_graded_things,
    with_stacked_descriptions, gerunds.with_states, with_passives, with_measured_times,
    with_charging_verbs, subjects.with_past_verbs, subjects.with_fragment_subjects, _with_auxiliaries,
    with_bare_infinitives, with_accounts, with_verbs_for_nouns, with_verbs_of_contents, with_comparisons,
    with_plural_subjects, with_subjects_after,
    _with_near_objects, _with_second_copula, _with_own_subjects, _with_main_verb, _with_inner_verb,
    with_missing_verbs, with_leaping_subjects,
    with_those_it_befell, with_aged_parties, with_reduced_relatives, with_described_subjects,
    subjects.with_named_subjects, subjects.with_distant_subjects,
    with_joined_subjects, with_paired_subjects, with_opened_subjects, with_sums_wanted,
    with_adverbed_gerunds, with_reports_past_clauses,
    subjects.with_content_subjects, subjects.with_verbs_past_relatives, with_limits, with_rounded_sums, with_particles,
    with_nouns_before_commas,
    with_near_times, with_interrupted_names, subjects.with_time_clauses, asides.with_parted_subjects,
    asides.with_quotations, asides.with_names_for_verbs, asides.with_opening_days,
    joined_subjects.with_joined_subjects, with_joined_peoples, with_joined_amounts,
    with_bare_relatives, with_bounded_numbers,
)  # fmt: skip
