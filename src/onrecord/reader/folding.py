"""Names compared: without case and diacritics."""

import unicodedata


def folded(word: str) -> str:
    """Lower case, without diacritics."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()
