"""Who has a place in an order, and what of: "[Ruiz], 61, in the No. 2 spot", "her third term as [chair]"."""

from __future__ import annotations

import re

from claimcheck.analysis.quantities import Head, text_after, text_before
from claimcheck.model.analysis import Sentence, Tag
from claimcheck.model.span import Span

# What one has one of at a time, or is counted through: "her third term", whatever is said of her in it.
COUNTED = frozenset("term surgery operation priority season marriage anniversary edition reading".split())
# What one wins, brings out or goes through one after the other, and holds whoever is the subject of the sentence.
WON = frozenset(("title", "medal", "crown", "album", "novel", "book", "film", "child", "marriage", "gold medal"))
_FINISHING = frozenset(
    "finish come place end take claim secure earn grab clinch settle lie sit stand top lead be remain".split()
)
_CHOOSING = frozenset("elect re-elect reelect appoint reappoint choose name return confirm vote pick".split())
KIN = frozenset("son daughter child wife husband brother sister grandchild grandson granddaughter".split())
_SOUGHT = re.compile(
    r"\b(?:seek\w*|sought|bid for|run(?:ning)? for|ran for|want\w*|hop\w+|consider\w*|eye\w*|denied)\b"
)
_RANKING = re.compile(r"\b(?:ranked|ranks?|ranking|world|seed(?:ed)?|no\.|number|rated)(?: |$)")


def role(sentence: Sentence, span: Span, scale: str) -> str | None:
    """What the rank is one of, where the verb does not matter: a term served, a son, a place in a ranking."""
    if scale in COUNTED or scale in KIN:
        sought = _SOUGHT.search(text_before(sentence, span.start, 40))
        return f"{scale} sought" if sought else scale
    said = (
        text_before(sentence, span.start, 24)
        + sentence.text[span.start - sentence.passage.span.start : span.end - sentence.passage.span.start].lower()
    )
    if scale in WON:
        return scale
    if scale == "place" and not _RANKING.search(said):
        return "finish" if _finisher(sentence, span.start) is not None else None
    if scale != "place":
        return None
    world = "world" in said or text_after(sentence, span.end, 24).startswith((" in the world", " worldwide"))
    return "world ranking" if world else "seeding" if "seed" in said else "ranking"


def holder(sentence: Sentence, start: int, at: int, scale: str) -> tuple[int, int] | None:
    """Who has the rank, as a token range, where it need not be the subject of the clause."""
    if scale == "place":
        return ranked(sentence, start) or _finisher(sentence, start)
    if scale in WON:
        return _winner(sentence, at)
    if scale in KIN:
        return beside(sentence, at)
    if scale not in COUNTED:
        return None
    verb = next((i for i in range(at, max(0, at - 16), -1) if sentence.tokens[i].lemma in _CHOOSING), at)
    clause = sentence.clause_at(verb)
    phrase = sentence.phrase_at(verb + 1) if verb < at else None
    if clause is not None and (phrase is None or clause.passive or phrase.first > at):
        number = clause.surface
        phrase = sentence.phrases[number] if number is not None else None
    return phrase.bounds if phrase is not None and phrase.last <= at else None


def _finisher(sentence: Sentence, start: int) -> tuple[int, int] | None:
    """Who finishes in a place: the subject of "finished third", "took second place"."""
    token = sentence.token_at(start)
    clause = sentence.clause_at(token.index) if token is not None else None
    if clause is None or clause.surface is None or clause.lemma.split(" ", 1)[0] not in _FINISHING or clause.passive:
        return None
    phrase = sentence.phrases[clause.surface]
    return phrase.bounds


def _winner(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Whose title, medal or book it is: its owner, who is given it, or who wins it."""
    tokens = sentence.tokens
    owner = next((t for t in tokens if t.head == at and t.relation == "nmod:poss" and t.tag is not Tag.PRON), None)
    if owner is not None:
        phrase = sentence.phrase_at(owner.index)
        first = owner.index if phrase is None else phrase.first
        return (first + (tokens[first].tag is Tag.DET), owner.index + 1)
    clause = sentence.clause_at(at)
    if clause is None:
        return None
    own = sentence.phrase_at(at)
    given = [p for n in clause.objects if (p := sentence.phrases[n]) is not own and p.last <= at]
    if given and not clause.passive:
        return (given[0].first, given[0].last)
    if clause.surface is None or sentence.phrases[clause.surface] is own:
        return None
    phrase = sentence.phrases[clause.surface]
    return phrase.bounds if phrase.last <= at else None


def done_again(sentence: Sentence, at: int) -> int:
    """The verb of what is done for the n-th time, from the token of "time": "the third time [they] have [met]"."""
    clause = sentence.clause_at(at)
    if clause is None or clause.lemma != "be":
        return at
    return next((c.verb for c in sentence.clauses if c.first >= at and c is not clause), at)


def ranked(sentence: Sentence, start: int) -> tuple[int, int] | None:
    """The name right before a place: "a poll shows [the Greens] third", "[Ruiz], 61, of Arle in the No. 2 spot"."""
    first = sentence.token_at(start)
    at = first.index - 1 if first else -1
    while at >= 0 and sentence.tokens[at].folded in ("tied", "for", "joint", "in", "equal", "the", "as"):
        at -= 1
    if at > 1 and sentence.tokens[at].tag is Tag.PROPN and sentence.tokens[at - 1].folded in ("of", "from"):
        at -= 2
    while at > 1 and (sentence.tokens[at].text == "," or sentence.tokens[at].text.isdigit()):
        at -= 1
    if at < 0 or sentence.tokens[at].tag is not Tag.PROPN:
        clause = sentence.clause_at(at) if at >= 0 else None
        if clause is None or not clause.passive or clause.surface is None:
            return None
        surface = sentence.phrases[clause.surface]
        return (surface.first, surface.last) if surface.last <= at + 1 else None
    phrase = sentence.phrase_at(at)
    return (phrase.first, min(phrase.last, at + 1)) if phrase is not None else None


def beside(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The name in apposition to a noun: "the king's second son, [Prince Odo]", "[Odo], the king's second son"."""
    tokens = sentence.tokens
    own = sentence.phrase_at(at)
    before = own.first - 1 if own is not None else at - 1
    for comma, near in ((at + 1, at + 2), (before, before - 1)):
        if 0 <= near < len(tokens) and tokens[comma].text == "," and tokens[near].tag is Tag.PROPN:
            phrase = sentence.phrase_at(near)
            return None if phrase is None else phrase.bounds
    return None


def office(sentence: Sentence, at: int) -> Head | None:
    """What a term or season is served as: "a third term as [party chair]"."""
    if at + 1 >= len(sentence.tokens) or sentence.tokens[at].folded != "as":
        return None
    phrase = sentence.phrase_at(at + 1)
    return None if phrase is None else Head(phrase.head, phrase.first, phrase.last)
