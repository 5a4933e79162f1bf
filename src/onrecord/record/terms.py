"""What a person types into a search → an expression of FTS5, in which nothing of what was typed is syntax by accident.

peace deal      both words          "peace deal"    these words in a row
negotiat*       words that begin so  a OR b, a NOT b  either; the first without the second
"""

import re

from onrecord.errors import OnrecordError

_TERM = re.compile(r'"(?P<phrase>[^"]*)"(?P<rest>\*?)|(?P<word>[^\s"]+)')
_VISIBLE = re.compile(r"\w")


class SearchError(OnrecordError):
    """A search that cannot be understood; the message says how to put it."""


def expression(typed: str) -> str:
    """Raises SearchError. Capitals make OR and NOT operators, as in FTS5; in small letters they are words."""
    if typed.count('"') % 2:
        raise SearchError(f"the search {typed!r} has a quotation mark that is not closed: add one, or take it out")
    out: list[str] = []
    operator = ""
    for m in _TERM.finditer(typed):
        word = m["word"]
        if word in ("OR", "NOT", "AND"):
            if not out:
                raise SearchError(f"the search begins with {word}: put words before it, or write it in small letters")
            if operator:
                raise SearchError(f"{operator} and {word} stand side by side: put words between them")
            operator = word
            continue
        given = m["phrase"] if word is None else word
        star = m["rest"] == "*" or given.endswith("*")
        given = given.rstrip("*")
        if not _VISIBLE.search(given):
            continue
        if out:
            out.append(operator or "AND")
        operator = ""
        out.append('"' + given.replace('"', '""') + '"' + ("*" if star else ""))
    if operator:
        raise SearchError(f"the search ends with {operator}: put words behind it, or write it in small letters")
    if not out:
        raise SearchError(f"the search {typed!r} holds no word: give one, or leave it out to use the filters alone")
    return " ".join(out)
