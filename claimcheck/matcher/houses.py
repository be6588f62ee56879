"""Which house an answer is of: an hotel and a hospital, the Post and the Crown are two."""

from __future__ import annotations

from claimcheck.matcher.apart import Told
from claimcheck.matcher.naming import names_in, share

BACK = 5  # sentences before an answer in which it is said of which house it is
_HOUSES = frozenset(
    "hotel hostel inn hospital clinic school college museum theatre theater cinema club bank mall market church "
    "cathedral mosque stadium arena apartments hall mill dairy brewery prison warehouse chapel "
    "gym synagogue temple kindergarten supermarket nightclub".split()
)
_BUILT = _HOUSES | frozenset("tower pavilion villa garage annex".split())


def of_two_houses(one: Told, two: Told) -> bool:
    """Whether two answers are of houses of two names or sorts: an hotel and a hospital, the Post and the Crown.

    A house that a sentence does not name is that of the one before: "[The Hotel Post] burned. The alarm was off."
    """
    heads = [t.claim.frame.subject.head for t in (one, two) if t.claim.frame.subject is not None]
    if len(heads) == len(_BUILT & set(heads)) > 1:
        return True
    names, sorts = zip(_house(one), _house(two), strict=True)
    if all(names) and not share(*names):
        return True
    return all(sorts) and not sorts[0] & sorts[1]


def _house(told: Told) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of the houses that have a name in the sentence of an answer, and the sorts of house that stand there.

    Of each, those of the nearest one before it in its text where it has none.
    """
    sentences, named, sorts = told.text.sentences, frozenset[str](), frozenset[str]()
    here = sentences.index(told.sentence)
    for sentence in sentences[max(0, here - BACK) : here + 1][::-1]:
        named = named or frozenset(key for _, _, key in names_in(sentence, told.text) if _HOUSES & set(key.split()))
        sorts = sorts or _HOUSES & {form for t in sentence.tokens for form in (t.lemma, t.folded)}
    return named, sorts
