"""Findings written by hand: "[1s:the mayor] [1k:said] [1c:“in May”]" → Findings, without any reader.

The marks are those of `onrecord read --text`. Words between double quotation marks in a content are verbatim.
"""

import io
import re
from dataclasses import replace
from typing import Any

from rich.console import Console

from onrecord.articles import Article, Furniture, Section, Span
from onrecord.findings import Attribution, Findings, Speaker

_MARK = re.compile(r"\[(\d+)([skc]):|\[left out, (\w+): |\[(heading): |\]")
_VERBATIM = re.compile(r"“([^”\n]+)|\"([^\"\n]+)\"")


def findings(marked: str, *, attributions: dict[int, dict[str, Any]] | None = None, **facts: Any) -> Findings:
    """facts: fields of the Article. attributions: {number: fields that the marks cannot say}."""
    text, spans, furniture, sections = _parse(marked)
    found = []
    for n in sorted({number for number, _ in spans}):
        content = tuple(spans.get((n, "c"), ()))
        quoted = tuple(
            Span(piece.start + m.start(m.lastindex), piece.start + m.end(m.lastindex))
            for piece in content
            for m in _VERBATIM.finditer(piece.of(text))
        )
        bare = "".join(c for piece in content for c in _VERBATIM.sub("", piece.of(text)) if c.isalnum())
        kind = "indirect" if not quoted else "mixed" if bare else "direct"
        source, cue = (next(iter(spans.get((n, role), ())), None) for role in "sk")
        a = Attribution(f"a{n}", kind, source, cue, content, quoted, (), "affirmed", None, f"st{n}", 0.93)
        found.append(replace(a, **(attributions or {}).get(n, {})))
    speakers = facts.pop("speakers", ())
    article = Article(text, facts.pop("source", "report.txt"), **facts)
    return Findings(article, tuple(sections), tuple(furniture), speakers, tuple(found), "0.1.0", "0" * 64)


def _parse(marked: str) -> tuple[str, dict[tuple[int, str], list[Span]], list[Furniture], list[Section]]:
    text = ""
    at = 0
    open_: list[tuple[Any, int]] = []
    spans: dict[tuple[int, str], list[Span]] = {}
    furniture, sections = [], []
    for m in _MARK.finditer(marked):
        text += marked[at : m.start()]
        at = m.end()
        if m[0] != "]":
            key = (int(m[1]), m[2]) if m[1] else m[3] or m[4]
            open_.append((key, len(text)))
            continue
        key, start = open_.pop()
        span = Span(start, len(text))
        if key == "heading":
            sections.append(Section(span.of(text), span))
        elif isinstance(key, str):
            furniture.append(Furniture(span, key))
        else:
            spans.setdefault(key, []).append(span)
    assert not open_, f"never closed: {open_}"
    return text + marked[at:], spans, furniture, sections


BRIDGE = """Harbour board shuts swing bridge for eleven months

[1s:The harbour board of Marrowby] [1k:voted] on Tuesday night [1c:to close the old swing bridge for eleven months], a decision that [2s:its chair] [2k:called] [2c:“long overdue”].

[3c:“We have patched it every winter since I was elected,”] [3k:said] [3s:the chair, Ilse Corrigan]. [3c:“There is nothing left to patch.”]

[left out, promotion: Get our app for breaking news]

[heading: What the engineer found]

[4s:The auditor] [4k:reported] [4c:that [5s:the board's engineer] [5k:had admitted] [5c:two of the four main bearings were “cracked right through”] and that the bridge could not carry buses any longer].

[left out, related: Read more: Ferry fares rise again]

[6s:Shopkeepers on the east bank] [6k:feared] [6c:losing half of their summer trade]. [7s:She] [7k:would not say] [7c:what the repair would cost].

[8c:“There is nothing left to patch,”] [8s:Corrigan] [8k:repeated] as she left.
"""


def bridge() -> Findings:
    """An article with something of everything that is shown."""
    corrigan = Speaker("s1", "Ilse Corrigan", "person", ())
    return findings(
        BRIDGE,
        attributions={
            3: {"speakers": ("s1",), "confidence": 0.97},
            5: {"inside": "a4", "confidence": 0.81},
            6: {"confidence": 0.41},
            7: {"speakers": ("s1",), "polarity": "negated", "confidence": 0.88},
            8: {"speakers": ("s1",), "statement": "st3", "confidence": 1.0},
        },
        speakers=(corrigan,),
        source="examples/bridge.html",
        outlet="The Marrowby Gazette",
        title="Harbour board shuts swing bridge for eleven months",
        byline="Tomas Ferrow",
        published="2026-03-03",
        dropped=1240,
        doubtful_language=True,
        notes=("2 broken bytes replaced",),
    )


def console(width: int = 100, colour: bool = False) -> Console:
    """A terminal in colour, or an output that is none."""
    system = "standard" if colour else None
    return Console(file=io.StringIO(), width=width, force_terminal=colour, color_system=system, highlight=False)  # type: ignore[arg-type]
