"""The speakers of one reading as profiles."""

import re
from collections.abc import Iterable

from onrecord.articles import Span
from onrecord.findings import Findings
from onrecord.identity.profile import Profile

MOST = 12  # sentences of a speaker that are looked at
FAR = 300  # characters that a sentence may reach to either side of a mention
_END = re.compile(r"[.!?][\"”’»)]*\s+|\n")


def profiles_of(findings: Findings) -> list[Profile]:
    """A profile for each speaker; its key is the article's id and the speaker's, with a colon between."""
    article = findings.article
    out = []
    for s in findings.speakers:
        forms = dict.fromkeys(m.of(article.text) for m in s.mentions)
        out.append(
            Profile(
                key=f"{article.id}:{s.id}",
                article=article.id,
                name=s.name,
                kind=s.kind,
                roles=tuple(dict.fromkeys(r.of(article.text) for r in s.roles)),
                country=s.country,
                also=tuple(form for form in forms if form != s.name),
                with_=tuple(other.name for other in findings.speakers if other is not s and other.kind == "person"),
                text=sentences_round(article.text, (*s.mentions, *s.roles)),
                outlet=article.outlet,
                published=article.published,
            )
        )
    return out


def sentences_round(text: str, spans: Iterable[Span]) -> str:
    """The sentences in which the spans stand, each once, in the order of the text, joined by a line end."""
    found: dict[tuple[int, int], str] = {}
    for span in sorted(spans, key=lambda span: span.start):
        if len(found) < MOST and not any(start <= span.start < end for start, end in found):
            low = max(0, span.start - FAR)
            start = max((m.end() for m in _END.finditer(text, low, span.start)), default=low)
            end = _END.search(text, span.end, min(len(text), span.end + FAR))
            stop = end.end() if end else min(len(text), span.end + FAR)
            found[start, stop] = text[start:stop].strip()
    return "\n".join(found.values())
