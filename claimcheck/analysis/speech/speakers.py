"""Whose words they are: the subject of the verb, the noun behind an inverted tag, the owner of a claim."""

from __future__ import annotations

from claimcheck.analysis.speech import several
from claimcheck.analysis.speech.appositions import (
    KNOWING,
    acts_on,
    apposed_to,
    before_apposition,
    described,
    ending_at,
    governed,
    known_by,
    who_knows,
)
from claimcheck.analysis.speech.hearing import hearing
from claimcheck.analysis.speech.naming import may_speak
from claimcheck.analysis.speech.reading import quoting
from claimcheck.analysis.speech.types import Cue, Scene, Told
from claimcheck.analysis.speech.uttering import uttering
from claimcheck.lexicon import embedding, speech
from claimcheck.model.analysis import Clause, NounPhrase, Tag
from claimcheck.model.span import Span

_OF_THINGS = frozenset(("judge", "deem", "will", "aim"))  # what takes an object is not followed by who speaks
_EMPTY = frozenset(("there", "that", "this", "what"))
_GROUP = frozenset((Tag.AUX, Tag.ADV, Tag.PART))
_RELATIVES = frozenset(("who", "which", "that"))
_REFLEXIVES = frozenset("himself herself itself themselves".split())
_NEAR = 12  # tokens between an owner and what is his
_QUANTIFIERS = frozenset("many some several few most others both all".split())
_JUST = 5  # tokens between a verb of speech and a participle of whoever speaks
_INTERPOSING = _RELATIVES | {"what"}


def group_start(scene: Scene, at: int) -> int:
    """Where the verb group begins that ends at the token: its auxiliaries, adverbs, "to"."""
    while at > 0 and (scene.tag(at - 1) in _GROUP or scene.word(at - 1) in ("to", "not", "n't")):
        at -= 1
    return at


def told(scene: Scene, cue: Cue) -> Told:
    """The cue with its speaker and the tokens that the two take up."""
    if (court := hearing(scene, cue)) is not None and scene.word(court.first - 1) == ",":
        return Told(cue, None, court.first, cue.last)  # "..., the court was told"
    who = described(scene, cue, _speaker(scene, cue, scene.clauses.get(cue.verb)))
    begin = group_start(scene, cue.first) if cue.part == "verb" else cue.first
    relative = scene.word(begin - 1) in _RELATIVES
    if relative:
        begin -= 1
    completed = who is not None and who[1] < begin and _completed(scene, who[1], begin)
    if who is not None and completed and scene.word(who[1] + 1) != "by":
        who = who[0], begin  # "advisers to the mayor say", not "a memo seen by Reuters says"
    if cue.part == "verb" and (verb := quoting(scene.sentence, cue.verb)) is not None:
        outer = scene.clauses.get(verb)
        named = _phrase(scene, outer.surface) if outer is not None else None
        begin = named.first if named is not None and named.first < verb else group_start(scene, verb)
        begin = who[0] if who is not None and begin < who[0] < verb else begin
    aside = scene.word(begin - 1) in (",", "-", ")") and not scene.word(cue.verb).endswith("ing")
    if (
        who is not None
        and who[1] <= begin
        and (who[1] == begin or aside or completed or known_by(scene, begin) == who[1])
    ):
        begin = who[0]
    last = who[1] if who is not None and who[0] == cue.last else cue.last
    interposed = (
        scene.word(begin - 1) in _INTERPOSING
        and not relative
        and who is not None
        and scene.tag(last) in (Tag.AUX, Tag.VERB)
        and not scene.word(last).endswith("ing")
    )
    return Told(cue, who, begin, last, relative or interposed, interposed)


def _completed(scene: Scene, first: int, last: int) -> bool:
    """Whether prepositional phrases alone stand between a speaker and his verb, or how a document came out."""
    inside = (Tag.DET, Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.ADP, Tag.NUM, Tag.PART)
    came_out = scene.tokens[first - 1].lemma in speech.DOCUMENTS and scene.word(first).endswith(("ed", "seen"))
    first += came_out and scene.tag(first) in (Tag.VERB, Tag.ADJ)
    return scene.tag(first) is Tag.ADP and all(scene.tag(i) in inside for i in range(first, last))


def _speaker(scene: Scene, cue: Cue, clause: Clause | None) -> tuple[int, int] | None:
    """The token range of whoever speaks, or None."""
    if cue.part == "phrase":
        after = _behind(scene, cue.last)
        return _all_behind(scene, after) if scene.word(cue.last) not in speech.NO_ORIGIN else None
    if cue.part == "noun":
        return _owner(scene, cue)
    if cue.part == "aside":
        return cue.holder
    return _of_verb(scene, cue, clause)


def _of_verb(scene: Scene, cue: Cue, clause: Clause | None) -> tuple[int, int] | None:
    begin = group_start(scene, cue.first)
    if cue.lemma == "hear":
        return None
    if inverted(scene, cue):
        return _all_behind(scene, _behind(scene, cue.last))
    if (quoted := _quoted_as(scene, cue)) is not None:
        return _reach(scene, quoted)
    if (relative := known_by(scene, begin)) is not None:
        return _reach(scene, ending_at(scene, relative))
    if clause is not None and clause.passive and (clause.subject is not None or _be_stands(scene, begin, cue.first)):
        return _agent(scene, cue, _phrase(scene, clause.subject))
    if addressed(scene, cue):
        return _reach(scene, scene.starts.get(cue.last + 1)) if scene.word(cue.last) == "by" else None
    before = begin - 1
    alone = all(t.tag is Tag.ADV for t in scene.tokens[begin : cue.first])
    if scene.tokens[cue.verb].folded.endswith("ing") and alone:
        near = scene.ends.get(begin)
        if near is not None and cue.lemma in speech.STANCES and may_speak(scene, near):
            return near.first, near.last  # "a group backing the merger"
        if scene.word(cue.verb) in speech.CITING and (origin := _according(scene, before)) is not None:
            return _reach(scene, origin)
        number = _said_before(scene, clause)
        number = _main_subject(scene, cue) if number is None else number
        if number is None and clause is not None and clause.relation == "participle":
            number = clause.surface  # whoever acts in the clause that it hangs on, main or not
        return _reach(scene, apposed_to(scene, _phrase(scene, number)))
    if cue.lemma == "say" and scene.word(before) == "that" and clause is not None and clause.relation == "relative":
        return _reach(scene, ending_at(scene, before))  # "a letter that said"
    if scene.word(before) in (",", "-", ")") and (far := before_apposition(scene, before)) is not None:
        return _reach(scene, far)
    near = ending_at(scene, begin)
    if near is not None and scene.word(near.head) == "first" and scene.word(begin) == "to":
        near = ending_at(scene, group_start(scene, near.first)) or near  # "the Post was the first to report"
        return _reach(scene, near)
    if near is not None and not governed(scene, near):
        return _reach(scene, near)
    if near is not None and scene.word(near.first - 2) in KNOWING and (knows := who_knows(scene, near.first - 2)):
        return several.begin(scene, knows.first), near.end  # "sources close to the club say"
    placed = ending_at(scene, near.first - 1) if near is not None else None
    bare = clause is None or clause.subject is None
    if near is not None and placed is not None and bare and scene.word(placed.first - 1) == ",":
        return placed.first, near.last  # "..., reports in Italy claim"
    subject = _phrase(scene, clause.subject) if clause is not None else near
    if subject is None and scene.word(before) in _QUANTIFIERS:
        return before, begin  # "Many believe that"
    if subject is not None and subject.first > cue.verb:
        subject = None
    return _reach(scene, apposed_to(scene, subject))


def addressed(scene: Scene, cue: Cue) -> bool:
    """Whether a participle hangs on whom somebody else speaks to: "residents told to leave", "the crew, told that"."""
    word = scene.word(cue.verb)
    past = word.endswith("ed") or word in ("told", "taught")
    if cue.part != "verb" or not past or group_start(scene, cue.first) != cue.first:
        return False
    behind = scene.word(cue.last)
    bidding = "tell" in cue.frames or cue.lemma in speech.BIDDING
    return behind in ("to", "by") and bidding or behind == "that" and cue.lemma in speech.TELLING


def _agent(scene: Scene, cue: Cue, phrase: NounPhrase | None) -> tuple[int, int] | None:
    """Who acts in a passive, without what he charges somebody with: "accused by Oslo | of spying"."""
    found = _reach(scene, phrase)
    if found is None or phrase is None or phrase.complement is None or cue.lemma not in speech.CHARGING:
        return found
    return found[0], phrase.last


def _be_stands(scene: Scene, first: int, last: int) -> bool:
    return any(scene.tokens[i].lemma in ("be", "get") for i in range(first, last))


def _according(scene: Scene, comma: int) -> NounPhrase | None:
    """Whom "according to" names before an aside: "According to the Herald, citing a survivor, ..."."""
    near = ending_at(scene, comma) if scene.word(comma) == "," else None
    return near if near is not None and scene.word(near.first - 2) == "according" else None


def _said_before(scene: Scene, clause: Clause | None) -> int | None:
    """Whoever speaks just before a participle: '"...," Ruiz said, before claiming that ...'."""
    if clause is None:
        return None
    near = range(clause.verb - _JUST, clause.verb)
    before = [c for c in scene.sentence.clauses if c.verb in near and embedding.is_saying(c.lemma)]
    return before[-1].surface if before else None


def _main_subject(scene: Scene, cue: Cue) -> int | None:
    """Whoever speaks in a participle ("..., adding that"): the subject of the main clause before it, else behind it."""
    found: int | None = None
    for clause in scene.main_around(cue.verb):
        surface = clause.surface
        if clause.verb < cue.verb:
            found = surface if surface is not None else found
        elif found is None:
            return surface
    return found


def inverted(scene: Scene, cue: Cue) -> bool:
    """Whether the verb stands before its subject, behind what is said: '..., said X'; "..., says X"."""
    opens = cue.first == 0 and "say" in cue.frames and not scene.tokens[0].folded.endswith("ing")
    if not opens and not scene.is_quote(cue.first - 1) and scene.word(cue.first - 1) not in (",", "-"):
        return False
    after = _behind(scene, cue.last)
    if after is None or scene.tokens[cue.verb].folded.endswith("ing"):
        return False
    head = scene.tokens[after.head]
    if head.folded in speech.TIMES or acts_on(scene, cue.verb, after):
        return False
    if scene.word(cue.first - 1) == "," and before_apposition(scene, cue.first - 1) is not None:
        return False  # "Ode, who lost, claims votes were bought"
    if head.tag is Tag.PRON and head.folded not in ("he", "she", "they", "i", "we"):
        return False
    follows = scene.tag(after.last)
    return follows not in (Tag.AUX, Tag.VERB) and not cue.frames <= _OF_THINGS and scene.word(cue.last) != "that"


def _behind(scene: Scene, at: int) -> NounPhrase | None:
    """The phrase that begins at the token, or behind a participle of its own ("said retired general Ode")."""
    found = scene.starts.get(at)
    if found is None and scene.tag(at) in (Tag.VERB, Tag.ADJ, Tag.ADV) and scene.tag(at + 1) in (Tag.NOUN, Tag.PROPN):
        found = scene.starts.get(at + 1)
    return found


def _quoted_as(scene: Scene, cue: Cue) -> NounPhrase | None:
    """Who is quoted as saying: what the verb is of in the active, whatever the passive is told of."""
    verb = quoting(scene.sentence, cue.verb)
    if verb is None:
        return None
    near = ending_at(scene, cue.first - 1)
    if near is not None and near.first > verb and scene.word(near.first - 1) != "by":
        return near
    begin = group_start(scene, verb)
    outer = scene.clauses.get(verb)
    beside = ending_at(scene, begin) if scene.is_quote(begin - 3) or scene.is_quote(begin - 2) else None
    if beside is None and outer is not None and outer.objects:
        return scene.sentence.phrases[outer.objects[0]]
    return beside or ending_at(scene, begin)  # '"A disgrace", Ode was quoted as saying'


def _phrase(scene: Scene, number: int | None) -> NounPhrase | None:
    return scene.sentence.phrases[number] if number is not None else None


def _reach(scene: Scene, phrase: NounPhrase | None) -> tuple[int, int] | None:
    if phrase is None or scene.tokens[phrase.head].folded in _EMPTY:
        return None
    if scene.tokens[phrase.head].folded in ("a", "an", "the"):
        return None
    if scene.tokens[phrase.head].folded in _REFLEXIVES:
        phrase = ending_at(scene, phrase.first) or phrase  # "the mayor himself said"
    return several.begin(scene, phrase.first), phrase.end


def _all_behind(scene: Scene, phrase: NounPhrase | None) -> tuple[int, int] | None:
    """The same of whoever is named behind the cue, with those who are named together with him."""
    found = _reach(scene, phrase)
    return None if found is None else (found[0], several.end(scene, found[1]))


def _owner(scene: Scene, cue: Cue) -> tuple[int, int] | None:
    """Whose claim it is: "X's claim", "her claim", "a statement from X", "the claim by X"."""
    phrase = scene.around.get(cue.first)
    if phrase is not None:
        for at in range(max(phrase.first, cue.first - _NEAR), cue.first):
            if scene.word(at) in ("'s", "'") and scene.tag(at) is Tag.PART:
                return phrase.first, at + 1
        if scene.tag(phrase.first) is Tag.PRON and phrase.first < cue.first:
            return phrase.first, phrase.first + 1
    if (speaker := uttering(scene, phrase)) is not None:
        return _reach(scene, speaker)
    after = scene.starts.get(cue.last + 1)
    if scene.word(cue.last) in ("from", "by") or scene.word(cue.last) == "of" and may_speak(scene, after):
        return _reach(scene, after)
    return None


def span(scene: Scene, bounds: tuple[int, int] | None) -> Span | None:
    return scene.sentence.span_of(*bounds) if bounds is not None and bounds[0] < bounds[1] else None
