"""Governing verbs: what "fail to sign", "ask X to sign", "agree to sign" say of the signing.

After the implicative and factive classes of Karttunen (1971, 2012) and Nairn, Condoravdi and Karttunen (2006).
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.model.analysis import Modality


@dataclass(frozen=True, slots=True)
class Effect:
    """What a governor does to its infinitive.

    negates: it says that the thing did not happen. carries: its own negation and modality pass down
    ("did not manage to"). plain: nothing is known of it, so a bare infinitive is a purpose or plan.
    """

    negates: bool = False
    carries: bool = False
    plain: bool = False
    modality: Modality = Modality.ASSERTED


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_UNDONE = _words(  # the subject itself leaves the thing undone
    "fail refuse decline forget neglect avoid omit forgo resist abstain refrain desist cease balk hesitate postpone "
    "delay defer skip escape evade dodge unable unwilling powerless incapable"
)
_HINDERED = _words(  # somebody else keeps it from being done
    "prevent stop bar block prohibit forbid ban dissuade deter discourage hinder preclude"
)
_UNDONE_PHRASES = frozenset(
    (
        "rule out", "opt out", "hold off", "shy away", "back away", "stop short", "fall short", "steer clear",
        "miss out", "back out", "give up", "put off", "rule against", "decide against", "stop short of",
        "hold off on", "shy away from", "pull back", "draw back", "turn down",
    )
)  # fmt: skip
_CAUSING = _words("prompt lead cause spur inspire drive induce provoke persuade convince coax goad")  # he did it
_ACHIEVING = _words("manage begin start continue proceed happen dare contrive succeed able")
CARRYING = _CAUSING | _words(
    "manage begin start continue proceed happen help use come go bother dare get make let see appear seem tend able "
    "contrive succeed"
)
ASKING = _words(
    "ask request order urge press push require mandate tell direct instruct encourage invite call want demand "
    "command force compel pressure beg implore recommend advise warn remind nudge oblige seek "
    "petition lobby sue summon appeal plead exhort entreat beseech prod caution counsel enjoin subpoena badger "
    "pester task charge"
)
PLANNING = _words(
    "plan hope intend expect aim try seek prepare consider threaten promise vow pledge agree decide choose "
    "offer propose commit undertake set schedule wish need mean attempt look move consent opt resolve wait "
    "work discuss weigh mull elect swear volunteer aspire endeavor endeavour strive arrange contract apply bid "
    "guarantee due slated poised likely unlikely ready willing eager keen prepared bound determined"
)
COMMITTING = _words(
    "plan intend promise vow pledge agree decide choose commit undertake set schedule consent opt resolve elect swear "
    "due slated"
)
PERMITTING = _words("allow permit let authorize authorise enable entitle license approve clear free empower entitled")
SAYING = _words(
    "say tell report announce state claim allege assert argue add note explain write insist maintain suggest "
    "warn confirm reveal disclose declare testify acknowledge admit concede estimate predict believe think "
    "contend stress emphasize emphasise describe indicate show find conclude remark comment reply respond "
    "recall quote cite"
)
# Acts that are done by saying something, beside those of SAYING and ASKING.
_SPOKEN = _words(
    "accuse criticize criticise blame praise condemn denounce deride mock ridicule laud hail applaud lambast lambaste "
    "castigate commend slam blast decry deplore rebuke attack bash scold chide defend deny dismiss dispute reject "
    "apologize apologise thank congratulate vow pledge promise threaten caution reiterate renew weigh rail lash hit "
    "call brand label liken compare post tweet tell speak talk complain joke signal hint welcome voice express urge "
    "pressure relay clarify defy vent push argue fume boast brag appeal"
)
# What one may say of others, or ask of them, more than once in a story.
_APPEALS = _words(
    "ask request urge press push call demand implore recommend advise warn exhort lobby caution counsel accuse "
    "criticize criticise blame praise condemn denounce deride mock ridicule laud hail applaud lambast lambaste "
    "castigate commend decry deplore rebuke scold chide apologize apologise thank vow pledge threaten reiterate"
)
# Acts of speech that say nothing of what is said.
PLAIN_SAYING = _words(
    "say tell write tweet post respond reply react speak talk comment remark add state note call declare message"
)
GERUND = _words(
    "stop avoid deny admit begin start continue keep finish consider risk mind quit resume discuss involve report "
    "refrain abstain cease desist forgo resist postpone delay defer skip escape evade dodge prevent prohibit dissuade "
    "deter discourage hinder preclude"
)

# Past forms that look like the base form.
UNCHANGED_PAST = _words(
    "put set cut hit hurt shut let cost cast split spread quit bet burst broadcast forecast shed beset upset"
)

_EFFECTS: tuple[tuple[frozenset[str], Effect], ...] = (
    (_UNDONE | _HINDERED, Effect(negates=True)),
    (CARRYING, Effect(carries=True)),
    (ASKING, Effect(modality=Modality.ASKED)),
    (PLANNING, Effect(modality=Modality.PLANNED)),
    (PERMITTING, Effect(modality=Modality.POSSIBLE)),
    (SAYING, Effect()),
)
_VERDICTS = _words("convict acquit exonerate")
# What came of a contest or a move is told by an infinitive: "beat X to win the cup", "rose to become the richest".
_MOVES = _words(
    "beat defeat stop down edge overcome outpoint outplay outlast thrash rout crush upset trounce rally recover rise "
    "fall climb drop slip jump surge top sweep knock"
)
_MOVE_PHRASES = frozenset(("hold off", "hold on", "fight back", "come back", "see off", "fight off", "pull away"))
_CAME_OF_IT = _words(
    "win lose retain regain reclaim reach claim capture clinch secure take lift advance qualify finish earn "
    "become keep seal complete book snatch trail lead defend"
)
PLAIN = Effect(plain=True)
_LEFT_UNDONE = Effect(negates=True)


def effect(lemma: str, *, infinitive: bool = False) -> Effect:
    """What the governing verb of that lemma (with or without a particle) does to its infinitive or -ing form.

    Who is stopped from it does not do it; who stops somebody "to do it" does.
    """
    if lemma in _UNDONE_PHRASES:
        return _LEFT_UNDONE
    head = lemma.split(" ", 1)[0]
    if infinitive and head in _HINDERED and head != "forbid":
        return PLAIN
    return next((found for words, found in _EFFECTS if head in words), PLAIN)


def leaves_undone(lemma: str) -> bool:
    """Whether who does what the verb names leaves its content undone, and who does not do so does it."""
    return lemma in ("stop", "quit") or lemma in _UNDONE


def comes_of(lemma: str, above: str) -> bool:
    """Whether an infinitive tells what came of what its governor tells: "beat him to win", "held on to retain",
    "took two hours to convict him"."""
    if above == "take" and lemma in _VERDICTS:
        return True
    moved = above in _MOVE_PHRASES or above.split(" ", 1)[0] in _MOVES
    return moved and lemma.split(" ", 1)[0] in _CAME_OF_IT


def controls_object(lemma: str) -> bool:
    """Whether the object of the verb is the subject of its infinitive ("ask X to sign")."""
    head = lemma.split(" ", 1)[0]
    return head in ASKING or head in PERMITTING or head in _HINDERED or head in _CAUSING


def settles(lemma: str) -> bool:
    """Whether the verb says that its content came about, or did not: "managed to land", "prompted him to resign"."""
    head = lemma.split(" ", 1)[0]
    return effect(lemma).negates or head in _CAUSING or head in _ACHIEVING


def takes_gerund(lemma: str) -> bool:
    """Whether an -ing form after the verb is its content ("denied firing"), not an adjunct."""
    return lemma in _UNDONE_PHRASES or lemma.split(" ", 1)[0] in GERUND


def is_saying(lemma: str) -> bool:
    """Whether the verb reports words or thoughts."""
    return lemma.split(" ", 1)[0] in SAYING


def is_spoken(lemma: str) -> bool:
    """Whether one does what the verb names by saying something: accuse, urge, announce."""
    head = lemma.split(" ", 1)[0]
    return head in SAYING or head in ASKING or head in _SPOKEN


def is_appeal(lemma: str) -> bool:
    """Whether the verb says what somebody thinks of a thing or wants of others, which one can say again and again."""
    return lemma.split(" ", 1)[0] in _APPEALS


def may_be_one_saying(a: str, b: str) -> bool:
    """Whether two verbs may be told of one utterance: "said" beside "criticized", not "praised" beside "criticized"."""
    plain = (a.split(" ", 1)[0] in PLAIN_SAYING, b.split(" ", 1)[0] in PLAIN_SAYING)
    return any(plain) and is_spoken(a) and is_spoken(b)


def is_planning(lemma: str) -> bool:
    """Whether the subject of the verb means to do what its infinitive says ("used the sale to pay")."""
    return lemma.split(" ", 1)[0] in PLANNING
