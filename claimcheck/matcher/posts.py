"""The age of a person whom one text names and another tells by his post alone: "the ship's master, a 57-year-old".

Two texts of one story speak of one person where each tells of one holder of a post, and of the same body: the captain
of the ferry, the manager of the hotel, the one suspect.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from claimcheck.analysis import posts
from claimcheck.analysis.mentions import Nature, indexed
from claimcheck.analysis.quantities.aged import DEED
from claimcheck.analysis.times.dates import DateValue, Precision
from claimcheck.lexicon.posts import Post
from claimcheck.matcher.ladder import Ladder
from claimcheck.model.analysis import Analysis, Tag
from claimcheck.model.claim import Claim
from claimcheck.model.span import Span

_YEAR = Precision.YEAR
_BESIDE = re.compile(r"(?: (?:of|for|at) [^,;.]{1,40})?, an? ")
_OF_MANY_SENSES = frozenset(("side", "bar"))  # "lies on its side" tells of no team
_OPENING = 3  # code points before the name that opens a sentence


@dataclass(slots=True)
class Holder:
    """Who holds a post in a text: the mentions of the post, the keys of those named, the ages told of him."""

    text: Analysis
    post: Post
    mentions: list[posts.Held]
    named: set[str] = field(default_factory=set)
    ages: list[Claim] = field(default_factory=list)
    titles: list[Claim] = field(default_factory=list)


def holders(analyses: Sequence[Analysis], claims: Sequence[Claim]) -> dict[str, dict[str, Holder]]:
    """The one holder of each post, text by text; a post with several holders, or a former one, is left out."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind in ("age", "person"):
            told[claim.source].append(claim)
    found: dict[str, dict[str, Holder]] = {}
    for analysis in analyses:
        by_post: dict[str, Holder] = {}
        for mention in posts.held(analysis):
            by_post.setdefault(mention.post.name, Holder(analysis, mention.post, [])).mentions.append(mention)
        for holder in by_post.values():
            _fill(holder, told[analysis.document.id])
        found[analysis.document.id] = {
            name: h for name, h in by_post.items() if len(h.named) < 2 and posts.one_holder(h.mentions)
        }
    return found


def pairs(
    held: Mapping[str, Mapping[str, Holder]], ladder: Ladder, of_one_story: Callable[[str, str], bool]
) -> Iterator[tuple[Claim, Claim, str]]:
    """Ages of the holder of one post, of whom one text at least gives no name, with the post; the earlier first.

    Args:
        held: the holders, by text and post. of_one_story: whether two texts, by their ids, tell one story.
    """
    for one, two in combinations(sorted(held), 2):
        for name in sorted(held[one].keys() & held[two].keys()):
            ours, theirs = held[one][name], held[two][name]
            if not (ours.ages and theirs.ages) or ours.named and theirs.named or not _tells_who(ours.post):
                continue
            if of_one_story(one, two) and of_one_body(ours, theirs, ladder):
                yield from ((a, b, name) for a in ours.ages for b in theirs.ages if of_one_time(a, b))


def of_two_bodies(left: Claim, right: Claim, held: Mapping[str, Mapping[str, Holder]], ladder: Ladder) -> bool:
    """Whether two ages are those of holders of one post of two bodies: the goalkeepers of two clubs."""
    ours, theirs = held.get(left.source, {}), held.get(right.source, {})
    shared = (n for n in ours.keys() & theirs.keys() if left in ours[n].ages and right in theirs[n].ages)
    return any(not of_one_body(ours[n], theirs[n], ladder) for n in shared)


def of_one_time(left: Claim, right: Claim) -> bool:
    """Whether neither is told of a year of its own, of which the other is not: who held a post then need not now."""
    years = [t for t in (left.frame.time, right.frame.time) if isinstance(t, DateValue) and t.precision is _YEAR]
    return not years or len(years) == 2 and years[0] == years[1]


def of_one_body(ours: Holder, theirs: Holder, ladder: Ladder) -> bool:
    """Whether the post is of one body in both texts, as far as the words tell: the ship's, of the ferry Aurelia."""
    if any(h.mentions and all(m.rank for m in h.mentions) for h in (ours, theirs)):
        return False
    if ours.post.one_a_story:
        return _of_one_thing(ours, theirs)
    keys = [_keys(h, ladder) for h in (ours, theirs)]
    if all(keys):
        return bool(keys[0] & keys[1])
    if any(keys):
        general = theirs if keys[0] else ours
        return bool((keys[0] or keys[1]) & _mentioned(general, ladder))
    if any(posts.one_body(a, b) for a in ours.mentions for b in theirs.mentions):
        return True
    return _of_the_sole_thing(ours, theirs)


def _tells_who(post: Post) -> bool:
    """Whether who holds the post is one person: a star has several lawyers."""
    return post.one_a_story or bool(post.of)


def _fill(holder: Holder, told: Sequence[Claim]) -> None:
    """The names, ages and titles that the claims of a text give to the holder of a post."""
    for claim in (c for c in told if c.kind == "person" and "name" in c.parts and c.frame.role == "is"):
        subject, role = claim.frame.subject, claim.parts["value"]
        near = (m for m in holder.mentions if m.sentence.passage.span == claim.passage)
        if subject is None or subject.entity is not None and not posts.may_be_a_person(holder.text, subject.entity):
            continue
        if any(m.sentence.tokens[m.last - 1].span.overlaps(role) for m in near):
            holder.named.add(subject.entity or subject.text.lower())
            holder.titles.append(claim)
    holder.named |= {m.name for m in holder.mentions if m.name is not None}
    for claim in (c for c in told if c.kind == "age" and not c.frame.background and c.frame.role != DEED):
        subject = claim.frame.subject
        if subject is None:
            continue
        if subject.entity is None:
            near = (m for m in holder.mentions if m.sentence.passage.span == claim.passage)
            told_so = any(_is_told_of(m, claim, subject.head, holder.text) for m in near)
        else:
            told_so = subject.entity in holder.named or _brings_in(holder, claim, subject.entity)
        if told_so:
            holder.ages.append(claim)
            if subject.entity is not None:
                holder.named.add(subject.entity)


def _is_told_of(mention: posts.Held, claim: Claim, noun: str, text: Analysis) -> bool:
    """Whether an age is that of the post itself, or of a noun set beside it: "the suspect, a 27-year-old mechanic"."""
    post = mention.sentence.tokens[mention.last - 1]
    between = text.document.text[post.span.end : claim.span.start]
    return post.lemma == noun or _BESIDE.fullmatch(between) is not None


def _brings_in(holder: Holder, claim: Claim, key: str) -> bool:
    """Whether the name is told for the first time right behind a sentence on the holder, whom nothing names so far.

    "The manager of the hotel has been charged. Josef Prantl, 49, had locked the door."
    """
    first = holder.text.entities[key].mentions[0]
    if holder.named or not claim.passage.start <= first.start < claim.passage.end:
        return False
    opens = first.start - claim.passage.start < _OPENING
    for mention in holder.mentions:
        sentence = mention.sentence
        before = sentence.passage.index == claim.passage_index - 1
        subjects = {c.surface for c in sentence.clauses if c.relation == "root"}
        is_subject = any(n in subjects and p.first <= mention.last - 1 < p.end for n, p in enumerate(sentence.phrases))
        if before and is_subject and opens and not _names_a_person(holder.text, sentence.passage.span):
            return True
    return False


def _names_a_person(text: Analysis, span: Span) -> bool:
    entities = indexed(text.entities)
    return any(entities.natures[key] is Nature.PERSON for _, key in entities.within(span))


def _of_one_thing(ours: Holder, theirs: Holder) -> bool:
    """Whether neither text tells of two sorts of what has the post, or both say the same of whose it is."""
    told = [[m for m in h.mentions if m.whose] for h in (ours, theirs)]
    if all(told):
        return any(posts.one_body(a, b) for a in told[0] for b in told[1])
    return all(len(_sorts(h)) < 2 for h in (ours, theirs))


def _of_the_sole_thing(ours: Holder, theirs: Holder) -> bool:
    """Whether neither text says whose the post is, and both tell of the one thing of a story that has such a post."""
    if any(m.whose for h in (ours, theirs) for m in h.mentions):
        return False
    one, two = _sorts(ours), _sorts(theirs)
    return one == two and len(one) == 1 and one <= ours.post.sole


def _sorts(holder: Holder) -> set[int]:
    """The sorts of things with such a post of which a text tells, by their number."""
    words = {t.lemma for s in holder.text.sentences for t in s.tokens if t.tag in (Tag.NOUN, Tag.PROPN)}
    words -= _OF_MANY_SENSES
    return {n for n, sort in enumerate(holder.post.of) if sort & words}


def _keys(holder: Holder, ladder: Ladder) -> set[str]:
    """The words of the names of whose post it is, but for the nouns of its sort."""
    source = holder.text.document.id
    keys = {m.key for m in holder.mentions if m.key is not None} or _meant(holder)
    shared = {ladder.shared.get((source, key), key) for key in keys}
    return {w for key in shared for w in key.split() if not any(w in sort for sort in holder.post.of)}


def _meant(holder: Holder) -> set[str]:
    """The one thing of the text that bears a noun for whose post it is: the hotel is the Hotel Silberhof."""
    sorts = [sort for sort in holder.post.of if any(m.whose & sort for m in holder.mentions)]
    keys = {key for key in holder.text.entities if any(sort & set(key.split()) for sort in sorts)}
    return keys if len(keys) == 1 else set()


def _mentioned(holder: Holder, ladder: Ladder) -> set[str]:
    """The words of all names of a text."""
    source = holder.text.document.id
    return {w for key in holder.text.entities for k in (key, ladder.shared.get((source, key), key)) for w in k.split()}
