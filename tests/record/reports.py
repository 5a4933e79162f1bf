"""The invented reports of tests/data/check/record.jsonl as the output contract's objects."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Row = dict[str, Any]

SURE = 0.97  # the marks are by hand; what stands "under NAME" is asserted above 0.9


def contract_rows(path: Path) -> Iterator[tuple[str, Row]]:
    """(name, contract's object) of every report in the file, as `onrecord.record.add_findings` takes it."""
    with path.open(encoding="utf8") as lines:
        for line in map(json.loads, lines):
            yield line["id"], contract_row(line)


def contract_row(line: Row) -> Row:
    """The contract's object of one report; the attribution numbered 3 is `a3`. A transcript's article says so."""
    text = line["text"]
    speakers: dict[str, Row] = {}
    attributions = [_attribution(text, a, speakers) for a in line["attributions"]]
    return {
        "contract": 1,
        "reader": {"version": "made", "model": "0" * 64},
        "article": {
            "id": hashlib.sha256(text.encode()).hexdigest(),
            "source": line["url"],
            "url": line["url"],
            "outlet": line["outlet"],
            "title": line["title"],
            "byline": None,
            "published": line["published"],
            "retrieved": line["published"] + "T18:00:00+00:00",
            "language": "en",
            "doubtful_language": False,
            "notes": [],
            "text": text,
            "dropped": 0,
            "sections": [],
            "furniture": [],
            "transcript": line["transcript"],
        },
        "speakers": list(speakers.values()),
        "attributions": attributions,
        "events": [],
    }


def _attribution(text: str, line: Row, speakers: dict[str, Row]) -> Row:
    source, cue, content, quoted, roles = (
        [_span(text, p) for p in line[k]] for k in ("source", "cue", "content", "quoted", "roles")
    )
    who = [_speaker(speakers, s, source, roles) for s in line["speakers"]]
    return {
        "id": f"a{line['number']}",
        "kind": _kind(content, quoted),
        "source": source[0] if source else None,
        "cue": cue[0] if cue else None,
        "content": content,
        "quoted": quoted,
        "speakers": who,
        "via": [],
        "addressee": None,
        "occasion": None,
        "medium": None,
        "said_on": None,
        "act": "SAY",
        "polarity": "affirmed",
        "modality": "asserted",
        "inside": None,
        "statement": f"st{line['number']}",
        "confidence": SURE,
        "speaker_confidence": SURE,
    }


def _speaker(speakers: dict[str, Row], line: Row, source: list[Row], roles: list[Row]) -> str:
    fresh = {"roles": [], "country": None, "anonymity": None, "mentions": []}
    found = speakers.setdefault(line["name"], {"id": f"s{len(speakers) + 1}", **line, **fresh})
    found["mentions"] += [s for s in source if s not in found["mentions"]]
    found["roles"] += [r for r in roles if r not in found["roles"]]
    return str(found["id"])


def _kind(content: list[Row], quoted: list[Row]) -> str:
    """Direct if every word of the content lies in a quoted span."""
    if not quoted:
        return "indirect"
    inside = {n for q in quoted for n in range(q["start"], q["end"])}
    bare = [c for p in content for n, c in enumerate(p["text"], p["start"]) if n not in inside]
    return "mixed" if any(c.isalnum() for c in bare) else "direct"


def _span(text: str, place: list[int]) -> Row:
    start, end = place
    return {"start": start, "end": end, "text": text[start:end]}
