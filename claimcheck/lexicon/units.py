"""Units of measure, and the words that number a thing rather than count it.

Factors are those of the SI brochure (2019) and, for customary units, the international yard and pound (1959).
"""

from __future__ import annotations

# spelling -> (dimension, factor, offset): value in the base unit = figure * factor + offset
_LENGTH = {
    1.0: "m metre metres meter meters", 1e3: "km kms kilometre kilometres kilometer kilometers",
    1e-2: "cm centimetre centimetres centimeter centimeters", 1e-3: "mm millimetre millimetres millimeter millimeters",
    1609.344: "mi mile miles", 0.3048: "ft foot feet", 0.0254: "in in. inch inches", 0.9144: "yd yds yard yards",
    1852.0: "nmi", 1.8288: "fathom fathoms", 201.168: "furlong furlongs", 9.4607304725808e15: "lightyear lightyears",
    1e-9: "nm nanometre nanometres nanometer nanometers", 1e-6: "micron microns",
}  # fmt: skip
_MASS = {
    1.0: "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes", 1e-3: "gram grams gramme grammes",
    1e-6: "mg milligram milligrams", 1e-9: "mcg microgram micrograms", 2e-4: "carats",
    1e6: "kiloton kilotons kilotonne kilotonnes", 1e9: "megaton megatons megatonne megatonnes",
    1e12: "gigaton gigatons gigatonne gigatonnes",
    0.45359237: "lb lbs pound pounds", 0.028349523125: "oz ounce ounces",
    1e3: "tonne tonnes", 907.18474: "ton tons", 6.35029318: "stone",
}  # fmt: skip
_SPEED = {
    1.0: "km/h kph kmh", 1.609344: "mph", 1.852: "knot knots", 3.6: "m/s",
}  # fmt: skip
_AREA = {
    1.0: "sqm m2 m\u00b2", 4046.8564224: "acre acres", 1e4: "ha hectare hectares", 1e6: "sqkm km2 km\u00b2",
}  # fmt: skip
_VOLUME = {
    1.0: "l litre litres liter liters", 1e-3: "ml millilitre millilitres milliliter milliliters",
    3.785411784: "gallon gallons", 158.987294928: "barrel barrels", 0.473176473: "pint pints",
    0.946352946: "quart quarts",
    35.23907016688: "bushel bushels", 1e3: "m3 m\u00b3",
}  # fmt: skip
_POWER = {
    1.0: "w watt watts",
    1e3: "kw kilowatt kilowatts",
    1e6: "mw megawatt megawatts",
    1e9: "gw gigawatt gigawatts",
    745.69987158227022: "horsepower bhp",
}
_DATA = {1e3: "kb kilobyte kilobytes", 1e6: "mb megabyte megabytes", 1e9: "gb gigabyte gigabytes",
         1e12: "tb terabyte terabytes", 1e15: "petabyte petabytes"}  # fmt: skip
_RATE = {1e6: "mhz megahertz", 1e9: "ghz gigahertz", 1e3: "khz", 1.0: "hz hertz"}
_ENERGY = {1.0: "kwh", 1e3: "mwh", 1e6: "gwh", 1e9: "twh"}
_PRESSURE = {
    1.0: "millibar millibars hectopascal hectopascals hpa",
    10.0: "kpa kilopascal kilopascals",
    68.9475729: "psi",
}
_DOSE = {1.0: "sievert sieverts", 1e-3: "millisievert millisieverts", 1e-6: "microsievert microsieverts"}
_SOUND = {1.0: "db decibel decibels"}
_TENSION = {1.0: "volt volts", 1e3: "kilovolt kilovolts kv"}
_BIT_RATE = {1e6: "mbps", 1e9: "gbps", 1e3: "kbps"}

UNITS: dict[str, tuple[str, float, float]] = {
    name: (dimension, factor, 0.0)
    for dimension, table in (
        ("length", _LENGTH), ("mass", _MASS), ("speed", _SPEED), ("area", _AREA), ("volume", _VOLUME),
        ("power", _POWER), ("data", _DATA), ("frequency", _RATE), ("bit rate", _BIT_RATE),
        ("energy", _ENERGY), ("pressure", _PRESSURE), ("radiation dose", _DOSE),
        ("sound level", _SOUND), ("voltage", _TENSION),
    )
    for factor, names in table.items()
    for name in names.split()
} | {
    "c": ("temperature", 1.0, 0.0), "celsius": ("temperature", 1.0, 0.0), "centigrade": ("temperature", 1.0, 0.0),
    "f": ("temperature", 5 / 9, -160 / 9), "fahrenheit": ("temperature", 5 / 9, -160 / 9),
}  # fmt: skip
# Per-hour and squared forms, as they are said: (first unit, the words after it) -> entry
COMPOUNDS: dict[str, tuple[str, float, float]] = {
    "kilometers per hour": ("speed", 1.0, 0.0), "kilometres per hour": ("speed", 1.0, 0.0),
    "kilometers an hour": ("speed", 1.0, 0.0), "kilometres an hour": ("speed", 1.0, 0.0),
    "miles per hour": ("speed", 1.609344, 0.0), "miles an hour": ("speed", 1.609344, 0.0),
    "light years": ("length", 9.4607304725808e15, 0.0), "light year": ("length", 9.4607304725808e15, 0.0),
    "feet per second": ("speed", 1.09728, 0.0), "feet a second": ("speed", 1.09728, 0.0),
    "meters a second": ("speed", 3.6, 0.0), "metres a second": ("speed", 3.6, 0.0),
    "kilometers per second": ("speed", 3600.0, 0.0), "kilometres per second": ("speed", 3600.0, 0.0),
    "km per hour": ("speed", 1.0, 0.0), "km an hour": ("speed", 1.0, 0.0),
    "kilowatt hours": ("energy", 1.0, 0.0), "kilowatt hour": ("energy", 1.0, 0.0),
    "megawatt hours": ("energy", 1e3, 0.0), "megawatt hour": ("energy", 1e3, 0.0),
    "gigawatt hours": ("energy", 1e6, 0.0), "terawatt hours": ("energy", 1e9, 0.0),
    "parts per million": ("concentration", 1.0, 0.0), "parts per billion": ("concentration", 1e-3, 0.0),
    "square yards": ("area", 0.83612736, 0.0), "square meter": ("area", 1.0, 0.0),
    "square metre": ("area", 1.0, 0.0), "sq m": ("area", 1.0, 0.0), "sq miles": ("area", 2589988.110336, 0.0),
    "sq feet": ("area", 0.09290304, 0.0), "sq metres": ("area", 1.0, 0.0), "sq meters": ("area", 1.0, 0.0),
    "cubic kilometers": ("volume", 1e12, 0.0), "cubic kilometres": ("volume", 1e12, 0.0),
    "cubic meter": ("volume", 1e3, 0.0), "cubic metre": ("volume", 1e3, 0.0),
    "cubic yards": ("volume", 764.554857984, 0.0), "cubic miles": ("volume", 4.168181825e12, 0.0),
    "nautical mile": ("length", 1852.0, 0.0), "metric tonnes": ("mass", 1e3, 0.0),
    "short tons": ("mass", 907.18474, 0.0), "long tons": ("mass", 1016.0469088, 0.0),
    "troy ounces": ("mass", 0.0311034768, 0.0), "fluid ounces": ("volume", 0.0295735295625, 0.0),
    "meters per second": ("speed", 3.6, 0.0), "metres per second": ("speed", 3.6, 0.0),
    "square kilometers": ("area", 1e6, 0.0), "square kilometres": ("area", 1e6, 0.0), "sq km": ("area", 1e6, 0.0),
    "square miles": ("area", 2589988.110336, 0.0), "square meters": ("area", 1.0, 0.0),
    "square metres": ("area", 1.0, 0.0), "square feet": ("area", 0.09290304, 0.0),
    "square foot": ("area", 0.09290304, 0.0),
    "square mile": ("area", 2589988.110336, 0.0), "sq ft": ("area", 0.09290304, 0.0),
    "square kilometer": ("area", 1e6, 0.0), "square kilometre": ("area", 1e6, 0.0),
    "cubic meters": ("volume", 1e3, 0.0), "cubic metres": ("volume", 1e3, 0.0),
    "cubic feet": ("volume", 28.316846592, 0.0),
    "nautical miles": ("length", 1852.0, 0.0), "metric tons": ("mass", 1e3, 0.0), "metric ton": ("mass", 1e3, 0.0),
    "degrees celsius": ("temperature", 1.0, 0.0), "degrees centigrade": ("temperature", 1.0, 0.0),
    "degrees fahrenheit": ("temperature", 5 / 9, -160 / 9), "degrees c": ("temperature", 1.0, 0.0),
    "degrees f": ("temperature", 5 / 9, -160 / 9), "degree celsius": ("temperature", 1.0, 0.0),
    "degree fahrenheit": ("temperature", 5 / 9, -160 / 9), "degrees below zero": ("degrees", -1.0, 0.0),
    "degrees": ("degrees", 1.0, 0.0), "degree": ("degrees", 1.0, 0.0),
}  # fmt: skip
# What a rate is for one of: "2 million barrels a day", "35 micrograms per cubic metre".
RATES: dict[str, str] = {
    **{w: w for w in ("second", "minute", "hour", "day", "week", "month", "year", "acre", "hectare", "person")},
    **dict.fromkeys(("liter", "litre"), "litre"), **dict.fromkeys(("cubic meter", "cubic metre"), "cubic metre"),
    **dict.fromkeys(("head", "capita"), "person"), **dict.fromkeys(("gallon",), "gallon"),
}  # fmt: skip
# Two units of one figure: "6ft 2in", "8lb 4oz".
PAIRS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("ft", "foot", "feet"), frozenset(("in", "in.", "inch", "inches"))),
    **dict.fromkeys(("lb", "lbs", "pound", "pounds"), frozenset(("oz", "ounce", "ounces"))),
    **dict.fromkeys(("st", "stone"), frozenset(("lb", "lbs", "pound", "pounds"))),
    **dict.fromkeys(("m", "meter", "meters", "metre", "metres"), frozenset(("cm", "centimeters", "centimetres"))),
}
# Units whose short spelling is also a word or a scale: read only glued to the figure or in its own case.
SHORT_UNITS = frozenset({"m", "c", "f", "w", "l", "mb", "gb", "in", "in.", "ha", "mg", "mw", "kb"})
BASE_UNITS: dict[str, str] = {
    "length": "m", "mass": "kg", "speed": "km/h", "area": "m2", "volume": "l", "power": "W", "data": "B",
    "frequency": "Hz", "bit rate": "bit/s", "temperature": "C", "degrees": "degrees", "magnitude": "magnitude",
    "energy": "kWh", "pressure": "hPa", "radiation dose": "Sv", "sound level": "dB", "voltage": "V",
    "concentration": "ppm", "category": "category",
}  # fmt: skip

TIME_UNITS = frozenset(
    [
        "second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "day",
        "days", "week", "weeks", "weekend", "weekends", "fortnight", "fortnights", "month", "months",
        "quarter", "quarters", "year", "years", "yr", "yrs", "decade", "decades", "century", "centuries",
        "millennium", "millennia", "night", "nights", "morning", "mornings", "afternoon", "afternoons",
        "evening", "evenings", "season", "seasons", "semester", "semesters", "times", "time", "o'clock",
        "am", "pm", "a.m", "p.m", "am.", "gmt", "utc", "est", "et", "pst", "pt", "bst", "cet", "ist",
        "generations", "generation",
    ]
)  # fmt: skip
MONTHS = frozenset(
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
        "nov", "dec",
    ]
)  # fmt: skip
WEEKDAYS = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thurs",
        "fri",
        "sat",
        "sun",
    ]
)
# What stands before a number that names a thing: "Article 5", "flight 370", "level 3".
DESIGNATORS = frozenset(
    [
        "article", "articles", "section", "sections", "chapter", "chapters", "paragraph", "clause",
        "number", "no", "nos", "no.", "nr", "flight", "route", "highway", "interstate", "motorway", "road",
        "exit", "junction", "game", "match", "week", "day", "round", "phase", "level", "levels", "category",
        "type", "types", "model", "version", "title", "room", "rooms", "apartment", "apt", "suite", "unit",
        "bill", "bills", "order", "orders", "resolution", "rule", "rules", "act", "proposition", "prop",
        "measure", "amendment", "stage", "page", "pages", "figure", "table", "line", "lines", "pier",
        "gate", "platform", "terminal", "runway", "area", "district", "ward", "precinct", "zone", "sector",
        "block", "plot", "lot", "grade", "class", "form", "group", "pool", "season", "series", "episode",
        "volume", "part", "step", "tier", "track", "lane", "appendix", "annex", "exhibit", "count",
        "counts", "schedule", "regulation", "directive", "protocol", "channel", "station", "unit", "war",
        "windows", "office", "mark", "mk", "mach", "grid", "psalm", "verse", "serial", "file", "case",
        "docket", "patent", "box", "bus", "train", "tram", "ship", "hull", "engine", "reactor", "well",
        "hole", "seat", "row", "stand", "bay", "camp", "squadron", "brigade", "battalion", "regiment",
        "division", "company", "team", "generation", "gen", "iphone", "ios", "android", "formula", "super",
        "bowl", "chapter", "code", "extension", "ext", "page", "top", "vol", "op", "warrant",
    ]
)  # fmt: skip
STREETS = frozenset(
    [
        "street", "st", "avenue", "ave", "boulevard", "blvd", "road", "rd", "lane", "ln", "drive", "dr",
        "way", "court", "ct", "place", "pl", "square", "parkway", "highway", "block", "terrace",
    ]
)  # fmt: skip
