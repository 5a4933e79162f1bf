"""All the words that the reading of chains and settings rests on: what outlets are called, verbs, nouns of
occasions. The names of outlets themselves are in `outlet_names`.

Lower case throughout. Our own lists.
"""


def _bag(words: str) -> frozenset[str]:
    return frozenset(words.split())


# The last word of the name of an outlet: "the Sarn Herald". The first set says so after any word; the second is too
# common a word, or too common a surname, to say so alone.
LASTS = _bag(
    """
    times post herald news radio tv television gazette tribune journal daily weekly chronicle courier ledger
    newswire newswires broadcasting magazine telegraph examiner sentinel enquirer inquirer zeitung tagblatt
    tageblatt blatt dagblad tidende nieuws nyheter gazeta press-telegram fm am newsroom podcast dispatch
    observer guardian mirror bulletin review argus advertiser echo intelligencer picayune republican-american
    star-ledger post-dispatch union-tribune sun-times journal-constitution news-press today online monitor
    independent broadsheet tabloid standard express mail wire register reporter globe insider advocate sun star
    citizen leader press media network channel agency noticias notícias nachrichten rundschau anzeiger
    allgemeine presse morgenpost abendblatt kurier courant krant shimbun ilbo sinmun shinmun bhaskar patrika
    samachar ekspres wochenblatt volksblatt telegraaf standaard morgen vecher zhurnal dnes noviny listy hirlap
    gazetesi haber postasi sanomat uutiset allehanda tidning nytt wyborcza codzienna žinios watch bote merkur
    kreiszeitung tageszeitung vestnik novine dnevnik vijesti nieuwsblad avisa listin rytas lehti
    avis avisen bladet posten tidningen globo diario diário jornal
    """
)
WEAK_LASTS = _bag(
    """
    today online am standard leader citizen star sun register reporter advocate press media network agency
    channel mail express insider independent globe echo review monitor wire presse
    """
)
# The last word of a name of a person too: "Emily Post".
SURNAMES = _bag("post herald mail page star press sun mirror wire daily weekly")
# The first word: "Radio Kelo", "Channel 9", "Gazeta Polna"; with "the": "the Daily Tern"; with "of": "Voice of Kesh".
FIRSTS = _bag(
    """
    radio channel tv tele télé televisión televisão kanal canal rádió gazeta gazetta giornale corriere diario
    diário jornal correio correo kurier kurir gazzetta noticias notícias novosti vesti večer večernji berliner
    frankfurter süddeutsche kölner rheinische hamburger wiener novaya novoye novoe svenska dainik yedioth asahi
    mlada
    """
)
FIRSTS_WITH_THE = _bag("daily weekly sunday evening morning")
FIRSTS_WITH_OF = _bag(
    """
    voice echo times herald tribune tribuna courier voz eco stimme mirror journal gazette chronicle star sun
    diario
    """
)
# "Il Foglio", and with a paper's word behind it "El Correo de Sarn".
ARTICLES_ABROAD = _bag("le la les el los il lo l' die der das o os al")
PAPERS_ABROAD = _bag(
    """
    heraldo diario correo voz tribuna prensa nación nacion gaceta monde temps soir presse dépêche depeche
    progrès progres croix vanguardia razón razon opinión opinion verdad mañana manana tarde hora día dia noticia
    periódico periodico mercurio comercio universal nacional financiero economista espectador tiempo país pais
    mundo pueblo sol norte estrella patria libertad nouvelliste journal parisien figaro provence voix république
    republique libre matin quotidien courrier télégramme telegramme gazette repubblica stampa foglio giornale
    tempo messaggero mattino secolo resto corriere gazzetta sole globo estado jornal povo zeit welt spiegel
    standard bund tag woche heute morgen kurier
    """
)
# The end of a name in one word: "Aftenbladet".
ENDINGS = (
    "bladet", "blatt", "zeitung", "avisen", "kuriren", "nyheter", "tidningen", "tidende", "news", "newswire", "shimbun",
    "anzeiger", "nachrichten", "pravda", "tribune", "gazette", "posten", "radio", ".com", ".net", ".org", ".ru", ".ua",
    ".tv", ".co.uk", ".info", ".de", ".fr", ".ge", ".hu", ".rs",
)  # fmt: skip
# Names of parts of an outlet, which go on with its name: "BBC Sport", "Reuters TV", "CNN Turk".
PARTS = _bag(
    """
    news sport sports radio tv television world service business breakfast newsnight online live today
    international africa afrique asia europe persian arabic turkish turk brasil brazil mundo magazine digital
    newsroom wales scotland ulster northern ireland english español russia ukraine india america australia
    politics newshour haber kosova portugal uk germany 24 one two three four five 1 2 3 4 5 6 7 8 9 10 11 12 13
    14 24h plus extra worldwide weekly agency newspaper channel network newspapers fm am pidgin hausa somali
    swahili
    """
)
# Common nouns for an outlet; those that name no other kind of body even when alone.
NOUNS = _bag(
    """
    newspaper newspapers paper papers daily dailies weekly weeklies tabloid tabloids broadsheet magazine
    magazines broadcaster broadcasters newswire newswires channel channels station stations network networks
    radio television tv media press outlet outlets podcast programme programmes program programs show website
    websites site newsletter journal journals newscast affiliate affiliates broadcast publication publications
    gazette blog bulletin periodical portal wire newsroom
    """
)
AGENCIES = _bag("agency agencies service services")  # only after "news" and the like, or before or after a known name
MASS = _bag(
    """
    media press television tv radio newspapers papers outlets broadcasters channels agencies networks websites
    stations dailies
    """
)
DESCRIBING = _bag(
    """
    state local national state-run state-owned state-controlled state-backed state-funded state-affiliated
    public private independent opposition semi-official semiofficial official business financial sports sport
    news morning evening online domestic foreign regional pro-government government government-run
    government-owned government-controlled pro-opposition pro-kremlin kremlin-backed kremlin-controlled party
    party-run army military daily weekly monthly leading local-language english-language arabic-language
    russian-language french-language spanish-language student school community commercial conservative liberal
    left-wing right-wing far-right leftist centre-left center-left centre-right center-right progressive
    nationalist islamist influential popular mass-circulation best-selling top-selling respected prominent
    investigative satirical political satellite cable digital internet web internet-based web-based all-news
    pan-arab international global trade industry tech technology gossip celebrity music fashion fan women's
    men's literary medical scientific exiled underground partisan hamas-run houthi-run hezbollah-run taliban-run
    rebel rebel-run separatist local-news breakfast flagship sunday talk public-service family-owned church
    catholic religious student-run radio television tv newspaper press largest biggest main rival same broadcast
    print several various some other many two three four
    """
)
SHOWS = _bag(
    """
    programme programmes program programs show podcast podcasts newscast broadcast bulletin documentary channel
    series
    """
)
# Behind a name of an outlet they make another thing of it: staff, owners, its public, places, goods.
NOT_IT = _bag(
    """
    board staff owner owners chief chiefs boss bosses director director-general directors executive executives
    viewers readers listeners audience audiences employees workers journalists reporters correspondents editors
    lawyers shareholders investors headquarters building bureau office offices lobby studio studios survey poll
    analysis documentary headline headlines forum conference debate debates summit event awards award prize
    photographer cameraman camera crew crews producer presenter spokesman spokeswoman spokesperson chairman
    chairwoman president managers management trust group insurance holdings inc corp corporation ltd llc lp plc
    company companies foundation institute square tower towers centre center ranking rankings index list
    subscribers users union unions licence license fee fees charter archive archives presenters anchors hosts
    anchor host founder trustees van truck advertisers council insurer shares stock stake fund funds ceo cfo
    """
)
# Those who take words down for an outlet: "told an AFP correspondent".
TAKERS = _bag(
    """
    reporter reporters journalist journalists correspondent correspondents interviewer editor crew columnist
    """
)
COMPANIES = _bag(
    """
    lp inc corp ltd llc plc insurance group holdings square building forum tower awards institute foundation
    university trust higher club media intelligence terminal terminals radio-controlled
    """
)
# Letters that are no outlet.
NO_OUTLETS = _bag(
    """
    un eu us uk uae usa u.s u.k u.n nato fbi cia nsa dea atf ice dhs doj fda cdc epa sec ftc fcc faa ntsb irs
    gop dnc rnc imf wto who ilo iom icc icj oas au opec oecd iaea osce opcw unhcr unicef unesco unrwa unfpa undp
    wfp fao icrc msf ifrc nhs nhtsa nasa esa fifa uefa ioc nba nfl mlb nhl fsb sbu gru mi5 mi6 idf irgc pkk ypg
    sdf plo isis isil mp mps mep meps pm ceo cfo coo bjp anc dup snp aclu naacp nra uaw tuc bma cbi aarp mit
    ucla hsbc ubs bp ge gm ibm kpmg ey pwc bmw vw eta farc eln drc ddr ussr prc gdp dc d.c la ny nyc nypd lapd
    rcmp afd cdu csu spd fdp pp psoe rn ump pis kdf ndp lgbt vip itunes wwf iucn ipcc rspca rnli nspca asean
    ecowas sadc igad brics g7 g8 g20 adb ecb boe fed bis esm ngo ngos pta ptas pac osha hud usda usaid va dod
    pentagon nih hhs cms gao cbo omb gchq crown cps ico fca pra ofcom ofgem ofsted ira uvf rucs psni pow pows
    """
)
CAMELS = _bag(
    """
    youtube fedex paypal linkedin tiktok whatsapp openai spacex deepmind ebay astrazeneca exxonmobil jpmorgan
    mastercard facebook airbnb biontech chatgpt unitedhealth petrochina sinopec githib
    """
)
PLATFORMS = _bag(
    """
    x twitter facebook instagram telegram tiktok weibo linkedin youtube bluesky mastodon whatsapp signal reddit
    threads vkontakte vk snapchat discord substack medium twitch rumble gab parler wechat viber
    """
)  # fmt: skip

# Verbs.
TELLING = _bag("told tell tells telling informed informs informing")  # what is told an outlet is told its public
SPEAKING = _bag(
    """
    spoke speaks speaking speak spoken talking talked talks said says saying confirmed described describes
    explained explains confided confides revealed reveals disclosed admitted commented complained insisted
    confessed recalled recounted repeated wrote writes written emailed whispered stated declared announced
    suggested hinted indicated denied stressed boasted lamented mentioned appearing appeared appear interviewed
    writing argued added responding responded replied texted tweeted remarked testified vowed predicted warned
    claimed acknowledged told quoted cited featured profiled serialised phoned
    """
)
REPORTED = _bag(
    """
    reported reports report reporting said says wrote writes noted notes added adds revealed reveals has have
    had learned relates announced confirms confirmed recounts recounted claims claimed alleges alleged disclosed
    discloses
    """
)
QUOTING = _bag("quoted quotes quoting quote cited cites citing cite paraphrased")
CARRIED = _bag(
    """
    quoted cited reported carried published aired broadcast released shown relayed obtained seen reviewed
    printed posted distributed televised shared leaked run circulated issued transmitted recorded filmed
    captured translated reproduced republished viewed heard streamed uploaded screened disseminated conveyed
    provided read interviewed recounted verified summarised summarized described passed picked asked revealed
    disclosed featured monitored intercepted unearthed first-reported recalled paraphrased smuggled handed
    examined authenticated contacted reached approached delivered
    """
)
# By whom these are done is a link even when it is a person, and not only an outlet.
BY_ANYONE = _bag(
    """
    smuggled handed quoted relayed conveyed read recounted passed delivered recalled paraphrased
    """
)
CARRYING = _bag(
    """
    carried carries aired airs showed shows broadcast broadcasts published publishes printed prints ran runs
    released posted quoted quotes cited cites relayed relays interviewed interviews reproduced streamed
    televised obtained
    """
)
# A thing that holds words.
WORDS = _bag(
    """
    statement statements letter letters remarks remark comments comment memo memos note notes recording
    recordings video videos clip clips footage message messages speech address sermon interview interviews
    article articles op-ed op-eds essay essays column columns email emails e-mail e-mails transcript transcripts
    excerpt excerpts text texts tape tapes audio document documents readout minutes call calls conversation post
    posts tweet tweets broadcast communique communiqué testimony declaration appeal reply response answer
    appearance interviewers piece pieces opinion editorial profile book diary account filing dispatch voicemail
    monologue quote quotes quotation podcast extracts extract will file files images memoir manifesto
    """
)
# Behind these an outlet is no link: it hosts, owns, pays.
NO_LINK_BEFORE = _bag(
    """
    hosted produced organised organized sponsored paid owned employed hired founded funded commissioned
    moderated staged run chaired co-hosted backed created launched bought sold sued conducted made led joined
    attacked criticised criticized
    """
)
NO_LINK_VERBS = _bag(
    """
    works worked working work correspondent reporter editor journalist presenter columnist chief bureau denied
    denying responding reacting response reaction
    """
)
TOPICS = _bag(
    """
    report reports story stories article articles claims claim allegations coverage investigation documentary
    series headline editorial
    """
)

# Nouns of occasions, and the medium of each; None: an occasion whose medium is not known by it.
EVENTS: dict[str, str | None] = {
    **dict.fromkeys(_bag("interview interviews q&a sit-down podcast"), "interview"),
    **dict.fromkeys(
        _bag(
            """
            speech speeches address sermon homily rally rallies keynote lecture eulogy oration monologue summit
            forum ceremony congress conference convention symposium assembly congregation banquet gala talk
            town-hall toast commencement plenary parade
            """
        ),
        "speech",
    ),
    **dict.fromkeys(_bag("briefing briefings presser press-conference"), "press-conference"),
    **dict.fromkeys(
        _bag(
            """
            meeting meetings debate debates hearing hearings dinner lunch breakfast reception funeral march
            vigil event inauguration launch trial appearance session visit trip tour remarks comments comment
            call sidelines podium court testimony service mass protest demonstration demonstrations wedding
            memorial talks seminar workshop panel discussion cross-examination inquest inquiry sentencing
            questioning match game final finals premiere festival exhibition fundraiser stop stopover flight
            walkabout ride stage unveiling opening signing exchange conversation chat webinar livestream
            phone-in meet-and-greet roundtable round-table party celebration commemoration retreat screening
            lobby plane train bus scene gathering picnic barbecue broadcast programme program show appeal
            concert
            """
        ),
        None,
    ),
}
# Things that are a medium and no occasion.
PAPERS: dict[str, str] = {
    **dict.fromkeys(
        _bag(
            """
            statement statements communique communiqué release declaration press-release
            """
        ),
        "statement",
    ),
    **dict.fromkeys(_bag("post posts tweet tweets thread"), "post"),
    **dict.fromkeys(
        _bag(
            """
            letter letters memo memos memorandum ruling rulings filing filings decree book memoir memoirs essay
            op-ed column article diary lawsuit papers indictment minutes judgment judgement verdict affidavit
            complaint manifesto website email e-mail emails e-mails document documents petition motion brief
            autobiography newsletter editorial notebook will report note order edict pamphlet leaflet blog study
            journal opinion dissent warrant transcript dossier circular bulletin contract resolution application
            """
        ),
        "document",
    ),
    **dict.fromkeys(_bag("video videos clip clips footage broadcast"), "broadcast"),
}
# A source that is one of these has its words on paper; figures and polls have not.
WRITTEN = _bag(
    """
    report reports papers paper letter memo memorandum study filing filings document documents website ruling
    lawsuit indictment minutes judgment judgement verdict affidavit complaint book memoir editorial bulletin
    dossier notice order decree petition transcript readout law bill constitution treaty resolution will diary
    email e-mail article column op-ed essay statute leaflet brochure
    """
)
FIGURES = _bag(
    """
    poll polls survey surveys data figures statistics estimates estimate analysis ranking index numbers results
    tally count age map scale law rules plan plans schedule study studies research forecasts forecast records
    census calculations
    """
)
# To whom words are said.
ADDRESSING = _bag(
    """
    told tell tells telling urged urge urges urging warned warn warns warning assured assure assures assuring
    reminded reminds reminding informed informs informing advised advises advising instructed instructs
    instructing ordered orders ordering implored implores begged begs notified notifies notifying briefed briefs
    briefing persuaded persuades promised promises promising asked asks asking encouraged encourages encouraging
    reassured reassures cautioned cautions commanded challenged challenges convinced convinces invited pressed
    lectured admonished beseeched alerted alerts counselled counseled exhorted exhorts pleaded directed
    """
)
TO_ADDRESSEE = _bag(
    """
    wrote write writes said says apologised apologized explained complained announced testified replied shouted
    appealed joked spoke speaking talking talked confessed admitted confided responded emailed texted whispered
    swore pledged signalled signaled described confirmed presented preached called yelled bragged boasted
    remarked proposed suggested reported spelled insisted letter letters memo memos speech address message
    messages remarks comments note email e-mail testimony appeal statement warning presentation lecture sermon
    reply response briefing complaint report petition call apology text
    """
)
SPEECH_HEARERS = _bag(
    """
    parliament commons lords senate congress crowd crowds delegates lawmakers mps deputies congregation assembly
    supporters audience audiences council chamber house convention summit rally shareholders worshippers
    worshipers members conference legislators senators bundestag knesset duma graduates students marchers
    protesters demonstrators ralliers mourners pilgrims faithful attendees congressmen councillors forum
    """
)
PRESS_HEARERS = _bag(
    """
    reporters journalists briefing newsmen newspapermen correspondents pressmen media press
    """
)
NO_ADDRESSEE = _bag(
    """
    that to how what why when where whether who whom which not if about in on at for from by it there last
    after during as with against and or but because while since until again also only just simply never now then
    today yesterday tomorrow applause cheers laughter guilty week month year morning afternoon evening inquiries
    questions criticism reports saying asking telling writing repeatedly publicly privately earlier later
    nothing something everything this joke story lie lies stories jokes truth
    """
)

# Heads of a sentence that move the scene: what was said before went on elsewhere.
SHIFTS = _bag(
    """
    later earlier separately meanwhile previously afterwards afterward elsewhere last next yesterday tomorrow
    subsequently ago monday tuesday wednesday thursday friday saturday sunday
    """
)
DAYS = _bag(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun yesterday today tonight
    tomorrow earlier late
    """
)
MONTHS = _bag(
    """
    january february march april may june july august september october november december jan feb aug sept oct
    nov dec
    """
)
ABBREVIATIONS = _bag(
    """
    mr mrs ms dr gov sen rep gen lt col sgt rev prof st vs no maj capt adm cmdr hon sr jr jan feb aug sept oct
    nov dec inc corp ltd co u.s u.k u.n a.m p.m fr pres etc
    """
)
# Their interviews are no talks with an outlet.
EXAMINERS = _bag(
    """
    police officers detectives investigators prosecutors agents fbi committee panel inspectors lawyers officials
    hr parliament congress
    """
)

NEAR = 8  # attributions before and after one that are looked at with it

# What stands behind an outlet's name when it only says whose interview it was: "in a CNN interview".
TALKS = _bag(
    """
    interview interviews op-ed appearance column podcast broadcast article profile phone-in town q&a sit-down
    """
)
QUESTIONS = _bag(
    """
    question questions query queries request requests inquiry enquiry call calls interview
    """
)
RECALLING = _bag(
    """
    writes wrote recalled recalls recounted recounts remembered remembers said says
    """
)
# Who else can pass words on, besides the roles of `speakers.nouns`.
SOMEBODY = _bag(
    """
    guest survivor cellmate mediator intermediary attendee onlooker eyewitness classmate roommate housemate
    acquaintance confidant go-between handler envoy participant bystander passer-by newsreader presenter
    announcer biographer nurse daughter-in-law son-in-law minder courier messenger
    """
)
ACCOUNTS = _bag("readout readouts minutes notes account accounts media aides sources messages")
THROUGH_WHOM = _bag(
    """
    office embassy family mediator intermediary go-between publicist foundation agency mission delegation
    """
)

# For the phrases of outlets.
BASED = (
    "-based",
    "-run",
    "-backed",
    "-owned",
    "-language",
    "-linked",
    "-affiliated",
    "-controlled",
    "-funded",
    "-aligned",
)
BEFORE_AGENCY = _bag("news wire press state information telegraph newswire")
# They make an outlet of a phrase with words of any kind before them: "a small harbour newspaper".
TELLING_NOUNS = _bag(
    """
    newspaper newspapers paper daily dailies weekly tabloid tabloids broadsheet magazine magazines broadcaster
    broadcasters channel channels station stations network networks outlet outlets website websites portal
    newsletter podcast
    """
)
# Alone, and where no outlet is named, the others may stand for another body: "the station", "the agency".
UNMISTAKABLE = _bag(
    """
    newspaper tabloid magazine broadcaster daily weekly broadsheet radio television tv newswire
    """
)
PLAIN = _bag("same news radio tv television state public")  # before a noun that stands for a name
NATIONS = _bag(
    """
    french german dutch greek swiss czech thai iraqi israeli qatari saudi kuwaiti omani yemeni emirati bahraini
    pakistani afghan uzbek kazakh kyrgyz tajik turkmen arab arabic kurdish basque catalan welsh british us u.s
    american chinese danish finnish polish turkish swedish spanish irish scottish english japanese lebanese
    portuguese vietnamese burmese maltese russian italian ukrainian european african asian canadian australian
    brazilian mexican argentine cuban indian iranian syrian egyptian libyan jordanian palestinian serbian
    croatian hungarian romanian bulgarian austrian belgian norwegian estonian latvian lithuanian belarusian
    georgian armenian azerbaijani nigerian kenyan ethiopian sudanese somali filipino philippine indonesian
    malaysian korean slovak slovenian bosnian albanian kosovar macedonian moldovan icelandic mongolian nepali
    bangladeshi ghanaian ugandan tanzanian zimbabwean zambian rwandan congolese senegalese ivorian moroccan
    algerian tunisian venezuelan colombian peruvian chilean bolivian ecuadorian uruguayan paraguayan haitian
    jamaican cypriot
    """
)
