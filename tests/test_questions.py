"""What topics are called: questions in correct English, and the words of the text where none is sure."""

from __future__ import annotations

from collections.abc import Iterator

import _tables
import pytest
from _support import CASES, shipped

from claimcheck import extractor, phrasing
from claimcheck.loaders import from_string
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.finding import Verdict
from claimcheck.questions import LONGEST, ask, wording
from claimcheck.questions.naming import from_subject


def rows() -> Iterator[tuple[str, str, str]]:
    for domain in _tables.read(CASES / "questions" / "labels.yaml").values():
        for row in domain:
            for said in row["said"]:
                yield str(row["kind"]), str(row["asks"]), str(said)


@pytest.mark.parametrize(("kind", "asks", "said"), list(rows()))
def test_a_question_that_a_reader_understands(kind: str, asks: str, said: str) -> None:
    document = from_string(said, id="d")
    claims = [c for c in extractor.read(document, None).claims if c.kind == kind]
    asked = {ask([c], {"d": document}) for c in claims}
    if asks == "nothing":
        assert asked <= {None}
        labels = [phrasing.label([c], {"d": document}) for c in claims]
        assert all("“" in label or not label.endswith("?") for label in labels)
    else:
        assert asks in asked, asked


def test_the_forces_of_a_topic_are_named_from_the_weakest_to_the_strongest() -> None:
    texts = {"a": "The agency ordered Borden to close the mine.", "b": "The agency asked Borden to close the mine."}
    documents = {i: from_string(t, id=i) for i, t in texts.items()}
    claims = [c for d in documents.values() for c in extractor.read(d, ("force",)).claims]
    assert phrasing.label(claims, documents) == "Was Borden asked or ordered to close the mine?"


def test_most_topics_of_the_shipped_story_are_questions() -> None:
    labels = [t.label for t in shipped().topics if t.origins > 1 and t.verdict is not Verdict.AGREE]
    asked = [label for label in labels if "“" not in label and label.endswith("?")]
    assert len(asked) > 0.6 * len(labels), labels
    for label in asked:
        assert label[0].isupper() and len(label) <= LONGEST and "  " not in label


@pytest.mark.parametrize(("base", "past", "participle"), [
    ("buy", "bought", "bought"), ("take", "took", "taken"), ("stop", "stopped", "stopped"), ("carry", "carried", "carried"),
    ("shoot", "shot", "shot"), ("hit", "hit", "hit"), ("found", "founded", "founded"), ("go", "went", "gone"),
    ("offer", "offered", "offered"), ("admit", "admitted", "admitted"), ("rob", "robbed", "robbed"), ("sue", "sued", "sued"),
    ("win", "won", "won"), ("beat", "beat", "beaten"), ("die", "died", "died"), ("begin", "began", "begun"),
    ("give", "gave", "given"), ("own", "owned", "owned"), ("acquire", "acquired", "acquired"), ("tie", "tied", "tied"),
])  # fmt: skip
def test_verb_forms(base: str, past: str, participle: str) -> None:
    assert (wording.past(base), wording.participle(base)) == (past, participle)


# Labels without a question, and what is answered ---------------------------------------------------------------------


def one(kind: str, said: str) -> tuple[Claim, dict[str, Document]]:
    """The first claim of the kind in a text, with its document."""
    document = from_string(said, id="d")
    return next(c for c in extractor.read(document, (kind,)).claims if c.kind == kind), {"d": document}


@pytest.mark.parametrize(("kind", "said", "label"), [
    ("percent", "But revenue, which had grown by 4 percent in 2030, sank.", "What share: “revenue, which had grown by … in 2030, sank”?"),
    ("money", "She paid 3 million euros more than planned.", "A sum of money: “paid”"),
])  # fmt: skip
def test_a_label_that_quotes_gives_no_figure_away(kind: str, said: str, label: str) -> None:
    claim, documents = one(kind, said)
    assert phrasing.label([claim], documents) == label


def test_a_headline_is_asked_last() -> None:
    text = "Pryce blames referee as Rovers lose cup\n\nRovers manager Ian Pryce blamed the referee after the match.\n"
    document = from_string(text, id="d")
    claims = [c for c in extractor.read(document, ("status",)).claims if c.value.to_plain()["lemma"] == "blame"]
    assert phrasing.label(claims, {"d": document}) == "Did Rovers manager Ian Pryce blame the referee?"


@pytest.mark.parametrize(("kind", "said", "answer"), [
    ("status", "The skipper survived.", "survived"), ("status", "The union has not signed the deal.", "not signed"),
    ("status", "Holt denied firing at the guards.", "not firing"), ("status", "The gun went off.", "went off"),
    ("status", "Holt was acquitted of fraud.", "acquitted"), ("force", "Police ordered residents to leave.", "ordered"),
    ("money", "Borden will pay $3 billion for Acme.", "$3 billion"), ("money", "The fee was 400,000 euros.", "€400,000"),
    ("money", "The fee was 400,000 Swiss francs.", "400,000 CHF"), ("age", "Anna Holt, 43, was arrested.", "43"),
    ("name", "The Office for Rail Safety (ORS) opened a case.", "Office for Rail Safety"),
    ("obligation", "Banks are required to report losses.", "required"), ("count", "About 300 workers were laid off.", "about 300"),
    ("rank", "Borden is the largest bank in the country.", "largest"), ("rank", "Borden is the third largest bank.", "3rd largest"),
    ("person", "Acme was bought by Borden.", "Borden"), ("status", "The mill is closed until further notice.", "closed"),
])  # fmt: skip
def test_what_is_answered_in_the_words_of_a_reader(kind: str, said: str, answer: str) -> None:
    document = from_string(said, id="d")
    answers = [phrasing.held(c) for c in extractor.read(document, (kind,)).claims if c.kind == kind]
    assert answer in answers


@pytest.mark.parametrize(("said", "words"), [
    ("After a night of storms, the mayor closed the bridge", "the mayor closed the bridge"),
    ("The mayor closed the bridge after a night", "The mayor closed the bridge after a night"),
    ("An hour after a driver was dismissed from a mill, he closed the gate", "[a driver] closed the gate"),
    ("After the mayor was told of the flood, she closed the bridge", "[the mayor] closed the bridge"),
])  # fmt: skip
def test_words_from_their_subject_on(said: str, words: str) -> None:
    told = extractor.read(from_string(f"{said}.", id="d"), ("status",)).claims
    claim = next(c for c in told if "close" in str(c.value))
    assert from_subject(said, claim) == words
