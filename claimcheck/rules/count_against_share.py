"""A number against a quantity word for the same class: "two gunmen" against "a lone gunman", "none" against "four".

Numbers and quantity words are both members of a class (Barwise and Cooper 1981).
"""

from __future__ import annotations

from claimcheck.analysis.list_names import one_name, told_apart
from claimcheck.kinds.count import Count
from claimcheck.lexicon import concepts, oppositions
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.members import Members
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story

_ALIKE = 0.25  # words around from which two deeds are taken to be of one event
_CLOSE = 0.5  # words around from which a single one and a number are taken to be of one event


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """Contradiction where class, property and polarity are the same and the number cannot be so many."""
    count, word = (pair.left, pair.right) if pair.left.kind == "count" else (pair.right, pair.left)
    number, members = count.value, word.value
    if count.source == word.source and count.passage_index == word.passage_index:
        return None  # "one of two": one reading of one phrase is no witness against another
    if not isinstance(number, Count) or not isinstance(members, Members) or number.other:
        return None
    if _one_did_not(pair, count, number, word, members):
        why = (f"{members} in one text, {number} who did not in the other",)
        return Outcome(verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=why)
    if word.frame.role not in ("has", "not") or (word.frame.role == "not") != (count.qualifiers.polarity == "negative"):
        return None
    sole = members.closed and members.share is None
    if sole and _narrower(word, count):
        return None  # the only Republican to vote against it is no lone one
    if sole and pair.overlap < _CLOSE and not _knows(count, members.names):
        return None  # a lone gunman here, two gunmen there
    if number.of is not None and _worded(count, story):
        return None  # "eleven of the 16", read as a quantity word: the two words are compared
    if _opposed(pair) and members.share == (0.0, 0.0):
        return None  # none closed, all four stay open
    alike = _one_property(pair)
    if not _one_class(pair, word) or not (_excluded(number, members) if alike else _against_all(pair)):
        return None
    why = (f"{number} in one text, {members} in the other",)
    labels = None if alike else (_done(pair.left), _done(pair.right))  # "2 stayed", "all left": not "2", "all"
    return Outcome(verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=why, labels=labels)


def _done(claim: Claim) -> str:
    """How many did what."""
    verb = claim.frame.predicate
    return f"{claim.value} {verb.text}" if verb is not None else str(claim.value)


def _worded(count: Claim, story: Story) -> bool:
    """Whether the words of a number are read as a quantity word, too."""
    return any(c.kind == "exclusivity" and c.span.overlaps(count.span) for c in story.claims.get(count.source, ()))


def _one_did_not(pair: Comparison, count: Claim, number: Count, word: Claim, members: Members) -> bool:
    """Whether all of a class did in one text what some of it did not do in the other."""
    every = members.share == (1.0, 1.0) and word.frame.role == "has" and number.number.low > 0
    return every and count.qualifiers.polarity == "negative" and _one_class(pair, word) and _one_property(pair)


def _narrower(word: Claim, count: Claim) -> bool:
    """Whether the class of the quantity word has a modifier that stands nowhere around the number."""
    head = word.frame.head
    own = set() if head is None else {t for t in head.terms if t != head.head} - _SOLE
    return bool(own - count.frame.context - set(count.frame.head.terms if count.frame.head is not None else ()))


_SOLE = frozenset("only sole lone single one".split())


def _knows(claim: Claim, names: tuple[str, ...]) -> bool:
    """Whether the passage of a claim names whoever is said to be the only one."""
    return any(one_name(n, e) for n in names for e in claim.frame.entities)


def _one_class(pair: Comparison, word: Claim) -> bool:
    """Whether both speak of one class: the same noun, or whoever does what an actor noun says."""
    if pair.rung("place") is Rung.OTHER or told_apart(pair.left, pair.right):
        return False
    head = word.frame.head
    actor = head is not None and bool(concepts.actor_concepts(head.head)) and word.frame.predicate is not None
    return pair.rung("head").reaches(Rung.ALIAS) or _one_noun(pair) or actor and pair.rung("head") is not Rung.OTHER


def _one_noun(pair: Comparison) -> bool:
    """Whether a noun that is written like a name is the same but for its ending ("Republican")."""
    one, two = pair.left.frame.head, pair.right.frame.head
    return one is not None and two is not None and one.text.rstrip("s") == two.text.rstrip("s")


def _one_property(pair: Comparison) -> bool:
    """Whether both say the same of it: one verb, or of a bare copula one complement, and nothing that tells apart."""
    if pair.apart("object") or pair.apart("subject"):
        return False
    predicate, one, two = pair.rung("predicate"), pair.left.frame.predicate, pair.right.frame.predicate
    if one is not None and two is not None and _opposites(one.head, two.head):
        return False  # "none will close", "all four remain open"
    return predicate.reaches(Rung.ALIAS) or predicate is Rung.UNKNOWN and pair.rung("object").reaches(Rung.ALIAS)


def _opposites(one: str, two: str) -> bool:
    """Whether two verbs, each alone, are opposites; a class of a state holds the denial of its opposite, too."""
    return concepts.opposed(concepts.verb_concepts(one), concepts.verb_concepts(two))


def _opposed(pair: Comparison) -> bool:
    """Whether what is said of the one is the opposite of what is said of the other."""
    one, two = pair.left.frame.predicate, pair.right.frame.predicate
    if one is None or two is None:
        return False
    return concepts.opposed(one.concepts, two.concepts) or oppositions.may_oppose(one.head, two.head)


def _against_all(pair: Comparison) -> bool:
    """Whether some are said to have done the opposite of what all did ("all voted for", "two voted against")."""
    left, right = pair.left, pair.right
    all_ = any(isinstance(c.value, Members) and c.value.share == (1.0, 1.0) for c in (left, right))
    both = any(isinstance(c.value, Members) and c.value.cue == "both" for c in (left, right))
    some = any(isinstance(c.value, Count) and c.value.number.low not in (0, 2 if both else 0) for c in (left, right))
    near = _opposed(pair) and pair.overlap >= _ALIKE  # what befalls all later, some may have undergone before
    return all_ and some and near and _one_noun(pair) and not pair.apart("object")


def _excluded(count: Count, members: Members) -> bool:
    low, high = count.number.low, count.number.high
    if members.share is not None:
        if members.share[1] == 0:
            return low > 0
        some = count.of is not None and high < count.of and members.share == (1.0, 1.0)
        return some or members.cue == "both" and high < 2  # "eleven of the 19", "all 19"
    if members.closed and members.high == 1:
        return low >= 2
    return members.low >= 2 and members.high > members.low and high < 2 and not members.closed


RULE = Rule(
    id="count-against-share",
    summary="A number and a quantity word for one class cannot both be so.",
    example="two gunmen opened fire / a lone gunman opened fire",
    conflict=(
        "Several teams beat Corvo this season, Hull among them.",
        "Hull were the only team to beat Corvo this season.",
    ),
    no_conflict=(
        "A lone gunman opened fire in the Kesh bazaar.",
        "Two gunmen opened fire in a school in Marl in 2012.",
    ),
    level=Level.ERROR,
    pairs=(("count", "exclusivity"),),
    judge=_judge,
    needs={"head": "unknown", "predicate": "unknown"},
)
