"""What words of roles and of institutions stand for, in English and in the languages that cite English reports most.

One line a concept: its name, then the words for it, folded (no case, no marks), with _ for a blank. A word may stand
for several concepts. Our own tables, and deliberately short: a word that is missing stands for itself.
"""

from onrecord.reader.speakers.nouns import BODIES

# Held by one person at a time for a place or a body.
OFFICES = """
minister: minister ministers ministra ministre ministro ministrin ministryni ministr ministryne miniszter bakan bakani secretary foreign_secretary home_secretary
state_secretary: state_secretary secretary_of_state allamtitkar staatssekretar staatssekretarin secretaire_d'etat secretario_de_estado secretaria_de_estado sottosegretario statssekretaer
premier: premier pm prime_minister chancellor kanzler kanzlerin bundeskanzler bundeskanzlerin ministerprasident ministerprasidentin premierminister premiera head_of_government taoiseach primo_ministro premier_ministre primeiro-ministro
president: president presidente presidenta prezydent prezydentka prezident prezidentka prasident prasidentin elnok baskan cumhurbaskani head_of_state staatsprasident staatschef presidency presidential tong_thong
mayor: mayor mayoress maire burgermeister burgermeisterin oberburgermeister oberburgermeisterin alcalde alcaldesa sindaco sindaca prefeito prefeita burmistrz starosta primator primatorka polgarmester polgarmestere borgmester ordforer belediye_baskani
governor: governor gouverneur gouverneurin gobernador gobernadora governatore governador governadora gubernator guvernor vali
ambassador: ambassador envoy botschafter botschafterin ambassadeur ambassadrice embajador embajadora ambasciatore ambasciatrice embaixador embaixadora ambasador velvyslanec velvyslankyne nagykovet
head: head chief boss director directors chair chairman chairwoman chairperson leader ceo chief_executive chief_executive_officer managing_director md president presidente presidenta president-elect executive manager founder co-founder cofounder owner supremo general_secretary secretary-general secretary_general leiter leiterin chef chefin vorstandschef vorstandschefin vorstandsvorsitzende vorstandsvorsitzender vorsitzende vorsitzender geschaftsfuhrer geschaftsfuhrerin intendant intendantin direktor direktorin directeur directrice pdg patron patronne direttore direttrice amministratore_delegato jefe jefa directora diretor diretora chefe dyrektor dyrektorka prezes szef szefowa reditel reditelka sef sefka igazgato vezerigazgato mudur administrerende_direktor giam_doc administrator commander commissioner principal
executive: ceo chief_executive chief_executive_officer managing_director vorstandschef vorstandschefin pdg geschaftsfuhrer geschaftsfuhrerin vezerigazgato amministratore_delegato administrerende_direktor
chairman: chair chairman chairwoman chairperson aufsichtsratschef aufsichtsratsvorsitzender
founder: founder co-founder cofounder grunder grunderin fondateur fondatrice fundador fundadora fondatore zalozyciel zakladatel alapito
finance_chief: finance_chief chief_financial_officer cfo finance_director finanzvorstand finanzchef finanzchefin
rector: rector rektor rektorin rektorka recteur rectrice rettore rettrice reitor reitora vice-chancellor provost
spokesman: spokesman spokeswoman spokesperson spokespeople sprecher sprecherin pressesprecher pressesprecherin porte-parole portavoce portavoz porta-voz rzecznik rzeczniczka mluvci szovivo talsmand talskvinde talsperson talsmann sozcu phat_ngon_vien press_secretary
police_chief: police_chief chief_of_police chief_constable chief_inspector police_commissioner polizeichef polizeichefin polizeiprasident sheriff politimester
bishop: bishop archbishop bischof erzbischof eveque archeveque obispo arzobispo vescovo bispo biskup arcybiskup puspok
coach: coach trainer trainerin head_coach manager entraineur entraineuse selectionneur entrenador entrenadora allenatore allenatrice treinador treinadora trener trenerka edzo traener antrenor huan_luyen_vien
editor: editor editor-in-chief chefredakteur chefredakteurin redacteur_en_chef
coroner: coroner
captain: captain skipper kapitan kapitanin capitaine capitan capitano capitao kapitany kaptajn
union_leader: union_leader union_boss
"""

# Held by many at once.
TRADES = """
lawmaker: lawmaker mp mps msp mep member_of_parliament legislator parliamentarian congressman congresswoman representative backbencher senator abgeordneter abgeordnete bundestagsabgeordneter bundestagsabgeordnete depute deputee diputado diputada deputado deputada deputato deputata posel poslanka poslanec kepviselo milletvekili folketingsmedlem stortingsrepresentant
councillor: councillor councilor councilman councilwoman councilmember alderman stadtrat stadtratin conseiller_municipal conseillere_municipale concejal concejala vereador vereadora radny radna
politician: politician politiker politikerin homme_politique opposition_leader candidate
prosecutor: prosecutor staatsanwalt staatsanwaltin procureur procureure fiscal procuratore prokurator prokuratorka statni_zastupce statni_zastupkyne ugyesz anklager district_attorney savci promotor promotora
lawyer: lawyer counsel attorney solicitor barrister advocate anwalt anwaltin rechtsanwalt rechtsanwaltin avocat avocate abogado abogada avvocato avvocata advogado advogada adwokat advokat advokatka ugyved avukat luat_su
judge: judge justice magistrate richter richterin juge jueza juez giudice juiz juiza sedzia soudce soudkyne biro dommer hakim tham_phan
clerk: clerk registrar
striker: striker forward footballer centre-forward sturmer sturmerin fussballer fussballerin attaquant attaquante delantero delantera attaccante atacante avancado napastnik napastniczka utocnik utocnice csatar angriber angriper spiss forvet
goalkeeper: goalkeeper keeper goalie torwart torhuter torhuterin gardien gardienne portero portera portiere goleiro goleira guarda-redes bramkarz bramkarka brankar brankarka kapus malmand maalvakt kaleci
midfielder: midfielder midfield mittelfeldspieler milieu centrocampista meio-campista pomocnik zaloznik kozeppalyas
defender: defender fullback verteidiger defenseur defensa difensore zagueiro obronca obrance
player: player footballer fussballer spieler spielerin joueur joueuse jugador jugadora giocatore giocatrice jogador jogadora pilkarz pilkarka fotbalista fotbalistka jatekos spiller futbolcu cau_thu
cyclist: cyclist sprinter rider radprofi cycliste ciclista kolarz cyklista
runner: runner sprinter hurdler marathoner laufer lauferin coureur coureuse corredor corredora
rower: rower sculler ruderer ruderin rameur
swimmer: swimmer schwimmer schwimmerin nageur nageuse nadador nadadora
gymnast: gymnast turner turnerin gymnaste gimnasta
tennis_player: tennis_player tennisspieler tennisspielerin
professor: professor prof academic lecturer scholar don professorin professeur professeure profesor profesora profesorka professore professoressa professora profesorem giao_su tanar docent
teacher: teacher lehrer lehrerin enseignant enseignante maestro maestra insegnante nauczyciel nauczycielka ucitel ucitelka tanito laerer giao_vien schoolteacher
pupil: pupil schoolboy schoolgirl student schuler schulerin eleve uczen uczennica zak zakyne
scientist: scientist researcher forscher forscherin wissenschaftler wissenschaftlerin chercheur chercheuse scientifique investigador investigadora cientifico cientifica cientista pesquisador pesquisadora ricercatore ricercatrice scienziato scienziata naukowiec vedec vedkyne kutato forsker havforsker bilim_insani nha_khoa_hoc biologist chemist physicist
biologist: biologist marine_biologist botanist zoologist biologe biologin biologiste biologo biologa biolog havforsker ecologist entomologist ornithologist
physicist: physicist physiker physikerin physicien physicienne fisico fisica fyzik
astronomer: astronomer astronom astrophysicist astronome astronomo
geologist: geologist geologe geologin geologue geologo geologa volcanologist seismologist
economist: economist okonom okonomin economiste economista ekonomista ekonomistka ekonom ekonomka kozgazdasz iktisatci volkswirt volkswirtin
banker: banker bankier banquier banquiere banquero banquera banqueiro banqueira banchiere bankar lender
analyst: analyst strategist
doctor: doctor physician surgeon medic cardiologist paediatrician pediatrician epidemiologist virologist oncologist neurologist psychiatrist radiologist pathologist dermatologist gynaecologist anaesthetist arzt arztin chirurg chirurgin medecin chirurgien chirurgienne medico medica doctora cirujano cirujana lekarz lekarka lekar orvos laege lege doktor bac_si gp
nurse: nurse midwife krankenschwester pfleger infirmier infirmiere enfermero enfermera enfermeiro enfermeira pielegniarka zdravotni_sestra apolo
vet: vet veterinarian tierarzt tierarztin veterinaire veterinario veterinaria weterynarz veterinar allatorvos
engineer: engineer ingenieur ingenieurin ingenieure ingeniero ingeniera ingegnere engenheiro engenheira inzynier inzenyr inzenyrka mernok ingenior muhendis ky_su
architect: architect architekt architektin architecte arquitecto arquitecta arquiteto arquiteta architetto architetta architektka epitesz mimar
historian: historian historiker historikerin historien historienne historiador historiadora storico storica historyk historik historicka tortenesz
archaeologist: archaeologist archeologist archaologe archaologin archeologue arqueologo arqueologa archeologo archeologa archeolog archeolozka regesz
hydrologist: hydrologist
winemaker: winemaker vintner vigneron winzer winzerin vinicultor viticoltore winiarz vinar boraz
farmer: farmer grower rancher landwirt landwirtin bauer bauerin agriculteur agricultrice agricultor agricultora granjero granjera agricoltore rolnik rolniczka farmar zemedelec gazda landmand bonde ciftci
beekeeper: beekeeper imker imkerin apiculteur apicultrice apicultor apicultora apicoltore pszczelarz vcelar vcelarka mehesz biavler
fisherman: fisherman fisher fischer pecheur pescador pescadora pescatore rybak rybar halasz fisker balikci
baker: baker backer boulanger boulangere panadero panadera panettiere padeiro padeira piekarz pekar pek bager
cook: chef cook restaurateur koch kochin cuisinier cuisiniere cocinero cocinera cuoco cuoca cozinheiro cozinheira kucharz kuchar szakacs kok asci
shopkeeper: shopkeeper shop_owner retailer
firefighter: firefighter fireman fire_chief feuerwehrmann feuerwehrfrau pompier bombero bombera vigile_del_fuoco bombeiro strazak hasic hasicka tuzolto brandmand
police_officer: police_officer policeman policewoman officer constable detective inspector superintendent sergeant polizist polizistin kommissar kommissarin policier policiere policia poliziotto policjant policjantka policista rendor polis
soldier: soldier corporal colonel major general lieutenant officer soldat soldatin soldado soldato zolnierz vojak katona
writer: writer author novelist playwright schriftsteller schriftstellerin autor autorin ecrivain ecrivaine romancier romanciere escritor escritora autora scrittore scrittrice pisarz pisarka spisovatel spisovatelka iro forfatter yazar nha_van
poet: poet dichter dichterin lyriker poete poeta poetka basnik basnirka kolto digter sair
journalist: journalist reporter correspondent columnist journalistin journaliste periodista giornalista jornalista dziennikarz dziennikarka novinar novinarka ujsagiro gazeteci
photographer: photographer fotograf fotografin photographe fotografo fotografa
painter: painter artist maler malerin kunstler kunstlerin peintre artiste pintor pintora artista pittore pittrice malarz malarka malir malirka festo ressam sculptor
singer: singer vocalist soprano mezzo-soprano mezzo tenor baritone songwriter sanger sangerin chanteur chanteuse cantante cantor cantora piosenkarz piosenkarka spiewak spiewaczka zpevak zpevacka enekes enekesno sangerinde sarkici ca_si sopran rapper
musician: musician pianist violinist cellist guitarist drummer bassist musiker musikerin musicien musicienne musico musica musicista muzyk hudebnik hudebnice zenesz muzisyen
pianist: pianist pianistin pianiste pianista klavirista zongorista
violinist: violinist fiddler geiger geigerin violoniste violinista skrzypek houslista hegedus
cellist: cellist cellistin violoncelliste violonchelista
composer: composer komponist komponistin compositeur compositrice compositor compositora compositore kompozytor skladatel zeneszerzo besteci
conductor: conductor dirigent dirigentin chef_d'orchestre director_de_orquesta karmester maestro
filmmaker: filmmaker film-maker film_director director movie_director regisseur regisseurin realisateur realisatrice cineaste cineasta regista realizador realizadora rezyser rezyserka reziser reziserka rendezo filminstruktor yonetmen dao_dien
actor: actor actress schauspieler schauspielerin acteur actrice comedien comedienne actriz attore attrice ator atriz aktor aktorka herec herecka szinesz szineszno skuespiller oyuncu dien_vien
dancer: dancer ballerina tanzer tanzerin danseur danseuse bailarin bailarina ballerino
pilot: pilot aviator pilotin pilote piloto pilota
astronaut: astronaut cosmonaut taikonaut
driver: driver fahrer fahrerin chauffeur
referee: gymnastics_judge referee umpire schiedsrichter schiedsrichterin arbitre arbitro rozhodci jatekvezeto
priest: priest vicar pastor reverend chaplain pfarrer pfarrerin pretre cure cura parroco padre ksiadz farar lelkesz praest imam rabbi
activist: activist campaigner aktivist aktivistin militant militante activiste activista attivista ativista aktywista aktywistka aktivista
carpenter: carpenter joiner tischler tischlerin menuisier menuisiere carpintero carpintera falegname carpinteiro carpinteira stolarz tesar asztalos snedker
builder: builder contractor bauunternehmer
hunter: hunter gamekeeper forester forest_ranger ranger forster hajny jager lesnik lesniczy erdesz
librarian: librarian bibliothekar bibliothekarin bibliothecaire bibliotecario bibliotecaria
examiner: examiner
"""

# Said of many and telling little.
VAGUE = frozenset(
    "official leader expert member man woman person resident representative employee staffer worker insider source "
    "politician executive veteran star figure local neighbour neighbor critic supporter organiser organizer head "
    "spokesman analyst scientist player champion".split()
)

KIN = frozenset(
    "wife husband son daughter brother sister father mother widow widower uncle aunt nephew niece cousin grandson "
    "granddaughter grandfather grandmother brother-in-law sister-in-law son-in-law daughter-in-law partner fiancee "
    "fiance twin stepson stepdaughter frau mann sohn tochter bruder schwester vater mutter femme mari fils fille frere "
    "soeur pere mere esposa esposo hijo hija hermano hermana padre madre moglie marito figlio figlia fratello sorella "
    "filho filha irmao irma marido zona maz syn corka brat siostra ojciec matka manzel manzelka dcera bratr sestra otec "
    "ferj feleseg fia lanya".split()
)

RANKS = """
deputy: deputy vice vice- assistant associate stellvertretend stellvertretende stellvertretender vize adjoint adjointe vicepresidente viceministro vicesindaco wice zastepca zastupce namestek helyettes under junior
"""

# What a minister, a professor or an office is for.
FIELDS = """
health: health gesundheit gesundheits sante sanita salute salud saude zdrowia zdrowie zdravotnictvi zdravi egeszsegugyi sundhed sundheds helse saglik y_te medical medicine public_health
finance: finance financial treasury finanz finanzen finances finanze hacienda financas fazenda finansow finansowy financi penzugyi finans maliye exchequer tai_chinh
foreign: foreign aussen auswartiges affaires_etrangeres etrangeres esteri exteriores relaciones_exteriores negocios_estrangeiros relacoes_exteriores zagranicznych zahranici kulugyi udenrigs utenriks disisleri external
interior: interior home innen interieur interno internos wewnetrznych spraw_wewnetrznych vnitra belugyi indenrigs icisleri
defence: defence defense verteidigung verteidigungs defensa difesa defesa obrony obrana obrany honvedelmi forsvars savunma quoc_phong
energy: energy energie energia energii energetiky energiaugyi enerji
transport: transport transportation verkehr verkehrs transports trasporti transportes transportu dopravy kozlekedesi ulastirma giao_thong railways
justice: justice justiz giustizia justicia justica sprawiedliwosci spravedlnosti igazsagugyi justits adalet tu_phap
education: education schools school bildung bildungs kultus istruzione educacion educacao edukacji skolstvi oktatasi undervisnings egitim giao_duc
environment: environment environmental climate umwelt environnement ambiente medio_ambiente meio_ambiente srodowiska zivotniho_prostredi kornyezetvedelmi miljo cevre ecology
agriculture: agriculture agricultural farm farming food landwirtschaft landwirtschafts agricoltura agricultura rolnictwa zemedelstvi mezogazdasagi landbrugs tarim
labour: labour labor work employment arbeit arbeits travail lavoro trabajo trabalho pracy prace munkaugyi
economy: economy economic economics business wirtschaft wirtschafts economie economia gospodarki hospodarstvi gazdasagi okonomi ekonomi kinh_te
culture: culture cultural arts heritage kultur cultura kultury kulturalis
water: water waters gewasser wasser eau eaux agua acqua vody wody rivers river
trade: trade commerce handel handels commercio comercio handlu obchodu kereskedelmi ticaret
science: science research wissenschaft wissenschafts forschung ciencia scienza nauki vedy
sport: sport sports deporte deportes esporte desporto
tourism: tourism tourismus tourisme turismo turystyki
housing: housing wohnungsbau logement vivienda
tax: tax taxation taxes steuer steuern impots fisco
law: law legal constitutional recht rechts droit derecho diritto direito prawa prava jog
fire: fire brigade feuerwehr pompiers bomberos vigili_del_fuoco bombeiros straz hasicsky hasici tuzoltosag brandvaesen
police: police polizei policia polizia policja policie rendorseg politi polis gendarmerie
youth: youth young jugend junge jeunes juventud giovani juventude mlodziez mladez ifjusagi ungdom
women: women women's frauen femmes mujeres
statistics: statistics statistical statistik statistique estadistica statistica estatistica statystyczny statisticky
"""

# Kinds of body and the words that make up its name.
INSTITUTIONS = """
ministry: ministry ministerium ministere ministerio ministero ministerstvo ministerstwo miniszterium ministerie bakanligi department
office: office agency authority bureau amt agence agencia agenzia urzad urad hivatal administration service services
bank: bank banque banco banca banka
university: university universitat universite universidad universita universidade uniwersytet univerzita egyetem universitet universitetet universitesi uni
institute: institute institut instituto istituto instytut ustav intezet institution
hospital: hospital klinik klinikum krankenhaus hopital clinic clinique ospedale szpital nemocnice korhaz sykehus sygehus hastanesi benh_vien
court: court gericht tribunal cour corte tribunale sad soud birosag domstol mahkemesi
party: party partei parti partido partito partia strana part
union: union gewerkschaft syndicat sindicato sindacato zwiazek odbory szakszervezet
federation: federation foderation federacion federazione federacao federacja federace
association: association verband verein society asociacion associazione associacao stowarzyszenie sdruzeni spolek egyesulet forening
council: council rat stadtrat conseil consejo consiglio conselho rada zastupitelstvo tanacs rad
parliament: parliament parlament parlement parlamento
police: police polizei policia polizia policja policie rendorseg politi polis
museum: museum musee museo museu muzeum
chamber: chamber kammer chambre camara camera izba komora kamara
commission: commission kommission comision commissione comissao komisja komise bizottsag
"""

PARTIES = """
green: green greens grune grunen verts verdes verdi zieloni zeleni
labour: labour labor arbeiterpartei
conservative: conservative conservatives tory tories konservative hoyre
social_democrat: social_democrat social_democrats sozialdemokrat sozialdemokraten spd
christian_democrat: christian_democrat christian_democrats christdemokrat cdu
liberal: liberal liberals fdp venstre
socialist: socialist socialists sozialist ps psoe
republican: republican republicans gop
democrat: democrat democrats democratic
communist: communist communists kommunist
centre: centre center zentrum
left: left linke linkspartei
farmers: farmers agrarian
nationalist: nationalist nationalists
"""

# The legal forms of firms, which no one names twice in the same way.
LEGAL = frozenset(
    "corp corporation inc incorporated ltd limited plc llc llp lp co company cos gmbh kg ag se sa sas sarl nv bv ab as a/s asa "
    "oy oyj spa srl srls kft zrt nyrt pty pte ohg ug kgaa ev sro a.s zoo sp spz sl slu lda ltda eirl sti".split()
)
JOINTS = frozenset(
    "the of and for in at on de del della dei degli di da do dos das du des la le les el los las der die das den dem fur von vom zu und "
    "et y e & i a w na pro dla az og til ve".split()
)
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december christmas easter".split()
)
# Parts of the names of many bodies and places: alone they tell none from another.
GENERIC = (
    BODIES
    | LEGAL
    | frozenset(
        "north south east west northern southern eastern western central greater upper lower new old great saint st port san santa "
        "national state federal international united general world european royal public social people people's republic democratic "
        "fc sc ac afc cf team association society ministry parliament senate house supreme high press news media times "
        "holding holdings industries bank airport rail airlines energy foods marine insurance".split()
    )
)


def concepts(table: str) -> dict[str, frozenset[str]]:
    """word → the concepts that it may stand for."""
    found: dict[str, set[str]] = {}
    for line in table.strip().splitlines():
        name, _, words = line.partition(":")
        for word in words.split():
            found.setdefault(word.replace("_", " "), set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def named(table: str) -> frozenset[str]:
    """The concepts of a table."""
    return frozenset(line.partition(":")[0] for line in table.strip().splitlines())
