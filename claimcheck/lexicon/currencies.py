"""Currencies by sign, word, nation and code (ISO 4217), and what a price is for one of."""

from __future__ import annotations

SIGNS: dict[str, str] = {
    "$": "USD", "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "hk$": "HKD", "nz$": "NZD",
    "s$": "SGD", "nt$": "TWD", "r$": "BRL", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB",
    "₺": "TRY", "₦": "NGN", "₪": "ILS", "฿": "THB", "₫": "VND", "₱": "PHP", "₴": "UAH",
}  # fmt: skip
# Words that name one currency, or the best known of those that share it.
WORDS: dict[str, str] = {
    "dollar": "USD", "dollars": "USD", "bucks": "USD", "euro": "EUR", "euros": "EUR", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "rupee": "INR", "rupees": "INR", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB",
    "rubles": "RUB", "franc": "CHF", "francs": "CHF", "peso": "MXN", "pesos": "MXN", "rupiah": "IDR", "lira": "TRY",
    "krona": "SEK", "kronor": "SEK", "kroner": "kroner", "crowns": "crowns",
    "rand": "ZAR", "naira": "NGN", "shekels": "ILS", "baht": "THB",
    "reais": "BRL", "sterling": "GBP", "zloty": "PLN", "zlotys": "PLN", "hryvnia": "UAH", "hryvnias": "UAH",
    "dirhams": "AED", "riyals": "SAR", "quid": "GBP", "ringgit": "MYR", "forint": "HUF", "forints": "HUF",
    "koruna": "CZK", "taka": "BDT", "tenge": "KZT", "cedis": "GHS", "birr": "ETB", "kwacha": "ZMW", "bolivars": "VES",
    "rials": "IRR", "soles": "PEN", "guaranies": "PYG", "levs": "BGN", "leva": "BGN", "lei": "RON", "dong": "VND",
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "inr": "INR", "aud": "AUD", "cad": "CAD", "jpy": "JPY", "cny": "CNY",
    "chf": "CHF", "rs": "INR", "rmb": "CNY",
}  # fmt: skip
# Words for currencies of several countries, with those that may be meant.
SHARED: dict[str, frozenset[str]] = {
    "crowns": frozenset(("SEK", "DKK", "NOK", "CZK", "kroner")),
    "kroner": frozenset(("DKK", "NOK", "crowns")),
}
_NATIONAL = {
    "USD": "us dollars, u.s. dollars, american dollars", "AUD": "australian dollars", "CAD": "canadian dollars",
    "HKD": "hong kong dollars", "SGD": "singapore dollars, singaporean dollars", "NZD": "new zealand dollars",
    "TWD": "taiwan dollars, taiwanese dollars", "JMD": "jamaican dollars", "FJD": "fijian dollars, fiji dollars",
    "GBP": "pounds sterling, british pounds", "EGP": "egyptian pounds", "LBP": "lebanese pounds",
    "SYP": "syrian pounds", "CHF": "swiss francs", "MXN": "mexican pesos", "ARS": "argentine pesos",
    "CLP": "chilean pesos", "COP": "colombian pesos", "CUP": "cuban pesos", "PHP": "philippine pesos",
    "CNY": "chinese yuan", "JPY": "japanese yen", "INR": "indian rupees", "PKR": "pakistani rupees",
    "LKR": "sri lankan rupees", "NPR": "nepali rupees, nepalese rupees", "KRW": "korean won, south korean won",
    "SEK": "swedish kronor, swedish kronas, swedish crowns", "DKK": "danish kroner, danish crowns",
    "NOK": "norwegian kroner, norwegian crowns", "ISK": "icelandic kronur", "CZK": "czech crowns, czech koruna",
    "TRY": "turkish lira, turkish liras", "BRL": "brazilian reais", "KES": "kenyan shillings",
    "UGX": "ugandan shillings", "TZS": "tanzanian shillings", "KWD": "kuwaiti dinars", "DZD": "algerian dinars",
    "RSD": "serbian dinars", "IQD": "iraqi dinars", "AED": "emirati dirhams", "MAD": "moroccan dirhams",
    "SAR": "saudi riyals", "QAR": "qatari riyals", "IRR": "iranian rials", "RUB": "russian rubles, russian roubles",
    "ILS": "israeli shekels, new shekels", "ZAR": "south african rand", "NGN": "nigerian naira", "PLN": "polish zlotys",
    "HUF": "hungarian forints", "THB": "thai baht", "IDR": "indonesian rupiah", "VND": "vietnamese dong",
    "MYR": "malaysian ringgit", "BDT": "bangladeshi taka", "RON": "romanian lei", "BGN": "bulgarian leva",
}  # fmt: skip
NATIONAL: dict[str, str] = {name: code for code, names in _NATIONAL.items() for name in names.split(", ")}
# Written in capitals before a figure; in small letters most are words.
CODES: dict[str, str] = {
    **{
        code: code
        for code in (
            "USD EUR GBP INR AUD CAD JPY CNY CHF NOK SEK DKK PLN HUF CZK ZAR MYR THB SGD HKD NZD MXN BRL RUB KRW PHP "
            "VND IDR AED SAR QAR NGN KES GHS EGP PKR BDT LKR UAH ILS COP CLP ARS TWD ISK RON BGN UGX TZS"
        ).split()
    },
    "Rs": "INR", "RMB": "CNY", "RM": "MYR", "R": "ZAR", "Tk": "BDT", "KSh": "KES", "Ksh": "KES", "Sfr": "CHF",
    "SFr": "CHF", "e": "EUR", "E": "EUR",
}  # fmt: skip
CENTS: dict[str, str] = {"cent": "USD", "cents": "USD", "pence": "GBP", "p": "GBP", "\u00a2": "USD"}

# What a price is for one of, each by one name: "a gallon", "per hectare", "an hour".
PER: dict[str, str] = {
    name: names.split()[0]
    for names in (
        "share shares stock", "gallon", "litre liter", "barrel bbl", "hour hr", "day", "week", "month", "year annum",
        "night", "minute", "quarter", "season", "semester",
        "ton", "tonne", "kilogram kilo kg kilogramme", "pound lb", "ounce oz", "gram",
        "person head capita",
        "student pupil", "passenger", "ticket", "seat", "unit", "bottle", "pack packet", "carton", "vote", "ride",
        "trip", "journey", "mile", "kilometre km kilometer", "acre", "hectare", "bushel", "dose", "copy", "child",
        "family household", "user", "customer", "subscriber", "vehicle", "car", "lorry truck", "game", "match", "bag",
        "crate", "dozen", "word",
        "text", "item", "piece", "violation", "offence offense", "employee worker", "plate", "pint", "loaf", "tree",
        "animal", "cow", "sheep", "transaction", "visit", "container", "house home", "room", "patient", "kwh", "mwh",
    )
    for name in names.split()
}  # fmt: skip


def may_be_one(a: str, b: str) -> bool:
    """Whether two currencies are the same, or one is a word that may mean the other."""
    return a == b or b in SHARED.get(a, ()) or a in SHARED.get(b, ())
