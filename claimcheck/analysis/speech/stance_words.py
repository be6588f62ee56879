"""Words and phrases by which a headline calls a story untrue, passes it on, or vouches for it."""

from __future__ import annotations

UNTRUE = frozenset(
    "hoax fake false bogus untrue myth satire satirical spoof parody prank photoshopped doctored fabricated "
    "staged faked phony phoney fabrication misleading misinformation disinformation inaccurate erroneous baseless "
    "unfounded fiction fictional fooled duped retraction nonsense rubbish bunk lie bullshit nope hoaxer "
    "mockumentary debunked invented".split()
)
GENRES = frozenset(("fiction", "fictional", "satire", "parody"))  # before a noun they say what sort of thing it is
DENYING = frozenset(
    "deny refute rebut dispute rebuff dismiss disavow doubt debunk discredit disprove retract quash".split()
)
DISPELLING = frozenset("kill quash squash dispel end slam blast quell silence mock rubbish reject rebuff".split())
# What these put an end to.
CHALLENGED = frozenset("rumor rumour claim report story theory speculation allegation".split())
DECEIVING = frozenset("dupe fool fabricate photoshop".split())
REJECTING = frozenset("deny refute rebut dispute rebuff dismiss disavow".split())  # "denies that it is a hoax"
PHRASES = (
    "shoot down", "shot down", "rule out", "put to rest", "made it up", "made it all up", "pour cold water",
    "too good to", "record straight", "not so fast", "kill rumor", "kills rumor", "quell", "dispel", "clears up",
    "cast doubt", "casts doubt", "casting doubt", "cast doubts", "raise doubts", "raises doubts", "question whether",
    "questions whether", "questioning whether", "doubt that", "doubts that",
)  # fmt: skip
NEGATIONS = frozenset("not n't never no none neither nope".split())
DENIALS = NEGATIONS | {"nobody", "nothing", "without", "hardly"}
# Adjectives by which a negation denies whatever is told ("isn't real").
TRUTH = frozenset("true real accurate correct authentic genuine happen".split())
NOTHING = frozenset("evidence sign truth proof basis indication".split())  # of which there is none
# Nouns for what is told: "fake video", "bogus claim".
STORIES = frozenset(
    "story report news rumor rumour claim tale photo picture image video footage article quote letter headline site "
    "site website tweet post meme account audio recording clip theory study survey list map".split()
)
PASSING = frozenset(
    "report claim allege rumour rumor suggest hint speculate believe think suspect say expect insist assert predict "
    "forecast appear seem purport mull consider weigh ponder eye".split()
)
SAYING = frozenset("say insist believe think".split())  # a party says of itself what is so
NOUNS = frozenset(
    "report rumour rumor claim allegation speculation source hearsay theory accusation suspicion analyst".split()
)
HEDGES = frozenset(
    "reportedly allegedly apparently supposedly purportedly possibly perhaps maybe probably likely unlikely "
    "alleged reported rumored rumoured purported supposed suspected feared unconfirmed unverified possible "
    "apparent so-called may tipped according".split()
)
DESCRIBING = frozenset("alleged reported rumored rumoured purported supposed suspected so-called".split())
MODALS = frozenset(("may", "might", "could"))
INTENDING = ("in talks", "in discussions", "in serious", "in advanced")
WITHHOLDING = frozenset("refuse decline".split())  # "refuses to confirm or deny"
WONDERING = frozenset("how why where when who what".split())  # what such a question asks about is taken to be so
VOUCHING = frozenset("confirm authentic genuine authenticate verify prove".split())
OCCASIONING = frozenset(("after", "following", "amid", "as", "when", "over"))  # what only led to a denial
UNOFFICIAL = frozenset("analyst source insider leak report rumour rumor leaker retailer expert".split())
UNSURE = frozenset(("may", "might"))
EMPTY = frozenset("be do have get make go say tell really ever actually there a an the".split())
SIGNS = frozenset((",", "!", ":", "."))
# Words for "denies" and "doubts" that are nouns, too: only the verb calls anything untrue.
NOUNS_TOO = frozenset(("dispute", "doubt", "end", "mock", "slam", "silence"))
