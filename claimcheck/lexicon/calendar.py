"""Words of the calendar and the clock, as data. Names follow ISO 8601 and TIMEX3 (TimeML 1.2.1)."""

from __future__ import annotations

MONTHS: dict[str, int] = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
# Also verbs, adjectives or first names: a bare one needs a capital and a preposition before it.
UNSURE_MONTHS = frozenset("may march april june august jan mar jun dec".split())

WEEKDAYS: dict[str, int] = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# A weekday before one of these belongs to a name ("Sunday Times"), after one of those too ("Black Friday").
NAMES = frozenset(name.lower() for name in (*MONTH_NAMES, *WEEKDAY_NAMES))
SHORT_NAMES = frozenset((*MONTHS, *WEEKDAYS))  # ... and what is written for them
TITLE_AFTER = frozenset(
    "times telegraph mirror mail express post herald sun star independent world night's live magazine morgan".split()
)
TITLE_BEFORE = frozenset("black good bloody super cyber giving ash palm fat easter pancake shrove whit man".split())

# First and last (month, day), wide enough for the meteorological and the astronomical season of the
# northern hemisphere: a season is never set against a date near its edge.
SEASONS: dict[str, tuple[str, tuple[int, int], tuple[int, int]]] = {
    "spring": ("SP", (3, 1), (6, 21)),
    "summer": ("SU", (6, 1), (9, 23)),
    "autumn": ("FA", (9, 1), (12, 21)),
    "fall": ("FA", (9, 1), (12, 21)),
    "winter": ("WI", (12, 1), (3, 21)),
}

PARTS: dict[str, str] = {
    "early": "early", "mid": "mid", "middle": "mid", "late": "late", "end": "end", "close": "end",
    "start": "start", "beginning": "start", "opening": "start",
}  # fmt: skip

# Words that point from a known time to another: 0 the same, -1 the one before, 1 the one after. The
# second field says from where: "now" is the day of publication, "text" the time last spoken of.
RELATIVES: dict[str, tuple[int, str]] = {
    "this": (0, "now"), "current": (0, "now"), "last": (-1, "now"), "past": (-1, "now"), "next": (1, "now"),
    "coming": (1, "now"), "upcoming": (1, "now"), "recent": (-1, "now"),
    "same": (0, "text"), "that": (0, "text"), "previous": (-1, "text"), "preceding": (-1, "text"),
    "prior": (-1, "text"), "following": (1, "text"), "subsequent": (1, "text"), "nxt": (1, "now"),
}  # fmt: skip

DEICTICS: dict[str, int] = {
    "today": 0, "yesterday": -1, "tomorrow": 1,
    # as posts spell them
    "tdy": 0, "tmr": 1, "tmrw": 1, "tmw": 1, "tmrow": 1, "tomo": 1, "tomoro": 1,
    "yest": -1, "ystd": -1,
}  # fmt: skip
VAGUE: dict[str, str] = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "presently": "PRESENT_REF",
    "recently": "PAST_REF", "lately": "PAST_REF", "formerly": "PAST_REF",
    "these days": "PRESENT_REF", "to date": "PRESENT_REF", "at present": "PRESENT_REF",
    "at the moment": "PRESENT_REF", "for the time being": "PRESENT_REF", "present-day": "PRESENT_REF",
    "the future": "FUTURE_REF", "the near future": "FUTURE_REF", "in future": "FUTURE_REF",
    "the foreseeable future": "FUTURE_REF",
    "the past": "PAST_REF", "the distant past": "PAST_REF", "the recent past": "PAST_REF",
}  # fmt: skip
AGO: dict[str, tuple[int, str]] = {
    "ago": (-1, "now"), "earlier": (-1, "text"), "previously": (-1, "text"), "before": (-1, "text"),
    "later": (1, "text"), "after": (1, "text"), "afterwards": (1, "text"), "afterward": (1, "text"),
    "hence": (1, "now"),
}  # fmt: skip

UNITS: dict[str, str] = {
    "second": "second", "sec": "second", "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour",
    "day": "day", "night": "night", "week": "week", "fortnight": "fortnight", "weekend": "weekend",
    "month": "month", "quarter": "quarter", "year": "year", "yr": "year", "decade": "decade",
    "century": "century", "centurie": "century", "wk": "week", "mth": "month", "wkend": "weekend",
}  # fmt: skip
# What may stand between a number and its unit; three of them make another unit of "day".
FILLERS = frozenset(
    (
        "more additional full consecutive straight calendar business working trading further extra successive solid "
        "whole long short difficult final entire"
    ).split()
)
# "the whole week", "all day": one of them.
WHOLE = frozenset("all whole entire full".split())
# A day before one of these is part of its name ("day labourers").
DAY_COMPOUNDS = frozenset(
    "labourers laborers labourer laborer care trippers trip trips centre center school pupils job".split()
)
# What comes out, or is paid, "daily" or "weekly" is named so; nothing is said of how often.
PERIODICALS = frozenset(
    (
        "paper newspaper newspapers papers magazine magazines column columnist staff wage wages rate rates workers "
        "worker profit profits revenue revenues income salary earnings sales "
        "budget rent bread pass ticket tickets mail star news telegraph express"
    ).split()
)
WORKING_DAYS = frozenset(("business", "working", "trading"))
FEW: dict[str, tuple[float, float]] = {
    "few": (2, 9), "several": (3, 12), "couple": (2, 3), "many": (4, 1e9), "some": (2, 12), "dozens": (24, 1e9),
    "numerous": (4, 1e9), "multiple": (2, 12),
}  # fmt: skip

NUMBERS: dict[str, int] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000,
}  # fmt: skip
ORDINALS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "final": 4,
}  # fmt: skip
DECADES: dict[str, int] = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip

# First and last minute of the day (the last may lie beyond midnight), and the TIMEX3 letters.
DAYPARTS: dict[str, tuple[int, int, str]] = {
    "morning": (0, 720, "MO"), "dawn": (240, 480, "DA"), "daybreak": (240, 480, "DA"), "sunrise": (240, 480, "DA"),
    "midday": (690, 810, "MI"), "lunchtime": (690, 870, "MI"), "afternoon": (720, 1110, "AF"),
    "evening": (1020, 1440, "EV"), "dusk": (990, 1320, "EV"), "sunset": (990, 1320, "EV"),
    "night": (1080, 1800, "NI"), "nite": (1080, 1800, "NI"), "tonite": (1020, 1800, "NI"),
    "overnight": (1200, 1920, "NI"), "tonight": (1020, 1800, "NI"),
}  # fmt: skip
CLOCK_POINTS = {"noon": 720, "midnight": 1440}

# Minutes east of Greenwich; where clocks change, both (a zone named without its season may be either).
ZONES: dict[str, tuple[int, int]] = {
    "gmt": (0, 0), "utc": (0, 0), "bst": (60, 60), "cet": (60, 60), "cest": (120, 120), "msk": (180, 180),
    "ist": (330, 330), "sgt": (480, 480), "hkt": (480, 480), "jst": (540, 540), "kst": (540, 540),
    "aest": (600, 600), "aedt": (660, 660), "est": (-300, -300), "edt": (-240, -240), "et": (-300, -240),
    "cst": (-360, -360), "cdt": (-300, -300), "ct": (-360, -300), "mst": (-420, -420), "mdt": (-360, -360),
    "mt": (-420, -360), "pst": (-480, -480), "pdt": (-420, -420), "pt": (-480, -420),
}  # fmt: skip
GREENWICH = frozenset(("gmt", "utc"))  # given beside the hour of the place, whatever place that is
ZONE_NAMES: dict[str, str] = {"eastern": "et", "central": "ct", "mountain": "mt", "pacific": "pt", "local": "local"}

# (month, day); (month, weekday, n) for the n-th weekday of a month (-1 the last); (0, n) for n days after Easter.
HOLIDAYS: dict[str, tuple[int, ...]] = {
    "christmas day": (12, 25), "christmas eve": (12, 24), "christmas": (12, 25), "xmas": (12, 25),
    "xmas day": (12, 25), "xmas eve": (12, 24), "boxing day": (12, 26),
    "new year's day": (1, 1), "new year's eve": (12, 31), "valentine's day": (2, 14), "halloween": (10, 31),
    "independence day": (7, 4), "bastille day": (7, 14), "labor day": (9, 0, 1), "memorial day": (5, 0, -1),
    "thanksgiving day": (11, 3, 4), "thanksgiving": (11, 3, 4), "juneteenth": (6, 19),
    "martin luther king day": (1, 0, 3), "presidents' day": (2, 0, 3), "presidents day": (2, 0, 3),
    "columbus day": (10, 0, 2), "veterans day": (11, 11), "armistice day": (11, 11), "remembrance day": (11, 11),
    "may day": (5, 1), "canada day": (7, 1), "anzac day": (4, 25), "australia day": (1, 26),
    "st. patrick's day": (3, 17), "st patrick's day": (3, 17), "april fools' day": (4, 1), "earth day": (4, 22),
    "international women's day": (3, 8), "fourth of july": (7, 4),
    "easter": (0, 0), "easter sunday": (0, 0), "easter monday": (0, 1), "good friday": (0, -2),
    "holy saturday": (0, -1), "maundy thursday": (0, -3), "palm sunday": (0, -7), "ash wednesday": (0, -46),
    "shrove tuesday": (0, -47), "ascension day": (0, 39), "pentecost": (0, 49), "whit sunday": (0, 49),
    "whit monday": (0, 50),
}  # fmt: skip

# How often: the unit of which there is one between two times.
FREQUENCIES: dict[str, str] = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight",
    "monthly": "month", "quarterly": "quarter", "yearly": "year", "annually": "year",
}  # fmt: skip

# Before a holiday these make it a thing and no day: "cannot openly celebrate Christmas".
OBSERVING = frozenset(
    "celebrate celebrates celebrated celebrating observe observes observed observing spoil spoiled spoils ruin ruined "
    "ruins save saved saving cancel cancelled canceled cancels love loves loved hate hates hated enjoy enjoyed".split()
)
# After one, these make it the name or the kind of a thing.
FESTIVE = frozenset(
    "tree trees gift gifts card cards carol carols dinner party market markets shopping tale songs".split()
)

# A four-digit number after one of these names a thing, not a year.
NUMBERED = frozenset(
    (
        "flight no number route highway room order resolution section page model bus unit chapter paragraph article "
        "gate channel level version rule bill act law form class type series mark part step point asteroid comet "
        "locomotive train line nearly about almost approximately roughly around some least than over"
    ).split()
)
IN_YEAR = frozenset("in since by of until till from during before after through throughout year circa between".split())

# Nearness and bounds of a duration, as words before it, longest first.
BOUNDS: tuple[tuple[str, str], ...] = (
    ("no more than", "up to"), ("not more than", "up to"), ("no longer than", "up to"), ("not longer than", "up to"),
    ("a maximum of", "up to"), ("the maximum", "up to"), ("a maximum", "up to"), ("maximum of", "up to"),
    ("maximum", "up to"), ("as long as", "up to"), ("as much as", "up to"), ("as many as", "up to"),
    ("up to", "up to"), ("at most", "up to"), ("within", "up to"),
    ("no less than", "at least"), ("not less than", "at least"), ("no fewer than", "at least"),
    ("a minimum of", "at least"), ("minimum of", "at least"), ("a minimum", "at least"), ("at least", "at least"),
    ("less than", "less than"), ("fewer than", "less than"), ("shorter than", "less than"), ("under", "less than"),
    ("just under", "nearly"), ("a little less than", "nearly"), ("nearly", "nearly"), ("almost", "nearly"),
    ("close to", "nearly"), ("a little more than", "more than"), ("just over", "about"), ("more than", "more than"),
    ("longer than", "more than"), ("well over", "more than"), ("over", "more than"), ("upwards of", "at least"),
    ("about", "about"), ("around", "about"), ("roughly", "about"), ("approximately", "about"), ("some", "about"),
    ("an estimated", "about"), ("estimated", "about"), ("circa", "about"),
)  # fmt: skip

DATE_CUES: tuple[tuple[str, str], ...] = (
    ("no later than", "by"), ("not later than", "by"), ("on or before", "by"), ("as of", "on"),
    ("as early as", "as early as"), ("as late as", "on"), ("prior to", "before"), ("ahead of", "before"),
    ("starting on", "from"), ("beginning on", "from"), ("starting", "from"), ("beginning", "from"),
    ("effective", "from"), ("up until", "until"), ("by", "by"), ("before", "before"), ("until", "until"),
    ("till", "until"), ("through", "until"), ("since", "since"), ("from", "from"), ("after", "after"),
    ("within", "on"), ("during", "on"), ("over", "on"), ("in", "on"), ("on", "on"), ("at", "on"),
)  # fmt: skip
CHANGES = frozenset(
    (
        "shortened shorten cut reduced reduce extended extend raised raise lengthened lengthen down up moved move "
        "postponed delayed changed halved trimmed increased increase slashed doubled lowered narrowed revised shifted "
        "rescheduled pushed brought shortening cutting reducing extending"
    ).split()
)
FORMER = frozenset("initial original earlier previous former planned proposed originally initially previously".split())
FUTURE = frozenset("will would shall going plans planned scheduled set due expected upcoming must 'll".split())
# Words that may follow a time without belonging to it ("in the morning after", "on June 8, 10 and 12 in Oslo").
AFTER_TIME = frozenset(
    (
        "in at for by from to on with after before when where as and but or while was were is are will would has have "
        "had of the during until that who which if because since so he she it they we i you this there said says not"
    ).split()
)

# Verbs that say no more of their subject than that it was: "the crash occurred on Monday". The first set makes an event
# of any noun, the second dates only what is one ("the vote came", not "the envoy came"); pairs of verb and object;
# verbs that do so in the passive ("the wedding was held").
SUPPORT_ALWAYS = frozenset(("happen", "occur", "transpire"))
SUPPORT_OBJECTS = frozenset((("take", "place"), ("take", "effect"), ("come", "effect")))
SUPPORT_EVENTS = frozenset(("come", "be", "fall", "follow", "go ahead", "unfold", "strike", "hit", "loom"))
HELD = frozenset("hold stage schedule set plan commit conduct make slate expect fight wage".split()) | {"carry out"}
# Concepts whose nouns name in the genitive the one it is done to ("Holt's arrest", "Sunfield's sale").
UNDERGONE = frozenset(
    (
        "arrest detain kill murder assassinate appoint dismiss fire acquire buy sell try elect convict sentence charge "
        "release rescue shoot stab kidnap execute deport extradite promote nominate close rape rob save wound"
    ).split()
)
# What one says or does "in" or "at" one of these is done on its day ("in a Monday interview she said").
OCCASIONS = frozenset(
    (
        "statement interview speech letter email e-mail memo tweet post video message exchange address article book "
        "filing call conference event ceremony appearance episode broadcast editorial column testimony hearing debate "
        "meeting rally report release conversation session text note document affidavit memoir lecture sermon "
        "briefing ruling opinion decision order complaint lawsuit vote summit gathering dinner visit segment"
    ).split()
)
# Of those, the ones that are speech: their day is that of the telling, not of what is told.
TELLINGS = OCCASIONS - frozenset(
    "event ceremony rally summit gathering dinner visit vote hearing meeting release".split()
)
# How a writing or recording is put out: "in a letter sent on Sunday" they asked on that day.
PUT_OUT = frozenset(
    "issue send release post publish file deliver date air broadcast tweet mail email write upload sign submit "
    "circulate share distribute print give".split()
)
# Prepositions that set one event in time by another: the day behind that one is its own.
TEMPORAL = frozenset("after before since following during until amid despite".split())
# What one does more than once in a story, so that its day is one of several.
REPEATED = frozenset(
    "tweet post appear speak visit meet talk join refuse rebuff issue send receive go come hold have be see spot hear "
    "sight".split()
)
# Verbs of waiting: "hold off until June before choosing" is to choose in June or later.
WAITS = frozenset(("wait", "hold off", "delay", "hold", "pause"))
# What somebody is in the middle of when something is done to him: "stopped a van [carrying] arms on Monday".
GOING_ON = frozenset(
    "carry cross transit travel head live work wait hold wear use belong contain try attempt protect patrol sail drive "
    "ride stand sleep escort transport guard seek ferry bring take walk fish queue shelter hide serve study".split()
)
