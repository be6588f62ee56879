"""The page without a browser: what it shows, what it links, and that no text of others becomes markup."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import _reports
import pytest

from claimcheck import phrasing
from claimcheck.model.finding import Confidence, Level, Report, Topic, Verdict
from claimcheck.model.span import Span
from claimcheck.reporters import REPORTERS, View
from claimcheck.reporters._page import articles, book, cards, links, opening, shell, timeline

FOLDER = Path(shell.__file__).parent
VOID = {"meta", "input", "br"}


def rendered(report: Report) -> str:
    return REPORTERS.get("html").render(report, View())


class Parsed(HTMLParser):
    """What a page holds: elements with the names of their attributes, text, ids, links."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.shapes: set[tuple[str, str]] = set()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.ids: list[str] = []
        self.hrefs: list[str] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.words: list[str] = []
        self.comments = 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.shapes |= {(tag, name) for name, _ in attrs} | {(tag, "")}
        held = dict(attrs)
        self.ids += [held["id"] or ""] if "id" in held else []
        self.hrefs += [held["href"] or ""] if "href" in held else []
        if tag not in VOID:
            self.open.append(tag)
        if tag in self.raw:
            self.raw[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-3:]}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in self.raw:
            self.raw[self.open[-1]][-1] += data
        else:
            self.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments += 1

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


@cache
def page() -> str:
    return rendered(_reports.story())


@cache
def parsed() -> Parsed:
    return Parsed(page())


@cache
def known_shapes() -> frozenset[tuple[str, str]]:
    """Every element and attribute that our own templates write."""
    found: set[tuple[str, str]] = set()
    for path in FOLDER.glob("*.html"):
        source = re.sub(r"\{[{%#].*?[}%#]\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for tag, rest in re.findall(r"<([a-z][a-z0-9]*)((?:[^<>\"]|\"[^\"]*\")*)>", source):
            found |= {(tag, name) for name in re.findall(r"([a-z-]+)(?==|\s|$)", re.sub(r"\"[^\"]*\"", "", rest))} | {
                (tag, "")
            }
    return frozenset(found)


# Nothing of others becomes markup -----------------------------------------------------------------------------------


def test_there_are_enough_payloads_and_fields() -> None:
    assert len(set(_reports.PAYLOADS)) == 160
    assert len(_reports.HOSTILE_FIELDS) >= 25


@pytest.mark.parametrize("payload", _reports.PAYLOADS, ids=[str(n) for n in range(len(_reports.PAYLOADS))])
def test_a_hostile_field_stays_text(payload: str) -> None:
    made = rendered(_reports.hostile(payload))
    held = Parsed(made)
    assert not held.open
    assert held.shapes <= known_shapes()
    assert not held.comments
    assert held.tags.count("script") == 2 and held.tags.count("style") == 1
    assert all(h.startswith(("#", "https://x.example/")) for h in held.hrefs)
    assert not re.search("[\x00-\x08\u202a-\u202e\u2066-\u2069]", made)
    assert json.loads(held.raw["script"][0])["sources"][0]["outlet"] == payload + "a"


def test_templates_let_nothing_through() -> None:
    marked = [
        p.name
        for p in FOLDER.iterdir()
        if p.is_file() and re.search(r"Markup\(|\|\s*safe", p.read_text(encoding="utf-8"))
    ]
    assert marked == ["shell.py"]
    assert not any(name.startswith("on") or name == "style" for _, name in parsed().shapes)


def test_the_policy_allows_our_style_and_script_alone() -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page())
    assert policy
    rules = policy[1].replace("&#39;", "'")
    style, script = parsed().raw["style"][0], parsed().raw["script"][1]
    hashes = [base64.b64encode(hashlib.sha256(t.encode()).digest()).decode() for t in (style, script)]
    assert rules.split("; ")[:3] == [
        "default-src 'none'", f"style-src 'sha256-{hashes[0]}'", f"script-src 'sha256-{hashes[1]}'",
    ]  # fmt: skip
    assert "</" not in style + script and "http" not in style


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("soft\u00adhyphen and joi\u200dner", "soft\u00adhyphen and joi\u200dner"),
        ("over\u202eride", "over\\u202eride"),
        ("iso\u2066late\u2069", "iso\\u2066late\\u2069"),
        ("esc\x1b[2J", "esc\\x1b[2J"),
        ("lone \ud800 half", "lone \\ud800 half"),
        ("שלום 🌉 “quoted”", "שלום 🌉 “quoted”"),
    ],
)
def test_what_would_act_unseen_is_shown(text: str, shown: str) -> None:
    assert shell.visible(text) == shown


# Links --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "//x.example/", "file:///etc/passwd", "https:///", " https://x.example",
     "https://x.example/a b", "https://x.example/\u202e\n", "http://[", "", None],
)  # fmt: skip
def test_an_address_that_a_browser_may_not_be_sent_to(url: str | None) -> None:
    assert links.web(url) is None


@pytest.mark.parametrize(
    ("text", "words", "directive"),
    [
        ("The bridge closes on 2 May.", "bridge closes", "bridge%20closes"),
        ("The bridge closes on 2 May.", "ridge clos", "bridge%20closes"),
        ("A well-known, old & “grey” bridge", "well-known, old & “grey”", "well%2Dknown%2C%20old%20%26%20%E2%80%9Cgrey%E2%80%9D"),
        ("Yes, it closes. No, it closes.", "it closes.", "Yes%2C-,it%20closes."),
        ("one two three four five six seven eight nine ten eleven", "one two three four five six seven eight nine ten eleven",
         "one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven"),
        ("first line\nsecond line", "first line\nsecond", "first%20line"),
    ],
)  # fmt: skip
def test_a_passage_on_the_page_of_an_outlet(text: str, words: str, directive: str) -> None:
    source = _reports.document("a", text, url="https://x.example/story#part")
    at = text.index(words)
    assert links.passage(source, Span(at, at + len(words))) == f"https://x.example/story#part:~:text={directive}"


def test_links_within_the_page_lead_somewhere() -> None:
    held = parsed()
    assert len(held.ids) == len(set(held.ids))
    assert {h[1:] for h in held.hrefs if h.startswith("#")} <= set(held.ids)


@pytest.mark.parametrize("name", ["f-61d00346ab", "x y", "<b>", "", "é", "9a", "a" * 200])
def test_an_anchor_is_a_plain_name(name: str) -> None:
    assert re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", links.anchor(name))
    assert links.anchor(name) == links.anchor(name)


# What it says -------------------------------------------------------------------------------------------------------


def test_the_verdict_comes_first() -> None:
    assert parsed().text.index("One contradiction and one difference in three texts.") < 250
    assert (
        "The 3 texts, published April 9, 2031 as far as they say, come from 2 independent origins: Post and Post Online are one text."
        in parsed().text
    )


@pytest.mark.parametrize(
    ("verdicts", "sentence"),
    [
        ((), "No conflict found in three texts"),
        ((Verdict.UNCLEAR,), "No conflict found in three texts"),
        ((Verdict.CONTRADICT,), "One contradiction in three texts"),
        ((Verdict.DIFFER,), "No contradiction in three texts, but one difference"),
    ],
)
def test_the_verdict_in_one_sentence(verdicts: tuple[Verdict, ...], sentence: str) -> None:
    story = _reports.story()
    found = tuple(replace(story.findings[0], verdict=v) for v in verdicts)
    assert opening.sentence(book.open_book(replace(story, findings=found))) == sentence


def test_everything_is_there_without_scripts() -> None:
    held = parsed().text
    for words in (
        "The old bridge closes on 2 May 2031", "The old bridge closes on 9 May", "It “will stay shut” for a year",
        "sources/herald.txt:2", "date-conflict", "high confidence", "words around: 54% shared",
        "Engineers found cracks.", "curly and straight quotation marks", "cannot be read", "lost.txt", "When: “a beam fell on 7 April”?",
    ):  # fmt: skip
        assert words in held, words
    assert cards.meaning("date-conflict") in held
    for document in _reports.story().documents:
        assert document.sha256 in held


def test_contradictions_stand_open_and_other_findings_on_one_line() -> None:
    made = page()
    closing, differ = made.index('id="f-closing"'), made.index('id="f-differ"')
    assert closing < differ
    assert '<details class="line">' not in made[closing:differ]
    assert '<details class="line">' in made[differ:]


def test_ten_findings_and_the_rest_behind_one_click() -> None:
    made = rendered(_reports.large(14))
    head, rest = made.split('id="rest"')
    assert head.count("<article") == 10 and rest.count("<article") == 4
    assert "4 more, in the order of weight" in made


def test_a_question_gives_no_answer_away() -> None:
    """The figure of one outlet is left open; a question of the claims file stays as it is written."""
    herald = _reports.document("herald", "Repairs will cost 4 million euros.")
    words = "Repairs will cost 4 million euros"
    cost = _reports.claim(herald, words, _reports.Held("4 million EUR"), kind="money")
    at = herald.text.index("4 million euros")
    cost = replace(cost, parts={"value": Span(at, at + 15)})
    topic = Topic(
        id="t",
        kind="money",
        label=f"How much money: “{words}”?",
        claims=(cost.id,),
        verdict=Verdict.CONTRADICT,
        origins=1,
    )
    held = book.open_book(Report(documents=(herald,), origins=(), claims={cost.id: cost}, topics=(topic,), findings=()))
    assert held.question(topic) == "How much money: “Repairs will cost …”?"
    assert held.question(replace(topic, given=True)) == topic.label
    assert held.question(replace(topic, kind="force")) == topic.label


def test_only_the_telling_words_are_marked() -> None:
    found = cards.card(held := book.open_book(_reports.story()), 1, held.findings[0])
    marked = [[p.text for p in q.pieces if cards.is_mark(p) == "mark"] for a in found.answers for q in a.quotes]
    assert marked == [["2", "2031"], ["9"], ["9"]]


@pytest.mark.parametrize("number", range(3))
def test_a_whole_text_keeps_its_words(number: int) -> None:
    report = _reports.story()
    article = articles.articles(book.open_book(report))[number]
    lines = report.documents[number].text.split("\n")
    assert {line.number: "".join(r.text for r in line.runs) for line in article.lines} == {
        n: line for n, line in enumerate(lines, start=1) if line.strip()
    }


def test_the_timeline_gives_an_open_year_its_topic() -> None:
    days, vague = timeline.timeline(book.open_book(_reports.story()))
    assert [(d.day, d.open_year) for d in days] == [("April 7, 2031", False), ("May 2, 2031 / May 9, 2031", False)]
    assert vague == 0
    assert [c.said for c in days[1].events[0].conflicts] == ["The Herald: 2 May 2031; Post and Post Online: 9 May"]
    assert [c.sign for c in days[1].events[0].cells] == ["!", "!", "!"]


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        ("2031-05-02", "2031-05-02", "May 2, 2031"), ("2031-05-29", "2031-05-31", "May 29 to 31, 2031"),
        ("2031-05-29", "2031-06-02", "May 29 to June 2, 2031"),
        ("2031-12-30", "2032-01-02", "December 30, 2031 to January 2, 2032"),
    ],
)  # fmt: skip
def test_a_stretch_of_days_in_words(low: str, high: str, said: str) -> None:
    assert phrasing.said_days(low, high) == said


def test_the_island_holds_the_report() -> None:
    plain = json.loads(REPORTERS.get("json").render(_reports.story(), View()))
    assert json.loads(parsed().raw["script"][0]) == plain


@pytest.mark.parametrize("report", ["story()", "hostile('<b>', 'x')", "large(30)"])
def test_the_same_bytes_whatever_the_hash_seed(report: str) -> None:
    code = f"import hashlib, _reports; from claimcheck.reporters import REPORTERS, View; print(hashlib.sha256(REPORTERS.get('html').render(_reports.{report}, View()).encode()).hexdigest())"
    made = set()
    for seed in "13":
        env = os.environ | {
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": os.pathsep.join([str(Path(__file__).parent), *sys.path]),
        }
        done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, encoding="utf-8")
        assert done.returncode == 0, done.stderr
        made.add(done.stdout)
    assert len(made) == 1


@pytest.mark.parametrize("report", [Report(documents=(), origins=(), claims={}, topics=(), findings=()),
                                    replace(_reports.story(), findings=(), topics=())], ids=["empty", "no finding"])  # fmt: skip
def test_a_report_with_nothing_in_it_is_a_page(report: Report) -> None:
    assert Parsed(rendered(report)).tags.count("h1") == 1


def test_the_same_question_says_where_it_stood_before() -> None:
    story = _reports.story()
    closing, differ = story.findings
    again = replace(closing, id="f-again", confidence=Confidence.LOW)
    report = replace(story, findings=(closing, again, differ))
    for told in (rendered(report), REPORTERS.get("terminal").render(report, View(width=200))):
        assert told.count("the matter of 1, other answers") == 1


def test_what_one_outlet_alone_tells_is_no_agreement() -> None:
    story = _reports.story()
    lone = replace(story.topics[2], id="t-lone", given=True, claims=story.topics[2].claims[:1], silent=("post", "copy"))
    held = book.open_book(replace(story, topics=(*story.topics, lone)))
    assert [t.id for t in held.shared] == ["t-beam"]


def test_notes_stand_behind_a_click_and_what_was_not_read_before_all() -> None:
    story = _reports.story()
    note = replace(story.notices[0], level=Level.WARNING, message="no date is given")
    made = rendered(replace(story, notices=(note, *story.notices)))
    assert made.index("Not read:") < made.index('class="brief"') < made.index("1 note on what was read")
    assert made.index("no date is given") > made.index("1 note on what was read")


def test_the_reason_names_the_words_that_it_rests_on() -> None:
    story = _reports.story()
    why = (
        "subject: the same (bridge / bridge)",
        "head: the same (bridge / bridge)",
        "predicate: related (closes / shuts)",
    )
    held = book.open_book(replace(story, findings=(replace(story.findings[0], why=why),)))
    joins = cards.card(held, 1, held.findings[0]).joins
    assert joins == "the same subject (bridge); a related act (closes / shuts)"
