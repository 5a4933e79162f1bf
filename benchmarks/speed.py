"""Times the whole reader, text in and findings out, and the bare encoder on the same word pieces, in one run.

usage: python -m benchmarks.speed [FOLDER] [--threads 2] [--articles 100] [--rounds 3]

FOLDER: articles (text, HTML, JSON Lines), or the corpora's folder (PolNeAR dev is read then). Default: examples/.
Prints words (runs of visible characters) a second, with and without reading events, the ratio of the first two times, and
resident memory.
"""

import argparse
import gzip
import json
import resource
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from pathlib import Path
from unittest.mock import patch

from onrecord.articles import Article
from onrecord.reader import Reader
from onrecord.reader.cpus import cpus
from onrecord.reader.network import Network
from onrecord.reader.words import cut_words, paragraphs
from onrecord.sources import articles


def texts(folder: Path, count: int) -> list[Article]:
    dev = folder / "polnear" / "dev.jsonl.gz"
    if dev.exists():
        with gzip.open(dev, "rt", encoding="utf8") as stream:
            found = [Article(row["text"], row["id"]) for row in map(json.loads, stream)]
    else:
        found = [a for a in articles([folder]) if isinstance(a, Article)]
    return list(islice(cycle(found), count))


def encoder_alone(network: Network, given: list[Article], threads: int) -> Callable[[], None]:
    """The same windows through the encoder; everything else is prepared before the clock starts."""
    prepared = []
    for article in given:
        words = cut_words(article.text, paragraphs(article.text))
        windows, ids = network.windows(words)
        prepared.append([network.inputs(words, window, ids) for window in windows])

    def run() -> None:
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(lambda inputs: [network.encoder.run(["cues"], i) for i in inputs], prepared))

    return run


def clock(run: Callable[[], object]) -> float:
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("examples"))
    parser.add_argument("--threads", type=int, default=cpus())
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    given = texts(args.folder, args.articles)
    count = sum(len(a.text.split()) for a in given)
    reader = Reader()
    alone = encoder_alone(reader.network, given, args.threads)
    alone()  # warm

    def read() -> None:
        deque(reader.read_all(given, args.threads), maxlen=0)

    def read_without_events() -> None:
        with patch("onrecord.reader.event_drafts", lambda *given: []):
            read()

    runs = (read, alone, read_without_events)
    whole, bare, without = (
        min(times) for times in zip(*([clock(r) for r in runs] for _ in range(args.rounds)), strict=True)
    )
    print(f"{len(given)} articles, {count:,} words, {args.threads} threads")
    print(f"reader         {count / whole:8,.0f} words a second")
    print(f"without events {count / without:8,.0f} words a second")
    print(f"bare encoder   {count / bare:8,.0f} words a second")
    print(f"ratio          {whole / bare:8.2f}")
    print(f"peak memory    {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MB")


if __name__ == "__main__":
    main()
