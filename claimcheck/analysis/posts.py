"""Who holds a post in a text: "the ferry's captain, Ivo Lind, 52", "the ship's master, a 57-year-old,".

For persons whom one text names by nothing else. A text that tells of two holders of a post, of a former one, or of
the posts of two bodies says nothing here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.analysis.mentions import Nature, indexed
from claimcheck.lexicon import posts
from claimcheck.model.analysis import Analysis, NounPhrase, Sentence, Tag, Token

_OWNERS = frozenset("his her their its our my whose".split())
_LIGHT = frozenset("the a an this that 's ' of for at in".split()) | _OWNERS


class Held(NamedTuple):
    """A post as a text tells of it once: the post, its tokens (half-open) in a sentence, the words for whose it is.

    whose: lower case, without articles. key: the entity that the words name, or None. alone: nothing says that there
    is another one. brought_in: told of as "a captain". rank: as a title of a name, with nothing for whose it is.
    name: the key of the person set beside it, or None.
    """

    post: posts.Post
    sentence: Sentence
    first: int
    last: int
    whose: frozenset[str]
    key: str | None
    alone: bool
    brought_in: bool
    rank: bool
    name: str | None


def held(analysis: Analysis) -> Iterator[Held]:
    """Each mention of a post in a text, in order."""
    for sentence in analysis.sentences:
        for token in sentence.tokens:
            if token.tag in (Tag.NOUN, Tag.PROPN, Tag.ADJ) and (post := _post(sentence, token)) is not None:
                yield _held(analysis, sentence, token, post)


def one_holder(mentions: Sequence[Held]) -> bool:
    """Whether a text tells of one holder of a post: never of several, of a former one, or for two bodies."""
    if not all(m.alone for m in mentions) or any(m.brought_in for m in mentions[1:]):
        return False
    told = [m for m in mentions if m.whose]
    return all(one_body(a, b) for n, a in enumerate(told) for b in told[n + 1 :])


def one_body(a: Held, b: Held) -> bool:
    """Whether the words of two mentions of a post may tell of one body: "the ship's", "of the ferry Aurelia"."""
    if a.whose & b.whose:
        return True
    return any(a.post.of_one_sort(x, y) for x in a.whose for y in b.whose)


def is_general(told: Held) -> bool:
    """Whether only a common noun tells of what it is a post, or nothing does: "the club's", "its"."""
    return told.key is None and all(any(w in sort for sort in told.post.of) for w in told.whose)


def _post(sentence: Sentence, noun: Token) -> posts.Post | None:
    """The post of a noun, with the word before it where the two are one ("chief executive")."""
    before = sentence.tokens[noun.index - 1].lemma if noun.index else ""
    behind = sentence.tokens[noun.index + 1].lemma if noun.index + 1 < len(sentence.tokens) else ""
    if posts.post(f"{noun.lemma} {behind}") is not None:
        return None
    return posts.post(f"{before} {noun.lemma}") or (posts.post(noun.lemma) if noun.tag is not Tag.ADJ else None)


def _held(analysis: Analysis, sentence: Sentence, noun: Token, post: posts.Post) -> Held:
    tokens = sentence.tokens
    phrase = sentence.phrase_at(noun.index)
    first = phrase.first if phrase is not None else noun.index
    last = noun.index + 1
    before = [t for t in tokens[first : noun.index] if not _is_part(t, post)]
    alone = noun.folded == noun.lemma and not any(t.folded in posts.OTHERS or t.tag is Tag.NUM for t in before)
    determiner = phrase.determiner if phrase is not None else None
    alone = alone and determiner not in ("no", "any", "every", "each")
    owned = [*before, *(_behind(sentence, phrase, noun))]
    words = frozenset(t.lemma for t in owned if t.tag in (Tag.NOUN, Tag.PROPN) and t.folded not in _LIGHT)
    named = last < len(tokens) and tokens[last].text[:1].isupper() and noun.text[:1].isupper()
    return Held(
        post=post,
        sentence=sentence,
        first=first,
        last=last,
        whose=words - post.nouns,
        key=_key(analysis, sentence, owned),
        alone=alone,
        brought_in=determiner in ("a", "an"),
        rank=named and not words and not post.one_a_story,
        name=_name(analysis, sentence, first, max(last, owned[-1].index + 1 if owned else last)),
    )


def _name(analysis: Analysis, sentence: Sentence, first: int, end: int) -> str | None:
    """The person set beside a post: "the suspect, [Ivo Lind]", "captain [Ivo Lind]", "[Ivo Lind], 52, the captain"."""
    tokens, entities = sentence.tokens, indexed(analysis.entities)
    named = {sentence.token_at(span.start): (span, key) for span, key in entities.within(sentence.passage.span)}
    behind = end + 1 if end < len(tokens) and tokens[end].folded == "," else end
    found = named.get(tokens[behind]) if behind < len(tokens) else None
    at = first - 1
    if found is None and at > 0 and tokens[at].folded == ",":
        at -= 2 if at > 2 and tokens[at - 1].tag is Tag.NUM and tokens[at - 2].folded == "," else 0
        found = next(((s, k) for s, k in named.values() if s.end == tokens[at - 1].span.end), None)
    return found[1] if found is not None and may_be_a_person(analysis, found[1]) else None


def may_be_a_person(analysis: Analysis, key: str) -> bool:
    """Whether an entity is a person by its name, or has two names of which nothing says that they are no person's."""
    nature = indexed(analysis.entities).natures[key]
    return nature is Nature.PERSON or nature is Nature.UNKNOWN and " " in key


def _is_part(word: Token, post: posts.Post) -> bool:
    """Whether a word before the noun belongs to the post itself: "[chief] executive"."""
    return any(word.lemma in noun.split() for noun in post.nouns)


def _behind(sentence: Sentence, phrase: NounPhrase | None, noun: Token) -> Sequence[Token]:
    """The words of "of the ferry Aurelia" behind a post."""
    tokens = sentence.tokens
    at = noun.index + 1
    if at >= len(tokens) or tokens[at].folded not in ("of", "for", "at"):
        return ()
    end = phrase.complement[1] if phrase is not None and phrase.complement is not None else 0
    if not end:
        inner = sentence.phrase_at(min(at + 1, len(tokens) - 1))
        end = inner.last if inner is not None else at + 1
    return tokens[at + 1 : end]


def _key(analysis: Analysis, sentence: Sentence, words: Sequence[Token]) -> str | None:
    """The entity that the words for whose it is name."""
    if not words:
        return None
    entities = indexed(analysis.entities)
    named = entities.within(sentence.span_of(words[0].index, words[-1].index + 1))
    return next((key for _, key in named if entities.natures[key] is not Nature.PERSON), None)
