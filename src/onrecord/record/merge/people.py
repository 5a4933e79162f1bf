"""Who of several articles is one: the identity step, over the speakers whose names the new article touches.

What was joined stays joined until the record is merged anew: a new article adds to people, or joins two of them.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence

from onrecord.identity import Aliases, Merge, Profile, identify
from onrecord.record.ids import mint
from onrecord.record.merge.asked import Asked
from onrecord.record.merge.speakers import INDEXED, aliases_of, hashes_of, index_speaker, may_be, profile_of
from onrecord.record.put import insert

SHOWN, FEWER = (
    2,
    1,
)  # speakers that stand for an identity in a comparison: the first so many, and the last; of another name
HOLD = 100  # speakers of each part of a name that are looked at
MET = 60  # of these, those that share most of the name
COMPARED = 6  # speakers or identities that one is compared with


def join_people(db: sqlite3.Connection, article: int, asked: Asked) -> None:
    """Find who of the article's speakers is somebody of an earlier article."""
    query = (
        "SELECT key FROM speakers WHERE article = ? AND superseded IS NULL AND identity IS NULL ORDER BY position, key"
    )
    new = [p for (key,) in db.execute(query, (article,)) if (p := profile_of(db, key)) is not None]
    if not new:
        return
    aliases = aliases_of(db)
    forced, parted = asked.forced(db, "spk"), asked.parted(db, "spk")
    others: dict[int, None] = {}
    for key, profile in new:
        others.update(dict.fromkeys(_alike(db, profile, aliases)))
        for a, b in forced:
            if key in (a, b):
                others[b if key == a else a] = None
    keys = {p.key: key for key, p in new}
    profiles = [p for _, p in new]
    for key in others:
        if key not in keys.values() and (found := profile_of(db, key)) is not None:
            keys[found[1].key] = key
            profiles.append(found[1])
    names = {key: name for name, key in keys.items()}

    def named(pairs: Iterable[tuple[int, int]]) -> list[tuple[str, str]]:
        return [(names[a], names[b]) for a, b in pairs if a in names and b in names]

    if len(profiles) > len(new):
        for person in identify(profiles, aliases, forced=named(forced), parted=named(parted)):
            if len(person.members) > 1:
                _put(db, [keys[m] for m in person.members], person.merges, keys, parted)
    for key, profile in new:
        index_speaker(db, key, profile, aliases)


def leave_people(db: sqlite3.Connection, article: int) -> None:
    """The article's speakers are nobody across articles any more."""
    keys = [key for (key,) in db.execute("SELECT key FROM speakers WHERE article = ?", (article,))]
    query = "SELECT DISTINCT identity FROM speakers WHERE article = ? AND identity IS NOT NULL"
    touched = [identity for (identity,) in db.execute(query, (article,))]
    db.execute("UPDATE speakers SET identity = NULL WHERE article = ?", (article,))
    for key in keys:
        db.execute("DELETE FROM speaker_keys WHERE speaker = ?", (key,))
        db.execute("DELETE FROM identity_merges WHERE a = ?1 OR b = ?1", (key,))
    aliases = aliases_of(db)
    for identity in touched:
        left = db.execute(
            "SELECT key FROM speakers WHERE identity = ? ORDER BY key LIMIT ?", (identity, INDEXED)
        ).fetchall()
        for (key,) in left:  # somebody has to stand for it in the index
            if (found := profile_of(db, key)) is not None:
                index_speaker(db, key, found[1], aliases)
        if len(left) < 2:
            db.execute("UPDATE speakers SET identity = NULL WHERE identity = ?", (identity,))
            db.execute("UPDATE identities SET merged = NULL WHERE merged = ?", (identity,))
            db.execute("DELETE FROM identities WHERE key = ?", (identity,))
        else:
            _name(
                db,
                identity,
                db.execute("SELECT DISTINCT name, kind, country FROM speakers WHERE identity = ?", (identity,)),
            )


def remerge_person(db: sqlite3.Connection, speaker: int, asked: Asked) -> None:
    """Take apart who this speaker is one with, and join all of them again, the earliest article first."""
    members = [(speaker,)]
    (identity,) = db.execute("SELECT identity FROM speakers WHERE key = ?", (speaker,)).fetchone()
    if identity is not None:
        members = db.execute("SELECT key FROM speakers WHERE identity = ? ORDER BY key", (identity,)).fetchall()
        db.execute("UPDATE speakers SET identity = NULL WHERE identity = ?", (identity,))
        db.execute("UPDATE identities SET merged = NULL WHERE merged = ?", (identity,))
        db.execute("DELETE FROM identities WHERE key = ?", (identity,))
        db.executemany("DELETE FROM identity_merges WHERE a = ?1 OR b = ?1", members)
    query = (
        "SELECT DISTINCT a.key, a.published, a.id FROM articles a JOIN speakers s ON s.article = a.key WHERE s.key = ?"
    )
    articles = {row for (key,) in members for row in db.execute(query, (key,))}
    for key, *_ in sorted(articles, key=lambda row: (row[1] or "~", row[2])):
        join_people(db, key, asked)


def _alike(db: sqlite3.Connection, profile: Profile, aliases: Aliases | None) -> list[int]:
    """Speakers of other articles whose names may fit, each identity by a few of its own."""
    found: Counter[int] = Counter()
    query = "SELECT speaker FROM speaker_keys WHERE hash = ? ORDER BY speaker LIMIT ?"
    for one, weight in hashes_of(profile, aliases).items():
        for (key,) in db.execute(query, (one, HOLD)):
            found[key] += weight
    forms = (profile.name, *(a for a in profile.also if len(a.split()) > 1))
    wanted = aliases.key(profile.name, profile.kind) if aliases else None
    chosen: dict[int, None] = {}
    seen: set[tuple[str, int]] = set()
    for key, _ in sorted(found.items(), key=lambda item: (-item[1], item[0]))[:MET]:
        row = db.execute("SELECT identity, name, kind FROM speakers WHERE key = ?", (key,)).fetchone()
        who = ("identity", row[0]) if row[0] is not None else ("speaker", key)
        if who in seen or not (
            any(may_be(form, profile.kind, *row[1:]) for form in forms)
            or (wanted and aliases and wanted == aliases.key(*row[1:]))
        ):
            continue
        seen.add(who)
        chosen[key] = None
        if row[0] is not None:
            for order in ("", " DESC"):
                some = f"SELECT key FROM speakers WHERE identity = ? ORDER BY key{order} LIMIT ?"
                count = SHOWN if row[1] == profile.name else FEWER
                chosen.update(dict.fromkeys(other for (other,) in db.execute(some, (row[0], count))))
        if len(seen) >= COMPARED:
            break
    return list(chosen)


def _put(
    db: sqlite3.Connection,
    members: Sequence[int],
    merges: Sequence[Merge],
    keys: dict[str, int],
    parted: Sequence[tuple[int, int]],
) -> None:
    """Make one identity of these speakers, and of all who are one with them already."""
    query = (
        f"SELECT DISTINCT identity FROM speakers WHERE key IN ({','.join('?' * len(members))}) AND identity IS NOT NULL"
    )
    old = [identity for (identity,) in db.execute(query, list(members))]
    if parted:  # somebody of one identity may be told from somebody of another
        joined = _all_of(db, old, members)
        if any(a in joined and b in joined for a, b in parted):
            return
    if not old:
        target = insert(db, "identities", {"id": _mint(db, members), "name": ""})
    else:
        target = min(old, key=lambda identity: _first(db, identity)) if len(old) > 1 else old[0]
    for identity in old:
        if identity != target:
            db.execute("UPDATE speakers SET identity = ? WHERE identity = ?", (target, identity))
            db.execute("UPDATE identities SET merged = ?1 WHERE key = ?2 OR merged = ?2", (target, identity))
    db.executemany("UPDATE speakers SET identity = ? WHERE key = ?", [(target, key) for key in members])
    for m in merges:
        a, b = sorted((keys[m.a], keys[m.b]))
        row = (a, b, m.score, json.dumps(m.reasons, ensure_ascii=False))
        db.execute("INSERT OR IGNORE INTO identity_merges VALUES (?, ?, ?, ?)", row)
    # What is new, and what was known: not all of somebody who speaks in thousands of articles.
    named = [
        db.execute("SELECT name, kind, country FROM identities WHERE key = ?", (one,)).fetchone()
        for one in (target, *old)
    ]
    _name(
        db,
        target,
        named
        + [db.execute("SELECT name, kind, country FROM speakers WHERE key = ?", (m,)).fetchone() for m in members],
    )


def _all_of(db: sqlite3.Connection, identities: Sequence[int], members: Iterable[int]) -> set[int]:
    """The speakers, and all that are one with them already."""
    found = {*members}
    for identity in identities:
        found.update(key for (key,) in db.execute("SELECT key FROM speakers WHERE identity = ?", (identity,)))
    return found


def _mint(db: sqlite3.Connection, members: Sequence[int]) -> str:
    """From the earliest published."""
    query = (
        "SELECT coalesce(a.published, '~'), s.id FROM speakers s JOIN articles a ON a.key = s.article WHERE s.key = ?"
    )
    made = mint("per", min(tuple(db.execute(query, (key,)).fetchone()) for key in members)[1])
    taken = db.execute("SELECT 1 FROM identities WHERE id = ?", (made,)).fetchone()
    return mint("per", made, *sorted(members)) if taken else made


def _first(db: sqlite3.Connection, identity: int) -> tuple[str, str]:
    query = "SELECT min(coalesce(a.published, '~')) FROM speakers s JOIN articles a ON a.key = s.article WHERE s.identity = ?"
    made = db.execute("SELECT id FROM identities WHERE key = ?", (identity,)).fetchone()[0]
    return db.execute(query, (identity,)).fetchone()[0] or "~", made


def _name(db: sqlite3.Connection, identity: int, named: Iterable[tuple[str, str | None, str | None]]) -> None:
    """Its name is the fullest of `named` (name, kind, country), or the one that the user wants; kind and country are the
    first in the alphabet."""
    rows = [row for row in named if row[0]]
    aliases = aliases_of(db)
    wanted = sorted({c for n, k, _ in rows if aliases and (c := aliases.canonical(n, k)) is not None})
    name = max((n for n, _, _ in rows), key=lambda n: (len(n.split()), not n.isupper(), len(n), n))
    kind = min((k for _, k, _ in rows if k), default=None)
    country = min((c for _, _, c in rows if c), default=None)
    query = "UPDATE identities SET name = ?, kind = ?, country = ? WHERE key = ?"
    db.execute(query, (wanted[0] if wanted else name, kind, country, identity))
