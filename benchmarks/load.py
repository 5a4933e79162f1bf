"""Does an article cost the same among 100 and among 10,000? Does memory stay flat? How soon is the first line there?

usage: python -m benchmarks.load [--counts 100 1000 10000] [--megabytes 4]

Runs the command itself on our short sample reports, numbered so that none is like another, and on one long article.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "examples"


def run(path: Path) -> tuple[float, float, int, int]:
    """(seconds to the first line, seconds in all, lines, peak memory so far of any run in MB)."""
    begun = time.perf_counter()
    first, lines = 0.0, 0
    with subprocess.Popen(
        [sys.executable, "-m", "onrecord", "read", str(path), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout
        for _ in process.stdout:
            first = first or time.perf_counter() - begun
            lines += 1
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    return first, time.perf_counter() - begun, lines, peak


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=int, nargs="+", default=[100, 1000, 10_000])
    parser.add_argument("--megabytes", type=float, default=4)
    args = parser.parse_args()
    lines = (EXAMPLES / "reports.jsonl").read_text(encoding="utf8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    print(f"{'':24}{'first s':>9}{'all s':>9}{'ms each':>9}{'peak MB':>9}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        for count in args.counts:
            rows = (json.dumps({"text": f"{texts[n % len(texts)]}\n\nNumber {n}."}) + "\n" for n in range(count))
            path.write_text("".join(rows), encoding="utf8")
            first, whole, read, peak = run(path)
            print(f"{read:8} articles        {first:9.2f}{whole:9.1f}{1000 * (whole - first) / read:9.2f}{peak:9}")
        long = Path(folder) / "long.txt"
        body = "\n\n".join(texts) + "\n\n"
        long.write_text(body * max(1, int(args.megabytes * 1e6 / len(body))), encoding="utf8")
        first, whole, _, peak = run(long)
        print(f"one of {args.megabytes:4.0f} MB         {first:9.2f}{whole:9.1f}{'':9}{peak:9}")


if __name__ == "__main__":
    main()
