"""What became of those counted: "24 were killed", "six are still unaccounted for", "killing two", "nobody was hurt"."""

from __future__ import annotations

from claimcheck.analysis.attachment import top_of
from claimcheck.analysis.quantities import Head, Quantity, after_text, before_text, text_after
from claimcheck.analysis.quantities.bearers import is_taken, told_of_another
from claimcheck.analysis.quantities.captures import Said, taken_by_noun, taken_by_verb
from claimcheck.analysis.quantities.described_wholes import told_of_whole
from claimcheck.analysis.quantities.fates import fate_of
from claimcheck.analysis.quantities.partitives import verb_by_tree
from claimcheck.analysis.quantities.phrases import PHRASES
from claimcheck.analysis.quantities.told_before import dead_before, feared, listed_by_name
from claimcheck.lexicon import nouns
from claimcheck.model.analysis import Sentence, Tag
from claimcheck.text.patterns import lazily

_WHAT = (
    r"killed|wounded|injured|arrested|dead|died|hurt|missing|rescued|saved|survived|detained|hospitalized|hospitalised|shot|"
    r"perished|succumbed|slain|murdered|massacred|slaughtered|executed|beheaded|maimed|apprehended|stranded|sickened|"
    r"charged|evacuated|infected|fled|homeless|unaccounted|treated|freed|released|drowned|displaced|trapped|buried|"
    r"resigned|pleaded|convicted|acquitted|sentenced|elected|sacked|fired|suspended|alive|unharmed|abstained|voted|quit"
)
_PASSIVE = lazily(
    r"(?:, [^,;.]{1,60},)? (?:(?:of them|of whom|people) )?(?:(?:were|was|are|is|have been|had been|has been|have|had|"
    r"remain|remained|feared) )?(?:[a-z]+ly |reported |feared |believed |presumed |confirmed |still |also |later |"
    r"been |so far |since |now |already |found |pronounced |(?:shot|stabbed|beaten|ambushed|attacked|caught) and )"
    rf"{{0,4}}(?P<verb>{_WHAT})\b"
)
_AUX = lazily(r" (?P<aux>were|are|have|remain|remained) (?P<next>[a-z]+)")
_HARM = lazily(
    r"(?:kill|wound|injur|hurt|shoot|shot|arrest|detain|rescu|stab|captur|infect|displac|evacuat|leav|left|"
    r"claim|save|saving|hospitali|charg|kidnap|behead|execut|trap|sav|sicken|carry|carri)\w*$"
)
_LIVES_OF = lazily(r"\blives of(?: (?:the|all|some|another|an additional|its|their|those))* $")
_TAKEN = lazily(
    r"\b(?:los[et]\w*|claim\w*|tak\w*|took|cost\w*)(?: (?:the|all|some|another|an additional|its|their|those))* $"
)
_GRADES = {
    **dict.fromkeys(
        ("serious", "critical", "critic", "life-threatening", "severe", "grave", "bad", "heavi"), "seriously"
    ),
    **dict.fromkeys(("slight", "light", "minor"), "slightly"),
}
_LIVING = frozenset(("person", "animal", "group", "vehicle"))
_NO_TRACE = lazily(r"\bno (?:trace|sign|word|news) (?:of|from)(?: the)? $")
_KILLINGS = frozenset(
    "killing slaying murder massacre slaughter assassination execution beheading lynching drowning death".split()
)
_NOT_DONE = frozenset("attempted alleged planned".split())
_JOBS = frozenset("job position post role".split())
PARENTS = frozenset("mother father parent mom mum dad grandmother grandfather".split())
"""Those told by how many children they have: "a mother of 12"."""
_OF_THINGS = frozenset(("laid off", "without power"))
_JOINED = 3  # members of a list between one of those counted and the noun that governs them
_CUTTING = frozenset("cut axe ax shed slash eliminate lose go scrap abolish disappear vanish cost".split())
_ON_BOARD = lazily(r" (?:people |still )?(?:aboard|on ?board)\b")
_FEARED = lazily(r"\b(?:feared|presumed|believed)\b")

# What is said of those counted, in one word each, by the lemma; another word stands for itself.
STATES = {
    **dict.fromkeys(
        (
            "dead", "kill", "die", "perish", "drown", "succumb", "slay", "slain", "murder", "massacre", "slaughter",
            "execute", "behead", "lynch", "electrocute", "suffocate", "asphyxiate", "killed", "death", "fatality",
        ),
        "dead",
    ),
    **dict.fromkeys(
        ("injured", "wounded", "hurt", "injure", "wound", "hospitalise", "hospitalize", "hospitalised", "hospitalized",
         "harm", "maim", "injury"),
        "injured",
    ),
    **dict.fromkeys(("missing", "unaccounted"), "missing"),
    **dict.fromkeys(("arrest", "detain", "apprehend", "arrested", "detained"), "arrested"),
    **dict.fromkeys(("rescue", "save", "rescued", "saved"), "rescued"),
    **dict.fromkeys(("displace", "displaced"), "displaced"),
    **dict.fromkeys(("trap", "trapped"), "trapped"),
    **dict.fromkeys(("strand", "stranded"), "stranded"),
    **dict.fromkeys(("infect", "infected", "sicken", "sickened", "sick", "ill"), "infected"),
    **dict.fromkeys(("evacuate", "evacuee", "evacuated"), "evacuated"),
    **dict.fromkeys(("redundancy", "layoff"), "laid off"),
    "homeless": "homeless",
}  # fmt: skip


def said_of(sentence: Sentence, quantity: Quantity, head: Head | None) -> Said | None:
    """What became of those counted: "[24] dead", "24 people were [killed]", "[killing] 24", "claimed 24 [lives]"."""
    if head is not None and head.state == "aboard" and (told := _said_by_place(sentence, quantity, head)) is not None:
        return told  # "12 of those aboard suffered injuries"
    whole = told_of_whole(sentence, quantity, head)
    if head is not None and head.state is not None and not whole:
        if head.state == "aboard" and is_taken(sentence, quantity.first):
            return None
        near = range(head.first, min(head.last + 1, len(sentence.tokens)))
        token = next((i for i in near if sentence.tokens[i].folded == head.state), head.token)
        return _graded(sentence, Said(STATES.get(head.state, head.state), token))
    last = whole[-1] if whole else None if head is None else head.last - 1
    end = quantity.value.end if last is None else sentence.tokens[last].span.end
    found = (
        dead_before(sentence, quantity)
        or _said_before(sentence, head)
        or _theirs(sentence, head, _said_after(sentence, end))
        or _theirs(sentence, head, _said_by_phrase(sentence, end))
        or _said_by_noun(sentence, quantity, head)
        or _said_by_verb(sentence, quantity, head)
        or taken_by_verb(sentence, head)
        or _laid_off(sentence, head)
        or _said_by_place(sentence, quantity, head)
    )
    if found is not None and head is not None and sentence.tokens[head.token].lemma in _NO_VICTIMS:
        return None  # "charged with six counts"
    if found is not None and found.token in whole:
        return None
    return _graded(sentence, feared(sentence, quantity, found)) if found is not None else None


def _theirs(sentence: Sentence, head: Head | None, said: Said | None) -> Said | None:
    """What stands behind those counted, where it is told of them and of nobody else."""
    if said is not None and head is not None and told_of_another(sentence, head.token, said.token):
        return None
    return said


def _graded(sentence: Sentence, said: Said) -> Said:
    """Those badly hurt are some of those hurt: "30 seriously injured", "12 serious injuries"."""
    before = sentence.tokens[said.token - 1].folded.removesuffix("ally").removesuffix("ly") if said.token else ""
    grade = _GRADES.get(before) if said.state == "injured" else None
    return Said(f"{grade} injured", said.token) if grade else said


def _said_before(sentence: Sentence, head: Head | None) -> Said | None:
    """Those whose plight stands before the noun: "the 14 [missing] miners"."""
    if head is None or "person" not in nouns.classes(sentence.tokens[head.token].lemma):
        return None
    near = (t for t in sentence.tokens[: head.token] if t.head == head.token and t.relation in ("amod", "acl"))
    return next((Said(STATES[t.folded], t.index) for t in near if t.folded in STATES), None)


def _said_after(sentence: Sentence, end: int) -> Said | None:
    after = text_after(sentence, end, 100)
    m = _PASSIVE.match(after)
    token = sentence.token_at(end + m.start("verb")) if m else None
    if m is None or token is None:
        return None
    state = STATES.get(token.lemma, STATES.get(m["verb"]))
    if state is None:
        return None
    return Said(f"feared {state}" if _FEARED.search(m.group()) else state, token.index)


def _said_by_phrase(sentence: Sentence, end: int) -> Said | None:
    """ "twelve men were [taken into custody]", "a family of four was [brought to safety]"."""
    after = text_after(sentence, end, 80)
    for pattern, state in PHRASES:
        if m := pattern.match(after):
            token = sentence.token_at(end + (m.start("said") if m["said"] else m.end() - 1))
            clause = sentence.clause_at(token.index) if token else None
            return None if token is None else Said(state, clause.verb if clause is not None else token.index)
    return None


def _said_by_place(sentence: Sentence, quantity: Quantity, head: Head | None) -> Said | None:
    """What the verb beside which they stand tells with the words on it: "[put] 12 people in hospital"."""
    counted = frozenset((quantity.first,) if head is None else (quantity.first, head.token))
    found = fate_of(sentence, counted)
    kinds = nouns.classes(sentence.tokens[head.token].lemma) if head is not None else frozenset()
    if found is None or kinds and not kinds & _LIVING and found[0] not in _OF_THINGS:
        return None
    return Said(*found)


def _laid_off(sentence: Sentence, head: Head | None) -> Said | None:
    """Those that lose their work, and the jobs that go with them: "will [cut] 900 jobs", "900 posts are to [go]"."""
    if head is None or sentence.tokens[head.token].lemma not in _JOBS:
        return None
    clause = sentence.clause_at(head.token)
    verb = None if clause is None else clause.lemma.split(" ", 1)[0]
    return Said("laid off", clause.verb) if clause is not None and verb in _CUTTING else None


_NO_VICTIMS = frozenset(("count", "charge", "offence", "offense")) | PARENTS


def _said_by_noun(sentence: Sentence, quantity: Quantity, head: Head | None) -> Said | None:
    """ "14 [deaths]", "claimed 31 [lives]", "took 31 [victims]", "the [lives] of seven fishermen"."""
    if head is not None and (state := STATES.get(sentence.tokens[head.token].lemma)) is not None:
        return Said(state, head.token)
    if head is not None and _is_of_the_sick(sentence, head):
        return Said("infected", head.token)
    if head is not None and sentence.tokens[head.token].lemma in ("life", "victim"):
        return Said("dead", head.token) if _TAKEN.search(before_text(sentence, quantity, 40)) else None
    if head is not None and (listed := listed_by_name(sentence, quantity, head)) is not None:
        return listed
    if _NO_TRACE.search(before_text(sentence, quantity, 40)):
        first = sentence.token_at(quantity.span.start)
        return Said("missing", quantity.first if first is None else max(0, first.index - 2))
    if (taken := taken_by_noun(sentence, quantity, head)) is not None:
        return taken
    if (noun := _killed_of(sentence, head)) is not None:
        return Said("dead", noun)
    m = _LIVES_OF.search(before_text(sentence, quantity, 40))
    first = sentence.token_at(quantity.span.start)
    return Said("dead", max(0, first.index - 2)) if m and first else None


_SOME_CASES = frozenset("confirmed suspected probable possible new active daily imported fatal severe".split())


def _is_of_the_sick(sentence: Sentence, head: Head) -> bool:
    """Whether those counted are cases of a disease: "measles [cases]", "the outbreak rose to 9 [cases]"."""
    noun = sentence.tokens[head.token]
    told = {t.folded for t in sentence.tokens[head.first : head.token]}
    if noun.lemma not in ("case", "infection", "patient") or told & _SOME_CASES:
        return False
    beside = [t for t in sentence.tokens if t.head == head.token and t.relation.startswith(("compound", "nmod"))]
    beside += sentence.tokens[head.first : head.token]
    if any("disease" in nouns.classes(t.lemma) for t in beside):
        return True
    clause = sentence.clause_at(head.token)
    surface = None if clause is None or clause.surface is None else sentence.phrases[clause.surface]
    return surface is not None and sentence.tokens[surface.head].lemma in ("outbreak", "epidemic", "pandemic")


def _killed_of(sentence: Sentence, head: Head | None) -> int | None:
    """The noun of which those counted are the victims: "the [massacre] of five priests and three citizens"."""
    if head is None:
        return None
    token = sentence.tokens[head.token]
    for _ in range(_JOINED):
        if token.relation != "conj" or token.head < 0:
            break
        token = sentence.tokens[token.head]
    if not token.relation.startswith("nmod") or token.head < 0:
        return None
    noun = sentence.tokens[token.head]
    of = any(t.head == token.index and t.relation == "case" and t.folded == "of" for t in sentence.tokens)
    if not of or noun.lemma not in _KILLINGS or noun.tag is not Tag.NOUN or noun.index >= token.index:
        return None
    bare = noun.index == 0 or sentence.tokens[noun.index - 1].folded not in _NOT_DONE
    return noun.index if bare else None


def _said_by_verb(sentence: Sentence, quantity: Quantity, head: Head | None) -> Said | None:
    """The verb of which those counted are the object or subject, or that stands right before them."""
    tokens = sentence.tokens
    first = sentence.token_at(quantity.span.start)
    begin = first.index if first else quantity.first
    at = begin - 1
    while at >= 0 and at > begin - 6 and tokens[at].tag not in (Tag.VERB, Tag.PUNCT, Tag.ADP):
        at -= 1
    if head is not None and (kinds := nouns.classes(tokens[head.token].lemma)) and not kinds & _LIVING:
        return None
    counted = tokens[top_of(sentence, quantity.first, quantity.last)] if head is None else tokens[head.token]
    over = counted.head if counted.relation in ("obj", "nsubj", "nsubj:pass") else -1
    acts = counted.relation.startswith("nsubj") and over > counted.index and tokens[over].tag is Tag.VERB
    for verb in (over,) if acts else (at, over):  # "nine have died and 27 have fallen ill"
        if verb >= 0 and tokens[verb].tag is not Tag.ADP and (state := STATES.get(tokens[verb].lemma)) is not None:
            return Said(state, verb)
    return None


def verb_of(sentence: Sentence, quantity: Quantity) -> int | None:
    """The verb of a number that stands alone: "killing two", "24 were injured", as a token index."""
    after = after_text(sentence, quantity, 100)
    if m := _PASSIVE.match(after):
        token = sentence.token_at(quantity.value.end + m.start("verb"))
        return token.index if token else None
    base = sentence.passage.span.start
    first = sentence.token_at(quantity.span.start)
    at = (first.index if first else quantity.first) - 1
    if (
        at >= 0
        and _HARM.fullmatch(sentence.tokens[at].folded)
        and sentence.text[quantity.span.start - base - 1].isspace()
    ):
        return at
    return _on_board(sentence, quantity, after) or _acting(sentence, quantity, after)


def _on_board(sentence: Sentence, quantity: Quantity, after: str) -> int | None:
    clause = sentence.clause_at(quantity.first)
    return clause.verb if clause is not None and _ON_BOARD.match(after) else None


def _acting(sentence: Sentence, quantity: Quantity, after: str) -> int | None:
    """The verb right after a number of two or more that stands for those who act."""
    if quantity.reading.number.nominal < 2 or quantity.last >= len(sentence.tokens):
        return None
    if m := _AUX.match(after):
        at = sentence.token_at(quantity.value.end + m.start("next"))
        clause = sentence.clause_at(at.index) if at else None
        verb = sentence.tokens[clause.verb] if clause else None
        return verb.index if verb is not None and verb.index >= quantity.last and verb.tag is Tag.VERB else None
    token = sentence.tokens[quantity.last]
    free = after.startswith(" ") and token.tag is Tag.VERB and token.folded.endswith("ed")
    if free and (quantity.first == 0 or quantity.reading.form == "vague"):
        return token.index
    return verb_by_tree(sentence, quantity)
