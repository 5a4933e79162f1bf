"""Can a phrase be one who acts, or is acted on? Who is named in it as its owner?"""

from onrecord.reader.countries import country_of
from onrecord.reader.events.chunks import Chunk
from onrecord.reader.events.clauses import Clauses
from onrecord.reader.events.tables import classes, groups, sectors
from onrecord.reader.events.tokens import NOUNS, Sentence
from onrecord.reader.speakers.nouns import BODIES, CROWDS, PERSONS, singular

_PEOPLE = frozenset(
    """dozen ten hundred thousand score people victim killing crowd supporter follower ally rival enemy foe critic leader member
    group other half majority number many several group movement alliance coalition side party neighbour neighbor wing arm
    branch community tribe clan network cell team crew mission population public nation world country province region city
    town village camp minority believer muslim christian jew hindu sikh sunni shiite shia kurd arab catholic protestant
    islamist maoist communist loyalist nationalist republican democrat conservative liberal socialist capital driver
    firefighter envoy chairman member-state power worker guest outsider
    band counterpart mediator observer front junta wife husband son daughter brother sister father mother parent aide
    anarchist loyalist royalist figure defector whistleblower boss commander-in-chief generals""".split()
)
_NOT = frozenset(
    """plan paper ad app report statement law bill deal talk letter word vote issue area way time thing case place fact
    charge reform policy move decision step point list end service office seat line page stage site attack war peace
    station magazine studio chain plant mill mine fund airport exchange school hospital law media chair channel paper desk
    kid star panel board defense defence page village's press center centre lab institute""".split()
)
# Words in -er, -or and the like that are nobody.
_THINGS = frozenset(
    """order number paper power water border letter matter tower shelter corner computer quarter winter summer weather river
    character chapter center counter cover cluster disaster dinner door error factor fear feather filter finger fiber fibre
    floor flower folder gender hammer hour horror humor humour honor honour interior labor labour ladder layer leather
    leader's liver loser manner master's meter metre minor mirror monitor motor neighbor's offer odor odour other over
    pepper poster powder prayer printer proper quarrel rather razor register roller rubber ruler's rumor rumour sector
    senior server shower silver sister's sticker street summer super supper sweater tenor terror tier timber trailer
    transfer trigger twitter vapor vector vigor visor wafer war weather wonder year yesterday shoulder barrier buyer's
    carrier container corridor cylinder engineer's exterior favor favour flavor flavour frontier furniture gutter harbor
    harbour helicopter indicator mortar newsletter parameter platter pointer quarter radiator reactor refrigerator
    scooter screwdriver skyscraper speaker's spider stapler surrender tanker thermometer tiger tractor tumor tumour
    laser freezer cooler boiler burner cancer chamber charter clover clutter danger diameter fever fodder former latter
    glacier grocer's guitar halter heater kilometer kilometre lever litter lumber magister murder muster packer's
    paper-maker plaster plunder position pier poker quiver rafter rigor salver sober spur stir stopper stutter taper
    temper tender theater theatre tinder toaster transformer trouser tuber udder usher utter viper voucher waiver
    whisper zipper december november october september list fist mist twist waist wrist ceremonial grant plant elephant
    restaurant warrant variant elegant instant constant pendant covenant giant import deserter's career pioneer's beer
    volunteer's cheer sheer fee tree degree knee committee's coffee guarantee decree marquee ocean mean median clean bean
    van ban can plan fan pan man-made scan clan caravan urban divan human talisman specimen bomber's fighter's cruiser
    destroyer launcher freighter liner locker scanner sensor starter cracker banner bumper buffer butter chatter cider
    copper crater cursor dagger drawer elevator escalator fender generator tremor""".split()
)
_AGENTS = ("er", "or", "ist", "man", "woman", "ian", "eer", "ee", "ant")
_FIGHTING = frozenset("they he she we it them him her us themselves who".split())
_DETACHED = frozenset("it that this what which".split())


_SINGULAR = {
    "men": "man",
    "women": "woman",
    "people": "person",
    "militia": "militia",
    "wives": "wife",
    "thieves": "thief",
    "gas": "gas",
}


def one(low: str) -> str:
    """The singular of a noun."""
    return _SINGULAR.get(low) or singular(low)


def noun_of(s: Sentence, c: Chunk) -> str:
    """The head noun in lower case and the singular."""
    return one(s.low[c.head])


def _agent(s: Sentence, head: str, c: Chunk) -> bool:
    """ "shopkeeper", "picker", "parachutist": one who does something by the word's ending."""
    return len(head) > 5 and head.endswith(_AGENTS) and head not in _THINGS and s.tags[c.head] in ("NN", "NNS")


_OF_MANY = frozenset(
    "most much handful group number dozen hundred thousand score some majority batch pair couple team crowd ten family crew wave generation contingent".split()
)
_NO_WEAPON = frozenset(
    "hunger general labour labor rail train transport teachers nurses doctors postal wildcat miners sympathy sit-down bus day".split()
)


def nouns_of(s: Sentence, c: Chunk) -> tuple[str, ...]:
    """The head noun alone and with the one or two words before it: "hunger strike", "state of emergency"."""
    head = noun_of(s, c)
    out = [head]
    if head == "strike" and c.head > c.start and s.low[c.head - 1] in _NO_WEAPON:
        return f"{s.low[c.head - 1]} strike", "labour strike", "walkout"
    k = c.head
    if k - 1 >= c.start:
        before = k - 2 if s.low[k - 1] == "-" and k - 2 >= c.start else k - 1
        out.append(f"{s.low[before]} {head}")
        if before != k - 1:
            out.append(f"{s.low[before]}-{head}")
        if before - 1 >= c.start:
            out.append(f"{s.low[before - 1]} {s.low[before]} {head}")
    if c.end + 1 < len(s) and s.low[c.end] == "of":
        out.append(f"{head} of {s.low[c.end + 1]}")
        whole = s.chunk_of[c.end + 1]
        if whole >= 0 and (
            head in _OF_MANY or s.tags[c.head] == "CD" or head in ("third", "rest", "part", "many", "number")
        ):
            out.extend(nouns_of(s, s.chunks[whole]))  # "two of its deputies"
    if s.kinds[c.head] == "PERSON":
        # "the Congolese student Prosper Ilunga"
        role = next(
            (w for w in range(c.head - 1, c.start - 1, -1) if s.kinds[w] != "PERSON" and not s.words[w][:1].isupper()),
            -1,
        )
        if role >= 0 and s.tags[role] in NOUNS:
            out.append(one(s.low[role]))
    return tuple(out)


def acts(s: Sentence, c: Chunk) -> bool:
    if c.time:
        return False
    if c.pronoun:
        return s.low[c.head] in _FIGHTING
    kind = s.kinds[c.head]
    if kind in ("PERSON", "ORGANIZATION", "LOCATION") and s.words[c.head][:1].isupper():
        return True
    words = " ".join(s.words[c.start : c.end])
    if words in groups() or country_of(words) or s.words[c.head] in groups():
        return True
    names = nouns_of(s, c)
    if any(n in sectors() for n in names):
        return True
    head = names[0]
    if head in _OF_MANY and c.end < len(s) and s.low[c.end] == "of":
        return True
    if head in _NOT:
        return False
    if (
        head in PERSONS
        or head in BODIES
        or head in CROWDS
        or head in _PEOPLE
        or s.low[c.head] in CROWDS
        or _agent(s, head, c)
    ):
        return True
    if (
        s.tags[c.head] == "CD"
        and c.start
        and s.low[c.start - 1] in ("at", "by", "until", "before", "after", "from", "since", "about")
    ):
        return False
    if s.tags[c.head] == "CD":
        return (s.low[c.head] in _COUNTS or s.low[c.head].isdigit()) and not any(
            x in s.low[c.start : c.end] for x in "$€£%"
        )
    return (kind == "MISC" and s.words[c.head][:1].isupper() and s.tags[c.head] in NOUNS) or (
        s.tags[c.head] in ("NNP", "NNPS") and s.words[c.head][:1].isupper() and c.head > 0
    )


_COUNTS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands both".split()
)


def owner(s: Sentence, c: Chunk) -> Chunk | None:
    """Whose it is: "Turkey" of "Turkey's demands", "Israeli" of "Israeli air strikes", "Saudi" of "Saudi-led"."""
    if c.owner > c.start:
        k = c.owner - 1
        own = Chunk(c.start, c.owner, k)
        return own if acts(s, own) else None
    for k in range(c.start, c.head):
        word = s.words[k]
        if not word[:1].isupper():
            continue
        two = f"{word} {s.words[k + 1]}" if k + 1 <= c.head else ""
        if country_of(two) or two in groups():
            return Chunk(k, k + 2, k + 1)
        if country_of(word) or word in groups():
            return Chunk(k, k + 1, k)
        if s.kinds[k] in ("ORGANIZATION", "PERSON") and k + 1 <= c.head:
            end = k + 1
            while end < c.head and s.kinds[end] == s.kinds[k]:
                end += 1
            return Chunk(k, end, end - 1)
    return None


def extended(clauses: Clauses, c: Chunk) -> Chunk:
    """With "of Kenya" behind "the president", "in Japan" behind "police"."""
    s = clauses.s
    if c.end + 1 < len(s) and s.low[c.end] == "," and not c.pronoun and s.tags[c.head] in ("NN", "NNS"):
        name = clauses.at(c.end + 1)
        if (
            name is not None
            and name.start == c.end + 1
            and s.kinds[name.head] == "PERSON"
            and s.kinds[name.start] == "PERSON"
        ):
            close = name.end
            if close >= len(s) or s.low[close] in (",", ".", ")"):
                return Chunk(c.start, name.end, c.head, c.owner)
    if c.end + 1 < len(s) and s.low[c.end] == "of" and not c.pronoun:
        nxt = clauses.at(c.end + 1)
        if nxt is not None and nxt.start == c.end + 1 and not nxt.time:
            more = extended(clauses, nxt)
            return Chunk(c.start, more.end, c.head, c.owner)
    return c


def is_a(s: Sentence, c: Chunk, nouns: frozenset[str]) -> bool:
    return any(n in nouns for n in nouns_of(s, c))


def works(s: Sentence, c: Chunk) -> bool:
    """A building, a vehicle, land: what can be struck."""
    return is_a(s, c, classes()["WORKS"] | classes()["LAND"] | classes()["TROOPS"] | classes()["TARGETS"])
