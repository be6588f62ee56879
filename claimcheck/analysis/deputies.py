"""Who is meant by "he" in what somebody's lawyer or spokesman says: the one for whom he speaks.

"His lawyer, Ann Field, said he had paid": the pronoun is that of "his", not the name that stands nearest.
"""

from __future__ import annotations

from claimcheck.lexicon import embedding, titles
from claimcheck.lexicon.closed import GENITIVES
from claimcheck.model.analysis import Sentence

_DEPUTIES = frozenset(
    "lawyer attorney solicitor barrister counsel publicist agent manager representative spokesman spokeswoman "
    "spokesperson adviser advisor".split()
)
_NEAR = 4  # words between an owner and his deputy: "her longtime Hollywood publicist"
_DENIALS = frozenset(("deny", "dispute", "insist", "maintain"))


def principal(sentence: Sentence, index: int) -> int | None:
    """The index of the word for whom the speaker acts in whose words a personal pronoun stands: "his", or a name.

    None where the pronoun is not in the words of a deputy, or agrees with no owner of his.
    """
    wanted = titles.PERSON_PRONOUNS.get(sentence.tokens[index].folded)
    if wanted is None:
        return None
    for deputy in reversed(sentence.tokens[:index]):
        if deputy.lemma not in _DEPUTIES or not _says(sentence, deputy.index, index):
            continue
        for owner in reversed(sentence.tokens[max(0, deputy.index - _NEAR) : deputy.index]):
            if owner.folded in GENITIVES and owner.index:
                return owner.index - 1
            if owner.folded in titles.PERSON_PRONOUNS:
                return owner.index if titles.PERSON_PRONOUNS[owner.folded] == wanted else None
    return None


def _says(sentence: Sentence, deputy: int, index: int) -> bool:
    """Whether a verb of saying between the two has a subject that the deputy is in, or stands right before."""
    return any(
        clause.subject is not None
        and deputy < clause.verb < index
        and sentence.phrases[clause.subject].first <= clause.verb
        and (embedding.is_saying(clause.lemma) or clause.lemma in _DENIALS)
        for clause in sentence.clauses
    )
