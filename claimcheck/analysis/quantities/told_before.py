"""What stands before a figure and says what became of those counted: "shot dead five", "list of the dead: 94 names"."""

from __future__ import annotations

from claimcheck.analysis.quantities import Head, Quantity, before_text
from claimcheck.analysis.quantities.captures import Said
from claimcheck.model.analysis import Sentence
from claimcheck.text.patterns import lazily

_DEAD = lazily(
    r"\b(?:shot|shoots?|shooting|gunned|guns|gunning|struck|found|left|leaving|leaves|declared|pronounced) dead $"
    r"|\b(?:burn(?:ed|t|ing|s)|stabb(?:ed|ing)|stabs|beat(?:en|ing|s)?|crush(?:ed|ing)|hack(?:ed|ing)|batter(?:ed|ing)|"
    r"club(?:bed|bing)|trampl(?:ed|ing)|tortur(?:ed|ing)|ston(?:ed|ing)) (?:to death|alive) $"
)
_NAMES = lazily(r"\blists? of (?:the |its |those )?(?P<state>victims|dead|missing|injured|wounded)\b[^.;:]{0,50} $")
_FEARING = lazily(r"\b(?:fear|dread|worr)(?:s|ed|ing|y|ied|ies)?(?: that)?(?: about| around| some)? $")
_LISTED = {"victims": "dead", "dead": "dead", "missing": "missing", "injured": "injured", "wounded": "injured"}
_UNSURE = frozenset(_LISTED.values())


def dead_before(sentence: Sentence, quantity: Quantity) -> Said | None:
    """What the verb right before a figure says in several words: "[shot dead] five of his colleagues"."""
    first = sentence.token_at(quantity.span.start)
    if first is None or not first.index or _DEAD.search(before_text(sentence, quantity, 30)) is None:
        return None
    clause = sentence.clause_at(first.index - 1)
    return Said("dead", first.index - 1 if clause is None else clause.verb)


def listed_by_name(sentence: Sentence, quantity: Quantity, head: Head) -> Said | None:
    """What became of those whose names are on a list: "closed its list of [victims] with 94 names"."""
    if sentence.tokens[head.token].lemma != "name":
        return None
    listed = _NAMES.search(before_text(sentence, quantity, 90))
    return None if listed is None else Said(_LISTED[listed["state"]], head.token)


def feared(sentence: Sentence, quantity: Quantity, said: Said) -> Said:
    """What is said of them, or only feared where the figure stands behind such a verb: "fear that 30 people died"."""
    unsure = said.state in _UNSURE and _FEARING.search(before_text(sentence, quantity, 40))
    return Said(f"feared {said.state}", said.token) if unsure else said
