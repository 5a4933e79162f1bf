"""Bytes → text. What was written comes out unchanged: line ends, normal forms and invisible characters stay.

The order of trust: a byte order mark, UTF-8 that decodes without an error, the declared encoding, a guess,
and last U+FFFD for what no encoding explains, which is said in a note.
"""

import codecs
import re
from dataclasses import dataclass

# The decoders that a page or a header may name but that are no encodings of text or could run wild.
_NO_TEXT = {"idna", "punycode", "raw-unicode-escape", "unicode-escape", "undefined", "utf-7", "mbcs", "oem"}
# Longest first: the mark of UTF-32 (little end first) begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]{0,500}?\bcharset|\?xml\b[^>]{0,200}?\bencoding)\s*=\s*["']?\s*([\w:.+-]{2,40})""", re.IGNORECASE
)
# What an English text in Windows-1252 has beyond ASCII: marks, and accented letters beside a letter.
_WESTERN = re.compile(
    "[‘’‚“”„–—…•€£§©®™°·×«»½¼¾¹²³¿¡´†‡‰‹›\xa0\xad]|(?<=[A-Za-zÀ-ÿ])[ßà-öø-ÿœšž]|[À-ÖØ-ÝŒŠŽà-öø-ÿ](?=[A-Za-zÀ-ÿ])"
)
_BEYOND = re.compile(r"[^\x00-\x7f]")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding that it was in, and what the user should know about that."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text in `data`; never fails.

    declared: the encoding that a header or the page itself names, if any.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _in(data[len(mark) :], encoding)
    if unmarked := wide(data):
        return _in(data, unmarked)
    if data.isascii() and not _stateful(declared):
        return Decoded(data.decode("ascii"), "utf-8")
    if not data.isascii():
        try:
            # UTF-8 beyond ASCII does not come out right by chance, so it beats a wrong declaration.
            return Decoded(data.decode("utf-8"), "utf-8")
        except UnicodeDecodeError:
            pass
    named = _lookup(declared)
    return _undeclared(data) if named in (None, "utf-8") else _in(data, named)


def declared_in_page(data: bytes) -> str | None:
    """The encoding that an HTML page names for itself in its first 4,096 bytes."""
    match = _DECLARED.search(data[:4096])
    return match[1].decode("ascii") if match else None


def wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark, told by every other byte being zero: its codec's name, or None."""
    head = data[:1024]
    if len(head) < 4:
        return None
    half = len(head) // 2
    even, odd = head[0::2].count(0) / half, head[1::2].count(0) / half
    if odd > 0.4 and even < 0.05:
        return "utf-16-le"
    if even > 0.4 and odd < 0.05:
        return "utf-16-be"
    return None


def without_surrogates(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` with lone surrogates as U+FFFD, and a note if there were any.

    JSON can spell them (a pair cut in two), but no encoding can write them out again.
    """
    text, count = _SURROGATE.subn("\ufffd", text)
    return text, _replaced(count)


def _in(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        return Decoded(text, encoding, _replaced(_broken(data, text, encoding)))


def _undeclared(data: bytes) -> Decoded:
    """Bytes that are not UTF-8 throughout and say nothing of themselves."""
    text = data.decode("utf-8", "replace")
    broken = _broken(data, text, "utf-8")
    whole = len(text) - len(text.encode("ascii", "ignore")) - broken  # characters of several bytes that are in order
    few = broken <= len(data) / 100
    if few and whole > broken:
        return Decoded(text, "utf-8", _replaced(broken))
    guess = _western(data)
    if guess is not None:
        return Decoded(guess, "cp1252", _guessed("Windows-1252"))
    if few:
        return Decoded(text, "utf-8", _replaced(broken))
    # Imported here: few texts need it.
    import charset_normalizer

    # The head is enough to tell by, and the guesser's time grows with the text.
    best = charset_normalizer.from_bytes(data[:50_000]).best()
    if best is not None:
        decoded = _in(data, best.encoding)
        return Decoded(decoded.text, decoded.encoding, (*_guessed(best.encoding), *decoded.notes))
    return Decoded(text, "utf-8", _replaced(broken))


def _western(data: bytes) -> str | None:
    """`data` as Windows-1252, if nearly all beyond ASCII is what English text has there."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    beyond = len(_BEYOND.findall(text))
    explained = len(_WESTERN.findall(text))
    return text if beyond <= len(text) / 5 and explained >= 0.95 * beyond else None


def _broken(data: bytes, text: str, encoding: str) -> int:
    """How many U+FFFD in `text` are not the writer's own."""
    return text.count("\ufffd") - data.count("\ufffd".encode(encoding, "ignore"))


def _replaced(count: int) -> tuple[str, ...]:
    if count < 1:
        return ()
    what = "1 broken character" if count == 1 else f"{count} broken characters"
    return (f"{what} replaced with U+FFFD; save the text as UTF-8 to read {'it' if count == 1 else 'them'}",)


def _guessed(encoding: str) -> tuple[str, ...]:
    return (f"encoding guessed ({encoding}); save the text as UTF-8 if letters look wrong",)


def _lookup(name: str | None) -> str | None:
    """The codec for an encoding's name as pages use it; None for one unknown or unfit."""
    if not name:
        return None
    try:
        codec = codecs.lookup(name.strip().lower())
    except (LookupError, ValueError):
        return None
    # A page that could say "utf-16" in ASCII is not in UTF-16; real UTF-16 was told before.
    if not codec._is_text_encoding or codec.name in _NO_TEXT or codec.name.startswith(("utf-16", "utf-32")):
        return None
    # As browsers do: pages declared as these hold Windows-1252's curly quotes.
    return "cp1252" if codec.name in ("iso8859-1", "ascii") else codec.name


def _stateful(name: str | None) -> bool:
    """Whether the declared encoding writes other scripts in ASCII bytes."""
    codec = _lookup(name)
    return codec is not None and codec.startswith(("iso2022", "hz"))
