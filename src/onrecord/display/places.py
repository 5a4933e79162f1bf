"""Where in the article? The paragraph's number, as a person would count, or the headline or a heading."""

import re
from bisect import bisect_right

from onrecord.articles import Span
from onrecord.display.safe import clean, one_line
from onrecord.findings import Findings

_LINE = re.compile(r"[^\r\n]+")
_WRAPPED_AT = 100  # no line longer than this between blank lines: the text was wrapped by hand or by a program


class Places:
    """The places of one article."""

    def __init__(self, findings: Findings) -> None:
        text = findings.article.text
        lines = [Span(*m.span()) for m in _LINE.finditer(text) if not m[0].isspace()]
        blocks = _blocks(text, lines)
        self.wrapped = 1 < len(blocks) < len(lines) and all(s.end - s.start <= _WRAPPED_AT for s in lines)
        self._spans = blocks if self.wrapped else lines
        self._starts = [s.start for s in self._spans]
        self._names = _names(findings, self._spans)

    def of(self, spans: tuple[Span, ...]) -> str:
        """The place of these spans: "¶3", "¶3–5", "headline", "heading"."""
        if not spans or not self._spans:
            return ""
        first, last = self._name(spans[0].start), self._name(spans[-1].end - 1)
        if first == last or not (first.startswith("¶") and last.startswith("¶")):
            return first
        return f"{first}–{last[1:]}"

    def flowing(self, text: str) -> str:
        """A piece of the article as running text: harmless, single spaces, one line a paragraph."""
        if self.wrapped:
            return "\n".join(" ".join(p.split()) for p in re.split(r"\n\s*\n", clean(text)))
        return "\n".join(" ".join(p.split()) for p in re.split(r"\s*\n\s*", clean(text)))

    def _name(self, offset: int) -> str:
        return self._names[max(0, bisect_right(self._starts, offset) - 1)]


def _blocks(text: str, lines: list[Span]) -> list[Span]:
    """Lines with no blank line between them, as one."""
    found: list[Span] = []
    for line in lines:
        if found and clean(text[found[-1].end : line.start]).count("\n") < 2:
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
    return found


def _names(findings: Findings, spans: list[Span]) -> list[str]:
    apart = sorted([(f.span, f.kind) for f in findings.furniture] + [(s.span, "heading") for s in findings.sections])
    starts = [span.start for span, _ in apart]
    title = one_line(findings.article.title or "")
    names = []
    number = 0
    for n, span in enumerate(spans):
        near = max(0, bisect_right(starts, span.start) - 1)
        kind = apart[near][1] if apart and apart[near][0].holds(span) else None
        if n == 0 and title and one_line(span.of(findings.article.text)) == title:
            kind = "headline"
        if kind is None:
            number += 1
        names.append(kind or f"¶{number}")
    return names
