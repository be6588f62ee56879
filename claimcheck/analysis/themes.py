"""What a happening is about, whoever did it: the thing undergone, who is told to have done it, and in what respect.

Two outlets that tell of one ruling name its author in their own ways ("the court", "judges") or not at all, and add
what the other leaves out. What must agree is the theme (Dowty's proto-patient, 1991); a doer or a respect tells two
happenings apart only where both are told and known to differ.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.lexicon import bodies, calendar, nouns, siblings, titles
from claimcheck.model.analysis import Clause, NounPhrase, Sentence, Tag, Token
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.comparison import Comparison

# Nouns that stand for what they are of: to reject the plan for a tunnel is to reject the tunnel.
_TRANSPARENT = frozenset(
    "plan proposal scheme bid application request motion call offer idea project blueprint draft".split()
)
_THROUGH = frozenset(("for", "of"))
# Prepositions behind which a predicate names its respect ("cleared [of fraud]"), not its circumstances.
_RESPECTS = frozenset("of for from against with over about to".split())
# Words for some of a class, or another of it.
PARTS = frozenset("some other others another many most several few all both each every half".split())
_COMMON = frozenset("former chief senior local national federal state new leader official".split())
ANYBODY = frozenset("member people person colleague supporter party individual".split())  # as who they are goes
OWNER = "of "  # before the word for whose somebody a doer is, who does not act for him
NAMED = "*"  # among the words for a doer: it is a name, so that a plain noun may stand for it
_DAYS = frozenset((*calendar.MONTHS, *calendar.WEEKDAYS))
_QUARTERS = frozenset("north south east west northeast northwest southeast southwest centre center".split())
_STEM = 5  # letters that bribe and bribery, terror and terrorist have in common


def theme(sentence: Sentence, phrase: NounPhrase) -> tuple[int, int]:
    """The tokens of what is spoken of: of "plans for a second runway" the runway."""
    if sentence.tokens[phrase.head].lemma in _TRANSPARENT and sentence.tokens[phrase.head].tag is Tag.NOUN:
        for other in sentence.phrases:
            before = sentence.tokens[other.first - 1].folded if other.first else ""
            tied = sentence.tokens[other.head].head == phrase.head and other.first == phrase.last + 1
            if tied and before in _THROUGH and sentence.tokens[other.head].tag in (Tag.NOUN, Tag.PROPN):
                return other.first, other.last
    return phrase.bounds


def names_of(sentence: Sentence, phrase: NounPhrase, bounds: tuple[int, int]) -> frozenset[str]:
    """The noun lemmas by which a thing is called: of "plans for a runway" both."""
    inner = next((p for p in sentence.phrases if p.bounds == bounds), phrase)
    return frozenset(sentence.tokens[p.head].lemma for p in (phrase, inner))


_STAGES = frozenset(
    "early initially briefly earlier later first eventually previously once originally subsequently opening".split()
)


def stage(sentence: Sentence, clause: Clause) -> frozenset[str]:
    """The words that set a happening at one stage of a story: "initially refused", "rose in early trading"."""
    found = {
        t.folded
        for t in sentence.tokens
        if t.head == clause.verb and t.tag is Tag.ADV and t.folded in _STAGES and not _of_day(sentence, t.index)
    }
    spells = {t.index for t in sentence.tokens if t.head == clause.verb and t.relation.startswith("obl")}
    found |= {t.folded for t in sentence.tokens if t.head in spells and t.folded in ("early", "opening", "late")}
    return frozenset(found)


def _of_day(sentence: Sentence, at: int) -> bool:
    """Whether "early" or "later" stands with a day: "early on Friday" is a time, no stage."""
    behind = sentence.tokens[at + 1 : at + 3]
    return any(t.lemma in _DAYS or t.folded in ("in", "this", "that") for t in behind[:2])


def own_words(one: Iterable[str], two: Iterable[str]) -> frozenset[str]:
    """The words of the first side that the second has under no name."""
    others = tuple(two)
    return frozenset(w for w in one if w not in others and not any(nouns.same(w, o) for o in others))


def still(sentence: Sentence, clause: Clause) -> bool:
    """Whether it is said to go on: "is still held", "remains shut", "continues to flow"."""
    if clause.lemma.split(" ", 1)[0] in ("remain", "stay", "continue"):
        return True
    return any(
        t.folded in ("still", "remains", "remained", "remain", "continues", "stays")
        and (clause.verb in (t.head, t.index) or sentence.tokens[clause.verb].head == t.index)
        for t in sentence.tokens[max(0, clause.verb - 4) : clause.verb]
    )


_VERSIONS = frozenset(
    "first second third initial original final improved revised new latest earlier previous last amended fresh better "
    "other another rival separate early late opening closing".split()
)


_SOME = frozenset(
    "either each every some several many most another both group number couple few chorus handful host string series "
    "array crowd flurry wave bunch".split()
)


def versions_apart(one: str, two: str) -> bool:
    """Whether each of two phrases says which version or which of a series it means, and not the same.

    "Either message" is not "the messages" either.
    """
    left, right = (_VERSIONS & set(text.lower().split()) for text in (one, two))
    some = [bool(_SOME & set(text.lower().split())) for text in (one, two)]
    return bool(left) and bool(right) and not left & right or some[0] != some[1]


def specific(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase without an article says which thing is meant by its modifiers ("customer data")."""
    first = sentence.tokens[phrase.first]
    if first.tag in (Tag.DET, Tag.NUM, Tag.PRON) or phrase.determiner is not None or not phrase.modifiers:
        return False
    return sentence.tokens[phrase.head].tag is Tag.NOUN and first.folded not in ("more", "many", "several", "few")


def agent(sentence: Sentence, clause: Clause) -> tuple[str, ...]:
    """Who did it: the lemma of the head noun, then the words that say which; empty where it is not told or a part."""
    return () if clause.subject is None else words_for(sentence, sentence.phrases[clause.subject])


def words_for(sentence: Sentence, phrase: NounPhrase) -> tuple[str, ...]:
    """The lemma of the head noun, then the words that say which; empty for a pronoun, or for a part of a class."""
    head = sentence.tokens[phrase.head]
    words = sentence.tokens[phrase.first : phrase.last]
    if head.tag is Tag.PRON or any(t.folded in PARTS or t.tag is Tag.NUM for t in words):
        return ()
    behind = [t for t in sentence.tokens[phrase.last :] if t.head == phrase.head and t.relation.startswith("nmod")]
    which = [t.lemma for t in (*words, *behind) if t.tag in (Tag.PROPN, Tag.ADJ, Tag.NOUN) and t.index != phrase.head]
    if head.lemma not in titles.ACTING:
        which += [f"{OWNER}{t.lemma}" for t in words if t.relation == "nmod:poss" and t.tag is not Tag.PRON]
    return (head.lemma, *which, *((NAMED,) if head.tag is Tag.PROPN else ()))


def agents_apart(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two doers are known to be two, or not known to be one: other words for which one, or another body."""
    if not one or not two:
        return False
    left, right = set(one[1:]) - _COMMON, set(two[1:]) - _COMMON
    if f"{OWNER}{two[0]}" in left or f"{OWNER}{one[0]}" in right or siblings.siblings(one[0], two[0]) is not None:
        return True  # "Vantor's rival" is not Vantor, nor are its members its leaders
    if left & right - {NAMED} or one[0] in right or two[0] in left:
        return False
    if one[0] == two[0] or bodies.one_body(one[0], two[0]):
        return bool(left) and bool(right)
    return NAMED not in left ^ right


def agents_fit(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether both doers are told and may be one."""
    return bool(one) and bool(two) and not agents_apart(one, two)


def agents_one(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether both doers are told, and words or the knowledge of nouns join them."""
    if not agents_fit(one, two):
        return False
    return bool(set(one) & set(two) - {NAMED}) or bodies.one_body(one[0], two[0])


def respects(sentence: Sentence, clause: Clause) -> frozenset[str]:
    """The words behind the prepositions that name a respect, with their preposition: "of bribery"."""
    persons = [sentence.phrases[n] for n in clause.objects if _is_person(sentence, sentence.phrases[n])]
    inside = {i for p in persons for i in range(p.first, p.last)}
    found = set()
    tops = {clause.verb} | {t.index for t in sentence.tokens if t.head == clause.verb and t.relation == "xcomp"}
    for token in sentence.tokens[clause.verb + 1 :]:
        relation = token.relation.partition(":")[0]
        told = token.head in tops and relation in ("obl", "advcl")
        told |= token.head in tops - {clause.verb} and relation == "nmod"  # "found guilty [of fraud]"
        behind = token.head in inside and token.relation.startswith("nmod")  # "cleared the mayor [of bribery]"
        if not (told or behind):
            continue
        case = next((t.folded for t in sentence.tokens[: token.index] if t.head == token.index and _opens(t)), "")
        named = token.tag is Tag.PROPN and token.lemma not in _DAYS or token.lemma in _QUARTERS
        placed = case in ("in", "at") and named
        if case in _RESPECTS or placed:
            words = (t for t in sentence.tokens if token.index in (t.index, t.head) and t.index > clause.verb)
            found |= {f"{case} {t.lemma}" for t in words if t.tag in (Tag.NOUN, Tag.PROPN, Tag.VERB)}
    return frozenset(found)


def _opens(token: Token) -> bool:
    return token.relation in ("case", "mark") and token.tag is Tag.ADP


def _is_person(sentence: Sentence, phrase: NounPhrase) -> bool:
    head = sentence.tokens[phrase.head]
    return head.tag is Tag.PROPN or "person" in nouns.classes(head.lemma)


def respects_apart(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether both name a respect behind one preposition, and no word of it is shared, under any name."""
    for case in {w.partition(" ")[0] for w in one} & {w.partition(" ")[0] for w in two}:
        left, right = (_words(side, case) for side in (one, two))
        if not any(a == b or nouns.same(a, b) or _akin(a, b) for a in left for b in right):
            return True
    return False


def of_themes(pair: Comparison) -> bool:
    """Whether both statuses are told of what it happened to, so that no object or doer of theirs is compared.

    What people and bodies do of themselves is told in some respect, but for what concerns the whole of them.
    """
    sides = (pair.left, pair.right)
    if any(c.kind != "status" for c in sides):
        return False
    undergone = [getattr(c.value, "undergone", False) for c in sides]
    if not all(u or getattr(c.value, "lone", False) for u, c in zip(undergone, sides, strict=True)):
        return False
    whole = all(_WHOLE & set(getattr(c.value, "concepts", ())) for c in sides)
    return any(undergone) or whole or not any(_acts(c) for c in sides)


def _acts(claim: Claim) -> bool:
    subject = claim.frame.subject
    return subject is None or subject.entity is not None or bool(_AGENTS & nouns.classes(subject.head))


_AGENTS = frozenset(("person", "organisation", "group"))


def untold(pair: Comparison) -> bool:
    """Whether only one says whom it was done to, by words of which the passage of the other has none."""
    for one, two in ((pair.left, pair.right), (pair.right, pair.left)):
        done_to = one.frame.object
        if done_to is not None and two.frame.object is None:
            known = done_to.entity is not None and done_to.entity in two.frame.entities
            return not (
                known
                or done_to.head in two.frame.context
                or set(done_to.terms) & two.frame.context
                or any(nouns.same(done_to.head, word) for word in two.frame.context)
            )
    return False


def slots_apart(one: Slot | None, two: Slot | None) -> bool:
    """Whether each of two phrases with one head has a modifier of its own ("the pension bill", "the hunting bill")."""
    if one is None or two is None or one.entity is not None and two.entity is not None or one.head != two.head:
        return False
    return bool(own_words(one.terms, two.terms)) and bool(own_words(two.terms, one.terms))


def one_and_several(one: Slot | None, two: Slot | None) -> bool:
    """Whether one is a thing not spoken of before, and the other things of its kind ("a new model", "open models")."""
    if one is None or two is None or one.head != two.head:
        return False
    words = one.text.lower().split(), two.text.lower().split()
    single = [w[0] in ("a", "an") for w in words]
    several = [w[0] not in _DETERMINED and w[-1] != s.head for w, s in zip(words, (one, two), strict=True)]
    return single[0] and several[1] or single[1] and several[0]


_DETERMINED = frozenset("a an the this that these those his her its their our my your".split())
_WHOLE = frozenset(
    "die;survive;resign;stay on;leave;drop out;arrest;release;free;jail;go bankrupt;stay afloat;recover;deteriorate;"
    "injure;be hurt;go missing;turn up;convict;acquit;land;crash;hospitalize;be behind bars;play;sit out".split(";")
)


def _words(side: frozenset[str], case: str) -> set[str]:
    return {w.partition(" ")[2] for w in side if w.partition(" ")[0] == case}


def _akin(a: str, b: str) -> bool:
    return len(a) >= _STEM <= len(b) and a[:_STEM] == b[:_STEM]


def each_its_own(one: Claim, two: Claim) -> bool:
    """Whether one common noun has words of its own before or behind it on either side: "dog tax", "tax on hotels".

    Without what says where and when: places are compared by their names.
    """
    left, right = one.frame.subject, two.frame.subject
    if left is None or right is None or left.entity or right.entity or left.head != right.head:
        return False
    before = [set(s.terms) - {s.head} for s in (left, right)]
    behind = [{w.partition(" ")[2] for w in which(c)} for c in (one, two)]
    named = [{w for key in c.frame.entities for w in key.split()} for c in (one, two)]
    own = [own_words(before[n], before[m] | behind[m] | named[m]) for n, m in ((0, 1), (1, 0))]  # "the mill in Hull"
    rest = [own_words(behind[n], before[m] | behind[m] | named[m]) for n, m in ((0, 1), (1, 0))]
    return bool(own[0] and (own[1] or rest[1]) or own[1] and rest[0])


def which(claim: Claim) -> frozenset[str]:
    """What stands behind the subject ("of tram"), without what says where and when."""
    words: frozenset[str] = getattr(claim.value, "which", frozenset())
    told = (w.partition(" ") for w in words)
    return frozenset(f"{case} {w}" for case, _, w in told if case not in _PLACING and w not in calendar.WEEKDAYS)


_PLACING = frozenset(("in", "at", "near"))
