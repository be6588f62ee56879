"""Names of outlets: agencies, broadcasters and sites known by name, and the words in which a paper's name ends.

Our own list of widely known outlets; a paper that is not listed is told by its last word ("the Harbour Gazette").
"""

from __future__ import annotations

from collections.abc import Sequence


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in text.split(", "))


# The last word of a newspaper's, station's or agency's name, behind at least one other word or an article.
_HEADS = frozenset(
    "times post journal herald tribune gazette chronicle telegraph courier observer guardian mirror express inquirer "
    "examiner dispatch bulletin ledger register sentinel globe star sun standard independent argus echo review weekly "
    "magazine news daily today press broadcasting radio television tv mail zeitung monde figaro spiegel pais mundo "
    "nikkei plain-dealer advertiser messenger reporter mercury bee newswire beacon-journal post-gazette age "
    "citizen".split()
)
# Names that are also other things; they count with a word before them only.
_DOUBTFUL = frozenset(
    "mail express star sun standard review press register mirror age citizen radio today echo mercury bee".split()
)

# The first word of a station's or paper's name; what makes it a place or a programme.
_OPENING = frozenset("radio tv gazzetta corriere diario daily evening".split())
_NO_STATION = frozenset("city tower hall awards corporation host show commission act committee academy".split())
_STATION = 3  # words of such a name

_KNOWN = _phrases(
    "reuters, ap, associated press, afp, agence france-presse, upi, dpa, ansa, efe, tass, interfax, xinhua, kyodo, "
    "pti, yonhap, anadolu, bloomberg, bloomberg news, dow jones, bbc, cnn, nbc, nbc news, abc, abc news, cbs, "
    "cbs news, msnbc, cnbc, fox news, npr, pbs, c-span, sky news, itv, channel 4, al jazeera, al-jazeera, nhk, dw, "
    "rte, cbc, espn, politico, axios, buzzfeed, buzzfeed news, vox, slate, the hill, huffpost, huffington post, "
    "the atlantic, the new yorker, vanity fair, newsweek, time magazine, the economist, der spiegel, die zeit, "
    "le monde, le figaro, el pais, financial times, wsj, nyt, wall street journal, usa today, propublica, bellingcat, "
    "techcrunch, the verge, wired, ars technica, business insider, marketwatch, people magazine, rolling stone, "
    "variety, the information, daily beast, the intercept, mother jones, national review, daily mail, haaretz, "
    "globe and mail, times of india, new york magazine, stat news, the athletic, semafor, puck"
)
_FULL: dict[tuple[str, ...], tuple[str, ...]] = {
    ("ap",): ("associated", "press"), ("afp",): ("agence", "france-presse"), ("wsj",): ("wall", "street", "journal"),
    ("nyt",): ("new", "york", "times"), ("huffpost",): ("huffington", "post"), ("buzzfeed",): ("buzzfeed", "news"),
    ("bloomberg",): ("bloomberg", "news"), ("abc",): ("abc", "news"),
    ("nbc",): ("nbc", "news"), ("cbs",): ("cbs", "news"), ("al-jazeera",): ("al", "jazeera"),
}  # fmt: skip


# What an outlet is, where it is told by that ("state radio", "the daily Nova"); behind "news", whatever serves it.
_SORTS = frozenset("newspaper daily weekly tabloid magazine broadcaster radio television tv".split())
_SERVICES = frozenset("agency service site website channel network portal".split())

# Who speaks for an outlet, and what it is: "told the Herald reporter", "told the Reuters news agency".
STAFF = frozenset(
    "reporter correspondent journalist columnist editor writer newsman newswoman bureau newsroom agency newspaper "
    "paper daily tabloid weekly magazine site website portal network channel station broadcaster radio television tv "
    "show program programme podcast blog page wire service crew host anchor presenter newsletter edition desk".split()
)
# What an outlet brings out, what it does with it, and how it says so.
PIECES = frozenset("report story article interview investigation analysis account scoop exclusive survey poll".split())
BROUGHT_OUT = frozenset("report break publish reveal carry air print".split())
TELLING = frozenset("say write add note claim learn understand reveal".split())

_INITIALS = 3  # letters up to which a key is an abbreviation

# Those that write for other outlets: a text may be theirs from first to last.
_AGENCIES = frozenset(
    "reuters, associated press, agence france-presse, upi, dpa, ansa, efe, tass, interfax, xinhua, kyodo, pti, yonhap, "
    "anadolu, bloomberg news, dow jones".split(", ")
)


def is_agency(key: str) -> bool:
    """Whether the key is that of a news agency."""
    return key in _AGENCIES


def written(key: str) -> str:
    """The name of an agency as newspapers write it."""
    return key.upper() if len(key) <= _INITIALS else key.title()


def sort_at(words: Sequence[str]) -> int | None:
    """The index of the word in lower case that says that an outlet is meant: "state [radio]", "news [agency]"."""
    return next((i for i, w in enumerate(words) if w in _SORTS or is_service(words[max(0, i - 1) : i + 1])), None)


def is_sort(word: str) -> bool:
    """Whether the word in lower case says that an outlet is meant."""
    return word in _SORTS


def is_service(words: Sequence[str]) -> bool:
    """Whether the two words in lower case are "news agency", "news site" or the like."""
    return len(words) == 2 and words[0] == "news" and words[1] in _SERVICES


def outlet(words: Sequence[str], *, article: bool = False) -> str | None:
    """The key of the outlet that a capitalised run ends in, or None where it names none.

    Args:
        words: the run in lower case, without an article. article: whether "the" stands before it.
    """
    for size in range(min(4, len(words)), 0, -1):
        tail = tuple(words[-size:])
        if tail in _KNOWN or ("the", *tail) in _KNOWN and (article or size > 1):
            return " ".join(_FULL.get(tail, tail))
    if 1 < len(words) <= _STATION and words[0] in _OPENING and words[-1] not in _NO_STATION:
        return " ".join(words)
    if not words or words[-1] not in _HEADS:
        return None
    if len(words) > 1 or article and words[-1] not in _DOUBTFUL:
        return " ".join(words)
    return None
