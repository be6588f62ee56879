"""Words of telling somebody to act, and of acts that one can be told to do, beside the scale of force."""

from __future__ import annotations

from claimcheck.lexicon import concepts

# Verbs of a rule rather than of somebody who speaks, and verbs that need no words.
NOT_SPOKEN = frozenset("make require mandate oblige obligate get have prompt offer".split())
AGENTS_ALONE = frozenset(("force", "compel", "coerce"))  # fog forces a landing, but a court may force a sale too
ADVISING = frozenset(("advise", "recommend"))  # of mere proposals these alone tell somebody what to do
TO_WHOM = ("to", "with", "on", "upon", "for")
AFTER = ("for", "on")  # "call for", "insist on"
ACT_VERBS = frozenset(
    (
        "order", "demand", "urge", "request", "seek", "decree", "call for", "push for", "press for", "appeal for",
        "ask for", "insist on", "plead for", "clamor for", "clamour for",
    )
)  # fmt: skip
REPORTING = frozenset(("tell", "warn"))  # "told him that ..." reports
ACT_ENDINGS = ("tion", "sion", "ment", "wal", "sal", "val", "ure", "ition", "ance")
SUMMONING = frozenset(("summon", "subpoena"))  # the act, to appear, lies in the word
BARE_ACTS = frozenset(
    "release return recall halt end arrest inquiry probe ouster retrial ceasefire cull repeal boycott handover truce "
    "pullout pardon".split()
)
MANNERS = frozenset(("caution", "attention", "discretion", "moderation"))  # "urged caution" names no act
ISSUING = frozenset("serve issue give make send hand receive sign publish put file".split())
WRITS = frozenset(("subpoena", "summons"))
ISSUED = frozenset(
    "subpoena summons order request appeal plea demand call instruction command directive decree injunction "
    "invitation".split()
)


def is_act(lemma: str) -> bool:
    """Whether a noun names an act that somebody can be told to do ("removal", "inquiry")."""
    if lemma in MANNERS or not concepts.noun_concepts(lemma):
        return False
    return lemma in BARE_ACTS or lemma.endswith(ACT_ENDINGS)
