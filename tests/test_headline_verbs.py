"""Headlines in sentence case: which word is the verb, and where none is."""

from __future__ import annotations

import pytest

from claimcheck.analysis import analyse
from claimcheck.loaders import from_string
from claimcheck.model.analysis import Tag

VERBS = {
    "Judge blocks law banning masks": "blocks",
    "Senator Quits Race, Endorses Rival": "Quits Endorses",
    "Police arrest two over museum theft": "arrest",
    "Snow closes schools": "closes",
    "Wildfire Forces Thousands From Homes": "Forces",
    "Rebels seize town": "seize",
    "Court frees activist": "frees",
    "Oil Giant to Cut 4,000 Jobs": "Cut",
    "Judge blocks law, frees activist": "blocks frees",
    "Fund sells bonds, shares": "sells",
    "Storm kills nine, cuts power to thousands": "kills cuts",
    "Senate Rejects Spending Bill": "Rejects",
    # no verb at all
    "Tax cuts for farmers": "",
    "Five questions about the vote": "",
    "Record jobs growth in May": "",
    # a verb in place
    "City blocks flooded in Dhaka": "flooded",
    "Pilot error causes crash": "causes",
}


@pytest.mark.parametrize("line", VERBS)
def test_verbs_of_headlines(line: str) -> None:
    found = [
        t.text
        for t in analyse(from_string(line)).sentences[0].tokens
        if t.tag is Tag.VERB and not t.text.endswith("ing")
    ]
    assert " ".join(found) == VERBS[line]


SUBJECTS = {
    "Mayor Quits, Faces Charges": ("face", "Mayor"),
    "Bank Buys Rival, Cuts 300 Jobs": ("cut", "Bank"),
    "Ferry sinks, minister says": ("say", "minister"),
}


@pytest.mark.parametrize("line", SUBJECTS)
def test_a_comma_joins_what_one_subject_does(line: str) -> None:
    sentence = analyse(from_string(line)).sentences[0]
    last = sentence.clauses[-1]
    assert last.subject is not None
    assert (last.lemma, sentence.tokens[sentence.phrases[last.subject].head].text) == SUBJECTS[line]


CONTENTS = {
    "He confirmed the paper's report that the club was not moving into the stadium.": "",
    "Analysts dismissed the rumour that the firm had been sold.": "the firm",
    "There is speculation that the mayor will resign.": "",
    "He read the report that the club published in May.": "the report",
    "They cited the law that the senate passed.": "the law",
    "The claim that he made was false.": "The claim",
}


@pytest.mark.parametrize("text", CONTENTS)
def test_a_noun_is_no_object_of_what_it_means(text: str) -> None:
    sentence = analyse(from_string(text)).sentences[0]
    inner = next(c for c in sentence.clauses if c.relation == "relative")
    phrases = [sentence.phrases[n] for n in inner.objects]
    assert ", ".join(" ".join(t.text for t in sentence.tokens[p.first : p.last]) for p in phrases) == CONTENTS[text]


TOLD = {
    "Surgeons told The Associated Press that the graft had failed.": "complement",
    "The mayor assured residents that the water was safe.": "complement",
    "Police warned the man that he faced arrest.": "complement",
    "He told the story that everybody knew.": "relative",
    "She praised the officer that the man attacked.": "relative",
}


@pytest.mark.parametrize("text", TOLD)
def test_what_somebody_is_told_does_not_describe_him(text: str) -> None:
    sentence = analyse(from_string(text)).sentences[0]
    assert sentence.clauses[1].relation == TOLD[text]


PLANS = {
    "Bank to cut 300 jobs": "planned",
    "Oil Firm to Cut 4,000 Jobs": "planned",
    "First woman to lead the bank": "asserted",
    "Seven ways to lead a team": "asserted",
    "She is the person to lead the bank.": "asserted",
}


@pytest.mark.parametrize("line", PLANS)
def test_an_infinitive_behind_the_first_noun_is_planned(line: str) -> None:
    sentence = analyse(from_string(line)).sentences[0]
    assert next(c for c in sentence.clauses if c.lemma in ("cut", "lead")).modality == PLANS[line]
