"""Noun phrases and verb forms as a question needs them: case, number, past tense, participle."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.lexicon import inflection
from claimcheck.model.analysis import Tag
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.document import Document
from claimcheck.text.folding import fold
from claimcheck.text.lemmas import lemma

LONGEST = 48  # code points of a noun phrase
_FIRST_LOW = frozenset("the a an some all both many most every each several few no our two three four five six".split())
SUBJECTS = frozenset("he she it they".split())  # pronouns of others
OBJECTS = frozenset("him them".split())  # ... that are no possessives
# no reader knows whom these stand for
VAGUE = frozenset(
    "i you he she it we they me him her us them who whom whose which what that this these those one ones others other "
    "his hers its their theirs my our your himself herself itself themselves there here someone somebody something "
    "everyone everybody everything nobody nothing anyone anybody anything none another such least same former latter "
    "as so more less but and or".split()
)
_BREAKS = re.compile(r"[\"“”„«»()\[\]{}|<>:;,…\n\t]|--| [–—-] ")
_PLURAL_WORDS = frozenset("people police troops officials authorities media crew staff both many several few".split())
_SINGULAR_S = frozenset("news politics economics athletics series species headquarters analysis crisis basis".split())


def noun_phrase(claim: Claim, slot: Slot | None, document: Document) -> str | None:
    """The words of a slot as they stand inside a sentence; None where a reader could not tell what is meant."""
    if slot is None:
        return None
    words = _TITLED.sub("", " ".join(slot.text.split()))
    words = _without_article(words, document) if slot.entity is not None else words
    found = words.split(" ")
    first = fold(found[0]).lower()
    if not words or len(words) > LONGEST or _BREAKS.search(words) or not words[0].isalnum():
        return None
    if first in VAGUE or first.split("'")[0] in VAGUE or first.isdigit() or fold(found[-1]).lower() in VAGUE:
        return None
    if found[-1].endswith("ing") and re.search(rf"{re.escape(slot.text)}\s+of\b", document.exact(claim.passage)):
        return None  # "the closing": of what, is cut off
    if slot.head in _NO_THING or not any(c.isalpha() for c in words) or found[-1].lower() in _LOOSE:
        return None
    return lowered(words, named=slot.entity is not None, opens=_opens(claim, slot.text, document))


def _without_article(words: str, document: Document) -> str:
    """A name without the article that a slip gave it: the text has it, or its last part, mostly without one."""
    article, _, name = words.partition(" ")
    if article not in ("the", "The") or not name[:1].isupper():
        return words
    led = document.text.count(f"the {name}") + document.text.count(f"The {name}")
    bare = _bare(document.text, name.rsplit(" ", 1)[-1]) if " " in name else 0
    return name if 2 * led <= max(document.text.count(name), bare) else words


def _bare(text: str, name: str) -> int:
    """How often a word stands behind one in small letters other than "the"."""
    found = end = 0
    for match in re.finditer(rf"{re.escape(name)}\b", text):
        first = last = match.start() - 1
        if first < end or not text[last].isspace():
            continue
        while first > end and not text[first - 1].isspace():
            first -= 1
        before, end = text[first:last], match.end()
        found += before.islower() and before != "the"
    return found


def name_of(slot: Slot, document: Document) -> str | None:
    """The name, as the text writes it, of whom common words mean: "resident" of Ana Ruiz, a resident of the village."""
    if slot.entity is None:
        return None
    at = fold(document.text).lower().find(slot.entity)
    name = document.text[at : at + len(slot.entity)] if at >= 0 else ""
    return name if name[:1].isupper() and "\n" not in name else None


def _opens(claim: Claim, words: str, document: Document) -> bool:
    """Whether the words open their passage, where anything has a capital."""
    passage = document.exact(claim.passage).lstrip("\"“„«‘' ")
    return passage.startswith(words) or ": " + words in passage


def lowered(words: str, *, named: bool, opens: bool) -> str:
    """Without the capital that only the start of a sentence gives."""
    first, _, rest = words.partition(" ")
    if (
        first.lower() in _FIRST_LOW
        or opens
        and not named
        and first[1:].islower()
        and "'" not in fold(first)
        and not rest[:1].isupper()
    ):
        return first.lower() + (f" {rest}" if rest else "")
    return words


def definite(words: str) -> str:
    """With "the" where the phrase has no determiner of its own: for one certain thing."""
    first = words.split(" ", 1)[0].lower()
    if first in ("a", "an"):
        return "the " + words.split(" ", 1)[1] if " " in words else words
    proper = words[:1].isupper() and not _core(words).rsplit(" ", 1)[-1][:1].islower()  # "Ana Holt", not "Kesh woman"
    named = proper or first in _DETERMINERS or "'s " in fold(words)
    return words if named else "the " + words


_NO_THING = frozenset("first second third fourth half quarter number lot percent rest part many total".split())
_DETERMINERS = frozenset("the this that these those some all both every each no his her its their our my".split())
_LOOSE = frozenset("of in on at by for to from with the a an and or as than into over under per good bad".split())
_TITLED = re.compile(r"[Tt]he (?=(?:President|Senator|Governor|Representative|General|Judge|Mr|Mrs|Ms|Dr)\.? [A-Z])")


def _core(words: str) -> str:
    """A noun phrase without what a preposition or relative joins to it."""
    return re.split(r" (?:of|in|at|for|from|to|on|with|by|that|who) ", words, maxsplit=1)[0]


def is_plural(words: str, head: str) -> bool:
    """Number of a noun phrase: "the talks", "A and B", "police"."""
    if " and " in words and " of " not in words.split(" and ")[0]:
        return True
    noun = _core(words).rsplit(" ", 1)[-1]
    last = fold(noun).lower()
    if last in _PLURAL_WORDS or head in _PLURAL_WORDS:
        return True
    if last in _SINGULAR_S or last[:1].isdigit() or noun[:1].isupper():
        return noun in ("Rovers", "Wanderers")
    return lemma(last, Tag.NOUN) != last


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    """Base to past and participle, in the order in which the table has its forms."""
    forms: dict[str, list[str]] = {}
    for form, base in inflection.VERBS.items():
        if form != base and not form.endswith("ing") and form not in (base + "s", base + "es", base[:-1] + "ies"):
            forms.setdefault(base, []).append(form)
    found = {base: (held[0], held[-1] if len(held) > 1 else held[0]) for base, held in forms.items()}
    own = {base: (first, last) for base, first, last in (row.split() for row in _OWN.split(";"))}
    return found | own | {same: (same, same) for same in _SAME}


_OWN = (
    "be was been; become became become; come came come; run ran run; overcome overcame overcome; beat beat beaten; "
    "found founded founded; die died died"
)
_SAME = (
    "hit cut put set shut let cost hurt split spread quit bet cast burst beset rid shed thrust upset read reset wed "
    "bid broadcast offset undercut"
).split()


def is_irregular(base: str) -> bool:
    """Whether the verb has forms of its own."""
    return base in _irregular()


def past(base: str) -> str:
    """The past tense: "buy" gives "bought"."""
    return _irregular().get(base, ("", ""))[0] or _prefixed(base, 0) or _ed(base)


def participle(base: str) -> str:
    """The past participle: "shoot" gives "shot", "take" gives "taken"."""
    return _irregular().get(base, ("", ""))[1] or _prefixed(base, 1) or _ed(base)


def _prefixed(base: str, at: int) -> str:
    """The form of a verb that a prefix was put before: "override" gives "overrode"; empty where there is none."""
    for prefix in ("over", "under", "out", "re", "mis", "un", "fore", "with", "up"):
        rest = base.removeprefix(prefix)
        if rest != base and len(rest) > _SHORTEST and (forms := _irregular().get(rest)) is not None:
            return prefix + forms[at]
    return ""


_SHORTEST = 3  # letters of a verb that takes a prefix: "resent" is not "sent" again


def _ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ied"
    short = len(re.findall(r"[aeiouy]+", base)) == 1 and re.search(r"[^aeiou][aeiou][bdgklmnprt]$", base)
    return base + (base[-1] if short or base.endswith(_STRESSED) else "") + "ed"


_STRESSED = tuple("mit refer nfer nsfer defer cur pel gret quip trol".split())  # the last syllable of longer verbs


def is_participle(form: str, base: str) -> bool:
    """Whether a word may be the past participle of a verb."""
    return form == participle(base) or form.endswith("ed")


def third(base: str) -> str:
    """The present after he, she, it: "go" gives "goes"."""
    if base in ("be", "have"):
        return {"be": "is", "have": "has"}[base]
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


def sentence(words: str) -> str:
    """With a capital and a question mark; the full stop of an abbreviation stays ("a.m.?")."""
    if _ABBREVIATED.search(words):
        words += "."
    return words[:1].upper() + words[1:] + "?"


_ABBREVIATED = re.compile(r"\b[A-Za-z]\.[A-Za-z]\Z")
