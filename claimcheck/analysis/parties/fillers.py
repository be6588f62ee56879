"""What fills a part of an event: a name, a group without one, a thing with the names around it, a cause, a minute."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claimcheck.analysis.parties.names import joined, named
from claimcheck.lexicon import calendar, camps, causes, deeds, nouns, parts, roles, titles
from claimcheck.model.analysis import Analysis, NounPhrase, Sentence, Tag, Token

_LINKS = frozenset("of by at in for to from on between against v vs".split())
_QUOTES = frozenset(('"', "''", "``", "'"))
_GROUPS = frozenset(("group", "organisation", "alliance", "soldier", "insurgent", "body"))
_TIMES = frozenset(("time",))
_LOOSE = frozenset(("any", "party"))
_MANY = frozenset("several many some two three four five other others various both".split())
_PLACES = frozenset("town city village port base airport island province region district bridge hill".split())
_DAYS = calendar.NAMES | calendar.SHORT_NAMES
_WHEN = _DAYS | frozenset("last next this early late morning afternoon evening night week month year".split())
_MINUTE = re.compile(r"(\d{1,3})(?:st|nd|rd|th)?(?:-minute)?")


@dataclass(frozen=True, slots=True)
class Filler:
    """text: as it is told. at: its tokens (half-open). names: the proper words in it and in what completes it.

    sort: "name", "noun" (no name), "cause", "minute", "kind" (of a few that exclude each other).
    head: the lemma of its head. terms: what tells a cause.
    """

    text: str
    at: tuple[int, int]
    sort: str
    head: str
    names: frozenset[str] = frozenset()
    terms: tuple[str, ...] = ()


def filler(
    sentence: Sentence, analysis: Analysis, phrase: NounPhrase, part: parts.Part, *, alone: bool = True
) -> Filler | None:
    """What a phrase fills a part with; None where it is none of what the part may be, or (`alone`) one of several."""
    if "cause" in part.fits:
        return _cause(sentence, phrase)
    if (
        alone
        and part.compared
        and joined(sentence, phrase)
        or _is_many(sentence, phrase)
        or _is_broken(sentence, phrase)
    ):
        return None
    head = sentence.tokens[phrase.head]
    if _is_time(sentence, phrase):
        return None
    if part.kinds:
        same = _kind(sentence, phrase, part.kinds)
        return Filler(sentence_text(sentence, *phrase.bounds), phrase.bounds, "kind", same) if same else None
    if part.fits <= parts.SORTS:
        return _of_sort(sentence, analysis, phrase, part)
    if head.tag is Tag.PRON:
        return Filler(head.folded, phrase.bounds, "noun", "")
    words = {t.folded for t in sentence.tokens[phrase.first : phrase.last] if t.tag is Tag.PROPN}
    own = head.tag is Tag.PROPN
    if own and part.compared and parts.fits(part.fits, head.folded) and len(words) > 1:
        bare = _bare(sentence, phrase)
        return Filler(sentence_text(sentence, *bare), bare, "name", head.folded, proper(sentence, *bare))
    if parts.fits(part.fits, head.lemma) or any(parts.fits(part.fits, w) for w in words):
        return _thing(sentence, phrase)
    if own and parts.NAMED in part.fits:
        told = named(sentence, analysis, phrase)
        return None if told is not None and told.sort == "person" else _thing(sentence, phrase)
    if not own and any(parts.fits(part.fits, m) for m in phrase.modifiers[-1:]):
        return _thing(sentence, phrase)
    return None


def _kind(sentence: Sentence, phrase: NounPhrase, kinds: Mapping[str, str]) -> str | None:
    """Which kind a phrase names: by its noun with the word before it, with any article ("a hospice"), or alone."""
    noun = sentence.tokens[phrase.head].lemma
    before = sentence.tokens[phrase.head - 1].folded if phrase.head > phrase.first else ""
    if (joint := kinds.get(f"{before} {noun}")) is not None:
        return joint
    own = kinds.get(noun) or (kinds.get(f"a {noun}") if phrase.determiner else None)
    return own if kinds.get(before, own) == own else None  # a prison hospital is either


def _is_time(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether the phrase is a time and nothing else ("last May", "Monday night", "September 2015")."""
    return all(t.folded in _WHEN or t.text.isdigit() for t in sentence.tokens[phrase.first : phrase.last])


def _is_many(sentence: Sentence, phrase: NounPhrase) -> bool:
    return bool(_MANY & {t.folded for t in sentence.tokens[phrase.first : phrase.head + 1]})


def _is_broken(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a common noun stands between two names: a verb that was taken for a noun."""
    tokens = [t for t in sentence.tokens[phrase.first : phrase.last] if t.text != "'s"]
    names = [n for n, t in enumerate(tokens) if t.tag is Tag.PROPN]
    between = tokens[names[0] : names[-1]] if names else []
    return any(t.tag is Tag.NOUN and t.text[:1].islower() and not roles.is_role(t.lemma) for t in between)


def _of_sort(sentence: Sentence, analysis: Analysis, phrase: NounPhrase, part: parts.Part) -> Filler | None:
    wanted = part.fits
    head = sentence.tokens[phrase.head]
    if "town" in wanted:
        if head.folded in parts.NO_TOWNS or nouns.place_of(sentence_text(sentence, *_bare(sentence, phrase))):
            return None
        wanted |= {"place"}
    told = named(sentence, analysis, phrase)
    if told is None and head.tag is Tag.NOUN and (other := called(sentence, phrase)) is not None:
        return _of_sort(sentence, analysis, other, part)
    first = _bare(sentence, phrase)[0]
    article = first > phrase.first and all(t.tag is Tag.PROPN for t in sentence.tokens[first : phrase.head])
    if told is not None:
        if article and told.sort == "" and not wanted & _LOOSE:
            return None
        if (
            "person" in wanted
            and told.sort not in ("person", "")
            or "place" in wanted
            and told.sort not in ("place", "")
        ):
            return None
        return Filler(told.text, told.at, "name", told.text.split()[-1].lower(), _words(told.text))
    if head.tag is Tag.PROPN or head.text[:1].isupper() and sentence.tokens[head.index - 1].tag is Tag.PROPN:
        text = sentence_text(sentence, *_bare(sentence, phrase))
        if (
            text.lower() in titles.OFFICES
            or "person" in wanted
            and _is_country(text)
            or article
            and not wanted & _LOOSE
        ):
            return None
        return Filler(text, _bare(sentence, phrase), "name", head.folded, proper(sentence, *phrase.bounds))
    if "place" in wanted and "town" not in wanted and head.lemma in _PLACES:
        return _thing(sentence, phrase)
    if "party" in wanted and head.tag is Tag.NOUN and _is_group(head):
        return Filler(sentence_text(sentence, *_bare(sentence, phrase)), phrase.bounds, "noun", head.lemma)
    return None


def _is_group(head: Token) -> bool:
    return camps.camp([head.folded]) is not None or bool(_GROUPS & nouns.classes(head.lemma)) or head.lemma == "force"


def _words(name: str) -> frozenset[str]:
    words = name.lower().replace("’", "'").split()
    return frozenset(w for w in words if w not in titles.HONORIFICS | titles.OFFICES and w[:1].isalpha())


def called(sentence: Sentence, phrase: NounPhrase) -> NounPhrase | None:
    """The name of a thing that a phrase tells by its noun: "a tanker named X", "X, the tanker", "the tanker was X"."""
    tokens = sentence.tokens
    after = tokens[phrase.last].folded if phrase.last < len(tokens) else ""
    behind = next((p for p in sentence.phrases if p.first == phrase.last + 1), None)
    if after in ("named", "called"):
        return behind
    named_behind = after == "," and behind is not None and tokens[behind.head].tag is Tag.PROPN
    if named_behind and behind is not None and tokens[behind.first].relation == "appos":
        return behind  # "the goalkeeper, Ana Ruiz, was charged"
    if phrase.determiner is None:
        return None
    if phrase.first > 1 and tokens[phrase.first - 1].folded == ",":
        near = sentence.phrase_at(phrase.first - 2)
        aside = near is not None and (_is_time(sentence, near) or tokens[near.head].relation.startswith("obl"))
        if near is not None and tokens[near.head].tag is Tag.PROPN and not aside:
            return near
    for clause in sentence.clauses:
        if clause.lemma != "be" or clause.negated or clause.subject is None or not clause.objects:
            continue
        other = sentence.phrases[clause.objects[0]]
        if sentence.phrases[clause.subject] is phrase and tokens[other.head].tag is Tag.PROPN:
            return other
    return None


def _is_country(text: str) -> bool:
    """Whether a name is that of a country or its people."""
    return nouns.place_of(text) is not None


def _bare(sentence: Sentence, phrase: NounPhrase) -> tuple[int, int]:
    """The phrase without its article."""
    first = phrase.first
    while first < phrase.head and sentence.tokens[first].tag in (Tag.DET, Tag.PUNCT):
        first += 1
    return first, phrase.last


def _thing(sentence: Sentence, phrase: NounPhrase) -> Filler:
    first, last = extent(sentence, phrase)
    head = sentence.tokens[phrase.head]
    names = proper(sentence, first, last) | _owner(sentence, phrase)
    told = _telling(sentence, phrase, last)
    return Filler(sentence_text(sentence, first, last), (first, last), "noun", head.lemma, names, told)


def _owner(sentence: Sentence, phrase: NounPhrase) -> frozenset[str]:
    """The names of the subject that "its" and "their" before a thing stand for, where it is told before."""
    if sentence.tokens[phrase.first].folded not in ("its", "their"):
        return frozenset()
    clause = sentence.clause_at(phrase.head)
    number = None if clause is None else clause.surface
    subject = None if number is None else sentence.phrases[number]
    return frozenset() if subject is None or subject.last > phrase.first else proper(sentence, *subject.bounds)


def _telling(sentence: Sentence, phrase: NounPhrase, last: int) -> tuple[str, ...]:
    """The common nouns before a common head and behind "for": which treaty, which prize of several."""
    tokens = sentence.tokens
    common: list[str] = []
    if tokens[phrase.head].tag is Tag.NOUN:
        common = [
            t.lemma for t in tokens[phrase.first : phrase.head] if t.tag is Tag.NOUN and t.relation != "nmod:poss"
        ]
    behind = next((t.index for t in tokens[phrase.last : last] if t.folded == "for"), last)
    common += [t.lemma for t in tokens[behind:last] if t.tag is Tag.NOUN]
    return tuple(dict.fromkeys(w for w in common if not nouns.classes(w) & _TIMES))


def _cause(sentence: Sentence, phrase: NounPhrase) -> Filler | None:
    head = sentence.tokens[phrase.head]
    tokens = sentence.tokens[phrase.first : phrase.last]
    known = [t.lemma for t in tokens if causes.sort_of(t.lemma) is not None]
    if not known:
        known = [t.folded for t in tokens if causes.sort_of(t.folded) is not None]
    if not known or joined(sentence, phrase):
        return None
    return Filler(sentence_text(sentence, *phrase.bounds), phrase.bounds, "cause", head.lemma, terms=tuple(known))


def minutes(sentence: Sentence) -> Iterator[Filler]:
    """The minutes of a game that a sentence names: "in the 68th minute", "a 68th-minute header"."""
    for token in sentence.tokens:
        found = _MINUTE.fullmatch(token.folded)
        after = sentence.tokens[token.index + 1].lemma if token.index + 1 < len(sentence.tokens) else ""
        ordinal = not token.folded.isdigit()
        if found and (token.folded.endswith("-minute") or ordinal and after == "minute"):
            last = token.index + (1 if token.folded.endswith("-minute") else 2)
            yield Filler(f"minute {found[1]}", (token.index, last), "minute", found[1])


def extent(sentence: Sentence, phrase: NounPhrase) -> tuple[int, int]:
    """The phrase with the prepositional phrases and the quoted title that follow it at once."""
    first, last = phrase.bounds
    tokens = sentence.tokens
    while last < len(tokens):
        at = last + (tokens[last].folded in _LINKS)
        at += at < len(tokens) and tokens[at].folded in _QUOTES
        after = next((p for p in sentence.phrases if p.first == at and at > last), None)
        if after is None:
            break
        last = after.last
    return first, last


def proper(sentence: Sentence, first: int, last: int) -> frozenset[str]:
    """The words of names among the tokens (half-open), without titles and offices."""
    found = set()
    for token in sentence.tokens[first:last]:
        if token.tag is Tag.PROPN or token.text[:1].isupper() and token.tag in (Tag.ADJ, Tag.NOUN) and token.index:
            name = token.folded.removesuffix("-bound").removesuffix("-based").removesuffix("-born")
            if name[:1].isalpha() and name not in titles.HONORIFICS | titles.OFFICES | _DAYS:
                found.add(name)
    return frozenset(found)


def ordinals(sentence: Sentence, at: tuple[int, int]) -> frozenset[str]:
    """What tells one of a series from the next: ordinals, figures and years in a filler."""
    tokens = sentence.tokens[slice(*at)]
    return frozenset(t.folded for t in tokens if t.folded in deeds.ORDINALS or t.text[:1].isdigit())


def sentence_text(sentence: Sentence, first: int, last: int) -> str:
    """The words of the tokens, as the text has them."""
    base, span = sentence.passage.span.start, sentence.span_of(first, last)
    return " ".join(sentence.text[span.start - base : span.end - base].split()).strip('"“”')
