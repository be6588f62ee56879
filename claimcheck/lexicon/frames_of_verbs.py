"""What verbs need behind them, as far as a question about them must not leave it out (all base forms)."""

from __future__ import annotations

# Verbs that make sense with nothing behind them ("Did the talks fail?").
ALONE = frozenset(
    "abstain act agree apologise apologize appear arrive attend backfire begin bid bleed blink boo break buckle "
    "burn burst campaign capsize cease change cheer clash climb close collapse collide come compete complain "
    "comply concede continue convene cooperate crack crash cry decline deepen depart deploy derail die differ "
    "disappear dissolve drive drop drown dry ease emerge end enlist erode erupt escalate escape evaporate exist "
    "expire explode fade fail fall fare fight finish fire flee float flood fly fold freeze go grow halt happen "
    "heal hesitate hide hold ignite improve increase infect intensify intervene jump kneel land lapse last laugh "
    "leak leave lie lift load lose march marry materialize matter meet melt merge mobilize move negotiate object "
    "occur open overturn panic participate pass pay peak perish persist phase play plead plunge pray prevail "
    "proceed protest quit rain rally react reappear rebound recede recover recur refuse reopen repent resign "
    "respond rest resume retaliate retire retreat return revolt ring rise rot rule run rupture sail sell settle "
    "ship shoot shrink shut sign sink sit sleep slide slip slow smell smoke snow speak speed spread stall stand "
    "start stay steal step stop strike struggle study stumble succeed suffer surface surge surrender survive "
    "swear swim swing teach testify tire topple train travel tumble turn unravel vacate vanish veto visit vomit "
    "vote wait wake walk warn win withdraw work worsen yield".split()
)
# Verbs that need a thing right behind them, not only words with a preposition ("receive from the committee").
OF_A_THING = frozenset(
    "accuse adopt award bring buy call charge claim consider deny describe deserve enjoy face find get give grant "
    "have hire hold impose include keep make name offer owe own place possess praise provide put raise receive "
    "reject release request require review seek send set share show sign spend submit take tell urge use want".split()
)
# Participles that need more than who underwent it ("was offered", "was accused").
NOT_ALONE = frozenset(
    "accused advised allowed asked assigned awarded backed believed born called charged considered credited deemed "
    "denied described encouraged expected forced given granted held instructed intended invited kept known left "
    "linked made meant named offered ordered owed paid persuaded promised put reminded reported required said "
    "sent set shown supposed taken thought tied told treated understood urged used viewed warned".split()
)
# Verbs that say what somebody is to do ("encouraged the president to sign").
TO_DO = frozenset(
    "advise allow ask beg challenge command compel convince enable encourage expect forbid force help instruct "
    "invite order permit persuade press pressure prompt remind request require tell urge warn".split()
)
# Past forms whose participle is another word, so that they are always the verb of a clause ("took", not "taken").
PAST_ONLY = frozenset(
    "arose ate awoke began bit blew bore broke came chose did drank drew drove fell fled flew forbade forgave forgot "
    "froze gave grew hid knew lay outgrew overthrew overtook ran rang rode rose sang sank saw shook shrank slew spoke "
    "sprang stole strode swam swore threw took tore undertook underwent went withdrew woke wore wrote became overran "
    "foresaw oversaw partook mistook withstood stood sat slept knelt crept".split()
)
# Verbs that nobody does to anything, so that a past form behind a noun is no participle ("the lorry overturned").
NEVER_DONE_TO = frozenset(
    "appear arrive cease collapse collide crash derail die disappear emerge erupt explode fail happen occur overturn "
    "capsize persist plunge plummet resign retire soar succumb surrender vanish veer swerve stumble trip topple ensue "
    "flare falter lapse expire perish subside defect deteriorate dwindle intervene react respond complain confess "
    "apologise apologize testify plead relapse".split()
)
# Verbs that tell of what rushes through or into something.
RUSHING = frozenset("rip smash slam plow plough crash burn blaze surge race spill leak burst roar rage".split())
# Verbs of which the doer is to do, or not to do, what follows ("after the firm refused to pay").
WANTING_DEEDS = frozenset(
    "fail refuse agree decide threaten vow manage try attempt decline promise seem choose begin start continue hope "
    "want struggle opt pledge appear".split()
)
# Verbs that nobody does without doing it to somebody, so that a headline without an object has a passive.
OBJECT_NEEDED = frozenset(
    "charge sentence accuse jail imprison acquit convict arrest indict detain evacuate injure wound rescue sack oust "
    "hospitalise hospitalize suspend fine ban bail remand extradite deport evict kidnap abduct hijack name appoint "
    "elect crown honour honor award stab rape assault besiege ambush torture execute hang behead bury".split()
)
# Verbs whose object in one sentence is their subject in another, the causative alternation (Levin 1993, section 1.1.2).
OF_EITHER = frozenset(
    "abort accelerate adjourn begin break burn burst capsize cease change close collapse commence conclude continue "
    "convene crash derail detonate develop disband disperse dissolve end evacuate expand explode extend finish flood "
    "form freeze halt ignite launch land lapse lift merge move open operate overturn pause premiere reconvene reopen "
    "release restart resume return ring rupture sail settle shatter shut sink spill split spread start stop suspend "
    "terminate unravel wake widen".split()
)
