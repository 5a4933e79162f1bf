"""The output contract's dicts → columns of the record's tables. Nothing here touches a database.

Links (to speakers, to other attributions) are set by put.py, which knows the keys.
"""

import json
import re
from typing import Any

Row = dict[str, Any]  # an object of the contract
Columns = dict[str, Any]

JOINT = " … "  # between the pieces of a content

_SURROGATE = re.compile("[\ud800-\udfff]")
_ARTICLE = set(
    "id source url outlet title byline published retrieved language doubtful_language notes text dropped "
    "sections furniture transcript".split()
)
_SPEAKER = set("id name kind roles country anonymity mentions".split())
_ATTRIBUTION = set(
    "id kind source cue content quoted speakers via addressee occasion medium said_on act polarity modality inside "
    "statement confidence speaker_confidence".split()
)
_EVENT = set(
    "id type mode trigger actors recipients place date status quad cameo toll attribution performed_by "
    "confidence".split()
)


def storable(row: Row) -> Row:
    """`row` with half characters as U+FFFD, since no file can hold them; offsets stay what they are."""
    try:
        json.dumps(row, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return dict(whole(row))
    return row


def whole(value: Any) -> Any:
    """The same for a part of it."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {key: whole(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [whole(inner) for inner in value]
    return value


def article_columns(article: Row) -> Columns:
    """Of `articles`, without what the record itself adds."""
    plain = ("source", "url", "outlet", "title", "byline", "published", "retrieved", "language", "dropped")
    return {
        **{name: article[name] for name in plain},
        "doubtful_language": int(bool(article.get("doubtful_language"))),
        "transcript": int(bool(article.get("transcript"))),
        "notes": compact(article.get("notes") or []),
        "characters": len(article["text"]),
        "more": _more(article, _ARTICLE),
        "text": article["text"],
    }


def speaker_columns(speaker: Row) -> Columns:
    return {
        "name": speaker["name"],
        "kind": speaker["kind"],
        "country": speaker["country"],
        **_span("anonymity", speaker["anonymity"]),
        "more": _more(speaker, _SPEAKER),
    }


def attribution_columns(a: Row) -> Columns:
    content = a["content"]
    said_on = a["said_on"]
    plain = ("kind", "medium", "act", "polarity", "modality", "confidence", "speaker_confidence")
    return {
        **{name: a[name] for name in plain},
        **_span("source", a["source"]),
        **_span("cue", a["cue"]),
        "content": JOINT.join(piece["text"] for piece in content),
        "content_spans": spans(content),
        "quoted_spans": spans(a["quoted"]),
        "start": content[0]["start"] if content else 0,
        **_span("addressee", a["addressee"] and a["addressee"]["span"]),
        **_span("occasion", a["occasion"]),
        **_span("said_on", said_on and said_on["span"], "said_on_text"),
        "said_on": said_on and said_on["value"],
        "local_statement": a["statement"],
        "more": _more(a, _ATTRIBUTION),
    }


def event_columns(e: Row) -> Columns:
    place, date, toll = e["place"] or {}, e["date"] or {}, e["toll"] or {}
    return {
        **{name: e[name] for name in ("type", "mode", "status", "quad", "cameo", "confidence")},
        **_span("trigger", e["trigger"]),
        **_span("place", place.get("span")),
        "place_name": place.get("name"),
        **{name: place.get(name) for name in ("country", "lat", "lon")},
        **_span("date", date.get("span"), "date_text"),
        "date": date.get("value"),
        **{name: toll.get(name) for name in ("dead", "injured", "arrested")},
        "more": _more(e, _EVENT),
    }


def spans(pieces: list[Row]) -> str:
    """ "[[0, 11], [64, 73]]" """
    return compact([[piece["start"], piece["end"]] for piece in pieces])


def compact(value: Any) -> str:
    """JSON as the record keeps it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _span(name: str, span: Row | None, words: str | None = None) -> Columns:
    """name, name_start, name_end; `words`: the column for the text where it is not `name`."""
    span = span or {}
    return {words or name: span.get("text"), f"{name}_start": span.get("start"), f"{name}_end": span.get("end")}


def _more(row: Row, known: set[str]) -> str | None:
    more = {name: value for name, value in row.items() if name not in known}
    return compact(more) if more else None
