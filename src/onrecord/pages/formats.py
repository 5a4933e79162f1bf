"""Rows → CSV or JSON, for every view at its own address with another suffix."""

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

from starlette.responses import Response

ROWS = 1000  # of one page of CSV or JSON


def as_rows(suffix: str, rows: Sequence[dict[str, Any]], **facts: Any) -> Response:
    """suffix: "csv", or "json", which gets the facts as well."""
    if suffix == "csv":
        return Response(_csv(rows), media_type="text/csv")
    body = json.dumps({**facts, "rows": list(rows)}, ensure_ascii=False)
    return Response(body, media_type="application/json")


def _csv(rows: Sequence[dict[str, Any]]) -> str:
    out = io.StringIO()
    if rows:
        table = csv.DictWriter(out, list(rows[0]), lineterminator="\r\n")
        table.writeheader()
        table.writerows(rows)
    return out.getvalue()
