"""Words that bring in what somebody says, thinks or wants: verbs by the frame they stand in, and nouns.

Frames after the reporting verbs of Quirk et al. (1985, 16.30-16.63) and the classes say, tell, talk, think and judge of
Levin (1993); the lists are our own.
"""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon import nouns, titles
from claimcheck.lexicon.spelling import spellings
from claimcheck.lexicon.tables import rows


@cache
def _table(part: str) -> dict[str, frozenset[str]]:
    """Cue -> frames, for one part of speech."""
    found: dict[str, set[str]] = {}
    for frame, of, listed in rows("_speech.tsv"):
        if of == part:
            for cue in listed.split(", "):
                for spelling in spellings(cue):
                    found.setdefault(spelling, set()).add(frame)
    return {cue: frozenset(frames) for cue, frames in found.items()}


@cache
def _particles() -> dict[str, tuple[str, ...]]:
    """Verb -> the particles and prepositions that it makes cues with ("point" -> "out")."""
    found: dict[str, list[str]] = {}
    for cue in _table("verb"):
        verb, _, rest = cue.partition(" ")
        if rest:
            found.setdefault(verb, []).append(rest)
    return {verb: tuple(sorted(rests, key=lambda r: (-len(r), r))) for verb, rests in found.items()}


_NONE: frozenset[str] = frozenset()


def verb(lemma: str) -> frozenset[str]:
    """The frames of a verb of speech or thought (with its particle, if any); empty where it is none."""
    return _table("verb").get(lemma, _NONE)


def noun(lemma: str) -> frozenset[str]:
    """The frames of a noun of speech or thought ("claim", "belief"); empty where it is none."""
    return _table("noun").get(lemma, _NONE)


def has_deed(lemma: str) -> bool:
    """Whether the verb, without words that it brings in, is no verb of speech or thought ("held", "found")."""
    return lemma in _table("deed")


def particles(lemma: str) -> tuple[str, ...]:
    """What the verb makes longer cues with, longest first ("lash" -> "out at")."""
    return _particles().get(lemma, ())


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Opens what is said after a verb or noun of speech.
OPENERS = _words("that whether if how why what who when where which")
# Verbs of speech that answer nothing: a sentence of one alone is a tag of the quotation above it.
PLAIN = _words("say tell write add explain recall state note tweet post recount conclude")
# Verbs by which one stands to what another one denies.
FIRM = _words("insist maintain protest swear")
# Verbs that need somebody who is spoken to: with an infinitive or "that" alone behind it, their participle is passive.
BIDDING = _words("urge order instruct encourage exhort implore command")
TELLING = _words("tell inform notify alert")
# Who speaks without a name or even a role: "sources", "insiders".
UNNAMED = _words(
    "source sources insider insiders tipster informant whistleblower rumour rumours rumor rumors reports media press "
    "gossip"
)
# What a line begins with before a colon that names nobody.
NO_SPEAKER = _words(
    "latest "
    "update updated breaking urgent shocking revealed confirmed photo photos video watch read note related correction "
    "editor's image images caption "
    "source more exclusive live analysis opinion factbox explainer timeline background summary example question "
    "answer q a warning advisory contact tel phone email location date time where when what who why how subject re "
    "from to cc ps nb fact myth verdict score result final results topics tags copyright credit by published"
)
# Times that may stand between a cue and what it brings in ("said Monday", "said last week").
TIMES = _words(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight week month year day morning "
    "afternoon evening night january february march april may june july august september october november december "
    "earlier later"
)
# What one acts "according to" that says nothing.
NO_ORIGIN = _words("plan plans schedule size rank age need custom taste law rules ability weight")
# What names a source inside somebody's report ("Reuters said, citing the ministry, that ...").
CITING = _words("citing quoting")
# What words are said at or written in, once.
OCCASIONS = _words(
    "conference briefing interview speech statement hearing debate rally letter tweet memo email testimony filing "
    "memoir book podcast broadcast sermon address"
)
# What somebody says or holds, in an aside that names him ("by his own account"), by its preposition.
ACCOUNTS = {
    "by": _words(
        "account admission reckoning telling estimate count calculation estimation confession description version tally"
    ),
    "in": _words(
        "view opinion word telling account estimation judgment judgement assessment version reckoning eye phrase "
        "description"
    ),
    "on": _words("account estimate reckoning admission telling calculation count"),
    "to": _words("mind"),
}
# Verbs by which somebody puts out what a noun of speech names ("issued a warning that").
UTTERING = _words("issue make give voice express raise deliver sound repeat renew reiterate lodge level air utter")
# What words in quotation marks are when they are a name or a title of something.
TITLES = _words("heading title headline slogan motto banner name label hashtag titled entitled called dubbed named")
# Verbs whose passive says what people hold of its subject, whoever they are ("was accused of", "is credited with").
CHARGING = _words(
    "accuse criticise criticize blame praise credit condemn denounce deride mock ridicule fault laud hail applaud "
    "lambast lambaste castigate chide commend slam blast brand label dub deem acclaim tout celebrate vilify"
)
# What a group or a letter may do of a matter, in a participle behind it ("a group backing the merger").
STANCES = _words("back support oppose favor favour endorse criticise criticize denounce condemn")
# Subjects that show, in words or figures, what one may dispute.
DOCUMENTS = _words(
    "poll survey study report record document data figure number statistic research result test analysis review census "
    "audit file paper transcript letter memo email message log footage video image chart map index estimate forecast "
    "account evidence finding investigation inquiry return ballot count tally article book statement history"
)
# By what something is dealt out or set in order, each in the form that is nobody's account of it ("their number").
MEASURES_OUT = _words(
    "total number size age weight height length width need needs ability abilities merit seniority income wealth taste "
    "tastes preference strength skill gender sex colour color shape type kind demand custom tradition circumstances "
    "rank status means alphabet season distance severity urgency"
)
# How a document came out: "said in a report [published] on Monday that".
ISSUED = _words("published released issued posted printed circulated")
# What holds somebody's words, so that another may read them out; and what he did who wrote it.
WRITTEN = _words(
    "letter note diary statement message poem prayer email memo will testament testimony card post tweet journal text "
    "petition psalm verse confession apology declaration address speech"
)
WRITING = _words("write sign pen send compose dictate draft leave issue author record prepare")
# Who may stand before the colon of a headline without a name.
HEADLINED = DOCUMENTS | _words(
    "minister president mayor governor official police officer expert scientist doctor insider source critic analyst "
    "economist camp campaign spokesman spokeswoman spokesperson lawyer prosecutor witness court judge union regulator "
    "agency ministry government army bank coach owner"
)
# What says that words are an old or a common saying, nobody's own.
SAYINGS = _words(
    "proverb adage motto slogan slogans chant chants chanted chanting mantra refrain hymn anthem psalm verse scripture "
    "bible gospel placard placards banner banners catchphrase lyric lyrics"
)
# Verbs by which words are given as those of somebody who is named beside them.
PASSED_ON = _words(
    "quoted quotes quoting cited cites citing echoed echoes echoing repeated repeats repeating relayed relays relaying "
    "recalled recalls recalling recited reciting paraphrased paraphrasing reading"
)
# Words of set phrases that anybody says: condolence, thanks, congratulation, caution.
FORMULAS = _words(
    "thought prayer heart condolence sympathy sympathies sincere deepest deep family families victim loved friend "
    "everyone affected involved deeply saddened sad tragic tragedy difficult time loss lost life live go out send "
    "offer extend thank grateful congratulate congratulation take serious seriously very allegation claim matter "
    "committed safety security priority top first continue cooperate full fully authorities authority investigation "
    "investigate investigating working work closely comment ongoing pending litigation privacy respect hope wish "
    "speedy recovery all people country god bless happy proud honored honoured always every"
)
_SPEAKING = frozenset(("person", "organisation", "group", "document", "charge", "legal case"))


def speaks(noun: str) -> bool:
    """Whether the noun is known for somebody or a text that can say something: "minister", "agency", "letter"."""
    known = noun in DOCUMENTS | WRITTEN | titles.PUBLIC_BODIES | titles.BODIES
    return known or bool(_SPEAKING & nouns.classes(noun))


def is_mute(noun: str) -> bool:
    """Whether the noun is known for a thing that says nothing: "bridge", "drug"."""
    return bool(nouns.classes(noun)) and not speaks(noun)
