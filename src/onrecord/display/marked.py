"""The article's text with its spans marked.

In colour: source, cue and content are coloured and underlined, each begins with its attribution's number in small, and
furniture is dim. Without: "[1s:the mayor] [1k:said] [1c:“in May”]"; furniture is "[left out, promotion: ...]".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from rich.console import Console
from rich.text import Text

from onrecord.articles import Span
from onrecord.display import frame
from onrecord.display.safe import clean
from onrecord.display.screen import drawn, in_colour
from onrecord.findings import Findings

_SMALL = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_STYLES = {"s": "bold underline cyan", "k": "underline magenta", "c": "green", "f": "dim", "h": "bold"}


@dataclass(frozen=True, slots=True)
class _Mark:
    """role: s(ource), k (cue), c(ontent), f(urniture) or h(eading)."""

    span: Span
    role: str
    label: str


def marked(findings: Findings, console: Console) -> str:
    """One article, drawn for `console`."""
    body = _text(findings, in_colour(console)).split("\n", allow_blank=True)
    foot = [Text.assemble((f"{what}: ", "dim"), said) for what, said in frame.foot(findings)]
    return drawn(console, _wrapped([*_head(findings), Text(), *body, Text(), *foot], console))


def _wrapped(lines: list[Text], console: Console) -> Iterator[Text]:
    for line in lines:
        # Only a terminal gets its lines wrapped: elsewhere a paragraph stays one line, as programs like it.
        wrap = console.is_terminal and line.plain
        for part in line.wrap(console, console.width, overflow="fold") if wrap else [line]:
            part.rstrip()
            yield part


def _head(findings: Findings) -> list[Text]:
    """A title that the text begins with is not said twice."""
    head = frame.head(findings)
    return head[1:] if clean(findings.article.text).lstrip().startswith(head[0].plain) else head


def _text(findings: Findings, coloured: bool) -> Text:
    text = findings.article.text
    out = Text()
    inside: list[_Mark] = []
    at = 0
    for place, marks in groupby(_edges(findings), key=lambda edge: edge[0]):
        _append(out, text[at:place], inside, coloured)
        at = place
        inside = _turn(out, inside, [mark for _, mark in marks], place, coloured)
    _append(out, text[at:], inside, coloured)
    out.rstrip()
    return out


def _edges(findings: Findings) -> Iterator[tuple[int, _Mark]]:
    marks = [_Mark(f.span, "f", f"left out, {f.kind}: ") for f in findings.furniture]
    marks += [_Mark(s.span, "h", "") for s in findings.sections]
    for n, a in enumerate(findings.attributions, 1):
        for role, spans in (("s", (a.source,)), ("k", (a.cue,)), ("c", a.content)):
            marks += [_Mark(span, role, f"{n}{role}:") for span in spans if span is not None]
    marks = [mark for mark in marks if mark.span.start < mark.span.end]
    return iter(sorted(((p, m) for m in marks for p in (m.span.start, m.span.end)), key=lambda edge: edge[0]))


def _turn(out: Text, inside: list[_Mark], turning: list[_Mark], place: int, coloured: bool) -> list[_Mark]:
    """Close and open marks at `place`. Returns those that are open after it, outermost first."""
    ending = [mark for mark in turning if mark.span.end == place]
    kept = inside
    while ending and any(mark in ending for mark in kept):
        kept = kept[:-1]
    closed = inside[len(kept) :]
    # Marks that cross: one that was opened later but ends later is closed with the earlier one and opened again.
    again = [mark for mark in closed if mark not in ending]
    starting = sorted((m for m in turning if m.span.start == place), key=lambda m: (-m.span.end, m.role != "c"))
    if not coloured:
        out.append("]" * sum(bool(mark.label) for mark in closed))
        out.append("".join(f"[{mark.label}" for mark in [*again, *starting] if mark.label))
    else:
        numbers = [mark.label.partition(mark.role)[0] for mark in starting if mark.role in "skc"]
        out.append("·".join(numbers).translate(_SMALL), "dim")
    return [*kept, *again, *starting]


def _append(out: Text, text: str, inside: list[_Mark], coloured: bool) -> None:
    styles = [_STYLES[mark.role] for mark in inside] if coloured else []
    if sum(mark.role == "c" for mark in inside) > 1:
        styles.append("underline")  # where a content lies in another, colour alone does not tell them apart
    out.append(clean(text), " ".join(styles) if coloured else "")
