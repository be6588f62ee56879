"""Abbreviations by what may follow them, and the words that sentences begin with. All without the last stop."""

from __future__ import annotations

# Stand before a name: never end a sentence.
BEFORE_NAME = frozenset(
    (
        "mr mrs ms mx messrs mme mlle dr drs prof sen sens rep reps gov govs gen col lt sgt cpl pvt pfc capt maj cmdr "
        "cdr adm rev fr hon pres amb supt det insp atty dist asst assoc dept v vs versus e.g i.e cf viz st ste mt ft "
        "sgt-maj brig spc ofc dir treas sec-gen vice-adm lt-gov lt.gov lt.col"
    ).split()
)
# Stand before a number: end no sentence where one follows.
BEFORE_NUMBER = frozenset(
    (
        "no nos nr n\u00b0 p pp fig figs art arts sec secs ch chs vol vols par para pt ed eq ver approx ca c est jan "
        "feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun sq rs us a.d b.c"
    ).split()
)
# Can stand at the end of a sentence: end one where the next word is one that sentences begin with.
MAY_END = frozenset(
    (
        "inc corp co cos ltd llc llp plc bros jr sr esq etc al ave blvd rd hwy jan feb mar apr jun jul aug sept sep "
        "oct nov dec mon tue tues wed thu thurs fri sat ala ariz ark calif colo conn del fla ga ill ind kan ky la md "
        "mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que ph.d no nos fig approx "
        "est dept assn univ gmbh s.a u.s u.k u.n e.u u.s.a d.c l.a n.y n.j ft in oz lb lbs mph km kg"
    ).split()
) - {"in"}
# Names that carry an exclamation mark.
EXCLAIMING = frozenset(("yahoo jeopardy yum oklahoma").split())
# After a time of day: days, months and zones do not begin a sentence.
TIME_COMPANIONS = frozenset(
    (
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun January "
        "February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug "
        "Sept Sep Oct Nov Dec Eastern Central Mountain Pacific Atlantic Greenwich Local London Paris Tokyo Beijing "
        "Moscow Standard Daylight"
    ).split()
)
# Capitalised function words and sentence adverbs: hardly ever the second word of a name.
STARTERS = frozenset(
    (
        "A About Above According Across After Afterwards Again Against Ago All Along Already Also Although Always "
        "Amid Among An And Another Any Anyone Anything Are Around As Asked At Back Based Because Before Being Below "
        "Beneath Besides Between Beyond Both But By Can Consequently Could Critics Currently Despite Did Do Does "
        "During Each Earlier Early Either Elsewhere Even Eventually Ever Every Everyone Everything Experts Few "
        "Finally First Following For Former From Further Furthermore Given Had Half Has Have He Hence Her Here His "
        "How However I I'd I'll I'm I've If In Indeed Initially Instead Into Is It It'll It's Its Just Last Late "
        "Lately Later Let Like Many Maybe Meanwhile More Moreover Most Much My Nearly Neither Never Nevertheless Next "
        "No Nobody None Nonetheless Nor Not Nothing Now Nowadays Of Officials Often On Once One Only Or Other Others "
        "Otherwise Our Out Over Overall Overnight Perhaps Previously Police Prosecutors Rather Recently Reporters "
        "Residents Researchers Scientists Seven Several She She's Should Since So Some Someone Something Sometimes "
        "Soon Still Subsequently Such Than That That's The Their Them Then There There's Thereafter Therefore These "
        "They They'd They'll They're They've This Those Though Three Through Throughout Thus To Today Together "
        "Tomorrow Too Toward Two Under Unless Unlike Until Upon Was We We'd We'll We're We've Were What Whatever When "
        "Whenever Where Whereas Whether Which While Who Whoever Whom Whose Why With Within Without Witnesses Would "
        "Yes Yesterday Yet You You'll You're Your"
    ).split()
)
# Verbs of a speech tag after a quotation ("...?" Smith asked).
SAYING = frozenset(
    (
        "said says asked asks added adds told tells wrote writes tweeted shouted cried replied answered explained "
        "noted exclaimed wondered continued declared joked quipped insisted demanded yelled recalled argued"
    ).split()
)
