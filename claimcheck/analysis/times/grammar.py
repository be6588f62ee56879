"""What time expressions look like, over the letters of `lexer`: each rule a name and a short pattern.

Letters: M month, m month that may be another word, W weekday, P Mondays, D 1 to 31, O ordinal, Y year, k other number,
w number word, a "a", U unit, R last/this/next, p early/mid/late, s start/end, S season, E decade, Q "Q3", K today,
V now, G ago, C clock, A a.m., z zone, l "Eastern", q o'clock, Z part of day, i noon, y few, v filler, T the, f of,
L half, h hyphen, c comma, t to, r or, b between, N in, n on, @ at, B BC, I numeric date, X holiday, J long, o old,
e every, F daily.
The longest match at the leftmost place wins.
"""

from __future__ import annotations

import re

_NUM = r"(?:w(?:h?&?w){0,4}(?:\([Dk]\))?|[DkY]|a)"
_MON = r"[Mm]"
_PART = r"(?:T?pf?h?N?T?|T?s[fh]T?)"
_ZONE = r"(?:z|lx|l|\(z\))?"
_CLOCK = rf"(?:CA?{_ZONE}|[DkY]A{_ZONE}|[YkD]z|D?i{_ZONE})"
DAY = rf"(?:(?:Wc?)?T?{_MON}T?[DO](?:c?Y)?|(?:Wc?T?)?[DO]h?f?{_MON}c?Y?|T?R?W|K)"
_DAYS = r"[DO](?:h[DO])?(?:(?:c|&|c&)[DO](?:h[DO])?){1,12}"
_LONG = rf"(?:aU&aL|{_NUM}h?&h?ah?Lh?U|LaU|aLU|LhU|{_NUM}h?v?h?U)"

# (name, kind, pattern). A rule whose reader refuses a match leaves the words to the next longest.
RULES: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (name, kind, re.compile(pattern))
    for name, kind, pattern in (
        ("iso", "date", r"I"),
        ("month-day", "date", rf"(?:Wc?)?T?{_MON}T?[DO](?:c?Y|f?RU)?"),
        ("day-month", "date", rf"(?:Wc?)?T?[DO]h?f?{_MON}(?:c?Y|f?RU)?"),
        ("month-year", "date", rf"{_PART}?{_MON}c?f?Y"),
        ("month-relative", "date", rf"{_PART}?{_MON}f?RU"),
        ("relative-month", "date", rf"{_PART}?T?R{_MON}"),
        ("month", "date", rf"{_PART}?{_MON}"),
        ("year", "date", rf"{_PART}?(?:TU)?Y"),
        ("decade", "date", r"(?:T?ph?f?T?|T?sfT?|T)?EB?"),
        ("century", "date", r"(?:T?ph?f?T?|T?sfT?|T)?Oh?UB?"),
        ("quarter", "date", rf"{_PART}?(?:Q(?:f?Y)?|T?O[hx]?U(?:f?(?:Y|T?RU|TU))?)"),
        ("half", "date", rf"{_PART}?T?R?OLf(?:Y|T?RU|TU|[Mm]Y?)"),
        ("season", "date", rf"{_PART}?T?R?S(?:f?Y|f?RU)?"),
        ("weekday", "date", r"[pG]?T?R?W(?:c?DO)?"),
        ("holiday", "date", r"T?R?X(?:c?Y)?"),
        ("deictic", "date", r"[pG]?K"),
        ("vague", "date", r"V"),
        ("relative-unit", "date", r"(?:[pG]N?)?T?RU"),
        ("nth-of-month", "date", rf"T?[OR](?:W|U)[fN]T?{_MON}(?:c?f?Y)?"),
        ("week-of", "date", rf"T?Uf{_MON}[DO](?:c?Y)?"),
        ("part-of-unit", "date", rf"(?:T?[ps]fT?R?U|U'x?s|Uh?s|{_PART}TU)"),
        ("weekend", "date", r"(?:T[vJ]?|[vJ]|RJ)U"),
        ("weekdays", "date", r"(?:eW|P)"),
        ("ago", "date", rf"(?:{_LONG}|a?yf?v?U|T?U|U)G"),
        ("the-nth", "date", r"TO"),
        ("month-range", "date", rf"b?{_MON}(?:h|t|&|tx){_MON}Y?"),
        (
            "day-range",
            "date",
            rf"(?:{_MON}[DO](?:h|t|&)T?(?:{_MON})?[DO](?:c?Y)?|b?T?[DO](?:h|t|&)T?[DO]f?{_MON}(?:c?Y)?"
            rf"|b?T?[DO]f?{_MON}(?:h|t|&)T?[DO]f?{_MON}(?:c?Y)?)",
        ),
        ("day-list", "date", rf"(?:{_MON}{_DAYS}(?:c?Y)?|{_DAYS}f?{_MON}(?:c?Y)?)"),
        ("year-range", "date", r"b?(?:Y(?:h|t|/|&)[YDk]|[Dk](?:h|t|&)Y)"),
        ("clock", "time", rf"{_CLOCK}(?:c?(?:{DAY}Z?|T?RZ|Z))?"),
        ("day-clock", "time", rf"(?:{DAY}Z?|RZ)c?{_CLOCK}"),
        ("day-part", "time", r"Z"),
        ("spoken-clock", "time", r"(?:L|U|aU|[wD]U?)(?:R|t)[wD]A?"),
        ("o'clock", "time", r"[wD](?:q(?:NTZ)?|NTZ|@Z)"),
        ("military", "time", r"[YkC]U"),
        ("bare-hour", "time", r"(?<=[xG])[wD]"),
        ("day-part", "time", r"(?:[pG]T?|pNT?)?(?:ph?)?(?:T?R?[WX]|K|T?Rp?|Tp?|eW?)?Z"),
        ("part-of-day", "time", rf"(?:pN)?(?:T?R?W|T)p?ZU?f{DAY}"),
        ("length", "duration", rf"{_LONG}J?"),
        ("every", "duration", r"(?:eU|F)"),
        ("whole", "duration", r"(?:xU|[Ta]vU)"),
        ("quarters-of", "duration", r"[aw]?UfaU"),
        ("long-stretch", "duration", r"UhJ"),
        ("compound", "duration", rf"{_NUM}h?U(?:c?&?{_NUM}U)+"),
        ("length-range", "duration", rf"b?{_NUM}h?U?(?:h|t|r|&|hth|ht){_NUM}h?v?U"),
        ("few", "duration", r"a?yf?v?U"),
        ("relative-length", "duration", rf"T?R(?:{_NUM}|a?y)v?U"),
        ("relative-plural", "duration", r"T?RU"),
        ("plural", "duration", r"U"),
    )
)
