"""Does adding articles to a large record cost what it costs in a small one?

usage: python -m benchmarks.merge [--sizes 100000 1000000] [--articles 1000] [--folder PATH]
       python -m benchmarks.merge --variants 2000

Makes a record of each size (benchmarks.made_record; one that is there already in --folder is used), copies it, and adds
the articles with merging, as `onrecord add` does, reading apart. Prints seconds, milliseconds an article, and the ratio
of the last to the first; the aim is at most 1.5.

--variants: instead, adds so many variants of one wire report to an empty record, in five batches: sentences left out, words
swapped or dropped, quotations cut. An article of the last batch should cost what one of the first does.
"""

import argparse
import pickle
import random
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

from training.merging import contract_row

from benchmarks.made_record import fill, rows_of
from onrecord.record import add_findings, open_record

WIRE: list[tuple[str | None, str]] = [
    (None, "Nine ferries were stuck in the harbour of Drosk on Monday after a crane fell across the channel."),
    (
        "Ilse Corrigan",
        "We heard it before we saw it, like a tree that takes a breath, and then the whole quay began to move",
    ),
    (None, "The crane was built in 1931 and had been painted twice since. Nobody was hurt in the fall."),
    ("Tomas Ferrow", "There were four men on that crane an hour before it fell and I have bought each of them a drink"),
    (
        None,
        "About four thousand passengers slept in the customs hall. The bakers of the quay gave them bread and soup.",
    ),
    ("Shona Pellew", "The foundations were inspected in spring and the report said what reports say about old iron"),
    (
        None,
        "The harbour board will meet on Thursday to decide on the salvage. Two tugs were on their way from Marrowby.",
    ),
    (
        "Ilse Corrigan",
        "Divers will look at the foundations in the morning, when the water is clear enough to see a hand",
    ),
]
SWAPS = {
    "stuck": "trapped",
    "whole": "entire",
    "slept": "spent the night",
    "old": "ageing",
    "clear": "calm",
    "bought": "stood",
}


def measured(path: Path, count: int, articles: int) -> float:
    """Seconds to add that many articles to a copy of the record of `count` attributions at `path`."""
    if not path.exists():
        begun = time.perf_counter()
        with open_record(path, write=True, create=True) as record:
            world = fill(record, count)
        path.with_suffix(".world").write_bytes(pickle.dumps(world))  # to go on from there
        print(
            f"{count:,} attributions made in {time.perf_counter() - begun:.0f} s, {path.stat().st_size / 1e6:,.0f} MB"
        )
    copy = path.with_suffix(".copy.db")
    shutil.copyfile(path, copy)
    world = pickle.loads(path.with_suffix(".world").read_bytes())
    world.chance.seed(7)  # alike in length and manner at every size
    news = rows_of(world, articles)
    with open_record(copy, write=True) as record:
        begun = time.perf_counter()
        added = add_findings(record, news)
        taken = time.perf_counter() - begun
        found = [
            record.one(f"SELECT count(*) FROM {t}") for t in ("report_merges", "statement_merges", "identity_merges")
        ]
    copy.unlink()
    print(
        f"{count:>9,}: {added} articles with {sum(len(r['attributions']) for r in news):,} attributions "
        f"in {taken:.1f} s, {1000 * taken / added:.1f} ms an article; merges of reports, statements, people: {found}"
    )
    return taken


def variant(chance: random.Random, number: int) -> dict[str, Any]:
    """The contract's object of one outlet's version of the wire report."""
    text, said = "", []
    for who, sentence in WIRE:
        if text and chance.random() < 0.1:
            continue
        words = [SWAPS[w] if w in SWAPS and chance.random() < 0.3 else w for w in sentence.split()]
        if chance.random() < 0.15:
            del words[chance.randrange(1, len(words))]
        if who and chance.random() < 0.2:
            del words[-chance.randrange(1, 6) :]
        start, piece = len(text), " ".join(words)
        if who:
            end = start + len(piece) + 2
            person = [{"name": who, "kind": "person"}]
            said.append({"n": len(said) + 1, "speakers": person, "source": [end + 2, end + 2 + len(who)], "cue": None,
                         "content": [[start, end]], "quoted": [[start + 1, end - 1]], "kind": "direct"})  # fmt: skip
            piece = f"“{piece}”, {who} said."
        text += f"{piece}\n\n"
    text += f"Our own note {number}: the {chance.choice(('market', 'library', 'pool'))} of Drosk stays open."
    return contract_row({"id": f"v{number}", "outlet": f"Outlet {number}", "published": f"2026-03-0{chance.randint(3, 5)}",
                         "title": f"Crane {number}", "url": None, "text": text, "said": said})  # fmt: skip


def vary(count: int) -> None:
    """Print what an article costs in each of five batches of variants."""
    chance = random.Random(3)
    rows = [variant(chance, n) for n in range(count)]
    with (
        tempfile.TemporaryDirectory() as folder,
        open_record(Path(folder) / "v.db", write=True, create=True) as record,
    ):
        for at in range(0, count, count // 5):
            batch = rows[at : at + count // 5]
            begun = time.perf_counter()
            add_findings(record, batch)
            taken = time.perf_counter() - begun
            held = [
                record.one(f"SELECT count(DISTINCT {x}) FROM {t}")
                for x, t in (("report", "articles"), ("statement", "attributions"), ("key", "attributions"))
            ]
            print(
                f"{at + len(batch):>6,} variants: {1000 * taken / len(batch):.1f} ms an article; "
                f"reports, statements, attributions: {held}"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--variants", type=int)
    args = parser.parse_args()
    if args.variants:
        vary(args.variants)
        return
    with tempfile.TemporaryDirectory() as own:
        folder = args.folder or Path(own)
        folder.mkdir(parents=True, exist_ok=True)
        times = [measured(folder / f"made-{size}.db", size, args.articles) for size in args.sizes]
    print(f"ratio {times[-1] / times[0]:.2f}")


if __name__ == "__main__":
    main()
