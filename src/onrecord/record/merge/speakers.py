"""Speakers of the record as the identity step takes them, and the index in which they are found by their names."""

import json
import sqlite3
from functools import lru_cache

from onrecord.articles import Span
from onrecord.identity import Aliases, Profile
from onrecord.identity.blocks import skeleton
from onrecord.identity.bodies import body_alike, body_name
from onrecord.identity.gather import sentences_round
from onrecord.identity.likeness import alike
from onrecord.identity.names import bare, person_name
from onrecord.record.merge.sketch import hashed

NAMELESS = frozenset(("group", "unnamed", "document"))
LOOKED_AT = 6  # mentions of a speaker whose sentences are compared
TURN = 600  # characters of a turn in a transcript that are compared
LABEL = 80  # characters before it in which its name stands
INDEXED = 4  # speakers of one identity and name in the index


def index_speakers(db: sqlite3.Connection, article: int) -> None:
    """Put an article's speakers into the index, and compare them with none."""
    aliases = aliases_of(db)
    for (key,) in db.execute(
        "SELECT key FROM speakers WHERE article = ? AND superseded IS NULL", (article,)
    ).fetchall():
        if (found := profile_of(db, key)) is not None:
            index_speaker(db, key, found[1], aliases)


def aliases_of(db: sqlite3.Connection) -> Aliases | None:
    """The list of names that the user gave; None if there is none."""
    rows = db.execute("SELECT name, kind, canonical FROM aliases ORDER BY name, kind").fetchall()
    return Aliases({(name, kind or None): canonical for name, kind, canonical in rows}) if rows else None


def profile_of(db: sqlite3.Connection, key: int) -> tuple[int, Profile] | None:
    """(key, the speaker as the identity step takes it); None for one that is never joined."""
    row = db.execute(
        "SELECT s.id, s.name, s.kind, s.country, s.article, a.text, a.outlet, a.published, a.id, a.transcript FROM speakers s "
        "JOIN articles a ON a.key = s.article WHERE s.key = ?",
        (key,),
    ).fetchone()
    made, name, kind, country, article, text, outlet, published, article_id, transcript = row
    if kind in NAMELESS or text is None:
        return None
    places = db.execute(
        "SELECT part, start, end, text FROM mentions WHERE speaker = ? ORDER BY part, position", (key,)
    ).fetchall()
    others = db.execute(
        "SELECT name FROM speakers WHERE article = ? AND key <> ? AND kind = 'person' AND superseded IS NULL "
        "ORDER BY position, key",
        (article, key),
    ).fetchall()
    mentioned = [Span(start, end) for part, start, end, _ in places if part == "mention"]
    looked_at = [Span(start, end) for part, start, end, _ in places if part == "role"] + mentioned[:LOOKED_AT]
    if transcript:
        looked_at = _with_turns(db, key, looked_at)
    return key, Profile(
        key=made,
        article=article_id,
        name=name,
        kind=kind,
        roles=tuple(dict.fromkeys(words for part, _, _, words in places if part == "role")),
        country=country,
        also=tuple(w for w in dict.fromkeys(words for part, _, _, words in places if part == "mention") if w != name),
        with_=tuple(other for (other,) in others),
        text=sentences_round(text, looked_at),
        outlet=outlet,
        published=published,
    )


def _with_turns(db: sqlite3.Connection, speaker: int, spans: list[Span]) -> list[Span]:
    """In a transcript a speaker is known by what stands behind the name: the beginnings of the first turns."""
    query = (
        "SELECT t.start, t.content_spans FROM attribution_speakers x JOIN attributions t ON t.key = x.attribution "
        "WHERE x.speaker = ? AND t.cue = ':' AND t.superseded IS NULL ORDER BY t.start LIMIT ?"
    )
    turns = [
        Span(start, min(json.loads(pieces)[-1][1], start + TURN))
        for start, pieces in db.execute(query, (speaker, LOOKED_AT))
    ]
    return [*turns, *(s for s in spans if not any(0 < t.start - s.start < LABEL for t in turns))]


def index_speaker(db: sqlite3.Connection, key: int, profile: Profile, aliases: Aliases | None) -> None:
    """Put a speaker into the index, unless enough others of its identity and name are there."""
    (identity,) = db.execute("SELECT identity FROM speakers WHERE key = ?", (key,)).fetchone()
    if identity is not None:
        query = (
            "SELECT count(*) FROM (SELECT 1 FROM speakers s WHERE s.identity = ? AND s.name = ? AND s.key <> ? AND EXISTS "
            "(SELECT 1 FROM speaker_keys WHERE speaker = s.key) LIMIT ?)"
        )
        if db.execute(query, (identity, profile.name, key, INDEXED)).fetchone()[0] >= INDEXED:
            return
    rows = [(one, key) for one in sorted(hashes_of(profile, aliases))]
    db.executemany("INSERT OR IGNORE INTO speaker_keys VALUES (?, ?)", rows)


def hashes_of(profile: Profile, aliases: Aliases | None) -> dict[int, int]:
    """What a name is found by → how much it tells."""
    keys: dict[str, int] = {}
    if profile.kind == "person" or (profile.kind is None and not bare(profile.name)):
        for form in (profile.name, *profile.also):
            name = person_name(form)
            if len(name.words) > 1 or form == profile.name:
                keys |= {f"name {skeleton(w)}": 2 for w in {*name.words, *name.glued} if len(w) > 1}
        keys["whole " + " ".join(sorted(person_name(profile.name).plain))] = 5
    else:
        for form in (profile.name, *(a for a in profile.also if any(c.isupper() for c in a))):
            body = body_name(form)
            if body.kept:
                ends = {body.kept[0], body.kept[-1], *(m for m in body.meant if len(m) > 3)}
                keys |= {f"body {w}": 2 for w in ends}
                keys[f"initials {body.kept[0] if len(body.kept) == 1 else body.initials}"] = 2
                keys["whole " + " ".join(sorted(body.kept))] = 5
    stands_for = aliases.key(profile.name, profile.kind) if aliases else None
    if stands_for is not None:
        keys[f"alias {stands_for[0]}"] = 9
    return {hashed(key): weight for key, weight in keys.items()}


@lru_cache(maxsize=200_000)
def may_be(one: str, kind: str | None, other: str, other_kind: str | None) -> bool:
    """Can two names be one's, as far as the names alone tell?"""
    if one == other:
        return True
    if "person" in (kind, other_kind):
        return (
            kind in ("person", None)
            and other_kind in ("person", None)
            and alike(person_name(one), person_name(other)) != "no"
        )
    return body_alike(body_name(one), body_name(other)) != "no" or alike(person_name(one), person_name(other)) != "no"
