"""What stands behind a cue: words in quotation marks, a clause, an object, an infinitive."""

from __future__ import annotations

from claimcheck.analysis.speech import reading
from claimcheck.analysis.speech.extent import ENDS, REACH, has_verb
from claimcheck.analysis.speech.types import Scene, Told
from claimcheck.lexicon import speech
from claimcheck.model.analysis import NounPhrase, Tag

_ACTS = frozenset(("question", "quiz"))  # in the passive something done to somebody, and nothing said
_ANSWERING = frozenset("deny confirm dispute rebut refute".split())  # of what is said: "denied the claim"
_ANSWERS = frozenset(("yes", "no"))
_NAMED = frozenset("named identified quoted".split())  # "declined to be named" says nothing of the matter
_CLAUSAL = frozenset(("say", "clause", "tell", "think", "show"))
_OWNING_UP = frozenset(
    "deny admit acknowledge confess recall suggest propose recommend report".split()
)  # with a gerund
_LIKING = frozenset("support oppose favor favour defend criticise criticize regret discuss mention".split())
_PREPOSITIONS = (" for", " about", " of", " to", " against")
_BIDDING = frozenset(("tell", "ask", "urge"))
_ARTICLES = frozenset(("a", "an", "the", "his", "her", "their", "its"))
_COUNTED = frozenset("neither either both much little many few most all some".split())
_DEEMING = frozenset(("deem",))
_TAKEN_AS = frozenset((Tag.ADJ, Tag.VERB, Tag.ADV, Tag.NOUN))
_VERBAL = frozenset((Tag.VERB, Tag.AUX))
_LISTENED = frozenset(("tell", "ask"))  # the listener comes first
_MANNER = frozenset(("manner",))
_NAMING = frozenset((Tag.DET, Tag.PROPN, Tag.NOUN))
_OBJECTS = frozenset(("judge", "urge", "say", "show", "will"))
_PLACING = frozenset(
    "of about in on at during after before via through from to with over by when while for last this".split()
)
_WHOLE = 6  # tokens of a quotation that may be a statement of its own


def after(scene: Scene, one: Told, end: int) -> tuple[int, int] | None:
    """The token range behind the cue that holds what is said, or None."""
    at, clause = one.last, scene.clauses.get(one.cue.verb)
    if scene.word(at) == "who" and one.speaker is not None and one.speaker[0] == one.cue.last:
        return None  # "..., said a trader who declined to be named"
    if (read := reading.document(scene.sentence, one.cue.verb)) is not None:
        at = reading.behind(scene.sentence, read)
        return _brought_in(scene, one, at, end) if scene.word(at) in (":", ",") else None
    passive = clause is not None and clause.passive  # its subject is who listens
    if passive and one.speaker is not None and one.speaker[0] == at + 1 and scene.word(one.speaker[1]) == "to":
        at = one.speaker[1]  # "is said by friends to be ill"
    if passive and one.cue.lemma in _ACTS and scene.word(at) not in speech.OPENERS:
        return None
    if one.cue.frames & _LISTENED and not passive and (listener := scene.starts.get(at)) is not None:
        at = listener.end
    if one.interposed:
        return (at, end) if at < end else None
    if scene.word(one.first - 1) == "as" and not scene.word(one.cue.verb).endswith("ing") and not takes(scene, one, at):
        # "As Roth said in Linz, the dam ..."
        while scene.word(at) != "," and (step := adjunct(scene, at)) is not None:
            at = step
        return (at + 1, end) if scene.word(at) == "," and at + 1 < end else None
    if (beside := _held_beside(scene, one, at)) is not None:
        return beside
    found = _brought_in(scene, one, at, end)
    while found is None and (step := adjunct(scene, at)) is not None and step < min(end, one.last + REACH):
        at = step
        if scene.tag(at - 1) is Tag.ADV or scene.is_quote(at) or scene.word(at) in (":", ",", "that", "whether"):
            found = _brought_in(scene, one, at, end)
        elif scene.word(at - 1) != "," and one.cue.frames & _CLAUSAL and _bare_clause(scene, at, end):
            found = at, end
        elif scene.tag(at) is Tag.DET and one.cue.frames & {"judge"} and scene.word(at - 1) != ",":
            found = _object(scene, one, at, end)  # "announced on Friday the arrest of a clerk"
        elif scene.word(at) == "to" and scene.word(at - 1) != "," and one.cue.frames & _BIDDING:
            found = _object(scene, one, at, end)  # "told the crew at a rally to go home"
    return found or _far_that(scene, one, end)


def _held_beside(scene: Scene, one: Told, at: int) -> tuple[int, int] | None:
    """The object of a participle right behind whoever holds it: "a group backing [the merger] spent ..."."""
    if one.speaker is None or one.speaker[1] != one.cue.first or one.cue.lemma not in speech.STANCES:
        return None
    phrase = scene.starts.get(at)
    if phrase is None or not scene.word(one.cue.verb).endswith("ing") or scene.tag(one.cue.first - 1) is Tag.AUX:
        return None
    return at, phrase.end


def takes(scene: Scene, one: Told, at: int) -> bool:
    """Whether the verb of "as Roth described ..." has what is said behind it: an object, a question."""
    return one.cue.frames == {"judge"} and at in scene.starts or scene.word(at) in speech.OPENERS


def _brought_in(scene: Scene, one: Told, at: int, end: int) -> tuple[int, int] | None:
    """What begins at the token, if it is what a cue of these frames brings in."""
    word = scene.word(at)
    if at >= end:
        return None
    if scene.is_quote(at):
        return _with_quote(scene, at, end)
    if word in (":", ",") and at + 1 < end and scene.is_quote(at + 1):
        return _with_quote(scene, at + 1, end)
    if word == ":":
        return (at + 1, end) if at + 1 < end else None
    if one.cue.frames == _MANNER:
        return None
    if word in speech.OPENERS:
        return (at, end) if at + 1 < end and (has_verb(scene, at + 1, end) or word != "that") else None
    if one.cue.frames & _CLAUSAL and _bare_clause(scene, at, end):
        return at, end
    acting = one.cue.lemma in _OWNING_UP or one.cue.lemma.endswith(_PREPOSITIONS) or one.cue.lemma in _LIKING
    if acting and scene.tag(at) in _VERBAL and word.endswith("ing"):
        return at, end  # "denied taking bribes", "denied having met her", "called for closing the mine"
    if word == "as" and "judge" in one.cue.frames and one.cue.lemma != "call":
        return at, end  # "whom she described as ..."
    return _object(scene, one, at, end)


def _far_that(scene: Scene, one: Told, end: int) -> tuple[int, int] | None:
    """A that-clause behind places and times ("said Monday in Linz, Austria, that ..."), no verb between."""
    begin, floor = 0, one.last
    for at in range(one.last, min(end - 1, one.last + REACH)):
        if at < floor:
            continue  # 'concluded with "high confidence" that'
        quote = scene.quote_of(at) if scene.is_quote(at) and scene.tag(at - 1) is Tag.ADP else None
        if quote is not None and scene.word(scene.after(quote)) == "that":
            begin, floor = at, scene.after(quote)
            continue
        if scene.word(at) == "that" and one.cue.frames & {"say", "clause", "tell"} and has_verb(scene, at + 1, end):
            return begin if at == floor and begin else at, end
        if scene.tag(at) in (Tag.VERB, Tag.AUX, Tag.PRON) and scene.word(at) not in speech.CITING or scene.is_quote(at):
            return None
    return None


def _with_quote(scene: Scene, at: int, end: int) -> tuple[int, int]:
    """The quotation that begins at the token, with the rest of its clause where it runs on."""
    quote = scene.quote_of(at)
    if quote is None:
        return at, end
    behind = scene.after(quote)
    if behind >= end or scene.tag(behind) is Tag.PUNCT or scene.word(behind - 2) in ENDS | {","}:
        return at, min(behind, len(scene.tokens))
    whole = behind - at > _WHOLE and has_verb(scene, at + 1, behind - 1)
    runs_on = not whole or scene.tag(behind) in (Tag.AUX, Tag.VERB)
    return (at, end) if runs_on else (at, min(behind, len(scene.tokens)))


def _bare_clause(scene: Scene, at: int, end: int) -> bool:
    """Whether a subject with its verb begins at the token ("said the dam would hold", "said closing it would cost")."""
    phrase, last = scene.starts.get(at), at
    if phrase is not None:
        if scene.word(phrase.head) in speech.TIMES:
            return False
        last = phrase.end
    elif scene.word(at) in _COUNTED or scene.word(at) == "too" and scene.word(at + 1) in _COUNTED:
        last = at + 1  # "said neither the club nor its doctor knew", "says too much is made of it"
    elif scene.word(at) == "there" or scene.tag(at) is Tag.VERB and scene.word(at).endswith("ing"):
        last = at + 1
    elif not (scene.is_quote(at) and scene.quote_of(at) is None):
        return False
    for i in range(last, min(end, last + REACH)):
        tag, behind = scene.tag(i), scene.tag(i + 1)
        if tag is Tag.AUX:
            return True
        if tag is Tag.VERB and not scene.word(i).endswith("ing") and scene.word(i - 1) != "to":
            return True
        if tag is Tag.CCONJ and behind in (Tag.VERB, Tag.AUX, Tag.ADV):
            return False  # "the letter and burned it": the verb is the speaker's
        if phrase is not None and scene.word(i) in (",", "to", ";", ":") and behind not in _NAMING:
            return scene.word(i) == "," and behind is Tag.PRON and has_verb(scene, i + 1, end)
    return False


def _object(scene: Scene, one: Told, at: int, end: int) -> tuple[int, int] | None:
    """The object, infinitive or prepositional phrase that the frame takes."""
    word, cue = scene.word(at), one.cue
    opens = at + int(word == "not")  # "vowed not to close"
    acted = opens + 1
    while scene.tag(acted) is Tag.ADV or scene.is_quote(acted):
        acted += 1  # 'to "quietly" close'
    if scene.word(opens) == "to" and scene.tag(acted) in (Tag.VERB, Tag.AUX):
        unnamed = scene.word(acted) == "be" and scene.word(acted + 1) in _NAMED
        return (at, end) if cue.frames & {"urge", "think", "ask", "tell", "say", "aim"} and not unnamed else None
    if "ask" in cue.frames and word in ("about", "for") and scene.word(at + 1) != "comment":
        return at, end
    if cue.lemma == "say" and word in _ANSWERS and scene.tag(at + 1) in (Tag.PUNCT, Tag.PART, Tag.ADP):
        return at, at + 1
    inner = at
    while scene.tag(inner) in (Tag.ADJ, Tag.NUM) and scene.starts.get(inner) is None or scene.is_quote(inner):
        inner += 1  # 'more "patience"'
    phrase = scene.starts.get(inner)
    if phrase is not None and cue.frames == _DEEMING and _taken_as(scene, phrase):
        return at, end
    answered = phrase is not None and cue.lemma in _ANSWERING and bool(speech.noun(scene.tokens[phrase.head].lemma))
    if phrase is None or not (cue.frames & _OBJECTS or answered):
        return None
    if scene.word(phrase.head) in speech.TIMES and not (
        "judge" in cue.frames and scene.word(phrase.first) in _ARTICLES
    ):
        return None  # but "described a day at sea"
    if "show" in cue.frames and not _is_document(scene, one):
        return None
    if cue.frames == {"say"} and cue.lemma == "say" and scene.tag(phrase.head) is Tag.PROPN:
        return None
    return at, end


def _taken_as(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether "as" and a noun or adjective follow the object: "saw the ruling as an insult"."""
    for last in (phrase.last, phrase.end):
        if scene.word(last) == "as" and (last + 1 in scene.starts or scene.tag(last + 1) in _TAKEN_AS):
            return True
    return False


def _is_document(scene: Scene, one: Told) -> bool:
    """Whether the subject holds words or figures: a poll shows a lead, a coin a goat."""
    return one.speaker is not None and any(
        scene.tokens[i].lemma in speech.DOCUMENTS
        for i in range(one.speaker[0], min(one.speaker[1], one.speaker[0] + 12))
    )


def adjunct(scene: Scene, at: int) -> int | None:
    """The token behind an adverb, a time, a prepositional phrase, "published" or an aside; None where there is none."""
    issued = scene.word(at) in speech.ISSUED and scene.tag(at - 1) is Tag.NOUN
    if scene.tag(at) is Tag.ADV or scene.word(at) in speech.TIMES or issued:
        return at + 1
    if scene.word(at) == "," and scene.tag(at + 1) is Tag.ADV and scene.word(at + 2) == ",":
        return at + (2 if scene.is_quote(at + 3) else 3)
    phrase = scene.starts.get(at)
    if phrase is not None and scene.word(phrase.head) in speech.TIMES:
        return phrase.last
    if scene.word(at) in _PLACING and (inner := scene.starts.get(at + 1)) is not None:
        return inner.end
    if scene.word(at) in _PLACING and scene.word(at + 1) in speech.TIMES:
        return at + 2
    return None
