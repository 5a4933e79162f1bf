"""How soon is the first byte of each page there, alone and with many readers at once?

usage: python -m benchmarks.pages RECORD [--readers 100] [--rounds 3]

RECORD is one that `benchmarks.filled` made; it is only read. The walk is fixed: home, reports, permanent links,
searches from rare to the commonest words, with filters, speakers from the most quoted on, statements, feeds, quotations
that are checked, events by type, country and name. Each page
is asked for over loopback from `onrecord serve`; the time is from sending the request to the first byte of the body.
"""

import argparse
import http.client
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import quote


def walk(path: Path) -> list[str]:
    db = sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True)

    def column(query: str) -> list[str]:
        return [str(value) for (value,) in db.execute(query)]

    people = column(
        "SELECT i.id FROM identities i JOIN speakers s ON s.identity = i.key GROUP BY i.key ORDER BY count(*) DESC LIMIT 5"
    )
    name = column(f"SELECT name FROM identities WHERE id = '{people[2]}'")[0]
    common = column("SELECT term FROM words_counts WHERE term NOT GLOB '*[0-9]*' ORDER BY doc DESC LIMIT 5")  # no facts
    rare = column("SELECT term FROM words_counts WHERE doc BETWEEN 100 AND 2000 ORDER BY term LIMIT 5")
    outlet = column("SELECT outlet FROM articles WHERE key = 1")[0]
    articles = column("SELECT id FROM articles WHERE key % 9973 = 1 LIMIT 8")
    attributions = column("SELECT id FROM attributions WHERE key % 99991 = 1 LIMIT 8")
    statements = column(
        "SELECT st.id FROM attributions t JOIN statements st ON st.key = t.statement WHERE t.key % 99991 = 1"
    )
    pages = ["/", "/?page=100", *(f"/report/{a}" for a in articles), *(f"/a/{a}" for a in attributions)]
    pages += [f"/search?q={word}" for word in (*rare, *common)]
    pages += [f"/search?q={common[0]}&speaker={quote(name)}", f"/search?q={rare[0]}&kind=direct&sort=date"]
    pages += [
        f"/search?speaker={quote(name)}",
        f"/search?outlet={quote(outlet)}&act=DENY",
        "/search?since=2023&until=2023-03",
    ]
    pages += [f"/search.atom?q={rare[1]}", f"/search.csv?q={rare[2]}", f"/topic/{rare[3]}"]
    pages += [f"/speaker/{p}" for p in people] + [f"/speaker/{p}.atom" for p in people[:2]]
    pages += ["/search?min_confidence=0.95&page=100", f"/search.atom?q={common[0]}", f"/speaker/{people[0]}?view=about"]
    quotations = column("SELECT content FROM attributions WHERE key % 4999 = 1 AND kind = 'direct' LIMIT 3")
    pages += [f"/check?quote={quote(words)}" for words in quotations[:3]]
    pages += [f"/check?quote={quote(quotations[0].replace(' ', ' not ', 1))}&speaker={quote(name)}"]
    pages += [f"/check?quote={quote(' '.join(common))}+never+{rare[0]}"]
    pages += [
        "/events",
        "/events?page=50",
        "/events?type=ASSAULT&by=month",
        "/events?actor=RUS",
        "/events.csv?place=FRA",
    ]
    pages += [f"/events?actor={quote(name)}", "/events?type=AID&actor=USA&since=2023"]
    pages += [f"/event/{e}" for e in column("SELECT id FROM events WHERE key % 997 = 1 LIMIT 3")]
    return [*pages, *(f"/statement/{s}" for s in statements[:5])]


def ask(host: str, page: str) -> tuple[float, int]:
    """(seconds to the first byte of the page, the status): redirects are followed, and count."""
    begun = time.perf_counter()
    connection = http.client.HTTPConnection(host, timeout=60)
    connection.request("GET", page)
    answer = connection.getresponse()
    if 300 <= answer.status < 400:
        to = str(answer.getheader("location")).partition("#")[0]
        answer.read()
        connection.request("GET", to)
        answer = connection.getresponse()
    answer.read(1)
    took = time.perf_counter() - begun
    answer.read()
    connection.close()
    return took, answer.status


def summed(times: list[float]) -> str:
    ordered = sorted(times)
    at = [ordered[min(len(ordered) - 1, int(share * len(ordered)))] for share in (0.5, 0.95)]
    return f"{len(times):,} pages: median {1000 * at[0]:.0f} ms, 95% {1000 * at[1]:.0f} ms, longest {1000 * ordered[-1]:.0f} ms"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", type=Path)
    parser.add_argument("--readers", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    pages = walk(args.record)
    command = [sys.executable, "-m", "onrecord", "serve", "--record", str(args.record), "--port", "0", "--read-only"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        host = server.stdout.readline().split("http://")[1].split("/")[0]
        try:
            alone = [(page, *ask(host, page)) for _ in range(args.rounds) for page in pages]
            print(f"one reader:  {summed([took for _, took, _ in alone])}")
            for page, took, _ in sorted(alone, key=lambda row: -row[1])[:5]:
                print(f"             {1000 * took:.0f} ms {page}")
            faults = [row for row in alone if row[2] != 200]
            together: list[float] = []

            def read(first: int) -> None:
                for page in (*pages[first:], *pages[:first])[:10]:
                    try:
                        took, status = ask(host, page)
                        together.append(took)
                        if status != 200:
                            faults.append((page, took, status))
                    except OSError:
                        faults.append((page, 0.0, 0))

            readers = [threading.Thread(target=read, args=(n % len(pages),)) for n in range(args.readers)]
            begun = time.perf_counter()
            for reader in readers:
                reader.start()
            for reader in readers:
                reader.join()
            took = time.perf_counter() - begun
            print(f"{args.readers} readers: {summed(together)}; {len(together) / took:.0f} pages a second")
            print(f"errors: {len(faults)} {faults[:3] if faults else ''}")
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
