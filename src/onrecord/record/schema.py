"""The record's tables, and how an older record becomes one of today.

The comments inside the statements stay in the file, so that `.schema` in any SQLite tool explains it.
`key` is a row's number inside this file; `id` is its lasting name, made from what the row holds.
Offsets are code points into `articles.text`, end exclusive; a list of spans is JSON: [[start, end], ...].
"""

import sqlite3

from onrecord.record import names, places, versions

APPLICATION = 0x6F6E7263  # "onrc", in the file's header: this database is a record
VERSION = 2

_TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;

CREATE TABLE readers ( -- which model read: one row for each version and model that was ever used
    key INTEGER PRIMARY KEY, version TEXT NOT NULL, model TEXT, UNIQUE (version, model));

CREATE TABLE runs ( -- each time something was put into the record; finished is null where a run was stopped
    key INTEGER PRIMARY KEY, command TEXT NOT NULL, started TEXT NOT NULL, finished TEXT,
    done INTEGER NOT NULL DEFAULT 0, unchanged INTEGER NOT NULL DEFAULT 0, skipped INTEGER NOT NULL DEFAULT 0);

CREATE TABLE reports ( -- one report, however many outlets carry it
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    merged INTEGER REFERENCES reports); -- the one that this was found to be: its id still opens it
CREATE INDEX reports_merged ON reports (merged) WHERE merged IS NOT NULL;

CREATE TABLE report_prints ( -- hashes of some runs of words of a text, to find others that hold the same
    hash INTEGER NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (hash, report)) WITHOUT ROWID;

CREATE TABLE report_merges ( -- two texts that are one report, and how much of the shorter is in the other
    a INTEGER NOT NULL REFERENCES reports, b INTEGER NOT NULL REFERENCES reports, share REAL NOT NULL,
    PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE INDEX report_merges_b ON report_merges (b);

CREATE TABLE articles (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    text_hash TEXT NOT NULL, -- SHA-256 of the text: the contract's article id
    report INTEGER NOT NULL REFERENCES reports,
    own_report INTEGER REFERENCES reports, -- the report by this text alone, where it was merged with another
    merged INTEGER, -- 1 when it was compared with what was there before; null: it waits
    address TEXT, -- where it is found again: the URL, or the file seen from the record's folder; null for a row
    version INTEGER NOT NULL, -- 1, 2, ... of the articles at this address, in the order in which they were got
    replaces INTEGER REFERENCES articles, -- the version before
    source TEXT NOT NULL, url TEXT, outlet TEXT, title TEXT, byline TEXT,
    published TEXT, retrieved TEXT, -- ISO date; ISO time
    language TEXT, doubtful_language INTEGER, dropped INTEGER NOT NULL, notes TEXT NOT NULL, -- JSON list
    characters INTEGER NOT NULL,
    transcript INTEGER NOT NULL DEFAULT 0, -- what was said itself, turn by turn, and no report of it
    contract INTEGER NOT NULL, reader INTEGER NOT NULL REFERENCES readers, run INTEGER REFERENCES runs,
    removed TEXT, removed_reason TEXT, -- when the text was taken out for good, and why
    layout TEXT, -- JSON: headings and furniture that the page's own markup shows, for reading again
    more TEXT, -- JSON: fields that this version has no column for
    text TEXT);
CREATE INDEX articles_text_hash ON articles (text_hash);
CREATE INDEX articles_address ON articles (address, version);
CREATE INDEX articles_report ON articles (report);
CREATE INDEX articles_own_report ON articles (own_report) WHERE own_report IS NOT NULL;
CREATE INDEX articles_waiting ON articles (published, id) WHERE merged IS NULL;
CREATE INDEX articles_published ON articles (published);
CREATE INDEX articles_outlet ON articles (outlet);
CREATE INDEX articles_replaces ON articles (replaces) WHERE replaces IS NOT NULL;

CREATE TABLE pages ( -- the page as it was got; zlib-compressed
    article INTEGER PRIMARY KEY REFERENCES articles, hash TEXT NOT NULL, -- SHA-256 of the page's bytes
    size INTEGER NOT NULL, bytes BLOB NOT NULL);

CREATE TABLE sections (
    article INTEGER NOT NULL REFERENCES articles, position INTEGER NOT NULL,
    title TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    PRIMARY KEY (article, position)) WITHOUT ROWID;

CREATE TABLE furniture (
    article INTEGER NOT NULL REFERENCES articles, position INTEGER NOT NULL,
    kind TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    PRIMARY KEY (article, position)) WITHOUT ROWID;

CREATE TABLE identities ( -- one who speaks in several articles
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, kind TEXT, country TEXT,
    merged INTEGER REFERENCES identities); -- the one that this was found to be: its id still opens it
CREATE INDEX identities_name ON identities (name);
CREATE INDEX identities_merged ON identities (merged) WHERE merged IS NOT NULL;

CREATE TABLE aliases ( -- names that a person says stand for one; kind '': of any kind
    name TEXT NOT NULL, kind TEXT NOT NULL, canonical TEXT NOT NULL, PRIMARY KEY (name, kind)) WITHOUT ROWID;

CREATE TABLE speakers ( -- one who speaks, in one article
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles, position INTEGER NOT NULL,
    identity INTEGER REFERENCES identities,
    name TEXT NOT NULL, kind TEXT, country TEXT,
    anonymity TEXT, anonymity_start INTEGER, anonymity_end INTEGER,
    superseded INTEGER REFERENCES readers, -- the reader that no longer finds this one
    more TEXT);
CREATE INDEX speakers_article ON speakers (article, position);
CREATE INDEX speakers_identity ON speakers (identity);
CREATE INDEX speakers_name ON speakers (name);

CREATE TABLE speaker_keys ( -- hashes of parts of a name, to find those whose names may fit
    hash INTEGER NOT NULL, speaker INTEGER NOT NULL REFERENCES speakers, PRIMARY KEY (hash, speaker)) WITHOUT ROWID;
CREATE INDEX speaker_keys_speaker ON speaker_keys (speaker);

CREATE TABLE identity_merges ( -- two speakers taken for one, and why; 99: a person said so
    a INTEGER NOT NULL REFERENCES speakers, b INTEGER NOT NULL REFERENCES speakers,
    score REAL NOT NULL, reasons TEXT NOT NULL, -- JSON list
    PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE INDEX identity_merges_b ON identity_merges (b);

CREATE TABLE mentions ( -- where an article names a speaker, or gives a role
    speaker INTEGER NOT NULL REFERENCES speakers, part TEXT NOT NULL CHECK (part IN ('mention', 'role')),
    position INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (speaker, part, position)) WITHOUT ROWID;

CREATE TABLE statements ( -- what was said, once, however many attributions report it
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    merged INTEGER REFERENCES statements); -- the one that this was found to be: its id still opens it
CREATE INDEX statements_merged ON statements (merged) WHERE merged IS NOT NULL;

CREATE TABLE attributions ( -- the reading that holds now: the machine's, or a person's in its place
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles, position INTEGER NOT NULL,
    statement INTEGER NOT NULL REFERENCES statements,
    own_statement INTEGER REFERENCES statements, -- the statement by this article alone, where it was merged
    kind TEXT NOT NULL,
    source TEXT, source_start INTEGER, source_end INTEGER,
    cue TEXT, cue_start INTEGER, cue_end INTEGER,
    content TEXT NOT NULL, -- its pieces, joined by " … "
    content_spans TEXT NOT NULL, quoted_spans TEXT NOT NULL,
    start INTEGER NOT NULL, -- of the first piece of the content
    addressee TEXT, addressee_start INTEGER, addressee_end INTEGER, addressee_speaker INTEGER REFERENCES speakers,
    occasion TEXT, occasion_start INTEGER, occasion_end INTEGER,
    medium TEXT,
    said_on TEXT, said_on_text TEXT, said_on_start INTEGER, said_on_end INTEGER, -- the date, and its words
    day TEXT, -- said_on, else when the article was published: what a search by date goes by
    act TEXT, polarity TEXT, modality TEXT,
    inside INTEGER REFERENCES attributions, -- the one whose content this one lies in
    confidence REAL NOT NULL, speaker_confidence REAL,
    local_statement TEXT NOT NULL, -- attributions of one article that share it repeat the same words
    reader INTEGER REFERENCES readers, -- the reader that last found it; null for one that a person added
    superseded INTEGER REFERENCES readers, -- the reader that no longer finds it
    corrected INTEGER REFERENCES corrections, -- the last correction that shaped this row
    rejected INTEGER REFERENCES corrections, -- the correction that says it is no statement
    machine TEXT, -- JSON: what the machine read, where a person corrected it
    more TEXT);
CREATE INDEX attributions_article ON attributions (article, position);
CREATE INDEX attributions_day ON attributions (day) WHERE superseded IS NULL AND rejected IS NULL;
CREATE INDEX attributions_facts ON attributions (act, kind, day, confidence)
    WHERE superseded IS NULL AND rejected IS NULL;
CREATE INDEX attributions_statement ON attributions (statement);
CREATE INDEX attributions_own_statement ON attributions (own_statement) WHERE own_statement IS NOT NULL;
CREATE INDEX attributions_inside ON attributions (inside) WHERE inside IS NOT NULL;
CREATE INDEX attributions_addressee ON attributions (addressee_speaker) WHERE addressee_speaker IS NOT NULL;

CREATE TABLE attribution_speakers (
    attribution INTEGER NOT NULL REFERENCES attributions, position INTEGER NOT NULL,
    speaker INTEGER NOT NULL REFERENCES speakers,
    PRIMARY KEY (attribution, position)) WITHOUT ROWID;
CREATE INDEX attribution_speakers_speaker ON attribution_speakers (speaker);

CREATE TABLE statement_keys ( -- hashes of two words of a quotation and its speaker, to find the same words again
    hash INTEGER NOT NULL, day INTEGER NOT NULL, -- days since the year 1; 0: unknown
    attribution INTEGER NOT NULL, PRIMARY KEY (hash, day, attribution)) WITHOUT ROWID;

CREATE TABLE statement_merges ( -- two attributions of one statement, and why; below 0: what keeps them apart
    a INTEGER NOT NULL REFERENCES attributions, b INTEGER NOT NULL REFERENCES attributions,
    score REAL NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE INDEX statement_merges_b ON statement_merges (b);

CREATE TABLE via ( -- who passed the words on, nearest to the speaker first
    attribution INTEGER NOT NULL REFERENCES attributions, position INTEGER NOT NULL,
    speaker INTEGER REFERENCES speakers, text TEXT, start INTEGER, end INTEGER,
    PRIMARY KEY (attribution, position)) WITHOUT ROWID;
CREATE INDEX via_speaker ON via (speaker);

CREATE TABLE happenings ( -- one event, however many articles tell of it
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);

CREATE TABLE events (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles, position INTEGER NOT NULL,
    type TEXT, mode TEXT, "trigger" TEXT NOT NULL, trigger_start INTEGER NOT NULL, trigger_end INTEGER NOT NULL,
    place TEXT, place_name TEXT, place_start INTEGER, place_end INTEGER, country TEXT, lat REAL, lon REAL,
    date TEXT, date_text TEXT, date_start INTEGER, date_end INTEGER,
    status TEXT, quad TEXT, cameo TEXT, dead INTEGER, injured INTEGER, arrested INTEGER,
    attribution INTEGER REFERENCES attributions, -- known only from these words
    performed_by INTEGER REFERENCES attributions, -- these words are themselves the event
    confidence REAL,
    day TEXT, -- the date, else when the article was published
    happening INTEGER REFERENCES happenings, -- shared by all reports of one event
    alone INTEGER, -- 1 when a person set it apart from the others
    reader INTEGER REFERENCES readers, superseded INTEGER REFERENCES readers, more TEXT);
CREATE INDEX events_day ON events (type, day);
CREATE INDEX events_happening ON events (happening) WHERE happening IS NOT NULL;
CREATE INDEX events_article ON events (article, position);
CREATE INDEX events_attribution ON events (attribution) WHERE attribution IS NOT NULL;
CREATE INDEX events_performed_by ON events (performed_by) WHERE performed_by IS NOT NULL;

CREATE TABLE event_actors (
    event INTEGER NOT NULL REFERENCES events, part TEXT NOT NULL CHECK (part IN ('actor', 'recipient')),
    position INTEGER NOT NULL, text TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    speaker INTEGER REFERENCES speakers, country TEXT, sector TEXT,
    PRIMARY KEY (event, part, position)) WITHOUT ROWID;
CREATE INDEX event_actors_speaker ON event_actors (speaker);

CREATE TABLE corrections ( -- what persons corrected; rows are only ever added
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles, text_hash TEXT NOT NULL,
    attribution TEXT, -- the lasting id of what it is about: an attribution; for a merge also a speaker
    kind TEXT NOT NULL CHECK (kind IN
        ('speaker', 'boundaries', 'no-statement', 'missing', 'kind', 'act', 'merge', 'right', 'undo')),
    start INTEGER, end INTEGER, exact TEXT, prefix TEXT, suffix TEXT, -- the words, and 60 characters either side
    machine TEXT, corrected TEXT, -- JSON: the reading before and after; of a merge which pairs, and whether they are one
    note TEXT, who TEXT NOT NULL, at TEXT NOT NULL,
    undoes INTEGER REFERENCES corrections, -- the correction that this one takes back
    origin INTEGER REFERENCES corrections); -- the same correction in another text, from where it was carried over
CREATE INDEX corrections_article ON corrections (article);
CREATE INDEX corrections_attribution ON corrections (attribution);
CREATE INDEX corrections_merge ON corrections (key) WHERE kind = 'merge';
CREATE INDEX corrections_undoes ON corrections (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX corrections_origin ON corrections (origin) WHERE origin IS NOT NULL;
"""

# A correction is changed only when its article's text is taken out for good, and its words with it.
_APPEND_ONLY = """
CREATE TRIGGER corrections_stay BEFORE DELETE ON corrections
BEGIN SELECT RAISE(ABORT, 'corrections are only ever added'); END;
CREATE TRIGGER corrections_as_made BEFORE UPDATE ON corrections
WHEN (SELECT removed FROM articles WHERE key = old.article) IS NULL
BEGIN SELECT RAISE(ABORT, 'corrections are only ever added'); END;
"""

_WORDS = """
CREATE VIEW words_shown AS -- what the index of words is made from
SELECT key, content FROM attributions WHERE superseded IS NULL AND rejected IS NULL;

CREATE VIRTUAL TABLE words USING fts5 (
    content, content='words_shown', content_rowid='key', tokenize="unicode61 remove_diacritics 2");

CREATE VIRTUAL TABLE words_counts USING fts5vocab (words, row); -- in how many attributions a word stands

CREATE TRIGGER words_added AFTER INSERT ON attributions
WHEN new.superseded IS NULL AND new.rejected IS NULL
BEGIN INSERT INTO words (rowid, content) VALUES (new.key, new.content); END;

CREATE TRIGGER words_removed AFTER DELETE ON attributions
WHEN old.superseded IS NULL AND old.rejected IS NULL
BEGIN INSERT INTO words (words, rowid, content) VALUES ('delete', old.key, old.content); END;

CREATE TRIGGER words_changed AFTER UPDATE OF content, superseded, rejected ON attributions
BEGIN
    INSERT INTO words (words, rowid, content) SELECT 'delete', old.key, old.content
    WHERE old.superseded IS NULL AND old.rejected IS NULL;
    INSERT INTO words (rowid, content) SELECT new.key, new.content
    WHERE new.superseded IS NULL AND new.rejected IS NULL;
END;
"""

_VIEWS = f"""
DROP VIEW IF EXISTS said;
DROP VIEW IF EXISTS articles_now;
DROP VIEW IF EXISTS changed;
DROP VIEW IF EXISTS carried;
DROP VIEW IF EXISTS voices;
DROP VIEW IF EXISTS gaps;

CREATE VIEW said AS -- one row for each attribution that holds now, and that no newer version repeats
SELECT t.id,
    (SELECT group_concat(name, '; ') FROM (
        SELECT coalesce(i.name, s.name) AS name FROM attribution_speakers x JOIN speakers s ON s.key = x.speaker
        LEFT JOIN identities i ON i.key = s.identity WHERE x.attribution = t.key ORDER BY x.position)) AS speakers,
    t.source, t.cue, t.content, t.kind, t.act, t.polarity, t.modality,
    (SELECT group_concat(name, ' < ') FROM (
        SELECT coalesce(s.name, v.text) AS name FROM via v LEFT JOIN speakers s ON s.key = v.speaker
        WHERE v.attribution = t.key ORDER BY v.position)) AS via,
    t.addressee, t.occasion, t.medium, t.said_on, a.published, a.outlet, a.title, a.url, a.source AS got_from,
    t.confidence, t.speaker_confidence, t.corrected IS NOT NULL AS corrected, st.id AS statement,
    a.id AS article, a.version, t.start
FROM attributions t JOIN articles a ON a.key = t.article JOIN statements st ON st.key = t.statement
WHERE t.superseded IS NULL AND t.rejected IS NULL AND t.newer IS NULL;

CREATE VIEW articles_now AS -- the newest version at each address, without what was removed
SELECT a.id, a.outlet, a.title, a.byline, a.published, a.url, a.source, a.retrieved, a.language, a.version,
    a.characters, r.id AS report, d.version AS reader, d.model,
    (SELECT count(*) FROM attributions t WHERE t.article = a.key AND t.superseded IS NULL AND t.rejected IS NULL)
        AS attributions
FROM articles a JOIN reports r ON r.key = a.report JOIN readers d ON d.key = a.reader
WHERE a.removed IS NULL AND a.key = {versions.NEWEST};

CREATE VIEW changed AS -- addresses whose text changed: every version, oldest first
SELECT a.address, a.version, a.id, b.id AS replaces, a.title, a.published, a.retrieved, a.characters, a.removed
FROM articles a LEFT JOIN articles b ON b.key = a.replaces
WHERE a.address IN (SELECT address FROM articles WHERE version > 1) ORDER BY a.address, a.version;

CREATE VIEW carried AS -- reports that several articles carry
SELECT r.id AS report, count(*) AS articles, count(DISTINCT a.outlet) AS outlets, min(a.published) AS first_published
FROM reports r JOIN articles a ON a.report = r.key GROUP BY r.key HAVING count(*) > 1;

CREATE VIEW voices AS -- who speaks, under one name, and how often
SELECT coalesce(i.name, s.name) AS name, coalesce(i.kind, s.kind) AS kind,
    count(*) AS attributions, count(DISTINCT s.article) AS articles
FROM attribution_speakers x JOIN attributions t ON t.key = x.attribution JOIN speakers s ON s.key = x.speaker
LEFT JOIN identities i ON i.key = s.identity
WHERE t.superseded IS NULL AND t.rejected IS NULL AND t.newer IS NULL
GROUP BY coalesce('i' || s.identity, s.name || '/' || coalesce(s.kind, ''));

CREATE VIEW gaps AS -- what was taken out for good
SELECT id, outlet, published, url, source, text_hash, characters, removed, removed_reason AS reason
FROM articles WHERE removed IS NOT NULL;
"""

_INDEXES = """
CREATE INDEX articles_removed ON articles (removed) WHERE removed IS NOT NULL;
CREATE INDEX attributions_gone ON attributions (article)
    WHERE superseded IS NOT NULL OR rejected IS NOT NULL OR newer IS NOT NULL;
CREATE INDEX attributions_corrected ON attributions (corrected) WHERE corrected IS NOT NULL;
CREATE INDEX events_shown ON events ( -- all that events are asked for by, the newest first
    day, type, status, happening, confidence, attribution, country, place_name, place, newer)
    WHERE superseded IS NULL;
CREATE INDEX event_actors_country ON event_actors (country, part);
"""

# How a record of version n becomes one of n + 1, in one transaction; the first makes it out of nothing.
_STEPS: tuple[str, ...] = (
    _TABLES + _APPEND_ONLY + _WORDS,
    versions.STEP + places.STEP + names.STEP + _INDEXES + _VIEWS,
)


def migrate(db: sqlite3.Connection) -> None:
    """Bring `db` from its version (0: an empty file) to VERSION. The caller holds the transaction."""
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version == VERSION:
        return
    for step in _STEPS[version:]:
        for statement in _split(step):
            db.execute(statement)
    versions.find_all_repeats(db)
    db.execute(f"PRAGMA application_id = {APPLICATION}")
    db.execute(f"PRAGMA user_version = {VERSION}")


def _split(script: str) -> list[str]:
    """Single statements: `executescript` would commit the caller's transaction."""
    statements, begun = [], ""
    for line in script.splitlines(keepends=True):
        begun += line
        if sqlite3.complete_statement(begun):
            statements.append(begun.strip())
            begun = ""
    return [statement for statement in statements if statement]
