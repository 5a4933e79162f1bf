"""Who goes by a name, or by a part of it: each name that any article gives a speaker is looked at once."""

STEP = """
CREATE TABLE names ( -- of speakers, each once: to find those whose name holds some letters
    name TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT INTO names SELECT DISTINCT name FROM speakers;

CREATE TRIGGER names_added AFTER INSERT ON speakers
BEGIN INSERT OR IGNORE INTO names VALUES (new.name); END;

CREATE TRIGGER names_removed AFTER DELETE ON speakers
BEGIN DELETE FROM names WHERE name = old.name AND NOT EXISTS (SELECT 1 FROM speakers WHERE name = old.name); END;

CREATE TRIGGER names_changed AFTER UPDATE OF name ON speakers WHEN new.name != old.name
BEGIN
    DELETE FROM names WHERE name = old.name AND NOT EXISTS (SELECT 1 FROM speakers WHERE name = old.name);
    INSERT OR IGNORE INTO names VALUES (new.name);
END;
"""

# Queries with a ? for each pattern of LIKE.
_OWN = r"""SELECT s.key FROM (SELECT name FROM names WHERE name LIKE ? ESCAPE '\') n
CROSS JOIN speakers s ON s.name = n.name"""
NAMED = rf"""{_OWN}
UNION SELECT key FROM speakers WHERE identity IN (SELECT key FROM identities WHERE name LIKE ? ESCAPE '\')"""
SPOKEN = f"SELECT x.attribution AS key FROM ({NAMED}) s CROSS JOIN attribution_speakers x ON x.speaker = s.key"
CARRIED = rf"""SELECT v.attribution AS key FROM ({_OWN}) s CROSS JOIN via v ON v.speaker = s.key
UNION ALL SELECT attribution FROM via WHERE speaker IS NULL AND text LIKE ? ESCAPE '\'"""
