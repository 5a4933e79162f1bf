"""Short and pet forms of given names, in the languages of the news."""

from onrecord.reader.speakers.nouns import FEMALE_NAMES, MALE_NAMES, NICKNAMES

# Full name: forms of it. Our own table.
_FORMS = """
abigail: abby gail | abraham: abe | albert: al bert bertie albie | alfred: alf alfie fred | andrew: andy drew
alexander: alex alec sandy sasha sascha lex xander aleksandr alexandr aleksander alexandre alessandro alejandro oleksandr
alexandra: alex sandra sandy sasha sascha lexie aleksandra | anthony: tony ant | antonio: toni tonio antonino nino | anton: toni
arthur: art artie | barbara: babs barb basia | bartholomew: bart | benjamin: ben benny benji | bernard: bernie
catherine: cathy kate katie cath kitty cate | charles: charlie chuck chas | christina: chris tina chrissie
christine: chris chrissie tina | christopher: chris kit topher | constance: connie | cornelius: cor neil
daniel: dan danny | david: dave davy | deborah: deb debbie | dmitri: dima mitya dimitri dmitry dmitrii dimitry
dmitry: dima mitya dimitri dimitry dmitrii | donald: don donnie | dorothy: dot dottie dolly | edith: edie
edmund: ed eddie ted ned | edward: ed eddie ted teddy ned | edwin: ed eddie | eleanor: ellie nell nora lena
elizabeth: liz lizzie beth betty bess eliza libby ellie elsie lisa betsy | elisabeth: liz lisa elsa lisbeth sissi
emmanuel: manny manu | eugene: gene | evelyn: eve evie | florence: flo flossie | francesca: fran franca checca
frances: fran frankie fanny | francis: frank frankie | francisco: paco pancho curro kiko | franz: ferdl
frantisek: franta | frederick: fred freddie freddy | friedrich: fritz fred | gabriel: gabe gabi
gabriella: gabi gaby ella | geoffrey: geoff | george: georgie | gerald: gerry jerry | gerard: gerry
gilbert: gil bert | giovanni: gianni nino vanni | giuseppe: beppe peppe pino pippo | gregory: greg
guadalupe: lupe | gwendolyn: gwen | harold: harry hal | helen: nell nellie | helena: lena hela
henry: harry hank hal | herbert: herb bert | hubert: bert | ignacio: nacho | isabel: izzy bella isa
isabella: izzy bella | ivan: vanya | jacob: jake | jakub: kuba | james: jim jimmy jamie | jan: honza janek
janet: jan | jaroslav: jarda | jeffrey: jeff | jennifer: jen jenny | jeremy: jerry jez | jerome: jerry
jessica: jess jessie | jesus: chucho chuy | jiri: jirka | joanna: jo asia | johann: hans hannes
johannes: hans hannes jo joop | john: jack johnny | jonathan: jon jonny john | jose: pepe chepe
josef: sepp pepa pepi beppo | joseph: joe joey | joshua: josh | judith: judy | katarzyna: kasia
katharina: kathi kati | katherine: kate kathy katie kat kath kitty | kathleen: kathy kate kath | kenneth: ken kenny
konstantin: kostya | laszlo: laci | lawrence: larry laurie | leonard: len lenny leo | leopold: leo poldi
louis: lou louie | louise: lou | lucille: lucy | ludwig: lutz | malgorzata: gosia
margaret: maggie meg peggy madge greta rita margie | margarete: grete gretel | maria: mia mitzi masha
martha: mattie patty | martin: marty | mary: molly polly mamie | matilda: tilly tilda | matthew: matt matty
maximilian: max | maxwell: max | megan: meg | melanie: mel | melissa: mel lissa | michael: mike mick micky mickey
mikhail: misha | mitchell: mitch | montgomery: monty | nadezhda: nadia | natalia: natasha | nathan: nat nate
nathaniel: nat nate | nicholas: nick nicky nico klaus | nicolas: nico | nikolai: kolya | nikolaus: klaus niko
olga: olya | oliver: ollie olly | pamela: pam | patricia: pat patty patsy trish tricia | patrick: pat paddy
pavel: pasha | peter: pete | petronella: nella | philip: phil pip | phillip: phil | priscilla: cilla
rachel: rach | rafael: rafa | raymond: ray | rebecca: becky bex becca | reginald: reg reggie
richard: rick dick rich richie ricky | robert: bob bobby rob robbie bert | roberto: beto | roderick: rod roddy
ronald: ron ronnie | rosalind: ros roz | rosamund: ros | rosemary: rosie ros | rudolf: rudi | samantha: sam
samuel: sam sammy | sandra: sandy | sarah: sally sal | sebastian: seb bastian basti | sergei: seryozha
sidney: sid | simon: si | stanislav: standa stas | stanislaw: staszek | stephanie: steph steffi
stephen: steve stevie | steven: steve stevie | stuart: stu | susan: sue susie suzy | suzanne: sue suzy
teresa: terry tess tessa | terence: terry | theodore: ted teddy theo | theresa: tess tessa terry | thomas: tom tommy
timothy: tim timmy | ulrich: uli ulli | ulrike: uli | valentina: valya tina | valerie: val | veronica: vera ronnie
veronika: vroni | victor: vic | victoria: vicky vic tori | vincent: vince vinnie | vincenzo: enzo
vladimir: vova volodya vlad volodymyr | volodymyr: vova volodya vlad | virginia: ginny | walter: walt wally
wilhelm: willi willy | wilhelmina: mina wilma | william: bill billy will willie liam | winifred: winnie fred
wolfgang: wolf | xavier: xavi javi | yekaterina: katya | yevgeny: zhenya | zachary: zach zack | zsuzsanna: zsuzsa
"""

# One name in the languages and romanisations in which one person is met.
_VARIANTS = """
mohammed muhammad mohamed mohammad mohamad muhammed mohamud | yusuf youssef yousef yousuf youssouf yusef | ahmed ahmad achmad
hussein husayn hussain hossein hosein | hassan hasan | omar umar omer | khaled khalid khalled | saeed said saied | abdullah abdallah abdulla
ibrahim ebrahim | ismail esmail ismael | mustafa mostafa moustapha mustapha | mahmoud mahmud mehmood | osman othman uthman usman ousmane
fatima fatma fatimah fatemeh | aisha ayesha aicha | jamal gamal djamel | nasser nasir naser | rashid rachid rasheed | tariq tarek tarik
walid waleed oualid | zainab zeinab zaynab | leila layla laila leyla | karim kareem | samir sameer | yahya yehia | amir ameer
sergei sergey serhii serhiy siarhei sergej | andrei andrey andriy andrii andrej | mikhail mykhailo michail mikhael | nikolai mykola nikolay
alexei aleksei aleksey oleksii oleksiy alexey alexej | alexander aleksandr oleksandr aleksander alexandr | vladimir volodymyr wladimir
yevgeny evgeny yevhen evgenii yevgeni evgeniy jewgeni jewgenij | yelena elena olena jelena | yuri yuriy yurii iurii juri jurij
dmitri dmitry dmitriy dmitrii dmytro dimitri dimitry dmitrij | pyotr petro petr | pavel pavlo pawel | natalia nataliya natalya nataliia
ekaterina yekaterina kateryna jekaterina | tatiana tatyana tetiana tatjana | svetlana svitlana | igor ihor | oleg oleh | viktor victor
anatoly anatolii anatoliy anatolij | konstantin kostiantyn | daria darya dariia dariya | yulia iuliia yuliya julija | maria mariya mariia
giorgos yiorgos georgios giorgios yorgos | grigory hryhorii grigori grigorij | valery valeriy valerii | vasily vasyl vasili vasilij | stanislav stanislau | kirill kyrylo kiril
"""
_SAME: dict[str, int] = {
    word: n for n, line in enumerate(_VARIANTS.replace("|", "\n").strip().splitlines()) for word in line.split()
}

_FULL: dict[str, set[str]] = {}
for _line in _FORMS.replace("|", "\n").strip().splitlines():
    _name, _, _short = _line.partition(":")
    for _word in _short.split():
        _FULL.setdefault(_word, set()).add(_name.strip())
for _word, _names in NICKNAMES.items():
    _FULL.setdefault(_word, set()).update(_names)

# What a longer form ends in when it is the other sex's: Simon, Simone; Paul, Paulina.
_HERS = ("a", "e", "een")


def one_given(a: str, b: str) -> bool:
    """Can both be used for one person's given name? Folded words: Bill and William, Alex and Alexandra."""
    if ({a} | _FULL.get(a, set())) & ({b} | _FULL.get(b, set())):
        return True
    short, full = (a, b) if len(a) < len(b) else (b, a)
    if len(short) < 3 or len(full) - len(short) < 2 or not full.startswith(short):
        return False
    return not (full.endswith(_HERS) and short in MALE_NAMES)


def variants(a: str, b: str) -> bool:
    """Two folded words for one name: Yusuf and Youssef, Nikolai and Mykola."""
    return a in _SAME and _SAME[a] == _SAME.get(b)


def initials(word: str) -> set[str]:
    """The letters that can stand for a given name: L and E for Liz."""
    return {name[0] for name in {word} | _FULL.get(word, set())}


# Given to both, here or in another country.
_EITHER = frozenset(
    "alex sasha sascha chris sam robin jan kim pat terry lee jo charlie frankie jamie andrea nicola jean simone gabriele michele luca "
    "toni max nicky billie jackie leslie lindsay morgan taylor jordan casey cameron courtney ashley tracy kelly stacy shannon dana "
    "vivian marion francis kit mika nikola ilya misha noor ali sandy drew bobbie ronnie andy joan laurence yuri".split()
)


def man_of(word: str) -> bool | None:
    """Whose name it is: True a man's, False a woman's."""
    if word in _EITHER:
        return None
    return True if word in MALE_NAMES else False if word in FEMALE_NAMES else None


def known(word: str) -> bool:
    """Is it a given name of the lists?"""
    return word in MALE_NAMES or word in FEMALE_NAMES or word in _FULL
