"""The cue tables of `claimcheck.lexicon.scales`: rows of a reading and its cues, separated by "; "."""

from __future__ import annotations

# level, affirmed, part, cues
OBLIGATIONS: tuple[tuple[str, bool, str, str], ...] = (
    ("REQUIRED", True, "modal", "must; shall; have to; need to; have got to; be to; be bound to"),
    (
        "REQUIRED",
        True,
        "verb",
        "require; mandate; oblige; obligate; compel; force; order; instruct; direct; command; dictate; necessitate; "
        "make mandatory; make compulsory; bind; coerce; decree; be required; be obliged; be forced; be compelled; "
        "be ordered; be bound; be mandated; be obligated; impose on; stipulate; prescribe; insist",
    ),
    (
        "REQUIRED",
        True,
        "adjective",
        "mandatory; compulsory; obligatory; required; mandated; binding; obliged; obligated; compelled; "
        "legally binding; non-negotiable; nonnegotiable; statutory; enforceable; imperative; necessary; essential; "
        "incumbent; non-optional; legally required; unavoidable; prerequisite",
    ),
    ("REQUIRED", True, "adverb", "mandatorily; compulsorily; necessarily; without exception; by law"),
    (
        "REQUIRED",
        True,
        "noun",
        "mandate; requirement; obligation; duty; compulsion; must; necessity; prerequisite; precondition; order; "
        "legal duty; legal requirement; legal obligation; statutory duty; condition",
    ),
    (
        "REQUIRED",
        False,
        "modal",
        "need not; do not have to; not have to; do not need to; not need to; not have got to; be not bound to; "
        "no longer have to; no longer need to; never have to",
    ),
    (
        "REQUIRED",
        False,
        "verb",
        "exempt; excuse; waive; not require; not mandate; not oblige; not compel; not force; be not required; "
        "be not obliged; be not forced; no longer require; exempt from; excuse from; let off; be exempted; "
        "stop short of requiring; stop short of mandating; spare",
    ),
    (
        "REQUIRED",
        False,
        "adjective",
        "not mandatory; not compulsory; not obligatory; not required; not binding; nonbinding; non-binding; unbinding; "
        "unnecessary; not necessary; non-mandatory; nonmandatory; non-compulsory; unenforceable; no longer required; "
        "no longer mandatory; exempt; not obliged; under no obligation; unforced; not legally binding",
    ),
    ("REQUIRED", False, "noun", "exemption; waiver; no obligation; no requirement; no duty; no mandate; opt-out"),
    ("EXPECTED", True, "modal", "should; ought to; had better; be supposed to; be expected to; be meant to"),
    ("EXPECTED", True, "verb", "expect; call upon; count on; be expected; be supposed"),
    ("EXPECTED", True, "adjective", "expected; supposed; advisable; desirable; due"),
    ("EXPECTED", True, "noun", "expectation; responsibility"),
    (
        "ENCOURAGED",
        True,
        "verb",
        "ask; request; encourage; invite; urge; recommend; advise; call on; suggest; appeal to; nudge; exhort; "
        "be asked; be encouraged; be invited; be urged; be advised; be recommended; incentivize; promote",
    ),
    ("ENCOURAGED", True, "adjective", "encouraged; recommended; invited; advised; asked; urged; requested; welcome"),
    (
        "ENCOURAGED",
        True,
        "noun",
        "request; recommendation; invitation; encouragement; appeal; suggestion; advice; incentive; guidance",
    ),
    ("FREE", True, "modal", "may; can; be free to; be able to; be allowed to; be permitted to; get to; be welcome to"),
    (
        "FREE",
        True,
        "verb",
        "allow; permit; let; enable; authorize; entitle; give permission; make optional; make voluntary; "
        "be allowed; be permitted; be entitled; opt; choose; volunteer; opt in; license; empower; clear; "
        "leave it to; leave it up to; give the option; offer the option",
    ),
    (
        "FREE",
        True,
        "adjective",
        "voluntary; optional; free; permitted; allowed; discretionary; elective; at liberty; opt-in; permissible; "
        "authorized; entitled; legal; lawful; eligible; up to",
    ),
    ("FREE", True, "adverb", "voluntarily; optionally; freely; at will; by choice; on a voluntary basis; of free will"),
    (
        "FREE",
        True,
        "noun",
        "option; choice; permission; right; freedom; discretion; voluntary basis; leeway; authorization; entitlement; "
        "voluntary nature; opt-in; free hand; go-ahead; liberty",
    ),
    ("FREE", False, "modal", "can not; cannot; be not allowed to; be not permitted to; be unable to; no longer may"),
    (
        "FREE",
        False,
        "verb",
        "disallow; not allow; not permit; not let; be not allowed; be not permitted; no longer allow; "
        "no longer permit; no longer be allowed; never allow; refuse permission; deny permission",
    ),
    (
        "FREE",
        False,
        "adjective",
        "involuntary; not voluntary; not optional; not allowed; not permitted; impermissible; unauthorized; ineligible",
    ),
    ("FREE", False, "noun", "no choice; no option; no right; no alternative; no permission"),
    ("DISCOURAGED", True, "modal", "should not; ought not to; ought not; had better not; be not supposed to"),
    (
        "DISCOURAGED",
        True,
        "verb",
        "discourage; dissuade; advise against; warn against; recommend against; caution against; deter; be discouraged; "
        "frown on; frown upon",
    ),
    ("DISCOURAGED", True, "adjective", "discouraged; inadvisable; undesirable; ill-advised; unwelcome"),
    ("FORBIDDEN", True, "modal", "must not; shall not; may not; must never; may never; can never"),
    (
        "FORBIDDEN",
        True,
        "verb",
        "forbid; prohibit; ban; bar; outlaw; proscribe; preclude; block; veto; rule out; criminalize; be banned; "
        "be forbidden; be prohibited; be barred; make illegal; enjoin; debar; interdict",
    ),
    (
        "FORBIDDEN",
        True,
        "adjective",
        "forbidden; prohibited; banned; outlawed; illegal; unlawful; illicit; barred; off limits; off-limits; verboten; "
        "taboo; proscribed; against the law",
    ),
    ("FORBIDDEN", True, "adverb", "illegally; unlawfully; illicitly"),
    ("FORBIDDEN", True, "noun", "ban; prohibition; bar; veto; injunction; moratorium; embargo; interdiction; taboo"),
    (
        "FORBIDDEN",
        False,
        "verb",
        "unban; lift a ban; not forbid; not ban; not prohibit; legalize; decriminalize; end a ban; lift the ban",
    ),
    ("FORBIDDEN", False, "adjective", "not banned; not forbidden; not prohibited; no longer banned; not illegal"),
)

# force, part, cues
FORCES: tuple[tuple[str, str, str], ...] = (
    ("SUGGEST", "verb", "suggest; recommend; advise; propose; offer; float; counsel; hint; moot; put forward"),
    ("SUGGEST", "noun", "suggestion; recommendation; advice; proposal; hint; guidance; tip; offer"),
    ("SUGGEST", "adjective", "suggested; recommended; proposed"),
    (
        "ASK",
        "verb",
        "ask; request; invite; seek; apply for; inquire; enquire; solicit; approach; petition; ask for; query; ask that",
    ),
    ("ASK", "noun", "request; invitation; ask; petition; inquiry; query; application; solicitation"),
    ("ASK", "adjective", "requested; invited; asked"),
    (
        "URGE",
        "verb",
        "urge; press; push; pressure; pressurize; call on; call upon; encourage; appeal; appeal to; exhort; implore; "
        "beg; plead; plead with; beseech; entreat; lobby; prod; nudge; lean on; prompt; cajole; goad; badger; "
        "press for; push for; call for; appeal for; prevail on; petition for; put pressure on; strong-arm",
    ),
    (
        "URGE",
        "noun",
        "plea; appeal; pressure; call; exhortation; encouragement; push; lobbying; prodding; urging; entreaty",
    ),
    ("URGE", "adjective", "urged; encouraged; pressured; pressed"),
    ("DEMAND", "verb", "demand; insist; insist on; clamor for; clamour for; demand that; give an ultimatum"),
    ("DEMAND", "noun", "demand; ultimatum; insistence; clamor; clamour"),
    ("DEMAND", "adjective", "demanded"),
    (
        "ORDER",
        "verb",
        "order; direct; instruct; compel; force; mandate; command; require; oblige; obligate; decree; dictate; coerce; "
        "summon; subpoena; enjoin; ordain; issue an order; make",
    ),
    (
        "ORDER",
        "noun",
        "order; directive; instruction; command; decree; edict; mandate; injunction; diktat; subpoena; summons; "
        "executive order; court order; compulsion; requirement; fiat; ruling; proclamation; writ",
    ),
    ("ORDER", "adjective", "ordered; directed; instructed; compelled; forced; mandated; required; commanded"),
)

# low, high, share low, share high, exclusive, determined, cues
QUANTITIES: tuple[tuple[int, int | None, float, float, bool, bool, str], ...] = (
    (1, 1, 0.0, 1.0, True, True, "only; sole; lone; single; solitary; only one; one; unique; one and only; sole remaining"),
    (1, 1, 0.0, 1.0, True, True, "only remaining; last; last remaining; lone remaining; final; last one; single remaining"),
    (1, 1, 0.0, 1.0, True, False, "no other; nobody else; no one else; alone; none other; nobody but; no one but; exclusively"),
    (1, 1, 0.0, 1.0, True, False, "only one; just one; only a single; just a single; a single; a lone; a sole"),
    (1, 1, 0.0, 1.0, False, True, "first; very first; first ever; first-ever"),
    (2, None, 0.0, 1.0, False, False, "one of the; one of; among the; among; one among; along with; alongside; not the only"),
    (2, None, 0.0, 1.0, False, False, "not the first; not alone; another; yet another; one of the last; one of the first"),
    (2, None, 0.0, 0.5, False, False, "one of the few; one of a few; one of the handful; one of a handful; among the few"),
    (2, None, 0.0, 0.5, False, False, "one of only a few; one of just a few; one of the only; one of very few; one of few"),
    (3, None, 0.0, 1.0, False, False, "one of several; one of many; one of the many; one of dozens; one of the several"),
    (2, None, 0.0, 1.0, False, False, "one of the most; one of the more; among the most; one of the last few"),
    (2, 2, 0.0, 1.0, False, False, "a couple; a pair; two; a couple of; a pair of"),
    (2, 2, 1.0, 1.0, False, False, "both; both of"),
    (1, 1, 0.0, 1.0, False, False, "one or the other; either"),
    (0, 0, 0.0, 0.0, False, False, "neither; neither of; none; none of; no; no one; nobody; nothing; not one; not a single"),
    (0, 0, 0.0, 0.0, False, False, "not any; zero; not a; without any; no one of"),
    (2, 9, 0.0, 0.5, False, False, "few; a few; very few; only a few; just a few; a small number; a small number of"),
    (2, 9, 0.0, 0.5, False, False, "a handful; a handful of; only a handful; just a handful; a couple or so; a smattering"),
    (3, None, 0.0, 1.0, False, False, "several; a number of; various; multiple; a good few; quite a few; a range of"),
    (4, None, 0.0, 1.0, False, False, "many; a lot of; lots of; plenty of; numerous; a great many; a large number of; countless"),
    (4, None, 0.0, 1.0, False, False, "scores of; dozens of; a raft of; a host of; a slew of; a string of; a wave of"),
    (1, None, 0.0, 1.0, False, False, "some; some of; at least one; certain; at least some; part of; a portion of; any"),
    (2, None, 0.5, 1.0, False, False, "most; most of; a majority; the majority; a majority of; the majority of; more than half"),
    (2, None, 0.5, 1.0, False, False, "the bulk of; the lion's share of; over half; the greater part of; the better part of"),
    (2, None, 0.6, 1.0, False, False, "the vast majority; the vast majority of; the overwhelming majority of; an overwhelming majority"),
    (2, None, 0.8, 1.0, False, False, "nearly every; almost every; nearly all; almost all; virtually all; virtually every"),
    (2, None, 0.8, 1.0, False, False, "practically all; practically every; all but a few; just about all; just about every; close to all"),
    (1, None, 0.5, 1.0, False, False, "all but one; every one but; all except; everyone but; all other; every other; all the other"),
    (1, None, 1.0, 1.0, False, False, "all; every; each; every single; all of; each of; every one of; everyone; everybody; the whole"),
    (1, None, 1.0, 1.0, False, False, "entire; the entire; every last; everything; unanimous; unanimously; without exception"),
    (1, None, 0.5, 0.5, False, False, "half; half of; one half; half the; one in two"),
    (1, None, 0.0, 0.5, False, False, "a minority; a minority of; the minority; less than half; fewer than half; under half; a fraction"),
    (1, None, 0.0, 0.99, False, False, "not all; not every; not everyone; not everybody; not each; not all of"),
    (0, None, 0.0, 0.5, False, False, "not many; hardly any; scarcely any; barely any; almost no; almost none; next to no; few if any"),
    (0, None, 0.0, 0.5, False, False, "virtually no; virtually none; practically no; practically none; hardly anyone; not most"),
)  # fmt: skip

# certainty, part, cues
CERTAINTIES: tuple[tuple[str, str, str], ...] = (
    (
        "stated",
        "verb",
        "say; state; announce; confirm; declare; tell; note; add; report; show; prove; find; establish; verify; reveal; "
        "disclose; acknowledge; admit; affirm; explain; write; certify; attest; testify; demonstrate; determine",
    ),
    ("stated", "adverb", "officially; definitely; certainly; undoubtedly; indisputably; clearly; evidently; formally"),
    ("stated", "adjective", "confirmed; official; verified; certain; sure; proven; definite; established; on record"),
    ("stated", "noun", "statement; announcement; confirmation; fact; proof; official record"),
    (
        "reported",
        "verb",
        "be reported; be said; be said to; hear; be understood; understand; be told; learn; be told that; cite; quote; "
        "be quoted; gather; be described; be known; according to",
    ),
    ("reported", "adverb", "reportedly; according to; apparently; said to be; as reported"),
    ("reported", "adjective", "reported; unconfirmed"),
    ("reported", "noun", "report; account; media report; news report; word; source; press report"),
    (
        "alleged",
        "verb",
        "allege; accuse; claim; be accused; be alleged; charge; assert; contend; maintain; be suspected; suspect; argue; "
        "insinuate; purport; be believed; profess; be claimed",
    ),
    ("alleged", "adverb", "allegedly; purportedly; supposedly; ostensibly; putatively"),
    ("alleged", "adjective", "alleged; purported; accused; suspected; claimed; supposed; so-called; self-described"),
    ("alleged", "noun", "allegation; accusation; claim; suspicion; charge; assertion"),
    (
        "speculated",
        "verb",
        "speculate; suspect; guess; wonder; theorize; rumor; rumour; be rumored; be rumoured; surmise; conjecture; "
        "imagine; suppose; hint; be thought; think; believe; moot; hypothesize; suggest; posit; fear; be feared",
    ),
    ("speculated", "adverb", "possibly; perhaps; maybe; probably; presumably; conceivably; seemingly; potentially; likely"),
    ("speculated", "adjective", "rumored; rumoured; speculative; possible; probable; presumed; hypothetical; potential"),
    (
        "speculated",
        "noun",
        "speculation; rumor; rumour; guess; conjecture; theory; hearsay; gossip; possibility; guesswork; chatter; surmise",
    ),
    (
        "expected",
        "verb",
        "expect; forecast; predict; project; anticipate; be expected; be set; be due; be likely; plan; intend; hope; "
        "be slated; be scheduled; be poised; foresee; be projected; be forecast; be on track; be tipped",
    ),
    ("expected", "adverb", "soon; in all likelihood; as expected"),
    ("expected", "adjective", "expected; forecast; projected; planned; scheduled; slated; anticipated; due; prospective"),
    ("expected", "noun", "expectation; forecast; prediction; projection; plan; prospect; outlook"),
    (
        "denied",
        "verb",
        "deny; refute; rebut; dispute; reject; contradict; disavow; repudiate; dismiss; debunk; rubbish; discredit; "
        "be denied; pour cold water on; disprove; rule out",
    ),
    ("denied", "adverb", "falsely; wrongly; erroneously; wrongfully; mistakenly"),
    ("denied", "adjective", "false; untrue; baseless; unfounded; groundless; debunked; fabricated; bogus; incorrect; fake"),
    ("denied", "noun", "denial; rebuttal; hoax; fabrication; falsehood; myth; refutation"),
)  # fmt: skip

HEDGES = (
    "may; might; could; can; would; appear; seem; suggest; likely; possibly; perhaps; maybe; probably; about; roughly; "
    "apparently; seemingly; in part; partly; largely; mostly; generally; somewhat; tend; believe; think; potentially; "
    "presumably; it is unclear; unclear; not clear; as many as; as few as; sort of; kind of; in some way; to some extent; "
    "arguably; conceivably; supposedly; allegedly; reportedly; more or less; it seem; it appear; look set; on track; "
    "unlikely; thought to; believed to; understood to; said to; in theory; if confirmed; at first glance; so far"
)
