"""Word classes: a greedy averaged perceptron (Collins 2002) over words, endings and neighbours.

The model is data beside this file (`model/README.md` says how it was made). Each feature's weights
for all classes are packed into one integer, 16 bits a class, so that scoring is a sum of integers;
ties go to the class that comes first in `Tag`. No float is involved: the same text gives the same
classes everywhere.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from pathlib import Path

from claimcheck.lexicon import nouns
from claimcheck.lexicon.closed import CLOSED, NAMES_IN_CAPITALS, PRETERITES
from claimcheck.lexicon.embedding import UNCHANGED_PAST
from claimcheck.lexicon.inflection import FINITE, PARTICIPLES
from claimcheck.lexicon.speech import DOCUMENTS, verb
from claimcheck.model.analysis import Tag
from claimcheck.text.folding import fold
from claimcheck.text.lemmas import lemma

TAGS: tuple[Tag, ...] = tuple(Tag)
CODES = "ABCDEFGHIJKLMNOPQ"  # one letter a class, in the order of Tag, for use in feature keys
_CODE = dict(zip(TAGS, CODES, strict=True))
_PATH = Path(__file__).parent / "model" / "english.tags"
_LANES = struct.Struct(f"<{len(TAGS)}H")
_MIDDLE = sum(1 << (16 * lane + 15) for lane in range(len(TAGS)))  # makes every lane positive
_NORMAL, _TITLE, _UPPER = "n", "t", "u"
_SYMBOLS = frozenset("$%€£¥₹+=°#/")
_CURRENCIES = frozenset("€£¥₹")  # the model knows dollars alone
# Plurals that look like verbs: no verb stands right behind another ("rejected claims it had"), nor opens "claims that".
_PLURALS = frozenset(
    "claims reports charges rumors rumours demands calls plans doubts fears hopes suspects votes protests".split()
)
_OF_NOUNS = ("itures", "nesses", "ologies", "ographies", "acies")  # endings that no form of a verb has
_TELLING = frozenset("shows finds reports suggests says".split())  # what polls and records do
_OPENING = (Tag.DET, Tag.PRON, Tag.ADP, Tag.NUM)
_BEFORE_NOUN = frozenset(_CODE[t] for t in (Tag.DET, Tag.ADJ, Tag.NOUN, Tag.PROPN))
_HAVING = frozenset(("has", "have", "had", "'ve", "having"))
_CLOSING = frozenset('"\u201d\u2019\u00bb')
_PAUSES = frozenset((",", "!", "?"))
_MANY = frozenset("police people staff".split())  # nouns that take the verb of many without an -s of their own
_FAR = 6  # tokens between a document and its verb
_INFLECTED = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("ly", ""),
)  # fmt: skip

Known = dict[str, Tag]
Classes = dict[str, str]


def tag(words: Sequence[str]) -> tuple[Tag, ...]:
    """The word class of every token of a sentence, given as written."""
    return _tagged(tuple(words))


@lru_cache(maxsize=2048)
def _tagged(words: tuple[str, ...]) -> tuple[Tag, ...]:
    """What `tag` gives: each way of taking a sentence apart asks for it anew, and a whole text is taken apart first."""
    folded = [fold(w).lower() for w in words]
    known, classes, tables = _model()
    mode = letter_case(words)
    context = Context(words, folded, mode, classes)
    found: list[Tag] = []
    before, last = "-", "-"
    for i, word in enumerate(words):
        chosen = certain(word, folded, i, mode, known)
        if chosen is None:
            score = _MIDDLE
            for weights, key in zip(tables, context.features(i, before, last), strict=True):
                score += weights(key, 0)
            lanes = _LANES.unpack(score.to_bytes(_LANES.size, "little"))
            chosen = TAGS[lanes.index(max(lanes))]
            if chosen is Tag.VERB and (
                folded[i].endswith(_OF_NOUNS) or folded[i] in _PLURALS and _no_verb(folded, i, last)
            ):
                chosen = Tag.NOUN
            elif chosen is Tag.NOUN and (
                _is_telling(folded, i, last)
                or _brings_in(folded, i)
                or _charges(folded, i, last)
                or _is_past(folded[i], last, folded[i - 1] if i else "")
                or _is_done(folded, i)
                or _tags_quote(folded, i)
            ):
                chosen = Tag.VERB
        elif folded[i] == "mine" and last in _BEFORE_NOUN:
            chosen = Tag.NOUN  # "the coal mine", not "a friend of mine"
        if chosen is Tag.NOUN and _follows_who(folded, i):
            chosen = Tag.VERB
        found.append(chosen)
        before, last = last, _CODE[chosen]
    return tuple(found)


def _no_verb(folded: Sequence[str], i: int, last: str) -> bool:
    """Whether a plural stands where no finite verb can: behind one, or before "that" or "of" at the start."""
    return last == _CODE[Tag.VERB] or i == 0 and folded[1:2] in (["that"], ["of"])


def _brings_in(folded: Sequence[str], i: int) -> bool:
    """Whether a verb of speech that is no noun brings in words behind many: "prosecutors allege that"."""
    return (
        i > 0
        and folded[i - 1].endswith("s")
        and folded[i + 1 : i + 2] == ["that"]
        and bool(verb(folded[i]))
        and not nouns.classes(folded[i])
    )


def _charges(folded: Sequence[str], i: int, last: str) -> bool:
    """Whether a verb of judging that is no noun stands behind many: "police accuse a surgeon"."""
    many = last == _CODE[Tag.NOUN] and (folded[i - 1].endswith("s") or folded[i - 1] in _MANY)
    return many and "judge" in verb(folded[i]) and not nouns.classes(folded[i]) and not classes_of(folded[i])


def _is_past(low: str, last: str, before: str) -> bool:
    """Whether a form that can only be a finite verb stands behind a noun or an age: "the 28-year-old flew home"."""
    return low in FINITE and (last in (_CODE[Tag.NOUN], _CODE[Tag.PROPN]) or before.endswith("-year-old"))


def _is_done(folded: Sequence[str], i: int) -> bool:
    """Whether a participle like a noun closes what "have" opens ("has burst."), or befell one: "the man [shot] by"."""
    if i and folded[i] in ("shot", *UNCHANGED_PAST) and folded[i + 1 : i + 2] == ["by"]:
        return folded[i - 1].endswith("-year-old") or "person" in nouns.classes(lemma(folded[i - 1], Tag.NOUN))
    if i < 1 or folded[i - 1] not in _HAVING:
        return False
    ends = i + 1 == len(folded) or CLOSED.get(folded[i + 1]) is Tag.ADP or not folded[i + 1][0].isalnum()
    return folded[i] in PARTICIPLES or folded[i] in UNCHANGED_PAST and ends


def _tags_quote(folded: Sequence[str], i: int) -> bool:
    """Whether a form in -s tags the quotation before it: "“The sample is tiny,” cautions Ada Roth"."""
    word = folded[i]
    if i < 2 or not word.endswith("s") or folded[i - 1] not in _CLOSING or folded[i - 2] not in _PAUSES:
        return False
    return bool(verb(lemma(word, Tag.VERB))) and folded[i + 1 : i + 2] not in (["that"], ["of"], ["about"])


def _follows_who(folded: Sequence[str], i: int) -> bool:
    """Whether a form in -s is what somebody does: "a man who lives nearby", not "whom critics call"."""
    word = folded[i]
    if i < 1 or folded[i - 1] != "who" or not word.endswith("s"):
        return False
    return "person" not in nouns.classes(lemma(word, Tag.NOUN)) and lemma(word, Tag.VERB) != word


def _is_telling(folded: Sequence[str], i: int, last: str) -> bool:
    """Whether a plural is what a document does ("a poll shows", "..., an analysis of the filings shows")."""
    if folded[i] not in _TELLING or last not in (_CODE[Tag.NOUN], _CODE[Tag.PROPN]):
        return False
    if (
        folded[i] == "shows"
        and folded[i + 1 : i + 2] == ["that"]
        and i + 2 < len(folded)
        and CLOSED.get(folded[i + 2]) in _OPENING
    ):
        return True  # "Another slide shows that the ..."
    if last != _CODE[Tag.NOUN]:
        return False
    closed = i + 1 == len(folded) or folded[i + 1] in (".", ",")
    return folded[i - 1] in DOCUMENTS or closed and not DOCUMENTS.isdisjoint(folded[max(0, i - _FAR) : i])


def certain(word: str, folded: Sequence[str], i: int, mode: str, known: Known) -> Tag | None:
    """The class of a token that needs no model: signs, figures, closed-class and one-class words."""
    low = folded[i]
    if not low[-1].isalnum():
        if len(low) == 1 or not any(map(str.isalnum, low)):
            return _sign(low, folded, i)
    elif low[0].isdigit() and low[-1].isdigit() or low[0] in _CURRENCIES and low[1].isdigit():
        return Tag.NUM
    found = known.get(word)
    if found is None and word != low and (i == 0 or mode != _NORMAL):
        found = CLOSED.get(low) if low not in NAMES_IN_CAPITALS else None
    return found


def _sign(low: str, folded: Sequence[str], i: int) -> Tag:
    if low == "'" and i and folded[i - 1][-1] == "s" and folded[:i].count("'") % 2 == 0 and i + 1 < len(folded):
        return Tag.PART  # the companies' plan; not the end of a quotation
    if low == "&":
        return Tag.CCONJ
    return Tag.SYM if low in _SYMBOLS else Tag.PUNCT


def classes_of(low: str) -> str:
    """The codes of the classes that a word in lower case is known to have, the most frequent first; "" if unknown."""
    known, classes, _ = _model()
    found = known.get(low)
    return classes.get(low, "") if found is None else _CODE[found]


def letter_case(words: Sequence[str]) -> str:
    """How a sentence is set: "u" all in capitals, "t" as a title, "n" otherwise."""
    letters = [w for w in words if w[0].isalpha()]
    if len(letters) < 3:
        return _NORMAL
    long = [w for w in letters if len(w) > 3]
    if sum(w.isupper() for w in long) > 0.8 * len(long) > 1:
        return _UPPER
    raised = sum(not w.islower() for w in long)
    return _TITLE if len(long) > 2 and raised >= 0.8 * len(long) else _NORMAL


class Context:
    """What the features of a sentence need of its words, worked out once."""

    __slots__ = ("classes", "forms", "shapes")

    def __init__(self, words: Sequence[str], folded: Sequence[str], mode: str, classes: Classes) -> None:
        forms = [_form(w) for w in folded]
        self.forms = ["-", "-", *forms, "-", "-"]
        self.classes = ["-", *(classes.get(f) or _family(f, classes) for f in forms), "-", "-"]
        self.shapes = [_shape(w, mode, i) for i, w in enumerate(words)]

    def features(self, i: int, before: str, last: str) -> tuple[str, ...]:
        """One key for each template: `before` and `last` are the codes of the two tokens to the left."""
        previous2, previous, form, following, following2 = self.forms[i : i + 5]
        _, own, after, after2 = self.classes[i : i + 4]
        shape = self.shapes[i]
        number = ("s" if previous[-1] == "s" else "-") + ("s" if form[-1] == "s" else "-")  # do noun and verb agree?
        return (
            form,
            form[-3:] + shape,
            form[-2:],
            shape + own,
            shape + last,
            before + last,
            last + form,
            last + own + after,
            own + after,
            after + after2,
            last + after,
            previous,
            following,
            previous2,
            following2,
            before + last + own,
            form.rpartition("-")[2],
            form[-4:],
            form[:2],
            last + number + own + after + after2,
            last + number + own,
        )


def _form(low: str) -> str:
    """A word as the model knows it: figures are alike."""
    if low.isalpha() or not any(map(str.isdigit, low)):
        return low
    return "".join("0" if c.isdigit() else c for c in low)


def _family(form: str, classes: Classes) -> str:
    """The classes of a rare form: those of the word that it looks to be inflected from, else its ending."""
    for ending, restored in _INFLECTED:
        if form.endswith(ending):
            found = classes.get(form[: -len(ending)] + restored)
            if found:
                return ending[-1] + found
    return "~" + form[-3:]


def _shape(word: str, mode: str, i: int) -> str:
    """Capitals, the way the sentence is set, first place, hyphen, figures: one short code."""
    if word.islower():
        kind = "l"
    elif word.isupper():
        kind = "C" if len(word) > 1 else "c"
    else:
        kind = "i" if word[0].isupper() else "x"
    if not word.isalpha():
        kind += "h" if "-" in word else "o"
    return kind + mode + ("0" if i == 0 else "")


@cache
def _model() -> tuple[Known, Classes, tuple[Callable[[str, int], int], ...]]:
    """One-class words, the classes each frequent word can have, and the weights of each template."""
    data = zlib.decompress(_PATH.read_bytes())
    (head,) = struct.unpack_from("<I", data)
    known_text, classes_text, *templates = data[4 : 4 + head].decode().split("\x00")
    known: Known = {line[1:]: TAGS[CODES.index(line[0])] for line in known_text.split("\n")}
    known.update(CLOSED | dict.fromkeys(PRETERITES, Tag.VERB))
    pairs = (line.partition(" ") for line in classes_text.split("\n"))
    classes: Classes = {word: group for group, _, words in pairs for word in words.split(" ")}
    at, size, tables = 4 + head, _LANES.size, []
    for template in templates:
        weights = {}
        for key in template.split("\n"):
            weights[key] = int.from_bytes(data[at : at + size], "little", signed=True)
            at += size
        tables.append(weights.get)
    return known, classes, tuple(tables)
