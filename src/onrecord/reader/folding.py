"""Names compared: without case and diacritics."""

import unicodedata

# Letters of their own that have no mark to take off.
_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "Æ": "Ae", "œ": "oe",
                          "Œ": "Oe", "ß": "ss", "þ": "th", "ð": "d"})  # fmt: skip


def folded(word: str) -> str:
    """Lower case, without diacritics."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFD", word.translate(_LETTERS))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()
