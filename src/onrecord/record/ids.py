"""Lasting ids: made from what they name, never from a counter or a clock, so that every run mints the same."""

import hashlib
import os
import re
from urllib.parse import urldefrag

_ROW = re.compile(r".*:\d+", re.DOTALL)
_LENGTH = 20  # hexadecimal digits: two of a hundred million alike once in a hundred million records


def mint(kind: str, *parts: object) -> str:
    """ "art-1f0c..." for the kind "art" and what it is made from."""
    made = "\x1f".join("" if part is None else str(part) for part in parts)
    return f"{kind}-{hashlib.sha256(made.encode('utf-8', 'replace')).hexdigest()[:_LENGTH]}"


def mint_new(kind: str, taken: set[str], *parts: object) -> str:
    """The same, but none of `taken`, to which it is added: two attributions of an article may have the same words."""
    made, number = mint(kind, *parts), 1
    while made in taken:
        number += 1
        made = mint(kind, *parts, number)
    taken.add(made)
    return made


def address(source: str, url: str | None, folder: str) -> str | None:
    """Where a changed text would be found again: the URL, or the file as seen from the record's `folder`.

    None for standard input and for a row ("rows.jsonl:12"), whose number says nothing lasting.
    """
    if url:
        return urldefrag(url.strip()).url
    if source == "-" or _ROW.fullmatch(source):
        return None
    try:
        return os.path.relpath(source, folder).replace(os.sep, "/")
    except ValueError:  # on another drive, or no path at all
        return source


def article_id(where: str | None, outlet: str | None, text_hash: str) -> str:
    """The same text at another address, or without one in another outlet, is another article."""
    return mint("art", where, None if where else outlet, text_hash)
