"""What is pasted is often more than a quotation: 'Kessel said: "..."', '"..." — Mara Kessel', '"...," she said. "..."'."""

import re

_OPEN, _CLOSE = '["“„«]', '["”“»]'
_LEAD = re.compile(rf"[^\"“”„«»]{{1,80}}[:,]\s*(?={_OPEN})")
_ENDS = rf"(?:[.,!?…]{_CLOSE}|{_CLOSE},|{_CLOSE}(?=\s*[–—-]))"  # what closes is no word in marks, but a quotation
_BETWEEN = re.compile(rf"({_ENDS})\s+[^\"“”„«»]{{1,160}}?\s+(?={_OPEN})")
_BEHIND = re.compile(rf"({_ENDS})\s*[^\"“”„«»]{{1,160}}$")


def quoted_only(text: str) -> str:
    """Without the words of whoever quotes, before, between and behind. Words in marks inside a quotation stay."""
    told = _LEAD.match(text)
    bare = text[told.end() :] if told and re.search(rf"{_CLOSE}\W*$", text) else text
    if not re.match(_OPEN, bare):
        return text
    return _BEHIND.sub(r"\1", _BETWEEN.sub(r"\1 ", bare))
