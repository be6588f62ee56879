"""Questions for who is in, and for what is asked of whom: members, "only", duties, requests, names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from claimcheck.lexicon import persons
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.questions import wording
from claimcheck.questions.clause import read
from claimcheck.questions.figures import FATES
from claimcheck.questions.spoken import Words, after, is_headline, words_of
from claimcheck.questions.wording import sentence
from claimcheck.text.folding import fold

_ONLY = re.compile(r"\bthe (?:only|sole|last|one)\b")
_COPULA = re.compile(r"(?: (?:is|was|are|were|being|remains?|became))?(?: now| also| still)? $|, $| $")
_NOBODY = re.compile(r"(?:no one|nobody|none|no (?P<what>[a-z]+))(?: else)? ")
_QUANTIFIED = re.compile(
    r"(?P<who>(?:all|every|both|each|most)(?: [\w'’-]+){1,5}?) (?P<aux>is|was|are|were|has|have|had|will) "
)
_CHOICE = re.compile(
    r"\b(?:voluntary|mandatory|compulsory|optional|obligatory|required|binding|non-binding|so-called|new)\s+"
)
_FORCES = (  # weakest first: what is asked, and how a party that is asked is spoken of
    ("suggest", "advised"), ("recommend", "advised"), ("advise", "advised"), ("propose", "advised"),
    ("invite", "invited"), ("request", "asked"), ("ask", "asked"), ("encourage", "encouraged"), ("urge", "urged"),
    ("push", "pushed"), ("press", "pressed"), ("pressure", "pressed"), ("warn", "warned"), ("tell", "told"),
    ("demand", "told"),
    ("require", "required"), ("instruct", "instructed"), ("direct", "directed"), ("command", "ordered"),
    ("mandate", "required"), ("force", "forced"), ("order", "ordered"),
)  # fmt: skip
_ENDS = re.compile(r"[,;:()\"“”—]| (?:and|but|while|after|before|as) ")
_LIMIT = 90  # code points of a question


def members(claim: Claim, document: Document) -> str | None:
    """ "Who has ratified the treaty?", "Which companies have agreed to the reviews?" """
    words = words_of(claim, document)
    if (fate := FATES.get((claim.frame.role or "").removeprefix(persons.ROLE))) is not None:
        return sentence(f"who {_singular(fate, '')}")
    if claim.frame.role != "who" or words.value is None or claim.frame.predicate is None or is_headline(words):
        return None
    form = fold(claim.frame.predicate.text).lower()
    said = _shortened(after(words, words.value[1], most=_LIMIT * 2), form)
    if not said or form not in fold(said).lower().split()[:4] or claim.frame.predicate.concepts == frozenset():
        return None
    if claim.frame.subject is not None and claim.frame.head is None:  # the list tells more of a subject
        return None
    said = re.sub(r"^(?:all|both|each|also|already) ", "", said)
    if fold(said).lower().split()[0] in ("and", "or", "of", "in", "to", "for"):
        return None
    which = wording.noun_phrase(claim, claim.frame.head, document)
    if which is not None and claim.frame.head is not None and wording.is_plural(which, claim.frame.head.head):
        return sentence(f"which {which.removeprefix('the ')} {said}")
    return sentence(f"who {_singular(said, claim.frame.predicate.head.split(' ')[0])}")


def _shortened(said: str | None, form: str) -> str | None:
    """Without the last phrases that a preposition leads, where it is long; what follows the verb at once stays."""
    while said is not None and len(said) > _MOST:
        led = _LAST_PHRASE.match(said)
        said = led[1] if led is not None and not fold(led[1]).lower().endswith(form) else None
    return said


_MOST = 72  # code points of what is told of those in a list
_LAST_PHRASE = re.compile(r"(.+) (?:for|to|with|in|on|at|by|from|of) ")


def _singular(said: str, base: str) -> str:
    """The verb phrase of many as that of one: "have signed" as "has signed"."""
    first, _, rest = said.partition(" ")
    one = {"have": "has", "are": "is", "were": "was", "do": "does", base: wording.third(base)}.get(first, first)
    return f"{one} {rest}".strip() if not (first == base and wording.past(base) == base) else said


def exclusivity(claim: Claim, document: Document) -> str | None:
    """ "Is Peru the only member that has not ratified the treaty?", "Was anyone hurt?" """
    words = words_of(claim, document)
    low = fold(words.shown).lower()
    if is_headline(words):
        return None
    if (only := _ONLY.search(low)) is not None:
        return _only(claim, document, words, only.start())
    if (nobody := _NOBODY.match(low)) is not None:
        return _anybody(words, nobody)
    if (found := _QUANTIFIED.match(low)) is not None and (rest := after(words, found.end())):
        who = words.shown[: len(found["who"])]
        return _short(f"{found['aux']} {who[:1].lower()}{who[1:]} {rest}")
    return None


def _only(claim: Claim, document: Document, words: Words, at: int) -> str | None:
    subject = wording.noun_phrase(claim, claim.frame.subject, document)
    place = None if claim.frame.subject is None else words.find(claim.frame.subject.text)
    if subject is None or place is None or place[1] > at or not _COPULA.fullmatch(fold(words.shown[place[1] : at])):
        return None
    rest = _relative(words, at)
    if rest is None:
        return None
    verb = " was " in words.shown[place[1] : at] and "was" or "is"
    plural = claim.frame.subject is not None and wording.is_plural(subject, claim.frame.subject.head)
    return _short(f"{ {'is': 'are', 'was': 'were'}[verb] if plural else verb } {subject} {rest}")


def _relative(words: Words, at: int) -> str | None:
    """ "the only member that has not ratified the treaty", to the end of its relative clause."""
    text = _ENDS.split(words.shown[at:], maxsplit=1)[0].strip().rstrip(".")
    told = re.search(r" (?:that|who|which|to|yet|in|of|among|not|without|still|left) ", f"{text} ")
    return text if told and len(text.split()) > _FEW else None


_FEW = 3  # words: "the only one" alone asks nothing


def _anybody(words: Words, found: re.Match[str]) -> str | None:
    rest = after(words, found.end() - 1)
    if not rest:
        return None
    who = f"any {found['what']}" if found["what"] else "anyone"
    aux, _, more = rest.partition(" ")
    return (
        _short(f"{aux} {who} {more}") if aux in ("was", "is", "has", "have", "were", "are", "will") and more else None
    )


def obligation(claim: Claim, document: Document) -> str | None:
    """ "Must banks report losses?", "Is the framework required or voluntary?" """
    frame = claim.frame
    if frame.predicate is None or frame.subject is None and frame.head is not None and frame.role == "duty":
        return _required(claim, document)
    party = frame.subject if frame.role == "duty" else frame.head
    who = wording.noun_phrase(claim, party, document)
    did = _done(claim, document)
    return _short(f"must {who} {did}") if who is not None and did is not None else None


def _required(claim: Claim, document: Document) -> str | None:
    head = claim.frame.head
    thing = wording.noun_phrase(claim, head, document)
    if thing is None or head is None or not _CHOICE.search(words_of(claim, document).shown[: len(claim.span)] + " "):
        return None
    bare = " ".join(_CHOICE.sub("", thing + " ").split())
    if bare in ("", "the", "a", "an") or fold(bare).lower() in _CHOICES:
        return None
    return _short(
        f"{'are' if wording.is_plural(bare, head.head) else 'is'} {wording.definite(bare)} required or voluntary"
    )


_CHOICES = frozenset("form nature basis manner way rule requirement the form the nature the basis".split())


def force(claims: str, claim: Claim, document: Document) -> str | None:
    """ "Was Acme asked or ordered to close its plants?"; `claims` holds the words of all values of the topic."""
    who, head = wording.noun_phrase(claim, claim.frame.head, document), claim.frame.head
    did = _done(claim, document)
    if who is None or did is None or head is None:
        return None
    held = [said for verb, said in _FORCES if verb in claims.split()]
    spoken = list(dict.fromkeys(held))
    if not spoken:
        return None
    how = f"{spoken[0]} or {spoken[-1]}" if len(spoken) > 1 else spoken[0]
    return _short(f"{'were' if wording.is_plural(who, head.head) else 'was'} {who} {how} to {did}")


def _done(claim: Claim, document: Document) -> str | None:
    """What is to be done, as an infinitive without "to": the words of the text after the verb."""
    predicate, words = claim.frame.predicate, words_of(claim, document)
    if predicate is None or is_headline(words):
        return None
    form = fold(predicate.text).lower()
    at = next((n for n in range(len(words.tokens)) if words.word(n) == form), None)
    if at is None or not _infinitive(claim, words, at):
        return None
    rest = after(words, words.tokens[at][1], predicate.head.partition(" ")[2])
    base = predicate.head.split(" ")[0]
    if rest is None or rest.split(" ")[0].lower() in wording.VAGUE - _TELLING:
        return None
    if words.word(at - 1) == "be":
        return f"be {form} {rest}".strip()
    if not rest and claim.frame.object is not None or form not in (base, wording.third(base)):
        return None
    return f"{base} {rest}".strip()


_TELLING = frozenset("more less his her its their".split())
_BEFORE_VERB = frozenset("to must can may should shall will cannot not be let".split())


def _infinitive(claim: Claim, words: Words, at: int) -> bool:
    """Whether the word is used as a verb: after "to" or a modal, or right behind who is to do it."""
    before = words.word(at - 1)
    if before in _BEFORE_VERB or before.endswith("ly") and words.word(at - 2) in _BEFORE_VERB:
        return True
    parties = [s for s in (claim.frame.head, claim.frame.subject) if s is not None]
    places = [p for s in parties if (p := words.find(s.text)) is not None]
    return any(p[1] <= words.tokens[at][0] and not words.shown[p[1] : words.tokens[at][0]].strip() for p in places)


def name(claim: Claim, document: Document) -> str | None:
    """ "What does ORS stand for?" """
    part = claim.parts.get("short")
    short = document.exact(part).strip() if part is not None else ""
    return sentence(f"what does {short} stand for") if short and short.isprintable() and " " not in short else None


def quote(claims: Sequence[Claim]) -> str | None:
    """ "What did Roth say?", where all words are given as those of one speaker."""
    voices = [c.value.to_plain() for c in claims]
    spoken = {str(v.get("speaker") or "") for v in voices}
    known = {str(v.get("entity") or "").split(" ")[-1] for v in voices}
    last = known.pop() if len(known) == 1 else ""
    named = {n for n in spoken if last and last in n.lower()}  # "he" is whom the other text names
    names = sorted(named or spoken, key=lambda n: (len(n), n))
    one = bool(named) or bool(names) and names[0] != "" and all(names[0] in n for n in names)
    fits = [n for n in reversed(names) if len(n) <= wording.LONGEST and not _vague(n)]
    return sentence(f"what did {_inside(fits[0])} say") if one and fits else None


def _vague(name: str) -> bool:
    """Whether no reader knows who that is: "it", "the original", "an official"."""
    first, _, rest = fold(name).lower().partition(" ")
    return first in wording.VAGUE or not any(w[:1].isupper() for w in name.split()[bool(rest) :])


def _inside(name: str) -> str:
    """The name as it stands inside a sentence: "the 76-year-old Pelosi"."""
    first, _, rest = name.partition(" ")
    return f"{first.lower()} {rest}" if rest and first in ("The", "A", "An") else name


def attribution(claim: Claim, document: Document) -> str | None:
    """ "Who said that the bridge was safe?" """
    part = claim.parts.get("content")
    if claim.frame.role != "said" or part is None:
        return None
    clause = read(claim, document)
    words = " ".join(document.exact(part).split()).removeprefix("that ")
    whole = clause is not None and clause.subject.lower() == words[: len(clause.subject)].lower()
    if not whole or clause is None or len(words) > _LIMIT - 14 or re.search(r"[\"“”:;?!]", words):
        return None
    return _short(f"who said that {clause.subject}{words[len(clause.subject) :].rstrip('.,')}")


def _short(words: str) -> str | None:
    flat = " ".join(words.split())
    return sentence(flat) if len(flat) < _LIMIT else None


ASKED: Mapping[str, Callable[[Claim, Document], str | None]] = {
    "members": members,
    "exclusivity": exclusivity,
    "obligation": obligation,
    "name": name,
    "attribution": attribution,
}
