"""What a length of time measures where no noun stands beside it: what lasts so long, or the state one is in.

"[The truce] is to last 72 hours" and "a 72-hour truce" give the length of one thing; "spent 12 days [in orbit]" and
"after 12 days [in orbit]" that of one state, whatever the verb. States are a preposition and a bare noun.
"""

from __future__ import annotations

from claimcheck.analysis import attachment
from claimcheck.lexicon import titles
from claimcheck.model.analysis import Sentence, Tag
from claimcheck.text import lemmas

Tokens = tuple[int, int]
"""First and last token of a range, half-open."""

_LASTING = frozenset("last run continue stretch span persist endure go drag take hold rage".split())
# "The siege ended after 16 hours"; with a particle "the talks broke up after six hours".
_ENDING = frozenset("end finish conclude collapse adjourn".split())
_ENDING_UP = frozenset((("break", "up"), ("break", "off"), ("wrap", "up"), ("break", "down")))
_CONTINUED = frozenset(("go", "drag"))  # only with "on": "the talks went on for six hours"
_BEFORE_IT = frozenset(
    "for about around roughly nearly almost over more less than at least up to some only just on a an another under "
    "as long many".split()
)
_IN = frozenset("in on without behind under at aboard".split())
_NO_STATE = frozenset(
    "all total fact addition return exchange advance power-play response order turn part particular general case "
    "least most last first time a the top work school".split()
)
_HEADING = frozenset("lead head rule govern chair manage coach captain run direct".split())
_AT_THE_HEAD = (("at", "the", "head"), ("at", "the", "helm"), ("at", "the", "top"), ("in", "charge"))
_SAME_STATE = {
    **dict.fromkeys(("in prison", "in jail", "behind bars", "in captivity", "in custody", "in detention"), "in prison"),
    **dict.fromkeys(("in office", "in power"), "in office"),
    **dict.fromkeys(("in hospital", "in care"), "in hospital"),
    **dict.fromkeys(("without power", "without electricity"), "without power"),
}


def lasting(sentence: Sentence, first: int, last: int) -> Tokens | None:
    """The noun phrase of what is said to last the length of these tokens (half-open); None where nothing is."""
    tokens = sentence.tokens
    at = first - 1
    while at >= 0 and tokens[at].folded in _BEFORE_IT:
        at -= 1
    ending = at > 0 and tokens[at].folded == "after"
    at -= ending
    split = at > 1 and ending and (_lemma(sentence, at - 1), tokens[at].folded) in _ENDING_UP
    at -= split
    if ending and not split and (ended := _ended(sentence, first)) is not None:
        return ended
    if at < 1 or not split and _lemma(sentence, at) not in (_ENDING if ending else _LASTING):
        return None
    if _lemma(sentence, at) in _CONTINUED and "on" not in {t.folded for t in tokens[at + 1 : first]}:
        return None
    clause = sentence.clause_at(at)
    while clause is not None and clause.surface is None and clause.governor is not None:
        clause = sentence.clauses[clause.governor]
    if clause is None or clause.surface is None or clause.negated:
        return None
    phrase = sentence.phrases[clause.surface]
    head = tokens[phrase.head]
    if phrase.head >= at or head.tag is not Tag.NOUN or not attachment.is_event(head):
        return None
    begin = phrase.first + (tokens[phrase.first].tag in (Tag.DET, Tag.PRON))
    return (min(begin, phrase.head), phrase.head + 1)


def _ended(sentence: Sentence, first: int) -> Tokens | None:
    """What somebody ends after so long: "called off [their strike] after 12 days"."""
    clause = sentence.clause_at(first)
    if clause is None or clause.negated or clause.passive or clause.lemma not in _PUTTING_AN_END:
        return None
    split = (n for preposition, n in clause.obliques if preposition in clause.lemma.split(" "))  # "called off [it]"
    for phrase in (sentence.phrases[n] for n in (*clause.objects, *split)):
        head = sentence.tokens[phrase.head]
        if clause.verb < phrase.first and phrase.last <= first and head.tag is Tag.NOUN and attachment.is_event(head):
            begin = phrase.first + (sentence.tokens[phrase.first].tag in (Tag.DET, Tag.PRON))
            return min(begin, phrase.head), phrase.head + 1
    return None


_PUTTING_AN_END = frozenset(
    ("end", "finish", "abandon", "halt", "stop", "suspend", "lift", "break", "conclude", "call off", "break off")
)


def state(sentence: Sentence, first: int, last: int) -> str | None:
    """The state that one is in for that time: "12 days [in orbit]", "[in hospital] for six days"."""
    tokens = sentence.tokens
    if (found := _state_at(sentence, last)) is not None:
        return found
    if _in_office(sentence, first, last):
        return "in office"
    if first and tokens[first - 1].folded == "for":
        return next((s for at in (first - 3, first - 4) if at >= 0 and (s := _state_at(sentence, at, first - 1))), None)
    return None


def to_do_in(sentence: Sentence, first: int, last: int) -> tuple[int, Tokens | None] | None:
    """The verb of what is to be done in a length of time (tokens, half-open): "has 30 days to [appeal]".

    With who is given the time, where that is not the subject: "gave [the firm] 30 days to appeal".
    """
    tokens = sentence.tokens
    at = last + 2 if [t.folded for t in tokens[last : last + 2]] == ["in", "which"] else last
    if at + 1 >= len(tokens) or tokens[at].folded != "to":
        return None
    verb = next((t for t in tokens[at + 1 : at + 3] if t.tag is not Tag.ADV), None)
    clause = sentence.clause_at(last - 1)
    while clause is not None and clause.verb > last - 1 and clause.governor is not None:
        clause = sentence.clauses[clause.governor]
    if verb is None or verb.tag is not Tag.VERB or clause is None or clause.negated:
        return None
    if clause.lemma.split(" ", 1)[0] not in _GIVING:
        return None
    while first > clause.verb + 1 and tokens[first - 1].folded in _BEFORE_IT:
        first -= 1
    near = 0 < first - clause.verb - 1 <= _LONGEST and tokens[first - 1].tag not in (Tag.ADP, Tag.ADV, Tag.PUNCT)
    given = not clause.passive and near and clause.lemma in _TO_SOMEBODY
    return verb.index, (clause.verb + 1, first) if given else None


_LONGEST = 5  # words of a name or noun that is given time
_TO_SOMEBODY = frozenset("give grant allow offer leave".split())
_GIVING = frozenset("have get give grant allow receive set hand face offer leave impose".split())


def _in_office(sentence: Sentence, first: int, last: int) -> bool:
    """Whether somebody is at the head of something so long: "in 14 years [as chairman]", "[led the club] for 14"."""
    tokens = sentence.tokens
    if any(tuple(t.folded for t in tokens[last : last + len(words)]) == words for words in _AT_THE_HEAD):
        return True
    if last + 1 < len(tokens) and tokens[last].folded == "as":
        phrase = sentence.phrase_at(last + 1)
        return phrase is not None and tokens[phrase.head].lemma in titles.OFFICES
    clause = sentence.clause_at(first)
    if clause is None or clause.lemma not in _HEADING or not clause.objects or not first:
        return False
    return tokens[first - 1].folded == "for" and tokens[last - 1].folded.removesuffix("s") in (
        "year",
        "decade",
        "month",
    )


def _state_at(sentence: Sentence, at: int, end: int | None = None) -> str | None:
    """A preposition and a bare noun from the token on, up to the end where one is given."""
    tokens = sentence.tokens
    if at + 1 >= len(tokens) or tokens[at].folded not in _IN:
        return None
    last = at + 2
    if tokens[at + 1].tag is Tag.ADJ and last < len(tokens) and tokens[last].tag is Tag.NOUN:
        last += 1
    noun = tokens[last - 1]
    more = last < len(tokens) and tokens[last].tag in (Tag.NOUN, Tag.PROPN, Tag.NUM)
    if noun.tag is not Tag.NOUN or more or noun.folded in _NO_STATE or (end is not None and last != end):
        return None
    said = " ".join(t.folded for t in tokens[at:last])
    return _SAME_STATE.get(said, said)


def _lemma(sentence: Sentence, at: int) -> str:
    return lemmas.lemma(sentence.tokens[at].folded, Tag.VERB)
