"""Nouns set off behind a name or before one: "Ada Roth, mayor of Linz since 2003, said"."""

from __future__ import annotations

from claimcheck.analysis.speech.types import Cue, Scene
from claimcheck.lexicon import speech
from claimcheck.model.analysis import NounPhrase, Tag

KNOWING = frozenset("familiar close privy briefed involved knowledgeable acquainted present".split())
_ISSUING = frozenset(("from", "by", "in"))  # open whose a document is
_ASIDE = 40  # tokens between a name and its verb
_FRESH = frozenset(("and", "but", "that", ";", "while", "though", "when", "as"))


def before_apposition(scene: Scene, comma: int) -> NounPhrase | None:
    """The noun before what is set off by signs: "Ada Roth, mayor of Linz since 2003, said".

    One that begins the sentence, a tag or a clause is sure; else the nearest that no preposition governs.
    """
    sign = scene.word(comma)
    open_sign = "(" if sign == ")" else sign
    near: NounPhrase | None = None
    for at in range(comma - 1, max(0, comma - _ASIDE), -1):
        if scene.is_quote(at) or scene.word(at) in (";", ":"):
            break
        phrase = ending_at(scene, at) if scene.word(at) == open_sign else None
        if phrase is None or governed(scene, phrase) or _is_age(scene, phrase):
            continue
        near = near or phrase
        if phrase.first == 0 or scene.is_quote(phrase.first - 1) or scene.word(phrase.first - 1) in _FRESH:
            return phrase
    first = scene.starts.get(0)
    if near is None and first is not None and scene.word(first.last) in KNOWING:
        return first  # "A person close to the family, who asked not to be named, said"
    return near


def _is_age(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a number stands alone ("Roth, 44, said"); "one of the divers, who ..., said" speaks."""
    return scene.tokens[phrase.head].tag is Tag.NUM and phrase.complement is None


def apposed_to(scene: Scene, phrase: NounPhrase | None) -> NounPhrase | None:
    """The name that a phrase between commas describes ("Ada Roth, the duke's lawyer, replied"); else the phrase."""
    if phrase is None or scene.word(phrase.first - 1) != "," or scene.tokens[phrase.head].tag is Tag.PROPN:
        return phrase
    behind = phrase.end
    named = ending_at(scene, phrase.first - 1)
    if scene.word(behind) != "," or named is None or governed(scene, named):
        return phrase
    return named if scene.tag(named.head) is Tag.PROPN else phrase


def ending_at(scene: Scene, at: int) -> NounPhrase | None:
    """The phrase whose last token stands just before the index; with its complement, the phrase that it completes."""
    return scene.owners.get(at) or scene.ends.get(at)


def governed(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a preposition stands before the phrase, so that it is no subject."""
    return scene.tag(phrase.first - 1) is Tag.ADP


_REACH = 10  # tokens of a relative clause between a speaker and his verb
_DOING = (Tag.VERB, Tag.AUX)


def known_by(scene: Scene, begin: int) -> int | None:
    """The "who" of the relative clause that stands alone between a speaker and the verb group that begins at the token:
    "a nurse [who] was there said"; None where there is none, and where the verb is its own ("a nurse who said")."""
    for at in range(begin - 1, max(0, begin - _REACH), -1):
        if scene.tag(at) is Tag.PUNCT:
            return None
        if scene.word(at) == "who":
            tells = any(scene.tag(i) in _DOING for i in range(at + 1, begin))
            return at if at + 1 < begin and tells and at in scene.ends else None
    return None


def acts_on(scene: Scene, verb: int, behind: NounPhrase) -> bool:
    """Whether the verb has its subject before it and the phrase for object: "The port, which leaks, [denied] it"."""
    subject = next((t for t in scene.tokens[:verb] if t.head == verb and t.relation.startswith("nsubj")), None)
    head = scene.tokens[behind.head]
    if subject is None or head.relation != "obj" or head.head != verb:
        return False
    return any(t.relation == "acl:relcl" for t in scene.tokens[subject.index : verb])


def described(scene: Scene, cue: Cue, who: tuple[int, int] | None) -> tuple[int, int] | None:
    """The speaker with the words that say how he knows: "four people [familiar with the matter]"; what a document is
    called with whose it is: "according to figures [from the ministry]"; and for whom he speaks who is told of further:
    "a spokesman [for the port], Ola Lind, said"."""
    if who is None:
        return None
    at = who[1]
    if scene.tag(at) is Tag.ADP and (whence := scene.starts.get(at + 1)) is not None:
        at = whence.end if scene.word(whence.end) in KNOWING else at  # "officials [at the ministry] briefed on it"
    if scene.word(at) in KNOWING and scene.tag(at + 1) is Tag.ADP:
        inner = scene.starts.get(at + 2)
    elif cue.part == "phrase" and scene.word(who[1]) in _ISSUING and scene.tokens[who[1] - 1].lemma in speech.DOCUMENTS:
        inner = scene.starts.get(who[1] + 1)
    elif scene.word(who[1]) in ("for", "of") and cue.part == "verb":
        inner = scene.starts.get(who[1] + 1)
        inner = inner if inner is not None and scene.word(inner.last) == "," else None
    else:
        return who
    if inner is None or scene.word(inner.head) in speech.TIMES:
        return who
    return who[0], inner.end


def who_knows(scene: Scene, at: int) -> NounPhrase | None:
    """Who is familiar with something, whatever tells where they work: "four people [in the cabinet] familiar with"."""
    found = ending_at(scene, at)
    while found is not None and governed(scene, found):
        found = ending_at(scene, found.first - 1)
    return found
