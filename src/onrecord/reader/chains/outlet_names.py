"""Outlets by name. Our own list, from general knowledge; lower case."""


def _names(lines: str) -> frozenset[str]:
    return frozenset(name.strip() for line in lines.splitlines() for name in line.split("|") if name.strip())


# Agencies, broadcasters, papers, magazines and sites as English reports call them, without "the".
OUTLETS = _names(
    """
    afp|agence france-presse|agence france presse|ap|associated press|reuters|thomson reuters|upi
    united press international|bloomberg|bloomberg news|bloomberg tv|bloomberg television|bloomberg radio|dow jones
    dow jones newswires|dpa|deutsche presse-agentur|efe|ansa|adnkronos|agi|lusa|belga|anp|tt|ritzau|ntb|bns|leta|elta
    pap|ctk|čtk|tasr|mti|agerpres|mediafax|bta|tanjug|beta|fonet|hina|sta|mia|fena|ata|ana-mpa|ana|cna|anadolu
    anadolu agency|anka|dha|iha|dogan|tass|itar-tass|ria|ria novosti|interfax|sputnik|regnum|rossiya segodnya
    ukrinform|unian|interfax-ukraine|interfax ukraine|belta|belapan|armenpress|azertac|apa|turan|trend|kazinform
    akipress|kabar|uza|khovar|asia-plus|xinhua|xinhua news|china news service|kcna|yonhap|newsis|news1|kyodo
    kyodo news|jiji|jiji press|central news agency|bernama|antara|vna|tna|pna|pti|press trust of india|ani|ians|uni
    app|associated press of pakistan|bss|rss|irna|isna|fars|tasnim|mehr|ilna|iqna|sana|wafa|petra|ina|nina|spa|wam
    kuna|qna|bna|ona|saba|mena|aps|map|tap|lana|suna|ena|nan|gna|sapa|kna|panapress|pana|apanews|telam|télam
    agencia brasil|agência brasil|notimex|prensa latina|acn|andina|colprensa|bbc|bbc news|bbc sport|bbc world service
    bbc radio|bbc breakfast|bbc newsnight|bbc scotland|bbc wales|bbc persian|bbc arabic|bbc two|bbc one|itv|itv news
    itn|channel 4|channel 4 news|channel 5|channel five|sky|sky news|sky sports|sky news australia|lbc|talktv
    talkradio|talksport|gb news|times radio|stv|s4c|rté|rte|rté news|virgin media news|newstalk|today fm|abc|abc news
    nbc|nbc news|nbc sports|cbs|cbs news|cbs sports|fox|fox news|fox business|fox business network|fox news sunday
    fox & friends|fox and friends|fox sports|cnn|cnn international|cnn turk|cnn türk|cnn brasil|cnn en español|hln
    msnbc|ms now|cnbc|pbs|pbs newshour|npr|c-span|mtv|vh1|bet|hbo|espn|tnt|the cw|univision|telemundo|newsmax
    one america news|oan|oann|newsnation|cheddar|court tv|the weather channel|voice of america|voa|radio free europe
    radio free asia|radio liberty|rfe/rl|radio free europe/radio liberty|rfa|alhurra|al hurra|deutsche welle|dw|ard
    zdf|rtl|rtl nieuws|n-tv|ntv|welt tv|br|ndr|wdr|swr|mdr|rbb|deutschlandfunk|dlf|orf|srf|rts|rsi|swissinfo|france 2
    france 3|france 24|france info|franceinfo|france inter|france culture|europe 1|europe1|rmc|bfm|bfmtv|bfm tv|lci
    cnews|tf1|m6|arte|rfi|tv5|tv5monde|canal+|rtbf|vrt|vtm|nos|npo|rtl z|rai|rai news|rainews24|rai 1|rai 3|la7|tg1
    mediaset|sky tg24|rtve|tve|rne|cadena ser|cope|onda cero|telecinco|antena 3|la sexta|tv3|rtp|sic|tvi|cnn portugal
    nrk|tv 2|tv2|svt|sveriges radio|sveriges television|tv4|dr|yle|mtv uutiset|ruv|rúv|tvp|tvn|tvn24|tok fm|rmf fm
    radio zet|polsat|polsat news|czech television|czech radio|ct24|rtvs|ta3|atv|hir tv|m1|rtl klub|klubradio|digi24
    antena 3 cnn|pro tv|tvr|bnt|nova tv|btv|darik|hrt|n1|rtv|pink|rtk|klan kosova|top channel|ora news|ert|skai|mega
    ant1|open tv|rik|trt|trt world|trt haber|haberturk|habertürk|halk tv|tele1|a haber|ahaber|ulke tv|rt|russia today
    rossiya 1|rossiya 24|rossiya-1|rossiya-24|channel one|ren tv|zvezda|tsargrad|dozhd|tv rain|echo of moscow
    ekho moskvy|suspilne|hromadske|espreso|1+1|inter|ictv|freedom tv|nexta|belsat|rustavi 2|mtavari|imedi|formula tv
    1tv|azatutyun|al jazeera|al-jazeera|al jazeera english|al arabiya|al-arabiya|al hadath|al-hadath|al mayadeen
    al-mayadeen|al manar|al-manar|al alam|al-alam|al masirah|al-masirah|al aqsa|al-aqsa|al-aqsa tv|al ghad|al-ghad
    al qahera news|al sharqiya|al-sharqiya|al iraqiya|al-iraqiya|lbci|mtv lebanon|otv|nbn|al jadeed|al-jadeed|mbc
    rotana|sky news arabia|asharq|asharq news|asharq al-awsat|asharq al awsat|rudaw|kurdistan 24|press tv|irib|irinn
    iran international|manoto|kan|kan 11|channel 11|channel 12|channel 13|channel 14|army radio|galatz|galei tzahal
    i24news|i24 news|reshet bet|kol israel|ndtv|zee news|aaj tak|india today|republic tv|times now|cnn-news18|news18
    wion|mirror now|doordarshan|all india radio|geo|geo news|geo tv|ary|ary news|dawn|dawn news|samaa|samaa tv
    hum news|dunya news|ptv|express news|tolo|tolo news|tolonews|tolo tv|ariana news|khaama press|pajhwok|somoy tv
    somoynews|channel i|hiru|ada derana|kantipur|cctv|cgtn|phoenix tv|phoenix television|tvb|rthk|now tv|i-cable|nhk
    nhk world|fuji tv|tv asahi|tbs|nippon tv|tv tokyo|kbs|sbs|ytn|jtbc|tv chosun|channel a|tvbs|set news|ettv|ebc|vtv
    vov|thai pbs|thairath|nation tv|mcot|channel news asia|channelnewsasia|mediacorp|astro awani|gma|gma news|abs-cbn
    rappler|metro tv|kompas tv|tvone|tempo|dvb|mizzima|irrawaddy|mrtv|abc australia|seven news|7news|nine news|9news
    ten news|10 news|3aw|2gb|rnz|radio new zealand|newshub|stuff|tvnz|1news|newstalk zb|emtv|cbc|cbc news|cbc radio
    ctv|ctv news|global news|radio-canada|radio canada|ici|lcn|tva|tva nouvelles|aptn|cp24|tv globo|globo|globonews
    globo news|g1|record tv|sbt|band|jovem pan|uol|tn|c5n|todo noticias|telefe|radio mitre|radio 10|canal 13|t13
    bio bio|radio bio bio|caracol|caracol radio|caracol tv|rcn|rcn radio|blu radio|w radio|la fm|globovision
    globovisión|telesur|vpitv|rpp|latina|canal n|teleamazonas|ecuavisa|televisa|tv azteca|milenio|milenio tv
    radio formula|radio fórmula|foro tv|aristegui noticias|canal once|canal 15|100% noticias|confidencial|telecentro
    sabc|sabc news|enca|newzroom afrika|702|radio 702|cape talk|power fm|channels tv|channels television|arise
    arise news|arise tv|tvc|tvc news|ait|nta|ray power|citi fm|joy fm|joy news|joynews|gtv|peace fm|citizen tv|ktn
    ktn news|ntv kenya|k24|kbc|capital fm|ntv uganda|nbs|nbs tv|ubc|tbc|azam tv|znbc|zbc|star fm|etv|esat|fana
    oromia media network|radio dabanga|radio tamazuj|eye radio|radio okapi|top congo|ortm|rti|rtb|crtv|equinoxe|rfm
    sud fm|walf|tfm|2m|medi1|nessma|mosaique fm|echorouk|ennahar|al-ahram|ahram|al ahram|ahram online|mada masr|on tv
    cbc egypt|sada el-balad|new york times|nyt|washington post|wall street journal|wsj|los angeles times|la times
    usa today|new york post|new york daily news|chicago tribune|chicago sun-times|boston globe|boston herald
    miami herald|el nuevo herald|dallas morning news|houston chronicle|san francisco chronicle|seattle times
    denver post|philadelphia inquirer|star tribune|atlanta journal-constitution|arizona republic|baltimore sun
    detroit free press|detroit news|tampa bay times|orlando sentinel|sun sentinel|mercury news|sacramento bee
    san diego union-tribune|oregonian|plain dealer|kansas city star|des moines register|texas tribune|newsday|politico
    politico magazine|politico europe|axios|the hill|hill|roll call|semafor|punchbowl|punchbowl news|puck
    huffington post|huffpost|buzzfeed|buzzfeed news|vox|vice|vice news|slate|salon|mother jones|propublica|intercept
    the intercept|daily beast|daily caller|daily wire|daily signal|breitbart|breitbart news|drudge report
    washington examiner|washington times|washington free beacon|national review|weekly standard|new republic
    the nation|nation|atlantic|new yorker|new york magazine|time|newsweek|fortune|forbes|barron's|businessweek
    bloomberg businessweek|business insider|insider|marketwatch|thestreet|yahoo|yahoo news|yahoo finance|people
    us weekly|vanity fair|vogue|gq|esquire|rolling stone|billboard|variety|deadline|hollywood reporter|thewrap
    entertainment weekly|tmz|page six|e! news|entertainment tonight|access hollywood|cosmopolitan|elle|glamour|playboy
    sports illustrated|athletic|the athletic|bleacher report|national geographic|scientific american|science|nature
    new scientist|lancet|stat|stat news|wired|verge|the verge|techcrunch|ars technica|cnet|engadget|recode|404 media
    gizmodo|mashable|defense news|defense one|military times|stars and stripes|foreign policy|foreign affairs|lawfare
    just security|bellingcat|quartz|christian science monitor|real clear politics|realclearpolitics|fivethirtyeight
    talking points memo|raw story|daily kos|gateway pundit|infowars|the onion|techdirt|gothamist|the city|the cut
    the root|pink news|pinknews|the advocate|financial times|ft|guardian|observer|times|sunday times|telegraph
    daily telegraph|sunday telegraph|independent|daily mail|mail|mail on sunday|mailonline|mail online|daily mirror
    mirror|sunday mirror|sun|sun on sunday|daily express|express|daily star|evening standard|standard|i newspaper
    metro|economist|spectator|new statesman|private eye|prospect|unherd|city am|city a.m.|scotsman|herald|daily record
    irish times|irish independent|irish examiner|belfast telegraph|news letter|irish news|the conversation
    conversation|the journal|tortoise|daily maverick|mail & guardian|mail and guardian|news24|sowetan|business day
    city press|timeslive|punch|vanguard|this day|thisday|premium times|sahara reporters|leadership|daily trust
    daily nation|standard kenya|the east african|daily monitor|new vision|the citizen|nation kenya|addis standard
    the reporter|daily graphic|new times|kt press|the herald|newsday zimbabwe|newzimbabwe|le monde|le figaro|figaro
    libération|liberation|le parisien|les echos|les échos|l'équipe|l'express|l'humanité|l'obs|le point
    le nouvel observateur|mediapart|la croix|ouest-france|ouest france|paris match|jeune afrique|le canard enchaîné
    le canard enchaine|charlie hebdo|courrier international|contexte|le soir|la libre belgique|de standaard|de morgen
    het laatste nieuws|l'echo|de tijd|de telegraaf|telegraaf|de volkskrant|volkskrant|nrc|nrc handelsblad|trouw
    algemeen dagblad|het parool|het financieele dagblad|der spiegel|spiegel|spiegel online|die zeit|die welt|welt
    welt am sonntag|bild|bild am sonntag|frankfurter allgemeine zeitung|faz|frankfurter allgemeine|süddeutsche zeitung
    sueddeutsche zeitung|handelsblatt|stern|focus|der tagesspiegel|tagesspiegel|taz|wirtschaftswoche|rheinische post
    funke|funke media group|rnd|redaktionsnetzwerk deutschland|manager magazin|the pioneer|correctiv|der standard
    die presse|kurier|kronen zeitung|krone|profil|falter|neue zürcher zeitung|nzz|nzz am sonntag|tages-anzeiger|blick
    sonntagszeitung|le temps|tribune de genève|corriere della sera|la repubblica|repubblica|la stampa|il sole 24 ore
    il messaggero|il giornale|il foglio|il fatto quotidiano|il tempo|libero|avvenire|l'osservatore romano
    osservatore romano|vatican news|l'espresso|panorama|gazzetta dello sport|tuttosport|el país|el pais|el mundo
    abc spain|la vanguardia|el periódico|el confidencial|eldiario.es|la razón|marca|mundo deportivo|expansión|público
    publico|expresso|diário de notícias|jornal de notícias|correio da manhã|observador|aftenposten|vg|verdens gang
    dagbladet|dagens næringsliv|dagens nyheter|svenska dagbladet|expressen|aftonbladet|dagens industri|politiken
    berlingske|jyllands-posten|ekstra bladet|børsen|bt|helsingin sanomat|ilta-sanomat|iltalehti|hufvudstadsbladet
    morgunblaðið|delfi|postimees|15min|lrt|lrytas|tvnet|err|gazeta wyborcza|rzeczpospolita|onet|wirtualna polska|fakt
    super express|newsweek polska|polityka|mlada fronta dnes|lidove noviny|hospodarske noviny|denik n|seznam zpravy
    sme|dennik n|pravda|index|telex|444|hvg|magyar nemzet|népszava|24.hu|g4media|hotnews|adevarul|libertatea
    rise project|capital bulgaria|dnevnik|24 chasa|jutarnji list|vecernji list|večernji list|novi list|index.hr|delo
    večer|politika|blic|danas|vreme|nin|kurir|informer|oslobodjenje|vijesti|koha ditore|nova makedonija|kathimerini
    ekathimerini|to vima|ta nea|efsyn|phileleftheros|cyprus mail|politis|times of malta|hürriyet|hurriyet
    hurriyet daily news|milliyet|sabah|daily sabah|cumhuriyet|sözcü|sozcu|yeni safak|yeni şafak|bianet|t24|duvar
    medyascope|kommersant|vedomosti|rbc|rbk|izvestia|izvestiya|rossiyskaya gazeta|rossiiskaya gazeta|novaya gazeta
    novaya gazeta europe|nezavisimaya gazeta|moskovsky komsomolets|komsomolskaya pravda|argumenty i fakty|moscow times
    meduza|the bell|proekt|important stories|istories|verstka|mediazona|fontanka|ovd-info|gazeta.ru|lenta.ru|life news
    shot|mash|baza|kyiv independent|kyiv post|ukrainska pravda|ukrayinska pravda|zn.ua|liga.net|dzerkalo tyzhnia
    zerkalo|tut.by|nasha niva|agenda.ge|civil.ge|civil georgia|oc media|eurasianet|jam news|haaretz|jerusalem post
    times of israel|ynet|yedioth ahronoth|yediot ahronot|israel hayom|maariv|walla|walla news|globes|calcalist|+972
    the forward|jewish chronicle|jewish telegraphic agency|al-quds|al quds|al-hayat|al hayat|al-akhbar|al akhbar
    an-nahar|annahar|l'orient-le jour|l'orient le jour|l'orient today|daily star lebanon|middle east eye|al-monitor
    al monitor|new arab|the new arab|arab news|okaz|al-riyadh|saudi gazette|the national|gulf news|khaleej times
    al-watan|al watan|gulf times|the peninsula|al-rai|al-qabas|jordan times|al-masry al-youm|shargh|etemad|kayhan
    tehran times|hamshahri|ensaf news|iranwire|shafaq news|enab baladi|syrian observer|south china morning post|scmp
    global times|people's daily|china daily|caixin|caijing|the paper|sixth tone|yicai|beijing news|beijing youth daily
    southern weekly|pla daily|study times|guangming daily|economic daily|securities times|china securities journal
    ming pao|apple daily|oriental daily|sing tao|hong kong free press|hkfp|the standard|taipei times|united daily news
    liberty times|china times|focus taiwan|asahi|asahi shimbun|yomiuri|yomiuri shimbun|mainichi|mainichi shimbun
    nikkei|nikkei asia|sankei|sankei shimbun|japan times|tokyo shimbun|weekly bunshun|shukan bunshun|chosun ilbo
    joongang ilbo|joongang daily|dong-a ilbo|donga ilbo|hankyoreh|kyunghyang shinmun|korea herald|korea times
    maeil business newspaper|hankook ilbo|nk news|daily nk|rodong sinmun|straits times|today online|business times
    mothership|the star|malaysiakini|new straits times|malay mail|free malaysia today|sinar harian|jakarta post
    jakarta globe|kompas|detik|detikcom|tirto|bangkok post|the nation thailand|khaosod|matichon|prachatai
    phnom penh post|cambodia daily|khmer times|vnexpress|tuoi tre|thanh nien|nhan dan|myanmar now|frontier myanmar
    philippine daily inquirer|inquirer|philippine star|manila bulletin|manila times|abs-cbn news|times of india
    hindustan times|the hindu|hindu|indian express|economic times|mint|business standard|telegraph india|deccan herald
    deccan chronicle|the wire|the print|theprint|scroll|scroll.in|the quint|caravan|outlook|frontline|the tribune
    dainik bhaskar|amar ujala|mid-day|dna|greater kashmir|rising kashmir|the express tribune|express tribune
    the news international|daily times|pakistan today|jang|nawa-i-waqt|the friday times|daily star bangladesh
    prothom alo|bdnews24|bdnews24.com|dhaka tribune|new age|daily mirror sri lanka|sunday times sri lanka|daily ft
    kathmandu post|himalayan times|kuensel|the edition|sydney morning herald|age|the age|the australian|australian
    australian financial review|daily telegraph australia|herald sun|courier-mail|courier mail|guardian australia
    crikey|the west australian|new zealand herald|nz herald|the post|the press|otago daily times|fiji times
    post-courier|globe and mail|the globe and mail|toronto star|national post|toronto sun|la presse|le devoir
    le journal de montréal|journal de montreal|montreal gazette|ottawa citizen|vancouver sun|winnipeg free press
    calgary herald|maclean's|the tyee|canadian press|la presse canadienne|folha de s.paulo|folha de são paulo|folha
    o globo|o estado de s. paulo|estadão|estadao|estado de s.paulo|valor|valor econômico|valor economico|veja|istoé
    piauí|carta capital|metrópoles|metropoles|poder360|clarín|clarin|la nación|la nacion|página 12|página/12|pagina 12
    infobae|perfil|ámbito financiero|ambito financiero|el cronista|el mercurio|la tercera|la segunda|ciper|the clinic
    el mostrador|el comercio|la república|la republica|el tiempo|el espectador|semana|el colombiano|la silla vacía
    el universo|el telégrafo|primicias|el nacional|el universal|efecto cocuyo|tal cual|armando.info|runrunes|reforma
    excélsior|excelsior|la jornada|proceso|el financiero|el economista|animal político|animal politico
    el sol de méxico|prensa libre|el faro|la prensa gráfica|la prensa|el heraldo|la tribuna|la estrella de panamá
    el deber|página siete|pagina siete|abc color|última hora|el observador|el país uruguay|búsqueda|granma|14ymedio
    juventud rebelde|cubadebate|miami new times|jamaica gleaner|gleaner|jamaica observer|trinidad express
    trinidad guardian|stabroek news|nassau guardian|le nouvelliste|haitilibre|listín diario|diario libre|el nuevo día
    al-arabi|al araby|minnpost|vtdigger|calmatters|reveal|the trace|the markup|grist|inside climate news|carbon brief
    climate home|e&e news|s&p global|platts|argus|lloyd's list|tradewinds|flightglobal|aviation week|jane's|janes|meed
    energy intelligence|coindesk|the block|cointelegraph|the information|digiday|adweek|ad age|campaign|press gazette
    law360|american lawyer|national law journal|above the law|the lawyer|chronicle of higher education
    inside higher ed|times higher education|education week|times educational supplement|schools week|nursing times
    pulse|health service journal|hsj|bmj|british medical journal|jama|new england journal of medicine|euronews
    euractiv|euobserver|politico pro|mlex|eu observer|agence europe|novinite|balkan insight|birn|emerging europe
    bne intellinews|intellinews|notes from poland|visegrad insight|the insider|the local|the week|reader's digest
    hello!|hello|ok!|the face|nme|pitchfork|kerrang|mojo|the wire magazine|cbs this morning|cbs mornings
    face the nation|meet the press|this week|state of the union|good morning america|good morning britain|morning joe
    60 minutes|nightline|20/20|dateline|the view|the daily show|late show|tonight show|late night|saturday night live
    newsnight|newsround|woman's hour|question time|hardtalk|world at one|any questions|desert island discs|peston
    dispatches|new day|anderson cooper 360|situation room|hannity|hardball|the o'reilly factor|special report|newshour
    democracy now|democracy now!|fresh air|all things considered|morning edition|on point|marketplace|the takeaway
    four corners|insiders|7.30|q&a|lateline|sunrise|a current affair|60 minutes australia|the project|the fifth estate
    as it happens|power & politics|anne will|maybrit illner|maischberger|tagesschau|tagesthemen|heute journal
    eurosport|dazn|bein sports|bein|canal 5|dagsavisen|klassekampen|information|weekendavisen|ny teknik|ilta-sanomien
    kaleva|turun sanomat|kainuun sanomat|der bund|basler zeitung|la liberté|24 heures|le matin|corriere del ticino
    kleine zeitung|oberösterreichische nachrichten|augsburger allgemeine|berliner zeitung|berliner morgenpost
    hamburger abendblatt|die tageszeitung|neues deutschland|der freitag|cicero|sud ouest|la dépêche du midi|nice-matin
    la voix du nord|le progrès|la provence|l'alsace|marianne|valeurs actuelles|20 minutes|brut|loopsider|konbini
    streetpress|les jours|reporterre|l'opinion|la tribune|challenges|capital|franceinfo tv|rmc sport|beur fm|unn
    rbc-ukraine|24 kanal|espreso tv|radio nv|nv|censor.net|strana|babel|detector media|skhemy|bihus.info|texty|grati
    zmina|sota|astra|the insider russia|agentstvo|holod|7x7|sibreal|idel.realii|kavkazsky uzel|caucasian knot
    novaya vkladka|ridus|vzglyad|rt france|al ekhbariya|al-ekhbariya|alikhbaria|al ikhbariya|al-ikhbariya|alghad
    al-mamlaka|roya news|roya tv|jordan tv|palestine tv|quds news network|shehab|al-risala|felesteen|ma'an|maan|wattan
    al hurriya|naharnews|naharnet|the961|megaphone|l24|daraj|raseef22|almasdar|al-araby tv|alaraby tv|cgtn africa
    africanews|africa confidential|rfi hausa|dw africa|voa africa|the africa report|nation africa|the standard kenya
    new zimbabwe|nehanda radio|263chat|lusaka times|malawi24|nyasa times|club of mozambique|carta de moçambique
    folha 8|novo jornal|bbc ukrainian|bbc russian|bbc hindi|bbc urdu|bbc mundo|bbc brasil|bbc verify|bbc panorama
    bbc radio 5 live|bbc radio 4|bbc london|bbc northern ireland
    """
)
# These are also given names or common words: only in capitals ("ANA", not "Ana") are they the outlet, alone.
IN_CAPITALS = frozenset(
    """
    ana nina ina mia lana petra nan ata map app uni ani pap tap gna ena sta beta trend sic nos tt as band record
    mega tempo inter dna dr br sun age delo mint suna turan hina cope elta fena capital leta campaign focus outlook
    saba aps arise pulse shot mash baza lama fakt puck stat will panorama pink kan mr
    """.split()
)
