"""The user's own list of names that stand for one: a CSV file with the columns name, canonical."""

import csv
from pathlib import Path

from onrecord.errors import OnrecordError
from onrecord.reader.folding import folded


def read_aliases(path: Path) -> dict[str, str]:
    """name → canonical name, both folded. Raises OnrecordError with the line that is wrong."""
    out: dict[str, str] = {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = csv.DictReader(stream)
            if not rows.fieldnames or not {"name", "canonical"} <= set(rows.fieldnames):
                raise OnrecordError(f"{path} has no columns `name` and `canonical` in its first line: add them")
            for row in rows:
                name, canonical = (row["name"] or "").strip(), (row["canonical"] or "").strip()
                if not name or not canonical:
                    raise OnrecordError(f"{path}, line {rows.line_num}: a name is missing; fill in both columns")
                before = out.get(folded(name))
                if before is not None and before != folded(canonical):
                    raise OnrecordError(f"{path}, line {rows.line_num}: {name} stands for two names; keep one of them")
                out[folded(name)] = folded(canonical)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise OnrecordError(f"{path} cannot be read as CSV in UTF-8 ({error}): check the file") from error
    return out | {c: c for c in out.values() if c not in out}
