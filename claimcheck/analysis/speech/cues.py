"""The words of a sentence that bring in speech or thought: verbs, nouns, "according to"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.analysis.speech.asides import aside
from claimcheck.analysis.speech.hearing import hears
from claimcheck.analysis.speech.hearsay import hearsay
from claimcheck.analysis.speech.reading import QUOTING, quoting
from claimcheck.analysis.speech.senses import brings_in_words
from claimcheck.analysis.speech.types import Cue, Scene
from claimcheck.lexicon import nouns, press, speech
from claimcheck.model.analysis import Tag

_PHRASE = frozenset(("say",))
_OF_THINGS = frozenset(("judge",))
_HEARD = frozenset(("clause",))
_NONE: frozenset[str] = frozenset()
_PUT = 14  # tokens from "put" to "at"
_FIGURE = 5  # tokens from "at" to a figure: "at", "more than", a sign of money
_NAMING = frozenset(("called", "dubbed", "titled", "entitled", "labelled", "labeled"))
_SAYER = 9  # tokens from "as" to "put it"
_OWNING = frozenset("'s his her its their my our your".split())
_SEVERAL = frozenset(("few", "lot", "couple", "number", "majority"))
_SAID_IN = 4  # tokens from the verb of saying to the document
_POLLS = frozenset(("poll", "survey"))
_WHERE = frozenset(("in", "on", "at", "this", "last"))
_SUBJECTS = (Tag.PRON, Tag.AUX)
_SOON = 12  # tokens from a poll to the comma behind what tells of it
_CALLED_BACK = frozenset(("product", "vehicle", "food", "official"))
_MODIFIED = frozenset((Tag.NOUN, Tag.PROPN))


def cues(scene: Scene) -> Iterator[Cue]:
    """The cues of a sentence in order.

    Words of closed use ("that is to say") are none, and what stands in quotation marks is its speaker's as a whole:
    "I think" in it brings in nothing of its own.
    """
    at, end = 0, len(scene.tokens)
    while at < end:
        if (inside := scene.quote_of(at)) is not None:
            at = max(at + 1, scene.after(inside))
            continue
        cue = _phrase(scene, at) or aside(scene, at) or _verb(scene, at) or _noun(scene, at)
        if cue is not None:
            yield cue
        at = cue.last if cue is not None else at + 1


def _phrase(scene: Scene, at: int) -> Cue | None:
    """ "according to X", "in the words of X"."""
    if scene.word(at) == "according" and scene.word(at + 1) == "to":
        return Cue(at, at + 2, at, "according to", _PHRASE, "phrase")
    if scene.word(at) == "per" and (at == 0 or scene.word(at - 1) == ",") and _of_paper(scene, at + 1):
        return Cue(at, at + 1, at, "according to", _PHRASE, "phrase")
    if scene.word(at) == "in" and (at == 0 or scene.is_quote(at - 1)) and _surveyed(scene, at + 1):
        return Cue(at, at + 1, at, "according to", _PHRASE, "phrase")  # a poll is whose words they are
    if scene.word(at) in speech.CITING and scene.word(at - 1) == "," and _of_outlet(scene, at + 1):
        return Cue(at, at + 1, at, "according to", _PHRASE, "phrase")
    holding = scene.word(at + 2) in ("words", "view", "opinion") and scene.word(at + 3) == "of"
    if holding and scene.word(at) == "in" and scene.word(at + 1) == "the":
        return Cue(at, at + 4, at, f"in the {scene.word(at + 2)} of", _PHRASE, "phrase")
    return None


def _of_paper(scene: Scene, at: int) -> bool:
    """Whether a text or somebody who speaks is named at the token: "per the memo", not "per year"."""
    phrase = scene.starts.get(at)
    if phrase is None:
        return False
    head = scene.tokens[phrase.head]
    return head.tag is Tag.PROPN or scene.tag(phrase.first) is Tag.DET and speech.speaks(head.lemma)


def _of_outlet(scene: Scene, at: int) -> bool:
    """Whether an outlet is named at the token, and nobody else says anything: "It will close, citing Reuters"."""
    phrase = scene.starts.get(at)
    if phrase is None or scene.word(phrase.last) not in (".", "") or "according" in map(scene.word, range(at)):
        return False
    article = scene.word(at) == "the"
    named = [scene.word(i) for i in range(at + article, phrase.last)]
    told = any(t.tag is Tag.VERB and speech.verb(t.lemma) for t in scene.tokens[: at - 1])
    return not told and press.outlet(named, article=article) is not None


def _surveyed(scene: Scene, at: int) -> bool:
    """Whether a poll is named at the token, and what it found stands behind a comma: "In the poll, most ..."."""
    phrase = scene.starts.get(at)
    if phrase is None or scene.tokens[phrase.head].lemma not in _POLLS:
        return False
    comma = next((i for i in range(phrase.last, phrase.last + _SOON) if scene.word(i) == ","), None)
    return comma is not None and not any(scene.tag(i) in _SUBJECTS for i in range(phrase.last, comma))


def _verb(scene: Scene, at: int) -> Cue | None:
    token = scene.tokens[at]
    if token.tag is not Tag.VERB:
        return None
    last, lemma = at + 1, token.lemma
    after = at + 1 + (scene.word(at + 1) in speech.TIMES)  # "called Friday for"
    for rest in speech.particles(token.lemma):
        words = rest.split()
        if [scene.word(after + i) for i in range(len(words))] == words:
            last, lemma = after + len(words), f"{token.lemma} {rest}"
            break
    frames = speech.verb(lemma) or speech.verb(token.lemma) or _rarely(scene, at)
    if not frames or _idle(scene, at) or _gives_words(scene, at):
        return None
    if lemma == "put" and frames == _PHRASE:
        last += 1
    if "clause" in frames and _first(scene, at):
        frames |= _OF_THINGS  # "first reported the leak": whoever does so brings it out
    return Cue(at, last, at, lemma, frames)


def _rarely(scene: Scene, at: int) -> frozenset[str]:
    """The frames of a verb that brings in words in one build alone."""
    if _puts_at(scene, at):
        return _OF_THINGS
    if _puts_it(scene, at):
        return _PHRASE
    return _HEARD if hears(scene, at) else _NONE


def _puts_it(scene: Scene, at: int) -> bool:
    """Whether somebody finds words for a thing: "as the auditor put it"."""
    if scene.tokens[at].lemma != "put" or scene.word(at + 1) != "it":
        return False
    return any(
        scene.word(i) == "as" and not any(scene.tag(j) is Tag.PUNCT for j in range(i, at))
        for i in range(max(0, at - _SAYER), at)
    )


def _puts_at(scene: Scene, at: int) -> bool:
    """Whether somebody gives a figure: "put the damage at about two billion", "is put at 900 million"."""
    if scene.tokens[at].lemma != "put":
        return False
    for place in range(at + 1, min(at + _PUT, len(scene.tokens) - 1)):
        if scene.word(place) == "at":
            figure = next((i for i in range(place + 1, place + _FIGURE) if scene.tag(i) is Tag.NUM), None)
            return figure is not None and scene.tag(figure + 1) is not Tag.PROPN  # "at 3 Elm Street"
        if scene.tag(place) in (Tag.VERB, Tag.AUX, Tag.PUNCT):
            return False
    return False


def _gives_words(scene: Scene, at: int) -> bool:
    """Whether whoever is quoted says it: "as saying" stands behind, or it is "a memo cited by the Herald"."""
    if scene.tokens[at].lemma in ("cite", "quote") and scene.word(at + 1) == "by" and scene.tag(at - 1) is not Tag.AUX:
        return True
    saying = (i + 1 for i in range(at + 1, min(at + QUOTING, len(scene.tokens) - 1)) if scene.word(i) == "as")
    return any(quoting(scene.sentence, i) == at for i in saying)


def _first(scene: Scene, at: int) -> bool:
    """Whether it is said that somebody did so first: "first reported", "was first reported", "the first to report"."""
    before = at - 1
    while scene.tag(before) is Tag.AUX or before == at - 1 and scene.word(before) == "to":
        before -= 1
    return scene.word(before) == "first"


def _idle(scene: Scene, at: int) -> bool:
    """Whether the verb says nothing of anybody: "that is to say", before a noun ("the reported sum", "a think tank"),
    where it gives a name ("a club called Luna")."""
    form = scene.word(at)
    if form == "say" and scene.word(at - 1) == "to" and scene.word(at - 2) in ("is", "goes", "needless"):
        return True
    if form in _NAMING:
        return _names(scene, at)
    if form in speech.ISSUED and (_of_document(scene, at - 1) or _came_out(scene, at)):
        return True
    if _takes_back(scene, at) or _settles(scene, at):
        return True
    if scene.tag(at + 1) not in _MODIFIED:
        return False
    if not form.endswith(("ed", "ing")):
        single = scene.word(at - 2) in ("a", "an") and scene.word(at - 1) not in _SEVERAL
        return single and scene.tag(at - 1) in (Tag.ADJ, Tag.NOUN) and form == scene.tokens[at].lemma
    before = at - 1
    if scene.tag(before) is Tag.ADV and scene.word(before).endswith("ly"):
        before -= 1  # "a widely panned debate"
        return scene.tag(before) in (Tag.DET, Tag.ADJ) or scene.word(before) in _OWNING
    return scene.tag(before) in (Tag.DET, Tag.ADJ)


def _takes_back(scene: Scene, at: int) -> bool:
    """Whether goods or an envoy are called back, and nothing is remembered: "recalled 900 cars"."""
    phrase = scene.starts.get(at + 1) if scene.tokens[at].lemma == "recall" else None
    if phrase is None:
        return False
    sorts = nouns.classes(scene.tokens[phrase.head].lemma)
    counted = any(scene.tag(i) is Tag.NUM for i in range(phrase.first, phrase.last))
    return bool(_CALLED_BACK & sorts) or counted and not {"time", "event"} & sorts


def _settles(scene: Scene, at: int) -> bool:
    """Whether something is agreed on, which is a deed: "agreed terms", not "agreed the plan was dead"."""
    return scene.tokens[at].lemma == "agree" and at + 1 in scene.starts and not brings_in_words(scene.sentence, at)


def _of_document(scene: Scene, noun: int) -> bool:
    """Whether the noun is where somebody says it: "said in a report [published on Monday] that"."""
    phrase = scene.around.get(noun)
    if scene.tokens[noun].lemma not in speech.DOCUMENTS or phrase is None or scene.tag(phrase.first - 1) is not Tag.ADP:
        return False
    before = scene.tokens[max(0, phrase.first - _SAID_IN) : phrase.first - 1]
    return any(t.tag is Tag.VERB and "say" in speech.verb(t.lemma) for t in before)


def _came_out(scene: Scene, at: int) -> bool:
    """Whether the word tells when or where the document before it came out: "a study [published] in May suggests"."""
    clause = scene.clauses.get(at)
    described = clause is not None and clause.relation == "participle"
    behind = scene.word(at + 1)
    return described and scene.tokens[at - 1].lemma in speech.DOCUMENTS and (behind in _WHERE or behind in speech.TIMES)


def _names(scene: Scene, at: int) -> bool:
    """Whether a participle behind a noun gives its name, and nobody is said to call it so."""
    before = at - 1 - (scene.word(at - 1) == ",")
    if scene.tag(before) is not Tag.NOUN or scene.tag(at + 1) is Tag.ADP:
        return False
    name = scene.tokens[at + 1 : at + 3]
    if any(t.tag is Tag.PROPN for t in name):
        clause = scene.clauses.get(at)
        return clause is None or clause.passive or clause.relation in ("participle", "relative")
    return False


def _noun(scene: Scene, at: int) -> Cue | None:
    token = scene.tokens[at]
    if (round_ := hearsay(scene.sentence, at)) is not None:
        return Cue(at, at + 1, at, round_.cue, _PHRASE, "noun")
    if token.tag is not Tag.NOUN or not (frames := speech.noun(token.lemma)):
        return None
    return Cue(at, at + 1, at, token.lemma, frames, "noun")
