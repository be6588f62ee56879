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
    "arise arose arisen; awake awoke awoken; bear bore borne born; beat beaten; become became; befall befell befallen; "
    "begin began begun; bend bent; bet bets; bind bound; bite bit bitten biting; bleed bled; blow blew blown; break "
    "broke broken; "
    "breed bred; bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen; cling clung; "
    "come came; creep crept; deal dealt; die died dies dying; dig dug; draw drew drawn; dream dreamt; drink drank "
    "drunk; "
    "drive drove driven; dwell dwelt; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; "
    "flee fled fleeing; fling flung; fly flew flown; forbid forbade forbidden; forecast forecasted; foresee foresaw "
    "foreseen; "
    "forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given gives "
    "giving; "
    "grind ground; grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept; kneel knelt; know "
    "knew known; "
    "lay laid; lead led; leap leapt; learn learnt; leave left; lend lent; lie lay lain lying lied; light lit; lose "
    "lost; "
    "make made; mean meant; meet met; mislead misled; mistake mistook mistaken; misunderstand misunderstood; mow mown; "
    "outdo outdid outdone; overcome overcame; overrun overran; oversee oversaw overseen; overtake overtook overtaken; "
    "overthrow overthrew overthrown; pay paid; prove proven; quit quitting; rebuild rebuilt; repay repaid; rewrite "
    "rewrote rewritten; "
    "ride rode ridden; ring rang rung; rise rose risen; run ran; say said says; see saw seen; seek sought; sell sold; "
    "send sent; sew sewn; shake shook shaken; shed shedding; shine shone; shoot shot; show shown; shrink shrank "
    "shrunk; "
    "sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; sling slung; sow sown; speak spoke spoken; "
    "speed sped; "
    "spend spent; spill spilt; spin spun; spit spat; spring sprang sprung; stand stood; steal stole stolen; stick "
    "stuck; "
    "sting stung; stink stank stunk; stride strode; strike struck stricken; string strung; strive strove striven; "
    "swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung; take took taken; teach taught; tear "
    "tore torn; "
    "tell told; think thought; throw threw thrown; tie tied ties tying; undergo underwent undergone; understand "
    "understood; "
    "undertake undertook undertaken; undo undid undone; uphold upheld; wake woke woken; wear wore worn; weave wove "
    "woven; "
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
    "program programmed programming; benefit benefitted benefitting; breathe breathed breathing breathes; bathe "
    "bathed bathing; "
    "clothe clothed clothing; loathe loathed; soothe soothed soothing; age aged aging; axe axed axing; owe owed owes "
    "owing; "
    "eye eyed eyeing; tiptoe tiptoed; canoe canoed; ache ached aching; cache cached caching; come coming comes; "
    "use used using uses; free freed freeing; guarantee guaranteed; decree decreed; referee refereed; spoil spoilt; "
    "quiz quizzed quizzing; "
    "woo wooed; ski skied skiing; taxi taxied; plow plowed; vie vied vying; belie belied; untie untied"
)  # fmt: skip
VERBS.update(dict.fromkeys("found founded founding founds".split(), "found"))
VERBS.update(_pairs("find found; bind bound; grind ground; wind wound; lay lay; see saw; leave left"))
NOUNS = _pairs(
    "man men; woman women; child children;  foot feet; tooth teeth; goose geese; mouse mice; louse lice; "
    "ox oxen; die dice; penny pence; life lives; wife wives; knife knives; leaf leaves; half halves; self selves; "
    "shelf shelves; "
    "thief thieves; wolf wolves; loaf loaves; calf calves; elf elves; scarf scarves; hoof hooves; "
    "analysis analyses; basis bases; crisis crises; thesis theses; hypothesis hypotheses; diagnosis diagnoses; oasis "
    "oases; "
    "axis axes; emphasis emphases; parenthesis parentheses; synthesis syntheses; prognosis prognoses; metamorphosis "
    "metamorphoses; "
    "criterion criteria; phenomenon phenomena; bacterium bacteria; curriculum curricula; "
    "memorandum memoranda; stratum strata; alumnus alumni; fungus fungi; nucleus nuclei; stimulus stimuli; cactus "
    "cacti; "
    "radius radii; syllabus syllabi; index indices; matrix matrices; vertex vertices; appendix appendices; larva "
    "larvae; "
    "formula formulae; vertebra vertebrae; antenna antennae; nebula nebulae; genus genera; corpus corpora; quiz "
    "quizzes; "
    "bus buses busses; gas gases; bias biases; virus viruses; movie movies; cookie cookies; lie lies; tie ties; pie "
    "pies; die dies; "
    "zombie zombies; rookie rookies; calorie calories; selfie selfies; cookie cookies; smoothie smoothies; eye eyes; "
    "shoe shoes; "
    "toe toes; foe foes; hero heroes; potato potatoes; tomato tomatoes; echo echoes; veto vetoes; embargo embargoes; "
    "cargo cargoes; "
    "torpedo torpedoes; tornado tornadoes; volcano volcanoes; mosquito mosquitoes; domino dominoes; "
    "gentleman gentlemen; policeman policemen; spokesman spokesmen; spokeswoman spokeswomen; congressman congressmen; "
    "fireman firemen; fisherman fishermen; grandchild grandchildren; "
    "passer-by passers-by; mother-in-law mothers-in-law; brother-in-law brothers-in-law; attorney-general "
    "attorneys-general; "
    "cache caches; ache aches; headache headaches; axe axes; niche niches; avalanche avalanches; psyche psyches; "
    "creche creches; "
    "lens lenses; canvas canvases; atlas atlases; iris irises; plus pluses; minus minuses; surplus surpluses; "
    "yes yeses; house houses; cause causes; clause clauses; base bases; case cases; purpose purposes; "
    "series series; species species; headquarters headquarters; news news; means means; "
    "mom moms; p.m. pm; a.m. am"
)  # fmt: skip
NOUNS.update(_pairs("base bases; axis axes; die dies; life lives; leaf leaves"))
# End in s and are no plural, or have no singular in use.
NO_PLURAL = frozenset(
    "economics politics physics mathematics statistics athletics ethics genetics electronics dynamics logistics "
    "gymnastics robotics linguistics aerobics acoustics optics basics analytics news series species headquarters "
    "means corps aids herpes "
    "barracks crossroads gallows shambles always this his us its chess lens gas bus bias canvas atlas iris chaos "
    "cosmos ethos pathos rhinoceros asbestos tennis measles diabetes rabies mumps thanks sms perhaps kudos alas "
    "overseas christmas texas arkansas kansas glasses pants trousers jeans scissors clothes pyjamas binoculars "
    "goggles goods "
    "remains outskirts riches whereabouts odds amends".split()
)
_GRADABLE = (
    "able angry big bitter black blue bold brave brief bright broad busy calm cheap classy clean clear clever close "
    "cloudy cold cool "
    "costly crazy cruel cute dark deadly dear deep dense dirty drunk dry dull dumb early easy faint fair far fast "
    "fat few fierce fine "
    "firm fit flashy flat fresh friendly full funny gentle grand grave great green grim happy hard harsh healthy "
    "heavy hefty high hot "
    "huge humble hungry icy keen kind large late lazy lean lengthy light likely lively lonely long loose loud lovely "
    "low lucky mature "
    "mean messy mild mighty narrow nasty near neat new nice noble noisy odd old pale plain poor pretty pure quick "
    "quiet rainy rapid rare "
    "rich ripe risky rough rude sad safe scarce scary severe shallow sharp short shy sick silly simple slight slim "
    "slow small smart "
    "smooth soft soon sore sorry speedy stable steady steep stiff strange strict strong stupid sturdy subtle sunny "
    "sure sweet swift tall "
    "tasty tense thick thin tight tiny tough true ugly vague vast warm weak wealthy weird wet white wide wild windy "
    "wise worthy wry young"
).split()


def _compared(base: str) -> tuple[str, str]:
    """The comparative and superlative of an adjective, by spelling."""
    if base[-1] == "e":
        return base + "r", base + "st"
    if base[-1] == "y" and base[-2] not in "aeiou":
        return base[:-1] + "ier", base[:-1] + "iest"
    doubled = len(base) < 5 and base[-1] in "dgtnm" and base[-2] in "aeiou" and base[-3] not in "aeiou"
    stem = base + base[-1] if doubled else base
    return stem + "er", stem + "est"


ADJECTIVES = {form: base for base in _GRADABLE for form in _compared(base)} | _pairs(
    "good better best; bad worse worst; far farther farthest furthest; late latter; old elder eldest"
)
ADVERBS = _pairs("well better best; badly worse worst; far farther farthest furthest; "
                 "soon sooner soonest; late later; early earlier earliest; long longer longest; fast faster fastest; "
                 "hard harder hardest; close closer closest; near nearer nearest; high higher highest; low lower "
                 "lowest; "
                 "quick quicker; great greater; deep deeper; strong stronger; easy easier; often oftener")  # fmt: skip
DETERMINERS = _pairs("a an; this these; that those")
PRONOUNS = _pairs(
    "I i me; we us; they them 'em; he him; this these; that those; one ones; my mine; your yours; our "
    "ours; their theirs; her hers"
)


# What is left of a verb when -ed or -ing is taken off: by its longest known ending ("^": the whole stem), whether a
# final e is to be put back. Learnt from the verbs of the treebanks (see analysis/model/README.md), then widened.
STEMS_WITH_E = frozenset(
    "ib c ^fad rad ^persuad ^dissuad ^invad ^evad ^wad ^blockad ^barricad ^cascad ^conced ^supersed ^imped ^preced "
    "^reced ^interced "
    "^seced id ^cod ^explod ^implod ^erod ^corrod ^decod ^encod ud g th i ak ik ^jok ^chok ^strok ^pok ^smok vok "
    "^pal ^scal ^inhal "
    "^exhal ^impal bl cl dl ^stifl fl gl kl ^reconcil ^fil ^profil ^defil ^smil ^compil ^exil ^til ^pil pl tl zl ul "
    "^styl ^consol "
    "^cajol ^parol am com um ^tim ^prim ^wan ^interven ^conven ^reconven ^combin ^din fin ^imagin lin min ^shin "
    "^whin hon ^postpon "
    "^condon ^aton ^clon ^escap ^shap ^reshap ^tap ^rap ^scrap ^hop ^lop ^cop ^elop ^mop ^wip ^swip ^grip typ car "
    "^shar ^declar par "
    "^star ^bewar ^squar ^glar ^dar ^massacr ^interfer ^adher ^persever ir ^scor ^explor ^ignor ^restor ^stor ^bor "
    "^ador ^deplor "
    "^implor tor ur ^cur ^secur ^obscur ^procur s at ^permeat creat let ^compet ^cit ^recit ^incit ^excit ^extradit "
    "^unit ^reunit "
    "^writ ^invit ^ignit ^expedit ot ^past ^tast ^wast ^hast ut ^rout u v ^ow z ^prob ^tub ^lur ^tun ^oblig ^abid "
    "^drap".split()
)  # fmt: skip
STEMS_WITHOUT_E = frozenset(
    "^mimic ^panic aid bid ^kid oid aud ^siphon ig ^bang ^hang ^clang ing ong og ^wai ^ski eak oak aul eam oam aim "
    "^hum air oir ear "
    "^monitor ^author ^sponsor ^factor ^tutor ^doctor ^mentor ^pastor our ss ^focus ^canvas eat oat ^bat ^chat ^plat "
    "^format ^combat "
    "^solicit ^elicit oot ^spot ^trot ^riot ^pilot ^pivot ^ballot ^debut out ^put ^waltz ^unearth ^berth ^gas ^bath "
    "eet ^sham "
    "eed ead oad ood oud iet ^unveil eil ^toil ail oil eal oal ial ual eek ook eap eep oop eir oin ain een oan eon "
    "ull oul".split()
)  # fmt: skip
# End in a doubled letter that belongs to the base.
DOUBLED = frozenset("add egg odd err purr butt boycott ebb buzz fizz whirr inn jazz".split())
# Verbs in a single l that double it.
DOUBLING_L = frozenset(
    "control patrol compel expel propel repel rebel excel fulfil enrol instil dispel impel annul extol cancel travel "
    "label level "
    "signal fuel total dial rival channel counsel quarrel marshal tunnel equal shovel unravel model".split()
)
# Past forms that are neither participles nor nouns: where one stands, a finite verb stands.
FINITE = frozenset(
    "arose ate awoke became befell began blew broke came chose drank drew drove fell flew forbade foresaw forgave "
    "forgot froze gave grew hid knew misspoke overcame oversaw overtook overthrew ran rang rewrote rode sang sank "
    "shook shrank sprang strode strove swam swore threw took tore underwent undertook went withdrew woke wore "
    "wrote".split()
)
# Participles that are no nouns: behind "have" they tell what is done.
PARTICIPLES = frozenset(
    "struck stuck stung sunk swum sworn torn worn woken caught brought bought fought sought taught taken given begun "
    "broken chosen drawn driven eaten fallen flown forgotten forgiven forbidden frozen gone grown hidden known risen "
    "seen shaken shown shrunk spoken stolen sung thrown undergone undertaken withdrawn written overthrown overtaken "
    "fled led said told sold sent spent lent kept slept meant paid laid heard held stood understood swept wept dealt "
    "dug hung slain mistaken misled rebuilt resold withheld withstood".split()
)
