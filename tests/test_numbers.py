"""Laws of numbers and of the seven kinds that rest on them; tables of cases stand in tests/cases/kinds."""

from __future__ import annotations

import importlib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.analysis import analyse
from claimcheck.kinds import Context, Kind
from claimcheck.loaders import from_string
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.numbers import Number, read_number, read_numbers, relate_numbers
from claimcheck.text.folding import fold

NAMES = ("count", "money", "percent", "measure", "age", "rank", "score")
KINDS: dict[str, Kind] = {name: importlib.import_module(f"claimcheck.kinds.{name}").KIND for name in NAMES}

PIECES = (
    "at least", "more than", "about", "nearly", "up to", "between", "from", "to", "and", "or", "of", "the", "a", "one", "two",
    "twenty", "-", "24", "1,500", "3.5", "half", "third", "dozen", "dozens", "hundred", "million", "$", "%", "percent", "km",
    "miles", "dead", "people", "killed", "rose", "toll", "year-old", ",", "(", ")", "Smith", "aged", "won", "vote", "second",
    "place", "largest", "No.", "5", "2012", "June", "\N{GRINNING FACE}", "e\u0301", "\u2019s", "\u2013", "others", "more", "magnitude",
)  # fmt: skip
PHRASES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map(" ".join)
TEXTS = st.one_of(PHRASES, st.text(max_size=80))


def mentions(kind: str, text: str) -> Iterator[tuple[Sentence, Mention]]:
    """What a kind finds in a text."""
    analysis = analyse(from_string(text))
    for sentence in analysis.sentences:
        for mention in KINDS[kind].find(sentence, Context(analysis=analysis)):
            yield sentence, mention


@given(TEXTS)
def test_readings_stand_in_their_text_in_order(text: str) -> None:
    end = 0
    for reading in read_numbers(fold(text)):
        assert end <= reading.first < reading.last <= len(text)
        assert 0 <= reading.start <= reading.first and reading.last <= reading.end <= len(text)
        assert reading.number.low <= reading.number.nominal <= reading.number.high
        end = reading.last


@given(TEXTS)
def test_numbers_come_back_from_their_plain_form(text: str) -> None:
    for reading in read_numbers(fold(text)):
        assert read_number(reading.number.to_plain()) == reading.number
        assert str(reading.number)


@given(PHRASES, PHRASES)
def test_relations_of_numbers_turn_round(left: str, right: str) -> None:
    for a in read_numbers(left):
        assert relate_numbers(a.number, a.number) is Relation.EQUAL
        for b in read_numbers(right):
            assert relate_numbers(b.number, a.number) is relate_numbers(a.number, b.number).inverse


@pytest.mark.parametrize("kind", NAMES)
@given(text=TEXTS)
def test_mentions_are_true(kind: str, text: str) -> None:
    """Spans lie in the sentence, tokens exist, and a value comes back from its plain form."""
    for sentence, mention in mentions(kind, text):
        assert sentence.passage.span.contains(mention.span) and len(mention.span)
        assert 0 <= mention.anchor < len(sentence.tokens)
        for first, last in filter(None, (mention.head, mention.subject)):
            assert 0 <= first < last <= len(sentence.tokens)
        for part in mention.parts.values():
            assert sentence.passage.span.contains(part)
        assert KINDS[kind].read(mention.value.to_plain()) == mention.value
        assert hash(mention.value) == hash(KINDS[kind].read(mention.value.to_plain()))
        assert str(mention.value)


@pytest.mark.parametrize("kind", NAMES)
@given(left=PHRASES, right=PHRASES)
def test_relate_is_symmetric_under_inverse(kind: str, left: str, right: str) -> None:
    found = [m.value for text in (left, right) for _, m in mentions(kind, text)]
    relate = KINDS[kind].relate
    for a in found:
        assert relate(a, a) is Relation.EQUAL
        for b in found:
            assert relate(b, a) is relate(a, b).inverse


@pytest.mark.parametrize("kind", NAMES)
@pytest.mark.parametrize("plain", [{}, {"type": "other"}, {"type": "count", "low": 2, "high": 1, "nominal": 1}])
def test_a_wrong_plain_form_is_refused(kind: str, plain: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        KINDS[kind].read(plain)


HEADS = [
    ("count", "The flood killed 24 people.", "people", ["people"]),
    ("count", "24 dead after the ferry sank", "dead", ["dead"]),
    ("count", "five other major developers signed", "developers", ["major", "developers"]),
    ("count", "one of two gunmen was arrested", "gunmen", ["gunmen"]),
    ("count", "dozens of villagers fled", "villagers", ["villagers"]),
    ("count", "three of the company's engineers left", "engineers", ["company", "'s", "engineers"]),
    ("count", "killing two and wounding a third", "killing", None),
    ("count", "24 were killed", "killed", None),
    ("count", "bringing the confirmed death toll from the fire to 11", "toll", ["confirmed", "death", "toll"]),
    ("count", "the number of patients infected rose to 80", "patients", ["patients"]),
    ("count", "leaving two others missing", "missing", ["others"]),
    ("money", "a $334 million deal", "deal", ["deal"]),
    ("money", "they got $281 million in cash", "$281", ["cash"]),
    ("money", "a fine of $5 million", "fine", ["fine"]),
    ("percent", "21 percent of voters agreed", "voters", ["voters"]),
    ("age", "Ana Ruiz, 43, was hurt", "Ruiz", ["Ana", "Ruiz"]),
    ("age", "a 22-year-old resident", "resident", ["resident"]),
    ("measure", "3 tons of rice", "rice", ["rice"]),
    ("rank", "the third largest bank", "bank", ["bank"]),
]


@pytest.mark.parametrize(("kind", "text", "anchor", "head"), HEADS, ids=[text for _, text, _, _ in HEADS])
def test_heads(kind: str, text: str, anchor: str, head: list[str] | None) -> None:
    sentence, mention = next(mentions(kind, text))
    assert sentence.tokens[mention.anchor].text == anchor
    assert (None if mention.head is None else [t.text for t in sentence.tokens[slice(*mention.head)]]) == head


STATES = [
    ("24 people were killed in the flood", "24", "dead"),
    ("killing 24 miners", "24", "dead"),
    ("a cave-in left 24 dead", "24", "dead"),
    ("six are still unaccounted for", "6", "missing"),
    ("Seven, including a nurse, were wounded.", "7", "injured"),
    ("Nine divers had so far been pronounced dead.", "9", "dead"),
    ("leaving 40 people hospitalised", "40", "injured"),
    ("police detained 12 fans", "12", "arrested"),
    ("12 fans were detained", "12", "arrested"),
    ("Nobody was injured in the fire.", "0", "injured"),
    ("All nine aboard the trawler are safe.", "9", "aboard"),
    ("the bank opened 24 branches", "24", None),
    ("The storm claimed the lives of seven fishermen.", "7", "dead"),
    ("Six climbers lost their lives.", "6", "dead"),
    ("At least 20 perished in the blaze.", "at least 20", "dead"),
    ("Officials confirmed 14 deaths in the flood.", "14", "dead"),
    ("killing at least three people", "at least 3", "dead"),
    ("As many as 100 people are feared dead.", "as many as 100", "feared dead"),
    ("30 people were seriously injured", "30", "seriously injured"),
    ("wounding a third", "1 more", "injured"),
    ("The ferry was carrying 210 people.", "210", "aboard"),
    ("There were 340 people on board the ferry.", "340", "aboard"),
    ("3,000 people attended the rally.", "3,000", "attended"),
    ("The rally drew a crowd of 800.", "800", "attended"),
    ("The storm left 500,000 homes without electricity.", "500,000", "without power"),
    ("Power was restored to 500,000 homes.", "500,000", None),
    ("He was convicted on seven counts of fraud.", "7", "convicted"),
    ("He was charged with nine counts of fraud.", "9", "charged"),
    ("About 900 students attend the school.", "about 900", None),
    ("A collapse killed 12 and about 40 houses were damaged.", "about 40", None),
]


@pytest.mark.parametrize(("text", "value", "role"), STATES, ids=[text for text, _, _ in STATES])
def test_what_became_of_those_counted(text: str, value: str, role: str | None) -> None:
    found = [(str(m.value), m.role) for _, m in mentions("count", text)]
    assert (value, role) in found


BEFORE = [
    ("count", "The toll stands at 27, up from 11 dead on Friday.", {"27": False, "11": True}),
    ("count", "The toll rose to 27 from an initial 11.", {"27": False}),
    ("count", "Inspectors found 27 cases, compared with 11 cases in spring.", {"27": False, "11": True}),
    ("money", "Profit fell from $9 million to $4 million.", {"9 million USD": True, "4 million USD": False}),
    ("money", "a fine of $4 million, initially put at $9 million", {"4 million USD": False, "9 million USD": True}),
    ("percent", "Turnout was 61 percent, against 58 percent a year earlier.", {"61%": False, "58%": True}),
    ("measure", "The lake rose to 12 feet from 9 feet in May.", {"12 feet": False, "9 feet": True}),
    ("count", "The bus runs from 11 villages to 27 schools.", {"11": False, "27": False}),
]


@pytest.mark.parametrize(("kind", "text", "history"), BEFORE, ids=[text for _, text, _ in BEFORE])
def test_which_figure_is_the_present_one(kind: str, text: str, history: dict[str, bool]) -> None:
    assert {str(m.value): m.history for _, m in mentions(kind, text)} == history


SUMS = [
    ("The bank was fined $12 million.", "fine", "bank"),
    ("Regulators imposed a $12 million penalty on the bank.", "fine", "bank"),
    ("The bakery raised $35m in two rounds.", "funding", "bakery"),
    ("The bakery is backed with $60 million by Orla Ventures.", "funding", "bakery"),
    ("The jury awarded her $2 million in damages.", "settlement", None),
    ("The storm caused $2 billion in damage.", "damage", None),
    ("The mayor demanded $5 million for a new levee.", "purpose", None),
    ("The city raised the fare to $3.", "fare", None),
]


@pytest.mark.parametrize(("text", "role", "party"), SUMS, ids=[text for text, _, _ in SUMS])
def test_what_a_sum_is(text: str, role: str | None, party: str | None) -> None:
    sentence, mention = next(mentions("money", text))
    assert mention.role == role
    assert party is None or mention.subject is not None and sentence.tokens[mention.subject[1] - 1].text == party


def test_a_change_is_no_level() -> None:
    found = [(str(m.value), m.role) for _, m in mentions("money", "Diesel fell 20 cents to $3.40 a gallon.")]
    assert found == [("0.2 USD", "change"), ("3.4 USD per gallon", None)]
    assert [str(m.value) for _, m in mentions("count", "The toll rose by 13 to 27.")] == ["13 more", "27"]
    assert [str(m.value) for _, m in mentions("count", "The number of wolves fell by 13.")] == []


def test_a_change_keeps_the_old_figure_as_history() -> None:
    found = [(str(m.value), m.history) for _, m in mentions("count", "The toll rose from 5 dead to at least 11.")]
    assert found == [("5", True), ("at least 11", False)]


def test_a_figure_stands_for_what_rounds_to_it() -> None:
    assert Number(10.0, 10.0, 10.0).continuous(1.0).low == 9.5
    assert Number(10.0, 12.0, 11.0, "range").continuous(1.0) == Number(10.0, 12.0, 11.0, "range")
