"""Quotations against texts: what typesetting changes must match, what changes the meaning must not."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable

import pytest

from claimcheck.claimfile._canon import canon
from claimcheck.claimfile._quotes import Shelf
from claimcheck.claimfile._types import Reading
from claimcheck.claimfile._verify import Fault, locate
from claimcheck.loaders import from_string

SENTENCES = (
    "The mayor's office said that 14 people in São Tomé were first notified on 2 May.",
    "“We can't confirm the figure,” the café owner's lawyer told the official inquiry.",
    "The well-known firm will pay $4.5 million - not $45 million - to 1,300 former workers.",
    "Voters don't expect the coalition to survive, a survey of 2,041 adults first found in Málaga.",
    "The affidavit, filed on Monday, doesn't name the officer who fled the offices in Zürich.",
    "Its share price fell 3.2% on Friday, and the family-run firm's official said “no comment”.",
    "The river rose by 2.4 metres overnight, the flood office in Český Krumlov confirmed.",
    "Nurses at the five largest clinics aren't on strike, the union's officer affirmed.",
    "The 6.4-magnitude quake struck at 5:21 a.m., and the first aftershock was felt in Concepción.",
    "The club didn't sign the player; it offered €12 million, its official said on 3 June.",
    "A spokesman for the firm - founded in 1998 - said “the offer is final” and didn't elaborate.",
    "Officials in Gdańsk haven't ruled out that the fire began in a coffee shop, it affirmed.",
    "The treaty's first article doesn't bind the 17 states that haven't yet ratified it in Brasília.",
    "Doctors said that the flu - a mild strain - had affected 212 pupils in Skövde, not 122.",
    "The court's ruling of 12 March affects five firms, none of them based in Québec, officials said.",
    "The museum's curator, 43, didn't find the stolen Dürer in the office, the first report said.",
    "The minister - who hasn't resigned - told the émigré paper “I shall stay in office”.",
    "In all, 1,204 homes in the afflicted area were left without power, the firm's officer said.",
    "She hadn't been offered a post, the official inquiry into the Peña affair was told on 9 May.",
    "The ship's first officer said that it wasn't off course when it struck the reef near Malmö.",
    "The fine of £250,000 doesn't affect the firm's offer for the café chain, its lawyer said.",
    "The team's coach - a former officer - isn't staying, the official site in Düsseldorf said.",
    "The dam can't be refilled before 4 July, the office for water in Ávila said, citing five cracks.",
    "The vaccine's efficacy was 62 per cent, not 26, the official trial in São Paulo confirmed.",
    "The strike affects 31 offices; the firm's staff haven't accepted the “final” offer, it said.",
)

# how the source sets the words; the quotation is typed plainly
FOLDS: dict[str, Callable[[str], str]] = {
    "accents apart": lambda t: unicodedata.normalize("NFD", t),
    "curly": lambda t: t.replace("'", "’").replace(" “", " «").replace("”", "»"),
    "straight": lambda t: t.replace("“", '"').replace("”", '"'),
    "no-break spaces": lambda t: t.replace(" ", "\u00a0", 4).replace(" million", "\u202fmillion"),
    "soft hyphens": lambda t: t.replace("ff", "f\u00adf").replace("fi", "f\u00adi").replace("th", "t\u00adh"),
    "ligatures": lambda t: t.replace("ffi", "ﬃ").replace("ff", "ﬀ").replace("fi", "ﬁ").replace("fl", "ﬂ"),
    "hyphens at the end of a line": lambda t: (
        t.replace("officer", "offi-\ncer").replace("official", "offi-\n   cial").replace("firm", "fi-\nrm", 1)
    ),
    "line ends": lambda t: t.replace(" ", "\r\n", 5),
    "full width": lambda t: t.translate({c: c + 0xFEE0 for c in range(ord("0"), ord("9") + 1)}),
    "dashes": lambda t: t.replace(" - ", " – ").replace("-", "\u2011"),
    "zero width": lambda t: t.replace(" the ", " \u200bthe\u200b "),
}
BEFORE, AFTER = "It had rained all night.\n\n", "\n\nNobody else was told."

# what is typed is not what stands there
CHANGES: dict[str, Callable[[str], str | None]] = {
    "a dropped negation": lambda t: next((t.replace(a, b, 1) for a, b in NEGATIONS if a in t), None),
    "digits swapped": lambda t: next((t.replace(a, a[::-1], 1) for a in PAIRS if a in t), None),
    "a digit more": lambda t: next((t[: i + 1] + "0" + t[i + 1 :] for i, c in enumerate(t) if c.isdigit()), None),
    "a Cyrillic letter": lambda t: t.replace("a", "а", 1),
    "an accent dropped": lambda t: _bare(t) if _bare(t) != t else None,
    "another case": lambda t: t[0].swapcase() + t[1:].replace("the ", "The ", 1) if "the " in t else None,
    "a word dropped": lambda t: t.replace(" the ", " ", 1) if " the " in t else t.replace(" a ", " ", 1),
    "a word added": lambda t: t.replace(" said", " wrongly said", 1).replace(" found", " wrongly found", 1).replace(" confirmed", " never confirmed", 1).replace(" affirmed", " never affirmed", 1),
    "part of a word": lambda t: t.strip("“.”")[1:] if t.strip("“.”")[:2].isalpha() else None,
    "a full stop for a comma": lambda t: t.replace(",", ".", 1) if "," in t else None,
}  # fmt: skip
NEGATIONS = (("n't ", " "), (" not ", " "), ("none of them", "of them"), (" no ", " "), (" without ", " with "))
PAIRS = ("14", "45", "13", "20", "32", "24", "64", "52", "12", "98", "17", "21", "43", "204", "250", "31", "62", "26")


def _bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def place(quote: str, text: str, line: int | None = None) -> tuple[str, str] | Fault:
    """The words of the text that a quotation stands for, with what was left out, or why it cannot be taken."""
    shelf = Shelf({"a": from_string(text, id="a")})
    found = locate(Reading(source="a", quote=quote, location="c.yaml:1:1", line=line), shelf)
    if isinstance(found, Fault):
        return found
    document = shelf.documents["a"]
    return document.exact(found.span), " / ".join(document.exact(g) for g in found.gaps)


def test_there_are_enough() -> None:
    must = [(n, s) for n, way in FOLDS.items() for s in SENTENCES if way(s) != s]
    must_not = [(n, s) for n, way in CHANGES.items() for s in SENTENCES if way(s) not in (None, s)]
    assert len(must) + len(SENTENCES) >= 200 and len(must_not) >= 150, (len(must), len(must_not))


@pytest.mark.parametrize("name", FOLDS)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_typesetting_matches(name: str, sentence: str) -> None:
    text = FOLDS[name](sentence)
    expected = text.replace("\r\n", "\n")
    assert place(sentence, BEFORE + text + AFTER) == (expected, "")
    if name != "hyphens at the end of a line":  # nobody types those
        assert place(text, BEFORE + sentence + AFTER) == (sentence, "")


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_changes_of_meaning_do_not_match(name: str, sentence: str) -> None:
    changed = CHANGES[name](sentence)
    if changed is None or changed == sentence:
        return
    found = place(changed, BEFORE + sentence + AFTER)
    assert isinstance(found, Fault) and found.hint
    assert found.rule == ("quote-disguised" if name == "a Cyrillic letter" else "quote-not-found")


@pytest.mark.parametrize("sentence", SENTENCES)
def test_folding_keeps_every_place(sentence: str) -> None:
    for way in FOLDS.values():
        text = BEFORE + way(sentence) + AFTER
        folded = canon(text)
        for start in range(0, len(folded.text), 7):
            span = folded.span(start, start + 1)
            assert 0 <= span.start < span.end <= len(text)


FIGURES = {
    "5 degrees": "It was -5 degrees there.",
    "5 degrees ": "It was −5 degrees there.",
    "300 workers": "There were 1,300 workers.",
    "5 million": "It cost 4.5 million.",
    "It cost 4": "It cost 4.5 million.",
    "known plan": "an unknown plan",
    "a plan": "a plane",
    "10−5": "from 10–5 to 6",
    "a rise of 3 points": "a rise of 3\u0660 points",
}


@pytest.mark.parametrize("quote", FIGURES)
def test_a_figure_is_the_whole_figure_and_a_word_the_whole_word(quote: str) -> None:
    assert isinstance(place(quote, FIGURES[quote]), Fault)


def test_figures_beside_marks_are_found() -> None:
    for quote, text in {
        "11 people": "the toll—11 people—rose",
        "on 2 May": "on 2 May, he said",
        "$5 million": "paid $5 million.",
        "rose to 30": "It rose to 30. That day",
        "会议将于": "该会议将于明天举行",
    }.items():
        assert place(quote, text) == (quote, "")


ELLIPSES = {
    "The dam ... will hold for now": ("The dam, he told reporters, will hold for now", ", he told reporters, "),
    "The dam […] will hold": ("The dam, they said, will hold", ", they said, "),
    "The dam … will hold … this winter": ("The dam they built will hold out this winter", " they built / out "),
    "... the dam will hold ...": ("He said the dam will hold until May", ""),
    "the dam . . . will hold": ("the dam of Orrin will hold", " of Orrin "),
}


@pytest.mark.parametrize("quote", ELLIPSES)
def test_an_ellipsis_stands_for_words_of_one_paragraph(quote: str) -> None:
    text, gaps = ELLIPSES[quote]
    found = place(quote, text)
    assert not isinstance(found, Fault) and " / ".join(g.strip() for g in found[1].split(" / ")) == " / ".join(
        g.strip() for g in gaps.split(" / ")
    )


SWALLOWED = (
    ("The old dam ... will hold", "The old dam is not one that will hold", "not"),
    ("The old dam ... will hold", "The old dam can't be expected to last, yet it will hold", "n't"),
    ("The minister ... took the money", "The minister denied that he took the money", "denied"),
    ("the firm ... will close the plant", "the firm said that under no circumstances it will close the plant", "no"),
    ("The plan ... goes ahead in May", "The plan, unless the court objects, goes ahead in May", "unless"),
    ("She ... had seen the letter before", "She never said that she had seen the letter before", "never"),
    ("The bank … was told of it", "The bank failed to say that it was told of it", "failed to"),
)


@pytest.mark.parametrize(("quote", "text", "word"), SWALLOWED)
def test_an_ellipsis_must_not_swallow_a_negation(quote: str, text: str, word: str) -> None:
    found = place(quote, text)
    if quote.startswith("She"):
        assert isinstance(found, Fault)  # one word beside the ellipsis is too little
        return
    assert isinstance(found, Fault) and found.rule == "ellipsis-swallows-negation" and f"“{word}”" in found.message


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("The dam ... will hold", "The dam broke.\n\nThe wall will hold"),
        ("The dam ... will hold", "The dam " + "x " * 400 + "will hold"),
        ("dam ... hold", "The dam will hold"),
        ("will hold ... the dam", "the dam will hold"),
        ("...", "wait ... what"[:4]),
    ],
)
def test_an_ellipsis_is_no_joker(quote: str, text: str) -> None:
    assert isinstance(place(quote, text), Fault)


def test_the_line_chooses_among_several_places() -> None:
    text = "It opens on Monday.\n\nIt rains.\n\nIt opens on Monday."
    shelf = Shelf({"a": from_string(text, id="a")})
    assert [shelf.find("It opens on Monday", "a", n).span.start for n in (1, 2, 4, 5, 99)] == [0, 0, 32, 32, 32]  # type: ignore[union-attr]
    assert len(shelf.find("It opens on Monday", "a").others) == 1  # type: ignore[union-attr]


def test_what_differs_is_said() -> None:
    found = place("the bridge closes on 3 May", "The council said that the bridge closes on 2 May at noon.")
    assert isinstance(found, Fault)
    assert found.hint == 'nearest, line 1: "the bridge closes on 2 May"; the text has "2", the quotation "3"'


def test_the_last_word_of_a_passage_is_shown_whole() -> None:
    found = place("Three bridges was closed", "Three bridges were closed.")
    assert isinstance(found, Fault)
    assert found.hint == 'nearest, line 1: "Three bridges were closed"; the text has "were", the quotation "was"'


def test_hidden_characters_are_named() -> None:
    found = place("the b\u202eridge closes", "the bridge closes")
    assert isinstance(found, Fault) and found.rule == "quote-disguised" and "U+202E" in found.message


@pytest.mark.parametrize("part", ["a ", "... ", "a ... ", "-\n", "\u0301", "x" + " " * 40])
def test_twice_the_quotation_costs_twice(part: str) -> None:
    def steps(count: int) -> int:
        calls = 0

        def step(*_: object) -> None:
            nonlocal calls
            calls += 1

        sys.setprofile(step)
        try:
            assert isinstance(place(part * count, "a b c " * 1_000), Fault)
            place("a b", part * count)
        finally:
            sys.setprofile(None)
        return calls

    assert steps(8_000) < 2.3 * steps(4_000) + 1_000
