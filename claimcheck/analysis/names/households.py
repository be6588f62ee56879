"""Surnames alone in a text that names several of one family: "Hoskins fired", beside Dale Hoskins and his wife Tina.

News calls by the surname alone the one whom it is about. The others are brought in as relatives of somebody, or are
named in full each time to keep them apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.analysis.names.content import Words
from claimcheck.analysis.names.levels import HEADS, is_person
from claimcheck.analysis.names.runs import Run
from claimcheck.lexicon import nouns
from claimcheck.lexicon.closed import GENITIVES
from claimcheck.model.analysis import Sentence, Tag, Token

_FULL = (2, 3, 4)  # words of a full name
_OWNERS = frozenset("his her their my our whose".split())
_OF_WOMEN = frozenset("mrs ms miss lady madam".split())
_NEAR = 4  # words between an owner and the noun for a relative
_BEHIND = 6  # words behind a name in which it is said whose relative he is


def heads(forms: Mapping[Words, Sequence[Run]], sentences: Sequence[Sentence]) -> Iterator[tuple[Words, Words]]:
    """The surnames that stand alone though several bear them, each with the full name of the one who is meant.

    Args:
        forms: the runs of a text by the words of the name.
    """
    for short, alone in forms.items():
        if len(short) != 1 or any(run.titled in _OF_WOMEN for run in alone):
            continue
        family = [n for n in forms if len(n) in _FULL and n[-1] == short[0] and not HEADS & set(n)]
        if len({name[0] for name in family}) <= 1:
            continue
        first = min((run.sentence, run.first) for run in alone)
        kin = [n for n in family if any(_is_relative(sentences[run.sentence].tokens, run) for run in forms[n])]
        meant = [name for name in family if name not in kin] if kin else []
        if len(meant) != 1:
            meant = [name for name in family if name not in kin and not _is_around(forms[name], first)]
        if len(meant) > 1:  # the one who alone had been named by then
            meant = [n for n in meant if min((run.sentence, run.first) for run in forms[n]) < first]
        if len(meant) == 1 and (kin or any(map(is_person, family))):
            yield short, meant[0]


def _is_around(runs: Sequence[Run], alone: tuple[int, int]) -> bool:
    """Whether one is still named in full where the surname alone has been used.

    Args:
        alone: sentence and word at which the surname first stands alone.
    """
    places = [(run.sentence, run.first) for run in runs]
    return min(places) < alone < max(places)


def _is_relative(tokens: Sequence[Token], run: Run) -> bool:
    """Whether the words around a name say whose relative he is: "his estranged wife, Tina", "Ann, her sister"."""
    at = run.first - 1
    if at >= 0 and tokens[at].folded == ",":
        at -= 1
    if at > 0 and _kin(tokens[at]):
        before = tokens[max(0, at - _NEAR) : at]
        if any(t.folded in _OWNERS or t.folded in GENITIVES for t in before):
            return True
    if run.last >= len(tokens) or tokens[run.last].folded != ",":
        return False
    behind = tokens[run.last + 1 : run.last + 1 + _BEHIND]
    noun = next((n for n, token in enumerate(behind) if _kin(token)), 0)
    owned = any(t.folded in _OWNERS - {"whose"} or t.folded in GENITIVES for t in behind[:noun])
    return owned and not any(t.tag in (Tag.VERB, Tag.AUX) for t in behind[:noun])


def _kin(token: Token) -> bool:
    """Whether it is a noun for a relative: "wife", "ex-husband"."""
    return token.text.islower() and "relative" in nouns.classes(token.lemma.rsplit("-", 1)[-1])
