"""Words that tell what a phrase stands for: people by their roles, bodies, papers, crowds. Our own lists, in lower case
and in the singular unless said otherwise."""


def bag(words: str) -> frozenset[str]:
    return frozenset(words.split())


HE = bag("he him his himself")
SHE = bag("she her hers herself")
THEY = bag("they them their theirs themselves")
IT = bag("it its itself")
FIRST = bag("i me my mine myself we us our ours ourselves")
FIRST_PLURAL = bag("we us our ours ourselves")
RELATIVE = bag("who whom whose which that")
OTHER_PRONOUNS = bag(
    "you your yours yourself one someone somebody everyone everybody anyone anybody nobody this these those both all "
    "others self some many few most none another neither either each"
)
PRONOUNS = HE | SHE | THEY | IT | FIRST | RELATIVE | OTHER_PRONOUNS

# Before a name. True: a man, False: a woman, None: either.
TITLES: dict[str, bool | None] = dict.fromkeys(
    bag(
        "president vice-president vice prime minister premier chancellor chairman chairwoman senator sen representative "
        "rep congressman congresswoman governor gov lieutenant lt attorney general gen secretary justice judge chief "
        "mayor councilman councilwoman speaker leader ambassador envoy commissioner director professor prof doctor dr "
        "reverend rev pastor bishop archbishop cardinal pope rabbi imam sheikh ayatollah colonel col major maj captain "
        "capt sergeant sgt officer admiral commander marshal detective inspector superintendent sheriff deputy dame sir "
        "lord lady baron baroness king queen prince princess emperor sultan emir count duke duchess mr mrs ms miss mx "
        "madam madame monsieur señor señora herr frau father sister brother saint mp msp mep coach candidate nominee "
        "spokesman spokeswoman spokesperson assemblyman assemblywoman alderman delegate comptroller treasurer solicitor "
        "first foreign finance interior defence defense acting former then-president ex-president president-elect "
        "justice-designate councillor councilor senator-elect corporal private brigadier warden dean provost chair "
        "first-minister"
    )
)
TITLES |= dict.fromkeys(
    bag(
    "mr sir lord baron king prince emperor sultan duke monsieur señor herr father brother chairman congressman "
    "councilman assemblyman spokesman alderman pope cardinal bishop archbishop"
), True,
)  # fmt: skip
TITLES |= dict.fromkeys(
    bag(
    "mrs ms miss madam madame señora frau lady dame baroness queen princess duchess sister chairwoman congresswoman "
    "councilwoman assemblywoman spokeswoman"
), False,
)  # fmt: skip

MEN = bag(
    "man boy father son brother husband uncle grandfather nephew widower king prince businessman congressman chairman "
    "spokesman actor salesman fisherman policeman frontman gentleman guy dad grandson stepfather boyfriend"
)
WOMEN = bag(
    "woman girl mother daughter sister wife aunt grandmother niece widow queen princess businesswoman congresswoman "
    "chairwoman spokeswoman actress saleswoman policewoman frontwoman lady mom mum granddaughter stepmother "
    "girlfriend heroine hostess nun"
)
# What one human can be called.
PERSONS = MEN | WOMEN | bag(
    "user commenter person individual resident citizen voter president vice-president minister premier chancellor senator "
    "representative congressmember lawmaker legislator politician governor secretary justice judge mayor councillor "
    "councilor councilmember speaker leader ambassador envoy commissioner director professor doctor reverend pastor "
    "bishop archbishop cardinal pope rabbi imam cleric colonel major captain sergeant officer admiral commander "
    "marshal detective inspector sheriff deputy coach candidate nominee contender hopeful frontrunner front-runner "
    "runner-up spokesperson delegate adviser advisor aide strategist consultant operative manager chief head boss "
    "executive ceo cfo founder co-founder owner chair treasurer lawyer attorney solicitor barrister counsel "
    "prosecutor defendant plaintiff witness suspect victim survivor historian economist analyst scientist researcher "
    "scholar expert academic author writer novelist poet journalist reporter correspondent editor columnist anchor "
    "host commentator pundit blogger photographer musician singer rapper artist painter designer director producer "
    "filmmaker comedian star player striker goalkeeper captain champion athlete teacher principal headteacher student "
    "pupil nurse surgeon psychiatrist psychologist physician engineer architect farmer baker miner driver pilot "
    "sailor soldier marine general veteran activist campaigner organizer organiser advocate lobbyist donor fundraiser "
    "billionaire millionaire tycoon magnate mogul investor banker broker trader entrepreneur official bureaucrat "
    "civil-servant diplomat negotiator mediator agent detective investigator auditor regulator inspector mp msp mep "
    "tory republican democrat conservative liberal socialist independent libertarian rival opponent critic ally "
    "colleague friend neighbour neighbor partner associate predecessor successor incumbent challenger native "
    "immigrant migrant refugee worker employee staffer insider source whistleblower informant attendee participant "
    "bystander passenger customer client patient tenant landlord parent child teenager kid pensioner retiree "
    "mother-in-law cousin relative twin baby heir ex-president ex-minister ex-mayor ex-governor ex-wife ex-husband "
    "judge-designate president-elect treasurer chaplain priest monk vicar imam dean rector provost curator librarian "
    "butcher fisher shopkeeper trader chef cook comptroller assemblymember alderman whip backbencher peer lord "
    "baroness baron nobleman royal monarch emperor statistician pollster forecaster meteorologist epidemiologist "
    "virologist biologist chemist physicist astronomer firefighter paramedic constable superintendent policeman guard "
    "gunman attacker assailant hostage translator interpreter moderator questioner interviewer caller"
)  # fmt: skip
# Bodies. A phrase that ends in one is an organisation.
BODIES = bag(
    "trust "
    "campaign company firm corporation ministry government administration department agency bureau office commission "
    "committee subcommittee council court tribunal party union federation association bank police army navy force "
    "forces military parliament senate congress house assembly cabinet board group organisation organization "
    "foundation institute university college school hospital newspaper paper outlet network channel broadcaster "
    "station magazine site website blog publisher studio airline airport retailer manufacturer maker carmaker "
    "operator provider supplier regulator watchdog authority authorities ngo charity church diocese club team league "
    "faction coalition alliance bloc movement militia embassy consulate secretariat treasury exchange fund center "
    "centre think-tank tank lab laboratory service services guard brigade command team delegation opposition "
    "presidency monarchy palace chancellery prosecution defense defence judiciary legislature chamber state nation "
    "country city county town village media press pac super-pac startup start-up chain giant utility lender insurer "
    "brewery factory plant mill mine company's division unit branch headquarters desk panel jury task-force taskforce "
    "registry archive museum rnc dnc gop fbi cia nsa doj epa irs nato eu un imf who"
)
PLACE_WORDS = bag("state nation country city county town village")
# Papers and figures that "say" or "show".
PAPERS = bag(
    "permit code decree judgement injunction regulation directive licence license warrant "
    "poll survey study report paper book memo memorandum letter document law bill order ruling statement email e-mail "
    "ad advertisement article analysis filing indictment transcript memoir autobiography essay editorial op-ed column "
    "story dossier file record census data statistic figure finding result research review audit assessment estimate "
    "index bulletin leaflet flyer sign banner headline caption message text tweet post video tape recording footage "
    "image map chart constitution treaty agreement deal contract draft resolution amendment declaration communique "
    "communiqué affidavit complaint lawsuit suit petition verdict opinion brief testimony minutes diary note plan "
    "list ranking novel proposal budget manifesto platform guideline rule policy evidence test source-code website "
    "page number bible poster piece average"
)
# Many without a list of members; plural.
CROWDS = bag(
    "public electorate majority minority audience youth half rest staff crew people voters critics experts "
    "republicans democrats conservatives liberals supporters opponents residents officials analysts observers "
    "activists americans women men parents children students workers lawmakers leaders economists scientists scholars "
    "historians allies friends members families protesters fans staff crew"
)
# Who may ask not to be named.
HIDDEN = bag(
    "source official aide person diplomat adviser advisor insider employee staffer strategist operative executive "
    "lawmaker minister officer spokesman spokeswoman spokesperson witness resident worker associate friend relative "
    "neighbour neighbor donor ally lawyer attorney prosecutor investigator trader banker engineer doctor nurse "
    "soldier commander fighter member man woman"
)
INDEFINITE = bag(
    "a an one another two three four five six seven eight nine ten several some many few most various other"
)
DEFINITE = bag("the this that these those his her their its our my your")
PREPOSITIONS = bag(
    "of for at in from with to on by about against among under over near inside outside within who whom whose which "
    "that including like as familiar close involved briefed representing speaking based working known called whose"
)
# Words between the capitals of a name.
PARTICLES = bag("de del della di da das do dos du la le van von der den ter ten bin ibn al el bint abu y e zu af av")
JOINTS = bag("of for the and")  # within the name of a body
GENERATIONS = bag("jr sr ii iii iv")

# Given names of which it is well known whom they are given to.
MALE_NAMES = bag(
    "aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto alejandro aleksandr alex alexander "
    "alexei alexey alfred ali allan allen alvin anders andre andrea's andreas andrei andrew andrey andrzej angus "
    "anthony antonio anton antony ari arnold arthur asif ben benjamin bernard bernie bert bill billy bob bobby boris "
    "brad bradley brandon brendan brent brett brian bruce bruno bryan carl carlos carlo cameron cedric cesar chad "
    "charles charlie chris christian christoph christopher chuck claude clarence clark clive colin conor corey craig "
    "curtis dan daniel darren dave david dean dennis denis derek dick diego dieter dimitri dmitri dmitry dominic don "
    "donald doug douglas duncan dustin dwight earl ed eddie edgar eduardo edward edwin elijah elliot elliott emmanuel "
    "enrique eric erik ernest ernesto ethan eugene evan farid felipe felix fernando filip florian francis francisco "
    "francois françois frank franklin fred frederick gabriel gareth gary gavin geoff geoffrey george gerald gerard "
    "gerhard giovanni giuseppe glen glenn gordon graham greg gregory guido guillermo gustav guy hans harold harry "
    "hassan hector heinrich helmut henri henrik henry herbert herman howard hugh hugo hussein ian ibrahim igor isaac "
    "ivan jack jacob jacques jaime jake james jamie jan jared jason javier jay jean jeb jeff jeffrey jeremy jerome "
    "jerry jesse jim jimmy joachim joao joaquin joe joel johan johann john johnny jon jonathan jorge jose josé josef "
    "joseph josh joshua juan julian julio justin kareem karl keith ken kenneth kevin khalid khaled klaus konstantin "
    "kurt kyle lance larry lars laurent lawrence lee leo leon leonard leonid lewis liam lloyd louis luca lucas luis "
    "luke maciej magnus mahmoud malcolm manuel marc marcel marco marcus mario mark markus martin marvin massimo "
    "mathieu matt matteo matthew maurice mauricio max michael michel miguel mike mikhail milan miles milos mitch mitt "
    "mohamed mohammad mohammed morgan muhammad mustafa nathan neil nelson newt nicholas nick nicolas nigel nikolai "
    "nikos noah norman oleg oliver omar oscar osama otto owen pablo paolo pascal patrick paul pavel pawel pedro per "
    "perry pete peter petr phil philip philippe phillip pierre piotr rafael raj rajiv ralph ramon rand randall randy "
    "raul ray raymond reince ricardo rich richard rick rob robby robert roberto robin rodney rodrigo roger roland "
    "roman ron ronald rory ross roy rudolf rudy rupert russell ryan salman salvador sam samuel santiago scott sean "
    "sebastian sergei sergey sergio seth shane shaun sidney silvio simon spencer stan stanley stefan stephan stephen "
    "steve steven stuart sven tariq ted terence terry theo theodore thomas tim timothy toby todd tom tomas tommy tony "
    "travis trevor tyler ulrich vernon victor viktor vincent vitaly vladimir walter warren wayne wendell werner "
    "wilfred will william wolfgang xavier yasser yuri yusuf zachary"
)
FEMALE_NAMES = bag(
    "abigail ada adele agnes aisha alexandra alice alicia alison alyssa amal amanda amber amelia amina amy ana "
    "anastasia andrea angela angelina anita ann anna anne annette annie antonia april ariana ashley astrid audrey "
    "ayesha barbara beatrice becky bernadette beth betty beverly birgit bonnie brenda bridget britta brooke camilla "
    "carla carly carmen carol carole caroline carolyn carrie catherine cathy cecilia celine chantal charlene "
    "charlotte chelsea cheryl chloe christina christine cindy claire clara claudia colleen connie cora courtney "
    "cristina crystal cynthia daisy dana daniela danielle daria dawn debbie deborah debra denise diana diane dianne "
    "dina dolores donna doris dorothy edith eileen elaine eleanor elena elisabeth elise elizabeth ella ellen elsa "
    "emily emma erica erika erin esther eva eve evelyn fatima faye fiona florence frances francesca gabriela "
    "gabrielle gail gemma georgia geraldine gillian gina giulia gloria grace greta gwen hanna hannah harriet heather "
    "heidi helen helena helga hilary hildegard hillary holly huma ida ilona ines inga ingrid irene irina iris isabel "
    "isabella ivana ivanka jackie jacqueline jan's jane janet janice jasmine jean's jeanne jenna jennifer jenny "
    "jessica jill joan joanna joanne jocelyn jodie josephine joy joyce juanita judith judy julia julie june karen "
    "karin kate katharine katherine kathleen kathryn kathy katie katrina kayla kelly kellyanne kerry kim kimberly "
    "kirsten kristen kristin kristina lara latoya laura lauren leah leila lena leslie leticia lila lillian linda "
    "lindsay lisa liz lizzie lois lola loretta lori lorraine louise lucia lucy luisa lydia lynn madeleine madeline "
    "magda maggie maja mandy marcia margaret margarita maria mariam marian marianne marie marilyn marina marion marta "
    "martha mary maryam matilda maureen maxine megan meghan megyn melania melanie melissa mercedes meredith mia "
    "michele michelle mila mildred miranda miriam molly mona monica monika nadia nancy naomi natalia natalie natasha "
    "nicola nicole nina noor nora norma olga olivia paige pamela patricia patty paula pauline peggy penelope penny "
    "petra phyllis pia polly priscilla rachel ramona rebecca regina renata renee rhonda rita roberta rosa rosalind "
    "rose rosemary ruth sabine sabrina sally samantha sandra sara sarah selma serena sharon sheila shelley shirley "
    "silvia simone sofia sonia sonja sophia sophie stacey stella stephanie sue susan susana susanna suzanne svetlana "
    "sylvia tamara tammy tania tanya tara tatiana teresa tess thelma theresa tiffany tina tracy tulsi ursula "
    "valentina valerie vanessa vera veronica vicky victoria viola violet virginia vivian wanda wendy whitney yasmin "
    "yelena yolanda yvette yvonne zainab zoe zoë"
)
NICKNAMES = {
    short: full.split()
    for short, full in {
        "abe": "abraham", "al": "albert alan alfred", "alex": "alexander alexandra", "andy": "andrew", "ben": "benjamin",
        "bernie": "bernard", "beth": "elizabeth", "bill": "william", "billy": "william", "bob": "robert",
        "bobby": "robert", "cathy": "catherine", "charlie": "charles", "chris": "christopher christine christina",
        "chuck": "charles", "dan": "daniel", "danny": "daniel", "dave": "david", "deb": "deborah", "dick": "richard",
        "don": "donald", "ed": "edward edwin", "eddie": "edward", "fred": "frederick", "gene": "eugene",
        "greg": "gregory", "harry": "harold henry", "jack": "john", "jeff": "jeffrey", "jen": "jennifer",
        "jenny": "jennifer", "jerry": "gerald jerome", "jim": "james", "jimmy": "james", "joe": "joseph",
        "john": "jonathan", "jon": "jonathan", "josh": "joshua", "kate": "katherine catherine", "kathy": "kathleen",
        "katie": "katherine", "ken": "kenneth", "larry": "lawrence", "liz": "elizabeth", "maggie": "margaret",
        "matt": "matthew", "meg": "margaret megan", "mike": "michael", "mitch": "mitchell", "nick": "nicholas",
        "pat": "patrick patricia", "peggy": "margaret", "pete": "peter", "phil": "philip phillip",
        "ray": "raymond", "rick": "richard", "rob": "robert", "ron": "ronald", "sam": "samuel samantha",
        "sandy": "sandra alexander", "steve": "steven stephen", "sue": "susan", "ted": "edward theodore",
        "terry": "terence teresa", "tim": "timothy", "tom": "thomas", "tony": "anthony antonio", "vicky": "victoria",
        "will": "william", "zach": "zachary",
    }.items()
}  # fmt: skip


# Different words for one role.
_SAME = {
    "attorney": "lawyer", "solicitor": "lawyer", "barrister": "lawyer", "counsel": "lawyer", "spokeswoman": "spokesman",
    "spokesperson": "spokesman", "adviser": "advisor", "congresswoman": "congressman", "representative": "congressman",
    "sen": "senator", "rep": "congressman", "gov": "governor", "chairwoman": "chairman", "chair": "chairman",
    "businesswoman": "businessman", "mp": "lawmaker", "legislator": "lawmaker", "ceo": "executive", "premier": "minister",
    "professor": "scholar", "policewoman": "policeman", "neighbor": "neighbour", "contender": "candidate",
    "nominee": "candidate", "hopeful": "candidate",
}  # fmt: skip


def role_of(noun: str) -> str:
    """One form for all the words for a role: "spokeswoman", "spokespersons" → "spokesman"."""
    one = singular(noun)
    return _SAME.get(one, one)


def singular(noun: str) -> str:
    """ "officials" → "official". Only for looking a noun up."""
    if noun.endswith("men") and len(noun) > 4:
        return noun[:-3] + "man"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "ches", "shes", "xes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun[:-1]
    return {"people": "person", "children": "child"}.get(noun, noun)


def is_plural(noun: str) -> bool:
    return singular(noun) != noun and noun not in ("congress",)
