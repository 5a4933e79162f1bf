"""An attribution as one flat row: the columns of CSV, JSON Lines and Parquet, which are the same."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from onrecord.exports.rows import Row, Said, called
from onrecord.record.columns import JOINT

# names: short texts, None for what is not known; texts: words of the article; spans: [start, end]; json: an object
Kind = Literal["text", "int", "float", "bool", "names", "texts", "spans", "json"]


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    kind: Kind
    value: Callable[[Said], Any]


def flat(said: Said) -> Row:
    return {column.name: column.value(said) for column in COLUMNS}


def _plain(kind: Kind, *names: str) -> tuple[Column, ...]:
    """Fields of the attribution, as they are."""

    def field(name: str) -> Callable[[Said], Any]:
        return lambda s: s.attribution[name]

    return tuple(Column(name, kind, field(name)) for name in names)


def _facts(kind: Kind, *names: str) -> tuple[Column, ...]:
    """Facts of the article, as they are."""

    def fact(name: str) -> Callable[[Said], Any]:
        return lambda s: s.article[name]

    return tuple(Column(name, kind, fact(name)) for name in names)


def _each(name: str, value: Callable[[Row], str | None]) -> Column:
    """Of each speaker."""
    return Column(name, "names", lambda s: [value(person) for person in s.speakers])


def _places(name: str, span: Callable[[Said], Row | None], words: str | None = None) -> tuple[Column, ...]:
    """The words of a span, where it begins and where it ends. words: the column's name where it is another."""

    def part(key: str) -> Callable[[Said], Any]:
        return lambda s: (span(s) or {}).get(key)

    ends = (Column(f"{name}_start", "int", part("start")), Column(f"{name}_end", "int", part("end")))
    return (Column(words or name, "text", part("text")), *ends)


def _spanned(name: str) -> tuple[Column, ...]:
    return _places(name, lambda s: s.attribution[name])


def _pieces(name: str, words: str) -> tuple[Column, ...]:
    """The words of each piece, and where they stand."""
    return (
        Column(words, "texts", lambda s: [piece["text"] for piece in s.attribution[name]]),
        Column(f"{name}_spans", "spans", lambda s: [[p["start"], p["end"]] for p in s.attribution[name]]),
    )


def _correction(name: str) -> Callable[[Said], Any]:
    return lambda s: s.correction and s.correction[name]


def _reader(name: str) -> Callable[[Said], Any]:
    return lambda s: s.reader and s.reader[name]


def _joined(roles: list[Row]) -> str | None:
    return ", ".join(role["text"] for role in roles) or None


def _addressee(said: Said, part: str) -> Any:
    return (said.attribution["addressee"] or {}).get(part)


COLUMNS: tuple[Column, ...] = (
    *_plain("text", "id", "statement"),
    _each("speakers", called),
    _each("speakers_here", lambda person: person["name"]),
    _each("speaker_ids", lambda person: person["id"]),
    _each("identities", lambda person: person["identity"] and person["identity"]["id"]),
    _each("speaker_kinds", lambda person: person["kind"]),
    _each("speaker_roles", lambda person: _joined(person["roles"])),
    _each("speaker_countries", lambda person: person["country"]),
    _each("anonymity", lambda person: person["anonymity"] and person["anonymity"]["text"]),
    *_spanned("source"),
    *_spanned("cue"),
    Column("content", "text", lambda s: JOINT.join(piece["text"] for piece in s.attribution["content"])),
    *_pieces("content", "content_pieces"),
    *_pieces("quoted", "quoted"),
    *_plain("text", "kind", "act", "polarity", "modality", "medium"),
    Column("via", "names", lambda s: [s.called(link) for link in s.attribution["via"]]),
    Column("via_ids", "names", lambda s: [link["speaker"] for link in s.attribution["via"]]),
    Column("via_words", "texts", lambda s: [link["span"] and link["span"]["text"] for link in s.attribution["via"]]),
    Column("via_spans", "spans", lambda s: [_ends(link["span"]) for link in s.attribution["via"]]),
    *_places("addressee", lambda s: _addressee(s, "span")),
    Column("addressee_id", "text", lambda s: _addressee(s, "speaker")),
    *_spanned("occasion"),
    Column("said_on", "text", lambda s: (s.attribution["said_on"] or {}).get("value")),
    *_places("said_on", lambda s: (s.attribution["said_on"] or {}).get("span"), "said_on_text"),
    Column("date", "text", lambda s: s.day),
    *_plain("text", "inside"),
    *_plain("float", "confidence", "speaker_confidence"),
    Column("corrected", "bool", lambda s: s.correction is not None),
    Column("corrected_by", "text", _correction("who")),
    Column("corrected_at", "text", _correction("at")),
    Column("machine", "json", lambda s: s.machine),
    Column("article", "text", lambda s: s.article["id"]),
    *_facts("text", "text_hash", "report"),
    *_facts("int", "version"),
    Column("not_in", "text", lambda s: s.not_in),
    *_facts("text", "outlet", "title", "byline", "published", "url"),
    Column("got_from", "text", lambda s: s.article["source"]),
    *_facts("text", "retrieved", "language"),
    *_facts("bool", "doubtful_language", "transcript"),
    *_facts("int", "dropped"),
    *_facts("texts", "notes"),
    Column("reader_version", "text", _reader("version")),
    Column("reader_model", "text", _reader("model")),
    *_facts("int", "contract"),
)


def _ends(span: Row | None) -> list[int] | None:
    return [span["start"], span["end"]] if span else None
