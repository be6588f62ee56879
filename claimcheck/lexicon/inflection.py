"""Irregular forms and spelling exceptions of English inflection, as data (all in lower case)."""

from __future__ import annotations


def _pairs(table: str) -> dict[str, str]:
    """ "base form form; base form" as form to base."""
    found: dict[str, str] = {}
    for entry in table.split(";"):
        base, *forms = entry.split()
        found.update(dict.fromkeys(forms, base))
    return found


AUXILIARIES = _pairs(
    "be is are was were am been being 's 're 'm s re m ai; have has had having 've ve; do does did done doing; "
    "will wo 'll ll; can ca cannot; would 'd d; shall sha; get got gets getting gotten"
)  # fmt: skip
VERBS = _pairs(
    "be is are was were am been being 's 're 'm; have has had having 've; do does did done doing; go goes went gone; "
    "arise arose arisen; awake awoke awoken; bear bore borne; beat beaten; become became; befall befell befallen; "
    "begin began begun; bend bent; bet bets; bind bound; bite bit bitten biting; bleed bled; blow blew blown; break broke broken; "
    "breed bred; bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen; cling clung; "
    "come came; creep crept; deal dealt; die died dies dying; dig dug; draw drew drawn; dream dreamt; drink drank drunk; "
    "drive drove driven; dwell dwelt; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; "
    "flee fled fleeing; fling flung; fly flew flown; forbid forbade forbidden; forecast forecasted; foresee foresaw foreseen; "
    "forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given gives giving; "
    "grind ground; grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept; kneel knelt; know knew known; "
    "lay laid; lead led; leap leapt; learn learnt; leave left; lend lent; lie lay lain lying lied; light lit; lose lost; "
    "make made; mean meant; meet met; mislead misled; mistake mistook mistaken; misunderstand misunderstood; mow mown; "
    "outdo outdid outdone; overcome overcame; overrun overran; oversee oversaw overseen; overtake overtook overtaken; "
    "overthrow overthrew overthrown; pay paid; prove proven; quit quitting; rebuild rebuilt; repay repaid; rewrite rewrote rewritten; "
    "ride rode ridden; ring rang rung; rise rose risen; run ran; say said says; see saw seen; seek sought; sell sold; "
    "send sent; sew sewn; shake shook shaken; shed shedding; shine shone; shoot shot; show shown; shrink shrank shrunk; "
    "sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; sling slung; sow sown; speak spoke spoken; speed sped; "
    "spend spent; spill spilt; spin spun; spit spat; spring sprang sprung; stand stood; steal stole stolen; stick stuck; "
    "sting stung; stink stank stunk; stride strode; strike struck stricken; string strung; strive strove striven; "
    "swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; "
    "tell told; think thought; throw threw thrown; tie tied ties tying; undergo underwent undergone; understand understood; "
    "undertake undertook undertaken; undo undid undone; uphold upheld; wake woke woken; wear wore worn; weave wove woven; "
    "weep wept; win won; wind wound; withdraw withdrew withdrawn; withhold withheld; withstand withstood; wring wrung; "
    "write wrote written; resell resold; retake retook retaken; redo redid redone; remake remade; reset resetting; "
    "bias biased biases; focus focused focuses focusing focussed; sue sued sues suing; argue argued argues arguing; "
    "agree agreed agrees agreeing; veto vetoed vetoes; echo echoed echoes; singe singeing; dye dyed dyeing; "
    "panic panicked panicking; traffic trafficked trafficking; mimic mimicked mimicking; bus bused; gas gassed; "
    "travel travelled travelling; cancel cancelled cancelling; model modelled modelling; label labelled labelling; "
    "level levelled levelling; signal signalled signalling; fuel fuelled fuelling; total totalled totalling; "
    "dial dialled dialling; rival rivalled; channel channelled channelling; counsel counselled counselling; "
    "quarrel quarrelled; marshal marshalled; tunnel tunnelled; equal equalled equalling; shovel shovelled; "
    "unravel unravelled unravelling; worship worshipped worshipping; kidnap kidnapped kidnapping; "
    "program programmed programming; benefit benefitted benefitting; breathe breathed breathing breathes; bathe bathed bathing; "
    "clothe clothed clothing; loathe loathed; soothe soothed soothing; age aged aging; axe axed axing; owe owed owes owing; "
    "eye eyed eyeing; tiptoe tiptoed; canoe canoed; ache ached aching; cache cached caching; come coming comes; "
    "use used using uses; free freed freeing; "
    "woo wooed; ski skied skiing; taxi taxied; plow plowed; vie vied vying; belie belied; untie untied"
)  # fmt: skip
VERBS.update(dict.fromkeys("found founded founding founds".split(), "found"))
VERBS.update({"found": "find", "bound": "bind", "ground": "grind", "wound": "wind", "lay": "lay", "saw": "see", "left": "leave"})
NOUNS = _pairs(
    "man men; woman women; child children; person people persons; foot feet; tooth teeth; goose geese; mouse mice; louse lice; "
    "ox oxen; die dice; penny pence; life lives; wife wives; knife knives; leaf leaves; half halves; self selves; shelf shelves; "
    "thief thieves; wolf wolves; loaf loaves; calf calves; elf elves; scarf scarves; hoof hooves; "
    "analysis analyses; basis bases; crisis crises; thesis theses; hypothesis hypotheses; diagnosis diagnoses; oasis oases; "
    "axis axes; emphasis emphases; parenthesis parentheses; synthesis syntheses; prognosis prognoses; metamorphosis metamorphoses; "
    "criterion criteria; phenomenon phenomena; bacterium bacteria; datum data; medium media; curriculum curricula; "
    "memorandum memoranda; stratum strata; alumnus alumni; fungus fungi; nucleus nuclei; stimulus stimuli; cactus cacti; "
    "radius radii; syllabus syllabi; index indices; matrix matrices; vertex vertices; appendix appendices; larva larvae; "
    "formula formulae; vertebra vertebrae; antenna antennae; nebula nebulae; genus genera; corpus corpora; quiz quizzes; "
    "bus buses busses; gas gases; bias biases; virus viruses; movie movies; cookie cookies; lie lies; tie ties; pie pies; die dies; "
    "zombie zombies; rookie rookies; calorie calories; selfie selfies; cookie cookies; smoothie smoothies; eye eyes; shoe shoes; "
    "toe toes; foe foes; hero heroes; potato potatoes; tomato tomatoes; echo echoes; veto vetoes; embargo embargoes; cargo cargoes; "
    "torpedo torpedoes; tornado tornadoes; volcano volcanoes; mosquito mosquitoes; domino dominoes; "
    "gentleman gentlemen; policeman policemen; spokesman spokesmen; spokeswoman spokeswomen; congressman congressmen; "
    "fireman firemen; fisherman fishermen; grandchild grandchildren; "
    "passer-by passers-by; mother-in-law mothers-in-law; brother-in-law brothers-in-law; attorney-general attorneys-general; "
    "cache caches; ache aches; headache headaches; axe axes; niche niches; avalanche avalanches; psyche psyches; creche creches; "
    "lens lenses; canvas canvases; atlas atlases; iris irises; plus pluses; minus minuses; surplus surpluses; "
    "yes yeses; house houses; cause causes; clause clauses; base bases; case cases; purpose purposes; "
    "series series; species species; headquarters headquarters; news news; means means; "
    "mom moms; pm p.m. pm; am a.m."
)  # fmt: skip
NOUNS.update({"bases": "base", "axes": "axis", "dies": "die", "p.m.": "p.m.", "a.m.": "a.m.", "lives": "life", "leaves": "leaf"})
# End in s and are no plural, or have no singular in use.
NO_PLURAL = frozenset(
    "economics politics physics mathematics statistics athletics ethics genetics electronics mechanics dynamics logistics tactics "
    "gymnastics robotics linguistics aerobics acoustics optics basics analytics metrics-in news series species headquarters means "
    "barracks crossroads gallows shambles premises-in always this his us its chess lens gas bus bias canvas atlas iris chaos "
    "cosmos ethos pathos rhinoceros asbestos tennis measles diabetes rabies mumps thanks sms dvds-in perhaps kudos alas "
    "overseas christmas texas arkansas kansas glasses pants trousers jeans scissors clothes pyjamas binoculars goggles goods "
    "earnings-in proceedings-in remains outskirts riches whereabouts odds amends alms".split()
) - {"remains", "alms"}
ADJECTIVES = _pairs(
    "good better best; bad worse worst; far farther farthest further furthest; little less least; many more most; late latter; "
    "old elder eldest; big bigger biggest; free freer freest; fine finer finest; close closer closest; large larger largest; "
    "late later latest; safe safer safest; strange stranger strangest; simple simpler simplest; wide wider widest; nice nicer nicest; "
    "rare rarer rarest; wise wiser wisest; brave braver bravest; pale paler; polite politest; severe severest; gentle gentler; "
    "able abler ablest; humble humbler humblest; noble nobler noblest; feeble feebler; white whiter whitest; huge hugest; "
    "sure surer surest; pure purer purest; cute cuter cutest; dense denser densest; loose looser; remote remotest; "
    "likely likelier likeliest; blue bluer bluest; true truer truest; ripe riper; tense tenser; sore sorer; "
    "subtle subtler subtlest; ample ampler; handsome handsomest; fierce fiercer fiercest; scarce scarcer; "
    "stable stabler; mature maturer"
)  # fmt: skip
ADVERBS = _pairs("well better best; badly worse worst; far farther farthest further furthest; little less least; much more most; "
                 "soon sooner soonest; late later; early earlier earliest; long longer longest; fast faster fastest; "
                 "hard harder hardest; close closer closest; near nearer nearest; high higher highest; low lower lowest; "
                 "quick quicker; great greater; deep deeper; strong stronger; easy easier; often oftener")  # fmt: skip
DETERMINERS = _pairs("a an; this these; that those; good-in x")
PRONOUNS = _pairs("I i me; we us; they them 'em; he him; this these; that those; one ones; 'us 's")
del DETERMINERS["x"], PRONOUNS["'s"]

# Stems that lose a final e before -ed and -ing although their ending would not say so.
STEMS_WITH_E = frozenset(
    "aid".split()
)
# Stems without a final e although their ending would say so.
STEMS_WITHOUT_E = frozenset("x".split())
# End in a doubled letter that belongs to the base.
DOUBLED = frozenset("add egg odd err purr butt boycott ebb buzz fizz putt whirr inn".split())
