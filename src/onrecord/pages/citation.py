"""An attribution → a line to paste: words, speaker, act's verb, setting, outlet, date, link."""

import re

_SPACE = re.compile(r"\s+")
_MARKED = re.compile(r"^[\"“”‘'„«]")


def cite(
    *,
    words: str,
    verbatim: bool,
    speaker: str,
    verb: str,
    via: str,
    setting: str,
    outlet: str,
    title: str,
    date: str,
    url: str | None,
    link: str,
) -> str:
    """ "“Words,” Ilse Corrigan warned, via state media (interview, 3 March 2026). The Gazette, 4 March 2026,
    https://... [record: http://127.0.0.1:8470/a/att-...]". Paraphrase never stands in quotation marks."""
    words = _SPACE.sub(" ", words).strip()
    if verbatim and not _MARKED.match(words):
        words = f"“{words}”"
    said = f"{words} — {speaker} {verb}" + (f", via {via}" if via else "") + (f" ({setting})" if setting else "")
    where = ", ".join(part for part in (outlet, f"“{title}”" if title else "", date, url or "") if part)
    paraphrase = "" if verbatim else " [paraphrase]"
    return f"{said}{paraphrase}. {where + '. ' if where else ''}[{link}]"
