"""The word tables: consistency of the whole, and probes from many domains with near misses beside them."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from claimcheck.lexicon import concepts, holders, nouns, scales, tables
from claimcheck.lexicon.spelling import spellings

CONCEPT_PARTS = {
    "verb", "noun", "actor", "adjective", "light", "opposite", "reverse", "implies", "related", "converse",
}  # fmt: skip
CONCEPT_ROWS = [(name, *row) for name in tables.names("_concepts_") for row in tables.rows(name)]
CUE_TABLES = ["_obligations.tsv", "_forces.tsv", "_quantities.tsv", "_certainties.tsv"]
TABLES = [*tables.names("_concepts_"), "_nouns.tsv", *CUE_TABLES]
_LEMMA = re.compile(r"-?[a-z0-9][a-z0-9' -]*")


@pytest.mark.parametrize("name", TABLES)
def test_cells_are_lower_case_lemmas_without_repeats(name: str) -> None:
    for row in tables.rows(name):
        words = row[-1].split(", ")
        assert [w for w, n in Counter(words).items() if n > 1] == [], row[:-1]
        assert [w for w in words if not _LEMMA.fullmatch(w.replace(" + ", " ").replace(" / ", " "))] == [], row[:-1]


def test_rows_have_known_parts_and_stand_once() -> None:
    assert {part for _, _, part, _ in CONCEPT_ROWS} <= CONCEPT_PARTS
    seen = Counter((concept, part) for _, concept, part, _ in CONCEPT_ROWS)
    assert [key for key, n in seen.items() if n > 1] == []


def test_every_concept_has_a_verb() -> None:
    assert concepts.concepts() == {concept for _, concept, part, _ in CONCEPT_ROWS if part == "verb"}


@pytest.mark.parametrize("part", ["opposite", "reverse", "implies", "related", "converse"])
def test_relations_name_known_concepts_once(part: str) -> None:
    pairs = [(concept, other) for _, concept, own, cell in CONCEPT_ROWS if own == part for other in cell.split(", ")]
    assert {b for _, b in pairs} <= concepts.concepts()
    assert [p for p in pairs if p[0] == p[1] or (p[1], p[0]) in pairs] == []


def test_opposites_are_symmetric_and_never_related() -> None:
    for a, b in concepts.opposites():
        assert concepts.opposite(b, a)
        assert not concepts.related(a, b), (a, b)


@pytest.mark.parametrize("part", ["verb", "noun"])
def test_no_word_is_in_two_opposite_concepts(part: str) -> None:
    words = {w for _, _, own, cell in CONCEPT_ROWS if own == part for w in cell.split(", ")}
    read = concepts.verb_concepts if part == "verb" else concepts.noun_concepts
    assert [w for w in words if any(concepts.opposite(a, b) for a in read(w) for b in read(w))] == []


@pytest.mark.parametrize("part", ["actor", "adjective"])
def test_no_signed_word_contradicts_itself(part: str) -> None:
    words = {w.removeprefix("-") for _, _, own, cell in CONCEPT_ROWS if own == part for w in cell.split(", ")}
    read = concepts.actor_concepts if part == "actor" else concepts.adjective_concepts
    for word in words:
        holds = {c for c, positive in read(word) if positive}
        assert not holds & {c for c, positive in read(word) if not positive}, word
        assert not [1 for a in holds for b in holds if concepts.opposite(a, b)], word


def test_sizes() -> None:
    verbs = {w for _, _, part, cell in CONCEPT_ROWS if part in ("verb", "noun") for w in cell.split(", ")}
    named = {w for row in tables.rows("_nouns.tsv") for w in row[-1].split(", ")}
    assert len(concepts.concepts()) > 400
    assert len(verbs) > 3000
    assert len(named) > 2000
    assert len(nouns.places()) > 180


VERBS = [
    ("agree", "sign", "consent"), ("agree", "accept", "join"), ("talk", "negotiate", "engage with"),
    ("talk", "work through", "be in talks"), ("kill", "slay", "shoot dead"), ("die", "perish", "succumb"),
    ("injure", "wound", "hurt"), ("arrest", "detain", "take into custody"), ("charge", "indict", "prosecute"),
    ("convict", "find guilty", "convict"), ("acquit", "clear", "find not guilty"),
    ("sue", "take to court", "file suit"),
    ("resign", "step down", "quit"), ("dismiss", "sack", "fire"), ("appoint", "name", "nominate"),
    ("lay off", "make redundant", "shed"), ("acquire", "take over", "snap up"), ("merge", "combine", "merge"),
    ("launch", "roll out", "unveil"), ("postpone", "delay", "put off"), ("cancel", "call off", "scrap"),
    ("suspend", "halt", "pause"), ("rise", "soar", "edge up"), ("fall", "plunge", "tumble"),
    ("increase", "hike", "raise"), ("decrease", "slash", "reduce"), ("close", "shut down", "shutter"),
    ("evacuate", "relocate", "clear out"), ("rescue", "pull out", "save"), ("collapse", "cave in", "give way"),
    ("burn", "catch fire", "go up in flames"), ("crash", "collide", "derail"), ("ban", "outlaw", "prohibit"),
    ("allow", "permit", "let"), ("deny", "refute", "dispute"), ("confirm", "verify", "corroborate"),
    ("accuse", "allege", "blame"), ("disclose", "reveal", "leak"), ("conceal", "cover up", "hide"),
    ("invade", "march into", "overrun"), ("deploy", "send in", "station"), ("withdraw", "pull out", "retreat"),
    ("score", "net", "find the net"), ("win", "triumph", "prevail"), ("lose", "be beaten", "lose"),
    ("infect", "contract", "catch"), ("vaccinate", "inoculate", "immunise"), ("review", "assess", "evaluate"),
    ("test", "trial", "try out"), ("pass", "adopt", "enact"), ("repeal", "revoke", "abolish"),
    ("hack", "breach", "break into"), ("exploit", "abuse", "weaponise"), ("identify", "detect", "spot"),
    ("land", "touch down", "splash down"), ("lift off", "blast off", "take off"), ("flee", "escape", "run away"),
    ("strike work", "walk out", "go on strike"), ("complete", "finalise", "wrap up"),
]  # fmt: skip


@pytest.mark.parametrize(("concept", "one", "other"), VERBS)
def test_verbs_of_one_concept(concept: str, one: str, other: str) -> None:
    assert concept in concepts.verb_concepts(one) & concepts.verb_concepts(other)


APART = [
    ("kill", "injure"), ("identify", "exploit"), ("ask", "order"), ("urge", "order"), ("charge", "convict"),
    ("arrest", "convict"), ("sign", "negotiate"), ("propose", "sign"), ("approve", "propose"), ("deny", "refuse"),
    ("hire", "appoint"), ("rescue", "evacuate"), ("infect", "vaccinate"), ("discuss", "agree"), ("threaten", "attack"),
    ("plan", "launch"), ("accuse", "convict"), ("qualify", "win"), ("disclose", "exploit"), ("postpone", "cancel"),
    ("buy", "sell"), ("test", "launch"), ("warn", "order"), ("nominate", "elect"), ("injure", "die"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), APART)
def test_verbs_that_share_no_concept(one: str, other: str) -> None:
    assert not concepts.verb_concepts(one) & concepts.verb_concepts(other)


OPPOSED = [
    ("approve", "reject"), ("climb", "tumble"), ("win", "lose"), ("open", "shut"), ("acquit", "convict"),
    ("confirm", "deny"), ("allow", "prohibit"), ("perish", "survive"), ("agree", "refuse"), ("hike", "slash"),
    ("pass", "vote down"), ("overturn", "uphold"), ("go ahead", "call off"), ("deploy", "withdraw"),
    ("obey", "violate"), ("succeed", "fail"), ("marry", "divorce"), ("endorse", "oppose"), ("resume", "suspend"),
    ("qualify", "be eliminated"), ("recover", "worsen"), ("legalise", "outlaw"), ("go public", "go private"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_opposed_verbs(one: str, other: str) -> None:
    assert concepts.opposed(concepts.verb_concepts(one), concepts.verb_concepts(other))
    assert concepts.opposed(concepts.verb_concepts(other), concepts.verb_concepts(one))


NOT_OPPOSED = [
    ("buy", "sell"), ("kill", "die"), ("arrest", "charge"), ("negotiate", "sign"), ("ask", "order"), ("beat", "lose"),
    ("rescue", "survive"), ("sue", "settle"), ("convict", "appeal"), ("attack", "defend"),
    ("launch", "review"), ("sign", "announce"), ("injure", "kill"), ("import", "export"), ("hit", "kill"),
    ("lend", "borrow"), ("pass", "veto"), ("teach", "learn"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), NOT_OPPOSED)
def test_verbs_that_do_not_exclude_each_other(one: str, other: str) -> None:
    assert not concepts.opposed(concepts.verb_concepts(one), concepts.verb_concepts(other))


@pytest.mark.parametrize(
    ("noun", "concept"),
    [
        ("signing", "sign"), ("signature", "agree"), ("negotiation", "talk"), ("explosion", "explode"),
        ("acquittal", "acquit"), ("resignation", "resign"), ("takeover", "acquire"), ("closure", "close"),
        ("inoculation", "vaccinate"), ("vaccination", "vaccinate"), ("landing", "land"), ("layoff", "lay off"),
        ("rollout", "launch"), ("earthquake", "quake"), ("authorisation", "allow"), ("drowning", "die"),
    ],
)  # fmt: skip
def test_nouns_of_a_concept(noun: str, concept: str) -> None:
    assert concept in concepts.noun_concepts(noun)


@pytest.mark.parametrize(
    ("read", "word", "concept", "positive"),
    [
        ("actor", "holdout", "agree", False), ("actor", "signatory", "agree", True),
        ("actor", "survivor", "die", False),
        ("actor", "survivor", "survive", True), ("actor", "evacuee", "evacuate", True),
        ("actor", "winner", "lose", False),
        ("actor", "absentee", "attend", False), ("adjective", "dead", "die", True),
        ("adjective", "alive", "die", False),
        ("adjective", "closed", "close", True), ("adjective", "closed", "open", False),
        ("adjective", "guilty", "convict", True), ("adjective", "innocent", "acquit", True),
        ("adjective", "unhurt", "injure", False), ("adjective", "unavailable", "launch", False),
        ("adjective", "missing", "go missing", True), ("adjective", "jailed", "jail", True),
        ("adjective", "unvaccinated", "vaccinate", False), ("adjective", "at large", "arrest", False),
    ],
)  # fmt: skip
def test_signed_words(read: str, word: str, concept: str, positive: bool) -> None:
    table = concepts.actor_concepts if read == "actor" else concepts.adjective_concepts
    assert (concept, positive) in table(word)


def test_scales_are_no_concepts() -> None:
    for word in ("voluntary", "optional", "mandatory", "compulsory"):
        assert not concepts.adjective_concepts(word)


@pytest.mark.parametrize(
    ("verb", "noun", "concept"),
    [
        ("reach", "agreement", "agree"), ("strike", "deal", "agree"), ("hold", "talks", "talk"),
        ("take", "decision", "decide"), ("file", "lawsuit", "sue"), ("carry out", "attack", "attack"),
        ("open", "investigation", "investigate"), ("hand down", "sentence", "sentence"), ("make", "arrest", "arrest"),
        ("suffer", "injury", "injure"), ("serve", "prison sentence", "jail"), ("undergo", "surgery", "operate on"),
        ("conduct", "evaluation", "review"), ("gain", "access", "access"), ("issue", "denial", "deny"),
    ],
)  # fmt: skip
def test_light_verbs(verb: str, noun: str, concept: str) -> None:
    assert concept in concepts.light_verb(verb, noun)


@pytest.mark.parametrize(
    ("verb", "noun"), [("reject", "agreement"), ("paint", "house"), ("break off", "talks"), ("discuss", "lawsuit")]
)
def test_other_verbs_are_not_light(verb: str, noun: str) -> None:
    assert not concepts.light_verb(verb, noun)


def test_implied_and_converse() -> None:
    assert concepts.implied("sentence") >= {"convict", "charge"}
    assert concepts.implies("destroy", "damage") and not concepts.implies("damage", "destroy")
    assert concepts.converse("sell", "buy") and not concepts.opposite("sell", "buy")
    assert concepts.related("acquire", "merge") and not concepts.related("sign", "talk")
    assert concepts.reversible("close", "open") and not concepts.reversible("acquit", "convict")
    assert concepts.light_verb_is_passive("face") and not concepts.light_verb_is_passive("reach")


@pytest.mark.parametrize(
    ("verb", "denies"), [("fail", True), ("stop short of", True), ("manage", False), ("sign", False)]
)
def test_implicit_negation(verb: str, denies: bool) -> None:
    assert concepts.implicit_negation(verb) is denies


@pytest.mark.parametrize("word", ["finalize", "organization", "analyze"])
def test_spellings(word: str) -> None:
    assert len(spellings(word)) == 2


@pytest.mark.parametrize("word", ["seize", "prize", "capsize", "size", "rise", "horizon"])
def test_words_of_one_spelling(word: str) -> None:
    assert spellings(word) == (word,)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("quake", "temblor"), ("toll", "death toll"), ("company", "firm"), ("spokesman", "spokeswoman"),
        ("attorney", "lawyer"), ("plant", "factory"), ("film", "movie"), ("lorry", "truck"),
        ("ferry", "passenger ferry"),
        ("typhoon", "hurricane"), ("ceasefire", "truce"), ("side", "team"), ("programme", "program"),
        ("jab", "vaccine"),
        ("probe", "investigation"), ("labour union", "trade union"), ("carmaker", "automaker"), ("deadline", "cutoff"),
    ],
)  # fmt: skip
def test_same_nouns(one: str, other: str) -> None:
    assert nouns.same(one, other) and nouns.same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("developer", "lab"), ("maker", "company"), ("worker", "staffer"), ("villager", "resident"),
        ("person", "nurse"),
        ("vehicle", "bus"), ("player", "striker"), ("senator", "lawmaker"), ("vessel", "trawler"),
        ("agency", "regulator"),
    ],
)  # fmt: skip
def test_related_nouns(one: str, other: str) -> None:
    assert nouns.related(one, other) and nouns.related(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("dead", "injured"), ("killed", "wounded"), ("missing", "dead"), ("flood", "fire"), ("hospital", "prison"),
        ("doctor", "lawyer"), ("goal", "match"), ("measles", "cholera"), ("gold", "silver"), ("river", "mountain"),
        ("player", "coach"), ("judge", "lawyer"), ("survivor", "fatality"), ("share", "tax"), ("country", "city"),
    ],
)  # fmt: skip
def test_unrelated_nouns(one: str, other: str) -> None:
    assert not nouns.related(one, other) and not nouns.related(other, one)


def test_noun_classes() -> None:
    assert nouns.classes("firefighter") >= {"emergency worker", "worker", "person"}
    assert nouns.broader("person", "resident") and not nouns.broader("resident", "person")
    assert nouns.classes("zzz") == frozenset()


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("U.S.", "United States"), ("American", "United States"), ("u.s.", "United States"),
        ("Indonesian", "Indonesia"),
        ("Dutch", "Netherlands"), ("Britain", "United Kingdom"), ("Filipino", "Philippines"), ("Turkish", "Turkey"),
        ("TURKEY", "Turkey"), ("Polish", "Poland"), ("Côte d'Ivoire", "Ivory Coast"), ("South Korean", "South Korea"),
        ("Washington", None), ("Paris", None), ("us", None), ("turkey", None), ("polish", None), ("table", None),
    ],
)  # fmt: skip
def test_places(word: str, place: str | None) -> None:
    assert nouns.place_of(word) == place


def test_a_demonym_names_one_place() -> None:
    words = Counter(w for place in nouns.places() for w in (place.name, *place.aliases, *place.adjectives))
    assert [w for w, n in words.items() if n > 1] == []
    assert nouns.demonyms()["Swiss"] == "Switzerland"


@pytest.mark.parametrize(
    ("cue", "level", "affirmed"),
    [
        ("must", "REQUIRED", True), ("mandatory", "REQUIRED", True), ("mandate", "REQUIRED", True),
        ("voluntary", "FREE", True), ("optional", "FREE", True), ("allow", "FREE", True),
        ("nonbinding", "REQUIRED", False),
        ("be expected to", "EXPECTED", True), ("encourage", "ENCOURAGED", True), ("prohibit", "FORBIDDEN", True),
        ("must not", "FORBIDDEN", True), ("need not", "REQUIRED", False), ("advise against", "DISCOURAGED", True),
    ],
)  # fmt: skip
def test_obligation(cue: str, level: str, affirmed: bool) -> None:
    entry = scales.obligation(cue)
    assert entry is not None
    assert (entry.level, entry.affirmed) == (scales.Obligation[level], affirmed)


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("mandatory", "voluntary", True), ("require", "allow", True), ("forbid", "allow", True),
        ("must", "need not", True), ("voluntary", "ask", False), ("optional", "not mandatory", False),
        ("required", "compulsory", False), ("allowed", "should", False), ("ban", "encourage", True),
    ],
)  # fmt: skip
def test_readings(one: str, other: str, clash: bool) -> None:
    a, b = scales.obligation(one), scales.obligation(other)
    assert a is not None and b is not None
    assert scales.readings(a.level, a.affirmed).isdisjoint(scales.readings(b.level, b.affirmed)) is clash


def test_every_reading_is_possible() -> None:
    for level in scales.Obligation:
        assert scales.readings(level) and scales.readings(level, False)
        assert not scales.readings(level) & scales.readings(level, False) or level is scales.Obligation.FREE


@pytest.mark.parametrize(
    ("weaker", "stronger"),
    [("suggest", "ask"), ("ask", "urge"), ("request", "press"), ("push", "demand"), ("insist", "order")],
)
def test_force(weaker: str, stronger: str) -> None:
    low, high = scales.force(weaker), scales.force(stronger)
    assert low is not None and high is not None and low < high


@pytest.mark.parametrize("cue", ["say", "approve", "reply"])
def test_no_force(cue: str) -> None:
    assert scales.force(cue) is None


@pytest.mark.parametrize(
    ("cue", "low", "high", "exclusive"),
    [
        ("only", 1, 1, True), ("sole", 1, 1, True), ("no other", 1, 1, True), ("one of the few", 2, None, False),
        ("one of the most", 2, None, False), ("both", 2, 2, False), ("none", 0, 0, False), ("several", 3, None, False),
    ],
)  # fmt: skip
def test_quantities(cue: str, low: int, high: int | None, exclusive: bool) -> None:
    entry = scales.quantity(cue)
    assert entry is not None
    assert (entry.low, entry.high, entry.exclusive) == (low, high, exclusive)


def test_quantity_bounds() -> None:
    for entry in scales.quantity_cues().values():
        assert entry.high is None or entry.low <= entry.high
        assert 0 <= entry.share_low <= entry.share_high <= 1


@pytest.mark.parametrize(
    ("cue", "certainty"),
    [("confirm", "stated"), ("reportedly", "reported"), ("allegedly", "alleged"), ("speculation", "speculated"),
     ("deny", "denied"), ("baseless", "denied"), ("forecast", "expected"), ("bridge", None)],
)  # fmt: skip
def test_certainty(cue: str, certainty: str | None) -> None:
    assert scales.certainty(cue) == certainty


def test_sorts_of_holders_are_known_and_words_stand_once() -> None:
    listed = tables.rows("_holders.tsv")
    sorts = {sort for sort, _, _ in listed}
    assert {other for _, _, joined in listed for other in joined.split(", ")} <= sorts
    assert {sort for _, _, sort in tables.rows("_organisations.tsv")} <= sorts
    words = Counter(noun for _, cell, _ in listed for noun in cell.split(", "))
    names = Counter(name for cell, _, _ in tables.rows("_organisations.tsv") for name in cell.split(", "))
    assert [w for w, n in (words + names).items() if n > 1] == []


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [("police", "nation", True), ("nation", "police", True), ("police", "union", False), ("bank", "business", True),
     ("watchdog", "business", False), ("aid", "aid", True)],
)  # fmt: skip
def test_one_holder(a: str, b: str, one: bool) -> None:
    assert holders.one_holder(a, b) is one


def test_what_verbs_are_said_of_are_classes_of_nouns() -> None:
    from claimcheck.lexicon import nouns, selects

    known = {name for w in _LISTED for name in nouns.classes(w)}
    for part, verbs, classes in tables.rows("_selects.tsv"):
        assert part in ("does", "undergoes") and verbs
        assert set(classes.split(", ")) <= known, (verbs, classes)
        assert all(selects.classes(verb, part) == set(classes.split(", ")) for verb in verbs.split(", "))


_LISTED = [w for row in tables.rows("_nouns.tsv") for w in row[-1].split(", ")]
