"""How often each value occurs among the hits of a search."""

from onrecord.record.plan import Plan
from onrecord.record.store import Record

SHOWN = 10  # values of each field

_FIELDS = {
    "outlet": "SELECT a.outlet AS v, sum(n) FROM (SELECT t.article AS key, count(*) AS n FROM temp.found f "
    "CROSS JOIN attributions t ON t.key = f.key GROUP BY 1) c CROSS JOIN articles a ON a.key = c.key",
    "kind": "SELECT t.kind AS v, count(*) FROM temp.found f CROSS JOIN attributions t ON t.key = f.key",
    "act": "SELECT t.act AS v, count(*) FROM temp.found f CROSS JOIN attributions t ON t.key = f.key",
    "year": "SELECT substr(t.day, 1, 4) AS v, count(*) FROM temp.found f CROSS JOIN attributions t ON t.key = f.key",
    "speaker": "SELECT coalesce(i.name, s.name) AS v, count(*) FROM temp.found f "
    "CROSS JOIN attribution_speakers x ON x.attribution = f.key CROSS JOIN speakers s ON s.key = x.speaker "
    "LEFT JOIN identities i ON i.key = s.identity",
    "via": "SELECT coalesce(s.name, x.text) AS v, count(DISTINCT f.key) FROM temp.found f "
    "CROSS JOIN via x ON x.attribution = f.key LEFT JOIN speakers s ON s.key = x.speaker",
    "reading": "SELECT CASE WHEN t.corrected IS NULL THEN 'machine' ELSE 'corrected' END AS v, count(*) "
    "FROM temp.found f CROSS JOIN attributions t ON t.key = f.key",
    "confidence": "SELECT CASE WHEN t.confidence >= 0.95 THEN 0.95 WHEN t.confidence >= 0.8 THEN 0.8 "
    "WHEN t.confidence >= 0.5 THEN 0.5 END AS v, count(*) FROM temp.found f CROSS JOIN attributions t ON t.key = f.key",
}


def facets_of(record: Record, plan: Plan) -> tuple[dict[str, list[tuple[str, int]]], int]:
    """(for each field its commonest values with their counts, of how many hits: all, or of very many the newest).
    confidence: "0.8" for all from 0.8 on, the highest first."""
    query, values = plan.by_date()
    db = record.db
    db.execute("CREATE TEMP TABLE IF NOT EXISTS found (key INTEGER PRIMARY KEY)")
    db.execute("DELETE FROM temp.found")
    db.execute(f"INSERT INTO temp.found {query}", values)
    counts = {
        name: [
            (str(value), int(n))
            for value, n in db.execute(f"{fields} GROUP BY v HAVING v IS NOT NULL ORDER BY 2 DESC, 1 LIMIT {SHOWN}")
        ]
        for name, fields in _FIELDS.items()
    }
    counts["confidence"] = _added_up(counts["confidence"])
    return counts, int(record.one("SELECT count(*) FROM temp.found"))


def _added_up(counts: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """How many there are at least so sure."""
    ordered = sorted(counts, key=lambda level: -float(level[0]))
    return [(level, sum(n for _, n in ordered[: place + 1])) for place, (level, _) in enumerate(ordered)]
