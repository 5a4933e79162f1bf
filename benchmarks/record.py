"""Do search, facets and check answer at once over a record of a million attributions?

usage: python -m benchmarks.record [PATH] [--attributions 1000000] [--seed 1] [--rounds 1]

PATH: a record of benchmarks.filled, made where it is not there (a temporary one by default). 200 fixed queries, drawn from
the record's own words with a seed: a fifth finds more than a tenth of all attributions (counted apart, in full); the others are
words, phrases, beginnings, OR and NOT, speakers, outlets, chains, acts, dates and mixtures of them, and some find nothing.
200 quotations to check: as they stand, cut, with an ellipsis, with a word changed or dropped, never said; half with a
speaker. Prints medians and 95th percentiles in milliseconds beside the aims, of the clock and of the processor (which other
programs on the machine change less), and the slowest queries. One process and one connection, as the pages have them.
"""

import argparse
import os
import random
import re
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.filled import fill
from onrecord.record import Record, open_record
from onrecord.record.check import check
from onrecord.record.search import Search, find_said
from onrecord.record.stats import count_said

QUERIES, MANY = 200, 40  # queries; those of them with many hits
HITS = 10  # a tenth of the record is many: 100,000 of a million
QUOTATIONS = 200
PAGE_AIM, FACETS_AIM, CHECK_AIM = 50, 500, 100  # milliseconds, 95th percentile

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Asked:
    search: Search
    sort: str


@dataclass(slots=True)
class Timed:
    """wall, used: milliseconds by the clock, and of the processor."""

    what: str
    wall: float
    used: float


class Drawn:
    """Rows of the record, drawn at random; the same for the same record and seed."""

    def __init__(self, record: Record, seed: int) -> None:
        self.chance = random.Random(seed)
        self._record = record
        self._last = record.one("SELECT max(key) FROM attributions")

    def row(self) -> tuple[str, str, str, str, str, str]:
        """(content, kind, act, day, outlet, name of the speaker)."""
        query = (
            "SELECT t.content, t.kind, t.act, t.day, a.outlet, s.name FROM attributions t "
            "JOIN articles a ON a.key = t.article JOIN attribution_speakers x ON x.attribution = t.key "
            "JOIN speakers s ON s.key = x.speaker WHERE t.key = ?"
        )
        key = self.chance.randint(1, self._last)
        return self._record.db.execute(query, (key,)).fetchone()  # type: ignore[no-any-return]

    def words(self, content: str, number: int) -> list[str]:
        own = [w for w in dict.fromkeys(_WORD.findall(content)) if len(w) > 3]
        return self.chance.sample(own, min(number, len(own)))


def many(record: Record, drawn: Drawn, hits: int) -> Iterator[Asked]:
    """Searches with more than that many hits."""
    counted = "SELECT term FROM words_counts WHERE doc > ? AND term NOT GLOB '*[0-9]*' ORDER BY doc DESC"  # no facts
    common = [word for (word,) in record.db.execute(counted, (hits,))]
    plain = [Search(words=word) for word in common]
    plain += [Search(words=f"{a} {b}") for a, b in pairwise(common[:4])]
    plain += [Search(words=f"{a} OR {b}") for a, b in pairwise(common)]
    wide = [Search(kind=kind) for kind in ("direct", "mixed", "indirect")] + [Search(act="SAY"), Search(since="2021")]
    wide += [Search(min_confidence=0.8), Search(until="2024-06"), Search(kind="direct", min_confidence=0.6)]
    both = [replace(a, words=word) for a in wide for word in common[:3]]
    found = 0
    for n, search in enumerate(drawn.chance.sample([*plain, *wide, *both], len(plain) + len(wide) + len(both))):
        if found < MANY and count_said(record, search, "act").attributions > hits:
            found += 1
            yield Asked(search, ("relevance", "date")[n % 2])


def others(drawn: Drawn) -> Iterator[Asked]:
    """Without end: searches of every form, most with fewer hits."""
    number = 0
    while True:
        content, kind, act, day, outlet, speaker = drawn.row()
        words = drawn.words(content, 3)
        running = _WORD.findall(content)
        if len(words) < 3 or len(running) < 4:
            continue
        a, b, c = words
        at = drawn.chance.randrange(len(running) - 2)
        forms = (
            Search(words=a),
            Search(words=f"{a} {b}"),
            Search(words=f'"{" ".join(running[at : at + 3])}"'),
            Search(words=f"{a[:4]}*"),
            Search(words=f"{a} OR {b} OR {c}"),
            Search(words=f"{a} NOT {b}"),
            Search(words=a, speaker=speaker),
            Search(words="the", speaker=speaker, since=day[:4]),
            Search(words=a, outlet=outlet, since=day[:7]),
            Search(words=f"{a} government", act=act, min_confidence=0.8),
            Search(speaker=speaker),
            Search(speaker=speaker.split()[-1], kind=kind, since=day[:4], until=day),
            Search(outlet=outlet, act=act, until=day),
            Search(words="the", outlet=outlet, kind=kind),
            Search(via=outlet, words=a),
            Search(act="THREATEN", kind="direct", since=day),
            Search(words="to", since=day, until=day),
            Search(words=f"{a} xqzwv"),
        )
        yield Asked(forms[number % len(forms)], ("relevance", "date")[number // len(forms) % 2])
        number += 1


def quotations(drawn: Drawn) -> Iterator[tuple[str, str | None, str | None]]:
    """(quotation, speaker or None, content of the passage that it was made from, None where it never was said)."""
    made = 0
    while made < QUOTATIONS:
        content, kind, *_, speaker = drawn.row()
        words = content.strip("“”").split()
        if kind == "indirect" or len(words) < 6:
            continue
        middle = len(words) // 2
        never = drawn.row()[0].split()[:4] + drawn.row()[0].split()[-4:]
        forms = (
            words, words[1:-1], [*words[:middle], "...", *words[middle + 2 :]],
            [*words[:middle], "otherwise", *words[middle + 1 :]], words[:middle] + words[middle + 1 :], never,
        )  # fmt: skip
        asked = forms[made % len(forms)]
        yield " ".join(asked), speaker if made % 2 else None, None if asked is never else content
        made += 1


def timed(what: str, call: Callable[[], Any]) -> tuple[Timed, Any]:
    wall, used = time.perf_counter(), time.process_time()
    result = call()
    return Timed(what, 1000 * (time.perf_counter() - wall), 1000 * (time.process_time() - used)), result


def line(name: str, times: list[Timed], aim: int | None = None) -> None:
    def at(values: Iterable[float], share: float) -> float:
        return sorted(values)[min(len(times) - 1, round(share * (len(times) - 1)))]

    if not times:
        return
    wall, used = [t.wall for t in times], [t.used for t in times]
    columns = "".join(f"{x:8.1f}" for x in (at(wall, 0.5), at(wall, 0.95), max(wall), at(used, 0.5), at(used, 0.95)))
    print(f"{name:36}{len(times):4}{columns}{aim or '':>6}", flush=True)


def slowest(times: list[Timed], number: int = 3) -> None:
    for t in sorted(times, key=lambda t: -t.wall)[:number]:
        print(f"    {t.wall:7.1f}  {t.what}")


def short(asked: Asked) -> str:
    return ", ".join(f"{name} {value!r}" for name, value in asked.search.asked.items()) + f", by {asked.sort}"


def measure(record: Record, seed: int, rounds: int) -> None:
    drawn = Drawn(record, seed)
    hits = int(record.one("SELECT count(*) FROM attributions")) // HITS
    large = list(many(record, drawn, hits))
    rest = others(drawn)
    small: list[Asked] = []
    while len(large) + len(small) < QUERIES:
        asked = next(rest)
        if count_said(record, asked.search, "act").attributions <= hits:
            small.append(asked)
    queries = [(asked, asked in large) for asked in drawn.chance.sample([*large, *small], QUERIES)]
    checks = list(quotations(drawn))
    print(
        f"{len(large)} of {QUERIES} queries with more than {hits:,} hits; load of the machine {os.getloadavg()[0]:.1f}"
    )
    print(f"{'milliseconds':36}{'n':>4}{'p50':>8}{'p95':>8}{'most':>8}{'cpu p50':>8}{'cpu p95':>8}{'aim':>6}")
    for _ in range(rounds):
        for name, facets, aim in (("search, first page", False, PAGE_AIM), ("search with facets", True, FACETS_AIM)):
            times = []
            nothing = 0
            for asked, _ in queries:
                call = partial(find_said, record, asked.search, sort=asked.sort, facets=facets)
                taken, found = timed(short(asked), call)
                times.append(taken)
                nothing += not found.total
            line(name, times, aim)
            line("  of those with many hits", [t for t, (_, much) in zip(times, queries, strict=True) if much])
            line("  of the others", [t for t, (_, much) in zip(times, queries, strict=True) if not much])
            slowest(times)
        times = []
        right = 0
        for quote, speaker, content in checks:
            taken, verdict = timed(quote, partial(check, record, quote, speaker))
            times.append(taken)
            nearest = verdict.passage and "".join(verdict.passage.words)
            right += verdict.wording == "absent" if content is None else nearest == content
        line("check", times, CHECK_AIM)
        slowest(times)
        print(
            f"{nothing} searches found nothing; {right} of {len(checks)} quotations at their passage, or rightly at none"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, nargs="?")
    parser.add_argument("--attributions", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--rounds", type=int, default=1, help="the second one finds the file in the memory of the system"
    )
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = args.path or Path(folder) / "onrecord.db"
        if not path.exists():
            with open_record(path, write=True, create=True) as record:
                fill(record, args.attributions, args.seed)
        with open_record(path) as record:
            size = record.one("SELECT count(*) FROM attributions")
            print(f"{path}: {size:,} attributions, {path.stat().st_size / 1e6:,.0f} MB")
            measure(record, args.seed, args.rounds)


if __name__ == "__main__":
    main()
