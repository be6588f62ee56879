"""The rules of `claimcheck verify`: what each says, how grave it is, a good and a bad example of a claims file.

Ids are words in kebab case; one is never used again for something else. `since` is the ruleset that brought the rule:
a file that pins an older one hears of it as a note. Rules of the judge (`claimcheck/rules/`) have no row here.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.model.finding import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyRule:
    """One rule: `text` for `explain`, `good` and `bad` as lines of a claims file (after `#` what the source says)."""

    id: str
    level: Level
    summary: str
    text: str
    good: str
    bad: str
    since: int = 1


_E, _W, _N = Level.ERROR, Level.WARNING, Level.NOTE

_TABLE = (
    VerifyRule(
        id="quote-not-found",
        level=_E,
        summary="a quotation is not in its source",
        text=(
            "The words must stand in the source in this order. Curly quotation marks, dashes, spaces and line breaks, "
            "hyphens at the end of a line, accents written in two ways, ligatures and full-width letters may differ; "
            "letters, digits and case may not. Words are whole words, and a figure is the whole figure. An ellipsis "
            "(... or […]) stands for words of the same paragraph. The nearest passage is shown with what differs."
        ),
        good="quote: the bridge closes on 2 May    # the bridge closes\\non 2 May",
        bad="quote: the bridge closes on 3 May    # the bridge closes on 2 May",
    ),
    VerifyRule(
        id="quote-elsewhere",
        level=_E,
        summary="a quotation is in another source than the one named",
        text="The words are not in the source that the reading names, but in another one of the file: name that one.",
        good="source: tribune\nquote: the bridge closes on 2 May    # so says tribune.txt",
        bad="source: herald\nquote: the bridge closes on 2 May    # so says tribune.txt alone",
    ),
    VerifyRule(
        id="quote-dropped",
        level=_E,
        summary="a quotation is only in a line that is no part of the article",
        text=(
            "The words stand in a menu, a widget or a list of links that claimcheck takes for no part of the article. "
            "'claimcheck read SOURCE' shows every line that was dropped, and why."
        ),
        good="quote: the bridge closes on 2 May    # a sentence of the article",
        bad="quote: Most read this week    # a widget beside the article",
    ),
    VerifyRule(
        id="quote-disguised",
        level=_E,
        summary="a quotation looks like words of its source but has other characters",
        text=(
            "Letters of another alphabet that look the same, or characters that nobody sees, make a quotation that is "
            "not what it seems. Type the words anew, or copy them from the source."
        ),
        good="quote: a bank    # a bank",
        bad="quote: а bank    # a bank; the first letter of the quotation is Cyrillic",
    ),
    VerifyRule(
        id="ellipsis-swallows-negation",
        level=_E,
        summary="the words left out by an ellipsis hold a negation",
        text=(
            "An ellipsis that leaves out 'not', 'never', 'denied', 'unless' or the like turns a statement round. "
            "Quote the words in full."
        ),
        good="quote: the dam ... will not hold    # the dam, he said, will not hold",
        bad="quote: the old dam ... will hold    # the old dam is not one that will hold",
    ),
    VerifyRule(
        id="quote-ambiguous",
        level=_N,
        summary="a quotation stands in its source more than once",
        text="The first place is taken. 'line: N' says which one is meant, or quote some words more.",
        good="quote: will close on 2 May\nline: 12    # it stands in lines 3 and 12",
        bad="quote: will close on 2 May    # it stands in lines 3 and 12",
    ),
    VerifyRule(
        id="quote-moved",
        level=_W,
        summary="a quotation stands in several places, none of them in the line given",
        text=(
            "The place nearest to the line is taken, which may be another than was meant. "
            "'claimcheck verify --reanchor' writes the lines anew after a source was edited. "
            "A quotation that stands once may move as it likes."
        ),
        good="quote: will close on 2 May\nline: 12    # it stands in lines 3 and 12",
        bad="quote: will close on 2 May\nline: 11    # it stands in lines 3 and 12",
    ),
    VerifyRule(
        id="value-differs",
        level=_E,
        summary="the value stated is not what is read from the quotation",
        text=(
            "What claimcheck reads from the words is compared with the value as a set of possibilities: '30 days' is "
            "not 'up to 30 days'. 'claimcheck extract' shows what is read, and how it is written."
        ),
        good="quote: will last two weeks\nvalue: 14 days",
        bad="quote: will last two weeks\nvalue: 15 days",
    ),
    VerifyRule(
        id="value-not-read",
        level=_E,
        summary="a value is stated, and nothing of the kind is read from the quotation",
        text="Quote the words that carry the value, name another kind, or leave the value out.",
        good="kind: duration\nquote: Repairs will last two weeks\nvalue: 14 days",
        bad="kind: duration\nquote: the council said on Monday\nvalue: 14 days",
    ),
    VerifyRule(
        id="relation-differs",
        level=_E,
        summary="the sources do not stand to each other as the file says",
        text=(
            "'expect' names the relation that the judge finds between the quotations: agree, refine, differ, updated, "
            "disputed or contradict (the gravest, where several meet), or single-origin: the texts have one source."
        ),
        good="expect: contradict    # closes on 2 May / closes on 9 May",
        bad="expect: agree    # closes on 2 May / closes on 9 May",
    ),
    VerifyRule(
        id="relation-unknown",
        level=_E,
        summary="a relation is asserted between quotations that cannot be compared",
        text="No two claims under the quotations could be set side by side: quote the words that carry the values.",
        good="expect: agree    # lasts two weeks / lasts 14 days",
        bad="expect: agree    # lasts two weeks / the council met",
    ),
    VerifyRule(
        id="undisclosed-conflict",
        level=_W,
        summary="the texts contradict each other, and the file does not say so",
        text=(
            "A contradiction that claimcheck finds must be known to the desk: by a claim that quotes both sides and "
            "has 'expect: contradict', 'discloses: ...', 'status: open', or 'status: settled' with a note that says "
            "how. 'claimcheck accept' writes a claim for it."
        ),
        good="discloses: One paper names the second of May, the other the ninth.",
        bad="readings: ...    # closes on 2 May / closes on 9 May, and not a word about it",
    ),
    VerifyRule(
        id="source-changed",
        level=_E,
        summary="a source is not the file that was pinned",
        text=(
            "The SHA-256 of the file is not the one given. The claims that quote it are named. Look at them again, "
            "then 'claimcheck verify --reanchor' renews the pin."
        ),
        good="sha256: 9f86...    # that of the file",
        bad="sha256: 9f86...    # the file was edited since",
    ),
    VerifyRule(
        id="context-changed",
        level=_W,
        summary="the words around a quotation are not those of the lock file",
        text=(
            "claims.lock keeps some words before and after each quotation. They have changed, so the quotation may no "
            "longer mean what it meant. 'claimcheck verify --lock' takes the text as it is now."
        ),
        good="quote: the bridge closes    # It is said that the bridge closes",
        bad="quote: the bridge closes    # locked with 'It is untrue that' before it",
    ),
    VerifyRule(
        id="source-unread",
        level=_W,
        summary="a source is not here; its quotations were held against the lock file",
        text=(
            "claims.lock stands in for a source that a repository may not hold. Quotations are compared with those "
            "that were found when it was written; values and relations are not looked at."
        ),
        good="path: texts/herald.txt    # the file is there",
        bad="path: texts/herald.txt    # no such file, claims.lock has it",
    ),
    VerifyRule(
        id="quote-not-locked",
        level=_E,
        summary="a quotation of a source that is not here is not in the lock file",
        text="Where the source is, run 'claimcheck verify --lock' once more.",
        good="quote: the bridge closes on 2 May    # in claims.lock",
        bad="quote: the bridge closes on 3 May    # not in claims.lock, and the source is not here",
    ),
    VerifyRule(
        id="suppression-expired",
        level=_E,
        summary="a suppression has run out",
        text="After the day named, the rule counts again. Mend what it found, or give a later day and a reason.",
        good="expires: 2026-12-31    # on 2026-11-01",
        bad="expires: 2026-10-31    # on 2026-11-01",
    ),
    VerifyRule(
        id="suppression-unused",
        level=_W,
        summary="a suppression stops nothing",
        text="The rule finds nothing in this claim: delete the entry.",
        good="suppress: [{rule: value-differs, ...}]    # and the value differs",
        bad="suppress: [{rule: value-differs, ...}]    # and the value is as stated",
    ),
    VerifyRule(
        id="open-claim",
        level=_N,
        summary="the file says itself that a claim is not settled",
        text="Open claims are listed; with --strict they fail. Write 'status: settled', or delete the line.",
        good="status: settled\nnote: both desks confirm the second of May",
        bad="status: open",
    ),
)

VERIFY_RULES = {rule.id: rule for rule in _TABLE}

_OF_A_CLAIM = frozenset(VERIFY_RULES) - {
    "source-changed", "source-unread", "suppression-expired", "suppression-unused", "open-claim",
}  # fmt: skip


def suppressible() -> tuple[str, ...]:
    """Ids that a claim may suppress: of this table, and of the judge's rules, for a conflict that one of them found."""
    from claimcheck.rules import RULES

    return tuple(sorted(_OF_A_CLAIM)) + RULES.names()
