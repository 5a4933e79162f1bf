"""A record with everything that makes an export go wrong: emoji, CRLF, quotation marks, formulas, chains, corrections."""

import json
from pathlib import Path
from typing import Any

from onrecord.record import Record, add_findings, find_article, open_record, remove_article
from onrecord.record.ids import mint
from onrecord.record.put import insert, update
from tests.record import made

TRICKY = "https://tellus.example/r/ä b?x=1&y=100%"
GONE = "https://tellus.example/gone"
WHO, AT = "Odo Brandreth", "2026-03-05T10:00:00+01:00"

# What is said, piece by piece, and whether it is given as verbatim.
SAID: tuple[tuple[tuple[str, ...], bool], ...] = (
    (('=HYPERLINK("http://example.org";"\U0001f600")',), False),
    (("“Wir\r\nwarten,”", "“nicht \U0001f469\u200d\U0001f680 lange”"), True),
    (("-5 degrees, she feared; or\u2028worse",), False),
    (("'@ease' was not the word",), False),
    (('"He said “never”, didn\'t he, …"',), True),
    (("+1 for “the ‘=port’” \u202eandback\u202c",), True),
)
CUES = "said added feared denied asked never-said".split()


def tricky(**facts: Any) -> made.Row:
    """An article whose words, names and facts are all hard to hand on."""
    row = made.row(3, quotes=0, url=TRICKY, outlet='=Tellus, "daily"', **facts)
    w = made.Writing()
    w.text = "\ufeffA headline, \U0001f4f0\r\n\r\n"
    speakers: dict[str, made.Row] = {}

    def speaker(name: str, kind: str) -> made.Row:
        fresh = {"roles": [], "country": None, "anonymity": None, "mentions": []}
        return speakers.setdefault(name, {"id": f"s{len(speakers) + 1}", "name": name, "kind": kind, **fresh})

    attributions = []
    names = [("+Ilse; Corrigan", "person"), ("the report", "document"), ("two aides", "unnamed"), ("Sovenia", "place")]
    for n, ((pieces, verbatim), cue) in enumerate(zip(SAID, CUES, strict=True), 1):
        who = speaker(*names[n % len(names)])
        source = w.add(who["name"])
        who["mentions"].append(source)
        w.add(" ")
        spoken = w.add(cue)
        content = []
        for piece in pieces:
            w.add(" \U0001f5e3 ")
            content.append(w.add(piece))
        w.add(" — as ")
        links = [speaker("state media", "organisation"), None][: n % 3]
        via = [{"speaker": link and link["id"], "span": w.add(f"@link{n}")} for link in links]
        w.add(".\r\n")
        quoted = [{"start": c["start"] + 1, "end": c["end"] - 1, "text": c["text"][1:-1]} for c in content if verbatim]
        attributions.append(
            {
                "id": f"a{n}",
                "kind": "direct" if verbatim else "indirect",
                "source": source,
                "cue": spoken,
                "content": content,
                "quoted": quoted,
                "speakers": [who["id"], speaker("Lena Vasko", "person")["id"]] if n == 2 else [who["id"]],
                "via": via,
                "addressee": None,
                "occasion": None,
                "medium": None,
                "said_on": {"value": "2026-03", "span": None} if n == 1 else None,
                "act": {"denied": "DENY", "asked": "CONSULT"}.get(cue, "SAY"),
                "polarity": "negated" if cue == "never-said" else "affirmed",
                "modality": "question" if cue == "asked" else "asserted",
                "inside": None,
                "statement": f"st{n}",
                "confidence": 0.75,
                "speaker_confidence": None,
            }
        )
    row["article"].update(text=w.text, title='-1 "title"\r\nof two lines', sections=[], furniture=[])
    return {**row, "speakers": list(speakers.values()), "attributions": attributions, "events": []}


def fill(path: Path, articles: int = 12) -> None:
    with open_record(path, write=True, create=True) as record:
        rows = [
            made.row(n, outlet="Tellus" if n % 3 else "The Gazette", url=f"https://g.example/{n}")
            for n in reversed(range(articles))
        ]
        add_findings(record, [*rows, tricky(), made.row(99, url=GONE)])
        remove_article(record, GONE, "libel")
        _identify(record)
        _join(record)
        _correct(record)


def _identify(record: Record) -> None:
    """One person in all articles."""
    with record.transaction() as db:
        db.execute("UPDATE speakers SET identity = NULL WHERE name = 'Ilse Corrigan'")
        key = insert(db, "identities", {"id": mint("per", "corrigan"), "name": "Ilse J. Corrigan", "kind": "person"})
        db.execute("UPDATE speakers SET identity = ? WHERE name = 'Ilse Corrigan'", (key,))


def _join(record: Record) -> None:
    """One statement in three articles, of which the earliest has another outlet."""
    query = "SELECT t.key FROM attributions t JOIN articles a ON a.key = t.article WHERE a.url = ? AND t.position = 3"
    keys = [record.one(query, f"https://g.example/{n}") for n in (5, 0, 2)]
    with record.transaction() as db:
        for key in keys:
            db.execute(
                "UPDATE attributions SET statement = (SELECT statement FROM attributions WHERE key = ?) WHERE key = ?",
                (keys[0], key),
            )


def _correct(record: Record) -> None:
    """Of one article the first act is corrected, the second rejected, the third no longer found, a fourth added."""
    with record.transaction() as db:
        article = find_article(record, "https://g.example/1")
        keys = db.execute(
            "SELECT key, id, act FROM attributions WHERE article = ? ORDER BY position", (article,)
        ).fetchall()
        for (key, made_id, act), kind in zip(keys, ("act", "no-statement", None, "missing"), strict=True):
            if kind is None:
                db.execute("UPDATE attributions SET superseded = reader WHERE key = ?", (key,))
                continue
            note = {
                "id": mint("cor", made_id),
                "article": article,
                "text_hash": "",
                "attribution": made_id,
                "kind": kind,
            }
            correction = insert(db, "corrections", {**note, "who": WHO, "at": AT})
            if kind == "act":
                update(
                    db,
                    "attributions",
                    key,
                    {"act": "CONCEDE", "corrected": correction, "machine": json.dumps({"act": act})},
                )
            elif kind == "missing":
                update(db, "attributions", key, {"reader": None, "corrected": correction})
            else:
                update(db, "attributions", key, {"rejected": correction})
