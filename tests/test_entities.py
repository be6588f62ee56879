"""Entity chains of one text, generic phrases and pronouns, and names across texts, in six domains."""

from __future__ import annotations

import pytest

from claimcheck.analysis import analyse, entities
from claimcheck.analysis.identity import link, same_name
from claimcheck.analysis.names.content import distance
from claimcheck.analysis.names.levels import Level
from claimcheck.loaders import from_string
from claimcheck.model.analysis import Analysis

DEAL = (
    "Northwind Foods agreed on Monday to buy Brightleaf, a Danish startup, for $40 million. "
    "Northwind chief executive Ingrid Solberg said the company would keep the brand. "
    "Solberg called Brightleaf’s team “superb.” She will join its board. "
    "Ultra Micro Circuits, known for chips, did not bid. UMC declined to comment."
)
QUAKE = (
    "A quake struck Keru province on Tuesday, the National Disaster Mitigation Agency said. "
    "In Keru, 12 people died. Residents of Banda Keru ran outside. "
    "The agency sent 40 trucks. Agency spokesman Sutan Harja Wibowo said roads were cut. "
    "“We need help,” Wibowo told reporters. He asked the army for helicopters."
)
COURT = (
    "The Department of Justice sued Acme Corp. in May. The Justice Department said Acme hid reports. "
    "Judge Ann Lee set a hearing. Lawyer Bob Lee spoke for Acme. Ann Lee will rule in June."
)
SPORT = (
    "Striker Pedro Alvim signed for Porto United on Friday. Alvim, 24, scored twice. "
    "Porto United coach Jane Marsh praised him. Marsh said the club had waited for years."
)
OFFICES = (
    "Prime Minister Olga Brandt opened the bridge. Rui Sá, the chief executive of Norvik, paid for it. "
    "Lea Sommer, the attorney general, and Vice President Jonas Falk came. Fire chief Ana Ruiz led the band. "
    "Former police chief Ola Berg sang. Ada Roth, head coach of the Herons, met Ida Iten, head coach of the Gulls. "
    "Bo Ek was finance director until May. The prime minister spoke first, and the Prime Minister stayed. "
    "The chief executive waved, as the CEO does. The attorney general left. The fire chief sat with the former "
    "police chief. The vice president slept. Nobody saw the police chief, the foreign minister, the head coach, "
    "the chief executive of Belt or the finance director. Museum director Irma Castell met rescue chief Anders Holm. "
    "Later the museum director ate with the Norvik chief executive, the rescue chief and the harbour director."
)
SCIENCE = (
    "Researchers at the University of Lund and the Institute of Ocean and Climate Studies (IOCS) measured the ice. "
    "IOCS said the ice was thin. The rocket Vega 3 flew in May, and Vega 3 will fly again."
)
POLITICS = (
    "President Maria Costa met Sen. George W. Hill in Oslo. Costa said the U.S. government would wait. "
    "The government has signed nothing, Hill said. The White House and the Costa administration were silent. "
    "The Bureau of Land and Water, or BLW, was renamed."
)


def read(text: str, name: str = "text") -> Analysis:
    return analyse(from_string(text, id=name))


def names(analysis: Analysis, key: str) -> set[str]:
    assert key in analysis.entities, sorted(analysis.entities)
    return {analysis.document.exact(span) for span in analysis.entities[key].mentions}


@pytest.mark.parametrize(
    ("text", "key", "said"),
    [
        (DEAL, "northwind foods", {"Northwind Foods", "Northwind"}),
        (DEAL, "ingrid solberg", {"Ingrid Solberg", "Solberg"}),
        (DEAL, "brightleaf", {"Brightleaf"}),
        (DEAL, "ultra micro circuits", {"Ultra Micro Circuits", "UMC"}),
        (QUAKE, "keru", {"Keru"}),
        (QUAKE, "banda keru", {"Banda Keru"}),
        (QUAKE, "sutan harja wibowo", {"Sutan Harja Wibowo", "Wibowo"}),
        (QUAKE, "national disaster mitigation agency", {"National Disaster Mitigation Agency"}),
        (COURT, "department of justice", {"Department of Justice", "Justice Department"}),
        (COURT, "acme corp", {"Acme Corp.", "Acme"}),
        (COURT, "ann lee", {"Ann Lee"}),
        (COURT, "bob lee", {"Bob Lee"}),
        (SPORT, "pedro alvim", {"Pedro Alvim", "Alvim"}),
        (SPORT, "porto united", {"Porto United"}),
        (SPORT, "jane marsh", {"Jane Marsh", "Marsh"}),
        (SCIENCE, "university of lund", {"University of Lund"}),
        (SCIENCE, "institute of ocean and climate studies", {"Institute of Ocean and Climate Studies", "IOCS"}),
        (SCIENCE, "vega 3", {"Vega 3"}),
        (POLITICS, "maria costa", {"Maria Costa", "Costa"}),
        (POLITICS, "george w hill", {"George W. Hill", "Hill"}),
        (POLITICS, "us government", {"U.S. government"}),
        (POLITICS, "costa administration", {"Costa administration"}),
        (POLITICS, "bureau of land and water", {"Bureau of Land and Water", "BLW"}),
    ],
)
def test_chains(text: str, key: str, said: set[str]) -> None:
    assert names(read(text), key) == said


@pytest.mark.parametrize(
    "text",
    [
        "Researchers found water. Officials met on Monday in May. The president spoke.",
        "QUAKE KILLS DOZENS",
        "Striking Nurses Return To Work",
        "However, residents left. Then they came back.",
        "Dutch and American officials met at 5 PM.",
    ],
)
def test_capitals_alone_make_no_name(text: str) -> None:
    assert sorted(read(text).entities) == []


def test_what_narrows_a_name_elsewhere_does_not_begin_it() -> None:
    text = (
        "Northern Tories gained two seats on Monday, said Ann Northern. Southern Tories lost four. "
        "The northern Tories were glad, and the southern Tories were not."
    )
    assert names(read(text), "tories") == {"Tories"}
    assert "northern tories" not in read(text).entities


def test_a_headline_in_title_case_is_read_by_the_names_of_the_text() -> None:
    analysis = read("Brightleaf Workers Strike Over Pay\nWorkers at the plant of Brightleaf went on strike.")
    assert list(analysis.entities) == ["brightleaf"]
    assert len(analysis.entities["brightleaf"].mentions) == 2


def test_a_division_is_a_part_never_the_same() -> None:
    analysis = read("Borealis hired staff. Borealis RocketLab hired more, and Borealis paid.")
    assert analysis.entities["borealis rocketlab"].part_of == "borealis"
    assert read(COURT).entities["acme corp"].part_of is None


def phrase_entity(analysis: Analysis, words: str) -> str | None:
    at = analysis.document.text.index(words)
    for sentence in analysis.sentences:
        inside = [t for t in sentence.tokens if at <= t.span.start and t.span.end <= at + len(words)]
        if inside:
            return entities.resolve(analysis, sentence, inside[0].index, inside[-1].index + 1)
    raise AssertionError(words)


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        (DEAL, "the company", "northwind foods"),
        (OFFICES, "The prime minister", "olga brandt"),
        (OFFICES, "the Prime Minister", "olga brandt"),
        (OFFICES, "The chief executive", "rui sá"),
        (OFFICES, "the CEO", "rui sá"),
        (OFFICES, "The attorney general", "lea sommer"),
        (OFFICES, "The fire chief", "ana ruiz"),
        (OFFICES, "The vice president", "jonas falk"),
        (OFFICES, "the former police chief", "ola berg"),
        (OFFICES, "the police chief", None),
        (OFFICES, "the foreign minister", None),
        (OFFICES, "the head coach", None),
        (OFFICES, "the chief executive of Belt", None),
        (OFFICES, "the finance director", None),
        (OFFICES, "the museum director", "irma castell"),
        (OFFICES, "the Norvik chief executive", "rui sá"),
        (OFFICES, "the rescue chief", "anders holm"),
        (OFFICES, "the harbour director", None),
        (DEAL, "She", "ingrid solberg"),
        (QUAKE, "The agency", "national disaster mitigation agency"),
        (QUAKE, "He", "sutan harja wibowo"),
        (SPORT, "him", "pedro alvim"),
        (POLITICS, "The government", "us government"),
        ("Acme sued Borealis. Acme said the other company lied.", "the other company", None),
        ("Acme and Borealis signed. The company will move.", "The company", None),
        ("Ann Lee met Jane Marsh. Talks went on. They left; she slept.", "she", None),
        ("Workers left. The company will move.", "The company", None),
    ],
)
def test_who_is_meant(text: str, words: str, key: str | None) -> None:
    assert phrase_entity(read(text), words) == key


@pytest.mark.parametrize(
    ("a", "b", "level"),
    [
        ("Maria Costa", "Maria Costa", Level.EXACT),
        ("Costa", "Maria Costa", Level.ALIAS),
        ("President Maria Costa", "Maria Costa", Level.EXACT),
        ("Maria J. Costa", "Maria Costa", Level.ALIAS),
        ("Maria Costa", "Pedro Costa", Level.OTHER),
        ("J. Maria Costa", "Maria Costa", Level.ALIAS),
        ("J. Maria Costa", "J. Costa", Level.ALIAS),
        ("J. Maria Costa", "J. Pedro Costa", Level.OTHER),
        ("Lo Conte", "Gaetano Lo Conte", Level.ALIAS),
        ("van der Berg", "Lieke van der Berg", Level.ALIAS),
        ("Pieter van der Berg", "Lieke van der Berg", Level.OTHER),
        ("Garcia Moreno", "Carlos Garcia Moreno", Level.ALIAS),
        ("Maria Costa", "Anna Maria Costa", Level.OTHER),
        ("La Plata", "East La Plata", Level.OTHER),
        ("Anna Holm Clinic", "Anna Holm Treatment Center", Level.ALIAS),
        ("Anna Holm Clinic", "Anna Holm School", Level.OTHER),
        ("Acme Corp.", "Acme", Level.ALIAS),
        ("Northwind Foods", "Northwind", Level.ALIAS),
        ("Department of Commerce", "Commerce Department", Level.ALIAS),
        ("Ultra Micro Circuits", "UMC", Level.ALIAS),
        ("United Nations", "UN", Level.EXACT),
        ("U.S.", "United States", Level.EXACT),
        ("Center for AI Safety and Tests", "U.S. Artificial Intelligence Safety and Tests Center", Level.ALIAS),
        ("Institute of Ocean Studies", "Institute of Climate Studies", Level.OTHER),
        ("Bireuna", "Bireuena", Level.VARIANT),
        ("Sumatra", "Sumatran", Level.OTHER),
        ("Borealis", "Borealis RocketLab", Level.PART),
        ("Sumatra", "North Sumatra", Level.PART),
        ("Costa administration", "U.S. government", Level.RELATED),
        ("White House", "U.S. government", Level.RELATED),
        ("Dutch government", "U.S. government", Level.OTHER),
        ("Vega 3", "Vega 4", Level.OTHER),
        ("Slovakia", "Slovenia", Level.OTHER),
        ("Iran", "Iraq", Level.OTHER),
        ("Mali", "Malta", Level.OTHER),
        ("NASA", "NATO", Level.OTHER),
        ("CAIRS", "CARS", Level.OTHER),
        ("Bank of England", "England", Level.OTHER),
    ],
)
def test_levels(a: str, b: str, level: Level) -> None:
    assert same_name(a, b) is level
    assert same_name(b, a) is level


def test_texts_are_linked_in_any_order() -> None:
    one = read("Prime Minister Maria Costa spoke. The Department of Commerce and Ultra Micro Circuits agreed.", "one")
    two = read("Costa spoke in Oslo. The Commerce Department and UMC agreed.", "two")
    shared = link([one, two])
    assert shared == link([two, one])
    assert shared["two", "costa"] == shared["one", "maria costa"] == "maria costa"
    assert shared["two", "commerce department"] == shared["one", "department of commerce"]
    assert shared["two", "umc"] == shared["one", "ultra micro circuits"]


def test_a_surname_of_two_persons_is_joined_to_neither() -> None:
    one = read("Ann Lee won in Oslo.", "one")
    two = read("Bob Lee won in Oslo.", "two")
    three = read("The winner was Lee, they said.", "three")
    shared = link([one, two, three])
    assert len({shared["one", "ann lee"], shared["two", "bob lee"], shared["three", "lee"]}) == 3


def test_long_lines_of_capitals_are_read_in_linear_time() -> None:
    text = "A" + " Ab of the" * 4000 + " (AB)"
    assert read(text).entities is not None


def test_edit_distance_is_bounded() -> None:
    assert distance("bireun", "bireuen", 2) == 1
    assert distance("abc", "xyz", 1) == 2
