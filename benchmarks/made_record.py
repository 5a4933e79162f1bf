"""A record of as many attributions as wanted, made up in a few minutes: for measuring search, check, pages and merging.

usage: python -m benchmarks.made_record PATH [--attributions 100000] [--seed 1]

Its statistics follow real articles: words by Zipf's law (the encoder's vocabulary is in the order of how
common words are in English), speakers and outlets likewise, so that a few speak in very many articles and
most in one; 1 to 40 attributions an article (mean 11), contents of 4 to 60 words (mean 18), half of them
indirect, a third direct; every seventh article is a copy of a recent one, some cut and with other words at
the end; every twentieth quotation repeats one of the same speaker. The dates lie within five years, however
many articles there are: a larger record is also a denser one.

The articles go in through the record's own door. Only merging takes a short cut: that one person speaks in
several articles is told and not worked out, texts and statements are put into the index without being
compared. So a record of a million attributions takes minutes and not hours, and adding to it costs what it
would cost otherwise.
"""

import argparse
import datetime
import json
import random
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from itertools import accumulate
from pathlib import Path
from typing import Any

from onrecord.record import Record, add_findings, open_record
from onrecord.record.ids import mint
from onrecord.record.merge.index import index_article
from onrecord.record.put import insert

Row = dict[str, Any]

OUTLETS, YEARS = 300, 5
BORN = 0.6  # people an article brings who never spoke before
CUES = "said told denied warned promised added argued asked claimed insisted announced".split()
ACTS = "SAY SAY SAY SAY SAY SAY DENY THREATEN AGREE CONCEDE REQUEST REJECT ACCUSE SUPPORT CONSULT DECLINE".split()
ROLES = "minister senator mayor spokesman analyst director judge coach professor governor chairman manager".split()
FIELDS = "defence finance health transport energy trade justice education labour housing".split()
BODIES = "Ministry of {} in {}|{} Council of {}|{} Institute of {}|{} Union of {}".split("|")
UNNAMED = "officials|residents|a witness|an official|two people with knowledge of the talks|analysts|police".split("|")
FIRST = 60  # of the speakers, who are in the news all the time
STARTED = datetime.date(2021, 1, 1)


@dataclass(slots=True)
class Speaker:
    name: str
    kind: str
    role: str
    said: deque[str] = field(default_factory=lambda: deque(maxlen=20))


class World:
    """Everything that articles are made from; the same for the same seed."""

    def __init__(self, seed: int = 1) -> None:
        self.chance = random.Random(seed)
        vocabulary = json.loads(files("onrecord").joinpath("reader", "model", "tokenizer.json").read_text("utf8"))
        ranked = sorted(vocabulary["model"]["vocab"].items(), key=lambda item: item[1])
        self.words = [
            w for w, _ in ranked if w.isalpha() and w.isascii() and (len(w) > 2 or w in ("a", "in", "of", "to", "is"))
        ]
        self._weights = list(accumulate(1 / (n + 2.7) for n in range(len(self.words))))
        self.names = [w.capitalize() for w in self.words[3000:] if 4 < len(w) < 11]
        self.outlets = [
            f"The {self._name()} {self.chance.choice(('Gazette', 'Echo', 'Times', 'Post', 'News'))}"
            for _ in range(OUTLETS)
        ]
        self._outlet_weights = list(accumulate(1 / (n + 1) for n in range(OUTLETS)))
        self.speakers = [self._born() for _ in range(FIRST)]
        self.recent: deque[Row] = deque(maxlen=200)
        self.made = 0

    def articles(self) -> Iterator[tuple[Row, dict[str, Speaker]]]:
        """Without end: the contract's object, and who its named speakers are."""
        while True:
            self.made += 1
            if self.recent and self.chance.random() < 1 / 7:
                yield self._copy(self.chance.choice(self.recent))
            else:
                yield self._article()

    def sentence(self, count: int) -> str:
        words = self.chance.choices(self.words, cum_weights=self._weights, k=count)
        return " ".join(words)

    def _name(self) -> str:
        return self.chance.choice(self.names)

    def _born(self) -> Speaker:
        if self.chance.random() < 0.2:
            pattern = self.chance.choice(BODIES)
            return Speaker(pattern.format(self.chance.choice(FIELDS).capitalize(), self._name()), "organisation", "")
        role = f"{self.chance.choice(ROLES)} of {self._name()}"
        return Speaker(f"{self._name()} {self._name()}", "person", role)

    def _speaker(self) -> Speaker:
        """One of those who have spoken, the earlier the oftener; or a new one."""
        if self.chance.random() < BORN / 5:
            self.speakers.append(self._born())
            return self.speakers[-1]
        rank = int(len(self.speakers) ** self.chance.random()) - 1
        return self.speakers[rank]

    def _article(self) -> tuple[Row, dict[str, Speaker]]:
        chance = self.chance
        parts: list[str] = []
        size = 0
        speakers: dict[str, Row] = {}
        people: dict[str, Speaker] = {}
        attributions: list[Row] = []

        def put(text: str) -> Row:
            nonlocal size
            parts.append(text)
            start, size = size, size + len(text)
            return {"start": start, "end": size, "text": text}

        day = STARTED + datetime.timedelta(chance.randrange(365 * YEARS))
        title = self.sentence(8).capitalize()
        cast = [self._speaker() for _ in range(1 + min(8, int(chance.expovariate(0.4))))]
        put(f"{title}\n\n")
        for n in range(1, 1 + min(40, max(1, int(chance.lognormvariate(2.2, 0.75))))):
            who = chance.choice(cast) if chance.random() > 0.15 else None
            name, kind = (who.name, who.kind) if who else (chance.choice(UNNAMED), "unnamed")
            known = speakers.setdefault(name, {"id": f"s{len(speakers) + 1}", "name": name, "kind": kind, "roles": [],
                                               "country": None, "anonymity": None, "mentions": []})  # fmt: skip
            manner = chance.choices(("indirect", "direct", "mixed"), (50, 33, 17))[0]
            count = min(60, max(4, int(chance.lognormvariate(2.7, 0.55))))
            if who and who.said and manner != "indirect" and chance.random() < 0.05:
                words = chance.choice(who.said)
            else:
                words = self.sentence(count)
                if who and manner != "indirect":
                    who.said.append(words)
            content = put(
                f"“{words},”"
                if manner == "direct"
                else f"It was {words} “{words[:40]}”"
                if manner == "mixed"
                else words
            )
            put(" ")
            source = put(f"{name}, {who.role}," if who and who.role and not known["mentions"] else name)
            known["mentions"].append({"start": source["start"], "end": source["start"] + len(name), "text": name})
            if source["text"] != name and who:
                start = source["start"] + len(name) + 2
                known["roles"].append({"start": start, "end": start + len(who.role), "text": who.role})
            put(" ")
            cue = put(chance.choice(CUES))
            put(f". {self.sentence(18)}.\n\n")
            quoted = []
            if manner == "direct":
                quoted = [{"start": content["start"] + 1, "end": content["end"] - 1, "text": content["text"][1:-1]}]
            elif manner == "mixed":
                at = content["text"].index("“") + 1
                quoted = [{"start": content["start"] + at, "end": content["end"] - 1, "text": content["text"][at:-1]}]
            dated = chance.random() < 0.3
            attributions.append(
                {
                    "id": f"a{n}", "kind": manner, "source": source, "cue": cue, "content": [content], "quoted": quoted,
                    "speakers": [known["id"]], "via": [], "addressee": None, "occasion": None, "medium": None,
                    "said_on": {"value": str(day), "span": None} if dated else None, "act": chance.choice(ACTS),
                    "polarity": "affirmed", "modality": "asserted", "inside": None, "statement": f"st{n}",
                    "confidence": round(chance.uniform(0.5, 1), 2),
                    "speaker_confidence": round(chance.uniform(0.5, 1), 2),
                }
            )  # fmt: skip
            if who:
                people[known["id"]] = who
        row = self._row("".join(parts), title, str(day), list(speakers.values()), attributions)
        self.recent.append(row)
        row["people"] = people
        return row, people

    def _row(self, text: str, title: str, day: str, speakers: list[Row], attributions: list[Row]) -> Row:
        outlet = self.chance.choices(self.outlets, cum_weights=self._outlet_weights)[0]
        facts = {
            "id": "", "source": f"made/{self.made}.html", "url": f"https://example.org/{self.made}", "outlet": outlet,
            "title": title, "byline": None, "published": day, "retrieved": "2026-01-01T00:00:00+00:00",
            "language": "en",
            "doubtful_language": False, "notes": [], "text": text, "dropped": 0, "sections": [], "furniture": [],
        }  # fmt: skip
        return {"contract": 1, "reader": {"version": "made", "model": "0" * 64}, "article": facts,
                "speakers": speakers, "attributions": attributions, "events": []}  # fmt: skip

    def _copy(self, of: Row) -> tuple[Row, dict[str, Speaker]]:
        """Another outlet's: the same text, or cut behind one of its attributions, and with other words at the end."""
        text, said = of["article"]["text"], of["attributions"]
        if self.chance.random() < 0.4 and len(said) > 2:
            said = said[: max(2, 2 * len(said) // 3)]
            text = text[: text.index("\n\n", said[-1]["cue"]["end"]) + 2] + self.sentence(15) + ".\n"
        named = {speaker for a in said for speaker in a["speakers"]}
        speakers = [
            {**s, **{part: [m for m in s[part] if m["end"] <= len(text)] for part in ("mentions", "roles")}}
            for s in of["speakers"] if s["id"] in named
        ]  # fmt: skip
        facts = of["article"]
        row = self._row(text, facts["title"], facts["published"], speakers, said)
        return row, {key: who for key, who in of["people"].items() if key in named}


def fill(record: Record, attributions: int, seed: int = 1) -> World:
    """Put articles in until there are so many attributions; the world goes on from there."""
    world = World(seed)
    identities: dict[int, list[int]] = {}  # of a speaker: its identity's key, 0 before the second article; rows seen
    count = 0
    articles = world.articles()
    told: deque[dict[str, Speaker]] = deque()

    def rows() -> Iterator[Row]:
        nonlocal count
        while count < attributions:
            row, people = next(articles)
            told.append(people)
            count += len(row["attributions"])
            yield {name: value for name, value in row.items() if name != "people"}

    def tell(db: Any, article: int) -> None:
        people = told.popleft()
        query = "SELECT key, position FROM speakers WHERE article = ? ORDER BY position"
        ids = dict(enumerate(people_in_order(db, article)))
        for key, position in db.execute(query, (article,)).fetchall():
            who = people.get(ids[position])
            if who is None:
                continue
            at = identities.setdefault(id(who), [0])
            at.append(key)
            if len(at) == 3:
                at[0] = insert(db, "identities", {"id": mint("per", at[1], key), "name": who.name, "kind": who.kind})
                db.execute("UPDATE speakers SET identity = ? WHERE key = ?", (at[0], at[1]))
            if at[0]:
                db.execute("UPDATE speakers SET identity = ? WHERE key = ?", (at[0], key))
        index_article(db, article)

    def people_in_order(db: Any, article: int) -> Iterator[str]:
        rank = db.execute("SELECT count(*) FROM speakers WHERE article = ?", (article,)).fetchone()[0]
        yield from (row_ids.popleft() for _ in range(rank))

    row_ids: deque[str] = deque()

    def noted() -> Iterator[Row]:
        for row in rows():
            row_ids.extend(s["id"] for s in row["speakers"])
            yield row

    add_findings(record, noted(), merge=tell)
    return world


def rows_of(world: World, count: int) -> list[Row]:
    """That many further articles."""
    articles = world.articles()
    return [{name: v for name, v in next(articles)[0].items() if name != "people"} for _ in range(count)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--attributions", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    begun = time.perf_counter()
    with open_record(args.path, write=True, create=True) as record:
        fill(record, args.attributions, args.seed)
        counts = ", ".join(
            f"{record.one(f'SELECT count(*) FROM {t}'):,} {t}" for t in ("articles", "attributions", "speakers")
        )
    print(f"{args.path}: {counts}; {args.path.stat().st_size / 1e6:,.0f} MB, {time.perf_counter() - begun:.0f} s")


if __name__ == "__main__":
    main()
