"""Articles and findings that are made up: the contract's objects with every field filled, without any reader."""

import json
import random
from typing import Any

from onrecord.record.store import Record

Row = dict[str, Any]

PLACES = "Marrowby Wexcombe Alder-Fell Drosk Low-Marling Sovenia Karvia Tarn-Head".split()
PEOPLE = "Ilse Corrigan/Tomas Ferrow/Shona Pellew/Miriam Castell/Odo Brandreth/Lena Vasko/Piet Harrow".split("/")
CUES = "said told denied warned promised admitted asked refused".split()
ACTS = "SAY CONSULT DENY THREATEN AGREE CONCEDE REQUEST REJECT".split()
NOUNS = "bridge harbour ferry budget quarry school hospital tunnel permit levee market orchard".split()
VERBS = "close open sell repair move inspect fund cancel".split()


class Writing:
    """A text that grows, and knows where its last words stand."""

    def __init__(self) -> None:
        self.text = ""

    def add(self, words: str) -> Row:
        start = len(self.text)
        self.text += words
        return {"start": start, "end": len(self.text), "text": words}

    def again(self, words: str) -> Row:
        """The span of words that were just added."""
        start = self.text.rindex(words)
        return {"start": start, "end": start + len(words), "text": words}


def row(
    seed: int,
    *,
    quotes: int = 4,
    source: str | None = None,
    url: str | None = None,
    outlet: str | None = "The Marrowby Gazette",
    model: str = "0" * 64,
    version: str = "0.1.0",
    **facts: Any,
) -> Row:
    """The contract's object of an article with that many quotations; the same for the same seed, always."""
    chance = random.Random(seed)
    w = Writing()
    heading = w.add(f"{chance.choice(PLACES)} argues over its {chance.choice(NOUNS)} ({seed})")
    w.add("\n\n")
    speakers: dict[str, Row] = {}
    attributions: list[Row] = []
    events: list[Row] = []
    for n in range(1, quotes + 1):
        attributions.append(_attribution(w, chance, n, seed, speakers))
        w.add(".\n\n")
    if quotes:
        events.append(_event(w, chance, attributions[-1]["id"], next(iter(speakers))))
    promotion = w.add("Get our app ★ for breaking news")
    return {
        "contract": 1,
        "reader": {"version": version, "model": model},
        "article": {
            "id": "",
            "source": source or f"made/{seed}.html",
            "url": url,
            "outlet": outlet,
            "title": f"Article {seed}",
            "byline": "Tomas Ferrow",
            "published": f"2026-{seed % 12 + 1:02}-{seed % 28 + 1:02}",
            "retrieved": "2026-03-04T05:06:07+00:00",
            "language": "en",
            "doubtful_language": False,
            "notes": [],
            "text": w.text,
            "dropped": 7,
            "transcript": False,
            "sections": [{"title": heading["text"], "start": heading["start"], "end": heading["end"]}],
            "furniture": [{"start": promotion["start"], "end": promotion["end"], "kind": "promotion"}],
            **facts,
        },
        "speakers": list(speakers.values()),
        "attributions": attributions,
        "events": events,
    }


def _attribution(w: Writing, chance: random.Random, n: int, seed: int, speakers: dict[str, Row]) -> Row:
    name = chance.choice(PEOPLE)
    sentence = f"We will never {chance.choice(VERBS)} the {chance.choice(NOUNS)} of naïve {chance.choice(PLACES)}"
    number = chance.randrange(len(CUES))
    direct = n % 2 == 1
    first = w.add(f"“{sentence} {seed}-{n}-α,”" if direct else f"That they would {chance.choice(VERBS)} it")
    w.add(" ")
    source = w.add(f"{name}, the clerk")
    w.add(" ")
    cue = w.add(CUES[number])
    w.add(" ")
    addressee = w.add("reporters")
    w.add(" ")
    said_on = w.add("on Tuesday")
    w.add(" ")
    occasion = w.add("at the harbour")
    via = w.add(", according to state media")
    content = [first]
    if direct:
        w.add(", ")
        content.append(w.add("“not in May”"))
    speaker = _speaker(speakers, name, "person", w.again(name))
    speaker["roles"].append(w.again("the clerk"))
    media = _speaker(speakers, "state media", "organisation", w.again("state media"))
    quoted = [{"start": c["start"] + 1, "end": c["end"] - 1, "text": c["text"][1:-1]} for c in content if direct]
    return {
        "id": f"a{n}",
        "kind": "direct" if direct else "indirect",
        "source": source,
        "cue": cue,
        "content": content,
        "quoted": quoted,
        "speakers": [speaker["id"]],
        "via": [{"speaker": media["id"], "span": via}],
        "addressee": {"speaker": None, "span": addressee},
        "occasion": occasion,
        "medium": "speech",
        "said_on": {"value": "2026-03-03", "span": said_on},
        "act": ACTS[number],
        "polarity": "affirmed",
        "modality": "future",
        "inside": "a1" if n == 2 else None,
        "statement": "st1" if n == 3 else f"st{n}",
        "confidence": round(chance.uniform(0.5, 1), 2),
        "speaker_confidence": 0.91,
    }


def _speaker(speakers: dict[str, Row], name: str, kind: str, mention: Row) -> Row:
    fresh = {"kind": kind, "roles": [], "country": None, "anonymity": None, "mentions": []}
    speaker = speakers.setdefault(name, {"id": f"s{len(speakers) + 1}", "name": name, **fresh})
    speaker["mentions"].append(mention)
    return speaker


def _event(w: Writing, chance: random.Random, attribution: str, speaker: str) -> Row:
    actor = w.add("The board")
    w.add(" ")
    trigger = w.add("closed")
    w.add(" ")
    place = w.add(chance.choice(PLACES))
    w.add(" ")
    date = w.add("on Monday")
    w.add(".\n")
    return {
        "id": "e1",
        "type": "COERCE",
        "mode": "restrict",
        "trigger": trigger,
        "actors": [{**actor, "speaker": "s1", "country": "SOV", "sector": "GOV"}],
        "recipients": [],
        "place": {"span": place, "name": place["text"], "country": "SOV", "lat": 1.5, "lon": -2.25},
        "date": {"value": "2026-03-02", "span": date},
        "status": "actual",
        "quad": "material conflict",
        "cameo": "170",
        "toll": {"dead": 0, "injured": 2, "arrested": None},
        "attribution": attribution,
        "performed_by": None,
        "confidence": 0.8,
    }


def changed(found: Row, **facts: Any) -> Row:
    """A copy with other facts of the article."""
    copy: Row = json.loads(json.dumps(found))
    copy["article"].update(facts)
    return copy


def everything(record: Record) -> dict[str, list[tuple[Any, ...]]]:
    """All that a record holds, table by table, but when it was written: equal for equal records."""
    tables = [
        name
        for (name,) in record.db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        if not name.startswith(("sqlite_", "words_")) and name not in ("runs", "words")
    ]
    held = {}
    for table in tables:
        columns = [c for _, c, *_ in record.db.execute(f"PRAGMA table_info({table})") if c != "run"]
        chosen = ", ".join(f'"{c}"' for c in columns)
        held[table] = sorted(record.db.execute(f"SELECT {chosen} FROM {table}").fetchall(), key=repr)
    held["words"] = record.db.execute("SELECT * FROM temp.terms").fetchall() if _terms(record) else []
    return held


def _terms(record: Record) -> bool:
    """Make `temp.terms`: every word of the index, and where it stands."""
    record.db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab('main', 'words', 'instance')")
    return True


def sound(record: Record) -> list[Any]:
    """What SQLite's own checks have against the file; [] if nothing."""
    faults = [line for (line,) in record.db.execute("PRAGMA integrity_check") if line != "ok"]
    faults += record.db.execute("PRAGMA foreign_key_check").fetchall()
    return faults
