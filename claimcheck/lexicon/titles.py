"""Words inside and around names: titles of persons, heads of organisations, nouns that stand for either later on.

Our own grouping of general news English; all entries are folded (lower case, abbreviations without stops).
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Stand before a person's name and are no part of it.
HONORIFICS = _words(
    "mr mrs ms miss mx dr drs messrs sir dame lord lady madam professor prof rev reverend fr father mother sister "
    "brother saint st hon"
)
# An office: before a name it belongs to the person; alone it may stand for whoever holds it in the text.
OFFICES = _words(
    "president vice-president premier chancellor minister secretary-general secretary senator sen sens "
    "representative rep reps congressman congresswoman governor gov govs mayor king queen prince princess emperor pope "
    "cardinal bishop archbishop "
    "rabbi imam ayatollah sheikh sultan emir judge justice attorney prosecutor sheriff constable commissioner "
    "ambassador envoy general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl private "
    "admiral adm commander cmdr brigadier officer detective inspector superintendent chief chair chairman chairwoman "
    "chairperson ceo cfo coo cto director head manager coach speaker leader councillor councilman councilwoman "
    "alderman deputy delegate spokesman spokeswoman spokesperson founder co-founder cofounder editor boss treasurer "
    "provost dean principal rector undersecretary comptroller marshal lawmaker legislator mp striker midfielder "
    "defender goalkeeper quarterback pitcher forward winger driver astronaut actor actress singer author professor "
    "analyst economist lawyer defendant suspect"
)
# May stand between the words of an office ("vice president", "prime minister", "chief executive officer").
OFFICE_MODIFIERS = _words(
    "vice prime deputy former ex acting interim chief executive foreign interior finance defence defense assistant "
    "associate senior junior managing lead head first second lady crown grand attorney district supreme lieutenant "
    "rear major co"
)
# Offices of a body: what stands before them in a name run is that body ("Acme CEO Jane Roe").
HEADS_A_BODY = _words(
    "ceo cfo coo cto chief chair chairman chairwoman chairperson director spokesman spokeswoman spokesperson founder "
    "co-founder cofounder president coach manager captain boss head leader striker midfielder defender goalkeeper "
    "quarterback pitcher driver analyst economist commissioner"
)
# Who acts and speaks for a body, or is what it says.
ACTING = _words(
    "chair chairwoman chairperson leader head team spokesman spokeswoman spokesperson lawyer attorney official "
    "executive board representative negotiator delegation staff leadership management chief boss president chairman "
    "director minister envoy officer statement"
)
# Titles that also begin other names ("General Foods", "King County"): stripped only before a clear person.
DOUBTFUL_TITLES = _words(
    "general king queen prince princess major justice private captain head lead chief lord lady st saint forward "
    "driver principal marshal deputy speaker crown grand sister brother father mother miss dean"
)

# Heads of public bodies; "the agency", "the department" may stand for one later.
PUBLIC_BODIES = _words(
    "department ministry agency administration commission bureau office authority council court committee congress "
    "senate parliament assembly board service police army navy force forces guard government house treasury reserve "
    "institute institutes center centre centers centres laboratory laboratories inspectorate directorate secretariat "
    "tribunal embassy consulate chamber academy programme program fund organization organisation regulator task "
    "taskforce"
)
# Heads of other organisations.
BODIES = _words(
    "university college school hospital bank company corporation association union federation league club society "
    "foundation trust group network alliance party front movement team museum library church times post journal news "
    "press tribune herald gazette airlines airways motors industries laboratories holdings partners systems "
    "technologies international airport festival championship championships cup olympics observatory orchestra "
    "conference convention coalition confederation consortium initiative campaign clinic brigade order act treaty "
    "agreement protocol nations"
)
# Heads that are names by themselves, too.
ALONE = _words("congress senate treasury parliament house reserve")
# Legal forms: the name is the same without them.
LEGAL_FORMS = _words(
    "inc incorporated corp corporation co company ltd limited llc llp plc ag sa se nv bv gmbh spa ab oyj pty lp "
    "holdings"
)
# Behind a person's name: father and son.
GENERATIONS = _words("jr sr ii iii")
# What a firm does, at the end of its name: often left out later ("Acme Foods", then "Acme").
TRADES = _words(
    "air foods motors energy systems technologies technology pharmaceuticals pharma therapeutics entertainment media "
    "platforms stores brands financial airlines airways industries international networks communications electronics "
    "electric oil petroleum resources mining steel software semiconductor devices labs laboratories studios pictures "
    "records group insurance"
)
REGIONS = _words(
    "north south east west central northern southern eastern western northeast northwest southeast southwest upper "
    "lower greater mid"
)
# Heads of the names of places and works.
PLACE_HEADS = _words(
    "city county state province district island islands river lake mountain mount mountains valley bay sea ocean gulf "
    "strait street road avenue square park bridge beach forest desert peninsula harbor harbour port creek canyon cape "
    "hills"
)

# Nouns that stand for a body named before ("the company said"), by what they stand for.
COMPANY_NOUNS = _words(
    "company firm group startup start-up corporation developer manufacturer maker carrier airline automaker carmaker "
    "retailer chipmaker drugmaker lender parent owner operator giant conglomerate builder supplier vendor publisher "
    "broadcaster insurer brewer miner producer business employer lab"
)
AGENCY_NOUNS = _words(
    "agency department ministry regulator office bureau commission body institute center centre watchdog authority "
    "council committee court board university college school hospital bank union association federation league club "
    "party organization organisation charity foundation laboratory institution"
)
# Nouns for those who govern; two of one country are the same power in different words.
GOVERNMENT_NOUNS = _words("government administration cabinet regime")
PERSON_PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
THING_PRONOUNS = _words("it its itself")
MALE_WORDS = _words(
    "mr sir lord king prince emperor pope spokesman chairman congressman councilman actor brother father"
)
FEMALE_WORDS = _words(
    "mrs ms miss dame lady madam queen princess spokeswoman chairwoman congresswoman councilwoman actress sister mother"
)
MALE_NOUNS = MALE_WORDS | _words(
    "man boy father son husband brother uncle grandfather stepfather widower grandson nephew"
)
FEMALE_NOUNS = FEMALE_WORDS | _words(
    "woman girl mother daughter wife sister aunt grandmother stepmother widow granddaughter niece nun"
)

# Common given names: evidence that a run names a person, nothing more.
GIVEN_MALE = _words(
    "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark "
    "donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary "
    "nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond "
    "patrick jack dennis jerry tyler aaron jose henry adam douglas nathan peter zachary kyle walter harold jeremy "
    "ethan carl keith roger gerald christian terry sean arthur austin noah lawrence jesse joe bryan billy jordan "
    "albert dylan bruce willie gabriel alan juan logan wayne ralph roy eugene randy vincent russell louis philip "
    "bobby johnny bradley mohammed muhammad ahmed ali omar hassan ibrahim carlos luis miguel pedro antonio francisco "
    "manuel fernando sergio diego rafael ben tom tim jim bob dan mike steve jeff greg fred ted harry francis martin "
    "simon graham neil colin ian hugh oliver leo oscar max felix hans karl klaus jean pierre jacques marcel michel "
    "giovanni marco luigi mario ivan vladimir sergei dmitri boris igor pavel raj ravi sanjay vijay arun kumar "
    "narendra wei jun hiroshi kenji takashi devin elon joel craig derek evan seth "
    "rolf nils lars sven henrik otto tomas stefan dario emil anton viktor mikhail yusuf tariq"
)
GIVEN_FEMALE = _words(
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley "
    "kimberly emily donna michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia amy "
    "kathleen angela shirley brenda emma anna pamela nicole samantha katherine christine helen debra rachel carolyn "
    "janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn "
    "judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann anne kathryn abigail "
    "sophia frances jean alice judy isabella julia grace amber denise danielle marilyn beverly charlotte natalie "
    "theresa diana brittany doris kayla alexis lori marie fatima aisha leila priya indira sonia elena olga natasha "
    "svetlana tatiana ingrid astrid greta claire sophie camille juliette lucia carmen rosa ana jane kate lucy ellen "
    "nora eva ursula angelina yuki mei ling "
    "darya lena selma irma mara petra marta katya leonie amira zainab"
)
# Seats of power that newspapers write for a government.
SEATS: dict[str, str] = {
    "white house": "United States", "downing street": "United Kingdom", "kremlin": "Russia", "elysee": "France",
    "elysee palace": "France", "chancellery": "Germany", "blue house": "South Korea", "planalto": "Brazil",
    "washington": "United States", "beijing": "China", "moscow": "Russia", "tehran": "Iran", "pyongyang": "North Korea",
}  # fmt: skip
# The same at the beginning of a sentence, where a capital makes no name of them: "Team president Ana Ruiz".
ANY_BODY = COMPANY_NOUNS | _words("team club squad side franchise newspaper network magazine")
