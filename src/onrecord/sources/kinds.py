"""Which kind a file is (text, HTML, JSON, JSON Lines, CSV), and whether it is text at all."""

import json
import os
import re
from typing import Literal

from onrecord.errors import UnreadableSource
from onrecord.sources import text
from onrecord.sources.packed import packing

Kind = Literal["text", "html", "json", "lines", "sheet"]

ROW_BY_ROW = ("lines", "sheet")  # kinds that may be of any size

HEAD = 64 * 1024  # bytes that are enough to tell a kind by

SUFFIXES: dict[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".csv": "sheet",
    ".tsv": "sheet",
}

_CONVERT = "convert it to text first"
_UNPACK = "unpack it first"
_MAGIC = (
    (b"%PDF-", "a PDF", _CONVERT),
    (b"{\\rtf", "an RTF document", _CONVERT),
    (b"PK\x03\x04", "a ZIP archive or an office document", f"{_UNPACK}, or convert it to text"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document", _CONVERT),
    (b"\x1f\x8b", "gzip-compressed", _UNPACK),
    (b"BZh", "bzip2-compressed", _UNPACK),
    (b"\xfd7zXZ\x00", "xz-compressed", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    (b"\x89PNG\r\n\x1a\n", "a PNG image", _CONVERT),
    (b"\xff\xd8\xff", "a JPEG image", _CONVERT),
    (b"GIF87a", "a GIF image", _CONVERT),
    (b"GIF89a", "a GIF image", _CONVERT),
    (b"SQLite format 3\x00", "a SQLite database", "export its text to JSON Lines first"),
)
_CONTROLS = bytes({*range(32), 127} - set(b"\t\n\v\f\r\x1b"))
_MARKUP = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    r"<(?:!doctype\s+html|(?:html|head|body|title|meta|article|main|section|div|p|h1|script|link)\b)",
    re.IGNORECASE | re.DOTALL,
)


def by_name(path: str) -> Kind | None:
    """The kind that a path's suffix says, or None. "rows.jsonl.gz" is JSON Lines."""
    return SUFFIXES.get(os.path.splitext(packing(path)[1])[1].lower())


def by_content(head: bytes) -> Kind:
    """The kind that a file's first bytes (up to HEAD of them) look like; plain text if nothing else."""
    start = (
        text.decode(head).text.lstrip()
        if text.wide(head) or head[:2] in (b"\xff\xfe", b"\xfe\xff")
        else (head.decode("latin-1").removeprefix("ï»¿").lstrip())
    )
    if _MARKUP.match(start):
        return "html"
    if re.match(r"\[\s*[{\]]", start):
        return "json"
    if start.startswith("{"):
        line, newline, _ = start.partition("\n")
        # A line too long for the head is one row; a document laid out for people has a short first line.
        if not newline and len(head) >= HEAD:
            return "lines"
        if _is_object(line):
            return "lines"
        return "json" if re.match(r'\{\s*["}]', start) else "text"
    return "text"


def refuse_binary(head: bytes, source: str) -> None:
    """Raise UnreadableSource, saying what it is, if `head` (a file's first bytes) is no text."""
    for magic, what, step in _MAGIC:
        if head.startswith(magic):
            raise UnreadableSource(source, f"is {what}, not text; {step}")
    if head[:4] == b"RIFF" or head[4:8] == b"ftyp":
        raise UnreadableSource(source, "is a media file, not text; give a transcript")
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")) or text.wide(head):
        return
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if b"\x00" in head or controls > len(head) * 0.1:
        raise UnreadableSource(source, f"is a binary file, not text; {_CONVERT}")


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
