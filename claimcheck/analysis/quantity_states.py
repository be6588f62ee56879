"""What became of those counted: "24 were killed", "six are still unaccounted for", "killing two", "nobody was hurt"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.analysis.quantities import Head, Quantity, after_text, text_after, tokens_over
from claimcheck.model.analysis import Sentence, Tag
from claimcheck.model.span import Span
from claimcheck.text.folding import fold

_WHAT = (
    r"killed|wounded|injured|arrested|dead|died|hurt|missing|rescued|survived|detained|hospitalized|hospitalised|shot|"
    r"charged|evacuated|infected|fled|homeless|unaccounted|treated|freed|released|drowned|displaced|trapped|buried|"
    r"resigned|pleaded|convicted|acquitted|sentenced|elected|sacked|fired|suspended|alive|unharmed|abstained|voted|quit"
)
_PASSIVE = re.compile(
    r"(?:, [^,;.]{1,60},)? (?:(?:of them|of whom|people) )?(?:(?:were|was|are|is|have been|had been|has been|have|had|"
    r"remain|remained|feared) )?(?:[a-z]+ly |reported |feared |believed |presumed |confirmed |still |also |later |"
    r"been |so far |since |now |already |found |pronounced )"
    rf"{{0,4}}(?P<verb>{_WHAT})\b"
)
_AUX = re.compile(r" (?P<aux>were|are|have|remain|remained) (?P<next>[a-z]+)")
_HARM = re.compile(
    r"(?:kill|wound|injur|hurt|shoot|shot|arrest|detain|rescu|stab|captur|infect|displac|evacuat|leav|left|"
    r"claim|save|saving|hospitali|charg|kidnap|behead|execut|trap|sav)\w*$"
)
_NOUNS_OF_HARM = (
    r"(?:(?:civilian|military|other|human|serious|major|further) )*(?P<what>deaths|casualties|injuries|fatalities|"
    r"victims|"
    r"survivors|arrests|layoffs|passengers|cases|infections|losses|injury|casualty)"
)
_NONE = re.compile(
    r"\b(?:no|without(?: any)?) (?:(?:reported|reports of|immediate|immediate reports of|confirmed|word of|sign of) )*"
    rf"{_NOUNS_OF_HARM}\b"
)
_NOBODY = re.compile(
    r"\b(?:no one|nobody|no-one|none)(?P<of> of (?:the|those|its|his|her|their) (?P<what>[a-z-]+(?: [a-z-]+)?))?"
    r"(?: (?:aboard|inside|else|(?:in|on|at) [a-z ]{1,25}))? (?:was|were|is|has been|had been|have been|"
    r"is known to have|was reported|were reported) "
    r"(?:reported |believed |known to have been )?(?P<verb>killed|injured|hurt|wounded|harmed|arrested|charged|"
    r"infected)\b"
)

# What is said of those counted, in one word each; another word stands for itself.
STATES = {
    **dict.fromkeys(
        ("dead", "killed", "died", "killing", "kills", "kill", "dying", "lost their lives", "drowned"), "dead"
    ),
    **dict.fromkeys(
        ("injured", "wounded", "hurt", "injuring", "wounding", "hospitalised", "hospitalized", "harmed"), "injured"
    ),
    **dict.fromkeys(("missing", "unaccounted"), "missing"),
    **dict.fromkeys(("arrested", "detained", "arresting", "detaining"), "arrested"),
}


def state_after(sentence: Sentence, at: int) -> str | None:
    """What is said right after an offset of the document: "24 people [were killed]", in one word."""
    m = _PASSIVE.match(text_after(sentence, at, 100))
    return STATES.get(m["verb"]) if m else None


def state_of(sentence: Sentence, head: Head) -> str | None:
    """What is said of those counted: "[24] dead", "24 people were [killed]", "[killing] 24 people"."""
    if head.state is not None:
        return STATES.get(head.state, head.state)
    if found := state_after(sentence, sentence.tokens[head.last - 1].span.end):
        return found
    at = head.first - 1
    while at >= 0 and at > head.first - 6 and sentence.tokens[at].tag not in (Tag.VERB, Tag.PUNCT, Tag.ADP):
        at -= 1
    return STATES.get(sentence.tokens[at].folded) if at >= 0 else None


def verb_of(sentence: Sentence, quantity: Quantity) -> int | None:
    """The verb of a number that stands alone: "killing two", "24 were injured", as a token index."""
    after = after_text(sentence, quantity, 100)
    if m := _PASSIVE.match(after):
        token = sentence.token_at(quantity.value.end + m.start("verb"))
        return token.index if token else None
    base = sentence.passage.span.start
    first = sentence.token_at(quantity.span.start)
    at = (first.index if first else quantity.first) - 1
    if at >= 0 and _HARM.fullmatch(sentence.tokens[at].folded) and sentence.text[quantity.span.start - base - 1] == " ":
        return at
    return _acting(sentence, quantity, after)


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
    return token.index if free and (quantity.first == 0 or quantity.reading.form == "vague") else None


def nobody(sentence: Sentence) -> Iterator[tuple[Span, Head]]:
    """Where a text says that there are none: the span of the word that says so, and who or what there are none of."""
    base = sentence.passage.span.start
    text = fold(sentence.text).lower()
    for m in _NONE.finditer(text):
        tokens = tokens_over(sentence, m.start("what") + base, m.end("what") + base)
        word = m.group().split(" ", 1)[0]
        limited = re.search(r"\b(?:serious|major|further|other|military|civilian) ", m.group())
        start = limited.start() + m.start() if limited else m.start("what")
        first = sentence.token_at(start + base)
        if tokens and first is not None:
            head = Head(tokens[-1].index, first.index, tokens[-1].index + 1)
            yield Span(m.start() + base, m.start() + len(word) + base), head
    for m in _NOBODY.finditer(text):
        verb = sentence.token_at(m.start("verb") + base)
        cue = re.match(r"no one|no-one|nobody|none", m.group())
        if verb is not None and cue is not None:
            head = Head(verb.index, verb.index, verb.index + 1, m["verb"])
            yield Span(m.start() + base, m.start() + cue.end() + base), head
