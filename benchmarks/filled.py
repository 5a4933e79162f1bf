"""A record of a million attributions within a minute or two, put in with plain SQL: for measuring search, check and pages.

usage: python -m benchmarks.filled PATH [--attributions 1000000] [--seed 1]

All is made up, and its statistics follow real articles: words by Zipf's law (the commonest are English ones, the rest made
of syllables), contents and numbers of attributions with lognormal sizes, speakers and outlets with a heavy tail: a few
speak in very many articles, most in one. A tenth comes through someone else, a third is dated by the article's own words,
every twentieth quotation repeats one of the same speaker. After every fifth an event is told, by the one who speaks; a tenth
of the events are told by several reports. Texts, offsets, mentions, identities and the index of words are
there, so that search, check, counts and pages have what they would have. What merging looks texts and statements up in is
not: benchmarks.made_record makes that.
"""

import argparse
import datetime
import json
import random
import time
from collections import defaultdict, deque
from collections.abc import Iterator
from itertools import accumulate
from operator import itemgetter
from pathlib import Path
from typing import Any

from onrecord.record import Record, open_record
from onrecord.record.ids import mint

COMMON = """the of to and a in that is was it for on he with as be at by this had not are but from or have an they which one
you were her all she there would their we him been has when who will more no if out so said what up its about into than
them can only other new some could time these two may then do first any my now such like our over man me even most made
after also did many before must through back years where much your way well down should because each just those people
how too little state good very make world still own see men work long get here between both life being under never day same
another know while last might us great old year off come since against go came right used take three government city
country president minister war money police court law plan deal port bridge school hospital budget tax vote election party
trade border troops attack peace talks agreement report company market price bank oil water power workers union strike
will not won cut rise fall month week today tomorrow""".split()
ONSETS = "b br c ch d dr f fl g gr h j k l m n p pl pr r s sh st t th tr v w".split()
RHYMES = "a al an ar e el en er i in is o on or u un ane ent ide ing ore".split()
WORDS, POOL, OUTLETS, YEARS = 60_000, 40_000, 300, 6
STARTED = datetime.date(2020, 1, 1)
CUES = "said told denied warned promised added argued asked claimed insisted announced".split()
ACTS = "SAY SAY SAY SAY SAY SAY DENY THREATEN AGREE CONCEDE REQUEST REJECT ACCUSE SUPPORT CONSULT DECLINE".split()
ROLES = "minister senator mayor spokesman analyst director judge coach professor governor".split()
TYPES = "AGREE CONSULT SUPPORT REQUEST REJECT ACCUSE THREATEN PROTEST COERCE ASSAULT ASSAULT AID".split()
COUNTRIES = "FRA DEU GBR USA RUS UKR CHN IND BRA KEN".split()
UNNAMED = "officials|residents|a witness|an official|two people with knowledge of the talks|police".split("|")
BATCH = 500  # articles put in together

Rows = dict[str, list[tuple[Any, ...]]]

_COLUMNS = {
    "reports": "key id",
    "articles": "key id text_hash report merged address version source url outlet title published language dropped notes "
    "characters contract reader text",
    "identities": "key id name kind",
    "speakers": "key id article position identity name kind",
    "mentions": "speaker part position start end text",
    "statements": "key id",
    "attributions": "key id article position statement kind source source_start source_end cue cue_start cue_end content "
    "content_spans quoted_spans start said_on day act polarity modality confidence local_statement speaker_confidence "
    "reader",
    "attribution_speakers": "attribution position speaker",
    "via": "attribution position speaker text start end",
    "happenings": "key id",
    "events": 'key id article position type "trigger" trigger_start trigger_end place_name country status confidence day '
    "happening reader",
    "event_actors": "event part position text start end speaker country sector",
}


def syllables(chance: random.Random, count: int) -> str:
    return "".join(chance.choice(ONSETS) + chance.choice(RHYMES) for _ in range(count))


class World:
    """What articles are made from, and how many rows there are; the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.chance = chance = random.Random(seed)
        words = dict.fromkeys(COMMON)
        while len(words) < WORDS:
            words[syllables(chance, chance.choice((2, 2, 3, 3, 4)))] = None
        self.words = list(words)
        self.word_weights = list(accumulate(1 / (n + 2.7) for n in range(len(self.words))))
        self.outlets = [
            f"The {self.name()} {chance.choice('Gazette Echo Times Post News'.split())}" for _ in range(OUTLETS)
        ]
        self.outlet_weights = list(accumulate(1 / (n + 1) for n in range(OUTLETS)))
        self.speakers = [self.speaker() for _ in range(POOL)]
        self.speaker_weights = list(accumulate(1 / (n + 5) for n in range(POOL)))
        self.filler = [f". {self.sentence(18).capitalize()}.\n\n" for _ in range(5_000)]
        self.said: dict[str, deque[str]] = defaultdict(lambda: deque(maxlen=5))
        self.identities: dict[str, int] = {}
        self.last: dict[str, int] = defaultdict(int)  # key, of each table
        self.doing = random.Random(seed + 1)  # of its own, so that what is said stays the same

    def name(self) -> str:
        return syllables(self.chance, 2).capitalize()

    def speaker(self) -> tuple[str, str, str]:
        """(name, kind, role)."""
        if self.chance.random() < 0.2:
            return (
                f"{self.name()} {self.chance.choice(('Council', 'Ministry', 'Institute', 'Union'))}",
                "organisation",
                "",
            )
        return f"{self.name()} {self.name()}", "person", f"{self.chance.choice(ROLES)} of {self.name()}"

    def sentence(self, count: int) -> str:
        return " ".join(self.chance.choices(self.words, cum_weights=self.word_weights, k=count))

    def sized(self, middle: float, spread: float, least: int, most: int) -> int:
        return min(most, max(least, int(self.chance.lognormvariate(middle, spread))))

    def next(self, table: str) -> int:
        self.last[table] += 1
        return self.last[table]


def article(world: World, rows: Rows) -> int:
    """Add the rows of one article; how many attributions it has."""
    chance, key = world.chance, world.next("articles")
    made = mint("art", key)
    day = STARTED + datetime.timedelta(chance.randrange(365 * YEARS))
    cast = chance.choices(world.speakers, cum_weights=world.speaker_weights, k=world.sized(0.8, 0.6, 1, 12))
    if chance.random() < 0.6:
        cast.append(world.speaker())  # who speaks once and never again
    cast = list(dict.fromkeys(cast))
    cast.append((chance.choice(UNNAMED), "unnamed", ""))
    spoken: dict[str, int] = {}  # name → key of the speaker's row
    named: dict[str, int] = defaultdict(int)
    title = world.sentence(8).capitalize()
    parts, size = [f"{title}\n\n"], len(title) + 2

    def put(words: str) -> tuple[str, int, int]:
        nonlocal size
        parts.append(words)
        size += len(words)
        return words, size - len(words), size

    def speaks(name: str, kind: str) -> int:
        if name not in spoken:
            spoken[name] = speaker = world.next("speakers")
            identity = None
            if kind != "unnamed":
                identity = world.identities.get(name)
                if identity is None:
                    identity = world.identities[name] = world.next("identities")
                    rows["identities"].append((identity, mint("per", name), name, kind))
            position = len(spoken) - 1
            rows["speakers"].append((speaker, mint("spk", key, position), key, position, identity, name, kind))
        return spoken[name]

    count = world.sized(2.2, 0.75, 1, 60)
    for position in range(count):
        name, kind, role = chance.choice(cast)
        manner = chance.choices(("indirect", "direct", "mixed"), (50, 33, 17))[0]
        again = world.said[name] if manner != "indirect" else None
        words = (
            chance.choice(again) if again and chance.random() < 0.05 else world.sentence(world.sized(2.7, 0.55, 4, 60))
        )
        if again is not None:
            again.append(words)
        begun = "" if manner == "direct" else f"{world.sentence(3)} "
        content, start, end = put(words if manner == "indirect" else f"{'' if manner == 'direct' else begun}“{words}”")
        quoted = [] if manner == "indirect" else [[start + content.index("“") + 1, end - 1]]
        put(" ")
        source, source_start, source_end = put(f"{name}, {role}," if role and not named[name] else name)
        speaker = speaks(name, kind)
        rows["mentions"].append((speaker, "mention", named[name], source_start, source_start + len(name), name))
        named[name] += 1
        put(" ")
        cue = put(chance.choice(CUES))
        attribution = world.next("attributions")
        if chance.random() < 0.1:
            put(", according to ")
            carrier = chance.choice(world.outlets[:40])
            link = put(carrier)
            rows["via"].append((attribution, 0, speaks(carrier, "organisation"), *link))
        told = put(chance.choice(world.filler))
        if world.doing.random() < 0.2:
            event(world, rows, key, told, (source, source_start, source_end, speaker), str(day))
        said_on = str(day - datetime.timedelta(chance.randrange(3))) if chance.random() < 0.3 else None
        rows["statements"].append((attribution, mint("sta", attribution)))
        rows["attributions"].append((
            attribution, mint("att", attribution), key, position, attribution, manner, source, source_start, source_end,
            *cue, content, json.dumps([[start, end]]), json.dumps(quoted), start, said_on, said_on or str(day),
            chance.choice(ACTS), "affirmed", "asserted", round(chance.uniform(0.5, 1), 2), f"st{position}",
            round(chance.uniform(0.5, 1), 2), 1,
        ))  # fmt: skip
        rows["attribution_speakers"].append((attribution, 0, speaker))
    outlet = chance.choices(world.outlets, cum_weights=world.outlet_weights)[0]
    url = f"https://example.org/{key}"
    rows["reports"].append((key, mint("rep", key)))
    rows["articles"].append((
        key, made, mint("txt", key), key, 1, url, 1, f"made/{key}.html", url, outlet, title, str(day), "en", 0, "[]", size, 1,
        1, "".join(parts),
    ))  # fmt: skip
    return count


def event(
    world: World, rows: Rows, article: int, told: tuple[str, int, int], actor: tuple[str, int, int, int], day: str
) -> None:
    """told: the sentence, (words, start, end). actor: (words, start, end, speaker)."""
    chance, key = world.doing, world.next("events")
    words, start, _ = told
    end = words.index(" ", 2)
    happening = world.last["happenings"] - chance.randrange(50) if chance.random() < 0.1 and key > 100 else None
    if happening is None:
        happening = world.next("happenings")
        rows["happenings"].append((happening, mint("hap", key)))
    place = (
        (world.outlets[chance.randrange(OUTLETS)].split()[1], chance.choice(COUNTRIES))
        if chance.random() < 0.3
        else (None, None)
    )
    rows["events"].append((
        key, mint("evt", key), article, key, chance.choice(TYPES), words[2:end], start + 2, start + end, *place,
        chance.choice(("actual", "actual", "actual", "future")), round(chance.uniform(0.5, 1), 2), day, happening, 1,
    ))  # fmt: skip
    who, first, last, speaker = actor
    rows["event_actors"].append((key, "actor", 0, who, first, last, speaker, chance.choice((None, *COUNTRIES)), "GOV"))
    if chance.random() < 0.5:
        whom = words[end + 1 : words.index(" ", end + 1)]
        rows["event_actors"].append(
            (key, "recipient", 0, whom, start + end + 1, start + end + 1 + len(whom), None, None, "CVL")
        )


def batches(world: World, attributions: int) -> Iterator[Rows]:
    made = 0
    while made < attributions:
        rows: Rows = {table: [] for table in _COLUMNS}
        for _ in range(BATCH):
            made += article(world, rows)
            if made >= attributions:
                break
        yield rows


def fill(record: Record, attributions: int, seed: int = 1) -> None:
    """Into an empty record, which has to be open for writing."""
    record.db.execute("PRAGMA synchronous = OFF")  # it can be made again
    with record.transaction() as db:
        db.execute("INSERT INTO readers VALUES (1, 'made', ?)", ("0" * 64,))
    for rows in batches(World(seed), attributions):
        with record.transaction() as db:
            for table, columns in _COLUMNS.items():
                names = columns.split()
                if "day" in names:  # the order of the index of words
                    rows[table].sort(key=itemgetter(names.index("day")))
                marks = ", ".join("?" * len(names))
                db.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", rows[table])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--attributions", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    begun = time.perf_counter()
    with open_record(args.path, write=True, create=True) as record:
        if record.one("SELECT 1 FROM articles LIMIT 1"):
            raise SystemExit(f"{args.path} holds articles already; name a new file")
        fill(record, args.attributions, args.seed)
        names = ("articles", "attributions", "speakers", "identities")
        counts = ", ".join(f"{record.one(f'SELECT count(*) FROM {name}'):,} {name}" for name in names)
    print(f"{args.path}: {counts}; {args.path.stat().st_size / 1e6:,.0f} MB, {time.perf_counter() - begun:.0f} s")


if __name__ == "__main__":
    main()
