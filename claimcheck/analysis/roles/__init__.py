"""Roles said of named persons: titles before a name, appositions and predicates behind it.

"Prime Minister Ana Ruiz", "the finance minister, Tom Becker,", "Ruiz, 54, a lawyer,", "Petra Vance is the founder of
Orbisat". Only what the words give: a role is never inherited from another sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.analysis import affiliations
from claimcheck.analysis.names.evidence import bare, normal
from claimcheck.analysis.roles import shared
from claimcheck.analysis.roles.installed import put_in, who_puts
from claimcheck.analysis.roles.model import Role as _Role
from claimcheck.analysis.roles.model import Said as Said
from claimcheck.analysis.roles.names import (
    MODIFIERS,
    is_done,
    is_possessive,
    is_second,
    is_to,
    name_before,
    name_end,
    of_holder,
    of_role,
    office_of,
    person_before,
    run_before,
    set_off,
    state_of,
)
from claimcheck.lexicon import gazetteer, nouns, roles, titles
from claimcheck.model.analysis import Sentence, Tag, Token

_ARTICLES = frozenset("a an the".split())
_OWNERS = frozenset("his her its their our my".split())
_LINKS = {"of": "of", "at": "of", "with": "of", "in": "of", "for": "for", "to": "to"}
_PREDICATES = frozenset(
    "is was are were became becomes remains being been has had have elected named appointed".split()
)
_LONGEST = 5  # words of a role, and of whose it is


def said(sentence: Sentence) -> Iterator[Said]:
    """The roles of named persons in a sentence, left to right."""
    tokens = sentence.tokens
    tags = list(affiliations.tagged(sentence))
    for at, token in enumerate(tokens):
        noun = token.tag in (*MODIFIERS, Tag.X, Tag.VERB) and not is_done(tokens, at)
        if not noun or (role := _role(tokens, at)) is None:
            continue
        name = put = put_in(tokens, role.first)
        name = (
            put
            or _after(tokens, role)
            or _behind_comma(tokens, role)
            or _behind_whose(tokens, role)
            or _before(tokens, role)
            or _subject(tokens, role)
        )
        if name is None:
            continue
        link, whose = role.link, role.whose
        owner = role.owner
        if put is not None and not whose and (body := who_puts(tokens, put[0])) is not None:
            link, whose, owner = "of", " ".join(bare(t) for t in tokens[slice(*body)]), body
        if not whose and role.first and tokens[role.first - 1].folded == "whose":
            whose = person_before(tokens, role.first - 1)
            link = "to" if whose else ""
        if not whose and role.noun.rsplit(" ", 1)[-1].lower() in roles.STATE_SEATS:
            whose = state_of(tokens, name[1], tags)
            link = "of" if whose else ""
        yield Said(
            name=name,
            role=(role.first, role.last),
            noun=role.noun,
            link=link,
            whose=whose,
            former=role.former,
            owner=owner,
        )
    yield from _affiliated(sentence, tags)
    for told in shared.shared(sentence):
        whose = " ".join(t.text for t in tokens[slice(*told.owner)])
        yield Said(name=told.name, role=told.role, noun=told.noun, link="of", whose=whose, owner=told.owner)


def _affiliated(sentence: Sentence, tags: Sequence[tuple[int, int, str, str]]) -> Iterator[Said]:
    """The parties of named persons, as roles with their state: "Ana Ruiz: Republican of Ohio"."""
    tokens = sentence.tokens
    for first, last, party, state in tags:
        end = first - 1
        name = name_before(tokens, end) if end > 0 else None
        if name is not None:
            yield Said(name=name, role=(first, last), noun=party, link="of", whose=state)
    for at, token in enumerate(tokens):
        if token.folded == "," and (told := affiliations.spelled_out(tokens, at + 1)) is not None:
            name = name_before(tokens, at)
            if name is not None and set_off(tokens, told[0]):
                yield Said(name=name, role=(at + 1, told[0]), noun=told[1], link="of" if told[2] else "", whose=told[2])
        own = affiliations.party_of(token.text) if token.text[:1].isupper() else None
        if own is not None and at + 1 < len(tokens):
            title = _role(tokens, at + 1, plain=True) if roles.is_role(normal(bare(tokens[at + 1]))) else None
            named = _after(tokens, title) if title is not None and title.last > at + 1 else None
            if named is not None:
                yield Said(name=named, role=(at, at + 1), noun=own)


def _behind_whose(tokens: Sequence[Token], role: _Role) -> tuple[int, int] | None:
    """The name right behind "whose" and a role ("Ruiz, whose aide Tom Becker was hurt")."""
    if role.first == 0 or tokens[role.first - 1].folded != "whose" or role.whose:
        return None
    end = name_end(tokens, role.last)
    return (role.last, end) if end is not None and end - role.last > 1 else None


def _role(tokens: Sequence[Token], at: int, *, plain: bool = False) -> _Role | None:
    """The role whose noun stands at `at`, with what stands before it and (not where `plain`) whose it is."""
    head = normal(bare(tokens[at]))
    adjective = tokens[at].tag is Tag.ADJ and tokens[at].text.islower() and not is_second(tokens, at)
    if adjective and head in titles.DOUBTFUL_TITLES:
        return None  # "one major U.S. firm" has no rank
    if at > 1 and tokens[at - 1].folded == "of" and head in roles.OF_OFFICE:
        return None  # "Chief of [Staff] Lena Osei"
    officer = head == "officer" and at > 1 and tokens[at - 2].folded == "chief"
    led = officer or head in roles.HEADS and at + 1 < len(tokens) and tokens[at + 1].folded in ("of", "teacher")
    if not (roles.is_role(head) or led) or at + 1 < len(tokens) and tokens[at + 1].folded in ("'s", "'"):
        return None
    end = at + 1
    if end < len(tokens) and tokens[end].text == "." and tokens[end].span.start == tokens[at].span.end:
        end += 1
    if end < len(tokens) and roles.is_role(normal(bare(tokens[end]))) and tokens[end].text[:1].islower():
        return None  # "district attorney spokesman": the last noun is the role
    if end < len(tokens) and normal(bare(tokens[end])) == "officer":
        end += 1
    first, words, whose, owner, former = _modifiers(tokens, at)
    own = (normal(bare(t)) for t in tokens[at:end] if t.text != ".")
    noun = " ".join([*words, *(roles.SHORT.get(w, w) for w in own)])
    link = "of" if whose else ""
    title = True
    if whose and end + 1 < len(tokens) and tokens[end].folded == "of" and tokens[end + 1].folded in roles.OF_OFFICE:
        noun, end = f"{noun} of {tokens[end + 1].folded}", end + 2  # "Mayor's Office Chief of Staff Lena Osei"
    if end < len(tokens) and tokens[end].folded in _LINKS and not (whose or plain):
        link, whose, after = _whose(tokens, end)
        if whose in roles.OF_OFFICE:
            noun, link, whose = f"{noun} of {whose}", "", ""
        elif whose:
            title, owner = False, (end + 1, after)
        end = after if noun and after > end else end
    return _Role(first=first, last=end, noun=noun, link=link, whose=whose, former=former, title=title, owner=owner)


def _modifiers(tokens: Sequence[Token], at: int) -> tuple[int, list[str], str, tuple[int, int] | None, bool]:
    """(first token of the role, its words before the noun, whose it is and where, former): what stands before it."""
    words: list[str] = []
    first, whose, former = at, "", False
    owner: tuple[int, int] | None = None
    while first > 0 and at - first < _LONGEST:
        token = tokens[first - 1]
        word = normal(bare(token))
        if word in roles.FORMER:
            former, first = True, first - 1
        elif word in roles.AFFILIATIONS and words == [] and token.text[:1].isupper():
            first -= 1  # "a former Republican governor"
        elif token.text[:1].isupper() and not whose and word not in roles.PORTFOLIOS and not roles.is_role(word):
            begin = run_before(tokens, first)
            if (
                begin is None
                or put_in(tokens, first) is not None
                or any(normal(bare(t)) in roles.AFFILIATIONS for t in tokens[begin:first])
            ):
                break
            any_ = first == 1 and word in titles.ANY_BODY  # "Team president Ana Ruiz"
            plain = any_ or token.tag is Tag.VERB or (words or first > 1) and token.tag in (Tag.ADJ, Tag.NOUN)
            if plain and nouns.place_of(token.text) is None:
                break  # "Real estate tycoon Ana Ruiz", "Saying President Ruiz"; in a title "Hull Fire Coach Ana Ruiz"
            whose = " ".join(nouns.place_of(t.text) or bare(t) for t in tokens[begin:first])
            owner, first = (begin, first), begin
            break
        elif of_role(token, word, tokens[at]):
            words.insert(0, word)
            first -= 1
        else:
            break
    if first > 0 and normal(bare(tokens[first - 1])) in roles.FORMER:  # "former Kansas governor"
        former, first = True, first - 1
    if not whose and first > 1 and tokens[first - 1].folded in ("'s", "'"):  # "Vantor's chief executive"
        begin = run_before(tokens, first - 1)
        whose = " ".join(bare(t) for t in tokens[begin : first - 1]) if begin is not None else ""
        owner = (begin, first - 1) if begin is not None else None
    return first, words, whose, owner, former


def _whose(tokens: Sequence[Token], at: int) -> tuple[str, str, int]:
    """(link, whose, end) of "of the Polar Institute", "for the family" behind a role noun."""
    link, start = _LINKS[tokens[at].folded], (begin := at + 1)
    while begin < len(tokens) and tokens[begin].folded in _ARTICLES | _OWNERS:
        begin += 1
    for at_title in range(begin, min(begin + _LONGEST, len(tokens))):
        if tokens[at_title].tag is Tag.PUNCT and tokens[at_title].text != ".":
            break
        title = _role(tokens, at_title, plain=True) if roles.is_role(normal(bare(tokens[at_title]))) else None
        if title is not None and office_of(tokens, title.last):
            title = replace(title, last=title.last + 2)  # "aide to Secretary of State Lena Osei"
        if title is not None and (person := _after(tokens, title)) is not None and _LINKS[tokens[at].folded] != "of":
            return link, " ".join(t.text for t in tokens[slice(*person)]), person[1]
    end = begin
    while end < len(tokens) and end - begin < _LONGEST + 2 and of_holder(tokens, begin, end):
        end += 1
    if end == begin:
        return "", "", at
    office = link == "of" and tokens[begin].folded in roles.OF_OFFICE
    if office and (end - begin == 1 or tokens[begin + 1].text[:1].isupper()):
        return link, tokens[begin].folded, begin + 1  # "Secretary of State Lena Osei"
    return link, " ".join(t.text for t in tokens[start:end]), end


def _after(tokens: Sequence[Token], role: _Role) -> tuple[int, int] | None:
    """The name right behind a title: "Prime Minister Ana Ruiz"."""
    if not role.title or role.last >= len(tokens) or (end := name_end(tokens, role.last)) is None:
        return None
    doubtful = role.noun.rsplit(" ", 1)[-1] in titles.DOUBTFUL_TITLES or is_to(tokens, role.first)
    if end < len(tokens) and tokens[end].folded in ("'s", "'") or doubtful and end - role.last < 2:
        return None
    return role.last, end


def _behind_comma(tokens: Sequence[Token], role: _Role) -> tuple[int, int] | None:
    """The name behind a definite role and a comma: "the finance minister, Tom Becker, ..."."""
    if role.last >= len(tokens) or tokens[role.last].folded != "," or not _definite(tokens, role):
        return None
    end = name_end(tokens, role.last + 1)
    if end is None or end - role.last < 3 or end < len(tokens) and tokens[end].folded not in (",", ".", ";", ")", "-"):
        return None
    return role.last + 1, end


def _definite(tokens: Sequence[Token], role: _Role) -> bool:
    before = tokens[role.first - 1].folded if role.first else ""
    return before in _OWNERS or before in ("the", "'s", "'") or role.first > 0 and is_possessive(tokens[role.first - 1])


def _before(tokens: Sequence[Token], role: _Role) -> tuple[int, int] | None:
    """The name before a comma: "Ruiz, 54, a lawyer, ..."."""
    at = role.first
    while at and tokens[at - 1].tag is Tag.ADJ and tokens[at - 1].text.islower():
        at -= 1  # "a longtime aide"
    if at > 2 and is_possessive(tokens[at - 1]):  # "Ruiz, the hospital's chief surgeon,"
        at -= 1
        while at > 2 and tokens[at - 1].tag in (Tag.NOUN, Tag.ADJ):
            at -= 1
    at -= 1 if at and tokens[at - 1].folded in _ARTICLES | _OWNERS else 0
    if at < 2 or tokens[at - 1].folded != "," or not set_off(tokens, role.last):
        return None
    joined = role.last < len(tokens) and tokens[role.last].folded == "and"
    if joined and any(t.relation.startswith("nsubj") for t in tokens[role.first : role.last]):
        return None  # "After talks with Vantor, Orbisat CEO and founder Ana Ruiz spoke"
    at -= 1
    if at > 2 and tokens[at - 1].text.isdigit() and tokens[at - 2].folded == ",":
        at -= 2
    lived = next((n for n in range(at - 1, max(0, at - 4), -1) if tokens[n].folded in ("of", "from")), None)
    if lived is not None and gazetteer.known(" ".join(t.text for t in tokens[lived + 1 : at])) is not None:
        at = lived  # "John Roe of Ohio, the chairman, ..."
    return name_before(tokens, at)


def _subject(tokens: Sequence[Token], role: _Role) -> tuple[int, int] | None:
    """The name before a copula: "Petra Vance is the founder of Orbisat", "Bo Ek, who is chief scientist, ..."."""
    at = role.first
    at -= 1 if at and tokens[at - 1].folded in _ARTICLES | _OWNERS else 0
    end = at
    while end > 0 and tokens[end - 1].folded in _PREDICATES:
        end -= 1
    if end == at or tokens[at - 1].folded in ("has", "had", "have"):
        return None
    if end > 1 and tokens[end - 1].folded == "who":
        end -= 2 if tokens[end - 2].folded == "," else 1
        outer = _role(tokens, end - 1, plain=True) if roles.is_role(normal(bare(tokens[end - 1]))) else None
        if outer is not None:  # "Ruiz, the minister who became governor"
            return _before(tokens, outer)
    return name_before(tokens, end)
