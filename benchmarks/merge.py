"""Does adding articles to a large record cost what it costs in a small one?

usage: python -m benchmarks.merge [--sizes 100000 1000000] [--articles 1000] [--folder PATH]

Makes a record of each size (benchmarks.made_record; one that is there already in --folder is used), copies it, and adds
the articles with merging, as `onrecord add` does, reading apart. Prints seconds, milliseconds an article, and the ratio
of the last to the first; the aim is at most 1.5.
"""

import argparse
import pickle
import shutil
import tempfile
import time
from pathlib import Path

from benchmarks.made_record import fill, rows_of
from onrecord.record import add_findings, open_record


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--folder", type=Path)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as own:
        folder = args.folder or Path(own)
        folder.mkdir(parents=True, exist_ok=True)
        times = [measured(folder / f"made-{size}.db", size, args.articles) for size in args.sizes]
    print(f"ratio {times[-1] / times[0]:.2f}")


if __name__ == "__main__":
    main()
