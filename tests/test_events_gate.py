"""The gate for events: no figure on the tuned half of the made set may fall below what is written down here.

The floors lie a little under the scores of the day (`python -m training.events tests/data/events/tune.jsonl`).
"""

import json
from pathlib import Path

from training.events import hit, matched, read

from onrecord.reader import Reader

TUNE = Path(__file__).parent / "data" / "events" / "tune.jsonl"


def test_events_and_whose_they_are() -> None:
    reader = Reader()
    right = typed = have = want = homes = at_home = 0
    for row in map(json.loads, TUNE.read_text(encoding="utf8").splitlines()):
        found, _ = read(reader, row["text"], row["published"])
        have, want = have + len(found), want + len(row["events"])
        for h, w, good in matched(row["text"], found, row["events"]):
            right += good
            if h is None or w is None:
                continue
            typed += 1
            for a in (*h.actors, *h.recipients):
                for b in (*w["actors"], *w["recipients"]):
                    if hit(row["text"], a, b):
                        homes, at_home = homes + 1, at_home + (a.country == b["country"])
    assert 2 * right / (have + want) >= 0.66
    assert 2 * typed / (have + want) >= 0.84
    assert have - typed <= 0.2 * 276  # extra events; the set has 276 sentences
    assert at_home / homes >= 0.94
