"""Break a run that adds articles in every way that is at hand, and look at what is left.

usage: python -m benchmarks.faults [kills | commands | full | memory ...] [--moments 200] [--commands 20]
                                   [--megabytes 1000] [--read-megabytes 1] [--seed 1]

kills      a program that adds made articles is killed (SIGKILL) at random moments, from the making of the file on
commands   the same for `onrecord add` itself, with its reader, over a folder of text files
full       a file system of 200 kB to 2 MB that fills up (a tmpfs of a namespace of our own: Linux, with `unshare`)
memory     JSON Lines through standard input: peak memory of `onrecord add -`, over articles that are in the record
           already (as many megabytes as wanted: nothing is read again) and over new ones (read in earnest)

After each break the record is opened and checked: SQLite's integrity_check and foreign_key_check, the index of words
against the words, every article that the program called stored, none twice. Then a second run adds the same articles:
all tables but that of runs have to equal those of a run that nothing broke. Exit status 1 if anything is amiss.
"""

import argparse
import json
import multiprocessing
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from tests.record import made

from onrecord.errors import RecordError
from onrecord.record import add_findings, open_record
from onrecord.record.runs import run_of

ROOT = Path(__file__).parent.parent
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
ARTICLES = 15
PART_OF_ONE = 0.04  # seconds: about what it takes to store two articles
SMALL = (200, 300, 400, 500, 600, 800, 1200, 2000)  # kB of a file system that fills up

# A server that has everything loaded and forks: a process in no time, without the threads of this one.
SERVED = "forkserver" in multiprocessing.get_all_start_methods()
PROCESSES: Any = multiprocessing.get_context("forkserver" if SERVED else "spawn")
if SERVED:
    PROCESSES.set_forkserver_preload(["onrecord.record.runs", "tests.record.made"])

Held = dict[str, list[tuple[Any, ...]]]


def rows(count: int = ARTICLES) -> Iterator[made.Row]:
    """Small articles; of every five, one carries the text of another outlet, one is a new version at its address."""
    for n in range(count):
        text = n - 2 if n % 5 == 3 else n
        place = n - 3 if n % 5 == 4 else n
        outlet = ("The Marrowby Gazette", "The Wexcombe Echo")[n % 2]
        yield made.row(text, url=f"https://example.org/{place}", outlet=outlet)


def add_rows(path: Path, say: Connection, largest: int | None = None) -> None:
    """What is broken off. Says when it begins, each article that it has stored, and the error that it ended with.

    largest: bytes that any of its files may have, as a full disk would have it.
    """
    if largest is not None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
    say.send("begun")
    try:
        with open_record(path, write=True, create=True) as record, run_of(record, "add") as run:
            add_findings(record, rows(), lambda added: say.send(added.outcome), run)
    except RecordError as error:
        say.send(error)


def start_adding(path: Path, largest: int | None = None) -> tuple[Any, Connection]:
    """The same in a process of its own, which need not load anything first; and what it says."""
    heard, say = PROCESSES.Pipe(duplex=False)
    program = PROCESSES.Process(target=add_rows, args=(path, say, largest))
    program.start()
    say.close()
    return program, heard


def all_heard(heard: Connection) -> list[Any]:
    """The rest of what it says, until it ends."""
    out = []
    with suppress(EOFError):
        while True:
            out.append(heard.recv())
    return out


def kill_adding(path: Path, after: int, delay: float) -> int | None:
    """Kill it that many seconds after it has stored so many articles.

    How many it called stored; None if it came to its end first.
    """
    program, heard = start_adding(path)
    for _ in range(1 + after):
        heard.recv()
    time.sleep(delay)
    program.kill()
    said = after + len(all_heard(heard))
    program.join()
    return None if program.exitcode == 0 else said


def kill_command(command: list[str], path: Path, after: int, delay: float) -> int | None:
    """The same for any command that adds to the record at `path`; what it has stored is seen from outside."""
    stored = 0
    with subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
        while stored < after and program.poll() is None:
            time.sleep(0.002)
            with suppress(sqlite3.Error), closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
                stored = db.execute("SELECT count(*) FROM articles").fetchone()[0]
        time.sleep(delay)
        program.kill()
    return None if program.returncode == 0 else stored


def held(path: Path) -> Held:
    """All that a record holds but when."""
    with open_record(path) as record:
        return made.everything(record)


def amiss(path: Path, said: int) -> tuple[int, list[Any]]:
    """(articles in a record that was broken off, what is wrong with it). said: how many were called stored."""
    with open_record(path, write=True, create=True) as record:
        faults = made.sound(record)
        try:
            record.db.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            faults.append(f"the index of words: {error}")
        stored, different = record.db.execute("SELECT count(*), count(DISTINCT id) FROM articles").fetchone()
        waiting = record.one("SELECT count(*) FROM articles WHERE merged IS NULL")
    if stored < said:
        faults.append(f"{said - stored} articles lost")
    if different < stored:
        faults.append(f"{stored - different} articles doubled")
    if waiting:
        faults.append(f"{waiting} articles stored but not merged")
    return stored, faults


def differing(found: Held, expected: Held) -> list[str]:
    """Names of the tables in which two records differ."""
    return [name for name in expected | found if found.get(name) != expected.get(name)]


def broken(
    folder: Path, moments: int, expected: Held, kill: Callable[[Path, int, float], int | None],
    finish: Callable[[Path], object], chance: random.Random,
) -> Iterator[tuple[int, list[Any]]]:  # fmt: skip
    """For each of so many kills, spread over the run: (articles that were stored, what was wrong then or at the end).

    kill: see kill_adding. finish: the second run.
    """
    articles = len(expected["articles"])
    done = 0
    while done < moments:
        path = folder / f"killed-{done}.db"
        after = articles * done // moments  # from none on, and never after the last
        said = kill(path, after, chance.uniform(0, PART_OF_ONE))
        if said is not None:
            stored, faults = amiss(path, said)
            finish(path)
            faults += [f"the table {name} differs" for name in differing(held(path), expected)]
            done += 1
            yield stored, faults
        for file in folder.glob(f"{path.name}*"):
            file.unlink()


def add_quietly(path: Path) -> None:
    with open_record(path, write=True, create=True) as record, run_of(record, "add") as run:
        add_findings(record, rows(), run=run)


def onrecord(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "onrecord", *map(str, arguments)]


def write_articles(folder: Path, count: int = ARTICLES) -> Path:
    """The made articles as text files."""
    folder.mkdir()
    for n, row in enumerate(rows(count)):
        (folder / f"{n:03}.txt").write_text(row["article"]["text"], encoding="utf8")
    return folder


def report(name: str, results: Iterable[tuple[int, list[Any]]]) -> int:
    """Print what came of it; how many were amiss."""
    begun = time.perf_counter()
    stored: list[int] = []
    bad = 0
    for number, faults in results:
        stored.append(number)
        bad += bool(faults)
        for fault in faults:
            print(f"  {name}, break {len(stored)}, after {number} articles: {fault}")
    took = time.perf_counter() - begun
    print(f"{name}: {len(stored)} breaks after {min(stored)} to {max(stored)} articles, {len(set(stored))} different; "
          f"amiss {bad}; {took:.0f} s", flush=True)  # fmt: skip
    return bad


def measure_kills(folder: Path, args: argparse.Namespace) -> int:
    whole = folder / "whole.db"
    add_quietly(whole)
    chance = random.Random(args.seed)
    return report("kills", broken(folder, args.moments, held(whole), kill_adding, add_quietly, chance))


def measure_commands(folder: Path, args: argparse.Namespace) -> int:
    texts = write_articles(folder / "articles")
    whole = folder / "whole-command.db"

    def command(path: Path) -> list[str]:
        return onrecord("add", texts, "--record", path)

    def finish(path: Path) -> None:
        subprocess.run(command(path), env=ENVIRONMENT, check=True, capture_output=True)

    def kill(path: Path, after: int, delay: float) -> int | None:
        return kill_command(command(path), path, after, delay)

    finish(whole)
    chance = random.Random(args.seed)
    return report("commands", broken(folder, args.commands, held(whole), kill, finish, chance))


def measure_full(folder: Path, args: argparse.Namespace) -> int:
    """In a namespace of our own, so that nothing has to be cleared away and no rights are needed."""
    whole = folder / "whole-full.db"
    add_quietly(whole)
    disk = folder / "disk"
    disk.mkdir()
    command = ["unshare", "-rm", sys.executable, "-m", "benchmarks.faults", "--fill-up", str(disk)]
    try:
        done = subprocess.run([*command, "--whole", str(whole)], env=ENVIRONMENT, cwd=ROOT)
    except FileNotFoundError:
        print("full: left out, there is no `unshare` here")
        return 0
    return done.returncode


def fill_up(disk: Path, whole: Path) -> int:
    """Inside the namespace: how many sizes were amiss."""
    expected = held(whole)
    causes: set[str] = set()

    def results() -> Iterator[tuple[int, list[Any]]]:
        for size in SMALL:
            subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", disk], check=True)
            path = disk / "onrecord.db"
            try:
                add_quietly(path)
                yield ARTICLES, [f"{size} kB were enough; make the disk smaller"]
            except RecordError as error:
                causes.add(f"{type(error).__name__}: {error.reason}")
                subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)
                stored, faults = amiss(path, 0)
                add_quietly(path)
                yield stored, faults + [f"the table {name} differs" for name in differing(held(path), expected)]
            subprocess.run(["umount", disk], check=True)

    bad = report("full", results())
    print("".join(f"  {cause}\n" for cause in sorted(causes)), end="", flush=True)
    return bad


def measure_memory(folder: Path, args: argparse.Namespace) -> int:
    lines = (ROOT / "examples" / "reports.jsonl").read_text(encoding="utf8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    path = folder / "memory.db"
    books = ["\n\n".join(texts[n:] + texts[:n]) * 30 for n in range(len(texts))]
    with open_record(path, write=True, create=True) as record:  # there already: these are not read
        blank = made.row(0, quotes=0, outlet=None, sections=[], furniture=[])
        add_findings(record, (made.changed(blank, text=book, source=f"-:{n}") for n, book in enumerate(books)))

    def repeated(size: int) -> Iterator[bytes]:
        packed = [json.dumps({"text": book}).encode() + b"\n" for book in books]
        while size > 0:
            for line in packed:
                size -= len(line)
                yield line

    def fresh(size: int) -> Iterator[bytes]:
        number = 0
        while size > 0:
            number += 1
            line = json.dumps({"text": f"{texts[number % len(texts)]}\n\nNumber {number}."}).encode() + b"\n"
            size -= len(line)
            yield line

    bad = 0
    for name, feed, size in (("known", repeated, args.megabytes), ("new", fresh, args.read_megabytes)):
        begun = time.perf_counter()
        status, peak, number = fed(onrecord("add", "-", "--record", path), feed(int(size * 1e6)))
        took = time.perf_counter() - begun
        print(f"memory: {size:,g} MB in {number:,} {name} articles: peak {peak:,} MB (aim: under 1,000), {took:.0f} s; "
              f"exit status {status}", flush=True)  # fmt: skip
        bad += status != 0 or peak >= 1000
    return bad


def fed(command: list[str], lines: Iterable[bytes]) -> tuple[int, int, int]:
    """(exit status, peak memory in MB, lines) of a command that reads them from its standard input."""
    number = 0
    program = subprocess.Popen(command, env=ENVIRONMENT, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    assert program.stdin
    with suppress(BrokenPipeError), program.stdin as pipe:
        for number, line in enumerate(lines, 1):  # noqa: B007
            pipe.write(line)
    _, status, usage = os.wait4(program.pid, 0)
    program.returncode = os.waitstatus_to_exitcode(status)
    return program.returncode, usage.ru_maxrss // 1024, number


MEASURES = {"kills": measure_kills, "commands": measure_commands, "full": measure_full, "memory": measure_memory}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", metavar="WHAT", help=f"of {', '.join(MEASURES)}; all by default")
    parser.add_argument("--moments", type=int, default=200)
    parser.add_argument("--commands", type=int, default=20)
    parser.add_argument("--megabytes", type=float, default=1000)
    parser.add_argument("--read-megabytes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=1)
    for hidden in ("--fill-up", "--whole"):  # what it calls itself with
        parser.add_argument(hidden, type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.fill_up:
        return fill_up(args.fill_up, args.whole)
    bad = 0
    for name in args.what or MEASURES:
        with tempfile.TemporaryDirectory() as folder:
            bad += MEASURES[name](Path(folder), args)
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
